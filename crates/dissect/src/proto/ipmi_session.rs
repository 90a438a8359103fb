//! The session wrapper of the Intelligent Platform Management Interface (IPMI 2.0, section 13.6), and its messages as the
//! octets that they are: what a command means the reference does not look into unless told to.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::{id, ipmb::Ipmb};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static AUTHTYPE_VALUES {
        0x0 => "NONE",
        0x1 => "MD2",
        0x2 => "MD5",
        0x4 => "PASSWORD",
        0x5 => "OEM",
        0x6 => "RMCP+",
    }
    static PAYLOADTYPE_VALUES {
        0x0 => "IPMI Message",
        0x1 => "SOL (serial over LAN)",
        0x2 => "OEM Explicit",
        0x10 => "RMCP+ Open Session Request",
        0x11 => "RMCP+ Open Session Response",
        0x12 => "RAKP Message 1",
        0x13 => "RAKP Message 2",
        0x14 => "RAKP Message 3",
        0x15 => "RAKP Message 4",
        0x20 => "OEM0 (OEM Payload)",
        0x21 => "OEM1 (OEM Payload)",
        0x22 => "OEM2 (OEM Payload)",
        0x23 => "OEM3 (OEM Payload)",
        0x24 => "OEM4 (OEM Payload)",
        0x25 => "OEM5 (OEM Payload)",
        0x26 => "OEM6 (OEM Payload)",
        0x27 => "OEM7 (OEM Payload)",
    }
}

field_table! {
    /// The fields of Intelligent Platform Management Interface (Session Wrapper).
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipmi_session", "Intelligent Platform Management Interface (Session Wrapper)", "IPMI Session");
    AUTHTYPE = FieldDef::new("ipmi_session.authtype", "Authentication Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&AUTHTYPE_VALUES));
    PAYLOADTYPE = FieldDef::new("ipmi_session.payloadtype", "Payload Type", FieldType::Uint8).base(Base::Hex).mask(0x3f).strings(Strings::Values(&PAYLOADTYPE_VALUES));
    PAYLOADTYPE_AUTH = FieldDef::new("ipmi_session.payloadtype.auth", "Authenticated", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Payload is authenticated", "Payload is unauthenticated")));
    PAYLOADTYPE_ENC = FieldDef::new("ipmi_session.payloadtype.enc", "Encryption", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Payload is encrypted", "Payload is unencrypted")));
    OEM_IANA = FieldDef::new("ipmi_session.oem.iana", "OEM IANA", FieldType::Bytes);
    OEM_PAYLOADID = FieldDef::new("ipmi_session.oem.payloadid", "OEM Payload ID", FieldType::Bytes);
    SEQUENCE = FieldDef::new("ipmi_session.sequence", "Session Sequence Number", FieldType::Uint32).base(Base::Hex);
    ID = FieldDef::new("ipmi_session.id", "Session ID", FieldType::Uint32).base(Base::Hex);
    AUTHCODE = FieldDef::new("ipmi_session.authcode", "Authentication Code", FieldType::Bytes);
    MSG_LEN = FieldDef::new("ipmi_session.msg.len", "Message Length", FieldType::Uint8);
    TRAILER = FieldDef::new("ipmi_session.trailer", "IPMI Session Wrapper (trailer)", FieldType::Bytes);
}

/// Kinds of authentication.
mod authentication {
    pub(super) const NONE: u8 = 0;
    pub(super) const RMCP_PLUS: u8 = 6;
}

/// Kinds of payload.
mod payload {
    pub(super) const MESSAGE: u8 = 0;
    pub(super) const OEM: u8 = 2;
}

/// The wrapper of a session.
#[derive(Clone, Copy, Debug)]
pub struct IpmiSession;

impl Dissect for IpmiSession {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("rmcp.class", 7)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.u8(0)? == authentication::RMCP_PLUS { second(w, &b) } else { first(w, &b) }
    }
}

/// A wrapper of version 1.5.
fn first<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    /// Octets of an authentication code.
    const CODE_LEN: usize = 16;
    let kind = b.u8(0)?;
    w.column_protocol("IPMI");
    let session = b.u32_le(5)?;
    w.info(format_args!("Session ID 0x{session:x}"));
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    w.label(root, format_args!("IPMI v1.5 Session Wrapper, session ID 0x{session:x}"));
    w.row_le(b, 0, &[(AUTHTYPE, 1), (SEQUENCE, 4), (ID, 4)])?;
    let mut at = 9;
    if kind != authentication::NONE {
        w.item(AUTHCODE, b, at, CODE_LEN)?;
        at += CODE_LEN;
    }
    let len = usize::from(b.u8(at)?);
    w.item(MSG_LEN, b, at, 1)?;
    at += 1;
    let message = b.slice(at, len)?;
    let behind = b.remaining(at + len);
    if behind > 0 {
        w.item(TRAILER, b, at + len, behind)?;
    }
    w.close(opened);
    if len > 0 { command(w, message) } else { Ok(()) }
}

/// A wrapper of version 2.0.
fn second<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let octet = b.u8(1)?;
    let kind = octet & 0x3f;
    let (sealed, signed) = (octet & 0x80 != 0, octet & 0x40 != 0);
    let at = if kind == payload::OEM { 8 } else { 2 };
    let session = b.u32_le(at)?;
    let name = PAYLOADTYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    w.column_protocol("RMCP+");
    w.info(format_args!("Session ID 0x{session:x}, payload type: {name}"));
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    w.label(root, format_args!("IPMI v2.0+ Session Wrapper, session ID 0x{session:x}"));
    w.item(AUTHTYPE, b, 0, 1)?;
    let text = format_args!(
        "Payload type: {name} (0x{kind:02x}), {}, {}",
        if sealed { "encrypted" } else { "not encrypted" },
        if signed { "authenticated" } else { "not authenticated" },
    );
    let item = w.text(b, 1, 1, text)?;
    w.bits(item, &[PAYLOADTYPE_ENC, PAYLOADTYPE_AUTH, PAYLOADTYPE], b, 1, 1)?;
    if kind == payload::OEM {
        w.row(b, 2, &[(OEM_IANA, 4), (OEM_PAYLOADID, 2)])?;
    }
    w.row_le(b, at, &[(ID, 4), (SEQUENCE, 4)])?;
    let len = usize::from(b.u16_le(at + 8)?);
    w.number(MSG_LEN, b, at + 8, 2, len as u64)?;
    let message = b.slice(at + 10, len)?;
    let behind = b.remaining(at + 10 + len);
    if behind > 0 {
        w.item(TRAILER, b, at + 10 + len, behind)?;
    }
    w.close(opened);
    if kind == payload::MESSAGE && !sealed && len > 0 {
        return command(w, message);
    }
    w.data(message)
}

/// A command, which has no layer of its own.
fn command<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let outer = w.open_top();
    w.foreign(id::IPMB, |w| Ipmb::walk(w, b))?;
    w.close(outer);
    w.data(b)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_command_of_version_1_5() {
        let mut message = b"\x06\0\xff\x07\0\0\0\0\0\0\0\0\0\x09".to_vec();
        message.extend(b"\x20\x18\xc8\x81\0\x38\x8e\x04\xb5");
        let told = shown(40000, 623, &message);
        assert_eq!(told.info, "IPMB Session ID 0x0");
        assert_eq!(told.protocols, "eth:ethertype:ip:udp:rmcp:ipmi_session:data");
        assert!(told.has("Bus command data: 2018c88100388e04b5"));
    }

    #[test]
    fn a_length_past_the_end_is_malformed() {
        let told = shown(40000, 623, b"\x06\0\xff\x07\x06\0\0\0\0\0\0\0\0\0\0\x20");
        assert!(told.info.ends_with("payload type: IPMI Message[Malformed Packet]"));
    }
}
