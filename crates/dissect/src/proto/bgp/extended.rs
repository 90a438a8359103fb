//! Extended communities (RFC 4360, RFC 5668, RFC 7153), with those of OSPF (RFC 4577), of Ethernet VPNs (RFC 7432), of flow
//! specifications (RFC 8955), and Cisco's for costs and EIGRP.

use std::fmt::Write as _;

use lamna_fields::{Encoding, Field};

use super::f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::bitmask::{self, Names};
use crate::walk::Walk;

/// Octets of an extended community.
const LEN: usize = 8;

/// Types of extended communities.
mod kind {
    pub(super) const AS2: u8 = 0x00;
    pub(super) const IPV4: u8 = 0x01;
    pub(super) const AS4: u8 = 0x02;
    pub(super) const OPAQUE: u8 = 0x03;
    pub(super) const QOS: u8 = 0x04;
    pub(super) const COS: u8 = 0x05;
    pub(super) const EVPN: u8 = 0x06;
    pub(super) const AS2_LOCAL: u8 = 0x40;
    pub(super) const IPV4_LOCAL: u8 = 0x41;
    pub(super) const AS4_LOCAL: u8 = 0x42;
    pub(super) const OPAQUE_LOCAL: u8 = 0x43;
    pub(super) const QOS_LOCAL: u8 = 0x44;
    pub(super) const EXPERIMENTAL: u8 = 0x80;
    pub(super) const EXPERIMENTAL_2: u8 = 0x81;
    pub(super) const EXPERIMENTAL_3: u8 = 0x82;
    pub(super) const EIGRP: u8 = 0x88;
}

/// All communities of an attribute, whose length is at `length`.
pub(super) fn all<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    begin: usize,
    len: usize,
    length: Item,
) -> Walked {
    if !len.is_multiple_of(LEN) {
        w.expert_text(
            f::EXT_COM_LENGTH_BAD,
            length,
            format_args!("Community length {len} wrong, must be modulo 8"),
        );
        return Ok(());
    }
    let all = w.item(f::EXT_COMMUNITIES, b, begin, len)?;
    let count = len / LEN;
    let plural = if count == 1 { "y" } else { "ies" };
    w.label(all, format_args!("Carried extended communities: ({count} communit{plural})"));
    let opened = w.open(all);
    for at in (begin..begin + len).step_by(LEN) {
        one(w, b, at)?;
    }
    w.close(opened);
    Ok(())
}

fn one<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let (kind, sub) = (b.u8(at)?, b.u8(at + 1)?);
    let root = w.item(f::EXT_COMMUNITY, b, at, LEN)?;
    let opened = w.open(root);
    let item = w.item(f::EXT_COM_TYPE, b, at, 1)?;
    w.bits(item, &[f::EXT_COM_TYPE_AUTH, f::EXT_COM_TYPE_TRAN], b, at, 1)?;
    let field = match kind {
        kind::AS2 => Some(f::EXT_COM_STYPE_TR_AS2),
        kind::AS2_LOCAL => Some(f::EXT_COM_STYPE_NTR_AS2),
        kind::AS4 => Some(f::EXT_COM_STYPE_TR_AS4),
        kind::AS4_LOCAL => Some(f::EXT_COM_STYPE_NTR_AS4),
        kind::IPV4 => Some(f::EXT_COM_STYPE_TR_IP4),
        kind::IPV4_LOCAL => Some(f::EXT_COM_STYPE_NTR_IP4),
        kind::OPAQUE => Some(f::EXT_COM_STYPE_TR_OPAQUE),
        kind::OPAQUE_LOCAL => Some(f::EXT_COM_STYPE_NTR_OPAQUE),
        kind::EVPN => Some(f::EXT_COM_STYPE_TR_EVPN),
        kind::EXPERIMENTAL => Some(f::EXT_COM_STYPE_TR_EXP),
        kind::EXPERIMENTAL_2 => Some(f::EXT_COM_STYPE_TR_EXP_2),
        kind::EXPERIMENTAL_3 => Some(f::EXT_COM_STYPE_TR_EXP_3),
        kind::EIGRP => Some(f::EXT_COM_EIGRP),
        kind::QOS | kind::QOS_LOCAL | kind::COS => None,
        _ => Some(f::EXT_COM_STYPE_UNKNOWN),
    };
    if let Some(field) = field {
        w.item(field, b, at + 1, 1)?;
    }
    let text = match kind {
        kind::AS2
        | kind::AS2_LOCAL
        | kind::AS4
        | kind::AS4_LOCAL
        | kind::IPV4
        | kind::IPV4_LOCAL => numbered(w, b, at, kind, sub)?,
        kind::OPAQUE | kind::OPAQUE_LOCAL => opaque(w, b, at, kind, sub)?,
        kind::EVPN => evpn(w, b, at, sub)?,
        kind::EXPERIMENTAL => experimental(w, b, at, sub)?,
        kind::EIGRP => eigrp(w, b, at, sub)?,
        kind::EXPERIMENTAL_2 if sub == 8 => {
            ipv4(w, b, at)?;
            String::new()
        }
        kind::EXPERIMENTAL_3 if sub == 8 => {
            w.item(f::EXT_COM_VALUE_AS4, b, at + 2, 4)?;
            w.item(f::EXT_COM_VALUE_AN2, b, at + 6, 2)?;
            String::new()
        }
        kind::QOS | kind::QOS_LOCAL => {
            qos(w, b, at)?;
            String::new()
        }
        kind::COS => {
            cos(w, b, at)?;
            String::new()
        }
        _ => raw(w, b, at)?,
    };
    if w.labels() {
        let class = f::EXT_COM_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown community");
        let what = match (field, kind) {
            (None, kind::COS) => "CoS Capability".to_owned(),
            (None, _) => "QoS Marking".to_owned(),
            (Some(f::EXT_COM_STYPE_UNKNOWN), _) => {
                format!("Unknown type 0x{kind:02x} subtype 0x{sub:02x}:")
            }
            (Some(field), _) => match w.word(field, u64::from(sub)) {
                Some(name) => format!("{name}:"),
                None => format!("Unknown subtype 0x{sub:02x}:"),
            },
        };
        let space = if text.is_empty() { "" } else { " " };
        w.label(root, format_args!("{what}{space}{text} [{class}]"));
    }
    w.close(opened);
    Ok(())
}

/// Three words that nobody takes apart.
fn raw<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<String, Fault> {
    let (x, y, z) = (b.u16(at + 2)?, b.u16(at + 4)?, b.u16(at + 6)?);
    let item = w.item(f::EXT_COM_VALUE_RAW, b, at + 2, 6)?;
    let text = format!("0x{x:04x} 0x{y:04x} 0x{z:04x}");
    w.label_value(item, format_args!("{text}"));
    Ok(text)
}

fn ipv4<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<String, Fault> {
    w.item(f::EXT_COM_VALUE_IP4, b, at + 2, 4)?;
    w.item(f::EXT_COM_VALUE_AN2, b, at + 6, 2)?;
    Ok(format!("{}:{}", Address::Ipv4(b.array(at + 2)?), b.u16(at + 6)?))
}

fn as2<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<String, Fault> {
    w.item(f::EXT_COM_VALUE_AS2, b, at + 2, 2)?;
    w.item(f::EXT_COM_VALUE_AN4, b, at + 4, 4)?;
    Ok(format!("{}:{}", b.u16(at + 2)?, b.u32(at + 4)?))
}

/// A rate in octets a second, and whose it is.
fn rate<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
) -> Result<String, Fault> {
    w.item(f::EXT_COM_VALUE_AS2, b, at + 2, 2)?;
    w.item(field, b, at + 4, 4)?;
    let rate = f64::from(f32::from_bits(b.u32(at + 4)?)) * 8.0 / 1_000_000.0;
    Ok(format!("ASN {}, {rate:.3} Mbps", b.u16(at + 2)?))
}

/// Communities of who defines them and a number of theirs.
fn numbered<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
    sub: u8,
) -> Result<String, Fault> {
    const LINK_BANDWIDTH: u8 = 4;
    const OSPF_ROUTER: u8 = 7;
    match (kind, sub) {
        (kind::AS2_LOCAL, LINK_BANDWIDTH) => rate(w, b, at, f::EXT_COM_VALUE_LINK_BW),
        (kind::AS2 | kind::AS2_LOCAL, _) => as2(w, b, at),
        (kind::AS4 | kind::AS4_LOCAL, _) => {
            w.item(f::EXT_COM_VALUE_AS4, b, at + 2, 4)?;
            w.item(f::EXT_COM_VALUE_AN2, b, at + 6, 2)?;
            let (system, high, low) = (b.u32(at + 2)?, b.u16(at + 2)?, b.u16(at + 4)?);
            Ok(format!("{high}.{low}({system}):{}", b.u16(at + 6)?))
        }
        (kind::IPV4, OSPF_ROUTER) => {
            w.item(f::EXT_COM_VALUE_OSPF_RID, b, at + 2, 4)?;
            Ok(format!("{}:{}", Address::Ipv4(b.array(at + 2)?), b.u16(at + 6)?))
        }
        _ => ipv4(w, b, at),
    }
}

/// What kind of route of OSPF this was (RFC 4577, section 4.2.6).
fn ospf_route<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<String, Fault> {
    w.item(f::EXT_COM_VALUE_OSPF_RTYPE_AREA, b, at + 2, 4)?;
    w.item(f::EXT_COM_VALUE_OSPF_RTYPE_TYPE, b, at + 6, 1)?;
    let (kind, options) = (u64::from(b.u8(at + 6)?), b.u8(at + 7)?);
    let item = w.item(f::EXT_COM_VALUE_OSPF_RTYPE_OPTIONS, b, at + 7, 1)?;
    let metric = if options & 1 != 0 { "Type-2" } else { "Type-1" };
    w.label_value(item, format_args!("0x{options:02x} (Metric: {metric})"));
    w.bits(item, &[f::EXT_COM_VALUE_OSPF_RTYPE_OPTIONS_MT], b, at + 7, 1)?;
    let area = Address::Ipv4(b.array(at + 2)?);
    let kind = w.word(f::EXT_COM_VALUE_OSPF_RTYPE_TYPE, kind).unwrap_or("Unknown");
    Ok(format!("Area: {area}, Type: {kind}"))
}

fn opaque<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
    sub: u8,
) -> Result<String, Fault> {
    const COST: u8 = 1;
    const OSPF_ROUTE: u8 = 6;
    const ENCAPSULATION: u8 = 12;
    /// The bit of a cost's identifier that says that the cost replaces what it is added to.
    const REPLACES: u8 = 0x80;
    match (kind, sub) {
        (_, COST) => {
            w.item(f::EXT_COM_COST_POI, b, at + 2, 1)?;
            let item = w.item(f::EXT_COM_COST_CID, b, at + 3, 1)?;
            w.bits(item, &[f::EXT_COM_COST_CID_USE], b, at + 3, 1)?;
            let item = w.item(f::EXT_COM_COST_COST, b, at + 4, 4)?;
            let (point, cost) = (b.u8(at + 2)?, b.u32(at + 4)?);
            let replaces = b.u8(at + 3)? & REPLACES != 0;
            let how = if replaces {
                "Replaces the original attribute value"
            } else {
                "Evaluated after the original attribute value"
            };
            w.label_value(item, format_args!("{cost} ({how})"));
            let mut text = format!("{cost}, POI: ");
            let _ = match w.word(f::EXT_COM_COST_POI, u64::from(point)) {
                Some(name) => write!(text, "{name}"),
                None => write!(text, "Unknown subtype 0x{point:02x}"),
            };
            let how = if replaces { "Replaces attribute" } else { "Evaluated after" };
            let _ = write!(text, " ({how})");
            Ok(text)
        }
        (kind::OPAQUE, OSPF_ROUTE) => ospf_route(w, b, at),
        (kind::OPAQUE, ENCAPSULATION) => {
            w.item(f::EXT_COM_TUNNEL_TYPE, b, at + 6, 2)?;
            let tunnel = u64::from(b.u16(at + 6)?);
            Ok(f::EXT_COM_TUNNEL_TYPE_VALUES.get(tunnel).unwrap_or("Unknown").to_owned())
        }
        _ => raw(w, b, at),
    }
}

fn evpn<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    sub: u8,
) -> Result<String, Fault> {
    match sub {
        0 => {
            let bits = [f::EXT_COM_EVPN_MMAC_FLAGS_STICKY];
            let place = (b, at + 2, 1, Encoding::Big);
            bitmask::item(w, place, f::EXT_COM_EVPN_MMAC_FLAGS, &bits, Names::Shown)?;
            w.item(f::EXT_COM_EVPN_MMAC_SEQ, b, at + 4, 4)?;
            let sticky = b.u8(at + 2)? & 1 != 0;
            Ok(if sticky { "Sticky MAC" } else { "Movable MAC" }.to_owned())
        }
        1 => {
            w.item(f::EXT_COM_L2_ESI_LABEL_FLAG, b, at + 2, 1)?;
            let single = b.u8(at + 2)? & 1 != 0;
            let how = if single { "Single-Active redundancy" } else { "All-Active redundancy" };
            let (label, bottom) = (b.u24(at + 5)? >> 4, b.u24(at + 5)? & 1 != 0);
            // The label's bit for the bottom of the stack is told where it is set.
            let bottom = if bottom { " (bottom)" } else { "" };
            Ok(format!("{how}, Label: {label}{bottom}"))
        }
        2 => {
            w.item(f::EXT_COM_EVPN_ESI_RT, b, at + 2, 6)?;
            Ok(format!("RT: {}", Address::Ether(b.array(at + 2)?)))
        }
        3 => {
            w.item(f::EXT_COM_EVPN_ESI_ROUTER_MAC, b, at + 2, 6)?;
            Ok(format!("Router's MAC: {}", Address::Ether(b.array(at + 2)?)))
        }
        4 => {
            let bits = [
                f::EXT_COM_EVPN_L2ATTR_FLAG_RESERVED,
                f::EXT_COM_EVPN_L2ATTR_FLAG_CI,
                f::EXT_COM_EVPN_L2ATTR_FLAG_F,
                f::EXT_COM_EVPN_L2ATTR_FLAG_C,
                f::EXT_COM_EVPN_L2ATTR_FLAG_P,
                f::EXT_COM_EVPN_L2ATTR_FLAG_B,
            ];
            let place = (b, at + 2, 2, Encoding::Big);
            bitmask::item(w, place, f::EXT_COM_EVPN_L2ATTR_FLAGS, &bits, Names::Shown)?;
            w.item(f::EXT_COM_EVPN_L2ATTR_L2_MTU, b, at + 4, 2)?;
            w.item(f::EXT_COM_EVPN_L2ATTR_RESERVED, b, at + 6, 2)?;
            Ok(format!("flags: 0x{:04x}, L2 MTU: {}", b.u16(at + 2)?, b.u16(at + 4)?))
        }
        5 => {
            let bits = [f::EXT_COM_EVPN_ETREE_FLAG_RESERVED, f::EXT_COM_EVPN_ETREE_FLAG_L];
            let place = (b, at + 2, 1, Encoding::Big);
            bitmask::item(w, place, f::EXT_COM_EVPN_ETREE_FLAGS, &bits, Names::Shown)?;
            w.item(f::EXT_COM_EVPN_ETREE_RESERVED, b, at + 3, 2)?;
            Ok(String::new())
        }
        _ => raw(w, b, at),
    }
}

fn experimental<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    sub: u8,
) -> Result<String, Fault> {
    match sub {
        0 => ospf_route(w, b, at),
        1 => {
            w.item(f::EXT_COM_VALUE_OSPF_RID, b, at + 2, 4)?;
            Ok(Address::Ipv4(b.array(at + 2)?).to_string())
        }
        5 => {
            w.item(f::EXT_COM_STYPE_TR_AS2, b, at + 1, 1)?;
            as2(w, b, at)
        }
        6 => rate(w, b, at, f::EXT_COM_FLOW_RATE_LIMIT),
        7 => {
            w.item(f::EXT_COM_FLOW_SAMPLE, b, at + 7, 1)?;
            w.item(f::EXT_COM_FLOW_TRAFF_ACT, b, at + 7, 1)?;
            let yes = |bit| -> Result<&str, Fault> {
                Ok(if b.u8(at + 7)? & bit != 0 { "Yes" } else { "No" })
            };
            Ok(format!("Sample: {}, Terminal: {}", yes(2)?, yes(1)?))
        }
        8 => Ok(format!("RT {}", as2(w, b, at)?)),
        9 => {
            w.item(f::EXT_COM_VALUE_FS_DSCP, b, at + 7, 1)?;
            let name = w.word(f::EXT_COM_VALUE_FS_DSCP, u64::from(b.u8(at + 7)?));
            Ok(name.unwrap_or("Unknown DSCP").to_owned())
        }
        10 => {
            w.item(f::EXT_COM_L2_ENCAPS_TYPE, b, at + 2, 1)?;
            let bits = [
                f::EXT_COM_L2_FLAG_D,
                f::EXT_COM_L2_FLAG_Z1,
                f::EXT_COM_L2_FLAG_F,
                f::EXT_COM_L2_FLAG_Z345,
                f::EXT_COM_L2_FLAG_C,
                f::EXT_COM_L2_FLAG_S,
            ];
            let place = (b, at + 3, 1, Encoding::Big);
            let item = bitmask::item(w, place, f::EXT_COM_L2_C_FLAGS, &bits, Names::Left)?;
            if w.labels() {
                let flags = u64::from(b.u8(at + 3)?);
                for bit in [bits[0], bits[2], bits[4], bits[5]] {
                    let def = w.def(bit);
                    if flags & def.mask != 0 {
                        w.append(item, format_args!(", {}", def.title));
                    }
                }
            }
            w.item(f::EXT_COM_L2_L2_MTU, b, at + 4, 2)?;
            Ok(String::new())
        }
        11 => {
            w.item(f::EXT_COM_ETREE_ROOT_VLAN, b, at + 2, 2)?;
            w.item(f::EXT_COM_ETREE_LEAF_VLAN, b, at + 4, 2)?;
            let item = w.item(f::EXT_COM_ETREE_FLAGS, b, at + 6, 2)?;
            let bits =
                [f::EXT_COM_ETREE_FLAG_RESERVED, f::EXT_COM_ETREE_FLAG_P, f::EXT_COM_ETREE_FLAG_V];
            w.bits(item, &bits, b, at + 6, 2)?;
            Ok(String::new())
        }
        _ => raw(w, b, at),
    }
}

/// What a route of EIGRP had, in parts.
fn eigrp<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    sub: u8,
) -> Result<String, Fault> {
    /// The flag of a route from within.
    const INTERNAL: u16 = 0x8000;
    /// Delays are in units of 39.0625 ns times 65536, 256 to 10 microseconds; bandwidths the other way.
    const UNITS: u64 = 256;
    const TEN_GIGABIT: u64 = 2_560_000_000;
    let (first, second, word, value) =
        (b.u8(at + 2)?, b.u8(at + 3)?, b.u16(at + 2)?, b.u32(at + 4)?);
    let address = Address::Ipv4(b.array(at + 4)?);
    Ok(match sub {
        0 => {
            let kind = if word & INTERNAL != 0 { "Internal" } else { "External" };
            let item = w.item(f::EXT_COM_EIGRP_FLAGS, b, at + 2, 2)?;
            w.label_value(item, format_args!("0x{word:04x} ({kind})"));
            w.bits(item, &[f::EXT_COM_EIGRP_FLAGS_RT], b, at + 2, 2)?;
            w.item(f::EXT_COM_EIGRP_RTAG, b, at + 4, 4)?;
            format!("{kind} route, Tag: {value}")
        }
        1 => {
            w.item(f::EXT_COM_EIGRP_ASN, b, at + 2, 2)?;
            let item = w.item(f::EXT_COM_EIGRP_DLY, b, at + 4, 4)?;
            let usec = u64::from(value) * 10 / UNITS;
            w.label_value(item, format_args!("{value} ({usec} usec)"));
            format!("ASN: {word}, D: {value}")
        }
        2 => {
            let item = w.item(f::EXT_COM_EIGRP_RLY, b, at + 2, 1)?;
            let percent = u32::from(first) * 100 / 255;
            w.label_value(item, format_args!("{first} ({percent}%)"));
            w.item(f::EXT_COM_EIGRP_HOPS, b, at + 3, 1)?;
            let item = w.item(f::EXT_COM_EIGRP_BW, b, at + 4, 4)?;
            let rate = TEN_GIGABIT.checked_div(u64::from(value)).unwrap_or(0);
            w.label_value(item, format_args!("{value} ({rate} Kbps)"));
            format!("R: {first}, H: {second}, B: {value}")
        }
        3 => {
            let item = w.item(f::EXT_COM_EIGRP_LOAD, b, at + 3, 1)?;
            let percent = u32::from(second) * 100 / 255;
            w.label_value(item, format_args!("{second} ({percent}%)"));
            w.item(f::EXT_COM_EIGRP_MTU, b, at + 4, 4)?;
            format!("L: {second}, M: {value}")
        }
        4 => {
            w.item(f::EXT_COM_EIGRP_E_ASN, b, at + 2, 2)?;
            w.item(f::EXT_COM_EIGRP_E_RID, b, at + 4, 4)?;
            format!("ASN: {word}, RID: {address}")
        }
        5 => {
            w.item(f::EXT_COM_EIGRP_E_PID, b, at + 2, 2)?;
            w.item(f::EXT_COM_EIGRP_E_METRIC, b, at + 4, 4)?;
            let name = w.word(f::EXT_COM_EIGRP_E_PID, u64::from(word)).unwrap_or("Unknown");
            format!("{name}, Metric: {value}")
        }
        6 => {
            w.item(f::EXT_COM_EIGRP_RID, b, at + 4, 4)?;
            format!("{address}")
        }
        _ => String::new(),
    })
}

fn qos<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let bits = [
        f::EXT_COM_QOS_FLAGS_REMARKING,
        f::EXT_COM_QOS_FLAGS_IGNORE_REMARKING,
        f::EXT_COM_QOS_FLAGS_AGG_MARKING,
    ];
    let place = (b, at, 1, Encoding::Big);
    bitmask::item(w, place, f::EXT_COM_QOS_FLAGS, &bits, Names::Shown)?;
    w.item(f::EXT_COM_QOS_SET_NUMBER, b, at + 2, 1)?;
    w.item(f::EXT_COM_QOS_TECH_TYPE, b, at + 3, 1)?;
    w.item(f::EXT_COM_QOS_MARKING_O, b, at + 4, 2)?;
    w.item(f::EXT_COM_QOS_MARKING_A, b, at + 6, 1)?;
    w.item(f::EXT_COM_QOS_DEFAULT_TO_ZERO, b, at + 7, 1)?;
    Ok(())
}

fn cos<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let bits = [
        f::EXT_COM_COS_FLAGS_BE,
        f::EXT_COM_COS_FLAGS_EF,
        f::EXT_COM_COS_FLAGS_AF,
        f::EXT_COM_COS_FLAGS_LE,
    ];
    for at in at + 1..at + LEN {
        let place = (b, at, 1, Encoding::Big);
        bitmask::item(w, place, f::EXT_COM_COS_FLAGS, &bits, Names::Shown)?;
    }
    Ok(())
}
