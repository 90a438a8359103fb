use std::fmt;

use crate::{Dialect, Problem, ProblemKind, Span};

/// A range of octets in a slice, or of layers after `#`. Negative numbers count from the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Range {
    /// `[i]`: one.
    At(i32),
    /// `[i:n]`: `n` from `i` on.
    Count(i32, i32),
    /// `[i-j]`: from `i` to `j`, both of the same sign.
    Between(i32, i32),
    /// `[i:]`: from `i` to the end.
    From(i32),
}

impl Range {
    /// The part of `len` things that the range means, if it lies wholly inside.
    pub(crate) fn within(self, len: usize) -> Option<std::ops::Range<usize>> {
        let place = |i: i32| -> Option<usize> {
            if i >= 0 {
                usize::try_from(i).ok()
            } else {
                len.checked_sub(usize::try_from(i.unsigned_abs()).ok()?)
            }
        };
        let (start, end) = match self {
            Range::At(i) => (place(i)?, place(i)?.checked_add(1)?),
            Range::Count(i, n) => (place(i)?, place(i)?.checked_add(usize::try_from(n).ok()?)?),
            Range::Between(i, j) => (place(i)?, place(j)?.checked_add(1)?),
            Range::From(i) => (place(i)?, len),
        };
        (start < end && end <= len).then_some(start..end)
    }

    /// Whether layer `number` (from 1) of `of` is meant.
    ///
    /// `[i:n]` counts from 0 as in slices, though there is no layer 0.
    pub(crate) fn has_layer(self, number: i32, of: i32) -> bool {
        let place = |i: i32| if i < 0 { i.saturating_add(of).saturating_add(1) } else { i };
        match self {
            Range::At(i) => number == place(i),
            Range::Count(i, n) => {
                number >= place(i) && i64::from(number) < i64::from(place(i)) + i64::from(n)
            }
            Range::Between(i, j) => number >= place(i) && number <= place(j),
            Range::From(i) => number >= place(i),
        }
    }

    /// Reads the text between the brackets, or between two commas.
    pub(crate) fn read(text: &str, span: Span, dialect: Dialect) -> Result<Range, Problem> {
        let bad = |message: String| Problem::new(ProblemKind::BadRange, span.clone(), message);
        let not_a_range = || bad(format!("\"{text}\" is not a valid range."));
        let (first, rest) = read_number(text, &span)?;
        let Some(first) = first else {
            return match rest.strip_prefix(':').map(str::trim) {
                Some("") => Ok(Range::From(0)),
                Some(count) => match read_number(count, &span)? {
                    (Some(n), "") => count_from(0, n, text, bad),
                    _ => Err(not_a_range()),
                },
                None => Err(bad(format!("\"{text}\" is not a valid number."))),
            };
        };
        let rest = rest.trim_start();
        if rest.is_empty() {
            return Ok(Range::At(first));
        }
        if let Some(count) = rest.strip_prefix(':') {
            if count.trim().is_empty() {
                return Ok(Range::From(first));
            }
            return match read_number(count.trim(), &span)? {
                (Some(n), "") => count_from(first, n, text, bad),
                _ => Err(not_a_range()),
            };
        }
        let Some(last) = rest.strip_prefix('-') else { return Err(not_a_range()) };
        let (Some(last), "") = read_number(last.trim(), &span)? else { return Err(not_a_range()) };
        if (first < 0) != (last < 0) {
            return Err(bad(format!(
                "Range {text} isn't valid because {first} and {last} have different signs"
            )));
        }
        if last < first || (last == first && !dialect.is_latest()) {
            return Err(bad(format!(
                "Range {text} isn't valid because {first} is greater or equal than {last}"
            )));
        }
        Ok(Range::Between(first, last))
    }
}

fn count_from(
    first: i32,
    n: i32,
    text: &str,
    bad: impl Fn(String) -> Problem,
) -> Result<Range, Problem> {
    if n <= 0 {
        return Err(bad(format!("Range {text} isn't valid because length {n} isn't positive")));
    }
    Ok(Range::Count(first, n))
}

/// A number at the start of `text` and what follows it. `None` for the number where there is none.
fn read_number<'t>(text: &'t str, span: &Span) -> Result<(Option<i32>, &'t str), Problem> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let negative = text.starts_with('-');
    let (radix, digits) = match unsigned.as_bytes() {
        [b'0', b'x' | b'X', next, ..] if next.is_ascii_hexdigit() => (16, &unsigned[2..]),
        [b'0', ..] => (8, unsigned),
        _ => (10, unsigned),
    };
    let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let (digits, rest) = digits.split_at(end);
    if digits.is_empty() {
        return Ok((None, text));
    }
    let overflow = || {
        let shown = text.strip_suffix(rest).unwrap_or(text);
        let message = format!("\"{shown}\" causes an integer overflow.");
        Problem::new(ProblemKind::TooBig, span.clone(), message)
    };
    let value = i64::from_str_radix(digits, radix).map_err(|_| overflow())?;
    let value = if negative { -value } else { value };
    Ok((Some(i32::try_from(value).map_err(|_| overflow())?), rest))
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Range::At(i) => write!(f, "{i}"),
            Range::Count(i, n) => write!(f, "{i}:{n}"),
            Range::Between(i, j) => write!(f, "{i}-{j}"),
            Range::From(i) => write!(f, "{i}:"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Range, String> {
        Range::read(text, 0..text.len(), Dialect::V4_0).map_err(|p| p.message)
    }

    #[test]
    fn every_form_reads_and_prints_back() {
        for (text, range) in [
            ("5", Range::At(5)),
            ("-1", Range::At(-1)),
            ("+1", Range::At(1)),
            ("0x10", Range::At(16)),
            ("010", Range::At(8)),
            ("1:2", Range::Count(1, 2)),
            (":3", Range::Count(0, 3)),
            ("2-4", Range::Between(2, 4)),
            ("-3--2", Range::Between(-3, -2)),
            ("1-+3", Range::Between(1, 3)),
            ("4:", Range::From(4)),
            (":", Range::From(0)),
            ("0 :2", Range::Count(0, 2)),
        ] {
            assert_eq!(read(text), Ok(range), "{text}");
            assert_eq!(read(&range.to_string()), Ok(range), "{text}");
        }
    }

    #[test]
    fn what_is_no_range_says_so() {
        for (text, part) in [
            ("5-5", "greater or equal"),
            ("3-1", "greater or equal"),
            ("-2-3", "different signs"),
            ("1:0", "isn't positive"),
            ("1:2:3", "not a valid range"),
            ("1.5", "not a valid range"),
            ("1-", "not a valid range"),
            ("08", "not a valid range"),
            ("a", "not a valid number"),
            ("-", "not a valid number"),
            ("99999999999", "integer overflow"),
        ] {
            assert!(read(text).is_err_and(|m| m.contains(part)), "{text}: {:?}", read(text));
        }
    }

    #[test]
    fn a_range_beyond_the_end_is_nothing() {
        assert_eq!(Range::At(-1).within(4), Some(3..4));
        assert_eq!(Range::At(4).within(4), None);
        assert_eq!(Range::Count(2, 3).within(4), None);
        assert_eq!(Range::From(4).within(4), None);
        assert_eq!(Range::At(-5).within(4), None);
        assert_eq!(Range::Between(-3, -2).within(4), Some(1..3));
    }

    #[test]
    fn counted_layers_start_at_zero() {
        assert!(Range::Count(0, 2).has_layer(1, 3));
        assert!(!Range::Count(0, 2).has_layer(2, 3));
        assert!(Range::At(-1).has_layer(3, 3));
        assert!(!Range::At(-1).has_layer(2, 3));
    }
}
