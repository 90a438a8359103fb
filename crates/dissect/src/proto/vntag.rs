//! The tag of virtual interfaces that Cisco's fabric extenders put into frames (VNTag).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::ethertype::{self, Fcs, Trailer};
use crate::proto::{eth, id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of VN-Tag.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("vntag", "VN-Tag", "VNTAG");
    ETYPE = FieldDef::new("vntag.etype", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    DIR = FieldDef::new("vntag.dir", "Direction", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("From Bridge", "To Bridge")));
    PTR = FieldDef::new("vntag.ptr", "Pointer", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("vif_list_id", "vif_id")));
    DST = FieldDef::new("vntag.dst", "Destination", FieldType::Uint32).mask(0x3fff0000);
    LOOPED = FieldDef::new("vntag.looped", "Looped", FieldType::Boolean).bits(32).mask(0x8000).strings(Strings::TrueFalse(&("Yes", "No")));
    R = FieldDef::new("vntag.r", "Reserved", FieldType::Uint32).mask(0x4000);
    VERSION = FieldDef::new("vntag.version", "Version", FieldType::Uint32).mask(0x3000);
    SRC = FieldDef::new("vntag.src", "Source", FieldType::Uint32).mask(0xfff);
    LEN = FieldDef::new("vntag.len", "Length", FieldType::Uint16);
    TRAILER = FieldDef::new("vntag.trailer", "Trailer", FieldType::Bytes);
    LEN_PAST_END = FieldDef::new("vntag.len.past_end", "Length field value goes past the end of the payload", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Octets of the tag with the EtherType behind it.
pub const HEADER_LEN: usize = 6;

/// The tag.
#[derive(Clone, Copy, Debug)]
pub struct Vntag;

impl Dissect for Vntag {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x8926)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("VNTAG");
        let (root, opened) = w.open_protocol(&b, 0, 4)?;
        for field in [DIR, PTR, DST, LOOPED, R, VERSION, SRC] {
            w.item(field, &b, 0, 4)?;
        }
        let ethertype = b.u16(4)?;
        let trailer = Trailer { root, protocol: id::VNTAG, field: TRAILER, fcs: Fcs::Absent };
        if ethertype <= eth::MAX_LENGTH {
            w.item(LEN, &b, 4, 2)?;
            w.close(opened);
            return ethertype::length_payload(w, ethertype, &b, HEADER_LEN, trailer, id::VNTAG);
        }
        w.item(ETYPE, &b, 4, 2)?;
        w.close(opened);
        ethertype::payload(w, ethertype, &b, HEADER_LEN, trailer)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, ethernet, frame};

    #[test]
    fn a_tag_is_taken_apart() {
        let packet = [&[0x80, 5, 0, 7, 8, 6][..], &ARP].concat();
        let shown = frame(1, &ethernet(0x8926, &packet));
        assert_eq!(shown.protocols, "eth:ethertype:vntag:ethertype:arp");
        assert!(shown.has("1... .... .... .... .... .... .... .... = Direction: From Bridge"));
        assert!(shown.has(".... .... .... .... .... 0000 0000 0111 = Source: 7"));
        assert!(shown.has("Type: ARP (0x0806)"));
    }
}
