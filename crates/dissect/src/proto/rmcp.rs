//! Remote Management Control Protocol (ASF 2.0, DSP0136, section 3.2).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static CLASS_VALUES {
        0x6 => "ASF",
        0x7 => "IPMI",
        0x8 => "OEM",
    }
    static TYPE_VALUES {
        0x0 => "Normal RMCP",
        0x1 => "RMCP ACK",
    }
}

field_table! {
    /// The fields of Remote Management Control Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rmcp", "Remote Management Control Protocol", "RMCP");
    VERSION = FieldDef::new("rmcp.version", "Version", FieldType::Uint8).base(Base::Hex);
    RESERVED = FieldDef::new("rmcp.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    SEQUENCE = FieldDef::new("rmcp.sequence", "Sequence", FieldType::Uint8).base(Base::Hex);
    CLASS = FieldDef::new("rmcp.class", "Class", FieldType::Uint8).base(Base::Hex).mask(0x1f).strings(Strings::Values(&CLASS_VALUES));
    TYPE = FieldDef::new("rmcp.type", "Message Type", FieldType::Uint8).base(Base::Hex).mask(0x80).strings(Strings::Values(&TYPE_VALUES));
    TRAILER = FieldDef::new("rmcp.trailer", "RSP Trailer", FieldType::Bytes);
}

/// Octets of a header.
pub const HEADER_LEN: usize = 4;

/// Remote management.
#[derive(Clone, Copy, Debug)]
pub struct Rmcp;

impl Dissect for Rmcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(623)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let octet = b.captured().get(3).copied().unwrap_or(0);
        let Some(class) = CLASS_VALUES.get(u64::from(octet & 0x1f)) else {
            return Err(Fault::NotMine);
        };
        w.column_protocol("RMCP");
        let kind = TYPE_VALUES.get(u64::from(octet >> 7)).unwrap_or("");
        w.info(format_args!("{kind}, Class: {class}"));
        let (root, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        w.append(root, format_args!(", Class: {class}"));
        w.row(&b, 0, &[(VERSION, 1), (RESERVED, 1), (SEQUENCE, 1)])?;
        let item = w.text(&b, 3, 1, format_args!("Type: {kind}, Class: {class}"))?;
        w.bits(item, &[CLASS, TYPE], &b, 3, 1)?;
        w.close(opened);
        let rest = b.from(HEADER_LEN)?;
        // An acknowledgement is a header alone.
        if octet & 0x80 == 0
            && w.try_claim(Claim::Number("rmcp.class", u32::from(octet & 0x1f)), rest)?
        {
            return Ok(());
        }
        w.data(rest)
    }
}
