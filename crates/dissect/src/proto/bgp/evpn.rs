//! Routes of Ethernet VPNs (RFC 7432, section 7; RFC 9136).

use lamna_fields::Field;

use super::{f, nlri};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Octets of an Ethernet segment identifier.
const ESI_LEN: usize = 10;

/// Routes from `at` to `end`.
pub(super) fn routes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
) -> Walked {
    while at < end {
        let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let name = f::EVPN_NLRI_RT_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        let root = w.item(f::EVPN_NLRI, b, at, 2 + len)?;
        w.label(root, format_args!("EVPN NLRI: {name}"));
        let opened = w.open(root);
        let item = w.item(f::EVPN_NLRI_RT, b, at, 1)?;
        w.item(f::EVPN_NLRI_LEN, b, at + 1, 1)?;
        match kind {
            1..=5 => route(w, b, at + 2, at + 2 + len, kind)?,
            _ => w.expert(f::EVPN_TYPE, item),
        }
        w.close(opened);
        at += 2 + len;
    }
    Ok(())
}

fn route<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    kind: u8,
) -> Walked {
    let item = w.item(f::EVPN_NLRI_RD, b, at, nlri::RD_LEN)?;
    if w.labels() {
        let octets = b.u64(at)?;
        let text = nlri::distinguisher(b, at)?;
        w.label_value(item, format_args!("{octets:016x} ({text})"));
    }
    at += nlri::RD_LEN;
    if kind != 3 {
        segment(w, b, at)?;
        at += ESI_LEN;
    }
    if kind != 4 {
        w.item(f::EVPN_NLRI_ETAG, b, at, 4)?;
        at += 4;
    }
    match kind {
        1 => {
            w.item(f::EVPN_NLRI_MPLS_LS1, b, at, 3)?;
        }
        2 => {
            let bits = usize::from(b.u8(at)?);
            w.item(f::EVPN_NLRI_MACLEN, b, at, 1)?;
            w.item(f::EVPN_NLRI_MAC_ADDR, b, at + 1, 6)?;
            at += 1 + bits.div_ceil(8);
            at = address(w, b, at)?;
            if at + 3 <= end {
                w.item(f::EVPN_NLRI_MPLS_LS1, b, at, 3)?;
            }
            if at + 6 <= end {
                w.item(f::EVPN_NLRI_MPLS_LS2, b, at + 3, 3)?;
            }
        }
        5 => {
            w.item(f::EVPN_NLRI_PREFIX_LEN, b, at, 1)?;
            at += 1;
            // Two addresses and a label of three octets.
            let (len, fields) = if end - at.min(end) > 11 {
                (16, [f::EVPN_NLRI_IPV6_ADDR, f::EVPN_NLRI_IPV6_GTW_ADDR])
            } else {
                (4, [f::EVPN_NLRI_IP_ADDR, f::EVPN_NLRI_IPV4_GTW_ADDR])
            };
            for field in fields {
                w.item(field, b, at, len)?;
                at += len;
            }
            label(w, b, at)?;
        }
        _ => {
            address(w, b, at)?;
        }
    }
    Ok(())
}

/// The label of a prefix, which is shown as a stack of one.
fn label<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let entry = b.u24(at)?;
    let (value, bottom) = (entry >> 4, entry & 1 != 0);
    let root = w.item(f::UPDATE_PATH_ATTRIBUTE_MPLS_LABEL, b, at, 3)?;
    let text = match entry {
        0 | 0x80_0000 => " (withdrawn)".to_owned(),
        _ if bottom => format!("{value} (bottom)"),
        _ => format!("{value}, (BOGUS: Bottom of Stack NOT set!)"),
    };
    w.label(root, format_args!("MPLS Label Stack: {text}"));
    let opened = w.open(root);
    let item = w.number(
        f::UPDATE_PATH_ATTRIBUTE_MPLS_LABEL_VALUE,
        b,
        at,
        3,
        u64::from(if matches!(entry, 0 | 0x80_0000) { 0 } else { entry }),
    )?;
    if matches!(entry, 0 | 0x80_0000) {
        w.label(item, format_args!("MPLS Label: 0 (withdrawn)"));
    } else if bottom {
        w.label(item, format_args!("MPLS Label: {entry}{value} (bottom)"));
    } else {
        w.label(item, format_args!("MPLS Label: {entry}{value},"));
    }
    w.close(opened);
    Ok(())
}

/// An address with its length in bits before it; where it ends.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, crate::buf::Fault> {
    let bits = b.u8(at)?;
    let item = w.item(f::EVPN_NLRI_IPLEN, b, at, 1)?;
    let (field, len): (Field, usize) = match bits {
        32 => (f::EVPN_NLRI_IP_ADDR, 4),
        128 => (f::EVPN_NLRI_IPV6_ADDR, 16),
        _ => {
            w.expert(f::EVPN_NO_IP, item);
            return Ok(at + 1);
        }
    };
    w.item(field, b, at + 1, len)?;
    Ok(at + 1 + len)
}

/// An Ethernet segment identifier (RFC 7432, section 5).
fn segment<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let octets = b.bytes(at, ESI_LEN)?;
    let root = w.item(f::EVPN_NLRI_ESI, b, at, ESI_LEN)?;
    if w.labels() {
        let text = octets.iter().map(|octet| format!("{octet:02x}")).collect::<Vec<_>>();
        w.label_value(root, format_args!("{}", text.join(":")));
    }
    let opened = w.open(root);
    w.item(f::EVPN_NLRI_ESI_TYPE, b, at, 1)?;
    let kind = octets.first().copied().unwrap_or(0);
    let spaced = |w: &mut Walk<'_, C>, field: Field, at: usize, len: usize| {
        let item = w.item(field, b, at, len)?;
        if w.labels() {
            let octets = b.bytes(at, len)?;
            let text = octets.iter().map(|octet| format!("{octet:02x}")).collect::<Vec<_>>();
            w.label_value(item, format_args!("{}", text.join(" ")));
        }
        Ok(())
    };
    match kind {
        0 => {
            spaced(w, f::EVPN_NLRI_ESI_VALUE, at + 1, 9)?;
            spaced(w, f::EVPN_NLRI_ESI_TYPE0, at + 1, 9)?;
        }
        1 => {
            w.item(f::EVPN_NLRI_ESI_LACP_MAC, b, at + 1, 6)?;
            w.item(f::EVPN_NLRI_ESI_LACP_PORTKEY, b, at + 7, 2)?;
            w.item(f::EVPN_NLRI_ESI_REMAINING, b, at + 9, 1)?;
        }
        2 => {
            w.item(f::EVPN_NLRI_ESI_ROOT_BRIDGE, b, at + 1, 6)?;
            w.item(f::EVPN_NLRI_ESI_RB_PRIO, b, at + 7, 2)?;
            w.item(f::EVPN_NLRI_ESI_REMAINING, b, at + 9, 1)?;
        }
        3 => {
            w.item(f::EVPN_NLRI_ESI_SYSTEM_MAC, b, at + 1, 6)?;
            w.item(f::EVPN_NLRI_ESI_SYSTEM_MAC_DISCR, b, at + 7, 3)?;
        }
        4 => {
            w.item(f::EVPN_NLRI_ESI_ROUTER_ID, b, at + 1, 4)?;
            w.item(f::EVPN_NLRI_ESI_ROUTER_DISCR, b, at + 5, 4)?;
            w.item(f::EVPN_NLRI_ESI_REMAINING, b, at + 9, 1)?;
        }
        5 => {
            w.item(f::EVPN_NLRI_ESI_ASN, b, at + 1, 4)?;
            w.item(f::EVPN_NLRI_ESI_ASN_DISCR, b, at + 5, 4)?;
            w.item(f::EVPN_NLRI_ESI_REMAINING, b, at + 9, 1)?;
        }
        _ => spaced(w, f::EVPN_NLRI_ESI_VALUE, at + 1, 9)?,
    }
    w.close(opened);
    Ok(())
}
