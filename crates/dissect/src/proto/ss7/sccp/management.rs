//! Management of subsystems (ITU-T Q.713, section 5).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static MESSAGE_TYPE_VALUES {
        0x1 => "SubSystem Allowed",
        0x2 => "SubSystem Prohibited",
        0x3 => "Subsystem Status Test",
        0x4 => "Subsystem Out of service Request",
        0x5 => "Subsystem Out of service Grant",
        0x6 => "SubSystem Congested (ITU)",
        0xfd => "Subsystem Backup Routing (ANSI)",
        0xfe => "Subsystem Normal Routing (ANSI)",
        0xff => "Subsystem Routing status Test (ANSI)",
    }
}

field_table! {
    /// The fields of Signalling Connection Control Part Management.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("sccpmg", "Signalling Connection Control Part Management", "SCCPMG");
    MESSAGE_TYPE = FieldDef::new("sccpmg.message_type", "Message Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    SSN = FieldDef::new("sccpmg.ssn", "Affected SubSystem Number", FieldType::Uint8);
    PC = FieldDef::new("sccpmg.pc", "Affected Point Code", FieldType::Uint16).mask(0x3fff);
    SMI = FieldDef::new("sccpmg.smi", "Subsystem Multiplicity Indicator", FieldType::Uint8).mask(0x3);
    CONGESTION = FieldDef::new("sccpmg.congestion", "SCCP Congestion Level (ITU)", FieldType::Uint8).mask(0xf);
    UNKNOWN_MSG = FieldDef::new("sccpmg.unknown_msg", "Unknown message", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// Management of the signalling connection control part.
#[derive(Clone, Copy, Debug)]
pub struct SccpManagement;

/// What the column calls the messages, from the first on.
const NAMES: [&str; 6] = ["SSA", "SSP", "SST", "SOR", "SOG", "SSC"];

/// The message that tells a congestion.
const CONGESTED: u8 = 6;

impl Dissect for SccpManagement {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.columns().set_protocol("SCCPMG (Int. ITU)");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let kind = b.u8(0)?;
        let name = usize::from(kind).checked_sub(1).and_then(|n| NAMES.get(n));
        w.info(format_args!("{} ", name.unwrap_or(&"Unknown")));
        w.item(MESSAGE_TYPE, &b, 0, 1)?;
        if name.is_some() {
            w.item(SSN, &b, 1, 1)?;
            w.item_le(PC, &b, 2, 2)?;
            w.item(SMI, &b, 4, 1)?;
            if kind == CONGESTED {
                w.item(CONGESTION, &b, 5, 1)?;
            }
        }
        if name.is_none() || kind == CONGESTED {
            let item = w.text(&b, 0, REST, format_args!("Unknown message"))?;
            w.expert(UNKNOWN_MSG, item);
        }
        w.close(opened);
        Ok(())
    }
}
