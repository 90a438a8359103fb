//! Cisco HDLC framing, and its address resolution and keepalive protocol SLARP (as Cisco's documents describe them).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static ADDRESS_VALUES {
        0xf => "Unicast",
        0x8f => "Multicast",
    }
    /// Names of protocols.
    pub(crate) static PROTOCOL_VALUES {
        0x2000 => "Cisco Discovery Protocol",
        0x800 => "IP",
        0x86dd => "IPv6",
        0x8035 => "SLARP",
        0x8038 => "DEC LanBridge",
        0x4242 => "Spanning Tree BPDU",
        0x809b => "Appletalk",
        0x80f3 => "AARP",
        0x8137 => "Netware IPX/SPX",
        0x6558 => "Transparent Ethernet bridging",
        0xfefe => "OSI",
        0x8847 => "MPLS unicast",
        0x8848 => "MPLS multicast",
    }
}

field_table! {
    /// The fields of Cisco HDLC.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("chdlc", "Cisco HDLC", "CHDLC");
    ADDRESS = FieldDef::new("chdlc.address", "Address", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ADDRESS_VALUES)).at(0, 1);
    CONTROL = FieldDef::new("chdlc.control", "Control", FieldType::Uint8).base(Base::Hex).at(1, 1);
    PROTO = FieldDef::new("chdlc.protocol", "Protocol", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PROTOCOL_VALUES)).at(2, 2);
    CLNS_PADDING = FieldDef::new("chdlc.clns_padding", "CLNS Padding", FieldType::Uint8).base(Base::Hex);
}

/// The address of frames for one station.
pub const UNICAST: u8 = 0x0f;

/// The address of frames for all stations.
pub const MULTICAST: u8 = 0x8f;

/// Octets of the header.
pub const HEADER_LEN: usize = 4;

/// OSI network protocols, which have an octet of padding before them.
const OSI: u16 = 0xfefe;

/// The link type of files.
const LINK: u16 = 104;

/// Cisco HDLC.
#[derive(Clone, Copy, Debug)]
pub struct Chdlc;

impl Dissect for Chdlc {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(LINK), Claim::Number("l2tp.pw_type", 6)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("CHDLC");
        if w.is_outermost() {
            let text = || Address::Text("N/A".into());
            w.set_addresses(text(), text());
        }
        let (_, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        w.item(ADDRESS, &b, 0, 1)?;
        w.item(CONTROL, &b, 1, 1)?;
        let kind = b.u16(2)?;
        w.item(PROTO, &b, 2, 2)?;
        // Asked of each, since it may be padding.
        b.u8(HEADER_LEN)?;
        let mut at = HEADER_LEN;
        if kind == OSI {
            w.item(CLNS_PADDING, &b, at, 1)?;
            at += 1;
        }
        w.close(opened);
        let rest = b.from(at)?;
        let claim = Claim::Number("chdlc.protocol", u32::from(kind));
        // Who declines may have named itself before.
        if w.wants_columns() && w.registry.lookup(claim).is_none() {
            w.columns().set_protocol(format!("0x{kind:04x}"));
        }
        if w.try_claim(claim, rest)? {
            return Ok(());
        }
        w.data(rest)
    }
}

/// The fields of SLARP.
pub mod slarp {
    use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

    use super::*;

    values! {
        static PTYPE_VALUES {
            0 => "Request",
            1 => "Reply",
            2 => "Line keepalive",
        }
    }

    field_table! {
        /// The fields of Cisco SLARP.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("slarp", "Cisco SLARP", "SLARP");
        PTYPE = FieldDef::new("slarp.ptype", "Packet type", FieldType::Uint32).strings(Strings::Values(&PTYPE_VALUES));
        ADDRESS = FieldDef::new("slarp.address", "Address", FieldType::Ipv4);
        NETMASK = FieldDef::new("slarp.netmask", "Netmask", FieldType::Ipv4);
        MYSEQUENCE = FieldDef::new("slarp.mysequence", "Outgoing sequence number", FieldType::Uint32);
        YOURSEQUENCE = FieldDef::new("slarp.yoursequence", "Returned sequence number", FieldType::Uint32);
        RELIABILITY = FieldDef::new("slarp.reliability", "Reliability", FieldType::Uint16).base(Base::Hex);
        RELIABILITY_INVALID = FieldDef::new("slarp.reliability.invalid", "Reliability must be 0xFFFF", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    }

    /// Octets of every packet but the last two.
    const LEN: usize = 14;

    const REQUEST: u32 = 0;
    const REPLY: u32 = 1;
    const KEEPALIVE: u32 = 2;

    /// Serial Line Address Resolution Protocol.
    #[derive(Clone, Copy, Debug)]
    pub struct Slarp;

    impl Dissect for Slarp {
        const FIELDS: &'static [FieldDef] = FIELDS;
        const CLAIMS: &'static [Claim] = &[Claim::Number("chdlc.protocol", 0x8035)];

        fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
            w.column_protocol("SLARP");
            let (_, opened) = w.open_protocol(&b, 0, LEN.min(b.reported()))?;
            let kind = b.u32(0)?;
            w.item(PTYPE, &b, 0, 4)?;
            match kind {
                REQUEST | REPLY => {
                    let address = Address::Ipv4(b.array(4)?);
                    let name = if kind == REQUEST { "Request" } else { "Reply" };
                    w.info(format_args!(
                        "{name}, from {address}, mask {}",
                        Address::Ipv4(b.array(8)?)
                    ));
                    w.item(ADDRESS, &b, 4, 4)?;
                    w.item(NETMASK, &b, 8, 4)?;
                }
                KEEPALIVE => {
                    let (mine, yours) = (b.u32(4)?, b.u32(8)?);
                    w.info(format_args!(
                        "Line keepalive, outgoing sequence {mine}, returned sequence {yours}"
                    ));
                    w.item(MYSEQUENCE, &b, 4, 4)?;
                    w.item(YOURSEQUENCE, &b, 8, 4)?;
                    let item = w.item(RELIABILITY, &b, 12, 2)?;
                    if b.u16(12)? != 0xffff {
                        w.expert(RELIABILITY_INVALID, item);
                    }
                }
                _ => {
                    w.info(format_args!("Unknown packet type 0x{kind:08X}"));
                    w.close(opened);
                    return w.data(b.from(4)?);
                }
            }
            w.close(opened);
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LINK;
    use crate::proto::captured::frame;

    #[test]
    fn an_ip_packet_is_found() {
        let mut octets = vec![0x0f, 0, 8, 0];
        octets.extend([0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        let shown = frame(LINK, &octets);
        assert_eq!(shown.protocols, "chdlc:ip");
        assert!(shown.has("Address: Unicast (0x0f)"));
    }

    #[test]
    fn a_keepalive_has_sequence_numbers() {
        let octets = [0x8f, 0, 0x80, 0x35, 0, 0, 0, 2, 0, 0, 0, 5, 0, 0, 0, 2, 0xff, 0xff];
        let shown = frame(LINK, &octets);
        assert_eq!(
            shown.columns,
            "N/A N/A SLARP Line keepalive, outgoing sequence 5, returned sequence 2"
        );
        assert!(shown.has("Reliability: 0xffff"));
    }

    #[test]
    fn an_unknown_protocol_is_data() {
        let shown = frame(LINK, &[0x0f, 0, 0x12, 0x34, 1]);
        assert_eq!(shown.protocols, "chdlc:data");
    }
}
