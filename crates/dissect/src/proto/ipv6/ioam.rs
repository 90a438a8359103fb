//! In-situ OAM traces in options (RFC 9486; the trace data of RFC 9197, section 4.4).

use lamna_fields::Field;

use super::options::Reading;
use super::*;

/// Octets of a trace before its nodes.
const TRACE_LEN: usize = 8;

/// Octets before a trace: reserved and option type.
const FIXED_LEN: usize = 2;

/// Rows that are drawn over the trace type, and the names that its label lists.
static TYPE_BITS: [(Field, u32, &str); 15] = [
    (OPT_IOAM_TRACE_TYPE_BIT0, 0x80_0000, ", Hop_Lim and Node ID (short)"),
    (OPT_IOAM_TRACE_TYPE_BIT1, 0x40_0000, ", Ingress and Egress IDs (short)"),
    (OPT_IOAM_TRACE_TYPE_BIT2, 0x20_0000, ", Timestamp seconds"),
    (OPT_IOAM_TRACE_TYPE_BIT3, 0x10_0000, ", Timestamp fraction"),
    (OPT_IOAM_TRACE_TYPE_BIT4, 0x08_0000, ", Transit delay"),
    (OPT_IOAM_TRACE_TYPE_BIT5, 0x04_0000, ", IOAM-Namespace specific data (short)"),
    (OPT_IOAM_TRACE_TYPE_BIT6, 0x02_0000, ", Queue depth"),
    (OPT_IOAM_TRACE_TYPE_BIT7, 0x01_0000, ", Checksum complement"),
    (OPT_IOAM_TRACE_TYPE_BIT8, 0x00_8000, ", Hop_Lim and Node ID (wide)"),
    (OPT_IOAM_TRACE_TYPE_BIT9, 0x00_4000, ", Ingress and Egress IDs (wide)"),
    (OPT_IOAM_TRACE_TYPE_BIT10, 0x00_2000, ", IOAM-Namespace specific data (wide)"),
    (OPT_IOAM_TRACE_TYPE_BIT11, 0x00_1000, ", Buffer occupancy"),
    (OPT_IOAM_TRACE_TYPE_UNDEF, 0x00_0ffc, ", Undefined"),
    (OPT_IOAM_TRACE_TYPE_BIT22, 0x00_0002, ", Opaque State Snapshot"),
    (OPT_IOAM_TRACE_TYPE_RSV, 0x00_0001, ", Reserved"),
];

/// Bit 22: an opaque state snapshot of variable length follows a node's other data.
const SNAPSHOT: u32 = 2;

/// Bits of data that take two words: 8, 9 and 10.
const WIDE: u32 = 0x00_e000;

/// The value of an IOAM option.
pub(super) fn option<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reading<'_>) -> Walked {
    const PREALLOCATED: u8 = 0;
    const INCREMENTAL: u8 = 1;
    // A trace has whole nodes.
    let right = r.len >= FIXED_LEN && {
        let kind = r.b.u8(r.at + 1)?;
        kind > INCREMENTAL || is_whole(r)?
    };
    r.check(w, right, "IOAM Option: Invalid length");
    r.item(w, OPT_IOAM_RSV, 1)?;
    let kind = r.b.u8(r.at)?;
    r.item(w, OPT_IOAM_OPT_TYPE, 1)?;
    if r.len < FIXED_LEN {
        return Err(Fault::Malformed);
    }
    let name = OPT_IOAM_OPT_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown Option-Type");
    let left = r.left();
    let root = w.text(&r.b, r.at, left, format_args!("{name}"))?;
    let opened = w.open(root);
    if kind == PREALLOCATED || kind == INCREMENTAL {
        trace(w, r)?;
    }
    w.close(opened);
    Ok(())
}

/// Whether the octets behind a trace's header are a whole number of nodes.
fn is_whole(r: &Reading<'_>) -> Result<bool, Fault> {
    let Some(data) = r.len.checked_sub(FIXED_LEN + TRACE_LEN) else { return Ok(false) };
    let kind = r.b.u24(r.at + 6)?;
    let node = usize::from(r.b.u8(r.at + 4)? >> 3) * 4;
    let free = usize::from(r.b.u8(r.at + 5)? & 0x7f) * 4;
    let nodes = data.saturating_sub(free);
    Ok(kind & SNAPSHOT != 0 || node == 0 || nodes % node == 0)
}

fn trace<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reading<'_>) -> Walked {
    r.item(w, OPT_IOAM_TRACE_NS, 2)?;
    let words = usize::from(r.b.u8(r.at)? >> 3);
    let item = w.number(OPT_IOAM_TRACE_NODELEN, &r.b, r.at, 1, words as u64)?;
    bits_label(w, item, "Node Length", (words as u32) << 3, 0xf8, words);
    if words == 0 {
        w.expert(OPT_IOAM_TRACE_INVALID_NODELEN, item);
    }
    let item = w.item(OPT_IOAM_TRACE_FLAGS, &r.b, r.at, 2)?;
    let opened = w.open(item);
    let flags = [
        OPT_IOAM_TRACE_FLAG_O,
        OPT_IOAM_TRACE_FLAG_L,
        OPT_IOAM_TRACE_FLAG_A,
        OPT_IOAM_TRACE_FLAG_RSV,
    ];
    r.bits(w, &flags, 2)?;
    w.close(opened);
    r.at += 1;
    let free = usize::from(r.b.u8(r.at)? & 0x7f);
    let item = w.number(OPT_IOAM_TRACE_REMLEN, &r.b, r.at, 1, free as u64)?;
    bits_label(w, item, "Remaining Length", free as u32, 0x7f, free);
    let room = (r.len as i64 - (FIXED_LEN + TRACE_LEN) as i64).max(0) as usize;
    if free * 4 > room || r.len < FIXED_LEN + TRACE_LEN {
        w.expert_text(
            OPT_IOAM_TRACE_INVALID_REMLEN,
            item,
            format_args!("IOAM RemLen: Invalid length ({} bytes)", free * 4),
        );
    }
    let remaining_is_right = free * 4 <= room;
    r.at += 1;
    let kind = r.b.u24(r.at)?;
    let item = w.item(OPT_IOAM_TRACE_TYPE, &r.b, r.at, 3)?;
    if w.labels() {
        let set = TYPE_BITS.iter().filter(|(_, bits, _)| kind & bits != 0);
        let names = set.map(|(_, _, name)| *name).collect::<String>();
        w.label_value(item, format_args!("0x{kind:06x}{names}"));
    }
    let data = kind & !(SNAPSHOT | 1);
    let expected = (data.count_ones() + (data & WIDE).count_ones()) as usize;
    let opened = w.open(item);
    for (field, _, _) in &TYPE_BITS {
        w.item(*field, &r.b, r.at, 3)?;
    }
    w.close(opened);
    if words != 0 && (expected == 0 || words < expected) {
        w.expert(OPT_IOAM_TRACE_INVALID_TYPE, item);
    }
    r.at += 3;
    r.item(w, OPT_IOAM_TRACE_RSV, 1)?;
    if words == 0 || !remaining_is_right || r.left() == 0 {
        return Ok(());
    }
    let left = r.left();
    let root = w.text(&r.b, r.at, left, format_args!("Trace Data"))?;
    let opened = w.open(root);
    if free > 0 {
        r.item(w, OPT_IOAM_TRACE_FREE_SPACE, free * 4)?;
    }
    let mut number = 1;
    while r.left() >= words * 4 {
        let before = r.at;
        node(w, r, kind, words, number)?;
        if r.at == before {
            break;
        }
        number += 1;
    }
    w.close(opened);
    Ok(())
}

/// Labels a number of an octet's own bits, whose row has no mask.
fn bits_label<C: Collector>(
    w: &mut Walk<'_, C>,
    item: Item,
    title: &str,
    octet: u32,
    mask: u32,
    value: usize,
) {
    if !w.labels() {
        return;
    }
    let mut drawn = String::with_capacity(9);
    for bit in (0..8).rev() {
        drawn.push(match (mask >> bit & 1, octet >> bit & 1) {
            (0, _) => '.',
            (_, 0) => '0',
            _ => '1',
        });
        if bit == 4 {
            drawn.push(' ');
        }
    }
    w.label(item, format_args!("{drawn} = {title}: {value}"));
}

/// One node's data, in the order of the type's bits.
fn node<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reading<'_>,
    kind: u32,
    words: usize,
    number: usize,
) -> Walked {
    let root = w.text(&r.b, r.at, words * 4, format_args!("Node {number}"))?;
    let opened = w.open(root);
    let pairs = |w: &mut Walk<'_, C>,
                 r: &mut Reading<'_>,
                 name: &str,
                 fields: [(Field, usize); 2]|
     -> Walked {
        let len = fields[0].1 + fields[1].1;
        let item = w.text(&r.b, r.at, len, format_args!("{name}"))?;
        let opened = w.open(item);
        for (field, len) in fields {
            r.item(w, field, len)?;
        }
        w.close(opened);
        Ok(())
    };
    let has = |bit: u32| kind & (0x80_0000 >> bit) != 0;
    if has(0) {
        let fields = [(OPT_IOAM_TRACE_NODE_HLIM, 1), (OPT_IOAM_TRACE_NODE_ID, 3)];
        pairs(w, r, "Hop_Lim and Node ID (short)", fields)?;
    }
    if has(1) {
        let fields = [(OPT_IOAM_TRACE_NODE_IIF, 2), (OPT_IOAM_TRACE_NODE_EIF, 2)];
        pairs(w, r, "Ingress and Egress IDs (short)", fields)?;
    }
    for (bit, field) in [
        (2, OPT_IOAM_TRACE_NODE_TSS),
        (3, OPT_IOAM_TRACE_NODE_TSF),
        (4, OPT_IOAM_TRACE_NODE_TRDELAY),
        (5, OPT_IOAM_TRACE_NODE_NSDATA),
        (6, OPT_IOAM_TRACE_NODE_QDEPTH),
    ] {
        if has(bit) {
            r.item(w, field, 4)?;
        }
    }
    if has(7) {
        r.item(w, OPT_IOAM_TRACE_NODE_CSUM, 4)?;
    }
    if has(8) {
        let fields = [(OPT_IOAM_TRACE_NODE_HLIM, 1), (OPT_IOAM_TRACE_NODE_ID_WIDE, 7)];
        pairs(w, r, "Hop_Lim and Node ID (wide)", fields)?;
    }
    if has(9) {
        let fields = [(OPT_IOAM_TRACE_NODE_IIF_WIDE, 4), (OPT_IOAM_TRACE_NODE_EIF_WIDE, 4)];
        pairs(w, r, "Ingress and Egress IDs (wide)", fields)?;
    }
    if has(10) {
        r.item(w, OPT_IOAM_TRACE_NODE_NSDATA_WIDE, 8)?;
    }
    if has(11) {
        r.item(w, OPT_IOAM_TRACE_NODE_BUFOCCUP, 4)?;
    }
    for bit in 12..22 {
        if has(bit) {
            r.item(w, OPT_IOAM_TRACE_NODE_UNDEFINED, 4)?;
        }
    }
    if kind & SNAPSHOT != 0 {
        let len = usize::from(r.b.u8(r.at)?) * 4;
        let item = w.text(&r.b, r.at, 4 + len, format_args!("Opaque State Snapshot"))?;
        let inner = w.open(item);
        r.item(w, OPT_IOAM_TRACE_NODE_OSS_LEN, 1)?;
        r.item(w, OPT_IOAM_TRACE_NODE_OSS_SCID, 3)?;
        if len > 0 {
            r.item(w, OPT_IOAM_TRACE_NODE_OSS_DATA, len)?;
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}
