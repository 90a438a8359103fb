//! HTTP/2 (RFC 9113): frames, headers that are compressed (RFC 7541), and bodies that come in several frames.
//!
//! A conversation is known by the preface of its client, or by an exchange of HTTP/1.1 that agrees on it. In both cases
//! it counts as HTTP that carries HTTP/2. Headers that go on in `CONTINUATION` frames are shown as far as the first
//! frame has them, as in Wireshark.

mod fields;
mod hpack;
mod state;

use std::fmt::Write as _;

use lamna_fields::{Encoding, Field, FieldDef, FieldType};

use self::fields as f;
pub use self::fields::FIELDS;
use self::hpack::{Decoder, Kind, MAX_HEADERS, Representations};
use self::state::{Session, Streamed};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::pieces;
use crate::proto::http::Http;
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::proto::lines::Plain;
use crate::proto::{http, id};
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{Opened, REST, Walk};

/// What a client begins with (RFC 9113, section 3.4).
pub const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// Octets of a frame before its payload.
pub const HEADER_LEN: usize = 9;

/// Types of frames (RFC 9113, section 6; RFC 7838, RFC 8336, RFC 9218).
mod kind {
    pub(super) const DATA: u8 = 0;
    pub(super) const HEADERS: u8 = 1;
    pub(super) const PRIORITY: u8 = 2;
    pub(super) const RST_STREAM: u8 = 3;
    pub(super) const SETTINGS: u8 = 4;
    pub(super) const PUSH_PROMISE: u8 = 5;
    pub(super) const PING: u8 = 6;
    pub(super) const GOAWAY: u8 = 7;
    pub(super) const WINDOW_UPDATE: u8 = 8;
    pub(super) const CONTINUATION: u8 = 9;
    pub(super) const ALTSVC: u8 = 10;
    pub(super) const BLOCKED: u8 = 11;
    pub(super) const ORIGIN: u8 = 12;
    pub(super) const PRIORITY_UPDATE: u8 = 16;
}

/// Flags of frames.
mod flag {
    /// Of `SETTINGS` and `PING`.
    pub(super) const ACK: u8 = 0x01;
    pub(super) const END_STREAM: u8 = 0x01;
    pub(super) const END_HEADERS: u8 = 0x04;
    pub(super) const PADDED: u8 = 0x08;
    pub(super) const PRIORITY: u8 = 0x20;
}

static BODY: FragmentFields = FragmentFields {
    title: "Body fragment",
    fragments: f::BODY_FRAGMENTS,
    fragment: f::BODY_FRAGMENT,
    overlap: f::BODY_FRAGMENT_OVERLAP,
    conflict: f::BODY_FRAGMENT_OVERLAP_CONFLICTS,
    error: f::BODY_FRAGMENT_ERROR,
    count: f::BODY_FRAGMENT_COUNT,
    length: f::BODY_REASSEMBLED_LENGTH,
    data: Some(f::BODY_REASSEMBLED_DATA),
};

/// The header of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Octets of the payload.
    pub len: usize,
    /// Which frame it is.
    pub kind: u8,
    /// Its flags.
    pub flags: u8,
    /// The stream that it is of, 0 for the whole connection.
    pub stream: u32,
}

impl Header {
    /// The header at the start of `b`.
    pub fn new(b: &Buf<'_>) -> Result<Self, Fault> {
        Ok(Header {
            len: b.u24(0)? as usize,
            kind: b.u8(3)?,
            flags: b.u8(4)?,
            stream: b.u32(5)? & 0x7fff_ffff,
        })
    }

    fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

/// A string in a list of headers: its octets lie behind a length of four.
#[derive(Clone, Copy, Debug)]
struct Text {
    at: usize,
    len: usize,
}

impl Text {
    fn octets<'h>(&self, headers: &'h [u8]) -> &'h [u8] {
        headers.get(self.at + 4..self.at + 4 + self.len).unwrap_or(&[])
    }
}

/// The names and values in a list of headers that was unfolded.
#[derive(Clone, Copy, Debug)]
struct Pairs<'h> {
    headers: &'h [u8],
    at: usize,
}

impl<'h> Pairs<'h> {
    fn new(headers: &'h [u8]) -> Self {
        Pairs { headers, at: 0 }
    }

    fn text(&mut self) -> Option<Text> {
        let len = u32::from_be_bytes(*self.headers.get(self.at..)?.first_chunk()?) as usize;
        let text = Text { at: self.at, len };
        self.at += 4 + len;
        Some(text)
    }
}

impl Iterator for Pairs<'_> {
    type Item = (Text, Text);

    fn next(&mut self) -> Option<Self::Item> {
        Some((self.text()?, self.text()?))
    }
}

/// HTTP/2.
#[derive(Clone, Copy, Debug)]
pub struct Http2;

impl Dissect for Http2 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp"), Claim::Heuristic("tls")];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held = Held::Info(|_, _| "");
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let mut above = w.layers.as_slice().iter().rev().map(|layer| layer.protocol);
        // Another message of the same segment comes behind the layers of the one before.
        let is_first =
            above.next() == Some(id::HTTP2) && above.next() != Some(id::HTTP) && !w.is_over_tls();
        if is_first {
            // The conversation stays one of HTTP.
            w.withdraw_layer();
            if b.captured().starts_with(PREFACE) {
                w.assign(id::HTTP2);
            }
            w.column_protocol("HTTP2");
            w.within(id::HTTP, b, |w, b| w.call(id::HTTP2, b))?;
            let is_agreed = w.remember(Scope::Stream, |session: &mut Session, _| session.is_agreed);
            if b.captured().starts_with(PREFACE) && is_agreed != Some(true) {
                // HTTP has looked at the line.
                w.layers.count_text(false);
            }
            return Ok(());
        }
        if w.wants_columns() {
            w.columns().set_protocol("HTTP2");
        }
        let mut at = 0;
        while at < b.reported() {
            let rest = b.from(at)?;
            let len = match Self::length(rest.captured()) {
                Some(len) => len.min(rest.reported()),
                None => rest.reported(),
            };
            let rest = rest.slice(0, len)?;
            let outer = w.open_top();
            frame(w, &rest)?;
            w.close(outer);
            at += len.max(1);
        }
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let is_http = |port: u16| Http::CLAIMS.contains(&Claim::TcpPort(port));
        if bytes.starts_with(PREFACE)
            && !framing.over_tls
            && !is_http(framing.source_port)
            && !is_http(framing.destination_port)
            && framing.recall(Scope::Stream, |session: &mut Session| session.is_agreed)
                != Some(true)
            && !http::has_asked(framing)
        {
            // Like Wireshark, which asks HTTP first.
            return Pdu::NotMine;
        }
        let begins = bytes.starts_with(PREFACE) && !framing.over_tls;
        let follows = framing.follows;
        let is_handed_on = framing.recall(Scope::Stream, |session: &mut Session| {
            session.is_handed_on &= follows;
            session.is_handed_on |= begins && !session.is_agreed;
            session.is_handed_on
        });
        match Self::length(bytes) {
            Some(len) if len <= bytes.len() => Pdu::Whole(len),
            len if is_handed_on == Some(true) => Pdu::Whole(len.unwrap_or(bytes.len())),
            Some(len) => Pdu::More(len - bytes.len()),
            None => Pdu::MoreUnknown,
        }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.captured().starts_with(PREFACE)
    }
}

/// Begins a conversation that an exchange of HTTP/1.1 agreed on.
pub(crate) fn begin<C: Collector>(w: &mut Walk<'_, C>) {
    w.remember(Scope::Stream, |session: &mut Session, _| session.is_agreed = true);
    w.assign(id::HTTP2);
}

impl Http2 {
    /// Octets of the frame or preface that `bytes` begin with, if they tell.
    fn length(bytes: &[u8]) -> Option<usize> {
        if bytes.starts_with(PREFACE) {
            return Some(PREFACE.len());
        }
        let [a, b, c] = *bytes.first_chunk()?;
        Some(u32::from_be_bytes([0, a, b, c]) as usize + HEADER_LEN)
    }
}

/// The direction that the walk is in: 0 from the client.
fn direction<C: Collector>(w: &Walk<'_, C>) -> usize {
    let (source, destination) = (w.net.source_port, w.net.destination_port);
    usize::from(w.net.server_port.unwrap_or(source.min(destination)) == source)
}

/// Walks the frame that `b` is.
fn frame<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (_, root) = w.open_protocol(b, 0, REST)?;
    let stream = w.item(f::STREAM, b, 0, REST)?;
    let opened = w.open(stream);
    if b.captured().starts_with(PREFACE) {
        announce(w, format_args!("Magic"));
        w.label(stream, format_args!("Stream: Magic"));
        w.item(f::MAGIC, b, 0, PREFACE.len())?;
        w.close(opened);
        w.close(root);
        return Ok(());
    }
    let header = match Header::new(b) {
        Err(Fault::Malformed) if is_handed_on(w) => {
            w.layers.forget_text();
            Err(Fault::Unreassembled)
        }
        header => header,
    }?;
    let name = w.word(f::TYPE, u64::from(header.kind)).unwrap_or("Unknown");
    let (len, number) = (header.len, header.stream);
    if w.wants_columns() {
        match w.word(f::TYPE, u64::from(header.kind)) {
            Some(name) => announce(w, format_args!("{name}[{number}]")),
            None => announce(w, format_args!("Unknown type ({})[{number}]", header.kind)),
        }
    }
    w.label(stream, format_args!("Stream: {name}, Stream ID: {number}, Length {len}"));
    w.item(f::LENGTH, b, 0, 3)?;
    w.item(f::TYPE, b, 3, 1)?;
    flags(w, b, &header)?;
    w.item(f::R, b, 5, 4)?;
    w.item(f::STREAMID, b, 5, 4)?;
    let payload = Payload { b, header, stream, opened };
    if len + HEADER_LEN > b.reported() && !b.is_cut() && is_handed_on(w) {
        w.layers.forget_text();
        return payload.part(w);
    }
    payload.walk(w)?;
    w.close(opened);
    w.close(root);
    Ok(())
}

/// Whether nothing is put together from what the segment ends with.
fn is_handed_on<C: Collector>(w: &mut Walk<'_, C>) -> bool {
    w.remember(Scope::Stream, |session: &mut Session, _| session.is_handed_on) == Some(true)
}

/// Names a frame in Info.
fn announce<C: Collector>(w: &mut Walk<'_, C>, text: std::fmt::Arguments<'_>) {
    if w.wants_columns() {
        w.columns().append_info_separated(", ", text);
    }
}

fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: &Header) -> Walked {
    let known: &[Field] = match header.kind {
        kind::DATA => &[f::FLAGS_UNUSED_DATA, f::FLAGS_PADDED, f::FLAGS_END_STREAM],
        kind::HEADERS => &[
            f::FLAGS_UNUSED_HEADERS,
            f::FLAGS_PRIORITY,
            f::FLAGS_PADDED,
            f::FLAGS_EH,
            f::FLAGS_END_STREAM,
        ],
        kind::SETTINGS => &[f::FLAGS_UNUSED_SETTINGS, f::FLAGS_ACK_SETTINGS],
        kind::PUSH_PROMISE => &[f::FLAGS_UNUSED_PUSH_PROMISE, f::FLAGS_PADDED, f::FLAGS_EH],
        kind::PING => &[f::FLAGS_UNUSED_PING, f::FLAGS_ACK_PING],
        kind::CONTINUATION => &[f::FLAGS_UNUSED_CONTINUATION, f::FLAGS_PADDED, f::FLAGS_EH],
        _ => &[f::FLAGS_UNUSED],
    };
    let item = w.item(f::FLAGS, b, 4, 1)?;
    w.label(item, format_args!("Flags: 0x{:02x}", header.flags));
    if w.labels() {
        for field in known {
            let field = w.def(*field);
            if field.kind == FieldType::Boolean && u64::from(header.flags) & field.mask != 0 {
                w.append(item, format_args!(", {}", field.title));
            }
        }
    }
    w.bits(item, known, b, 4, 1)
}

/// The payload of a frame, and what it is walked in.
struct Payload<'r, 'b> {
    b: &'r Buf<'b>,
    header: Header,
    stream: Item,
    /// What closes the stream's item.
    opened: Opened,
}

impl Payload<'_, '_> {
    /// What there is of a frame that goes on in the next segment, where the two are not put together.
    fn part<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let result = match self.header.kind {
            kind::DATA | kind::HEADERS | kind::PUSH_PROMISE => self.padding(w).map(drop),
            kind::CONTINUATION => Ok(()),
            _ => self.walk(w),
        };
        match result {
            Ok(()) | Err(Fault::Malformed) => Err(Fault::Unreassembled),
            fault => fault,
        }
    }

    fn walk<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let b = self.b;
        let at = HEADER_LEN;
        match self.header.kind {
            kind::DATA => self.data(w),
            kind::HEADERS => {
                let (mut at, padding) = self.padding(w)?;
                if self.header.has(flag::PRIORITY) {
                    self.priority(w, at)?;
                    at += 5;
                }
                self.headers(w, Some(f::HEADERS), at, padding)?;
                self.tail(w, f::HEADERS_PADDING, padding)
            }
            kind::PRIORITY => self.priority(w, at),
            kind::RST_STREAM => w.item(f::RST_STREAM_ERROR, b, at, 4).map(drop),
            kind::SETTINGS => settings(w, b, at),
            kind::PUSH_PROMISE => {
                let (at, padding) = self.padding(w)?;
                w.item(f::PUSH_PROMISE_R, b, at, 4)?;
                w.item(f::PUSH_PROMISE_PROMISED_STREAM_ID, b, at, 4)?;
                self.headers(w, Some(f::PUSH_PROMISE_HEADER), at + 4, padding)?;
                self.tail(w, f::PUSH_PROMISE_PADDING, padding)
            }
            kind::PING => {
                let field = if self.header.has(flag::ACK) { f::PONG } else { f::PING };
                w.item(field, b, at, 8).map(drop)
            }
            kind::GOAWAY => {
                w.item(f::GOWAY_R, b, at, 4)?;
                w.item(f::GOAWAY_LAST_STREAM_ID, b, at, 4)?;
                w.item(f::GOAWAY_ERROR, b, at + 4, 4)?;
                if b.remaining(at + 8) > 0 {
                    w.item(f::GOAWAY_ADDATA, b, at + 8, REST)?;
                }
                Ok(())
            }
            kind::WINDOW_UPDATE => {
                w.item(f::WINDOW_UPDATE_R, b, at, 4)?;
                w.item(f::WINDOW_UPDATE_WINDOW_SIZE_INCREMENT, b, at, 4).map(drop)
            }
            kind::CONTINUATION => {
                let (at, padding) = self.padding(w)?;
                let len = b.remaining(at).saturating_sub(padding);
                w.item_as(f::CONTINUATION_HEADER, b, at, len, lamna_fields::Encoding::Ascii)?;
                self.headers(w, None, at, padding)?;
                self.tail(w, f::CONTINUATION_PADDING, padding)
            }
            kind::ALTSVC => {
                let len = usize::from(b.u16(at)?);
                w.item(f::ALTSVC_ORIGIN_LEN, b, at, 2)?;
                w.item(f::ALTSVC_ORIGIN, b, at + 2, len)?;
                if b.remaining(at + 2 + len) > 0 {
                    w.item(f::ALTSVC_FIELD_VALUE, b, at + 2 + len, REST)?;
                }
                Ok(())
            }
            kind::ORIGIN => self.origins(w),
            kind::PRIORITY_UPDATE => {
                w.number(f::PRIORITY_UPDATE_STREAM_ID, b, at, 4, u64::from(b.u32(at)?))?;
                w.item(f::PRIORITY_UPDATE_FIELD_VALUE, b, at + 4, REST).map(drop)
            }
            kind::BLOCKED => Ok(()),
            _ if b.remaining(at) > 0 => w.item(f::UNKNOWN, b, at, REST).map(drop),
            _ => Ok(()),
        }
    }

    /// Adds how many octets of padding there are; answers where the rest begins, and that number.
    fn padding<C: Collector>(&self, w: &mut Walk<'_, C>) -> Result<(usize, usize), Fault> {
        let (mut at, mut padding) = (HEADER_LEN, 0);
        if self.header.has(flag::PADDED) {
            padding = usize::from(self.b.u8(at)?);
            w.item(f::PADDING, self.b, at, 1)?;
            at += 1;
        }
        w.generated(f::PAD_LENGTH, self.b, at, padding as u64);
        Ok((at, padding))
    }

    /// Adds the padding itself.
    fn tail<C: Collector>(&self, w: &mut Walk<'_, C>, field: Field, padding: usize) -> Walked {
        if padding > 0 {
            let at = self.b.reported().saturating_sub(padding);
            w.item(field, self.b, at, padding)?;
        }
        Ok(())
    }

    fn priority<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        w.item(f::EXCLUSIVE, self.b, at, 4)?;
        w.item(f::STREAM_DEPENDENCY, self.b, at, 4)?;
        w.item(f::HEADERS_WEIGHT, self.b, at + 4, 1)?;
        let weight = u64::from(self.b.u8(at + 4)?) + 1;
        let item = w.number(f::HEADERS_WEIGHT_REAL, self.b, at + 4, 1, weight)?;
        w.mark_generated(item);
        Ok(())
    }

    fn origins<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let b = self.b;
        let mut at = HEADER_LEN;
        while w.fields() && b.remaining(at) > 0 {
            let len = usize::from(b.u16(at)?);
            let item = w.item(f::ORIGIN, b, at, 2 + len)?;
            let opened = w.open(item);
            w.item(f::ORIGIN_ORIGIN_LEN, b, at, 2)?;
            w.item(f::ORIGIN_ORIGIN, b, at + 2, len)?;
            w.close(opened);
            at += 2 + len;
        }
        Ok(())
    }

    /// Adds a block of headers, or a part of it, which ends before the padding.
    fn headers<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        field: Option<Field>,
        at: usize,
        padding: usize,
    ) -> Walked {
        let b = self.b;
        let block = b.bytes(at, b.remaining(at).saturating_sub(padding))?;
        let (direction, stream) = (direction(w), self.header.stream);
        let is_last = self.header.has(flag::END_HEADERS);
        let kept = w.remember(Scope::Stream, |session: &mut Session, memory| {
            session.headers((direction, stream), is_last, block, memory)
        });
        if !w.fields() {
            return Ok(());
        }
        let (headers, before) = match kept {
            Some((headers, before)) => (
                w.kept(headers).unwrap_or_default(),
                before.and_then(|kept| w.kept(kept)).unwrap_or_default(),
            ),
            None => (Decoder::default().unfold(block).into(), bytes::Bytes::new()),
        };
        if let Some(field) = field {
            w.item(field, b, at, block.len())?;
        }
        // What a header has of the frame before counts as being at the beginning.
        let whole = [&before, block].concat();
        let place = |offset: usize| at + offset.saturating_sub(before.len());
        let sizes = Representations::new(&whole).filter(|r| r.kind == Kind::Size).count();
        let count = Pairs::new(&headers).count() + sizes;
        if count == 0 {
            return Ok(());
        }
        let source = w.add_source("Decompressed Header", headers.clone());
        let plain = Buf::new(&headers, headers.len(), source.unwrap_or(b.source()));
        for (field, value) in [(f::HEADER_LENGTH, headers.len()), (f::HEADER_COUNT, count)] {
            let item = w.number(field, b, 0, 1, value as u64)?;
            w.mark_generated(item);
        }
        let mut pairs = Pairs::new(&headers);
        let mut request = Request::default();
        for representation in Representations::new(&whole).take(MAX_HEADERS) {
            let from = place(representation.at);
            let len = place(representation.end) - from;
            if representation.kind == Kind::Size {
                let size = representation.index;
                let item = w.item(f::HEADER_TABLE_SIZE_UPDATE, b, from, len)?;
                let opened = w.open(item);
                let field = f::HEADER_TABLE_SIZE_UPDATE_HEADER_TABLE_SIZE;
                w.number(field, b, from, len, size as u64)?;
                w.close(opened);
                continue;
            }
            let Some((name, value)) = pairs.next() else { break };
            let item = w.item(f::HEADER, b, from, len)?;
            let opened = w.open(item);
            let (name_text, value_text) = (name.octets(&headers), value.octets(&headers));
            w.item(f::HEADER_NAME_LENGTH, &plain, name.at, 4)?;
            w.item(f::HEADER_NAME, &plain, name.at + 4, name.len)?;
            w.item(f::HEADER_VALUE_LENGTH, &plain, value.at, 4)?;
            w.item(f::HEADER_VALUE, &plain, value.at + 4, value.len)?;
            known(w, &plain, name_text, &value)?;
            let unescaped = unescaped(value_text);
            let (field, from_value) = (f::HEADER_UNESCAPED, value.at + 4);
            let shown =
                w.string(field, &plain, from_value, value.len, format_args!("{unescaped}"))?;
            w.mark_generated(shown);
            let words = words(representation.kind, representation.index);
            w.string(f::HEADER_REPR, b, from, 1, format_args!("{words}"))?;
            if representation.index > 0 {
                w.number(f::HEADER_INDEX, b, from, 1, representation.index as u64)?;
            }
            w.close(opened);
            let (name, value) = (Plain(name_text).to_string(), Plain(value_text).to_string());
            let reason = reason(&name, &value);
            w.label(item, format_args!("Header: {name}: {value}{reason}"));
            request.take(name, value);
        }
        self.request(w, &request);
        Ok(())
    }

    /// Says what the headers ask for or answer.
    fn request<C: Collector>(&self, w: &mut Walk<'_, C>, request: &Request) {
        let summary = request.summary();
        if !summary.is_empty() {
            w.append(self.stream, format_args!(", {summary}"));
            if w.wants_columns() {
                w.columns().append_info(format_args!(": {summary}"));
            }
        }
        if let (Some(scheme), Some(authority), Some(path)) =
            (&request.scheme, &request.authority, &request.path)
        {
            let text = format_args!("{scheme}://{authority}{path}");
            w.generated_string(f::REQUEST_FULL_URI, self.b, 0, text);
        }
    }

    /// Shows messages that come one by one in data.
    fn messages<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        here: Buf<'_>,
        padding: usize,
        known: &Streamed,
    ) -> Walked {
        let segment = |w: &mut Walk<'_, C>, at: usize, len: usize| {
            if let Some(frame) = known.whole_in.and_then(|link| w.link(link)) {
                let item = w.number(f::BODY_REASSEMBLED_IN, &here, at, len, frame)?;
                w.mark_generated(item);
            }
            let plural = if len == 1 { "" } else { "s" };
            let item = w.item(f::DATA_SEGMENT, &here, at, len)?;
            w.label(item, format_args!("DATA segment data ({len} byte{plural})"));
            Ok(())
        };
        if known.taken > 0 {
            segment(w, 0, known.taken)?;
        }
        let held = here.reported() - known.held_at;
        if held > 0 {
            segment(w, known.held_at, held)?;
        }
        let only_held = known.message.is_none() && (held > 0 || known.taken > 0);
        if only_held && known.held_at <= known.taken {
            w.info_append(format_args!(" [HTTP2 segment of a reassembled PDU]"));
        }
        self.tail(w, f::DATA_PADDING, padding)?;
        w.close(self.opened);
        let side = if direction(w) == 0 { "request" } else { "response" };
        let media = known.content_type.split(';').next().unwrap_or("");
        let found = format!("{},{side},{media}", known.path);
        if let Some(kept) = known.message {
            let message = w.kept(kept).unwrap_or_default();
            if let Some(source) = w.add_source("Reassembled body", message.clone()) {
                let body = Buf::new(&message, message.len(), source);
                list_fragments(w, &BODY, &body, &pieces::places(&known.parts))?;
                let outer = w.open_top();
                w.call_matched(id::GRPC, &found, body)?;
                w.close(outer);
            }
        }
        let whole = here.slice(known.taken, known.held_at - known.taken)?;
        if !whole.is_empty() {
            let outer = w.open_top();
            w.call_matched(id::GRPC, &found, whole)?;
            w.close(outer);
        }
        Ok(())
    }

    /// Adds data: a part of a body, or all that is left of it.
    fn data<C: Collector>(&self, w: &mut Walk<'_, C>) -> Walked {
        let b = self.b;
        let (at, padding) = self.padding(w)?;
        let len = b.remaining(at).saturating_sub(padding);
        let here = b.slice(at, len)?;
        let (direction, stream, frame) = (direction(w), self.header.stream, w.frame.number);
        let is_last = self.header.has(flag::END_STREAM);
        let streamed = w.remember(Scope::Stream, |session: &mut Session, memory| {
            session.streamed((direction, stream), here.captured(), frame, memory)
        });
        if let Some(streamed) = streamed.flatten() {
            if len > 0 {
                w.item(f::DATA_DATA, b, at, len)?;
            }
            return self.messages(w, here, padding, &streamed);
        }
        let known = w.remember(Scope::Stream, |session: &mut Session, memory| {
            session.data((direction, stream), is_last, here.captured(), frame, memory)
        });
        let known = known.unwrap_or_default();
        if !is_last {
            w.append(self.stream, format_args!(" (partial entity body)"));
            if let Some(frame) = known.whole_in.and_then(|link| w.link(link)) {
                w.generated(f::BODY_REASSEMBLED_IN, b, at, frame);
            }
            if len > 0 {
                w.item(f::DATA_DATA, b, at, len)?;
            }
            return self.tail(w, f::DATA_PADDING, padding);
        }
        let whole = known.body.map(|kept| w.kept(kept).unwrap_or_default());
        let body = match &whole {
            None => here,
            Some(whole) => {
                let Some(source) = w.add_source("Reassembled body", whole.clone()) else {
                    return Ok(());
                };
                let body = Buf::new(whole, whole.len(), source);
                list_fragments(w, &BODY, &body, &pieces::places(&known.parts))?;
                body
            }
        };
        let coding = known.content_encoding.as_bytes();
        let mut decoded = None;
        let mut coded = None;
        if matches!(coding, b"gzip" | b"deflate") && body.reported() > 0 {
            let (name, before) = (&known.content_encoding, body.len());
            let text = format_args!("Content-encoded entity body ({name}): {before} bytes");
            let item = w.text(&body, 0, REST, text)?;
            decoded = http::decode(coding, body.captured());
            match &decoded {
                Some(after) => w.append(item, format_args!(" -> {} bytes", after.len())),
                None => w.expert(f::BODY_DECOMPRESSION_FAILED, item),
            }
            coded = Some(item);
        }
        let decoded = decoded.map(bytes::Bytes::from);
        let body = match &decoded {
            None => body,
            Some(decoded) => {
                let name = "Uncompressed entity body";
                let Some(source) = w.add_source(name, decoded.clone()) else { return Ok(()) };
                Buf::new(decoded, decoded.len(), source)
            }
        };
        let inner = coded.map(|item| w.open(item));
        if !body.is_empty() {
            w.item(f::DATA_DATA, &body, 0, REST)?;
        }
        if let Some(inner) = inner {
            w.close(inner);
        }
        self.tail(w, f::DATA_PADDING, padding)?;
        if body.is_empty() || known.content_type.is_empty() {
            return Ok(());
        }
        if coded.is_none() {
            // A body is shown beside its frame, one that was decoded in it.
            w.close(self.opened);
        }
        w.net.substream = stream;
        content(w, &known.content_type, body)?;
        w.net.substream = 0;
        Ok(())
    }
}

/// Octets of a setting: what it is, and a number (RFC 9113, section 6.5.1).
const SETTING_LEN: usize = 6;

/// Adds settings, `at` being where the first begins.
pub(crate) fn settings<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    while b.remaining(at) > 0 {
        let item = w.item(f::SETTINGS, b, at, b.remaining(at).min(SETTING_LEN))?;
        let opened = w.open(item);
        let setting = b.u16(at)?;
        match w.word(f::SETTINGS_ID, u64::from(setting)) {
            Some(word) => w.label(item, format_args!("Settings - {word}")),
            None => w.label(item, format_args!("Settings - Unknown ({setting})")),
        }
        w.item(f::SETTINGS_ID, b, at, 2)?;
        let field = match setting {
            1 => f::SETTINGS_HEADER_TABLE_SIZE,
            2 => f::SETTINGS_ENABLE_PUSH,
            3 => f::SETTINGS_MAX_CONCURRENT_STREAMS,
            4 => f::SETTINGS_INITIAL_WINDOW_SIZE,
            5 => f::SETTINGS_MAX_FRAME_SIZE,
            6 => f::SETTINGS_MAX_HEADER_LIST_SIZE,
            8 => f::SETTINGS_EXTENDED_CONNECT,
            _ => f::SETTINGS_UNKNOWN,
        };
        let value = b.u32(at + 2)?;
        w.item(field, b, at + 2, 4)?;
        w.append(item, format_args!(" : {value}"));
        w.close(opened);
        at += SETTING_LEN;
    }
    Ok(())
}

/// Goes on with a body by its media type.
fn content<C: Collector>(w: &mut Walk<'_, C>, content_type: &str, b: Buf<'_>) -> Walked {
    let (media_type, parameters) = content_type.split_once(';').unwrap_or((content_type, ""));
    let media_type = media_type.trim();
    if media_type.bytes().any(|octet| octet.is_ascii_uppercase()) {
        // Wireshark looks for the type as it is written, which senders of HTTP/2 write in lower case.
        return Ok(());
    }
    if !w.try_media(media_type, parameters, b)? && media_type == "application/octet-stream" {
        w.data(b)?;
    }
    Ok(())
}

/// Adds the value of a header that has a field of its own.
fn known<C: Collector>(w: &mut Walk<'_, C>, plain: &Buf<'_>, name: &[u8], value: &Text) -> Walked {
    let is_named =
        |def: &FieldDef| def.title.as_bytes() == name && def.name.starts_with("http2.headers.");
    let Some(index) = FIELDS.iter().position(is_named) else { return Ok(()) };
    let field = Field(index as u16);
    if FIELDS.get(index).is_some_and(|def| def.kind.is_integer()) {
        let digits = plain.bytes(value.at + 4, value.len)?;
        let number = std::str::from_utf8(digits).ok().and_then(|text| text.parse().ok());
        w.number(field, plain, value.at + 4, value.len, number.unwrap_or(0))?;
    } else {
        w.item(field, plain, value.at + 4, value.len)?;
    }
    Ok(())
}

/// What a request or a response says of itself before its other headers.
#[derive(Debug, Default)]
struct Request {
    method: Option<String>,
    scheme: Option<String>,
    authority: Option<String>,
    path: Option<String>,
    status: Option<String>,
}

impl Request {
    fn take(&mut self, name: String, value: String) {
        let place = match name.as_str() {
            ":method" => &mut self.method,
            ":scheme" => &mut self.scheme,
            ":authority" => &mut self.authority,
            ":path" => &mut self.path,
            ":status" => &mut self.status,
            _ => return,
        };
        *place = Some(value);
    }

    fn summary(&self) -> String {
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = match (&self.method, &self.path, &self.status) {
            (Some(method), Some(path), _) => write!(text, "{method} {path}"),
            (_, _, Some(status)) => write!(text, "{status}{}", reason(":status", status)),
            _ => Ok(()),
        };
        text
    }
}

/// The words that belong to the value of `:status`, behind a blank.
fn reason(name: &str, value: &str) -> String {
    let code = value.parse().ok().filter(|_| name == ":status");
    code.and_then(http::reason).map_or(String::new(), |reason| format!(" {reason}"))
}

/// How a header is written, in words.
fn words(kind: Kind, index: usize) -> &'static str {
    match (kind, index) {
        (Kind::Indexed | Kind::Size, _) => "Indexed Header Field",
        (Kind::Incremental, 0) => "Literal Header Field with Incremental Indexing - New Name",
        (Kind::Incremental, _) => "Literal Header Field with Incremental Indexing - Indexed Name",
        (Kind::Plain, 0) => "Literal Header Field without Indexing - New Name",
        (Kind::Plain, _) => "Literal Header Field without Indexing - Indexed Name",
        (Kind::Never, 0) => "Literal Header Field never Indexed - New Name",
        (Kind::Never, _) => "Literal Header Field never Indexed - Indexed Name",
    }
}

/// A value with its percent signs resolved (RFC 3986, section 2.1).
fn unescaped(value: &[u8]) -> String {
    let digit = |at: usize| value.get(at).and_then(|octet| char::from(*octet).to_digit(16));
    let mut out = Vec::with_capacity(value.len());
    let mut at = 0;
    while let Some(octet) = value.get(at) {
        match (octet, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high << 4 | low) as u8);
                at += 3;
            }
            _ => {
                out.push(*octet);
                at += 1;
            }
        }
    }
    Plain(&out).to_string()
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    /// The preface, then settings and a request for `/`.
    fn opening() -> Vec<u8> {
        let mut octets = super::PREFACE.to_vec();
        octets.extend([0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 100]);
        octets.extend([0, 0, 6, 1, 5, 0, 0, 0, 1, 0x82, 0x84, 0x86, 0x41, 1, b'h']);
        octets
    }

    #[test]
    fn a_request_names_what_it_wants() {
        let shown = segment(40_000, 80, &opening());
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:http:http2");
        assert_eq!(shown.info, "HTTP2 Magic, SETTINGS[0], HEADERS[1]: GET /");
        assert!(shown.has("Settings - Max concurrent streams : 100"));
        assert!(shown.has("Stream: HEADERS, Stream ID: 1, Length 6, GET /"));
        assert!(shown.has("[Full request URI: http://h/]"));
        assert!(shown.has("Header: :method: GET"));
    }

    #[test]
    fn padding_longer_than_the_frame_leaves_nothing() {
        let mut octets = super::PREFACE.to_vec();
        octets.extend([0, 0, 2, 0, 8, 0, 0, 0, 1, 200, 1]);
        let shown = segment(40_000, 80, &octets);
        assert_eq!(shown.info, "HTTP2 Magic, DATA[1][Malformed Packet]");
    }

    #[test]
    fn what_goes_on_behind_the_first_segment_is_not_put_together() {
        use super::{Framing, Http2, Pdu};
        use crate::registry::Dissect;
        let mut columns = crate::columns::Columns::default();
        let mut framing = Framing::alone(&mut columns);
        let begun = [0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3];
        assert_eq!(Http2::frame(&mut framing, &begun), Pdu::More(4));
        framing.source_port = 80;
        assert_eq!(Http2::frame(&mut framing, super::PREFACE), Pdu::Whole(24));
    }

    #[test]
    fn a_setting_that_is_cut_is_a_fault() {
        let mut octets = super::PREFACE.to_vec();
        octets.extend([0, 0, 8, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 100, 0, 4]);
        let shown = segment(40_000, 80, &octets);
        assert_eq!(shown.info, "HTTP2 Magic, SETTINGS[0][Malformed Packet]");
        assert!(shown.has("Settings - Max concurrent streams : 100"));
        assert!(shown.has("Settings - Initial Windows size"));
    }

    #[test]
    fn values_lose_their_percent_signs() {
        assert_eq!(super::unescaped(b"/a%20b%2"), "/a b%2");
    }
}
