//! Conversations: which one a segment or datagram belongs to, and what it is to it.

mod sequence;
mod waiting;

#[cfg(test)]
mod tests;

use std::hash::{BuildHasher, Hash, Hasher};

use foldhash::SharedSeed;
use foldhash::fast::SeedableRandomState;
use hashbrown::HashTable;
use lamna_dissect::proto::tcp::{Facts, Segment};
use lamna_dissect::{Address, Ends, FrameInfo, UdpFacts};

use self::sequence::Conversation;
pub use self::sequence::MAX_LISTED;
use crate::notes::StreamNote;

/// TCP conversations that are followed at the same time. Beyond it the one that was silent longest
/// (nearly) is given up: if it speaks again, it is a new stream.
pub const MAX_CONVERSATIONS: usize = 1 << 20;

/// UDP conversations that are followed at the same time.
pub const MAX_UDP_CONVERSATIONS: usize = 1 << 20;

/// Segments of all conversations that may wait for their ACK. Beyond it further ones are analysed,
/// but not waited for.
pub const MAX_WAITING: usize = 1 << 22;

/// Segments that may wait for each conversation that a table may have, on the average.
const WAITING_EACH: usize = 16;

/// What the table had to give up to stay within its bounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evictions {
    /// Conversations that were given up.
    pub conversations: u64,
    /// Segments that were not waited for.
    pub segments: u64,
}

/// All conversations of a capture, fed frame by frame in order.
///
/// ```
/// use lamna_conversation::analysis::Conversations;
/// use lamna_dissect::proto::tcp::{Header, Segment};
/// use lamna_dissect::{Address, Ends, FrameInfo};
///
/// let syn = [
///     0x9c, 0x40, 0, 80, 0, 0, 3, 0xe8, 0, 0, 0, 0, 0x50, 0x02, 0xfa, 0xf0, 0, 0, 0, 0,
/// ];
/// let segment = Segment {
///     header: Header::from_octets(&syn),
///     options: &[],
///     payload: &[],
///     len: Some(0),
///     quoted: false,
/// };
/// let ends = Ends {
///     source: Address::Ipv4([10, 0, 0, 1]),
///     destination: Address::Ipv4([10, 0, 0, 2]),
///     source_port: 40000,
///     destination_port: 80,
/// };
/// let frame = FrameInfo { number: 1, time: Some(0), ..FrameInfo::default() };
/// let mut conversations = Conversations::default();
/// let facts = conversations.segment(&frame, &ends, &segment);
/// assert_eq!((facts.stream, facts.base), (0, Some(1000)));
/// ```
#[derive(Debug)]
pub struct Conversations {
    hasher: SeedableRandomState,
    tcp: Table<Conversation>,
    udp: Table<Datagrams>,
    /// The place of the conversation of the last segment.
    last: u32,
    waiting: usize,
    max_waiting: usize,
    tcp_streams: u32,
    udp_streams: u32,
    /// The stream that the last datagram's conversation had before it got another.
    moved: Option<u32>,
    evictions: Evictions,
    /// Whether segments are only numbered.
    only_numbers: bool,
}

impl Default for Conversations {
    fn default() -> Self {
        Conversations::new(MAX_CONVERSATIONS)
    }
}

impl Conversations {
    /// A table that follows at most so many conversations of each kind.
    pub fn new(limit: usize) -> Self {
        Conversations::with_seed(limit, None)
    }

    /// Like [`new`](Self::new); with a seed, hashes are the same every time, which makes runs repeatable and
    /// lets who knows the seed choose ports that hash alike.
    pub fn with_seed(limit: usize, seed: Option<u64>) -> Self {
        Conversations {
            hasher: match seed {
                Some(seed) => SeedableRandomState::with_seed(seed, SharedSeed::global_fixed()),
                None => SeedableRandomState::random(),
            },
            max_waiting: limit.saturating_mul(WAITING_EACH).min(MAX_WAITING),
            tcp: Table::new(limit.clamp(1, MAX_CONVERSATIONS)),
            udp: Table::new(limit.clamp(1, MAX_UDP_CONVERSATIONS)),
            last: 0,
            waiting: 0,
            tcp_streams: 0,
            udp_streams: 0,
            moved: None,
            evictions: Evictions::default(),
            only_numbers: false,
        }
    }

    /// Of each segment only works out which conversation it belongs to, and whether it begins it: all else of its facts is
    /// as of a segment that nothing is known of. Costs half as much.
    #[must_use]
    pub fn only_numbers(mut self) -> Self {
        self.only_numbers = true;
        self
    }

    /// Takes in a TCP segment and says what it is to its conversation, as far as the frames before
    /// it tell.
    pub fn segment(&mut self, frame: &FrameInfo, ends: &Ends, segment: &Segment<'_>) -> Facts {
        let (key, side) = Key::of(ends);
        let hash = self.hasher.hash_one(&key);
        let time = frame.time.unwrap_or(0);
        let header = &segment.header;
        let (at, fresh, reused) = match self.tcp.find(hash, &key) {
            Some(at) => {
                let state = &self.tcp.places[at as usize].state;
                let renewed = state.is_renewed_by(side, header.flags(), header.sequence());
                (at, renewed, renewed)
            }
            None => (self.insert(hash, key), true, false),
        };
        let listed =
            if self.only_numbers { 0 } else { self.tcp.places[at as usize].state.listed() };
        if fresh {
            self.begin(at, side, frame);
        }
        let state = &mut self.tcp.places[at as usize].state;
        if self.only_numbers {
            self.last = at;
            return state.number(side, segment, (fresh, reused));
        }
        let may_wait = self.waiting < self.max_waiting;
        let facts = state.segment(frame.number, time, side, segment, (fresh, reused), may_wait);
        self.waiting = (self.waiting + state.listed()).saturating_sub(listed);
        self.evictions.segments += u64::from(!may_wait);
        self.last = at;
        facts
    }

    /// Says that the conversation of the last segment, which began it, was announced by another one. To Wireshark such a
    /// conversation exists before its first segment, which is then none that begins it.
    pub(crate) fn was_announced(&mut self) {
        if let Some(place) = self.tcp.places.get_mut(self.last as usize) {
            place.state.was_announced();
        }
    }

    /// Makes a conversation of segments that are carried in those of another: it has a stream of its own as soon as
    /// something is carried.
    pub(crate) fn carried(&mut self, frame: &FrameInfo, ends: &Ends) {
        let (key, side) = Key::of(ends);
        let hash = self.hasher.hash_one(&key);
        if self.tcp.find(hash, &key).is_none() {
            let at = self.insert(hash, key);
            let listed = self.tcp.places[at as usize].state.listed();
            self.begin(at, side, frame);
            self.waiting = self.waiting.saturating_sub(listed);
        }
    }

    /// Makes a place for a TCP conversation.
    fn insert(&mut self, hash: u64, key: Key) -> u32 {
        let (at, evicted) = self.tcp.insert(hash, key, &self.hasher);
        self.evictions.conversations += u64::from(evicted);
        at
    }

    /// Begins a TCP conversation anew, as the next stream.
    fn begin(&mut self, at: u32, side: u8, frame: &FrameInfo) {
        let number = self.tcp_streams.wrapping_add(self.udp_streams);
        let begins = (frame.number, frame.time.unwrap_or(0));
        let state = &mut self.tcp.places[at as usize].state;
        state.begin((self.tcp_streams, number), side, begins);
        self.tcp_streams = self.tcp_streams.wrapping_add(1);
    }

    /// Takes in a UDP datagram.
    pub fn datagram(&mut self, frame: &FrameInfo, ends: &Ends, quoted: bool) -> UdpFacts {
        let (key, _) = Key::of(ends);
        let hash = self.hasher.hash_one(&key);
        let time = frame.time.unwrap_or(0);
        let mut is_new = false;
        let at = match self.udp.find(hash, &key) {
            Some(at) => at,
            None => {
                let (at, evicted) = self.udp.insert(hash, key, &self.hasher);
                self.evictions.conversations += u64::from(evicted);
                self.udp.places[at as usize].state = Datagrams {
                    stream: self.udp_streams,
                    first: time,
                    previous: time,
                    splits: false,
                };
                self.udp_streams = self.udp_streams.wrapping_add(1);
                is_new = true;
                at
            }
        };
        let state = &mut self.udp.places[at as usize].state;
        self.moved = None;
        if state.splits && !quoted {
            self.moved = Some(state.stream);
            *state =
                Datagrams { stream: self.udp_streams, first: time, previous: time, splits: false };
            self.udp_streams = self.udp_streams.wrapping_add(1);
        }
        let facts = UdpFacts {
            stream: state.stream,
            time_relative: time.wrapping_sub(state.first),
            time_delta: time.wrapping_sub(state.previous),
        };
        if !quoted {
            state.previous = time;
            state.splits =
                is_new && (is_management(ends.source_port) || is_management(ends.destination_port));
        }
        facts
    }

    /// The stream that the last datagram's conversation had before it got another.
    pub(crate) fn moved(&self) -> Option<u32> {
        self.moved
    }

    /// What is known of the conversation of the last segment as a whole; `None` for another stream
    /// than that.
    pub fn note(&self, stream: u32) -> Option<StreamNote> {
        let state = &self.tcp.places.get(self.last as usize)?.state;
        (state.stream == stream).then(|| state.note())
    }

    /// The place of the conversation of the last segment in the table.
    pub(crate) fn place(&self) -> u32 {
        self.last
    }

    /// Forgets the TCP conversation at `place`: if it speaks again, it is a new stream.
    pub(crate) fn forget(&mut self, place: u32) {
        if let Some(state) = self.tcp.remove(place, &self.hasher) {
            self.waiting = self.waiting.saturating_sub(state.listed());
        }
    }

    /// TCP streams so far.
    pub fn tcp_streams(&self) -> u32 {
        self.tcp_streams
    }

    /// UDP streams so far.
    pub fn udp_streams(&self) -> u32 {
        self.udp_streams
    }

    /// What had to be given up.
    pub fn evictions(&self) -> Evictions {
        self.evictions
    }
}

/// What is known of a UDP conversation.
#[derive(Clone, Debug, Default)]
struct Datagrams {
    stream: u32,
    first: i64,
    previous: i64,
    /// The next datagram begins another stream.
    splits: bool,
}

/// Whether a port is SNMP's: for what is said there Wireshark begins a conversation anew behind the first datagram.
fn is_management(port: u16) -> bool {
    matches!(port, 161 | 162)
}

/// The two ends of a conversation, the greater one first.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Key {
    V4([[u8; 4]; 2], [u16; 2]),
    V6([[u8; 16]; 2], [u16; 2]),
    Other(Box<[Address; 2]>, [u16; 2]),
}

impl Hash for Key {
    /// Numbers as numbers: a third of what arrays of octets cost, which are hashed with their lengths.
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        let ports = |[a, b]: &[u16; 2]| u32::from(*a) << 16 | u32::from(*b);
        match self {
            Key::V4([a, b], of) => {
                let (a, b) = (u32::from_be_bytes(*a), u32::from_be_bytes(*b));
                state.write_u64(u64::from(a) << 32 | u64::from(b));
                state.write_u64(ports(of).into());
            }
            Key::V6([a, b], of) => {
                state.write_u128(u128::from_be_bytes(*a));
                state.write_u128(u128::from_be_bytes(*b));
                state.write_u64(ports(of).into());
            }
            Key::Other(addresses, of) => {
                addresses.hash(state);
                state.write_u64(ports(of).into());
            }
        }
    }
}

impl Key {
    /// Of a place that is free.
    const NONE: Key = Key::V4([[0; 4]; 2], [0; 2]);

    /// The key, and which side the sender is: 0 for the end with the smaller address, or port.
    #[inline]
    fn of(ends: &Ends) -> (Key, u8) {
        let ports = [ends.source_port, ends.destination_port];
        match (&ends.source, &ends.destination) {
            (Address::Ipv4(a), Address::Ipv4(b)) => {
                let (addresses, ports, side) = ordered([*a, *b], ports);
                (Key::V4(addresses, ports), side)
            }
            (Address::Ipv6(a), Address::Ipv6(b)) => {
                let (addresses, ports, side) = ordered([*a, *b], ports);
                (Key::V6(addresses, ports), side)
            }
            (a, b) => {
                let order = a.to_string().cmp(&b.to_string()).then(ports[0].cmp(&ports[1]));
                let side = u8::from(order.is_gt());
                let (addresses, ports) = if order.is_gt() {
                    ([b.clone(), a.clone()], [ports[1], ports[0]])
                } else {
                    ([a.clone(), b.clone()], ports)
                };
                (Key::Other(Box::new(addresses), ports), side)
            }
        }
    }
}

fn ordered<A: Ord>([a, b]: [A; 2], [p, q]: [u16; 2]) -> ([A; 2], [u16; 2], u8) {
    if (&a, p) > (&b, q) { ([b, a], [q, p], 1) } else { ([a, b], [p, q], 0) }
}

/// A hash table whose entries have a lasting number, and that replaces those long silent when full.
#[derive(Debug)]
struct Table<S> {
    index: HashTable<u32>,
    places: Vec<Place<S>>,
    limit: usize,
    /// Places whose entries were removed.
    free: Vec<u32>,
    /// Where the search for a silent entry goes on.
    hand: usize,
}

#[derive(Debug)]
struct Place<S> {
    key: Key,
    /// Whether it spoke since the hand was here.
    spoke: bool,
    state: S,
}

impl<S: Default> Table<S> {
    fn new(limit: usize) -> Self {
        Table { index: HashTable::new(), places: Vec::new(), limit, free: Vec::new(), hand: 0 }
    }

    #[inline]
    fn find(&mut self, hash: u64, key: &Key) -> Option<u32> {
        let places = &mut self.places;
        let at = *self.index.find(hash, |at| places[*at as usize].key == *key)?;
        places[at as usize].spoke = true;
        Some(at)
    }

    /// Makes an entry: at a place that is free, at the end, or in the place of one that was silent. Answers
    /// which place, and whether it was taken from another.
    fn insert(&mut self, hash: u64, key: Key, hasher: &SeedableRandomState) -> (u32, bool) {
        let (at, evicted) = if let Some(at) = self.free.pop() {
            (at, false)
        } else if self.places.len() < self.limit {
            self.places.push(Place { key: Key::NONE, spoke: true, state: S::default() });
            (self.places.len() as u32 - 1, false)
        } else {
            while std::mem::take(&mut self.places[self.hand].spoke) {
                self.hand = (self.hand + 1) % self.places.len();
            }
            let at = self.hand as u32;
            self.hand = (self.hand + 1) % self.places.len();
            self.unlink(at, hasher);
            (at, true)
        };
        let place = &mut self.places[at as usize];
        place.key = key;
        place.spoke = true;
        let places = &self.places;
        self.index.insert_unique(hash, at, |at| hasher.hash_one(&places[*at as usize].key));
        (at, evicted)
    }

    fn unlink(&mut self, at: u32, hasher: &SeedableRandomState) {
        let old = hasher.hash_one(&self.places[at as usize].key);
        if let Ok(entry) = self.index.find_entry(old, |other| *other == at) {
            entry.remove();
        }
    }

    /// Removes the entry at a place, which is free then. Answers its state.
    fn remove(&mut self, at: u32, hasher: &SeedableRandomState) -> Option<S> {
        self.places.get(at as usize)?;
        self.unlink(at, hasher);
        self.free.push(at);
        let place = &mut self.places[at as usize];
        place.key = Key::NONE;
        Some(std::mem::take(&mut place.state))
    }
}
