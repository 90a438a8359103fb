//! Frames read again in any order.

mod bytes;

use std::fs::File;
use std::io::{Cursor, Read, Write};

use bytes::{BIG, LITTLE, pcap_header, record};
use lamna_capture::index::{FrameBuffer, FrameIndex, FrameStore};
use lamna_capture::{Description, Error, Frame, ReadOptions, Reader};

/// Blocks of all kinds that hold a frame, in two sections of either byte order.
fn every_kind_of_block() -> Vec<u8> {
    let mut file = Vec::new();
    for b in [LITTLE, BIG] {
        let obsolete = [b.n16(0), b.n16(0), b.n32(0), b.n32(3), b.n32(2), b.n32(90)].concat();
        file.extend(b.section(&[]));
        file.extend(b.interface(1, 0, &[]));
        file.extend(b.interface(101, 0, &[]));
        file.extend(b.enhanced(1, 5, 300, &[1; 299], &b.option(1, &[b'c'; 500])));
        file.extend(b.block(3, &[&b.n32(4), b"spb!"]));
        file.extend(b.block(2, &[&obsolete, b"ab\0\0", &b.option(1, b"old")]));
        file.extend(b.block(0x4000_0bad, &[&b.n32(7), b"custom data!"]));
        file.extend(b.block(9, &[b"A=b\n"]));
        file.extend(b.enhanced(0, 6, 3, b"xyz", &[]));
    }
    file
}

/// All that a frame says by itself. The description may have grown since.
fn alone(frame: Frame<'_>) -> String {
    format!("{:?}", Frame { description: &Description::default(), ..frame })
}

/// Reads a capture, then every frame again backwards, and compares.
fn check(mut reader: Reader) -> u64 {
    let mut index = FrameIndex::new();
    let mut seen = Vec::new();
    while let Some(frame) = reader.next_frame().unwrap() {
        index.push(&frame).unwrap();
        seen.push((alone(frame), frame.captured.to_vec()));
    }
    let store = reader.store().unwrap();
    let mut buffer = FrameBuffer::new();
    let numbers: Vec<u64> = (1..=index.len()).collect();
    let both = numbers.iter().rev().chain(&numbers);
    for &number in both {
        let (debug, captured) = &seen[number as usize - 1];
        let frame = store.fetch(&index, number, reader.description(), &mut buffer).unwrap();
        assert_eq!((alone(frame), frame.captured), (debug.clone(), &captured[..]));
        assert_eq!(index.time(number), frame.time);
    }
    let none = store.fetch(&index, index.len() + 1, reader.description(), &mut buffer).unwrap_err();
    assert!(matches!(none, Error::NoSuchFrame { .. }));
    assert!(index.get(0).is_none());
    index.len()
}

fn written(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

#[test]
fn all_blocks_are_found_again() {
    let file = written(&every_kind_of_block());
    assert_eq!(check(Reader::open(file.path()).unwrap()), 12);
}

#[test]
fn pcap_of_many_frames() {
    let mut bytes = pcap_header(1);
    for n in 0..5000u32 {
        bytes.extend(record(n, n, 1500, &vec![n as u8; n as usize % 1500]));
    }
    assert_eq!(check(Reader::open(written(&bytes).path()).unwrap()), 5000);
}

#[test]
fn pipes_and_compressed_files_are_spooled() {
    let plain = every_kind_of_block();
    let spool = ReadOptions::new().spool(true);
    assert_eq!(check(spool.read(Cursor::new(plain.clone()), "pipe").unwrap()), 12);
    let mut gzip = Vec::new();
    flate2::read::GzEncoder::new(&plain[..], flate2::Compression::fast())
        .read_to_end(&mut gzip)
        .unwrap();
    assert_eq!(check(spool.open(written(&gzip).path()).unwrap()), 12);
    // Not asked for, not there.
    let reader = ReadOptions::new().read(Cursor::new(plain), "pipe").unwrap();
    assert!(reader.store().unwrap_err().to_string().starts_with("pipe: "));
}

#[test]
fn a_file_that_shrinks_or_changes_is_an_error() {
    let file = written(&every_kind_of_block());
    let mut reader = Reader::open(file.path()).unwrap();
    let mut index = FrameIndex::new();
    while let Some(frame) = reader.next_frame().unwrap() {
        index.push(&frame).unwrap();
    }
    let store = reader.store().unwrap();
    let length = file.as_file().metadata().unwrap().len();
    File::options().write(true).open(file.path()).unwrap().set_len(length - 20).unwrap();
    let fetch = |number| {
        let mut buffer = FrameBuffer::new();
        store
            .fetch(&index, number, reader.description(), &mut buffer)
            .map(|frame| frame.captured.len())
    };
    assert_eq!(fetch(1).unwrap(), 299);
    let cut = fetch(12).unwrap_err();
    assert!(matches!(cut, Error::CutShort { .. }), "{cut}");
    // The same length again, but of zeros.
    File::options().write(true).open(file.path()).unwrap().set_len(0).unwrap();
    File::options().write(true).open(file.path()).unwrap().set_len(length).unwrap();
    let changed = fetch(1).unwrap_err();
    assert!(matches!(changed, Error::Damaged { .. }), "{changed}");
}

#[test]
fn what_may_go_to_another_thread() {
    fn send<T: Send>() {}
    fn share<T: Send + Sync>() {}
    send::<Reader>();
    send::<lamna_capture::Writer>();
    send::<FrameBuffer>();
    share::<FrameIndex>();
    share::<FrameStore>();
}

#[test]
fn how_far_a_reading_has_come() {
    let bytes = every_kind_of_block();
    let mut reader = Reader::open(written(&bytes).path()).unwrap();
    assert_eq!(reader.length(), Some(bytes.len() as u64));
    while reader.next_frame().unwrap().is_some() {}
    assert_eq!((reader.consumed(), reader.position()), (bytes.len() as u64, bytes.len() as u64));
}

#[test]
fn the_index_is_small() {
    let mut reader = ReadOptions::new()
        .read(Cursor::new([pcap_header(1), record(1, 1, 4, b"abcd")].concat()), "x")
        .unwrap();
    let mut index = FrameIndex::new();
    let mut frame = reader.next_frame().unwrap().unwrap();
    for number in 1..=100_000 {
        frame.number = number;
        index.push(&frame).unwrap();
    }
    assert!(index.push(&frame).is_err(), "frames come in order");
    // Twenty bytes a frame, and at most as much again where a vector has just grown.
    assert!(index.memory() <= 100_000 * 40, "{}", index.memory());
}
