//! Application messages that are spread over several segments.
//!
//! One [`Assembler`] serves a capture. It holds, for each direction of a conversation, the messages
//! that are open, and takes in payloads until they are whole. The rules are Wireshark's (a segment
//! out of order may fill a gap of an open message, a retransmission never does; the first copy of an
//! octet wins). Memory is bounded by [`Limits`]: what does not fit is given up, oldest first.

use std::collections::VecDeque;

use bytes::{Bytes, BytesMut};
use hashbrown::HashMap;
use lamna_dissect::Link;
use lamna_dissect::stream::{Kind, Octets, Open, Part, Payload, Pdu};

/// Bounds of what messages may hold in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Octets of one message.
    pub message: usize,
    /// Octets of all open messages together.
    pub total: usize,
    /// Open messages of all conversations together.
    pub messages: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { message: 16 << 20, total: 24 << 20, messages: 100_000 }
    }
}

/// Messages of one direction that are remembered after they are whole, so that a segment that lies
/// in one is not taken for the beginning of another.
const REMEMBERED: usize = 8;

/// One direction of one conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Direction {
    /// The conversation's number.
    pub stream: u32,
    /// Which of its two directions.
    pub forward: bool,
    /// Which of the streams that share them: see [`Payload::layer`].
    pub layer: u8,
}

/// The octets of a frame that a message has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The part as a tree shows it.
    pub part: Part,
    /// The byte source in that frame: 0 is the frame itself.
    pub source: u8,
    /// The first octet there.
    pub start: u32,
    /// Place of the octets in the message.
    offset: u32,
}

impl Piece {
    /// Whether the pieces follow each other without overlap and make up all of `len` octets.
    pub(crate) fn tile(pieces: &[Piece], len: usize) -> bool {
        let mut end = 0;
        pieces.iter().all(|p| {
            let follows = p.offset == end;
            end = p.offset + p.part.len;
            follows
        }) && end as usize == len
    }
}

/// The links by which a message's frames name the one that completes it. Of a message that asked for one segment more and
/// for another when that came, to the end of the capture, only its first frame names the last one: a message that waits for
/// octets is not whole anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Links {
    /// The link of the message's first frame.
    pub first: Link,
    /// The link of the others.
    pub others: Link,
}

/// What opening a message gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The link of the frame.
    pub link: Link,
    /// Links that were set, and name no frame any more.
    pub unset: [Link; 2],
}

/// What became of a payload.
#[derive(Debug)]
pub enum Taken {
    /// No open message takes it.
    Fresh,
    /// An open message took so many of its octets: what is left lies behind the message's end.
    Held(Link, u32),
    /// It made a message whole.
    Complete {
        /// The message.
        message: Bytes,
        /// Where its octets come from, in order.
        pieces: Vec<Piece>,
        /// Octets of this payload in it.
        taken: u32,
        /// Whether it is to be dissected.
        dissect: bool,
        /// The links that earlier frames have to this one.
        links: Links,
    },
    /// It was seen before.
    Seen,
    /// It lies in a message that is whole, and is not its beginning once more.
    Overlaps,
    /// It is left alone.
    Left,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Until {
    /// This many octets are there.
    Len(u32),
    /// The next segment was taken whole, this many octets at least.
    Segment(u32),
    /// The sender closes.
    Close,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// It waits for octets.
    Open,
    /// It was handed out.
    Whole,
    /// It took too much room.
    GivenUp,
}

#[derive(Debug)]
struct Message {
    start: u32,
    until: Until,
    state: State,
    data: BytesMut,
    pieces: Vec<Piece>,
    links: Links,
    age: u64,
    /// Whether it was whole before, and asked for more.
    grew: bool,
}

impl Message {
    fn covers(&self, sequence: u32) -> bool {
        let at = sequence.wrapping_sub(self.start);
        match self.until {
            Until::Len(len) => at < len,
            Until::Segment(len) => at <= len,
            Until::Close => at < 1 << 30,
        }
    }

    fn is_open(&self) -> bool {
        self.state == State::Open
    }

    /// Whether a payload begins as the message does and does not go beyond it.
    fn repeats(&self, payload: &Payload<'_>) -> bool {
        let fits = match self.until {
            Until::Len(end) | Until::Segment(end) => payload.bytes.len() <= end as usize,
            Until::Close => true,
        };
        self.start == payload.sequence && fits
    }

    /// Whether a payload lies inside what was handed out before more was asked for.
    fn overlaps(&self, payload: &Payload<'_>) -> bool {
        let end = payload.sequence.wrapping_sub(self.start) as usize + payload.bytes.len();
        self.grew && !payload.bytes.is_empty() && end < self.data.len()
    }

    /// Octets from the start without a gap.
    fn contiguous(&self) -> u32 {
        let mut end = 0;
        for piece in &self.pieces {
            if piece.offset > end {
                break;
            }
            end = end.max(piece.offset + piece.part.len);
        }
        end
    }

    /// Takes in octets; where there are some already, those stay.
    fn insert(&mut self, offset: u32, bytes: &[u8], piece: Piece) {
        let end = offset as usize + bytes.len();
        let old_len = self.data.len();
        if self.data.len() < end {
            self.data.resize(end, 0);
        }
        if offset as usize >= old_len {
            if let Some(place) = self.data.get_mut(offset as usize..end) {
                place.copy_from_slice(bytes);
            }
        } else {
            let mut at = offset as usize;
            while at < end {
                let held = self
                    .pieces
                    .iter()
                    .find(|p| (p.offset as usize..(p.offset + p.part.len) as usize).contains(&at));
                let next = match held {
                    Some(piece) => (piece.offset + piece.part.len) as usize,
                    None => {
                        let next = self
                            .pieces
                            .iter()
                            .map(|p| p.offset as usize)
                            .filter(|o| *o > at)
                            .min()
                            .unwrap_or(end)
                            .min(end);
                        let from = at - offset as usize;
                        if let (Some(place), Some(new)) =
                            (self.data.get_mut(at..next), bytes.get(from..from + (next - at)))
                        {
                            place.copy_from_slice(new);
                        }
                        next
                    }
                };
                at = next.max(at + 1);
            }
        }
        let place = self.pieces.partition_point(|p| p.offset <= offset);
        self.pieces.insert(place, piece);
    }
}

/// Puts messages together. See the module's documentation.
#[derive(Debug)]
pub struct Assembler {
    limits: Limits,
    directions: HashMap<Direction, Vec<Message>, foldhash::fast::RandomState>,
    /// Open messages in order of their age, with their directions.
    order: VecDeque<(Direction, u64)>,
    ages: u64,
    open: usize,
    held: usize,
    dropped: u64,
    /// The pieces of the message that was handed out last, for its tail to begin another.
    last: Option<(Direction, u32, Vec<Piece>, Links)>,
}

impl Default for Assembler {
    fn default() -> Self {
        Assembler::new(Limits::default())
    }
}

impl Assembler {
    /// An assembler without messages.
    pub fn new(limits: Limits) -> Self {
        Assembler {
            limits,
            directions: HashMap::default(),
            order: VecDeque::new(),
            ages: 0,
            open: 0,
            held: 0,
            dropped: 0,
            last: None,
        }
    }

    /// Messages given up for want of room.
    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    /// Octets in open messages.
    pub fn held(&self) -> usize {
        self.held
    }

    /// Takes in the payload of a segment.
    pub fn take(&mut self, direction: Direction, frame: u32, payload: &Payload<'_>) -> Taken {
        self.last = None;
        match payload.kind {
            Kind::Retransmission => return Taken::Seen,
            Kind::Spurious => return self.spurious(direction, payload),
            Kind::New | Kind::OutOfOrder | Kind::KeepAlive => {}
        }
        let late = payload.kind == Kind::OutOfOrder;
        let otherwise = if late { Taken::Left } else { Taken::Fresh };
        let Some(messages) = self.directions.get_mut(&direction) else { return otherwise };
        let newest = messages
            .iter_mut()
            .filter(|m| (payload.sequence.wrapping_sub(m.start) as i32) >= 0)
            .last();
        let Some(message) = newest.filter(|m| m.covers(payload.sequence)) else {
            return otherwise;
        };
        match message.state {
            // Its first octets once more.
            State::Open if message.repeats(payload) => return Taken::Seen,
            State::Open if message.overlaps(payload) => return Taken::Overlaps,
            State::Open => {}
            State::GivenUp if payload.bytes.is_empty() => return otherwise,
            State::GivenUp => {
                let here = payload.bytes.len() as u32;
                let taken = match message.until {
                    Until::Len(end) => here.min(end - payload.sequence.wrapping_sub(message.start)),
                    Until::Segment(_) | Until::Close => here,
                };
                return Taken::Held(message.links.others, taken);
            }
            // Only FIN is new.
            State::Whole if payload.bytes.is_empty() => return otherwise,
            State::Whole if message.repeats(payload) => return Taken::Seen,
            State::Whole => return Taken::Overlaps,
        }
        let offset = payload.sequence.wrapping_sub(message.start);
        let len = payload.bytes.len() as u32;
        let room = match message.until {
            Until::Len(end) => len.min(end - offset),
            Until::Segment(_) | Until::Close => len,
        };
        if offset as usize + room as usize > self.limits.message {
            let links = message.links;
            self.give_up(direction, payload.sequence);
            return Taken::Held(links.others, room);
        }
        let before = message.data.len();
        let taken = payload.bytes.get(..room as usize).unwrap_or(&[]);
        // An empty segment that closes the stream is a part as well.
        if room > 0 || message.until == Until::Close {
            let part = Part { frame, len: room };
            message.insert(
                offset,
                taken,
                Piece { part, source: payload.source, start: payload.start, offset },
            );
        }
        self.held += message.data.len() - before;
        let contiguous = message.contiguous();
        let whole = match message.until {
            Until::Len(end) => contiguous >= end,
            Until::Segment(end) => contiguous > end,
            Until::Close => payload.fin && contiguous as usize >= message.data.len(),
        };
        let links = message.links;
        if !whole {
            self.make_room();
            return Taken::Held(links.others, room);
        }
        message.state = State::Whole;
        message.until = Until::Len(contiguous);
        self.open -= 1;
        self.held -= message.data.len();
        let data = std::mem::take(&mut message.data).freeze();
        let pieces = std::mem::take(&mut message.pieces);
        let start = message.start;
        self.forget(direction);
        self.last = Some((direction, start, pieces.clone(), links));
        Taken::Complete { message: data, pieces, taken: room, dissect: !late, links }
    }

    /// A spurious segment tells of what it repeats only where that is the start of a message.
    fn spurious(&self, direction: Direction, payload: &Payload<'_>) -> Taken {
        let messages = self.directions.get(&direction);
        if messages.is_some_and(|m| m.iter().any(|m| m.repeats(payload))) {
            Taken::Seen
        } else {
            Taken::Left
        }
    }

    /// Opens a message, or extends the one that was handed out last. `new_link` makes a link by which
    /// its frames will name the one that completes it.
    pub fn open(
        &mut self,
        direction: Direction,
        frame: u32,
        open: Open<'_>,
        mut new_link: impl FnMut() -> Link,
    ) -> Opened {
        let here = open.bytes.as_slice().len() as u32;
        let until = match open.wait {
            Pdu::More(n) => match u32::try_from(n).ok().and_then(|n| here.checked_add(n)) {
                Some(end) => Until::Len(end),
                None => Until::Close,
            },
            Pdu::UntilClose => Until::Close,
            _ => Until::Segment(here),
        };
        // What ends behind all that is kept of a message is not kept at all: what comes is a part of it all the same.
        let is_kept = !matches!(until, Until::Len(end) if end as usize > self.limits.message);
        let mut known = None;
        let mut pieces = Vec::new();
        if let Some((of, start, parts, its_links)) = self.last.take()
            && of == direction
        {
            // The tail of the message that was put together: its octets keep their frames.
            let cut = open.sequence.wrapping_sub(start);
            for piece in parts {
                let end = piece.offset + piece.part.len;
                if end <= cut {
                    continue;
                }
                let skip = cut.saturating_sub(piece.offset);
                let part = Part { frame: piece.part.frame, len: piece.part.len - skip };
                let offset = (piece.offset + skip) - cut;
                pieces.push(Piece {
                    part,
                    source: piece.source,
                    start: piece.start + skip,
                    offset,
                });
            }
            if cut == 0 {
                known = Some(its_links);
            }
            self.directions.entry(direction).or_default().retain(|m| m.start != open.sequence);
        }
        if pieces.is_empty() && here > 0 {
            let p = open.payload;
            let into = open.sequence.wrapping_sub(p.sequence);
            let part = Part { frame, len: here };
            pieces.push(Piece {
                part,
                source: p.source,
                start: p.start.wrapping_add(into),
                offset: 0,
            });
        }
        let data = match open.bytes {
            _ if !is_kept => {
                pieces.clear();
                BytesMut::new()
            }
            Octets::Tail(bytes) => BytesMut::from(bytes),
            Octets::All(bytes) => {
                bytes.try_into_mut().unwrap_or_else(|shared| BytesMut::from(&shared[..]))
            }
        };
        let (links, opened) = match known {
            Some(links) => {
                // It was not whole where the links say.
                let first =
                    if matches!(until, Until::Segment(_)) { Link::default() } else { links.first };
                (links, Opened { link: links.others, unset: [first, links.others] })
            }
            None => {
                let first = new_link();
                let others = if matches!(until, Until::Segment(_)) { new_link() } else { first };
                (Links { first, others }, Opened { link: first, unset: [Link::default(); 2] })
            }
        };
        self.ages += 1;
        self.open += usize::from(is_kept);
        self.dropped += u64::from(!is_kept);
        self.held += data.len();
        self.order.push_back((direction, self.ages));
        let message = Message {
            start: open.sequence,
            until,
            state: if is_kept { State::Open } else { State::GivenUp },
            data,
            pieces,
            links,
            age: self.ages,
            grew: known.is_some(),
        };
        let messages = self.directions.entry(direction).or_default();
        let place = messages.partition_point(|m| (m.start.wrapping_sub(open.sequence) as i32) <= 0);
        messages.insert(place, message);
        self.forget(direction);
        self.make_room();
        opened
    }

    /// Forgets a direction's oldest messages that are whole.
    fn forget(&mut self, direction: Direction) {
        let Some(messages) = self.directions.get_mut(&direction) else { return };
        while messages.len() > REMEMBERED {
            let Some(oldest) = messages.iter().position(|m| !m.is_open()) else { break };
            messages.remove(oldest);
        }
    }

    /// Gives up the open message of a direction that covers `sequence`.
    fn give_up(&mut self, direction: Direction, sequence: u32) {
        if let Some(messages) = self.directions.get_mut(&direction) {
            for message in messages.iter_mut().filter(|m| m.is_open() && m.covers(sequence)) {
                message.state = State::GivenUp;
                self.held -= message.data.len();
                self.open -= 1;
                self.dropped += 1;
                message.data = BytesMut::new();
                message.pieces = Vec::new();
            }
        }
    }

    /// Gives up the oldest open messages until the limits hold.
    fn make_room(&mut self) {
        while self.held > self.limits.total || self.open > self.limits.messages {
            let Some((direction, age)) = self.order.pop_front() else { return };
            let Some(messages) = self.directions.get_mut(&direction) else { continue };
            if let Some(at) = messages.iter().position(|m| m.age == age) {
                let message = messages.remove(at);
                if message.is_open() {
                    self.held -= message.data.len();
                    self.open -= 1;
                    self.dropped += 1;
                }
            }
            if messages.is_empty() {
                self.directions.remove(&direction);
            }
        }
        // The order also names messages that are whole by now.
        if self.order.len() > 2 * (self.open + self.limits.messages) {
            let directions = &self.directions;
            self.order.retain(|(d, age)| {
                directions.get(d).is_some_and(|m| m.iter().any(|m| m.is_open() && m.age == *age))
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORWARD: Direction = Direction { stream: 0, forward: true, layer: 0 };

    fn payload(sequence: u32, bytes: &[u8], kind: Kind) -> Payload<'_> {
        Payload { sequence, fin: false, kind, bytes, source: 0, start: 54, layer: 0 }
    }

    fn start(a: &mut Assembler, sequence: u32, bytes: &[u8], wait: Pdu) {
        let p = payload(sequence, bytes, Kind::New);
        a.open(
            FORWARD,
            1,
            Open { payload: &p, sequence, bytes: Octets::Tail(bytes), wait },
            || Link(7),
        );
    }

    #[test]
    fn a_message_is_whole_when_its_octets_are_there() {
        let mut a = Assembler::default();
        start(&mut a, u32::MAX - 1, b"abc", Pdu::More(4));
        assert!(matches!(
            a.take(FORWARD, 2, &payload(1, b"de", Kind::New)),
            Taken::Held(Link(7), 2)
        ));
        match a.take(FORWARD, 3, &payload(3, b"fgXY", Kind::New)) {
            Taken::Complete { message, pieces, taken, dissect, .. } => {
                assert_eq!(&message[..], b"abcdefg");
                assert_eq!(pieces.iter().map(|p| p.part.frame).collect::<Vec<_>>(), [1, 2, 3]);
                assert_eq!((taken, dissect), (2, true));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!((a.held(), a.open), (0, 0));
    }

    #[test]
    fn a_message_that_asked_for_one_segment_more_to_the_end_is_named_by_its_first_frame() {
        let mut a = Assembler::default();
        let mut made = 0;
        let mut link = || {
            made += 1;
            Link(made)
        };
        let mut open = |a: &mut Assembler, bytes: &[u8], wait| {
            let p = payload(0, bytes, Kind::New);
            let octets = Octets::Tail(bytes);
            a.open(FORWARD, 1, Open { payload: &p, sequence: 0, bytes: octets, wait }, &mut link)
        };
        let none = Link::default();
        let (first, others) = (Link(1), Link(2));
        let opened = open(&mut a, b"ab", Pdu::MoreUnknown);
        assert_eq!(opened, Opened { link: first, unset: [none; 2] });
        let taken = a.take(FORWARD, 2, &payload(2, b"cd", Kind::New));
        assert!(matches!(taken, Taken::Complete { links, .. } if links == Links { first, others }));
        let opened = open(&mut a, b"abcd", Pdu::MoreUnknown);
        assert_eq!(opened, Opened { link: others, unset: [none, others] });
        a.take(FORWARD, 3, &payload(4, b"ef", Kind::New));
        let opened = open(&mut a, b"abcdef", Pdu::More(4));
        assert_eq!(opened, Opened { link: others, unset: [first, others] });
        let taken = a.take(FORWARD, 4, &payload(6, b"gh", Kind::New));
        assert!(matches!(taken, Taken::Held(link, 2) if link == others));
    }

    #[test]
    fn out_of_order_fills_a_gap_and_retransmissions_do_not() {
        let mut a = Assembler::default();
        start(&mut a, 100, b"ab", Pdu::More(4));
        assert!(matches!(a.take(FORWARD, 2, &payload(104, b"ef", Kind::New)), Taken::Held(..)));
        assert!(matches!(
            a.take(FORWARD, 3, &payload(102, b"cd", Kind::Retransmission)),
            Taken::Seen
        ));
        let again = a.take(FORWARD, 4, &payload(100, b"abcd", Kind::OutOfOrder));
        assert!(matches!(again, Taken::Seen));
        match a.take(FORWARD, 4, &payload(102, b"cd", Kind::OutOfOrder)) {
            Taken::Complete { message, dissect, .. } => {
                assert_eq!((&message[..], dissect), (&b"abcdef"[..], false))
            }
            other => panic!("{other:?}"),
        }
        assert!(matches!(a.take(FORWARD, 5, &payload(90, b"x", Kind::OutOfOrder)), Taken::Left));
    }

    #[test]
    fn a_message_with_a_gap_takes_what_is_its_own() {
        let mut a = Assembler::default();
        start(&mut a, 100, b"ab", Pdu::More(4));
        let taken = a.take(FORWARD, 2, &payload(104, b"efgh", Kind::New));
        assert!(matches!(taken, Taken::Held(Link(7), 2)));
    }

    #[test]
    fn a_spurious_segment_repeats_the_start_of_a_message_or_nothing() {
        let mut a = Assembler::default();
        start(&mut a, 100, b"ab", Pdu::More(2));
        a.take(FORWARD, 2, &payload(102, b"cd", Kind::New));
        let taken = |a: &mut Assembler, sequence, bytes| {
            a.take(FORWARD, 3, &payload(sequence, bytes, Kind::Spurious))
        };
        assert!(matches!(taken(&mut a, 100, b"ab"), Taken::Seen));
        assert!(matches!(taken(&mut a, 102, b"cd"), Taken::Left));
        assert!(matches!(taken(&mut a, 100, b"abcde"), Taken::Left));
    }

    #[test]
    fn what_comes_again_inside_a_whole_message_overlaps() {
        let mut a = Assembler::default();
        start(&mut a, 100, b"ab", Pdu::More(2));
        a.take(FORWARD, 2, &payload(102, b"cd", Kind::New));
        let mut taken = |sequence, bytes, kind| a.take(FORWARD, 3, &payload(sequence, bytes, kind));
        assert!(matches!(taken(100, b"abcd", Kind::New), Taken::Seen));
        assert!(matches!(taken(100, b"abcde", Kind::New), Taken::Overlaps));
        assert!(matches!(taken(102, b"c", Kind::New), Taken::Overlaps));
        assert!(matches!(taken(103, b"de", Kind::OutOfOrder), Taken::Overlaps));
        assert!(matches!(taken(103, b"", Kind::New), Taken::Fresh));
        assert!(matches!(taken(104, b"e", Kind::New), Taken::Fresh));
    }

    #[test]
    fn what_repeats_the_start_of_a_message_that_is_open_is_no_part_of_it() {
        for wait in [Pdu::More(9), Pdu::MoreUnknown, Pdu::UntilClose] {
            let mut a = Assembler::default();
            start(&mut a, 100, b"ab", wait);
            assert!(matches!(a.take(FORWARD, 2, &payload(100, b"ab", Kind::New)), Taken::Seen));
        }
    }

    #[test]
    fn what_lies_in_a_message_that_was_whole_once_overlaps() {
        let mut a = Assembler::default();
        start(&mut a, 100, b"ab", Pdu::MoreUnknown);
        a.take(FORWARD, 2, &payload(102, b"cdef", Kind::New));
        let p = payload(102, b"cdef", Kind::New);
        let octets = Octets::Tail(b"abcdef");
        let open = Open { payload: &p, sequence: 100, bytes: octets, wait: Pdu::MoreUnknown };
        a.open(FORWARD, 2, open, || Link(8));
        let mut taken = |sequence| a.take(FORWARD, 3, &payload(sequence, b"cde", Kind::OutOfOrder));
        assert!(matches!(taken(102), Taken::Overlaps));
        assert!(matches!(taken(104), Taken::Complete { dissect: false, .. }));
    }

    #[test]
    fn a_message_that_is_too_long_to_keep_takes_what_comes_and_does_not_end_with_the_stream() {
        let mut a = Assembler::default();
        start(&mut a, 100, b"ab", Pdu::More(64 << 20));
        assert_eq!((a.held(), a.open), (0, 0));
        assert!(matches!(a.take(FORWARD, 2, &payload(102, b"cd", Kind::New)), Taken::Held(_, 2)));
        let fin = Payload { fin: true, ..payload(104, b"", Kind::New) };
        assert!(matches!(a.take(FORWARD, 3, &fin), Taken::Fresh));
    }

    #[test]
    fn the_first_copy_of_an_octet_wins() {
        let mut a = Assembler::default();
        start(&mut a, 0, b"ab", Pdu::More(6));
        a.take(FORWARD, 2, &payload(4, b"ef", Kind::New));
        match a.take(FORWARD, 3, &payload(1, b"XcdXXgh", Kind::New)) {
            Taken::Complete { message, .. } => assert_eq!(&message[..], b"abcdefgh"),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn memory_is_bounded() {
        let limits = Limits { message: 64, total: 100, messages: 3 };
        let mut a = Assembler::new(limits);
        for stream in 0..50 {
            let direction = Direction { stream, forward: true, layer: 0 };
            let p = payload(0, &[0; 40], Kind::New);
            let open = Open {
                payload: &p,
                sequence: 0,
                bytes: Octets::Tail(p.bytes),
                wait: Pdu::UntilClose,
            };
            a.open(direction, 1, open, || Link(0));
            assert!(a.held() <= limits.total && a.open <= limits.messages);
        }
        assert_eq!(a.dropped(), 48);
        let direction = Direction { stream: 49, forward: true, layer: 0 };
        let taken = |a: &mut Assembler, sequence| {
            a.take(direction, 2, &payload(sequence, &[0; 40], Kind::New))
        };
        assert!(matches!(taken(&mut a, 40), Taken::Held(..)));
        assert!(matches!(taken(&mut a, 80), Taken::Held(..)));
        assert_eq!(a.held(), 40);
    }
}
