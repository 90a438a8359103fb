use super::*;
use crate::proto::datagram::{Shown, shown_as};
use crate::proto::id;

/// `{a: 1}` with the number in 32 bits.
const ONE: &[u8] = b"\x0c\0\0\0\x10a\0\x01\0\0\0\0";

/// The flags and the only section of a message with that document.
const MSG: &[u8] = b"\0\0\0\0\0\x0c\0\0\0\x10a\0\x01\0\0\0\0";

fn message(opcode: i32, parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    let mut octets = Vec::new();
    for number in [16 + body.len() as i32, 7, 0, opcode] {
        octets.extend(number.to_le_bytes());
    }
    octets.extend(body);
    octets
}

fn shown(opcode: i32, parts: &[&[u8]]) -> Shown {
    shown_as(id::MONGO, &message(opcode, parts))
}

fn document(elements: &[&[u8]]) -> Vec<u8> {
    let elements = elements.concat();
    let mut octets = (elements.len() as i32 + 5).to_le_bytes().to_vec();
    octets.extend(elements);
    octets.push(0);
    octets
}

fn query(document: &[u8]) -> Shown {
    shown(opcode::QUERY, &[b"\x04\0\0\0db.c.d\0\0\0\0\0\xff\xff\xff\xff", document])
}

#[track_caller]
fn has(shown: &Shown, lines: &[&str]) {
    for line in lines {
        assert!(shown.has(line), "{line}: {shown:#?}");
    }
}

#[test]
fn a_query_names_its_collection() {
    let shown = query(ONE);
    assert_eq!(shown.info, "MONGO Request : Query");
    has(
        &shown,
        &[
            "Message Length: 47",
            "Request ID: 0x00000007 (7)",
            "OpCode: Query (2004)",
            ".... .... .... .... .... .... .... .1.. = Slave OK: Yes",
            "fullCollectionName: db.c.d",
            "Database Name: db",
            "Collection Name: c.d",
            "Number to Return: -1",
            "Document length: 12",
            "Element: a",
            "Type: Int32 (0x10)",
            "Value: 1",
        ],
    );
}

#[test]
fn a_collection_has_a_database() {
    let shown = shown(opcode::GET_MORE, &[b"\0\0\0\0none\0\0\0\0\0"]);
    assert!(shown.info.ends_with("[Malformed Packet]"), "{shown:#?}");
    has(&shown, &["Zero: 00000000", "fullCollectionName: none"]);
}

#[test]
fn a_reply_has_as_many_documents_as_it_says() {
    let shown =
        shown(opcode::REPLY, &[b"\x08\0\0\0\x05\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0", ONE, ONE]);
    assert_eq!(shown.info, "MONGO Response : Reply");
    has(&shown, &["Cursor ID: 5", "Number Returned: 1", "Unknown: 0c0000001061000100000000"]);
    assert_eq!(shown.fields.iter().filter(|name| **name == "mongo.document").count(), 1);
}

#[test]
fn values_are_of_many_types() {
    let shown = query(&document(&[
        b"\x01d\0\0\0\0\0\0\0\xf8\x3f",
        b"\x02s\0\x03\0\0\0\xc3\xa9\0",
        b"\x03e\0\x05\0\0\0\0",
        b"\x05b\0\x02\0\0\0\x80\x01\x02",
        b"\x07_id\0\x5f\x2a\x0b\x1c\x01\x02\x03\x04\x05\x06\x07\x08",
        b"\x08t\0\x01",
        b"\x0br\0a.*\0i\0",
        b"\x0fj\0\x14\0\0\0\x02\0\0\0x\0\x05\0\0\0\0",
        b"\x12l\0\xff\xff\xff\xff\xff\xff\xff\xff",
        b"\x7fm\0",
        b"\x20u\0",
    ]));
    has(
        &shown,
        &[
            "Value: 1.5",
            "Value: é",
            "Empty Document",
            "Value: 0102",
            "ObjectID: 5f2a0b1c0102030405060708",
            "ObjectID Time: 1596590876",
            "ObjectID Host: 0x030201",
            "ObjectID PID: 1284",
            "ObjectID Inc: 395016",
            "Value: True",
            "Value: a.*",
            "JavaScript code",
            "Value: x",
            "JavaScript scope",
            "Value: -1",
            "Type: Max Key (0x7f)",
            "Type: Unknown (0x20)",
        ],
    );
}

#[test]
fn a_pointer_is_shown_from_inside_its_text() {
    let shown = query(&document(&[
        b"\x0cp\0\x02\0\0\0a\0\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c",
    ]));
    has(&shown, &["Value: a", "ObjectID: 000061000102030405060708"]);
}

#[test]
fn bad_lengths_are_noted() {
    let shown = query(b"\x03\0\0\0");
    has(&shown, &["[BSON document length too short: 3]"]);
    assert_eq!(shown.info, "MONGO Request : Query");
    has(&query(b"\xff\xff\xff\xff"), &["[BSON document length too short: 4294967295]"]);
    has(&query(b"\x01\x24\xf4\0"), &["[BSON document length too long: 16000001]"]);
    let shown = query(&document(&[b"\x02s\0\xfe\xff\xff\xffab\0"]));
    assert!(shown.info.ends_with("[Malformed Packet]"), "{shown:#?}");
}

#[test]
fn documents_nest_to_a_depth() {
    let nested = |layers| {
        let mut octets = ONE.to_vec();
        for _ in 1..layers {
            octets = document(&[b"\x03d\0", &octets]);
        }
        query(&octets)
    };
    let note = "[BSON document recursion exceeds 100]";
    assert!(!nested(99).has(note));
    assert!(nested(100).has(note));
}

#[test]
fn elements_are_not_looked_at_forever() {
    // Documents of eight octets by their lengths, each of which goes on with another one inside and is followed by it too.
    let octets = b"\x08\0\0\0\x03\0".repeat(200);
    let shown = query(&[b"\xff\xff\x0f\0\x03\0", &octets[..]].concat());
    assert!(shown.info.ends_with("[Malformed Packet]"));
}

#[test]
fn sections_are_bodies_and_sequences() {
    let shown = shown(
        opcode::MSG,
        &[b"\x01\0\x01\0\0", ONE, b"\x01\x1f\0\0\0id\0", ONE, ONE, b"\x07\x04\0\0\0"],
    );
    assert_eq!(shown.info, "MONGO Request : Extensible Message Format");
    has(
        &shown,
        &[
            "Message Flags: 0x00010001, ChecksumPresent, ExhaustAllowed",
            "Kind: Body (0)",
            "Kind: Document Sequence (1)",
            "Size: 31",
            "SeqID: id",
            "DocumentSequence",
            "Kind: Unknown (7)",
            "[Unknown section type: 7]",
        ],
    );
    assert_eq!(shown.fields.iter().filter(|name| **name == "mongo.document").count(), 2);
}

#[test]
fn a_section_of_a_negative_size_ends_the_message() {
    let shown = shown(opcode::MSG, &[b"\0\0\0\0\x01\xff\xff\xff\xff"]);
    has(&shown, &["Bogus Mongo message section size: -1"]);
    assert!(shown.info.ends_with("[Malformed Packet]"), "{shown:#?}");
}

fn compressed(compressor: u8, octets: &[u8]) -> Shown {
    shown(opcode::COMPRESSED, &[b"\xdd\x07\0\0\x11\0\0\0", &[compressor], octets])
}

#[test]
fn compression_is_taken_off() {
    use std::io::Write;
    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    zlib.write_all(MSG).unwrap();
    let snappy = [&[MSG.len() as u8, (MSG.len() as u8 - 1) << 2], MSG].concat();
    for (compressor, octets) in [(0, MSG.to_vec()), (1, snappy), (2, zlib.finish().unwrap())] {
        let shown = compressed(compressor, &octets);
        assert_eq!(shown.info, "MONGO Request : Extensible Message Format (Compressed)");
        has(&shown, &["Uncompressed Size: 17", "Compressed Data", "Kind: Body (0)", "Element: a"]);
    }
}

#[test]
fn what_cannot_be_taken_out_is_noted() {
    for (compressor, octets, note) in [
        (1, &b"\x05\0"[..], "[Error uncompressing snappy data]"),
        (1, b"\x81\x80\x80\x0a", "[Uncompressed size too large]"),
        (2, b"\xff\xff\xff", "[Error uncompressing zlib data]"),
        (3, b"x", "[Unsupported compression format: 3]"),
    ] {
        let shown = compressed(compressor, octets);
        has(&shown, &[note]);
        assert_eq!(shown.info, "MONGO Request : Extensible Message Format (Compressed)");
    }
}

#[test]
fn messages_end_where_their_lengths_say() {
    let frame = |octets: &[u8]| {
        let mut columns = crate::Columns::default();
        Mongo::frame(&mut Framing::alone(&mut columns), octets)
    };
    assert_eq!(frame(b"\x10\0\0"), Pdu::MoreUnknown);
    assert_eq!(frame(b"\0\0\0\0\x01"), Pdu::MoreUnknown);
    assert_eq!(frame(b"\x10\0\0\0"), Pdu::More(12));
    assert_eq!(frame(&message(opcode::MSG, &[MSG, b"more"])), Pdu::Whole(37));
}
