//! Messages of the Intelligent Platform Management Bus, left as the octets that they are.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Intelligent Platform Management Bus.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipmb", "Intelligent Platform Management Bus", "IPMB");
    DATA = FieldDef::new("ipmi.bus_command_data", "Bus command data", FieldType::Bytes);
}

/// A message of the bus.
#[derive(Clone, Copy, Debug)]
pub struct Ipmb;

impl Dissect for Ipmb {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            w.columns().set_protocol("IPMB");
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(DATA, &b, 0, REST)?;
        w.close(opened);
        Ok(())
    }
}
