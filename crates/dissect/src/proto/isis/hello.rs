//! Hello packets of IS-IS (ISO/IEC 10589, clause 9.5 to 9.7), with the elements of RFC 1195, RFC 5303, RFC 5306, RFC 5310,
//! RFC 6213, RFC 7176, RFC 8202 and RFC 8500.

use lamna_fields::{
    Base, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

use super::{
    ChecksumFields, ElementFields, Packet, addresses, areas, authentication, complain, elements,
    id_item, instance, packet, protocols, topologies, type_word,
};
use crate::proto::numbers::nlpid::NAMES as BFD_ENABLED_NLPID_VALUES;

values! {
    static CIRCUIT_TYPE_VALUES {
        0x0 => "Reserved 0 (discard PDU)",
        0x1 => "Level 1 only",
        0x2 => "Level 2 only",
        0x3 => "Level 1 and 2",
    }
    static ADJACENCY_STATE_VALUES {
        0 => "Up",
        1 => "Initializing",
        2 => "Down",
    }
}

ranges! {
    static MTID_RANGES {
        (0, 0) => "Standard topology",
        (1, 1) => "IPv4 In-Band Management",
        (2, 2) => "IPv6 routing topology",
        (3, 3) => "IPv4 multicast routing topology",
        (4, 4) => "IPv6 multicast routing topology",
        (5, 5) => "IPv6 in-band management",
        (6, 3995) => "Reserved for IETF Consensus",
        (3996, 4095) => "Development, Experimental and Proprietary features",
    }
}

field_table! {
    /// The fields of ISIS HELLO.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("isis.hello", "ISIS HELLO", "ISIS HELLO");
    CIRCUIT_TYPE = FieldDef::new("isis.hello.circuit_type", "Circuit type", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&CIRCUIT_TYPE_VALUES));
    RESERVED = FieldDef::new("isis.hello.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xfc);
    SOURCE_ID = FieldDef::new("isis.hello.source_id", "SystemID {Sender of PDU}", FieldType::SystemId);
    HOLDING_TIMER = FieldDef::new("isis.hello.holding_timer", "Holding timer", FieldType::Uint16);
    PDU_LENGTH = FieldDef::new("isis.hello.pdu_length", "PDU length", FieldType::Uint16);
    PRIORITY = FieldDef::new("isis.hello.priority", "Priority", FieldType::Uint8).mask(0x7f);
    PRIORITY_RESERVED = FieldDef::new("isis.hello.reserved", "Reserved", FieldType::Uint8).mask(0x80);
    LAN_ID = FieldDef::new("isis.hello.lan_id", "SystemID {Designated IS}", FieldType::SystemId);
    CLV_TYPE = FieldDef::new("isis.hello.clv.type", "Type", FieldType::Uint8);
    CLV_LENGTH = FieldDef::new("isis.hello.clv.length", "Length", FieldType::Uint8);
    LOCAL_CIRCUIT_ID = FieldDef::new("isis.hello.local_circuit_id", "Local circuit ID", FieldType::Uint8);
    CLV_IPV4_INT_ADDR = FieldDef::new("isis.hello.clv_ipv4_int_addr", "IPv4 interface address", FieldType::Ipv4);
    CLV_IPV6_INT_ADDR = FieldDef::new("isis.hello.clv_ipv6_int_addr", "IPv6 interface address", FieldType::Ipv6);
    CLV_MT = FieldDef::new("isis.hello.clv_mt", "MT-ID", FieldType::Uint16).base(Base::Hex);
    CLV_RESTART_FLAGS = FieldDef::new("isis.hello.clv_restart_flags", "Restart Signaling Flags", FieldType::Uint8).base(Base::Hex);
    CLV_RESTART_FLAGS_RR = FieldDef::new("isis.hello.clv_restart_flags.rr", "Restart Request", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("True", "False")));
    CLV_RESTART_FLAGS_RA = FieldDef::new("isis.hello.clv_restart_flags.ra", "Restart Acknowledgment", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("True", "False")));
    CLV_RESTART_FLAGS_SA = FieldDef::new("isis.hello.clv_restart_flags.sa", "Suppress Adjacency", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("True", "False")));
    CLV_RESTART_REMAIN_TIME = FieldDef::new("isis.hello.clv_restart.remain_time", "Remaining holding time", FieldType::Uint16).strings(Strings::Unit(&("s", "s")));
    CLV_RESTART_NEIGHBOR = FieldDef::new("isis.hello.clv_restart.neighbor", "Restarting Neighbor ID", FieldType::SystemId);
    MCID = FieldDef::new("isis.hello.mcid", "MCID", FieldType::Bytes);
    AUX_MCID = FieldDef::new("isis.hello.aux_mcid", "Aux MCID", FieldType::Bytes);
    DIGEST = FieldDef::new("isis.hello.digest", "Digest", FieldType::Bytes);
    DIGEST_V = FieldDef::new("isis.hello.digest.v", "V", FieldType::Uint8).mask(0x10);
    DIGEST_A = FieldDef::new("isis.hello.digest.a", "A", FieldType::Uint8).mask(0xc);
    DIGEST_D = FieldDef::new("isis.hello.digest.d", "D", FieldType::Uint8).mask(0x3);
    ECT = FieldDef::new("isis.hello.ect", "ECT", FieldType::Bytes);
    BVID = FieldDef::new("isis.hello.bvid", "BVID", FieldType::Uint16).base(Base::HexDec).mask(0xfff0);
    BVID_U = FieldDef::new("isis.hello.bvid.u", "U", FieldType::Uint16).base(Base::HexDec).mask(0x8);
    BVID_M = FieldDef::new("isis.hello.bvid.m", "M", FieldType::Uint16).base(Base::HexDec).mask(0x4);
    AREA_ADDRESS = FieldDef::new("isis.hello.area_address", "Area address", FieldType::Bytes);
    IID = FieldDef::new("isis.hello.iid", "Instance Identifier", FieldType::Uint16);
    SUPPORTED_ITID = FieldDef::new("isis.hello.supported_itid", "Supported ITID", FieldType::Uint16);
    CLV_NLPID_NLPID = FieldDef::new("isis.hello.clv_nlpid.nlpid", "NLPID", FieldType::Uint8).base(Base::Hex);
    CLV_IP_AUTHENTICATION = FieldDef::new("isis.hello.clv_ip_authentication", "NLPID", FieldType::String);
    CLV_AUTHENTICATION = FieldDef::new("isis.hello.clv_authentication", "Authentication", FieldType::Bytes);
    MTID = FieldDef::new("isis.hello.mtid", "Topology ID", FieldType::Uint16).mask(0xfff).strings(Strings::Ranges(&MTID_RANGES));
    TRILL_NEIGHBOR_SF = FieldDef::new("isis.hello.trill_neighbor.sf", "Smallest flag", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    TRILL_NEIGHBOR_LF = FieldDef::new("isis.hello.trill_neighbor.lf", "Largest flag", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    TRILL_NEIGHBOR_SIZE = FieldDef::new("isis.hello.trill_neighbor.size", "SNPA Size", FieldType::Uint8).mask(0x1f);
    TRILL_NEIGHBOR_FF = FieldDef::new("isis.hello.trill_neighbor.ff", "Failed flag", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    TRILL_NEIGHBOR_OF = FieldDef::new("isis.hello.trill_neighbor.of", "OOMF flag", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    TRILL_NEIGHBOR_RESERVED = FieldDef::new("isis.hello.trill_neighbor.reserved", "Reserved", FieldType::Uint8).mask(0x3f);
    TRILL_NEIGHBOR_MTU = FieldDef::new("isis.hello.trill_neighbor.mtu", "Tested MTU", FieldType::Uint16);
    TRILL_NEIGHBOR_SNPA = FieldDef::new("isis.hello.trill_neighbor.snpa", "SNPA", FieldType::SystemId);
    CHECKSUM = FieldDef::new("isis.hello.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("isis.hello.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    ADJACENCY_STATE = FieldDef::new("isis.hello.adjacency_state", "Adjacency State", FieldType::Uint8).strings(Strings::Values(&ADJACENCY_STATE_VALUES));
    EXTENDED_LOCAL_CIRCUIT_ID = FieldDef::new("isis.hello.extended_local_circuit_id", "Extended Local circuit ID", FieldType::Uint32).base(Base::Hex);
    NEIGHBOR_SYSTEMID = FieldDef::new("isis.hello.neighbor_systemid", "Neighbor SystemID", FieldType::SystemId);
    NEIGHBOR_EXTENDED_LOCAL_CIRCUIT_ID = FieldDef::new("isis.hello.neighbor_extended_local_circuit_id", "Neighbor Extended Local circuit ID", FieldType::Uint32).base(Base::Hex);
    VLAN_FLAGS_PORT_ID = FieldDef::new("isis.hello.vlan_flags.port_id", "Port ID", FieldType::Uint16);
    VLAN_FLAGS_NICKNAME = FieldDef::new("isis.hello.vlan_flags.nickname", "Nickname", FieldType::Uint16).base(Base::HexDec);
    VLAN_FLAGS_AF = FieldDef::new("isis.hello.vlan_flags.af", "Appointed Forwarder", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Set", "Not set")));
    VLAN_FLAGS_AC = FieldDef::new("isis.hello.vlan_flags.ac", "Access Port", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Set", "Not set")));
    VLAN_FLAGS_VM = FieldDef::new("isis.hello.vlan_flags.vm", "VLAN Mapping Detected", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Set", "Not set")));
    VLAN_FLAGS_BY = FieldDef::new("isis.hello.vlan_flags.by", "Bypass Pseudonode", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Set", "Not set")));
    VLAN_FLAGS_OUTER_VLAN = FieldDef::new("isis.hello.vlan_flags.outer_vlan", "Outer VLAN", FieldType::Uint16).mask(0xfff);
    VLAN_FLAGS_TR = FieldDef::new("isis.hello.vlan_flags.tr", "Trunk Port", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Set", "Not set")));
    VLAN_FLAGS_RESERVED = FieldDef::new("isis.hello.vlan_flags.reserved", "Reserved", FieldType::Boolean).bits(16).mask(0x7000).strings(Strings::TrueFalse(&("Set", "Not set")));
    VLAN_FLAGS_DESIGNATED_VLAN = FieldDef::new("isis.hello.vlan_flags.designated_vlan", "Designated VLAN", FieldType::Uint16).mask(0xfff);
    ENABLED_VLANS = FieldDef::new("isis.hello.enabled_vlans", "Enabled VLANs", FieldType::String);
    APPOINTED_VLANS = FieldDef::new("isis.hello.appointed_vlans", "Appointed VLANs", FieldType::String);
    AF_NICKNAME = FieldDef::new("isis.hello.af.nickname", "Nickname", FieldType::Uint16).base(Base::HexDec);
    AF_START_VLAN = FieldDef::new("isis.hello.af.start_vlan", "Start VLAN", FieldType::Uint16).mask(0xfff);
    AF_END_VLAN = FieldDef::new("isis.hello.af.end_vlan", "End VLAN", FieldType::Uint16).mask(0xfff);
    TRILL_MAXIMUM_VERSION = FieldDef::new("isis.hello.trill.maximum_version", "Maximum version", FieldType::Uint8);
    TRILL_HELLO_REDUCTION = FieldDef::new("isis.hello.trill.hello_reduction", "Hello Reduction", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    TRILL_UNASSIGNED_1 = FieldDef::new("isis.hello.trill.unassigned_1", "Unassigned", FieldType::Boolean).bits(32).mask(0x60000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    TRILL_HOP_BY_HOP_FLAGS = FieldDef::new("isis.hello.trill.hop_by_hop_flags", "Hop-by-hop Extended Header Flags", FieldType::Boolean).bits(32).mask(0x1ffc0000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    TRILL_UNASSIGNED_2 = FieldDef::new("isis.hello.trill.unassigned_2", "Unassigned", FieldType::Boolean).bits(32).mask(0x3ffff).strings(Strings::TrueFalse(&("Set", "Not set")));
    IS_NEIGHBOR = FieldDef::new("isis.hello.is_neighbor", "IS Neighbor", FieldType::Ether);
    REVERSE_METRIC_FLAGS = FieldDef::new("isis.hello.reverse_metric.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    REVERSE_METRIC_FLAGS_RESERVED = FieldDef::new("isis.hello.reverse_metric.flags.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xfc);
    REVERSE_METRIC_FLAGS_U = FieldDef::new("isis.hello.reverse_metric.flags.u", "U", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    REVERSE_METRIC_FLAGS_W = FieldDef::new("isis.hello.reverse_metric.flags.w", "W", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    REVERSE_METRIC_METRIC = FieldDef::new("isis.hello.reverse_metric.metric", "Metric", FieldType::Uint24);
    REVERSE_METRIC_SUB_LENGTH = FieldDef::new("isis.hello.reverse_metric.sub_length", "Sub-TLV length", FieldType::Uint8);
    REVERSE_METRIC_SUB_DATA = FieldDef::new("isis.hello.reverse_metric.sub_data", "Sub-TLV data", FieldType::Bytes);
    BFD_ENABLED_NLPID = FieldDef::new("isis.hello.bfd_enabled.nlpid", "NLPID", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&BFD_ENABLED_NLPID_VALUES));
    CLV_IPV6_GLB_INT_ADDR = FieldDef::new("isis.hello.clv_ipv6_glb_int_addr", "IPv6 Global interface address", FieldType::Ipv6);
    ISIS_LSP_HELLO_PDU = FieldDef::new("isis.lsp.hello_pdu", "PDU length less than header length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    BAD_CHECKSUM = FieldDef::new("isis.hello.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
    SUBTLV_UNKNOWN = FieldDef::new("isis.hello.subtlv.unknown", "Unknown Sub-TLV", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    AUTHENTICATION_UNKNOWN = FieldDef::new("isis.hello.authentication.unknown", "Unknown authentication type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SHORT_CLV = FieldDef::new("isis.hello.short_clv", "Short CLV", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    CLV_MT_MALFORMED = FieldDef::new("isis.hello.clv_mt.malformed", "malformed MT-ID", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    CLV_UNKNOWN = FieldDef::new("isis.hello.clv.unknown", "Unknown option", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
}

static ELEMENTS: ElementFields =
    ElementFields { kind: CLV_TYPE, length: CLV_LENGTH, short: SHORT_CLV, unknown: CLV_UNKNOWN };

/// Hello packets. The header's walk leads here.
#[derive(Clone, Copy, Debug)]
pub struct Hello;

impl Dissect for Hello {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Err(Fault::NotMine)
    }
}

/// The element's name, where there is one in packets of this type.
fn title(kind: u8, of: u8) -> Option<&'static str> {
    Some(match kind {
        1 => "Area address(es)",
        6 if of != packet::P2P_HELLO => "IS Neighbor(s)",
        7 => "Instance Identifier",
        8 => "Padding",
        10 => "Authentication",
        12 => "Checksum",
        16 if of != packet::P2P_HELLO => "Reverse Metric",
        129 => "Protocols Supported",
        132 => "IP Interface address(es)",
        133 => "IP Authentication",
        143 => "MT Port Capability",
        145 if of != packet::P2P_HELLO => "TRILL Neighbor",
        148 => "BFD Enabled",
        211 => "Restart Signaling",
        229 => "Multi Topology",
        232 => "IPv6 Interface address(es)",
        233 => "IPv6 Global Interface Address",
        240 if of == packet::P2P_HELLO => "Point-to-point Adjacency State",
        _ => return None,
    })
}

/// Shows a hello behind the common header.
pub(super) fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, of: Packet<'_>) -> Walked {
    w.column_protocol("ISIS HELLO");
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    w.item(CIRCUIT_TYPE, b, 0, 1)?;
    w.item(RESERVED, b, 0, 1)?;
    let (_, source) = id_item(w, b, SOURCE_ID, 1, of.id_len)?;
    w.info(format_args!("{}, System-ID: {source}", type_word(of.kind)));
    let at = 1 + of.id_len;
    w.item(HOLDING_TIMER, b, at, 2)?;
    let length = usize::from(b.u16(at + 2)?);
    let item = w.item(PDU_LENGTH, b, at + 2, 2)?;
    if length < of.header_len {
        w.expert(ISIS_LSP_HELLO_PDU, item);
    } else if length > of.whole.reported() + of.header_len {
        let text = format_args!("PDU length greater than packet length");
        w.expert_text(ISIS_LSP_HELLO_PDU, item, text);
    }
    let mut at = at + 4;
    if of.kind == packet::P2P_HELLO {
        w.item(LOCAL_CIRCUIT_ID, b, at, 1)?;
        at += 1;
    } else {
        w.item(PRIORITY, b, at, 1)?;
        w.item(PRIORITY_RESERVED, b, at, 1)?;
        w.item(LAN_ID, b, at + 1, of.id_len + 1)?;
        at += 2 + of.id_len;
    }
    let end = at + length.saturating_sub(of.header_len);
    let whole = of.whole.bytes(0, length).ok();
    elements(
        w,
        b,
        at,
        end,
        &ELEMENTS,
        |kind| title(kind, of.kind),
        |w, kind, c| {
            match kind {
                1 => areas(w, c, AREA_ADDRESS, SHORT_CLV)?,
                6 => addresses(w, c, (IS_NEIGHBOR, 6, "short is neighbor"), SHORT_CLV)?,
                7 => instance(w, c, IID, SUPPORTED_ITID)?,
                8 => {}
                10 => authentication(w, c, CLV_AUTHENTICATION, AUTHENTICATION_UNKNOWN)?,
                12 => {
                    let place = (c.start() - of.whole.start()) as usize;
                    checksum(w, c, whole.map(|octets| (octets, place)))?;
                }
                16 => reverse_metric(w, c)?,
                129 => protocols(w, c, CLV_NLPID_NLPID)?,
                132 => {
                    let what = (CLV_IPV4_INT_ADDR, 4, "Short IP interface address");
                    addresses(w, c, what, SHORT_CLV)?;
                }
                133 => {
                    if c.reported() > 0 {
                        w.item(CLV_IP_AUTHENTICATION, c, 0, REST)?;
                    }
                }
                143 => port_capability(w, c)?,
                145 => trill_neighbor(w, c)?,
                148 => {
                    for at in (0..c.reported()).step_by(3) {
                        w.item(MTID, c, at, 2)?;
                        w.item(BFD_ENABLED_NLPID, c, at + 2, 1)?;
                    }
                }
                211 => restart(w, c, of.id_len)?,
                229 => topologies(w, c, CLV_MT, CLV_MT_MALFORMED)?,
                232 => {
                    let what = (CLV_IPV6_INT_ADDR, 16, "Short IPv6 interface address");
                    addresses(w, c, what, SHORT_CLV)?;
                }
                233 => {
                    let what = (CLV_IPV6_GLB_INT_ADDR, 16, "Short IPv6 interface address");
                    addresses(w, c, what, SHORT_CLV)?;
                }
                240 => adjacency(w, c, of.id_len)?,
                _ => return Ok(false),
            }
            Ok(true)
        },
    )?;
    w.close(opened);
    Ok(())
}

/// A checksum over the packet (RFC 3358).
fn checksum<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    covered: Option<(&[u8], usize)>,
) -> Walked {
    let len = c.reported();
    if len != 2 {
        let text = format_args!("incorrect checksum length ({len}), should be (2)");
        return complain(w, c, 0, REST, SHORT_CLV, text);
    }
    let of = ChecksumFields { value: CHECKSUM, status: CHECKSUM_STATUS, bad: BAD_CHECKSUM };
    super::checksum(w, c, 0, covered, &of)?;
    Ok(())
}

/// RFC 8500.
fn reverse_metric<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    let bits = [REVERSE_METRIC_FLAGS_RESERVED, REVERSE_METRIC_FLAGS_U, REVERSE_METRIC_FLAGS_W];
    w.bitmask(REVERSE_METRIC_FLAGS, &bits, c, 0, 1)?;
    w.item(REVERSE_METRIC_METRIC, c, 1, 3)?;
    let len = usize::from(c.u8(4)?);
    w.item(REVERSE_METRIC_SUB_LENGTH, c, 4, 1)?;
    if len > 0 {
        w.item(REVERSE_METRIC_SUB_DATA, c, 5, len)?;
    }
    Ok(())
}

/// RFC 7176, section 2.5.
fn trill_neighbor<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    if c.reported() == 0 {
        return Ok(());
    }
    let size = usize::from(c.u8(0)? & 0x1f);
    for field in [TRILL_NEIGHBOR_SF, TRILL_NEIGHBOR_LF, TRILL_NEIGHBOR_SIZE] {
        w.item(field, c, 0, 1)?;
    }
    // No size stands for that of a hardware address.
    let size = if size == 0 { 6 } else { size };
    let mut at = 1;
    while c.remaining(at) >= 3 + size {
        for field in [TRILL_NEIGHBOR_FF, TRILL_NEIGHBOR_OF, TRILL_NEIGHBOR_RESERVED] {
            w.item(field, c, at, 1)?;
        }
        w.item(TRILL_NEIGHBOR_MTU, c, at + 1, 2)?;
        w.item(TRILL_NEIGHBOR_SNPA, c, at + 3, size)?;
        at += 3 + size;
    }
    Ok(())
}

/// RFC 5306, section 3.2.
fn restart<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, id_len: usize) -> Walked {
    if c.reported() == 0 {
        return Ok(());
    }
    let flags = c.u8(0)?;
    let bits = [CLV_RESTART_FLAGS_SA, CLV_RESTART_FLAGS_RA, CLV_RESTART_FLAGS_RR];
    w.bitmask(CLV_RESTART_FLAGS, &bits, c, 0, 1)?;
    // Only an acknowledgment has the rest.
    if flags & 2 != 0 && c.reported() >= 3 {
        w.item(CLV_RESTART_REMAIN_TIME, c, 1, 2)?;
        if c.reported() >= 3 + id_len {
            w.item(CLV_RESTART_NEIGHBOR, c, 3, id_len)?;
        }
    }
    Ok(())
}

/// RFC 5303, section 3.2.
fn adjacency<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, id_len: usize) -> Walked {
    let len = c.reported();
    if ![1, 5, 5 + id_len, 9 + id_len].contains(&len) {
        let text = format_args!("malformed TLV ({len} vs 1,5,11,15)");
        return complain(w, c, 0, REST, SHORT_CLV, text);
    }
    w.item(ADJACENCY_STATE, c, 0, 1)?;
    if len >= 5 {
        w.item(EXTENDED_LOCAL_CIRCUIT_ID, c, 1, 4)?;
    }
    if len >= 5 + id_len {
        w.item(NEIGHBOR_SYSTEMID, c, 5, id_len)?;
    }
    if len >= 9 + id_len {
        w.item(NEIGHBOR_EXTENDED_LOCAL_CIRCUIT_ID, c, 5 + id_len, 4)?;
    }
    Ok(())
}

/// RFC 6329, section 13.3, and RFC 7176, section 2.2.
fn port_capability<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    if c.reported() < 2 {
        return Ok(());
    }
    w.item(MTID, c, 0, 2)?;
    let mut at = 2;
    while c.remaining(at) >= 2 {
        let (kind, len) = (c.u8(at)?, usize::from(c.u8(at + 1)?));
        let left = c.remaining(at + 2);
        if len > left {
            let text = format_args!("Short type {kind} TLV ({len} vs {left})");
            return complain(w, c, at, REST, SHORT_CLV, text);
        }
        let sub = c.slice(at, len + 2)?;
        port_element(w, &sub, kind, len)?;
        at += len + 2;
    }
    Ok(())
}

/// One element of a port's capability, with its type and length.
fn port_element<C: Collector>(w: &mut Walk<'_, C>, s: &Buf<'_>, kind: u8, len: usize) -> Walked {
    const DIGEST_LEN: usize = 33;
    let tail = format_args!("Type: 0x{kind:02x}, Length: {len}");
    match kind {
        1 => {
            let text = format_args!("Special VLANs and Flags (t={kind}, l={len})");
            let item = w.text(s, 0, REST, text)?;
            let opened = w.open(item);
            w.item(VLAN_FLAGS_PORT_ID, s, 2, 2)?;
            w.item(VLAN_FLAGS_NICKNAME, s, 4, 2)?;
            for field in
                [VLAN_FLAGS_AF, VLAN_FLAGS_AC, VLAN_FLAGS_VM, VLAN_FLAGS_BY, VLAN_FLAGS_OUTER_VLAN]
            {
                w.item(field, s, 6, 2)?;
            }
            for field in [VLAN_FLAGS_TR, VLAN_FLAGS_RESERVED, VLAN_FLAGS_DESIGNATED_VLAN] {
                w.item(field, s, 8, 2)?;
            }
            w.close(opened);
        }
        4 => {
            let item = w.text(s, 0, REST, format_args!("SPB MCID: {tail}"))?;
            let opened = w.open(item);
            w.item(MCID, s, 2, 51)?;
            w.item(AUX_MCID, s, 53, 51)?;
            w.close(opened);
        }
        5 => {
            let item = w.text(s, 0, REST, format_args!("SPB Digest: {tail}"))?;
            let opened = w.open(item);
            for field in [DIGEST_V, DIGEST_A, DIGEST_D] {
                w.item(field, s, 2, 1)?;
            }
            w.item(DIGEST, s, 3, DIGEST_LEN - 1)?;
            w.close(opened);
        }
        6 => {
            let item = w.text(s, 0, REST, format_args!("SPB Base VLAN Identifiers: {tail}"))?;
            let opened = w.open(item);
            for at in (2..s.reported()).step_by(6) {
                w.item(ECT, s, at, 4)?;
                for field in [BVID, BVID_U, BVID_M] {
                    w.item(field, s, at + 4, 2)?;
                }
            }
            w.close(opened);
        }
        _ => {
            let text = format_args!("Unknown SubTlv: Type: {kind}, Length: {len}");
            complain(w, s, 0, REST, SUBTLV_UNKNOWN, text)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::tests::isis;

    #[test]
    fn a_hello_on_a_lan_is_taken_apart() {
        let rest = b"\x03\0\0\0\0\0\x02\0\x09\0\x2b\x40\0\0\0\0\0\x02\x09\x01\x04\x03\x49\0\0\x81\x02\xcc\x8e\x84\x04\x0a\0\0\x02";
        let shown = isis(16, 27, rest);
        assert_eq!(shown.protocols, "eth:llc:osi:isis:isis.hello");
        assert!(shown.columns.ends_with("ISIS HELLO L2 HELLO, System-ID: 0000.0000.0002"));
        for line in [
            "SystemID {Designated IS}: 0000.0000.0002.09",
            "Area address(es) (t=1, l=4)",
            "Area address (3): 49.0000",
            "NLPIDs: IP (0xcc), IPv6 (0x8e)",
            "IPv4 interface address: 10.0.0.2",
        ] {
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
    }

    #[test]
    fn a_hello_between_two_has_their_state() {
        let rest = b"\x03\0\0\0\0\0\x02\0\x09\0\x1b\x01\xf0\x05\x02\0\0\0\x07";
        let shown = isis(17, 20, rest);
        assert!(shown.has("Local circuit ID: 1"));
        assert!(shown.has("Adjacency State: Down (2)"));
        assert!(shown.has("Extended Local circuit ID: 0x00000007"));
    }

    #[test]
    fn an_element_longer_than_its_packet_is_noted() {
        let rest = b"\x03\0\0\0\0\0\x02\0\x09\0\x17\x01\x81\x05\xcc";
        assert!(isis(17, 20, rest).has("Short CLV header (5 vs 1)"));
    }
}
