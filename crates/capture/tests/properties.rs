//! Arbitrary bytes and damaged files never panic; what is written reads as it was.

mod bytes;

use std::io::Cursor;

use bytes::{BIG, Blocks, LITTLE, pcap_header, record};
use lamna_capture::frame::{Content, FrameOptions};
use lamna_capture::index::{FrameBuffer, FrameIndex};
use lamna_capture::interface::Resolution;
use lamna_capture::write::{FileFormat, WriteOptions, Writer};
use lamna_capture::{Description, Frame, Interface, LinkType, ReadOptions, Timestamp};
use proptest::prelude::*;

/// Reads bytes as a capture, touches all that there is, and fetches every frame again.
fn exercise(bytes: Vec<u8>) {
    let length = bytes.len() as u64;
    let options = ReadOptions::new().spool(true).any_link_type(true);
    let Ok(mut reader) = options.read(Cursor::new(bytes), "arbitrary") else { return };
    let mut index = FrameIndex::new();
    let mut writer = Writer::to_stream(std::io::sink(), WriteOptions::default());
    loop {
        let frame = match reader.next_frame() {
            Ok(Some(frame)) => frame,
            Ok(None) => break,
            Err(error) => {
                assert!(!error.to_string().contains('\n'));
                break;
            }
        };
        assert!(frame.captured.len() as u64 <= length.max(1) * 2000, "bounded by the input");
        let _ = (
            frame.options.flags(),
            frame.options.comments().count(),
            frame.options.verdicts().count(),
        );
        index.push(&frame).unwrap();
        // Times may not fit; that is an error, not a panic.
        let _ = writer.write(&frame);
    }
    let _ = writer.finish(reader.description());
    let Ok(store) = reader.store() else { return };
    let mut buffer = FrameBuffer::new();
    for number in 1..=index.len() {
        let entry = index.get(number).unwrap();
        let frame = store.fetch(&index, number, reader.description(), &mut buffer).unwrap();
        assert_eq!(frame.captured.len(), entry.captured as usize);
    }
}

fn pcapng(b: Blocks) -> Vec<u8> {
    [
        b.section(&b.option(4, b"x")),
        b.interface(1, 96, &[b.option(9, &[9]), b.option(2, b"eth0"), b.option(0, b"")].concat()),
        b.block(4, &[&b.n16(1), &b.n16(6), &[1, 2, 3, 4, b'a', 0], &[0; 6]]),
        b.enhanced(0, 1 << 33, 9, b"abcdefg", &b.option(1, b"comment")),
        b.block(3, &[&b.n32(4), b"spb!"]),
        b.block(10, &[&b.n32(1), &b.n32(3), b"key"]),
        b.block(0xbad, &[&b.n32(4), b"custom"]),
        b.block(0x1234, &[b"unknown"]),
        b.block(5, &[&b.n32(0), &b.n32(0), &b.n32(7), &b.option(4, &b.n64(11))]),
        b.enhanced(0, 1 << 33, 9, b"abcdefg", &[]),
    ]
    .concat()
}

fn pcap() -> Vec<u8> {
    [pcap_header(1), record(1, 2, 60, b"abcdefgh"), record(2, 3, 5, b"ijklm"), record(3, 4, 0, b"")]
        .concat()
}

/// Packets with times that every format can hold and lengths that a wire can have: of a
/// frame longer than that, or shorter than what was captured of it, the reader of a pcap
/// file concludes that the record headers are of another layout.
fn packets() -> impl Strategy<Value = Vec<(u32, u32, Vec<u8>, u32)>> {
    let data = proptest::collection::vec(any::<u8>(), 0..2000);
    let packet = (any::<u32>(), 0..1_000_000_000u32, data, 0..=1u32 << 20).prop_map(
        |(seconds, nanos, data, cut)| {
            let length = data.len() as u32 + cut;
            (seconds, nanos, data, length)
        },
    );
    proptest::collection::vec(packet, 0..20)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        exercise(bytes);
    }

    #[test]
    fn arbitrary_bytes_after_a_header(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        start in prop::sample::select(vec![
            pcap_header(1),
            LITTLE.section(&[]),
            BIG.section(&[]),
            vec![0x1f, 0x8b, 8],
            vec![0x28, 0xb5, 0x2f, 0xfd],
            vec![4, 0x22, 0x4d, 0x18],
            vec![0x34, 0xcd, 0xb2, 0xa1],
        ]),
    ) {
        exercise([start, bytes].concat());
    }

    #[test]
    fn damaged_files(
        file in prop::sample::select(vec![pcap(), pcapng(LITTLE), pcapng(BIG)]),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut file = file;
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        file.truncate(cut.index(file.len()) + 1);
        exercise(file);
    }

    #[test]
    fn written_and_read_again(packets in packets(), format in prop::sample::select(FileFormat::ALL.to_vec())) {
        let interface = Interface { resolution: Resolution::NANOSECONDS, ..Interface::new(LinkType::ETHERNET) };
        let description = Description { interfaces: vec![interface], revision: 1, ..Description::default() };
        let file = tempfile::NamedTempFile::new().unwrap();
        let mut writer = Writer::create(file.path(), WriteOptions { format, ..WriteOptions::default() }).unwrap();
        for (seconds, nanos, data, length) in &packets {
            let frame = Frame {
                number: 1,
                content: Content::Packet,
                time: Some(Timestamp::new(i64::from(*seconds), *nanos)),
                odd_fraction: None,
                captured: data,
                length: *length,
                link: LinkType::ETHERNET,
                interface: 0,
                offset: 0,
                options: FrameOptions::default(),
                description: &description,
            };
            let _ = writer.write(&frame).unwrap();
        }
        writer.finish(&description).unwrap();
        let mut reader = lamna_capture::Reader::open(file.path()).unwrap();
        for (seconds, nanos, data, length) in &packets {
            let frame = reader.next_frame().unwrap().unwrap();
            let nanos = if format == FileFormat::Pcap { nanos / 1000 * 1000 } else { *nanos };
            prop_assert_eq!(frame.time, Some(Timestamp::new(i64::from(*seconds), nanos)));
            prop_assert_eq!(frame.captured, &data[..]);
            prop_assert_eq!(frame.length, *length);
        }
        prop_assert!(reader.next_frame().unwrap().is_none());
    }
}
