use super::*;
use crate::columns::Columns;
use crate::walk::Dissection;
use crate::{FrameInfo, Registry};

const STREAM: &[u8] = b"GET /a HTTP/1.1\r\nHost: h\r\n\r\n\
    POST /b HTTP/1.1\r\nContent-Length: 3\r\n\r\nxyz\
    POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n\
    GET /d HTTP/1.1\n\n";

fn frame(bytes: &[u8]) -> Pdu {
    let mut columns = Columns::default();
    Http::frame(&mut Framing::alone(&mut columns), bytes)
}

#[test]
fn every_split_of_a_stream_gives_the_same_messages() {
    let mut ends = vec![0];
    while let Some(rest) = STREAM.get(ends[ends.len() - 1]..).filter(|r| !r.is_empty()) {
        let Extent::Whole(n) = Extent::new(rest, Asked::Body) else { panic!("a whole message") };
        ends.push(ends[ends.len() - 1] + n);
    }
    assert_eq!(ends.len(), 5);
    for cut in 1..STREAM.len() {
        let (mut kept, mut done) = (Vec::new(), 0);
        for part in [&STREAM[..cut], &STREAM[cut..]] {
            kept.extend_from_slice(part);
            while let Some(n) = match frame(&kept) {
                Pdu::Whole(n) if n > 0 => Some(n),
                _ => None,
            } {
                done += n;
                assert!(ends.contains(&done), "cut at {cut}: {done}");
                kept.drain(..n);
            }
        }
        assert_eq!(done, STREAM.len(), "cut at {cut}");
    }
}

/// The labels of a response's tree, behind Ethernet, IPv4 and TCP from port 80.
fn labels(message: &[u8]) -> (Vec<String>, String) {
    let mut packet = vec![0; 12];
    packet.extend([8, 0, 0x45, 0, 0, 0, 0, 0, 0, 0, 64, 6, 0, 0, 10, 0, 0, 2, 10, 0, 0, 1]);
    let total = (40 + message.len()) as u16;
    packet[16..18].copy_from_slice(&total.to_be_bytes());
    packet.extend([0, 80, 0x9c, 0x40, 0, 0, 0, 1, 0, 0, 0, 1, 0x50, 0x18, 1, 0, 0, 0, 0, 0]);
    packet.extend(message);
    let registry = Registry::new();
    let frame = FrameInfo { number: 1, len: packet.len() as u32, link: 1, ..Default::default() };
    let mut dissection = Dissection::tree().with_columns();
    dissection.dissect(&registry, &frame, &packet, None);
    let view = dissection.view(&registry, &frame, &packet);
    let zone = lamna_fields::TimeZone::UTC;
    let mut labels = Vec::new();
    for node in view.nodes() {
        let mut label = String::new();
        node.write_label(&mut label, &zone);
        labels.push(label);
    }
    (labels, dissection.columns.info().to_owned())
}

#[test]
fn a_response_taken_apart() {
    let (labels, info) = labels(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nServer: x\r\n\
          Content-Length: 7\r\n\r\n{\"a\":1}",
    );
    assert_eq!(info, "HTTP/1.1 200 OK , JavaScript Object Notation (application/json)");
    for want in [
        "HTTP/1.1 200 OK\\r\\n",
        "Status Code: 200",
        "[Status Code Description: OK]",
        "Response Phrase: OK",
        "Server: x\\r\\n",
        "[Content length: 7]",
        "File Data: 7 bytes",
        "JavaScript Object Notation: application/json",
        "[Member with value: a:1]",
    ] {
        assert!(labels.iter().any(|label| label == want), "{want}");
    }
}

#[test]
fn credentials_are_decoded() {
    assert_eq!(security::base64(b"dTpw"), b"u:p");
    assert_eq!(security::base64(b"dTpwcQ=="), b"u:pq");
}

#[test]
fn base64_for_addresses_goes_by_groups_of_four() {
    assert_eq!(security::base64url(b"AAMAAABk"), [0, 3, 0, 0, 0, 0x64]);
    assert_eq!(security::base64url(b"-_8="), [0xfb, 0xff]);
    assert_eq!(security::base64url(b"AAMA AA!Bk+/AA"), [0, 3, 0, 0, 0, 0x64]);
    assert_eq!(security::base64url(b"AA==AAMA"), [0, 0, 3, 0]);
}

#[test]
fn settings_that_are_cut_are_a_fault_of_their_header_only() {
    let request = |settings: &str| {
        let lines = format!("GET / HTTP/1.1\r\nHTTP2-Settings: {settings}\r\nHost: h \r\n\r\n");
        crate::proto::datagram::segment(40_000, 80, lines.as_bytes())
    };
    let whole = request("AAMAAABk");
    assert_eq!(whole.info, "HTTP GET / HTTP/1.1 ");
    assert!(whole.has("Settings - Max concurrent streams : 100"));
    let cut = request("AAMAAABkAAMA");
    assert_eq!(cut.info, "HTTP GET / HTTP/1.1 [Malformed Packet]");
    assert!(cut.has("Settings - Max concurrent streams : 100"));
    assert!(cut.has("Settings - Max concurrent streams"));
    assert!(cut.has("[Malformed Packet: HTTP]"));
    assert!(cut.has("[Full request URI: http://h/]"));
}

#[test]
fn chunks_without_octets_are_a_body_all_the_same() {
    let head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n";
    let (labels, _) = labels(&[&head[..], b"0\r\n\r\n"].concat());
    let want = "Content-encoded entity body (gzip): 0 bytes";
    assert!(labels.iter().any(|label| label == want), "{labels:#?}");
}

#[test]
fn nobody_waits_for_the_rest_of_a_header_where_no_message_has_begun() {
    let of = |lines: &[u8]| crate::proto::datagram::segment(40_000, 80, lines);
    let open = of(b"st: a\r\nCookie: b=1; c");
    assert!(open.has("Cookie: b=1; c") && open.has("Cookie pair: c"));
    assert!(!open.has("[Malformed Packet: HTTP]"));
    assert!(of(b"st: a\r\nCook").has("[Malformed Packet: HTTP]"));
}
