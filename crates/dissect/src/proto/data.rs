//! Octets that no protocol claims: `data`.

use lamna_fields::{Encoding, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of octets that no protocol claims.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("data", "Data", "Data");
    DATA = FieldDef::new("data.data", "Data", FieldType::Bytes);
    TEXT = FieldDef::new("data.text", "Text", FieldType::String);
    UNCOMPRESSED_DATA = FieldDef::new("data.uncompressed.data", "Uncompressed Data", FieldType::Bytes);
    UNCOMPRESSED_LEN = FieldDef::new("data.uncompressed.len", "Uncompressed Length", FieldType::Int32);
    LEN = FieldDef::new("data.len", "Length", FieldType::Int32);
    MD5_HASH = FieldDef::new("data.md5_hash", "Payload MD5 hash", FieldType::String);
}

/// Octets that no protocol claims.
#[derive(Clone, Copy, Debug)]
pub struct Data;

impl Dissect for Data {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !w.fields() {
            return Ok(());
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let plural = if b.len() == 1 { "" } else { "s" };
        w.label(root, format_args!("Data ({} byte{plural})", b.len()));
        w.item_as(DATA, &b, 0, REST, Encoding::Big)?;
        w.generated(LEN, &b, 0, b.len() as u64);
        w.close(opened);
        Ok(())
    }
}
