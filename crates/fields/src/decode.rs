use crate::{FieldDef, FieldType, Value};

/// How the octets of a field encode its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// Network order; text in ASCII.
    #[default]
    Big,
    /// Least significant octet first; text in ASCII.
    Little,
    /// Text in ASCII: octets from 0x80 are no characters.
    Ascii,
    /// Text in UTF-8.
    Utf8,
    /// Text in UTF-16, big-endian.
    Utf16,
    /// Text in UTF-16, little-endian.
    Utf16Le,
    /// Text in ISO 8859-1.
    Latin1,
    /// An NTP timestamp: 32 bits of seconds since 1900 and 32 of fraction.
    Ntp,
    /// A time of 4 octets of seconds, or 8 of seconds and nanoseconds.
    Seconds,
    /// A time of 4 octets of seconds and 4 of microseconds.
    Micros,
}

/// Seconds from 1900-01-01 to 1970-01-01 (RFC 5905, section 6).
const NTP_TO_UNIX: i128 = 2_208_988_800;

/// The value of a field that lies in `bytes`.
///
/// `None` where the octets are too few or too many for the type, and for text that
/// cannot be borrowed as UTF-8 (see [`Encoding`]; the caller then makes the text with
/// [`Encoding::text`]). Text ends at its first NUL. Costs a few nanoseconds, allocates nothing.
#[inline]
pub fn decode<'a>(def: &FieldDef, bytes: &'a [u8], encoding: Encoding) -> Option<Value<'a>> {
    use FieldType::*;
    Some(match def.kind {
        None => Value::None,
        Protocol => Value::Protocol(bytes),
        Boolean => Value::Bool(masked(def, number(bytes, encoding)?) != 0),
        kind if kind.is_unsigned() => Value::Uint(masked(def, number(bytes, encoding)?)),
        Eui64 => Value::Uint(number(bytes, encoding)?),
        kind if kind.is_signed() => {
            let raw = number(bytes, encoding)?;
            let (n, width) = if def.mask == 0 {
                (raw, bytes.len() as u32 * 8)
            } else {
                (masked(def, raw), def.mask.count_ones())
            };
            let unused = 64 - width.clamp(1, 64);
            Value::Int((n << unused) as i64 >> unused)
        }
        Float => Value::Float(f64::from(f32::from_bits(number(bytes, encoding)? as u32))),
        Double => Value::Float(f64::from_bits(number(bytes, encoding)?)),
        AbsoluteTime => Value::AbsoluteTime(time(bytes, encoding)?),
        RelativeTime => Value::RelativeTime(time(bytes, encoding)?),
        kind if kind.is_string() => {
            let end = bytes.iter().position(|b| *b == 0).unwrap_or(bytes.len());
            let text = bytes.get(..end)?;
            match encoding {
                Encoding::Utf16 | Encoding::Utf16Le => return Option::None,
                Encoding::Utf8 => Value::Str(std::str::from_utf8(text).ok()?),
                _ if !text.is_ascii() => return Option::None,
                _ => Value::Str(std::str::from_utf8(text).ok()?),
            }
        }
        Ether => Value::Ether(bytes.try_into().ok()?),
        Ipv4 => match (encoding, <[u8; 4]>::try_from(bytes).ok()?) {
            (Encoding::Little, [a, b, c, d]) => Value::Ipv4([d, c, b, a]),
            (_, address) => Value::Ipv4(address),
        },
        Ipv6 => {
            // A prefix may be written with the octets it needs.
            let mut address = [0; 16];
            address.get_mut(..bytes.len())?.copy_from_slice(bytes);
            Value::Ipv6(address)
        }
        Guid => {
            let mut id: [u8; 16] = bytes.try_into().ok()?;
            if encoding == Encoding::Little {
                id[..4].reverse();
                id[4..6].reverse();
                id[6..8].reverse();
            }
            Value::Guid(id)
        }
        _ => Value::Bytes(bytes),
    })
}

/// The text in `bytes` for encodings and octets that cannot be borrowed: what is no
/// character becomes U+FFFD. Ends at the first NUL.
pub(crate) fn owned_text(bytes: &[u8], encoding: Encoding) -> String {
    match encoding {
        Encoding::Utf16 | Encoding::Utf16Le => {
            let units = bytes
                .chunks_exact(2)
                .map(|c| {
                    let pair = [c[0], c[1]];
                    if encoding == Encoding::Utf16 {
                        u16::from_be_bytes(pair)
                    } else {
                        u16::from_le_bytes(pair)
                    }
                })
                .take_while(|unit| *unit != 0);
            char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        _ => {
            let end = bytes.iter().position(|b| *b == 0).unwrap_or(bytes.len());
            let text = &bytes[..end];
            match encoding {
                Encoding::Latin1 => text.iter().map(|b| char::from(*b)).collect(),
                Encoding::Utf8 => String::from_utf8_lossy(text).into_owned(),
                _ if text.is_ascii() => std::str::from_utf8(text).unwrap_or_default().to_owned(),
                _ => text
                    .iter()
                    .map(
                        |b| if b.is_ascii() { char::from(*b) } else { char::REPLACEMENT_CHARACTER },
                    )
                    .collect(),
            }
        }
    }
}

impl Encoding {
    /// The text in `bytes`, made anew: what is no character becomes U+FFFD, and the text ends
    /// at the first NUL. For octets that [`decode`] cannot borrow as text.
    pub fn text(self, bytes: &[u8]) -> String {
        owned_text(bytes, self)
    }
}

#[inline]
fn masked(def: &FieldDef, raw: u64) -> u64 {
    if def.mask == 0 { raw } else { (raw & def.mask) >> def.mask.trailing_zeros() }
}

#[inline]
fn number(bytes: &[u8], encoding: Encoding) -> Option<u64> {
    let little = encoding == Encoding::Little;
    Some(match *bytes {
        [a] => u64::from(a),
        [a, b] if little => u64::from(u16::from_le_bytes([a, b])),
        [a, b] => u64::from(u16::from_be_bytes([a, b])),
        [a, b, c, d] if little => u64::from(u32::from_le_bytes([a, b, c, d])),
        [a, b, c, d] => u64::from(u32::from_be_bytes([a, b, c, d])),
        _ if bytes.is_empty() || bytes.len() > 8 => return None,
        _ if little => bytes.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b)),
        _ => bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b)),
    })
}

fn time(bytes: &[u8], encoding: Encoding) -> Option<i128> {
    let word = |at: usize| -> Option<i128> {
        let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(i128::from(if encoding == Encoding::Little {
            u32::from_le_bytes(four)
        } else {
            u32::from_be_bytes(four)
        }))
    };
    let seconds = word(0)?;
    let second = if bytes.len() >= 8 { word(4)? } else { 0 };
    Some(match encoding {
        Encoding::Ntp => {
            if seconds == 0 && second == 0 {
                return Some(0);
            }
            // RFC 4330, section 3: with the first bit clear the era began in 2036.
            let era = if seconds & 0x8000_0000 == 0 { 1i128 << 32 } else { 0 };
            (seconds + era - NTP_TO_UNIX) * 1_000_000_000 + ((second * 1_000_000_000) >> 32)
        }
        Encoding::Micros => seconds * 1_000_000_000 + second * 1000,
        _ => seconds * 1_000_000_000 + second,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_honour_order_mask_and_sign() {
        let def = FieldDef::new("x", "X", FieldType::Uint16).mask(0x0ff0);
        assert_eq!(decode(&def, &[0x12, 0x34], Encoding::Big), Some(Value::Uint(0x23)));
        assert_eq!(decode(&def, &[0x34, 0x12], Encoding::Little), Some(Value::Uint(0x23)));
        let int = FieldDef::new("x", "X", FieldType::Int24);
        assert_eq!(decode(&int, &[0xff, 0xff, 0xfe], Encoding::Big), Some(Value::Int(-2)));
        assert_eq!(decode(&int, &[], Encoding::Big), None);
    }

    #[test]
    fn text_ends_at_nul_and_marks_what_is_no_character() {
        let def = FieldDef::new("x", "X", FieldType::String);
        assert_eq!(decode(&def, b"ab\0c", Encoding::Big), Some(Value::Str("ab")));
        assert_eq!(decode(&def, b"a\xff", Encoding::Big), None);
        assert_eq!(Encoding::Big.text(b"a\xffb\0c"), "a\u{fffd}b");
        assert_eq!(Encoding::Utf16Le.text(b"a\0b\0"), "ab");
    }

    #[test]
    fn ntp_time_counts_from_1900() {
        let def = FieldDef::new("x", "X", FieldType::AbsoluteTime);
        let bytes = [0x83, 0xaa, 0x7e, 0x80, 0x80, 0, 0, 0];
        assert_eq!(decode(&def, &bytes, Encoding::Ntp), Some(Value::AbsoluteTime(500_000_000)));
    }
}
