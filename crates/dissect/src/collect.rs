//! What a walk collects: nothing but layers, the wanted fields, or the whole tree.

use std::fmt::{self, Write};
use std::sync::Arc;

use lamna_fields::{Encoding, FieldId, ProtocolId, Schema};

use crate::buf::{Buf, Walked};
use crate::proto::id;
use crate::registry::Registry;
use crate::walk::Walk;
use crate::walk::again::Kept;

/// Nodes that one frame's tree may have; the rest is not shown.
pub const MAX_NODES: usize = 1_000_000;

/// What a walk does with the fields that it meets.
///
/// The kinds are [`Slice`] and [`Pick`]. The walks of links, networks and transports are compiled once for each, so that
/// one that wants nothing has no trace of field code; those above them only for `Pick`, which takes over from a slice
/// that goes so far up. [`Skim`] is a [`Pick`] that goes through the headers below what is wanted as a slice does.
pub trait Collector: Default + sealed::Sealed {
    /// Whether fields are looked at at all.
    const FIELDS: bool;

    /// Whether protocols that are called are left to a [`Pick`].
    #[doc(hidden)]
    const SKIMS: bool = false;

    #[doc(hidden)]
    fn wants(&self, id: FieldId) -> bool;
    #[doc(hidden)]
    #[inline(always)]
    fn wants_any(&self, first: FieldId, last: FieldId) -> bool {
        let _ = (first, last);
        false
    }
    /// Whether every field is kept.
    #[doc(hidden)]
    #[inline(always)]
    fn is_whole(&self) -> bool {
        false
    }
    /// Whether a line that is only text is kept.
    #[doc(hidden)]
    fn wants_line(&self) -> bool {
        false
    }
    #[doc(hidden)]
    fn nodes(&mut self) -> Option<&mut Nodes>;
    #[doc(hidden)]
    fn nodes_ref(&self) -> Option<&Nodes>;
    /// Runs a registered protocol's walk, compiled for this collector, as a layer; or `again` in the same layer.
    #[doc(hidden)]
    fn call(w: &mut Walk<'_, Self>, protocol: ProtocolId, b: Buf<'_>, again: bool) -> Walked;
    /// Shows a message that is not whole yet.
    #[doc(hidden)]
    fn show_held(
        w: &mut Walk<'_, Self>,
        protocol: ProtocolId,
        b: Buf<'_>,
        title: Option<&'static str>,
    ) -> Walked {
        w.held(protocol, b, title)
    }
    /// Whether a protocol that is entered without a call is left to a [`Pick`].
    #[doc(hidden)]
    #[inline(always)]
    fn leaves(&self, _: ProtocolId) -> bool {
        false
    }
    #[doc(hidden)]
    fn put(&mut self, node: Node) -> Item;
    /// [`put`](Collector::put) without a call, if there is room.
    #[doc(hidden)]
    #[inline(always)]
    fn put_in_room(&mut self, _: Node) -> Option<Item> {
        None
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Slice {}
    impl Sealed for super::Pick {}
    impl Sealed for super::Skim {}
}

/// Collects layers only.
#[derive(Clone, Debug, Default)]
pub struct Slice {
    /// Wants nothing: for the protocols whose walks are not compiled for slices.
    rest: Pick,
}

impl Collector for Slice {
    const FIELDS: bool = false;

    #[inline(always)]
    fn wants(&self, _: FieldId) -> bool {
        false
    }
    #[inline(always)]
    fn nodes(&mut self) -> Option<&mut Nodes> {
        None
    }
    #[inline(always)]
    fn nodes_ref(&self) -> Option<&Nodes> {
        None
    }
    #[inline]
    fn call(w: &mut Walk<'_, Self>, protocol: ProtocolId, b: Buf<'_>, again: bool) -> Walked {
        match w.registry.protocol(protocol).entries.slice {
            Some(entry) if again => w.rerun(protocol, b, entry),
            Some(entry) => w.run(protocol, b, entry),
            None => {
                w.with_collector(|slice| &mut slice.rest, |w| Pick::call(w, protocol, b, again))
            }
        }
    }
    #[inline(always)]
    fn put(&mut self, _: Node) -> Item {
        Item::NONE
    }
}

/// A set of fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    bits: Vec<u64>,
    /// Whether lines of text at the top of the tree are wanted, which are no field.
    lines: bool,
}

impl Wanted {
    /// Adds lines that are only text, where they stand at the top of the tree.
    pub fn with_lines(self) -> Self {
        Wanted { lines: true, ..self }
    }

    /// Adds a field.
    pub fn insert(&mut self, id: FieldId) {
        let word = id.0 as usize / 64;
        if word >= self.bits.len() {
            self.bits.resize(word + 1, 0);
        }
        self.bits[word] |= 1 << (id.0 % 64);
    }

    /// Whether the field is in the set.
    #[inline(always)]
    pub fn contains(&self, id: FieldId) -> bool {
        self.bits.get(id.0 as usize / 64).is_some_and(|word| word >> (id.0 % 64) & 1 == 1)
    }

    /// Whether any field from `first` to `last` is in the set.
    #[inline]
    pub fn has_any(&self, first: FieldId, last: FieldId) -> bool {
        let (first, last) = (first.0 as usize, last.0 as usize);
        let word = |at: usize| self.bits.get(at).copied().unwrap_or(0);
        let (low, high) = (u64::MAX << (first % 64), u64::MAX >> (63 - last % 64));
        match (first / 64, last / 64) {
            (a, b) if a == b => word(a) & low & high != 0,
            (a, b) => {
                word(a) & low != 0 || word(b) & high != 0 || (a + 1..b).any(|at| word(at) != 0)
            }
        }
    }

    /// Whether no field is in the set.
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|word| *word == 0)
    }

    /// The fields in order.
    pub fn iter(&self) -> impl Iterator<Item = FieldId> + '_ {
        (0..self.bits.len() as u32 * 64).map(FieldId).filter(|id| self.contains(*id))
    }
}

impl FromIterator<FieldId> for Wanted {
    fn from_iter<I: IntoIterator<Item = FieldId>>(iter: I) -> Self {
        let mut set = Wanted::default();
        iter.into_iter().for_each(|id| set.insert(id));
        set
    }
}

/// Collects the wanted fields, or every field, with their places in the tree and their labels.
///
/// The choice is made while it runs: a walk that knew at compile time that all are wanted would be hardly faster, and a
/// third of the program.
#[derive(Clone, Debug, Default)]
pub struct Pick {
    pub(crate) wanted: Arc<Wanted>,
    /// Whether every field is wanted, whatever `wanted` says.
    pub(crate) whole: bool,
    pub(crate) nodes: Nodes,
}

impl Collector for Pick {
    const FIELDS: bool = true;

    #[inline(always)]
    fn wants(&self, id: FieldId) -> bool {
        self.whole || self.wanted.contains(id)
    }
    #[inline(always)]
    fn wants_any(&self, first: FieldId, last: FieldId) -> bool {
        self.whole || self.wanted.has_any(first, last)
    }
    #[inline(always)]
    fn is_whole(&self) -> bool {
        self.whole
    }
    #[inline(always)]
    fn wants_line(&self) -> bool {
        self.whole || (self.wanted.lines && self.nodes.parent == u32::MAX)
    }
    #[inline(always)]
    fn nodes(&mut self) -> Option<&mut Nodes> {
        Some(&mut self.nodes)
    }
    #[inline(always)]
    fn nodes_ref(&self) -> Option<&Nodes> {
        Some(&self.nodes)
    }
    #[inline]
    fn call(w: &mut Walk<'_, Self>, protocol: ProtocolId, b: Buf<'_>, again: bool) -> Walked {
        let entry = w.registry.protocol(protocol).entries.pick;
        if again { w.rerun(protocol, b, entry) } else { w.run(protocol, b, entry) }
    }
    #[inline(always)]
    fn put(&mut self, node: Node) -> Item {
        self.nodes.push(node)
    }
    #[inline(always)]
    fn put_in_room(&mut self, node: Node) -> Option<Item> {
        self.nodes.push_in_room(node)
    }
}

/// A [`Pick`] of which nothing is wanted in the headers that nearly every frame begins with: those are walked as a
/// slice, and what they carry is picked.
#[derive(Clone, Debug, Default)]
pub struct Skim {
    pub(crate) pick: Pick,
    /// Whether fields of network layers are wanted.
    network: bool,
    /// Whether fields of transport layers are wanted.
    transport: bool,
}

/// Protocols whose walks enter each other without a call, by what carries what.
const NETWORK: [ProtocolId; 6] =
    [id::IP, id::IPV6, id::IPV6_HOPOPTS, id::IPV6_ROUTING, id::IPV6_FRAGHDR, id::IPV6_DSTOPTS];
const TRANSPORT: [ProtocolId; 3] = [id::TCP, id::MPTCP, id::UDP];

/// Protocols whose items are found in the headers of others: where they are wanted, nothing can be skimmed.
const EVERYWHERE: [ProtocolId; 8] = [
    id::PKT_COMMENT,
    id::EXPERT,
    id::MALFORMED,
    id::SHORT,
    id::UNREASSEMBLED,
    id::ETH,
    id::ETHERTYPE,
    id::VLAN,
];

impl Skim {
    /// A collector of the wanted fields; `None` where some lie too low for it. Fields of the frame itself must be
    /// [known without a walk](crate::View::answers).
    pub(crate) fn new(registry: &Registry, wanted: Arc<Wanted>) -> Option<Self> {
        let mut skim = Skim::default();
        for field in wanted.iter() {
            let protocol = registry.protocol_of(field);
            let is_known = protocol != id::FRAME || crate::View::<Skim>::knows(registry, field);
            if EVERYWHERE.contains(&protocol) || !is_known {
                return None;
            }
            skim.network |= NETWORK.contains(&protocol);
            skim.transport |= TRANSPORT.contains(&protocol);
        }
        skim.pick.wanted = wanted;
        Some(skim)
    }

    /// Goes on as a [`Pick`].
    fn pick(w: &mut Walk<'_, Self>, go_on: impl FnOnce(&mut Walk<'_, Pick>) -> Walked) -> Walked {
        w.with_collector(|skim| &mut skim.pick, go_on)
    }
}

impl Collector for Skim {
    const FIELDS: bool = false;
    const SKIMS: bool = true;

    #[inline(always)]
    fn wants(&self, _: FieldId) -> bool {
        false
    }
    #[inline(always)]
    fn nodes(&mut self) -> Option<&mut Nodes> {
        Some(&mut self.pick.nodes)
    }
    #[inline(always)]
    fn nodes_ref(&self) -> Option<&Nodes> {
        Some(&self.pick.nodes)
    }
    fn call(w: &mut Walk<'_, Self>, protocol: ProtocolId, b: Buf<'_>, again: bool) -> Walked {
        Skim::pick(w, |w| Pick::call(w, protocol, b, again))
    }
    fn show_held(
        w: &mut Walk<'_, Self>,
        protocol: ProtocolId,
        b: Buf<'_>,
        title: Option<&'static str>,
    ) -> Walked {
        Skim::pick(w, |w| w.held(protocol, b, title))
    }
    #[inline(always)]
    fn leaves(&self, protocol: ProtocolId) -> bool {
        match protocol {
            id::IP | id::IPV6 => self.network,
            id::TCP | id::UDP => self.network || self.transport,
            _ => false,
        }
    }
    #[inline(always)]
    fn put(&mut self, _: Node) -> Item {
        Item::NONE
    }
}

/// A collected field, by its place in the list of nodes; or none, where it was not wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item(pub(crate) u32);

impl Item {
    /// Not collected. Every change to it is ignored.
    pub const NONE: Item = Item(u32::MAX);

    /// Whether the field was collected.
    #[inline]
    pub fn is_some(self) -> bool {
        self != Item::NONE
    }
}

/// The id of a node that is only text.
pub(crate) const TEXT: FieldId = FieldId(u32::MAX);

/// Where a node's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stored {
    /// In the octets that the node covers, by the field's type and this encoding.
    Octets(Encoding),
    /// A number (or a time in nanoseconds, or the bits of a float, or 4 or 6 octets of an address).
    Number,
    /// Text in the arena.
    Text,
    /// Octets in the arena.
    Blob,
}

pub(crate) mod flag {
    /// Shown in brackets: Lamna worked it out.
    pub(crate) const GENERATED: u8 = 1;
    /// Not shown in trees.
    pub(crate) const HIDDEN: u8 = 2;
    /// The label replaces only the value part: `Title: ` stays.
    pub(crate) const VALUE_LABEL: u8 = 4;
    /// The label goes behind the one that the definition gives.
    pub(crate) const LABEL_BEHIND: u8 = 8;
}

// Two to a line of the cache.
const _: () = assert!(size_of::<Node>() == 32);

/// One collected field.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    pub(crate) field: FieldId,
    pub(crate) start: u32,
    pub(crate) len: u32,
    pub(crate) parent: u32,
    pub(crate) value: u64,
    /// Place in the label list plus one; 0 for the label that the definition gives.
    pub(crate) label: u32,
    pub(crate) stored: Stored,
    pub(crate) source: u8,
    pub(crate) flags: u8,
    pub(crate) layer: u8,
}

/// A flat list of nodes in the order in which they were met, with their texts. Reused.
#[derive(Clone, Debug, Default)]
pub struct Nodes {
    pub(crate) list: Vec<Node>,
    pub(crate) labels: Vec<(u32, u32)>,
    pub(crate) text: String,
    pub(crate) blob: Vec<u8>,
    pub(crate) parent: u32,
    /// Whether labels are made.
    pub(crate) label_on: bool,
    /// Whether nothing but notes is wanted.
    pub(crate) notes_only: bool,
    /// Set when [`MAX_NODES`] was reached.
    pub(crate) full: bool,
    /// Headers to be put again.
    pub(crate) kept: Kept,
}

impl Nodes {
    pub(crate) fn clear(&mut self) {
        self.stand_no_more();
        self.list.clear();
        self.labels.clear();
        self.text.clear();
        self.blob.clear();
        self.parent = u32::MAX;
        self.full = false;
    }

    /// Adds a node if it needs no memory.
    #[inline(always)]
    fn push_in_room(&mut self, node: Node) -> Option<Item> {
        let at = self.list.len();
        if at >= self.list.capacity().min(MAX_NODES) {
            return None;
        }
        self.list.push(Node { parent: self.parent, ..node });
        Some(Item(at as u32))
    }

    #[inline(never)]
    fn push(&mut self, node: Node) -> Item {
        let at = self.list.len();
        if at >= MAX_NODES {
            self.full = true;
            return Item::NONE;
        }
        self.list.push(Node { parent: self.parent, ..node });
        Item(at as u32)
    }

    pub(crate) fn get_mut(&mut self, item: Item) -> Option<&mut Node> {
        self.list.get_mut(item.0 as usize)
    }

    pub(crate) fn keep_text(&mut self, text: &str) -> u64 {
        let at = self.text.len();
        self.text.push_str(text);
        pack(at, text.len())
    }

    pub(crate) fn keep_text_of(&mut self, text: fmt::Arguments<'_>) -> u64 {
        let at = self.text.len();
        // Writing to a String cannot fail.
        let _ = self.text.write_fmt(text);
        pack(at, self.text.len() - at)
    }

    /// [`Nodes::keep_text_of`], up to `room` octets of it.
    pub(crate) fn keep_text_up_to(&mut self, room: usize, text: fmt::Arguments<'_>) -> u64 {
        let at = self.text.len();
        let _ = self.text.write_fmt(text);
        self.text.truncate(self.text.floor_char_boundary(at + room));
        pack(at, self.text.len() - at)
    }

    pub(crate) fn keep_blob(&mut self, bytes: &[u8]) -> u64 {
        let at = self.blob.len();
        self.blob.extend_from_slice(bytes);
        pack(at, bytes.len())
    }

    pub(crate) fn text_at(&self, packed: u64) -> &str {
        let (at, len) = unpack(packed);
        self.text.get(at..at + len).unwrap_or("")
    }

    pub(crate) fn blob_at(&self, packed: u64) -> &[u8] {
        let (at, len) = unpack(packed);
        self.blob.get(at..at + len).unwrap_or(&[])
    }

    pub(crate) fn label_of(&self, node: &Node) -> Option<&str> {
        let (at, end) = *self.labels.get((node.label as usize).checked_sub(1)?)?;
        self.text.get(at as usize..end as usize)
    }

    pub(crate) fn set_label(&mut self, item: Item, text: fmt::Arguments<'_>, value_only: bool) {
        let at = self.text.len();
        let _ = self.text.write_fmt(text);
        let range = (at as u32, self.text.len() as u32);
        self.labels.push(range);
        let label = self.labels.len() as u32;
        if let Some(node) = self.get_mut(item) {
            node.label = label;
            node.flags &= !(flag::VALUE_LABEL | flag::LABEL_BEHIND);
            if value_only {
                node.flags |= flag::VALUE_LABEL;
            }
        }
    }

    /// Adds to the label of an item, up to `room` octets in all. What is added beyond is lost without a mark,
    /// as in Wireshark; a label that was longer before stays.
    pub(crate) fn append_label(&mut self, item: Item, room: usize, text: fmt::Arguments<'_>) {
        let Some(index) =
            self.list.get(item.0 as usize).and_then(|n| (n.label as usize).checked_sub(1))
        else {
            return;
        };
        let Some((at, end)) = self.labels.get(index).copied() else { return };
        if (end - at) as usize >= room {
            return;
        }
        let at = if end as usize == self.text.len() {
            at
        } else {
            let copy = self.text.len() as u32;
            self.text.extend_from_within(at as usize..end as usize);
            copy
        };
        let _ = self.text.write_fmt(text);
        let end = self.text.floor_char_boundary(at as usize + room);
        self.text.truncate(end);
        self.labels[index] = (at, self.text.len() as u32);
    }
}

fn pack(at: usize, len: usize) -> u64 {
    (at as u64) << 32 | len as u64 & 0xffff_ffff
}

fn unpack(packed: u64) -> (usize, usize) {
    ((packed >> 32) as usize, (packed & 0xffff_ffff) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_knows_whether_it_has_any_of_a_range() {
        let set: Wanted = [3, 64, 200].into_iter().map(FieldId).collect();
        for first in 0..260 {
            for last in first..260 {
                let plainly = (first..=last).any(|id| set.contains(FieldId(id)));
                assert_eq!(
                    set.has_any(FieldId(first), FieldId(last)),
                    plainly,
                    "{first} to {last}"
                );
            }
        }
    }
}
