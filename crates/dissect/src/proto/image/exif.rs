//! The directories of Exif (JEITA CP-3451, section 4.6.2; TIFF revision 6.0, section 2).

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

use super::jfif as f;

/// Octets of the header before the first directory's place.
const HEADER_LEN: usize = 8;

/// Octets of a directory's entry, and of the value in it.
const ENTRY_LEN: usize = 12;
const INLINE_LEN: usize = 4;

/// Directories that a file may have: more than cameras write, and few enough to bound a circle.
const MAX_DIRECTORIES: usize = 16;

/// Values outside of their entries that are shown.
const MAX_VALUES: usize = 1024;

/// Tags whose values are the places of further directories.
const EXIF: u16 = 0x8769;
const GPS: u16 = 0x8825;
const INTEROPERABILITY: u16 = 0xa005;

/// Types of values (TIFF, section 2).
mod kind {
    pub(super) const BYTE: u16 = 1;
    pub(super) const ASCII: u16 = 2;
    pub(super) const SHORT: u16 = 3;
    pub(super) const LONG: u16 = 4;
    pub(super) const RATIONAL: u16 = 5;
    pub(super) const UNDEFINED: u16 = 7;
    pub(super) const SLONG: u16 = 9;
    pub(super) const SRATIONAL: u16 = 10;
}

/// A value that lies outside of its entry.
#[derive(Clone, Copy, Debug)]
struct Value {
    kind: u16,
    count: usize,
    at: usize,
}

/// A directory to be walked.
#[derive(Clone, Copy, Debug)]
struct Directory {
    title: &'static str,
    tag: Field,
    at: usize,
}

/// The header of TIFF and what it leads to.
struct Tiff<'b> {
    b: Buf<'b>,
    encoding: Encoding,
    values: Vec<Value>,
    directories: Vec<Directory>,
}

impl Tiff<'_> {
    fn u16(&self, at: usize) -> Result<u16, Fault> {
        if self.encoding == Encoding::Little { self.b.u16_le(at) } else { self.b.u16(at) }
    }

    fn u32(&self, at: usize) -> Result<u32, Fault> {
        if self.encoding == Encoding::Little { self.b.u32_le(at) } else { self.b.u32(at) }
    }
}

/// Walks the header of TIFF that `b` begins with, its directories, and behind them the values that are too long for
/// their entries.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.item(f::ENDIANNESS, b, 0, 2)?;
    let encoding = match b.u16(0)? {
        0x4949 => Encoding::Little,
        0x4d4d => Encoding::Big,
        _ => {
            w.label_value(item, format_args!("Incorrect encoding 0x{:04X}", b.u16(0)?));
            return Ok(());
        }
    };
    let word = if encoding == Encoding::Little { "little endian" } else { "big endian" };
    w.label_value(item, format_args!("{word}"));
    let mut tiff = Tiff { b: *b, encoding, values: Vec::new(), directories: Vec::new() };
    let first = tiff.u32(4)? as usize;
    let item = w.item_as(f::START_IFD_OFFSET, b, 4, 4, encoding)?;
    if first < HEADER_LEN {
        w.expert_text(f::START_IFD_OFFSET_INVALID, item, format_args!("Invalid value"));
        return Ok(());
    }
    if first > HEADER_LEN {
        w.item(f::SKIPPED_TIFF_DATA, b, HEADER_LEN, first - HEADER_LEN)?;
    }
    let root = Directory { title: "Image File Directory", tag: f::IFD_TAG, at: first };
    tiff.directories.push(root);
    let (mut next, mut numbers) = (0, [0usize; 4]);
    while let Some(directory) = tiff.directories.get(next).copied() {
        if next >= MAX_DIRECTORIES {
            break;
        }
        let of = match directory.tag {
            f::IFD_TAG => 0,
            f::IFD_TAG_EXIF => 1,
            f::IFD_TAG_GPS => 2,
            _ => 3,
        };
        walk_directory(w, &mut tiff, directory, numbers[of])?;
        numbers[of] += 1;
        next += 1;
    }
    for value in std::mem::take(&mut tiff.values) {
        show(w, &tiff, value)?;
    }
    Ok(())
}

fn walk_directory<C: Collector>(
    w: &mut Walk<'_, C>,
    tiff: &mut Tiff<'_>,
    directory: Directory,
    number: usize,
) -> Walked {
    let (b, at) = (tiff.b, directory.at);
    let count = usize::from(tiff.u16(at)?);
    let len = 2 + count * ENTRY_LEN + 4;
    let item = w.text(&b, at, len, format_args!("{} #{number}", directory.title))?;
    let opened = w.open(item);
    w.item_as(f::IFD_NUM_FIELDS, &b, at, 2, tiff.encoding)?;
    for i in 0..count {
        entry(w, tiff, directory.tag, at + 2 + i * ENTRY_LEN)?;
    }
    let place = at + 2 + count * ENTRY_LEN;
    w.item_as(f::NEXT_IFD_OFFSET, &b, place, 4, tiff.encoding)?;
    let next = tiff.u32(place)? as usize;
    w.close(opened);
    if next >= HEADER_LEN && tiff.directories.len() < MAX_DIRECTORIES {
        tiff.directories.push(Directory { at: next, ..directory });
    }
    Ok(())
}

fn entry<C: Collector>(w: &mut Walk<'_, C>, tiff: &mut Tiff<'_>, tag: Field, at: usize) -> Walked {
    let b = tiff.b;
    w.item_as(tag, &b, at, 2, tiff.encoding)?;
    w.item_as(f::IFD_TYPE, &b, at + 2, 2, tiff.encoding)?;
    w.item_as(f::IFD_COUNT, &b, at + 4, 4, tiff.encoding)?;
    let kind = tiff.u16(at + 2)?;
    let count = tiff.u32(at + 4)? as usize;
    let width = match kind {
        kind::BYTE | kind::ASCII | kind::UNDEFINED => 1,
        kind::SHORT => 2,
        kind::LONG | kind::SLONG => 4,
        kind::RATIONAL | kind::SRATIONAL => 8,
        _ => return Ok(()),
    };
    let place = at + 8;
    if count.saturating_mul(width) <= INLINE_LEN {
        show(w, tiff, Value { kind, count, at: place })?;
    } else {
        w.item_as(f::IFD_OFFSET, &b, place, 4, tiff.encoding)?;
        let value = Value { kind, count, at: tiff.u32(place)? as usize };
        if tiff.values.len() < MAX_VALUES {
            tiff.values.push(value);
        }
    }
    let (title, field) = match tiff.u16(at)? {
        EXIF => ("Exif IFD", f::IFD_TAG_EXIF),
        GPS => ("GPS IFD", f::IFD_TAG_GPS),
        INTEROPERABILITY => ("Interoperability IFD", f::IFD_TAG_INTEROP),
        _ => return Ok(()),
    };
    if kind == kind::LONG && count == 1 && tiff.directories.len() < MAX_DIRECTORIES {
        let at = tiff.u32(place)? as usize;
        tiff.directories.push(Directory { title, tag: field, at });
    }
    Ok(())
}

/// Shows a value where it lies.
fn show<C: Collector>(w: &mut Walk<'_, C>, tiff: &Tiff<'_>, value: Value) -> Walked {
    let (b, encoding) = (&tiff.b, tiff.encoding);
    let Value { kind, count, at } = value;
    let (field, width) = match kind {
        kind::ASCII => {
            return w.item_as(f::IFD_VALUE_ASCII, b, at, count, Encoding::Ascii).map(drop);
        }
        kind::UNDEFINED => return w.item(f::IFD_VALUE_UNDEFINED, b, at, count).map(drop),
        kind::RATIONAL | kind::SRATIONAL => {
            b.check(at, count.saturating_mul(8))?;
            for i in 0..count {
                rational(w, tiff, kind, at + 8 * i)?;
            }
            return Ok(());
        }
        kind::BYTE => (f::IFD_VALUE_BYTE, 1),
        kind::SHORT => (f::IFD_VALUE_SHORT, 2),
        kind::LONG => (f::IFD_VALUE_LONG, 4),
        _ => (f::IFD_VALUE_SLONG, 4),
    };
    b.check(at, count.saturating_mul(width))?;
    for i in 0..count {
        w.item_as(field, b, at + width * i, width, encoding)?;
    }
    Ok(())
}

fn rational<C: Collector>(w: &mut Walk<'_, C>, tiff: &Tiff<'_>, kind: u16, at: usize) -> Walked {
    let (b, encoding) = (&tiff.b, tiff.encoding);
    let (numerator, denominator) = (tiff.u32(at)?, tiff.u32(at + 4)?);
    let signed = kind == kind::SRATIONAL;
    let [whole, above, below] = if signed {
        [
            f::IFD_VALUE_SRATIONAL,
            f::IFD_VALUE_SRATIONAL_NUMERATOR,
            f::IFD_VALUE_SRATIONAL_DENOMINATOR,
        ]
    } else {
        [f::IFD_VALUE_RATIONAL, f::IFD_VALUE_RATIONAL_NUMERATOR, f::IFD_VALUE_RATIONAL_DENOMINATOR]
    };
    let item = w.item(whole, b, at, 8)?;
    if signed {
        w.append(item, format_args!(": {}/{}", numerator as i32, denominator as i32));
    } else {
        w.append(item, format_args!(": {numerator}/{denominator}"));
    }
    let opened = w.open(item);
    w.item_as(above, b, at, 4, encoding)?;
    w.item_as(below, b, at + 4, 4, encoding)?;
    w.close(opened);
    Ok(())
}
