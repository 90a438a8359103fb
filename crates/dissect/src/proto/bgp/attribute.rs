//! Update messages and path attributes.

use std::fmt::Write as _;

use super::{community, extended, f, nlri, segment, worded};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::walk::Walk;

/// Octets of an update before its withdrawn routes.
const FIXED_LEN: usize = super::HEADER_LEN + 2;

/// Sets of attributes within attributes (RFC 6368) that are taken apart. Real ones do not nest.
const MAX_NESTED: u8 = 4;

/// Flags of an attribute.
mod flag {
    pub(super) const OPTIONAL: u8 = 0x80;
    pub(super) const TRANSITIVE: u8 = 0x40;
    pub(super) const PARTIAL: u8 = 0x20;
    pub(super) const EXTENDED: u8 = 0x10;
}

/// Update (RFC 4271, 4.3).
pub(super) fn update<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let withdrawn = usize::from(b.u16(super::HEADER_LEN)?);
    w.item(f::UPDATE_WITHDRAWN_ROUTES_LENGTH, b, super::HEADER_LEN, 2)?;
    if withdrawn > 0 {
        let shown = withdrawn.min(b.len().saturating_sub(FIXED_LEN));
        let root = w.item(f::UPDATE_WITHDRAWN_ROUTES, b, FIXED_LEN, shown)?;
        let opened = w.open(root);
        let right = nlri::plain(w, b, FIXED_LEN, FIXED_LEN + withdrawn, nlri::WITHDRAWN)?;
        w.close(opened);
        if !right {
            return Ok(());
        }
    }
    let at = FIXED_LEN + withdrawn;
    let total = usize::from(b.u16(at)?);
    w.item(f::UPDATE_PATH_ATTRIBUTES_LENGTH, b, at, 2)?;
    let begin = at + 2;
    let end = begin + total;
    if total > 0 {
        let root = w.item(f::UPDATE_PATH_ATTRIBUTES, b, begin, total)?;
        let opened = w.open(root);
        all(w, b, begin, end, 0)?;
        w.close(opened);
    }
    if end < len {
        let root = w.item(f::UPDATE_NLRI, b, end, len - end)?;
        let opened = w.open(root);
        nlri::plain(w, b, end, len, nlri::ROUTES)?;
        w.close(opened);
    }
    Ok(())
}

/// All attributes from `at` to `end`.
fn all<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    nested: u8,
) -> Walked {
    while at < end {
        at = attribute(w, b, at, end, nested)?;
    }
    Ok(())
}

/// Shows the attribute at `at`; where the next one is.
fn attribute<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    nested: u8,
) -> Result<usize, Fault> {
    let (flags, kind) = (b.u8(at)?, b.u8(at + 1)?);
    let extended = flags & flag::EXTENDED != 0;
    let (len, head) =
        if extended { (usize::from(b.u16(at + 2)?), 4) } else { (usize::from(b.u8(at + 2)?), 3) };
    let there = end.saturating_sub(at + head);
    let root = w.item(f::UPDATE_PATH_ATTRIBUTE, b, at, head + len.min(there))?;
    match f::UPDATE_PATH_ATTRIBUTE_TYPE_CODE_VALUES.get(u64::from(kind)) {
        Some(name) => w.label(root, format_args!("Path Attribute - {name}")),
        None => w.label(root, format_args!("Path Attribute - Unknown ({kind})")),
    }
    let opened = w.open(root);
    let item = w.item(f::UPDATE_PATH_ATTRIBUTE_FLAGS, b, at, 1)?;
    if w.labels() {
        let mut text = String::new();
        for (bit, name) in [
            (flag::OPTIONAL, ", Optional"),
            (flag::TRANSITIVE, ", Transitive"),
            (flag::PARTIAL, ", Partial"),
            (flag::EXTENDED, ", Extended-Length"),
        ] {
            if flags & bit != 0 {
                text.push_str(name);
            }
        }
        if flags & flag::OPTIONAL == 0 {
            text.push_str(", Well-known");
        }
        if flags & flag::TRANSITIVE == 0 {
            text.push_str(", Non-transitive");
        }
        if flags & flag::PARTIAL == 0 {
            text.push_str(", Complete");
        }
        w.label(item, format_args!("Flags: 0x{flags:02x}{text}"));
    }
    let bits = [
        f::UPDATE_PATH_ATTRIBUTE_FLAGS_OPTIONAL,
        f::UPDATE_PATH_ATTRIBUTE_FLAGS_TRANSITIVE,
        f::UPDATE_PATH_ATTRIBUTE_FLAGS_PARTIAL,
        f::UPDATE_PATH_ATTRIBUTE_FLAGS_EXTENDED_LENGTH,
        f::UPDATE_PATH_ATTRIBUTE_FLAGS_UNUSED,
    ];
    w.bits(item, &bits, b, at, 1)?;
    w.item(f::UPDATE_PATH_ATTRIBUTE_TYPE_CODE, b, at + 1, 1)?;
    let length = w.item(f::UPDATE_PATH_ATTRIBUTE_LENGTH, b, at + 2, head - 2)?;
    if len > there {
        let text = format_args!("Path attribute length is invalid: {len} bytes");
        let item = w.text(b, at + head, there, text)?;
        w.expert_text(f::LENGTH_INVALID, item, text);
        return Err(Fault::Malformed);
    }
    let right = value(w, b, (at + head, len), kind, (root, length), nested)?;
    if !right {
        let name = match kind {
            1 => "Origin",
            3 => "Next hop",
            4 => "Multiple exit discriminator",
            5 => "Local preference",
            6 => "Atomic aggregate",
            7 | 18 => "Aggregator",
            8 => "Communities",
            9 => "Originator identifier",
            10 => "Cluster list",
            _ => "Attribute set",
        };
        let plural = if len == 1 { "" } else { "s" };
        let text = format_args!("{name} (invalid): {len} byte{plural}");
        let item = w.text(b, at + head, len, text)?;
        w.expert_text(f::LENGTH_INVALID, item, text);
    }
    w.close(opened);
    Ok(at + head + len)
}

/// Shows an attribute's value, unless its length is not right for its kind.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    kind: u8,
    (root, length): (Item, Item),
    nested: u8,
) -> Result<bool, Fault> {
    match (kind, len) {
        (1, 1) => {
            w.item(f::UPDATE_PATH_ATTRIBUTE_ORIGIN, b, at, 1)?;
            let origin = u64::from(b.u8(at)?);
            let name = f::UPDATE_PATH_ATTRIBUTE_ORIGIN_VALUES.get(origin).unwrap_or("Unknown");
            w.append(root, format_args!(": {name}"));
        }
        (2, _) => as_path(w, b, at, len, root, None)?,
        (17, _) => as_path(w, b, at, len, root, Some(4))?,
        (3, 4) => {
            w.item(f::UPDATE_PATH_ATTRIBUTE_NEXT_HOP, b, at, 4)?;
            w.append(root, format_args!(": {} ", Address::Ipv4(b.array(at)?)));
        }
        (4, 4) => {
            w.item(f::UPDATE_PATH_ATTRIBUTE_MULTI_EXIT_DISC, b, at, 4)?;
            w.append(root, format_args!(": {}", b.u32(at)?));
        }
        (5, 4) => {
            w.item(f::UPDATE_PATH_ATTRIBUTE_LOCAL_PREF, b, at, 4)?;
            w.append(root, format_args!(": {}", b.u32(at)?));
        }
        (7, 6 | 8) | (18, 8) => {
            let number = if len == 6 { u32::from(b.u16(at)?) } else { b.u32(at)? };
            w.item(f::UPDATE_PATH_ATTRIBUTE_AGGREGATOR_AS, b, at, len - 4)?;
            w.item(f::UPDATE_PATH_ATTRIBUTE_AGGREGATOR_ORIGIN, b, at + len - 4, 4)?;
            let origin = Address::Ipv4(b.array(at + len - 4)?);
            w.append(root, format_args!(": AS: {number} origin: {origin}"));
        }
        (8, _) if len.is_multiple_of(4) => community::plain(w, b, at, len, root)?,
        (9, 4) => {
            w.item(f::UPDATE_PATH_ATTRIBUTE_ORIGINATOR_ID, b, at, 4)?;
            w.append(root, format_args!(": {} ", Address::Ipv4(b.array(at)?)));
        }
        (10, _) if len.is_multiple_of(4) => {
            let list = w.item(f::PATH_ATTRIBUTE_CLUSTER_LIST, b, at, len)?;
            let mut text = String::new();
            let opened = w.open(list);
            for at in (at..at + len).step_by(4) {
                w.item(f::PATH_ATTRIBUTE_CLUSTER_ID, b, at, 4)?;
                let _ = write!(text, "{} ", Address::Ipv4(b.array(at)?));
            }
            w.close(opened);
            w.label(list, format_args!("Cluster List: {}", text.trim_end()));
            w.append(root, format_args!(": {}", text.trim_end()));
        }
        (14, _) => nlri::reach(w, b, at, len)?,
        (15, _) => nlri::unreach(w, b, at, len)?,
        (16, _) => extended::all(w, b, at, len, length)?,
        (22, 5..) => tunnel(w, b, at, len)?,
        (26, _) if len >= 3 => aigp(w, b, at, len, root)?,
        (32, _) if len.is_multiple_of(12) => community::large(w, b, at, len, root)?,
        (40, _) => segment::prefix_sid(w, b, at, len)?,
        (128, _) if len >= 4 && nested < MAX_NESTED => {
            w.item(f::UPDATE_PATH_ATTRIBUTE_ATTR_SET_ORIGIN_AS, b, at, 4)?;
            if len > 4 {
                let item = w.item(f::UPDATE_PATH_ATTRIBUTES, b, at + 4, len - 4)?;
                let opened = w.open(item);
                all(w, b, at + 4, at + len, nested + 1)?;
                w.close(opened);
            }
        }
        (6, 0) => {}
        (1 | 3..=10 | 18 | 128, _) => return Ok(false),
        (26 | 32, _) => {}
        _ => {
            worded(
                w,
                f::UPDATE_PATH_ATTRIBUTES_UNKNOWN,
                b,
                at,
                len,
                format_args!("Unknown Path attributes"),
            )?;
        }
    }
    Ok(true)
}

/// Octets of the numbers in an AS path. Nothing tells it but the path itself: segments must fill the attribute.
fn number_len(b: &Buf<'_>, begin: usize, len: usize) -> Result<Option<usize>, Fault> {
    let end = begin + len;
    for width in [2, 4] {
        let mut at = begin;
        while at + 2 <= end {
            let (kind, count) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
            if !(1..=4).contains(&kind) || count == 0 {
                break;
            }
            at += 2 + count * width;
        }
        if at == end {
            return Ok(Some(width));
        }
    }
    Ok(None)
}

fn as_path<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    begin: usize,
    len: usize,
    root: Item,
    known: Option<usize>,
) -> Walked {
    if len == 0 {
        w.append(root, format_args!(": empty"));
        return Ok(());
    }
    let width = known.or(number_len(b, begin, len)?).unwrap_or(2);
    let field = if width == 2 {
        f::UPDATE_PATH_ATTRIBUTE_AS_PATH_SEGMENT_AS2
    } else {
        f::UPDATE_PATH_ATTRIBUTE_AS_PATH_SEGMENT_AS4
    };
    let mut path = String::new();
    let mut at = begin;
    while at < begin + len {
        let (kind, count) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let item = w.item(f::UPDATE_PATH_ATTRIBUTE_AS_PATH_SEGMENT, b, at, 2 + count * width)?;
        let opened = w.open(item);
        w.item(f::UPDATE_PATH_ATTRIBUTE_AS_PATH_SEGMENT_TYPE, b, at, 1)?;
        w.item(f::UPDATE_PATH_ATTRIBUTE_AS_PATH_SEGMENT_LENGTH, b, at + 1, 1)?;
        let (before, between, after) = match kind {
            1 => ("{", ", ", "} "),
            3 => ("(", " ", ") "),
            4 => ("[", ", ", "] "),
            _ => ("", " ", " "),
        };
        let mut text = String::from(before);
        for n in 0..count {
            let at = at + 2 + n * width;
            let number = if width == 2 { u32::from(b.u16(at)?) } else { b.u32(at)? };
            w.item(field, b, at, width)?;
            if n > 0 {
                text.push_str(between);
            }
            let _ = write!(text, "{number}");
        }
        text.push_str(after);
        w.close(opened);
        w.label(item, format_args!("AS Path segment: {}", text.trim_end()));
        path.push_str(&text);
        at += 2 + count * width;
    }
    w.append(root, format_args!(": {path}"));
    Ok(())
}

/// The accumulated metric (RFC 7311).
fn aigp<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    attribute: Item,
) -> Walked {
    let root = w.item(f::UPDATE_PATH_ATTRIBUTE_AIGP, b, at, len)?;
    let opened = w.open(root);
    w.item(f::UPDATE_ATTRIBUTE_AIGP_TYPE, b, at, 1)?;
    w.item(f::UPDATE_ATTRIBUTE_AIGP_LENGTH, b, at + 1, 2)?;
    if b.u8(at)? == 1 && len >= 11 {
        let metric = b.u64(at + 3)?;
        w.item(f::UPDATE_ATTRIBUTE_AIGP_ACCU_IGP_METRIC, b, at + 3, 8)?;
        w.append(root, format_args!(": {metric}"));
        w.append(attribute, format_args!(": {metric}"));
    }
    w.close(opened);
    Ok(())
}

/// The tunnel that carries multicast (RFC 6514, section 5).
fn tunnel<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    /// Kinds of tunnels.
    const NONE: u8 = 0;
    const RSVP: u8 = 1;
    const PIM_SSM: u8 = 3;
    const PIM_SM: u8 = 4;
    const PIM_BIDIR: u8 = 5;
    const INGRESS: u8 = 6;
    let kind = b.u8(at + 1)?;
    w.item(f::UPDATE_PATH_ATTRIBUTE_PMSI_TUNNEL_FLAGS, b, at, 1)?;
    w.item(f::UPDATE_PATH_ATTRIBUTE_PMSI_TUNNEL_TYPE, b, at + 1, 1)?;
    w.item(f::UPDATE_PATH_ATTRIBUTE_MPLS_LABEL_VALUE_20BITS, b, at + 2, 3)?;
    let (at, len) = (at + 5, len - 5);
    let root = w.item(f::UPDATE_PATH_ATTRIBUTE_PMSI_TUNNEL_ID, b, at, len)?;
    let opened = w.open(root);
    let address = |at| b.array(at).map(Address::Ipv4);
    let pair = match kind {
        PIM_SSM => Some((
            f::UPDATE_PATH_ATTRIBUTE_PMSI_PIMSSM_ROOT_NODE,
            f::UPDATE_PATH_ATTRIBUTE_PMSI_PIMSSM_PMULTICAST_GROUP,
        )),
        PIM_SM => Some((
            f::UPDATE_PATH_ATTRIBUTE_PMSI_PIMSM_SENDER_ADDRESS,
            f::UPDATE_PATH_ATTRIBUTE_PMSI_PIMSM_PMULTICAST_GROUP,
        )),
        PIM_BIDIR => Some((
            f::UPDATE_PATH_ATTRIBUTE_PMSI_BIDIR_PIM_TREE_SENDER,
            f::UPDATE_PATH_ATTRIBUTE_PMSI_BIDIR_PIM_TREE_PMULTICAST_GROUP,
        )),
        _ => None,
    };
    match kind {
        NONE => {
            w.item(f::UPDATE_PATH_ATTRIBUTE_PMSI_TUNNEL_ID_NOT_PRESENT, b, at, 0)?;
        }
        RSVP => {
            w.item(f::UPDATE_PATH_ATTRIBUTE_PMSI_RSVP_ID, b, at, 4)?;
            w.item(f::UPDATE_PATH_ATTRIBUTE_PMSI_RSVP_TUNNEL_ID, b, at + 6, 2)?;
            w.item(f::UPDATE_PATH_ATTRIBUTE_PMSI_RSVP_EXT_TUNNEL_IDV4, b, at + 8, 4)?;
            let (id, extended) = (b.u16(at + 6)?, address(at + 8)?);
            w.append(root, format_args!(": Id {id}, Ext Id {extended}"));
        }
        INGRESS => {
            w.item(f::UPDATE_PATH_ATTRIBUTE_PMSI_INGRESS_REP_IP, b, at, 4)?;
            w.append(root, format_args!(": tunnel end point -> {}", address(at)?));
        }
        _ => {}
    }
    if let Some((sender, group)) = pair {
        w.item(sender, b, at, 4)?;
        w.item(group, b, at + 4, 4)?;
        w.append(root, format_args!(": < {}, {} >", address(at)?, address(at + 4)?));
    }
    w.close(opened);
    Ok(())
}
