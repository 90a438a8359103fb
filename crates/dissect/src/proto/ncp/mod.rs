//! The NetWare Core Protocol over TCP and UDP: headers, what is asked and what comes of it. Of the
//! arguments, those of reading and closing files are taken apart.

mod fields;
mod functions;

use std::collections::HashMap;

use lamna_fields::FieldDef;

use self::functions::Shows;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};
pub use fields::*;

/// The port of servers.
pub const PORT: u16 = 524;

/// What a packet over TCP begins with.
mod signature {
    pub(super) const REQUEST: u32 = 0x446d_6454;
    pub(super) const REPLY: u32 = 0x744e_6350;
}

/// The length has this bit if the packet is signed.
const IS_SIGNED: u32 = 0x8000_0000;

/// Octets of the signature and the length.
const PREFIX_LEN: usize = 8;

/// What a packet is.
mod kind {
    pub(super) const CREATE: u16 = 0x1111;
    pub(super) const REQUEST: u16 = 0x2222;
    pub(super) const REPLY: u16 = 0x3333;
    pub(super) const DESTROY: u16 = 0x5555;
}

/// The group of functions that connect.
const CONNECTION_GROUP: u8 = 3;

/// What opens a connection, which is no function, as one.
const CREATE: (u8, u8) = (0, 0);

/// The same of what ends it.
const DESTROY: (u8, u8) = (0, 1);

/// The connection of a client that asks for one.
const NEW_CONNECTION: u16 = 0xffff;

/// Requests of a conversation that may be open at a time.
const MAX_OPEN: usize = 1 << 10;

/// A request: its function and the one inside, its frame and its time.
#[derive(Clone, Copy, Debug)]
struct Request {
    function: (u8, u8),
    frame: u32,
    time: i64,
}

/// The requests of a conversation, by connection and sequence number.
#[derive(Debug, Default)]
struct Requests(HashMap<(u16, u8), Request>);

/// The NetWare Core Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ncp;

impl Dissect for Ncp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT), Claim::UdpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NCP");
        w.info(format_args!(""));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let at = if w.is_over_stream() { prefix(w, &b)? } else { 0 };
        let b = b.from(at)?;
        w.row(&b, 0, &[(TYPE, 2), (SEQ, 1)])?;
        let (kind, sequence) = (b.u16(0)?, b.u8(2)?);
        let connection = u16::from(b.u8(5)?) << 8 | u16::from(b.u8(3)?);
        w.number(CONNECTION, &b, 3, 3, u64::from(connection))?;
        w.item(TASK, &b, 4, 1)?;
        match kind {
            kind::CREATE | kind::DESTROY => {
                let name = if kind == kind::CREATE { "Create" } else { "Destroy" };
                w.info(format_args!("C {name} Connection Service"));
                group(w, &b, CONNECTION_GROUP);
                ask(w, (connection, sequence), if kind == kind::CREATE { CREATE } else { DESTROY });
            }
            kind::REQUEST => request(w, &b, (connection, sequence))?,
            kind::REPLY => reply(w, &b, (connection, sequence))?,
            _ => match w.word(TYPE, u64::from(kind)).map(str::to_owned) {
                Some(word) => w.info(format_args!("{word}")),
                None => {
                    w.info(format_args!("Unknown type (0x{kind:04x})"));
                    let text = format!("Unknown type (0x{kind:04x}) packets not supported yet");
                    let item = w.item(TYPE_UNSUPPORTED, &b, 6, REST)?;
                    w.label(item, format_args!("{text}"));
                    w.expert_text(TYPE_UNSUPPORTED, item, format_args!("{text}"));
                }
            },
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let (Some(sign), Some(len)) = (word(bytes, 0), word(bytes, 4)) else {
            return Pdu::MoreUnknown;
        };
        if sign != signature::REQUEST && sign != signature::REPLY {
            return Pdu::Whole(bytes.len());
        }
        let len = ((len & !IS_SIGNED) as usize).max(PREFIX_LEN);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|word| u32::from_be_bytes(*word))
}

/// What goes before a packet over TCP. Returns where the packet begins.
fn prefix<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    let is_known = matches!(b.u32(0)?, signature::REQUEST | signature::REPLY);
    let mut at = if is_known { 0 } else { 1 };
    w.item(IP_SIGNATURE, b, at, 4)?;
    let (sign, len) = (b.u32(at)?, b.u32(at + 4)?);
    w.number(IP_LENGTH, b, at + 4, 4, u64::from(len & !IS_SIGNED))?;
    at += PREFIX_LEN;
    if sign == signature::REQUEST {
        at = w.row(b, at, &[(IP_VERSION, 4), (IP_REPLYBUFSIZE, 4)])?;
    }
    if len & IS_SIGNED != 0 {
        at = w.row(b, at, &[(IP_PACKETSIG, 8)])?;
    }
    Ok(at)
}

fn group<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, number: u8) {
    let item = w.generated(GROUP, b, 0, u64::from(number));
    if w.labels() {
        let name = GROUP_VALUES.get(u64::from(number)).unwrap_or("Unknown");
        w.label_value(item, format_args!("{name}"));
    }
}

/// Remembers a request.
fn ask<C: Collector>(w: &mut Walk<'_, C>, key: (u16, u8), function: (u8, u8)) {
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    w.remember(Scope::Stream, |known: &mut Requests, _| {
        if known.0.len() >= MAX_OPEN {
            known.0.clear();
        }
        known.0.insert(key, Request { function, frame, time });
    });
}

fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, key: (u16, u8)) -> Walked {
    /// Functions whose inner one comes after a length.
    const WITH_LENGTH: &[u8] = &[17, 21, 22, 23, 35, 36, 90, 114, 123, 131];

    let f = b.from(6)?;
    w.info(format_args!("C "));
    let function = f.u8(0)?;
    let is_folder = functions::is_folder(function);
    let has_length = WITH_LENGTH.contains(&function);
    let inner_at = if has_length { 3 } else { 1 };
    let inner = if is_folder { f.u8(inner_at)? } else { 0 };
    ask(w, key, (function, inner));
    let Some(known) = functions::find(function, inner) else {
        if is_folder {
            let hex = format!("0x{function:02X}/0x{inner:02x}");
            w.info(format_args!("C Unknown Function {function} {inner} ({hex})"));
        } else {
            w.info(format_args!("C Unknown Function {function} (0x{function:02x})"));
        }
        return Ok(());
    };
    // The functions of these have names of their own.
    let service = match function {
        92 => Some("NSSS"),
        94 => Some("NMAS"),
        104 if inner <= 2 => Some("NDS"),
        _ => None,
    };
    if let Some(service) = service {
        w.column_protocol(service);
        w.info(format_args!("C "));
    }
    let item = w.item(FUNC, &f, 0, 1)?;
    w.label_value(item, format_args!("{function} (0x{function:02x}), {}", known.name));
    if is_folder {
        if has_length {
            w.item(LENGTH, &f, 1, 2)?;
        }
        w.item(SUBFUNC, &f, inner_at, 1)?;
    }
    if known.group != functions::NO_GROUP {
        group(w, b, known.group);
    }
    match (function, inner) {
        (66, _) => w.row(&f, 1, &[(RESERVED, 1), (FILE_HANDLE, 6)])?,
        (72, _) => {
            let fields = [(RESERVED, 1), (FILE_HANDLE, 6), (FILE_OFFSET, 4), (MAX_BYTES, 2)];
            w.row(&f, 1, &fields)?
        }
        (87, 34) => {
            w.row(&f, 2, &[(CC_FILE_HANDLE, 4)])?;
            w.row(&f, 6, &[(CC_FUNCTION, 1)])?
        }
        (104, 2) => w.row_le(&f, 2, &[(NDSFRAG, 4)])?,
        _ => 0,
    };
    if !w.wants_columns() {
        return Ok(());
    }
    match known.shows {
        Shows::Name => w.info_append(format_args!("{}", known.name)),
        Shows::Fixed(words) => w.info_append(format_args!("{words}")),
        Shows::Text(words, at) => {
            let at = usize::from(at);
            let text = f.bytes(at + 1, usize::from(f.u8(at)?))?;
            w.info_append(format_args!("{words}{}", String::from_utf8_lossy(text)));
        }
        Shows::Octets(words, at, len) => {
            let text = f.bytes(usize::from(at), usize::from(len))?;
            w.info_append(format_args!("{words}{}", String::from_utf8_lossy(text)));
        }
        Shows::Path(words, at) => {
            let is_wide = function == 89;
            match path(&f, usize::from(at), is_wide)? {
                Some(path) => w.info_append(format_args!("{words}{path}")),
                None => w.info_append(format_args!("{}", known.name)),
            }
        }
        Shows::Hex(words, at, len) => {
            let hex: String = f
                .bytes(usize::from(at), usize::from(len))?
                .iter()
                .map(|octet| format!("{octet:02x}"))
                .collect();
            w.info_append(format_args!("{words}{hex}"));
        }
        Shows::LittleHex(words, at) => {
            w.info_append(format_args!("{words}{:08x}", f.u32_le(usize::from(at))?));
        }
        Shows::Number(words, at, len) | Shows::Little(words, at, len) => {
            let octets = f.bytes(usize::from(at), usize::from(len))?;
            let join = |n: u32, octet: &u8| n << 8 | u32::from(*octet);
            let n = match known.shows {
                Shows::Little(..) => octets.iter().rev().fold(0, join),
                _ => octets.iter().fold(0, join),
            };
            w.info_append(format_args!("{words}{n}"));
        }
    }
    Ok(())
}

/// The components of a path, if there are any.
fn path(f: &Buf<'_>, at: usize, is_wide: bool) -> Result<Option<String>, Fault> {
    let count = f.u8(at)?;
    let mut at = at + 1;
    let mut parts = Vec::with_capacity(usize::from(count));
    for _ in 0..count {
        let (len, size) =
            if is_wide { (usize::from(f.u16_le(at)?), 2) } else { (usize::from(f.u8(at)?), 1) };
        at += size;
        parts.push(String::from_utf8_lossy(f.bytes(at, len)?).into_owned());
        at += len;
    }
    Ok((count != 0).then(|| parts.join("/")))
}

fn reply<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, key: (u16, u8)) -> Walked {
    /// The statuses of a connection that is well.
    const WELL: [u8; 2] = [0, 64];

    let asked: Option<(u8, u8, u32, i64)> = w
        .remember(Scope::Stream, |known: &mut Requests, _| {
            let created = known.0.get(&(NEW_CONNECTION, key.1));
            let asked = known.0.get(&key).or(created.filter(|known| known.function == CREATE))?;
            Some((asked.function.0, asked.function.1, asked.frame, asked.time))
        })
        .flatten();
    let (code, status) = (b.u8(6)?, b.u8(7)?);
    let known = asked.and_then(|asked| functions::find(asked.0, asked.1));
    if let Some((function, inner, frame, time)) = asked {
        w.number(REQ_FRAME_NUM, b, 0, 0, u64::from(frame))?;
        let since = w.frame.time.unwrap_or_default() - time;
        w.number(TIME, b, 0, 0, since as u64)?;
        let name = match known {
            Some(known) => Some((function, known.name)),
            None if (function, inner) == CREATE => Some((1, "Create Connection Service")),
            None => None,
        };
        if let Some((function, name)) = name {
            let item = w.number(FUNC, b, 6, 0, u64::from(function))?;
            w.label_value(item, format_args!("{function} (0x{function:02x}), {name}"));
        }
        if functions::is_folder(function) && known.is_some() {
            w.number(SUBFUNC, b, 6, 0, u64::from(inner))?;
        }
    }
    let meaning = if code != 0 && asked.is_none() {
        "Original Request Packet not Found"
    } else {
        functions::completion(known, code)
    };
    let item = w.item(COMPLETION_CODE, b, 6, 1)?;
    w.label_value(item, format_args!("{code} (0x89{code:02x}), {meaning}"));
    if code != 0 {
        let text = format!("Error: {code} (0x89{code:02x}) {meaning}");
        w.expert_text(COMPLETION_CODE_EXPERT, item, format_args!("{text}"));
    }
    let item = w.item(CONNECTION_STATUS, b, 7, 1)?;
    if WELL.contains(&status) {
        w.info(format_args!("R {meaning}"));
    } else {
        w.info(format_args!("Error: Bad Connection Status"));
        w.expert(CONNECTION_STATUS_BAD, item);
    }
    match asked {
        None if code == 0 && b.remaining(8) != 0 => {
            let item = w.item(NO_REQUEST_RECORD_FOUND, b, 8, REST)?;
            let text = "No request record found.";
            w.expert_text(NO_REQUEST_RECORD_FOUND, item, format_args!("{text}"));
        }
        Some((72, ..)) if code == 0 => {
            w.item(NUM_BYTES, b, 8, 2)?;
        }
        _ => {}
    }
    Ok(())
}
