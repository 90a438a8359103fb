//! Transparent Network Substrate: what carries the calls of Oracle's clients. No public document specifies it.
//!
//! Covers packets of every type, and of data packets the beginnings of those whose form is known; the calls
//! themselves are shown as data.

mod fields;

use std::fmt::Write as _;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

/// The port that listeners have.
pub const PORT: u16 = 1521;

/// Octets of a packet before its contents.
pub const HEADER_LEN: usize = 8;

/// Types of packets.
mod packet {
    pub(super) const CONNECT: u8 = 1;
    pub(super) const ACCEPT: u8 = 2;
    pub(super) const REFUSE: u8 = 4;
    pub(super) const REDIRECT: u8 = 5;
    pub(super) const DATA: u8 = 6;
    pub(super) const ABORT: u8 = 9;
    pub(super) const MARKER: u8 = 12;
    pub(super) const ATTENTION: u8 = 13;
    pub(super) const CONTROL: u8 = 14;
}

/// The last type of packets.
const MAX_TYPE: u8 = 19;

/// What data packets begin with.
mod data {
    pub(super) const SET_PROTOCOL: u8 = 1;
    pub(super) const USER_FUNCTION: u8 = 3;
    pub(super) const PIGGYBACK: u8 = 0x11;
    /// Of the secure network services, in four octets.
    pub(super) const SERVICES: u32 = 0xdead_beef;
}

static SERVICE_OPTIONS: &[Field] = &[
    f::SO_FLAG_BCONN,
    f::SO_FLAG_PC,
    f::SO_FLAG_HC,
    f::SO_FLAG_FD,
    f::SO_FLAG_HD,
    f::SO_FLAG_DC1,
    f::SO_FLAG_DC2,
    f::SO_FLAG_DIO,
    f::SO_FLAG_AP,
    f::SO_FLAG_RA,
    f::SO_FLAG_SA,
];

static CHARACTERISTICS: &[Field] = &[
    f::NTP_FLAG_HANGON,
    f::NTP_FLAG_CREL,
    f::NTP_FLAG_TDUIO,
    f::NTP_FLAG_SRUN,
    f::NTP_FLAG_DTEST,
    f::NTP_FLAG_CBIO,
    f::NTP_FLAG_ASIO,
    f::NTP_FLAG_PIO,
    f::NTP_FLAG_GRANT,
    f::NTP_FLAG_HANDOFF,
    f::NTP_FLAG_SIGIO,
    f::NTP_FLAG_SIGPIPE,
    f::NTP_FLAG_SIGURG,
    f::NTP_FLAG_URGENTIO,
    f::NTP_FLAG_DFIO,
    f::NTP_FLAG_TESTOP,
];

static CONNECT_FLAGS: &[Field] = &[
    f::CONNECT_FLAGS_NAREQ,
    f::CONNECT_FLAGS_NALINK,
    f::CONNECT_FLAGS_ENABLENA,
    f::CONNECT_FLAGS_ICHG,
    f::CONNECT_FLAGS_WANTNA,
];

static DATA_FLAGS: &[Field] = &[
    f::DATA_FLAG_SEND,
    f::DATA_FLAG_RC,
    f::DATA_FLAG_C,
    f::DATA_FLAG_RESERVED,
    f::DATA_FLAG_MORE,
    f::DATA_FLAG_EOF,
    f::DATA_FLAG_DIC,
    f::DATA_FLAG_RTS,
    f::DATA_FLAG_SNTT,
];

/// Transparent Network Substrate.
#[derive(Clone, Copy, Debug)]
pub struct Tns;

impl Dissect for Tns {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_request = w.net.destination_port == PORT;
        w.column_protocol("TNS");
        let way = if is_request { "Request" } else { "Response" };
        w.info(format_args!("{way}"));
        let outer = w.open_top();
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.number(if is_request { f::REQUEST } else { f::RESPONSE }, &b, 0, 0, 1)?;
        w.hide(item);
        let kind = b.u8(4)?;
        if w.wants_columns() {
            let word = w.word(f::TYPE, u64::from(kind)).unwrap_or("Unknown");
            w.info_append(format_args!(", {word} ({kind})"));
        }
        if b.u16(0)? == 0 {
            // Since version 315 the length takes the place of the checksum too.
            w.number(f::LENGTH, &b, 0, 4, u64::from(b.u32(0)?))?;
        } else {
            w.item(f::LENGTH, &b, 0, 2)?;
            w.item(f::PACKET_CHECKSUM, &b, 2, 2)?;
        }
        w.item(f::TYPE, &b, 4, 1)?;
        w.item(f::RESERVED_BYTE, &b, 5, 1)?;
        w.item(f::HEADER_CHECKSUM, &b, 6, 2)?;
        let name = match kind {
            packet::CONNECT => "Connect",
            packet::ACCEPT => "Accept",
            packet::REFUSE => "Refuse",
            packet::REDIRECT => "Redirect",
            packet::DATA => "Data",
            packet::ABORT => "Abort",
            packet::MARKER => "Marker",
            packet::ATTENTION => "Attention",
            packet::CONTROL => "Control",
            _ => "",
        };
        if name.is_empty() {
            if b.remaining(HEADER_LEN) > 0 {
                w.data(b.from(HEADER_LEN)?)?;
            }
        } else {
            let item = w.text(&b, HEADER_LEN, REST, format_args!("{name}"))?;
            let inner = w.open(item);
            contents(w, &b, kind, is_request)?;
            w.close(inner);
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([a, b, c, d]) = bytes.first_chunk() else { return Pdu::MoreUnknown };
        if bytes.get(4).is_some_and(|kind| !(packet::CONNECT..=MAX_TYPE).contains(kind)) {
            return Pdu::NotMine;
        }
        let short = usize::from(u16::from_be_bytes([*a, *b]));
        let len = if short == 0 { usize::from(u16::from_be_bytes([*c, *d])) } else { short };
        // A length that does not count its own header says nothing.
        let len = len.max(HEADER_LEN);
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

fn contents<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, is_request: bool) -> Walked {
    let at = HEADER_LEN;
    match kind {
        packet::CONNECT => connect(w, b),
        packet::ACCEPT => accept(w, b),
        packet::REFUSE => {
            w.item(f::REFUSE_REASON_USER, b, at, 1)?;
            w.item(f::REFUSE_REASON_SYSTEM, b, at + 1, 1)?;
            w.item(f::REFUSE_DATA_LENGTH, b, at + 2, 2)?;
            w.item(f::REFUSE_DATA, b, at + 4, REST).map(drop)
        }
        packet::REDIRECT => {
            w.item(f::REDIRECT_DATA_LENGTH, b, at, 2)?;
            w.item(f::REDIRECT_DATA, b, at + 2, REST).map(drop)
        }
        packet::ABORT => {
            w.item(f::ABORT_REASON_USER, b, at, 1)?;
            w.item(f::ABORT_REASON_SYSTEM, b, at + 1, 1)?;
            w.item(f::ABORT_DATA, b, at + 2, REST).map(drop)
        }
        packet::MARKER | packet::ATTENTION => {
            w.item(f::MARKER_TYPE, b, at, 1)?;
            w.item(f::MARKER_DATABYTE, b, at + 1, 1)?;
            w.item(f::MARKER_DATABYTE, b, at + 2, 1).map(drop)
        }
        packet::CONTROL => {
            w.item(f::CONTROL_CMD, b, at, 2)?;
            w.item(f::CONTROL_DATA, b, at + 2, REST).map(drop)
        }
        _ => data_packet(w, b, is_request),
    }
}

fn connect<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let at = HEADER_LEN;
    w.item(f::VERSION, b, at, 2)?;
    w.item(f::COMPAT_VERSION, b, at + 2, 2)?;
    w.bitmask(f::SERVICE_OPTIONS, SERVICE_OPTIONS, b, at + 4, 2)?;
    w.item(f::SDU_SIZE, b, at + 6, 2)?;
    w.item(f::MAX_TDU_SIZE, b, at + 8, 2)?;
    w.bitmask(f::NT_PROTO_CHARACTERISTICS, CHARACTERISTICS, b, at + 10, 2)?;
    w.item(f::LINE_TURNAROUND, b, at + 12, 2)?;
    w.item(f::VALUE_OF_ONE, b, at + 14, 2)?;
    let (len, offset) = (usize::from(b.u16(at + 16)?), usize::from(b.u16(at + 18)?));
    w.item(f::CONNECT_DATA_LENGTH, b, at + 16, 2)?;
    w.item(f::CONNECT_DATA_OFFSET, b, at + 18, 2)?;
    w.item(f::CONNECT_DATA_MAX, b, at + 20, 4)?;
    w.bitmask(f::CONNECT_FLAGS0, CONNECT_FLAGS, b, at + 24, 1)?;
    w.bitmask(f::CONNECT_FLAGS1, CONNECT_FLAGS, b, at + 25, 1)?;
    // Old clients end here, where their data begins.
    if at + 42 <= offset {
        w.item(f::TRACE_CF1, b, at + 26, 4)?;
        w.item(f::TRACE_CF2, b, at + 30, 4)?;
        w.item(f::TRACE_CID, b, at + 34, 8)?;
    }
    if len > 0 && b.remaining(offset) > 0 {
        w.item(f::CONNECT_DATA, b, offset, REST)?;
    }
    Ok(())
}

fn accept<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let at = HEADER_LEN;
    w.item(f::VERSION, b, at, 2)?;
    w.bitmask(f::SERVICE_OPTIONS, SERVICE_OPTIONS, b, at + 2, 2)?;
    w.item(f::SDU_SIZE, b, at + 4, 2)?;
    w.item(f::MAX_TDU_SIZE, b, at + 6, 2)?;
    w.item(f::VALUE_OF_ONE, b, at + 8, 2)?;
    let (len, offset) = (b.u16(at + 10)?, usize::from(b.u16(at + 12)?));
    w.item(f::ACCEPT_DATA_LENGTH, b, at + 10, 2)?;
    w.item(f::ACCEPT_DATA_OFFSET, b, at + 12, 2)?;
    w.bitmask(f::CONNECT_FLAGS0, CONNECT_FLAGS, b, at + 14, 1)?;
    w.bitmask(f::CONNECT_FLAGS1, CONNECT_FLAGS, b, at + 15, 1)?;
    if len > 0 && b.remaining(offset) > 0 {
        w.item(f::ACCEPT_DATA, b, offset, REST)?;
    }
    Ok(())
}

fn data_packet<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, is_request: bool) -> Walked {
    let mut at = HEADER_LEN;
    w.bitmask(f::DATA_FLAG, DATA_FLAGS, b, at, 2)?;
    at += 2;
    if b.remaining(at) == 0 {
        return Ok(());
    }
    let first = b.u8(at)?;
    if b.remaining(at) >= 4 && b.u32(at)? == data::SERVICES {
        w.info_append(format_args!(", Secure Network Services"));
        services(w, b, at, is_request)?;
    } else if let Some(word) = f::DATA_ID_VALUES.get(u64::from(first)) {
        w.info_append(format_args!(", {word}"));
        w.item(f::DATA_ID, b, at, 1)?;
        at += 1;
        at = match first {
            data::SET_PROTOCOL => set_protocol(w, b, at, is_request)?,
            data::USER_FUNCTION if b.remaining(at) > 0 => {
                w.item(f::DATA_OCI_ID, b, at, 1)?;
                at + 1
            }
            data::PIGGYBACK if b.remaining(at) > 0 => {
                w.item(f::DATA_PIGGYBACK_ID, b, at, 1)?;
                at + 1
            }
            _ => at,
        };
    } else {
        w.info_append(format_args!(", unknown"));
    }
    if b.remaining(at) > 0 {
        w.data(b.from(at)?)?;
    }
    Ok(())
}

/// The beginning of the secure network services' negotiation.
fn services<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, is_request: bool) -> Walked {
    let item = w.number(f::DATA_ID, b, at, 4, u64::from(data::SERVICES & 0xff))?;
    w.label_value(item, format_args!("Secure Network Services (0x{:08x})", data::SERVICES));
    w.item(f::DATA_LENGTH, b, at + 4, 2)?;
    let version = b.u32(at + 6)?;
    let field = if is_request { f::DATA_SNS_CLI_VERS } else { f::DATA_SNS_SRV_VERS };
    let item = w.item(field, b, at + 6, 4)?;
    w.label_value(
        item,
        format_args!(
            "{}.{}.{}.{}.{}",
            version >> 24,
            version >> 20 & 0xf,
            version >> 12 & 0xff,
            version >> 8 & 0xf,
            version & 0xff
        ),
    );
    w.item(f::DATA_SNS_SRVCNT, b, at + 10, 2).map(drop)
}

/// The versions that an end speaks and what it runs on; answers where they end.
fn set_protocol<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    is_request: bool,
) -> Result<usize, Fault> {
    let end =
        b.find(at, 0).ok_or_else(|| b.check(at, b.len() + 1).err().unwrap_or(Fault::Short))?;
    let (title, version, banner) = match is_request {
        true => ("Accepted Versions", f::DATA_SETP_REQ_ACC_VERS, f::DATA_SETP_REQ_CLI_PLAT),
        false => ("Versions", f::DATA_SETP_RESP_VERSION, f::DATA_SETP_RESP_BANNER),
    };
    let item = w.text(b, at, end + 1 - at, format_args!("{title}"))?;
    if w.labels() {
        let mut text = String::new();
        for (index, version) in b.bytes(at, end - at)?.iter().enumerate() {
            let comma = if index == 0 { ": " } else { ", " };
            // Writing to a String cannot fail.
            let _ = write!(text, "{comma}{version}");
        }
        w.append(item, format_args!("{text}"));
    }
    let inner = w.open(item);
    if w.fields() {
        for place in at..end {
            w.item(version, b, place, 1)?;
        }
    }
    w.close(inner);
    let text = end + 1;
    let text_end = b.find(text, 0).map_or(b.len(), |end| end + 1);
    w.item(banner, b, text, text_end - text)?;
    Ok(text_end)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_redirection_says_where_to() {
        let octets = [0, 12, 0, 0, 5, 0, 0, 0, 0, 2, b'h', b'i'];
        let shown = segment(1521, 40_000, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:tns");
        assert_eq!(shown.info, "TNS Response, Redirect (5)");
        assert!(shown.has("Redirect Data: hi"));
    }

    #[test]
    fn a_length_of_four_octets_is_that_of_later_versions() {
        let octets = [0, 0, 0, 16, 6, 0, 0, 0, 0, 0, 1, 6, 5, 0, b'x', 0];
        let shown = segment(40_000, 1521, &octets);
        assert_eq!(shown.info, "TNS Request, Data (6), Set Protocol");
        assert!(shown.has("Packet Length: 16"));
        assert!(shown.has("Accepted Versions: 6, 5"));
        assert!(shown.has("Client Platform: x"));
    }

    #[test]
    fn a_packet_of_an_unknown_type_is_none() {
        let of = |kind| segment(1521, 40_000, &[0, 9, 0, 0, kind, 0, 0, 0, 7]).protocols;
        assert_eq!(of(99), "eth:ethertype:ip:tcp:data");
        assert_eq!(of(0), "eth:ethertype:ip:tcp:data");
        assert_eq!(of(super::MAX_TYPE), "eth:ethertype:ip:tcp:tns:data");
    }

    #[test]
    fn data_of_an_unknown_kind_is_called_so() {
        let shown = segment(40_000, 1521, &[0, 11, 0, 0, 6, 0, 0, 0, 0, 0, 0xff]);
        assert_eq!(shown.info, "TNS Request, Data (6), unknown");
    }
}
