//! What is spoken inside of TLS: what the ends agreed on (RFC 7301), or what their ports are known for.

use lamna_fields::ProtocolId;

use crate::registry::Registry;

/// A protocol inside: its long name, and the abbreviation by which it is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) title: &'static str,
    pub(super) name: &'static str,
}

const fn named(title: &'static str, name: &'static str) -> Named {
    Named { title, name }
}

impl Named {
    /// The protocol, if it is among those that are known.
    pub(super) fn protocol(self, registry: &Registry) -> Option<ProtocolId> {
        registry.find_protocol(self.name)
    }
}

/// What ends agree on, by the name that it has there; where the name ends with a star, all that begin so.
static AGREED: &[(&str, Named)] = &[
    ("http/1.1", named("Hypertext Transfer Protocol", "http")),
    ("h2", named("HyperText Transfer Protocol 2", "http2")),
    ("h2-*", named("HyperText Transfer Protocol 2", "http2")),
    ("coap", named("Constrained Application Protocol", "coap")),
    ("dot", named("Domain Name System", "dns")),
    ("spdy/*", named("SPDY", "spdy")),
    ("stun.nat-discovery", named("Session Traversal Utilities for NAT", "stun")),
    ("stun.turn", named("TURN Channel", "turnchannel")),
];

/// What is spoken over QUIC alone, in the same way.
static OVER_QUIC: &[(&str, Named)] = &[
    ("doq", named("Domain Name System", "dns")),
    ("doq-*", named("Domain Name System", "dns")),
    ("h3", named("Hypertext Transfer Protocol Version 3", "http3")),
    ("h3-*", named("Hypertext Transfer Protocol Version 3", "http3")),
];

/// What two ends have agreed to speak: a place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Inside(u8);

impl Inside {
    /// What the extension of a server names; `None` where that is not known.
    pub(super) fn agreed(extension: &[u8]) -> Option<Inside> {
        let [_, _, len, rest @ ..] = extension else { return None };
        let name = rest.get(..usize::from(*len))?;
        let at = AGREED.iter().chain(OVER_QUIC).position(|(known, _)| {
            match known.strip_suffix('*') {
                Some(start) => name.starts_with(start.as_bytes()),
                None => name == known.as_bytes(),
            }
        })?;
        Some(Inside(at as u8))
    }

    /// Its number on a tape, where 0 stands for none.
    pub(crate) fn number(self) -> u8 {
        self.0 + 1
    }

    pub(crate) fn from_number(number: u8) -> Option<Inside> {
        let at = number.checked_sub(1)?;
        (usize::from(at) < AGREED.len() + OVER_QUIC.len()).then_some(Inside(at))
    }

    fn named(self) -> Option<Named> {
        AGREED.get(usize::from(self.0)).map(|(_, named)| *named)
    }

    /// The protocol that streams of QUIC carry.
    pub(crate) fn over_quic(self, registry: &Registry) -> Option<ProtocolId> {
        let (_, named) = OVER_QUIC.get(usize::from(self.0).checked_sub(AGREED.len())?)?;
        named.protocol(registry)
    }
}

/// Ports whose protocol inside of TLS is known, there from the start or after a `STARTTLS`.
static OVER_STREAMS: &[(u16, Named)] = &[
    (21, named("File Transfer Protocol (FTP)", "ftp")),
    (25, named("Simple Mail Transfer Protocol", "smtp")),
    (110, named("Post Office Protocol", "pop")),
    (143, named("Internet Message Access Protocol", "imap")),
    (324, named("RPKI-Router Protocol", "rpkirtr")),
    (389, named("Lightweight Directory Access Protocol", "ldap")),
    (443, named("Hypertext Transfer Protocol", "http")),
    (465, named("Simple Mail Transfer Protocol", "smtp")),
    (587, named("Simple Mail Transfer Protocol", "smtp")),
    (636, named("Lightweight Directory Access Protocol", "ldap")),
    (802, named("Modbus/TCP", "mbtcp")),
    (853, named("Domain Name System", "dns")),
    (993, named("Internet Message Access Protocol", "imap")),
    (995, named("Post Office Protocol", "pop")),
    (1300, named("Q.931", "q931")),
    (2221, named("EtherNet/IP (Industrial Protocol)", "enip")),
    (2443, named("Skinny Client Control Protocol", "skinny")),
    (3249, named("OPA Fabric Executive", "opa.fe")),
    (3250, named("OPA Fabric Executive", "opa.fe")),
    (3251, named("OPA Fabric Executive", "opa.fe")),
    (3252, named("OPA Fabric Executive", "opa.fe")),
    (3306, named("MySQL Protocol", "mysql")),
    (3389, named("TPKT - ISO on TCP - RFC1006", "tpkt")),
    (3496, named("DoIP (ISO13400) Protocol", "doip")),
    (5061, named("Session Initiation Protocol", "sip")),
    (5222, named("XMPP Protocol", "xmpp")),
    (5671, named("Advanced Message Queuing Protocol", "amqp")),
    (5684, named("Constrained Application Protocol", "coap")),
    (5868, named("Diameter Protocol", "diameter")),
    (8883, named("MQ Telemetry Transport Protocol", "mqtt")),
    (11207, named("Couchbase Protocol", "couchbase")),
    (19999, named("Distributed Network Protocol 3.0", "dnp3")),
    (27017, named("Mongo Wire Protocol", "mongo")),
];

/// Ports whose protocol inside of DTLS is known.
static OVER_DATAGRAMS: &[(u16, Named)] = &[
    (853, named("Domain Name System", "dns")),
    (2221, named("Common Industrial Protocol, I/O", "cipio")),
    (5684, named("Constrained Application Protocol", "coap")),
    (5868, named("Diameter Protocol", "diameter")),
];

/// What was agreed on, or else what the ports are known for, of a stream or of datagrams.
pub(super) fn inside(agreed: Option<Inside>, ports: [u16; 2], is_stream: bool) -> Option<Named> {
    let list = if is_stream { OVER_STREAMS } else { OVER_DATAGRAMS };
    let by_port = || list.iter().find(|(port, _)| ports.contains(port)).map(|(_, named)| *named);
    agreed.and_then(Inside::named).or_else(by_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_agreed_on_goes_before_what_ports_are_known_for() {
        let h2 = Inside::agreed(b"\0\x03\x02h2");
        assert_eq!(inside(h2, [40_000, 443], true).unwrap().name, "http2");
        assert_eq!(inside(None, [40_000, 443], true).unwrap().name, "http");
        assert_eq!(inside(None, [5684, 40_000], false).unwrap().name, "coap");
        assert_eq!(inside(None, [40_000, 40_001], true), None);
    }

    #[test]
    fn drafts_are_known_by_how_their_names_begin() {
        assert_eq!(Inside::agreed(b"\0\x06\x05h2-16"), Inside::from_number(3));
        assert_eq!(Inside::agreed(b"\0\x04\x03h2c"), None);
        assert_eq!(Inside::agreed(b"\0\x04\x09h2"), None);
        assert_eq!(Inside::from_number(0), None);
        assert_eq!(Inside::from_number((AGREED.len() + OVER_QUIC.len()) as u8 + 1), None);
    }
}
