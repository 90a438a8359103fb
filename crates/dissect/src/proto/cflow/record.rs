//! Records of flows, after the templates that came before them.

use lamna_fields::{Encoding, Field, FieldType};

use super::elements::{self, Kind};
use super::fields::*;
use super::templates::{self, Entry, Template, VARIABLE};
use super::{Context, MILLI, SECOND, SET_LEN, Version, padding};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::hex;
use crate::proto::id;
use crate::walk::Walk;

/// Nanoseconds of a microsecond.
const MICRO: u64 = 1000;

/// Records after templates inside of records: deeper than any exporter goes.
const MAX_NESTING: usize = 4;

/// What each pair of a beginning and an end counts in.
const UNITS: [&str; 6] =
    ["switched", "seconds", "milliseconds", "microseconds", "nanoseconds", "delta milliseconds"];

/// Beginnings and ends of the flow, until both of a unit are there: their places and lengths.
#[derive(Clone, Copy, Debug, Default)]
struct Times([[Option<(usize, usize)>; 2]; UNITS.len()]);

/// A set of records; answers how many flows there were.
pub(super) fn set<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    item: Item,
    id: u16,
    context: Context,
) -> Result<u32, Fault> {
    let Some(template) = templates::find(w, context, id) else {
        let len = s.remaining(SET_LEN);
        let text = format_args!("Data ({len} byte{}), no template found", plural(len));
        return missing(w, s, SET_LEN, len, text).map(|()| 0);
    };
    w.generated(TEMPLATE_FRAME, s, context.start, u64::from(template.frame));
    let (count, at) = records(w, s, SET_LEN, &template, context, "Flow", 0)?;
    w.append(item, format_args!(" ({count} flows)"));
    padding(w, s, at)?;
    Ok(if template.is_options() { 0 } else { count })
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// Says that there is no template for the octets here.
fn missing<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    len: usize,
    text: std::fmt::Arguments<'_>,
) -> Walked {
    let item = w.text(s, at, len, text)?;
    w.expert_text(NO_TEMPLATE_FOUND, item, text);
    Ok(())
}

/// Records as long as there is room for one; answers how many, and where what follows begins.
fn records<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    mut at: usize,
    template: &Template,
    context: Context,
    title: &str,
    depth: usize,
) -> Result<(u32, usize), Fault> {
    let len = template.len();
    let mut count = 0;
    while len > 0 && s.remaining(at) >= len {
        count += 1;
        let item = w.text(s, at, len, format_args!("{title} {count}"))?;
        let opened = w.open(item);
        at = record(w, s, at, template, context, depth)?;
        w.close(opened);
    }
    Ok((count, at))
}

/// A record; where it ends.
fn record<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    mut at: usize,
    template: &Template,
    context: Context,
    depth: usize,
) -> Result<usize, Fault> {
    /// A length that says that two more octets hold it.
    const LONG: u8 = 255;
    let first = at;
    let mut times = Times::default();
    let mut marked = None;
    for entry in template.entries() {
        let start = at;
        let mut len = usize::from(entry.len);
        if entry.len == VARIABLE && context.version == Version::Ipfix {
            let short = s.u8(at)?;
            at += 1;
            len = usize::from(short);
            if short == LONG {
                len = usize::from(s.u16(at)?);
                at += 2;
            }
        }
        let lengths = start..at;
        s.check(at, len)?;
        if entry.enterprise != marked {
            marked = entry.enterprise;
            let known = marked.and_then(elements::of);
            if let Some(mark) = known.and_then(|known| known.mark) {
                let item = w.generated(mark, s, first + context.start, 0);
                w.hide(item);
            }
        }
        if len > 0 {
            let item = field(w, s, at, len, entry, context, &mut times, depth)?;
            if !lengths.is_empty() {
                let opened = w.open(item);
                w.item(STRING_LEN_SHORT, s, lengths.start, 1)?;
                if lengths.len() > 1 {
                    w.item(STRING_LEN_LONG, s, lengths.start + 1, 2)?;
                }
                w.close(opened);
            }
        }
        at += len;
    }
    for unit in 0..UNITS.len() {
        let [start, end] = times.0.get(unit).copied().unwrap_or_default();
        for (is_start, place) in [(true, start), (false, end)] {
            if let Some((at, len)) = place {
                time(w, s, at, len.min(4), unit, is_start, context)?;
            }
        }
    }
    Ok(at)
}

/// The value of a beginning or an end, in nanoseconds.
fn nanos(s: &Buf<'_>, at: usize, unit: usize, context: Context) -> Result<u64, Fault> {
    /// Seconds from 1900 to 1970, where timestamps of NTP and of Unix begin.
    const NTP: u64 = 2_208_988_800;
    /// Seconds of an era of NTP: with the first bit clear a timestamp is of the second one.
    const ERA: u64 = 1 << 32;
    Ok(match unit {
        0 => u64::from(s.u32(at)?) * MILLI,
        1 => u64::from(s.u32(at)?) * SECOND,
        2 => s.u64(at)?.wrapping_mul(MILLI),
        3 | 4 => {
            let (seconds, fraction) = (u64::from(s.u32(at)?), u64::from(s.u32(at + 4)?));
            if seconds == 0 && fraction == 0 {
                return Ok(0);
            }
            let era = if seconds & 0x8000_0000 == 0 { ERA } else { 0 };
            (seconds + era).wrapping_sub(NTP).wrapping_mul(SECOND)
                + ((fraction * (SECOND - 1)) >> 32)
        }
        _ => (u64::from(context.time) * SECOND).wrapping_sub(u64::from(s.u32(at)?) * MICRO),
    })
}

/// A beginning or an end.
fn time<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    len: usize,
    unit: usize,
    is_start: bool,
    context: Context,
) -> Walked {
    let field = match (unit, is_start) {
        (0, true) => TIMESTART,
        (0, false) => TIMEEND,
        (_, true) => ABSTIMESTART,
        (_, false) => ABSTIMEEND,
    };
    let value = nanos(s, at, unit, context)?;
    w.number(field, s, at, len, value)?;
    Ok(())
}

/// One half of a pair: where it is the second one, both are shown as a duration.
fn pair<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    (at, len): (usize, usize),
    (unit, is_start): (usize, bool),
    context: Context,
    times: &mut Times,
) -> Walked {
    nanos(s, at, unit, context)?;
    let Some(slots) = times.0.get_mut(unit) else { return Ok(()) };
    slots[usize::from(!is_start)] = Some((at, len));
    let [Some(start), Some(end)] = *slots else { return Ok(()) };
    *slots = [None; 2];
    let begun = nanos(s, start.0, unit, context)?;
    let took = nanos(s, end.0, unit, context)?.wrapping_sub(begun) as i64;
    let item = w.generated_signed(TIMEDELTA, s, start.0, took);
    w.append(item, format_args!(" ({})", UNITS.get(unit).copied().unwrap_or_default()));
    let opened = w.open(item);
    time(w, s, start.0, start.1, unit, true, context)?;
    time(w, s, end.0, end.1, unit, false, context)?;
    w.close(opened);
    Ok(())
}

/// A field of a record: the item that stands for it.
#[expect(
    clippy::too_many_arguments,
    reason = "what a field is, where it is, and what it needs of the record"
)]
fn field<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    len: usize,
    entry: Entry,
    context: Context,
    times: &mut Times,
    depth: usize,
) -> Result<Item, Fault> {
    if entry.is_scope {
        let field = match entry.kind {
            1 => SCOPE_SYSTEM,
            2 => SCOPE_INTERFACE,
            3 => SCOPE_LINECARD,
            4 => SCOPE_CACHE,
            5 => SCOPE_TEMPLATE,
            _ => UNKNOWN_FIELD_TYPE,
        };
        return w.item(field, s, at, len);
    }
    let Some((_, kind, field)) = elements::element(entry.enterprise, entry.kind) else {
        return unknown(w, s, at, len, entry, context);
    };
    let fixed = |w: &mut Walk<'_, C>, value: u64| w.number(field, s, at, len, value);
    match kind {
        Kind::Plain => plain(w, field, s, at, len),
        Kind::Pair(unit, is_start) => {
            pair(w, s, (at, len), (usize::from(unit), is_start), context, times)?;
            Ok(Item::NONE)
        }
        Kind::Seconds => fixed(w, u64::from(s.u32(at)?) * SECOND),
        Kind::Millis => fixed(w, s.u64(at)?.wrapping_mul(MILLI)),
        Kind::ShortMillis | Kind::DeltaMillis => fixed(w, u64::from(s.u32(at)?) * MILLI),
        Kind::DeltaMicros => fixed(w, u64::from(s.u32(at)?) * MICRO),
        Kind::OverflowingMicros => {
            let value = s.u32(at)?.wrapping_mul(1000);
            fixed(w, u64::from(value))
        }
        Kind::Ntp => {
            s.check(at, 4)?;
            if !matches!(len, 4 | 8) {
                return Ok(Item::NONE);
            }
            w.item_as(field, s, at, len, Encoding::Ntp)
        }
        Kind::Mpls => mpls(w, s, at, len, entry.kind),
        Kind::TcpFlags => tcp_flags(w, s, at, len),
        Kind::Forwarding => forwarding(w, s, at, len),
        Kind::Application => {
            let item = w.item(APPL_ID_CLASSIFICATION_ENGINE_ID, s, at, 1)?;
            w.item(APPL_ID_SELECTOR_ID, s, at + 1, len - 1)?;
            Ok(item)
        }
        Kind::Icmp6 => {
            w.item(ICMP_IPV6_TYPE, s, at, 1)?;
            w.item(ICMP_IPV6_CODE, s, at + 1, 1)
        }
        Kind::Frame => {
            let item = w.item(field, s, at, len)?;
            let opened = w.open(item);
            let frame = s.slice(at, len)?;
            w.silently(|w| w.call(id::ETH, frame))?;
            w.close(opened);
            Ok(item)
        }
        Kind::SubTemplates => sub_templates(w, s, (at, len), field, context, depth),
        Kind::HttpUri => http_uri(w, s, at, len, field),
        Kind::HttpHost => http_host(w, s, at, len, field),
        Kind::Juniper => juniper(w, s, at, len),
        Kind::Counted(length) => {
            let text = usize::from(s.u8(at)?);
            w.item(length, s, at, 1)?;
            w.item(field, s, at + 1, text)
        }
    }
}

/// A field of a type that nobody knows.
fn unknown<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    len: usize,
    entry: Entry,
    context: Context,
) -> Result<Item, Fault> {
    let octets = s.bytes(at, len)?;
    let is_ipfix = context.version == Version::Ipfix;
    let field = if is_ipfix { ENTERPRISE_PRIVATE_ENTRY } else { UNKNOWN_FIELD_TYPE };
    let item = w.item(field, s, at, len)?;
    if w.labels() {
        let owner = match entry.enterprise {
            _ if !is_ipfix => String::new(),
            Some(number) => format!("({}) ", templates::organisation(number)),
            None => "((null)) ".to_owned(),
        };
        let (kind, hex) = (entry.kind, hex::joined(octets, " "));
        w.label_value(item, format_args!("{owner}Type {kind}: Value (hex bytes): {hex}"));
    }
    Ok(item)
}

/// A field as its type says: of numbers that are too long for it, and of addresses, the first octets count.
fn plain<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    s: &Buf<'_>,
    at: usize,
    len: usize,
) -> Result<Item, Fault> {
    let kind = w.def(field).kind;
    let width = match kind {
        FieldType::Boolean => 8,
        FieldType::Ipv4 | FieldType::Ether | FieldType::Guid | FieldType::Ipv6 => kind.width(),
        FieldType::Float => 4,
        kind if kind.is_integer() => kind.width().max(4),
        FieldType::AbsoluteTime | FieldType::RelativeTime => return stamp(w, field, s, at, len),
        _ => return w.item(field, s, at, len),
    };
    let width = if kind == FieldType::Guid { 16 } else { width };
    if len <= width {
        if !kind.is_integer() && kind != FieldType::Boolean && len < width {
            return Err(Fault::Malformed);
        }
        return w.item(field, s, at, len);
    }
    let item = w.item(field, s, at, width)?;
    w.set_len(item, len);
    Ok(item)
}

/// A time of seconds, or of seconds and nanoseconds.
fn stamp<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    s: &Buf<'_>,
    at: usize,
    len: usize,
) -> Result<Item, Fault> {
    if !matches!(len, 4 | 8) {
        return Err(Fault::Malformed);
    }
    w.item(field, s, at, len)
}

/// An entry of a stack of labels.
fn mpls<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    len: usize,
    kind: u16,
) -> Result<Item, Fault> {
    const FIRST: u16 = 70;
    const LEN: usize = 3;
    let number = kind - FIRST + 1;
    if len != LEN {
        let text = format_args!("MPLS-Label{number}: bad length {len}");
        let item = w.text(s, at, len, text)?;
        w.expert_text(MPLS_LABEL_BAD_LENGTH, item, text);
        return Ok(item);
    }
    let entry = s.u24(at)?;
    let bottom = if entry & 1 != 0 { "bottom-of-stack" } else { "" };
    let text =
        format_args!("MPLS-Label{number}: {} exp-bits: {} {bottom}", entry >> 4, entry >> 1 & 7);
    let item = w.text(s, at, LEN, text)?;
    let opened = w.open(item);
    w.item(MPLS_LABEL, s, at, LEN)?;
    w.item(MPLS_EXP, s, at + 2, 1)?;
    w.item(MPLS_BOS, s, at + 2, 1)?;
    w.close(opened);
    Ok(item)
}

/// The flags of TCP.
fn tcp_flags<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    len: usize,
) -> Result<Item, Fault> {
    if len == 1 {
        let bits = [
            TCPFLAGS_RESERVED,
            TCPFLAGS_URG,
            TCPFLAGS_ACK,
            TCPFLAGS_PSH,
            TCPFLAGS_RST,
            TCPFLAGS_SYN,
            TCPFLAGS_FIN,
        ];
        return w.bitmask(TCPFLAGS, &bits, s, at, 1);
    }
    let bits = [
        TCPFLAGS_ZERO,
        TCPFLAGS_RESERVED_2,
        TCPFLAGS_NS,
        TCPFLAGS_CWR,
        TCPFLAGS_ECE,
        TCPFLAGS_URG_2,
        TCPFLAGS_ACK_2,
        TCPFLAGS_PSH_2,
        TCPFLAGS_RST_2,
        TCPFLAGS_SYN_2,
        TCPFLAGS_FIN_2,
    ];
    w.bitmask(TCPFLAGS_2, &bits, s, at, 2)
}

/// What became of the packets, and why.
fn forwarding<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    len: usize,
) -> Result<Item, Fault> {
    let reason = match s.u8(at)? >> 6 {
        0 => FORWARDING_STATUS_UNKNOWN_CODE,
        1 => FORWARDING_STATUS_FORWARD_CODE,
        2 => FORWARDING_STATUS_DROP_CODE,
        _ => FORWARDING_STATUS_CONSUME_CODE,
    };
    let item = w.text(s, at, len, format_args!("Forwarding Status"))?;
    w.bits(item, &[FORWARDING_STATUS, reason], s, at, 1)?;
    Ok(item)
}

/// Records after another template (RFC 6313, section 4.5.2).
fn sub_templates<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    (at, len): (usize, usize),
    field: Field,
    context: Context,
    depth: usize,
) -> Result<Item, Fault> {
    const HEAD: usize = 3;
    let list = s.slice(at, len)?;
    let (semantic, id) = (list.u8(0)?, list.u16(1)?);
    let item = w.item(field, &list, 0, len)?;
    w.append(item, format_args!(" (semantic = {semantic}, subtemplate-id = {id})"));
    let opened = w.open(item);
    w.item(SUBTEMPLATE_SEMANTIC, &list, 0, 1)?;
    w.item(SUBTEMPLATE_ID, &list, 1, 2)?;
    match templates::find(w, context, id).filter(|_| depth < MAX_NESTING) {
        Some(template) => {
            w.generated(TEMPLATE_FRAME, &list, context.start, u64::from(template.frame));
            records(w, &list, HEAD, &template, context, "List Item", depth + 1)?;
        }
        None => {
            let rest = len - HEAD;
            let text = format_args!(
                "Subtemplate Data ({len} byte{}), template {id} not found",
                plural(len)
            );
            missing(w, &list, HEAD, rest, text)?;
        }
    }
    w.close(opened);
    Ok(item)
}

/// A path that was asked for, and how often.
fn http_uri<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    len: usize,
    field: Field,
) -> Result<Item, Fault> {
    /// Octets behind the path: a zero and the count.
    const TAIL: usize = 3;
    const COUNT: usize = 2;
    let text = len.saturating_sub(TAIL);
    let item = w.item(field, s, at, text)?;
    let opened = w.open(item);
    let count = len.checked_sub(COUNT).ok_or(Fault::Malformed)?;
    w.item(PIE_CISCO_APPLICATION_HTTP_URI_STATISTICS_COUNT, s, at + count, COUNT)?;
    w.close(opened);
    Ok(item)
}

/// The numbers of an application, and the host name that was asked for.
fn http_host<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    len: usize,
    field: Field,
) -> Result<Item, Fault> {
    const HEAD: usize = 6;
    let text = len.checked_sub(HEAD).ok_or(Fault::Malformed)?;
    let item = w.item(field, s, at + HEAD, text)?;
    let opened = w.open(item);
    w.item(PIE_CISCO_APPLICATION_HTTP_HOST_APP_ID, s, at, 4)?;
    w.item(PIE_CISCO_APPLICATION_HTTP_HOST_SUB_APP_ID, s, at + 4, 2)?;
    w.close(opened);
    Ok(item)
}

/// Juniper's common properties: in two octets or four what kind, and the value.
fn juniper<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    len: usize,
) -> Result<Item, Fault> {
    const FORWARDING_CLASS: u8 = 1;
    let (kind, fields) = match len {
        2 => (s.u8(at)? >> 2, [PIE_JUNIPER_RESILIENCY_CPID, PIE_JUNIPER_RESILIENCY_CPDESC]),
        4 => (s.u8(at)? >> 2, [PIE_JUNIPER_RESILIENCY_CPID_2, PIE_JUNIPER_RESILIENCY_CPDESC_2]),
        _ => {
            return w.text(
                s,
                at,
                len,
                format_args!("Observation Cloud Level Juniper Common Properties"),
            );
        }
    };
    let name = w.word(fields[0], u64::from(kind)).unwrap_or(" ");
    let text = format_args!("Observation Cloud Level Juniper Common Properties: {name}");
    let item = w.text(s, at, len, text)?;
    let opened = w.open(item);
    w.item(fields[0], s, at, len)?;
    let description = w.item(fields[1], s, at, len)?;
    if kind == FORWARDING_CLASS && len == 4 {
        let last = s.u8(at + 3)?;
        let (class, priority) = ((last & 0x3c) << 2, (last & 3) << 2);
        w.append(
            description,
            format_args!(" [Forwarding class: {class}  Drop Priority: {priority:x}]"),
        );
    }
    w.close(opened);
    Ok(item)
}
