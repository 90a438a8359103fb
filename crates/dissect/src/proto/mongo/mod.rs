//! MongoDB's wire protocol, by its specification ("MongoDB Wire Protocol" of the manual): its operations of all times and
//! their compression, with documents in BSON.
//!
//! It has no claim of its own: Wireshark gives its port to TLS, and it is shown where somebody decodes that as MONGO.

mod bson;
mod compress;
mod fields;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::Dissect;
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

use bson::{document, outside, signed, text};
use fields::*;

/// Octets of the header that all messages have.
const HEADER_LEN: usize = 16;

/// What messages are.
mod opcode {
    pub(super) const REPLY: i32 = 1;
    pub(super) const MESSAGE: i32 = 1000;
    pub(super) const UPDATE: i32 = 2001;
    pub(super) const INSERT: i32 = 2002;
    pub(super) const QUERY: i32 = 2004;
    pub(super) const GET_MORE: i32 = 2005;
    pub(super) const DELETE: i32 = 2006;
    pub(super) const KILL_CURSORS: i32 = 2007;
    pub(super) const COMMAND: i32 = 2010;
    pub(super) const COMMAND_REPLY: i32 = 2011;
    pub(super) const COMPRESSED: i32 = 2012;
    pub(super) const MSG: i32 = 2013;
}

const QUERY_FLAG_FIELDS: &[Field] = &[
    QUERY_FLAGS_TAILABLE_CURSOR,
    QUERY_FLAGS_SLAVE_OK,
    QUERY_FLAGS_OP_LOG_REPLY,
    QUERY_FLAGS_NO_CURSOR_TIMEOUT,
    QUERY_FLAGS_AWAITDATA,
    QUERY_FLAGS_EXHAUST,
    QUERY_FLAGS_PARTIAL,
];

const REPLY_FLAG_FIELDS: &[Field] = &[
    REPLY_FLAGS_CURSORNOTFOUND,
    REPLY_FLAGS_QUERYFAILURE,
    REPLY_FLAGS_SHAREDCONFIGSTALE,
    REPLY_FLAGS_AWAITCAPABLE,
];

const UPDATE_FLAG_FIELDS: &[Field] = &[UPDATE_FLAGS_UPSERT, UPDATE_FLAGS_MULTIUPDATE];

const MSG_FLAG_FIELDS: &[Field] =
    &[MSG_FLAGS_CHECKSUMPRESENT, MSG_FLAGS_MORETOCOME, MSG_FLAGS_EXHAUSTALLOWED];

/// MongoDB's wire protocol.
#[derive(Clone, Copy, Debug)]
pub struct Mongo;

/// What the walk of a message knows of where it is.
struct State {
    /// The item of the message.
    root: Item,
    /// What the message is, when it is taken out.
    opcode: i32,
    /// Documents and layers of compression around.
    depth: usize,
    /// Elements that may still come. In messages that are whole each has octets of its own; those of damaged ones could be
    /// looked at again and again.
    elements: usize,
    /// Octets that may still be made by taking out what is compressed.
    octets: usize,
}

impl Dissect for Mongo {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;
    // Of BSON; other texts are in ASCII.
    const TEXT: Encoding = Encoding::Utf8;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.columns().set_protocol("MONGO");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.row_le(&b, 0, &[(MESSAGE_LENGTH, 4), (REQUEST_ID, 4), (RESPONSE_TO, 4), (OPCODE, 4)])?;
        let opcode = signed(&b, 12)?;
        let mut state =
            State { root, opcode, depth: 0, elements: b.len(), octets: compress::MAX_DECODED };
        let end = body(w, &mut state, &b, HEADER_LEN, opcode)?;
        if w.wants_columns() {
            let way = if opcode == opcode::REPLY { "Response" } else { "Request" };
            let word = w.word(OPCODE, state.opcode as u64).unwrap_or("Unknown");
            let suffix = if opcode == opcode::COMPRESSED { " (Compressed)" } else { "" };
            w.info(format_args!("{way} : {word}{suffix}"));
        }
        if end < b.reported() {
            b.check(end, 1)?;
            let item = w.item(UNKNOWN, &b, end, REST)?;
            w.expert(UNKNOWN_EXPERT, item);
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(len) = bytes.first_chunk() else { return Pdu::MoreUnknown };
        match u32::from_le_bytes(*len) as usize {
            0 => Pdu::MoreUnknown,
            len if len > bytes.len() => Pdu::More(len - bytes.len()),
            len => Pdu::Whole(len),
        }
    }
}

/// What a message carries from `at` on; where what nobody knows begins.
fn body<C: Collector>(
    w: &mut Walk<'_, C>,
    state: &mut State,
    b: &Buf<'_>,
    at: usize,
    opcode: i32,
) -> Result<usize, Fault> {
    match opcode {
        opcode::REPLY => {
            flags(w, REPLY_FLAGS, REPLY_FLAG_FIELDS, b, at)?;
            let counts = [(CURSOR_ID, 8), (STARTING_FROM, 4), (NUMBER_RETURNED, 4)];
            let mut at = w.row_le(b, at + 4, &counts)?;
            for _ in 0..signed(b, at - 4)? {
                at = document(w, state, b, at, DOCUMENT)?;
            }
            Ok(at)
        }
        opcode::MESSAGE => text(w, MESSAGE, b, at, Encoding::Ascii),
        opcode::UPDATE => {
            let at = collection(w, DOCUMENT_ZERO, b, at)?;
            flags(w, UPDATE_FLAGS, UPDATE_FLAG_FIELDS, b, at)?;
            let at = document(w, state, b, at + 4, SELECTOR)?;
            document(w, state, b, at, UPDATE)
        }
        opcode::INSERT => {
            let fields = &[INSERT_FLAGS_CONTINUEONERROR];
            flags(w, INSERT_FLAGS, fields, b, at)?;
            let at = name(w, b, at + 4)?;
            documents(w, state, b, at, DOCUMENT, b.reported())
        }
        opcode::QUERY => {
            flags(w, QUERY_FLAGS, QUERY_FLAG_FIELDS, b, at)?;
            let at = name(w, b, at + 4)?;
            let at = w.row_le(b, at, &[(NUMBER_TO_SKIP, 4), (NUMBER_TO_RETURN, 4)])?;
            let at = document(w, state, b, at, QUERY)?;
            documents(w, state, b, at, RETURN_FIELD_SELECTOR, b.reported())
        }
        opcode::GET_MORE => {
            let at = collection(w, DOCUMENT_ZERO, b, at)?;
            w.row_le(b, at, &[(NUMBER_TO_RETURN, 4), (CURSOR_ID, 8)])
        }
        opcode::DELETE => {
            let at = collection(w, DOCUMENT_ZERO, b, at)?;
            flags(w, DELETE_FLAGS, &[DELETE_FLAGS_SINGLEREMOVE], b, at)?;
            document(w, state, b, at + 4, SELECTOR)
        }
        opcode::KILL_CURSORS => {
            w.item(DOCUMENT_ZERO, b, at, 4)?;
            let mut at = w.row_le(b, at + 4, &[(NUMBER_TO_CURSOR_IDS, 4)])?;
            while at < b.reported() {
                at = w.row_le(b, at, &[(CURSOR_ID, 8)])?;
            }
            Ok(at)
        }
        opcode::COMMAND => {
            let at = text(w, DATABASE, b, at, Encoding::Ascii)?;
            let at = text(w, COMMANDNAME, b, at, Encoding::Ascii)?;
            let at = document(w, state, b, at, METADATA)?;
            document(w, state, b, at, COMMANDARGS)
        }
        opcode::COMMAND_REPLY => {
            let at = document(w, state, b, at, METADATA)?;
            let at = document(w, state, b, at, COMMANDREPLY)?;
            if at < b.reported() { document(w, state, b, at, OUTPUTDOCS) } else { Ok(at) }
        }
        opcode::COMPRESSED => compress::message(w, state, b, at),
        opcode::MSG => {
            let item = w.item_le(MSG_FLAGS, b, at, 4)?;
            let set = b.u32_le(at)?;
            for field in MSG_FLAG_FIELDS {
                let def = w.def(*field);
                if u64::from(set) & def.mask != 0 {
                    w.append(item, format_args!(", {}", def.title));
                }
            }
            bits(w, item, MSG_FLAG_FIELDS, b, at)?;
            let mut at = at + 4;
            while at < b.reported() {
                at = section(w, state, b, at)?;
            }
            Ok(at)
        }
        _ => Ok(at),
    }
}

/// A part of an extensible message.
fn section<C: Collector>(
    w: &mut Walk<'_, C>,
    state: &mut State,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let item = w.item(MSG_SECTIONS_SECTION, b, at, 1)?;
    let opened = w.open(item);
    let kind = b.u8(at)?;
    w.item(MSG_SECTIONS_SECTION_KIND, b, at, 1)?;
    let size = signed(b, at + 1)?;
    let Some(len) = size.checked_add(1).filter(|len| *len > 0) else {
        let note = format!("Bogus Mongo message section size: {size}");
        let item = w.text(b, at + 1, 4, format_args!("{note}"))?;
        w.expert_text(MSG_SECTIONS_SECTION_SIZE_BAD, item, format_args!("{note}"));
        return Err(outside(b));
    };
    let end = at + len as usize;
    w.set_len(item, end.min(b.len()) - at);
    let end = match kind {
        0 => document(w, state, b, at + 1, MSG_SECTIONS_SECTION_BODY)?,
        1 => {
            w.item_le(MSG_SECTIONS_SECTION_SIZE, b, at + 1, 4)?;
            let start = text(w, MSG_SECTIONS_SECTION_DOC_SEQUENCE_ID, b, at + 5, Encoding::Ascii)?;
            let len = end as i64 - start as i64;
            let sequence = bare(w, MSG_SECTIONS_SECTION_DOC_SEQUENCE, b, start, len)?;
            let inner = w.open(sequence);
            documents(w, state, b, start, DOCUMENT, end)?;
            w.close(inner);
            end
        }
        _ => {
            w.expert_text(UNKNOWN_EXPERT, state.root, format_args!("Unknown section type: {kind}"));
            end
        }
    };
    w.close(opened);
    Ok(end)
}

/// Documents from `at` to `end`; where they end indeed.
fn documents<C: Collector>(
    w: &mut Walk<'_, C>,
    state: &mut State,
    b: &Buf<'_>,
    mut at: usize,
    field: Field,
    end: usize,
) -> Result<usize, Fault> {
    while at < end {
        at = document(w, state, b, at, field)?;
    }
    Ok(at)
}

/// Four octets and the name of a collection behind them.
fn collection<C: Collector>(
    w: &mut Walk<'_, C>,
    before: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    w.item(before, b, at, 4)?;
    name(w, b, at + 4)
}

/// The name of a collection, whose database stands before the first dot.
fn name<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let end = b.behind_nul(at)?;
    let item = w.item_as(FULL_COLLECTION_NAME, b, at, end - at, Encoding::Ascii)?;
    let opened = w.open(item);
    let dot = b.find(at, b'.').filter(|dot| *dot < end).ok_or_else(|| outside(b))?;
    w.item_as(DATABASE_NAME, b, at, dot - at, Encoding::Ascii)?;
    w.item_as(COLLECTION_NAME, b, dot + 1, end - 1 - (dot + 1), Encoding::Ascii)?;
    w.close(opened);
    Ok(end)
}

/// Flags whose number is not shown.
fn flags<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    fields: &[Field],
    b: &Buf<'_>,
    at: usize,
) -> Walked {
    let item = bare(w, field, b, at, 4)?;
    bits(w, item, fields, b, at)
}

/// Flags in four octets, least significant first.
fn bits<C: Collector>(
    w: &mut Walk<'_, C>,
    item: Item,
    fields: &[Field],
    b: &Buf<'_>,
    at: usize,
) -> Walked {
    let opened = w.open(item);
    for field in fields {
        w.item_le(*field, b, at, 4)?;
    }
    w.close(opened);
    Ok(())
}

/// A field without a value, over as many octets as there are of `len`; over all where that is negative.
fn bare<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    len: i64,
) -> Result<Item, Fault> {
    let left = b.remaining(at);
    let len = usize::try_from(len).map_or(left, |len| len.min(left));
    w.item(field, b, at, len)
}

#[cfg(test)]
mod tests;
