//! Conversations: a list of TCP payloads with their places, over two ports, through the tracker and again
//! from its notes. The first octet of a record picks direction and flags, the next three place, port and length.
#![no_main]

use std::sync::{Arc, LazyLock};

use bytes::Bytes;
use lamna_conversation::{Recorder, Replay};
use lamna_dissect::{Dissection, FrameInfo, Registry, Wanted};
use libfuzzer_sys::fuzz_target;

static REGISTRY: LazyLock<Registry> = LazyLock::new(Registry::new);

const PORTS: [u16; 4] = [80, 443, 53, 9];

fn segments(mut data: &[u8]) -> Vec<Bytes> {
    let mut frames = Vec::new();
    while let Some(([control, place, port, len], rest)) = data.split_first_chunk::<4>() {
        let (payload, rest) = rest.split_at((*len as usize).min(rest.len()));
        data = rest;
        let (server, client) = (PORTS[*port as usize % PORTS.len()], 40_000u16);
        let forward = control & 1 == 0;
        let (source, destination) = if forward { (client, server) } else { (server, client) };
        let flags = 0x10 | control >> 1 & 0x0f;
        let mut frame = vec![0x45, 0, 0, 0, 0, 1, 0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 1];
        frame[15] = if forward { 1 } else { 2 };
        frame[19] = if forward { 2 } else { 1 };
        frame.extend(source.to_be_bytes());
        frame.extend(destination.to_be_bytes());
        frame.extend((u32::from(*place) * 4).to_be_bytes());
        frame.extend((u32::from(place.rotate_left(3)) * 4).to_be_bytes());
        frame.extend([0x50, flags, 0x10, 0, 0, 0, 0, 0]);
        frame.extend(payload);
        let total = (frame.len() as u16).to_be_bytes();
        frame[2..4].copy_from_slice(&total);
        frames.push(frame.into());
    }
    frames
}

fuzz_target!(|data: &[u8]| {
    let frames = segments(data);
    let info = |n: usize| FrameInfo {
        number: n as u32 + 1,
        time: Some(n as i64 * 1_000_000),
        len: frames[n].len() as u32,
        link: 101,
        ..FrameInfo::default()
    };
    let mut recorder = Recorder::with_notes();
    let mut pick = Dissection::pick(Arc::new(Wanted::default())).with_columns();
    for (n, frame) in frames.iter().enumerate() {
        pick.dissect(&REGISTRY, &info(n), frame, Some(&mut recorder));
        recorder.end_frame();
    }
    let notes = recorder.into_notes();
    let fetch = |number: u32| frames.get(number as usize - 1).cloned();
    let mut tree = Dissection::tree().with_columns();
    for (n, frame) in frames.iter().enumerate().rev() {
        let mut replay = Replay::new(&notes, n as u32 + 1, &fetch, true);
        tree.dissect(&REGISTRY, &info(n), frame, Some(&mut replay));
        assert!(replay.is_read());
    }
});
