//! Every format, to the letter as tshark 4.0.17 prints it, over one small capture made here.
//!
//! The texts in `golden/` are tshark's own for the same frames; XML names the program that
//! wrote it, which is the one place where they differ.

use std::io::Write;
use std::sync::Arc;

use lamna_capture::Reader;
use lamna_dissect::Registry;
use lamna_fields::TimeZone;
use lamna_print::{
    CREATOR, Contents, Ek, FieldOptions, Fields, Format, Json, Pdml, Printer, Selection, TreeText,
};
use lamna_session::{Clock, Column, Layout, Pass, TimeFormat};

/// The header of a pcap file: microseconds, Ethernet.
const FILE_HEADER: [u8; 24] =
    [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];

/// The Ethernet header of a frame to everybody.
const BROADCAST: [u8; 12] = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1];

/// A frame of an experimental EtherType, with octets that XML and JSON have to escape.
fn experimental() -> Vec<u8> {
    let mut frame = BROADCAST.to_vec();
    frame.extend([0x88, 0xb5]);
    frame.extend(b"<a&b>\"c'\\\r\n\x01 and so on to a second line");
    frame
}

/// UDP from 10.0.0.1 port 7000 to 10.0.0.2 port 7001.
fn datagram() -> Vec<u8> {
    let mut frame = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0];
    frame.extend([0x45, 0, 0, 0x21, 0x12, 0x34, 0x40, 0, 64, 17, 0x14, 0x96]);
    frame.extend([10, 0, 0, 1, 10, 0, 0, 2]);
    frame.extend([0x1b, 0x58, 0x1b, 0x59, 0, 0x0d, 0x6c, 0x58]);
    frame.extend(b"plain");
    frame
}

/// A SYN from 10.0.0.1 port 40000 to 10.0.0.2 port 8080, with options.
fn segment() -> Vec<u8> {
    let mut frame = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0];
    frame.extend([0x45, 0, 0, 48, 0, 1, 0x40, 0, 64, 6, 0x26, 0xc5]);
    frame.extend([10, 0, 0, 1, 10, 0, 0, 2]);
    frame.extend([0x9c, 0x40, 0x1f, 0x90, 0, 0, 3, 0xe8, 0, 0, 0, 0]);
    frame.extend([0x70, 2, 0xfa, 0xf0, 0x12, 0x34, 0, 0, 2, 4, 5, 0xb4, 1, 1, 4, 2]);
    frame
}

fn capture() -> Vec<u8> {
    let mut file = FILE_HEADER.to_vec();
    for (i, frame) in [experimental(), datagram(), segment()].iter().enumerate() {
        let (seconds, micros) = (1_700_000_000 + i as u32, 10_000 + i as u32);
        let len = frame.len() as u32;
        file.extend([seconds, micros, len, len].iter().flat_map(|n| n.to_le_bytes()));
        file.extend(frame);
    }
    file
}

fn layout(time: TimeFormat) -> Layout {
    Layout::new(Column::defaults(), time, Clock::new(TimeZone::UTC, false))
}

/// What a format prints of the capture.
fn printed(format: impl FnOnce(&Registry, &Layout) -> Format, time: TimeFormat) -> String {
    let registry = Arc::new(Registry::new());
    let layout = layout(time);
    let format = format(&registry, &layout);
    let mut sink = Vec::new();
    let mut printer = Printer::new(format, layout, &mut sink, false, "capture.pcap");
    let mut pass = Pass::new(Arc::clone(&registry), &printer.need(&registry), None, false);
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&capture()).unwrap();
    let mut reader = Reader::open(file.path()).unwrap();
    printer.begin(1_700_000_000_000_000_000).unwrap();
    while let Some(frame) = reader.next_frame().unwrap() {
        pass.frame(&frame, &mut printer).unwrap();
    }
    printer.finish().unwrap();
    drop(printer);
    String::from_utf8(sink).unwrap().replace(CREATOR, "wireshark/4.0.17")
}

fn text(summary: bool, tree: bool, dump: bool) -> Format {
    let tree = tree.then(|| TreeText::new(None, !dump));
    Format::Text { summary, tree, dump, separator: String::new() }
}

#[track_caller]
fn check(got: &str, want: &str) {
    for (n, (got, want)) in got.lines().zip(want.lines()).enumerate() {
        assert_eq!(got, want, "line {}", n + 1);
    }
    assert_eq!(got.len(), want.len(), "one is longer:\n{got}");
}

/// Writes the capture where `GOLDEN_CAPTURE` says, for making the golden texts anew.
#[test]
fn the_capture_can_be_saved() {
    if let Some(path) = std::env::var_os("GOLDEN_CAPTURE") {
        std::fs::write(path, capture()).unwrap();
    }
}

#[test]
fn lines() {
    check(
        &printed(|_, _| text(true, false, false), TimeFormat::Relative),
        include_str!("golden/lines.txt"),
    );
}

#[test]
fn lines_with_dates() {
    let time = TimeFormat::from_name("ad").unwrap();
    check(
        &printed(|_, _| text(true, false, false), time),
        include_str!("golden/lines_with_dates.txt"),
    );
}

#[test]
fn tabs() {
    check(&printed(|_, _| Format::Tabs, TimeFormat::Relative), include_str!("golden/tabs.txt"));
}

#[test]
fn trees() {
    check(
        &printed(|_, _| text(false, true, false), TimeFormat::Relative),
        include_str!("golden/trees.txt"),
    );
}

#[test]
fn trees_of_one_protocol() {
    let format = |_: &Registry, _: &Layout| Format::Text {
        summary: false,
        tree: Some(TreeText::new(Some(vec!["udp".to_owned()]), true)),
        dump: false,
        separator: String::new(),
    };
    check(&printed(format, TimeFormat::Relative), include_str!("golden/trees_of_udp.txt"));
}

#[test]
fn dumps() {
    check(
        &printed(|_, _| text(true, false, true), TimeFormat::Relative),
        include_str!("golden/dumps.txt"),
    );
}

#[test]
fn chosen_fields() {
    let names = [
        "frame.number",
        "ip.addr",
        "udp.port",
        "udp.payload",
        "frame.protocols",
        "udp",
        "_ws.col.Info",
        "tcp.options.mss_val",
        "frame.time",
        "data.data",
        "tcp.flags.syn",
    ];
    let format = |registry: &Registry, layout: &Layout| {
        let names = names.map(str::to_owned);
        let mut options = FieldOptions::default();
        options.set("header=y").unwrap();
        Format::Fields(Fields::new(registry, layout, &names, options).unwrap())
    };
    check(&printed(format, TimeFormat::Relative), include_str!("golden/fields.txt"));
}

#[test]
fn quoted_fields() {
    let format = |registry: &Registry, layout: &Layout| {
        let names = ["ip.addr", "tcp.srcport", "_ws.col.Source"].map(str::to_owned);
        let mut options = FieldOptions::default();
        for option in ["separator=,", "quote=d", "occurrence=l", "bom=y"] {
            options.set(option).unwrap();
        }
        Format::Fields(Fields::new(registry, layout, &names, options).unwrap())
    };
    check(&printed(format, TimeFormat::Relative), include_str!("golden/fields_quoted.txt"));
}

#[test]
fn unknown_fields_are_named() {
    let names = ["ip.addr", "no.such", "_ws.col.Nothing"].map(str::to_owned);
    let layout = layout(TimeFormat::Relative);
    let error = Fields::new(&Registry::new(), &layout, &names, FieldOptions::default());
    assert_eq!(
        error.unwrap_err().to_string(),
        "Some fields aren't valid: no.such, _ws.col.Nothing"
    );
    assert!(FieldOptions::default().set("colour=y").is_err());
}

#[test]
fn pdml() {
    let got = printed(|_, _| Format::Pdml(Pdml::new(Selection::all()), None), TimeFormat::Relative);
    check(&got, include_str!("golden/pdml.xml"));
}

#[test]
fn psml() {
    check(&printed(|_, _| Format::Psml, TimeFormat::Relative), include_str!("golden/psml.xml"));
}

fn json(contents: Contents, gather: bool, selection: Selection) -> String {
    let format = |_: &Registry, _: &Layout| {
        Format::Json(Json::new(contents, gather, selection.clone()), None)
    };
    printed(format, TimeFormat::Relative)
}

#[test]
fn json_trees() {
    let got = json(Contents::Values, false, Selection::all());
    check(&got, include_str!("golden/json.json"));
}

#[test]
fn json_with_gathered_keys_and_octets() {
    let got = json(Contents::ValuesAndOctets, true, Selection::all());
    check(&got, include_str!("golden/json_gathered.json"));
}

#[test]
fn json_of_chosen_protocols() {
    let got = json(Contents::Values, false, Selection::of("udp ip", false));
    check(&got, include_str!("golden/json_top.json"));
    let got = json(Contents::Values, false, Selection::of("udp ip", true));
    check(&got, include_str!("golden/json_full.json"));
}

#[test]
fn json_of_no_frames() {
    let mut sink = Vec::new();
    let format = Format::Json(Json::new(Contents::Values, false, Selection::all()), None);
    let mut printer = Printer::new(format, layout(TimeFormat::Relative), &mut sink, false, "");
    printer.begin(0).unwrap();
    printer.finish().unwrap();
    drop(printer);
    assert_eq!(sink, b"[]\n");
}

#[test]
fn bulk_lines() {
    let got =
        printed(|_, _| Format::Ek(Ek::new(false, Selection::all()), None), TimeFormat::Relative);
    check(&got, include_str!("golden/ek.json"));
}

#[test]
fn output_that_nobody_takes_is_an_error() {
    struct Closed;
    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut printer = Printer::new(Format::Psml, layout(TimeFormat::Relative), Closed, false, "x");
    printer.begin(0).unwrap();
    assert_eq!(printer.finish().unwrap_err().kind(), std::io::ErrorKind::BrokenPipe);
}
