//! Reachable prefixes in link state packets: the old element (RFC 1195), the extended one (RFC 5305), that of IPv6 (RFC 5308), and
//! locators of segments (RFC 9352).

use lamna_fields::Field;

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::isis::complain;
use crate::walk::{REST, Walk};

use super::fields::*;
use super::neighbours::segment;

/// The old element: prefixes with masks and four metrics.
pub(super) fn old<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    const ENTRY_LEN: usize = 12;
    let (mut at, mut has_length) = (0, false);
    while c.remaining(at) > 0 {
        let left = c.remaining(at);
        if left < ENTRY_LEN {
            let text = format_args!("short IP reachability ({left} vs {ENTRY_LEN})");
            return complain(w, c, at, REST, SHORT_CLV, text);
        }
        let (address, mask) = (c.u32(at + 4)?, c.u32(at + 8)?);
        let item = w.number(IP_REACHABILITY_IPV4_PREFIX, c, at, ENTRY_LEN, u64::from(address))?;
        let shown = Address::Ipv4(address.to_be_bytes());
        let stands = mask.leading_ones() + mask.trailing_zeros() >= 32;
        has_length |= stands;
        // A mask whose bits do not stand together is shown as it is, but in Wireshark not behind one that is a length.
        if stands {
            w.label(item, format_args!("IPv4 prefix: {shown}/{}", mask.leading_ones()));
        } else if has_length {
            w.label(item, format_args!("IPv4 prefix: {shown}/-1"));
        } else {
            let mask = Address::Ipv4(mask.to_be_bytes());
            w.label(item, format_args!("IPv4 prefix: {shown} mask {mask}"));
        }
        let opened = w.open(item);
        w.item(IP_REACHABILITY_DEFAULT_METRIC, c, at, 1)?;
        w.item(IP_REACHABILITY_DEFAULT_METRIC_IE, c, at, 1)?;
        w.item(IP_REACHABILITY_DISTRIBUTION, c, at, 1)?;
        for (i, fields) in [
            [
                IP_REACHABILITY_DELAY_METRIC,
                IP_REACHABILITY_DELAY_METRIC_SUPPORT,
                IP_REACHABILITY_DELAY_METRIC_IE,
            ],
            [
                IP_REACHABILITY_EXPENSE_METRIC,
                IP_REACHABILITY_EXPENSE_METRIC_SUPPORT,
                IP_REACHABILITY_EXPENSE_METRIC_IE,
            ],
            [
                IP_REACHABILITY_ERROR_METRIC,
                IP_REACHABILITY_ERROR_METRIC_SUPPORT,
                IP_REACHABILITY_ERROR_METRIC_IE,
            ],
        ]
        .into_iter()
        .enumerate()
        {
            for field in fields {
                w.item(field, c, at + 1 + i, 1)?;
            }
        }
        w.close(opened);
        at += ENTRY_LEN;
    }
    Ok(())
}

/// The extended element, from `at` on.
pub(super) fn ipv4<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, mut at: usize) -> Walked {
    while c.remaining(at) > 0 {
        let control = c.u8(at + 4)?;
        let bits = usize::from(control & 0x3f);
        if bits > 32 {
            let text = format_args!("IPv4 prefix has an invalid length: {bits} bits");
            return complain(w, c, at, REST, SHORT_CLV, text);
        }
        let len = bits.div_ceil(8);
        let mut address = [0; 4];
        address[..len].copy_from_slice(c.bytes(at + 5, len)?);
        let shown = Address::Ipv4(address);
        let size = 5 + len;
        let item = w.text(c, at, size, format_args!("Ext. IP Reachability: {shown}/{bits}"))?;
        let opened = w.open(item);
        w.item(EXT_IP_REACHABILITY_METRIC, c, at, 4)?;
        w.item(EXT_IP_REACHABILITY_DISTRIBUTION, c, at + 4, 1)?;
        w.item(EXT_IP_REACHABILITY_SUBTLV, c, at + 4, 1)?;
        w.item(EXT_IP_REACHABILITY_PREFIX_LENGTH, c, at + 4, 1)?;
        let value = u64::from(u32::from_be_bytes(address));
        w.number(EXT_IP_REACHABILITY_IPV4_PREFIX, c, at + 5, len, value)?;
        let mut size = size;
        if control & 0x40 != 0 {
            size += prefix_elements(w, c, at + size, EXT_IP_REACHABILITY_SUBCLVS_LENGTH)?;
        } else {
            none(w, c, at + size, 0)?;
        }
        w.close(opened);
        w.set_len(item, size);
        at += size;
    }
    Ok(())
}

/// Says that a prefix has no elements.
fn none<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, at: usize, len: usize) -> Walked {
    let item = w.number(EXT_IP_REACHABILITY_SUBCLVS_LENGTH, c, at, len, 0)?;
    w.label(item, format_args!("no sub-TLVs present"));
    Ok(())
}

/// The element of IPv6, from `at` on.
pub(super) fn ipv6<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, mut at: usize) -> Walked {
    while c.remaining(at) > 0 {
        let (control, bits) = (c.u8(at + 4)?, usize::from(c.u8(at + 5)?));
        if bits > 128 {
            let text = format_args!("IPv6 prefix has an invalid length: {bits} bits");
            return complain(w, c, at, REST, SHORT_CLV, text);
        }
        let len = bits.div_ceil(8);
        let mut address = [0; 16];
        address[..len].copy_from_slice(c.bytes(at + 6, len)?);
        let shown = Address::Ipv6(address);
        let size = 6 + len;
        let item = w.text(c, at, size, format_args!("IPv6 Reachability: {shown}/{bits}"))?;
        let opened = w.open(item);
        w.item(IPV6_REACHABILITY_METRIC, c, at, 4)?;
        w.item(IPV6_REACHABILITY_DISTRIBUTION, c, at + 4, 1)?;
        w.item(IPV6_REACHABILITY_DISTRIBUTION_INTERNAL, c, at + 4, 1)?;
        w.item(IPV6_REACHABILITY_SUBTLV, c, at + 4, 1)?;
        w.item(IPV6_REACHABILITY_PREFIX_LENGTH, c, at + 5, 1)?;
        w.octets(IPV6_REACHABILITY_IPV6_PREFIX, c, at + 6, len, &address)?;
        let mut size = size;
        if control & 0x20 != 0 {
            size += prefix_elements(w, c, at + size, IPV6_REACHABILITY_SUBCLVS_LENGTH)?;
        } else {
            none(w, c, at, size)?;
        }
        w.close(opened);
        w.set_len(item, size);
        at += size;
    }
    Ok(())
}

/// The elements of a prefix; answers how many octets they are with their length.
fn prefix_elements<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    at: usize,
    length: Field,
) -> Result<usize, crate::buf::Fault> {
    let len = usize::from(c.u8(at)?);
    w.item(length, c, at, 1)?;
    let end = at + 1 + len;
    let mut sub = at + 1;
    while sub < end {
        let (code, size) = (c.u8(sub)?, usize::from(c.u8(sub + 1)?));
        let s = c.slice(sub, size + 2)?;
        let name = w.word(EXT_IP_REACHABILITY_CODE, u64::from(code)).unwrap_or("Unknown");
        let item = w.text(&s, 0, REST, format_args!("subTLV: {name} (c={code}, l={size})"))?;
        let opened = w.open(item);
        w.item(EXT_IP_REACHABILITY_CODE, &s, 0, 1)?;
        w.item(EXT_IP_REACHABILITY_LENGTH, &s, 1, 1)?;
        prefix_element(w, &s, code, item)?;
        w.close(opened);
        sub += size + 2;
    }
    Ok(1 + len)
}

fn prefix_element<C: Collector>(w: &mut Walk<'_, C>, s: &Buf<'_>, code: u8, root: Item) -> Walked {
    match code {
        1 => {
            for at in (2..s.reported()).step_by(4) {
                w.item(N32_BIT_ADMINISTRATIVE_TAG, s, at, 4)?;
            }
        }
        2 => {
            for at in (2..s.reported()).step_by(8) {
                w.item(N64_BIT_ADMINISTRATIVE_TAG, s, at, 8)?;
            }
        }
        3 => {
            let bits = [
                EXT_IP_REACHABILITY_PREFIX_SID_FLAGS_R,
                EXT_IP_REACHABILITY_PREFIX_SID_FLAGS_N,
                EXT_IP_REACHABILITY_PREFIX_SID_FLAGS_P,
                EXT_IP_REACHABILITY_PREFIX_SID_FLAGS_E,
                EXT_IP_REACHABILITY_PREFIX_SID_FLAGS_V,
                EXT_IP_REACHABILITY_PREFIX_SID_FLAGS_L,
            ];
            w.bitmask(EXT_IP_REACHABILITY_PREFIX_SID_FLAGS, &bits, s, 2, 1)?;
            w.item(SR_ALG, s, 3, 1)?;
            segment(w, s, 4)?;
        }
        4 => {
            let octet = s.u8(2)?;
            let flag = |bit: u8, name: char| if octet & bit != 0 { name } else { '-' };
            let (x, r, n) = (flag(0x80, 'X'), flag(0x40, 'R'), flag(0x20, 'N'));
            w.append(root, format_args!(": Flags:{x}{r}{n}"));
            let bits =
                [PREFIX_ATTRIBUTE_FLAGS_X, PREFIX_ATTRIBUTE_FLAGS_R, PREFIX_ATTRIBUTE_FLAGS_N];
            w.bitmask(PREFIX_ATTRIBUTE_FLAGS, &bits, s, 2, 1)?;
        }
        _ => {}
    }
    Ok(())
}

/// Locators of segments, from `at` on.
pub(super) fn locators<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, mut at: usize) -> Walked {
    while c.remaining(at) > 0 {
        w.item(SRV6_LOCATOR_METRIC, c, at, 4)?;
        let bits = [SRV6_LOCATOR_FLAGS_D, SRV6_LOCATOR_FLAGS_RESERVED];
        w.bitmask(SRV6_LOCATOR_FLAGS, &bits, c, at + 4, 1)?;
        w.item(SRV6_LOCATOR_ALGORITHM, c, at + 5, 1)?;
        let bits = usize::from(c.u8(at + 6)?);
        w.item(SRV6_LOCATOR_LOCATOR_SIZE, c, at + 6, 1)?;
        let len = bits.div_ceil(8);
        if len > 16 {
            return Ok(());
        }
        let mut address = [0; 16];
        address[..len].copy_from_slice(c.bytes(at + 7, len)?);
        w.octets(SRV6_LOCATOR_LOCATOR, c, at + 7, len, &address)?;
        let size = usize::from(c.u8(at + 7 + len)?);
        w.item(SRV6_LOCATOR_SUBCLVS_LENGTH, c, at + 7 + len, 1)?;
        at += 8 + len + size;
    }
    Ok(())
}
