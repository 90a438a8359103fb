//! WSE remote ethernet: recognised, so that nobody takes others' octets behind its EtherType for anything else.

use lamna_fields::{FieldDef, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of WSE remote ethernet.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("wreth", "WSE remote ethernet", "WRETH");
}

/// What all messages begin with.
const SUBTYPE: u16 = 0x0200;

/// WSE remote ethernet.
#[derive(Clone, Copy, Debug)]
pub struct Wreth;

impl Dissect for Wreth {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0xaaaa)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.u16(0)? != SUBTYPE {
            w.withdraw_layer();
            w.unmark_ethertype();
            return Ok(());
        }
        w.column_protocol("Wreth");
        w.info(format_args!(""));
        let (_, opened) = w.open_protocol(&b, 0, b.reported())?;
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn a_message_is_recognised() {
        let shown = frame(1, &ethernet(0xaaaa, &[2, 0, 0, 30, 0, 1]));
        assert_eq!(shown.protocols, "eth:ethertype:wreth");
    }

    #[test]
    fn others_behind_its_ethertype_are_nothing() {
        let shown = frame(1, &ethernet(0xaaaa, &[0xaa; 20]));
        assert_eq!(shown.protocols, "eth");
        assert!(shown.columns.ends_with("Ethernet Ethernet II"));
    }
}
