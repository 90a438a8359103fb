//! WHOIS (RFC 3912): a line that asks, and text until the server closes.

use bytes::Bytes;
use lamna_fields::{Encoding, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::Lines;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Link, Scope};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of whois.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("whois", "whois", "WHOIS");
    QUERY = FieldDef::new("whois.query", "Query", FieldType::String);
    ANSWER = FieldDef::new("whois.answer", "Answer", FieldType::String);
    ANSWER_IN = FieldDef::new("whois.answer_in", "Answer In", FieldType::FrameNum);
    ANSWER_TO = FieldDef::new("whois.answer_to", "Query In", FieldType::FrameNum);
    RESPONSE_TIME = FieldDef::new("whois.response_time", "Response Time", FieldType::RelativeTime);
    NO_CRLF = FieldDef::new("whois.nocrlf", "Missing <CR><LF>", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    ENCODING = FieldDef::new("whois.encoding", "WHOIS has no mechanism to indicate encoding (RFC 3912), assuming UTF-8", FieldType::None).strings(Strings::Expert(Group::Assumption, Severity::Chat));
}

/// The port of servers.
const PORT: u16 = 43;

/// Most octets of a query that answers repeat in Info.
const MAX_QUERY: usize = 1 << 10;

/// WHOIS.
#[derive(Clone, Copy, Debug)]
pub struct Whois;

/// The query of a conversation.
#[derive(Debug, Default)]
struct Query {
    text: Vec<u8>,
    frame: u32,
    time: i64,
    answer: Link,
}

impl Query {
    /// Keeps the first line of a query's octets as soon as some are here.
    fn read(&mut self, bytes: &[u8]) {
        if self.text.is_empty() {
            let line = Lines::new(bytes).next().map_or(&[][..], |line| line.text);
            self.text.extend_from_slice(line.get(..MAX_QUERY).unwrap_or(line));
        }
    }
}

impl Dissect for Whois {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_query = w.net.destination_port == PORT;
        let name = name(is_query);
        w.column_protocol("WHOIS");
        let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
        let known = w.remember(Scope::Stream, |query: &mut Query, memory| {
            if is_query {
                query.read(b.captured());
                (query.frame, query.time, query.answer) = (frame, time, memory.new_link());
            } else if query.frame != 0 {
                memory.set_link(query.answer, u64::from(frame));
            } else {
                query.read(b.captured());
            }
            let text = memory.keep(Bytes::from(query.text.clone()));
            (text, query.frame, query.time, query.answer)
        });
        if w.wants_columns() {
            let text = known.and_then(|(text, ..)| w.kept(text));
            let text = text.as_deref().unwrap_or(b.captured());
            let line = Lines::new(text).next().map_or(&[][..], |line| line.text);
            w.info(format_args!("{name}: {}", Encoding::Ascii.text(line)));
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("WHOIS: {name}"));
        if is_query {
            w.item(QUERY, &b, 0, REST)?;
            if let Some(answer) = known.and_then(|(.., link)| w.link(link)) {
                w.generated(ANSWER_IN, &b, 0, answer);
            }
        } else {
            if let Some((_, query, asked, _)) = known.filter(|(_, query, ..)| *query != 0) {
                w.generated(ANSWER_TO, &b, 0, u64::from(query));
                w.generated_signed(RESPONSE_TIME, &b, 0, time - asked);
            }
            if w.fields() {
                for line in Lines::new(b.captured()) {
                    w.item(ANSWER, &b, line.at, line.whole_len())?;
                }
            }
            let note = w.text(&b, 0, REST, format_args!("{ENCODING_TEXT}"))?;
            if w.has_tree() {
                w.expert(ENCODING, note);
            }
        }
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let is_query = framing.destination_port == PORT;
        let text = framing.recall(Scope::Stream, |query: &mut Query| {
            query.read(bytes);
            query.text.clone()
        });
        let text = text.as_deref().unwrap_or(bytes);
        framing.columns.set_info(format_args!(
            "{}: {}",
            name(is_query),
            Encoding::Ascii.text(text)
        ));
        match is_query {
            true if bytes.ends_with(b"\r\n") => Pdu::Whole(bytes.len()),
            true => Pdu::MoreUnknown,
            false => Pdu::UntilClose,
        }
    }
}

/// What stands under every answer.
const ENCODING_TEXT: &str =
    "WHOIS has no mechanism to indicate encoding (RFC 3912), assuming UTF-8";

fn name(is_query: bool) -> &'static str {
    if is_query { "Query" } else { "Answer" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;
    use crate::proto::datagram::segment;

    #[test]
    fn a_query_is_a_line() {
        let shown = segment(1024, PORT, b"example.com\r\n");
        assert_eq!(shown.info, "WHOIS Query: example.com");
        assert!(shown.has("WHOIS: Query"));
        assert!(shown.has("Query: example.com\\r\\n"));
    }

    #[test]
    fn an_answer_ends_with_the_conversation() {
        let mut columns = Columns::default();
        let mut framing = Framing::alone(&mut columns);
        assert_eq!(Whois::frame(&mut framing, b"a\r\n"), Pdu::UntilClose);
        framing.destination_port = PORT;
        assert_eq!(Whois::frame(&mut framing, b"a\n"), Pdu::MoreUnknown);
        assert_eq!(Whois::frame(&mut framing, b"a\r\n"), Pdu::Whole(3));
    }
}
