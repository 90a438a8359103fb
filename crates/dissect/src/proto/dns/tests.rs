use super::*;
use crate::proto::datagram::shown;

/// A header with these flags and counts, and then `rest`.
fn packet(flags: u16, counts: [u16; 4], rest: &[&[u8]]) -> Vec<u8> {
    let mut bytes = vec![0x12, 0x34];
    bytes.extend(flags.to_be_bytes());
    counts.iter().for_each(|n| bytes.extend(n.to_be_bytes()));
    rest.iter().for_each(|part| bytes.extend(*part));
    bytes
}

const QUESTION: &[u8] = b"\x07example\x03com\0\0\x01\0\x01";

#[test]
fn a_response_taken_apart() {
    let answer = b"\xc0\x0c\0\x01\0\x01\0\0\x01\x2c\0\x04\x01\x02\x03\x04";
    let shown = shown(53, 4000, &packet(0x8180, [1, 1, 0, 0], &[QUESTION, answer]));
    assert_eq!(shown.protocols, "eth:ethertype:ip:udp:dns");
    assert_eq!(shown.info, "DNS Standard query response 0x1234 A example.com A 1.2.3.4");
    let expected = "Domain Name System (response)
  Transaction ID: 0x1234
  Flags: 0x8180 Standard query response, No error
    1... .... .... .... = Response: Message is a response
    .000 0... .... .... = Opcode: Standard query (0)
    .... .0.. .... .... = Authoritative: Server is not an authority for domain
    .... ..0. .... .... = Truncated: Message is not truncated
    .... ...1 .... .... = Recursion desired: Do query recursively
    .... .... 1... .... = Recursion available: Server can do recursive queries
    .... .... .0.. .... = Z: reserved (0)
    .... .... ..0. .... = Answer authenticated: Answer/authority portion was not authenticated by the server
    .... .... ...0 .... = Non-authenticated data: Unacceptable
    .... .... .... 0000 = Reply code: No error (0)
  Questions: 1
  Answer RRs: 1
  Authority RRs: 0
  Additional RRs: 0
  Queries
    example.com: type A, class IN
      Name: example.com
      [Name Length: 11]
      [Label Count: 2]
      Type: A (Host Address) (1)
      Class: IN (0x0001)
  Answers
    example.com: type A, class IN, addr 1.2.3.4
      Name: example.com
      Type: A (Host Address) (1)
      Class: IN (0x0001)
      Time to live: 300 (5 minutes)
      Data length: 4
      Address: 1.2.3.4";
    assert_eq!(shown.tree, expected.lines().collect::<Vec<_>>());
}

#[test]
fn a_typed_header_reads_ids_codes_and_counts() {
    let bytes = packet(0xa905, [1, 2, 3, 4], &[]);
    let header = Header::new(&Buf::new(&bytes, bytes.len(), 0)).unwrap();
    assert_eq!((header.id(), header.opcode()), (0x1234, opcode::UPDATE));
    assert!(header.is_response());
    assert_eq!(header.counts(), [1, 2, 3, 4]);
    assert!(Header::new(&Buf::new(&bytes[..11], 11, 0)).is_err());
}

#[test]
fn a_question_whose_name_loops_is_shown() {
    let shown = shown(4000, 53, &packet(0x0100, [1, 0, 0, 0], &[b"\xc0\x0c\0\x01\0\x01"]));
    let name = "<Name contains a pointer that loops>";
    assert_eq!(shown.info, format!("DNS Standard query 0x1234 A {name}"));
    assert!(shown.has(&format!("{name}: type A, class IN")));
}

#[test]
fn a_record_cut_off_keeps_what_was_before() {
    let answer = b"\xc0\x0c\0\x10\0\x01\0\0\0\x3c\0\x03\x10ab";
    let shown = shown(53, 4000, &packet(0x8180, [1, 1, 0, 0], &[QUESTION, answer]));
    assert_eq!(
        shown.info,
        "DNS Standard query response 0x1234 A example.com TXT[Malformed Packet]"
    );
    assert!(shown.has("TXT Length: 16"));
    assert!(shown.has("[Malformed Packet: DNS]"));
}

#[test]
fn counts_without_records_are_malformed_and_cheap() {
    let shown = shown(53, 4000, &packet(0x8180, [0, 0xffff, 0xffff, 0xffff], &[]));
    assert_eq!(shown.info, "DNS Standard query response 0x1234[Malformed Packet]");
}

#[test]
fn what_follows_the_message_is_extraneous() {
    let shown = shown(4000, 53, &packet(0x0100, [1, 0, 0, 0], &[QUESTION, b"more"]));
    assert!(shown.has("Extraneous Data (4 bytes)"));
    assert!(shown.has("Extraneous Data Bytes: 6d6f7265"));
}

#[test]
fn options_of_edns_are_taken_apart() {
    let record = b"\0\0\x29\x04\xd0\0\0\x80\0\0\x16\0\x0a\0\x08clientco\0\x0f\0\x06\0\x06text";
    let shown = shown(4000, 53, &packet(0x0120, [1, 0, 0, 1], &[QUESTION, record]));
    assert_eq!(shown.info, "DNS Standard query 0x1234 A example.com OPT");
    assert!(shown.has(".... .... ..1. .... = AD bit: Set"));
    assert!(shown.has("<Root>: type OPT"));
    assert!(shown.has("UDP payload size: 1232"));
    assert!(shown.has("1... .... .... .... = DO bit: Accepts DNSSEC security RRs"));
    assert!(shown.has("Client Cookie: 636c69656e74636f"));
    assert!(shown.has("Info Code: DNSSEC Bogus (6)"));
    assert!(shown.has("Extra Text: text"));
}

#[test]
fn multicast_has_its_own_bit_in_a_class() {
    let question = b"\x01x\x05local\0\0\xff\x80\x01";
    let shown = shown(5353, 5353, &packet(0, [1, 0, 0, 0], &[question]));
    assert_eq!(shown.protocols, "eth:ethertype:ip:udp:mdns");
    assert_eq!(shown.info, "MDNS Standard query 0x1234 ANY x.local, \"QU\" question");
    assert!(shown.has("Multicast Domain Name System (query)"));
    assert!(shown.has(".000 0000 0000 0001 = Class: IN (0x0001)"));
    assert!(shown.has("1... .... .... .... = \"QU\" question: True"));
}

#[test]
fn link_local_responses_may_conflict() {
    let question = b"\x04host\0\0\x01\0\x01";
    let shown = shown(5355, 4000, &packet(0x8400, [1, 0, 0, 0], &[question]));
    assert_eq!(shown.info, "LLMNR Standard query response 0x1234 A host");
    assert!(shown.has(".... .1.. .... .... = Conflict: The name is not considered unique"));
}

#[test]
fn messages_over_tcp_have_their_length_first() {
    let mut columns = crate::Columns::default();
    let mut framing = Framing::alone(&mut columns);
    assert_eq!(Dns::frame(&mut framing, &[0]), Pdu::MoreUnknown);
    assert_eq!(Dns::frame(&mut framing, &[0, 12, 1]), Pdu::More(11));
    assert_eq!(Dns::frame(&mut framing, &[0, 1, 1, 9]), Pdu::Whole(3));
}

#[test]
fn durations_are_written_in_units() {
    let written = |seconds| {
        let mut s = String::new();
        write_seconds(seconds, &mut s).unwrap();
        s
    };
    assert_eq!(written(0), "0 (0 seconds)");
    assert_eq!(written(694_861), "694861 (8 days, 1 hour, 1 minute, 1 second)");
}

#[test]
fn queries_are_recognised_on_any_port() {
    let query = packet(0x0100, [1, 0, 0, 0], &[QUESTION]);
    assert_eq!(shown(40001, 40002, &query).info, "DNS Standard query 0x1234 A example.com");
    let notify = packet(0x2000, [1, 0, 0, 0], &[QUESTION]);
    assert!(shown(40001, 40002, &notify).protocols.ends_with("udp:data"));
}
