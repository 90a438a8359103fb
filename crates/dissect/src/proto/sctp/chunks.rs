//! Chunks; their parameters and causes are `parameters`'.

use super::parameters::{causes, lone_parameter, parameters};
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
    pub(super) const AUTH: u8 = 15;
    pub(super) const NR_SACK: u8 = 16;
    pub(super) const I_DATA: u8 = 64;
    pub(super) const ASCONF_ACK: u8 = 128;
    pub(super) const PACKET_DROP: u8 = 129;
    pub(super) const RE_CONFIG: u8 = 130;
    pub(super) const PAD: u8 = 132;
    pub(super) const FORWARD_TSN: u8 = 192;
    pub(super) const ASCONF: u8 = 193;
    pub(super) const I_FORWARD_TSN: u8 = 194;
}

/// Octets of a chunk before its message, where it is of a kind that carries one (RFC 9260, RFC 8260).
const fn message_at(kind: u8) -> Option<usize> {
    match kind {
        kind::DATA => Some(16),
        kind::I_DATA => Some(20),
        _ => None,
    }
}

/// Octets of an INIT chunk, and of its answer, before their parameters.
const INIT_LEN: usize = 20;

/// A chunk: where it is, and its item.
struct Chunk<'a, 'b> {
    b: &'a Buf<'b>,
    at: usize,
    len: usize,
    kind: u8,
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
pub(super) fn counted(len: usize) -> (usize, &'static str) {
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
        let kind = b.u8(at)?;
        let name = CHUNK_TYPE_VALUES.get(u64::from(kind));
        let message_at = message_at(kind);
        if message_at.is_some() {
            // A protocol inside says its own instead of what follows, not instead of the chunks before.
            w.columns().fence();
        }
        match name {
            Some(name) => w.info_append(format_args!("{name} ")),
            None => w.info_append(format_args!("RESERVED ")),
        }
        let least = match kind {
            kind::DATA => 16,
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
        // A chunk that was cut is named in Info and not shown.
        if b.is_cut() && at + len <= b.reported() {
            b.check(at, len)?;
        }
        let padded = len.next_multiple_of(4).max(4);
        let covered = message_at.map_or(padded, |header| header.min(len));
        let here = covered.min(b.len().saturating_sub(at));
        let inside_chunk = b.slice_up_to(0, at + padded);
        let (chunk, opened) = Chunk::open(w, b, &inside_chunk, (at, len, here))?;
        // Of both kinds of chunks with a message so much is of the packet's item.
        shown = message_at.map_or((at + padded).min(b.reported()), |_| at + 16);
        if !b.is_cut() {
            w.set_len(root, shown - from);
        }
        let is_new = chunk.content(w, 0)?;
        if padded > len && b.remaining(at + len) > 0 {
            let rest = (padded - len).min(b.remaining(at + len));
            w.item(CHUNK_PADDING, b, at + len, rest)?;
        }
        w.close(opened);
        if let Some(header) = message_at.filter(|_| is_new) {
            let is_whole =
                chunk.message(w, header).inspect_err(|_| w.set_len(root, b.len() - from))?;
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

/// Shows a chunk that another one tells of, of which `len` octets are there.
pub(super) fn quoted<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    room: usize,
    depth: usize,
) -> Walked {
    let len = usize::from(b.u16(at + 2)?);
    let quote = b.slice(0, at + room)?;
    if let Some(name) = CHUNK_TYPE_VALUES.get(u64::from(b.u8(at)?))
        && len < 4
    {
        return bogus(w, &quote, (at, len), name, 4).map(drop);
    }
    let (chunk, opened) = Chunk::open(w, &quote, &quote, (at, len, room.min(len)))?;
    chunk.content(w, depth)?;
    w.close(opened);
    Ok(())
}

impl<'a, 'b> Chunk<'a, 'b> {
    /// Opens the chunk of `len` octets at `at`, `here` of which its item covers, and adds what every chunk begins with.
    fn open<C: Collector>(
        w: &mut Walk<'_, C>,
        whole: &Buf<'_>,
        b: &'a Buf<'b>,
        (at, len, here): (usize, usize, usize),
    ) -> Result<(Self, Opened), Fault> {
        let (kind, flags) = (b.u8(at)?, b.u8(at + 1)?);
        let name = CHUNK_TYPE_VALUES.get(u64::from(kind));
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
        let chunk = Self { b, at, len, kind, flags, item };
        chunk.flags(w, flags_item)?;
        let length_item = w.item(CHUNK_LENGTH, b, at + 2, 2)?;
        let left = whole.remaining(at);
        if len > left {
            let text = format_args!(
                "Chunk length ({len}) is longer than remaining data ({left}) in the packet."
            );
            w.expert_text(CHUNK_LENGTH_BAD, length_item, text);
        }
        Ok((chunk, opened))
    }

    fn flags<C: Collector>(&self, w: &mut Walk<'_, C>, item: Item) -> Walked {
        let fields: &[Field] = match self.kind {
            kind::DATA | kind::I_DATA => &[DATA_I_BIT, DATA_U_BIT, DATA_B_BIT, DATA_E_BIT],
            kind::SACK => &[SACK_NOUNCE_SUM],
            kind::NR_SACK => &[NR_SACK_NOUNCE_SUM],
            kind::PACKET_DROP => &[PCKDROP_M_BIT, PCKDROP_B_BIT, PCKDROP_T_BIT],
            kind::ABORT => &[ABORT_T_BIT],
            kind::SHUTDOWN_COMPLETE => &[SHUTDOWN_COMPLETE_T_BIT],
            _ => return Ok(()),
        };
        w.bits(item, fields, self.b, self.at + 1, 1)
    }

    /// Adds what the chunk says; whether a message in it is one that did not come before. `depth` is how many causes and
    /// parameters it is in.
    fn content<C: Collector>(&self, w: &mut Walk<'_, C>, depth: usize) -> Result<bool, Fault> {
        match self.kind {
            // What is only quoted was not sent now.
            kind::DATA | kind::I_DATA if depth > 0 => Ok(true),
            kind::DATA | kind::I_DATA => self.data(w),
            _ => self.control(w, depth).map(|()| true),
        }
    }

    fn control<C: Collector>(&self, w: &mut Walk<'_, C>, depth: usize) -> Walked {
        let (b, at, len, kind) = (self.b, self.at, self.len, self.kind);
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
                depth,
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
                depth,
            ),
            kind::SACK => self.sack(w),
            kind::HEARTBEAT | kind::HEARTBEAT_ACK => {
                w.append(self.item, format_args!(" (Information: {} bytes)", len - 4));
                lone_parameter(w, b, at + 4, end, depth)
            }
            kind::ABORT | kind::ERROR => causes(w, b, at + 4, end, depth),
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
            kind::ECNE => self.lowest(w, ECNE_LOWEST_TSN),
            kind::CWR => self.lowest(w, CWR_LOWEST_TSN),
            kind::AUTH => {
                w.item(SHARED_KEY_ID, b, at + 4, 2)?;
                w.item(HMAC_ID, b, at + 6, 2)?;
                if len > 8 {
                    w.item(HMAC, b, at + 8, len - 8)?;
                }
                Ok(())
            }
            kind::NR_SACK => self.nr_sack(w),
            kind::ASCONF => {
                w.item(ASCONF_SEQ_NR_NUMBER, b, at + 4, 4)?;
                parameters(w, b, at + 8, end, depth)
            }
            kind::ASCONF_ACK => {
                w.item(ASCONF_ACK_SEQ_NR_NUMBER, b, at + 4, 4)?;
                parameters(w, b, at + 8, end, depth)
            }
            kind::RE_CONFIG => parameters(w, b, at + 4, end, depth),
            kind::PACKET_DROP => {
                w.item(PKTDROP_BANDWIDTH, b, at + 4, 4)?;
                w.item(PKTDROP_QUEUESIZE, b, at + 8, 4)?;
                w.item(PKTDROP_TRUNCATED_LENGTH, b, at + 12, 2)?;
                w.item(PKTDROP_RESERVED, b, at + 14, 2)?;
                if len > 16 {
                    w.item(PKTDROP_DATAFIELD, b, at + 16, len - 16)?;
                }
                Ok(())
            }
            kind::PAD => {
                let (octets, plural) = counted(len.saturating_sub(4));
                w.item(PADDING_DATA, b, at + 4, octets)?;
                let text = format_args!(" (Padding data length: {octets} byte{plural})");
                w.append(self.item, text);
                Ok(())
            }
            kind::I_FORWARD_TSN => {
                let number = b.u32(at + 4)?;
                w.item(I_FORWARD_TSN_TSN, b, at + 4, 4)?;
                w.append(self.item, format_args!("(Cumulative TSN: {number})"));
                for at in (at + 8..end.saturating_sub(7)).step_by(8) {
                    w.item(I_FORWARD_TSN_SID, b, at, 2)?;
                    let flags = w.item(I_FORWARD_TSN_FLAGS, b, at + 2, 2)?;
                    w.bits(flags, &[I_FORWARD_TSN_RES, I_FORWARD_TSN_U_BIT], b, at + 2, 2)?;
                    w.item(FORWARD_TSN_MID, b, at + 4, 4)?;
                }
                Ok(())
            }
            kind::FORWARD_TSN => {
                let number = b.u32(at + 4)?;
                w.item(FORWARD_TSN_TSN, b, at + 4, 4)?;
                w.append(self.item, format_args!("(Cumulative TSN: {number})"));
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

    fn lowest<C: Collector>(&self, w: &mut Walk<'_, C>, field: Field) -> Walked {
        let number = self.b.u32(self.at + 4)?;
        w.item(field, self.b, self.at + 4, 4)?;
        w.append(self.item, format_args!(" (Lowest TSN: {number})"));
        Ok(())
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
        let counted_on = w
            .remember(Scope::Capture, |all: &mut Associations, _| all.relative(ends, tag, number))
            .flatten();
        let relative = counted_on.unwrap_or(number);
        let order = if flags & 4 != 0 { "unordered" } else { "ordered" };
        let segment = match flags & 3 {
            3 => "complete",
            2 => "first",
            1 => "last",
            _ => "middle",
        };
        w.info_append(format_args!("(TSN={relative}) "));
        let item = match counted_on {
            Some(relative) => w.number(DATA_TSN, b, at + 4, 4, u64::from(relative))?,
            None => Item::NONE,
        };
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
        let stream = b.u16(at + 8)?;
        if self.kind == kind::DATA {
            w.item(DATA_SSN, b, at + 10, 2)?;
            w.item(DATA_PAYLOAD_PROTO_ID, b, at + 12, 4)?;
            let octets = len.saturating_sub(16);
            let (octets, plural) = counted(octets);
            let (order_number, kind) = (b.u16(at + 10)?, b.u32(at + 12)?);
            let text = format_args!(
                " ({order}, {segment} segment, TSN: {relative}, SID: {stream}, SSN: {order_number}, \
                 PPID: {kind}, payload length: {octets} byte{plural})"
            );
            w.append(self.item, text);
        } else {
            w.item(DATA_RESERVED, b, at + 10, 2)?;
            w.item(DATA_MID, b, at + 12, 4)?;
            let (octets, plural) = counted(len.saturating_sub(20));
            let (message, fragment) = (b.u32(at + 12)?, b.u32(at + 16)?);
            let text = format_args!(
                " ({order}, {segment} segment, TSN: {relative}, SID: {stream}, MID: {message}, "
            );
            w.append(self.item, text);
            // The first part says of which protocol the message is, the others which part they are.
            if flags & 2 != 0 {
                w.item(DATA_PAYLOAD_PROTO_ID, b, at + 16, 4)?;
            } else {
                w.item(DATA_FSN, b, at + 16, 4)?;
                w.append(self.item, format_args!("FSN: {fragment}, "));
            }
            w.append(self.item, format_args!("payload length: {octets} byte{plural})"));
        }
        Ok(before.is_none())
    }

    /// Goes on with the message of a DATA chunk, where it is whole.
    fn message<C: Collector>(&self, w: &mut Walk<'_, C>, header: usize) -> Result<bool, Fault> {
        let (b, at, flags) = (self.b, self.at, self.flags);
        let Some(len) = self.len.checked_sub(header).filter(|len| *len > 0) else {
            return Ok(true);
        };
        let is_named = self.kind == kind::DATA || flags & 2 != 0;
        let kind = if is_named { b.u32(at + header - 4)? } else { 0 };
        let content = b.slice_up_to(at + header, len);
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

    fn init<C: Collector>(&self, w: &mut Walk<'_, C>, fields: [Field; 5], depth: usize) -> Walked {
        let (b, at) = (self.b, self.at);
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
        parameters(w, b, at + 20, at + self.len, depth)
    }

    fn sack<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, at) = (self.b, self.at);
        let number = b.u32(at + 4)?;
        let ends = turned(&w.ends());
        let relative =
            w.remember(Scope::Capture, |all: &mut Associations, _| all.acknowledged(&ends, number));
        let relative = relative.unwrap_or(number);
        if b.u32(4)? != 0 {
            w.number(SACK_CUMULATIVE_TSN_ACK, b, at + 4, 4, u64::from(relative))?;
        }
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
        let reach = self.gaps(w, at + 16, gaps, relative, &GAPS)?;
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

/// What the numbers of gaps are called.
struct Gaps {
    title: &'static str,
    start: Field,
    start_number: Field,
    end: Field,
    end_number: Field,
    count: Field,
}

const GAPS: Gaps = Gaps {
    title: "Gap Acknowledgement for TSN",
    start: SACK_GAP_BLOCK_START,
    start_number: SACK_GAP_BLOCK_START_TSN,
    end: SACK_GAP_BLOCK_END,
    end_number: SACK_GAP_BLOCK_END_TSN,
    count: SACK_NUMBER_OF_TSNS_GAP_ACKED,
};

/// Of chunks that may tell that what they acknowledge is not to be taken back.
const NR_GAPS: [Gaps; 2] = [
    Gaps {
        title: GAPS.title,
        start: NR_SACK_GAP_BLOCK_START,
        start_number: NR_SACK_GAP_BLOCK_START_TSN,
        end: NR_SACK_GAP_BLOCK_END,
        end_number: NR_SACK_GAP_BLOCK_END_TSN,
        count: NR_SACK_NUMBER_OF_TSNS_GAP_ACKED,
    },
    Gaps {
        title: "NR-Gap Acknowledgement for TSN",
        start: NR_SACK_NR_GAP_BLOCK_START,
        start_number: NR_SACK_NR_GAP_BLOCK_START_TSN,
        end: NR_SACK_NR_GAP_BLOCK_END,
        end_number: NR_SACK_NR_GAP_BLOCK_END_TSN,
        count: NR_SACK_NUMBER_OF_TSNS_NR_GAP_ACKED,
    },
];

impl Chunk<'_, '_> {
    /// Shows blocks of acknowledged numbers, which count from `base`; how far the last one reaches.
    fn gaps<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
        count: usize,
        base: u32,
        names: &Gaps,
    ) -> Result<u16, Fault> {
        let b = self.b;
        let (mut acknowledged, mut reach) = (0, 0);
        for n in 0..count {
            let at = at + 4 * n;
            let (start, end) = (b.u16(at)?, b.u16(at + 2)?);
            let first = base.wrapping_add(u32::from(start));
            let last = base.wrapping_add(u32::from(end));
            let title = names.title;
            let item = w.text(b, at, 4, format_args!("{title} {first} to {last}"))?;
            let opened = w.open(item);
            let edges = [
                (names.start, names.start_number, at, first),
                (names.end, names.end_number, at + 2, last),
            ];
            for (field, number, at, value) in edges {
                let item = w.item(field, b, at, 2)?;
                let inner = w.open(item);
                let item = w.number(number, b, at, 2, u64::from(value))?;
                w.mark_generated(item);
                w.close(inner);
            }
            w.close(opened);
            acknowledged += u64::from(end.saturating_sub(start)) + 1;
            reach = end;
        }
        if count > 0 {
            let at = if self.kind == kind::SACK { at } else { self.at };
            w.generated(names.count, b, at, acknowledged);
        }
        Ok(reach)
    }

    /// An acknowledgement that is not taken back (draft-tuexen-tsvwg-sctp-multipath).
    fn nr_sack<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let (b, at) = (self.b, self.at);
        w.item(NR_SACK_CUMULATIVE_TSN_ACK, b, at + 4, 4)?;
        w.item(NR_SACK_A_RWND, b, at + 8, 4)?;
        w.item(NR_SACK_NUMBER_OF_GAP_BLOCKS, b, at + 12, 2)?;
        w.item(NR_SACK_NUMBER_OF_NR_GAP_BLOCKS, b, at + 14, 2)?;
        w.item(NR_SACK_NUMBER_OF_DUPLICATED_TSNS, b, at + 16, 2)?;
        w.item(NR_SACK_RESERVED, b, at + 18, 2)?;
        let (number, credit) = (b.u32(at + 4)?, b.u32(at + 8)?);
        let counts = [b.u16(at + 12)?, b.u16(at + 14)?, b.u16(at + 16)?];
        let [gaps, nr_gaps, duplicates] = counts.map(usize::from);
        let text = format_args!(
            " (Cumulative TSN: {number}, a_rwnd: {credit}, gaps: {gaps}, nr-gaps: {nr_gaps}, \
             duplicate TSNs: {duplicates})"
        );
        w.append(self.item, text);
        let mut at = at + 20;
        for (count, names) in [gaps, nr_gaps].into_iter().zip(&NR_GAPS) {
            self.gaps(w, at, count, number, names)?;
            at += 4 * count;
        }
        for n in 0..duplicates {
            w.item(NR_SACK_DUPLICATE_TSN, b, at + 4 * n, 4)?;
        }
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
