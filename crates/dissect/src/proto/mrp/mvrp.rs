//! Registration of virtual LANs, MVRP (IEEE 802.1Q, 11.2).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

use super::{Application, Fields, LEAVE_ALL_EVENT_VALUES, THREE_PACKED_EVENT_VALUES};

values! {
    static ATTRIBUTE_TYPE_VALUES {
        1 => "VLAN Identifier",
    }
}

field_table! {
    /// The fields of Multiple VLAN Registration Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mrp-mvrp", "Multiple VLAN Registration Protocol", "MRP-MVRP");
    VERSION = FieldDef::new("mrp-mvrp.protocol_version", "Protocol Version", FieldType::Uint8);
    MESSAGE = FieldDef::new("mrp-mvrp.message", "Message", FieldType::None);
    ATTRIBUTE_TYPE = FieldDef::new("mrp-mvrp.attribute_type", "Attribute Type", FieldType::Uint8).strings(Strings::Values(&ATTRIBUTE_TYPE_VALUES));
    ATTRIBUTE_LENGTH = FieldDef::new("mrp-mvrp.attribute_length", "Attribute Length", FieldType::Uint8);
    ATTRIBUTE_LIST = FieldDef::new("mrp-mvrp.attribute_list", "Attribute List", FieldType::None);
    VECTOR_ATTRIBUTE = FieldDef::new("mrp-mvrp.vector_attribute", "Vector Attribute", FieldType::None);
    VECTOR_HEADER = FieldDef::new("mrp-mvrp.vector_header", "Vector Header", FieldType::Uint16).base(Base::Hex);
    LEAVE_ALL_EVENT = FieldDef::new("mrp-mvrp.leave_all_event", "Leave All Event", FieldType::Uint16).mask(0xe000).strings(Strings::Values(&LEAVE_ALL_EVENT_VALUES));
    NUMBER_OF_VALUES = FieldDef::new("mrp-mvrp.number_of_values", "Number of Values", FieldType::Uint16).mask(0x1fff);
    FIRST_VALUE = FieldDef::new("mrp-mvrp.first_value", "First Value", FieldType::None);
    VID = FieldDef::new("mrp-mvrp.vid", "VLAN ID", FieldType::Uint16);
    THREE_PACKED_EVENT = FieldDef::new("mrp-mvrp.three_packed_event", "Attribute Event", FieldType::Uint8).strings(Strings::Values(&THREE_PACKED_EVENT_VALUES));
    END = FieldDef::new("mrp-mvrp.end_mark", "End Mark", FieldType::Uint16).base(Base::Hex);
}

/// Registration of virtual LANs.
#[derive(Clone, Copy, Debug)]
pub struct Mvrp;

impl Application for Mvrp {
    const SHORT: &'static str = "MRP-MVRP";
    const TITLE: &'static str = "Multiple VLAN Registration Protocol";
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

    fn first_len(kind: u8) -> Option<usize> {
        (kind == 1).then_some(2)
    }

    fn first<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, kind: u8) -> Walked {
        const VLAN: u8 = 1;
        if kind == VLAN {
            w.item(VID, b, at, 2)?;
        }
        Ok(())
    }
}

impl Dissect for Mvrp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88f5)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        super::walk::<C, Mvrp>(w, &b)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn mvrp(octets: &[u8]) -> Shown {
        frame(1, &ethernet(0x88f5, octets))
    }

    #[test]
    fn events_are_packed_in_threes() {
        let shown = mvrp(b"\0\x01\x02\x20\x03\0\x14\x33\0\x01\0\x0a\0\0\0\0\0");
        assert!(shown.columns.ends_with("MRP-MVRP Multiple VLAN Registration Protocol"));
        assert!(shown.has("Message: VLAN Identifier (1)"));
        assert!(shown.has("Vector Header: 0x2003, Leave All Event: Leave All"));
        assert!(shown.has("VLAN ID: 20"));
        for event in ["JoinIn (1)", "In (2)", "JoinMt (3)", "New (0)"] {
            assert!(shown.has(&format!("Attribute Event: {event}")), "{event}");
        }
    }

    #[test]
    fn a_list_without_an_end_is_malformed() {
        assert!(mvrp(b"\0\x01\x02\0\x01\0\x0a\0").has("[Malformed Packet: MRP-MVRP]"));
    }
}
