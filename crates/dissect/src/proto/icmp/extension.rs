//! Extensions behind an error's original datagram (RFC 4884): MPLS label stacks (RFC 4950), interface
//! information (RFC 5837) and identification (RFC 8335).

use super::*;

/// Octets of the extension header and of an object's header.
const HEAD: usize = 4;

/// The status of a checksum that is zero.
const NOT_PRESENT: u64 = 3;

/// Object classes (IANA's ICMP extension object classes).
mod class {
    pub(super) const MPLS: u8 = 1;
    pub(super) const INTERFACE: u8 = 2;
    pub(super) const IDENTIFICATION: u8 = 3;
}

/// Whether an extension header that is not announced stands at `at`: version 2, or one of older
/// drafts, and a right checksum or none.
pub(super) fn looks_like(b: &Buf<'_>, at: usize) -> bool {
    b.u8(at).is_ok_and(|octet| matches!(octet >> 4, 1 | 2)) && b.remaining(at) >= HEAD
}

/// An extended echo's own fields and, of a request, its one object (RFC 8335, section 2).
pub(super) fn echo<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, request: bool) -> Walked {
    w.item(IDENT, b, 4, 2)?;
    w.item_le(IDENT_LE, b, 4, 2)?;
    w.item(EXT_ECHO_SEQ, b, 6, 1)?;
    if !request {
        for field in [
            EXT_ECHO_RSP_STATE,
            EXT_ECHO_RSP_RES,
            EXT_ECHO_RSP_ACTIVE,
            EXT_ECHO_RSP_IPV4,
            EXT_ECHO_RSP_IPV6,
        ] {
            w.item(field, b, 7, 1)?;
        }
        return Ok(());
    }
    w.item(EXT_ECHO_REQ_RES, b, 7, 1)?;
    w.item(EXT_ECHO_REQ_LOCAL, b, 7, 1)?;
    // Of fewer octets than an extension's header nothing is said.
    if b.reported() >= HEADER_LEN + HEAD {
        all(w, &b.from(HEADER_LEN)?)?;
    }
    Ok(())
}

/// The extension header at the start of `b`, and the objects behind it.
pub(crate) fn all<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.foreign(id::ICMP, |w| {
        let root = w.item(EXT, b, 0, REST)?;
        w.label(root, format_args!("ICMP Multi-Part Extensions"));
        if b.reported() == 0 {
            return Ok(());
        }
        let opened = w.open(root);
        let version = b.u8(0)? >> 4;
        w.number(EXT_VERSION, b, 0, 1, u64::from(version))?;
        w.item(EXT_RES, b, 0, 2)?;
        if b.u16(2)? == 0 {
            // RFC 4884, section 7: none was made.
            let item = w.item(EXT_CHECKSUM, b, 2, 2)?;
            w.label_value(item, format_args!("[missing]"));
            w.number(EXT_CHECKSUM_STATUS, b, 2, 2, NOT_PRESENT)?;
        } else {
            show_checksum(w, b, 2, [EXT_CHECKSUM, EXT_CHECKSUM_STATUS, EXT_CHECKSUM_BAD], &[])?;
        }
        if !matches!(version, 1 | 2) {
            w.append(root, format_args!(" (unsupported version)"));
            w.close(opened);
            return Ok(());
        }
        let mut at = HEAD;
        while at + HEAD <= b.reported() {
            match object(w, b, at)? {
                Some(len) => at += len,
                None => break,
            }
        }
        w.close(opened);
        Ok(())
    })
}

/// Shows the object at `at`; its length, unless that cannot be.
fn object<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<Option<usize>, Fault> {
    let len = usize::from(b.u16(at)?);
    let (class, kind) = (b.u8(at + 2)?, b.u8(at + 3)?);
    let left = b.remaining(at);
    let shown = if len < HEAD { HEAD } else { len.min(left) };
    let root = w.text(b, at, shown, format_args!("Unknown object ({class}/{kind})"))?;
    let opened = w.open(root);
    w.item(EXT_LENGTH, b, at, 2)?;
    w.item(EXT_CLASS, b, at + 2, 1)?;
    if len < HEAD {
        w.label(root, format_args!("Object with bad length"));
        w.close(opened);
        return Ok(None);
    }
    let cut = if len > left { " (truncated)" } else { "" };
    let body = b.slice(at, shown)?;
    match class {
        class::MPLS => mpls(w, &body, root, kind, cut)?,
        class::INTERFACE => {
            w.label(root, format_args!("Interface Information Object{cut}"));
            interface(w, &body, kind)?;
        }
        class::IDENTIFICATION => {
            w.label(root, format_args!("Interface Identification Object{cut}"));
            identification(w, &body, kind)?;
        }
        _ => {
            w.item(EXT_CTYPE, &body, 3, 1)?;
            if shown > HEAD {
                w.item(EXT_DATA, &body, HEAD, shown - HEAD)?;
            }
        }
    }
    w.close(opened);
    Ok((len <= left).then_some(len))
}

/// The label stack that a datagram came with.
fn mpls<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item, kind: u8, cut: &str) -> Walked {
    const INCOMING: u8 = 1;
    let end = b.reported();
    w.item(EXT_CTYPE, b, 3, 1)?;
    if kind != INCOMING {
        w.item(EXT_CTYPE, b, 3, 1)?;
        if end > HEAD {
            w.item(EXT_DATA, b, HEAD, end - HEAD)?;
        }
        return Ok(());
    }
    w.label(root, format_args!("MPLS Stack Entry{cut}"));
    let mut at = HEAD;
    while at + 4 <= end {
        let word = b.u32(at)?;
        let (label, exp) = (word >> 12, word >> 9 & 7);
        let (bottom, ttl) = (word >> 8 & 1, word & 0xff);
        let entry =
            w.text(b, at, 4, format_args!("Label: {label}, Exp: {exp}, S: {bottom}, TTL: {ttl}"))?;
        let opened = w.open(entry);
        w.item(MPLS_LABEL, b, at, 3)?;
        w.number(MPLS_EXP, b, at + 2, 1, u64::from(exp))?;
        w.number(MPLS_S, b, at + 2, 1, u64::from(bottom))?;
        w.item(MPLS_TTL, b, at + 3, 1)?;
        w.close(opened);
        at += 4;
    }
    if at < end {
        w.item(MPLS_DATA, b, at, end - at)?;
    }
    Ok(())
}

/// An interface's index, address, name and MTU, as far as the type's bits say (RFC 5837, section 4).
fn interface<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    const INDEX: u8 = 8;
    const ADDRESS: u8 = 4;
    const NAME: u8 = 2;
    const MTU_BIT: u8 = 1;
    let item = w.item(EXT_CTYPE, b, 3, 1)?;
    if w.labels() {
        let role = INT_INFO_ROLE_VALUES.get(u64::from(kind >> 6)).unwrap_or("Unknown");
        let set = |bit: u8, name: &'static str| if kind & bit != 0 { name } else { "" };
        w.label_value(
            item,
            format_args!(
                "{kind}, Interface Role: {role}{}{}{}{}",
                set(INDEX, ", ifIndex"),
                set(ADDRESS, ", IP Address"),
                set(NAME, ", Interface Name"),
                set(MTU_BIT, ", MTU")
            ),
        );
    }
    let opened = w.open(item);
    for field in [
        INT_INFO_ROLE,
        INT_INFO_RESERVED,
        INT_INFO_IFINDEX,
        INT_INFO_IPADDR,
        INT_INFO_NAME_PRESENT,
        INT_INFO_MTU_PRESENT,
    ] {
        w.item(field, b, 3, 1)?;
    }
    w.close(opened);
    let mut at = HEAD;
    if kind & INDEX != 0 {
        w.item(INT_INFO_INDEX, b, at, 4)?;
        at += 4;
    }
    if kind & ADDRESS != 0 {
        let family = b.u16(at)?;
        let (field, len) = match family {
            1 => (INT_INFO_IPV4, 4),
            2 => (INT_INFO_IPV6, 16),
            _ => (INT_INFO_IPUNKNOWN, b.remaining(at + 4)),
        };
        let item = w.text(b, at, 4 + len, format_args!("IP Address Sub-Object"))?;
        let inner = w.open(item);
        w.item(INT_INFO_AFI, b, at, 2)?;
        w.item(RESERVED, b, at + 2, 2)?;
        w.item(field, b, at + 4, len)?;
        w.close(inner);
        at += 4 + len;
    }
    if kind & NAME != 0 {
        let len = usize::from(b.u8(at)?).max(1);
        let item = w.text(b, at, len, format_args!("Interface Name Sub-Object"))?;
        let inner = w.open(item);
        w.item(INT_INFO_NAME_LENGTH, b, at, 1)?;
        if len > 1 {
            w.item(INT_INFO_NAME, b, at + 1, len - 1)?;
        }
        w.close(inner);
        at += len;
    }
    if kind & MTU_BIT != 0 {
        w.item(INT_INFO_MTU, b, at, 4)?;
    }
    Ok(())
}

/// The interface that an extended echo asks about (RFC 8335, section 2.1).
fn identification<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    const BY_NAME: u8 = 1;
    const BY_INDEX: u8 = 2;
    const BY_ADDRESS: u8 = 3;
    let item = w.item(EXT_CTYPE, b, 3, 1)?;
    let word = IDENTIFIES.get(u64::from(kind)).unwrap_or("Unknown");
    w.label_value(item, format_args!("{kind} ({word})"));
    let end = b.reported();
    match kind {
        BY_NAME => {
            w.item(INT_IDENT_NAME, b, HEAD, end - HEAD)?;
        }
        BY_INDEX => {
            w.item(INT_IDENT_INDEX, b, HEAD, 4)?;
        }
        BY_ADDRESS => {
            let family = b.u16(HEAD)?;
            w.item(INT_IDENT_AFI, b, HEAD, 2)?;
            w.item(INT_IDENT_ADDR_LENGTH, b, HEAD + 2, 1)?;
            w.item(INT_IDENT_RESERVED, b, HEAD + 3, 1)?;
            let at = HEAD + 4;
            match family {
                1 => w.item(INT_IDENT_IPV4, b, at, 4)?,
                2 => w.item(INT_IDENT_IPV6, b, at, 16)?,
                _ => w.item(INT_IDENT_ADDRESS, b, at, end.saturating_sub(at))?,
            };
        }
        _ if end > HEAD => {
            w.item(EXT_DATA, b, HEAD, end - HEAD)?;
        }
        _ => {}
    }
    Ok(())
}
