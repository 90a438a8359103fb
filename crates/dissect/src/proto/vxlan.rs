//! Virtual eXtensible Local Area Network (RFC 7348), with the group policy extension
//! (draft-smith-vxlan-group-policy-05), and its generic protocol extension (draft-ietf-nvo3-vxlan-gpe-04).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static NEXT_PROTO_VALUES {
        1 => "IPv4",
        2 => "IPv6",
        3 => "Ethernet",
        4 => "Network Service Header",
        5 => "MPLS",
    }
}

field_table! {
    /// The fields of Virtual eXtensible Local Area Network.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("vxlan", "Virtual eXtensible Local Area Network", "VXLAN");
    FLAGS = FieldDef::new("vxlan.flags", "Flags", FieldType::Uint16).base(Base::Hex);
FLAGS_8 = FieldDef::new("vxlan.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_RESERVED = FieldDef::new("vxlan.flags_reserved", "Reserved(R)", FieldType::Uint16).base(Base::Hex).mask(0x77b7);
    FLAG_G = FieldDef::new("vxlan.flag_g", "GBP Extension", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Defined", "Not defined")));
    FLAG_I = FieldDef::new("vxlan.flag_i", "VXLAN Network ID (VNI)", FieldType::Boolean).bits(16).mask(0x800);
    FLAG_D = FieldDef::new("vxlan.flag_d", "Don't Learn", FieldType::Boolean).bits(16).mask(0x40);
    FLAG_A = FieldDef::new("vxlan.flag_a", "Policy Applied", FieldType::Boolean).bits(16).mask(0x8);
    VER = FieldDef::new("vxlan.ver", "Version", FieldType::Uint8).mask(0x30);
    I_BIT = FieldDef::new("vxlan.i_bit", "Instance", FieldType::Uint8).mask(0x8);
    P_BIT = FieldDef::new("vxlan.p_bit", "Next Protocol Bit", FieldType::Uint8).mask(0x4);
    O_BIT = FieldDef::new("vxlan.o_bit", "OAM bit", FieldType::Uint8).mask(0x1);
    GBP = FieldDef::new("vxlan.gbp", "Group Policy ID", FieldType::Uint16);
    VNI = FieldDef::new("vxlan.vni", "VXLAN Network Identifier (VNI)", FieldType::Uint24);
    RESERVED8 = FieldDef::new("vxlan.reserved8", "Reserved", FieldType::Uint8);
    RESERVED_16 = FieldDef::new("vxlan.reserved_16", "Reserved", FieldType::Uint16);
    NEXT_PROTO = FieldDef::new("vxlan.next_proto", "Next Protocol", FieldType::Uint8).strings(Strings::Values(&NEXT_PROTO_VALUES));
}

/// The first row is the protocol; all other fields are [`Vxlan`]'s.
static GPE_FIELDS: &[FieldDef] = &[FieldDef::protocol(
    "vxlan_gpe",
    "Virtual eXtensible Local Area Network (GPE)",
    "VXLAN (GPE)",
)];

/// Octets of the header.
pub const HEADER_LEN: usize = 8;

/// A VXLAN header.
#[derive(Clone, Copy, Debug)]
pub struct Header([u8; HEADER_LEN]);

impl Header {
    /// The header at the start of `b`.
    #[inline]
    pub fn new(b: &Buf<'_>) -> Result<Self, Fault> {
        b.array(0).map(Header)
    }

    /// The first two octets.
    #[inline]
    pub fn flags(&self) -> u16 {
        u16::from_be_bytes([self.0[0], self.0[1]])
    }

    /// The network identifier, of 24 bits.
    #[inline]
    pub fn network(&self) -> u32 {
        u32::from_be_bytes([0, self.0[4], self.0[5], self.0[6]])
    }
}

/// Virtual eXtensible Local Area Network.
#[derive(Clone, Copy, Debug)]
pub struct Vxlan;

impl Dissect for Vxlan {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(4789)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("VxLAN");
        let (_, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        Header::new(&b)?;
        w.bitmask(FLAGS, &[FLAG_G, FLAG_I, FLAG_D, FLAG_A, FLAGS_RESERVED], &b, 0, 2)?;
        w.item(GBP, &b, 2, 2)?;
        w.item(VNI, &b, 4, 3)?;
        w.item(RESERVED8, &b, 7, 1)?;
        w.close(opened);
        w.call(id::ETH, b.from(HEADER_LEN)?)
    }
}

/// VXLAN with a protocol number: not only Ethernet.
#[derive(Clone, Copy, Debug)]
pub struct VxlanGpe;

impl Dissect for VxlanGpe {
    const FIELDS: &'static [FieldDef] = GPE_FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(4790)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("VxLAN");
        // It is shown as VXLAN, and not listed among the protocols.
        w.withdraw_layer();
        let (_, opened) = w.foreign(id::VXLAN, |w| w.open_protocol(&b, 0, HEADER_LEN))?;
        Header::new(&b)?;
        let next = b.u8(3)?;
        w.foreign(id::VXLAN, |w| {
            let item = w.item(FLAGS_8, &b, 0, 1)?;
            w.bits(item, &[VER, I_BIT, P_BIT, O_BIT], &b, 0, 1)?;
            w.item(RESERVED_16, &b, 1, 2)?;
            w.item(NEXT_PROTO, &b, 3, 1)?;
            w.item(VNI, &b, 4, 3)?;
            w.item(RESERVED8, &b, 7, 1)
        })?;
        w.close(opened);
        let rest = b.from(HEADER_LEN)?;
        if w.try_claim(Claim::Number("vxlan.next_proto", u32::from(next)), rest)? {
            return Ok(());
        }
        w.data(rest)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, ethernet};
    use crate::proto::datagram::shown;

    #[test]
    fn a_header_is_taken_apart() {
        let mut packet = vec![8, 0, 0, 1, 0, 4, 0x57, 0];
        packet.extend(ethernet(0x0806, &ARP));
        let shown = shown(50_000, 4789, &packet);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:vxlan:eth:ethertype:arp");
        assert!(shown.has("Flags: 0x0800, VXLAN Network ID (VNI)"));
        assert!(shown.has("VXLAN Network Identifier (VNI): 1111"));
        assert!(shown.has("Group Policy ID: 1"));
    }

    #[test]
    fn the_generic_extension_names_what_follows() {
        let mut packet = vec![0x0c, 0, 0, 3, 0, 0, 1, 0];
        packet.extend(ethernet(0x0806, &ARP));
        let shown = shown(50_000, 4790, &packet);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:eth:ethertype:arp");
        assert!(shown.has("Next Protocol: Ethernet (3)"));
    }

    #[test]
    fn a_cut_header_is_malformed() {
        assert!(shown(50_000, 4789, &[8, 0, 0, 0]).info.ends_with("[Malformed Packet]"));
    }
}
