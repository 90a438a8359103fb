//! What opaque link states hold: traffic engineering (RFC 3630, RFC 4203), graceful restart (RFC 3623), router information
//! (RFC 7770, RFC 8665).

use super::{extended, f, flags, hidden};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::walk::{REST, Walk};

/// Kinds of opaque link states.
mod kind {
    pub(super) const TRAFFIC: u8 = 1;
    pub(super) const GRACE: u8 = 3;
    pub(super) const INFORMATION: u8 = 4;
    pub(super) const PREFIX: u8 = 7;
}

/// Octets of a part's type and length.
pub(super) const HEAD: usize = 4;

/// The type and length of a part at `at`.
pub(super) fn part(b: &Buf<'_>, at: usize) -> Result<(u16, usize), Fault> {
    Ok((b.u16(at)?, usize::from(b.u16(at + 2)?)))
}

/// Where the part behind one of `len` octets at `at` begins: parts are padded to whole words.
pub(super) fn next(at: usize, len: usize) -> usize {
    at + HEAD + len.next_multiple_of(4)
}

/// The content of an opaque link state.
pub(super) fn content<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, code: u8) -> Walked {
    match code {
        kind::TRAFFIC => traffic(w, b),
        kind::GRACE => grace(w, b),
        kind::INFORMATION => information(w, b),
        kind::PREFIX => extended::prefixes(w, b),
        _ => Ok(()),
    }
}

fn traffic<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const ROUTER: u16 = 1;
    const LINK: u16 = 2;
    let all = w.text(b, 0, REST, format_args!("MPLS Traffic Engineering LSA"))?;
    hidden(w, b, 0, 2, Some(f::LSA_MPLS))?;
    let opened = w.open(all);
    let mut at = 0;
    while b.remaining(at) > 0 {
        let (code, len) = part(b, at)?;
        let name = match code {
            ROUTER => "Router Address",
            LINK => "Link Information",
            _ => "Unknown",
        };
        let item = w.text(b, at, HEAD + len, format_args!("{name}"))?;
        let inner = w.open(item);
        let told = w.item(f::TLV_TYPE, b, at, 2)?;
        w.label_value(told, format_args!("{code} - {name}"));
        w.item(f::TLV_LENGTH, b, at + 2, 2)?;
        match code {
            ROUTER => {
                w.append(item, format_args!(": {}", Address::Ipv4(b.array(at + HEAD)?)));
                w.item(f::MPLS_ROUTERID, b, at + HEAD, 4)?;
            }
            LINK => {
                let (mut sub, end) = (at + HEAD, at + HEAD + len);
                while sub < end {
                    let (code, len) = part(b, sub)?;
                    link(w, b, sub, code, len)?;
                    sub = next(sub, len);
                }
            }
            _ => {
                w.item(f::TLV_VALUE, b, at + HEAD, len)?;
            }
        }
        w.close(inner);
        at = next(at, len);
    }
    w.close(opened);
    Ok(())
}

/// A rate as its label has it.
fn rate<C: Collector>(w: &mut Walk<'_, C>, item: Item, title: &str, octets: f32) {
    w.label(item, format_args!("{title}: {octets:.0} bytes/s ({:.0} bits/s)", octets * 8.0));
}

/// A part of a link's description (RFC 3630, section 2.5; RFC 4203, section 1).
fn link<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    code: u16,
    len: usize,
) -> Walked {
    let name = match code {
        1 => "Link Type",
        2 => "Link ID",
        3 => "Local Interface IP Address",
        4 => "Remote Interface IP Address",
        5 => "Traffic Engineering Metric",
        6 => "Maximum Bandwidth",
        7 => "Maximum Reservable Bandwidth",
        8 => "Unreserved Bandwidth",
        9 => "Resource Class/Color",
        11 => "Link Local/Remote Identifier",
        14 => "Link Protection Type",
        15 => "Interface Switching Capability Descriptor",
        16 => "Shared Risk Link Group",
        17 => "Bandwidth Constraints",
        _ => "Unknown Link sub-TLV",
    };
    let root = w.text(b, at, HEAD + len, format_args!("{name}"))?;
    let opened = w.open(root);
    let told = w.item(f::TLV_TYPE, b, at, 2)?;
    w.label_value(told, format_args!("{code}: {name}"));
    w.item(f::TLV_LENGTH, b, at + 2, 2)?;
    let data = at + HEAD;
    let address = |at| b.array(at).map(Address::Ipv4);
    match code {
        1 => {
            w.item(f::MPLS_LINKTYPE, b, data, 1)?;
            let kind = b.u8(data)?;
            let word = w.word(f::MPLS_LINKTYPE, u64::from(kind)).unwrap_or("Unknown Link Type");
            w.append(root, format_args!(": {kind} - {word}"));
        }
        2..=4 => {
            let field =
                [f::MPLS_LINKID, f::MPLS_LOCAL_ADDR, f::MPLS_REMOTE_ADDR][usize::from(code - 2)];
            for at in (data..data + len).step_by(4) {
                w.item(field, b, at, 4)?;
            }
            w.append(root, format_args!(": {}", address(data)?));
        }
        5 => {
            let metric = b.u32(data)?;
            let item = w.item(f::MPLS_TE_METRIC, b, data, 4)?;
            w.label(item, format_args!("{name}: {metric}"));
            w.append(root, format_args!(": {metric}"));
        }
        6 | 7 => {
            let item = w.item(f::MPLS_LINK_MAX_BW, b, data, 4)?;
            let octets = f32::from_bits(b.u32(data)?);
            rate(w, item, name, octets);
            rate(w, root, name, octets);
        }
        8 => {
            for n in 0..8 {
                let item = w.item(f::MPLS_PRI, b, data + n * 4, 4)?;
                let octets = f32::from_bits(b.u32(data + n * 4)?);
                rate(w, item, &format!("Pri (or TE-Class) {n}"), octets);
            }
        }
        9 => {
            w.item(f::MPLS_LINKCOLOR, b, data, 4)?;
            w.append(root, format_args!(": 0x{:08x}", b.u32(data)?));
        }
        11 => {
            w.item(f::MPLS_LOCAL_ID, b, data, 4)?;
            w.item(f::MPLS_REMOTE_ID, b, data + 4, 4)?;
            let (local, remote) = (b.u32(data)?, b.u32(data + 4)?);
            w.append(root, format_args!(": {local} (0x{local:x}) - {remote} (0x{remote:x})"));
        }
        15 => {
            w.item(f::MPLS_SWITCHING_TYPE, b, data, 1)?;
            w.item(f::MPLS_ENCODING, b, data + 1, 1)?;
            for n in 0..8 {
                let item = w.item(f::MPLS_PRI, b, data + 4 + n * 4, 4)?;
                let octets = f32::from_bits(b.u32(data + 4 + n * 4)?);
                rate(w, item, &format!("Pri {n}"), octets);
            }
            switching(w, b, data)?;
        }
        16 => {
            for at in (data..data + len).step_by(4) {
                w.item(f::MPLS_SHARED_RISK_LINK_GROUP, b, at, 4)?;
            }
        }
        _ => {
            w.item(f::TLV_VALUE, b, data, len)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// What a switching capability has behind its rates (RFC 4203, section 1.4), by its kind.
fn switching<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, data: usize) -> Walked {
    const PACKETS: std::ops::RangeInclusive<u8> = 1..=4;
    const TIME: u8 = 100;
    let title = "Minimum LSP bandwidth";
    let code = b.u8(data)?;
    if PACKETS.contains(&code) || code == TIME {
        let item = w.item(f::MPLS_MINIMUM_LSP_BANDWIDTH, b, data + 36, 4)?;
        rate(w, item, title, f32::from_bits(b.u32(data + 36)?));
    }
    if PACKETS.contains(&code) {
        w.item(f::MPLS_INTERFACE_MTU, b, data + 40, 2)?;
    } else if code == TIME {
        w.item(f::MPLS_SONET_SDH, b, data + 40, 1)?;
    }
    Ok(())
}

fn grace<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    while b.remaining(at) > 0 {
        let (code, len) = part(b, at)?;
        let root = w.item(f::V2_GRACE, b, at, HEAD + len.next_multiple_of(4))?;
        let opened = w.open(root);
        let told = w.item(f::TLV_TYPE, b, at, 2)?;
        let name = match code {
            1 => "grace-LSA Grace Period",
            2 => "grace-LSA Restart Reason",
            3 => "grace-LSA Restart IP",
            _ => "Unknown grace-LSA TLV",
        };
        w.label_value(told, format_args!("{name} ({code})"));
        w.item(f::TLV_LENGTH, b, at + 2, 2)?;
        let data = at + HEAD;
        match code {
            1 => {
                let seconds = b.u32(data)?;
                let item = w.item(f::V2_GRACE_PERIOD, b, data, 4)?;
                w.label_value(item, format_args!("{seconds} seconds"));
                w.label(root, format_args!("Grace Period: {seconds} seconds"));
            }
            2 => {
                let reason = b.u8(data)?;
                w.item(f::V2_GRACE_REASON, b, data, 1)?;
                let word = w.word(f::V2_GRACE_REASON, u64::from(reason)).unwrap_or("Unknown");
                w.label(root, format_args!("Restart Reason: {word} ({reason})"));
            }
            3 => {
                w.item(f::V2_GRACE_IP, b, data, 4)?;
                w.label(root, format_args!("Restart IP: {}", Address::Ipv4(b.array(data)?)));
            }
            _ => {
                w.item(f::TLV_VALUE, b, data, len)?;
            }
        }
        let padding = len.next_multiple_of(4) - len;
        if padding > 0 {
            w.item(f::PAD_BYTES, b, data + len, padding)?;
        }
        w.close(opened);
        at = next(at, len);
    }
    Ok(())
}

/// What a router can do.
pub(super) fn information<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let all = w.text(b, 0, REST, format_args!("Opaque Router Information LSA"))?;
    let opened = w.open(all);
    let mut at = 0;
    while b.remaining(at) > 0 {
        let (code, len) = part(b, at)?;
        let name = f::TLV_TYPE_OPAQUE_VALUES.get(u64::from(code)).unwrap_or("Unknown");
        let root = w.text(b, at, HEAD + len, format_args!("{name}"))?;
        let inner = w.open(root);
        w.item(f::TLV_TYPE_OPAQUE, b, at, 2)?;
        w.item(f::TLV_LENGTH, b, at + 2, 2)?;
        capability(w, b, at + HEAD, code, len, root)?;
        w.close(inner);
        at = next(at, len);
    }
    w.close(opened);
    Ok(())
}

fn capability<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    data: usize,
    code: u16,
    len: usize,
    root: Item,
) -> Walked {
    const OPTIONS: u16 = 1;
    const NAME: u16 = 7;
    const ALGORITHM: u16 = 8;
    const RANGE: u16 = 9;
    const DEPTH: u16 = 12;
    const LOCAL_BLOCK: u16 = 14;
    const PREFERENCE: u16 = 15;
    match code {
        OPTIONS => {
            let bits = [
                f::RI_OPTIONS_GRC,
                f::RI_OPTIONS_GRH,
                f::RI_OPTIONS_SRS,
                f::RI_OPTIONS_TES,
                f::RI_OPTIONS_P2PLAN,
                f::RI_OPTIONS_ETE,
            ];
            flags(w, b, data, 1, f::RI_OPTIONS, &bits)?;
        }
        NAME => {
            w.item(f::DYNHOSTNAME, b, data, len)?;
        }
        ALGORITHM => {
            for at in data..data + len {
                w.item(f::LSA_SA, b, at, 1)?;
            }
        }
        RANGE | LOCAL_BLOCK => {
            w.append(root, format_args!("  (Range Size: {})", b.u24(data)?));
            w.item(f::TLV_RANGE_SIZE, b, data, 3)?;
            w.item(f::RESERVED, b, data + 3, 1)?;
            let (mut at, end) = (data + 4, data + len);
            while at < end {
                let (code, len) = part(b, at)?;
                extended::label(w, b, at, code, len)?;
                at = next(at, len);
            }
        }
        DEPTH => {
            for at in (data..data + len).step_by(2) {
                w.item(f::TLV_IGP_MSD_TYPE, b, at, 1)?;
                w.item(f::TLV_IGP_MSD_VALUE, b, at + 1, 1)?;
            }
        }
        PREFERENCE => {
            w.item(f::TLV_PREFERENCE, b, data, 1)?;
            w.item(f::RESERVED, b, data + 1, 3)?;
        }
        _ => {
            w.item(f::TLV_VALUE, b, data, len)?;
        }
    }
    Ok(())
}
