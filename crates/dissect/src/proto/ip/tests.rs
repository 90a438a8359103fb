//! A header taken apart, and what headers get wrong.

use super::*;
use crate::frame::link;
use crate::{Depth, Dissection, FrameInfo, Registry};

/// The labels of IPv4 in an Ethernet frame around `datagram`, and Info.
fn dissect(datagram: &[u8]) -> (Vec<String>, String) {
    let mut bytes = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0];
    bytes.extend_from_slice(datagram);
    let registry = Registry::new();
    let frame = FrameInfo {
        number: 1,
        len: bytes.len() as u32,
        link: link::ETHERNET,
        ..Default::default()
    };
    let mut tree = Dissection::tree().with_columns();
    tree.dissect(&registry, &frame, &bytes, None);
    let view = tree.view(&registry, &frame, &bytes);
    let labels = view
        .nodes()
        .filter(|node| !node.is_hidden())
        .filter(|node| {
            node.def().is_none_or(|d| d.name.starts_with("ip") || d.name.starts_with('_'))
        })
        .map(|node| {
            let mut label = String::new();
            node.write_label(&mut label, &lamna_fields::TimeZone::UTC);
            label
        })
        .collect();
    let mut slice = Dissection::slice(Depth::Full);
    slice.dissect(&registry, &frame, &bytes, None);
    assert_eq!(
        slice.layers.as_slice(),
        tree.layers.as_slice(),
        "slice and tree see the same layers"
    );
    (labels, tree.columns.info().to_owned())
}

const PLAIN: [u8; 24] = [
    0x45, 0xb8, 0, 24, 0x12, 0x34, 0x40, 0, 64, 253, 0x26, 0xb9, 10, 0, 0, 1, 10, 0, 0, 2, 1, 2, 3,
    4,
];

#[test]
fn a_header_taken_apart() {
    let (labels, info) = dissect(&PLAIN);
    assert_eq!(
        labels,
        [
            "Internet Protocol Version 4, Src: 10.0.0.1, Dst: 10.0.0.2",
            "0100 .... = Version: 4",
            ".... 0101 = Header Length: 20 bytes (5)",
            "Differentiated Services Field: 0xb8 (DSCP: EF PHB, ECN: Not-ECT)",
            "1011 10.. = Differentiated Services Codepoint: Expedited Forwarding (46)",
            ".... ..00 = Explicit Congestion Notification: Not ECN-Capable Transport (0)",
            "Total Length: 24",
            "Identification: 0x1234 (4660)",
            "010. .... = Flags: 0x2, Don't fragment",
            "0... .... = Reserved bit: Not set",
            ".1.. .... = Don't fragment: Set",
            "..0. .... = More fragments: Not set",
            "...0 0000 0000 0000 = Fragment Offset: 0",
            "Time to Live: 64",
            "Protocol: Unknown (253)",
            "Header Checksum: 0x26b9 [validation disabled]",
            "[Header checksum status: Unverified]",
            "Source Address: 10.0.0.1",
            "Destination Address: 10.0.0.2",
        ]
    );
    assert_eq!(info, "Unknown (253)");
}

#[test]
fn the_typed_header_has_what_the_octets_say() {
    let header = Header::new(&Buf::new(&PLAIN, PLAIN.len(), 0)).unwrap();
    assert_eq!((header.version(), header.header_len(), header.total_len()), (4, 20, 24));
    assert_eq!((header.dscp(), header.ecn(), header.ttl()), (46, 0, 64));
    assert_eq!((header.dont_fragment(), header.is_fragment()), (true, false));
    assert_eq!((header.protocol(), header.checksum()), (253, 0x26b9));
    assert_eq!((header.source(), header.destination()), ([10, 0, 0, 1], [10, 0, 0, 2]));
}

#[test]
fn a_fragment_alone_is_data() {
    let mut packet = PLAIN;
    packet[6..8].copy_from_slice(&[0x20, 185]);
    packet[9] = 17;
    let (_, info) = dissect(&packet);
    assert_eq!(info, "Fragmented IP protocol (proto=UDP 17, off=1480, ID=1234)");
}

#[test]
fn lengths_that_lie() {
    let with = |at: usize, value: u8| {
        let mut packet = PLAIN;
        packet[at] = value;
        dissect(&packet).1
    };
    assert_eq!(with(0, 0x55), "Bogus IPv4 version (5, must be 4)");
    assert_eq!(with(0, 0x44), "Bogus IP header length (16, must be at least 20)");
    assert_eq!(with(3, 19), "Bogus IP length (19, less than header length 20)");
    let mut packet = PLAIN;
    packet[2..4].copy_from_slice(&[7, 208]);
    let (labels, _) = dissect(&packet);
    assert!(labels.contains(&"[IPv4 total length exceeds packet length (24 bytes)]".to_owned()));
}

#[test]
fn a_length_of_zero_is_left_to_the_interface() {
    let mut packet = PLAIN;
    packet[3] = 0;
    let (labels, info) = dissect(&packet);
    assert!(labels[6].starts_with("[Total Length: 24 bytes (reported as 0"), "{}", labels[6]);
    assert_eq!(info, "Unknown (253)");
}

#[test]
fn a_source_route_names_the_final_receiver() {
    let mut packet = PLAIN[..20].to_vec();
    packet[0] = 0x47;
    packet[3] = 28;
    packet.extend([131, 7, 4, 1, 2, 3, 4, 0]);
    let (labels, _) = dissect(&packet);
    assert_eq!(
        labels[0],
        "Internet Protocol Version 4, Src: 10.0.0.1, Dst: 1.2.3.4, Via: 10.0.0.2"
    );
    assert!(labels.contains(&"Current Route: 10.0.0.2".to_owned()));
    assert!(labels.contains(&"Destination Address: 1.2.3.4".to_owned()));
}

#[test]
fn options_past_the_end_and_of_no_length() {
    let with = |option: [u8; 4]| {
        let mut packet = PLAIN[..20].to_vec();
        packet[0] = 0x46;
        packet.extend(option);
        dissect(&packet).0
    };
    let has = |labels: &[String], text: &str| labels.iter().any(|l| l == text);
    assert!(has(
        &with([7, 20, 4, 1]),
        "Record Route (option length = 20 bytes says option goes past end of options)"
    ));
    assert!(has(&with([9, 1, 0, 0]), "Unknown (0x09) (with too-short option length = 1 byte)"));
    assert!(has(&with([1, 1, 1, 2]), "Unknown (0x02) (length byte past end of options)"));
    assert!(has(&with([0x94, 3, 0, 0]), "[Malformed Packet: IPv4]"));
}

#[test]
fn only_an_ethertype_says_that_it_is_version_4() {
    use crate::proto::captured::{ethernet, frame};
    let mut packet = PLAIN.to_vec();
    packet[0] = 0xf5;
    assert!(frame(1, &ethernet(0x0800, &packet)).has("Internet Protocol Version 4"));
    let shown = frame(0, &[&[2, 0, 0, 0], &packet[..]].concat());
    assert!(shown.has("Internet Protocol, bogus version (15)"));
    assert!(shown.columns.ends_with("IP Bogus IP version (15)"));
    // Version 6 is left to its own protocol at once.
    let mut six = vec![0x60, 0, 0, 0, 0, 0, 59, 64];
    six.extend([0x20; 32]);
    let shown = frame(0, &[&[2, 0, 0, 0], &six[..]].concat());
    assert_eq!(shown.protocols, "null:ip:ipv6");
    assert!(!shown.has("Internet Protocol Version 4"));
}
