//! Values of BACnet's application layer (ANSI/ASHRAE 135, clause 20.2.2 and the following).

use std::fmt::Write as _;

use lamna_fields::{Field, ValueTable};

use super::fields::*;
use super::tags::{Tag, kind};
use super::{Message, property};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::Walk;

/// The greatest number of a kind of object that the standard keeps for itself, and of a property.
const LAST_OBJECT: u32 = 127;
const LAST_PROPERTY: u32 = 511;

/// Bits of an object's number within its kind.
const INSTANCE_BITS: u32 = 22;

const STATUS_FLAGS: &[&str] = &["in-alarm", "fault", "overridden", "out-of-service"];
pub(super) const TRANSITIONS: &[&str] = &["to-offnormal", "to-fault", "to-normal"];
/// Services, as devices say which of them they have.
const SERVICES: &[&str] = &[
    "acknowledgeAlarm",
    "confirmedCOVNotification",
    "confirmedEventNotification",
    "getAlarmSummary",
    "getEnrollmentSummary",
    "subscribeCOV",
    "atomicReadFile",
    "atomicWriteFile",
    "addListElement",
    "removeListElement",
    "createObject",
    "deleteObject",
    "readProperty",
    "readPropertyConditional",
    "readPropertyMultiple",
    "writeProperty",
    "writePropertyMultiple",
    "deviceCommunicationControl",
    "confirmedPrivateTransfer",
    "confirmedTextMessage",
    "reinitializeDevice",
    "vtOpen",
    "vtClose",
    "vtData",
    "authenticate",
    "requestKey",
    "i-Am",
    "i-Have",
    "unconfirmedCOVNotification",
    "unconfirmedEventNotification",
    "unconfirmedPrivateTransfer",
    "unconfirmedTextMessage",
    "timeSynchronization",
    "who-Has",
    "who-Is",
    "readRange",
    "utcTimeSynchronization",
    "lifeSafetyOperation",
    "subscribeCOVProperty",
    "getEventInformation",
    "writeGroup",
];
const LIMITS: &[&str] = &["low-limit", "high-limit"];
/// What the results of a range say.
pub(super) const RESULT_FLAGS: &[&str] = &["firstitem", "lastitem", "moreitems"];

/// The names of the bits of a property.
fn bit_names(of: u32) -> &'static [&'static str] {
    match of {
        property::ACKED_TRANSITIONS | property::EVENT_ENABLE => TRANSITIONS,
        property::LIMIT_ENABLE => LIMITS,
        property::SERVICES_SUPPORTED => SERVICES,
        property::STATUS_FLAGS => STATUS_FLAGS,
        _ => &[],
    }
}

/// A number of as many octets as there are.
pub(super) fn unsigned(b: &Buf<'_>, tag: &Tag) -> Result<u64, Fault> {
    let octets = b.bytes(tag.value(), tag.len())?;
    if octets.len() > 8 {
        return Err(Fault::Malformed);
    }
    Ok(octets.iter().fold(0, |sum, octet| sum << 8 | u64::from(*octet)))
}

/// The same with a sign.
pub(super) fn signed(b: &Buf<'_>, tag: &Tag) -> Result<i64, Fault> {
    let value = unsigned(b, tag)?;
    let unused = 64 - 8 * tag.len().min(8) as u32;
    Ok(((value.checked_shl(unused).unwrap_or(0)) as i64).checked_shr(unused).unwrap_or(0))
}

/// The number of a single, as a double.
fn real(b: &Buf<'_>, tag: &Tag) -> Result<f64, Fault> {
    Ok(f64::from(f32::from_bits(b.u32(tag.value())?)))
}

/// What a Boolean says: its tag has it, or the octet behind a tag that says where it stands.
fn boolean(b: &Buf<'_>, tag: &Tag) -> Result<bool, Fault> {
    Ok(if tag.context { b.u8(tag.value())? != 0 } else { tag.length != 0 })
}

/// A line over a tag and its value, open for what is below.
pub(super) fn line<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    text: std::fmt::Arguments<'_>,
) -> Walked {
    let item = w.text(b, tag.at, tag.span(), text)?;
    below(w, b, tag, item)
}

/// The tag below an item.
pub(super) fn below<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    item: Item,
) -> Walked {
    let opened = w.open(item);
    tag.show(w, b)?;
    w.close(opened);
    Ok(())
}

/// A number of its own field.
pub(super) fn number<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    field: Field,
) -> Walked {
    let value = unsigned(b, tag)?;
    let item = w.number(field, b, tag.at, tag.span(), value)?;
    below(w, b, tag, item)
}

/// The name of a number, or what the number is kept for.
struct Name {
    value: u32,
    name: Option<&'static str>,
    last: u32,
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.name {
            Some(name) => f.write_str(name),
            None if self.value <= self.last => {
                write!(f, "({}) Reserved for Use by ASHRAE", self.value)
            }
            None => write!(f, "({}) Vendor Proprietary Value", self.value),
        }
    }
}

/// An object.
pub(super) fn object<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    label: &str,
    of: &Message,
) -> Walked {
    let value = b.u32(tag.value())?;
    let (number, instance) = (value >> INSTANCE_BITS, value & ((1 << INSTANCE_BITS) - 1));
    let name = w.word(OBJECTTYPE, u64::from(number));
    let name = Name { value: number, name, last: LAST_OBJECT };
    let item = w.text(b, tag.at, tag.span(), format_args!("{label}: {name}, {instance}"))?;
    if of.says_objects && w.wants_columns() {
        w.info_append(format_args!("{name},{instance} "));
    }
    let opened = w.open(item);
    tag.show(w, b)?;
    let item = w.item(OBJECTTYPE, b, tag.value(), 4)?;
    if name.name.is_none() && w.labels() {
        w.label_value(item, format_args!("Unknown ({number})"));
    }
    w.item(INSTANCE_NUMBER, b, tag.value(), 4)?;
    w.close(opened);
    Ok(())
}

/// A property; its number.
pub(super) fn property_name<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    of: &Message,
) -> Result<u32, Fault> {
    let value = unsigned(b, tag)? as u32;
    let name = w.word(PROPERTY_IDENTIFIER, u64::from(value));
    let name = Name { value, name, last: LAST_PROPERTY };
    let text = format_args!("Property Identifier: {name} ({value})");
    let item = w.text(b, tag.at, tag.span(), text)?;
    if of.says_properties && w.wants_columns() {
        w.info_append(format_args!("{name} "));
    }
    let opened = w.open(item);
    tag.show(w, b)?;
    w.number(PROPERTY_IDENTIFIER, b, tag.value(), tag.len(), u64::from(value))?;
    w.close(opened);
    Ok(value)
}

/// A maker.
pub(super) fn vendor<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    said: bool,
) -> Walked {
    let value = unsigned(b, tag)?;
    let name = w.word(VENDOR_IDENTIFIER, value).unwrap_or("Unknown Vendor");
    let item = w.text(b, tag.at, tag.span(), format_args!("Vendor ID: {name} ({value})"))?;
    if said {
        w.info_append(format_args!("V={value} "));
    }
    let opened = w.open(item);
    tag.show(w, b)?;
    w.number(VENDOR_IDENTIFIER, b, tag.value(), tag.len(), value)?;
    w.close(opened);
    Ok(())
}

/// A number with a name.
pub(super) fn enumerated<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    label: &str,
    names: Option<&'static ValueTable>,
) -> Walked {
    let value = unsigned(b, tag)?;
    match names {
        Some(names) => {
            let name = names.get(value).unwrap_or("Unknown");
            line(w, b, tag, format_args!("{label} {name} ({value})"))
        }
        None => line(w, b, tag, format_args!("{label} {value}")),
    }
}

/// How long something lasts.
pub(super) fn duration<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    label: &str,
) -> Walked {
    let seconds = unsigned(b, tag)?;
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    line(w, b, tag, format_args!("{label} (hh.mm.ss): {hours}.{minutes:02}.{rest:02}"))
}

/// Text in one of the character sets: how it is called, and what it says.
fn text_of(octets: &[u8]) -> (&'static str, usize, String) {
    let (set, rest) = octets.split_first().unwrap_or((&0, &[]));
    let wide = |len: usize| {
        rest.chunks_exact(len).map(|unit| {
            let value = unit.iter().fold(0, |sum, octet| sum << 8 | u32::from(*octet));
            char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER)
        })
    };
    match set {
        0 => ("UTF-8", 1, String::from_utf8_lossy(rest).into_owned()),
        1 => {
            let text = rest.get(2..).unwrap_or(&[]);
            ("IBM MS DBCS", 3, String::from_utf8_lossy(text).into_owned())
        }
        2 => ("JIS C 6226", 1, String::from_utf8_lossy(rest).into_owned()),
        3 => ("UCS-4", 1, wide(4).collect()),
        4 => ("UCS-2", 1, wide(2).collect()),
        5 => ("ISO 8859-1", 1, rest.iter().map(|octet| char::from(*octet)).collect()),
        _ => ("Unknown", 1, String::from_utf8_lossy(rest).into_owned()),
    }
}

/// Text, in a field of its own if it has one.
pub(super) fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    label: &str,
    field: Option<Field>,
) -> Walked {
    let octets = b.bytes(tag.value(), tag.len())?;
    let (set, skipped, says) = text_of(octets);
    let (at, len) = (tag.value() + skipped.min(octets.len()), octets.len().saturating_sub(skipped));
    let item = match field {
        Some(_) => w.text(b, at, len, format_args!("{label}"))?,
        None => w.text(b, at, len, format_args!("{label}{set} '{says}'"))?,
    };
    let opened = w.open(item);
    if let Some(field) = field {
        w.string(field, b, at, len, format_args!("{says}"))?;
    }
    tag.show(w, b)?;
    if !octets.is_empty() {
        w.item(STRING_CHARACTER_SET, b, tag.value(), 1)?;
        if skipped > 1 {
            w.item(CODE_PAGE, b, tag.value() + 1, 2)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// Octets.
pub(super) fn octets<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    label: &str,
) -> Walked {
    /// More octets are not written out.
    const WRITTEN: usize = 36;
    let octets = b.bytes(tag.value(), tag.len())?;
    let (shown, dots) = match octets.get(..WRITTEN) {
        Some(begin) if octets.len() > WRITTEN => (begin, "…"),
        _ => (octets, ""),
    };
    let mut digits = String::new();
    for octet in shown {
        // Writing to a String cannot fail.
        let _ = write!(digits, "{octet:02x}");
    }
    let item = w.text(b, tag.value(), tag.len(), format_args!("{label} {digits}{dots}"))?;
    below(w, b, tag, item)
}

/// Bits, with their names.
pub(super) fn bits<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    label: &str,
    names: &[&str],
) -> Walked {
    let item = w.text(b, tag.at, tag.span(), format_args!("{label}"))?;
    let opened = w.open(item);
    tag.show(w, b)?;
    let marks = each_bit(w, b, tag, names)?;
    w.close(opened);
    w.label(item, format_args!("{label}(Bit String) ({marks})"));
    Ok(())
}

/// The bits of a string, and a letter for each of them.
fn each_bit<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    names: &[&str],
) -> Result<String, Fault> {
    let marks = marks(b, tag)?;
    w.item(UNUSED_BITS, b, tag.value(), 1)?;
    for (index, (name, mark)) in names.iter().zip(marks.chars()).enumerate() {
        let set = mark == 'T';
        let item = w.number(BIT, b, tag.value() + 1 + index / 8, 1, u64::from(set))?;
        w.label(item, format_args!("{name} = {}", if set { "TRUE" } else { "FALSE" }));
    }
    if names.is_empty() {
        let item = w.item(COMPLETE_BITSTRING, b, tag.value(), tag.len())?;
        let digits = marks.replace('T', "1").replace('F', "0");
        w.label(item, format_args!("B'{digits}'"));
    }
    Ok(marks)
}

/// A day.
pub(super) fn date<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, tag: &Tag) -> Walked {
    const MONTHS: [&str; 14] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "odd months",
        "even months",
    ];
    const DAYS: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let [year, month, day, weekday] = b.array(tag.value())?;
    let named = |names: &[&'static str], number: u8, any: &'static str| match number {
        255 => any,
        _ => names.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or("Unknown"),
    };
    let month = named(&MONTHS, month, "any month");
    let weekday = named(&DAYS, weekday, "any day of week");
    if [year, day] == [255, 255] && month == "any month" && weekday == "any day of week" {
        line(w, b, tag, format_args!("Date: any"))
    } else if year == 255 {
        let text = format_args!("Date: {month} {day}, any year, (Day of Week = {weekday})");
        line(w, b, tag, text)
    } else {
        let year = u16::from(year) + 1900;
        line(w, b, tag, format_args!("Date: {month} {day}, {year}, (Day of Week = {weekday})"))
    }
}

/// A time of the day.
pub(super) fn time<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    label: &str,
) -> Walked {
    let [hour, minute, second, hundredth] = b.array(tag.value())?;
    if [hour, minute, second, hundredth] == [255; 4] {
        return line(w, b, tag, format_args!("{label}any"));
    }
    let half = if hour >= 12 { "P.M." } else { "A.M." };
    let short = if hour % 12 == 0 { 12 } else { hour % 12 };
    let text = format_args!(
        "{label}{short}:{minute:02}:{second:02}.{hundredth} {half} = \
         {hour:02}:{minute:02}:{second:02}.{hundredth}"
    );
    line(w, b, tag, text)
}

/// A value whose tag says its type.
pub(super) fn any<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    label: &str,
    of: &Message,
) -> Walked {
    if tag.opens || tag.closes {
        return tag.show(w, b);
    }
    if tag.context {
        return octets(w, b, tag, label);
    }
    let prop = of.property.unwrap_or(u32::MAX);
    if prop == property::PRESENT_VALUE && present(w, b, tag)? {
        return Ok(());
    }
    match tag.number {
        kind::NULL => line(w, b, tag, format_args!("{label}NULL")),
        kind::BOOLEAN => flag(w, b, tag, label),
        kind::UNSIGNED => {
            let value = unsigned(b, tag)?;
            line(w, b, tag, format_args!("{label}(Unsigned) {value}"))
        }
        kind::SIGNED => {
            let value = signed(b, tag)?;
            line(w, b, tag, format_args!("{label}(Signed) {value}"))
        }
        kind::REAL => single(w, b, tag, label),
        kind::DOUBLE => {
            let value = f64::from_bits(b.u64(tag.value())?);
            line(w, b, tag, format_args!("{label}{value:.6} (Double)"))
        }
        kind::OCTETS => octets(w, b, tag, label),
        kind::TEXT if prop == property::OBJECT_NAME => {
            text(w, b, tag, "Object Name", Some(OBJECT_NAME))
        }
        kind::TEXT => text(w, b, tag, label, None),
        kind::BITS => bits(w, b, tag, label, bit_names(prop)),
        kind::ENUMERATED => {
            let names = match prop {
                property::OBJECT_TYPE => Some(&super::names::OBJECTTYPE_VALUES),
                property::EVENT_STATE => Some(&TO_STATE_VALUES),
                property::SEGMENTATION => Some(&SEGMENTATION_VALUES),
                property::NOTIFY_TYPE => Some(&NOTIFY_TYPE_VALUES),
                _ => None,
            };
            enumerated(w, b, tag, label, names)
        }
        kind::DATE => date(w, b, tag),
        kind::TIME => time(w, b, tag, "Time: "),
        kind::OBJECT => object(w, b, tag, "ObjectIdentifier", of),
        _ => octets(w, b, tag, label),
    }
}

/// Yes or no.
pub(super) fn flag<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    label: &str,
) -> Walked {
    let word = if boolean(b, tag)? { "TRUE" } else { "FALSE" };
    line(w, b, tag, format_args!("{label}{word}"))
}

/// A single.
pub(super) fn single<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    label: &str,
) -> Walked {
    let value = real(b, tag)?;
    line(w, b, tag, format_args!("{label}{value:.6} (Real)"))
}

/// A present value, in the field of its type; whether it has one.
fn present<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, tag: &Tag) -> Result<bool, Fault> {
    let (at, span) = (tag.at, tag.span());
    let item = match tag.number {
        kind::NULL => w.string(PRESENT_VALUE_NULL, b, at, span, format_args!("NULL"))?,
        kind::BOOLEAN => {
            w.number(PRESENT_VALUE_BOOLEAN, b, at, span, u64::from(boolean(b, tag)?))?
        }
        kind::UNSIGNED => w.number(PRESENT_VALUE_UINT, b, at, span, unsigned(b, tag)?)?,
        kind::SIGNED => w.number(PRESENT_VALUE_INT, b, at, span, signed(b, tag)? as u64)?,
        kind::REAL => w.number(PRESENT_VALUE_REAL, b, at, span, real(b, tag)?.to_bits())?,
        kind::DOUBLE => w.number(PRESENT_VALUE_DOUBLE, b, at, span, b.u64(tag.value())?)?,
        kind::OCTETS => w.item(PRESENT_VALUE_OCTET_STRING, b, at, span)?,
        kind::ENUMERATED => w.number(PRESENT_VALUE_ENUM_INDEX, b, at, span, unsigned(b, tag)?)?,
        kind::TEXT => {
            text(w, b, tag, "present-value", Some(PRESENT_VALUE_CHAR_STRING))?;
            return Ok(true);
        }
        kind::BITS => {
            let item = w.text(b, tag.value(), tag.len(), format_args!("present-value"))?;
            let opened = w.open(item);
            let marks = marks(b, tag)?;
            let text = format_args!("{marks}");
            let item = w.string(PRESENT_VALUE_BIT_STRING, b, tag.value(), tag.len(), text)?;
            below(w, b, tag, item)?;
            each_bit(w, b, tag, &[])?;
            w.close(opened);
            return Ok(true);
        }
        kind::OBJECT => {
            let number = b.u32(tag.value())? >> INSTANCE_BITS;
            let name = w.word(OBJECTTYPE, u64::from(number)).unwrap_or("Unknown");
            let text = format_args!("Present Value (enum value): {name}");
            let item = w.text(b, at, span, text)?;
            let opened = w.open(item);
            w.number(PRESENT_VALUE_ENUM_INDEX, b, at, span, u64::from(number))?;
            w.close(opened);
            return Ok(true);
        }
        _ => return Ok(false),
    };
    below(w, b, tag, item)?;
    Ok(true)
}

/// A letter for each bit.
fn marks(b: &Buf<'_>, tag: &Tag) -> Result<String, Fault> {
    let octets = b.bytes(tag.value(), tag.len())?;
    let (unused, rest) = octets.split_first().ok_or(Fault::Malformed)?;
    let mut digits = String::new();
    for octet in rest {
        // Writing to a String cannot fail.
        let _ = write!(digits, "{octet:08b}");
    }
    digits.truncate(digits.len().saturating_sub(usize::from(*unused)));
    Ok(digits.replace('1', "T").replace('0', "F"))
}
