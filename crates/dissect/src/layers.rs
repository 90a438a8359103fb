//! The layers of a frame: which protocol, where.

use lamna_fields::ProtocolId;

use crate::columns::Address;

/// Layers that one frame may have; what is deeper is not looked at.
pub const MAX_LAYERS: usize = 500;

/// One layer of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layer {
    /// The protocol.
    pub protocol: ProtocolId,
    /// The byte source: 0 is the frame.
    pub source: u8,
    /// What else is known of it.
    marks: u8,
    /// First octet in the source.
    pub start: u32,
    /// Captured octets that the layer was given, its payload included.
    pub len: u32,
    /// The number of the conversation that it belongs to, plus one; 0 without one.
    stream: u32,
}

/// A name that Wireshark lists after a layer without a layer of its own.
const ETHERTYPE: u8 = 1;

/// A header that was read to its end.
const COUNTED: u8 = 2;

impl Layer {
    /// A layer of `len` captured octets at `start` of byte source `source`.
    #[inline(always)]
    pub(crate) fn new(protocol: ProtocolId, source: u8, start: u32, len: u32) -> Self {
        Layer { protocol, source, marks: 0, start, len, stream: 0 }
    }

    /// The number of the conversation (`tcp.stream`, `udp.stream`) that a transport layer belongs to, where frames are tracked.
    #[inline]
    pub fn stream(&self) -> Option<u32> {
        self.stream.checked_sub(1)
    }

    /// Whether the name of an EtherType is listed behind it.
    #[inline]
    pub(crate) fn has_ethertype(&self) -> bool {
        self.marks & ETHERTYPE != 0
    }

    /// Whether statistics count it: of Ethernet, IPv4, IPv6, TCP and UDP, a header that was read to its end and was sent, rather
    /// than quoted. Nothing is said of others.
    #[inline]
    pub fn is_counted(&self) -> bool {
        self.marks & COUNTED != 0
    }
}

/// Layers that lie in the list itself; frames that have more are rare.
const INLINE: usize = 12;

/// Layers that are searched all at once.
const AT_ONCE: usize = (u64::BITS / u16::BITS) as usize;

/// One, for each of them.
const EACH: u64 = u64::MAX / u16::MAX as u64;

/// The layers of a frame in the order in which they were met. Reused from frame to frame.
#[derive(Clone, Debug)]
pub struct Layers {
    /// The first layers, or all of them while there are no more than [`INLINE`].
    few: [Layer; INLINE],
    /// The protocols of the first [`AT_ONCE`] of them, the first lowest; beyond the count it may have anything.
    first: u64,
    count: usize,
    /// All layers, once there are more.
    many: Vec<Layer>,
    pub(crate) irregular: bool,
    pub(crate) fragmented: bool,
    pub(crate) texts: Texts,
    ways: Vec<(usize, Way)>,
}

/// An end of a datagram that is another one than its header names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Who really sent it.
    From(Address),
    /// Where it really goes: its header names the next stop.
    To(Address),
}

/// What HTTP was given in a frame and walked to its end, shown or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Requests and responses.
    pub messages: u16,
    /// Lines that begin neither.
    pub others: u16,
}

impl Default for Layers {
    fn default() -> Self {
        let few = [Layer::new(ProtocolId(0), 0, 0, 0); INLINE];
        Layers {
            few,
            first: 0,
            count: 0,
            many: Vec::new(),
            irregular: false,
            fragmented: false,
            texts: Texts::default(),
            ways: Vec::new(),
        }
    }
}

/// Which layers are of a protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Among<'a> {
    /// None.
    None,
    /// This one.
    One(&'a Layer),
    /// More than one.
    Several,
}

impl Layers {
    /// The layers, outermost first.
    #[inline]
    pub fn as_slice(&self) -> &[Layer] {
        match self.few.get(..self.count) {
            Some(few) => few,
            None => &self.many,
        }
    }

    fn as_mut_slice(&mut self) -> &mut [Layer] {
        match self.few.get_mut(..self.count) {
            Some(few) => few,
            None => &mut self.many,
        }
    }

    /// The layers of `protocol`, outermost first.
    pub fn of(&self, protocol: ProtocolId) -> impl Iterator<Item = &Layer> {
        self.as_slice().iter().filter(move |layer| layer.protocol == protocol)
    }

    /// Which layers are of `protocol`, at a glance: nothing here branches on which they are.
    #[inline]
    pub(crate) fn among(&self, protocol: ProtocolId) -> Among<'_> {
        if self.count.wrapping_sub(1) >= AT_ONCE {
            return self.search(protocol);
        }
        let differ = self.first ^ (u64::from(protocol.0) * EACH);
        // The highest bit of each that is zero; of others too, where there is one below them.
        let zeros = differ.wrapping_sub(EACH) & !differ & (EACH << (u16::BITS - 1));
        let found = zeros & (u64::MAX >> (u64::BITS - self.count as u32 * u16::BITS));
        if found == 0 {
            return Among::None;
        }
        match self.few.get((found.trailing_zeros() / u16::BITS) as usize) {
            Some(layer) if found & (found - 1) == 0 => Among::One(layer),
            _ => self.search(protocol),
        }
    }

    /// Notes the protocol of the layer at a place.
    #[inline(always)]
    fn set_first(&mut self, at: usize, protocol: ProtocolId) {
        if at < AT_ONCE {
            let shift = at as u32 * u16::BITS;
            let others = self.first & !(u64::from(u16::MAX) << shift);
            self.first = others | (u64::from(protocol.0) << shift);
        }
    }

    /// [`Layers::among`] of more layers.
    #[inline(never)]
    fn search(&self, protocol: ProtocolId) -> Among<'_> {
        let mut layers = self.of(protocol);
        match (layers.next(), layers.next()) {
            (None, _) => Among::None,
            (Some(layer), None) => Among::One(layer),
            _ => Among::Several,
        }
    }

    /// Whether some header of the frame does not have its fields at their fixed places, so
    /// that only a walk that collects fields tells their values.
    pub fn is_irregular(&self) -> bool {
        self.irregular
    }

    /// Whether the frame holds a fragment of a datagram: which layers it has depends on the frames
    /// before it.
    pub fn is_fragmented(&self) -> bool {
        self.fragmented
    }

    /// What HTTP walked to its end.
    pub fn texts(&self) -> Texts {
        self.texts
    }

    /// Counts a text that HTTP walked to its end.
    pub(crate) fn count_text(&mut self, is_message: bool) {
        let Texts { messages, others } = &mut self.texts;
        let counter = if is_message { messages } else { others };
        *counter = counter.saturating_add(1);
    }

    /// Counts a text no longer that is no message: HTTP did not come to its end after all.
    pub(crate) fn forget_text(&mut self) {
        self.texts.others = self.texts.others.saturating_sub(1);
    }

    #[inline]
    pub(crate) fn clear(&mut self) {
        self.count = 0;
        self.irregular = false;
        self.fragmented = false;
        self.texts = Texts::default();
        self.ways.clear();
    }

    #[inline(always)]
    pub(crate) fn push(&mut self, layer: Layer) -> bool {
        let Layer { protocol, source, marks, start, len, stream } = layer;
        let Some(place) = self.few.get_mut(self.count) else {
            return self.push_many(protocol, source, marks, start, len, stream);
        };
        // Member by member: a layer that is put together on the stack first and copied as a whole waits for its parts
        // to arrive there, which takes half of the time of slicing.
        place.protocol = protocol;
        place.source = source;
        place.marks = marks;
        place.start = start;
        place.len = len;
        place.stream = stream;
        self.set_first(self.count, protocol);
        self.count += 1;
        true
    }

    /// Makes the list these layers of the frame, each with its first octet and its length, all of them counted; all but the last
    /// two list an EtherType. Known places need no look at where the list ends.
    #[inline(always)]
    pub(crate) fn set<const N: usize>(&mut self, layers: [(ProtocolId, usize, usize); N]) {
        const { assert!(N >= 2 && N <= INLINE) };
        let known = layers.iter().take(AT_ONCE);
        self.first =
            known.rev().fold(0, |first, (protocol, ..)| first << u16::BITS | u64::from(protocol.0));
        let (places, _) = self.few.split_at_mut(N);
        for (at, (place, (protocol, start, len))) in places.iter_mut().zip(layers).enumerate() {
            place.protocol = protocol;
            place.source = 0;
            place.marks = if at < N - 2 { ETHERTYPE | COUNTED } else { COUNTED };
            place.start = start as u32;
            place.len = len as u32;
            place.stream = 0;
        }
        self.count = N;
        self.irregular = false;
        self.fragmented = false;
        self.texts = Texts::default();
        self.ways.clear();
    }

    #[cold]
    #[inline(never)]
    fn push_many(
        &mut self,
        protocol: ProtocolId,
        source: u8,
        marks: u8,
        start: u32,
        len: u32,
        stream: u32,
    ) -> bool {
        let layer = Layer { protocol, source, marks, start, len, stream };
        if self.count >= MAX_LAYERS {
            return false;
        }
        if self.count == INLINE {
            self.many.clear();
            self.many.extend_from_slice(&self.few);
        }
        self.many.push(layer);
        self.count += 1;
        true
    }

    pub(crate) fn truncate(&mut self, len: usize) {
        if self.count > INLINE {
            self.many.truncate(len);
            if len <= INLINE {
                let (few, _) = self.few.split_at_mut(len);
                few.copy_from_slice(&self.many);
            }
        }
        self.count = self.count.min(len);
        while self.ways.last().is_some_and(|(place, _)| *place >= self.count) {
            self.ways.pop();
        }
    }

    /// Takes the last layer of `protocol` out: its octets were shown, but nothing counts it.
    pub(crate) fn forget(&mut self, protocol: ProtocolId) {
        let Some(at) = self.as_slice().iter().rposition(|layer| layer.protocol == protocol) else {
            return;
        };
        if let Some(rest) = self.as_mut_slice().get_mut(at..) {
            rest.rotate_left(1);
        }
        for (place, _) in &mut self.ways {
            *place -= usize::from(*place > at);
        }
        self.truncate(self.count - 1);
        for at in 0..self.count.min(AT_ONCE) {
            if let Some(layer) = self.as_slice().get(at) {
                self.set_first(at, layer.protocol);
            }
        }
    }

    /// Has those layers that end at `end` go on for `len` octets of which `covers` says so.
    pub(crate) fn stretch(
        &mut self,
        source: u8,
        end: u32,
        len: u32,
        covers: impl Fn(ProtocolId) -> bool,
    ) {
        for layer in self.as_mut_slice() {
            if layer.source == source && layer.start + layer.len == end && covers(layer.protocol) {
                layer.len += len;
            }
        }
    }

    #[inline]
    pub(crate) fn mark_ethertype(&mut self) {
        if let Some(last) = self.as_mut_slice().last_mut() {
            last.marks |= ETHERTYPE;
        }
    }

    /// Says that the header of the last layer of `protocol` was read to its end.
    #[inline]
    pub(crate) fn mark_counted(&mut self, protocol: ProtocolId) {
        let mut layers = self.as_mut_slice().iter_mut().rev();
        if let Some(layer) = layers.find(|layer| layer.protocol == protocol) {
            layer.marks |= COUNTED;
        }
    }

    /// Notes what the last layer says of the ends of a datagram.
    #[cold]
    pub(crate) fn redirect(&mut self, way: Way) {
        let place = self.count.saturating_sub(1);
        self.ways.push((place, way));
    }

    /// Whether there are [ways](Layers::ways) at all.
    #[inline]
    pub fn has_ways(&self) -> bool {
        !self.ways.is_empty()
    }

    /// What the layer in that place of the list says of the ends of a datagram, where its header does not name them.
    pub fn ways(&self, place: usize) -> impl Iterator<Item = &Way> {
        self.ways.iter().filter(move |(at, _)| *at == place).map(|(_, way)| way)
    }

    /// Says to which conversation the last layer belongs.
    #[inline]
    pub(crate) fn set_stream(&mut self, stream: u32) {
        if let Some(last) = self.as_mut_slice().last_mut() {
            last.stream = stream.wrapping_add(1);
        }
    }

    /// Takes the last mark of [`Layers::mark_ethertype`] back.
    pub(crate) fn unmark_ethertype(&mut self) {
        if let Some(layer) =
            self.as_mut_slice().iter_mut().rev().find(|layer| layer.has_ethertype())
        {
            layer.marks &= !ETHERTYPE;
        }
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_glance_and_a_search_agree(
            changes in prop::collection::vec((0u8..4, 0u16..4), 0..14),
            asked in 0u16..5,
        ) {
            let mut layers = Layers::default();
            let protocol = |n: u16| ProtocolId([0, 1, 0x7fff, 0xfffe, 0xffff][usize::from(n)]);
            for (change, n) in changes {
                match change {
                    0 => layers.truncate(usize::from(n)),
                    1 => layers.forget(protocol(n)),
                    _ => prop_assert!(layers.push(Layer::new(protocol(n), 0, 0, 0))),
                }
                let found: Vec<&Layer> = layers.of(protocol(asked)).collect();
                match (layers.among(protocol(asked)), found.as_slice()) {
                    (Among::None, []) => {}
                    (Among::One(a), [b]) => prop_assert!(std::ptr::eq(a, *b)),
                    (Among::Several, several) => prop_assert!(several.len() > 1),
                    wrong => prop_assert!(false, "{wrong:?}"),
                }
            }
        }
    }
}
