//! Chunks, with the parameters and causes inside.

use std::fmt::Write as _;

use super::state::{Associations, Piece};
use super::*;
use crate::collect::Item;
use crate::track::Ends;
use crate::walk::{Opened, REST};

/// Types of chunks.
mod kind {
    pub(super) const DATA: u8 = 0;
    pub(super) const INIT: u8 = 1;
    pub(super) const INIT_ACK: u8 = 2;
    pub(super) const SACK: u8 = 3;
    pub(super) const HEARTBEAT: u8 = 4;
    pub(super) const HEARTBEAT_ACK: u8 = 5;
    pub(super) const ABORT: u8 = 6;
    pub(super) const SHUTDOWN: u8 = 7;
    pub(super) const ERROR: u8 = 9;
    pub(super) const COOKIE_ECHO: u8 = 10;
    pub(super) const ECNE: u8 = 12;
    pub(super) const CWR: u8 = 13;
    pub(super) const SHUTDOWN_COMPLETE: u8 = 14;
    pub(super) const FORWARD_TSN: u8 = 192;
}

/// Octets of a DATA chunk before the message.
const DATA_HEADER_LEN: usize = 16;

/// Octets of an INIT chunk, and of its answer, before their parameters.
const INIT_LEN: usize = 20;

/// A chunk: where it is, and its item.
struct Chunk<'a, 'b> {
    b: &'a Buf<'b>,
    at: usize,
    len: usize,
    flags: u8,
    item: Item,
}

/// The ends as the other one sees them.
fn turned(ends: &Ends) -> Ends {
    Ends {
        source: ends.destination.clone(),
        destination: ends.source.clone(),
        source_port: ends.destination_port,
        destination_port: ends.source_port,
    }
}

/// A number of octets, and how the word for them ends.
fn counted(len: usize) -> (usize, &'static str) {
    (len, if len == 1 { "" } else { "s" })
}

/// Walks the chunks of a packet, whose item is `root`, and closes it. What follows a message gets an item of its own.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut root: Item,
    mut inside: Opened,
) -> Walked {
    let mut at = HEADER_LEN;
    // Where the item at hand begins, and where it ends.
    let (mut from, mut shown) = (0, HEADER_LEN);
    for _ in 0..MAX_CHUNKS {
        if b.remaining(at) == 0 {
            break;
        }
        let len = usize::from(b.u16(at + 2)?);
        if len == 0 {
            return Err(Fault::Malformed);
        }
        let (kind, flags) = (b.u8(at)?, b.u8(at + 1)?);
        let name = CHUNK_TYPE_VALUES.get(u64::from(kind));
        if kind == kind::DATA {
            // A protocol inside says its own instead of what follows, not instead of the chunks before.
            w.columns().fence();
        }
        match name {
            Some(name) => w.info_append(format_args!("{name} ")),
            None => w.info_append(format_args!("RESERVED ")),
        }
        let least = match kind {
            kind::DATA => DATA_HEADER_LEN,
            kind::INIT | kind::INIT_ACK => INIT_LEN,
            _ => 4,
        };
        if len < least && at + len.next_multiple_of(4) <= b.reported() {
            let title = name.unwrap_or("RESERVED");
            at = bogus(w, b, (at, len), title, least)?;
            shown = at;
            w.set_len(root, shown - from);
            continue;
        }
        let is_data = kind == kind::DATA;
        // A chunk that was cut is named in Info and not shown.
        if b.is_cut() && at + len <= b.reported() {
            b.check(at, len)?;
        }
        let padded = len.next_multiple_of(4).max(4);
        let covered = if is_data { DATA_HEADER_LEN.min(len) } else { padded };
        let here = covered.min(b.len().saturating_sub(at));
        let title = name.unwrap_or("RESERVED");
        let item = w.text(b, at, here, format_args!("{title} chunk"))?;
        if name.is_none() && len >= 4 {
            let (len, plural) = counted(len - 4);
            w.append(item, format_args!(" (Type: {kind}, value length: {len} byte{plural})"));
        }
        let opened = w.open(item);
        let type_item = w.item(CHUNK_TYPE, b, at, 1)?;
        w.bits(type_item, &[CHUNK_BIT_1, CHUNK_BIT_2], b, at, 1)?;
        let flags_item = w.item(CHUNK_FLAGS, b, at + 1, 1)?;
        let inside_chunk = b.slice_up_to(0, at + padded);
        let chunk = Chunk { b: &inside_chunk, at, len, flags, item };
        chunk.flags(w, kind, flags_item)?;
        let length_item = w.item(CHUNK_LENGTH, b, at + 2, 2)?;
        if len > b.remaining(at) {
            let left = b.remaining(at);
            let text = format_args!(
                "Chunk length ({len}) is longer than remaining data ({left}) in the packet."
            );
            w.expert_text(CHUNK_LENGTH_BAD, length_item, text);
        }
        shown = if is_data { at + DATA_HEADER_LEN } else { (at + padded).min(b.reported()) };
        if !b.is_cut() {
            w.set_len(root, shown - from);
        }
        let is_new = chunk.content(w, kind)?;
        if padded > len && b.remaining(at + len) > 0 {
            let rest = (padded - len).min(b.remaining(at + len));
            w.item(CHUNK_PADDING, b, at + len, rest)?;
        }
        w.close(opened);
        if is_data && is_new {
            let is_whole = chunk.message(w).inspect_err(|_| w.set_len(root, b.len() - from))?;
            if !is_whole {
                // What fails stays in the item of the packet, as does what follows it.
                shown = (at + padded).min(b.reported());
            } else if b.remaining(at + padded) >= 4 {
                w.set_len(root, shown - from);
                w.close(inside);
                from = at + padded;
                root = w.item(Field::PROTOCOL, b, from, b.len().saturating_sub(from))?;
                inside = w.open(root);
            }
        }
        b.check(at, len)?;
        at += padded;
    }
    w.set_len(root, shown.min(b.reported()).saturating_sub(from));
    w.close(inside);
    Ok(())
}

/// Shows a chunk of `len` octets at `at` that is shorter than its kind is at least; answers where the next begins.
fn bogus<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    title: &str,
    least: usize,
) -> Result<usize, Fault> {
    let padded = len.next_multiple_of(4);
    let text = format_args!("{title} chunk, bogus chunk length {len} < {least})");
    let item = w.text(b, at, padded, text)?;
    let opened = w.open(item);
    let type_item = w.item(CHUNK_TYPE, b, at, 1)?;
    w.bits(type_item, &[CHUNK_BIT_1, CHUNK_BIT_2], b, at, 1)?;
    w.item(CHUNK_FLAGS, b, at + 1, 1)?;
    let item = w.item(CHUNK_LENGTH, b, at + 2, 2)?;
    if len < 4 {
        w.append(item, format_args!(" (invalid, should be >= 4)"));
    } else if padded > len {
        w.item(CHUNK_PADDING, b, at + len, padded - len)?;
    }
    w.close(opened);
    Ok(at + padded)
}

impl Chunk<'_, '_> {
    fn flags<C: Collector>(&self, w: &mut Walk<'_, C>, kind: u8, item: Item) -> Walked {
        let fields: &[Field] = match kind {
            kind::DATA => &[DATA_I_BIT, DATA_U_BIT, DATA_B_BIT, DATA_E_BIT],
            kind::SACK => &[SACK_NOUNCE_SUM],
            kind::ABORT => &[ABORT_T_BIT],
            kind::SHUTDOWN_COMPLETE => &[SHUTDOWN_COMPLETE_T_BIT],
            _ => return Ok(()),
        };
        w.bits(item, fields, self.b, self.at + 1, 1)
    }

    /// Adds what the chunk says; whether a message in it is one that did not come before.
    fn content<C: Collector>(&self, w: &mut Walk<'_, C>, kind: u8) -> Result<bool, Fault> {
        if kind == kind::DATA {
            return self.data(w);
        }
        self.control(w, kind).map(|()| true)
    }

    fn control<C: Collector>(&self, w: &mut Walk<'_, C>, kind: u8) -> Walked {
        let (b, at, len) = (self.b, self.at, self.len);
        let end = at + len;
        match kind {
            kind::INIT => self.init(
                w,
                [
                    INIT_INITIATE_TAG,
                    INIT_CREDIT,
                    INIT_NR_OUT_STREAMS,
                    INIT_NR_IN_STREAMS,
                    INIT_INITIAL_TSN,
                ],
            ),
            kind::INIT_ACK => self.init(
                w,
                [
                    INITACK_INITIATE_TAG,
                    INITACK_CREDIT,
                    INITACK_NR_OUT_STREAMS,
                    INITACK_NR_IN_STREAMS,
                    INITACK_INITIAL_TSN,
                ],
            ),
            kind::SACK => self.sack(w),
            kind::HEARTBEAT | kind::HEARTBEAT_ACK => {
                w.append(self.item, format_args!(" (Information: {} bytes)", len - 4));
                lone_parameter(w, b, at + 4, end)
            }
            kind::ABORT | kind::ERROR => causes(w, b, at + 4, end),
            kind::SHUTDOWN => {
                let number = b.u32(at + 4)?;
                w.item(SHUTDOWN_CUMULATIVE_TSN_ACK, b, at + 4, 4)?;
                w.append(self.item, format_args!(" (Cumulative TSN ack: {number})"));
                Ok(())
            }
            kind::COOKIE_ECHO => {
                w.item(COOKIE, b, at + 4, len - 4)?;
                w.append(self.item, format_args!(" (Cookie length: {} bytes)", len - 4));
                Ok(())
            }
            kind::ECNE => w.item(ECNE_LOWEST_TSN, b, at + 4, 4).map(drop),
            kind::CWR => w.item(CWR_LOWEST_TSN, b, at + 4, 4).map(drop),
            kind::FORWARD_TSN => {
                let number = b.u32(at + 4)?;
                w.item(FORWARD_TSN_TSN, b, at + 4, 4)?;
                w.append(self.item, format_args!(" (Cumulative TSN: {number})"));
                for at in (at + 8..end.saturating_sub(3)).step_by(4) {
                    w.item(FORWARD_TSN_SID, b, at, 2)?;
                    w.item(FORWARD_TSN_SSN, b, at + 2, 2)?;
                }
                Ok(())
            }
            _ if len > 4 && CHUNK_TYPE_VALUES.get(u64::from(kind)).is_none() => {
                w.item(CHUNK_VALUE, b, at + 4, len - 4).map(drop)
            }
            _ => Ok(()),
        }
    }

    /// What DATA says before its message.
    fn data<C: Collector>(&self, w: &mut Walk<'_, C>) -> Result<bool, Fault> {
        let (b, at, len, flags) = (self.b, self.at, self.len, self.flags);
        let number = b.u32(at + 4)?;
        let (ends, from) = (w.ends(), w.ends());
        let tag = b.u32(4)?;
        let now = (w.frame.number, w.frame.time.unwrap_or(0));
        let before = w.remember(Scope::Capture, |all: &mut Associations, _| {
            all.sent_before(from, (tag, number), now)
        });
        let before = before.flatten();
        let relative =
            w.remember(Scope::Capture, |all: &mut Associations, _| all.relative(ends, number));
        let relative = relative.unwrap_or(number);
        let order = if flags & 4 != 0 { "unordered" } else { "ordered" };
        let segment = match flags & 3 {
            3 => "complete",
            2 => "first",
            1 => "last",
            _ => "middle",
        };
        w.info_append(format_args!("(TSN={relative}) "));
        let item = w.number(DATA_TSN, b, at + 4, 4, u64::from(relative))?;
        if let Some((frame, time)) = before {
            w.info_append(format_args!("(retransmission) "));
            let opened = w.open(item);
            let item = w.generated(RETRANSMISSION, b, at, u64::from(frame));
            w.expert(RETRANSMISSION_EXPERT, item);
            let inner = w.open(item);
            w.generated_signed(RETRANSMISSION_TIME, b, at, now.1.saturating_sub(time));
            w.close(inner);
            w.close(opened);
        }
        w.item(DATA_TSN_RAW, b, at + 4, 4)?;
        w.item(DATA_SID, b, at + 8, 2)?;
        w.item(DATA_SSN, b, at + 10, 2)?;
        w.item(DATA_PAYLOAD_PROTO_ID, b, at + 12, 4)?;
        let (stream, order_number, kind) = (b.u16(at + 8)?, b.u16(at + 10)?, b.u32(at + 12)?);
        let octets = len.saturating_sub(DATA_HEADER_LEN);
        w.append(
            self.item,
            format_args!(
                " ({order}, {segment} segment, TSN: {relative}, SID: {stream}, SSN: {order_number}, \
                 PPID: {kind}, payload length: {octets} byte{})",
                if octets == 1 { "" } else { "s" }
            ),
        );
        Ok(before.is_none())
    }

    /// Goes on with the message of a DATA chunk, where it is whole.
    fn message<C: Collector>(&self, w: &mut Walk<'_, C>) -> Result<bool, Fault> {
        let (b, at, flags) = (self.b, self.at, self.flags);
        let Some(len) = self.len.checked_sub(DATA_HEADER_LEN).filter(|len| *len > 0) else {
            return Ok(true);
        };
        let kind = b.u32(at + 12)?;
        let content = b.slice_up_to(at + DATA_HEADER_LEN, len);
        let outer = w.open_top();
        if flags & 3 == 3 {
            let is_whole = message(w, content, kind)?;
            w.close(outer);
            return Ok(is_whole);
        }
        if !content.is_cut() {
            let piece = Piece {
                frame: w.frame.number,
                stream: b.u16(at + 8)?,
                number: b.u32(at + 4)?,
                begins: flags & 2 != 0,
                ends: flags & 1 != 0,
                octets: content.captured(),
            };
            let ends = w.ends();
            let whole = w.remember(Scope::Capture, |all: &mut Associations, memory| {
                all.part(ends, &piece, memory)
            });
            if let Some((kept, parts)) = whole.flatten()
                && let Some(octets) = w.kept(kept)
                && let Some(source) = w.add_source("Reassembled SCTP Message", octets.clone())
            {
                let whole = Buf::new(&octets, octets.len(), source);
                fragments(w, self.item, &content, &whole, &parts)?;
                let is_whole = message(w, whole, kind)?;
                w.close(outer);
                return Ok(is_whole);
            }
        }
        w.info_append(format_args!("(Message Fragment) "));
        w.net.fragmented = true;
        w.close(outer);
        Ok(true)
    }

    fn init<C: Collector>(&self, w: &mut Walk<'_, C>, fields: [Field; 5]) -> Walked {
        let (b, at) = (self.b, self.at);
        let first = b.u32(at + 16)?;
        let ends = w.ends();
        w.remember(Scope::Capture, |all: &mut Associations, _| all.begin(ends, first));
        let [tag, credit, outgoing, incoming, number] = fields;
        w.item(tag, b, at + 4, 4)?;
        let item = w.item(INITIATE_TAG, b, at + 4, 4)?;
        w.hide(item);
        w.item(credit, b, at + 8, 4)?;
        w.item(outgoing, b, at + 12, 2)?;
        w.item(incoming, b, at + 14, 2)?;
        w.item(number, b, at + 16, 4)?;
        let (outgoing, incoming) = (b.u16(at + 12)?, b.u16(at + 14)?);
        let streams = format_args!(" (Outbound streams: {outgoing}, inbound streams: {incoming})");
        w.append(self.item, streams);
        parameters(w, b, at + 20, at + self.len)
    }

    fn sack<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, at) = (self.b, self.at);
        let number = b.u32(at + 4)?;
        let ends = turned(&w.ends());
        let relative =
            w.remember(Scope::Capture, |all: &mut Associations, _| all.acknowledged(&ends, number));
        let relative = relative.unwrap_or(number);
        w.number(SACK_CUMULATIVE_TSN_ACK, b, at + 4, 4, u64::from(relative))?;
        w.item(SACK_CUMULATIVE_TSN_ACK_RAW, b, at + 4, 4)?;
        let credit = b.u32(at + 8)?;
        let item = w.item(SACK_A_RWND, b, at + 8, 4)?;
        if credit == 0 {
            w.expert(SACK_A_RWND_EXPERT, item);
        }
        w.item(SACK_NUMBER_OF_GAP_BLOCKS, b, at + 12, 2)?;
        w.item(SACK_NUMBER_OF_DUPLICATED_TSNS, b, at + 14, 2)?;
        let (gaps, duplicates) = (usize::from(b.u16(at + 12)?), usize::from(b.u16(at + 14)?));
        w.append(
            self.item,
            format_args!(
                " (Cumulative TSN: {number}, a_rwnd: {credit}, gaps: {gaps}, \
                 duplicate TSNs: {duplicates})"
            ),
        );
        let (mut acknowledged, mut reach) = (0, 0);
        for n in 0..gaps {
            let at = at + 16 + 4 * n;
            let (start, end) = (b.u16(at)?, b.u16(at + 2)?);
            let first = relative.wrapping_add(u32::from(start));
            let last = relative.wrapping_add(u32::from(end));
            let title = "Gap Acknowledgement for TSN";
            let item = w.text(b, at, 4, format_args!("{title} {first} to {last}"))?;
            let opened = w.open(item);
            let from = w.item(SACK_GAP_BLOCK_START, b, at, 2)?;
            let inner = w.open(from);
            let item = w.number(SACK_GAP_BLOCK_START_TSN, b, at, 2, u64::from(first))?;
            w.mark_generated(item);
            w.close(inner);
            let to = w.item(SACK_GAP_BLOCK_END, b, at + 2, 2)?;
            let inner = w.open(to);
            let item = w.number(SACK_GAP_BLOCK_END_TSN, b, at + 2, 2, u64::from(last))?;
            w.mark_generated(item);
            w.close(inner);
            w.close(opened);
            acknowledged += u64::from(end.saturating_sub(start)) + 1;
            reach = end;
        }
        if gaps > 0 {
            w.generated(SACK_NUMBER_OF_TSNS_GAP_ACKED, b, at + 16, acknowledged);
        }
        for n in 0..duplicates {
            w.item(SACK_DUPLICATE_TSN, b, at + 16 + 4 * gaps + 4 * n, 4)?;
        }
        w.info_append(format_args!("(Ack={relative}"));
        if gaps > 0 {
            w.info_append(format_args!("+{reach}"));
        }
        w.info_append(format_args!(", Arwnd={credit}) "));
        Ok(())
    }
}

/// Shows which frames' parts make up a message, under the chunk of the last one.
fn fragments<C: Collector>(
    w: &mut Walk<'_, C>,
    chunk: Item,
    content: &Buf<'_>,
    whole: &Buf<'_>,
    parts: &[(u32, u32)],
) -> Walked {
    let opened = w.open(chunk);
    let item = w.item(FRAGMENTS, content, 0, REST)?;
    let (len, count) = (whole.len(), parts.len());
    let title = w.def(FRAGMENTS).title;
    w.label(item, format_args!("{title} ({len} bytes, {count} fragments): "));
    let inner = w.open(item);
    // Wireshark counts from the end of the whole message on.
    let mut at = len;
    for (frame, len) in parts {
        let item = w.number(FRAGMENT, content, 0, 0, u64::from(*frame))?;
        let last = at + (*len as usize).saturating_sub(1);
        w.label(item, format_args!("Frame: {frame}, payload: {at}-{last} ({len} bytes)"));
        at += *len as usize;
    }
    w.close(inner);
    w.close(opened);
    Ok(())
}

/// Parameters from `from` to `end`.
fn parameters<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, from: usize, end: usize) -> Walked {
    let mut at = from;
    while at < end {
        let len = usize::from(b.u16(at + 2)?);
        if len == 0 {
            return Err(Fault::Malformed);
        }
        let padded = len.next_multiple_of(4);
        parameter_at(w, b, (at, len), padded.min(end.next_multiple_of(4) - at), end)?;
        if at + len > end {
            return Err(Fault::Malformed);
        }
        at += padded;
    }
    Ok(())
}

/// The one parameter of a heartbeat: all that is there is its own, or pads it.
fn lone_parameter<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, end: usize) -> Walked {
    let len = usize::from(b.u16(at + 2)?);
    parameter_at(w, b, (at, len), end.next_multiple_of(4) - at, end)?;
    if at + len > end { Err(Fault::Malformed) } else { Ok(()) }
}

/// Adds the parameter of `len` octets at `at`, and of `padded` with what pads it.
fn parameter_at<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    padded: usize,
    end: usize,
) -> Walked {
    let kind = b.u16(at)?;
    let name = PARAMETER_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    let here = padded.min(b.len().saturating_sub(at));
    let item = w.text(b, at, here, format_args!("{name} parameter"))?;
    let opened = w.open(item);
    // The chunk's length does not count the padding of its last parameter (RFC 9260, section 3.2).
    if at + padded >= end && at + len != end {
        w.expert(PARAMETER_PADDING_EXPERT, item);
    }
    let type_item = w.item(PARAMETER_TYPE, b, at, 2)?;
    w.bits(type_item, &[PARAMETER_BIT_1, PARAMETER_BIT_2], b, at, 2)?;
    w.item(PARAMETER_LENGTH, b, at + 2, 2)?;
    let Some(content) = len.checked_sub(4) else { return Err(Fault::Malformed) };
    parameter(w, &b.slice_up_to(0, at + padded), (kind, at + 4, content), item)?;
    if PARAMETER_TYPE_VALUES.get(u64::from(kind)).is_none() {
        let (len, plural) = counted(content);
        w.append(item, format_args!(" (Type {kind}, value length: {len} byte{plural})"));
    }
    if padded > len && b.remaining(at + len) >= padded - len {
        w.item(PARAMETER_PADDING, b, at + len, padded - len)?;
    }
    w.close(opened);
    Ok(())
}

/// What a parameter says.
fn parameter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (kind, at, len): (u16, usize, usize),
    item: Item,
) -> Walked {
    match kind {
        1 => {
            w.item(PARAMETER_HEARTBEAT_INFORMATION, b, at, len)?;
            w.append(item, format_args!(" (Information: {len} bytes)"));
        }
        5 => {
            let address = std::net::Ipv4Addr::from(b.array::<4>(at)?);
            w.item(PARAMETER_IPV4_ADDRESS, b, at, 4)?;
            w.append(item, format_args!(" (Address: {address})"));
        }
        6 => {
            let mut text = String::new();
            // Writing to a String cannot fail.
            let _ = lamna_fields::write_ipv6(&mut text, b.array(at)?);
            w.item(PARAMETER_IPV6_ADDRESS, b, at, 16)?;
            w.append(item, format_args!(" (Address: {text})"));
        }
        7 => {
            w.item(PARAMETER_STATE_COOKIE, b, at, len)?;
            w.append(item, format_args!(" (Cookie length: {len} bytes)"));
        }
        9 => {
            let time = b.u32(at)?;
            w.item(PARAMETER_COOKIE_PRESERVATIVE_INCR, b, at, 4)?;
            w.append(item, format_args!(" (Increment :{time} msec)"));
        }
        11 => {
            w.item(PARAMETER_HOSTNAME, b, at, len)?;
        }
        12 => {
            let mut names = String::new();
            for n in 0..len / 2 {
                w.item(PARAMETER_SUPPORTED_ADDRESS_TYPE, b, at + 2 * n, 2)?;
                let name = match b.u16(at + 2 * n)? {
                    5 => "IPv4",
                    6 => "IPv6",
                    11 => "hostname",
                    _ => "unknown",
                };
                let comma = if n == 0 { "" } else { ", " };
                let _ = write!(names, "{comma}{name}");
            }
            w.append(item, format_args!(" (Supported types: {names})"));
        }
        0xc006 => {
            let indication = b.u32(at)?;
            w.item(ADAPTATION_LAYER_INDICATION, b, at, 4)?;
            w.append(item, format_args!(" (Indication: {indication})"));
        }
        0x8002 => {
            w.item(RANDOM_NUMBER, b, at, len)?;
        }
        0x8003 => {
            for n in 0..len {
                w.item(CHUNK_TYPE_TO_AUTH, b, at + n, 1)?;
            }
        }
        0x8004 => {
            for n in 0..len / 2 {
                w.item(HMAC_ID, b, at + 2 * n, 2)?;
            }
        }
        0x8008 => {
            for n in 0..len {
                w.item(SUPPORTED_CHUNK_TYPE, b, at + n, 1)?;
            }
        }
        0x8000 | 0xc000 => {}
        _ if len > 0 => {
            w.item(PARAMETER_VALUE, b, at, len)?;
        }
        _ => {}
    }
    Ok(())
}

/// Causes of errors from `from` to `end`.
fn causes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, from: usize, end: usize) -> Walked {
    let mut at = from;
    while at < end {
        let len = usize::from(b.u16(at + 2)?);
        if len == 0 {
            return Err(Fault::Malformed);
        }
        let code = b.u16(at)?;
        let padded = len.next_multiple_of(4);
        let here = padded.min(b.len().saturating_sub(at));
        let name = CAUSE_CODE_VALUES.get(u64::from(code)).unwrap_or("Unknown");
        let item = w.text(b, at, here, format_args!("{name} cause"))?;
        if CAUSE_CODE_VALUES.get(u64::from(code)).is_none() {
            let (len, plural) = counted(len.saturating_sub(4));
            w.append(item, format_args!(" (Code: {code}, information length: {len} byte{plural})"));
        }
        let opened = w.open(item);
        w.item(CAUSE_CODE, b, at, 2)?;
        w.item(CAUSE_LENGTH, b, at + 2, 2)?;
        if len < 4 {
            return Err(Fault::Malformed);
        }
        if len > 4 {
            w.item(CAUSE_INFORMATION, b, at + 4, len - 4)?;
        }
        if at + len > end {
            return Err(Fault::Malformed);
        }
        if padded > len && b.remaining(at + len) >= padded - len {
            w.item(CAUSE_PADDING, b, at + len, padded - len)?;
        }
        w.close(opened);
        at += padded;
    }
    Ok(())
}
