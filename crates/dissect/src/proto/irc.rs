//! Internet Relay Chat (RFC 1459, RFC 2812), with client-to-client data between octets of 1 (CTCP).
//!
//! Every segment is shown by itself, line by line.

use lamna_fields::{Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::{Line, Lines, Plain, number};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Internet Relay Chat.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("irc", "Internet Relay Chat", "IRC");
    RESPONSE = FieldDef::new("irc.response", "Response", FieldType::String);
    REQUEST = FieldDef::new("irc.request", "Request", FieldType::String);
    REQUEST_PREFIX = FieldDef::new("irc.request.prefix", "Prefix", FieldType::String);
    REQUEST_COMMAND = FieldDef::new("irc.request.command", "Command", FieldType::String);
    REQUEST_COMMAND_PARAMETER = FieldDef::new("irc.request.command_parameter", "Parameter", FieldType::String);
    REQUEST_TRAILER = FieldDef::new("irc.request.trailer", "Trailer", FieldType::String);
    RESPONSE_PREFIX = FieldDef::new("irc.response.prefix", "Prefix", FieldType::String);
    RESPONSE_COMMAND = FieldDef::new("irc.response.command", "Command", FieldType::String);
    RESPONSE_NUM_COMMAND = FieldDef::new("irc.response.num_command", "Command", FieldType::Uint16);
    RESPONSE_COMMAND_PARAMETER = FieldDef::new("irc.response.command_parameter", "Parameter", FieldType::String);
    RESPONSE_TRAILER = FieldDef::new("irc.response.trailer", "Trailer", FieldType::String);
    CTCP = FieldDef::new("irc.ctcp", "CTCP Data", FieldType::String);
    MISSING_END_DELIMITER = FieldDef::new("irc.missing_end_delimiter", "Missing ending tag delimiter (0x01)", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    TAG_DATA_INVALID = FieldDef::new("irc.tag_data_invalid", "Tag data outside of NOTICE or PRIVMSG command", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    PREFIX_MISSING_ENDING_SPACE = FieldDef::new("irc.prefix_missing_ending_space", "Prefix missing ending <space>", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    REQUEST_COMMAND_MISSING = FieldDef::new("irc.request.command.missing", "Request has no command", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    REQUEST_COMMAND_NUMERIC = FieldDef::new("irc.request.command.numeric", "Numeric command not allowed in request", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    RESPONSE_COMMAND_MISSING = FieldDef::new("irc.response.command.missing", "Response has no command", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
}
/// The ports of servers.
const PORTS: [u16; 2] = [6667, 57_000];

/// What separates tagged data from other text.
const TAG: u8 = 1;

/// Internet Relay Chat.
#[derive(Clone, Copy, Debug)]
pub struct Irc;

impl Dissect for Irc {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORTS[0]), Claim::TcpPort(PORTS[1])];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_request = PORTS.contains(&w.net.destination_port);
        w.column_protocol("IRC");
        w.info(format_args!("{}", if is_request { "Request" } else { "Response" }));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if w.fields() {
            let rows = if is_request { &REQUESTS } else { &RESPONSES };
            for line in Lines::new(b.captured()).filter(|line| !line.text.is_empty()) {
                message(w, &b, &line, rows)?;
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// The rows of the table for one direction.
struct Rows {
    whole: Field,
    prefix: Field,
    command: Field,
    number: Option<Field>,
    parameter: Field,
    trailer: Field,
    missing: Field,
}

static REQUESTS: Rows = Rows {
    whole: REQUEST,
    prefix: REQUEST_PREFIX,
    command: REQUEST_COMMAND,
    number: None,
    parameter: REQUEST_COMMAND_PARAMETER,
    trailer: REQUEST_TRAILER,
    missing: REQUEST_COMMAND_MISSING,
};

static RESPONSES: Rows = Rows {
    whole: RESPONSE,
    prefix: RESPONSE_PREFIX,
    command: RESPONSE_COMMAND,
    number: Some(RESPONSE_NUM_COMMAND),
    parameter: RESPONSE_COMMAND_PARAMETER,
    trailer: RESPONSE_TRAILER,
    missing: RESPONSE_COMMAND_MISSING,
};

/// Shows a message: an optional prefix, a command, parameters, and a trailer behind a colon.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, line: &Line<'_>, rows: &Rows) -> Walked {
    let text = line.text;
    let item = w.item_as(rows.whole, b, line.at, text.len(), Encoding::Ascii)?;
    let opened = w.open(item);
    let mut at = 0;
    if text.first() == Some(&b':') {
        let Some(len) = memchr::memchr(b' ', line.rest(1)) else {
            w.item_as(rows.prefix, b, line.at + 1, text.len() - 1, Encoding::Ascii)?;
            w.expert(PREFIX_MISSING_ENDING_SPACE, item);
            w.close(opened);
            return Ok(());
        };
        w.item_as(rows.prefix, b, line.at + 1, len, Encoding::Ascii)?;
        at = 1 + len;
    }
    at += blanks(line.rest(at));
    let command = line.word(at).text;
    if command.is_empty() {
        w.expert(rows.missing, item);
        w.close(opened);
        return Ok(());
    }
    // Info has the word as it stands, up to an octet of zeros.
    let word = command.split(|b| *b == 0).next().unwrap_or(&[]);
    w.info_append(format_args!(" ({})", Plain(word)));
    let item = w.item_as(rows.command, b, line.at + at, command.len(), Encoding::Ascii)?;
    if let Some(code) = number(command).filter(|_| command.len() == 3) {
        match rows.number {
            Some(field) => {
                let item = w.number(field, b, line.at + at, 3, code)?;
                w.hide(item);
            }
            None => w.expert(REQUEST_COMMAND_NUMERIC, item),
        }
    }
    let is_tagged = [&b"NOTICE"[..], b"PRIVMSG"].iter().any(|c| c.eq_ignore_ascii_case(command));
    at += command.len();
    at += blanks(line.rest(at));
    if at < text.len() && text.get(at) != Some(&b':') {
        let len = text.len() - at;
        let list = w.text(b, line.at + at, len, format_args!("Command parameters"))?;
        let inner = w.open(list);
        while at < text.len() && text.get(at) != Some(&b':') {
            let len = line.word(at).text.len();
            w.item_as(rows.parameter, b, line.at + at, len, Encoding::Ascii)?;
            at += len;
            at += blanks(line.rest(at));
        }
        w.close(inner);
    }
    if at < text.len() {
        let trailer =
            w.item_as(rows.trailer, b, line.at + at + 1, text.len() - at - 1, Encoding::Ascii)?;
        tags(w, b, line, at + 1, trailer, is_tagged)?;
    }
    w.close(opened);
    Ok(())
}

/// Shows what is between octets of 1 in a trailer that begins at `at` of its line.
fn tags<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    line: &Line<'_>,
    mut at: usize,
    trailer: crate::collect::Item,
    is_tagged: bool,
) -> Walked {
    while let Some(n) = memchr::memchr(TAG, line.rest(at)) {
        let from = at + n + 1;
        let Some(len) = memchr::memchr(TAG, line.rest(from)) else {
            w.expert(MISSING_END_DELIMITER, trailer);
            break;
        };
        let item = w.item_as(CTCP, b, line.at + from, len, Encoding::Ascii)?;
        if !is_tagged {
            w.expert(TAG_DATA_INVALID, item);
        }
        at = from + len + 1;
    }
    Ok(())
}

fn blanks(octets: &[u8]) -> usize {
    octets.iter().take_while(|b| **b == b' ').count()
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{frame, segment};

    #[test]
    fn messages_are_taken_apart() {
        let octets = segment(6667, 40_000, b":a.b 001 me x :hi \x01DCC y\x01\r\nPING :z\r\n");
        let shown = frame(1, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:irc");
        assert!(shown.columns.ends_with("IRC Response (001) (PING)"));
        for line in [
            "Prefix: a.b",
            "Command: 001",
            "Command parameters",
            "Parameter: me",
            "Parameter: x",
            "Trailer: hi \\001DCC y\\001",
            "CTCP Data: DCC y",
            "Trailer: z",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn faulty_messages_are_remarked() {
        let shown = frame(1, &segment(40_000, 6667, b":abc\r\n:x \r\n123\r\nA :\x01\r\n"));
        let remarks = ["Prefix missing", "no command", "Numeric command", "Missing ending tag"];
        for remark in remarks {
            assert!(shown.tree.iter().any(|l| l.contains(remark)), "{remark}");
        }
    }
}
