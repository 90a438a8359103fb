//! Lists of contexts: of a negotiation (MS-SMB2, section 2.2.3.1) and of the creation of a file (2.2.13.2).

use lamna_fields::Encoding;

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::bitmask::{self, Names};
use crate::proto::{filetime, smb};
use crate::walk::{REST, Walk};

use super::{HEADER_LEN, Part, fields as f, no_data, values};

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
        0x100 => {
            w.item(f::NEGOTIATE_CONTEXT_POSIX_RESERVED, b, 0, REST)?;
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
        let bits = &[
            f::NEGOTIATE_CONTEXT_COMP_ALG_FLAGS_CHAINED,
            f::NEGOTIATE_CONTEXT_COMP_ALG_FLAGS_RESERVED,
        ];
        let place = (b, 4, 4, Encoding::Little);
        bitmask::item(w, place, f::NEGOTIATE_CONTEXT_COMP_ALG_FLAGS, bits, Names::Shown)?;
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
        return no_data(w, whole, part, f::CREATE_EXTRAINFO, "ExtraInfo");
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
            no_data(w, &b, data, f::CREATE_CHAIN_DATA, "Data")?;
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
    item: Item,
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
        "DHnQ" if !is_response => handle(w, b)?,
        "DHnQ" => {
            w.item_le(f::DHNQ_BUFFER_RESERVED, b, 0, 8)?;
        }
        "DHnC" if !is_response => handle(w, b)?,
        "RqLs" => lease(w, b, item)?,
        "DH2Q" => durable(w, b, item, is_response)?,
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

/// Adds a file that stays open when the connection breaks.
fn handle<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.text(b, 0, 16, format_args!("GUID handle"))?;
    let opened = w.open(item);
    w.item_le(f::FID, b, 0, 16)?;
    w.close(opened);
    Ok(())
}

/// Octets of a lease of the first version; what is longer is of the second.
const LEASE_LEN: usize = 32;

/// Octets of a message that tells that a lease is broken, and of what is said to that.
const LEASE_BREAKS: [u16; 2] = [44, 36];

/// What a message about the break of a lease is called (MS-SMB2, sections 2.2.23.2, 2.2.24.2 and 2.2.25.2).
pub(super) fn lease_break(b: &Buf<'_>, is_response: bool) -> Option<&'static str> {
    let [tells, answers] = LEASE_BREAKS;
    match b.u16_le(HEADER_LEN).ok()? {
        len if len == tells && is_response => Some("Notification"),
        len if len == answers && is_response => Some("Response"),
        len if len == answers => Some("Acknowledgment"),
        _ => None,
    }
}

/// Shows what such a message says behind the size of its structure.
pub(super) fn show_lease_break<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let tells = b.u16_le(HEADER_LEN)? == LEASE_BREAKS[0];
    if tells {
        w.item_le(f::LEASE_LEASE_OPLOCK, b, 66, 2)?;
    } else {
        w.item(f::RESERVED, b, 66, 2)?;
    }
    lease_flags(w, b, 68)?;
    w.item_le(f::LEASE_LEASE_KEY, b, 72, 16)?;
    if tells {
        lease_state(w, b, 88, "Current ")?;
        lease_state(w, b, 92, "New ")?;
        w.item_le(f::LEASE_LEASE_BREAK_REASON, b, 96, 4)?;
        w.item_le(f::LEASE_ACCESS_MASK_HINT, b, 100, 4)?;
        w.item_le(f::LEASE_SHARE_MASK_HINT, b, 104, 4)?;
    } else {
        lease_state(w, b, 88, "")?;
        w.item_le(f::LEASE_LEASE_DURATION, b, 92, 8)?;
    }
    Ok(())
}

/// What may be kept of a file; `which` stands before its name.
fn lease_state<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, which: &str) -> Walked {
    let bits = &[
        f::LEASE_LEASE_STATE_READ_CACHING,
        f::LEASE_LEASE_STATE_HANDLE_CACHING,
        f::LEASE_LEASE_STATE_WRITE_CACHING,
    ];
    let place = (b, at, 4, Encoding::Little);
    let item = bitmask::item(w, place, f::LEASE_LEASE_STATE, bits, Names::Shown)?;
    if !which.is_empty() {
        w.prepend(item, b, format_args!("{which}"));
    }
    Ok(())
}

fn lease_flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let bits = &[
        f::LEASE_LEASE_STATE_BREAK_ACK_REQUIRED,
        f::LEASE_LEASE_STATE_BREAK_IN_PROGRESS,
        f::LEASE_LEASE_STATE_PARENT_LEASE_KEY_SET,
    ];
    bitmask::item(w, (b, at, 4, Encoding::Little), f::LEASE_LEASE_FLAGS, bits, Names::Shown)?;
    Ok(())
}

/// Adds a lease of a file (MS-SMB2, sections 2.2.13.2.8 and 2.2.13.2.10).
fn lease<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    let version = if b.reported() > LEASE_LEN { "LEASE_V2" } else { "LEASE_V1" };
    w.label(item, format_args!("Data: {version}"));
    let inner = w.text(b, 0, REST, format_args!("{version}"))?;
    let opened = w.open(inner);
    w.item_le(f::LEASE_LEASE_KEY, b, 0, 16)?;
    lease_state(w, b, 16, "")?;
    lease_flags(w, b, 20)?;
    w.item_le(f::LEASE_LEASE_DURATION, b, 24, 8)?;
    if b.reported() > LEASE_LEN {
        w.item_le(f::LEASE_PARENT_LEASE_KEY, b, 32, 16)?;
        w.item_le(f::LEASE_LEASE_OPLOCK, b, 48, 2)?;
        w.item_le(f::LEASE_LEASE_RESERVED, b, 50, 2)?;
    }
    w.close(opened);
    Ok(())
}

/// Adds how long a file stays open when the connection breaks (MS-SMB2, section 2.2.13.2.11).
fn durable<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    item: Item,
    is_response: bool,
) -> Walked {
    let title = if is_response { "DH2Q Response" } else { "DH2Q Request" };
    w.label(item, format_args!("Data: {title}"));
    let inner = w.text(b, 0, REST, format_args!("{title}"))?;
    let opened = w.open(inner);
    w.item_le(f::DH2X_TIMEOUT, b, 0, 4)?;
    let bits = &[f::DH2X_FLAGS_PERSISTENT_HANDLE];
    bitmask::item(w, (b, 4, 4, Encoding::Little), f::DH2X_FLAGS, bits, Names::Shown)?;
    if !is_response {
        w.item_le(f::DH2X_RESERVED, b, 8, 8)?;
        w.item_le(f::DH2X_CREATE_GUID, b, 16, 16)?;
    }
    w.close(opened);
    Ok(())
}
