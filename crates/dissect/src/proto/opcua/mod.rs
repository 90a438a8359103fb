//! OPC UA over TCP in its binary encoding (OPC 10000-6, sections 6.7 and 7.1): the messages that open a connection and
//! report its errors, secure channels, and the services of their messages with what they ask and answer. What is encrypted is
//! taken as if it were not. Messages of several chunks are shown chunk by chunk.

mod encoding;
mod fields;
mod objects;
mod schema;
mod services;
mod status;
mod values;
mod watching;

use lamna_fields::{Encoding, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

/// The port of servers.
const PORT: u16 = 4840;

/// Octets of the header: type, chunk and length.
const HEADER_LEN: usize = 8;

/// The chunk that a message ends with: behind all others more of the same message follow.
const FINAL: u8 = b'F';

/// The chunk that gives a message up.
const ABORTED: u8 = b'A';

/// What the table of types says of encodings that no service uses over this transport.
const OTHER_ENCODING: &str = "(XML Encoding)";

/// OPC UA over TCP.
#[derive(Clone, Copy, Debug)]
pub struct OpcUa;

impl Dissect for OpcUa {
    const FIELDS: &'static [FieldDef] = fields::FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        message(w, b)
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([_, _, _, _, len @ ..]) = bytes.first_chunk::<HEADER_LEN>() else {
            return Pdu::MoreUnknown;
        };
        let len = u32::from_le_bytes(*len) as usize;
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// One message, or one chunk of it.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.column_protocol("OpcUa");
    let kind = b.array::<3>(0)?;
    let title = match &kind {
        b"HEL" => "Hello message",
        b"ACK" => "Acknowledge message",
        b"ERR" => "Error message",
        b"RHE" => "Reverse Hello message",
        b"MSG" => "UA Secure Conversation Message",
        b"OPN" => "OpenSecureChannel message",
        b"CLO" => "CloseSecureChannel message",
        _ => {
            w.info(format_args!("Invalid message"));
            w.item(lamna_fields::Field::PROTOCOL, &b, 0, REST)?;
            return Ok(());
        }
    };
    w.info(format_args!("{title}"));
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    w.item(fields::TRANSPORT_TYPE, &b, 0, 3)?;
    let chunk = b.u8(3)?;
    w.item(fields::TRANSPORT_CHUNK, &b, 3, 1)?;
    w.item_le(fields::TRANSPORT_SIZE, &b, 4, 4)?;
    match &kind {
        b"HEL" => {
            let at = limits(w, &b)?;
            encoding::string(w, fields::TRANSPORT_ENDPOINT, &b, at)?;
        }
        b"ACK" => {
            limits(w, &b)?;
        }
        b"ERR" => error(w, &b, HEADER_LEN)?,
        b"RHE" => {
            let at = encoding::string(w, fields::TRANSPORT_SURI, &b, HEADER_LEN)?;
            encoding::string(w, fields::TRANSPORT_ENDPOINT, &b, at)?;
        }
        b"OPN" => {
            w.item_le(fields::TRANSPORT_SCID, &b, HEADER_LEN, 4)?;
            let at = encoding::string(w, fields::SECURITY_SPU, &b, HEADER_LEN + 4)?;
            let at = encoding::byte_string(w, fields::SECURITY_SCERT, &b, at)?;
            let at = encoding::byte_string(w, fields::SECURITY_RCTHUMB, &b, at)?;
            w.item_le(fields::SECURITY_SEQ, &b, at, 4)?;
            w.item_le(fields::SECURITY_RQID, &b, at + 4, 4)?;
            service(w, &b, at + 8, "Message")?;
        }
        _ => conversation(w, &b, chunk, &kind == b"MSG")?,
    }
    w.close(opened);
    Ok(())
}

/// What both ends can take, in the messages that open a connection; where it ends.
fn limits<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    let mut at = HEADER_LEN;
    for field in [
        fields::TRANSPORT_VER,
        fields::TRANSPORT_RBS,
        fields::TRANSPORT_SBS,
        fields::TRANSPORT_MMS,
        fields::TRANSPORT_MCC,
    ] {
        w.item_le(field, b, at, 4)?;
        at += 4;
    }
    Ok(at)
}

/// Why a connection or a message is given up.
fn error<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    encoding::status(w, fields::TRANSPORT_ERROR, b, at)?;
    encoding::string(w, fields::TRANSPORT_REASON, b, at + 4)?;
    Ok(())
}

/// A message of an open channel: `chunked` tells whether it may be one of several chunks.
fn conversation<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    chunk: u8,
    chunked: bool,
) -> Walked {
    const SERVICE_AT: usize = HEADER_LEN + 16;
    let sequence = b.u32_le(HEADER_LEN + 8)?;
    w.item_le(fields::TRANSPORT_SCID, b, HEADER_LEN, 4)?;
    w.item_le(fields::SECURITY_TOKENID, b, HEADER_LEN + 4, 4)?;
    for (field, name, at) in [
        (fields::SECURITY_SEQ, "Security Sequence Number", HEADER_LEN + 8),
        (fields::SECURITY_RQID, "Security RequestId", HEADER_LEN + 12),
    ] {
        let number = b.u32_le(at)?;
        let item = w.item_le(field, b, at, 4)?;
        if w.labels() {
            w.label(item, format_args!("{name}: {number}"));
        }
    }
    if !chunked {
        return service(w, b, SERVICE_AT, "Message");
    }
    match chunk {
        FINAL => service(w, b, SERVICE_AT, "OpcUa Service"),
        ABORTED => {
            w.info(format_args!("Abort message"));
            error(w, b, SERVICE_AT)
        }
        _ => {
            w.info_append(format_args!(" (Message fragment {sequence})"));
            Ok(())
        }
    }
}

/// The service that a message is for, and its request or answer.
fn service<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, name: &str) -> Walked {
    let object = w.text(b, at, REST, format_args!("{name} : Encodeable Object"))?;
    let opened = w.open(object);
    let (id, end) = type_id(w, b, at)?;
    let word = w
        .word(fields::SERVICENODEID_NUMERIC, u64::from(id))
        .filter(|word| !word.ends_with(OTHER_ENCODING));
    match word {
        Some(word) => {
            let body = w.text(b, end, REST, format_args!("{word}"))?;
            if let Some(of) = services::service(id) {
                let inner = w.open(body);
                let last = encoding::structure(w, b, end, of, 0)?;
                w.close(inner);
                w.set_len(body, last - end);
                w.set_len(object, last - at);
            }
            w.info_append(format_args!(": {word}"));
        }
        None => {
            w.set_len(object, end - at);
            w.info_append(format_args!(": ServiceId {id}"));
        }
    }
    w.close(opened);
    Ok(())
}

/// The type of a message; its number (zero where it has none) and where it ends.
fn type_id<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<(u32, usize), Fault> {
    let root = w.text(b, at, REST, format_args!("TypeId : ExpandedNodeId"))?;
    let opened = w.open(root);
    w.item(fields::SERVICENODEID_ENCODINGMASK, b, at, 1)?;
    // Octets of the namespace, and of the number behind it (OPC 10000-6, section 5.2.2.9).
    let (namespace, number) = match b.u8(at)? {
        0 => (0, 1),
        1 => (1, 2),
        2 => (2, 4),
        _ => (0, 0),
    };
    let mut end = at + 1;
    if namespace > 0 {
        w.item_le(fields::SERVICENODEID_NSID, b, end, namespace)?;
        end += namespace;
    }
    let mut id = 0;
    if number > 0 {
        id = crate::proto::little::value(b, end, number)? as u32;
        w.item_le(fields::SERVICENODEID_NUMERIC, b, end, number)?;
        end += number;
    }
    w.close(opened);
    w.set_len(root, end - at);
    Ok((id, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;
    use crate::proto::captured::{frame, segment};

    fn framed(bytes: &[u8]) -> Pdu {
        OpcUa::frame(&mut Framing::alone(&mut Columns::default()), bytes)
    }

    #[test]
    fn a_message_ends_where_its_header_says() {
        assert_eq!(framed(b"ACKF\x0a\0\0\0ab and more"), Pdu::Whole(10));
        assert_eq!(framed(b"ACKF\x0a\0\0\0a"), Pdu::More(1));
    }

    #[rustfmt::skip]
    const CANCEL: &[u8] = &[
        b'M', b'S', b'G', b'F', 61, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0, 0, 52, 0, 0, 0, 2, 0, 0, 0,
        1, 0, 0xdf, 1,
        0, 0, 0x40, 0x23, 0x15, 0xe2, 0xfb, 0xb7, 0xd4, 1, 9, 0, 0, 0, 0, 0, 0, 0,
        255, 255, 255, 255, 16, 39, 0, 0, 0, 0, 0, 5, 0, 0, 0,
    ];

    #[test]
    fn a_request_is_taken_apart() {
        let shown = frame(1, &segment(4000, PORT, CANCEL));
        assert!(shown.columns.ends_with("UA Secure Conversation Message: CancelRequest"));
        assert!(shown.has("RequestHeader: RequestHeader"));
        assert!(shown.has("TimeoutHint: 10000"));
        assert!(shown.has("RequestHandle: 5"));
    }

    #[test]
    fn a_request_that_ends_too_early_is_malformed() {
        let mut octets = CANCEL.to_vec();
        octets[26..28].copy_from_slice(&[0x77, 2]);
        let shown = frame(1, &segment(4000, PORT, &octets));
        assert!(shown.columns.ends_with("UA Secure Conversation Message[Malformed Packet]"));
    }

    #[test]
    fn a_header_cut_short_waits() {
        assert_eq!(framed(b"ACKF"), Pdu::MoreUnknown);
    }
}
