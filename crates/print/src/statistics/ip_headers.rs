//! Trees over IP headers: `ptype,tree` by transport protocol, `ip_hosts,tree` by address,
//! `ip_srcdst,tree` by sender and receiver, `dests,tree` by destination and port; and the same of IPv6.

use lamna_dissect::proto::id;
use lamna_dissect::{Collector, Registry};
use lamna_fields::ProtocolId;
use lamna_session::{Need, Shown, Text};

use super::json::Json;
use super::tally::Tally;
use super::{Statistic, fields};
use lamna_conversation::talks::innermost;

/// Octets of a UDP header.
const UDP_LEN: usize = 8;

/// Characters of names that Wireshark leaves room for where it counts senders and receivers apart, longer than any address of IPv4.
const ROOM_OF_ENDS: usize = 31;

/// By what headers are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Protocol,
    Address,
    Ends,
    Destination,
}

/// One of the trees.
#[derive(Debug)]
pub(super) struct IpHeaders {
    tally: Tally,
    by: By,
    protocol: ProtocolId,
    /// The first is for senders where there are two.
    tops: [usize; 2],
}

impl IpHeaders {
    /// The tree that tshark calls `name`.
    pub(super) fn of(name: &str) -> Option<Self> {
        use By::{Address, Destination, Ends, Protocol};
        let (by, protocol, title, first, second) = match name {
            "ptype" => {
                (Protocol, id::IP, "IPv4 Statistics/IP Protocol Types:", "IP Protocol Types", None)
            }
            "ip_hosts" => {
                (Address, id::IP, "IPv4 Statistics/All Addresses:", "All Addresses", None)
            }
            "ip_srcdst" => (
                Ends,
                id::IP,
                "IPv4 Statistics/Source and Destination Addresses:",
                "Source IPv4 Addresses",
                Some("Destination IPv4 Addresses"),
            ),
            "dests" => (
                Destination,
                id::IP,
                "IPv4 Statistics/Destinations and Ports:",
                "Destinations and Ports",
                None,
            ),
            "ipv6_ptype" => (
                Protocol,
                id::IPV6,
                "IPv6 Statistics/IP Protocol Types:",
                "IP Protocol Types",
                None,
            ),
            "ipv6_hosts" => {
                (Address, id::IPV6, "IPv6 Statistics/All Addresses:", "All Addresses", None)
            }
            "ipv6_srcdst" => (
                Ends,
                id::IPV6,
                "IPv6 Statistics/Source and Destination Addresses:",
                "Source IPv6 Addresses",
                Some("Destination IPv6 Addresses"),
            ),
            "ipv6_dests" => (
                Destination,
                id::IPV6,
                "IPv6 Statistics/Destinations and Ports:",
                "Destinations and Ports",
                None,
            ),
            _ => return None,
        };
        let mut tally = Tally::new(title);
        let top = tally.counted(None, first);
        let other = second.map_or(top, |name| tally.counted(None, name));
        if second.is_some() {
            tally.leave_room(ROOM_OF_ENDS);
        }
        Some(IpHeaders { tally, by, protocol, tops: [top, other] })
    }

    fn count(&mut self, name: &str, port: u16, source: &str, destination: &str) {
        let [top, other] = self.tops;
        let tally = &mut self.tally;
        tally.count(top);
        match self.by {
            By::Protocol => {
                tally.count_child(top, name);
            }
            By::Address => {
                tally.count_child(top, source);
                tally.count_child(top, destination);
            }
            By::Ends => {
                tally.count_child(top, source);
                tally.count(other);
                tally.count_child(other, destination);
            }
            By::Destination => {
                let address = tally.count_child(top, destination);
                let protocol = tally.count_child(address, name);
                tally.count_child(protocol, &port.to_string());
            }
        }
    }
}

/// Whether Wireshark says that a header is UDP's: it reads all of it before, and its length has to reach that far.
fn is_datagram(header: &[u8], is_counted: bool) -> bool {
    let header = header.first_chunk::<UDP_LEN>();
    is_counted || header.is_some_and(|[_, _, _, _, a, b, ..]| [*a, *b] >= [0, UDP_LEN as u8])
}

impl Statistic for IpHeaders {
    fn need(&self, registry: &Registry) -> Need {
        // SCTP and its like come where a walk for these goes.
        let names = ["ip.src", "ipv6.src", "tcp.srcport", "udp.srcport", "icmp", "icmpv6"];
        Need { fields: fields(registry, &names), ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let (mut name, mut port) = ("NONE", 0);
        let mut headers = 0;
        for layer in shown.view.dissection().layers.as_slice() {
            let header = shown.view.source(layer.source).get(layer.start as usize..).unwrap_or(&[]);
            let header = header.get(..layer.len as usize).unwrap_or(header);
            match layer.protocol {
                protocol if protocol == self.protocol => headers += u32::from(layer.is_counted()),
                id::TCP => name = "TCP",
                id::UDP if is_datagram(header, layer.is_counted()) => name = "UDP",
                id::UDPLITE if header.len() >= UDP_LEN => name = "UDP",
                id::SCTP => name = "SCTP",
                id::DCCP => name = "DCCP",
                _ => continue,
            }
            if !matches!(layer.protocol, id::IP | id::IPV6) {
                let destination = header.get(2..).and_then(<[u8]>::first_chunk::<2>);
                port = destination.map_or(0, |octets| u16::from_be_bytes(*octets));
            }
        }
        if headers == 0 {
            return;
        }
        let (source, destination) = innermost(&shown.view);
        let (source, destination) = match self.by {
            By::Protocol => (String::new(), String::new()),
            _ => (source.to_string(), destination.to_string()),
        };
        // Those who meet several headers in a frame count the innermost ends for each.
        for _ in 0..headers {
            self.tally.begin_frame(shown.view.frame());
            self.count(name, port, &source, &destination);
        }
    }

    fn write(&self, out: &mut Text, _: &str) {
        self.tally.write(out);
    }

    fn json(&self) -> Json {
        self.tally.json()
    }

    fn left_out(&self) -> u64 {
        self.tally.left_out()
    }
}
