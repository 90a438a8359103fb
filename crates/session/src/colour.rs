//! Wireshark's colour rules.

use std::borrow::Cow;

use lamna_dissect::Registry;
use lamna_fields::{FieldId, Record};
use lamna_filter::{Compiler, Dialect, FilterSet};

/// A colour: red, green, blue.
pub type Rgb = (u8, u8, u8);

/// A colour rule: frames that pass a filter are shown in its colours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColourRule {
    /// What the rule is called.
    pub name: Cow<'static, str>,
    /// The filter.
    pub filter: Cow<'static, str>,
    /// The colour behind the text.
    pub background: Rgb,
    /// The colour of the text.
    pub foreground: Rgb,
}

const fn rule(
    name: &'static str,
    filter: &'static str,
    background: u32,
    foreground: u32,
) -> ColourRule {
    ColourRule {
        name: Cow::Borrowed(name),
        filter: Cow::Borrowed(filter),
        background: rgb(background),
        foreground: rgb(foreground),
    }
}

const fn rgb(colour: u32) -> Rgb {
    let [_, red, green, blue] = colour.to_be_bytes();
    (red, green, blue)
}

/// The rules that Wireshark 4.0 is installed with, in their order.
pub const DEFAULT_RULES: &[ColourRule] = &[
    rule(
        "Bad TCP",
        "tcp.analysis.flags && !tcp.analysis.window_update && !tcp.analysis.keep_alive && !tcp.analysis.keep_alive_ack",
        0x12272e,
        0xf78787,
    ),
    rule("HSRP State Change", "hsrp.state != 8 && hsrp.state != 16", 0x12272e, 0xfffc9c),
    rule("Spanning Tree Topology  Change", "stp.type == 0x80", 0x12272e, 0xfffc9c),
    rule("OSPF State Change", "ospf.msg != 1", 0x12272e, 0xfffc9c),
    rule("ICMP errors", "icmp.type in { 3..5, 11 } || icmpv6.type in { 1..4 }", 0x12272e, 0xb7f774),
    rule("ARP", "arp", 0xfaf0d7, 0x12272e),
    rule("ICMP", "icmp || icmpv6", 0xfce0ff, 0x12272e),
    rule("TCP RST", "tcp.flags.reset eq 1", 0xa40000, 0xfffc9c),
    rule("SCTP ABORT", "sctp.chunk_type eq ABORT", 0xa40000, 0xfffc9c),
    rule(
        "TTL low or unexpected",
        "(ip.dst != 224.0.0.0/4 && ip.ttl < 5 && !pim && !ospf) || (ip.dst == 224.0.0.0/24 && ip.dst != 224.0.0.251 && ip.ttl != 1 && !(vrrp || carp))",
        0xa40000,
        0xecf0eb,
    ),
    rule(
        "Checksum Errors",
        "eth.fcs.status==\"Bad\" || ip.checksum.status==\"Bad\" || tcp.checksum.status==\"Bad\" || udp.checksum.status==\"Bad\" || sctp.checksum.status==\"Bad\" || mstp.checksum.status==\"Bad\" || cdp.checksum.status==\"Bad\" || edp.checksum.status==\"Bad\" || wlan.fcs.status==\"Bad\" || stt.checksum.status==\"Bad\"",
        0x12272e,
        0xf78787,
    ),
    rule("SMB", "smb || nbss || nbns || netbios", 0xfeffd0, 0x12272e),
    rule("HTTP", "http || tcp.port == 80 || http2", 0xe4ffc7, 0x12272e),
    rule("DCERPC", "dcerpc", 0xc797ff, 0x12272e),
    rule(
        "Routing",
        "hsrp || eigrp || ospf || bgp || cdp || vrrp || carp || gvrp || igmp || ismp",
        0xfff3d6,
        0x12272e,
    ),
    rule("TCP SYN/FIN", "tcp.flags & 0x02 || tcp.flags.fin == 1", 0xa0a0a0, 0x12272e),
    rule("TCP", "tcp", 0xe7e6ff, 0x12272e),
    rule("UDP", "udp", 0xdaeeff, 0x12272e),
    rule("Broadcast", "eth[0] & 1", 0xffffff, 0xbabdb6),
    rule("System Event", "systemd_journal || sysdig", 0xe6e6e6, 0x2d6f9a),
];

/// Most rules that are read of a file.
const MAX_RULES: usize = 1000;

/// Reads the rules of a file of Wireshark's (`colorfilters`): lines of
/// `@name@filter@[red,green,blue][red,green,blue]`, background first, of which the first rules are the most
/// important. Lines that are switched off (`!`), comments and what is in no such form are left out.
pub fn read_rules(file: &str) -> Vec<ColourRule> {
    let rule = |line: &str| {
        let (name, rest) = line.strip_prefix('@')?.split_once('@')?;
        let (filter, colours) = rest.rsplit_once('@')?;
        let mut colours = colours.split(['[', ']']).filter(|part| !part.trim().is_empty());
        let colour = |text: &str| {
            // Sixteen bits each, of which the upper eight are what terminals know.
            let mut parts = text.split(',').map(|part| part.trim().parse::<u16>().ok());
            let mut next = || Some((parts.next()?? >> 8) as u8);
            Some((next()?, next()?, next()?))
        };
        let (background, foreground) = (colour(colours.next()?)?, colour(colours.next()?)?);
        let (name, filter) = (name.to_owned().into(), filter.to_owned().into());
        Some(ColourRule { name, filter, background, foreground })
    };
    file.lines().filter_map(|line| rule(line.trim())).take(MAX_RULES).collect()
}

/// Compiled colour rules.
#[derive(Clone, Debug)]
pub struct ColourRules {
    rules: Vec<ColourRule>,
    filters: FilterSet,
}

impl ColourRules {
    /// Compiles rules, the most important first. Fields that nobody knows are taken for fields that no
    /// frame has; rules that do not compile even so are left out.
    pub fn compile(registry: &Registry, rules: &[ColourRule]) -> ColourRules {
        let compiler = Compiler::new(registry).dialect(Dialect::V4_0).absent_names(true);
        let compiled =
            |rule: &ColourRule| Some((rule.clone(), compiler.compile(&rule.filter).ok()?));
        let (rules, filters): (Vec<_>, Vec<_>) = rules.iter().filter_map(compiled).unzip();
        ColourRules { rules, filters: FilterSet::new(&filters, registry) }
    }

    /// The fields that the rules read.
    pub fn fields(&self) -> &[FieldId] {
        &self.filters.needs().fields
    }

    /// The place of the first rule that a frame matches.
    pub fn matching<R: Record>(&self, frame: &R) -> Option<usize> {
        self.filters.first_match(frame)
    }

    /// The rule at a place.
    pub fn get(&self, place: usize) -> Option<&ColourRule> {
        self.rules.get(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_compile_even_where_they_speak_of_unknown_protocols() {
        let rules = ColourRules::compile(&Registry::new(), DEFAULT_RULES);
        let names: Vec<_> = rules.rules.iter().map(|rule| &rule.name).collect();
        let all: Vec<_> = DEFAULT_RULES.iter().map(|rule| &rule.name).collect();
        assert_eq!(names, all);
    }

    #[test]
    fn files_of_rules_are_read() {
        let file = "# a comment\n@Web@http && tcp.port == 80@[65535,0,256][0,0,0]\n!@Off@udp@[0,0,0][1,1,1]\n@x@y\n";
        let rules = read_rules(file);
        assert_eq!(rules.len(), 1);
        assert_eq!((&*rules[0].name, &*rules[0].filter), ("Web", "http && tcp.port == 80"));
        assert_eq!((rules[0].background, rules[0].foreground), ((255, 0, 1), (0, 0, 0)));
    }

    #[test]
    fn colours_are_taken_apart() {
        let bad = DEFAULT_RULES.first().unwrap();
        assert_eq!(
            (&*bad.name, bad.background, bad.foreground),
            ("Bad TCP", (0x12, 0x27, 0x2e), (0xf7, 0x87, 0x87))
        );
    }
}
