//! Fields of mixed frames: a few wanted ones, and all from link to transport.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use lamna_benches::{baseline, frames};
use lamna_dissect::{Collector, Depth, Dissection, FrameInfo, Registry, Wanted, link};
use lamna_fields::Schema;

fn all<C: Collector>(dissection: &mut Dissection<C>, registry: &Registry, frames: &[Vec<u8>]) {
    let mut info = FrameInfo { link: link::ETHERNET, ..FrameInfo::default() };
    for frame in frames {
        info.len = frame.len() as u32;
        dissection.dissect(registry, &info, black_box(frame), None);
        black_box(dissection.layers.as_slice().len());
    }
}

fn fields(c: &mut Criterion) {
    let frames = frames();
    let registry = Registry::new();
    let wanted: Wanted = ["ip.src", "ip.dst", "tcp.seq_raw", "tcp.window_size_value"]
        .iter()
        .flat_map(|name| registry.resolve(name))
        .collect();
    let mut pick = Dissection::pick(Arc::new(wanted)).with_depth(Depth::Transport);
    let mut records = Dissection::records().with_depth(Depth::Transport);
    let mut tree = Dissection::tree().with_depth(Depth::Transport);

    let mut group = c.benchmark_group("fields");
    group.throughput(Throughput::Elements(frames.len() as u64));
    group.bench_function("hand-written baseline", |b| b.iter(|| baseline(&frames)));
    group.bench_function("four wanted fields", |b| b.iter(|| all(&mut pick, &registry, &frames)));
    group.bench_function("all field records, link to transport", |b| {
        b.iter(|| all(&mut records, &registry, &frames))
    });
    group
        .bench_function("full tree with labels", |b| b.iter(|| all(&mut tree, &registry, &frames)));
    group.finish();
}

criterion_group!(benches, fields);
criterion_main!(benches);
