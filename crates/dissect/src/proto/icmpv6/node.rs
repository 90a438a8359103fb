//! Node information queries (RFC 4620).

use super::*;

/// Query types.
mod query_type {
    pub(super) const NODE_NAME: u16 = 2;
    pub(super) const NODE_ADDRESSES: u16 = 3;
    pub(super) const IPV4_ADDRESSES: u16 = 4;
}

/// Codes of a query: what its subject is.
mod subject {
    pub(super) const IPV6: u8 = 0;
    pub(super) const NAME: u8 = 1;
    pub(super) const IPV4: u8 = 2;
}

pub(super) fn information<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, query: bool) -> Walked {
    let (code, kind) = (b.u8(1)?, b.u16(4)?);
    w.item(NI_QTYPE, b, 4, 2)?;
    let flags = b.u16(6)?;
    let item = w.item(NI_FLAG, b, 6, 2)?;
    flag_names(
        w,
        item,
        u32::from(flags),
        4,
        &[
            (0x20, ", Global-scope addresses"),
            (0x10, ", Site-local addresses"),
            (0x08, ", Link-local addresses"),
            (0x04, ", Compression"),
            (0x02, ", Unicast Addresses"),
            (0x01, ", Truncated"),
        ],
    );
    let opened = w.open(item);
    for field in [NI_FLAG_G, NI_FLAG_S, NI_FLAG_L, NI_FLAG_C, NI_FLAG_A, NI_FLAG_T, NI_FLAG_RSV] {
        w.item(field, b, 6, 2)?;
    }
    w.close(opened);
    w.item(NI_NONCE, b, 8, 8)?;
    let mut at = 16;
    let end = b.reported();
    if query {
        match code {
            subject::IPV6 if at < end => drop(w.item(NI_QUERY_SUBJECT_IPV6, b, at, 16)?),
            subject::NAME if at < end => drop(name(w, NI_QUERY_SUBJECT_FQDN, b, at)?),
            subject::IPV4 if at < end => drop(w.item(NI_QUERY_SUBJECT_IPV4, b, at, 4)?),
            _ => {}
        }
        return Ok(());
    }
    let (what, len) = match kind {
        query_type::NODE_NAME => (NI_REPLY_NODE_NAME, 0),
        query_type::NODE_ADDRESSES => (NI_REPLY_NODE_ADDRESS, 16),
        query_type::IPV4_ADDRESSES => (NI_REPLY_IPV4_ADDRESS, 4),
        _ => return Ok(()),
    };
    if len == 0 {
        w.item(NI_REPLY_NODE_TTL, b, at, 4)?;
        at += 4;
        while at < end {
            at += name(w, what, b, at)?;
            // A name without a domain ends with two zeros.
            while at < end && b.u8(at)? == 0 {
                at += 1;
            }
        }
        return Ok(());
    }
    while at < end {
        w.item(NI_REPLY_NODE_TTL, b, at, 4)?;
        w.item(what, b, at + 4, len)?;
        at += 4 + len;
    }
    Ok(())
}

/// A name in DNS form, and its octets.
fn name<C: Collector>(
    w: &mut Walk<'_, C>,
    field: lamna_fields::Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let (text, len) = domain_name(b, at)?;
    w.string(field, b, at, len, format_args!("{text}"))?;
    Ok(len)
}

/// Longest name in octets (RFC 1035, section 3.1).
const MAX_NAME: usize = 255;

/// A name in DNS form without compression, and its octets.
pub(super) fn domain_name(b: &Buf<'_>, at: usize) -> Result<(String, usize), Fault> {
    let mut text = String::new();
    let mut len = 0;
    loop {
        let label = usize::from(b.u8(at + len)?);
        len += 1;
        if label == 0 {
            return Ok((text, len));
        }
        if label > 63 || len + label > MAX_NAME {
            return Err(Fault::Malformed);
        }
        if !text.is_empty() {
            text.push('.');
        }
        text.push_str(&String::from_utf8_lossy(b.bytes(at + len, label)?));
        len += label;
    }
}
