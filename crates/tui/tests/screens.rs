//! What people see and type, on the fixtures, without a terminal.

mod common;

use common::Walk;
use crossterm::event::{Event, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use lamna_tui::Effect;

const PING: &str = "three-way-handshake.pcapng";

#[test]
fn three_panes_with_the_first_packet() {
    let mut walk = Walk::over(PING, "", 100, 24);
    walk.has("No.").has("Destination").has("Protocol");
    walk.has("[SYN] Seq=0").has("GET /ping HTTP/1.1");
    walk.has("Packet 1").has("▸ Transmission Control Protocol");
    walk.has("Frame (74 bytes)").has("0000  00 00").has("12 packets");
}

#[test]
fn the_tree_stays_open_from_packet_to_packet() {
    let mut walk = Walk::over(PING, "", 100, 40);
    walk.press(&["tab", "down", "down", "down", "enter"]);
    walk.has("▾ Transmission Control Protocol").has("Source Port: ");
    walk.press(&["shift-tab", "down"]);
    walk.has("Packet 2").has("▾ Transmission Control Protocol").has("Source Port: 8080");
    walk.press(&["tab", "left"]).has("▸ Transmission Control Protocol");
    walk.press(&["E"]).has("Time to Live");
    walk.press(&["C"]).has("▸ Internet Protocol").has_not("Time to Live");
}

#[test]
fn final_facts_are_shown_once_all_is_loaded() {
    let mut walk = Walk::over(PING, "", 100, 40);
    walk.press(&["3G", "tab", "G", "l", "\\"]);
    walk.has("Packet 3").has("[Conversation completeness: Complete, WITH_DATA (31)]");
}

#[test]
fn a_wrong_filter_is_told_with_its_place_before_enter() {
    let mut walk = Walk::over(PING, "", 100, 24);
    walk.press(&["/", "tcp.prot == 80"]);
    assert_eq!(walk.line(0), "Filter: tcp.prot == 80");
    assert_eq!(walk.line(1), "        ^~~~~~~~");
    walk.has("must be a field or function, not tcp.prot").has("Did you mean tcp.port?");
    walk.press(&["enter"]).has("12 packets");
    walk.press(&["esc"]).has_not("tcp.prot");
}

#[test]
fn the_selected_packet_survives_filters() {
    let mut walk = Walk::over(PING, "", 100, 24);
    walk.press(&["4G"]).has("Packet 4");
    walk.press(&["/", "http", "enter"]).has("of 12 packets").has("Packet 4");
    walk.press(&["/", "ctrl-u", "tcp.flags.syn == 1", "enter"]);
    walk.has("2 of 12 packets").has_not("Packet 4");
    walk.press(&["/", "ctrl-u", "enter"]).has("12 packets").has_not(" of 12").has("Packet 4");
}

#[test]
fn a_filter_to_begin_with_and_earlier_ones() {
    let mut walk = Walk::over(PING, "tcp.port==8080", 100, 24);
    walk.has("Filter: tcp.port==8080").has("12 of 12 packets");
    walk.press(&["/", "ctrl-u", "udp", "enter"]).has("no packet passes");
    walk.press(&["/", "up", "up"]);
    assert!(walk.line(0).starts_with("Filter: tcp.port==8080 "));
    walk.press(&["esc"]);
    assert_eq!(walk.line(0), "Filter: udp");
}

#[test]
fn going_to_packets() {
    let mut walk = Walk::over(PING, "", 100, 24);
    walk.press(&["G"]).has("Packet 12");
    walk.press(&["gg"]).has("Packet 1─").press(&["5G"]).has("Packet 5");
    walk.press(&[":", "7", "enter"]).has("Packet 7");
    walk.press(&[":", "99", "enter"]).has("there is no packet 99: there are 12").has("Packet 7");
    walk.press(&["/", "http", "enter", ":", "2", "enter"]).has("does not pass the filter");
    walk.press(&[":", "nosuch", "enter"]).has("there is no command");
}

#[test]
fn octets_of_the_selected_field_and_fields_of_the_selected_octet() {
    let mut walk = Walk::over(PING, "", 100, 30);
    walk.press(&["tab", "tab"]);
    // The third octet of the second row: the IP header's total length.
    walk.press(&["down"]).has("Total Length: 60").has("Total Length (ip.len), 2 bytes");
    walk.press(&["home"]).has("Address (eth.addr), 6 bytes");
}

#[test]
fn reassembled_octets_have_a_tab_of_their_own() {
    let mut walk = Walk::over(PING, "http.response", 100, 30);
    walk.has("Reassembled TCP (").press(&["tab", "tab", "]"]).has("HTTP/1.1 200 OK");
}

#[test]
fn help_lists_the_keys_and_leaves() {
    let mut walk = Walk::over(PING, "", 100, 24);
    walk.press(&["?"]).has("Everywhere").has("next pane").press(&["G"]).has(":w FILE");
    walk.press(&["q"]).has("Packet 1");
    walk.press(&["q"]);
    assert_eq!(walk.last, Effect::Quit);
}

#[test]
fn displayed_packets_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("http.pcapng");
    let mut walk = Walk::over(PING, "http", 100, 24);
    walk.press(&[":", &format!("w {}", path.display()), "enter"]).has("packets written to");
    let mut reader = lamna_capture::Reader::open(&path).unwrap();
    while reader.next_frame().unwrap().is_some() {}
    assert_eq!(reader.frames(), 2);
    let own = common::fixture(PING);
    walk.press(&[":", &format!("w {}", own.display()), "enter"]).has("is the file being looked at");
    walk.press(&[":", "w /nosuch/folder/x.pcap", "enter"]).has("/nosuch/folder/x.pcap");
}

#[test]
fn the_mouse_selects_and_scrolls() {
    let mut walk = Walk::over(PING, "", 100, 24);
    let mut at = |kind, column, row| {
        walk.event(&Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
        walk.screen()
    };
    assert!(at(MouseEventKind::Down(MouseButton::Left), 5, 4).contains("Packet 3"));
    assert!(at(MouseEventKind::ScrollDown, 5, 4).contains("Packet 6"));
    // The second line of the tree, twice: select, then open.
    at(MouseEventKind::Down(MouseButton::Left), 10, 12);
    assert!(at(MouseEventKind::Down(MouseButton::Left), 10, 12).contains("▾ Ethernet"));
}

#[test]
fn damage_is_told_and_what_is_before_it_is_shown() {
    let mut walk = Walk::over("damaged.pcap", "", 160, 24);
    walk.has("damaged.pcap:").has("Packet 1");
}

#[test]
fn no_size_of_the_terminal_is_too_small() {
    let mut walk = Walk::over(PING, "", 80, 24);
    let keys: &[&str] = &[
        "tab", "E", "down", "pgdn", "]", "tab", "down", "G", "?", "down", "esc", "/", "x(", "esc",
    ];
    for (width, height) in (0..30).flat_map(|n| [(n, 24), (80, n), (n, n), (n * 7, 3)]) {
        if width == 0 || height == 0 {
            continue;
        }
        walk.resize(width, height).press(keys).press(&["\\", ":", "x", "esc", "gg"]);
    }
}

#[test]
fn every_fixture_is_shown_down_to_its_last_octet() {
    let folder = std::fs::read_dir(common::fixture("")).unwrap();
    for file in folder.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".pcap") && !name.ends_with(".pcapng") {
            continue;
        }
        let mut walk = Walk::over(&name, "", 100, 40);
        walk.press(&["tab", "E", "shift-tab"]);
        for _ in 0..40 {
            walk.press(&["down"]);
            assert!(!walk.screen().contains("panicked"), "{name}");
        }
        walk.press(&["tab", "tab", "G"]);
    }
}

#[test]
fn what_two_ends_said_is_shown_and_leads_to_its_packets() {
    let mut walk = Walk::over(PING, "tcp", 100, 24);
    walk.press(&["F"]).has("TCP stream 0: 127.0.0.1:").has("GET /ping HTTP/1.1").has("pong");
    walk.has("→ 127.0.0.1:8080 82 bytes in 1 packet, ← 141 bytes in 2 packets");
    walk.press(&["x"])
        .has("00000000  47 45 54 20 2f 70 69 6e  67")
        .has("    00000000  48 54 54 50");
    walk.press(&["d"]).has("only →").has_not("70 6f 6e 67");
    walk.press(&["d"]).has("only ←").has_not("47 45 54 20 2f");
    walk.press(&["x"]).has("706f6e67").press(&["x"]).has("data: !!binary");
    walk.press(&["x", "/", "PONG", "enter"])
        .has("match 1 of 1")
        .has("pong")
        .press(&["enter"])
        .has("Packet 8");
    walk.press(&["F"]).press(&["y"]).has("223 bytes copied");
    assert!(matches!(&walk.last, Effect::Send(octets) if octets.starts_with(b"\x1b]52;c;")));
    walk.press(&["F"]).has("Filter: tcp.stream == 0").has("12 of 12 packets");
}

#[test]
fn datagrams_are_followed_too_and_other_packets_are_not() {
    let mut walk = Walk::over("dns.pcap", "dns", 100, 24);
    walk.press(&["F"]).has("UDP stream").has(":53");
    let mut walk = Walk::over("vlan.pcap", "icmp", 100, 24);
    walk.press(&["F"]).has("is of no TCP or UDP conversation");
}

#[test]
fn conversations_of_every_kind() {
    let mut walk = Walk::over(PING, "", 140, 24);
    walk.press(&["c"]).has("Ethernet (1)").has("IPv4 (1)").has("TCP (1)").has("UDP (0)");
    let row = walk.line(2);
    let cells: Vec<&str> = row.split_whitespace().collect();
    assert_eq!(cells[0], "127.0.0.1");
    assert_eq!(cells[2..5], ["127.0.0.1", "8080", "12"]);
    walk.press(&["f"]).has("GET /ping HTTP/1.1").press(&["q"]);
    walk.press(&["c", "shift-tab", "shift-tab"]).has("IPv4 (1)");
    walk.press(&["enter"]).has("Filter: ip.addr == 127.0.0.1 && ip.addr == 127.0.0.1");
    let mut walk = Walk::over("ipv6.pcap", "", 200, 24);
    walk.press(&["c", "y"]).has("bytes copied").press(&["s", "r", "q"]).has("Packet 1");
}

#[test]
fn filters_are_made_of_fields() {
    let mut walk = Walk::over(PING, "", 120, 40);
    walk.press(&["tab", "end", "l", "l", "down"]).has("Destination Port (tcp.dstport)");
    walk.press(&["a"]).has("Filter: tcp.dstport == 8080").has("7 of 12 packets");
    walk.press(&["A"]).has("Filter: !(tcp.dstport == 8080)").has("5 of 12 packets");
    walk.press(&["/", "ctrl-u", "http", "enter"])
        .press(&["&"])
        .has("Filter: (http) && (tcp.dstport == ");
    walk.press(&["|"]).has("|| (tcp.dstport == ");
    walk.press(&["p", "enter"]).has("Filter: tcp.dstport == ");
    walk.press(&["G", "a"]).has_not("neither");
}

#[test]
fn linked_packets_and_back() {
    let mut walk = Walk::over(PING, "http", 120, 40);
    walk.press(&["tab", "end", "l", "end"]).has("Response in frame");
    walk.press(&["enter"]).has("Packet 8").press(&["ctrl-o"]).has("Packet 4");
    walk.press(&["alt-o"]).has("Packet 8");
}

#[test]
fn columns_of_fields_come_and_go() {
    let mut walk = Walk::over(PING, "", 160, 40);
    walk.press(&["tab", "end", "l", "l", "down", "+"]);
    assert!(walk.line(1).contains("Length Destination Port Info"), "{}", walk.line(1));
    assert!(walk.line(2).contains("74 8080"), "{}", walk.line(2));
    walk.press(&["+"]).has_not("Length Destination Port");
}

#[test]
fn times_marks_and_searches() {
    let mut walk = Walk::over(PING, "", 120, 40);
    walk.press(&["t"]).has("since the previous packet (-t d)");
    walk.press(&["t", "t", "t"]).has("date and time of day").has("2026-");
    walk.press(&["gg", "m", "down", "m", "gg", ">"]).has("Packet 3").press(&[">"]).has("Packet 1─");
    walk.press(&[":", "marked", "enter"]).has("Filter: frame.marked == 1").has("2 of 12");
    walk.press(&[":", "clear-filter", "enter", "gg", "s", "ping", "enter"]).has("Packet 4");
    walk.press(&["s", "[FIN, ack]", "enter"]).has("Packet 10").has("match 1 of 2");
    walk.press(&["n"]).has("Packet 11").has("match 2 of 2").press(&["n"]).has("Packet 10");
    walk.press(&["N"]).has("Packet 11").press(&["s", "x:706f6e67", "enter"]).has("Packet 8");
    walk.press(&["s", "=tcp.flags.syn == 1", "enter"]).has("match 1 of 2");
    walk.press(&["s", "no such text", "enter"]).has("not found");
    walk.press(&["s", "x:1", "enter"]).has("octets in hexadecimal");
}

#[test]
fn ignored_packets_are_no_part_of_their_conversation() {
    let mut walk = Walk::over(PING, "", 120, 40);
    walk.press(&["ctrl-d"]).has("<Ignored>").has("Packet 2").has("[ACK] Seq=1 Ack=1 Win=63 ");
    walk.press(&["/", "tcp.flags.syn == 1", "enter"]).has("1 of 12").has("Packet 2");
    walk.press(&[":", "clear-filter", "enter", "/", "frame.ignored == 1", "enter"])
        .has("1 of 12")
        .has("Packet 1─");
    walk.press(&["tab"]).has("Frame 1: ignored").press(&["shift-tab"]);
    walk.press(&[":", "clear-filter", "enter", ":", "ignore-none", "enter"]);
    walk.has_not("<Ignored>").has("[ACK] Seq=1 Ack=1 Win=64512 ");
    walk.press(&[":", "ignore-none", "enter"]).has("no packet is ignored");
}

#[test]
fn sequence_numbers_as_they_were_sent() {
    let mut walk = Walk::over(PING, "", 160, 40);
    walk.press(&["R"]).has("[SYN, ACK] Seq=1049415599 Ack=1130755876").has("that were sent");
    walk.press(&["R"]).has("[SYN, ACK] Seq=0 Ack=1").has("count from the first");
}

#[test]
fn octets_as_bits_and_as_text() {
    let mut walk = Walk::over(PING, "", 120, 40);
    walk.press(&["4gg", "tab", "end", "tab", "b"]).has("01000111 01000101  01010100");
    walk.press(&["b"]).has("as text").has(" GET /ping HTTP/1.1 ").has(" Host: ").press(&["b"]);
    walk.has("escape sequences decoded").press(&["down"]).has_not(" GET /ping HTTP/1.1 \n");
    walk.press(&["b"]).has("hexadecimal digits").has("47 45 54");
}

#[test]
fn copies_of_rows_lines_and_octets() {
    let mut walk = Walk::over(PING, "", 120, 40);
    let copied = |walk: &mut Walk| match &walk.last {
        Effect::Send(octets) => String::from_utf8_lossy(octets).into_owned(),
        other => panic!("{other:?}"),
    };
    walk.press(&["y"]).has("bytes copied");
    assert!(copied(&mut walk).starts_with("\x1b]52;c;MQk"));
    walk.press(&["tab", "down", "y"]).has("bytes copied");
    walk.press(&["tab", "y"]).has("28 bytes copied");
}

#[test]
fn a_connection_as_a_diagram() {
    let mut walk = Walk::over(PING, "", 120, 30);
    walk.press(&["L"]).has("TCP stream 0, 12 segments").has("127.0.0.1:8080");
    walk.has("SYN-SENT ─").has("[SYN] Seq=0 Len=0").has("▶ SYN-RECEIVED");
    walk.has("◀").has("[SYN, ACK] Seq=0 Ack=1 Len=0").has("ESTABLISHED").has("TIME-WAIT");
    walk.press(&["a"]).has("[SYN] Seq=1130755875 Len=0");
    walk.press(&["j", "j", "enter"]).has("Packet 3");
    let mut walk = Walk::over("dns.pcap", "", 100, 24);
    walk.press(&["L"]).has("only TCP connections are drawn");
}

#[test]
fn expert_notes_by_kind() {
    let mut walk = Walk::over(PING, "", 120, 30);
    walk.press(&["e"]).has("Expert notes").has("Chat           2 Sequence TCP");
    walk.press(&["G", "o"]).has("Packet ");
    walk.press(&["e"]).press(&["enter"]).has("Filter: tcp.").has(" of 12 packets");
    walk.press(&["e"]).press(&["y"]).has("bytes copied");
}

#[test]
fn names_are_completed() {
    let mut walk = Walk::over(PING, "", 100, 24);
    walk.press(&["/", "tcp.dst"]).has("tcp.dstport  Unsigned integer (2 bytes)  Destination Port");
    walk.press(&["tab"]).has("Filter: tcp.dstport");
    walk.press(&[" == 8080", "enter"]).has("7 of 12 packets").has("Filter: tcp.dstport == 8080");
}

#[test]
fn themes_are_switched() {
    let mut walk = Walk::over(PING, "", 100, 24);
    walk.press(&[":", "theme plain", "enter"]).has("Packet 1");
    walk.press(&[":", "theme pink", "enter"]).has("there are: dark, light");
}
