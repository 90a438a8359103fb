//! The frames in a packet's payload (RFC 9000, section 19).

use std::fmt::Write as _;

use bytes::Bytes;
use lamna_fields::Field;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::tls;
use crate::track::Scope;
use crate::walk::{REST, Walk};

use super::state::{Connections, Met, Piece, Step};
use super::*;

/// Frames that only have numbers: type, name, name in Info, fields.
static NUMBERS: &[(u64, &str, &str, &[Field])] = &[
    (0x04, "RESET_STREAM", "RS", &[RSTS_STREAM_ID, RSTS_APPLICATION_ERROR_CODE, RSTS_FINAL_SIZE]),
    (0x05, "STOP_SENDING", "SS", &[SS_STREAM_ID, SS_APPLICATION_ERROR_CODE]),
    (0x10, "MAX_DATA", "MD", &[MD_MAXIMUM_DATA]),
    (0x11, "MAX_STREAM_DATA", "MSD", &[MSD_STREAM_ID, MSD_MAXIMUM_STREAM_DATA]),
    (0x12, "MAX_STREAMS (BIDI)", "MS", &[MS_MAX_STREAMS]),
    (0x13, "MAX_STREAMS (UNI)", "MS", &[MS_MAX_STREAMS]),
    (0x14, "DATA_BLOCKED", "DB", &[SB_STREAM_DATA_LIMIT]),
    (0x15, "STREAM_DATA_BLOCKED", "SDB", &[SDB_STREAM_ID, SB_STREAM_DATA_LIMIT]),
    (0x16, "STREAMS_BLOCKED (BIDI)", "SB", &[SIB_STREAM_LIMIT]),
    (0x17, "STREAMS_BLOCKED (UNI)", "SB", &[SIB_STREAM_LIMIT]),
    (0x19, "RETIRE_CONNECTION_ID", "RCI", &[RCI_SEQUENCE]),
    (0x1e, "HANDSHAKE_DONE", "DONE", &[]),
];

const PADDING: u64 = 0x00;
const PING: u64 = 0x01;
const ACK: u64 = 0x02;
const ACK_ECN: u64 = 0x03;
const CRYPTO: u64 = 0x06;
const NEW_TOKEN: u64 = 0x07;
const CLOSE_TRANSPORT: u64 = 0x1c;
const CLOSE_APPLICATION: u64 = 0x1d;

/// Errors that carry a TLS alert (RFC 9001, section 4.8).
const CRYPTO_ERROR: std::ops::RangeInclusive<u64> = 0x100..=0x1ff;

/// Walks all frames in `b`.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, met: &Met) -> Walked {
    let mut at = 0;
    while at < b.len() {
        let rest = b.from(at)?;
        let item = w.item(FRAME, &rest, 0, 1)?;
        let opened = w.open(item);
        let len = one(w, &rest, item, met)?;
        w.set_len(item, len);
        w.close(opened);
        at += len.max(1);
    }
    Ok(())
}

/// Reads a number and shows it.
fn number<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: &mut usize,
    field: Field,
) -> Result<u64, Fault> {
    let (value, len) = varint(b, *at)?;
    w.number(field, b, *at, len, value)?;
    *at += len;
    Ok(value)
}

/// Names a frame in Info and in its label.
fn name<C: Collector>(w: &mut Walk<'_, C>, item: Item, short: &str, long: &str) {
    if w.wants_columns() {
        w.info_append(format_args!(", {short}"));
    }
    w.label(item, format_args!("{long}"));
}

/// Walks the frame at the start of `b`; answers how many octets it took.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    item: Item,
    met: &Met,
) -> Result<usize, Fault> {
    let (kind, mut at) = varint(b, 0)?;
    w.number(FRAME_TYPE, b, 0, at, kind)?;
    match kind {
        PADDING => {
            let len = b.captured().iter().take_while(|b| **b == 0).count();
            name(w, item, "PADDING", "PADDING");
            w.label(item, format_args!("PADDING Length: {len}"));
            w.generated(PADDING_LENGTH, b, 1, len as u64);
            at = len;
        }
        PING => name(w, item, "PING", "PING"),
        ACK | ACK_ECN => {
            let word = if kind == ACK { "ACK" } else { "ACK_ECN" };
            name(w, item, word, "ACK");
            number(w, b, &mut at, ACK_LARGEST_ACKNOWLEDGED)?;
            number(w, b, &mut at, ACK_ACK_DELAY)?;
            let ranges = number(w, b, &mut at, ACK_ACK_RANGE_COUNT)?;
            number(w, b, &mut at, ACK_FIRST_ACK_RANGE)?;
            for _ in 0..ranges {
                number(w, b, &mut at, ACK_GAP)?;
                number(w, b, &mut at, ACK_ACK_RANGE)?;
            }
            if kind == ACK_ECN {
                number(w, b, &mut at, ACK_ECT0_COUNT)?;
                number(w, b, &mut at, ACK_ECT1_COUNT)?;
                number(w, b, &mut at, ACK_ECN_CE_COUNT)?;
            }
        }
        CRYPTO => {
            name(w, item, "CRYPTO", "CRYPTO");
            let offset = number(w, b, &mut at, CRYPTO_OFFSET)?;
            let len = number(w, b, &mut at, CRYPTO_LENGTH)?;
            let len = usize::try_from(len).unwrap_or(usize::MAX);
            w.item(CRYPTO_CRYPTO_DATA, b, at, len)?;
            crypto(w, &b.slice(at, len)?, offset, item, met)?;
            at += len;
        }
        NEW_TOKEN => {
            name(w, item, "NT", "NEW_TOKEN");
            let len = number(w, b, &mut at, NT_LENGTH)?;
            let len = usize::try_from(len).unwrap_or(usize::MAX);
            w.item(NT_TOKEN, b, at, len)?;
            at += len;
        }
        CLOSE_TRANSPORT | CLOSE_APPLICATION => close(w, b, &mut at, item, kind)?,
        _ => match NUMBERS.iter().find(|(number, ..)| *number == kind) {
            Some((_, long, short, fields)) => {
                name(w, item, short, long);
                for field in *fields {
                    number(w, b, &mut at, *field)?;
                }
            }
            None => {
                name(w, item, "Unknown", "Unknown");
                w.expert_text(FT_UNKNOWN, item, format_args!("Unknown Frame Type {kind}"));
                at = b.len();
            }
        },
    }
    Ok(at)
}

/// CONNECTION_CLOSE (RFC 9000, section 19.19).
fn close<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: &mut usize,
    item: Item,
    kind: u64,
) -> Walked {
    name(w, item, "CC", "CONNECTION_CLOSE");
    if kind == CLOSE_TRANSPORT {
        let error = number(w, b, at, CC_ERROR_CODE)?;
        let word = w.word(CC_ERROR_CODE, error).unwrap_or("Unknown");
        if CRYPTO_ERROR.contains(&error) {
            let alert = error & 0xff;
            w.number(CC_ERROR_CODE_TLS_ALERT, b, *at - 1, 1, alert)?;
            let alert = w.word(CC_ERROR_CODE_TLS_ALERT, alert).unwrap_or("Unknown");
            w.label(
                item,
                format_args!("CONNECTION_CLOSE (Transport) Error code: {word} ({alert})"),
            );
        } else {
            w.label(item, format_args!("CONNECTION_CLOSE (Transport) Error code: {word}"));
        }
        number(w, b, at, CC_FRAME_TYPE)?;
    } else {
        let error = number(w, b, at, CC_ERROR_CODE_APP)?;
        w.label(item, format_args!("CONNECTION_CLOSE (Application) Error code: {error}"));
    }
    let len = number(w, b, at, CC_REASON_PHRASE_LENGTH)?;
    let len = usize::try_from(len).unwrap_or(usize::MAX);
    w.item(CC_REASON_PHRASE, b, *at, len)?;
    *at += len;
    Ok(())
}

/// Handshake octets at `offset` of their stream.
fn crypto<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    offset: u64,
    item: Item,
    met: &Met,
) -> Walked {
    let Some(number) = met.number else { return Ok(()) };
    let (frame, bytes) = (w.frame.number, b.captured());
    let piece = w.remember(Scope::Capture, |all: &mut Connections, _| {
        all.crypto(number, met.from_server, frame, offset, bytes)
    });
    let piece = piece.unwrap_or_else(|| Piece {
        step: if offset == 0 { Step::Next } else { Step::Held },
        standing: tls::Session::over_quic().now(),
        ..Piece::default()
    });
    match piece.step {
        Step::Next => tls::crypto(w, *b, &piece.standing),
        Step::Held => Ok(()),
        Step::Repeated => {
            let opened = w.open(item);
            let text = w.def(RETRANSMISSION).title;
            let note = w.text(b, 0, 0, format_args!("{text}"))?;
            w.expert(RETRANSMISSION, note);
            w.close(opened);
            Ok(())
        }
        Step::Overlapping(seen) => {
            w.expert(OVERLAP, item);
            tls::crypto(w, b.from(seen as usize)?, &piece.standing)
        }
        Step::Filled => {
            let bytes = Bytes::from(piece.octets);
            let Some(source) = w.add_source("Reassembled QUIC CRYPTO", bytes.clone()) else {
                return Ok(());
            };
            let whole = Buf::new(&bytes, bytes.len(), source);
            parts(w, &whole, &piece.parts)?;
            tls::crypto(w, whole, &piece.standing)
        }
    }
}

/// The list of pieces that handshake octets were put together from.
fn parts<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, parts: &[(u32, u32)]) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let item = w.item(CRYPTO_FRAGMENTS, b, 0, REST)?;
    w.mark_generated(item);
    if w.labels() {
        let mut list = String::new();
        for (i, (frame, len)) in parts.iter().enumerate() {
            let comma = if i == 0 { " " } else { ", " };
            // Writing to a String cannot fail.
            let _ = write!(list, "{comma}#{frame}({len})");
        }
        w.label(
            item,
            format_args!(
                "{} Reassembled QUIC CRYPTO Data Fragments ({} bytes):{list}",
                parts.len(),
                b.len()
            ),
        );
    }
    let opened = w.open(item);
    let mut at = 0;
    for (frame, len) in parts {
        let len = (*len as usize).min(b.len() - at);
        let item = w.number(CRYPTO_FRAGMENT, b, at, len, u64::from(*frame))?;
        let (last, plural) = ((at + len).saturating_sub(1), if len == 1 { "" } else { "s" });
        w.label(item, format_args!("Frame: {frame}, payload: {at}-{last} ({len} byte{plural})"));
        w.mark_generated(item);
        at += len;
    }
    w.generated(CRYPTO_FRAGMENT_COUNT, b, 0, parts.len() as u64);
    w.close(opened);
    Ok(())
}
