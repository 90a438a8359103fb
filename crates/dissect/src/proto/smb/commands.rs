//! Commands of sessions, shares and files (MS-CIFS, section 2.2.4).

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::{filetime, id};
use crate::track::Scope;
use crate::walk::{REST, Walk};

use super::opened::{Opened, Wish};
use super::shared::file_attributes;
use super::state::{Conversation, Request, Tree};
use super::{
    Message, Parts, access_mask, command, count, create_options, fields as f, file,
    file_of_request, pipe, pipe_key, share_access, text,
};

/// Strings may be in Unicode: what a server's capabilities tell.
const UNICODE_STRINGS: u32 = 4;

/// Extended security is negotiated: what a server's capabilities tell.
const EXTENDED_SECURITY: u32 = 0x8000_0000;

/// Walks a command; false where it is not known.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    command: u8,
    parts: Parts,
) -> Result<bool, Fault> {
    match (command, m.is_response) {
        (command::NEGOTIATE, false) => offer(w, m, parts)?,
        (command::NEGOTIATE, true) => agreement(w, m, parts)?,
        (command::SESSION_SETUP, false) => session_request(w, m, parts)?,
        (command::SESSION_SETUP, true) => session_response(w, m, parts)?,
        (command::TREE_CONNECT, false) => tree_request(w, m, parts)?,
        (command::TREE_CONNECT, true) => tree_response(w, m, parts)?,
        (command::NT_CREATE, false) => create_request(w, m, parts)?,
        (command::NT_CREATE, true) => create_response(w, m, parts)?,
        (command::OPEN, false) => open_request(w, m, parts)?,
        (command::OPEN, true) => open_response(w, m, parts)?,
        (command::READ, false) => read_request(w, m, parts)?,
        (command::READ, true) => read_response(w, m, parts)?,
        (command::WRITE, false) => write_request(w, m, parts)?,
        (command::WRITE, true) => write_response(w, m, parts)?,
        (command::CLOSE, false) if parts.count >= 3 => {
            let (tree, id, frame) = (m.numbers.tree, m.b.u16_le(parts.words)?, w.frame.number);
            w.remember(Scope::Stream, |known: &mut Conversation, _| known.close(tree, id, frame));
            file(w, m, parts.words)?;
            amend(w, m, |request| request.file = Some(id));
            let item = w.item_le(f::LAST_WRITE_TIME, &m.b, parts.words + 2, 4)?;
            if m.b.u32_le(parts.words + 2)? == u32::MAX {
                w.label_value(item, format_args!("No time specified (0xffffffff)"));
            }
            count(w, &m.b, parts)?;
        }
        (command::CLOSE, true) => {
            file_of_request(w, m)?;
            count(w, &m.b, parts)?;
        }
        (command::FLUSH, false) if parts.count >= 1 => {
            file(w, m, parts.words)?;
            count(w, &m.b, parts)?;
        }
        (command::FIND_CLOSE2, false) if parts.count >= 1 => {
            w.item_le(f::SEARCH_ID, &m.b, parts.words, 2)?;
            count(w, &m.b, parts)?;
        }
        (command::LOGOFF, _) => {
            chain(w, &m.b, parts)?;
            count(w, &m.b, parts)?;
        }
        (command::LOCKING, false) if parts.count >= 8 => {
            chain(w, &m.b, parts)?;
            file(w, m, parts.words + 4)?;
            count(w, &m.b, parts)?;
        }
        (command::LOCKING, true) => {
            chain(w, &m.b, parts)?;
            count(w, &m.b, parts)?;
        }
        (command::ECHO, is_response) if parts.count >= 1 => {
            let field = if is_response { f::ECHO_SEQ_NUM } else { f::ECHO_COUNT };
            w.item_le(field, &m.b, parts.words, 2)?;
            count(w, &m.b, parts)?;
            if parts.end > parts.bytes {
                w.item(f::ECHO_DATA, &m.b, parts.bytes, parts.end - parts.bytes)?;
            }
        }
        (
            command::CREATE_DIRECTORY
            | command::DELETE_DIRECTORY
            | command::CHECK_DIRECTORY
            | command::DELETE
            | command::QUERY_INFORMATION,
            false,
        ) => {
            if command == command::DELETE {
                w.item_le(f::SEARCH_ATTRIBUTE, &m.b, parts.words, 2)?;
            }
            count(w, &m.b, parts)?;
            w.item(f::BUFFER_FORMAT, &m.b, parts.bytes, 1)?;
            let is_directory = !matches!(command, command::DELETE | command::QUERY_INFORMATION);
            let field = if is_directory { f::DIR_NAME } else { f::FILE };
            let (path, _) = text(w, m, field, parts.bytes + 1, parts.end)?;
            let title = if is_directory { "Directory" } else { "Path" };
            w.info_append(format_args!(", {title}: {path}"));
        }
        _ if parts.count == 0 => count(w, &m.b, parts)?,
        _ => return Ok(false),
    }
    Ok(true)
}

/// Changes what is known of this request.
pub(super) fn amend<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    change: impl FnOnce(&mut Request),
) {
    let numbers = m.numbers;
    w.remember(Scope::Stream, |known: &mut Conversation, _| known.amend(numbers, change));
}

/// Adds what the next command is and where. An error has none of it.
fn chain<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, parts: Parts) -> Result<bool, Fault> {
    if parts.count < 2 {
        return Ok(false);
    }
    let at = parts.words;
    let next = b.u8(at)?;
    let item = w.item(f::CMD, b, at, 1)?;
    if item.is_some() && w.labels() {
        let word = super::values::CMD_VALUES.get(u64::from(next));
        let word = if next == super::NONE { Some("No further commands") } else { word };
        w.label(item, format_args!("AndXCommand: {} (0x{next:02x})", word.unwrap_or("Unknown")));
    }
    w.item(f::RESERVED, b, at + 1, 1)?;
    w.item_le(f::ANDXOFFSET, b, at + 2, 2)?;
    Ok(true)
}

// ---- negotiation ----

fn offer<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let b = &m.b;
    count(w, b, parts)?;
    let item = w.text(b, parts.bytes, 0, format_args!("Requested Dialects"))?;
    let opened = w.open(item);
    let mut at = parts.bytes;
    let mut dialects = String::new();
    while at < parts.end {
        let rest = b.captured().get(at + 1..).unwrap_or(&[]);
        let Some(len) = rest.iter().position(|octet| *octet == 0) else { break };
        let name = Encoding::Ascii.text(b.bytes(at + 1, len)?);
        let item = w.string(f::DIALECT, b, at, len + 2, format_args!("{name}"))?;
        let inner = w.open(item);
        w.item(f::BUFFER_FORMAT, b, at, 1)?;
        w.item_as(f::DIALECT_NAME, b, at + 1, len + 1, Encoding::Ascii)?;
        w.close(inner);
        if !dialects.is_empty() {
            dialects.push('\n');
        }
        dialects.push_str(&name);
        at += len + 2;
    }
    w.close(opened);
    amend(w, m, |request| request.dialects = dialects);
    Ok(())
}

const CAPABILITIES: &[Field] = &[
    f::SERVER_CAP_RAW_MODE,
    f::SERVER_CAP_MPX_MODE,
    f::SERVER_CAP_UNICODE,
    f::SERVER_CAP_LARGE_FILES,
    f::SERVER_CAP_NT_SMBS,
    f::SERVER_CAP_RPC_REMOTE_APIS,
    f::SERVER_CAP_NT_STATUS,
    f::SERVER_CAP_LEVEL_2_OPLOCKS,
    f::SERVER_CAP_LOCK_AND_READ,
    f::SERVER_CAP_NT_FIND,
    f::SERVER_CAP_DFS,
    f::SERVER_CAP_INFOLEVEL_PASSTHRU,
    f::SERVER_CAP_LARGE_READX,
    f::SERVER_CAP_LARGE_WRITEX,
    f::SERVER_CAP_LWIO,
    f::SERVER_CAP_UNIX,
    f::SERVER_CAP_COMPRESSED_DATA,
    f::SERVER_CAP_DYNAMIC_REAUTH,
    f::SERVER_CAP_EXTENDED_SECURITY,
];

fn capabilities<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let place = (b, at, 4, Encoding::Little);
    bitmask::item(w, place, f::SERVER_CAP, CAPABILITIES, Names::Shown)?;
    Ok(())
}

fn agreement<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    if parts.count == 0 {
        return count(w, b, parts);
    }
    let index = b.u16_le(at)?;
    let item = w.item_le(f::DIALECT_INDEX, b, at, 2)?;
    if let Some(request) = &m.standing.request {
        let name = request.dialects.lines().nth(usize::from(index)).unwrap_or_default();
        w.label(item, format_args!("Selected Index: {index}: {name}"));
    }
    if parts.count != 17 {
        return super::octets(w, b, parts);
    }
    let bits = &[f::SM_MODE_SHORT, f::SM_PASSWORD_SHORT, f::SM_SIGNATURES, f::SM_SIG_REQUIRED];
    bitmask::item(w, (b, at + 2, 1, Encoding::Little), f::SM_SHORT, bits, Names::Shown)?;
    w.item_le(f::MAX_MPX_COUNT, b, at + 3, 2)?;
    w.item_le(f::MAX_VCS, b, at + 5, 2)?;
    w.item_le(f::MAX_BUFSIZE, b, at + 7, 4)?;
    w.item_le(f::MAX_RAW, b, at + 11, 4)?;
    w.item_le(f::SESSION_KEY, b, at + 15, 4)?;
    let extended = b.u32_le(at + 19)? & EXTENDED_SECURITY != 0;
    let unicode = m.unicode || b.u32_le(at + 19)? & UNICODE_STRINGS != 0;
    capabilities(w, b, at + 19)?;
    filetime::item(w, f::SYSTEM_TIME, b, at + 23)?;
    let zone = b.u16_le(at + 31)? as i16;
    let item = w.item_le(f::SERVER_TIMEZONE, b, at + 31, 2)?;
    w.label(item, format_args!("Server Time Zone: {zone} min from UTC"));
    let challenge = usize::from(b.u8(at + 33)?);
    w.item(f::CHALLENGE_LENGTH, b, at + 33, 1)?;
    count(w, b, parts)?;
    if extended {
        w.item(f::SERVER_GUID, b, parts.bytes, 16)?;
        let len = parts.end.saturating_sub(parts.bytes + 16);
        w.remember(Scope::Stream, |known: &mut Conversation, _| known.is_raw = len == 0);
        return security(w, m, parts.bytes + 16, len);
    }
    if challenge > 0 {
        w.item(f::CHALLENGE, b, parts.bytes, challenge)?;
    }
    let mut next = parts.bytes + challenge;
    for field in [f::PRIMARY_DOMAIN, f::SERVER] {
        if next >= parts.end {
            break;
        }
        next = if unicode {
            wide(w, m, field, next, parts.end)?
        } else {
            text(w, m, field, next, parts.end)?.1
        };
    }
    Ok(())
}

/// Adds text in Unicode, wherever it begins; answers where what follows begins. Only a negotiation does not
/// align it.
fn wide<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    field: Field,
    at: usize,
    end: usize,
) -> Result<usize, Fault> {
    let octets = m.b.bytes(at, end - at)?;
    let len = 2 * octets.chunks_exact(2).take_while(|unit| **unit != [0, 0]).count();
    let whole = (len + 2).min(octets.len());
    let text = Encoding::Utf16Le.text(octets.get(..len).unwrap_or(&[]));
    w.string(field, &m.b, at, whole, format_args!("{text}"))?;
    Ok(at + whole)
}

/// Whether no text can begin at `at`: Unicode takes two octets, from an even place on.
fn is_over(m: &Message<'_>, at: usize, end: usize) -> bool {
    if m.unicode { at.next_multiple_of(2) + 1 >= end } else { at >= end }
}

/// Goes on with the token that sets up a session.
fn security<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, at: usize, len: usize) -> Walked {
    if len == 0 {
        let item = w.item(f::SECURITY_BLOB, &m.b, at, 0)?;
        w.label_value(item, format_args!("<MISSING>"));
        return Ok(());
    }
    let blob = m.b.slice_up_to(at, len);
    let item = w.item(f::SECURITY_BLOB, &blob, 0, REST)?;
    let opened = w.open(item);
    let is_raw = w.remember(Scope::Stream, |known: &mut Conversation, _| known.is_raw);
    if is_raw == Some(true) {
        w.call(id::NTLMSSP, blob)?;
    } else {
        w.call(id::GSS_API, blob)?;
    }
    w.close(opened);
    Ok(())
}

// ---- sessions ----

fn session_request<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    if !chain(w, b, parts)? {
        return count(w, b, parts);
    }
    w.item_le(f::MAX_BUF, b, at + 4, 2)?;
    w.item_le(f::MAX_MPX_COUNT, b, at + 6, 2)?;
    w.item_le(f::VC, b, at + 8, 2)?;
    w.item_le(f::SESSION_KEY, b, at + 10, 4)?;
    match parts.count {
        12 => {
            let len = usize::from(b.u16_le(at + 14)?);
            w.item_le(f::SECURITY_BLOB_LEN, b, at + 14, 2)?;
            w.item(f::RESERVED, b, at + 16, 4)?;
            capabilities(w, b, at + 20)?;
            count(w, b, parts)?;
            security(w, m, parts.bytes, len)?;
            let mut next = parts.bytes + len;
            for field in [f::NATIVE_OS, f::NATIVE_LANMAN, f::PRIMARY_DOMAIN] {
                if is_over(m, next, parts.end) {
                    break;
                }
                next = text(w, m, field, next, parts.end)?.1;
            }
            Ok(())
        }
        13 => {
            let (ansi, unicode) =
                (usize::from(b.u16_le(at + 14)?), usize::from(b.u16_le(at + 16)?));
            w.item_le(f::ANSI_PWLEN, b, at + 14, 2)?;
            w.item_le(f::UNICODE_PWLEN, b, at + 16, 2)?;
            w.item(f::RESERVED, b, at + 18, 4)?;
            capabilities(w, b, at + 22)?;
            count(w, b, parts)?;
            let mut next = parts.bytes;
            if ansi > 0 {
                w.item(f::ANSI_PASSWORD, b, next, ansi)?;
                next += ansi;
            }
            if unicode > 0 {
                w.item(f::UNICODE_PASSWORD, b, next, unicode)?;
                next += unicode;
            }
            names(w, m, next, parts)
        }
        10 => {
            let len = usize::from(b.u16_le(at + 14)?);
            w.item_le(f::PWLEN, b, at + 14, 2)?;
            w.item(f::RESERVED, b, at + 16, 4)?;
            count(w, b, parts)?;
            if len > 0 {
                w.item(f::PASSWORD, b, parts.bytes, len)?;
            }
            names(w, m, parts.bytes + len, parts)
        }
        _ => super::octets(w, b, parts),
    }
}

/// Adds who logs on, and from which system.
fn names<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, at: usize, parts: Parts) -> Walked {
    let (account, next) = text(w, m, f::ACCOUNT, at, parts.end)?;
    let (domain, next) = if next < parts.end {
        text(w, m, f::PRIMARY_DOMAIN, next, parts.end)?
    } else {
        (String::new(), next)
    };
    if account.is_empty() && domain.is_empty() {
        w.info_append(format_args!(", User: anonymous"));
    } else {
        w.info_append(format_args!(", User: {domain}\\{account}"));
    }
    let mut next = next;
    for field in [f::NATIVE_OS, f::NATIVE_LANMAN] {
        if next >= parts.end {
            break;
        }
        next = text(w, m, field, next, parts.end)?.1;
    }
    Ok(())
}

fn session_response<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    if !chain(w, b, parts)? {
        return count(w, b, parts);
    }
    let bits = &[f::SETUP_ACTION_GUEST];
    bitmask::item(w, (b, at + 4, 2, Encoding::Little), f::SETUP_ACTION, bits, Names::Shown)?;
    let mut next = parts.bytes;
    if parts.count == 4 {
        let len = usize::from(b.u16_le(at + 6)?);
        w.item_le(f::SECURITY_BLOB_LEN, b, at + 6, 2)?;
        count(w, b, parts)?;
        security(w, m, next, len)?;
        next += len;
    } else {
        count(w, b, parts)?;
    }
    for field in [f::NATIVE_OS, f::NATIVE_LANMAN, f::PRIMARY_DOMAIN] {
        if is_over(m, next, parts.end) {
            break;
        }
        next = text(w, m, field, next, parts.end)?.1;
    }
    Ok(())
}

// ---- shares ----

fn tree_request<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    if !chain(w, b, parts)? || parts.count < 4 {
        return count(w, b, parts);
    }
    let bits =
        &[f::CONNECT_FLAGS_DTID, f::CONNECT_FLAGS_EXTENDEDSIG, f::CONNECT_FLAGS_EXTENDEDRESP];
    bitmask::item(w, (b, at + 4, 2, Encoding::Little), f::CONNECT_FLAGS, bits, Names::Shown)?;
    let len = usize::from(b.u16_le(at + 6)?);
    w.item_le(f::PWLEN, b, at + 6, 2)?;
    count(w, b, parts)?;
    let password = w.item(f::PASSWORD, b, parts.bytes, len)?;
    if len == 0 {
        w.label_value(password, format_args!("<MISSING>"));
    }
    let (path, next) = text(w, m, f::PATH, parts.bytes + len, parts.end)?;
    w.info_append(format_args!(", Path: {path}"));
    amend(w, m, |request| {
        request.name = path;
        request.connects = true;
    });
    if next < parts.end {
        let len = parts.end - next;
        w.item_as(f::SERVICE, b, next, len, Encoding::Ascii)?;
    }
    Ok(())
}

fn tree_response<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    let chained = chain(w, b, parts)?;
    if chained && parts.count >= 3 {
        let bits = &[
            f::CONNECT_SUPPORT_SEARCH,
            f::CONNECT_SUPPORT_DFS,
            f::CONNECT_SUPPORT_CSCMASK,
            f::CONNECT_SUPPORT_UNIQFILENAME,
            f::CONNECT_SUPPORT_EXTENDEDSIG,
        ];
        let place = (b, at + 4, 2, Encoding::Little);
        bitmask::worded(w, place, f::CONNECT_SUPPORT, bits)?;
    }
    if parts.count >= 7 {
        for (at, title) in [(at + 6, "Maximal"), (at + 10, "Guest Maximal")] {
            let item = w.text(b, at, 4, format_args!("{title} Share Access Rights"))?;
            let opened = w.open(item);
            access_mask(w, b, at)?;
            w.close(opened);
        }
    }
    count(w, b, parts)?;
    if parts.end <= parts.bytes {
        return Ok(());
    }
    let octets = b.captured().get(parts.bytes..).unwrap_or(&[]);
    let len = octets.iter().position(|octet| *octet == 0).map_or(octets.len(), |at| at + 1);
    let service = Encoding::Ascii.text(b.bytes(parts.bytes, len)?);
    w.item_as(f::SERVICE, b, parts.bytes, len, Encoding::Ascii)?;
    if let Some(request) = &m.standing.request
        && m.status == 0
    {
        let tree =
            Tree { path: request.name.clone(), is_ipc: service == "IPC", frame: w.frame.number };
        let id = m.numbers.tree;
        w.remember(Scope::Stream, |known: &mut Conversation, _| known.connect(id, tree));
    }
    if parts.bytes + len < parts.end {
        text(w, m, f::NATIVE_FS, parts.bytes + len, parts.end)?;
    }
    Ok(())
}

// ---- files ----

fn create_request<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    if !chain(w, b, parts)? || parts.count < 24 {
        return super::octets(w, b, parts);
    }
    w.item(f::RESERVED, b, at + 4, 1)?;
    w.item_le(f::FILE_NAME_LEN, b, at + 5, 2)?;
    let wish = Wish {
        flags: b.u32_le(at + 7)?,
        access: b.u32_le(at + 15)?,
        attributes: b.u32_le(at + 27)?,
        share: b.u32_le(at + 31)?,
        disposition: b.u32_le(at + 35)?,
        options: b.u32_le(at + 39)?,
    };
    let bits =
        &[f::NT_CREATE_OPLOCK, f::NT_CREATE_BATCH_OPLOCK, f::NT_CREATE_DIR, f::NT_CREATE_EXT];
    bitmask::item(w, (b, at + 7, 4, Encoding::Little), f::CREATE_FLAGS, bits, Names::Left)?;
    w.item_le(f::RFID, b, at + 11, 4)?;
    access_mask(w, b, at + 15)?;
    w.item_le(f::ALLOC_SIZE64, b, at + 19, 8)?;
    file_attributes(w, b, at + 27)?;
    share_access(w, b, at + 31)?;
    w.item_le(f::CREATE_DISPOSITION, b, at + 35, 4)?;
    create_options(w, b, at + 39)?;
    w.item_le(f::IMPERSONATION_LEVEL, b, at + 43, 4)?;
    let bits = &[f::SECURITY_FLAGS_CONTEXT_TRACKING, f::SECURITY_FLAGS_EFFECTIVE_ONLY];
    bitmask::item(w, (b, at + 47, 1, Encoding::Little), f::SECURITY_FLAGS, bits, Names::Shown)?;
    count(w, b, parts)?;
    let (path, next) = text(w, m, f::FILE, parts.bytes, parts.end)?;
    if next < parts.end {
        w.item(f::EXTRA_BYTE_PARAMETERS, b, next, parts.end - next)?;
    }
    w.info_append(format_args!(", Path: {path}"));
    amend(w, m, |request| {
        request.name = path;
        request.wish = Some(wish);
    });
    Ok(())
}

/// A file that could not be opened is shown under the number 0, opened and closed by the answer.
fn not_created<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let Some(request) = m.standing.request.as_ref().filter(|_| m.status != 0) else {
        return Ok(());
    };
    let (tree, frame) = (m.numbers.tree, w.frame.number);
    let opened = Opened { name: request.name.clone(), frame, wish: request.wish, closed: frame };
    w.remember(Scope::Stream, |known: &mut Conversation, _| known.open(tree, 0, opened));
    let item = w.generated(f::FID, &m.b, super::HEADER_LEN, 0);
    super::file_facts(w, m, &m.b, item, 0)
}

fn create_response<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    if !chain(w, b, parts)? || parts.count < 34 {
        count(w, b, parts)?;
        return not_created(w, m);
    }
    w.item(f::OPLOCK_LEVEL, b, at + 4, 1)?;
    learn_file(w, m, at + 5)?;
    file(w, m, at + 5)?;
    w.item_le(f::CREATE_ACTION, b, at + 7, 4)?;
    for (i, field) in
        [f::CREATE_TIME, f::ACCESS_TIME, f::LAST_WRITE_TIME, f::CHANGE_TIME].into_iter().enumerate()
    {
        filetime::item(w, field, b, at + 11 + 8 * i)?;
    }
    file_attributes(w, b, at + 43)?;
    w.item_le(f::ALLOC_SIZE64, b, at + 47, 8)?;
    w.item_le(f::END_OF_FILE, b, at + 55, 8)?;
    w.item_le(f::FILE_TYPE, b, at + 63, 2)?;
    let parts_of_state = &[
        f::IPC_STATE_NONBLOCKING,
        f::IPC_STATE_ENDPOINT,
        f::IPC_STATE_PIPE_TYPE,
        f::IPC_STATE_READ_MODE,
        f::IPC_STATE_ICOUNT,
    ];
    let place = (b, at + 65, 2, Encoding::Little);
    bitmask::worded(w, place, f::IPC_STATE, parts_of_state)?;
    w.item(f::IS_DIRECTORY, b, at + 67, 1)?;
    if parts.count < EXTENDED_CREATE_WORDS {
        return count(w, b, parts);
    }
    w.item_le(f::VOLUME_GUID, b, at + 68, 16)?;
    w.item_le(f::CREATE_FILE_ID_64B, b, at + 84, 8)?;
    for (at, title) in [(at + 92, "Maximal"), (at + 96, "Guest Maximal")] {
        let item = w.text(b, at, 4, format_args!("{title} Access Rights"))?;
        let opened = w.open(item);
        access_mask(w, b, at)?;
        w.close(opened);
    }
    w.item_le(f::BCC, b, at + 100, 2)?;
    Ok(())
}

/// The number of words that an extended answer claims; it has eight more (MS-SMB, section 2.2.4.9.2).
const EXTENDED_CREATE_WORDS: usize = 42;

/// Notes the file that a response opens.
fn learn_file<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, at: usize) -> Walked {
    let id = m.b.u16_le(at)?;
    if let Some(request) = &m.standing.request
        && m.status == 0
    {
        let tree = m.numbers.tree;
        let opened = Opened {
            name: request.name.clone(),
            frame: w.frame.number,
            wish: request.wish,
            closed: 0,
        };
        w.remember(Scope::Stream, |known: &mut Conversation, _| known.open(tree, id, opened));
    }
    Ok(())
}

fn open_request<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let b = &m.b;
    if !chain(w, b, parts)? {
        return count(w, b, parts);
    }
    count(w, b, parts)?;
    let (path, _) = text(w, m, f::FILE, parts.bytes, parts.end)?;
    w.info_append(format_args!(", Path: {path}"));
    amend(w, m, |request| request.name = path);
    Ok(())
}

fn open_response<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let b = &m.b;
    if chain(w, b, parts)? && parts.count >= 3 {
        learn_file(w, m, parts.words + 4)?;
        file(w, m, parts.words + 4)?;
    }
    count(w, b, parts)
}

fn read_request<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    if !chain(w, b, parts)? || parts.count < 10 {
        return count(w, b, parts);
    }
    let id = file(w, m, at + 4)?;
    let (low, high) = (b.u16_le(at + 10)?, b.u32_le(at + 14)?);
    let mut offset = u64::from(b.u32_le(at + 6)?);
    w.item_le(f::OFFSET, b, at + 6, 4)?;
    w.item_le(f::MAXCOUNT_LOW, b, at + 10, 2)?;
    w.item_le(f::MINCOUNT, b, at + 12, 2)?;
    // A high part of all ones is a timeout.
    let high = if high == u32::MAX { 0 } else { high & 0xffff };
    w.item_le(f::MAXCOUNT_HIGH, b, at + 14, 2)?;
    w.item_le(f::REMAINING, b, at + 18, 2)?;
    if parts.count >= 12 {
        offset |= u64::from(b.u32_le(at + 20)?) << 32;
        w.item_le(f::OFFSET_HIGH, b, at + 20, 4)?;
    }
    let len = high << 16 | u32::from(low);
    w.info_append(format_args!(
        ", {len} byte{} at offset {offset}",
        if len == 1 { "" } else { "s" }
    ));
    amend(w, m, |request| {
        request.file = Some(id);
        request.range = Some((offset, len));
    });
    range(w, m, Some((offset, len)));
    count(w, b, parts)
}

/// Adds which octets of a file are read or written.
fn range<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, range: Option<(u64, u32)>) {
    if let Some((offset, len)) = range {
        w.generated(f::FILE_RW_OFFSET, &m.b, super::HEADER_LEN, offset);
        w.generated(f::FILE_RW_LENGTH, &m.b, super::HEADER_LEN, u64::from(len));
    }
}

fn read_response<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    let chained = chain(w, b, parts)?;
    let id = file_of_request(w, m)?;
    range(w, m, m.standing.request.as_ref().and_then(|request| request.range));
    if !chained || parts.count < 12 {
        return count(w, b, parts);
    }
    w.item_le(f::REMAINING, b, at + 4, 2)?;
    let (low, high) = (b.u16_le(at + 10)?, b.u32_le(at + 14)? & 0xffff);
    let len = (high as usize) << 16 | usize::from(low);
    let start = usize::from(b.u16_le(at + 12)?);
    w.info_append(format_args!(", {len} byte{}", if len == 1 { "" } else { "s" }));
    w.item_le(f::DATA_LEN_LOW, b, at + 10, 2)?;
    w.item_le(f::DATA_OFFSET, b, at + 12, 2)?;
    w.item_le(f::DATA_LEN_HIGH, b, at + 14, 4)?;
    w.item(f::RESERVED, b, at + 18, 6)?;
    count(w, b, parts)?;
    file_data(w, m, start.max(parts.bytes), len, parts, id.unwrap_or_default())
}

fn write_request<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    if !chain(w, b, parts)? || parts.count < 12 {
        return count(w, b, parts);
    }
    let id = file(w, m, at + 4)?;
    let mut offset = u64::from(b.u32_le(at + 6)?);
    w.item_le(f::OFFSET, b, at + 6, 4)?;
    w.item(f::RESERVED, b, at + 10, 4)?;
    let bits = &[
        f::WRITE_MODE_MESSAGE_START,
        f::WRITE_MODE_RAW,
        f::WRITE_MODE_RETURN_REMAINING,
        f::WRITE_MODE_WRITE_THROUGH,
    ];
    bitmask::item(w, (b, at + 14, 2, Encoding::Little), f::WRITE_MODE, bits, Names::Shown)?;
    w.item_le(f::REMAINING, b, at + 16, 2)?;
    let (high, low) = (b.u16_le(at + 18)?, b.u16_le(at + 20)?);
    w.item_le(f::DATA_LEN_HIGH, b, at + 18, 2)?;
    w.item_le(f::DATA_LEN_LOW, b, at + 20, 2)?;
    let start = usize::from(b.u16_le(at + 22)?);
    w.item_le(f::DATA_OFFSET, b, at + 22, 2)?;
    if parts.count >= 14 {
        offset |= u64::from(b.u32_le(at + 24)?) << 32;
        w.item_le(f::OFFSET_HIGH, b, at + 24, 4)?;
    }
    let len = usize::from(high) << 16 | usize::from(low);
    w.info_append(format_args!(
        ", {len} byte{} at offset {offset}",
        if len == 1 { "" } else { "s" }
    ));
    amend(w, m, |request| request.file = Some(id));
    let asked = (offset, len as u32);
    amend(w, m, |request| request.range = Some(asked));
    range(w, m, Some(asked));
    count(w, b, parts)?;
    file_data(w, m, start.max(parts.bytes), len, parts, id)
}

fn write_response<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, parts: Parts) -> Walked {
    let (b, at) = (&m.b, parts.words);
    let chained = chain(w, b, parts)?;
    file_of_request(w, m)?;
    range(w, m, m.standing.request.as_ref().and_then(|request| request.range));
    if !chained || parts.count < 6 {
        return count(w, b, parts);
    }
    let len = u32::from(b.u16_le(at + 8)?) << 16 | u32::from(b.u16_le(at + 4)?);
    w.item_le(f::COUNT_LOW, b, at + 4, 2)?;
    w.item_le(f::REMAINING, b, at + 6, 2)?;
    w.item_le(f::COUNT_HIGH, b, at + 8, 2)?;
    w.info_append(format_args!(", {len} byte{}", if len == 1 { "" } else { "s" }));
    w.item(f::RESERVED, b, at + 10, 2)?;
    count(w, b, parts)
}

/// Adds what is read from or written to a file, or goes on with what a pipe carries.
fn file_data<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    start: usize,
    len: usize,
    parts: Parts,
    id: u16,
) -> Walked {
    let b = &m.b;
    if start > parts.bytes && start <= b.len() {
        w.item(f::PADDING, b, parts.bytes, start - parts.bytes)?;
    }
    let data = b.slice_up_to(start, len);
    if data.reported() == 0 {
        return Ok(());
    }
    if m.is_ipc() {
        return if pipe(w, data, pipe_key(m, id))? { Ok(()) } else { w.data(data) };
    }
    w.item(f::FILE_DATA, &data, 0, REST)?;
    Ok(())
}
