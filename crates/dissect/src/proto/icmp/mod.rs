//! Internet Control Message Protocol (RFC 792), with router discovery (RFC 1256, and Mobile IP's
//! extensions of it, RFC 5944), extended messages (RFC 4884, 4950, 5837) and extended echo (RFC 8335).

pub(crate) mod echo;
pub(crate) mod extension;
mod mobile;
#[cfg(test)]
mod tests;
mod values;

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::checksum;
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

use values::*;

field_table! {
    /// The fields of Internet Control Message Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("icmp", "Internet Control Message Protocol", "ICMP");
    TYPE = FieldDef::new("icmp.type", "Type", FieldType::Uint8).at(0, 1);
    CODE = FieldDef::new("icmp.code", "Code", FieldType::Uint8).at(1, 1);
    CHECKSUM = FieldDef::new("icmp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex).at(2, 2);
    CHECKSUM_STATUS = FieldDef::new("icmp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    UNUSED = FieldDef::new("icmp.unused", "Unused", FieldType::Bytes);
    RESERVED = FieldDef::new("icmp.reserved", "Reserved", FieldType::Bytes);
    IDENT = FieldDef::new("icmp.ident", "Identifier (BE)", FieldType::Uint16).base(Base::DecHex);
    IDENT_LE = FieldDef::new("icmp.ident_le", "Identifier (LE)", FieldType::Uint16).base(Base::DecHex);
    SEQ = FieldDef::new("icmp.seq", "Sequence Number (BE)", FieldType::Uint16).base(Base::DecHex);
    SEQ_LE = FieldDef::new("icmp.seq_le", "Sequence Number (LE)", FieldType::Uint16).base(Base::DecHex);
    MTU = FieldDef::new("icmp.mtu", "MTU of next hop", FieldType::Uint16);
    NUM_ADDRS = FieldDef::new("icmp.num_addrs", "Number of addresses", FieldType::Uint8);
    ADDR_ENTRY_SIZE = FieldDef::new("icmp.addr_entry_size", "Address entry size", FieldType::Uint8);
    LIFETIME = FieldDef::new("icmp.lifetime", "Lifetime", FieldType::Uint16).strings(Strings::Custom(write_lifetime));
    POINTER = FieldDef::new("icmp.pointer", "Pointer", FieldType::Uint32);
    ROUTER_ADDRESS = FieldDef::new("icmp.router_address", "Router address", FieldType::Ipv4);
    PREF_LEVEL = FieldDef::new("icmp.pref_level", "Preference level", FieldType::Int32);
    ORIGINATE_TIMESTAMP = FieldDef::new("icmp.originate_timestamp", "Originate Timestamp", FieldType::Uint32).strings(Strings::Custom(write_midnight));
    RECEIVE_TIMESTAMP = FieldDef::new("icmp.receive_timestamp", "Receive Timestamp", FieldType::Uint32).strings(Strings::Custom(write_midnight));
    TRANSMIT_TIMESTAMP = FieldDef::new("icmp.transmit_timestamp", "Transmit Timestamp", FieldType::Uint32).strings(Strings::Custom(write_midnight));
    ADDRESS_MASK = FieldDef::new("icmp.address_mask", "Address Mask", FieldType::Ipv4);
    REDIR_GW = FieldDef::new("icmp.redir_gw", "Gateway Address", FieldType::Ipv4);
    MIP_TYPE = FieldDef::new("icmp.mip.type", "Extension Type", FieldType::Uint8).strings(Strings::Values(&MIP_TYPE_VALUES));
    MIP_LENGTH = FieldDef::new("icmp.mip.length", "Length", FieldType::Uint8);
    MIP_PREFIXLENGTH = FieldDef::new("icmp.mip.prefixlength", "Prefix Length", FieldType::Uint8);
    MIP_SEQ = FieldDef::new("icmp.mip.seq", "Sequence Number", FieldType::Uint16);
    MIP_LIFE = FieldDef::new("icmp.mip.life", "Registration Lifetime", FieldType::Uint16);
    MIP_FLAGS = FieldDef::new("icmp.mip.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    MIP_R = FieldDef::new("icmp.mip.r", "Registration Required", FieldType::Boolean).bits(16).mask(0x8000);
    MIP_B = FieldDef::new("icmp.mip.b", "Busy", FieldType::Boolean).bits(16).mask(0x4000);
    MIP_H = FieldDef::new("icmp.mip.h", "Home Agent", FieldType::Boolean).bits(16).mask(0x2000);
    MIP_F = FieldDef::new("icmp.mip.f", "Foreign Agent", FieldType::Boolean).bits(16).mask(0x1000);
    MIP_M = FieldDef::new("icmp.mip.m", "Minimal Encapsulation", FieldType::Boolean).bits(16).mask(0x800);
    MIP_G = FieldDef::new("icmp.mip.g", "GRE", FieldType::Boolean).bits(16).mask(0x400);
    MIP_V = FieldDef::new("icmp.mip.v", "VJ Comp", FieldType::Boolean).bits(16).mask(0x200);
    MIP_RT = FieldDef::new("icmp.mip.rt", "Reverse tunneling", FieldType::Boolean).bits(16).mask(0x100);
    MIP_U = FieldDef::new("icmp.mip.u", "UDP tunneling", FieldType::Boolean).bits(16).mask(0x80);
    MIP_X = FieldDef::new("icmp.mip.x", "Revocation support", FieldType::Boolean).bits(16).mask(0x40);
    MIP_RESERVED = FieldDef::new("icmp.mip.reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0x3f);
    MIP_COA = FieldDef::new("icmp.mip.coa", "Care-Of-Address", FieldType::Ipv4);
    MIP_CHALLENGE = FieldDef::new("icmp.mip.challenge", "Challenge", FieldType::Bytes);
    MIP_CONTENT = FieldDef::new("icmp.mip.content", "Content", FieldType::Bytes);
    EXT = FieldDef::new("icmp.ext", "ICMP Extensions", FieldType::None);
    EXT_VERSION = FieldDef::new("icmp.ext.version", "Version", FieldType::Uint8);
    EXT_RES = FieldDef::new("icmp.ext.res", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0xfff);
    EXT_CHECKSUM = FieldDef::new("icmp.ext.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    EXT_CHECKSUM_STATUS = FieldDef::new("icmp.ext.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    EXT_LENGTH = FieldDef::new("icmp.ext.length", "Length", FieldType::Uint16);
    EXT_CLASS = FieldDef::new("icmp.ext.class", "Class", FieldType::Uint8).strings(Strings::Values(&EXT_CLASS_VALUES));
    EXT_CTYPE = FieldDef::new("icmp.ext.ctype", "C-Type", FieldType::Uint8);
    EXT_DATA = FieldDef::new("icmp.ext.data", "Data", FieldType::Bytes);
    MPLS_LABEL = FieldDef::new("icmp.mpls.label", "Label", FieldType::Uint24).mask(0xfffff0);
    MPLS_EXP = FieldDef::new("icmp.mpls.exp", "Experimental", FieldType::Uint24).mask(0xe);
    MPLS_S = FieldDef::new("icmp.mpls.s", "Stack bit", FieldType::Boolean).bits(24).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    MPLS_TTL = FieldDef::new("icmp.mpls.ttl", "Time to live", FieldType::Uint8);
    MPLS_DATA = FieldDef::new("icmp.mpls.data", "Data", FieldType::Bytes);
    RESP_IN = FieldDef::new("icmp.resp_in", "Response frame", FieldType::FrameNum);
    NO_RESP = FieldDef::new("icmp.no_resp", "No response seen", FieldType::None);
    RESP_TO = FieldDef::new("icmp.resp_to", "Request frame", FieldType::FrameNum);
    RESPTIME = FieldDef::new("icmp.resptime", "Response time", FieldType::Double);
    DATA_TIME = FieldDef::new("icmp.data_time", "Timestamp from icmp data", FieldType::AbsoluteTime);
    DATA_TIME_RELATIVE = FieldDef::new("icmp.data_time_relative", "Timestamp from icmp data (relative)", FieldType::RelativeTime);
    LENGTH = FieldDef::new("icmp.length", "Length", FieldType::Uint8);
    LENGTH_ORIGINAL_DATAGRAM = FieldDef::new("icmp.length.original_datagram", "Length of original datagram", FieldType::Uint8);
    INT_INFO_ROLE = FieldDef::new("icmp.int_info.role", "Interface Role", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&INT_INFO_ROLE_VALUES));
    INT_INFO_RESERVED = FieldDef::new("icmp.int_info.reserved", "Reserved", FieldType::Uint8).mask(0x30);
    INT_INFO_IFINDEX = FieldDef::new("icmp.int_info.ifindex", "ifIndex", FieldType::Boolean).bits(8).mask(0x8);
    INT_INFO_IPADDR = FieldDef::new("icmp.int_info.ipaddr", "IP Address", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Present", "Not Present")));
    INT_INFO_NAME_PRESENT = FieldDef::new("icmp.int_info.name_present", "Interface Name", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Present", "Not Present")));
    INT_INFO_MTU_PRESENT = FieldDef::new("icmp.int_info.mtu_present", "MTU", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Present", "Not Present")));
    INT_INFO_INDEX = FieldDef::new("icmp.int_info.index", "Interface Index", FieldType::Uint32);
    INT_INFO_AFI = FieldDef::new("icmp.int_info.afi", "Address Family Identifier", FieldType::Uint16);
    INT_INFO_IPV4 = FieldDef::new("icmp.int_info.ipv4", "Source", FieldType::Ipv4);
    INT_INFO_IPV6 = FieldDef::new("icmp.int_info.ipv6", "Source", FieldType::Ipv6);
    INT_INFO_IPUNKNOWN = FieldDef::new("icmp.int_info.ipunknown", "Source", FieldType::Bytes);
    INT_INFO_NAME_LENGTH = FieldDef::new("icmp.int_info.name_length", "Name Length", FieldType::Uint8);
    INT_INFO_NAME = FieldDef::new("icmp.int_info.name", "Name", FieldType::String);
    INT_INFO_MTU = FieldDef::new("icmp.int_info.mtu", "Maximum Transmission Unit", FieldType::Uint32);
    EXT_ECHO_SEQ = FieldDef::new("icmp.ext.echo.seq", "Sequence Number", FieldType::Uint8).base(Base::DecHex);
    EXT_ECHO_REQ_RES = FieldDef::new("icmp.ext.echo.req.res", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xfe);
    EXT_ECHO_REQ_LOCAL = FieldDef::new("icmp.ext.echo.req.local", "Local bit", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    EXT_ECHO_RSP_STATE = FieldDef::new("icmp.ext.echo.rsp.state", "State", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&EXT_ECHO_RSP_STATE_VALUES));
    EXT_ECHO_RSP_RES = FieldDef::new("icmp.ext.echo.rsp.res", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x18);
    EXT_ECHO_RSP_ACTIVE = FieldDef::new("icmp.ext.echo.rsp.active", "Active bit", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    EXT_ECHO_RSP_IPV4 = FieldDef::new("icmp.ext.echo.rsp.ipv4", "IPv4 bit", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    EXT_ECHO_RSP_IPV6 = FieldDef::new("icmp.ext.echo.rsp.ipv6", "IPv6 bit", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    INT_IDENT_NAME = FieldDef::new("icmp.int_ident.name", "Name", FieldType::String);
    INT_IDENT_INDEX = FieldDef::new("icmp.int_ident.index", "Interface Index", FieldType::Uint32);
    INT_IDENT_AFI = FieldDef::new("icmp.int_ident.afi", "Address Family Identifier", FieldType::Uint16).strings(Strings::Values(&INT_IDENT_AFI_VALUES));
    INT_IDENT_ADDR_LENGTH = FieldDef::new("icmp.int_ident.addr_length", "Address Length", FieldType::Uint8);
    INT_IDENT_RESERVED = FieldDef::new("icmp.int_ident.reserved", "Reserved", FieldType::Bytes);
    INT_IDENT_IPV4 = FieldDef::new("icmp.int_ident.ipv4", "Address", FieldType::Ipv4);
    INT_IDENT_IPV6 = FieldDef::new("icmp.int_ident.ipv6", "Address", FieldType::Ipv6);
    INT_IDENT_ADDRESS = FieldDef::new("icmp.int_ident.address", "Address", FieldType::Bytes);
    RESP_NOT_FOUND = FieldDef::new("icmp.resp_not_found", "Response not found", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Warn));
    CHECKSUM_BAD = FieldDef::new("icmp.checksum_bad", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Warn));
    EXT_CHECKSUM_BAD = FieldDef::new("icmp.ext.checksum_bad", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Warn));
}

/// Octets of the part that all messages share, and of the word after it.
pub const HEADER_LEN: usize = 8;

/// Message types by their standard names.
pub mod message {
    /// Echo reply.
    pub const ECHO_REPLY: u8 = 0;
    /// Destination unreachable.
    pub const DESTINATION_UNREACHABLE: u8 = 3;
    /// Source quench, deprecated by RFC 6633.
    pub const SOURCE_QUENCH: u8 = 4;
    /// Redirect.
    pub const REDIRECT: u8 = 5;
    /// Echo request.
    pub const ECHO_REQUEST: u8 = 8;
    /// Router advertisement (RFC 1256).
    pub const ROUTER_ADVERTISEMENT: u8 = 9;
    /// Router solicitation (RFC 1256).
    pub const ROUTER_SOLICITATION: u8 = 10;
    /// Time exceeded.
    pub const TIME_EXCEEDED: u8 = 11;
    /// Parameter problem.
    pub const PARAMETER_PROBLEM: u8 = 12;
    /// Timestamp request.
    pub const TIMESTAMP_REQUEST: u8 = 13;
    /// Timestamp reply.
    pub const TIMESTAMP_REPLY: u8 = 14;
    /// Information request.
    pub const INFORMATION_REQUEST: u8 = 15;
    /// Information reply.
    pub const INFORMATION_REPLY: u8 = 16;
    /// Address mask request (RFC 950).
    pub const MASK_REQUEST: u8 = 17;
    /// Address mask reply.
    pub const MASK_REPLY: u8 = 18;
    /// Extended echo request (RFC 8335).
    pub const EXTENDED_ECHO_REQUEST: u8 = 42;
    /// Extended echo reply.
    pub const EXTENDED_ECHO_REPLY: u8 = 43;
}

/// The code of a destination that needs fragments where they are forbidden (RFC 1191).
const FRAGMENTATION_NEEDED: u8 = 4;

/// Octets that the original datagram is padded to where extensions follow (RFC 4884, section 5).
const ORIGINAL_LEN: usize = 128;

/// An ICMP message's first octets.
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

    /// The type: see [`message`].
    #[inline]
    pub fn kind(&self) -> u8 {
        self.0[0]
    }

    /// The code, whose meaning depends on the type.
    #[inline]
    pub fn code(&self) -> u8 {
        self.0[1]
    }

    /// The checksum, as the message says.
    #[inline]
    pub fn checksum(&self) -> u16 {
        u16::from_be_bytes([self.0[2], self.0[3]])
    }

    /// Identifier, of echo and other queries.
    #[inline]
    pub fn identifier(&self) -> u16 {
        u16::from_be_bytes([self.0[4], self.0[5]])
    }

    /// Sequence number, of echo and other queries.
    #[inline]
    pub fn sequence(&self) -> u16 {
        u16::from_be_bytes([self.0[6], self.0[7]])
    }

    /// Next hop's MTU, of a destination that needs fragments.
    #[inline]
    pub fn mtu(&self) -> u16 {
        self.sequence()
    }

    /// Gateway, of a redirect.
    #[inline]
    pub fn gateway(&self) -> [u8; 4] {
        [self.0[4], self.0[5], self.0[6], self.0[7]]
    }
}

/// Writes a time span as people say it: `1 hour, 40 minutes, 39.045 seconds`.
fn write_span(out: &mut dyn std::fmt::Write, seconds: u64, millis: u64) -> std::fmt::Result {
    let mut separator = "";
    for (n, one) in
        [(seconds / 86_400, "day"), (seconds / 3600 % 24, "hour"), (seconds / 60 % 60, "minute")]
    {
        if n > 0 {
            let plural = if n == 1 { "" } else { "s" };
            write!(out, "{separator}{n} {one}{plural}")?;
            separator = ", ";
        }
    }
    let rest = seconds % 60;
    if millis > 0 {
        write!(out, "{separator}{rest}.{millis:03} seconds")
    } else if rest > 0 || separator.is_empty() {
        write!(out, "{separator}{rest} second{}", if rest == 1 { "" } else { "s" })
    } else {
        Ok(())
    }
}

fn write_lifetime(n: u64, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
    write!(out, "{n} (")?;
    write_span(out, n, 0)?;
    out.write_char(')')
}

/// Milliseconds since midnight UTC; the high bit marks other kinds of time (RFC 792, page 16), and
/// some systems write it the wrong way round.
fn write_midnight(n: u64, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
    const LAST: u32 = 86_399_999;
    let millis = match n as u32 {
        n if n > LAST && n.swap_bytes() & 0x8000_0000 != 0 => n.swap_bytes() & 0x7fff_ffff,
        n if n & 0x8000_0000 != 0 => n & 0x7fff_ffff,
        n if n > LAST && n.swap_bytes() <= LAST => n.swap_bytes(),
        n => n,
    };
    write!(out, "{n} (")?;
    write_span(out, u64::from(millis / 1000), u64::from(millis % 1000))?;
    out.write_str(" after midnight UTC)")
}

/// Whether messages of this type are echoes: they quote nothing, and nothing lies above them.
pub(crate) fn is_echo(kind: u8) -> bool {
    matches!(kind, message::ECHO_REQUEST | message::ECHO_REPLY)
}

/// Internet Control Message Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Icmp;

impl Dissect for Icmp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(1)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ICMP");
        // Less than that is not even named.
        b.check(0, 6)?;
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        head(w, &b)?;
        body(w, &b, root)?;
        w.close(opened);
        Ok(())
    }
}

/// Type, code and checksum.
fn head<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (kind, code) = (b.u8(0)?, b.u8(1).unwrap_or(0));
    if !w.wants_columns() && !w.labels() {
        w.item(TYPE, b, 0, 1)?;
        w.item(CODE, b, 1, 1)?;
        return show_checksum(w, b, 2, [CHECKSUM, CHECKSUM_STATUS, CHECKSUM_BAD], &[]);
    }
    let name = match TYPES.get(u64::from(kind)) {
        // Where the code is one that Mobile IP uses, Wireshark takes it for Mobile IP's.
        Some(_) if kind == message::ROUTER_ADVERTISEMENT && matches!(code, 0 | 16) => {
            "Mobile IP Advertisement"
        }
        Some(name) => name,
        None => "Unknown ICMP (obsolete or malformed?)",
    };
    let words = codes(kind).map(|table| table.get(u64::from(code)));
    if w.wants_columns() {
        match words {
            Some(Some(word)) => w.info(format_args!("{name:<20} ({word})")),
            Some(None) => w.info(format_args!("{name:<20} (Unknown code: {code})")),
            None => w.info(format_args!("{name:<20}")),
        }
    }
    let item = w.item(TYPE, b, 0, 1)?;
    w.label_value(item, format_args!("{kind} ({name})"));
    let item = w.item(CODE, b, 1, 1)?;
    match words {
        Some(Some(word)) => w.label_value(item, format_args!("{code} ({word})")),
        Some(None) => w.label_value(item, format_args!("{code} (Unknown code: {code})")),
        None => {}
    }
    show_checksum(w, b, 2, [CHECKSUM, CHECKSUM_STATUS, CHECKSUM_BAD], &[])
}

/// Shows the checksum at `at` of the whole of `b`, and whether it is right. `before` is what it
/// covers besides (a pseudo-header).
pub(crate) fn show_checksum<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    [field, status, bad]: [lamna_fields::Field; 3],
    before: &[&[u8]],
) -> Walked {
    /// The values of `checksum.status`.
    const BAD: u64 = 0;
    const GOOD: u64 = 1;
    const UNVERIFIED: u64 = 2;
    let found = b.u16(at)?;
    let item = w.item(field, b, at, 2)?;
    if !w.fields() {
        return Ok(());
    }
    if w.net.quoted {
        w.label_value(item, format_args!("0x{found:04x} [unverified] [in ICMP error packet]"));
        w.generated(status, b, at, UNVERIFIED);
    } else if b.is_cut() || b.is_fragment() || w.net.fragmented {
        w.label_value(item, format_args!("0x{found:04x} [unverified] [fragmented datagram]"));
        w.generated(status, b, at, UNVERIFIED);
    } else if w.labels() || w.wants(status) || w.wants(bad) {
        let sum = match before {
            [addresses, rest] => checksum::sum(&[addresses, rest, b.captured()]),
            _ => checksum::sum(&[b.captured()]),
        };
        if sum == 0xffff {
            w.label_value(item, format_args!("0x{found:04x} [correct]"));
            w.generated(status, b, at, GOOD);
        } else {
            let right = checksum::expected(found, sum);
            w.label_value(item, format_args!("0x{found:04x} incorrect, should be 0x{right:04x}"));
            w.expert_text(bad, item, format_args!("Bad checksum [should be 0x{right:04x}]"));
            w.generated(status, b, at, BAD);
        }
    }
    Ok(())
}

fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let (kind, code) = (b.u8(0)?, b.u8(1)?);
    match kind {
        kind if is_echo(kind) => echo_message(w, b, root, kind),
        message::DESTINATION_UNREACHABLE | message::TIME_EXCEEDED | message::PARAMETER_PROBLEM => {
            error(w, b, kind, code)
        }
        message::SOURCE_QUENCH => {
            b.check(0, HEADER_LEN)?;
            quoted(w, b, 0)
        }
        message::REDIRECT => {
            w.item(REDIR_GW, b, 4, 4)?;
            b.check(HEADER_LEN, 1)?;
            quoted(w, b, 0)
        }
        message::ROUTER_ADVERTISEMENT => mobile::router_advertisement(w, b),
        message::TIMESTAMP_REQUEST | message::TIMESTAMP_REPLY => {
            query(w, b)?;
            w.item(ORIGINATE_TIMESTAMP, b, 8, 4)?;
            w.item(RECEIVE_TIMESTAMP, b, 12, 4)?;
            w.item(TRANSMIT_TIMESTAMP, b, 16, 4)?;
            Ok(())
        }
        message::INFORMATION_REQUEST | message::INFORMATION_REPLY => query(w, b),
        message::MASK_REQUEST | message::MASK_REPLY => {
            query(w, b)?;
            w.item(ADDRESS_MASK, b, 8, 4)?;
            Ok(())
        }
        message::EXTENDED_ECHO_REQUEST | message::EXTENDED_ECHO_REPLY => {
            extension::echo(w, b, kind == message::EXTENDED_ECHO_REQUEST)
        }
        _ => Ok(()),
    }
}

/// Identifier and sequence number, in both orders of their octets: both are in use.
fn query<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(IDENT, b, 4, 2)?;
    w.item_le(IDENT_LE, b, 4, 2)?;
    w.item(SEQ, b, 6, 2)?;
    w.item_le(SEQ_LE, b, 6, 2)?;
    if w.wants_columns() {
        let (ident, sequence) = (b.u16(4)?, b.u16(6)?);
        let (swapped, ttl) = (sequence.swap_bytes(), w.net.hop_limit);
        w.info_append(format_args!(" id=0x{ident:04x}, seq={sequence}/{swapped}"));
        // What carries the message besides IP tells no time to live.
        if w.carrier().is_none_or(|carrier| carrier == id::IP) {
            w.info_append(format_args!(", ttl={ttl}"));
        }
    }
    Ok(())
}

static ECHO_FIELDS: echo::Fields = echo::Fields {
    response_in: RESP_IN,
    no_response: NO_RESP,
    not_found: RESP_NOT_FOUND,
    not_found_text: "No response seen to ICMP request",
    names_frame: false,
    response_to: RESP_TO,
    time: RESPTIME,
    more: 0x0800,
};

fn echo_message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item, kind: u8) -> Walked {
    query(w, b)?;
    let key = (b.u16(4)?, b.u16(6)?);
    if !w.net.quoted {
        echo::link(w, b, root, &ECHO_FIELDS, key, kind == message::ECHO_REQUEST);
    }
    let mut at = HEADER_LEN;
    if let Some((seconds, micros)) = ping_time(w, b) {
        let sent = i64::from(seconds) * 1_000_000_000 + i64::from(micros) * 1000;
        w.number(DATA_TIME, b, at, 8, sent as u64)?;
        let since = w.frame.time.unwrap_or(sent).wrapping_sub(sent);
        let item = w.number(DATA_TIME_RELATIVE, b, at, 8, since as u64)?;
        w.mark_generated(item);
        at += 8;
    }
    w.data(b.from(at)?)
}

/// The time that ping programs write at the start of an echo's data: seconds and microseconds in the
/// machine's order. Taken for one where it is within a day of the frame's time.
fn ping_time<C: Collector>(w: &Walk<'_, C>, b: &Buf<'_>) -> Option<(u32, u32)> {
    const DAY: i64 = 86_400;
    let now = w.frame.time?.div_euclid(1_000_000_000);
    let near = |(seconds, micros): &(u32, u32)| {
        (i64::from(*seconds) - now).abs() < DAY && *micros < 1_000_000
    };
    let little = (b.u32_le(8).ok()?, b.u32_le(12).ok()?);
    let big = (b.u32(8).ok()?, b.u32(12).ok()?);
    Some(little).filter(near).or(Some(big).filter(near))
}

/// An error: what was wrong, the datagram that it is about, and extensions behind it.
fn error<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, code: u8) -> Walked {
    let length = b.u8(5).unwrap_or(0);
    let original = usize::from(length) * 4;
    let mtu = kind == message::DESTINATION_UNREACHABLE && code == FRAGMENTATION_NEEDED;
    let mut at = 4;
    if kind == message::PARAMETER_PROBLEM {
        w.item(POINTER, b, 4, 1)?;
        at = 5;
    }
    if length > 0 {
        if at == 4 {
            w.item(UNUSED, b, 4, 1)?;
        }
        w.item(LENGTH, b, 5, 1)?;
        let item = w.number(LENGTH_ORIGINAL_DATAGRAM, b, 5, 1, original as u64)?;
        w.mark_generated(item);
        at = 6;
    }
    if mtu {
        if at < 6 {
            w.item(UNUSED, b, at, 6 - at)?;
        }
        w.item(MTU, b, 6, 2)?;
    } else {
        w.item(UNUSED, b, at, HEADER_LEN - at)?;
    }
    quoted(w, b, original)
}

/// The datagram that an error is about, and extensions behind its `original` octets, where the
/// message tells how many there are.
fn quoted<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, original: usize) -> Walked {
    // Wireshark looks for them behind original datagrams that are not longer than what they are padded to.
    let total = b.u16(HEADER_LEN + 2).map_or(0, usize::from);
    let extensions = if b.remaining(HEADER_LEN) <= ORIGINAL_LEN || total > ORIGINAL_LEN {
        None
    } else if original == 0 {
        // Older routers, that do not say where extensions begin (RFC 4884, section 5.5).
        Some(HEADER_LEN + ORIGINAL_LEN).filter(|at| extension::looks_like(b, *at))
    } else {
        Some(HEADER_LEN + original).filter(|_| original >= ORIGINAL_LEN)
    };
    let is_beyond = extensions.is_some_and(|at| at > b.reported());
    let extensions = extensions.filter(|at| *at < b.reported());
    let end = extensions.unwrap_or_else(|| b.reported());
    let datagram = b.slice_up_to(HEADER_LEN, end - HEADER_LEN.min(end));
    if datagram.reported() > 0 {
        w.quote(|w| w.call(id::IP, datagram));
    }
    match extensions {
        Some(at) => extension::all(w, &b.from(at)?),
        None if is_beyond => Err(Fault::Malformed),
        None => Ok(()),
    }
}
