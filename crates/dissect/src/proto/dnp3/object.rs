//! Objects of DNP3: the header that says of which kind they are and which points are meant, and the
//! points (IEEE 1815, clause 4 and annex A).

use super::{fields as f, points, values};
use crate::buf::{Buf, Fault};
use crate::collect::{Collector, Item};
use crate::walk::Walk;
use lamna_fields::Field;

/// Range codes without start and stop (IEEE 1815, section 4.2.2.7.3.3).
mod range {
    pub(super) const ABSOLUTE_8: u8 = 3;
    pub(super) const QUANTITY_8: u8 = 7;
    pub(super) const QUANTITY_32: u8 = 9;
    pub(super) const FREE_FORMAT: u8 = 11;
}

/// Points without octets that an object may have: more than any message has octets.
const MAX_EMPTY_POINTS: u32 = 1 << 16;

/// Groups of octet strings, whose variation is their length.
const OCTET_STRINGS: [u16; 2] = [0x6e00, 0x6f00];

/// Objects whose default variation has no points of its own.
fn is_empty_kind(kind: u16) -> bool {
    matches!(
        kind,
        0x0100
            | 0x0200
            | 0x0300
            | 0x0400
            | 0x0b00
            | 0x1400
            | 0x1600
            | 0x1e00
            | 0x2000
            | 0x2200
            | 0x2a00
            | 0x3c01..=0x3c04
    )
}

/// What Info says of the objects of a request: kinds as they come, classes at the end.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Summary {
    classes: [bool; 4],
}

impl Summary {
    /// Adds an object's kind to Info. Only requests to read name classes.
    pub(super) fn add<C: Collector>(&mut self, w: &mut Walk<'_, C>, kind: u16, reads: bool) {
        let name = match kind {
            0x3c01..=0x3c04 if reads => {
                self.classes[usize::from(kind - 0x3c01)] = true;
                return;
            }
            0x0000..=0x00ff if reads => "Device Attribute",
            0x0100..=0x0102 if reads => "Binary Input",
            0x0200..=0x0203 if reads => "Binary Input Change",
            0x0300..=0x0302 if reads => "Double-bit Input",
            0x0400..=0x0403 if reads => "Double-bit Input Change",
            0x0a00..=0x0a02 if reads => "Binary Output",
            0x0b00..=0x0b02 if reads => "Binary Output Change",
            0x1400..=0x1408 if reads => "Counter",
            0x1500..=0x150c if reads => "Frozen Counter",
            0x1600..=0x1608 if reads => "Counter Change",
            0x1700..=0x1708 if reads => "Frozen Counter Change",
            0x1e00..=0x1e06 if reads => "Analog Input",
            0x2000..=0x2008 if reads => "Analog Input Change",
            0x2800..=0x2804 if reads => "Analog Output",
            0x2a00..=0x2a08 if reads => "Analog Output Change",
            0x3200..=0x3203 => "Time and Date",
            0x4603..=0x4606 => "File Control",
            0x5001 => "Internal Indications",
            0x6e00..=0x6eff => "Octet String",
            0x6f00..=0x6fff => "Octet String Event",
            0x7000..=0x70ff if !reads => "Virtual Terminal Output Block",
            0x7100..=0x71ff if reads => "Virtual Terminal Event Data",
            _ => "Unknown Object Type",
        };
        w.info_append(format_args!(", {name}"));
    }

    /// Adds the classes to Info.
    pub(super) fn write_classes<C: Collector>(&self, w: &mut Walk<'_, C>) {
        if self.classes.contains(&true) {
            w.info_append(format_args!(", Class "));
            for (class, _) in self.classes.iter().enumerate().filter(|(_, named)| **named) {
                w.info_append(format_args!("{class}"));
            }
        }
    }
}

/// Which points an object header means.
#[derive(Clone, Copy, Debug)]
struct Points {
    /// The number of the first, where they are numbered in order.
    first: u32,
    /// How many; negative where start and stop are the wrong way round.
    count: i32,
    /// Where their octets begin.
    at: usize,
}

/// Shows the object at `at`, points and all; answers where the next one begins.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    headers_only: bool,
) -> Result<usize, Fault> {
    let raw = b.u16(at)?;
    let strings = OCTET_STRINGS.contains(&(raw & 0xff00));
    let kind = if strings { raw & 0xff00 } else { raw };
    let root = w.number(f::AL_OBJ, b, at, 2, u64::from(kind))?;
    let opened = w.open(root);
    let known = values::AL_OBJ_VALUES.get(u64::from(kind));
    match known {
        Some(name) => w.label(root, format_args!("Object(s): {name} (0x{kind:04x})")),
        None if kind < 0x100 => {
            w.label(root, format_args!("Object(s): Unknown group 0 Variation (0x{kind:04x})"));
            w.expert(f::UNKNOWN_GROUP0_VARIATION, root);
        }
        None => {
            w.label(root, format_args!("Object(s): Unknown Object\\Variation (0x{kind:04x})"));
            w.expert(f::UNKNOWN_OBJECT, root);
        }
    }
    if strings {
        w.append(root, format_args!(", Length: {}", raw & 0xff));
    }
    let qualifier = b.u8(at + 2)?;
    let prefix = qualifier >> 4 & 7;
    show_qualifier(w, b, at + 2, qualifier)?;
    let (points, item) = range(w, b, at + 3, qualifier & 0xf)?;
    match points.count {
        1 => w.append(root, format_args!(", 1 point")),
        2.. => w.append(root, format_args!(", {} points", points.count)),
        _ => {}
    }
    let mut count = u32::try_from(points.count).unwrap_or(0);
    if points.count < 0 {
        w.append(item, format_args!(" (bogus)"));
        w.expert(f::NUM_ITEMS_NEG, item);
        w.close(opened);
        return Ok(b.len());
    }
    if count > 0 && !headers_only && is_empty_kind(kind) {
        w.append(item, format_args!(" (bogus)"));
        w.expert(f::NUM_ITEMS_INVALID, item);
        count = 1;
    }
    let mut cursor = points::Cursor { at: points.at, bit: 0, cto: 0 };
    if !headers_only || prefix > 0 {
        let object = points::Object { kind, variation: raw as u8, prefix, headers_only, root };
        let mut empty = 0;
        for index in 0..count {
            let number = points.first.wrapping_add(index);
            let before = cursor.at;
            points::walk(w, b, &object, number, index + 1 == count, &mut cursor)?;
            empty += u32::from(cursor.at == before && cursor.bit == 0);
            if empty > MAX_EMPTY_POINTS {
                return Err(Fault::Malformed);
            }
        }
    }
    w.set_len(root, cursor.at - at);
    w.close(opened);
    Ok(cursor.at)
}

fn show_qualifier<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    qualifier: u8,
) -> Result<(), Fault> {
    let word = |table: &'static lamna_fields::ValueTable, value: u8, other| {
        table.get(u64::from(value)).unwrap_or(other)
    };
    let prefix = word(&values::AL_OBJQ_PREFIX_VALUES, qualifier >> 4 & 7, "Unknown Prefix Type");
    let range = word(&values::AL_OBJQ_RANGE_VALUES, qualifier & 0xf, "Unknown Range Type");
    let text = format_args!("Qualifier Field, Prefix: {prefix}, Range: {range}");
    let item = w.text(b, at, 1, text)?;
    let opened = w.open(item);
    w.item(f::AL_OBJQ_PREFIX, b, at, 1)?;
    w.item(f::AL_OBJQ_RANGE, b, at, 1)?;
    w.close(opened);
    Ok(())
}

/// Reads a number of 1, 2 or 4 octets.
pub(super) fn number(b: &Buf<'_>, at: usize, len: usize) -> Result<u32, Fault> {
    match len {
        1 => b.u8(at).map(u32::from),
        2 => b.u16_le(at).map(u32::from),
        _ => b.u32_le(at),
    }
}

/// The rows of a number that may have 1, 2 or 4 octets.
type Widths = [Field; 3];

const START: Widths = [f::AL_RANGE_START, f::AL_RANGE_START_16, f::AL_RANGE_START_32];
const STOP: Widths = [f::AL_RANGE_STOP, f::AL_RANGE_STOP_16, f::AL_RANGE_STOP_32];
const ABSOLUTE: Widths = [f::AL_RANGE_ABS, f::AL_RANGE_ABS_16, f::AL_RANGE_ABS_32];
const QUANTITY: Widths = [f::AL_RANGE_QUANTITY, f::AL_RANGE_QUANTITY_16, f::AL_RANGE_QUANTITY_32];

/// Shows the range at `at`; its item is the count of points.
fn range<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    code: u8,
) -> Result<(Points, Item), Fault> {
    let width = |base: u8| usize::from(code - base);
    let len = |width: usize| 1usize << width;
    match code {
        0..range::ABSOLUTE_8 => {
            let (width, len) = (width(0), len(width(0)));
            let (start, stop) = (number(b, at, len)?, number(b, at + len, len)?);
            let count = stop.wrapping_sub(start).wrapping_add(1) as i32;
            let item = w.text(b, at, 0, format_args!("Number of Items: {count}"))?;
            w.mark_generated(item);
            let opened = w.open(item);
            w.item_le(START[width], b, at, len)?;
            w.item_le(STOP[width], b, at + len, len)?;
            w.close(opened);
            Ok((Points { first: start, count, at: at + 2 * len }, item))
        }
        range::ABSOLUTE_8..=5 => {
            let (width, len) = (width(range::ABSOLUTE_8), len(width(range::ABSOLUTE_8)));
            let first = number(b, at, len)?;
            let item = w.text(b, at, 0, format_args!("Number of Items: 1"))?;
            w.mark_generated(item);
            let opened = w.open(item);
            w.item_le(ABSOLUTE[width], b, at, len)?;
            w.close(opened);
            Ok((Points { first, count: 1, at: at + len }, item))
        }
        range::QUANTITY_8..=range::QUANTITY_32 | range::FREE_FORMAT => {
            let width = if code == range::FREE_FORMAT { 0 } else { width(range::QUANTITY_8) };
            let len = len(width);
            let count = number(b, at, len)? as i32;
            let item = w.text(b, at, len, format_args!("Number of Items: {count}"))?;
            let opened = w.open(item);
            w.item_le(QUANTITY[width], b, at, len)?;
            w.close(opened);
            Ok((Points { first: 0, count, at: at + len }, item))
        }
        _ => {
            let item = w.text(b, at.min(b.len()), 0, format_args!("Number of Items: 0"))?;
            Ok((Points { first: 0, count: 0, at }, item))
        }
    }
}
