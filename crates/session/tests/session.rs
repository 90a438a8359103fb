//! Sessions, queries and passes over small captures made here.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lamna_capture::Reader;
use lamna_dissect::{Collector, Registry};
use lamna_fields::TimeZone;
use lamna_filter::{Dialect, Filter};
use lamna_session::{
    Clock, ColourRules, Column, DEFAULT_RULES, Frames, Growth, Layout, Need, Pass, Query, Row,
    Session, Shown, TimeFormat, TwoPass, Visitor,
};

/// The header of a pcap file: microseconds, Ethernet.
const FILE_HEADER: [u8; 24] =
    [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];

/// A record of a pcap file, captured `millis` after the first second of 2001.
fn record(millis: u32, bytes: &[u8]) -> Vec<u8> {
    let (seconds, micros) = (978_307_200 + millis / 1000, millis % 1000 * 1000);
    let len = bytes.len() as u32;
    let head = [seconds, micros, len, len];
    head.iter().flat_map(|n| n.to_le_bytes()).chain(bytes.iter().copied()).collect()
}

/// UDP over IPv4 over Ethernet, from 10.0.0.1 to 10.0.0.2.
fn datagram(source_port: u16, destination_port: u16, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0];
    let total = 28 + payload.len() as u16;
    bytes.extend([0x45, 0]);
    bytes.extend(total.to_be_bytes());
    bytes.extend([0, 1, 0x40, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
    bytes.extend(source_port.to_be_bytes());
    bytes.extend(destination_port.to_be_bytes());
    bytes.extend((total - 20).to_be_bytes());
    bytes.extend([0, 0]);
    bytes.extend(payload);
    bytes
}

/// TCP over IPv4 over Ethernet: the flags are those of the header's last flag octet.
fn segment(from_client: bool, flags: u8, sequence: u32, acknowledged: u32) -> Vec<u8> {
    let mut bytes = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0];
    let ends: [u8; 8] =
        if from_client { [10, 0, 0, 1, 10, 0, 0, 2] } else { [10, 0, 0, 2, 10, 0, 0, 1] };
    bytes.extend([0x45, 0, 0, 40, 0, 1, 0x40, 0, 64, 6, 0, 0]);
    bytes.extend(ends);
    let (a, b): (u16, u16) = if from_client { (40000, 8080) } else { (8080, 40000) };
    bytes.extend(a.to_be_bytes());
    bytes.extend(b.to_be_bytes());
    bytes.extend(sequence.to_be_bytes());
    bytes.extend(acknowledged.to_be_bytes());
    bytes.extend([0x50, flags, 0xff, 0xff, 0, 0, 0, 0]);
    bytes
}

/// A handshake between datagrams.
fn mixed() -> Vec<u8> {
    let frames = [
        datagram(5000, 7000, b"one"),
        segment(true, 0x02, 1000, 0),
        datagram(5000, 7001, b"two"),
        segment(false, 0x12, 5000, 1001),
        segment(true, 0x10, 1001, 5001),
        datagram(5000, 7000, b"three"),
    ];
    let mut file = FILE_HEADER.to_vec();
    for (i, frame) in frames.iter().enumerate() {
        file.extend(record(i as u32 * 100, frame));
    }
    file
}

fn save(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file.flush().unwrap();
    file
}

fn wait(what: &str, mut until: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !until() {
        assert!(begun.elapsed() < Duration::from_secs(20), "{what} takes too long");
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn open(path: &Path, growth: Growth) -> Session {
    Session::open(Arc::new(Registry::new()), path, growth).unwrap()
}

fn layout() -> Layout {
    let clock = Clock::new(TimeZone::UTC, false);
    Layout::new(Column::defaults(), TimeFormat::Relative, clock)
}

fn filter(session: &Session, text: &str) -> Filter {
    Filter::compile(text, &**session.registry(), Dialect::Latest).unwrap()
}

/// Gathers the numbers of the frames shown, and their stacks.
#[derive(Default)]
struct Seen(Vec<(u32, String)>);

impl Visitor for Seen {
    type Error = std::convert::Infallible;

    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
        let mut stack = String::new();
        shown.view.write_protocols(&mut stack).unwrap();
        self.0.push((shown.view.frame().number, stack));
        Ok(())
    }
}

fn pass(bytes: &[u8], text: &str, need: &Need) -> Vec<(u32, String)> {
    let registry = Arc::new(Registry::new());
    let filter = Filter::compile(text, &*registry, Dialect::Latest).unwrap();
    let file = save(bytes);
    let mut reader = Reader::open(file.path()).unwrap();
    let mut pass = Pass::new(registry, need, Some(filter), false);
    let mut seen = Seen::default();
    while let Some(frame) = reader.next_frame().unwrap() {
        let Ok(_) = pass.frame(&frame, &mut seen);
    }
    seen.0
}

#[test]
fn marked_and_ignored_frames() {
    let file = save(&mixed());
    let mut session = open(file.path(), Growth::None);
    wait("loading", || session.progress().is_done);
    session.mark(Arc::new([1, 3].into()));
    session.ignore(Arc::new([2].into()));
    for again in [false, true] {
        if again {
            session = session.again().unwrap().unwrap();
            wait("loading again", || session.progress().is_done);
        }
        let passing = |text: &str| {
            let query = Query::start(&session, filter(&session, text)).unwrap();
            wait("a query", || query.is_done());
            query.matches().clone()
        };
        assert_eq!(passing("frame.marked == 1"), [1, 3]);
        assert_eq!(passing("frame.marked == 1 && udp.dstport == 7001"), [3]);
        assert_eq!(passing("frame.ignored == 1"), [2]);
        assert_eq!(passing("tcp"), [4, 5]);
        assert_eq!(passing("tcp.flags.syn == 1"), [4]);
        // What the ignored frame has said of its conversation is known until it is looked at again.
        assert_eq!(passing("tcp.completeness & 1").is_empty(), again);
        let mut row = Row::default();
        Frames::new(&session, None).row(2, None, &mut layout(), &mut row).unwrap();
        assert_eq!(row.cells.last().unwrap(), "<Ignored>");
    }
}

#[test]
fn the_answer_does_not_depend_on_what_else_is_asked() {
    let needs = [
        Need::default(),
        Need { stack: true, ..Need::default() },
        Need { columns: true, ..Need::default() },
        Need { tree: true, ..Need::default() },
    ];
    for text in ["", "udp", "tcp.port == 8080", "frame.number in {2, 6}", "tcp.stream == 0", "!tcp"]
    {
        let numbers = |need: &Need| -> Vec<u32> {
            pass(&mixed(), text, need).into_iter().map(|(number, _)| number).collect()
        };
        let first = numbers(&needs[0]);
        assert!(!first.is_empty(), "{text}");
        for need in &needs[1..] {
            assert_eq!(numbers(need), first, "{text} with {need:?}");
        }
    }
}

#[test]
fn rows_are_those_of_the_packet_list() {
    let file = save(&mixed());
    let session = open(file.path(), Growth::None);
    wait("loading", || session.progress().is_done);
    assert_eq!(session.frames(), 6);
    assert_eq!(session.progress().total, Some(mixed().len() as u64));
    let colours = Arc::new(ColourRules::compile(session.registry(), DEFAULT_RULES));
    let mut frames = Frames::new(&session, Some(Arc::clone(&colours)));
    let (mut layout, mut row) = (layout(), Row::default());
    frames.row(4, Some(2), &mut layout, &mut row).unwrap();
    assert_eq!(row.cells[..6], ["4", "0.300000", "10.0.0.2", "10.0.0.1", "TCP", "54"]);
    assert!(row.cells[6].starts_with("8080 → 40000 [SYN, ACK] Seq=0 Ack=1"), "{}", row.cells[6]);
    assert_eq!(row.colour.and_then(|c| colours.get(c)).map(|c| &*c.name), Some("TCP SYN/FIN"));
    // Any frame, in any order, with the same result.
    let mut again = Row::default();
    frames.row(1, None, &mut layout, &mut again).unwrap();
    frames.row(4, Some(2), &mut layout, &mut again).unwrap();
    assert_eq!(again, row);
    assert!(frames.row(7, None, &mut layout, &mut row).is_err());
    assert!(frames.row(0, None, &mut layout, &mut row).is_err());
}

#[test]
fn a_tree_knows_what_later_frames_told() {
    struct Completeness(Option<String>);
    impl Visitor for Completeness {
        type Error = std::convert::Infallible;
        fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
            let found = shown
                .view
                .nodes()
                .find(|node| node.def().is_some_and(|def| def.name == "tcp.completeness"));
            self.0 = found.map(|node| {
                let mut label = String::new();
                node.write_label(&mut label, &TimeZone::UTC);
                label
            });
            Ok(())
        }
    }
    let file = save(&mixed());
    let session = open(file.path(), Growth::None);
    wait("loading", || session.progress().is_done);
    let mut seen = Completeness(None);
    let Ok(()) = Frames::new(&session, None).tree(2, None, &mut seen).unwrap();
    let label = seen.0.unwrap();
    assert!(label.contains("ESTABLISHED (7)"), "{label}");
}

#[test]
fn queries_find_frames_in_order() {
    let file = save(&mixed());
    let session = open(file.path(), Growth::None);
    for (text, want) in [
        ("udp", vec![1, 3, 6]),
        ("tcp.stream == 0", vec![2, 4, 5]),
        ("tcp.stream == 1", vec![]),
        ("tcp.stream == 0 && frame.number > 2 && frame.number <= 4", vec![4]),
        ("tcp.stream == 0 || frame.number == 6", vec![2, 4, 5, 6]),
        ("tcp.stream == 0 || udp", vec![1, 2, 3, 4, 5, 6]),
        ("not tcp.stream == 0", vec![1, 3, 6]),
        ("tcp.stream == 1 || tcp.stream == 0", vec![2, 4, 5]),
        ("frame.number >= 5", vec![5, 6]),
        ("udp.port == 7000", vec![1, 6]),
        ("", vec![1, 2, 3, 4, 5, 6]),
    ] {
        // While it is loading, and when all is known.
        for _ in 0..2 {
            let query = Query::start(&session, filter(&session, text)).unwrap();
            wait(text, || query.is_done());
            assert_eq!(*query.matches(), want, "{text}");
            assert_eq!(query.judged(), 6);
            wait("loading", || session.progress().is_done);
        }
    }
}

#[test]
fn many_frames_are_judged_on_all_processors_in_order() {
    const COUNT: u32 = 30_000;
    let mut bytes = FILE_HEADER.to_vec();
    for i in 0..COUNT {
        bytes.extend(record(i, &datagram(5000, 7000 + (i % 7) as u16, b"x")));
    }
    let file = save(&bytes);
    let session = open(file.path(), Growth::None);
    wait("loading", || session.progress().is_done);
    let query = Query::start(&session, filter(&session, "udp.dstport == 7003")).unwrap();
    wait("judging", || query.is_done());
    let want: Vec<u32> = (1..=COUNT).filter(|n| (n - 1) % 7 == 3).collect();
    assert_eq!(*query.matches(), want);
}

#[test]
fn a_growing_file_is_followed_until_it_ends() {
    let bytes = mixed();
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let session = open(file.path(), Growth::Follow);
    let query = Query::start(&session, filter(&session, "udp")).unwrap();
    // A whole frame and a part of the next one.
    let part = FILE_HEADER.len() + 16 + datagram(1, 2, b"one").len() + 9;
    file.write_all(&bytes[..part]).unwrap();
    file.flush().unwrap();
    wait("the first frame", || session.frames() == 1);
    assert!(!session.progress().is_done);
    file.write_all(&bytes[part..]).unwrap();
    file.flush().unwrap();
    session.end_growth();
    wait("the end", || session.progress().is_done && query.is_done());
    assert_eq!(session.frames(), 6);
    assert_eq!(*query.matches(), [1, 3, 6]);
}

#[test]
fn a_damaged_file_gives_its_whole_frames_and_then_the_reason() {
    let mut bytes = mixed();
    bytes.truncate(bytes.len() - 3);
    let file = save(&bytes);
    let session = open(file.path(), Growth::None);
    wait("loading", || session.progress().is_done);
    assert_eq!(session.frames(), 5);
    assert!(session.take_error().unwrap().to_string().contains("cut short"));
}

#[test]
fn two_passes_show_what_one_does() {
    let file = save(&mixed());
    let registry = Arc::new(Registry::new());
    let mut reader = Reader::open(file.path()).unwrap();
    let (capture, damage) =
        TwoPass::read(Arc::clone(&registry), &mut reader, None, u64::MAX).unwrap();
    damage.unwrap();
    let mut seen = Seen::default();
    let need = Need { stack: true, ..Need::default() };
    let udp = Filter::compile("udp", &*registry, Dialect::Latest).unwrap();
    let Ok(()) = capture.show(&need, Some(&udp), &mut seen).unwrap();
    assert_eq!(seen.0, pass(&mixed(), "udp", &need));
}

#[test]
fn a_read_filter_leaves_frames_out_and_numbers_the_rest() {
    let file = save(&mixed());
    let registry = Arc::new(Registry::new());
    let tcp = Filter::compile("tcp", &*registry, Dialect::Latest).unwrap();
    let mut reader = Reader::open(file.path()).unwrap();
    let (capture, damage) = TwoPass::read(registry, &mut reader, Some(tcp), u64::MAX).unwrap();
    damage.unwrap();
    let mut seen = Seen::default();
    let Ok(()) = capture.show(&Need { stack: true, ..Need::default() }, None, &mut seen).unwrap();
    let numbers: Vec<u32> = seen.0.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert!(seen.0.iter().all(|(_, stack)| stack.contains("tcp")));
}
