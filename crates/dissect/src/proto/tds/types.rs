//! Types of data, and their values (MS-TDS, 2.2.5.4).

use lamna_fields::Encoding;

use super::fields::*;
use super::words::DATA_TYPES;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::Walk;

/// A type of data, as far as its values depend on it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Kind {
    pub(super) number: u8,
    /// Whether values come in chunks.
    pub(super) is_chunked: bool,
    /// How many digits of a number stand behind its dot; nothing where the type is a parameter's.
    pub(super) scale: Option<u8>,
}

/// How long a value of a type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// Always so long.
    Fixed(usize),
    /// A length of an octet before it.
    Short,
    /// A length of two octets before it, or chunks.
    Medium,
    /// Chunks.
    Chunks,
    /// A pointer, a time, a length of four octets.
    Long,
}

/// How long values of a type are; `None` for what is no type.
pub(super) fn size(number: u8) -> Option<Size> {
    Some(match number {
        0x1f => Size::Fixed(0),
        0x30 | 0x32 => Size::Fixed(1),
        0x34 => Size::Fixed(2),
        0x38 | 0x3a | 0x3b | 0x7a => Size::Fixed(4),
        0x3c..=0x3e | 0x7f => Size::Fixed(8),
        0x24..=0x2b | 0x2d | 0x2f | 0x37 | 0x3f | 0x68 | 0x6a | 0x6c..=0x6f => Size::Short,
        0xa5 | 0xa7 | 0xad | 0xaf | 0xe7 | 0xef => Size::Medium,
        0xf0 | 0xf1 => Size::Chunks,
        0x22 | 0x23 | 0x62 | 0x63 => Size::Long,
        _ => return None,
    })
}

/// Whether values of a type are dates or times: they have no greatest length.
pub(super) fn is_moment(number: u8) -> bool {
    matches!(number, 0x28..=0x2b)
}

/// Whether a type has a precision and a scale.
pub(super) fn is_decimal(number: u8) -> bool {
    matches!(number, 0x37 | 0x3f | 0x6a | 0x6c)
}

/// Whether a type's values are text, which has an order of its own.
pub(super) fn has_collation(number: u8) -> bool {
    matches!(number, 0xa7 | 0xaf | 0xe7 | 0xef | 0x23 | 0x63)
}

/// What a greatest length is that stands for chunks.
const CHUNKED: u16 = 0xffff;

/// The type of a parameter; where it ends.
pub(super) fn info<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
) -> Result<(Kind, usize), Fault> {
    let number = b.u8(start)?;
    let mut kind = Kind { number, ..Kind::default() };
    let word = DATA_TYPES.get(u64::from(number)).unwrap_or("Invalid data type");
    let item = w.item(TYPE_INFO, b, start, 1)?;
    w.append(item, format_args!(" ({word})"));
    let opened = w.open(item);
    let field = w.item(TYPE_INFO_TYPE, b, start, 1)?;
    let Some(size) = size(number) else {
        w.expert(TYPE_INFO_TYPE_INVALID, field);
        w.close(opened);
        return Err(Fault::Malformed);
    };
    let mut at = start + 1;
    match size {
        Size::Short if matches!(number, 0x29..=0x2b) => {}
        Size::Short => {
            w.item(TYPE_INFO_VARLEN, b, at, 1)?;
            at += 1;
        }
        Size::Medium => {
            let len = b.u16_le(at)?;
            let item = w.item_le(TYPE_INFO_VARLEN, b, at, 2)?;
            if len == CHUNKED {
                kind.is_chunked = true;
                w.append(item, format_args!(" (PLP - Partially Length-Prefixed data type)"));
            }
            at += 2;
        }
        Size::Long => {
            w.item_le(TYPE_INFO_VARLEN, b, at, 4)?;
            at += 4;
        }
        Size::Chunks => {
            kind.is_chunked = true;
            let item = w.item_le(TYPE_INFO_VARLEN, b, at, 4)?;
            w.append(item, format_args!(" (PLP - Partially Length-Prefixed data type)"));
            at += 4;
        }
        Size::Fixed(_) => {}
    }
    if is_decimal(number) {
        at = w.row(b, at, &[(TYPE_INFO_PRECISION, 1), (TYPE_INFO_SCALE, 1)])?;
    } else if matches!(number, 0x29..=0x2b) {
        w.item(TYPE_INFO_SCALE, b, at, 1)?;
        kind.scale = Some(b.u8(at)?);
        at += 1;
    }
    if has_collation(number) {
        let item = w.item(TYPE_INFO_COLLATION, b, at, 5)?;
        let inner = w.open(item);
        for field in [
            TYPE_INFO_COLLATION_LCID,
            TYPE_INFO_COLLATION_IGNORE_CASE,
            TYPE_INFO_COLLATION_IGNORE_ACCENT,
            TYPE_INFO_COLLATION_IGNORE_KANA,
            TYPE_INFO_COLLATION_IGNORE_WIDTH,
            TYPE_INFO_COLLATION_BINARY,
            TYPE_INFO_COLLATION_VERSION,
        ] {
            w.item_le(field, b, at, 4)?;
        }
        w.item(TYPE_INFO_COLLATION_SORTID, b, at + 4, 1)?;
        w.close(inner);
        at += 5;
    }
    w.set_len(item, at - start);
    w.close(opened);
    Ok((kind, at))
}

/// A value of a type, of which `item` tells in its label if it is a number or text; where it ends.
pub(super) fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: Kind,
    item: Item,
) -> Result<usize, Fault> {
    const NULL: u16 = 0xffff;
    match size(kind.number) {
        _ if kind.is_chunked => chunks(w, b, at, kind, item),
        Some(Size::Fixed(len)) => {
            plain(w, b, (at, len), kind, item)?;
            Ok(at + len)
        }
        Some(Size::Short) => {
            let len = usize::from(b.u8(at)?);
            w.item(TYPE_VARBYTE_LENGTH, b, at, 1)?;
            if len > 0 {
                plain(w, b, (at + 1, len), kind, item)?;
            } else if !is_moment(kind.number) {
                w.item(TYPE_VARBYTE_DATA_NULL, b, at, 0)?;
            }
            Ok(at + 1 + len)
        }
        Some(Size::Medium) => {
            let len = b.u16_le(at)?;
            let field = w.item_le(TYPE_VARBYTE_LENGTH, b, at, 2)?;
            if len == NULL {
                w.append(field, format_args!(" (CHARBIN_NULL)"));
                w.item(TYPE_VARBYTE_DATA_NULL, b, at + 2, 0)?;
                return Ok(at + 2);
            }
            let len = usize::from(len);
            plain(w, b, (at + 2, len), kind, item)?;
            Ok(at + 2 + len)
        }
        Some(Size::Long) => long(w, b, at, kind, item),
        Some(Size::Chunks) | None => Err(Fault::Malformed),
    }
}

/// A text or octets with a pointer before them.
fn long<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: Kind,
    item: Item,
) -> Result<usize, Fault> {
    const TIME_LEN: usize = 8;
    let len = usize::from(b.u8(at)?);
    w.item(TYPE_VARBYTE_TEXTPTR_LEN, b, at, 1)?;
    if len == 0 {
        return Ok(at + 1);
    }
    let at = w.row(
        b,
        at + 1,
        &[(TYPE_VARBYTE_DATA_TEXTPTR, len), (TYPE_VARBYTE_DATA_TEXT_TS, TIME_LEN)],
    )?;
    let len = b.u32_le(at)? as usize;
    w.item_le(TYPE_VARBYTE_LENGTH, b, at, 4)?;
    plain(w, b, (at + 4, len), kind, item)?;
    Ok(at + 4 + len)
}

/// The octets of a value that comes in chunks.
fn chunks<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    kind: Kind,
    item: Item,
) -> Result<usize, Fault> {
    const NULL: u64 = u64::MAX;
    const UNKNOWN: u64 = u64::MAX - 1;
    /// More than this of a value is not put together.
    const MAX_VALUE: usize = 1 << 20;
    let len = b.u64_le(start)?;
    let field = w.item_le(TYPE_VARBYTE_PLP_LEN, b, start, 8)?;
    match len {
        NULL => {
            w.append(field, format_args!(" (PLP_NULL)"));
            w.item(TYPE_VARBYTE_DATA_NULL, b, start + 8, 0)?;
            return Ok(start + 8);
        }
        UNKNOWN => w.append(field, format_args!(" (UNKNOWN_PLP_LEN)")),
        _ => {}
    }
    let mut at = start + 8;
    let mut octets: Vec<u8> = Vec::new();
    loop {
        let len = b.u32_le(at)? as usize;
        let field = w.item_le(TYPE_VARBYTE_PLP_CHUNK_LEN, b, at, 4)?;
        at += 4;
        if len == 0 {
            w.append(field, format_args!(" (PLP_TERMINATOR)"));
            break;
        }
        w.item(TYPE_VARBYTE_PLP_CHUNK, b, at, len)?;
        let chunk = b.bytes(at, len)?;
        octets.extend_from_slice(
            chunk.get(..MAX_VALUE.saturating_sub(octets.len())).unwrap_or(chunk),
        );
        at += len;
    }
    // What was put together is shown over the beginning of its chunks.
    let shown = octets.len().min(b.remaining(start));
    match text(kind.number, &octets) {
        Some(text) => {
            w.string(TYPE_VARBYTE_DATA_STRING, b, start, shown, format_args!("{text}"))?;
            w.append(item, format_args!(" ({text})"));
        }
        None => {
            w.octets(TYPE_VARBYTE_DATA_BYTES, b, start, shown, &octets)?;
        }
    }
    Ok(at)
}

/// What octets of a type are that is text.
fn text(number: u8, octets: &[u8]) -> Option<String> {
    match number {
        0xe7 | 0xef | 0x63 => Some(Encoding::Utf16Le.text(octets)),
        0xa7 | 0xaf | 0x23 | 0x27 | 0x2f => Some(Encoding::Ascii.text(octets)),
        _ => None,
    }
}

/// Seconds from 1900 to 1970.
const FROM_1900: i64 = 25_567 * DAY;
/// Days from the first year to 1970.
const FROM_1: i64 = 719_162;
const DAY: i64 = 86_400;
const SECOND: i64 = 1_000_000_000;

/// A moment, in seconds and nanoseconds since 1970.
fn moment<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    seconds: i64,
    nanoseconds: i64,
) -> Result<Item, Fault> {
    let time = seconds.saturating_mul(SECOND).saturating_add(nanoseconds);
    w.number(TYPE_VARBYTE_DATA_DATETIME, b, at, len, time as u64)
}

/// A number of up to eight octets, least significant first.
fn small(octets: &[u8]) -> u64 {
    octets.iter().rev().take(8).fold(0, |n, octet| n << 8 | u64::from(*octet))
}

/// A value of this length.
fn plain<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    kind: Kind,
    item: Item,
) -> Walked {
    let octets = b.bytes(at, len)?;
    if let Some(text) = text(kind.number, octets) {
        w.string(TYPE_VARBYTE_DATA_STRING, b, at, len, format_args!("{text}"))?;
        w.append(item, format_args!(" ({text})"));
        return Ok(());
    }
    match (kind.number, len) {
        (0x32 | 0x68, 1) => {
            w.number(TYPE_VARBYTE_DATA_BOOL, b, at, 1, u64::from(octets[0] != 0))?;
        }
        (0x30 | 0x34 | 0x38 | 0x26, 1 | 2 | 4) => {
            let shift = 64 - 8 * len;
            let number = ((small(octets) << shift) as i64) >> shift;
            w.number(TYPE_VARBYTE_DATA_INT, b, at, len, number as u64)?;
            w.append(item, format_args!(" ({number})"));
        }
        (0x7f | 0x26, 8) => {
            w.item_le(TYPE_VARBYTE_DATA_INT64, b, at, 8)?;
        }
        (0x3b | 0x6d, 4) | (0x3e | 0x6d, 8) => {
            let number = if len == 4 {
                f64::from(f32::from_bits(small(octets) as u32))
            } else {
                f64::from_bits(small(octets))
            };
            w.number(TYPE_VARBYTE_DATA_FLOAT, b, at, len, number.to_bits())?;
        }
        (0x3c | 0x6e, 8) => {
            let high = b.u32_le(at)? as i32;
            money(w, b, (at, 8), (i64::from(high) << 32) | i64::from(b.u32_le(at + 4)?))?;
        }
        (0x7a | 0x6e, 4) => money(w, b, (at, 4), i64::from(b.u32_le(at)?))?,
        (0x3d | 0x6f, 8) => {
            let (days, ticks) = (b.u32_le(at)? as i32, i64::from(b.u32_le(at + 4)?));
            let seconds = i64::from(days) * DAY - FROM_1900 + ticks / 300;
            moment(w, b, (at, 8), seconds, ticks % 300 * SECOND / 300)?;
        }
        (0x3a | 0x6f, 4) => {
            let (days, minutes) = (b.u16_le(at)?, b.u16_le(at + 2)?);
            let seconds = i64::from(days) * DAY - FROM_1900 + i64::from(minutes) * 60;
            let shown = 8.min(b.remaining(at));
            moment(w, b, (at, shown), seconds, 0)?;
        }
        (0x28, 3) => {
            let days = small(octets) as i64;
            moment(w, b, (at, 3), (days - FROM_1) * DAY, 0)?;
        }
        (0x29, 3..=5) => {
            let seconds = clock(octets, kind.scale);
            w.number(TYPE_VARBYTE_DATA_TIME, b, at, len, (seconds * SECOND) as u64)?;
        }
        (0x2a, 6..=8) => {
            let (time, date) = octets.split_at(len - 3);
            let days = small(date) as i64;
            moment(w, b, (at, len), (days - FROM_1) * DAY + clock(time, kind.scale), 0)?;
        }
        (0x2b, 8..=10) => {
            let (time, rest) = octets.split_at(len - 5);
            let (date, shift) = rest.split_at(3);
            let days = small(date) as i64;
            let seconds = (days - FROM_1) * DAY + clock(time, kind.scale);
            let item = moment(w, b, (at, len), seconds, 0)?;
            let minutes = i16::from_le_bytes([shift[0], shift[1]]);
            let sign = if minutes < 0 { '-' } else { '+' };
            let minutes = minutes.unsigned_abs();
            w.append(item, format_args!(" {sign}{:02}:{:02}", minutes / 60, minutes % 60));
        }
        (0x24, 16) => {
            w.item_le(TYPE_VARBYTE_DATA_GUID, b, at, 16)?;
        }
        (0x37 | 0x3f | 0x6a | 0x6c, 2..=17) => decimal(w, b, (at, len), kind.scale)?,
        _ => {
            w.item(TYPE_VARBYTE_DATA_BYTES, b, at, len)?;
        }
    }
    Ok(())
}

/// Whole seconds of a time of day in units of a power of ten.
fn clock(octets: &[u8], scale: Option<u8>) -> i64 {
    let unit = 10i64.checked_pow(u32::from(scale.unwrap_or(0))).unwrap_or(i64::MAX);
    small(octets) as i64 / unit
}

/// Ten thousandths.
fn money<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    number: i64,
) -> Walked {
    const UNIT: i64 = 10_000;
    // It is shown as the number that a float of four octets makes of it.
    let rounded = f64::from(number as f32);
    let item = w.number(TYPE_VARBYTE_DATA_FLOAT, b, at, len, rounded.to_bits())?;
    let number = rounded as i64;
    w.label_value(item, format_args!("{}.{:04}", number / UNIT, (number % UNIT).abs()));
    Ok(())
}

/// A sign and digits.
fn decimal<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    scale: Option<u8>,
) -> Walked {
    let octets = b.bytes(at, len)?;
    let is_positive = octets[0] != 0;
    w.number(TYPE_VARBYTE_DATA_SIGN, b, at, 1, u64::from(is_positive))?;
    let item = w.item(TYPE_VARBYTE_DATA_BYTES, b, at + 1, len - 1)?;
    if w.labels() && matches!(len, 5 | 9) {
        let number = small(&octets[1..]);
        // A parameter's scale is not known here, and its sign is shown the other way round.
        let sign = if is_positive == scale.is_some() { "" } else { "-" };
        let scale = usize::from(scale.unwrap_or(0).min(38));
        let digits = format!("{number:0width$}", width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let dot = if scale > 0 { "." } else { "" };
        w.append(item, format_args!(" ({sign}{whole}{dot}{fraction})"));
    }
    Ok(())
}
