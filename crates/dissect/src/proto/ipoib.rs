//! Packets over InfiniBand with the addresses before them (RFC 4391, section 6; LINKTYPE_IPOIB).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::numbers;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of IP over Infiniband.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipoib", "IP over Infiniband", "IPoIB");
    DADDR = FieldDef::new("ipoib.daddr", "Destination address", FieldType::None);
    DADDR_QPN = FieldDef::new("ipoib.daddr.qpn", "Destination QPN", FieldType::Uint24).base(Base::Hex);
    DGID = FieldDef::new("ipoib.dgid", "Destination GID", FieldType::Ipv6);
    GRH = FieldDef::new("ipoib.grh", "Global Route Header", FieldType::None);
    GRH_IPVER = FieldDef::new("ipoib.grh.ipver", "IP Version", FieldType::Uint8).mask(0xf0);
    GRH_TCLASS = FieldDef::new("ipoib.grh.tclass", "Traffic Class", FieldType::Uint16).mask(0xff0);
    GRH_FLOWLABEL = FieldDef::new("ipoib.grh.flowlabel", "Flow Label", FieldType::Uint32).mask(0xfffff);
    GRH_SQPN = FieldDef::new("ipoib.grh.sqpn", "Source QPN", FieldType::Uint24).base(Base::Hex);
    GRH_SGID = FieldDef::new("ipoib.grh.sgid", "Source GID", FieldType::Ipv6);
    TYPE = FieldDef::new("ipoib.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    RESERVED = FieldDef::new("ipoib.reserved", "Reserved", FieldType::Uint16).base(Base::Hex);
}

/// Octets of the addresses.
const ADDRESSES_LEN: usize = 40;

/// Octets before the packet.
const HEADER_LEN: usize = 44;

/// IP over InfiniBand.
#[derive(Clone, Copy, Debug)]
pub struct Ipoib;

impl Dissect for Ipoib {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(242)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IPoIB");
        w.info(format_args!("IP over Infiniband"));
        let (_, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        // A route header begins with its version.
        let is_plain = b.u16(0)? == 0;
        if is_plain {
            let item = w.item(DADDR, &b, 20, 20)?;
            let inner = w.open(item);
            w.item(DADDR_QPN, &b, 21, 3)?;
            w.item(DGID, &b, 24, 16)?;
            w.close(inner);
        } else {
            let item = w.item(GRH, &b, 0, ADDRESSES_LEN)?;
            let inner = w.open(item);
            w.item(GRH_IPVER, &b, 0, 1)?;
            w.item(GRH_TCLASS, &b, 0, 2)?;
            w.item(GRH_FLOWLABEL, &b, 0, 4)?;
            w.item(GRH_SQPN, &b, 5, 3)?;
            w.item(GRH_SGID, &b, 8, 16)?;
            w.item(DGID, &b, 24, 16)?;
            w.close(inner);
        }
        let kind = b.u16(ADDRESSES_LEN)?;
        w.item(TYPE, &b, ADDRESSES_LEN, 2)?;
        w.item(RESERVED, &b, ADDRESSES_LEN + 2, 2)?;
        w.close(opened);
        let rest = b.from(HEADER_LEN)?;
        w.try_claim(Claim::Ethertype(kind), rest).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn a_packet_follows_the_addresses() {
        let mut octets = vec![0x60; 40];
        octets.extend([8, 0, 0, 0]);
        octets.extend([0x45, 0, 0, 20, 0, 1, 0, 0, 1, 254, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        let shown = frame(242, &octets);
        assert!(shown.protocols.starts_with("ipoib:ip"), "{}", shown.protocols);
        assert!(shown.has("Source QPN: 0x606060") && shown.has("Type: IPv4 (0x0800)"));
    }

    #[test]
    fn an_address_alone_is_the_destinations() {
        let shown = frame(242, &[&[0; 20][..], &[1; 20], &[0x12, 0x34, 0, 0, 9]].concat());
        assert_eq!(shown.protocols, "ipoib");
        assert!(shown.has("Destination QPN: 0x010101"));
    }
}
