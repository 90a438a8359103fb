//! Unidirectional Link Detection (RFC 5171).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static OPCODE_VALUES {
        0 => "Reserved",
        1 => "Probe",
        2 => "Echo",
        3 => "Flush",
    }
    static TLV_TYPE_VALUES {
        0x1 => "Device ID",
        0x2 => "Port ID",
        0x3 => "Echo",
        0x4 => "Message interval",
        0x5 => "Timeout interval",
        0x6 => "Device name",
        0x7 => "Sequence number",
    }
}

field_table! {
    /// The fields of Unidirectional Link Detection.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("udld", "Unidirectional Link Detection", "UDLD");
    VERSION = FieldDef::new("udld.version", "Version", FieldType::Uint8).mask(0xe0);
    OPCODE = FieldDef::new("udld.opcode", "Opcode", FieldType::Uint8).mask(0x1f).strings(Strings::Values(&OPCODE_VALUES));
    FLAGS = FieldDef::new("udld.flags", "Flags", FieldType::Uint8);
    FLAGS_RT = FieldDef::new("udld.flags.rt", "Recommended timeout", FieldType::Uint8).base(Base::Hex).mask(0x1);
    FLAGS_RSY = FieldDef::new("udld.flags.rsy", "ReSynch", FieldType::Uint8).base(Base::Hex).mask(0x2);
    CHECKSUM = FieldDef::new("udld.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    TLV_TYPE = FieldDef::new("udld.tlv.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TLV_TYPE_VALUES));
    TLV_LEN = FieldDef::new("udld.tlv.len", "Length", FieldType::Uint16);
    DEVICE_ID = FieldDef::new("udld.device_id", "Device ID", FieldType::Stringz);
    SENT_THROUGH_INTERFACE = FieldDef::new("udld.sent_through_interface", "Sent through Interface", FieldType::String);
    DATA = FieldDef::new("udld.data", "Data", FieldType::Bytes);
    TLV_LEN_INVALID = FieldDef::new("udld.tlv.len.invalid", "TLV with invalid length (< 4)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Octets of an element's type and length, which its length counts too.
pub const ELEMENT_LEN: usize = 4;

/// Unidirectional Link Detection.
#[derive(Clone, Copy, Debug)]
pub struct Udld;

impl Dissect for Udld {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Number("llc.cisco_pid", 0x0111), Claim::Number("chdlc.protocol", 0x0111)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const DEVICE_NAME: u16 = 1;
        const PORT: u16 = 2;
        w.column_protocol("UDLD");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(VERSION, &b, 0, 1)?;
        w.item(OPCODE, &b, 0, 1)?;
        let item = w.item(FLAGS, &b, 1, 1)?;
        w.bits(item, &[FLAGS_RT, FLAGS_RSY], &b, 1, 1)?;
        w.item(CHECKSUM, &b, 2, 2)?;
        let mut at = 4;
        while b.remaining(at) > 0 {
            let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
            if len < ELEMENT_LEN {
                let text = format_args!("TLV with invalid length {len} (< 4)");
                let item = w.text(&b, at, ELEMENT_LEN, text)?;
                w.expert_text(TLV_LEN_INVALID, item, text);
                break;
            }
            let (body, size) = (at + ELEMENT_LEN, len - ELEMENT_LEN);
            let shown = len.min(b.len().saturating_sub(at));
            let name = TLV_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
            let (item, field) = match kind {
                DEVICE_NAME | PORT => {
                    let octets = b.bytes(body, size)?;
                    let text = String::from_utf8_lossy(octets);
                    let (name, field) = if kind == DEVICE_NAME {
                        ("Device ID", DEVICE_ID)
                    } else {
                        ("Port ID", SENT_THROUGH_INTERFACE)
                    };
                    w.info_append(format_args!("{name}: {text}  "));
                    (w.text(&b, at, shown, format_args!("{name}: {text}"))?, field)
                }
                _ => {
                    let text = format_args!("Type: {name}, length: {len}");
                    (w.text(&b, at, shown, text)?, DATA)
                }
            };
            let inner = w.open(item);
            w.item(TLV_TYPE, &b, at, 2)?;
            w.item(TLV_LEN, &b, at + 2, 2)?;
            if size > 0 {
                w.item(field, &b, body, size)?;
            }
            w.close(inner);
            at += len;
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn a_probe_says_who_asks() {
        let octets = b"\xaa\xaa\x03\0\0\x0c\x01\x11\x21\x01\0\0\0\x01\0\x06A1\0\x02\0\x07Fa9\0\x04\0\x05\x07";
        let shown = frame(1, &ethernet(octets.len() as u16, octets));
        assert!(shown.columns.ends_with("UDLD Device ID: A1  Port ID: Fa9  "));
        assert!(shown.has("...0 0001 = Opcode: Probe (1)"));
        assert!(shown.has("Type: Message interval, length: 5"));
    }

    #[test]
    fn a_length_below_the_header_ends_it() {
        let octets = b"\xaa\xaa\x03\0\0\x0c\x01\x11\x21\x01\0\0\0\x01\0\x02A1";
        let shown = frame(1, &ethernet(octets.len() as u16, octets));
        assert!(shown.has("TLV with invalid length 2 (< 4)"));
    }
}
