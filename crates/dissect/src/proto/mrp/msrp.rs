//! Registration of streams, MSRP (IEEE 802.1Q, clause 35).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

use super::{Application, Fields, LEAVE_ALL_EVENT_VALUES, THREE_PACKED_EVENT_VALUES};

values! {
    static ATTRIBUTE_TYPE_VALUES {
        1 => "Talker Advertise",
        2 => "Talker Failed",
        3 => "Listener",
        4 => "Domain",
    }
    static PRIORITY_VALUES {
        3 => "Traffic Class A",
        2 => "Traffic Class B",
    }
    static RANK_VALUES {
        0 => "Emergency",
        1 => "Non-emergency",
    }
    static RESERVED_VALUES {
        0 => "Reserved-0",
        1 => "Reserved-1",
        2 => "Reserved-2",
        3 => "Reserved-3",
        4 => "Reserved-4",
        5 => "Reserved-5",
        6 => "Reserved-6",
        7 => "Reserved-7",
        8 => "Reserved-8",
        9 => "Reserved-9",
        10 => "Reserved-10",
        11 => "Reserved-11",
        12 => "Reserved-12",
        13 => "Reserved-13",
        14 => "Reserved-14",
        15 => "Reserved-15",
    }
    static FAILURE_CODE_VALUES {
        1 => "Insufficient Bandwidth",
        2 => "Insufficient Bridge resources",
        3 => "Insufficient Bandwidth for Traffic Class",
        4 => "Stream ID in use by another Talker",
        5 => "Stream destination_address already in use",
        6 => "Stream preempted by higher rank",
        7 => "Reported latency has changed",
        8 => "Egress port in not AVB capable",
        9 => "Use a different destination address (i.e. MAC DA hash table full)",
        10 => "Out of MSRP resources",
        11 => "Out of MMRP resources",
        12 => "Cannot store destination_address (i.e. Bridge is out of MAC resources)",
        13 => "Requested priority not an SR Class (3.3) priority",
        14 => "MaxFrameSize (35.2.2.8.4(a)) is too large for media",
        15 => "msrpMaxFanInPorts (35.2.1.4(f)) limit has been reached",
        16 => "Changes in FirstValue for a registered StreamID",
        17 => "VLAN is blocked on this egress port (Registration Forbidden)",
        18 => "VLAN tagging is disabled on this egress port (untagged set)",
        19 => "SR class priority mismatch",
    }
    static SR_CLASS_ID_VALUES {
        6 => "SR Class A",
        5 => "SR Class B",
        4 => "SR Class C",
        3 => "SR Class D",
        2 => "SR Class E",
        1 => "SR Class F",
        0 => "SR Class G",
    }
    static FOUR_PACKED_EVENT_VALUES {
        0 => "Ignore",
        1 => "Asking Failed",
        2 => "Ready",
        3 => "Ready Failed",
    }
}

field_table! {
    /// The fields of Multiple Stream Reservation Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mrp-msrp", "Multiple Stream Reservation Protocol", "MRP-MSRP");
    VERSION = FieldDef::new("mrp-msrp.protocol_version", "Protocol Version", FieldType::Uint8);
    MESSAGE = FieldDef::new("mrp-msrp.message", "Message", FieldType::None);
    ATTRIBUTE_TYPE = FieldDef::new("mrp-msrp.attribute_type", "Attribute Type", FieldType::Uint8).strings(Strings::Values(&ATTRIBUTE_TYPE_VALUES));
    ATTRIBUTE_LENGTH = FieldDef::new("mrp-msrp.attribute_length", "Attribute Length", FieldType::Uint8);
    ATTRIBUTE_LIST_LENGTH = FieldDef::new("mrp-msrp.attribute_list_length", "Attribute List Length", FieldType::Uint16);
    ATTRIBUTE_LIST = FieldDef::new("mrp-msrp.attribute_list", "Attribute List", FieldType::None);
    VECTOR_ATTRIBUTE = FieldDef::new("mrp-msrp.vector_attribute", "Vector Attribute", FieldType::None);
    VECTOR_HEADER = FieldDef::new("mrp-msrp.vector_header", "Vector Header", FieldType::Uint16).base(Base::Hex);
    LEAVE_ALL_EVENT = FieldDef::new("mrp-msrp.leave_all_event", "Leave All Event", FieldType::Uint16).mask(0xe000).strings(Strings::Values(&LEAVE_ALL_EVENT_VALUES));
    NUMBER_OF_VALUES = FieldDef::new("mrp-msrp.number_of_values", "Number of Values", FieldType::Uint16).mask(0x1fff);
    FIRST_VALUE = FieldDef::new("mrp-msrp.first_value", "First Value", FieldType::None);
    STREAM_ID = FieldDef::new("mrp-msrp.stream_id", "Stream ID", FieldType::Uint64).base(Base::Hex);
    STREAM_DA = FieldDef::new("mrp-msrp.stream_da", "Stream DA", FieldType::Ether);
    VLAN_ID = FieldDef::new("mrp-msrp.vlan_id", "VLAN ID", FieldType::Uint16).base(Base::Hex);
    TSPEC_MAX_FRAME_SIZE = FieldDef::new("mrp-msrp.tspec_max_frame_size", "TSpec Max Frame Size", FieldType::Uint16);
    TSPEC_MAX_INTERVAL_FRAMES = FieldDef::new("mrp-msrp.tspec_max_interval_frames", "TSpec Max Frame Interval", FieldType::Uint16);
    PRIORITY_AND_RANK = FieldDef::new("mrp-msrp.priority_and_rank", "Priority and Rank", FieldType::Uint8).base(Base::Hex);
    PRIORITY = FieldDef::new("mrp-msrp.priority", "Priority", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&PRIORITY_VALUES));
    RANK = FieldDef::new("mrp-msrp.rank", "Rank", FieldType::Uint8).mask(0x10).strings(Strings::Values(&RANK_VALUES));
    RESERVED = FieldDef::new("mrp-msrp.reserved", "Reserved", FieldType::Uint8).mask(0xf).strings(Strings::Values(&RESERVED_VALUES));
    ACCUMULATED_LATENCY = FieldDef::new("mrp-msrp.accumulated_latency", "Accumulated Latency", FieldType::Uint32);
    FAILURE_BRIDGE_ID = FieldDef::new("mrp-msrp.failure_bridge_id", "Failure Bridge ID", FieldType::Uint64).base(Base::Hex);
    FAILURE_CODE = FieldDef::new("mrp-msrp.failure_code", "Failure Code", FieldType::Uint8).strings(Strings::Values(&FAILURE_CODE_VALUES));
    SR_CLASS_ID = FieldDef::new("mrp-msrp.sr_class_id", "SR Class ID", FieldType::Uint8).strings(Strings::Values(&SR_CLASS_ID_VALUES));
    SR_CLASS_PRIORITY = FieldDef::new("mrp-msrp.sr_class_priority", "SR Class Priority", FieldType::Uint8);
    SR_CLASS_VID = FieldDef::new("mrp-msrp.sr_class_vid", "SR Class VID", FieldType::Uint16);
    THREE_PACKED_EVENT = FieldDef::new("mrp-msrp.three_packed_event", "Attribute Event", FieldType::Uint8).strings(Strings::Values(&THREE_PACKED_EVENT_VALUES));
    FOUR_PACKED_EVENT = FieldDef::new("mrp-msrp.four_packed_event", "Declaration Type", FieldType::Uint8).strings(Strings::Values(&FOUR_PACKED_EVENT_VALUES));
    END = FieldDef::new("mrp-msrp.end_mark", "End Mark", FieldType::Uint16).base(Base::Hex);
}

/// Somebody who wants a stream.
const LISTENER: u8 = 3;

/// A talker whose stream has failed.
const FAILED: u8 = 2;

/// Registration of streams.
#[derive(Clone, Copy, Debug)]
pub struct Msrp;

impl Application for Msrp {
    const SHORT: &'static str = "MRP-MSRP";
    const TITLE: &'static str = "Multiple Stream Reservation Protocol";
    const FIELDS: Fields = Fields {
        version: VERSION,
        message: MESSAGE,
        kind: ATTRIBUTE_TYPE,
        len: ATTRIBUTE_LENGTH,
        list_len: Some(ATTRIBUTE_LIST_LENGTH),
        list: ATTRIBUTE_LIST,
        vector: VECTOR_ATTRIBUTE,
        header: VECTOR_HEADER,
        parts: [LEAVE_ALL_EVENT, NUMBER_OF_VALUES],
        first: FIRST_VALUE,
        event: THREE_PACKED_EVENT,
        end: END,
    };

    fn first_len(kind: u8) -> Option<usize> {
        match kind {
            1 => Some(25),
            FAILED => Some(34),
            LISTENER => Some(8),
            4 => Some(4),
            _ => None,
        }
    }

    fn first<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, kind: u8) -> Walked {
        const DOMAIN: u8 = 4;
        match kind {
            1 | 2 => {
                let fields = [
                    (STREAM_ID, 8),
                    (STREAM_DA, 6),
                    (VLAN_ID, 2),
                    (TSPEC_MAX_FRAME_SIZE, 2),
                    (TSPEC_MAX_INTERVAL_FRAMES, 2),
                ];
                let at = w.row(b, at, &fields)?;
                w.bitmask(PRIORITY_AND_RANK, &[PRIORITY, RANK, RESERVED], b, at, 1)?;
                let at = w.row(b, at + 1, &[(ACCUMULATED_LATENCY, 4)])?;
                if kind == FAILED {
                    w.row(b, at, &[(FAILURE_BRIDGE_ID, 8), (FAILURE_CODE, 1)])?;
                }
            }
            LISTENER => {
                w.item(STREAM_ID, b, at, 8)?;
            }
            DOMAIN => {
                w.row(b, at, &[(SR_CLASS_ID, 1), (SR_CLASS_PRIORITY, 1), (SR_CLASS_VID, 2)])?;
            }
            _ => {}
        }
        Ok(())
    }

    fn more<C: Collector>(
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        at: usize,
        kind: u8,
        count: usize,
    ) -> Walked {
        let declared = if kind == LISTENER { count } else { 0 };
        for value in 0..declared {
            let octet = b.u8(at + value / 4)?;
            let declared = octet >> (6 - 2 * (value % 4)) & 3;
            w.number(FOUR_PACKED_EVENT, b, at + value / 4, 1, u64::from(declared))?;
        }
        Ok(())
    }

    fn more_len(kind: u8, count: usize) -> usize {
        if kind == LISTENER { count.div_ceil(4) } else { 0 }
    }
}

impl Dissect for Msrp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x22ea)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        super::walk::<C, Msrp>(w, &b)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn msrp(octets: &[u8]) -> Shown {
        frame(1, &ethernet(0x22ea, octets))
    }

    #[test]
    fn a_listener_declares_what_it_is_ready_for() {
        let shown = msrp(b"\0\x03\x08\0\x0e\0\x01\0\0\0\0\0\x01\0\x05\x24\x80\0\0\0\0");
        assert!(shown.columns.ends_with("MRP-MSRP Multiple Stream Reservation Protocol"));
        assert!(shown.has("Stream ID: 0x0000000000010005"));
        assert!(shown.has("Declaration Type: Ready (2)"));
    }

    #[test]
    fn a_talker_tells_what_it_wants() {
        let shown = msrp(
            b"\0\x01\x19\0\x1e\0\x01\0\0\0\0\0\x01\0\x05\x91\xe0\xf0\0\0\x01\0\x02\0\xe0\0\x01\x70\
              \0\0\x03\xe8\x24\0\0\0\0",
        );
        let line = "Priority and Rank: 0x70, Priority: Traffic Class A, Rank: Non-emergency, Reserved: Reserved-0";
        assert!(shown.has(line));
        assert!(shown.has("Accumulated Latency: 1000"));
    }
}
