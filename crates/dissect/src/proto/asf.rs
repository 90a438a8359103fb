//! Alert Standard Forum messages over RMCP (ASF 2.0, DSP0136, section 3.2.4).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::numbers::enterprise;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static TYPE_VALUES {
        0x10 => "Reset",
        0x11 => "Power-up",
        0x12 => "Unconditional Power-down",
        0x13 => "Power Cycle",
        0x40 => "Presence Pong",
        0x41 => "Capabilities Response",
        0x42 => "System State Response",
        0x43 => "Open Session Response",
        0x44 => "Close Session Response",
        0x80 => "Presence Ping",
        0x81 => "Capabilities Request",
        0x82 => "System State Request",
        0x83 => "Open Session Request",
        0x84 => "Close Session Request",
        0xc0 => "RAKP Message 1",
        0xc1 => "RAKP Message 2",
        0xc2 => "RAKP Message 3",
    }
    static RSSP_STATUS_CODE_VALUES {
        0 => "No errors",
        1 => "Insufficient resources to create a session",
        2 => "Invalid session ID",
        3 => "Invalid payload type",
        4 => "Invalid authentication algorithm",
        5 => "Invalid integrity algorithm",
        6 => "No matching authentication payload",
        7 => "No matching integrity payload",
    }
    static PAYLOAD_TYPE_VALUES {
        0 => "No payload present (end of list)",
        1 => "Authentication algorithm payload",
        2 => "Integrity algorithm payload",
    }
    static AUTH_ALG_VALUES {
        1 => "RAKP-HMAC-SHA1",
    }
    static INTEGRITY_ALG_VALUES {
        1 => "HMAC-SHA1-96",
    }
}

field_table! {
    /// The fields of Alert Standard Forum.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("asf", "Alert Standard Forum", "ASF");
    IANA = FieldDef::new("asf.iana", "IANA Enterprise Number", FieldType::Uint32).base(Base::Custom);
    TYPE = FieldDef::new("asf.type", "Message Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    TAG = FieldDef::new("asf.tag", "Message Tag", FieldType::Uint8).base(Base::Hex);
    LEN = FieldDef::new("asf.len", "Data Length", FieldType::Uint8);
    RSSP_STATUS_CODE = FieldDef::new("asf.rssp_status_code", "Status Code", FieldType::Uint8).strings(Strings::Values(&RSSP_STATUS_CODE_VALUES));
    MGT_CONSOLE_ID = FieldDef::new("asf.mgt_console_id", "Mgt Console Session ID", FieldType::Uint32);
    CLIENT_ID = FieldDef::new("asf.client_id", "Managed Client Session ID", FieldType::Uint32);
    PAYLOAD = FieldDef::new("asf.payload", "Payload", FieldType::None);
    PAYLOAD_TYPE = FieldDef::new("asf.payload.type", "Payload Type", FieldType::Uint8).strings(Strings::Values(&PAYLOAD_TYPE_VALUES));
    PAYLOAD_LEN = FieldDef::new("asf.payload.len", "Payload Length", FieldType::Uint16);
    PAYLOAD_DATA = FieldDef::new("asf.payload.data", "Data", FieldType::None);
    AUTH_ALG = FieldDef::new("asf.auth_alg", "Authentication Algorithm", FieldType::Uint8).strings(Strings::Values(&AUTH_ALG_VALUES));
    INTEGRITY_ALG = FieldDef::new("asf.integrity_alg", "Integrity Algorithm", FieldType::Uint8).strings(Strings::Values(&INTEGRITY_ALG_VALUES));
    RESERVED = FieldDef::new("asf.reserved", "Reserved", FieldType::None);
    PAYLOAD_TOO_SHORT = FieldDef::new("asf.payload_too_short", "Payload length too short to include the type and length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Octets of a header.
pub const HEADER_LEN: usize = 8;

/// The number of the forum itself.
const FORUM: u64 = 4542;

/// Messages with contents that are taken apart.
mod message {
    pub(super) const OPEN_RESPONSE: u8 = 0x43;
    pub(super) const OPEN_REQUEST: u8 = 0x83;
}

/// Alert Standard Forum.
#[derive(Clone, Copy, Debug)]
pub struct Asf;

impl Dissect for Asf {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("rmcp.class", 6)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ASF");
        let kind = b.u8(4)?;
        let len = usize::from(b.u8(7)?);
        match TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown (0x{kind:02x})")),
        }
        let (_, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        let number = u64::from(b.u32(0)?);
        let item = w.item(IANA, &b, 0, 4)?;
        let name = match number {
            FORUM => "Alerting Specifications Forum",
            _ => enterprise::NAMES.get(number).unwrap_or("<Unknown>"),
        };
        w.label_value(item, format_args!("{name} ({number})"));
        w.row(&b, 4, &[(TYPE, 1), (TAG, 1)])?;
        w.item(LEN, &b, 7, 1)?;
        let rest = b.from(HEADER_LEN)?;
        match kind {
            message::OPEN_REQUEST if len > 0 => {
                w.item(MGT_CONSOLE_ID, &b, 8, 4)?;
                payloads(w, &b, 12, HEADER_LEN + len)?;
            }
            message::OPEN_RESPONSE if len > 0 => {
                w.item(RSSP_STATUS_CODE, &b, 8, 1)?;
                w.row(&b, 12, &[(MGT_CONSOLE_ID, 4), (CLIENT_ID, 4)])?;
                payloads(w, &b, 20, HEADER_LEN + len)?;
            }
            _ => {
                w.close(opened);
                return w.data(rest);
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// Lists of algorithms.
fn payloads<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize, end: usize) -> Walked {
    /// Octets of type, reserved octet and length, which the length counts.
    const HEADER_LEN: usize = 4;
    const AUTHENTICATION: u8 = 1;
    const INTEGRITY: u8 = 2;
    while at + HEADER_LEN <= end {
        let kind = b.u8(at)?;
        let len = usize::from(b.u16(at + 2)?);
        let name = PAYLOAD_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        let item = w.item(PAYLOAD, b, at, len.max(HEADER_LEN))?;
        w.label(item, format_args!("{name}: {len} bytes"));
        let opened = w.open(item);
        w.item(PAYLOAD_TYPE, b, at, 1)?;
        let length = w.item(PAYLOAD_LEN, b, at + 2, 2)?;
        if len < HEADER_LEN {
            w.expert(PAYLOAD_TOO_SHORT, length);
            w.close(opened);
            break;
        }
        if len > HEADER_LEN {
            let field = match kind {
                AUTHENTICATION => Some((AUTH_ALG, &AUTH_ALG_VALUES)),
                INTEGRITY => Some((INTEGRITY_ALG, &INTEGRITY_ALG_VALUES)),
                _ => None,
            };
            let item = w.item(PAYLOAD_DATA, b, at + HEADER_LEN, len - HEADER_LEN)?;
            if let Some((field, table)) = field {
                let number = b.u8(at + HEADER_LEN)?;
                let word = table.get(u64::from(number)).unwrap_or("Unknown");
                let title = w.def(field).title;
                w.label(item, format_args!("{title}: {word}"));
                let inner = w.open(item);
                w.item(field, b, at + HEADER_LEN, 1)?;
                w.item(RESERVED, b, at + HEADER_LEN + 1, len - HEADER_LEN - 1)?;
                w.close(inner);
            }
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_ping_is_all_header() {
        let told = shown(40000, 623, b"\x06\0\xff\x06\0\0\x11\xbe\x80\0\0\0");
        assert_eq!(told.info, "ASF Presence Ping");
        assert!(told.has("IANA Enterprise Number: Alerting Specifications Forum (4542)"));
        assert!(told.has("Remote Management Control Protocol, Class: ASF"));
    }

    #[test]
    fn a_list_of_no_length_ends_them() {
        let told = shown(40000, 623, b"\x06\0\xff\x06\0\0\x11\xbe\x83\0\0\x08\0\0\0\x01\x01\0\0\0");
        assert!(told.has("Payload Length: 0"));
    }
}
