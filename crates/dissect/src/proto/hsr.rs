//! High-availability Seamless Redundancy (IEC 62439-3, clause 5).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::numbers;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static LANEID_VALUES {
        0 => "Lane A",
        1 => "Lane B",
    }
}

field_table! {
    /// The fields of High-availability Seamless Redundancy (IEC62439 Part 3 Chapter 5).
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("hsr", "High-availability Seamless Redundancy (IEC62439 Part 3 Chapter 5)", "HSR");
    PATH = FieldDef::new("hsr.path", "Path", FieldType::Uint16).mask(0xf000);
    NETID = FieldDef::new("hsr.netid", "Network id", FieldType::Uint16).mask(0xe000);
    LANEID = FieldDef::new("hsr.laneid", "Lane id", FieldType::Uint16).mask(0x1000).strings(Strings::Values(&LANEID_VALUES));
    LSDU_SIZE = FieldDef::new("hsr.lsdu_size", "LSDU size", FieldType::Uint16).mask(0xfff);
    SEQUENCE_NR = FieldDef::new("hsr.sequence_nr", "Sequence number", FieldType::Uint16);
    TYPE = FieldDef::new("hsr.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
}

/// Octets of the tag.
const TAG_LEN: usize = 4;

/// High-availability Seamless Redundancy.
#[derive(Clone, Copy, Debug)]
pub struct Hsr;

impl Dissect for Hsr {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x892f)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("HSR");
        w.info(format_args!("HSR-Data Frame"));
        let (_, opened) = w.open_protocol(&b, 0, TAG_LEN.min(b.len()))?;
        let size = usize::from(b.u16(0)? & 0x0fff);
        for field in [PATH, NETID, LANEID] {
            w.item(field, &b, 0, 2)?;
        }
        let item = w.item(LSDU_SIZE, &b, 0, 2)?;
        if size == b.reported() {
            w.append(item, format_args!(" [correct]"));
        } else {
            w.append(item, format_args!(" [WRONG, should be {}]", b.reported()));
        }
        w.item(SEQUENCE_NR, &b, 2, 2)?;
        let ethertype = b.u16(TAG_LEN)?;
        w.item(TYPE, &b, TAG_LEN, 2)?;
        let payload = b.from(TAG_LEN + 2)?;
        let claim = Claim::Ethertype(ethertype);
        if w.registry.lookup(claim).is_none() {
            // What nobody knows is shown as a part of the tag.
            w.data(payload)?;
            w.close(opened);
            return Ok(());
        }
        w.close(opened);
        if w.try_claim(claim, payload)? { Ok(()) } else { w.data(payload) }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, ethernet, frame};

    #[test]
    fn a_tag_counts_the_octets_behind_it() {
        let shown = frame(1, &ethernet(0x892f, &[&b"\x10\x22\0\x07\x08\x06"[..], &ARP].concat()));
        assert_eq!(shown.protocols, "eth:ethertype:hsr:arp");
        assert!(shown.has("...1 .... .... .... = Lane id: Lane B (1)"));
        assert!(shown.has(".... 0000 0010 0010 = LSDU size: 34 [correct]"));
    }

    #[test]
    fn what_nobody_knows_is_data() {
        let shown = frame(1, &ethernet(0x892f, b"\x20\x22\0\x07\x99\x99abc"));
        assert_eq!(shown.protocols, "eth:ethertype:hsr:data");
        assert!(shown.columns.ends_with("HSR HSR-Data Frame"));
        assert!(shown.has(".... 0000 0010 0010 = LSDU size: 34 [WRONG, should be 9]"));
    }
}
