//! Gnutella (version 0.4): questions and answers of a network of peers, and the streams of their files.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Gnutella Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("gnutella", "Gnutella Protocol", "GNUTELLA");
    HEADER = FieldDef::new("gnutella.header", "Descriptor Header", FieldType::None);
    PONG_PAYLOAD = FieldDef::new("gnutella.pong.payload", "Pong", FieldType::None);
    PUSH_PAYLOAD = FieldDef::new("gnutella.push.payload", "Push", FieldType::None);
    QUERY_PAYLOAD = FieldDef::new("gnutella.query.payload", "Query", FieldType::None);
    QUERYHIT_PAYLOAD = FieldDef::new("gnutella.queryhit.payload", "QueryHit", FieldType::None);
    STREAM = FieldDef::new("gnutella.stream", "Gnutella Upload / Download Stream", FieldType::None);
    HEADER_ID = FieldDef::new("gnutella.header.id", "ID", FieldType::Bytes);
    HEADER_PAYLOAD = FieldDef::new("gnutella.header.payload", "Payload", FieldType::Uint8);
    HEADER_TTL = FieldDef::new("gnutella.header.ttl", "TTL", FieldType::Uint8);
    HEADER_HOPS = FieldDef::new("gnutella.header.hops", "Hops", FieldType::Uint8);
    HEADER_SIZE = FieldDef::new("gnutella.header.size", "Length", FieldType::Uint8);
    PONG_PORT = FieldDef::new("gnutella.pong.port", "Port", FieldType::Uint16);
    PONG_IP = FieldDef::new("gnutella.pong.ip", "IP", FieldType::Ipv4);
    PONG_FILES = FieldDef::new("gnutella.pong.files", "Files Shared", FieldType::Uint32);
    PONG_KBYTES = FieldDef::new("gnutella.pong.kbytes", "KBytes Shared", FieldType::Uint32);
    QUERY_MIN_SPEED = FieldDef::new("gnutella.query.min_speed", "Min Speed", FieldType::Uint32);
    QUERY_SEARCH = FieldDef::new("gnutella.query.search", "Search", FieldType::Stringz);
    QUERYHIT_HIT = FieldDef::new("gnutella.queryhit.hit", "Hit", FieldType::None);
    QUERYHIT_HIT_INDEX = FieldDef::new("gnutella.queryhit.hit.index", "Index", FieldType::Uint32);
    QUERYHIT_HIT_SIZE = FieldDef::new("gnutella.queryhit.hit.size", "Size", FieldType::Uint32);
    QUERYHIT_HIT_NAME = FieldDef::new("gnutella.queryhit.hit.name", "Name", FieldType::String);
    QUERYHIT_HIT_EXTRA = FieldDef::new("gnutella.queryhit.hit.extra", "Extra", FieldType::Bytes);
    QUERYHIT_COUNT = FieldDef::new("gnutella.queryhit.count", "Count", FieldType::Uint8);
    QUERYHIT_PORT = FieldDef::new("gnutella.queryhit.port", "Port", FieldType::Uint16);
    QUERYHIT_IP = FieldDef::new("gnutella.queryhit.ip", "IP", FieldType::Ipv4);
    QUERYHIT_SPEED = FieldDef::new("gnutella.queryhit.speed", "Speed", FieldType::Uint32);
    QUERYHIT_EXTRA = FieldDef::new("gnutella.queryhit.extra", "Extra", FieldType::Bytes);
    QUERYHIT_SERVENT_ID = FieldDef::new("gnutella.queryhit.servent_id", "Servent ID", FieldType::Bytes);
    PUSH_SERVENT_ID = FieldDef::new("gnutella.push.servent_id", "Servent ID", FieldType::Bytes);
    PUSH_IP = FieldDef::new("gnutella.push.ip", "IP", FieldType::Ipv4);
    PUSH_INDEX = FieldDef::new("gnutella.push.index", "Index", FieldType::Uint32);
    PUSH_PORT = FieldDef::new("gnutella.push.port", "Port", FieldType::Uint16);
}

/// Octets of a descriptor before its payload.
const HEADER_LEN: usize = 23;

/// A payload is no longer than this: other octets are of a stream.
const MAX_PAYLOAD: usize = 1500;

/// Octets of a servent's number.
const ID_LEN: usize = 16;

/// Kinds of descriptors.
mod kind {
    pub(super) const PONG: u8 = 1;
    pub(super) const PUSH: u8 = 0x40;
    pub(super) const QUERY: u8 = 0x80;
    pub(super) const QUERY_HIT: u8 = 0x81;
}

fn word(kind: u8) -> &'static str {
    match kind {
        0 => "Ping",
        kind::PONG => "Pong",
        kind::PUSH => "Push",
        kind::QUERY => "Query",
        kind::QUERY_HIT => "QueryHit",
        _ => "Unknown",
    }
}

/// Octets of the payload that a descriptor says it has; `None` where it is none.
fn payload_len(bytes: &[u8]) -> Option<usize> {
    let len = bytes.get(19..)?.first_chunk().map(|four| u32::from_le_bytes(*four) as usize)?;
    (len <= MAX_PAYLOAD).then_some(len)
}

/// Gnutella.
#[derive(Clone, Copy, Debug)]
pub struct Gnutella;

impl Dissect for Gnutella {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(6346)];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() && w.columns().protocol() != "Gnutella" {
            w.column_protocol("Gnutella");
        }
        let outer = w.open_top();
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        match payload_len(b.captured()) {
            Some(len) => descriptor(w, &b, len)?,
            None => {
                w.item(STREAM, &b, 0, REST)?;
            }
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        if bytes.len() < HEADER_LEN {
            return Pdu::MoreUnknown;
        }
        let len = payload_len(bytes).map_or(bytes.len(), |len| HEADER_LEN + len);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

fn descriptor<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let kind = b.u8(16)?;
    let word = word(kind);
    w.columns().append_info_separated(", ", format_args!("{word}"));
    let item = w.item(HEADER, b, 0, HEADER_LEN)?;
    let opened = w.open(item);
    w.item(HEADER_ID, b, 0, ID_LEN)?;
    let payload = w.item(HEADER_PAYLOAD, b, 16, 1)?;
    w.append(payload, format_args!(" ({word})"));
    w.row_le(b, 17, &[(HEADER_TTL, 1), (HEADER_HOPS, 1), (HEADER_SIZE, 4)])?;
    let at = HEADER_LEN;
    let part = match kind {
        kind::PONG => PONG_PAYLOAD,
        kind::PUSH => PUSH_PAYLOAD,
        kind::QUERY => QUERY_PAYLOAD,
        kind::QUERY_HIT => QUERYHIT_PAYLOAD,
        _ => {
            w.close(opened);
            return Ok(());
        }
    };
    if len > 0 {
        let item = w.item(part, b, at, len)?;
        let inner = w.open(item);
        match kind {
            kind::PONG => {
                w.item_le(PONG_PORT, b, at, 2)?;
                w.item(PONG_IP, b, at + 2, 4)?;
                w.row_le(b, at + 6, &[(PONG_FILES, 4), (PONG_KBYTES, 4)])?;
            }
            kind::PUSH => {
                w.item(PUSH_SERVENT_ID, b, at, ID_LEN)?;
                w.item_le(PUSH_INDEX, b, at + 16, 4)?;
                w.item(PUSH_IP, b, at + 20, 4)?;
                w.item_le(PUSH_PORT, b, at + 24, 2)?;
            }
            kind::QUERY => {
                w.item_le(QUERY_MIN_SPEED, b, at, 2)?;
                w.item(QUERY_SEARCH, b, at + 2, len.saturating_sub(2))?;
            }
            _ => hits(w, b, at, at + len)?,
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// Walks the hits of a query, up to `end`.
fn hits<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize, end: usize) -> Walked {
    let count = b.u8(start)?;
    w.item(QUERYHIT_COUNT, b, start, 1)?;
    w.item_le(QUERYHIT_PORT, b, start + 1, 2)?;
    w.item(QUERYHIT_IP, b, start + 3, 4)?;
    w.item_le(QUERYHIT_SPEED, b, start + 7, 4)?;
    let mut at = start + 11;
    // The servent's number comes last.
    let last = end.saturating_sub(ID_LEN);
    for _ in 0..count {
        let name_at = at + 8;
        let Some(name_end) = b.find(name_at, 0).filter(|place| *place < last) else { break };
        let Some(hit_end) = b.find(name_end + 1, 0).filter(|place| *place < last) else { break };
        let hit = w.item(QUERYHIT_HIT, b, at, hit_end + 1 - at)?;
        let opened = w.open(hit);
        w.row_le(b, at, &[(QUERYHIT_HIT_INDEX, 4), (QUERYHIT_HIT_SIZE, 4)])?;
        w.item(QUERYHIT_HIT_NAME, b, name_at, name_end - name_at)?;
        if hit_end > name_end + 1 {
            w.item(QUERYHIT_HIT_EXTRA, b, name_end + 1, hit_end - name_end - 1)?;
        }
        w.close(opened);
        at = hit_end + 1;
    }
    if last > at {
        w.item(QUERYHIT_EXTRA, b, at, last - at)?;
    }
    w.item(QUERYHIT_SERVENT_ID, b, last, ID_LEN).map(drop)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    fn descriptor(kind: u8, payload: &[u8]) -> Vec<u8> {
        let mut octets = vec![9; 16];
        octets.extend([kind, 7, 1]);
        octets.extend((payload.len() as u32).to_le_bytes());
        octets.extend(payload);
        octets
    }

    #[test]
    fn a_query_is_taken_apart() {
        let shown = segment(40_000, 6346, &descriptor(0x80, b"\0\0abc\0"));
        assert_eq!(shown.info, "Gnutella Query");
        assert!(shown.has("Payload: 128 (Query)"));
        assert!(shown.has("Search: abc"));
    }

    #[test]
    fn other_octets_are_a_stream() {
        let shown = segment(40_000, 6346, b"GNUTELLA CONNECT/0.6\r\nUser-Agent: x\r\n\r\n");
        assert!(shown.has("Gnutella Upload / Download Stream"));
    }

    #[test]
    fn a_hit_has_a_name() {
        let mut payload = vec![1, 0xca, 0x18, 10, 0, 0, 1, 5, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0];
        payload.extend(b"file\0\0");
        payload.extend([7; 16]);
        assert!(segment(40_000, 6346, &descriptor(0x81, &payload)).has("Name: file"));
    }
}
