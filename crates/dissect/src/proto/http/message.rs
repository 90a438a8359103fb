//! The parts of HTTP/1 messages: where lines, headers and bodies end.

use super::state::Asked;

/// Longest header section looked through for its end; what is longer is taken as it is.
const MAX_HEAD: usize = 1 << 20;

/// Methods that begin a request line: RFC 9110, WebDAV (RFC 4918 and its extensions), UPnP and
/// others that Wireshark knows.
static METHODS: &[&str] = &[
    "GET",
    "POST",
    "HEAD",
    "PUT",
    "OPTIONS",
    "CONNECT",
    "DELETE",
    "TRACE",
    "PATCH",
    "PROPFIND",
    "PROPPATCH",
    "MKCOL",
    "COPY",
    "MOVE",
    "LOCK",
    "UNLOCK",
    "POLL",
    "BCOPY",
    "BMOVE",
    "BDELETE",
    "BPROPFIND",
    "BPROPPATCH",
    "SEARCH",
    "RPC_CONNECT",
    "RPC_IN_DATA",
    "RPC_OUT_DATA",
    "CCM_POST",
    "SSTP_DUPLEX_POST",
    "REPORT",
    "VERSION-CONTROL",
    "CHECKOUT",
    "CHECKIN",
    "UNCHECKOUT",
    "MKWORKSPACE",
    "UPDATE",
    "LABEL",
    "MERGE",
    "BASELINE-CONTROL",
    "MKACTIVITY",
];

/// Methods of event notification (UPnP Device Architecture, section 4), which are not counted as requests.
static NOTIFICATIONS: &[&str] = &["SUBSCRIBE", "NOTIFY", "UNSUBSCRIBE"];

/// What the first line of a message says that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A request.
    Request,
    /// A request about events (`NOTIFY`, `SUBSCRIBE`), which is not counted.
    Notification,
    /// A response.
    Response,
    /// None of these: the middle of something.
    Other,
}

impl Kind {
    /// What a line begins.
    pub fn of(line: &[u8]) -> Kind {
        // Most lines are headers, whose names hardly ever begin with two capitals, as all first lines do.
        if !matches!(line, [b'A'..=b'Z', b'A'..=b'Z' | b'-', ..]) {
            return Kind::Other;
        }
        // An extension that is mandatory (RFC 2774) is said before the method.
        let line = line.strip_prefix(b"M-").unwrap_or(line);
        if line.starts_with(b"HTTP/") || line.starts_with(b"ICY ") {
            return Kind::Response;
        }
        let end = line.iter().position(|b| *b == b' ').unwrap_or(line.len());
        let method = line.get(..end).unwrap_or(&[]);
        if NOTIFICATIONS.iter().any(|m| m.as_bytes() == method) {
            Kind::Notification
        } else if METHODS.iter().any(|m| m.as_bytes() == method) {
            Kind::Request
        } else {
            Kind::Other
        }
    }

    /// Whether it is a message's beginning at all.
    pub fn is_message(self) -> bool {
        self != Kind::Other
    }
}

/// A line: its text without the end, and where the next begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// The text.
    pub text: &'a [u8],
    /// Its first octet.
    pub at: usize,
    /// The octet after its end of line.
    pub next: usize,
}

impl<'a> Line<'a> {
    /// The line at `at`, which LF, CR LF, or CR alone ends; `None` where it has no end, or where the
    /// octets end with a CR that an LF may still follow.
    pub fn at(bytes: &'a [u8], at: usize) -> Option<Self> {
        let rest = bytes.get(at..)?;
        let end = memchr::memchr2(b'\n', b'\r', rest)?;
        let text = rest.get(..end)?;
        let len = match rest.get(end..)? {
            [b'\r', b'\n', ..] => 2,
            [b'\r'] => return None,
            _ => 1,
        };
        Some(Line { text, at, next: at + end + len })
    }

    /// The line at `at`, which the end of the octets ends too.
    pub fn at_end(bytes: &'a [u8], at: usize) -> Option<Self> {
        Line::at(bytes, at).or_else(|| {
            let text = bytes.get(at..).filter(|rest| !rest.is_empty())?;
            Some(Line { text, at, next: bytes.len() })
        })
    }

    /// The line at `at`, which also the end of octets that were cut ends, as a CR does there.
    pub fn at_cut(bytes: &'a [u8], at: usize) -> Option<Self> {
        let line = Line::at_end(bytes, at)?;
        Some(Line { text: line.text.strip_suffix(b"\r").unwrap_or(line.text), ..line })
    }

    /// The text with its end of line.
    pub fn whole(&self, bytes: &'a [u8]) -> &'a [u8] {
        bytes.get(self.at..self.next).unwrap_or(&[])
    }

    /// Name and value of a header line, the value without blanks around it.
    pub fn header(&self) -> Option<(&'a [u8], &'a [u8])> {
        let colon = memchr::memchr(b':', self.text)?;
        Some((self.text.get(..colon)?, trim_blanks(self.text.get(colon + 1..)?)))
    }
}

fn is_blank(octet: u8) -> bool {
    matches!(octet, b' ' | b'\t')
}

/// `text` without spaces and tabs around it: other controls belong to a value.
pub(super) fn trim_blanks(text: &[u8]) -> &[u8] {
    let text = trim_blanks_before(text);
    let behind = text.iter().rev().take_while(|c| is_blank(**c)).count();
    text.get(..text.len() - behind).unwrap_or(&[])
}

/// `text` without spaces and tabs before it.
pub(super) fn trim_blanks_before(text: &[u8]) -> &[u8] {
    let from = text.iter().take_while(|c| is_blank(**c)).count();
    text.get(from..).unwrap_or(&[])
}

/// The part of a header's value that counts: a zero octet ends it.
pub(super) fn until_zero(value: &[u8]) -> &[u8] {
    value.get(..memchr::memchr(0, value).unwrap_or(value.len())).unwrap_or(value)
}

/// What a `Transfer-Encoding` header names, as it is shown (RFC 9112, section 6.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Transfer {
    /// The body comes in chunks.
    pub(super) chunked: bool,
    /// It is compressed.
    pub(super) compressed: bool,
    /// There is a name that nobody knows.
    pub(super) unknown: bool,
}

impl Transfer {
    /// Of a header's value. Names count as they are written, not in capitals.
    pub(super) fn new(value: &[u8]) -> Self {
        const COMPRESSED: [&[u8]; 6] =
            [b"gzip", b"x-gzip", b"deflate", b"x-deflate", b"compress", b"x-compress"];
        let mut found = Transfer::default();
        for name in until_zero(value).split(|c| *c == b',').map(trim_blanks) {
            if name.is_empty() {
                continue;
            }
            let is_chunked = name.starts_with(b"chunked");
            let compressed = COMPRESSED.iter().find(|known| name.starts_with(known));
            let known = match compressed {
                _ if is_chunked => b"chunked".len(),
                Some(known) => known.len(),
                None if name.starts_with(b"identity") => b"identity".len(),
                None => 0,
            };
            found.chunked |= is_chunked;
            found.compressed |= compressed.is_some();
            found.unknown |= known == 0 || known != name.len();
        }
        found
    }
}

/// How long a message's body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// So many octets.
    Octets(u64),
    /// In chunks.
    Chunked,
    /// Until the sender closes the stream.
    UntilClose,
}

/// What the head of a message says of its body (RFC 9112, section 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Octets of the first line and the headers, with the empty line.
    pub len: usize,
    /// What the message is.
    pub kind: Kind,
    /// How long its body is.
    pub body: Length,
}

impl Head {
    /// The head at the start of `bytes`; `asked` is what a response answers. `None` where its end is
    /// not there.
    pub fn new(bytes: &[u8], asked: Asked) -> Option<Self> {
        let first = Line::at(bytes, 0)?;
        let kind = Kind::of(first.text);
        let (mut chunked, mut length, mut bodyless) = (false, None, false);
        let mut at = first.next;
        loop {
            if at > MAX_HEAD {
                break;
            }
            let line = Line::at(bytes, at)?;
            at = line.next;
            if line.text.is_empty() {
                break;
            }
            let Some((name, value)) = line.header() else { continue };
            if name.eq_ignore_ascii_case(b"transfer-encoding") {
                // A later coding does not take it back.
                chunked |= value.get(..7).is_some_and(|v| v.eq_ignore_ascii_case(b"chunked"));
            } else if name.eq_ignore_ascii_case(b"content-length") {
                length = content_length(value);
            }
        }
        if kind == Kind::Response {
            let code = first.text.split(|b| *b == b' ').nth(1).unwrap_or(&[]);
            let none =
                code.len() == 3 && (code.starts_with(b"1") || code == b"204" || code == b"304");
            bodyless =
                none || asked == Asked::Head || asked == Asked::Tunnel && code.starts_with(b"2");
        }
        // Calls over HTTP whose request goes on for as long as the connection does.
        bodyless |=
            first.text.starts_with(b"RPC_IN_DATA ") || first.text.starts_with(b"RPC_OUT_DATA ");
        let body = if bodyless {
            Length::Octets(0)
        } else if chunked {
            Length::Chunked
        } else if let Some(n) = length {
            Length::Octets(n)
        } else if kind == Kind::Response {
            Length::UntilClose
        } else {
            Length::Octets(0)
        };
        Some(Head { len: at, kind, body })
    }
}

/// The longest body that a header can announce: Wireshark's numbers have a sign. Nobody waits for more than the other.
const MAX_LENGTH: u64 = i64::MAX as u64;
const MAX_AWAITED: u64 = i32::MAX as u64;

/// The number of a `Content-Length` header as far as the end of the message hangs on it; `None` where its value is
/// anything else than digits.
fn content_length(value: &[u8]) -> Option<u64> {
    let value = until_zero(value);
    let value = value.strip_prefix(b"+").unwrap_or(value);
    number(value).filter(|n| *n <= MAX_LENGTH && value.iter().all(u8::is_ascii_digit))
}

/// The number of a `Content-Length` header as it is shown: words may stand behind it.
pub(super) fn shown_length(value: &[u8]) -> Option<u64> {
    let value = until_zero(value);
    let value = value.strip_prefix(b"+").unwrap_or(value);
    let after = value.iter().find(|b| !b.is_ascii_digit());
    number(value).filter(|n| *n <= MAX_LENGTH && after.is_none_or(u8::is_ascii_whitespace))
}

/// A decimal number at the start of a header's value.
pub(super) fn number(value: &[u8]) -> Option<u64> {
    let digits = value.iter().take_while(|b| b.is_ascii_digit()).count();
    std::str::from_utf8(value.get(..digits)?).ok()?.parse().ok()
}

/// One chunk of a chunked body (RFC 9112, section 7.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// The first octet of its size line.
    pub at: usize,
    /// The first octet of its data.
    pub data: usize,
    /// Octets of data.
    pub len: usize,
    /// The octet after its end of line; for the last chunk that after its size line.
    pub next: usize,
}

/// The chunks of a body: how far they are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chunks {
    /// The chunks in order; the last has no data where the body is whole.
    pub list: Vec<Chunk>,
    /// The octet after the body, its trailers and the empty line, where it is whole; where a
    /// chunk's first line has no size, the octets from there on are no part of it, except that all of
    /// them are when it is the first.
    pub end: Option<usize>,
}

/// Octets after a chunk's data: taken as its end of line, whatever they are.
const CHUNK_BOUNDARY: usize = 2;

/// Chunks that one body may have; the rest is not looked at.
const MAX_CHUNKS: usize = 1 << 16;

impl Chunks {
    /// The chunks at the start of `bytes`.
    pub fn new(bytes: &[u8]) -> Self {
        let mut chunks = Chunks::default();
        let mut at = 0;
        while chunks.list.len() < MAX_CHUNKS {
            let Some(line) = Line::at(bytes, at) else { break };
            let Some(len) = chunk_size(line.text) else {
                chunks.end = Some(if chunks.list.is_empty() { bytes.len() } else { at });
                break;
            };
            let data = line.next;
            if len == 0 {
                chunks.list.push(Chunk { at, data, len, next: data });
                chunks.end = trailers_end(bytes, data);
                break;
            }
            let next = data.checked_add(len).and_then(|end| end.checked_add(CHUNK_BOUNDARY));
            let Some(next) = next.filter(|next| *next <= bytes.len()) else { break };
            chunks.list.push(Chunk { at, data, len, next });
            at = next;
        }
        chunks
    }
}

/// The size at the start of a chunk's first line, 0 where no digit is; `None` where the line is empty, or the size
/// negative.
fn chunk_size(line: &[u8]) -> Option<usize> {
    if line.is_empty() {
        return None;
    }
    let is_space = |b: &u8| b.is_ascii_whitespace() || *b == b'\x0b';
    let line = line.get(line.iter().take_while(|b| is_space(b)).count()..).unwrap_or(&[]);
    if line.starts_with(b"-") {
        return None;
    }
    let line = line.strip_prefix(b"+").unwrap_or(line);
    let line = match line {
        [b'0', b'x' | b'X', rest @ ..] if rest.first().is_some_and(u8::is_ascii_hexdigit) => rest,
        line => line,
    };
    let digits = line.iter().take_while(|b| b.is_ascii_hexdigit()).count();
    let text = line.get(..digits).and_then(|d| std::str::from_utf8(d).ok()).unwrap_or("");
    let size =
        if text.is_empty() { 0 } else { usize::from_str_radix(text, 16).unwrap_or(usize::MAX) };
    Some(size)
}

/// The end of the empty line after a chunked body's trailers. One line has to be there; where the
/// empty one is not, the body ends with those that are.
fn trailers_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut line = Line::at(bytes, at)?;
    while !line.text.is_empty() {
        let Some(next) = Line::at(bytes, line.next) else { break };
        line = next;
    }
    Some(line.next)
}

/// Where the first message of a stream ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// After so many octets.
    Whole(usize),
    /// So many octets are missing.
    Missing(usize),
    /// Nobody knows how much is missing.
    Unknown,
    /// When the stream is closed.
    UntilClose,
    /// To the end of what is there: it is no message's beginning, or too long to wait for.
    Rest,
}

/// Octets of an empty line.
pub(super) const CRLF_LEN: usize = 2;

/// Octets of an empty line before a message, which a sender of the message before may have left
/// (RFC 9112, section 2.2).
pub(super) fn leading_crlf(bytes: &[u8]) -> usize {
    let after = bytes.strip_prefix(b"\r\n").and_then(|rest| Line::at_end(rest, 0));
    if after.is_some_and(|line| Kind::of(line.text).is_message()) { CRLF_LEN } else { 0 }
}

/// Whether the octets are the beginning of a line of text that has no end yet: the rest of it is waited for.
pub(super) fn is_begun(bytes: &[u8]) -> bool {
    matches!(bytes, [b' '..=b'~', ..]) && Line::at(bytes, 0).is_none()
}

/// The same behind an empty line: what is no message's first line so far is not shown at all.
pub(super) fn is_begun_behind_crlf(bytes: &[u8]) -> bool {
    let after = bytes.strip_prefix(b"\r\n").unwrap_or(&[]);
    is_begun(after) && !Kind::of(after).is_message()
}

impl Extent {
    /// Of the first message in `bytes`; `asked` as in [`Head::new`].
    pub fn new(bytes: &[u8], asked: Asked) -> Self {
        let skipped = leading_crlf(bytes);
        let bytes = bytes.get(skipped..).unwrap_or(&[]);
        let Some(first) = Line::at(bytes, 0) else {
            // Binary octets are not the beginning of a line that is still to come.
            return if is_begun(bytes) { Extent::Unknown } else { Extent::Rest };
        };
        if !Kind::of(first.text).is_message() {
            return Extent::Rest;
        }
        let Some(head) = Head::new(bytes, asked) else { return Extent::Unknown };
        let body = bytes.get(head.len..).unwrap_or(&[]);
        match head.body {
            Length::Octets(n) if n > MAX_AWAITED => Extent::Rest,
            Length::Octets(n) => match usize::try_from(n) {
                Ok(n) if n <= body.len() => Extent::Whole(skipped + head.len + n),
                Ok(n) => Extent::Missing(n - body.len()),
                Err(_) => Extent::UntilClose,
            },
            Length::Chunked => match Chunks::new(body).end {
                Some(end) => Extent::Whole(skipped + head.len + end),
                None => Extent::Unknown,
            },
            Length::UntilClose => Extent::UntilClose,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_end_by_length_chunks_or_close() {
        let cases: [(&[u8], Extent); 11] = [
            (b"GET / HTTP/1.1\r\n\r\nGET", Extent::Whole(18)),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab", Extent::Missing(1)),
            (b"HTTP/1.1 200 OK\r\n\r\nab", Extent::UntilClose),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 1,\r\n\r\nab", Extent::UntilClose),
            (b"HTTP/1.1 200 OK\rContent-Length: 1\r\r\nab", Extent::Whole(37)),
            (b"HTTP/1.1 204 No\r\nContent-Length: 3\r\n\r\nab", Extent::Whole(38)),
            (b"HTTP/1.1 200 OK\r\nA: b\r\n", Extent::Unknown),
            (b"HTTP/1.1 200 O", Extent::Unknown),
            (b"\x80\x81", Extent::Rest),
            (b"foo\r\n", Extent::Rest),
            (b"\r\nGET / HTTP/1.1\n\n", Extent::Whole(18)),
        ];
        for (bytes, want) in cases {
            assert_eq!(Extent::new(bytes, Asked::Body), want, "{}", bytes.escape_ascii());
        }
        let chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x\r\nabc\r\n0\r\nT: u\r\n\r\nX";
        assert_eq!(Extent::new(chunked, Asked::Body), Extent::Whole(chunked.len() - 1));
        assert_eq!(Extent::new(&chunked[..60], Asked::Body), Extent::Unknown);
        assert_eq!(Extent::new(chunked, Asked::Head), Extent::Whole(47));
    }

    #[test]
    fn text_without_an_end_is_waited_for() {
        assert!(is_begun(b"GET") && !is_begun(b"GET\n") && !is_begun(b"\tGET"));
        assert!(is_begun_behind_crlf(b"\r\nabc") && !is_begun_behind_crlf(b"\r\nGET"));
        assert!(!is_begun_behind_crlf(b"\r\n\0abc"));
    }

    #[test]
    fn chunks_end_where_a_size_is_missing() {
        let chunks = Chunks::new(b"2\r\nab\r\n\r\nrest");
        assert_eq!((chunks.list.len(), chunks.end), (1, Some(7)));
        let chunks = Chunks::new(b"\r\n2\r\nab\r\n");
        assert_eq!((chunks.list.len(), chunks.end), (0, Some(9)));
        // The octets behind the data are its end of line, whatever they are.
        assert_eq!(Chunks::new(b"2\nab\n0\r\n").list.first().map(|c| c.next), Some(6));
    }

    #[test]
    fn sizes_of_chunks_are_read_as_c_reads_numbers() {
        let sizes: [(&[u8], Option<usize>); 8] = [
            (b"f;x", Some(15)),
            (b"\x0bf", Some(15)),
            (b" +5", Some(5)),
            (b"0x5", Some(5)),
            (b"0x", Some(0)),
            (b"stop", Some(0)),
            (b"", None),
            (b"-1", None),
        ];
        for (line, size) in sizes {
            assert_eq!(chunk_size(line), size, "{}", line.escape_ascii());
        }
    }

    #[test]
    fn a_chunk_size_beyond_memory_is_no_overflow() {
        assert_eq!(Chunks::new(b"ffffffffffffffffff\r\nabc\r\n").end, None);
        assert_eq!(Chunks::new(b"ffffffffffffffff\r\nabc\r\n").list.len(), 0);
    }

    #[test]
    fn a_method_begins_a_request_even_alone() {
        assert_eq!(Kind::of(b"GET"), Kind::Request);
        assert_eq!(Kind::of(b"GETX"), Kind::Other);
        assert_eq!(Kind::of(b"GET /"), Kind::Request);
        assert_eq!(Kind::of(b"get / HTTP/1.1"), Kind::Other);
        assert_eq!(Kind::of(b"NOTIFY * HTTP/1.1"), Kind::Notification);
        assert_eq!(Kind::of(b"M-NOTIFY * HTTP/1.1"), Kind::Notification);
        assert_eq!(Kind::of(b"M-SEARCH * HTTP/1.1"), Kind::Request);
        assert_eq!(Kind::of(b"M-PUT /"), Kind::Request);
        assert_eq!(Kind::of(b"M-HTTP/1.1 200 OK"), Kind::Response);
        assert_eq!(Kind::of(b"M-M-PUT /"), Kind::Other);
        assert_eq!(Kind::of(b"SSTP_DUPLEX_POST /sra HTTP/1.1"), Kind::Request);
        // Methods of RFC 2068 and 3744 that Wireshark does not take for any.
        assert_eq!(Kind::of(b"LINK / HTTP/1.1"), Kind::Other);
        assert_eq!(Kind::of(b"ACL / HTTP/1.1"), Kind::Other);
    }
}
