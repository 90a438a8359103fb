//! The attributes of files in version 4 (RFC 8881, section 5): which there are, as bits, and their values.

use lamna_fields::{Encoding, Field};

use crate::buf::{Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::bitmask::{self, Names};
use crate::proto::rpc::xdr::Xdr;

use super::{MODE, fields as f, file_handle, values};

/// Words of bits that one list of attributes may have.
const MAX_WORDS: u32 = 8;

const ENTRY_FLAGS: &[Field] = &[
    f::ACEFLAG4_FILE_INHERIT,
    f::ACEFLAG4_DIR_INHERIT,
    f::ACEFLAG4_NO_PROP_INHERIT,
    f::ACEFLAG4_INHERIT_ONLY,
    f::ACEFLAG4_SUCCESSFUL_ACCESS,
    f::ACEFLAG4_FAILED_ACCESS,
    f::ACEFLAG4_ID_GROUP,
    f::ACEFLAG4_INHERITED_ACE,
];

/// Entries that one list of access control may have.
const MAX_ENTRIES: u32 = 1024;

/// Whether every server has an attribute (RFC 8881, section 5.6).
fn is_required(attribute: u32) -> bool {
    matches!(attribute, 0..=11 | 19 | 75)
}

/// Which attributes are asked for or were set.
pub(super) fn bitmap<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    list(x, false)
}

/// Attributes with their values.
pub(super) fn settings<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    list(x, true)
}

fn list<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, valued: bool) -> Walked {
    let words = x.peek()?;
    if words > MAX_WORDS {
        return Err(Fault::Malformed);
    }
    let masks = x.at + 4;
    let mut data = masks + 4 * words as usize;
    x.b.check(x.at, data - x.at)?;
    let mut end = data;
    if valued {
        end = (data + 4).saturating_add((x.b.u32(data)? as usize).next_multiple_of(4));
        data += 4;
        x.b.check(data, end - data)?;
    }
    x.at = data;
    let mut known = true;
    for word in 0..words {
        let at = masks + 4 * word as usize;
        let mask = x.b.u32(at)?;
        if mask == 0 {
            continue;
        }
        let root = x.w.number(f::ATTR_MASK, &x.b, at, 4, u64::from(mask))?;
        let numbers = (0..32).filter(|bit| mask >> bit & 1 == 1).map(|bit| 32 * word + bit);
        if x.w.labels() {
            let mut names = String::new();
            for number in numbers.clone() {
                if !names.is_empty() {
                    names.push_str(", ");
                }
                names.push_str(name(number));
            }
            if words == 1 {
                x.w.label(root, format_args!("Attr mask: {mask:#010x} ({names})"));
            } else {
                x.w.label(root, format_args!("Attr mask[{word}]: {mask:#010x} ({names})"));
            }
        }
        let opened = x.w.open(root);
        let count = mask.count_ones();
        let item = x.w.number(f::ATTR_COUNT, &x.b, at, 4, u64::from(count))?;
        let plural = if count == 1 { "" } else { "s" };
        x.w.label(item, format_args!("{count} Attr count{plural}"));
        x.w.hide(item);
        for number in numbers {
            let begin = x.at;
            let item = x.w.number(f::ATTR, &x.b, begin, 0, u64::from(number))?;
            let kind = if is_required(number) { "reqd" } else { "reco" };
            x.w.label(item, format_args!("{kind}_attr: {} ({number})", name(number)));
            if valued && known {
                let inner = x.w.open(item);
                known = value(x, number)? && x.at <= end;
                x.w.close(inner);
                x.w.set_len(item, x.at - begin);
            }
        }
        x.w.close(opened);
    }
    // Wireshark reads values only where it shows them.
    if (valued && end > data && !x.w.has_tree()) || x.at < end {
        x.w.expert(f::BITMAP_UNDISSECTED_DATA, Item::NONE);
    }
    x.at = end;
    Ok(())
}

fn name(attribute: u32) -> &'static str {
    values::ATTR_VALUES.get(u64::from(attribute)).unwrap_or("Unknown")
}

/// The value of an attribute; whether it is known how long that is.
fn value<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, attribute: u32) -> Result<bool, Fault> {
    if let Some(field) = long(attribute) {
        x.u64(field)?;
        return Ok(true);
    }
    if let Some(field) = short(attribute) {
        x.u32(field)?;
        return Ok(true);
    }
    match attribute {
        0 | 75 => list(x, false)?,
        8 => {
            let group = x.begin("fattr4_fsid")?;
            x.u64(f::FSID4_MAJOR)?;
            x.u64(f::FSID4_MINOR)?;
            x.end_as(group, 0);
        }
        12 => {
            let count = x.peek()?;
            if count > MAX_ENTRIES {
                return Err(Fault::Malformed);
            }
            x.at += 4;
            for _ in 0..count {
                entry(x)?;
            }
        }
        19 => {
            file_handle(x, "fattr4_filehandle")?;
        }
        33 => {
            let place = (&x.b, x.at, 4, Encoding::Big);
            bitmask::worded(x.w, place, f::MODE, MODE)?;
            x.at += 4;
        }
        36 => {
            x.string(f::FATTR4_OWNER)?;
        }
        37 => {
            x.string(f::FATTR4_OWNER_GROUP)?;
        }
        41 => {
            x.u32(f::SPECDATA1)?;
            x.u32(f::SPECDATA2)?;
        }
        47 | 49..=53 => {
            x.u64(f::NFSTIME4_SECONDS)?;
            x.u32(f::NFSTIME4_NSECONDS)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// The fields of attributes of eight octets.
fn long(attribute: u32) -> Option<Field> {
    Some(match attribute {
        3 => f::CHANGEID4,
        4 => f::FATTR4_SIZE,
        20 => f::FATTR4_FILEID,
        21 => f::FATTR4_FILES_AVAIL,
        22 => f::FATTR4_FILES_FREE,
        23 => f::FATTR4_FILES_TOTAL,
        27 => f::FATTR4_MAXFILESIZE,
        30 => f::FATTR4_MAXREAD,
        31 => f::FATTR4_MAXWRITE,
        38 => f::FATTR4_QUOTA_HARD,
        39 => f::FATTR4_QUOTA_SOFT,
        40 => f::FATTR4_QUOTA_USED,
        42 => f::FATTR4_SPACE_AVAIL,
        43 => f::FATTR4_SPACE_FREE,
        44 => f::FATTR4_SPACE_TOTAL,
        45 => f::FATTR4_SPACE_USED,
        55 => f::FATTR4_MOUNTED_ON_FILEID,
        _ => return None,
    })
}

/// The fields of attributes of four octets.
fn short(attribute: u32) -> Option<Field> {
    Some(match attribute {
        1 => f::NFS_FTYPE4,
        2 => f::FATTR4_FH_EXPIRE_TYPE,
        5 => f::FATTR4_LINK_SUPPORT,
        6 => f::FATTR4_SYMLINK_SUPPORT,
        7 => f::FATTR4_NAMED_ATTR,
        9 => f::FATTR4_UNIQUE_HANDLES,
        10 => f::FATTR4_LEASE_TIME,
        11 => f::NFSSTAT4,
        13 => f::FATTR4_ACLSUPPORT,
        14 => f::FATTR4_ARCHIVE,
        15 => f::FATTR4_CANSETTIME,
        16 => f::FATTR4_CASE_INSENSITIVE,
        17 => f::FATTR4_CASE_PRESERVING,
        18 => f::FATTR4_CHOWN_RESTRICTED,
        25 => f::FATTR4_HIDDEN,
        26 => f::FATTR4_HOMOGENEOUS,
        28 => f::FATTR4_MAXLINK,
        29 => f::FATTR4_MAXNAME,
        34 => f::FATTR4_NO_TRUNC,
        35 => f::FATTR4_NUMLINKS,
        46 => f::FATTR4_SYSTEM,
        _ => return None,
    })
}

/// An entry of a list of access control.
pub(super) fn entry<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    let (kind, item) = x.u32(f::ACETYPE4)?;
    let word = x.w.word(f::ACETYPE4, u64::from(kind)).unwrap_or("Unknown");
    x.w.label(item, format_args!("ACE Type: {word} ({kind})"));
    let opened = x.w.open(item);
    bitmask::item(x.w, (&x.b, x.at, 4, Encoding::Big), f::ACEFLAGS4, ENTRY_FLAGS, Names::Left)?;
    x.at += 4;
    x.u32(f::ACEMASK4)?;
    x.string(f::WHO)?;
    x.w.close(opened);
    Ok(())
}
