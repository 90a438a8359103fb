//! D-Bus (D-Bus Specification 0.38): messages as captures of the link type "dbus" have them, with what their signatures say of
//! the values in header and body.

mod fields;

use std::borrow::Cow;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};
use fields::*;
pub use fields::{FIELDS, PROTOCOL};

/// The link type of captures: `LINKTYPE_DBUS`.
pub const LINK: u16 = 231;

/// Types of messages.
mod kind {
    pub(super) const CALL: u8 = 1;
    pub(super) const REPLY: u8 = 2;
    pub(super) const ERROR: u8 = 3;
    pub(super) const SIGNAL: u8 = 4;
}

/// Codes of header fields.
mod code {
    pub(super) const PATH: usize = 1;
    pub(super) const INTERFACE: usize = 2;
    pub(super) const MEMBER: usize = 3;
    pub(super) const ERROR: usize = 4;
    pub(super) const REPLY: usize = 5;
    pub(super) const DESTINATION: usize = 6;
    pub(super) const SENDER: usize = 7;
    pub(super) const SIGNATURE: usize = 8;
    pub(super) const COUNT: usize = 10;
}

/// Octets that an array may have.
const MAX_ARRAY: u32 = 1 << 26;

/// Containers inside of each other, of one kind as of the other.
const MAX_NESTING: usize = 64;

/// Octets of a name.
const MAX_NAME: usize = 255;

/// Where a value ends; nothing where it breaks a rule, and nobody knows how to go on.
type Flow = Result<Option<usize>, Fault>;

/// D-Bus.
#[derive(Clone, Copy, Debug)]
pub struct DBus;

impl Dissect for DBus {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(LINK)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("D-Bus");
        w.info(format_args!("D-Bus"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let end = message(w, &b)?;
        w.set_len(root, end);
        w.close(opened);
        Ok(())
    }
}

/// A message; where it ends.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    const VERSION_1: u8 = 1;
    let item = w.item(ENDIANNESS, b, 0, 1)?;
    let encoding = match b.u8(0)? {
        b'l' => Encoding::Little,
        b'B' => Encoding::Big,
        _ => {
            w.expert(ENDIANNESS_INVALID, item);
            return Ok(1);
        }
    };
    let kind = b.u8(1)?;
    let item = w.item(MESSAGE_TYPE, b, 1, 1)?;
    match w.word(MESSAGE_TYPE, u64::from(kind)) {
        Some(name) => w.info(format_args!("{name}")),
        None => w.info(format_args!("Unknown message type")),
    }
    match kind {
        0 => {
            w.expert(MESSAGE_TYPE_INVALID, item);
            return Ok(2);
        }
        kind::CALL..=kind::SIGNAL => {}
        _ => {
            w.expert(MESSAGE_TYPE_UNKNOWN, item);
            return Ok(2);
        }
    }
    let item = w.item(FLAGS, b, 2, 1)?;
    let bits =
        [FLAGS_NO_REPLY_EXPECTED, FLAGS_NO_AUTO_START, FLAGS_ALLOW_INTERACTIVE_AUTHORIZATION];
    w.bits(item, &bits, b, 2, 1)?;
    let item = w.item(VERSION, b, 3, 1)?;
    if b.u8(3)? != VERSION_1 {
        w.expert(VERSION_INVALID, item);
        return Ok(4);
    }
    let mut reader = Reader { encoding, fields: Default::default(), last: 12 };
    let body_len = reader.u32(b, 4)? as usize;
    w.item_as(BODY_LENGTH, b, 4, 4, encoding)?;
    let item = w.item_as(SERIAL, b, 8, 4, encoding)?;
    if reader.u32(b, 8)? == 0 {
        w.expert(SERIAL_INVALID, item);
        return Ok(12);
    }
    let Some(at) = header(w, b, kind, &mut reader)? else { return Ok(reader.last) };
    columns(w, kind, &reader);
    let Some(at) = pad(w, b, at, 8)? else { return Ok(reader.last) };
    let Some(signature) = reader.fields[code::SIGNATURE].clone().filter(|_| body_len > 0) else {
        return Ok(at);
    };
    let item = w.item(BODY, b, at, body_len.min(b.remaining(at)))?;
    w.label(item, format_args!("Body"));
    let opened = w.open(item);
    let mut signature = signature.as_bytes();
    let mut end = at;
    while !signature.is_empty() {
        let (next, rest) = match value(w, b, end, signature, &mut reader, 0)? {
            (Some(next), rest, _) => (next, rest),
            (None, ..) => break,
        };
        (end, signature) = (next, rest);
        reader.last = end;
    }
    w.set_len(item, reader.last - at);
    w.close(opened);
    Ok(reader.last)
}

/// What a message says of itself.
fn columns<C: Collector>(w: &mut Walk<'_, C>, kind: u8, reader: &Reader<'_>) {
    let field = |code: usize| reader.fields[code].as_deref().unwrap_or("");
    match kind {
        kind::CALL => {
            w.info(format_args!("{}() @ {}", field(code::MEMBER), field(code::PATH)));
        }
        kind::SIGNAL => {
            w.info(format_args!("* {}() @ {}", field(code::MEMBER), field(code::PATH)));
        }
        kind::ERROR => w.info(format_args!("-> {}", field(code::ERROR))),
        _ => w.info(format_args!("-> '{}'", field(code::SIGNATURE))),
    }
    if w.wants_columns() {
        let end = |code: usize| match &reader.fields[code] {
            Some(name) => Address::Text(Cow::Owned(name.clone().into_owned())),
            None => Address::Text(Cow::Borrowed("")),
        };
        w.set_addresses(end(code::SENDER), end(code::DESTINATION));
    }
}

/// How values are read, and what the header says.
struct Reader<'b> {
    encoding: Encoding,
    fields: [Option<Cow<'b, str>>; code::COUNT],
    /// Where the last thing ends that was shown.
    last: usize,
}

impl Reader<'_> {
    fn u32(&self, b: &Buf<'_>, at: usize) -> Result<u32, Fault> {
        let value = b.u32(at)?;
        Ok(if self.encoding == Encoding::Little { value.swap_bytes() } else { value })
    }

    fn unsigned(&self, b: &Buf<'_>, at: usize, len: usize) -> Result<u64, Fault> {
        let add = |value: u64, octet: &u8| value << 8 | u64::from(*octet);
        let octets = b.bytes(at, len)?;
        Ok(if self.encoding == Encoding::Little {
            octets.iter().rev().fold(0, add)
        } else {
            octets.iter().fold(0, add)
        })
    }
}

/// The octets up to where a value of this alignment may begin.
fn pad<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, alignment: usize) -> Flow {
    let len = at.next_multiple_of(alignment) - at;
    if len > 0 {
        let is_blank = b.bytes(at, len)?.iter().all(|octet| *octet == 0);
        let item = w.item(PADDING, b, at, len)?;
        w.label(item, format_args!("Padding"));
        if is_blank {
            w.hide(item);
        } else {
            w.expert(PADDING_INVALID, item);
        }
    }
    Ok(Some(at + len))
}

/// The array of header fields; where it ends.
fn header<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    kind: u8,
    reader: &mut Reader<'b>,
) -> Flow {
    const START: usize = 12;
    let len = reader.u32(b, START)?;
    let array = w.item(TYPE_ARRAY, b, START, REST)?;
    w.label(array, format_args!("Header Field Array"));
    let opened = w.open(array);
    let item = w.item_as(TYPE_ARRAY_LENGTH, b, START, 4, reader.encoding)?;
    let mut at = START + 4;
    reader.last = at;
    if len == 0 {
        w.label(array, format_args!("Array (Dict)"));
        w.set_len(array, 4);
        w.close(opened);
        return Ok(None);
    }
    let mut is_right = true;
    if len > MAX_ARRAY {
        w.expert(TYPE_ARRAY_TOO_LONG, item);
        is_right = false;
    }
    let end = at.saturating_add(len as usize);
    while is_right && at < end {
        match pad(w, b, at, 8)? {
            Some(next) => at = next,
            None => is_right = false,
        }
        match header_field(w, b, at, reader)? {
            Some(next) => at = next,
            None => is_right = false,
        }
        reader.last = reader.last.max(at);
    }
    w.set_len(array, reader.last - START);
    w.close(opened);
    if !is_right {
        return Ok(None);
    }
    if at != end {
        w.expert(TYPE_ARRAY_CONTENT_OUT_OF_BOUNDS, array);
        return Ok(None);
    }
    let required: &[usize] = match kind {
        kind::CALL => &[code::PATH, code::MEMBER],
        kind::SIGNAL => &[code::PATH, code::INTERFACE, code::MEMBER],
        kind::ERROR => &[code::ERROR, code::REPLY],
        kind::REPLY => &[code::REPLY],
        _ => &[],
    };
    if required.iter().any(|code| reader.fields[*code].is_none()) {
        w.expert(REQUIRED_HEADER_FIELD_MISSING, array);
        return Ok(None);
    }
    Ok(Some(at))
}

/// The field of a header field's value, and its signature.
fn known(code: u8) -> Option<(Field, u8)> {
    Some(match code {
        1 => (PATH, b'o'),
        2 => (INTERFACE, b's'),
        3 => (MEMBER, b's'),
        4 => (ERROR_NAME, b's'),
        5 => (REPLY_SERIAL, b'u'),
        6 => (DESTINATION, b's'),
        7 => (SENDER, b's'),
        8 => (SIGNATURE, b'g'),
        9 => (UNIX_FDS, b'u'),
        _ => return None,
    })
}

/// A header field: its code, and its value in a variant.
fn header_field<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    start: usize,
    reader: &mut Reader<'b>,
) -> Flow {
    let code = b.u8(start)?;
    let entry = w.item(TYPE_DICT_ENTRY, b, start, REST)?;
    let name = w.word(FIELD_CODE, u64::from(code)).unwrap_or("Unknown field code");
    w.label(entry, format_args!("Dict Entry, {code}, {name}"));
    let opened = w.open(entry);
    let item = w.item(FIELD_CODE, b, start, 1)?;
    reader.last = start + 1;
    let end = if code == 0 {
        w.expert(FIELD_CODE_INVALID, item);
        None
    } else {
        let (end, text) = header_value(w, b, start + 1, code, reader)?;
        if let Some(text) = text {
            w.append(entry, format_args!(": {text}"));
            // Read again by whoever needs it: signature, path and names.
            if usize::from(code) < code::COUNT && end.is_some() {
                reader.fields[usize::from(code)] = Some(text);
            }
        }
        end
    };
    w.set_len(entry, reader.last - start);
    w.close(opened);
    Ok(end)
}

/// The variant of a header field: where it ends, and its value as a text.
fn header_value<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    start: usize,
    code: u8,
    reader: &mut Reader<'b>,
) -> Result<(Option<usize>, Option<Cow<'b, str>>), Fault> {
    let Some((field, expected)) = known(code) else {
        let (end, _, text) = value(w, b, start, b"v", reader, 0)?;
        return Ok((end, text));
    };
    let variant = w.item(TYPE_VARIANT, b, start, REST)?;
    w.label(variant, format_args!("Variant"));
    let opened = w.open(variant);
    let len = usize::from(b.u8(start)?);
    let signature = b.bytes(start + 1, len)?;
    let text = String::from_utf8_lossy(signature);
    let item = w.string(TYPE_VARIANT_SIGNATURE, b, start, len + 2, format_args!("{text}"))?;
    let at = start + len + 2;
    reader.last = at;
    let result = if b.u8(at - 1)? != 0 || signature.is_empty() || !is_signature(signature) {
        w.expert(TYPE_VARIANT_SIGNATURE_INVALID, item);
        (None, None)
    } else if signature != [expected] {
        w.expert(FIELD_SIGNATURE_WRONG, item);
        (None, None)
    } else {
        let (end, text, shown) = basic(w, b, at, expected, field, reader)?;
        let note = match &text {
            Some(text) => name_note(code, text),
            None => None,
        };
        let end = match note {
            Some(note) if end.is_some() => {
                w.expert(note, shown);
                None
            }
            _ => end,
        };
        (end, text)
    };
    if let (_, Some(text)) = &result {
        w.append(variant, format_args!(": {text}"));
    }
    w.set_len(variant, reader.last - start);
    w.close(opened);
    Ok(result)
}

/// The note on a name that is none.
fn name_note(code: u8, name: &str) -> Option<Field> {
    match usize::from(code) {
        code::INTERFACE => (!is_dotted(name, false)).then_some(INTERFACE_INVALID),
        code::ERROR => (!is_dotted(name, false)).then_some(ERROR_NAME_INVALID),
        code::MEMBER => {
            (!is_element(name, false, false) || name.len() > MAX_NAME).then_some(MEMBER_INVALID)
        }
        code::DESTINATION | code::SENDER => (!is_bus(name)).then_some(BUS_NAME_INVALID),
        _ => None,
    }
}

/// Whether a part of a name is one.
fn is_element(part: &str, may_have_hyphens: bool, may_begin_with_digit: bool) -> bool {
    let is_good = |c: u8| c.is_ascii_alphanumeric() || c == b'_' || c == b'-' && may_have_hyphens;
    let begins = part.bytes().next().is_some_and(|c| may_begin_with_digit || !c.is_ascii_digit());
    begins && part.bytes().all(is_good)
}

/// Whether a name is of parts with points between.
fn is_dotted(name: &str, is_bus: bool) -> bool {
    name.len() <= MAX_NAME
        && name.contains('.')
        && name.split('.').all(|part| is_element(part, is_bus, false))
}

/// Whether a name is one of a bus: unique, or well known.
fn is_bus(name: &str) -> bool {
    match name.strip_prefix(':') {
        Some(rest) => {
            name.len() <= MAX_NAME
                && rest.contains('.')
                && rest.split('.').all(|part| is_element(part, true, true))
        }
        None => is_dotted(name, true),
    }
}

/// Whether a text is the path of an object.
fn is_path(path: &str) -> bool {
    path == "/"
        || path
            .strip_prefix('/')
            .is_some_and(|rest| rest.split('/').all(|part| is_element(part, false, true)))
}

/// The end of the first type of a signature, if it is one; `arrays` and `structs` are the containers around.
fn type_len(signature: &[u8], arrays: usize, structs: usize) -> Option<usize> {
    // A signature is no longer than its length, of one octet, can say.
    const MAX_CONTAINERS: usize = 255;
    match signature.first()? {
        b'y' | b'b' | b'n' | b'q' | b'i' | b'u' | b'x' | b't' | b'd' | b's' | b'o' | b'g'
        | b'v' | b'h' => Some(1),
        b'a' if arrays < MAX_CONTAINERS => {
            if signature.get(1) == Some(&b'{') {
                let key = signature.get(2).filter(|key| is_basic(**key))?;
                let at = 3;
                let len = type_len(signature.get(at..)?, arrays + 1, structs + 1)?;
                let _ = key;
                (signature.get(at + len) == Some(&b'}')).then_some(at + len + 1)
            } else {
                Some(1 + type_len(signature.get(1..)?, arrays + 1, structs)?)
            }
        }
        b'(' if structs < MAX_CONTAINERS => {
            let mut at = 1;
            while *signature.get(at)? != b')' {
                at += type_len(signature.get(at..)?, arrays, structs + 1)?;
            }
            (at > 1).then_some(at + 1)
        }
        _ => None,
    }
}

fn is_basic(kind: u8) -> bool {
    b"ybnqiuxtdsogh".contains(&kind)
}

/// Whether octets are a signature.
fn is_signature(mut signature: &[u8]) -> bool {
    while !signature.is_empty() {
        match type_len(signature, 0, 0).and_then(|len| signature.get(len..)) {
            Some(rest) => signature = rest,
            None => return false,
        }
    }
    true
}

/// Where a value of this type may begin.
fn alignment(kind: u8) -> usize {
    match kind {
        b'y' | b'g' | b'v' => 1,
        b'n' | b'q' => 2,
        b'x' | b't' | b'd' | b'(' | b'{' => 8,
        _ => 4,
    }
}

/// What became of a value that is no container: where it ends, as a text, and its item.
type Basic<'b> = Result<(Option<usize>, Option<Cow<'b, str>>, Item), Fault>;

/// A value that is no container.
fn basic<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    at: usize,
    kind: u8,
    field: Field,
    reader: &mut Reader<'b>,
) -> Basic<'b> {
    let len = match kind {
        b'y' => 1,
        b'n' | b'q' => 2,
        b'x' | b't' | b'd' => 8,
        b's' | b'o' | b'g' => 0,
        _ => 4,
    };
    if len > 0 {
        let raw = reader.unsigned(b, at, len)?;
        let mut end = Some(at + len);
        let item = match kind {
            b'b' => {
                let item = w.number(field, b, at, 4, u64::from(raw != 0))?;
                if raw > 1 {
                    w.expert(TYPE_BOOLEAN_INVALID, item);
                    end = None;
                }
                item
            }
            _ => w.item_as(field, b, at, len, reader.encoding)?,
        };
        reader.last = at + len;
        let text = match kind {
            b'n' => (raw as i16).to_string(),
            b'i' => (raw as i32).to_string(),
            b'x' => (raw as i64).to_string(),
            b'd' => f64::from_bits(raw).to_string(),
            _ => raw.to_string(),
        };
        return Ok((end, Some(Cow::Owned(text)), item));
    }
    let head = if kind == b'g' { 1 } else { 4 };
    let len = if kind == b'g' { usize::from(b.u8(at)?) } else { reader.u32(b, at)? as usize };
    let octets = b.bytes(at + head, len)?;
    let terminator = b.u8(at + head + len)?;
    let cut = octets.split(|octet| *octet == 0).next().unwrap_or_default();
    let text = String::from_utf8_lossy(cut);
    let item = w.string(field, b, at, head + len + 1, format_args!("{text}"))?;
    reader.last = at + head + len + 1;
    let note = if kind != b'g'
        && (terminator != 0 || cut.len() != len || std::str::from_utf8(cut).is_err())
    {
        Some(TYPE_STRING_INVALID)
    } else if kind == b'o' && !is_path(&text) {
        Some(TYPE_OBJECT_PATH_INVALID)
    } else if kind == b'g' && (terminator != 0 || !is_signature(octets)) {
        Some(TYPE_SIGNATURE_INVALID)
    } else {
        None
    };
    if let Some(note) = note {
        w.expert(note, item);
        return Ok((None, Some(text), item));
    }
    Ok((Some(reader.last), Some(text), item))
}

/// The field of a value that is no container.
fn field_of(kind: u8) -> Field {
    match kind {
        b'y' => TYPE_BYTE,
        b'b' => TYPE_BOOLEAN,
        b'n' => TYPE_INT16,
        b'q' => TYPE_UINT16,
        b'i' => TYPE_INT32,
        b'u' => TYPE_UINT32,
        b'x' => TYPE_INT64,
        b't' => TYPE_UINT64,
        b'd' => TYPE_DOUBLE,
        b's' => TYPE_STRING,
        b'o' => TYPE_OBJECT_PATH,
        b'g' => TYPE_SIGNATURE,
        _ => TYPE_UNIX_FD,
    }
}

/// What became of a value: where it ends, the rest of the signature, and the value as a text if it has one.
type Shown<'s, 'b> = Result<(Option<usize>, &'s [u8], Option<Cow<'b, str>>), Fault>;

/// The first value of a signature that is right.
fn value<'s, 'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    at: usize,
    signature: &'s [u8],
    reader: &mut Reader<'b>,
    depth: usize,
) -> Shown<'s, 'b> {
    let Some((kind, rest)) = signature.split_first() else { return Ok((None, signature, None)) };
    let Some(at) = pad(w, b, at, alignment(*kind))? else { return Ok((None, rest, None)) };
    if is_basic(*kind) {
        let (end, text, _) = basic(w, b, at, *kind, field_of(*kind), reader)?;
        return Ok((end, rest, text));
    }
    let (field, title) = match kind {
        b'a' if rest.first() == Some(&b'{') => (TYPE_ARRAY, "Array (Dict)"),
        b'a' => (TYPE_ARRAY, "Array"),
        b'(' => (TYPE_STRUCT, "Struct"),
        b'{' => (TYPE_DICT_ENTRY, "Dict Entry"),
        _ => (TYPE_VARIANT, "Variant"),
    };
    let item = w.item(field, b, at, REST)?;
    w.label(item, format_args!("{title}"));
    let opened = w.open(item);
    reader.last = reader.last.max(at);
    let result = if depth > MAX_NESTING {
        w.expert(NESTED_TOO_DEEPLY, item);
        Ok((None, rest, None))
    } else {
        match kind {
            b'a' => array(w, b, at, rest, item, reader, depth + 1),
            b'v' => variant(w, b, at, rest, item, reader, depth + 1),
            _ => members(w, b, at, signature, item, reader, depth + 1),
        }
    };
    let (end, rest, text) = result?;
    w.set_len(item, end.unwrap_or(reader.last).saturating_sub(at));
    w.close(opened);
    Ok((end, rest, text))
}

/// The values of a struct, or the key and the value of an entry.
fn members<'s, 'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    mut at: usize,
    signature: &'s [u8],
    item: Item,
    reader: &mut Reader<'b>,
    depth: usize,
) -> Shown<'s, 'b> {
    let is_entry = signature.first() == Some(&b'{');
    let mut rest = signature.get(1..).unwrap_or_default();
    let mut index = 0;
    while !matches!(rest.first(), None | Some(b')' | b'}')) {
        let (end, next, text) = value(w, b, at, rest, reader, depth)?;
        if let Some(text) = text.filter(|_| is_entry) {
            let mark = if index == 0 { ", " } else { ": " };
            w.append(item, format_args!("{mark}{text}"));
        }
        let Some(end) = end else { return Ok((None, next, None)) };
        (at, rest) = (end, next);
        index += 1;
    }
    Ok((Some(at), rest.get(1..).unwrap_or_default(), None))
}

/// An array: its length, and its elements.
fn array<'s, 'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    start: usize,
    element: &'s [u8],
    item: Item,
    reader: &mut Reader<'b>,
    depth: usize,
) -> Shown<'s, 'b> {
    // An entry alone is no type, so its length is that of the array around it.
    let len = match element.first() {
        Some(b'{') => {
            let key_and_value = element.get(2..).and_then(|rest| type_len(rest, 0, 0));
            key_and_value.map_or(element.len(), |len| len + 3)
        }
        _ => type_len(element, 0, 0).unwrap_or(element.len()),
    };
    let rest = element.get(len..).unwrap_or_default();
    let octets = reader.u32(b, start)?;
    let length = w.item_as(TYPE_ARRAY_LENGTH, b, start, 4, reader.encoding)?;
    reader.last = start + 4;
    if octets > MAX_ARRAY {
        w.expert(TYPE_ARRAY_TOO_LONG, length);
        return Ok((None, rest, None));
    }
    let first = element.first().copied().unwrap_or_default();
    let Some(mut at) = pad(w, b, start + 4, alignment(first))? else {
        return Ok((None, rest, None));
    };
    reader.last = at;
    let end = at + octets as usize;
    while at < end {
        match value(w, b, at, element, reader, depth)? {
            (Some(next), ..) if next > at => at = next,
            _ => return Ok((None, rest, None)),
        }
    }
    if at != end {
        w.expert(TYPE_ARRAY_CONTENT_OUT_OF_BOUNDS, item);
        return Ok((None, rest, None));
    }
    Ok((Some(end), rest, None))
}

/// A variant: the signature of a value, and the value.
fn variant<'s, 'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    start: usize,
    rest: &'s [u8],
    item: Item,
    reader: &mut Reader<'b>,
    depth: usize,
) -> Shown<'s, 'b> {
    let len = usize::from(b.u8(start)?);
    let signature = b.bytes(start + 1, len)?;
    let terminator = b.u8(start + 1 + len)?;
    let text = String::from_utf8_lossy(signature);
    let shown = w.string(TYPE_VARIANT_SIGNATURE, b, start, len + 2, format_args!("{text}"))?;
    let at = start + len + 2;
    reader.last = at;
    if terminator != 0 || signature.is_empty() || !is_signature(signature) {
        w.expert(TYPE_VARIANT_SIGNATURE_INVALID, shown);
        return Ok((None, rest, None));
    }
    let (end, others, text) = value(w, b, at, signature, reader, depth)?;
    let text = text.filter(|_| others.is_empty());
    if let Some(text) = &text {
        w.append(item, format_args!(": {text}"));
    }
    Ok((end, rest, text))
}

#[cfg(test)]
mod tests {
    use super::{LINK, is_bus, is_path, is_signature};
    use crate::proto::captured::frame;

    /// A reply to serial 2 with this signature and body.
    fn reply(signature: &str, body: &[u8]) -> Vec<u8> {
        let mut octets = b"l\x02\0\x01".to_vec();
        octets.extend((body.len() as u32).to_le_bytes());
        octets.extend([3, 0, 0, 0]);
        let fields_len = 8 + 5 + signature.len() + 1;
        octets.extend((fields_len as u32).to_le_bytes());
        octets.extend(b"\x05\x01u\0\x02\0\0\0\x08\x01g\0");
        octets.push(signature.len() as u8);
        octets.extend(signature.bytes());
        octets.push(0);
        octets.resize(octets.len().next_multiple_of(8), 0);
        octets.extend(body);
        octets
    }

    #[test]
    fn entries_say_their_key_and_value() {
        let body = b"\x10\0\0\0\0\0\0\0\x01\0\0\0k\0\x01u\0\0\0\0\x07\0\0\0";
        let shown = frame(LINK, &reply("a{sv}", body));
        assert_eq!(shown.protocols, "dbus");
        assert!(shown.has("Dict Entry, 5, Reply serial: 2"));
        assert!(shown.has("Dict Entry, k: 7"));
        assert!(shown.has("Variant: 7"));
    }

    #[test]
    fn an_array_ends_with_an_element() {
        let shown = frame(LINK, &reply("au", b"\x07\0\0\0\x01\0\0\0\x02\0\0\0"));
        assert!(shown.tree.iter().any(|line| line.contains("Array content is out of bounds")));
    }

    #[test]
    fn signatures_paths_and_names_have_rules() {
        assert!(is_signature(b"a{sv}(ii)aas"));
        for wrong in [&b"a"[..], b"()", b"a{s}", b"a{vs}", b"{ss}", b"z", b"(i"] {
            assert!(!is_signature(wrong), "{wrong:?}");
        }
        assert!(is_path("/") && is_path("/a/b9") && !is_path("/a/") && !is_path("a"));
        assert!(is_bus(":1.5") && is_bus("a-b.c") && !is_bus("a") && !is_bus(":1"));
    }
}
