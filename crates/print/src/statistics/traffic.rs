//! `conv,…` and `endpoints,…`: tables of who spoke with whom.

use lamna_conversation::statistics::{Conversations, Count, End, Endpoints};
use lamna_dissect::proto::id;
use lamna_dissect::{Address, Collector, Registry};
use lamna_fields::{FieldId, Schema};
use lamna_session::{Need, Shown, Text};

use super::json::Json;
use super::{Statistic, fields, rule};

/// Between what ends traffic is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    Ethernet,
    Ipv4,
    Ipv6,
    Tcp,
    Udp,
    /// Whatever fields name the ends.
    Named(&'static Named),
}

/// Ends that are told by fields.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    name: &'static str,
    title: &'static str,
    /// The fields of the two addresses, empty where there is none; or of the two ports.
    fields: [&'static str; 2],
    have_ports: bool,
}

/// What stands for an end that is not named.
const NOBODY: &str = "NONE";

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
pub(super) struct Talk<'a> {
    pub(super) source: End,
    pub(super) destination: End,
    /// Which instance of its protocol the header is, from 1.
    pub(super) instance: u8,
    /// The number of their conversation, where there is one.
    pub(super) stream: Option<u32>,
    /// The header and what follows.
    pub(super) header: &'a [u8],
}

impl Ends {
    /// Those that tshark calls `name`.
    pub(super) fn of(name: &str) -> Option<Ends> {
        Some(match name {
            "eth" => Ends::Ethernet,
            "ip" => Ends::Ipv4,
            "ipv6" => Ends::Ipv6,
            "tcp" => Ends::Tcp,
            "udp" => Ends::Udp,
            _ => Ends::Named(NAMED.iter().find(|named| named.name == name)?),
        })
    }

    fn title(self) -> &'static str {
        match self {
            Ends::Ethernet => "Ethernet",
            Ends::Ipv4 => "IPv4",
            Ends::Ipv6 => "IPv6",
            Ends::Tcp => "TCP",
            Ends::Udp => "UDP",
            Ends::Named(named) => named.title,
        }
    }

    fn have_ports(self) -> bool {
        match self {
            Ends::Tcp | Ends::Udp => true,
            Ends::Named(named) => named.have_ports,
            Ends::Ethernet | Ends::Ipv4 | Ends::Ipv6 => false,
        }
    }

    /// The headers that tell of them. All lie in fixed places, so that layers are enough.
    pub(super) fn need(self, registry: &Registry) -> Need {
        let addresses = ["ip.src", "ipv6.src", "icmp", "icmpv6"];
        let mut need = fields(registry, &addresses);
        need.extend(fields(
            registry,
            match self {
                Ends::Ethernet => &["eth.src"],
                Ends::Ipv4 | Ends::Ipv6 => &[],
                Ends::Tcp => &["tcp.srcport"],
                Ends::Udp => &["udp.srcport"],
                Ends::Named(named) => &named.fields,
            },
        ));
        if self == Ends::Ethernet {
            need.retain(|field| registry.protocol_of(*field) == id::ETH);
        }
        let octets = match self {
            Ends::Named(named) => fields(registry, &named.fields),
            _ => Vec::new(),
        };
        Need { fields: need, octets, ..Need::default() }
    }

    /// Calls `visit` with all pairs of such ends in the frame, outermost first. What an ICMP error
    /// quotes was not said by those that it names.
    pub(super) fn each<'a, C: Collector>(
        self,
        shown: &Shown<'a, C>,
        mut visit: impl FnMut(Talk<'a>),
    ) {
        if let Ends::Named(named) = self {
            return named.each(shown, visit);
        }
        let (mut from, mut to) = (Address::None, Address::None);
        let mut instance = 0;
        for layer in shown.view.dissection().layers.as_slice() {
            let source = shown.view.source(layer.source);
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

impl Named {
    /// Pairs the values of the two fields, in the order in which they come.
    fn each<'a, C: Collector>(&self, shown: &Shown<'a, C>, mut visit: impl FnMut(Talk<'a>)) {
        let registry = shown.view.registry();
        let [from, to] = self.fields.map(|name| {
            let field = registry.resolve(name).first().copied();
            let nodes =
                shown.view.nodes().filter(move |node| field.is_some() && node.id() == field);
            nodes.filter(|node| !node.is_hidden()).map(|node| node.value()).collect::<Vec<_>>()
        });
        let (source, destination) =
            if self.have_ports { innermost(shown) } else { (Address::None, Address::None) };
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
pub(super) fn innermost<C: Collector>(shown: &Shown<'_, C>) -> (Address, Address) {
    let mut found = (Address::None, Address::None);
    for layer in shown.view.dissection().layers.as_slice() {
        let header = shown.view.source(layer.source).get(layer.start as usize..).unwrap_or(&[]);
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

/// `conv,…`.
#[derive(Debug)]
pub(super) struct ConversationTable {
    ends: Ends,
    table: Conversations,
    /// What tells conversations between the same ends apart: `tcp.stream`.
    stream: Option<FieldId>,
    start: Option<i64>,
}

impl ConversationTable {
    pub(super) fn new(registry: &Registry, ends: Ends) -> Self {
        let stream = (ends == Ends::Tcp).then(|| fields(registry, &["tcp.stream"]));
        ConversationTable {
            ends,
            table: Conversations::default(),
            stream: stream.and_then(|fields| fields.first().copied()),
            start: None,
        }
    }
}

impl Statistic for ConversationTable {
    fn need(&self, registry: &Registry) -> Need {
        let mut need = self.ends.need(registry);
        need.fields.extend(self.stream);
        need
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let frame = shown.view.frame();
        let time = frame.time.unwrap_or(0);
        self.start = self.start.or(frame.first);
        let ConversationTable { table, stream, .. } = self;
        self.ends.each(shown, |talk| {
            let id = match stream {
                None => 0,
                Some(_) => match talk.stream {
                    Some(number) => number,
                    None => return,
                },
            };
            table.add(talk.source, talk.destination, id, time, u64::from(frame.len));
        });
    }

    fn write(&self, out: &mut Text, filter: &str) {
        write_head(out, self.ends, "Conversations", filter);
        let ports = self.ends.have_ports();
        let width = if ports { 26 } else { 20 };
        out.blanks(width * 2 + 7);
        out.str("|       <-      | |       ->      | |     Total     |    Relative    |   Duration   |\n");
        out.blanks(width * 2 + 7);
        out.str("| Frames  Bytes | | Frames  Bytes | | Frames  Bytes |      Start     |              |\n");
        for row in self.table.by_frames() {
            let total = row.total();
            let name = |end: &End| match ports {
                true => format!("{}:{}", end.address, end.port),
                false => end.address.to_string(),
            };
            let start = row.first.saturating_sub(self.start.unwrap_or(row.first));
            let end = row.last.saturating_sub(self.start.unwrap_or(row.first));
            let length = real_seconds(end) - real_seconds(start);
            out.format(format_args!(
                "{:<width$} <-> {:<width$}  {:>6} {:<9}  {:>6} {:<9}  {:>6} {:<9}  {:>14}   {:>12}\n",
                name(&row.a),
                name(&row.b),
                row.backward.frames,
                size(row.backward.octets),
                row.forward.frames,
                size(row.forward.octets),
                total.frames,
                size(total.octets),
                seconds(start),
                format!("{length:.4}"),
            ));
        }
        rule(out, b'=', WIDTH);
    }

    fn json(&self) -> Json {
        let rows = self.table.by_frames().into_iter().map(|row| {
            let start = row.first.saturating_sub(self.start.unwrap_or(row.first));
            Json::object([
                ("a", json_end(self.ends, &row.a)),
                ("b", json_end(self.ends, &row.b)),
                ("forward", json_count(row.forward)),
                ("backward", json_count(row.backward)),
                ("start", Json::seconds(start)),
                ("duration", Json::seconds(row.last.saturating_sub(row.first))),
            ])
        });
        Json::object([("conversations", Json::array(rows))])
    }

    fn left_out(&self) -> u64 {
        self.table.left_out()
    }
}

fn json_end(ends: Ends, end: &End) -> Json {
    let address = Json::text(&end.address);
    if ends.have_ports() {
        Json::object([("address", address), ("port", end.port.into())])
    } else {
        Json::object([("address", address)])
    }
}

fn json_count(count: Count) -> Json {
    Json::object([("frames", count.frames.into()), ("bytes", count.octets.into())])
}

/// `endpoints,…`.
#[derive(Debug)]
pub(super) struct EndpointTable {
    ends: Ends,
    table: Endpoints,
}

impl EndpointTable {
    pub(super) fn new(ends: Ends) -> Self {
        EndpointTable { ends, table: Endpoints::default() }
    }
}

impl Statistic for EndpointTable {
    fn need(&self, registry: &Registry) -> Need {
        self.ends.need(registry)
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let octets = u64::from(shown.view.frame().len);
        self.ends.each(shown, |talk| match talk.destination.address {
            // Where only senders are named, nobody received.
            Address::Text(ref name) if name == NOBODY => self.table.add_sent(talk.source, octets),
            _ => self.table.add(talk.source, talk.destination, octets),
        });
    }

    fn write(&self, out: &mut Text, filter: &str) {
        write_head(out, self.ends, "Endpoints", filter);
        let ports = self.ends.have_ports();
        out.blanks(23);
        out.str(if ports { "|  Port  ||" } else { "|" });
        out.str(
            "  Packets  | |  Bytes  | | Tx Packets | | Tx Bytes | | Rx Packets | | Rx Bytes |\n",
        );
        for row in self.table.by_frames() {
            let total = row.total();
            out.format(format_args!("{:<20}      ", row.end.address.to_string()));
            if ports {
                out.format(format_args!("{:>5}     ", row.end.port));
            }
            out.format(format_args!(
                "{:>6}     {:>9}     {:>6}       {:>9}      {:>6}       {:>9}   \n",
                total.frames,
                total.octets,
                row.sent.frames,
                row.sent.octets,
                row.received.frames,
                row.received.octets,
            ));
        }
        rule(out, b'=', WIDTH);
    }

    fn json(&self) -> Json {
        let rows = self.table.by_frames().into_iter().map(|row| {
            let (sent, received) = (json_count(row.sent), json_count(row.received));
            json_end(self.ends, &row.end).and([("sent", sent), ("received", received)])
        });
        Json::object([("endpoints", Json::array(rows))])
    }

    fn left_out(&self) -> u64 {
        self.table.left_out()
    }
}

/// Width of the lines above and below a table.
const WIDTH: usize = 80;

fn write_head(out: &mut Text, ends: Ends, what: &str, filter: &str) {
    rule(out, b'=', WIDTH);
    let filter = if filter.is_empty() { "<No Filter>" } else { filter };
    out.format(format_args!("{} {what}\nFilter:{filter}\n", ends.title()));
}

/// Octets in a decimal unit of which there are at least ten.
fn size(octets: u64) -> String {
    const UNITS: [&str; 5] = ["bytes", "kB", "MB", "GB", "TB"];
    let (mut value, mut unit) = (octets, 0);
    while value >= 10_000 && unit + 1 < UNITS.len() {
        value /= 1000;
        unit += 1;
    }
    format!("{value} {}", UNITS[unit])
}

/// Nanoseconds as seconds. A double, whose noise shows in long captures and decides about the last digit
/// of durations, as it does in tshark.
fn real_seconds(nanos: i64) -> f64 {
    (nanos / 1_000_000_000) as f64 + (nanos % 1_000_000_000) as f64 / 1e9
}

/// Seconds with nine digits.
fn seconds(nanos: i64) -> String {
    format!("{:.9}", real_seconds(nanos))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_change_unit_at_ten() {
        assert_eq!(size(9999), "9999 bytes");
        assert_eq!(size(10_000), "10 kB");
        assert_eq!(size(1_048_576), "1048 kB");
        assert_eq!(size(10_485_760), "10 MB");
    }

    #[test]
    fn times_before_the_first_frame_are_negative() {
        assert_eq!(seconds(-1_500_000_000), "-1.500000000");
        assert_eq!(seconds(110_000_000), "0.110000000");
        assert_eq!(seconds(154_136_586_866_545_000), "154136586.866544992");
    }
}
