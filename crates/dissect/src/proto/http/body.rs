//! Bodies: chunks put together, content codings taken off, and what the media type leads to.

use std::io::Read;

use bytes::Bytes;
use lamna_fields::Encoding;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::{REST, Walk};

use super::message::{Chunks, Transfer};
use super::{
    CHUNK_BOUNDARY, CHUNK_DATA, CHUNK_SIZE, CHUNKED_TRAILER_PART, DECOMPRESSION_FAILED, FILE_DATA,
    SUBDISSECTOR_FAILED,
};

/// Octets that a compressed body may grow to; a body that would become longer is shown as it came.
pub const MAX_DECODED: u64 = 64 << 20;

/// Octets of the empty line that ends a chunked body.
const LAST_BOUNDARY: usize = 2;

/// What is listed of chunks that were put together.
const DECHUNKED: &str = "De-chunked entity body";

/// What the headers say of a body.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Coding<'h> {
    pub(super) transfer: Transfer,
    pub(super) content_encoding: Option<&'h [u8]>,
    pub(super) content_type: Option<&'h [u8]>,
    /// Its size is a field.
    pub(super) is_sized: bool,
}

/// Walks the body `b` of a message that is `message` and has the item `root`; answers whether a protocol took it that is not
/// for whatever no other takes.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    message: &Buf<'_>,
    b: Buf<'_>,
    coding: &Coding<'_>,
) -> Result<bool, Fault> {
    let mut body = Body::There(b);
    if coding.transfer.chunked {
        // Chunks that were cut are not shown at all.
        b.check(0, b.reported())?;
        let chunks = Chunks::new(b.captured());
        show_chunks(w, &b, &chunks)?;
        if chunks.list.is_empty() {
            return Ok(false);
        }
        let mut whole = Vec::new();
        for chunk in &chunks.list {
            whole.extend_from_slice(
                b.captured().get(chunk.data..chunk.data + chunk.len).unwrap_or(&[]),
            );
        }
        if whole.is_empty() {
            w.add_source(DECHUNKED, Bytes::new());
            body = Body::There(message.slice_up_to(0, 0));
        } else {
            body.replace(w, DECHUNKED, whole.into());
        }
    }
    if coding.transfer.compressed {
        // What the channel put on is not taken off.
        return w.data(body.buf()).map(|()| false);
    }
    let coded = body.bytes().len();
    let encoding = coding.content_encoding.filter(|_| coded > 0 || coding.transfer.chunked);
    if let Some(name) = encoding.filter(|e| !e.eq_ignore_ascii_case(b"identity")) {
        let is_blank = |c: char| c.is_ascii_whitespace() || c == '\u{b}';
        let shown = String::from_utf8_lossy(name);
        let shown = shown.trim_matches(is_blank);
        let decoded = decode(name, body.bytes());
        let at = body.buf();
        let label = w.text(
            &at,
            0,
            REST,
            format_args!("Content-encoded entity body ({shown}): {coded} bytes"),
        )?;
        match decoded {
            Some(decoded) => {
                w.append(label, format_args!(" -> {} bytes", decoded.len()));
                body.replace(w, "Uncompressed entity body", decoded.into());
            }
            None => {
                let opened = w.open(label);
                w.expert(DECOMPRESSION_FAILED, label);
                let result = w.data(at);
                w.close(opened);
                return result.map(|()| false);
            }
        }
    }
    let b = body.buf();
    if coding.is_sized {
        file_data(w, message, &body)?;
    }
    if b.is_empty() {
        return Ok(false);
    }
    let Some(content_type) = coding.content_type else {
        if w.try_heuristics("http", b)? {
            return Ok(true);
        }
        return w.data(b).map(|()| false);
    };
    let http = w.open_top();
    let end = content_type.iter().position(|c| *c == b';').unwrap_or(content_type.len());
    let media_type = String::from_utf8_lossy(content_type.get(..end).unwrap_or(&[]).trim_ascii());
    let media_type = media_type.to_ascii_lowercase();
    let parameters = content_type.get(end + 1..).unwrap_or(&[]);
    let is_known = w.registry.lookup_text("media_type", &media_type).is_some();
    let parameters = String::from_utf8_lossy(parameters.trim_ascii());
    let mut taken = w.try_media(&media_type, &parameters, b)?;
    if !taken && media_type == "application/octet-stream" {
        w.data(b)?;
        taken = true;
    } else if !taken {
        if is_known {
            w.expert(SUBDISSECTOR_FAILED, root);
        }
        taken = w.try_heuristics("http", b)?;
        if !taken {
            w.other_media(&media_type, Some(&*parameters).filter(|p| !p.is_empty()), b)?;
        }
    }
    w.close(http);
    Ok(taken)
}

/// A body: where the message has it, or made anew.
enum Body<'b> {
    There(Buf<'b>),
    Made(Bytes, u8),
}

impl<'b> Body<'b> {
    fn bytes(&self) -> &[u8] {
        match self {
            Body::There(b) => b.captured(),
            Body::Made(bytes, _) => bytes,
        }
    }

    fn buf(&self) -> Buf<'_> {
        match self {
            Body::There(b) => *b,
            Body::Made(bytes, source) => Buf::new(bytes, bytes.len(), *source),
        }
    }

    fn replace<C: Collector>(&mut self, w: &mut Walk<'_, C>, name: &'static str, bytes: Bytes) {
        if let Some(source) = w.add_source(name, bytes.clone()) {
            *self = Body::Made(bytes, source);
        }
    }
}

fn file_data<C: Collector>(w: &mut Walk<'_, C>, message: &Buf<'_>, body: &Body<'_>) -> Walked {
    if !w.wants(FILE_DATA) {
        return Ok(());
    }
    let len = body.bytes().len();
    let text = Encoding::Ascii.text(body.bytes());
    let item = if len > 0 {
        w.string(FILE_DATA, &body.buf(), 0, REST, format_args!("{text}"))?
    } else {
        w.string(FILE_DATA, message, 0, 0, format_args!("{text}"))?
    };
    w.set_len(item, len);
    w.label_value(item, format_args!("{len} bytes"));
    Ok(())
}

fn show_chunks<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, chunks: &Chunks) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    // Wireshark says so of requests too.
    let whole = w.text(b, 0, REST, format_args!("HTTP chunked response"))?;
    let outer = w.open(whole);
    for chunk in &chunks.list {
        let last = chunk.len == 0;
        let item = if last {
            // With the empty line behind the trailers.
            let len = (chunk.next - chunk.at + LAST_BOUNDARY).min(b.len() - chunk.at);
            w.text(b, chunk.at, len, format_args!("End of chunked encoding"))?
        } else {
            w.text(
                b,
                chunk.at,
                chunk.next - chunk.at,
                format_args!("Data chunk ({} octets)", chunk.len),
            )?
        };
        let opened = w.open(item);
        w.number(CHUNK_SIZE, b, chunk.at, chunk.data - chunk.at, chunk.len as u64)?;
        if !last {
            let end = chunk.data + chunk.len;
            w.item(CHUNK_DATA, b, chunk.data, chunk.len)?;
            w.item(CHUNK_BOUNDARY, b, end, chunk.next - end)?;
        }
        w.close(opened);
        if last {
            trailers(w, b, chunk.next)?;
        }
    }
    w.close(outer);
    Ok(())
}

/// The trailers of a chunked body and its empty line.
fn trailers<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, from: usize) -> Walked {
    let bytes = b.captured();
    let mut at = from;
    let mut is_ended = false;
    while let Some(line) = super::message::Line::at_end(bytes, at) {
        at = line.next;
        if !line.text.is_empty() {
            continue;
        }
        if line.at > from {
            w.item(CHUNKED_TRAILER_PART, b, from, line.at - from)?;
        }
        super::lines::line_text(w, b, line.at, line.whole(bytes))?;
        is_ended = true;
        break;
    }
    if !is_ended && at > from {
        w.item(CHUNKED_TRAILER_PART, b, from, at - from)?;
    }
    Ok(())
}

/// Takes a content coding off (RFC 9110, section 8.4.1); `None` where it is not known or the octets
/// are not in it. A body that was cut short gives what there is of it.
pub(crate) fn decode(name: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    if name.eq_ignore_ascii_case(b"gzip") || name.eq_ignore_ascii_case(b"x-gzip") {
        return gzip(bytes)
            .or_else(|| inflate(flate2::read::ZlibDecoder::new(bytes)))
            .or_else(|| whole(flate2::read::DeflateDecoder::new(behind_header(bytes)?)));
    }
    if name.eq_ignore_ascii_case(b"deflate") || name.eq_ignore_ascii_case(b"x-deflate") {
        return inflate(flate2::read::ZlibDecoder::new(bytes))
            .or_else(|| inflate(flate2::read::DeflateDecoder::new(bytes)))
            .or_else(|| gzip(bytes));
    }
    None
}

/// The first member of gzip's (RFC 1952), whatever its check sum.
fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let member = flate2::bufread::GzDecoder::new(bytes);
    let packed = member.header().map(|_| *member.get_ref()).filter(|rest| !rest.is_empty())?;
    inflate(flate2::read::DeflateDecoder::new(packed))
}

/// What stands behind a gzip header whose reserved flags are set, which decoders refuse; everything, where there is no
/// header (RFC 1952, section 2.3).
fn behind_header(bytes: &[u8]) -> Option<&[u8]> {
    const HEADER_LEN: usize = 10;
    match bytes {
        // Flags that would make the header longer are none of ours.
        [0x1f, 0x8b, 8, flags, ..] => (flags & 0x1f == 0).then(|| bytes.get(HEADER_LEN..))?,
        _ => Some(bytes),
    }
}

/// The same of octets that may be anything: what does not end well is none.
fn whole(reader: impl Read) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let result = reader.take(MAX_DECODED + 1).read_to_end(&mut out);
    (result.is_ok() && out.len() as u64 <= MAX_DECODED).then_some(out)
}

fn inflate(reader: impl Read) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let result = reader.take(MAX_DECODED + 1).read_to_end(&mut out);
    // A body that was cut short gives what there is of it, a wrong one nothing.
    let is_cut = matches!(&result, Err(e) if e.kind() == std::io::ErrorKind::UnexpectedEof);
    ((result.is_ok() || is_cut && !out.is_empty()) && out.len() as u64 <= MAX_DECODED)
        .then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn content_codings_are_taken_off() {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(b"hello hello").unwrap();
        let gzip = gzip.finish().unwrap();
        assert_eq!(decode(b"gzip", &gzip).as_deref(), Some(&b"hello hello"[..]));
        assert_eq!(decode(b"gzip", &[&gzip[..], &gzip].concat()).map(|all| all.len()), Some(11));
        assert_eq!(decode(b"gzip", &gzip[..gzip.len() - 8]).map(|all| all.len()), Some(11));
        assert_eq!(decode(b"gzip", &gzip[..10]), None);
        let mut raw = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
        raw.write_all(b"hello").unwrap();
        assert_eq!(decode(b"Deflate", &raw.finish().unwrap()).as_deref(), Some(&b"hello"[..]));
        // Text in one stored block, and then a block of no known type (RFC 1951, section 3.2.3).
        let wrong = [&gzip[..10], &[0, 1, 0, 0xfe, 0xff, b'a', 7, 7]].concat();
        assert_eq!(decode(b"gzip", &wrong[..16]).as_deref(), Some(&b"a"[..]));
        assert_eq!(decode(b"gzip", &wrong), None);
        assert_eq!(decode(b"gzip", b"notgzip"), None);
        assert_eq!(decode(b"br", b"x"), None);
    }
}
