//! Sets of records (Kafka's documentation, "Message Format"): batches of version 2, and the messages before them.

use lamna_fields::Field;

use super::body::unsigned;
use super::fields::*;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::lines::Plain;
use crate::walk::{REST, Walk};

/// Octets before a batch's or a message's own: its offset and its size.
const HEAD_LEN: usize = 12;

/// Octets of a batch up to its records.
const BATCH_LEN: usize = 61;

/// Where the version of a batch or a message stands.
const MAGIC_AT: usize = 16;

/// A set of records behind its length at `at`; answers where it ends.
pub(super) fn set<C: Collector>(
    w: &mut Walk<'_, C>,
    whole: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let len = usize::try_from(whole.u32(at)? as i32).unwrap_or(0);
    let at = at + 4;
    if len == 0 {
        return Ok(at);
    }
    let b = whole.slice(at, len)?;
    let list = w.text(&b, 0, REST, format_args!("Message Set"))?;
    let opened = w.open(list);
    let mut start = 0;
    while start < len {
        let rest = b.from(start)?;
        let size = match rest.u32(8) {
            Ok(size) if len - start > MAGIC_AT => HEAD_LEN + size as usize,
            _ => usize::MAX,
        };
        if size > len - start {
            w.item(TRUNCATED_CONTENT, &rest, 0, REST)?;
            break;
        }
        match rest.u8(MAGIC_AT)? {
            magic @ 0..=1 => message(w, &rest.slice(0, size)?, magic)?,
            2 => batch(w, &rest.slice(0, size)?)?,
            _ => {
                let item = w.item(MESSAGE_MAGIC, &rest, MAGIC_AT, 1)?;
                w.expert(UNKNOWN_MESSAGE_MAGIC, item);
                break;
            }
        }
        start += size;
    }
    w.close(opened);
    Ok(at + len)
}

/// A message of the versions before batches.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, magic: u8) -> Walked {
    let item = w.text(b, 0, REST, format_args!("Message"))?;
    let opened = w.open(item);
    w.row(b, 0, &[(OFFSET, 8), (MESSAGE_SIZE, 4), (MESSAGE_CRC, 4), (MESSAGE_MAGIC, 1)])?;
    w.item(MESSAGE_CODEC, b, 17, 1)?;
    // Wireshark takes the bits of one octet for two octets, and lengths of four octets for ones of two.
    w.item(MESSAGE_TIMESTAMP_TYPE, b, 18, 1)?;
    let mut at = 19;
    if magic == 1 {
        w.number(MESSAGE_TIMESTAMP, b, at, 8, time(b.u64(at)? as i64))?;
        at += 8;
    }
    for field in [MESSAGE_KEY, MESSAGE_VALUE] {
        let len = usize::try_from(b.u16(at)? as i16).unwrap_or(0);
        let octets = b.bytes(at + 2, len)?;
        let item = w.octets(field, b, at, 2 + len, octets)?;
        quote(w, item, octets);
        at += 2 + len;
    }
    w.close(opened);
    Ok(())
}

/// Milliseconds as nanoseconds.
fn time(milliseconds: i64) -> u64 {
    milliseconds.saturating_mul(1_000_000) as u64
}

/// Shows octets that are text as such.
fn quote<C: Collector>(w: &mut Walk<'_, C>, item: Item, octets: &[u8]) {
    if !octets.is_empty() && octets.iter().all(|c| matches!(c, b' '..=b'~')) {
        w.label_value(item, format_args!("\"{}\"", Plain(octets)));
    }
}

/// A batch of records.
fn batch<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const CODEC: u16 = 7;
    let item = w.text(b, 0, REST, format_args!("Record Batch"))?;
    let opened = w.open(item);
    w.row(
        b,
        0,
        &[(OFFSET, 8), (MESSAGE_SIZE, 4), (LEADER_EPOCH, 4), (MESSAGE_MAGIC, 1), (BATCH_CRC, 4)],
    )?;
    let flags = [BATCH_CODEC, BATCH_TIMESTAMP_TYPE, BATCH_TRANSACTIONAL, BATCH_CONTROL_BATCH];
    for field in flags {
        w.item(field, b, 21, 2)?;
    }
    w.item(BATCH_LAST_OFFSET_DELTA, b, 23, 4)?;
    for (at, field) in [(27, BATCH_FIRST_TIMESTAMP), (35, BATCH_LAST_TIMESTAMP)] {
        // Wireshark takes the milliseconds for seconds and nanoseconds.
        let seconds = i64::from(b.u32(at)?) * 1_000_000_000;
        w.number(field, b, at, 8, (seconds + i64::from(b.u32(at + 4)? as i32)) as u64)?;
    }
    w.row(
        b,
        43,
        &[(PRODUCER_ID, 8), (PRODUCER_EPOCH, 2), (BATCH_BASE_SEQUENCE, 4), (BATCH_SIZE, 4)],
    )?;
    let base = (b.u64(0)? as i64, b.u64(27)? as i64);
    if b.u16(21)? & CODEC == 0 {
        let count = b.u32(57)?;
        let mut at = BATCH_LEN;
        for _ in 0..count {
            at = record(w, b, at, base)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// A number with a sign, and how many octets it takes.
fn signed(b: &Buf<'_>, at: usize) -> Result<(i64, usize), Fault> {
    let (number, len) = unsigned(b, at)?;
    Ok(((number >> 1) as i64 ^ -((number & 1) as i64), len))
}

/// A record of a batch whose offsets and times count from `base`; answers where it ends.
fn record<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    base: (i64, i64),
) -> Result<usize, Fault> {
    let (len, taken) = signed(b, start)?;
    let len = usize::try_from(len).map_err(|_| Fault::Malformed)?;
    let end = start + taken + len;
    let item = w.text(b, start, taken + len, format_args!("Record"))?;
    let opened = w.open(item);
    let mut at = start + taken;
    w.item(RECORD_ATTRIBUTES, b, at, 1)?;
    at += 1;
    let (delta, taken) = signed(b, at)?;
    w.number(MESSAGE_TIMESTAMP, b, at, taken, time(base.1.saturating_add(delta)))?;
    at += taken;
    let (delta, taken) = signed(b, at)?;
    w.number(OFFSET, b, at, taken, base.0.saturating_add(delta) as u64)?;
    at = value(w, b, at + taken, MESSAGE_KEY)?;
    at = value(w, b, at, MESSAGE_VALUE)?;
    let (count, taken) = signed(b, at)?;
    let headers = w.text(b, at, taken, format_args!("Headers"))?;
    let outer = w.open(headers);
    let first = at;
    at += taken;
    for _ in 0..count {
        let header = at;
        let (len, taken) = signed(b, at)?;
        let len = usize::try_from(len).unwrap_or(0);
        let name = b.bytes(at + taken, len)?;
        let item = w.text(b, at, taken + len, format_args!("Header (Key: {})", Plain(name)))?;
        let inner = w.open(item);
        w.item(HEADER_KEY, b, at + taken, len)?;
        at = value(w, b, at + taken + len, HEADER_VALUE)?;
        w.set_len(item, at - header);
        w.close(inner);
    }
    w.set_len(headers, at - first);
    w.close(outer);
    w.close(opened);
    Ok(end)
}

/// Octets behind their length; answers where they end.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
) -> Result<usize, Fault> {
    let (said, taken) = signed(b, at)?;
    let len = usize::try_from(said).unwrap_or(0);
    let item = w.item(field, b, at + taken, len)?;
    if said < 0 {
        w.label_value(item, format_args!("<NULL>"));
    }
    quote(w, item, b.bytes(at + taken, len)?);
    Ok(at + taken + len)
}
