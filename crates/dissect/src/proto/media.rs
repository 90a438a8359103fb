//! Bodies of media types that no protocol claims: `media`.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of a media type.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("media", "Media Type", "Media");
    TYPE = FieldDef::new("media.type", "Media type", FieldType::Bytes);
}

/// Bodies of media types that no protocol claims.
#[derive(Clone, Copy, Debug)]
pub struct Media;

impl Dissect for Media {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !w.fields() {
            return Ok(());
        }
        let media_type = w.matched().to_owned();
        w.info_append(format_args!(" ({media_type})"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        // Of what was cut no more is shown.
        let item = w.item(TYPE, &b, 0, b.reported())?;
        let plural = if b.len() == 1 { "" } else { "s" };
        let (sign, parameters) = match w.parameters() {
            Some(parameters) => ("; ", parameters.to_owned()),
            None => ("", String::new()),
        };
        let len = b.len();
        let type_and_more = format_args!("{media_type}{sign}{parameters}");
        w.label(item, format_args!("Media type: {type_and_more} ({len} byte{plural})"));
        w.close(opened);
        Ok(())
    }
}
