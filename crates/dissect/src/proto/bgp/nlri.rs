//! Routes: prefixes of IPv4 and IPv6, with labels and route distinguishers.

use std::fmt::Write as _;

use lamna_fields::Field;

use super::{evpn, f, flow, worded};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::walk::Walk;

const IPV4: u16 = 1;
const IPV6: u16 = 2;
const L2VPN: u16 = 25;

const UNICAST: u8 = 1;
const MULTICAST: u8 = 2;
const LABELED: u8 = 4;
const EVPN: u8 = 70;
const TARGETS: u8 = 132;
const FLOW: u8 = 133;
const FLOW_VPN: u8 = 134;
const VPN: u8 = 128;
const VPN_MULTICAST: u8 = 129;

/// Octets of a route distinguisher.
pub(super) const RD_LEN: usize = 8;

/// Labels before a prefix that are looked at.
const MAX_LABELS: usize = 16;

/// Octets that `bits` take.
fn octets(bits: usize) -> usize {
    bits.div_ceil(8)
}

/// An address of which only the first octets are there.
fn address(b: &Buf<'_>, at: usize, bits: usize, family: u16) -> Result<Address, Fault> {
    let part = b.bytes(at, octets(bits))?;
    let mut whole = [0; 16];
    for (to, from) in whole.iter_mut().zip(part) {
        *to = *from;
    }
    // Bits past the prefix do not count.
    if let Some(last) = bits.checked_div(8).filter(|_| !bits.is_multiple_of(8))
        && let Some(octet) = whole.get_mut(last)
    {
        *octet &= 0xff_u8 << (8 - bits % 8);
    }
    Ok(if family == IPV4 {
        Address::Ipv4([whole[0], whole[1], whole[2], whole[3]])
    } else {
        Address::Ipv6(whole)
    })
}

fn put_address<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    bits: usize,
    address: &Address,
) -> Walked {
    match address {
        Address::Ipv4(value) => {
            w.number(field, b, at, octets(bits), u64::from(u32::from_be_bytes(*value)))?;
        }
        Address::Ipv6(value) => {
            w.octets(field, b, at, octets(bits), value)?;
        }
        _ => {}
    }
    Ok(())
}

/// Where prefixes are, which their labels name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The field of a prefix.
    pub(super) field: Field,
    /// What the label of a length begins with.
    pub(super) length: &'static str,
    /// What the note of a wrong length begins with.
    pub(super) wrong: &'static str,
}

/// The routes of an update that are taken back.
pub(super) const WITHDRAWN: Place = Place {
    field: f::WITHDRAWN_PREFIX,
    length: "Withdrawn route prefix length",
    wrong: "Withdrawn route",
};

/// The routes of an update.
pub(super) const ROUTES: Place =
    Place { field: f::NLRI_PREFIX, length: "NLRI prefix length", wrong: "NLRI" };

/// The names of routes in an attribute: in labels, of lengths, of labels.
fn names(reach: bool) -> [&'static str; 4] {
    if reach {
        [
            "MP Reach NLRI",
            "MP Reach NLRI prefix length",
            "MP Reach NLRI Prefix length",
            "MP Reach NLRI Label Stack",
        ]
    } else {
        [
            "MP Unreach NLRI",
            "MP Unreach NLRI prefix length",
            "MP Unreach NLRI Prefix length",
            "MP Unreach NLRI Label Stack",
        ]
    }
}

/// Prefixes of IPv4 from `at` to `end`, up to the first that cannot be; whether all could.
pub(super) fn plain<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    place: Place,
) -> Result<bool, Fault> {
    prefixes(w, b, at, end, place, IPV4)
}

fn prefixes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    place: Place,
    family: u16,
) -> Result<bool, Fault> {
    let most = if family == IPV4 { 32 } else { 128 };
    let with_ids = has_path_ids(b, at, end, most);
    while at < end {
        let begin = at;
        if with_ids {
            at += 4;
        }
        let bits = usize::from(b.u8(at)?);
        if bits > most {
            let text = format_args!("{} length {bits} invalid (> {most})", place.wrong);
            let item = w.text(b, at, 1, text)?;
            w.expert_text(f::LENGTH_INVALID, item, text);
            return Ok(false);
        }
        let address = address(b, at + 1, bits, family)?;
        let len = at + 1 + octets(bits) - begin;
        let root = if with_ids {
            let id = b.u32(begin)?;
            w.text(b, begin, len, format_args!("{address}/{bits} PathId {id} "))?
        } else {
            w.text(b, begin, len, format_args!("{address}/{bits}"))?
        };
        let opened = w.open(root);
        if with_ids {
            w.item(f::NLRI_PATH_ID, b, begin, 4)?;
        }
        let item = w.item(f::PREFIX_LENGTH, b, at, 1)?;
        if !with_ids {
            w.label(item, format_args!("{}: {bits}", place.length));
        }
        put_address(w, place.field, b, at + 1, bits, &address)?;
        w.close(opened);
        at += 1 + octets(bits);
    }
    Ok(true)
}

/// Whether prefixes have path identifiers before them (RFC 7911). Only the octets tell: with identifiers they must make
/// sense, and without them they must not.
fn has_path_ids(b: &Buf<'_>, begin: usize, end: usize, most: usize) -> bool {
    let fits = |skip: usize| {
        let mut at = begin;
        while at < end {
            let Ok(bits) = b.u8(at + skip).map(usize::from) else { return false };
            if bits > most {
                return false;
            }
            // A default route among others would be odd.
            if bits == 0 && skip == 0 && end - begin > 1 {
                return false;
            }
            at += skip + 1 + octets(bits);
        }
        at == end
    };
    !fits(0) && fits(4)
}

/// A route distinguisher as a label has it (RFC 4364, 4.2).
pub(super) fn distinguisher(b: &Buf<'_>, at: usize) -> Result<String, Fault> {
    Ok(match b.u16(at)? {
        0 => format!("{}:{}", b.u16(at + 2)?, b.u32(at + 4)?),
        1 => format!("{}:{}", Address::Ipv4(b.array(at + 2)?), b.u16(at + 6)?),
        2 => format!("{}:{}", b.u32(at + 2)?, b.u16(at + 6)?),
        kind => format!("Unknown (0x{kind:04x}) RD type"),
    })
}

/// What a label stack says, and its octets.
fn labels(b: &Buf<'_>, begin: usize) -> Result<(String, usize), Fault> {
    let mut text = String::new();
    for n in 0..MAX_LABELS {
        let entry = b.u24(begin + 3 * n)?;
        let comma = if n > 0 { "," } else { "" };
        let withdrawn = matches!(entry, 0x00_0000 | 0x80_0000);
        let _ = if withdrawn {
            write!(text, "{comma}0 (withdrawn)")
        } else {
            let bottom = if entry & 1 != 0 { " (bottom)" } else { "" };
            write!(text, "{comma}{}{bottom}", entry >> 4)
        };
        if withdrawn || entry & 1 != 0 {
            return Ok((text, 3 * (n + 1)));
        }
    }
    Ok((text, 3 * MAX_LABELS))
}

/// Prefixes with labels, and with route distinguishers in VPNs.
fn labelled<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    (field, reach): (Field, bool),
    (family, vpn): (u16, bool),
) -> Walked {
    let [name, _, length, label_stack] = names(reach);
    let version = if family == IPV4 { "IPv4" } else { "IPv6" };
    while at < end {
        let bits = usize::from(b.u8(at)?);
        let (text, stack) = labels(b, at + 1)?;
        let before = stack + if vpn { RD_LEN } else { 0 };
        let most = if family == IPV4 { 32 } else { 128 };
        let rest = bits.checked_sub(before * 8).filter(|rest| *rest <= most);
        let Some(rest) = rest else {
            let kind = if vpn { "Labeled VPN" } else { "Labeled" };
            let text = format_args!("{name} {kind} {version} prefix length {bits} invalid");
            let item = w.text(b, at, 1, text)?;
            w.expert_text(f::PREFIX_LENGTH_INVALID, item, text);
            return Ok(());
        };
        let len = 1 + octets(bits);
        let address = address(b, at + 1 + before, rest, family)?;
        if vpn && family == IPV6 {
            let kind = b.u16(at + 1 + stack)?;
            if kind > 2 {
                let text = format_args!("Unknown labeled VPN IPv6 address format {kind}");
                let item = w.text(b, at, 0, text)?;
                w.expert_text(f::UNKNOWN_LABEL, item, text);
                return Ok(());
            }
            let rd = distinguisher(b, at + 1 + stack)?;
            let item = w.string(f::LABEL_STACK, b, at, len, format_args!("{text}"))?;
            if kind == 2 {
                w.label(item, format_args!("{text}"));
            } else {
                w.label(item, format_args!("Label Stack={text} RD={rd}, IPv6={address}/{rest}"));
            }
            at += len;
            continue;
        }
        let root = if vpn {
            w.text(b, at, len, format_args!("BGP Prefix"))?
        } else {
            let comma = if family == IPV6 { "," } else { "" };
            let text = format_args!("Label Stack={text}{comma} {version}={address}/{rest}");
            w.text(b, at, len, text)?
        };
        let opened = w.open(root);
        let item = w.item(f::PREFIX_LENGTH, b, at, 1)?;
        let stack_item = w.string(f::LABEL_STACK, b, at + 1, stack, format_args!("{text}"))?;
        if vpn {
            let rd = distinguisher(b, at + 1 + stack)?;
            w.string(f::RD, b, at + 1 + stack, RD_LEN, format_args!("{rd}"))?;
        } else {
            w.label(item, format_args!("{length}: {bits}"));
            w.label(stack_item, format_args!("{label_stack}: {text}"));
        }
        put_address(w, field, b, at + 1 + before, rest, &address)?;
        w.close(opened);
        at += len;
    }
    Ok(())
}

/// Which routes a speaker wants, by their targets (RFC 4684, section 4).
fn targets<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    reach: bool,
) -> Walked {
    /// Bits of an autonomous system and a whole target.
    const WHOLE: usize = 96;
    let [name, ..] = names(reach);
    while at < end {
        let bits = usize::from(b.u8(at)?);
        if bits == 0 {
            w.text(b, at, 1, format_args!("{name} default route target"))?;
            at += 1;
            continue;
        }
        if !(32..=WHOLE).contains(&bits) {
            let text = format_args!("{name} invalid route target length {bits}");
            let item = w.text(b, at, 1, text)?;
            w.expert_text(f::LENGTH_INVALID, item, text);
            return Ok(());
        }
        let len = octets(bits);
        let system = b.u32(at + 1)?;
        let target = b.slice(at + 1, len)?;
        let text = match target.u8(4)? {
            1 => format!("{}:{}", Address::Ipv4(target.array(6)?), target.u16(10)?),
            2 => format!("{}:{}", target.u32(6)?, target.u16(10)?),
            _ => format!("{}:{}", target.u16(6)?, target.u32(8)?),
        };
        let root = w.text(b, at + 1, len, format_args!("{name} {system}:{text}/{bits}"))?;
        let opened = w.open(root);
        w.item(f::PREFIX_LENGTH, b, at, 1)?;
        w.item(f::ORIGINATING_AS, b, at + 1, 4)?;
        w.string(f::COMMUNITY_PREFIX, b, at + 5, len - 4, format_args!("{text}"))?;
        w.close(opened);
        at += 1 + len;
    }
    Ok(())
}

fn routes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    (family, sub): (u16, u8),
    reach: bool,
) -> Walked {
    let field = match (family, reach) {
        (IPV4, true) => f::MP_REACH_NLRI_IPV4_PREFIX,
        (IPV4, false) => f::MP_UNREACH_NLRI_IPV4_PREFIX,
        (_, true) => f::MP_REACH_NLRI_IPV6_PREFIX,
        (_, false) => f::MP_UNREACH_NLRI_IPV6_PREFIX,
    };
    match (family, sub) {
        (IPV4 | IPV6, UNICAST | MULTICAST) => {
            let [wrong, length, ..] = names(reach);
            prefixes(w, b, at, end, Place { field, length, wrong }, family)?;
            Ok(())
        }
        (IPV4 | IPV6, LABELED) => labelled(w, b, at, end, (field, reach), (family, false)),
        (IPV4 | IPV6, VPN | VPN_MULTICAST) => {
            labelled(w, b, at, end, (field, reach), (family, true))
        }
        (IPV4, TARGETS) => targets(w, b, at, end, reach),
        (IPV4 | IPV6, FLOW | FLOW_VPN) => flow::rules(w, b, at, end),
        (L2VPN, EVPN) => evpn::routes(w, b, at, end),
        _ => Ok(()),
    }
}

/// The next hop's parts, each with its route distinguisher in VPNs.
fn next_hop<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    (family, sub): (u16, u8),
) -> Walked {
    let root = w.item(f::UPDATE_PATH_ATTRIBUTE_MP_REACH_NLRI_NEXT_HOP, b, at, 1 + len)?;
    let known = match family {
        IPV4 | IPV6 => {
            matches!(sub, UNICAST..=5 | VPN | VPN_MULTICAST | TARGETS | FLOW | FLOW_VPN)
        }
        L2VPN => matches!(sub, UNICAST | 65 | EVPN | VPN | VPN_MULTICAST),
        _ => true,
    };
    if !known {
        let text = format_args!("Unknown SAFI ({sub}) for AFI {family}");
        w.expert_text(f::UNKNOWN_SAFI, root, text);
    }
    if !known || !matches!(len, 0 | 4 | 12 | 16 | 24 | 32 | 48) {
        let text = format_args!("Unknown Next Hop length ({len} bytes)");
        w.expert_text(f::LENGTH_INVALID, root, text);
        return Ok(());
    }
    let mut text = String::new();
    let opened = w.open(root);
    let vpn = matches!(sub, VPN | VPN_MULTICAST);
    let rd = if vpn { RD_LEN } else { 0 };
    let (mut at, end) = (at + 1, at + 1 + len);
    let mut first = true;
    while at + rd < end {
        if vpn {
            let rd = distinguisher(b, at)?;
            w.string(
                f::UPDATE_PATH_ATTRIBUTE_MP_REACH_NLRI_NEXT_HOP_RD,
                b,
                at,
                RD_LEN,
                format_args!("{rd}"),
            )?;
            let _ = write!(text, " RD={rd}");
            at += RD_LEN;
        }
        if end - at >= 16 {
            let address = Address::Ipv6(b.array(at)?);
            let (field, name) = if first {
                (f::UPDATE_PATH_ATTRIBUTE_MP_REACH_NLRI_NEXT_HOP_IPV6, "IPv6")
            } else {
                (f::UPDATE_PATH_ATTRIBUTE_MP_REACH_NLRI_NEXT_HOP_IPV6_LINK_LOCAL, "Link-local")
            };
            w.item(field, b, at, 16)?;
            let _ = write!(text, " {name}={address}");
            at += 16;
        } else if end - at >= 4 {
            let address = Address::Ipv4(b.array(at)?);
            w.item(f::UPDATE_PATH_ATTRIBUTE_MP_REACH_NLRI_NEXT_HOP_IPV4, b, at, 4)?;
            let lead = if vpn { " IPv4=" } else { " " };
            let _ = write!(text, "{lead}{address}");
            at += 4;
        } else {
            break;
        }
        first = false;
    }
    w.close(opened);
    // A single address needs no name.
    let text = match text.strip_prefix(" IPv6=") {
        Some(address) if !address.contains(' ') => address,
        _ if vpn => text.as_str(),
        _ => text.trim_start(),
    };
    w.label(root, format_args!("Next hop: {text}"));
    Ok(())
}

/// Reachable routes (RFC 4760, 3).
pub(super) fn reach<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    let (family, sub) = (b.u16(at)?, b.u8(at + 2)?);
    w.item(f::UPDATE_PATH_ATTRIBUTE_MP_REACH_NLRI_AFI, b, at, 2)?;
    w.item(f::UPDATE_PATH_ATTRIBUTE_MP_REACH_NLRI_SAFI, b, at + 2, 1)?;
    let hop = usize::from(b.u8(at + 3)?);
    next_hop(w, b, at + 3, hop, (family, sub))?;
    let end = at + len;
    let mut at = at + 4 + hop;
    let points = b.u8(at)?;
    w.item(f::UPDATE_PATH_ATTRIBUTE_MP_REACH_NLRI_NBR_SNPA, b, at, 1)?;
    at += 1;
    for _ in 0..points {
        let len = usize::from(b.u8(at)?);
        w.item(f::UPDATE_PATH_ATTRIBUTE_MP_REACH_NLRI_SNPA_LENGTH, b, at, 1)?;
        w.item(f::UPDATE_PATH_ATTRIBUTE_MP_REACH_NLRI_SNPA, b, at + 1, len)?;
        at += 1 + len;
    }
    if at < end {
        let root = worded(
            w,
            f::UPDATE_PATH_ATTRIBUTE_MP_REACH_NLRI,
            b,
            at,
            end - at,
            format_args!("Network Layer Reachability Information (NLRI)"),
        )?;
        let opened = w.open(root);
        routes(w, b, at, end, (family, sub), true)?;
        w.close(opened);
    }
    Ok(())
}

/// Routes that are no longer reachable (RFC 4760, 4).
pub(super) fn unreach<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    let (family, sub) = (b.u16(at)?, b.u8(at + 2)?);
    w.item(f::UPDATE_PATH_ATTRIBUTE_MP_UNREACH_NLRI_AFI, b, at, 2)?;
    w.item(f::UPDATE_PATH_ATTRIBUTE_MP_UNREACH_NLRI_SAFI, b, at + 2, 1)?;
    let rest = len.saturating_sub(3);
    let root = w.item(f::UPDATE_PATH_ATTRIBUTE_MP_UNREACH_NLRI, b, at + 3, rest)?;
    if rest > 0 {
        let opened = w.open(root);
        routes(w, b, at + 3, at + len, (family, sub), false)?;
        w.close(opened);
    }
    Ok(())
}
