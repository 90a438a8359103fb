//! Extended prefixes (RFC 7684) with the identifiers of segment routing (RFC 8665).

use super::opaque::{HEAD, next, part};
use super::{f, flags_and_rest};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::walk::{REST, Walk};

/// All prefixes of a link state.
pub(super) fn prefixes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let all = w.text(b, 0, REST, format_args!("OSPFv2 Extended Prefix Opaque LSA"))?;
    let opened = w.open(all);
    let mut at = 0;
    while b.remaining(at) > 0 {
        let (code, len) = part(b, at)?;
        prefix(w, b, at, code, len)?;
        at = next(at, len);
    }
    w.close(opened);
    Ok(())
}

fn prefix<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    code: u16,
    len: usize,
) -> Walked {
    const PREFIX: u16 = 1;
    const RANGE: u16 = 2;
    let name = f::TLV_EXTPFX_TLV_TYPE_VALUES.get(u64::from(code)).unwrap_or("Unknown");
    let root = w.text(b, at, HEAD + len, format_args!("{name} TLV"))?;
    let opened = w.open(root);
    w.item(f::TLV_EXTPFX_TLV_TYPE, b, at, 2)?;
    w.item(f::TLV_LENGTH, b, at + 2, 2)?;
    let data = at + HEAD;
    let mut sub = match code {
        PREFIX => {
            let (kind, bits) = (b.u8(data)?, b.u8(data + 1)?);
            let address = Address::Ipv4(b.array(data + 4)?);
            let kind = w.word(f::TLV_EXTPFX_ROTUETYPE, u64::from(kind)).unwrap_or("Unknown");
            w.append(root, format_args!("  (Type: {kind:<13} Prefix: {address}/{bits})"));
            w.item(f::TLV_EXTPFX_ROTUETYPE, b, data, 1)?;
            w.item(f::PREFIX_LENGTH, b, data + 1, 1)?;
            w.item(f::TLV_EXTPFX_AF, b, data + 2, 1)?;
            let bits = [f::TLV_EXTPFX_FLAGS_A, f::TLV_EXTPFX_FLAGS_N, f::TLV_EXTPFX_FLAGS_UNKNOWN];
            flags_and_rest(w, b, data + 3, f::TLV_EXTPFX_FLAGS, &bits)?;
            w.item(f::V3_ADDRESS_PREFIX_IPV4, b, data + 4, 4)?;
            data + 8
        }
        RANGE => {
            let (bits, size) = (b.u8(data)?, b.u16(data + 2)?);
            let address = Address::Ipv4(b.array(data + 8)?);
            w.append(root, format_args!("  (Range Size: {size}, Prefix: {address}/{bits})"));
            w.item(f::PREFIX_LENGTH, b, data, 1)?;
            w.item(f::TLV_EXTPFX_AF, b, data + 1, 1)?;
            w.item(f::TLV_RANGE_SIZE, b, data + 2, 2)?;
            let bits = [f::TLV_EXTPFX_RANGE_FLAGS_IA, f::TLV_EXTPFX_RANGE_FLAGS_UNKNOWN];
            flags_and_rest(w, b, data + 4, f::TLV_EXTPFX_RANGE_FLAGS, &bits)?;
            w.item(f::RESERVED, b, data + 5, 3)?;
            w.item(f::V3_ADDRESS_PREFIX_IPV4, b, data + 8, 4)?;
            data + 12
        }
        _ => {
            w.item(f::TLV_VALUE, b, data, len)?;
            data + len
        }
    };
    while sub < data + len {
        let (code, len) = part(b, sub)?;
        identifier(w, b, sub, code, len)?;
        sub = next(sub, len);
    }
    w.close(opened);
    Ok(())
}

/// A label that an identifier stands for, with its type and length.
pub(super) fn label<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    code: u16,
    len: usize,
) -> Walked {
    let name = f::TLV_SIDLABEL_RANGE_TYPE_VALUES.get(u64::from(code)).unwrap_or("Unknown");
    let root = w.text(b, at, HEAD + len, format_args!("{name} Sub-TLV"))?;
    let opened = w.open(root);
    w.item(f::TLV_SIDLABEL_RANGE_TYPE, b, at, 2)?;
    w.item(f::TLV_LENGTH, b, at + 2, 2)?;
    value(w, b, at + HEAD, len.min(4), root)?;
    w.close(opened);
    Ok(())
}

/// A label of three octets or an index of four.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    root: crate::collect::Item,
) -> Walked {
    let number = if len == 3 { b.u24(at)? } else { b.u32(at)? };
    w.append(root, format_args!("  (SID/Label: {number})"));
    w.item(f::TLV_SID_LABEL, b, at, if len == 3 { 3 } else { 4 })?;
    Ok(())
}

/// The identifier of a prefix.
fn identifier<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    code: u16,
    len: usize,
) -> Walked {
    const PREFIX_SID: u16 = 2;
    let name = f::TLV_SIDLABEL_RANGE_TYPE_VALUES.get(u64::from(code)).unwrap_or("Unknown");
    let root = w.text(b, at, HEAD + len, format_args!("{name} Sub-TLV"))?;
    let opened = w.open(root);
    w.item(f::TLV_EXTPFX_SUBTLV_TYPE, b, at, 2)?;
    w.item(f::TLV_LENGTH, b, at + 2, 2)?;
    let data = at + HEAD;
    if code == PREFIX_SID && len >= 7 {
        let bits = [
            f::TLV_PFXSID_FLAGS_NP,
            f::TLV_PFXSID_FLAGS_M,
            f::TLV_PFXSID_FLAGS_E,
            f::TLV_PFXSID_FLAGS_V,
            f::TLV_PFXSID_FLAGS_L,
            f::TLV_PFXSID_FLAGS_UNKNOWN,
        ];
        flags_and_rest(w, b, data, f::TLV_PFXSID_FLAGS, &bits)?;
        w.item(f::RESERVED, b, data + 1, 1)?;
        w.item(f::TLV_EXTLINK_MT_ID, b, data + 2, 1)?;
        w.item(f::LSA_SA, b, data + 3, 1)?;
        value(w, b, data + 4, len - 4, root)?;
    } else {
        w.item(f::TLV_VALUE, b, data, len)?;
    }
    w.close(opened);
    Ok(())
}
