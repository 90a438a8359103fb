//! Protocol buffers (the protocol buffers project's "Encoding") without a definition of their messages: numbers and wire
//! types of fields, and their values as the wire type tells them.

use lamna_fields::{Encoding, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::script::Reader;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static FIELD_WIRETYPE_VALUES {
        0 => "varint",
        1 => "64-bit",
        2 => "Length-delimited",
        3 => "Start group (deprecated)",
        4 => "End group (deprecated)",
        5 => "32-bit",
    }
}

field_table! {
    /// The fields of Protocol Buffers.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("protobuf", "Protocol Buffers", "ProtoBuf");
    MESSAGE_NAME = FieldDef::new("protobuf.message.name", "Message Name", FieldType::String);
    FIELD_NAME = FieldDef::new("protobuf.field.name", "Field Name", FieldType::String);
    FIELD_NUMBER = FieldDef::new("protobuf.field.number", "Field Number", FieldType::Uint64).mask(0xfffffffffffffff8);
    FIELD_WIRETYPE = FieldDef::new("protobuf.field.wiretype", "Wire Type", FieldType::Uint8).mask(0x7).strings(Strings::Values(&FIELD_WIRETYPE_VALUES));
    FIELD_VALUE_LENGTH = FieldDef::new("protobuf.field.value.length", "Value Length", FieldType::Uint64);
    FIELD_VALUE = FieldDef::new("protobuf.field.value", "Value", FieldType::Bytes);
    FIELD_VALUE_UINT64 = FieldDef::new("protobuf.field.value.uint64", "Uint64", FieldType::Uint64);
    FIELD_VALUE_UINT32 = FieldDef::new("protobuf.field.value.uint32", "Uint32", FieldType::Uint32);
    FAILED_PARSE_TAG = FieldDef::new("protobuf.failed_parse_tag", "Failed to parse tag field", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    FIELD_WIRETYPE_INVALID = FieldDef::new("protobuf.field.wiretype.invalid", "Unknown or unsupported wiretype", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    FIELD_FAILED_PARSE_LENGTH_DELIMITED_FIELD = FieldDef::new("protobuf.field.failed_parse_length_delimited_field", "Failed to parse length delimited field", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    FIELD_FAILED_PARSE_FIELD = FieldDef::new("protobuf.field.failed_parse_field", "Failed to parse value field", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Octets of a number of variable length.
const MAX_VARINT: usize = 10;

/// Wire types.
mod wire {
    pub(super) const VARINT: u8 = 0;
    pub(super) const EIGHT: u8 = 1;
    pub(super) const COUNTED: u8 = 2;
    pub(super) const FOUR: u8 = 5;
}

/// What stands for names that only a definition tells.
const UNKNOWN: &str = "<UNKNOWN>";

/// Protocol buffers. What they were found by is told in their label.
#[derive(Clone, Copy, Debug)]
pub struct Protobuf;

impl Dissect for Protobuf {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.info_append(format_args!(" (PROTOBUF)"));
        if !w.fields() {
            return Ok(());
        }
        let found = w.matched().to_owned();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        if !found.is_empty() {
            w.append(root, format_args!(": {found}"));
        }
        let mut reader = Reader::new(b, 0);
        let len = b.reported();
        reader.script.text(0, len, format!("Message: {UNKNOWN} Message Type"));
        reader.script.open();
        reader.script.string(MESSAGE_NAME, 0, len, format!("{UNKNOWN} Message Type"));
        reader.script.hide();
        let result = fields(&mut reader);
        reader.show(w, result)?;
        w.close(opened);
        Ok(())
    }
}

/// A number of variable length, and its octets.
fn varint(b: &Buf<'_>, at: usize) -> Option<(u64, usize)> {
    let mut number = 0u64;
    for len in 0..MAX_VARINT {
        let octet = b.u8(at + len).ok()?;
        number |= u64::from(octet & 0x7f) << (7 * len).min(63);
        if octet & 0x80 == 0 {
            return Some((number, len + 1));
        }
    }
    None
}

/// Reads fields to the end, or to the first that is none.
fn fields(r: &mut Reader<'_>) -> Walked {
    while r.left() > 0 {
        let start = r.at;
        let Some((tag, tag_len)) = varint(&r.b, start) else {
            r.script.expert(FAILED_PARSE_TAG, "Failed to parse tag field".to_owned());
            return Ok(());
        };
        let (number, kind) = (tag >> 3, (tag & 7) as u8);
        let at = start + tag_len;
        // Octets of the length, of the value, and the value where it is a number.
        let (head, len, value) = match kind {
            wire::VARINT => match varint(&r.b, at) {
                Some((value, len)) => (0, len, Some(value)),
                None => return failed(r),
            },
            wire::EIGHT => match r.b.u64_le(at) {
                Ok(value) => (0, 8, Some(value)),
                Err(_) => return failed(r),
            },
            wire::FOUR => match r.b.u32_le(at) {
                Ok(value) => (0, 4, Some(u64::from(value))),
                Err(_) => return failed(r),
            },
            wire::COUNTED => match varint(&r.b, at) {
                Some((len, head)) if len <= r.b.remaining(at + head) as u64 => {
                    (head, len as usize, None)
                }
                _ => {
                    let text = "Failed to parse length delimited field";
                    r.script.expert(FIELD_FAILED_PARSE_LENGTH_DELIMITED_FIELD, text.to_owned());
                    return Ok(());
                }
            },
            _ => {
                let text = "Unknown or unsupported wiretype";
                r.script.expert(FIELD_WIRETYPE_INVALID, text.to_owned());
                return Ok(());
            }
        };
        let end = at + head + len;
        let long = kind == wire::EIGHT || value.is_some_and(|value| value > u64::from(u32::MAX));
        let word = if long { "uint64" } else { "uint32" };
        r.script.text(
            start,
            end - start,
            match value {
                Some(value) => format!("Field({number}): {value} ({word})"),
                None => format!("Field({number}):"),
            },
        );
        r.script.open();
        r.script.string(FIELD_NAME, start, end - start, UNKNOWN.to_owned());
        r.script.generated();
        r.script.number(FIELD_NUMBER, start, tag_len, number);
        r.script.label(format!("{} = Field Number: {number}", drawn(number << 3, tag_len, false)));
        let kind_word = FIELD_WIRETYPE_VALUES.get(kind.into()).unwrap_or("Unknown");
        r.script.number(FIELD_WIRETYPE, start, 1, u64::from(kind));
        r.script.label(format!(
            "{} = Wire Type: {kind_word} ({kind})",
            drawn(u64::from(kind), 1, true)
        ));
        if head > 0 {
            r.script.number(FIELD_VALUE_LENGTH, at, head, len as u64);
        }
        r.script.item(FIELD_VALUE, at + head, len);
        if let Some(value) = value {
            let field = if long { FIELD_VALUE_UINT64 } else { FIELD_VALUE_UINT32 };
            r.script.open();
            r.script.number(field, at, len, value);
            r.script.close();
        }
        r.script.close();
        r.at = end;
    }
    Ok(())
}

fn failed(r: &mut Reader<'_>) -> Walked {
    r.script.expert(FIELD_FAILED_PARSE_FIELD, "Failed to parse value field".to_owned());
    Ok(())
}

/// A tag's bits: those of the number, without the highest of every octet, or those of the wire type.
fn drawn(value: u64, octets: usize, low: bool) -> String {
    let mut text = String::new();
    for bit in (0..8 * octets as u32).rev() {
        let shown = if low { bit < 3 } else { bit >= 3 && bit % 8 != 7 };
        // Ten octets have more bits than a number.
        let digit = char::from(b'0' + (value.checked_shr(bit).unwrap_or(0) & 1) as u8);
        text.push(if shown { digit } else { '.' });
        if bit % 4 == 0 && bit > 0 {
            text.push(' ');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown_as;
    use crate::proto::id;

    #[test]
    fn fields_are_shown_by_their_wire_type() {
        let shown = shown_as(id::PROTOBUF, b"\x0a\x02hi\x10\x96\x01\x25\x07\0\0\0");
        assert!(shown.has("Field(1):"));
        assert!(shown.has("Field(2): 150 (uint32)"));
        assert!(shown.has(".001 0... = Field Number: 2"));
        assert!(shown.has(".... .101 = Wire Type: 32-bit (5)"));
    }

    #[test]
    fn octets_that_are_none_end_the_message() {
        let shown = shown_as(id::PROTOBUF, b"\x0a\x09hi");
        assert!(
            shown.tree.iter().any(|line| line.contains("Failed to parse length delimited field"))
        );
        assert_eq!(varint(&Buf::new(&[0xff; 12], 12, 0), 0), None);
    }
}
