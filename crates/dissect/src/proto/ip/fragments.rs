//! Fragments of IP datagrams of either version, and the datagrams that they make (RFC 791, section
//! 3.2; RFC 8200, section 4.5).

use bytes::Bytes;
use lamna_fields::Field;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::stream::Part;
use crate::walk::Walk;

/// A fragment of an IP datagram, of either version, as [`Track`](crate::Track) takes it.
#[derive(Clone, Debug)]
pub struct Fragment<'a> {
    /// The sender.
    pub source: &'a Address,
    /// The receiver.
    pub destination: &'a Address,
    /// Identification.
    pub id: u32,
    /// The protocol of the datagram (0 for IPv6, whose fragments need not agree on it).
    pub protocol: u8,
    /// Octets of the payload before this fragment.
    pub offset: u32,
    /// Whether fragments follow.
    pub more: bool,
    /// The fragment's payload, whole.
    pub payload: &'a [u8],
}

/// What became of a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Defragmented {
    /// Others are missing still. The frame that completes the datagram, once that is known.
    Incomplete {
        /// Where the datagram is whole.
        reassembled_in: Option<u32>,
    },
    /// This one completed the datagram.
    Complete {
        /// The datagram's payload.
        payload: Bytes,
        /// Its fragments in the order of their offsets.
        parts: Vec<FragmentPart>,
    },
}

/// A fragment of a datagram that was put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FragmentPart {
    /// The frame and the octets that it brought.
    pub part: Part,
    /// Octets of the payload before it.
    pub offset: u32,
    /// Whether it overlaps another.
    pub overlap: bool,
    /// Whether it overlaps another with different octets.
    pub conflict: bool,
}

/// The rows of a protocol's table that show a datagram's fragments.
pub(crate) struct FragmentFields {
    /// What the list calls one of them: `IPv4 Fragment`.
    pub(crate) title: &'static str,
    pub(crate) fragments: Field,
    pub(crate) fragment: Field,
    pub(crate) overlap: Field,
    pub(crate) conflict: Field,
    pub(crate) error: Field,
    pub(crate) count: Field,
    pub(crate) length: Field,
    pub(crate) data: Option<Field>,
}

/// Lists the fragments of the datagram that is whole with this frame.
pub(crate) fn list<C: Collector>(
    w: &mut Walk<'_, C>,
    fields: &FragmentFields,
    whole: &Buf<'_>,
    parts: &[FragmentPart],
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let total = whole.len();
    let root = w.item(fields.fragments, whole, 0, total)?;
    w.mark_generated(root);
    if w.labels() {
        use std::fmt::Write;
        let mut text = String::new();
        for (i, part) in parts.iter().enumerate() {
            let separator = if i == 0 { "" } else { ", " };
            let _ = write!(text, "{separator}#{}({})", part.part.frame, part.part.len);
        }
        let plural = if parts.len() == 1 { "" } else { "s" };
        let (count, title) = (parts.len(), fields.title);
        w.label(root, format_args!("{count} {title}{plural} ({total} bytes): "));
        // What is added to a label ends where there is no more room, without a word.
        w.append(root, format_args!("{text}"));
    }
    let opened = w.open(root);
    for part in parts {
        let (offset, len) = (part.offset as usize, part.part.len as usize);
        let field = if part.conflict { fields.error } else { fields.fragment };
        // An overlapping fragment may claim octets that the datagram does not have.
        let shown = len.min(total.saturating_sub(offset));
        let frame = u64::from(part.part.frame);
        let item = w.number(field, whole, offset.min(total), shown, frame)?;
        if len == 0 {
            w.label(item, format_args!("Frame: {frame} (no data)"));
        } else {
            let (last, plural) =
                ((offset + len).saturating_sub(1), if len == 1 { "" } else { "s" });
            w.label(
                item,
                format_args!("Frame: {frame}, payload: {offset}-{last} ({len} byte{plural})"),
            );
        }
        w.mark_generated(item);
        let inner = w.open(item);
        if part.overlap {
            w.generated(fields.overlap, whole, offset.min(total), 1);
        }
        if part.conflict {
            w.generated(fields.conflict, whole, offset.min(total), 1);
        }
        w.close(inner);
    }
    w.generated(fields.count, whole, 0, parts.len() as u64);
    w.generated(fields.length, whole, 0, total as u64);
    if let Some(field) = fields.data {
        let data = w.item(field, whole, 0, total)?;
        w.mark_generated(data);
    }
    w.close(opened);
    Ok(())
}
