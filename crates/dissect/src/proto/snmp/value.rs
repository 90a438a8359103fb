//! The values of objects (RFC 2578, section 7).

use std::fmt::Write as _;

use super::*;

/// Integers of more octets do not fit.
const MAX_INTEGER: usize = 8;

/// `sysDescr.0` and `sysName.0`, whose values are known to be text.
const TEXTS: [&[u8]; 2] =
    [b"\x2b\x06\x01\x02\x01\x01\x01\x00", b"\x2b\x06\x01\x02\x01\x01\x05\x00"];

/// Adds the value of the object `name`, and says how it is shown (where labels are made).
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    value: &Tlv,
    name: &[u8],
) -> Result<String, Fault> {
    let (at, len) = (value.start, value.len());
    let bytes = b.bytes(at, len)?;
    let mut shown = String::new();
    let labels = w.labels();
    let hex = |shown: &mut String| {
        // Writing to a String cannot fail.
        let _ = lamna_fields::FieldDef::new("", "", lamna_fields::FieldType::Bytes)
            .write_label_value(
                shown,
                &lamna_fields::Value::Bytes(bytes),
                &lamna_fields::TimeZone::UTC,
            );
    };
    let item = match value.tag {
        0x02 | 0x41..=0x43 | 0x45..=0x47 => match number(w, b, value)? {
            (item, Some(text)) => {
                shown = text;
                item
            }
            (_, None) => return Ok(shown),
        },
        0x04 => {
            let item = w.item(VALUE_OCTETS, b, at, len)?;
            if labels {
                if !bytes.is_empty() && bytes.iter().all(|c| matches!(c, b' '..=b'~')) {
                    let _ = write!(shown, "\"{}\"", String::from_utf8_lossy(bytes));
                    w.label_value(item, format_args!("{shown}"));
                } else {
                    hex(&mut shown);
                }
            }
            item
        }
        0x05 => {
            shown.push_str("Value (Null)");
            w.item(VALUE_NULL, b, at, len)?
        }
        0x06 => {
            let item = w.item(VALUE_OID, b, at, len)?;
            if labels {
                let _ = write!(shown, "{} ({})", oid::dotted(bytes), oid::name(bytes));
                w.label_value(item, format_args!("{shown}"));
            }
            item
        }
        0x40 => {
            let field = match len {
                4 => VALUE_IPV4,
                16 => VALUE_IPV6,
                _ => VALUE_ADDR,
            };
            match (<[u8; 4]>::try_from(bytes), <[u8; 16]>::try_from(bytes)) {
                (Ok(address), _) => {
                    let _ = write!(shown, "{}", std::net::Ipv4Addr::from(address));
                }
                (_, Ok(address)) => {
                    let _ = lamna_fields::write_ipv6(&mut shown, address);
                }
                _ => hex(&mut shown),
            }
            w.item(field, b, at, len)?
        }
        0x80..=0x82 => {
            let field = [NOSUCHOBJECT, NOSUCHINSTANCE, ENDOFMIBVIEW][usize::from(value.tag & 3)];
            let item = w.item(field, b, at, len)?;
            let title = w.def(field).title;
            shown.push_str(title);
            w.expert_text(VARBIND_RESPONSE, item, format_args!("{title}"));
            item
        }
        tag => {
            let field = if tag == 0x44 { VALUE_OPAQUE } else { VALUE_UNK };
            let item = w.item(field, b, at, len)?;
            if labels {
                hex(&mut shown);
            }
            item
        }
    };
    if len > 0 && TEXTS.contains(&name) {
        // Wireshark has a layer of its own for them.
        let opened = w.open(item);
        let text = b.slice(at, len)?;
        w.within(crate::proto::id::SNMP, text, |w, b| {
            w.item(VAR_BIND_STR, &b, 0, crate::walk::REST).map(drop)
        })?;
        w.close(opened);
    }
    Ok(shown)
}

/// Adds a number; `None` where it is none.
fn number<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    value: &Tlv,
) -> Result<(Item, Option<String>), Fault> {
    let (field, is_signed) = match value.tag {
        0x02 => (VALUE_INT, true),
        0x41 => (VALUE_COUNTER, false),
        0x42 => (VALUE_G32, true),
        0x43 => (VALUE_TIMETICKS, false),
        0x45 => (VALUE_NSAP, false),
        0x46 => (VALUE_COUNTER64, false),
        _ => (VALUE_U32, true),
    };
    let bytes = b.bytes(value.start, value.len())?;
    let is_large = match is_signed {
        true => bytes.len() > MAX_INTEGER,
        false => bytes.len() > MAX_INTEGER + usize::from(bytes.first() == Some(&0)),
    };
    let bad = match (bytes.is_empty(), is_large, is_signed) {
        (true, _, _) => Some((INTEGRAL_VALUE0, "Integral value is zero-length")),
        (_, true, true) => Some((INT_TOO_LARGE, "Integral value too large or too small")),
        (_, true, false) => Some((UINT_TOO_LARGE, "Integral value too large")),
        _ => None,
    };
    if let Some((note, text)) = bad {
        let item = w.text(b, value.start, value.len(), format_args!("{text}"))?;
        w.expert_text(note, item, format_args!("{text}"));
        return Ok((item, None));
    }
    let first = if is_signed && bytes.first().is_some_and(|o| o & 0x80 != 0) { -1 } else { 0 };
    let number = bytes.iter().fold(first, |n: i64, o| n << 8 | i64::from(*o));
    let item = w.number(field, b, value.start, value.len(), number as u64)?;
    let text = match (w.labels(), is_signed) {
        (false, _) => String::new(),
        (_, true) => number.to_string(),
        (_, false) => (number as u64).to_string(),
    };
    Ok((item, Some(text)))
}
