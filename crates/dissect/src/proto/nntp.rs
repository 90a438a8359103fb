//! The Network News Transfer Protocol (RFC 3977): requests and responses in lines of text.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::{Line, Lines, Text};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// The port of servers.
const PORT: u16 = 119;

field_table! {
    /// The fields of Network News Transfer Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nntp", "Network News Transfer Protocol", "NNTP");
    RESPONSE = FieldDef::new("nntp.response", "Response", FieldType::Boolean);
    REQUEST = FieldDef::new("nntp.request", "Request", FieldType::Boolean);
}

/// The Network News Transfer Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Nntp;

impl Dissect for Nntp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_request = w.net.destination_port == PORT;
        w.column_protocol("NNTP");
        if w.wants_columns() {
            let title = if is_request { "Request" } else { "Response" };
            let line = Text(Line::at(b.captured(), 0).text);
            w.info(format_args!("{title}: {line}"));
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let hidden = w.number(if is_request { REQUEST } else { RESPONSE }, &b, 0, 0, 1)?;
        w.hide(hidden);
        text_lines(w, &b)?;
        w.close(opened);
        Ok(())
    }
}

/// Shows every line with what ends it.
pub(crate) fn text_lines<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    if w.fields() {
        for line in Lines::new(b.captured()) {
            let text = b.bytes(line.at, line.whole_len())?;
            w.text(b, line.at, text.len(), format_args!("{}", Text(text)))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn requests_and_responses_are_lines() {
        let shown = segment(40_000, 119, b"GROUP a.b\r\nHEAD 1\r\n");
        assert_eq!(shown.info, "NNTP Request: GROUP a.b");
        assert!(shown.has("HEAD 1\\r\\n"));
        assert_eq!(segment(119, 40_000, b"200 hi\r\n").info, "NNTP Response: 200 hi");
    }
}
