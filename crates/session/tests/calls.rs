//! What a message shows of the messages before it, as the packet list has it.

use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lamna_dissect::Registry;
use lamna_fields::TimeZone;
use lamna_session::{Clock, Column, Frames, Growth, Layout, Row, Session, TimeFormat};

/// The header of a pcap file: microseconds, Ethernet.
const FILE_HEADER: [u8; 24] =
    [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];

/// A host, and one of its ports.
type End = (u8, u16);

/// UDP over IPv4 over Ethernet, between hosts of 10.0.0.0/24.
fn datagram(from: End, to: End, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![2, 0, 0, 0, 0, to.0, 2, 0, 0, 0, 0, from.0, 8, 0, 0x45, 0];
    let len = 8 + payload.len() as u16;
    bytes.extend((20 + len).to_be_bytes());
    bytes.extend([0, 1, 0x40, 0, 64, 17, 0, 0, 10, 0, 0, from.0, 10, 0, 0, to.0]);
    bytes.extend([from.1.to_be_bytes(), to.1.to_be_bytes(), len.to_be_bytes(), [0, 0]].concat());
    bytes.extend(payload);
    bytes
}

/// TCP over IPv4 over Ethernet, of a conversation that was not seen from its start.
fn segment(from: End, to: End, sequence: u32, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![2, 0, 0, 0, 0, to.0, 2, 0, 0, 0, 0, from.0, 8, 0, 0x45, 0];
    bytes.extend((40 + payload.len() as u16).to_be_bytes());
    bytes.extend([0, 1, 0x40, 0, 64, 6, 0, 0, 10, 0, 0, from.0, 10, 0, 0, to.0]);
    bytes.extend([from.1.to_be_bytes(), to.1.to_be_bytes()].concat());
    bytes.extend(sequence.to_be_bytes());
    bytes.extend([0, 0, 0, 1, 0x50, 0x18, 0xff, 0xff, 0, 0, 0, 0]);
    bytes.extend(payload);
    bytes
}

/// Protocol and Info of each frame of a capture.
fn rows(frames: &[Vec<u8>]) -> Vec<String> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&FILE_HEADER).unwrap();
    for frame in frames {
        let len = frame.len() as u32;
        let head = [978_307_200, 0, len, len];
        file.write_all(&head.iter().flat_map(|n: &u32| n.to_le_bytes()).collect::<Vec<_>>())
            .unwrap();
        file.write_all(frame).unwrap();
    }
    file.flush().unwrap();
    let session = Session::open(Arc::new(Registry::new()), file.path(), Growth::None).unwrap();
    let begun = Instant::now();
    while !session.progress().is_done {
        assert!(begun.elapsed() < Duration::from_secs(20), "loading takes too long");
        std::thread::sleep(Duration::from_millis(2));
    }
    let mut shown = Frames::new(&session, None);
    let clock = Clock::new(TimeZone::UTC, false);
    let mut layout = Layout::new(Column::defaults(), TimeFormat::Relative, clock);
    let mut row = Row::default();
    (1..=frames.len() as u32)
        .map(|number| {
            shown.row(number, None, &mut layout, &mut row).unwrap();
            format!("{} {}", row.cells[4], row.cells[6])
        })
        .collect()
}

/// Numbers in network order.
fn words(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

#[test]
fn calls_and_replies_that_come_again_say_so_wherever_they_come_from() {
    let call = words(&[7, 0, 2, 100_003, 3, 0, 0, 0, 0, 0]);
    let reply = words(&[7, 1, 0, 0, 0, 0]);
    let (client, server) = ((1, 900), (2, 2049));
    let shown = rows(&[
        datagram(client, server, &call),
        datagram((1, 901), server, &call),
        datagram((3, 2049), client, &reply),
        datagram(server, (1, 901), &reply),
        datagram((4, 900), server, &call),
    ]);
    assert_eq!(
        shown,
        [
            "NFS V3 NULL Call (Reply In 3)",
            "NFS [RPC retransmission of #1]V3 NULL Call (Reply In 3)",
            "NFS V3 NULL Reply (Call In 1)",
            "NFS [RPC duplicate of #3]V3 NULL Reply (Call In 1)",
            "NFS V3 NULL Call",
        ]
    );
}

#[test]
fn rights_that_were_asked_for_and_not_given_are_denied() {
    let head = [7, 0, 2, 100_003, 3, 4, 0, 0, 0, 0];
    let mut call = words(&head);
    call.extend(words(&[4, 0, 0x2d]));
    let reply = words(&[7, 1, 0, 0, 0, 0, 0, 0, 0x0d]);
    let (client, server) = ((1, 900), (2, 2049));
    let shown = rows(&[datagram(client, server, &call), datagram(server, client, &reply)]);
    assert_eq!(
        shown[1],
        "NFS V3 ACCESS Reply (Call In 1), [Access Denied: XE], [Allowed: RD MD XT]"
    );
}

#[test]
fn an_answer_over_datagrams_is_of_the_call_that_it_answers() {
    let packet = |kind: u8, interface: [u8; 16], operation: u8| {
        let mut octets = vec![4, kind, 0x20, 0, 0x10, 0, 0, 0];
        octets.extend([0; 16]);
        octets.extend(interface);
        octets.extend([1; 16]);
        octets.extend([0, 0, 0, 0, 2, 0, 9, 0, 5, 0, 0, 0, operation, 0]);
        octets.extend([255, 255, 255, 255, 1, 0, 0, 0, 0, 0, 9]);
        octets
    };
    let services =
        [0x81, 0xbb, 0x7a, 0x36, 0x44, 0x98, 0xf1, 0x35, 0xad, 0x32, 0x98, 0xf0, 0x38, 0, 0x10, 3];
    let (client, server) = ((1, 4100), (2, 4101));
    let shown = rows(&[
        datagram(client, server, &packet(0, services, 1)),
        datagram(server, client, &packet(2, [9; 16], 7)),
        datagram(client, server, &packet(1, services, 1)),
    ]);
    assert_eq!(
        shown,
        [
            "SVCCTL ControlService request",
            "SVCCTL ControlService response",
            "DCERPC Ping: seq: 5 [req: #1]",
        ]
    );
}

#[test]
fn a_file_whose_opening_was_not_captured_is_unknown() {
    let message = |flags: u8, command: u8, body: &[u8]| {
        let mut octets = b"\xfeSMB\x40\0\x01\0\0\0\0\0".to_vec();
        octets.extend([command, 0, 1, 0, flags, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0]);
        octets.extend([0; 32]);
        octets.extend(body);
        let mut packet = words(&[octets.len() as u32]);
        packet.extend(octets);
        packet
    };
    let mut created = vec![0; 88];
    created[0] = 89;
    created[64..80].fill(5);
    let mut close = vec![0; 24];
    close[0] = 24;
    close[8..].fill(5);
    let (client, server) = ((1, 40_000), (2, 445));
    let shown = rows(&[
        segment(server, client, 1, &message(1, 5, &created)),
        segment(client, server, 1, &message(0, 6, &close)),
    ]);
    assert_eq!(shown[0], "SMB2 Create Response File: [unknown]");
    assert_eq!(shown[1], "SMB2 Close Request File: [unknown]");
}
