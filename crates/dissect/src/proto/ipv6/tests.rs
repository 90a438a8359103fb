//! A header taken apart, its extension headers, and what they get wrong.

use super::*;
use crate::frame::link;
use crate::{Depth, Dissection, FrameInfo, Registry};

/// The labels of IPv6 in an Ethernet frame around `packet`, its protocols, and Info.
fn dissect(packet: &[u8]) -> (Vec<String>, String, String) {
    let mut bytes = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 0x86, 0xdd];
    bytes.extend_from_slice(packet);
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
        .filter(|node| node.def().is_none_or(|d| d.name.starts_with("ipv6")))
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

/// From 2001:db8::1 to 2001:db8::2.
fn packet(next: u8, payload: &[u8]) -> Vec<u8> {
    let mut packet = vec![0x6b, 0x91, 0x23, 0x45, 0, payload.len() as u8, next, 64];
    packet.extend([0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    packet.extend([0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    packet.extend(payload);
    packet
}

fn has(labels: &[String], text: &str) -> bool {
    labels.iter().any(|label| label == text)
}

#[test]
fn a_header_taken_apart() {
    let (labels, stack, info) = dissect(&packet(253, b"abcd"));
    assert_eq!(
        labels,
        [
            "Internet Protocol Version 6, Src: 2001:db8::1, Dst: 2001:db8::2",
            "0110 .... = Version: 6",
            ".... 1011 1001 .... .... .... .... .... = Traffic Class: 0xb9 (DSCP: EF PHB, ECN: ECT(1))",
            ".... 1011 10.. .... .... .... .... .... = Differentiated Services Codepoint: Expedited Forwarding (46)",
            ".... .... ..01 .... .... .... .... .... = Explicit Congestion Notification: ECN-Capable Transport codepoint '01' (1)",
            ".... 0001 0010 0011 0100 0101 = Flow Label: 0x12345",
            "Payload Length: 4",
            "Next Header: Unknown (253)",
            "Hop Limit: 64",
            "Source Address: 2001:db8::1",
            "Destination Address: 2001:db8::2",
        ]
    );
    assert_eq!(stack, "eth:ethertype:ipv6:data");
    assert_eq!(info, "Unknown IP Protocol: Unknown (253)");
}

#[test]
fn the_typed_header_has_what_the_octets_say() {
    let packet = packet(6, b"abcd");
    let header = Header::new(&Buf::new(&packet, packet.len(), 0)).unwrap();
    assert_eq!((header.version(), header.traffic_class(), header.flow_label()), (6, 0xb9, 0x12345));
    assert_eq!((header.dscp(), header.ecn()), (46, 1));
    assert_eq!((header.payload_len(), header.next_header(), header.hop_limit()), (4, 6, 64));
    assert_eq!(header.source()[15], 1);
    assert_eq!(header.destination()[15], 2);
}

#[test]
fn extension_headers_are_shown_below_the_header() {
    let chain = [60, 0, 5, 2, 0, 0, 1, 0, 59, 0, 1, 4, 0, 0, 0, 0, 0xff];
    let (labels, stack, info) = dissect(&packet(0, &chain));
    assert_eq!(stack, "eth:ethertype:ipv6:ipv6.hopopts:ipv6.dstopts:data");
    assert_eq!(info, "IPv6 no next header");
    for label in
        ["IPv6 Hop-by-Hop Option", "Router Alert: MLD (0)", "PadN: <none>", "PadN: 00000000"]
    {
        assert!(has(&labels, label), "{label}: {labels:#?}");
    }
}

#[test]
fn a_source_route_names_the_final_receiver() {
    let mut route = vec![59, 2, 4, 1, 0, 0, 0, 0];
    route.extend([0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9]);
    let bytes =
        [&[2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 0x86, 0xdd][..], &packet(43, &route)].concat();
    let registry = Registry::new();
    let frame = FrameInfo {
        number: 1,
        len: bytes.len() as u32,
        link: link::ETHERNET,
        ..Default::default()
    };
    let mut tree = Dissection::tree().with_columns();
    tree.dissect(&registry, &frame, &bytes, None);
    assert_eq!(tree.columns.destination().to_string(), "fd00::9");
}

#[test]
fn a_fragment_alone_is_data() {
    let (_, stack, info) = dissect(&packet(44, &[17, 0, 0, 9, 0, 0, 0xab, 0xcd, 1, 2, 3]));
    assert_eq!(stack, "eth:ethertype:ipv6:ipv6.fraghdr:data");
    assert_eq!(info, "IPv6 fragment (off=8 more=y ident=0x0000abcd nxt=17)");
}

#[test]
fn the_only_fragment_is_followed() {
    let (_, stack, _) = dissect(&packet(44, &[59, 0, 0, 0, 0, 0, 0, 1, 1]));
    assert_eq!(stack, "eth:ethertype:ipv6:ipv6.fraghdr:data");
}

#[test]
fn an_option_past_the_end_is_malformed() {
    let (labels, _, info) = dissect(&packet(0, &[59, 0, 1, 32, 0, 0, 0, 0]));
    assert!(has(&labels, "Length: 32"));
    assert_eq!(info, "IPv6 hop-by-hop options[Malformed Packet]");
}

#[test]
fn a_payload_length_of_zero_needs_a_jumbo_option() {
    let mut with = packet(0, &[59, 0, 0xc2, 4, 0, 1, 0, 0]);
    with[5] = 0;
    let (labels, _, _) = dissect(&with);
    assert!(has(&labels, "Payload Length: 0 (Jumbogram)"), "{labels:#?}");
    let mut without = packet(0, &[59, 0, 1, 4, 0, 0, 0, 0]);
    without[5] = 0;
    let (_, _, info) = dissect(&without);
    assert_eq!(info, "Invalid IPv6 payload length , IPv6 hop-by-hop options[Malformed Packet]");
}

#[test]
fn addresses_inside_addresses() {
    let mut from = packet(59, &[]);
    from[8..24].copy_from_slice(&[0x20, 2, 1, 2, 3, 4, 0, 5, 2, 0, 0, 0xff, 0xfe, 0, 0, 1]);
    from[24..40].copy_from_slice(&[
        0x20, 1, 0, 0, 0x41, 0x36, 0xe3, 0x78, 0x80, 0, 0x63, 0xbf, 0x3f, 0xff, 0xfd, 0xd2,
    ]);
    let (labels, _, _) = dissect(&from);
    for label in [
        "[Source 6to4 Gateway IPv4: 1.2.3.4]",
        "[Source 6to4 SLA ID: 5]",
        "[Source SLAAC MAC: 00:00:00:00:00:01]",
        "[Destination Teredo Server IPv4: 65.54.227.120]",
        "[Destination Teredo Port: 40000]",
        "[Destination Teredo Client IPv4: 192.0.2.45]",
    ] {
        assert!(has(&labels, label), "{label}: {labels:#?}");
    }
}
