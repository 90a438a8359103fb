use super::integer::{Number, number};
use super::{Literal, Unreadable, unreadable};
use crate::ProblemKind;

/// Reads a floating-point number as C does: decimal with a fraction and an exponent, hexadecimal
/// integers, `inf`.
pub(super) fn read(text: &str) -> Result<Literal, Unreadable> {
    let value = match text {
        "inf" | "Inf" | "INF" | "infinity" => Some(f64::INFINITY),
        "nan" | "NaN" => Some(f64::NAN),
        _ if text.starts_with("0x") || text.starts_with("0X") => match number(text) {
            Number::Value(value) => Some(value as f64),
            _ => None,
        },
        _ if text.starts_with(|c: char| c.is_ascii_digit()) => match text.parse::<f64>() {
            Ok(value) if value.is_infinite() => {
                return Err(Unreadable {
                    kind: ProblemKind::TooBig,
                    message: format!("\"{text}\" causes floating-point overflow."),
                });
            }
            value => value.ok(),
        },
        _ => None,
    };
    value
        .map(Literal::Float)
        .ok_or_else(|| unreadable(format!("\"{text}\" is not a valid floating-point number.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for (text, value) in
            [("1.5", 1.5), ("1e3", 1000.0), ("1.5e-3", 0.0015), ("0x10", 16.0), ("2", 2.0)]
        {
            assert_eq!(read(text), Ok(Literal::Float(value)), "{text}");
        }
        for text in ["abc", "1.5.2", "fe80::1", "e3"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
