//! What is written, and that it reads as what it was.

mod bytes;

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use bytes::{BIG, LITTLE, pcap_header, record};
use lamna_capture::write::{FileFormat, Progress, WriteOptions, Writer};
use lamna_capture::{Error, ReadOptions, Reader};

fn open(bytes: &[u8]) -> Reader {
    ReadOptions::new().read(Cursor::new(bytes.to_vec()), "test").unwrap()
}

/// Copies a capture to a file in a temporary folder and returns that file's bytes.
fn copy(bytes: &[u8], format: FileFormat) -> Result<Vec<u8>, Error> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out");
    let mut reader = open(bytes);
    let mut writer = Writer::create(&path, WriteOptions { format, ..WriteOptions::default() })?;
    while let Some(frame) = reader.next_frame()? {
        assert_eq!(writer.write(&frame)?, Progress::GoOn);
    }
    writer.finish(reader.description())?;
    Ok(fs::read(path).unwrap())
}

fn times(bytes: &[u8]) -> Vec<String> {
    let mut reader = open(bytes);
    let mut times = Vec::new();
    while let Some(frame) = reader.next_frame().unwrap() {
        times.push(frame.time.map_or("-".into(), |time| time.to_string()));
    }
    times
}

#[test]
fn pcap_comes_out_as_it_went_in() {
    let file = [pcap_header(1), record(1, 2, 60, b"abcdefgh"), record(2, 3, 5, b"ijklm")].concat();
    assert_eq!(copy(&file, FileFormat::Pcap).unwrap(), file);
    let through =
        copy(&copy(&file, FileFormat::PcapNg).unwrap(), FileFormat::PcapNanoseconds).unwrap();
    assert_eq!(copy(&through, FileFormat::Pcap).unwrap(), file);
    assert_eq!(times(&through), ["1.000002000", "2.000003000"]);
    // The FCS length survives.
    let fcs = [pcap_header(1 | 0x0400_0000 | 2 << 28), record(1, 2, 4, b"abcd")].concat();
    assert_eq!(copy(&copy(&fcs, FileFormat::PcapNg).unwrap(), FileFormat::Pcap).unwrap(), fcs);
}

#[test]
fn pcapng_keeps_what_the_capture_says() {
    let b = BIG;
    let names =
        [b.n16(1), b.n16(6), vec![10, 0, 0, 1], b"a\0".to_vec(), b.n16(0), b.n16(0), b.n16(0)]
            .concat();
    let interface = [
        b.option(1, b"an interface"),
        b.option(2, b"eth0"),
        b.option(3, b"the wire"),
        b.option(6, &[1, 2, 3, 4, 5, 6]),
        b.option(8, &b.n64(1_000_000_000)),
        b.option(9, &[0x80 | 20]),
        b.option(11, b"\0tcp"),
        b.option(12, b"an os"),
        b.option(13, &[4]),
        b.option(14, &b.n64(1000)),
        b.option(15, b"a card"),
    ]
    .concat();
    let options = [
        b.option(1, b"a packet"),
        b.option(2, &b.n32(1)),
        b.option(4, &b.n64(9)),
        b.option(6, &b.n32(3)),
        b.option(2988, &[0, 0, 0, 7, b'x']),
    ]
    .concat();
    let file = [
        b.section(
            &[b.option(1, b"a capture"), b.option(3, b"os"), b.option(4, b"program")].concat(),
        ),
        b.interface(1, 100, &interface),
        b.block(4, &[&names]),
        b.block(10, &[&b.n32(0x544c_534b), &b.n32(5), b"hello"]),
        b.enhanced(0, 123_456_789, 400, b"abcde", &options),
        b.block(0xbad, &[&b.n32(1), b"copy"]),
        b.block(0x4000_0bad, &[&b.n32(1), b"dont"]),
        b.interface(113, 0, &[]),
        b.block(3, &[&b.n32(4), b"spb!"]),
        b.enhanced(1, 5, 1, b"x", &[]),
        b.block(5, &[&b.n32(0), &b.n32(0), &b.n32(7), &b.option(4, &b.n64(11))]),
    ]
    .concat();
    let out = copy(&file, FileFormat::PcapNg).unwrap();
    let (mut before, mut after) = (open(&file), open(&out));
    let mut frames = 0;
    while let Some(frame) = before.next_frame().unwrap() {
        if matches!(frame.content, lamna_capture::frame::Content::Custom { copyable: false, .. }) {
            continue;
        }
        let copied = after.next_frame().unwrap().unwrap();
        assert_eq!(
            (copied.time, copied.captured, copied.length),
            (frame.time, frame.captured, frame.length)
        );
        assert_eq!(
            (copied.link, copied.interface, copied.content),
            (frame.link, frame.interface, frame.content)
        );
        assert!(copied.options.comments().eq(frame.options.comments()));
        assert_eq!(copied.options.flags(), frame.options.flags());
        assert_eq!(copied.options.drop_count(), frame.options.drop_count());
        assert_eq!(copied.options.queue(), frame.options.queue());
        frames += 1;
    }
    assert_eq!(frames, 4);
    assert!(after.next_frame().unwrap().is_none());
    let (before, after) = (before.description(), after.description());
    assert_eq!(after.interfaces, before.interfaces);
    assert_eq!((&after.names, &after.secrets), (&before.names, &before.secrets));
    assert_eq!(after.statistics[0].received, Some(11));
    assert_eq!(after.sections[0].comments, before.sections[0].comments);
    assert_eq!(after.sections[0].application, before.sections[0].application);
    // Written once more, nothing changes.
    assert_eq!(copy(&out, FileFormat::PcapNg).unwrap(), out);
}

#[test]
fn an_interface_finer_than_nanoseconds() {
    let b = LITTLE;
    // Coarse units are few, so that the time stays within what a `Timestamp` can hold.
    let units = |unit: u8| if matches!(unit, 0 | 3 | 0x80) { 5 } else { 1 << 40 };
    let file = |unit: u8| {
        [
            b.section(&[]),
            b.interface(1, 0, &b.option(9, &[unit])),
            b.enhanced(0, units(unit), 1, b"x", &[]),
        ]
        .concat()
    };
    for unit in [0, 3, 9, 10, 12, 18, 30, 0x80, 0x80 | 10, 0x80 | 30, 0x80 | 40, 0xff] {
        let file = file(unit);
        assert_eq!(times(&copy(&file, FileFormat::PcapNg).unwrap()), times(&file), "{unit:#x}");
    }
}

#[test]
fn times_before_1970() {
    let b = LITTLE;
    let early = b.option(14, &b.n64((-1000i64).cast_unsigned()));
    let file = [b.section(&[]), b.interface(1, 0, &early), b.enhanced(0, 5, 1, b"x", &[])].concat();
    assert_eq!(times(&copy(&file, FileFormat::PcapNg).unwrap()), ["-999.999995000"]);
    assert!(matches!(copy(&file, FileFormat::Pcap), Err(Error::Format { .. })));
}

#[test]
fn pcap_has_one_link_type() {
    let b = LITTLE;
    let interfaces = [b.interface(1, 0, &[]), b.interface(101, 0, &[])].concat();
    let frames = [b.enhanced(0, 5, 1, b"x", &[]), b.enhanced(1, 5, 1, b"x", &[])].concat();
    let error = copy(&[b.section(&[]), interfaces, frames].concat(), FileFormat::Pcap)
        .unwrap_err()
        .to_string();
    assert!(
        error.ends_with("frame 2 has link type 101, the file 1: only pcapng can hold both"),
        "{error}"
    );
}

#[test]
fn a_capture_without_frames_is_a_whole_file() {
    let file = copy(&pcap_header(113), FileFormat::PcapNg).unwrap();
    let mut reader = open(&file);
    assert!(reader.next_frame().unwrap().is_none());
    assert_eq!(reader.description().interfaces[0].link.0, 113);
    assert_eq!(copy(&file, FileFormat::Pcap).unwrap(), pcap_header(113));
}

/// Writes ten frames with these conditions and returns how many were taken, and the files
/// that are left with their counts of frames.
fn series(folder: &Path, set: impl FnOnce(&mut WriteOptions)) -> (u64, Vec<(String, u64)>) {
    let mut options = WriteOptions::default();
    set(&mut options);
    let frames: Vec<u8> = (0..10).flat_map(|n| record(n, 0, 100, &[7; 100])).collect();
    let mut reader = open(&[pcap_header(1), frames].concat());
    let mut writer = Writer::create(folder.join("t.pcapng"), options).unwrap();
    while let Some(frame) = reader.next_frame().unwrap() {
        if writer.write(&frame).unwrap() == Progress::Stop {
            break;
        }
    }
    let taken = writer.frames();
    writer.finish(reader.description()).unwrap();
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let counts = files.iter().map(|path| {
        let mut reader = Reader::open(path).unwrap();
        while reader.next_frame().unwrap().is_some() {}
        (path.file_name().unwrap().to_string_lossy()[..7].to_string(), reader.frames())
    });
    (taken, counts.collect())
}

#[test]
fn a_series_of_files() {
    let folder = || tempfile::tempdir().unwrap();
    let files =
        |names: &[(&str, u64)]| names.iter().map(|(n, c)| (n.to_string(), *c)).collect::<Vec<_>>();
    let (taken, found) =
        series(folder().path(), |options| options.rotation.set("packets:4").unwrap());
    assert_eq!((taken, found), (10, files(&[("t_00001", 4), ("t_00002", 4), ("t_00003", 2)])));
    let (taken, found) = series(folder().path(), |options| {
        options.rotation.set("packets:3").unwrap();
        options.rotation.set("files:2").unwrap();
    });
    assert_eq!((taken, found), (10, files(&[("t_00003", 3), ("t_00004", 1)])));
    let (taken, found) = series(folder().path(), |options| {
        options.rotation.set("packets:3").unwrap();
        options.stop.set("files:2").unwrap();
    });
    assert_eq!((taken, found), (6, files(&[("t_00001", 3), ("t_00002", 3)])));
    let (_, found) = series(folder().path(), |options| options.rotation.set("filesize:1").unwrap());
    assert!(
        found.len() > 1 && found.iter().map(|(_, count)| count).sum::<u64>() == 10,
        "{found:?}"
    );
}

#[test]
fn stopping() {
    let folder = || tempfile::tempdir().unwrap();
    let (taken, found) = series(folder().path(), |options| options.stop.set("packets:4").unwrap());
    assert_eq!((taken, found), (4, vec![("t.pcapn".to_string(), 4)]));
    let (taken, _) = series(folder().path(), |options| options.stop.set("filesize:1").unwrap());
    assert!((5..10).contains(&taken), "{taken}");
    let (taken, _) = series(folder().path(), |options| options.stop.set("duration:100").unwrap());
    assert_eq!(taken, 10);
}

#[test]
fn every_flush_leaves_a_readable_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.pcapng");
    let options =
        WriteOptions { flush_every: Some(std::time::Duration::ZERO), ..WriteOptions::default() };
    let mut reader =
        open(&[pcap_header(1), record(1, 0, 5, b"abcde"), record(2, 0, 5, b"fghij")].concat());
    let mut writer = Writer::create(&path, options).unwrap();
    let mut written = 0;
    while let Some(frame) = reader.next_frame().unwrap() {
        assert_eq!(writer.write(&frame).unwrap(), Progress::GoOn);
        written += 1;
        let mut again = Reader::open(&path).unwrap();
        while again.next_frame().unwrap().is_some() {}
        assert_eq!(again.frames(), written);
    }
}

#[test]
fn a_file_is_whole_before_its_first_frame() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.pcapng");
    let reader = open(&pcap_header(1));
    let mut writer = Writer::create(&path, WriteOptions::default()).unwrap();
    writer.begin(reader.description()).unwrap();
    let mut early = Reader::open(&path).unwrap();
    assert!(early.next_frame().unwrap().is_none());
    assert_eq!(early.description().interfaces.len(), 1);
    let before = fs::read(&path).unwrap();
    writer.finish(reader.description()).unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn what_cannot_be_written() {
    assert!(matches!(
        Writer::create("/no/such/folder/x", WriteOptions::default()),
        Err(Error::Write { .. })
    ));
    assert!("snoop".parse::<FileFormat>().is_err());
    for format in FileFormat::ALL {
        assert_eq!(format.name().parse::<FileFormat>().unwrap(), format);
    }
    let mut options = WriteOptions::default();
    options.rotation.set("packets:1").unwrap();
    assert!(Writer::create("-", options).is_err());
}
