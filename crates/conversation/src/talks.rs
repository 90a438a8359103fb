//! Who speaks with whom in a frame: the pairs of ends that its headers name.

use lamna_dissect::proto::id;
use lamna_dissect::{Address, Collector, Registry, View};
use lamna_fields::{FieldId, Schema};

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
}

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
            _ => return None,
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
        }
    }

    /// Whether they have ports.
    pub fn have_ports(self) -> bool {
        matches!(self, Ends::Tcp | Ends::Udp)
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
        }));
        if self == Ends::Ethernet {
            need.retain(|field| registry.protocol_of(*field) == id::ETH);
        }
        need
    }

    /// Calls `visit` with all pairs of such ends in the frame, outermost first. What an ICMP error
    /// quotes was not said by those that it names.
    pub fn each<'a, C: Collector>(self, view: &View<'a, C>, mut visit: impl FnMut(Talk<'a>)) {
        let (mut from, mut to) = (Address::None, Address::None);
        let mut instance = 0;
        for layer in view.dissection().layers.as_slice() {
            let source = view.source(layer.source);
            let header = source.get(layer.start as usize..).unwrap_or(&[]);
            let header = header.get(..layer.len as usize).unwrap_or(header);
            let is_own = match layer.protocol {
                id::ETH => {
                    let Some(([to, from], _)) = header.as_chunks::<6>().0.split_first_chunk()
                    else {
                        continue;
                    };
                    if self == Ends::Ethernet {
                        let (source, destination) = (Address::Ether(*from), Address::Ether(*to));
                        instance += 1;
                        visit(Talk {
                            source: End { address: source, port: 0 },
                            destination: End { address: destination, port: 0 },
                            instance,
                            stream: None,
                            header,
                        });
                    }
                    false
                }
                id::IP => {
                    let Some([.., a, b]) = header.first_chunk::<20>().map(|h| h.as_chunks::<4>().0)
                    else {
                        continue;
                    };
                    (from, to) = (Address::Ipv4(*a), Address::Ipv4(*b));
                    self == Ends::Ipv4
                }
                id::IPV6 => {
                    let Some((a, rest)) = header.get(8..).and_then(<[u8]>::split_first_chunk::<16>)
                    else {
                        continue;
                    };
                    let Some(b) = rest.first_chunk::<16>() else { continue };
                    (from, to) = (Address::Ipv6(*a), Address::Ipv6(*b));
                    self == Ends::Ipv6
                }
                id::TCP => self == Ends::Tcp,
                id::UDP => self == Ends::Udp,
                id::ICMP | id::ICMPV6 => return,
                _ => false,
            };
            if !is_own {
                continue;
            }
            let (mut source_port, mut destination_port) = (0, 0);
            instance += 1;
            if self.have_ports() {
                let Some([a, b, c, d]) = header.first_chunk::<4>().copied() else { continue };
                source_port = u16::from_be_bytes([a, b]);
                destination_port = u16::from_be_bytes([c, d]);
            }
            visit(Talk {
                source: End { address: from.clone(), port: source_port },
                destination: End { address: to.clone(), port: destination_port },
                instance,
                stream: layer.stream(),
                header,
            });
        }
    }
}
