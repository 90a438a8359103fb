//! The sign of life of Wellfleet's routers: a number of a PDU, and a count.

use lamna_fields::{Base, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Wellfleet Breath of Life.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("bofl", "Wellfleet Breath of Life", "BOFL");
    PDU = FieldDef::new("bofl.pdu", "PDU", FieldType::Uint32).base(Base::Hex);
    SEQUENCE = FieldDef::new("bofl.sequence", "Sequence", FieldType::Uint32);
    PADDING = FieldDef::new("bofl.padding", "Padding", FieldType::Bytes);
}

/// The sign of life of Wellfleet's routers.
#[derive(Clone, Copy, Debug)]
pub struct Bofl;

/// Octets before the padding.
const HEADER_LEN: usize = 8;

impl Dissect for Bofl {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x8102)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("BOFL");
        w.info(format_args!(""));
        let (pdu, sequence) = (b.u32(0)?, b.u32(4)?);
        w.info(format_args!("PDU: 0x{pdu:08x} Sequence: {sequence}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.row(&b, 0, &[(PDU, 4), (SEQUENCE, 4)])?;
        if b.remaining(HEADER_LEN) > 0 {
            w.item(PADDING, &b, HEADER_LEN, REST)?;
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured;

    #[test]
    fn a_sign_of_life_counts() {
        let shown =
            captured::frame(1, &captured::ethernet(0x8102, &[1, 1, 0, 0, 0, 0, 0, 7, 0, 0]));
        assert!(shown.has("PDU: 0x01010000"));
        assert!(shown.has("Sequence: 7"));
    }
}
