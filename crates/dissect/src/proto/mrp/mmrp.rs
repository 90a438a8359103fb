//! Registration of addresses of groups, MMRP (IEEE 802.1Q, 10.9).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

use super::{Application, Fields, LEAVE_ALL_EVENT_VALUES, THREE_PACKED_EVENT_VALUES};

values! {
    static ATTRIBUTE_TYPE_VALUES {
        1 => "Service Requirement",
        2 => "MAC",
    }
}

field_table! {
    /// The fields of Multiple Mac Registration Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mrp-mmrp", "Multiple Mac Registration Protocol", "MRP-MMRP");
    VERSION = FieldDef::new("mrp-mmrp.protocol_version", "Protocol Version", FieldType::Uint8);
    MESSAGE = FieldDef::new("mrp-mmrp.message", "Message", FieldType::None);
    ATTRIBUTE_TYPE = FieldDef::new("mrp-mmrp.attribute_type", "Attribute Type", FieldType::Uint8).strings(Strings::Values(&ATTRIBUTE_TYPE_VALUES));
    ATTRIBUTE_LENGTH = FieldDef::new("mrp-mmrp.attribute_length", "Attribute Length", FieldType::Uint8);
    ATTRIBUTE_LIST = FieldDef::new("mrp-mmrp.attribute_list", "Attribute List", FieldType::None);
    VECTOR_ATTRIBUTE = FieldDef::new("mrp-mmrp.vector_attribute", "Vector Attribute", FieldType::None);
    VECTOR_HEADER = FieldDef::new("mrp-mmrp.vector_header", "Vector Header", FieldType::Uint16).base(Base::Hex);
    LEAVE_ALL_EVENT = FieldDef::new("mrp-mmrp.leave_all_event", "Leave All Event", FieldType::Uint16).mask(0xe000).strings(Strings::Values(&LEAVE_ALL_EVENT_VALUES));
    NUMBER_OF_VALUES = FieldDef::new("mrp-mmrp.number_of_values", "Number of Values", FieldType::Uint16).mask(0x1fff);
    FIRST_VALUE = FieldDef::new("mrp-mmrp.first_value", "First Value", FieldType::None);
    THREE_PACKED_EVENT = FieldDef::new("mrp-mmrp.three_packed_event", "Attribute Event", FieldType::Uint8).strings(Strings::Values(&THREE_PACKED_EVENT_VALUES));
    END = FieldDef::new("mrp-mmrp.end_mark", "End Mark", FieldType::Uint16).base(Base::Hex);
}

/// Registration of addresses of groups.
#[derive(Clone, Copy, Debug)]
pub struct Mmrp;

impl Application for Mmrp {
    const SHORT: &'static str = "MRP-MMRP";
    const TITLE: &'static str = "Multiple Mac Registration Protocol";
    const FIELDS: Fields = Fields {
        version: VERSION,
        message: MESSAGE,
        kind: ATTRIBUTE_TYPE,
        len: ATTRIBUTE_LENGTH,
        list_len: None,
        list: ATTRIBUTE_LIST,
        vector: VECTOR_ATTRIBUTE,
        header: VECTOR_HEADER,
        parts: [LEAVE_ALL_EVENT, NUMBER_OF_VALUES],
        first: FIRST_VALUE,
        event: THREE_PACKED_EVENT,
        end: END,
    };
    // Wireshark looks at no other.
    const ONE_MESSAGE: bool = true;

    fn first_len(kind: u8) -> Option<usize> {
        match kind {
            1 => Some(1),
            2 => Some(6),
            _ => None,
        }
    }

    fn first<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, kind: u8) -> Walked {
        let _ = (w, b, at, kind);
        Ok(())
    }
}

impl Dissect for Mmrp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88f6)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        super::walk::<C, Mmrp>(w, &b)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn mmrp(octets: &[u8]) -> Shown {
        frame(1, &ethernet(0x88f6, octets))
    }

    #[test]
    fn services_are_registered() {
        let shown = mmrp(b"\0\x01\x01\0\x01\x01\x24\0\0\0\0");
        assert!(shown.columns.ends_with("MRP-MMRP Multiple Mac Registration Protocol"));
        assert!(shown.has("Message: Service Requirement (1)"));
        assert!(shown.has("Attribute Event: JoinIn (1)"));
    }

    #[test]
    fn a_message_without_an_end_is_malformed() {
        assert!(mmrp(b"\0\x02\x06\0\x01").has("[Malformed Packet: MRP-MMRP]"));
    }
}
