//! TCP conversations as they happen: for programs that want events rather than fields.
//!
//! [`Streams`] takes frames (or segments, from whoever parses headers already) in the order in which they were
//! captured and calls back with an [`Event`] for everything that happens: a conversation begins, is
//! established, hands over octets in order, has a gap, is closed, reset or forgotten. Each event comes with
//! the conversation's [`Summary`], kept up to date.
//!
//! Octets are handed out once, in order, straight from the frame where nothing is missing before them. Of
//! octets that come twice the first copy counts. Where a gap is given up, because the receiver
//! acknowledged what is behind it or for want of room, that is an event; if its octets come after all,
//! they are handed out as [`What::Late`]. Nothing that was seen is thrown away in silence.
//!
//! Memory is bounded by [`Settings`]: a conversation takes some 1,200 octets and what
//! [its lists](crate::analysis::MAX_LISTED) of unacknowledged segments take; octets that wait for a gap to close are
//! bounded for each direction, each conversation and all of them. What goes first is what was
//! silent longest. Conversations that fall silent can be expired by time, so that an endless capture stays
//! small.
//!
//! ```
//! use lamna_conversation::streams::{Settings, Streams, What};
//! use lamna_dissect::{FrameInfo, Registry, link};
//!
//! # fn segment(back: bool, flags: u8, sequence: u32, ack: u32, text: &str) -> Vec<u8> {
//! #     let mut frame = vec![0x45, 0, 0, 40 + text.len() as u8, 0, 0, 0, 0, 64, 6, 0, 0];
//! #     let ends = [[10, 0, 0, 1], [10, 0, 0, 2]];
//! #     let ports = [40000_u16, 80];
//! #     let (a, b) = (usize::from(back), usize::from(!back));
//! #     frame.extend([ends[a], ends[b]].concat());
//! #     frame.extend([ports[a].to_be_bytes(), ports[b].to_be_bytes()].concat());
//! #     frame.extend([sequence.to_be_bytes(), ack.to_be_bytes()].concat());
//! #     frame.extend([0x50, flags, 0xff, 0xff, 0, 0, 0, 0]);
//! #     frame.extend(text.bytes());
//! #     frame
//! # }
//! # let capture = [
//! #     segment(false, 0x02, 999, 0, ""),
//! #     segment(true, 0x12, 4999, 1000, ""),
//! #     segment(false, 0x10, 1000, 5000, ""),
//! #     segment(false, 0x18, 1000, 5000, "hello"),
//! #     segment(false, 0x18, 1000, 5000, "hello"),
//! #     segment(true, 0x11, 5000, 1005, ""),
//! #     segment(false, 0x11, 1005, 5001, ""),
//! #     segment(true, 0x10, 5001, 1006, ""),
//! # ];
//! let registry = Registry::new();
//! let mut streams = Streams::new(Settings::default());
//! let mut lines = Vec::new();
//! for (number, octets) in (1..).zip(&capture) {
//!     let info = FrameInfo {
//!         number,
//!         time: Some(i64::from(number) * 5_000_000),
//!         len: octets.len() as u32,
//!         link: link::RAW,
//!         ..FrameInfo::default()
//!     };
//!     streams.frame(&registry, &info, octets, &mut |event| {
//!         let conversation = event.conversation;
//!         let [client, server] = &conversation.sides;
//!         match event.what {
//!             What::Established => {
//!                 let rtt = conversation.handshake_rtt.unwrap_or(0) / 1_000_000;
//!                 lines.push(format!("{conversation}: established, {rtt} ms"));
//!             }
//!             What::Closed | What::Reset | What::Expired(_) => lines.push(format!(
//!                 "{conversation}: {} and {} octets, {} sent again",
//!                 client.delivered,
//!                 server.delivered,
//!                 client.retransmissions + server.retransmissions
//!             )),
//!             _ => {}
//!         }
//!     });
//! }
//! assert_eq!(lines, [
//!     "10.0.0.1:40000 -> 10.0.0.2:80: established, 10 ms",
//!     "10.0.0.1:40000 -> 10.0.0.2:80: 5 and 0 octets, 1 sent again",
//! ]);
//! ```

mod event;
mod feed;
mod flow;
mod order;
mod recency;

pub use event::{Event, Expiry, Missing, Summary, Traffic, What};

use lamna_dissect::proto::tcp::{Facts, Segment};
use lamna_dissect::{Depth, Dissection, Ends, FrameInfo, Registry, Slice};

use self::feed::Feed;
use self::flow::Flow;
use self::order::Stamp;
use self::recency::Recency;
use crate::analysis::Conversations;
use crate::fragments::Fragments;

/// Bounds, and how long silence lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Conversations that are followed at a time. One more, and the one that was silent longest is
    /// [forgotten](Expiry::Evicted).
    pub conversations: usize,
    /// Nanoseconds of silence after which a conversation is [forgotten](Expiry::Idle); `None` for never.
    pub idle: Option<i64>,
    /// Octets of one direction that may wait for a gap to close. What makes them more by a segment is still
    /// taken in before the gap is given up.
    pub direction: usize,
    /// Octets of both directions of a conversation that may wait.
    pub conversation: usize,
    /// Octets of all conversations that may wait.
    pub total: usize,
    /// What the hashes begin with; `None` for something else each time, so that nobody can choose ports that
    /// hash alike.
    pub seed: Option<u64>,
}

impl Default for Settings {
    /// Some 150 MiB at most: 65,536 conversations, a largest window without scaling tricks (1 MiB) for a direction, 2
    /// MiB for a conversation, 64 MiB for all. Nothing expires by time.
    fn default() -> Self {
        Settings {
            conversations: 1 << 16,
            idle: None,
            direction: 1 << 20,
            conversation: 2 << 20,
            total: 64 << 20,
            seed: None,
        }
    }
}

/// What had to be given up to stay within [`Settings`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GivenUp {
    /// Conversations that were forgotten because there were too many.
    pub conversations: u64,
    /// Gaps that were given up because too much waited behind them.
    pub gaps: u64,
    /// IP datagrams whose fragments took too much room.
    pub datagrams: u64,
}

/// Follows TCP conversations and tells what happens. See the [module](self)'s documentation.
#[derive(Debug)]
pub struct Streams {
    core: Core,
    fragments: Fragments,
    slice: Dissection<Slice>,
}

/// What takes segments.
#[derive(Debug)]
struct Core {
    settings: Settings,
    table: Conversations,
    /// By the place of the conversation in the table.
    flows: Vec<Option<Box<Flow>>>,
    /// All flows, and those with octets that wait.
    spoken: Recency,
    holding: Recency,
    live: usize,
    held: usize,
    given_up: GivenUp,
}

/// Where events go.
type Visit<'a> = &'a mut dyn FnMut(Event<'_>);

impl Streams {
    /// Nothing seen yet.
    pub fn new(settings: Settings) -> Self {
        // One more than may live: the table itself never has to choose whom to forget.
        let limit = settings.conversations.max(1).saturating_add(1);
        Streams {
            core: Core {
                table: Conversations::with_seed(limit, settings.seed),
                settings,
                flows: Vec::new(),
                spoken: Recency::default(),
                holding: Recency::default(),
                live: 0,
                held: 0,
                given_up: GivenUp::default(),
            },
            fragments: Fragments::default(),
            slice: Dissection::slice(Depth::Transport),
        }
    }

    /// Takes the next frame: finds the TCP segments in it, in tunnels and fragments too. Segments that ICMP errors
    /// quote are not sent by those whom they name, and left out.
    pub fn frame(
        &mut self,
        registry: &Registry,
        info: &FrameInfo,
        octets: &[u8],
        visit: &mut dyn FnMut(Event<'_>),
    ) {
        let Streams { core, fragments, slice } = self;
        let mut feed = Feed { core, fragments, visit };
        slice.dissect(registry, info, octets, Some(&mut feed));
    }

    /// Takes the next segment, of a program that parses headers itself. Says what the segment is to its
    /// conversation.
    pub fn segment(
        &mut self,
        info: &FrameInfo,
        ends: &Ends,
        segment: &Segment<'_>,
        visit: &mut dyn FnMut(Event<'_>),
    ) -> Facts {
        self.core.segment(info, ends, segment, visit)
    }

    /// Forgets conversations that were silent for longer than [`Settings::idle`] at time `now` (nanoseconds).
    /// Segments do this too: only who waits in silence needs to call it.
    pub fn expire(&mut self, now: i64, visit: &mut dyn FnMut(Event<'_>)) {
        self.core.expire(now, visit);
    }

    /// Ends the capture: hands out what waits, and ends all conversations.
    pub fn finish(&mut self, visit: &mut dyn FnMut(Event<'_>)) {
        while let Some(at) = self.core.spoken.oldest() {
            self.core.forget(at, Expiry::End, visit);
        }
    }

    /// The conversations that are followed now, the one that was silent longest first.
    pub fn conversations(&self) -> impl Iterator<Item = &Summary> {
        self.core.spoken.iter().filter_map(|at| self.core.flow(at)).map(|flow| &flow.summary)
    }

    /// What had to be given up.
    pub fn given_up(&self) -> GivenUp {
        GivenUp { datagrams: self.fragments.dropped(), ..self.core.given_up }
    }

    /// Octets that wait for gaps to close, with what keeping them costs.
    pub fn held(&self) -> usize {
        self.core.held
    }
}

impl Core {
    fn flow(&self, at: u32) -> Option<&Flow> {
        self.flows.get(at as usize)?.as_deref()
    }

    fn segment(
        &mut self,
        info: &FrameInfo,
        ends: &Ends,
        segment: &Segment<'_>,
        visit: Visit<'_>,
    ) -> Facts {
        if segment.quoted {
            return Facts::default();
        }
        let stamp = Stamp { frame: info.number, time: info.time.unwrap_or(0) };
        self.expire(stamp.time, visit);
        let facts = self.table.segment(info, ends, segment);
        let at = self.table.place();
        if self.flow(at).is_some_and(|flow| flow.summary.stream != facts.stream) {
            self.end(at, Expiry::PortsReused, visit);
        }
        let index = at as usize;
        if self.flows.len() <= index {
            self.flows.resize_with(index + 1, || None);
        }
        self.spoken.touch(at);
        if self.flows[index].is_none() {
            self.live += 1;
        }
        let begins = self.flows[index].is_none();
        let flow =
            self.flows[index].get_or_insert_with(|| Box::new(Flow::new(&facts, ends, stamp)));
        if begins {
            visit(Event {
                conversation: &flow.summary,
                frame: stamp.frame,
                time: stamp.time,
                what: What::New,
            });
        }
        let before = flow.held();
        flow.segment(&facts, segment, stamp, visit);
        self.given_up.gaps += flow.keep_within(&self.settings, stamp, visit);
        let after = flow.held();
        self.note_held(at, before, after);
        while self.held > self.settings.total
            && let Some(at) = self.holding.oldest()
        {
            self.release(at, stamp, visit);
        }
        if self.live > self.settings.conversations.max(1)
            && let Some(at) = self.spoken.oldest()
        {
            self.given_up.conversations += 1;
            self.forget(at, Expiry::Evicted, visit);
        }
        facts
    }

    fn note_held(&mut self, at: u32, before: usize, after: usize) {
        self.held = (self.held + after).saturating_sub(before);
        if after > 0 {
            self.holding.touch(at);
        } else if before > 0 {
            self.holding.remove(at);
        }
    }

    /// Hands out all that waits in a conversation.
    fn release(&mut self, at: u32, stamp: Stamp, visit: Visit<'_>) {
        let Some(flow) = self.flows.get_mut(at as usize).and_then(Option::as_deref_mut) else {
            self.holding.remove(at);
            return;
        };
        let before = flow.held();
        self.given_up.gaps += flow.release(stamp, visit);
        self.note_held(at, before, 0);
    }

    fn expire(&mut self, now: i64, visit: Visit<'_>) {
        let Some(idle) = self.settings.idle else { return };
        while let Some(at) = self.spoken.oldest() {
            if self.flow(at).is_some_and(|flow| now.saturating_sub(flow.summary.last) <= idle) {
                return;
            }
            self.forget(at, Expiry::Idle, visit);
        }
    }

    /// Ends a conversation and forgets it.
    fn forget(&mut self, at: u32, why: Expiry, visit: Visit<'_>) {
        self.end(at, why, visit);
        self.spoken.remove(at);
        self.table.forget(at);
    }

    fn end(&mut self, at: u32, why: Expiry, visit: Visit<'_>) {
        let Some(mut flow) = self.flows.get_mut(at as usize).and_then(Option::take) else { return };
        let before = flow.held();
        flow.expire(why, visit);
        self.note_held(at, before, 0);
        self.live -= 1;
    }
}

#[cfg(test)]
mod tests;
