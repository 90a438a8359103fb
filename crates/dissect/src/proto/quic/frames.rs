//! The frames in a packet's payload (RFC 9000, section 19).

use std::fmt::Write as _;

use bytes::Bytes;
use lamna_fields::Field;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{gquic, id, tls};
use crate::track::Scope;
use crate::walk::{REST, Walk};

use super::state::{Connections, Met, Piece, Space, Step, Vault};
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
    (0x02f5, "TIME_STAMP", "TS", &[TS]),
];

/// Octets of the token of a stateless reset.
const TOKEN_LEN: usize = 16;

const PADDING: u64 = 0x00;
const PING: u64 = 0x01;
const ACK: u64 = 0x02;
const ACK_ECN: u64 = 0x03;
const CRYPTO: u64 = 0x06;
const NEW_TOKEN: u64 = 0x07;
const STREAM: u64 = 0x08;
const STREAM_LAST: u64 = 0x0f;
/// Frames of numbers whose second one is an error of the application.
const TELL_WHY: [u64; 2] = [0x04, 0x05];

/// Frames of numbers whose first one is a stream's.
const OF_STREAMS: [u64; 4] = [0x04, 0x05, 0x11, 0x15];
const NEW_CONNECTION_ID: u64 = 0x18;
const PATH_CHALLENGE: u64 = 0x1a;
const PATH_RESPONSE: u64 = 0x1b;
const DATAGRAM: u64 = 0x30;
const DATAGRAM_WITH_LENGTH: u64 = 0x31;
const ACK_FREQUENCY: u64 = 0xaf;
const CLOSE_TRANSPORT: u64 = 0x1c;
const CLOSE_APPLICATION: u64 = 0x1d;

/// Errors that carry a TLS alert (RFC 9001, section 4.8).
const CRYPTO_ERROR: std::ops::RangeInclusive<u64> = 0x100..=0x1ff;

/// Walks all frames in `b`.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    met: &Met,
    space: Space,
) -> Walked {
    let mut at = 0;
    while at < b.len() {
        let rest = b.from(at)?;
        let item = w.item(FRAME, &rest, 0, 1)?;
        let opened = w.open(item);
        let len = one(w, &rest, item, met, space)?;
        w.set_len(item, len);
        w.close(opened);
        at += len.max(1);
    }
    Ok(())
}

/// Walks all frames of Google's own protocol in `b`.
pub(super) fn google<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    met: &Met,
    space: Space,
) -> Walked {
    let mut at = 0;
    while b.remaining(at) > 0 {
        let google = |w: &mut Walk<'_, C>| gquic::frame(w, b, at, GOOGLE_VERSION);
        at = match b.u8(at)? {
            gquic::CRYPTO => {
                let (item, opened) = w.foreign(id::GQUIC, |w| gquic::begin(w, b, at))?;
                if w.wants_columns() {
                    w.info_append(format_args!(", CRYPTO"));
                }
                let (offset, offset_len) = varint(b, at + 1)?;
                let (len, len_len) = varint(b, at + 1 + offset_len)?;
                let data = at + 1 + offset_len + len_len;
                let octets = usize::try_from(len).unwrap_or(usize::MAX);
                let numbers = [(offset, at + 1, offset_len), (len, at + 1 + offset_len, len_len)];
                w.foreign(id::GQUIC, |w| gquic::crypto(w, b, numbers, (data, octets)))?;
                crypto(w, &b.slice(data, octets)?, (space, offset), item, met)?;
                w.close(opened);
                data + octets
            }
            _ => w.foreign(id::GQUIC, google)?,
        };
    }
    Ok(())
}

/// The version of Google's protocol that the frames are of.
const GOOGLE_VERSION: u16 = 50;

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
    space: Space,
) -> Result<usize, Fault> {
    let (kind, mut at) = varint(b, 0)?;
    let type_item = w.number(FRAME_TYPE, b, 0, at, kind)?;
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
            crypto(w, &b.slice(at, len)?, (space, offset), item, met)?;
            at += len;
        }
        NEW_TOKEN => {
            name(w, item, "NT", "NEW_TOKEN");
            let len = number(w, b, &mut at, NT_LENGTH)?;
            let len = usize::try_from(len).unwrap_or(usize::MAX);
            w.item(NT_TOKEN, b, at, len)?;
            at += len;
        }
        STREAM..=STREAM_LAST => stream(w, b, &mut at, (item, type_item), met)?,
        NEW_CONNECTION_ID => {
            name(w, item, "NCI", "NEW_CONNECTION_ID");
            number(w, b, &mut at, NCI_SEQUENCE)?;
            number(w, b, &mut at, NCI_RETIRE_PRIOR_TO)?;
            let len = usize::from(b.u8(at)?);
            w.item(NCI_CONNECTION_ID_LENGTH, b, at, 1)?;
            let id = b.bytes(at + 1, len)?;
            w.item(NCI_CONNECTION_ID, b, at + 1, len)?;
            if let Some(number) = met.number {
                w.remember(Scope::Capture, |all: &mut Connections, _| {
                    all.new_id(number, met.from_server, id);
                });
            }
            at += 1 + len;
            w.item(NCI_STATELESS_RESET_TOKEN, b, at, TOKEN_LEN)?;
            at += TOKEN_LEN;
        }
        PATH_CHALLENGE | PATH_RESPONSE => {
            let (short, long, field) = match kind {
                PATH_CHALLENGE => ("PC", "PATH_CHALLENGE", PATH_CHALLENGE_DATA),
                _ => ("PR", "PATH_RESPONSE", PATH_RESPONSE_DATA),
            };
            name(w, item, short, long);
            w.item(field, b, at, 8)?;
            at += 8;
        }
        DATAGRAM | DATAGRAM_WITH_LENGTH => {
            name(w, item, "DG", "DATAGRAM");
            let mut len = b.remaining(at);
            if kind == DATAGRAM_WITH_LENGTH {
                let said = number(w, b, &mut at, DG_LENGTH)?;
                len = usize::try_from(said).unwrap_or(usize::MAX);
            }
            w.item(DG, b, at, len)?;
            at += len;
        }
        ACK_FREQUENCY => {
            name(w, item, "AF", "ACK_FREQUENCY");
            number(w, b, &mut at, AF_SEQUENCE_NUMBER)?;
            number(w, b, &mut at, AF_ACK_ELICITING_THRESHOLD)?;
            number(w, b, &mut at, AF_REQUEST_MAX_ACK_DELAY)?;
            let last = b.u8(at)?;
            let shown = w.item(AF_LAST_BYTE, b, at, 1)?;
            if last & 1 != 0 {
                w.append(shown, format_args!(", Ignore CE"));
            }
            if last & 2 != 0 {
                w.append(shown, format_args!(", Ignore Order"));
            }
            let opened = w.open(shown);
            for field in [AF_RESERVED, AF_IGNORE_CE, AF_IGNORE_ORDER] {
                w.item(field, b, at, 1)?;
            }
            w.close(opened);
            at += 1;
        }
        CLOSE_TRANSPORT | CLOSE_APPLICATION => close(w, b, &mut at, item, kind)?,
        _ => match NUMBERS.iter().find(|(number, ..)| *number == kind) {
            Some((_, long, short, fields)) => {
                name(w, item, short, long);
                for (place, field) in fields.iter().enumerate() {
                    let value = number(w, b, &mut at, *field)?;
                    if place == 0 && OF_STREAMS.contains(&kind) {
                        w.append(item, format_args!(" id={value}"));
                        w.info_append(format_args!("({value})"));
                    }
                    if place == 1 && TELL_WHY.contains(&kind) {
                        w.append(item, format_args!(" Error code: {value:#x}"));
                    }
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

/// STREAM (RFC 9000, section 19.8).
fn stream<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: &mut usize,
    (item, type_item): (Item, Item),
    met: &Met,
) -> Walked {
    let kind = b.u8(0)?;
    let opened = w.open(type_item);
    for field in [STREAM_FIN, STREAM_LEN, STREAM_OFF] {
        w.item(field, b, 0, 1)?;
    }
    w.close(opened);
    let (id, id_len) = varint(b, *at)?;
    let shown = w.number(STREAM_STREAM_ID, b, *at, id_len, id)?;
    let opened = w.open(shown);
    w.number(STREAM_INITIATOR, b, *at, id_len, id & 1)?;
    w.number(STREAM_DIRECTION, b, *at, id_len, id >> 1 & 1)?;
    w.close(opened);
    *at += id_len;
    let offset = if kind & 4 != 0 { number(w, b, at, STREAM_OFFSET)? } else { 0 };
    let len = match kind & 2 {
        0 => b.remaining(*at),
        _ => usize::try_from(number(w, b, at, STREAM_LENGTH)?).unwrap_or(usize::MAX),
    };
    if w.wants_columns() {
        w.info_append(format_args!(", STREAM({id})"));
    }
    let direction = if id & 2 == 0 { "Bidirectional" } else { "Unidirectional" };
    let origin = if id & 1 == 0 { "Client-initiated" } else { "Server-initiated" };
    let fin = kind & 1;
    w.label(
        item,
        format_args!(
            "STREAM id={id} fin={fin} off={offset} len={len} dir={direction} origin={origin}"
        ),
    );
    w.item(STREAM_DATA, b, *at, len)?;
    let data = b.slice(*at, len)?;
    let inside = met.inside.and_then(|inside| inside.over_quic(w.registry));
    if inside == Some(id::HTTP3) {
        if len > 0 {
            http3_part(w, &data, (id, offset), met)?;
        }
    } else if let Some(inside) = inside
        // What goes on in other packets is not put together.
        && offset == 0
        && fin != 0
        && len > 0
    {
        let opened = w.open_top();
        w.call(inside, data)?;
        w.close(opened);
    }
    *at += len;
    Ok(())
}

/// Octets of a stream of HTTP/3, shown as far as the frames in them are whole.
fn http3_part<C: Collector>(
    w: &mut Walk<'_, C>,
    data: &Buf<'_>,
    place: (u64, u64),
    met: &Met,
) -> Walked {
    let (octets, from_server) = (data.captured(), met.from_server);
    let part = met.number.and_then(|number| {
        w.remember(Scope::Capture, |all: &mut Connections, _| {
            all.http3(number, from_server, place, octets)
        })
    });
    // Alone, a packet's streams begin in it.
    let part = part.unwrap_or_else(|| http3::Progress::default().take(place.0, place.1, octets));
    if let Some(shown) = http3::shown(data, &part)? {
        let opened = w.open_top();
        w.within(id::HTTP3, shown, |w, b| http3::stream(w, &b, place, &part))?;
        w.close(opened);
    }
    Ok(())
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
    (space, offset): (Space, u64),
    item: Item,
    met: &Met,
) -> Walked {
    let Some(number) = met.number else { return Ok(()) };
    let (frame, bytes) = (w.frame.number, b.captured());
    let secrets = w.registry.secrets();
    let piece = w.remember(Scope::Capture, |all: &mut Connections, memory| {
        let mut vault = secrets.any().then_some(Vault { secrets, memory });
        all.crypto(number, met.from_server, frame, (space, offset), bytes, vault.as_mut())
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
            let opened = w.open(item);
            let text = w.def(OVERLAP).title;
            let note = w.text(b, 0, 0, format_args!("{text}"))?;
            w.expert(OVERLAP, note);
            w.close(opened);
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
