//! Network management of AUTOSAR (AUTOSAR CAN Network Management, section 7.3).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of the network management.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("autosar-nm", "AUTOSAR Network Management", "AUTOSAR NM");
    CTRL = FieldDef::new("autosar-nm.ctrl", "Control Bit Vector", FieldType::Uint8).base(Base::Hex);
    REPEAT_MSG_REQ = FieldDef::new("autosar-nm.ctrl.repeat_msg_req", "Repeat Message Request", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Repeat Message State requested", "Repeat Message State not requested")));
    RESERVED1 = FieldDef::new("autosar-nm.ctrl.reserved1", "Reserved Bit 1", FieldType::Uint8).mask(0x2);
    RESERVED2 = FieldDef::new("autosar-nm.ctrl.reserved2", "Reserved Bit 2", FieldType::Uint8).mask(0x4);
    COORD_SLEEP = FieldDef::new("autosar-nm.ctrl.nm_coord_sleep", "NM Coordinator Sleep Ready", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Start of synchronized shutdown requested", "Start of synchronized shutdown not requested")));
    ACTIVE_WAKEUP = FieldDef::new("autosar-nm.ctrl.active_wakeup", "Active Wakeup", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Node has woken up the network", "Node has not woken up the network")));
    RESERVED5 = FieldDef::new("autosar-nm.ctrl.reserved5", "Reserved Bit 5", FieldType::Uint8).mask(0x20);
    PNI = FieldDef::new("autosar-nm.ctrl.pni", "Partial Network Information", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("NM message contains Partial Network request information", "NM message contains no Partial Network request information")));
    RESERVED7 = FieldDef::new("autosar-nm.ctrl.reserved7", "Reserved Bit 7", FieldType::Uint8).mask(0x80);
    SRC = FieldDef::new("autosar-nm.src", "Source Node Identifier", FieldType::Uint8);
    USER_DATA = FieldDef::new("autosar-nm.user_data", "User Data", FieldType::Bytes);
}

/// What the control bit vector holds.
static BITS: [Field; 8] =
    [REPEAT_MSG_REQ, RESERVED1, RESERVED2, COORD_SLEEP, ACTIVE_WAKEUP, RESERVED5, PNI, RESERVED7];

/// Network management of AUTOSAR.
#[derive(Clone, Copy, Debug)]
pub struct AutosarNm;

impl Dissect for AutosarNm {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (control, source) = (b.u8(0)?, b.u8(1)?);
        w.column_protocol("AUTOSAR NM");
        w.info(format_args!("NM (CBV: 0x{control:02x}, SNI: 0x{source:02x})"));
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        w.label(
            root,
            format_args!(
                "AUTOSAR Network Management, Control Bit Vector: 0x{control:02x}, Source Node: {source}"
            ),
        );
        w.bitmask(CTRL, &BITS, &b, 0, 1)?;
        w.item(SRC, &b, 1, 1)?;
        if b.reported() > 2 {
            w.item(USER_DATA, &b, 2, REST)?;
        }
        w.close(opened);
        Ok(())
    }
}
