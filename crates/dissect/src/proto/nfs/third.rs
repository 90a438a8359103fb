//! The procedures of version 3 (RFC 1813).

use lamna_fields::{Encoding, Field};

use crate::buf::{Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::rpc::xdr::Xdr;

use super::{fields as f, file_handle};

const MODE_BITS: &[Field] = &[
    f::MODE3_SUID,
    f::MODE3_SGID,
    f::MODE3_STICKY,
    f::MODE3_RUSR,
    f::MODE3_WUSR,
    f::MODE3_XUSR,
    f::MODE3_RGRP,
    f::MODE3_WGRP,
    f::MODE3_XGRP,
    f::MODE3_ROTH,
    f::MODE3_WOTH,
    f::MODE3_XOTH,
];

/// What may be done with a file, as bits, their short names, their fields, and those that tell whether a server
/// can say.
const ACCESS: &[(u32, &str, Field, &str, Field)] = &[
    (0x01, "RD", f::ACCESS_READ, "0x001 READ", f::ACCESS_SUPP_READ),
    (0x02, "LU", f::ACCESS_LOOKUP, "0x002 LOOKUP", f::ACCESS_SUPP_LOOKUP),
    (0x04, "MD", f::ACCESS_MODIFY, "0x004 MODIFY", f::ACCESS_SUPP_MODIFY),
    (0x08, "XT", f::ACCESS_EXTEND, "0x008 EXTEND", f::ACCESS_SUPP_EXTEND),
    (0x10, "DL", f::ACCESS_DELETE, "0x010 DELETE", f::ACCESS_SUPP_DELETE),
    (0x20, "XE", f::ACCESS_EXECUTE, "0x020 EXECUTE", f::ACCESS_SUPP_EXECUTE),
];

/// Adds a file's mode; it.
pub(super) fn mode<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Result<u32, Fault> {
    let mode = x.peek()?;
    let place = (&x.b, x.at, 4, Encoding::Big);
    bitmask::item(x.w, place, f::MODE3, MODE_BITS, Names::Shown)?;
    x.at += 4;
    Ok(mode)
}

/// Adds a time of seconds and parts of one, of which each is `unit` nanoseconds.
pub(super) fn time<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
    field: Field,
    seconds: Field,
    rest: Field,
    unit: u64,
) -> Walked {
    let value = u64::from(x.b.u32(x.at)?) * 1_000_000_000 + u64::from(x.b.u32(x.at + 4)?) * unit;
    let item = x.w.number(field, &x.b, x.at, 8, value)?;
    let opened = x.w.open(item);
    x.u32(seconds)?;
    x.u32(rest)?;
    x.w.close(opened);
    Ok(())
}

/// A file's type and owners in words.
fn summary(kind: u32, mode: u32, uid: u32, gid: u32) -> String {
    let rest = format!("mode: {:04o} uid: {uid} gid: {gid}", mode & 0o7777);
    match super::values::TYPE_VALUES.get(u64::from(kind)) {
        Some(kind) => format!("  {kind} {rest}"),
        None => format!("  Unknown Type: {kind:#x} {rest}"),
    }
}

/// Adds a file's attributes; them in words.
fn attributes<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, title: &str) -> Result<String, Fault> {
    let text =
        summary(x.b.u32(x.at)?, x.b.u32(x.at + 4)?, x.b.u32(x.at + 12)?, x.b.u32(x.at + 16)?);
    let group = x.begin(title)?;
    x.w.label(group.item, format_args!("{title}{text}"));
    x.u32(f::FATTR3_TYPE)?;
    mode(x)?;
    x.u32(f::FATTR3_NLINK)?;
    x.u32(f::FATTR3_UID)?;
    x.u32(f::FATTR3_GID)?;
    x.u64(f::FATTR3_SIZE)?;
    x.u64(f::FATTR3_USED)?;
    let (major, minor) = (x.b.u32(x.at)?, x.b.u32(x.at + 4)?);
    let device = x.begin("rdev")?;
    x.w.label(device.item, format_args!("rdev: {major},{minor}"));
    x.u32(f::SPECDATA1)?;
    x.u32(f::SPECDATA2)?;
    x.end(device);
    x.u64(f::FATTR3_FSID)?;
    x.u64(f::FATTR3_FILEID)?;
    time(x, f::ATIME, f::ATIME_SEC, f::ATIME_NSEC, 1)?;
    time(x, f::MTIME, f::MTIME_SEC, f::MTIME_NSEC, 1)?;
    time(x, f::CTIME, f::CTIME_SEC, f::CTIME_NSEC, 1)?;
    x.end(group);
    Ok(text)
}

/// Adds attributes that may be there.
pub(super) fn after<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, title: &str) -> Walked {
    let group = x.begin(title)?;
    let (follows, _) = x.u32(f::ATTRIBUTES_FOLLOW)?;
    if follows == 1 {
        let text = attributes(x, "attributes")?;
        x.w.append(group.item, format_args!("{text}"));
    }
    x.end(group);
    Ok(())
}

/// Adds what a file was like before and is like after a change.
fn change<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, title: &str) -> Walked {
    let group = x.begin(title)?;
    let before = x.begin("before")?;
    let (follows, _) = x.u32(f::ATTRIBUTES_FOLLOW)?;
    if follows == 1 {
        let inner = x.begin("attributes")?;
        x.u64(f::WCC_ATTR_SIZE)?;
        time(x, f::MTIME, f::MTIME_SEC, f::MTIME_NSEC, 1)?;
        time(x, f::CTIME, f::CTIME_SEC, f::CTIME_NSEC, 1)?;
        x.end(inner);
    }
    x.end(before);
    after(x, "after")?;
    x.end(group);
    Ok(())
}

/// Adds a handle that may be there.
fn new_handle<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, title: &str) -> Walked {
    let group = x.begin(title)?;
    let (follows, _) = x.u32(f::HANDLE_FOLLOW)?;
    if follows == 1 {
        file_handle(x, "handle")?;
    }
    x.end(group);
    Ok(())
}

/// Adds a directory and a name in it.
fn place<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, title: &str) -> Result<(u32, String), Fault> {
    let group = x.begin(title)?;
    let hash = file_handle(x, "dir")?;
    let name = x.string(f::NAME)?;
    x.end(group);
    Ok((hash, name))
}

/// Adds which attributes are to be set.
fn settings<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, title: &str) -> Walked {
    let group = x.begin(title)?;
    for name in ["mode", "uid", "gid", "size"] {
        let inner = x.begin(name)?;
        let is_set = x.peek()?;
        let word = if is_set == 1 { "value follows" } else { "no value" };
        x.w.append(inner.item, format_args!(": {word}"));
        x.u32(f::SET_IT)?;
        if is_set == 1 {
            match name {
                "mode" => {
                    mode(x)?;
                }
                "uid" => {
                    x.u32(f::UID3)?;
                }
                "gid" => {
                    x.u32(f::GID3)?;
                }
                _ => {
                    x.u64(f::SET_SIZE)?;
                }
            }
        }
        x.end(inner);
    }
    for (name, field, seconds, rest) in [
        ("atime", f::ATIME, f::ATIME_SEC, f::ATIME_NSEC),
        ("mtime", f::MTIME, f::MTIME_SEC, f::MTIME_NSEC),
    ] {
        let inner = x.begin(name)?;
        let (how, item) = x.u32(f::SET_IT)?;
        let word = match how {
            0 => "don't change",
            1 => "set to server time",
            _ => "set to client time",
        };
        x.w.append(inner.item, format_args!(": {word}"));
        x.w.label(item, format_args!("set_it: {word} ({how})"));
        // Set to the client's time.
        if how == 2 {
            time(x, field, seconds, rest, 1)?;
        }
        x.end(inner);
    }
    x.end(group);
    Ok(())
}

/// Adds rights; their short names.
pub(super) fn access<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
    field: Field,
    asked: u32,
    words: (&str, &str),
) -> Result<String, Fault> {
    let value = x.peek()?;
    let item = x.w.number(field, &x.b, x.at, 4, u64::from(value))?;
    let opened = x.w.open(item);
    let mut text = String::new();
    for (bit, name, own, title, told) in ACCESS {
        if asked & bit == 0 {
            continue;
        }
        let own = if field == f::ACCESS_SUPPORTED { told } else { own };
        let item = x.w.number(*own, &x.b, x.at, 4, u64::from(value & bit))?;
        let word = if value & bit != 0 { words.0 } else { words.1 };
        if x.w.labels() {
            let dots: String = (0..8)
                .rev()
                .map(|i| match bit >> i {
                    1 if value & bit != 0 => '1',
                    1 => '0',
                    _ => '.',
                })
                .enumerate()
                .flat_map(|(i, c)| if i == 4 { vec![' ', c] } else { vec![c] })
                .collect();
            x.w.label(item, format_args!("{dots} = {title}: {word}"));
        }
        if value & bit != 0 {
            text.push(' ');
            text.push_str(name);
        }
    }
    x.w.close(opened);
    x.at += 4;
    Ok(text)
}

/// The short names of what may be done.
pub(super) fn names(bits: u32) -> String {
    let names = ACCESS.iter().filter(|(bit, ..)| bits & bit != 0);
    names.fold(String::new(), |text, (_, name, ..)| text + " " + name)
}

/// The arguments of a call.
pub(super) fn call<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, procedure: u32) -> Walked {
    match procedure {
        // GETATTR
        1 => {
            let hash = file_handle(x, "object")?;
            x.say(format_args!(", FH: {hash:#010x}"));
        }
        // FSSTAT, FSINFO, PATHCONF
        18..=20 => {
            let hash = file_handle(x, "object")?;
            x.say_apart(format_args!(", FH: {hash:#010x}"), format_args!(", DH: {hash:#010x}"));
        }
        // SETATTR
        2 => {
            let hash = file_handle(x, "object")?;
            x.say(format_args!(", FH: {hash:#010x}"));
            settings(x, "new_attributes")?;
            let word = if x.peek()? == 1 { "value follows" } else { "no value" };
            let group = x.begin(&format!("guard: {word}"))?;
            let (check, _) = x.u32(f::SATTRGUARD3)?;
            if check == 1 {
                time(x, f::CTIME, f::CTIME_SEC, f::CTIME_NSEC, 1)?;
            }
            x.end(group);
        }
        // LOOKUP
        3 => {
            let (hash, name) = place(x, "what")?;
            x.say(format_args!(", DH: {hash:#010x}/{name}"));
        }
        // ACCESS
        4 => {
            let hash = file_handle(x, "object")?;
            let asked = x.peek()?;
            let text = access(x, f::ACCESS_CHECK, asked, ("allowed?", "allowed?"))?;
            x.say(format_args!(", FH: {hash:#010x}, [Check:{text}]"));
        }
        // READLINK
        5 => {
            let hash = file_handle(x, "object")?;
            x.say(format_args!(", FH: {hash:#010x}"));
        }
        // READ
        6 => {
            let hash = file_handle(x, "file")?;
            let offset = x.u64(f::OFFSET3)?;
            let (count, _) = x.u32(f::COUNT3)?;
            x.say(format_args!(", FH: {hash:#010x} Offset: {offset} Len: {count}"));
        }
        // WRITE
        7 => {
            let hash = file_handle(x, "file")?;
            let offset = x.u64(f::OFFSET3)?;
            let (count, _) = x.u32(f::COUNT3)?;
            let (stable, _) = x.u32(f::WRITE_STABLE)?;
            let word = x.w.word(f::WRITE_STABLE, u64::from(stable)).unwrap_or("Unknown");
            x.say(format_args!(", FH: {hash:#010x} Offset: {offset} Len: {count} {word}"));
            x.opaque(f::DATA, "Data")?;
        }
        // CREATE
        8 => {
            let (hash, name) = place(x, "where")?;
            let (mode, _) = x.u32(f::CREATEMODE)?;
            let word = x.w.word(f::CREATEMODE, u64::from(mode)).unwrap_or("Unknown");
            x.say(format_args!(", DH: {hash:#010x}/{name} Mode: {word}"));
            // An exclusive one brings a verifier.
            if mode == 2 {
                verifier(x)?;
            } else {
                settings(x, "obj_attributes")?;
            }
        }
        // MKDIR
        9 => {
            let (hash, name) = place(x, "where")?;
            x.say(format_args!(", DH: {hash:#010x}/{name}"));
            settings(x, "attributes")?;
        }
        // SYMLINK
        10 => {
            let (hash, name) = place(x, "where")?;
            settings(x, "symlink_attributes")?;
            let to = x.string(f::SYMLINK_TO)?;
            x.say(format_args!(", From DH: {hash:#010x}/{name} To {to}"));
        }
        // MKNOD
        11 => {
            let (hash, name) = place(x, "where")?;
            x.say(format_args!(", DH: {hash:#010x}/{name}"));
        }
        // REMOVE, RMDIR
        12 | 13 => {
            let (hash, name) = place(x, "object")?;
            x.say(format_args!(", DH: {hash:#010x}/{name}"));
        }
        // RENAME
        14 => {
            let (from, old) = place(x, "from")?;
            let (to, new) = place(x, "to")?;
            x.say(format_args!(", From DH: {from:#010x}/{old} To DH: {to:#010x}/{new}"));
        }
        // LINK
        15 => {
            let from = file_handle(x, "file")?;
            let (to, name) = place(x, "link")?;
            x.say(format_args!(", From DH: {from:#010x} To DH: {to:#010x}/{name}"));
        }
        // READDIR, READDIRPLUS
        16 | 17 => {
            let hash = file_handle(x, "dir")?;
            x.say(format_args!(", FH: {hash:#010x}"));
            x.u64(f::COOKIE3)?;
            verifier(x)?;
            if procedure == 17 {
                x.u32(f::DIRCOUNT)?;
                x.u32(f::MAXCOUNT)?;
            } else {
                x.u32(f::COUNT3)?;
            }
        }
        // COMMIT
        21 => {
            let hash = file_handle(x, "file")?;
            x.say(format_args!(", FH: {hash:#010x}"));
            x.u64(f::OFFSET3)?;
            x.u32(f::COUNT3)?;
        }
        _ => {}
    }
    Ok(())
}

/// The results of a call.
pub(super) fn reply<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
    procedure: u32,
    checked: Option<u32>,
) -> Walked {
    let at = x.at;
    let (status, _) = x.u32(f::STATUS3)?;
    let item = x.w.item(f::STATUS, &x.b, at, 4)?;
    x.w.hide(item);
    if status != 0 {
        super::failed(x, f::STATUS3, status);
        failure(x, procedure)?;
        return super::rest(x);
    }
    match procedure {
        1 => {
            let text = attributes(x, "obj_attributes")?;
            x.say(format_args!("{text}"));
        }
        2 => change(x, "obj_wcc")?,
        3 => {
            let hash = file_handle(x, "object")?;
            x.say(format_args!(", FH: {hash:#010x}"));
            after(x, "obj_attributes")?;
            after(x, "dir_attributes")?;
        }
        4 => {
            after(x, "obj_attributes")?;
            // Of a call that was not captured nothing was refused.
            let rights = x.peek()?;
            let asked = checked.unwrap_or(rights);
            let denied = names(asked & !rights);
            if !denied.is_empty() {
                x.say(format_args!(", [Access Denied:{denied}]"));
            }
            let text = access(x, f::ACCESS_RIGHTS, asked, ("allowed", "*Access Denied*"))?;
            if !text.is_empty() {
                x.say(format_args!(", [Allowed:{text}]"));
            }
        }
        5 => {
            after(x, "symlink_attributes")?;
            let path = x.string(f::READLINK_DATA)?;
            x.say(format_args!(" Path: {path}"));
        }
        6 => {
            after(x, "file_attributes")?;
            let (count, _) = x.u32(f::COUNT3)?;
            x.say(format_args!(" Len: {count}"));
            x.u32(f::READ_EOF)?;
            x.opaque(f::DATA, "Data")?;
        }
        7 => {
            change(x, "file_wcc")?;
            let (count, _) = x.u32(f::COUNT3)?;
            let (committed, _) = x.u32(f::WRITE_COMMITTED)?;
            let word = x.w.word(f::WRITE_COMMITTED, u64::from(committed)).unwrap_or("Unknown");
            x.say(format_args!(" Len: {count} {word}"));
            verifier(x)?;
        }
        8..=11 => {
            new_handle(x, "obj")?;
            after(x, "obj_attributes")?;
            change(x, "dir_wcc")?;
        }
        12 | 13 => change(x, "dir_wcc")?,
        14 => {
            change(x, "fromdir_wcc")?;
            change(x, "todir_wcc")?;
        }
        15 => {
            after(x, "file_attributes")?;
            change(x, "linkdir_wcc")?;
        }
        16 | 17 => directory(x, procedure == 17)?,
        18 => {
            after(x, "obj_attributes")?;
            for field in [
                f::FSSTAT3_RESOK_TBYTES,
                f::FSSTAT3_RESOK_FBYTES,
                f::FSSTAT3_RESOK_ABYTES,
                f::FSSTAT3_RESOK_TFILES,
                f::FSSTAT3_RESOK_FFILES,
                f::FSSTAT3_RESOK_AFILES,
            ] {
                x.u64(field)?;
            }
            x.u32(f::FSSTAT_INVARSEC)?;
        }
        19 => {
            after(x, "obj_attributes")?;
            for field in [
                f::FSINFO_RTMAX,
                f::FSINFO_RTPREF,
                f::FSINFO_RTMULT,
                f::FSINFO_WTMAX,
                f::FSINFO_WTPREF,
                f::FSINFO_WTMULT,
                f::FSINFO_DTPREF,
            ] {
                x.u32(field)?;
            }
            x.u64(f::FSINFO_MAXFILESIZE)?;
            time(x, f::DTIME, f::DTIME_SEC, f::DTIME_NSEC, 1)?;
            let bits = &[
                f::FSINFO_PROPERTIES_SETATTR,
                f::FSINFO_PROPERTIES_PATHCONF,
                f::FSINFO_PROPERTIES_SYMLINKS,
                f::FSINFO_PROPERTIES_HARDLINKS,
            ];
            let place = (&x.b, x.at, 4, Encoding::Big);
            bitmask::item(x.w, place, f::FSINFO_PROPERTIES, bits, Names::Shown)?;
            x.at += 4;
        }
        20 => {
            after(x, "obj_attributes")?;
            x.u32(f::PATHCONF_LINKMAX)?;
            x.u32(f::PATHCONF_NAME_MAX)?;
            for field in [
                f::PATHCONF_NO_TRUNC,
                f::PATHCONF_CHOWN_RESTRICTED,
                f::PATHCONF_CASE_INSENSITIVE,
                f::PATHCONF_CASE_PRESERVING,
            ] {
                x.u32(field)?;
            }
        }
        21 => {
            change(x, "file_wcc")?;
            verifier(x)?;
        }
        _ => {}
    }
    Ok(())
}

/// What a failure still tells.
fn failure<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, procedure: u32) -> Walked {
    match procedure {
        2 => change(x, "obj_wcc"),
        3 | 16 | 17 => after(x, "dir_attributes"),
        4 | 18..=20 => after(x, "obj_attributes"),
        5 => after(x, "symlink_attributes"),
        6 => after(x, "file_attributes"),
        7 | 21 => change(x, "file_wcc"),
        8..=13 => change(x, "dir_wcc"),
        14 => {
            change(x, "fromdir_wcc")?;
            change(x, "todir_wcc")
        }
        15 => {
            after(x, "file_attributes")?;
            change(x, "linkdir_wcc")
        }
        _ => Ok(()),
    }
}

/// The entries of a directory: their names go to Info.
fn directory<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, plus: bool) -> Walked {
    after(x, "dir_attributes")?;
    verifier(x)?;
    let (id, name_field, cookie) = if plus {
        (f::READDIRPLUS_ENTRY_FILEID, f::READDIRPLUS_ENTRY_NAME, f::READDIRPLUS_ENTRY_COOKIE)
    } else {
        (f::READDIR_ENTRY3_FILEID, f::READDIR_ENTRY3_NAME, f::READDIR_ENTRY3_COOKIE)
    };
    while x.follows()? {
        let start = x.at;
        let item = x.w.item(f::READDIR_ENTRY, &x.b, start, 0)?;
        let opened = x.w.open(item);
        x.u64(id)?;
        let name = x.string(name_field)?;
        x.w.label(item, format_args!("Entry: name {name}"));
        x.w.info_append(format_args!(" {name}"));
        x.u64(cookie)?;
        if plus {
            after(x, "name_attributes")?;
            new_handle(x, "name_handle")?;
        }
        x.w.set_len(item, x.at - start);
        x.w.close(opened);
    }
    x.u32(f::READDIR_EOF)?;
    Ok(())
}

/// Adds a verifier, which is not spelt out.
fn verifier<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    let item = x.fixed(f::VERIFIER, 8)?;
    x.w.label_value(item, format_args!("Opaque Data"));
    Ok(())
}
