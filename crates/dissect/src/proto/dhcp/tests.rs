use super::*;
use crate::proto::datagram::{Shown, shown};

/// A message from a client with these options after the cookie.
fn message_with(options: &[u8]) -> Vec<u8> {
    let mut bytes = vec![1, 1, 6, 0, 0x39, 3, 0xf3, 0x26, 0, 5, 0x80, 0];
    bytes.extend([1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    bytes.extend([0, 5, 0x3c, 4, 0x85, 0xf1]);
    bytes.resize(HEADER_LEN, 0);
    bytes.extend(MAGIC_COOKIE);
    bytes.extend(options);
    bytes
}

fn with(options: &[u8]) -> Shown {
    shown(68, 67, &message_with(options))
}

#[test]
fn a_discover_taken_apart() {
    let shown = with(&[53, 1, 1, 50, 4, 10, 0, 0, 5, 55, 2, 1, 3, 255]);
    assert_eq!(shown.protocols, "eth:ethertype:ip:udp:dhcp");
    assert_eq!(shown.info, "DHCP DHCP Discover - Transaction ID 0x3903f326");
    let expected = "Dynamic Host Configuration Protocol (Discover)
  Message type: Boot Request (1)
  Hardware type: Ethernet (0x01)
  Hardware address length: 6
  Hops: 0
  Transaction ID: 0x3903f326
  Seconds elapsed: 5
  Bootp flags: 0x8000, Broadcast flag (Broadcast)
    1... .... .... .... = Broadcast flag: Broadcast
    .000 0000 0000 0000 = Reserved flags: 0x0000
  Client IP address: 1.2.3.4
  Your (client) IP address: 0.0.0.0
  Next server IP address: 0.0.0.0
  Relay agent IP address: 0.0.0.0
  Client MAC address: 00:05:3c:04:85:f1
  Client hardware address padding: 00000000000000000000
  Server host name not given
  Boot file name not given
  Magic cookie: DHCP
  Option: (53) DHCP Message Type (Discover)
    Length: 1
    DHCP: Discover (1)
  Option: (50) Requested IP Address (10.0.0.5)
    Length: 4
    Requested IP Address: 10.0.0.5
  Option: (55) Parameter Request List
    Length: 2
    Parameter Request List Item: (1) Subnet Mask
    Parameter Request List Item: (3) Router
  Option: (255) End
    Option End: 255";
    assert_eq!(shown.tree, expected.lines().collect::<Vec<_>>());
}

#[test]
fn a_typed_header_reads_addresses() {
    let bytes = message_with(&[]);
    let header = Header::new(&Buf::new(&bytes, bytes.len(), 0)).unwrap();
    assert_eq!((header.operation(), header.transaction_id()), (1, 0x3903_f326));
    assert!(header.broadcast());
    assert_eq!(header.client_address(), [1, 2, 3, 4]);
    assert_eq!(header.hardware_address(), [0, 5, 0x3c, 4, 0x85, 0xf1]);
    assert!(Header::new(&Buf::new(&bytes[..200], 200, 0)).is_err());
}

#[test]
fn a_message_without_a_type_is_bootp() {
    let address = "00:05:3c:04:85:f1";
    let shown = with(&[255]);
    assert_eq!(shown.info, format!("BOOTP Boot Request from {address} ({address})"));
    assert!(shown.has("Dynamic Host Configuration Protocol"));
}

#[test]
fn lengths_that_lie_are_noted_or_malformed() {
    assert!(
        with(&[53, 1, 1, 1, 3, 1, 2, 3, 255]).has("[Expert Info (Error/Protocol): length isn't 4]")
    );
    let cut = with(&[53, 1, 1, 12, 9, b'a']);
    assert_eq!(cut.info, "DHCP DHCP Discover - Transaction ID 0x3903f326[Malformed Packet]");
    assert!(cut.has("Option: (12) Host Name"));
    assert!(with(&[53, 1, 1]).has("[Expert Info (Error/Protocol): End option missing]"));
}

#[test]
fn options_in_the_place_of_names_are_found() {
    let mut bytes = message_with(&[53, 1, 5, 52, 1, 1, 255]);
    bytes[108..114].copy_from_slice(&[12, 2, b'h', b'i', 255, 0]);
    let shown = shown(67, 68, &bytes);
    assert!(shown.has("Boot file name option overloaded by DHCP"));
    assert!(shown.has("Host Name: hi"));
}

#[test]
fn overloaded_names_do_not_nest() {
    let mut bytes = message_with(&[53, 1, 5, 52, 1, 3, 255]);
    bytes[108..112].copy_from_slice(&[52, 1, 3, 255]);
    bytes[44..48].copy_from_slice(&[52, 1, 3, 255]);
    let shown = shown(67, 68, &bytes);
    let title = "Boot file name option overload";
    assert_eq!(shown.tree.iter().filter(|l| l.trim() == title).count(), 1);
}

#[test]
fn relay_agents_and_routes_are_taken_apart() {
    let shown = with(&[
        53, 1, 5, 82, 6, 1, 4, b'c', b'i', b'r', b'c', 121, 8, 24, 10, 1, 2, 10, 0, 0, 1, 255,
    ]);
    assert!(shown.has("Option 82 Suboption: (1) Agent Circuit ID"));
    assert!(shown.has("Agent Circuit ID: 63697263"));
    assert!(shown.has("10.1.2.0/24-10.0.0.1"));
}

#[test]
fn times_say_what_they_are() {
    let written = |write: fn(u64, &mut dyn fmt::Write) -> fmt::Result, value: u64| {
        let mut s = String::new();
        write(value, &mut s).unwrap();
        s
    };
    assert_eq!(written(write_time, 86_400), "(86400s) 1 day");
    assert_eq!(written(write_time, 0xffff_ffff), "(4294967295s) infinity");
    assert_eq!(written(write_offset, -18_000i64 as u64), "(-18000s) -5 hours");
}

#[test]
fn addresses_of_other_hardware_are_digits() {
    let mut bytes = message_with(&[255]);
    bytes[1] = 32;
    bytes[2] = 2;
    let two = shown(68, 67, &bytes);
    assert!(two.info.starts_with("BOOTP Boot Request from 0005"), "{}", two.info);
    bytes[2] = 0;
    assert_eq!(shown(68, 67, &bytes).info, "BOOTP Boot Request from <No address>");
}

#[test]
fn options_of_a_boot_client_are_a_layer_and_end() {
    let mut options = vec![53, 1, 1, 60, 9];
    options.extend(b"PXEClient");
    options.extend([43, 5, 0, 6, 1, 8, 255, 255]);
    let shown = with(&options);
    assert_eq!(shown.protocols, "eth:ethertype:ip:udp:dhcp:dhcp");
    for line in ["Padding: 0", "discovery control: 0x08, Bootstrap override", "PXE Client End: 255"]
    {
        assert!(shown.has(line), "{line}");
    }
}

#[test]
fn an_option_of_a_wrong_length_is_octets() {
    let shown = with(&[53, 1, 1, 51, 2, 0, 5, 255]);
    assert_eq!(shown.tree.iter().filter(|l| l.trim() == "Value: 0005").count(), 1);
    assert!(shown.tree.iter().any(|l| l.contains("length isn't 4")));
}
