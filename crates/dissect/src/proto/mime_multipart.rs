//! Bodies of several parts: `multipart/*` (RFC 2046, section 5.1).
//!
//! Each part is shown with its headers, and its body goes to the protocol of its media type.

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::Plain;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of MIME Multipart Media Encapsulation.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mime_multipart", "MIME Multipart Media Encapsulation", "MIME multipart");
    TYPE = FieldDef::new("mime_multipart.type", "Type", FieldType::String);
    PART = FieldDef::new("mime_multipart.part", "Encapsulated multipart part", FieldType::String);
    HEADER_SECTOKEN_LENGTH = FieldDef::new("mime_multipart.header.sectoken-length", "Length of security token", FieldType::Uint32);
    HEADER_CONTENT_DESCRIPTION = FieldDef::new("mime_multipart.header.content-description", "Content-Description", FieldType::String);
    HEADER_CONTENT_DISPOSITION = FieldDef::new("mime_multipart.header.content-disposition", "Content-Disposition", FieldType::String);
    HEADER_CONTENT_ENCODING = FieldDef::new("mime_multipart.header.content-encoding", "Content-Encoding", FieldType::String);
    HEADER_CONTENT_ID = FieldDef::new("mime_multipart.header.content-id", "Content-Id", FieldType::String);
    HEADER_CONTENT_LANGUAGE = FieldDef::new("mime_multipart.header.content-language", "Content-Language", FieldType::String);
    HEADER_CONTENT_LENGTH = FieldDef::new("mime_multipart.header.content-length", "Content-Length", FieldType::String);
    HEADER_CONTENT_TRANSFER_ENCODING = FieldDef::new("mime_multipart.header.content-transfer-encoding", "Content-Transfer-Encoding", FieldType::String);
    HEADER_CONTENT_TYPE = FieldDef::new("mime_multipart.header.content-type", "Content-Type", FieldType::String);
    HEADER_ORIGINALCONTENT = FieldDef::new("mime_multipart.header.originalcontent", "OriginalContent", FieldType::String);
    FIRST_BOUNDARY = FieldDef::new("mime_multipart.first_boundary", "First boundary", FieldType::String);
    PREAMBLE = FieldDef::new("mime_multipart.preamble", "Preamble", FieldType::Bytes);
    LAST_BOUNDARY = FieldDef::new("mime_multipart.last_boundary", "Last boundary", FieldType::String);
    BOUNDARY = FieldDef::new("mime_multipart.boundary", "Boundary", FieldType::String);
    TRAILER = FieldDef::new("mime_multipart.trailer", "Trailer", FieldType::Bytes);
    NO_REQUIRED_PARAMETER = FieldDef::new("mime_multipart.no_required_parameter", "The multipart dissector could not find a required parameter.", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    DECRYPTION_NOT_POSSIBLE = FieldDef::new("mime_multipart.decryption_not_possible", "The multipart dissector could not decrypt the message.", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// Parts of one body that are shown; the rest of a longer one is left out.
const MAX_PARTS: usize = 1 << 12;

/// Headers of one part that are shown.
const MAX_HEADERS: usize = 1 << 8;

/// Bodies of several parts.
#[derive(Clone, Copy, Debug)]
pub struct MimeMultipart;

impl Dissect for MimeMultipart {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Text("media_type", "multipart/*")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let media_type = w.matched().to_owned();
        let Some(boundary) = parameter(w.parameters().unwrap_or_default(), "boundary") else {
            let note = w.def(NO_REQUIRED_PARAMETER).title;
            let item = w.text(&b, 0, b.len(), format_args!("{note}"))?;
            w.expert(NO_REQUIRED_PARAMETER, item);
            return w.data(b);
        };
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let title = w.def(Field::PROTOCOL).title;
        w.label(root, format_args!("{title}, Type: {media_type}, Boundary: \"{boundary}\""));
        w.generated_string(TYPE, &b, 0, format_args!("{media_type}"));
        let bytes = b.captured();
        let first = Delimiter::find(bytes, 0, boundary.as_bytes(), true);
        let Some(first) = first.filter(|_| !boundary.is_empty()) else {
            // Whatever it is.
            w.data(b)?;
            w.close(opened);
            return Ok(());
        };
        if first.at > 0 {
            w.item(PREAMBLE, &b, 0, first.at)?;
        }
        w.item(FIRST_BOUNDARY, &b, first.at, first.next - first.at)?;
        let mut at = first.next;
        let mut is_over = first.is_last;
        for _ in 0..MAX_PARTS {
            if is_over {
                break;
            }
            let Some(next) = Delimiter::find(bytes, at, boundary.as_bytes(), false) else {
                // Nobody knows how far the part goes, or what is behind it.
                let item = w.string(PART, &b, at, 0, format_args!(""))?;
                w.label(item, format_args!("Encapsulated multipart part: "));
                at = bytes.len();
                break;
            };
            part(w, b.slice_up_to(at, next.at - at))?;
            let field = if next.is_last { LAST_BOUNDARY } else { BOUNDARY };
            w.item(field, &b, next.at, next.next - next.at)?;
            is_over = next.is_last;
            at = next.next;
        }
        if at < bytes.len() {
            w.item(TRAILER, &b, at, REST)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// A line that separates parts, with the line end before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Delimiter {
    at: usize,
    next: usize,
    is_last: bool,
}

impl Delimiter {
    /// The next one from `from` on, all of whose line is its own. It begins a line; the last one is taken where it stands if no
    /// line has any.
    fn find(bytes: &[u8], from: usize, boundary: &[u8], first: bool) -> Option<Self> {
        let mut at = from;
        let mut within_line = None;
        while let Some(rest) = bytes.get(at..)
            && let Some(n) = memchr::memmem::find(rest, b"--")
        {
            let dashes = at + n;
            at = dashes + 1;
            let before = bytes.get(from..dashes)?;
            let line_end =
                if before.ends_with(b"\r\n") { 2 } else { usize::from(before.ends_with(b"\n")) };
            let Some(tail) = bytes.get(dashes + 2..)?.strip_prefix(boundary) else { continue };
            let is_last = tail.starts_with(b"--");
            let line = memchr::memchr(b'\n', tail).map(|end| end + 1);
            let Some(line) = line.or(is_last.then_some(tail.len())) else { continue };
            let next = bytes.len() - tail.len() + line;
            let start = if first { dashes } else { dashes - line_end };
            let found = Delimiter { at: start, next, is_last };
            if line_end > 0 || dashes == from {
                return Some(found);
            }
            within_line = within_line.or(Some(found).filter(|_| is_last && !first));
        }
        within_line
    }
}

/// The value of a parameter of a media type.
fn parameter(parameters: &str, name: &str) -> Option<String> {
    let mut rest = parameters;
    loop {
        let trimmed = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ';');
        let equals = trimmed.find('=')?;
        let key = trimmed.get(..equals)?.trim();
        let after = trimmed.get(equals + 1..)?.trim_start();
        let (value, behind) = match after.strip_prefix('"') {
            Some(quoted) => {
                let end = quoted.find('"').unwrap_or(quoted.len());
                (quoted.get(..end)?, quoted.get(end..)?.trim_start_matches('"'))
            }
            None => {
                let end = after
                    .find(|c: char| c == ';' || c.is_ascii_whitespace())
                    .unwrap_or(after.len());
                (after.get(..end)?, after.get(end..)?)
            }
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(value.to_owned());
        }
        rest = behind;
    }
}

/// Shows a part: its headers, then its body.
fn part<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let item = w.string(PART, &b, 0, REST, format_args!(""))?;
    let opened = w.open(item);
    let bytes = b.captured();
    let mut at = 0;
    let mut content_type: Option<String> = None;
    for _ in 0..MAX_HEADERS {
        let Some((colon, end, next)) = header(bytes, at) else { break };
        let name = bytes.get(at..colon).unwrap_or(&[]).trim_ascii();
        let value = compact(bytes.get(colon + 1..end).unwrap_or(&[]));
        let field = NAMED.iter().find(|f| {
            FIELDS
                .get(usize::from(f.0))
                .is_some_and(|d| d.title.as_bytes().eq_ignore_ascii_case(name))
        });
        let whole = bytes.get(at..next).unwrap_or(&[]);
        match field {
            Some(field) => {
                let item = w.string(*field, &b, at, next - at, format_args!("{value}"))?;
                w.label(item, format_args!("{}", Plain(whole)));
            }
            None => {
                w.text(&b, at, next - at, format_args!("{}", Plain(whole)))?;
            }
        }
        if name.eq_ignore_ascii_case(b"content-type") {
            content_type = Some(value);
        }
        at = next;
        if is_blank_line(bytes, end) {
            break;
        }
    }
    let body = b.from(at)?;
    match content_type {
        Some(content_type) => {
            let (media_type, parameters) = match content_type.split_once(';') {
                Some((media_type, parameters)) => (media_type, Some(parameters.trim())),
                None => (&*content_type, None),
            };
            let media_type = &*media_type.trim().to_ascii_lowercase();
            w.label(item, format_args!("Encapsulated multipart part:  ({media_type})"));
            if !w.try_media(media_type, parameters.unwrap_or_default(), body)? {
                if media_type == "application/octet-stream" {
                    w.data(body)?;
                } else if !body.is_empty() {
                    w.other_media(media_type, parameters, body)?;
                }
            }
        }
        None => {
            w.label(item, format_args!("Encapsulated multipart part: "));
            w.data(body)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// The headers with fields of their own.
const NAMED: &[Field] = &[
    HEADER_CONTENT_DESCRIPTION,
    HEADER_CONTENT_DISPOSITION,
    HEADER_CONTENT_ENCODING,
    HEADER_CONTENT_ID,
    HEADER_CONTENT_LANGUAGE,
    HEADER_CONTENT_LENGTH,
    HEADER_CONTENT_TRANSFER_ENCODING,
    HEADER_CONTENT_TYPE,
    HEADER_ORIGINALCONTENT,
];

/// The header at `at`: its colon, the end of its value, and where what follows begins, behind an
/// empty line too. The last one may end with the part.
fn header(bytes: &[u8], at: usize) -> Option<(usize, usize, usize)> {
    let rest = bytes.get(at..)?;
    let colon = memchr::memchr3(b':', b'\r', b'\n', rest).filter(|n| rest[*n] == b':')? + at;
    let mut end = colon;
    loop {
        let rest = bytes.get(end..)?;
        end += memchr::memchr(b'\n', rest).map_or(rest.len(), |n| n + 1);
        if !matches!(bytes.get(end), Some(b' ' | b'\t')) {
            break;
        }
    }
    let next = match bytes.get(end..) {
        Some(rest) if rest.starts_with(b"\r\n") => end + 2,
        Some(rest) if rest.starts_with(b"\n") => end + 1,
        _ => end,
    };
    Some((colon, end, next))
}

/// Whether the headers end with the empty line at `at`.
fn is_blank_line(bytes: &[u8], at: usize) -> bool {
    bytes.get(at..).is_none_or(|r| r.is_empty() || r.starts_with(b"\r\n") || r.starts_with(b"\n"))
}

/// A value on one line: white space is one blank, and none next to separators.
fn compact(value: &[u8]) -> String {
    let text = Plain(value).to_string();
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.trim().chars() {
        if c.is_ascii_whitespace() {
            blank = true;
            continue;
        }
        let is_separator = matches!(c, ':' | ';' | ',' | '=');
        if blank && !is_separator && !out.ends_with([':', ';', ',', '=']) {
            out.push(' ');
        }
        blank = false;
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_may_be_quoted() {
        let text = "\r\n\tcharset=x; Boundary=\"a b\"";
        assert_eq!(parameter(text, "boundary").as_deref(), Some("a b"));
        assert_eq!(parameter(" boundary=ab; x=y", "boundary").as_deref(), Some("ab"));
        assert_eq!(parameter(" boundary=\"\"", "boundary").as_deref(), Some(""));
        assert_eq!(parameter("x=\"", "boundary"), None);
    }

    #[test]
    fn delimiters_take_the_line_end_before_them() {
        let bytes = b"pre\r\n--x\r\nA\r\n--xy\r\n--x--\r\n";
        let first = Delimiter::find(bytes, 0, b"x", true).unwrap();
        assert_eq!((first.at, first.next, first.is_last), (5, 10, false));
        // A boundary is known by how it begins.
        let second = Delimiter::find(bytes, first.next, b"x", false).unwrap();
        assert_eq!((second.at, second.next, second.is_last), (11, 19, false));
        let last = Delimiter::find(bytes, second.next, b"x", false).unwrap();
        assert_eq!((last.at, last.next, last.is_last), (19, 26, true));
        assert_eq!(Delimiter::find(bytes, last.next, b"x", false), None);
    }

    #[test]
    fn values_are_unfolded() {
        assert_eq!(compact(b" text/plain;\r\n\tcharset=\"x\"\r\n"), "text/plain;charset=\"x\"");
        assert_eq!(compact(b" a b\r\n"), "a b");
    }
}
