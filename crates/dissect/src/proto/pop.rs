//! Post Office Protocol, version 3 (RFC 1939), with authentication (RFC 5034) and `STLS` (RFC 2595).
//!
//! What a server sends that does not begin with an indicator is a part of a message, or of a list: it is
//! shown by the Internet Message Format. Messages whose length was told are put together first.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table};

use bytes::Bytes;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::ip::{FragmentFields, FragmentPart, list_fragments};
use crate::proto::lines::{Line, Lines, Plain, Text, number};
use crate::registry::{Claim, Dissect};
use crate::stream::Part;
use crate::track::{Kept, Link, Memory, Note, Scope};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Post Office Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pop", "Post Office Protocol", "POP");
    RESPONSE = FieldDef::new("pop.response", "Response", FieldType::String);
    RESPONSE_INDICATOR = FieldDef::new("pop.response.indicator", "Response indicator", FieldType::String);
    RESPONSE_DESCRIPTION = FieldDef::new("pop.response.description", "Response description", FieldType::String);
    RESPONSE_DATA = FieldDef::new("pop.response.data", "Data", FieldType::String);
    REQUEST = FieldDef::new("pop.request", "Request", FieldType::String);
    REQUEST_COMMAND = FieldDef::new("pop.request.command", "Request command", FieldType::String);
    REQUEST_PARAMETER = FieldDef::new("pop.request.parameter", "Request parameter", FieldType::String);
    REQUEST_DATA = FieldDef::new("pop.request.data", "Data", FieldType::String);
    DATA_FRAGMENTS = FieldDef::new("pop.data.fragments", "DATA fragments", FieldType::None);
    DATA_FRAGMENT = FieldDef::new("pop.data.fragment", "DATA fragment", FieldType::FrameNum);
    DATA_FRAGMENT_OVERLAP = FieldDef::new("pop.data.fragment.overlap", "DATA fragment overlap", FieldType::Boolean);
    DATA_FRAGMENT_OVERLAP_CONFLICTS = FieldDef::new("pop.data.fragment.overlap.conflicts", "DATA fragment overlapping with conflicting data", FieldType::Boolean);
    DATA_FRAGMENT_MULTIPLE_TAILS = FieldDef::new("pop.data.fragment.multiple_tails", "DATA has multiple tail fragments", FieldType::Boolean);
    DATA_FRAGMENT_TOO_LONG_FRAGMENT = FieldDef::new("pop.data.fragment.too_long_fragment", "DATA fragment too long", FieldType::Boolean);
    DATA_FRAGMENT_ERROR = FieldDef::new("pop.data.fragment.error", "DATA defragmentation error", FieldType::FrameNum);
    DATA_FRAGMENT_COUNT = FieldDef::new("pop.data.fragment.count", "DATA fragment count", FieldType::Uint32);
    DATA_REASSEMBLED_IN = FieldDef::new("pop.data.reassembled.in", "Reassembled DATA in frame", FieldType::FrameNum);
    DATA_REASSEMBLED_LENGTH = FieldDef::new("pop.data.reassembled.length", "Reassembled DATA length", FieldType::Uint32);
    RESPONSE_TOT_LEN_INVALID = FieldDef::new("pop.response.tot_len.invalid", "Length must be a string containing an integer", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
}
/// The port of servers.
const PORT: u16 = 110;

/// Most octets of a message that are put together; the rest of a longer one is left out.
const MAX_MESSAGE: usize = 1 << 24;

/// The fields that list the parts of a message.
const PARTS: FragmentFields = FragmentFields {
    title: "DATA fragment",
    fragments: DATA_FRAGMENTS,
    fragment: DATA_FRAGMENT,
    overlap: DATA_FRAGMENT_OVERLAP,
    conflict: DATA_FRAGMENT_OVERLAP_CONFLICTS,
    error: DATA_FRAGMENT_ERROR,
    count: DATA_FRAGMENT_COUNT,
    length: DATA_REASSEMBLED_LENGTH,
    data: None,
};

/// Post Office Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Pop;

impl Dissect for Pop {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_request = w.net.destination_port == PORT;
        let bytes = b.captured();
        let frame = w.frame.number;
        let is_part = !is_request && !bytes.starts_with(b"+OK") && !bytes.starts_with(b"-ERR");
        let line = Line::at(bytes, 0);
        let met = w.remember(Scope::Stream, |session: &mut Session, memory| {
            if is_part {
                session.part(frame, bytes, memory)
            } else {
                session.line(is_request, line)
            }
        });
        let met = met.unwrap_or_default();
        if met.starts_tls {
            w.assign(id::TLS);
        }
        w.column_protocol("POP");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if is_part {
            return part(w, b, &met);
        }
        if w.wants_columns() {
            let side = if is_request { 'C' } else { 'S' };
            w.info(format_args!("{side}: {}", Text(line.text)));
        }
        if w.fields() {
            lines(w, &b, is_request, met.bad_length)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// Shows lines, the first one taken apart.
fn lines<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    is_request: bool,
    bad_length: bool,
) -> Walked {
    let bytes = b.captured();
    let (whole, word, rest, data) = if is_request {
        (REQUEST, REQUEST_COMMAND, REQUEST_PARAMETER, REQUEST_DATA)
    } else {
        (RESPONSE, RESPONSE_INDICATOR, RESPONSE_DESCRIPTION, RESPONSE_DATA)
    };
    for line in Lines::new(bytes) {
        let octets = bytes.get(line.at..line.next).unwrap_or(&[]);
        if line.at > 0 {
            let item = w.string(data, b, line.at, octets.len(), format_args!(""))?;
            w.label(item, format_args!("{}", Plain(octets)));
            continue;
        }
        let item = w.string(whole, b, 0, octets.len(), format_args!(""))?;
        w.label(item, format_args!("{}", Plain(octets)));
        let opened = w.open(item);
        let first = line.word(0);
        if !first.text.is_empty() {
            w.item(word, b, 0, first.text.len())?;
        }
        if bad_length {
            w.expert(RESPONSE_TOT_LEN_INVALID, item);
        }
        if first.next < line.text.len() {
            w.item(rest, b, first.next, line.text.len() - first.next)?;
        }
        w.close(opened);
    }
    Ok(())
}

/// Shows a part of a message, or the message that ends with it.
fn part<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, met: &Met) -> Walked {
    let len = b.reported();
    let plural = if len == 1 { "" } else { "s" };
    w.info(format_args!("S: DATA fragment, {len} byte{plural}"));
    if met.is_held {
        if let Some(frame) = w.link(met.whole_in) {
            w.generated(DATA_REASSEMBLED_IN, &b, 0, frame);
        }
        return Ok(());
    }
    let whole = met.message.and_then(|kept| w.kept(kept));
    let Some(message) = whole else {
        let outer = w.open_top();
        let result = w.call(id::IMF, b);
        w.close(outer);
        return result;
    };
    let Some(source) = w.add_source("Reassembled DATA", message.clone()) else { return Ok(()) };
    let whole = Buf::new(&message, message.len(), source);
    let mut offset = 0;
    let mut parts = Vec::with_capacity(met.parts.len());
    for part in &met.parts {
        parts.push(FragmentPart { part: *part, offset, overlap: false, conflict: false });
        offset += part.len;
    }
    list_fragments(w, &PARTS, &whole, &parts)?;
    let outer = w.open_top();
    let result = w.call(id::IMF, whole);
    w.close(outer);
    result
}

/// A mailbox conversation.
#[derive(Debug, Default)]
struct Session {
    /// The client asked for a message.
    asked: bool,
    /// The client asked for TLS.
    wants_tls: bool,
    /// Octets of the message that is being sent.
    total: u64,
    read: u64,
    message: Vec<u8>,
    parts: Vec<Part>,
    whole_in: Option<Link>,
}

/// A segment's place in its conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Met {
    starts_tls: bool,
    bad_length: bool,
    /// A part of a message that is not whole yet, and where it will be.
    is_held: bool,
    whole_in: Link,
    message: Option<Kept>,
    parts: Vec<Part>,
}

impl Note for Met {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.starts_tls, self.bad_length, self.is_held, self.message).save(write);
        if self.is_held {
            self.whole_in.save(write);
        }
        if self.message.is_some() {
            self.parts.save(write);
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (starts_tls, bad_length, is_held, message): (_, _, _, Option<Kept>) = Note::load(read);
        let whole_in = if is_held { Note::load(read) } else { Link::default() };
        let parts = if message.is_some() { Note::load(read) } else { Vec::new() };
        Met { starts_tls, bad_length, is_held, whole_in, message, parts }
    }
}

impl Session {
    /// Takes in a command or a reply.
    fn line(&mut self, is_request: bool, line: Line<'_>) -> Met {
        let verb = line.word(0);
        let mut met = Met::default();
        if is_request {
            self.asked = [&b"RETR"[..], b"TOP"].iter().any(|v| v.eq_ignore_ascii_case(verb.text));
            self.wants_tls = verb.text.eq_ignore_ascii_case(b"STLS");
            return met;
        }
        let is_fine = verb.text == b"+OK";
        met.starts_tls = is_fine && std::mem::take(&mut self.wants_tls);
        if std::mem::take(&mut self.asked) && is_fine {
            (self.read, self.total) = (0, 0);
            self.message.clear();
            self.parts.clear();
            // A server need not say anything of the message's length.
            let length = line.word(verb.next).text;
            match number(length) {
                Some(total) => self.total = total,
                None => met.bad_length = !length.is_empty(),
            }
        }
        met
    }

    /// Takes in a part of a message.
    fn part(&mut self, frame: u32, bytes: &[u8], memory: &mut dyn Memory) -> Met {
        self.read = self.read.saturating_add(bytes.len() as u64);
        let is_held = self.read < self.total;
        let mut met = Met { is_held, ..Met::default() };
        let is_first = self.parts.is_empty();
        if (is_held || !is_first) && self.message.len() + bytes.len() <= MAX_MESSAGE {
            self.message.extend_from_slice(bytes);
            self.parts.push(Part { frame, len: bytes.len() as u32 });
        }
        if is_held {
            met.whole_in = *self.whole_in.get_or_insert_with(|| memory.new_link());
            return met;
        }
        if let Some(link) = self.whole_in.take() {
            memory.set_link(link, u64::from(frame));
        }
        (self.read, self.total) = (0, 0);
        if !is_first {
            met.parts = std::mem::take(&mut self.parts);
            met.message = Some(memory.keep(Bytes::from(std::mem::take(&mut self.message))));
        }
        met
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{frame, segment};

    #[test]
    fn commands_and_replies_are_taken_apart() {
        let shown = frame(1, &segment(40_000, PORT, b"AUTH XOAUTH2\r\n"));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:pop");
        assert!(shown.columns.ends_with("POP C: AUTH XOAUTH2"));
        assert!(shown.has("Request parameter: XOAUTH2"));
        let shown = frame(1, &segment(PORT, 40_000, b"+OK 1 messages\r\n1 308661\r\n.\r\n"));
        assert!(shown.columns.ends_with("POP S: +OK 1 messages"));
        assert!(shown.has("Response indicator: +OK"));
        assert!(shown.has("Response description: 1 messages"));
        assert!(shown.has("1 308661\\r\\n"));
    }

    #[test]
    fn what_has_no_indicator_is_of_a_message() {
        let shown = frame(1, &segment(PORT, 40_000, b"1 23\r\n"));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:pop:imf");
        assert!(shown.columns.ends_with("POP/IMF 1 23  "));
    }

    use super::*;

    #[test]
    fn a_message_of_a_known_length_is_put_together() {
        struct Links(u32);
        impl Memory for Links {
            fn new_link(&mut self) -> Link {
                self.0 += 1;
                Link(self.0)
            }
            fn set_link(&mut self, _: Link, _: u64) {}
            fn keep(&mut self, octets: Bytes) -> Kept {
                assert_eq!(&octets[..], b"abcdef");
                Kept(7)
            }
        }
        let (mut session, mut links) = (Session::default(), Links(0));
        session.line(true, Line::at(b"RETR 1\r\n", 0));
        session.line(false, Line::at(b"+OK 6 octets\r\n", 0));
        assert!(session.part(5, b"abc", &mut links).is_held);
        let met = session.part(6, b"def", &mut links);
        assert_eq!((met.is_held, met.message, met.parts.len()), (false, Some(Kept(7)), 2));
        assert_eq!(session.part(7, b"x", &mut links), Met::default());
    }
}
