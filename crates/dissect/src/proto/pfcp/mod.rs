//! Packet Forwarding Control Protocol (3GPP TS 29.244): how the control plane of a mobile network tells the user plane what to do
//! with packets.

mod elements;
mod fields;
mod words;

use std::collections::HashMap;

use lamna_fields::{Field, FieldDef, FieldType, Value};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::track::{Link, Scope};
use crate::walk::{REST, Walk};
use elements::{Part, Title};
pub use fields::*;
use words::*;

/// The port of both planes.
pub const PORT: u16 = 8805;

/// Octets of an element's type and length.
const HEAD: usize = 4;

/// Elements inside of elements that are looked into: deeper than any message goes.
const MAX_NESTING: usize = 8;

/// The protocol.
#[derive(Clone, Copy, Debug)]
pub struct Pfcp;

impl Dissect for Pfcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const SESSION: u8 = 1;
        const PRIORITY: u8 = 2;
        w.column_protocol("PFCP");
        let (flags, kind) = (b.u8(0)?, b.u8(1)?);
        let name = MSG_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        w.info(format_args!("{name}"));
        let len = HEAD + usize::from(b.u16(2)?);
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        let item = w.item(FLAGS, &b, 0, 1)?;
        let names =
            [(4, "Follow On (FO)"), (PRIORITY, "Message Priority (MP)"), (SESSION, "SEID (S)")];
        for (_, name) in names.iter().filter(|(bit, _)| flags & bit != 0) {
            w.append(item, format_args!(", {name}"));
        }
        w.bits(item, &[VERSION, SPARE_B4, SPARE_B3, FO_FLAG, MP_FLAG, S], &b, 0, 1)?;
        w.item(MSG_TYPE, &b, 1, 1)?;
        w.number(LENGTH, &b, 2, 2, u64::from(b.u16(2)?))?;
        let mut at = HEAD;
        if flags & SESSION != 0 {
            w.item(SEID, &b, at, 8)?;
            at += 8;
        }
        let number = b.u24(at)?;
        w.item(SEQNO, &b, at, 3)?;
        if flags & PRIORITY != 0 {
            w.number(MP, &b, at + 3, 1, u64::from(b.u8(at + 3)? >> 4))?;
            w.item(SPARE_H0, &b, at + 3, 1)?;
        } else {
            w.item(SPARE_OCT, &b, at + 3, 1)?;
        }
        at += 4;
        let elements_len = len.min(b.reported()).saturating_sub(at);
        elements(w, &b.slice(at, elements_len)?, 0, Group::default())?;
        answer(w, &b, kind, number)?;
        w.close(opened);
        Ok(())
    }
}

/// Requests of a conversation that may be open at a time.
const MAX_OPEN: usize = 1 << 10;

/// The requests that were not answered yet: by sequence number their frame, time and the promise of an answer.
#[derive(Debug, Default)]
struct Requests(HashMap<u32, (u32, i64, Link)>);

/// Tells which request a response answers, or where a request is answered.
fn answer<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, number: u32) -> Walked {
    // Responses have the number after their request's, up to sessions and in them.
    const VERSION_NOT_SUPPORTED: u8 = 11;
    let response =
        if kind < VERSION_NOT_SUPPORTED { kind.is_multiple_of(2) } else { kind % 2 == 1 };
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let known = w.remember(Scope::Stream, |requests: &mut Requests, memory| {
        if response {
            let (asked, begun, link) = requests.0.remove(&number)?;
            memory.set_link(link, u64::from(frame));
            return Some((Some((asked, time - begun)), None));
        }
        if requests.0.len() >= MAX_OPEN {
            requests.0.clear();
        }
        let link = memory.new_link();
        requests.0.insert(number, (frame, time, link));
        Some((None, Some(link)))
    });
    let (asked, link) = known.flatten().unwrap_or((None, None));
    if let Some((asked, took)) = asked {
        w.generated(RESPONSE_TO, b, 0, u64::from(asked));
        w.generated_signed(RESPONSE_TIME, b, 0, took);
    } else if let Some(answer) = link.and_then(|link| w.link(link)) {
        w.generated(RESPONSE_IN, b, 0, answer);
    }
    Ok(())
}

/// The element that others are in: its type and item.
#[derive(Clone, Copy)]
struct Group {
    kind: u16,
    item: Item,
}

impl Default for Group {
    fn default() -> Self {
        Group { kind: 0, item: Item::NONE }
    }
}

impl Group {
    /// Whether it is told apart by the element of this type in it.
    fn is_named_by(self, kind: u16) -> bool {
        match kind {
            rule::PDR => matches!(self.kind, 1 | 8 | 9 | 15),
            rule::FAR => matches!(self.kind, 3 | 10 | 16),
            rule::URR => matches!(self.kind, 6 | 13 | 17 | 77..=80),
            rule::QER => matches!(self.kind, 7 | 14 | 18),
            rule::BAR => matches!(self.kind, 12 | 85..=87),
            rule::MAR => matches!(self.kind, 165 | 168 | 169),
            rule::SRR => matches!(self.kind, 211..=213),
            _ => false,
        }
    }

    /// Its item where it is told apart by the element of this type, else none.
    fn named(self, kind: u16) -> Item {
        if self.is_named_by(kind) { self.item } else { Item::NONE }
    }
}

/// Types of elements that number rules.
mod rule {
    pub(super) const PDR: u16 = 56;
    pub(super) const URR: u16 = 81;
    pub(super) const LINKED_URR: u16 = 82;
    pub(super) const BAR: u16 = 88;
    pub(super) const FAR: u16 = 108;
    pub(super) const QER: u16 = 109;
    pub(super) const AGGREGATED_URR: u16 = 120;
    pub(super) const MAR: u16 = 170;
    pub(super) const SRR: u16 = 215;
}

/// Elements one after the other.
fn elements<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, depth: usize, group: Group) -> Walked {
    const VENDOR: u16 = 0x8000;
    let mut at = 0;
    while at < b.reported() {
        let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        let enterprise = if kind & VENDOR != 0 { Some(b.u16(at + HEAD)?) } else { None };
        let vendors = enterprise.and_then(|number| elements::vendor_element(number, kind));
        let name = match vendors {
            Some((name, _)) => name,
            None => IE_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown"),
        };
        let item = w.text(b, at, HEAD + len, format_args!("{name} : "))?;
        let opened = w.open(item);
        w.item(if enterprise.is_some() { ENTERPRISE_IE } else { IE_TYPE }, b, at, 2)?;
        w.item(IE_LEN, b, at + 2, 2)?;
        let mut content = b.slice(at + HEAD, len)?;
        if enterprise.is_some() {
            w.item(ENTERPRISE_ID, &content, 0, 2)?;
            content = content.from(2)?;
        }
        let is_group = match vendors {
            Some((_, parts)) => parts.is_empty(),
            None => elements::is_group(kind),
        };
        if is_group && depth < MAX_NESTING {
            w.append(item, format_args!("[Grouped IE]"));
            elements(w, &content, depth + 1, Group { kind, item })?;
        } else if let Some((_, list)) = vendors {
            vendor_element(w, &content, list, item)?;
        } else if enterprise.is_some() {
            let item =
                w.text(&content, 0, REST, format_args!("IE not decoded yet(WS:IE id too large)"))?;
            w.expert(IE_NOT_DECODED, item);
        } else {
            element(w, &content, kind, item, group)?;
        }
        w.close(opened);
        at += HEAD + len;
    }
    Ok(())
}

/// The content of an element that a vendor defines; its title says a number or a text.
fn vendor_element<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    list: &[Part],
    item: Item,
) -> Walked {
    let at = parts(w, c, 0, list)?;
    match list {
        [Part::Text(..)] if is_text(c.captured()) => {
            w.append(item, format_args!("{}", String::from_utf8_lossy(c.captured())));
        }
        [Part::One(field, len)] if w.def(*field).kind == FieldType::AbsoluteTime || *len == 2 => {
            let octets = c.captured();
            let number = c.u16(0)?;
            if *len == 2 {
                w.append(item, format_args!("{number}"));
            } else if w.labels() {
                let text = value_text(w.def(*field), octets, list);
                w.append(item, format_args!("{text}"));
            }
        }
        _ => {}
    }
    undecoded(w, c, at)
}

/// The content of an element whose item is `item`, inside of `group`.
fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    kind: u16,
    item: Item,
    group: Group,
) -> Walked {
    if let Some((title, list)) = elements::element(kind) {
        let at = parts(w, c, 0, list)?;
        let name = IE_TYPE_VALUES.get(u64::from(kind)).unwrap_or("MAR ID");
        show_title(w, c, (title, list), item, (group.named(kind), name));
        if let ([Part::Text(..)], true) = (list, is_text(c.captured())) {
            w.append(item, format_args!("{}", String::from_utf8_lossy(c.captured())));
        }
        return undecoded(w, c, at);
    }
    match kind {
        21 => tunnel(w, c, item),
        22 | 159 => {
            let field = if kind == 22 { NETWORK_INSTANCE } else { APN_DNN };
            let name = domain(c.captured());
            w.string(field, c, 0, c.reported(), format_args!("{name}"))?;
            w.append(item, format_args!("{name}"));
            Ok(())
        }
        23 => filter(w, c),
        26 | 27 => {
            let (up, down) = if kind == 26 { (UL_MBR, DL_MBR) } else { (UL_GBR, DL_GBR) };
            w.item(up, c, 0, 5)?;
            w.item(down, c, 5, 5)?;
            Ok(())
        }
        57 => session(w, c, item),
        60 => node(w, c, item),
        rule::URR | rule::LINKED_URR | rule::AGGREGATED_URR => {
            rule(w, c, (URR_ID_FLG, URR_ID), "URR ID", item, group.named(kind))
        }
        84 => outer_header(w, c),
        95 => {
            w.item(OUT_HDR_DESC, c, 0, 1)?;
            let word = OUT_HDR_DESC_VALUES.get(u64::from(c.u8(0)?)).unwrap_or("Unknown");
            w.append(item, format_args!("{word}"));
            if c.reported() > 1 {
                w.item(GTPU_EXT_HDR_DEL_PDU_SESS_CONT, c, 1, 1)?;
            }
            Ok(())
        }
        rule::FAR => rule(w, c, (FAR_ID_FLG, FAR_ID), "FAR ID", item, group.named(kind)),
        rule::QER => rule(w, c, (QER_ID_FLG, QER_ID), "QER ID", item, group.named(kind)),
        _ => Ok(()),
    }
}

/// Labels, each behind its length, as a name with dots; text without lengths as it is.
fn domain(octets: &[u8]) -> String {
    let mut text = String::new();
    let mut rest = octets;
    while let Some((len, behind)) = rest.split_first() {
        let Some(label) = behind.get(..usize::from(*len)) else {
            return String::from_utf8_lossy(octets).into_owned();
        };
        if !text.is_empty() {
            text.push('.');
        }
        text.push_str(&String::from_utf8_lossy(label));
        rest = &behind[label.len()..];
    }
    text
}

/// A rule's number, and who gave it.
fn rule<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    (flag, field): (Field, Field),
    name: &str,
    item: Item,
    parent: Item,
) -> Walked {
    const PREDEFINED: u32 = 1 << 31;
    let word = c.u32(0)?;
    w.item(flag, c, 0, 4)?;
    w.item(field, c, 0, 4)?;
    let giver = if word & PREDEFINED != 0 { "Predefined by UP" } else { "Dynamic by CP" };
    let number = word & !PREDEFINED;
    w.append(item, format_args!("{giver} {number}"));
    w.append(parent, format_args!(": {name}: {giver} {number}"));
    Ok(())
}

/// Both ends' identifier of a tunnel.
fn tunnel<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, item: Item) -> Walked {
    const V4: u8 = 1;
    const V6: u8 = 2;
    const CHOOSE: u8 = 4;
    const CHOOSE_ID: u8 = 8;
    let flags = c.u8(0)?;
    let fields =
        [FTEID_FLG_SPARE, F_TEID_FLAGS_CH_ID, F_TEID_FLAGS_CH, F_TEID_FLAGS_V6, F_TEID_FLAGS_V4];
    for field in fields {
        w.item(field, c, 0, 1)?;
    }
    if flags & CHOOSE != 0 {
        if flags & CHOOSE_ID != 0 {
            w.item(F_TEID_CHOOSE_ID, c, 1, 1)?;
        }
        return Ok(());
    }
    w.item(F_TEID_TEID, c, 1, 4)?;
    w.append(item, format_args!("TEID: 0x{:08x}", c.u32(1)?));
    addresses(
        w,
        c,
        5,
        (flags & V4 != 0, flags & V6 != 0),
        (F_TEID_IPV4_ADDR, F_TEID_IPV6_ADDR),
        item,
    )?;
    Ok(())
}

/// The addresses at `at`, of both families where both are there; answers where they end.
fn addresses<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    mut at: usize,
    (v4, v6): (bool, bool),
    (field4, field6): (Field, Field),
    item: Item,
) -> Result<usize, Fault> {
    if v4 {
        w.item(field4, c, at, 4)?;
        w.append(item, format_args!(", IPv4 {}", Address::Ipv4(c.array(at)?)));
        at += 4;
    }
    if v6 {
        w.item(field6, c, at, 16)?;
        w.append(item, format_args!(", IPv6 {}", Address::Ipv6(c.array(at)?)));
        at += 16;
    }
    Ok(at)
}

/// A session's identifier.
fn session<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, item: Item) -> Walked {
    let flags = c.u8(0)?;
    let fields = [
        SPARE_B7,
        SPARE_B6,
        SPARE_B5,
        SPARE_B4,
        SPARE_B3,
        SPARE_B2,
        F_SEID_FLAGS_V4,
        F_SEID_FLAGS_V6,
    ];
    for field in fields {
        w.item(field, c, 0, 1)?;
    }
    w.item(SEID, c, 1, 8)?;
    w.append(item, format_args!("SEID: 0x{:016x}", c.u64(1)?));
    addresses(w, c, 9, (flags & 2 != 0, flags & 1 != 0), (F_SEID_IPV4, F_SEID_IPV6), item)?;
    Ok(())
}

/// Who a node is.
fn node<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, item: Item) -> Walked {
    const IPV4: u8 = 0;
    const IPV6: u8 = 1;
    const NAME: u8 = 2;
    w.item(SPARE_H1, c, 0, 1)?;
    w.item(NODE_ID_TYPE, c, 0, 1)?;
    let kind = c.u8(0)? & 0xf;
    let word = NODE_ID_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    match kind {
        IPV4 => {
            w.item(NODE_ID_IPV4, c, 1, 4)?;
            w.append(item, format_args!("{word}: {}", Address::Ipv4(c.array(1)?)));
        }
        IPV6 => {
            w.item(NODE_ID_IPV6, c, 1, 16)?;
            w.append(item, format_args!("{word}: {}", Address::Ipv6(c.array(1)?)));
        }
        NAME => {
            let name = domain(c.from(1)?.captured());
            w.string(NODE_ID_FQDN, c, 1, c.reported() - 1, format_args!("{name}"))?;
            w.append(item, format_args!("{word}: {name}"));
        }
        _ => {}
    }
    Ok(())
}

/// A filter of packets.
fn filter<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    const DESCRIPTION: u8 = 1;
    const ID: u8 = 0x10;
    let flags = c.u8(0)?;
    let fields =
        [SPARE_H1, SDF_FILTER_BID, SDF_FILTER_FL, SDF_FILTER_SPI, SDF_FILTER_TTC, SDF_FILTER_FD];
    for field in fields {
        w.item(field, c, 0, 1)?;
    }
    w.item(SPARE, c, 1, 1)?;
    let mut at = 2;
    if flags & DESCRIPTION != 0 {
        let len = usize::from(c.u16(at)?);
        w.item(FLOW_DESC_LEN, c, at, 2)?;
        w.item(FLOW_DESC, c, at + 2, len)?;
        at += 2 + len;
    }
    // Between the description and the identifier: traffic class, security parameters and flow label.
    at += [(2, 2), (4, 4), (8, 3)]
        .iter()
        .filter(|(bit, _)| flags & bit != 0)
        .map(|(_, n)| n)
        .sum::<usize>();
    if flags & ID != 0 {
        w.item(SDF_FILTER_ID, c, at, 4)?;
    }
    Ok(())
}

/// What is put before packets.
fn outer_header<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    const TUNNEL_4: u16 = 0x100;
    const TUNNEL_6: u16 = 0x200;
    const UDP_4: u16 = 0x400;
    const UDP_6: u16 = 0x800;
    const IP_4: u16 = 0x1000;
    const IP_6: u16 = 0x2000;
    let kinds = c.u16(0)?;
    w.item(OUTER_HDR_DESC, c, 0, 2)?;
    let mut at = 2;
    if kinds & (TUNNEL_4 | TUNNEL_6) != 0 {
        w.item(OUTER_HDR_CREATION_TEID, c, at, 4)?;
        at += 4;
    }
    if kinds & (TUNNEL_4 | UDP_4 | IP_4) != 0 {
        w.item(OUTER_HDR_CREATION_IPV4, c, at, 4)?;
        at += 4;
    }
    if kinds & (TUNNEL_6 | UDP_6 | IP_6) != 0 {
        w.item(OUTER_HDR_CREATION_IPV6, c, at, 16)?;
        at += 16;
    }
    if kinds & (UDP_4 | UDP_6) != 0 {
        w.item(OUTER_HDR_CREATION_PORT, c, at, 2)?;
    }
    Ok(())
}

/// Walks the parts of an element from `at` on; answers where they end.
fn parts<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    mut at: usize,
    parts: &[Part],
) -> Result<usize, Fault> {
    for part in parts {
        match *part {
            Part::Bits(len, fields) => {
                if at > 0 && at >= c.reported() {
                    break;
                }
                for field in fields {
                    w.item(*field, c, at, len.into())?;
                }
                at += usize::from(len);
            }
            Part::One(field, len) => {
                one(w, c, at, field, len.into())?;
                at += usize::from(len);
            }
            Part::When(bit, list) => {
                if c.u8(0)? >> bit & 1 != 0 {
                    at = self::parts(w, c, at, list)?;
                }
            }
            Part::Rest(field) => {
                w.item(field, c, at, REST)?;
                at = c.reported();
            }
            Part::Text(octets, text) => {
                let rest = c.from(at)?;
                let field = if is_text(rest.captured()) { text } else { octets };
                w.item(field, &rest, 0, REST)?;
                at = c.reported();
            }
            Part::Counted(len_field, len, field) => {
                let octets = c.bytes(at, len.into())?;
                let count = octets.iter().fold(0, |n, octet| n << 8 | usize::from(*octet));
                w.item(len_field, c, at, len.into())?;
                at += usize::from(len);
                w.item(field, c, at, count)?;
                at += count;
            }
            Part::Tag([number, eligible, priority]) => {
                w.item(number, c, at, 2)?;
                w.item(eligible, c, at, 1)?;
                w.item(priority, c, at, 1)?;
                at += 2;
            }
            Part::Tree(field, bits) => {
                let item = w.item(field, c, at, 1)?;
                w.bits(item, bits, c, at, 1)?;
                at += 1;
            }
        }
    }
    Ok(at)
}

/// A field of `len` octets; a time is in seconds since 1900, and may have a fraction.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    at: usize,
    field: Field,
    len: usize,
) -> Walked {
    if w.def(field).kind != FieldType::AbsoluteTime {
        w.item(field, c, at, len)?;
        return Ok(());
    }
    w.number(field, c, at, len, time_value(c.bytes(at, len)?) as u64)?;
    Ok(())
}

/// Nanoseconds since 1970 of seconds since 1900, or since 2036 where their highest bit is not set, and a fraction of one,
/// where there is one (RFC 4330, section 3); zero is no time.
fn time_value(octets: &[u8]) -> i64 {
    const SINCE_1970: i64 = 2_208_988_800;
    const ERA: i64 = 1 << 32;
    let word = |at: usize| {
        octets.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |n| u32::from_be_bytes(*n))
    };
    let seconds = word(0);
    if seconds == 0 {
        return 0;
    }
    let era = if seconds >> 31 == 0 { ERA } else { 0 };
    let fraction = (i64::from(word(4)) * 1_000_000_000) >> 32;
    (i64::from(seconds) + era - SINCE_1970) * 1_000_000_000 + fraction
}

/// Whether octets are shown as text.
fn is_text(octets: &[u8]) -> bool {
    !octets.is_empty() && octets.iter().all(|c| matches!(c, b' '..=b'~'))
}

/// Adds what the title of an element says; what tells a group apart is said in its title too.
fn show_title<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    (title, list): elements::Element,
    item: Item,
    (group, name): (Item, &str),
) {
    if !w.labels() {
        return;
    }
    match title {
        Title::Nothing => {}
        Title::Word(field) => {
            let text = value_text(w.def(field), c.captured(), list);
            w.append(
                item,
                format_args!("{}", text.rsplit_once(" (").map_or(&*text, |(word, _)| word)),
            );
        }
        Title::Value(field, unit) => {
            let def = w.def(field);
            let text = value_text(def, c.captured(), list);
            w.append(item, format_args!("{text}{unit}"));
            w.append(group, format_args!(": {name}: {text}"));
        }
    }
}

/// The text of the value of the first field of an element.
fn value_text(def: &FieldDef, octets: &[u8], list: &[Part]) -> String {
    let len = match list {
        [Part::One(_, len) | Part::Bits(len, _), ..] => usize::from(*len),
        _ => octets.len().min(8),
    };
    let number = octets.iter().take(len).fold(0u64, |n, octet| n << 8 | u64::from(*octet));
    let value = match def.kind {
        FieldType::AbsoluteTime => Value::AbsoluteTime(i128::from(time_value(octets))),
        _ if def.mask != 0 => Value::Uint((number & def.mask) >> def.shift()),
        _ => Value::Uint(number),
    };
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = def.write_label(&mut text, &value);
    text.split_once(": ").map_or(text.clone(), |(_, value)| value.to_owned())
}

/// Notes that octets from `at` on are not looked into, where there are some.
fn undecoded<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, at: usize) -> Walked {
    if at < c.reported() {
        let item = w.text(c, at, REST, format_args!("IE data not decoded by WS yet"))?;
        w.expert(IE_DATA_NOT_DECODED, item);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    #[test]
    fn a_request_with_a_rule_is_taken_apart() {
        let mut packet = vec![0x21, 50, 0, 30, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0];
        packet.extend([0, 1, 0, 14, 0, 56, 0, 2, 0, 1, 0, 29, 0, 4, 0, 0, 0, 255]);
        let shown = shown(PORT, PORT, &packet);
        assert_eq!(shown.info, "PFCP PFCP Session Establishment Request");
        assert!(shown.has("Create PDR : [Grouped IE]: PDR ID: 1"), "{shown:#?}");
        assert!(shown.has("Precedence : 255"), "{shown:#?}");
    }

    #[test]
    fn names_are_labels_or_text() {
        assert_eq!(domain(b"\x08internet"), "internet");
        assert_eq!(domain(b"\x01a\x02bc"), "a.bc");
        assert_eq!(domain(b"internet"), "internet");
    }

    #[test]
    fn an_element_beyond_the_message_is_malformed() {
        let shown = shown(PORT, PORT, &[0x20, 1, 0, 9, 0, 0, 3, 0, 0, 56, 0, 99, 1]);
        assert!(shown.has("[Malformed Packet: PFCP]"), "{shown:#?}");
    }
}
