//! BJNP, by which Canon's printers and scanners are found and driven. No document specifies it.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        1 => "Printer Command",
        2 => "Scanner Command",
        129 => "Printer Response",
        130 => "Scanner Response",
    }
    static CODE_VALUES {
        1 => "Discover",
        16 => "Print Job Details",
        17 => "Request Closure",
        32 => "Get Printer Status",
        33 => "Print",
        48 => "Get Printer Identity",
        50 => "Scan Job Details",
    }
}

field_table! {
    /// The fields of Canon BJNP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("bjnp", "Canon BJNP", "BJNP");
    ID = FieldDef::new("bjnp.id", "Id", FieldType::String);
    TYPE = FieldDef::new("bjnp.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    CODE = FieldDef::new("bjnp.code", "Code", FieldType::Uint8).strings(Strings::Values(&CODE_VALUES));
    SEQ_NO = FieldDef::new("bjnp.seq_no", "Sequence Number", FieldType::Uint32);
    SESSION_ID = FieldDef::new("bjnp.session_id", "Session Id", FieldType::Uint16);
    PAYLOAD_LEN = FieldDef::new("bjnp.payload_len", "Payload Length", FieldType::Uint32);
    PAYLOAD = FieldDef::new("bjnp.payload", "Payload", FieldType::Bytes);
}

/// Octets before the payload.
const HEADER_LEN: usize = 16;

/// BJNP.
#[derive(Clone, Copy, Debug)]
pub struct Bjnp;

impl Dissect for Bjnp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::UdpPort(8611), Claim::UdpPort(8612), Claim::UdpPort(8613), Claim::UdpPort(8614)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // What begins with nothing that prints is of somebody else.
        if !matches!(b.u8(0)?, b' '..=b'~') {
            return Err(Fault::NotMine);
        }
        w.column_protocol("BJNP");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(ID, &b, 0, 4)?;
        let kind = b.u8(4)?;
        w.item(TYPE, &b, 4, 1)?;
        let code = b.u8(5)?;
        w.item(CODE, &b, 5, 1)?;
        if w.wants_columns() || w.labels() {
            let text = format!(
                "{}: {}",
                word(TYPE_VALUES.get(kind.into()), "type", kind),
                word(CODE_VALUES.get(code.into()), "code", code)
            );
            w.info(format_args!("{text}"));
            w.append(root, format_args!(", {text}"));
        }
        w.row(&b, 6, &[(SEQ_NO, 4), (SESSION_ID, 2), (PAYLOAD_LEN, 4)])?;
        let len = b.u32(12)? as usize;
        if len > 0 {
            w.item(PAYLOAD, &b, HEADER_LEN, len)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// A word, or what is said where there is none.
fn word(known: Option<&str>, what: &str, number: u8) -> String {
    known.map_or_else(|| format!("Unknown {what} ({number})"), str::to_owned)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_question_names_its_kind() {
        let shown = shown(40_000, 8612, b"BJNB\x02\x01\0\0\0\x05\0\x07\0\0\0\x02ab");
        assert_eq!(shown.info, "BJNP Scanner Command: Discover");
        assert!(shown.has("Session Id: 7"));
        assert!(shown.has("Payload: 6162"));
    }

    #[test]
    fn an_unknown_kind_is_a_number() {
        let shown = shown(40_000, 8612, b"BJNB\x63\x62\0\0\0\x05\0\x07\0\0\0\0");
        assert_eq!(shown.info, "BJNP Unknown type (99): Unknown code (98)");
    }
}
