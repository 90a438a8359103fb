//! Reading a capture file, beside a bare read loop, pcap-file and pcap-parser.

use std::fs::File;
use std::hint::black_box;
use std::io::Read;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use lamna_benches::{frames, pcap};
use lamna_capture::Reader;

/// Frames in the file: some 50 MB.
const COUNT: usize = 70_000;

fn read(c: &mut Criterion) {
    let bytes = pcap(&frames(), COUNT);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mixed.pcap");
    std::fs::write(&path, &bytes).expect("room for the file");

    let mut group = c.benchmark_group("read");
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.sample_size(30);
    group.bench_function("baseline: a bare read loop over records", |b| {
        b.iter(|| assert_eq!(bare(&path), COUNT));
    });
    group.bench_function("lamna-capture", |b| {
        b.iter(|| {
            let mut reader = Reader::open(&path).expect("the file is there");
            let mut octets = 0;
            while let Some(frame) = reader.next_frame().expect("the file is whole") {
                octets += black_box(frame.captured).len();
            }
            assert!(octets > 0 && reader.frames() == COUNT as u64);
        });
    });
    group.bench_function("pcap-file", |b| {
        b.iter(|| {
            let file = File::open(&path).expect("the file is there");
            let mut reader = pcap_file::pcap::PcapReader::new(file).expect("a header");
            let mut count = 0;
            while let Some(packet) = reader.next_packet() {
                black_box(packet.expect("the file is whole").data().len());
                count += 1;
            }
            assert_eq!(count, COUNT);
        });
    });
    group.bench_function("pcap-parser", |b| {
        b.iter(|| assert_eq!(pcap_parser_frames(&path), COUNT));
    });
    group.finish();
}

/// Walks the records in a buffer of 256 KiB that is filled again when one does not fit.
fn bare(path: &std::path::Path) -> usize {
    let mut file = File::open(path).expect("the file is there");
    let mut buffer = vec![0; 256 << 10];
    let (mut at, mut end, mut count) = (24, 0, 0);
    loop {
        let record = buffer.get(at..end).and_then(|rest| {
            let captured = u32::from_le_bytes(*rest.get(8..12)?.first_chunk()?) as usize;
            rest.get(16..16 + captured)
        });
        if let Some(record) = record {
            black_box(record.len());
            count += 1;
            at += 16 + record.len();
            continue;
        }
        let kept = end.saturating_sub(at);
        buffer.copy_within(end - kept..end, 0);
        let n = file.read(&mut buffer[kept..]).expect("readable");
        if n == 0 {
            return count;
        }
        at = if end == 0 { 24 } else { 0 };
        end = kept + n;
    }
}

fn pcap_parser_frames(path: &std::path::Path) -> usize {
    use pcap_parser::traits::PcapReaderIterator;
    use pcap_parser::{LegacyPcapReader, PcapBlockOwned, PcapError};
    let file = File::open(path).expect("the file is there");
    let mut reader = LegacyPcapReader::new(256 << 10, file).expect("a header");
    let mut count = 0;
    loop {
        match reader.next() {
            Ok((offset, block)) => {
                if let PcapBlockOwned::Legacy(packet) = block {
                    black_box(packet.data.len());
                    count += 1;
                }
                reader.consume(offset);
            }
            Err(PcapError::Eof) => return count,
            Err(PcapError::Incomplete(_)) => reader.refill().expect("readable"),
            Err(error) => panic!("{error:?}"),
        }
    }
}

criterion_group!(benches, read);
criterion_main!(benches);
