//! The protocol by which a router learns who may announce what (RFC 6810, RFC 8210).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static PDU_TYPE_VALUES {
        0 => "Serial Notify",
        1 => "Serial Query",
        2 => "Reset Query",
        3 => "Cache Response",
        4 => "IPv4 Prefix",
        6 => "IPv6 Prefix",
        7 => "End of Data",
        8 => "Cache Reset",
        9 => "Router Key",
        10 => "Error Report",
    }
    static ERROR_CODE_VALUES {
        0 => "Corrupt Data",
        1 => "Internal Error",
        2 => "No Data Available",
        3 => "Invalid Request",
        4 => "Unsupported Protocol Version",
        5 => "Unsupported PDU Type",
        6 => "Withdrawal of Unknown Record",
        7 => "Duplicate Announcement Received",
        8 => "Unexpected Protocol Version",
    }
}

field_table! {
    /// The fields of RPKI-Router Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rpkirtr", "RPKI-Router Protocol", "RPKI-Router Protocol");
    VERSION = FieldDef::new("rpki-rtr.version", "Version", FieldType::Uint8);
    PDU_TYPE = FieldDef::new("rpki-rtr.pdu_type", "PDU Type", FieldType::Uint8).strings(Strings::Values(&PDU_TYPE_VALUES));
    RESERVED = FieldDef::new("rpki-rtr.reserved", "Reserved", FieldType::Bytes);
    SESSION_ID = FieldDef::new("rpki-rtr.session_id", "Session ID", FieldType::Uint16);
    LENGTH = FieldDef::new("rpki-rtr.length", "Length", FieldType::Uint32);
    SERIAL_NUMBER = FieldDef::new("rpki-rtr.serial_number", "Serial Number", FieldType::Uint32);
    FLAGS = FieldDef::new("rpki-rtr.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_AW = FieldDef::new("rpki-rtr.flags.aw", "Flag AW", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Announcement", "Withdrawal")));
    FLAGS_RK = FieldDef::new("rpki-rtr.flags.rk", "Flag Router Key", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("New Router Key", "Delete Router Key")));
    PREFIX_LENGTH = FieldDef::new("rpki-rtr.prefix_length", "Prefix Length", FieldType::Uint8);
    MAX_LENGTH = FieldDef::new("rpki-rtr.max_length", "Max length", FieldType::Uint8);
    IPV4_PREFIX = FieldDef::new("rpki-rtr.ipv4_prefix", "IPv4 Prefix", FieldType::Ipv4);
    IPV6_PREFIX = FieldDef::new("rpki-rtr.ipv6_prefix", "IPv6 Prefix", FieldType::Ipv6);
    AS_NUMBER = FieldDef::new("rpki-rtr.as_number", "AS Number", FieldType::Uint32);
    ERROR_CODE = FieldDef::new("rpki-rtr.error_code", "Error Code", FieldType::Uint16).strings(Strings::Values(&ERROR_CODE_VALUES));
    LENGTH_PDU = FieldDef::new("rpki-rtr.length_pdu", "Length of Encapsulated PDU", FieldType::Uint32);
    ERROR_PDU = FieldDef::new("rpki-rtr.error_pdu", "Erroneous PDU", FieldType::Bytes);
    LENGTH_TEXT = FieldDef::new("rpki-rtr.length_text", "Length of text", FieldType::Uint32);
    ERROR_TEXT = FieldDef::new("rpki-rtr.error_text", "Erroneous Text", FieldType::String);
    REFRESH_INTERVAL = FieldDef::new("rpki-rtr.refresh_interval", "Refresh Interval", FieldType::Uint32);
    RETRY_INTERVAL = FieldDef::new("rpki-rtr.retry_interval", "Retry Interval", FieldType::Uint32);
    EXPIRE_INTERVAL = FieldDef::new("rpki-rtr.expire_interval", "Expire Interval", FieldType::Uint32);
    SUBJECT_KEY_IDENTIFIER = FieldDef::new("rpki-rtr.subject_key_identifier", "Subject Key Identifier", FieldType::Bytes);
    SUBJECT_PUBLIC_KEY_INFO = FieldDef::new("rpki-rtr.subject_public_key_info", "Subject Public Key Info", FieldType::None);
    ROUTER_KEY_WRONG_VERSION = FieldDef::new("rpkirtr.router_key.wrong_version", "Wrong version for Router Key type", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    BAD_LENGTH = FieldDef::new("rpkirtr.bad_length", "Invalid length field", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Octets before a message's own.
const HEADER_LEN: usize = 8;

/// Types of messages (RFC 8210, section 5).
mod kind {
    pub(super) const SERIAL_NOTIFY: u8 = 0;
    pub(super) const SERIAL_QUERY: u8 = 1;
    pub(super) const RESET_QUERY: u8 = 2;
    pub(super) const CACHE_RESPONSE: u8 = 3;
    pub(super) const IPV4_PREFIX: u8 = 4;
    pub(super) const IPV6_PREFIX: u8 = 6;
    pub(super) const END_OF_DATA: u8 = 7;
    pub(super) const CACHE_RESET: u8 = 8;
    pub(super) const ROUTER_KEY: u8 = 9;
    pub(super) const ERROR_REPORT: u8 = 10;
}

/// The protocol between routers and caches of the RPKI.
#[derive(Clone, Copy, Debug)]
pub struct RpkiRtr;

impl Dissect for RpkiRtr {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(323)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let kind = b.u8(1)?;
        let word = PDU_TYPE_VALUES.get(kind.into());
        if w.wants_columns() {
            let columns = w.columns();
            let is_first = columns.protocol() != "RPKI-RTR";
            if is_first {
                columns.set_protocol("RPKI-RTR");
                columns.clear_info();
            }
            let comma = if is_first { "" } else { ", " };
            match word {
                Some(word) => w.info_append(format_args!("{comma}{word}")),
                None => w.info_append(format_args!("{comma}Unknown ({kind})")),
            }
        }
        let outer = w.open_top();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        match word {
            Some(word) => w.append(root, format_args!(" ({word})")),
            None => w.append(root, format_args!(" (Unknown {kind})")),
        }
        w.item(VERSION, &b, 0, 1)?;
        let item = w.item(PDU_TYPE, &b, 1, 1)?;
        message(w, &b, kind, item)?;
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([_, _, _, _, len @ ..]) = bytes.first_chunk::<HEADER_LEN>() else {
            return Pdu::MoreUnknown;
        };
        let len = (u32::from_be_bytes(*len) as usize).max(HEADER_LEN);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, bit: Field) -> Walked {
    let item = w.item(FLAGS, b, at, 1)?;
    w.bits(item, &[bit], b, at, 1)
}

fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    item: crate::collect::Item,
) -> Walked {
    match kind {
        kind::SERIAL_NOTIFY | kind::SERIAL_QUERY => {
            w.row(b, 2, &[(SESSION_ID, 2), (LENGTH, 4), (SERIAL_NUMBER, 4)])?;
        }
        kind::RESET_QUERY | kind::CACHE_RESET => {
            w.row(b, 2, &[(RESERVED, 2), (LENGTH, 4)])?;
        }
        kind::CACHE_RESPONSE => {
            w.row(b, 2, &[(SESSION_ID, 2), (LENGTH, 4)])?;
        }
        kind::IPV4_PREFIX | kind::IPV6_PREFIX => {
            w.row(b, 2, &[(RESERVED, 2), (LENGTH, 4)])?;
            flags(w, b, 8, FLAGS_AW)?;
            let (prefix, len) =
                if kind == kind::IPV4_PREFIX { (IPV4_PREFIX, 4) } else { (IPV6_PREFIX, 16) };
            w.row(
                b,
                9,
                &[
                    (PREFIX_LENGTH, 1),
                    (MAX_LENGTH, 1),
                    (RESERVED, 1),
                    (prefix, len),
                    (AS_NUMBER, 4),
                ],
            )?;
        }
        kind::END_OF_DATA => {
            let at = w.row(b, 2, &[(SESSION_ID, 2), (LENGTH, 4), (SERIAL_NUMBER, 4)])?;
            if b.u8(0)? >= 1 {
                w.row(b, at, &[(REFRESH_INTERVAL, 4), (RETRY_INTERVAL, 4), (EXPIRE_INTERVAL, 4)])?;
            }
        }
        kind::ROUTER_KEY if b.u8(0)? < 1 => w.expert(ROUTER_KEY_WRONG_VERSION, item),
        kind::ROUTER_KEY => {
            flags(w, b, 2, FLAGS_RK)?;
            w.item(RESERVED, b, 3, 2)?;
            let at = w.row(b, 4, &[(LENGTH, 4), (SUBJECT_KEY_IDENTIFIER, 20), (AS_NUMBER, 4)])?;
            w.item(SUBJECT_PUBLIC_KEY_INFO, b, at, REST)?;
        }
        kind::ERROR_REPORT => {
            let at = w.row(b, 2, &[(ERROR_CODE, 2), (LENGTH, 4), (LENGTH_PDU, 4)])?;
            let len = b.u32(at - 4)? as usize;
            w.item(ERROR_PDU, b, at, len)?;
            w.item(LENGTH_TEXT, b, at + len, 4)?;
            let text = b.u32(at + len)? as usize;
            w.item(ERROR_TEXT, b, at + len + 4, text)?;
        }
        _ => w.expert(BAD_LENGTH, item),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn messages_follow_each_other() {
        let mut octets = vec![1, 3, 0, 7, 0, 0, 0, 8];
        octets.extend([1, 4, 0, 0, 0, 0, 0, 20, 1, 24, 24, 0, 192, 0, 2, 0, 0, 0, 0xfd, 0xe8]);
        let shown = segment(323, 40_000, &octets);
        assert_eq!(shown.info, "RPKI-RTR Cache Response, IPv4 Prefix");
        assert!(shown.has("IPv4 Prefix: 192.0.2.0"));
        assert!(shown.has(".... ...1 = Flag AW: Announcement"));
    }

    #[test]
    fn an_unknown_type_is_told() {
        let shown = segment(323, 40_000, &[1, 99, 0, 0, 0, 0, 0, 8]);
        assert_eq!(shown.info, "RPKI-RTR Unknown (99)");
        assert!(shown.tree[0].contains("(Unknown 99)"));
    }

    #[test]
    fn only_newer_versions_have_intervals() {
        let mut octets = vec![0, 7, 0, 7, 0, 0, 0, 12, 0, 0, 0, 5];
        assert!(!segment(323, 40_000, &octets).tree.iter().any(|l| l.contains("Refresh")));
        octets[0] = 1;
        octets[7] = 24;
        octets.extend([0, 0, 0, 6, 0, 0, 0, 7, 0, 0, 0, 8]);
        assert!(segment(323, 40_000, &octets).has("Refresh Interval: 6"));
    }
}
