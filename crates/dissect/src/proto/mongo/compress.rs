//! Compressed messages: what they were compressed with, and the message that lies inside.

use bytes::Bytes;
use flate2::{Decompress, FlushDecompress, Status};

use crate::buf::{Buf, Fault};
use crate::collect::{Collector, Item};
use crate::walk::{REST, Walk};

use super::bson::{MAX_DEPTH, signed};
use super::fields::*;
use super::{State, bare, body};

/// Octets before what is compressed.
const HEADER_LEN: usize = 9;

/// Octets that the messages of one message may grow to.
pub(super) const MAX_DECODED: usize = 64 << 20;

/// Octets that one octet of Snappy stands for at most: a copy of 64 takes three.
const MAX_EXPANSION: usize = 22;

/// Octets that Wireshark lets Snappy's texts have.
const MAX_SNAPPY: usize = 20 << 20;

/// Octets that are taken out at once: where the compressed ones turn out to be damaged, what was taken out before stays.
const CHUNK: std::ops::RangeInclusive<usize> = 32 << 10..=8 << 20;

/// The kinds of compression.
mod compressor {
    pub(super) const NONE: u8 = 0;
    pub(super) const SNAPPY: u8 = 1;
    pub(super) const ZLIB: u8 = 2;
}

/// Shows a compressed message at `at` and the one inside; where what follows begins.
pub(super) fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    state: &mut State,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let item = bare(w, COMPRESSION, b, at, HEADER_LEN as i64)?;
    let opened = w.open(item);
    w.row_le(b, at, &[(COMPRESSION_ORIGINAL_OPCODE, 4), (COMPRESSION_ORIGINAL_SIZE, 4)])?;
    let opcode = signed(b, at)?;
    let kind = b.u8(at + 8)?;
    w.item(COMPRESSION_COMPRESSOR, b, at + 8, 1)?;
    let start = at + HEADER_LEN;
    b.check(start, 1)?;
    w.item(COMPRESSION_COMPRESSED_DATA, b, start, REST)?;
    state.opcode = opcode;
    state.depth += 1;
    if state.depth > MAX_DEPTH {
        return Err(Fault::Malformed);
    }
    if kind == compressor::NONE {
        w.close(opened);
        let end = body(w, state, b, start, opcode)?;
        state.depth -= 1;
        return Ok(end);
    }
    let octets = b.from(start)?.captured();
    let decoded = match kind {
        compressor::SNAPPY => unsnap(w, state, octets, item),
        compressor::ZLIB => {
            let decoded = inflate(octets, state.octets);
            if decoded.is_none() {
                w.item(COMPRESSION_UNSUPPORTED_COMPRESSED, b, start, REST)?;
                let text = "Error uncompressing zlib data";
                w.expert_text(UNSUPPORTED_COMPRESSION_EXPERT, item, format_args!("{text}"));
            }
            decoded
        }
        _ => {
            w.item(COMPRESSION_UNSUPPORTED_COMPRESSED, b, start, REST)?;
            w.expert_text(
                UNSUPPORTED_COMPRESSION_EXPERT,
                item,
                format_args!("Unsupported compression format: {kind}"),
            );
            None
        }
    };
    w.close(opened);
    if let Some(decoded) = decoded {
        state.octets = state.octets.saturating_sub(decoded.len());
        state.elements = state.elements.saturating_add(decoded.len());
        let decoded = Bytes::from(decoded);
        if let Some(source) = w.add_source("Decompressed Data", decoded.clone()) {
            let inner = Buf::new(&decoded, decoded.len(), source);
            let inner = if b.is_fragment() { inner.as_fragment() } else { inner };
            body(w, state, &inner, 0, opcode)?;
        }
    }
    state.depth -= 1;
    Ok(b.reported())
}

/// What Snappy's `octets` stand for; `None` with a note where that cannot be told.
fn unsnap<C: Collector>(
    w: &mut Walk<'_, C>,
    state: &State,
    octets: &[u8],
    item: Item,
) -> Option<Vec<u8>> {
    let len = snap::raw::decompress_len(octets).ok();
    if len.is_some_and(|len| len > MAX_SNAPPY.min(state.octets)) {
        let text = "Uncompressed size too large";
        w.expert_text(TOO_LARGE_COMPRESSED_EXPERT, item, format_args!("{text}"));
        return None;
    }
    // What could not come of so few octets is not worth the memory.
    let len = len.filter(|len| *len <= octets.len().saturating_mul(MAX_EXPANSION));
    let decoded = len.and_then(|_| snap::raw::Decoder::new().decompress_vec(octets).ok());
    if decoded.is_none() {
        let text = "Error uncompressing snappy data";
        w.expert_text(UNSUPPORTED_COMPRESSION_EXPERT, item, format_args!("{text}"));
    }
    decoded
}

/// What zlib's `octets` stand for, as far as they go; `None` where they are damaged or stand for more than `limit` octets.
fn inflate(octets: &[u8], limit: usize) -> Option<Vec<u8>> {
    /// What begins a gzip header without any options, which Wireshark takes too.
    const GZIP: &[u8] = &[0x1f, 0x8b, 8, 0];
    const GZIP_LEN: usize = 10;
    take_out(Decompress::new(true), octets, limit).or_else(|| {
        let raw = if octets.starts_with(GZIP) { octets.get(GZIP_LEN..)? } else { octets };
        take_out(Decompress::new(false), raw, limit)
    })
}

fn take_out(mut stream: Decompress, octets: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut chunk = vec![0; octets.len().saturating_mul(2).clamp(*CHUNK.start(), *CHUNK.end())];
    loop {
        let (read, written) = (stream.total_in(), stream.total_out());
        let rest = octets.get(read as usize..)?;
        let Ok(status) = stream.decompress(rest, &mut chunk, FlushDecompress::Sync) else { break };
        let made = chunk.get(..(stream.total_out() - written) as usize)?;
        out.extend_from_slice(made);
        if out.len() > limit {
            return None;
        }
        match status {
            Status::StreamEnd => return Some(out),
            Status::Ok if made.len() == chunk.len() => {}
            // There is no more, though the end was not seen.
            Status::Ok | Status::BufError => break,
        }
    }
    (!out.is_empty()).then_some(out)
}
