//! TACACS+ (RFC 8907): who may log in and what may be done, in bodies that are mostly encrypted.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        1 => "Authentication",
        2 => "Authorization",
        3 => "Accounting",
    }
    static AUTHENTICATION_TYPE_VALUES {
        1 => "ASCII",
        2 => "PAP",
        3 => "CHAP",
        4 => "ARAP",
        5 => "MS-CHAP",
    }
    static SERVICE_VALUES {
        0 => "TAC_PLUS_AUTHEN_SVC_NONE",
        1 => "Login",
        2 => "ENABLE",
        3 => "PPP",
        4 => "ARAP",
        5 => "TAC_PLUS_AUTHEN_SVC_PT",
        6 => "TAC_PLUS_AUTHEN_SVC_RCMD",
        7 => "TAC_PLUS_AUTHEN_SVC_X25",
        8 => "TAC_PLUS_AUTHEN_SVC_NASI",
        9 => "TAC_PLUS_AUTHEN_SVC_FWPROXY",
    }
    static AUTHEN_ACTION_VALUES {
        1 => "Inbound Login",
        2 => "Change password request",
        3 => "Send password request",
        4 => "Outbound Request (SENDAUTH)",
    }
    static BODY_AUTHEN_REP_STATUS_VALUES {
        0x1 => "Authentication Passed",
        0x2 => "Authentication Failed",
        0x3 => "Send Data",
        0x4 => "Send Username",
        0x5 => "Send Password",
        0x6 => "Restart Authentication Sequence",
        0x7 => "Unrecoverable Error",
        0x21 => "Use Alternate Server",
    }
    static BODY_AUTHOR_REQ_AUTH_METHOD_VALUES {
        0x0 => "NOT_SET",
        0x1 => "NONE",
        0x2 => "KRB5",
        0x3 => "LINE",
        0x4 => "ENABLE",
        0x5 => "LOCAL",
        0x6 => "TACACSPLUS",
        0x8 => "GUEST",
        0x10 => "RADIUS",
        0x11 => "KRB4",
        0x20 => "RCMD",
    }
    static BODY_AUTHOR_REP_AUTH_STATUS_VALUES {
        0x1 => "PASS_ADD",
        0x2 => "PASS_REPL",
        0x10 => "FAIL",
        0x11 => "ERROR",
        0x21 => "FOLLOW",
    }
    static BODY_ACCT_STATUS_VALUES {
        0x1 => "Success",
        0x2 => "Error",
        0x21 => "Follow",
    }
}

field_table! {
    /// The fields of TACACS+.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tacplus", "TACACS+", "TACACS+");
    RESPONSE = FieldDef::new("tacplus.response", "Response", FieldType::Boolean);
    REQUEST = FieldDef::new("tacplus.request", "Request", FieldType::Boolean);
    MAJVERS = FieldDef::new("tacplus.majvers", "Major version", FieldType::Uint8);
    MINVERS = FieldDef::new("tacplus.minvers", "Minor version", FieldType::Uint8);
    TYPE = FieldDef::new("tacplus.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    SEQNO = FieldDef::new("tacplus.seqno", "Sequence number", FieldType::Uint8);
    FLAGS = FieldDef::new("tacplus.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_UNENCRYPTED = FieldDef::new("tacplus.flags.unencrypted", "Unencrypted", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_SINGLECONN = FieldDef::new("tacplus.flags.singleconn", "Single Connection", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCT_FLAGS = FieldDef::new("tacplus.acct.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    ACCT_FLAGS_MORE = FieldDef::new("tacplus.acct.flags.more", "More", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCT_FLAGS_START = FieldDef::new("tacplus.acct.flags.start", "Start", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCT_FLAGS_STOP = FieldDef::new("tacplus.acct.flags.stop", "Stop", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCT_FLAGS_WATCHDOG = FieldDef::new("tacplus.acct.flags.watchdog", "Watchdog", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    SESSION_ID = FieldDef::new("tacplus.session_id", "Session ID", FieldType::Uint32);
    PACKET_LEN = FieldDef::new("tacplus.packet_len", "Packet length", FieldType::Uint32);
    AUTH_PASSWORD = FieldDef::new("tacplus.auth_password", "Password", FieldType::Stringz);
    PORT_NAME = FieldDef::new("tacplus.port", "Port", FieldType::Stringz);
    REMOTE_ADDRESS = FieldDef::new("tacplus.remote_address", "Remote Address", FieldType::Stringz);
    CHAP_CHALLENGE = FieldDef::new("tacplus.chap.challenge", "Challenge", FieldType::Stringz);
    CHAP_RESPONSE = FieldDef::new("tacplus.chap.response", "Response", FieldType::Stringz);
    MSCHAP_CHALLENGE = FieldDef::new("tacplus.mschap.challenge", "Challenge", FieldType::Stringz);
    MSCHAP_RESPONSE = FieldDef::new("tacplus.mschap.response", "Response", FieldType::Stringz);
    ARAP_NAS_CHALLENGE = FieldDef::new("tacplus.arap.nas_challenge", "Nas Challenge", FieldType::Stringz);
    ARAP_REMOTE_CHALLENGE = FieldDef::new("tacplus.arap.remote_challenge", "Remote Challenge", FieldType::Stringz);
    ARAP_REMOTE_RESPONSE = FieldDef::new("tacplus.arap.remote_response", "Remote Response", FieldType::Stringz);
    PRIVILEGE_LEVEL = FieldDef::new("tacplus.privilege_level", "Privilege Level", FieldType::Uint8);
    AUTHENTICATION_TYPE = FieldDef::new("tacplus.authentication_type", "Authentication type", FieldType::Uint8).strings(Strings::Values(&AUTHENTICATION_TYPE_VALUES));
    SERVICE = FieldDef::new("tacplus.service", "Service", FieldType::Uint8).strings(Strings::Values(&SERVICE_VALUES));
    USER_LEN = FieldDef::new("tacplus.user_len", "User len", FieldType::Uint8);
    USER = FieldDef::new("tacplus.user", "User", FieldType::Stringz);
    PORT_LEN = FieldDef::new("tacplus.port_len", "Port len", FieldType::Uint8);
    ADDRESS_LEN = FieldDef::new("tacplus.address_len", "Remaddr len", FieldType::Uint8);
    ARG_LENGTH = FieldDef::new("tacplus.arg_length", "Length", FieldType::Uint8);
    ARG_VALUE = FieldDef::new("tacplus.arg_value", "Value", FieldType::Stringz);
    CHAP_ID = FieldDef::new("tacplus.chap.id", "ID", FieldType::Uint8);
    MSCHAP_ID = FieldDef::new("tacplus.mschap.id", "ID", FieldType::Uint8);
    AUTHEN_ACTION = FieldDef::new("tacplus.authen_action", "Action", FieldType::Uint8).strings(Strings::Values(&AUTHEN_ACTION_VALUES));
    BODY_AUTHEN_REQ_CONT_FLAGS = FieldDef::new("tacplus.body_authen_req_cont.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    BODY_AUTHEN_REQ_CONT_USER_LENGTH = FieldDef::new("tacplus.body_authen_req_cont.user_length", "User length", FieldType::Uint16);
    BODY_AUTHEN_REQ_CONT_DATA_LENGTH = FieldDef::new("tacplus.body_authen_req_cont.data_length", "Data length", FieldType::Uint16);
    BODY_AUTHEN_REQ_CONT_USER = FieldDef::new("tacplus.body_authen_req_cont.user", "User", FieldType::String);
    BODY_AUTHEN_REP_STATUS = FieldDef::new("tacplus.body_authen_rep.status", "Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&BODY_AUTHEN_REP_STATUS_VALUES));
    BODY_AUTHEN_REP_FLAGS = FieldDef::new("tacplus.body_authen_rep.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    BODY_AUTHEN_REP_SERVER_MSG_LEN = FieldDef::new("tacplus.body_authen_rep.server_msg_len", "Server message length", FieldType::Uint16);
    BODY_AUTHEN_REP_SERVER_MSG = FieldDef::new("tacplus.body_authen_rep.server_msg", "Server message", FieldType::String);
    BODY_AUTHEN_REP_SERVER_DATA_LEN = FieldDef::new("tacplus.body_authen_rep_server.data_len", "Data length", FieldType::Uint16);
    BODY_AUTHOR_REQ_AUTH_METHOD = FieldDef::new("tacplus.body_author_req.auth_method", "Auth Method", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&BODY_AUTHOR_REQ_AUTH_METHOD_VALUES));
    BODY_AUTHOR_REQ_ARG_COUNT = FieldDef::new("tacplus.body_author_req.arg_count", "Arg count", FieldType::Uint8);
    BODY_AUTHOR_REP_AUTH_STATUS = FieldDef::new("tacplus.body_author_rep.auth_status", "Auth Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&BODY_AUTHOR_REP_AUTH_STATUS_VALUES));
    BODY_AUTHOR_REP_SERVER_MSG_LEN = FieldDef::new("tacplus.body_author_rep_server.msg_len", "Server Msg length", FieldType::Uint16);
    BODY_AUTHOR_REP_SERVER_DATA_LEN = FieldDef::new("tacplus.body_author_rep_server.data_len", "Data length", FieldType::Uint16);
    BODY_AUTHOR_REP_ARG_COUNT = FieldDef::new("tacplus.body_author_rep.arg_count", "Arg count", FieldType::Uint8);
    ACCT_AUTH_METHOD = FieldDef::new("tacplus.acct.auth_method", "Auth Method", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&BODY_AUTHOR_REQ_AUTH_METHOD_VALUES));
    ACCT_ARG_COUNT = FieldDef::new("tacplus.acct.arg_count", "Arg count", FieldType::Uint8);
    BODY_ACCT_STATUS = FieldDef::new("tacplus.body_acct.status", "Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&BODY_ACCT_STATUS_VALUES));
    BODY_ACCT_MSG_LEN = FieldDef::new("tacplus.body_acct.msg_len", "Server Msg length", FieldType::Uint16);
    BODY_ACCT_DATA_LEN = FieldDef::new("tacplus.body_acct.data_len", "Data length", FieldType::Uint16);
    BODY_ACCT_SERVER_MSG = FieldDef::new("tacplus.body_acct.server_msg", "Server message", FieldType::String);
    BODY_ACCT_DATA = FieldDef::new("tacplus.body_acct.data", "Data", FieldType::String);
    DATA = FieldDef::new("tacplus.data", "Data", FieldType::Bytes);
    ASCII_LENGTH = FieldDef::new("tacplus.ascii_length", "ASCII Data Length", FieldType::Uint8);
    PASSWORD_LENGTH = FieldDef::new("tacplus.password_length", "Password Length", FieldType::Uint8);
    CHAP_DATA_LENGTH = FieldDef::new("tacplus.chap_data_length", "CHAP Data Length", FieldType::Uint8);
    MSCHAP_DATA_LENGTH = FieldDef::new("tacplus.mschap_data_length", "MSCHAP Data Length", FieldType::Uint8);
    ARAP_DATA_LENGTH = FieldDef::new("tacplus.arap_data_length", "ARAP Data Length", FieldType::Uint8);
    DATA_LENGTH = FieldDef::new("tacplus.data_length", "Data", FieldType::Uint8);
    PACKET_LEN_INVALID = FieldDef::new("tacplus.packet_len.invalid", "Invalid length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    BOGUS_DATA = FieldDef::new("tacplus.bogus_data", "Bogus data", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// The port of servers.
const PORT: u16 = 49;

/// Octets of a packet's header.
const HEADER_LEN: usize = 12;

/// TACACS+.
#[derive(Clone, Copy, Debug)]
pub struct TacPlus;

/// Types of packets.
mod kind {
    pub(super) const AUTHENTICATION: u8 = 1;
    pub(super) const AUTHORIZATION: u8 = 2;
    pub(super) const ACCOUNTING: u8 = 3;
}

impl Dissect for TacPlus {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const VERSION: u8 = 0xc0;
        const UNENCRYPTED: u8 = 1;
        const SINGLE: u8 = 4;
        let is_request = w.net.destination_port == PORT;
        let (version, kind, number, flags) = (b.u8(0)?, b.u8(1)?, b.u8(2)?, b.u8(3)?);
        w.column_protocol("TACACS+");
        if w.wants_columns() {
            let way = if is_request { 'Q' } else { 'R' };
            match w.word(TYPE, u64::from(kind)) {
                Some(word) => w.info(format_args!("{way}: {word}")),
                None => w.info(format_args!("{way}: Unknown (0x{kind:02x})")),
            }
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.number(if is_request { REQUEST } else { RESPONSE }, &b, 0, 0, 1)?;
        w.hide(item);
        let item = w.number(MAJVERS, &b, 0, 1, u64::from(version))?;
        let word = if version & 0xf0 == VERSION { "TACACS+" } else { "Unknown Version" };
        w.label_value(item, format_args!("{word}"));
        w.number(MINVERS, &b, 0, 1, u64::from(version & 0xf))?;
        w.item(TYPE, &b, 1, 1)?;
        w.item(SEQNO, &b, 2, 1)?;
        let item = w.item(FLAGS, &b, 3, 1)?;
        let payload = if flags & UNENCRYPTED != 0 { "Unencrypted" } else { "Encrypted" };
        let connection =
            if flags & SINGLE != 0 { "Single connection" } else { "Multiple Connections" };
        w.append(item, format_args!(" ({payload} payload, {connection})"));
        w.bits(item, &[FLAGS_UNENCRYPTED, FLAGS_SINGLECONN], &b, 3, 1)?;
        w.item(SESSION_ID, &b, 4, 4)?;
        let len = b.u32(8)? as usize;
        let item = w.item(PACKET_LEN, &b, 8, 4)?;
        if !(1..=MAX_LEN).contains(&len) {
            w.expert_text(PACKET_LEN_INVALID, item, format_args!("Invalid length: {len}"));
        }
        let name = if is_request { "Request" } else { "Reply" };
        // Requests have odd numbers, from wherever they come.
        let is_request = number % 2 == 1;
        let body = b.slice(HEADER_LEN, len)?;
        if flags & UNENCRYPTED == 0 {
            w.text(&body, 0, len, format_args!("Encrypted {name}"))?;
        } else {
            let item = w.text(&body, 0, len, format_args!("{name}"))?;
            let opened = w.open(item);
            match (kind, is_request) {
                (kind::AUTHENTICATION, true) if number == 1 => start(w, &body)?,
                (kind::AUTHENTICATION, true) => go_on(w, &body)?,
                (kind::AUTHENTICATION, false) => reply(w, &body)?,
                (kind::AUTHORIZATION, true) => authorization(w, &body)?,
                (kind::AUTHORIZATION, false) => authorized(w, &body)?,
                (kind::ACCOUNTING, true) => accounting(w, &body)?,
                (kind::ACCOUNTING, false) => accounted(w, &body)?,
                _ => {
                    let item = w.text(&body, 0, len, format_args!("Bogus data"))?;
                    w.expert(BOGUS_DATA, item);
                }
            }
            w.close(opened);
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(len) = bytes.get(8..).and_then(|b| b.first_chunk()) else {
            return Pdu::MoreUnknown;
        };
        let len = (u32::from_be_bytes(*len) as usize).saturating_add(HEADER_LEN);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// A body that is longer than this is told as wrong.
const MAX_LEN: usize = 0xffff;

/// Who asks, from where: the lengths from `at` on, the texts from `behind` on; where these end.
fn who<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    mut behind: usize,
) -> Result<usize, crate::buf::Fault> {
    let fields = [(USER_LEN, USER), (PORT_LEN, PORT_NAME), (ADDRESS_LEN, REMOTE_ADDRESS)];
    for (n, (length, field)) in fields.iter().enumerate() {
        let len = usize::from(b.u8(at + n)?);
        w.item(*length, b, at + n, 1)?;
        if len > 0 {
            w.item(*field, b, behind, len)?;
            behind += len;
        }
    }
    Ok(behind)
}

/// The beginning of an authentication.
fn start<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const LOGIN: u8 = 1;
    const FIXED: usize = 8;
    w.row(
        b,
        0,
        &[(AUTHEN_ACTION, 1), (PRIVILEGE_LEVEL, 1), (AUTHENTICATION_TYPE, 1), (SERVICE, 1)],
    )?;
    let at = who(w, b, 4, FIXED)?;
    if b.u8(0)? != LOGIN {
        return Ok(());
    }
    let len = usize::from(b.u8(7)?);
    let (field, title, lens): (Field, &str, &[(Field, usize)]) = match b.u8(2)? {
        1 => (ASCII_LENGTH, "", &[]),
        2 => (PASSWORD_LENGTH, "", &[(AUTH_PASSWORD, len)]),
        // The response has a fixed length; the challenge has what is left.
        3 => (
            CHAP_DATA_LENGTH,
            "CHAP Data",
            &[(CHAP_ID, 1), (CHAP_CHALLENGE, len.wrapping_sub(17)), (CHAP_RESPONSE, 16)],
        ),
        4 => (
            ARAP_DATA_LENGTH,
            "ARAP Data",
            &[(ARAP_NAS_CHALLENGE, 8), (ARAP_REMOTE_CHALLENGE, 8), (ARAP_REMOTE_RESPONSE, 8)],
        ),
        5 => (
            MSCHAP_DATA_LENGTH,
            "MSCHAP Data",
            &[(MSCHAP_ID, 1), (MSCHAP_CHALLENGE, len.wrapping_sub(50)), (MSCHAP_RESPONSE, 49)],
        ),
        _ => (DATA_LENGTH, "", &[(DATA, len)]),
    };
    w.item(field, b, 7, 1)?;
    if len == 0 {
        return Ok(());
    }
    if title.is_empty() {
        return w.row(b, at, lens).map(drop);
    }
    let item = w.text(b, at, len, format_args!("{title}"))?;
    let opened = w.open(item);
    w.row(b, at, lens)?;
    w.close(opened);
    Ok(())
}

/// Two lengths of two octets, and a text and octets that are so long.
fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, behind): (usize, usize),
    lengths: (Field, Field),
    (text, data): (Field, Field),
) -> Walked {
    let (first, second) = (usize::from(b.u16(at)?), usize::from(b.u16(at + 2)?));
    w.item(lengths.0, b, at, 2)?;
    if first > 0 {
        w.item(text, b, behind, first)?;
    }
    w.item(lengths.1, b, at + 2, 2)?;
    if second > 0 {
        w.item(data, b, behind + first, second)?;
    }
    Ok(())
}

/// What a user has typed.
fn go_on<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const ABORT: u8 = 1;
    let item = w.item(BODY_AUTHEN_REQ_CONT_FLAGS, b, 4, 1)?;
    if b.u8(4)? & ABORT != 0 {
        w.append(item, format_args!("(Abort)"));
    }
    let lengths = (BODY_AUTHEN_REQ_CONT_USER_LENGTH, BODY_AUTHEN_REQ_CONT_DATA_LENGTH);
    message(w, b, (0, 5), lengths, (BODY_AUTHEN_REQ_CONT_USER, DATA))
}

/// Whether an authentication has succeeded, or what is still to be asked.
fn reply<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const NO_ECHO: u8 = 1;
    w.item(BODY_AUTHEN_REP_STATUS, b, 0, 1)?;
    let item = w.item(BODY_AUTHEN_REP_FLAGS, b, 1, 1)?;
    if b.u8(1)? & NO_ECHO != 0 {
        w.append(item, format_args!("(NoEcho)"));
    }
    let lengths = (BODY_AUTHEN_REP_SERVER_MSG_LEN, BODY_AUTHEN_REP_SERVER_DATA_LEN);
    message(w, b, (2, 6), lengths, (BODY_AUTHEN_REP_SERVER_MSG, DATA))
}

/// Arguments: their lengths from `at` on, their texts from `behind` on.
fn arguments<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    count: u8,
    at: usize,
    mut behind: usize,
) -> Walked {
    for n in 0..usize::from(count) {
        let len = usize::from(b.u8(at + n)?);
        let item = w.item(ARG_LENGTH, b, at + n, 1)?;
        w.label(item, format_args!("Arg[{n}] length: {len}"));
        let item = w.item(ARG_VALUE, b, behind, len)?;
        if w.labels() {
            let octets = b.bytes(behind, len)?;
            let text: String = octets
                .iter()
                .take_while(|c| **c != 0)
                .map(|c| if c.is_ascii() { char::from(*c) } else { '\u{fffd}' })
                .collect();
            w.label(item, format_args!("Arg[{n}] value: {text}"));
        }
        behind += len;
    }
    Ok(())
}

/// What somebody wants to do.
fn authorization<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const FIXED: usize = 8;
    w.row(
        b,
        0,
        &[
            (BODY_AUTHOR_REQ_AUTH_METHOD, 1),
            (PRIVILEGE_LEVEL, 1),
            (AUTHENTICATION_TYPE, 1),
            (SERVICE, 1),
        ],
    )?;
    let count = b.u8(7)?;
    let behind = who(w, b, 4, FIXED + usize::from(count))?;
    w.item(BODY_AUTHOR_REQ_ARG_COUNT, b, 7, 1)?;
    arguments(w, b, count, FIXED, behind)
}

/// Whether it may be done.
fn authorized<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const FIXED: usize = 6;
    w.item(BODY_AUTHOR_REP_AUTH_STATUS, b, 0, 1)?;
    let count = b.u8(1)?;
    let lens = usize::from(b.u16(2)?) + usize::from(b.u16(4)?);
    w.item(BODY_AUTHOR_REP_SERVER_MSG_LEN, b, 2, 2)?;
    w.item(BODY_AUTHOR_REP_SERVER_DATA_LEN, b, 4, 2)?;
    w.item(BODY_AUTHOR_REP_ARG_COUNT, b, 1, 1)?;
    arguments(w, b, count, FIXED, FIXED + usize::from(count) + lens)
}

/// What somebody does.
fn accounting<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const FIXED: usize = 9;
    let item = w.item(ACCT_FLAGS, b, 0, 1)?;
    let bits = [ACCT_FLAGS_MORE, ACCT_FLAGS_START, ACCT_FLAGS_STOP, ACCT_FLAGS_WATCHDOG];
    w.bits(item, &bits, b, 0, 1)?;
    w.row(
        b,
        1,
        &[(ACCT_AUTH_METHOD, 1), (PRIVILEGE_LEVEL, 1), (AUTHENTICATION_TYPE, 1), (SERVICE, 1)],
    )?;
    let count = b.u8(8)?;
    let behind = who(w, b, 5, FIXED + usize::from(count))?;
    w.item(ACCT_ARG_COUNT, b, 8, 1)?;
    arguments(w, b, count, FIXED, behind)
}

/// Whether it was noted.
fn accounted<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(BODY_ACCT_STATUS, b, 4, 1)?;
    let lengths = (BODY_ACCT_MSG_LEN, BODY_ACCT_DATA_LEN);
    message(w, b, (0, 5), lengths, (BODY_ACCT_SERVER_MSG, BODY_ACCT_DATA))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    fn packet(kind: u8, number: u8, flags: u8, body: &[u8]) -> Vec<u8> {
        let mut packet = vec![0xc0, kind, number, flags, 1, 2, 3, 4];
        packet.extend((body.len() as u32).to_be_bytes());
        packet.extend(body);
        packet
    }

    #[test]
    fn a_login_says_who_and_from_where() {
        let body = [&[1, 1, 2, 1, 3, 4, 2, 3][..], b"bobtty0abpwd"].concat();
        let shown = segment(40000, PORT, &packet(1, 1, 1, &body));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:tacplus");
        assert_eq!(shown.info, "TACACS+ Q: Authentication");
        for line in ["User: bob", "Port: tty0", "Remote Address: ab", "Password: pwd"] {
            assert!(shown.has(line), "{line}: {shown:#?}");
        }
    }

    #[test]
    fn an_encrypted_body_is_shown_as_such() {
        let shown = segment(PORT, 40000, &packet(3, 2, 0, &[1, 2, 3]));
        assert_eq!(shown.info, "TACACS+ R: Accounting");
        assert!(shown.has("Encrypted Reply"), "{shown:#?}");
        assert!(shown.has("Flags: 0x00 (Encrypted payload, Multiple Connections)"));
    }

    #[test]
    fn arguments_are_counted() {
        let body = [&[6, 1, 1, 1, 0, 0, 0, 2, 3, 1][..], b"a=bc"].concat();
        let shown = segment(40000, PORT, &packet(2, 1, 1, &body));
        assert!(shown.has("Arg[0] value: a=b"), "{shown:#?}");
        assert!(shown.has("Arg[1] length: 1"), "{shown:#?}");
    }
}
