//! The tag of bridge port extension, E-TAG (IEEE 802.1BR, section 11).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::ethertype::{self, Fcs, Trailer};
use crate::proto::{eth, id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static PCP_VALUES {
        1 => "Background",
        2 => "Spare",
        0 => "Best Effort (default)",
        3 => "Excellent Effort",
        4 => "Controlled Load",
        5 => "Video, < 100ms latency and jitter",
        6 => "Voice, < 10ms latency and jitter",
        7 => "Network Control",
    }
    static GROUP_VALUES {
        0 => "Point-to-point",
        1 => "Point-to-multipoint",
        2 => "Point-to-multipoint",
        3 => "Point-to-multipoint",
    }
}

field_table! {
    /// The fields of 802.1BR E-Tag.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("etag", "802.1BR E-Tag", "ETAG");
    PCP = FieldDef::new("etag.pcp", "E-PCP", FieldType::Uint16).mask(0xe000).strings(Strings::Values(&PCP_VALUES));
    DEI = FieldDef::new("etag.dei", "E-DEI", FieldType::Uint16).mask(0x1000);
    IECID_BASE = FieldDef::new("etag.iecid_base", "Ingress_E-CID_base", FieldType::Uint16).base(Base::Hex).mask(0xfff);
    RESV = FieldDef::new("etag.resv", "Reserved", FieldType::Uint16).mask(0xc000);
    GROUP = FieldDef::new("etag.group", "GRP", FieldType::Uint16).mask(0x3000).strings(Strings::Values(&GROUP_VALUES));
    ECID_BASE = FieldDef::new("etag.ecid_base", "E-CID_base", FieldType::Uint16).base(Base::Hex).mask(0xfff);
    IECID_EXT = FieldDef::new("etag.iecid_ext", "Ingress_E-CID_ext", FieldType::Uint8).base(Base::Hex);
    ECID_EXT = FieldDef::new("etag.ecid_ext", "E-CID_ext", FieldType::Uint8).base(Base::Hex);
    ETYPE = FieldDef::new("etag.etype", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    TRAILER = FieldDef::new("etag.trailer", "Trailer", FieldType::Bytes);
}

/// Octets of the tag with the EtherType behind it.
pub const HEADER_LEN: usize = 8;

/// The tag.
#[derive(Clone, Copy, Debug)]
pub struct Etag;

impl Dissect for Etag {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x893f)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("802.1BR E-Tag");
        let (tci, low) = (b.u32(0)?, b.u16(4)?);
        let ingress = u32::from(low >> 8) << 12 | tci >> 16 & 0xfff;
        let egress = u32::from(low & 0xff) << 12 | tci & 0xfff;
        let (root, opened) = w.open_protocol(&b, 0, 6)?;
        w.label(
            root,
            format_args!(
                "802.1BR E-Tag, TCI: 0x{tci:08x}{low:04x} Ingress_E-CID: {ingress} E-CID: {egress}"
            ),
        );
        for field in [PCP, DEI, IECID_BASE] {
            w.item(field, &b, 0, 2)?;
        }
        for field in [RESV, GROUP, ECID_BASE] {
            w.item(field, &b, 2, 2)?;
        }
        w.item(IECID_EXT, &b, 4, 1)?;
        w.item(ECID_EXT, &b, 5, 1)?;
        let ethertype = b.u16(6)?;
        w.item(ETYPE, &b, 6, 2)?;
        w.close(opened);
        let trailer = Trailer { root, protocol: id::ETAG, field: TRAILER, fcs: Fcs::Absent };
        if ethertype <= eth::MAX_LENGTH {
            return ethertype::length_payload(w, ethertype, &b, HEADER_LEN, trailer, id::ETAG);
        }
        ethertype::payload(w, ethertype, &b, HEADER_LEN, trailer)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn a_tag_is_taken_apart() {
        let mut octets = vec![0x10, 0, 0, 0xd8, 1, 0, 8, 0];
        octets.extend([0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        let shown = frame(1, &ethernet(0x893f, &octets));
        assert_eq!(shown.protocols, "eth:ethertype:etag:ethertype:ip");
        assert!(shown.has("802.1BR E-Tag, TCI: 0x100000d80100 Ingress_E-CID: 4096 E-CID: 216"));
    }
}
