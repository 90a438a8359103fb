//! BSON (version 1.1 of its specification), as MongoDB's messages carry it: documents of elements, which may be documents.

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Fault};
use crate::collect::Collector;
use crate::walk::{REST, Walk};

use super::fields::*;
use super::{State, bare};

/// Documents and layers of compression that lie in each other at most, as in Wireshark.
pub(super) const MAX_DEPTH: usize = 100;

/// Octets of a document that has no elements; none is shorter.
const EMPTY_LEN: i32 = 5;

/// Octets of the longest document that Wireshark looks into.
const MAX_LEN: i32 = 16_000_000;

/// Types of elements.
mod kind {
    pub(super) const DOUBLE: u8 = 1;
    pub(super) const STRING: u8 = 2;
    pub(super) const DOCUMENT: u8 = 3;
    pub(super) const ARRAY: u8 = 4;
    pub(super) const BINARY: u8 = 5;
    pub(super) const OBJECT_ID: u8 = 7;
    pub(super) const BOOLEAN: u8 = 8;
    pub(super) const DATETIME: u8 = 9;
    pub(super) const REGEX: u8 = 11;
    pub(super) const DB_POINTER: u8 = 12;
    pub(super) const CODE: u8 = 13;
    pub(super) const SYMBOL: u8 = 14;
    pub(super) const CODE_WITH_SCOPE: u8 = 15;
    pub(super) const INT32: u8 = 16;
    pub(super) const TIMESTAMP: u8 = 17;
    pub(super) const INT64: u8 = 18;
}

/// Octets of the number of an object.
const OBJECT_ID_LEN: usize = 12;

/// Shows the document at `at` as `field`; where what follows begins, which may be behind the end.
pub(super) fn document<C: Collector>(
    w: &mut Walk<'_, C>,
    state: &mut State,
    b: &Buf<'_>,
    at: usize,
    field: Field,
) -> Result<usize, Fault> {
    let len = signed(b, at)?;
    let item = bare(w, field, b, at, len.into())?;
    let opened = w.open(item);
    w.item_le(DOCUMENT_LENGTH, b, at, 4)?;
    state.depth += 1;
    let end = at + if len < EMPTY_LEN { 4 } else { len as usize };
    if len < EMPTY_LEN {
        let len = len as u32;
        w.expert_text(
            DOCUMENT_LENGTH_BAD,
            item,
            format_args!("BSON document length too short: {len}"),
        );
    } else if len > MAX_LEN {
        w.expert_text(
            DOCUMENT_LENGTH_BAD,
            item,
            format_args!("BSON document length too long: {len}"),
        );
    } else if len == EMPTY_LEN {
        bare(w, DOCUMENT_EMPTY, b, at, EMPTY_LEN.into())?;
    } else if state.depth >= MAX_DEPTH {
        w.expert_text(
            DOCUMENT_RECURSION_EXCEEDED,
            item,
            format_args!("BSON document recursion exceeds {MAX_DEPTH}"),
        );
    } else {
        let elements = bare(w, ELEMENTS, b, at + 4, i64::from(len - EMPTY_LEN))?;
        let inner = w.open(elements);
        let mut at = at + 4;
        while at < end - 1 {
            at = element(w, state, b, at)?;
        }
        w.close(inner);
    }
    state.depth -= 1;
    w.close(opened);
    Ok(end)
}

/// A type, a name and a value.
fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    state: &mut State,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    state.elements = state.elements.checked_sub(1).ok_or(Fault::Malformed)?;
    let kind = b.u8(at)?;
    let value = b.behind_nul(at + 1)?;
    let item = w.item(ELEMENT_NAME, b, at + 1, value - at - 2)?;
    let opened = w.open(item);
    w.item(ELEMENT_TYPE, b, at, 1)?;
    let (field, len) = match kind {
        kind::DOUBLE => (ELEMENT_VALUE_DOUBLE, 8),
        kind::BOOLEAN => (ELEMENT_VALUE_BOOL, 1),
        kind::INT32 => (ELEMENT_VALUE_INT, 4),
        kind::DATETIME | kind::TIMESTAMP | kind::INT64 => (ELEMENT_VALUE_INT64, 8),
        _ => {
            let end = long_value(w, state, b, value, kind)?;
            w.close(opened);
            return Ok(end);
        }
    };
    w.item_le(field, b, value, len)?;
    w.close(opened);
    Ok(value + len)
}

/// A value that is no number.
fn long_value<C: Collector>(
    w: &mut Walk<'_, C>,
    state: &mut State,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
) -> Result<usize, Fault> {
    match kind {
        kind::STRING | kind::CODE | kind::SYMBOL => string(w, b, at),
        kind::DOCUMENT | kind::ARRAY => document(w, state, b, at, DOCUMENT),
        kind::BINARY => {
            let len = signed(b, at)?;
            w.item_le(ELEMENT_VALUE_LENGTH, b, at, 4)?;
            // The kind of octets lies in between.
            counted(w, ELEMENT_VALUE_BYTES, b, at + 5, len)
        }
        kind::OBJECT_ID => object_id(w, b, at),
        kind::REGEX => {
            let options = text(w, ELEMENT_VALUE_REGEX_PATTERN, b, at, Encoding::Big)?;
            text(w, ELEMENT_VALUE_REGEX_OPTIONS, b, options, Encoding::Big)
        }
        kind::DB_POINTER => {
            // Wireshark does not count the octets of the length.
            let id = string(w, b, at)? - 4;
            w.item(ELEMENT_VALUE_DB_PTR, b, id, OBJECT_ID_LEN)?;
            Ok(id + OBJECT_ID_LEN)
        }
        kind::CODE_WITH_SCOPE => code_with_scope(w, state, b, at),
        _ => Ok(at),
    }
}

/// A text with its length before it.
fn string<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let len = signed(b, at)?;
    w.item_le(ELEMENT_VALUE_LENGTH, b, at, 4)?;
    counted(w, ELEMENT_VALUE_STRING, b, at + 4, len)
}

/// A field of so many octets; of all that are left where the number is -1, which Wireshark then goes on with.
fn counted<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    len: i32,
) -> Result<usize, Fault> {
    if len == -1 {
        b.check(at, 1)?;
        w.item(field, b, at, REST)?;
        return Ok(at - 1);
    }
    let len = usize::try_from(len).map_err(|_| outside(b))?;
    w.item(field, b, at, len)?;
    Ok(at + len)
}

/// The number of an object and what it is made of.
fn object_id<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let item = w.item(ELEMENT_VALUE_OBJECTID, b, at, OBJECT_ID_LEN)?;
    let opened = w.open(item);
    w.item(ELEMENT_VALUE_OBJECTID_TIME, b, at, 4)?;
    let machine = w.item(ELEMENT_VALUE_OBJECTID_MACHINE_ID, b, at + 4, 5)?;
    let inner = w.open(machine);
    w.item_le(ELEMENT_VALUE_OBJECTID_HOST, b, at + 4, 3)?;
    w.item_le(ELEMENT_VALUE_OBJECTID_PID, b, at + 7, 2)?;
    w.close(inner);
    w.item(ELEMENT_VALUE_OBJECTID_INC, b, at + 9, 3)?;
    w.close(opened);
    Ok(at + OBJECT_ID_LEN)
}

/// A program and a document of what it finds there.
fn code_with_scope<C: Collector>(
    w: &mut Walk<'_, C>,
    state: &mut State,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let len = i64::from(signed(b, at)?);
    w.item_le(ELEMENT_LENGTH, b, at, 4)?;
    let code_len = i64::from(signed(b, at + 4)?);
    let code = bare(w, ELEMENT_VALUE_JS_CODE, b, at + 4, code_len + 4)?;
    let opened = w.open(code);
    let scope_at = string(w, b, at + 4)?;
    w.close(opened);
    let scope = bare(w, ELEMENT_VALUE_JS_SCOPE, b, scope_at, len - code_len - 8)?;
    let opened = w.open(scope);
    let end = document(w, state, b, scope_at, DOCUMENT)?;
    w.close(opened);
    Ok(end)
}

/// A text that a zero octet ends; where what follows begins.
pub(super) fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    encoding: Encoding,
) -> Result<usize, Fault> {
    let end = b.behind_nul(at)?;
    w.item_as(field, b, at, end - at, encoding)?;
    Ok(end)
}

/// The fault of what lies nowhere in a message.
pub(super) fn outside(b: &Buf<'_>) -> Fault {
    b.check(usize::MAX, 1).err().unwrap_or(Fault::Malformed)
}

/// Four octets that are a number with a sign.
pub(super) fn signed(b: &Buf<'_>, at: usize) -> Result<i32, Fault> {
    b.u32_le(at).map(|number| number as i32)
}
