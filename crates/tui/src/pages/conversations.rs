//! Who spoke with whom, and how much: Ethernet, IPv4, IPv6, TCP and UDP.

use lamna_conversation::Said;
use lamna_conversation::state::States;
use lamna_conversation::statistics::{Conversation, Conversations, Count, End, MAX_ROWS};
use lamna_conversation::talks::Ends;
use lamna_conversation::traffic::Traffic;
use lamna_dissect::plain::Plain;
use lamna_dissect::proto::tcp::{self, Analysis};
use lamna_dissect::{Address, Collector, FrameInfo, Registry};
use lamna_fields::Schema;
use lamna_session::{Need, Shown};

use super::follow::{self, Transport};
use super::report::{Report, Target};
use crate::survey::Survey;
use crate::widgets::table::{Cell, Head, Record, id_of};

/// The columns of ends with ports.
const WITH_PORTS: &[Head] = &[
    Head::left("Address A", 39),
    Head::right("Port A"),
    Head::left("Address B", 39),
    Head::right("Port B"),
    Head::right("Packets"),
    Head::right("Bytes"),
    Head::right("Packets A→B"),
    Head::right("Bytes A→B"),
    Head::right("Packets B→A"),
    Head::right("Bytes B→A"),
    Head::right("Start"),
    Head::right("Duration"),
    Head::right("Bits/s A→B"),
    Head::right("Bits/s B→A"),
];

/// The columns of TCP, which has more to tell.
const TCP: &[Head] = &[
    WITH_PORTS[0],
    WITH_PORTS[1],
    WITH_PORTS[2],
    WITH_PORTS[3],
    WITH_PORTS[4],
    WITH_PORTS[5],
    WITH_PORTS[6],
    WITH_PORTS[7],
    WITH_PORTS[8],
    WITH_PORTS[9],
    WITH_PORTS[10],
    WITH_PORTS[11],
    WITH_PORTS[12],
    WITH_PORTS[13],
    Head::right("RTT ms"),
    Head::right("Sent again"),
    Head::right("Out of order"),
    Head::right("Dup ACKs"),
    Head::right("Zero windows"),
    Head::right("Stream"),
    Head::left("Completeness", 24),
    Head::left("States", 26),
];

/// The columns of ends that are addresses.
const WITHOUT_PORTS: &[Head] = &[
    WITH_PORTS[0],
    WITH_PORTS[2],
    WITH_PORTS[4],
    WITH_PORTS[5],
    WITH_PORTS[6],
    WITH_PORTS[7],
    WITH_PORTS[8],
    WITH_PORTS[9],
    WITH_PORTS[10],
    WITH_PORTS[11],
    WITH_PORTS[12],
    WITH_PORTS[13],
];

/// The kinds of conversations, in the order of their tabs.
const KINDS: [Ends; 5] = Ends::ALL;

/// Segments that one that looks ahead keeps: some 12 MB. There may be ten of them.
const MAX_KEPT: usize = 1 << 19;

/// Counts conversations.
#[derive(Debug, Default)]
pub struct Talks {
    traffic: Traffic,
    /// What is known of each TCP connection, by its number.
    connections: Vec<Option<Connection>>,
    /// When the capture began.
    start: Option<i64>,
    /// Of one that looks ahead: the segments of connections that began before, whose states it does not know.
    kept: Option<Vec<Kept>>,
}

/// What of a segment changes the states of its connection's ends.
#[derive(Clone, Copy, Debug)]
struct Kept {
    stream: u32,
    side: u8,
    flags: tcp::Flags,
    sequence: u32,
    acknowledgment: u32,
    len: u32,
}

impl Kept {
    fn of(said: &Said) -> Kept {
        Kept {
            stream: said.facts.stream,
            side: u8::from(!said.facts.from_client),
            flags: said.flags,
            sequence: said.sequence,
            acknowledgment: said.acknowledgment,
            len: said.len,
        }
    }
}

/// What is known of a TCP connection besides what was sent.
#[derive(Clone, Debug, Default)]
struct Connection {
    number: u32,
    round_trip: Option<i64>,
    sent_again: u64,
    out_of_order: u64,
    duplicate_acks: u64,
    zero_windows: u64,
    completeness: u8,
    states: States,
    /// Whether its first segment was seen.
    begun: bool,
}

impl Connection {
    /// Takes in the next segment, but for what it changes of the states.
    fn take(&mut self, said: &Said) {
        let facts = &said.facts;
        let has = |what| u64::from(facts.analysis.has_any(what));
        self.number = facts.stream;
        self.sent_again += has(Analysis::SENT_AGAIN);
        self.out_of_order += has(Analysis::OUT_OF_ORDER);
        self.duplicate_acks += has(Analysis::DUPLICATE_ACK);
        self.zero_windows += has(Analysis::ZERO_WINDOW);
        self.completeness |= facts.completeness;
        if facts.initial_rtt != 0 {
            self.round_trip = Some(facts.initial_rtt);
        }
        self.begun |= facts.is_first;
    }

    fn change(&mut self, of: &Kept) {
        let side = usize::from(of.side);
        self.states.segment(side, of.flags, of.sequence, of.acknowledgment, of.len);
    }

    /// Takes in what was seen of its later segments.
    fn append(&mut self, later: Connection) {
        self.number = later.number;
        self.sent_again += later.sent_again;
        self.out_of_order += later.out_of_order;
        self.duplicate_acks += later.duplicate_acks;
        self.zero_windows += later.zero_windows;
        self.completeness |= later.completeness;
        self.round_trip = later.round_trip.or(self.round_trip);
        if later.begun {
            (self.begun, self.states) = (true, later.states);
        }
    }
}

/// Two ends.
#[derive(Clone, Debug)]
pub struct Row {
    connection: Option<Connection>,
    /// Its completeness and the states of its ends, in words.
    words: Option<(String, String)>,
    ends: [End; 2],
    counts: [Count; 2],
    /// Nanoseconds from the capture's beginning to the first packet, and from that to the last.
    start: i64,
    duration: i64,
    with_ports: bool,
}

impl Row {
    fn rate(&self, side: usize) -> Cell<'_> {
        if self.duration <= 0 {
            return Cell::Empty;
        }
        Cell::Rate(self.counts[side].octets as f64 * 8e9 / self.duration as f64)
    }
}

impl Record for Row {
    fn cell(&self, column: usize) -> Cell<'_> {
        let [a, b] = &self.ends;
        let [forward, backward] = self.counts;
        let total = forward.and(backward);
        // Without ports there are two columns less.
        let column = match (column, self.with_ports) {
            (_, true) | (0, false) => column,
            (1, false) => 2,
            (column, false) => column + 2,
        };
        let of = |take: fn(&Connection) -> u64| {
            self.connection.as_ref().map_or(Cell::Empty, |of| Cell::Count(take(of)))
        };
        match column {
            0 => Cell::Address(&a.address),
            1 => Cell::Count(a.port.into()),
            2 => Cell::Address(&b.address),
            3 => Cell::Count(b.port.into()),
            14 => {
                let round_trip = self.connection.as_ref().and_then(|of| of.round_trip);
                round_trip.map_or(Cell::Empty, Cell::Milliseconds)
            }
            15 => of(|of| of.sent_again),
            16 => of(|of| of.out_of_order),
            17 => of(|of| of.duplicate_acks),
            18 => of(|of| of.zero_windows),
            19 => of(|of| of.number.into()),
            20 => self.words.as_ref().map_or(Cell::Empty, |(words, _)| Cell::Text(words)),
            21 => self.words.as_ref().map_or(Cell::Empty, |(_, words)| Cell::Text(words)),
            4 => Cell::Count(total.frames),
            5 => Cell::Count(total.octets),
            6 => Cell::Count(forward.frames),
            7 => Cell::Count(forward.octets),
            8 => Cell::Count(backward.frames),
            9 => Cell::Count(backward.octets),
            10 => Cell::Seconds(self.start),
            11 => Cell::Seconds(self.duration),
            12 => self.rate(0),
            _ => self.rate(1),
        }
    }

    fn id(&self) -> u64 {
        id_of((&self.ends, self.connection.as_ref().map(|of| of.number)))
    }
}

impl Survey for Talks {
    fn need(&self, registry: &Registry) -> Need {
        let mut fields: Vec<_> = KINDS.iter().flat_map(|kind| kind.fields(registry)).collect();
        fields.extend(registry.resolve("tcp.stream"));
        Need { fields, segments: true, ..Need::default() }
    }

    const BY_HEADERS: bool = true;

    fn see_plain(&mut self, plain: &Plain<'_>, said: Option<&Said>, frame: &FrameInfo) {
        self.start = self.start.or(frame.first);
        if let Some(said) = said {
            self.take(said);
        }
        let stream = said.map(|said| (said.facts.stream, said.facts.side));
        self.traffic.see_plain(plain, stream, frame);
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        self.start = self.start.or(shown.view.frame().first);
        let segments = shown.segments();
        for said in segments.iter().flat_map(|segments| segments.iter()) {
            self.take(said);
        }
        self.traffic.see(&shown.view);
    }

    fn settle(&mut self) {
        self.traffic.settle();
    }

    fn beside(&self) -> Option<Self> {
        Some(Talks { kept: Some(Vec::new()), ..Talks::default() })
    }

    fn append(&mut self, later: Self) {
        self.traffic.append(later.traffic);
        if self.connections.len() < later.connections.len() {
            self.connections.resize(later.connections.len(), None);
        }
        for (own, later) in self.connections.iter_mut().zip(later.connections) {
            if let Some(later) = later {
                own.get_or_insert_default().append(later);
            }
        }
        for kept in later.kept.iter().flatten() {
            if let Some(Some(connection)) = self.connections.get_mut(kept.stream as usize) {
                connection.change(kept);
            }
        }
        self.start = self.start.or(later.start);
    }

    fn must_wait(&self) -> bool {
        self.kept.as_ref().is_some_and(|kept| kept.len() >= MAX_KEPT)
    }

    fn is_full(&self) -> bool {
        self.traffic.left_out() > 0
    }
}

impl Talks {
    /// Takes in the next segment.
    #[inline]
    fn take(&mut self, said: &Said) {
        let Talks { connections, kept, .. } = self;
        let place = said.facts.stream as usize;
        if place >= MAX_ROWS {
            return;
        }
        if connections.len() <= place {
            connections.resize(place + 1, None);
        }
        let connection = connections[place].get_or_insert_default();
        connection.take(said);
        match kept {
            Some(kept) if !connection.begun => kept.push(Kept::of(said)),
            _ => connection.change(&Kept::of(said)),
        }
    }

    fn rows_of(&self, kind: Ends) -> &[Conversation] {
        self.traffic.table(kind).map_or(&[], Conversations::rows)
    }
}

impl Report for Talks {
    type Row = Row;

    const TITLE: &'static str = "Conversations";

    fn tabs(&self) -> Vec<(&'static str, usize)> {
        KINDS.iter().map(|kind| (kind.title(), self.rows_of(*kind).len())).collect()
    }

    fn first_tab(&self) -> usize {
        KINDS.iter().position(|kind| *kind == Ends::Tcp).unwrap_or(0)
    }

    fn heads(&self, tab: usize) -> &'static [Head] {
        match KINDS[tab] {
            Ends::Tcp => TCP,
            Ends::Udp => WITH_PORTS,
            _ => WITHOUT_PORTS,
        }
    }

    fn sort(&self, tab: usize) -> Option<(usize, bool)> {
        Some((if KINDS[tab].have_ports() { 5 } else { 3 }, true))
    }

    fn rows(&self, tab: usize) -> Vec<Row> {
        let with_ports = KINDS[tab].have_ports();
        let start = self.start;
        let is_tcp = KINDS[tab] == Ends::Tcp;
        let row = |of: &Conversation| {
            let connection = self.connections.get(of.id as usize).filter(|_| is_tcp);
            let connection = connection.cloned().flatten();
            let words = connection.as_ref().map(|of| {
                let [a, b] = of.states.both();
                (tcp::completeness(of.completeness), format!("{a} {b}"))
            });
            Row {
                connection,
                words,
                ends: [of.a.clone(), of.b.clone()],
                counts: [of.forward, of.backward],
                start: of.first.saturating_sub(start.unwrap_or(of.first)),
                duration: of.last.saturating_sub(of.first),
                with_ports,
            }
        };
        self.rows_of(KINDS[tab]).iter().map(row).collect()
    }

    fn target(row: &Row, tab: usize, turn: usize) -> Target {
        let kind = KINDS[tab];
        let transport = match kind {
            Ends::Tcp => Some(Transport::Tcp),
            Ends::Udp => Some(Transport::Udp),
            _ => None,
        };
        let conversation = transport.map(|transport| {
            let end = |end: &End| follow::End { address: end.address.clone(), port: end.port };
            let ends = row.ends.each_ref().map(end);
            let stream = row.connection.as_ref().map(|of| of.number);
            follow::Conversation { transport, ends, stream }
        });
        let filter = Some(filter(kind, &row.ends, Direction::ALL[turn % Direction::ALL.len()]));
        Target { filter, packet: None, conversation }
    }

    fn turn(turn: usize) -> Option<&'static str> {
        Direction::ALL.get(turn).map(|direction| direction.name())
    }
}

/// Which packets of two ends a filter passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Between them.
    Both,
    /// From the first to the second.
    Forward,
    /// From the second to the first.
    Backward,
    /// All of the first.
    OfA,
    /// What the first sends.
    FromA,
    /// What the first receives.
    ToA,
    /// All of the second.
    OfB,
    /// What the second receives.
    ToB,
    /// What the second sends.
    FromB,
}

impl Direction {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Direction; 9] = [
        Direction::Both,
        Direction::Forward,
        Direction::Backward,
        Direction::OfA,
        Direction::FromA,
        Direction::ToA,
        Direction::OfB,
        Direction::ToB,
        Direction::FromB,
    ];

    fn name(self) -> &'static str {
        match self {
            Direction::Both => "A↔B",
            Direction::Forward => "A→B",
            Direction::Backward => "B→A",
            Direction::OfA => "A↔any",
            Direction::FromA => "A→any",
            Direction::ToA => "any→A",
            Direction::OfB => "any↔B",
            Direction::ToB => "any→B",
            Direction::FromB => "B→any",
        }
    }
}

/// A display filter for packets between ends, or of one of them.
pub fn filter(kind: Ends, ends: &[End; 2], direction: Direction) -> String {
    let [a, b] = ends;
    match direction {
        Direction::Both => {
            format!("{} && {}", of_end(kind, a, Role::Any), of_end(kind, b, Role::Any))
        }
        Direction::Forward => {
            format!("{} && {}", of_end(kind, a, Role::Sends), of_end(kind, b, Role::Receives))
        }
        Direction::Backward => {
            format!("{} && {}", of_end(kind, b, Role::Sends), of_end(kind, a, Role::Receives))
        }
        Direction::OfA => of_end(kind, a, Role::Any),
        Direction::FromA => of_end(kind, a, Role::Sends),
        Direction::ToA => of_end(kind, a, Role::Receives),
        Direction::OfB => of_end(kind, b, Role::Any),
        Direction::ToB => of_end(kind, b, Role::Receives),
        Direction::FromB => of_end(kind, b, Role::Sends),
    }
}

/// What an end does in a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It sends or receives it.
    Any,
    /// It sends it.
    Sends,
    /// It receives it.
    Receives,
}

/// A display filter for packets of an end.
pub fn of_end(kind: Ends, end: &End, role: Role) -> String {
    let net = match end.address {
        Address::Ether(_) => "eth",
        Address::Ipv6(_) => "ipv6",
        _ => "ip",
    };
    let (address, port) = match role {
        Role::Any => ("addr", "port"),
        Role::Sends => ("src", "srcport"),
        Role::Receives => ("dst", "dstport"),
    };
    let mut filter = format!("{net}.{address} == {}", end.address);
    if kind.have_ports() {
        let transport = if kind == Ends::Tcp { "tcp" } else { "udp" };
        filter += &format!(" && {transport}.{port} == {}", end.port);
    }
    filter
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use lamna_session::{Growth, Look, Session, Visitor};

    use super::*;

    struct Into<'t>(&'t mut Talks);

    impl Visitor for Into<'_> {
        type Error = std::convert::Infallible;

        fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
            self.0.see(&shown);
            Ok(())
        }
    }

    #[test]
    fn two_that_look_at_halves_see_the_same_as_one() {
        let file =
            concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/three-way-handshake.pcapng");
        let registry = Arc::new(Registry::new());
        let session = Session::open(registry, file, Growth::None).unwrap();
        while !session.progress().is_done {
            std::thread::yield_now();
        }
        let mut look = Look::new(&session, Talks::default().need(session.registry()));
        let frames = session.frames();
        let rows = |talks: &Talks| format!("{:?}", KINDS.map(|kind| talks.rows(place_of(kind))));
        let mut whole = Talks::default();
        for number in 1..=frames {
            let Ok(()) = look.frame(number, &mut Into(&mut whole)).unwrap();
        }
        whole.settle();
        assert!(rows(&whole).contains("TIME-WAIT"), "{}", rows(&whole));
        for middle in 1..frames {
            let mut first = Talks::default();
            let mut second = first.beside().unwrap();
            for number in 1..=frames {
                let talks = if number <= middle { &mut first } else { &mut second };
                let Ok(()) = look.frame(number, &mut Into(talks)).unwrap();
            }
            first.append(second);
            first.settle();
            assert_eq!(rows(&first), rows(&whole), "after packet {middle}");
        }
    }

    fn place_of(kind: Ends) -> usize {
        KINDS.iter().position(|of| *of == kind).unwrap()
    }

    #[test]
    fn filters_name_the_family_of_their_addresses() {
        let end = |n, port| End { address: Address::Ipv6([n; 16]), port };
        let ends = [end(2, 4000), end(1, 80)];
        assert_eq!(
            filter(Ends::Tcp, &ends, Direction::Forward),
            "ipv6.src == 202:202:202:202:202:202:202:202 && tcp.srcport == 4000 && \
             ipv6.dst == 101:101:101:101:101:101:101:101 && tcp.dstport == 80"
        );
        let ends = [1, 2].map(|n| End { address: Address::Ether([n; 6]), port: 0 });
        assert_eq!(filter(Ends::Ethernet, &ends, Direction::OfB), "eth.addr == 02:02:02:02:02:02");
    }
}
