//! Traffic between ends: who spoke with whom, how often, how much.

use foldhash::fast::RandomState;
use hashbrown::HashMap;
use lamna_dissect::Address;

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

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    low: End,
    high: End,
    id: u32,
}

/// A table of conversations, in order of their first frames.
#[derive(Debug, Default)]
pub struct Conversations {
    places: HashMap<Key, usize, RandomState>,
    rows: Vec<Conversation>,
    left_out: u64,
}

impl Conversations {
    /// Counts a frame of `octets` from `source` to `destination` at `time`. Conversations between the
    /// same ends that `id` tells apart have rows of their own.
    pub fn add(&mut self, source: End, destination: End, id: u32, time: i64, octets: u64) {
        let (low, high) = if source <= destination {
            (source.clone(), destination.clone())
        } else {
            (destination.clone(), source.clone())
        };
        let key = Key { low, high, id };
        let place = match self.places.get(&key) {
            Some(place) => *place,
            None if self.rows.len() >= MAX_ROWS => {
                self.left_out += 1;
                return;
            }
            None => {
                self.places.insert(key, self.rows.len());
                self.rows.push(Conversation {
                    a: source.clone(),
                    b: destination,
                    forward: Count::default(),
                    backward: Count::default(),
                    first: time,
                    last: time,
                });
                self.rows.len() - 1
            }
        };
        let Some(row) = self.rows.get_mut(place) else { return };
        let count = if row.a == source { &mut row.forward } else { &mut row.backward };
        count.add(octets);
        row.first = row.first.min(time);
        row.last = row.last.max(time);
    }

    /// The rows, in order of their first frames.
    pub fn rows(&self) -> &[Conversation] {
        &self.rows
    }

    /// The rows, the most frames first; of equal ones the earlier.
    pub fn by_frames(&self) -> Vec<&Conversation> {
        let mut rows: Vec<&Conversation> = self.rows.iter().collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.total().frames));
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
    places: HashMap<End, usize, RandomState>,
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
        let place = match self.places.get(&end) {
            Some(place) => *place,
            None if self.rows.len() >= MAX_ROWS => {
                self.left_out += 1;
                return None;
            }
            None => {
                self.places.insert(end.clone(), self.rows.len());
                let (sent, received) = (Count::default(), Count::default());
                self.rows.push(Endpoint { end, sent, received });
                self.rows.len() - 1
            }
        };
        self.rows.get_mut(place)
    }

    /// The rows, in order of first appearance.
    pub fn rows(&self) -> &[Endpoint] {
        &self.rows
    }

    /// The rows, the most frames first; of equal ones the earlier.
    pub fn by_frames(&self) -> Vec<&Endpoint> {
        let mut rows: Vec<&Endpoint> = self.rows.iter().collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.total().frames));
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
    fn one_that_speaks_to_itself_is_one_endpoint() {
        let mut table = Endpoints::default();
        table.add(end(1, 0), end(1, 0), 60);
        let rows = table.by_frames();
        assert_eq!((rows.len(), rows[0].sent.frames, rows[0].received.frames), (1, 1, 1));
    }
}
