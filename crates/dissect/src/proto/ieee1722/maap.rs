//! The protocol by which multicast addresses for streams are acquired (IEEE 1722, annex B).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static MESSAGE_TYPE_VALUES {
        0x1 => "MAAP_PROBE",
        0x2 => "MAAP_DEFEND",
        0x3 => "MAAP_ANNOUNCE",
    }
}

field_table! {
    /// The fields of IEEE 1722 MAAP Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("maap", "IEEE 1722 MAAP Protocol", "MAAP");
    MESSAGE_TYPE = FieldDef::new("maap.message_type", "Message Type", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    VERSION = FieldDef::new("maap.version", "MAAP Version", FieldType::Uint8).base(Base::Hex).mask(0xf8);
    DATA_LENGTH = FieldDef::new("maap.data_length", "Data Length", FieldType::Uint16).base(Base::Hex).mask(0x7ff);
    STREAM_ID = FieldDef::new("maap.stream_id", "Stream ID", FieldType::Uint64).base(Base::Hex);
    REQ_START_ADDR = FieldDef::new("maap.req_start_addr", "Requested Start Address", FieldType::Ether);
    REQ_COUNT = FieldDef::new("maap.req_count", "Request Count", FieldType::Uint16).base(Base::Hex);
    CONFLICT_START_ADDR = FieldDef::new("maap.conflict_start_addr", "Conflict Start Address", FieldType::Ether);
    CONFLICT_COUNT = FieldDef::new("maap.conflict_count", "Conflict Count", FieldType::Uint16).base(Base::Hex);
}

/// Acquisition of multicast addresses.
#[derive(Clone, Copy, Debug)]
pub struct Maap;

impl Dissect for Maap {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("ieee1722.subtype", 0xfe)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const DEFEND: u8 = 2;
        w.column_protocol("MAAP");
        let kind = b.u8(0)? & 15;
        match MESSAGE_TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.info(format_args!("{name}:")),
            None => w.info(format_args!("Unknown Type(0x{kind:02x}):")),
        }
        let place = match kind {
            1 | 3 => Some((11, "req")),
            DEFEND => Some((19, "conflict")),
            _ => None,
        };
        if let Some((at, what)) = place {
            let (start, count) = (Address::Ether(b.array(at)?), b.u16(at + 6)?);
            w.info_append(format_args!(" {what}_start={start}, cnt={count}"));
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(MESSAGE_TYPE, &b, 0, 1)?;
        w.item(VERSION, &b, 1, 1)?;
        let fields = [
            (DATA_LENGTH, 2),
            (STREAM_ID, 8),
            (REQ_START_ADDR, 6),
            (REQ_COUNT, 2),
            (CONFLICT_START_ADDR, 6),
            (CONFLICT_COUNT, 2),
        ];
        w.row(&b, 1, &fields)?;
        w.close(opened);
        Ok(())
    }
}
