use crate::proto::captured::frame;

/// A frame of the family "route" with one message.
fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    let mut frame = b"\0\x04\x03\x38\0\0\0\0\0\0\0\0\0\0\0\0".to_vec();
    frame.extend([16 + body.len() as u8, 0, 0, 0, kind, 0, 1, 3, 5, 0, 0, 0, 7, 0, 0, 0]);
    frame.extend(body);
    frame
}

#[test]
fn addresses_have_flags_and_labels() {
    let body =
        b"\x02\x18\x80\0\x02\0\0\0\x08\0\x01\0\x0a\0\0\x01\x07\0\x03\0lo\0\0\x08\0\x08\0\x80\0\0\0";
    let shown = frame(253, &message(20, body));
    assert_eq!(shown.protocols, "netlink:netlink-route");
    assert!(shown.has("Address flags: permanent (0x00000080)"));
    assert!(shown.has("Attribute: Interface address: 10.0.0.1"));
    assert!(shown.has("Attribute: Name of interface: lo"));
    assert!(shown.has(".... ..1. .... .... = Return all matching: 1"));
}

#[test]
fn the_order_of_octets_is_the_senders() {
    let mut frame_ = b"\0\x04\x03\x38\0\0\0\0\0\0\0\0\0\0\0\0".to_vec();
    frame_.extend(b"\0\0\0\x1c\0\x1c\0\0\0\0\0\x05\0\0\0\x07");
    frame_.extend(b"\x02\0\0\0\0\0\0\x03\0\x02\0\0");
    let shown = frame(253, &frame_);
    assert!(shown.has("Interface index: 3"));
    assert!(shown.has("State: REACHABLE (0x0002)"));
}

#[test]
fn errors_quote_the_order() {
    let mut body = (-2i32).to_le_bytes().to_vec();
    body.extend(b"\x10\0\0\0\x12\0\x05\0\0\0\0\0\0\0\0\0");
    let shown = frame(253, &message(2, &body));
    assert_eq!(shown.protocols, "netlink");
    assert!(shown.has("Error code: No such file or directory (-ENOENT) (-2)"));
    assert!(shown.has("Netlink message header (type: 0x0012)"));
}
