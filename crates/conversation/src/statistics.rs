//! Traffic between ends: who spoke with whom, how often, how much.

use std::hash::BuildHasher;

use foldhash::fast::RandomState;
use hashbrown::HashTable;
use lamna_dissect::Address;

use crate::datagrams::is_management;

/// Conversations (or endpoints) that a table counts; frames of further ones are left out and
/// [counted apart](Conversations::left_out). Bounds a table to some 200 MB.
pub const MAX_ROWS: usize = 1 << 20;

/// One end of a conversation: an address, and a port where the protocol has ports.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct End {
    /// The address.
    pub address: Address,
    /// The port; 0 without ports.
    pub port: u16,
}

/// Frames and their octets on the wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Frames.
    pub frames: u64,
    /// Octets.
    pub octets: u64,
}

impl Count {
    /// Adds a frame of `octets`.
    pub fn add(&mut self, octets: u64) {
        self.frames += 1;
        self.octets = self.octets.saturating_add(octets);
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Count) -> Count {
        Count {
            frames: self.frames.saturating_add(other.frames),
            octets: self.octets.saturating_add(other.octets),
        }
    }
}

/// What two ends said to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// The sender of the first frame.
    pub a: End,
    /// The other end.
    pub b: End,
    /// What tells it from others between the same ends.
    pub id: u32,
    /// From `a` to `b`.
    pub forward: Count,
    /// From `b` to `a`.
    pub backward: Count,
    /// When the first frame was captured, in nanoseconds since 1970.
    pub first: i64,
    /// When the last frame was captured.
    pub last: i64,
}

impl Conversation {
    /// Both directions together.
    pub fn total(&self) -> Count {
        self.forward.and(self.backward)
    }
}

/// A table of conversations, in order of their first frames.
#[derive(Debug, Default)]
pub struct Conversations {
    places: HashTable<u32>,
    seed: RandomState,
    rows: Vec<Conversation>,
    left_out: u64,
}

/// Where in a table frames are counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    row: u32,
    is_forward: bool,
}

/// The way to a row of a table, for frames that are known to be of its conversation.
#[derive(Clone, Copy, Debug)]
pub struct Shortcut {
    row: u32,
    /// A side, and whether it is the first end of the row.
    side: u8,
    is_forward: bool,
}

/// Frames that are counted together, and when the first and the last were captured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frames {
    pub(crate) count: Count,
    pub(crate) first: i64,
    pub(crate) last: i64,
}

impl Frames {
    #[inline]
    pub(crate) fn add(&mut self, more: Frames) {
        self.count = self.count.and(more.count);
        self.first = self.first.min(more.first);
        self.last = self.last.max(more.last);
    }
}

/// A hash of an end: numbers as numbers, which costs a few nanoseconds.
#[inline]
fn hash_of(seed: &RandomState, end: &End) -> u64 {
    let number = match &end.address {
        Address::None => 0,
        Address::Ether([a, b, c, d, e, f]) => {
            u128::from(u64::from_be_bytes([1, 0, *a, *b, *c, *d, *e, *f]))
        }
        Address::Ipv4(octets) => u128::from(u32::from_be_bytes(*octets)),
        Address::Ipv6(octets) => u128::from_be_bytes(*octets),
        Address::Text(text) => u128::from(seed.hash_one(text)),
    };
    seed.hash_one((number, end.port))
}

/// The same both ways.
#[inline]
fn hash_of_both(seed: &RandomState, one: &End, other: &End, id: u32) -> u64 {
    let (one, other) = (hash_of(seed, one), hash_of(seed, other));
    one.wrapping_add(other) ^ (u64::from(id) << 32 | u64::from(id)).rotate_left(7)
}

impl Conversations {
    /// Counts a frame of `octets` from `source` to `destination` at `time`. Conversations between the
    /// same ends that `id` tells apart have rows of their own.
    #[inline]
    pub fn add(&mut self, source: End, destination: End, id: u32, time: i64, octets: u64) {
        let place = self.place(source, destination, id, time);
        let count = Count { frames: 1, octets };
        self.count(place, Frames { count, first: time, last: time });
    }

    /// Counts a frame as [`add`](Self::add) does, in the place of frames of before: a look-up in a list. `side` says which of
    /// the two ends sent it, by whatever order of ends the caller keeps to.
    #[inline]
    pub fn add_again(&mut self, shortcut: Shortcut, side: u8, time: i64, octets: u64) {
        let is_forward = shortcut.is_forward == (shortcut.side == side);
        let place = Place { row: shortcut.row, is_forward };
        let count = Count { frames: 1, octets };
        self.count(Some(place), Frames { count, first: time, last: time });
    }

    /// The way to the row of frames that `side` sends from `source` to `destination`; makes it where there is none yet, as of
    /// `time`. `None` where there is no room.
    pub fn shortcut(
        &mut self,
        (source, destination): (End, End),
        side: u8,
        id: u32,
        time: i64,
    ) -> Option<Shortcut> {
        let Place { row, is_forward } = self.place(source, destination, id, time)?;
        Some(Shortcut { row, side, is_forward })
    }

    /// Counts a frame that finds no room.
    pub fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// Takes in what another table counted of later frames.
    pub fn append(&mut self, later: Conversations) {
        for row in later.rows {
            let (first, last) = (row.first, row.last);
            let place = self.place(row.a, row.b, row.id, first);
            self.count(place, Frames { count: row.forward, first, last });
            let back = place.map(|place| Place { is_forward: !place.is_forward, ..place });
            self.count(back, Frames { count: row.backward, first, last });
        }
        self.left_out += later.left_out;
    }

    /// What tells datagrams between two ends apart from those before: what SNMP's ports say behind the first one is another
    /// conversation, by Wireshark's numbers.
    pub fn datagram_id(&self, a: &End, b: &End) -> u32 {
        let is_parted = is_management(a.port) || is_management(b.port);
        u32::from(is_parted && self.find(a, b, 0).1.is_some())
    }

    /// The hash of a row, and its place if it is there.
    #[inline]
    fn find(&self, a: &End, b: &End, id: u32) -> (u64, Option<u32>) {
        let hash = hash_of_both(&self.seed, a, b, id);
        let is_same = |place: &u32| {
            let row = self.rows.get(*place as usize).filter(|row| row.id == id);
            row.is_some_and(|row| row.a == *a && row.b == *b || row.a == *b && row.b == *a)
        };
        (hash, self.places.find(hash, is_same).copied())
    }

    /// Where frames from `source` to `destination` are counted, the first of them captured at `time`; `None`
    /// where there is no room.
    #[inline]
    pub(crate) fn place(&mut self, a: End, b: End, id: u32, time: i64) -> Option<Place> {
        let (hash, found) = self.find(&a, &b, id);
        let Conversations { places, seed, rows, .. } = self;
        if let Some(row) = found {
            let is_forward = rows.get(row as usize).is_some_and(|row| row.a == a);
            return Some(Place { row, is_forward });
        }
        if rows.len() >= MAX_ROWS {
            return None;
        }
        let row = rows.len() as u32;
        places.insert_unique(hash, row, |at| {
            let row = rows.get(*at as usize);
            row.map_or(0, |row| hash_of_both(seed, &row.a, &row.b, row.id))
        });
        let (forward, backward) = (Count::default(), Count::default());
        rows.push(Conversation { a, b, id, forward, backward, first: time, last: time });
        Some(Place { row, is_forward: true })
    }

    /// Counts frames in their place.
    #[inline]
    pub(crate) fn count(&mut self, place: Option<Place>, frames: Frames) {
        let row = place.and_then(|place| Some((self.rows.get_mut(place.row as usize)?, place)));
        let Some((row, place)) = row else {
            self.left_out += frames.count.frames;
            return;
        };
        let count = if place.is_forward { &mut row.forward } else { &mut row.backward };
        *count = count.and(frames.count);
        row.first = row.first.min(frames.first);
        row.last = row.last.max(frames.last);
    }

    /// The rows, in order of their first frames.
    pub fn rows(&self) -> &[Conversation] {
        &self.rows
    }

    /// The rows, the most frames first; of equal ones the earlier.
    pub fn by_frames(&self) -> Vec<&Conversation> {
        let mut rows: Vec<&Conversation> = self.rows.iter().collect();
        rows.sort_by_cached_key(|row| std::cmp::Reverse(row.total().frames));
        rows
    }

    /// Frames that found no room in the table.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }
}

/// What one end sent and received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The end.
    pub end: End,
    /// Sent by it.
    pub sent: Count,
    /// Sent to it.
    pub received: Count,
}

impl Endpoint {
    /// Both directions together.
    pub fn total(&self) -> Count {
        self.sent.and(self.received)
    }
}

/// A table of endpoints, in order of first appearance, the source of a frame before its destination.
#[derive(Debug, Default)]
pub struct Endpoints {
    places: HashTable<u32>,
    seed: RandomState,
    rows: Vec<Endpoint>,
    left_out: u64,
}

impl Endpoints {
    /// Counts a frame of `octets` from `source` to `destination`.
    pub fn add(&mut self, source: End, destination: End, octets: u64) {
        self.add_sent(source, octets);
        if let Some(row) = self.row(destination) {
            row.received.add(octets);
        }
    }

    /// Counts a frame of `octets` from `source` to whomever.
    pub fn add_sent(&mut self, source: End, octets: u64) {
        if let Some(row) = self.row(source) {
            row.sent.add(octets);
        }
    }

    fn row(&mut self, end: End) -> Option<&mut Endpoint> {
        let Endpoints { places, seed, rows, left_out } = self;
        let hash = hash_of(seed, &end);
        let is_same = |place: &u32| rows.get(*place as usize).is_some_and(|row| row.end == end);
        let place = match places.find(hash, is_same) {
            Some(place) => *place as usize,
            None if rows.len() >= MAX_ROWS => {
                *left_out += 1;
                return None;
            }
            None => {
                let place = rows.len();
                places.insert_unique(hash, place as u32, |at| {
                    rows.get(*at as usize).map_or(0, |row| hash_of(seed, &row.end))
                });
                let (sent, received) = (Count::default(), Count::default());
                rows.push(Endpoint { end, sent, received });
                place
            }
        };
        rows.get_mut(place)
    }

    /// The rows, in order of first appearance.
    pub fn rows(&self) -> &[Endpoint] {
        &self.rows
    }

    /// The rows, the most frames first; of equal ones the earlier.
    pub fn by_frames(&self) -> Vec<&Endpoint> {
        let mut rows: Vec<&Endpoint> = self.rows.iter().collect();
        rows.sort_by_cached_key(|row| std::cmp::Reverse(row.total().frames));
        rows
    }

    /// Ends of frames that found no room in the table.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(last: u8, port: u16) -> End {
        End { address: Address::Ipv4([10, 0, 0, last]), port }
    }

    #[test]
    fn the_sender_of_the_first_frame_is_a() {
        let mut table = Conversations::default();
        table.add(end(2, 53), end(1, 99), 0, 5, 100);
        table.add(end(1, 99), end(2, 53), 0, 9, 40);
        let rows = table.by_frames();
        assert_eq!((rows.len(), &rows[0].a), (1, &end(2, 53)));
        assert_eq!(rows[0].forward, Count { frames: 1, octets: 100 });
        assert_eq!(rows[0].backward, Count { frames: 1, octets: 40 });
        assert_eq!((rows[0].first, rows[0].last), (5, 9));
    }

    #[test]
    fn streams_between_the_same_ends_stay_apart() {
        let mut table = Conversations::default();
        table.add(end(1, 1), end(2, 2), 0, 0, 1);
        table.add(end(1, 1), end(2, 2), 1, 0, 1);
        table.add(end(2, 2), end(1, 1), 1, 0, 1);
        let frames: Vec<u64> = table.by_frames().iter().map(|row| row.total().frames).collect();
        assert_eq!(frames, [2, 1]);
    }

    #[test]
    fn what_management_says_behind_its_first_datagram_is_another_conversation() {
        let mut table = Conversations::default();
        for (from, to) in [((1, 99), (2, 161)), ((2, 161), (1, 99)), ((1, 99), (2, 161))] {
            let (from, to) = (end(from.0, from.1), end(to.0, to.1));
            let id = table.datagram_id(&from, &to);
            table.add(from, to, id, 0, 60);
        }
        let rows: Vec<_> =
            table.rows().iter().map(|row| (row.a.port, row.total().frames)).collect();
        assert_eq!(rows, [(99, 1), (161, 2)]);
        assert_eq!(table.datagram_id(&end(1, 99), &end(2, 162)), 0);
    }

    #[test]
    fn two_halves_make_the_whole() {
        let frames = [(2, 1, 0), (1, 2, 0), (3, 1, 0), (1, 3, 0), (2, 1, 1), (1, 2, 0)];
        let mut halves = [Conversations::default(), Conversations::default()];
        let mut whole = Conversations::default();
        for (time, (from, to, id)) in frames.into_iter().enumerate() {
            let add = |table: &mut Conversations| {
                table.add(end(from, 0), end(to, 0), id, time as i64, 60);
            };
            add(&mut halves[time / 3]);
            add(&mut whole);
        }
        let [mut first, second] = halves;
        first.append(second);
        assert_eq!(first.rows(), whole.rows());
    }

    #[test]
    fn one_that_speaks_to_itself_is_one_endpoint() {
        let mut table = Endpoints::default();
        table.add(end(1, 0), end(1, 0), 60);
        let rows = table.by_frames();
        assert_eq!((rows.len(), rows[0].sent.frames, rows[0].received.frames), (1, 1, 1));
    }
}
