//! Simple Traversal of UDP through NATs (RFC 3489), the predecessor of STUN: messages without a cookie.
//!
//! Only what could be nothing else is taken for it: a type that is known and the length of the whole datagram.

use std::collections::HashMap;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::track::{Link, Scope};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        0x1 => "Binding Request",
        0x101 => "Binding Response",
        0x111 => "Binding Error Response",
        0x2 => "Shared Secret Request",
        0x102 => "Shared Secret Response",
        0x1112 => "Shared Secret Error Response",
        0x3 => "Allocate Request",
        0x103 => "Allocate Response",
        0x113 => "Allocate Error Response",
        0x4 => "Send Request",
        0x104 => "Send Response",
        0x114 => "Send Error Response",
        0x115 => "Data Indication",
        0x6 => "Set Active Destination Request",
        0x106 => "Set Active Destination Response",
        0x116 => "Set Active Destination Error Response",
    }
    static ATT_TYPE_VALUES {
        0x1 => "MAPPED-ADDRESS",
        0x2 => "RESPONSE-ADDRESS",
        0x3 => "CHANGE-REQUEST",
        0x4 => "SOURCE-ADDRESS",
        0x5 => "CHANGED-ADDRESS",
        0x6 => "USERNAME",
        0x7 => "PASSWORD",
        0x8 => "MESSAGE-INTEGRITY",
        0x9 => "ERROR-CODE",
        0xb => "REFLECTED-FROM",
        0xd => "LIFETIME",
        0xe => "ALTERNATE_SERVER",
        0xf => "MAGIC_COOKIE",
        0x10 => "BANDWIDTH",
        0x11 => "DESTINATION_ADDRESS",
        0x12 => "REMOTE_ADDRESS",
        0x13 => "DATA",
        0x14 => "NONCE",
        0x15 => "REALM",
        0x16 => "REQUESTED_ADDRESS_TYPE",
        0x8020 => "XOR_MAPPED_ADDRESS",
        0x21 => "XOR_ONLY",
        0x8022 => "SERVER",
        0xc001 => "CONNECTION-REQUEST-BINDING",
        0xc002 => "BINDING-CHANGE",
    }
    static ATT_FAMILY_VALUES {
        0x1 => "IPv4",
        0x2 => "IPv6",
    }
}

field_table! {
    /// The fields of Simple Traversal of UDP Through NAT.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("classicstun", "Simple Traversal of UDP Through NAT", "CLASSICSTUN");
    TYPE = FieldDef::new("classicstun.type", "Message Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    LENGTH = FieldDef::new("classicstun.length", "Message Length", FieldType::Uint16).base(Base::Hex);
    ID = FieldDef::new("classicstun.id", "Message Transaction ID", FieldType::Bytes);
    ATT = FieldDef::new("classicstun.att", "Attributes", FieldType::None);
    RESPONSE_IN = FieldDef::new("classicstun.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("classicstun.response_to", "Request In", FieldType::FrameNum);
    TIME = FieldDef::new("classicstun.time", "Time", FieldType::RelativeTime);
    ATT_TYPE = FieldDef::new("classicstun.att.type", "Attribute Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATT_TYPE_VALUES));
    ATT_LENGTH = FieldDef::new("classicstun.att.length", "Attribute Length", FieldType::Uint16);
    ATT_VALUE = FieldDef::new("classicstun.att.value", "Value", FieldType::Bytes);
    ATT_FAMILY = FieldDef::new("classicstun.att.family", "Protocol Family", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATT_FAMILY_VALUES));
    ATT_IPV4 = FieldDef::new("classicstun.att.ipv4", "IP", FieldType::Ipv4);
    ATT_IPV6 = FieldDef::new("classicstun.att.ipv6", "IP", FieldType::Ipv6);
    ATT_PORT = FieldDef::new("classicstun.att.port", "Port", FieldType::Uint16);
    ATT_CHANGE_IP = FieldDef::new("classicstun.att.change.ip", "Change IP", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    ATT_CHANGE_PORT = FieldDef::new("classicstun.att.change.port", "Change Port", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    ATT_UNKNOWN = FieldDef::new("classicstun.att.unknown", "Unknown Attribute", FieldType::Uint16).base(Base::Hex);
    ATT_ERROR_CLASS = FieldDef::new("classicstun.att.error.class", "Error Class", FieldType::Uint8).mask(0x7);
    ATT_ERROR = FieldDef::new("classicstun.att.error", "Error Code", FieldType::Uint8);
    ATT_ERROR_REASON = FieldDef::new("classicstun.att.error.reason", "Error Reason Phase", FieldType::String);
    ATT_IPV4_XORD = FieldDef::new("classicstun.att.ipv4-xord", "IP (XOR-d)", FieldType::Ipv4);
    ATT_IPV6_XORD = FieldDef::new("classicstun.att.ipv6-xord", "IP (XOR-d)", FieldType::Ipv6);
    ATT_PORT_XORD = FieldDef::new("classicstun.att.port-xord", "Port (XOR-d)", FieldType::Uint16);
    ATT_SERVER = FieldDef::new("classicstun.att.server", "Server version", FieldType::String);
    ATT_LIFETIME = FieldDef::new("classicstun.att.lifetime", "Lifetime", FieldType::Uint32);
    ATT_MAGIC_COOKIE = FieldDef::new("classicstun.att.magic.cookie", "Magic Cookie", FieldType::Uint32).base(Base::Hex);
    ATT_BANDWIDTH = FieldDef::new("classicstun.att.bandwidth", "Bandwidth", FieldType::Uint32);
    ATT_DATA = FieldDef::new("classicstun.att.data", "Data", FieldType::Bytes);
    ATT_CONNECTION_REQUEST_BINDING = FieldDef::new("classicstun.att.connection_request_binding", "Connection Request Binding", FieldType::String);
}

/// Octets of a message before its attributes.
const HEADER_LEN: usize = 20;

/// The class bits of a type: set in responses.
const CLASS: u16 = 0x110;

/// Transactions that one conversation may have; later ones are not linked.
const MAX_TRANSACTIONS: usize = 1 << 16;

/// A transaction: the frame and time of the newest request, and where its response is.
#[derive(Debug)]
struct Transaction {
    request: u32,
    time: i64,
    link: Link,
}

/// The transactions of a conversation.
#[derive(Debug, Default)]
struct Transactions(HashMap<[u8; 16], Transaction>);

/// Simple Traversal of UDP through NATs.
#[derive(Clone, Copy, Debug)]
pub struct ClassicStun;

impl Dissect for ClassicStun {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("udp"), Claim::Heuristic("tcp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let kind = b.u16(0)?;
        let id: [u8; 16] = b.array(4)?;
        w.column_protocol("CLASSIC-STUN");
        let word = TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        w.info(format_args!("Message: {word}"));
        let (frame, now) = (w.frame.number, w.frame.time.unwrap_or(0));
        let is_request = kind & CLASS == 0;
        let relation = w.remember(Scope::Stream, |all: &mut Transactions, memory| {
            if is_request && all.0.len() < MAX_TRANSACTIONS {
                let link = memory.new_link();
                all.0.insert(id, Transaction { request: frame, time: now, link });
                return (Some(link), None);
            }
            let Some(t) = all.0.get(&id) else { return (None, None) };
            memory.set_link(t.link, u64::from(frame));
            (None, Some((t.request, now.saturating_sub(t.time))))
        });
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        match relation {
            Some((Some(link), _)) if w.is_final() => {
                if let Some(frame) = w.link(link) {
                    w.generated(RESPONSE_IN, &b, 0, frame);
                }
            }
            Some((_, Some((frame, time)))) => {
                w.generated(RESPONSE_TO, &b, 0, u64::from(frame));
                w.generated_signed(TIME, &b, 0, time);
            }
            _ => {}
        }
        w.item(TYPE, &b, 0, 2)?;
        w.item(LENGTH, &b, 2, 2)?;
        w.item(ID, &b, 4, 16)?;
        if b.u16(2)? > 0 {
            attributes(w, &b)?;
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let (Ok(kind), Ok(len)) = (b.u16(0), b.u16(2)) else { return false };
        b.len() >= HEADER_LEN
            && b.reported() == HEADER_LEN + usize::from(len)
            && TYPE_VALUES.get(u64::from(kind)).is_some()
    }
}

fn attributes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = b.len().saturating_sub(HEADER_LEN);
    let all = w.item(ATT, b, HEADER_LEN, len)?;
    let opened = w.open(all);
    let mut at = HEADER_LEN;
    while at < b.reported() {
        let kind = b.u16(at)?;
        let len = usize::from(b.u16(at + 2)?);
        let here = (4 + len).min(b.len().saturating_sub(at));
        let item = match ATT_TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.text(b, at, here, format_args!("Attribute: {name}"))?,
            None => w.text(b, at, here, format_args!("Attribute: Unknown (0x{kind:04x})"))?,
        };
        w.set_len(item, 4 + len);
        let inner = w.open(item);
        w.item(ATT_TYPE, b, at, 2)?;
        let length = w.item(ATT_LENGTH, b, at + 2, 2)?;
        if at + 4 + len > b.reported() {
            w.append(length, format_args!(" (bogus, goes past the end of the message)"));
            w.close(inner);
            break;
        }
        value(w, b, kind, at + 4, len)?;
        w.close(inner);
        at += 4 + len;
    }
    w.close(opened);
    Ok(())
}

fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u16,
    at: usize,
    len: usize,
) -> Walked {
    match kind {
        0x1 | 0x2 | 0x4 | 0x5 | 0xb | 0xe | 0x11 | 0x12 => address(w, b, at, len)?,
        0x8020 => hidden_address(w, b, at, len)?,
        0x3 if len >= 4 => {
            w.number(ATT_CHANGE_IP, b, at, 4, u64::from(b.u8(at + 3)? & 4 != 0))?;
            w.number(ATT_CHANGE_PORT, b, at, 4, u64::from(b.u8(at + 3)? & 2 != 0))?;
        }
        0x6..=0x8 if len > 0 => {
            w.item(ATT_VALUE, b, at, len)?;
        }
        0x9 if len >= 4 => {
            w.item(ATT_ERROR_CLASS, b, at + 2, 1)?;
            w.item(ATT_ERROR, b, at + 3, 1)?;
            if len > 4 {
                w.item(ATT_ERROR_REASON, b, at + 4, len - 4)?;
            }
        }
        0xa => {
            for at in (at..at + len - len % 2).step_by(2) {
                w.item(ATT_UNKNOWN, b, at, 2)?;
            }
        }
        0x8022 if len > 0 => {
            w.item(ATT_SERVER, b, at, len)?;
        }
        0xd if len >= 4 => {
            w.item(ATT_LIFETIME, b, at, 4)?;
        }
        0xf if len >= 4 => {
            w.item(ATT_MAGIC_COOKIE, b, at, 4)?;
        }
        0x10 if len >= 4 => {
            w.item(ATT_BANDWIDTH, b, at, 4)?;
        }
        0x13 if len > 0 => {
            w.item(ATT_DATA, b, at, len)?;
            let data = b.slice(at, len)?;
            if !w.try_heuristics("stun", data)? {
                w.data(data)?;
            }
        }
        0xc001 if len > 0 => {
            w.item(ATT_CONNECTION_REQUEST_BINDING, b, at, len)?;
        }
        _ => {}
    }
    Ok(())
}

fn address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    if len < 4 {
        return Ok(());
    }
    w.item(ATT_FAMILY, b, at + 1, 1)?;
    w.item(ATT_PORT, b, at + 2, 2)?;
    match b.u8(at + 1)? {
        1 if len >= 8 => w.item(ATT_IPV4, b, at + 4, 4)?,
        2 if len >= 20 => w.item(ATT_IPV6, b, at + 4, 16)?,
        _ => return Ok(()),
    };
    Ok(())
}

/// An address that is combined with the transaction.
fn hidden_address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    if len < 4 {
        return Ok(());
    }
    let id: [u8; 16] = b.array(4)?;
    w.item(ATT_FAMILY, b, at + 1, 1)?;
    w.item(ATT_PORT_XORD, b, at + 2, 2)?;
    let port = b.u16(at + 2)? ^ u16::from_be_bytes([id[0], id[1]]);
    let item = w.number(ATT_PORT, b, at + 2, 2, u64::from(port))?;
    w.mark_generated(item);
    match b.u8(at + 1)? {
        1 if len >= 8 => {
            w.item(ATT_IPV4_XORD, b, at + 4, 4)?;
            let address = b.u32(at + 4)? ^ u32::from_be_bytes([id[0], id[1], id[2], id[3]]);
            let item = w.number(ATT_IPV4, b, at + 4, 4, u64::from(address))?;
            w.mark_generated(item);
        }
        2 if len >= 20 => {
            w.item(ATT_IPV6_XORD, b, at + 4, 16)?;
            let mut address: [u8; 16] = b.array(at + 4)?;
            address.iter_mut().zip(id).for_each(|(octet, key)| *octet ^= key);
            let item = w.octets(ATT_IPV6, b, at + 4, 16, &address)?;
            w.mark_generated(item);
        }
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_response_is_taken_apart() {
        let mut octets = vec![1, 1, 0, 12];
        octets.extend([7; 16]);
        octets.extend([0, 1, 0, 8, 0, 1, 0x12, 0x34, 1, 2, 3, 4]);
        let shown = shown(40_000, 40_001, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:classicstun");
        assert_eq!(shown.info, "CLASSIC-STUN Message: Binding Response");
        assert!(shown.has("Attribute: MAPPED-ADDRESS"));
        assert!(shown.has("Protocol Family: IPv4 (0x0001)"));
        assert!(shown.has("IP: 1.2.3.4"));
    }

    #[test]
    fn an_unknown_type_is_not_taken_for_it() {
        let mut octets = vec![1, 7, 0, 0];
        octets.extend([7; 16]);
        assert_eq!(shown(40_000, 40_001, &octets).protocols, "eth:ethertype:ip:udp:data");
    }
}
