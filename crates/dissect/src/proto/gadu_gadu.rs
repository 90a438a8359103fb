//! Gadu-Gadu, the instant messenger: packets of its servers and clients, as libgadu describes them.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static RECV_VALUES {
        0x1 => "GG_WELCOME",
        0x2 => "GG_STATUS",
        0x3 => "GG_LOGIN_OK",
        0x5 => "GG_SEND_MSG_ACK",
        0x7 => "GG_PONG",
        0x8 => "GG_PING",
        0x9 => "GG_LOGIN_FAILED",
        0xa => "GG_RECV_MSG",
        0xb => "GG_DISCONNECTING",
        0xc => "GG_NOTIFY_REPLY",
        0xd => "GG_DISCONNECT_ACK",
        0xe => "GG_PUBDIR50_REPLY",
        0xf => "GG_STATUS60",
        0x10 => "GG_USERLIST_REPLY",
        0x11 => "GG_NOTIFY_REPLY60",
        0x14 => "GG_NEED_EMAIL",
        0x16 => "GG_LOGIN_HASH_TYPE_INVALID",
        0x17 => "GG_STATUS77",
        0x18 => "GG_NOTIFY_REPLY77",
        0x1f => "GG_DCC7_INFO",
        0x20 => "GG_DCC7_NEW",
        0x21 => "GG_DCC7_ACCEPT",
        0x22 => "GG_DCC7_REJECT",
        0x23 => "GG_DCC7_ID_REPLY",
        0x25 => "GG_DCC7_ID_ABORTED",
        0x27 => "GG_XML_EVENT",
        0x2a => "GG_STATUS80BETA",
        0x2b => "GG_NOTIFY_REPLY80BETA",
        0x2c => "GG_XML_ACTION",
        0x2e => "GG_RECV_MSG80",
        0x30 => "GG_USERLIST_REPLY80",
        0x35 => "GG_LOGIN_OK80",
        0x36 => "GG_STATUS80",
        0x37 => "GG_NOTIFY_REPLY80",
        0x41 => "GG_USERLIST100_REPLY",
        0x43 => "GG_LOGIN80_FAILED",
        0x44 => "GG_USER_DATA",
        0x59 => "GG_TYPING_NOTIFY",
        0x5a => "GG_OWN_MESSAGE",
        0x5b => "GG_OWN_RESOURCE_INFO",
        0x5c => "GG_USERLIST100_VERSION",
    }
    static SEND_VALUES {
        0x2 => "GG_NEW_STATUS",
        0x7 => "GG_PONG",
        0x8 => "GG_PING",
        0xb => "GG_SEND_MSG",
        0xc => "GG_LOGIN",
        0xd => "GG_ADD_NOTIFY",
        0xe => "GG_REMOVE_NOTIFY",
        0xf => "GG_NOTIFY_FIRST",
        0x10 => "GG_NOTIFY_LAST",
        0x12 => "GG_LIST_EMPTY",
        0x13 => "GG_LOGIN_EXT",
        0x14 => "GG_PUBDIR50_REQUEST",
        0x15 => "GG_LOGIN60",
        0x16 => "GG_USERLIST_REQUEST",
        0x19 => "GG_LOGIN70",
        0x1f => "GG_DCC7_INFO",
        0x20 => "GG_DCC7_NEW",
        0x21 => "GG_DCC7_ACCEPT",
        0x22 => "GG_DCC7_REJECT",
        0x23 => "GG_DCC7_ID_REQUEST",
        0x24 => "GG_DCC7_ID_DUNNO1",
        0x25 => "GG_DCC7_ID_ABORT",
        0x28 => "GG_NEW_STATUS80BETA",
        0x29 => "GG_LOGIN80BETA",
        0x2d => "GG_SEND_MSG80",
        0x2f => "GG_USERLIST_REQUEST80",
        0x31 => "GG_LOGIN80",
        0x38 => "GG_NEW_STATUS80",
        0x40 => "GG_USERLIST100_REQUEST",
        0x46 => "GG_RECV_MSG_ACK",
        0x59 => "GG_TYPING_NOTIFY",
        0x62 => "GG_OWN_DISCONNECT",
        0x63 => "GG_NEW_STATUS105",
        0x78 => "GG_NOTIFY105",
        0x7b => "GG_ADD_NOTIFY105",
        0x7c => "GG_REMOVE_NOTIFY105",
        0x83 => "GG_LOGIN105",
    }
    static LOGIN_HASH_TYPE_VALUES {
        0x1 => "GG32 hash",
        0x2 => "SHA1 hash",
    }
    static TYPING_NOTIFY_TYPE_VALUES {
        0x1 => "Typing started",
        0x0 => "Typing stopped",
    }
    static MSG_ACK_STATUS_VALUES {
        0x1 => "Message blocked",
        0x2 => "Message delivered",
        0x3 => "Message queued",
        0x4 => "Message not delivered (queue full)",
        0x6 => "CTCP Message not delivered",
    }
    static DCC_TYPE_VALUES {
        0x1 => "Voice transmission",
        0x4 => "File transmission",
    }
    static USERLIST_REQUEST_TYPE_VALUES {
        0x0 => "Userlist put",
        0x1 => "Userlist put (more)",
        0x2 => "Userlist get",
    }
    static USERLIST_FORMAT_VALUES {
        0x0 => "None",
        0x1 => "Classic (7.0)",
        0x2 => "XML (10.0)",
    }
    static USERLIST_REPLY_TYPE_VALUES {
        0x0 => "Userlist put",
        0x2 => "Userlist put (more)",
        0x6 => "Userlist get",
        0x4 => "Userlist get (more)",
    }
    static PUBDIR_REQUEST_TYPE_VALUES {
        0x1 => "Public directory write",
        0x2 => "Public directory read",
        0x3 => "Public directory search",
    }
}

field_table! {
    /// The fields of Gadu-Gadu Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("gadu-gadu", "Gadu-Gadu Protocol", "Gadu-Gadu");
    RECV = FieldDef::new("gadu-gadu.recv", "Packet Type", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&RECV_VALUES));
    SEND = FieldDef::new("gadu-gadu.send", "Packet Type", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&SEND_VALUES));
    LEN = FieldDef::new("gadu-gadu.len", "Packet Length", FieldType::Uint32);
    LOGIN_UIN = FieldDef::new("gadu-gadu.login.uin", "Client UIN", FieldType::Uint32);
    LOGIN_HASH_TYPE = FieldDef::new("gadu-gadu.login.hash_type", "Login hash type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&LOGIN_HASH_TYPE_VALUES));
    LOGIN_HASH = FieldDef::new("gadu-gadu.login.hash", "Login hash", FieldType::Bytes);
    LOGIN_STATUS = FieldDef::new("gadu-gadu.login.status", "Client status", FieldType::Uint32).base(Base::Hex);
    LOGIN_PROTOCOL = FieldDef::new("gadu-gadu.login.protocol", "Client protocol", FieldType::Uint32).base(Base::Hex);
    LOGIN_VERSION = FieldDef::new("gadu-gadu.login.version", "Client version", FieldType::String);
    LOGIN_LOCAL_IP = FieldDef::new("gadu-gadu.login.local_ip", "Client local IP", FieldType::Ipv4);
    LOGIN_LOCAL_PORT = FieldDef::new("gadu-gadu.login.local_port", "Client local port", FieldType::Uint16);
    LOGIN80_LANG = FieldDef::new("gadu-gadu.login80.lang", "Client language", FieldType::String);
    USER_DATA_UIN = FieldDef::new("gadu-gadu.user_data.uin", "UIN", FieldType::Uint32);
    USER_DATA_ATTR_NAME = FieldDef::new("gadu-gadu.user_data.attr_name", "Attribute name", FieldType::String);
    USER_DATA_ATTR_TYPE = FieldDef::new("gadu-gadu.user_data.attr_type", "Attribute type", FieldType::Uint32).base(Base::Hex);
    USER_DATA_ATTR_VAL = FieldDef::new("gadu-gadu.user_data.attr_val", "Attribute value", FieldType::String);
    TYPING_NOTIFY_TYPE = FieldDef::new("gadu-gadu.typing_notify.type", "Typing notify type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TYPING_NOTIFY_TYPE_VALUES));
    TYPING_NOTIFY_UIN = FieldDef::new("gadu-gadu.typing_notify.uin", "Typing notify recipient", FieldType::Uint32);
    MSG_UIN = FieldDef::new("gadu-gadu.msg.uin", "Message sender or recipient", FieldType::Uint32);
    MSG_SENDER = FieldDef::new("gadu-gadu.msg.sender", "Message sender", FieldType::Uint32);
    MSG_RECIPIENT = FieldDef::new("gadu-gadu.msg.recipient", "Message recipient", FieldType::Uint32);
    MSG_SEQ = FieldDef::new("gadu-gadu.msg.seq", "Message sequence number", FieldType::Uint32);
    MSG_TIME = FieldDef::new("gadu-gadu.msg.time", "Message time", FieldType::AbsoluteTime);
    MSG_CLASS = FieldDef::new("gadu-gadu.msg.class", "Message class", FieldType::Uint32).base(Base::Hex);
    MSG_TEXT = FieldDef::new("gadu-gadu.msg.text", "Message text", FieldType::Stringz);
    MSG80_OFFSET_PLAIN = FieldDef::new("gadu-gadu.msg80.offset_plain", "Message plaintext offset", FieldType::Uint32);
    MSG80_OFFSET_ATTRIBUTES = FieldDef::new("gadu-gadu.msg80.offset_attributes", "Message attribute offset", FieldType::Uint32);
    MSG_ACK_STATUS = FieldDef::new("gadu-gadu.msg_ack.status", "Message status", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&MSG_ACK_STATUS_VALUES));
    MSG_ACK_RECIPIENT = FieldDef::new("gadu-gadu.msg_ack.recipient", "Message recipient", FieldType::Uint32);
    MSG_ACK_SEQ = FieldDef::new("gadu-gadu.msg_ack.seq", "Message sequence number", FieldType::Uint32);
    STATUS_UIN = FieldDef::new("gadu-gadu.status.uin", "UIN", FieldType::Uint32);
    STATUS_STATUS = FieldDef::new("gadu-gadu.status.status", "Status", FieldType::Uint32).base(Base::Hex);
    STATUS_REMOTE_IP = FieldDef::new("gadu-gadu.status.remote_ip", "IP", FieldType::Ipv4);
    STATUS_REMOTE_PORT = FieldDef::new("gadu-gadu.status.remote_port", "Port", FieldType::Uint16);
    STATUS_VERSION = FieldDef::new("gadu-gadu.status.version", "Version", FieldType::Uint8).base(Base::Hex);
    STATUS_IMAGE_SIZE = FieldDef::new("gadu-gadu.status.image_size", "Image size", FieldType::Uint8);
    STATUS_DESCRIPTION = FieldDef::new("gadu-gadu.status.description", "Description", FieldType::Stringz);
    DCC_TYPE = FieldDef::new("gadu-gadu.dcc.type", "Direct connection type", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&DCC_TYPE_VALUES));
    DCC_ID = FieldDef::new("gadu-gadu.dcc.id", "Direct connection id", FieldType::Bytes);
    DCC_UIN_TO = FieldDef::new("gadu-gadu.dcc.uin_to", "Direct connection UIN target", FieldType::Uint32);
    DCC_UIN_FROM = FieldDef::new("gadu-gadu.dcc.uin_from", "Direct connection UIN initiator", FieldType::Uint32);
    DCC_FILENAME = FieldDef::new("gadu-gadu.dcc.filename", "Direct connection filename", FieldType::String);
    NEW_STATUS_STATUS = FieldDef::new("gadu-gadu.new_status.status", "Status", FieldType::Uint32).base(Base::Hex);
    NEW_STATUS_DESCRIPTION = FieldDef::new("gadu-gadu.new_status.description", "Description", FieldType::Stringz);
    USERLIST_REQUEST_TYPE = FieldDef::new("gadu-gadu.userlist.request_type", "Request type", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&USERLIST_REQUEST_TYPE_VALUES));
    USERLIST_VERSION = FieldDef::new("gadu-gadu.userlist.version", "Userlist version", FieldType::Uint32);
    USERLIST_FORMAT = FieldDef::new("gadu-gadu.userlist.format", "Userlist format", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&USERLIST_FORMAT_VALUES));
    USERLIST_REPLY_TYPE = FieldDef::new("gadu-gadu.userlist.reply_type", "Reply type", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&USERLIST_REPLY_TYPE_VALUES));
    USERLIST = FieldDef::new("gadu-gadu.userlist", "Userlist XML data", FieldType::Bytes);
    PUBDIR_REQUEST_TYPE = FieldDef::new("gadu-gadu.pubdir.request_type", "Request type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PUBDIR_REQUEST_TYPE_VALUES));
    PUBDIR_REQUEST_SEQ = FieldDef::new("gadu-gadu.pubdir.request_seq", "Request sequence", FieldType::Uint32).base(Base::Hex);
    PUBDIR_REQUEST_STR = FieldDef::new("gadu-gadu.pubdir.request_str", "Request string", FieldType::Stringz);
    PUBDIR_REPLY_TYPE = FieldDef::new("gadu-gadu.pubdir.reply_type", "Reply type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PUBDIR_REQUEST_TYPE_VALUES));
    PUBDIR_REPLY_SEQ = FieldDef::new("gadu-gadu.pubdir.reply_seq", "Reply sequence", FieldType::Uint32).base(Base::Hex);
    CONTACT_UIN = FieldDef::new("gadu-gadu.contact.uin", "UIN", FieldType::Uint32);
    CONTACT_UIN_STR = FieldDef::new("gadu-gadu.contact.uin_str", "UIN", FieldType::String);
    CONTACT_TYPE = FieldDef::new("gadu-gadu.contact.type", "Type", FieldType::Uint8).base(Base::Hex);
    WELCOME_SEED = FieldDef::new("gadu-gadu.welcome.seed", "Seed", FieldType::Uint32).base(Base::Hex);
    DATA = FieldDef::new("gadu-gadu.data", "Packet Data", FieldType::Bytes);
}

/// The port of servers.
const PORT: u16 = 8074;

/// Octets before a packet's own.
const HEADER_LEN: usize = 8;

/// A text up to an octet of zeros, as a field's length.
const TEXT: usize = usize::MAX;

/// What a packet is called, and the fields that it begins with; what follows is data.
struct Packet {
    kind: u32,
    title: &'static str,
    fields: &'static [(Field, usize)],
}

const fn packet(kind: u32, title: &'static str, fields: &'static [(Field, usize)]) -> Packet {
    Packet { kind, title, fields }
}

const STATUS_60: &[(Field, usize)] = &[
    (STATUS_UIN, 4),
    (STATUS_STATUS, 1),
    (STATUS_REMOTE_IP, 4),
    (STATUS_REMOTE_PORT, 2),
    (STATUS_VERSION, 1),
    (STATUS_IMAGE_SIZE, 1),
    (DATA, 1),
    (STATUS_DESCRIPTION, TEXT),
];

static SENT: &[Packet] = &[
    packet(0x02, "New status (< 8.0)", &[(NEW_STATUS_STATUS, 4)]),
    packet(0x08, "Ping", &[]),
    packet(
        0x0b,
        "Send message (< 8.0)",
        &[(MSG_RECIPIENT, 4), (MSG_SEQ, 4), (MSG_CLASS, 4), (MSG_TEXT, TEXT)],
    ),
    packet(
        0x0c,
        "Login request (< 6.0)",
        &[
            (LOGIN_UIN, 4),
            (LOGIN_HASH, 4),
            (LOGIN_STATUS, 4),
            (LOGIN_PROTOCOL, 4),
            (LOGIN_LOCAL_IP, 4),
            (LOGIN_LOCAL_PORT, 2),
        ],
    ),
    packet(0x0d, "Notify list add", &[(CONTACT_UIN, 4), (CONTACT_TYPE, 1)]),
    packet(0x0e, "Notify list remove", &[(CONTACT_UIN, 4), (CONTACT_TYPE, 1)]),
    packet(0x0f, "Notify list", &[]),
    packet(0x10, "Notify list (last)", &[]),
    packet(0x12, "Notify list (empty)", &[]),
    packet(0x14, "Public directory request", &[(PUBDIR_REQUEST_TYPE, 1), (PUBDIR_REQUEST_SEQ, 4)]),
    packet(
        0x19,
        "Login request (7.0)",
        &[
            (LOGIN_UIN, 4),
            (LOGIN_HASH_TYPE, 1),
            (LOGIN_HASH, 64),
            (LOGIN_STATUS, 4),
            (LOGIN_PROTOCOL, 4),
            (DATA, 1),
            (LOGIN_LOCAL_IP, 4),
            (LOGIN_LOCAL_PORT, 2),
        ],
    ),
    packet(
        0x20,
        "Direct connection new",
        &[(DCC_ID, 8), (DCC_UIN_FROM, 4), (DCC_UIN_TO, 4), (DCC_TYPE, 4), (DCC_FILENAME, 255)],
    ),
    packet(0x23, "Direct connection id request", &[(DCC_TYPE, 4)]),
    packet(0x25, "Direct connection abort", &[(DCC_ID, 8), (DCC_UIN_FROM, 4), (DCC_UIN_TO, 4)]),
    packet(
        0x2d,
        "Send message (8.0)",
        &[
            (MSG_RECIPIENT, 4),
            (MSG_SEQ, 4),
            (MSG_CLASS, 4),
            (MSG80_OFFSET_PLAIN, 4),
            (MSG80_OFFSET_ATTRIBUTES, 4),
        ],
    ),
    packet(0x2f, "Userlist request (8.0)", &[(USERLIST_REQUEST_TYPE, 1)]),
    packet(
        0x31,
        "Login request (8.0)",
        &[
            (LOGIN_UIN, 4),
            (LOGIN80_LANG, 2),
            (LOGIN_HASH_TYPE, 1),
            (LOGIN_HASH, 64),
            (LOGIN_STATUS, 4),
        ],
    ),
    packet(0x38, "New status (8.0)", &[(NEW_STATUS_STATUS, 4), (DATA, 4)]),
    packet(
        0x40,
        "Userlist request (10.0)",
        &[(USERLIST_REQUEST_TYPE, 1), (USERLIST_VERSION, 4), (USERLIST_FORMAT, 1), (DATA, 1)],
    ),
    packet(0x46, "Message acknowledge (client)", &[(MSG_ACK_SEQ, 4)]),
    packet(0x59, "Typing notify", &[(TYPING_NOTIFY_TYPE, 2), (TYPING_NOTIFY_UIN, 4)]),
    packet(0x78, "Notify list (10.5)", &[]),
    packet(0x7b, "Notify list add (10.5)", &[]),
    packet(0x7c, "Notify list remove (10.5)", &[]),
];

static RECEIVED: &[Packet] = &[
    packet(0x01, "Welcome", &[(WELCOME_SEED, 4)]),
    packet(0x03, "Login success (< 8.0)", &[]),
    packet(
        0x05,
        "Message acknowledge (server)",
        &[(MSG_ACK_STATUS, 4), (MSG_ACK_RECIPIENT, 4), (MSG_ACK_SEQ, 4)],
    ),
    packet(0x09, "Login fail (< 8.0)", &[]),
    packet(
        0x0a,
        "Receive message (< 8.0)",
        &[(MSG_SENDER, 4), (MSG_SEQ, 4), (MSG_TIME, 4), (MSG_CLASS, 4), (MSG_TEXT, TEXT)],
    ),
    packet(0x0b, "Disconnecting", &[]),
    packet(0x0d, "Disconnect acknowledge (< 10.0)", &[]),
    packet(0x0e, "Public directory reply", &[(PUBDIR_REPLY_TYPE, 1), (PUBDIR_REPLY_SEQ, 4)]),
    packet(0x0f, "Receive status (6.0)", STATUS_60),
    packet(
        0x17,
        "Receive status (7.7)",
        &[
            (STATUS_UIN, 4),
            (STATUS_STATUS, 1),
            (STATUS_REMOTE_IP, 4),
            (STATUS_REMOTE_PORT, 2),
            (STATUS_VERSION, 1),
            (STATUS_IMAGE_SIZE, 1),
            (DATA, 1),
            (DATA, 4),
            (STATUS_DESCRIPTION, TEXT),
        ],
    ),
    packet(0x23, "Direct connection id reply", &[(DCC_TYPE, 4), (DCC_ID, 8)]),
    packet(0x2c, "XML action message", &[]),
    packet(
        0x2e,
        "Receive message (8.0)",
        &[
            (MSG_SENDER, 4),
            (MSG_SEQ, 4),
            (MSG_TIME, 4),
            (MSG_CLASS, 4),
            (MSG80_OFFSET_PLAIN, 4),
            (MSG80_OFFSET_ATTRIBUTES, 4),
        ],
    ),
    packet(0x30, "Userlist reply (8.0)", &[(USERLIST_REPLY_TYPE, 1)]),
    packet(0x35, "Login success (8.0)", &[(DATA, 4)]),
    packet(
        0x36,
        "Receive status (8.0)",
        &[
            (STATUS_UIN, 4),
            (STATUS_STATUS, 4),
            (DATA, 4),
            (STATUS_REMOTE_IP, 4),
            (STATUS_REMOTE_PORT, 2),
            (STATUS_IMAGE_SIZE, 1),
            (DATA, 1),
            (DATA, 4),
        ],
    ),
    packet(0x37, "Receive status list (8.0)", &[]),
    packet(
        0x41,
        "Userlist reply (10.0)",
        &[(USERLIST_REPLY_TYPE, 1), (USERLIST_VERSION, 4), (USERLIST_FORMAT, 1), (DATA, 1)],
    ),
    packet(0x43, "Login fail (8.0)", &[(DATA, 4)]),
    packet(0x44, "Contact details", &[]),
    packet(0x59, "Typing notify", &[(TYPING_NOTIFY_TYPE, 2), (TYPING_NOTIFY_UIN, 4)]),
    packet(0x5c, "Userlist version (10.0)", &[(USERLIST_VERSION, 4)]),
];

/// The status of version 8, which has a whole number for the user.
const STATUS_80: u32 = 0x36;

/// Packets that are lists of contacts.
const LISTS: [u32; 2] = [0x0f, 0x10];

/// Octets of a contact.
const CONTACT: &[(Field, usize)] = &[(CONTACT_UIN, 4), (CONTACT_TYPE, 1)];
const CONTACT_LEN: usize = 5;

/// Gadu-Gadu.
#[derive(Clone, Copy, Debug)]
pub struct GaduGadu;

impl Dissect for GaduGadu {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_sent = w.net.destination_port == PORT;
        w.column_protocol("Gadu-Gadu");
        let outer = w.open_top();
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let kind = b.u32_le(0)?;
        let (field, packets, verb) =
            if is_sent { (SEND, SENT, "send") } else { (RECV, RECEIVED, "recv") };
        let known = packets.iter().find(|packet| packet.kind == kind);
        if w.wants_columns() {
            match known.map(|packet| packet.title).or_else(|| w.word(field, u64::from(kind))) {
                Some(title) => w.info(format_args!("{title}")),
                None => w.info(format_args!("Unknown {verb} packet: {kind:02x}")),
            }
        }
        let mut at = w.row_le(&b, 0, &[(field, 4), (LEN, 4)])?;
        for (field, len) in known.map_or(&[][..], |packet| packet.fields) {
            let len = match *len {
                TEXT => b.find(at, 0).map_or(b.len().saturating_sub(at), |end| end + 1 - at),
                len => len,
            };
            if *field == MSG_RECIPIENT || *field == MSG_SENDER {
                let hidden = w.item_le(MSG_UIN, &b, at, len)?;
                w.hide(hidden);
            }
            match *field {
                // An address is in network order.
                STATUS_REMOTE_IP | LOGIN_LOCAL_IP => w.item(*field, &b, at, len)?,
                // Older packets keep flags in the fourth octet.
                STATUS_UIN if kind != STATUS_80 => {
                    let number = b.u32_le(at)? & 0x00ff_ffff;
                    w.number(STATUS_UIN, &b, at, len, u64::from(number))?
                }
                _ => w.item_le(*field, &b, at, len)?,
            };
            at += len;
        }
        if known.is_some_and(|packet| LISTS.contains(&packet.kind)) {
            while b.remaining(at) >= CONTACT_LEN {
                let contact = b.u32_le(at)?;
                let item = w.text(&b, at, CONTACT_LEN, format_args!("Contact: {contact}"))?;
                let inner = w.open(item);
                at = w.row_le(&b, at, CONTACT)?;
                w.close(inner);
            }
        }
        if b.remaining(at) > 0 {
            w.item(DATA, &b, at, REST)?;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([_, _, _, _, len @ ..]) = bytes.first_chunk::<HEADER_LEN>() else {
            return Pdu::MoreUnknown;
        };
        let len = HEADER_LEN.saturating_add(u32::from_le_bytes(*len) as usize);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_welcome_has_a_seed() {
        let shown = segment(8074, 40_000, &[1, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4]);
        assert_eq!(shown.info, "Gadu-Gadu Welcome");
        assert!(shown.has("Packet Type: GG_WELCOME (0x00000001)"));
        assert!(shown.has("Seed: 0x04030201"));
    }

    #[test]
    fn a_packet_without_a_title_is_called_by_its_word_or_its_number() {
        assert_eq!(segment(8074, 40_000, &[2, 0, 0, 0, 0, 0, 0, 0]).info, "Gadu-Gadu GG_STATUS");
        let shown = segment(40_000, 8074, &[0x2a, 0, 0, 0, 1, 0, 0, 0, 9]);
        assert_eq!(shown.info, "Gadu-Gadu Unknown send packet: 2a");
        assert!(shown.has("Packet Data: 09"));
    }

    #[test]
    fn a_list_has_contacts() {
        let list = [0x0f, 0, 0, 0, 10, 0, 0, 0, 1, 0, 0, 0, 3, 2, 0, 0, 0, 3];
        let shown = segment(40_000, 8074, &list);
        assert_eq!(shown.tree.iter().filter(|line| line.contains("UIN: ")).count(), 2);
    }
}
