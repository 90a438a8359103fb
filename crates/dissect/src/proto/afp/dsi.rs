//! The Data Stream Interface, which carries file service over TCP.

use std::collections::HashMap;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use super::{Asked, answered, asked, status};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::appletalk::fields::asp::ERROR_VALUES;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::Walk;

values! {
    static FLAGS_VALUES {
        0x0 => "Request",
        0x1 => "Reply",
    }
    static COMMAND_VALUES {
        1 => "CloseSession",
        2 => "Command",
        3 => "GetStatus",
        4 => "OpenSession",
        5 => "Tickle",
        6 => "Write",
        7 => "Unknown",
        8 => "Attention",
    }
    static OPEN_TYPE_VALUES {
        0 => "Server quantum",
        1 => "Attention quantum",
        2 => "Replay cache size",
    }
    static ATTN_FLAG_VALUES {
        0 => "Reserved",
        1 => "Reserved",
        2 => "Server message",
        3 => "Server notification, cf. extended bitmap",
        4 => "Server is shutting down, internal error",
        8 => "Server is shutting down",
        9 => "Server disconnects user",
        16 => "Server is shutting down, message",
        17 => "Server is shutting down, message,no reconnect",
    }
}

field_table! {
    /// The fields of Data Stream Interface.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("dsi", "Data Stream Interface", "DSI");
    FLAGS = FieldDef::new("dsi.flags", "Flags", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FLAGS_VALUES));
    COMMAND = FieldDef::new("dsi.command", "Command", FieldType::Uint8).strings(Strings::Values(&COMMAND_VALUES));
    REQUESTID = FieldDef::new("dsi.requestid", "Request ID", FieldType::Uint16);
    DATA_OFFSET = FieldDef::new("dsi.data_offset", "Data offset", FieldType::Int32);
    ERROR_CODE = FieldDef::new("dsi.error_code", "Error code", FieldType::Int32).strings(Strings::Values(&ERROR_VALUES));
    LENGTH = FieldDef::new("dsi.length", "Length", FieldType::Uint32).strings(Strings::Unit(&(" byte", " bytes")));
    RESERVED = FieldDef::new("dsi.reserved", "Reserved", FieldType::Uint32).base(Base::Hex);
    OPEN_TYPE = FieldDef::new("dsi.open_type", "Option", FieldType::Uint8).strings(Strings::Values(&OPEN_TYPE_VALUES));
    OPEN_LEN = FieldDef::new("dsi.open_len", "Length", FieldType::Uint8);
    OPEN_QUANTUM = FieldDef::new("dsi.open_quantum", "Quantum", FieldType::Uint32);
    REPLAY_CACHE = FieldDef::new("dsi.replay_cache", "Replay", FieldType::Uint32);
    OPEN_OPTION = FieldDef::new("dsi.open_option", "Option", FieldType::Bytes);
    ATTN_FLAG = FieldDef::new("dsi.attn_flag", "Flags", FieldType::Uint16).base(Base::Hex).mask(0xf000).strings(Strings::Values(&ATTN_FLAG_VALUES));
    ATTN_FLAG_SHUTDOWN = FieldDef::new("dsi.attn_flag.shutdown", "Shutdown", FieldType::Boolean).bits(16).mask(0x8000);
    ATTN_FLAG_CRASH = FieldDef::new("dsi.attn_flag.crash", "Crash", FieldType::Boolean).bits(16).mask(0x4000);
    ATTN_FLAG_MSG = FieldDef::new("dsi.attn_flag.msg", "Message", FieldType::Boolean).bits(16).mask(0x2000);
    ATTN_FLAG_RECONNECT = FieldDef::new("dsi.attn_flag.reconnect", "Don't reconnect", FieldType::Boolean).bits(16).mask(0x1000);
    ATTN_FLAG_TIME = FieldDef::new("dsi.attn_flag.time", "Minutes", FieldType::Uint16).mask(0xfff);
    ATTN_FLAG_BITMAP = FieldDef::new("dsi.attn_flag.bitmap", "Bitmap", FieldType::Uint16).base(Base::Hex).mask(0xfff);
}

/// Octets of a header.
const HEADER_LEN: usize = 16;

/// Requests that are remembered of a conversation: far more than wait for an answer at a time.
const MAX_REQUESTS: usize = 256;

/// Commands.
mod command {
    pub(super) const COMMAND: u8 = 2;
    pub(super) const GET_STATUS: u8 = 3;
    pub(super) const OPEN_SESSION: u8 = 4;
    pub(super) const TICKLE: u8 = 5;
    pub(super) const WRITE: u8 = 6;
    pub(super) const ATTENTION: u8 = 8;
    pub(super) const CLOSE_SESSION: u8 = 1;
}

/// The requests of a conversation by their numbers: the command of each, where and when it was.
#[derive(Debug, Default)]
struct Requests(HashMap<u16, (u8, u32, i64)>);

/// The Data Stream Interface.
#[derive(Clone, Copy, Debug)]
pub struct Dsi;

impl Dissect for Dsi {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(548)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("DSI");
        let (flags, code, number) = (b.u8(0)?, b.u8(1)?, b.u16(2)?);
        let is_reply = flags & 1 != 0;
        let way = if is_reply { "Reply" } else { "Request" };
        match COMMAND_VALUES.get(code.into()) {
            Some(word) => w.info(format_args!("{way} {word} ({number})")),
            None => w.info(format_args!("{way} Unknown function (0x{code:02x}) ({number})")),
        }
        let goes_on = !matches!(
            code,
            command::GET_STATUS
                | command::OPEN_SESSION
                | command::TICKLE
                | command::ATTENTION
                | command::CLOSE_SESSION
        );
        let len = if goes_on { HEADER_LEN } else { b.len() };
        let (_, opened) = w.open_protocol(&b, 0, len)?;
        w.row(&b, 0, &[(FLAGS, 1), (COMMAND, 1), (REQUESTID, 2)])?;
        w.item(if is_reply { ERROR_CODE } else { DATA_OFFSET }, &b, 4, 4)?;
        w.row(&b, 8, &[(LENGTH, 4), (RESERVED, 4)])?;
        let rest = b.from(HEADER_LEN)?;
        match code {
            command::OPEN_SESSION if rest.reported() > 0 => option(w, &rest)?,
            command::ATTENTION if rest.reported() > 0 => {
                let item = w.text(&rest, 0, 2, format_args!("Attention"))?;
                let inner = w.open(item);
                let item = w.item(ATTN_FLAG, &rest, 0, 2)?;
                let bits = [
                    ATTN_FLAG_SHUTDOWN,
                    ATTN_FLAG_CRASH,
                    ATTN_FLAG_MSG,
                    ATTN_FLAG_RECONNECT,
                    ATTN_FLAG_TIME,
                ];
                w.bits(item, &bits, &rest, 0, 2)?;
                w.close(inner);
            }
            command::GET_STATUS if is_reply && rest.reported() > 0 => {
                w.within(id::AFP, rest, |w, b| status(w, &b))?;
            }
            _ => {}
        }
        w.close(opened);
        if !goes_on {
            return Ok(());
        }
        if !matches!(code, command::COMMAND | command::WRITE) {
            return w.data(rest);
        }
        if !is_reply {
            let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
            let command = rest.captured().first().copied().unwrap_or_default();
            w.remember(Scope::Stream, |known: &mut Requests, _| {
                if known.0.len() >= MAX_REQUESTS {
                    known.0.clear();
                }
                known.0.insert(number, (command, frame, time));
            });
            return asked(w, rest);
        }
        let error = b.u32(4)? as i32;
        let known =
            w.remember(Scope::Stream, |known: &mut Requests, _| known.0.get(&number).copied());
        match known.flatten() {
            Some((command, frame, time)) => {
                answered(w, rest, Asked { command, frame, time }, error)
            }
            None => w.data(rest),
        }
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        match bytes {
            [0 | 1, 1..=9, _, _, _, _, _, _, a, b, c, d, ..] => {
                let len = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
                let len = len.saturating_add(HEADER_LEN);
                if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
            }
            [0 | 1, 1..=9, ..] if bytes.len() < 12 => Pdu::MoreUnknown,
            _ => Pdu::NotMine,
        }
    }
}

/// Adds what opens a session.
fn option<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.text(b, 0, b.len(), format_args!("Open Session"))?;
    let opened = w.open(item);
    w.row(b, 0, &[(OPEN_TYPE, 1), (OPEN_LEN, 1)])?;
    let len = usize::from(b.u8(1)?);
    match b.u8(0)? {
        0 | 1 => w.item(OPEN_QUANTUM, b, 2, 4)?,
        2 => w.item(REPLAY_CACHE, b, 2, 4)?,
        _ => w.item(OPEN_OPTION, b, 2, len)?,
    };
    w.close(opened);
    Ok(())
}
