//! Cisco FabricPath: frames of Ethernet between switches, in a header that has the places of the switches for addresses. As
//! Cisco's switches send it.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::{eth, id, numbers};
use crate::registry::Dissect;
use crate::walk::Walk;

field_table! {
    /// The fields of Cisco FabricPath.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cfp", "Cisco FabricPath", "CFP");
    S_HMAC = FieldDef::new("cfp.s_hmac", "Source HMAC", FieldType::None);
    D_HMAC = FieldDef::new("cfp.d_hmac", "Destination HMAC", FieldType::None);
    D_HMAC_MC = FieldDef::new("cfp.d_hmac_mc", "MC Destination", FieldType::Ether);
    ETYPE = FieldDef::new("cfp.etype", "FP Ethertype", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    N1AD_ETYPE = FieldDef::new("cfp.1ad.etype", "IEEE 802.1ad Ethertype", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    N1AD_PRIORITY = FieldDef::new("cfp.1ad.priority", "Priority", FieldType::Uint16).mask(0xe000);
    N1AD_DEI = FieldDef::new("cfp.1ad.dei", "DEI", FieldType::Uint16).mask(0x1000);
    N1AD_ID = FieldDef::new("cfp.1ad.id", "ID", FieldType::Uint16).mask(0xfff);
    FCS = FieldDef::new("cfp.fcs", "Frame check sequence", FieldType::Uint32).base(Base::Hex);
    FCS_STATUS = FieldDef::new("cfp.fcs.status", "FCS status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&checksum::STATUS_VALUES));
    FTAG = FieldDef::new("cfp.ftag", "FTAG", FieldType::Uint16).mask(0xffc0);
    TTL = FieldDef::new("cfp.ttl", "TTL", FieldType::Uint16).mask(0x3f);
    SWID = FieldDef::new("cfp.swid", "switch-id", FieldType::Uint24).base(Base::DecHex).mask(0xfff);
    SSWID = FieldDef::new("cfp.sswid", "sub-switch-id", FieldType::Uint8).base(Base::DecHex);
    EID = FieldDef::new("cfp.eid", "End Node ID", FieldType::Uint24).base(Base::DecHex).mask(0xfcc000);
    LID = FieldDef::new("cfp.lid", "Source LID", FieldType::Uint16).base(Base::DecHex);
    UL = FieldDef::new("cfp.ul", "U/L bit", FieldType::Boolean).bits(24).mask(0x20000).strings(Strings::TrueFalse(&("Locally administered address (this is NOT the factory default)", "Globally unique address (factory default)")));
    IG = FieldDef::new("cfp.ig", "I/G bit", FieldType::Boolean).bits(24).mask(0x10000).strings(Strings::TrueFalse(&("Group address (multicast/broadcast)", "Individual address (unicast)")));
    OOODL = FieldDef::new("cfp.ooodl", "OOO/DL Bit", FieldType::Boolean).bits(24).mask(0x1000).strings(Strings::TrueFalse(&("Out of order delivery (If DA) or Do not learn (If SA)", "Deliver in order (If DA) or Learn (If SA)")));
}

/// The EtherType of the tag, which stands where that of Ethernet does.
pub(crate) const TAG: u16 = 0x8903;

/// The EtherType of a tag for a provider's virtual LAN, which may come before.
pub(crate) const PROVIDER: u16 = 0x88a8;

/// Octets of both addresses.
const ADDRESSES_LEN: usize = 12;

/// Octets of a tag.
const TAG_LEN: usize = 4;

/// Octets of the check sequence.
const FCS_LEN: usize = 4;

/// Whether a frame whose EtherType is `ethertype` is one of FabricPath.
#[inline(always)]
pub(crate) fn is_frame(b: &Buf<'_>, ethertype: u16) -> bool {
    ethertype == TAG
        || ethertype == PROVIDER && b.u16(ADDRESSES_LEN + TAG_LEN).is_ok_and(|next| next == TAG)
}

/// Cisco FabricPath.
#[derive(Clone, Copy, Debug)]
pub struct Cfp;

impl Dissect for Cfp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("FabricPath");
        w.info(format_args!("Cisco FabricPath MiM Encapsulated Frame"));
        let mut at = ADDRESSES_LEN;
        if b.u16(at)? == PROVIDER {
            at += TAG_LEN;
        }
        let len = at + TAG_LEN;
        let (root, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        let (destination, source): ([u8; 6], [u8; 6]) = (b.array(0)?, b.array(6)?);
        let is_group = destination[0] & 1 != 0;
        if w.labels() {
            let from = place(source);
            let to = match is_group {
                true => Address::Ether(destination).to_string(),
                false => place(destination),
            };
            w.append(root, format_args!(", Src: {from}, Dst: {to}"));
        }
        if is_group {
            w.item(D_HMAC_MC, &b, 0, 6)?;
        } else {
            switch(w, &b, 0, D_HMAC, "Destination", destination)?;
        }
        switch(w, &b, 6, S_HMAC, "Source", source)?;
        if at > ADDRESSES_LEN {
            w.item(N1AD_ETYPE, &b, ADDRESSES_LEN, 2)?;
            for field in [N1AD_PRIORITY, N1AD_DEI, N1AD_ID] {
                w.item(field, &b, ADDRESSES_LEN + 2, 2)?;
            }
        }
        w.item(ETYPE, &b, at, 2)?;
        w.item(FTAG, &b, at + 2, 2)?;
        w.item(TTL, &b, at + 2, 2)?;
        let end = b.reported().checked_sub(FCS_LEN).ok_or(Fault::Malformed)?;
        if b.check(end, FCS_LEN).is_ok() {
            let item = w.item(FCS, &b, end, FCS_LEN)?;
            w.append(item, format_args!(" [unverified]"));
            w.generated(FCS_STATUS, &b, end, eth::FCS_UNVERIFIED);
        }
        w.close(opened);
        w.call(id::ETH, b.slice(len, end.checked_sub(len).ok_or(Fault::Malformed)?)?)
    }
}

/// A switch, a part of it and a port there.
fn place([_, a, b, part, high, low]: [u8; 6]) -> String {
    let switch = u16::from_be_bytes([a & 15, b]);
    format!("{switch:03x}.{part:02x}.{:04x}", u16::from_be_bytes([high, low]))
}

/// An address that is the place of a switch.
fn switch<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    name: &str,
    address: [u8; 6],
) -> Walked {
    let item = w.item(field, b, at, 6)?;
    if w.labels() {
        w.label(item, format_args!("{name}: {}", place(address)));
    }
    let opened = w.open(item);
    // Nobody has seen a frame with another number here.
    w.number(EID, b, at, 3, 0)?;
    for field in [UL, IG, OOODL, SWID] {
        w.item(field, b, at, 3)?;
    }
    w.row(b, at + 3, &[(SSWID, 1), (LID, 2)])?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, Shown, ethernet, frame};

    fn cfp(head: &[u8]) -> Shown {
        frame(1, &[head, &ethernet(0x0806, &ARP), b"\x01\x02\x03\x04"].concat())
    }

    #[test]
    fn addresses_are_places_of_switches() {
        let shown = cfp(b"\x02\x0a\xbd\x01\0\x05\x02\x0a\xbc\x02\0\x07\x89\x03\x40\x20");
        assert_eq!(shown.protocols, "eth:cfp:eth:ethertype:arp");
        assert!(shown.has("Cisco FabricPath, Src: abc.02.0007, Dst: abd.01.0005"));
        assert!(shown.has(".... .... .... 1010 1011 1101 = switch-id: 2749 (0xabd)"));
        assert!(shown.has("0100 0000 00.. .... = FTAG: 256"));
        assert!(shown.has("Frame check sequence: 0x01020304 [unverified]"));
    }

    #[test]
    fn a_group_is_an_address_of_ethernet() {
        let head = b"\x01\0\x5e\0\0\x01\x02\x0a\xbc\x02\0\x07\x88\xa8\x60\x0a\x89\x03\x40\x20";
        let shown = cfp(head);
        assert!(shown.has("Cisco FabricPath, Src: abc.02.0007, Dst: 01:00:5e:00:00:01"));
        assert!(shown.has(".... 0000 0000 1010 = ID: 10"));
        assert!(shown.protocols.ends_with("cfp:eth:ethertype:arp"));
    }

    #[test]
    fn a_frame_without_its_end_is_malformed() {
        let shown = frame(1, b"\x02\x0a\xbd\x01\0\x05\x02\x0a\xbc\x02\0\x07\x89\x03\x40\x20\x01");
        assert!(shown.has("[Malformed Packet: CFP]"));
    }
}
