//! Conversations by their ends: a hash table that stays within its bounds.

use std::hash::{BuildHasher, Hash, Hasher};

use foldhash::SharedSeed;
use foldhash::fast::SeedableRandomState;
use hashbrown::HashTable;
use lamna_dissect::plain::{Addresses, Plain};
use lamna_dissect::{Address, Ends};

/// The two ends of a conversation, the lesser one first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Numbers(Numbers),
    Other(Box<[Address; 2]>, u32),
}

/// The ends of a conversation between IP addresses, as few numbers: what hashes and compares fastest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbers {
    V4(u64, u32),
    V6([u64; 4], u32),
}

impl Hash for Numbers {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            Numbers::V4(addresses, ports) => {
                state.write_u64(*addresses);
                state.write_u64(u64::from(*ports));
            }
            Numbers::V6([a, b, c, d], ports) => {
                for part in [*a, *b, *c, *d, u64::from(*ports)] {
                    state.write_u64(part);
                }
            }
        }
    }
}

impl Hash for Key {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            Key::Numbers(numbers) => numbers.hash(state),
            Key::Other(addresses, ports) => {
                addresses.hash(state);
                state.write_u64(u64::from(*ports));
            }
        }
    }
}

impl Numbers {
    /// The ends of a plain frame, and which side the sender is.
    #[inline]
    pub(crate) fn of(plain: &Plain<'_>) -> (Numbers, u8) {
        match plain.addresses() {
            Addresses::V4(addresses) => Numbers::v4(addresses, plain.ports()),
            Addresses::V6(addresses) => Numbers::v6(addresses, plain.ports()),
        }
    }

    #[inline]
    fn v4([a, b]: [[u8; 4]; 2], [p, q]: [u16; 2]) -> (Numbers, u8) {
        let (a, b) = (u32::from_be_bytes(a), u32::from_be_bytes(b));
        let end = |address, port| u64::from(address) << 16 | u64::from(port);
        let both = |a, b| u64::from(a) << 32 | u64::from(b);
        if end(a, p) > end(b, q) {
            (Numbers::V4(both(b, a), join(q, p)), 1)
        } else {
            (Numbers::V4(both(a, b), join(p, q)), 0)
        }
    }

    #[inline]
    fn v6([a, b]: [[u8; 16]; 2], [p, q]: [u16; 2]) -> (Numbers, u8) {
        let (a, b) = (u128::from_be_bytes(a), u128::from_be_bytes(b));
        let both = |a: u128, b: u128| [(a >> 64) as u64, a as u64, (b >> 64) as u64, b as u64];
        if (a, p) > (b, q) {
            (Numbers::V6(both(b, a), join(q, p)), 1)
        } else {
            (Numbers::V6(both(a, b), join(p, q)), 0)
        }
    }
}

#[inline]
fn join(a: u16, b: u16) -> u32 {
    u32::from(a) << 16 | u32::from(b)
}

impl Key {
    /// Of a place that is free.
    const NONE: Key = Key::Numbers(Numbers::V4(0, 0));

    /// The key, and which side the sender is: 0 for the end with the smaller address, or port.
    #[inline]
    pub(crate) fn of(ends: &Ends) -> (Key, u8) {
        let ports = [ends.source_port, ends.destination_port];
        let (numbers, side) = match (&ends.source, &ends.destination) {
            (Address::Ipv4(a), Address::Ipv4(b)) => Numbers::v4([*a, *b], ports),
            (Address::Ipv6(a), Address::Ipv6(b)) => Numbers::v6([*a, *b], ports),
            (a, b) => {
                let order = a.to_string().cmp(&b.to_string()).then(ports[0].cmp(&ports[1]));
                let (addresses, ports) = if order.is_gt() {
                    ([b.clone(), a.clone()], join(ports[1], ports[0]))
                } else {
                    ([a.clone(), b.clone()], join(ports[0], ports[1]))
                };
                return (Key::Other(Box::new(addresses), ports), u8::from(order.is_gt()));
            }
        };
        (Key::Numbers(numbers), side)
    }
}

/// A hash table whose entries have a lasting number, and that replaces those long silent when full.
#[derive(Debug)]
pub(crate) struct Table<S> {
    hasher: SeedableRandomState,
    index: HashTable<u32>,
    places: Vec<Place<S>>,
    limit: usize,
    /// Places whose entries were removed.
    free: Vec<u32>,
    /// Where the search for a silent entry goes on.
    hand: usize,
    evicted: u64,
}

#[derive(Debug)]
struct Place<S> {
    key: Key,
    /// Whether it spoke since the hand was here.
    spoke: bool,
    state: S,
}

impl<S: Default> Table<S> {
    /// A table of at most `limit` entries. With a seed, hashes are the same every time.
    pub(crate) fn new(limit: usize, seed: Option<u64>) -> Self {
        Table {
            hasher: match seed {
                Some(seed) => SeedableRandomState::with_seed(seed, SharedSeed::global_fixed()),
                None => SeedableRandomState::random(),
            },
            index: HashTable::new(),
            places: Vec::new(),
            limit: limit.max(1),
            free: Vec::new(),
            hand: 0,
            evicted: 0,
        }
    }

    /// The place of the entry of a key.
    #[inline]
    pub(crate) fn find(&mut self, key: &Key) -> Option<u32> {
        match key {
            Key::Numbers(numbers) => self.find_numbers(numbers),
            Key::Other(..) => self.find_by(self.hasher.hash_one(key), |other| other == key),
        }
    }

    /// The place of the entry of a key of numbers.
    #[inline]
    pub(crate) fn find_numbers(&mut self, numbers: &Numbers) -> Option<u32> {
        let hash = self.hasher.hash_one(numbers);
        match *numbers {
            // Apart, so that the few numbers of IPv4 are compared without a look at which kind they are of.
            Numbers::V4(a, b) => self.find_by(
                hash,
                |key| matches!(key, Key::Numbers(Numbers::V4(c, d)) if (*c, *d) == (a, b)),
            ),
            Numbers::V6(a, b) => self.find_by(
                hash,
                |key| matches!(key, Key::Numbers(Numbers::V6(c, d)) if (*c, *d) == (a, b)),
            ),
        }
    }

    #[inline]
    fn find_by(&mut self, hash: u64, is_same: impl Fn(&Key) -> bool) -> Option<u32> {
        let places = &mut self.places;
        let at = *self.index.find(hash, |at| is_same(&places[*at as usize].key))?;
        places[at as usize].spoke = true;
        Some(at)
    }

    /// Makes an entry: at a place that is free, at the end, or in the place of one that was silent. Answers
    /// which place.
    pub(crate) fn insert(&mut self, key: Key) -> u32 {
        let hash = self.hasher.hash_one(&key);
        let at = if let Some(at) = self.free.pop() {
            at
        } else if self.places.len() < self.limit {
            self.places.push(Place { key: Key::NONE, spoke: true, state: S::default() });
            self.places.len() as u32 - 1
        } else {
            while std::mem::take(&mut self.places[self.hand].spoke) {
                self.hand = (self.hand + 1) % self.places.len();
            }
            let at = self.hand as u32;
            self.hand = (self.hand + 1) % self.places.len();
            self.unlink(at);
            self.evicted += 1;
            at
        };
        let place = &mut self.places[at as usize];
        place.key = key;
        place.spoke = true;
        let (places, hasher) = (&self.places, &self.hasher);
        self.index.insert_unique(hash, at, |at| hasher.hash_one(&places[*at as usize].key));
        at
    }

    fn unlink(&mut self, at: u32) {
        let old = self.hasher.hash_one(&self.places[at as usize].key);
        if let Ok(entry) = self.index.find_entry(old, |other| *other == at) {
            entry.remove();
        }
    }

    /// Removes the entry at a place, which is free then. Answers its state.
    pub(crate) fn remove(&mut self, at: u32) -> Option<S> {
        self.places.get(at as usize)?;
        self.unlink(at);
        self.free.push(at);
        let place = &mut self.places[at as usize];
        place.key = Key::NONE;
        Some(std::mem::take(&mut place.state))
    }

    /// The state of the entry at a place that the table gave out.
    #[inline]
    pub(crate) fn state(&mut self, at: u32) -> &mut S {
        &mut self.places[at as usize].state
    }

    /// The state of the entry at a place, if there is one, to be changed.
    pub(crate) fn get_mut(&mut self, at: u32) -> Option<&mut S> {
        Some(&mut self.places.get_mut(at as usize)?.state)
    }

    /// The state of the entry at a place, if there is one.
    pub(crate) fn get(&self, at: u32) -> Option<&S> {
        Some(&self.places.get(at as usize)?.state)
    }

    /// Entries that were given up for others.
    pub(crate) fn evicted(&self) -> u64 {
        self.evicted
    }
}
