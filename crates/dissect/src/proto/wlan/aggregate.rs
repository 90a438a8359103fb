//! Aggregated MSDUs (IEEE 802.11-2020, 9.3.2.2.2): several payloads in one frame.

use lamna_fields::{FieldDef, FieldType, field_table};

use super::fields as wlan;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

field_table! {
    /// The fields of an aggregate.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("wlan_aggregate", "IEEE 802.11 wireless LAN aggregate frame", "IEEE 802.11 Aggregate Data");
    SUBFRAME = FieldDef::new("wlan_aggregate.a_mdsu.subframe", "A-MSDU Subframe", FieldType::None);
    LENGTH = FieldDef::new("wlan_aggregate.a_mdsu.length", "A-MSDU Length", FieldType::Uint16);
}

/// Octets of a subframe's header.
const HEADER_LEN: usize = 14;

/// Subframes begin at multiples of so many octets.
const ALIGNMENT: usize = 4;

/// An aggregate.
#[derive(Clone, Copy, Debug)]
pub struct Aggregate;

impl Dissect for Aggregate {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // The aggregate is no layer of its own in stacks.
        w.withdraw_layer();
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        w.label(root, format_args!("IEEE 802.11 Aggregate MSDU"));
        let mut at = 0;
        let mut number = 1;
        while b.remaining(at) > HEADER_LEN {
            let len = usize::from(b.u16(at + 12)?);
            let whole = HEADER_LEN + len;
            // The padding in front of the next one counts too.
            let shown = whole.next_multiple_of(ALIGNMENT).min(b.len().saturating_sub(at));
            let item = w.item(SUBFRAME, &b, at, shown)?;
            w.label(item, format_args!("A-MSDU Subframe #{number}"));
            let inner = w.open(item);
            w.foreign(id::WLAN, |w| {
                super::address(w, &b, at, wlan::DA)?;
                super::address(w, &b, at + 6, wlan::SA)
            })?;
            w.item(LENGTH, &b, at + 12, 2)?;
            let body = b.slice(at + HEADER_LEN, len)?;
            w.call(id::LLC, body)?;
            w.close(inner);
            at = (at + whole).next_multiple_of(ALIGNMENT);
            number += 1;
        }
        w.close(opened);
        Ok(())
    }
}
