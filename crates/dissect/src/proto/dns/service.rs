//! Service bindings (RFC 9460) and stateful operations (RFC 8490).

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use lamna_fields::Field;

use super::rdata::Record;
use super::{f, values};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::{REST, Walk};

/// The parameters of an SVCB or HTTPS record from `at`.
pub(super) fn parameters<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &Record<'_>,
    mut at: usize,
) -> Walked {
    let m = &r.m;
    while at < r.end() {
        let item = w.item(f::SVCB_SVCPARAM, m, at, REST)?;
        let opened = w.open(item);
        let (key, len) = (m.u16(at)?, usize::from(m.u16(at + 2)?));
        w.label(item, format_args!("SvcParam: {}", KeyName(key)));
        w.item(f::SVCB_SVCPARAM_KEY, m, at, 2)?;
        w.item(f::SVCB_SVCPARAM_VALUE_LENGTH, m, at + 2, 2)?;
        // As Wireshark, by what the value took rather than by its length.
        let end = parameter(w, m, item, key, at + 4, len)?;
        w.set_len(item, 4 + len);
        at = end;
        w.close(opened);
    }
    Ok(())
}

fn parameter<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Buf<'_>,
    item: Item,
    key: u16,
    at: usize,
    len: usize,
) -> Result<usize, Fault> {
    let end = at + len;
    let mut next = at;
    let sign = |at: usize, first: usize| if at == first { '=' } else { ',' };
    match key {
        0 => {
            while next < end {
                let key = m.u16(next)?;
                w.item(f::SVCB_SVCPARAM_MANDATORY_KEY, m, next, 2)?;
                w.append(item, format_args!("{}{}", sign(next, at), KeyName(key)));
                next += 2;
            }
        }
        1 => {
            while next < end {
                let len = usize::from(m.u8(next)?);
                w.item(f::SVCB_SVCPARAM_ALPN_LENGTH, m, next, 1)?;
                w.item(f::SVCB_SVCPARAM_ALPN, m, next + 1, len)?;
                let text = String::from_utf8_lossy(m.bytes(next + 1, len)?);
                w.append(item, format_args!("{}{text}", sign(next, at)));
                next += 1 + len;
            }
        }
        2 => {}
        3 => {
            let port = m.u16(at)?;
            w.item(f::SVCB_SVCPARAM_PORT, m, at, 2)?;
            w.append(item, format_args!("={port}"));
            next += 2;
        }
        4 => {
            while next < end {
                let address = Ipv4Addr::from(m.array::<4>(next)?);
                w.item(f::SVCB_SVCPARAM_IPV4HINT_IP, m, next, 4)?;
                w.append(item, format_args!("{}{address}", sign(next, at)));
                next += 4;
            }
        }
        6 => {
            while next < end {
                let address = Ipv6Addr::from(m.array::<16>(next)?);
                w.item(f::SVCB_SVCPARAM_IPV6HINT_IP, m, next, 16)?;
                w.append(item, format_args!("{}{address}", sign(next, at)));
                next += 16;
            }
        }
        5 | 32769 => {
            let field =
                if key == 5 { f::SVCB_SVCPARAM_ECHCONFIG } else { f::SVCB_SVCPARAM_ODOHCONFIG };
            configuration(w, m, item, field, at, len)?;
            next = end;
        }
        _ if len != 0 => {
            w.item(f::SVCB_SVCPARAM_VALUE, m, at, len)?;
            let text = String::from_utf8_lossy(m.bytes(at, len)?);
            w.append(item, format_args!("={text}"));
            next = end;
        }
        _ => {}
    }
    Ok(next)
}

/// A value that is shown in base 64.
fn configuration<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Buf<'_>,
    item: Item,
    field: Field,
    at: usize,
    len: usize,
) -> Walked {
    let value = w.item(field, m, at, len)?;
    let text = Base64(m.bytes(at, len)?);
    w.label_value(value, format_args!("{text}"));
    w.append(item, format_args!("={text}"));
    Ok(())
}

/// The name of a parameter's key (RFC 9460, section 2.1).
struct KeyName(u16);

impl fmt::Display for KeyName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match values::SVC_PARAMS.get(u64::from(self.0)) {
            Some(word) => out.write_str(word),
            None => write!(out, "key{}", self.0),
        }
    }
}

/// Octets in base 64 (RFC 4648, section 4).
struct Base64<'a>(&'a [u8]);

impl fmt::Display for Base64<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: &[u8; 64] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for chunk in self.0.chunks(3) {
            let octet = |i: usize| u32::from(chunk.get(i).copied().unwrap_or(0));
            let bits = octet(0) << 16 | octet(1) << 8 | octet(2);
            for i in 0..4 {
                let digit = DIGITS[(bits >> (18 - 6 * i) & 63) as usize];
                fmt::Write::write_char(out, if i > chunk.len() { '=' } else { digit.into() })?;
            }
        }
        Ok(())
    }
}

/// The TLVs of a stateful operation, to the end of the message.
pub(super) fn stateful<C: Collector>(w: &mut Walk<'_, C>, m: &Buf<'_>, at: usize) -> Walked {
    let mut at = at;
    let end = m.reported();
    let root = w.item(f::DSO, m, at, end - at)?;
    let opened = w.open(root);
    while at < end {
        let (kind, len) = (m.u16(at)?, usize::from(m.u16(at + 2)?));
        let item = w.item(f::DSO_TLV, m, at, 4 + len)?;
        let word = values::DSO_TYPES.get(u64::from(kind)).unwrap_or("Unknown");
        w.label(item, format_args!("DSO TLV: {word}"));
        let tlv = w.open(item);
        w.item(f::DSO_TLV_TYPE, m, at, 2)?;
        w.item(f::DSO_TLV_LENGTH, m, at + 2, 2)?;
        at += 4;
        match kind {
            1 => {
                w.item(f::DSO_TLV_KEEPALIVE_INACTIVITY, m, at, 4)?;
                w.item(f::DSO_TLV_KEEPALIVE_INTERVAL, m, at + 4, 4)?;
            }
            2 => {
                w.item(f::DSO_TLV_RETRYDELAY_RETRYDELAY, m, at, 4)?;
            }
            3 if len != 0 => {
                w.item(f::DSO_TLV_ENCPAD_PADDING, m, at, len)?;
            }
            _ if len != 0 => {
                w.item(f::DSO_TLV_DATA, m, at, len)?;
            }
            _ => {}
        }
        at += len;
        w.close(tlv);
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_64_is_padded() {
        assert_eq!(Base64(b"echco").to_string(), "ZWNoY28=");
        assert_eq!(Base64(b"odoh").to_string(), "b2RvaA==");
        assert_eq!(Base64(b"abc").to_string(), "YWJj");
        assert_eq!(Base64(b"").to_string(), "");
    }
}
