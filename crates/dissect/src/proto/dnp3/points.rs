//! The points of DNP3 objects: their prefix, quality, value and time (IEEE 1815, annex A).

use std::fmt::Write as _;

use super::object::number;
use super::quality::{
    ANALOG_INPUT, ANALOG_OUTPUT, BINARY_INPUT, BINARY_OUTPUT, COUNTER, DOUBLE_BIT, Quality,
};
use super::{fields as f, values};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::{REST, Walk};
use lamna_fields::{Field, TimeZone, write_absolute, write_g};

/// Where the octets of points are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor {
    pub(super) at: usize,
    /// The next bit of objects whose points are bits.
    pub(super) bit: u32,
    /// The common time of occurrence, in milliseconds since 1970.
    pub(super) cto: u64,
}

/// What the header of an object says of its points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Object {
    /// Group and variation; octet strings have variation 0.
    pub(super) kind: u16,
    pub(super) variation: u8,
    /// The prefix code.
    pub(super) prefix: u8,
    /// Whether points have no values.
    pub(super) headers_only: bool,
    pub(super) root: Item,
}

/// How a value is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Int16,
    Int32,
    Float,
    Double,
}

impl Form {
    fn len(self) -> usize {
        match self {
            Form::Int16 => 2,
            Form::Int32 | Form::Float => 4,
            Form::Double => 8,
        }
    }
}

/// What a point consists of.
#[derive(Clone, Copy)]
enum Shape {
    /// Nothing.
    Empty,
    /// A bit, several to an octet.
    Bit,
    /// Two bits, several to an octet.
    TwoBits,
    /// A quality octet that has the value in its upper bits; a time.
    Status(&'static Quality, Time),
    /// A status octet of a command, with a bit or a value after it; a time.
    Event(Option<Form>, Time),
    /// A quality octet perhaps, a count, a time.
    Count(bool, Form, Time),
    /// A quality octet perhaps, a value, a time.
    Value(Option<&'static Quality>, Form, Time),
    /// A quality octet perhaps, a value of an output, a time.
    Output(Option<&'static Quality>, Form, Time),
    /// A value to be set, and the status of that.
    Command(Form),
    /// A control relay output block.
    Control,
    /// A time that is no point's.
    TimeAndDate,
    /// A delay.
    Delay,
    /// A file object, by its variation.
    File(u8),
    /// An internal indication.
    Indication,
    /// An octet string.
    Octets,
    /// A device attribute.
    Attribute,
    /// Something unknown.
    Unknown,
}

/// How a point's time is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Time {
    None,
    /// Milliseconds since 1970, six octets.
    Absolute,
    /// Milliseconds since the common time of occurrence.
    Relative,
}

fn shape(kind: u16) -> Shape {
    use Form::{Double, Float, Int16, Int32};
    use Shape::*;
    use Time::{Absolute, Relative};
    let none = Time::None;
    match kind {
        0x00c4..=0x00f3 | 0x00f5..=0x00fc | 0x00fe | 0x00ff => Attribute,
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
        | 0x3c01..=0x3c04 => Empty,
        0x0101 | 0x0a01 | 0x0c03 => Bit,
        0x0301 => TwoBits,
        0x0102 | 0x0201 => Status(&BINARY_INPUT, none),
        0x0202 => Status(&BINARY_INPUT, Absolute),
        0x0203 => Status(&BINARY_INPUT, Relative),
        0x0302 | 0x0401 => Status(&DOUBLE_BIT, none),
        0x0402 => Status(&DOUBLE_BIT, Absolute),
        0x0a02 | 0x0b01 => Status(&BINARY_OUTPUT, none),
        0x0b02 => Status(&BINARY_OUTPUT, Absolute),
        0x0c01 | 0x0c02 => Control,
        0x0d01 => Event(None, none),
        0x0d02 => Event(None, Absolute),
        0x1401 | 0x1403 | 0x1501 | 0x1503 | 0x1601 | 0x1603 | 0x1701 | 0x1703 => {
            Count(true, Int32, none)
        }
        0x1402 | 0x1404 | 0x1502 | 0x1504 | 0x1602 | 0x1604 | 0x1702 | 0x1704 => {
            Count(true, Int16, none)
        }
        0x1405 | 0x1407 | 0x1509 | 0x150b => Count(false, Int32, none),
        0x1406 | 0x1408 | 0x150a | 0x150c => Count(false, Int16, none),
        0x1505 | 0x1507 | 0x1605 | 0x1607 | 0x1705 | 0x1707 => Count(true, Int32, Absolute),
        0x1506 | 0x1508 | 0x1606 | 0x1608 | 0x1706 | 0x1708 => Count(true, Int16, Absolute),
        0x1e01 | 0x2001 => Value(Some(&ANALOG_INPUT), Int32, none),
        0x1e02 | 0x2002 => Value(Some(&ANALOG_INPUT), Int16, none),
        0x1e03 | 0x2202 => Value(None, Int32, none),
        0x1e04 | 0x2201 => Value(None, Int16, none),
        0x2203 => Value(None, Float, none),
        0x1e05 | 0x1f07 | 0x2005 | 0x2105 => Value(Some(&ANALOG_INPUT), Float, none),
        0x1e06 | 0x1f08 | 0x2006 | 0x2106 => Value(Some(&ANALOG_INPUT), Double, none),
        0x2003 => Value(Some(&ANALOG_INPUT), Int32, Absolute),
        0x2004 => Value(Some(&ANALOG_INPUT), Int16, Absolute),
        0x2007 | 0x2107 => Value(Some(&ANALOG_INPUT), Float, Absolute),
        0x2008 | 0x2108 => Value(Some(&ANALOG_INPUT), Double, Absolute),
        0x2801 | 0x2a01 => Output(Some(&ANALOG_OUTPUT), Int32, none),
        0x2802 | 0x2a02 => Output(Some(&ANALOG_OUTPUT), Int16, none),
        0x2803 | 0x2a05 => Output(Some(&ANALOG_OUTPUT), Float, none),
        0x2804 | 0x2a06 => Output(Some(&ANALOG_OUTPUT), Double, none),
        0x2a03 => Output(Some(&ANALOG_OUTPUT), Int32, Absolute),
        0x2a04 => Output(Some(&ANALOG_OUTPUT), Int16, Absolute),
        0x2a07 => Output(Some(&ANALOG_OUTPUT), Float, Absolute),
        0x2a08 => Output(Some(&ANALOG_OUTPUT), Double, Absolute),
        0x2901 => Command(Int32),
        0x2902 => Command(Int16),
        0x2903 => Command(Float),
        0x2904 => Command(Double),
        0x2b01 => Event(Some(Int32), none),
        0x2b02 => Event(Some(Int16), none),
        0x2b03 => Event(Some(Int32), Absolute),
        0x2b04 => Event(Some(Int16), Absolute),
        0x2b05 => Event(Some(Float), none),
        0x2b06 => Event(Some(Double), none),
        0x2b07 => Event(Some(Float), Absolute),
        0x2b08 => Event(Some(Double), Absolute),
        0x3201 | 0x3203 | 0x3301 => TimeAndDate,
        0x3402 => Delay,
        0x4603..=0x4606 => File(kind as u8),
        0x5001 => Indication,
        0x6e00 | 0x6f00 => Octets,
        _ => Unknown,
    }
}

/// One point in progress.
struct Point<'c> {
    item: Item,
    /// Where it begins, with its prefix.
    start: usize,
    /// The number or size that its prefix says.
    prefix: u32,
    cursor: &'c mut Cursor,
}

/// Shows the point at the cursor, whose number is `index` unless it has a prefix.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    object: &Object,
    index: u32,
    last: bool,
    cursor: &mut Cursor,
) -> Walked {
    let start = cursor.at;
    if start >= b.len() {
        return Err(b.check(start, 1).err().unwrap_or(Fault::Malformed));
    }
    // Codes 1 to 3 are an index of 1, 2 or 4 octets, 4 to 6 a size.
    let (len, width) = match object.prefix {
        code @ 1..=6 => (1 << ((code - 1) % 3), usize::from((code - 1) % 3)),
        _ => (0, 0),
    };
    let is_size = object.prefix >= 4 && len > 0;
    let prefix = if len == 0 { index } else { number(b, start, len)? };
    let item = w.text(b, start, len, format_args!(""))?;
    let opened = w.open(item);
    if is_size {
        w.label(item, format_args!("Object: Size {prefix}"));
        w.item_le([f::AL_SIZE, f::AL_SIZE_16, f::AL_SIZE_32][width], b, start, len)?;
    } else {
        w.label(item, format_args!("Point Number {prefix}"));
        if len == 0 {
            w.generated(f::AL_POINT_INDEX, b, start, u64::from(index));
        } else {
            w.item_le([f::AL_INDEX, f::AL_INDEX_16, f::AL_INDEX_32][width], b, start, len)?;
        }
    }
    cursor.at = start + len;
    let size = if is_size { prefix as usize } else { 0 };
    if !object.headers_only {
        let mut point = Point { item, start, prefix: index, cursor };
        if len != 0 {
            point.prefix = prefix;
        }
        match shape(object.kind) {
            Shape::TimeAndDate | Shape::Delay | Shape::Octets | Shape::Unknown => {
                w.set_len(item, len);
                w.close(opened);
                return beside(w, b, object, point, last);
            }
            shape => value(w, b, object, &mut point, shape, size, last)?,
        }
        w.set_len(item, cursor.at.max(start + len) - start);
        if matches!(shape(object.kind), Shape::Bit | Shape::TwoBits | Shape::Indication) {
            // A bit covers its octet, also where the next point shares it.
            w.set_len(item, len + 1);
        }
        if matches!(shape(object.kind), Shape::Attribute) {
            w.set_len(item, len);
        }
    }
    w.close(opened);
    Ok(())
}

/// What stands beside its point rather than inside.
fn beside<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    object: &Object,
    point: Point<'_>,
    last: bool,
) -> Walked {
    let at = point.cursor.at;
    match shape(object.kind) {
        Shape::TimeAndDate => {
            let time = milliseconds(b, at)?;
            if object.kind == 0x3301 {
                point.cursor.cto = time;
            }
            w.number(f::AL_TIMESTAMP, b, at, 6, nanoseconds(time))?;
            point.cursor.at = at + 6;
        }
        Shape::Delay => {
            w.item_le(f::AL_TIME_DELAY, b, at, 2)?;
            point.cursor.at = at + 2;
        }
        Shape::Octets => {
            let len = usize::from(object.variation);
            if len > 0 {
                w.item(f::AL_OCTET_STRING, b, at, len)?;
            }
            point.cursor.at = at + len;
            w.set_len(point.item, at + len - point.start);
            return Ok(());
        }
        _ => {
            w.item(f::AL_UNKNOWN_DATA_CHUNK, b, point.start, REST)?;
            point.cursor.at = b.len();
            return if last { Ok(()) } else { Err(Fault::Malformed) };
        }
    }
    w.set_len(point.item, point.cursor.at - point.start);
    Ok(())
}

/// The value of a point and what goes with it.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    object: &Object,
    point: &mut Point<'_>,
    shape: Shape,
    size: usize,
    last: bool,
) -> Walked {
    let item = point.item;
    match shape {
        Shape::Bit => {
            let bit = b.u8(point.cursor.at)? >> point.cursor.bit & 1;
            w.append(item, format_args!(", Value: {bit}"));
            w.number(f::AL_BIT, b, point.cursor.at, 1, u64::from(bit))?;
            next_bit(object, point.cursor, 1, last);
        }
        Shape::Indication => {
            // Wireshark shows the first bit of the octet for each of its indications.
            let bit = b.u8(point.cursor.at)? & 1;
            let word = INDICATIONS.get(point.prefix as usize % 16).unwrap_or(&"Invalid IIN bit");
            w.append(item, format_args!(" ({word}), Value: {bit}"));
            w.number(f::AL_BIT, b, point.cursor.at, 1, u64::from(bit))?;
            next_bit(object, point.cursor, 1, last);
        }
        Shape::TwoBits => {
            let bits = b.u8(point.cursor.at)? >> point.cursor.bit & 3;
            w.append(item, format_args!(", Value: {bits}"));
            w.number(f::AL_2BIT, b, point.cursor.at, 1, u64::from(bits))?;
            next_bit(object, point.cursor, 2, last);
        }
        Shape::Status(form, when) => {
            let octet = quality(w, b, point, form)?;
            let value = if form.words[6].is_none() { octet >> 6 } else { octet >> 7 };
            w.append(item, format_args!(", Value: {value}"));
            time(w, b, point, when)?;
        }
        Shape::Event(form, when) => {
            status(w, b, point)?;
            match form {
                None => {
                    w.item(f::AL_BOCS, b, point.cursor.at, 1)?;
                    point.cursor.at += 1;
                }
                Some(form) => {
                    point.cursor.at += 1;
                    output(w, b, point, form)?;
                }
            }
            time(w, b, point, when)?;
        }
        Shape::Count(with_quality, form, when) => {
            if with_quality {
                quality(w, b, point, &COUNTER)?;
            }
            let (at, len) = (point.cursor.at, form.len());
            let count = number(b, at, len)?;
            w.append(item, format_args!(", Count: {count}"));
            w.item_le(if len == 2 { f::AL_CNT } else { f::AL_CNT_32 }, b, at, len)?;
            point.cursor.at += len;
            time(w, b, point, when)?;
        }
        Shape::Value(form, kind, when) => {
            if let Some(form) = form {
                quality(w, b, point, form)?;
            }
            let fields = [f::AL_ANA_INT, f::AL_ANA_INT_32, f::AL_ANA_FLOAT, f::AL_ANA_DOUBLE];
            analog(w, b, point, kind, fields)?;
            time(w, b, point, when)?;
        }
        Shape::Output(form, kind, when) => {
            if let Some(form) = form {
                quality(w, b, point, form)?;
            }
            output(w, b, point, kind)?;
            time(w, b, point, when)?;
        }
        Shape::Command(kind) => {
            output(w, b, point, kind)?;
            status(w, b, point)?;
            point.cursor.at += 1;
        }
        Shape::Control => control(w, b, point)?,
        Shape::File(variation) => file(w, b, point, variation, size)?,
        Shape::Attribute => attribute(w, b, object, point)?,
        Shape::Empty | Shape::TimeAndDate | Shape::Delay | Shape::Octets | Shape::Unknown => {}
    }
    Ok(())
}

/// Goes on to the next bits: in the next octet at its end, after the last point, and where each point
/// has a prefix.
fn next_bit(object: &Object, cursor: &mut Cursor, bits: u32, last: bool) {
    cursor.bit += bits;
    if cursor.bit >= 8 || last || object.prefix > 0 {
        cursor.bit = 0;
        cursor.at += 1;
    }
}

/// What the points of internal indications are called.
const INDICATIONS: [&str; 16] = [
    "Broadcast message Rx'd",
    "Class 1 Data Available",
    "Class 2 Data Available",
    "Class 3 Data Available",
    "Time Sync Required from Master",
    "Outputs in Local Mode",
    "Device Trouble",
    "Device Restart",
    "Function Code not implemented",
    "Requested Objects Unknown",
    "Parameters Invalid or Out of Range",
    "Event Buffer Overflow",
    "Operation Already Executing",
    "Device Configuration Corrupt",
    "Invalid IIN bit",
    "Invalid IIN bit",
];

/// Shows the quality octet at the cursor.
fn quality<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    point: &mut Point<'_>,
    form: &Quality,
) -> Result<u8, Fault> {
    let at = point.cursor.at;
    let octet = b.u8(at)?;
    let item = w.text(b, at, 1, format_args!(""))?;
    if w.labels() {
        let mut text = String::from(if octet & 1 != 0 { "Online" } else { "Offline" });
        for (bit, word) in form.words.iter().enumerate() {
            if let Some(word) = word
                && octet >> bit & 1 != 0
            {
                text += ", ";
                text += word;
            }
        }
        w.label(item, format_args!("Quality: {text}"));
        w.append(point.item, format_args!(" (Quality: {text})"));
    }
    let opened = w.open(item);
    for field in form.bits.iter().rev() {
        w.item(*field, b, at, 1)?;
    }
    w.close(opened);
    point.cursor.at += 1;
    Ok(octet)
}

/// Shows a number at the cursor: `fields` for 16 bits, 32 bits, floats and doubles.
fn analog<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    point: &mut Point<'_>,
    form: Form,
    fields: [Field; 4],
) -> Walked {
    let at = point.cursor.at;
    let mut text = String::new();
    if w.labels() {
        // Writing to a String cannot fail.
        let _ = match form {
            Form::Int16 => write!(text, "{}", b.u16_le(at)? as i16),
            Form::Int32 => write!(text, "{}", b.u32_le(at)? as i32),
            Form::Float => write_g(&mut text, f64::from(f32::from_bits(b.u32_le(at)?)), 6),
            Form::Double => write_g(&mut text, f64::from_bits(b.u64_le(at)?), 6),
        };
        w.append(point.item, format_args!(", Value: {text}"));
    }
    let field = match form {
        Form::Int16 => fields[0],
        Form::Int32 => fields[1],
        Form::Float => fields[2],
        Form::Double => fields[3],
    };
    w.item_le(field, b, at, form.len())?;
    point.cursor.at += form.len();
    Ok(())
}

fn output<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    point: &mut Point<'_>,
    form: Form,
) -> Walked {
    let fields = [f::AL_ANAOUT_INT, f::AL_ANAOUT_INT_32, f::AL_ANAOUT_FLOAT, f::AL_ANAOUT_DOUBLE];
    analog(w, b, point, form, fields)
}

/// Shows the status of a command at the cursor, which stays there.
fn status<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, point: &Point<'_>) -> Walked {
    let status = b.u8(point.cursor.at)? & 0x7f;
    let word = values::AL_CTRLSTATUS_VALUES.get(u64::from(status)).unwrap_or("Invalid Status");
    w.append(point.item, format_args!(" [Status: {word} (0x{status:02x})]"));
    w.item(f::AL_CTRLSTATUS, b, point.cursor.at, 1)?;
    Ok(())
}

/// Milliseconds in six octets.
fn milliseconds(b: &Buf<'_>, at: usize) -> Result<u64, Fault> {
    Ok(u64::from(b.u32_le(at)?) | u64::from(b.u16_le(at + 4)?) << 32)
}

/// Nanoseconds as a field stores them, as far as they go: to the year 2262.
fn nanoseconds(milliseconds: u64) -> u64 {
    milliseconds.saturating_mul(1_000_000).min(i64::MAX as u64)
}

/// Shows the time of a point, if it has one.
fn time<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    point: &mut Point<'_>,
    when: Time,
) -> Walked {
    let at = point.cursor.at;
    let time = match when {
        Time::None => return Ok(()),
        Time::Absolute => {
            let time = milliseconds(b, at)?;
            w.number(f::AL_TIMESTAMP, b, at, 6, nanoseconds(time))?;
            point.cursor.at += 6;
            time
        }
        Time::Relative => {
            let delta = u64::from(b.u16_le(at)?);
            w.number(f::AL_RELTIMESTAMP, b, at, 2, delta * 1_000_000)?;
            point.cursor.at += 2;
            point.cursor.cto + delta
        }
    };
    if w.labels() {
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = write_absolute(&mut text, i128::from(time) * 1_000_000, &TimeZone::UTC, false);
        w.append(point.item, format_args!(", Timestamp: {}", text.trim_end_matches(" UTC")));
    }
    Ok(())
}

/// A control relay output block.
fn control<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, point: &mut Point<'_>) -> Walked {
    let at = point.cursor.at;
    let code = b.u8(at)?;
    let operation = values::CTL_OP_VALUES.get(u64::from(code & 0xf)).unwrap_or("Invalid Operation");
    let trip = values::CTL_TRIP_VALUES.get(u64::from(code >> 6)).unwrap_or("");
    w.append(point.item, format_args!(" [{operation}] [{trip}]"));
    let item = w.text(b, at, 1, format_args!("Control Code [0x{code:02x}]"))?;
    let opened = w.open(item);
    for field in [f::CTL_OP, f::CTL_CLR, f::CTL_TRIP] {
        w.item(field, b, at, 1)?;
    }
    w.close(opened);
    w.item(f::AL_COUNT, b, at + 1, 1)?;
    w.item_le(f::AL_ON_TIME, b, at + 2, 4)?;
    w.item_le(f::AL_OFF_TIME, b, at + 6, 4)?;
    w.item(f::AL_CTRLSTATUS, b, at + 10, 1)?;
    point.cursor.at += 11;
    Ok(())
}

/// Modes of a file command that bring more with them.
mod mode {
    pub(super) const WRITE: u16 = 2;
    pub(super) const APPEND: u16 = 3;
}

/// A file object of `size` octets.
fn file<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    point: &mut Point<'_>,
    variation: u8,
    size: usize,
) -> Walked {
    let at = point.cursor.at;
    if variation == 3 {
        w.item_le(f::AL_FILE_STRING_OFFSET, b, at, 2)?;
        let len = usize::from(b.u16_le(at + 2)?);
        w.item_le(f::AL_FILE_STRING_LENGTH, b, at + 2, 2)?;
        let mode = b.u16_le(at + 20)?;
        if mode == mode::WRITE {
            w.number(f::AL_TIMESTAMP, b, at + 4, 6, nanoseconds(milliseconds(b, at + 4)?))?;
            permissions(w, b, point.start)?;
        }
        w.item_le(f::AL_FILE_AUTH, b, at + 12, 4)?;
        if mode == mode::WRITE || mode == mode::APPEND {
            w.item_le(f::AL_FILE_SIZE, b, at + 16, 4)?;
        }
        w.item_le(f::AL_FILE_MODE, b, at + 20, 2)?;
        w.item_le(f::AL_FILE_MAXBLOCK, b, at + 22, 2)?;
        w.item_le(f::AL_FILE_REQID, b, at + 24, 2)?;
        if len > 0 {
            w.item(f::AL_FILE_NAME, b, at + 26, len)?;
        }
        point.cursor.at = at + 26 + len;
        return Ok(());
    }
    w.item_le(f::AL_FILE_HANDLE, b, at, 4)?;
    let head = if variation == 4 {
        w.item_le(f::AL_FILE_SIZE, b, at + 4, 4)?;
        w.item_le(f::AL_FILE_MAXBLOCK, b, at + 8, 2)?;
        w.item_le(f::AL_FILE_REQID, b, at + 10, 2)?;
        w.item(f::AL_FILE_STATUS, b, at + 12, 1)?;
        13
    } else {
        w.item_le(f::AL_FILE_BLOCKNUM, b, at + 4, 4)?;
        w.item_le(f::AL_FILE_LASTBLOCK, b, at + 4, 4)?;
        if variation == 6 {
            w.item(f::AL_FILE_STATUS, b, at + 8, 1)?;
        }
        8 + usize::from(variation == 6)
    };
    let rest = size.checked_sub(head).ok_or(Fault::Malformed)?;
    if rest > 0 {
        w.item(f::AL_FILE_DATA, b, at + head, rest)?;
    }
    point.cursor.at = at + head + rest;
    Ok(())
}

fn permissions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.item_le(f::AL_FILE_PERMS, b, at, 2)?;
    let opened = w.open(item);
    for field in [
        f::AL_FILE_PERMS_READ_OWNER,
        f::AL_FILE_PERMS_WRITE_OWNER,
        f::AL_FILE_PERMS_EXEC_OWNER,
        f::AL_FILE_PERMS_READ_GROUP,
        f::AL_FILE_PERMS_WRITE_GROUP,
        f::AL_FILE_PERMS_EXEC_GROUP,
        f::AL_FILE_PERMS_READ_WORLD,
        f::AL_FILE_PERMS_WRITE_WORLD,
        f::AL_FILE_PERMS_EXEC_WORLD,
    ] {
        w.item_le(field, b, at, 2)?;
    }
    w.close(opened);
    Ok(())
}

/// A device attribute: its type, and for most types a length and a value.
fn attribute<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    object: &Object,
    point: &mut Point<'_>,
) -> Walked {
    let at = point.cursor.at;
    let kind = b.u8(at)?;
    w.item(f::AL_DATATYPE, b, at, 1)?;
    point.cursor.at += 1;
    if !matches!(kind, 1..=4) {
        return Ok(());
    }
    let len = usize::from(b.u8(at + 1)?);
    w.item(f::AL_DA_LENGTH, b, at + 1, 1)?;
    point.cursor.at += 1;
    let at = at + 2;
    let field = match (kind, len) {
        (1, _) => f::AL_DA_VALUE,
        (2, 1) => f::AL_DA_UINT8,
        (2, 2) => f::AL_DA_UINT16,
        (2, 4) => f::AL_DA_UINT32,
        (3, 1) => f::AL_DA_INT8,
        (3, 2) => f::AL_DA_INT16,
        (3, 4) => f::AL_DA_INT32,
        (4, 4) => f::AL_DA_FLOAT,
        (4, 8) => f::AL_DA_DOUBLE,
        _ => return Ok(()),
    };
    w.item_le(field, b, at, len)?;
    if w.labels() {
        let mut text = String::new();
        let octets = b.bytes(at, len)?;
        let number = octets.iter().rev().fold(0u64, |n, octet| n << 8 | u64::from(*octet));
        // Writing to a String cannot fail.
        let _ = match (kind, len) {
            (1, _) => write!(text, "{}", String::from_utf8_lossy(octets)),
            (2, _) => write!(text, "{number}"),
            (3, 1) => write!(text, "{}", number as i8),
            (3, 2) => write!(text, "{}", number as i16),
            (3, _) => write!(text, "{}", number as i32),
            (_, 4) => write_g(&mut text, f64::from(f32::from_bits(number as u32)), 6),
            _ => write_g(&mut text, f64::from_bits(number), 6),
        };
        w.append(object.root, format_args!(", Value: {text}"));
    }
    point.cursor.at += len;
    Ok(())
}
