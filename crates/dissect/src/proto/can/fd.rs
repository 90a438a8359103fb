//! Controller Area Network with flexible data rate (ISO 11898-1).

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of Controller Area Network with flexible data rate.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("canfd", "Controller Area Network FD", "CANFD");
    FLAGS_BRS = FieldDef::new("canfd.flags.brs", "Bit Rate Setting", FieldType::Boolean).bits(8).mask(0x1);
    FLAGS_ESI = FieldDef::new("canfd.flags.esi", "Error State Indicator", FieldType::Boolean).bits(8).mask(0x2);
}

/// Controller Area Network with flexible data rate.
#[derive(Clone, Copy, Debug)]
pub struct CanFd;

impl Dissect for CanFd {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("sll.ltype", 0x0d)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        super::frame(w, b, true)
    }
}

/// The flags of a frame.
pub(super) fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(FLAGS_BRS, b, at, 1)?;
    w.item(FLAGS_ESI, b, at, 1)?;
    Ok(())
}
