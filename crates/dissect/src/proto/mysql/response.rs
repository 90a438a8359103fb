//! What servers send: greetings, and what answers commands.

use lamna_fields::Field;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Text;
use crate::walk::{REST, Walk};

use super::session::{Known, What};
use super::{
    CAPABILITIES, EXTENDED, MARIADB, STATUS, binary, capability, fields as f, flags, number, rest,
    text, text_len,
};

/// Octets of nothing in a greeting, of which the last four may tell more of MariaDB.
const UNUSED_LEN: usize = 10;

/// The server's status: what it says of the session has changed.
const SESSION_CHANGED: u16 = 0x4000;

pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: &Known) -> Walked {
    match known.what {
        What::Greeting => return greeting(w, b, known),
        What::AuthSwitch => w.info(format_args!("Auth Switch Request ")),
        _ => w.info(format_args!("Response ")),
    }
    match known.what {
        What::AuthSwitch => auth_switch(w, b),
        What::Error => error(w, b),
        What::Ok => ok(w, b, known),
        What::Eof | What::MiddleEof => eof(w, b),
        What::Prepared => prepared(w, b),
        What::ColumnCount => {
            w.info_append(format_args!("TABULAR "));
            w.columns().fence();
            let count = number(w, b, 0)?;
            w.number(f::NUM_FIELDS, b, 0, count.len, count.value.unwrap_or(0))?;
            Ok(())
        }
        What::Column | What::ShownColumn | What::Parameter | What::PreparedColumn => column(w, b),
        What::Row => row(w, b),
        What::BinaryRow => binary_row(w, b, known),
        What::Message => w.item(f::MESSAGE, b, 0, REST).map(drop),
        _ => rest(w, b, 0, f::UNKNOWN_RESPONSE),
    }
}

fn greeting<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: &Known) -> Walked {
    w.info(format_args!("Server Greeting "));
    if b.u8(0)? == 0xff {
        return error_text(w, b);
    }
    let item = w.item(f::SERVER_GREETING, b, 0, b.len())?;
    let opened = w.open(item);
    let protocol = b.u8(0)?;
    w.item(f::PROTOCOL_VERSION, b, 0, 1)?;
    let mut at = text(w, f::VERSION, b, 1)?;
    if w.wants_columns() {
        let version = b.captured().get(1..at).unwrap_or(&[]);
        let version = version.strip_suffix(&[0]).unwrap_or(version);
        w.info_append(format_args!(" proto={protocol} version={} ", Text(version)));
    }
    w.item_le(f::THREAD_ID, b, at, 4)?;
    at = text(w, f::SALT, b, at + 4)?;
    if b.remaining(at) == 0 {
        w.close(opened);
        return Ok(());
    }
    flags(w, f::CAPS_SERVER, CAPABILITIES, b, at, 2)?;
    if b.remaining(at + 2) == 0 {
        w.close(opened);
        return Ok(());
    }
    let language = if known.is_mariadb { f::MARIADB_SERVER_LANGUAGE } else { f::SERVER_LANGUAGE };
    w.item(language, b, at + 2, 1)?;
    flags(w, f::SERVER_STATUS, STATUS, b, at + 3, 2)?;
    flags(w, f::EXTCAPS_SERVER, EXTENDED, b, at + 5, 2)?;
    w.item(f::AUTH_PLUGIN_LENGTH, b, at + 7, 1)?;
    at += 8;
    if known.is_mariadb {
        w.item(f::UNUSED, b, at, UNUSED_LEN - 4)?;
        flags(w, f::MARIADB_EXTCAPS_SERVER, MARIADB, b, at + UNUSED_LEN - 4, 4)?;
    } else {
        w.item(f::UNUSED, b, at, UNUSED_LEN)?;
    }
    at += UNUSED_LEN;
    if b.remaining(at) > 0 {
        at = text(w, f::SALT2, b, at)?;
    }
    if b.remaining(at) > 0 {
        text(w, f::AUTH_PLUGIN, b, at)?;
    }
    w.close(opened);
    Ok(())
}

fn auth_switch<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    if b.u8(0)? == 0xfe {
        w.item(f::RESPONSE_CODE, b, 0, 1)?;
        w.item(f::EOF, b, 0, 1)?;
        at = 1;
    }
    at = text(w, f::AUTH_SWITCH_REQUEST_NAME, b, at)?;
    w.item(f::AUTH_SWITCH_REQUEST_DATA, b, at, REST)?;
    Ok(())
}

fn error<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(f::RESPONSE_CODE, b, 0, 1)?;
    error_text(w, b)
}

/// What went wrong, in number and words.
fn error_text<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item_le(f::ERROR_CODE, b, 1, 2)?;
    w.info_append(format_args!(" Error {} ", b.u16_le(1)?));
    let mut at = 3;
    if b.u8(at).ok() == Some(b'#') {
        w.item(f::SQLSTATE, b, 4, 5)?;
        at = 9;
    }
    w.item(f::ERROR_MESSAGE, b, at, REST)?;
    Ok(())
}

fn ok<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: &Known) -> Walked {
    w.info_append(format_args!(" OK "));
    w.item(f::RESPONSE_CODE, b, 0, 1)?;
    if b.u8(0)? == 0xfe {
        w.item(f::EOF, b, 0, 1)?;
    }
    let mut at = 1;
    let rows = number(w, b, at)?;
    w.number(f::AFFECTED_ROWS, b, at, rows.len, rows.value.unwrap_or(0))?;
    at += rows.len;
    let insert = number(w, b, at)?;
    if let Some(id) = insert.value.filter(|id| *id != 0) {
        w.number(f::INSERT_ID, b, at, insert.len, id)?;
    }
    at += insert.len;
    if b.remaining(at) == 0 {
        return Ok(());
    }
    flags(w, f::SERVER_STATUS, STATUS, b, at, 2)?;
    let status = b.u16_le(at)?;
    at += 2;
    if known.client.0 & capability::PROTOCOL_41 != 0 {
        w.item_le(f::WARNINGS, b, at, 2)?;
        at += 2;
    }
    if b.remaining(at) == 0 {
        return Ok(());
    }
    if known.client.1 & capability::SESSION_TRACK != 0 {
        let message = number(w, b, at)?;
        at += message.len;
        let len = length(message.value);
        if len > 0 {
            w.item(f::MESSAGE, b, at, len)?;
            at += len;
        }
        if status & SESSION_CHANGED != 0 {
            at = session_changes(w, b, at)?;
        }
    } else {
        let len = text_len(b, at);
        let shown = if b.u8(at)? == 0 { 0 } else { len };
        w.item(f::MESSAGE, b, at, shown)?;
        at += shown;
    }
    rest(w, b, at, f::DISSECTOR_INCOMPLETE)
}

/// More octets than any packet has: a greater length is as wrong as this one.
const MAX_LENGTH: usize = i32::MAX as usize;

/// A length as octets that can be counted with.
pub(super) fn length(value: Option<u64>) -> usize {
    usize::try_from(value.unwrap_or(0)).unwrap_or(MAX_LENGTH).min(MAX_LENGTH)
}

/// Shows what changed of a session; where what follows begins.
fn session_changes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let total = number(w, b, at)?;
    let end = at.saturating_add(total.len).saturating_add(length(total.value));
    b.check(at, end - at)?;
    let item = w.item(f::SESSION_TRACK_DATA, b, at, end - at)?;
    let opened = w.open(item);
    w.number(f::SESSION_TRACK_DATA_LENGTH, b, at, total.len, total.value.unwrap_or(0))?;
    let mut at = at + total.len;
    while at < end {
        at = session_change(w, b, at)?;
    }
    w.close(opened);
    Ok(end)
}

fn session_change<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
) -> Result<usize, Fault> {
    let item = w.item(f::SESSION_TRACK, b, start, 1)?;
    let opened = w.open(item);
    w.item(f::SESSION_TRACK_TYPE, b, start, 1)?;
    let mut at = start + 1;
    let total = number(w, b, at)?;
    w.number(f::SESSION_TRACK_LENGTH, b, at, total.len, total.value.unwrap_or(0))?;
    at += total.len;
    let end = at.saturating_add(length(total.value));
    b.check(at, end - at)?;
    w.set_len(item, end - start);
    let mut part = |w: &mut Walk<'_, C>, lengths: Field, field: Field| -> Walked {
        let len = number(w, b, at)?;
        w.number(lengths, b, at, len.len, len.value.unwrap_or(0))?;
        at += len.len;
        w.item(field, b, at, length(len.value))?;
        at += length(len.value);
        Ok(())
    };
    match b.u8(start)? {
        0 => {
            part(w, f::SESSION_TRACK_SYSVAR_LENGTH, f::SESSION_TRACK_SYSVAR_NAME)?;
            part(w, f::SESSION_TRACK_SYSVAR_LENGTH, f::SESSION_TRACK_SYSVAR_VALUE)?;
        }
        1 => part(w, f::SESSION_TRACK_SCHEMA_LENGTH, f::SESSION_TRACK_SCHEMA)?,
        2 => {
            w.item(f::SESSION_TRACK_STATE_CHANGE, b, at, end - at)?;
        }
        4 => part(
            w,
            f::SESSION_TRACK_TRANSACTION_CHARACTERISTICS_LENGTH,
            f::SESSION_TRACK_TRANSACTION_CHARACTERISTICS,
        )?,
        5 => {
            part(w, f::SESSION_TRACK_TRANSACTION_STATE_LENGTH, f::SESSION_TRACK_TRANSACTION_STATE)?
        }
        _ => {}
    }
    w.close(opened);
    Ok(end)
}

fn eof<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(f::RESPONSE_CODE, b, 0, 1)?;
    w.item(f::EOF, b, 0, 1)?;
    if b.remaining(1) >= 4 {
        w.item_le(f::WARNINGS, b, 1, 2)?;
        flags(w, f::SERVER_STATUS, STATUS, b, 3, 2)?;
    }
    Ok(())
}

fn prepared<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(f::RESPONSE_CODE, b, 0, 1)?;
    w.item_le(f::STMT_ID, b, 1, 4)?;
    w.item_le(f::NUM_FIELDS, b, 5, 2)?;
    w.item_le(f::NUM_PARAMS, b, 7, 2)?;
    if b.remaining(10) >= 2 {
        w.item_le(f::WARNINGS, b, 10, 2)?;
    }
    Ok(())
}

/// Shows text with its length under a line of its own; where what follows begins.
fn counted<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
    field: Field,
) -> Result<usize, Fault> {
    let line = w.text(b, at, 1, format_args!("{title}"))?;
    let opened = w.open(line);
    let len = number(w, b, at)?;
    let place = at + len.len;
    match len.value {
        None => {
            w.string(field, b, place, 0, format_args!("NULL"))?;
        }
        Some(_) => {
            w.item(field, b, place, length(len.value))?;
        }
    }
    let end = place + length(len.value);
    w.set_len(line, end - at);
    w.close(opened);
    Ok(end)
}

fn column<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    for (title, field) in [
        ("Catalog", f::FIELD_CATALOG),
        ("Database", f::FIELD_DB),
        ("Table", f::FIELD_TABLE),
        ("Original table", f::FIELD_ORG_TABLE),
        ("Name", f::FIELD_NAME),
        ("Original name", f::FIELD_ORG_NAME),
    ] {
        at = counted(w, b, at, title, field)?;
    }
    // An octet tells how long what follows is.
    at += 1;
    w.item_le(f::FIELD_CHARSETNR, b, at, 2)?;
    w.item_le(f::FIELD_LENGTH, b, at + 2, 4)?;
    w.item(f::FIELD_TYPE, b, at + 6, 1)?;
    let bits = [
        f::FIELD_FLAGS_NOT_NULL,
        f::FIELD_FLAGS_PRIMARY_KEY,
        f::FIELD_FLAGS_UNIQUE_KEY,
        f::FIELD_FLAGS_MULTIPLE_KEY,
        f::FIELD_FLAGS_BLOB,
        f::FIELD_FLAGS_UNSIGNED,
        f::FIELD_FLAGS_ZERO_FILL,
        f::FIELD_FLAGS_ENUM,
        f::FIELD_FLAGS_AUTO_INCREMENT,
        f::FIELD_FLAGS_TIMESTAMP,
        f::FIELD_FLAGS_SET,
    ];
    flags(w, f::FIELD_FLAGS, &bits, b, at + 7, 2)?;
    w.item(f::FIELD_DECIMALS, b, at + 9, 1)?;
    at += 12;
    if b.remaining(at) > 0 {
        // Wireshark passes over it only where it shows it.
        if !w.has_tree() {
            return super::rest(w, b, at, f::DISSECTOR_INCOMPLETE);
        }
        counted(w, b, at, "Default", f::FIELD_DEFAULT)?;
    }
    Ok(())
}

fn row<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    while at < b.reported() {
        at = counted(w, b, at, "text", f::ROW_TEXT)?;
    }
    Ok(())
}

fn binary_row<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: &Known) -> Walked {
    w.item(f::RESPONSE_CODE, b, 0, 1)?;
    // The first two bits belong to no column.
    let nulls = b.bytes(1, (known.types.len() + 2).div_ceil(8))?;
    w.item(f::ROW_NULLBUFFER, b, 1, nulls.len())?;
    let mut at = 1 + nulls.len();
    for (i, kind) in known.types.iter().enumerate() {
        let bit = i + 2;
        if nulls.get(bit / 8).is_some_and(|octet| octet >> (bit % 8) & 1 != 0) {
            w.item(f::EXEC_FIELD_NULL, b, at, 0)?;
            continue;
        }
        let (kind, is_unsigned) = (kind.to_le_bytes()[0], kind & 0x100 != 0);
        match binary(w, b, at, kind, is_unsigned)? {
            Some(next) => at = next,
            None => return rest(w, b, at, f::DISSECTOR_INCOMPLETE),
        }
    }
    Ok(())
}
