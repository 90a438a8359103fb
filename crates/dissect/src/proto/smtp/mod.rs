//! Simple Mail Transfer Protocol (RFC 5321), with message submission (RFC 6409), chunks (RFC 3030)
//! and authentication (RFC 4954).
//!
//! What a client sends is shown one way for each segment of whole lines: as commands, as a part of a
//! message, or as the end of one. The parts of a message are put together and handed to the
//! Internet Message Format when its end comes. After `STARTTLS` the conversation is TLS's.

mod fields;
mod session;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::proto::ip::{FragmentFields, FragmentPart, list_fragments};
use crate::proto::lines::{Line, Lines, Plain, Text, first_line_whole, reply_code};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};

pub use fields::*;
use session::{Login, Met, Session, Sort};

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

/// Where the parameter of `AUTH PLAIN` and `AUTH LOGIN` begins.
const AUTH_PARAMETER: usize = 11;

/// Simple Mail Transfer Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Smtp;

impl Dissect for Smtp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(25), Claim::TcpPort(587)];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("SMTP");
        let is_request = is_server(w.net.destination_port);
        let frame = w.frame.number;
        let bytes = b.captured();
        let met = w
            .remember(Scope::Stream, |session: &mut Session, memory| {
                if is_request {
                    session.request(frame, bytes, memory)
                } else {
                    session.response(bytes)
                }
            })
            .unwrap_or_else(|| {
                let mut alone = Session::default();
                if is_request { alone.alone(bytes) } else { alone.response(bytes) }
            });
        if met.starts_tls {
            w.assign(id::TLS);
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let flag = w.number(if is_request { REQ } else { RSP }, &b, 0, 0, 1)?;
        w.hide(flag);
        match met.sort {
            Sort::Response => responses(w, &b)?,
            Sort::Commands => commands(w, &b, met.login)?,
            Sort::Message => {
                message_part(w, &b, &met)?;
            }
            Sort::End => {
                let message = end(w, &b, &met)?;
                w.close(opened);
                return match message {
                    Some((octets, source)) => {
                        let outer = w.open_top();
                        let result = w.call(id::IMF, Buf::new(&octets, octets.len(), source));
                        w.close(outer);
                        result
                    }
                    None => Ok(()),
                };
            }
        }
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let _ = framing;
        first_line_whole(bytes)
    }
}

fn is_server(port: u16) -> bool {
    Smtp::CLAIMS.contains(&Claim::TcpPort(port))
}

/// Shows a client's commands.
fn commands<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, login: Login) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let mut separator = "C: ";
    for line in Lines::new(b.captured()) {
        w.info_append(format_args!("{separator}"));
        separator = " | ";
        let secret = match login {
            Login::Username => Some((AUTH_USERNAME, "User")),
            Login::Password => Some((AUTH_PASSWORD, "Pass")),
            Login::Both | Login::None => None,
        };
        if let Some((field, word)) = secret {
            w.info_append(format_args!("{word}: {}", Text(line.text)));
            w.item(field, b, line.at, line.text.len())?;
            continue;
        }
        w.info_append(format_args!("{}", Text(line.text)));
        if login == Login::Both {
            let item = w.item(AUTH_USERNAME_PASSWORD, b, line.at, line.text.len())?;
            w.expert(BASE64_DECODE, item);
            continue;
        }
        let item = w.item(COMMAND_LINE, b, line.at, line.whole_len())?;
        let opened = w.open(item);
        let verb = line.text.len().min(4);
        w.item(REQ_COMMAND, b, line.at, verb)?;
        if line.text.len() > 5 {
            w.item(REQ_PARAMETER, b, line.at + 5, line.text.len() - 5)?;
            credentials(w, b, &line)?;
        }
        w.close(opened);
    }
    Ok(())
}

/// Shows what an `AUTH` command carries with it.
fn credentials<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, line: &Line<'_>) -> Walked {
    let len = line.text.len().saturating_sub(AUTH_PARAMETER);
    let begins = |with: &[u8]| {
        line.text.get(..with.len()).is_some_and(|t| t.eq_ignore_ascii_case(with)) && len > 0
    };
    if begins(b"AUTH PLAIN ") {
        let item = w.item(AUTH_USERNAME_PASSWORD, b, line.at + AUTH_PARAMETER, len)?;
        w.expert(BASE64_DECODE, item);
    } else if begins(b"AUTH LOGIN ") {
        // Wireshark shows the whole line over the octets of the name.
        let text = Plain(line.text);
        w.string(AUTH_USERNAME, b, line.at + AUTH_PARAMETER, len, format_args!("{text}"))?;
    }
    Ok(())
}

/// Shows a server's replies. Lines without a code are passed over.
fn responses<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let mut separator = "S: ";
    // The code that goes on, its item, and what to open for its lines.
    let mut open: Option<(u64, Item, Item)> = None;
    for line in Lines::new(b.captured()) {
        w.info_append(format_args!("{separator}"));
        separator = " | ";
        let Some(code) = reply_code(line.text) else { continue };
        let goes_on = line.text.get(3) == Some(&b'-');
        let (expected, code_item, response) = match open {
            Some(open) => {
                w.info_append(format_args!("{}", Text(line.rest(4))));
                open
            }
            None => {
                w.info_append(format_args!("{}", Text(line.text)));
                let response = w.item(RESPONSE, b, line.at, line.whole_len())?;
                let opened = w.open(response);
                let item = w.number(RESPONSE_CODE, b, line.at, 3, code)?;
                w.close(opened);
                (code, item, response)
            }
        };
        let opened = w.open(response);
        if code != expected {
            w.expert_text(
                RESPONSE_CODE_UNEXPECTED,
                code_item,
                format_args!(
                    "Unexpected response code {code} in multiline response. Expected {expected}"
                ),
            );
        }
        if line.text.len() >= 4 {
            w.item(RSP_PARAMETER, b, line.at + 4, line.text.len() - 4)?;
        }
        w.close(opened);
        open = goes_on.then_some((expected, code_item, response));
    }
    Ok(())
}

/// Shows a part of a message.
fn message_part<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, met: &Met) -> Walked {
    let len = b.reported();
    let plural = if len == 1 { "" } else { "s" };
    w.info(format_args!("C: DATA fragment, {len} byte{plural}"));
    w.call(id::TEXT_LINES, *b)?;
    let here = met.is_last.then(|| u64::from(w.frame.number));
    if let Some(frame) = w.link(met.whole_in).or(here) {
        w.generated(DATA_REASSEMBLED_IN, b, 0, frame);
    }
    Ok(())
}

/// Shows the end of a message; the message, if there was one, with its byte source.
fn end<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    met: &Met,
) -> Result<Option<(bytes::Bytes, u8)>, crate::buf::Fault> {
    w.info(format_args!("C: ."));
    let len = Line::at(b.captured(), met.end).text.len().min(1);
    let item = w.item(EOM, b, 0, len)?;
    w.label(item, format_args!("C: ."));
    let Some(message) = met.message.and_then(|kept| w.kept(kept)) else { return Ok(None) };
    let Some(source) = w.add_source("Reassembled SMTP", message.clone()) else { return Ok(None) };
    let whole = Buf::new(&message, message.len(), source);
    let mut offset = 0;
    let parts = met.parts.iter().map(|part| {
        let listed = FragmentPart { part: *part, offset, overlap: false, conflict: false };
        offset += part.len;
        listed
    });
    let parts: Vec<FragmentPart> = parts.collect();
    list_fragments(w, &PARTS, &whole, &parts)?;
    Ok(Some((message, source)))
}

#[cfg(test)]
mod tests;
