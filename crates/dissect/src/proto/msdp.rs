//! The Multicast Source Discovery Protocol (RFC 3618), by which domains tell each other of their senders.

use std::net::Ipv4Addr;

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        1 => "IPv4 Source-Active",
        2 => "IPv4 Source-Active Request",
        3 => "IPv4 Source-Active Response",
        4 => "KeepAlive",
        5 => "Notification",
        6 => "MSDP traceroute in progress",
        7 => "MSDP traceroute reply",
    }
    static NOT_ERROR_VALUES {
        1 => "Message Header Error",
        2 => "SA-Request Error",
        3 => "SA-Message/SA-Response Error",
        4 => "Hold Timer Expired",
        5 => "Finite State Machine Error",
        6 => "Notification",
        7 => "Cease",
    }
}

field_table! {
    /// The fields of Multicast Source Discovery Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("msdp", "Multicast Source Discovery Protocol", "MSDP");
    TYPE = FieldDef::new("msdp.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    LENGTH = FieldDef::new("msdp.length", "Length", FieldType::Uint16);
    SA_ENTRY_COUNT = FieldDef::new("msdp.sa.entry_count", "Entry Count", FieldType::Uint8);
    SA_RP_ADDR = FieldDef::new("msdp.sa.rp_addr", "RP Address", FieldType::Ipv4);
    SA_RESERVED = FieldDef::new("msdp.sa.reserved", "Reserved", FieldType::Uint24).base(Base::Hex);
    SA_SPREFIX_LEN = FieldDef::new("msdp.sa.sprefix_len", "Sprefix len", FieldType::Uint8);
    SA_GROUP_ADDR = FieldDef::new("msdp.sa.group_addr", "Group Address", FieldType::Ipv4);
    SA_SRC_ADDR = FieldDef::new("msdp.sa.src_addr", "Source Address", FieldType::Ipv4);
    SA_REQ_RES = FieldDef::new("msdp.sa_req.res", "Reserved", FieldType::Uint8).base(Base::Hex);
    SA_REQ_GROUP_ADDR = FieldDef::new("msdp.sa_req.group_addr", "Group Address", FieldType::Ipv4);
    NOT_O = FieldDef::new("msdp.not.o", "Open-bit", FieldType::Uint8).base(Base::Hex).mask(0x80);
    NOT_ERROR = FieldDef::new("msdp.not.error", "Error Code", FieldType::Uint8).mask(0x7f).strings(Strings::Values(&NOT_ERROR_VALUES));
    NOT_ERROR_SUB = FieldDef::new("msdp.not.error_sub", "Error subcode", FieldType::Uint8);
    NOT_GROUP_ADDRESS = FieldDef::new("msdp.not.group_address", "Group address", FieldType::Ipv4);
    NOT_RP_ADDRESS = FieldDef::new("msdp.not.rp_address", "RP address", FieldType::Ipv4);
    NOT_SOURCE_ADDRESS = FieldDef::new("msdp.not.source_address", "Source address", FieldType::Ipv4);
    NOT_RES = FieldDef::new("msdp.not.res", "Reserved", FieldType::Uint24).base(Base::Hex);
    NOT_ENTRY_COUNT = FieldDef::new("msdp.not.entry_count", "Entry Count", FieldType::Uint24).base(Base::Hex);
    NOT_SPREFIX_LEN = FieldDef::new("msdp.not.sprefix_len", "Sprefix len", FieldType::Uint8);
    TLV_CONTENTS = FieldDef::new("msdp.tlv_contents", "TLV contents", FieldType::Bytes);
    TRAILING_JUNK = FieldDef::new("msdp.trailing_junk", "Trailing junk", FieldType::Bytes);
    UNKNOWN_DATA = FieldDef::new("msdp.unknown_data", "Unknown data", FieldType::Bytes);
    TLV_LEN_TOO_LONG = FieldDef::new("msdp.tlv_len.too_long", "TLV length too long", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    TLV_LEN_TOO_SHORT = FieldDef::new("msdp.tlv_len.too_short", "TLV length too short", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// The TCP port.
const PORT: u16 = 639;

/// Octets of type and length.
const HEADER_LEN: usize = 3;

/// Octets of a source and a group.
const BLOCK_LEN: usize = 12;

/// Notifications in notifications that are followed: each is shorter than what it is in, so this is only for those that
/// nobody sends.
const MAX_NESTED: usize = 50;

/// MSDP.
#[derive(Clone, Copy, Debug)]
pub struct Msdp;

impl Dissect for Msdp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("MSDP");
        messages(w, b, 0)
    }
}

/// What the subcode of an error says.
fn subcode(error: u8, subcode: u8) -> &'static str {
    match (error, subcode) {
        (_, 0) => "Unspecific",
        (1, 2) => "Bad Message Length",
        (1, 3) => "Bad Message Type",
        (2, 1) => "Invalid Group",
        (3, 1) => "Invalid Entry Count",
        (3, 2) => "Invalid RP Address",
        (3, 3) => "Invalid Group Address",
        (3, 4) => "Invalid Source Address",
        (3, 5) => "Invalid Sprefix Length",
        (3, 6) => "Looping SA (Self is RP)",
        (3, 7) => "Unknown Encapsulation",
        (3, 8) => "Administrative Scope Boundary Violated",
        (5, 1) => "Unexpected Message Type FSM Error",
        _ => "<Unknown Error subcode>",
    }
}

/// Messages one after the other, in a protocol's item of their own.
fn messages<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, depth: usize) -> Walked {
    let word = TYPE_VALUES.get(b.u8(0)?.into());
    w.info(format_args!("{}", word.unwrap_or("<Unknown MSDP TLV type>")));
    let (root, mut opened) = w.open_protocol(&b, 0, REST)?;
    let mut at = 0;
    while b.remaining(at) > 0 {
        let kind = b.u8(at)?;
        w.item(TYPE, &b, at, 1)?;
        let len = usize::from(b.u16(at + 1)?);
        let item = w.item(LENGTH, &b, at + 1, 2)?;
        if len < HEADER_LEN {
            w.expert_text(TLV_LEN_TOO_SHORT, item, format_args!("TLV length < 3"));
            break;
        }
        let body = Body { item, at: at + HEADER_LEN, len: len - HEADER_LEN };
        // What these have too much stands behind all messages.
        let mut surplus = None;
        match kind {
            1 | 3 => sources(w, &b, body)?,
            2 => surplus = request(w, &b, body)?,
            4 => surplus = body.surplus(w, 0),
            5 => notification(w, &b, body, depth)?,
            _ if body.len > 0 => {
                w.item(TLV_CONTENTS, &b, body.at, body.len)?;
            }
            _ => {}
        }
        if let Some((start, len)) = surplus {
            w.close(opened);
            w.item(TRAILING_JUNK, &b, start, len)?;
            opened = w.open(root);
        }
        at += len;
    }
    w.close(opened);
    Ok(())
}

/// What a message holds.
#[derive(Clone, Copy, Debug)]
struct Body {
    /// The item of the message's length.
    item: Item,
    at: usize,
    len: usize,
}

impl Body {
    /// Notes that the message is shorter than `least` octets, if it is.
    fn is_short<C: Collector>(&self, w: &mut Walk<'_, C>, of: &str, least: usize) -> bool {
        let is_short = self.len + HEADER_LEN < least;
        if is_short {
            let text = format_args!("TLV length for {of} < {least}");
            w.expert_text(TLV_LEN_TOO_SHORT, self.item, text);
        }
        is_short
    }

    /// Notes octets beyond the first `most`, and says where they are.
    fn surplus<C: Collector>(&self, w: &mut Walk<'_, C>, most: usize) -> Option<(usize, usize)> {
        let surplus = self.len.checked_sub(most).filter(|len| *len > 0)?;
        let text = format_args!("TLV length for KeepAlive > {}", most + HEADER_LEN);
        w.expert_text(TLV_LEN_TOO_LONG, self.item, text);
        Some((self.at + most, surplus))
    }
}

/// Which senders there are for which groups, and what one of them has sent.
fn sources<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, body: Body) -> Walked {
    const WHAT: &str = "IPv4 Source-Active or Source-Active Response";
    /// Octets before the pairs.
    const HEAD_LEN: usize = 5;
    // The least length is said without type and length.
    if body.len < HEAD_LEN {
        w.expert_text(
            TLV_LEN_TOO_SHORT,
            body.item,
            format_args!("TLV length for {WHAT} < {HEAD_LEN}"),
        );
        if body.len > 0 {
            w.item(SA_ENTRY_COUNT, b, body.at, 1)?;
        }
        return Ok(());
    }
    let count = usize::from(b.u8(body.at)?);
    let mut at = w.row(b, body.at, &[(SA_ENTRY_COUNT, 1), (SA_RP_ADDR, 4)])?;
    let end = body.at + body.len;
    for _ in 0..count {
        if end - at < BLOCK_LEN {
            let text = format_args!("TLV length for {WHAT} too short");
            w.expert_text(TLV_LEN_TOO_SHORT, body.item, text);
            return Ok(());
        }
        let block: [u8; BLOCK_LEN] = b.array(at)?;
        let [.., len, g1, g2, g3, g4, s1, s2, s3, s4] = block;
        let (source, group) = (Ipv4Addr::new(s1, s2, s3, s4), Ipv4Addr::new(g1, g2, g3, g4));
        let text = format_args!("(S,G) block: {source}/{len} -> {group}");
        let item = w.text(b, at, BLOCK_LEN, text)?;
        let opened = w.open(item);
        let fields = [(SA_RESERVED, 3), (SA_SPREFIX_LEN, 1), (SA_GROUP_ADDR, 4), (SA_SRC_ADDR, 4)];
        at = w.row(b, at, &fields)?;
        w.close(opened);
    }
    if at < end {
        let len = end - at;
        let item = w.text(b, at, len, format_args!("Encapsulated IPv4 packet: {len} bytes"))?;
        let opened = w.open(item);
        let packet = b.slice(at, len)?;
        // Where the packet is malformed, the columns are left alone to the end.
        let writable = std::mem::replace(&mut w.columns().writable, false);
        w.call(id::IP, packet)?;
        w.columns().writable = writable;
        w.close(opened);
    }
    Ok(())
}

/// A question for a group's senders; the octets that it has too much.
fn request<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    body: Body,
) -> Result<Option<(usize, usize)>, Fault> {
    const LEN: usize = 5;
    let surplus = body.surplus(w, LEN);
    let is_short = body.is_short(w, "IPv4 Source-Active Request", LEN + HEADER_LEN);
    if body.len > 0 {
        w.item(SA_REQ_RES, b, body.at, 1)?;
    }
    if !is_short {
        w.item(SA_REQ_GROUP_ADDR, b, body.at + 1, 4)?;
    }
    Ok(surplus)
}

/// What was wrong with a message.
fn notification<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    body: Body,
    depth: usize,
) -> Walked {
    /// Octets of the error.
    const HEAD_LEN: usize = 2;
    if body.len == 0 {
        body.is_short(w, "Notification", 4);
        return Ok(());
    }
    let error = b.u8(body.at)? & 0x7f;
    if body.len < HEAD_LEN {
        body.is_short(w, "Notification", HEAD_LEN + HEADER_LEN);
    }
    for field in [NOT_O, NOT_ERROR] {
        w.item(field, b, body.at, 1)?;
    }
    if body.len < HEAD_LEN {
        return Ok(());
    }
    let code = b.u8(body.at + 1)?;
    let item = w.item(NOT_ERROR_SUB, b, body.at + 1, 1)?;
    let name = subcode(error, code);
    w.label_value(item, format_args!("{name} ({code})"));
    let (start, len) = (body.at + HEAD_LEN, body.len - HEAD_LEN);
    const ADDRESS: usize = 4;
    let fields: &[(Field, usize)] = match (error, code) {
        (1 | 6, _) | (3, 6 | 7) => {
            if len > 0 && depth < MAX_NESTED {
                messages(w, b.slice(start, len)?, depth + 1)?;
            }
            return Ok(());
        }
        (2, _) | (3, 3 | 8) => &[(NOT_RES, 3), (NOT_GROUP_ADDRESS, ADDRESS)],
        (3, 0) | (4 | 5 | 7, _) => &[],
        (3, 1) => &[(NOT_ENTRY_COUNT, 1)],
        (3, 2) => &[(NOT_RES, 3), (NOT_RP_ADDRESS, ADDRESS)],
        (3, 4) => &[(NOT_RES, 3), (NOT_SOURCE_ADDRESS, ADDRESS)],
        (3, 5) => &[(NOT_SPREFIX_LEN, 1)],
        _ => {
            if len > 0 {
                w.item(UNKNOWN_DATA, b, start, len)?;
            }
            return Ok(());
        }
    };
    let least = fields.iter().map(|(_, len)| len).sum::<usize>();
    if len < least {
        let least = least + HEAD_LEN + HEADER_LEN;
        if error == 2 {
            body.is_short(w, "Notification SA-Request Error", least);
        } else {
            body.is_short(w, &format!("Notification SA-Response {name} Error"), least);
        }
        return Ok(());
    }
    w.row(b, start, fields)?;
    if len > least {
        w.expert(TLV_LEN_TOO_LONG, body.item);
        w.item(TRAILING_JUNK, b, start + least, len - least)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_sender_is_announced() {
        let packet = b"\x01\0\x14\x01\x0a\0\0\x01\0\0\0\x20\xef\x01\x01\x01\x0a\x01\x01\x01";
        let shown = segment(40000, PORT, packet);
        assert_eq!(shown.info, "MSDP IPv4 Source-Active");
        assert!(shown.has("RP Address: 10.0.0.1"));
        assert!(shown.has("(S,G) block: 10.1.1.1/32 -> 239.1.1.1"));
    }

    #[test]
    fn a_notification_repeats_what_was_wrong() {
        let shown = segment(40000, PORT, b"\x05\0\x08\x81\x02\x04\0\x03");
        assert_eq!(shown.info, "MSDP KeepAlive");
        assert!(shown.has("Error subcode: Bad Message Length (2)"));
    }

    #[test]
    fn what_a_keepalive_has_too_much_stands_behind_all() {
        let shown = segment(40000, PORT, b"\x04\0\x05ab\x04\0\x03");
        assert_eq!(shown.tree.last().map(String::as_str), Some("Trailing junk: 6162"));
    }
}
