//! `ptype,tree`: IPv4 datagrams by transport protocol.

use lamna_dissect::proto::id;
use lamna_dissect::{Collector, Registry};
use lamna_session::{Need, Shown, Text};

use super::tally::Tally;
use super::{Statistic, fields};

/// `ptype,tree`.
#[derive(Debug)]
pub(super) struct IpProtocols {
    tally: Tally,
    all: usize,
}

impl IpProtocols {
    pub(super) fn new() -> Self {
        let mut tally = Tally::new("IPv4 Statistics/IP Protocol Types:");
        let all = tally.counted(None, "IP Protocol Types");
        IpProtocols { tally, all }
    }
}

impl Statistic for IpProtocols {
    fn need(&self, registry: &Registry) -> Need {
        let fields = fields(registry, &["ip.src", "tcp.srcport", "udp.srcport", "icmp", "icmpv6"]);
        Need { fields, ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let layers = shown.view.dissection().layers.as_slice();
        let mut name = "NONE";
        let (mut datagrams, mut quoted) = (0, false);
        for layer in layers {
            match layer.protocol {
                id::IP if !quoted && layer.len >= 20 => datagrams += 1,
                id::TCP => name = "TCP",
                id::UDP => name = "UDP",
                id::ICMP | id::ICMPV6 => quoted = true,
                _ => {}
            }
        }
        // Those who meet several IPv4 headers in a frame count the innermost transport for each.
        for _ in 0..datagrams {
            self.tally.begin_frame(shown.view.frame());
            self.tally.count(self.all);
            let node = self.tally.child(self.all, name);
            self.tally.count(node);
        }
    }

    fn write(&self, out: &mut Text, _: &str) {
        self.tally.write(out);
    }

    fn left_out(&self) -> u64 {
        self.tally.left_out()
    }
}
