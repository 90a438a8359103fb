//! Loopback captures of BSD systems: an address family before the packet, in the byte order of the
//! capturing machine (`LINKTYPE_NULL`) or of the network (`LINKTYPE_LOOP`).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::frame::link;
use crate::proto::{eth, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static FAMILY_VALUES {
        2 => "IP",
        7 => "OSI",
        16 => "Appletalk",
        23 => "Netware IPX/SPX",
        24 => "IPv6",
        28 => "IPv6",
        30 => "IPv6",
    }
}

field_table! {
    /// The fields of Null/Loopback.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("null", "Null/Loopback", "Null");
    TYPE = FieldDef::new("null.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    FAMILY = FieldDef::new("null.family", "Family", FieldType::Uint32).strings(Strings::Values(&FAMILY_VALUES));
}

/// Octets of the header.
pub const HEADER_LEN: usize = 4;

/// Address families (`AF_*`), which differ between systems where they are of IPv6.
pub mod family {
    /// IPv4.
    pub const INET: u32 = 2;
    /// IPv6 on NetBSD and OpenBSD.
    pub const INET6_BSD: u32 = 24;
    /// IPv6 on FreeBSD.
    pub const INET6_FREEBSD: u32 = 28;
    /// IPv6 on macOS.
    pub const INET6_DARWIN: u32 = 30;
}

/// The first octets of PPP in HDLC framing.
const PPP: u16 = 0xff03;

/// The lowest EtherType; a family in the wrong order reads as less.
const FIRST_TYPE: u16 = 0x600;

/// A loopback packet.
#[derive(Clone, Copy, Debug)]
pub struct Null;

impl Dissect for Null {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(link::NULL), Claim::Link(link::LOOP)];

    #[inline]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        b.check(0, HEADER_LEN)?;
        if w.wants_columns() {
            let blank = Address::Text("N/A".into());
            w.set_addresses(blank.clone(), blank);
            w.column_protocol("N/A");
            w.info(format_args!("Null/Loopback"));
        }
        let network_order = w.is_outermost() && w.frame.link == link::LOOP;
        if !network_order && b.u16(0)? == PPP && w.try_claim(Claim::Link(link::PPP), b)? {
            return Ok(());
        }
        let value = family_of(b.u32(0)?, network_order);
        let typed = !network_order && value > u32::from(eth::MAX_LENGTH);
        let (_, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        if typed {
            w.number(TYPE, &b, 0, HEADER_LEN, u64::from(value & 0xffff))?;
        } else {
            w.number(FAMILY, &b, 0, HEADER_LEN, u64::from(value))?;
        }
        w.close(opened);
        let payload = b.from(HEADER_LEN)?;
        let claim = match value {
            // Wireshark looks at the low half only.
            _ if typed => Claim::Ethertype(value as u16),
            family::INET => Claim::Ethertype(0x0800),
            family::INET6_BSD | family::INET6_FREEBSD | family::INET6_DARWIN => {
                Claim::Ethertype(0x86dd)
            }
            _ => Claim::Number("null.type", value),
        };
        if w.try_claim(claim, payload)? { Ok(()) } else { w.data(payload) }
    }
}

/// The family (or EtherType) in a header that reads `value` in network order.
///
/// A family that reads as large in network order was written by a machine of the other order. Some
/// systems write an EtherType in two octets and leave the others as they were.
fn family_of(value: u32, network_order: bool) -> u32 {
    if network_order {
        return value;
    }
    let value = if value & 0xffff == 0 { value.swap_bytes() } else { value };
    // Where only the low half means something, its order may be the other one too.
    match value as u16 {
        low if low & 0xff == 0 && low < FIRST_TYPE => u32::from(low.swap_bytes()),
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use crate::frame::link;
    use crate::proto::captured::frame;

    const IP: [u8; 23] =
        [0x45, 0, 0, 23, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2, 1, 2, 3];

    fn packet(family: [u8; 4]) -> Vec<u8> {
        [&family[..], &IP[..]].concat()
    }

    #[test]
    fn families_come_in_both_byte_orders() {
        for family in [[0, 0, 0, 2], [2, 0, 0, 0]] {
            let shown = frame(link::NULL, &packet(family));
            assert_eq!(shown.protocols, "null:ip:data");
            assert!(shown.has("Family: IP (2)"));
            assert!(shown.columns.starts_with("10.0.0.1 10.0.0.2 "));
        }
    }

    #[test]
    fn some_systems_write_ethertypes() {
        let shown = frame(link::NULL, &packet([0, 8, 0, 0]));
        assert_eq!(shown.protocols, "null:ip:data");
        assert!(shown.has("Type: IPv4 (0x0800)"));
    }

    #[test]
    fn two_octets_may_be_left_as_they_were() {
        let shown = frame(link::NULL, &packet([0x0f, 0, 8, 0]));
        assert_eq!(shown.protocols, "null:ip:data");
        assert!(shown.has("Type: IPv4 (0x0800)"));
        for family in [[0, 2, 0, 0], [0, 0, 2, 0], [1, 0, 2, 0]] {
            assert!(frame(link::NULL, &packet(family)).has("Family: IP (2)"));
        }
    }

    #[test]
    fn in_network_order_there_is_no_guessing() {
        assert_eq!(frame(link::LOOP, &packet([0, 0, 0, 2])).protocols, "null:ip:data");
        let shown = frame(link::LOOP, &packet([2, 0, 0, 0]));
        assert_eq!(shown.protocols, "null:data");
        assert!(shown.has("Family: Unknown (33554432)"));
        assert_eq!(shown.columns, "N/A N/A N/A Null/Loopback");
    }

    #[test]
    fn a_cut_header_is_malformed() {
        assert!(frame(link::NULL, &[2, 0]).has("[Malformed Packet: Null]"));
    }
}
