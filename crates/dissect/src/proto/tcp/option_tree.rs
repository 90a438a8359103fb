//! The options of a segment in the tree and in Info.

use std::fmt::{self, Write as _};

use lamna_fields::Field;

use super::segment::Context;
use super::*;
use crate::proto::id;

/// NOPs in a row that look as if a router had overwritten options with them.
const SUSPICIOUS_NOPS: u32 = 4;

/// What an option is called in lists, and its item.
fn names(number: u8) -> Option<(&'static str, Field)> {
    Some(match number {
        kind::END => ("End of Option List (EOL)", OPTION_EOL),
        kind::NO_OPERATION => ("No-Operation (NOP)", OPTION_NOP),
        kind::MSS => ("Maximum segment size", OPTION_MSS),
        kind::WINDOW_SCALE => ("Window scale", OPTION_WSCALE),
        kind::SACK_PERMITTED => ("SACK permitted", OPTION_SACK_PERM),
        kind::SACK => ("SACK", OPTION_SACK),
        kind::ECHO => ("Echo", OPTION_ECHO),
        // Wireshark shows replies, CC.NEW and CC.ECHO under the items of Echo and CC.
        kind::ECHO_REPLY => ("Echo reply", OPTION_ECHO),
        kind::TIMESTAMPS => ("Timestamps", OPTION_TIMESTAMP),
        kind::CC => ("CC", OPTION_CC),
        kind::CC_NEW => ("CC.NEW", OPTION_CC),
        kind::CC_ECHO => ("CC.ECHO", OPTION_CC),
        kind::MD5 => ("TCP MD5 signature", OPTION_MD5),
        kind::SCPS_CAPABILITIES => ("SCPS capabilities", OPTION_SCPS),
        kind::SNACK => ("Selective Negative Acknowledgment", OPTION_SNACK),
        kind::SCPS_RECORD_BOUNDARY => ("SCPS record boundary", OPTION_SCPSREC),
        kind::SCPS_CORRUPTION => ("SCPS corruption experienced", OPTION_SCPSCOR),
        kind::QUICK_START => ("Quick-Start", OPTION_QS),
        kind::USER_TIMEOUT => ("User Timeout", OPTION_USER_TO),
        kind::AUTHENTICATION => ("TCP AO", OPTION_AO),
        kind::MULTIPATH => ("MPTCP", OPTION_UNKNOWN),
        kind::FAST_OPEN => ("TCP Fast Open", OPTION_TFO),
        kind::RIVERBED_PROBE => ("Riverbed Probe", OPTION_RVBD_PROBE),
        kind::RIVERBED_TRANSPARENCY => ("Riverbed Transparency", OPTION_RVBD_TRPY),
        kind::ACCURATE_ECN_0 | kind::ACCURATE_ECN_1 => ("Accurate ECN", OPTION_ACC_ECN),
        kind::EXPERIMENT_1 | kind::EXPERIMENT_2 => ("Experimental", OPTION_EXPERIMENTAL),
        _ => return None,
    })
}

/// An option with a length: where it is, and its items.
#[derive(Clone, Copy)]
struct Place {
    number: u8,
    at: usize,
    len: usize,
    item: Item,
    len_item: Item,
}

/// Shows all options. Answers whether one of them is of Multipath TCP.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    context: &Context<'_>,
) -> Result<bool, Fault> {
    let end = context.segment.header.header_len();
    let total = end - MIN_HEADER_LEN;
    let root = w.item(OPTIONS, b, MIN_HEADER_LEN, context.segment.options.len())?;
    w.label(root, format_args!("Options: ({total} bytes)"));
    let opened = w.open(root);
    let result = list(w, b, context, root, end);
    // Options that could not be read to their end do not take in what is shown after them.
    w.close(opened);
    result
}

/// What options leave for those behind them.
#[derive(Default)]
struct Seen {
    /// The edges of the first two blocks that were acknowledged selectively, in whichever option.
    blocks: [(u32, u32); 2],
    /// How many such blocks there were.
    block_count: usize,
    /// What stands before Info for a probe of Riverbed's, where all options could be read.
    probe: &'static str,
    /// Whether there was one of Multipath TCP.
    is_multipath: bool,
}

/// The options up to `end`.
fn list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    context: &Context<'_>,
    root: Item,
    end: usize,
) -> Result<bool, Fault> {
    let (mut nops, mut has_mss, mut is_sound) = (0, false, true);
    let mut seen = Seen::default();
    let mut at = MIN_HEADER_LEN;
    while at < end {
        let number = b.u8(at)?;
        has_mss |= number == kind::MSS;
        if number <= kind::NO_OPERATION {
            nops += u32::from(number == kind::NO_OPERATION);
            // One that fills up to a multiple of four octets.
            let fills = (at + 1).is_multiple_of(4);
            if number == kind::NO_OPERATION && nops == SUSPICIOUS_NOPS && fills && w.has_tree() {
                w.expert(NOP, root);
            }
            single(w, b, root, number, at)?;
            at += 1;
            if number == kind::END && b.u8(at.min(end - 1))? != 0 && at < end {
                let text = format_args!("Non-zero header padding");
                let item = w.text(b, at, (end - at).min(b.len().saturating_sub(at)), text)?;
                w.expert_text(NON_ZERO_BYTES_AFTER_EOL, item, text);
                is_sound = false;
                break;
            }
            continue;
        }
        let room = end - at;
        if room < 2 {
            lies(w, b, number, (at, 1), format_args!("length byte past end of options"))?;
            is_sound = false;
            break;
        }
        let len = usize::from(b.u8(at + 1)?);
        if len < 2 {
            let plural = if len == 1 { "" } else { "s" };
            let why = format_args!("with too-short option length = {len} byte{plural}");
            lies(w, b, number, (at, 2), why)?;
            // It also hides that the header may be longer than the segment.
            probed(w, &seen);
            return Ok(seen.is_multipath);
        }
        if len > room {
            let left = (room - 2).min(b.len().saturating_sub(at));
            let why =
                format_args!("option length = {len} bytes says option goes past end of options");
            lies(w, b, number, (at, left), why)?;
            is_sound = false;
            break;
        }
        option(w, b, context, number, (at, len), &mut seen).map_err(|fault| match fault {
            Fault::Malformed if at + len > b.reported() => Fault::Contained,
            fault => fault,
        })?;
        listed(w, root, number);
        at += len;
    }
    // One that lies about its length hides that the header is longer than the segment.
    b.check(0, end)?;
    probed(w, &seen);
    if context.flags.has(Flags::SYN) && !has_mss && is_sound {
        w.expert(OPTIONS_MSS_ABSENT, root);
    }
    Ok(seen.is_multipath)
}

/// Says in Info that there was a probe of Riverbed's.
fn probed<C: Collector>(w: &mut Walk<'_, C>, seen: &Seen) {
    if !seen.probe.is_empty() {
        w.columns().prepend_info(seen.probe);
    }
}

fn listed<C: Collector>(w: &mut Walk<'_, C>, root: Item, number: u8) {
    match names(number) {
        Some((name, _)) => w.append(root, format_args!(", {name}")),
        None => w.append(root, format_args!(", Unknown ({number:#04x})")),
    }
}

/// An option without a length.
fn single<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    number: u8,
    at: usize,
) -> Walked {
    let field = if number == kind::END { OPTION_EOL } else { OPTION_NOP };
    let item = w.item(field, b, at, 1)?;
    if item.is_some() {
        let title = w.def(field).title;
        w.label(item, format_args!("{title}"));
    }
    let opened = w.open(item);
    w.item(OPTION_KIND, b, at, 1)?;
    w.close(opened);
    listed(w, root, number);
    Ok(())
}

/// Notes an option whose length cannot be.
fn lies<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    number: u8,
    (at, len): (usize, usize),
    why: fmt::Arguments<'_>,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let text = match names(number) {
        Some((name, _)) => format!("{name} ({why})"),
        None => format!("Unknown ({number:#04x}) ({why})"),
    };
    let item = w.text(b, at, len, format_args!("{text}"))?;
    w.expert_text(OPTION_LEN_INVALID, item, format_args!("{text}"));
    Ok(())
}

/// An option with a length that fits.
fn option<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    context: &Context<'_>,
    number: u8,
    (at, len): (usize, usize),
    seen: &mut Seen,
) -> Walked {
    if number == kind::MULTIPATH {
        seen.is_multipath = true;
        return w.call(id::MPTCP, b.slice(at, len)?);
    }
    let field = names(number).map_or(OPTION_UNKNOWN, |(_, field)| field);
    // One that was cut is shown as far as it goes.
    let item = w.item(field, b, at, len.min(b.len().saturating_sub(at)))?;
    if item.is_some() {
        let title = w.def(field).title;
        w.label(item, format_args!("{title}"));
    }
    let opened = w.open(item);
    if number == kind::MSS && !context.flags.has(Flags::SYN) {
        w.expert(OPTIONS_MSS_PRESENT, item);
    }
    w.item(OPTION_KIND, b, at, 1)?;
    let len_item = w.item(OPTION_LEN, b, at + 1, 1)?;
    let place = Place { number, at, len, item, len_item };
    // What an option lacks is not taken from the next one.
    let b = &b.slice_up_to(0, at + len);
    match number {
        kind::SACK => sack(w, b, context, place, seen)?,
        kind::FAST_OPEN => fast_open(w, b, context, place, 2)?,
        kind::EXPERIMENT_1 | kind::EXPERIMENT_2 => experimental(w, b, context, place)?,
        kind::ACCURATE_ECN_0 | kind::ACCURATE_ECN_1 => {
            let order = u8::from(number == kind::ACCURATE_ECN_1);
            accurate_ecn(w, b, place, 2, order)?;
        }
        kind::SCPS_CAPABILITIES => scps(w, b, place)?,
        kind::AUTHENTICATION => authentication(w, b, place)?,
        kind::RIVERBED_PROBE => riverbed_probe(w, b, place, seen)?,
        kind::RIVERBED_TRANSPARENCY => riverbed_transparency(w, b, place)?,
        _ => plain(w, b, place)?,
    }
    w.close(opened);
    Ok(())
}

/// Whether an option has the one length that it should.
fn has_len<C: Collector>(w: &mut Walk<'_, C>, place: Place, should: usize) -> bool {
    if place.len != should {
        let text = format_args!("option length should be {should}");
        w.expert_text(OPTION_LEN_INVALID, place.len_item, text);
    }
    place.len == should
}

/// Options that are one or two numbers.
fn plain<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, place: Place) -> Walked {
    let Place { number, at, len, item, .. } = place;
    let should = match number {
        kind::SACK_PERMITTED | kind::SCPS_RECORD_BOUNDARY | kind::SCPS_CORRUPTION => 2,
        kind::WINDOW_SCALE => 3,
        kind::MSS | kind::USER_TIMEOUT => 4,
        kind::ECHO | kind::ECHO_REPLY | kind::CC | kind::CC_NEW | kind::CC_ECHO | kind::SNACK => 6,
        kind::QUICK_START => 8,
        kind::TIMESTAMPS => 10,
        kind::MD5 => 18,
        _ => {
            if len > 2 {
                w.item(OPTIONS_UNKNOWN_PAYLOAD, b, at + 2, len - 2)?;
            }
            return Ok(());
        }
    };
    match number {
        kind::SACK_PERMITTED => w.info_append(format_args!(" SACK_PERM")),
        kind::MD5 => w.info_append(format_args!(" MD5")),
        _ => {}
    }
    if !has_len(w, place, should) {
        return Ok(());
    }
    match number {
        kind::MSS => {
            let mss = b.u16(at + 2)?;
            w.item(OPTIONS_MSS_VAL, b, at + 2, 2)?;
            w.append(item, format_args!(": {mss} bytes"));
            w.info_append(format_args!(" MSS={mss}"));
        }
        kind::WINDOW_SCALE => {
            let shift = b.u8(at + 2)?;
            let factor = 1u32 << shift.min(MAX_WINDOW_SCALE);
            let shown = w.item(OPTIONS_WSCALE_SHIFT, b, at + 2, 1)?;
            if shift > MAX_WINDOW_SCALE {
                w.expert(OPTIONS_WSCALE_SHIFT_INVALID, shown);
            }
            let shown = w.number(OPTIONS_WSCALE_MULTIPLIER, b, at + 2, 1, u64::from(factor))?;
            w.mark_generated(shown);
            w.append(item, format_args!(": {shift} (multiply by {factor})"));
            w.info_append(format_args!(" WS={factor}"));
        }
        kind::ECHO | kind::ECHO_REPLY => {
            let value = b.u32(at + 2)?;
            w.item(OPTIONS_ECHO_VALUE, b, at + 2, 4)?;
            w.append(item, format_args!(": {value}"));
            w.info_append(format_args!(" ECHO={value}"));
        }
        kind::CC | kind::CC_NEW | kind::CC_ECHO => {
            w.item(OPTIONS_CC_VALUE, b, at + 2, 4)?;
            w.info_append(format_args!(" CC={}", b.u32(at + 2)?));
        }
        kind::TIMESTAMPS => {
            w.item(OPTIONS_TIMESTAMP_TSVAL, b, at + 2, 4)?;
            w.item(OPTIONS_TIMESTAMP_TSECR, b, at + 6, 4)?;
            let (value, echo) = (b.u32(at + 2)?, b.u32(at + 6)?);
            w.append(item, format_args!(": TSval {value}, TSecr {echo}"));
            w.info_append(format_args!(" TSval={value} TSecr={echo}"));
        }
        kind::MD5 => {
            w.item(OPTIONS_MD5_DIGEST, b, at + 2, 16)?;
        }
        kind::SNACK => {
            w.item(OPTIONS_SNACK_OFFSET, b, at + 2, 2)?;
            w.item(OPTIONS_SNACK_SIZE, b, at + 4, 2)?;
            // Wireshark looks for more where it ends.
            return Err(Fault::Malformed);
        }
        kind::QUICK_START => {
            w.item(OPTIONS_QS_RATE, b, at + 2, 1)?;
            w.item(OPTIONS_QS_TTL_DIFF, b, at + 3, 1)?;
            if w.wants_columns() {
                let rate = u64::from(b.u8(at + 2)? & 0x0f);
                let word = w.word(OPTIONS_QS_RATE, rate).unwrap_or("Unknown");
                w.info_append(format_args!(" QSresp={word}"));
            }
        }
        kind::USER_TIMEOUT => {
            w.item(OPTIONS_USER_TO_GRANULARITY, b, at + 2, 2)?;
            w.item(OPTIONS_USER_TO_VAL, b, at + 2, 2)?;
            w.info_append(format_args!(" USER_TO={}", b.u16(at + 2)? & 0x7fff));
        }
        _ => {}
    }
    Ok(())
}

/// Blocks of selective acknowledgments.
fn sack<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    context: &Context<'_>,
    place: Place,
    seen: &mut Seen,
) -> Walked {
    let Place { at, len, item, .. } = place;
    let (base, relative) = match context.facts {
        Some(facts) if context.segment.len.is_some() && !context.raw => {
            (facts.ack_base.unwrap_or(0), " (relative)")
        }
        _ => (0, ""),
    };
    let edge = |w: &mut Walk<'_, C>, field, at, name: &str| {
        let edge = b.u32(at)?.wrapping_sub(base);
        let shown = w.number(field, b, at, 4, u64::from(edge))?;
        w.label(shown, format_args!("{name} = {edge}{relative}"));
        Ok::<_, Fault>((edge, shown))
    };
    let mut blocks = 0u64;
    let mut from = at + 2;
    while from < at + len {
        if from + 8 > at + len {
            let mut left = at + len - from;
            if left >= 4 {
                edge(w, OPTIONS_SACK_LE, from, "left edge")?;
                left -= 4;
            }
            let text = format_args!("suboption would go past end of option");
            let rest = w.text(b, from, left, text)?;
            w.expert_text(SUBOPTION_MALFORMED, rest, text);
            break;
        }
        let (left, _) = edge(w, OPTIONS_SACK_LE, from, "left edge")?;
        let (right, _) = edge(w, OPTIONS_SACK_RE, from + 4, "right edge")?;
        w.append(item, format_args!(" {left}-{right}"));
        w.info_append(format_args!(" SLE={left} SRE={right}"));
        if let Some(block) = seen.blocks.get_mut(seen.block_count) {
            *block = (left, right);
            seen.block_count += 1;
        }
        blocks += 1;
        from += 8;
    }
    w.generated(OPTIONS_SACK_COUNT, &b.from(at)?, 0, blocks);
    // RFC 2883, section 4: below the acknowledged octets, or inside of the next block.
    let after = |a: u32, b: u32| (a.wrapping_sub(b) as i32) > 0;
    let [(left, right), (next_left, next_right)] = seen.blocks;
    let inside = seen.block_count > 1 && !after(next_left, left) && !after(right, next_right);
    // An option without a whole block is judged by those before it, and Wireshark stumbles over its end.
    if !after(right, context.ack()) || inside {
        let (_, shown) = edge(w, OPTIONS_SACK_DSACK_LE, at + 2, "D-SACK Left Edge")?;
        w.mark_generated(shown);
        let (_, shown) = edge(w, OPTIONS_SACK_DSACK_RE, at + 6, "D-SACK Right Edge")?;
        w.mark_generated(shown);
        let note = w.text(b, at + 2, 8, format_args!("D-SACK Sequence"))?;
        w.expert(OPTIONS_SACK_DSACK, note);
    }
    Ok(())
}

fn fast_open<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    context: &Context<'_>,
    place: Place,
    skip: usize,
) -> Walked {
    let Place { at, len, .. } = place;
    if len == skip {
        w.item(OPTIONS_TFO_REQUEST, b, at + skip - 2, 2)?;
        w.info_append(format_args!(" TFO=R"));
        return Ok(());
    }
    let cookie = w.item(OPTIONS_TFO_COOKIE, b, at + skip, len - skip)?;
    w.info_append(format_args!(" TFO=C"));
    if context.flags.is_pure_syn() {
        w.expert(ANALYSIS_TFO_SYN, cookie);
    }
    Ok(())
}

fn experimental<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    context: &Context<'_>,
    place: Place,
) -> Walked {
    let Place { at, len, item, len_item, .. } = place;
    if len < 4 {
        let text = format_args!("option length {len} smaller than 4");
        w.expert_text(OPTION_LEN_INVALID, len_item, text);
        return Ok(());
    }
    let identifier = b.u16(at + 2)?;
    if item.is_some() {
        let word = w.word(OPTIONS_EXPERIMENTAL_EXID, u64::from(identifier)).unwrap_or("Unknown");
        w.append(item, format_args!(": {word}"));
    }
    let wrong = |w: &mut Walk<'_, C>, should: &str| {
        let text = format_args!("option length should be {should} instead of {len}");
        w.expert_text(OPTION_LEN_INVALID, len_item, text);
    };
    match identifier {
        experiment::ACK_RATE_REQUEST if len > 5 => wrong(w, "4 or 5"),
        experiment::ACCURATE_ECN_0 | experiment::ACCURATE_ECN_1
            if !matches!(len, 4 | 7 | 10 | 13) =>
        {
            wrong(w, "4, 7, 10, or 13");
        }
        _ => {}
    }
    w.item(OPTIONS_EXPERIMENTAL_EXID, b, at + 2, 2)?;
    match identifier {
        experiment::ACK_RATE_REQUEST => match len {
            4 => w.info_append(format_args!(" TARR")),
            5 => {
                let rate = b.u8(at + 4)? >> 1;
                w.item(OPTIONS_TARR_RATE, b, at + 4, 1)?;
                w.item(OPTIONS_TAR_RESERVED, b, at + 4, 1)?;
                w.append(item, format_args!(" {rate}"));
                w.info_append(format_args!(" TARR={rate}"));
            }
            _ => {}
        },
        experiment::ACCURATE_ECN_0 | experiment::ACCURATE_ECN_1 => {
            if matches!(len, 4 | 7 | 10 | 13) {
                w.append(item, format_args!(": Accurate ECN"));
                let order = u8::from(identifier == experiment::ACCURATE_ECN_1);
                counters(w, b, place, 4, order)?;
            }
        }
        experiment::FAST_OPEN => fast_open(w, b, context, place, 4)?,
        _ => {
            if len > 4 {
                w.item(OPTIONS_EXPERIMENTAL_DATA, b, at + 4, len - 4)?;
            }
            w.info_append(format_args!(" ExID={identifier:X}"));
        }
    }
    Ok(())
}

fn accurate_ecn<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    place: Place,
    skip: usize,
    order: u8,
) -> Walked {
    if !matches!(place.len, 2 | 5 | 8 | 11) {
        let text = format_args!("option length should be 2, 5, 8, or 11 instead of {}", place.len);
        w.expert_text(OPTION_LEN_INVALID, place.len_item, text);
        return Ok(());
    }
    counters(w, b, place, skip, order)
}

/// The counters of Accurate ECN, three octets each, in one of two orders.
fn counters<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    place: Place,
    skip: usize,
    order: u8,
) -> Walked {
    let ect0 = (OPTIONS_ACC_ECN_EE0B, "EE0B");
    let ce = (OPTIONS_ACC_ECN_ECEB, "ECEB");
    let ect1 = (OPTIONS_ACC_ECN_EE1B, "EE1B");
    let all = if order == 0 { [ect0, ce, ect1] } else { [ect1, ce, ect0] };
    if place.len == skip {
        w.info_append(format_args!(" AccECN"));
        return Ok(());
    }
    w.append(place.item, format_args!(" (Order {order})"));
    let mut separator = ": ";
    for ((field, name), at) in all.iter().zip((place.at + skip..place.at + place.len).step_by(3)) {
        let count = b.u24(at)?;
        w.item(*field, b, at, 3)?;
        w.append(place.item, format_args!("{separator}{name} {count}"));
        w.info_append(format_args!(" {name}={count}"));
        separator = ", ";
    }
    Ok(())
}

fn authentication<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, place: Place) -> Walked {
    let Place { at, len, len_item, .. } = place;
    w.info_append(format_args!("TCP AO"));
    if len < 4 {
        let text = format_args!("option length should be >= than 4");
        w.expert_text(OPTION_LEN_INVALID, len_item, text);
        return Ok(());
    }
    w.item(OPTIONS_AO_KEYID, b, at + 2, 1)?;
    w.item(OPTIONS_AO_RNEXTKEYID, b, at + 3, 1)?;
    if len > 4 {
        w.item(OPTIONS_AO_MAC, b, at + 4, len - 4)?;
    }
    Ok(())
}

fn scps<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, place: Place) -> Walked {
    const CAPABILITIES: [(u8, &str); 6] = [
        (0x80, "BETS"),
        (0x40, "SNACK1"),
        (0x20, "SNACK2"),
        (0x10, "COMP"),
        (0x08, "NLTS"),
        (0x07, "RESERVED"),
    ];
    let Place { at, len, item, .. } = place;
    if len != 4 {
        w.label(item, format_args!("Illegal SCPS Extended Capabilities ({len} bytes)"));
        return Ok(());
    }
    let (vector, binding) = (b.u8(at + 2)?, b.u8(at + 3)?);
    let shown = w.item(OPTIONS_SCPS_VECTOR, b, at + 2, 1)?;
    if vector != 0 && w.fields() {
        let mut list = String::new();
        for (_, name) in CAPABILITIES.iter().filter(|(bits, _)| vector & bits != 0) {
            // Writing to a String cannot fail.
            let _ = write!(list, "{}{name}", if list.is_empty() { "" } else { ", " });
        }
        w.label_value(shown, format_args!("{vector:#04x} ({list})"));
        w.info_append(format_args!(" SCPS[{list}]"));
    }
    let opened = w.open(shown);
    for field in [
        OPTIONS_SCPSFLAGS_BETS,
        OPTIONS_SCPSFLAGS_SNACK1,
        OPTIONS_SCPSFLAGS_SNACK2,
        OPTIONS_SCPSFLAGS_COMPRESS,
        OPTIONS_SCPSFLAGS_NLTS,
        OPTIONS_SCPSFLAGS_RESERVED,
    ] {
        w.item(field, b, at + 2, 1)?;
    }
    w.close(opened);
    w.item(OPTIONS_SCPS_BINDING, b, at + 3, 1)?;
    if binding != 0 {
        w.info_append(format_args!(" Connection ID={binding}"));
    }
    Ok(())
}

/// What a Riverbed probe's type is called, and what stands before Info for it.
const PROBES: [(&str, &str); 11] = [
    ("Probe Query", "S+, "),
    ("Probe Response", "SA+, "),
    ("Probe Internal", ""),
    ("Probe Trace", "S#, "),
    ("Probe Query SH", "S+, "),
    ("Probe Response SH", "SA+, "),
    ("Probe Query Info", ""),
    ("Probe Response Info", ""),
    ("Probe Query Info SH", ""),
    ("Probe Query Info Store ID", ""),
    ("Probe Reset", ""),
];

fn riverbed_probe<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    place: Place,
    seen: &mut Seen,
) -> Walked {
    let Place { at, len, item, len_item, .. } = place;
    if len < 3 {
        w.expert_text(OPTION_LEN_INVALID, len_item, format_args!("option length should be >= 3)"));
        return Ok(());
    }
    let first = b.u8(at + 2)?;
    let old = first & 1 != 0;
    let number = if old { first >> 4 } else { first >> 1 };
    let Some((name, prefix)) = PROBES.get(usize::from(number)) else {
        w.append(item, format_args!(": Probe Unknown"));
        return Ok(());
    };
    w.append(item, format_args!(": {name}"));
    if !old {
        return riverbed_probe_2(w, b, place, number);
    }
    w.item(OPTIONS_RVBD_PROBE_TYPE1, b, at + 2, 1)?;
    w.item(OPTIONS_RVBD_PROBE_VERSION, b, at + 2, 1)?;
    if number == 2 {
        return Ok(());
    }
    w.item(OPTIONS_RVBD_PROBE_RESERVED, b, at + 3, 1)?;
    w.item(OPTIONS_RVBD_PROBE_PROBER, b, at + 4, 4)?;
    let address = |at: usize| Ok(crate::Address::Ipv4(b.array(at)?));
    match number {
        0 | 3 | 4 => {
            w.item(OPTIONS_RVBD_PROBE_APPLI_VER, b, at + 8, 2)?;
            w.append(item, format_args!(", CSH IP: {}", address(at + 4)?));
        }
        1 => {
            w.item(OPTIONS_RVBD_PROBE_PROXY_IP, b, at + 8, 4)?;
            w.item(OPTIONS_RVBD_PROBE_PROXY_PORT, b, at + 12, 2)?;
            let (proxy, port) = (address(at + 8)?, b.u16(at + 12)?);
            w.append(item, format_args!(", Server Steelhead: {proxy}:{port}"));
        }
        5 => {
            w.item(OPTIONS_RVBD_PROBE_CLIENT_IP, b, at + 8, 4)?;
            w.item(OPTIONS_RVBD_PROBE_PROXY_IP, b, at + 12, 4)?;
            w.item(OPTIONS_RVBD_PROBE_PROXY_PORT, b, at + 16, 2)?;
            let (proxy, port) = (address(at + 12)?, b.u16(at + 16)?);
            w.append(item, format_args!(", Server Steelhead: {proxy}:{port}"));
        }
        _ => {}
    }
    if !prefix.is_empty() {
        seen.probe = prefix;
    }
    Ok(())
}

/// A probe in the second form, whose fields follow one another in further octets.
fn riverbed_probe_2<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    place: Place,
    number: u8,
) -> Walked {
    let at = place.at;
    w.item(OPTIONS_RVBD_PROBE_TYPE2, b, at + 2, 1)?;
    let raw = w.item(OPTIONS_RVBD_PROBE_VERSION_RAW, b, at + 2, 1)?;
    w.label_value(raw, format_args!("2"));
    let hidden = w.number(OPTIONS_RVBD_PROBE_VERSION, b, at + 2, 1, 2)?;
    w.hide(hidden);
    if !(6..=10).contains(&number) {
        return Ok(());
    }
    let flags = w.item(OPTIONS_RVBD_PROBE_FLAGS, b, at + 3, 1)?;
    let opened = w.open(flags);
    let list: &[Field] = match number {
        6 | 8 | 9 => &[OPTIONS_RVBD_PROBE_FLAGS_NOTCFE, OPTIONS_RVBD_PROBE_FLAGS_LAST],
        7 => &[
            OPTIONS_RVBD_PROBE_FLAGS_PROBE,
            OPTIONS_RVBD_PROBE_FLAGS_SSL,
            OPTIONS_RVBD_PROBE_FLAGS_SERVER,
        ],
        _ => &[],
    };
    for field in list {
        w.item(*field, b, at + 3, 1)?;
    }
    match number {
        8 => w.item(OPTIONS_RVBD_PROBE_CLIENT_IP, b, at + 4, 4).map(drop)?,
        9 => w.item(OPTIONS_RVBD_PROBE_STOREID, b, at + 4, 4).map(drop)?,
        _ => {}
    }
    w.close(opened);
    Ok(())
}

fn riverbed_transparency<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, place: Place) -> Walked {
    let Place { at, item, .. } = place;
    w.columns().prepend_info("TRPY, ");
    if !has_len(w, place, 16) {
        return Ok(());
    }
    let flags = w.item(OPTIONS_RVBD_TRPY_FLAGS, b, at + 2, 2)?;
    let opened = w.open(flags);
    for field in [
        OPTIONS_RVBD_TRPY_FLAGS_FW_RST_PROBE,
        OPTIONS_RVBD_TRPY_FLAGS_FW_RST_INNER,
        OPTIONS_RVBD_TRPY_FLAGS_FW_RST,
        OPTIONS_RVBD_TRPY_FLAGS_CHKSUM,
        OPTIONS_RVBD_TRPY_FLAGS_OOB,
        OPTIONS_RVBD_TRPY_FLAGS_MODE,
    ] {
        w.item(field, b, at + 2, 2)?;
    }
    w.close(opened);
    w.item(OPTIONS_RVBD_TRPY_SRC_IP, b, at + 4, 4)?;
    w.item(OPTIONS_RVBD_TRPY_DST_IP, b, at + 8, 4)?;
    w.item(OPTIONS_RVBD_TRPY_SRC_PORT, b, at + 12, 2)?;
    w.item(OPTIONS_RVBD_TRPY_DST_PORT, b, at + 14, 2)?;
    let (source, destination) =
        (crate::Address::Ipv4(b.array(at + 4)?), crate::Address::Ipv4(b.array(at + 8)?));
    let (from, to) = (b.u16(at + 12)?, b.u16(at + 14)?);
    w.append(item, format_args!(" {source}:{from} -> {destination}:{to}"));
    Ok(())
}
