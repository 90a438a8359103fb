//! Whatever is done to the segments of a conversation, what comes out was sent, and what was seen comes out; and
//! memory stays bounded however many conversations there are.

use std::alloc::System;

use lamna_conversation::streams::{Event, Settings, Streams, What};
use lamna_dissect::proto::tcp::{Flags, Header, Segment};
use lamna_dissect::{Address, Ends, FrameInfo};
use proptest::prelude::*;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn header(ends: &Ends, sequence: u32, ack: u32, flags: Flags) -> [u8; 20] {
    let mut octets = [0; 20];
    octets[..2].copy_from_slice(&ends.source_port.to_be_bytes());
    octets[2..4].copy_from_slice(&ends.destination_port.to_be_bytes());
    octets[4..8].copy_from_slice(&sequence.to_be_bytes());
    octets[8..12].copy_from_slice(&ack.to_be_bytes());
    octets[12..14].copy_from_slice(&(0x5000 | flags.0).to_be_bytes());
    octets
}

fn ends(client: u32, back: bool) -> Ends {
    let a = (Address::Ipv4(client.to_be_bytes()), 40000);
    let b = (Address::Ipv4([192, 0, 2, 1]), 80);
    let ((source, source_port), (destination, destination_port)) =
        if back { (b, a) } else { (a, b) };
    Ends { source, destination, source_port, destination_port }
}

/// A segment of the conversation: what part of a direction's octets it has.
#[derive(Clone, Copy, Debug)]
struct Sent {
    back: bool,
    from: usize,
    to: usize,
    /// Octets that the capture kept.
    kept: usize,
    /// What of the other direction it acknowledges.
    ack: usize,
}

/// The octet at a place of a direction: each place has its own, nearly.
fn octet(back: bool, at: usize) -> u8 {
    (at.wrapping_mul(31) >> 3) as u8 ^ at as u8 ^ u8::from(back)
}

/// What came out of a direction: for each place, how often.
#[derive(Default)]
struct Got {
    counts: Vec<u32>,
    next: i64,
}

impl Got {
    fn take(&mut self, back: bool, offset: i64, octets: &[u8]) {
        for (n, byte) in octets.iter().enumerate() {
            let at = usize::try_from(offset).unwrap() + n;
            assert_eq!(*byte, octet(back, at), "octet {at} was not sent");
            self.counts.resize(self.counts.len().max(at + 1), 0);
            self.counts[at] += 1;
        }
    }
}

fn run(isn: [u32; 2], segments: &[Sent], settings: Settings) -> [Got; 2] {
    let mut streams = Streams::new(settings);
    let mut got = [Got::default(), Got::default()];
    let mut visit = |event: Event<'_>| match event.what {
        What::Data { side, offset, octets, .. } => {
            assert_eq!(offset, got[side].next, "in order");
            got[side].next += octets.len() as i64;
            got[side].take(side == 1, offset, octets);
        }
        What::Late { side, offset, octets, .. } => got[side].take(side == 1, offset, octets),
        What::Gap { side, offset, len, .. } => {
            assert_eq!(offset, got[side].next, "in order");
            got[side].next += len as i64;
        }
        _ => {}
    };
    let start = [isn[0].wrapping_add(1), isn[1].wrapping_add(1)];
    let mut number = 0;
    let mut feed = |back: bool, sequence: u32, ack: u32, flags: Flags, octets: &[u8], len: u32| {
        number += 1;
        let info =
            FrameInfo { number, time: Some(i64::from(number) * 1_000_000), ..FrameInfo::default() };
        let ends = ends(0x0a00_0001, back);
        let header = header(&ends, sequence, ack, flags);
        let header = Header::from_octets(&header);
        let segment =
            Segment { header, options: &[], payload: octets, len: Some(len), quoted: false };
        streams.segment(&info, &ends, &segment, &mut visit);
    };
    feed(false, isn[0], 0, Flags::SYN, &[], 0);
    feed(true, isn[1], start[0], Flags::SYN | Flags::ACK, &[], 0);
    for sent in segments {
        let octets: Vec<u8> =
            (sent.from..sent.from + sent.kept).map(|at| octet(sent.back, at)).collect();
        let (own, other) = (usize::from(sent.back), usize::from(!sent.back));
        let sequence = start[own].wrapping_add(sent.from as u32);
        let ack = start[other].wrapping_add(sent.ack as u32);
        feed(sent.back, sequence, ack, Flags::ACK, &octets, (sent.to - sent.from) as u32);
    }
    streams.finish(&mut visit);
    assert_eq!(streams.held(), 0);
    got
}

fn segments() -> impl Strategy<Value = Vec<Sent>> {
    let one = (any::<bool>(), 1..40_usize, 0..4_u8, any::<prop::sample::Index>());
    proptest::collection::vec(one, 1..40).prop_map(|list| {
        let mut ends = [0, 0];
        list.into_iter()
            .map(|(back, len, cut, ack)| {
                let own = usize::from(back);
                let from = ends[own];
                ends[own] += len;
                let kept = if cut == 0 { len / 2 } else { len };
                let ack = ack.index(ends[1 - own] + 1);
                Sent { back, from, to: from + len, kept, ack }
            })
            .collect()
    })
}

/// How the capture differs from what was sent.
#[derive(Clone, Debug)]
enum Change {
    Drop(prop::sample::Index),
    Twice(prop::sample::Index, prop::sample::Index),
    Swap(prop::sample::Index, prop::sample::Index),
    /// Sent again in another cut: from the middle of one to the middle of the next.
    Recut(prop::sample::Index),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let place = any::<prop::sample::Index>;
    let one = prop_oneof![
        place().prop_map(Change::Drop),
        (place(), place()).prop_map(|(a, b)| Change::Twice(a, b)),
        (place(), place()).prop_map(|(a, b)| Change::Swap(a, b)),
        place().prop_map(Change::Recut),
    ];
    proptest::collection::vec(one, 0..30)
}

fn apply(segments: &mut Vec<Sent>, changes: Vec<Change>) {
    for change in changes {
        let len = segments.len();
        if len == 0 {
            return;
        }
        match change {
            Change::Drop(at) => {
                segments.remove(at.index(len));
            }
            Change::Twice(at, to) => {
                let copy = segments[at.index(len)];
                segments.insert(to.index(len), copy);
            }
            Change::Swap(a, b) => segments.swap(a.index(len), b.index(len)),
            Change::Recut(at) => {
                let mut copy = segments[at.index(len)];
                copy.from += (copy.to - copy.from) / 2;
                copy.to += 3;
                copy.kept = copy.to - copy.from;
                segments.push(copy);
            }
        }
    }
}

fn tight() -> Settings {
    Settings { direction: 400, conversation: 600, total: 500, ..Settings::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_was_seen_comes_out_once(
        isn in [any::<u32>().boxed(), ((u32::MAX - 300)..u32::MAX).boxed()],
        mut segments in segments(),
        changes in changes(),
        is_tight in any::<bool>(),
    ) {
        apply(&mut segments, changes);
        let settings = if is_tight { tight() } else { Settings::default() };
        let got = run(isn, &segments, settings);
        for sent in &segments {
            let counts = &got[usize::from(sent.back)].counts;
            for at in sent.from..sent.from + sent.kept {
                prop_assert_eq!(counts.get(at), Some(&1), "octet {}", at);
            }
        }
        let seen = |back: bool, at: usize| {
            segments.iter().any(|s| s.back == back && (s.from..s.from + s.kept).contains(&at))
        };
        for (back, got) in [(false, &got[0]), (true, &got[1])] {
            for at in 0..got.counts.len() {
                prop_assert!(got.counts[at] == 0 || seen(back, at));
            }
        }
    }
}

/// Ten million conversations of which each sends a SYN, through a tracker that follows 65,536.
#[test]
fn a_flood_of_syns_stays_within_its_bound() {
    const BOUND: usize = 65_536 * 1_600;
    let region = Region::new(ALLOCATOR);
    let mut streams = Streams::new(Settings::default());
    let mut evicted = 0_u64;
    let mut peak = 0;
    for number in 0..10_000_000_u32 {
        let info =
            FrameInfo { number, time: Some(i64::from(number) * 1000), ..FrameInfo::default() };
        let ends = ends(number, false);
        let header = header(&ends, number.wrapping_mul(2_654_435_761), 0, Flags::SYN);
        let header = Header::from_octets(&header);
        let segment = Segment { header, options: &[], payload: &[], len: Some(0), quoted: false };
        streams.segment(&info, &ends, &segment, &mut |event| {
            evicted += u64::from(matches!(event.what, What::Expired(_)));
        });
        if number % (1 << 20) == 0 {
            let change = region.change();
            peak = peak.max(change.bytes_allocated.saturating_sub(change.bytes_deallocated));
        }
    }
    assert_eq!(evicted, 10_000_000 - 65_536);
    assert_eq!(streams.given_up().conversations, evicted);
    assert_eq!(streams.conversations().count(), 65_536);
    assert!(peak < BOUND, "{peak} octets");
}
