//! What a conversation tells of one of its segments.

use std::fmt;

use crate::track::Note;

/// What the tracker found out about a segment, as a set of named bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Analysis(pub u32);

impl Analysis {
    /// The segment was analysed and something was noted, flags or numbers: `tcp.analysis`.
    pub const RECORD: Analysis = Analysis(1);
    /// It begins a conversation between ports that had one before.
    pub const REUSED_PORTS: Analysis = Analysis(1 << 1);
    /// Its octets were sent before.
    pub const RETRANSMISSION: Analysis = Analysis(1 << 2);
    /// Its octets were sent before, and duplicate ACKs asked for them.
    pub const FAST_RETRANSMISSION: Analysis = Analysis(1 << 3);
    /// Its octets were sent and acknowledged before.
    pub const SPURIOUS_RETRANSMISSION: Analysis = Analysis(1 << 4);
    /// It was sent before, in one of the three ways.
    pub const SENT_AGAIN: Analysis = Analysis(
        Analysis::RETRANSMISSION.0
            | Analysis::FAST_RETRANSMISSION.0
            | Analysis::SPURIOUS_RETRANSMISSION.0,
    );
    /// It comes after a segment that it should precede.
    pub const OUT_OF_ORDER: Analysis = Analysis(1 << 5);
    /// Octets before it were not captured.
    pub const LOST_SEGMENT: Analysis = Analysis(1 << 6);
    /// It acknowledges octets that were not captured.
    pub const ACK_LOST_SEGMENT: Analysis = Analysis(1 << 7);
    /// It changes nothing but the window.
    pub const WINDOW_UPDATE: Analysis = Analysis(1 << 8);
    /// It fills the receiver's window to the end.
    pub const WINDOW_FULL: Analysis = Analysis(1 << 9);
    /// A keep-alive.
    pub const KEEP_ALIVE: Analysis = Analysis(1 << 10);
    /// The answer to a keep-alive.
    pub const KEEP_ALIVE_ACK: Analysis = Analysis(1 << 11);
    /// An acknowledgment that says nothing new.
    pub const DUPLICATE_ACK: Analysis = Analysis(1 << 12);
    /// An octet sent into a closed window.
    pub const ZERO_WINDOW_PROBE: Analysis = Analysis(1 << 13);
    /// It closes the window.
    pub const ZERO_WINDOW: Analysis = Analysis(1 << 14);
    /// The answer to an octet sent into a closed window.
    pub const ZERO_WINDOW_PROBE_ACK: Analysis = Analysis(1 << 15);
    /// A SYN with a Fast Open cookie and data.
    pub const TFO_SYN: Analysis = Analysis(1 << 16);
    /// A SYN+ACK that takes the data of a Fast Open SYN.
    pub const TFO_ACK: Analysis = Analysis(1 << 17);
    /// A SYN+ACK that does not take the data of a Fast Open SYN.
    pub const TFO_IGNORED: Analysis = Analysis(1 << 18);

    /// The bits that `tcp.analysis.flags` stands for: all but the record itself.
    const FLAGS: u32 = !Analysis::RECORD.0;

    /// Whether all bits of `other` are set.
    #[inline]
    pub const fn has(self, other: Analysis) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any bit of `other` is set.
    #[inline]
    pub const fn has_any(self, other: Analysis) -> bool {
        self.0 & other.0 != 0
    }

    /// Sets the bits of `other`.
    #[inline]
    pub const fn add(&mut self, other: Analysis) {
        self.0 |= other.0;
    }

    /// Whether anything but the record itself is set.
    #[inline]
    pub const fn has_flags(self) -> bool {
        self.0 & Analysis::FLAGS != 0
    }
}

/// No window scale option was seen: the handshake is missing.
pub const SCALE_UNKNOWN: i8 = -1;
/// The handshake was seen, and windows are not scaled.
pub const SCALE_UNUSED: i8 = -2;

/// What is known of a segment from its conversation.
///
/// Absent numbers are 0, as no captured conversation has them with that value and Wireshark leaves
/// them out too. Times are nanoseconds.
///
/// The first group of fields is the conversation's rather than the segment's. Its [`Note`] leaves
/// them out: whoever reads facts back fills them in from what it keeps for the conversation, by
/// `stream`, so that a segment costs about ten octets of tape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The sender's initial sequence number, once known (or guessed from its first segment).
    pub base: Option<u32>,
    /// The receiver's.
    pub ack_base: Option<u32>,
    /// The sender's window shift, [`SCALE_UNKNOWN`] or [`SCALE_UNUSED`].
    pub window_scale: i8,
    /// `tcp.completeness`: the bits of [`mod@completeness`].
    pub completeness: u8,
    /// The port of the end that a SYN was sent to.
    pub server_port: Option<u16>,
    /// `tcp.time_relative`: since the conversation's first segment.
    pub time_relative: i64,
    /// `tcp.analysis.initial_rtt`.
    pub initial_rtt: i64,
    /// Which of all conversations over TCP and UDP it is, in the order in which they began.
    pub conversation: u32,
    /// The frame that began the conversation.
    pub begun_in: u32,

    /// What [`Facts::completeness`] was before this segment, for who wants to see the conversation
    /// grow although it is known as a whole.
    pub completeness_before: Option<u8>,

    /// `tcp.stream`.
    pub stream: u32,
    /// Which of the two ends sent it: 1 for the one with the greater address (then port).
    pub side: u8,
    /// Whether it comes from the end that opened the conversation, or sent its first segment.
    pub from_client: bool,
    /// Whether it is the conversation's first.
    pub is_first: bool,
    /// Whether ECE, CWR and AE are a counter (Accurate ECN).
    pub ace: bool,
    /// For a FIN: whether the other end had sent one already.
    pub closed_by_peer: bool,
    /// What was found out.
    pub analysis: Analysis,
    /// `tcp.time_delta`: since the conversation's previous segment.
    pub time_delta: i64,
    /// How many frames ago the segment came that this one acknowledges.
    pub acks_frames_ago: u32,
    /// `tcp.analysis.ack_rtt`.
    pub ack_rtt: i64,
    /// `tcp.analysis.duplicate_ack_num`.
    pub duplicate_ack_number: u32,
    /// How many frames ago the first ACK came that this one repeats.
    pub duplicate_ack_frames_ago: u32,
    /// `tcp.analysis.rto`.
    pub rto: i64,
    /// How many frames ago the segment came that `rto` counts from.
    pub rto_frames_ago: u32,
    /// `tcp.analysis.bytes_in_flight`.
    pub bytes_in_flight: u32,
    /// `tcp.analysis.push_bytes_sent`.
    pub push_bytes: u32,
}

impl Default for Facts {
    fn default() -> Self {
        Facts {
            base: None,
            ack_base: None,
            window_scale: SCALE_UNKNOWN,
            completeness: 0,
            server_port: None,
            time_relative: 0,
            initial_rtt: 0,
            conversation: 0,
            begun_in: 0,
            completeness_before: None,
            stream: 0,
            side: 0,
            from_client: false,
            is_first: false,
            ace: false,
            closed_by_peer: false,
            analysis: Analysis::default(),
            time_delta: 0,
            acks_frames_ago: 0,
            ack_rtt: 0,
            duplicate_ack_number: 0,
            duplicate_ack_frames_ago: 0,
            rto: 0,
            rto_frames_ago: 0,
            bytes_in_flight: 0,
            push_bytes: 0,
        }
    }
}

/// Which optional parts a note has, in its first word, most frequent lowest.
mod part {
    pub(super) const SIDE: u64 = 1;
    pub(super) const CLIENT: u64 = 1 << 1;
    pub(super) const RECORD: u64 = 1 << 2;
    pub(super) const ACKS: u64 = 1 << 3;
    pub(super) const IN_FLIGHT: u64 = 1 << 4;
    pub(super) const FLAGS: u64 = 1 << 5;
    pub(super) const DUPLICATE: u64 = 1 << 6;
    pub(super) const RTO: u64 = 1 << 7;
    pub(super) const CLOSED: u64 = 1 << 8;
    pub(super) const ACE: u64 = 1 << 9;
    pub(super) const FIRST: u64 = 1 << 10;
    /// Six bits: the completeness before the segment.
    pub(super) const BEFORE_AT: u32 = 11;
}

impl Note for Facts {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        let bit = |on: bool, bit: u64| if on { bit } else { 0 };
        let acks = self.acks_frames_ago != 0;
        let in_flight = self.bytes_in_flight != 0;
        let flags = self.analysis.has_flags();
        let duplicate = self.duplicate_ack_number != 0;
        let rto = self.rto != 0;
        let before = self.completeness_before.unwrap_or(self.completeness);
        write(
            bit(self.side != 0, part::SIDE)
                | bit(self.from_client, part::CLIENT)
                | bit(self.analysis.has(Analysis::RECORD), part::RECORD)
                | bit(acks, part::ACKS)
                | bit(in_flight, part::IN_FLIGHT)
                | bit(flags, part::FLAGS)
                | bit(duplicate, part::DUPLICATE)
                | bit(rto, part::RTO)
                | bit(self.closed_by_peer, part::CLOSED)
                | bit(self.ace, part::ACE)
                | bit(self.is_first, part::FIRST)
                | u64::from(before & completeness::ALL) << part::BEFORE_AT,
        );
        write(u64::from(self.stream));
        self.time_delta.save(write);
        if acks {
            write(u64::from(self.acks_frames_ago));
            self.ack_rtt.save(write);
        }
        if in_flight {
            write(u64::from(self.bytes_in_flight));
            write(u64::from(self.push_bytes));
        }
        if flags {
            write(u64::from(self.analysis.0 & Analysis::FLAGS));
        }
        if duplicate {
            write(u64::from(self.duplicate_ack_number));
            write(u64::from(self.duplicate_ack_frames_ago));
        }
        if rto {
            self.rto.save(write);
            write(u64::from(self.rto_frames_ago));
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let parts = read();
        let has = |bit: u64| parts & bit != 0;
        let mut facts = Facts {
            side: u8::from(has(part::SIDE)),
            from_client: has(part::CLIENT),
            closed_by_peer: has(part::CLOSED),
            ace: has(part::ACE),
            is_first: has(part::FIRST),
            completeness_before: Some((parts >> part::BEFORE_AT) as u8 & completeness::ALL),
            stream: read() as u32,
            time_delta: i64::load(read),
            ..Facts::default()
        };
        if has(part::RECORD) {
            facts.analysis.add(Analysis::RECORD);
        }
        if has(part::ACKS) {
            facts.acks_frames_ago = read() as u32;
            facts.ack_rtt = i64::load(read);
        }
        if has(part::IN_FLIGHT) {
            facts.bytes_in_flight = read() as u32;
            facts.push_bytes = read() as u32;
        }
        if has(part::FLAGS) {
            facts.analysis.add(Analysis(read() as u32));
        }
        if has(part::DUPLICATE) {
            facts.duplicate_ack_number = read() as u32;
            facts.duplicate_ack_frames_ago = read() as u32;
        }
        if has(part::RTO) {
            facts.rto = i64::load(read);
            facts.rto_frames_ago = read() as u32;
        }
        facts
    }
}

/// The bits of `tcp.completeness`: what of a whole conversation was captured.
pub mod completeness {
    /// A SYN.
    pub const SYN: u8 = 1;
    /// A SYN+ACK.
    pub const SYN_ACK: u8 = 2;
    /// An ACK without data.
    pub const ACK: u8 = 4;
    /// Data.
    pub const DATA: u8 = 8;
    /// A FIN.
    pub const FIN: u8 = 16;
    /// An RST.
    pub const RST: u8 = 32;
    /// All of them.
    pub const ALL: u8 = 63;
}

/// Writes the words for a value of `tcp.completeness`.
pub(super) fn write_completeness(value: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    let words = match value {
        1 => "Incomplete, SYN_SENT",
        3 => "Incomplete, CLIENT_ESTABLISHED",
        7 => "Incomplete, ESTABLISHED",
        15 => "Incomplete, DATA",
        31 | 47 | 63 => "Complete, WITH_DATA",
        23 | 39 | 55 => "Complete, NO_DATA",
        _ => "Incomplete",
    };
    write!(out, "{words} ({value})")
}

/// The words for a value of `tcp.completeness`, with the value: `Complete, WITH_DATA (31)`.
pub fn completeness(value: u8) -> String {
    CompletenessText(value).to_string()
}

/// The same words, for a text of our own.
pub(super) struct CompletenessText(pub(super) u8);

impl fmt::Display for CompletenessText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_completeness(u64::from(self.0), f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip(facts: &Facts) -> (usize, Facts) {
        let mut tape = Vec::new();
        facts.save(&mut |word| tape.push(word));
        let octets = tape.iter().map(|w| (64 - w.leading_zeros()).max(1).div_ceil(7)).sum::<u32>();
        let mut words = tape.into_iter();
        (octets as usize, Facts::load(&mut || words.next().unwrap_or(0)))
    }

    #[test]
    fn a_note_gives_back_what_is_the_segments_own() {
        let facts = Facts {
            stream: 7,
            side: 1,
            from_client: true,
            is_first: true,
            ace: true,
            closed_by_peer: true,
            completeness_before: Some(completeness::ALL),
            analysis: Analysis(Analysis::RECORD.0 | Analysis::DUPLICATE_ACK.0),
            time_delta: -5,
            acks_frames_ago: 2,
            ack_rtt: 1_000_000,
            duplicate_ack_number: 3,
            duplicate_ack_frames_ago: 9,
            rto: 200_000_000,
            rto_frames_ago: 4,
            bytes_in_flight: 77,
            push_bytes: 78,
            ..Facts::default()
        };
        assert_eq!(round_trip(&facts).1, facts);
        let empty = Facts { completeness_before: Some(0), ..Facts::default() };
        assert_eq!(round_trip(&Facts::default()).1, empty);
    }

    #[test]
    fn a_plain_segment_costs_about_ten_octets() {
        let data = Facts {
            stream: 100,
            analysis: Analysis::RECORD,
            time_delta: 20_000,
            bytes_in_flight: 1460,
            push_bytes: 1460,
            ..Facts::default()
        };
        assert!(round_trip(&data).0 <= 11, "{}", round_trip(&data).0);
    }

    #[test]
    fn completeness_has_words() {
        let text = |n| {
            let mut out = String::new();
            write_completeness(n, &mut out).unwrap();
            out
        };
        assert_eq!(text(0), "Incomplete (0)");
        assert_eq!(text(7), "Incomplete, ESTABLISHED (7)");
        assert_eq!(text(47), "Complete, WITH_DATA (47)");
        assert_eq!(text(55), "Complete, NO_DATA (55)");
    }
}
