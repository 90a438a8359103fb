use crate::proto::datagram::shown;

/// A packet with these attributes.
fn packet(code: u8, attributes: &[u8]) -> Vec<u8> {
    let mut packet = vec![code, 7, 0, (super::HEADER_LEN + attributes.len()) as u8];
    packet.extend([0x11; 16]);
    packet.extend(attributes);
    packet
}

#[test]
fn a_request_is_taken_apart() {
    let name = [1, 5, b'b', b'o', b'b'];
    let shown = shown(40_000, 1812, &packet(1, &name));
    assert_eq!(shown.protocols, "eth:ethertype:ip:udp:radius");
    assert_eq!(shown.info, "RADIUS Access-Request id=7");
    assert!(shown.has("Packet identifier: 0x7 (7)"));
    assert!(shown.has("AVP: t=User-Name(1) l=5 val=bob"));
    assert!(shown.has("User-Name: bob"));
}

#[test]
fn numbers_have_words_and_tags() {
    let shown = shown(40_000, 1812, &packet(2, &[6, 6, 0, 0, 0, 2, 64, 6, 1, 0, 0, 3]));
    assert!(shown.has("AVP: t=Service-Type(6) l=6 val=Framed(2)"));
    assert!(shown.has("AVP: t=Tunnel-Type(64) l=6 Tag=0x01 val=L2TP(3)"));
}

#[test]
fn a_vendor_has_attributes_of_its_own() {
    let shown = shown(40_000, 1813, &packet(4, &[26, 9, 0, 0, 0, 9, 1, 3, b'a']));
    assert!(shown.has("AVP: t=Vendor-Specific(26) l=9 vnd=ciscoSystems(9)"));
    assert!(shown.has("VSA: t=Cisco-AVPair(1) l=3 val=a"));
}

#[test]
fn eap_in_two_attributes_is_one_packet() {
    let eap = [79, 6, 2, 1, 0, 10, 79, 8, 1, b'a', b'l', b'i', b'c', b'e'];
    let shown = shown(40_000, 1812, &packet(1, &eap));
    assert_eq!(shown.protocols, "eth:ethertype:ip:udp:radius:eap");
    assert_eq!(shown.info, "RADIUS Access-Request id=7");
    assert!(shown.has("AVP: t=EAP-Message(79) l=6 Segment[1]"));
    assert!(shown.has("AVP: t=EAP-Message(79) l=8 Last Segment[2]"));
    assert!(shown.has("Identity: alice"));
}

#[test]
fn an_attribute_without_room_ends_the_list() {
    let shown = shown(40_000, 1812, &packet(1, &[1, 9, b'b']));
    assert!(shown.has("Not enough room in packet for AVP"));
}

#[test]
fn a_code_that_nobody_knows_is_another_protocol() {
    let shown = shown(40_000, 1812, &packet(99, &[]));
    assert_eq!(shown.protocols, "eth:ethertype:ip:udp:data");
}

#[test]
fn a_vendors_value_may_go_on_behind_its_attribute() {
    let attributes = [26, 12, 0, 0, 0, 9, 1, 10, b'a', b'b', b'c', b'd', 1, 4, b'e', b'f', 1, 3];
    let shown = shown(40_000, 1812, &packet(1, &attributes));
    assert!(shown.tree.iter().any(|line| line.contains("VSA: t=Cisco-AVPair(1) l=10")));
    assert!(!shown.fields.contains(&"radius.User_Name"));
}

#[test]
fn a_vendors_value_without_a_length_ends_the_attribute() {
    let attributes = [26, 12, 0, 0, 0, 9, 1, 1, b'a', b'b', b'c', b'd'];
    let shown = shown(40_000, 1812, &packet(1, &attributes));
    assert!(shown.has("VSA too short"));
}
