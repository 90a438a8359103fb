//! Slow protocols (IEEE 802.3, annex 57A): an octet that says which, and the protocol.

mod lacp;
mod marker;
pub mod ossp;

pub use lacp::Lacp;
pub use marker::Marker;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static SUBTYPE_VALUES {
        0x1 => "LACP",
        0x2 => "Marker Protocol",
        0x3 => "OAM",
        0xa => "Organization Specific Slow Protocol",
    }
}

field_table! {
    /// The fields of Slow Protocols.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("slow", "Slow Protocols", "802.3 Slow protocols");
    SUBTYPE = FieldDef::new("slow.subtype", "Slow Protocols subtype", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SUBTYPE_VALUES));
}

/// Slow protocols.
#[derive(Clone, Copy, Debug)]
pub struct Slow;

impl Dissect for Slow {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x8809)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            w.columns().set_protocol("Slow Protocols");
        }
        let subtype = b.u8(0)?;
        w.info(format_args!("Subtype = {subtype}"));
        let (_, opened) = w.open_protocol(&b, 0, 1)?;
        w.item(SUBTYPE, &b, 0, 1)?;
        w.close(opened);
        let rest = b.from(1)?;
        if w.try_claim(Claim::Number("slow.subtype", u32::from(subtype)), rest)? {
            // What lies behind the message is the link's.
            let len = w.actual_len(&rest);
            w.set_actual_len(&b, 1 + len);
            return Ok(());
        }
        w.data(rest)
    }
}
