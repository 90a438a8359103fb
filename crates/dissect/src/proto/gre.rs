//! Generic Routing Encapsulation: version 0 (RFC 1701, RFC 2784, RFC 2890), version 1 as PPTP has it (RFC 2637,
//! section 4), the redirect header of WCCP version 2, and the attributes of 3GPP2 A10 connections (A.S0017).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::proto::{erspan, id};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static PROTO_VALUES {
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
    static FLAGS_VERSION_VALUES {
        0 => "GRE",
        1 => "Enhanced GRE",
    }
    static N3GPP2_ATTRIB_ID_VALUES {
        0x1 => "1x SDB/HRPD DOS Indicator",
        0x2 => "Flow Control Indication",
        0x3 => "IP Flow Discriminator",
        0x4 => "Segmentation Indication",
    }
    static GGP2_3GPP2_SEG_VALUES {
        0x0 => "Packet Started",
        0x1 => "Packet continued",
        0x2 => "Packet Ended",
    }
    static WCCP_SERVICE_ID_VALUES {
        0 => "HTTP",
    }
}

field_table! {
    /// The fields of Generic Routing Encapsulation.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("gre", "Generic Routing Encapsulation", "GRE");
    PROTO = FieldDef::new("gre.proto", "Protocol Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PROTO_VALUES)).at(2, 2);
    FLAGS_AND_VERSION = FieldDef::new("gre.flags_and_version", "Flags and Version", FieldType::Uint16).base(Base::Hex).at(0, 2);
    FLAGS_CHECKSUM = FieldDef::new("gre.flags.checksum", "Checksum Bit", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_ROUTING = FieldDef::new("gre.flags.routing", "Routing Bit", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_KEY = FieldDef::new("gre.flags.key", "Key Bit", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_SEQUENCE_NUMBER = FieldDef::new("gre.flags.sequence_number", "Sequence Number Bit", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_STRICT_SOURCE_ROUTE = FieldDef::new("gre.flags.strict_source_route", "Strict Source Route Bit", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_RECURSION_CONTROL = FieldDef::new("gre.flags.recursion_control", "Recursion control", FieldType::Uint16).mask(0x700);
    FLAGS_ACK = FieldDef::new("gre.flags.ack", "Acknowledgment", FieldType::Boolean).bits(16).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_RESERVED = FieldDef::new("gre.flags.reserved", "Flags (Reserved)", FieldType::Uint16).mask(0xf8);
FLAGS_RESERVED_1 = FieldDef::new("gre.flags.reserved", "Flags (Reserved)", FieldType::Uint16).mask(0x78);
    FLAGS_VERSION = FieldDef::new("gre.flags.version", "Version", FieldType::Uint16).mask(0x7).strings(Strings::Values(&FLAGS_VERSION_VALUES));
    CHECKSUM = FieldDef::new("gre.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("gre.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    OFFSET = FieldDef::new("gre.offset", "Offset", FieldType::Uint16);
    KEY = FieldDef::new("gre.key", "Key", FieldType::Uint32).base(Base::Hex);
    KEY_PAYLOAD_LENGTH = FieldDef::new("gre.key.payload_length", "Payload Length", FieldType::Uint16);
    KEY_CALL_ID = FieldDef::new("gre.key.call_id", "Call ID", FieldType::Uint16);
    SEQUENCE_NUMBER = FieldDef::new("gre.sequence_number", "Sequence Number", FieldType::Uint32);
    ACK_NUMBER = FieldDef::new("gre.ack_number", "Acknowledgment Number", FieldType::Uint32);
    ROUTING = FieldDef::new("gre.routing", "Routing", FieldType::None);
    ROUTING_ADDRESS_FAMILY = FieldDef::new("gre.routing.address_family", "Address Family", FieldType::Uint16);
    ROUTING_SRE_OFFSET = FieldDef::new("gre.routing.sre_offset", "SRE Offset", FieldType::Uint8);
    ROUTING_SRC_LENGTH = FieldDef::new("gre.routing.src_length", "SRE Length", FieldType::Uint8);
    ROUTING_INFORMATION = FieldDef::new("gre.routing.information", "Routing Information", FieldType::Bytes);
    N3GPP2_ATTRIB = FieldDef::new("gre.3gpp2_attrib", "3GPP2 Attributes", FieldType::None);
    N3GPP2_ATTRIB_ID = FieldDef::new("gre.3gpp2_attrib_id", "Type", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&N3GPP2_ATTRIB_ID_VALUES));
    N3GPP2_ATTRIB_LENGTH = FieldDef::new("gre.3gpp2_attrib_length", "Length", FieldType::Uint8).base(Base::Hex);
    N3GPP2_SDI = FieldDef::new("gre.3gpp2_sdi", "SDI/DOS", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Packet suitable for 1x SDB or HRPD DOS transmission", "Reserved")));
    N3GPP2_FCI = FieldDef::new("gre.3gpp2_fci", "Flow Control Indicator", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("XOFF", "XON")));
    N3GPP2_DI = FieldDef::new("gre.3gpp2_di", "Duration Indicator", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("INDEFINITE:", "TEMPORARY")));
    GGP2_FLOW_DISC = FieldDef::new("gre.ggp2_flow_disc", "Flow ID", FieldType::Bytes);
    GGP2_3GPP2_SEG = FieldDef::new("gre.ggp2_3gpp2_seg", "Type", FieldType::Uint16).base(Base::Hex).mask(0xc000).strings(Strings::Values(&GGP2_3GPP2_SEG_VALUES));
    WCCP_REDIRECT_HEADER = FieldDef::new("gre.wccp.redirect_header", "Redirect Header", FieldType::None);
    WCCP_DYNAMIC_SERVICE = FieldDef::new("gre.wccp.dynamic_service", "Dynamic Service", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Dynamic service", "Well-known service")));
    WCCP_ALTERNATIVE_BUCKET_USED = FieldDef::new("gre.wccp.alternative_bucket_used", "Alternative bucket used", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Alternative bucket used", "Primary bucket used")));
    WCCP_REDIRECT_HEADER_VALID = FieldDef::new("gre.wccp.redirect_header_valid", "WCCP Redirect header is valid", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Header is present, but ignore contents", "Header contents are valid")));
    WCCP_SERVICE_ID = FieldDef::new("gre.wccp.service_id", "Service ID", FieldType::Uint8).strings(Strings::Values(&WCCP_SERVICE_ID_VALUES));
    WCCP_ALTERNATIVE_BUCKET = FieldDef::new("gre.wccp.alternative_bucket", "Alternative Bucket", FieldType::Uint8);
    WCCP_PRIMARY_BUCKET = FieldDef::new("gre.wccp.primary_bucket", "Primary Bucket", FieldType::Uint8);
    CHECKSUM_INCORRECT = FieldDef::new("gre.checksum.incorrect", "Incorrect GRE Checksum", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Bits of the first two octets.
mod flag {
    pub(super) const CHECKSUM: u16 = 0x8000;
    pub(super) const ROUTING: u16 = 0x4000;
    pub(super) const KEY: u16 = 0x2000;
    pub(super) const SEQUENCE: u16 = 0x1000;
    pub(super) const ACK: u16 = 0x0080;
    pub(super) const VERSION: u16 = 0x0007;
}

/// Protocol types with a header of their own.
mod kind {
    pub(super) const PPP: u16 = 0x880b;
    pub(super) const WCCP: u16 = 0x883e;
    pub(super) const ERSPAN: u16 = 0x88be;
    pub(super) const A10_PACKET: u16 = 0x88d2;
    pub(super) const A10_STREAM: u16 = 0x8881;
}

/// Octets before the optional fields.
pub const HEADER_LEN: usize = 4;

/// The first four octets, which every version has.
#[derive(Clone, Copy, Debug)]
pub struct Header([u8; HEADER_LEN]);

impl Header {
    /// The header at the start of `b`.
    #[inline]
    pub fn new(b: &Buf<'_>) -> Result<Self, Fault> {
        b.array(0).map(Header)
    }

    /// Flags and version.
    #[inline]
    pub fn flags(&self) -> u16 {
        u16::from_be_bytes([self.0[0], self.0[1]])
    }

    /// 0, or 1 for PPTP.
    #[inline]
    pub fn version(&self) -> u8 {
        self.0[1] & flag::VERSION as u8
    }

    /// The EtherType (or a number of the same kind) of what is carried.
    #[inline]
    pub fn protocol_type(&self) -> u16 {
        u16::from_be_bytes([self.0[2], self.0[3]])
    }
}

/// Generic Routing Encapsulation.
#[derive(Clone, Copy, Debug)]
pub struct Gre;

impl Dissect for Gre {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(47), Claim::UdpPort(4754)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let header = Header::new(&b)?;
        w.column_protocol("GRE");
        let (flags, kind) = (header.flags(), header.protocol_type());
        if w.wants_columns() {
            match PROTO_VALUES.get(u64::from(kind)) {
                Some(word) => w.info(format_args!("Encapsulated {word}")),
                None => w.info(format_args!("Encapsulated 0x{kind:04X} (unknown)")),
            }
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        match PROTO_VALUES.get(u64::from(kind)) {
            Some(word) => w.label(root, format_args!("Generic Routing Encapsulation ({word})")),
            None => w.label(
                root,
                format_args!("Generic Routing Encapsulation (0x{kind:04X} - unknown)"),
            ),
        }
        let item = w.item(FLAGS_AND_VERSION, &b, 0, 2)?;
        // Wireshark goes by what is carried too.
        let is_enhanced = header.version() == 1 && kind == kind::PPP;
        let (ack, reserved) = if is_enhanced {
            (&[FLAGS_ACK][..], FLAGS_RESERVED_1)
        } else {
            (&[][..], FLAGS_RESERVED)
        };
        w.bits(
            item,
            &[
                FLAGS_CHECKSUM,
                FLAGS_ROUTING,
                FLAGS_KEY,
                FLAGS_SEQUENCE_NUMBER,
                FLAGS_STRICT_SOURCE_ROUTE,
                FLAGS_RECURSION_CONTROL,
            ],
            &b,
            0,
            2,
        )?;
        w.bits(item, ack, &b, 0, 2)?;
        w.bits(item, &[reserved, FLAGS_VERSION], &b, 0, 2)?;
        w.item(PROTO, &b, 2, 2)?;
        let mut at = HEADER_LEN;
        let mut payload_len = None;
        if flags & (flag::CHECKSUM | flag::ROUTING) != 0 {
            {
                // Without the bit for it nothing says that it is one.
                let whole = flags & flag::CHECKSUM != 0 && !b.is_cut() && !b.is_fragment();
                let fields = checksum::Fields {
                    value: CHECKSUM,
                    status: CHECKSUM_STATUS,
                    bad: CHECKSUM_INCORRECT,
                };
                let parts: &[&[u8]] = &[b.captured()];
                let note = "Incorrect GRE Checksum";
                checksum::show_noted(w, fields, note, &b, at, whole.then_some(parts))?;
            }
            w.item(OFFSET, &b, at + 2, 2)?;
            at += 4;
        }
        if flags & flag::KEY != 0 {
            if is_enhanced {
                w.item(KEY_PAYLOAD_LENGTH, &b, at, 2)?;
                payload_len = Some(usize::from(b.u16(at)?));
                w.item(KEY_CALL_ID, &b, at + 2, 2)?;
            } else {
                b.u32(at)?;
                w.item(KEY, &b, at, 4)?;
            }
            at += 4;
        }
        if flags & flag::SEQUENCE != 0 {
            b.u32(at)?;
            w.item(SEQUENCE_NUMBER, &b, at, 4)?;
            at += 4;
        }
        if is_enhanced && flags & flag::ACK != 0 {
            b.u32(at)?;
            w.item(ACK_NUMBER, &b, at, 4)?;
            at += 4;
        }
        if flags & flag::ROUTING != 0 {
            at = routing(w, &b, at)?;
        }
        if kind == kind::WCCP && b.u8(at).is_ok_and(|octet| octet >> 4 != 4) {
            redirect_header(w, &b, at)?;
            at += 4;
        }
        if kind == kind::A10_PACKET {
            at = attributes(w, &b, at)?;
        }
        w.set_len(root, at);
        w.close(opened);
        if let Some(len) = payload_len {
            w.set_actual_len(&b, at + len);
        }
        let rest = b.from(at)?;
        if rest.reported() == 0 {
            return Ok(());
        }
        if kind == kind::A10_STREAM {
            return w.data(rest);
        }
        if kind == kind::ERSPAN && flags & flag::SEQUENCE == 0 {
            return w.within(id::ERSPAN, rest, erspan::type_1);
        }
        if w.try_claim(Claim::Number("gre.proto", u32::from(kind)), rest)? {
            return Ok(());
        }
        w.data(rest)
    }
}

/// Source route entries (RFC 1701), up to the one that ends them. Where the header ends.
fn routing<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Result<usize, Fault> {
    let begin = at;
    let root = w.item(ROUTING, b, at, REST)?;
    loop {
        let (family, len) = (b.u16(at)?, usize::from(b.u8(at + 3)?));
        w.item(ROUTING_ADDRESS_FAMILY, b, at, 2)?;
        w.item(ROUTING_SRE_OFFSET, b, at + 2, 1)?;
        w.item(ROUTING_SRC_LENGTH, b, at + 3, 1)?;
        at += 4;
        if len > 0 {
            w.item(ROUTING_INFORMATION, b, at, len)?;
        }
        at += len;
        if family == 0 && len == 0 {
            break;
        }
    }
    w.set_len(root, at - begin);
    Ok(at)
}

fn redirect_header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let root = w.item(WCCP_REDIRECT_HEADER, b, at, 4)?;
    let opened = w.open(root);
    w.item(WCCP_DYNAMIC_SERVICE, b, at, 1)?;
    w.item(WCCP_ALTERNATIVE_BUCKET_USED, b, at, 1)?;
    w.item(WCCP_REDIRECT_HEADER_VALID, b, at, 1)?;
    w.item(WCCP_SERVICE_ID, b, at + 1, 1)?;
    w.item(WCCP_ALTERNATIVE_BUCKET, b, at + 2, 1)?;
    w.item(WCCP_PRIMARY_BUCKET, b, at + 3, 1)?;
    w.close(opened);
    Ok(())
}

/// The attributes of A10 packets: type, length, value, with the last one marked in its type.
fn attributes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
) -> Result<usize, Fault> {
    const LAST: u8 = 0x80;
    let begin = at;
    let root = w.item(N3GPP2_ATTRIB, b, at, 0)?;
    let opened = w.open(root);
    loop {
        let (id, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let word = N3GPP2_ATTRIB_ID_VALUES.get(u64::from(id & !LAST)).unwrap_or("Unknown");
        let item = w.text(b, at, len + 2, format_args!("3GPP2 Attribute {word}"))?;
        let inner = w.open(item);
        w.item(N3GPP2_ATTRIB_ID, b, at, 1)?;
        w.item(N3GPP2_ATTRIB_LENGTH, b, at + 1, 1)?;
        match id & !LAST {
            1 => {
                w.item(N3GPP2_SDI, b, at + 2, 2)?;
            }
            2 => {
                w.item(N3GPP2_FCI, b, at + 2, 2)?;
                w.item(N3GPP2_DI, b, at + 2, 2)?;
            }
            3 => {
                w.item(GGP2_FLOW_DISC, b, at + 2, len)?;
            }
            4 => {
                w.item(GGP2_3GPP2_SEG, b, at + 2, 2)?;
            }
            _ => {}
        }
        w.close(inner);
        at += 2 + len;
        if id & LAST != 0 {
            break;
        }
    }
    w.close(opened);
    w.set_len(root, at - begin);
    Ok(at)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn gre(octets: &[u8]) -> Shown {
        let mut packet = vec![0x45, 0, 0, 20 + octets.len() as u8, 0, 1, 0, 0, 64, 47, 0, 0];
        packet.extend([10, 0, 0, 1, 10, 0, 0, 2]);
        packet.extend(octets);
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn a_key_and_a_sequence_number_are_taken_apart() {
        let shown = gre(&[0x30, 0, 0x88, 0xb5, 0, 0, 0, 7, 0, 0, 0, 9, b'a']);
        assert_eq!(shown.protocols, "eth:ethertype:ip:gre:data");
        assert!(shown.columns.ends_with("GRE Encapsulated 0x88B5 (unknown)"));
        assert!(shown.has("Key: 0x00000007"));
        assert!(shown.has("Sequence Number: 9"));
    }

    #[test]
    fn version_1_has_a_call_in_its_key() {
        let shown = gre(&[0x20, 0x81, 0x88, 0x0b, 0, 0, 0, 5, 0, 0, 0, 1]);
        assert!(shown.has("Call ID: 5"));
        assert!(shown.has("Acknowledgment Number: 1"));
    }

    #[test]
    fn a_route_ends_with_an_empty_entry() {
        let route = [0, 0, 0, 0, 8, 0, 0, 4, 1, 2, 3, 4, 0, 0, 0, 0];
        let shown = gre(&[&[0x40, 0, 0x88, 0xb5][..], &route].concat());
        assert!(shown.has("Routing Information: 01020304"));
        let cut = gre(&[&[0x40, 0, 0x88, 0xb5][..], &route[..10]].concat());
        assert!(cut.columns.ends_with("[Malformed Packet]"));
    }
}
