//! The Lightweight Directory Access Protocol (RFC 4511) over TCP, and over UDP as Windows asks for domain controllers
//! (MS-ADTS, section 6.3.3): operations, filters, results, who answers whom.

mod fields;
mod filter;
mod netlogon;
mod oids;

use std::cell::Cell;
use std::collections::HashMap;
use std::fmt::Write as _;

use lamna_fields::{Encoding, Escaped, Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::asn1::shape;
use crate::proto::asn1::tlv::{Tlv, tag};
use crate::proto::{gss_api, id, ntlmssp};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Link, Note, Scope};
use crate::walk::{REST, Walk};

use fields as f;

/// Requests that are remembered of a conversation.
const MAX_REQUESTS: usize = 65_536;

/// The request for TLS (RFC 4511, section 4.14.1).
const START_TLS: &str = "1.3.6.1.4.1.1466.20037";

/// The longest message that is believed.
const MAX_LEN: usize = 16 << 20;

/// Operations by the numbers of their tags (RFC 4511, section 4.2 and following).
mod operation {
    pub(super) const BIND: u8 = 0;
    pub(super) const BIND_RESPONSE: u8 = 1;
    pub(super) const UNBIND: u8 = 2;
    pub(super) const SEARCH: u8 = 3;
    pub(super) const ENTRY: u8 = 4;
    pub(super) const DONE: u8 = 5;
    pub(super) const MODIFY: u8 = 6;
    pub(super) const MODIFY_RESPONSE: u8 = 7;
    pub(super) const ADD: u8 = 8;
    pub(super) const ADD_RESPONSE: u8 = 9;
    pub(super) const DELETE: u8 = 10;
    pub(super) const DELETE_RESPONSE: u8 = 11;
    pub(super) const RENAME: u8 = 12;
    pub(super) const RENAME_RESPONSE: u8 = 13;
    pub(super) const COMPARE: u8 = 14;
    pub(super) const COMPARE_RESPONSE: u8 = 15;
    pub(super) const ABANDON: u8 = 16;
    pub(super) const REFERENCE: u8 = 19;
    pub(super) const EXTENDED: u8 = 23;
    pub(super) const EXTENDED_RESPONSE: u8 = 24;

    /// Whether an operation asks for something.
    pub(super) fn is_request(operation: u8) -> bool {
        matches!(
            operation,
            BIND | UNBIND | SEARCH | MODIFY | ADD | DELETE | RENAME | COMPARE | ABANDON | EXTENDED
        )
    }
}

/// A request, as its responses want to know it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Request {
    frame: u32,
    time: i64,
    response: Link,
}

impl Note for Request {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.frame, self.time, self.response).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (frame, time, response) = Note::load(read);
        Request { frame, time, response }
    }
}

/// The requests of a conversation by their numbers.
#[derive(Debug, Default)]
struct Requests {
    open: HashMap<i64, Request>,
    /// Entries that were found so far, by whichever search.
    results: u32,
    /// Whether a bind has asked for a mechanism that may protect what comes after it.
    may_be_sealed: bool,
    /// TLS was asked for.
    asked_for_tls: bool,
}

/// LDAP over TCP.
#[derive(Clone, Copy, Debug)]
pub struct Ldap;

impl Dissect for Ldap {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(389), Claim::TcpPort(3268)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.u8(0)? != tag::SEQUENCE && !may_be_sealed(w) {
            return unknown(w, &b);
        }
        // Several messages in a segment share one line of Info.
        if w.wants_columns() && w.columns().protocol() == "LDAP" {
            w.info_append(format_args!(" | "));
        } else {
            w.column_protocol("LDAP");
        }
        let outer = w.open_top();
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if b.u8(0)? == tag::SEQUENCE {
            message(w, &b, 0)?;
        } else {
            protected(w, &b)?;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let len = match bytes.first() {
            Some(&tag::SEQUENCE) => match message_len(bytes) {
                Some(len) => len,
                None if bytes.len() < 6 => return Pdu::MoreUnknown,
                None => return Pdu::Whole(bytes.len()),
            },
            // What is protected has its length before it.
            Some(0)
                if framing.recall(Scope::Stream, |r: &mut Requests| r.may_be_sealed)
                    == Some(true) =>
            {
                match bytes.first_chunk::<4>() {
                    Some(len) => 4 + u32::from_be_bytes(*len) as usize,
                    None => return Pdu::MoreUnknown,
                }
            }
            _ => return Pdu::Whole(bytes.len()),
        };
        if len > MAX_LEN {
            return Pdu::NotMine;
        }
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// Whether what comes is perhaps protected.
fn may_be_sealed<C: Collector>(w: &mut Walk<'_, C>) -> bool {
    w.remember(Scope::Stream, |requests: &mut Requests, _| requests.may_be_sealed) == Some(true)
}

/// Octets that are no message, nor can be protected ones: they are taken, but nothing is said of them.
fn unknown<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = b.u32(0)? as usize;
    if len.checked_add(4) != Some(b.reported()) {
        w.withdraw_layer();
        return Ok(());
    }
    w.column_protocol("LDAP");
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    w.close(opened);
    Ok(())
}

/// Octets of the message that begins here.
fn message_len(bytes: &[u8]) -> Option<usize> {
    let first = *bytes.get(1)?;
    match first {
        0..=0x7f => Some(2 + usize::from(first)),
        0x81..=0x84 => {
            let count = usize::from(first & 0x7f);
            let octets = bytes.get(2..2 + count)?;
            Some(2 + count + octets.iter().fold(0, |n, octet| n << 8 | usize::from(*octet)))
        }
        _ => None,
    }
}

/// LDAP over UDP.
#[derive(Clone, Copy, Debug)]
pub struct Cldap;

impl Dissect for Cldap {
    const FIELDS: &'static [FieldDef] = &[FieldDef::protocol(
        "cldap",
        "Connectionless Lightweight Directory Access Protocol",
        "CLDAP",
    )];
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(389)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("CLDAP");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let first = Tlv::open(&b, 0)?;
        let mut at = 0;
        while at < b.reported() && first.tag == tag::SEQUENCE {
            at = w.foreign(id::LDAP, |w| message(w, &b, at))?.max(at + 1);
        }
        w.close(opened);
        Ok(())
    }
}

/// What a SASL mechanism protects (RFC 4422, section 3.7).
fn protected<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = b.u32(0)?;
    w.item(f::SASL_BUFFER_LENGTH, b, 0, 4)?;
    let token = b.slice_up_to(4, len as usize);
    w.info_append(format_args!("SASL GSS-API Integrity: "));
    let item = w.text(&token, 0, REST, format_args!("SASL Buffer"))?;
    let opened = w.open(item);
    if let Some(inner) = gss_api::wrapped(w, token)? {
        let text = format_args!("GSS-API payload ({} bytes)", inner.len());
        let item = w.text(&inner, 0, REST, text)?;
        let opened = w.open(item);
        let mut at = 0;
        while at < inner.reported() {
            at = message(w, &inner, at)?.max(at + 1);
        }
        w.close(opened);
    }
    w.close(opened);
    Ok(())
}

/// A message and what its label gets.
struct Message<'r, 'b> {
    b: &'r Buf<'b>,
    root: Item,
    /// What it is called, where it was cut and not named yet.
    unnamed: Cell<Option<(&'static str, i64)>>,
}

impl Message<'_, '_> {
    /// Says something in Info and in the label.
    fn say<C: Collector>(&self, w: &mut Walk<'_, C>, text: &str) {
        if let Some((name, id)) = self.unnamed.take() {
            w.info_append(format_args!("{name}({id}) "));
            w.label(self.root, format_args!("LDAPMessage {name}({id})"));
        }
        w.info_append(format_args!("{} ", Escaped(text)));
        w.append(self.root, format_args!(" {text}"));
    }
}

/// Walks the message at `start`; where the next one begins.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Result<usize, Fault> {
    let outer = Tlv::new(b, start, b.reported())?;
    let root = w.item(f::LDAPMESSAGE_ELEMENT, b, outer.at, outer.whole_len())?;
    let mut parts = outer.children(b);
    let number = parts.expect()?;
    let id = number.integer(b)?;
    let opened = w.open(root);
    w.number(f::MESSAGEID, b, number.start, number.len(), id as u64)?;
    let op = parts.expect()?;
    let operation = op.tag & 0x1f;
    let name = f::PROTOCOLOP_VALUES.get(u64::from(operation)).unwrap_or("Unknown");
    // What was not captured to its end is named with the first that is said of it.
    let is_cut = b.check(op.start, op.len()) == Err(Fault::Short);
    if !is_cut && operation == operation::ABANDON {
        // What is told is which request is given up.
        w.info_append(format_args!("{name}({}) ", op.integer(b)?));
    } else if !is_cut {
        w.info_append(format_args!("{name}({id}) "));
    }
    if is_cut || operation == operation::ABANDON {
        w.label(root, format_args!("LDAPMessage"));
    } else {
        w.label(root, format_args!("LDAPMessage {name}({id})"));
    }
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let is_request = operation::is_request(operation);
    let known = w.remember(Scope::Stream, |requests: &mut Requests, memory| {
        // Entries count with and without a request that they answer.
        requests.results += u32::from(!is_cut && operation == operation::ENTRY);
        let results = requests.results;
        if is_cut {
            return (results, None);
        }
        if requests.open.len() >= MAX_REQUESTS {
            requests.open.clear();
        }
        if is_request {
            let request = Request { frame, time, response: memory.new_link() };
            requests.open.insert(id, request);
            return (results, Some(request));
        }
        let request = requests.open.get(&id).copied();
        if let Some(request) = request {
            memory.set_link(request.response, u64::from(frame));
        }
        (results, request)
    });
    let (results, known) = known.unwrap_or_default();
    let place = (op.at, op.whole_len());
    let item = shape::long(w, b, f::PROTOCOLOP, place, u64::from(operation))?;
    if operation == operation::ABANDON && w.labels() {
        w.append(item, format_args!(" {name}({})", op.integer(b)?));
    }
    let inner = w.open(item);
    let m = Message { b, root, unnamed: Cell::new(is_cut.then_some((name, id))) };
    body(w, &m, operation, &op)?;
    w.close(inner);
    let plural = if results == 1 { "" } else { "s" };
    match operation {
        _ if is_cut => {}
        operation::DONE => {
            w.info_append(format_args!(" [{results} result{plural}]"));
            w.append(root, format_args!(" [{results} result{plural}]"));
        }
        operation::ENTRY => w.append(root, format_args!(" [{results} result{plural}]")),
        _ => {}
    }
    if let Some(request) = known {
        if is_request {
            if let Some(frame) = w.link(request.response) {
                w.generated(f::RESPONSE_IN, b, op.at, frame);
            }
        } else {
            w.generated(f::RESPONSE_TO, b, op.at, u64::from(request.frame));
            w.generated_signed(f::TIME, b, op.at, time - request.time);
        }
    }
    if let Some(controls) = parts.next()? {
        show_controls(w, b, &controls)?;
    }
    w.close(opened);
    Ok(outer.end)
}

fn show_controls<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, list: &Tlv) -> Walked {
    if list.tag & 0x1f != 0 {
        return Ok(());
    }
    let opened = open_list(w, b, f::CONTROLS, list)?;
    let mut parts = list.children(b);
    while let Some(control) = parts.next()? {
        let item = w.item(f::CONTROL_ELEMENT, b, control.at, control.whole_len())?;
        let inner = w.open(item);
        let mut is_paged = false;
        let mut values = control.children(b);
        while let Some(value) = values.next()? {
            match value.tag {
                tag::BOOLEAN => {
                    let is_true = u64::from(b.u8(value.start)? != 0);
                    w.number(f::CRITICALITY, b, value.start, value.len(), is_true)?;
                }
                _ if value.at == control.start => {
                    oids::item(w, b, f::CONTROLTYPE, &value)?;
                    is_paged = value.contents(b) == PAGED_RESULTS;
                }
                _ if is_paged => {
                    let value = b.slice(value.start, value.len())?;
                    w.within(id::LDAP, value, |w, b| paged_results(w, &b))?;
                }
                _ => {
                    w.item(f::CONTROLVALUE, b, value.start, value.len())?;
                }
            }
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// Adds a list with the number of its values, and opens it.
pub(super) fn open_list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    list: &Tlv,
) -> Result<crate::walk::Opened, Fault> {
    let count = list.children(b).count()?;
    let item = w.number(field, b, list.start, list.len(), count as u64)?;
    let plural = if count == 1 { "" } else { "s" };
    w.label_value(item, format_args!("{count} item{plural}"));
    Ok(w.open(item))
}

/// The control for results page by page (RFC 2696).
const PAGED_RESULTS: &[u8] = b"1.2.840.113556.1.4.319";

/// Adds how many results make a page, and where the next one begins.
fn paged_results<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let list = Tlv::new(b, 0, b.reported())?;
    let item = w.item(f::SEARCHCONTROLVALUE_ELEMENT, b, list.at, list.whole_len())?;
    let opened = w.open(item);
    let mut parts = list.children(b);
    let size = parts.expect()?;
    w.item(f::SIZE, b, size.start, size.len())?;
    let cookie = parts.expect()?;
    let item = w.item(f::COOKIE, b, cookie.start, cookie.len())?;
    if cookie.len() == 0 {
        w.label_value(item, format_args!("<MISSING>"));
    }
    w.close(opened);
    Ok(())
}

/// Adds text; it.
pub(super) fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    value: &Tlv,
) -> Result<String, Fault> {
    // All is in UTF-8 (RFC 4511, section 4.1.2), but Wireshark takes some for ASCII.
    let ascii = [f::LDAPURL, f::SIMPLE, f::MECHANISM, f::MATCHEDDN].contains(&field);
    let encoding = if ascii { Encoding::Ascii } else { Encoding::Utf8 };
    w.item_as(field, b, value.start, value.len(), encoding)?;
    Ok(Encoding::Utf8.text(b.bytes(value.start, value.len())?))
}

/// A name between quotation marks, as Info has it.
fn quoted(name: &str) -> String {
    if name.is_empty() { "\"<ROOT>\"".to_owned() } else { format!("\"{name}\"") }
}

fn body<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>, operation: u8, op: &Tlv) -> Walked {
    let b = m.b;
    let element = match operation {
        operation::BIND => f::BINDREQUEST_ELEMENT,
        operation::BIND_RESPONSE => f::BINDRESPONSE_ELEMENT,
        operation::UNBIND => f::UNBINDREQUEST_ELEMENT,
        operation::SEARCH => f::SEARCHREQUEST_ELEMENT,
        operation::ENTRY => f::SEARCHRESENTRY_ELEMENT,
        operation::DONE => f::SEARCHRESDONE_ELEMENT,
        operation::MODIFY => f::MODIFYREQUEST_ELEMENT,
        operation::MODIFY_RESPONSE => f::MODIFYRESPONSE_ELEMENT,
        operation::ADD => f::ADDREQUEST_ELEMENT,
        operation::ADD_RESPONSE => f::ADDRESPONSE_ELEMENT,
        operation::DELETE => {
            let name = text(w, b, f::DELREQUEST, op)?;
            m.say(w, &quoted(&name));
            return Ok(());
        }
        operation::DELETE_RESPONSE => f::DELRESPONSE_ELEMENT,
        operation::RENAME => f::MODDNREQUEST_ELEMENT,
        operation::RENAME_RESPONSE => f::MODDNRESPONSE_ELEMENT,
        operation::COMPARE => f::COMPAREREQUEST_ELEMENT,
        operation::COMPARE_RESPONSE => f::COMPARERESPONSE_ELEMENT,
        operation::ABANDON => {
            w.number(f::ABANDONREQUEST, b, op.start, op.len(), op.integer(b)? as u64)?;
            return Ok(());
        }
        operation::EXTENDED => f::EXTENDEDREQ_ELEMENT,
        operation::EXTENDED_RESPONSE => f::EXTENDEDRESP_ELEMENT,
        operation::REFERENCE => {
            let opened = open_list(w, b, f::SEARCHRESREF, op)?;
            let mut urls = op.children(b);
            while let Some(url) = urls.next()? {
                text(w, b, f::LDAPURL, &url)?;
            }
            w.close(opened);
            return Ok(());
        }
        _ => return Ok(()),
    };
    // What holds nothing lies where it begins.
    let at = if operation == operation::UNBIND { op.at } else { op.start };
    let item = w.item(element, b, at, op.len())?;
    let opened = w.open(item);
    match operation {
        operation::BIND => bind(w, m, op)?,
        operation::SEARCH => search(w, m, op)?,
        operation::ENTRY => entry(w, m, op)?,
        operation::MODIFY => modify(w, m, op)?,
        operation::ADD => add(w, m, op)?,
        operation::RENAME => rename(w, m, op)?,
        operation::COMPARE => {
            let mut parts = op.children(b);
            let name = text(w, b, f::ENTRY, &parts.expect()?)?;
            m.say(w, &quoted(&name));
            if let Some(ava) = parts.next()? {
                let item = w.item(f::AVA_ELEMENT, b, ava.at, ava.whole_len())?;
                let inner = w.open(item);
                let mut values = ava.children(b);
                text(w, b, f::ATTRIBUTEDESC, &values.expect()?)?;
                text(w, b, f::ASSERTIONVALUE, &values.expect()?)?;
                w.close(inner);
            }
        }
        operation::EXTENDED => {
            let mut parts = op.children(b);
            while let Some(part) = parts.next()? {
                if part.tag & 0x1f == 0 {
                    let name = String::from_utf8_lossy(part.contents(b));
                    oids::item(w, b, f::REQUESTNAME, &part)?;
                    if name == START_TLS {
                        w.remember(Scope::Stream, |r: &mut Requests, _| r.asked_for_tls = true);
                    }
                    if w.wants_columns() {
                        w.info_append(format_args!("{} ", oids::name(&name)));
                    }
                } else {
                    w.item(f::REQUESTVALUE, b, part.start, part.len())?;
                }
            }
        }
        operation::UNBIND => {}
        _ => result(w, m, operation, op)?,
    }
    w.close(opened);
    Ok(())
}

fn bind<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>, op: &Tlv) -> Walked {
    let b = m.b;
    let mut parts = op.children(b);
    let version = parts.expect()?;
    w.number(f::VERSION, b, version.start, version.len(), version.integer(b)? as u64)?;
    let name = text(w, b, f::NAME, &parts.expect()?)?;
    m.say(w, &quoted(&name));
    let how = parts.expect()?;
    let choice = u64::from(how.tag & 0x1f);
    let item = w.number(f::AUTHENTICATION, b, how.start, how.len(), choice)?;
    let opened = w.open(item);
    match choice {
        0 => {
            text(w, b, f::SIMPLE, &how)?;
            m.say(w, "simple");
        }
        3 => {
            let item = w.item(f::SASL_ELEMENT, b, how.start, how.len())?;
            let inner = w.open(item);
            let mut values = how.children(b);
            text(w, b, f::MECHANISM, &values.expect()?)?;
            if let Some(token) = values.next()? {
                w.item(f::CREDENTIALS, b, token.start, token.len())?;
                if token.len() > 0 {
                    w.call(id::GSS_API, b.slice(token.start, token.len())?)?;
                }
            }
            m.say(w, "sasl");
            w.remember(Scope::Stream, |requests: &mut Requests, _| requests.may_be_sealed = true);
            w.close(inner);
        }
        10 | 11 => {
            let token = b.slice(how.start, how.len())?;
            if token.captured().starts_with(ntlmssp::SIGNATURE) {
                w.call(id::NTLMSSP, token)?;
            }
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

fn search<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>, op: &Tlv) -> Walked {
    let b = m.b;
    let mut parts = op.children(b);
    let base = text(w, b, f::BASEOBJECT, &parts.expect()?)?;
    m.say(w, &quoted(&base));
    for field in [f::SCOPE, f::DEREFALIASES, f::SIZELIMIT, f::TIMELIMIT] {
        let value = parts.expect()?;
        let number = value.integer(b)? as u64;
        w.number(field, b, value.start, value.len(), number)?;
        if field == f::SCOPE {
            let scope = w.word(f::SCOPE, number).unwrap_or("Unknown scope");
            m.say(w, scope);
        }
    }
    let only = parts.expect()?;
    let is_true = u64::from(b.u8(only.start)? != 0);
    w.number(f::TYPESONLY, b, only.start, only.len(), is_true)?;
    filter::walk(w, b, &parts.expect()?)?;
    if let Some(list) = parts.next()? {
        let opened = open_list(w, b, f::ATTRIBUTES, &list)?;
        let mut names = list.children(b);
        while let Some(name) = names.next()? {
            text(w, b, f::ATTRIBUTEDESCRIPTION, &name)?;
        }
        w.close(opened);
    }
    Ok(())
}

fn entry<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>, op: &Tlv) -> Walked {
    let b = m.b;
    let mut parts = op.children(b);
    let name = text(w, b, f::OBJECTNAME, &parts.expect()?)?;
    m.say(w, &quoted(&name));
    if let Some(list) = parts.next()? {
        attributes(w, b, &list, f::PARTIALATTRIBUTELIST_ITEM_ELEMENT, "PartialAttributeList item")?;
    }
    Ok(())
}

/// Adds a list of attributes with their values.
fn attributes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    list: &Tlv,
    element: Field,
    title: &str,
) -> Walked {
    let opened = open_list(w, b, f::ATTRIBUTES, list)?;
    let mut items = list.children(b);
    while let Some(item) = items.next()? {
        attribute(w, b, &item, element, title)?;
    }
    w.close(opened);
    Ok(())
}

fn attribute<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    value: &Tlv,
    element: Field,
    title: &str,
) -> Walked {
    let item = w.item(element, b, value.at, value.whole_len())?;
    let opened = w.open(item);
    let mut parts = value.children(b);
    let name = text(w, b, f::TYPE, &parts.expect()?)?;
    w.label(item, format_args!("{title} {name}"));
    if let Some(values) = parts.next()? {
        let inner = open_list(w, b, f::VALS, &values)?;
        let mut list = values.children(b);
        let lists_identifiers =
            matches!(name.as_str(), "supportedControl" | "supportedCapabilities");
        while let Some(value) = list.next()? {
            if lists_identifiers {
                oids::item(w, b, f::OID, &value)?;
                continue;
            }
            let octets = b.slice(value.start, value.len())?;
            if name.eq_ignore_ascii_case("netlogon") && netlogon::is_answer(&octets) {
                netlogon::walk(w, &octets)?;
                continue;
            }
            let item = w.item(f::ATTRIBUTEVALUE, b, value.start, value.len())?;
            // Octets that are text are shown as text.
            if w.labels()
                && let Ok(text) = std::str::from_utf8(value.contents(b))
                && !text.chars().any(char::is_control)
            {
                w.label(item, format_args!("AttributeValue: {text}"));
            }
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

fn modify<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>, op: &Tlv) -> Walked {
    let b = m.b;
    let mut parts = op.children(b);
    let name = text(w, b, f::OBJECT, &parts.expect()?)?;
    m.say(w, &quoted(&name));
    let Some(list) = parts.next()? else { return Ok(()) };
    let opened = open_list(w, b, f::MODIFICATION, &list)?;
    let mut items = list.children(b);
    while let Some(change) = items.next()? {
        let item = w.item(f::MODIFICATION_ITEM_ELEMENT, b, change.at, change.whole_len())?;
        let inner = w.open(item);
        let mut values = change.children(b);
        let how = values.expect()?;
        w.number(f::OPERATION, b, how.start, how.len(), how.integer(b)? as u64)?;
        let what = values.expect()?;
        attribute(w, b, &what, f::MODIFICATION_ELEMENT, "modification")?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

fn add<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>, op: &Tlv) -> Walked {
    let b = m.b;
    let mut parts = op.children(b);
    let name = text(w, b, f::ENTRY, &parts.expect()?)?;
    m.say(w, &quoted(&name));
    if let Some(list) = parts.next()? {
        attributes(w, b, &list, f::ATTRIBUTELIST_ITEM_ELEMENT, "AttributeList item")?;
    }
    Ok(())
}

fn rename<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_, '_>, op: &Tlv) -> Walked {
    let b = m.b;
    let mut parts = op.children(b);
    let name = text(w, b, f::ENTRY, &parts.expect()?)?;
    m.say(w, &quoted(&name));
    text(w, b, f::NEWRDN, &parts.expect()?)?;
    let deletes = parts.expect()?;
    let is_true = u64::from(b.u8(deletes.start)? != 0);
    w.number(f::DELETEOLDRDN, b, deletes.start, deletes.len(), is_true)?;
    if let Some(parent) = parts.next()? {
        text(w, b, f::NEWSUPERIOR, &parent)?;
    }
    Ok(())
}

/// Adds how an operation went (RFC 4511, section 4.1.9).
fn result<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_, '_>,
    operation: u8,
    op: &Tlv,
) -> Walked {
    let b = m.b;
    let mut parts = op.children(b);
    let code = parts.expect()?;
    let number = code.integer(b)? as u64;
    w.number(f::RESULTCODE, b, code.start, code.len(), number)?;
    text(w, b, f::MATCHEDDN, &parts.expect()?)?;
    let why = text(w, b, f::ERRORMESSAGE, &parts.expect()?)?;
    if operation == operation::EXTENDED_RESPONSE
        && number == 0
        && w.net.segment.is_some_and(|(transport, _)| transport == id::TCP)
    {
        // Whatever it answers (RFC 4511, section 4.14).
        let begins = w.remember(Scope::Stream, |r: &mut Requests, _| r.asked_for_tls);
        if begins == Some(true) {
            w.assign(id::TLS);
        }
    }
    if operation != operation::EXTENDED_RESPONSE {
        let mut said = w.word(f::RESULTCODE, number).unwrap_or("Unknown result code").to_owned();
        if !why.is_empty() {
            // Writing to a String cannot fail.
            let _ = write!(said, " ({why})");
        }
        m.say(w, &said);
    }
    while let Some(part) = parts.next()? {
        if operation == operation::BIND_RESPONSE && part.tag & 0x1f == 7 {
            w.item(f::SERVERSASLCREDS, b, part.start, part.len())?;
            if part.len() > 0 {
                // An answer goes on with the mechanism that was agreed on.
                let token = b.slice(part.start, part.len())?;
                const ANSWER: u8 = tag::part(1);
                let protocol = match token.captured() {
                    [ANSWER, ..] => id::SPNEGO,
                    octets if octets.starts_with(ntlmssp::SIGNATURE) => id::NTLMSSP,
                    _ => id::GSS_API,
                };
                w.call(protocol, token)?;
            }
        } else if operation == operation::EXTENDED_RESPONSE && part.tag & 0x1f == 10 {
            oids::item(w, b, f::RESPONSENAME, &part)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::message_len;
    use crate::proto::datagram::shown;

    #[test]
    fn a_search_is_taken_apart() {
        let mut octets = vec![0x30, 34, 2, 1, 7, 0x63, 29, 4, 0, 10, 1, 0, 10, 1, 0];
        octets.extend([2, 1, 0, 2, 1, 0, 1, 1, 0, 0xa3, 6, 4, 1, b'a', 4, 1, b'b', 0x30, 2, 4, 0]);
        let shown = shown(4000, 389, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:cldap");
        assert_eq!(shown.info, "CLDAP searchRequest(7) \"<ROOT>\" baseObject ");
        assert!(shown.has("Filter: (a=b)"));
        assert!(shown.has("attributes: 1 item"));
    }

    #[test]
    fn results_are_counted_without_the_request() {
        let done = [0x30, 12, 2, 1, 6, 0x65, 7, 10, 1, 0, 4, 0, 4, 0];
        let shown = crate::proto::datagram::segment(389, 4000, &done);
        assert_eq!(shown.info, "LDAP searchResDone(6) success  [0 results]");
    }

    #[test]
    fn what_was_cut_is_named_with_the_first_that_is_said_of_it() {
        use crate::proto::captured::{cut, segment};
        let mut octets = vec![0x30, 34, 2, 1, 7, 0x63, 29, 4, 0, 10, 1, 0, 10, 1, 0];
        octets.extend([2, 1, 0, 2, 1, 0, 1, 1, 0, 0xa3, 6, 4, 1, b'a', 4, 1, b'b', 0x30, 2, 4, 0]);
        let frame = segment(4000, 389, &octets);
        let named = "LDAP searchRequest(7) \"<ROOT>\" [Packet size limited during capture]";
        assert!(cut(&frame, 54 + 9).columns.ends_with(named));
        let unnamed = "LDAP [Packet size limited during capture]";
        assert!(cut(&frame, 54 + 8).columns.ends_with(unnamed));
    }

    #[test]
    fn tls_is_asked_for_by_its_number() {
        let mut octets = vec![0x30, 29, 2, 1, 1, 0x77, 24, 0x80, 22];
        octets.extend(b"1.3.6.1.4.1.1466.20037");
        let shown = crate::proto::datagram::segment(4000, 389, &octets);
        assert_eq!(shown.info, "LDAP extendedReq(1) LDAP_START_TLS_OID ");
        let response = [0x30, 12, 2, 1, 1, 0x78, 7, 10, 1, 0, 4, 0, 4, 0];
        let shown = crate::proto::datagram::segment(389, 4000, &response);
        assert_eq!(shown.info, "LDAP extendedResp(1) ");
    }

    #[test]
    fn lengths_of_both_forms_are_read() {
        assert_eq!(message_len(&[0x30, 5]), Some(7));
        assert_eq!(message_len(&[0x30, 0x82, 1, 0]), Some(260));
        assert_eq!(message_len(&[0x30, 0x82, 1]), None);
    }
}
