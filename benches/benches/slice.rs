//! Layers of mixed frames, beside a hand-written decoder and etherparse.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use lamna_benches::{baseline, frames};
use lamna_dissect::{Depth, Dissection, FrameInfo, Registry, Slice, link};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<std::alloc::System> = &INSTRUMENTED_SYSTEM;

fn slice_all(dissection: &mut Dissection<Slice>, registry: &Registry, frames: &[Vec<u8>]) {
    let mut info = FrameInfo { link: link::ETHERNET, ..FrameInfo::default() };
    for frame in frames {
        info.len = frame.len() as u32;
        dissection.dissect(registry, &info, black_box(frame), None);
        black_box(dissection.layers.as_slice().len());
    }
}

fn slice(c: &mut Criterion) {
    let frames = frames();
    let registry = Registry::new();
    let mut dissection = Dissection::slice(Depth::Transport);
    slice_all(&mut dissection, &registry, &frames);
    let region = Region::new(ALLOCATOR);
    slice_all(&mut dissection, &registry, &frames);
    assert_eq!(region.change().allocations, 0, "slicing allocates nothing");

    let mut group = c.benchmark_group("slice");
    group.throughput(Throughput::Elements(frames.len() as u64));
    group.bench_function("hand-written baseline", |b| b.iter(|| baseline(&frames)));
    group.bench_function("lamna layers", |b| {
        b.iter(|| slice_all(&mut dissection, &registry, &frames))
    });
    group.bench_function("etherparse SlicedPacket", |b| {
        b.iter(|| {
            for frame in &frames {
                black_box(etherparse::SlicedPacket::from_ethernet(black_box(frame)).is_ok());
            }
        });
    });
    group.finish();
}

criterion_group!(benches, slice);
criterion_main!(benches);
