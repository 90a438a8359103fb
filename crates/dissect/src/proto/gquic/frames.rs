//! Frames of packets that are not encrypted.

use lamna_fields::Field;

use super::fields as f;
use super::{NO_PRIVATE_FLAGS, read, tags};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::{Opened, REST, Walk};

/// Types of frames; those of streams and acknowledgements have flags in the type.
mod kind {
    pub(super) const PADDING: u8 = 0;
    pub(super) const RST_STREAM: u8 = 1;
    pub(super) const CONNECTION_CLOSE: u8 = 2;
    pub(super) const GOAWAY: u8 = 3;
    pub(super) const WINDOW_UPDATE: u8 = 4;
    pub(super) const BLOCKED: u8 = 5;
    pub(super) const STOP_WAITING: u8 = 6;
    pub(super) const PING: u8 = 7;
    pub(super) const STREAM: u8 = 0x80;
    pub(super) const ACK: u8 = 0x40;
}

/// Most frames that are looked at to tell whether a packet is encrypted.
const MAX_PEEKED: usize = 16;

/// The octets of a stream frame before its data.
struct Stream {
    id_len: usize,
    offset_len: usize,
    data_len: usize,
}

impl Stream {
    fn new(kind: u8) -> Self {
        Stream {
            id_len: usize::from(kind & 3) + 1,
            offset_len: match kind >> 2 & 7 {
                0 => 0,
                n => usize::from(n) + 1,
            },
            data_len: if kind & 0x20 != 0 { 2 } else { 0 },
        }
    }

    /// Octets of the type and of the lengths.
    fn header_len(&self) -> usize {
        1 + self.id_len + self.offset_len + self.data_len
    }
}

/// The length of a number by two bits of a type.
fn coded_len(bits: u8) -> usize {
    match bits & 3 {
        0 => 1,
        1 => 2,
        2 => 4,
        _ => 6,
    }
}

/// Whether a message of a handshake comes at `at`, or behind frames that lead to it: what is encrypted does not look so.
pub(super) fn are_plain(b: &Buf<'_>, mut at: usize, version: u16) -> bool {
    for _ in 0..MAX_PEEKED {
        let Ok(kind) = b.u8(at) else { return false };
        if kind & kind::STREAM != 0 {
            let tag = b.array::<4>(at + Stream::new(kind).header_len());
            return tag.is_ok_and(|tag| tags::message(tag).is_some());
        }
        let len = match kind {
            _ if kind & kind::ACK != 0 => match ack_len(b, at, kind, version) {
                Ok(len) => len,
                Err(_) => return false,
            },
            kind::CONNECTION_CLOSE => {
                // The reason says whether the packet is plain: it is text that fills it.
                let Ok(len) = read(b, at + 5, 2, version) else { return false };
                return b.remaining(at + 7) == len as usize;
            }
            kind::STOP_WAITING if version < NO_PRIVATE_FLAGS => 3,
            kind::STOP_WAITING => 2,
            _ => return false,
        };
        at += len;
    }
    false
}

/// Octets of an acknowledgement.
fn ack_len(b: &Buf<'_>, at: usize, kind: u8, version: u16) -> Result<usize, Fault> {
    let (largest, missing) = (coded_len(kind >> 2), coded_len(kind));
    let mut end = at + 1;
    if version < NO_PRIVATE_FLAGS {
        end += 1 + largest + 2;
        let stamps = usize::from(b.u8(end)?);
        end += 1;
        if stamps > 0 {
            end += 5 + 3 * (stamps - 1);
        }
        if kind & 0x20 != 0 {
            end += 1 + usize::from(b.u8(end)?) * (missing + 1);
            end += 1 + usize::from(b.u8(end)?) * largest;
        }
        return Ok(end - at);
    }
    end += largest + 2;
    if kind & 0x20 != 0 {
        end += 1 + missing + usize::from(b.u8(end)?) * (missing + 1);
    } else {
        end += missing;
    }
    let stamps = usize::from(b.u8(end)?);
    end += 1;
    if stamps > 0 {
        end += 5 + 3 * (stamps - 1);
    }
    Ok(end - at)
}

/// Adds numbers of frames in the order of a version.
struct Numbers<'r, 'b> {
    b: &'r Buf<'b>,
    at: usize,
    version: u16,
}

impl Numbers<'_, '_> {
    fn add<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        len: usize,
    ) -> Result<u64, Fault> {
        let number = read(self.b, self.at, len, self.version)?;
        w.number(field, self.b, self.at, len, number)?;
        self.at += len;
        Ok(number)
    }

    /// Text behind its length.
    fn text<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        len: Field,
        text: Field,
    ) -> Result<(), Fault> {
        let octets = self.add(w, len, 2)? as usize;
        w.item(text, self.b, self.at, octets)?;
        self.at += octets;
        Ok(())
    }
}

/// The frame of handshake octets that QUIC's packets have.
pub(crate) const CRYPTO: u8 = 8;

/// Begins a frame: its item, that of its type, and what closes it.
fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<(Item, Item, Opened), Fault> {
    let kind = b.u8(at)?;
    let root = w.item(f::FRAME, b, at, 1)?;
    let word = w.word(f::FRAME_TYPE, u64::from(kind)).unwrap_or("Unknown");
    w.label(root, format_args!("{word}"));
    let opened = w.open(root);
    let item = w.item(f::FRAME_TYPE, b, at, 1)?;
    Ok((root, item, opened))
}

/// Begins a frame of handshake octets.
pub(crate) fn begin<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<(Item, Opened), Fault> {
    let (root, item, opened) = header(w, b, at)?;
    w.bits(item, &[f::FRAME_TYPE_STREAM], b, at, 1)?;
    Ok((root, opened))
}

/// Adds the numbers of such a frame, offset and length with their places, and its octets.
pub(crate) fn crypto<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    numbers: [(u64, usize, usize); 2],
    (data, octets): (usize, usize),
) -> Walked {
    for (field, (number, at, len)) in [f::CRYPTO_OFFSET, f::CRYPTO_LENGTH].into_iter().zip(numbers)
    {
        w.number(field, b, at, len, number)?;
    }
    w.item(f::CRYPTO_CRYPTO_DATA, b, data, octets)?;
    Ok(())
}

/// Walks the frame at `at`; answers where the next one is.
pub(crate) fn frame<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    version: u16,
) -> Result<usize, Fault> {
    let kind = b.u8(at)?;
    let (root, item, opened) = header(w, b, at)?;
    let mut numbers = Numbers { b, at: at + 1, version };
    if kind & kind::STREAM != 0 {
        let fields = [
            f::FRAME_TYPE_STREAM,
            f::FRAME_TYPE_STREAM_F,
            f::FRAME_TYPE_STREAM_D,
            f::FRAME_TYPE_STREAM_OOO,
            f::FRAME_TYPE_STREAM_SS,
        ];
        w.bits(item, &fields, b, at, 1)?;
        stream(w, &mut numbers, &Stream::new(kind), root)?;
    } else if kind & kind::ACK != 0 {
        let unused =
            if version < NO_PRIVATE_FLAGS { f::FRAME_TYPE_ACK_T } else { f::FRAME_TYPE_ACK_U };
        let fields = [
            f::FRAME_TYPE_STREAM,
            f::FRAME_TYPE_ACK,
            f::FRAME_TYPE_ACK_N,
            unused,
            f::FRAME_TYPE_ACK_LL,
            f::FRAME_TYPE_ACK_MM,
        ];
        w.bits(item, &fields, b, at, 1)?;
        if version < NO_PRIVATE_FLAGS {
            old_ack(w, &mut numbers, kind)?;
        } else {
            ack(w, &mut numbers, kind)?;
        }
    } else {
        regular(w, &mut numbers, kind, root)?;
    }
    w.close(opened);
    Ok(numbers.at)
}

fn regular<C: Collector>(
    w: &mut Walk<'_, C>,
    n: &mut Numbers<'_, '_>,
    kind: u8,
    root: Item,
) -> Result<(), Fault> {
    match kind {
        kind::PADDING => {
            let len = n.b.remaining(n.at);
            w.generated(f::FRAME_TYPE_PADDING_LENGTH, n.b, n.at, len as u64);
            w.append(root, format_args!(" Length: {len}"));
            if len > 0 {
                w.item(f::FRAME_TYPE_PADDING, n.b, n.at, REST)?;
            }
            n.at += len;
        }
        kind::RST_STREAM => {
            let stream = n.add(w, f::FRAME_TYPE_RSTS_STREAM_ID, 4)?;
            n.add(w, f::FRAME_TYPE_RSTS_BYTE_OFFSET, 8)?;
            let code = n.add(w, f::FRAME_TYPE_RSTS_ERROR_CODE, 4)?;
            let word = w.word(f::FRAME_TYPE_RSTS_ERROR_CODE, code).unwrap_or("Unknown");
            w.append(root, format_args!(" Stream ID: {stream}, Error code: {word}"));
        }
        kind::CONNECTION_CLOSE => {
            let code = n.add(w, f::FRAME_TYPE_CC_ERROR_CODE, 4)?;
            let word = w.word(f::FRAME_TYPE_CC_ERROR_CODE, code).unwrap_or("Unknown");
            w.append(root, format_args!(" Error code: {word}"));
            let len = f::FRAME_TYPE_CC_REASON_PHRASE_LENGTH;
            n.text(w, len, f::FRAME_TYPE_CC_REASON_PHRASE)?;
            w.info(format_args!("Connection Close"));
        }
        kind::GOAWAY => {
            let code = n.add(w, f::FRAME_TYPE_GOAWAY_ERROR_CODE, 4)?;
            let last = n.add(w, f::FRAME_TYPE_GOAWAY_LAST_GOOD_STREAM_ID, 4)?;
            let word = w.word(f::FRAME_TYPE_GOAWAY_ERROR_CODE, code).unwrap_or("Unknown");
            w.append(root, format_args!(" Stream ID: {last}, Error code: {word}"));
            let len = f::FRAME_TYPE_GOAWAY_REASON_PHRASE_LENGTH;
            n.text(w, len, f::FRAME_TYPE_GOAWAY_REASON_PHRASE)?;
        }
        kind::WINDOW_UPDATE => {
            let stream = n.add(w, f::FRAME_TYPE_WU_STREAM_ID, 4)?;
            n.add(w, f::FRAME_TYPE_WU_BYTE_OFFSET, 8)?;
            w.append(root, format_args!(" Stream ID: {stream}"));
        }
        kind::BLOCKED => {
            let stream = n.add(w, f::FRAME_TYPE_BLOCKED_STREAM_ID, 4)?;
            w.append(root, format_args!(" Stream ID: {stream}"));
        }
        kind::STOP_WAITING => {
            if n.version < NO_PRIVATE_FLAGS {
                let entropy = n.add(w, f::FRAME_TYPE_SW_SEND_ENTROPY, 1)?;
                w.append(root, format_args!(" Send Entropy: {entropy}"));
            }
            n.add(w, f::FRAME_TYPE_SW_LEAST_UNACKED_DELTA, 1)?;
        }
        kind::PING => {}
        _ => return Err(Fault::Malformed),
    }
    Ok(())
}

fn stream<C: Collector>(
    w: &mut Walk<'_, C>,
    n: &mut Numbers<'_, '_>,
    lens: &Stream,
    root: Item,
) -> Result<(), Fault> {
    let number = read(n.b, n.at, lens.id_len, n.version)?;
    let item = w.number(f::STREAM_ID, n.b, n.at, lens.id_len, number)?;
    n.at += lens.id_len;
    w.append(root, format_args!(" Stream ID: {number}"));
    match number {
        1 => w.append(
            item,
            format_args!(" (Reserved for (G)QUIC handshake, crypto, config updates...)"),
        ),
        3 => w.append(item, format_args!(" (Reserved for headers)")),
        _ => {}
    }
    if lens.offset_len > 0 {
        n.add(w, f::OFFSET, lens.offset_len)?;
    }
    let left = n.b.remaining(n.at + lens.data_len);
    let len = match lens.data_len {
        0 => left,
        _ => n.add(w, f::DATA_LEN, 2)? as usize,
    };
    let end = n.at + len;
    let tag = n.b.array::<4>(n.at).ok();
    match tag.and_then(|tag| Some((tag, tags::message(tag)?))) {
        Some((tag, title)) => {
            w.info(format_args!("{title}"));
            let name = tags::text(tag);
            w.append(root, format_args!(", Type: {name} ({title})"));
            let item = w.string(f::TAG, n.b, n.at, 4, format_args!("{name}"))?;
            w.append(item, format_args!(" ({title})"));
            let count = n.b.u16_le(n.at + 4)?;
            w.item_le(f::TAG_NUMBER, n.b, n.at + 4, 2)?;
            w.item(f::PADDING, n.b, n.at + 6, 2)?;
            n.at = tags::list(w, n.b, n.at + 8, usize::from(count))?;
        }
        None => {
            w.item(f::STREAM_DATA, n.b, n.at, len.min(left))?;
            n.at = end;
        }
    }
    Ok(())
}

/// When packets arrived, by their distance to the one that is acknowledged.
fn stamps<C: Collector>(
    w: &mut Walk<'_, C>,
    n: &mut Numbers<'_, '_>,
    delta: Field,
    first: Field,
) -> Result<(), Fault> {
    let count = n.add(w, f::FRAME_TYPE_ACK_NUM_TIMESTAMP, 1)?;
    for index in 0..count {
        n.add(w, delta, 1)?;
        if index == 0 {
            n.add(w, first, 4)?;
        } else {
            n.add(w, f::FRAME_TYPE_ACK_TIME_SINCE_PREVIOUS_TIMESTAMP, 2)?;
        }
    }
    Ok(())
}

/// An acknowledgement of versions with entropy.
fn old_ack<C: Collector>(
    w: &mut Walk<'_, C>,
    n: &mut Numbers<'_, '_>,
    kind: u8,
) -> Result<(), Fault> {
    let (largest, missing) = (coded_len(kind >> 2), coded_len(kind));
    n.add(w, f::FRAME_TYPE_ACK_RECEIVED_ENTROPY, 1)?;
    n.add(w, f::FRAME_TYPE_ACK_LARGEST_OBSERVED, largest)?;
    n.add(w, f::FRAME_TYPE_ACK_ACK_DELAY_TIME, 2)?;
    stamps(w, n, f::FRAME_TYPE_ACK_DELTA_LARGEST_OBSERVED, f::FRAME_TYPE_ACK_FIRST_TIMESTAMP)?;
    if kind & 0x20 != 0 {
        for _ in 0..n.add(w, f::FRAME_TYPE_ACK_NUM_RANGES, 1)? {
            n.add(w, f::FRAME_TYPE_ACK_MISSING_PACKET, missing)?;
            n.add(w, f::FRAME_TYPE_ACK_RANGE_LENGTH, 1)?;
        }
        for _ in 0..n.add(w, f::FRAME_TYPE_ACK_NUM_REVIVED, 1)? {
            n.add(w, f::FRAME_TYPE_ACK_REVIVED_PACKET, largest)?;
        }
    }
    Ok(())
}

/// An acknowledgement of later versions, with blocks.
fn ack<C: Collector>(w: &mut Walk<'_, C>, n: &mut Numbers<'_, '_>, kind: u8) -> Result<(), Fault> {
    let (largest, block) = (coded_len(kind >> 2), coded_len(kind));
    n.add(w, f::FRAME_TYPE_ACK_LARGEST_ACKED, largest)?;
    n.add(w, f::FRAME_TYPE_ACK_LARGEST_ACKED_DELTA_TIME, 2)?;
    let blocks = match kind & 0x20 {
        0 => 0,
        _ => n.add(w, f::FRAME_TYPE_ACK_NUM_BLOCKS, 1)?,
    };
    n.add(w, f::FRAME_TYPE_ACK_FIRST_ACK_BLOCK_LENGTH, block)?;
    for _ in 0..blocks {
        n.add(w, f::FRAME_TYPE_ACK_GAP_TO_NEXT_BLOCK, 1)?;
        n.add(w, f::FRAME_TYPE_ACK_ACK_BLOCK_LENGTH, block)?;
    }
    let first = f::FRAME_TYPE_ACK_TIME_SINCE_LARGEST_ACKED;
    stamps(w, n, f::FRAME_TYPE_ACK_DELTA_LARGEST_ACKED, first)
}
