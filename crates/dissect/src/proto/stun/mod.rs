//! Session Traversal Utilities for NAT (RFC 8489) with relaying (TURN, RFC 8656), candidates (ICE, RFC 8445)
//! and the attributes that Microsoft and Google added; over UDP and over TCP.
//!
//! Messages are known by their cookie. Requests and responses find each other by their transaction. Data that
//! is relayed in channels has a header of four octets, which only the port of STUN makes known.

mod attributes;
mod fields;

use std::collections::HashMap;

use lamna_fields::{Encoding, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::rtp::WithStun;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Link, Note, Scope};
use crate::walk::{REST, Walk};

pub use fields::*;

/// The port that servers are asked at.
const PORT: u16 = 3478;

/// The method that gives a channel its number.
const CHANNEL_BIND: u16 = 9;

/// Octets of a message before its attributes.
const HEADER_LEN: usize = 20;

/// Octets before the data of a channel.
const CHANNEL_HEADER_LEN: usize = 4;

/// What every message has at octet 4.
const COOKIE: u32 = 0x2112_a442;

/// The largest method that a message found by its looks may have: none is assigned beyond.
const MAX_METHOD: u16 = 0xff;

/// Transactions that one conversation may have open; later ones are not linked.
const MAX_TRANSACTIONS: usize = 1 << 16;

/// What kind of message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Request,
    Indication,
    Success,
    Error,
}

impl Class {
    fn of(kind: u16) -> Self {
        match (kind & 0x100 != 0, kind & 0x10 != 0) {
            (false, false) => Class::Request,
            (false, true) => Class::Indication,
            (true, false) => Class::Success,
            (true, true) => Class::Error,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Class::Request => "Request",
            Class::Indication => "Indication",
            Class::Success => "Success Response",
            Class::Error => "Error Response",
        }
    }
}

/// The method in a message's type, whose bits the class's bits divide.
fn method(kind: u16) -> u16 {
    (kind & 0x3e00) >> 2 | (kind & 0xe0) >> 1 | kind & 0xf
}

/// A transaction of a conversation.
#[derive(Clone, Copy, Debug)]
struct Transaction {
    request: u32,
    time: i64,
    response: u32,
    link: Link,
}

/// The transactions of a conversation.
#[derive(Debug, Default)]
struct Transactions(HashMap<[u8; 12], Transaction>);

/// What a message is to others of its conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// Nothing.
    None,
    /// A request; the response, once there is one, is in the link.
    Request(Link, Repeated),
    /// The response to the request of this frame, so many nanoseconds later.
    Response(u32, i64, Repeated),
}

/// The frame whose message said the same already, if one did.
type Repeated = Option<u32>;

impl Note for Relation {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        match *self {
            Relation::None => write(0),
            Relation::Request(link, again) => (1u8, link, again).save(write),
            Relation::Response(frame, time, again) => (2u8, (frame, time, again)).save(write),
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        match read() {
            1 => {
                let (link, again) = Note::load(read);
                Relation::Request(link, again)
            }
            2 => {
                let (frame, time, again) = Note::load(read);
                Relation::Response(frame, time, again)
            }
            _ => Relation::None,
        }
    }
}

fn relation<C: Collector>(w: &mut Walk<'_, C>, class: Class, id: [u8; 12]) -> Relation {
    if class == Class::Indication {
        return Relation::None;
    }
    let (frame, now) = (w.frame.number, w.frame.time.unwrap_or(0));
    let relation = w.remember(Scope::Stream, |all: &mut Transactions, memory| {
        let full = all.0.len() >= MAX_TRANSACTIONS;
        match (all.0.get_mut(&id), class) {
            (None, Class::Request) if !full => {
                let link = memory.new_link();
                all.0.insert(id, Transaction { request: frame, time: now, response: 0, link });
                Relation::Request(link, None)
            }
            (None, _) => Relation::None,
            (Some(t), Class::Request) => {
                Relation::Request(t.link, Some(t.request).filter(|first| *first != frame))
            }
            (Some(t), _) => {
                if t.response == 0 {
                    t.response = frame;
                    memory.set_link(t.link, u64::from(frame));
                }
                let again = Some(t.response).filter(|first| *first != frame);
                Relation::Response(t.request, now.saturating_sub(t.time), again)
            }
        }
    });
    relation.unwrap_or(Relation::None)
}

/// Session Traversal Utilities for NAT.
#[derive(Clone, Copy, Debug)]
pub struct Stun;

impl Dissect for Stun {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[
        Claim::UdpPort(PORT),
        Claim::TcpPort(PORT),
        Claim::Heuristic("udp"),
        Claim::Heuristic("tcp"),
    ];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // What is sent over TCP may have its length before it (RFC 4571).
        let framed = usize::from(framed_len(b.captured()).is_some()) * 2;
        let whole = b;
        let b = whole.from(framed)?;
        if is_channel(b.captured()) {
            // A datagram is the data of one channel and nothing else, but padding.
            let len = CHANNEL_HEADER_LEN + b.u16(2).map_or(0, usize::from);
            let fits = [len, len.next_multiple_of(4)].contains(&b.reported());
            if !w.is_over_stream() && (b.len() < CHANNEL_HEADER_LEN || !fits) {
                return Err(Fault::NotMine);
            }
            return channel(w, &whole, framed);
        }
        if !is_message(&b) {
            return Err(Fault::NotMine);
        }
        let kind = b.u16(0)?;
        let len = usize::from(b.u16(2)?);
        let transaction: [u8; 12] = b.array(8)?;
        let class = Class::of(kind);
        let method_name = METHODS.get(u64::from(method(kind))).unwrap_or("Unknown");
        w.column_protocol("STUN");
        w.info(format_args!("{method_name} {}", class.name()));
        let relation = relation(w, class, transaction);
        if !w.net.quoted {
            w.remember(Scope::Stream, |with: &mut WithStun, _| {
                with.0 = true;
                true
            });
        }
        if method(kind) == CHANNEL_BIND && !w.net.quoted {
            // Whatever its ports, the conversation carries data of channels from here on.
            w.assign(id::STUN);
        }
        let (_, opened) = w.open_protocol(&whole, 0, REST)?;
        if framed != 0 {
            w.item(TCP_FRAME_LENGTH, &whole, 0, 2)?;
        }
        if let Relation::Request(_, Some(first)) | Relation::Response(_, _, Some(first)) = relation
        {
            w.generated(REQDUPLICATE, &b, 0, u64::from(first));
        }
        match relation {
            Relation::Request(link, _) => {
                if w.is_final()
                    && let Some(frame) = w.link(link)
                {
                    w.generated(RESPONSE_IN, &b, 0, frame);
                }
            }
            Relation::Response(frame, time, _) => {
                w.generated(RESPONSE_TO, &b, 0, u64::from(frame));
                w.generated_signed(TIME, &b, 0, time);
            }
            Relation::None => {}
        }
        if w.fields() {
            let item = w.item(TYPE, &b, 0, 2)?;
            w.label_value(item, format_args!("0x{kind:04x} ({method_name} {})", class.name()));
            let inner = w.open(item);
            let item = w.item(TYPE_CLASS, &b, 0, 2)?;
            let bits = (kind & 0x110) >> 4;
            w.label_value(item, format_args!("0x{bits:02x} {} ({})", class.name(), class as u8));
            let item = w.item(TYPE_METHOD, &b, 0, 2)?;
            let bits = kind & 0x3eef;
            w.label_value(
                item,
                format_args!("0x{bits:04x} {method_name} (0x{:03x})", method(kind)),
            );
            w.item(TYPE_METHOD_ASSIGNMENT, &b, 0, 2)?;
            w.close(inner);
        }
        w.item(LENGTH, &b, 2, 2)?;
        w.item(COOKIE_FIELD, &b, 4, 4)?;
        w.item(ID, &b, 8, 12)?;
        if len > 0 {
            attributes::walk(w, &b, len, transaction)?;
        }
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let by_port = framing.has_port(PORT);
        let Some(len) = message_len(bytes) else {
            return if by_port && bytes.len() < CHANNEL_HEADER_LEN {
                Pdu::MoreUnknown
            } else {
                Pdu::NotMine
            };
        };
        match len.checked_sub(bytes.len()) {
            Some(more @ 1..) => Pdu::More(more),
            _ => Pdu::Whole(len),
        }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let framed = usize::from(framed_len(b.captured()).is_some()) * 2;
        b.from(framed).is_ok_and(|b| is_message(&b))
    }
}

/// The length before a message over TCP, where there is one.
fn framed_len(bytes: &[u8]) -> Option<usize> {
    let [a, b, kind, _, c, d, ..] = *bytes else { return None };
    let cookie = bytes.get(6..10)?;
    let (len, inner) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]));
    let fits = usize::from(len) == usize::from(inner) + HEADER_LEN;
    (kind & 0xc0 == 0 && fits && cookie == COOKIE.to_be_bytes()).then_some(usize::from(len))
}

/// Whether octets are the data of a channel.
fn is_channel(bytes: &[u8]) -> bool {
    bytes.first().is_some_and(|first| first & 0xc0 == 0x40)
}

/// The length of the message that begins with `bytes`.
fn message_len(bytes: &[u8]) -> Option<usize> {
    if let Some(len) = framed_len(bytes) {
        return Some(2 + len);
    }
    let [kind, _, a, b, ..] = *bytes else { return None };
    let len = usize::from(u16::from_be_bytes([a, b]));
    match kind & 0xc0 {
        // Over streams channels are padded (RFC 8656, 12.5).
        0x40 => Some((CHANNEL_HEADER_LEN + len).next_multiple_of(4)),
        0 if bytes.get(4..8).is_none_or(|cookie| cookie == COOKIE.to_be_bytes()) => {
            Some(HEADER_LEN + len)
        }
        _ => None,
    }
}

/// Whether octets are a message and nothing else.
fn is_message(b: &Buf<'_>) -> bool {
    let (Ok(kind), Ok(len), Ok(cookie)) = (b.u16(0), b.u16(2), b.u32(4)) else { return false };
    kind & 0xc000 == 0
        && cookie == COOKIE
        && method(kind) <= MAX_METHOD
        && b.reported() == HEADER_LEN + usize::from(len)
        && b.len() >= HEADER_LEN
}

/// Data that is relayed in a channel.
fn channel<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let by_port = w.net.has_port(PORT);
    let is_known = by_port || w.assigned() == Some(id::STUN);
    let len = usize::from(b.u16(at + 2)?);
    let from = at + CHANNEL_HEADER_LEN;
    if !is_known || b.reported() < from + len {
        return Err(Fault::NotMine);
    }
    w.column_protocol("STUN");
    w.info(format_args!("ChannelData TURN Message"));
    let (root, opened) = w.open_protocol(b, 0, from)?;
    w.append(root, format_args!(", TURN ChannelData Message"));
    w.item(CHANNEL, b, at, 2)?;
    w.item(LENGTH, b, at + 2, 2)?;
    w.close(opened);
    let data = b.slice(from, len)?;
    if w.try_heuristics("stun", data)? { Ok(()) } else { w.data(data) }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    fn message(kind: u16, attributes: &[u8]) -> Vec<u8> {
        let mut octets = kind.to_be_bytes().to_vec();
        octets.extend((attributes.len() as u16).to_be_bytes());
        octets.extend(super::COOKIE.to_be_bytes());
        octets.extend(b"transaction!");
        octets.extend(attributes);
        octets
    }

    #[test]
    fn an_address_is_read_through_the_cookie() {
        let attribute = [0, 0x20, 0, 8, 0, 1, 0x12, 0x34, 1, 2, 3, 4];
        let shown = shown(40_000, 40_001, &message(0x101, &attribute));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:stun");
        assert_eq!(
            shown.info,
            "STUN Binding Success Response XOR-MAPPED-ADDRESS: 32.16.167.70:13094"
        );
        assert!(shown.has("IP (XOR-d): 01020304"));
        assert!(shown.has("[IP: 32.16.167.70]"));
    }

    #[test]
    fn a_fingerprint_is_verified() {
        let attributes = [0, 6, 0, 4, b'u', b's', b'e', b'r', 0x80, 0x28, 0, 4, 0, 0, 0, 1];
        let shown = shown(40_000, 40_001, &message(1, &attributes));
        assert_eq!(shown.info, "STUN Binding Request user: user");
        assert!(shown.tree.iter().any(|line| line.contains("CRC-32: 0x00000001 incorrect")));
    }

    #[test]
    fn an_attribute_that_is_too_long_ends_the_message() {
        let shown = shown(40_000, 40_001, &message(1, &[0, 6, 0, 20, 1, 2, 3, 4]));
        assert!(shown.has("Attribute Length: 20 (bogus, goes past the end of the message)"));
    }

    #[test]
    fn an_unknown_attribute_that_is_too_long_is_malformed() {
        let shown = shown(40_000, 40_001, &message(1, &[0x77, 0x77, 0, 20, 1, 2, 3, 4]));
        assert!(shown.info.ends_with("[Malformed Packet]"));
    }

    #[test]
    fn channels_are_known_by_the_port_alone() {
        let octets = [0x40, 1, 0, 2, b'h', b'i'];
        assert_eq!(shown(40_000, 3478, &octets).info, "STUN ChannelData TURN Message");
        assert_eq!(shown(40_000, 40_001, &octets).protocols, "eth:ethertype:ip:udp:data");
    }

    #[test]
    fn what_is_longer_than_the_message_is_none() {
        let mut octets = message(1, &[]);
        octets.push(0);
        assert_eq!(shown(40_000, 40_001, &octets).protocols, "eth:ethertype:ip:udp:data");
    }
}
