use lamna_fields::{TimeZone, days_from_civil};
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{char, digit1, one_of, satisfy};
use nom::combinator::{opt, recognize};
use nom::multi::many1;
use nom::{IResult, Parser};

use super::{Form, Literal, Target, Unreadable, unreadable};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads a point in time: `2023-11-14 22:13:20.5Z` and shorter, or `Nov 14, 2023 22:13:20`.
/// Without a zone it is local time.
pub(super) fn read_absolute(
    target: &Target<'_>,
    form: Form<'_>,
    shown: &str,
) -> Result<Literal, Unreadable> {
    let text = match form {
        Form::Word(text) | Form::Octets(text) => text,
        Form::Text(octets) => std::str::from_utf8(octets).unwrap_or_default(),
        Form::Char(code) => {
            return Err(unreadable(format!(
                "Character constant {shown} ({code:#x}) cannot be converted to Date and time."
            )));
        }
    };
    let moment = match iso(text).or_else(|| legacy(text)) {
        Some(moment) => moment,
        None => {
            return Err(unreadable(format!(
                "\"{text}\" is not a valid absolute time. Example: \"Nov 12, 1999 08:55:44.123\" \
                 or \"2011-07-04 12:34:56\""
            )));
        }
    };
    moment.nanos(target.zone).map(Literal::int)
}

/// A reading of a time, with what follows it.
struct Moment<'t> {
    days: i64,
    second_of_day: i64,
    nanos: i128,
    /// Offset from UTC in seconds; `None` is local time.
    offset: Option<i64>,
    rest: &'t str,
    /// A fraction was met where there are no seconds.
    stray_fraction: bool,
}

impl Moment<'_> {
    fn nanos(&self, zone: &TimeZone) -> Result<i128, Unreadable> {
        if self.stray_fraction {
            return Err(unreadable("Subsecond precision requires a seconds field."));
        }
        if !self.rest.is_empty() {
            return Err(unreadable("Unexpected data after time value."));
        }
        let seconds = match self.offset {
            Some(offset) => self.days * 86_400 + self.second_of_day - offset,
            None => zone.seconds_of(self.days, self.second_of_day),
        };
        Ok(i128::from(seconds) * 1_000_000_000 + self.nanos)
    }
}

fn digits(least: usize, most: usize) -> impl Fn(&str) -> IResult<&str, i64> {
    move |input| {
        let (rest, text) = take_while_m_n(least, most, |c: char| c.is_ascii_digit())(input)?;
        Ok((rest, text.parse().unwrap_or(0)))
    }
}

fn below(limit: i64) -> impl Fn(&str) -> IResult<&str, i64> {
    move |input| {
        let (rest, value) = digits(2, 2)(input)?;
        if value < limit {
            Ok((rest, value))
        } else {
            Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify)))
        }
    }
}

fn fraction(input: &str) -> IResult<&str, i128> {
    let (rest, (_, text)) = (one_of(".,"), digit1).parse(input)?;
    let nine: String = text.chars().chain("000000000".chars()).take(9).collect();
    Ok((rest, nine.parse().unwrap_or(0)))
}

/// `Z`, `+01`, `+0100`, `+01:00` or, with a blank, `UTC`.
fn offset(input: &str, blank: bool) -> (&str, Option<i64>) {
    if let Some(rest) = input.strip_prefix('Z') {
        return (rest, Some(0));
    }
    if let (true, Some(rest)) = (blank, input.strip_prefix(" UTC")) {
        return (rest, Some(0));
    }
    let mut signed = (one_of("+-"), below(24), opt((opt(char(':')), below(60))));
    match signed.parse(input) as IResult<&str, (char, i64, Option<(Option<char>, i64)>)> {
        Ok((rest, (sign, hours, minutes))) => {
            let seconds = hours * 3600 + minutes.map_or(0, |m| m.1 * 60);
            (rest, Some(if sign == '-' { -seconds } else { seconds }))
        }
        Err(_) => (input, None),
    }
}

fn iso(text: &str) -> Option<Moment<'_>> {
    let date = (digits(1, 4), char('-'), digits(1, 2), char('-'), digits(1, 2)).parse(text);
    let (rest, (year, _, month, _, day)) = date.ok()?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let days = days_from_civil(year, month as u32, day as u32);
    let mut moment =
        Moment { days, second_of_day: 0, nanos: 0, offset: None, rest, stray_fraction: false };
    let Ok((after, (separator, hour))) = (one_of("T "), below(24)).parse(rest) else {
        return Some(moment);
    };
    moment.second_of_day = hour * 3600;
    moment.rest = after;
    let Ok((after, (_, minute))) = (char(':'), below(60)).parse(after) else {
        return Some(moment);
    };
    moment.second_of_day += minute * 60;
    moment.rest = after;
    if let Ok((after, (_, second))) = (char(':'), below(62)).parse(after) {
        moment.second_of_day += second;
        moment.rest = after;
        if let Ok((after, nanos)) = fraction(after) {
            moment.nanos = nanos;
            moment.rest = after;
        }
    } else if fraction(after).is_ok() {
        moment.stray_fraction = true;
    }
    (moment.rest, moment.offset) = offset(moment.rest, separator == ' ');
    Some(moment)
}

/// `Nov 14, 2023 22:13:20.5`, the form that times are shown in.
fn legacy(text: &str) -> Option<Moment<'_>> {
    let blanks = || recognize(many1(char(' ')));
    let mut form = (
        recognize((
            satisfy(|c| c.is_ascii_alphabetic()),
            satisfy(|c| c.is_ascii_alphabetic()),
            satisfy(|c| c.is_ascii_alphabetic()),
        )),
        blanks(),
        digits(1, 2),
        tag(","),
        blanks(),
        digits(4, 4),
        blanks(),
        below(24),
        char(':'),
        below(60),
        char(':'),
        below(62),
        opt(fraction),
    );
    let parsed: IResult<&str, _> = form.parse(text);
    let (rest, (name, _, day, _, _, year, _, hour, _, minute, _, second, nanos)) = parsed.ok()?;
    let month = MONTHS.iter().position(|m| m.eq_ignore_ascii_case(name))?;
    if !(1..=31).contains(&day) {
        return None;
    }
    let (rest, offset) = match rest.strip_prefix(" UTC") {
        Some(rest) => (rest, Some(0)),
        None => (rest, None),
    };
    Some(Moment {
        days: days_from_civil(year, month as u32 + 1, day as u32),
        second_of_day: hour * 3600 + minute * 60 + second,
        nanos: nanos.unwrap_or(0),
        offset,
        rest,
        stray_fraction: false,
    })
}

/// Reads seconds with up to nine digits of fraction. What follows a fraction is ignored, as
/// tshark does.
pub(super) fn read_relative(text: &str) -> Result<Literal, Unreadable> {
    let bad = || unreadable(format!("\"{text}\" is not a valid time."));
    let (rest, seconds) = digit1::<_, nom::error::Error<&str>>(text).map_err(|_| bad())?;
    let seconds: i64 = seconds.parse().map_err(|_| bad())?;
    let nanos = match rest.strip_prefix('.') {
        None if rest.is_empty() => 0,
        None => return Err(bad()),
        Some(rest) => {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let digits = &rest[..end];
            if digits.is_empty() || digits.bytes().skip(9).any(|d| d != b'0') {
                return Err(bad());
            }
            let nine: String = digits.chars().chain("000000000".chars()).take(9).collect();
            nine.parse::<i64>().map_err(|_| bad())?
        }
    };
    Ok(Literal::int(i128::from(seconds) * 1_000_000_000 + i128::from(nanos)))
}

#[cfg(test)]
mod tests {
    use lamna_fields::{FieldDef, FieldType};

    use super::*;

    fn absolute(text: &str) -> Result<i128, String> {
        let def = FieldDef::new("t", "T", FieldType::AbsoluteTime);
        let target = Target { kind: FieldType::AbsoluteTime, def: &def, zone: &TimeZone::UTC };
        match read_absolute(&target, Form::Text(text.as_bytes()), "") {
            Ok(Literal::Int(nanos, _)) => Ok(nanos),
            Ok(other) => panic!("{other:?}"),
            Err(u) => Err(u.message),
        }
    }

    #[test]
    fn points_in_time() {
        const T: i128 = 1_700_000_000_000_000_000;
        for (text, nanos) in [
            ("2023-11-14 22:13:20", T),
            ("2023-11-14T22:13:20Z", T),
            ("2023-11-14 22:13:20 UTC", T),
            ("2023-11-15 00:13:20+02:00", T),
            ("2023-11-14T23:13:20+01", T),
            ("2023-11-14 22:13:20,5", T + 500_000_000),
            ("2023-11-14 22:13:20.1234567899", T + 123_456_789),
            ("Nov 14, 2023 22:13:20", T),
            ("nov  14, 2023 22:13:20.5 UTC", T + 500_000_000),
            ("2023-11-14", T - 80_000_000_000_000),
            ("2023-11-14 22", T - 800_000_000_000),
            ("2023-11-14 22:13", T - 20_000_000_000),
        ] {
            assert_eq!(absolute(text), Ok(nanos), "{text}");
        }
        assert_eq!(absolute("2023-02-30"), absolute("2023-03-02"));
    }

    #[test]
    fn what_is_no_time_says_why() {
        for (text, part) in [
            ("2002-12-31 13:55.3", "Subsecond"),
            ("2002-12-31 13:60:00", "Unexpected data"),
            ("2002-12-31 13:55:31 PST", "Unexpected data"),
            ("2023-11-14T12:00:00 UTC", "Unexpected data"),
            ("2002-13-01", "not a valid absolute time"),
            ("2023", "not a valid absolute time"),
            ("Jan 1, 2010", "not a valid absolute time"),
            ("mrt 1, 2000 00:00:00", "not a valid absolute time"),
            ("10", "not a valid absolute time"),
        ] {
            assert!(absolute(text).is_err_and(|m| m.contains(part)), "{text}");
        }
    }

    #[test]
    fn offsets() {
        assert_eq!(read_relative("1.5"), Ok(Literal::int(1_500_000_000i64)));
        assert_eq!(read_relative("10.0.0.5"), Ok(Literal::int(10_000_000_000i64)));
        assert_eq!(read_relative("0.0000000010000"), Ok(Literal::int(1)));
        for text in ["abc", "1e-3", "2010-01-01", "1.0000000001", "1s"] {
            assert!(read_relative(text).is_err(), "{text}");
        }
    }
}
