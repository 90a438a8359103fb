//! Display filters: parse, compile and run, beside slicing alone and wirefilter.

use std::hint::black_box;
use std::net::IpAddr;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use lamna_benches::{FiveTuple, five_tuple, frames};
use lamna_conversation::Recorder;
use lamna_dissect::{Depth, Dissection, FrameInfo, Registry, Wanted, link};
use lamna_filter::{Dialect, Filter};
use lamna_session::colour::{ColourRules, DEFAULT_RULES};

const TEXT: &str = "tcp.port == 8080 && ip.addr in {10.0.0.0/8}";

fn run(c: &mut Criterion) {
    let frames = frames();
    let registry = Registry::new();
    let filter = Filter::compile(TEXT, &registry, Dialect::Latest).expect("a valid filter");
    let single =
        Filter::compile("ip.addr == 10.0.0.7", &registry, Dialect::Latest).expect("a valid filter");
    let addresses: Vec<String> =
        (0..10_000u32).map(|n| format!("10.{}.{}.7", n >> 8, n & 255)).collect();
    let text = format!("ip.addr in {{{}}}", addresses.join(", "));
    let set = Filter::compile(&text, &registry, Dialect::Latest).expect("a valid filter");

    let mut group = c.benchmark_group("filter/run");
    group.throughput(Throughput::Elements(frames.len() as u64));
    let mut dissection = Dissection::slice(Depth::Transport);
    group.bench_function("slicing alone", |b| {
        b.iter(|| {
            let mut info = FrameInfo { link: link::ETHERNET, ..FrameInfo::default() };
            for frame in &frames {
                info.len = frame.len() as u32;
                dissection.dissect(&registry, &info, black_box(frame), None);
                black_box(dissection.layers.as_slice().len());
            }
        });
    });
    for (name, filter) in
        [(TEXT, &filter), ("one address", &single), ("a set of 10,000 addresses", &set)]
    {
        group.bench_function(format!("slicing and {name}"), |b| {
            b.iter(|| {
                let mut info = FrameInfo { link: link::ETHERNET, ..FrameInfo::default() };
                for frame in &frames {
                    info.len = frame.len() as u32;
                    dissection.dissect(&registry, &info, black_box(frame), None);
                    black_box(filter.matches(&dissection.view(&registry, &info, frame)));
                }
            });
        });
    }
    group.bench_function("baseline: decoded and tested by hand", |b| {
        b.iter(|| {
            for frame in &frames {
                black_box(five_tuple(black_box(frame)).is_some_and(|t| by_hand(&t)));
            }
        });
    });
    wirefilter(&mut group, &frames);
    group.finish();
}

fn by_hand(t: &FiveTuple) -> bool {
    let inside = |a: IpAddr| matches!(a, IpAddr::V4(a) if a.octets()[0] == 10);
    t.protocol == 6
        && (t.source_port == 8080 || t.destination_port == 8080)
        && (inside(t.source) || inside(t.destination))
}

fn wirefilter(
    group: &mut criterion::BenchmarkGroup<'_, criterion::measurement::WallTime>,
    frames: &[Vec<u8>],
) {
    use wirefilter::{ExecutionContext, Scheme};
    let scheme = Scheme! { tcp.srcport: Int, tcp.dstport: Int, ip.src: Ip, ip.dst: Ip };
    let text = "(tcp.srcport == 8080 || tcp.dstport == 8080) && (ip.src in {10.0.0.0/8} || ip.dst in {10.0.0.0/8})";
    let filter = scheme.parse(text).expect("a valid filter").compile();
    group.bench_function("wirefilter: decoded by hand, set and executed", |b| {
        b.iter(|| {
            let mut context = ExecutionContext::new(&scheme);
            for frame in frames {
                let Some(t) = five_tuple(black_box(frame)) else { continue };
                let set = context.set_field_value("tcp.srcport", i32::from(t.source_port)).is_ok()
                    && context
                        .set_field_value("tcp.dstport", i32::from(t.destination_port))
                        .is_ok()
                    && context.set_field_value("ip.src", t.source).is_ok()
                    && context.set_field_value("ip.dst", t.destination).is_ok();
                black_box(set && filter.execute(&context).unwrap_or(false));
            }
        });
    });
}

/// Filters by themselves, over frames that were dissected before: one, and Wireshark's colour rules together.
fn colours(c: &mut Criterion) {
    /// As many frames as keep their records in the cache.
    const DISSECTED: usize = 256;
    let registry = Registry::new();
    let single =
        Filter::compile("tcp.port == 8080", &registry, Dialect::Latest).expect("a valid filter");
    let rules = ColourRules::compile(&registry, DEFAULT_RULES);
    let wanted: Wanted = rules.fields().iter().chain(single.fields()).copied().collect();
    let wanted = Arc::new(wanted);
    let mut recorder = Recorder::new();
    let dissected: Vec<_> = (1..)
        .zip(frames().into_iter().take(DISSECTED))
        .map(|(number, frame)| {
            let len = frame.len() as u32;
            let info = FrameInfo {
                link: link::ETHERNET,
                len,
                number,
                time: Some(0),
                ..FrameInfo::default()
            };
            let mut dissection = Dissection::pick(wanted.clone());
            dissection.dissect(&registry, &info, &frame, Some(&mut recorder));
            recorder.end_frame();
            (dissection, info, frame)
        })
        .collect();
    let mut group = c.benchmark_group("filter/colours");
    group.throughput(Throughput::Elements(dissected.len() as u64));
    group.bench_function("tcp.port alone", |b| {
        b.iter(|| {
            for (dissection, info, frame) in &dissected {
                black_box(single.matches(&dissection.view(&registry, info, black_box(frame))));
            }
        });
    });
    group.bench_function(format!("{} colour rules", DEFAULT_RULES.len()), |b| {
        b.iter(|| {
            for (dissection, info, frame) in &dissected {
                black_box(rules.matching(&dissection.view(&registry, info, black_box(frame))));
            }
        });
    });
    group.finish();
}

fn compile(c: &mut Criterion) {
    let registry = Registry::new();
    let long: Vec<String> = (0..200).map(|n| format!("tcp.port == {}", 1000 + n)).collect();
    let long = long.join(" or ");
    let mut group = c.benchmark_group("filter/compile");
    for (name, text) in [("two terms", TEXT), ("200 terms", &long)] {
        group.bench_function(format!("parse {name}"), |b| {
            b.iter(|| {
                black_box(lamna_filter::syntax::parse(black_box(text), Dialect::Latest).is_ok())
            });
        });
        group.bench_function(format!("parse and compile {name}"), |b| {
            b.iter(|| {
                black_box(Filter::compile(black_box(text), &registry, Dialect::Latest).is_ok())
            });
        });
    }
    group.finish();
}

criterion_group!(benches, run, colours, compile);
criterion_main!(benches);
