//! RakNet, which carries the messages of games (its sources' "how RakNet works" pages): the messages by which a connection
//! begins, and the datagrams of one with what acknowledges them.
//!
//! Messages in several datagrams are not put together, and what games send is not taken apart.

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static OFFLINE_MESSAGE_ID_VALUES {
        0x1 => "Unconnected Ping",
        0x2 => "Unconnected Ping Open Connections",
        0x5 => "Open Connection Request 1",
        0x6 => "Open Connection Reply 1",
        0x7 => "Open Connection Request 2",
        0x8 => "Open Connection Reply 2",
        0xd => "Out Of Band Internal",
        0x11 => "Connection Attempt Failed",
        0x12 => "Already Connected",
        0x14 => "No Free Incoming Connections",
        0x17 => "Connection Banned",
        0x19 => "Incompatible Protocol Version",
        0x1a => "IP Recently Connected",
        0x1c => "Unconnected Pong",
    }
    static MESSAGE_RELIABILITY_VALUES {
        0 => "unreliable",
        1 => "unreliable sequenced",
        2 => "reliable",
        3 => "reliable ordered",
        4 => "reliable sequenced",
    }
    static SYSTEM_MESSAGE_ID_VALUES {
        0x0 => "Connected Ping",
        0x3 => "Connected Pong",
        0x9 => "Connection Request",
        0x10 => "Connection Request Accepted",
        0x13 => "New Incoming Connection",
    }
}

field_table! {
    /// The fields of RakNet game networking protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("raknet", "RakNet game networking protocol", "RakNet");
    UNKNOWN_ID = FieldDef::new("raknet.unknown.id", "RakNet unknown message ID", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    IP_VERSION_INVALID = FieldDef::new("raknet.ip_version.invalid", "Invalid IP version", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    OFFLINE_MESSAGE_ID = FieldDef::new("raknet.offline.message.id", "RakNet Offline Message ID", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&OFFLINE_MESSAGE_ID_VALUES));
    CLIENT_GUID = FieldDef::new("raknet.client.guid", "RakNet Client GUID", FieldType::Bytes);
    TIMESTAMP = FieldDef::new("raknet.timestamp", "RakNet Time since start (ms)", FieldType::Uint64);
    OFFLINE_MESSAGE_DATA_ID = FieldDef::new("raknet.offline_message.data_id", "RakNet Offline message data ID", FieldType::Bytes);
    MTU = FieldDef::new("raknet.MTU", "RakNet MTU size", FieldType::Uint16);
    PROTO_VER = FieldDef::new("raknet.proto_ver", "RakNet RakNet protocol version", FieldType::Uint8);
    SERVER_ID = FieldDef::new("raknet.server_id", "RakNet Server GUID", FieldType::Bytes);
    IP_VERSION = FieldDef::new("raknet.ip.version", "RakNet IP Version", FieldType::Uint8);
    IP_V4_ADDRESS = FieldDef::new("raknet.ip.v4_address", "RakNet IPv4 Address", FieldType::Ipv4);
    IP_V6_ADDRESS = FieldDef::new("raknet.ip.v6_address", "RakNet IPv6 Address", FieldType::Ipv6);
    PORT_FIELD = FieldDef::new("raknet.port", "RakNet Port", FieldType::Uint16);
    NULL_PADDING = FieldDef::new("raknet.null_padding", "RakNet Null padding", FieldType::None);
    USE_ENCRYPTION = FieldDef::new("raknet.use_encryption", "RakNet Use encryption", FieldType::Boolean);
    SERVER_PUBLIC_KEY = FieldDef::new("raknet.server.public_key", "RakNet Server public key", FieldType::Bytes);
    COOKIE = FieldDef::new("raknet.cookie", "RakNet cookie", FieldType::Uint32).base(Base::Hex);
    CLIENT_ADDRESS = FieldDef::new("raknet.client.address", "RakNet Client address", FieldType::String);
    SERVER_ADDRESS = FieldDef::new("raknet.server.address", "RakNet Server address", FieldType::String);
    SERVER_ID_STR_LEN = FieldDef::new("raknet.server_id_str_len", "RakNet Server ID string len", FieldType::Uint16);
    SERVER_ID_STR = FieldDef::new("raknet.server_id_str", "RakNet Server ID string", FieldType::String);
    PACKET_TYPE = FieldDef::new("raknet.packet.type", "RakNet Packet type", FieldType::Uint8).base(Base::Hex);
    PACKET_IS_FOR_CONNECTED = FieldDef::new("raknet.packet.is_for_connected", "is for connected peer", FieldType::Boolean).bits(8).mask(0x80);
    PACKET_IS_ACK = FieldDef::new("raknet.packet.is_ACK", "is ACK", FieldType::Boolean).bits(8).mask(0x40);
    PACKET_HAS_B_AND_AS = FieldDef::new("raknet.packet.has_B_and_AS", "has B and AS", FieldType::Boolean).bits(8).mask(0x20);
    PACKET_IS_NAK = FieldDef::new("raknet.packet.is_NAK", "is NAK", FieldType::Boolean).bits(8).mask(0x20);
    PACKET_IS_PAIR = FieldDef::new("raknet.packet.is_pair", "is pair", FieldType::Boolean).bits(8).mask(0x10);
    PACKET_IS_CONTINUOUS_SEND = FieldDef::new("raknet.packet.is_continuous_send", "is continuous send", FieldType::Boolean).bits(8).mask(0x8);
    PACKET_NEEDS_B_AND_AS = FieldDef::new("raknet.packet.needs_B_and_AS", "needs B and AS", FieldType::Boolean).bits(8).mask(0x4);
    AS = FieldDef::new("raknet.AS", "RakNet Data arrival rate", FieldType::Float);
    NACK_RECORD_COUNT = FieldDef::new("raknet.NACK.record_count", "RakNet ACK/NAK record count", FieldType::Uint16);
    RANGE_PACKET_NUMBER = FieldDef::new("raknet.range.packet_number", "RakNet Packet sequence number range", FieldType::String);
    RANGE_MAX_EQUALS_TO_MIN = FieldDef::new("raknet.range.max_equals_to_min", "RakNet Range max equals to min", FieldType::Boolean);
    RANGE_PACKET_NUMBER_MIN = FieldDef::new("raknet.range.packet_number.min", "RakNet Packet sequence number min", FieldType::Uint24);
    RANGE_PACKET_NUMBER_MAX = FieldDef::new("raknet.range.packet_number.max", "RakNet Packet sequence number max", FieldType::Uint24);
    PACKET_NUMBER = FieldDef::new("raknet.packet_number", "RakNet Packet sequence number", FieldType::Uint24);
    MESSAGE = FieldDef::new("raknet.message", "RakNet Message", FieldType::None);
    MESSAGE_FLAGS = FieldDef::new("raknet.message.flags", "RakNet Message flags", FieldType::Uint8).base(Base::Hex);
    MESSAGE_RELIABILITY = FieldDef::new("raknet.message.reliability", "reliability", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&MESSAGE_RELIABILITY_VALUES));
    MESSAGE_HAS_SPLIT_PACKET = FieldDef::new("raknet.message.has_split_packet", "has split packet", FieldType::Boolean).bits(8).mask(0x10);
    PAYLOAD_LENGTH = FieldDef::new("raknet.payload.length", "RakNet Payload length", FieldType::Uint16);
    RELIABLE_NUMBER = FieldDef::new("raknet.reliable.number", "RakNet Reliable message number", FieldType::Uint24);
    SEQUENCING_INDEX = FieldDef::new("raknet.sequencing.index", "RakNet Message sequencing index", FieldType::Uint24);
    ORDERING_INDEX = FieldDef::new("raknet.ordering.index", "RakNet Message ordering index", FieldType::Uint24);
    ORDERING_CHANNEL = FieldDef::new("raknet.ordering.channel", "RakNet Message ordering channel", FieldType::Uint8);
    SPLIT_COUNT = FieldDef::new("raknet.split.count", "RakNet Split packet count", FieldType::Uint32);
    SPLIT_ID = FieldDef::new("raknet.split.id", "RakNet Split packet ID", FieldType::Uint16);
    SPLIT_INDEX = FieldDef::new("raknet.split.index", "RakNet Split packet index", FieldType::Uint32);
    SPLIT_PACKET = FieldDef::new("raknet.split.packet", "RakNet Split packet", FieldType::None);
    SYSTEM_MESSAGE = FieldDef::new("raknet.system.message", "RakNet System message", FieldType::None);
    SYSTEM_MESSAGE_ID = FieldDef::new("raknet.system.message.id", "RakNet System Message ID", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SYSTEM_MESSAGE_ID_VALUES));
    CLIENT_PROOF = FieldDef::new("raknet.client.proof", "RakNet Client proof of key", FieldType::Bytes);
    USE_CLIENT_KEY = FieldDef::new("raknet.use_client_key", "RakNet Use client key", FieldType::Boolean);
    PASSWORD = FieldDef::new("raknet.password", "RakNet Password", FieldType::Bytes);
    SYSTEM_INDEX = FieldDef::new("raknet.system.index", "RakNet System index", FieldType::Uint16);
    INTERNAL_ADDRESS = FieldDef::new("raknet.internal.address", "RakNet Internal address", FieldType::String);
}

/// The port of Minecraft's servers.
const PORT: u16 = 19132;

/// What messages outside of a connection carry, to be known by.
const MAGIC: [u8; 16] = [
    0x00, 0xff, 0xff, 0x00, 0xfe, 0xfe, 0xfe, 0xfe, 0xfd, 0xfd, 0xfd, 0xfd, 0x12, 0x34, 0x56, 0x78,
];

/// Messages outside of a connection.
mod offline {
    pub(super) const PING: u8 = 0x01;
    pub(super) const PING_OPEN: u8 = 0x02;
    pub(super) const REQUEST_1: u8 = 0x05;
    pub(super) const REPLY_1: u8 = 0x06;
    pub(super) const REQUEST_2: u8 = 0x07;
    pub(super) const REPLY_2: u8 = 0x08;
    pub(super) const INCOMPATIBLE: u8 = 0x19;
    pub(super) const PONG: u8 = 0x1c;
}

/// Messages of the connection itself.
mod system {
    pub(super) const PING: u8 = 0x00;
    pub(super) const PONG: u8 = 0x03;
    pub(super) const REQUEST: u8 = 0x09;
    pub(super) const ACCEPTED: u8 = 0x10;
}

/// Flags of a datagram.
const CONNECTED: u8 = 0x80;
const ACKNOWLEDGES: u8 = 0x40;
const REFUSES: u8 = 0x20;

/// Octets of the two times behind a list of addresses.
const TIMES_LEN: usize = 16;

/// Octets of a public key.
const KEY_LEN: usize = 64;

const DATA_FLAGS: &[Field] = &[
    PACKET_IS_FOR_CONNECTED,
    PACKET_IS_ACK,
    PACKET_IS_NAK,
    PACKET_IS_PAIR,
    PACKET_IS_CONTINUOUS_SEND,
    PACKET_NEEDS_B_AND_AS,
];
const ACK_FLAGS: &[Field] = &[PACKET_IS_FOR_CONNECTED, PACKET_IS_ACK, PACKET_HAS_B_AND_AS];
const NAK_FLAGS: &[Field] = &[PACKET_IS_FOR_CONNECTED, PACKET_IS_ACK, PACKET_IS_NAK];

/// RakNet.
#[derive(Clone, Copy, Debug)]
pub struct Raknet;

impl Dissect for Raknet {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let has_port = w.net.has_port(PORT);
        if !has_port && w.assigned() != Some(id::RAKNET) {
            // The first datagram is counted by whoever recognised it too.
            w.assign(id::RAKNET);
            return w.run(id::RAKNET, b, |w, b| datagram(w, &b));
        }
        datagram(w, &b)
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let Some(kind) = b.captured().first() else { return false };
        OFFLINE_MESSAGE_ID_VALUES.get(u64::from(*kind)).is_some()
            && b.captured().get(magic_at(*kind)..).is_some_and(|rest| rest.starts_with(&MAGIC))
    }
}

/// Where a message outside of a connection has its [`MAGIC`].
fn magic_at(kind: u8) -> usize {
    match kind {
        offline::PING | offline::PING_OPEN => 9,
        offline::PONG => 17,
        offline::INCOMPATIBLE => 2,
        _ => 1,
    }
}

fn datagram<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol("RakNet");
    let first = b.u8(0)?;
    if first & CONNECTED != 0 {
        return connected(w, b, first);
    }
    match OFFLINE_MESSAGE_ID_VALUES.get(first.into()) {
        Some(name) => {
            w.info(format_args!("{name}"));
            w.run(id::RAKNET, *b, |w, b| outside(w, &b, first))
        }
        None => {
            w.info(format_args!("Unknown offline message ID: {}", Hex(first)));
            unknown(w, b, first)
        }
    }
}

/// An octet as C's alternative form has it: 0 without a prefix.
struct Hex(u8);

impl std::fmt::Display for Hex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0 == 0 { f.write_str("0") } else { write!(f, "{:#x}", self.0) }
    }
}

fn unknown<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    let item = w.text(b, 0, REST, format_args!("RakNet unknown message ID {}", Hex(kind)))?;
    w.expert(UNKNOWN_ID, item);
    Ok(())
}

/// A message outside of a connection.
fn outside<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    w.append(root, format_args!(", Offline message ID {}", Hex(kind)));
    w.item(OFFLINE_MESSAGE_ID, b, 0, 1)?;
    match kind {
        offline::PING | offline::PING_OPEN => {
            w.row(b, 1, &[(TIMESTAMP, 8), (OFFLINE_MESSAGE_DATA_ID, 16), (CLIENT_GUID, 8)])?;
        }
        offline::PONG => {
            w.row(
                b,
                1,
                &[
                    (TIMESTAMP, 8),
                    (SERVER_ID, 8),
                    (OFFLINE_MESSAGE_DATA_ID, 16),
                    (SERVER_ID_STR_LEN, 2),
                ],
            )?;
            w.item(SERVER_ID_STR, b, 35, usize::from(b.u16(33)?))?;
        }
        offline::REQUEST_1 => {
            w.row(b, 1, &[(OFFLINE_MESSAGE_DATA_ID, 16), (PROTO_VER, 1)])?;
            w.item(NULL_PADDING, b, 18, REST)?;
        }
        offline::REPLY_1 => {
            w.row(b, 1, &[(OFFLINE_MESSAGE_DATA_ID, 16), (SERVER_ID, 8), (USE_ENCRYPTION, 1)])?;
            let mut at = 26;
            if b.u8(25)? != 0 {
                at = w.row(b, at, &[(COOKIE, 4), (SERVER_PUBLIC_KEY, KEY_LEN)])?;
            }
            w.item(MTU, b, at, 2)?;
        }
        offline::REQUEST_2 => {
            w.item(OFFLINE_MESSAGE_DATA_ID, b, 1, 16)?;
            let at = address(w, SERVER_ADDRESS, b, 17)?;
            w.row(b, at, &[(MTU, 2), (CLIENT_GUID, 8)])?;
        }
        offline::REPLY_2 => {
            w.row(b, 1, &[(OFFLINE_MESSAGE_DATA_ID, 16), (SERVER_ID, 8)])?;
            let at = address(w, CLIENT_ADDRESS, b, 25)?;
            w.row(b, at, &[(MTU, 2), (USE_ENCRYPTION, 1)])?;
        }
        offline::INCOMPATIBLE => {
            w.row(b, 1, &[(PROTO_VER, 1), (OFFLINE_MESSAGE_DATA_ID, 16), (SERVER_ID, 8)])?;
        }
        _ => {
            w.row(b, 1, &[(OFFLINE_MESSAGE_DATA_ID, 16), (SERVER_ID, 8)])?;
        }
    }
    w.close(opened);
    Ok(())
}

/// An item for others, whose text sums them up and is no value.
fn summary<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    text: std::fmt::Arguments<'_>,
) -> Result<Item, Fault> {
    let item = w.string(field, b, at, len, format_args!(""))?;
    w.label_value(item, text);
    Ok(item)
}

/// An address with its port; where what follows begins.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    match b.u8(at)? {
        6 => {
            let (octets, port) = (b.array::<16>(at + 1)?, b.u16(at + 17)?);
            let text = std::net::Ipv6Addr::from(octets);
            let item = summary(w, field, b, at, 19, format_args!("[{text}]:{port}"))?;
            let opened = w.open(item);
            w.row(b, at, &[(IP_VERSION, 1), (IP_V6_ADDRESS, 16), (PORT_FIELD, 2)])?;
            w.close(opened);
            Ok(at + 19)
        }
        version => {
            // The octets are turned over, against routers that look for addresses.
            let (octets, port) = (!b.u32(at + 1)?, b.u16(at + 5)?);
            let text = std::net::Ipv4Addr::from(octets);
            let item = summary(w, field, b, at, 7, format_args!("{text}:{port}"))?;
            let opened = w.open(item);
            let number = w.item(IP_VERSION, b, at, 1)?;
            if version != 4 {
                w.expert(IP_VERSION_INVALID, number);
            }
            w.number(IP_V4_ADDRESS, b, at + 1, 4, octets.into())?;
            w.item(PORT_FIELD, b, at + 5, 2)?;
            w.close(opened);
            Ok(at + 7)
        }
    }
}

/// A datagram of a connection.
fn connected<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, first: u8) -> Walked {
    if first & (ACKNOWLEDGES | REFUSES) != 0 {
        return acknowledgement(w, b, first);
    }
    let number = u24(b, 1)?;
    w.info(format_args!("#{number}: "));
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    w.append(root, format_args!(", Message #{number}"));
    w.bitmask(PACKET_TYPE, DATA_FLAGS, b, 0, 1)?;
    w.item_le(PACKET_NUMBER, b, 1, 3)?;
    let mut at = 4;
    loop {
        if at > 4 {
            w.info_append(format_args!(", "));
        }
        at = message(w, b, at)?;
        if b.remaining(at) == 0 {
            break;
        }
    }
    w.close(opened);
    Ok(())
}

fn u24(b: &Buf<'_>, at: usize) -> Result<u32, Fault> {
    let [low, middle, high] = b.array::<3>(at)?;
    Ok(u32::from_le_bytes([low, middle, high, 0]))
}

/// Which datagrams came, or did not.
fn acknowledgement<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, first: u8) -> Walked {
    let (name, flags) =
        if first & ACKNOWLEDGES != 0 { ("ACK", ACK_FLAGS) } else { ("NAK", NAK_FLAGS) };
    w.info(format_args!("{name}"));
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    w.append(root, format_args!(", {name}"));
    w.bitmask(PACKET_TYPE, flags, b, 0, 1)?;
    let mut at = 1;
    if first & ACKNOWLEDGES != 0 && first & REFUSES != 0 {
        w.item_as(AS, b, at, 4, Encoding::Big)?;
        at += 4;
    }
    let count = b.u16(at)?;
    w.item(NACK_RECORD_COUNT, b, at, 2)?;
    at += 2;
    for _ in 0..count {
        let low = u24(b, at + 1)?;
        let is_one = b.u8(at)? != 0;
        let (high, len) = if is_one { (low, 4) } else { (u24(b, at + 4)?, 7) };
        if is_one {
            w.info_append(format_args!(" #{low}"));
        } else {
            w.info_append(format_args!(" #{low}..{high}"));
        }
        let item = summary(w, RANGE_PACKET_NUMBER, b, at, len, format_args!("{low} .. {high}"))?;
        let range = w.open(item);
        w.item(RANGE_MAX_EQUALS_TO_MIN, b, at, 1)?;
        w.item_le(RANGE_PACKET_NUMBER_MIN, b, at + 1, 3)?;
        if !is_one {
            w.item_le(RANGE_PACKET_NUMBER_MAX, b, at + 4, 3)?;
        }
        w.close(range);
        at += len;
    }
    w.close(opened);
    Ok(())
}

/// A message of a datagram; where the next one begins.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Result<usize, Fault> {
    let item = w.item(MESSAGE, b, start, b.remaining(start))?;
    w.append(item, format_args!(", "));
    let opened = w.open(item);
    let flags = b.u8(start)?;
    let (reliability, is_split) = (flags >> 5, flags & 0x10 != 0);
    w.bitmask(MESSAGE_FLAGS, &[MESSAGE_RELIABILITY, MESSAGE_HAS_SPLIT_PACKET], b, start, 1)?;
    let bits = b.u16(start + 1)?;
    let len = usize::from(bits).div_ceil(8);
    let length = w.item(PAYLOAD_LENGTH, b, start + 1, 2)?;
    w.append(length, format_args!(" bits ({len} octets)"));
    let mut at = start + 3;
    if (2..=4).contains(&reliability) {
        w.item_le(RELIABLE_NUMBER, b, at, 3)?;
        at += 3;
    }
    if matches!(reliability, 1 | 4) {
        w.item_le(SEQUENCING_INDEX, b, at, 3)?;
        at += 3;
    }
    if matches!(reliability, 1 | 3 | 4) {
        w.item_le(ORDERING_INDEX, b, at, 3)?;
        w.item(ORDERING_CHANNEL, b, at + 3, 1)?;
        at += 4;
    }
    if is_split {
        let (count, index) = (b.u32(at)?, b.u32(at + 6)?);
        at = w.row(b, at, &[(SPLIT_COUNT, 4), (SPLIT_ID, 2), (SPLIT_INDEX, 4)])?;
        let text = format!("{{Message fragment {}/{count}}}", u64::from(index) + 1);
        w.info_append(format_args!("{text}"));
        w.append(item, format_args!("{text}"));
        let split = w.item(SPLIT_PACKET, b, at, len)?;
        w.append(split, format_args!(" ({len} octets)"));
    } else {
        let content = b.slice(at, len)?;
        inside(w, &content, item)?;
    }
    w.set_len(item, at + len - start);
    w.close(opened);
    Ok(at + len)
}

/// What a message carries: something of the connection itself, or of a game.
fn inside<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, message: Item) -> Walked {
    let kind = b.u8(0)?;
    w.append(message, format_args!("ID {}", Hex(kind)));
    let Some(name) = SYSTEM_MESSAGE_ID_VALUES.get(kind.into()) else {
        w.info_append(format_args!("Unknown message ID: {}", Hex(kind)));
        return unknown(w, b, kind);
    };
    w.info_append(format_args!("{name}"));
    w.append(message, format_args!(" ({name})"));
    w.run(id::RAKNET, *b, |w, b| control(w, &b, kind, name))
}

fn control<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, name: &str) -> Walked {
    let item = w.item(SYSTEM_MESSAGE, b, 0, REST)?;
    w.append(item, format_args!(" ({name})"));
    let opened = w.open(item);
    w.item(SYSTEM_MESSAGE_ID, b, 0, 1)?;
    match kind {
        system::PING => {
            w.item(TIMESTAMP, b, 1, 8)?;
        }
        system::PONG => {
            w.row(b, 1, &[(TIMESTAMP, 8), (TIMESTAMP, 8)])?;
        }
        system::REQUEST => {
            let is_secret = b.u8(17)? != 0;
            let at = w.row(b, 1, &[(CLIENT_GUID, 8), (TIMESTAMP, 8), (USE_ENCRYPTION, 1)])?;
            let at = if is_secret {
                w.row(b, at, &[(CLIENT_PROOF, 32), (USE_CLIENT_KEY, 1)])?
            } else {
                at
            };
            // A password is always there, for Wireshark.
            b.check(at, 1)?;
            w.item(PASSWORD, b, at, REST)?;
        }
        _ => {
            let is_answer = kind == system::ACCEPTED;
            let own = if is_answer { CLIENT_ADDRESS } else { SERVER_ADDRESS };
            let mut at = address(w, own, b, 1)?;
            if is_answer {
                w.item(SYSTEM_INDEX, b, at, 2)?;
                at += 2;
            }
            while b.remaining(at) > TIMES_LEN {
                at = address(w, INTERNAL_ADDRESS, b, at)?;
            }
            w.row(b, at, &[(TIMESTAMP, 8), (TIMESTAMP, 8)])?;
        }
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    #[test]
    fn a_ping_is_known_by_its_magic() {
        let mut octets = vec![1, 0, 0, 0, 0, 0, 0, 0, 77];
        octets.extend(MAGIC);
        octets.extend([1, 2, 3, 4, 5, 6, 7, 8]);
        let seen = shown(40_000, 50_000, &octets);
        assert_eq!(seen.info, "RakNet Unconnected Ping");
        assert!(seen.has("RakNet Time since start (ms): 77"));
        assert!(seen.has("RakNet Client GUID: 0102030405060708"));
        let seen = shown(40_000, PORT, &octets);
        assert!(seen.protocols.ends_with("udp:raknet:raknet"));
    }

    #[test]
    fn addresses_are_turned_over() {
        let mut octets = vec![7];
        octets.extend(MAGIC);
        octets.extend([4, 0xf5, 0xff, 0xff, 0xfe, 0, 9, 5, 0x78, 1, 2, 3, 4, 5, 6, 7, 8]);
        let seen = shown(40_000, PORT, &octets);
        assert!(seen.has("RakNet Server address: 10.0.0.1:9"));
        assert!(seen.has("RakNet IPv4 Address: 10.0.0.1") && seen.has("RakNet MTU size: 1400"));
    }

    #[test]
    fn acknowledgements_are_of_ranges() {
        let seen = shown(40_000, PORT, &[0xc0, 0, 2, 0, 3, 0, 0, 5, 0, 0, 1, 9, 0, 0]);
        assert!(seen.info.starts_with("RakNet ACK #3..5"));
        assert!(seen.has("RakNet Packet sequence number range: 3 .. 5"));
    }

    #[test]
    fn a_datagram_has_messages() {
        let octets = [0x84, 2, 0, 0, 0, 0, 72, 0, 0, 0, 0, 0, 0, 0, 0, 7];
        let seen = shown(40_000, PORT, &octets);
        assert_eq!(seen.info, "RakNet #2: Connected Ping");
        assert!(seen.has("RakNet Message, ID 0 (Connected Ping)"));
        assert!(seen.has("RakNet Payload length: 72 bits (9 octets)"));
    }
}
