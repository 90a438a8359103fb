//! XMPP (RFC 6120, RFC 6121): streams of XML between a client and its server.
//!
//! Every stanza is shown as XML, hidden, and by its first element and what that holds: the elements of a login, of
//! requests, presence and messages. Elements of extensions are shown by their names alone.

use lamna_fields::{Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::Plain;
use crate::proto::pairs::{Pair, Pairs};
use crate::proto::{id, xml};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};

/// The port of servers for clients.
const PORT: u16 = 5222;

field_table! {
    /// The fields of XMPP Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("xmpp", "XMPP Protocol", "XMPP");
    IQ = FieldDef::new("xmpp.iq", "IQ", FieldType::None);
    XMLNS = FieldDef::new("xmpp.xmlns", "xmlns", FieldType::String);
    CDATA = FieldDef::new("xmpp.cdata", "CDATA", FieldType::String);
    ATTRIBUTE = FieldDef::new("xmpp.attribute", "Attribute", FieldType::String);
    ID = FieldDef::new("xmpp.id", "id", FieldType::String);
    TYPE = FieldDef::new("xmpp.type", "type", FieldType::String);
    FROM = FieldDef::new("xmpp.from", "from", FieldType::String);
    TO = FieldDef::new("xmpp.to", "to", FieldType::String);
    QUERY = FieldDef::new("xmpp.query", "QUERY", FieldType::None);
    QUERY_NODE = FieldDef::new("xmpp.query.node", "node", FieldType::String);
    QUERY_ITEM = FieldDef::new("xmpp.query.item", "ITEM", FieldType::None);
    QUERY_ITEM_JID = FieldDef::new("xmpp.query.item.jid", "jid", FieldType::String);
    QUERY_ITEM_NAME = FieldDef::new("xmpp.query.item.name", "name", FieldType::String);
    QUERY_ITEM_SUBSCRIPTION = FieldDef::new("xmpp.query.item.subscription", "subscription", FieldType::String);
    QUERY_ITEM_GROUP = FieldDef::new("xmpp.query.item.group", "GROUP", FieldType::String);
    QUERY_FEATURE = FieldDef::new("xmpp.query.feature", "FEATURE", FieldType::String);
    ERROR = FieldDef::new("xmpp.error", "ERROR", FieldType::None);
    IQ_BIND = FieldDef::new("xmpp.iq.bind", "BIND", FieldType::None);
    IQ_BIND_JID = FieldDef::new("xmpp.iq.bind.jid", "jid", FieldType::String);
    IQ_BIND_RESOURCE = FieldDef::new("xmpp.iq.bind.resource", "resource", FieldType::String);
    IQ_SESSION = FieldDef::new("xmpp.iq.session", "SESSION", FieldType::None);
    VCARD = FieldDef::new("xmpp.vcard", "VCARD", FieldType::None);
    PRESENCE = FieldDef::new("xmpp.presence", "PRESENCE", FieldType::None);
    PRESENCE_SHOW = FieldDef::new("xmpp.presence.show", "SHOW", FieldType::String);
    PRESENCE_STATUS = FieldDef::new("xmpp.presence.status", "STATUS", FieldType::None);
    MESSAGE = FieldDef::new("xmpp.message", "MESSAGE", FieldType::None);
    MESSAGE_BODY = FieldDef::new("xmpp.message.body", "BODY", FieldType::None);
    MESSAGE_SUBJECT = FieldDef::new("xmpp.message.subject", "SUBJECT", FieldType::None);
    AUTH = FieldDef::new("xmpp.auth", "AUTH", FieldType::None);
    STREAM = FieldDef::new("xmpp.stream", "STREAM", FieldType::None);
    FAILURE = FieldDef::new("xmpp.failure", "FAILURE", FieldType::None);
    XML_HEADER_VERSION = FieldDef::new("xmpp.xml_header_version", "XML HEADER VER", FieldType::String);
    STREAM_END = FieldDef::new("xmpp.stream_end", "STREAM END", FieldType::None);
    FEATURES = FieldDef::new("xmpp.features", "FEATURES", FieldType::None);
    STARTTLS = FieldDef::new("xmpp.starttls", "STARTTLS", FieldType::None);
    PROCEED = FieldDef::new("xmpp.proceed", "PROCEED", FieldType::None);
    UNKNOWN = FieldDef::new("xmpp.unknown", "UNKNOWN", FieldType::String);
    UNKNOWN_ATTR = FieldDef::new("xmpp.unknown_attr", "UNKNOWN ATTR", FieldType::String);
    RESPONSE_IN = FieldDef::new("xmpp.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("xmpp.response_to", "Request In", FieldType::FrameNum);
    OUT = FieldDef::new("xmpp.out", "Out", FieldType::Boolean);
    IN = FieldDef::new("xmpp.in", "In", FieldType::Boolean);
    PING = FieldDef::new("xmpp.ping", "PING", FieldType::None);
    RESPONSE = FieldDef::new("xmpp.response", "RESPONSE", FieldType::None);
    CHALLENGE = FieldDef::new("xmpp.challenge", "CHALLENGE", FieldType::None);
    SUCCESS = FieldDef::new("xmpp.success", "SUCCESS", FieldType::None);
    PACKET_UNKNOWN = FieldDef::new("xmpp.packet_unknown", "Unknown packet", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    PACKET_WITHOUT_RESPONSE = FieldDef::new("xmpp.packet_without_response", "Packet without response", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Chat));
    REQUIRED_ATTRIBUTE = FieldDef::new("xmpp.required_attribute", "Required attribute doesn't appear", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    UNKNOWN_ELEMENT = FieldDef::new("xmpp.unknown.element", "Unknown element", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    UNKNOWN_ATTRIBUTE = FieldDef::new("xmpp.unknown.attribute", "Unknown attribute", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
}

/// Elements inside of each other that are read, and elements of a packet: what comes deeper or later is left to XML.
const MAX_DEPTH: usize = 16;
const MAX_ELEMENTS: usize = 4096;

/// An attribute: name, value, and the octets of both.
#[derive(Clone, Debug)]
struct Attribute<'b> {
    name: &'b [u8],
    value: &'b [u8],
    at: usize,
    len: usize,
}

/// An element of XML, as far as the packet has it.
#[derive(Clone, Debug, Default)]
struct Element<'b> {
    name: &'b [u8],
    attributes: Vec<Attribute<'b>>,
    text: &'b [u8],
    text_at: usize,
    children: Vec<Element<'b>>,
    at: usize,
    end: usize,
}

impl<'b> Element<'b> {
    /// The name without what is before a colon.
    fn local(&self) -> &'b [u8] {
        self.name.rsplit(|octet| *octet == b':').next().unwrap_or(self.name)
    }

    /// What it is, if it is a packet that is known.
    fn packet(&self) -> Option<&'static (&'static str, &'static str, Field)> {
        PACKETS.iter().find(|(known, ..)| known.as_bytes() == self.local())
    }

    fn value(&self, name: &str) -> Option<&'b [u8]> {
        self.attributes.iter().find(|a| a.name == name.as_bytes()).map(|a| a.value)
    }

    fn child(&self, name: &str) -> Option<&Element<'b>> {
        self.children.iter().find(|child| child.local() == name.as_bytes())
    }
}

/// Reads elements from octets.
struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    left: usize,
    /// The version in an XML declaration, and where that ends.
    header: Option<(&'b [u8], usize)>,
}

impl<'b> Reader<'b> {
    fn find(&self, octet: u8) -> Option<usize> {
        self.bytes.get(self.at..)?.iter().position(|o| *o == octet).map(|n| self.at + n)
    }

    /// The next of what is inside of no element: an element with its children, or text, which has no name. What begins like
    /// a tag and is none counts for nothing.
    fn thing(&mut self) -> Option<Element<'b>> {
        loop {
            let rest = self.bytes.get(self.at..)?;
            self.at += rest.iter().take_while(|octet| octet.is_ascii_whitespace()).count();
            let at = self.at;
            match self.bytes.get(at..)? {
                [] => return None,
                [b'<', b'?' | b'!', ..] => {
                    let end = self.find(b'>')?;
                    self.declaration(at, end);
                    self.at = end + 1;
                }
                [b'<', rest @ ..] => {
                    let name = rest.strip_prefix(b"/").unwrap_or(rest);
                    if is_tag(name) {
                        return self.element(0);
                    }
                    let blank = rest.iter().position(u8::is_ascii_whitespace);
                    self.at = blank.map_or(self.bytes.len(), |len| at + 1 + len);
                }
                _ => {
                    self.left = self.left.checked_sub(1)?;
                    let end = self.find(b'<').unwrap_or(self.bytes.len());
                    self.at = end;
                    return Some(Element { at, end, ..Element::default() });
                }
            }
        }
    }

    /// Notes what an XML declaration says.
    fn declaration(&mut self, start: usize, end: usize) {
        let inside = self.bytes.get(start + 1..end).unwrap_or(&[]);
        if inside.first() == Some(&b'?') {
            let attributes = attributes(inside, start + 1);
            let version = attributes.iter().find(|a| a.name == b"version");
            self.header = version.map(|a| (a.value, end + 1));
        }
    }

    /// The next element, with its children; `None` where there is none. A closing tag is one whose name
    /// begins with a slash.
    fn element(&mut self, depth: usize) -> Option<Element<'b>> {
        loop {
            let start = self.find(b'<')?;
            self.at = start;
            let end = self.find(b'>')?;
            let inside = self.bytes.get(start + 1..end)?;
            self.at = end + 1;
            if matches!(inside.first(), Some(b'?' | b'!')) {
                continue;
            }
            self.left = self.left.checked_sub(1)?;
            let is_empty = inside.last() == Some(&b'/');
            let body = inside.strip_suffix(b"/").unwrap_or(inside);
            let name_len = body.iter().position(u8::is_ascii_whitespace).unwrap_or(body.len());
            let mut element = Element {
                name: body.get(..name_len)?,
                attributes: attributes(body, start + 1),
                at: start,
                end: end + 1,
                ..Element::default()
            };
            if !is_empty && element.name.first() != Some(&b'/') && depth < MAX_DEPTH {
                self.contents(&mut element, depth);
            }
            return Some(element);
        }
    }

    fn contents(&mut self, element: &mut Element<'b>, depth: usize) {
        let text_end = self.find(b'<').unwrap_or(self.bytes.len());
        element.text = self.bytes.get(self.at..text_end).unwrap_or(&[]);
        element.text_at = self.at;
        while let Some(child) = self.element(depth + 1) {
            if let Some(closed) = child.name.strip_prefix(b"/") {
                if closed == element.name {
                    element.end = child.end;
                }
                return;
            }
            element.children.push(child);
        }
    }
}

/// Whether `text` is a tag behind its first sign: a name, then attributes.
fn is_tag(text: &[u8]) -> bool {
    let name = |text: &[u8]| {
        let is_name = |o: &&u8| o.is_ascii_alphanumeric() || matches!(o, b'.' | b'-' | b'_' | b':');
        text.iter().take_while(is_name).count()
    };
    let mut at = name(text);
    if at == 0 {
        return false;
    }
    loop {
        let rest = text.get(at..).unwrap_or(&[]).trim_ascii_start();
        let len = name(rest);
        if len == 0 {
            return matches!(rest, [b'>', ..] | [b'/', b'>', ..]);
        }
        let value = rest.get(len..).unwrap_or(&[]).trim_ascii_start();
        let Some(value) = value.strip_prefix(b"=").map(<[u8]>::trim_ascii_start) else {
            return false;
        };
        let len = match value {
            [quote @ (b'"' | b'\''), rest @ ..] => {
                memchr::memchr(*quote, rest).map_or(0, |len| len + 2)
            }
            _ => name(value),
        };
        if len == 0 {
            return false;
        }
        at = text.len() - value.len() + len;
    }
}

/// The attributes in a tag whose octets begin at `at`.
fn attributes(tag: &[u8], at: usize) -> Vec<Attribute<'_>> {
    let mut found = Vec::new();
    let mut place = tag.iter().position(u8::is_ascii_whitespace).unwrap_or(tag.len());
    while let Some(equals) = tag.get(place..).and_then(|r| r.iter().position(|o| *o == b'=')) {
        let equals = place + equals;
        let name = tag.get(place..equals).unwrap_or(&[]).trim_ascii();
        let start = equals - name.len();
        let Some(quote) = tag.get(equals + 1).copied().filter(|o| matches!(o, b'\'' | b'"')) else {
            break;
        };
        let rest = tag.get(equals + 2..).unwrap_or(&[]);
        let Some(len) = rest.iter().position(|o| *o == quote) else { break };
        let value = rest.get(..len).unwrap_or(&[]);
        place = equals + 2 + len + 1;
        found.push(Attribute { name, value, at: at + start, len: place - start });
    }
    found
}

/// What a first element is called in Info, and its field.
static PACKETS: &[(&str, &str, Field)] = &[
    ("iq", "IQ", IQ),
    ("presence", "PRESENCE ", PRESENCE),
    ("message", "MESSAGE ", MESSAGE),
    ("stream", "STREAM ", STREAM),
    ("features", "FEATURES ", FEATURES),
    ("auth", "AUTH", AUTH),
    ("challenge", "CHALLENGE", CHALLENGE),
    ("response", "RESPONSE", RESPONSE),
    ("success", "SUCCESS", SUCCESS),
    ("failure", "FAILURE ", FAILURE),
    ("starttls", "STARTTLS ", STARTTLS),
    ("proceed", "PROCEED ", PROCEED),
];

/// XMPP.
#[derive(Clone, Copy, Debug)]
pub struct Xmpp;

impl Dissect for Xmpp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let bytes = b.captured();
        // Wireshark reads it as XML before it says a word, and does not read what was cut.
        b.check(0, b.reported())?;
        w.column_protocol("XMPP");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        if bytes == b" " {
            w.info(format_args!("Whitespace Keepalive"));
            w.close(opened);
            return Ok(());
        }
        let mut reader = Reader { bytes, at: 0, left: MAX_ELEMENTS, header: None };
        let mut things = Vec::new();
        while let Some(thing) = reader.thing() {
            things.push(thing);
        }
        // The end of the stream is told where it comes alone; other tags that close nothing are left to XML.
        let is_end = matches!(&things[..], [only] if only.name == b"/stream:stream");
        things.retain(|thing| is_end || thing.name.first() != Some(&b'/'));
        let place = w.next_item();
        w.within(id::XML, b, |w, b| if w.fields() { xml::document(w, b) } else { Ok(()) })?;
        if is_end || things.last().is_some_and(|last| last.packet().is_some()) {
            w.hide(place);
        }
        if w.wants_columns() {
            w.columns().set_protocol("XMPP/XML");
        }
        let outwards = w.net.destination_port == PORT;
        let direction = if outwards { OUT } else { IN };
        for element in &things {
            if is_end {
                w.info(format_args!("STREAM END"));
                w.item(STREAM_END, &b, element.at, element.end - element.at)?;
                break;
            }
            let flag = w.number(direction, &b, 0, 0, 1)?;
            w.hide(flag);
            let pair = asked(w, element);
            let name = element.local();
            if name == b"proceed" {
                w.assign(id::TLS);
            }
            let Some((_, title, field)) = element.packet() else {
                w.info(format_args!("UNKNOWN PACKET "));
                if name.is_empty() {
                    w.expert_text(PACKET_UNKNOWN, root, format_args!("Unknown packet: <NULL>"));
                } else {
                    let name = Plain(name);
                    w.expert_text(PACKET_UNKNOWN, root, format_args!("Unknown packet: {name}"));
                }
                continue;
            };
            told(w, element, title, outwards);
            if let Some((version, end)) = reader.header.take() {
                w.string(XML_HEADER_VERSION, &b, 0, end, format_args!("{}", Plain(version)))?;
                let flag = w.number(direction, &b, 0, 0, 1)?;
                w.hide(flag);
            }
            if w.fields() {
                let is_paired = match &pair {
                    Some(Pair::Response(..)) => true,
                    Some(Pair::Request(link)) => w.link(*link).is_some(),
                    _ => false,
                };
                packet(w, &b, element, *field, is_paired)?;
            }
            answers(w, &b, pair);
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        // Whatever ends with a tag is shown: a segment ends with a stanza as a rule. What is no character of ASCII, or none
        // that is seen, does not count.
        let last = bytes.iter().rev().find(|octet| octet.is_ascii_graphic() || **octet == 0x7f);
        if bytes == b" " || last == Some(&b'>') {
            Pdu::Whole(bytes.len())
        } else {
            Pdu::MoreUnknown
        }
    }
}

/// What Info says of a stanza.
fn told<C: Collector>(w: &mut Walk<'_, C>, element: &Element<'_>, title: &str, outwards: bool) {
    if !w.wants_columns() {
        return;
    }
    w.info(format_args!("{title}"));
    if title == "IQ" {
        w.info_append(format_args!("({}) ", Plain(element.value("type").unwrap_or(&[]))));
        if let Some(child) = element.children.iter().find(|child| child.local() != b"error") {
            let name = String::from_utf8_lossy(child.local()).to_uppercase();
            let space = child.value("xmlns").unwrap_or(&[]);
            let space = space.rsplit(|octet| *octet == b'/').next().unwrap_or(space);
            if child.local() == b"query" {
                w.info_append(format_args!("{name}({}) ", Plain(space)));
            } else {
                w.info_append(format_args!("{name} "));
            }
        }
    }
    let (key, arrow) = if outwards { ("to", '>') } else { ("from", '<') };
    if matches!(title, "IQ" | "PRESENCE " | "MESSAGE " | "STREAM ")
        && let Some(other) = element.value(key)
    {
        w.info_append(format_args!("{arrow} {} ", Plain(other)));
    }
}

/// Pairs a request with its answer.
fn asked<C: Collector>(w: &mut Walk<'_, C>, element: &Element<'_>) -> Option<Pair> {
    if element.local() != b"iq" {
        return None;
    }
    let frame = w.frame;
    let asks = matches!(element.value("type"), Some(b"get" | b"set"));
    let key = element.value("id").unwrap_or(&[]).to_vec();
    w.remember(Scope::Stream, |pairs: &mut Pairs<Vec<u8>>, memory| {
        if asks {
            pairs.request(key, (), frame, memory)
        } else {
            pairs.response(&key, frame, memory).0
        }
    })
}

/// Shows which frame answers a request, or asked for an answer.
fn answers<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, pair: Option<Pair>) {
    match pair {
        Some(Pair::Response(frame, _)) => {
            w.generated(RESPONSE_TO, b, 0, u64::from(frame));
        }
        Some(Pair::Request(link)) => {
            if let Some(frame) = w.link(link) {
                w.generated(RESPONSE_IN, b, 0, frame);
            }
        }
        _ => {}
    }
}

/// The attributes of a stanza, in the order in which they are told.
static STANZA: &[(&str, Field)] =
    &[("xmlns", XMLNS), ("id", ID), ("type", TYPE), ("from", FROM), ("to", TO)];

static MESSAGE_ATTRIBUTES: &[(&str, Field)] =
    &[("id", ID), ("from", FROM), ("to", TO), ("type", TYPE), ("xmlns", XMLNS)];

/// What a request cannot be without.
static REQUIRED: &[&str] = &["id", "type"];

/// The attributes of an element with none of its own.
static PLAIN: &[(&str, Field)] = &[("xmlns", XMLNS)];

static AUTHENTICATION: &[(&str, Field)] = &[("xmlns", XMLNS), ("mechanism", ATTRIBUTE)];
static STREAM_ATTRIBUTES: &[(&str, Field)] = &[("xmlns", XMLNS), ("xmlns:stream", XMLNS)];
static QUERY_ATTRIBUTES: &[(&str, Field)] = &[("xmlns", XMLNS), ("node", QUERY_NODE)];
static ITEM_ATTRIBUTES: &[(&str, Field)] = &[
    ("jid", QUERY_ITEM_JID),
    ("name", QUERY_ITEM_NAME),
    ("subscription", QUERY_ITEM_SUBSCRIPTION),
];

fn packet<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    element: &Element<'_>,
    field: Field,
    is_paired: bool,
) -> Walked {
    let known = match field {
        IQ | PRESENCE => STANZA,
        MESSAGE => MESSAGE_ATTRIBUTES,
        AUTH => AUTHENTICATION,
        STREAM => STREAM_ATTRIBUTES,
        _ => PLAIN,
    };
    // Text that stands for an attribute.
    let more = match field {
        FAILURE => element.children.first().map(|child| ("condition", child.local(), child)),
        PRESENCE => element.child("show").map(|child| ("show", child.text, child)),
        _ => None,
    };
    let item = w.item(field, b, element.at, element.end - element.at)?;
    if w.labels() {
        let title = w.def(field).title;
        let extra = more.as_ref().map(|(name, value, _)| (*name, *value));
        // Who it is from and for is in the label of a request alone.
        let brief: &[_] = match field {
            MESSAGE | PRESENCE => &[("id", ID), ("type", TYPE)],
            _ => known,
        };
        let text = listed(element, brief, extra);
        w.label(item, format_args!("{title} [{text}]"));
    }
    let opened = w.open(item);
    if field == IQ {
        for name in REQUIRED.iter().filter(|name| element.value(name).is_none()) {
            w.expert_text(
                REQUIRED_ATTRIBUTE,
                item,
                format_args!("Required attribute \"{name}\" doesn't appear in \"iq\"."),
            );
        }
    }
    shown_attributes(w, b, element, known)?;
    if let Some((name, value, child)) = more {
        let field = if field == PRESENCE { PRESENCE_SHOW } else { ATTRIBUTE };
        let shown =
            w.string(field, b, child.at, child.end - child.at, format_args!("{}", Plain(value)))?;
        if field == ATTRIBUTE {
            w.label(shown, format_args!("{name}: {}", Plain(value)));
        }
    }
    if matches!(field, AUTH | CHALLENGE | RESPONSE | SUCCESS) && !element.text.is_empty() {
        w.item(CDATA, b, element.text_at, element.text.len())?;
    }
    if field != FAILURE {
        for child in &element.children {
            inner(w, b, child, field)?;
        }
    }
    if field == IQ && !is_paired && element.value("id").is_some() {
        w.expert(PACKET_WITHOUT_RESPONSE, item);
    }
    w.close(opened);
    Ok(())
}

/// The attributes in a label's brackets.
fn listed(element: &Element<'_>, known: &[(&str, Field)], more: Option<(&str, &[u8])>) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    let own = known.iter().filter_map(|(name, _)| Some((*name, element.value(name)?)));
    for (name, value) in own.chain(more) {
        let blank = if text.is_empty() { "" } else { " " };
        // Writing to a String cannot fail.
        let _ = write!(text, "{blank}{name}=\"{}\"", Plain(value));
    }
    text
}

fn shown_attributes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    element: &Element<'_>,
    known: &[(&str, Field)],
) -> Walked {
    let field_of = |name: &[u8]| known.iter().find(|(n, _)| n.as_bytes() == name);
    for (name, field) in known {
        let Some(a) = element.attributes.iter().find(|a| a.name == name.as_bytes()) else {
            continue;
        };
        let item = w.string(*field, b, a.at, a.len, format_args!("{}", Plain(a.value)))?;
        w.label(item, format_args!("{name}: {}", Plain(a.value)));
    }
    for a in element.attributes.iter().filter(|a| field_of(a.name).is_none()) {
        let (name, value) = (Plain(a.name), Plain(a.value));
        let item = w.string(UNKNOWN_ATTR, b, a.at, a.len, format_args!("{name}"))?;
        w.label(item, format_args!("{name}: {value} [UNKNOWN ATTR]"));
        w.expert_text(UNKNOWN_ATTRIBUTE, item, format_args!("Unknown attribute {name}"));
    }
    Ok(())
}

/// Shows an element inside of a stanza.
fn inner<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    element: &Element<'_>,
    outer: Field,
) -> Walked {
    let len = element.end - element.at;
    let text = Plain(element.text);
    match (outer, element.local()) {
        (FEATURES, b"mechanisms") => {
            let list = listed(element, PLAIN, None);
            let item = w.text(b, element.at, len, format_args!("MECHANISMS [{list}]"))?;
            let opened = w.open(item);
            shown_attributes(w, b, element, PLAIN)?;
            for child in element.children.iter().filter(|child| child.local() == b"mechanism") {
                let text = Plain(child.text);
                let len = child.end - child.at;
                let item = w.string(CDATA, b, child.at, len, format_args!("{text}"))?;
                w.label(item, format_args!("MECHANISM: {text}"));
            }
            w.close(opened);
            return Ok(());
        }
        (PRESENCE, b"show") => return Ok(()),
        (PRESENCE, b"priority") => {
            let item = w.string(ATTRIBUTE, b, element.at, len, format_args!("{text}"))?;
            w.label(item, format_args!("priority: {text}"));
            return Ok(());
        }
        (PRESENCE, b"status") => return valued(w, b, element, PRESENCE_STATUS),
        (MESSAGE, b"body") => return valued(w, b, element, MESSAGE_BODY),
        (MESSAGE, b"subject") => return valued(w, b, element, MESSAGE_SUBJECT),
        (QUERY_ITEM, b"group") => {
            let item = w.string(QUERY_ITEM_GROUP, b, element.at, len, format_args!("{text}"))?;
            w.label(item, format_args!("GROUP: {text}"));
            return Ok(());
        }
        _ => {}
    }
    let (field, known) = match (outer, element.local()) {
        (IQ, b"bind") => (IQ_BIND, PLAIN),
        (IQ, b"query") => (QUERY, QUERY_ATTRIBUTES),
        (IQ, b"session") => (IQ_SESSION, PLAIN),
        (IQ, b"ping") => (PING, PLAIN),
        (QUERY, b"item") => (QUERY_ITEM, ITEM_ATTRIBUTES),
        _ => (UNKNOWN, PLAIN),
    };
    let jid = (element.child("jid"), "jid", IQ_BIND_JID);
    let resource = (element.child("resource"), "resource", IQ_BIND_RESOURCE);
    let more = [jid, resource].into_iter().find(|(child, ..)| field == IQ_BIND && child.is_some());
    let name = String::from_utf8_lossy(element.local()).to_uppercase();
    let item = if field == UNKNOWN {
        w.string(field, b, element.at, len, format_args!("{}", Plain(element.local())))?
    } else {
        w.item(field, b, element.at, len)?
    };
    if w.labels() {
        let extra = more.as_ref().and_then(|(child, name, _)| Some((*name, child.as_ref()?.text)));
        let list = listed(element, known, extra);
        match (field, list.is_empty()) {
            (UNKNOWN, true) => w.label(item, format_args!("{name} [UNKNOWN]")),
            (UNKNOWN, false) => w.label(item, format_args!("{name} [{list}] [UNKNOWN]")),
            _ => w.label(item, format_args!("{name} [{list}]")),
        }
    }
    let opened = w.open(item);
    shown_attributes(w, b, element, known)?;
    if let Some((Some(child), name, field)) = more {
        let text = Plain(child.text);
        let shown = w.string(field, b, child.at, child.end - child.at, format_args!("{text}"))?;
        w.label(shown, format_args!("{name}: {text}"));
    } else if field == UNKNOWN {
        if !element.text.trim_ascii().is_empty() {
            w.item(CDATA, b, element.text_at, element.text.len())?;
        }
        w.expert_text(
            UNKNOWN_ELEMENT,
            item,
            format_args!("Unknown element: {}", Plain(element.local())),
        );
    } else {
        for child in &element.children {
            inner(w, b, child, field)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// Shows an element whose text is its value.
fn valued<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    element: &Element<'_>,
    field: Field,
) -> Walked {
    let text = Plain(element.text);
    let item = w.item(field, b, element.at, element.end - element.at)?;
    let title = w.def(field).title;
    w.label(item, format_args!("{title} [value=\"{text}\"]"));
    let opened = w.open(item);
    let shown =
        w.string(ATTRIBUTE, b, element.at, element.end - element.at, format_args!("{text}"))?;
    w.label(shown, format_args!("value: {text}"));
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn what_was_cut_is_not_read() {
        use crate::proto::captured::{cut, segment};
        let shown = cut(&segment(40_000, PORT, b"<iq type='get'/>"), 54 + 9);
        assert!(shown.columns.ends_with("Len=16[Packet size limited during capture]"));
    }

    #[test]
    fn a_request_is_told_with_what_it_asks_for() {
        let text = b"<iq type='get' id='r1' to='b'><query xmlns='jabber:iq:roster'/></iq>";
        let shown = segment(40_000, PORT, text);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:xmpp:xml");
        assert_eq!(shown.info, "XMPP/XML IQ(get) QUERY(jabber:iq:roster) > b ");
        assert!(shown.has("QUERY [xmlns=\"jabber:iq:roster\"]"));
    }

    #[test]
    fn a_stream_begins_with_a_declaration() {
        let text = b"<?xml version='1.0'?><stream:stream xmlns='jabber:client' to='a'>";
        let shown = segment(40_000, PORT, text);
        assert_eq!(shown.info, "XMPP/XML STREAM > a ");
        assert!(shown.has("XML HEADER VER: 1.0"));
        assert!(shown.has("to: a [UNKNOWN ATTR]"));
    }

    #[test]
    fn other_octets_are_an_unknown_packet() {
        assert_eq!(segment(PORT, 40_000, b"\x01\x02>").info, "XMPP/XML UNKNOWN PACKET ");
        assert_eq!(segment(PORT, 40_000, b" ").info, "XMPP Whitespace Keepalive");
    }

    #[test]
    fn everything_of_a_segment_is_shown() {
        let text = b"<iq type='get' id='1'/>text<message to='x' id='2'/>";
        let shown = segment(40_000, PORT, text);
        assert_eq!(shown.info, "XMPP/XML MESSAGE > x ");
        for line in [
            "IQ [id=\"1\" type=\"get\"]",
            "[Expert Info (Chat/Protocol): Packet without response]",
            "[Expert Info (Note/Undecoded): Unknown packet: <NULL>]",
            "MESSAGE [id=\"2\"]",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn what_begins_like_a_tag_may_be_none() {
        for tag in [&b"a>"[..], b"a b='1' c=2/>", b"a:b >"] {
            assert!(is_tag(tag));
        }
        for text in [&b"\x01>"[..], b"a\x02>", b"a b>", b"a b='1>", b"a"] {
            assert!(!is_tag(text));
        }
    }

    #[test]
    fn tags_have_attributes() {
        let found = attributes(b"a b='1' c=\"2\"", 0);
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[1].name, found[1].value, found[1].at, found[1].len),
            (&b"c"[..], &b"2"[..], 8, 5)
        );
    }
}
