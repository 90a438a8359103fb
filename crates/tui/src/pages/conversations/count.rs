//! Counting conversations in the background.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lamna_dissect::proto::id;
use lamna_dissect::{Address, Collector, Registry, View};
use lamna_fields::{FieldId, Flow, Record, Schema, Value};
use lamna_session::{Look, Need, Session, Shown, Visitor};

/// Most conversations of a kind that are counted.
pub const MAX_CONVERSATIONS: usize = 1 << 20;

/// Packets between two looks at whether anybody still wants to know.
const BATCH: u32 = 4096;

/// How long to wait for more packets.
const PATIENCE: Duration = Duration::from_millis(50);

/// What the ends of a conversation are known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Hardware addresses.
    Ethernet,
    /// IPv4 addresses.
    Ipv4,
    /// IPv6 addresses.
    Ipv6,
    /// Addresses and TCP ports.
    Tcp,
    /// Addresses and UDP ports.
    Udp,
}

impl Kind {
    /// All kinds, from the lowest layer up.
    pub const ALL: [Kind; 5] = [Kind::Ethernet, Kind::Ipv4, Kind::Ipv6, Kind::Tcp, Kind::Udp];

    /// Its name for a person.
    pub fn title(self) -> &'static str {
        match self {
            Kind::Ethernet => "Ethernet",
            Kind::Ipv4 => "IPv4",
            Kind::Ipv6 => "IPv6",
            Kind::Tcp => "TCP",
            Kind::Udp => "UDP",
        }
    }

    /// Whether its ends have ports.
    pub fn has_ports(self) -> bool {
        matches!(self, Kind::Tcp | Kind::Udp)
    }

    /// A display filter for the packets between two ends.
    pub fn filter(self, pair: &Pair) -> String {
        let net = |address: &Address| match address {
            Address::Ether(_) => "eth",
            Address::Ipv6(_) => "ipv6",
            _ => "ip",
        };
        let [a, b] = &pair.addresses;
        let mut filter = format!("{}.addr == {a} && {}.addr == {b}", net(a), net(b));
        let transport = match self {
            Kind::Tcp => "tcp",
            Kind::Udp => "udp",
            _ => return filter,
        };
        for port in pair.ports {
            filter += &format!(" && {transport}.port == {port}");
        }
        filter
    }
}

/// What two ends are known by.
type Key = ([Address; 2], [u16; 2]);

/// Two ends and what they sent each other. The first one is the one that sent first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The addresses.
    pub addresses: [Address; 2],
    /// The ports; 0 without ports.
    pub ports: [u16; 2],
    /// Packets from the first end, and from the second.
    pub sent: [u64; 2],
    /// Octets on the wire from the first end, and from the second.
    pub bytes: [u64; 2],
    /// When the first packet came, in nanoseconds since 1970.
    pub begin: i64,
    /// When the last one came.
    pub end: i64,
}

impl Pair {
    /// Packets of both.
    pub fn packets(&self) -> u64 {
        self.sent.iter().sum()
    }

    /// Octets of both.
    pub fn bytes(&self) -> u64 {
        self.bytes.iter().sum()
    }

    /// Nanoseconds from the first packet to the last.
    pub fn duration(&self) -> i64 {
        self.end.saturating_sub(self.begin)
    }

    /// Bits a second of both; 0 where there was but a moment.
    pub fn bits_a_second(&self) -> f64 {
        let seconds = self.duration() as f64 / 1e9;
        if seconds > 0.0 { self.bytes() as f64 * 8.0 / seconds } else { 0.0 }
    }

    pub(super) fn key(&self) -> Key {
        (self.addresses.clone(), self.ports)
    }
}

/// What was counted so far.
#[derive(Debug, Default)]
pub struct Tally {
    /// When the capture began, in nanoseconds since 1970.
    pub first: Option<i64>,
    /// Whether there are more conversations than are counted.
    pub is_full: bool,
    /// What ended the counting early.
    pub error: Option<String>,
    kinds: HashMap<Kind, Table>,
}

/// The ends in order of their addresses lead to their place.
#[derive(Debug, Default)]
struct Table {
    places: HashMap<Key, u32>,
    pairs: Vec<Pair>,
}

impl Tally {
    /// The conversations of a kind in the order in which they began.
    pub fn pairs(&self, kind: Kind) -> impl Iterator<Item = &Pair> {
        self.kinds.get(&kind).into_iter().flat_map(|table| &table.pairs)
    }

    /// How many there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.kinds.get(&kind).map_or(0, |table| table.pairs.len())
    }

    fn add(&mut self, kind: Kind, source: End<'_>, destination: End<'_>, len: u32, time: i64) {
        let table = self.kinds.entry(kind).or_default();
        let in_order = source <= destination;
        let (low, high) = if in_order { (source, destination) } else { (destination, source) };
        let key = ([low.0.clone(), high.0.clone()], [low.1, high.1]);
        let place = match table.places.get(&key) {
            Some(place) => *place,
            None if table.pairs.len() >= MAX_CONVERSATIONS => {
                self.is_full = true;
                return;
            }
            None => {
                let place = table.pairs.len() as u32;
                table.places.insert(key, place);
                table.pairs.push(Pair {
                    addresses: [source.0.clone(), destination.0.clone()],
                    ports: [source.1, destination.1],
                    sent: [0; 2],
                    bytes: [0; 2],
                    begin: time,
                    end: time,
                });
                place
            }
        };
        let Some(pair) = table.pairs.get_mut(place as usize) else { return };
        let is_first = pair.addresses[0] == *source.0 && pair.ports[0] == source.1;
        let side = usize::from(!is_first);
        pair.sent[side] += 1;
        pair.bytes[side] += u64::from(len);
        (pair.begin, pair.end) = (pair.begin.min(time), pair.end.max(time));
    }
}

/// An address and a port.
type End<'a> = (&'a Address, u16);

/// Conversations being counted. Dropping it ends the counting.
#[derive(Debug)]
pub struct Counting {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    tally: Mutex<Tally>,
    counted: AtomicU32,
    is_done: AtomicBool,
    cancelled: AtomicBool,
}

impl Counting {
    /// Begins to count the conversations of a session, as its packets come.
    ///
    /// # Errors
    /// When the system has no thread for it.
    pub fn start(session: &Session) -> std::io::Result<Counting> {
        let shared = Arc::new(Shared::default());
        let fields = Fields::of(session.registry());
        let work = Work {
            look: Look::new(session, fields.need()),
            counter: Counter { fields, ends: Vec::new(), len: 0, time: None },
            shared: Arc::clone(&shared),
        };
        std::thread::Builder::new().name("count".to_owned()).spawn(move || work.run())?;
        Ok(Counting { shared })
    }

    /// What was counted so far. Hold it shortly.
    pub fn tally(&self) -> MutexGuard<'_, Tally> {
        lock(&self.shared.tally)
    }

    /// How many packets were counted.
    pub fn counted(&self) -> u32 {
        self.shared.counted.load(Ordering::Relaxed)
    }

    /// Whether all packets were counted and no more will come.
    pub fn is_done(&self) -> bool {
        self.shared.is_done.load(Ordering::Acquire)
    }
}

impl Drop for Counting {
    fn drop(&mut self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Sums only grow: what is there after a panic is less than the whole, and nothing else.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Work {
    look: Look,
    counter: Counter,
    shared: Arc<Shared>,
}

impl Work {
    fn run(mut self) {
        let mut counted = 0;
        while !self.shared.cancelled.load(Ordering::Relaxed) {
            let progress = self.look.progress();
            let last = progress.frames.min(counted + BATCH);
            if last > counted {
                if let Err(error) = self.count(counted + 1..=last) {
                    lock(&self.shared.tally).error = Some(error);
                    break;
                }
                counted = last;
                self.shared.counted.store(counted, Ordering::Relaxed);
            } else if progress.is_done {
                break;
            } else {
                std::thread::sleep(PATIENCE);
            }
        }
        self.shared.is_done.store(true, Ordering::Release);
    }

    fn count(&mut self, numbers: RangeInclusive<u32>) -> Result<(), String> {
        let mut found = Vec::new();
        for number in numbers {
            let Ok(()) =
                self.look.frame(number, &mut self.counter).map_err(|error| error.to_string())?;
            let Counter { ends, len, time, .. } = &mut self.counter;
            found.extend(ends.drain(..).map(|of| (of, *len, *time)));
        }
        let mut tally = lock(&self.shared.tally);
        for ((kind, source, destination), len, time) in &found {
            let time = time.unwrap_or(0);
            tally.first.get_or_insert(time);
            tally.add(*kind, (&source.0, source.1), (&destination.0, destination.1), *len, time);
        }
        Ok(())
    }
}

/// The fields that ends are known by: source and destination of each layer.
struct Fields {
    ethernet: [Option<FieldId>; 2],
    ipv4: [Option<FieldId>; 2],
    ipv6: [Option<FieldId>; 2],
    tcp: [Option<FieldId>; 2],
    udp: [Option<FieldId>; 2],
}

impl Fields {
    fn of(registry: &Registry) -> Fields {
        let both = |names: [&str; 2]| names.map(|name| registry.resolve(name).first().copied());
        Fields {
            ethernet: both(["eth.src", "eth.dst"]),
            ipv4: both(["ip.src", "ip.dst"]),
            ipv6: both(["ipv6.src", "ipv6.dst"]),
            tcp: both(["tcp.srcport", "tcp.dstport"]),
            udp: both(["udp.srcport", "udp.dstport"]),
        }
    }

    fn need(&self) -> Need {
        let all = [self.ethernet, self.ipv4, self.ipv6, self.tcp, self.udp];
        Need { fields: all.into_iter().flatten().flatten().collect(), ..Need::default() }
    }
}

type OwnedEnd = (Address, u16);

/// Takes the ends of each packet down.
struct Counter {
    fields: Fields,
    ends: Vec<(Kind, OwnedEnd, OwnedEnd)>,
    len: u32,
    time: Option<i64>,
}

impl Visitor for Counter {
    type Error = std::convert::Infallible;

    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
        let view = &shown.view;
        (self.len, self.time) = (view.frame().len, view.frame().time);
        self.ends.clear();
        let fields = &self.fields;
        if let [Some(source), Some(destination)] = fields.ethernet.map(|f| first(view, f)) {
            self.ends.push((Kind::Ethernet, (source, 0), (destination, 0)));
        }
        // The addresses that ports belong to: those of the innermost network layer.
        let mut inner = None;
        for (kind, fields) in [(Kind::Ipv4, fields.ipv4), (Kind::Ipv6, fields.ipv6)] {
            if let [Some(source), Some(destination)] = fields.map(|f| first(view, f)) {
                inner = Some((source.clone(), destination.clone()));
                self.ends.push((kind, (source, 0), (destination, 0)));
            }
        }
        let Some((source, destination)) = inner else { return Ok(()) };
        for (kind, fields, protocol) in
            [(Kind::Tcp, fields.tcp, id::TCP), (Kind::Udp, fields.udp, id::UDP)]
        {
            if view.dissection().layers.of(protocol).next().is_none() {
                continue;
            }
            if let [Some(from), Some(to)] = fields.map(|f| port(view, f)) {
                let (source, destination) = (source.clone(), destination.clone());
                self.ends.push((kind, (source, from), (destination, to)));
            }
        }
        Ok(())
    }
}

/// The first value of a field as an address.
fn first<C: Collector>(view: &View<'_, C>, field: Option<FieldId>) -> Option<Address> {
    let mut found = None;
    let _ = view.values(field?, &mut |occurrence| {
        found = match occurrence.value {
            Value::Ether(octets) => Some(Address::Ether(octets)),
            Value::Ipv4(octets) => Some(Address::Ipv4(octets)),
            Value::Ipv6(octets) => Some(Address::Ipv6(octets)),
            _ => None,
        };
        Flow::Break(())
    });
    found
}

/// The first value of a field as a port.
fn port<C: Collector>(view: &View<'_, C>, field: Option<FieldId>) -> Option<u16> {
    let mut found = None;
    let _ = view.values(field?, &mut |occurrence| {
        found = occurrence.value.as_u64().and_then(|port| u16::try_from(port).ok());
        Flow::Break(())
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_directions_are_one_conversation() {
        let [a, b] = [1, 2].map(|n| Address::Ipv6([n; 16]));
        let mut tally = Tally::default();
        tally.add(Kind::Tcp, (&b, 4000), (&a, 80), 100, 5);
        tally.add(Kind::Tcp, (&a, 80), (&b, 4000), 60, 9);
        tally.add(Kind::Tcp, (&b, 4001), (&a, 80), 1, 9);
        assert_eq!(tally.count(Kind::Tcp), 2);
        let pair = tally.pairs(Kind::Tcp).next().unwrap();
        assert_eq!((pair.addresses[0].clone(), pair.ports), (b, [4000, 80]));
        assert_eq!((pair.sent, pair.bytes), ([1, 1], [100, 60]));
        assert_eq!((pair.packets(), pair.bytes(), pair.duration()), (2, 160, 4));
        assert_eq!(
            Kind::Tcp.filter(pair),
            "ipv6.addr == 202:202:202:202:202:202:202:202 && ipv6.addr == 101:101:101:101:101:101:101:101 && tcp.port == 4000 && tcp.port == 80"
        );
    }

    #[test]
    fn talking_to_oneself_counts_by_port() {
        let a = Address::Ipv4([127, 0, 0, 1]);
        let mut tally = Tally::default();
        tally.add(Kind::Tcp, (&a, 4000), (&a, 80), 100, 5);
        tally.add(Kind::Tcp, (&a, 80), (&a, 4000), 60, 9);
        let pair = tally.pairs(Kind::Tcp).next().unwrap();
        assert_eq!((pair.sent, tally.count(Kind::Tcp)), ([1, 1], 1));
    }
}
