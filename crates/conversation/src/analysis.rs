//! Conversations: which one a segment or datagram belongs to, and what it is to it.

mod sequence;
mod waiting;

#[cfg(test)]
mod tests;

use lamna_dissect::proto::tcp::{Facts, Segment};
use lamna_dissect::{Ends, FrameInfo, UdpFacts};

pub use self::sequence::MAX_LISTED;
use self::sequence::{Conversation, Waits};
use crate::datagrams::Datagrams;
use crate::notes::StreamNote;
use crate::table::{Key, Table};

/// TCP conversations that are followed at the same time. Beyond it the one that was silent longest
/// (nearly) is given up: if it speaks again, it is a new stream.
pub const MAX_CONVERSATIONS: usize = 1 << 20;

/// UDP conversations that are followed at the same time.
pub const MAX_UDP_CONVERSATIONS: usize = 1 << 20;

/// Segments of all conversations that may wait for their ACK. Beyond it further ones are analysed,
/// but not waited for.
pub const MAX_WAITING: usize = 1 << 22;

/// Segments that may wait for each conversation that a table may have, on the average.
const WAITING_EACH: usize = 16;

/// What the table had to give up to stay within its bounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evictions {
    /// Conversations that were given up.
    pub conversations: u64,
    /// Segments that were not waited for.
    pub segments: u64,
}

/// All conversations of a capture, fed frame by frame in order.
///
/// ```
/// use lamna_conversation::analysis::Conversations;
/// use lamna_dissect::proto::tcp::{Header, Segment};
/// use lamna_dissect::{Address, Ends, FrameInfo};
///
/// let syn = [
///     0x9c, 0x40, 0, 80, 0, 0, 3, 0xe8, 0, 0, 0, 0, 0x50, 0x02, 0xfa, 0xf0, 0, 0, 0, 0,
/// ];
/// let segment = Segment {
///     header: Header::from_octets(&syn),
///     options: &[],
///     payload: &[],
///     len: Some(0),
///     quoted: false,
/// };
/// let ends = Ends {
///     source: Address::Ipv4([10, 0, 0, 1]),
///     destination: Address::Ipv4([10, 0, 0, 2]),
///     source_port: 40000,
///     destination_port: 80,
/// };
/// let frame = FrameInfo { number: 1, time: Some(0), ..FrameInfo::default() };
/// let mut conversations = Conversations::default();
/// let facts = conversations.segment(&frame, &ends, &segment);
/// assert_eq!((facts.stream, facts.base), (0, Some(1000)));
/// ```
#[derive(Debug)]
pub struct Conversations {
    tcp: Table<Conversation>,
    udp: Datagrams,
    /// The place of the conversation of the last segment.
    last: u32,
    waiting: usize,
    max_waiting: usize,
    tcp_streams: u32,
    /// Segments that were not waited for.
    not_waited_for: u64,
    /// Whether what is measured is asked for: see [`without_measures`](Conversations::without_measures).
    measures: bool,
}

impl Default for Conversations {
    fn default() -> Self {
        Conversations::new(MAX_CONVERSATIONS)
    }
}

impl Conversations {
    /// A table that follows at most so many conversations of each kind.
    pub fn new(limit: usize) -> Self {
        Conversations::with_seed(limit, None)
    }

    /// Like [`new`](Self::new); with a seed, hashes are the same every time, which makes runs repeatable and
    /// lets who knows the seed choose ports that hash alike.
    pub fn with_seed(limit: usize, seed: Option<u64>) -> Self {
        Conversations {
            max_waiting: limit.saturating_mul(WAITING_EACH).min(MAX_WAITING),
            tcp: Table::new(limit.clamp(1, MAX_CONVERSATIONS), seed),
            udp: Datagrams::new(limit.clamp(1, MAX_UDP_CONVERSATIONS), seed),
            last: 0,
            waiting: 0,
            tcp_streams: 0,
            not_waited_for: 0,
            measures: true,
        }
    }

    /// For who puts messages together and asks nothing that is measured: which segment an ACK is for, round trips but the
    /// first, octets in flight and what retransmissions waited for are 0 then. Costs less.
    #[must_use]
    pub fn without_measures(self) -> Self {
        Conversations { measures: false, ..self }
    }

    /// Takes in a TCP segment and says what it is to its conversation, as far as the frames before
    /// it tell.
    pub fn segment(&mut self, frame: &FrameInfo, ends: &Ends, segment: &Segment<'_>) -> Facts {
        let (key, side) = Key::of(ends);
        let time = frame.time.unwrap_or(0);
        let header = &segment.header;
        let (at, fresh, reused) = match self.tcp.find(&key) {
            Some(at) => {
                let state = self.tcp.state(at);
                let renewed = state.is_renewed_by(side, header.flags(), header.sequence());
                (at, renewed, renewed)
            }
            None => (self.tcp.insert(key), true, false),
        };
        let listed = self.tcp.state(at).listed();
        if fresh {
            self.begin(at, side, frame);
        }
        let waits = match self.measures {
            false => Waits::Unasked,
            true if self.waiting < self.max_waiting => Waits::Listed,
            true => Waits::Unnoticed,
        };
        let state = self.tcp.state(at);
        let facts = state.segment(frame.number, time, side, segment, (fresh, reused), waits);
        self.waiting = (self.waiting + state.listed()).saturating_sub(listed);
        self.not_waited_for += u64::from(waits == Waits::Unnoticed);
        self.last = at;
        facts
    }

    /// Says that the conversation of the last segment, which began it, was announced by another one. To Wireshark such a
    /// conversation exists before its first segment, which is then none that begins it.
    pub(crate) fn was_announced(&mut self) {
        if let Some(state) = self.tcp.get_mut(self.last) {
            state.was_announced();
        }
    }

    /// Makes a conversation of segments that are carried in those of another: it has a stream of its own as soon as
    /// something is carried.
    pub(crate) fn carried(&mut self, frame: &FrameInfo, ends: &Ends) {
        let (key, side) = Key::of(ends);
        if self.tcp.find(&key).is_none() {
            let at = self.tcp.insert(key);
            let listed = self.tcp.state(at).listed();
            self.begin(at, side, frame);
            self.waiting = self.waiting.saturating_sub(listed);
        }
    }

    /// Begins a TCP conversation anew, as the next stream.
    fn begin(&mut self, at: u32, side: u8, frame: &FrameInfo) {
        let number = self.tcp_streams.wrapping_add(self.udp.streams());
        let begins = (frame.number, frame.time.unwrap_or(0));
        let state = self.tcp.state(at);
        state.begin((self.tcp_streams, number), side, begins);
        self.tcp_streams = self.tcp_streams.wrapping_add(1);
    }

    /// Takes in a UDP datagram.
    pub fn datagram(&mut self, frame: &FrameInfo, ends: &Ends, quoted: bool) -> UdpFacts {
        self.udp.datagram(frame, ends, quoted)
    }

    /// The stream that the last datagram's conversation had before it got another.
    pub(crate) fn moved(&self) -> Option<u32> {
        self.udp.moved()
    }

    /// What is known of the conversation of the last segment as a whole; `None` for another stream
    /// than that.
    pub fn note(&self, stream: u32) -> Option<StreamNote> {
        let state = self.tcp.get(self.last)?;
        (state.stream == stream).then(|| state.note())
    }

    /// The place of the conversation of the last segment in the table.
    pub(crate) fn place(&self) -> u32 {
        self.last
    }

    /// Forgets the TCP conversation at `place`: if it speaks again, it is a new stream.
    pub(crate) fn forget(&mut self, place: u32) {
        if let Some(state) = self.tcp.remove(place) {
            self.waiting = self.waiting.saturating_sub(state.listed());
        }
    }

    /// TCP streams so far.
    pub fn tcp_streams(&self) -> u32 {
        self.tcp_streams
    }

    /// UDP streams so far.
    pub fn udp_streams(&self) -> u32 {
        self.udp.streams()
    }

    /// What had to be given up.
    pub fn evictions(&self) -> Evictions {
        Evictions {
            conversations: self.tcp.evicted() + self.udp.evicted(),
            segments: self.not_waited_for,
        }
    }
}
