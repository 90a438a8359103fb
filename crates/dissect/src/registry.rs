//! Which protocols there are, and what leads to them.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use lamna_fields::{Encoding, FieldDef, FieldId, NameIndex, ProtocolId, Schema};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Pick, Slice, Wanted};
use crate::names::Names;
use crate::proto;
use crate::secrets::Secrets;
use crate::stream::{Framing, Pdu};
use crate::walk::Walk;

/// One collector's entry into a protocol.
pub type Entry<C> = for<'w, 'a, 'b> fn(&'w mut Walk<'a, C>, Buf<'b>) -> Walked;

/// A protocol's walk, compiled for each collector that needs one of its own.
#[derive(Clone, Copy, Debug)]
pub struct Entries {
    /// Of protocols that [a slice of headers](is_low) goes through.
    pub(crate) slice: Option<Entry<Slice>>,
    pub(crate) pick: Entry<Pick>,
}

impl Entries {
    const fn of<D: Dissect>() -> Self {
        let slice: Option<Entry<Slice>> =
            if D::TUNNEL || is_low(D::CLAIMS) { Some(D::walk::<Slice>) } else { None };
        Entries { slice, pick: D::walk::<Pick> }
    }
}

/// Whether a protocol lies on a link, in a network or below a transport.
const fn is_low(claims: &[Claim]) -> bool {
    let mut at = 0;
    while at < claims.len() {
        if matches!(claims[at], Claim::Link(_) | Claim::Ethertype(_) | Claim::IpProtocol(_)) {
            return true;
        }
        at += 1;
    }
    false
}

/// How other protocols say that a payload is of this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// A link type of capture files (`LINKTYPE_*`).
    Link(u16),
    /// An EtherType.
    Ethertype(u16),
    /// An IP protocol or IPv6 next header.
    IpProtocol(u8),
    /// A TCP port, on either end.
    TcpPort(u16),
    /// A UDP port, on either end.
    UdpPort(u16),
    /// Any payload of the named kind that this protocol's recogniser accepts: `"tcp"`, `"udp"`, or
    /// what other protocols offer by name.
    Heuristic(&'static str),
    /// A number in a table that some protocol offers by name (`"llc.dsap"`, `"ppp.protocol"`).
    Number(&'static str, u32),
    /// A text in a table that some protocol offers by name (`"media_type"`), in lower case; with `/*` at its end, all
    /// that begin so and are not claimed by themselves.
    Text(&'static str, &'static str),
}

/// How a message that is not whole yet is shown.
#[derive(Clone, Copy, Debug)]
pub enum Held {
    /// Not at all.
    Hidden,
    /// By no layer; of the ports of source and destination, Info begins anew as this text.
    Info(fn(u16, u16) -> &'static str),
    /// As a layer of the protocol, and Info is emptied.
    Empty,
    /// As a layer of the protocol; Info stays as it is, or as [`Dissect::frame`] wrote it.
    Layer,
    /// Like [`Held::Layer`], where the octets that have come are enough for that.
    LayerIf(fn(&[u8]) -> bool),
    /// Like [`Held::Empty`], with a line of text for what has been begun, by its octets.
    Titled(fn(&[u8]) -> Option<&'static str>),
    /// Like [`Held::Layer`], with the fields that are there already.
    Part,
    /// Where the octets tell what is carried: as layers of both, and the columns begin anew as those of the segment.
    Carries(fn(&[u8]) -> Option<ProtocolId>),
}

/// A protocol: everything that the rest of Lamna needs to know of it.
///
/// Implement it on a unit type, register it with [`Registry::add`] (or in the list of `proto`), and
/// the protocol can be sliced, filtered, printed and shown in the tree.
pub trait Dissect {
    /// The field table; its first row is the protocol.
    const FIELDS: &'static [FieldDef];

    /// What leads to the protocol.
    const CLAIMS: &'static [Claim] = &[];

    /// Whether packets of other stacks may lie inside (a tunnel), so that even a walk that only
    /// wants transport headers must look in.
    const TUNNEL: bool = false;

    /// Whether payload over TCP is cut into messages by [`Dissect::frame`]. Without it the walk
    /// gets each segment's payload as it is.
    const FRAMES: bool = false;

    /// Whether it carries the stream of another protocol, so that its walk is given each segment as it comes and hands
    /// the octets on, to be put together there.
    const CARRIES: bool = false;

    /// What text of its fields is written in, unless a walk says something else: [`Encoding::Ascii`], or
    /// [`Encoding::Utf8`].
    const TEXT: Encoding = Encoding::Ascii;

    /// How a message that is not whole yet is shown.
    const SHOWS_HELD: Held = Held::Hidden;

    /// Whether the size of each of its messages over TCP is shown: `tcp.pdu.size`.
    const SHOWS_SIZE: bool = false;

    /// Whether a fault of one of its messages over TCP is its own to note, and keeps none of the next ones from being
    /// shown.
    const CATCHES: bool = Self::SHOWS_SIZE;

    /// Whether its layers go on to the end of a segment whose last message is not whole yet.
    const COVERS_REST: bool = false;

    /// Says in order which fields there are, and what comes next.
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked;

    /// Where the first message in a stream of octets ends. Called only with [`Dissect::FRAMES`].
    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let _ = framing;
        Pdu::Whole(bytes.len())
    }

    /// Whether a payload is of this protocol, for [`Claim::Heuristic`]. Must look at little and
    /// keep nothing. A conversation over TCP whose message begins with such a payload, and goes on in other segments, is
    /// this protocol's from then on.
    fn recognise(b: &Buf<'_>) -> bool {
        let _ = b;
        false
    }
}

/// A registered protocol.
#[derive(Clone, Copy, Debug)]
pub struct Protocol {
    pub(crate) fields: &'static [FieldDef],
    pub(crate) claims: &'static [Claim],
    pub(crate) tunnel: bool,
    pub(crate) frames: bool,
    pub(crate) carries: bool,
    pub(crate) shows_held: Held,
    pub(crate) text: Encoding,
    pub(crate) shows_size: bool,
    pub(crate) catches: bool,
    pub(crate) covers_rest: bool,
    pub(crate) entries: Entries,
    pub(crate) frame: fn(&mut Framing<'_>, &[u8]) -> Pdu,
    pub(crate) recognise: fn(&Buf<'_>) -> bool,
}

impl Protocol {
    /// The record of `D`.
    pub const fn of<D: Dissect>() -> Self {
        Protocol {
            fields: D::FIELDS,
            claims: D::CLAIMS,
            tunnel: D::TUNNEL,
            frames: D::FRAMES,
            carries: D::CARRIES,
            shows_held: D::SHOWS_HELD,
            text: D::TEXT,
            shows_size: D::SHOWS_SIZE,
            catches: D::CATCHES,
            covers_rest: D::COVERS_REST,
            entries: Entries::of::<D>(),
            frame: D::frame,
            recognise: D::recognise,
        }
    }

    /// The field table.
    pub fn fields(&self) -> &'static [FieldDef] {
        self.fields
    }

    /// Whether packets of other stacks may lie inside.
    pub fn is_tunnel(&self) -> bool {
        self.tunnel
    }

    /// What leads to the protocol.
    pub fn claims(&self) -> &'static [Claim] {
        self.claims
    }

    /// Wireshark's abbreviation, `tcp`.
    pub fn name(&self) -> &'static str {
        self.fields.first().map_or("", |def| def.name)
    }

    /// The long name.
    pub fn title(&self) -> &'static str {
        self.fields.first().map_or("", |def| def.title)
    }

    /// What the Protocol column says.
    pub fn short(&self) -> &'static str {
        self.fields.first().map_or("", |def| def.short())
    }
}

/// In a dense dispatch table: nobody.
const NOBODY: u16 = u16::MAX;

fn nobody() -> Box<[u16; 1 << 16]> {
    // Made on the heap: too large for the stacks of some threads.
    vec![NOBODY; 1 << 16]
        .into_boxed_slice()
        .try_into()
        .unwrap_or_else(|_| Box::new([NOBODY; 1 << 16]))
}

/// Something that a program changes while others dissect.
#[derive(Debug, Default)]
struct Switch(AtomicBool);

impl Clone for Switch {
    fn clone(&self) -> Self {
        Switch(AtomicBool::new(self.0.load(Ordering::Relaxed)))
    }
}

/// All protocols, their fields by name and number, and the tables that lead from one to the next.
#[derive(Clone, Debug)]
pub struct Registry {
    protocols: Vec<Protocol>,
    bases: Vec<u32>,
    defs: Vec<&'static FieldDef>,
    owners: Vec<ProtocolId>,
    /// The fields whose values are text, to tell without a look at the definition.
    text_fields: Wanted,
    /// Of these, those in UTF-8.
    utf8_fields: Wanted,
    names: NameIndex,
    ethertypes: Box<[u16; 1 << 16]>,
    tcp_ports: Box<[u16; 1 << 16]>,
    udp_ports: Box<[u16; 1 << 16]>,
    ip_protocols: [u16; 256],
    links: HashMap<u16, ProtocolId>,
    /// The link type that nearly all captures have, without a hash.
    ethernet: Option<ProtocolId>,
    numbers: HashMap<(&'static str, u32), ProtocolId>,
    texts: HashMap<(&'static str, &'static str), ProtocolId>,
    /// Of tables of texts, the beginnings that stand for all that begin so.
    families: Vec<(&'static str, &'static str, ProtocolId)>,
    heuristics: HashMap<&'static str, Vec<ProtocolId>>,
    raw_sequence_numbers: Switch,
    called: Arc<Names>,
    secrets: Arc<Secrets>,
}

impl Default for Registry {
    fn default() -> Self {
        Registry::new()
    }
}

impl Registry {
    /// All built-in protocols.
    pub fn new() -> Self {
        let fields = proto::BUILT_IN.iter().map(|protocol| protocol.fields.len()).sum();
        let mut registry = Registry {
            protocols: Vec::with_capacity(proto::BUILT_IN.len()),
            bases: Vec::with_capacity(proto::BUILT_IN.len()),
            defs: Vec::with_capacity(fields),
            owners: Vec::with_capacity(fields),
            text_fields: Wanted::default(),
            utf8_fields: Wanted::default(),
            names: NameIndex::with_capacity(fields),
            ethertypes: nobody(),
            tcp_ports: nobody(),
            udp_ports: nobody(),
            ip_protocols: [NOBODY; 256],
            links: HashMap::new(),
            ethernet: None,
            numbers: HashMap::new(),
            texts: HashMap::new(),
            families: Vec::new(),
            heuristics: HashMap::new(),
            raw_sequence_numbers: Switch::default(),
            called: Arc::default(),
            secrets: Arc::default(),
        };
        for protocol in proto::BUILT_IN {
            registry.add(*protocol);
        }
        registry
    }

    /// Adds a protocol. Its claims go before those of protocols added earlier.
    pub fn add(&mut self, protocol: Protocol) -> ProtocolId {
        let id = ProtocolId(self.protocols.len() as u16);
        let base = self.defs.len() as u32;
        self.bases.push(base);
        for (i, def) in protocol.fields.iter().enumerate() {
            self.defs.push(def);
            self.owners.push(id);
            if def.kind.is_string() {
                self.text_fields.insert(FieldId(base + i as u32));
                if protocol.text == Encoding::Utf8 {
                    self.utf8_fields.insert(FieldId(base + i as u32));
                }
            }
            self.names.push(&self.defs);
        }
        self.protocols.push(protocol);
        for claim in protocol.claims {
            self.claim(*claim, id);
        }
        id
    }

    /// Lets `claim` lead to `protocol` from now on ("decode as").
    pub fn claim(&mut self, claim: Claim, protocol: ProtocolId) {
        match claim {
            Claim::Link(n) => {
                if n == crate::frame::link::ETHERNET {
                    self.ethernet = Some(protocol);
                }
                self.links.insert(n, protocol);
            }
            Claim::Ethertype(n) => self.ethertypes[usize::from(n)] = protocol.0,
            Claim::IpProtocol(n) => self.ip_protocols[usize::from(n)] = protocol.0,
            Claim::TcpPort(n) => self.tcp_ports[usize::from(n)] = protocol.0,
            Claim::UdpPort(n) => self.udp_ports[usize::from(n)] = protocol.0,
            Claim::Heuristic(list) => {
                let list = self.heuristics.entry(list).or_default();
                if !list.contains(&protocol) {
                    list.push(protocol);
                }
            }
            Claim::Number(table, n) => {
                self.numbers.insert((table, n), protocol);
            }
            Claim::Text(table, text) => {
                self.texts.insert((table, text), protocol);
                if let Some(start) = text.strip_suffix('*').filter(|start| start.ends_with('/')) {
                    self.families.retain(|(t, s, _)| (*t, *s) != (table, start));
                    self.families.push((table, start, protocol));
                }
            }
        }
    }

    /// Whether TCP's sequence numbers are shown as they are sent, not counted from the first of the conversation: as
    /// Wireshark does without `tcp.relative_sequence_numbers`.
    pub fn raw_sequence_numbers(&self) -> bool {
        self.raw_sequence_numbers.0.load(Ordering::Relaxed)
    }

    /// Shows TCP's sequence numbers as they are sent, or not, in what is dissected from now on: a program changes that
    /// while it runs.
    pub fn show_raw_sequence_numbers(&self, raw: bool) {
        self.raw_sequence_numbers.0.store(raw, Ordering::Relaxed);
    }

    /// What addresses and ports are called: nothing, unless a program [says](Self::set_names) what.
    pub fn names(&self) -> &Arc<Names> {
        &self.called
    }

    /// Shows addresses and ports by these names.
    pub fn set_names(&mut self, names: Names) {
        self.called = Arc::new(names);
    }

    /// The secrets that open what packets encrypt. A program adds them before, or while, it dissects.
    pub fn secrets(&self) -> &Arc<Secrets> {
        &self.secrets
    }

    /// The protocol that `claim` leads to.
    #[inline(always)]
    pub fn lookup(&self, claim: Claim) -> Option<ProtocolId> {
        let dense = |n: u16| (n != NOBODY).then_some(ProtocolId(n));
        match claim {
            Claim::Ethertype(n) => dense(self.ethertypes[usize::from(n)]),
            Claim::IpProtocol(n) => dense(self.ip_protocols[usize::from(n)]),
            Claim::TcpPort(n) => dense(self.tcp_ports[usize::from(n)]),
            Claim::UdpPort(n) => dense(self.udp_ports[usize::from(n)]),
            Claim::Link(n) => self.links.get(&n).copied(),
            Claim::Number(table, n) => self.numbers.get(&(table, n)).copied(),
            Claim::Text(table, text) => self.texts.get(&(table, text)).copied(),
            Claim::Heuristic(list) => self.heuristics.get(list)?.first().copied(),
        }
    }

    /// The protocol that a link type leads to.
    #[inline]
    pub(crate) fn lookup_link(&self, link: u16) -> Option<ProtocolId> {
        if link == crate::frame::link::ETHERNET {
            self.ethernet
        } else {
            self.lookup(Claim::Link(link))
        }
    }

    /// Whether UDP payload between these ports may be a tunnel.
    #[inline(always)]
    pub(crate) fn is_udp_tunnel(&self, port: u16) -> bool {
        self.lookup(Claim::UdpPort(port)).is_some_and(|id| self.protocol(id).tunnel)
    }

    /// The protocol that a text from a packet leads to in a table of texts.
    pub fn lookup_text(&self, table: &str, text: &str) -> Option<ProtocolId> {
        // The keys are static; a text from a packet lives shorter, and so does the map for this question.
        let texts: &HashMap<(&str, &str), ProtocolId> = &self.texts;
        texts.get(&(table, text)).copied().or_else(|| {
            let mut families = self.families.iter();
            families
                .find(|(t, start, _)| *t == table && text.starts_with(start))
                .map(|(_, _, id)| *id)
        })
    }

    /// The protocols that may recognise a payload of the kind `list`, in order.
    pub fn heuristics(&self, list: &str) -> &[ProtocolId] {
        self.heuristics.get(list).map_or(&[], Vec::as_slice)
    }

    /// All protocols in order of their ids.
    pub fn protocols(&self) -> &[Protocol] {
        &self.protocols
    }

    /// The protocol of an id of this registry.
    #[inline]
    pub fn protocol(&self, id: ProtocolId) -> &Protocol {
        &self.protocols[usize::from(id.0)]
    }

    /// The id of the first field in a protocol's table, which is the protocol itself.
    #[inline]
    pub fn base(&self, id: ProtocolId) -> u32 {
        self.bases[usize::from(id.0)]
    }

    /// The protocol with this abbreviation.
    pub fn find_protocol(&self, name: &str) -> Option<ProtocolId> {
        let position = self.protocols.iter().position(|p| p.name() == name)?;
        Some(ProtocolId(position as u16))
    }

    /// All field definitions in order of their ids.
    pub fn defs(&self) -> &[&'static FieldDef] {
        &self.defs
    }

    /// Whether the values of `id` are text.
    #[inline(always)]
    pub(crate) fn is_text(&self, id: FieldId) -> bool {
        self.text_fields.contains(id)
    }

    /// Whether the values of `id`, which are text, are in UTF-8.
    pub(crate) fn is_utf8(&self, id: FieldId) -> bool {
        self.utf8_fields.contains(id)
    }

    /// The definition of `id`, if it is of this registry.
    pub fn try_def(&self, id: FieldId) -> Option<&'static FieldDef> {
        self.defs.get(id.0 as usize).copied()
    }

    /// The protocol that a field belongs to; `None` for a line that is only text.
    #[inline]
    pub(crate) fn owner(&self, id: FieldId) -> Option<ProtocolId> {
        self.owners.get(id.0 as usize).copied()
    }
}

impl Schema for Registry {
    fn resolve(&self, name: &str) -> Vec<FieldId> {
        let mut ids = Vec::new();
        for id in self.names.find(name, &self.defs) {
            let members = self.def(id).members();
            if members.is_empty() {
                ids.push(id);
            }
            let base = self.base(self.protocol_of(id));
            ids.extend(members.iter().map(|field| FieldId(base + u32::from(field.0))));
        }
        ids
    }

    fn named(&self, name: &str) -> Option<&FieldDef> {
        self.names.find(name, &self.defs).next().map(|id| self.def(id))
    }

    fn def(&self, field: FieldId) -> &FieldDef {
        self.defs[field.0 as usize]
    }

    fn protocol_of(&self, field: FieldId) -> ProtocolId {
        self.owners[field.0 as usize]
    }

    fn names(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        // Each once, where it comes first.
        Box::new((0..).zip(&self.defs).filter_map(|(at, def)| {
            let first = self.names.find(def.name, &self.defs).next();
            (first == Some(FieldId(at))).then_some(def.name)
        }))
    }
}
