//! Link states of version 2 (RFC 2328, appendix A.4; RFC 3101; RFC 5250).

use super::{STATE_LEN, f, flags, hidden, opaque, options_2};
use crate::buf::{Buf, Fault};
use crate::collect::Collector;
use crate::columns::Address;
use crate::walk::Walk;

/// Kinds of link states.
mod kind {
    pub(super) const ROUTER: u8 = 1;
    pub(super) const NETWORK: u8 = 2;
    pub(super) const SUMMARY: u8 = 3;
    pub(super) const SUMMARY_ASBR: u8 = 4;
    pub(super) const EXTERNAL: u8 = 5;
    pub(super) const MEMBER: u8 = 6;
    pub(super) const NSSA: u8 = 7;
    pub(super) const ATTRIBUTES: u8 = 8;
    pub(super) const OPAQUE_LINK: u8 = 9;
    pub(super) const OPAQUE_AS: u8 = 11;
}

/// The kind of opaque link state for traffic engineering.
const TRAFFIC: u8 = 1;

/// A link state at `at`, with its content where it is `whole`; where the next one is.
pub(super) fn state<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    whole: bool,
) -> Result<usize, Fault> {
    let (kind, len) = (b.u8(at + 3)?, usize::from(b.u16(at + 18)?));
    let end = at + if whole { len } else { STATE_LEN };
    let name = f::LSA_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    let text = format_args!("LSA-type {kind} ({name}), len {len}");
    let root = w.text(b, at, end - at, text)?;
    if end == at {
        return Err(Fault::Malformed);
    }
    let opened = w.open(root);
    w.item(f::LSA_AGE, b, at, 2)?;
    w.item(f::LSA_DONOTAGE, b, at, 2)?;
    options_2(w, b, at + 2, kind == kind::NSSA)?;
    w.item(f::LSA, b, at + 3, 1)?;
    let told = match kind {
        kind::ROUTER => Some(f::LSA_ROUTER),
        kind::NETWORK => Some(f::LSA_NETWORK),
        kind::SUMMARY => Some(f::LSA_SUMMARY),
        kind::SUMMARY_ASBR => Some(f::LSA_ASBR),
        kind::EXTERNAL => Some(f::LSA_ASEXT),
        kind::MEMBER => Some(f::LSA_MEMBER),
        kind::NSSA => Some(f::LSA_NSSA),
        kind::ATTRIBUTES => Some(f::LSA_ATTR),
        kind::OPAQUE_LINK..=kind::OPAQUE_AS => Some(f::LSA_OPAQUE),
        _ => None,
    };
    hidden(w, b, at + 3, 1, told)?;
    let opaque = matches!(kind, kind::OPAQUE_LINK..=kind::OPAQUE_AS);
    if opaque {
        w.item(f::LSID_OPAQUE_TYPE, b, at + 4, 1)?;
        if b.u8(at + 4)? == TRAFFIC {
            w.item(f::LSID_TE_LSA_RESERVED, b, at + 5, 1)?;
            w.item(f::LSID_TE_LSA_INSTANCE, b, at + 6, 2)?;
        } else {
            w.item(f::LSID_OPAQUE_ID, b, at + 5, 3)?;
        }
    } else {
        w.item(f::LSA_ID, b, at + 4, 4)?;
    }
    w.item(f::ADVROUTER, b, at + 8, 4)?;
    w.item(f::LSA_SEQNUM, b, at + 12, 4)?;
    w.item(f::LSA_CHKSUM, b, at + 16, 2)?;
    let length = w.item(f::LSA_LENGTH, b, at + 18, 2)?;
    let least = least(kind);
    let mut next = end;
    if whole && len < least {
        next = at + STATE_LEN;
        let (known, before) = match f::LSA_VALUES.get(u64::from(kind)) {
            Some(_) => ("type ", ", expected >="),
            None => ("unknown LSA type (", "), expected minimum of"),
        };
        let number = kind.to_string();
        let which = f::LSA_VALUES.get(u64::from(kind)).unwrap_or(&number);
        let text = format_args!("Invalid LSA length ({len}) for {known}{which}{before} ({least})");
        w.expert_text(f::LSA_INVALID_LENGTH, length, text);
    } else if whole {
        // The last part of a list may go on behind the end, or leave something before it: the next one begins there.
        let content = b.from(at + STATE_LEN)?;
        let size = len - STATE_LEN;
        next = at
            + STATE_LEN
            + match kind {
                kind::ROUTER => router(w, &content)?,
                kind::NETWORK => network(w, &content, size)?,
                kind::SUMMARY | kind::SUMMARY_ASBR => summary(w, &content, size)?,
                kind::EXTERNAL | kind::NSSA => external(w, &content, size)?,
                _ if opaque => {
                    opaque::content(w, &content.slice(0, size)?, b.u8(at + 4)?)?;
                    size
                }
                _ => size,
            };
    }
    w.close(opened);
    Ok(next)
}

/// Octets that a link state of a kind has at least.
fn least(kind: u8) -> usize {
    STATE_LEN
        + match kind {
            kind::ROUTER => 4,
            kind::NETWORK | kind::SUMMARY | kind::SUMMARY_ASBR => 8,
            kind::EXTERNAL | kind::NSSA => 16,
            _ => 0,
        }
}

/// The links of a router; answers, as those that follow do, how many octets they are.
fn router<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    /// Octets of a link without metrics for kinds of service.
    const LINK_LEN: usize = 12;
    let bits = [
        f::V2_ROUTER_LSA_FLAGS_H,
        f::V2_ROUTER_LSA_FLAGS_N,
        f::V2_ROUTER_LSA_FLAGS_W,
        f::V2_ROUTER_LSA_FLAGS_V,
        f::V2_ROUTER_LSA_FLAGS_E,
        f::V2_ROUTER_LSA_FLAGS_B,
    ];
    flags(w, b, 0, 1, f::V2_ROUTER_LSA_FLAGS, &bits)?;
    let count = b.u16(2)?;
    w.item(f::LSA_NUMBER_OF_LINKS, b, 2, 2)?;
    let mut at = 4;
    for _ in 0..count {
        let (id, data) = (Address::Ipv4(b.array(at)?), Address::Ipv4(b.array(at + 4)?));
        let (kind, services, metric) = (b.u8(at + 8)?, b.u8(at + 9)?, b.u16(at + 10)?);
        let (short, long, what) = match kind {
            1 => (
                "PTP",
                "Point-to-point connection to another router",
                "Neighboring router's Router ID",
            ),
            2 => ("Transit", "Connection to a transit network", "IP address of Designated Router"),
            3 => ("Stub", "Connection to a stub network", "IP network/subnet number"),
            4 => ("Virtual", "Virtual link", "Neighboring router's Router ID"),
            _ => ("Unknown", "Unknown link type", "Unknown link ID"),
        };
        let len = LINK_LEN + usize::from(services) * 4;
        let root = if w.labels() {
            let (id, data) = (id.to_string(), data.to_string());
            let text =
                format_args!("Type: {short:<8} ID: {id:<15} Data: {data:<15} Metric: {metric}");
            w.text(b, at, len, text)?
        } else {
            w.text(b, at, len, format_args!(""))?
        };
        let opened = w.open(root);
        let item = w.item(f::LSA_ROUTER_LINKID, b, at, 4)?;
        w.label_value(item, format_args!("{id} - {what}"));
        w.item(f::LSA_ROUTER_LINKDATA, b, at + 4, 4)?;
        let item = w.item(f::LSA_ROUTER_LINKTYPE, b, at + 8, 1)?;
        w.label_value(item, format_args!("{kind} - {long}"));
        let item = w.item(f::LSA_ROUTER_NUMMETRICS, b, at + 9, 1)?;
        w.label_value(item, format_args!("{services} - TOS"));
        w.item(f::LSA_ROUTER_METRIC0, b, at + 10, 2)?;
        for service in (at + LINK_LEN..at + len).step_by(4) {
            let text = format_args!("TOS: {}, Metric: {}", b.u8(service)?, b.u16(service + 2)?);
            w.text(b, service, 4, text)?;
        }
        w.close(opened);
        at += len;
    }
    Ok(at)
}

fn network<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, size: usize) -> Result<usize, Fault> {
    w.item(f::LSA_NETWORK_NETMASK, b, 0, 4)?;
    for at in (4..size).step_by(4) {
        w.item(f::LSA_NETWORK_ATTCHRTR, b, at, 4)?;
    }
    Ok(4 + (size - 4).next_multiple_of(4))
}

fn summary<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, size: usize) -> Result<usize, Fault> {
    w.item(f::LSA_ASBR_NETMASK, b, 0, 4)?;
    for at in (4..size).step_by(4) {
        w.item(f::LSA_TOS, b, at, 1)?;
        w.item(f::METRIC, b, at + 1, 3)?;
    }
    Ok(4 + (size - 4).next_multiple_of(4))
}

fn external<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, size: usize) -> Result<usize, Fault> {
    /// Octets of a metric with where it leads.
    const METRIC_LEN: usize = 12;
    w.item(f::LSA_ASEXT_NETMASK, b, 0, 4)?;
    for at in (4..size).step_by(METRIC_LEN) {
        w.item(f::LSA_ASEXT_TYPE, b, at, 1)?;
        w.item(f::LSA_TOS_EXTERNAL, b, at, 1)?;
        w.item(f::METRIC, b, at + 1, 3)?;
        w.item(f::LSA_ASEXT_FWDADDR, b, at + 4, 4)?;
        w.item(f::LSA_ASEXT_EXTRTTAG, b, at + 8, 4)?;
    }
    Ok(4 + (size - 4).next_multiple_of(METRIC_LEN))
}
