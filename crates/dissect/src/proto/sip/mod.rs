//! Session Initiation Protocol (RFC 3261) over UDP and TCP: start lines, headers with what they are made of,
//! and bodies by their media type. Responses find their requests, and repetitions their originals.

mod calls;
mod fields;
mod header;
mod uri;

use lamna_fields::{Encoding, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::lines::{Line, Plain, Text, number};
use crate::proto::malformed;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};

use calls::{Message, Relation};
use header::{Contacts, Header};

pub use fields::*;

/// Headers that one message may have; what is behind is not taken apart.
const MAX_HEADERS: usize = 1 << 10;

/// Octets of headers over a stream that are waited for.
const MAX_HEAD: usize = 1 << 16;

/// The version that start lines name.
const VERSION: &[u8] = b"SIP/2.0";

/// The first line of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start<'b> {
    /// Method, and the octets of the address.
    Request(&'b [u8], (usize, usize)),
    /// The code.
    Status(&'b [u8]),
}

impl<'b> Start<'b> {
    fn new(line: &'b [u8]) -> Option<Self> {
        let first = line.iter().position(|b| *b == b' ')?;
        let rest = line.get(first + 1..)?;
        if line.get(..first)? == VERSION {
            let code = rest.split(|b| *b == b' ').next()?;
            let is_code = code.len() == 3 && code.iter().all(u8::is_ascii_digit);
            return is_code.then_some(Start::Status(code));
        }
        let second = rest.iter().position(|b| *b == b' ')?;
        let address = rest.get(..second)?;
        let has_scheme = address.iter().position(|b| *b == b':').is_some_and(|n| n > 0);
        (first > 0 && has_scheme && rest.get(second + 1..)? == VERSION)
            .then_some(Start::Request(line.get(..first)?, (first + 1, second)))
    }
}

/// The call whose message was walked last in a conversation, for what it carries.
#[derive(Debug, Default)]
pub(crate) struct Current(pub(crate) String);

/// Adds the call that something else belongs to; nothing where it is empty.
pub(crate) fn call_id<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, call: &str) {
    if !call.is_empty() {
        w.foreign(crate::proto::id::SIP, |w| {
            w.generated_string(CALL_ID_GENERATED, b, 0, format_args!("{call}"));
        });
    }
}

/// What the headers say that the message as a whole needs.
#[derive(Debug, Default)]
struct Head {
    call: String,
    /// The line of the Call-ID.
    call_at: (usize, usize),
    sequence: u64,
    method: String,
    content_type: Option<String>,
    content_length: Option<usize>,
    contacts: Contacts,
    expires: Option<u64>,
    /// Whether the receiver gave the dialogue a tag already.
    is_tagged: bool,
    /// The first octet of the body.
    body: usize,
    /// The octet after the last header.
    end: usize,
    /// Whether the last header has no end: the octets are over in it.
    is_open: bool,
}

impl Head {
    /// Reads the headers from `at` on.
    fn new(b: &Buf<'_>, at: usize) -> Self {
        let mut head = Head::default();
        let bytes = b.captured();
        let mut lines = Headers { bytes, at, count: 0 };
        for (name, header) in &mut lines {
            let text = bytes.get(header.value.0..header.value.1).unwrap_or(&[]);
            let text_of = || String::from_utf8_lossy(text).into_owned();
            match known(name) {
                Some(CALL_ID) => {
                    head.call = text_of();
                    head.call_at = (header.at, header.len);
                }
                Some(CSEQ) => {
                    let mut words = text.split(|b| *b == b' ').filter(|word| !word.is_empty());
                    head.sequence = words.next().and_then(number).unwrap_or(0);
                    head.method = String::from_utf8_lossy(words.next().unwrap_or(&[])).into_owned();
                }
                Some(CONTENT_TYPE) => head.content_type = Some(text_of()),
                Some(CONTENT_LENGTH) => head.content_length = number(text).map(|n| n as usize),
                Some(EXPIRES) => head.expires = number(text),
                Some(TO) => head.is_tagged = header.is_tagged(b),
                Some(CONTACT) => header.count(b, &mut head.contacts),
                _ => {}
            }
        }
        head.end = lines.at;
        head.is_open = at < bytes.len()
            && lines.at >= bytes.len()
            && !matches!(bytes.last(), Some(b'\r' | b'\n'));
        let blank = Line::at(bytes, lines.at);
        head.body = if blank.text.is_empty() { blank.next } else { lines.at };
        head
    }
}

/// The headers of a message: name, and where it is.
struct Headers<'b> {
    bytes: &'b [u8],
    at: usize,
    count: usize,
}

impl<'b> Iterator for Headers<'b> {
    type Item = (&'b [u8], Header);

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.bytes.len() || self.count >= MAX_HEADERS {
            return None;
        }
        let line = Line::at(self.bytes, self.at);
        if line.text.is_empty() {
            return None;
        }
        let at = self.at;
        let (mut next, mut end) = (line.next, at + line.text.len());
        // A line that begins with a blank goes on with the one before (RFC 3261, 7.3.1).
        while next < self.bytes.len() && matches!(self.bytes.get(next), Some(b' ' | b'\t')) {
            let more = Line::at(self.bytes, next);
            (next, end) = (more.next, next + more.text.len());
        }
        self.at = next;
        self.count += 1;
        let text = self.bytes.get(at..end)?;
        let colon = text.iter().position(|b| *b == b':').unwrap_or(text.len());
        let name = text.get(..colon)?.trim_ascii_end();
        let from = uri::skip_blanks(self.bytes, (at + colon + 1).min(end), end);
        let value = self.bytes.get(from..end)?.trim_ascii_end();
        let header = Header {
            at,
            len: next - at,
            value: (from, from + value.len()),
            item: crate::collect::Item::NONE,
        };
        Some((name, header))
    }
}

/// The field of a header.
fn known(name: &[u8]) -> Option<lamna_fields::Field> {
    let row = HEADERS.iter().find(|(long, short, _)| {
        name.eq_ignore_ascii_case(long.as_bytes())
            || !short.is_empty() && name.eq_ignore_ascii_case(short.as_bytes())
    });
    row.map(|(_, _, field)| *field)
}

/// The port of SIP.
const PORT: u16 = 5060;

/// Session Initiation Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Sip;

impl Dissect for Sip {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[
        Claim::UdpPort(PORT),
        Claim::TcpPort(PORT),
        Claim::Number("sctp.port", PORT as u32),
        Claim::Heuristic("udp"),
        Claim::Heuristic("tcp"),
        Claim::Heuristic("sctp"),
        Claim::Heuristic("stun"),
    ];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let line = Line::at(b.captured(), 0);
        let Some(start) = Start::new(line.text) else {
            let by_port = w.net.has_port(PORT);
            return if by_port && w.is_over_stream() {
                continuation(w, &b, &line)
            } else {
                Err(Fault::NotMine)
            };
        };
        let is_cut = b.is_cut();
        if is_cut && Line::complete(b.captured(), 0).is_none() {
            return Err(Fault::Short);
        }
        let head = Head::new(&b, line.next);
        let code = match start {
            Start::Status(code) => number(code).map(|code| code as u32),
            Start::Request(..) => None,
        };
        let (call, method) = (head.call.clone(), head.method.clone());
        w.remember(Scope::Stream, |current: &mut Current, _| current.0 = call);
        // Over streams nothing is sent again, and nothing is said of times; nor of what an error quotes.
        let is_broken = is_cut || head.is_open;
        let relation = if is_broken || w.is_over_stream() || w.net.quoted {
            Relation::default()
        } else {
            let message =
                Message { call: &head.call, number: head.sequence, method: &method, code };
            calls::relation(w, &message)
        };
        if w.wants_columns() {
            w.columns().set_protocol("SIP");
            w.columns().clear_info();
            columns(w, line.text, start, (!is_broken).then_some(&head));
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let title = w.def(lamna_fields::Field::PROTOCOL).title;
        let word = match start {
            Start::Request(method, _) => method,
            Start::Status(code) => code,
        };
        if !is_broken {
            w.label(root, format_args!("{title} ({})", Plain(word)));
        }
        start_line(w, &b, &line, start, &relation)?;
        if is_cut {
            // Of what was cut no more than the first line is looked at.
            return Err(Fault::Short);
        }
        if w.fields() {
            headers(w, &b, line.next, &head)?;
        }
        if head.is_open {
            return Err(Fault::Malformed);
        }
        let rest = b.remaining(head.body);
        let len = head.content_length.unwrap_or(rest).min(rest);
        if len > 0 {
            let body = b.slice(head.body, len)?;
            let item = w.item(MSG_BODY, &body, 0, REST)?;
            let inner = w.open(item);
            content(w, &body, head.content_type.as_deref().unwrap_or(""))?;
            w.close(inner);
        }
        w.close(opened);
        w.columns().fence();
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        // Whatever comes to the port is of this protocol, but what compression begins with (RFC 3320, section 7).
        let by_port = framing.has_port(PORT);
        let by_port = by_port && bytes.first().is_some_and(|first| *first < 0xf8);
        let Some(line) = Line::complete(bytes, 0) else {
            if by_port && (2..MAX_HEAD).contains(&bytes.len()) {
                return Pdu::MoreUnknown;
            }
            let is_start = bytes.len() < MAX_HEAD
                && bytes.first().is_some_and(u8::is_ascii_uppercase)
                && !bytes.contains(&0);
            return if is_start { Pdu::MoreUnknown } else { Pdu::NotMine };
        };
        if Start::new(line.text).is_none() {
            return if by_port { Pdu::Whole(bytes.len()) } else { Pdu::NotMine };
        }
        let Some(end) = memchr::memmem::find(bytes, b"\r\n\r\n") else {
            return if bytes.len() < MAX_HEAD { Pdu::MoreUnknown } else { Pdu::Whole(bytes.len()) };
        };
        let b = Buf::new(bytes, bytes.len(), 0);
        let head = Head::new(&b, line.next);
        let whole = (end + 4).saturating_add(head.content_length.unwrap_or(0));
        match whole.checked_sub(bytes.len()) {
            Some(more @ 1..) => Pdu::More(more),
            _ => Pdu::Whole(whole),
        }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let bytes = b.captured();
        // Before a line is looked for, its first octet is: nearly all payloads end here.
        bytes.first().is_some_and(u8::is_ascii_uppercase)
            && Start::new(Line::at(bytes, 0).text).is_some()
    }
}

/// Lines that are no beginning of a message, at the port of this protocol.
fn continuation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, line: &Line<'_>) -> Walked {
    w.column_protocol("SIP");
    w.info(format_args!("Continuation"));
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let item = w.text(b, 0, REST, format_args!("Continuation line: {}", Plain(line.text)))?;
    let inner = w.open(item);
    w.item(CONTINUATION, b, 0, REST)?;
    w.close(inner);
    w.close(opened);
    Ok(())
}

/// Writes Info.
fn columns<C: Collector>(w: &mut Walk<'_, C>, line: &[u8], start: Start<'_>, head: Option<&Head>) {
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    let Some(head) = head else {
        match start {
            Start::Request(method, (at, len)) => {
                let address = line.get(at..at + len).unwrap_or(&[]);
                w.info_append(format_args!("Request: {} {}", Text(method), Text(address)));
            }
            Start::Status(_) => {
                let text = line.get(VERSION.len() + 1..).unwrap_or(&[]);
                w.info_append(format_args!("Status: {}", Text(text)));
            }
        }
        return;
    };
    match start {
        Start::Request(method, (at, len)) => {
            let address = line.get(at..at + len).unwrap_or(&[]);
            w.info_append(format_args!("Request: {} {}", Text(method), Text(address)));
            if head.is_tagged && matches!(method, b"INVITE" | b"SUBSCRIBE" | b"REFER") {
                w.info_append(format_args!(", in-dialog"));
            }
            if method == b"REGISTER" {
                let (contacts, ends) = (&head.contacts, head.expires == Some(0));
                let n = contacts.all;
                // Those that say so themselves are counted once more where the message says so of all.
                let others = if ends { n.saturating_sub(contacts.lasting) } else { 0 };
                let removed = contacts.ending + others;
                if contacts.is_star && ends {
                    w.info_append(format_args!("  (remove all bindings)"));
                } else if n == 0 {
                    w.info_append(format_args!("  (fetch bindings)"));
                } else if removed == 0 {
                    w.info_append(format_args!("  ({n} binding{})", plural(n)));
                } else {
                    w.info_append(format_args!("  (remove {removed} binding{})", plural(removed)));
                    if let Some(added @ 1..) = n.checked_sub(removed) {
                        w.info_append(format_args!(" (add {added} binding{})", plural(added)));
                    }
                }
            }
        }
        Start::Status(code) => {
            let text = line.get(VERSION.len() + 1..).unwrap_or(&[]);
            w.info_append(format_args!("Status: {}", Text(text)));
            if code == b"200" && !head.method.is_empty() {
                let method = lamna_fields::Escaped(&head.method);
                w.info_append(format_args!(" ({method})"));
            }
            if head.method == "REGISTER" && code.first() == Some(&b'2') {
                let n = head.contacts.all;
                w.info_append(format_args!("  ({n} binding{})", plural(n)));
            }
        }
    }
    w.info_append(format_args!(" | "));
}

fn start_line<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    line: &Line<'_>,
    start: Start<'_>,
    relation: &Relation,
) -> Walked {
    let len = line.text.len();
    let item = match start {
        Start::Request(..) => w.item(REQUEST_LINE, b, 0, len)?,
        Start::Status(_) => w.item(STATUS_LINE, b, 0, len)?,
    };
    let opened = w.open(item);
    match start {
        Start::Request(method, (at, len)) => {
            w.item(METHOD, b, 0, method.len())?;
            uri::plain(w, b, at, at + len, &header::REQUEST)?;
        }
        Start::Status(code) => {
            let at = VERSION.len() + 1;
            w.number(STATUS_CODE, b, at, code.len(), number(code).unwrap_or(0))?;
        }
    }
    if !b.is_cut() {
        w.generated(RESEND, b, 0, u64::from(relation.original != 0));
    }
    if relation.original != 0 {
        w.generated(RESEND_ORIGINAL, b, 0, u64::from(relation.original));
    }
    if let Some((frame, time)) = relation.request {
        w.generated(RESPONSE_REQUEST, b, 0, u64::from(frame));
        w.generated(RESPONSE_TIME, b, 0, u64::from(time));
    }
    if let Some(time) = relation.release {
        w.generated(RELEASE_TIME, b, 0, u64::from(time));
    }
    w.close(opened);
    Ok(())
}

/// Adds the headers from `at` on.
fn headers<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, head: &Head) -> Walked {
    let len = head.body.max(head.end) - at;
    let item = if w.wants(MSG_HDR) {
        // Its value is all that follows, though it covers only the headers.
        let rest = b.captured().get(at..).unwrap_or(&[]);
        let text = rest.split(|octet| *octet == 0).next().unwrap_or(&[]);
        let item =
            w.string(MSG_HDR, b, at, len, format_args!("{}", String::from_utf8_lossy(text)))?;
        malformed::stray(w, item, rest);
        item
    } else {
        Item::NONE
    };
    w.label(item, format_args!("Message Header"));
    let opened = w.open(item);
    for (name, mut header) in (Headers { bytes: b.captured(), at, count: 0 }) {
        let line = b.captured().get(header.at..header.value.1).unwrap_or(&[]);
        let value = b.captured().get(header.value.0..header.value.1).unwrap_or(&[]);
        let Some(field) = known(name) else {
            if head.is_open && header.at + header.len >= b.len() && !line.contains(&b':') {
                w.expert(HEADER_NO_COLON, item);
                continue;
            }
            let item = w.text(b, header.at, header.len, format_args!("{}", Plain(line)))?;
            if line.contains(&b':') {
                let name = String::from_utf8_lossy(name).to_ascii_lowercase();
                let text = format_args!("Unrecognised SIP header ({name})");
                w.expert_text(UNRECOGNIZED_HEADER, item, text);
            } else {
                w.expert(HEADER_NO_COLON, item);
            }
            continue;
        };
        header.item = if w.def(field).kind.is_integer() {
            w.number(field, b, header.at, header.len, number(value).unwrap_or(0))?
        } else {
            w.string(field, b, header.at, header.len, format_args!("{}", Plain(value)))?
        };
        if !matches!(field, EXPIRES | MAX_FORWARDS) {
            w.label(header.item, format_args!("{}", Plain(line)));
        }
        header.show(w, b, field)?;
        match field {
            CALL_ID => {
                let text = Plain(value);
                let field = CALL_ID_GENERATED;
                let item = w.string(field, b, header.at, header.len, format_args!("{text}"))?;
                w.mark_generated(item);
            }
            AUTHORIZATION | WWW_AUTHENTICATE | PROXY_AUTHORIZATION | PROXY_AUTHENTICATE => {
                let item = w.string(AUTH, b, header.at, header.len, format_args!(""))?;
                w.label_value(item, format_args!("{}", Plain(line)));
                w.hide(item);
            }
            _ => {}
        }
    }
    w.close(opened);
    Ok(())
}

/// Goes on with the body.
fn content<C: Collector>(w: &mut Walk<'_, C>, body: &Buf<'_>, content_type: &str) -> Walked {
    let (media, parameters) = content_type.split_once(';').unwrap_or((content_type, ""));
    if w.try_media(media.trim(), parameters.trim(), *body)? || w.try_heuristics("sip", *body)? {
        return Ok(());
    }
    for line in crate::proto::lines::Lines::new(body.captured()) {
        let text = body.captured().get(line.at..line.next).unwrap_or(&[]);
        w.text(body, line.at, text.len(), format_args!("{}", Plain(text)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    const INVITE: &str = "INVITE sip:bob@example.com:5070;lr SIP/2.0\r\n\
        Via: SIP/2.0/UDP [2001:db8::1]:5060;branch=z9;rport\r\n\
        From: \"A\" <sip:a@example.com>;tag=1\r\n\
        t: <tel:123>\r\nCall-ID: x@y\r\nCSeq: 7 INVITE\r\nX-Other: 1\r\nContent-Length: 0\r\n\r\n";

    #[test]
    fn a_header_that_has_no_end_breaks_a_message() {
        let of = |message: &str| shown(5060, 5060, message.as_bytes());
        let broken = of("INVITE sip:b SIP/2.0\r\nCSeq: 1 INV");
        assert!(broken.has("CSeq: 1 INV") && broken.has("[Malformed Packet: SIP]"));
        assert_eq!(broken.info, "SIP Request: INVITE sip:b[Malformed Packet]");
        let whole = of("INVITE sip:b SIP/2.0\r\nCSeq: 1 INVITE\r");
        assert_eq!(whole.info, "SIP Request: INVITE sip:b | ");
    }

    #[test]
    fn bindings_are_counted() {
        let of = |contact: &str, expires: &str| {
            let message = format!(
                "REGISTER sip:b SIP/2.0\r\nContact: {contact}\r\n{expires}CSeq: 1 REGISTER\r\n\r\n"
            );
            let info = shown(5060, 5060, message.as_bytes()).info;
            info.trim_start_matches("SIP Request: REGISTER sip:b  ").to_owned()
        };
        const NONE: &str = "Expires: 0\r\n";
        assert_eq!(of("<sip:a@b>, <sip:c@d>", ""), "(2 bindings) | ");
        assert_eq!(of("<sip:a@b>;q=1;expires=0", ""), "(remove 1 binding) | ");
        assert_eq!(of("<sip:a@b>;expires=0", NONE), "(remove 2 bindings) | ");
        assert_eq!(of("<sip:a@b>; expires=0", NONE), "(remove 1 binding) | ");
        assert_eq!(of("<sip:a@b>;expires=5", NONE), "(1 binding) | ");
        assert_eq!(of("<sip:a@b>, sip:c@d;expires=0", ""), "(remove 1 binding) (add 1 binding) | ");
        assert_eq!(of("*", NONE), "(remove all bindings) | ");
        assert_eq!(of("*", ""), "(fetch bindings) | ");
    }

    #[test]
    fn a_request_to_a_tag_is_of_a_dialogue() {
        let tagged = INVITE.replace("t: <tel:123>", "t: <tel:123;tag=1>;tag=2");
        assert_eq!(
            shown(5060, 5060, tagged.as_bytes()).info,
            "SIP Request: INVITE sip:bob@example.com:5070;lr, in-dialog | "
        );
        let without = INVITE.replace("t: <tel:123>", "t: <tel:123;tag=1>");
        assert!(!shown(5060, 5060, without.as_bytes()).info.contains("in-dialog"));
    }

    #[test]
    fn a_request_is_taken_apart() {
        let shown = shown(5060, 5060, INVITE.as_bytes());
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:sip");
        assert_eq!(shown.info, "SIP Request: INVITE sip:bob@example.com:5070;lr | ");
        for line in [
            "Session Initiation Protocol (INVITE)",
            "Request-URI Host Port: 5070",
            "Sent-by Address: 2001:db8::1",
            "SIP from display info: \"A\"",
            "SIP from tag: 1",
            "t: <tel:123>",
            "Sequence Number: 7",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn unknown_headers_are_noted() {
        let shown = shown(40_000, 40_001, INVITE.as_bytes());
        assert!(shown.has("X-Other: 1"));
        assert!(shown.tree.iter().any(|l| l.contains("Unrecognised SIP header (x-other)")));
    }

    #[test]
    fn what_has_no_start_line_is_not_mine() {
        assert_eq!(Start::new(b"HELLO world"), None);
        assert_eq!(Start::new(b"GET / SIP/2.0"), None);
        assert_eq!(Start::new(b"SIP/2.0 200 OK"), Some(Start::Status(b"200")));
    }

    #[test]
    fn a_message_over_tcp_ends_with_its_body() {
        let mut columns = crate::Columns::default();
        let mut ask = |text: &str| Sip::frame(&mut Framing::alone(&mut columns), text.as_bytes());
        let text = INVITE.replace("Content-Length: 0", "l: 4");
        assert_eq!(ask(&text), Pdu::More(4));
        assert_eq!(ask(&text[..60]), Pdu::MoreUnknown);
        assert_eq!(ask("HTTP/1.1 200 OK\r\n"), Pdu::NotMine);
        assert_eq!(ask(&format!("{text}bodySIP/")), Pdu::Whole(text.len() + 4));
    }
}
