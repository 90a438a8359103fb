//! Supervision of the nodes of redundant networks, HSR and PRP (IEC 62439-3, 4.3 and 5.3).

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TLV_TYPE_VALUES {
        20 => "PRP Node (Duplicate Discard)",
        21 => "PRP Node (Duplicate Accept)",
        22 => "Obsolete TLV value",
        23 => "HSR Node",
        30 => "Redundancy Box MAC Address",
        31 => "Virtual Dual Attached Node",
        0 => "End of TLVs",
    }
}

field_table! {
    /// The fields of HSR/PRP Supervision (IEC62439 Part 3).
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("hsr_prp_supervision", "HSR/PRP Supervision (IEC62439 Part 3)", "HSR_PRP_SUPERVISION");
    PATH = FieldDef::new("hsr_prp_supervision.path", "Path", FieldType::Uint16).mask(0xf000);
    VERSION = FieldDef::new("hsr_prp_supervision.version", "Version", FieldType::Uint16).mask(0xfff);
    SUPERVISION_SEQNO = FieldDef::new("hsr_prp_supervision.supervision_seqno", "Sequence number", FieldType::Uint16);
    TLV_TYPE = FieldDef::new("hsr_prp_supervision.tlv.type", "TLV type", FieldType::Uint8).strings(Strings::Values(&TLV_TYPE_VALUES));
    TLV_LENGTH = FieldDef::new("hsr_prp_supervision.tlv.length", "TLV length", FieldType::Uint8);
    SOURCE_MAC_ADDRESS_A = FieldDef::new("hsr_prp_supervision.source_mac_address_A", "Source MAC Address A", FieldType::Ether);
    SOURCE_MAC_ADDRESS_B = FieldDef::new("hsr_prp_supervision.source_mac_address_B", "Source MAC Address B", FieldType::Ether);
    SOURCE_MAC_ADDRESS = FieldDef::new("hsr_prp_supervision.source_mac_address", "Source MAC Address", FieldType::Ether);
    RED_BOX_MAC_ADDRESS = FieldDef::new("hsr_prp_supervision.red_box_mac_address", "RedBox MAC Address", FieldType::Ether);
    VDAN_MAC_ADDRESS = FieldDef::new("hsr_prp_supervision.vdan_mac_address", "VDAN MAC Address", FieldType::Ether);
}

/// Octets of an element's type and length.
const ELEMENT_LEN: usize = 2;

/// HSR/PRP supervision.
#[derive(Clone, Copy, Debug)]
pub struct HsrPrpSupervision;

impl Dissect for HsrPrpSupervision {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88fb)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("HSR/PRP");
        w.info(format_args!("HSR or PRP Supervision"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let version = b.u16(0)? & 0x0fff;
        w.item(PATH, &b, 0, 2)?;
        w.item(VERSION, &b, 0, 2)?;
        let mut at = 2;
        if version > 0 {
            at = w.row(&b, at, &[(SUPERVISION_SEQNO, 2)])?;
        }
        // Behind octets that were not captured nothing is looked for.
        while at <= b.len() && b.remaining(at) > 0 {
            w.row(&b, at, &[(TLV_TYPE, 1), (TLV_LENGTH, 1)])?;
            let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
            at += ELEMENT_LEN;
            match (kind, len) {
                (20 | 21, 6 | 12) => w.info(format_args!("PRP Supervision")),
                (23, 6 | 12) => w.info(format_args!("HSR Supervision")),
                _ => {}
            }
            match (kind, len) {
                (20 | 21 | 23, 12) => {
                    w.row(&b, at, &[(SOURCE_MAC_ADDRESS_A, 6), (SOURCE_MAC_ADDRESS_B, 6)])?;
                }
                (20 | 21 | 23, 6) => {
                    w.item(SOURCE_MAC_ADDRESS, &b, at, 6)?;
                }
                (30, 6) => {
                    w.item(RED_BOX_MAC_ADDRESS, &b, at, 6)?;
                }
                (31, 6) => {
                    w.item(VDAN_MAC_ADDRESS, &b, at, 6)?;
                }
                _ => {}
            }
            at += len;
            if kind == 0 {
                break;
            }
        }
        b.from(at)?;
        w.set_len(root, at.min(b.len()));
        w.set_actual_len(&b, at);
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn supervision(octets: &[u8]) -> Shown {
        frame(1, &ethernet(0x88fb, octets))
    }

    #[test]
    fn nodes_tell_of_themselves_and_of_those_behind_them() {
        let shown =
            supervision(b"\0\x01\0\x09\x17\x06\x02\0\0\0\0\x01\x1e\x06\x02\0\0\0\0\x02\0\0");
        assert!(shown.columns.ends_with("HSR/PRP HSR Supervision"));
        assert!(shown.has("Sequence number: 9"));
        assert!(shown.has("RedBox MAC Address: 02:00:00:00:00:02"));
    }

    #[test]
    fn version_0_has_no_number() {
        let shown = supervision(b"\0\0\x14\x0c\x02\0\0\0\0\x01\x02\0\0\0\0\x02\0\0");
        assert!(shown.columns.ends_with("HSR/PRP PRP Supervision"));
        assert!(shown.has("Source MAC Address B: 02:00:00:00:00:02"));
    }
}
