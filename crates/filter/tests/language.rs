//! What each construct answers, on literal packets.

mod packet;

use lamna_filter::{Compiler, Dialect, Filter};
use packet::Packet;

/// Compiles and runs in every way there is; all must agree.
fn answer(text: &str, dialect: Dialect, packet: &mut Packet) -> bool {
    let schema = packet::schema();
    let filter = Filter::compile(text, &schema, dialect).unwrap_or_else(|e| panic!("{e}"));
    packet.headers = true;
    let answer = filter.matches(packet);
    packet.headers = false;
    assert_eq!(filter.matches(packet), answer, "without headers: {text}");
    assert_eq!(filter.matches_dyn(packet), answer, "behind a reference: {text}");
    let plain = Compiler::new(&schema).dialect(dialect).optimise(false).compile(text).unwrap();
    assert_eq!(plain.matches(packet), answer, "unoptimised: {text}");
    let printed = filter.to_string();
    let again = Filter::compile(&printed, &schema, dialect).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(again.matches(packet), answer, "{text} printed as {printed}");
    assert_eq!(again.to_string(), printed);
    answer
}

fn check(dialect: Dialect, packet: &mut Packet, yes: &[&str], no: &[&str]) {
    for text in yes {
        assert!(answer(text, dialect, packet), "{text}");
    }
    for text in no {
        assert!(!answer(text, dialect, packet), "{text}");
    }
}

#[test]
fn lists_of_values() {
    let mut packet = Packet::syn("", false);
    check(
        Dialect::V4_0,
        &mut packet,
        &[
            "",
            "tcp.port == 80",
            "tcp.port !== 80",
            "any tcp.port != 80",
            "tcp.port != 81",
            "tcp.port > 3000",
            "all tcp.port > 79",
            "tcp.port in {79..81}",
            "all tcp.port in {80..3267}",
            "tcp.port not in {1, 2}",
            "not text.line == \"x\"",
            "ip.addr in {10.0.0.0/8}",
            "ip.src < ip.dst",
            "ip.addr == 172.16.0.0/12 and ip.addr == 10.0.0.1",
        ],
        &[
            "tcp.port != 80",
            "tcp.port === 80",
            "all tcp.port == 80",
            "text.line != \"x\"",
            "all text.line == \"x\"",
            "text.line !== \"x\"",
            "tcp.port in {79, 81..90}",
            "tcp.port in {90..1}",
            "ip.addr > 172.16.0.0/12",
            "all ip.ttl == 65",
        ],
    );
}

#[test]
fn literals_of_every_type() {
    let mut packet = Packet::syn("GET / HTTP/1.1\r\nHost: example.com\r\n", false);
    check(
        Dialect::V4_0,
        &mut packet,
        &[
            "ip.ttl == 0x40 and ip.ttl == 0100 and ip.ttl == 0b1000000 and ip.ttl == '@'",
            "ip.proto == TCP and ip.proto == \"tcp\" and ip.proto in {ICMP, TCP}",
            "tcp.flags.syn == 1 and tcp.flags.syn == True and tcp.flags.syn == 7",
            "tcp.flags.syn == \"Set\" and ip.flags.df",
            "eth.src == 00:aa:bb:cc:dd:ee and eth.src == 00aa.bbcc.ddee",
            "eth.addr contains aa:bb and eth.src[1:2] == aabb and eth.dst[0] == 0",
            "text.line == \"Host: example.com\" and text.line contains \"example\"",
            "text.line matches \"^get .*http/\" and text.line matches r\"\\d\\.\\d\"",
            "text.delta == -1.5 and text.delta < 0 and abs(text.delta) == 1.5",
            "text.time == \"2023-11-14 22:13:20.5\" and text.time >= 2023-11-14",
            "text.share == 0.5 and text.share < 1 and text.share in {0.25 .. 0.75}",
            "text.offset == -6 and text.offset < 0 and text.offset > -7",
            "text.data[0:3] == \"GET\" and text.data[0] == 47 and text.data contains 2f:20",
            "text.address == fe80::1 and text.address == fe80::/10",
            "text.id == 12121212-1212-1212-1212-121212121212",
            "text.oid[0:2] == 2a:86 and text.oid == 1.2.840",
            "text.eui == 00:11:22:33:44:55:66:77 or text.eui == 0x0011223344556677",
        ],
        &[
            "ip.proto == UDP",
            "tcp.flags.syn == False",
            "eth.src == 00:aa:bb:cc:dd:ef",
            "text.line contains \"EXAMPLE\"",
            "text.line matches \"(?-i)get\"",
            "text.delta > 0",
            "text.time < \"2023-11-14 22:13:20.5\"",
            "text.address == fe80::2",
        ],
    );
}

#[test]
fn slices_and_extents() {
    let mut packet = Packet::syn("GET /", false);
    check(
        Dialect::V4_0,
        &mut packet,
        &[
            "ip[9] == 6",
            "ip[-4:4] == ip.dst",
            "tcp[2:2] == 00:50",
            "eth[0:2] == eth[0:2] and eth[0,1,2-3] == 00:11:22:33",
            "tcp contains \"GET\" and ip matches \"get\"",
            "len(tcp) == 20 and len(ip.src) == 4",
            "tcp[13] & 2",
            "text[0:5][1:2] == \"ET\"",
            "not tcp[20]",
            "tcp[20] != 00",
        ],
        &["tcp[20]", "tcp[20:3] == \"GET\"", "tcp[0:10] contains \"GET\"", "text[5:]"],
    );
}

#[test]
fn layers_count_from_the_outside() {
    let mut packet = Packet::syn("", true);
    check(
        Dialect::V4_0,
        &mut packet,
        &[
            "ip#2",
            "ip.ttl#1 == 255 and ip.ttl#2 == 64",
            "ip.ttl#[-1] == 64",
            "ip.ttl#[1-2] == 64",
            "ip#2[9] == 06",
            "count(ip.addr) == 4 and count(ip.addr#2) == 2",
            "ip.src#1 != ip.src#2",
            "max(ip.ttl) == 255 and min(ip.ttl) == 64",
            "all ip.ttl in {64..255}",
        ],
        &["ip#3", "ip#0", "ip.ttl#[:2] == 64", "ip.ttl#2 == 255", "count(text) == 0"],
    );
}

#[test]
fn arithmetic_and_functions() {
    let mut packet = Packet::syn("Hello\nWorld", false);
    check(
        Dialect::V4_0,
        &mut packet,
        &[
            "tcp.flags & 0x12 == 2",
            "ip.ttl + 250 > 255",
            "{ip.ttl + 2} * 2 == 132",
            "ip.ttl - 65 == -1 and ip.ttl - 65 < 0",
            "ip.ttl & 6 + 58 == 64",
            "ip.ttl % 10 == 4 and ip.ttl / 10 == 6",
            "ip.src & 255.0.0.0 == 10.0.0.0",
            "eth.dst[1] & 1",
            "upper(text.line) == \"HELLO\" and lower(text.line) contains \"world\"",
            "len(text.line) == 5 and string(ip.ttl) == \"64\" and string(ip.src) contains \"10.\"",
            "text.line contains text.line",
            "tcp.srcport > ip.ttl and tcp.dstport == 16 + ip.ttl",
            "text.share * 2 == 1 and -text.share < 0",
            "text.delta - 0.5 == -2",
        ],
        &[
            "ip.ttl / 0 == 0",
            "ip.ttl % 0",
            "tcp.flags & 0x10",
            "ip.ttl - 64",
            "abs(text.offset) == -6",
        ],
    );
}

#[test]
fn what_came_after_4_0() {
    let mut packet = Packet::syn("Hello\nWorld", true);
    check(
        Dialect::Latest,
        &mut packet,
        &[
            "80 == tcp.port",
            "100 > ip.ttl",
            "@tcp.port[1] == 0x50",
            "@ip.src == 0a:00:00:01",
            "len(text.line)",
            "tcp xor text.line == \"x\"",
            "(tcp ^^ ip) or eth",
            "tcp.flags bitand 2",
            "ip.proto contains \"CP\" and vals(ip.proto) == \"TCP\"",
            "hex(tcp.dstport) == \"0x0050\" and dec(ip.ttl) == \"64\"",
            "double(ip.ttl) / 3 > 21.3",
            "text.line[0:2] == He",
            "upper(text.line[1:3]) == ELL and len(text.line[1:]) == 4",
            "eth.dst[1] == 11:",
            "ip.ttl == -{-255}",
            "2 * ip.ttl == 128 and ip.ttl + 1 in {65}",
            "text.delta * 2 == -3",
            "text.time - text.time == 0 and text.time + 1.5 > \"2023-11-14 22:13:21\"",
            "ip_rfc1918(ip.src) and not ip_multicast(ip.dst) == 1",
            "ip_special_name(ip.dst) == \"Private-Use\"",
            "all ip.proto in {4, 6}",
            "ip[9-9] == 04",
        ],
        &["tcp xor ip", "81 == tcp.port", "count(tcp) == 0", "ip.ttl > -1 xor tcp"],
    );
}

#[test]
fn later_forms_are_errors_in_4_0() {
    let schema = packet::schema();
    for text in [
        "80 == tcp.port",
        "@tcp.port == 1",
        "len(text.line)",
        "tcp xor ip",
        "tcp.flags bitand 2",
        "vals(ip.proto) == \"TCP\"",
        "ip.proto contains \"T\"",
        "text.line[0:2] == He",
        "eth.dst[1] == 11:",
        "-{ip.ttl} == 1",
        "ip.ttl + 1 in {65}",
        "ip[9-9] == 04",
        "$ip.src == 1.2.3.4",
    ] {
        assert!(Filter::compile(text, &schema, Dialect::V4_0).is_err(), "{text}");
    }
}

#[test]
fn references_read_the_selected_record() {
    let schema = packet::schema();
    let selected = Packet::syn("", true);
    let packet = Packet::syn("", false);
    let compiler = Compiler::new(&schema).selected(&selected);
    for (text, answer) in [
        ("ip.src == ${ip.src}", true),
        ("ip.src == $ip.src#1", false),
        ("ip.ttl in {${ip.ttl#2}}", true),
        ("all ip.src == ${ip.src}", false),
        ("text.line == ${text.line}", false),
        ("tcp.port == $tcp.port", true),
    ] {
        let filter = compiler.compile(text).unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(filter.matches(&packet), answer, "{text}");
    }
    let without = Filter::compile("ip.src == ${ip.src}", &schema, Dialect::V4_0).unwrap();
    assert!(!without.matches(&packet));
}

#[test]
fn macros_are_text() {
    let schema = packet::schema();
    let packet = Packet::syn("", false);
    let run = |text: &str, dialect| {
        let compiler = Compiler::new(&schema).dialect(dialect);
        compiler.compile(text).map(|f| f.matches(&packet)).map_err(|e| e.first().message.clone())
    };
    assert_eq!(run("${private_ipv4:ip.src}", Dialect::V4_0), Ok(true));
    assert_eq!(run("not ${private_ipv4:ip.src}", Dialect::V4_0), Ok(true));
    assert_eq!(run("$private_ipv4(ip.src)", Dialect::Latest), Ok(true));
    assert_eq!(run("${private_ipv4;ip.src}", Dialect::Latest), Ok(true));
    assert_eq!(
        run("${private_ipv4}", Dialect::V4_0),
        Err("wrong number of arguments for macro 'private_ipv4', expecting 1 instead of 0".into())
    );
    assert_eq!(run("${nosuch}", Dialect::V4_0), Err("macro 'nosuch' does not exist".into()));
}

#[test]
fn needs_say_what_is_read() {
    let schema = packet::schema();
    let needs = |text: &str| {
        let filter = Filter::compile(text, &schema, Dialect::V4_0).unwrap();
        (filter.fields().len(), filter.needs().only_headers, filter.needs().layers)
    };
    assert_eq!(needs("tcp.port == 80 && ip.addr in {10.0.0.0/8}"), (4, true, false));
    assert_eq!(needs("tcp and not ip.ttl"), (2, true, false));
    assert_eq!(needs("text.line contains \"x\""), (1, false, false));
    assert_eq!(needs("ip.ttl#2 == 64"), (2, false, true));
    assert_eq!(needs(""), (0, true, false));
    let values = |text: &str| {
        let filter = Filter::compile(text, &schema, Dialect::V4_0).unwrap();
        filter.needs().values.len()
    };
    assert_eq!(values("tcp or ip.src or ip#2"), 0);
    assert_eq!(values("tcp and tcp[0:2] == 00:50 and ip.addr == 1.2.3.4"), 3);
}

#[test]
fn several_errors_at_once() {
    let schema = packet::schema();
    let text = "tcp.prt == 80 and ip.ttl == 300 and ip.proto == \"TPC\"";
    let error = Filter::compile(text, &schema, Dialect::V4_0).unwrap_err();
    let found: Vec<_> = error.problems.iter().map(|p| &text[p.span.clone().unwrap()]).collect();
    assert_eq!(found, ["tcp.prt", "300", "\"TPC\""]);
    assert_eq!(error.problems[0].suggestions, ["tcp.port"]);
    assert_eq!(error.problems[2].suggestions, ["\"TCP\""]);
}

#[test]
fn names_that_are_absent_are_false_on_request() {
    let schema = packet::schema();
    let packet = Packet::syn("", false);
    let compiler = Compiler::new(&schema).absent_names(true);
    for (text, answer) in [
        ("edp.checksum.status == \"Bad\" || tcp", true),
        ("hsrp.state != 8 && hsrp.state != 16", false),
        ("!vrrp", true),
        ("sctp.chunk_type in {6} or len(http.host) > 1 or nosuch[0:2] == 00:01", false),
    ] {
        let filter = compiler.compile(text).unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(filter.matches(&packet), answer, "{text}");
    }
    assert!(compiler.compile("ip.ttl == abc").is_err());
    assert!(compiler.compile("hsrp ==").is_err());
}

#[test]
fn surprises_are_noted() {
    let schema = packet::schema();
    let notes = |text: &str| {
        let filter = Filter::compile(text, &schema, Dialect::V4_0).unwrap();
        filter.notes().iter().map(|n| n.message.clone()).collect::<Vec<_>>()
    };
    assert!(notes("ip.addr != 1.2.3.4")[0].contains("any ip.addr != 1.2.3.4"));
    assert!(notes("count(ip) == 0")[0].contains("never true"));
    assert!(notes("tcp.port == -1")[0].contains("below zero"));
    assert!(notes("ip.src != 1.2.3.4 and any ip.addr != 1.2.3.4").is_empty());
    let error = Filter::compile("tcp.port == 80 or 443", &schema, Dialect::V4_0).unwrap_err();
    assert_eq!(
        error.to_string(),
        "443 is neither a field nor a protocol name.\n    tcp.port == 80 or 443\n                      \
         ^~~\n  Did you mean tcp.port == 443?"
    );
}

#[test]
fn what_is_too_large_is_refused() {
    let schema = packet::schema();
    let kind =
        |text: &str| Filter::compile(text, &schema, Dialect::Latest).unwrap_err().first().kind;
    use lamna_filter::{ProblemKind, limits};
    assert_eq!(kind(&"(".repeat(limits::MAX_DEPTH + 1)), ProblemKind::TooLarge);
    assert_eq!(kind(&" ".repeat(limits::MAX_LENGTH + 1)), ProblemKind::TooLarge);
    let terms = vec!["ip"; limits::MAX_TERMS + 1].join("||");
    assert_eq!(kind(&terms), ProblemKind::TooLarge);
    // The deepest that is allowed runs.
    let deep =
        format!("{}ip{}", "!(".repeat(limits::MAX_DEPTH / 2), ")".repeat(limits::MAX_DEPTH / 2));
    assert!(Filter::compile(&deep, &schema, Dialect::V4_0).is_ok());
}
