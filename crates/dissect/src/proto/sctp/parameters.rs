//! Parameters of chunks, and causes of errors, which may hold each other.

use std::fmt::Write as _;

use super::chunks::{counted, quoted};
use super::*;
use crate::collect::Item;

/// Parameters, causes and chunks that may be in each other; what is deeper is not looked at.
const MAX_DEPTH: usize = 16;

/// Types of parameters.
mod kind {
    pub(super) const HEARTBEAT_INFORMATION: u16 = 1;
    pub(super) const IPV4_ADDRESS: u16 = 5;
    pub(super) const IPV6_ADDRESS: u16 = 6;
    pub(super) const STATE_COOKIE: u16 = 7;
    pub(super) const UNRECOGNIZED: u16 = 8;
    pub(super) const COOKIE_PRESERVATIVE: u16 = 9;
    pub(super) const HOST_NAME: u16 = 11;
    pub(super) const SUPPORTED_ADDRESS_TYPES: u16 = 12;
    pub(super) const RESET_OUTGOING: u16 = 13;
    pub(super) const RESET_INCOMING: u16 = 14;
    pub(super) const RESET_ALL: u16 = 15;
    pub(super) const RECONFIGURATION_RESPONSE: u16 = 16;
    pub(super) const ADD_OUTGOING: u16 = 17;
    pub(super) const ADD_INCOMING: u16 = 18;
    pub(super) const ECN: u16 = 0x8000;
    pub(super) const RANDOM: u16 = 0x8002;
    pub(super) const CHUNKS_TO_AUTHENTICATE: u16 = 0x8003;
    pub(super) const HMACS: u16 = 0x8004;
    pub(super) const SUPPORTED_EXTENSIONS: u16 = 0x8008;
    pub(super) const FORWARD_TSN: u16 = 0xc000;
    pub(super) const ADD_ADDRESS: u16 = 0xc001;
    pub(super) const DELETE_ADDRESS: u16 = 0xc002;
    pub(super) const ERROR_CAUSES: u16 = 0xc003;
    pub(super) const PRIMARY_ADDRESS: u16 = 0xc004;
    pub(super) const SUCCESS: u16 = 0xc005;
    pub(super) const ADAPTATION: u16 = 0xc006;
}

/// Codes of causes.
mod cause {
    pub(super) const INVALID_STREAM: u16 = 1;
    pub(super) const MISSING_PARAMETER: u16 = 2;
    pub(super) const STALE_COOKIE: u16 = 3;
    pub(super) const OUT_OF_RESOURCE: u16 = 4;
    pub(super) const UNRESOLVABLE_ADDRESS: u16 = 5;
    pub(super) const UNRECOGNIZED_CHUNK: u16 = 6;
    pub(super) const INVALID_PARAMETER: u16 = 7;
    pub(super) const UNRECOGNIZED_PARAMETERS: u16 = 8;
    pub(super) const NO_DATA: u16 = 9;
    pub(super) const SHUTTING_DOWN: u16 = 10;
    pub(super) const NEW_ADDRESSES: u16 = 11;
    pub(super) const LAST_ADDRESS: u16 = 0xa0;
    pub(super) const RESOURCE_SHORTAGE: u16 = 0xa1;
    pub(super) const SOURCE_ADDRESS: u16 = 0xa2;
}

/// Parameters from `from` to `end`.
pub(super) fn parameters<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    from: usize,
    end: usize,
    depth: usize,
) -> Walked {
    if depth >= MAX_DEPTH {
        return Ok(());
    }
    let mut at = from;
    while at < end {
        let len = usize::from(b.u16(at + 2)?);
        if len == 0 {
            return Err(Fault::Malformed);
        }
        let padded = len.next_multiple_of(4);
        parameter_at(w, b, (at, len), padded.min(end.next_multiple_of(4) - at), end, depth)?;
        if at + len > end {
            return Err(Fault::Malformed);
        }
        at += padded;
    }
    Ok(())
}

/// The one parameter that is there: what it does not take pads it.
pub(super) fn lone_parameter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    depth: usize,
) -> Walked {
    if depth >= MAX_DEPTH {
        return Ok(());
    }
    let len = usize::from(b.u16(at + 2)?);
    let room = end.next_multiple_of(4).saturating_sub(at);
    parameter_at(w, b, (at, len), room, end, depth)?;
    if at + len > end { Err(Fault::Malformed) } else { Ok(()) }
}

/// Adds the parameter of `len` octets at `at`, and of `padded` with what pads it.
fn parameter_at<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    padded: usize,
    end: usize,
    depth: usize,
) -> Walked {
    let kind = b.u16(at)?;
    let name = PARAMETER_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    let here = padded.min(b.len().saturating_sub(at));
    let item = w.text(b, at, here, format_args!("{name} parameter"))?;
    let opened = w.open(item);
    // The chunk's length does not count the padding of its last parameter (RFC 9260, section 3.2).
    if at + padded >= end && at + len != end {
        w.expert(PARAMETER_PADDING_EXPERT, item);
    }
    let type_item = w.item(PARAMETER_TYPE, b, at, 2)?;
    w.bits(type_item, &[PARAMETER_BIT_1, PARAMETER_BIT_2], b, at, 2)?;
    w.item(PARAMETER_LENGTH, b, at + 2, 2)?;
    let Some(content) = len.checked_sub(4) else { return Err(Fault::Malformed) };
    parameter(w, &b.slice_up_to(0, at + padded), (kind, at + 4, content), item, depth + 1)?;
    if PARAMETER_TYPE_VALUES.get(u64::from(kind)).is_none() {
        let (len, plural) = counted(content);
        w.append(item, format_args!(" (Type {kind}, value length: {len} byte{plural})"));
    }
    if padded > len && b.remaining(at + len) >= padded - len {
        w.item(PARAMETER_PADDING, b, at + len, padded - len)?;
    }
    w.close(opened);
    Ok(())
}

/// Writes the address of the parameter at `at`, where it has one.
fn write_address(text: &mut String, b: &Buf<'_>, at: usize) {
    // Writing to a String cannot fail.
    let _ = match b.u16(at) {
        Ok(kind::IPV4_ADDRESS) => match b.array::<4>(at + 4) {
            Ok(address) => write!(text, "{}", std::net::Ipv4Addr::from(address)),
            Err(_) => Ok(()),
        },
        Ok(kind::IPV6_ADDRESS) => match b.array(at + 4) {
            Ok(address) => lamna_fields::write_ipv6(text, address),
            Err(_) => Ok(()),
        },
        _ => Ok(()),
    };
}

/// A list of numbers, each with its word in the label of the parameter.
fn named<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    (item, field, size): (Item, Field, usize),
    title: &str,
) -> Walked {
    let mut names = String::new();
    for at in (at..(at + len + 1).saturating_sub(size)).step_by(size) {
        w.item(field, b, at, size)?;
        let value = if size == 1 { u64::from(b.u8(at)?) } else { u64::from(b.u16(at)?) };
        if !names.is_empty() {
            names.push_str(", ");
        }
        // Types of addresses are named by half of their words here.
        let is_address = field == PARAMETER_SUPPORTED_ADDRESS_TYPE;
        match w.word(field, value) {
            Some("Hostname address") => names.push_str("hostname"),
            Some(word) if is_address => names.push_str(word.trim_end_matches(" address")),
            Some(word) => names.push_str(word),
            None if is_address => {
                let _ = write!(names, "{value}");
            }
            None => names.push_str("Unknown"),
        }
    }
    w.append(item, format_args!(" ({title}: {names})"));
    Ok(())
}

/// What a parameter says.
fn parameter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (kind, at, len): (u16, usize, usize),
    item: Item,
    depth: usize,
) -> Walked {
    let end = at + len;
    match kind {
        kind::HEARTBEAT_INFORMATION => {
            w.item(PARAMETER_HEARTBEAT_INFORMATION, b, at, len)?;
            w.append(item, format_args!(" (Information: {len} bytes)"));
        }
        kind::IPV4_ADDRESS | kind::IPV6_ADDRESS => {
            let (field, size) = match kind {
                kind::IPV4_ADDRESS => (PARAMETER_IPV4_ADDRESS, 4),
                _ => (PARAMETER_IPV6_ADDRESS, 16),
            };
            w.item(field, b, at, size)?;
            let mut text = String::new();
            write_address(&mut text, b, at - 4);
            w.append(item, format_args!(" (Address: {text})"));
        }
        kind::STATE_COOKIE => {
            w.item(PARAMETER_STATE_COOKIE, b, at, len)?;
            w.append(item, format_args!(" (Cookie length: {len} bytes)"));
        }
        kind::UNRECOGNIZED => parameters(w, b, at, end, depth)?,
        kind::COOKIE_PRESERVATIVE => {
            let time = b.u32(at)?;
            w.item(PARAMETER_COOKIE_PRESERVATIVE_INCR, b, at, 4)?;
            w.append(item, format_args!(" (Increment :{time} msec)"));
        }
        kind::HOST_NAME => {
            w.item(PARAMETER_HOSTNAME, b, at, len)?;
            let name = b.bytes(at, len)?;
            let name = name.split(|octet| *octet == 0).next().unwrap_or_default();
            let name = String::from_utf8_lossy(name);
            w.append(item, format_args!(" (Hostname: {name})"));
        }
        kind::SUPPORTED_ADDRESS_TYPES => {
            let list = (item, PARAMETER_SUPPORTED_ADDRESS_TYPE, 2);
            named(w, b, (at, len), list, "Supported types")?;
        }
        kind::RESET_OUTGOING | kind::RESET_INCOMING | kind::RESET_ALL => {
            w.item(PARAMETER_RECONFIG_REQUEST_SEQUENCE_NUMBER, b, at, 4)?;
            let mut at = at + 4;
            if kind == kind::RESET_OUTGOING {
                w.item(PARAMETER_RECONFIG_RESPONSE_SEQUENCE_NUMBER, b, at, 4)?;
                w.item(PARAMETER_SENDERS_LAST_ASSIGNED_TSN, b, at + 4, 4)?;
                at += 8;
            }
            while kind != kind::RESET_ALL && at + 2 <= end {
                w.item(PARAMETER_RECONFIG_SID, b, at, 2)?;
                at += 2;
            }
        }
        kind::RECONFIGURATION_RESPONSE => {
            w.item(PARAMETER_RECONFIG_RESPONSE_SEQUENCE_NUMBER, b, at, 4)?;
            w.item(PARAMETER_RECONFIG_RESPONSE_RESULT, b, at + 4, 4)?;
            if len >= 12 {
                w.item(PARAMETER_SENDERS_NEXT_TSN, b, at + 8, 4)?;
            }
            if len >= 16 {
                w.item(PARAMETER_RECEIVERS_NEXT_TSN, b, at + 12, 4)?;
            }
        }
        kind::ADD_OUTGOING | kind::ADD_INCOMING => {
            let (number, reserved) = match kind {
                kind::ADD_OUTGOING => {
                    (PARAMETER_ADD_OUTGOING_STREAMS_NUMBER, PARAMETER_ADD_OUTGOING_STREAMS_RESERVED)
                }
                _ => {
                    (PARAMETER_ADD_INCOMING_STREAMS_NUMBER, PARAMETER_ADD_INCOMING_STREAMS_RESERVED)
                }
            };
            w.item(PARAMETER_RECONFIG_REQUEST_SEQUENCE_NUMBER, b, at, 4)?;
            w.item(number, b, at + 4, 2)?;
            w.item(reserved, b, at + 6, 2)?;
        }
        kind::ADD_ADDRESS | kind::DELETE_ADDRESS | kind::PRIMARY_ADDRESS => {
            let number = b.u32(at)?;
            w.item(CORRELATION_ID, b, at, 4)?;
            w.append(item, format_args!(" (Address: "));
            lone_parameter(w, b, at + 4, end, depth)?;
            let mut text = String::new();
            write_address(&mut text, b, at + 4);
            w.append(item, format_args!("{text}, correlation ID: {number})"));
        }
        kind::ERROR_CAUSES => {
            w.item(CORRELATION_ID, b, at, 4)?;
            causes(w, b, at + 4, end, depth)?;
        }
        kind::SUCCESS => {
            let number = b.u32(at)?;
            w.item(CORRELATION_ID, b, at, 4)?;
            w.append(item, format_args!(" (Correlation ID: {number})"));
        }
        kind::ADAPTATION => {
            let indication = b.u32(at)?;
            w.item(ADAPTATION_LAYER_INDICATION, b, at, 4)?;
            w.append(item, format_args!(" (Indication: {indication})"));
        }
        kind::RANDOM => {
            w.item(RANDOM_NUMBER, b, at, len)?;
        }
        kind::CHUNKS_TO_AUTHENTICATE => {
            let list = (item, CHUNK_TYPE_TO_AUTH, 1);
            named(w, b, (at, len), list, "Chunk types to be authenticated")?;
        }
        kind::HMACS => named(w, b, (at, len), (item, HMAC_ID, 2), "Supported HMACs")?,
        kind::SUPPORTED_EXTENSIONS => {
            named(w, b, (at, len), (item, SUPPORTED_CHUNK_TYPE, 1), "Supported types")?;
        }
        kind::ECN | kind::FORWARD_TSN => {}
        _ if len > 0 => {
            w.item(PARAMETER_VALUE, b, at, len)?;
        }
        _ => {}
    }
    Ok(())
}

/// Causes of errors from `from` to `end`.
pub(super) fn causes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    from: usize,
    end: usize,
    depth: usize,
) -> Walked {
    if depth >= MAX_DEPTH {
        return Ok(());
    }
    let mut at = from;
    while at < end {
        let len = usize::from(b.u16(at + 2)?);
        if len == 0 {
            return Err(Fault::Malformed);
        }
        let code = b.u16(at)?;
        let padded = len.next_multiple_of(4);
        let here = padded.min(b.len().saturating_sub(at));
        let name = CAUSE_CODE_VALUES.get(u64::from(code));
        let item = w.text(b, at, here, format_args!("{} cause", name.unwrap_or("Unknown")))?;
        let opened = w.open(item);
        w.item(CAUSE_CODE, b, at, 2)?;
        w.item(CAUSE_LENGTH, b, at + 2, 2)?;
        let Some(content) = len.checked_sub(4) else { return Err(Fault::Malformed) };
        cause(w, b, (code, at + 4, content), item, depth + 1)?;
        if at + len > end {
            return Err(Fault::Malformed);
        }
        if name.is_none() {
            let (len, plural) = counted(content);
            w.append(item, format_args!(" (Code: {code}, information length: {len} byte{plural})"));
        }
        if padded > len && b.remaining(at + len) >= padded - len {
            w.item(CAUSE_PADDING, b, at + len, padded - len)?;
        }
        w.close(opened);
        at += padded;
    }
    Ok(())
}

/// What a cause says.
fn cause<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (code, at, len): (u16, usize, usize),
    item: Item,
    depth: usize,
) -> Walked {
    let end = at + len;
    match code {
        cause::INVALID_STREAM => {
            let stream = b.u16(at)?;
            w.item(CAUSE_STREAM_IDENTIFIER, b, at, 2)?;
            w.item(CAUSE_RESERVED, b, at + 2, 2)?;
            w.append(item, format_args!(" (SID: {stream})"));
        }
        cause::MISSING_PARAMETER => {
            let count = b.u32(at)?;
            w.item(CAUSE_NR_OF_MISSING_PARAMETERS, b, at, 4)?;
            let inside = b.slice_up_to(0, end.next_multiple_of(4));
            for n in 0..count as usize {
                w.item(CAUSE_MISSING_PARAMETER_TYPE, &inside, at + 4 + 2 * n, 2)?;
            }
        }
        cause::STALE_COOKIE => {
            let time = b.u32(at)?;
            w.item(CAUSE_MEASURE_OF_STALENESS, b, at, 4)?;
            w.append(item, format_args!(" (Measure: {time} usec)"));
        }
        cause::OUT_OF_RESOURCE | cause::INVALID_PARAMETER | cause::SHUTTING_DOWN => {}
        cause::UNRESOLVABLE_ADDRESS => {
            lone_parameter(w, b, at, end, depth)?;
            let mut text = String::new();
            write_address(&mut text, b, at);
            w.append(item, format_args!("{text}"));
        }
        cause::UNRECOGNIZED_CHUNK => {
            if depth < MAX_DEPTH {
                quoted(w, b, at, len, depth)?;
            }
            let kind = b.u8(at)?;
            let name = CHUNK_TYPE_VALUES.get(u64::from(kind)).unwrap_or("unknown");
            w.append(item, format_args!(" (Type: {kind} ({name}))"));
        }
        cause::UNRECOGNIZED_PARAMETERS => parameters(w, b, at, end, depth)?,
        cause::NO_DATA => {
            let number = b.u32(at)?;
            w.item(CAUSE_TSN, b, at, 4)?;
            w.append(item, format_args!(" (TSN: {number})"));
        }
        cause::NEW_ADDRESSES => {
            w.append(item, format_args!(" (New addresses: "));
            parameters(w, b, at, end, depth)?;
            let mut text = String::new();
            let mut here = at;
            while here < end {
                if !text.is_empty() {
                    text.push(' ');
                }
                write_address(&mut text, b, here);
                here += usize::from(b.u16(here + 2)?).max(4).next_multiple_of(4);
            }
            w.append(item, format_args!("{text})"));
        }
        cause::RESOURCE_SHORTAGE => lone_parameter(w, b, at, end, depth)?,
        cause::LAST_ADDRESS | cause::SOURCE_ADDRESS => {
            let title = if code == cause::LAST_ADDRESS { "Last" } else { "Deleted" };
            w.append(item, format_args!(" ({title} address: "));
            lone_parameter(w, b, at, end, depth)?;
            let mut text = String::new();
            write_address(&mut text, b, at);
            w.append(item, format_args!("{text})"));
        }
        _ if len > 0 => {
            w.item(CAUSE_INFORMATION, b, at, len)?;
        }
        _ => {}
    }
    Ok(())
}
