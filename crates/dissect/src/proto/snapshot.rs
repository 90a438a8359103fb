//! What is shown of frames that a snapshot length cut, protocol by protocol.

use super::captured::{cut, datagram, segment};

/// Octets of the headers of [`datagram`] and [`segment`].
const UDP: usize = 42;
const TCP: usize = 54;

const RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\none\ntwo";

#[test]
fn a_first_line_of_http_that_was_cut_names_nothing() {
    let frame = segment(80, 1025, RESPONSE);
    let shown = cut(&frame, TCP + 14);
    assert!(shown.has("HTTP/1.1 200 O"));
    assert!(shown.has("Response Phrase: O"));
    assert!(!shown.columns.contains("HTTP/1.1"));
    assert!(shown.has("[Packet size limited during capture: HTTP truncated]"));
}

#[test]
fn a_header_that_was_cut_in_its_name_ends_the_message() {
    let frame = segment(80, 1025, RESPONSE);
    let name = cut(&frame, TCP + 24);
    assert!(!name.tree.iter().any(|line| line.contains("Content")));
    assert!(name.columns.ends_with("HTTP/1.1 200 OK [Packet size limited during capture]"));
    let value = cut(&frame, TCP + 36);
    assert!(value.has("Content-Type: text/"));
}

#[test]
fn a_body_that_was_cut_is_shown_and_then_ends() {
    let shown = cut(&segment(80, 1025, RESPONSE), TCP + RESPONSE.len() - 2);
    assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:http:data-text-lines");
    assert!(shown.has("Line-based text data: text/plain (2 lines)"));
    assert!(shown.columns.ends_with("(text/plain)[Packet size limited during capture]"));
}

#[test]
fn chunks_that_were_cut_are_not_shown() {
    let response = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
    let shown = cut(&segment(80, 1025, response), TCP + response.len() - 5);
    assert!(!shown.has("HTTP chunked response"));
    assert!(shown.has("[Packet size limited during capture: HTTP truncated]"));
}

#[test]
fn the_size_of_a_message_over_tcp_is_what_it_says() {
    let mut message = vec![0, 40, 0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    message.extend([0; 20]);
    let frame = segment(1025, 53, &message);
    assert!(cut(&frame, TCP + 20).has("[PDU Size: 42]"));
    // Without its length, nothing is known of it.
    let shown = cut(&frame, TCP + 1);
    assert!(!shown.has("[PDU Size: 42]"));
    assert!(shown.has("[Packet size limited during capture: DNS truncated]"));
}

#[test]
fn an_option_of_tcp_that_was_cut_is_shown_as_far_as_it_goes() {
    let mut frame = segment(1025, 9, &[]);
    frame[46] = 0x80;
    frame.extend([1, 1, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2]);
    frame[17] += 12;
    let shown = cut(&frame, TCP + 8);
    assert!(shown.has("TCP Option - Timestamps"));
    assert!(shown.has("Timestamp value: 1"));
    assert!(!shown.columns.contains("TSval"));
}

#[test]
fn a_record_of_tls_that_was_cut_settles_the_version_by_its_content() {
    let mut record = vec![23, 3, 3, 0, 20];
    record.extend([0; 20]);
    let frame = segment(1025, 443, &record);
    assert!(cut(&frame, TCP + 5).columns.contains(" SSL "));
    assert!(cut(&frame, TCP + 6).columns.contains(" TLSv1.2 "));
    // One that goes on in the next segment is not looked at.
    let begun = [&[22, 3, 1, 1, 0][..], &[0; 40]].concat();
    let shown = cut(&segment(1025, 443, &begun), TCP + 20);
    assert!(!shown.has("Record Layer") && shown.columns.ends_with(" SSL "));
}

#[test]
fn text_is_no_record_of_tls() {
    let shown = cut(&segment(1025, 443, b"some text that is longer"), TCP + 9);
    assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:data");
}

#[test]
fn of_sip_no_more_than_the_first_line_is_looked_at() {
    let request = b"OPTIONS sip:a@b SIP/2.0\r\nCall-ID: 7\r\n\r\n";
    let frame = datagram(5060, 5060, request);
    let shown = cut(&frame, UDP + request.len() - 1);
    assert!(shown.has("Request-Line: OPTIONS sip:a@b SIP/2.0"));
    assert!(!shown.has("Message Header"));
    assert!(
        shown.columns.ends_with("Request: OPTIONS sip:a@b[Packet size limited during capture]")
    );
}

#[test]
fn a_list_that_was_cut_has_an_unknown_number_of_items() {
    let get = [
        0x30, 38, 2, 1, 1, 4, 6, b'p', b'u', b'b', b'l', b'i', b'c', 0xa0, 25, 2, 1, 1, 2, 1, 0, 2,
        1, 0, 0x30, 14, 0x30, 12, 6, 8, 43, 6, 1, 2, 1, 1, 5, 0, 5, 0,
    ];
    let shown = cut(&datagram(1025, 161, &get), UDP + 30);
    assert!(shown.has("variable-bindings: unknown number of items"));
    assert!(shown.has("get-request"));
    assert!(shown.columns.ends_with("[Packet size limited during capture]"));
}

#[test]
fn a_chunk_of_sctp_that_was_cut_is_only_named() {
    let mut packet = vec![0x45, 0, 0, 52, 0, 1, 0, 0, 64, 132, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];
    packet.extend([0, 7, 0, 7, 0, 0, 0, 1, 0, 0, 0, 0, 10, 0, 0, 20]);
    packet.extend([1; 16]);
    let shown = cut(&super::captured::ethernet(0x0800, &packet), 60);
    assert!(shown.columns.ends_with("COOKIE_ECHO [Packet size limited during capture]"));
    assert!(!shown.has("COOKIE_ECHO chunk"));
}

#[test]
fn a_datagram_of_dtls_is_known_by_its_first_octets() {
    let mut record = vec![22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, 1, 0, 40];
    record.extend([2, 0, 0, 28, 0, 1, 0, 0, 0, 0, 0, 28]);
    record.extend([0; 28]);
    let frame = datagram(1025, 1026, &record);
    assert_eq!(cut(&frame, UDP + 8).protocols, "eth:ethertype:ip:udp:dtls");
    let shown = cut(&frame, UDP + 30);
    assert!(shown.has("DTLSv1.2 Record Layer: Handshake Protocol: Server Hello"));
    assert!(shown.has("Fragment Length: 28"));
}

#[test]
fn an_operation_of_ldap_that_was_cut_is_not_named() {
    let mut bind =
        vec![0x30, 22, 2, 1, 1, 0x60, 17, 2, 1, 3, 4, 4, b'c', b'n', b'=', b'a', 0x80, 6];
    bind.extend([b'x'; 6]);
    let shown = cut(&segment(1025, 389, &bind), TCP + 12);
    assert!(shown.has("LDAPMessage"));
    assert!(shown.columns.ends_with(" LDAP [Packet size limited during capture]"));
}

#[test]
fn a_packet_of_ssh_that_was_cut_names_no_side() {
    let shown = cut(&segment(22, 1025, &[7; 80]), TCP + 30);
    assert!(
        shown.columns.ends_with(" Encrypted packet (len=80)[Packet size limited during capture]")
    );
}
