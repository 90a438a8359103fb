//! Frames through the conversation tracker, beside slicing alone and a plain table of 5-tuples.

use std::collections::HashMap;
use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use lamna_benches::{FiveTuple, five_tuple, frames};
use lamna_conversation::Recorder;
use lamna_dissect::{Depth, Dissection, FrameInfo, Registry, link};

fn track(c: &mut Criterion) {
    let frames = frames();
    let registry = Registry::new();
    let mut group = c.benchmark_group("track");
    group.throughput(Throughput::Elements(frames.len() as u64));
    group.bench_function("baseline: a table of 5-tuples", |b| {
        b.iter_batched(
            HashMap::<FiveTuple, (u64, u64)>::new,
            |mut table| {
                for frame in &frames {
                    let Some(mut tuple) = five_tuple(black_box(frame)) else { continue };
                    let len = std::mem::take(&mut tuple.payload) as u64;
                    let entry = table.entry(tuple).or_default();
                    *entry = (entry.0 + 1, entry.1 + len);
                }
                black_box(table.len());
            },
            BatchSize::LargeInput,
        );
    });
    let mut slices = Dissection::slice(Depth::Transport);
    group.bench_function("slicing alone", |b| {
        b.iter(|| {
            let mut info = FrameInfo { link: link::ETHERNET, ..FrameInfo::default() };
            for frame in &frames {
                info.len = frame.len() as u32;
                slices.dissect(&registry, &info, black_box(frame), None);
            }
        });
    });
    group.bench_function("slicing with the tracker", |b| {
        b.iter_batched(
            Recorder::new,
            |mut recorder| {
                let mut info = FrameInfo { link: link::ETHERNET, ..FrameInfo::default() };
                for (n, frame) in frames.iter().enumerate() {
                    info.len = frame.len() as u32;
                    info.number = n as u32 + 1;
                    info.time = Some(n as i64 * 1000);
                    slices.dissect(&registry, &info, black_box(frame), Some(&mut recorder));
                    recorder.end_frame();
                }
                black_box(recorder.dropped());
            },
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

criterion_group!(benches, track);
criterion_main!(benches);
