//! The Session Announcement Protocol (RFC 2974): what is to be heard and seen in a network of many.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static FLAGS_V_VALUES {
        0 => "SAPv0",
        1 => "SAPv1 or later",
    }
    static AUTH_FLAGS_V_VALUES {
        1 => "SAP authentication header v1",
    }
    static AUTH_FLAGS_T_VALUES {
        0 => "PGP",
        1 => "CMS",
    }
}

field_table! {
    /// The fields of Session Announcement Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("sap", "Session Announcement Protocol", "SAP");
    FLAGS = FieldDef::new("sap.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_V = FieldDef::new("sap.flags.v", "Version Number", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&FLAGS_V_VALUES));
    FLAGS_A = FieldDef::new("sap.flags.a", "Address Type", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("IPv6", "IPv4")));
    FLAGS_R = FieldDef::new("sap.flags.r", "Reserved", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_T = FieldDef::new("sap.flags.t", "Message Type", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Deletion", "Announcement")));
    FLAGS_E = FieldDef::new("sap.flags.e", "Encryption Bit", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Payload encrypted", "Payload not encrypted")));
    FLAGS_C = FieldDef::new("sap.flags.c", "Compression Bit", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Payload compressed", "Payload not compressed")));
    AUTH = FieldDef::new("sap.auth", "Authentication data", FieldType::None);
    AUTH_FLAGS = FieldDef::new("sap.auth.flags", "Authentication data flags", FieldType::Uint8).base(Base::Hex);
    AUTH_FLAGS_V = FieldDef::new("sap.auth.flags.v", "Version Number", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&AUTH_FLAGS_V_VALUES));
    AUTH_FLAGS_P = FieldDef::new("sap.auth.flags.p", "Padding Bit", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Authentication subheader padded to 32 bits", "No padding required for the authentication subheader")));
    AUTH_FLAGS_T = FieldDef::new("sap.auth.flags.t", "Authentication Type", FieldType::Uint8).mask(0xf).strings(Strings::Values(&AUTH_FLAGS_T_VALUES));
    AUTH_LEN = FieldDef::new("sap.auth.len", "Authentication Length", FieldType::Uint8);
    MESSAGE_IDENTIFIER_HASH = FieldDef::new("sap.message_identifier_hash", "Message Identifier Hash", FieldType::Uint16).base(Base::Hex);
    ORIGINATING_SOURCE = FieldDef::new("sap.originating_source", "Originating Source", FieldType::Ipv4);
    ORIGINATING_SOURCE_IPV6 = FieldDef::new("sap.originating_source.ipv6", "Originating Source", FieldType::Ipv6);
    AUTH_SUBHEADER = FieldDef::new("sap.auth.subheader", "Authentication subheader", FieldType::Bytes);
    AUTH_DATA_PADDING = FieldDef::new("sap.auth.data_padding", "Authentication data padding", FieldType::Bytes);
    AUTH_DATA_PADDING_LEN = FieldDef::new("sap.auth.data_padding.len", "Authentication data pad count (bytes)", FieldType::Uint8);
    PAYLOAD_TYPE = FieldDef::new("sap.payload_type", "Payload type", FieldType::String);
    COMPRESSED_AND_ENCRYPTED = FieldDef::new("sap.compressed_and_encrypted", "The rest of the packet is compressed and encrypted", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    ENCRYPTED = FieldDef::new("sap.encrypted", "The rest of the packet is encrypted", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    COMPRESSED = FieldDef::new("sap.compressed", "The rest of the packet is compressed", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    BOGUS_AUTHENTICATION_OR_PAD_LENGTH = FieldDef::new("sap.bogus_authentication_or_pad_length", "Bogus authentication length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

const FLAG_FIELDS: &[Field] = &[FLAGS_V, FLAGS_A, FLAGS_R, FLAGS_T, FLAGS_E, FLAGS_C];

/// Flags (RFC 2974, section 3).
mod flag {
    pub(super) const IPV6: u8 = 0x10;
    pub(super) const DELETION: u8 = 0x04;
    pub(super) const ENCRYPTED: u8 = 0x02;
    pub(super) const COMPRESSED: u8 = 0x01;
    /// In the flags of authentication data: padding is behind it.
    pub(super) const PADDED: u8 = 0x10;
}

/// The Session Announcement Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Sap;

impl Dissect for Sap {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(9875)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let flags = b.u8(0)?;
        w.column_protocol("SAP");
        let kind = if flags & flag::DELETION == 0 { "Announcement" } else { "Deletion" };
        w.info(format_args!("{kind} (v{})", flags >> 5));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.item(FLAGS, &b, 0, 1)?;
        w.bits(item, FLAG_FIELDS, &b, 0, 1)?;
        let authentication = 4 * usize::from(b.u8(1)?);
        let source = if flags & flag::IPV6 == 0 {
            (ORIGINATING_SOURCE, 4)
        } else {
            (ORIGINATING_SOURCE_IPV6, 16)
        };
        let mut at = w.row(&b, 1, &[(AUTH_LEN, 1), (MESSAGE_IDENTIFIER_HASH, 2), source])?;
        if authentication > 0 {
            authenticated(w, &b, at, authentication)?;
            at += authentication;
        }
        let hidden = match flags & (flag::ENCRYPTED | flag::COMPRESSED) {
            0 => None,
            flag::ENCRYPTED => Some(ENCRYPTED),
            flag::COMPRESSED => Some(COMPRESSED),
            _ => Some(COMPRESSED_AND_ENCRYPTED),
        };
        if let Some(field) = hidden {
            let title = w.def(field).title;
            let item = w.text(&b, at, REST, format_args!("{title}"))?;
            w.expert(field, item);
            w.close(opened);
            return Ok(());
        }
        // A type may be missing: then what follows begins as a session description does.
        let bytes = b.captured().get(at..).unwrap_or(&[]);
        let named = !bytes.starts_with(b"v=") && !bytes.starts_with(b"o=");
        let end = if named { b.find(at, 0) } else { None };
        if let Some(end) = end {
            w.item(PAYLOAD_TYPE, &b, at, end + 1 - at)?;
            // Wireshark passes over the type only where it shows it: notes tell of a wrong line otherwise.
            if w.has_tree() || w.wants_columns() {
                at = end + 1;
            }
            w.close(opened);
            let outer = w.open_top();
            let rest = b.from(at)?;
            w.call(id::SDP, rest)?;
            w.close(outer);
            return Ok(());
        }
        w.close(opened);
        let outer = w.open_top();
        w.call(id::SDP, b.from(at)?)?;
        w.close(outer);
        Ok(())
    }
}

fn authenticated<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let item = w.item(AUTH, b, at, len)?;
    let opened = w.open(item);
    let flags = w.item(AUTH_FLAGS, b, at, 1)?;
    let inner = w.open(flags);
    w.item(AUTH_FLAGS_V, b, at, 1)?;
    let padded = b.u8(at)? & flag::PADDED != 0;
    let bit = w.item(AUTH_FLAGS_P, b, at, 1)?;
    if padded {
        let pad = b.u8(at + len - 1)?;
        w.append(bit, format_args!(" ({pad} octets)"));
    }
    w.item(AUTH_FLAGS_T, b, at, 1)?;
    w.close(inner);
    w.item(AUTH_SUBHEADER, b, at + 1, len - 1)?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn an_announcement_carries_a_session() {
        let mut octets = vec![0x20, 0, 0, 7, 192, 0, 2, 1];
        octets.extend(b"application/sdp\0v=0\r\ns=x\r\n");
        let shown = shown(40_000, 9875, &octets);
        assert_eq!(shown.info, "SAP/SDP Announcement (v1)");
        assert!(shown.protocols.ends_with("udp:sap:sdp"));
        assert!(shown.has("Originating Source: 192.0.2.1"));
        assert!(shown.has("Payload type: application/sdp"));
    }

    #[test]
    fn what_is_encrypted_is_told() {
        let shown = shown(40_000, 9875, &[0x22, 0, 0, 7, 192, 0, 2, 1, 9, 9]);
        assert!(shown.has("The rest of the packet is encrypted"));
        assert!(shown.protocols.ends_with("udp:sap"));
    }

    #[test]
    fn a_type_may_be_missing() {
        let mut octets = vec![0x24, 0, 0, 7, 192, 0, 2, 1];
        octets.extend(b"v=0\r\n");
        assert_eq!(shown(40_000, 9875, &octets).info, "SAP/SDP Deletion (v1)");
    }
}
