//! Neighbours in link state packets: the old elements (ISO/IEC 10589, clause 9.8), the extended ones with elements of their own
//! (RFC 5305, RFC 5307, RFC 6119, RFC 8570, RFC 8667), and what a router can do (RFC 7981).

use lamna_fields::Field;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::isis::{complain, identifier};
use crate::walk::{REST, Walk};

use super::fields::*;

/// Octets of the metrics of an old element.
const METRICS_LEN: usize = 4;

/// The old element: an octet (`first`), then neighbours with four metrics. For end systems there is no such octet, and their
/// identifiers are without pseudonode.
pub(super) fn old<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    id_len: usize,
    first: Option<Field>,
) -> Walked {
    let mut at = 0;
    if let Some(field) = first {
        w.item(field, c, 0, 1)?;
        at = 1;
    }
    let ends = first.is_none();
    let id_len = if ends { id_len } else { id_len + 1 };
    let size = METRICS_LEN + id_len;
    while c.remaining(at) > 0 {
        let left = c.remaining(at);
        if left < size {
            let text = format_args!("short E/IS reachability ({left} vs {size})");
            return complain(w, c, at, REST, SHORT_CLV, text);
        }
        let octets = c.bytes(at + METRICS_LEN, id_len)?;
        let who = if ends { "ES" } else { "IS" };
        let shown = if w.labels() { identifier(octets) } else { String::new() };
        let item = w.text(c, at, size, format_args!("{who} Neighbor: {shown}"))?;
        let opened = w.open(item);
        w.item(EIS_NEIGHBORS_DEFAULT_METRIC, c, at, 1)?;
        w.item(EIS_NEIGHBORS_DEFAULT_METRIC_IE, c, at, 1)?;
        // The value and its support are read from the first octet, as Wireshark reads them.
        for (i, [metric, supported, kind]) in [
            [
                EIS_NEIGHBORS_DELAY_METRIC,
                EIS_NEIGHBORS_DELAY_METRIC_SUPPORTED,
                EIS_NEIGHBORS_DELAY_METRIC_IE,
            ],
            [
                EIS_NEIGHBORS_EXPENSE_METRIC,
                EIS_NEIGHBORS_EXPENSE_METRIC_SUPPORTED,
                EIS_NEIGHBORS_EXPENSE_METRIC_IE,
            ],
            [
                EIS_NEIGHBORS_ERROR_METRIC,
                EIS_NEIGHBORS_ERROR_METRIC_SUPPORTED,
                EIS_NEIGHBORS_ERROR_METRIC_IE,
            ],
        ]
        .into_iter()
        .enumerate()
        {
            w.item(metric, c, at, 1)?;
            w.item(supported, c, at, 1)?;
            w.item(kind, c, at + 1 + i, 1)?;
        }
        let field = if ends { EIS_NEIGHBORS_ES_NEIGHBOR_ID } else { EIS_NEIGHBORS_IS_NEIGHBOR };
        w.item(field, c, at + METRICS_LEN, id_len)?;
        w.close(opened);
        at += size;
    }
    Ok(())
}

/// The extended element, from `at` on.
pub(super) fn extended<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, mut at: usize) -> Walked {
    const ENTRY_LEN: usize = 11;
    while c.remaining(at) > 0 {
        let item = w.text(c, at, REST, format_args!("IS Neighbor"))?;
        let opened = w.open(item);
        let octets = c.bytes(at, 7)?;
        if w.labels() {
            w.append(item, format_args!(": {}", identifier(octets)));
        }
        w.item(EXT_IS_REACHABILITY_IS_NEIGHBOR_ID, c, at, 7)?;
        w.item(EXT_IS_REACHABILITY_METRIC, c, at + 7, 3)?;
        let len = usize::from(c.u8(at + 10)?);
        let length = w.item(EXT_IS_REACHABILITY_SUBCLVS_LENGTH, c, at + 10, 1)?;
        if len == 0 {
            w.label(length, format_args!("SubCLV Length: 0 (no sub-TLVs present)"));
        }
        let end = at + ENTRY_LEN + len;
        let mut sub = at + ENTRY_LEN;
        while sub < end {
            let size = usize::from(c.u8(sub + 1)?);
            let content = c.slice(sub, size + 2)?;
            neighbour_element(w, &content, size)?;
            sub += size + 2;
        }
        w.close(opened);
        w.set_len(item, ENTRY_LEN + len);
        at = end;
    }
    Ok(())
}

/// Adds a rate in octets a second, shown in megabits, over `len` octets from `begin`.
fn rate<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    field: Field,
    (at, begin, len): (usize, usize, usize),
    title: std::fmt::Arguments<'_>,
) -> Walked {
    let megabits = f64::from(f32::from_bits(s.u32(at)?)) * 8.0 / 1_000_000.0;
    let item = w.number(field, s, begin, len, megabits.to_bits())?;
    w.label(item, format_args!("{title}: {megabits:.2} Mbps"));
    Ok(())
}

/// One element of a neighbour, with its code and length.
fn neighbour_element<C: Collector>(w: &mut Walk<'_, C>, s: &Buf<'_>, len: usize) -> Walked {
    let code = s.u8(0)?;
    let name = w.word(EXT_IS_REACHABILITY_CODE, u64::from(code)).unwrap_or("Unknown");
    let item = w.text(s, 0, REST, format_args!("subTLV: {name} (c={code}, l={len})"))?;
    let opened = w.open(item);
    w.item(EXT_IS_REACHABILITY_CODE, s, 0, 1)?;
    w.item(EXT_IS_REACHABILITY_LENGTH, s, 1, 1)?;
    match code {
        3 => {
            let groups = s.u32(2)?;
            let item = w.text(s, 0, REST, format_args!("Administrative group(s):"))?;
            let inner = w.open(item);
            for bit in 0..32 {
                if groups >> bit & 1 != 0 {
                    let item = w.number(GROUP, s, 2, 4, 1 << bit)?;
                    w.label(item, format_args!("group {bit}"));
                }
            }
            w.close(inner);
        }
        4 => {
            w.item(EXT_IS_REACHABILITY_LINK_LOCAL_IDENTIFIER, s, 2, 4)?;
            w.item(EXT_IS_REACHABILITY_LINK_REMOTE_IDENTIFIER, s, 6, 4)?;
        }
        6 => {
            w.item(EXT_IS_REACHABILITY_IPV4_INTERFACE_ADDRESS, s, 2, 4)?;
        }
        8 => {
            w.item(EXT_IS_REACHABILITY_IPV4_NEIGHBOR_ADDRESS, s, 2, 4)?;
        }
        9 => {
            let title = format_args!("Maximum link bandwidth");
            rate(w, s, MAXIMUM_LINK_BANDWIDTH, (2, 0, 6), title)?;
        }
        10 => {
            let title = format_args!("Reservable link bandwidth");
            rate(w, s, RESERVABLE_LINK_BANDWIDTH, (2, 0, 6), title)?;
        }
        11 => {
            let item = w.text(s, 0, REST, format_args!("Unreserved bandwidth:"))?;
            let inner = w.open(item);
            for level in 0..8 {
                let at = 2 + 4 * level;
                let title = format_args!("priority level {level}");
                rate(w, s, UNRSV_BW_PRIORITY_LEVEL, (at, at, 4), title)?;
            }
            w.close(inner);
        }
        12 => {
            w.item(EXT_IS_REACHABILITY_IPV6_INTERFACE_ADDRESS, s, 2, 16)?;
        }
        13 => {
            w.item(EXT_IS_REACHABILITY_IPV6_NEIGHBOR_ADDRESS, s, 2, 16)?;
        }
        14 => {
            for (i, at) in (2..s.reported()).step_by(4).enumerate() {
                let word = s.u32(at)?;
                let item = w.item(EXTENDED_ADMIN_GROUP, s, at, 4)?;
                w.label(item, format_args!("Extended Admin Group[{i}]: 0x{word:08x}"));
            }
        }
        15 => depths(w, s, 2)?,
        18 => {
            w.item(EXT_IS_REACHABILITY_TRAFFIC_ENGINEERING_DEFAULT_METRIC, s, 2, 3)?;
        }
        22 => constraints(w, s)?,
        31 => adjacency(w, s, false)?,
        32 => adjacency(w, s, true)?,
        33 => {
            anomalous(w, s)?;
            w.item(EXT_IS_REACHABILITY_UNIDIRECTIONAL_LINK_DELAY, s, 3, 3)?;
        }
        34 => {
            anomalous(w, s)?;
            w.item(EXT_IS_REACHABILITY_UNIDIRECTIONAL_LINK_DELAY_MIN, s, 3, 3)?;
            w.item(EXT_IS_REACHABILITY_UNIDIRECTIONAL_LINK_RESERVED, s, 6, 1)?;
            w.item(EXT_IS_REACHABILITY_UNIDIRECTIONAL_LINK_DELAY_MAX, s, 7, 3)?;
        }
        35 => {
            w.item(EXT_IS_REACHABILITY_UNIDIRECTIONAL_LINK_RESERVED, s, 2, 1)?;
            w.item(EXT_IS_REACHABILITY_UNIDIRECTIONAL_DELAY_VARIATION, s, 3, 3)?;
        }
        36 => {
            anomalous(w, s)?;
            let loss = s.u24(3)?;
            let item = w.item(EXT_IS_REACHABILITY_UNIDIRECTIONAL_LINK_LOSS, s, 3, 3)?;
            // In units of 0.000003 percent (RFC 8570, section 4.4).
            let percent = f64::from(loss) * 0.000_003;
            w.label_value(item, format_args!("{loss} ({percent:.6} %)"));
        }
        37 => {
            w.item(EXT_IS_REACHABILITY_UNIDIRECTIONAL_RESIDUAL_BANDWIDTH, s, 2, 4)?;
        }
        38 => {
            w.item(EXT_IS_REACHABILITY_UNIDIRECTIONAL_AVAILABLE_BANDWIDTH, s, 2, 4)?;
        }
        39 => {
            w.item(EXT_IS_REACHABILITY_UNIDIRECTIONAL_UTILIZED_BANDWIDTH, s, 2, 4)?;
        }
        _ => {
            w.item(EXT_IS_REACHABILITY_VALUE, s, 2, REST)?;
        }
    }
    w.close(opened);
    Ok(())
}

fn anomalous<C: Collector>(w: &mut Walk<'_, C>, s: &Buf<'_>) -> Walked {
    let bits = [EXT_IS_REACHABILITY_UNIDIRECTIONAL_LINK_FLAGS_A];
    w.bitmask(EXT_IS_REACHABILITY_UNIDIRECTIONAL_LINK_FLAGS, &bits, s, 2, 1)?;
    Ok(())
}

/// Pairs of a kind of depth and the depth (RFC 8491).
fn depths<C: Collector>(w: &mut Walk<'_, C>, s: &Buf<'_>, at: usize) -> Walked {
    for at in (at..s.reported()).step_by(2) {
        w.item(IGP_MSD_TYPE, s, at, 1)?;
        w.item(IGP_MSD_VALUE, s, at + 1, 1)?;
    }
    Ok(())
}

/// Bandwidth constraints (RFC 4124, section 5.1).
fn constraints<C: Collector>(w: &mut Walk<'_, C>, s: &Buf<'_>) -> Walked {
    let len = s.reported() - 2;
    let item = w.text(s, 0, len, format_args!("Bandwidth Constraints:"))?;
    let opened = w.open(item);
    w.item(BW_CT_MODEL, s, 2, 1)?;
    w.item(BW_CT_RSV, s, 3, 3)?;
    let fields = [BW_CT_0, BW_CT_1, BW_CT_2, BW_CT_3, BW_CT_4, BW_CT_5, BW_CT_6, BW_CT_7];
    for (i, field) in fields.into_iter().enumerate() {
        let at = 6 + 4 * i;
        if s.remaining(at) < 4 {
            break;
        }
        rate(w, s, field, (at, at, 4), format_args!("Bandwidth Constraints {i}"))?;
    }
    w.close(opened);
    Ok(())
}

/// A segment identifier of an adjacency (RFC 8667, section 2.2).
fn adjacency<C: Collector>(w: &mut Walk<'_, C>, s: &Buf<'_>, lan: bool) -> Walked {
    let bits =
        [ADJ_SID_FLAGS_F, ADJ_SID_FLAGS_B, ADJ_SID_FLAGS_V, ADJ_SID_FLAGS_L, ADJ_SID_FLAGS_S];
    w.bitmask(ADJ_SID_FLAGS, &bits, s, 2, 1)?;
    w.item(ADJ_SID_WEIGHT, s, 3, 1)?;
    let mut at = 4;
    if lan {
        w.item(ADJ_SID_SYSTEM_ID, s, at, 6)?;
        at += 6;
    }
    segment(w, s, at)
}

/// A segment identifier: a label, an index or an address, as its length tells.
pub(super) fn segment<C: Collector>(w: &mut Walk<'_, C>, s: &Buf<'_>, at: usize) -> Walked {
    match s.remaining(at) {
        3 => w.item(SID_SLI_LABEL, s, at, 3)?,
        4 => w.item(SID_SLI_INDEX, s, at, 4)?,
        16 => w.item(SID_SLI_IPV6, s, at, 16)?,
        _ => return Ok(()),
    };
    Ok(())
}

/// What a router can do.
pub(super) fn capability<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    if c.reported() < 5 {
        return Ok(());
    }
    w.item(RT_CAPABLE_ROUTER_ID, c, 0, 4)?;
    w.item(RT_CAPABLE_FLAG_S, c, 4, 1)?;
    w.item(RT_CAPABLE_FLAG_D, c, 4, 1)?;
    let mut at = 5;
    while c.remaining(at) >= 2 {
        let (kind, len) = (c.u8(at)?, usize::from(c.u8(at + 1)?));
        let sub = c.slice(at, len + 2)?;
        capability_element(w, &sub, kind, len)?;
        at += len + 2;
    }
    Ok(())
}

fn capability_element<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    kind: u8,
    len: usize,
) -> Walked {
    let name = match kind {
        1 => {
            let item = w.text(s, 0, REST, format_args!("TE Node Capability Descriptor"))?;
            let bits = [
                TE_NODE_CAP_B_BIT,
                TE_NODE_CAP_E_BIT,
                TE_NODE_CAP_M_BIT,
                TE_NODE_CAP_G_BIT,
                TE_NODE_CAP_P_BIT,
            ];
            return w.bits(item, &bits, s, 2, 1);
        }
        2 => "Segment Routing - Capability",
        6 => "Nickname",
        7 => "Trees",
        13 => "TRILL version",
        14 => "VLAN group",
        19 => "Segment Routing - Algorithms",
        22 => "Segment Routing - Local Block",
        23 => "Node Maximum SID Depth",
        25 => "SRv6 Capability",
        26 => "Flexible Algorithm Definition",
        _ => {
            let text = format_args!("Unknown SubTlv: Type: {kind}, Length: {len}");
            return complain(w, s, 0, REST, SUBTLV_UNKNOWN, text);
        }
    };
    let item = w.text(s, 0, REST, format_args!("{name} (t={kind}, l={len})"))?;
    let opened = w.open(item);
    match kind {
        2 | 22 => {
            if kind == 2 {
                w.item(SR_CAP_I_FLAG, s, 2, 1)?;
                w.item(SR_CAP_V_FLAG, s, 2, 1)?;
            } else {
                w.item(SR_LOCAL_BLOCK_FLAGS, s, 2, 1)?;
            }
            let mut at = 3;
            while s.remaining(at) >= 5 {
                w.item(SR_CAP_RANGE, s, at, 3)?;
                let (kind, len) = (s.u8(at + 3)?, usize::from(s.u8(at + 4)?));
                let text = format_args!("SID/Label (t={kind}, l={len})");
                let item = w.text(s, at + 3, len + 2, text)?;
                let inner = w.open(item);
                match len {
                    3 => {
                        w.item(SR_CAP_LABEL, s, at + 5, 3)?;
                    }
                    4 => {
                        w.item(SR_CAP_SID, s, at + 5, 4)?;
                    }
                    _ => {}
                }
                w.close(inner);
                at += 5 + len;
            }
        }
        6 => {
            for at in (2..s.reported().saturating_sub(4)).step_by(5) {
                w.item(RT_CAPABLE_NICKNAME_NICKNAME_PRIORITY, s, at, 1)?;
                w.item(RT_CAPABLE_NICKNAME_TREE_ROOT_PRIORITY, s, at + 1, 2)?;
                w.item(RT_CAPABLE_NICKNAME_NICKNAME, s, at + 3, 2)?;
            }
        }
        7 if len >= 6 => {
            w.item(RT_CAPABLE_TREES_NOF_TREES_TO_COMPUTE, s, 2, 2)?;
            w.item(RT_CAPABLE_TREES_MAXIMUM_NOF_TREES_TO_COMPUTE, s, 4, 2)?;
            w.item(RT_CAPABLE_TREES_NOF_TREES_TO_USE, s, 6, 2)?;
        }
        13 => {
            w.item(RT_CAPABLE_TRILL_MAXIMUM_VERSION, s, 2, 1)?;
            if len == 5 {
                for field in [
                    RT_CAPABLE_TRILL_AFFINITY_TLV,
                    RT_CAPABLE_TRILL_FGL_SAFE,
                    RT_CAPABLE_TRILL_CAPS,
                    RT_CAPABLE_TRILL_FLAGS,
                ] {
                    w.item(field, s, 3, 4)?;
                }
            }
        }
        14 => {
            w.item(RT_CAPABLE_VLAN_GROUP_PRIMARY_VLAN_ID, s, 2, 2)?;
            for at in (4..s.reported()).step_by(2) {
                w.item(RT_CAPABLE_VLAN_GROUP_SECONDARY_VLAN_ID, s, at, 2)?;
            }
        }
        19 => {
            for at in 2..s.reported() {
                w.item(SR_ALG, s, at, 1)?;
            }
        }
        23 => depths(w, s, 2)?,
        25 => {
            w.bitmask(SRV6_CAP_FLAGS, &[SRV6_CAP_FLAGS_O, SRV6_CAP_FLAGS_UNUSED], s, 2, 2)?;
        }
        26 => {
            w.item(FLEX_ALGORITHM_ALGORITHM, s, 2, 1)?;
            w.item(FLEX_ALGORITHM_METRIC_TYPE, s, 3, 1)?;
            w.item(FLEX_ALGORITHM_CALCULATION_TYPE, s, 4, 1)?;
            w.item(FLEX_ALGORITHM_PRIORITY, s, 5, 1)?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}
