//! Elasticsearch: the binary protocol between nodes and of old clients (as the project's transport does it, up to version 8), and the
//! pings by which nodes found each other over UDP (Zen discovery).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{self, Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static ADDRESS_TYPE_VALUES {
        0 => "Dummy",
        1 => "Inet Socket",
        2 => "Local",
    }
    static ADDRESS_FORMAT_VALUES {
        0 => "Numeric",
        1 => "String",
    }
    static HEADER_STATUS_FLAGS_MESSAGE_TYPE_VALUES {
        0 => "Request",
        1 => "Response",
    }
}

field_table! {
    /// The fields of Elasticsearch.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("elasticsearch", "Elasticsearch", "Elasticsearch");
    VERSION_UNSUPPORTED = FieldDef::new("elasticsearch.version.unsupported", "Unsupported header type: Elasticsearch version < 0.20.0RC1", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    ADDRESS_FORMAT_UNSUPPORTED = FieldDef::new("elasticsearch.address.format.unsupported", "Unsupported address format", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    ADDRESS_TYPE_UNSUPPORTED = FieldDef::new("elasticsearch.address.type.unsupported", "Unsupported address type", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    INTERNAL_HEADER = FieldDef::new("elasticsearch.internal_header", "Internal header", FieldType::Uint32).base(Base::Hex);
    VERSION = FieldDef::new("elasticsearch.version", "Version", FieldType::Uint32).base(Base::Custom);
    PING_REQUEST_ID = FieldDef::new("elasticsearch.ping_request_id", "Ping ID", FieldType::Uint32);
    CLUSTER_NAME = FieldDef::new("elasticsearch.cluster_name", "Cluster name", FieldType::String);
    NODE_NAME = FieldDef::new("elasticsearch.node_name", "Node name", FieldType::String);
    NODE_ID = FieldDef::new("elasticsearch.node_id", "Node ID", FieldType::String);
    HOST_NAME = FieldDef::new("elasticsearch.host_name", "Hostname", FieldType::String);
    HOST_ADDRESS = FieldDef::new("elasticsearch.host_address", "Host address", FieldType::String);
    ADDRESS_TYPE = FieldDef::new("elasticsearch.address.type", "Type", FieldType::Uint16).strings(Strings::Values(&ADDRESS_TYPE_VALUES));
    ADDRESS_FORMAT = FieldDef::new("elasticsearch.address.format", "Format", FieldType::Uint8).strings(Strings::Values(&ADDRESS_FORMAT_VALUES));
    ADDRESS_NAME = FieldDef::new("elasticsearch.address.name", "Name", FieldType::String);
    ADDRESS_LENGTH = FieldDef::new("elasticsearch.address.length", "Length", FieldType::Uint8);
    ADDRESS_IPV4 = FieldDef::new("elasticsearch.address.ipv4", "IP", FieldType::Ipv4);
    ADDRESS_IPV6 = FieldDef::new("elasticsearch.address.ipv6", "IP", FieldType::Ipv6);
    ADDRESS_IPV6_SCOPE_ID = FieldDef::new("elasticsearch.address.ipv6.scope_id", "IP", FieldType::Uint32);
    ADDRESS_PORT = FieldDef::new("elasticsearch.address.port", "Port", FieldType::Uint32);
    ATTRIBUTES_LENGTH = FieldDef::new("elasticsearch.attributes.length", "Attributes length", FieldType::Uint32);
    HEADER_TOKEN = FieldDef::new("elasticsearch.header.token", "Token", FieldType::String);
    HEADER_MESSAGE_LENGTH = FieldDef::new("elasticsearch.header.message_length", "Message length", FieldType::Uint32);
    HEADER_REQUEST_ID = FieldDef::new("elasticsearch.header.request_id", "Request ID", FieldType::Uint64);
    HEADER_STATUS_FLAGS = FieldDef::new("elasticsearch.header.status_flags", "Status flags", FieldType::Uint8).base(Base::Hex);
    HEADER_STATUS_FLAGS_MESSAGE_TYPE = FieldDef::new("elasticsearch.header.status_flags.message_type", "Message type", FieldType::Uint8).mask(0x1).strings(Strings::Values(&HEADER_STATUS_FLAGS_MESSAGE_TYPE_VALUES));
    HEADER_STATUS_FLAGS_ERROR = FieldDef::new("elasticsearch.header.status_flags.error", "Error", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    HEADER_STATUS_FLAGS_COMPRESSION = FieldDef::new("elasticsearch.header.status_flags.compression", "Compression", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    HEADER_SIZE = FieldDef::new("elasticsearch.header.size", "Header size", FieldType::Uint32);
    HEADER_REQUEST = FieldDef::new("elasticsearch.header.request", "Request header", FieldType::None);
    HEADER_RESPONSE = FieldDef::new("elasticsearch.header.response", "Response header", FieldType::None);
    HEADER_KEY = FieldDef::new("elasticsearch.header.key", "Key", FieldType::String);
    HEADER_VALUE = FieldDef::new("elasticsearch.header.value", "Value", FieldType::String);
    FEATURE = FieldDef::new("elasticsearch.feature", "Feature", FieldType::String);
    ACTION = FieldDef::new("elasticsearch.action", "Action", FieldType::String);
    DATA = FieldDef::new("elasticsearch.data", "Data", FieldType::None);
    DATA_COMPRESSED = FieldDef::new("elasticsearch.data_compressed", "Compressed data", FieldType::None);
}

/// The port of connections.
pub const PORT: u16 = 9300;

/// The port of pings.
pub const PING_PORT: u16 = 54328;

/// Octets of the token and the length in front of a message.
const HEAD_LEN: usize = 6;

/// What a message begins with.
const TOKEN: &[u8] = b"ES";

/// Versions from which on headers have more.
mod since {
    pub(super) const HEADERS: u32 = 5_000_099;
    pub(super) const FEATURES: u32 = 6_030_099;
    pub(super) const SIZE: u32 = 7_060_099;
}

/// Elasticsearch.
#[derive(Clone, Copy, Debug)]
pub struct Elasticsearch;

impl Dissect for Elasticsearch {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT), Claim::UdpPort(PING_PORT)];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held = Held::Empty;
    const COVERS_REST: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Elasticsearch");
        if w.is_over_stream() { messages(w, &b) } else { ping(w, &b) }
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let mut at = 0;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let lacks = match message_len(rest) {
                Some(len) if len <= rest.len() => {
                    at += len;
                    continue;
                }
                Some(len) => Pdu::More(len - rest.len()),
                None => Pdu::MoreUnknown,
            };
            // Messages of one segment lie in one layer.
            return if at > 0 { Pdu::Whole(at) } else { lacks };
        }
    }
}

/// Octets of the message that begins here, if they tell: nothing where none begin.
fn message_len(bytes: &[u8]) -> Option<usize> {
    let head = bytes.first_chunk::<HEAD_LEN>()?;
    if !head.starts_with(TOKEN) {
        return Some(bytes.len());
    }
    let len = u32::from_be_bytes([head[2], head[3], head[4], head[5]]);
    // A length of minus one is a ping that keeps the connection alive: nothing follows.
    Some(if len == u32::MAX { HEAD_LEN } else { HEAD_LEN.saturating_add(len as usize) })
}

/// The messages of a segment.
fn messages<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.info(format_args!(""));
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let mut at = 0;
    while b.remaining(at) > 0 {
        let rest = b.from(at)?;
        let len = message_len(rest.captured()).unwrap_or(rest.reported());
        let one = rest.slice_up_to(0, len);
        if one.is_cut() || one.reported() < len {
            message(w, &one)?;
            break;
        }
        stream::show_size(w, &one)?;
        // A message's fault is no other's.
        w.contain(&one, |w| message(w, &one))?;
        at += len;
    }
    w.close(opened);
    Ok(())
}

/// A number of seven bits an octet, the lowest first, and how many octets it has.
fn number(b: &Buf<'_>, at: usize) -> Result<(u32, usize), Fault> {
    const MAX_LEN: usize = 5;
    let mut value = 0u32;
    for index in 0..MAX_LEN {
        let octet = b.u8(at + index)?;
        value |= u32::from(octet & 0x7f).wrapping_shl(7 * index as u32);
        if octet & 0x80 == 0 {
            return Ok((value, index + 1));
        }
    }
    Err(Fault::Malformed)
}

/// A text behind its length; where it ends, and what it is.
fn text<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    at: usize,
    field: Field,
) -> Result<(usize, &'b [u8]), Fault> {
    let (len, head) = number(b, at)?;
    let octets = b.bytes(at + head, len as usize)?;
    let text = String::from_utf8_lossy(octets);
    let whole = head + len as usize;
    w.string(field, b, at, whole, format_args!("{text}"))?;
    Ok((at + whole, octets))
}

/// A version, as its parts.
fn version<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    number: u32,
) -> Walked {
    let item = w.number(VERSION, b, at, len, u64::from(number))?;
    let (major, minor, revision) = parts(number);
    w.label_value(item, format_args!("{major}.{minor}.{revision} ({number})"));
    Ok(())
}

fn parts(version: u32) -> (u32, u32, u32) {
    (version / 1_000_000, version / 10_000 % 100, version / 100 % 100)
}

/// A message between nodes.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const RESPONSE: u8 = 1;
    const ERROR: u8 = 2;
    const COMPRESSED: u8 = 4;
    if b.bytes(0, 2)? != TOKEN {
        w.item(DATA, b, 0, REST)?;
        let outer = w.open_top();
        w.expert(VERSION_UNSUPPORTED, Item::NONE);
        w.close(outer);
        return Ok(());
    }
    if b.u32(2)? == u32::MAX {
        return Err(Fault::Malformed);
    }
    w.item(HEADER_TOKEN, b, 0, 2)?;
    w.item(HEADER_MESSAGE_LENGTH, b, 2, 4)?;
    let request_id = b.u64(6)?;
    w.item(HEADER_REQUEST_ID, b, 6, 8)?;
    let flags = b.u8(14)?;
    let item = w.item(HEADER_STATUS_FLAGS, b, 14, 1)?;
    let bits = [
        HEADER_STATUS_FLAGS_COMPRESSION,
        HEADER_STATUS_FLAGS_ERROR,
        HEADER_STATUS_FLAGS_MESSAGE_TYPE,
    ];
    w.bits(item, &bits, b, 14, 1)?;
    let (is_response, is_compressed) = (flags & RESPONSE != 0, flags & COMPRESSED != 0);
    w.info_append(format_args!("{}", if is_response { "Response: " } else { "Request: " }));
    let number = b.u32(15)?;
    version(w, b, 15, 4, number)?;
    let mut at = 19;
    if number >= since::SIZE {
        w.item(HEADER_SIZE, b, at, 4)?;
        at += 4;
    }
    if number >= since::HEADERS {
        at = headers(w, b, at)?;
    }
    if is_response {
        let outcome = if flags & ERROR != 0 { "[ERROR], " } else { "[OK], " };
        w.info_append(format_args!("{outcome}"));
    }
    if is_compressed {
        w.info_append(format_args!("[COMPRESSED], "));
        w.item(DATA_COMPRESSED, b, at, REST)?;
    } else {
        if !is_response {
            if number >= since::FEATURES {
                let (count, len) = self::number(b, at)?;
                at += len;
                for _ in 0..count {
                    (at, _) = text(w, b, at, FEATURE)?;
                }
            }
            let (end, action) = text(w, b, at, ACTION)?;
            at = end;
            let action = String::from_utf8_lossy(action);
            w.info_append(format_args!("action={action}, "));
        }
        w.item(DATA, b, at, REST)?;
    }
    w.info_append(format_args!("request_id={request_id} "));
    Ok(())
}

/// The headers of a request, each with a value, and those of responses, each with as many as it likes. Where they end.
fn headers<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (count, len) = number(b, at)?;
    let mut at = at + len;
    for _ in 0..count {
        let start = at;
        let item = w.item(HEADER_REQUEST, b, at, 0)?;
        let opened = w.open(item);
        let (next, key) = text(w, b, at, HEADER_KEY)?;
        let (next, value) = text(w, b, next, HEADER_VALUE)?;
        let (key, value) = (String::from_utf8_lossy(key), String::from_utf8_lossy(value));
        w.append(item, format_args!(": {key}: {value}"));
        at = next;
        w.set_len(item, at - start);
        w.close(opened);
    }
    let (count, len) = number(b, at)?;
    at += len;
    for _ in 0..count {
        let start = at;
        let item = w.item(HEADER_RESPONSE, b, at, 0)?;
        let opened = w.open(item);
        let (next, key) = text(w, b, at, HEADER_KEY)?;
        let key = String::from_utf8_lossy(key);
        // Between name and values nothing stands.
        w.append(item, format_args!(": {key}"));
        let (values, len) = number(b, next)?;
        at = next + len;
        for index in 0..values {
            let (next, value) = text(w, b, at, HEADER_VALUE)?;
            at = next;
            let value = String::from_utf8_lossy(value);
            let comma = if index == 0 { "" } else { ", " };
            w.append(item, format_args!("{comma}{value}"));
        }
        w.set_len(item, at - start);
        w.close(opened);
    }
    Ok(at)
}

/// A ping: who is there, of which cluster.
fn ping<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.info(format_args!("Zen Ping: "));
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    w.item(INTERNAL_HEADER, b, 0, 4)?;
    let (sender, len) = number(b, 4)?;
    version(w, b, 4, len, sender)?;
    let mut at = 4 + len;
    w.item(PING_REQUEST_ID, b, at, 4)?;
    let (next, cluster) = text(w, b, at + 4, CLUSTER_NAME)?;
    at = next;
    let cluster = String::from_utf8_lossy(cluster);
    w.info_append(format_args!("cluster={cluster}"));
    let node = w.text(b, at, b.remaining(at), format_args!("Node"))?;
    let inner = w.open(node);
    let (next, name) = text(w, b, at, NODE_NAME)?;
    at = next;
    let (major, minor, revision) = parts(sender);
    let name = String::from_utf8_lossy(name);
    w.info_append(format_args!(", name={name}, version={major}.{minor}.{revision}"));
    for field in [NODE_ID, HOST_NAME, HOST_ADDRESS] {
        (at, _) = text(w, b, at, field)?;
    }
    at = address(w, b, at, node)?;
    let (count, len) = number(b, at)?;
    // Wireshark goes on behind the number as if there were no attributes.
    w.number(ATTRIBUTES_LENGTH, b, at, len, u64::from(count))?;
    w.close(inner);
    at += len;
    let (own, len) = number(b, at)?;
    version(w, b, at, len, own)?;
    w.close(opened);
    Ok(())
}

/// The address of a node; where it ends.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    node: Item,
) -> Result<usize, Fault> {
    const INET: u16 = 1;
    const NUMERIC: u8 = 0;
    const TEXT: u8 = 1;
    let item = w.text(b, start, b.remaining(start), format_args!("Address"))?;
    let opened = w.open(item);
    let kind = b.u16(start)?;
    w.item(ADDRESS_TYPE, b, start, 2)?;
    if kind != INET {
        w.close(opened);
        w.expert(ADDRESS_TYPE_UNSUPPORTED, node);
        return Ok(start + 2);
    }
    let format = b.u8(start + 2)?;
    w.item(ADDRESS_FORMAT, b, start + 2, 1)?;
    let mut at = start + 3;
    match format {
        NUMERIC => {
            let len = b.u8(at)?;
            w.item(ADDRESS_LENGTH, b, at, 1)?;
            at += 1;
            match len {
                4 => w.item(ADDRESS_IPV4, b, at, 4)?,
                16 => {
                    w.item(ADDRESS_IPV6, b, at, 16)?;
                    w.item(ADDRESS_IPV6_SCOPE_ID, b, at + 16, 4)?
                }
                _ => return Err(Fault::Malformed),
            };
            at += if len == 4 { 4 } else { 20 };
        }
        TEXT => (at, _) = text(w, b, at, ADDRESS_NAME)?,
        _ => {}
    }
    w.item(ADDRESS_PORT, b, at, 4)?;
    at += 4;
    w.set_len(item, at - start);
    w.close(opened);
    if format > TEXT {
        w.expert(ADDRESS_FORMAT_UNSUPPORTED, node);
    }
    Ok(at)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{segment, shown};

    #[test]
    fn requests_have_headers_since_version_5() {
        let mut packet = b"ES\0\0\0\x18\0\0\0\0\0\0\0\x07\0".to_vec();
        packet.extend(5_000_199u32.to_be_bytes());
        packet.extend(b"\x01\x01a\x01b\0\x03act\0");
        let shown = segment(50000, 9300, &packet);
        assert_eq!(shown.info, "Elasticsearch Request: action=act, request_id=7 ");
        assert!(shown.has("Version: 5.0.1 (5000199)"));
        assert!(shown.has("Request header: a: b"));
    }

    #[test]
    fn other_streams_are_of_old_versions() {
        let shown = segment(50000, 9300, b"\0\0\0\x05abcde");
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:elasticsearch");
        assert!(shown.has("Data"));
    }

    #[test]
    fn pings_say_who_is_there() {
        let mut packet =
            b"\x01\x09\x08\x04\xbb\x8d\x40\0\0\0\x4d\x02cl\x02n1\x02id\x01h\x01a".to_vec();
        packet.extend(b"\0\x01\0\x04\x0a\0\0\x01\0\0\x24\x54\0\xbb\x8d\x40");
        let shown = shown(54328, 54328, &packet);
        assert_eq!(shown.info, "Elasticsearch Zen Ping: cluster=cl, name=n1, version=1.5.2");
        assert!(shown.has("Port: 9300"));
    }
}
