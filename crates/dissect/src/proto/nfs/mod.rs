//! The network file system: versions 2 (RFC 1094) and 3 (RFC 1813) in full; of version 4 (RFC 7530, RFC 8881) the
//! common operations.

pub mod acl;
mod attributes;
pub(crate) mod fields;
mod fourth;
mod third;
pub(crate) mod values;

use std::collections::HashMap;

use lamna_fields::{Encoding, Field, FieldDef, ValueTable};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask;
use crate::proto::rpc::Body;
use crate::proto::rpc::xdr::Xdr;
use crate::registry::Dissect;
use crate::track::Scope;
use crate::walk::{REST, Walk};

use fields as f;

/// Octets of a file's handle in version 2.
const OLD_HANDLE_LEN: usize = 32;

/// The procedure of version 4 that does all.
const COMPOUND: u32 = 1;

/// The procedure of version 3 that asks what may be done.
const ACCESS: u32 = 4;

/// The procedures of each version.
pub(super) static PROCEDURES: &[(u32, &ValueTable)] = &[
    (2, &values::PROCEDURE_V2_VALUES),
    (3, &values::PROCEDURE_V3_VALUES),
    (4, &values::PROCEDURE_V4_VALUES),
];

/// The network file system.
#[derive(Clone, Copy, Debug)]
pub struct Nfs;

impl Dissect for Nfs {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Walks arguments or results.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, body: Body) -> Walked {
    let (root, opened) = w.open_protocol(&b, 0, REST)?;
    let (field, table) = match body.version {
        2 => (f::PROCEDURE_V2, &values::PROCEDURE_V2_VALUES),
        3 => (f::PROCEDURE_V3, &values::PROCEDURE_V3_VALUES),
        _ => (f::PROCEDURE_V4, &values::PROCEDURE_V4_VALUES),
    };
    body.show(w, &b, field);
    let way = if body.is_call { "Call" } else { "Reply" };
    let name = table.get(u64::from(body.procedure)).unwrap_or("Unknown");
    if b.reported() == 0 {
        w.close(opened);
        return Ok(());
    }
    let checked = match (body.version, body.procedure) {
        (3, ACCESS) => checked(w, &b, &body),
        _ => None,
    };
    let mut x = Xdr::new(w, b, 0);
    let result = match (body.version, body.is_call) {
        (2, true) => old_call(&mut x, body.procedure),
        (2, false) => old_reply(&mut x, body.procedure),
        (3, true) => third::call(&mut x, body.procedure),
        (3, false) => third::reply(&mut x, body.procedure, checked),
        (4, is_call) if body.procedure == COMPOUND => fourth::compound(&mut x, root, is_call),
        _ => Ok(()),
    };
    if body.version != 4 {
        // Checks of access and faults keep their place in the text; all else follows a blank.
        let said = std::mem::take(&mut x.said);
        let is_access = body.version == 3 && body.procedure == ACCESS;
        let said = if is_access { &said } else { said.strip_prefix(',').unwrap_or(&said) };
        let gap = if said.starts_with(" Error") { " " } else { "" };
        w.label(root, format_args!("Network File System, {name} {way}{gap}{said}"));
    }
    result?;
    w.close(opened);
    Ok(())
}

/// The rights that calls asked for, by what they share with their replies.
#[derive(Debug, Default)]
struct Checks(HashMap<u32, u32>);

/// Calls for rights whose replies are waited for.
const MAX_CHECKS: usize = 1024;

/// The rights that a call asks for, or the one that a reply answers.
fn checked<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, body: &Body) -> Option<u32> {
    // They stand behind the handle.
    let asked = b.u32(0).ok().and_then(|len| {
        let at = (len as usize).checked_next_multiple_of(4)?.checked_add(4)?;
        b.u32(at).ok()
    });
    let (xid, is_call) = (body.xid, body.is_call);
    w.remember(Scope::Stream, |checks: &mut Checks, _| {
        if !is_call {
            return checks.0.remove(&xid);
        }
        if checks.0.len() >= MAX_CHECKS {
            checks.0.clear();
        }
        checks.0.insert(xid, asked?)
    })
    .flatten()
}

/// What Info calls a handle: the CRC-32 of its octets.
fn hash(octets: &[u8]) -> u32 {
    !octets.iter().fold(u32::MAX, |crc, octet| {
        (0..8).fold(crc ^ u32::from(*octet), |crc, _| {
            if crc & 1 != 0 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
        })
    })
}

/// Adds a handle that is called `title`; its hash.
pub(crate) fn file_handle<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
    title: &str,
) -> Result<u32, Fault> {
    x.w.foreign(crate::proto::id::NFS, |w| {
        let len = x.b.u32(x.at)? as usize;
        let octets = x.b.bytes(x.at + 4, len)?;
        let hash = hash(octets);
        let whole = 4 + len.next_multiple_of(4);
        let item = w.text(&x.b, x.at, whole, format_args!("{title}"))?;
        let opened = w.open(item);
        w.item(f::FH_LENGTH, &x.b, x.at, 4)?;
        let item = w.number(f::FH_HASH, &x.b, x.at + 4, len, u64::from(hash))?;
        w.mark_generated(item);
        w.item(f::FHANDLE, &x.b, x.at + 4, len)?;
        w.close(opened);
        x.at += whole;
        Ok(hash)
    })
}

/// Adds a handle of version 2; its hash.
pub(crate) fn old_file_handle<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
    title: &str,
) -> Result<u32, Fault> {
    let octets = x.b.bytes(x.at, OLD_HANDLE_LEN)?;
    let hash = hash(octets);
    let (b, at) = (x.b, x.at);
    x.w.foreign(crate::proto::id::NFS, |w| -> Walked {
        let item = w.text(&b, at, OLD_HANDLE_LEN, format_args!("{title}"))?;
        let opened = w.open(item);
        let item = w.number(f::FH_HASH, &b, at, OLD_HANDLE_LEN, u64::from(hash))?;
        w.mark_generated(item);
        w.item(f::FHANDLE, &b, at, OLD_HANDLE_LEN)?;
        w.close(opened);
        Ok(())
    })?;
    x.at += OLD_HANDLE_LEN;
    Ok(hash)
}

/// Adds a directory and a name in it.
fn old_place<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
    title: &str,
) -> Result<(u32, String), Fault> {
    let group = x.begin(title)?;
    let hash = old_file_handle(x, "dir")?;
    let name = x.string(f::NAME)?;
    x.end(group);
    Ok((hash, name))
}

fn old_call<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, procedure: u32) -> Walked {
    match procedure {
        // GETATTR, READLINK, STATFS
        1 | 5 | 17 => {
            let hash = old_file_handle(x, "object")?;
            x.say(format_args!(", FH: {hash:#010x}"));
        }
        // SETATTR
        2 => {
            let hash = old_file_handle(x, "file")?;
            x.say(format_args!(", FH: {hash:#010x}"));
        }
        // LOOKUP, REMOVE, RMDIR
        4 | 10 | 15 => {
            let (hash, name) = old_place(x, "where")?;
            x.say(format_args!(", DH: {hash:#010x}/{name}"));
        }
        // CREATE, MKDIR
        9 | 14 => {
            let (hash, name) = old_place(x, "where")?;
            x.say(format_args!(", DH: {hash:#010x}/{name}"));
        }
        // READ
        6 => {
            let hash = old_file_handle(x, "file")?;
            let (offset, _) = x.u32(f::READ_OFFSET)?;
            let (count, _) = x.u32(f::READ_COUNT)?;
            let (total, _) = x.u32(f::READ_TOTALCOUNT)?;
            x.say(format_args!(
                ", FH: {hash:#010x} Offset: {offset} Count: {count} TotalCount: {total}"
            ));
        }
        // WRITE
        8 => {
            let hash = old_file_handle(x, "file")?;
            let (begin, _) = x.u32(f::WRITE_BEGINOFFSET)?;
            let (offset, _) = x.u32(f::WRITE_OFFSET)?;
            let (total, _) = x.u32(f::WRITE_TOTALCOUNT)?;
            x.say(format_args!(
                ", FH: {hash:#010x} BeginOffset: {begin} Offset: {offset} TotalCount: {total}"
            ));
            x.opaque(f::DATA, "Data")?;
        }
        // RENAME
        11 => {
            let (from, old) = old_place(x, "from")?;
            let (to, new) = old_place(x, "to")?;
            x.say(format_args!(", From DH: {from:#010x}/{old} To DH: {to:#010x}/{new}"));
        }
        // LINK
        12 => {
            let from = old_file_handle(x, "from")?;
            let (to, name) = old_place(x, "to")?;
            x.say(format_args!(", From DH: {from:#010x} To DH: {to:#010x}/{name}"));
        }
        // SYMLINK
        13 => {
            let (from, name) = old_place(x, "from")?;
            let to = x.string(f::SYMLINK_TO)?;
            x.say(format_args!(", From DH: {from:#010x}/{name} To {to}"));
        }
        // READDIR
        16 => {
            let hash = old_file_handle(x, "dir")?;
            x.say(format_args!(", FH: {hash:#010x}"));
            x.u32(f::READDIR_COOKIE)?;
            x.u32(f::READDIR_COUNT)?;
        }
        _ => {}
    }
    Ok(())
}

/// Says why a call failed.
fn failed<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, field: Field, status: u32) {
    match x.w.word(field, u64::from(status)) {
        Some(word) => x.say(format_args!(" Error: {word}")),
        None => x.say(format_args!(" Error: Unknown error: {status}")),
    }
}

/// Shows what a failed call gives beyond its results.
fn rest<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    x.w.data(x.b.slice_up_to(x.at, REST))
}

fn old_reply<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, procedure: u32) -> Walked {
    let at = x.at;
    let (status, _) = x.u32(f::STATUS2)?;
    let item = x.w.item(f::STATUS, &x.b, at, 4)?;
    x.w.hide(item);
    if status != 0 {
        failed(x, f::STATUS2, status);
        return rest(x);
    }
    match procedure {
        1 | 2 | 8 => old_attributes(x)?,
        4 | 9 | 14 => {
            let hash = old_file_handle(x, "file")?;
            x.say(format_args!(", FH: {hash:#010x}"));
            old_attributes(x)?;
        }
        5 => {
            let path = x.string(f::READLINK_DATA)?;
            x.say(format_args!(" Path: {path}"));
        }
        6 => {
            old_attributes(x)?;
            x.opaque(f::DATA, "Data")?;
        }
        _ => {}
    }
    Ok(())
}

static MODE: &[Field] = &[
    f::MODE_NAME,
    f::MODE_SET_USER_ID,
    f::MODE_SET_GROUP_ID,
    f::MODE_SAVE_SWAP_TEXT,
    f::MODE_READ_OWNER,
    f::MODE_WRITE_OWNER,
    f::MODE_EXEC_OWNER,
    f::MODE_READ_GROUP,
    f::MODE_WRITE_GROUP,
    f::MODE_EXEC_GROUP,
    f::MODE_READ_OTHER,
    f::MODE_WRITE_OTHER,
    f::MODE_EXEC_OTHER,
];

fn old_attributes<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    let group = x.begin("attributes")?;
    x.u32(f::FTYPE)?;
    let place = (&x.b, x.at, 4, Encoding::Big);
    bitmask::worded(x.w, place, f::MODE, MODE)?;
    x.at += 4;
    for field in [
        f::FATTR_NLINK,
        f::FATTR_UID,
        f::FATTR_GID,
        f::FATTR_SIZE,
        f::FATTR_BLOCKSIZE,
        f::FATTR_RDEV,
        f::FATTR_BLOCKS,
        f::FATTR_FSID,
        f::FATTR_FILEID,
    ] {
        x.u32(field)?;
    }
    for (field, seconds, rest) in [
        (f::ATIME, f::ATIME_SEC, f::ATIME_USEC),
        (f::MTIME, f::MTIME_SEC, f::MTIME_USEC),
        (f::CTIME, f::CTIME_SEC, f::CTIME_USEC),
    ] {
        third::time(x, field, seconds, rest, 1000)?;
    }
    x.end(group);
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn handles_are_told_by_their_checksum() {
        assert_eq!(super::hash(b"123456789"), 0xcbf4_3926);
    }
}
