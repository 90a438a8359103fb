//! Hypertext Transfer Protocol, versions 1.0 and 1.1 (RFC 9110, RFC 9112).
//!
//! Messages are cut out of the stream by their headers' end and their `Content-Length`, their
//! chunks, or the close of the stream. Bodies are put together from their chunks, decompressed, and
//! handed on by their media type (the table of texts `media_type`). What begins like no message is a
//! `Continuation` in a conversation that had messages, and nothing in others.

mod body;
mod fields;
mod lines;
mod message;
mod security;
mod state;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use lamna_fields::{Field, FieldDef, ProtocolId};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::http2::{self, Http2};
use crate::proto::lines::{Plain, Text};
use crate::proto::tls::{Tls, first_wait};
use crate::proto::websocket::{self, WebSocket};
use crate::proto::{id, malformed};
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{self, Carrier, Framing, Pdu};
use crate::track::{Link, Scope};
use crate::walk::{REST, Walk};

pub use body::MAX_DECODED;
pub(crate) use body::decode;
pub use fields::*;
use message::Transfer;
pub use message::{Chunk, Chunks, Extent, Head, Kind, Length, Line};
pub(crate) use security::base64;
pub use state::Asked;
use state::{Met, Place, Stream, Switched, Target, opens_tunnel};

/// Hypertext Transfer Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Http;

impl Dissect for Http {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::TcpPort(80),
        Claim::Number("sctp.port", 80),
        Claim::TcpPort(631),
        Claim::TcpPort(1900),
        Claim::TcpPort(2710),
        Claim::TcpPort(2869),
        Claim::TcpPort(3128),
        Claim::TcpPort(3132),
        Claim::TcpPort(3689),
        Claim::TcpPort(5985),
        Claim::TcpPort(8080),
        Claim::TcpPort(8088),
        Claim::TcpPort(11371),
        Claim::Heuristic("tcp"),
        Claim::Heuristic("tls"),
    ];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held = Held::Carries(|octets| may_be_tls(octets).then_some(id::TLS));
    const COVERS_REST: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let place = w.remember(Scope::Stream, |stream: &mut Stream, _| stream.look());
        let place = place.unwrap_or_default();
        match place.switched {
            Switched::No => {}
            Switched::WebSocket => return w.call(id::WEBSOCKET, b),
            Switched::Http2 => {
                stream::show_size(w, &b)?;
                return w.call(id::HTTP2, b);
            }
            Switched::Other => return w.data(b),
        }
        if let Some((host, port)) = place.tunnel.as_ref().filter(|_| !is_nested(w)) {
            return tunnel(w, b, host, *port, place.nests);
        }
        let mut offset = 0;
        let mut shown = false;
        while offset < b.reported() {
            let rest = b.from(offset)?;
            if rest.is_cut() && rest.len() < message::CRLF_LEN {
                // An empty line may stand before a message.
                return Err(Fault::Short);
            }
            // Of what may be the beginning of a line, the rest is waited for; what cannot be is shown.
            if !rest.is_cut()
                && (offset > 0 && !w.net.is_closed && message::is_begun(rest.captured())
                    || message::is_begun_behind_crlf(rest.captured()))
            {
                break;
            }
            let used = one(w, &b, rest, offset, shown, id::HTTP)?;
            shown |= used.shown;
            offset += used.len.max(1);
            if used.switched == Switched::Http2 && offset < b.len() {
                w.columns().fence();
                let rest = b.from(offset)?;
                stream::show_size(w, &rest)?;
                return w.call(id::HTTP2, rest);
            }
        }
        if !shown {
            w.withdraw_layer();
        }
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let (asked, tunnelled, switched) = framing
            .recall(Scope::Stream, |s: &mut Stream| {
                (s.asked, s.tunnel.as_ref().map(|(_, port)| port.unwrap_or(0)), s.switched)
            })
            .unwrap_or_default();
        match switched {
            Switched::No => {}
            Switched::WebSocket => return WebSocket::frame(framing, bytes),
            Switched::Http2 => return Http2::frame(framing, bytes),
            Switched::Other => return Pdu::Whole(bytes.len()),
        }
        if bytes.starts_with(http2::PREFACE) {
            return Pdu::NotMine;
        }
        if let Some(port) = tunnelled {
            let is_claimed = |port| Tls::CLAIMS.contains(&Claim::TcpPort(port));
            let is_tls = u16::try_from(port).is_ok_and(is_claimed) || may_be_tls(bytes);
            return match first_wait(bytes, true) {
                wait if is_tls && wait != Pdu::NotMine => wait,
                _ => Pdu::Whole(bytes.len()),
            };
        }
        // All messages that are there are walked at once, as one layer.
        let mut offset = 0;
        while let Some(rest) = bytes.get(offset..).filter(|rest| !rest.is_empty()) {
            let wait = match Extent::new(rest, asked) {
                Extent::Whole(_) if grants_tunnel(rest, asked) => return Pdu::Whole(bytes.len()),
                Extent::Whole(n) => {
                    offset += shown_len(rest, asked, n).max(1);
                    continue;
                }
                Extent::Rest => return Pdu::Whole(bytes.len()),
                _ if offset > 0 => break,
                Extent::Missing(n) => Pdu::More(n),
                Extent::Unknown => Pdu::MoreUnknown,
                Extent::UntilClose => Pdu::UntilClose,
            };
            announce(framing, rest);
            return wait;
        }
        Pdu::Whole(offset)
    }

    fn recognise(b: &Buf<'_>) -> bool {
        // The version begins or ends the first line, whatever else is there.
        Line::at(b.captured(), 0).is_some_and(|line| {
            let is_version = |part: Option<&[u8]>| {
                part.is_some_and(|part| part.eq_ignore_ascii_case(b"HTTP/1."))
            };
            let last = line.text.split_last().map_or(&[][..], |(_, before)| before);
            is_version(line.text.get(..VERSION_LEN))
                || is_version(last.len().checked_sub(VERSION_LEN).and_then(|at| last.get(at..)))
        })
    }
}

/// Whether the conversation had requests of HTTP before, and nobody else has it now.
pub(crate) fn has_asked(framing: &mut Framing<'_>) -> bool {
    let place = framing.recall(Scope::Stream, |stream: &mut Stream| stream.look());
    place.is_some_and(|place| place.known && place.tunnel.is_none())
}

/// Octets of a version up to its minor number.
const VERSION_LEN: usize = 7;

/// Whether the octets begin with a message that opens the tunnel that was asked for.
fn grants_tunnel(bytes: &[u8], asked: Asked) -> bool {
    asked == Asked::Tunnel
        && Line::at(bytes, message::leading_crlf(bytes))
            .is_some_and(|line| opens_tunnel(Kind::of(line.text), status(line.text), asked))
}

/// Whether octets that go through a tunnel begin a record of TLS.
fn may_be_tls(bytes: &[u8]) -> bool {
    Tls::recognise(&Buf::new(bytes, bytes.len(), 0))
}

/// Names a message in the Info column before it is whole.
fn announce(framing: &mut Framing<'_>, bytes: &[u8]) {
    if !framing.columns.is_on() {
        return;
    }
    let bytes = bytes.get(message::leading_crlf(bytes)..).unwrap_or(&[]);
    let Some(line) = Line::at(bytes, 0).filter(|line| Kind::of(line.text).is_message()) else {
        return;
    };
    if !framing.columns.protocol().starts_with("HTTP") {
        framing.columns.clear_info();
    }
    framing.columns.append_info(format_args!("{} ", Text(line.text)));
}

/// What a message took of the octets.
struct Used {
    len: usize,
    shown: bool,
    /// What takes over behind it.
    switched: Switched,
    /// What it is, if it is text.
    kind: Option<Kind>,
}

/// What the walk over the headers found.
#[derive(Default)]
struct Headers<'h> {
    host: Option<&'h [u8]>,
    content_type: Option<&'h [u8]>,
    content_encoding: Option<&'h [u8]>,
    transfer: Transfer,
    /// Where the first of these headers are.
    transfer_at: Option<usize>,
    length_at: Option<usize>,
    length: Option<u64>,
    upgrade: Option<&'h [u8]>,
    /// The extensions of WebSocket.
    extensions: Option<&'h [u8]>,
    /// Some value may hold octets of another protocol: a token by which an end proves who it is, settings of HTTP/2.
    has_inner: bool,
    /// Octets up to the body.
    end: usize,
    /// They end with a line that is no header.
    broken: bool,
    /// They end with an empty line.
    closed: bool,
    /// They end where the octets were cut, with what may be the name of one more.
    short: bool,
    /// They end with a line that has no end, and no name of a header.
    unended: bool,
}

impl Headers<'_> {
    /// How many octets of `rest` are the body of the message, going by these headers alone.
    fn body(&self, kind: Kind, status: Option<u64>, asked: Asked, rest: &Buf<'_>) -> usize {
        let is_response = kind == Kind::Response;
        let is_bodyless = matches!(status, Some(100..=199 | 204 | 304));
        let all = rest.reported();
        if is_response && asked == Asked::Head {
            0
        } else if self.transfer.chunked {
            Chunks::new(rest.captured()).end.unwrap_or(all)
        } else if let Some(length) = self.length {
            // What has no body is believed to have one where a length is given.
            usize::try_from(length).map_or(all, |length| length.min(all))
        } else if is_response && !is_bodyless {
            all
        } else {
            0
        }
    }
}

/// Walks a message in a datagram, as a layer of the protocol at hand, which the columns call `name`.
pub(crate) fn datagram<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    name: &'static str,
) -> Walked {
    let owner = w.protocol();
    if b.is_cut() && b.len() < message::CRLF_LEN {
        return Err(Fault::Short);
    }
    let begins = Line::at_end(b.captured(), 0).is_some_and(|line| Kind::of(line.text).is_message());
    if is_known(w) || begins && is_named(&b) {
        w.column_protocol(name);
    }
    if !w.foreign(id::HTTP, |w| one(w, &b, b, 0, true, owner))?.shown {
        w.withdraw_layer();
    }
    Ok(())
}

/// Whether the first line names the message: not where it was cut.
fn is_named(b: &Buf<'_>) -> bool {
    !b.is_cut() || Line::at(b.captured(), 0).is_some()
}

/// Whether the conversation had messages before.
fn is_known<C: Collector>(w: &mut Walk<'_, C>) -> bool {
    w.remember(Scope::Stream, |stream: &mut Stream, _| stream.look()).is_some_and(|p| p.known)
}

/// Walks the first message in `b`, and counts it if that comes to its end.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    outer: &Buf<'_>,
    b: Buf<'_>,
    offset: usize,
    shown: bool,
    owner: ProtocolId,
) -> Result<Used, Fault> {
    let used = message_at(w, outer, b, offset, shown, owner)?;
    if let Some(kind) = used.kind {
        w.layers.count_text(kind.is_message());
    }
    Ok(used)
}

/// Walks the first message in `b`, at `offset` of `outer`, as `owner`'s.
fn message_at<C: Collector>(
    w: &mut Walk<'_, C>,
    outer: &Buf<'_>,
    b: Buf<'_>,
    offset: usize,
    shown: bool,
    owner: ProtocolId,
) -> Result<Used, Fault> {
    let skipped = message::leading_crlf(b.captured());
    let (crlf, b) = (b, b.from(skipped)?);
    let bytes = b.captured();
    let first = Line::at_end(bytes, 0);
    let kind = first.map_or(Kind::Other, |line| Kind::of(line.text));
    let is_text = matches!(bytes, [b' '..=b'~', ..]);
    let text = is_text.then_some(kind);
    // What is no text is all of a body.
    let is_body = kind == Kind::Other && !is_text;
    let headers = if is_body {
        Headers { broken: true, ..Headers::default() }
    } else {
        scan(bytes, kind, b.is_cut())
    };
    let request = first.filter(|_| kind == Kind::Request || kind == Kind::Notification);
    let request = request.map(|line| Request::new(line.text));
    let scheme = if w.is_over_tls() { "https" } else { "http" };
    let full_uri = request.as_ref().and_then(|r| r.full_uri(scheme, headers.host));
    let status = first.and_then(|line| status(line.text));
    let switched = switches(kind, status, &headers);
    let is_continued = !is_named(&b) && is_known(w);
    let place = if headers.short {
        let uri = request.as_ref().map(|request| lossy_octets(request.uri));
        if kind != Kind::Other && w.is_tracked() {
            assign(w);
        }
        let wish = request.as_ref().map_or((Asked::Body, None), |r| (r.asks(), r.tunnel()));
        let begin = |stream: &mut Stream| stream.begin_cut(kind, uri.as_deref(), wish);
        w.remember(Scope::Stream, |stream: &mut Stream, _| begin(stream)).unwrap_or_default()
    } else {
        remember(w, kind, request.as_ref(), full_uri.as_deref(), status, switched)
    };
    match switched {
        Switched::WebSocket => websocket::begin(w, headers.extensions.unwrap_or(&[])),
        Switched::Http2 if place.known => http2::begin(w),
        _ => {}
    }
    // What is no message is shown where a request was met, and where it is text that has headers at least.
    let named = kind.is_message() || place.known;
    if !named && b.is_cut() && is_text && headers.end == 0 && owner == id::HTTP {
        w.layers.count_text(false);
        // Given to data, which shows nothing.
        let result = w.within(id::DATA, b, |_, _| Err(Fault::Short));
        w.blame(id::HTTP);
        return result.map(|()| Used { len: crlf.reported(), shown: true, switched, kind: text });
    }
    if !named && (headers.end == 0 || !is_text) {
        return Ok(Used { len: crlf.reported(), shown: false, switched, kind: text });
    }
    // A first line that was cut is shown, but names nothing.
    let names = if is_named(&b) { named } else { is_continued };
    let len = skipped
        + match Extent::new(bytes, place.asked) {
            _ if opens_tunnel(kind, status, place.asked) => b.reported(),
            Extent::Whole(n) => taken(&b, kind, &headers, status, place.asked, n),
            _ if kind.is_message() => {
                let rest = b.from(headers.end)?;
                headers.end + headers.body(kind, status, place.asked, &rest)
            }
            _ => b.reported(),
        };
    let is_cut = b.is_cut();
    if w.wants_columns() && names {
        columns(w, kind, first.filter(|_| is_named(&b)), shown);
    }
    let outermost = w.open_top();
    // Until the body goes to a protocol of its own, everything up to the end counts as HTTP.
    let root = w.foreign(owner, |w| w.item(Field::PROTOCOL, &b, 0, REST))?;
    let b = b.slice_up_to(0, len - skipped);
    let opened = w.open(root);
    if w.fields() || headers.has_inner {
        if (kind.is_message() || headers.end > 0) && is_at_tls_port(w, &place) {
            w.expert(TLS_PORT, root);
        }
        if skipped > 0 {
            let text = w.text(&crlf, 0, skipped, format_args!("{}", w.def(LEADING_CRLF).title))?;
            w.expert(LEADING_CRLF, text);
        }
        lines::walk(w, &b, kind, &headers, is_cut)?;
    }
    if headers.short {
        return Err(Fault::Short);
    }
    if headers.unended && !w.is_over_stream() {
        return Err(Fault::Malformed);
    }
    if w.fields() {
        // Wireshark counts the place of what is not in the octets twice after the first message.
        let at =
            if offset + skipped == 0 { 0 } else { (outer.start() as usize) + offset + skipped };
        generated(w, outer, at, kind, &place, full_uri.as_deref());
    }
    let body = b.from(headers.end.min(b.len()))?;
    let is_text = is_text && !w.net.is_closed;
    if !kind.is_message() && is_text && !headers.broken && !headers.closed && !body.is_empty() {
        // Nobody waits for the end of a line where no message has begun.
        return body.bytes(0, body.len() + 1).map(|_| Used {
            len,
            shown: true,
            switched,
            kind: text,
        });
    }
    if !body.is_empty() {
        let coding = body::Coding {
            transfer: headers.transfer,
            content_encoding: headers.content_encoding,
            content_type: headers.content_type,
            // Only what could have been the beginning of a message has a size of its own.
            is_sized: kind.is_message()
                || !is_body && matches!(first, Some(Line { text: [b' '..=b'~' | b'\t', ..], .. })),
        };
        if body::walk(w, root, &b, body, &coding)? {
            w.set_len(root, headers.end.min(b.len()));
        }
    }
    w.close(opened);
    w.close(outermost);
    let switched = if place.known { switched } else { Switched::No };
    // Behind a body that was cut the next message is looked for where the octets end.
    let len = if is_body && b.is_cut() { len } else { len.min(crlf.len()) };
    Ok(Used { len, shown: true, switched, kind: text })
}

/// The port of HTTP over TLS.
const TLS_PORT_NUMBER: u16 = 443;

/// Whether messages come to the port of HTTP over TLS as they are.
fn is_at_tls_port<C: Collector>(w: &Walk<'_, C>, place: &Place) -> bool {
    let leads_there = |(_, port): &Target| *port == Some(u32::from(TLS_PORT_NUMBER));
    w.net.carrier == Carrier::Tcp
        && w.is_inside(id::TCP)
        && (w.net.has_port(TLS_PORT_NUMBER) || place.tunnel.as_ref().is_some_and(leads_there))
}

/// The line at `at`, which the end of the octets ends too where they were cut, and of a header where no message has begun:
/// nobody waits for the rest of it.
fn line_of(bytes: &[u8], at: usize, kind: Kind, is_cut: bool) -> Option<Line<'_>> {
    if is_cut {
        return Line::at_cut(bytes, at);
    }
    let is_open = || {
        let line = Line::at_end(bytes, at).filter(|_| at > 0 && !kind.is_message());
        line.filter(|line| line.text.contains(&b':'))
    };
    Line::at(bytes, at).or_else(is_open)
}

/// Looks through the headers for what the walk needs, and for their end.
fn scan(bytes: &[u8], kind: Kind, is_cut: bool) -> Headers<'_> {
    let mut headers = Headers::default();
    let mut at = 0;
    while let Some(line) = line_of(bytes, at, kind, is_cut) {
        let is_first = at == 0 && kind.is_message();
        if at == 0 && line.text.is_empty() {
            headers.broken = true;
            break;
        }
        if line.text.is_empty() && !is_first {
            at = line.next;
            headers.closed = true;
            break;
        }
        if !is_first && !Kind::of(line.text).is_message() {
            let Some((name, value)) = line.header() else {
                headers.short = at > 0 && is_cut && Line::at(bytes, at).is_none();
                headers.broken = true;
                break;
            };
            headers.has_inner |= security::may_hold_token(value);
            if name.eq_ignore_ascii_case(b"host") {
                headers.host = Some(value);
            } else if name.eq_ignore_ascii_case(b"http2-settings") {
                headers.has_inner = true;
            } else if name.eq_ignore_ascii_case(b"content-type") {
                headers.content_type = Some(message::until_zero(value));
            } else if name.eq_ignore_ascii_case(b"content-encoding") {
                headers.content_encoding = Some(message::until_zero(value));
            } else if name.eq_ignore_ascii_case(b"transfer-encoding") {
                headers.transfer_at = headers.transfer_at.or(Some(at));
                let named = Transfer::new(value);
                headers.transfer.chunked |= named.chunked;
                headers.transfer.compressed |= named.compressed;
            } else if name.eq_ignore_ascii_case(b"content-length") {
                headers.length_at = headers.length_at.or(Some(at));
                headers.length = message::shown_length(value);
            } else if name.eq_ignore_ascii_case(b"upgrade") {
                headers.upgrade = Some(value);
            } else if name.eq_ignore_ascii_case(b"sec-websocket-extensions") {
                headers.extensions = Some(value);
            }
        }
        at = line.next;
    }
    headers.end = at;
    headers.unended = kind.is_message()
        && at > 0
        && !is_cut
        && !headers.closed
        && !headers.broken
        && bytes.get(at..).is_some_and(|line| !line.is_empty() && !line.contains(&b':'));
    headers
}

/// The code in a status line.
fn status(line: &[u8]) -> Option<u64> {
    message::number(line.split(|b| *b == b' ').nth(1)?)
}

/// Octets that the message at the start of `bytes` is shown with, of which `whole` are its own by the rules.
fn shown_len(bytes: &[u8], asked: Asked, whole: usize) -> usize {
    let skipped = message::leading_crlf(bytes);
    let bytes = bytes.get(skipped..).unwrap_or(&[]);
    let Some(first) = Line::at_end(bytes, 0) else { return whole };
    let kind = Kind::of(first.text);
    let b = Buf::new(bytes, bytes.len(), 0);
    let headers = scan(bytes, kind, false);
    skipped + taken(&b, kind, &headers, status(first.text), asked, whole - skipped.min(whole))
}

/// The same for a message whose headers are known.
fn taken(
    b: &Buf<'_>,
    kind: Kind,
    headers: &Headers<'_>,
    status: Option<u64>,
    asked: Asked,
    whole: usize,
) -> usize {
    let is_bodyless = matches!(status, Some(100..=199 | 204 | 304)) && asked != Asked::Head;
    let is_response = kind == Kind::Response;
    // A line that is no header ends them: the body begins there.
    if headers.broken && kind.is_message() || is_bodyless && is_response {
        let rest = b.slice_up_to(headers.end, b.remaining(headers.end));
        return headers.end + headers.body(kind, status, asked, &rest);
    }
    if kind.is_message() { whole } else { b.reported() }
}

/// Octets of the scheme that a URI begins with.
const SCHEME_LEN: usize = "https://".len();

/// The parts of a request line, which single blanks separate: what follows the second is
/// the version, whatever it is.
struct Request<'a> {
    method: &'a [u8],
    uri: &'a [u8],
    uri_at: usize,
    version: &'a [u8],
    version_at: usize,
}

impl<'a> Request<'a> {
    fn new(line: &'a [u8]) -> Self {
        let end = |from: usize| {
            line.get(from..)
                .and_then(|rest| memchr::memchr(b' ', rest))
                .map_or(line.len(), |n| from + n)
        };
        let method_end = end(0);
        let uri_at = (method_end + 1).min(line.len());
        let uri_end = end(uri_at);
        // More than one blank may stand before the version.
        let blanks = line.get(uri_end..).unwrap_or(&[]).iter().take_while(|c| **c == b' ').count();
        let version_at = uri_end + blanks;
        Request {
            method: line.get(..method_end).unwrap_or(&[]),
            uri: line.get(uri_at..uri_end).unwrap_or(&[]),
            uri_at,
            version: line.get(version_at..).unwrap_or(&[]),
            version_at,
        }
    }

    /// The URI with scheme and host, where it has them or the `Host` header tells.
    fn full_uri(&self, scheme: &str, host: Option<&[u8]>) -> Option<String> {
        let host = message::until_zero(host?);
        let uri = lossy_octets(message::until_zero(self.uri));
        let begins = |scheme: &[u8]| {
            self.uri.get(..scheme.len()).is_some_and(|uri| uri.eq_ignore_ascii_case(scheme))
        };
        let is_full = begins(b"http://") || begins(b"https://");
        if is_full || self.method == b"CONNECT" {
            return Some(uri);
        }
        let mut full = String::with_capacity(SCHEME_LEN + host.len() + self.uri.len());
        // Writing to a string does not fail.
        let _ = write!(full, "{scheme}://{}", Plain(host));
        full.push_str(&uri);
        Some(full)
    }

    /// What the method says of the response's body.
    fn asks(&self) -> Asked {
        match self.method {
            b"HEAD" => Asked::Head,
            b"CONNECT" => Asked::Tunnel,
            _ => Asked::Body,
        }
    }

    /// What `CONNECT` asks for, up to the first colon and behind it, as C reads numbers.
    fn tunnel(&self) -> Option<Target> {
        if self.method != b"CONNECT" {
            return None;
        }
        let mut parts = self.uri.splitn(2, |octet| *octet == b':');
        let host = lossy_octets(parts.next().unwrap_or(&[]));
        let port = parts.next().map(|text| {
            let (negative, digits) = match text.trim_ascii_start() {
                [b'-', digits @ ..] => (true, digits),
                [b'+', digits @ ..] | digits => (false, digits),
            };
            let number = message::number(digits).unwrap_or(0) as u32;
            if negative { number.wrapping_neg() } else { number }
        });
        Some((host, port))
    }
}

/// The phrase that belongs to a status code.
pub(crate) fn reason(code: u64) -> Option<&'static str> {
    STATUS_CODES.get(code)
}

/// Octets as Wireshark's request URIs show them: each octet that is not ASCII is U+FFFD.
fn lossy_octets(bytes: &[u8]) -> String {
    lamna_fields::Encoding::Ascii.text(bytes)
}

/// What a response says of the protocol from here on.
fn switches(kind: Kind, status: Option<u64>, headers: &Headers<'_>) -> Switched {
    if kind != Kind::Response || status != Some(101) {
        return Switched::No;
    }
    match headers.upgrade {
        None => Switched::No,
        Some(name) if name.eq_ignore_ascii_case(b"websocket") => Switched::WebSocket,
        Some(name) if name.eq_ignore_ascii_case(b"h2c") => Switched::Http2,
        _ => Switched::Other,
    }
}

fn remember<C: Collector>(
    w: &mut Walk<'_, C>,
    kind: Kind,
    request: Option<&Request<'_>>,
    full_uri: Option<&str>,
    status: Option<u64>,
    switches: Switched,
) -> Place {
    if kind == Kind::Other {
        return w.remember(Scope::Stream, |s: &mut Stream, _| s.look()).unwrap_or_default();
    }
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let place = w.remember(Scope::Stream, |stream: &mut Stream, memory| {
        let uri = request.filter(|_| full_uri.is_none()).map(|r| lossy_octets(r.uri));
        let met = Met {
            kind,
            frame,
            time,
            asked: request.map_or(Asked::Body, Request::asks),
            status,
            switches,
            uri: full_uri.or(uri.as_deref()),
            tunnel: request.and_then(Request::tunnel),
        };
        stream.meet(&met, memory)
    });
    if place.is_some() {
        assign(w);
    }
    place.unwrap_or_default()
}

/// Makes the conversation that a message was found in one of them, where no port did.
fn assign<C: Collector>(w: &mut Walk<'_, C>) {
    let by_port = |port| w.registry.lookup(Claim::TcpPort(port)) == Some(w.protocol());
    let is_claimed = by_port(w.net.source_port) || by_port(w.net.destination_port);
    if w.is_inside(id::TCP) && !is_claimed {
        let protocol = w.protocol();
        w.assign(protocol);
    }
}

fn columns<C: Collector>(w: &mut Walk<'_, C>, kind: Kind, first: Option<Line<'_>>, shown: bool) {
    if !shown {
        w.column_protocol("HTTP");
    }
    match first {
        Some(line) if kind.is_message() => w.info_append(format_args!("{} ", Text(line.text))),
        _ => w.info_append(format_args!("Continuation")),
    }
}

/// What is known of the message besides its octets.
fn generated<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: Kind,
    place: &Place,
    full_uri: Option<&str>,
) {
    let is_response = kind == Kind::Response;
    if kind == Kind::Other {
        return;
    }
    if let Some(uri) = full_uri {
        w.generated_string(REQUEST_FULL_URI, b, at, format_args!("{uri}"));
    }
    let what = match kind {
        Kind::Response => RESPONSE,
        Kind::Notification => NOTIFICATION,
        _ => REQUEST,
    };
    let item = w.generated(what, b, at, 1);
    w.hide(item);
    if place.number == 0 {
        return;
    }
    let total = w.link(place.total).unwrap_or(u64::from(place.number));
    let number = place.number;
    if is_response {
        let item = w.generated(RESPONSE_NUMBER, b, at, u64::from(number));
        w.label(item, format_args!("HTTP response {number}/{total}"));
    } else {
        let item = w.generated(REQUEST_NUMBER, b, at, u64::from(number));
        w.label(item, format_args!("HTTP request {number}/{total}"));
    }
    if let Some(time) = place.time {
        w.generated_signed(TIME, b, at, time);
    }
    let frame = |w: &mut Walk<'_, C>, field: Field, frame: Option<u32>| {
        if let Some(frame) = frame {
            w.generated(field, b, at, u64::from(frame));
        }
    };
    let link = |w: &Walk<'_, C>, link: Link| w.link(link).map(|frame| frame as u32);
    frame(w, PREV_REQUEST_IN, place.previous_request);
    if is_response {
        frame(w, PREV_RESPONSE_IN, place.previous_response);
        frame(w, REQUEST_IN, place.request_in);
    } else {
        let response_in = link(w, place.response_in);
        frame(w, RESPONSE_IN, response_in);
    }
    let next = link(w, place.next_request);
    frame(w, NEXT_REQUEST_IN, next);
    if is_response {
        let next = link(w, place.next_response);
        frame(w, NEXT_RESPONSE_IN, next);
        if !place.uri.is_empty() {
            w.generated_string(RESPONSE_FOR_URI, b, at, format_args!("{}", place.uri));
        }
    }
}

/// Whether the layer at hand is HTTP in HTTP: over the same octets as the layer below.
fn is_nested<C: Collector>(w: &Walk<'_, C>) -> bool {
    matches!(
        w.layers.as_slice(),
        [.., below, own] if below.protocol == id::HTTP
            && (below.source, below.start) == (own.source, own.start)
    )
}

/// Octets that go through a proxy to `port` of `host`. What `nests` is HTTP in HTTP, which is looked at no further.
fn tunnel<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    host: &str,
    port: Option<u32>,
    nests: bool,
) -> Walked {
    let messages = w.count(id::HTTP);
    let Some(port) = port else {
        w.withdraw_layer();
        return Ok(());
    };
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    w.generated_string(PROXY_CONNECT_HOST, &b, 0, format_args!("{host}"));
    w.generated(PROXY_CONNECT_PORT, &b, 0, u64::from(port));
    w.close(opened);
    if port == 0 {
        return Ok(());
    }
    let claim = u16::try_from(port).ok().map(Claim::TcpPort);
    let protocol = claim.and_then(|claim| w.registry.lookup(claim));
    if nests || protocol == Some(id::HTTP) {
        return w.data(b);
    }
    let is_its = match protocol {
        Some(protocol) => !stream::is_declined(w, protocol, &b) && w.try_call(protocol, b)?,
        None => false,
    };
    if is_its || w.try_heuristics("tcp", b)? {
        if w.count(id::HTTP) > messages {
            w.remember(Scope::Stream, |stream: &mut Stream, _| stream.nests = true);
        }
        return Ok(());
    }
    w.data(b)
}
