//! Who speaks with whom in a frame: the pairs of ends that its headers name.

use lamna_dissect::plain::{Addresses, Plain};
use lamna_dissect::proto::id;
use lamna_dissect::{Address, Collector, Registry, View};
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
}

/// What stands for an end that is not named.
pub const NOBODY: &str = "NONE";

const fn by_addresses(name: &'static str, title: &'static str, fields: [&'static str; 2]) -> Named {
    Named { name, title, fields, have_ports: false }
}

const fn by_ports(name: &'static str, title: &'static str, fields: [&'static str; 2]) -> Named {
    Named { name, title, fields, have_ports: true }
}

/// What tshark counts besides. Where no field is named, it counts by what no capture of ours has.
static NAMED: [Named; 17] = [
    by_addresses("bluetooth", "Bluetooth", ["bluetooth.src", "bluetooth.dst"]),
    by_ports("dccp", "DCCP", ["dccp.srcport", "dccp.dstport"]),
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

    /// Whether they have ports.
    pub fn have_ports(self) -> bool {
        match self {
            Ends::Tcp | Ends::Udp => true,
            Ends::Named(named) => named.have_ports,
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

    /// Calls `visit` with all pairs of such ends in the frame, outermost first. What an ICMP error
    /// quotes was not said by those that it names.
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

/// Network addresses in the octets of a header.
#[derive(Clone, Copy)]
enum Pair<'a> {
    None,
    V4(&'a [u8; 4], &'a [u8; 4]),
    V6(&'a [u8; 16], &'a [u8; 16]),
}

impl Pair<'_> {
    #[inline]
    fn ends(self, [source_port, destination_port]: [u16; 2]) -> (End, End) {
        let (source, destination) = match self {
            Pair::None => (Address::None, Address::None),
            Pair::V4(a, b) => (Address::Ipv4(*a), Address::Ipv4(*b)),
            Pair::V6(a, b) => (Address::Ipv6(*a), Address::Ipv6(*b)),
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
    for layer in view.dissection().layers.as_slice() {
        let source = view.source(layer.source);
        let header = source.get(layer.start as usize..).unwrap_or(&[]);
        let header = header.get(..layer.len as usize).unwrap_or(header);
        let (ends, place) = match layer.protocol {
            id::ETH => {
                let Some(([to, from], _)) = header.as_chunks::<6>().0.split_first_chunk() else {
                    continue;
                };
                if is_wanted(Ends::Ethernet) {
                    instances[0] += 1;
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
                if !is_sound(header) {
                    continue;
                }
                pair = Pair::V4(a, b);
                (Ends::Ipv4, 1)
            }
            id::IPV6 => {
                let Some((a, rest)) = header.get(8..).and_then(<[u8]>::split_first_chunk::<16>)
                else {
                    continue;
                };
                let Some(b) = rest.first_chunk::<16>() else { continue };
                pair = Pair::V6(a, b);
                (Ends::Ipv6, 2)
            }
            id::TCP => (Ends::Tcp, 3),
            id::UDP => (Ends::Udp, 4),
            id::ICMP | id::ICMPV6 => return,
            _ => continue,
        };
        if !is_wanted(ends) {
            continue;
        }
        let mut ports = [0, 0];
        instances[place] += 1;
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
            let nodes = view.nodes().filter(move |node| field.is_some() && node.id() == field);
            nodes.filter(|node| !node.is_hidden()).map(|node| node.value()).collect::<Vec<_>>()
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

/// Whether an IPv4 header is of version 4 and as long as it says, and its datagram no shorter: Wireshark counts no others.
pub fn is_sound(header: &[u8]) -> bool {
    let Some([first, _, a, b, ..]) = header.first_chunk::<20>() else { return false };
    let len = usize::from(first & 0x0f) * 4;
    let total = usize::from(u16::from_be_bytes([*a, *b]));
    // A length of zero was left to the interface.
    first >> 4 == 4 && (20..=header.len()).contains(&len) && (total == 0 || total >= len)
}

/// The innermost network addresses of a frame, of what was sent rather than quoted.
pub fn innermost<C: Collector>(view: &View<'_, C>) -> (Address, Address) {
    let mut found = (Address::None, Address::None);
    for layer in view.dissection().layers.as_slice() {
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
            id::ICMP | id::ICMPV6 => break,
            _ => {}
        }
    }
    found
}
