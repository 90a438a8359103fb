//! User Datagram Protocol (RFC 768).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{Depth, Walk};

values! {
    static CHECKSUM_STATUS_VALUES {
        0 => "Bad",
        1 => "Good",
        2 => "Unverified",
        3 => "Not present",
        4 => "Illegal",
    }
}

field_table! {
    /// The fields of User Datagram Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("udp", "User Datagram Protocol", "UDP");
    SRCPORT = FieldDef::new("udp.srcport", "Source Port", FieldType::Uint16).base(Base::PortUdp).at(0, 2);
    DSTPORT = FieldDef::new("udp.dstport", "Destination Port", FieldType::Uint16).base(Base::PortUdp).at(2, 2);
    PORT = FieldDef::new("udp.port", "Source or Destination Port", FieldType::Uint16).stands_for(&[SRCPORT, DSTPORT]).base(Base::PortUdp);
    STREAM = FieldDef::new("udp.stream", "Stream index", FieldType::Uint32);
    LENGTH = FieldDef::new("udp.length", "Length", FieldType::Uint16).at(4, 2);
    CHECKSUM = FieldDef::new("udp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex).at(6, 2);
    CHECKSUM_CALCULATED = FieldDef::new("udp.checksum_calculated", "Calculated Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("udp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&CHECKSUM_STATUS_VALUES));
    PROC_SRCUID = FieldDef::new("udp.proc.srcuid", "Source process user ID", FieldType::Uint32);
    PROC_SRCPID = FieldDef::new("udp.proc.srcpid", "Source process ID", FieldType::Uint32);
    PROC_SRCUNAME = FieldDef::new("udp.proc.srcuname", "Source process user name", FieldType::String);
    PROC_SRCCMD = FieldDef::new("udp.proc.srccmd", "Source process name", FieldType::String);
    PROC_DSTUID = FieldDef::new("udp.proc.dstuid", "Destination process user ID", FieldType::Uint32);
    PROC_DSTPID = FieldDef::new("udp.proc.dstpid", "Destination process ID", FieldType::Uint32);
    PROC_DSTUNAME = FieldDef::new("udp.proc.dstuname", "Destination process user name", FieldType::String);
    PROC_DSTCMD = FieldDef::new("udp.proc.dstcmd", "Destination process name", FieldType::String);
    PDU_SIZE = FieldDef::new("udp.pdu.size", "PDU Size", FieldType::Uint32);
    TIME_RELATIVE = FieldDef::new("udp.time_relative", "Time since first frame", FieldType::RelativeTime);
    TIME_DELTA = FieldDef::new("udp.time_delta", "Time since previous frame", FieldType::RelativeTime);
    PAYLOAD = FieldDef::new("udp.payload", "Payload", FieldType::Bytes);
    POSSIBLE_TRACEROUTE = FieldDef::new("udp.possible_traceroute", "Possible traceroute", FieldType::None);
    LENGTH_BAD = FieldDef::new("udp.length.bad", "Bad length value", FieldType::None);
    UDPLITE_CHECKSUM_COVERAGE_BAD = FieldDef::new("udplite.checksum_coverage.bad", "Bad checksum coverage length value", FieldType::None);
    CHECKSUM_ZERO = FieldDef::new("udp.checksum.zero", "Illegal checksum value (0)", FieldType::None);
    CHECKSUM_BAD = FieldDef::new("udp.checksum.bad", "Bad checksum", FieldType::None);
    LENGTH_BAD_ZERO = FieldDef::new("udp.length.bad_zero", "Length is zero but payload < 65536", FieldType::None);
}

/// Octets of a UDP header.
pub const HEADER_LEN: usize = 8;

/// A UDP header.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`.
    #[inline]
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, HEADER_LEN).err().unwrap_or(Fault::Malformed)),
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

    /// Octets of the datagram, header included, as it says.
    #[inline]
    pub fn len(&self) -> u16 {
        u16::from_be_bytes([self.0[4], self.0[5]])
    }

    /// Whether the header claims a length of nothing (a jumbogram, RFC 2675).
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// User Datagram Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Udp;

impl Dissect for Udp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(17)];

    #[inline(always)]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let header = Header::new(&b)?;
        let (source, destination) = (header.source_port(), header.destination_port());
        if C::FIELDS {
            fields(w, &b, &header)?;
        }
        if w.depth() == Depth::Transport && !w.may_tunnel_udp(source, destination) {
            return Ok(());
        }
        payload(w, b.from(HEADER_LEN)?, source, destination)
    }
}

fn fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: &Header<'_>) -> Walked {
    let (source, destination) = (header.source_port(), header.destination_port());
    w.column_protocol("UDP");
    w.net.source_port = source;
    w.net.destination_port = destination;
    let (root, opened) = w.open_protocol(b, 0, HEADER_LEN)?;
    w.label(
        root,
        format_args!("User Datagram Protocol, Src Port: {source}, Dst Port: {destination}"),
    );
    w.item(SRCPORT, b, 0, 2)?;
    w.item(DSTPORT, b, 2, 2)?;
    w.item(LENGTH, b, 4, 2)?;
    w.item(CHECKSUM, b, 6, 2)?;
    w.close(opened);
    w.info(format_args!("{source} → {destination} Len={}", b.remaining(HEADER_LEN)));
    Ok(())
}

/// Goes on with what the ports lead to: the lower one first, then heuristics, then data.
#[inline(never)]
fn payload<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, source: u16, destination: u16) -> Walked {
    let (low, high) = (source.min(destination), source.max(destination));
    if w.try_claim(Claim::UdpPort(low), b)?
        || w.try_claim(Claim::UdpPort(high), b)?
        || w.try_heuristics("udp", b)?
    {
        return Ok(());
    }
    w.data(b)
}
