//! The pages of analysis, on the fixtures, without a terminal.

mod common;

use common::Walk;
use lamna_tui::Effect;

const PING: &str = "three-way-handshake.pcapng";

#[test]
fn what_is_in_a_capture() {
    let mut walk = Walk::over(PING, "", 120, 40);
    walk.press(&["i"]).has("Overview (").has("All packets").has("Transmission Control Protocol");
    walk.has("TCP port 8080").has("0.001496 s").has("Note notes");
    walk.press(&["tab"]).has("three-way-handshake.pcapng").has("Octets captured");
    walk.press(&["shift-tab", "/", "port", "enter"]).has("Only rows with: port");
    walk.press(&["enter"]).has("Filter: tcp.port == 8080").has("12 of 12 packets");
}

#[test]
fn what_is_wrong_leads_to_its_packet() {
    let mut walk = Walk::over(PING, "", 120, 40);
    walk.press(&["!"]).has("no trouble so far").press(&["q"]);
    let mut walk = Walk::over("truncated.pcap", "", 120, 40);
    walk.press(&["!"]).has("Trouble");
}

#[test]
fn endpoints_of_every_kind() {
    let mut walk = Walk::over("dns.pcap", "", 140, 30);
    walk.press(&["w"]).has("IPv4 (").has("Bytes received");
    walk.press(&["d", "enter"]).has("Filter: ip.src == ");
    walk.press(&["w", "tab", "tab", "tab"]).has("UDP (").press(&["enter"]).has("udp.srcport == ");
}

#[test]
fn protocols_inside_of_others() {
    let mut walk = Walk::over(PING, "", 120, 30);
    walk.press(&["P"]).has("Ethernet").has("  Internet Protocol Version 4");
    walk.has("100.0 %       12").press(&["j", "j", "j", "enter"]).has("Filter: http");
}

#[test]
fn requests_and_questions_with_their_answers() {
    let mut walk = Walk::over(PING, "", 140, 30);
    walk.press(&["H"]).has("GET").has("/ping").has("200").has("1 requests, 0 refused");
    walk.press(&["enter"]).has("Packet 4");
    let mut walk = Walk::over("dns.pcap", "", 140, 30);
    walk.press(&["D"]).has("example.com").has("No error").has("Answered in");
    walk.press(&["a"]).has("Filter: dns.qry.name == \"");
}

#[test]
fn packets_over_time() {
    let mut walk = Walk::over(PING, "", 100, 30);
    walk.press(&["I"]).has("packets in ").press(&["u"]).has("bytes in ").press(&["l"]);
    walk.has("logarithmic").press(&["a", "http", "enter"]).has(" http").press(&["+", "-", "right"]);
    walk.press(&["a", "no such(", "enter"]).press(&["end", "enter"]).has("Packet 12");
    walk.press(&["T"]).has("Sequence numbers").press(&["t"]).has("Round trips");
    walk.press(&["t", "t"]).has("Receive window").press(&["d", "d", "end", "enter"]).has("Packet ");
}

#[test]
fn lengths_in_classes() {
    let mut walk = Walk::over(PING, "", 100, 30);
    walk.press(&[":", "lengths", "enter"]).has("40-79").has("##########");
    walk.press(&["j", "j", "enter"]).has("Filter: frame.len >= 40 && frame.len < 80");
}

#[test]
fn tables_are_sorted_copied_and_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.csv");
    let mut walk = Walk::over(PING, "", 140, 30);
    walk.press(&["H", "s"]).has("Time↓").press(&["y"]).has("bytes copied");
    assert!(matches!(&walk.last, Effect::Send(_)));
    let write = format!("w {}", path.display());
    walk.press(&[":", &write, "enter"]).has("bytes written to").has("HTTP requests");
    assert!(std::fs::read_to_string(&path).unwrap().contains("\"/ping\""));
    walk.press(&[":", &write, "enter"]).has("is there already");
    walk.press(&[":", &format!("w {}.pcap", path.display()), "enter"]).has(".csv or .json");
}

#[test]
fn pages_stay_as_they_were_and_can_be_limited() {
    let mut walk = Walk::over("dns.pcap", "", 140, 30);
    walk.press(&["D", "j", "enter", "D"]).has("DNS questions").press(&["q"]);
    walk.press(&["/", "frame.number == 1", "enter", "D", "i"]).has("displayed packets only");
    walk.has("1 questions").press(&["i"]).has_not("displayed packets only");
}

#[test]
fn copies_have_many_forms() {
    let mut walk = Walk::over(PING, "", 120, 40);
    let copied = |walk: &mut Walk| match &walk.last {
        Effect::Send(octets) => octets.len(),
        other => panic!("{other:?}"),
    };
    walk.press(&["tab", "end", "l", "l", "Y", "n"]).has("11 bytes copied");
    walk.press(&["Y", "v"]).has("5 bytes copied").press(&["Y", "u"]).has("bytes copied");
    assert!(copied(&mut walk) > 20);
    walk.press(&["Y", "j"]).has("there is no format json");
    walk.press(&["f", "c"]).has("Source Port").press(&["f", "~"]).has("displayed already");
}

#[test]
fn layouts_and_sizes_of_panes() {
    let mut walk = Walk::over(PING, "", 140, 40);
    for _ in 0..3 {
        walk.press(&["|", "+", "+", "-", "="]).has("Packet 1").has("0000  ");
    }
}

#[test]
fn menus_list_what_there_is() {
    let mut walk = Walk::over(PING, "", 140, 45);
    walk.press(&["M"]).has("who spoke with whom").press(&["a"]).has("Overview (");
    walk.press(&["q", ":", "filters", "enter"]).has("Filters").press(&["q"]);
    walk.press(&[":", "recents", "enter"]).has("Files of earlier runs").press(&["q"]);
    walk.press(&["m", ":", "marks", "enter"])
        .has("Marked packets")
        .press(&["enter"])
        .has("Packet 1");
}

#[test]
fn another_file_is_opened_in_place() {
    let mut walk = Walk::over(PING, "http", 140, 30);
    let other = common::fixture("dns.pcap");
    walk.press(&[":", &format!("e {}", other.display()), "enter"]).has("dns.pcap");
    walk.press(&[":", "e /nosuch.pcap", "enter"])
        .has("/nosuch.pcap")
        .press(&["esc"])
        .has("dns.pcap");
}

#[test]
fn the_list_is_sorted_by_any_column() {
    let mut walk = Walk::over(PING, "", 120, 40);
    walk.press(&["S", "f"]).has("Length↑");
    assert!(walk.line(2).contains("     3 "), "{}", walk.screen());
    walk.press(&["S", "f"]).has("Length↓");
    assert!(walk.line(2).contains("     6 "), "{}", walk.screen());
    walk.press(&["5G"]).has("Packet 5").press(&["S", "f"]).has_not("Length↓").has("Packet 5");
    walk.press(&["S", "g"]).has("Info↑").press(&["/", "http", "enter"]).has_not("Info↑");
}

#[test]
fn columns_are_moved_renamed_hidden_and_added() {
    let mut walk = Walk::over(PING, "", 140, 40);
    walk.press(&[":", "columns", "enter"]).has("Columns of the packet list").has("[x] No.");
    walk.press(&["J"]).press(&["q"]);
    assert!(walk.line(1).trim_start().starts_with("Time"), "{}", walk.line(1));
    walk.press(&[":", "columns", "enter", "r", "ctrl-u", "When", "enter", "q"]).has("When");
    walk.press(&[":", "columns", "enter", " "]).has("[ ] When").press(&["q"]).has_not("When");
    walk.press(&[":", "columns", "enter", "G", "a", "tcp.flags", "enter"]).has("tcp.flags");
    walk.press(&["y"]).has("bytes copied").press(&["v"]).has("raw values").press(&["d", "q"]);
    walk.press(&[":", "columns", "enter", "a", "no.such", "enter"]).has("there is no field");
}

#[test]
fn colours_and_references_of_packets() {
    let mut walk = Walk::over(PING, "", 120, 40);
    walk.press(&["3G", "ctrl-t"]).has("*REF*").has("times are counted from packet 3 on");
    walk.press(&["ctrl-t"]).has_not("*REF*");
    walk.press(&["tab", "end", "l", "l", "K"]).press(&["K"]).has("Packet 3");
}

#[test]
fn files_in_packets_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = Walk::over(PING, "", 140, 30);
    walk.press(&[":", "objects", "enter"]).has("text/plain").has("ping");
    let path = folder.path().join("ping.txt");
    walk.press(&[":", &format!("export {}", path.display()), "enter"]).has("1 file written to");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "pong");
    let all = folder.path().join("all");
    walk.press(&["X", "ctrl-u", &format!("export-all {}", all.display()), "enter"]);
    walk.has("1 file written to");
    assert_eq!(std::fs::read_to_string(all.join("ping")).unwrap(), "pong");
}

#[test]
fn what_was_said_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = Walk::over(PING, "", 140, 30);
    for (extension, has) in [("raw", "GET /ping"), ("txt", "GET /ping"), ("yaml", "!!binary")] {
        let path = folder.path().join(format!("said.{extension}"));
        walk.press(&["F"]).press(&[":", &format!("w {}", path.display()), "enter"]);
        walk.has("bytes written to").press(&["q"]);
        assert!(std::fs::read_to_string(&path).unwrap().contains(has), "{extension}");
    }
}

#[test]
fn values_of_the_capture_are_offered() {
    let mut walk = Walk::over(PING, "", 120, 40);
    walk.press(&["/", "tcp.port == "]).has("8080").has("in this capture: tcp.port");
    walk.press(&["ctrl-u", "http.request.m"]).has("http.request.method").has("\"GET\"");
}
