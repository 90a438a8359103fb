//! The bodies of responses (MS-SMB2, section 2.2).

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::{filetime, smb};
use crate::track::Scope;
use crate::walk::{REST, Walk};

use super::state::{Request, Sessions, Tree};
use super::{
    ENUM_DIR, HEADER_LEN, MORE_PROCESSING, Message, OVERFLOW, Part, SUCCESS, attributes, command,
    contexts, data, fields as f, file, information, level_field, no_data, place, requests,
    security, structure, times, values,
};

/// Walks the body of a response.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    let request = m.standing.request.as_ref();
    // What else a status may leave whole.
    let is_whole = matches!(
        (m.command, m.status),
        (_, SUCCESS)
            | (command::SESSION_SETUP, MORE_PROCESSING)
            | (command::READ | command::IOCTL | command::GET_INFO, OVERFLOW)
            | (command::NOTIFY, ENUM_DIR)
    );
    match m.command {
        command::GET_INFO | command::SET_INFO => {
            if let Some(request) = request {
                shown_class(w, b, request)?;
            }
        }
        command::FIND => {
            if let Some(request) = request {
                let level = u64::from(request.level);
                let item = w.number(f::FIND_INFOLEVEL, b, HEADER_LEN, 0, level)?;
                w.mark_generated(item);
                if let Some(pattern) = &request.name {
                    let word = values::FIND_INFOLEVEL_VALUES.get(level).unwrap_or("Unknown");
                    w.info_append(format_args!(" {word} Pattern: {pattern}"));
                }
            }
        }
        _ => {}
    }
    if !is_whole {
        return error(w, b);
    }
    match m.command {
        command::NEGOTIATE => negotiate(w, b),
        command::SESSION_SETUP => session_setup(w, m),
        command::TREE_CONNECT => tree_connect(w, m),
        command::CREATE => create(w, m),
        command::CLOSE => {
            structure(w, b)?;
            requests::close_flags(w, b)?;
            w.item(f::RESERVED, b, 68, 4)?;
            times(w, b, 72)?;
            w.item_le(f::ALLOCATION_SIZE, b, 104, 8)?;
            w.item_le(f::EOF, b, 112, 8)?;
            attributes(w, b, 120)
        }
        command::READ => read(w, m),
        command::WRITE => {
            structure(w, b)?;
            w.item(f::RESERVED, b, 66, 2)?;
            w.item_le(f::WRITE_COUNT, b, 68, 4)?;
            w.item_le(f::WRITE_REMAINING, b, 72, 4)?;
            w.item_le(f::CHANNEL_INFO_OFFSET, b, 76, 2)?;
            w.item_le(f::CHANNEL_INFO_LENGTH, b, 78, 2)?;
            Ok(())
        }
        command::IOCTL => ioctl(w, m),
        command::FIND => find(w, m),
        command::NOTIFY => {
            structure(w, b)?;
            let part = short_and_long(w, b)?;
            if part.len == 0 {
                return no_data(w, b, part, f::NOTIFY_OUT, "Out Data");
            }
            w.item(f::NOTIFY_OUT, b, part.offset, part.len)?;
            Ok(())
        }
        command::GET_INFO => {
            structure(w, b)?;
            let part = short_and_long(w, b)?;
            let (class, level) = request.map_or((0, 0), |r| (r.class, r.level));
            information::walk(w, &b.slice(part.offset, part.len)?, class, level, false)
        }
        command::SET_INFO => structure(w, b),
        command::BREAK => {
            structure(w, b)?;
            if contexts::lease_break(b, m.is_response).is_some() {
                return contexts::show_lease_break(w, b);
            }
            if b.u16_le(HEADER_LEN)? == 24 {
                w.item(f::CREATE_OPLOCK, b, 66, 1)?;
                w.item(f::RESERVED, b, 67, 1)?;
                w.item(f::RESERVED, b, 68, 4)?;
                file(w, m, 72)?;
            }
            Ok(())
        }
        command::FLUSH | command::LOCK | command::KEEP_ALIVE => {
            structure(w, b)?;
            w.item(f::UNKNOWN, b, 66, 2)?;
            Ok(())
        }
        command::LOGOFF | command::TREE_DISCONNECT => {
            structure(w, b)?;
            w.item(f::RESERVED, b, 66, 2)?;
            Ok(())
        }
        _ => {
            w.item(f::UNKNOWN, b, HEADER_LEN, REST)?;
            Ok(())
        }
    }
}

/// Adds which information was asked for.
fn shown_class<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, request: &Request) -> Walked {
    let item = w.number(f::CLASS, b, HEADER_LEN, 1, u64::from(request.class))?;
    w.mark_generated(item);
    let field = level_field(request.class);
    let item = w.number(field, b, HEADER_LEN + 1, 1, u64::from(request.level))?;
    w.mark_generated(item);
    Ok(())
}

/// A part whose offset has two octets and whose length has four.
fn short_and_long<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
) -> Result<Part, crate::buf::Fault> {
    w.item_le(f::OLB_OFFSET, b, 66, 2)?;
    w.item_le(f::OLB_LENGTH, b, 68, 4)?;
    Ok(Part { offset: usize::from(b.u16_le(66)?), len: b.u32_le(68)? as usize })
}

/// What an error has in place of a body (MS-SMB2, section 2.2.2).
fn error<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    structure(w, b)?;
    w.item(f::ERROR_CONTEXT_COUNT, b, 66, 1)?;
    w.item(f::ERROR_RESERVED, b, 67, 1)?;
    let len = b.u32_le(68)? as usize;
    w.item_le(f::ERROR_BYTE_COUNT, b, 68, 4)?;
    // An empty error brings one octet.
    let len = if len == 0 { 1 } else { len };
    if b.remaining(72) > 0 {
        w.item(f::ERROR_DATA, b, 72, len.min(b.len().saturating_sub(72)))?;
    }
    Ok(())
}

fn negotiate<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    structure(w, b)?;
    requests::security_mode(w, b, 66)?;
    let dialect = b.u16_le(68)?;
    w.item_le(f::DIALECT, b, 68, 2)?;
    let count = b.u16_le(70)?;
    w.item_le(f::NEGOTIATE_CONTEXT_COUNT, b, 70, 2)?;
    w.item_le(f::SERVER_GUID, b, 72, 16)?;
    requests::capabilities(w, b, 88)?;
    w.item_le(f::MAX_TRANS_SIZE, b, 92, 4)?;
    w.item_le(f::MAX_READ_SIZE, b, 96, 4)?;
    w.item_le(f::MAX_WRITE_SIZE, b, 100, 4)?;
    filetime::item(w, f::CURRENT_TIME, b, 104)?;
    filetime::item(w, f::BOOT_TIME, b, 112)?;
    place(w, b, 120, 2)?;
    security(w, b, Part::short(b, 120)?)?;
    let offset = b.u32_le(124)? as usize;
    w.item_le(f::NEGOTIATE_CONTEXT_OFFSET, b, 124, 4)?;
    if dialect == 0x0311 && offset != 0 {
        contexts::negotiated(w, b, offset, count)?;
    }
    Ok(())
}

fn session_setup<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    let bits = &[f::SES_FLAGS_GUEST, f::SES_FLAGS_NULL, f::SES_FLAGS_ENCRYPT];
    bitmask::item(w, (b, 66, 2, Encoding::Little), f::SESSION_FLAGS, bits, Names::Shown)?;
    place(w, b, 68, 2)?;
    security(w, b, Part::short(b, 68)?)
}

const SHARE_FLAGS: &[Field] = &[
    f::SHARE_FLAGS_DFS,
    f::SHARE_FLAGS_DFS_ROOT,
    f::SHARE_FLAGS_RESTRICT_EXCLUSIVE_OPENS,
    f::SHARE_FLAGS_FORCE_SHARED_DELETE,
    f::SHARE_FLAGS_ALLOW_NAMESPACE_CACHING,
    f::SHARE_FLAGS_ACCESS_BASED_DIR_ENUM,
    f::SHARE_FLAGS_FORCE_LEVELII_OPLOCK,
    f::SHARE_FLAGS_ENABLE_HASH_V1,
    f::SHARE_FLAGS_ENABLE_HASH_V2,
    f::SHARE_FLAGS_ENCRYPT_DATA,
    f::SHARE_FLAGS_IDENTITY_REMOTING,
    f::SHARE_FLAGS_COMPRESS_DATA,
];

const SHARE_CAPABILITIES: &[Field] = &[
    f::SHARE_CAPS_DFS,
    f::SHARE_CAPS_CONTINUOUS_AVAILABILITY,
    f::SHARE_CAPS_SCALEOUT,
    f::SHARE_CAPS_CLUSTER,
    f::SHARE_CAPS_ASSYMETRIC,
    f::SHARE_CAPS_REDIRECT_TO_OWNER,
];

fn tree_connect<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    let kind = b.u8(66)?;
    if let Some(request) = &m.standing.request {
        let tree =
            Tree { name: request.name.clone().unwrap_or_default(), kind, frame: w.frame.number };
        let (session, id) = (m.numbers.session, m.numbers.tree);
        w.remember(Scope::Capture, |all: &mut Sessions, _| all.connect(session, id, tree));
    }
    w.item(f::SHARE_TYPE, b, 66, 1)?;
    w.item(f::RESERVED, b, 67, 1)?;
    let place = (b, 68, 4, Encoding::Little);
    let item = bitmask::item(w, place, f::SHARE_FLAGS, SHARE_FLAGS, Names::Shown)?;
    let opened = w.open(item);
    let caching = u64::from(b.u32_le(68)?) & 0x30;
    let item = w.number(f::SHARE_CACHING, b, 68, 4, caching)?;
    if w.labels() {
        let word = w.word(f::SHARE_CACHING, caching).unwrap_or("Unknown");
        w.label(item, format_args!("Caching policy: {word} ({caching:08x})"));
    }
    w.close(opened);
    let place = (b, 72, 4, Encoding::Little);
    bitmask::item(w, place, f::SHARE_CAPS, SHARE_CAPABILITIES, Names::Shown)?;
    smb::access_mask(w, b, 76)
}

/// What a file is called whose request was not captured.
const UNKNOWN_FILE: &str = "[unknown]";

fn create<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    w.item(f::CREATE_OPLOCK, b, 66, 1)?;
    let bits = &[f::CREATE_REP_FLAGS_REPARSE_POINT];
    bitmask::item(w, (b, 67, 1, Encoding::Little), f::CREATE_REP_FLAGS, bits, Names::Shown)?;
    w.item_le(f::CREATE_ACTION, b, 68, 4)?;
    times(w, b, 72)?;
    w.item_le(f::ALLOCATION_SIZE, b, 104, 8)?;
    w.item_le(f::EOF, b, 112, 8)?;
    attributes(w, b, 120)?;
    w.item(f::RESERVED, b, 124, 4)?;
    // A file is open although nobody saw what it was asked for as.
    let name = m.standing.request.as_ref().and_then(|request| request.name.clone());
    let name = name.unwrap_or_else(|| UNKNOWN_FILE.to_owned());
    let (opened, numbers) = (super::file_id(b, 128)?, m.numbers);
    w.remember(Scope::Capture, |all: &mut Sessions, _| all.open(opened, numbers, name));
    file(w, m, 128)?;
    let part = Part::long(b, 144)?;
    place(w, b, 144, 4)?;
    contexts::created(w, b, part, true)
}

fn read<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    let (at, len) = (usize::from(b.u8(66)?), b.u32_le(68)? as usize);
    w.item_le(f::READ_REMAINING, b, 72, 4)?;
    w.item(f::RESERVED, b, 76, 4)?;
    w.item(f::OLB_OFFSET, b, 66, 1)?;
    w.item(f::RESERVED, b, 67, 1)?;
    w.item_le(f::OLB_LENGTH, b, 68, 4)?;
    let data_read = b.slice_up_to(at, len);
    if data_read.reported() > 0 {
        w.item(f::READ_BLOB, &data_read, 0, REST)?;
    }
    let file = m.standing.request.as_ref().map_or(0, |request| request.file);
    data(w, m, data_read, file)
}

fn ioctl<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    w.item(f::RESERVED, b, 66, 2)?;
    let function = requests::function(w, b, 68)?;
    let id = file(w, m, 72)?;
    // Some servers answer with half of the file's identifier: the pipe is that of the request.
    let id = m.standing.request.as_ref().map_or(id, |request| request.file);
    w.item_le(f::FLAGS, b, 104, 4)?;
    w.item(f::RESERVED, b, 108, 4)?;
    for (at, field, title) in [(88, f::IOCTL_IN, "In Data"), (96, f::IOCTL_OUT, "Out Data")] {
        place(w, b, at, 4)?;
        let part = Part::long(b, at)?;
        if part.len == 0 {
            no_data(w, b, part, field, title)?;
            continue;
        }
        let part = b.slice(part.offset, part.len)?;
        let item = w.item(field, &part, 0, REST)?;
        let opened = w.open(item);
        if at == 96 {
            requests::ioctl_data(w, m, part, function, id)?;
        }
        w.close(opened);
    }
    Ok(())
}

fn find<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    let part = short_and_long(w, b)?;
    let found = b.slice(part.offset, part.len)?;
    let item = w.item(f::FIND_INFO_BLOB, &found, 0, REST)?;
    let opened = w.open(item);
    let level = m.standing.request.as_ref().map_or(0, |request| request.level);
    information::entries(w, &found, level)?;
    w.close(opened);
    Ok(())
}
