//! Information on files and file systems (MS-FSCC, sections 2.4 and 2.5), and the entries of directories.

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::smb;
use crate::walk::{REST, Walk};

use super::{attributes, fields as f, times};

/// Classes of information.
const FILE: u8 = 1;

/// Levels of information on files.
mod level {
    pub(super) const BASIC: u8 = 0x04;
    pub(super) const STANDARD: u8 = 0x05;
    pub(super) const INTERNAL: u8 = 0x06;
    pub(super) const EA: u8 = 0x07;
    pub(super) const RENAME: u8 = 0x0a;
    pub(super) const DISPOSITION: u8 = 0x0d;
    pub(super) const ALL: u8 = 0x12;
    pub(super) const ALLOCATION: u8 = 0x13;
    pub(super) const END_OF_FILE: u8 = 0x14;
    pub(super) const NETWORK_OPEN: u8 = 0x22;
}

/// Walks information of a class and level.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    class: u8,
    level: u8,
    is_set: bool,
) -> Walked {
    if class != FILE || b.reported() == 0 {
        return Ok(());
    }
    let field = match level {
        level::BASIC => f::FILE_BASIC_INFO,
        level::STANDARD => f::FILE_STANDARD_INFO,
        level::INTERNAL => f::FILE_INTERNAL_INFO,
        level::EA => f::FILE_EA_INFO,
        level::RENAME => f::FILE_RENAME_INFO,
        level::DISPOSITION => f::FILE_DISPOSITION_INFO,
        level::ALL => f::FILE_ALL_INFO,
        level::ALLOCATION => f::FILE_ALLOCATION_INFO,
        level::END_OF_FILE => f::FILE_ENDOFFILE_INFO,
        level::NETWORK_OPEN => f::FILE_NETWORK_OPEN_INFO,
        _ => return Ok(()),
    };
    let item = w.item(field, b, 0, REST)?;
    let opened = w.open(item);
    match level {
        level::BASIC => {
            times(w, b, 0)?;
            attributes(w, b, 32)?;
        }
        level::STANDARD => smb::standard_information(w, b)?,
        level::INTERNAL => {
            w.item_le(f::FILE_ID, b, 0, 8)?;
        }
        level::EA => {
            w.item_le(f::EA_SIZE, b, 0, 4)?;
        }
        level::RENAME if is_set => rename(w, b)?,
        level::DISPOSITION => {
            w.item(f::DISPOSITION_DELETE_ON_CLOSE, b, 0, 1)?;
        }
        level::ALL => all(w, b)?,
        level::ALLOCATION => {
            w.item_le(f::ALLOCATION_SIZE, b, 0, 8)?;
        }
        level::END_OF_FILE => {
            w.item_le(f::EOF, b, 0, 8)?;
        }
        level::NETWORK_OPEN => {
            smb::network_information(w, b)?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

fn all<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    times(w, b, 0)?;
    attributes(w, b, 32)?;
    w.item(f::UNKNOWN, b, 36, 4)?;
    w.item_le(f::ALLOCATION_SIZE, b, 40, 8)?;
    w.item_le(f::EOF, b, 48, 8)?;
    w.item_le(f::NLINKS, b, 56, 4)?;
    w.item(f::DELETE_PENDING, b, 60, 1)?;
    w.item(f::IS_DIRECTORY, b, 61, 1)?;
    w.item_le(f::FILE_ID, b, 64, 8)?;
    w.item_le(f::EA_SIZE, b, 72, 4)?;
    smb::access_mask(w, b, 76)?;
    w.item_le(f::POSITION_INFO, b, 80, 8)?;
    let bits = &[
        f::MODE_FILE_WRITE_THROUGH,
        f::MODE_FILE_SEQUENTIAL_ONLY,
        f::MODE_FILE_NO_INTERMEDIATE_BUFFERING,
        f::MODE_FILE_SYNCHRONOUS_IO_ALERT,
        f::MODE_FILE_SYNCHRONOUS_IO_NONALERT,
        f::MODE_FILE_DELETE_ON_CLOSE,
    ];
    bitmask::item(w, (b, 88, 4, Encoding::Little), f::MODE_INFO, bits, Names::Left)?;
    w.item_le(f::ALIGNMENT_INFO, b, 92, 4)?;
    let len = b.u32_le(96)? as usize;
    w.item_le(f::FILENAME_LEN, b, 96, 4)?;
    if len > 0 {
        w.item_as(f::FILENAME, b, 100, len, Encoding::Utf16Le)?;
    }
    Ok(())
}

fn rename<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(f::RENAME_REPLACE_IF, b, 0, 1)?;
    w.item(f::RESERVED_RANDOM, b, 1, 7)?;
    w.item(f::ROOT_DIRECTORY, b, 8, 8)?;
    let len = b.u32_le(16)? as usize;
    w.item_le(f::FILENAME_LEN, b, 16, 4)?;
    let name = Encoding::Utf16Le.text(b.bytes(20, len)?);
    w.item_as(f::FILENAME, b, 20, len, Encoding::Utf16Le)?;
    w.info_append(format_args!(" NewName:{name}"));
    Ok(())
}

/// The parts that a level of entries has behind the common ones.
struct Entry {
    root: Field,
    /// What the item is called before the name.
    title: &'static str,
    ea: bool,
    short_name: bool,
    id: bool,
}

fn entry(level: u8) -> Option<Entry> {
    let (root, title) = match level {
        1 => (f::FIND_FILE_DIRECTORY_INFO, "FileDirectoryInfo"),
        2 => (f::FIND_FULL_DIRECTORY_INFO, "FullDirectoryInfo"),
        3 => (f::FIND_BOTH_DIRECTORY_INFO, "FileBothDirectoryInfo"),
        37 => (f::FIND_ID_BOTH_DIRECTORY_INFO, "FileIdBothDirectoryInfo"),
        38 => (f::FIND_FULL_DIRECTORY_INFO, "FileIdFullDirectoryInfo"),
        _ => return None,
    };
    Some(Entry {
        root,
        title,
        ea: level != 1,
        short_name: matches!(level, 3 | 37),
        id: matches!(level, 37 | 38),
    })
}

/// Adds the entries of a directory.
pub(super) fn entries<C: Collector>(w: &mut Walk<'_, C>, list: &Buf<'_>, level: u8) -> Walked {
    let Some(entry) = entry(level) else { return Ok(()) };
    if !w.fields() {
        return Ok(());
    }
    let mut start = 0;
    while start < list.reported() {
        let next = list.u32_le(start)? as usize;
        let b = if next == 0 { list.from(start)? } else { list.slice_up_to(start, next) };
        let item = w.item(entry.root, &b, 0, REST)?;
        let opened = w.open(item);
        w.item_le(f::NEXT_OFFSET, &b, 0, 4)?;
        w.item_le(f::FILE_INDEX, &b, 4, 4)?;
        times(w, &b, 8)?;
        w.item_le(f::EOF, &b, 40, 8)?;
        w.item_le(f::ALLOCATION_SIZE, &b, 48, 8)?;
        attributes(w, &b, 56)?;
        let len = b.u32_le(60)? as usize;
        w.item_le(f::FILENAME_LEN, &b, 60, 4)?;
        let mut at = 64;
        if entry.ea {
            w.item_le(f::EA_SIZE, &b, at, 4)?;
            at += 4;
        }
        if entry.short_name {
            let short = usize::from(b.u8(at)?).min(24);
            w.item(f::SHORT_NAME_LEN, &b, at, 1)?;
            w.item(f::RESERVED, &b, at + 1, 1)?;
            if short != 0 {
                w.item_as(f::SHORTNAME, &b, at + 2, short, Encoding::Utf16Le)?;
            }
            at += 26;
            if entry.id {
                w.item(f::RESERVED, &b, at, 2)?;
                at += 2;
            }
        } else if entry.id {
            w.item(f::RESERVED, &b, at, 4)?;
            at += 4;
        }
        if entry.id {
            w.item_le(f::FILE_ID, &b, at, 8)?;
            at += 8;
        }
        if w.labels() {
            let name = Encoding::Utf16Le.text(b.bytes(at, len)?);
            w.label(item, format_args!("{}: {name}", entry.title));
        }
        w.item_as(f::FILENAME, &b, at, len, Encoding::Utf16Le)?;
        w.close(opened);
        if next == 0 {
            break;
        }
        start += next;
    }
    Ok(())
}
