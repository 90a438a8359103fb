use super::*;
use crate::proto::datagram::shown;

/// A message of `mode` from a server with a GPS clock.
fn time(mode: u8, rest: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0x20 | mode, 1, 6, 0xec, 0, 0, 0x10, 0, 0, 2, 0, 0];
    bytes.extend(b"GPS\0");
    bytes.extend([0xe9, 0, 0, 0, 0x80, 0, 0, 0]);
    bytes.resize(40, 0);
    bytes.extend([0xe9, 0, 0, 0, 0x80, 0, 0, 0]);
    bytes.extend(rest);
    bytes
}

#[test]
fn a_response_taken_apart() {
    let shown = shown(123, 4000, &time(4, &[]));
    assert_eq!(shown.protocols, "eth:ethertype:ip:udp:ntp");
    assert_eq!(shown.info, "NTP NTP Version 4, server");
    let flags = "Leap Indicator: no warning, Version number: NTP Version 4, Mode: server";
    let stamp = "Timestamp: Nov 16, 2023 02:42:08.500000000 UTC";
    let expected = format!(
        "Network Time Protocol (NTP Version 4, server)
  Flags: 0x24, {flags}
    00.. .... = Leap Indicator: no warning (0)
    ..10 0... = Version number: NTP Version 4 (4)
    .... .100 = Mode: server (4)
  Peer Clock Stratum: primary reference (1)
  Peer Polling Interval: 6 (64 seconds)
  Peer Clock Precision: 0.000001 seconds
  Root Delay: 0.062500 seconds
  Root Dispersion: 2.000000 seconds
  Reference ID: Global Position System
  Reference {stamp}
  Origin Timestamp: NULL
  Receive Timestamp: NULL
  Transmit {stamp}"
    );
    assert_eq!(shown.tree, expected.lines().collect::<Vec<_>>());
}

#[test]
fn a_typed_header_reads_modes_and_times() {
    let bytes = time(3, &[]);
    let header = Header::new(&Buf::new(&bytes, bytes.len(), 0)).unwrap();
    assert_eq!((header.leap(), header.version(), header.mode()), (0, 4, mode::CLIENT));
    assert_eq!((header.stratum(), header.transmit_timestamp()), (1, 0xe900_0000_8000_0000));
    assert!(Header::new(&Buf::new(&bytes[..47], 47, 0)).is_err());
}

#[test]
fn extensions_end_where_authentication_begins() {
    let mut rest = vec![1, 4, 0, 32];
    rest.resize(32, b'u');
    rest.extend([0, 0, 0, 5]);
    rest.extend([b'm'; 16]);
    let shown = shown(123, 123, &time(3, &rest));
    assert!(shown.has("Field Type: Unique Identifier (0x0104)"));
    assert!(shown.has("Key ID: 00000005"));
    assert!(shown.has(&format!("Message Authentication Code: {}", "6d".repeat(16))));
}

#[test]
fn an_extension_of_odd_length_is_noted() {
    let mut rest = vec![1, 4, 0, 17];
    rest.resize(37, b'z');
    let note = "[Expert Info (Warning/Protocol): Extension length 17 isn't a multiple of 4]";
    assert!(shown(123, 123, &time(3, &rest)).has(note));
}

#[test]
fn a_message_cut_off_is_malformed() {
    let shown = shown(123, 123, &time(3, &[])[..20]);
    assert_eq!(shown.info, "NTP NTP Version 4, client[Malformed Packet]");
    assert!(shown.has("Reference ID: Global Position System"));
}

#[test]
fn control_messages_have_variables() {
    let mut bytes = vec![0x16, 0x82, 0, 7, 6, 0x15, 0, 0, 0, 0, 0, 18];
    bytes.extend(b"a=\"b,c\", stratum=2");
    let shown = shown(123, 4000, &bytes);
    assert_eq!(shown.info, "NTP NTP Version 2, control");
    assert!(shown.has("Flags 2: 0x82, Response bit: Response, Opcode: read variables"));
    assert!(shown.has("..00 0110 .... .... = Clock Source: UDP/NTP (6)"));
    assert!(shown.has("a=\"b,c\""));
    assert!(shown.has("stratum=2"));
}

#[test]
fn private_messages_have_items() {
    let mut bytes = vec![0x97, 1, 3, 9, 0, 1, 0, 16];
    bytes.extend([0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4]);
    let shown = shown(123, 4000, &bytes);
    assert_eq!(shown.info, "NTP NTP Version 2, private, Response, TIMER_STATS");
    assert!(shown.has(".... 0000  0000 0001 = Number of data items: 1"));
    assert!(shown.has("TIMER_STATS Item"));
    assert!(shown.has("Alarms: 2"));
}
