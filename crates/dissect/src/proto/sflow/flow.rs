//! Samples of packets.

use lamna_fields::{Field, ProtocolId};

use super::fields::*;
use super::{FORMAT, IPV4, IPV6, Part, enterprise, foreign, parts};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Claim;
use crate::walk::Walk;

/// Labels, layers or paths in a record: bounds loops over counts that packets state.
const MAX_ENTRIES: u32 = 255;

const IP_PORTS: &[Part] = &[(N245_IP_SOURCE_PORT, 4), (IP_DESTINATION_PORT, 4)];

const TCP_FLAGS: [Field; 8] = [
    N245_IP_TCP_FLAG_CWR,
    N245_IP_TCP_FLAG_ECE,
    N245_IP_TCP_FLAG_URG,
    N245_IP_TCP_FLAG_ACK,
    N245_IP_TCP_FLAG_PSH,
    N245_IP_TCP_FLAG_RST,
    N245_IP_TCP_FLAG_SYN,
    N245_IP_TCP_FLAG_FIN,
];

const TYPE_OF_SERVICE: [Field; 5] = [
    N245_IPV4_PRECEDENCE_TYPE,
    N245_IPV4_DELAY,
    N245_IPV4_THROUGHPUT,
    N245_IPV4_RELIABILITY,
    N245_IPV4_COST,
];

/// Shows a sample, whose interfaces take two words each where it is `expanded`.
pub(super) fn sample<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    expanded: bool,
) -> Walked {
    w.item(FLOW_SAMPLE_SEQUENCE_NUMBER, b, at, 4)?;
    at += 4;
    if expanded {
        w.item(FLOW_SAMPLE_SOURCE_ID_TYPE, b, at, 4)?;
        w.item(FLOW_SAMPLE_SOURCE_ID_INDEX, b, at + 4, 4)?;
        at += 8;
    } else {
        w.item(FLOW_SAMPLE_SOURCE_ID_CLASS, b, at, 4)?;
        w.item(FLOW_SAMPLE_INDEX, b, at, 4)?;
        at += 4;
    }
    let item = w.item(FLOW_SAMPLE_SAMPLING_RATE, b, at, 4)?;
    w.label_value(item, format_args!("1 out of {} packets", b.u32(at)?));
    w.item(FLOW_SAMPLE_SAMPLE_POOL, b, at + 4, 4)?;
    w.item(FLOW_SAMPLE_DROPPED_PACKETS, b, at + 8, 4)?;
    at += 12;
    if expanded {
        w.item(FLOW_SAMPLE_INPUT_INTERFACE_FORMAT, b, at, 4)?;
        w.item(FLOW_SAMPLE_INPUT_INTERFACE_VALUE, b, at + 4, 4)?;
        w.item(FLOW_SAMPLE_OUTPUT_INTERFACE_FORMAT, b, at + 8, 4)?;
        let value = b.u32(at + 12)?;
        let item = w.number(FLOW_SAMPLE_OUTPUT_INTERFACE_VALUE, b, at + 12, 4, u64::from(value))?;
        w.label(item, format_args!("Output interface value: {value}"));
        at += 16;
    } else {
        w.item(FLOW_SAMPLE_INPUT_INTERFACE, b, at, 4)?;
        output(w, b, at + 4)?;
        at += 8;
    }
    let count = b.u32(at)?;
    w.item(FLOW_SAMPLE_FLOW_RECORD, b, at, 4)?;
    at += 4;
    for _ in 0..count {
        at = record(w, b, at)?;
    }
    Ok(())
}

/// Shows where a packet went: an interface, several, or none and why.
fn output<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    const DROPPED: u32 = 1;
    let word = b.u32(at)?;
    let item = w.number(FLOW_SAMPLE_OUTPUT_INTERFACE, b, at, 4, u64::from(word))?;
    w.label(item, format_args!("Output interface: 0x{word:08x}"));
    let opened = w.open(item);
    w.item(FLOW_SAMPLE_OUTPUT_INTERFACE_FORMAT_2, b, at, 4)?;
    let item = w.item(FLOW_SAMPLE_OUTPUT_INTERFACE_VALUE, b, at, 4)?;
    if word >> 30 != DROPPED && w.labels() {
        let def = w.def(FLOW_SAMPLE_OUTPUT_INTERFACE_VALUE);
        let mut prefix = String::new();
        let value = u64::from(word);
        // Writing to a String cannot fail.
        let _ = def.write_prefix(&mut prefix, &lamna_fields::Value::Uint(value & def.mask));
        let value = value & def.mask;
        w.label(item, format_args!("{prefix}Output interface value: {value}"));
    }
    w.close(opened);
    Ok(())
}

/// Shows the record at `at`; where the next one is.
fn record<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (format, len) = (b.u32(at)?, b.u32(at + 4)? as usize);
    let end = at.saturating_add(8).saturating_add(len);
    let kind = format & FORMAT;
    let name = match N245_FLOW_RECORD_FORMAT_VALUES.get(u64::from(kind)) {
        _ if format > FORMAT => "Unknown enterprise format",
        Some(name) => name,
        None => "Unknown sample format",
    };
    let whole = end.min(b.len()).saturating_sub(at);
    let item = w.text(b, at, whole, format_args!("{name}"))?;
    let opened = w.open(item);
    enterprise(w, b, at)?;
    let inner = at + 8;
    if format > FORMAT {
        foreign(w, b, at + 4, len)?;
    } else {
        w.item(N245_FLOW_RECORD_FORMAT, b, at, 4)?;
        w.item(N5_FLOW_DATA_LENGTH, b, at + 4, 4)?;
        content(w, b, inner, kind, len)?;
    }
    w.close(opened);
    Ok(end)
}

fn content<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u32,
    len: usize,
) -> Walked {
    match kind {
        1 => raw(w, b, at, len),
        2 => {
            w.item(N245_ETHERNET_LENGTH, b, at, 4)?;
            w.item(N245_ETHERNET_SOURCE_MAC_ADDRESS, b, at + 4, 6)?;
            w.item(N245_ETHERNET_DESTINATION_MAC_ADDRESS, b, at + 12, 6)?;
            w.item(N245_ETHERNET_PACKET_TYPE, b, at + 20, 4)?;
            Ok(())
        }
        3 => {
            let head = [(N245_IP_LENGTH, 4), (IP_PROTOCOL, 4)];
            let at = parts(w, b, at, &head)?;
            let at = parts(w, b, at, &[(N245_IPV4_SRC, 4), (N245_IPV4_DST, 4)])?;
            let at = parts(w, b, at, IP_PORTS)?;
            bits(w, b, at, &TCP_FLAGS)?;
            bits(w, b, at + 4, &TYPE_OF_SERVICE)
        }
        4 => {
            let head = [(N245_IP_LENGTH, 4), (IP_PROTOCOL, 4)];
            let at = parts(w, b, at, &head)?;
            let at = parts(w, b, at, &[(N245_IPV6_SRC, 16), (N245_IPV6_DST, 16)])?;
            let at = parts(w, b, at, IP_PORTS)?;
            bits(w, b, at, &TCP_FLAGS)?;
            w.item(N245_IPV6_PRIORITY, b, at + 4, 4)?;
            Ok(())
        }
        1001 => {
            let fields =
                [(N245_VLAN_IN, 4), (N245_PRI_IN, 4), (N245_VLAN_OUT, 4), (N245_PRI_OUT, 4)];
            parts(w, b, at, &fields)?;
            Ok(())
        }
        1002 => {
            let at = address(w, b, at, [N245_NEXTHOP, N245_NEXTHOP_V6])?;
            parts(w, b, at, &[(N245_NEXTHOP_SRC_MASK, 4), (N245_NEXTHOP_DST_MASK, 4)])?;
            Ok(())
        }
        1003 => gateway(w, b, at),
        1004 => {
            let source = [N5_EXTENDED_USER_SOURCE_USER_STRING_LENGTH, N5_EXTENDED_USER_SOURCE_USER];
            let at = parts(w, b, at, &[(N5_EXTENDED_USER_SOURCE_CHARACTER_SET, 4)])?;
            let at = text(w, b, at, source)?;
            let to = [
                N5_EXTENDED_USER_DESTINATION_USER_STRING_LENGTH,
                N5_EXTENDED_USER_DESTINATION_USER,
            ];
            let at = parts(w, b, at, &[(N5_EXTENDED_USER_DESTINATION_CHARACTER_SET, 4)])?;
            text(w, b, at, to)?;
            Ok(())
        }
        1005 => {
            let direction = b.u32(at)?;
            let item = w.item(N5_EXTENDED_URL_DIRECTION, b, at, 4)?;
            let end = if direction == 1 { "Source" } else { "Destination" };
            w.label(item, format_args!("{end} Address is Server({direction})"));
            let at = text(w, b, at + 4, [N5_EXTENDED_URL_URL_LENGTH, N5_EXTENDED_URL_URL])?;
            text(w, b, at, [N5_EXTENDED_URL_HOST_LENGTH, N5_EXTENDED_URL_HOST])?;
            Ok(())
        }
        1006 => {
            let at = address(w, b, at, [N245_NEXTHOP, N245_NEXTHOP_V6])?;
            let into = [N245_EXTENDED_MPLS_IN_LABEL_STACK_ENTRIES, N245_EXTENDED_MPLS_IN_LABEL];
            let at = labels(w, b, at, "In Label Stack", into)?;
            let out = [N245_EXTENDED_MPLS_OUT_LABEL_STACK_ENTRIES, N245_EXTENDED_MPLS_OUT_LABEL];
            labels(w, b, at, "Out Label Stack", out)?;
            Ok(())
        }
        1007 => {
            let at = address(w, b, at, [N245_IPV4_SRC, N245_IPV6_SRC])?;
            address(w, b, at, [N245_IPV4_DST, N245_IPV6_DST])?;
            Ok(())
        }
        1008 => {
            let name = [N5_EXTENDED_MPLS_TUNNEL_NAME_LENGTH, N5_EXTENDED_MPLS_TUNNEL_TUNNEL_NAME];
            let at = text(w, b, at, name)?;
            let rest = [(N5_EXTENDED_MPLS_TUNNEL_ID, 4), (N5_EXTENDED_MPLS_TUNNEL_COS_VALUE, 4)];
            parts(w, b, at, &rest)?;
            Ok(())
        }
        1009 => {
            let name =
                [N5_EXTENDED_MPLS_VC_INSTANCE_NAME_LENGTH, N5_EXTENDED_MPLS_VC_VC_INSTANCE_NAME];
            let at = text(w, b, at, name)?;
            let rest = [(N5_EXTENDED_MPLS_VC_ID, 4), (N5_EXTENDED_MPLS_VC_LABEL_COS_VALUE, 4)];
            parts(w, b, at, &rest)?;
            Ok(())
        }
        1010 => {
            let name = [N5_EXTENDED_MPLS_FTN_DESCRIPTION_LENGTH, N5_EXTENDED_MPLS_FTN_DESCRIPTION];
            let at = text(w, b, at, name)?;
            w.item(N5_EXTENDED_MPLS_FTN_MASK, b, at, 4)?;
            Ok(())
        }
        1011 => {
            w.item(N5_EXTENDED_MPLS_FEC_ADDRESS_PREFIX_LENGTH, b, at, 4)?;
            Ok(())
        }
        1012 => {
            let count = b.u32(at)?.min(MAX_ENTRIES) as usize;
            w.item(N5_EXTENDED_VLAN_TUNNEL_NUMBER_OF_LAYERS, b, at, 4)?;
            for i in 0..count {
                w.item(N5_EXTENDED_VLAN_TUNNEL_TPID_TCI_PAIR, b, at + 4 + 4 * i, 4)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Adds fields that are bits of the octet at `at`.
fn bits<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, fields: &[Field]) -> Walked {
    for field in fields {
        w.item(*field, b, at, 1)?;
    }
    Ok(())
}

/// Shows an address behind its type; where it ends.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    [ipv4, ipv6]: [Field; 2],
) -> Result<usize, Fault> {
    let inner = at + 4;
    match b.u32(at)? {
        IPV4 => {
            w.item(ipv4, b, inner, 4)?;
            Ok(inner + 4)
        }
        IPV6 => {
            w.item(ipv6, b, inner, 16)?;
            Ok(inner + 16)
        }
        _ => Ok(inner),
    }
}

/// Shows a text behind its length, padded to whole words; where it ends.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    [length, field]: [Field; 2],
) -> Result<usize, Fault> {
    let len = b.u32(at)? as usize;
    w.item(length, b, at, 4)?;
    b.check(at + 4, len)?;
    if len > 0 {
        w.item(field, b, at + 4, len)?;
    }
    Ok(at + 4 + len.next_multiple_of(4))
}

/// Shows a stack of labels behind their count; where it ends.
fn labels<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
    [entries, label]: [Field; 2],
) -> Result<usize, Fault> {
    let count = b.u32(at)?;
    w.item(entries, b, at, 4)?;
    let item = w.text(b, at + 4, 0, format_args!("{title}"))?;
    let opened = w.open(item);
    let mut at = at + 4;
    let start = at;
    for i in 1..=count.min(MAX_ENTRIES) {
        let value = b.u32(at)?;
        let item = w.item(label, b, at, 4)?;
        w.label(item, format_args!("Label {i}: {value}"));
        at += 4;
    }
    w.set_len(item, at - start);
    w.close(opened);
    Ok(at)
}

/// Shows the way of a packet through autonomous systems.
fn gateway<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let at = address(w, b, at, [N245_NEXTHOP, N245_NEXTHOP_V6])?;
    let head = [(N245_AS, 4), (N245_SRCAS, 4), (N245_PEERAS, 4), (N245_DSTASENTRIES, 4)];
    let mut at = parts(w, b, at, &head)?;
    for _ in 0..b.u32(at - 4)?.min(MAX_ENTRIES) {
        let (kind, count) = (b.u32(at)?, b.u32(at + 4)?);
        let item = w.number(AS_TYPE, b, at, 8, u64::from(kind))?;
        let name = AS_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown AS type");
        w.label(item, format_args!("{name}, ({count} entries)"));
        at = systems(w, b, item, at + 8, count)?;
    }
    let count = b.u32(at)?;
    let item = w.item(N245_COMMUNITYENTRIES, b, at, 4)?;
    at = systems(w, b, item, at + 4, count)?;
    w.item(N245_LOCALPREF, b, at, 4)?;
    Ok(())
}

/// Shows `count` numbers of systems or communities below `item`; where they end.
fn systems<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    item: crate::collect::Item,
    at: usize,
    count: u32,
) -> Result<usize, Fault> {
    let len = (count as usize).saturating_mul(4);
    b.check(at, len)?;
    if w.fields() {
        let opened = w.open(item);
        for at in (at..at + len).step_by(4) {
            w.item(N245_DSTAS, b, at, 4)?;
        }
        w.close(opened);
    }
    Ok(at + len)
}

/// Shows the first octets of a packet in a record of `len` octets, with what pads them, and dissects them.
fn raw<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let head = [
        (N245_HEADER_PROTOCOL, 4),
        (N245_HEADER_FRAME_LENGTH, 4),
        (N245_HEADER_PAYLOAD_STRIPPED, 4),
        (N245_HEADER_SAMPLED_HEADER_LENGTH, 4),
    ];
    let inner = parts(w, b, at, &head)?;
    let len = len.saturating_sub(inner - at);
    b.check(inner, len)?;
    let item = w.item(N245_HEADER, b, inner, len)?;
    let opened = w.open(item);
    let packet = b.slice(inner, len)?;
    let protocol = protocol(w, b.u32(at)?).unwrap_or(id::DATA);
    w.quote(|w| w.call(protocol, packet));
    w.close(opened);
    Ok(())
}

/// What a packet begins with.
fn protocol<C: Collector>(w: &Walk<'_, C>, number: u32) -> Option<ProtocolId> {
    match number {
        1 => Some(id::ETH),
        5 => Some(id::FR),
        7 | 14 => Some(id::PPP),
        11 => Some(id::IP),
        12 => Some(id::IPV6),
        13 => Some(id::MPLS),
        15 => Some(id::WLAN),
        number => w.registry.lookup(Claim::Number("sflow_245.header_protocol", number)),
    }
}
