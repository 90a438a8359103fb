//! Traffic between ends of several kinds, counted in one go.

use std::hash::BuildHasher;

use foldhash::fast::RandomState;
use hashbrown::HashTable;
use lamna_dissect::plain::Plain;
use lamna_dissect::{Address, Collector, FrameInfo, View};

use crate::datagrams::is_management;
use crate::statistics::{Conversations, Count, Frames, Place};
use crate::talks::{Ends, Talk, each_kind};

/// Octets that tell the flow of a frame: enough for Ethernet, IPv6 and TCP, or for IPv4 in a tunnel of IPv4.
const KEY: usize = 87;

/// Pairs of ends of a flow: an Ethernet header, and two IP headers with a transport header each.
const MAX_PAIRS: usize = 5;

/// Flows that are remembered at a time: some 20 MB. One more, and all begin anew.
const MAX_FLOWS: usize = 1 << 17;

/// Tables of conversations of [all kinds](Ends::ALL).
///
/// Most frames have the same headers as one before, one way: a *flow*. Their frames are counted in one place, and
/// [settled](Traffic::settle) with the tables when somebody wants to see them: a look-up a frame, rather than one a
/// header.
#[derive(Debug, Default)]
pub struct Traffic {
    tables: [Conversations; Ends::ALL.len()],
    places: HashTable<u32>,
    seed: RandomState,
    flows: Vec<Flow>,
    /// Of each flow.
    rows: Vec<Rows>,
    /// The flows of each TCP conversation's plain frames, by its number: of its first end, and of the other.
    ways: Vec<[Way; 2]>,
}

/// The flow of the last plain frame from an end of a TCP conversation, and the hardware addresses that it had: all else is
/// the same in each of them.
#[derive(Clone, Copy, Debug)]
struct Way {
    flow: u32,
    addresses: [[u8; 6]; 2],
}

impl Way {
    const NONE: Way = Way { flow: u32::MAX, addresses: [[0; 6]; 2] };
}

/// The rows of a flow: the tables' places, and where in them.
type Rows = [Option<(u8, Option<Place>)>; MAX_PAIRS];

/// Frames with the same headers, that are not in the tables yet.
#[derive(Debug)]
struct Flow {
    key: Key,
    frames: Frames,
}

/// The ends that all headers of a frame name, one after the other.
#[derive(Clone, Copy, Debug)]
struct Key {
    octets: [u8; KEY],
    len: u8,
}

impl Key {
    const EMPTY: Key = Key { octets: [0; KEY], len: 0 };

    #[inline]
    fn as_slice(&self) -> &[u8] {
        self.octets.get(..usize::from(self.len)).unwrap_or(&self.octets)
    }

    /// Answers whether there was room.
    #[inline]
    fn push(&mut self, octets: &[u8]) -> bool {
        let from = usize::from(self.len);
        let Some(room) = self.octets.get_mut(from..from + octets.len()) else { return false };
        room.copy_from_slice(octets);
        self.len += octets.len() as u8;
        true
    }

    #[inline]
    fn push_address(&mut self, address: &Address) -> bool {
        match address {
            Address::None => true,
            Address::Ether(octets) => self.push(octets),
            Address::Ipv4(octets) => self.push(octets),
            Address::Ipv6(octets) => self.push(octets),
            Address::Text(_) => false,
        }
    }

    /// Adds the ends of a header. Ends with ports have the addresses of the header before.
    #[inline]
    fn push_talk(&mut self, (kind, table): (Ends, u8), talk: &Talk<'_>, id: u32) -> bool {
        let (a, b) = (&talk.source, &talk.destination);
        if !self.push(&[table]) {
            return false;
        }
        if !kind.have_ports() {
            return self.push_address(&a.address) && self.push_address(&b.address);
        }
        let ([a, b], [c, d]) = (a.port.to_be_bytes(), b.port.to_be_bytes());
        let [e, f, g, h] = id.to_be_bytes();
        self.push(&[a, b, c, d, e, f, g, h])
    }
}

/// The place of a kind's table.
#[inline]
fn table_of(kind: Ends) -> Option<u8> {
    // A search through the kinds costs more than all else here.
    match kind {
        Ends::Ethernet => Some(0),
        Ends::Ipv4 => Some(1),
        Ends::Ipv6 => Some(2),
        Ends::Tcp => Some(3),
        Ends::Udp => Some(4),
        Ends::Named(_) => None,
    }
}

/// What tells conversations between the same ends apart: of TCP, their numbers.
#[inline]
fn id_of(kind: Ends, talk: &Talk<'_>) -> u32 {
    talk.stream.filter(|_| kind == Ends::Tcp).unwrap_or(0)
}

/// Whether all that is said between these ends may be of one row.
#[inline]
fn is_one_row(kind: Ends, talk: &Talk<'_>) -> bool {
    kind != Ends::Udp || !is_management(talk.source.port) && !is_management(talk.destination.port)
}

/// A frame, as it is counted.
#[inline]
fn frames_of(frame: &FrameInfo) -> Frames {
    let time = frame.time.or(frame.first).unwrap_or(0);
    let count = Count { frames: 1, octets: u64::from(frame.len) };
    Frames { count, first: time, last: time }
}

impl Traffic {
    /// Counts a frame.
    pub fn see<C: Collector>(&mut self, view: &View<'_, C>) {
        // Ends that are somewhere else than the header before says have no key.
        let have_key = !view.dissection().layers.has_ways();
        self.count(view.frame(), have_key, |visit| each_kind(view, visit));
    }

    /// Counts a plain frame as [`see`](Self::see) does, by its headers alone. `stream` has the number of the TCP conversation and
    /// which of its ends is the sender, 0 or 1. Costs a look-up in a list for most frames of TCP.
    #[inline]
    pub fn see_plain(&mut self, plain: &Plain<'_>, stream: Option<(u32, u8)>, frame: &FrameInfo) {
        let way = stream.map(|(number, side)| (number as usize, usize::from(side & 1)));
        if let Some((number, side)) = way
            && let Some(way) = self.ways.get(number).map(|ways| &ways[side])
            && way.addresses == plain.hardware_addresses()
            && let Some(flow) = self.flows.get_mut(way.flow as usize)
        {
            flow.frames.add(frames_of(frame));
            return;
        }
        let number = stream.map(|(number, _)| number);
        let flow = self.count(frame, true, |visit| {
            for kind in Ends::ALL {
                let Some((source, destination)) = kind.of_plain(plain) else { continue };
                let stream = number;
                visit(kind, Talk { source, destination, instance: 1, stream, header: &[] });
            }
        });
        if let (Some(flow), Some((number, side))) = (flow, way)
            && number < MAX_FLOWS
        {
            if self.ways.len() <= number {
                self.ways.resize(number + 1, [Way::NONE; 2]);
            }
            self.ways[number][side] = Way { flow, addresses: plain.hardware_addresses() };
        }
    }

    /// Counts a frame between the ends that `talks` calls its argument with. Answers its flow, if it is one.
    #[inline]
    fn count<'t>(
        &mut self,
        frame: &FrameInfo,
        have_key: bool,
        talks: impl Fn(&mut dyn FnMut(Ends, Talk<'t>)),
    ) -> Option<u32> {
        let mut key = Key::EMPTY;
        let (mut headers, mut is_whole) = (0, have_key);
        talks(&mut |kind, talk| {
            let Some(table) = table_of(kind) else { return };
            headers += 1;
            is_whole = is_whole
                && is_one_row(kind, &talk)
                && key.push_talk((kind, table), &talk, id_of(kind, &talk));
        });
        let frames = frames_of(frame);
        if is_whole && headers <= MAX_PAIRS {
            let hash = self.seed.hash_one(key.as_slice());
            let flows = &mut self.flows;
            let is_same = |at: &u32| {
                flows.get(*at as usize).is_some_and(|flow| flow.key.as_slice() == key.as_slice())
            };
            let place = self.places.find(hash, is_same).copied();
            if let Some(at) = place
                && let Some(flow) = flows.get_mut(at as usize)
            {
                flow.frames.add(frames);
                return Some(at);
            }
            return Some(self.begin(&talks, hash, Flow { key, frames }));
        }
        talks(&mut |kind, talk| {
            if let Some(table) = table_of(kind).and_then(|at| self.tables.get_mut(usize::from(at)))
            {
                let id = match kind {
                    Ends::Udp => table.datagram_id(&talk.source, &talk.destination),
                    _ => id_of(kind, &talk),
                };
                table.add(talk.source, talk.destination, id, frames.first, frames.count.octets);
            }
        });
        None
    }

    /// Remembers a flow, whose first frame this is. Answers its place.
    #[cold]
    fn begin<'t>(
        &mut self,
        talks: &impl Fn(&mut dyn FnMut(Ends, Talk<'t>)),
        hash: u64,
        flow: Flow,
    ) -> u32 {
        if self.flows.len() >= MAX_FLOWS {
            self.settle();
            self.places.clear();
            self.flows.clear();
            self.rows.clear();
            self.ways.clear();
        }
        let mut rows = Rows::default();
        let mut free = rows.iter_mut();
        talks(&mut |kind, talk| {
            let Some(at) = table_of(kind) else { return };
            let Some(table) = self.tables.get_mut(usize::from(at)) else { return };
            let id = id_of(kind, &talk);
            let place = table.place(talk.source, talk.destination, id, flow.frames.first);
            if let Some(row) = free.next() {
                *row = Some((at, place));
            }
        });
        let Traffic { places, seed, flows, .. } = self;
        let place = flows.len() as u32;
        places.insert_unique(hash, place, |at| {
            flows.get(*at as usize).map_or(0, |flow| seed.hash_one(flow.key.as_slice()))
        });
        self.flows.push(flow);
        self.rows.push(rows);
        place
    }

    /// Takes what was counted since the last time into the tables. Costs a few nanoseconds a flow.
    pub fn settle(&mut self) {
        for (flow, rows) in self.flows.iter_mut().zip(&self.rows) {
            if flow.frames.count.frames == 0 {
                continue;
            }
            for (at, place) in rows.iter().flatten() {
                if let Some(table) = self.tables.get_mut(usize::from(*at)) {
                    table.count(*place, flow.frames);
                }
            }
            flow.frames.count = Count::default();
        }
    }

    /// The table of a kind, as it was when all was [settled](Self::settle).
    pub fn table(&self, kind: Ends) -> Option<&Conversations> {
        self.tables.get(usize::from(table_of(kind)?))
    }

    /// Takes in what another has seen of later frames.
    pub fn append(&mut self, mut later: Traffic) {
        self.settle();
        later.settle();
        for (table, rows) in self.tables.iter_mut().zip(later.tables) {
            table.append(rows);
        }
    }

    /// Frames that found no room in a table.
    pub fn left_out(&self) -> u64 {
        self.tables.iter().map(Conversations::left_out).sum()
    }
}

#[cfg(test)]
mod tests {
    use lamna_dissect::{Depth, Dissection, FrameInfo, Registry};

    use super::*;

    /// UDP from a host of 10.0.0.0/24 to another, with as many IPv4 headers around as `tunnels` says.
    fn datagram(from: u8, to: u8, ports: [u8; 2], tunnels: usize) -> Vec<u8> {
        let mut frame = vec![2, 0, 0, 0, 0, to, 2, 0, 0, 0, 0, from, 8, 0];
        for turn in (0..=tunnels).rev() {
            let (len, protocol) = (28 + 20 * turn as u8, if turn == 0 { 17 } else { 4 });
            frame.extend([0x45, 0, 0, len, 0, 0, 0, 0, 64, protocol, 0, 0]);
            frame.extend([10, 0, turn as u8, from, 10, 0, turn as u8, to]);
        }
        let [source, destination] = ports;
        frame.extend([200, source, 200, destination, 0, 8, 0, 0]);
        frame
    }

    #[test]
    fn counts_as_tables_that_see_every_header() {
        let registry = Registry::new();
        let mut dissection = Dissection::slice(Depth::Transport);
        let mut tables: [Conversations; Ends::ALL.len()] = Default::default();
        let mut traffic = Traffic::default();
        let mut half = Traffic::default();
        let mut by_headers = Traffic::default();
        let mut plain_frames = 0;
        // Few ends, so that they meet again; the last ones have more headers than a flow may.
        for turn in 0..200_u8 {
            let [from, to] = [turn % 3, (turn / 3) % 4];
            let tunnels = if turn < 160 { 0 } else { usize::from(turn % 7) };
            let bytes = datagram(from, to, [turn % 2, 7], tunnels);
            let (number, len) = (u32::from(turn) + 1, bytes.len() as u32);
            let time = Some(i64::from(turn));
            let info = FrameInfo { number, len, time, link: 1, ..FrameInfo::default() };
            dissection.dissect(&registry, &info, &bytes, None);
            let view = dissection.view(&registry, &info, &bytes);
            each_kind(&view, |kind, talk| {
                let table = &mut tables[usize::from(table_of(kind).unwrap())];
                table.add(talk.source, talk.destination, 0, i64::from(turn), u64::from(len));
            });
            match Plain::new(&registry, &info, &bytes) {
                Some(plain) => {
                    plain_frames += 1;
                    by_headers.see_plain(&plain, None, &info);
                }
                None => by_headers.see(&view),
            }
            if turn < 90 { &mut traffic } else { &mut half }.see(&view);
            if turn % 50 == 0 {
                traffic.settle();
            }
        }
        traffic.append(half);
        by_headers.settle();
        assert!(plain_frames > 100, "{plain_frames}");
        for (kind, table) in Ends::ALL.into_iter().zip(&tables) {
            assert_eq!(traffic.table(kind).unwrap().rows(), table.rows(), "{kind:?}");
            assert_eq!(by_headers.table(kind).unwrap().rows(), table.rows(), "{kind:?}");
        }
        assert!(tables[1].rows().len() > 12, "{tables:?}");
    }
    #[test]
    fn segments_of_a_conversation_may_come_by_another_router() {
        let registry = Registry::new();
        let mut dissection = Dissection::slice(Depth::Transport);
        let (mut traffic, mut by_headers) = (Traffic::default(), Traffic::default());
        for turn in 0..60_u8 {
            // Two conversations both ways, each of them by one of two routers.
            let (router, conversation, back) = (turn % 5 / 3, turn / 7 % 2, turn % 3 == 0);
            let mut bytes = datagram(1, 2, [1, 2 + conversation], 0);
            bytes[23] = 6;
            bytes[17] = 40;
            bytes.extend([0; 12]);
            bytes[46] = 0x50;
            bytes[11] = 7 + router;
            if back {
                for (a, b, len) in [(0, 6, 6), (26, 30, 4), (34, 36, 2)] {
                    (0..len).for_each(|i| bytes.swap(a + i, b + i));
                }
            }
            let (number, len) = (u32::from(turn) + 1, bytes.len() as u32);
            let time = Some(i64::from(turn));
            let info = FrameInfo { number, len, time, link: 1, ..FrameInfo::default() };
            let plain = Plain::new(&registry, &info, &bytes).expect("a plain frame");
            by_headers.see_plain(&plain, Some((conversation.into(), u8::from(back))), &info);
            dissection.dissect(&registry, &info, &bytes, None);
            traffic.see(&dissection.view(&registry, &info, &bytes));
        }
        traffic.settle();
        by_headers.settle();
        for kind in [Ends::Ethernet, Ends::Ipv4] {
            let rows = traffic.table(kind).unwrap().rows();
            assert_eq!(by_headers.table(kind).unwrap().rows(), rows, "{kind:?}");
        }
        let both = |of: &Traffic| {
            let rows = of.table(Ends::Tcp).unwrap().rows().iter();
            rows.map(|row| (row.b.port, row.forward, row.backward)).collect::<Vec<_>>()
        };
        assert_eq!(both(&by_headers), both(&traffic));
        assert_eq!(traffic.table(Ends::Ethernet).unwrap().rows().len(), 2);
    }
}
