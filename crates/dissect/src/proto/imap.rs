//! Internet Message Access Protocol (RFC 3501), with `STARTTLS`.
//!
//! Lines are shown one by one, requests and tagged responses taken apart, and responses linked with
//! their requests by their tags. Literals that are messages, or their headers, go to the Internet
//! Message Format.

use lamna_fields::{FieldDef, FieldType, field_table};

use std::collections::VecDeque;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::lines::{Line, Plain, Text, number};
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::track::{Link, Memory, Scope};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Internet Message Access Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("imap", "Internet Message Access Protocol", "IMAP");
    ISREQUEST = FieldDef::new("imap.isrequest", "Request", FieldType::Boolean);
    LINE = FieldDef::new("imap.line", "Line", FieldType::Stringz);
    REQUEST = FieldDef::new("imap.request", "Request", FieldType::Stringz);
    REQUEST_TAG = FieldDef::new("imap.request_tag", "Request Tag", FieldType::Stringz);
    RESPONSE = FieldDef::new("imap.response", "Response", FieldType::Stringz);
    RESPONSE_TAG = FieldDef::new("imap.response_tag", "Response Tag", FieldType::Stringz);
    REQUEST_COMMAND = FieldDef::new("imap.request.command", "Request Command", FieldType::Stringz);
    RESPONSE_COMMAND = FieldDef::new("imap.response.command", "Response Command", FieldType::Stringz);
    RESPONSE_STATUS = FieldDef::new("imap.response.status", "Response Status", FieldType::Stringz);
    TAG = FieldDef::new("imap.tag", "Tag", FieldType::Stringz);
    COMMAND = FieldDef::new("imap.command", "Command", FieldType::Stringz);
    REQUEST_FOLDER = FieldDef::new("imap.request.folder", "Request Folder", FieldType::Stringz);
    REQUEST_COMMAND_UID = FieldDef::new("imap.request.command.uid", "Request isUID", FieldType::Boolean);
    REQUEST_USERNAME = FieldDef::new("imap.request.username", "Request Username", FieldType::Stringz);
    REQUEST_PASSWORD = FieldDef::new("imap.request.password", "Request Password", FieldType::Stringz);
    RESPONSE_IN = FieldDef::new("imap.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("imap.response_to", "Request In", FieldType::FrameNum);
    TIME = FieldDef::new("imap.time", "Response Time", FieldType::RelativeTime);
}
/// The port of servers.
const PORT: u16 = 143;

/// Requests without a response that are remembered in a conversation; the oldest go first.
const MAX_PENDING: usize = 256;

/// Longest literal that is waited for; a longer one is shown in its segments.
const MAX_LITERAL: usize = 1 << 26;

/// Commands whose first argument is a mailbox.
const OF_FOLDERS: &[&[u8]] = &[
    b"select",
    b"examine",
    b"create",
    b"delete",
    b"rename",
    b"subscribe",
    b"unsubscribe",
    b"status",
    b"append",
];

/// Internet Message Access Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Imap;

impl Dissect for Imap {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held = Held::LayerIf(|octets| octets.contains(&b'\n'));

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_request = w.net.destination_port == PORT;
        let bytes = b.captured();
        if is_sealed(bytes) {
            w.assign(id::TLS);
            return w.call(id::TLS, b);
        }
        if b.is_cut() && !bytes.contains(&b'\n') {
            // The end of a line that was not captured is waited for, and never comes.
            w.withdraw_layer();
            if w.wants_columns() {
                w.columns().set_protocol("IMAP");
            }
            return Ok(());
        }
        w.column_protocol("IMAP");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let flag = w.number(ISREQUEST, &b, 0, 0, u64::from(is_request))?;
        w.hide(flag);
        let mut at = 0;
        let mut has_message = false;
        while at < bytes.len() {
            let line = Line::at(bytes, at);
            let is_untagged = line.text.first() == Some(&b'*');
            if w.wants_columns()
                && !has_message
                && (at == 0 || !(is_untagged || line.text.is_empty()))
            {
                let word = if is_request { "Request" } else { "Response" };
                w.info(format_args!("{word}: {}", Text(line.text)));
            }
            let item = w.item(LINE, &b, at, line.whole_len())?;
            let inner = w.open(item);
            if is_request {
                request(w, &b, &line)?;
            } else if !is_untagged {
                response(w, &b, &line)?;
            }
            w.close(inner);
            at = line.next.max(at + 1);
            if let Some(len) = literal(line.text).filter(|_| !is_request) {
                let body = b.slice_up_to(at, len);
                if is_message(line.text) && !body.is_empty() {
                    has_message = true;
                    let outer = w.open_top();
                    w.call(id::IMF, body)?;
                    w.close(outer);
                }
                at += body.len();
            }
        }
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        if is_sealed(bytes) {
            return Pdu::Whole(bytes.len());
        }
        let is_request = framing.destination_port == PORT;
        let mut at = 0;
        while at < bytes.len() {
            match line_end(bytes, at, !is_request) {
                Some(end) => at = end,
                None if at > 0 => return Pdu::Whole(at),
                None => return Pdu::MoreUnknown,
            }
        }
        Pdu::Whole(bytes.len())
    }
}

/// Whether octets begin as no line of text does: Wireshark takes them for TLS, whoever asked for it.
fn is_sealed(bytes: &[u8]) -> bool {
    /// Octets that are looked at, where there are more.
    const START: usize = 4;
    let prints = |octet: &u8| matches!(octet, b' '..=b'~');
    bytes.len() > START && !bytes.iter().take(START).all(prints)
}

/// Where the line that begins at `at` ends, together with what follows the literals in it.
fn line_end(bytes: &[u8], mut at: usize, has_literals: bool) -> Option<usize> {
    loop {
        let line = Line::complete(bytes, at)?;
        match literal(line.text).filter(|_| has_literals) {
            None => return Some(line.next),
            // The rest of the line comes behind it.
            Some(len) => at = line.next.checked_add(len).filter(|end| *end < bytes.len())?,
        }
    }
}

/// The octets of the literal that a line announces at its end: `{310}` (RFC 3501, section 4.3).
fn literal(line: &[u8]) -> Option<usize> {
    let digits = line.strip_suffix(b"}")?;
    let open = digits.iter().rposition(|b| *b == b'{')?;
    let len = number(digits.get(open + 1..)?)?;
    usize::try_from(len).ok().filter(|len| *len <= MAX_LITERAL)
}

/// Whether the literal that a line announces is a message or the headers of one.
fn is_message(line: &[u8]) -> bool {
    let upper = line.to_ascii_uppercase();
    memchr::memmem::find(&upper, b"FETCH").is_some()
        && [&b"BODY[]"[..], b"BODY[HEADER", b"RFC822"]
            .iter()
            .any(|part| memchr::memmem::find(&upper, part).is_some())
}

fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, line: &Line<'_>) -> Walked {
    let tag = line.word(0);
    let mut command = line.word(tag.next);
    let is_uid = command.text.eq_ignore_ascii_case(b"uid");
    if is_uid {
        command = line.word(command.next);
    }
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let is_tls = command.text.eq_ignore_ascii_case(b"starttls");
    let tag_text = tag.text;
    let response_in = w.remember(Scope::Stream, |session: &mut Session, memory| {
        session.request(tag_text, frame, time, is_tls, memory)
    });
    w.item(REQUEST, b, line.at, line.text.len())?;
    shown(w, b, REQUEST_TAG, Some(TAG), line.at, tag.text.len())?;
    if is_uid {
        w.number(REQUEST_COMMAND_UID, b, line.at + tag.next, 3, 1)?;
    }
    let at = line.at + command.at;
    shown(w, b, REQUEST_COMMAND, Some(COMMAND), at, command.text.len())?;
    let first = line.word(command.next);
    if command.text.eq_ignore_ascii_case(b"login") && !first.text.is_empty() {
        w.item(REQUEST_USERNAME, b, line.at + first.at, first.text.len())?;
        let second = line.word(first.next);
        if !second.text.is_empty() {
            let (at, len) = (line.at + second.at, second.text.len());
            // Quotation marks are taken off it, whether there are any or not.
            let bare = Plain(second.text.get(1..second.text.len() - 1).unwrap_or(&[]));
            w.string(REQUEST_PASSWORD, b, at, len, format_args!("{bare}"))?;
        }
    } else if OF_FOLDERS.iter().any(|c| c.eq_ignore_ascii_case(command.text)) {
        shown(w, b, REQUEST_FOLDER, None, line.at + first.at, first.text.len())?;
    }
    if let Some(frame) = response_in.and_then(|link| w.link(link)) {
        w.generated(RESPONSE_IN, b, line.at, frame);
    }
    Ok(())
}

fn response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, line: &Line<'_>) -> Walked {
    let tag = line.word(0);
    let status = line.word(tag.next);
    let command = line.word(status.next);
    let (frame, tag_text, status_text) = (w.frame.number, tag.text, status.text);
    let met = w.remember(Scope::Stream, |session: &mut Session, memory| {
        session.response(tag_text, frame, status_text, memory)
    });
    let (asked, starts_tls) = met.unwrap_or_default();
    if starts_tls {
        w.assign(id::TLS);
    }
    w.item(RESPONSE, b, line.at, line.text.len())?;
    shown(w, b, RESPONSE_TAG, Some(TAG), line.at, tag.text.len())?;
    shown(w, b, RESPONSE_STATUS, None, line.at + status.at, status.text.len())?;
    shown(w, b, RESPONSE_COMMAND, Some(COMMAND), line.at + command.at, command.text.len())?;
    if let Some((request, time)) = asked {
        w.generated(RESPONSE_TO, b, line.at, u64::from(request));
        let taken = w.frame.time.unwrap_or_default().wrapping_sub(time);
        w.generated_signed(TIME, b, line.at, taken);
    }
    Ok(())
}

/// Shows a word, and hidden the field that stands for it in either direction.
fn shown<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: lamna_fields::Field,
    either: Option<lamna_fields::Field>,
    at: usize,
    len: usize,
) -> Walked {
    if len == 0 {
        return Ok(());
    }
    w.item(field, b, at, len)?;
    if let Some(either) = either {
        let item = w.item(either, b, at, len)?;
        w.hide(item);
    }
    Ok(())
}

/// A request without a response.
#[derive(Debug)]
struct Pending {
    tag: Vec<u8>,
    frame: u32,
    time: i64,
    response_in: Link,
}

/// A mailbox conversation.
#[derive(Debug, Default)]
struct Session {
    pending: VecDeque<Pending>,
    /// The tag of a request for TLS.
    tls: Option<Vec<u8>>,
}

impl Session {
    fn request(
        &mut self,
        tag: &[u8],
        frame: u32,
        time: i64,
        is_tls: bool,
        memory: &mut dyn Memory,
    ) -> Link {
        if is_tls {
            self.tls = Some(tag.to_vec());
        }
        if self.pending.len() >= MAX_PENDING {
            self.pending.pop_front();
        }
        let response_in = memory.new_link();
        self.pending.push_back(Pending { tag: tag.to_vec(), frame, time, response_in });
        response_in
    }

    /// The request that a response answers and its time; whether TLS begins.
    fn response(
        &mut self,
        tag: &[u8],
        frame: u32,
        status: &[u8],
        memory: &mut dyn Memory,
    ) -> (Option<(u32, i64)>, bool) {
        let starts_tls =
            status.eq_ignore_ascii_case(b"ok") && self.tls.as_deref().is_some_and(|t| t == tag);
        let asked = self.pending.iter().position(|p| p.tag == tag);
        let asked = asked.and_then(|at| self.pending.remove(at));
        if let Some(pending) = &asked {
            memory.set_link(pending.response_in, u64::from(frame));
        }
        (asked.map(|p| (p.frame, p.time)), starts_tls)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;
    use crate::proto::captured::{frame, segment};

    #[test]
    fn requests_are_taken_apart() {
        let shown = frame(1, &segment(40_000, PORT, b"a1 LOGIN \"me\" \"pw\"\r\n"));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:imap");
        assert!(shown.columns.ends_with("IMAP Request: a1 LOGIN \"me\" \"pw\""));
        assert!(shown.has("Request Tag: a1"));
        assert!(shown.has("Request Username: \"me\""));
        assert!(shown.has("Request Password: pw"));
        let shown = frame(1, &segment(40_000, PORT, b"a2 uid FETCH 1\r\na3 SELECT x\r\n"));
        assert!(shown.has("Request isUID: True"));
        assert!(shown.has("Request Command: FETCH"));
        assert!(shown.has("Request Folder: x"));
    }

    #[test]
    fn literals_are_messages() {
        let octets = b"* 1 FETCH (BODY[] {15}\r\nSubject: x\r\n\r\nz)\r\na1 OK FETCH done\r\n";
        let shown = frame(1, &segment(PORT, 40_000, octets));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:imap:imf");
        assert!(shown.has("Subject: x"));
        assert!(shown.has("Response Status: OK"));
        assert!(shown.columns.contains("IMAP/IMF subject: x, "));
    }

    #[test]
    fn messages_end_with_their_literals() {
        let mut columns = Columns::default();
        let mut ask = |bytes: &[u8]| Imap::frame(&mut Framing::alone(&mut columns), bytes);
        assert_eq!(ask(b"* OK\r\n"), Pdu::Whole(6));
        assert_eq!(ask(b"* OK\r\n* x {3}\r\nab"), Pdu::Whole(6));
        assert_eq!(ask(b"* x {3}\r\nab"), Pdu::MoreUnknown);
        assert_eq!(ask(b"* x {3}\r\nabc"), Pdu::MoreUnknown);
        assert_eq!(ask(b"* x {3}\r\nabc)\r\n* O"), Pdu::Whole(15));
        assert_eq!(ask(b"* x"), Pdu::MoreUnknown);
        assert_eq!(literal(b"{99999999999999999999}"), None);
    }
}
