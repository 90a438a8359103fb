//! Cisco Group Management Protocol, by which routers tell switches who is in a group (Cisco's, as its routers speak it).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        0 => "Join",
        1 => "Leave",
    }
}

field_table! {
    /// The fields of Cisco Group Management Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cgmp", "Cisco Group Management Protocol", "CGMP");
    VERSION = FieldDef::new("cgmp.version", "Version", FieldType::Uint8).mask(0xf0);
    TYPE = FieldDef::new("cgmp.type", "Type", FieldType::Uint8).mask(0xf).strings(Strings::Values(&TYPE_VALUES));
    RESERVED = FieldDef::new("cgmp.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    COUNT = FieldDef::new("cgmp.count", "Count", FieldType::Uint8);
    GDA = FieldDef::new("cgmp.gda", "Group Destination Address", FieldType::Ether);
    USA = FieldDef::new("cgmp.usa", "Unicast Source Address", FieldType::Ether);
}

/// Cisco Group Management Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Cgmp;

impl Dissect for Cgmp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Ethertype(0x2001), Claim::Number("llc.cisco_pid", 0x2001)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("CGMP");
        w.info(format_args!("Cisco Group Management Protocol"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(VERSION, &b, 0, 1)?;
        w.item(TYPE, &b, 0, 1)?;
        let reserved = b.u16(1)?;
        let item = w.number(RESERVED, &b, 1, 2, u64::from(reserved & 0xff))?;
        w.label_value(item, format_args!("0x{reserved:02x}"));
        let count = usize::from(b.u8(3)?);
        let mut at = w.row(&b, 3, &[(COUNT, 1)])?;
        for _ in 0..count {
            at = w.row(&b, at, &[(GDA, 6), (USA, 6)])?;
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn cgmp(octets: &[u8]) -> Shown {
        let octets = [b"\xaa\xaa\x03\0\0\x0c\x20\x01", octets].concat();
        frame(1, &ethernet(octets.len() as u16, &octets))
    }

    #[test]
    fn a_join_pairs_a_group_with_a_station() {
        let shown = cgmp(b"\x10\xaa\xbb\x01\x01\0\x5e\x01\x01\x01\x02\0\0\0\0\x01");
        assert!(shown.columns.ends_with("CGMP Cisco Group Management Protocol"));
        assert!(shown.has(".... 0000 = Type: Join (0)"));
        assert!(shown.has("Reserved: 0xaabb"));
        assert!(shown.has("Unicast Source Address: 02:00:00:00:00:01"));
    }

    #[test]
    fn pairs_that_are_not_there_are_missed() {
        assert!(cgmp(b"\x11\0\0\x01").has("[Malformed Packet: CGMP]"));
    }
}
