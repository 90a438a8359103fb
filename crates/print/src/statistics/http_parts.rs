//! The octets of HTTP messages: headers, and bodies as they were before they were cut into chunks and
//! compressed.

use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, Value};
use lamna_session::Shown;

use super::fields;

/// How bodies that were made anew are called as byte sources.
const MADE: [&str; 2] = ["De-chunked entity body", "Uncompressed entity body"];

/// What is read to find the parts.
#[derive(Debug)]
pub(super) struct Messages {
    http: Option<FieldId>,
    body: Option<FieldId>,
    starts: Vec<FieldId>,
    /// What names the object that is asked for: `http.request.uri`, and of answers
    /// `http.response_for.uri`.
    uris: Vec<FieldId>,
    content_type: Option<FieldId>,
}

/// One message.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Message<'a> {
    /// From the first octet on.
    pub(super) octets: &'a [u8],
    pub(super) start: usize,
    pub(super) has_head: bool,
    /// The body, if it has one.
    pub(super) body: Option<&'a [u8]>,
    /// What it asks for or answers.
    pub(super) uri: Option<&'a str>,
    /// Of what kind its body is.
    pub(super) content_type: Option<&'a str>,
}

impl Messages {
    pub(super) fn new(registry: &Registry) -> Self {
        let field = |name: &str| fields(registry, &[name]).first().copied();
        Messages {
            http: field("http"),
            body: field("http.file_data"),
            starts: fields(registry, &["http.request", "http.response"]),
            uris: fields(registry, &["http.request.uri", "http.response_for.uri"]),
            content_type: field("http.content_type"),
        }
    }

    /// The fields that are read.
    pub(super) fn fields(&self) -> Vec<FieldId> {
        let own = [self.http, self.body, self.content_type].into_iter().flatten();
        own.chain(self.starts.iter().chain(&self.uris).copied()).collect()
    }

    /// The headers and the body of each message in the frame, as far as it has them.
    pub(super) fn parts<'a, C: Collector>(&self, shown: &Shown<'a, C>) -> Vec<&'a [u8]> {
        let mut parts = Vec::new();
        for message in self.messages(shown) {
            if message.has_head {
                parts.push(&message.octets[..head_len(message.octets)]);
            } else if message.body.is_some() {
                // Headers of no octets, as tshark has it.
                parts.push(&[]);
            }
            parts.extend(message.body);
        }
        parts
    }

    /// The messages in the frame.
    pub(super) fn messages<'a, C: Collector>(&self, shown: &Shown<'a, C>) -> Vec<Message<'a>> {
        let view = shown.view;
        let mut made = view.dissection().sources().iter().filter(|s| MADE.contains(&&*s.name));
        let mut messages: Vec<Message<'a>> = Vec::new();
        for node in view.nodes() {
            let id = node.id();
            if id.is_none() {
                continue;
            }
            if id == self.http {
                let octets = view.source(node.source()).get(node.start()..).unwrap_or(&[]);
                messages.push(Message { octets, start: node.start(), ..Message::default() });
                continue;
            }
            let Some(message) = messages.last_mut() else { continue };
            if self.starts.iter().any(|start| Some(*start) == id) {
                message.has_head = true;
            } else if let Value::Str(text) = node.value()
                && id != self.body
            {
                if id == self.content_type {
                    message.content_type = Some(text);
                } else if self.uris.iter().any(|uri| Some(*uri) == id) {
                    message.uri = Some(text);
                }
            } else if id == self.body {
                // A body that was made anew is listed at the message's beginning.
                message.body = if node.start() == message.start && message.has_head {
                    let len = node.len();
                    made.find(|source| source.bytes.len() == len).map(|source| &source.bytes[..])
                } else {
                    Some(node.covered())
                };
            }
        }
        messages
    }
}

/// Where the blank line after the headers ends, or what is no header begins; all of it where there is neither.
fn head_len(octets: &[u8]) -> usize {
    let mut at = 0;
    while let Some(rest) = octets.get(at..).filter(|rest| !rest.is_empty()) {
        // A carriage return alone ends a line too.
        let end = rest.iter().position(|octet| matches!(octet, b'\r' | b'\n'));
        let len = end.unwrap_or(rest.len());
        let end = match rest.get(len..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([_, ..]) => 1,
            _ => 0,
        };
        let is_header = rest.get(..len).is_some_and(|line| line.contains(&b':'));
        if at > 0 && len > 0 && !is_header {
            break;
        }
        at += len + end;
        if len == 0 {
            break;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_end_with_a_blank_line_of_either_kind() {
        assert_eq!(head_len(b"GET /\r\nA: b\r\n\r\nbody"), 15);
        assert_eq!(head_len(b"GET /\nA: b\n\nbody"), 12);
        assert_eq!(head_len(b"GET /"), 5);
        assert_eq!(head_len(b"GET /\r\nA: b\r\n c\r\n\r\n"), 13);
        assert_eq!(head_len(b"GET /\r\nA:\r b\r\n\r\n"), 10);
        assert_eq!(head_len(b"GET /\r\nA: b\r\n\r\rB: c"), 14);
    }
}
