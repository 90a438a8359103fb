//! Transmission Control Protocol (RFC 9293).

use lamna_fields::{Base, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{Depth, Walk};

field_table! {
    /// The fields of TCP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tcp", "Transmission Control Protocol", "TCP");
    SRCPORT = FieldDef::new("tcp.srcport", "Source Port", FieldType::Uint16).base(Base::PortTcp).at(0, 2);
    DSTPORT = FieldDef::new("tcp.dstport", "Destination Port", FieldType::Uint16).base(Base::PortTcp).at(2, 2);
    PORT = FieldDef::new("tcp.port", "Source or Destination Port", FieldType::Uint16).base(Base::PortTcp).stands_for(&[SRCPORT, DSTPORT]);
    SEGMENTS = FieldDef::new("tcp.segments", "Reassembled TCP Segments", FieldType::None);
    SEGMENT = FieldDef::new("tcp.segment", "TCP Segment", FieldType::FrameNum);
    SEGMENT_COUNT = FieldDef::new("tcp.segment.count", "Segment count", FieldType::Uint32);
    REASSEMBLED_IN = FieldDef::new("tcp.reassembled_in", "Reassembled PDU in frame", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("tcp.reassembled.length", "Reassembled TCP length", FieldType::Uint32);
    REASSEMBLED_DATA = FieldDef::new("tcp.reassembled.data", "Reassembled TCP Data", FieldType::Bytes);
    SEGMENT_DATA = FieldDef::new("tcp.segment_data", "TCP segment data", FieldType::Bytes);
}

/// Octets of a TCP header without options.
pub const MIN_HEADER_LEN: usize = 20;

/// A TCP header.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; MIN_HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`; its options are not looked at.
    #[inline]
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, MIN_HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    /// The sender's port.
    #[inline]
    pub fn source_port(&self) -> u16 {
        u16::from_be_bytes([self.0[0], self.0[1]])
    }

    /// The receiver's port.
    #[inline]
    pub fn destination_port(&self) -> u16 {
        u16::from_be_bytes([self.0[2], self.0[3]])
    }

    /// Octets of the header, options included, as it says.
    #[inline]
    pub fn header_len(&self) -> usize {
        usize::from(self.0[12] >> 4) * 4
    }
}

/// A segment as [`Track`](crate::Track) takes it.
#[derive(Clone, Copy, Debug)]
pub struct Segment<'a> {
    /// The header.
    pub header: Header<'a>,
    /// The options.
    pub options: &'a [u8],
    /// The captured payload.
    pub payload: &'a [u8],
    /// Octets of payload on the wire; `None` where the headers do not tell.
    pub len: Option<u32>,
}

/// What is known of a segment from its conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// `tcp.stream`.
    pub stream: u32,
}

/// Transmission Control Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Tcp;

impl Dissect for Tcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(6)];

    #[inline(always)]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let header = Header::new(&b)?;
        let header_len = header.header_len();
        if header_len < MIN_HEADER_LEN {
            w.irregular();
        }
        if C::FIELDS {
            let (_, opened) = w.open_protocol(&b, 0, header_len)?;
            w.item(SRCPORT, &b, 0, 2)?;
            w.item(DSTPORT, &b, 2, 2)?;
            w.close(opened);
        }
        if w.depth() == Depth::Transport {
            return Ok(());
        }
        crate::stream::payload(w, crate::Item::NONE, None, b.from(header_len)?)
    }
}
