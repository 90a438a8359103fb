//! Simple Service Discovery Protocol (UPnP Device Architecture 2.0, section 1): HTTP's messages in datagrams,
//! with HTTP's fields.

use lamna_fields::{FieldDef, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::http;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of Simple Service Discovery Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ssdp", "Simple Service Discovery Protocol", "SSDP");
}

/// Simple Service Discovery Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ssdp;

impl Dissect for Ssdp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(1900)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        http::datagram(w, b, "SSDP")
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_search_is_a_request_of_http() {
        let shown = shown(
            50000,
            1900,
            b"M-SEARCH * HTTP/1.1\r\nHost: 239.255.255.250:1900\r\nMX: 3\r\n\r\n",
        );
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:ssdp");
        assert_eq!(shown.info, "SSDP M-SEARCH * HTTP/1.1 ");
        assert!(shown.tree[0].starts_with("Simple Service Discovery Protocol"));
        assert!(shown.has("Request Method: M-SEARCH"));
        assert!(shown.has("MX: 3\\r\\n"));
    }

    #[test]
    fn a_last_line_that_is_no_header_is_malformed() {
        let shown = shown(50000, 1900, b"NOTIFY * HTTP/1.1\r\nHost: a\r\nl\0");
        assert_eq!(shown.info, "SSDP NOTIFY * HTTP/1.1 [Malformed Packet]");
    }

    #[test]
    fn headers_of_notifications_are_no_lines_of_requests() {
        let message = b"NOTIFY * HTTP/1.1\r\nHost: 239.255.255.250:1900\r\nNT: b\r\n\r\n";
        let shown = shown(50000, 1900, message);
        let count = |name: &str| shown.fields.iter().filter(|field| **field == name).count();
        assert_eq!((count("http.unknown_header"), count("http.request.line")), (1, 0));
        assert!(shown.has("Host: 239.255.255.250:1900\\r\\n"));
    }
}
