//! IEEE 802.1ah provider backbone bridges: the service instance tag and the customer's addresses.

use std::fmt;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::ethertype::{self, Fcs, Trailer};
use crate::proto::{id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of IEEE 802.1ah.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ieee8021ah", "IEEE 802.1ah", "IEEE 802.1AH");
    PRIORITY = FieldDef::new("ieee8021ah.priority", "Priority", FieldType::Uint32).mask(0xe0000000);
    DROP = FieldDef::new("ieee8021ah.drop", "DROP", FieldType::Uint32).mask(0x10000000);
    NCA = FieldDef::new("ieee8021ah.nca", "NCA", FieldType::Uint32).mask(0x8000000);
    RES1 = FieldDef::new("ieee8021ah.res1", "RES1", FieldType::Uint32).mask(0x4000000);
    RES2 = FieldDef::new("ieee8021ah.res2", "RES2", FieldType::Uint32).mask(0x3000000);
    ISID = FieldDef::new("ieee8021ah.isid", "I-SID", FieldType::Uint32).mask(0xffffff);
    CDST = FieldDef::new("ieee8021ah.cdst", "C-Destination", FieldType::Ether);
    CSRC = FieldDef::new("ieee8021ah.csrc", "C-Source", FieldType::Ether);
    ETYPE = FieldDef::new("ieee8021ah.etype", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    TRAILER = FieldDef::new("ieee8021ah.trailer", "Trailer", FieldType::Bytes);
}

/// Octets of the tag, the customer's addresses, and the type of what is tagged.
pub const HEADER_LEN: usize = 18;

/// A service instance tag.
#[derive(Clone, Copy, Debug)]
pub struct Ieee8021Ah;

impl Dissect for Ieee8021Ah {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88e7)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("802.1ah");
        let tag = b.u32(0)?;
        w.info(format_args!(
            "PRI: {}  Drop: {}  NCA: {}  Res1: {}  Res2: {}  I-SID: {}",
            tag >> 29,
            tag >> 28 & 1,
            tag >> 27 & 1,
            tag >> 26 & 1,
            tag >> 24 & 3,
            tag & 0xff_ffff
        ));
        let (root, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        instance(w, &b, 0, id::IEEE8021AH, root, format_args!("IEEE 802.1ah"))?;
        w.close(opened);
        goes_on(w, &b, 0, root)
    }
}

/// Adds the tag at `at`, as part of protocol `owner` whose item is `root`, and labels that `title` and
/// what the tag says.
pub(crate) fn instance<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    owner: lamna_fields::ProtocolId,
    root: Item,
    title: fmt::Arguments<'_>,
) -> Walked {
    let tag = u64::from(b.u32(at)?);
    let isid = tag & 0xff_ffff;
    let (destination, source) =
        (Address::Ether(b.array(at + 4)?), Address::Ether(b.array(at + 10)?));
    let item = w.foreign(owner, |w| w.item(PROTOCOL, b, at, 4))?;
    w.label(item, format_args!("I-Tag, I-SID: {isid}"));
    w.foreign(id::IEEE8021AH, |w| {
        let opened = w.open(item);
        w.number(PRIORITY, b, at, 1, tag >> 29)?;
        w.number(DROP, b, at, 1, tag >> 28 & 1)?;
        w.number(NCA, b, at, 1, tag >> 27 & 1)?;
        w.number(RES1, b, at, 1, tag >> 26 & 1)?;
        w.number(RES2, b, at, 1, tag >> 24 & 3)?;
        w.number(ISID, b, at + 1, 3, isid)?;
        w.close(opened);
        w.item(CDST, b, at + 4, 6)?;
        w.item(CSRC, b, at + 10, 6)
    })?;
    w.label(root, format_args!("{title}, I-SID: {isid}, C-Src: {source}, C-Dst: {destination}"));
    Ok(())
}

/// Goes on with what the tag at `at` tags. Wireshark shows the type two octets behind the tag's begin.
pub(crate) fn goes_on<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    root: Item,
) -> Walked {
    let value = b.u16(at + 16)?;
    let opened = w.open(root);
    w.foreign(id::IEEE8021AH, |w| w.number(ETYPE, b, at + 2, 2, u64::from(value)))?;
    w.close(opened);
    let trailer = Trailer { root, protocol: id::IEEE8021AH, field: TRAILER, fcs: Fcs::Absent };
    ethertype::payload(w, value, b, at + HEADER_LEN, trailer)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, ethernet, frame};

    #[test]
    fn a_service_instance_is_taken_apart() {
        let mut octets = vec![0x3c, 0x12, 0x34, 0x56];
        octets.extend([2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 6]);
        octets.extend(ARP);
        let shown = frame(1, &ethernet(0x88e7, &octets));
        assert_eq!(shown.protocols, "eth:ethertype:ieee8021ah:ethertype:arp");
        for line in [
            "IEEE 802.1ah, I-SID: 1193046, C-Src: 02:00:00:00:00:01, C-Dst: 02:00:00:00:00:02",
            "001. .... .... .... .... .... .... .... = Priority: 1",
            ".... .... 0001 0010 0011 0100 0101 0110 = I-SID: 1193046",
            "C-Destination: 02:00:00:00:00:02",
            "Type: ARP (0x0806)",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn a_cut_tag_is_malformed() {
        assert!(frame(1, &ethernet(0x88e7, b"abc")).has("[Malformed Packet: IEEE 802.1AH]"));
    }
}
