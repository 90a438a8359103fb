//! Domain Name System (RFC 1035) over UDP and TCP, and what mDNS (RFC 6762) and LLMNR (RFC 4795)
//! share with it.
//!
//! Covers queries, responses, notifications, dynamic update (RFC 2136), EDNS (RFC 6891) with its
//! options, stateful operations (RFC 8490), and the record types that Wireshark 4.0 knows. Queries
//! and responses are linked within their conversation.

mod fields;
mod location;
mod name;
mod option;
mod rdata;
mod service;
mod transaction;
mod values;

use std::fmt;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
pub use self::name::{MAX_NAME, Name};
use self::rdata::Record;
use self::transaction::Relation;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::proto::numbers::units::Units;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

/// Octets of a message before its questions.
pub const HEADER_LEN: usize = 12;

/// Octets of the length before each message over TCP (RFC 1035, section 4.2.2).
pub const LENGTH_LEN: usize = 2;

/// What messages over HTTP are declared as (RFC 8484).
const MEDIA_TYPE: &str = "application/dns-message";

/// Most answers of a response that is recognised on a port of no name server.
const MAX_RECOGNISED: u16 = 100;

/// Operation codes (RFC 1035, section 4.1.1, and later ones).
pub mod opcode {
    /// Dynamic update (RFC 2136).
    pub const UPDATE: u8 = 5;
    /// Stateful operations (RFC 8490).
    pub const STATEFUL: u8 = 6;
}

/// A message's header.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`, after the length that TCP needs.
    #[inline]
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    fn word(&self, at: usize) -> u16 {
        let [high, low] = [self.0.get(at), self.0.get(at + 1)].map(|b| b.copied().unwrap_or(0));
        u16::from_be_bytes([high, low])
    }

    /// Identification, the same in query and response.
    pub fn id(&self) -> u16 {
        self.word(0)
    }

    /// The flags, operation and response codes among them.
    pub fn flags(&self) -> u16 {
        self.word(2)
    }

    /// Whether it is a response.
    pub fn is_response(&self) -> bool {
        self.flags() & 0x8000 != 0
    }

    /// The operation: see [`opcode`].
    pub fn opcode(&self) -> u8 {
        (self.flags() >> 11 & 15) as u8
    }

    /// Questions, answers, authority and additional records.
    pub fn counts(&self) -> [u16; 4] {
        [4, 6, 8, 10].map(|at| self.word(at))
    }
}

/// Which of the protocols that share the format a message is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// DNS itself.
    Unicast,
    /// mDNS: the first bit of a class says something else.
    Multicast,
    /// LLMNR: other flags.
    LinkLocal,
}

/// Domain Name System.
#[derive(Clone, Copy, Debug)]
pub struct Dns;

impl Dissect for Dns {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::UdpPort(53),
        Claim::TcpPort(53),
        Claim::TcpPort(5353),
        Claim::Text("media_type", MEDIA_TYPE),
        Claim::Heuristic("udp"),
    ];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        message(w, b, Kind::Unicast)
    }

    /// A standard query with one question and no answer, or a response to one.
    fn recognise(b: &Buf<'_>) -> bool {
        let Ok(header) = Header::new(b) else { return false };
        let [questions, answers, authority, _] = header.counts();
        header.opcode() == 0
            && if header.is_response() {
                questions <= 1 && answers <= MAX_RECOGNISED
            } else {
                questions == 1 && answers == 0 && authority == 0
            }
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([high, low]) = bytes.first_chunk() else {
            return Pdu::MoreUnknown;
        };
        let len = LENGTH_LEN + usize::from(u16::from_be_bytes([*high, *low]));
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// What the parts of a message need to know of it.
#[derive(Clone, Copy)]
struct Message<'b> {
    /// The octets that compression pointers count from.
    b: Buf<'b>,
    kind: Kind,
}

/// Walks a message of any of the protocols.
pub(crate) fn message<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, kind: Kind) -> Walked {
    let prefix = if w.is_over_stream() { LENGTH_LEN } else { 0 };
    w.column_protocol(match kind {
        Kind::Unicast if w.matched().eq_ignore_ascii_case(MEDIA_TYPE) => "DoH",
        Kind::Unicast => "DNS",
        Kind::Multicast => "MDNS",
        Kind::LinkLocal => "LLMNR",
    });
    if prefix != 0 || kind != Kind::Unicast || b.len() < 4 {
        // The fields of a fixed place are those of DNS over UDP.
        w.irregular();
    }
    let m = b.from(prefix)?;
    let (id, flags) = (m.u16(0)?, m.u16(2)?);
    let response = flags & 0x8000 != 0;
    let relation = transaction::learn(w, id, response);
    if !w.fields() {
        return Ok(());
    }
    let title = w.def(Field::PROTOCOL).title;
    let (root, opened) = w.open_protocol(&b, 0, REST)?;
    w.label(root, format_args!("{title} ({})", if response { "response" } else { "query" }));
    w.foreign(id::DNS, |w| {
        if prefix != 0 {
            w.item(f::LENGTH, &b, 0, LENGTH_LEN)?;
        }
        contents(w, &b, Message { b: m, kind }, flags, relation)
    })?;
    w.counted(id::DNS);
    w.close(opened);
    Ok(())
}

fn contents<C: Collector>(
    w: &mut Walk<'_, C>,
    whole: &Buf<'_>,
    message: Message<'_>,
    flags: u16,
    relation: Option<Relation>,
) -> Walked {
    let m = &message.b;
    let id_item = w.item(f::ID, m, 0, 2)?;
    show_flags(w, message, flags)?;
    let opcode = (flags >> 11 & 15) as u8;
    let update = opcode == opcode::UPDATE;
    let fields = if update {
        [f::COUNT_ZONES, f::COUNT_PREREQUISITES, f::COUNT_UPDATES, f::COUNT_ADD_RR]
    } else {
        [f::COUNT_QUERIES, f::COUNT_ANSWERS, f::COUNT_AUTH_RR, f::COUNT_ADD_RR]
    };
    for (field, at) in fields.into_iter().zip([4, 6, 8, 10]) {
        w.item(field, m, at, 2)?;
    }
    let header = Header::new(m)?;
    let [questions, answers, authority, additional] = header.counts();
    let mut at = HEADER_LEN;
    if opcode == opcode::STATEFUL && header.counts() == [0; 4] {
        service::stateful(w, m, at)?;
        at = m.reported();
    }
    if questions != 0 {
        let (section, opened) = open_section(w, m, at, if update { "Zone" } else { "Queries" })?;
        let start = at;
        for _ in 0..questions {
            at = question(w, message, at)?;
        }
        w.set_len(section, at - start);
        w.close(opened);
    }
    let titles = if update {
        ["Prerequisites", "Updates"]
    } else {
        ["Answers", "Authoritative nameservers"]
    };
    let [first, second] = titles;
    for (count, title) in
        [(answers, first), (authority, second), (additional, "Additional records")]
    {
        if count == 0 {
            continue;
        }
        let (section, opened) = open_section(w, m, at, title)?;
        let start = at;
        for _ in 0..count {
            at = record(w, message, at)?;
        }
        w.set_len(section, at - start);
        w.close(opened);
    }
    if let Some(relation) = relation {
        note_repetition(w, id_item, relation);
        show_relation(w, whole, relation);
    }
    extraneous(w, m, at)
}

fn open_section<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Buf<'_>,
    at: usize,
    title: &str,
) -> Result<(Item, crate::walk::Opened), Fault> {
    m.check(at, 1)?;
    let section = w.text(m, at, REST, format_args!("{title}"))?;
    Ok((section, w.open(section)))
}

fn show_flags<C: Collector>(w: &mut Walk<'_, C>, message: Message<'_>, flags: u16) -> Walked {
    let m = &message.b;
    let response = flags & 0x8000 != 0;
    let item = w.item(f::FLAGS, m, 2, 2)?;
    let fields: &[Field] = match (message.kind, response) {
        (Kind::LinkLocal, false) => &[
            f::FLAGS_RESPONSE,
            f::FLAGS_OPCODE,
            f::FLAGS_CONFLICT,
            f::FLAGS_TRUNCATED,
            f::FLAGS_TENTATIVE,
        ],
        (Kind::LinkLocal, true) => &[
            f::FLAGS_RESPONSE,
            f::FLAGS_OPCODE,
            f::FLAGS_CONFLICT_RESPONSE,
            f::FLAGS_TRUNCATED,
            f::FLAGS_TENTATIVE,
            f::FLAGS_RCODE,
        ],
        (_, false) => &[
            f::FLAGS_RESPONSE,
            f::FLAGS_OPCODE,
            f::FLAGS_TRUNCATED,
            f::FLAGS_RECDESIRED,
            f::FLAGS_Z,
            f::FLAGS_AD,
            f::FLAGS_CHECKDISABLE,
        ],
        (_, true) => &[
            f::FLAGS_RESPONSE,
            f::FLAGS_OPCODE,
            f::FLAGS_AUTHORITATIVE,
            f::FLAGS_TRUNCATED,
            f::FLAGS_RECDESIRED,
            f::FLAGS_RECAVAIL,
            f::FLAGS_Z,
            f::FLAGS_AUTHENTICATED,
            f::FLAGS_CHECKDISABLE,
            f::FLAGS_RCODE,
        ],
    };
    let opened = w.open(item);
    for field in fields {
        // In a query the bit is of interest only where it is set (RFC 6840, section 5.7).
        if *field == f::FLAGS_AD && flags & 0x20 == 0 {
            continue;
        }
        w.item(*field, m, 2, 2)?;
    }
    w.close(opened);
    if !w.labels() && !w.wants_columns() {
        return Ok(());
    }
    let (opcode, rcode) = (u64::from(flags >> 11 & 15), u64::from(flags & 15));
    let operation = values::OPCODES.get(opcode);
    let outcome = values::RCODES.get(rcode);
    let word = operation.unwrap_or("Unknown operation");
    if response {
        let outcome = outcome.unwrap_or("Unknown error");
        w.label(item, format_args!("Flags: {flags:#06x} {word} response, {outcome}"));
    } else {
        w.label(item, format_args!("Flags: {flags:#06x} {word}"));
    }
    match operation {
        Some(word) => w.info(format_args!("{word}")),
        None => w.info(format_args!("Unknown operation ({opcode})")),
    }
    let id = m.u16(0)?;
    w.info_append(format_args!("{} {id:#06x}", if response { " response" } else { "" }));
    match outcome {
        _ if !response || rcode == 0 => {}
        Some(word) => w.info_append(format_args!(" {word}")),
        None => w.info_append(format_args!(" Unknown error ({rcode})")),
    }
    Ok(())
}

fn note_repetition<C: Collector>(w: &mut Walk<'_, C>, item: Item, relation: Relation) {
    match relation {
        Relation::QueryAgain(frame) => w.expert_text(
            f::RETRANSMIT_REQUEST,
            item,
            format_args!("DNS query retransmission. Original request in frame {frame}"),
        ),
        Relation::ResponseAgain(frame) => w.expert_text(
            f::RETRANSMIT_RESPONSE,
            item,
            format_args!("DNS response retransmission. Original response in frame {frame}"),
        ),
        _ => {}
    }
}

fn show_relation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, relation: Relation) {
    match relation {
        Relation::Query(link) => {
            if let Some(frame) = w.link(link) {
                w.generated(f::RESPONSE_IN, b, 0, frame);
            }
        }
        Relation::QueryAgain(frame) => {
            w.generated(f::RETRANSMIT_REQUEST_IN, b, 0, u64::from(frame));
            w.generated(f::RETRANSMISSION, b, 0, 1);
        }
        Relation::Response(frame, time) => {
            w.generated(f::RESPONSE_TO, b, 0, u64::from(frame));
            w.generated_signed(f::TIME, b, 0, time);
        }
        Relation::ResponseAgain(frame) => {
            w.generated(f::RETRANSMIT_RESPONSE_IN, b, 0, u64::from(frame));
            w.generated(f::RETRANSMISSION, b, 0, 1);
        }
        Relation::Unsolicited => {
            w.generated(f::UNSOLICITED, b, 0, 1);
        }
    }
}

fn question<C: Collector>(
    w: &mut Walk<'_, C>,
    message: Message<'_>,
    start: usize,
) -> Result<usize, Fault> {
    let m = &message.b;
    let name = Name::read(m, start)?;
    let at = start + name.wire_len();
    let (kind, class) = (m.u16(at)?, m.u16(at + 2)?);
    let multicast = message.kind == Kind::Multicast;
    let asked = match class >> 15 {
        _ if !multicast => "",
        0 => ", \"QM\" question",
        _ => ", \"QU\" question",
    };
    let short = TypeName(kind);
    w.info_append(format_args!(" {short} {name}{asked}"));
    let class = ClassName(class, message.kind);
    let text = format_args!("{name}: type {short}, class {class}{asked}");
    let item = w.text(m, start, at + 4 - start, text)?;
    let opened = w.open(item);
    w.string(f::QRY_NAME, m, start, name.wire_len(), format_args!("{name}"))?;
    // A name of one octet counts as nothing.
    let octets = name.as_bytes();
    let (len, labels) = match octets.len() {
        0 | 1 => (0, 0),
        len => (len, 1 + octets.iter().filter(|b| **b == b'.').count()),
    };
    for (field, n) in [(f::QRY_NAME_LEN, len), (f::COUNT_LABELS, labels)] {
        let item = w.number(field, m, start, name.wire_len(), n as u64)?;
        w.mark_generated(item);
    }
    w.item(f::QRY_TYPE, m, at, 2)?;
    if multicast {
        w.item(f::QRY_CLASS_MDNS, m, at + 2, 2)?;
        w.item(f::QRY_QU, m, at + 2, 2)?;
    } else {
        w.item(f::QRY_CLASS, m, at + 2, 2)?;
    }
    w.close(opened);
    Ok(at + 4)
}

fn record<C: Collector>(
    w: &mut Walk<'_, C>,
    message: Message<'_>,
    start: usize,
) -> Result<usize, Fault> {
    let m = &message.b;
    let owner = Name::read(m, start)?;
    let at = start + owner.wire_len();
    let (kind, class, ttl) = (m.u16(at)?, m.u16(at + 2)?, m.u32(at + 4)?);
    let len = usize::from(m.u16(at + 8)?);
    let data = at + 10;
    let option = kind == rdata::OPT;
    let multicast = message.kind == Kind::Multicast;
    let flush = if multicast && !option && class & 0x8000 != 0 { ", cache flush" } else { "" };
    let short = TypeName(kind);
    w.info_append(format_args!(" {short}{flush}"));
    let item = if option {
        w.text(m, start, data + len - start, format_args!("{owner}: type {short}"))?
    } else {
        let class = ClassName(class, message.kind);
        let text = format_args!("{owner}: type {short}, class {class}{flush}");
        w.text(m, start, data + len - start, text)?
    };
    let opened = w.open(item);
    if kind == rdata::SRV {
        service_name(w, m, start, &owner)?;
    } else {
        w.string(f::RESP_NAME, m, start, owner.wire_len(), format_args!("{owner}"))?;
    }
    w.item(f::RESP_TYPE, m, at, 2)?;
    if option {
        option::fixed_part(w, m, at + 2, multicast)?;
    } else {
        let field = if multicast { f::RESP_CLASS_MDNS } else { f::RESP_CLASS };
        w.item(field, m, at + 2, 2)?;
        if multicast {
            w.item(f::RESP_CACHE_FLUSH, m, at + 2, 2)?;
        }
        let item = w.item(f::RESP_TTL, m, at + 4, 4)?;
        if ttl & 0x8000_0000 != 0 {
            w.expert(f::TTL_HIGH_BIT_SET, item);
        }
    }
    w.item(f::RESP_LEN, m, at + 8, 2)?;
    if len != 0 {
        let record = Record { m: *m, multicast, item, owner: &owner, kind, start, at: data, len };
        rdata::walk(w, &record)?;
    }
    w.close(opened);
    Ok(data + len)
}

/// The owner of an SRV record, whose first two labels are service and protocol (RFC 2782).
fn service_name<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Buf<'_>,
    start: usize,
    owner: &Name,
) -> Walked {
    let text = owner.to_string();
    let mut parts = text.splitn(3, '.');
    for field in [f::SRV_SERVICE, f::SRV_PROTO, f::SRV_NAME] {
        if let Some(part) = parts.next() {
            w.string(field, m, start, owner.wire_len(), format_args!("{part}"))?;
        }
    }
    Ok(())
}

fn extraneous<C: Collector>(w: &mut Walk<'_, C>, m: &Buf<'_>, at: usize) -> Walked {
    let len = m.remaining(at);
    if len == 0 {
        return Ok(());
    }
    let item = w.text(m, at, len, format_args!("Extraneous Data ({len} bytes)"))?;
    let opened = w.open(item);
    w.item(f::EXTRANEOUS_DATA, m, at, len)?;
    let place = misplaced(m, at);
    w.generated(f::EXTRANEOUS_LENGTH, m, place, len as u64);
    let text = w.text(m, at, len, format_args!("Extraneous data"))?;
    w.expert(f::EXTRANEOUS, text);
    w.hide(text);
    w.close(opened);
    Ok(())
}

/// The offset at which Wireshark shows a worked-out value: it counts the start of the message twice. No further than
/// there are octets.
fn misplaced(m: &Buf<'_>, at: usize) -> usize {
    (at + m.start() as usize).min(m.remaining(0))
}

/// The short name of a record type.
struct TypeName(u16);

impl fmt::Display for TypeName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match values::TYPES.get(u64::from(self.0)) {
            // Wireshark's short names of these two are each other's.
            Some("MAILB (mailbox-related RRs)") => out.write_str("MAILA"),
            Some("MAILA (mail agent RRs)") => out.write_str("MAILB"),
            Some(text) if text.starts_with("* ") => out.write_str("ANY"),
            Some(text) => out.write_str(text.split(' ').next().unwrap_or(text)),
            None => write!(out, "Unknown ({})", self.0),
        }
    }
}

/// The name of a class, without mDNS's first bit.
struct ClassName(u16, Kind);

impl fmt::Display for ClassName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mask = if self.1 == Kind::Multicast { 0x7fff } else { 0xffff };
        out.write_str(values::CLASSES.get(u64::from(self.0 & mask)).unwrap_or("Unknown"))
    }
}

/// Writes seconds with what they are in larger units: `300 (5 minutes)`.
fn write_seconds(seconds: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write!(out, "{seconds} ({})", Units(seconds))
}

#[cfg(test)]
mod tests;
