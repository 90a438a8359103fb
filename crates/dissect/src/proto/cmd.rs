//! Cisco MetaData: a tag of the sender's security group before what an EtherType tells.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::ethertype::{self, Fcs, Trailer};
use crate::proto::{id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of Cisco MetaData.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cmd", "Cisco MetaData", "Cisco MetaData");
    VERSION = FieldDef::new("cmd.version", "Version", FieldType::Uint8);
    LENGTH = FieldDef::new("cmd.length", "Length", FieldType::Uint8);
    OPTIONS = FieldDef::new("cmd.options", "Options", FieldType::Uint16).base(Base::Hex);
    SGT = FieldDef::new("cmd.sgt", "SGT", FieldType::Uint16);
    TYPE = FieldDef::new("cmd.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    TRAILER = FieldDef::new("cmd.trailer", "Trailer", FieldType::Bytes);
}

/// Octets of a tag, before the EtherType of what follows.
pub const TAG_LEN: usize = 6;

/// Cisco MetaData.
#[derive(Clone, Copy, Debug)]
pub struct CiscoMetaData;

impl Dissect for CiscoMetaData {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Ethertype(0x8909), Claim::Number("gre.proto", 0x8909)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (root, opened) = w.open_protocol(&b, 0, TAG_LEN)?;
        let fields = [(VERSION, 1), (LENGTH, 1), (OPTIONS, 2), (SGT, 2), (TYPE, 2)];
        let at = w.row(&b, 0, &fields)?;
        w.close(opened);
        let kind = b.u16(TAG_LEN)?;
        let trailer = Trailer { root, protocol: id::CMD, field: TRAILER, fcs: Fcs::Absent };
        ethertype::payload(w, kind, &b, at, trailer)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, ethernet, frame};

    #[test]
    fn a_tag_stands_before_a_packet() {
        let packet = [&[1, 1, 0, 1, 0, 5, 8, 6][..], &ARP].concat();
        let shown = frame(1, &ethernet(0x8909, &packet));
        assert_eq!(shown.protocols, "eth:ethertype:cmd:ethertype:arp");
        assert!(shown.has("SGT: 5"));
    }
}
