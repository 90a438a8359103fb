//! Each protocol by itself: the first two octets choose it by its name's hash, so that inputs keep their protocol when
//! others come; the third says what carries it (nothing, UDP, or TCP in the order of
//! its numbers). Then come packets, each with two octets of length and direction, through the tracker and again from its
//! notes.
//!
//! `LAMNA_FUZZ_PART=3/8` keeps to the third eighth of the protocols, and `LAMNA_FUZZ_PART=coap,fix` to those, so that a family can
//! be given its time.
#![no_main]

use std::sync::{Arc, LazyLock};

use bytes::Bytes;
use lamna_conversation::{Recorder, Replay};
use lamna_dissect::{Claim, Dissection, FrameInfo, Registry};
use lamna_fields::{ProtocolId, name_hash};
use libfuzzer_sys::fuzz_target;

/// Link types from here on lead straight to a protocol; the ports of the same number do so over UDP and TCP.
const FIRST: u16 = 0x8000;

/// Packets of one input.
const MAX_PACKETS: usize = 12;

static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    let mut registry = Registry::new();
    for n in 0..registry.protocols().len() as u16 {
        for claim in [Claim::Link(FIRST + n), Claim::UdpPort(FIRST + n), Claim::TcpPort(FIRST + n)]
        {
            registry.claim(claim, ProtocolId(n));
        }
    }
    registry
});

/// The protocols that are asked: the hashes of their names, in order, and their numbers.
static PART: LazyLock<Vec<(u16, u16)>> = LazyLock::new(|| {
    let all = REGISTRY.protocols();
    let part = std::env::var("LAMNA_FUZZ_PART").unwrap_or_default();
    let fraction = part.split_once('/');
    let fraction =
        fraction.and_then(|(n, of)| Some((n.parse::<usize>().ok()?, of.parse::<usize>().ok()?)));
    let is_chosen = |n: usize| match fraction {
        Some((part, of)) => (all.len() * (part - 1) / of..all.len() * part / of).contains(&n),
        None => part.is_empty() || part.split(',').any(|name| name == all[n].name()),
    };
    let hash = |n: usize| name_hash(all[n].name()) as u16;
    let chosen = (0..all.len()).filter(|n| is_chosen(*n));
    let mut chosen: Vec<_> = chosen.map(|n| (hash(n), n as u16)).collect();
    assert!(!chosen.is_empty(), "LAMNA_FUZZ_PART={part} is no protocol");
    chosen.sort_unstable();
    chosen
});

/// How a packet is carried, with what TCP has to remember of each direction.
struct Carrier {
    kind: u8,
    port: u16,
    next: [u32; 2],
}

impl Carrier {
    fn packet(&mut self, payload: &[u8], back: bool) -> Vec<u8> {
        let (transport, header) = match self.kind {
            0 => return payload.to_vec(),
            1 => (17, 8),
            _ => (6, 20),
        };
        let mut frame =
            vec![0x45, 0, 0, 0, 0, 1, 0, 0, 64, transport, 0, 0, 10, 0, 0, 1, 10, 0, 0, 1];
        frame[15 + 4 * usize::from(back)] = 2;
        let (source, destination) = if back { (self.port, 40_000) } else { (40_000, self.port) };
        frame.extend(source.to_be_bytes());
        frame.extend(destination.to_be_bytes());
        if self.kind == 1 {
            frame.extend((payload.len() as u16 + 8).to_be_bytes());
            frame.extend([0, 0]);
        } else {
            let side = usize::from(back);
            frame.extend(self.next[side].to_be_bytes());
            frame.extend(self.next[side ^ 1].to_be_bytes());
            frame.extend([0x50, 0x18, 0x10, 0, 0, 0, 0, 0]);
            self.next[side] = self.next[side].wrapping_add(payload.len() as u32);
        }
        let total = (20 + header + payload.len()) as u16;
        frame[2..4].copy_from_slice(&total.to_be_bytes());
        frame.extend(payload);
        frame
    }
}

fuzz_target!(|data: &[u8]| {
    let Some(([high, low, kind], mut rest)) = data.split_first_chunk::<3>() else { return };
    let wanted = u16::from_be_bytes([*high, *low]);
    let at = PART.partition_point(|(hash, _)| *hash < wanted);
    let Some((_, number)) = PART.get(at).or(PART.first()) else { return };
    let port = FIRST + number;
    let kind = kind % 3;
    let mut carrier = Carrier { kind, port, next: [1, 1] };
    let mut frames: Vec<Bytes> = Vec::new();
    while let Some((head, tail)) = rest.split_first_chunk::<2>() {
        let head = u16::from_be_bytes(*head);
        let (payload, tail) = tail.split_at(usize::from(head & 0x0fff).min(tail.len()));
        frames.push(carrier.packet(payload, head & 0x8000 != 0).into());
        rest = tail;
        if frames.len() == MAX_PACKETS {
            break;
        }
    }
    let info = |n: usize| FrameInfo {
        number: n as u32 + 1,
        time: Some(n as i64 * 1_000_000),
        len: frames[n].len() as u32,
        link: if kind == 0 { port } else { 101 },
        ..FrameInfo::default()
    };
    let mut recorder = Recorder::with_notes();
    let mut pick = Dissection::pick(Arc::default()).with_columns();
    for (n, frame) in frames.iter().enumerate() {
        pick.dissect(&REGISTRY, &info(n), frame, Some(&mut recorder));
        recorder.end_frame();
    }
    let notes = recorder.into_notes();
    let fetch = |number: u32| frames.get(number as usize - 1).cloned();
    let mut tree = Dissection::tree().with_columns();
    let mut label = String::new();
    for (n, frame) in frames.iter().enumerate().rev() {
        let mut replay = Replay::new(&notes, n as u32 + 1, &fetch, true);
        tree.dissect(&REGISTRY, &info(n), frame, Some(&mut replay));
        assert!(replay.is_read());
        for node in tree.view(&REGISTRY, &info(n), frame).nodes() {
            label.clear();
            node.write_label(&mut label, &lamna_fields::TimeZone::UTC);
        }
    }
});
