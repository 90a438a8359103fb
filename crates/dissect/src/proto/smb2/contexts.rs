//! Lists of contexts: of a negotiation (MS-SMB2, section 2.2.3.1) and of the creation of a file (2.2.13.2).

use lamna_fields::Encoding;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::{filetime, smb};
use crate::walk::{REST, Walk};

use super::{Part, fields as f, no_data, values};

/// Adds the contexts of a negotiation.
pub(super) fn negotiated<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    offset: usize,
    count: u16,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let mut at = offset;
    for _ in 0..count {
        let (kind, len) = (b.u16_le(at)?, usize::from(b.u16_le(at + 2)?));
        let word = values::NEGOTIATE_CONTEXT_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        let item = w.text(
            b,
            at,
            (8 + len).min(b.len().saturating_sub(at)),
            format_args!("Negotiate Context: {word} "),
        )?;
        let opened = w.open(item);
        w.item_le(f::NEGOTIATE_CONTEXT_TYPE, b, at, 2)?;
        w.item_le(f::NEGOTIATE_CONTEXT_DATA_LENGTH, b, at + 2, 2)?;
        w.item(f::RESERVED, b, at + 4, 4)?;
        context(w, &b.slice(at + 8, len)?, kind)?;
        w.close(opened);
        at = (at + 8 + len).next_multiple_of(8);
    }
    Ok(())
}

fn context<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u16) -> Walked {
    let (count, field, first) = match kind {
        1 => (f::NEGOTIATE_CONTEXT_HASH_ALG_COUNT, f::NEGOTIATE_CONTEXT_HASH_ALGORITHM, 4),
        2 => (f::NEGOTIATE_CONTEXT_CIPHER_COUNT, f::NEGOTIATE_CONTEXT_CIPHER_ID, 2),
        3 => (f::NEGOTIATE_CONTEXT_COMP_ALG_COUNT, f::NEGOTIATE_CONTEXT_COMP_ALG_ID, 8),
        5 => {
            w.item_as(f::NEGOTIATE_CONTEXT_NETNAME, b, 0, REST, Encoding::Utf16Le)?;
            return Ok(());
        }
        6 => {
            w.item_le(f::NEGOTIATE_CONTEXT_TRANSPORT_FLAGS, b, 0, 4)?;
            return Ok(());
        }
        8 => (f::NEGOTIATE_CONTEXT_SIGNING_ALG_COUNT, f::NEGOTIATE_CONTEXT_SIGNING_ID, 2),
        _ => return Ok(()),
    };
    let n = usize::from(b.u16_le(0)?);
    w.item_le(count, b, 0, 2)?;
    if kind == 1 {
        w.item_le(f::NEGOTIATE_CONTEXT_SALT_LENGTH, b, 2, 2)?;
    }
    if kind == 3 {
        w.item(f::RESERVED, b, 2, 2)?;
        w.item_le(f::NEGOTIATE_CONTEXT_COMP_ALG_FLAGS, b, 4, 4)?;
    }
    for i in 0..n {
        w.item_le(field, b, first + 2 * i, 2)?;
    }
    if kind == 1 {
        let salt = usize::from(b.u16_le(2)?);
        if salt != 0 {
            w.item(f::NEGOTIATE_CONTEXT_SALT, b, first + 2 * n, salt)?;
        }
    }
    Ok(())
}

/// What a context of a creation is called, in requests and in responses.
fn title(tag: &str, is_response: bool) -> Option<&'static str> {
    Some(match (tag, is_response) {
        ("ExtA", false) => "SMB2_CREATE_EA_BUFFER",
        ("SecD", false) => "SMB2_CREATE_SD_BUFFER",
        ("DHnQ", false) => "SMB2_CREATE_DURABLE_HANDLE_REQUEST",
        ("DHnQ", true) => "SMB2_CREATE_DURABLE_HANDLE_RESPONSE",
        ("DHnC", false) => "SMB2_CREATE_DURABLE_HANDLE_RECONNECT",
        ("AlSi", false) => "SMB2_CREATE_ALLOCATION_SIZE",
        ("MxAc", _) => "SMB2_CREATE_QUERY_MAXIMAL_ACCESS_REQUEST",
        ("TWrp", false) => "SMB2_CREATE_TIMEWARP_TOKEN",
        ("QFid", false) => "SMB2_CREATE_QUERY_ON_DISK_ID",
        ("QFid", true) => "SMB2_CREATE_QUERY_ON_DISK_ID",
        ("RqLs", _) => "SMB2_CREATE_REQUEST_LEASE",
        ("DH2Q", _) => "SMB2_CREATE_DURABLE_HANDLE_REQUEST_V2",
        ("DH2C", false) => "SMB2_CREATE_DURABLE_HANDLE_RECONNECT_V2",
        ("AAPL", _) => "SMB2_AAPL_CREATE_CONTEXT",
        _ => return None,
    })
}

/// Adds the contexts of a creation.
pub(super) fn created<C: Collector>(
    w: &mut Walk<'_, C>,
    whole: &Buf<'_>,
    part: Part,
    is_response: bool,
) -> Walked {
    if part.len == 0 {
        return no_data(w, whole, f::CREATE_EXTRAINFO, "ExtraInfo");
    }
    let list = whole.slice(part.offset, part.len)?;
    if !w.fields() {
        return Ok(());
    }
    let root = w.item(f::CREATE_EXTRAINFO, &list, 0, REST)?;
    w.label(root, format_args!("ExtraInfo"));
    let opened = w.open(root);
    let mut at = 0;
    loop {
        let next = list.u32_le(at)? as usize;
        let b = if next == 0 { list.from(at)? } else { list.slice_up_to(at, next) };
        let (tag_at, tag_len) = (usize::from(b.u16_le(4)?), usize::from(b.u16_le(6)?));
        let data = Part { offset: usize::from(b.u16_le(10)?), len: b.u32_le(12)? as usize };
        let tag = Encoding::Ascii.text(b.bytes(tag_at, tag_len)?);
        let name = title(&tag, is_response).unwrap_or("Unknown");
        w.append(root, format_args!(" {name}"));
        let item = w.text(&b, 0, REST, format_args!("Chain Element: {name} \"{tag}\""))?;
        let inner = w.open(item);
        w.item_le(f::CREATE_CHAIN_OFFSET, &b, 0, 4)?;
        let tag_item = w.item(f::TAG, &b, tag_at, tag_len)?;
        let under = w.open(tag_item);
        w.item_le(f::OLB_OFFSET, &b, 4, 2)?;
        w.item_le(f::OLB_LENGTH, &b, 6, 4)?;
        w.close(under);
        w.item_le(f::OLB_OFFSET, &b, 10, 2)?;
        w.item_le(f::OLB_LENGTH, &b, 12, 4)?;
        if data.len == 0 {
            no_data(w, &b, f::CREATE_CHAIN_DATA, "Data")?;
        } else {
            let item = w.item(f::CREATE_CHAIN_DATA, &b, data.offset, data.len)?;
            let under = w.open(item);
            created_data(w, &b.slice(data.offset, data.len)?, &tag, item, is_response)?;
            w.close(under);
        }
        w.close(inner);
        at += next;
        if next == 0 || at >= list.reported() {
            break;
        }
    }
    w.close(opened);
    Ok(())
}

fn created_data<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &str,
    item: crate::collect::Item,
    is_response: bool,
) -> Walked {
    match tag {
        "MxAc" if is_response => {
            w.label(item, format_args!("Data: MxAc INFO"));
            let item = w.text(b, 0, REST, format_args!("MxAc INFO"))?;
            let opened = w.open(item);
            w.item_le(f::MXAC_STATUS, b, 0, 4)?;
            smb::access_mask(w, b, 4)?;
            w.close(opened);
        }
        "MxAc" => {
            w.label(item, format_args!("Data: Timestamp"));
            filetime::item(w, f::MXAC_TIMESTAMP, b, 0)?;
        }
        "TWrp" => {
            w.label(item, format_args!("Data: Timestamp"));
            filetime::item(w, f::TWRP_TIMESTAMP, b, 0)?;
        }
        "QFid" if is_response => {
            w.label(item, format_args!("Data: QFid INFO"));
            let item = w.text(b, 0, REST, format_args!("QFid INFO"))?;
            let opened = w.open(item);
            w.item(f::QFID_FID, b, 0, 32)?;
            w.close(opened);
        }
        _ => {}
    }
    Ok(())
}
