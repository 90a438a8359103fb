//! Sequence analysis: what a TCP segment is to the conversation that it belongs to.
//!
//! The rules are those of tshark 4.0, in its order, because that is what people compare with:
//! which segment counts as a retransmission, a duplicate ACK or a keep-alive is a convention
//! between analysers rather than a matter of any RFC.
//!
//! A conversation costs about 300 octets, and 24 more for each segment that is not acknowledged
//! yet. A segment costs a hash lookup and a few comparisons; nothing is allocated once the lists
//! have grown to the size of a window.

use lamna_dissect::proto::tcp::{
    Analysis, Facts, Flags, MAX_WINDOW_SCALE, MIN_HEADER_LEN, SCALE_UNKNOWN, SCALE_UNUSED, Segment,
    TcpOption, TcpOptions, completeness, kind,
};

use crate::notes::StreamNote;
use crate::numbering;

use super::waiting::{Listed, Waiting, after, before};

/// Segments of one direction that may wait for their ACK. Further ones are analysed, but not
/// remembered, as in tshark.
pub const MAX_LISTED: usize = 10_000;

/// SACK blocks that count when octets in flight are counted.
const MAX_SACK_BLOCKS: usize = 3;

/// Retransmissions sooner than this after the duplicate ACKs are fast ones (nanoseconds).
const FAST_RETRANSMISSION_WITHIN: u64 = 20_000_000;

/// Where the round trip is not known, segments later than this are not out of order but
/// retransmitted (nanoseconds).
const OUT_OF_ORDER_WITHIN: u64 = 3_000_000;

/// Octets in flight from here on are taken for nonsense.
const MAX_IN_FLIGHT: u32 = 2_000_000_000;

/// The count of duplicate ACKs after an ACK of octets that were not seen: the next duplicate is
/// the first again.
const NO_DUPLICATES: u32 = u32::MAX;

/// What is known of one direction of a conversation. A number of 0 counts as unknown.
#[derive(Clone, Debug)]
pub(super) struct Side {
    pub(super) base: Option<u32>,
    scale: i8,
    /// 32 bits because it begins with a value that no header can have.
    window: u32,
    next: u32,
    next_frame: u32,
    next_time: i64,
    to_be_acked: u32,
    last_ack: u32,
    last_ack_time: i64,
    last_new_ack_frame: u32,
    duplicates: u32,
    last_analysis: Analysis,
    waiting: Waiting,
    in_flight_is_valid: bool,
    pushed: u32,
    push_ended: bool,
    sacked: [(u32, u32); MAX_SACK_BLOCKS],
    sacked_len: u8,
    first_ack: bool,
    /// What [`Conversation::multipath`] was at its last segment.
    multipath: u8,
}

impl Default for Side {
    fn default() -> Self {
        Side {
            base: None,
            scale: SCALE_UNKNOWN,
            window: u32::MAX,
            next: 0,
            next_frame: 0,
            next_time: 0,
            to_be_acked: 0,
            last_ack: 0,
            last_ack_time: 0,
            last_new_ack_frame: 0,
            duplicates: 0,
            last_analysis: Analysis(0),
            waiting: Waiting::default(),
            in_flight_is_valid: true,
            pushed: 0,
            push_ended: false,
            sacked: [(0, 0); MAX_SACK_BLOCKS],
            sacked_len: 0,
            first_ack: false,
            multipath: 0,
        }
    }
}

/// What is known of a conversation.
#[derive(Clone, Debug, Default)]
pub(super) struct Conversation {
    pub(super) stream: u32,
    /// Which of all conversations over TCP and UDP it is.
    number: u32,
    /// The frame that began it, and the last one of it.
    begun_in: u32,
    last_in: u32,
    pub(super) sides: [Side; 2],
    /// Which side sent the first segment.
    pub(super) first_side: u8,
    pub(super) first_time: i64,
    previous_time: i64,
    /// 0 while no SYN was seen.
    syn_time: i64,
    /// 0 while it is not known.
    pub(super) first_round_trip: i64,
    pub(super) completeness: u8,
    /// What the first segment adds to that once the whole is known.
    opening: u8,
    pub(super) server_port: Option<u16>,
    accurate_ecn: AccurateEcn,
    /// The side that sent the first FIN.
    closing: Option<u8>,
    /// Both sides have sent a FIN, or one has sent a reset.
    closed: bool,
    /// The SYN brought a Fast Open cookie and data.
    fast_open_data: bool,
    /// The operations of Multipath TCP that were seen on this TCP connection, a bit for each. Wireshark counts those on all
    /// that make one connection together.
    multipath: u8,
}

/// How far a handshake of Accurate ECN has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum AccurateEcn {
    #[default]
    No,
    Asked,
    Agreed,
}

/// A conversation that begins anew is always worth a record.
const REUSED_PORTS: Analysis = Analysis(Analysis::REUSED_PORTS.0 | Analysis::RECORD.0);

/// What becomes of a segment until it is acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waits {
    /// It is in a list.
    Listed,
    /// There is no room for it in a list.
    Unnoticed,
    /// Nobody asks for what lists tell.
    Unasked,
}

/// A segment with what is asked of it again and again.
#[derive(Clone, Copy)]
struct Seen {
    frame: u32,
    time: i64,
    sequence: u32,
    ack: u32,
    len: u32,
    window: u32,
    flags: Flags,
    /// [`Conversation::multipath`] before it.
    multipath: u8,
}

impl Seen {
    fn occupies(&self) -> bool {
        self.len > 0 || self.flags.has_any(Flags::SYN | Flags::FIN)
    }

    /// One for a SYN or FIN, which occupy a number of their own (one for both, as in tshark).
    fn phantom(&self) -> u32 {
        u32::from(self.flags.has_any(Flags::SYN | Flags::FIN))
    }
}

impl Conversation {
    /// A conversation that begins with a segment of `side` at `time` in `frame`: stream `stream`, and so many of any
    /// kind before it.
    pub(super) fn begin(
        &mut self,
        (stream, number): (u32, u32),
        side: u8,
        (frame, time): (u32, i64),
    ) {
        for side in &mut self.sides {
            let mut waiting = std::mem::take(&mut side.waiting);
            waiting.clear();
            *side = Side { waiting, ..Side::default() };
        }
        *self = Conversation {
            stream,
            number,
            begun_in: frame,
            sides: std::mem::take(&mut self.sides),
            first_side: side,
            first_time: time,
            previous_time: time,
            ..Conversation::default()
        };
    }

    /// Whether a pure SYN with this number opens a new conversation between the same ports.
    pub(super) fn is_renewed_by(&self, side: u8, flags: Flags, sequence: u32) -> bool {
        numbering::is_renewal(self.sides[usize::from(side & 1)].base, flags, sequence)
    }

    /// Analyses the next segment. `fresh` says that it is the conversation's first, `reused` that
    /// there was one between the same ports before.
    pub(super) fn segment(
        &mut self,
        frame: u32,
        time: i64,
        side: u8,
        segment: &Segment<'_>,
        (fresh, reused): (bool, bool),
        waits: Waits,
    ) -> Facts {
        let header = &segment.header;
        let flags = header.flags();
        let at = usize::from(side & 1);
        let mut facts = Facts {
            stream: self.stream,
            side,
            from_client: side == self.first_side,
            is_first: fresh,
            completeness: self.completeness,
            conversation: self.number,
            begun_in: self.begun_in,
            ..Facts::default()
        };
        if reused {
            facts.analysis.add(REUSED_PORTS);
            self.completeness = completeness::SYN;
            facts.completeness = completeness::SYN;
        }
        let sequence = header.sequence();
        self.renumber(at, flags, sequence, &mut facts);
        self.learn_ends(flags, header.source_port(), header.destination_port());
        let fwd = &mut self.sides[at];
        fwd.sacked_len = 0;
        facts.time_delta = time.wrapping_sub(self.previous_time);
        facts.time_relative = time.wrapping_sub(self.first_time);
        self.previous_time = time;
        self.last_in = frame;

        let len = if segment.quoted { None } else { segment.len };
        if let Some(len) = len {
            self.learn_bases(at, segment);
            let seen = Seen {
                frame,
                time,
                sequence,
                ack: header.acknowledgment(),
                len,
                window: u32::from(header.window()),
                flags,
                multipath: self.multipath,
            };
            self.analyse(at, &seen, waits, &mut facts);
        }
        facts.base = self.sides[at].base;
        facts.ack_base = self.sides[at ^ 1].base;
        facts.window_scale = self.sides[at].scale;
        facts.server_port = self.server_port;
        facts.initial_rtt = self.first_round_trip;
        if header.header_len() >= MIN_HEADER_LEN {
            self.handshake(at, time, segment, fresh && !reused, len, &mut facts);
        }
        if self.closed {
            // Nothing more is to be expected: most conversations of a long capture are at rest like this.
            self.sides.iter_mut().for_each(|side| side.waiting.release());
        }
        facts
    }

    /// The first number of a direction that has none yet.
    fn learn_bases(&mut self, at: usize, segment: &Segment<'_>) {
        let (flags, sequence) = (segment.header.flags(), segment.header.sequence());
        let fwd = &mut self.sides[at];
        if fwd.base.is_none() {
            fwd.base = Some(numbering::first_number(flags, sequence));
        }
        let rev = &mut self.sides[at ^ 1];
        if rev.base.is_none() && flags.has(Flags::ACK) {
            rev.base = Some(numbering::first_of_other(segment.header.acknowledgment()));
        }
    }

    /// Rules for a SYN or SYN+ACK whose direction has a base already.
    fn renumber(&mut self, at: usize, flags: Flags, sequence: u32, facts: &mut Facts) {
        if !flags.has(Flags::SYN) {
            return;
        }
        let fwd = &mut self.sides[at];
        match fwd.base {
            Some(base) if flags.has(Flags::ACK) && base != sequence => {
                fwd.base = Some(sequence);
                fwd.waiting.measure(sequence);
                facts.analysis.add(REUSED_PORTS);
            }
            Some(base) if !flags.has(Flags::ACK) && base == sequence => {
                fwd.next = fwd.to_be_acked;
                facts.analysis.add(Analysis::RECORD);
            }
            _ => {}
        }
    }

    fn learn_ends(&mut self, flags: Flags, source_port: u16, destination_port: u16) {
        if flags.has(Flags::SYN) {
            let is_answer = flags.has(Flags::ACK);
            self.server_port = Some(if is_answer { source_port } else { destination_port });
            let ecn = Flags::AE | Flags::CWR | Flags::ECE;
            if !is_answer {
                self.accurate_ecn =
                    if flags.has(ecn) { AccurateEcn::Asked } else { AccurateEcn::No };
            } else if self.accurate_ecn == AccurateEcn::Asked {
                let agrees = if flags.has(Flags::AE) {
                    !flags.has(Flags::ECE)
                } else {
                    flags.has(Flags::CWR)
                };
                self.accurate_ecn = if agrees { AccurateEcn::Agreed } else { AccurateEcn::No };
            }
        }
    }

    fn analyse(&mut self, at: usize, seen: &Seen, waits: Waits, facts: &mut Facts) {
        let [low, high] = &mut self.sides;
        let (fwd, rev) = if at == 0 { (low, high) } else { (high, low) };
        if seen.flags.has(Flags::ACK) {
            rev.in_flight_is_valid = true;
        }
        let mut found = Analysis(0);
        let mut record = false;
        first_block(fwd, rev, seen, &mut found, facts);
        fwd.multipath = seen.multipath;

        if seen.ack != fwd.last_ack {
            fwd.last_new_ack_frame = seen.frame;
            fwd.duplicates = 0;
        }
        if rev.to_be_acked != 0 && after(seen.ack, rev.to_be_acked) && seen.flags.has(Flags::ACK) {
            record = true;
            if before(rev.to_be_acked, rev.next) {
                rev.to_be_acked = rev.next;
                found.add(Analysis::ACK_LOST_SEGMENT);
            } else {
                if rev.duplicates == 0 {
                    found.add(Analysis::ACK_LOST_SEGMENT);
                }
                rev.duplicates = NO_DUPLICATES;
            }
        }
        if seen.occupies() {
            retransmission(fwd, rev, seen, self.first_round_trip, &mut found, facts);
        }
        advance(fwd, seen, waits, found);
        if waits != Waits::Unasked {
            if let Some(listed) = rev.waiting.acknowledge(seen.ack, rev.base.unwrap_or(0)) {
                record = true;
                facts.acks_frames_ago = seen.frame.wrapping_sub(listed.frame);
                facts.ack_rtt = seen.time.wrapping_sub(listed.time);
            }
            record |= in_flight(fwd, rev, seen, facts);
        }

        facts.analysis.add(found);
        if record || facts.analysis.has_flags() {
            facts.analysis.add(Analysis::RECORD);
        }
        let fwd = &mut self.sides[at];
        fwd.last_analysis = facts.analysis;
    }

    /// What follows the sequence analysis: completeness, the first round trip, options.
    fn handshake(
        &mut self,
        at: usize,
        time: i64,
        segment: &Segment<'_>,
        creates: bool,
        len: Option<u32>,
        facts: &mut Facts,
    ) {
        let flags = segment.header.flags();
        self.completeness |= seen_bits(flags, len.unwrap_or(0), creates);
        if creates {
            self.opening = seen_bits(flags, len.unwrap_or(0), false);
        }

        if flags.has(Flags::SYN) {
            if flags.is_pure_syn() {
                self.syn_time = time;
            }
            self.sides[at].first_ack = true;
        } else {
            facts.ace = self.accurate_ecn == AccurateEcn::Agreed;
            if flags.has(Flags::ACK) {
                if self.syn_time != 0 && self.first_round_trip == 0 {
                    self.first_round_trip = time.wrapping_sub(self.syn_time);
                    facts.initial_rtt = self.first_round_trip;
                }
                self.sides[at].first_ack = false;
            }
        }
        if flags.has(Flags::FIN) {
            let first = *self.closing.get_or_insert(at as u8);
            facts.closed_by_peer = usize::from(first) != at;
            self.closed |= facts.closed_by_peer;
        }
        self.closed |= flags.has(Flags::RST);
        if flags.is_syn_ack()
            && let Some(base) = facts.ack_base
            && !segment.quoted
        {
            // Where no length is known, numbers are not counted from the first.
            let base = if len.is_some() { base } else { 0 };
            match segment.header.acknowledgment().wrapping_sub(base) {
                1 if self.fast_open_data => facts.analysis.add(Analysis::TFO_IGNORED),
                0 | 1 => {}
                _ => facts.analysis.add(Analysis::TFO_ACK),
            }
        }
        self.options(at, segment, len, facts);
        if flags.has(Flags::SYN) && !segment.options_cut() {
            self.verify_scale(at, flags);
        }
    }

    fn options(&mut self, at: usize, segment: &Segment<'_>, len: Option<u32>, facts: &mut Facts) {
        if is_clock_alone(segment.options) {
            return;
        }
        let flags = segment.header.flags();
        let fwd = &mut self.sides[at];
        for option in TcpOptions::new(segment.options) {
            match option {
                TcpOption::WindowScale(shift) => {
                    fwd.scale = shift.min(MAX_WINDOW_SCALE) as i8;
                }
                TcpOption::Sack(blocks) => {
                    for block in blocks.iter() {
                        if let Some(place) = fwd.sacked.get_mut(usize::from(fwd.sacked_len)) {
                            *place = block;
                            fwd.sacked_len += 1;
                        }
                    }
                }
                TcpOption::Multipath(operation, body) if operation < 8 => {
                    // A SYN of version 1 brings no key: it makes nothing known yet.
                    let has_key = body.len() >= 10;
                    if operation != 0 || has_key || self.multipath != 0 {
                        self.multipath |= 1 << operation;
                    }
                }
                // Who sends its counters has agreed to count.
                TcpOption::Other(kind::ACCURATE_ECN_0 | kind::ACCURATE_ECN_1, _) => {
                    self.accurate_ecn = AccurateEcn::Agreed;
                }
                TcpOption::FastOpen(cookie) if flags.is_pure_syn() && !cookie.is_empty() => {
                    facts.analysis.add(Analysis::TFO_SYN);
                    self.fast_open_data = len.is_some_and(|len| len > 0);
                }
                _ => {}
            }
        }
    }

    fn verify_scale(&mut self, at: usize, flags: Flags) {
        if self.sides[at].scale == SCALE_UNKNOWN {
            self.sides[at].scale = SCALE_UNUSED;
            self.sides[at ^ 1].scale = SCALE_UNUSED;
        } else if flags.has(Flags::ACK) && self.sides[at ^ 1].scale == SCALE_UNUSED {
            self.sides[at].scale = SCALE_UNUSED;
        }
    }

    /// Says that the segment which began it did not.
    pub(super) fn was_announced(&mut self) {
        self.completeness = std::mem::take(&mut self.opening);
    }

    /// What is known as a whole.
    pub(super) fn note(&self) -> StreamNote {
        StreamNote {
            base: [self.sides[0].base, self.sides[1].base],
            answered_in: [0; 2],
            window_scale: [self.sides[0].scale, self.sides[1].scale],
            completeness: self.completeness,
            opening: self.opening,
            server_port: self.server_port,
            first: self.first_time,
            initial_rtt: self.first_round_trip,
            number: self.number,
            begun_in: self.begun_in,
            last_in: self.last_in,
        }
    }

    /// Segments that wait for their ACK.
    pub(super) fn listed(&self) -> usize {
        self.sides.iter().map(|side| side.waiting.len()).sum()
    }
}

/// Whether the options are those of most segments: a clock behind two octets that fill up.
fn is_clock_alone(options: &[u8]) -> bool {
    const BEGINNING: [u8; 4] = [kind::NO_OPERATION, kind::NO_OPERATION, kind::TIMESTAMPS, 10];
    options.len() == 12 && options.starts_with(&BEGINNING)
}

/// What a segment adds to a conversation's completeness.
fn seen_bits(flags: Flags, len: u32, creates: bool) -> u8 {
    if creates {
        if !flags.is_pure_syn() {
            return 0;
        }
        return if len > 0 { completeness::SYN | completeness::DATA } else { completeness::SYN };
    }
    let mut bits = 0;
    if flags.is_syn_ack() {
        bits |= completeness::SYN_ACK;
    } else if flags.has(Flags::ACK) {
        bits |= if len > 0 { completeness::DATA } else { completeness::ACK };
    }
    if flags.has(Flags::FIN | Flags::ACK) {
        bits |= completeness::FIN;
    }
    if flags.has(Flags::RST) {
        bits |= completeness::RST;
    }
    bits
}

/// The findings that depend on windows and on the segment before.
fn first_block(
    fwd: &mut Side,
    rev: &mut Side,
    seen: &Seen,
    found: &mut Analysis,
    facts: &mut Facts,
) {
    let controls = seen.flags.has_any(Flags::SYN | Flags::FIN | Flags::RST);
    if seen.len == 1 && seen.sequence == fwd.next && rev.window == 0 {
        found.add(Analysis::ZERO_WINDOW_PROBE);
        return;
    }
    if seen.window == 0 && !controls {
        found.add(Analysis::ZERO_WINDOW);
    }
    if fwd.next != 0 && after(seen.sequence, fwd.next) && !seen.flags.has(Flags::RST) {
        found.add(Analysis::LOST_SEGMENT);
        fwd.in_flight_is_valid = false;
    }
    if controls {
        return;
    }
    if seen.len <= 1 && seen.sequence == fwd.next.wrapping_sub(1) {
        found.add(Analysis::KEEP_ALIVE);
    }
    if seen.len > 0 && rev.scale != SCALE_UNKNOWN {
        let shift = if rev.first_ack || rev.scale == SCALE_UNUSED { 0 } else { rev.scale as u32 };
        let edge = rev.last_ack.wrapping_add(rev.window.wrapping_shl(shift));
        if seen.sequence.wrapping_add(seen.len) == edge {
            found.add(Analysis::WINDOW_FULL);
        }
    }
    // What is left is for pure ACKs that repeat the one before.
    if seen.len != 0 || seen.sequence != fwd.next || seen.ack != fwd.last_ack {
        return;
    }
    if seen.window != fwd.window {
        if seen.window != 0 {
            found.add(Analysis::WINDOW_UPDATE);
        }
        return;
    }
    if seen.window == 0 {
        if rev.last_analysis.has(Analysis::ZERO_WINDOW_PROBE) {
            found.add(Analysis::ZERO_WINDOW_PROBE_ACK);
        }
    } else if rev.last_analysis.has(Analysis::KEEP_ALIVE) {
        found.add(Analysis::KEEP_ALIVE_ACK);
    } else if seen.multipath == fwd.multipath {
        // Else the segment before may have been sent for its option's sake (RFC 8684, 3.4.1).
        fwd.duplicates = if fwd.duplicates == NO_DUPLICATES { 1 } else { fwd.duplicates + 1 };
        found.add(Analysis::DUPLICATE_ACK);
        facts.duplicate_ack_number = fwd.duplicates;
        facts.duplicate_ack_frames_ago = seen.frame.wrapping_sub(fwd.last_new_ack_frame);
    }
}

/// Whether a segment that occupies numbers was sent before, and how.
fn retransmission(
    fwd: &Side,
    rev: &Side,
    seen: &Seen,
    first_round_trip: i64,
    found: &mut Analysis,
    facts: &mut Facts,
) {
    if found.has(Analysis::KEEP_ALIVE) {
        return;
    }
    let end = seen.sequence.wrapping_add(seen.len);
    let mut again = fwd.next != 0 && before(seen.sequence, fwd.next);
    if seen.len > 1 && seen.sequence == fwd.next.wrapping_sub(1) {
        again = false;
    }
    if seen.len > 0 && rev.last_ack != 0 && !after(end, rev.last_ack) {
        found.add(Analysis::SPURIOUS_RETRANSMISSION);
        return;
    }
    if !again {
        return;
    }
    // Times that run backwards count as very long ones.
    let since = |time: i64| seen.time.wrapping_sub(time) as u64;
    if rev.duplicates >= 2
        && rev.last_ack == seen.sequence
        && since(rev.last_ack_time) < FAST_RETRANSMISSION_WITHIN
    {
        found.add(Analysis::FAST_RETRANSMISSION);
        return;
    }
    let within = if first_round_trip == 0 { OUT_OF_ORDER_WITHIN } else { first_round_trip as u64 };
    if since(fwd.next_time) < within && fwd.next != end.wrapping_add(seen.phantom()) {
        found.add(Analysis::OUT_OF_ORDER);
        return;
    }
    found.add(Analysis::RETRANSMISSION);
    let (frame, time) = match fwd.waiting.oldest() {
        Some(oldest) => (oldest.frame, oldest.time),
        None => (fwd.next_frame, fwd.next_time),
    };
    facts.rto = seen.time.wrapping_sub(time);
    facts.rto_frames_ago = seen.frame.wrapping_sub(frame);
}

/// Takes a segment into its sender's state.
fn advance(fwd: &mut Side, seen: &Seen, waits: Waits, found: Analysis) {
    let mut next = seen.sequence.wrapping_add(seen.len);
    if seen.occupies() && waits != Waits::Unnoticed && fwd.waiting.len() < MAX_LISTED {
        next = next.wrapping_add(seen.phantom());
        if waits == Waits::Listed {
            let (frame, sequence, time) = (seen.frame, seen.sequence, seen.time);
            let base = fwd.base.unwrap_or(0);
            fwd.waiting.push(Listed { frame, sequence, next, time }, base);
        }
    }
    if !found.has(Analysis::ZERO_WINDOW_PROBE) {
        if fwd.next == 0 || after(next, fwd.next) {
            fwd.next = next;
            fwd.next_frame = seen.frame;
            fwd.next_time = seen.time;
        }
        if fwd.to_be_acked == 0 || seen.sequence == fwd.to_be_acked {
            fwd.to_be_acked = fwd.next;
        }
    }
    fwd.window = seen.window;
    fwd.last_ack = seen.ack;
    fwd.last_ack_time = seen.time;
}

/// Counts the octets in flight. Answers whether it came so far as to count.
fn in_flight(fwd: &mut Side, rev: &Side, seen: &Seen, facts: &mut Facts) -> bool {
    if seen.len == 0 || fwd.waiting.is_empty() || !fwd.in_flight_is_valid {
        return false;
    }
    fwd.pushed = if fwd.push_ended { seen.len } else { fwd.pushed.wrapping_add(seen.len) };
    fwd.push_ended = seen.flags.has(Flags::PSH);
    let mut count = fwd.waiting.span();
    for (left, right) in rev.sacked.iter().take(usize::from(rev.sacked_len)) {
        count = count.wrapping_sub(right.wrapping_sub(*left));
    }
    if count == 0 || count >= MAX_IN_FLIGHT {
        return true;
    }
    facts.bytes_in_flight = count.wrapping_sub(seen.phantom());
    facts.push_bytes = fwd.pushed;
    true
}
