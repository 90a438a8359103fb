//! Filters made at random from the grammar.

mod packet;

use lamna_filter::{Compiler, Dialect, Filter, FilterSet, complete};
use packet::Packet;
use proptest::prelude::*;

/// An operand that is a field, with its type's literals.
fn field() -> impl Strategy<Value = (&'static str, &'static [&'static str])> {
    const PORT: &[&str] = &["80", "0x0c7b", "3267", "0", "65535", "'P'", "-1", "0b1010000"];
    const ADDRESS: &[&str] = &["10.0.0.1", "10.0.0.0/8", "172.16.0.0/12", "1.2.3.4", "0.0.0.0/0"];
    const BYTES: &[&str] = &["00", "00:11", "\"G\"", "4745", "0x40", "ff:ff:ff"];
    const TEXT: &[&str] = &["\"GET\"", "GET", "\"\"", "\"g\\x45\"", "r\"a\\d\""];
    prop_oneof![
        Just(("tcp.port", PORT)),
        Just(("tcp.srcport", PORT)),
        Just((".tcp.dstport", PORT)),
        Just(("ip.ttl", &["64", "255", "0100", "1"][..])),
        Just(("ip.ttl#2", &["64", "255"][..])),
        Just(("ip.ttl#[-1]", &["64", "255"][..])),
        Just(("ip.proto", &["6", "TCP", "\"ipv4\"", "1"][..])),
        Just(("tcp.flags.syn", &["1", "0", "True", "\"Not set\""][..])),
        Just(("tcp.flags & 0x12", &["2", "0", "18"][..])),
        Just(("ip.ttl + 1", &["65", "2 * 33 - 1"][..])),
        Just(("{ip.ttl - 65}", &["-1", "190"][..])),
        Just(("ip.src & 255.0.0.0", &["10.0.0.0", "0.0.0.0"][..])),
        Just(("ip.addr", ADDRESS)),
        Just(("ip.dst", ADDRESS)),
        Just(("eth.addr", &["00:11:22:33:44:55", "ffff.ffff.ffff"][..])),
        Just(("eth.src[0:2]", BYTES)),
        Just(("ip[9]", BYTES)),
        Just(("tcp[2:2,-1]", BYTES)),
        Just(("text.data[1-3]", BYTES)),
        Just(("text.line", TEXT)),
        Just(("upper(text.line)", TEXT)),
        Just(("string(ip.src)", TEXT)),
        Just(("len(text.line)", &["3", "10"][..])),
        Just(("count(ip.addr)", &["2", "4"][..])),
        Just(("max(ip.ttl, 70)", &["70", "255"][..])),
        Just(("text.delta", &["-1.5", "0", "1.25"][..])),
        Just(("abs(text.delta)", &["1.5", "0"][..])),
        Just(("text.share", &["0.5", "1e3", "-2"][..])),
        Just(("text.offset", &["-6", "6"][..])),
        Just(("text.time", &["\"2023-11-14 22:13:20.5\"", "2023-11-14"][..])),
        Just(("text.address", &["fe80::1", "fe80::/10", "::"][..])),
        Just(("text.oid", &["1.2.840", "1.2.3"][..])),
    ]
}

fn test() -> impl Strategy<Value = String> {
    let operator = prop::sample::select(vec![
        "==", "!=", "===", "!==", "~=", "<", "<=", ">", ">=", "eq", "all_ne", "any_eq",
    ]);
    let quantifier = prop::sample::select(vec!["", "any ", "all "]);
    let compare = (quantifier.clone(), field(), operator, any::<prop::sample::Index>()).prop_map(
        |(quantifier, (field, literals), operator, at)| {
            format!("{quantifier}{field} {operator} {}", at.get(literals))
        },
    );
    let ends = prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 1..5);
    let plain = field()
        .prop_filter("a set wants a field", |(name, _)| !name.contains(['[', '(', '&', '+', '-']));
    let set =
        (quantifier, plain, any::<bool>(), ends).prop_map(|(quantifier, field, not, ends)| {
            let (name, literals) = field;
            let elements: Vec<String> = ends
                .iter()
                .map(|(at, range)| {
                    let low = at.get(literals);
                    if *range { format!("{low} .. {low}") } else { low.to_string() }
                })
                .collect();
            let not = if not { "not " } else { "" };
            format!("{quantifier}{name} {not}in {{{}}}", elements.join(", "))
        });
    let search = prop::sample::select(vec![
        "text.line contains \"E\"",
        "tcp contains 47:45",
        "text.line matches \"^g.t\"",
        "ip matches \"(?-i)get\"",
        "text.line matches r\"(.)\\1\"",
        "text.line contains text.line",
        "ip.ttl < tcp.port",
        "ip.src < ip.dst",
        "ip[12:4] == ip.src",
        "ip.ttl in {ip.ttl#2, 1..ip.ttl#1}",
        "tcp.srcport > tcp.dstport > 79",
        "not tcp[20]",
        "text",
        "ip#2",
        "eth[0] & 1",
        "tcp.flags & 2",
        "${ip.ttl} == 64",
    ])
    .prop_map(str::to_owned);
    prop_oneof![4 => compare, 2 => set, 2 => search]
}

fn filter() -> impl Strategy<Value = String> {
    test().prop_recursive(5, 40, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..5).prop_map(|all| all
                .iter()
                .map(|t| format!("({t})"))
                .collect::<Vec<_>>()
                .join(" or ")),
            prop::collection::vec(inner.clone(), 1..5).prop_map(|all| all.join(" && ")),
            inner.clone().prop_map(|t| format!("!({t})")),
            inner.prop_map(|t| format!("not {t}")),
        ]
    })
}

/// Filters with the operators of later editions.
fn later() -> impl Strategy<Value = String> {
    prop::collection::vec(filter(), 1..4)
        .prop_map(|all| all.iter().map(|t| format!("({t})")).collect::<Vec<_>>().join(" xor "))
}

/// Any tokens in any order.
fn soup() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "tcp.port",
        "ip",
        "text.line",
        "==",
        "!=",
        "<",
        "~",
        "contains",
        "matches",
        "in",
        "not",
        "!",
        "and",
        "||",
        "any",
        "all",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        "[0:2]",
        "#1",
        "#[",
        "..",
        ",",
        "\"a\"",
        "\"",
        "'a'",
        "'",
        "80",
        "-1",
        "+",
        "-",
        "*",
        "/",
        "%",
        "&",
        "${",
        "$",
        "@",
        "upper(",
        "max(",
        "1.2.3.4/8",
        "::1",
        ":ff",
        ".ip",
        ".",
        "é",
        "\\",
        "0x",
        "xor",
        "^^",
        "\t",
        "${ip.ttl}",
        "${private_ipv4:ip.src}",
        "$private_ipv4(",
        "r\"",
    ]);
    prop::collection::vec((token, prop::sample::select(vec!["", " "])), 0..12)
        .prop_map(|all| all.iter().flat_map(|(token, blank)| [*token, *blank]).collect())
}

fn check(text: &str, dialect: Dialect) -> Result<(), TestCaseError> {
    let schema = packet::schema();
    let Ok(filter) = Filter::compile(text, &schema, dialect) else { return Ok(()) };
    let plain = Compiler::new(&schema).dialect(dialect).optimise(false).compile(text).unwrap();
    let printed = filter.to_string();
    let again = match Filter::compile(&printed, &schema, dialect) {
        Ok(again) => again,
        Err(error) => return Err(TestCaseError::fail(format!("{text}: {error}"))),
    };
    prop_assert_eq!(&again.to_string(), &printed);
    prop_assert_eq!(again.fields(), filter.fields());
    for (content, tunnel) in [("", false), ("", true), ("GET\nabba", false), ("GET /a1", true)] {
        let mut packet = Packet::syn(content, tunnel);
        let answer = filter.matches(&packet);
        prop_assert_eq!(plain.matches(&packet), answer, "unoptimised: {}", text);
        prop_assert_eq!(again.matches(&packet), answer, "{} printed as {}", text, printed);
        prop_assert_eq!(filter.matches_dyn(&packet), answer, "behind a reference: {}", text);
        packet.headers = false;
        prop_assert_eq!(filter.matches(&packet), answer, "without headers: {}", text);
    }
    Ok(())
}

proptest! {
    #[test]
    fn every_way_to_run_a_filter_agrees(text in filter()) {
        for dialect in [Dialect::V4_0, Dialect::Latest] {
            if let Err(error) = Filter::compile(&text, &packet::schema(), dialect) {
                return Err(TestCaseError::fail(error.to_string()));
            }
            check(&text, dialect)?;
        }
    }

    #[test]
    fn later_operators_agree_too(text in later()) {
        check(&text, Dialect::Latest)?;
    }

    #[test]
    fn filters_together_answer_as_each_alone(
        texts in prop::collection::vec(filter(), 0..8),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let schema = packet::schema();
        let filters: Vec<Filter> =
            texts.iter().map(|t| Filter::compile(t, &schema, Dialect::V4_0).unwrap()).collect();
        let set = FilterSet::new(&filters, &schema);
        for (content, tunnel) in [("", false), ("GET\nabba", true), ("GET /a1", false)] {
            for (headers, listed) in [(true, true), (true, false), (false, true), (false, false)] {
                let mut packet = Packet::syn(content, tunnel);
                (packet.headers, packet.listed) = (headers, listed);
                let alone = filters.iter().position(|filter| filter.matches(&packet));
                prop_assert_eq!(set.first_match(&packet), alone);
                // What was worked out for one packet holds for those of its layout.
                for (at, octet) in &changes {
                    let at = at.index(packet.octets.len());
                    packet.octets[at] = *octet;
                    let alone = filters.iter().position(|filter| filter.matches(&packet));
                    prop_assert_eq!(set.first_match(&packet), alone);
                }
            }
        }
    }

    #[test]
    fn no_text_is_too_much(text in soup(), at in 0usize..40) {
        let schema = packet::schema();
        for dialect in [Dialect::V4_0, Dialect::Latest] {
            if let Err(error) = Filter::compile(&text, &schema, dialect) {
                let _ = error.to_string();
            }
            complete(&text, at, &schema, dialect, 10);
            check(&text, dialect)?;
        }
    }

    #[test]
    fn no_characters_are_too_much(text in "\\PC{0,40}", at in 0usize..40) {
        let schema = packet::schema();
        if let Err(error) = Filter::compile(&text, &schema, Dialect::Latest) {
            let _ = error.to_string();
        }
        complete(&text, at, &schema, Dialect::Latest, 10);
    }
}
