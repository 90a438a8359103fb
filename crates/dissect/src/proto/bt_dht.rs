//! The distributed hash table of BitTorrent (BEP 5, with BEP 32 for IPv6): bencoded queries, responses and errors.

use std::net::Ipv4Addr;

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::hex;
use crate::proto::lines::Plain;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of BitTorrent DHT Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("bt-dht", "BitTorrent DHT Protocol", "BT-DHT");
    BENCODED_STRING = FieldDef::new("bt-dht.bencoded.string", "String", FieldType::String);
    BENCODED_LIST = FieldDef::new("bt-dht.bencoded.list", "List", FieldType::None);
    BENCODED_INT = FieldDef::new("bt-dht.bencoded.int", "Int", FieldType::String);
    BENCODED_DICT = FieldDef::new("bt-dht.bencoded.dict", "Dictionary", FieldType::None);
    BENCODED_DICT_ENTRY = FieldDef::new("bt-dht.bencoded.dict_entry", "Dictionary Entry", FieldType::None);
    BENCODED_LIST_TERMINATOR = FieldDef::new("bt-dht.bencoded.list.terminator", "Terminator", FieldType::String);
    ERROR = FieldDef::new("bt-dht.error", "Error", FieldType::None);
    PEER = FieldDef::new("bt-dht.peer", "Peer", FieldType::None);
    PEERS = FieldDef::new("bt-dht.peers", "Peers", FieldType::None);
    NODE = FieldDef::new("bt-dht.node", "Node", FieldType::None);
    NODES = FieldDef::new("bt-dht.nodes", "Nodes", FieldType::None);
    ID = FieldDef::new("bt-dht.id", "ID", FieldType::Bytes);
    IP = FieldDef::new("bt-dht.ip", "IP", FieldType::Ipv4);
    IP6 = FieldDef::new("bt-dht.ip6", "IP", FieldType::Ipv6);
    PORT = FieldDef::new("bt-dht.port", "Port", FieldType::Uint16);
    TRUNCATED_DATA = FieldDef::new("bt-dht.truncated_data", "Truncated data", FieldType::Bytes);
    INVALID_STRING = FieldDef::new("bt-dht.invalid_string", "String must contain an integer", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_LENGTH = FieldDef::new("bt-dht.invalid_length", "Invalid length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// What a message begins with: arguments, values, an error, or the address that the other end sees.
const BEGINNINGS: [&[u8]; 4] = [b"d1:ad", b"d1:rd", b"d1:el", b"d2:ip"];

/// Lists and dictionaries inside of each other; the protocol's own have three levels.
const MAX_DEPTH: usize = 16;

/// Octets of a node's number, and of a port.
const ID_LEN: usize = 20;
const PORT_LEN: usize = 2;

/// The hash table of BitTorrent.
#[derive(Clone, Copy, Debug)]
pub struct BtDht;

impl Dissect for BtDht {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("BT-DHT");
        w.info(format_args!("BitTorrent DHT Protocol"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        if w.fields() {
            let end = dictionary(w, &b, 0, 0)?;
            w.set_len(root, end);
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        BEGINNINGS.iter().any(|start| b.captured().starts_with(start))
    }
}

/// The text of a bencoded string at `at`: where it lies, and where what follows begins.
fn string(b: &Buf<'_>, at: usize) -> Result<(usize, usize), Fault> {
    let mut len = 0usize;
    let mut place = at;
    loop {
        match b.u8(place)? {
            digit @ b'0'..=b'9' => {
                len = len.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
            }
            b':' if place > at => break,
            _ => return Err(Fault::Malformed),
        }
        place += 1;
    }
    b.check(place + 1, len)?;
    Ok((place + 1, len))
}

/// Shows what ends a number, a list or a dictionary.
fn terminator<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(BENCODED_LIST_TERMINATOR, b, at, 1).map(drop)
}

/// Shows a number; its digits, and where what follows begins.
fn number<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    at: usize,
    title: &str,
) -> Result<(&'b [u8], usize), Fault> {
    let Some(end) = b.find(at + 1, b'e') else {
        b.check(at, b.remaining(at) + 1)?;
        return Err(Fault::Malformed);
    };
    terminator(w, b, end)?;
    let digits = b.bytes(at + 1, end - at - 1)?;
    let item = w.item(BENCODED_INT, b, at + 1, digits.len())?;
    w.label(item, format_args!("{title}: {}", Plain(digits)));
    Ok((digits, end + 1))
}

/// Walks the entries of a dictionary at `at`; where what follows begins.
fn dictionary<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    depth: usize,
) -> Result<usize, Fault> {
    if depth > MAX_DEPTH {
        return Err(Fault::Malformed);
    }
    let mut at = at + 1;
    while b.u8(at)? != b'e' {
        at = entry(w, b, at, depth)?;
    }
    terminator(w, b, at)?;
    Ok(at + 1)
}

/// What a key stands for.
fn key_word(key: &[u8]) -> Option<&'static str> {
    Some(match key {
        b"a" => "Request arguments",
        b"e" => "Error",
        b"q" => "Request type",
        b"r" => "Response values",
        b"t" => "Transaction ID",
        b"v" => "Version",
        b"y" => "Message type",
        _ => return None,
    })
}

/// What a type of messages stands for.
fn type_word(value: &[u8]) -> Option<&'static str> {
    Some(match value {
        b"e" => "Error",
        b"q" => "Request",
        b"r" => "Response",
        _ => return None,
    })
}

/// Walks a key and its value; where what follows begins.
fn entry<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    depth: usize,
) -> Result<usize, Fault> {
    let item = w.item(BENCODED_DICT_ENTRY, b, start, 0)?;
    let opened = w.open(item);
    let (place, len) = string(b, start)?;
    let key = b.bytes(place, len)?;
    let shown = w.item(BENCODED_STRING, b, place, len)?;
    w.label(shown, format_args!("Key: {}", Plain(key)));
    let at = place + len;
    let (value, end) = value(w, b, at, key, depth)?;
    w.close(opened);
    w.set_len(item, end - start);
    match key_word(key) {
        Some(word) => w.label(item, format_args!("{word}: {value}")),
        None => w.label(item, format_args!("{}: {value}", Plain(key))),
    }
    Ok(end)
}

/// Walks the value of a key; how it is told, and where what follows begins.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    key: &[u8],
    depth: usize,
) -> Result<(String, usize), Fault> {
    match (b.u8(at)?, key) {
        (b'd', _) => {
            let end = sub_dictionary(w, b, at, "Value", depth)?;
            Ok(("Dictionary...".to_owned(), end))
        }
        (b'l', b"e") => error(w, b, at),
        (b'l', b"values") => peers(w, b, at),
        (b'l', _) => {
            let end = list(w, b, at, "Value", depth)?;
            Ok(("List...".to_owned(), end))
        }
        (b'i', _) => {
            let (digits, end) = number(w, b, at, "Value")?;
            Ok((Plain(digits).to_string(), end))
        }
        (_, b"nodes") => nodes(w, b, at, 4),
        (_, b"nodes6") => nodes(w, b, at, 16),
        (_, b"ip") => {
            let (place, len) = string(b, at)?;
            let text = address(w, b, place, len)?;
            Ok((text.map_or(String::new(), |(ip, _)| ip), place + len))
        }
        _ => {
            let (place, len) = string(b, at)?;
            let octets = b.bytes(place, len)?;
            let is_number =
                matches!(key, b"id" | b"target" | b"info_hash" | b"t" | b"v" | b"token");
            let text = if is_number { hex::digits(octets) } else { Plain(octets).to_string() };
            let item = w.string(BENCODED_STRING, b, place, len, format_args!("{text}"))?;
            w.label(item, format_args!("Value: {text}"));
            let told = match key {
                b"y" => type_word(octets).map_or(text, str::to_owned),
                _ => text,
            };
            Ok((told, place + len))
        }
    }
}

fn sub_dictionary<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
    depth: usize,
) -> Result<usize, Fault> {
    let item = w.item(BENCODED_DICT, b, at, REST)?;
    w.label(item, format_args!("{title}: Dictionary..."));
    let opened = w.open(item);
    let end = dictionary(w, b, at, depth + 1)?;
    w.set_len(item, end - at);
    w.close(opened);
    Ok(end)
}

fn list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    title: &str,
    depth: usize,
) -> Result<usize, Fault> {
    if depth > MAX_DEPTH {
        return Err(Fault::Malformed);
    }
    let item = w.item(BENCODED_LIST, b, start, 0)?;
    w.label(item, format_args!("{title}: list..."));
    let opened = w.open(item);
    let mut at = start + 1;
    loop {
        match b.u8(at)? {
            b'e' => break,
            b'd' => at = sub_dictionary(w, b, at, "Sub-dict", depth)?,
            b'l' => at = list(w, b, at, "Sub-list", depth + 1)?,
            b'i' => at = number(w, b, at, "Integer")?.1,
            _ => {
                let (place, len) = string(b, at)?;
                w.item(BENCODED_STRING, b, place, len)?;
                at = place + len;
            }
        }
    }
    terminator(w, b, at)?;
    w.close(opened);
    Ok(at + 1)
}

/// Walks an error: a list of a number and a text.
fn error<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
) -> Result<(String, usize), Fault> {
    let item = w.item(ERROR, b, start, 0)?;
    let opened = w.open(item);
    let (code, at) = number(w, b, start + 1, "Error ID")?;
    let (place, len) = string(b, at)?;
    let message = Plain(b.bytes(place, len)?);
    let shown = w.item(BENCODED_STRING, b, place, len)?;
    w.label(shown, format_args!("Error Message: {message}"));
    let code = Plain(code);
    w.label(item, format_args!("Value: error {code}, {message}"));
    w.info_append(format_args!("error_no={code} error_msg={message} "));
    w.close(opened);
    // What ends the list ends the dictionary around it too: Wireshark shows nothing that follows.
    Ok((format!("error {code}, {message}"), place + len))
}

/// Shows an address of `len` octets with its port; their texts, where the length is one of an address.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Result<Option<(String, u16)>, Fault> {
    let (field, text) = match len.checked_sub(PORT_LEN) {
        Some(4) => (IP, Ipv4Addr::from(b.array::<4>(at)?).to_string()),
        Some(16) => {
            let mut text = String::new();
            // Writing to a String cannot fail.
            let _ = lamna_fields::write_ipv6(&mut text, b.array(at)?);
            (IP6, text)
        }
        _ => return Ok(None),
    };
    w.item(field, b, at, len - PORT_LEN)?;
    w.item(PORT, b, at + len - PORT_LEN, PORT_LEN)?;
    Ok(Some((text, b.u16(at + len - PORT_LEN)?)))
}

fn peers<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
) -> Result<(String, usize), Fault> {
    let item = w.item(PEERS, b, start, 0)?;
    let opened = w.open(item);
    let (mut at, mut count) = (start + 1, 0);
    while b.u8(at)? != b'e' {
        let (place, len) = string(b, at)?;
        count += 1;
        let peer = w.item(PEER, b, place, len)?;
        w.label(peer, format_args!("Peer {count}"));
        let inner = w.open(peer);
        match address(w, b, place, len)? {
            Some((ip, port)) if len == 4 + PORT_LEN => {
                w.label(peer, format_args!("Peer {count} (IP/Port: {ip}:{port})"));
            }
            Some((ip, port)) => {
                w.label(peer, format_args!("Peer {count} (IPv6/Port: [{ip}]:{port})"));
            }
            None => {}
        }
        w.close(inner);
        at = place + len;
    }
    terminator(w, b, at)?;
    w.close(opened);
    w.label(item, format_args!("Value: {count} peers"));
    w.info_append(format_args!(" reply={count} peers"));
    Ok((format!("{count} peers"), at + 1))
}

/// Walks nodes whose addresses have `width` octets.
fn nodes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    width: usize,
) -> Result<(String, usize), Fault> {
    let (start, len) = string(b, at)?;
    let item = w.item(NODES, b, start, len)?;
    let opened = w.open(item);
    let whole = ID_LEN + width + PORT_LEN;
    let count = len / whole;
    for i in 0..count {
        let place = start + i * whole;
        let node = w.item(NODE, b, place, whole)?;
        let inner = w.open(node);
        let number = hex::digits(b.bytes(place, ID_LEN)?);
        w.item(ID, b, place, ID_LEN)?;
        if let Some((ip, port)) = address(w, b, place + ID_LEN, width + PORT_LEN)? {
            let nth = i + 1;
            if width == 4 {
                w.label(node, format_args!("Node {nth} (id: {number}, IPv4/Port: {ip}:{port})"));
            } else {
                w.label(node, format_args!("Node {nth} (id: {number}, IPv6/Port: [{ip}]:{port})"));
            }
        }
        w.close(inner);
    }
    w.close(opened);
    w.label(item, format_args!("Value: {count} nodes"));
    if len % whole != 0 {
        w.item(TRUNCATED_DATA, b, start + count * whole, len % whole)?;
    }
    w.info_append(format_args!(" reply={count} nodes"));
    Ok((count.to_string(), start + len))
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_query_is_taken_apart() {
        let message = b"d1:ad2:id20:abcdefghij01234567894:porti6881ee1:q4:ping1:t2:aa1:y1:qe";
        let shown = shown(5000, 6000, message);
        assert_eq!(shown.info, "BT-DHT BitTorrent DHT Protocol");
        assert!(shown.has("id: 6162636465666768696a30313233343536373839"));
        assert!(shown.has("port: 6881"));
        assert!(shown.has("Request type: ping"));
        assert!(shown.has("Transaction ID: 6161"));
        assert!(shown.has("Message type: Request"));
    }

    #[test]
    fn a_response_tells_of_nodes_and_peers() {
        let mut message = b"d1:rd5:nodes26:abcdefghij0123456789\x01\x02\x03\x04\x1a\xe1".to_vec();
        message.extend(b"6:valuesl6:\x01\x02\x03\x05\x1a\xe1eee");
        let shown = shown(5000, 6000, &message);
        assert_eq!(shown.info, "BT-DHT BitTorrent DHT Protocol reply=1 nodes reply=1 peers");
        assert!(shown.has("Peer 1 (IP/Port: 1.2.3.5:6881)"));
        assert!(shown.has("nodes: 1"));
    }

    #[test]
    fn an_error_has_a_number_and_a_text() {
        let shown = shown(5000, 6000, b"d1:eli201e3:bade1:y1:ee");
        assert_eq!(shown.info, "BT-DHT BitTorrent DHT Protocolerror_no=201 error_msg=bad ");
        assert!(shown.has("Error: error 201, bad"));
    }

    #[test]
    fn lists_are_nested_to_a_bound() {
        let mut message = b"d1:ad1:x".to_vec();
        message.extend([b'l'; 500]);
        assert!(shown(5000, 6000, &message).has("[Malformed Packet: BT-DHT]"));
        assert!(shown(5000, 6000, b"d1:q1:xe").protocols.ends_with("udp:data"));
    }
}
