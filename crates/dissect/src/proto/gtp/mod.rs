//! GPRS Tunnelling Protocol, version 0 (3GPP TS 09.60) and version 1 (3GPP TS 29.060 and TS 29.281): users' packets with the
//! extension headers before them, and the information elements of control messages that need no tables of other
//! systems.

mod elements;
mod fields;
pub mod prime;
mod record_fields;
mod records;
pub(super) mod words;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};
pub(crate) use elements::options;
pub use fields::*;

/// Types of messages by their standard names.
pub mod message {
    /// A path's ends ask whether the other is there.
    pub const ECHO_REQUEST: u8 = 1;
    /// The answer.
    pub const ECHO_RESPONSE: u8 = 2;
    /// A user's packet.
    pub const T_PDU: u8 = 255;
}

/// Octets of a header of version 1 without its optional part.
pub const HEADER_LEN: usize = 8;

/// Octets of a header of version 0.
pub const HEADER_0_LEN: usize = 20;

/// Flags of a header of version 1: whether there are extension headers, a sequence number, an N-PDU number.
mod flag {
    pub(super) const EXTENSION: u8 = 4;
    pub(super) const SEQUENCE: u8 = 2;
    pub(super) const NUMBER: u8 = 1;
}

/// GPRS Tunnelling Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Gtp;

impl Dissect for Gtp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::UdpPort(2123), Claim::UdpPort(2152), Claim::TcpPort(2123), Claim::TcpPort(2152)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (Ok(flags), Ok(kind)) = (b.u8(0), b.u8(1)) else { return Err(Fault::NotMine) };
        let version = flags >> 5;
        if version == 2 {
            return w.call(id::GTPV2, b);
        }
        let Some(name) = message_name(kind).filter(|_| version <= 1) else {
            return Err(Fault::NotMine);
        };
        w.column_protocol("GTP");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.item(FLAGS, &b, 0, 1)?;
        if version == 0 {
            let bits = [FLAGS_VERSION, FLAGS_PAYLOAD, FLAGS_RESERVED, FLAGS_SNN];
            w.bits(item, &bits, &b, 0, 1)?;
        } else {
            let bits = [FLAGS_VERSION, FLAGS_PAYLOAD, FLAGS_RESERVED_1, FLAGS_E, FLAGS_S, FLAGS_PN];
            w.bits(item, &bits, &b, 0, 1)?;
        }
        w.item(MESSAGE, &b, 1, 1)?;
        w.info(format_args!("{name}"));
        let len = usize::from(b.u16(2)?);
        w.item(LENGTH, &b, 2, 2)?;
        let at = if version == 0 {
            w.item(SEQ_NUMBER, &b, 4, 2)?;
            w.item(FLOW_LABEL, &b, 6, 2)?;
            w.item(SNDCP_NUMBER, &b, 8, 1)?;
            let tid = b.bytes(12, 8)?;
            let shown = if w.labels() || w.wants(TID) { swapped(tid) } else { String::new() };
            w.string(TID, &b, 12, 8, format_args!("{shown}"))?;
            HEADER_0_LEN
        } else {
            w.item(TEID, &b, 4, 4)?;
            match optional(w, &b, flags)? {
                Some(at) => at,
                None => {
                    w.close(opened);
                    return Ok(());
                }
            }
        };
        let first = if version == 0 { HEADER_0_LEN } else { HEADER_LEN };
        if kind != message::T_PDU {
            information(w, &b, at, first + len, kind, version)?;
            w.close(opened);
            return Ok(());
        }
        w.set_len(root, at);
        w.close(opened);
        payload(w, &b, at)
    }
}

/// Octets as digits, the low half of each first.
fn swapped(octets: &[u8]) -> String {
    octets.iter().map(|octet| format!("{:x}{:x}", octet & 0xf, octet >> 4)).collect()
}

/// The optional part of a header of version 1 and the extension headers; answers where they end, or nothing where the
/// dissection ends with them.
fn optional<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    flags: u8,
) -> Result<Option<usize>, Fault> {
    if flags & (flag::EXTENSION | flag::SEQUENCE | flag::NUMBER) == 0 {
        return Ok(Some(HEADER_LEN));
    }
    if flags & flag::SEQUENCE != 0 {
        w.item(SEQ_NUMBER, b, 8, 2)?;
    }
    if flags & flag::NUMBER != 0 {
        w.item(NPDU_NUMBER, b, 10, 1)?;
    }
    let mut at = 12;
    if flags & flag::EXTENSION == 0 {
        b.check(8, 4)?;
        return Ok(Some(at));
    }
    let mut next = b.u8(11)?;
    w.item(EXT_HDR_NEXT, b, 11, 1)?;
    while next != 0 {
        let len = usize::from(b.u8(at)?);
        let item = w.item(EXT_HDR, b, at, (4 * len).min(b.len() - at))?;
        let opened = w.open(item);
        let length = w.item(EXT_HDR_LENGTH, b, at, 1)?;
        if len == 0 {
            w.expert_text(
                EXT_LENGTH_INVALID,
                length,
                format_args!("Extension header length is zero"),
            );
            w.close(opened);
            return Ok(None);
        }
        if let Some(name) = w.word(EXT_HDR_NEXT, u64::from(next)) {
            w.label(item, format_args!("Extension header ({name})"));
        }
        let content = b.slice(at + 1, 4 * len - 1)?;
        extension(w, &content, next)?;
        next = b.u8(at + 4 * len - 1)?;
        w.item(EXT_HDR_NEXT, b, at + 4 * len - 1, 1)?;
        w.close(opened);
        at += 4 * len;
    }
    Ok(Some(at))
}

/// The content of an extension header, with the type of the next one at its end.
fn extension<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, kind: u8) -> Walked {
    let last = c.reported() - 1;
    match kind {
        0x03 | 0x82 => {
            w.item(EXT_HDR_SPARE_BITS, c, 0, 1)?;
            w.item(EXT_HDR_LONG_PDCP_SN, c, 0, 3)?;
            if last > 3 {
                w.item(EXT_HDR_SPARE_BYTES, c, 3, last - 3)?;
            }
        }
        0x20 => {}
        0x40 => {
            w.item(EXT_HDR_UDP_PORT, c, 0, 2)?;
        }
        0x81 => {
            w.item(EXT_HDR_RAN_CONT, c, 0, REST)?;
        }
        0x83 => {
            w.item(EXT_HDR_XW_RAN_CONT, c, 0, REST)?;
        }
        0x85 => session_container(w, c)?,
        0xc0 => {
            w.item(EXT_HDR_PDCP_SN, c, 0, 2)?;
        }
        _ => {}
    }
    Ok(())
}

/// A session's container (3GPP TS 38.415, 5.5.2).
fn session_container<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    const DOWN: u8 = 0;
    const UP: u8 = 1;
    let item = w.text(c, 0, REST, format_args!("PDU Session Container"))?;
    let opened = w.open(item);
    let kind = c.u8(0)? >> 4;
    w.item(EXT_HDR_PDU_SES_CON_PDU_TYPE, c, 0, 1)?;
    w.item(SPARE_H1, c, 0, 1)?;
    match kind {
        DOWN => {
            let policy = c.u8(1)? & 0x80 != 0;
            w.item(EXT_HDR_PDU_SES_CONT_PPP, c, 1, 1)?;
            w.item(EXT_HDR_PDU_SES_CONT_RQI, c, 1, 1)?;
            w.item(EXT_HDR_PDU_SES_CON_QOS_FLOW_ID, c, 1, 1)?;
            if policy {
                w.item(EXT_HDR_PDU_SES_CONT_PPI, c, 2, 1)?;
            }
        }
        UP => {
            w.item(SPARE_B7B6, c, 1, 1)?;
            w.item(EXT_HDR_PDU_SES_CON_QOS_FLOW_ID, c, 1, 1)?;
        }
        _ => {
            let item = w.text(c, 0, 1, format_args!("Unknown PDU type"))?;
            w.expert(UNKNOWN_PDU_TYPE, item);
        }
    }
    w.close(opened);
    Ok(())
}

/// A user's packet: what its first octet says.
fn payload<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let rest = b.from(at)?;
    if rest.reported() == 0 {
        return Ok(());
    }
    match rest.u8(0)? >> 4 {
        4 => w.call(id::IP, rest)?,
        6 => w.call(id::IPV6, rest)?,
        _ => return Ok(()),
    }
    if w.wants_columns() {
        let inner = format!("GTP <{}>", w.columns().protocol());
        w.columns().set_protocol(inner);
    }
    Ok(())
}

/// Octets of the content of an element of a known type with a fixed length; `None` for one that says its length.
fn fixed_len(kind: u8, version: u8) -> Option<usize> {
    if version == 0 {
        match kind {
            // Flow labels, where version 1 has identifiers of tunnels.
            16 | 17 => return Some(2),
            18 => return Some(3),
            6 => return Some(3),
            _ => {}
        }
    }
    Some(match kind {
        1 | 8 | 11 | 13 | 14 | 15 | 19 | 20 | 21 | 23 | 24 | 29 => 1,
        2 => 8,
        3 => 6,
        4 | 5 | 16 | 17 | 127 => 4,
        9 => 28,
        12 => 3,
        18 => 5,
        22 => 9,
        25..=28 => 2,
        _ => return None,
    })
}

/// The information elements from `at` to `end` (3GPP TS 29.060, 7.7).
fn information<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    message: u8,
    version: u8,
) -> Walked {
    const HEADERS: u8 = 141;
    while at < end && b.remaining(at) > 0 {
        let kind = b.u8(at)?;
        if let Some(len) = fixed_len(kind, version) {
            short_element(w, b, at, kind, len, version)?;
            at += 1 + len;
            continue;
        }
        if kind == HEADERS {
            let count = usize::from(b.u8(at + 1)?);
            let text = format_args!("Extension Header Types List");
            let item = w.text(b, at, 2 + count, text)?;
            let opened = w.open(item);
            w.item(NUM_EXT_HDR_TYPES, b, at + 1, 1)?;
            for i in 0..count {
                w.item(EXT_HDR_TYPE, b, at + 2 + i, 1)?;
            }
            w.close(opened);
            at += 2 + count;
            continue;
        }
        if kind < 0x80 {
            let item = w.text(b, at, 1, format_args!("Unknown extension header"))?;
            w.expert(UNKNOWN_EXTENSION_HEADER, item);
            return Ok(());
        }
        let len = usize::from(b.u16(at + 1)?);
        long_element(w, b, at, kind, len, message)?;
        at += 3 + len;
    }
    Ok(())
}

/// An element of fixed length.
fn short_element<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
    len: usize,
    version: u8,
) -> Walked {
    let field = match kind {
        1 => CAUSE,
        4 => TLLI,
        5 => PTMSI,
        8 => REORDER,
        11 => MAP_CAUSE,
        12 => PTMSI_SIG,
        13 => MS_VALID,
        14 => RECOVERY,
        16 if version == 0 => EXT_FLOW_LABEL,
        17 if version == 0 => FLOW_SIG,
        16 => TEID_DATA,
        17 => TEID_CP,
        19 => TEAR_IND,
        29 => MS_REASON,
        127 => {
            let number = b.u32(at + 1)?;
            w.number(CHRG_ID, b, at, 1 + len, u64::from(number))?;
            return Ok(());
        }
        20 => {
            let number = b.u8(at + 1)? & 0xf;
            let item = w.text(b, at, 2, format_args!("NSAPI: {number}"))?;
            let opened = w.open(item);
            w.item(NSAPI, b, at + 1, 1)?;
            w.close(opened);
            return Ok(());
        }
        6 => return elements::old_quality(w, b, at),
        15 => {
            let mode = u64::from(b.u8(at + 1)? & 3);
            let word = w.word(SEL_MODE, mode).unwrap_or("Unknown");
            let item = w.text(b, at, 2, format_args!("Selection mode: {word}"))?;
            return w.bits(item, &[SEL_MODE], b, at + 1, 1);
        }
        26 => return elements::charging(w, b, at, 1 + len),
        _ => {
            w.text(b, at, 1 + len, format_args!("Information element {kind}"))?;
            return Ok(());
        }
    };
    if field == EXT_FLOW_LABEL {
        let label = b.u16(at + 1)?;
        w.number(field, b, at, 1 + len, label.into())?;
        return Ok(());
    }
    w.item(field, b, at + 1, len)?;
    Ok(())
}

/// An element that says its length.
fn long_element<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
    len: usize,
    message: u8,
) -> Walked {
    const USER_ADDRESS: u8 = 128;
    const ACCESS_POINT: u8 = 131;
    const CONFIGURATION: u8 = 132;
    const QUALITY: u8 = 135;
    const RADIO: u8 = 151;
    const TIME_ZONE: u8 = 153;
    const ADDRESS: u8 = 133;
    const PRIVATE: u8 = 255;
    b.check(at, 3 + len)?;
    match kind {
        USER_ADDRESS if len >= 2 => elements::user_address(w, b, at, len)?,
        ACCESS_POINT => elements::access_point(w, b, at, len)?,
        // Requests have even numbers, answers odd ones.
        CONFIGURATION => elements::configuration(w, b, at, len, !message.is_multiple_of(2))?,
        QUALITY => elements::profile(w, b, at, len)?,
        RADIO if len >= 1 => elements::titled(w, b, at, len, EXT_RAT_TYPE)?,
        TIME_ZONE if len >= 2 => elements::time_zone(w, b, at)?,
        ADDRESS => {
            let item = w.text(b, at, 3 + len, format_args!("GSN address : "))?;
            let opened = w.open(item);
            w.item(GSN_ADDRESS_LENGTH, b, at + 1, 2)?;
            match len {
                4 => {
                    w.append(item, format_args!("{}", Address::Ipv4(b.array(at + 3)?)));
                    w.item(GSN_IPV4, b, at + 3, 4)?;
                }
                16 => {
                    w.append(item, format_args!("{}", Address::Ipv6(b.array(at + 3)?)));
                    w.item(GSN_IPV6, b, at + 3, 16)?;
                }
                _ => {}
            }
            w.close(opened);
        }
        PRIVATE => {
            let item = w.text(b, at, 1, format_args!("Private Extension : "))?;
            let opened = w.open(item);
            w.item(EXT_LENGTH, b, at + 1, 2)?;
            if len >= 2 {
                let number = u64::from(b.u16(at + 3)?);
                let name =
                    crate::proto::numbers::enterprise::NAMES.get(number).unwrap_or("Unknown");
                let id = w.item(EXT_ID, b, at + 3, 2)?;
                w.label_value(id, format_args!("{name} ({number})"));
                w.append(item, format_args!("{name} ({number})"));
                if len > 2 {
                    w.item(EXT_VAL, b, at + 5, len - 2)?;
                }
            }
            w.close(opened);
        }
        _ => {
            w.text(b, at, 3 + len, format_args!("Information element {kind}"))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    const IP: [u8; 20] = [0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];

    fn packet(flags: u8, kind: u8, rest: &[u8]) -> Vec<u8> {
        let mut packet = vec![flags, kind];
        packet.extend((rest.len() as u16).to_be_bytes());
        packet.extend([0, 0, 0, 9]);
        packet.extend(rest);
        packet
    }

    #[test]
    fn a_users_packet_is_inside() {
        let shown = shown(2152, 2152, &packet(0x30, 255, &IP));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:gtp:ip");
        assert!(shown.has("TEID: 0x00000009 (9)"));
        assert!(shown.has("Message Type: T-PDU (0xff)"));
    }

    #[test]
    fn extension_headers_stand_before_it() {
        let rest = [&[0, 1, 0, 0x85, 1, 0, 9, 0][..], &IP].concat();
        let shown = shown(2152, 2152, &packet(0x36, 255, &rest));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:gtp:ip");
        assert!(shown.has("Sequence number: 0x0001 (1)"));
        assert!(shown.has("Extension header (PDU Session container)"));
        assert!(shown.has("..00 1001 = QoS Flow Identifier (QFI): 9"));
    }

    #[test]
    fn an_extension_header_of_no_length_ends_it() {
        let shown = shown(2152, 2152, &packet(0x34, 255, &[0, 0, 0, 0x85, 0]));
        assert_eq!(shown.info, "GTP T-PDU");
    }

    #[test]
    fn messages_have_elements() {
        let shown =
            shown(2123, 2123, &packet(0x32, 26, b"\0\x01\0\0\x10\0\0\0\x07\x85\0\x04\x0a\0\0\x01"));
        assert_eq!(shown.info, "GTP Error indication");
        assert!(shown.has("TEID Data I: 0x00000007 (7)"));
        assert!(shown.has("GSN address : 10.0.0.1"));
    }

    #[test]
    fn an_unknown_message_or_version_is_not_gtp() {
        assert_eq!(
            shown(2152, 2152, &packet(0x30, 200, &[])).protocols,
            "eth:ethertype:ip:udp:data"
        );
        assert_eq!(
            shown(2152, 2152, &packet(0xb0, 255, &[])).protocols,
            "eth:ethertype:ip:udp:data"
        );
    }
}
