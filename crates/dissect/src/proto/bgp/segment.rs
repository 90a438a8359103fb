//! Identifiers of segment routing: prefix identifiers (RFC 8669) and services over IPv6 (RFC 9252).

use super::f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Services at layer 3 and 2.
const SERVICES: [u8; 2] = [5, 6];

/// The part of a service that has the identifier.
const SID_INFORMATION: u8 = 1;

/// The part of an identifier that has its structure.
const SID_STRUCTURE: u8 = 1;

/// All parts of the attribute.
pub(super) fn prefix_sid<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    len: usize,
) -> Walked {
    let end = at + len;
    while at < end {
        let (kind, len) = (b.u8(at)?, usize::from(b.u16(at + 1)?));
        let field = match kind {
            1 => f::PREFIX_SID_LABEL_INDEX,
            3 => f::PREFIX_SID_ORIGINATOR_SRGB,
            5 => f::PREFIX_SID_SRV6_L3VPN,
            6 => f::PREFIX_SID_SRV6_L2VPN,
            _ => f::PREFIX_SID_UNKNOWN,
        };
        let root = w.item(field, b, at, 3 + len)?;
        let opened = w.open(root);
        w.item(f::PREFIX_SID_TYPE, b, at, 1)?;
        w.item(f::PREFIX_SID_LENGTH, b, at + 1, 2)?;
        let data = at + 3;
        if SERVICES.contains(&kind) && len >= 1 {
            w.item(f::PREFIX_SID_RESERVED, b, data, 1)?;
            service(w, b, data + 1, data + len)?;
        } else if kind == 1 && len == 7 {
            w.item(f::PREFIX_SID_RESERVED, b, data, 1)?;
            w.item(f::PREFIX_SID_LABEL_INDEX_FLAGS, b, data + 1, 2)?;
            w.item(f::PREFIX_SID_LABEL_INDEX_VALUE, b, data + 3, 4)?;
        } else {
            w.item(f::PREFIX_SID_VALUE, b, data, len)?;
        }
        w.close(opened);
        at = data + len;
    }
    Ok(())
}

fn service<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize, end: usize) -> Walked {
    let all = w.item(f::PREFIX_SID_SRV6_L3VPN_SUB_TLVS, b, at, end - at)?;
    let opened = w.open(all);
    while at < end {
        let (kind, len) = (b.u8(at)?, usize::from(b.u16(at + 1)?));
        let name = f::PREFIX_SID_SRV6_L3VPN_SUB_TLV_TYPE_VALUES.get(u64::from(kind));
        let item = w.item(f::PREFIX_SID_SRV6_L3VPN_SUB_TLV, b, at, 3 + len)?;
        w.label(item, format_args!("SRv6 Service Sub-TLV - {}", name.unwrap_or("Unknown")));
        let inner = w.open(item);
        w.item(f::PREFIX_SID_SRV6_L3VPN_SUB_TLV_TYPE, b, at, 1)?;
        w.item(f::PREFIX_SID_SRV6_L3VPN_SUB_TLV_LENGTH, b, at + 1, 2)?;
        let data = at + 3;
        if kind == SID_INFORMATION && len >= 21 {
            w.item(f::PREFIX_SID_SRV6_L3VPN_SUB_TLV_RESERVED, b, data, 1)?;
            w.item(f::PREFIX_SID_SRV6_L3VPN_SID_VALUE, b, data + 1, 16)?;
            w.item(f::PREFIX_SID_SRV6_L3VPN_SID_FLAGS, b, data + 17, 1)?;
            w.item(f::PREFIX_SID_SRV6_L3VPN_SRV6_ENDPOINT_BEHAVIOR, b, data + 18, 2)?;
            w.item(f::PREFIX_SID_SRV6_L3VPN_RESERVED, b, data + 20, 1)?;
            structure(w, b, data + 21, data + len)?;
        } else {
            w.item(f::PREFIX_SID_SRV6_L3VPN_SUB_TLV_VALUE, b, data, len)?;
        }
        w.close(inner);
        at = data + len;
    }
    w.close(opened);
    Ok(())
}

fn structure<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize, end: usize) -> Walked {
    let all = w.item(f::PREFIX_SID_SRV6_L3VPN_SUB_SUB_TLVS, b, at, end - at)?;
    let opened = w.open(all);
    while at < end {
        let (kind, len) = (b.u8(at)?, usize::from(b.u16(at + 1)?));
        let name = f::PREFIX_SID_SRV6_L3VPN_SUB_SUB_TLV_TYPE_VALUES.get(u64::from(kind));
        let item = w.item(f::PREFIX_SID_SRV6_L3VPN_SUB_SUB_TLV, b, at, 3 + len)?;
        w.label(
            item,
            format_args!("SRv6 Service Data Sub-Sub-TLV - {}", name.unwrap_or("Unknown")),
        );
        let inner = w.open(item);
        w.item(f::PREFIX_SID_SRV6_L3VPN_SUB_SUB_TLV_TYPE, b, at, 1)?;
        w.item(f::PREFIX_SID_SRV6_L3VPN_SUB_SUB_TLV_LENGTH, b, at + 1, 2)?;
        let data = at + 3;
        if kind == SID_STRUCTURE && len == 6 {
            let fields = [
                f::PREFIX_SID_SRV6_L3VPN_SID_LOCATOR_BLOCK_LEN,
                f::PREFIX_SID_SRV6_L3VPN_SID_LOCATOR_NODE_LEN,
                f::PREFIX_SID_SRV6_L3VPN_SID_FUNC_LEN,
                f::PREFIX_SID_SRV6_L3VPN_SID_ARG_LEN,
                f::PREFIX_SID_SRV6_L3VPN_SID_TRANS_LEN,
                f::PREFIX_SID_SRV6_L3VPN_SID_TRANS_OFFSET,
            ];
            for (n, field) in fields.into_iter().enumerate() {
                w.item(field, b, data + n, 1)?;
            }
        } else {
            w.item(f::PREFIX_SID_SRV6_L3VPN_SUB_SUB_TLV_VALUE, b, data, len)?;
        }
        w.close(inner);
        at = data + len;
    }
    w.close(opened);
    Ok(())
}
