//! The Apache JServ Protocol, version 1.3 (the "AJPv13" document of Tomcat's connectors): requests that a web server hands on
//! to a servlet container, and what that answers.

use lamna_fields::{
    Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::lines::{Plain, Text, number};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};

values! {
    static CODE_VALUES {
        2 => "FORWARD REQUEST",
        3 => "SEND BODY CHUNK",
        4 => "SEND HEADERS",
        5 => "END RESPONSE",
        6 => "GET BODY CHUNK",
        7 => "SHUTDOWN",
        9 => "CPONG",
        10 => "CPING",
    }
    static METHOD_VALUES {
        1 => "OPTIONS",
        2 => "GET",
        3 => "HEAD",
        4 => "POST",
        5 => "PUT",
        6 => "DELETE",
        7 => "TRACE",
        8 => "PROPFIND",
        9 => "PROPPATCH",
        10 => "MKCOL",
        11 => "COPY",
        12 => "MOVE",
        13 => "LOCK",
        14 => "UNLOCK",
        15 => "ACL",
        16 => "REPORT",
        17 => "VERSION-CONTROL",
        18 => "CHECKIN",
        19 => "CHECKOUT",
        20 => "UNCHECKOUT",
        21 => "SEARCH",
    }
}

field_table! {
    /// The fields of Apache JServ Protocol v1.3.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ajp13", "Apache JServ Protocol v1.3", "AJP13");
    MAGIC = FieldDef::new("ajp13.magic", "Magic", FieldType::Bytes);
    LEN = FieldDef::new("ajp13.len", "Length", FieldType::Uint16);
    CODE = FieldDef::new("ajp13.code", "Code", FieldType::Uint32).strings(Strings::Values(&CODE_VALUES));
    METHOD = FieldDef::new("ajp13.method", "Method", FieldType::Uint8).strings(Strings::Values(&METHOD_VALUES));
    VER = FieldDef::new("ajp13.ver", "Version", FieldType::String);
    URI = FieldDef::new("ajp13.uri", "URI", FieldType::String);
    RADDR = FieldDef::new("ajp13.raddr", "RADDR", FieldType::String);
    RHOST = FieldDef::new("ajp13.rhost", "RHOST", FieldType::String);
    SRV = FieldDef::new("ajp13.srv", "SRV", FieldType::String);
    SERVER_PORT = FieldDef::new("ajp13.port", "PORT", FieldType::Uint16);
    SSLP = FieldDef::new("ajp13.sslp", "SSLP", FieldType::Boolean);
    NHDR = FieldDef::new("ajp13.nhdr", "NHDR", FieldType::Uint16);
    UNKNOWN_HEADER = FieldDef::new("ajp13.unknown_header", "unknown_header", FieldType::String);
    CONTENT_TYPE = FieldDef::new("ajp13.content_type", "Content-Type", FieldType::String);
    CONTENT_LANGUAGE = FieldDef::new("ajp13.content_language", "Content-Language", FieldType::String);
    CONTENT_LENGTH = FieldDef::new("ajp13.content_length", "Content-Length", FieldType::String);
    DATE = FieldDef::new("ajp13.date", "Date", FieldType::String);
    LAST_MODIFIED = FieldDef::new("ajp13.last_modified", "Last-Modified", FieldType::String);
    LOCATION = FieldDef::new("ajp13.location", "Location", FieldType::String);
    SET_COOKIE = FieldDef::new("ajp13.set_cookie", "Set-Cookie", FieldType::String);
    SET_COOKIE2 = FieldDef::new("ajp13.set_cookie2", "Set-Cookie2", FieldType::String);
    SERVLET_ENGINE = FieldDef::new("ajp13.servlet_engine", "Servlet-Engine", FieldType::String);
    STATUS = FieldDef::new("ajp13.status", "Status", FieldType::String);
    WWW_AUTHENTICATE = FieldDef::new("ajp13.www_authenticate", "WWW-Authenticate", FieldType::String);
    ACCEPT = FieldDef::new("ajp13.accept", "Accept", FieldType::String);
    ACCEPT_CHARSET = FieldDef::new("ajp13.accept_charset", "Accept-Charset", FieldType::String);
    ACCEPT_ENCODING = FieldDef::new("ajp13.accept_encoding", "Accept-Encoding", FieldType::String);
    ACCEPT_LANGUAGE = FieldDef::new("ajp13.accept_language", "Accept-Language", FieldType::String);
    AUTHORIZATION = FieldDef::new("ajp13.authorization", "Authorization", FieldType::String);
    CONNECTION = FieldDef::new("ajp13.connection", "Connection", FieldType::String);
    COOKIE = FieldDef::new("ajp13.cookie", "Cookie", FieldType::String);
    COOKIE2 = FieldDef::new("ajp13.cookie2", "Cookie2", FieldType::String);
    HOST = FieldDef::new("ajp13.host", "Host", FieldType::String);
    PRAGMA = FieldDef::new("ajp13.pragma", "Pragma", FieldType::String);
    REFERER = FieldDef::new("ajp13.referer", "Referer", FieldType::String);
    USER_AGENT = FieldDef::new("ajp13.user_agent", "User-Agent", FieldType::String);
    UNKNOWN_ATTRIBUTE = FieldDef::new("ajp13.unknown_attribute", "unknown_attribute", FieldType::String);
    REQ_ATTRIBUTE = FieldDef::new("ajp13.req_attribute", "req_attribute", FieldType::String);
    CONTEXT = FieldDef::new("ajp13.context", "Context", FieldType::String);
    SERVLET_PATH = FieldDef::new("ajp13.servlet_path", "Servlet-Path", FieldType::String);
    REMOTE_USER = FieldDef::new("ajp13.remote_user", "Remote-User", FieldType::String);
    AUTH_TYPE = FieldDef::new("ajp13.auth_type", "Auth-Type", FieldType::String);
    QUERY_STRING = FieldDef::new("ajp13.query_string", "Query-String", FieldType::String);
    ROUTE = FieldDef::new("ajp13.route", "Route", FieldType::String);
    SSL_CERT = FieldDef::new("ajp13.ssl_cert", "SSL-Cert", FieldType::String);
    SSL_CIPHER = FieldDef::new("ajp13.ssl_cipher", "SSL-Cipher", FieldType::String);
    SSL_SESSION = FieldDef::new("ajp13.ssl_session", "SSL-Session", FieldType::String);
    SSL_KEY_SIZE = FieldDef::new("ajp13.ssl_key_size", "SSL-Key-Size", FieldType::Uint16);
    SECRET = FieldDef::new("ajp13.secret", "Secret", FieldType::String);
    STORED_METHOD = FieldDef::new("ajp13.stored_method", "Stored-Method", FieldType::String);
    RLEN = FieldDef::new("ajp13.rlen", "RLEN", FieldType::Uint16);
    REUSEP = FieldDef::new("ajp13.reusep", "REUSEP", FieldType::Uint8);
    RSTATUS = FieldDef::new("ajp13.rstatus", "RSTATUS", FieldType::Uint16);
    RMSG = FieldDef::new("ajp13.rmsg", "RSMSG", FieldType::String);
    DATA = FieldDef::new("ajp13.data", "Data", FieldType::String);
    CONTENT_LENGTH_INVALID = FieldDef::new("ajp13.content_length.invalid", "Content-Length must be a string containing an integer", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// The port of containers.
const PORT: u16 = 8009;

/// What messages to a container, and those from one, begin with.
const REQUEST: u16 = 0x1234;
const RESPONSE: u16 = 0x4142;

/// Octets of a message's mark and length.
const HEADER_LEN: usize = 4;

/// Kinds of messages.
mod code {
    pub(super) const BODY_CHUNK: u8 = 3;
    pub(super) const HEADERS: u8 = 4;
    pub(super) const END: u8 = 5;
    pub(super) const GET_BODY: u8 = 6;
    pub(super) const PING: u8 = 10;
}

/// The last attribute of a request, the one with a name of its own, and the one that is a number.
const END_OF_ATTRIBUTES: u8 = 0xff;
const NAMED_ATTRIBUTE: u8 = 10;
const KEY_SIZE: u8 = 11;

/// The upper octet of a header's number, where another string would have its length.
const NUMBERED: u16 = 0xa000;

/// Headers of requests and of answers, by their numbers from 1 on.
const REQUEST_HEADERS: [Field; 14] = [
    ACCEPT,
    ACCEPT_CHARSET,
    ACCEPT_ENCODING,
    ACCEPT_LANGUAGE,
    AUTHORIZATION,
    CONNECTION,
    CONTENT_TYPE,
    CONTENT_LENGTH,
    COOKIE,
    COOKIE2,
    HOST,
    PRAGMA,
    REFERER,
    USER_AGENT,
];
const RESPONSE_HEADERS: [Field; 11] = [
    CONTENT_TYPE,
    CONTENT_LANGUAGE,
    CONTENT_LENGTH,
    DATE,
    LAST_MODIFIED,
    LOCATION,
    SET_COOKIE,
    SET_COOKIE2,
    SERVLET_ENGINE,
    STATUS,
    WWW_AUTHENTICATE,
];

/// Attributes of requests, by their codes from 1 on.
const ATTRIBUTES: [Field; 13] = [
    CONTEXT,
    SERVLET_PATH,
    REMOTE_USER,
    AUTH_TYPE,
    QUERY_STRING,
    ROUTE,
    SSL_CERT,
    SSL_CIPHER,
    SSL_SESSION,
    REQ_ATTRIBUTE,
    SSL_KEY_SIZE,
    SECRET,
    STORED_METHOD,
];

/// Octets of a request's body that are still to come.
#[derive(Debug, Default)]
struct Body(u64);

/// The Apache JServ Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ajp13;

impl Dissect for Ajp13 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("AJP13");
        let magic = b.u16(0)?;
        let is_body = w.remember(Scope::Stream, |body: &mut Body, _| body.learn(&b));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.row(&b, 0, &[(MAGIC, 2), (LEN, 2)])?;
        match magic {
            REQUEST => {
                w.info(format_args!("0:REQ:"));
                if is_body == Some(true) { body(w, &b)? } else { request(w, &b)? }
            }
            RESPONSE => {
                w.info(format_args!("0:RSP:"));
                response(w, &b)?;
            }
            _ => w.info(format_args!("AJP13 Error?")),
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(len) = bytes.get(2..HEADER_LEN).and_then(|len| len.first_chunk()) else {
            return Pdu::MoreUnknown;
        };
        let len = HEADER_LEN + usize::from(u16::from_be_bytes(*len));
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

impl Body {
    /// Takes a message in; whether it is of a request's body.
    fn learn(&mut self, b: &Buf<'_>) -> bool {
        if b.u16(0).ok() != Some(REQUEST) {
            return false;
        }
        if self.0 > 0 {
            if let Ok(len) = b.u16(HEADER_LEN)
                && b.bytes(HEADER_LEN + 2, len.into()).is_ok()
            {
                self.0 = self.0.saturating_sub(len.into());
            }
            return true;
        }
        self.0 = announced(b).unwrap_or(0);
        false
    }
}

/// How long a request's body is, if it says so.
fn announced(b: &Buf<'_>) -> Option<u64> {
    if b.u8(4).ok()? == code::PING {
        return None;
    }
    let mut at = 6;
    for _ in 0..5 {
        at = text(b, at).ok()?.1;
    }
    let count = b.u16(at + 3).ok()?;
    at += 5;
    for _ in 0..count {
        let (field, from) = header(b, at, &REQUEST_HEADERS).ok()?;
        let (value, next) = text(b, from).ok()?;
        if field == CONTENT_LENGTH {
            return number(value);
        }
        at = next;
    }
    None
}

/// A text with its length before it and NUL behind it, and where what follows begins. The longest length is of none.
fn text<'b>(b: &Buf<'b>, at: usize) -> Result<(&'b [u8], usize), Fault> {
    match b.u16(at)? {
        u16::MAX => Ok((&[], at + 2)),
        len => Ok((b.bytes(at + 2, len.into())?, at + 3 + usize::from(len))),
    }
}

/// The field of a header by its number, and where its value begins.
fn header(b: &Buf<'_>, at: usize, known: &[Field]) -> Result<(Field, usize), Fault> {
    let n = b.u16(at)?;
    if n & 0xff00 != NUMBERED {
        return Ok((UNKNOWN_HEADER, text(b, at)?.1));
    }
    let field = usize::from(n & 0xff).checked_sub(1).and_then(|i| known.get(i));
    Ok((field.copied().unwrap_or(UNKNOWN_HEADER), at + 2))
}

/// Shows a text.
fn string<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    Ok(value(w, field, b, at, at)?.1)
}

/// Shows the text at `from` as an item from `at` on.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    from: usize,
) -> Result<(Item, usize), Fault> {
    let (text, next) = text(b, from)?;
    let item = w.string(field, b, at, next - at, format_args!("{}", Plain(text)))?;
    Ok((item, next))
}

/// Shows a name and a value, one after the other from `from` on, as an item from `at` on.
fn named<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    from: usize,
) -> Result<usize, Fault> {
    let (name, from) = text(b, from)?;
    let (value, next) = text(b, from)?;
    let item =
        w.string(field, b, at, next - at, format_args!("{}: {}", Plain(name), Plain(value)))?;
    if w.labels() {
        w.label(item, format_args!("{}: {}", Plain(name), Plain(value)));
    }
    Ok(next)
}

/// A list of headers; where what follows begins.
fn headers<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    known: &[Field],
) -> Result<usize, Fault> {
    let count = b.u16(at)?;
    w.item(NHDR, b, at, 2)?;
    let mut at = at + 2;
    for _ in 0..count {
        let (field, from) = header(b, at, known)?;
        at = if field == UNKNOWN_HEADER && from > at + 2 {
            named(w, field, b, at, at)?
        } else {
            let (item, next) = value(w, field, b, at, from)?;
            if field == CONTENT_LENGTH && number(text(b, from)?.0).is_none() {
                w.expert(CONTENT_LENGTH_INVALID, item);
            }
            next
        };
    }
    Ok(at)
}

/// A part of a request's body.
fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.info_append(format_args!("Body"));
    let len = usize::from(b.u16(HEADER_LEN)?);
    w.item(DATA, b, HEADER_LEN + 2, len)?;
    Ok(())
}

fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let kind = b.u8(4)?;
    w.item(CODE, b, 4, 1)?;
    if kind == code::PING {
        w.info_append(format_args!("CPING"));
        return Ok(());
    }
    let method = b.u8(5)?;
    match METHOD_VALUES.get(method.into()) {
        Some(name) => w.info_append(format_args!("{name}")),
        None => w.info_append(format_args!("Unknown method {method}")),
    }
    w.item(METHOD, b, 5, 1)?;
    let mut at = string(w, VER, b, 6)?;
    let uri = at;
    at = string(w, URI, b, at)?;
    if w.wants_columns() {
        let (version, uri) = (text(b, 6)?.0, text(b, uri)?.0);
        w.info_append(format_args!(" {} {}", Text(uri), Text(version)));
    }
    for field in [RADDR, RHOST, SRV] {
        at = string(w, field, b, at)?;
    }
    let at = w.row(b, at, &[(SERVER_PORT, 2), (SSLP, 1)])?;
    let at = headers(w, b, at, &REQUEST_HEADERS)?;
    attributes(w, b, at)
}

fn attributes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    while b.remaining(at) > 0 {
        let kind = b.u8(at)?;
        at = match kind {
            END_OF_ATTRIBUTES => return Ok(()),
            NAMED_ATTRIBUTE => named(w, REQ_ATTRIBUTE, b, at, at + 1)?,
            KEY_SIZE => {
                w.number(SSL_KEY_SIZE, b, at, 3, b.u16(at + 1)?.into())?;
                at + 3
            }
            _ => {
                let field = usize::from(kind).checked_sub(1).and_then(|i| ATTRIBUTES.get(i));
                value(w, field.copied().unwrap_or(UNKNOWN_ATTRIBUTE), b, at, at + 1)?.1
            }
        };
    }
    Ok(())
}

fn response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let kind = b.u8(4)?;
    match CODE_VALUES.get(kind.into()) {
        Some(name) => w.info_append(format_args!("{name}")),
        None => w.info_append(format_args!("Unknown message code {kind}")),
    }
    w.item(CODE, b, 4, 1)?;
    match kind {
        code::END => {
            w.item(REUSEP, b, 5, 1)?;
        }
        code::HEADERS => {
            let status = b.u16(5)?;
            w.item(RSTATUS, b, 5, 2)?;
            let at = string(w, RMSG, b, 7)?;
            if w.wants_columns() {
                w.info_append(format_args!(":{status} {}", Text(text(b, 7)?.0)));
            }
            headers(w, b, at, &RESPONSE_HEADERS)?;
        }
        code::GET_BODY => {
            w.item(RLEN, b, 5, 2)?;
        }
        code::BODY_CHUNK => {
            w.item(DATA, b, 7, REST)?;
        }
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::{Shown, segment};

    fn message(to_container: bool, body: &[u8]) -> Shown {
        let mut octets = if to_container { vec![0x12, 0x34] } else { b"AB".to_vec() };
        octets.extend((body.len() as u16).to_be_bytes());
        octets.extend(body);
        if to_container { segment(40_000, PORT, &octets) } else { segment(PORT, 40_000, &octets) }
    }

    #[test]
    fn a_request_has_headers_and_attributes() {
        let mut body =
            b"\x02\x02\0\x08HTTP/1.1\0\0\x01/\0\xff\xff\xff\xff\0\x01s\0\0\x50\x01\0\x02".to_vec();
        body.extend(b"\xa0\x0b\0\x01h\0\0\x01X\0\0\x01y\0\x05\0\x01q\0\xff");
        let shown = message(true, &body);
        assert_eq!(shown.info, "AJP13 0:REQ:GET / HTTP/1.1");
        for line in ["Host: h", "X: y", "Query-String: q", "PORT: 80", "SSLP: True", "SRV: s"] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn an_answer_has_a_status() {
        let shown = message(false, b"\x04\0\xc8\0\x02OK\0\0\x01\xa0\x03\0\x015\0");
        assert_eq!(shown.info, "AJP13 0:RSP:SEND HEADERS:200 OK");
        assert!(shown.has("Content-Length: 5"));
    }

    #[test]
    fn a_connection_is_probed() {
        assert_eq!(message(true, &[10]).info, "AJP13 0:REQ:CPING");
        assert_eq!(message(false, &[9]).info, "AJP13 0:RSP:CPONG");
        assert_eq!(message(false, &[99]).info, "AJP13 0:RSP:Unknown message code 99");
    }
}
