//! File Transfer Protocol (RFC 959), with passive and active data connections over either version of IP
//! (RFC 2428), and their data.
//!
//! Every segment is shown by itself: its first line is taken apart. A reply to `PASV` or `EPSV` and the
//! commands `PORT` and `EPRT` announce a data connection, which is then known by the command that
//! it is for. After `AUTH` was accepted the conversation is TLS's.

mod control;
mod endpoint;
mod fields;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::id;
use crate::proto::lines::{Line, Lines, Plain, Text, reply_code};
use crate::registry::{Claim, Dissect};
use crate::track::{Expected, Scope, Transport};
use crate::walk::{REST, Walk};

use control::{Control, Data, Method, Setups};
use endpoint::Endpoint;
pub use fields::*;

/// The port that the control conversation is asked for at.
const PORT: u16 = 21;

/// File Transfer Protocol: the control conversation.
#[derive(Clone, Copy, Debug)]
pub struct Ftp;

impl Dissect for Ftp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_request = w.net.destination_port == PORT;
        let bytes = b.captured();
        let line = Line::at(bytes, 0);
        w.column_protocol("FTP");
        if w.wants_columns() {
            let word = if is_request { "Request" } else { "Response" };
            w.info(format_args!("{word}: {}", Text(line.text)));
        }
        let code = if is_request { None } else { reply_code(line.text) };
        let (verb, argument) = split(&line, is_request, code);
        let met = w.remember(Scope::Stream, |control: &mut Control, _| {
            if is_request {
                control.request(line.text, verb, argument)
            } else {
                control.reply(code, argument)
            }
        });
        let met = met.unwrap_or_default();
        if let Some(id) = met.commands {
            let (frame, command) = (w.frame.number, Plain(line.text).to_string());
            w.remember(Scope::Capture, |setups: &mut Setups, _| setups.command(id, frame, command));
        }
        let announced = announced(w, verb, argument, code);
        if let Some((method, endpoint)) = &announced {
            expect(w, *method, endpoint, &met.directory);
        }
        if met.starts_tls {
            w.assign(id::TLS);
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        for (field, is) in [(REQUEST, is_request), (RESPONSE, !is_request)] {
            let item = w.number(field, &b, 0, 0, u64::from(is))?;
            w.hide(item);
        }
        if w.fields() {
            let whole = bytes.get(..line.next).unwrap_or(bytes);
            let item = w.text(&b, 0, whole.len(), format_args!("{}", Plain(whole)))?;
            let inner = w.open(item);
            if let Some(code) = code {
                let item = w.number(RESPONSE_CODE, &b, 0, 3, code)?;
                if code == 257 && control::quoted(argument.text).is_none() {
                    w.expert(RESPONSE_PWD_INVALID, item);
                }
            }
            if !verb.is_empty() {
                w.item(REQUEST_COMMAND, &b, 0, verb.len())?;
            }
            if !argument.text.is_empty() {
                let field = if is_request { REQUEST_ARG } else { RESPONSE_ARG };
                w.item(field, &b, argument.at, argument.text.len())?;
            }
            let (at, text) = (argument.at, argument.text);
            match (&announced, code) {
                (Some((method, endpoint)), _) => shown(w, &b, *method, endpoint)?,
                (None, Some(229)) => {
                    let text = w.text(
                        &b,
                        at + 1,
                        text.len().min(b.len().saturating_sub(at + 1)),
                        format_args!("{}", w.def(EPSV_ARGS_INVALID).title),
                    )?;
                    w.expert(EPSV_ARGS_INVALID, text);
                }
                (None, None) if is_request && verb == b"EPRT" => {
                    let text = w.text(
                        &b,
                        at + 1,
                        text.len().min(b.len().saturating_sub(at + 1)),
                        format_args!("{}", w.def(EPRT_ARGS_INVALID).title),
                    )?;
                    w.expert(EPRT_ARGS_INVALID, text);
                }
                _ => {}
            }
            w.close(inner);
            for line in Lines::new(bytes).skip(1) {
                let whole = bytes.get(line.at..line.next).unwrap_or(&[]);
                w.text(&b, line.at, whole.len(), format_args!("{}", Plain(whole)))?;
            }
        }
        w.close(opened);
        let outer = w.open_top();
        w.generated_string(CURRENT_WORKING_DIRECTORY, &b, 0, format_args!("{}", met.directory));
        w.close(outer);
        Ok(())
    }
}

/// Text and where it begins.
#[derive(Clone, Copy, Debug)]
struct Argument<'b> {
    at: usize,
    text: &'b [u8],
}

/// The verb of a request, and what follows the verb or the code of a reply.
fn split<'b>(line: &Line<'b>, is_request: bool, code: Option<u64>) -> (&'b [u8], Argument<'b>) {
    let (verb, at) = match (is_request, code) {
        (true, _) => {
            let word = line.word(0);
            (word.text, word.next)
        }
        (_, Some(_)) => (&line.text[..0], line.text.len().min(4)),
        _ => (&line.text[..0], 0),
    };
    (verb, Argument { at, text: line.rest(at) })
}

/// The data connection that a line announces.
fn announced<C: Collector>(
    w: &Walk<'_, C>,
    verb: &[u8],
    argument: Argument<'_>,
    code: Option<u64>,
) -> Option<(Method, Endpoint)> {
    let (at, text) = (argument.at, argument.text);
    match (verb, code) {
        (b"PORT", _) => Some((Method::Port, Endpoint::numbers(at, text)?)),
        (b"EPRT", _) => Some((Method::Eprt, Endpoint::extended(at, text)?)),
        (_, Some(227)) => Some((Method::Pasv, Endpoint::numbers(at, text)?)),
        (_, Some(229)) => Some((Method::Epsv, Endpoint::passive(at, text, w.net.source.clone())?)),
        _ => None,
    }
}

/// The port that a server opens data connections from (RFC 959, section 3.2).
const SERVER_DATA_PORT: u16 = 20;

/// Lets the data connection that is announced be known when it comes: one that the server opens by its port too, but over
/// IPv6 Wireshark does not expect any.
fn expect<C: Collector>(w: &mut Walk<'_, C>, method: Method, endpoint: &Endpoint, directory: &str) {
    if method == Method::Eprt && !matches!(endpoint.address, Address::Ipv4(_)) {
        return;
    }
    let frame = w.frame.number;
    let id = w.remember(Scope::Capture, |setups: &mut Setups, _| {
        setups.add(frame, method, directory.to_owned())
    });
    let Some(id) = id else { return };
    w.remember(Scope::Stream, |control: &mut Control, _| control.announces(id));
    let expected = Expected {
        transport: Transport::Tcp,
        address: endpoint.address.clone(),
        port: endpoint.port,
        peer: None,
        peer_port: matches!(method, Method::Port | Method::Eprt).then_some(SERVER_DATA_PORT),
        once: false,
        protocol: id::FTP_DATA,
    };
    w.expect(expected, Data { setup: Some(id) });
}

/// Shows where the data connection is.
fn shown<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    method: Method,
    endpoint: &Endpoint,
) -> Walked {
    let (at, len) = endpoint.address_at;
    let (port_at, port_len) = endpoint.port_at;
    let port = u64::from(endpoint.port);
    match (method, &endpoint.address) {
        (Method::Eprt, address) => {
            let family = if matches!(address, Address::Ipv6(_)) { 2 } else { 1 };
            w.number(EPRT_AF, b, endpoint.family_at, 1, family)?;
            match address {
                Address::Ipv6(octets) => w.octets(EPRT_IPV6, b, at, len, octets)?,
                Address::Ipv4(octets) => {
                    w.number(EPRT_IP, b, at, len, u64::from(u32::from_be_bytes(*octets)))?
                }
                _ => return Ok(()),
            };
            w.number(EPRT_PORT, b, port_at, port_len, port)?;
        }
        (Method::Epsv, address) => {
            let item = match address {
                Address::Ipv6(octets) => w.octets(EPSV_IPV6, b, 0, 0, octets)?,
                Address::Ipv4(octets) => {
                    w.number(EPSV_IP, b, 0, 0, u64::from(u32::from_be_bytes(*octets)))?
                }
                _ => return Ok(()),
            };
            // The answer says no more than a port.
            w.mark_generated(item);
            w.number(EPSV_PORT, b, port_at, port_len, port)?;
        }
        (_, address) => {
            let Address::Ipv4(octets) = address else { return Ok(()) };
            let (ip, port_field, nat) = if method == Method::Pasv {
                (PASSIVE_IP, PASSIVE_PORT, PASSIVE_NAT)
            } else {
                (ACTIVE_CIP, ACTIVE_PORT, ACTIVE_NAT)
            };
            w.number(ip, b, at, len, u64::from(u32::from_be_bytes(*octets)))?;
            w.number(port_field, b, port_at, port_len, port)?;
            if *address != w.net.source {
                w.number(nat, b, 0, 0, 1)?;
            }
        }
    }
    Ok(())
}

/// The field table of the data connections, whose other fields are in the one of [`Ftp`].
pub static DATA_FIELDS: &[FieldDef] = &[FieldDef::protocol("ftp-data", "FTP Data", "FTP-DATA")];

/// A data connection of FTP.
#[derive(Clone, Copy, Debug)]
pub struct FtpData;

impl Dissect for FtpData {
    const FIELDS: &'static [FieldDef] = DATA_FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(20)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let setup = w.remember(Scope::Stream, |data: &mut Data, _| data.setup).flatten();
        let setup = setup
            .and_then(|id| w.remember(Scope::Capture, |setups: &mut Setups, _| setups.get(id)))
            .flatten();
        w.column_protocol("FTP-DATA");
        let len = b.reported();
        w.info(format_args!("FTP Data: {len} bytes"));
        if let Some(setup) = &setup {
            w.info_append(format_args!(" ({})", setup.method.name()));
            if let Some((_, command)) = &setup.command {
                let command = lamna_fields::Escaped(command);
                w.info_append(format_args!(" ({command})"));
            }
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("FTP Data ({} bytes data)", b.len()));
        w.close(opened);
        if setup.is_none() && w.net.begun_in != 0 {
            // Nobody announced it: it set itself up.
            let outer = w.open_top();
            let frame = u64::from(w.net.begun_in);
            w.foreign(id::FTP, |w| w.generated(FTP_DATA_SETUP_FRAME, &b, 0, frame));
            w.close(outer);
        }
        if let Some(setup) = &setup {
            let outer = w.open_top();
            w.foreign(id::FTP, |w| {
                w.generated(FTP_DATA_SETUP_FRAME, &b, 0, u64::from(setup.frame));
                let method = setup.method.name();
                w.generated_string(FTP_DATA_SETUP_METHOD, &b, 0, format_args!("{method}"));
                if let Some((frame, command)) = &setup.command {
                    w.generated_string(FTP_DATA_COMMAND, &b, 0, format_args!("{command}"));
                    // No octets are claimed: this cannot fail.
                    let _ = w.number(FTP_DATA_COMMAND_FRAME, &b, 0, 0, u64::from(*frame));
                }
                let directory = &setup.directory;
                let field = FTP_DATA_CURRENT_WORKING_DIRECTORY;
                w.generated_string(field, &b, 0, format_args!("{directory}"));
            });
            w.close(outer);
        }
        let is_text = |b: &u8| matches!(b, b' '..=b'~' | b'\t'..=b'\r');
        if !b.is_empty() && b.captured().iter().all(is_text) {
            return w.call(id::TEXT_LINES, b);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
