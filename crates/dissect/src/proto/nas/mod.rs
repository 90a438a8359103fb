//! The non-access stratum: what a mobile station and the core of its network say to each other through radio networks
//! that do not look into it.

pub mod eps;
mod eps_fields;
pub mod five;
mod five_fields;

pub(crate) use eps_fields::{EMM_CAUSE_VALUES, ESM_CAUSE_VALUES};

use std::fmt;

use crate::collect::Collector;
use crate::walk::Walk;

/// Digits, the lower half of an octet first, with `skipped` of the first octets' halves left out; what is no digit is a
/// question mark, and a filler in the last half is nothing.
struct Digits<'b> {
    octets: &'b [u8],
    skipped: usize,
}

impl fmt::Display for Digits<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let halves = self.octets.iter().flat_map(|octet| [octet & 15, octet >> 4]);
        let count = self.octets.len() * 2;
        for (at, half) in halves.enumerate().skip(self.skipped) {
            match half {
                0..=9 => write!(f, "{half}")?,
                15 if at + 1 == count => {}
                _ => write!(f, "?")?,
            }
        }
        Ok(())
    }
}

/// Adds a protocol's name to the Protocol column, behind what carries it.
fn name<C: Collector>(w: &mut Walk<'_, C>, name: &str) {
    if w.wants_columns() {
        let columns = w.columns();
        let whole = format!("{}/{name}", columns.protocol());
        columns.set_protocol(whole);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::captured::{Shown, ethernet, frame};
    use crate::walk::Depth;
    use crate::{Dissection, FrameInfo, Registry};

    fn shown(carrier: u8, message: &[u8]) -> Shown {
        frame(1, &carried(carrier, message))
    }

    /// A message of the non-access stratum in one of NGAP (its identifier 60) or S1AP (18) in a chunk of SCTP.
    fn carried(carrier: u8, message: &[u8]) -> Vec<u8> {
        let len = message.len() as u8;
        let (procedure, element) = if carrier == 60 { (4, 38) } else { (11, 26) };
        let mut packet = vec![0x45, 0, 0, 60 + len, 0, 1, 0, 0, 64, 132, 0, 0];
        packet.extend([10, 0, 0, 1, 10, 0, 0, 2, 0x96, 0x0c, 0x96, 0x0c, 0, 0, 0, 1, 0, 0, 0, 2]);
        packet.extend([0, 3, 0, 28 + len, 0, 0, 0, 5, 0, 1, 0, 2, 0, 0, 0, carrier]);
        packet.extend([0, procedure, 0x40, 8 + len, 0, 0, 1, 0, element, 0x40, 1 + len, len]);
        packet.extend(message);
        ethernet(0x0800, &packet)
    }

    #[test]
    fn layers_are_found_without_fields() {
        for (carrier, message) in [(60, &[0x7e, 0, 0x43][..]), (18, &[0xc7, 0x25, 0x12, 0x34])] {
            let octets = carried(carrier, message);
            let registry = Registry::new();
            let len = octets.len() as u32;
            let info = FrameInfo { number: 1, len, link: 1, ..Default::default() };
            let mut slice = Dissection::slice(Depth::Full);
            slice.dissect(&registry, &info, &octets, None);
            let layers = slice.layers.as_slice().iter();
            let names: Vec<_> = layers.map(|l| registry.protocol(l.protocol).name()).collect();
            let shown = frame(1, &octets).protocols.replace("ethertype:", "");
            assert!(names.join(":").ends_with(&shown), "{names:?}");
        }
    }

    #[test]
    fn a_station_registers() {
        let shown = shown(
            60,
            &[
                0x7e, 0x00, 0x41, 0x71, 0x00, 0x0d, 0x01, 0x02, 0xf8, 0x39, 0xf0, 0xff, 0x00, 0x00,
                0x10, 0x32, 0x54, 0x76, 0xf8, 0x2e, 0x02, 0xe0, 0xe0,
            ],
        );
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:ngap:ngap:nas-5gs");
        assert!(shown.columns.ends_with("NGAP/NAS-5GS DownlinkNASTransport, Registration request"));
        for line in [
            "Plain NAS 5GS Message",
            "Message type: Registration request (0x41)",
            ".... .001 = 5GS registration type: initial registration (1)",
            ".111 .... = NAS key set identifier: 7",
            "5GS mobile identity",
            ".... .001 = Type of identity: SUCI (1)",
            "Mobile Country Code (MCC): France (208)",
            "Routing indicator: 0",
            "MSIN: 012345678",
            "UE security capability",
            ".1.. .... = 128-5G-EA1: Supported",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn sessions_are_in_containers() {
        let shown = shown(60, &[0x7e, 0, 0x68, 1, 0, 5, 0x2e, 1, 2, 0xd3, 0x24, 0x12, 5]);
        assert!(shown.columns.ends_with(
            "DownlinkNASTransport, DL NAS transport, PDU session release command (Regular deactivation)"
        ));
        assert!(shown.has("5GSM cause: Regular deactivation (36)"));
        assert!(shown.has("PDU session identity 2 - PDU session ID"));
    }

    #[test]
    fn what_is_under_a_cipher_stays_there() {
        let shown = shown(60, &[0x7e, 2, 0xaa, 0xbb, 0xcc, 0xdd, 5, 0x7e, 0, 0x41]);
        assert!(shown.columns.ends_with("DownlinkNASTransport"));
        assert!(shown.has("Message authentication code: 0xaabbccdd"));
        assert!(shown.has("Encrypted data"));
    }

    #[test]
    fn what_fails_inside_ends_there() {
        let shown = shown(60, &[0x7e, 0, 0x56]);
        assert!(shown.columns.ends_with("Authentication request[Malformed Packet]"));
        let mark = shown.tree.iter().find(|line| line.ends_with("[Malformed Packet: NAS-5GS]"));
        assert!(mark.is_some_and(|line| line.starts_with("      ")));
    }

    #[test]
    fn sessions_of_the_fourth_generation() {
        let shown = shown(
            18,
            &[
                0x27, 1, 2, 3, 4, 5, 0x02, 0x01, 0xda, 0x28, 0x09, 8, b'i', b'n', b't', b'e', b'r',
                b'n', b'e', b't',
            ],
        );
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:s1ap:nas-eps");
        assert!(
            shown.columns.ends_with("S1AP/NAS-EPS DownlinkNASTransport, ESM information response")
        );
        assert!(shown.has("Sequence number: 5"));
        assert!(shown.has("Access Point Name"));
        assert!(shown.has("APN: internet"));
    }

    #[test]
    fn a_request_for_service_has_a_header_of_its_own() {
        let shown = shown(18, &[0xc7, 0x25, 0x12, 0x34]);
        assert!(shown.columns.ends_with("DownlinkNASTransport, Service request"));
        assert!(shown.has("...0 0101 = Sequence number (short): 5"));
        assert!(shown.has("Message authentication code (short): 0x1234"));
    }

    #[test]
    fn digits_come_in_halves() {
        let digits = Digits { octets: &[0x03, 0x11, 0x22, 0xf3], skipped: 1 };
        assert_eq!(digits.to_string(), "011223");
        let digits = Digits { octets: &[0x2f, 0x0a], skipped: 0 };
        assert_eq!(digits.to_string(), "?2?0");
    }
}
