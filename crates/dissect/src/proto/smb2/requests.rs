//! The bodies of requests (MS-SMB2, section 2.2).

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::{ntlmssp, smb};
use crate::track::Scope;
use crate::walk::{REST, Walk};

use super::state::{Account, Conversation, Request};
use super::{
    HEADER_LEN, Message, Part, attributes, command, contexts, data, fields as f, file, file_closed,
    information, interfaces, level_field, level_word, no_data, place, security, structure, text,
    values,
};

/// The function that asks how a server can be reached.
const NETWORK_INTERFACES: u32 = 0x0014_01fc;

/// The function that writes to a pipe and reads the answer.
pub(super) const PIPE_TRANSCEIVE: u32 = 0x0011_c017;

/// The function that waits for a pipe.
const PIPE_WAIT: u32 = 0x0011_0018;

/// The function that asks where a file is.
const GET_REFERRALS: u32 = 0x0006_0194;

const CAPABILITIES: &[Field] = &[
    f::CAPABILITIES_DFS,
    f::CAPABILITIES_LEASING,
    f::CAPABILITIES_LARGE_MTU,
    f::CAPABILITIES_MULTI_CHANNEL,
    f::CAPABILITIES_PERSISTENT_HANDLES,
    f::CAPABILITIES_DIRECTORY_LEASING,
    f::CAPABILITIES_ENCRYPTION,
];

/// Adds capabilities.
pub(super) fn capabilities<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let place = (b, at, 4, Encoding::Little);
    bitmask::item(w, place, f::CAPABILITIES, CAPABILITIES, Names::Shown)?;
    Ok(())
}

/// Adds what is signed, in an octet.
pub(super) fn security_mode<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let bits = &[f::SEC_MODE_SIGN_ENABLED, f::SEC_MODE_SIGN_REQUIRED];
    bitmask::item(w, (b, at, 1, Encoding::Little), f::SEC_MODE, bits, Names::Shown)?;
    Ok(())
}

/// Changes what is known of this request.
fn amend<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, change: impl FnOnce(&mut Request)) {
    let message = m.numbers.message;
    w.remember(Scope::Stream, |known: &mut Conversation, _| known.amend(message, change));
}

/// Walks the body of a request.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    match m.command {
        command::NEGOTIATE => negotiate(w, b),
        command::SESSION_SETUP => session_setup(w, m),
        command::TREE_CONNECT => tree_connect(w, m),
        command::CREATE => create(w, m),
        command::CLOSE => {
            structure(w, b)?;
            close_flags(w, b)?;
            file_closed(w, m, 72, true)?;
            Ok(())
        }
        command::FLUSH => {
            structure(w, b)?;
            w.item(f::UNKNOWN, b, 66, 6)?;
            file(w, m, 72)?;
            Ok(())
        }
        command::READ => read(w, m),
        command::WRITE => write(w, m),
        command::LOCK => lock(w, m),
        command::IOCTL => ioctl(w, m),
        command::FIND => find(w, m),
        command::NOTIFY => notify(w, m),
        command::GET_INFO => get_info(w, m),
        command::SET_INFO => set_info(w, m),
        command::LOGOFF => structure(w, b),
        command::TREE_DISCONNECT => {
            structure(w, b)?;
            w.item(f::RESERVED, b, 66, 2)?;
            Ok(())
        }
        command::CANCEL | command::KEEP_ALIVE => {
            structure(w, b)?;
            w.item(f::UNKNOWN, b, 66, 2)?;
            Ok(())
        }
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
        _ => {
            w.item(f::UNKNOWN, b, HEADER_LEN, REST)?;
            Ok(())
        }
    }
}

/// Adds the flags of a close.
pub(super) fn close_flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let place = (b, 66, 2, Encoding::Little);
    bitmask::item(w, place, f::CLOSE_FLAGS, &[f::CLOSE_PQ_ATTRIB], Names::Shown)?;
    Ok(())
}

fn negotiate<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    structure(w, b)?;
    let dialects = usize::from(b.u16_le(66)?);
    w.item_le(f::DIALECT_COUNT, b, 66, 2)?;
    security_mode(w, b, 68)?;
    w.item(f::RESERVED, b, 70, 2)?;
    capabilities(w, b, 72)?;
    w.item_le(f::CLIENT_GUID, b, 76, 16)?;
    let (offset, count) = (b.u32_le(92)? as usize, b.u16_le(96)?);
    let mut is_311 = false;
    for i in 0..dialects {
        is_311 |= b.u16_le(100 + 2 * i)? == 0x0311;
    }
    w.item_le(f::NEGOTIATE_CONTEXT_OFFSET, b, 92, 4)?;
    w.item_le(f::NEGOTIATE_CONTEXT_COUNT, b, 96, 2)?;
    w.item(f::RESERVED, b, 98, 2)?;
    if w.fields() {
        for i in 0..dialects {
            w.item_le(f::DIALECT, b, 100 + 2 * i, 2)?;
        }
    }
    if is_311 && offset != 0 {
        contexts::negotiated(w, b, offset, count)?;
    }
    Ok(())
}

fn session_setup<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    let bits = &[f::SES_REQ_FLAGS_SESSION_BINDING];
    bitmask::item(w, (b, 66, 1, Encoding::Little), f::SES_REQ_FLAGS, bits, Names::Shown)?;
    security_mode(w, b, 67)?;
    capabilities(w, b, 68)?;
    w.item_le(f::CHANNEL, b, 72, 4)?;
    w.item_le(f::PREVIOUS_SESID, b, 80, 8)?;
    place(w, b, 76, 2)?;
    let part = Part::short(b, 76)?;
    let octets = b.captured().get(part.offset..).unwrap_or(&[]);
    let octets = octets.get(..part.len).unwrap_or(octets);
    if let Some((domain, user, host)) = ntlmssp::who(octets) {
        let (message, frame) = (m.numbers.message, m.numbers.frame);
        w.remember(Scope::Stream, |known: &mut Conversation, _| {
            known.ask(message, Account { is_named: true, user, domain, host, frame });
        });
    }
    security(w, b, part)
}

fn tree_connect<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    let bits = &[
        f::TC_CLUSTER_RECONNECT,
        f::TC_REDIRECT_TO_OWNER,
        f::TC_EXTENSION_PRESENT,
        f::TC_RESERVED,
    ];
    bitmask::item(w, (b, 66, 2, Encoding::Little), f::TC_FLAGS, bits, Names::Shown)?;
    let name = text(w, b, f::TREE, 68)?;
    w.info_append(format_args!(" Tree: {name}"));
    amend(w, m, |request| request.name = Some(name));
    Ok(())
}

fn create<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    w.item(f::CREATE_OPLOCK, b, 67, 1)?;
    w.item_le(f::IMPERSONATION_LEVEL, b, 68, 4)?;
    w.item_le(f::CREATE_FLAGS, b, 72, 8)?;
    w.item(f::RESERVED, b, 80, 8)?;
    smb::access_mask(w, b, 88)?;
    attributes(w, b, 92)?;
    smb::share_access(w, b, 96)?;
    w.item_le(f::CREATE_DISPOSITION, b, 100, 4)?;
    smb::create_options(w, b, 104)?;
    let name = text(w, b, f::FILENAME, 108)?;
    w.info_append(format_args!(" File: {name}"));
    amend(w, m, |request| request.name = Some(name));
    let part = Part::long(b, 112)?;
    place(w, b, 112, 4)?;
    contexts::created(w, b, part, false)
}

fn read<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    w.item(f::READ_PADDING, b, 66, 1)?;
    let bits = &[f::READ_FLAGS_UNBUFFERED, f::READ_FLAGS_COMPRESSED];
    bitmask::item(w, (b, 67, 1, Encoding::Little), f::READ_FLAGS, bits, Names::Shown)?;
    let (len, offset) = (b.u32_le(68)?, b.u64_le(72)?);
    w.item_le(f::READ_LENGTH, b, 68, 4)?;
    w.item_le(f::FILE_OFFSET, b, 72, 8)?;
    w.info_append(format_args!(" Len:{len} Off:{offset}"));
    let id = file(w, m, 80)?;
    amend(w, m, |request| request.file = id);
    w.item_le(f::MIN_COUNT, b, 96, 4)?;
    w.item_le(f::CHANNEL, b, 100, 4)?;
    w.item_le(f::REMAINING_BYTES, b, 104, 4)?;
    channel_info(w, b, 108)
}

fn channel_info<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    place(w, b, at, 2)?;
    let part = Part::short(b, at)?;
    if part.len == 0 {
        return no_data(w, b, part, f::CHANNEL_INFO_BLOB, "Channel Info Blob");
    }
    w.item(f::CHANNEL_INFO_BLOB, b, part.offset, part.len)?;
    Ok(())
}

fn write<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    let at = usize::from(b.u16_le(66)?);
    let (len, offset) = (b.u32_le(68)?, b.u64_le(72)?);
    w.item_le(f::DATA_OFFSET, b, 66, 2)?;
    w.item_le(f::WRITE_LENGTH, b, 68, 4)?;
    w.item_le(f::FILE_OFFSET, b, 72, 8)?;
    w.info_append(format_args!(" Len:{len} Off:{offset}"));
    let id = file(w, m, 80)?;
    w.item_le(f::CHANNEL, b, 96, 4)?;
    w.item_le(f::REMAINING_BYTES, b, 100, 4)?;
    let bits = &[f::WRITE_FLAGS_WRITE_THROUGH, f::WRITE_FLAGS_UNBUFFERED];
    bitmask::item(w, (b, 108, 4, Encoding::Little), f::WRITE_FLAGS, bits, Names::Shown)?;
    channel_info(w, b, 104)?;
    let written = b.slice_up_to(at, len as usize);
    if written.reported() > 0 && !m.may_be_pipe() {
        w.item(f::WRITE_DATA, &written, 0, crate::walk::REST)?;
    }
    data(w, m, written, id)
}

fn lock<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    let count = usize::from(b.u16_le(66)?);
    w.item_le(f::LOCK_COUNT, b, 66, 2)?;
    w.item(f::RESERVED, b, 68, 4)?;
    file(w, m, 72)?;
    if !w.fields() {
        return Ok(());
    }
    for i in 0..count {
        let at = 88 + 24 * i;
        let item = w.item(f::LOCK_INFO, b, at, 24)?;
        let opened = w.open(item);
        w.item_le(f::FILE_OFFSET, b, at, 8)?;
        w.item_le(f::LOCK_LENGTH, b, at + 8, 8)?;
        let bits = &[
            f::LOCK_FLAGS_SHARED,
            f::LOCK_FLAGS_EXCLUSIVE,
            f::LOCK_FLAGS_UNLOCK,
            f::LOCK_FLAGS_FAIL_IMMEDIATELY,
        ];
        let place = (b, at + 16, 4, Encoding::Little);
        bitmask::item(w, place, f::LOCK_FLAGS, bits, Names::Shown)?;
        w.item(f::RESERVED, b, at + 20, 4)?;
        w.close(opened);
    }
    Ok(())
}

/// Adds the function of an ioctl and says it in Info.
pub(super) fn function<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<u32, Fault> {
    let function = b.u32_le(at)?;
    let bits = &[
        f::IOCTL_FUNCTION_DEVICE,
        f::IOCTL_FUNCTION_ACCESS,
        f::IOCTL_FUNCTION_FUNCTION,
        f::IOCTL_FUNCTION_METHOD,
    ];
    bitmask::item(w, (b, at, 4, Encoding::Little), f::IOCTL_FUNCTION, bits, Names::Left)?;
    match values::IOCTL_FUNCTION_VALUES.get(u64::from(function)) {
        Some(word) => w.info_append(format_args!(" {word}")),
        None if function == 0 => {}
        None => {
            // The device, and which of its functions.
            let device = function >> 16;
            match w.word(f::IOCTL_FUNCTION_DEVICE, u64::from(device)) {
                Some(word) => w.info_append(format_args!(" {word}")),
                None => w.info_append(format_args!(" Unknown (0x{device:08X})")),
            }
            w.info_append(format_args!(" Function:{:#06x}", function >> 2 & 0xfff));
        }
    }
    Ok(function)
}

fn ioctl<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    w.item(f::RESERVED, b, 66, 2)?;
    let number = function(w, b, 68)?;
    let id = file(w, m, 72)?;
    amend(w, m, |request| {
        request.function = number;
        request.file = id;
    });
    w.item_le(f::MAX_IOCTL_IN_SIZE, b, 96, 4)?;
    w.item_le(f::MAX_IOCTL_OUT_SIZE, b, 108, 4)?;
    let bits = &[f::IOCTL_IS_FSCTL];
    bitmask::item(w, (b, 112, 4, Encoding::Little), f::IOCTL_FLAGS, bits, Names::Left)?;
    w.item(f::RESERVED, b, 116, 4)?;
    let (given, wanted) = (Part::long(b, 88)?, Part::long(b, 100)?);
    place(w, b, 88, 4)?;
    if given.len == 0 {
        no_data(w, b, given, f::IOCTL_IN, "In Data")?;
    } else {
        let part = b.slice(given.offset, given.len)?;
        let item = w.item(f::IOCTL_IN, &part, 0, crate::walk::REST)?;
        let opened = w.open(item);
        ioctl_data(w, m, part, number, id)?;
        w.close(opened);
    }
    place(w, b, 100, 4)?;
    if wanted.len == 0 {
        no_data(w, b, wanted, f::IOCTL_OUT, "Out Data")?;
    }
    Ok(())
}

/// Goes on with what an ioctl brings along.
pub(super) fn ioctl_data<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    b: Buf<'_>,
    function: u32,
    file: u128,
) -> Walked {
    match function {
        PIPE_TRANSCEIVE => {
            if smb::pipe(w, b, file)? {
                Ok(())
            } else {
                super::beside(w, b)
            }
        }
        GET_REFERRALS if !m.is_response => smb::referral_request(w, &b),
        NETWORK_INTERFACES if m.is_response => interfaces::walk(w, &b),
        PIPE_WAIT if !m.is_response => {
            let len = b.u32_le(8)? as usize;
            let outer = w.open_top();
            // Whether a time was given at all.
            if b.u8(12)? != 0 {
                w.item_le(f::FSCTL_WAIT_TIMEOUT, &b, 0, 8)?;
            }
            let name = Encoding::Utf16Le.text(b.bytes(14, len)?);
            w.item_as(f::FSCTL_WAIT_NAME, &b, 14, len, Encoding::Utf16Le)?;
            w.info_append(format_args!(" Pipe: {name}"));
            w.close(outer);
            Ok(())
        }
        _ => Ok(()),
    }
}

fn find<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    let level = b.u8(66)?;
    w.item(f::FIND_INFOLEVEL, b, 66, 1)?;
    let bits =
        &[f::FIND_RESTART_SCANS, f::FIND_SINGLE_ENTRY, f::FIND_INDEX_SPECIFIED, f::FIND_REOPEN];
    bitmask::item(w, (b, 67, 1, Encoding::Little), f::FIND_FLAGS, bits, Names::Shown)?;
    w.item_le(f::FILE_INDEX, b, 68, 4)?;
    file(w, m, 72)?;
    w.item_le(f::OUTPUT_BUFFER_LEN, b, 92, 4)?;
    let pattern = text(w, b, f::FIND_PATTERN, 88)?;
    let word = values::FIND_INFOLEVEL_VALUES.get(u64::from(level)).unwrap_or("Unknown");
    w.info_append(format_args!(" {word} Pattern: {pattern}"));
    amend(w, m, |request| {
        request.level = level;
        request.name = Some(pattern);
    });
    Ok(())
}

fn notify<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    let bits = &[f::NOTIFY_WATCH_TREE];
    bitmask::item(w, (b, 66, 2, Encoding::Little), f::NOTIFY_FLAGS, bits, Names::Shown)?;
    w.item_le(f::OUTPUT_BUFFER_LEN, b, 68, 4)?;
    file(w, m, 72)?;
    smb::completion_filter(w, b, 88)?;
    w.item(f::RESERVED, b, 92, 4)?;
    Ok(())
}

fn class_and_level<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Result<(u8, u8), Fault> {
    let b = &m.b;
    let (class, level) = (b.u8(66)?, b.u8(67)?);
    w.item(f::CLASS, b, 66, 1)?;
    w.item(level_field(class), b, 67, 1)?;
    if w.wants_columns() {
        w.info_append(format_args!(" {}", level_word(class, level)));
    }
    amend(w, m, |request| {
        request.class = class;
        request.level = level;
    });
    Ok((class, level))
}

fn get_info<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    class_and_level(w, m)?;
    w.item_le(f::MAX_RESPONSE_SIZE, b, 68, 4)?;
    w.item_le(f::GETINFO_INPUT_OFFSET, b, 72, 2)?;
    w.item(f::RESERVED, b, 74, 2)?;
    w.item_le(f::GETINFO_INPUT_SIZE, b, 76, 4)?;
    w.item_le(f::GETSETINFO_ADDITIONAL, b, 80, 4)?;
    w.item_le(f::GETINFO_FLAGS, b, 84, 4)?;
    file(w, m, 88)?;
    Ok(())
}

fn set_info<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    structure(w, b)?;
    let (class, level) = class_and_level(w, m)?;
    let part = Part { offset: usize::from(b.u16_le(72)?), len: b.u32_le(68)? as usize };
    w.item_le(f::SETINFO_SIZE, b, 68, 4)?;
    w.item_le(f::SETINFO_OFFSET, b, 72, 2)?;
    w.item_le(f::SETINFO_RESERVED, b, 74, 2)?;
    w.item_le(f::GETSETINFO_ADDITIONAL, b, 76, 4)?;
    file(w, m, 80)?;
    information::walk(w, &b.slice(part.offset, part.len)?, class, level, true)
}
