//! HTML forms as `application/x-www-form-urlencoded`.

use lamna_fields::{Encoding, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::tree::MAX_WHOLE_LABEL;
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of an HTML form.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("urlencoded-form", "HTML Form URL Encoded", "URL Encoded Form Data");
    KEY = FieldDef::new("urlencoded-form.key", "Key", FieldType::Stringz);
    VALUE = FieldDef::new("urlencoded-form.value", "Value", FieldType::Stringz);
}

/// Items that one form shows; the rest is not listed.
const MAX_ITEMS: usize = 1 << 14;

/// A label as long as labels may be: the words of an item are cut without a mark.
fn cut(text: &str) -> &str {
    text.get(..text.floor_char_boundary(MAX_WHOLE_LABEL)).unwrap_or(text)
}

/// An HTML form.
#[derive(Clone, Copy, Debug)]
pub struct Urlencoded;

impl Dissect for Urlencoded {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] =
        &[Claim::Text("media_type", "application/x-www-form-urlencoded")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !w.fields() {
            return Ok(());
        }
        let media_type = w.matched().to_owned();
        if !media_type.is_empty() {
            w.info_append(format_args!(" ({media_type})"));
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("HTML Form URL Encoded: {media_type}"));
        let bytes = b.captured();
        let mut at = 0;
        for _ in 0..MAX_ITEMS {
            if at >= bytes.len() {
                break;
            }
            let Some((key, key_end)) = word(bytes, at, b'=')? else {
                // What comes behind something that is no code is not shown.
                w.text(&b, at, REST, format_args!("Form item"))?;
                break;
            };
            let value_at = (key_end + 1).min(bytes.len());
            let value = word(bytes, value_at, b'&');
            let cut_short = b.is_cut() && matches!(value, Ok(Some((_, end))) if end == bytes.len());
            let Ok(Some((value, value_end))) = value else {
                let item = w.text(&b, at, REST, format_args!("Form item: \"{key}\""))?;
                let inner = w.open(item);
                w.string(KEY, &b, at, key_end - at, format_args!("{key}"))?;
                w.close(inner);
                value?;
                break;
            };
            if cut_short {
                // A value without an end is not shown.
                let item = w.text(&b, at, 0, format_args!("Form item: \"{key}\""))?;
                let inner = w.open(item);
                w.string(KEY, &b, at, key_end - at, format_args!("{key}"))?;
                w.close(inner);
                return Err(Fault::Short);
            }
            let next = (value_end + 1).min(bytes.len());
            let item = w.text(&b, at, next - at, format_args!(""))?;
            if w.labels() {
                let text = format!("Form item: \"{key}\" = \"{value}\"");
                w.label(item, format_args!("{}", cut(&text)));
            }
            let inner = w.open(item);
            w.string(KEY, &b, at, key_end - at, format_args!("{key}"))?;
            w.string(VALUE, &b, value_at, value_end - value_at, format_args!("{value}"))?;
            w.close(inner);
            at = next;
        }
        w.close(opened);
        Ok(())
    }
}

/// The decoded text from `at` to `end` (or the end of all) up to a zero that is coded, and where that is. Nothing where
/// something in it is no code, or a zero; a fault where a code goes on behind the end of all.
fn word(bytes: &[u8], at: usize, end: u8) -> Result<Option<(String, usize)>, Fault> {
    let rest = bytes.get(at..).unwrap_or(&[]);
    let len = memchr::memchr(end, rest).unwrap_or(rest.len());
    let mut out = Vec::with_capacity(len);
    let mut at_octet = 0;
    while at_octet < len
        && let Some(c) = rest.get(at_octet)
    {
        at_octet += 1;
        out.push(match c {
            b'+' => b' ',
            b'%' => {
                let Some([high, low]) = rest.get(at_octet..).and_then(|r| r.first_chunk()) else {
                    return Err(Fault::Malformed);
                };
                let digit = |c: &u8| char::from(*c).to_digit(16);
                let (Some(high), Some(low)) = (digit(high), digit(low)) else { return Ok(None) };
                at_octet += 2;
                (high << 4 | low) as u8
            }
            0 => return Ok(None),
            c => *c,
        });
    }
    let text = out.split(|c| *c == 0).next().unwrap_or(&[]);
    Ok(Some((String::from_utf8_lossy(text).into_owned(), at + len)))
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn words_are_decoded() {
        let of = |bytes, at, end| word(bytes, at, end).map_err(|_| ());
        assert_eq!(of(b"a=1%20+&b", 2, b'&'), Ok(Some(("1  ".to_owned(), 7))));
        assert_eq!(of(b"a%00b", 0, b'='), Ok(Some(("a".to_owned(), 5))));
        assert_eq!(of(b"%zz%41", 0, b'='), Ok(None));
        assert_eq!(of(b"a\0b", 0, b'='), Ok(None));
        assert_eq!(of(b"%4", 0, b'='), Err(()));
    }
}
