//! The adaptation layer between peers of the message transfer part's second level (RFC 4165).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static VERSION_VALUES {
        1 => "Release 1",
    }
    static TYPE_VALUES {
        1 => "User Data",
        2 => "Link Status",
    }
    static CLASS_VALUES {
        11 => "M2PA",
    }
    static STATUS_VALUES {
        1 => "Alignment",
        2 => "Proving Normal",
        3 => "Proving Emergency",
        4 => "Ready",
        5 => "Processor Outage",
        6 => "Processor Outage Ended",
        7 => "Busy",
        8 => "Busy Ended",
        9 => "Out of Service",
    }
}

field_table! {
    /// The fields of MTP2 Peer Adaptation Layer.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("m2pa", "MTP2 Peer Adaptation Layer", "M2PA");
    VERSION = FieldDef::new("m2pa.version", "Version", FieldType::Uint8).strings(Strings::Values(&VERSION_VALUES));
    SPARE = FieldDef::new("m2pa.spare", "Spare", FieldType::Uint8).base(Base::Hex);
    TYPE = FieldDef::new("m2pa.type", "Message Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    CLASS = FieldDef::new("m2pa.class", "Message Class", FieldType::Uint8).strings(Strings::Values(&CLASS_VALUES));
    LENGTH = FieldDef::new("m2pa.length", "Message length", FieldType::Uint32);
    UNUSED = FieldDef::new("m2pa.unused", "Unused", FieldType::Uint8);
    BSN = FieldDef::new("m2pa.bsn", "BSN", FieldType::Uint24);
    FSN = FieldDef::new("m2pa.fsn", "FSN", FieldType::Uint24);
    PRIORITY_SPARE = FieldDef::new("m2pa.priority_spare", "Spare", FieldType::Uint8).base(Base::Hex).mask(0x3f);
    PRIORITY = FieldDef::new("m2pa.priority", "Priority", FieldType::Uint8).base(Base::Hex).mask(0xc0);
    STATUS = FieldDef::new("m2pa.status", "Link Status", FieldType::Uint32).strings(Strings::Values(&STATUS_VALUES));
    FILLER = FieldDef::new("m2pa.filler", "Filler", FieldType::Bytes);
    UNKNOWN_DATA = FieldDef::new("m2pa.unknown_data", "Unknown Data", FieldType::Bytes);
    UNDECODED_DATA = FieldDef::new("m2pa.undecoded_data", "Undecoded data", FieldType::Bytes);
    UNDECODED_DATA_EXPERT = FieldDef::new("m2pa.undecoded_data.expert", "There are bytes of data which is greater than M2PA's length parameter", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    LENGTH_INVALID = FieldDef::new("m2pa.length.invalid", "Invalid message data length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// The MTP2 peer adaptation layer.
#[derive(Clone, Copy, Debug)]
pub struct M2pa;

/// Octets of the header, with the sequence numbers.
const HEADER_LEN: usize = 16;

/// Types of messages.
mod kind {
    pub(super) const USER_DATA: u8 = 1;
    pub(super) const LINK_STATUS: u8 = 2;
}

const HEADER: &[(Field, usize)] = &[
    (VERSION, 1),
    (SPARE, 1),
    (CLASS, 1),
    (TYPE, 1),
    (LENGTH, 4),
    (UNUSED, 1),
    (BSN, 3),
    (UNUSED, 1),
    (FSN, 3),
];

impl Dissect for M2pa {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Number("sctp.ppi", 5), Claim::Number("sctp.port", 3565)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("M2PA");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let kind = b.u8(3)?;
        let name = w.word(TYPE, u64::from(kind)).unwrap_or("Unknown");
        w.info(format_args!("{name} "));
        w.row(&b, 0, HEADER)?;
        let len = (b.u32(4)? as usize).saturating_sub(HEADER_LEN);
        let mut message = None;
        match kind {
            kind::USER_DATA if len > 0 => {
                // What is of the user is no longer of this layer.
                w.set_len(root, HEADER_LEN + 1);
                let item = w.text(&b, HEADER_LEN, 1, format_args!("Priority"))?;
                let inside = w.open(item);
                w.item(PRIORITY, &b, HEADER_LEN, 1)?;
                w.item(PRIORITY_SPARE, &b, HEADER_LEN, 1)?;
                w.close(inside);
                message = Some(b.slice(HEADER_LEN + 1, len - 1));
            }
            kind::USER_DATA => {}
            kind::LINK_STATUS => {
                let status = b.slice(HEADER_LEN, len).map_err(super::contained)?.u32(0)?;
                w.item(STATUS, &b, HEADER_LEN, 4)?;
                let name = w.word(STATUS, u64::from(status)).unwrap_or("Unknown");
                w.info(format_args!("Link Status ({name}) "));
                if len > 4 {
                    w.item(FILLER, &b, HEADER_LEN + 4, len - 4)?;
                }
            }
            _ => {
                w.item(UNKNOWN_DATA, &b, HEADER_LEN, len)?;
            }
        }
        let (shown, there) = (HEADER_LEN + len, b.reported());
        if there > shown {
            let item = w.item(UNDECODED_DATA, &b, shown, there - shown)?;
            let text = format_args!(
                "There are {there} bytes of data which is greater than M2PA's length parameter ({shown})"
            );
            w.expert_text(UNDECODED_DATA_EXPERT, item, text);
        }
        w.close(opened);
        message.map_or(Ok(()), |message| w.call(id::MTP3, message.map_err(super::contained)?))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shown;

    #[test]
    fn a_link_says_how_it_is() {
        let message = [1, 0, 11, 2, 0, 0, 0, 20, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 4];
        let shown = shown(5, &message);
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:m2pa");
        assert!(shown.columns.ends_with("M2PA Link Status (Ready) "));
    }

    #[test]
    fn data_has_a_priority() {
        let mut message = vec![1, 0, 11, 1, 0, 0, 0, 25, 0, 0, 0, 1, 0, 0, 0, 2, 0x40];
        message.extend([0x84, 20, 0, 100, 0x30, 1, 2, 3]);
        let shown = shown(5, &message);
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:m2pa:mtp3:data");
        assert!(shown.has("01.. .... = Priority: 0x1"));
    }
}
