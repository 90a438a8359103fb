//! Literal segments, walked without a tracker, and their oddities.

use lamna_fields::TimeZone;

use crate::{Depth, Dissection, FrameInfo, Registry};

/// A frame around a segment: Ethernet, IPv4 10.0.0.1 → 10.0.0.2.
fn frame(segment: &[u8]) -> Vec<u8> {
    let mut frame = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0];
    let total = (20 + segment.len()) as u16;
    frame.extend([0x45, 0]);
    frame.extend(total.to_be_bytes());
    frame.extend([0, 1, 0x40, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
    frame.extend(segment);
    frame
}

/// 40000 → 9999, sequence 1000, acknowledgment 77: header length in words, flags, what follows.
fn segment(words: u8, flags: u8, rest: &[u8]) -> Vec<u8> {
    let mut segment = vec![0x9c, 0x40, 0x27, 0x0f, 0, 0, 3, 0xe8, 0, 0, 0, 77];
    segment.extend([words << 4, flags, 1, 0xf6, 0x12, 0x34, 0, 0]);
    segment.extend(rest);
    segment
}

/// The labels below TCP, each with its depth, and Info.
fn walk(frame: &[u8], len: usize) -> (Vec<String>, String) {
    let registry = Registry::new();
    let info = FrameInfo { number: 1, len: len as u32, link: 1, ..FrameInfo::default() };
    let mut dissection = Dissection::tree().with_columns();
    dissection.dissect(&registry, &info, frame, None);
    let view = dissection.view(&registry, &info, frame);
    let mut labels = Vec::new();
    for (index, depth) in view.outline() {
        let Some(node) = view.node(index) else { continue };
        let mut label = "  ".repeat(depth);
        node.write_label(&mut label, &TimeZone::UTC);
        labels.push(label);
    }
    let from = labels.iter().position(|l| l.starts_with("Transmission")).unwrap_or(labels.len());
    (labels.split_off(from), dissection.columns.info().to_owned())
}

fn whole(segment: &[u8]) -> (Vec<String>, String) {
    let frame = frame(segment);
    walk(&frame, frame.len())
}

fn has(labels: &[String], label: &str) -> bool {
    labels.iter().any(|l| l.trim_start() == label)
}

#[test]
fn a_syn_with_its_options() {
    let options = [2, 4, 5, 0xb4, 4, 2, 1, 3, 3, 7, 0, 0];
    let (labels, info) = whole(&segment(8, 0x02, &options));
    assert_eq!(info, "40000 → 9999 [SYN] Seq=1000 Win=502 Len=0 MSS=1460 SACK_PERM WS=128");
    assert!(has(&labels, "1000 .... = Header Length: 32 bytes (8)"));
    assert!(has(&labels, "Flags: 0x002 (SYN)"));
    assert!(has(&labels, "[TCP Flags: ··········S·]"));
    assert!(has(&labels, "TCP Option - Window scale: 7 (multiply by 128)"));
    assert!(has(
        &labels,
        "Options: (12 bytes), Maximum segment size, SACK permitted, No-Operation (NOP), \
         Window scale, End of Option List (EOL), End of Option List (EOL)"
    ));
}

#[test]
fn data_without_a_tracker_has_its_own_numbers() {
    let (labels, info) = whole(&segment(5, 0x18, b"hello"));
    assert_eq!(info, "40000 → 9999 [PSH, ACK] Seq=1000 Ack=77 Win=502 Len=5");
    assert_eq!(
        labels[0],
        "Transmission Control Protocol, Src Port: 40000, Dst Port: 9999, Seq: 1000, Ack: 77, Len: 5"
    );
    assert!(has(&labels, "TCP payload (5 bytes)"));
    assert!(has(&labels, "Checksum: 0x1234 [unverified]"));
}

#[test]
fn a_header_shorter_than_the_shortest() {
    let (labels, info) = whole(&segment(4, 0x10, &[]));
    assert!(info.ends_with(", bogus TCP header length (16, must be at least 20)"));
    assert!(!has(&labels, "Flags: 0x010 (ACK)"));
}

#[test]
fn a_header_longer_than_the_segment() {
    let (labels, info) = whole(&segment(15, 0x10, &[1, 1, 1, 1]));
    assert!(info.ends_with("[Malformed Packet]"), "{info}");
    assert!(labels.iter().any(|l| l.trim_start().starts_with("Short segment.")));
}

#[test]
fn an_option_longer_than_the_segment() {
    let (_, info) = whole(&segment(8, 0x10, &[1, 1, 8, 10, 0, 0]));
    assert!(info.ends_with(": length of contained item exceeds length of containing item]"));
    // One that is too short hides that.
    let (_, info) = whole(&segment(8, 0x10, &[1, 1, 8, 0]));
    assert!(!info.contains("Malformed"), "{info}");
}

#[test]
fn options_cut_by_the_snapshot_length() {
    let whole = frame(&segment(8, 0x02, &[2, 4, 5, 0xb4, 4, 2, 1, 3, 3, 7, 0, 0]));
    let (labels, info) = walk(&whole[..whole.len() - 6], whole.len());
    assert!(
        info.ends_with("Len=0 MSS=1460 SACK_PERM[Packet size limited during capture]"),
        "{info}"
    );
    assert!(has(&labels, "Options: (12 bytes), Maximum segment size, SACK permitted"));
}

#[test]
fn a_header_cut_to_its_ports() {
    let whole = frame(&segment(5, 0x10, &[]));
    let (_, info) = walk(&whole[..34 + 6], whole.len());
    assert_eq!(info, "40000 → 9999[Packet size limited during capture]");
}

#[test]
fn option_lengths_that_lie() {
    for (options, note) in [
        ([8, 0, 0, 0], "Timestamps (with too-short option length = 0 bytes)"),
        ([255, 1, 0, 0], "Unknown (0xff) (with too-short option length = 1 byte)"),
        (
            [2, 9, 5, 0xb4],
            "Maximum segment size (option length = 9 bytes says option goes past end of options)",
        ),
        ([1, 1, 1, 2], "Maximum segment size (length byte past end of options)"),
        ([0, 1, 2, 3], "Non-zero header padding"),
    ] {
        let (labels, _) = whole(&segment(6, 0x10, &options));
        assert!(has(&labels, note), "{labels:#?}");
    }
}

#[test]
fn a_reset_tells_its_cause() {
    let (labels, _) = whole(&segment(5, 0x14, b"No room"));
    assert!(has(&labels, "Reset cause: No room"));
    assert!(!has(&labels, "TCP payload (7 bytes)"));
}

#[test]
fn a_multipath_option_is_a_layer() {
    let options = [0x1e, 12, 0, 0x81, 1, 2, 3, 4, 5, 6, 7, 8];
    let frame = frame(&segment(8, 0x02, &options));
    let registry = Registry::new();
    let info = FrameInfo { number: 1, len: frame.len() as u32, link: 1, ..FrameInfo::default() };
    let mut dissection = Dissection::tree().with_columns();
    dissection.dissect(&registry, &info, &frame, None);
    let mut stack = String::new();
    dissection.view(&registry, &info, &frame).write_protocols(&mut stack).unwrap();
    assert_eq!(stack, "eth:ethertype:ip:tcp:mptcp");
    assert_eq!(dissection.columns.protocol(), "MPTCP");
}

#[test]
fn any_options_do_no_harm_and_slices_agree() {
    let registry = Registry::new();
    let mut random = 3u64;
    let mut next = || {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (random >> 56) as u8
    };
    const KINDS: [u8; 12] = [0, 1, 2, 3, 5, 20, 30, 34, 76, 78, 172, 253];
    let (mut tree, mut slice) = (Dissection::tree().with_columns(), Dissection::slice(Depth::Full));
    for _ in 0..5000 {
        let words = next() % 11 + 5;
        let mut rest: Vec<u8> = (0..(usize::from(words) - 5) * 4).map(|_| next() % 24).collect();
        if let Some(kind) = rest.first_mut() {
            *kind = KINDS[usize::from(next()) % KINDS.len()];
        }
        let frame = frame(&segment(words, next(), &rest));
        let cut = frame.len() - usize::from(next() % 3) * usize::from(next() % 20);
        let info = FrameInfo { number: 1, len: frame.len() as u32, link: 1, ..Default::default() };
        tree.dissect(&registry, &info, &frame[..cut], None);
        slice.dissect(&registry, &info, &frame[..cut], None);
        assert_eq!(tree.layers.as_slice(), slice.layers.as_slice());
    }
}

#[test]
fn an_option_too_short_covers_kind_and_length_only() {
    let frame = frame(&segment(7, 0x10, &[33, 1, 0, 0, 0, 0, 0, 0]));
    let registry = Registry::new();
    let info = FrameInfo { number: 1, len: frame.len() as u32, link: 1, ..Default::default() };
    let mut tree = Dissection::tree();
    tree.dissect(&registry, &info, &frame, None);
    let view = tree.view(&registry, &info, &frame);
    let note = view.nodes().find(|node| {
        let mut label = String::new();
        node.write_label(&mut label, &lamna_fields::TimeZone::UTC);
        label == "Unknown (0x21) (with too-short option length = 1 byte)"
    });
    assert_eq!(note.map(|node| node.len()), Some(2));
}
