//! The lines of a message: the first one, headers, the empty one.

use lamna_fields::{Encoding, Field};

use super::*;

/// A line of text that is no field, as it stands in the octets.
pub(super) fn line_text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    whole: &[u8],
) -> Result<Item, crate::buf::Fault> {
    if w.labels() {
        return w.text(b, at, whole.len(), format_args!("{}", Plain(whole)));
    }
    w.text(b, at, whole.len(), format_args!(""))
}

/// First line, headers and empty line.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: Kind,
    headers: &Headers<'_>,
    is_cut: bool,
) -> Walked {
    let bytes = b.captured();
    // What is in a header is a layer or octets of its own, whoever asks.
    let is_asked = headers.has_inner || asks_for_headers(w);
    let mut at = 0;
    while at < headers.end {
        let Some(line) = line_of(bytes, at, kind, is_cut) else { break };
        let line_kind = Kind::of(line.text);
        if line_kind.is_message() {
            first_line(w, b, &line, line_kind)?;
        } else if line.text.is_empty() {
            line_text(w, b, line.at, line.whole(bytes))?;
        } else if is_asked {
            header(w, b, &line, kind, headers)?;
        }
        at = line.next;
    }
    Ok(())
}

/// Whether anything is wanted that headers make: asked once a message, not once a header.
fn asks_for_headers<C: Collector>(w: &Walk<'_, C>) -> bool {
    const BESIDE: [Field; 9] = [
        RESPONSE_LINE,
        REQUEST_LINE,
        UNKNOWN_HEADER,
        CONTENT_LENGTH,
        TE_AND_LENGTH,
        TE_UNKNOWN,
        AUTHBASIC,
        COOKIE_PAIR,
        BAD_HEADER_NAME,
    ];
    w.labels()
        || w.wants_notes()
        || BESIDE.iter().any(|field| w.wants(*field))
        || HEADERS.iter().any(|(_, field)| w.wants(*field))
}

/// Octets of a status code.
const CODE_LEN: usize = 3;

fn first_line<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    line: &Line<'_>,
    kind: Kind,
) -> Walked {
    let at = line.at;
    let whole = line.whole(b.captured());
    let item = w.text(b, at, line.next - at, format_args!("{}", Plain(whole)))?;
    let opened = w.open(item);
    w.expert_text(CHAT, item, format_args!("{}", Text(whole)));
    if kind == Kind::Response {
        let text = line.text;
        let end = |from: usize| {
            text.get(from..).and_then(|r| memchr::memchr(b' ', r)).map_or(text.len(), |n| from + n)
        };
        let version_end = end(0);
        w.item(RESPONSE_VERSION, b, at, version_end)?;
        let skip = |from: usize| {
            let blanks = text.get(from..).unwrap_or(&[]);
            from + blanks.iter().take_while(|octet| **octet == b' ').count()
        };
        let code_at = skip(version_end).min(text.len());
        let code_end = end(code_at);
        // Three digits, whatever follows them (RFC 9112, section 4); without them there is no phrase either.
        if code_end >= code_at + CODE_LEN {
            let (place, len) = (at + code_at, CODE_LEN);
            let digits = text.get(code_at..code_at + len).unwrap_or(&[]);
            let code = message::number(digits).unwrap_or(0);
            w.number(RESPONSE_CODE, b, place, len, code & 0xffff)?;
            let item = match STATUS_CODES.get(code) {
                Some(word) => {
                    w.string(RESPONSE_CODE_DESC, b, place, len, format_args!("{word}"))?
                }
                None => {
                    w.string(RESPONSE_CODE_DESC, b, place, len, format_args!("Unknown ({code})"))?
                }
            };
            w.mark_generated(item);
            let phrase_at = skip(code_end);
            if phrase_at < text.len() {
                w.item(RESPONSE_PHRASE, b, at + phrase_at, text.len() - phrase_at)?;
            }
        }
    } else {
        let request = Request::new(line.text);
        w.item(REQUEST_METHOD, b, at, request.method.len())?;
        request_uri(w, b, at + request.uri_at, request.uri)?;
        w.item(REQUEST_VERSION, b, at + request.version_at, request.version.len())?;
    }
    w.close(opened);
    Ok(())
}

fn request_uri<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, uri: &[u8]) -> Walked {
    let text = message::until_zero(uri);
    let item = if text.len() == uri.len() {
        w.item(REQUEST_URI, b, at, uri.len())?
    } else {
        w.string(REQUEST_URI, b, at, uri.len(), format_args!("{}", Encoding::Ascii.text(text)))?
    };
    let mark = memchr::memchr(b'?', text).filter(|mark| mark + 1 < text.len());
    let Some(mark) = mark else { return Ok(()) };
    let opened = w.open(item);
    w.item(REQUEST_URI_PATH, b, at, mark)?;
    let query = text.get(mark + 1..).unwrap_or(&[]);
    let query_at = at + mark + 1;
    let item = w.item(REQUEST_URI_QUERY, b, query_at, query.len())?;
    let inner = w.open(item);
    let mut from = 0;
    for parameter in query.split(|c| *c == b'&') {
        if !parameter.is_empty() {
            w.item(REQUEST_URI_QUERY_PARAMETER, b, query_at + from, parameter.len())?;
        }
        from += parameter.len() + 1;
    }
    w.close(inner);
    w.close(opened);
    Ok(())
}

/// Characters that a header's name may have (RFC 9110, section 5.6.2).
fn is_token(name: &[u8]) -> bool {
    !name.is_empty()
        && name.iter().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.\\^_`|~".contains(b))
}

fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    line: &Line<'_>,
    kind: Kind,
    headers: &Headers<'_>,
) -> Walked {
    let Some((name, value)) = line.header() else { return Ok(()) };
    let (at, len) = (line.at, line.next - line.at);
    let whole = line.whole(b.captured());
    let line_field = match kind {
        Kind::Response => RESPONSE_LINE,
        Kind::Request => REQUEST_LINE,
        Kind::Notification | Kind::Other => UNKNOWN_HEADER,
    };
    let known = HEADERS.iter().find(|(known, _)| known.as_bytes().eq_ignore_ascii_case(name));
    if let Some((_, field)) = known {
        // The field's text keeps the blanks behind it.
        let behind = line.text.get(name.len() + 1..).unwrap_or(&[]);
        let text = message::until_zero(message::trim_blanks_before(behind));
        let item = w.string(*field, b, at, len, format_args!("{}", Encoding::Ascii.text(text)))?;
        w.label(item, format_args!("{}", Plain(whole)));
        let opened = w.open(item);
        match *field {
            CONTENT_LENGTH_HEADER => {
                if let Some(n) = message::shown_length(value) {
                    let item = w.number(CONTENT_LENGTH, b, at, len, n)?;
                    w.mark_generated(item);
                }
                if headers.transfer_at.is_some_and(|other| other < at) {
                    w.expert(TE_AND_LENGTH, item);
                }
            }
            TRANSFER_ENCODING => {
                if headers.length_at.is_some_and(|other| other < at) {
                    w.expert(TE_AND_LENGTH, item);
                }
                if Transfer::new(value).unknown {
                    w.expert(TE_UNKNOWN, item);
                }
            }
            WWW_AUTHENTICATE | PROXY_AUTHENTICATE => security::token(w, value)?,
            AUTHORIZATION | PROXY_AUTHORIZATION => {
                security::token(w, value)?;
                let credentials = value.get(..6).filter(|v| v.eq_ignore_ascii_case(b"basic "));
                if credentials.is_some() && *field == AUTHORIZATION {
                    let decoded = security::base64(value.get(6..).unwrap_or(&[]).trim_ascii());
                    w.string(AUTHBASIC, b, at, 0, format_args!("{}", Plain(&decoded)))?;
                }
                if *field == AUTHORIZATION && value.starts_with(DIGEST) {
                    digest(w, b, line, value)?;
                }
            }
            COOKIE => cookies(w, b, line)?,
            HTTP2_SETTINGS => http2_settings(w, b, value)?,
            _ => {}
        }
        w.close(opened);
        if line_field == UNKNOWN_HEADER {
            return Ok(());
        }
    }
    let item = if !w.wants(line_field) {
        Item::NONE
    } else if kind == Kind::Notification || kind == Kind::Other && is_token(name) {
        // Its value is what the tree shows of it, where those of the others have the octets.
        w.string(line_field, b, at, len, format_args!("{}", Text(whole)))?
    } else {
        w.string(line_field, b, at, len, format_args!("{}", lossy_octets(whole)))?
    };
    w.label(item, format_args!("{}", Plain(whole)));
    malformed::stray(w, item, whole);
    if known.is_some() {
        w.hide(item);
    } else if !is_token(name) {
        w.expert(BAD_HEADER_NAME, item);
    }
    Ok(())
}

/// Octets at the end of a digest in which the first comma is not looked for.
const NOT_SEARCHED: usize = 16;

/// How the credentials of RFC 7616 begin.
const DIGEST: &[u8] = b"Digest username=";

/// The parameters of a digest, each as it stands between its commas. The last ones are left out: for the comma behind a
/// parameter Wireshark does not look up to the end of the header, and it gets one octet nearer with each of them.
fn digest<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, line: &Line<'_>, value: &[u8]) -> Walked {
    let behind = line.text.len() - line.text.trim_ascii_end().len();
    let scheme = DIGEST.iter().take_while(|c| **c != b' ').count();
    let mut at = (line.at + line.text.len()).saturating_sub(behind + value.len()) + scheme;
    let mut left = value.len() - scheme;
    for (i, part) in value.get(scheme..).unwrap_or(&[]).split(|c| *c == b',').enumerate() {
        left = left.saturating_sub(part.len());
        if left == 0 || left + i < NOT_SEARCHED {
            break;
        }
        w.text(b, at, part.len(), format_args!("{}", Plain(part)))?;
        at += part.len() + 1;
        left -= 1;
    }
    Ok(())
}

fn cookies<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, line: &Line<'_>) -> Walked {
    let Some(colon) = memchr::memchr(b':', line.text) else { return Ok(()) };
    let mut from = colon + 1;
    for part in line.text.get(from..).unwrap_or(&[]).split(|c| *c == b';') {
        let blanks = part.iter().take_while(|c| matches!(c, b' ' | b'\t')).count();
        if !part.trim_ascii().is_empty() {
            w.item(COOKIE_PAIR, b, line.at + from + blanks, part.len() - blanks)?;
        }
        from += part.len() + 1;
    }
    Ok(())
}

/// The settings with which a client would begin HTTP/2 (RFC 7540, section 3.2.1). What is wrong with them is wrong with the
/// header only.
fn http2_settings<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &[u8]) -> Walked {
    let octets = bytes::Bytes::from(security::base64url(value));
    let Some(source) = w.add_source("Base64uri decoded", octets.clone()) else { return Ok(()) };
    let settings = Buf::new(&octets, octets.len(), source);
    let position = w.position();
    if let Err(fault) = w.foreign(id::HTTP2, |w| http2::settings(w, &settings, 0)) {
        w.go_back(position);
        malformed::mark(w, b, fault, "HTTP");
        w.go_back(position);
    }
    Ok(())
}
