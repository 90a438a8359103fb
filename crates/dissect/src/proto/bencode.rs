//! Bencode, the notation of BitTorrent (BEP 3, "bencoding"): numbers, texts, lists and dictionaries.

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Plain;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Bencode.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("bencode", "Bencode", "Bencode");
    STR_LENGTH = FieldDef::new("bencode.str.length", "String Length", FieldType::Uint32);
    STR = FieldDef::new("bencode.str", "String", FieldType::String);
    INT = FieldDef::new("bencode.int", "Integer", FieldType::Int32);
    DICT = FieldDef::new("bencode.dict", "Dictionary", FieldType::None);
    DICT_ENTRY = FieldDef::new("bencode.dict.entry", "Entry", FieldType::None);
    LIST = FieldDef::new("bencode.list", "List", FieldType::None);
    TRUNCATED_DATA = FieldDef::new("bencode.truncated_data", "Truncated Data", FieldType::Bytes);
    STR_INVALID = FieldDef::new("bencode.str.invalid", "Decode Aborted: Invalid String", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    STR_LENGTH_INVALID = FieldDef::new("bencode.str.length.invalid", "Decode Aborted: Invalid String Length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INT_INVALID = FieldDef::new("bencode.int.invalid", "Decode Aborted: Invalid Integer", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    NEST = FieldDef::new("bencode.nest", "Decode Aborted: Nested Too Deep", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    DICT_KEY_INVALID = FieldDef::new("bencode.dict.key_invalid", "Decode Aborted: Invalid Dictionary Key", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    DICT_VALUE_INVALID = FieldDef::new("bencode.dict.value_invalid", "Decode Aborted: Invalid Dictionary Value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID = FieldDef::new("bencode.invalid", "Invalid Bencoding", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Values inside of each other; more is given up.
const MAX_DEPTH: usize = 10;

/// A text that a label or a key repeats, at most this long.
const MAX_NUMBER: usize = 20;

/// Bencode.
#[derive(Clone, Copy, Debug)]
pub struct Bencode;

impl Dissect for Bencode {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        walk(w, b)
    }
}

/// Walks the value that the octets are, for the protocols that carry one.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    if w.fields() {
        value(w, &b, 0, 0)?;
    }
    Ok(())
}

/// What a value says in the label of its entry, and where what follows begins; no end where it is no value.
#[derive(Debug, Default)]
struct Told {
    text: Option<String>,
    end: Option<usize>,
}

/// Shows that something is wrong.
fn fault<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<Told, Fault> {
    let title = w.def(field).title;
    let item = w.text(b, at.min(b.len()), 0, format_args!("{title}"))?;
    w.expert(field, item);
    Ok(Told::default())
}

/// The digits up to `end`, and where it stands.
fn digits(b: &Buf<'_>, at: usize, end: u8) -> Option<(i64, usize)> {
    let place = b.find(at, end).filter(|place| place - at <= MAX_NUMBER)?;
    let text = std::str::from_utf8(b.captured().get(at..place)?).ok()?;
    Some((text.parse().ok()?, place))
}

fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    depth: usize,
) -> Result<Told, Fault> {
    if depth > MAX_DEPTH {
        return fault(w, NEST, b, at);
    }
    match b.u8(at)? {
        b'0'..=b'9' => string(w, b, at),
        b'i' => match digits(b, at + 1, b'e') {
            Some((number, end)) => {
                w.number(INT, b, at, end + 1 - at, number as u64)?;
                Ok(Told { text: Some(number.to_string()), end: Some(end + 1) })
            }
            None => fault(w, INT_INVALID, b, at),
        },
        b'l' => {
            let item = w.item(LIST, b, at, REST)?;
            let opened = w.open(item);
            let mut place = at + 1;
            while b.u8(place)? != b'e' {
                let Some(end) = value(w, b, place, depth + 1)?.end else {
                    return Ok(Told::default());
                };
                place = end;
            }
            w.close(opened);
            Ok(Told { text: None, end: Some(place + 1) })
        }
        b'd' => {
            let item = w.item(DICT, b, at, REST)?;
            let opened = w.open(item);
            let mut place = at + 1;
            while b.u8(place)? != b'e' {
                let Some(end) = entry(w, b, place, depth)? else {
                    w.close(opened);
                    return Ok(Told::default());
                };
                place = end;
            }
            w.close(opened);
            Ok(Told { text: None, end: Some(place + 1) })
        }
        _ => fault(w, INVALID, b, at),
    }
}

fn string<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<Told, Fault> {
    let Some((len, colon)) = digits(b, at, b':') else { return fault(w, STR_INVALID, b, at) };
    let len = usize::try_from(len).unwrap_or(usize::MAX);
    w.number(STR_LENGTH, b, at, colon + 1 - at, len as u64)?;
    let start = colon + 1;
    if len > b.remaining(start) {
        return fault(w, STR_LENGTH_INVALID, b, start);
    }
    w.item(STR, b, start, len)?;
    let text = Plain(b.bytes(start, len)?).to_string();
    Ok(Told { text: Some(text), end: Some(start + len) })
}

/// Walks a key and its value; where what follows begins.
fn entry<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    depth: usize,
) -> Result<Option<usize>, Fault> {
    let item = w.item(DICT_ENTRY, b, at, 0)?;
    let opened = w.open(item);
    let key = string(w, b, at)?;
    let Some(place) = key.end else {
        fault(w, DICT_KEY_INVALID, b, at)?;
        w.close(opened);
        return Ok(None);
    };
    let key = key.text.unwrap_or_default();
    let told = value(w, b, place, depth + 1)?;
    w.close(opened);
    match &told.text {
        Some(text) => w.label(item, format_args!("Entry Key: {key}  Value: {text}")),
        None => w.label(item, format_args!("Entry Key: {key}")),
    }
    if let Some(end) = told.end {
        w.set_len(item, end - at);
    }
    Ok(told.end)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown_as;
    use crate::proto::id;

    #[test]
    fn a_dictionary_is_taken_apart() {
        let shown = shown_as(id::BENCODE, b"d1:ai7e1:bl2:xyee");
        assert!(shown.has("Entry Key: a  Value: 7"));
        assert!(shown.has("Entry Key: b"));
        assert!(shown.has("String: xy"));
    }

    #[test]
    fn octets_that_are_no_value_are_told() {
        assert!(shown_as(id::BENCODE, b"x").has("Invalid Bencoding"));
        assert!(shown_as(id::BENCODE, b"i7").has("Decode Aborted: Invalid Integer"));
        assert!(shown_as(id::BENCODE, b"9:ab").has("Decode Aborted: Invalid String Length"));
    }
}
