//! Authentication over PPP: by passwords (RFC 1334, section 2) and by challenges (RFC 1994).

use std::fmt::Write as _;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

use super::control::HEADER_LEN;

/// The fields of passwords.
mod pap {
    use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

    values! {
        static CODE_VALUES {
            1 => "Authenticate-Request",
            2 => "Authenticate-Ack",
            3 => "Authenticate-Nak",
        }
    }

    field_table! {
        /// The fields of PPP Password Authentication Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("pap", "PPP Password Authentication Protocol", "PPP PAP");
        CODE = FieldDef::new("pap.code", "Code", FieldType::Uint8).strings(Strings::Values(&CODE_VALUES));
        IDENTIFIER = FieldDef::new("pap.identifier", "Identifier", FieldType::Uint8);
        LENGTH = FieldDef::new("pap.length", "Length", FieldType::Uint16);
        DATA = FieldDef::new("pap.data", "Data", FieldType::None);
        PEER_ID_LENGTH = FieldDef::new("pap.peer_id.length", "Peer-ID-Length", FieldType::Uint8);
        PEER_ID = FieldDef::new("pap.peer_id", "Peer-ID", FieldType::String);
        PASSWORD_LENGTH = FieldDef::new("pap.password.length", "Password-Length", FieldType::Uint8);
        PASSWORD = FieldDef::new("pap.password", "Password", FieldType::String);
        MESSAGE_LENGTH = FieldDef::new("pap.message.length", "Message-Length", FieldType::Uint8);
        MESSAGE = FieldDef::new("pap.message", "Message", FieldType::String);
        STUFF = FieldDef::new("pap.stuff", "stuff", FieldType::Bytes);
    }
}

/// The fields of challenges.
mod chap {
    use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

    values! {
        static CODE_VALUES {
            1 => "Challenge",
            2 => "Response",
            3 => "Success",
            4 => "Failure",
        }
    }

    field_table! {
        /// The fields of PPP Challenge Handshake Authentication Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("chap", "PPP Challenge Handshake Authentication Protocol", "PPP CHAP");
        CODE = FieldDef::new("chap.code", "Code", FieldType::Uint8).strings(Strings::Values(&CODE_VALUES));
        IDENTIFIER = FieldDef::new("chap.identifier", "Identifier", FieldType::Uint8);
        LENGTH = FieldDef::new("chap.length", "Length", FieldType::Uint16);
        DATA = FieldDef::new("chap.data", "Data", FieldType::None);
        VALUE_SIZE = FieldDef::new("chap.value_size", "Value Size", FieldType::Uint8);
        VALUE = FieldDef::new("chap.value", "Value", FieldType::Bytes);
        NAME = FieldDef::new("chap.name", "Name", FieldType::String);
        MESSAGE = FieldDef::new("chap.message", "Message", FieldType::String);
        STUFF = FieldDef::new("chap.stuff", "Stuff", FieldType::Bytes);
    }
}

/// Password Authentication Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Pap;

impl Dissect for Pap {
    const FIELDS: &'static [FieldDef] = pap::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("ppp.protocol", 0xc023)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        use pap::*;
        const REQUEST: u8 = 1;
        const ACK: u8 = 2;
        const NAK: u8 = 3;
        w.column_protocol("PPP PAP");
        let (code, len) = (b.u8(0)?, usize::from(b.u16(2)?));
        let name = w.word(CODE, u64::from(code)).unwrap_or("Unknown");
        w.info(format_args!("{name}"));
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.item(CODE, &b, 0, 1)?;
        w.item(IDENTIFIER, &b, 1, 1)?;
        w.item(LENGTH, &b, 2, 2)?;
        let size = len.saturating_sub(HEADER_LEN);
        if size == 0 && !matches!(code, ACK | NAK) {
            w.close(opened);
            return Ok(());
        }
        let item = w.item(DATA, &b, HEADER_LEN, size)?;
        let inner = w.open(item);
        let at = HEADER_LEN;
        match code {
            REQUEST => {
                let len = usize::from(b.u8(at)?);
                w.item(PEER_ID_LENGTH, &b, at, 1)?;
                let peer = b.bytes(at + 1, len)?;
                w.item(PEER_ID, &b, at + 1, len)?;
                let at = at + 1 + len;
                let len = usize::from(b.u8(at)?);
                w.item(PASSWORD_LENGTH, &b, at, 1)?;
                let password = b.bytes(at + 1, len)?;
                w.item(PASSWORD, &b, at + 1, len)?;
                let (peer, password) = (escaped(peer), escaped(password));
                w.info_append(format_args!(" (Peer-ID='{peer}', Password='{password}')"));
            }
            ACK | NAK => {
                let len = usize::from(b.u8(at)?);
                w.item(MESSAGE_LENGTH, &b, at, 1)?;
                let message = escaped(b.bytes(at + 1, len)?);
                w.item(MESSAGE, &b, at + 1, len)?;
                w.info_append(format_args!(" (Message='{message}')"));
            }
            _ => {
                w.item(STUFF, &b, at, size)?;
            }
        }
        w.close(inner);
        w.close(opened);
        Ok(())
    }
}

/// Octets as text; what cannot be printed as an escape.
fn escaped(octets: &[u8]) -> String {
    let mut text = String::new();
    for octet in octets {
        match octet {
            0x20..=0x7e => text.push(char::from(*octet)),
            // Writing to a String cannot fail.
            _ => {
                let _ = write!(text, "\\{octet:03o}");
            }
        }
    }
    text
}

/// Challenge Handshake Authentication Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Chap;

impl Dissect for Chap {
    const FIELDS: &'static [FieldDef] = chap::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("ppp.protocol", 0xc223)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        use chap::*;
        w.column_protocol("PPP CHAP");
        let (code, len) = (b.u8(0)?, usize::from(b.u16(2)?));
        let name = w.word(CODE, u64::from(code)).unwrap_or("Unknown");
        w.info(format_args!("{name}"));
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.item(CODE, &b, 0, 1)?;
        w.item(IDENTIFIER, &b, 1, 1)?;
        w.item(LENGTH, &b, 2, 2)?;
        let (at, size) = (HEADER_LEN, len.saturating_sub(HEADER_LEN));
        match code {
            // Challenge and response.
            1 | 2 if size > 0 => {
                let item = w.item(DATA, &b, at, size)?;
                let inner = w.open(item);
                let len = usize::from(b.u8(at)?);
                let item = w.item(VALUE_SIZE, &b, at, 1)?;
                if len + 1 > size {
                    let most = size - 1;
                    w.label_value(item, format_args!("{len} bytes (invalid, must be <= {most})"));
                    w.close(inner);
                    w.close(opened);
                    return Ok(());
                }
                let value = b.bytes(at + 1, len)?;
                if len > 0 {
                    w.item(VALUE, &b, at + 1, len)?;
                }
                let rest = size - 1 - len;
                let name = b.bytes(at + 1 + len, rest)?;
                if rest > 0 {
                    w.item(NAME, &b, at + 1 + len, rest)?;
                }
                if w.wants_columns() {
                    let value: String = value.iter().map(|o| format!("{o:02x}")).collect();
                    let name = escaped(name);
                    w.info_append(format_args!(" (NAME='{name}', VALUE=0x{value})"));
                }
                w.close(inner);
            }
            // Success and failure.
            3 | 4 => {
                let message = escaped(b.bytes(at, size)?);
                if size > 0 {
                    w.item(MESSAGE, &b, at, size)?;
                }
                w.info_append(format_args!(" (MESSAGE='{message}')"));
            }
            _ => {
                if size > 0 {
                    w.item(STUFF, &b, at, REST)?;
                }
            }
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn passwords_are_read() {
        let shown = frame(9, b"\xff\x03\xc0\x23\x01\x01\0\x0d\x04user\x03pwd");
        assert_eq!(shown.protocols, "ppp:pap");
        let info = "PPP PAP Authenticate-Request (Peer-ID='user', Password='pwd')";
        assert!(shown.columns.ends_with(info), "{}", shown.columns);
        assert!(shown.has("Peer-ID: user"));
    }

    #[test]
    fn challenges_have_a_value_and_a_name() {
        let shown = frame(9, b"\xff\x03\xc2\x23\x01\x01\0\x0b\x02abname");
        assert!(shown.columns.ends_with("PPP CHAP Challenge (NAME='name', VALUE=0x6162)"));
        assert!(shown.has("Value: 6162"));
        let shown = frame(9, b"\xff\x03\xc2\x23\x03\x01\0\x06OK");
        assert!(shown.columns.ends_with("PPP CHAP Success (MESSAGE='OK')"));
    }

    #[test]
    fn a_value_longer_than_its_packet_is_said_to_be() {
        let shown = frame(9, b"\xff\x03\xc2\x23\x01\x01\0\x07\x10ab");
        assert!(shown.has("Value Size: 16 bytes (invalid, must be <= 2)"));
    }
}
