//! Health Level Seven, version 2, in the blocks of its lower layer protocol: segments of fields. What fields mean is left.

mod words;

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Health Level Seven.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("hl7", "Health Level Seven", "HL7");
    RAW = FieldDef::new("hl7.raw", "raw message", FieldType::String);
    LLP_SOB = FieldDef::new("hl7.llp.sob", "LLP Start Of Block", FieldType::Uint8).base(Base::Hex);
    LLP_EOB = FieldDef::new("hl7.llp.eob", "LLP End Of Block", FieldType::Uint16).base(Base::Hex);
    RAW_SEGMENT = FieldDef::new("hl7.raw.segment", "raw segment", FieldType::String);
    SEGMENT = FieldDef::new("hl7.segment", "xyz", FieldType::String);
    MESSAGE_TYPE = FieldDef::new("hl7.message.type", "xyz", FieldType::String);
    EVENT_TYPE = FieldDef::new("hl7.event.type", "xyz", FieldType::String);
    FIELD = FieldDef::new("hl7.field", "xyz", FieldType::String);
    MALFORMED = FieldDef::new("hl7.malformed", "Malformed", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// The port of servers.
const PORT: u16 = 2575;

/// What a message begins with and ends with (MLLP).
const START: u8 = 0x0b;
const END: [u8; 2] = [0x1c, 0x0d];

/// The segment that every message begins with.
const HEADER: &[u8] = b"MSH";

/// The field of the header that says what the message is: so many separators before it.
const TYPE_FIELD: usize = 8;

/// Octets of a segment's code.
const CODE_LEN: usize = 3;

/// Health Level Seven.
#[derive(Clone, Copy, Debug)]
pub struct Hl7;

impl Dissect for Hl7 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT), Claim::Heuristic("tcp")];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // Messages of a segment share the line.
        if w.wants_columns() && w.columns().protocol() != "HL7" {
            w.column_protocol("HL7");
        }
        let octets = b.captured();
        let (kind, event) = kinds(octets);
        if octets.get(1..1 + HEADER.len()) != Some(HEADER) || kind.is_empty() {
            w.withdraw_layer();
            return Ok(());
        }
        let (kind_at, event_at) = (place(octets, kind), place(octets, event));
        if w.wants_columns() {
            if !w.columns().info().is_empty() {
                w.info_append(format_args!(", "));
            }
            w.info_append(format_args!("{}", Text(kind)));
            if !event.is_empty() {
                w.info_append(format_args!(" ({})", Text(event)));
            }
        }
        let outer = w.open_top();
        let item = w.item(MESSAGE_TYPE, &b, kind_at, kind.len())?;
        w.hide(item);
        if !event.is_empty() {
            let item = w.item(EVENT_TYPE, &b, event_at, event.len())?;
            w.hide(item);
        }
        w.close(outer);
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        if w.labels() {
            let word = words::word(words::MESSAGES, kind).unwrap_or("Unknown");
            w.append(root, format_args!(", Type: {word}"));
            if !event.is_empty() {
                let word = words::word(words::EVENTS, event).unwrap_or("Unknown");
                w.append(root, format_args!(", Event: {word}"));
            }
        }
        let last = b.len().saturating_sub(END.len());
        let mut at = 1;
        while let Some(end) = b.find(at, b'\r').filter(|end| *end < last) {
            if end - at >= CODE_LEN {
                segment(w, &b, at, end)?;
            }
            at = end + 1;
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let octets = b.captured();
        octets.first() == Some(&START) && octets.get(1..1 + HEADER.len()) == Some(HEADER)
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        match bytes.windows(END.len()).position(|octets| octets == END) {
            Some(at) => Pdu::Whole(at + END.len()),
            None => Pdu::MoreUnknown,
        }
    }
}

/// The message's type and the event that it tells of.
fn kinds(octets: &[u8]) -> (&[u8], &[u8]) {
    let header = octets.get(1..).unwrap_or(&[]);
    let header = header.split(|octet| *octet == b'\r').next().unwrap_or(&[]);
    let (Some(separator), Some(component)) = (header.get(CODE_LEN), header.get(CODE_LEN + 1))
    else {
        return (&[], &[]);
    };
    let field = header.split(|octet| octet == separator).nth(TYPE_FIELD).unwrap_or(&[]);
    let mut parts = field.split(|octet| octet == component);
    (parts.next().unwrap_or(&[]), parts.next().unwrap_or(&[]))
}

/// Where `part` begins in `whole`, which it is of.
fn place(whole: &[u8], part: &[u8]) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
}

/// A segment: a line of fields.
fn segment<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, end: usize) -> Walked {
    let code = b.bytes(at, CODE_LEN)?;
    let root = w.item(SEGMENT, b, at, end + 1 - at)?;
    if w.labels() {
        let word = words::word(words::SEGMENTS, code).unwrap_or("Unknown Segment");
        w.label(root, format_args!("{} ({word})", Text(code)));
    }
    if !w.fields() {
        return Ok(());
    }
    let opened = w.open(root);
    let separator = b.u8(1 + CODE_LEN)?;
    let mut from = at;
    for (n, field) in b.bytes(at, end - at)?.split(|octet| *octet == separator).enumerate() {
        if !field.is_empty() {
            let item = w.item(FIELD, b, from, field.len())?;
            w.label(item, format_args!("field {}: {}", n + 1, Text(field)));
        }
        from += field.len() + 1;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    const ADMIT: &[u8] = b"\x0bMSH|^~\\&|A|B|C|D|2020||ADT^A01|M|P|2.3\rPID|||7\r\x1c\r";

    #[test]
    fn a_message_says_its_type_and_its_event() {
        let shown = segment(3000, PORT, ADMIT);
        assert_eq!(shown.info, "HL7 ADT (A01)");
        assert!(shown.has("PID (Patient Identification)"), "{shown:#?}");
        assert!(shown.has("field 4: 7"), "{shown:#?}");
    }

    #[test]
    fn a_message_is_known_on_every_port() {
        let whole = Buf::new(ADMIT, ADMIT.len(), 0);
        assert!(Hl7::recognise(&whole));
        assert_eq!(kinds(ADMIT), (&b"ADT"[..], &b"A01"[..]));
        assert_eq!(words::word(words::SEGMENTS, b"Q Q"), None);
    }

    #[test]
    fn tables_are_in_order() {
        for table in [words::SEGMENTS, words::MESSAGES, words::EVENTS] {
            assert!(table.is_sorted_by_key(|(code, _)| *code));
        }
    }
}
