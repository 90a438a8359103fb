//! Files put together by hand, and what a reader makes of them.

mod bytes;

use std::io::{Cursor, Write};

use bytes::{BIG, Blocks, LITTLE, pcap_header, record, swap_words};
use lamna_capture::frame::{Content, FrameFlags, NO_INTERFACE};
use lamna_capture::interface::{Resolution, SecretsKind};
use lamna_capture::read::{Compression, Format, PcapFlavour};
use lamna_capture::{Error, LinkType, ReadOptions, Reader, Result};

fn open(bytes: &[u8]) -> Result<Reader> {
    ReadOptions::new().read(Cursor::new(bytes.to_vec()), "test")
}

/// Time, captured bytes and length.
type Seen = (String, Vec<u8>, u32);

/// Time, captured bytes and length of each frame, and the error at the end if there is one.
fn read(bytes: &[u8]) -> (Vec<Seen>, Option<Error>) {
    let mut frames = Vec::new();
    let mut reader = match open(bytes) {
        Ok(reader) => reader,
        Err(error) => return (frames, Some(error)),
    };
    loop {
        match reader.next_frame() {
            Ok(Some(frame)) => {
                let time = frame.time.map_or("-".into(), |time| time.to_string());
                frames.push((time, frame.captured.to_vec(), frame.length));
            }
            Ok(None) => return (frames, None),
            Err(error) => {
                assert!(reader.next_frame().unwrap().is_none(), "an error ends the file");
                return (frames, Some(error));
            }
        }
    }
}

fn frame(time: &str, data: &[u8], length: u32) -> Seen {
    (time.into(), data.into(), length)
}

#[test]
fn pcap_in_both_orders_and_resolutions() {
    let little =
        [pcap_header(1), record(1, 2, 60, b"abcdefgh"), record(2, 999_999, 8, b"ijklmnop")]
            .concat();
    let (frames, error) = read(&little);
    assert!(error.is_none());
    assert_eq!(
        frames,
        [frame("1.000002000", b"abcdefgh", 60), frame("2.999999000", b"ijklmnop", 8)]
    );
    // The words turned around, and with them the frames' bytes; the version's halves change places.
    let mut big = swap_words(&little);
    big[4..8].copy_from_slice(&[0, 2, 0, 4]);
    big[2..4].copy_from_slice(&[0x3c, 0x4d]);
    let (frames, error) = read(&big);
    assert!(error.is_none());
    assert_eq!(
        frames,
        [frame("1.000000002", b"dcbahgfe", 60), frame("2.000999999", b"lkjiponm", 8)]
    );
    let Some(Format::Pcap(format)) = open(&big).unwrap().format() else { panic!("pcap") };
    assert!(format.big_endian && format.nanoseconds);
}

#[test]
fn pcap_link_type_with_fcs_length() {
    let reader = open(&pcap_header(1 | 0x0400_0000 | 2 << 28)).unwrap();
    let interface = &reader.description().interfaces[0];
    assert_eq!((interface.link, interface.fcs_length), (LinkType::ETHERNET, Some(4)));
    let reserved = open(&pcap_header(1 | 0x0010_0000)).unwrap_err();
    assert!(matches!(reserved, Error::Unsupported { offset: 0, .. }), "{reserved}");
}

#[test]
fn pcap_of_unknown_link_type() {
    let file = [pcap_header(281), record(1, 0, 1, b"x")].concat();
    assert_eq!(
        open(&file).unwrap_err().to_string(),
        "test: not supported at offset 0: link type 281 unknown or unsupported"
    );
    let mut reader =
        ReadOptions::new().any_link_type(true).read(Cursor::new(file), "test").unwrap();
    assert_eq!(reader.next_frame().unwrap().unwrap().link, LinkType(281));
}

#[test]
fn pcap_with_swapped_lengths() {
    let swapped = |minor, captured: u32, length: u32| {
        let mut file = [pcap_header(1), record(1, 0, captured, &vec![7; length as usize])].concat();
        file[6] = minor;
        file.truncate(40 + captured.min(length) as usize);
        read(&file).0.first().map(|(_, data, length)| (data.len(), *length))
    };
    assert_eq!(swapped(2, 4, 9), Some((4, 9)), "version 2.2 has the original length first");
    assert_eq!(swapped(3, 4, 9), Some((4, 9)), "version 2.3 has either first");
    assert_eq!(swapped(4, 9, 4), Some((4, 9)));
}

#[test]
fn pcap_record_longer_than_the_snapshot_length() {
    let mut file =
        [pcap_header(1), record(1, 0, 8, b"abcdefgh"), record(2, 0, 4, b"rest")].concat();
    file[16] = 4;
    file[17] = 0;
    assert_eq!(read(&file).0.len(), 2);
}

#[test]
fn pcap_with_modified_records() {
    let odd = |magic: [u8; 2], extra: usize| {
        let mut file = pcap_header(1);
        file[..2].copy_from_slice(&magic);
        for n in 0..4 {
            let data = [n; 60];
            let plain = record(1, u32::from(n), 60, &data);
            file.extend(&plain[..16]);
            file.extend([1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0][..extra].iter());
            file.extend(data);
        }
        let mut reader = open(&file).unwrap();
        let mut frames = 0;
        while let Some(frame) = reader.next_frame().unwrap() {
            assert_eq!(frame.captured, [frames; 60]);
            frames += 1;
        }
        let Some(Format::Pcap(format)) = reader.format() else { panic!("pcap") };
        (frames, format.flavour)
    };
    assert_eq!(odd([0x34, 0xcd], 8), (4, PcapFlavour::Modified));
    assert_eq!(odd([0x34, 0xcd], 12), (4, PcapFlavour::Suse63));
    assert_eq!(odd([0xd4, 0xc3], 0), (4, PcapFlavour::Standard));
    assert_eq!(odd([0xd4, 0xc3], 8), (4, PcapFlavour::RedHat61));
    assert_eq!(odd([0xd4, 0xc3], 4), (4, PcapFlavour::Nokia));
}

#[test]
fn damage_comes_after_the_whole_frames() {
    let whole = [pcap_header(1), record(1, 0, 4, b"abcd")].concat();
    let (frames, error) = read(&[&whole[..], &record(2, 0, 4, b"abcd")[..18]].concat());
    assert_eq!(frames.len(), 1);
    assert_eq!(
        error.unwrap().to_string(),
        "test: cut short at offset 44: 2 of the 4 bytes of a frame"
    );
    let (frames, error) = read(&[&whole[..], b"xyz"].concat());
    assert_eq!(frames.len(), 1);
    assert_eq!(
        error.unwrap().to_string(),
        "test: cut short at offset 44: 3 of the 16 bytes of a record header"
    );
    let mut huge = [&whole[..], &record(2, 0, 4, b"")].concat();
    huge[52..56].copy_from_slice(&300_000u32.to_le_bytes());
    let (frames, error) = read(&huge);
    assert_eq!(frames.len(), 1);
    let text = error.unwrap().to_string();
    assert_eq!(
        text,
        "test: damaged at offset 44: a frame of 300000 bytes, more than the maximum of 262144"
    );
}

#[test]
fn what_is_no_capture() {
    assert_eq!(open(b"hello, world").unwrap_err().to_string(), "test: unrecognised file format");
    assert!(matches!(open(&pcap_header(1)[..10]), Err(Error::CutShort { .. })));
    let (frames, error) = read(b"");
    assert!(frames.is_empty() && error.is_none(), "an empty file is an empty capture");
    assert!(matches!(Reader::open("/no/such/file"), Err(Error::Open { .. })));
}

#[test]
fn pcapng_with_two_sections_of_either_order() {
    let section = |b: Blocks, first: u64| {
        let nano =
            [b.option(9, &[9]), b.option(14, &b.n64(100)), b.option(2, b"eth1"), b.option(0, b"")]
                .concat();
        [
            b.section(&b.option(4, b"test")),
            b.interface(1, 65_535, &b.option(2, b"eth0")),
            b.interface(101, 0, &nano),
            b.enhanced(1, first, 4, b"abcd", &[]),
            b.enhanced(0, first, 40, b"abcde", &b.option(1, b"note")),
        ]
        .concat()
    };
    let file = [section(LITTLE, 5_000_000_001), section(BIG, 7)].concat();
    let mut reader = open(&file).unwrap();
    let mut seen = Vec::new();
    while let Some(frame) = reader.next_frame().unwrap() {
        let interface = frame.interface().unwrap();
        seen.push((
            frame.interface,
            interface.id,
            frame.link,
            frame.time.unwrap().to_string(),
            frame.options.comments().map(String::from).collect::<Vec<_>>(),
        ));
    }
    let (ethernet, raw) = (LinkType::ETHERNET, LinkType::RAW);
    assert_eq!(
        seen,
        [
            (1, 1, raw, "105.000000001".into(), vec![]),
            (0, 0, ethernet, "5000.000001000".into(), vec!["note".to_string()]),
            (3, 1, raw, "100.000000007".into(), vec![]),
            (2, 0, ethernet, "0.000007000".into(), vec!["note".to_string()]),
        ]
    );
    let description = reader.description();
    assert_eq!(description.sections.len(), 2);
    assert!(description.sections[1].big_endian);
    assert_eq!(description.sections[0].application.as_deref(), Some("test"));
    assert_eq!(description.interfaces[3].section, 1);
    assert_eq!(description.interfaces[3].resolution, Resolution::NANOSECONDS);
    assert_eq!(description.interfaces[3].name.as_deref(), Some("eth1"));
}

#[test]
fn pcapng_packet_options() {
    let b = BIG;
    let options = [
        b.option(1, b"one"),
        b.option(1, b"t\xffo"),
        b.option(2, &b.n32(2 | 1 << 2 | 4 << 5)),
        b.option(3, &[3, 1, 2, 3, 4]),
        b.option(4, &b.n64(77)),
        b.option(5, &b.n64(78)),
        b.option(6, &b.n32(79)),
        b.option(7, &[1, 0xff]),
        b.option(0, b""),
    ]
    .concat();
    let file =
        [b.section(&[]), b.interface(1, 0, &[]), b.enhanced(0, 1, 1, b"x", &options)].concat();
    let mut reader = open(&file).unwrap();
    let frame = reader.next_frame().unwrap().unwrap();
    assert_eq!(frame.options.comments().collect::<Vec<_>>(), ["one", "t\u{fffd}o"]);
    let flags = frame.options.flags().unwrap();
    assert_eq!((flags.direction(), flags.reception(), flags.fcs_length()), (2, 1, 4));
    assert_eq!(FrameFlags(0x8000_0000).link_errors(), 0x8000);
    assert_eq!(frame.options.hashes().collect::<Vec<_>>(), [(3, &[1, 2, 3, 4][..])]);
    assert_eq!(frame.options.drop_count(), Some(77));
    assert_eq!(frame.options.packet_id(), Some(78));
    assert_eq!(frame.options.queue(), Some(79));
    assert_eq!(frame.options.verdicts().collect::<Vec<_>>(), [(1, &[0xff][..])]);
}

#[test]
fn pcapng_blocks_beside_the_packets() {
    let b = LITTLE;
    let names =
        [b.n16(1), b.n16(8), vec![10, 0, 0, 1], b"a\0b\0".to_vec(), b.n16(0), b.n16(0)].concat();
    let counters =
        [b.n32(0), b.n32(0), b.n32(9), b.option(4, &b.n64(5)), b.option(5, &b.n64(1))].concat();
    let secrets = [b.n32(SecretsKind::TLS_KEY_LOG.0), b.n32(5), b"hello".to_vec()].concat();
    let obsolete =
        [b.n16(0), b.n16(0xffff), b.n32(0), b.n32(3), b.n32(1), b.n32(1), b"p\0\0\0".to_vec()]
            .concat();
    let file = [
        b.section(&[]),
        b.interface(1, 4, &[]),
        b.block(4, &[&names]),
        b.block(10, &[&secrets]),
        b.block(0x7777, &[&vec![0; 1_000_000]]),
        b.block(3, &[&b.n32(9), b"spbd"]),
        b.block(2, &[&obsolete]),
        b.block(0xbad, &[&b.n32(32_473), b"data"]),
        b.block(9, &[b"MESSAGE=hello\n"]),
        b.block(5, &[&counters]),
    ]
    .concat();
    let (frames, error) = read(&file);
    assert!(error.is_none());
    assert_eq!(
        frames,
        [
            frame("-", b"spbd", 9),
            frame("0.000003000", b"p", 1),
            frame("-", b"data", 4),
            frame("-", b"MESSAGE=hello\n\0\0", 16),
        ]
    );
    let mut reader = open(&file).unwrap();
    let mut contents = Vec::new();
    while let Some(frame) = reader.next_frame().unwrap() {
        contents.push((frame.content, frame.interface));
    }
    let custom = Content::Custom { enterprise: 32_473, copyable: true };
    assert_eq!(
        contents[1..],
        [(Content::Packet, 0), (custom, NO_INTERFACE), (Content::Journal, NO_INTERFACE)]
    );
    let description = reader.description();
    assert_eq!(description.names[0].address.to_string(), "10.0.0.1");
    assert_eq!(description.names[0].names, ["a", "b"]);
    assert_eq!(&*description.secrets[0].data, b"hello");
    let counters = &description.statistics[0];
    assert_eq!((counters.received, counters.dropped, counters.delivered), (Some(5), Some(1), None));
    assert_eq!(counters.time.unwrap().to_string(), "0.000009000");
}

#[test]
fn pcapng_of_careless_writers() {
    let b = LITTLE;
    let start = [b.section(&[]), b.interface(1, 2, &[])].concat();
    let packet = b.enhanced(0, 0, 4, b"abcd", &[]);
    let ok = |blocks: &[u8]| {
        let (frames, error) = read(&[&start[..], blocks, &packet].concat());
        assert!(error.is_none(), "{error:?}");
        frames.len()
    };
    // A captured length above snapshot length and original length.
    assert_eq!(ok(&b.enhanced(0, 0, 1, b"abcdefgh", &[])), 2);
    // A block length that is not a multiple of four, and bytes to fill up with.
    let mut odd = b.enhanced(0, 0, 1, b"a", &[]);
    let length = odd.len();
    odd[4] = 33;
    odd[length - 4] = 33;
    assert_eq!(ok(&odd), 2);
    // Reserved bits in an interface description.
    let mut reserved = b.interface(1, 0, &[]);
    reserved[10] = 7;
    assert_eq!(ok(&reserved), 1);
    // Name resolution without end record.
    assert_eq!(ok(&b.block(4, &[&b.n16(1), &b.n16(6), &[1, 2, 3, 4, b'a', 0]])), 1);
    // Counters of an interface that is not there.
    assert_eq!(ok(&b.block(5, &[&b.n32(9), &b.n32(0), &b.n32(0)])), 1);
}

#[test]
fn pcapng_damage() {
    let b = LITTLE;
    let start =
        [b.section(&[]), b.interface(1, 0, &[]), b.enhanced(0, 0, 4, b"abcd", &[])].concat();
    let fails = |blocks: &[u8]| {
        let (frames, error) = read(&[&start[..], blocks].concat());
        assert_eq!(frames.len(), 1);
        let text = error.unwrap().to_string();
        assert!(text.contains(&format!("offset {}", start.len())), "{text}");
        text.split_once(": ").unwrap().1.split_once(": ").unwrap().1.to_string()
    };
    assert_eq!(
        fails(&b.enhanced(1, 0, 4, b"abcd", &[])),
        "a packet of interface 1 where the section has 1"
    );
    let mut mismatch = b.enhanced(0, 0, 4, b"abcd", &[]);
    let length = mismatch.len();
    mismatch[length - 4] = 40;
    assert_eq!(fails(&mismatch), "block lengths 36 at its start and 40 at its end");
    assert_eq!(
        fails(&[6, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0]),
        "a block length of 8, less than the minimum of 12"
    );
    assert_eq!(fails(&b.enhanced(0, 0, 4, b"abcd", &[])[..30]), "30 of the 36 bytes of a block");
    assert_eq!(fails(b"xyz"), "3 bytes where a block of at least 12 should be");
    assert_eq!(
        fails(&b.block(6, &[b"short"])),
        "an enhanced packet block too short for its fields"
    );
    let mut captured = b.enhanced(0, 0, 4, b"abcd", &[]);
    captured[20] = 9;
    assert_eq!(fails(&captured), "a frame of 9 bytes in a block of 36");
    let lie = b.enhanced(0, 0, 1, b"a", &[1, 0, 200, 0, b'x', 0, 0, 0]);
    assert_eq!(fails(&lie), "an option of length 200 where 4 bytes are left");
    assert_eq!(fails(&[6, 0, 0, 0, 0, 0, 0, 0xf0, 0, 0, 0, 0][..]), {
        let limit = lamna_capture::read::MAX_BLOCK_LENGTH;
        format!("a block of 4026531840 bytes, more than the maximum of {limit}")
    });
    // A block of an unknown type may have any length, but must be there.
    assert_eq!(
        fails(&[0x77, 0, 0, 0, 0, 0, 0, 0xf0, 0, 0, 0, 0][..]),
        "the file ends within a block of 4026531840 bytes"
    );
}

#[test]
fn compressed_in_every_way() {
    let plain = [pcap_header(1), record(1, 0, 4, b"abcd"), record(2, 0, 4, b"efgh")].concat();
    let (first, second) = plain.split_at(50);
    let gzip = |bytes: &[u8]| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    };
    let zstd = |bytes: &[u8]| {
        ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
    };
    let lz4 = |bytes: &[u8]| {
        let mut encoder = lz4_flex::frame::FrameEncoder::new(Vec::new());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    };
    let expected = read(&plain).0;
    for (name, kind, file) in [
        ("gzip", Compression::Gzip, gzip(&plain)),
        ("gzip of two members", Compression::Gzip, [gzip(first), gzip(second)].concat()),
        ("zstd", Compression::Zstd, zstd(&plain)),
        ("zstd of two frames", Compression::Zstd, [zstd(first), zstd(second)].concat()),
        ("lz4", Compression::Lz4, lz4(&plain)),
    ] {
        let (frames, error) = read(&file);
        assert!(error.is_none(), "{name}: {error:?}");
        assert_eq!(frames, expected, "{name}");
        assert_eq!(open(&file).unwrap().compression(), Some(kind), "{name}");
    }
    let (frames, error) = read(&gzip(&plain)[..40]);
    assert!(frames.len() < 2);
    assert!(error.unwrap().to_string().contains("the compressed data ends early"));
}
