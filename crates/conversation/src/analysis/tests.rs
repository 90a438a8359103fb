//! One scenario a rule, told as the segments of a capture.

use lamna_dissect::proto::tcp::{
    Analysis, Facts, Flags, Header, SCALE_UNKNOWN, SCALE_UNUSED, Segment,
};
use lamna_dissect::{Address, Ends, FrameInfo};

use super::{Conversations, MAX_LISTED};

const SYN: Flags = Flags::SYN;
const ACK: Flags = Flags::ACK;
const FIN: Flags = Flags::FIN;
const RST: Flags = Flags::RST;
const PSH: Flags = Flags::PSH;

/// A capture being told: the client is 10.0.0.1:40000, the server 10.0.0.2:80.
struct Story {
    conversations: Conversations,
    frame: u32,
    /// Microseconds.
    now: i64,
    quoted: bool,
}

/// A segment from the client (`true`) or the server.
#[derive(Clone, Copy)]
struct Told {
    client: bool,
    flags: Flags,
    sequence: u32,
    ack: u32,
    len: u32,
    window: u16,
    options: &'static [u8],
}

fn told(client: bool, flags: Flags, sequence: u32, ack: u32) -> Told {
    Told { client, flags, sequence, ack, len: 0, window: 500, options: &[] }
}

impl Told {
    fn len(mut self, len: u32) -> Self {
        self.len = len;
        self
    }
    fn window(mut self, window: u16) -> Self {
        self.window = window;
        self
    }
    fn options(mut self, options: &'static [u8]) -> Self {
        self.options = options;
        self
    }
}

impl Story {
    fn new() -> Self {
        Story { conversations: Conversations::default(), frame: 0, now: 1_000_000, quoted: false }
    }

    /// A story that begins with a handshake of 20 ms: client at 1001, server at 5001.
    fn opened() -> Self {
        let mut story = Story::new();
        story.at(0, told(true, SYN, 1000, 0).options(&[3, 3, 7]));
        story.at(16_000, told(false, SYN | ACK, 5000, 1001).options(&[3, 3, 2]));
        story.at(4_000, told(true, ACK, 1001, 5001));
        story
    }

    /// The next segment, so many microseconds after the last.
    fn at(&mut self, after: i64, told: Told) -> Facts {
        self.now += after;
        self.frame += 1;
        let mut octets = [0; 20];
        let (client, server) = (40000u16, 80u16);
        let (from, to) = if told.client { (client, server) } else { (server, client) };
        octets[..2].copy_from_slice(&from.to_be_bytes());
        octets[2..4].copy_from_slice(&to.to_be_bytes());
        octets[4..8].copy_from_slice(&told.sequence.to_be_bytes());
        octets[8..12].copy_from_slice(&told.ack.to_be_bytes());
        let words = 5 + told.options.len().div_ceil(4) as u16;
        octets[12..14].copy_from_slice(&(words << 12 | told.flags.0).to_be_bytes());
        octets[14..16].copy_from_slice(&told.window.to_be_bytes());
        let mut options = told.options.to_vec();
        options.resize(usize::from(words - 5) * 4, 0);
        let (a, b) = (Address::Ipv4([10, 0, 0, 1]), Address::Ipv4([10, 0, 0, 2]));
        let (source, destination) = if told.client { (a, b) } else { (b, a) };
        let ends = Ends { source, destination, source_port: from, destination_port: to };
        let frame =
            FrameInfo { number: self.frame, time: Some(self.now * 1000), ..FrameInfo::default() };
        let segment = Segment {
            header: Header::from_octets(&octets),
            options: &options,
            payload: &[],
            len: (!self.quoted).then_some(told.len),
            quoted: self.quoted,
        };
        self.conversations.segment(&frame, &ends, &segment)
    }
}

fn flags(facts: &Facts) -> Analysis {
    Analysis(facts.analysis.0 & !Analysis::RECORD.0)
}

#[test]
fn a_handshake_gives_bases_scales_and_the_round_trip() {
    let mut story = Story::new();
    let syn = story.at(0, told(true, SYN, 1000, 0).options(&[3, 3, 7]));
    assert_eq!((syn.base, syn.ack_base, syn.completeness), (Some(1000), None, 0));
    let answer = story.at(16_000, told(false, SYN | ACK, 5000, 1001).options(&[3, 3, 2]));
    assert_eq!((answer.base, answer.ack_base), (Some(5000), Some(1000)));
    assert_eq!((answer.acks_frames_ago, answer.ack_rtt), (1, 16_000_000));
    let ack = story.at(4_000, told(true, ACK, 1001, 5001));
    assert_eq!(ack.initial_rtt, 20_000_000);
    assert_eq!((ack.window_scale, ack.server_port), (7, Some(80)));
    assert_eq!((ack.time_relative, ack.time_delta), (20_000_000, 4_000_000));
    assert_eq!((syn.from_client, answer.from_client), (true, false));
}

#[test]
fn a_syn_with_another_number_is_a_new_stream() {
    let mut story = Story::opened();
    let again = story.at(10, told(true, SYN, 9000, 0));
    assert_eq!((again.stream, again.completeness), (1, 1));
    assert!(again.analysis.has(Analysis::REUSED_PORTS));
    let same = story.at(10, told(true, SYN, 9000, 0));
    assert_eq!(same.stream, 1);
    assert!(same.analysis.has(Analysis::RETRANSMISSION));
}

#[test]
fn an_answer_with_another_number_stays_in_its_stream() {
    let mut story = Story::opened();
    let answer = story.at(10, told(false, SYN | ACK, 7000, 1001));
    assert_eq!((answer.stream, answer.base), (0, Some(7000)));
    assert!(answer.analysis.has(Analysis::REUSED_PORTS));
}

#[test]
fn without_a_syn_the_base_is_one_before_the_first_number() {
    let mut story = Story::new();
    let facts = story.at(0, told(true, ACK, 500, 900).len(10));
    assert_eq!((facts.base, facts.ack_base), (Some(499), Some(899)));
    assert_eq!(facts.window_scale, SCALE_UNKNOWN);
}

#[test]
fn a_scale_that_one_side_lacks_is_used_by_neither() {
    let mut story = Story::new();
    story.at(0, told(true, SYN, 1000, 0).options(&[3, 3, 7]));
    story.at(10, told(false, SYN | ACK, 5000, 1001));
    assert_eq!(story.at(10, told(true, ACK, 1001, 5001)).window_scale, SCALE_UNUSED);
    assert_eq!(story.at(10, told(false, ACK, 5001, 1001)).window_scale, SCALE_UNUSED);
}

#[test]
fn a_gap_is_a_lost_segment() {
    let mut story = Story::opened();
    story.at(10, told(true, ACK, 1001, 5001).len(100));
    let facts = story.at(10, told(true, ACK, 1201, 5001).len(100));
    assert_eq!(flags(&facts), Analysis::LOST_SEGMENT);
    assert_eq!(facts.bytes_in_flight, 0);
}

#[test]
fn an_ack_of_what_was_not_seen_is_told_once() {
    let mut story = Story::opened();
    let first = story.at(10, told(false, ACK, 5001, 2000));
    assert_eq!(flags(&first), Analysis::ACK_LOST_SEGMENT);
    let second = story.at(10, told(false, ACK, 5001, 3000));
    assert_eq!(flags(&second), Analysis(0));
}

#[test]
fn octets_in_flight_are_those_not_acknowledged() {
    let mut story = Story::opened();
    let one = story.at(10, told(true, ACK | PSH, 1001, 5001).len(100));
    assert_eq!((one.bytes_in_flight, one.push_bytes), (100, 100));
    let two = story.at(10, told(true, ACK, 1101, 5001).len(100));
    assert_eq!((two.bytes_in_flight, two.push_bytes), (200, 100));
    story.at(10, told(false, ACK, 5001, 1051));
    let three = story.at(10, told(true, ACK | PSH, 1201, 5001).len(100));
    assert_eq!((three.bytes_in_flight, three.push_bytes), (250, 200));
}

#[test]
fn octets_that_sack_tells_of_are_not_in_flight() {
    let mut story = Story::opened();
    story.at(10, told(true, ACK, 1001, 5001).len(100));
    story.at(10, told(true, ACK, 1101, 5001).len(100));
    let block = &[5, 10, 0, 0, 4, 0x4d, 0, 0, 4, 0xb1];
    story.at(10, told(false, ACK, 5001, 1001).options(block));
    let facts = story.at(10, told(true, ACK, 1201, 5001).len(100));
    assert_eq!(facts.bytes_in_flight, 200);
}

#[test]
fn what_comes_again_late_is_a_retransmission() {
    let mut story = Story::opened();
    story.at(10, told(true, ACK, 1001, 5001).len(100));
    let facts = story.at(300_000, told(true, ACK, 1001, 5001).len(100));
    assert_eq!(flags(&facts), Analysis::RETRANSMISSION);
    assert_eq!((facts.rto, facts.rto_frames_ago), (300_000_000, 1));
}

#[test]
fn what_comes_again_after_its_ack_is_spurious() {
    let mut story = Story::opened();
    story.at(10, told(true, ACK, 1001, 5001).len(100));
    story.at(10, told(false, ACK, 5001, 1101));
    let facts = story.at(10, told(true, ACK, 1001, 5001).len(100));
    assert_eq!(flags(&facts), Analysis::SPURIOUS_RETRANSMISSION);
}

#[test]
fn what_two_duplicate_acks_asked_for_is_a_fast_retransmission() {
    let mut story = Story::opened();
    for i in 0..4 {
        story.at(10, told(true, ACK, 1001 + i * 100, 5001).len(100));
    }
    story.at(10, told(false, ACK, 5001, 1101));
    for number in 1..=2 {
        let facts = story.at(10, told(false, ACK, 5001, 1101));
        assert_eq!(flags(&facts), Analysis::DUPLICATE_ACK);
        assert_eq!(facts.duplicate_ack_number, number);
        assert_eq!(facts.duplicate_ack_frames_ago, number);
    }
    let soon = story.at(19_000, told(true, ACK, 1101, 5001).len(100));
    assert_eq!(flags(&soon), Analysis::FAST_RETRANSMISSION);
    let late = story.at(2_000, told(true, ACK, 1101, 5001).len(100));
    assert_eq!(flags(&late), Analysis::RETRANSMISSION);
}

#[test]
fn what_comes_late_by_less_than_a_round_trip_is_out_of_order() {
    let mut story = Story::opened();
    story.at(10, told(true, ACK, 1101, 5001).len(100));
    let facts = story.at(19_000, told(true, ACK, 1001, 5001).len(100));
    assert_eq!(flags(&facts), Analysis::OUT_OF_ORDER);
    let mut story = Story::opened();
    story.at(10, told(true, ACK, 1101, 5001).len(100));
    let facts = story.at(21_000, told(true, ACK, 1001, 5001).len(100));
    assert_eq!(flags(&facts), Analysis::RETRANSMISSION);
}

#[test]
fn without_a_handshake_out_of_order_is_within_three_milliseconds() {
    for (after, found) in [(2_999, Analysis::OUT_OF_ORDER), (3_000, Analysis::RETRANSMISSION)] {
        let mut story = Story::new();
        story.at(0, told(true, ACK, 1001, 1).len(100));
        story.at(0, told(true, ACK, 1201, 1).len(100));
        let facts = story.at(after, told(true, ACK, 1101, 1).len(100));
        assert_eq!(flags(&facts), found);
    }
}

#[test]
fn keep_alives_and_their_answers() {
    let mut story = Story::opened();
    story.at(10, told(false, ACK, 5001, 1001));
    let probe = story.at(1_000_000, told(true, ACK, 1000, 5001));
    assert_eq!(flags(&probe), Analysis::KEEP_ALIVE);
    let answer = story.at(10, told(false, ACK, 5001, 1001));
    assert_eq!(flags(&answer), Analysis::KEEP_ALIVE_ACK);
}

#[test]
fn a_closed_window_with_probe_and_answer() {
    let mut story = Story::opened();
    let closed = story.at(10, told(false, ACK, 5001, 1001).window(0));
    assert_eq!(flags(&closed), Analysis::ZERO_WINDOW);
    let probe = story.at(10, told(true, ACK, 1001, 5001).len(1));
    assert_eq!(flags(&probe), Analysis::ZERO_WINDOW_PROBE);
    let answer = story.at(10, told(false, ACK, 5001, 1001).window(0));
    assert_eq!(
        flags(&answer),
        Analysis(Analysis::ZERO_WINDOW.0 | Analysis::ZERO_WINDOW_PROBE_ACK.0)
    );
    let opened = story.at(10, told(false, ACK, 5001, 1001).window(300));
    assert_eq!(flags(&opened), Analysis::WINDOW_UPDATE);
}

#[test]
fn a_segment_that_fills_the_window() {
    let mut story = Story::opened();
    story.at(10, told(false, ACK, 5001, 1001).window(25));
    let facts = story.at(10, told(true, ACK, 1001, 5001).len(100));
    assert_eq!(flags(&facts), Analysis::WINDOW_FULL);
}

#[test]
fn fins_of_both_ends() {
    let mut story = Story::opened();
    assert!(!story.at(10, told(true, FIN | ACK, 1001, 5001)).closed_by_peer);
    let facts = story.at(10, told(false, FIN | ACK, 5001, 1002));
    assert!(facts.closed_by_peer);
    assert_eq!(facts.acks_frames_ago, 1);
    let last = story.at(10, told(true, ACK, 1002, 5002));
    assert_eq!(last.completeness, 1 | 2 | 4 | 16);
    let reset = story.at(10, told(true, RST, 1002, 0));
    assert_eq!(reset.completeness, 23);
    assert_eq!(story.conversations.note(0).unwrap().completeness, 55);
}

#[test]
fn a_stream_that_begins_with_data_counts_it_only_later() {
    let mut story = Story::new();
    assert_eq!(story.at(0, told(true, ACK, 1, 1).len(10)).completeness, 0);
    assert_eq!(story.at(0, told(true, ACK, 11, 1)).completeness, 0);
    let note = story.conversations.note(0).unwrap();
    assert_eq!((note.completeness, note.opening), (4, 8));
}

#[test]
fn fast_open_cookies_and_what_becomes_of_the_data() {
    const COOKIE: &[u8] = &[34, 6, 1, 2, 3, 4];
    for (ack, found) in [(1051, Analysis::TFO_ACK), (1001, Analysis::TFO_IGNORED)] {
        let mut story = Story::new();
        let syn = story.at(0, told(true, SYN, 1000, 0).len(50).options(COOKIE));
        assert!(syn.analysis.has(Analysis::TFO_SYN));
        let answer = story.at(10, told(false, SYN | ACK, 5000, ack));
        assert!(answer.analysis.has(found));
    }
}

#[test]
fn accurate_ecn_is_agreed_on_in_the_handshake() {
    let ecn = Flags::AE | Flags::CWR | Flags::ECE;
    for (answer, agreed) in [(Flags::CWR, true), (Flags::AE, true), (Flags::ECE, false)] {
        let mut story = Story::new();
        story.at(0, told(true, SYN | ecn, 1000, 0));
        story.at(10, told(false, SYN | ACK | answer, 5000, 1001));
        assert_eq!(story.at(10, told(true, ACK, 1001, 5001)).ace, agreed);
    }
}

#[test]
fn what_icmp_quotes_is_known_but_not_analysed() {
    let mut story = Story::opened();
    story.quoted = true;
    let facts = story.at(10, told(true, ACK, 9000, 5001));
    assert_eq!((facts.stream, facts.time_delta), (0, 10_000));
    assert_eq!(facts.analysis, Analysis(0));
    story.quoted = false;
    let next = story.at(10, told(true, ACK, 1001, 5001).len(10));
    assert_eq!(flags(&next), Analysis(0));
}

#[test]
fn numbers_wrap_around() {
    let mut story = Story::new();
    let base = u32::MAX - 99;
    story.at(0, told(true, SYN, base, 0));
    story.at(10, told(false, SYN | ACK, 5000, base.wrapping_add(1)));
    for i in 0..4 {
        let sequence = base.wrapping_add(1 + i * 100);
        let facts = story.at(10, told(true, ACK, sequence, 5001).len(100));
        assert_eq!(flags(&facts), Analysis(0));
        assert_eq!(facts.bytes_in_flight, (i + 1) * 100);
    }
    let acked = story.at(10, told(false, ACK, 5001, base.wrapping_add(401)));
    assert_eq!(acked.acks_frames_ago, 1);
}

#[test]
fn both_ends_alike_are_one_direction() {
    let mut conversations = Conversations::default();
    let here = Address::Ipv4([127, 0, 0, 1]);
    let ends =
        Ends { source: here.clone(), destination: here, source_port: 7, destination_port: 7 };
    let mut octets = [0; 20];
    octets[12..14].copy_from_slice(&0x5010u16.to_be_bytes());
    for number in 1..4 {
        let segment = Segment {
            header: Header::from_octets(&octets),
            options: &[],
            payload: &[],
            len: Some(1),
            quoted: false,
        };
        let frame = FrameInfo { number, time: Some(0), ..FrameInfo::default() };
        let facts = conversations.segment(&frame, &ends, &segment);
        assert_eq!((facts.stream, facts.side), (0, 0));
    }
}

#[test]
fn no_more_than_so_many_segments_wait() {
    let mut story = Story::opened();
    for i in 0..MAX_LISTED as u32 + 50 {
        story.at(1, told(true, ACK, 1001 + i * 10, 5001).len(10));
    }
    let last = story.at(1, told(true, ACK, 1001, 5001).len(10));
    assert_eq!(last.bytes_in_flight, MAX_LISTED as u32 * 10);
}

#[test]
fn a_full_table_gives_up_the_silent() {
    let mut conversations = Conversations::new(4);
    let mut octets = [0; 20];
    octets[12..14].copy_from_slice(&0x5010u16.to_be_bytes());
    let mut segment = |number: u32, port: u16| {
        let ends = Ends {
            source: Address::Ipv4([10, 0, 0, 1]),
            destination: Address::Ipv4([10, 0, 0, 2]),
            source_port: port,
            destination_port: 80,
        };
        let segment = Segment {
            header: Header::from_octets(&octets),
            options: &[],
            payload: &[],
            len: Some(0),
            quoted: false,
        };
        let frame = FrameInfo { number, time: Some(0), ..FrameInfo::default() };
        conversations.segment(&frame, &ends, &segment).stream
    };
    for port in 1..=4 {
        assert_eq!(segment(u32::from(port), port), u32::from(port) - 1);
    }
    assert_eq!(segment(5, 5), 4);
    // The place of the first was taken; the others are known still.
    assert_eq!((segment(6, 2), segment(7, 3), segment(8, 5)), (1, 2, 4));
    assert_eq!(segment(9, 1), 5);
    assert_eq!(conversations.evictions().conversations, 2);
}

#[test]
fn any_segments_in_any_order_do_no_harm() {
    let mut random = 11u64;
    let mut next = |bound: u32| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (random >> 33) as u32 % bound
    };
    const OPTIONS: [&[u8]; 4] = [&[], &[3, 3, 255], &[5, 10, 0, 0, 0, 1, 255, 255, 255, 255], &[8]];
    let mut story = Story::new();
    for base in [0, 5, u32::MAX - 300] {
        for _ in 0..20_000 {
            story.quoted = next(40) == 0;
            let sequence = base.wrapping_add(next(600)).wrapping_sub(next(3) * 100);
            let facts = story.at(
                i64::from(next(5000)) - 500,
                Told {
                    client: next(2) == 0,
                    flags: Flags(if next(4) == 0 { next(0x1000) as u16 } else { ACK.0 }),
                    sequence,
                    ack: base.wrapping_add(next(600)),
                    len: next(3) * next(200),
                    window: (next(3) * 300) as u16,
                    options: OPTIONS[next(4) as usize],
                },
            );
            assert!(facts.acks_frames_ago < story.frame);
            assert!(facts.rto_frames_ago < story.frame);
        }
    }
}

#[test]
fn an_announced_conversation_does_not_begin_with_its_first_segment() {
    let mut story = Story::new();
    assert_eq!(story.at(0, told(true, SYN, 1000, 0)).completeness, 0);
    story.conversations.was_announced();
    assert_eq!(story.at(0, told(false, SYN | ACK, 5000, 1001)).completeness, 0);
    assert_eq!(story.at(0, told(true, ACK, 1001, 5001)).completeness, 2);
    assert_eq!(story.conversations.note(0).unwrap().completeness, 2 | 4);
}

#[test]
fn what_is_carried_has_a_stream_of_its_own() {
    let mut story = Story::new();
    story.at(0, told(true, SYN, 1000, 0));
    let inner = Ends {
        source: Address::Ipv4([10, 0, 0, 1]),
        destination: Address::Ipv4([10, 0, 0, 2]),
        source_port: 40000,
        destination_port: 443,
    };
    let frame = FrameInfo { number: 2, time: Some(0), ..FrameInfo::default() };
    story.conversations.carried(&frame, &inner);
    story.conversations.carried(&frame, &inner);
    assert_eq!(story.conversations.tcp_streams(), 2);
    let next = Ends { destination_port: 444, ..inner };
    story.conversations.datagram(&frame, &next, false);
    story.conversations.carried(&frame, &next);
    assert_eq!(story.conversations.tcp_streams(), 3);
    assert_eq!(story.at(0, told(true, ACK, 1001, 1)).conversation, 0);
}

#[test]
fn conversations_are_counted_with_those_over_udp() {
    let mut story = Story::new();
    let ends = Ends {
        source: Address::Ipv4([10, 0, 0, 1]),
        destination: Address::Ipv4([10, 0, 0, 2]),
        source_port: 53,
        destination_port: 53,
    };
    story.conversations.datagram(&FrameInfo::default(), &ends, false);
    let facts = story.at(0, told(true, SYN, 1000, 0));
    assert_eq!((facts.stream, facts.conversation, facts.begun_in), (0, 1, story.frame));
}

proptest::proptest! {
    #[test]
    fn without_measures_all_else_is_the_same(
        segments in proptest::collection::vec(
            (proptest::bool::ANY, 0u16..32, 0u32..40, 0u32..40, 0u32..3, 0u16..3, 0i64..3_000),
            1..60,
        ),
    ) {
        let mut measured = Story::opened();
        let mut plain = Story::opened();
        plain.conversations = Conversations::default().without_measures();
        (plain.frame, plain.now) = (0, 1_000_000);
        plain.at(0, told(true, SYN, 1000, 0).options(&[3, 3, 7]));
        plain.at(16_000, told(false, SYN | ACK, 5000, 1001).options(&[3, 3, 2]));
        plain.at(4_000, told(true, ACK, 1001, 5001));
        for (client, bits, sequence, ack, len, window, after) in segments {
            let (own, other) = if client { (1000, 5000) } else { (5000, 1000) };
            let segment = told(client, Flags(bits), own + sequence, other + ack);
            let segment = segment.len(len * 4).window(window);
            let facts = measured.at(after, segment);
            let expected = Facts {
                analysis: flags(&facts),
                acks_frames_ago: 0,
                ack_rtt: 0,
                bytes_in_flight: 0,
                push_bytes: 0,
                rto: 0,
                rto_frames_ago: 0,
                ..facts
            };
            let facts = plain.at(after, segment);
            let shown = Facts { analysis: flags(&facts), rto: 0, rto_frames_ago: 0, ..facts };
            proptest::prop_assert_eq!(shown, expected);
        }
    }
}
