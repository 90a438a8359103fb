//! Transmission Control Protocol (RFC 9293), with its options (RFC 7323, 2018, 2385, 5482, 5925,
//! 6994, 7413, 8684 and older ones) and the notes on a segment's place in its conversation.

mod analysis;
mod facts;
mod fields;
pub mod mptcp;
mod option;
mod option_tree;
mod segment;

pub use facts::{Analysis, Facts, SCALE_UNKNOWN, SCALE_UNUSED, completeness};
pub use fields::*;
pub(crate) use option::are_plain;
pub use option::{MAX_WINDOW_SCALE, SackBlocks, TcpOption, TcpOptions, experiment, kind};
pub use segment::FlagNames;
pub(crate) use segment::{Context, VARYING};

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{Depth, Walk};

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

    /// The header in these octets.
    #[inline]
    pub fn from_octets(octets: &'a [u8; MIN_HEADER_LEN]) -> Self {
        Header(octets)
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

    /// The number of the first octet of data (of the SYN, where there is one).
    #[inline]
    pub fn sequence(&self) -> u32 {
        u32::from_be_bytes([self.0[4], self.0[5], self.0[6], self.0[7]])
    }

    /// The number of the octet that the sender expects next. Means nothing without [`Flags::ACK`].
    #[inline]
    pub fn acknowledgment(&self) -> u32 {
        u32::from_be_bytes([self.0[8], self.0[9], self.0[10], self.0[11]])
    }

    /// Octets of the header, options included, as it says.
    #[inline]
    pub fn header_len(&self) -> usize {
        usize::from(self.0[12] >> 4) * 4
    }

    /// The control bits.
    #[inline]
    pub fn flags(&self) -> Flags {
        Flags(u16::from_be_bytes([self.0[12], self.0[13]]) & 0x0fff)
    }

    /// The window, not scaled.
    #[inline]
    pub fn window(&self) -> u16 {
        u16::from_be_bytes([self.0[14], self.0[15]])
    }

    /// The checksum.
    #[inline]
    pub fn checksum(&self) -> u16 {
        u16::from_be_bytes([self.0[16], self.0[17]])
    }

    /// Where urgent data ends, from the sequence number. Means nothing without [`Flags::URG`].
    #[inline]
    pub fn urgent_pointer(&self) -> u16 {
        u16::from_be_bytes([self.0[18], self.0[19]])
    }
}

/// The control bits of a segment: the low 12 bits of the header's word at octet 12.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Flags(pub u16);

impl Flags {
    /// The sender is done.
    pub const FIN: Flags = Flags(0x001);
    /// Opens the connection.
    pub const SYN: Flags = Flags(0x002);
    /// Aborts the connection.
    pub const RST: Flags = Flags(0x004);
    /// To be handed to the application at once.
    pub const PSH: Flags = Flags(0x008);
    /// The acknowledgment number means something.
    pub const ACK: Flags = Flags(0x010);
    /// The urgent pointer means something.
    pub const URG: Flags = Flags(0x020);
    /// ECN-Echo (RFC 3168).
    pub const ECE: Flags = Flags(0x040);
    /// Congestion window reduced (RFC 3168).
    pub const CWR: Flags = Flags(0x080);
    /// Accurate ECN (was the nonce sum of RFC 3540).
    pub const AE: Flags = Flags(0x100);
    /// Reserved.
    pub const RESERVED: Flags = Flags(0xe00);

    /// Whether all of `other` are set.
    #[inline]
    pub const fn has(self, other: Flags) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any of `other` is set.
    #[inline]
    pub const fn has_any(self, other: Flags) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether this is a SYN that does not answer one.
    #[inline]
    pub const fn is_pure_syn(self) -> bool {
        self.0 & (Flags::SYN.0 | Flags::ACK.0) == Flags::SYN.0
    }

    /// Whether this answers a SYN.
    #[inline]
    pub const fn is_syn_ack(self) -> bool {
        self.has(Flags(Flags::SYN.0 | Flags::ACK.0))
    }

    /// AE, CWR and ECE as the counter that they are after an Accurate ECN handshake.
    #[inline]
    pub const fn ace(self) -> u8 {
        (self.0 >> 6 & 7) as u8
    }
}

impl std::ops::BitOr for Flags {
    type Output = Flags;
    #[inline]
    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

/// A segment as [`Track`](crate::Track) takes it.
#[derive(Clone, Copy, Debug)]
pub struct Segment<'a> {
    /// The header.
    pub header: Header<'a>,
    /// The options, as far as they were captured.
    pub options: &'a [u8],
    /// The captured payload.
    pub payload: &'a [u8],
    /// Octets of payload on the wire; `None` where the headers do not tell.
    pub len: Option<u32>,
    /// Whether an ICMP error quotes it: it tells of the conversation, but is not part of it.
    pub quoted: bool,
}

impl<'a> Segment<'a> {
    /// The segment that begins with `header`, of which the octets `captured` were captured and as many as `reported`
    /// were on the wire.
    #[inline]
    pub fn new(header: Header<'a>, captured: &'a [u8], reported: usize, quoted: bool) -> Self {
        let header_len = header.header_len();
        let at = |from: usize, to: usize| captured.get(from..to.min(captured.len())).unwrap_or(&[]);
        Segment {
            header,
            options: at(MIN_HEADER_LEN, header_len),
            payload: at(header_len, captured.len()),
            len: reported.checked_sub(header_len).filter(|_| !quoted).map(|len| len as u32),
            quoted,
        }
    }

    /// Whether a part of the options was not captured.
    #[inline]
    pub fn options_cut(&self) -> bool {
        self.options.len() < self.header.header_len().saturating_sub(MIN_HEADER_LEN)
    }
}

/// Transmission Control Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Tcp;

impl Dissect for Tcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(6)];

    #[inline(always)]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if C::FIELDS || w.is_tracked() || w.depth() != Depth::Transport {
            return segment::walk(w, b);
        }
        match Header::new(&b) {
            Ok(header) => {
                let header_len = header.header_len();
                if header_len < MIN_HEADER_LEN || w.net.quoted {
                    w.irregular();
                    return Ok(());
                }
                let options = b.captured().get(MIN_HEADER_LEN..header_len);
                if !options.is_some_and(are_plain) {
                    // A fault in them ends the segment's dissection.
                    return segment::walk(w, b);
                }
                w.counted(id::TCP);
                Ok(())
            }
            Err(fault) => {
                w.irregular();
                Err(fault)
            }
        }
    }
}

#[cfg(test)]
mod tests;
