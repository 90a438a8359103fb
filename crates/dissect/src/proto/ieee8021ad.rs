//! IEEE 802.1ad provider bridges: service tags, alone, before a customer's tag of the same type, or
//! before a service instance tag of IEEE 802.1ah.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::ethertype::{self, Fcs, Trailer};
use crate::proto::vlan::HEADER_LEN;
use crate::proto::{id, ieee8021ah};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of IEEE 802.1ad.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ieee8021ad", "IEEE 802.1ad", "IEEE 802.1AD");
    PRIORITY = FieldDef::new("ieee8021ad.priority", "Priority", FieldType::Uint16).mask(0xe000);
    DEI = FieldDef::new("ieee8021ad.dei", "DEI", FieldType::Uint16).mask(0x1000);
    ID = FieldDef::new("ieee8021ad.id", "ID", FieldType::Uint16).mask(0xfff);
    SVID = FieldDef::new("ieee8021ad.svid", "ID", FieldType::Uint16).mask(0xfff);
    CVID = FieldDef::new("ieee8021ad.cvid", "ID", FieldType::Uint16).mask(0xfff);
}

/// The type of a service tag.
const SERVICE: u16 = 0x88a8;

/// The type of a service instance tag.
const INSTANCE: u16 = 0x88e7;

/// A service tag.
#[derive(Clone, Copy, Debug)]
pub struct Ieee8021Ad;

impl Dissect for Ieee8021Ad {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(SERVICE)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("802.1ad");
        let tag = b.u16(0)?;
        let vid = tag & 0x0fff;
        w.info(format_args!("PRI: {}  DROP: {} ID: {vid}", tag >> 13, tag >> 12 & 1));
        let (root, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        match b.u16(2)? {
            INSTANCE => {
                let item = w.item(PROTOCOL, &b, 0, 2)?;
                w.label(item, format_args!("B-Tag, B-VID: {vid}"));
                let inner = w.open(item);
                self::tag(w, &b, 0, ID)?;
                w.close(inner);
                let title = format_args!("IEEE 802.1ah, B-VID: {vid}");
                ieee8021ah::instance(w, &b, HEADER_LEN, id::IEEE8021AD, root, title)?;
                w.close(opened);
                ieee8021ah::goes_on(w, &b, HEADER_LEN, root)
            }
            SERVICE => {
                let inner = b.u16(4)? & 0x0fff;
                let value = b.u16(6)?;
                self::tag(w, &b, 0, SVID)?;
                self::tag(w, &b, 4, CVID)?;
                w.label(root, format_args!("IEEE 802.1ad, S-VID: {vid}, C-VID: {inner}"));
                w.close(opened);
                goes_on(w, &b, value, 4, root)
            }
            value => {
                self::tag(w, &b, 0, ID)?;
                w.label(root, format_args!("IEEE 802.1ad, ID: {vid}"));
                w.close(opened);
                goes_on(w, &b, value, 0, root)
            }
        }
    }
}

/// Adds the control information at `at`, whose number is `id`.
fn tag<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    id: lamna_fields::Field,
) -> Walked {
    let tag = u64::from(b.u16(at)?);
    w.number(PRIORITY, b, at, 1, tag >> 13)?;
    w.number(DEI, b, at, 1, tag >> 12 & 1)?;
    w.item(id, b, at, 2)?;
    Ok(())
}

/// Goes on with what the tag at `at` tags, of type `value`.
fn goes_on<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    value: u16,
    at: usize,
    root: Item,
) -> Walked {
    let opened = w.open(root);
    w.foreign(id::IEEE8021AH, |w| w.item(ieee8021ah::ETYPE, b, at + 2, 2))?;
    w.close(opened);
    let trailer =
        Trailer { root, protocol: id::IEEE8021AH, field: ieee8021ah::TRAILER, fcs: Fcs::Absent };
    ethertype::payload(w, value, b, at + HEADER_LEN, trailer)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, ethernet, frame};

    #[test]
    fn a_service_tag_stands_alone_or_before_a_customers() {
        let one = [&[0x30, 1, 8, 6], &ARP[..]].concat();
        let shown = frame(1, &ethernet(0x88a8, &one));
        assert_eq!(shown.protocols, "eth:ethertype:ieee8021ad:ethertype:arp");
        assert!(shown.has("IEEE 802.1ad, ID: 1"));
        assert!(shown.has("001. .... .... .... = Priority: 1"));
        let two = [&[0x30, 1, 0x88, 0xa8, 0, 2, 8, 6], &ARP[..]].concat();
        let shown = frame(1, &ethernet(0x88a8, &two));
        assert_eq!(shown.protocols, "eth:ethertype:ieee8021ad:ethertype:arp");
        assert!(shown.has("IEEE 802.1ad, S-VID: 1, C-VID: 2"));
    }

    #[test]
    fn a_service_tag_may_hold_a_service_instance() {
        let mut octets = vec![0x30, 1, 0x88, 0xe7, 0, 0x12, 0x34, 0x56];
        octets.extend([2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 6]);
        octets.extend(ARP);
        let shown = frame(1, &ethernet(0x88a8, &octets));
        assert_eq!(shown.protocols, "eth:ethertype:ieee8021ad:ethertype:arp");
        assert!(shown.has("B-Tag, B-VID: 1"));
        assert!(shown.has("I-Tag, I-SID: 1193046"));
    }
}
