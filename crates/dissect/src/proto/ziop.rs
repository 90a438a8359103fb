//! Zipped Inter-ORB Protocol (OMG, ZIOP 1.0): the header of compressed messages.

use lamna_fields::{
    Base, Encoding, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static MESSAGE_TYPE_VALUES {
        0 => "Request",
        1 => "Reply",
        2 => "CancelRequest",
        3 => "LocateRequest",
        4 => "LocateReply",
        5 => "CloseConnection",
        6 => "MessageError",
        7 => "Fragment",
    }
    static COMPRESSOR_ID_VALUES {
        0 => "None",
        1 => "GZIP",
        2 => "PKZIP",
        3 => "BZIP2",
        4 => "ZLIB",
        5 => "LZMA",
        6 => "LZOP",
        7 => "RZIP",
        8 => "7X",
        9 => "XAR",
    }
}

field_table! {
    /// The fields of Zipped Inter-ORB Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ziop", "Zipped Inter-ORB Protocol", "ZIOP");
    MAGIC = FieldDef::new("ziop.magic", "Header magic", FieldType::String);
    GIOP_VERSION_MAJOR = FieldDef::new("ziop.giop_version_major", "Header major version", FieldType::Uint8).base(Base::Oct);
    GIOP_VERSION_MINOR = FieldDef::new("ziop.giop_version_minor", "Header minor version", FieldType::Uint8).base(Base::Oct);
    FLAGS = FieldDef::new("ziop.flags", "Header flags", FieldType::Uint8).base(Base::Oct);
    MESSAGE_TYPE = FieldDef::new("ziop.message_type", "Header type", FieldType::Uint8).base(Base::Oct).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    MESSAGE_SIZE = FieldDef::new("ziop.message_size", "Header size", FieldType::Uint32);
    COMPRESSOR_ID = FieldDef::new("ziop.compressor_id", "Header compressor id", FieldType::Uint16).strings(Strings::Values(&COMPRESSOR_ID_VALUES));
    ORIGINAL_LENGTH = FieldDef::new("ziop.original_length", "Header original length", FieldType::Uint32);
    VERSION_NOT_SUPPORTED = FieldDef::new("ziop.version_not_supported", "Version not supported", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// What a message begins with.
const MAGIC_OCTETS: &[u8] = b"ZIOP";

/// Octets of the header.
const HEADER_LEN: usize = 12;

/// Compressed messages between objects.
#[derive(Clone, Copy, Debug)]
pub struct Ziop;

impl Dissect for Ziop {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp")];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ZIOP");
        let (major, minor, flags, kind) = (b.u8(4)?, b.u8(5)?, b.u8(6)?, b.u8(7)?);
        let order = if flags & 1 != 0 { Encoding::Little } else { Encoding::Big };
        let word = MESSAGE_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        w.info(format_args!("ZIOP {major}.{minor} {word}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.row(&b, 0, &[(MAGIC, 4), (GIOP_VERSION_MAJOR, 1), (GIOP_VERSION_MINOR, 1)])?;
        let item = w.item(FLAGS, &b, 6, 1)?;
        let text = if flags & 1 != 0 { "little-endian" } else { "none" };
        w.label(item, format_args!("Header flags: 0x{flags:02x} ({text})"));
        let item = w.item(MESSAGE_TYPE, &b, 7, 1)?;
        w.label(item, format_args!("Header type: {word} ({kind})"));
        w.item_as(MESSAGE_SIZE, &b, 8, 4, order)?;
        w.item_as(COMPRESSOR_ID, &b, 12, 2, order)?;
        w.item_as(ORIGINAL_LENGTH, &b, 16, 4, order)?;
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.bytes(0, 4).is_ok_and(|octets| octets == MAGIC_OCTETS) && b.reported() >= HEADER_LEN
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        crate::proto::giop::extent(bytes, MAGIC_OCTETS)
    }
}
