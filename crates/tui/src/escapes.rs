//! Text as it was before somebody escaped it.

/// Octets with escape sequences decoded: those of C and JSON (`\n`, `\x41`, `\101`, `\u0041` with surrogates), and those of
/// URIs (RFC 3986, section 2.1: `%41`). What is no escape sequence stays as it is.
///
/// One pass, one allocation: what is decoded is never longer.
pub fn decode(octets: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(octets.len());
    let mut rest = octets;
    while let Some((first, after)) = rest.split_first() {
        let taken = match first {
            b'\\' => backslash(after, &mut out),
            b'%' => number(after, 2, 16).and_then(|n| u8::try_from(n).ok()).map(|octet| {
                out.push(octet);
                2
            }),
            _ => None,
        };
        match taken {
            Some(len) => rest = after.get(len..).unwrap_or(&[]),
            None => {
                out.push(*first);
                rest = after;
            }
        }
    }
    out
}

/// Decodes what follows a backslash; answers how many octets that is.
fn backslash(after: &[u8], out: &mut Vec<u8>) -> Option<usize> {
    let plain = match after.first()? {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'a' => 0x07,
        b'b' => 0x08,
        b'v' => 0x0b,
        b'f' => 0x0c,
        b'e' => 0x1b,
        b'\\' => b'\\',
        b'/' => b'/',
        b'"' => b'"',
        b'\'' => b'\'',
        b'x' => {
            out.push(u8::try_from(number(after.get(1..)?, 2, 16)?).ok()?);
            return Some(3);
        }
        b'u' => return unicode(after, out),
        b'0'..=b'3' if number(after, 3, 8).is_some() => {
            out.push(u8::try_from(number(after, 3, 8)?).ok()?);
            return Some(3);
        }
        b'0' => 0,
        _ => return None,
    };
    out.push(plain);
    Some(1)
}

/// Decodes `uXXXX`, or two of them that are one character (RFC 8259, section 7).
fn unicode(after: &[u8], out: &mut Vec<u8>) -> Option<usize> {
    let first = number(after.get(1..)?, 4, 16)?;
    let low = after.get(5..).and_then(|rest| rest.strip_prefix(br"\u"));
    let low = low.and_then(|rest| number(rest, 4, 16)).filter(|n| (0xdc00..0xe000).contains(n));
    let (code, len) = match low {
        Some(low) if (0xd800..0xdc00).contains(&first) => {
            (0x1_0000 + ((first - 0xd800) << 10) + (low - 0xdc00), 11)
        }
        _ => (first, 5),
    };
    out.extend_from_slice(char::from_u32(code)?.encode_utf8(&mut [0; 4]).as_bytes());
    Some(len)
}

/// The number that so many digits make.
fn number(octets: &[u8], digits: usize, base: u32) -> Option<u32> {
    let digits = octets.get(..digits)?;
    digits.iter().try_fold(0, |n, digit| Some(n * base + char::from(*digit).to_digit(base)?))
}

/// The lines of a text, none longer than `width` characters: long ones go on in the next.
///
/// Octets that are no text are shown as dots; what is no UTF-8 as `U+FFFD`.
pub fn lines(octets: &[u8], width: usize) -> Vec<String> {
    let text = String::from_utf8_lossy(octets);
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let shown = |c: char| match c {
            '\t' => ' ',
            c if c.is_control() => '.',
            c => c,
        };
        let mut part = String::new();
        let mut count = 0;
        for c in line.chars() {
            if count == width.max(1) {
                lines.push(std::mem::take(&mut part));
                count = 0;
            }
            part.push(shown(c));
            count += 1;
        }
        lines.push(part);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(escaped: &str) -> String {
        String::from_utf8_lossy(&decode(escaped.as_bytes())).into_owned()
    }

    #[test]
    fn escapes_of_c_json_and_uris() {
        assert_eq!(text(r#"a\tb\n\"q\" \\ \/"#), "a\tb\n\"q\" \\ /");
        assert_eq!(text(r"\x41\101\u0042\ud83d\ude00\0"), "AAB\u{1f600}\0");
        assert_eq!(text("/a%20b%2Fc%e2%82%ac"), "/a b/c\u{20ac}");
    }

    #[test]
    fn what_is_no_escape_stays() {
        for plain in [r"\q", r"\x4", r"\ud83d", "100%", "%zz", "\\", r"\u12"] {
            assert_eq!(text(plain), plain);
        }
    }

    #[test]
    fn lines_are_cut_at_line_ends_and_at_the_width() {
        assert_eq!(lines(b"ab\r\ncdefg\n\x01\t", 3), ["ab", "cde", "fg", ". "]);
        assert_eq!(lines(b"", 0), [""]);
    }
}
