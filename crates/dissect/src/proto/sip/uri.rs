//! Addresses (RFC 3261, sections 19.1 and 25.1): names with addresses in angle brackets, or addresses alone.

use lamna_fields::Field;

use super::*;

/// The fields of an address in some header.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub(super) name: Field,
    pub(super) address: Field,
    pub(super) user: Field,
    pub(super) host: Field,
    pub(super) port: Field,
    pub(super) parameter: Field,
}

/// Octets of an address and of the name before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// The name, with its quotes: first octet and length.
    pub(super) name: Option<(usize, usize)>,
    /// The address without brackets.
    pub(super) at: usize,
    pub(super) end: usize,
    /// The octet after the address and its bracket.
    pub(super) next: usize,
}

impl Address {
    /// The address at `at`, which ends at `end` at the latest.
    pub(super) fn new(bytes: &[u8], at: usize, end: usize) -> Option<Self> {
        let at = skip_blanks(bytes, at, end);
        let text = bytes.get(at..end)?;
        let mut name = None;
        let mut from = at;
        if text.first() == Some(&b'"') {
            let len = quoted_len(text)?;
            name = Some((at, len));
            from = at + len;
        }
        let rest = bytes.get(from..end)?;
        if let Some(open) = rest.iter().position(|b| *b == b'<')
            && (name.is_some() || !rest.get(..open)?.iter().any(|b| matches!(b, b';' | b',')))
        {
            if name.is_none() {
                name = (open > 0).then_some((from, open));
            }
            let from = from + open + 1;
            let close = bytes.get(from..end)?.iter().position(|b| *b == b'>')?;
            return Some(Address { name, at: from, end: from + close, next: from + close + 1 });
        }
        let from = skip_blanks(bytes, from, end);
        let rest = bytes.get(from..end)?;
        let len = rest.iter().position(|b| matches!(b, b';' | b',' | b' ')).unwrap_or(rest.len());
        (len > 0).then_some(Address { name, at: from, end: from + len, next: from + len })
    }
}

/// Octets of a text in quotes, with them.
pub(super) fn quoted_len(text: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        match text.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// The first octet from `at` on that is no blank.
pub(super) fn skip_blanks(bytes: &[u8], at: usize, end: usize) -> usize {
    let blanks = bytes.get(at..end).unwrap_or(&[]).iter();
    at + blanks.take_while(|b| matches!(b, b' ' | b'\t')).count()
}

/// Adds an address with its name.
pub(super) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    address: &Address,
    fields: &Fields,
) -> Walked {
    if let Some((at, len)) = address.name {
        w.item(fields.name, b, at, len)?;
        let item = w.item(DISPLAY_INFO, b, at, len)?;
        w.hide(item);
    }
    plain(w, b, address.at, address.end, fields)
}

/// Adds an address without a name.
pub(super) fn plain<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    fields: &Fields,
) -> Walked {
    let item = w.item(fields.address, b, at, end - at)?;
    let text = b.bytes(at, end - at)?;
    let scheme = match text.iter().position(|b| *b == b':') {
        Some(n) if text.get(..n).is_some_and(is_sip) => n + 1,
        _ => return Ok(()),
    };
    let opened = w.open(item);
    let mut from = at + scheme;
    let rest = b.bytes(from, end - from)?;
    let authority = rest.iter().position(|b| matches!(b, b'?' | b'>')).unwrap_or(rest.len());
    // A user part may hold parameters of its own.
    if let Some(user) = rest.get(..authority).and_then(|part| part.iter().position(|b| *b == b'@'))
    {
        // The password counts as part of it. Wireshark shows no user of one letter.
        if user > 1 {
            w.item(fields.user, b, from, user)?;
        }
        from += user + 1;
    }
    let rest = b.bytes(from, end - from)?;
    let len = match rest.first() {
        Some(b'[') => rest.iter().position(|b| *b == b']').map_or(rest.len(), |n| n + 1),
        _ => rest.iter().position(|b| matches!(b, b':' | b';' | b'?')).unwrap_or(rest.len()),
    };
    w.item(fields.host, b, from, len)?;
    from += len;
    if b.captured().get(from) == Some(&b':') && from < end {
        let rest = b.bytes(from + 1, end - from - 1)?;
        let len = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        w.item(fields.port, b, from + 1, len)?;
        from += 1 + len;
    }
    // Wireshark leaves those of requests out.
    let is_shown = fields.parameter != R_URI_PARAM;
    while is_shown && from < end && b.captured().get(from) == Some(&b';') {
        let rest = b.bytes(from + 1, end - from - 1)?;
        let len = rest.iter().position(|b| matches!(b, b';' | b'?')).unwrap_or(rest.len());
        w.item(fields.parameter, b, from + 1, len)?;
        from += 1 + len;
    }
    w.close(opened);
    Ok(())
}

fn is_sip(scheme: &[u8]) -> bool {
    scheme.eq_ignore_ascii_case(b"sip") || scheme.eq_ignore_ascii_case(b"sips")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_addresses() {
        let text = b" \"a <b>\" <sip:x@y>;tag=1";
        let address = Address::new(text, 0, text.len()).unwrap();
        assert_eq!(address.name, Some((1, 7)));
        assert_eq!(&text[address.at..address.end], b"sip:x@y");
        let text = b"sip:x@y;tag=1";
        let address = Address::new(text, 0, text.len()).unwrap();
        assert_eq!((address.name, address.end), (None, 7));
        let text = b"Bob <sip:b@c>";
        assert_eq!(Address::new(text, 0, text.len()).unwrap().name, Some((0, 4)));
    }
}
