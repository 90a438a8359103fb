//! BitTorrent between peers (BEP 3, BEP 6 and BEP 10), with the messages of Azureus.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static MSG_TYPE_VALUES {
        0 => "Choke",
        1 => "Unchoke",
        2 => "Interested",
        3 => "Not Interested",
        4 => "Have",
        5 => "Bitfield",
        6 => "Request",
        7 => "Piece",
        8 => "Cancel",
        9 => "Port",
        13 => "Suggest Piece",
        14 => "Have All",
        15 => "Have None",
        16 => "Reject Request",
        17 => "Allowed Fast",
        20 => "Extended",
        257 => "Keepalive",
        256 => "Azureus Handshake",
        258 => "Azureus BitTorrent Handshake",
        259 => "Azureus Peer Exchange",
        260 => "Azureus PeerCache Hello",
        261 => "Azureus PeerCache Reply",
    }
    static MSG_PRIO_VALUES {
        0 => "Low",
        1 => "Normal",
        2 => "High",
    }
}

field_table! {
    /// The fields of BitTorrent.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("bittorrent", "BitTorrent", "BitTorrent");
    PROTOCOL_NAME_LENGTH = FieldDef::new("bittorrent.protocol.name.length", "Protocol Name Length", FieldType::Uint8);
    PROTOCOL_NAME = FieldDef::new("bittorrent.protocol.name", "Protocol Name", FieldType::String);
    RESERVED = FieldDef::new("bittorrent.reserved", "Reserved Extension Bytes", FieldType::Bytes);
    INFO_HASH = FieldDef::new("bittorrent.info_hash", "SHA1 Hash of info dictionary", FieldType::Bytes);
    PEER_ID = FieldDef::new("bittorrent.peer_id", "Peer ID", FieldType::Bytes);
    MSG = FieldDef::new("bittorrent.msg", "Message", FieldType::None);
    MSG_LENGTH = FieldDef::new("bittorrent.msg.length", "Message Length", FieldType::Uint32);
    MSG_TYPE = FieldDef::new("bittorrent.msg.type", "Message Type", FieldType::Uint8).strings(Strings::Values(&MSG_TYPE_VALUES));
    AZUREUS_MSG = FieldDef::new("bittorrent.azureus_msg", "Azureus Message", FieldType::None);
    MSG_TYPELEN = FieldDef::new("bittorrent.msg.typelen", "Message Type Length", FieldType::Uint32);
    MSG_AZTYPE = FieldDef::new("bittorrent.msg.aztype", "Message Type", FieldType::String);
    MSG_PRIO = FieldDef::new("bittorrent.msg.prio", "Message Priority", FieldType::Uint8).strings(Strings::Values(&MSG_PRIO_VALUES));
    MSG_BITFIELD = FieldDef::new("bittorrent.msg.bitfield", "Bitfield data", FieldType::Bytes);
    PIECE_INDEX = FieldDef::new("bittorrent.piece.index", "Piece index", FieldType::Uint32).base(Base::Hex);
    PIECE_BEGIN = FieldDef::new("bittorrent.piece.begin", "Begin offset of piece", FieldType::Uint32).base(Base::Hex);
    PIECE_DATA = FieldDef::new("bittorrent.piece.data", "Data in a piece", FieldType::Bytes);
    PIECE_LENGTH = FieldDef::new("bittorrent.piece.length", "Piece Length", FieldType::Uint32).base(Base::Hex);
    JPC_ADDR_LENGTH = FieldDef::new("bittorrent.jpc.addr.length", "Cache Address Length", FieldType::Uint32);
    JPC_ADDR = FieldDef::new("bittorrent.jpc.addr", "Cache Address", FieldType::String);
    JPC_PORT = FieldDef::new("bittorrent.jpc.port", "Port", FieldType::Uint32);
    JPC_SESSION = FieldDef::new("bittorrent.jpc.session", "Session ID", FieldType::Uint32).base(Base::Hex);
    PORT = FieldDef::new("bittorrent.port", "Port", FieldType::Uint16);
    EXTENDED_ID = FieldDef::new("bittorrent.extended.id", "Extended Message ID", FieldType::Uint8);
    EXTENDED = FieldDef::new("bittorrent.extended", "Extended Message", FieldType::Bytes);
    CONTINUOUS_DATA = FieldDef::new("bittorrent.continuous_data", "Extended Message", FieldType::Bytes);
    VERSION = FieldDef::new("bittorrent.version", "Client version", FieldType::String);
}

/// What a conversation begins with.
const GREETING: &[u8] = b"\x13BitTorrent protocol";

/// Octets of a greeting: the name, reserved bits, and two hashes.
const GREETING_LEN: usize = 68;

/// Octets of a message's length.
const HEADER_LEN: usize = 4;

/// No message is longer than what tells of all pieces of a very large file.
const MAX_LEN: usize = 0x20000;

/// Pieces come in blocks of 16 KiB (BEP 3), behind nine octets.
const MAX_BLOCK: usize = 0x4009;

/// The messages of Azureus: what they are called, and the number that stands for them here.
static AZUREUS: &[(&[u8], u16)] = &[
    (b"AZ_HANDSHAKE", 256),
    (b"AZ_PEER_EXCHANGE", 259),
    (b"BT_BITFIELD", 5),
    (b"BT_CANCEL", 8),
    (b"BT_CHOKE", 0),
    (b"BT_HANDSHAKE", 258),
    (b"BT_HAVE", 4),
    (b"BT_INTERESTED", 2),
    (b"BT_KEEP_ALIVE", 257),
    (b"BT_PIECE", 7),
    (b"BT_REQUEST", 6),
    (b"BT_UNCHOKE", 1),
    (b"BT_UNINTERESTED", 3),
    (b"JPC_HELLO", 260),
    (b"JPC_REPLY", 261),
];

/// Kinds of messages.
mod kind {
    pub(super) const UNINTERESTED: u16 = 3;
    pub(super) const HAVE: u16 = 4;
    pub(super) const BITFIELD: u16 = 5;
    pub(super) const REQUEST: u16 = 6;
    pub(super) const PIECE: u16 = 7;
    pub(super) const CANCEL: u16 = 8;
    pub(super) const PORT: u16 = 9;
    pub(super) const SUGGEST: u16 = 13;
    pub(super) const ALL: u16 = 14;
    pub(super) const NONE: u16 = 15;
    pub(super) const REJECT: u16 = 16;
    pub(super) const FAST: u16 = 17;
    pub(super) const EXTENDED: u16 = 20;
    pub(super) const HELLO: u16 = 260;
    pub(super) const REPLY: u16 = 261;
}

/// What the octets of a message are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Message {
    Greeting,
    /// A length of nothing, or a length alone.
    Nothing,
    /// A message, and where its body begins.
    Plain(u16, usize),
    /// The same of Azureus.
    Azureus(u16, usize),
    /// Octets from the middle of a message.
    Middle,
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_be_bytes(*four) as usize)
}

/// What the octets are that begin with a length.
fn message(bytes: &[u8]) -> Message {
    if bytes.starts_with(GREETING) {
        return Message::Greeting;
    }
    let (Some(len), Some(kind)) = (number(bytes, 0), bytes.get(HEADER_LEN)) else {
        return Message::Nothing;
    };
    if len == 0 {
        return Message::Nothing;
    }
    let name_len = number(bytes, HEADER_LEN).unwrap_or(0);
    let name = bytes.get(8..).and_then(|rest| rest.get(..name_len)).unwrap_or(&[]);
    if let Some((_, number)) = AZUREUS.iter().find(|(known, _)| *known == name)
        && is_plausible(*number, len.wrapping_sub(4 + name_len))
    {
        return Message::Azureus(*number, 8 + name_len);
    }
    let is_azureus = AZUREUS.iter().any(|(known, _)| *known == name);
    if *kind == 0 && len > MAX_LEN {
        return Message::Nothing;
    }
    if !is_azureus && is_plausible(u16::from(*kind), len) {
        return Message::Plain(u16::from(*kind), HEADER_LEN + 1);
    }
    Message::Middle
}

/// Whether a message of this kind may be so long, its kind included.
fn is_plausible(number: u16, len: usize) -> bool {
    match number {
        0 | kind::BITFIELD | 256.. => len <= MAX_LEN,
        kind::PIECE | kind::EXTENDED => len <= MAX_BLOCK,
        1..=kind::UNINTERESTED => len == 1,
        kind::HAVE | kind::SUGGEST | kind::FAST => len == 5,
        kind::REQUEST | kind::CANCEL | kind::REJECT => len == 13,
        kind::PORT => len == 3,
        kind::ALL | kind::NONE => len == 1,
        _ => false,
    }
}

/// BitTorrent.
#[derive(Clone, Copy, Debug)]
pub struct BitTorrent;

impl Dissect for BitTorrent {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::TcpPort(6881),
        Claim::TcpPort(6882),
        Claim::TcpPort(6883),
        Claim::TcpPort(6884),
        Claim::TcpPort(6885),
        Claim::TcpPort(6886),
        Claim::TcpPort(6887),
        Claim::TcpPort(6888),
        Claim::TcpPort(6889),
        Claim::Heuristic("tcp"),
    ];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let message = message(b.captured());
        if message == Message::Greeting {
            w.assign(id::BITTORRENT);
        }
        if w.wants_columns() {
            // The first message of a frame begins Info, the others add to it.
            if w.columns().protocol() != "BitTorrent" {
                w.column_protocol("BitTorrent");
            }
            let title = match message {
                Message::Greeting => "Handshake",
                Message::Nothing => "BitTorrent ",
                Message::Middle => "Continuation data",
                Message::Plain(number, _) | Message::Azureus(number, _) => {
                    MSG_TYPE_VALUES.get(number.into()).unwrap_or("")
                }
            };
            w.info_append(format_args!("{title}"));
        }
        let outer = w.open_top();
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        match message {
            Message::Greeting => {
                w.row(
                    &b,
                    0,
                    &[
                        (PROTOCOL_NAME_LENGTH, 1),
                        (PROTOCOL_NAME, 19),
                        (RESERVED, 8),
                        (INFO_HASH, 20),
                        (PEER_ID, 20),
                    ],
                )?;
            }
            Message::Nothing => {}
            Message::Middle => {
                w.item(CONTINUOUS_DATA, &b, 0, REST)?;
            }
            Message::Plain(number, at) => body(w, &b, number, at, false)?,
            Message::Azureus(number, at) => body(w, &b, number, at, true)?,
        }
        w.close(opened);
        w.close(outer);
        w.info_append(format_args!("  "));
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        if bytes.len() < HEADER_LEN {
            return Pdu::MoreUnknown;
        }
        let len = match message(bytes) {
            Message::Greeting => GREETING_LEN,
            Message::Middle => bytes.len(),
            Message::Nothing if number(bytes, 0) != Some(0) => bytes.len(),
            _ => HEADER_LEN.saturating_add(number(bytes, 0).unwrap_or(0)),
        };
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.captured().starts_with(GREETING)
    }
}

fn body<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    number: u16,
    start: usize,
    is_azureus: bool,
) -> Walked {
    let len = b.u32(0)?;
    let root = w.item(if is_azureus { AZUREUS_MSG } else { MSG }, b, 0, b.len())?;
    if w.labels() {
        let title = MSG_TYPE_VALUES.get(number.into()).unwrap_or("");
        if is_azureus {
            w.label(root, format_args!("Azureus Message: Len {len}, {title}"));
        } else {
            w.label(root, format_args!("Message: Len:{len}, {title}"));
        }
    }
    let opened = w.open(root);
    w.item(MSG_LENGTH, b, 0, 4)?;
    let mut at = start;
    if is_azureus {
        w.item(MSG_TYPELEN, b, 4, 4)?;
        w.item(MSG_AZTYPE, b, 8, start - 8)?;
        w.item(MSG_PRIO, b, start, 1)?;
        at += 1;
    } else {
        w.item(MSG_TYPE, b, 4, 1)?;
    }
    let mut told = String::new();
    let tells = w.wants_columns() || w.labels();
    match number {
        kind::HAVE | kind::SUGGEST | kind::FAST => {
            w.item(PIECE_INDEX, b, at, 4)?;
            if tells {
                told = format!(", Piece (Idx:0x{:x})", b.u32(at)?);
            }
        }
        kind::BITFIELD => {
            w.item(MSG_BITFIELD, b, at, REST)?;
            if tells {
                told = format!(", Len:0x{:x}", b.remaining(at));
            }
        }
        kind::REQUEST | kind::CANCEL | kind::REJECT => {
            w.row(b, at, &[(PIECE_INDEX, 4), (PIECE_BEGIN, 4), (PIECE_LENGTH, 4)])?;
            if tells {
                let (index, begin, len) = (b.u32(at)?, b.u32(at + 4)?, b.u32(at + 8)?);
                told = format!(", Piece (Idx:0x{index:x},Begin:0x{begin:x},Len:0x{len:x})");
            }
        }
        kind::PIECE => {
            w.row(b, at, &[(PIECE_INDEX, 4), (PIECE_BEGIN, 4)])?;
            w.item(PIECE_DATA, b, at + 8, REST)?;
            if tells {
                let (index, begin, len) = (b.u32(at)?, b.u32(at + 4)?, b.remaining(at + 8));
                told = format!(", Idx:0x{index:x},Begin:0x{begin:x},Len:0x{len:x}");
            }
        }
        kind::PORT => {
            w.item(PORT, b, at, 2)?;
        }
        kind::EXTENDED => {
            w.item(EXTENDED_ID, b, at, 1)?;
            if b.u8(at)? == 0 {
                let inner = b.from(at + 1)?;
                w.within(id::BENCODE, inner, crate::proto::bencode::walk)?;
            } else {
                w.item(EXTENDED, b, at + 1, REST)?;
            }
        }
        256 | 259 => {
            let inner = b.from(at)?;
            w.within(id::BENCODE, inner, crate::proto::bencode::walk)?;
        }
        kind::HELLO => {
            let len = b.u32(at)? as usize;
            w.row(
                b,
                at,
                &[(JPC_ADDR_LENGTH, 4), (JPC_ADDR, len), (JPC_PORT, 4), (JPC_SESSION, 4)],
            )?;
        }
        kind::REPLY => {
            w.item(JPC_SESSION, b, at, 4)?;
        }
        _ => {}
    }
    w.info_append(format_args!("{told}"));
    w.append(root, format_args!("{told}"));
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_greeting_opens_a_conversation() {
        let mut greeting = GREETING.to_vec();
        greeting.extend([7; 48]);
        greeting.extend([0, 0, 0, 5, 4, 0, 0, 0, 9]);
        let shown = segment(40_000, 50_000, &greeting);
        assert_eq!(shown.info, "BitTorrent Handshake  Have, Piece (Idx:0x9)  ");
        assert!(shown.has("Message: Len:5, Have, Piece (Idx:0x9)"));
    }

    #[test]
    fn lengths_tell_messages_from_the_middle_of_one() {
        assert_eq!(message(&[0, 0, 0, 5, 4, 0, 0, 0, 9]), Message::Plain(4, 5));
        assert_eq!(message(&[0, 0, 0, 6, 4, 0, 0, 0, 9]), Message::Middle);
        assert_eq!(message(&[0, 0, 0, 0]), Message::Nothing);
        assert_eq!(message(b"\0\0\0\x0e\0\0\0\x08BT_CHOKE\x01"), Message::Azureus(0, 16));
    }

    #[test]
    fn an_extended_greeting_is_bencoded() {
        let mut octets = vec![0, 0, 0, 10, 20, 0];
        octets.extend(b"d1:ai7ee");
        let shown = segment(40_000, 6881, &octets);
        assert!(shown.has("Entry Key: a  Value: 7"));
    }
}
