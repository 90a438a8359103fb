//! Messages taken apart, and what they get wrong.

use super::*;
use crate::frame::link;
use crate::{Depth, Dissection, FrameInfo, Registry};

/// The labels of ICMPv6 in an IPv6 packet in an Ethernet frame, the protocols, and Info. The checksum
/// is made right.
fn dissect(message: &[u8]) -> (Vec<String>, String, String) {
    let mut bytes = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 0x86, 0xdd];
    bytes.extend([0x60, 0, 0, 0, 0, message.len() as u8, 58, 255]);
    let from = [0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    let to = [0xff, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    bytes.extend(from);
    bytes.extend(to);
    let mut message = message.to_vec();
    let len = (message.len() as u32).to_be_bytes();
    let sum = crate::checksum::sum(&[&from, &to, &len, &[0, 0, 0, 58], &message]);
    message[2..4].copy_from_slice(&(!sum).to_be_bytes());
    bytes.extend(message);
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
        .filter(|node| node.def().is_none_or(|d| d.name.starts_with("icmpv6")))
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
    (labels, stack, tree.columns.info().to_owned())
}

const TARGET: [u8; 16] = [0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2];

#[test]
fn a_neighbour_solicitation_taken_apart() {
    let mut message = vec![135, 0, 0, 0, 0, 0, 0, 0];
    message.extend(TARGET);
    message.extend([1, 1, 2, 0, 0, 0, 0, 0xaa]);
    let (labels, _, info) = dissect(&message);
    assert_eq!(
        labels[..3],
        ["Internet Control Message Protocol v6", "Type: Neighbor Solicitation (135)", "Code: 0"]
    );
    assert!(labels[3].ends_with("[correct]"), "{}", labels[3]);
    assert_eq!(
        labels[5..],
        [
            "Reserved: 00000000",
            "Target Address: fe80::2",
            "ICMPv6 Option (Source link-layer address : 02:00:00:00:00:aa)",
            "Type: Source link-layer address (1)",
            "Length: 1 (8 bytes)",
            "Link-layer address: 02:00:00:00:00:aa",
        ]
    );
    assert_eq!(info, "Neighbor Solicitation for fe80::2 from 02:00:00:00:00:aa");
}

#[test]
fn an_advertisement_says_what_it_is_in_info() {
    let mut message = vec![136, 0, 0, 0, 0xe0, 0, 0, 0];
    message.extend(TARGET);
    assert_eq!(dissect(&message).2, "Neighbor Advertisement fe80::2 (rtr, sol, ovr)");
    message[4] = 0;
    assert_eq!(dissect(&message).2, "Neighbor Advertisement fe80::2 (none)");
}

#[test]
fn an_option_of_no_length_ends_the_list() {
    let mut message = vec![135, 0, 0, 0, 0, 0, 0, 0];
    message.extend(TARGET);
    message.extend([1, 0, 2, 0, 0, 0, 0, 0xaa]);
    let (labels, _, info) = dissect(&message);
    assert!(labels.contains(&"Length: 0 (0 bytes)".to_owned()), "{labels:#?}");
    assert_eq!(info, "Neighbor Solicitation for fe80::2");
}

#[test]
fn an_option_past_the_end_is_malformed() {
    let mut message = vec![135, 0, 0, 0, 0, 0, 0, 0];
    message.extend(TARGET);
    message.extend([1, 5, 2, 0, 0, 0, 0, 0xaa]);
    assert_eq!(dissect(&message).2, "Neighbor Solicitation for fe80::2[Malformed Packet]");
}

#[test]
fn an_echo_request() {
    let (_, stack, info) = dissect(&[128, 0, 0, 0, 0, 9, 0, 1, b'a']);
    assert_eq!(stack, "eth:ethertype:ipv6:icmpv6:data");
    assert_eq!(info, "Echo (ping) request id=0x0009, seq=1, hop limit=255");
}

#[test]
fn an_error_quotes_a_packet() {
    let (_, stack, info) = dissect(&[1, 4, 0, 0, 0, 0, 0, 0, 0x60, 0, 0, 0]);
    assert_eq!(stack, "eth:ethertype:ipv6:icmpv6:ipv6");
    assert_eq!(info, "Destination Unreachable (Port unreachable)");
}

#[test]
fn a_listener_report_of_version_2() {
    let mut message = vec![143, 0, 0, 0, 0, 0, 0, 1, 4, 0, 0, 0, 0xff, 2];
    message.extend([0; 13]);
    message.push(0xfb);
    let (labels, _, info) = dissect(&message);
    let record = "Multicast Address Record Changed to exclude: ff02::fb";
    assert!(labels.iter().any(|label| label == record), "{labels:#?}");
    assert_eq!(info, "Multicast Listener Report Message v2");
}

#[test]
fn a_name_in_labels() {
    let bytes = b"\x07example\x03com\0";
    let b = Buf::new(bytes, bytes.len(), 0);
    assert_eq!(node::domain_name(&b, 0), Ok(("example.com".to_owned(), 13)));
    assert!(node::domain_name(&Buf::new(b"\x40", 1, 0), 0).is_err());
}

#[test]
fn an_advertisement_of_rpl_names_targets() {
    let mut message = vec![155, 2, 0, 0, 30, 0x80, 0, 5, 5, 10, 0, 64];
    message.extend([0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0x66, 1, 7]);
    let (labels, _, info) = dissect(&message);
    let line = "ICMPv6 RPL Option (RPL Target 2001:db8::/64)";
    assert!(labels.iter().any(|label| label == line), "{labels:#?}");
    assert!(labels.iter().any(|label| label == "ICMPv6 RPL Option (Unknown 102)"), "{labels:#?}");
    assert_eq!(info, "RPL Control (Destination Advertisement Object)");
}

#[test]
fn a_context_of_low_power_networks_is_taken_apart() {
    let mut message = vec![133, 0, 0, 0, 0, 0, 0, 0];
    message.extend([34, 2, 64, 0x11, 0, 0, 0, 5, 0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0]);
    let (labels, ..) = dissect(&message);
    for label in [
        "ICMPv6 Option (6LoWPAN Context Option 2001:db8::/64)",
        ".... 0001 = CID: 1",
        "Lifetime: 5",
        "Context Prefix: 2001:db8::",
    ] {
        assert!(labels.iter().any(|l| l == label), "{label}: {labels:?}");
    }
}

#[test]
fn what_an_option_does_not_need_is_unknown_data() {
    let mut message = vec![133, 0, 0, 0, 0, 0, 0, 0];
    message.extend([5, 2, 0, 0, 0, 0, 5, 0xdc, 1, 2, 3, 4, 5, 6, 7, 8]);
    let (labels, ..) = dissect(&message);
    assert!(labels.iter().any(|l| l == "ICMPv6 Option (MTU : 1500)"));
    assert!(labels.iter().any(|l| l == "Unknown Data: 0102030405060708"));
}

#[test]
fn a_link_layer_address_of_another_kind_is_octets() {
    let mut message = vec![133, 0, 0, 0, 0, 0, 0, 0];
    message.extend([1, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    let (labels, _, info) = dissect(&message);
    assert!(labels.iter().any(|l| l == "Link-layer address: 0102030405060708090a0b0c0d0e"));
    assert_eq!(info, "Router Solicitation");
}

#[test]
fn a_prefix_that_routers_are_to_use_is_taken_apart() {
    let mut message = vec![138, 0, 0, 0, 0, 0, 0, 7, 1, 0x48, 0, 3, 0, 0, 0, 0];
    message.extend([1, 7, 0, 48, 0, 128, 0, 0, 0xfe, 0xc0]);
    message.extend([0; 14]);
    message.extend([48, 16, 0x80, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0x40, 0, 0, 0, 0x3f, 0xfe]);
    message.extend([0; 14]);
    let (labels, ..) = dissect(&message);
    for label in [
        "Flags: 0x48, Result requested, Processed previously",
        "Match-Prefix Part: Add fec0::/48 (0-128)",
        "Use-Prefix Part: 3ffe::/48 (keep 16)",
        "FlagMask: 0x80, On-link flag(L)",
        "Flags: 0x40000000, Decrement preferred lifetime",
        "UsePrefix: 3ffe::",
    ] {
        assert!(labels.iter().any(|l| l == label), "{label}: {labels:?}");
    }
}
