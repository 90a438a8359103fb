use lamna_fields::FieldType;

use super::{Form, Literal, Target, Unreadable, unreadable, word};
use crate::{ProblemKind, kinds};

/// Reads an integer: decimal, `0x`, `0b` or with a leading 0 octal, or a word from the field's
/// table.
pub(super) fn read(
    target: &Target<'_>,
    form: Form<'_>,
    shown: &str,
) -> Result<Literal, Unreadable> {
    let text = match form {
        Form::Char(code) => return in_range(target.kind, u64::from(code), shown),
        Form::Text(octets) => {
            return match word::find(target.def, octets) {
                Some(number) => Ok(number),
                None if word::has_table(target.def) => Err(word::unknown(target.def, shown)),
                None => Err(unreadable(format!(
                    "{} cannot be converted from a string ({shown}).",
                    kinds::pretty_name(target.kind)
                ))),
            };
        }
        Form::Word(text) | Form::Octets(text) => text,
    };
    if target.kind == FieldType::Eui64 && text.len() == 23 {
        return super::bytes::read_word(text).and_then(|octets| {
            match <[u8; 8]>::try_from(octets) {
                Ok(octets) => Ok(Literal::int(u64::from_be_bytes(octets))),
                Err(_) => Err(unreadable(format!("\"{text}\" is not a valid EUI64 address."))),
            }
        });
    }
    match number(text) {
        Number::Value(value) => in_range(target.kind, value, text),
        Number::Overflow => Err(Unreadable {
            kind: ProblemKind::TooBig,
            message: format!("\"{text}\" causes an integer overflow."),
        }),
        Number::None => match word::find(target.def, text.as_bytes()) {
            Some(number) => Ok(number),
            None if word::has_table(target.def) => {
                Err(word::unknown(target.def, &format!("\"{text}\"")))
            }
            None => Err(unreadable(format!("\"{text}\" is not a valid number."))),
        },
    }
}

fn in_range(kind: FieldType, value: u64, shown: &str) -> Result<Literal, Unreadable> {
    let bits = match kind {
        FieldType::Eui64 => 64,
        kind => kind.width().max(1) as u32 * 8,
    };
    // A sign is an operator of its own, so that the lowest number of a signed type is read as the
    // opposite of one too big for it: signed types read as much as unsigned ones.
    let most = u64::MAX >> (64 - bits);
    if value > most {
        return Err(Unreadable {
            kind: ProblemKind::TooBig,
            message: format!("\"{shown}\" too big for this field, maximum {most}."),
        });
    }
    Ok(Literal::int(value))
}

/// What a text is as a number.
#[derive(Debug, PartialEq)]
pub(super) enum Number {
    Value(u64),
    Overflow,
    None,
}

/// Reads a number in C's notation.
pub(super) fn number(text: &str) -> Number {
    let lower = text.as_bytes();
    let (digits, radix) = match lower {
        [b'0', b'x' | b'X', ..] => (&text[2..], 16),
        // tshark 4.0 takes `0b` alone for zero.
        [b'0', b'b' | b'B'] => return Number::Value(0),
        [b'0', b'b' | b'B', ..] => (&text[2..], 2),
        [b'0', _, ..] => (&text[1..], 8),
        _ => (text, 10),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return Number::None;
    }
    u64::from_str_radix(digits, radix).map_or(Number::Overflow, Number::Value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bases() {
        for (text, value) in
            [("80", 80), ("0x1F", 31), ("010", 8), ("0b101", 5), ("0", 0), ("0b", 0)]
        {
            assert_eq!(number(text), Number::Value(value), "{text}");
        }
        for text in ["08", "0x", "0xg", "1.5", "1e3", "", "80-90", "0b2", "+1"] {
            assert_eq!(number(text), Number::None, "{text}");
        }
        assert_eq!(number("18446744073709551616"), Number::Overflow);
    }

    #[test]
    fn the_width_of_the_type_is_the_limit() {
        assert_eq!(in_range(FieldType::Uint8, 255, "255"), Ok(Literal::int(255)));
        let problem = in_range(FieldType::Uint24, 1 << 24, "16777216").unwrap_err();
        assert_eq!(problem.message, "\"16777216\" too big for this field, maximum 16777215.");
        assert_eq!(in_range(FieldType::Int8, 128, "128"), Ok(Literal::int(128)));
        assert!(in_range(FieldType::Int8, 256, "256").is_err());
        assert!(in_range(FieldType::Uint64, u64::MAX, "").is_ok());
    }
}
