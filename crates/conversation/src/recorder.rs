//! The tracker of the first pass: works out what walks ask for, and notes it.

use std::any::{Any, TypeId};

use bytes::Bytes;
use foldhash::fast::RandomState;
use hashbrown::HashMap;
use lamna_dissect::plain::Plain;
use lamna_dissect::proto::ip::{Defragmented, Fragment};
use lamna_dissect::proto::tcp::{self, Analysis};
use lamna_dissect::stream::{Assembly, Open, Payload};
use lamna_dissect::{
    Ends, Expected, FrameInfo, Kept, Link, Memory, Note, Scope, Seed, Track, Transport, UdpFacts,
};
use lamna_fields::ProtocolId;

use crate::analysis::{Conversations, MAX_CONVERSATIONS};
use crate::assembly::{Assembler, Direction, Limits, Piece, Taken};
use crate::expected::Expectations;
use crate::fragments::{Collected, Fragments};
use crate::notes::Notes;
use crate::numbering::Numbering;

/// Conversations whose protocols may keep state at a time; the longest unused go first.
pub const MAX_STREAM_STATES: usize = 65_536;

/// The conversation that a walk is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Current {
    None,
    Tcp(u32),
    Udp(u32),
}

type Slots = Vec<(TypeId, Box<dyn Any + Send>)>;

struct StreamSlots {
    slots: Slots,
    assigned: Option<ProtocolId>,
    /// The number of the announcement that was applied last.
    announced: u64,
    used: u64,
}

/// The tracker of the first pass, in order, over a capture.
///
/// Call [`Recorder::end_frame`] after each frame. With [`Recorder::with_notes`] what was worked out is
/// kept, so that [`Replay`](crate::Replay) can give it again; without, memory stays bounded however long the
/// capture is.
pub struct Recorder {
    conversations: Conversations,
    /// What numbers segments, where nothing else is asked of them.
    numbering: Option<Numbering>,
    assembler: Assembler,
    fragments: Fragments,
    capture: Slots,
    streams: HashMap<Current, StreamSlots, RandomState>,
    clock: u64,
    expected: Expectations,
    current: Current,
    direction: Direction,
    ledger: Ledger,
}

/// Where answers and links go.
struct Ledger {
    notes: Notes,
    keep: bool,
}

impl Memory for Ledger {
    fn new_link(&mut self) -> Link {
        if self.keep { self.notes.new_link() } else { Link(0) }
    }

    fn set_link(&mut self, link: Link, value: u64) {
        self.notes.set_link(link, value);
    }

    fn keep(&mut self, octets: Bytes) -> Kept {
        // Without notes they are given up at the end of the frame.
        Kept(self.notes.keep(octets) as u32)
    }

    fn keep_for_good(&mut self, octets: Bytes) -> Option<Kept> {
        self.notes.keep_for_good(octets, !self.keep)
    }
}

impl Ledger {
    fn save(&mut self, note: &impl Note) {
        if self.keep {
            note.save(&mut |word| self.notes.write(word));
        }
    }
}

impl std::fmt::Debug for Recorder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Recorder")
            .field("frames", &self.ledger.notes.frames())
            .finish_non_exhaustive()
    }
}

impl Default for Recorder {
    fn default() -> Self {
        Recorder::new()
    }
}

impl Recorder {
    /// A recorder that keeps no notes: for one pass whose answers are used at once.
    pub fn new() -> Self {
        Recorder {
            conversations: Conversations::default(),
            numbering: None,
            assembler: Assembler::new(Limits::default()),
            fragments: Fragments::default(),
            capture: Vec::new(),
            streams: HashMap::default(),
            clock: 0,
            expected: Expectations::default(),
            current: Current::None,
            direction: Direction { stream: 0, forward: true, layer: 0 },
            ledger: Ledger { notes: Notes::default(), keep: false },
        }
    }

    /// A recorder that answers which conversation a segment or datagram belongs to, and of segments nothing else than whether
    /// they begin it. Costs less than the analysis of all of them.
    pub fn of_numbers() -> Self {
        Recorder { numbering: Some(Numbering::new(MAX_CONVERSATIONS)), ..Recorder::new() }
    }

    /// A recorder like [`new`](Self::new) that [measures nothing](Conversations::without_measures) of TCP.
    pub fn of_messages() -> Self {
        let conversations = Conversations::default().without_measures();
        Recorder { conversations, ..Recorder::new() }
    }

    /// Takes in a plain frame, in place of its dissection. Answers the stream of its segment and which of the ends sent it, 0 or 1:
    /// only a [recorder of numbers](Self::of_numbers) can, and only of TCP. Costs a look-up in a table.
    #[inline]
    pub fn plain(&mut self, plain: &Plain<'_>) -> Option<(u32, u8)> {
        self.numbering.as_mut()?.plain(plain)
    }

    /// A recorder that keeps notes for later passes.
    pub fn with_notes() -> Self {
        let mut recorder = Recorder::new();
        recorder.ledger.keep = true;
        recorder
    }

    /// Ends a frame. Frames come in order, numbered from 1 without gaps.
    #[inline]
    pub fn end_frame(&mut self) {
        self.current = Current::None;
        if self.ledger.keep {
            self.ledger.notes.end_frame();
        } else {
            self.ledger.notes.forget_kept();
        }
    }

    /// The notes so far.
    pub fn notes(&self) -> &Notes {
        &self.ledger.notes
    }

    /// The notes, at the end of the pass.
    pub fn into_notes(self) -> Notes {
        self.ledger.notes
    }

    /// The conversations seen.
    pub fn conversations(&self) -> &Conversations {
        &self.conversations
    }

    /// Messages and datagrams that were given up for want of room.
    pub fn dropped(&self) -> u64 {
        self.assembler.dropped() + self.fragments.dropped()
    }

    fn stream_slots(&mut self) -> &mut StreamSlots {
        self.clock += 1;
        if self.streams.len() >= MAX_STREAM_STATES && !self.streams.contains_key(&self.current) {
            let mut ages: Vec<u64> = self.streams.values().map(|s| s.used).collect();
            ages.sort_unstable();
            let limit = ages.get(MAX_STREAM_STATES / 4).copied().unwrap_or(0);
            self.streams.retain(|_, s| s.used > limit);
        }
        let entry = self.streams.entry(self.current);
        let slots = entry.or_insert_with(|| StreamSlots {
            slots: Vec::new(),
            assigned: None,
            announced: 0,
            used: 0,
        });
        slots.used = self.clock;
        slots
    }

    /// Lets the current conversation be what another one announced. Answers whether one did.
    fn meet(&mut self, transport: Transport, ends: &Ends) -> bool {
        let after = self.streams.get(&self.current).map_or(0, |slots| slots.announced);
        let Some(met) = self.expected.meet(transport, ends, after) else { return false };
        let slots = self.stream_slots();
        slots.announced = met.number;
        slots.assigned = Some(met.protocol);
        if let Some((key, state)) = met.state {
            slots.slots.retain(|(kind, _)| *kind != key);
            slots.slots.push((key, state));
        }
        true
    }
}

fn slot(
    slots: &mut Slots,
    key: TypeId,
    make: fn() -> Box<dyn Any + Send>,
) -> &mut (dyn Any + Send) {
    let at = slots.iter().position(|(k, _)| *k == key).unwrap_or_else(|| {
        // Nearly all conversations keep one state.
        slots.reserve_exact(1);
        slots.push((key, make()));
        slots.len() - 1
    });
    &mut *slots[at].1
}

/// How an [`Assembly`] or a datagram stands on a tape.
pub(crate) mod mark {
    pub(crate) const FRESH: u64 = 0;
    pub(crate) const HELD: u64 = 1;
    pub(crate) const PIECES: u64 = 2;
    pub(crate) const KEPT: u64 = 3;
    pub(crate) const SEEN: u64 = 4;
    pub(crate) const LEFT: u64 = 5;
    pub(crate) const OVERLAPS: u64 = 6;
    pub(crate) const HELD_PART: u64 = 7;
}

impl Track for Recorder {
    fn tcp(&mut self, frame: &FrameInfo, ends: &Ends, segment: &tcp::Segment<'_>) -> tcp::Facts {
        let facts = match &mut self.numbering {
            None => self.conversations.segment(frame, ends, segment),
            Some(numbering) => numbering.segment(ends, segment),
        };
        self.current = Current::Tcp(facts.stream);
        let forward = (&ends.source, ends.source_port) < (&ends.destination, ends.destination_port);
        self.direction = Direction { stream: facts.stream, forward, layer: 0 };
        // A conversation over TCP is what it was from its first segment on.
        let begins = facts.is_first && !segment.quoted;
        if begins && self.meet(Transport::Tcp, ends) && !facts.analysis.has(Analysis::REUSED_PORTS)
        {
            self.conversations.was_announced();
        }
        if self.ledger.keep {
            self.ledger.save(&facts);
            let note = self.conversations.note(facts.stream);
            let answers = segment.header.flags().is_syn_ack().then_some(facts.side);
            self.ledger.notes.note_stream(frame.number, facts.stream, note, answers);
        }
        facts
    }

    fn carried(&mut self, frame: &FrameInfo, ends: &Ends) {
        match &mut self.numbering {
            None => self.conversations.carried(frame, ends),
            Some(numbering) => numbering.carried(ends),
        }
    }

    fn udp(&mut self, frame: &FrameInfo, ends: &Ends, quoted: bool) -> UdpFacts {
        let facts = self.conversations.datagram(frame, ends, quoted);
        self.current = Current::Udp(facts.stream);
        // What is remembered goes along.
        let slots = self.conversations.moved().map(Current::Udp);
        if let Some(slots) = slots.and_then(|stream| self.streams.remove(&stream)) {
            self.streams.insert(self.current, slots);
        }
        if !quoted {
            self.meet(Transport::Udp, ends);
        }
        self.ledger.save(&(facts.stream, facts.time_relative, facts.time_delta));
        facts
    }

    fn fragment(&mut self, frame: &FrameInfo, fragment: &Fragment<'_>) -> Defragmented {
        let ledger = &mut self.ledger;
        match self.fragments.take(frame.number, fragment, || ledger.new_link()) {
            Collected::Incomplete(link) => {
                self.ledger.save(&(mark::HELD, link));
                Defragmented::Incomplete { reassembled_in: None }
            }
            Collected::Complete { payload, parts, link } => {
                self.ledger.set_link(link, u64::from(frame.number));
                if self.ledger.keep {
                    let id = self.ledger.notes.keep(payload.clone());
                    self.ledger.save(&(mark::KEPT, id, parts.len()));
                    for p in &parts {
                        self.ledger.save(&(p.part, p.offset, p.overlap, p.conflict));
                    }
                }
                Defragmented::Complete { payload, parts }
            }
        }
    }

    fn assemble(&mut self, frame: &FrameInfo, payload: &Payload<'_>) -> Assembly {
        let direction = Direction { layer: payload.layer, ..self.direction };
        match self.assembler.take(direction, frame.number, payload) {
            Taken::Fresh => {
                self.ledger.save(&mark::FRESH);
                Assembly::Fresh
            }
            Taken::Held(link, taken) if (taken as usize) < payload.bytes.len() => {
                self.ledger.save(&(mark::HELD_PART, link, taken));
                Assembly::HeldPart { reassembled_in: None, taken }
            }
            Taken::Held(link, _) => {
                self.ledger.save(&(mark::HELD, link));
                Assembly::Held(None)
            }
            Taken::Seen => {
                self.ledger.save(&mark::SEEN);
                Assembly::Seen
            }
            Taken::Overlaps => {
                self.ledger.save(&mark::OVERLAPS);
                Assembly::Overlaps
            }
            Taken::Left => {
                self.ledger.save(&mark::LEFT);
                Assembly::Left
            }
            Taken::Complete { message, pieces, taken, dissect, links } => {
                for link in [links.first, links.others] {
                    self.ledger.set_link(link, u64::from(frame.number));
                }
                if self.ledger.keep {
                    // Octets that lie in frames are fetched from there again; others are kept.
                    let simple =
                        pieces.iter().all(|p| p.source == 0) && Piece::tile(&pieces, message.len());
                    if simple {
                        self.ledger.save(&(mark::PIECES, pieces.len()));
                    } else {
                        let id = self.ledger.notes.keep(message.clone());
                        self.ledger.save(&(mark::KEPT, id, pieces.len()));
                    }
                    for piece in &pieces {
                        self.ledger.save(&(piece.part, piece.start));
                    }
                    self.ledger.save(&(taken, dissect));
                }
                let parts = pieces.iter().map(|p| p.part).collect();
                Assembly::Complete { message, parts, taken, dissect }
            }
        }
    }

    fn need_more(&mut self, frame: &FrameInfo, open: Open<'_>) -> Option<u32> {
        let direction = Direction { layer: open.payload.layer, ..self.direction };
        let ledger = &mut self.ledger;
        let opened = self.assembler.open(direction, frame.number, open, || ledger.new_link());
        for link in opened.unset {
            self.ledger.notes.unset_link(link);
        }
        self.ledger.save(&opened.link);
        None
    }

    fn assigned(&mut self) -> Option<ProtocolId> {
        let assigned = self.streams.get(&self.current).and_then(|s| s.assigned);
        self.ledger.save(&assigned.map(|id| id.0));
        assigned
    }

    fn assign(&mut self, protocol: ProtocolId) {
        self.stream_slots().assigned = Some(protocol);
    }

    fn expect(&mut self, expected: Expected, seed: Option<Seed>) {
        self.expected.add(expected, seed);
    }

    fn is_replay(&self) -> bool {
        false
    }

    fn is_final(&self) -> bool {
        false
    }

    fn state(
        &mut self,
        scope: Scope,
        key: TypeId,
        make: fn() -> Box<dyn Any + Send>,
    ) -> Option<(&mut (dyn Any + Send), &mut dyn Memory)> {
        let of_capture = scope == Scope::Capture || self.current == Current::None;
        if !of_capture {
            self.stream_slots();
        }
        let Recorder { capture, streams, ledger, current, .. } = self;
        let slots = if of_capture { capture } else { &mut streams.get_mut(current)?.slots };
        Some((slot(slots, key, make), ledger))
    }

    fn write(&mut self, word: u64) {
        if self.ledger.keep {
            self.ledger.notes.write(word);
        }
    }

    fn read(&mut self) -> u64 {
        0
    }

    fn kept(&self, kept: Kept) -> Bytes {
        self.ledger.notes.kept(kept)
    }

    fn link(&self, _: Link) -> Option<u64> {
        // Forward facts show only once all is known.
        None
    }
}
