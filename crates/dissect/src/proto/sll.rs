//! Linux "cooked" captures, versions 1 and 2: what the kernel says of a packet in place of its link layer's
//! header (`LINKTYPE_LINUX_SLL`, `LINKTYPE_LINUX_SLL2` of tcpdump.org).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::frame::link;
use crate::proto::ethertype::{self, Fcs, Trailer};
use crate::proto::{eth, id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static PKTTYPE_VALUES {
        0 => "Unicast to us",
        1 => "Broadcast",
        2 => "Multicast",
        3 => "Unicast to another host",
        4 => "Sent by us",
    }
    static LTYPE_VALUES {
        0x1 => "Raw 802.3",
        0x3 => "Ethernet",
        0x4 => "802.2 LLC",
        0x7 => "PPP (HDLC)",
        0xc => "CAN",
        0xd => "CAN FD",
        0x17 => "IrDA LAP",
        0xf5 => "ISI",
        0xf6 => "IEEE 802.15.4",
    }
    static GRETYPE_VALUES {
        0x0 => "Possible GRE keepalive packet",
        0x880b => "PPP",
        0x800 => "IP",
        0x806 => "ARP",
        0xfe => "OSI",
        0x883e => "WCCP",
        0x2000 => "CDP (Cisco)",
        0x2001 => "NHRP",
        0x88be => "ERSPAN",
        0x22eb => "ERSPAN III",
        0x6400 => "MIKROTIK EoIP",
        0xfeae => "AIROHIVE AP AP",
        0x8137 => "IPX",
        0x6558 => "Transparent Ethernet bridging",
        0x6559 => "Frame Relay",
        0x86dd => "IPv6",
        0x8847 => "MPLS label switched packet",
        0x894f => "Network Service Header",
        0x8881 => "CDMA2000 A10 Unstructured byte stream",
        0x88d2 => "CDMA2000 A10 3GPP2 Packet",
        0x8909 => "CiscoMetaData",
        0xb7ea => "Huawei GRE bonding",
        0x8200 => "ARUBA WLAN",
        0x8210 => "ARUBA WLAN",
        0x8220 => "ARUBA WLAN",
        0x8230 => "ARUBA WLAN",
        0x8240 => "ARUBA WLAN",
        0x8250 => "ARUBA WLAN",
        0x8260 => "ARUBA WLAN",
        0x8270 => "ARUBA WLAN",
        0x8280 => "ARUBA WLAN",
        0x8290 => "ARUBA WLAN",
        0x82a0 => "ARUBA WLAN",
        0x82b0 => "ARUBA WLAN",
        0x82c0 => "ARUBA WLAN",
        0x82d0 => "ARUBA WLAN",
        0x82e0 => "ARUBA WLAN",
        0x82f0 => "ARUBA WLAN",
        0x8300 => "ARUBA WLAN",
        0x8310 => "ARUBA WLAN",
        0x8320 => "ARUBA WLAN",
        0x8330 => "ARUBA WLAN",
        0x8340 => "ARUBA WLAN",
        0x8350 => "ARUBA WLAN",
        0x8360 => "ARUBA WLAN",
        0x8370 => "ARUBA WLAN",
        0x9000 => "ARUBA WLAN",
    }
}

field_table! {
    /// The fields of Linux cooked-mode capture.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("sll", "Linux cooked-mode capture", "SLL");
    PKTTYPE = FieldDef::new("sll.pkttype", "Packet type", FieldType::Uint16).strings(Strings::Values(&PKTTYPE_VALUES));
    HATYPE = FieldDef::new("sll.hatype", "Link-layer address type", FieldType::Uint16).strings(Strings::Values(&numbers::hardware::NAMES));
    HALEN = FieldDef::new("sll.halen", "Link-layer address length", FieldType::Uint16);
    SRC_ETH = FieldDef::new("sll.src.eth", "Source", FieldType::Ether);
    SRC_IPV4 = FieldDef::new("sll.src.ipv4", "Source", FieldType::Ipv4);
    SRC_OTHER = FieldDef::new("sll.src.other", "Source", FieldType::Bytes);
    UNUSED = FieldDef::new("sll.unused", "Unused", FieldType::Bytes);
    LTYPE = FieldDef::new("sll.ltype", "Protocol", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&LTYPE_VALUES));
    GRETYPE = FieldDef::new("sll.gretype", "Protocol", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&GRETYPE_VALUES));
    ETYPE = FieldDef::new("sll.etype", "Protocol", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    TRAILER = FieldDef::new("sll.trailer", "Trailer", FieldType::Bytes);
    IFINDEX = FieldDef::new("sll.ifindex", "Interface index", FieldType::Uint32);
}

/// Octets of a header of version 1.
pub const HEADER_LEN: usize = 16;

/// Octets of a header of version 2.
pub const HEADER_LEN_2: usize = 20;

/// Octets that either version has for the sender's address.
const ADDRESS_LEN: usize = 8;

/// Hardware of a GRE tunnel, whose protocols are numbered as in GRE.
const GRE: u16 = 778;

/// Protocol numbers that are no EtherTypes: see `LTYPE_VALUES`.
mod protocol {
    pub(super) const RAW_802_3: u16 = 1;
    pub(super) const ETHERNET: u16 = 3;
    pub(super) const LLC: u16 = 4;
}

/// The EtherType of IPX.
const IPX: u16 = 0x8137;

/// A Linux cooked packet.
#[derive(Clone, Copy, Debug)]
pub struct Sll;

impl Dissect for Sll {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(link::LINUX_SLL), Claim::Link(link::LINUX_SLL2)];

    #[inline]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let second = w.is_outermost() && w.frame.link == link::LINUX_SLL2;
        let (len, protocol_at, hardware_at) =
            if second { (HEADER_LEN_2, 0, 8) } else { (HEADER_LEN, 14, 2) };
        let root = if C::FIELDS {
            if second { fields_2(w, &b)? } else { fields(w, &b)? }
        } else {
            b.check(0, len)?;
            Item::NONE
        };
        payload(w, &b, len, b.u16(protocol_at)?, b.u16(hardware_at)?, root)
    }
}

fn begin<C: Collector>(w: &mut Walk<'_, C>, kind: u16) {
    w.column_protocol("SLL");
    match PKTTYPE_VALUES.get(u64::from(kind)) {
        Some(word) => w.info(format_args!("{word}")),
        None => w.info(format_args!("Unknown ({kind})")),
    }
}

fn fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Item, Fault> {
    begin(w, b.u16(0)?);
    let (root, opened) = w.open_protocol(b, 0, HEADER_LEN.min(b.len()))?;
    w.label(root, format_args!("Linux cooked capture v1"));
    w.item(PKTTYPE, b, 0, 2)?;
    w.item(HATYPE, b, 2, 2)?;
    w.item(HALEN, b, 4, 2)?;
    address(w, b, 6, usize::from(b.u16(4)?))?;
    protocol_field(w, b, 14, b.u16(2)?)?;
    w.close(opened);
    Ok(root)
}

fn fields_2<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Item, Fault> {
    // Wireshark reads the packet type as if it had the two octets of version 1.
    begin(w, b.u16(10)?);
    let (root, opened) = w.open_protocol(b, 0, HEADER_LEN_2.min(b.len()))?;
    w.label(root, format_args!("Linux cooked capture v2"));
    protocol_field(w, b, 0, b.u16(8)?)?;
    w.item(IFINDEX, b, 4, 4)?;
    w.item(HATYPE, b, 8, 2)?;
    w.item(PKTTYPE, b, 10, 1)?;
    w.item(HALEN, b, 11, 1)?;
    address(w, b, 12, usize::from(b.u8(11)?))?;
    w.close(opened);
    Ok(root)
}

/// Adds the sender's address of `len` octets at `at`, and what it leaves unused.
fn address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let len = len.min(ADDRESS_LEN);
    let source = match len {
        0 => Address::None,
        4 => {
            let address = Address::Ipv4(b.array(at)?);
            w.item(SRC_IPV4, b, at, 4)?;
            address
        }
        6 => {
            let address = Address::Ether(b.array(at)?);
            w.item(SRC_ETH, b, at, 6)?;
            address
        }
        _ => {
            w.item(SRC_OTHER, b, at, len)?;
            Address::None
        }
    };
    w.set_addresses(source, Address::None);
    if len < ADDRESS_LEN {
        w.item(UNUSED, b, at + len, ADDRESS_LEN - len)?;
    }
    Ok(())
}

fn protocol_field<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    hardware: u16,
) -> Walked {
    let field = match b.u16(at)? {
        _ if hardware == GRE => GRETYPE,
        0..=eth::MAX_LENGTH => LTYPE,
        _ => ETYPE,
    };
    w.item(field, b, at, 2)?;
    Ok(())
}

#[inline(always)]
fn payload<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header_len: usize,
    protocol: u16,
    hardware: u16,
    root: Item,
) -> Walked {
    if protocol > eth::MAX_LENGTH && hardware != GRE {
        let trailer = Trailer { root, protocol: id::SLL, field: TRAILER, fcs: Fcs::Absent };
        return ethertype::payload(w, protocol, b, header_len, trailer);
    }
    other_payload(w, b.from(header_len)?, protocol, hardware)
}

#[inline(never)]
fn other_payload<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    protocol: u16,
    hardware: u16,
) -> Walked {
    if w.try_claim(Claim::Number("sll.hatype", u32::from(hardware)), b)? {
        return Ok(());
    }
    let known = if hardware == GRE {
        w.try_claim(Claim::Number("gre.proto", u32::from(protocol)), b)?
            || w.try_claim(Claim::Ethertype(protocol), b)?
    } else {
        match protocol {
            protocol::RAW_802_3 => w.try_claim(Claim::Ethertype(IPX), b)?,
            protocol::ETHERNET => w.try_call(id::ETH, b)?,
            protocol::LLC => w.try_call(id::LLC, b)?,
            other => w.try_claim(Claim::Number("sll.ltype", u32::from(other)), b)?,
        }
    };
    if known { Ok(()) } else { w.data(b) }
}

#[cfg(test)]
mod tests {
    use crate::frame::link;
    use crate::proto::captured::{ARP, frame};

    #[test]
    fn version_1_is_taken_apart() {
        let mut octets = vec![0, 1, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0, 8, 6];
        octets.extend(ARP);
        octets.extend([1, 2]);
        let shown = frame(link::LINUX_SLL, &octets);
        assert_eq!(shown.protocols, "sll:ethertype:arp");
        assert_eq!(
            shown.tree[..8],
            [
                "Linux cooked capture v1",
                "  Packet type: Broadcast (1)",
                "  Link-layer address type: Ethernet (1)",
                "  Link-layer address length: 6",
                "  Source: 02:00:00:00:00:01",
                "  Unused: 0000",
                "  Protocol: ARP (0x0806)",
                "  Trailer: 0102",
            ]
        );
    }

    #[test]
    fn version_2_is_taken_apart() {
        let mut octets = vec![8, 6, 0, 0, 0, 0, 0, 2, 0, 1, 4, 6, 2, 0, 0, 0, 0, 1, 0, 0];
        octets.extend(ARP);
        let shown = frame(link::LINUX_SLL2, &octets);
        assert_eq!(shown.protocols, "sll:ethertype:arp");
        assert!(shown.has("Interface index: 2"));
        assert!(shown.has("Packet type: Sent by us (4)"));
    }

    #[test]
    fn addresses_may_have_any_length() {
        let mut octets = vec![0, 0, 2, 0, 0, 3, b'a', b'b', b'c', 0, 0, 0, 0, 0, 0x88, 0xb5];
        octets.push(1);
        let shown = frame(link::LINUX_SLL, &octets);
        assert!(shown.has("Source: 616263"));
        assert!(shown.has("Unused: 0000000000"));
        octets[5] = 0;
        let shown = frame(link::LINUX_SLL, &octets);
        assert!(shown.has("Unused: 6162630000000000"));
    }

    #[test]
    fn small_protocol_numbers_are_linuxs_own() {
        let octets = [0, 0, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0, 0, 4, 0x18, 0x18, 3, b'a'];
        let shown = frame(link::LINUX_SLL, &octets);
        assert_eq!(shown.protocols, "sll:llc:data");
        assert!(shown.has("Protocol: 802.2 LLC (0x0004)"));
    }

    #[test]
    fn a_cut_header_shows_what_is_there() {
        let shown = frame(link::LINUX_SLL, &[0, 0, 0, 1, 0, 6, 2, 0]);
        assert!(shown.has("Link-layer address length: 6"));
        assert!(shown.has("[Malformed Packet: SLL]"));
    }
}
