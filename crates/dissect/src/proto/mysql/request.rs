//! What clients send: logins and commands.

use lamna_fields::Field;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Plain;
use crate::walk::{REST, Walk};

use super::response::length;
use super::session::{Known, What};
use super::{
    CAPABILITIES, EXTENDED, MARIADB, binary, capability, fields as f, flags, number, rest, text,
    values,
};

/// Octets of nothing in a login, of which the last four may tell more of MariaDB.
const UNUSED_LEN: usize = 23;

/// Attributes of a connection that are shown: connectors send some ten.
const MAX_ATTRIBUTES: usize = 256;

pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: &Known) -> Walked {
    match known.what {
        What::Login | What::Tls => login(w, b, known),
        What::AuthAnswer => {
            w.info(format_args!("Auth Switch Response "));
            w.item(f::AUTH_SWITCH_RESPONSE_DATA, b, 0, REST)?;
            Ok(())
        }
        _ => command(w, b, known),
    }
}

fn login<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: &Known) -> Walked {
    let is_tls = known.what == What::Tls;
    let name = if is_tls { "Response: SSL Handshake" } else { "Login Request" };
    w.info(format_args!("{name}"));
    let item = w.item(f::LOGIN_REQUEST, b, 0, b.len())?;
    let opened = w.open(item);
    let (low, high) = known.client;
    flags(w, f::CAPS_CLIENT, CAPABILITIES, b, 0, 2)?;
    let mut at;
    if low & capability::PROTOCOL_41 != 0 {
        flags(w, f::EXTCAPS_CLIENT, EXTENDED, b, 2, 2)?;
        w.item_le(f::MAX_PACKET, b, 4, 4)?;
        let charset = if known.is_mariadb { f::MARIADB_CHARSET } else { f::CHARSET };
        w.item(charset, b, 8, 1)?;
        if known.is_mariadb && low & capability::LONG_PASSWORD == 0 {
            w.item(f::UNUSED, b, 9, UNUSED_LEN - 4)?;
            flags(w, f::MARIADB_EXTCAPS_CLIENT, MARIADB, b, 9 + UNUSED_LEN - 4, 4)?;
        } else {
            w.item(f::UNUSED, b, 9, UNUSED_LEN)?;
        }
        at = 9 + UNUSED_LEN;
    } else {
        w.item_le(f::MAX_PACKET, b, 2, 3)?;
        at = 5;
    }
    if is_tls {
        w.info_append(format_args!(" user= "));
        w.item(f::USER, b, at, 0)?;
        w.close(opened);
        return Ok(());
    }
    let user = at;
    at = text(w, f::USER, b, at)?;
    if w.wants_columns() {
        w.info_append(format_args!(" user={} ", Plain(without_zero(b, user, at))));
    }
    at = password(w, b, at, low & capability::SECURE_CONNECTION != 0, high)?;
    if low & capability::WITH_DATABASE != 0 && at < b.len() {
        let schema = at;
        at = text(w, f::SCHEMA, b, at)?;
        if w.wants_columns() {
            w.info_append(format_args!("db={} ", Plain(without_zero(b, schema, at))));
        }
    }
    if high & capability::PLUGIN_AUTH != 0 {
        // Shown where nothing is left, too.
        at = text(w, f::CLIENT_AUTH_PLUGIN, b, at)?;
    }
    attributes(w, b, at, high)?;
    w.close(opened);
    Ok(())
}

fn without_zero<'b>(b: &Buf<'b>, at: usize, end: usize) -> &'b [u8] {
    let octets = b.captured().get(at..end).unwrap_or(&[]);
    octets.strip_suffix(&[0]).unwrap_or(octets)
}

/// Shows what proves who the client is; where what follows begins.
fn password<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    has_length: bool,
    high: u16,
) -> Result<usize, Fault> {
    if !has_length {
        return text(w, f::PASSWD, b, at);
    }
    let (len, at) = if high & capability::LONG_AUTH_DATA != 0 && b.u8(at)? >= 251 {
        let number = number(w, b, at)?;
        (length(number.value), at + number.len)
    } else {
        (usize::from(b.u8(at)?), at + 1)
    };
    if len > 0 {
        w.item(f::PASSWD, b, at, len)?;
    }
    Ok(at + len)
}

/// Shows the attributes of a connection, where there are some.
fn attributes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, high: u16) -> Walked {
    if high & capability::CONNECT_ATTRIBUTES == 0 || at >= b.len() {
        return Ok(());
    }
    let total = number(w, b, at)?;
    let len = length(total.value);
    let end = at.saturating_add(total.len).saturating_add(len);
    let item = w.item(f::CONNATTRS, b, at, len.min(b.len() - at))?;
    let opened = w.open(item);
    w.number(f::CONNATTRS_LENGTH, b, at, total.len, total.value.unwrap_or(0))?;
    let mut at = at + total.len;
    for _ in 0..MAX_ATTRIBUTES {
        if at >= end {
            break;
        }
        let start = at;
        let item = w.item(f::CONNATTRS_ATTR, b, at, 1)?;
        let inner = w.open(item);
        let (name, next) = attribute(w, b, at, f::CONNATTRS_NAME_LENGTH, f::CONNATTRS_NAME)?;
        let (value, next) = attribute(w, b, next, f::CONNATTRS_VALUE_LENGTH, f::CONNATTRS_VALUE)?;
        at = next;
        w.append(item, format_args!(" - {}: {}", Plain(name), Plain(value)));
        w.set_len(item, at - start);
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

fn attribute<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    at: usize,
    length: Field,
    field: Field,
) -> Result<(&'b [u8], usize), Fault> {
    let number = number(w, b, at)?;
    let len = super::response::length(number.value);
    w.number(length, b, at, number.len, number.value.unwrap_or(0))?;
    let octets = b.bytes(at + number.len, len)?;
    w.item(field, b, at + number.len, len)?;
    Ok((octets, at + number.len + len))
}

fn command<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: &Known) -> Walked {
    let code = b.u8(0)?;
    let word = values::COMMAND_VALUES.get(u64::from(code));
    w.info(format_args!("Request"));
    match word {
        Some(word) => w.info_append(format_args!(" {word}")),
        None => w.info_append(format_args!(" Unknown ({code}) ")),
    }
    let item = w.item(f::REQUEST, b, 0, b.len())?;
    match word {
        Some(word) => w.append(item, format_args!(" {word}")),
        None => w.append(item, format_args!(" Unknown ({code})")),
    }
    let opened = w.open(item);
    w.item(f::COMMAND, b, 0, 1)?;
    match code {
        2 | 5 | 6 => {
            w.item(f::SCHEMA, b, 1, REST)?;
        }
        3 => query(w, b, known)?,
        4 => {
            let at = text(w, f::TABLE_NAME, b, 1)?;
            rest(w, b, at, f::DISSECTOR_INCOMPLETE)?;
        }
        7 => {
            let bits = [
                f::RFSH_GRANTS,
                f::RFSH_LOG,
                f::RFSH_TABLES,
                f::RFSH_HOSTS,
                f::RFSH_STATUS,
                f::RFSH_THREADS,
                f::RFSH_SLAVE,
                f::RFSH_MASTER,
            ];
            let item = w.item(f::REFRESH, b, 1, 1)?;
            w.bits(item, &bits, b, 1, 1)?;
        }
        8 => {
            w.item(f::SHUTDOWN, b, 1, 1)?;
        }
        12 => {
            w.item_le(f::THREAD_ID, b, 1, 4)?;
        }
        17 => change_user(w, b, known)?,
        22 => {
            w.item(f::QUERY, b, 1, REST)?;
        }
        23 => execute(w, b, known)?,
        24 => {
            w.item_le(f::STMT_ID, b, 1, 4)?;
            w.item_le(f::PARAM, b, 5, 2)?;
            if b.remaining(7) > 0 {
                w.item(f::PAYLOAD, b, 7, REST)?;
            }
        }
        25 | 26 => {
            w.item_le(f::STMT_ID, b, 1, 4)?;
        }
        27 => {
            w.item_le(f::OPTION, b, 1, 2)?;
        }
        28 => {
            w.item_le(f::STMT_ID, b, 1, 4)?;
            w.item_le(f::NUM_ROWS, b, 5, 4)?;
        }
        1 | 9 | 10 | 13 | 14 | 31 => {}
        _ => {
            let note = if word.is_some() { f::DISSECTOR_INCOMPLETE } else { f::COMMAND_INVALID };
            rest(w, b, 1, note)?;
        }
    }
    w.close(opened);
    Ok(())
}

fn query<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: &Known) -> Walked {
    let mut at = 1;
    if known.agrees(capability::QUERY_ATTRIBUTES) {
        let item = w.item(f::QUERY_ATTRS, b, 1, REST)?;
        let opened = w.open(item);
        w.item(f::QUERY_ATTRS_COUNT, b, 1, 1)?;
        w.close(opened);
        at = 3;
        if b.u8(1)? > 0 {
            // The attributes are values in binary before the statement.
            at = query_attributes(w, b, usize::from(b.u8(1)?))?;
        }
    }
    w.item(f::QUERY, b, at, REST)?;
    Ok(())
}

/// Shows the attributes of a query: their types and names, then their values; where the statement begins.
fn query_attributes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    count: usize,
) -> Result<usize, Fault> {
    let nulls = b.bytes(3, count.div_ceil(8))?;
    let mut at = 3 + nulls.len();
    w.item(f::QUERY_ATTRS_SEND_TYPES_TO_SERVER, b, at, 1)?;
    at += 1;
    let mut types = Vec::with_capacity(count);
    for _ in 0..count {
        types.push(b.u8(at)?);
        w.item_le(f::QUERY_ATTR_NAME_TYPE, b, at, 2)?;
        at += 2;
        let number = number(w, b, at)?;
        let len = length(number.value);
        w.item(f::QUERY_ATTR_NAME, b, at + number.len, len)?;
        at += number.len + len;
    }
    for (i, kind) in types.iter().enumerate() {
        let is_null = nulls.get(i / 8).is_some_and(|octet| octet >> (i % 8) & 1 != 0);
        if !is_null {
            at = binary(w, b, at, *kind, false)?.ok_or(Fault::Malformed)?;
        }
    }
    Ok(at)
}

fn change_user<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: &Known) -> Walked {
    let (low, high) = known.client;
    let mut at = text(w, f::USER, b, 1)?;
    at = password(w, b, at, low & capability::SECURE_CONNECTION != 0, 0)?;
    at = text(w, f::SCHEMA, b, at)?;
    if b.remaining(at) > 0 {
        let charset = if known.is_mariadb { f::MARIADB_CHARSET } else { f::CHARSET };
        w.item(charset, b, at, 1)?;
        at += 2;
    }
    if high & capability::PLUGIN_AUTH != 0 && at < b.len() {
        at = text(w, f::CLIENT_AUTH_PLUGIN, b, at)?;
    }
    attributes(w, b, at, high)
}

fn execute<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: &Known) -> Walked {
    w.item_le(f::STMT_ID, b, 1, 4)?;
    w.item(f::EXEC_FLAGS, b, 5, 1)?;
    w.item_le(f::EXEC_ITER, b, 6, 4)?;
    let count = usize::from(known.parameters);
    if count == 0 {
        return Ok(());
    }
    let nulls = b.bytes(10, count.div_ceil(8))?;
    let bound = 10 + nulls.len();
    w.item(f::NEW_PARAMETER_BOUND_FLAG, b, bound, 1)?;
    if b.u8(bound)? != 1 {
        return rest(w, b, bound + 1, f::PREPARE_RESPONSE_NEEDED);
    }
    let mut at = bound + 1 + 2 * count;
    for i in 0..count {
        let place = bound + 1 + 2 * i;
        let item = w.item(f::EXEC_PARAM, b, place, 2)?;
        let opened = w.open(item);
        w.item(f::FIELD_TYPE, b, place, 1)?;
        w.item(f::EXEC_UNSIGNED, b, place + 1, 1)?;
        let is_null = nulls.get(i / 8).is_some_and(|octet| octet >> (i % 8) & 1 != 0);
        if is_null {
            w.item(f::EXEC_FIELD_NULL, b, place, 0)?;
        } else {
            let kind = b.u8(place)?;
            let is_unsigned = b.u8(place + 1)? & 0x80 != 0;
            match binary(w, b, at, kind, is_unsigned)? {
                Some(next) => at = next,
                None => {
                    rest(w, b, at, f::DISSECTOR_INCOMPLETE)?;
                    w.close(opened);
                    return Ok(());
                }
            }
        }
        w.close(opened);
    }
    Ok(())
}
