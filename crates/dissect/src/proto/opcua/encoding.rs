//! Built-in types of OPC UA in their binary encoding (OPC 10000-6, section 5.2).

use lamna_fields::{Field, FieldType};

use super::status::STATUS_CODES;
use crate::buf::{Buf, Fault};
use crate::collect::Collector;
use crate::walk::Walk;

/// The part of a status code that has a name (OPC 10000-4, section 7.39).
const CODE: u32 = 0xffff_0000;

/// Octets of text with their length before them: strings and strings of octets; where they end.
fn counted<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    kind: &str,
) -> Result<usize, Fault> {
    let len = b.u32_le(at)? as i32;
    if let Ok(len @ 1..) = usize::try_from(len) {
        w.item(field, b, at + 4, len)?;
        return Ok(at + 4 + len);
    }
    let item = match w.def(field).kind {
        FieldType::String => w.string(field, b, at, 4, format_args!(""))?,
        _ => w.octets(field, b, at, 4, &[])?,
    };
    let what = if len == 0 { "Empty" } else { "Null" };
    w.append(item, format_args!("[OpcUa {what} {kind}]"));
    Ok(at + 4)
}

/// Text; where it ends.
pub(super) fn string<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    counted(w, field, b, at, "String")
}

/// Octets; where they end.
pub(super) fn byte_string<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    counted(w, field, b, at, "ByteString")
}

/// A status code.
pub(super) fn status<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let code = b.u32_le(at)?;
    let item = w.item_le(field, b, at, 4)?;
    if w.labels() {
        let word = STATUS_CODES.get(u64::from(code & CODE)).unwrap_or("Unknown Status Code");
        w.append(item, format_args!(" [{word}]"));
    }
    Ok(at + 4)
}
