//! Finger (RFC 1288): a line that asks, and text until the server closes.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Link, Scope};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of finger.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("finger", "finger", "FINGER");
    QUERY = FieldDef::new("finger.query", "Query", FieldType::String);
    RESPONSE = FieldDef::new("finger.response", "Response", FieldType::String);
    RESPONSE_IN = FieldDef::new("finger.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("finger.response_to", "Request In", FieldType::FrameNum);
    RESPONSE_TIME = FieldDef::new("finger.response_time", "Response Time", FieldType::RelativeTime);
}

/// The port of servers.
const PORT: u16 = 79;

/// Finger.
#[derive(Clone, Copy, Debug)]
pub struct Finger;

/// The newest query of a conversation.
#[derive(Debug, Default)]
struct Query {
    frame: u32,
    time: i64,
    response: Link,
}

impl Dissect for Finger {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_query = w.net.destination_port == PORT;
        let name = name(is_query);
        w.column_protocol("FINGER");
        w.info(format_args!("{name}"));
        let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
        // A query's number is its own, a response's that of the query.
        let known = w.remember(Scope::Stream, |query: &mut Query, memory| {
            if is_query {
                *query = Query { frame, time, response: memory.new_link() };
            } else if query.frame != 0 {
                memory.set_link(query.response, u64::from(frame));
            }
            (query.frame, query.time, query.response)
        });
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("FINGER: {name}"));
        w.item(if is_query { QUERY } else { RESPONSE }, &b, 0, REST)?;
        match known {
            Some((_, _, link)) if is_query => {
                if let Some(response) = w.link(link) {
                    w.generated(RESPONSE_IN, &b, 0, response);
                }
            }
            Some((query, asked, _)) if query != 0 => {
                w.generated(RESPONSE_TO, &b, 0, u64::from(query));
                w.generated_signed(RESPONSE_TIME, &b, 0, time - asked);
            }
            _ => {}
        }
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let is_query = framing.destination_port == PORT;
        framing.columns.set_info(format_args!("{}", name(is_query)));
        match is_query {
            true if bytes.ends_with(b"\r\n") => Pdu::Whole(bytes.len()),
            true => Pdu::MoreUnknown,
            false => Pdu::UntilClose,
        }
    }
}

fn name(is_query: bool) -> &'static str {
    if is_query { "Query" } else { "Response" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;
    use crate::proto::datagram::segment;

    #[test]
    fn a_query_is_a_line() {
        let shown = segment(1024, PORT, b"/W bob\r\n");
        assert_eq!(shown.info, "FINGER Query");
        assert!(shown.has("FINGER: Query"));
        assert!(shown.has("Query: /W bob\\r\\n"));
    }

    #[test]
    fn a_response_ends_with_the_conversation() {
        let mut columns = Columns::default();
        let mut framing = Framing::alone(&mut columns);
        assert_eq!(Finger::frame(&mut framing, b"a\r\n"), Pdu::UntilClose);
        framing.destination_port = PORT;
        assert_eq!(Finger::frame(&mut framing, b"a"), Pdu::MoreUnknown);
        assert_eq!(Finger::frame(&mut framing, b"a\r\n"), Pdu::Whole(3));
    }
}
