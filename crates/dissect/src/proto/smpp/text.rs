//! Texts and times of SMPP.

use lamna_fields::{Encoding, days_from_civil};

/// What a text of this data coding says; `None` where it is not known how it is written.
pub(super) fn text(coding: u8, octets: &[u8]) -> Option<String> {
    const ASCII: u8 = 1;
    const LATIN: u8 = 3;
    const CYRILLIC: u8 = 6;
    const HEBREW: u8 = 7;
    const UCS2: u8 = 8;
    Some(match coding {
        ASCII => Encoding::Ascii.text(octets),
        LATIN => Encoding::Latin1.text(octets),
        CYRILLIC => octets.iter().map(|c| cyrillic(*c)).collect(),
        HEBREW => octets.iter().map(|c| hebrew(*c)).collect(),
        UCS2 | 0xe0..=0xef => Encoding::Utf16.text(octets),
        // Groups of GSM: its own alphabet, an octet a character.
        0x80..=0xdf => octets.iter().map(|c| gsm(*c)).collect(),
        0xf0.. if coding & 4 == 0 => octets.iter().map(|c| gsm(*c)).collect(),
        _ => return None,
    })
}

/// A character of ISO 8859-5.
fn cyrillic(c: u8) -> char {
    match c {
        0..=0xa0 | 0xad => char::from(c),
        0xf0 => '\u{2116}',
        0xfd => '\u{a7}',
        _ => char::from_u32(u32::from(c) + 0x360).unwrap_or('\u{fffd}'),
    }
}

/// A character of ISO 8859-8.
fn hebrew(c: u8) -> char {
    match c {
        0xaa => '\u{d7}',
        0xba => '\u{f7}',
        0xdf => '\u{2017}',
        0xe0..=0xfa => char::from_u32(u32::from(c) + 0x4f0).unwrap_or('\u{fffd}'),
        0xfd => '\u{200e}',
        0xfe => '\u{200f}',
        0xa1 | 0xbf..=0xde | 0xfb..=0xff => '\u{fffd}',
        _ => char::from(c),
    }
}

/// A character of GSM's default alphabet (3GPP TS 23.038, 6.2.1), without what follows an escape.
fn gsm(c: u8) -> char {
    const CHARACTERS: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u{a0}ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    CHARACTERS.chars().nth(usize::from(c)).unwrap_or('\u{fffd}')
}

/// A moment or a span, in nanoseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    Moment(i64),
    Span(i64),
}

/// A time as SMPP has it: two digits each for year, month, day, hour, minute and second, a tenth of a second, quarters of an
/// hour, and a sign. `None` where it is too short for one.
pub(super) fn time(octets: &[u8]) -> Option<Time> {
    const SHORTEST: usize = 15;
    const SECOND: i64 = 1_000_000_000;
    if octets.len() < SHORTEST {
        return None;
    }
    let two = |at: usize| -> Option<i64> {
        let digit =
            |at: usize| octets.get(at).filter(|c| c.is_ascii_digit()).map(|c| i64::from(c - b'0'));
        Some(digit(at)? * 10 + digit(at + 1)?)
    };
    let sign = octets.get(15);
    let parts = || Some([two(0)?, two(2)?, two(4)?, two(6)?, two(8)?, two(10)?]);
    let Some([year, month, day, hour, minute, second]) = parts() else {
        return Some(Time::Moment(-SECOND));
    };
    let clock = hour * 3600 + minute * 60 + second;
    if sign == Some(&b'R') {
        // Years and months are of no fixed length, and left out.
        return Some(Time::Span((day * 86400 + clock) * SECOND));
    }
    let known = (1..=12).contains(&month) && (1..=31).contains(&day) && hour < 24;
    if !known || minute > 59 || second > 59 {
        return Some(Time::Moment(-SECOND));
    }
    /// Years from here on are of the century before.
    const CENTURY: i64 = 38;
    let year = if year < CENTURY { 2000 + year } else { 1900 + year };
    let days = days_from_civil(year, month as u32, day as u32);
    let tenths = octets.get(12).map_or(0, |c| i64::from(c.wrapping_sub(b'0')));
    let quarters = two(13).unwrap_or(0) * 900;
    let shift = match sign {
        Some(b'+') => -quarters,
        Some(b'-') => quarters,
        _ => 0,
    };
    Some(Time::Moment((days * 86400 + clock + shift) * SECOND + tenths * SECOND / 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_alphabets() {
        assert_eq!(text(0xf1, b"h\x00"), Some("h@".to_owned()));
        assert_eq!(text(8, &[0, b'h', 0, b'i']), Some("hi".to_owned()));
        assert_eq!(text(6, &[0xe9]), Some("щ".to_owned()));
        assert_eq!(text(0, b"abc"), None);
    }

    #[test]
    fn times_are_moments_or_spans() {
        assert_eq!(time(b"700101000000500+"), Some(Time::Moment(500_000_000)));
        assert_eq!(time(b"000001000001000R"), Some(Time::Span(86_401_000_000_000)));
        assert_eq!(time(b"991301000000000+"), Some(Time::Moment(-1_000_000_000)));
        assert_eq!(time(b"short"), None);
    }
}
