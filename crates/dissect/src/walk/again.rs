//! Fields that are put as they were put the time before.
//!
//! Nearly every header of nearly every capture is like one before it: the same fields at the same places, and only the octets
//! that they cover differ. A walk that can tell this from a few octets says so, and the nodes that it made the time
//! before are copied in one go in place of one call a field. What is kept is what the walk itself has put, so there is
//! no second layout; that it may be put again is for the walk to know, and a test holds walks that keep against walks
//! that do not.
//!
//! Labels and columns are made anew for every frame, so where they are wanted nothing is kept.

use lamna_fields::{Field, FieldId, scatter};

use super::Walk;
use crate::buf::Buf;
use crate::collect::{Collector, Item, Node, Nodes};
use crate::frame::FrameInfo;
use crate::layers::Layers;
use crate::plain::Plain;
use crate::registry::Registry;

/// Numbers that differ from one time to the next though the octets are of one shape.
pub(crate) const MAX_VALUES: usize = 14;

/// Nodes that may cover more or fewer octets from one time to the next.
pub(crate) const MAX_LENS: usize = 2;

/// How many are kept at a time, a power of two: some kilobytes each.
const PLACES: usize = 64;

/// Places that a shape may have: those that come to the same one do not drive each other out.
const WAYS: usize = 4;

/// Nodes that are kept; a header with more is not.
const MAX_KEPT: usize = 200;

/// No node: not one of those that were wanted.
const NOWHERE: u8 = u8::MAX;

const _: () = assert!(PLACES.is_power_of_two() && MAX_KEPT < NOWHERE as usize);

/// Whose nodes are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Header {
    /// All of a frame, from its link layer to its transport header.
    Frame = 1,
    /// What is known of a frame besides its octets.
    Own,
    Eth,
    Vlan,
    Ip,
    Ipv6,
    Udp,
    Tcp,
}

/// What nodes hang on besides the octets that they cover.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Shape {
    /// Whose they are, the key that was given, and the first octet in the source. Never 0.
    kind: u64,
    /// The first node's index, and the node that it hangs under.
    tree: u64,
    /// The protocol's first field, the byte source, and which layer of its protocol it is.
    place: u64,
}

impl Shape {
    /// The shape of a whole frame, whose nodes come first of all. Keys have 48 bits.
    #[inline]
    fn of_frame(key: u64) -> Self {
        Shape { kind: key | (Header::Frame as u64) << 56, tree: 0, place: 0 }
    }

    #[inline]
    fn index(&self) -> usize {
        let mixed = self.kind ^ self.tree;
        scatter((mixed ^ mixed >> u32::BITS) as u32, u32::BITS - PLACES.trailing_zeros())
    }
}

/// How the list of nodes was before, if what is put next is to be kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Before(Option<State>);

#[derive(Clone, Copy, Debug)]
struct State {
    shape: Shape,
    nodes: usize,
    arena: usize,
}

/// What became of [`Nodes::put_frame_again`].
pub(crate) enum FrameAgain<'b> {
    /// All fields are there.
    Done,
    /// None is, and those that are put now are to be [kept](Nodes::keep_frame).
    Keep(Before, Plain<'b>),
    /// None is, and none is to be kept.
    Never,
}

/// What was put before.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    /// None until there is something to keep.
    places: Vec<Place>,
    /// How often something was driven out.
    turns: usize,
    /// The place whose nodes are the list as it is, and all of it.
    stands: Option<usize>,
}

impl Kept {
    /// The place of a shape, if it is kept.
    #[inline]
    fn find(&self, shape: &Shape) -> Option<(usize, &Place)> {
        let first = shape.index();
        (0..WAYS).find_map(|way| {
            let place = self.places.get(first ^ way)?;
            (place.shape == *shape).then_some((first ^ way, place))
        })
    }

    /// A place for a shape: its own, an empty one, or one that something is driven out of.
    fn place(&mut self, shape: &Shape) -> Option<&mut Place> {
        if self.places.is_empty() {
            self.places.resize_with(PLACES, Place::default);
        }
        let first = shape.index();
        let nothing = Shape::default();
        let is_free =
            |way: &usize| self.places.get(first ^ *way).is_some_and(|p| p.shape == nothing);
        let own = self.find(shape).map(|(at, _)| at);
        let free = || (0..WAYS).find(is_free).map(|way| first ^ way);
        let at = own.or_else(free).unwrap_or(first ^ (self.turns % WAYS));
        self.turns = self.turns.wrapping_add(1);
        self.places.get_mut(at)
    }
}

#[derive(Clone, Debug)]
struct Place {
    /// The default where nothing is kept.
    shape: Shape,
    /// The item that the walk goes on with.
    root: u32,
    nodes: Vec<Node>,
    /// Whether anything differs from one time to the next.
    differs: bool,
    /// Which nodes have the numbers that differ, from the first one.
    values: [u8; MAX_VALUES],
    /// Which nodes have the lengths that differ.
    lens: [u8; MAX_LENS],
}

impl Default for Place {
    fn default() -> Self {
        Place {
            shape: Shape::default(),
            root: u32::MAX,
            nodes: Vec::new(),
            differs: false,
            values: [NOWHERE; MAX_VALUES],
            lens: [NOWHERE; MAX_LENS],
        }
    }
}

impl Nodes {
    /// Octets and labels in the arenas: what was added to them cannot be put again.
    fn arena(&self) -> usize {
        self.text.len() + self.blob.len() + self.labels.len()
    }

    /// Whether anything is kept at all.
    #[inline]
    fn keeps(&self) -> bool {
        !self.label_on
    }

    /// Forgets that the list is what one place has.
    #[inline]
    pub(crate) fn stand_no_more(&mut self) {
        self.kept.stands = None;
    }

    /// Whether the list is what the place of this shape has: then only what [differs](Nodes::set_differing) is to be put.
    #[inline]
    fn stands(&self, shape: &Shape) -> Option<usize> {
        let at = self.kept.stands?;
        self.kept.places.get(at).is_some_and(|place| place.shape == *shape).then_some(at)
    }

    /// Puts what is kept of this shape. Answers the item that the walk goes on with, and the place that tells what
    /// [differs](Nodes::set_differing); or how it was before.
    #[inline(never)]
    fn put_again(&mut self, shape: Shape) -> Result<(Item, usize), Before> {
        let first = self.list.len();
        if let Some((at, place)) = self.kept.find(&shape)
            && first + place.nodes.len() <= crate::collect::MAX_NODES
        {
            self.list.extend_from_slice(&place.nodes);
            return Ok((Item(place.root), at));
        }
        Err(Before(Some(State { shape, nodes: first, arena: self.arena() })))
    }

    /// Sets what differs in what was just put again from index `first` on.
    #[inline]
    fn set_differing(&mut self, place: usize, first: usize, values: &[u64], lens: &[u32]) {
        let Some(place) = self.kept.places.get(place) else { return };
        let Some(list) = self.list.get_mut(first..) else { return };
        for (at, value) in place.values.iter().zip(values) {
            if let Some(node) = list.get_mut(usize::from(*at)) {
                node.value = *value;
            }
        }
        for (at, len) in place.lens.iter().zip(lens) {
            if let Some(node) = list.get_mut(usize::from(*at)) {
                node.len = *len;
            }
        }
    }

    /// Makes the list all fields of a plain frame, from its link layer to its transport header, as they were put for one of its
    /// shape before. Where the list has them still, of a frame of the same shape just before this one, only what differs
    /// is put.
    #[inline(never)]
    pub(crate) fn put_frame_again<'b>(
        &mut self,
        registry: &Registry,
        frame: &FrameInfo,
        bytes: &'b [u8],
        layers: &mut Layers,
    ) -> FrameAgain<'b> {
        let known = match self.keeps() {
            true => Plain::new(registry, frame, bytes)
                .and_then(|plain| Some((plain, plain.records(registry, frame)?))),
            false => None,
        };
        let Some((plain, records)) = known else {
            self.clear();
            return FrameAgain::Never;
        };
        let shape = Shape::of_frame(records.key);
        let at = match self.stands(&shape) {
            Some(at) => at,
            None => {
                self.clear();
                match self.put_again(shape) {
                    Ok((_, at)) => at,
                    Err(before) => return FrameAgain::Keep(before, plain),
                }
            }
        };
        self.kept.stands = Some(at);
        self.set_differing(at, 0, records.values(), &records.lens);
        plain.note(layers);
        FrameAgain::Done
    }

    /// Keeps what a plain frame has, to be put again.
    #[cold]
    #[inline(never)]
    pub(crate) fn keep_frame(&mut self, registry: &Registry, before: Before, plain: &Plain<'_>) {
        let (values, lens) = plain.differing(registry);
        self.keep(before, Item::NONE, &values, &lens);
    }

    /// Keeps what was put since `before`, where the numbers of the fields `values` and the lengths of the fields `lens`
    /// are given anew each time.
    #[cold]
    #[inline(never)]
    fn keep(&mut self, before: Before, root: Item, values: &[FieldId], lens: &[FieldId]) {
        let Some(before) = before.0 else { return };
        let Some(nodes) = self.list.get(before.nodes..) else { return };
        if self.arena() != before.arena || nodes.len() > MAX_KEPT || self.full {
            return;
        }
        let Some(place) = self.kept.place(&before.shape) else { return };
        (place.shape, place.root) = (before.shape, root.0);
        place.nodes.clear();
        place.nodes.extend_from_slice(nodes);
        let find = |to: &mut [u8], fields: &[FieldId]| {
            to.fill(NOWHERE);
            for (to, field) in to.iter_mut().zip(fields) {
                let found = nodes.iter().position(|node| node.field == *field);
                *to = found.map_or(NOWHERE, |at| at as u8);
            }
        };
        find(&mut place.values, values);
        find(&mut place.lens, lens);
        let all = place.values.iter().chain(&place.lens);
        place.differs = all.copied().any(|at| at != NOWHERE);
    }
}

impl<C: Collector> Walk<'_, C> {
    /// Puts a header's nodes as they were put the time before for one of the same `key`, with `values` for the numbers
    /// that differ; never for one without a key, which is out of the ordinary. Answers the item that the walk goes on
    /// with, or how it was before: the walk is to put them then, and to call [`Walk::keep`].
    ///
    /// All that decides which nodes there are, and what they have that is not in the octets which they cover, must be
    /// in the key or in the values.
    #[inline]
    pub(crate) fn put_again<const N: usize>(
        &mut self,
        header: Header,
        key: Option<u16>,
        b: &Buf<'_>,
        values: impl FnOnce() -> [u64; N],
    ) -> Result<Item, Before> {
        let Some(key) = key.filter(|_| C::FIELDS && !self.columns.is_on()) else {
            return Err(Before(None));
        };
        let (base, layer) = (self.base, self.layer);
        let Some(nodes) = self.collector.nodes().filter(|nodes| nodes.keeps()) else {
            return Err(Before(None));
        };
        let first = nodes.list.len();
        let shape = Shape {
            kind: u64::from(b.start()) | u64::from(key) << 32 | (header as u64) << 56,
            tree: first as u64 | u64::from(nodes.parent) << 32,
            place: u64::from(base) | u64::from(b.source()) << 32 | u64::from(layer) << 40,
        };
        let (root, at) = nodes.put_again(shape)?;
        if nodes.kept.places.get(at).is_some_and(|place| place.differs) {
            nodes.set_differing(at, first, &values(), &[]);
        }
        Ok(root)
    }

    /// Keeps the nodes that were put since `before`. The numbers of the fields `values` are given anew each time.
    #[inline]
    pub(crate) fn keep(&mut self, before: Before, root: Item, values: &[Field]) {
        if before.0.is_none() {
            return;
        }
        let mut ids = [FieldId(u32::MAX); MAX_VALUES];
        for (id, field) in ids.iter_mut().zip(values) {
            *id = self.id(*field);
        }
        let count = values.len().min(MAX_VALUES);
        if let Some(nodes) = self.collector.nodes() {
            nodes.keep(before, root, ids.get(..count).unwrap_or(&[]), &[]);
        }
    }
}
