//! One direction of a conversation: its octets, put in order.

use std::collections::BTreeMap;

use lamna_dissect::proto::tcp::MAX_WINDOW_SCALE;

/// Farther ahead than the largest window (RFC 7323, section 2.3) nothing can have been sent.
const MAX_AHEAD: i64 = (u16::MAX as i64) << MAX_WINDOW_SCALE;

/// Gaps of a direction that late octets may still fill. Of older ones, what comes late counts as repeated.
const MAX_HOLES: usize = 64;

/// What a waiting piece costs besides its octets, roughly.
const PIECE: usize = 96;

/// Where some octets come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) frame: u32,
    pub(super) time: i64,
}

/// What comes out.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Output<'a> {
    /// The next octets.
    Data { offset: i64, octets: &'a [u8], stamp: Stamp },
    /// These octets are not there.
    Gap { offset: i64, len: u64 },
    /// Octets of a gap, after all.
    Late { offset: i64, octets: &'a [u8], stamp: Stamp },
}

/// What became of a segment, in octets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Outcome {
    /// Were there before.
    pub(super) repeated: u64,
    /// Were there before, as something else.
    pub(super) conflicting: u64,
    /// Too far ahead to be of this conversation.
    pub(super) astray: u64,
}

#[derive(Debug)]
struct Piece {
    octets: Box<[u8]>,
    stamp: Stamp,
}

impl Piece {
    fn len(&self) -> i64 {
        self.octets.len() as i64
    }
}

/// Puts the octets of one direction in order. Offsets count from the first octet after the SYN, or from the
/// first that was seen.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// The sequence number of `next`; `None` before the first segment.
    sequence: Option<u32>,
    /// The offset of what comes next.
    next: i64,
    /// Pieces behind a gap by their offsets. They do not overlap.
    waiting: BTreeMap<i64, Piece>,
    held: usize,
    /// Gaps that were passed, oldest first.
    holes: Vec<(i64, i64)>,
    /// The offset up to which the receiver has acknowledged.
    acknowledged: i64,
    /// The offset up to which segments were seen, whether or not their octets were captured.
    extent: i64,
}

impl Order {
    /// Octets of memory that waiting pieces take.
    pub(super) fn held(&self) -> usize {
        self.held
    }

    /// Octets in order so far, gaps included.
    pub(super) fn next(&self) -> i64 {
        self.next
    }

    /// Whether the beginning is known.
    pub(super) fn has_begun(&self) -> bool {
        self.sequence.is_some()
    }

    /// The first octet has this number. Without a SYN, octets may have come before.
    pub(super) fn begin(&mut self, sequence: u32, after_syn: bool) {
        self.sequence = Some(sequence);
        if !after_syn {
            self.holes.push((-MAX_AHEAD, 0));
        }
    }

    fn offset_of(&self, sequence: u32) -> i64 {
        let ahead = sequence.wrapping_sub(self.sequence.unwrap_or(sequence)) as i32;
        self.next.saturating_add(i64::from(ahead))
    }

    /// Takes a segment that has `len` octets, `payload` of which were captured.
    pub(super) fn take(
        &mut self,
        sequence: u32,
        len: u32,
        payload: &[u8],
        stamp: Stamp,
        emit: &mut dyn FnMut(Output<'_>),
    ) -> Outcome {
        let mut outcome = Outcome::default();
        let start = self.offset_of(sequence);
        let end = start.saturating_add(payload.len() as i64);
        if start.saturating_sub(self.next) > MAX_AHEAD {
            outcome.astray = u64::from(len);
            return outcome;
        }
        if len > 0 {
            // Of a segment without data the number may be that of a FIN.
            self.extent = self.extent.max(start.saturating_add(i64::from(len)));
        }
        let octets = |from: i64, to: i64| {
            let place = |offset: i64| usize::try_from(offset - start).unwrap_or(0);
            let to = place(to).min(payload.len());
            payload.get(place(from).min(to)..to).unwrap_or(&[])
        };
        if start < self.next {
            self.take_old(start, end.min(self.next), &octets, stamp, &mut outcome, emit);
        }
        let mut at = start.max(self.next);
        if at < end {
            self.compare(at, end, &octets, &mut outcome);
        }
        while at < end {
            // The first copy of an octet counts.
            let other =
                self.waiting.range(..=at).next_back().map(|(from, piece)| from + piece.len());
            if let Some(to) = other.filter(|to| *to > at) {
                at = to;
                continue;
            }
            let until = self.waiting.range(at..).next().map_or(end, |(from, _)| end.min(*from));
            if at == self.next {
                self.pass(octets(at, until), stamp, emit);
                self.drain(emit);
            } else {
                let octets: Box<[u8]> = octets(at, until).into();
                self.held += octets.len() + PIECE;
                self.waiting.insert(at, Piece { octets, stamp });
            }
            at = until.max(self.next.min(end));
        }
        outcome
    }

    /// Counts what of a segment waits already, and what of that is something else.
    fn compare<'a>(
        &self,
        start: i64,
        end: i64,
        octets: &impl Fn(i64, i64) -> &'a [u8],
        outcome: &mut Outcome,
    ) {
        let before = self.waiting.range(..start).next_back();
        for (from, piece) in before.into_iter().chain(self.waiting.range(start..end)) {
            let (a, b) = (start.max(*from), end.min(from + piece.len()));
            if a < b {
                let old = piece.octets.get((a - from) as usize..).unwrap_or(&[]);
                let differ = old.iter().zip(octets(a, b)).filter(|(old, new)| old != new);
                outcome.repeated += (b - a) as u64;
                outcome.conflicting += differ.count() as u64;
            }
        }
    }

    /// Octets before the next: of a gap, or there already.
    fn take_old<'a>(
        &mut self,
        start: i64,
        end: i64,
        octets: &impl Fn(i64, i64) -> &'a [u8],
        stamp: Stamp,
        outcome: &mut Outcome,
        emit: &mut dyn FnMut(Output<'_>),
    ) {
        let mut fresh = 0;
        let mut rest = Vec::new();
        for (from, to) in std::mem::take(&mut self.holes) {
            let (a, b) = (from.max(start), to.min(end));
            let found = if a < b { octets(a, b) } else { &[] };
            if found.is_empty() {
                rest.push((from, to));
                continue;
            }
            let b = a + found.len() as i64;
            fresh += b - a;
            emit(Output::Late { offset: a, octets: found, stamp });
            rest.extend([(from, a), (b, to)].into_iter().filter(|(from, to)| from < to));
        }
        self.holes = rest;
        self.trim_holes();
        outcome.repeated += (end - start - fresh).max(0) as u64;
    }

    fn trim_holes(&mut self) {
        if self.holes.len() > MAX_HOLES {
            self.holes.drain(..self.holes.len() - MAX_HOLES);
        }
    }

    /// Hands out the next octets.
    fn pass(&mut self, octets: &[u8], stamp: Stamp, emit: &mut dyn FnMut(Output<'_>)) {
        emit(Output::Data { offset: self.next, octets, stamp });
        self.advance(octets.len() as i64);
    }

    fn advance(&mut self, len: i64) {
        self.next = self.next.saturating_add(len);
        self.sequence = self.sequence.map(|sequence| sequence.wrapping_add(len as u32));
    }

    fn pass_gap(&mut self, len: i64, emit: &mut dyn FnMut(Output<'_>)) {
        emit(Output::Gap { offset: self.next, len: len.unsigned_abs() });
        self.holes.push((self.next, self.next.saturating_add(len)));
        self.trim_holes();
        self.advance(len);
    }

    /// Hands out what waited for the gap that has closed.
    fn drain(&mut self, emit: &mut dyn FnMut(Output<'_>)) {
        while let Some(first) = self.waiting.first_entry() {
            if *first.key() > self.next {
                break;
            }
            let piece = first.remove();
            self.held = self.held.saturating_sub(piece.octets.len() + PIECE);
            self.pass(&piece.octets, piece.stamp, emit);
        }
    }

    /// The receiver acknowledges: a gap before that was there, but was not captured. It is passed once
    /// octets behind it have been seen.
    pub(super) fn acknowledge(&mut self, ack: u32, emit: &mut dyn FnMut(Output<'_>)) {
        if self.sequence.is_none() {
            return;
        }
        let acknowledged = self.offset_of(ack);
        if acknowledged.saturating_sub(self.next) > MAX_AHEAD {
            return;
        }
        self.acknowledged = self.acknowledged.max(acknowledged);
        while self.waiting.first_key_value().is_some_and(|(first, _)| *first < acknowledged) {
            self.give_up(emit);
        }
    }

    /// Passes the first gap although it may yet be filled. Answers whether there was one.
    pub(super) fn give_up(&mut self, emit: &mut dyn FnMut(Output<'_>)) -> bool {
        let Some((first, _)) = self.waiting.first_key_value() else { return false };
        let gap = first - self.next;
        if gap > 0 {
            self.pass_gap(gap, emit);
        }
        self.drain(emit);
        true
    }

    /// Ends the direction: everything is handed out. `fin` says whether its FIN was acknowledged, which takes a
    /// number of its own.
    pub(super) fn end(&mut self, fin: bool, emit: &mut dyn FnMut(Output<'_>)) {
        while self.give_up(emit) {}
        let missing = self.extent.max(self.acknowledged - i64::from(fin)) - self.next;
        if missing > 0 {
            self.pass_gap(missing, emit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAMP: Stamp = Stamp { frame: 1, time: 0 };

    /// Runs segments through and writes what comes out: text as it is, gaps as `[n]`, late octets in `<>`.
    struct Run(Order, String);

    impl Run {
        fn new(sequence: u32) -> Run {
            let mut order = Order::default();
            order.begin(sequence, true);
            Run(order, String::new())
        }

        fn emit(text: &mut String) -> impl FnMut(Output<'_>) + '_ {
            |output| match output {
                Output::Data { octets, .. } => text.push_str(&String::from_utf8_lossy(octets)),
                Output::Gap { len, .. } => text.push_str(&format!("[{len}]")),
                Output::Late { octets, .. } => {
                    text.push_str(&format!("<{}>", String::from_utf8_lossy(octets)));
                }
            }
        }

        fn take(&mut self, sequence: u32, text: &str) -> Outcome {
            let Run(order, out) = self;
            order.take(sequence, text.len() as u32, text.as_bytes(), STAMP, &mut Run::emit(out))
        }

        fn acknowledge(&mut self, ack: u32) {
            self.0.acknowledge(ack, &mut Run::emit(&mut self.1));
        }

        fn end(&mut self) {
            self.0.end(false, &mut Run::emit(&mut self.1));
        }
    }

    #[test]
    fn octets_come_in_order_across_the_wrap_around() {
        let mut run = Run::new(u32::MAX - 1);
        run.take(3, "fgh");
        run.take(0, "cde");
        run.take(u32::MAX - 1, "ab");
        assert_eq!(run.1, "abcdefgh");
        assert_eq!(run.0.held(), 0);
    }

    #[test]
    fn the_first_copy_counts() {
        let mut run = Run::new(0);
        run.take(2, "CD");
        let outcome = run.take(0, "abcdef");
        assert_eq!(run.1, "abCDef");
        assert_eq!((outcome.repeated, outcome.conflicting), (2, 2));
    }

    #[test]
    fn an_acknowledged_gap_is_passed_and_may_be_filled_late() {
        let mut run = Run::new(0);
        run.take(4, "ef");
        run.acknowledge(4);
        assert_eq!(run.1, "");
        run.acknowledge(6);
        run.take(1, "bcde");
        run.take(0, "abc");
        assert_eq!(run.1, "[4]ef<bcd><a>");
    }

    #[test]
    fn octets_before_the_first_segment_seen_come_late() {
        let mut order = Order::default();
        order.begin(100, false);
        let mut out = String::new();
        order.take(100, 1, b"x", STAMP, &mut Run::emit(&mut out));
        order.take(98, 3, b"vwx", STAMP, &mut Run::emit(&mut out));
        assert_eq!(out, "x<vw>");
    }

    #[test]
    fn what_a_short_capture_cut_off_is_a_gap() {
        let mut run = Run::new(0);
        let Run(order, out) = &mut run;
        order.take(0, 5, b"ab", STAMP, &mut Run::emit(out));
        run.take(5, "f");
        run.acknowledge(6);
        assert_eq!(run.1, "ab[3]f");
    }

    #[test]
    fn the_end_hands_out_everything() {
        let mut run = Run::new(0);
        run.take(2, "c");
        run.take(6, "g");
        run.0.acknowledged = 9;
        run.end();
        assert_eq!(run.1, "[2]c[3]g[2]");
    }

    #[test]
    fn numbers_beyond_any_window_are_not_believed() {
        let mut run = Run::new(0);
        assert_eq!(run.take(0x7000_0000, "x").astray, 1);
        assert_eq!(run.0.held(), 0);
    }
}
