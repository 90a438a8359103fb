//! The tracker of later passes: reads back what the first one noted.

use std::any::{Any, TypeId};
use std::cell::RefCell;

use bytes::Bytes;
use lamna_dissect::proto::ip::{Defragmented, Fragment, FragmentPart};
use lamna_dissect::proto::tcp;
use lamna_dissect::stream::{Assembly, Open, Part, Payload};
use lamna_dissect::{
    Ends, Expected, FrameInfo, Kept, Link, Memory, Note, Scope, Seed, Track, UdpFacts,
};
use lamna_fields::ProtocolId;

use crate::notes::{Notes, TapeReader};
use crate::recorder::mark;

/// Gives the octets of a frame, by its number, for messages that are spread over several.
pub type Fetch<'a> = dyn Fn(u32) -> Option<Bytes> + 'a;

/// A TCP segment of a frame, and what it is to its conversation.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// What the tracker says of it.
    pub facts: tcp::Facts,
    /// Its flags.
    pub flags: tcp::Flags,
    /// Its sequence number, as sent.
    pub sequence: u32,
    /// Its acknowledgment number, as sent.
    pub acknowledgment: u32,
    /// Octets of data.
    pub len: u32,
}

/// The tracker of one frame in a later pass. Cheap to make: one for each frame, on any thread.
pub struct Replay<'a> {
    notes: &'a Notes,
    tape: TapeReader<'a>,
    fetch: &'a Fetch<'a>,
    is_final: bool,
    with_history: bool,
    said: Option<&'a RefCell<Vec<Said>>>,
}

impl std::fmt::Debug for Replay<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Replay").field("tape", &self.tape).finish_non_exhaustive()
    }
}

impl<'a> Replay<'a> {
    /// For frame number `frame`. With `is_final`, what later frames told is shown too.
    pub fn new(notes: &'a Notes, frame: u32, fetch: &'a Fetch<'a>, is_final: bool) -> Self {
        Replay {
            notes,
            tape: TapeReader(notes.tape_of(frame)),
            fetch,
            is_final,
            with_history: false,
            said: None,
        }
    }

    /// Also adds the segments of the frame to `said`, but those that ICMP errors quote, in their order.
    #[must_use]
    pub fn telling(mut self, said: &'a RefCell<Vec<Said>>) -> Self {
        self.said = Some(said);
        self
    }

    /// Also tells what was known before the frame, where what is known by now is something else: see
    /// [`tcp::Facts::completeness_before`].
    #[must_use]
    pub fn with_history(mut self, with_history: bool) -> Self {
        self.with_history = with_history;
        self
    }

    /// Whether the frame's tape was read to its end. A walk that asks the same questions whatever it collects
    /// leaves nothing.
    pub fn is_read(&self) -> bool {
        self.tape.0.is_empty()
    }

    fn load<N: Note>(&mut self) -> N {
        N::load(&mut || self.tape.read())
    }

    fn count(&mut self) -> usize {
        // A piece takes octets of tape: the tape bounds their number.
        (self.tape.read() as usize).min(self.tape.0.len())
    }

    fn link_to_frame(&mut self) -> Option<u32> {
        let link: Link = self.load();
        self.link(link).map(|frame| frame as u32)
    }
}

impl Track for Replay<'_> {
    fn tcp(&mut self, frame: &FrameInfo, _: &Ends, segment: &tcp::Segment<'_>) -> tcp::Facts {
        let mut facts: tcp::Facts = self.load();
        if let Some(note) = self.notes.stream(facts.stream) {
            let side = usize::from(facts.side & 1);
            let bases = self.notes.bases(facts.stream, frame.number);
            (facts.base, facts.ack_base) = (bases[side], bases[1 - side]);
            if segment.header.flags().is_syn_ack() {
                let before = self.notes.bases(facts.stream, frame.number.saturating_sub(1))[side];
                if before.is_some_and(|base| base != segment.header.sequence()) {
                    facts.analysis.add(tcp::Analysis::RECORD);
                    facts.analysis.add(tcp::Analysis::REUSED_PORTS);
                }
            }
            facts.window_scale = note.window_scale[side];
            facts.server_port = note.server_port;
            facts.time_relative = frame.time.unwrap_or(0).wrapping_sub(note.first);
            facts.completeness = note.completeness | if facts.is_first { 0 } else { note.opening };
            facts.initial_rtt = note.initial_rtt;
            (facts.conversation, facts.begun_in) = (note.number, note.begun_in);
        }
        if !self.with_history {
            facts.completeness_before = None;
        }
        if let Some(said) = self.said.filter(|_| !segment.quoted) {
            let header = &segment.header;
            said.borrow_mut().push(Said {
                facts,
                flags: header.flags(),
                sequence: header.sequence(),
                acknowledgment: header.acknowledgment(),
                len: segment.len.unwrap_or(0),
            });
        }
        facts
    }

    fn udp(&mut self, _: &FrameInfo, _: &Ends, _: bool) -> UdpFacts {
        let (stream, time_relative, time_delta) = self.load();
        UdpFacts { stream, time_relative, time_delta }
    }

    fn fragment(&mut self, _: &FrameInfo, _: &Fragment<'_>) -> Defragmented {
        if self.tape.read() != mark::KEPT {
            return Defragmented::Incomplete { reassembled_in: self.link_to_frame() };
        }
        let payload = self.notes.kept(Kept(self.tape.read() as u32));
        let count = self.count();
        let parts = (0..count)
            .map(|_| {
                let (part, offset, overlap, conflict) = self.load();
                FragmentPart { part, offset, overlap, conflict }
            })
            .collect();
        Defragmented::Complete { payload, parts }
    }

    fn assemble(&mut self, _: &FrameInfo, _: &Payload<'_>) -> Assembly {
        let kept = match self.tape.read() {
            mark::HELD => return Assembly::Held(self.link_to_frame()),
            mark::HELD_PART => {
                let reassembled_in = self.link_to_frame();
                return Assembly::HeldPart { reassembled_in, taken: self.load() };
            }
            mark::SEEN => return Assembly::Seen,
            mark::OVERLAPS => return Assembly::Overlaps,
            mark::LEFT => return Assembly::Left,
            mark::PIECES => None,
            mark::KEPT => Some(self.notes.kept(Kept(self.tape.read() as u32))),
            _ => return Assembly::Fresh,
        };
        let count = self.count();
        let pieces: Vec<(Part, u32)> = (0..count).map(|_| self.load()).collect();
        let (taken, dissect) = self.load();
        let message = kept.unwrap_or_else(|| {
            let mut message =
                Vec::with_capacity(pieces.iter().map(|(part, _)| part.len as usize).sum());
            for (part, start) in &pieces {
                let frame = (self.fetch)(part.frame).unwrap_or_default();
                let start = *start as usize;
                let octets = frame.get(start..start + part.len as usize).unwrap_or(&[]);
                message.extend_from_slice(octets);
                // A file that shrank under us gives zeros, so that places stay right.
                message.resize(message.len() + part.len as usize - octets.len(), 0);
            }
            message.into()
        });
        Assembly::Complete {
            message,
            parts: pieces.into_iter().map(|(part, _)| part).collect(),
            taken,
            dissect,
        }
    }

    fn need_more(&mut self, _: &FrameInfo, _: Open<'_>) -> Option<u32> {
        self.link_to_frame()
    }

    fn assigned(&mut self) -> Option<ProtocolId> {
        self.load::<Option<u16>>().map(ProtocolId)
    }

    fn assign(&mut self, _: ProtocolId) {}

    fn expect(&mut self, _: Expected, _: Option<Seed>) {}

    fn is_replay(&self) -> bool {
        true
    }

    fn is_final(&self) -> bool {
        self.is_final
    }

    fn state(
        &mut self,
        _: Scope,
        _: TypeId,
        _: fn() -> Box<dyn Any + Send>,
    ) -> Option<(&mut (dyn Any + Send), &mut dyn Memory)> {
        None
    }

    fn write(&mut self, _: u64) {}

    fn read(&mut self) -> u64 {
        self.tape.read()
    }

    fn kept(&self, kept: Kept) -> Bytes {
        self.notes.kept(kept)
    }

    fn link(&self, link: Link) -> Option<u64> {
        if self.is_final { self.notes.link(link) } else { None }
    }
}
