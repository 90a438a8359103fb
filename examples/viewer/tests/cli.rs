//! The program as a whole: what it prints, what it says when something is wrong, and its exit codes.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The header of a pcap file: microseconds, Ethernet.
const FILE_HEADER: [u8; 24] =
    [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];

/// UDP over IPv4 over Ethernet, from 10.0.0.1 to 10.0.0.2.
fn datagram(destination_port: u16, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0];
    let total = 28 + payload.len() as u16;
    bytes.extend([0x45, 0]);
    bytes.extend(total.to_be_bytes());
    bytes.extend([0, 1, 0x40, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2, 0x13, 0x88]);
    bytes.extend(destination_port.to_be_bytes());
    bytes.extend((total - 20).to_be_bytes());
    bytes.extend([0, 0]);
    bytes.extend(payload);
    bytes
}

/// A datagram from and to 127.0.0.1.
fn from_loopback() -> Vec<u8> {
    let mut bytes = datagram(7000, b"hello");
    bytes[26..34].copy_from_slice(&[127, 0, 0, 1, 127, 0, 0, 1]);
    bytes
}

/// Five datagrams to the ports 7000 to 7004.
fn capture() -> Vec<u8> {
    file_of((0..5).map(|i| datagram(7000 + i, b"hello")))
}

/// A capture of these frames, a millisecond apart.
fn file_of(frames: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut file = FILE_HEADER.to_vec();
    for (i, frame) in (0..).zip(frames) {
        let len = frame.len() as u32;
        let head = [1_700_000_000, i * 1000, len, len];
        file.extend(head.iter().flat_map(|n| n.to_le_bytes()));
        file.extend(frame);
    }
    file
}

/// The first two columns of a tree of counts: what is counted, and how often, of what occurred.
fn counts(file: &Path, statistic: &str) -> Vec<String> {
    let tree = printed(&["-r", text(file), "-q", "-z", statistic]);
    let rows = tree.lines().skip(5).take_while(|row| !row.is_empty());
    let columns = rows.filter_map(|row| {
        let (name, rest) = row.trim_start().split_once("  ")?;
        let count = rest.split_whitespace().next()?;
        (count != "0").then(|| format!("{name}: {count}"))
    });
    columns.collect()
}

struct Files(tempfile::TempDir);

impl Files {
    fn new() -> Self {
        Files(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn save(&self, name: &str, bytes: &[u8]) -> PathBuf {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }
}

fn lamna(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lamna"));
    command.args(arguments).env("TZ", "UTC").env_remove("LAMNA_FILTER_DIALECT");
    command.stdin(Stdio::null());
    command
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[track_caller]
fn printed(arguments: &[&str]) -> String {
    let output = lamna(arguments);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// Asserts that the program ends with `code` after one line that holds `words`, and answers what it
/// printed until then.
#[track_caller]
fn fails(arguments: &[&str], code: i32, words: &str) -> String {
    let output = lamna(arguments);
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{message}");
    assert_eq!(message.lines().count(), 1, "{message}");
    assert!(message.starts_with("lamna: ") && message.contains(words), "{message}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn lines_are_printed_when_the_output_is_no_terminal() {
    let files = Files::new();
    let file = files.save("a.pcap", &capture());
    let lines = printed(&["-nr", text(&file)]);
    assert_eq!(lines.lines().count(), 5);
    let first = "    1   0.000000     10.0.0.1 → 10.0.0.2     UDP 47 5000 → 7000 Len=5";
    assert_eq!(lines.lines().next(), Some(first));
}

#[test]
fn words_after_the_flags_are_a_display_filter() {
    let files = Files::new();
    let file = files.save("a.pcap", &capture());
    let numbers = ["-Tfields", "-e", "frame.number"];
    let with_words =
        printed(&[&["-r", text(&file), "udp.port", ">=", "7003"], &numbers[..]].concat());
    let with_flag =
        printed(&[&["-r", text(&file), "-Y", "udp.port >= 7003"], &numbers[..]].concat());
    assert_eq!((with_words.as_str(), with_flag.as_str()), ("4\n5\n", "4\n5\n"));
    fails(&["-r", text(&file), "-Y", "udp", "tcp"], 2, "given twice");
}

#[test]
fn counts_are_of_frames_read() {
    let files = Files::new();
    let file = files.save("a.pcap", &capture());
    let lines = printed(&["-r", text(&file), "-c", "3", "-Y", "udp.port != 7000"]);
    assert_eq!(lines.lines().count(), 2);
    fails(&["-r", text(&file), "-c", "0"], 2, "-c");
}

#[test]
fn a_wrong_filter_points_at_the_place() {
    let files = Files::new();
    let file = files.save("a.pcap", &capture());
    let output = lamna(&["-r", text(&file), "udp.prt == 7000"]);
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(message.contains("^~~~~~~") && message.contains("Did you mean udp.port?"), "{message}");
    assert!(output.stdout.is_empty());
}

#[test]
fn filters_speak_the_dialect_that_is_asked_for() {
    let files = Files::new();
    let file = files.save("a.pcap", &capture());
    let newer = "udp.port == 7000 xor udp.port == 7001";
    assert_eq!(printed(&["-r", text(&file), newer]).lines().count(), 2);
    let old = ["-o", "filter.dialect:4.0", "-r", text(&file), newer];
    assert_eq!(lamna(&old).status.code(), Some(2));
    let output =
        command(&["-r", text(&file), newer]).env("LAMNA_FILTER_DIALECT", "4.0").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    fails(&["-o", "filter.dialect:5", "-r", text(&file)], 2, "no filter dialect");
}

#[test]
fn what_is_wrong_with_the_command_line_is_said_in_one_line() {
    let files = Files::new();
    let file = files.save("a.pcap", &capture());
    let file = text(&file);
    for (arguments, words) in [
        (&["--no-such-flag"][..], "--no-such-flag"),
        (&["-r", file, "-T", "yaml"], "yaml"),
        (&["-r", file, "-T", "fields"], "-e"),
        (&["-r", file, "-T", "fields", "-e", "no.such.field"], "no.such.field"),
        (&["-r", file, "-e", "ip.src"], "-e"),
        (&["-r", file, "-t", "x"], "time format"),
        (&["-r", file, "-u", "x"], "seconds"),
        (&["-r", file, "-E", "colour=red", "-T", "fields", "-e", "ip"], "colour=red"),
        (&["-r", file, "-z", "no,such"], "no,such"),
        (&["-r", file, "-F", "tape", "-w", "x"], "tape"),
        (&["-r", file, "-d", "tcp.port==1"], "tcp.port==1"),
        (&["-r", file, "-R", "udp"], "-2"),
        (&["-r", file, "-i", "lo"], "-i"),
        (&["-r", file, "-o", "no.such:1"], "no.such"),
        (&["-r", file, "-N", "x"], "-N"),
        (&["-r", file, "-b", "x:1", "-w", "x"], "x:1"),
        (&["-G", "nothing"], "nothing"),
    ] {
        assert_eq!(fails(arguments, 2, words), "", "{arguments:?}");
    }
}

#[test]
fn names_come_from_the_users_own_tables_first() {
    let files = Files::new();
    let file = files.save("a.pcap", &capture());
    std::fs::create_dir(files.path("lamna")).unwrap();
    files.save("lamna/manuf", b"02:00:00\tLocal\tLocal Machines\n");
    files.save("lamna/services", b"seven 7000/udp\n");
    files.save("lamna/hosts", b"10.0.0.2 two\n");
    let seen = |names: &str, more: &[&str]| {
        let mut arguments = vec!["-r", text(&file), "-c", "1", "-N", names];
        arguments.extend(more);
        let mut command = command(&arguments);
        let output = command.env("XDG_CONFIG_HOME", files.0.path()).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(seen("nt", &[]).contains("10.0.0.1 → two"));
    let tree = seen("mnt", &["-V"]);
    for line in [
        "Ethernet II, Src: Local_00:00:01 (02:00:00:00:00:01), Dst: Local_00:00:02 (02:00:00:00:00:02)",
        "    Destination: Local_00:00:02 (02:00:00:00:00:02)",
        "Internet Protocol Version 4, Src: 10.0.0.1 (10.0.0.1), Dst: two (10.0.0.2)",
        "    Destination Address: two (10.0.0.2)",
        "    Destination Port: seven (7000)",
    ] {
        assert!(tree.lines().any(|shown| shown == line), "{line}\n{tree}");
    }
    let fields = ["-T", "fields", "-e", "eth.src_resolved", "-e", "eth.src", "-e", "ip.dst_host"];
    assert_eq!(seen("mn", &fields).trim(), "Local_00:00:01\t02:00:00:00:00:01\ttwo");
    assert!(seen("", &[]).contains("10.0.0.1 → 10.0.0.2"));
    // Also before the system's own, which calls this address something else.
    let local = files.save("b.pcap", &file_of([from_loopback()]));
    files.save("lamna/hosts", b"127.0.0.1 mine\n");
    let mut command = command(&["-r", text(&local), "-N", "nN"]);
    let output = command.env("XDG_CONFIG_HOME", files.0.path()).output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("mine → mine"));
}

#[test]
fn a_file_that_is_none_is_named() {
    let files = Files::new();
    fails(&["-r", text(&files.path("missing"))], 1, "missing");
    let file = files.save("text", b"this is no capture at all, only words");
    fails(&["-r", text(&file)], 1, "text");
}

#[test]
fn a_damaged_file_gives_every_whole_frame_first() {
    let files = Files::new();
    let mut bytes = capture();
    bytes.truncate(bytes.len() - 2);
    let file = files.save("cut.pcap", &bytes);
    let lines = fails(&["-nr", text(&file)], 1, "cut short");
    assert_eq!(lines.lines().count(), 4);
    let json = fails(&["-nr", text(&file), "-T", "json"], 1, "cut short");
    assert!(json.ends_with("]\n"), "JSON ends as JSON");
    let twice = fails(&["-2", "-nr", text(&file)], 1, "cut short");
    assert_eq!(twice, lines);
}

#[test]
fn filtered_frames_are_copied_to_a_file() {
    let files = Files::new();
    let file = files.save("a.pcap", &capture());
    for (format, start) in
        [("pcapng", [0x0a, 0x0d, 0x0d, 0x0a]), ("pcap", [0xd4, 0xc3, 0xb2, 0xa1])]
    {
        let copy = files.path(format);
        let arguments =
            ["-r", text(&file), "-Y", "udp.port == 7002", "-F", format, "-w", text(&copy)];
        assert_eq!(printed(&arguments), "");
        assert_eq!(std::fs::read(&copy).unwrap()[..4], start);
        assert_eq!(printed(&["-r", text(&copy), "-Tfields", "-e", "udp.dstport"]), "7002\n");
    }
    let copy = files.path("printed");
    let lines = printed(&["-r", text(&file), "-w", text(&copy), "-P"]);
    assert_eq!(lines.lines().count(), 5);
    fails(&["-r", text(&file), "-w", text(&files.path("no/such/folder"))], 1, "no/such/folder");
}

#[test]
fn the_standard_input_is_a_file_like_any_other() {
    let mut child = command(&["-nr", "-", "-T", "fields", "-e", "frame.number"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&capture()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.stdout, b"1\n2\n3\n4\n5\n");
}

#[test]
fn two_passes_print_what_one_does() {
    let files = Files::new();
    let file = files.save("a.pcap", &capture());
    assert_eq!(printed(&["-2", "-nr", text(&file), "-V"]), printed(&["-nr", text(&file), "-V"]));
    let kept = printed(&[
        "-2",
        "-R",
        "udp.port > 7002",
        "-nr",
        text(&file),
        "-Tfields",
        "-e",
        "frame.number",
        "-e",
        "udp.dstport",
    ]);
    assert_eq!(kept, "1\t7003\n2\t7004\n");
}

/// Tables of plain frames are made from headers alone, unless something beside them needs more.
#[test]
fn statistics_do_not_depend_on_what_else_is_asked() {
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures");
    let names =
        ["dns", "fragments", "ipv6", "null-loopback", "three-way-handshake", "tls13", "vlan"];
    for name in names {
        let file = format!("{fixtures}/{name}.pcap");
        for kind in ["eth", "ip", "ipv6", "tcp", "udp"] {
            for statistic in [format!("conv,{kind}"), format!("endpoints,{kind}")] {
                let alone = printed(&["-r", &file, "-q", "-z", &statistic]);
                let beside = printed(&["-r", &file, "-q", "-z", &statistic, "-z", "io,phs"]);
                assert!(beside.ends_with(&alone), "{name} {statistic}:\n{alone}\n{beside}");
            }
        }
        let statistic = "follow,tcp,hex,0";
        let alone = printed(&["-r", &file, "-q", "-z", statistic]);
        let beside = printed(&["-r", &file, "-q", "-z", statistic, "-z", "io,phs"]);
        assert!(beside.ends_with(&alone), "{name}:\n{alone}\n{beside}");
    }
}

/// What begins with a printable octet and no message is something else; what begins with another is nothing. An extension
/// that is mandatory is no part of the method.
#[test]
fn http_messages_are_counted_by_their_first_lines() {
    let files = Files::new();
    let texts: [&[u8]; 5] = [
        b"M-SEARCH * HTTP/1.1\r\nHost: a\r\n\r\n",
        b"hello\r\n",
        b"\x80hello\r\n",
        b"HTTP/1.1 200 OK\r\nST: x\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\nST: x\r\n\r\n",
    ];
    let file = files.save("a.pcap", &file_of(texts.map(|text| datagram(1900, text))));
    let tree = counts(&file, "http,tree");
    assert_eq!(
        tree,
        [
            "Total HTTP Packets: 4",
            "HTTP Response Packets: 2",
            "2xx: Success: 1",
            "200 OK: 1",
            "1xx: Informational: 1",
            "100 Continue: 1",
            "Other HTTP Packets: 1",
            "HTTP Request Packets: 1",
            "SEARCH: 1",
        ]
    );
    let tree = counts(&file, "http_srv,tree");
    assert!(tree.ends_with(&["10.0.0.1: 2".into(), "OK: 1".into(), "KO: 1".into()]), "{tree:?}");
}

#[test]
fn dns_messages_are_counted_by_words_for_every_number() {
    let files = Files::new();
    let query = |opcode: u8, kind: u8, class: u8| {
        let head = [0, 1, opcode << 3, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        datagram(53, &[&head[..], &[1, b'a', 0, 0xff, kind, 0, class]].concat())
    };
    let file = files.save("a.pcap", &file_of([query(7, 0xfe, 99), datagram(53, &[0, 1, 0, 0])]));
    let tree = counts(&file, "dns,tree");
    // The second message is malformed: its end is not reached.
    assert_eq!(tree.first().map(String::as_str), Some("Total Packets: 1"));
    for row in ["Unknown opcode (7): 1", "Unknown packet type (65534): 1", "Unknown class (99): 1"]
    {
        assert!(tree.iter().any(|found| found == row), "{row} {tree:?}");
    }
}

#[test]
fn dns_messages_that_errors_quote_are_not_counted() {
    let files = Files::new();
    let question = [0, 1, 0, 3, 0, 1, 0, 0, 0, 0, 0, 0, 1, b'a', 0, 0, 1, 0, 1];
    let asked = datagram(53, &question);
    // "Port unreachable", with the datagram that was asked.
    let mut error = datagram(53, &[&[0; 20], &asked[34..]].concat());
    error[23] = 1;
    error.splice(34..42, [3, 3, 0, 0, 0, 0, 0, 0]);
    error.splice(42..62, asked[14..34].iter().copied());
    let file = files.save("a.pcap", &file_of([asked, error]));
    let shown = printed(&["-r", text(&file), "-Tfields", "-e", "frame.protocols"]);
    let inner = "eth:ethertype:ip:icmp:ip:udp:dns";
    assert_eq!(shown, format!("eth:ethertype:ip:udp:dns\n{inner}\n"));
    let tree = counts(&file, "dns,tree");
    // A query has a code of the response too.
    assert_eq!(tree[..3], ["Total Packets: 1", "rcode: 1", "No such name: 1"]);
}

#[test]
fn the_least_severity_that_was_asked_for_last_holds_for_all() {
    let files = Files::new();
    // A probe is a chat, a length that lies an error.
    let mut lies = datagram(7000, b"hello");
    lies[39] = 99;
    let file = files.save("a.pcap", &file_of([datagram(33_435, b"hello"), lies]));
    let shown = |statistics: &[&str]| {
        let each = statistics.iter().flat_map(|statistic| ["-z", statistic]);
        let all: Vec<&str> = ["-r", text(&file), "-q"].into_iter().chain(each).collect();
        let heads = printed(&all);
        heads.lines().filter(|line| line.ends_with(')') && !line.starts_with(' ')).count()
    };
    assert_eq!(shown(&["expert"]), 2);
    assert_eq!(shown(&["expert", "expert,error"]), 2);
    assert_eq!(shown(&["expert,error", "expert"]), 4);
}

#[test]
fn intervals_of_long_captures_move_their_borders() {
    let files = Files::new();
    let mut bytes = file_of([datagram(7000, b"hello"), datagram(7000, b"hello")]);
    // A million seconds and half of one lie between the two.
    let second = FILE_HEADER.len() + (bytes.len() - FILE_HEADER.len()) / 2;
    bytes[second..second + 8]
        .copy_from_slice(&[1_701_000_000_u32.to_le_bytes(), 500_000_u32.to_le_bytes()].concat());
    let file = files.save("a.pcap", &bytes);
    let shown = printed(&["-r", text(&file), "-q", "-z", "io,stat,400000"]);
    let rows: Vec<&str> = shown.lines().filter(|line| line.contains("<>")).collect();
    assert_eq!(
        rows,
        [
            "|     0 <> 400000 |      1 |    47 |",
            "| 400000 <> 800000 |      0 |     0 |",
            "| 800000 <> Dur   |      1 |    47 |",
        ]
    );
}

#[test]
fn what_comes_late_is_counted_where_its_column_has_come_to() {
    let files = Files::new();
    let mut bytes = file_of((7000..7004).map(|port| datagram(port, b"hello")));
    let step = (bytes.len() - FILE_HEADER.len()) / 4;
    for (place, seconds) in [0_u32, 5, 2, 6].into_iter().enumerate() {
        let at = FILE_HEADER.len() + place * step;
        bytes[at..at + 4].copy_from_slice(&(1_700_000_000 + seconds).to_le_bytes());
    }
    let file = files.save("a.pcap", &bytes);
    let statistic = "io,stat,2,,udp.port==7002";
    let shown = printed(&["-r", text(&file), "-q", "-z", statistic]);
    let rows: Vec<&str> = shown.lines().filter(|line| line.contains("<>")).collect();
    // Alone it is in time.
    assert_eq!(
        rows,
        [
            "|  0 <> 2  |      1 |    47 |      0 |     0 |",
            "|  2 <> 4  |      0 |     0 |      1 |    47 |",
            "|  4 <> 6  |      2 |    94 |      0 |     0 |",
            "|  6 <> Dur|      1 |    47 |      0 |     0 |",
        ]
    );
}

#[test]
fn ends_without_a_column_are_beyond_all_columns() {
    let files = Files::new();
    let frames = (1..=41).map(|host| {
        let mut frame = datagram(7000, b"hello");
        frame[29] = host;
        // All send to the first but itself.
        frame[33] = if host == 1 { 2 } else { 1 };
        frame
    });
    let file = files.save("a.pcap", &file_of(frames));
    let shown = printed(&["-n", "-r", text(&file), "-q", "-z", "flow,any,standard"]);
    let last = shown.lines().last().unwrap();
    let arrow = format!("|         |(7000)   <{}  (5000)  |", "-".repeat(41 * 20 - 2));
    assert!(last.starts_with(&arrow), "{last}");
    assert_eq!(shown.lines().count(), 2 + 2 * 41);
}

#[test]
fn protocols_are_counted_where_their_headers_are_sound() {
    let files = Files::new();
    let of = |edit: fn(&mut Vec<u8>)| {
        let mut frame = datagram(7000, b"hello, hello");
        edit(&mut frame);
        frame
    };
    let frames = [
        of(|_| {}),
        of(|frame| frame[23] = 132),
        of(|frame| frame[23] = 33),
        // A header shorter than any, another version, a datagram shorter than its header.
        of(|frame| frame[14] = 0x44),
        of(|frame| frame[14] = 0x65),
        of(|frame| frame[17] = 16),
    ];
    let file = files.save("a.pcap", &file_of(frames));
    let tree = counts(&file, "ptype,tree");
    assert_eq!(tree, ["IP Protocol Types: 3", "UDP: 1", "SCTP: 1", "DCCP: 1"]);
    let table = printed(&["-r", text(&file), "-q", "-z", "endpoints,ip"]);
    assert!(
        table.lines().any(|row| row.starts_with("10.0.0.1 ") && row.contains(" 3 ")),
        "{table}"
    );
}

#[test]
fn a_followed_tunnel_shows_what_is_inside_of_it_too() {
    let files = Files::new();
    let inner = datagram(7001, b"plain");
    let network = [&[8, 0, 0, 0, 0, 0, 7, 0][..], &inner].concat();
    let mut outer = datagram(4789, &network);
    // The outer ends are others.
    outer[29] = 3;
    let file = files.save("a.pcap", &file_of([datagram(7000, b""), outer]));
    let shown = printed(&["-n", "-r", text(&file), "-q", "-z", "follow,udp,ascii,1"]);
    assert!(shown.contains("Node 0: 10.0.0.1:5000\nNode 1: 10.0.0.2:7001\n"), "{shown}");
    assert!(shown.contains("\n5\nplain\n===="), "{shown}");
    // Nobody has spoken where there was nothing but an empty datagram.
    let shown = printed(&["-n", "-r", text(&file), "-q", "-z", "follow,udp,ascii,0"]);
    assert!(shown.contains("Node 0: :0\nNode 1: :0\n"), "{shown}");
}

#[test]
fn decode_as_and_columns_can_be_chosen() {
    let files = Files::new();
    let file = files.save("a.pcap", &capture());
    let stack = |rule: &str| {
        printed(&["-r", text(&file), "-c", "1", "-d", rule, "-Tfields", "-e", "frame.protocols"])
    };
    assert_eq!(stack("udp.port==7000,data"), "eth:ethertype:ip:udp:data\n");
    let columns = "gui.column.format:\"Where\", \"%d\", \"No.\", \"%m\"";
    assert_eq!(printed(&["-r", text(&file), "-c", "1", "-o", columns]), "10.0.0.2         1\n");
    let cell =
        printed(&["-r", text(&file), "-c", "1", "-o", columns, "-Tfields", "-e", "_ws.col.Where"]);
    assert_eq!(cell, "10.0.0.2\n");
}

#[test]
fn lists_and_help() {
    assert!(printed(&["-v"]).starts_with("Lamna "));
    let help = printed(&["-h"]);
    for flag in ["-D", "-r", "-Y", "-w", "-T", "-V", "-2"] {
        assert!(help.contains(flag), "{flag}");
    }
    assert!(printed(&["-G", "protocols"]).contains("User Datagram Protocol\tUDP\tudp\n"));
    let fields = printed(&["-G", "fields"]);
    assert!(fields.contains("F\tLength\tudp.length\tFT_UINT16\tudp\tBASE_DEC\t0x0\t\n"));
    assert!(printed(&["-G", "values"]).contains("T\ttcp.flags.syn\tSet\tNot set\n"));
}

#[test]
fn a_closed_output_ends_the_program_quietly() {
    let files = Files::new();
    let mut bytes = capture();
    let frames = bytes.split_off(FILE_HEADER.len());
    for _ in 0..4000 {
        bytes.extend(&frames);
    }
    let file = files.save("long.pcap", &bytes);
    let mut child = command(&["-nr", text(&file)])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
}

#[test]
fn an_interface_that_is_none_is_named() {
    let output = lamna(&["-i", "no-such-interface", "-c", "1"]);
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{message}");
    // Without libpcap the message is about that.
    assert_eq!(message.lines().count(), 1, "{message}");
}
