//! gRPC's messages (the gRPC project's "gRPC over HTTP2"), length by length, with what they carry: protocol buffers, or JSON.

use lamna_fields::{Encoding, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static FRAME_TYPE_VALUES {
        0 => "Data",
        1 => "Trailer",
    }
    static COMPRESSED_FLAG_VALUES {
        0 => "Not Compressed",
        1 => "Compressed",
    }
}

field_table! {
    /// The fields of GRPC Message.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("grpc", "GRPC Message", "GRPC");
    FRAME_TYPE = FieldDef::new("grpc.frame_type", "Frame Type", FieldType::Uint8).mask(0x80).strings(Strings::Values(&FRAME_TYPE_VALUES));
    COMPRESSED_FLAG = FieldDef::new("grpc.compressed_flag", "Compressed Flag", FieldType::Uint8).mask(0x1).strings(Strings::Values(&COMPRESSED_FLAG_VALUES));
    MESSAGE_LENGTH = FieldDef::new("grpc.message_length", "Message Length", FieldType::Uint32);
    MESSAGE_DATA = FieldDef::new("grpc.message_data", "Message Data", FieldType::Bytes);
}

/// Octets before a message's own.
pub(crate) const HEADER_LEN: usize = 5;

/// Octets of the message that begins here, once its header is there.
pub(crate) fn message_len(bytes: &[u8]) -> Option<usize> {
    let len = bytes.get(1..)?.first_chunk().map(|four| u32::from_be_bytes(*four) as usize)?;
    Some(HEADER_LEN.saturating_add(len))
}

/// gRPC. What it was found by is the path that is called, `request` or `response`, and the type of the contents, each
/// behind a comma.
#[derive(Clone, Copy, Debug)]
pub struct Grpc;

impl Dissect for Grpc {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let found = w.matched().to_owned();
        let mut parts = found.rsplitn(3, ',');
        let media = parts.next().unwrap_or("").to_owned();
        let side = parts.next().unwrap_or("").to_owned();
        let path = parts.next().unwrap_or("").to_owned();
        let title = if side == "request" { "Request" } else { "Response" };
        if w.wants_columns() {
            w.columns().set_protocol("GRPC");
            w.info_append(format_args!(" (GRPC)"));
        }
        let mut at = 0;
        while b.remaining(at) > 0 {
            let (flags, len) = (b.u8(at)?, b.u32(at + 1)? as usize);
            let end = at.saturating_add(HEADER_LEN).saturating_add(len);
            if end > b.reported() {
                return Err(Fault::Malformed);
            }
            let (root, opened) = w.open_protocol(&b, at, end - at)?;
            w.append(root, format_args!(": {path}, {title}"));
            w.item(FRAME_TYPE, &b, at, 1)?;
            w.row(&b, at, &[(COMPRESSED_FLAG, 1), (MESSAGE_LENGTH, 4)])?;
            let body = b.slice(at + HEADER_LEN, len)?;
            if len > 0 {
                let item = w.item(MESSAGE_DATA, &body, 0, REST)?;
                let plural = if len == 1 { "" } else { "s" };
                w.label(item, format_args!("Message Data: {len} byte{plural}"));
            }
            w.close(opened);
            if len > 0 && flags & 0x81 == 0 {
                if media.ends_with("+json") {
                    w.call_matched(id::JSON, &media, body)?;
                } else {
                    w.call_matched(id::PROTOBUF, &format!("{path},{side}"), body)?;
                }
            }
            at = end;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown_as;

    #[test]
    fn messages_follow_each_other() {
        let shown = shown_as(id::GRPC, &[0, 0, 0, 0, 2, 8, 1, 0, 0, 0, 0, 0]);
        assert!(shown.protocols.ends_with("grpc:protobuf"));
        assert_eq!(shown.tree.iter().filter(|line| line.contains("Message Length")).count(), 2);
        assert!(shown.has("Field(1): 1 (uint32)"));
    }

    #[test]
    fn a_compressed_message_is_left_alone() {
        assert!(shown_as(id::GRPC, &[1, 0, 0, 0, 1, 8]).protocols.ends_with("grpc"));
        assert_eq!(message_len(&[0, 0, 0, 1]), None);
        assert_eq!(message_len(&[0, 0, 0, 0, 3]), Some(8));
    }
}
