//! Messages taken apart, what errors quote, and what messages get wrong.

use super::*;
use crate::frame::link;
use crate::{Depth, Dissection, FrameInfo, Registry};

/// The labels of ICMP in an IPv4 packet in an Ethernet frame, the protocols, and Info.
fn dissect(message: &[u8]) -> (Vec<String>, String, String) {
    let mut bytes = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0];
    bytes.extend([0x45, 0, 0, 20 + message.len() as u8, 0, 1, 0, 0, 64, 1, 0, 0]);
    bytes.extend([10, 0, 0, 1, 10, 0, 0, 2]);
    bytes.extend(message);
    let registry = Registry::new();
    let frame = FrameInfo {
        number: 1,
        time: Some(1_700_000_001_000_000_000),
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
        .filter(|node| node.def().is_none_or(|d| d.name.starts_with("icmp")))
        .map(|node| {
            let mut label = String::new();
            node.write_label(&mut label, &lamna_fields::TimeZone::UTC);
            label
        })
        .collect();
    let mut stack = String::new();
    view.write_protocols(&mut stack).unwrap();
    let mut slice = Dissection::slice(Depth::Full);
    slice.dissect(&registry, &frame, &bytes, None);
    assert_eq!(slice.layers.as_slice(), tree.layers.as_slice(), "slice and tree agree");
    assert_eq!(tree.columns.source().to_string(), "10.0.0.1");
    (labels, stack, tree.columns.info().to_owned())
}

const ECHO: [u8; 16] =
    [8, 0, 0x66, 0x68, 0, 1, 0, 1, b'a', b'b', b'c', b'd', b'e', b'f', b'g', b'h'];

#[test]
fn an_echo_request_taken_apart() {
    let (labels, stack, info) = dissect(&ECHO);
    assert_eq!(
        labels,
        [
            "Internet Control Message Protocol",
            "Type: 8 (Echo (ping) request)",
            "Code: 0",
            "Checksum: 0x6668 [correct]",
            "[Checksum Status: Good]",
            "Identifier (BE): 1 (0x0001)",
            "Identifier (LE): 256 (0x0100)",
            "Sequence Number (BE): 1 (0x0001)",
            "Sequence Number (LE): 256 (0x0100)",
        ]
    );
    assert_eq!(stack, "eth:ethertype:ip:icmp:data");
    assert_eq!(info, "Echo (ping) request  id=0x0001, seq=1/256, ttl=64");
}

#[test]
fn the_typed_header_has_what_the_octets_say() {
    let header = Header::new(&Buf::new(&ECHO, ECHO.len(), 0)).unwrap();
    assert_eq!((header.kind(), header.code(), header.checksum()), (8, 0, 0x6668));
    assert_eq!((header.identifier(), header.sequence()), (1, 1));
}

#[test]
fn a_bad_checksum_tells_the_right_one() {
    let mut message = ECHO;
    message[3] = 0x69;
    let (labels, _, _) = dissect(&message);
    assert!(labels.contains(&"Checksum: 0x6669 incorrect, should be 0x6668".to_owned()));
}

#[test]
fn the_time_that_ping_writes() {
    let mut message = ECHO;
    message[8..16].copy_from_slice(&[0x00, 0xf1, 0x53, 0x65, 0x40, 0xe2, 0x01, 0x00]);
    let (labels, stack, _) = dissect(&message);
    let time = "Timestamp from icmp data: Nov 14, 2023 22:13:20.123456000 UTC";
    assert!(labels.iter().any(|label| label == time), "{labels:#?}");
    assert_eq!(stack, "eth:ethertype:ip:icmp");
}

#[test]
fn an_error_quotes_a_datagram_that_leaves_the_columns_alone() {
    let mut message = vec![3, 3, 0, 0, 0, 0, 0, 0];
    message.extend([0x45, 0, 0, 48, 0, 1, 0, 0, 1, 17, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    message.extend([3, 232, 130, 154, 0, 28, 0, 0]);
    let (_, stack, info) = dissect(&message);
    assert_eq!(stack, "eth:ethertype:ip:icmp:ip:udp");
    assert_eq!(info, "Destination unreachable (Port unreachable)");
}

#[test]
fn a_quotation_that_is_cut_is_no_fault() {
    let message = [11, 0, 0, 0, 0, 0, 0, 0, 0x45, 0, 0, 48, 0, 1];
    let (_, stack, info) = dissect(&message);
    assert_eq!(stack, "eth:ethertype:ip:icmp:ip");
    assert_eq!(info, "Time-to-live exceeded (Time to live exceeded in transit)");
}

#[test]
fn a_label_stack_behind_the_original_datagram() {
    let mut message = vec![11, 0, 0, 0, 0, 32, 0, 0, 0x45];
    message.resize(HEADER_LEN + 128, 0);
    message.extend([0x20, 0, 0xf2, 0xf4, 0, 8, 1, 1, 0, 6, 0x41, 1]);
    let (labels, _, _) = dissect(&message);
    for label in
        ["ICMP Multi-Part Extensions", "MPLS Stack Entry", "Label: 100, Exp: 0, S: 1, TTL: 1"]
    {
        assert!(labels.iter().any(|l| l == label), "{label}: {labels:#?}");
    }
}

#[test]
fn times_of_the_day() {
    let text = |n: u64| {
        let mut text = String::new();
        write_midnight(n, &mut text).unwrap();
        text
    };
    assert_eq!(text(0), "0 (0 seconds after midnight UTC)");
    assert_eq!(
        text(16_909_060),
        "16909060 (4 hours, 41 minutes, 49.060 seconds after midnight UTC)"
    );
    let swapped = "86400000 (1 hour, 40 minutes, 39.045 seconds after midnight UTC)";
    assert_eq!(text(86_400_000), swapped);
}

#[test]
fn a_reply_belongs_to_the_request_that_its_checksum_echoes() {
    // The type is all that differs: 8 in the first octet of the request.
    assert_eq!(echo::of_request(0xdeef, 0x0800), 0xd6ef);
    assert_eq!(echo::of_request(0x0100, 0x0800), 0xf8ff);
    // Of version 6, the reply has one more.
    assert_eq!(echo::of_request(0x1234, !0x0100), 0x1334);
}

#[test]
fn fewer_than_six_octets_have_no_name() {
    let (labels, stack, info) = dissect(&[8, 0, 0, 0, 0]);
    assert_eq!((stack.as_str(), info.as_str()), ("eth:ethertype:ip:icmp", "[Malformed Packet]"));
    assert!(labels.is_empty(), "{labels:?}");
}

#[test]
fn extensions_beyond_the_end_are_malformed() {
    let mut message = vec![11, 0, 0, 0, 0, 93, 0, 0, 0x45, 0, 0, 20, 0, 1, 0, 0, 64, 254, 0, 0];
    message.extend([10, 0, 0, 2, 10, 0, 0, 1]);
    message.resize(148, 0);
    assert!(dissect(&message).2.ends_with("[Malformed Packet]"));
}
