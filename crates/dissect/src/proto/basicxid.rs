//! The basic format of exchanged identifications in logical link control (IEEE 802.2, 5.4.1.1.2).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static FORMATS {
        0x81 => "LLC basic format",
    }
    static TYPES_VALUES {
        0x1 => "Type 1 LLC (Class I LLC)",
        0x2 => "Type 2 LLC",
        0x3 => "Type 1 and Type 2 LLCs (Class II LLC)",
        0x4 => "Type 3 LLC",
        0x5 => "Type 1 and Type 3 LLCs (Class III LLC)",
        0x6 => "Type 2 and Type 3 LLCs",
        0x7 => "Type 1 and Type 2 and Type 3 LLCs (Class IV LLC)",
    }
}

field_table! {
    /// The fields of an identification.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("basicxid", "Logical-Link Control Basic Format XID", "Basic Format XID");
    FORMAT = FieldDef::new("basicxid.llc.xid.format", "XID Format", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FORMATS));
    TYPES = FieldDef::new("basicxid.llc.xid.types", "LLC Types/Classes", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TYPES_VALUES));
    WSIZE = FieldDef::new("basicxid.llc.xid.wsize", "Receive Window Size", FieldType::Uint8);
}

/// Octets of an identification.
pub const LEN: usize = 3;

/// The first octet.
pub const BASIC_FORMAT: u8 = 0x81;

/// An exchanged identification. It is part of the layer of logical link control, not one of its own.
#[derive(Clone, Copy, Debug)]
pub struct BasicXid;

impl Dissect for BasicXid {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if show(w, &b)? { Ok(()) } else { Err(Fault::NotMine) }
    }
}

/// Shows an identification at the start of `b`, if there is one.
pub(crate) fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<bool, Fault> {
    if b.u8(0)? != BASIC_FORMAT {
        return Ok(false);
    }
    w.foreign(id::BASICXID, |w| {
        w.column_protocol("XID");
        let (_, opened) = w.open_protocol(b, 0, LEN.min(b.len()))?;
        w.item(FORMAT, b, 0, 1)?;
        w.info(format_args!("Basic Format"));
        let types = b.u8(1)? & 0x1f;
        w.number(TYPES, b, 1, 1, u64::from(types))?;
        match TYPES_VALUES.get(u64::from(types)) {
            Some(text) => w.info_append(format_args!("; {text}")),
            None => w.info_append(format_args!("; 0x{types:02x}")),
        }
        let window = b.u8(2)? >> 1;
        w.number(WSIZE, b, 2, 1, u64::from(window))?;
        w.info_append(format_args!("; Window Size {window}"));
        w.close(opened);
        Ok(true)
    })
}
