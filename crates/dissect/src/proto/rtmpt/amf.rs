//! Values of the Action Message Format (AMF 0 of 2007, AMF 3 of 2013), as messages of RTMP carry them.

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Strings, TimeZone, field_table, values,
    write_absolute, write_g,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Plain;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static AMF0_TYPE_VALUES {
        0x0 => "Number",
        0x1 => "Boolean",
        0x2 => "String",
        0x3 => "Object",
        0x4 => "Movie clip",
        0x5 => "Null",
        0x6 => "Undefined",
        0x7 => "Reference",
        0x8 => "ECMA array",
        0x9 => "End of object",
        0xa => "Strict array",
        0xb => "Date",
        0xc => "Long string",
        0xd => "Unsupported",
        0xe => "Record set",
        0xf => "XML",
        0x10 => "Typed object",
        0x11 => "Switch to AMF3",
        0x22 => "Int64",
    }
    static AMF3_TYPE_VALUES {
        0x0 => "Undefined",
        0x1 => "Null",
        0x2 => "False",
        0x3 => "True",
        0x4 => "Integer",
        0x5 => "Double",
        0x6 => "String",
        0x7 => "XML document",
        0x8 => "Date",
        0x9 => "Array",
        0xa => "Object",
        0xb => "XML",
        0xc => "ByteArray",
    }
}

field_table! {
    /// The fields of Action Message Format.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("amf", "Action Message Format", "AMF");
    AMF0_TYPE = FieldDef::new("amf.amf0_type", "AMF0 type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&AMF0_TYPE_VALUES));
    AMF3_TYPE = FieldDef::new("amf.amf3_type", "AMF3 type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&AMF3_TYPE_VALUES));
    NUMBER = FieldDef::new("amf.number", "Number", FieldType::Double);
    INTEGER = FieldDef::new("amf.integer", "Integer", FieldType::Uint32);
    BOOLEAN = FieldDef::new("amf.boolean", "Boolean", FieldType::Boolean);
    STRINGLENGTH = FieldDef::new("amf.stringlength", "String length", FieldType::Uint32);
    STRING = FieldDef::new("amf.string", "String", FieldType::String);
    STRING_REFERENCE = FieldDef::new("amf.string_reference", "String reference", FieldType::Uint32);
    OBJECT_REFERENCE = FieldDef::new("amf.object_reference", "Object reference", FieldType::Uint32);
    DATE = FieldDef::new("amf.date", "Date", FieldType::AbsoluteTime);
    LONGSTRING = FieldDef::new("amf.longstring", "Long string", FieldType::String);
    XML_DOC = FieldDef::new("amf.xml_doc", "XML document", FieldType::String);
    XMLLENGTH = FieldDef::new("amf.xmllength", "XML text length", FieldType::Uint32);
    XML = FieldDef::new("amf.xml", "XML", FieldType::String);
    INT64 = FieldDef::new("amf.int64", "Int64", FieldType::Int64);
    BYTEARRAYLENGTH = FieldDef::new("amf.bytearraylength", "ByteArray length", FieldType::Uint32);
    BYTEARRAY = FieldDef::new("amf.bytearray", "ByteArray", FieldType::Bytes);
    OBJECT = FieldDef::new("amf.object", "Object", FieldType::None);
    TRAITCOUNT = FieldDef::new("amf.traitcount", "Trait count", FieldType::Uint32);
    CLASSNAMELENGTH = FieldDef::new("amf.classnamelength", "Class name length", FieldType::Uint32);
    CLASSNAME = FieldDef::new("amf.classname", "Class name", FieldType::String);
    MEMBERNAMELENGTH = FieldDef::new("amf.membernamelength", "Member name length", FieldType::Uint32);
    MEMBERNAME = FieldDef::new("amf.membername", "Member name", FieldType::String);
    TRAIT_REFERENCE = FieldDef::new("amf.trait_reference", "Trait reference", FieldType::Uint32);
    ECMAARRAY = FieldDef::new("amf.ecmaarray", "ECMA array", FieldType::None);
    STRICTARRAY = FieldDef::new("amf.strictarray", "Strict array", FieldType::None);
    ARRAY = FieldDef::new("amf.array", "Array", FieldType::None);
    ARRAYLENGTH = FieldDef::new("amf.arraylength", "Array length", FieldType::Uint32);
    ARRAYDENSELENGTH = FieldDef::new("amf.arraydenselength", "Length of dense portion", FieldType::Uint32);
    END_OF_OBJECT_MARKER = FieldDef::new("amf.end_of_object_marker", "End Of Object Marker", FieldType::None);
    END_OF_ASSOCIATIVE_PART = FieldDef::new("amf.end_of_associative_part", "End of associative part", FieldType::None);
    END_OF_DYNAMIC_MEMBERS = FieldDef::new("amf.end_of_dynamic_members", "End Of dynamic members", FieldType::None);
}

/// Values in values that are followed.
const MAX_DEPTH: usize = 60;

/// Octets of the mark that ends an object.
const END_LEN: usize = 3;

/// AMF 0's kinds of values.
mod kind {
    pub(super) const NUMBER: u8 = 0;
    pub(super) const BOOLEAN: u8 = 1;
    pub(super) const STRING: u8 = 2;
    pub(super) const OBJECT: u8 = 3;
    pub(super) const NULL: u8 = 5;
    pub(super) const UNDEFINED: u8 = 6;
    pub(super) const REFERENCE: u8 = 7;
    pub(super) const ECMA_ARRAY: u8 = 8;
    pub(super) const END: u8 = 9;
    pub(super) const STRICT_ARRAY: u8 = 0xa;
    pub(super) const DATE: u8 = 0xb;
    pub(super) const LONG_STRING: u8 = 0xc;
    pub(super) const UNSUPPORTED: u8 = 0xd;
    pub(super) const XML: u8 = 0xf;
    pub(super) const TYPED_OBJECT: u8 = 0x10;
    pub(super) const SWITCH: u8 = 0x11;
    pub(super) const INT64: u8 = 0x22;
}

/// The Action Message Format. It has no layer of its own.
#[derive(Clone, Copy, Debug)]
pub struct Amf;

impl Dissect for Amf {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Err(Fault::NotMine)
    }
}

/// Shows the values of `b` from `at` on, one after the other.
pub(super) fn values<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    let mut is_amf3 = false;
    while b.remaining(at) > 0 {
        let value = if is_amf3 { value3(w, b, at, 0)? } else { value0(w, b, at, 0)? };
        is_amf3 |= value.switches;
        at = value.end;
    }
    Ok(())
}

/// A value that was shown.
struct Shown {
    /// Where it ends.
    end: usize,
    /// What it says in a line; empty where nobody reads that.
    text: String,
    /// Whether what follows is of AMF 3.
    switches: bool,
}

/// A value's text, where labels are made.
macro_rules! said {
    ($w:expr, $($arg:tt)*) => {
        if $w.labels() { format!($($arg)*) } else { String::new() }
    };
}

/// The octets of a text.
fn plain<'b>(b: &Buf<'b>, at: usize, len: usize) -> Result<Plain<'b>, Fault> {
    let octets = b.bytes(at, len)?;
    Ok(Plain(octets.split(|octet| *octet == 0).next().unwrap_or(octets)))
}

/// A number with `%g`.
struct G(f64);

impl std::fmt::Display for G {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write_g(f, self.0, 15)
    }
}

/// Milliseconds since 1970 as nanoseconds.
fn nanos(milliseconds: f64) -> i64 {
    (milliseconds * 1_000_000.0) as i64
}

/// A time in words.
struct Time(i64);

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write_absolute(f, self.0.into(), &TimeZone::UTC, false)
    }
}

/// A length of two octets and a text; where it ends.
fn string<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let len = usize::from(b.u16(at)?);
    w.number(STRINGLENGTH, b, at, 2, len as u64)?;
    if len > 0 {
        w.item(STRING, b, at + 2, len)?;
    }
    Ok(at + 2 + len)
}

/// Properties up to the mark that ends them; how many, and where they end.
fn properties<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    depth: usize,
) -> Result<(usize, usize), Fault> {
    let mut count = 0;
    loop {
        let len = usize::from(b.u16(at)?);
        if len == 0 && b.u8(at + 2)? == kind::END {
            w.item(END_OF_OBJECT_MARKER, b, at, END_LEN)?;
            return Ok((count, at + END_LEN));
        }
        let name = plain(b, at + 2, len)?;
        let property = w.text(b, at, REST, format_args!("Property '{name}'"))?;
        let opened = w.open(property);
        let item = w.text(b, at, 2 + len, format_args!("Name: {name}"))?;
        let inner = w.open(item);
        string(w, b, at)?;
        w.close(inner);
        let value = value0(w, b, at + 2 + len, depth + 1)?;
        w.append(property, format_args!(" {}", value.text));
        w.set_len(property, value.end - at);
        w.close(opened);
        at = value.end;
        count += 1;
    }
}

/// A value of AMF 0.
fn value0<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    depth: usize,
) -> Result<Shown, Fault> {
    if depth > MAX_DEPTH {
        return Err(Fault::Malformed);
    }
    let kind = b.u8(at)?;
    let field = match kind {
        kind::OBJECT => Some(OBJECT),
        kind::ECMA_ARRAY => Some(ECMAARRAY),
        kind::STRICT_ARRAY => Some(STRICTARRAY),
        _ => None,
    };
    if let Some(field) = field {
        let item = w.item(field, b, at, REST)?;
        let opened = w.open(item);
        w.item(AMF0_TYPE, b, at, 1)?;
        let (count, end) = if kind == kind::OBJECT {
            properties(w, b, at + 1, depth)?
        } else {
            let count = b.u32(at + 1)?;
            w.item(ARRAYLENGTH, b, at + 1, 4)?;
            if kind == kind::ECMA_ARRAY {
                properties(w, b, at + 5, depth)?
            } else {
                let mut end = at + 5;
                for _ in 0..count {
                    end = value0(w, b, end, depth + 1)?.end;
                }
                (count as usize, end)
            }
        };
        w.append(item, format_args!(" ({count} items)"));
        w.set_len(item, end - at);
        w.close(opened);
        let text = said!(w, "{}", w.def(field).title);
        return Ok(Shown { end, text, switches: false });
    }
    let word = AMF0_TYPE_VALUES.get(kind.into()).unwrap_or("Unknown");
    let item = w.text(b, at, REST, format_args!("{word}"))?;
    let opened = w.open(item);
    w.item(AMF0_TYPE, b, at, 1)?;
    let mut said = String::new();
    let end = match kind {
        kind::NUMBER => {
            w.item(NUMBER, b, at + 1, 8)?;
            said = said!(w, " {}", G(f64::from_bits(b.u64(at + 1)?)));
            at + 9
        }
        kind::BOOLEAN => {
            w.item(BOOLEAN, b, at + 1, 1)?;
            said = said!(w, " {}", b.u8(at + 1)? != 0);
            at + 2
        }
        kind::STRING => {
            let end = string(w, b, at + 1)?;
            said = said!(w, " '{}'", plain(b, at + 3, end - at - 3)?);
            end
        }
        kind::REFERENCE => {
            w.item(OBJECT_REFERENCE, b, at + 1, 2)?;
            said = said!(w, " {}", b.u16(at + 1)?);
            at + 3
        }
        kind::DATE => {
            let time = nanos(f64::from_bits(b.u64(at + 1)?));
            w.number(DATE, b, at + 1, 8, time as u64)?;
            said = said!(w, " {}", Time(time));
            at + 11
        }
        kind::LONG_STRING | kind::XML => {
            let len = b.u32(at + 1)? as usize;
            w.number(STRINGLENGTH, b, at + 1, 2, len as u64)?;
            w.item(if kind == kind::XML { XML_DOC } else { LONGSTRING }, b, at + 5, len)?;
            said = said!(w, " '{}'", plain(b, at + 5, len)?);
            at + 5 + len
        }
        kind::INT64 => {
            w.item(INT64, b, at + 1, 8)?;
            said = said!(w, " {}", b.u64(at + 1)? as i64);
            at + 9
        }
        kind::TYPED_OBJECT => {
            let start = string(w, b, at + 1)?;
            properties(w, b, start, depth)?.1
        }
        kind::END => at + 1 + END_LEN,
        kind::NULL | kind::UNDEFINED | kind::UNSUPPORTED | kind::SWITCH => at + 1,
        // Nobody knows where it ends.
        _ => b.len(),
    };
    w.append(item, format_args!("{said}"));
    w.set_len(item, end - at);
    w.close(opened);
    if kind == kind::END {
        w.item(END_OF_OBJECT_MARKER, b, at + 1, END_LEN)?;
    }
    let text = said!(w, "{word}{said}");
    Ok(Shown { end, text, switches: kind == kind::SWITCH })
}

/// A number of up to 29 bits in one to four octets, and how many.
fn u29(b: &Buf<'_>, at: usize) -> Result<(u32, usize), Fault> {
    let mut number = 0;
    for place in 0..3 {
        let octet = b.u8(at + place)?;
        number = number << 7 | u32::from(octet & 0x7f);
        if octet & 0x80 == 0 {
            return Ok((number, place + 1));
        }
    }
    Ok((number << 8 | u32::from(b.u8(at + 3)?), 4))
}

/// A text of AMF 3 with its length, or a reference to an earlier one; its octets, and where it ends.
fn string3<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    at: usize,
    length: Field,
    text: Field,
) -> Result<(Option<Plain<'b>>, usize), Fault> {
    let (number, octets) = u29(b, at)?;
    let len = (number >> 1) as usize;
    if number & 1 == 0 {
        w.number(STRING_REFERENCE, b, at, octets, len as u64)?;
        return Ok((None, at + octets));
    }
    w.number(length, b, at, octets, len as u64)?;
    let start = at + octets;
    if len > 0 || text == CLASSNAME {
        w.item(text, b, start, len)?;
    }
    Ok((Some(plain(b, start, len)?), start + len))
}

/// What a text or a reference to one says.
fn named(text: Option<&Plain<'_>>) -> String {
    text.map(ToString::to_string).unwrap_or_default()
}

/// A value of AMF 3.
fn value3<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    depth: usize,
) -> Result<Shown, Fault> {
    if depth > MAX_DEPTH {
        return Err(Fault::Malformed);
    }
    let kind = b.u8(at)?;
    let word = AMF3_TYPE_VALUES.get(kind.into()).unwrap_or("Unknown");
    if kind == 9 || kind == 0xa {
        let field = if kind == 9 { ARRAY } else { OBJECT };
        let item = w.item(field, b, at, REST)?;
        let opened = w.open(item);
        w.item(AMF3_TYPE, b, at, 1)?;
        let (number, octets) = u29(b, at + 1)?;
        let end = if number & 1 == 0 {
            w.number(OBJECT_REFERENCE, b, at + 1, octets, (number >> 1).into())?;
            w.append(item, format_args!(" reference {}", number >> 1));
            at + 1 + octets
        } else if kind == 9 {
            array3(w, b, (at + 1, octets), number >> 1, depth)?
        } else {
            object3(w, b, (at + 1, octets), number, depth)?
        };
        w.set_len(item, end - at);
        w.close(opened);
        return Ok(Shown { end, text: said!(w, "{word}"), switches: false });
    }
    let item = w.text(b, at, REST, format_args!("{word}"))?;
    let opened = w.open(item);
    w.item(AMF3_TYPE, b, at, 1)?;
    let mut text = said!(w, "{word}");
    let end = match kind {
        0 | 1 => at + 1,
        2 | 3 => {
            text = said!(w, "{word} {}", kind == 3);
            w.number(BOOLEAN, b, at + 1, 0, u64::from(kind == 3))?;
            at + 1
        }
        4 => {
            let (number, octets) = u29(b, at + 1)?;
            w.number(INTEGER, b, at + 1, octets, number.into())?;
            text = said!(w, "{word} {number}");
            at + 1 + octets
        }
        5 => {
            let number = f64::from_bits(b.u64(at + 1)?);
            w.item(NUMBER, b, at + 1, 8)?;
            text = said!(w, "{word} {}", G(number));
            at + 9
        }
        6 => {
            let (number, _) = u29(b, at + 1)?;
            let (string, end) = string3(w, b, at + 1, STRINGLENGTH, STRING)?;
            text = match string {
                Some(string) => said!(w, "String '{string}'"),
                None => said!(w, "String reference {}", number >> 1),
            };
            end
        }
        8 => {
            let (number, octets) = u29(b, at + 1)?;
            if number & 1 == 0 {
                w.number(OBJECT_REFERENCE, b, at + 1, octets, (number >> 1).into())?;
                text = said!(w, "{word} reference {}", number >> 1);
                at + 1 + octets
            } else {
                let start = at + 1 + octets;
                let time = nanos(f64::from_bits(b.u64(start)?));
                w.number(DATE, b, start, 8, time as u64)?;
                text = said!(w, "{word}{}", Time(time));
                start + 8
            }
        }
        0xb | 0xc => {
            let (number, octets) = u29(b, at + 1)?;
            let (start, len) = (at + 1 + octets, (number >> 1) as usize);
            if number & 1 == 0 {
                w.number(OBJECT_REFERENCE, b, at + 1, octets, len as u64)?;
                text = said!(w, "{word} reference {len}");
            } else if kind == 0xb {
                w.number(XMLLENGTH, b, at + 1, octets, len as u64)?;
                w.item(XML, b, start, len)?;
            } else {
                w.number(BYTEARRAYLENGTH, b, at + 1, octets, len as u64)?;
                w.item(BYTEARRAY, b, start, len)?;
                text = said!(w, "{word} {}", Hex(b.bytes(start, len)?));
            }
            // Wireshark takes the octets for values again.
            start
        }
        _ => b.len(),
    };
    w.label(item, format_args!("{text}"));
    w.set_len(item, end - at);
    w.close(opened);
    Ok(Shown { end, text, switches: false })
}

/// Octets in hexadecimal.
struct Hex<'b>(&'b [u8]);

impl std::fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|octet| write!(f, "{octet:02x}"))
    }
}

/// What follows the kind of an array; `count` is of the values without names.
fn array3<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, octets): (usize, usize),
    count: u32,
    depth: usize,
) -> Result<usize, Fault> {
    w.number(ARRAYDENSELENGTH, b, at, octets, count.into())?;
    let mut at = at + octets;
    loop {
        let (number, octets) = u29(b, at)?;
        if number == 1 {
            w.item(END_OF_ASSOCIATIVE_PART, b, at, octets)?;
            at += octets;
            break;
        }
        let item = w.text(b, at, octets, format_args!(""))?;
        let opened = w.open(item);
        let (name, _) = string3(w, b, at, STRINGLENGTH, STRING)?;
        let value = value3(w, b, at + octets, depth + 1)?;
        w.label(item, format_args!("{}Array {}", named(name.as_ref()), value.text));
        w.close(opened);
        at = value.end;
    }
    for _ in 0..count {
        at = value3(w, b, at, depth + 1)?.end;
    }
    Ok(at)
}

/// What follows the kind of an object; `number` tells its traits.
fn object3<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, octets): (usize, usize),
    number: u32,
    depth: usize,
) -> Result<usize, Fault> {
    /// Set where the traits follow, and where they have names that others do not.
    const HAS_TRAITS: u32 = 2;
    const IS_EXTERNAL: u32 = 4;
    const IS_DYNAMIC: u32 = 8;
    if number & HAS_TRAITS == 0 {
        w.number(TRAIT_REFERENCE, b, at, octets, (number >> 2).into())?;
        return Ok(at + octets);
    }
    if number & IS_EXTERNAL != 0 {
        return Ok(at + octets);
    }
    let count = number >> 4;
    w.number(TRAITCOUNT, b, at, octets, count.into())?;
    let start = at + octets;
    let traits = w.text(b, start, REST, format_args!(""))?;
    let opened = w.open(traits);
    let class = w.text(b, start, REST, format_args!(""))?;
    let inner = w.open(class);
    let (name, mut at) = string3(w, b, start, CLASSNAMELENGTH, CLASSNAME)?;
    let name = named(name.as_ref());
    w.close(inner);
    w.label(class, format_args!("Class name: {name}"));
    w.set_len(class, at - start);
    w.label(traits, format_args!("Traits for class {name} ({count} member names)"));
    for _ in 0..count {
        let member = w.text(b, at, REST, format_args!(""))?;
        let inner = w.open(member);
        let (name, end) = string3(w, b, at, MEMBERNAMELENGTH, MEMBERNAME)?;
        w.close(inner);
        w.label(member, format_args!("Member '{}'", named(name.as_ref())));
        w.set_len(member, end - at);
        at = end;
    }
    for _ in 0..count {
        at = value3(w, b, at, depth + 1)?.end;
    }
    if number & IS_DYNAMIC != 0 {
        at = dynamic3(w, b, at, depth)?;
    }
    w.set_len(traits, at - start);
    w.close(opened);
    Ok(at)
}

/// Members that have names of their own; where they end.
fn dynamic3<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    depth: usize,
) -> Result<usize, Fault> {
    loop {
        let (len, octets) = u29(b, at)?;
        if len == 1 {
            w.item(END_OF_DYNAMIC_MEMBERS, b, at, octets)?;
            return Ok(at + octets);
        }
        let member = w.text(b, at, REST, format_args!(""))?;
        let inner = w.open(member);
        let title = w.text(b, at, REST, format_args!(""))?;
        let innermost = w.open(title);
        let (name, end) = string3(w, b, at, MEMBERNAMELENGTH, MEMBERNAME)?;
        let name = named(name.as_ref());
        w.close(innermost);
        w.label(title, format_args!("Member name: {name}"));
        w.set_len(title, end - at);
        let value = value3(w, b, end, depth + 1)?;
        w.label(member, format_args!("{name}: {}", value.text));
        w.set_len(member, value.end - at);
        w.close(inner);
        at = value.end;
    }
}
