//! The options of an IPv4 header: RFC 791 (section 3.1), RFC 1063, 1108, 1393, 1770, 2113, 4782, and
//! the Commercial IP Security Option of its Internet-Draft (FIPS 188).

use lamna_fields::Field;

use super::*;
use crate::collect::Item;

/// Option types, as they stand in the octet: copy flag, class and number.
pub mod option {
    /// End of the list.
    pub const EOL: u8 = 0;
    /// Filler.
    pub const NOP: u8 = 1;
    /// Record route.
    pub const RECORD_ROUTE: u8 = 7;
    /// MTU probe (RFC 1063).
    pub const MTU_PROBE: u8 = 11;
    /// MTU reply (RFC 1063).
    pub const MTU_REPLY: u8 = 12;
    /// Quick-Start (RFC 4782).
    pub const QUICK_START: u8 = 25;
    /// Time stamp.
    pub const TIME_STAMP: u8 = 68;
    /// Traceroute (RFC 1393).
    pub const TRACEROUTE: u8 = 82;
    /// Security (RFC 791, RFC 1108).
    pub const SECURITY: u8 = 130;
    /// Loose source and record route.
    pub const LOOSE_SOURCE_ROUTE: u8 = 131;
    /// Extended security (RFC 1108).
    pub const EXTENDED_SECURITY: u8 = 133;
    /// Commercial IP security option.
    pub const COMMERCIAL_SECURITY: u8 = 134;
    /// Stream identifier.
    pub const STREAM_ID: u8 = 136;
    /// Strict source and record route.
    pub const STRICT_SOURCE_ROUTE: u8 = 137;
    /// Router alert (RFC 2113).
    pub const ROUTER_ALERT: u8 = 148;
    /// Selective directed broadcast (RFC 1770).
    pub const DIRECTED_BROADCAST: u8 = 149;
}

/// The first place that a route option's pointer may name, counted from 1.
const FIRST_ADDRESS: u8 = 4;

/// NOPs in a row that are worth a note: a router may have blanked an option.
const SUSPICIOUS_NOPS: u32 = 4;

/// What is known of an option type: its name, its row in the field table, and its length where that
/// is fixed.
struct Kind {
    name: &'static str,
    field: Field,
    len: Option<u8>,
}

impl Kind {
    fn of(option: u8) -> Option<Kind> {
        let (name, field, len) = match option {
            option::EOL => ("End of Options List (EOL)", OPTIONS_EOL, None),
            option::NOP => ("No-Operation (NOP)", OPTIONS_NOP, None),
            option::RECORD_ROUTE => ("Record Route", OPTIONS_RECORD_ROUTE, None),
            option::MTU_PROBE => ("MTU Probe", OPTIONS_MTU_PROBE, Some(4)),
            option::MTU_REPLY => ("MTU Reply", OPTIONS_MTU_REPLY, Some(4)),
            option::QUICK_START => ("Quick-Start", OPTIONS_QS, Some(8)),
            option::TIME_STAMP => ("Time Stamp", OPTIONS_TIMESTAMP, None),
            option::TRACEROUTE => ("Traceroute", OPTIONS_TRACEROUTE, Some(12)),
            option::SECURITY => ("Security", OPTIONS_SECURITY, None),
            option::LOOSE_SOURCE_ROUTE => ("Loose Source Route", OPTIONS_ROUTE, None),
            option::EXTENDED_SECURITY => ("Extended Security", OPTIONS_EXT_SECURITY, None),
            option::COMMERCIAL_SECURITY => ("Commercial Security", OPTIONS_CIPSO, None),
            option::STREAM_ID => ("Stream ID", OPTIONS_SID, Some(4)),
            option::STRICT_SOURCE_ROUTE => ("Strict Source Route", OPTIONS_SOURCE_ROUTE, None),
            option::ROUTER_ALERT => ("Router Alert", OPTIONS_ROUTERALERT, Some(4)),
            option::DIRECTED_BROADCAST => ("Selective Directed Broadcast", OPTIONS_SDB, None),
            _ => return None,
        };
        Some(Kind { name, field, len })
    }
}

/// Where in `options` the address of the final receiver stands, when a source route is not used
/// up: the header's own destination is then only the next hop.
#[inline(never)]
pub(super) fn final_destination(options: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        match *options.get(at)? {
            option::EOL => return None,
            option::NOP => at += 1,
            kind => {
                let len = usize::from(*options.get(at + 1)?);
                if len < 2 {
                    return None;
                }
                if matches!(kind, option::LOOSE_SOURCE_ROUTE | option::STRICT_SOURCE_ROUTE) {
                    let pointer = *options.get(at + 2)?;
                    let whole = options.get(at..at + len)?.len();
                    let open = pointer >= FIRST_ADDRESS
                        && pointer % 4 == 0
                        && usize::from(pointer) <= whole
                        && whole >= 7;
                    return open.then(|| at + whole - 4);
                }
                at += len;
            }
        }
    }
}

/// Shows the options in `b`, which holds nothing else. `to` is the place of the final receiver in it,
/// `ttl` the header's.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    to: Option<usize>,
    ttl: u8,
) -> Walked {
    let all = b.reported();
    let root = w.text(b, 0, all, format_args!("Options: ({all} bytes)"))?;
    let opened = w.open(root);
    let (mut at, mut nops) = (0, 0);
    while at < all {
        let code = b.u8(at)?;
        let kind = Kind::of(code);
        if code == option::EOL || code == option::NOP {
            nops += u32::from(code == option::NOP);
            // One that fills up to a multiple of four octets.
            let fills = (at + 1).is_multiple_of(4);
            if code == option::NOP && nops == SUSPICIOUS_NOPS && fills {
                w.expert(NOP, root);
            }
            if let Some(kind) = kind {
                let item = w.item(kind.field, b, at, 1)?;
                w.label(item, format_args!("IP Option - {}", kind.name));
                let inner = w.open(item);
                option_type(w, b, at)?;
                w.close(inner);
            }
            if code == option::EOL {
                break;
            }
            at += 1;
            continue;
        }
        nops = 0;
        let unknown;
        let name = match &kind {
            Some(kind) => kind.name,
            None => {
                unknown = format!("Unknown (0x{code:02x})");
                &unknown
            }
        };
        let rest = all - at;
        if rest < 2 {
            bad_length(w, b, at, 1, format_args!("{name} (length byte past end of options)"))?;
            break;
        }
        let len = usize::from(b.u8(at + 1)?);
        if len < 2 {
            let plural = if len == 1 { "" } else { "s" };
            bad_length(
                w,
                b,
                at,
                2,
                format_args!("{name} (with too-short option length = {len} byte{plural})"),
            )?;
            break;
        }
        if len > rest {
            bad_length(
                w,
                b,
                at,
                rest - 2,
                format_args!(
                    "{name} (option length = {len} bytes says option goes past end of options)"
                ),
            )?;
            break;
        }
        match &kind {
            Some(kind) => {
                let to = to.and_then(|to| to.checked_sub(at)).filter(|to| *to < len);
                one(w, &b.slice(at, len)?, code, kind, to, ttl)?;
                w.append(root, format_args!(", {name}"));
            }
            None => {
                w.text(b, at, len, format_args!("{name} ({len} bytes)"))?;
            }
        }
        at += len;
    }
    w.close(opened);
    Ok(())
}

fn bad_length<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    text: std::fmt::Arguments<'_>,
) -> Walked {
    let item = w.text(b, at, len, text)?;
    w.expert_text(OPT_LEN_INVALID, item, text);
    Ok(())
}

fn option_type<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.item(OPT_TYPE, b, at, 1)?;
    let opened = w.open(item);
    w.item(OPT_TYPE_COPY, b, at, 1)?;
    w.item(OPT_TYPE_CLASS, b, at, 1)?;
    w.item(OPT_TYPE_NUMBER, b, at, 1)?;
    w.close(opened);
    Ok(())
}

/// One option of a known type, in octets of its own.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    code: u8,
    kind: &Kind,
    to: Option<usize>,
    ttl: u8,
) -> Walked {
    let len = b.reported();
    let item = w.item(kind.field, b, 0, len)?;
    let shown = kind.len.map_or(len, usize::from);
    let name = kind.name;
    w.label(item, format_args!("IP Option - {name} ({shown} bytes)"));
    let opened = w.open(item);
    option_type(w, b, 0)?;
    let length = w.item(OPT_LEN, b, 1, 1)?;
    if len != shown {
        w.expert_text(
            OPT_LEN_INVALID,
            length,
            format_args!("{name} (with option length = {len} bytes; should be {shown})"),
        );
    }
    match code {
        option::SECURITY => security(w, b, item)?,
        option::EXTENDED_SECURITY => {
            w.item(OPT_EXT_SEC_ADD_SEC_INFO_FORMAT_CODE, b, 2, 1)?;
            if len > 3 {
                w.item(OPT_EXT_SEC_ADD_SEC_INFO, b, 3, len - 3)?;
            }
        }
        option::COMMERCIAL_SECURITY => commercial_security(w, b)?,
        option::RECORD_ROUTE => route(w, b, true, to)?,
        option::LOOSE_SOURCE_ROUTE | option::STRICT_SOURCE_ROUTE => route(w, b, false, to)?,
        option::TIME_STAMP => time_stamps(w, b)?,
        option::STREAM_ID => {
            w.item(OPT_SID, b, 2, 2)?;
        }
        option::MTU_PROBE | option::MTU_REPLY => {
            w.item(OPT_MTU, b, 2, 2)?;
        }
        option::TRACEROUTE => {
            w.item(OPT_ID_NUMBER, b, 2, 2)?;
            w.item(OPT_OHC, b, 4, 2)?;
            w.item(OPT_RHC, b, 6, 2)?;
            w.item(OPT_ORIGINATOR, b, 8, 4)?;
        }
        option::ROUTER_ALERT => {
            let value = u64::from(b.u16(2)?);
            w.item(OPT_RA, b, 2, 2)?;
            let word = w.word(OPT_RA, value).unwrap_or("Unknown");
            w.append(item, format_args!(": {word} ({value})"));
        }
        option::DIRECTED_BROADCAST => {
            let mut at = 2;
            while at + 4 <= len {
                w.item(OPT_ADDR, b, at, 4)?;
                at += 4;
            }
            if at < len {
                w.item(OPT_PADDING, b, at, len - at)?;
            }
        }
        option::QUICK_START => quick_start(w, b, item, ttl)?,
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// Octets of a security option in the form of RFC 791.
const RFC_791_SECURITY_LEN: usize = 11;

fn security<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, option: Item) -> Walked {
    let len = b.reported();
    if len == RFC_791_SECURITY_LEN && w.word(OPT_SEC_RFC791_SEC, u64::from(b.u16(2)?)).is_some() {
        w.item(OPT_SEC_RFC791_SEC, b, 2, 2)?;
        w.item(OPT_SEC_RFC791_COMP, b, 4, 2)?;
        w.item(OPT_SEC_RFC791_HR, b, 6, 2)?;
        w.item(OPT_SEC_RFC791_TCC, b, 8, 3)?;
        return Ok(());
    }
    w.item(OPT_SEC_CL, b, 2, 1)?;
    for at in 3..len {
        let flags = b.u8(at)?;
        let item = w.item(OPT_SEC_PROT_AUTH_FLAGS, b, at, 1)?;
        let mut names = String::new();
        let opened = w.open(item);
        if at == 3 {
            for (field, bit, name) in [
                (OPT_SEC_PROT_AUTH_GENSER, 0x80, ", GENSER"),
                (OPT_SEC_PROT_AUTH_SIOP_ESI, 0x40, ", SIOP-ESI"),
                (OPT_SEC_PROT_AUTH_SCI, 0x20, ", SCI"),
                (OPT_SEC_PROT_AUTH_NSA, 0x10, ", NSA"),
                (OPT_SEC_PROT_AUTH_DOE, 0x08, ", DOE"),
            ] {
                w.item(field, b, at, 1)?;
                if flags & bit != 0 && w.labels() {
                    names.push_str(name);
                }
            }
            w.item(OPT_SEC_PROT_AUTH_UNASSIGNED, b, at, 1)?;
        } else {
            w.item(OPT_SEC_PROT_AUTH_UNASSIGNED_LATER, b, at, 1)?;
        }
        w.item(OPT_SEC_PROT_AUTH_FTI, b, at, 1)?;
        if flags & 1 != 0 && w.labels() {
            names.push_str(", Field Termination Indicator");
        }
        w.close(opened);
        w.label_value(item, format_args!("0x{flags:02x}{names}"));
        let last = at + 1 == len;
        if flags & 1 != 0 && last {
            w.expert_text(
                OPT_LEN_INVALID,
                option,
                format_args!("Field Termination Indicator set to 1 for last byte of option"),
            );
        } else if flags & 1 == 0 && !last {
            w.expert_text(OPT_LEN_INVALID, option, format_args!("Extraneous data in option"));
            break;
        }
    }
    Ok(())
}

/// Tag types of the Commercial IP Security Option.
mod tag {
    pub(super) const PADDING: u8 = 0;
    pub(super) const BITMAP: u8 = 1;
    pub(super) const ENUMERATED: u8 = 2;
    pub(super) const RANGED: u8 = 5;
    pub(super) const PERMISSIVE: u8 = 6;
    pub(super) const FREE_FORM: u8 = 7;
}

fn commercial_security<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    use std::fmt::Write;
    w.item(CIPSO_DOI, b, 2, 4)?;
    let end = b.reported();
    let mut at = 6;
    while at < end {
        let kind = b.u8(at)?;
        if kind == tag::PADDING {
            w.item(CIPSO_TAG_TYPE, b, at, 1)?;
            at += 1;
            continue;
        }
        let len = if at + 1 < end { usize::from(b.u8(at + 1)?) } else { 0 };
        let smallest = match kind {
            tag::BITMAP | tag::ENUMERATED | tag::RANGED => 4,
            tag::PERMISSIVE | tag::FREE_FORM => 2,
            _ => {
                // What a tag of another type means, and whether tags follow, is not known.
                let item = w.item(CIPSO_TAG_TYPE, b, at, 1)?;
                w.label_value(item, format_args!("Unknown ({kind}) ({len} bytes)"));
                return Ok(());
            }
        };
        let item = w.item(CIPSO_TAG_TYPE, b, at, 1)?;
        if len < smallest || at + len > end {
            w.expert(CIPSO_MALFORMED, item);
            return Ok(());
        }
        let body = at + 4;
        let size = len.saturating_sub(4);
        let mut list = String::new();
        let bytes = if w.wants(CIPSO_CATEGORIES) { b.bytes(body, size)? } else { &[] };
        match kind {
            tag::PERMISSIVE | tag::FREE_FORM => {
                w.item(CIPSO_TAG_DATA, b, at + 2, len - 2)?;
                at += len;
                continue;
            }
            tag::BITMAP => {
                for (i, byte) in bytes.iter().enumerate() {
                    for bit in (0..8).filter(|bit| byte & (0x80 >> bit) != 0) {
                        let _ = write!(list, "{},", i * 8 + bit);
                    }
                }
            }
            tag::ENUMERATED => {
                for category in bytes.chunks_exact(2) {
                    let category = u16::from_be_bytes([category[0], category[1]]);
                    let _ = write!(list, "{category},");
                }
            }
            _ => {
                for range in bytes.chunks(4) {
                    let high = range.first_chunk().map_or(0, |n| u16::from_be_bytes(*n));
                    let low = range.get(2..4).map_or(0, |n| u16::from_be_bytes([n[0], n[1]]));
                    if high == low {
                        let _ = write!(list, "{high},");
                    } else {
                        let _ = write!(list, "{high}-{low},");
                    }
                }
            }
        }
        w.item(CIPSO_SENSITIVITY_LEVEL, b, at + 3, 1)?;
        if size > 0 {
            let list = list.strip_suffix(',').unwrap_or(&list);
            w.string(CIPSO_CATEGORIES, b, body, size, format_args!("{list}"))?;
        }
        at += len;
    }
    Ok(())
}

/// A recorded or source route (RFC 791, section 3.1). `to` is the place of the final receiver.
fn route<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    record: bool,
    to: Option<usize>,
) -> Walked {
    let len = b.reported();
    let pointer = b.u8(2)?;
    let item = w.item(OPT_PTR, b, 2, 1)?;
    if pointer < FIRST_ADDRESS {
        w.expert(OPT_PTR_BEFORE_ADDRESS, item);
        return Ok(());
    }
    if pointer % 4 != 0 {
        w.expert(OPT_PTR_MIDDLE_ADDRESS, item);
        return Ok(());
    }
    let mut at = 3;
    while at < len {
        if at + 4 > len {
            w.expert(SUBOPT_TOO_LONG, item);
            break;
        }
        let next = at + 1 == usize::from(pointer);
        let (field, host) = if at + 1 < usize::from(pointer) {
            (REC_RT, REC_RT_HOST)
        } else if record {
            (EMPTY_RT, EMPTY_RT_HOST)
        } else if to == Some(at) {
            (DST, DST_HOST)
        } else {
            (SRC_RT, SRC_RT_HOST)
        };
        let address = w.item(field, b, at, 4)?;
        if next && field != DST {
            w.label_value(address, format_args!("{} <- (next)", Address::Ipv4(b.array(at)?)));
        }
        host_name(w, host, b, at)?;
        at += 4;
    }
    Ok(())
}

/// Time stamps (RFC 791, section 3.1; RFC 781).
fn time_stamps<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const WITH_ADDRESS: u8 = 1;
    const PRESPECIFIED: u8 = 3;
    let len = b.reported();
    w.item(OPT_PTR, b, 2, 1)?;
    w.item(OPT_OVERFLOW, b, 3, 1)?;
    w.item(OPT_FLAG, b, 3, 1)?;
    let flag = b.u8(3)? & 0x0f;
    let addresses = flag == WITH_ADDRESS || flag == PRESPECIFIED;
    let step = if addresses { 8 } else { 4 };
    let mut at = 4;
    while at < len {
        if at + step > len {
            let item =
                w.text(b, at, len - at, format_args!("Suboption would go past end of option"))?;
            w.expert(SUBOPT_TOO_LONG, item);
            break;
        }
        if addresses {
            w.item(OPT_TIME_STAMP_ADDR, b, at, 4)?;
        }
        w.item(OPT_TIME_STAMP, b, at + step - 4, 4)?;
        at += step;
    }
    Ok(())
}

/// The functions of the Quick-Start option (RFC 4782, section 3.1).
mod quick_start {
    pub(super) const REQUEST: u8 = 0;
    pub(super) const REPORT: u8 = 8;
}

fn quick_start<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, option: Item, ttl: u8) -> Walked {
    let octet = b.u8(2)?;
    let (function, rate) = (octet >> 4, octet & 0x0f);
    w.item(OPT_QS_FUNC, b, 2, 1)?;
    let named = |w: &Walk<'_, C>, field, n: u8| w.word(field, u64::from(n));
    match named(w, OPT_QS_FUNC, function) {
        Some(name) => w.append(option, format_args!(": {name} ({function})")),
        None => w.append(option, format_args!(": Unknown ({function}) ({function})")),
    }
    if function != quick_start::REQUEST && function != quick_start::REPORT {
        return Ok(());
    }
    w.item(OPT_QS_RATE, b, 2, 1)?;
    let rate = named(w, OPT_QS_RATE, rate).unwrap_or("Unknown");
    w.append(option, format_args!(", {rate}"));
    if function == quick_start::REQUEST {
        let qs_ttl = b.u8(3)?;
        let diff = ttl.wrapping_sub(qs_ttl);
        w.item(OPT_QS_TTL, b, 3, 1)?;
        let item = w.number(OPT_QS_TTL_DIFF, b, 3, 1, u64::from(diff))?;
        w.mark_generated(item);
        w.append(option, format_args!(", QS TTL {qs_ttl}, QS TTL diff {diff}"));
    } else {
        w.item(OPT_QS_UNUSED, b, 3, 1)?;
    }
    w.item(OPT_QS_NONCE, b, 4, 4)?;
    w.item(OPT_QS_RESERVED, b, 4, 4)?;
    Ok(())
}
