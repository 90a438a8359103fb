//! Who speaks with whom in a frame: the pairs of ends that its headers name.

use lamna_dissect::plain::{Addresses, Plain};
use lamna_dissect::proto::id;
use lamna_dissect::{Address, Collector, Registry, View, Way};
use lamna_fields::{FieldId, Schema, Value};

use crate::statistics::End;

/// Between what ends traffic is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ends {
    /// Hardware addresses.
    Ethernet,
    /// IPv4 addresses.
    Ipv4,
    /// IPv6 addresses.
    Ipv6,
    /// Addresses and TCP ports.
    Tcp,
    /// Addresses and UDP ports.
    Udp,
    /// Whatever fields name the ends.
    Named(&'static Named),
}

/// Ends that are told by fields.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Named {
    name: &'static str,
    title: &'static str,
    /// The fields of the two addresses, empty where there is none; or of the two ports.
    fields: [&'static str; 2],
    have_ports: bool,
    /// Whether tables show them.
    show_ports: bool,
}

/// What stands for an end that is not named.
pub const NOBODY: &str = "NONE";

const fn by_addresses(name: &'static str, title: &'static str, fields: [&'static str; 2]) -> Named {
    Named { name, title, fields, have_ports: false, show_ports: false }
}

const fn by_ports(name: &'static str, title: &'static str, fields: [&'static str; 2]) -> Named {
    Named { name, title, fields, have_ports: true, show_ports: true }
}

/// What tshark counts besides. Where no field is named, it counts by what no capture of ours has.
static NAMED: [Named; 17] = [
    by_addresses("bluetooth", "Bluetooth", ["bluetooth.src", "bluetooth.dst"]),
    // Of these tshark shows the addresses alone.
    Named { show_ports: false, ..by_ports("dccp", "DCCP", ["dccp.srcport", "dccp.dstport"]) },
    by_addresses("fc", "FC", ["fc.s_id", "fc.d_id"]),
    by_addresses("fddi", "FDDI", ["fddi.src", "fddi.dst"]),
    by_addresses("ipx", "IPX", ["ipx.src", "ipx.dst"]),
    by_addresses("jxta", "JXTA", ["", ""]),
    by_addresses("mptcp", "MPTCP", ["", ""]),
    by_addresses("ncp", "NCP", ["", ""]),
    by_addresses("opensafety", "openSAFETY", ["", ""]),
    by_addresses("rsvp", "RSVP", ["", ""]),
    by_ports("sctp", "SCTP", ["sctp.srcport", "sctp.dstport"]),
    by_addresses("sll", "SLL", ["sll.src.eth", ""]),
    by_addresses("tr", "Token-Ring", ["tr.src", "tr.dst"]),
    by_addresses("usb", "USB", ["usb.src", "usb.dst"]),
    by_addresses("wlan", "IEEE 802.11", ["wlan.sa", "wlan.da"]),
    by_addresses("wpan", "IEEE 802.15.4", ["wpan.src16", "wpan.dst16"]),
    by_addresses("zbee_nwk", "ZigBee", ["zbee_nwk.src", "zbee_nwk.dst"]),
];

/// What a frame tells of two ends that speak.
#[derive(Clone, Debug)]
pub struct Talk<'a> {
    /// Who sent it.
    pub source: End,
    /// For whom.
    pub destination: End,
    /// Which instance of its protocol the header is, from 1.
    pub instance: u8,
    /// The number of their conversation, where there is one.
    pub stream: Option<u32>,
    /// The header and what follows.
    pub header: &'a [u8],
}

impl Ends {
    /// All kinds, from the lowest layer up.
    pub const ALL: [Ends; 5] = [Ends::Ethernet, Ends::Ipv4, Ends::Ipv6, Ends::Tcp, Ends::Udp];

    /// Those that tshark calls `name`.
    pub fn of(name: &str) -> Option<Ends> {
        Some(match name {
            "eth" => Ends::Ethernet,
            "ip" => Ends::Ipv4,
            "ipv6" => Ends::Ipv6,
            "tcp" => Ends::Tcp,
            "udp" => Ends::Udp,
            _ => Ends::Named(NAMED.iter().find(|named| named.name == name)?),
        })
    }

    /// Their name for a person.
    pub fn title(self) -> &'static str {
        match self {
            Ends::Ethernet => "Ethernet",
            Ends::Ipv4 => "IPv4",
            Ends::Ipv6 => "IPv6",
            Ends::Tcp => "TCP",
            Ends::Udp => "UDP",
            Ends::Named(named) => named.title,
        }
    }

    /// Whether they have ports that are shown.
    pub fn have_ports(self) -> bool {
        match self {
            Ends::Tcp | Ends::Udp => true,
            Ends::Named(named) => named.show_ports,
            Ends::Ethernet | Ends::Ipv4 | Ends::Ipv6 => false,
        }
    }

    /// The fields whose presence makes the headers that tell of them known. All lie in fixed places, so
    /// that layers are enough.
    pub fn fields(self, registry: &Registry) -> Vec<FieldId> {
        let of = |names: &[&str]| -> Vec<FieldId> {
            names.iter().flat_map(|name| registry.resolve(name)).collect()
        };
        let mut need = of(&["ip.src", "ipv6.src", "icmp", "icmpv6"]);
        need.extend(of(match self {
            Ends::Ethernet => &["eth.src"],
            Ends::Ipv4 | Ends::Ipv6 => &[],
            Ends::Tcp => &["tcp.srcport"],
            Ends::Udp => &["udp.srcport"],
            Ends::Named(named) => &named.fields,
        }));
        if self == Ends::Ethernet {
            need.retain(|field| registry.protocol_of(*field) == id::ETH);
        }
        need
    }

    /// The fields whose values are read.
    pub fn octets(self, registry: &Registry) -> Vec<FieldId> {
        match self {
            Ends::Named(named) => {
                named.fields.iter().flat_map(|name| registry.resolve(name)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The sender and the receiver of a plain frame, which has each kind of ends at most once.
    #[inline]
    pub fn of_plain(self, plain: &Plain<'_>) -> Option<(End, End)> {
        let pair = |[a, b]: [Address; 2], [p, q]: [u16; 2]| {
            (End { address: a, port: p }, End { address: b, port: q })
        };
        let addresses = || match plain.addresses() {
            Addresses::V4(both) => both.map(Address::Ipv4),
            Addresses::V6(both) => both.map(Address::Ipv6),
        };
        Some(match self {
            Ends::Ethernet => pair(plain.hardware_addresses().map(Address::Ether), [0, 0]),
            Ends::Ipv4 if matches!(plain.addresses(), Addresses::V4(_)) => {
                pair(addresses(), [0, 0])
            }
            Ends::Ipv6 if matches!(plain.addresses(), Addresses::V6(_)) => {
                pair(addresses(), [0, 0])
            }
            Ends::Tcp if plain.transport() == id::TCP => pair(addresses(), plain.ports()),
            Ends::Udp if plain.transport() == id::UDP => pair(addresses(), plain.ports()),
            _ => return None,
        })
    }

    /// Calls `visit` with all pairs of such ends in the frame, outermost first. What is
    /// [not counted](lamna_dissect::Layer::is_counted) is left out: what an error quotes was not said by those that it names.
    pub fn each<'a, C: Collector>(self, view: &View<'a, C>, mut visit: impl FnMut(Talk<'a>)) {
        if let Ends::Named(named) = self {
            return named.each(view, visit);
        }
        each_of(view, |ends| ends == self, |_, talk| visit(talk));
    }
}

/// Calls `visit` with the pairs of ends of [all kinds](Ends::ALL) in the frame, as [`Ends::each`] does with
/// those of one.
pub fn each_kind<'a, C: Collector>(view: &View<'a, C>, visit: impl FnMut(Ends, Talk<'a>)) {
    each_of(view, |_| true, visit);
}

/// Network addresses.
#[derive(Clone, Copy)]
enum Pair {
    None,
    V4([u8; 4], [u8; 4]),
    V6([u8; 16], [u8; 16]),
}

impl Pair {
    /// Puts other ends in its place.
    fn turn<'w>(&mut self, ways: impl Iterator<Item = &'w Way>) {
        for way in ways {
            match (&mut *self, way) {
                (Pair::V4(_, to), Way::To(Address::Ipv4(last))) => *to = *last,
                (Pair::V6(_, to), Way::To(Address::Ipv6(last))) => *to = *last,
                (Pair::V6(from, _), Way::From(Address::Ipv6(home))) => *from = *home,
                _ => {}
            }
        }
    }

    #[inline]
    fn ends(self, [source_port, destination_port]: [u16; 2]) -> (End, End) {
        let (source, destination) = match self {
            Pair::None => (Address::None, Address::None),
            Pair::V4(a, b) => (Address::Ipv4(a), Address::Ipv4(b)),
            Pair::V6(a, b) => (Address::Ipv6(a), Address::Ipv6(b)),
        };
        let source = End { address: source, port: source_port };
        (source, End { address: destination, port: destination_port })
    }
}

#[inline]
fn each_of<'a, C: Collector>(
    view: &View<'a, C>,
    is_wanted: impl Fn(Ends) -> bool,
    mut visit: impl FnMut(Ends, Talk<'a>),
) {
    let mut pair = Pair::None;
    // By the place of a kind.
    let mut instances = [0; Ends::ALL.len()];
    let layers = &view.dissection().layers;
    for (at, layer) in layers.as_slice().iter().enumerate() {
        let source = view.source(layer.source);
        let header = source.get(layer.start as usize..).unwrap_or(&[]);
        let header = header.get(..layer.len as usize).unwrap_or(header);
        let (ends, place) = match layer.protocol {
            id::ETH => {
                let Some(([to, from], _)) = header.as_chunks::<6>().0.split_first_chunk() else {
                    continue;
                };
                instances[0] += 1;
                if is_wanted(Ends::Ethernet) && layer.is_counted() {
                    let talk = Talk {
                        source: End { address: Address::Ether(*from), port: 0 },
                        destination: End { address: Address::Ether(*to), port: 0 },
                        instance: instances[0],
                        stream: None,
                        header,
                    };
                    visit(Ends::Ethernet, talk);
                }
                continue;
            }
            id::IP => {
                let Some([.., a, b]) = header.first_chunk::<20>().map(|h| h.as_chunks::<4>().0)
                else {
                    continue;
                };
                pair = Pair::V4(*a, *b);
                (Ends::Ipv4, 1)
            }
            id::IPV6 => {
                let Some((a, rest)) = header.get(8..).and_then(<[u8]>::split_first_chunk::<16>)
                else {
                    continue;
                };
                let Some(b) = rest.first_chunk::<16>() else { continue };
                pair = Pair::V6(*a, *b);
                (Ends::Ipv6, 2)
            }
            id::TCP => (Ends::Tcp, 3),
            id::UDP => (Ends::Udp, 4),
            _ => {
                // An extension header may name other ends, which those above it know.
                if layers.has_ways() {
                    pair.turn(layers.ways(at));
                }
                continue;
            }
        };
        if layers.has_ways() {
            pair.turn(layers.ways(at));
        }
        instances[place] += 1;
        if !is_wanted(ends) || !layer.is_counted() {
            continue;
        }
        let mut ports = [0, 0];
        if ends.have_ports() {
            let Some([a, b, c, d]) = header.first_chunk::<4>().copied() else { continue };
            ports = [u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d])];
        }
        let (source, destination) = pair.ends(ports);
        let talk = Talk {
            source,
            destination,
            instance: instances[place],
            stream: layer.stream(),
            header,
        };
        visit(ends, talk);
    }
}

impl Named {
    /// Pairs the values of the two fields, in the order in which they come.
    fn each<'a, C: Collector>(&self, view: &View<'a, C>, mut visit: impl FnMut(Talk<'a>)) {
        let registry = view.registry();
        let [from, to] = self.fields.map(|name| {
            let field = registry.resolve(name).first().copied();
            let of = move |hidden: bool| {
                let nodes = view.nodes().filter(move |node| node.is_hidden() == hidden);
                let own = nodes.filter(move |node| field.is_some() && node.id() == field);
                own.map(|node| node.value()).collect::<Vec<_>>()
            };
            // Of some protocols whole addresses are never shown.
            let shown = of(false);
            if shown.is_empty() { of(true) } else { shown }
        });
        let (source, destination) =
            if self.have_ports { innermost(view) } else { (Address::None, Address::None) };
        let end = |address: &Address, value: Option<&Value<'a>>| match value {
            Some(Value::Uint(port)) if self.have_ports => {
                End { address: address.clone(), port: *port as u16 }
            }
            value => End { address: address_of(value), port: 0 },
        };
        for (at, value) in from.iter().enumerate() {
            visit(Talk {
                source: end(&source, Some(value)),
                destination: end(&destination, to.get(at)),
                instance: at as u8 + 1,
                stream: None,
                header: &[],
            });
        }
    }
}

/// A value as the name of an end.
fn address_of(value: Option<&Value<'_>>) -> Address {
    match value {
        Some(Value::Ether(address)) => Address::Ether(*address),
        Some(Value::Ipv4(address)) => Address::Ipv4(*address),
        Some(Value::Ipv6(address)) => Address::Ipv6(*address),
        Some(Value::Str(text)) => Address::Text((*text).to_owned().into()),
        Some(Value::Uint(number)) => Address::Text(format!("{number:#06x}").into()),
        _ => Address::Text(NOBODY.into()),
    }
}

/// The innermost network addresses of a frame, of what was sent rather than quoted.
pub fn innermost<C: Collector>(view: &View<'_, C>) -> (Address, Address) {
    let mut found = (Address::None, Address::None);
    let layers = &view.dissection().layers;
    for (at, layer) in layers.as_slice().iter().enumerate() {
        let header = view.source(layer.source).get(layer.start as usize..).unwrap_or(&[]);
        match layer.protocol {
            id::IP => {
                if let Some([.., a, b]) = header.first_chunk::<20>().map(|h| h.as_chunks::<4>().0) {
                    found = (Address::Ipv4(*a), Address::Ipv4(*b));
                }
            }
            id::IPV6 => {
                if let Some([a, b]) = header.get(8..40).map(|h| h.as_chunks::<16>().0) {
                    found = (Address::Ipv6(*a), Address::Ipv6(*b));
                }
            }
            id::ICMP | id::ICMPV6 | id::SFLOW => break,
            _ => {}
        }
        // The options of IPv4 may name the last stop; what extension headers of IPv6 say is not asked.
        for way in layers.ways(at).filter(|_| layer.protocol == id::IP) {
            if let Way::To(last) = way {
                found.1 = last.clone();
            }
        }
    }
    found
}

/// The ports of the innermost transport header, quoted or not; `None` where there is none.
pub fn innermost_ports<C: Collector>(view: &View<'_, C>) -> Option<[u16; 2]> {
    let layers = view.dissection().layers.as_slice().iter().rev();
    let mut headers = layers.filter(|layer| {
        matches!(layer.protocol, id::TCP | id::UDP | id::UDPLITE | id::SCTP | id::DCCP)
    });
    headers.find_map(|layer| {
        let header = view.source(layer.source).get(layer.start as usize..)?;
        let [a, b, c, d] = *header.first_chunk::<4>()?;
        Some([u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d])])
    })
}

#[cfg(test)]
mod tests {
    use lamna_dissect::{Depth, Dissection, FrameInfo};

    use super::*;

    /// A frame of Ethernet around a packet of the type.
    fn ethernet(ethertype: u16, packet: &[u8]) -> Vec<u8> {
        let mut frame = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1];
        frame.extend(ethertype.to_be_bytes());
        frame.extend(packet);
        frame
    }

    /// An IPv4 packet from 10.0.0.1 to 10.0.0.2.
    fn ipv4(protocol: u8, options: &[u8], payload: &[u8]) -> Vec<u8> {
        let header_len = 20 + options.len() as u8;
        let len = header_len + payload.len() as u8;
        let mut packet = vec![0x40 + header_len / 4, 0, 0, len, 0, 1, 0, 0, 64, protocol, 0, 0];
        packet.extend([10, 0, 0, 1, 10, 0, 0, 2]);
        [packet.as_slice(), options, payload].concat()
    }

    /// An IPv6 packet from 2001:db8::1 to 2001:db8::2.
    fn ipv6(next: u8, payload: &[u8]) -> Vec<u8> {
        let mut packet = vec![0x60, 0, 0, 0, 0, payload.len() as u8, next, 64];
        packet.extend(address(1));
        packet.extend(address(2));
        packet.extend(payload);
        packet
    }

    fn address(last: u8) -> [u8; 16] {
        [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, last]
    }

    /// A datagram from port 7001 to 7002 that says to be of so many octets.
    fn udp(len: u8) -> Vec<u8> {
        vec![0x1b, 0x59, 0x1b, 0x5a, 0, len, 0x12, 0x34, 1, 2, 3, 4]
    }

    /// A segment from port 7001 to 7002.
    fn tcp(options: &[u8]) -> Vec<u8> {
        let words = (5 + options.len() / 4) as u8;
        let mut segment = vec![0x1b, 0x59, 0x1b, 0x5a, 0, 0, 0, 1, 0, 0, 0, 1, words << 4, 0x10];
        segment.extend([4, 0, 0, 0, 0, 0]);
        segment.extend(options);
        segment
    }

    /// The ends of the kinds in a frame, as they are told by its layers alone and by its whole tree.
    fn told(frame: &[u8]) -> String {
        let registry = Registry::new();
        let len = frame.len() as u32;
        let info = FrameInfo { number: 1, len, link: 1, ..FrameInfo::default() };
        let mut lines = [String::new(), String::new()];
        let mut line = |at: usize, ends: Ends, talk: &Talk<'_>| {
            if ends != Ends::Ethernet {
                let end = |end: &End| match end.port {
                    0 => end.address.to_string(),
                    port => format!("{} {port}", end.address),
                };
                let (from, to) = (end(&talk.source), end(&talk.destination));
                lines[at].push_str(&format!("{}: {from} > {to}\n", ends.title()));
            }
        };
        let mut slice = Dissection::slice(Depth::Transport);
        slice.dissect(&registry, &info, frame, None);
        let view = slice.view(&registry, &info, frame);
        each_kind(&view, |ends, talk| line(0, ends, &talk));
        let mut tree = Dissection::tree();
        tree.dissect(&registry, &info, frame, None);
        let view = tree.view(&registry, &info, frame);
        each_kind(&view, |ends, talk| line(1, ends, &talk));
        let [by_layers, by_tree] = lines;
        assert_eq!(by_layers, by_tree);
        by_layers
    }

    #[test]
    fn headers_with_faults_are_not_counted() {
        let v4 = "IPv4: 10.0.0.1 > 10.0.0.2\n";
        let whole = |kind| format!("{v4}{kind}: 10.0.0.1 7001 > 10.0.0.2 7002\n");
        let frame =
            |protocol, payload: &[u8]| told(&ethernet(0x800, &ipv4(protocol, &[], payload)));
        assert_eq!(frame(17, &udp(12)), whole("UDP"));
        assert_eq!(frame(17, &udp(7)), v4);
        assert_eq!(frame(17, &udp(12)[..7]), v4);
        assert_eq!(frame(6, &tcp(&[1, 1, 1, 1])), whole("TCP"));
        assert_eq!(frame(6, &tcp(&[5, 3, 0, 0])), v4, "an option that is too short");
        assert_eq!(frame(6, &tcp(&[1, 1, 1, 1])[..22]), v4, "options that are not all there");
        assert_eq!(told(&ethernet(0x800, &ipv4(17, &[0x44, 2, 4, 0], &udp(12)))), "");
    }

    #[test]
    fn what_errors_quote_is_not_counted() {
        let quoted = [&[3, 3, 0, 0, 0, 0, 0, 0], ipv4(17, &[], &udp(12)).as_slice()].concat();
        assert_eq!(told(&ethernet(0x800, &ipv4(1, &[], &quoted))), "IPv4: 10.0.0.1 > 10.0.0.2\n");
    }

    #[test]
    fn fragments_of_ipv6_are_counted_where_they_end() {
        let first = [&[17, 0, 0, 1, 0, 0, 0, 7], udp(12).as_slice()].concat();
        assert_eq!(told(&ethernet(0x86dd, &ipv6(44, &first))), "");
    }

    #[test]
    fn routes_in_headers_name_the_last_stop() {
        let route = [0x83, 7, 4, 10, 0, 0, 9, 0];
        assert_eq!(
            told(&ethernet(0x800, &ipv4(17, &route, &udp(12)))),
            "IPv4: 10.0.0.1 > 10.0.0.9\nUDP: 10.0.0.1 7001 > 10.0.0.9 7002\n"
        );
        // The IPv6 header itself keeps its own address.
        let route = [&[17, 2, 0, 1, 0, 0, 0, 0], address(9).as_slice(), &udp(12)].concat();
        assert_eq!(
            told(&ethernet(0x86dd, &ipv6(43, &route))),
            "IPv6: 2001:db8::1 > 2001:db8::2\nUDP: 2001:db8::1 7001 > 2001:db8::9 7002\n"
        );
    }

    #[test]
    fn who_is_away_speaks_with_the_address_of_home() {
        let home = [&[17, 2, 1, 2, 0, 0, 201, 16], address(8).as_slice(), &udp(12)].concat();
        assert_eq!(
            told(&ethernet(0x86dd, &ipv6(60, &home))),
            "IPv6: 2001:db8::1 > 2001:db8::2\nUDP: 2001:db8::8 7001 > 2001:db8::2 7002\n"
        );
    }
}
