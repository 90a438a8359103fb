//! Escapes in quoted texts and character constants.

use std::fmt::{self, Write};

use crate::{Dialect, Problem, ProblemKind, Span};

/// Reads the inside of a quoted text whose first octet is at `at` in the filter.
pub(super) fn text(inside: &str, at: usize) -> Result<Vec<u8>, Problem> {
    let mut out = Vec::with_capacity(inside.len());
    let mut rest = inside;
    while let Some(slash) = rest.find('\\') {
        out.extend_from_slice(&rest.as_bytes()[..slash]);
        let here = at + inside.len() - rest.len() + slash;
        let (value, len) = escape(&rest[slash..], here)?;
        match value {
            Escaped::Octet(octet) => out.push(octet),
            Escaped::Char(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
        rest = &rest[slash + len..];
    }
    out.extend_from_slice(rest.as_bytes());
    Ok(out)
}

/// Reads a character constant, quotes included.
pub(super) fn character(token: &str, span: Span, dialect: Dialect) -> Result<u32, Problem> {
    let bad = |message: String| Problem::new(ProblemKind::BadText, span.clone(), message);
    let inside = token.get(1..token.len().saturating_sub(1)).unwrap_or_default();
    let too_long = || bad(format!("{token} is too long to be a valid character constant."));
    let Some(first) = inside.chars().next() else {
        return Err(bad("Empty character constant.".to_owned()));
    };
    if first != '\\' {
        if first.len_utf8() != inside.len() && first.is_ascii() {
            return Err(too_long());
        }
        if !(' '..='~').contains(&first) {
            return Err(bad(format!(
                "Non-printable value '{:#x}' in character constant.",
                u32::from(first)
            )));
        }
        return Ok(u32::from(first));
    }
    if inside == "\\n" && !dialect.is_latest() {
        // tshark 4.0 cannot read this one.
        return Err(too_long());
    }
    let (value, len) = match escape(inside, span.start + 1) {
        Ok(read) => read,
        Err(_) if inside[1..].starts_with(|c: char| c.is_digit(8)) => {
            return Err(bad(format!("{token} is too large to be a valid character constant.")));
        }
        Err(_) => return Err(bad(format!("{token} isn't a valid character constant."))),
    };
    if len != inside.len() {
        return Err(too_long());
    }
    Ok(match value {
        Escaped::Octet(octet) => u32::from(octet),
        Escaped::Char(c) => u32::from(c),
    })
}

enum Escaped {
    Octet(u8),
    Char(char),
}

/// Reads the escape that `text` begins with; `at` is its place in the filter.
fn escape(text: &str, at: usize) -> Result<(Escaped, usize), Problem> {
    let bad = |len: usize, what: &str| {
        let shown = text.get(..len).unwrap_or(text);
        Problem::new(ProblemKind::BadText, at..at + shown.len(), format!("{shown} {what}"))
    };
    let digits = |from: usize, radix: u32, most: usize| {
        let found = text[from..].chars().take(most).take_while(|c| c.is_digit(radix)).count();
        (u32::from_str_radix(&text[from..from + found], radix).unwrap_or(0), found)
    };
    let Some(letter) = text[1..].chars().next() else {
        return Err(bad(1, "is not a valid character escape sequence"));
    };
    let simple = match letter {
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => b'\n',
        'r' => b'\r',
        't' => b'\t',
        'v' => 11,
        '"' | '\'' | '\\' => letter as u8,
        'x' => {
            let (value, found) = digits(2, 16, 2);
            if found == 0 {
                return Err(bad(2, "is not a valid character escape sequence"));
            }
            return Ok((Escaped::Octet(value as u8), 2 + found));
        }
        '0'..='7' => {
            let (value, found) = digits(1, 8, 3);
            let octet = u8::try_from(value).map_err(|_| bad(1 + found, "is larger than 255."))?;
            return Ok((Escaped::Octet(octet), 1 + found));
        }
        'u' | 'U' => {
            let wanted = if letter == 'u' { 4 } else { 8 };
            let (value, found) = digits(2, 16, wanted);
            // C's rule for universal character names (C11, 6.4.3).
            let allowed = value >= 0xa0 || matches!(value, 0x24 | 0x40 | 0x60);
            return match char::from_u32(value) {
                Some(c) if found == wanted && allowed => Ok((Escaped::Char(c), 2 + found)),
                _ => Err(bad(2 + found, "is not a valid universal character name")),
            };
        }
        other => {
            return Err(bad(1 + other.len_utf8(), "is not a valid character escape sequence"));
        }
    };
    Ok((Escaped::Octet(simple), 2))
}

/// Writes octets as a quoted text that reads back as the same octets.
pub(super) fn write_text(out: &mut dyn Write, octets: &[u8]) -> fmt::Result {
    out.write_char('"')?;
    for chunk in octets.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '"' => out.write_str("\\\"")?,
                '\\' => out.write_str("\\\\")?,
                '\n' => out.write_str("\\n")?,
                '\r' => out.write_str("\\r")?,
                '\t' => out.write_str("\\t")?,
                c if c.is_control() => {
                    for octet in c.encode_utf8(&mut [0; 4]).bytes() {
                        write!(out, "\\x{octet:02x}")?;
                    }
                }
                c => out.write_char(c)?,
            }
        }
        for octet in chunk.invalid() {
            write!(out, "\\x{octet:02x}")?;
        }
    }
    out.write_char('"')
}

/// Writes a character constant.
pub(super) fn write_character(out: &mut dyn Write, code: u32) -> fmt::Result {
    match char::from_u32(code) {
        Some('\'') => out.write_str("'\\''"),
        Some('\\') => out.write_str("'\\\\'"),
        Some(c) if (' '..='~').contains(&c) => write!(out, "'{c}'"),
        _ if code <= 0xff => write!(out, "'\\x{code:02x}'"),
        _ => write!(out, "'\\U{code:08x}'"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_of_texts() {
        assert_eq!(text(r#"a\"\\\x41\101\u00e9\0"#, 0).unwrap(), b"a\"\\AA\xc3\xa9\0");
        for (bad, span) in [(r"ab\d", 12..14), (r"\777", 10..14), (r"\u0041", 10..16)] {
            assert_eq!(text(bad, 10).unwrap_err().span, Some(span), "{bad}");
        }
    }

    #[test]
    fn texts_print_so_that_they_read_back() {
        for octets in [&b"plain"[..], b"q\"\\\n\x01\xff\xc3\xa9", b""] {
            let mut printed = String::new();
            write_text(&mut printed, octets).unwrap();
            assert_eq!(text(&printed[1..printed.len() - 1], 0).unwrap(), octets);
        }
    }

    #[test]
    fn character_constants() {
        let read = |t: &str| character(t, 0..t.len(), Dialect::V4_0).map_err(|p| p.message);
        assert_eq!(read("'a'"), Ok(97));
        assert_eq!(read(r"'\x50'"), Ok(0x50));
        assert_eq!(read(r"'\120'"), Ok(0x50));
        assert_eq!(read(r"'\u00e9'"), Ok(0xe9));
        assert!(read(r"'\n'").is_err());
        assert!(read("''").is_err_and(|m| m.contains("Empty")));
        assert!(read("'ab'").is_err_and(|m| m.contains("too long")));
        assert!(read("'é'").is_err_and(|m| m.contains("Non-printable")));
        assert!(read(r"'\777'").is_err_and(|m| m.contains("too large")));
        assert_eq!(character(r"'\n'", 0..4, Dialect::Latest), Ok(10));
    }
}
