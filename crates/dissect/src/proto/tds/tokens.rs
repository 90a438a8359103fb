//! The tokens of a response (MS-TDS, 2.2.7).

use lamna_fields::{Encoding, Field};

use super::fields::*;
use super::types::{self, Kind, Size};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::track::Scope;
use crate::walk::{REST, Walk};

/// Types of tokens.
mod token {
    pub(super) const RETURN_STATUS: u8 = 0x79;
    pub(super) const COLUMNS: u8 = 0x81;
    pub(super) const ORDER: u8 = 0xa9;
    pub(super) const ERROR: u8 = 0xaa;
    pub(super) const INFO: u8 = 0xab;
    pub(super) const LOGIN: u8 = 0xad;
    pub(super) const FEATURES: u8 = 0xae;
    pub(super) const ROW: u8 = 0xd1;
    pub(super) const SPARSE_ROW: u8 = 0xd2;
    pub(super) const CHANGE: u8 = 0xe3;
    pub(super) const STATE: u8 = 0xe4;
    pub(super) const SECURITY: u8 = 0xed;
    pub(super) const DONE: u8 = 0xfd;
    pub(super) const DONE_PROCEDURE: u8 = 0xfe;
    pub(super) const DONE_IN_PROCEDURE: u8 = 0xff;
}

/// What is known of a conversation.
#[derive(Debug, Default)]
struct Session {
    /// Whether the server has accepted a version with features.
    is_late: bool,
}

/// The tokens of a response.
pub(super) fn response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut columns: Vec<Kind> = Vec::new();
    let known = w.remember(Scope::Stream, |session: &mut Session, _| session.is_late);
    let mut is_late = known.unwrap_or(false);
    let mut at = 0;
    while b.remaining(at) > 0 {
        let kind = b.u8(at)?;
        let field = match kind {
            token::RETURN_STATUS => RETURNSTATUS,
            token::COLUMNS => COLMETADATA,
            token::ORDER => ORDER,
            token::ERROR => ERROR,
            token::INFO => INFO,
            token::LOGIN => {
                /// The first version with features.
                const WITH_FEATURES: u8 = 0x74;
                let version = b.u8(at + 4)?;
                is_late = version >= WITH_FEATURES;
                w.remember(Scope::Stream, |session: &mut Session, _| session.is_late = is_late);
                LOGINACK
            }
            token::FEATURES if is_late => FEATUREEXTACK,
            token::ROW => ROW,
            token::SPARSE_ROW => NBCROW,
            token::CHANGE => ENVCHANGE,
            token::DONE => DONE,
            token::DONE_PROCEDURE => DONEPROC,
            token::DONE_IN_PROCEDURE => DONEINPROC,
            token::STATE => SESSIONSTATE,
            // What Wireshark makes of it never ends well.
            token::SECURITY => {
                w.item(SSPI, b, at, REST)?;
                return Err(Fault::Malformed);
            }
            _ => {
                w.item(UNKNOWN_TDS_TOKEN, b, at, REST)?;
                return Ok(());
            }
        };
        let item = w.item(field, b, at, b.remaining(at))?;
        let opened = w.open(item);
        let inner = at + 1;
        let end = match kind {
            token::RETURN_STATUS => {
                w.item_le(RETURNSTATUS_VALUE, b, inner, 4)?;
                inner + 4
            }
            token::COLUMNS => metadata(w, b, inner, &mut columns)?,
            token::ORDER => order(w, b, inner)?,
            token::ERROR => note(w, b, inner, &ERROR_FIELDS)?,
            token::INFO => note(w, b, inner, &INFO_FIELDS)?,
            token::LOGIN => login(w, b, inner)?,
            token::FEATURES => features(w, b, inner)?,
            token::ROW => row(w, b, inner, &columns, None)?,
            token::SPARSE_ROW => {
                let len = columns.len().div_ceil(8);
                let missing = b.bytes(inner, len)?;
                row(w, b, inner + len, &columns, Some(missing))?
            }
            token::CHANGE => change(w, b, inner)?,
            token::STATE => state(w, b, inner)?,
            _ => done(w, b, inner, kind)?,
        };
        w.close(opened);
        w.set_len(item, end - at);
        at = end;
    }
    Ok(())
}

/// That something was done, and how many rows it has.
fn done<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
) -> Result<usize, Fault> {
    let (status, operation, rows) = match kind {
        token::DONE => (DONE_STATUS, DONE_CURCMD, DONE_DONEROWCOUNT64),
        token::DONE_PROCEDURE => (DONEPROC_STATUS, DONEPROC_CURCMD, DONEPROC_DONEROWCOUNT64),
        _ => (DONEINPROC_STATUS, DONEINPROC_CURCMD, DONEINPROC_DONEROWCOUNT64),
    };
    let bits: &[Field] = match kind {
        token::DONE_PROCEDURE => &[
            DONE_STATUS_MORE,
            DONE_STATUS_ERROR,
            DONE_STATUS_INXACT,
            DONE_STATUS_PROC,
            DONE_STATUS_COUNT,
            DONE_STATUS_ATTN,
            DONE_STATUS_EVENT,
            DONE_STATUS_RPCINBATCH,
            DONE_STATUS_SRVERROR,
        ],
        token::DONE => &[
            DONE_STATUS_MORE,
            DONE_STATUS_ERROR,
            DONE_STATUS_INXACT,
            DONE_STATUS_PROC,
            DONE_STATUS_COUNT,
            DONE_STATUS_ATTN,
            DONE_STATUS_EVENT,
            DONE_STATUS_SRVERROR,
        ],
        _ => &[
            DONE_STATUS_MORE,
            DONE_STATUS_ERROR,
            DONE_STATUS_INXACT,
            DONE_STATUS_COUNT,
            DONE_STATUS_ATTN,
            DONE_STATUS_EVENT,
            DONE_STATUS_SRVERROR,
        ],
    };
    let item = w.item_le(status, b, at, 2)?;
    let value = u64::from(b.u16_le(at)?);
    let opened = w.open(item);
    for bit in bits {
        w.item_le(*bit, b, at, 2)?;
        let def = w.def(*bit);
        if w.labels() && value & def.mask != 0 {
            w.append(item, format_args!(", {}", def.title));
        }
    }
    w.close(opened);
    w.row_le(b, at + 2, &[(operation, 2), (rows, 8)])
}

fn order<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let len = usize::from(b.u16_le(at)?);
    w.item_le(ORDER_LENGTH, b, at, 2)?;
    for n in 0..len / 2 {
        w.item_le(ORDER_COLNUM, b, at + 2 + 2 * n, 2)?;
    }
    Ok(at + 2 + len)
}

/// The fields of an error or of information.
struct NoteFields {
    length: Field,
    number: Field,
    state: Field,
    class: Field,
    texts: [(Field, Field); 3],
    line: Field,
}

static ERROR_FIELDS: NoteFields = NoteFields {
    length: ERROR_LENGTH,
    number: ERROR_NUMBER,
    state: ERROR_STATE,
    class: ERROR_CLASS,
    texts: [
        (ERROR_MSGTEXT_LENGTH, ERROR_MSGTEXT),
        (ERROR_SERVERNAME_LENGTH, ERROR_SERVERNAME),
        (ERROR_PROCNAME_LENGTH, ERROR_PROCNAME),
    ],
    line: ERROR_LINENUMBER,
};

static INFO_FIELDS: NoteFields = NoteFields {
    length: INFO_LENGTH,
    number: INFO_NUMBER,
    state: INFO_STATE,
    class: INFO_CLASS,
    texts: [
        (INFO_MSGTEXT_LENGTH, INFO_MSGTEXT),
        (INFO_SERVERNAME_LENGTH, INFO_SERVERNAME),
        (INFO_PROCNAME_LENGTH, INFO_PROCNAME),
    ],
    line: INFO_LINENUMBER,
};

fn note<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    fields: &NoteFields,
) -> Result<usize, Fault> {
    let len = usize::from(b.u16_le(start)?);
    w.item_le(fields.length, b, start, 2)?;
    w.item_le(fields.number, b, start + 2, 4)?;
    let mut at = w.row(b, start + 6, &[(fields.state, 1), (fields.class, 1)])?;
    for (n, (length, text)) in fields.texts.iter().enumerate() {
        let size = if n == 0 { 2 } else { 1 };
        let count = if n == 0 { usize::from(b.u16_le(at)?) } else { usize::from(b.u8(at)?) };
        w.item_le(*length, b, at, size)?;
        at += size;
        if count > 0 {
            w.item_as(*text, b, at, 2 * count, Encoding::Utf16Le)?;
            at += 2 * count;
        }
    }
    // Lines are counted in four octets since version 7.2.
    let left = (start + 2 + len).saturating_sub(at);
    w.item_le(fields.line, b, at, if left >= 4 { 4 } else { 2 })?;
    Ok(start + 2 + len)
}

fn login<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Result<usize, Fault> {
    let len = usize::from(b.u16_le(start)?);
    w.item_le(LOGINACK_LENGTH, b, start, 2)?;
    let at = w.row(b, start + 2, &[(LOGINACK_INTERFACE, 1), (LOGINACK_TDSVERSION, 4)])?;
    let count = 2 * usize::from(b.u8(at)?);
    w.item_as(LOGINACK_PROGNAME, b, at + 1, count, Encoding::Utf16Le)?;
    w.item(LOGINACK_PROGVERSION, b, at + 1 + count, 4)?;
    Ok(start + 2 + len)
}

fn features<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Result<usize, Fault> {
    const END: u8 = 0xff;
    loop {
        let number = b.u8(at)?;
        let item = w.item(FEATUREEXTACK_FEATURE, b, at, 1)?;
        let opened = w.open(item);
        w.item(FEATUREEXTACK_FEATUREID, b, at, 1)?;
        if number == END {
            w.close(opened);
            return Ok(at + 1);
        }
        let len = b.u32_le(at + 1)? as usize;
        w.item_le(FEATUREEXTACK_FEATUREACKDATALEN, b, at + 1, 4)?;
        if len > 0 {
            w.item(FEATUREEXTACK_FEATUREACKDATA, b, at + 5, len)?;
        }
        w.close(opened);
        w.set_len(item, 5 + len);
        at += 5 + len;
    }
}

/// Something of the session that is not as it was.
fn change<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Result<usize, Fault> {
    const COLLATION: u8 = 7;
    const COLLATION_LEN: usize = 5;
    let len = usize::from(b.u16_le(start)?);
    w.item_le(ENVCHANGE_LENGTH, b, start, 2)?;
    let kind = b.u8(start + 2)?;
    w.item(ENVCHANGE_TYPE, b, start + 2, 1)?;
    let is_text = matches!(kind, 1..=6 | 13 | 19);
    let mut at = start + 3;
    for (length, text, octets) in [
        (ENVCHANGE_NEWVALUE_LENGTH, ENVCHANGE_NEWVALUE_STRING, ENVCHANGE_NEWVALUE),
        (ENVCHANGE_OLDVALUE_LENGTH, ENVCHANGE_OLDVALUE_STRING, ENVCHANGE_OLDVALUE),
    ] {
        if b.remaining(at) == 0 || at >= start + 2 + len {
            break;
        }
        let count = usize::from(b.u8(at)?);
        w.item(length, b, at, 1)?;
        at += 1;
        if count == 0 {
            continue;
        }
        if is_text {
            w.item_as(text, b, at, 2 * count, Encoding::Utf16Le)?;
            at += 2 * count;
        } else if kind == COLLATION && count == COLLATION_LEN {
            w.row_le(
                b,
                at,
                &[
                    (ENVCHANGE_COLLATE_CODEPAGE, 2),
                    (ENVCHANGE_COLLATE_FLAGS, 2),
                    (ENVCHANGE_COLLATE_CHARSET_ID, 1),
                ],
            )?;
            at += count;
        } else {
            w.item(octets, b, at, count)?;
            at += count;
        }
    }
    Ok(start + 2 + len)
}

/// States that the session is in.
fn state<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Result<usize, Fault> {
    const LONG: u8 = 0xff;
    let end = (start + 4).saturating_add(b.u32_le(start)? as usize);
    let mut at = w.row_le(
        b,
        start,
        &[(SESSIONSTATE_LENGTH, 4), (SESSIONSTATE_SEQNO, 4), (SESSIONSTATE_STATUS, 1)],
    )?;
    while at < end {
        w.item(SESSIONSTATE_STATEID, b, at, 1)?;
        let short = b.u8(at + 1)?;
        let (size, len) = match short {
            LONG => (5, b.u32_le(at + 2)? as usize),
            _ => (1, usize::from(short)),
        };
        w.number(SESSIONSTATE_STATELEN, b, at + 1, size, len as u64)?;
        at += 1 + size;
        w.item(SESSIONSTATE_STATEVALUE, b, at, len)?;
        at += len;
    }
    Ok(at)
}

/// What columns there are.
fn metadata<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    columns: &mut Vec<Kind>,
) -> Result<usize, Fault> {
    const NONE: u16 = 0xffff;
    /// More columns than a table may have.
    const MAX_COLUMNS: u16 = 4096;
    let count = b.u16_le(start)?;
    w.item_le(COLMETADATA_COLUMNS, b, start, 2)?;
    columns.clear();
    let mut at = start + 2;
    if count == NONE {
        return Ok(at);
    }
    for n in 0..count.min(MAX_COLUMNS) {
        let item = w.item(COLMETADATA_FIELD, b, at, 1)?;
        w.label(item, format_args!("Column {}", n + 1));
        let opened = w.open(item);
        let (kind, end) = column(w, b, at)?;
        columns.push(kind);
        w.close(opened);
        w.set_len(item, end - at);
        at = end;
    }
    Ok(at)
}

/// A column; its type, and where it ends.
fn column<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<(Kind, usize), Fault> {
    const CHUNKED: u16 = 0xffff;
    w.item_le(COLMETADATA_USERTYPE, b, at, 4)?;
    let bits = [
        COLMETADATA_FLAGS_NULLABLE,
        COLMETADATA_FLAGS_CASESEN,
        COLMETADATA_FLAGS_UPDATEABLE,
        COLMETADATA_FLAGS_IDENTITY,
        COLMETADATA_FLAGS_COMPUTED,
        COLMETADATA_FLAGS_FIXEDLENCLRTYPE,
        COLMETADATA_FLAGS_SPARSECOLUMNSET,
        COLMETADATA_FLAGS_ENCRYPTED,
        COLMETADATA_FLAGS_HIDDEN,
        COLMETADATA_FLAGS_KEY,
        COLMETADATA_FLAGS_NULLABLEUNKNOWN,
    ];
    // The word is little-endian; its bits are shown as if it were not.
    let flags = w.item_le(COLMETADATA_RESULTS_TOKEN_FLAGS, b, at + 4, 2)?;
    let opened = w.open(flags);
    for bit in bits {
        w.item(bit, b, at + 4, 2)?;
    }
    w.close(opened);
    let number = b.u8(at + 6)?;
    let item = w.item(COLMETADATA_RESULTS_TOKEN_TYPE, b, at + 6, 1)?;
    let word = super::DATA_TYPES.get(u64::from(number)).unwrap_or("Invalid data type");
    w.append(item, format_args!(" ({word})"));
    let mut kind = Kind { number, ..Kind::default() };
    let mut at = at + 7;
    match types::size(number) {
        Some(Size::Fixed(_)) => {}
        Some(Size::Short) if types::is_moment(number) => {}
        Some(Size::Short) => {
            w.item(COLMETADATA_TYPE_SIZE, b, at, 1)?;
            at += 1;
        }
        Some(Size::Medium) => {
            kind.is_chunked = b.u16_le(at)? == CHUNKED;
            w.item_le(COLMETADATA_LARGE_TYPE_SIZE, b, at, 2)?;
            at += 2;
        }
        Some(Size::Long) => {
            let size = b.u32_le(at)?;
            let item = w.item_le(COLMETADATA_LARGE_TYPE_SIZE, b, at, 4)?;
            w.label_value(item, format_args!("0x{size:08x}"));
            at += 4;
        }
        // A schema, which is not there.
        Some(Size::Chunks) => {
            kind.is_chunked = true;
            at += 1;
        }
        None => return Err(Fault::Malformed),
    }
    if types::is_decimal(number) {
        kind.scale = Some(b.u8(at + 1)?);
        at = w.row(b, at, &[(COLMETADATA_PRECISION, 1), (COLMETADATA_SCALE, 1)])?;
    } else if matches!(number, 0x29..=0x2b) {
        kind.scale = Some(b.u8(at)?);
        w.item(COLMETADATA_SCALE, b, at, 1)?;
        at += 1;
    }
    if types::has_collation(number) {
        at = w.row_le(
            b,
            at,
            &[
                (COLMETADATA_COLLATE_CODEPAGE, 2),
                (COLMETADATA_COLLATE_FLAGS, 2),
                (COLMETADATA_COLLATE_CHARSET_ID, 1),
            ],
        )?;
    }
    if matches!(number, 0x22 | 0x23 | 0x63) {
        let parts = b.u8(at)?;
        w.item(COLMETADATA_TABLE_NAME_PARTS, b, at, 1)?;
        at += 1;
        for _ in 0..parts {
            let len = 2 * usize::from(b.u16_le(at)?);
            w.item_le(COLMETADATA_TABLE_NAME_LENGTH, b, at, 2)?;
            w.item_as(COLMETADATA_TABLE_NAME, b, at + 2, len, Encoding::Utf16Le)?;
            at += 2 + len;
        }
    }
    let len = 2 * usize::from(b.u8(at)?);
    w.item(COLMETADATA_COLNAME_LENGTH, b, at, 1)?;
    if len > 0 {
        w.item_as(COLMETADATA_COLNAME, b, at + 1, len, Encoding::Utf16Le)?;
    }
    Ok((kind, at + 1 + len))
}

/// The values of a row, without those that a bit says are missing.
fn row<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    columns: &[Kind],
    missing: Option<&[u8]>,
) -> Result<usize, Fault> {
    for (n, kind) in columns.iter().enumerate() {
        let is_missing =
            missing.and_then(|bits| bits.get(n / 8)).is_some_and(|octet| octet >> (n % 8) & 1 != 0);
        if is_missing {
            continue;
        }
        let item = w.item(ROW_FIELD, b, at, 0)?;
        w.label(item, format_args!("Field {}", n + 1));
        let opened = w.open(item);
        let end = types::value(w, b, at, *kind, item)?;
        w.close(opened);
        w.set_len(item, end - at);
        at = end;
    }
    Ok(at)
}
