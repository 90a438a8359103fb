//! Lines of text in the octets of a message, for the protocols that talk in lines.
//!
//! One rule for all of them, Wireshark's: a line ends with LF, with CR LF, or with a CR alone that
//! something else follows. A CR at the very end does not end a line where more octets may come.

use std::fmt;

use crate::stream::Pdu;

/// A line: its text without what ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line<'b> {
    /// Where it begins.
    pub(crate) at: usize,
    /// Its text.
    pub(crate) text: &'b [u8],
    /// Where the next one begins.
    pub(crate) next: usize,
}

impl<'b> Line<'b> {
    /// The line at `at`; `None` where its end is not among the octets.
    pub(crate) fn complete(bytes: &'b [u8], at: usize) -> Option<Self> {
        let rest = bytes.get(at..)?;
        let n = memchr::memchr2(b'\n', b'\r', rest)?;
        let next = match (rest[n], rest.get(n + 1)) {
            (b'\n', _) => n + 1,
            (_, None) => return None,
            (_, Some(b'\n')) => n + 2,
            _ => n + 1,
        };
        Some(Line { at, text: rest.get(..n)?, next: at + next })
    }

    /// The line at `at`, which the end of the octets ends too.
    pub(crate) fn at(bytes: &'b [u8], at: usize) -> Self {
        Line::complete(bytes, at).unwrap_or_else(|| {
            let rest = bytes.get(at..).unwrap_or(&[]);
            let n = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
            Line { at, text: rest.get(..n).unwrap_or(&[]), next: bytes.len().max(at) }
        })
    }

    /// The octets of the line with what ends it.
    pub(crate) fn whole_len(&self) -> usize {
        self.next - self.at
    }

    /// The first word from octet `from` of the text on.
    pub(crate) fn word(&self, from: usize) -> Word<'b> {
        let rest = self.text.get(from..).unwrap_or(&[]);
        let len = rest.iter().position(|b| *b == b' ').unwrap_or(rest.len());
        let blanks = rest.get(len..).unwrap_or(&[]).iter().take_while(|b| **b == b' ').count();
        Word { at: from, text: rest.get(..len).unwrap_or(&[]), next: from + len + blanks }
    }

    /// The text from octet `from` on.
    pub(crate) fn rest(&self, from: usize) -> &'b [u8] {
        self.text.get(from..).unwrap_or(&[])
    }
}

/// A word of a line, up to a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word<'b> {
    /// Where it begins in the text of its line.
    pub(crate) at: usize,
    /// The word.
    pub(crate) text: &'b [u8],
    /// Where the next one begins, behind all blanks.
    pub(crate) next: usize,
}

/// Lines one after the other, the last one also where nothing ends it.
pub(crate) struct Lines<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Lines<'b> {
    /// The lines of `bytes`.
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Lines { bytes, at: 0 }
    }
}

impl<'b> Iterator for Lines<'b> {
    type Item = Line<'b>;

    fn next(&mut self) -> Option<Line<'b>> {
        if self.at >= self.bytes.len() {
            return None;
        }
        let line = Line::at(self.bytes, self.at);
        self.at = line.next.max(self.at + 1);
        Some(line)
    }
}

/// Where a message of whole lines ends, for [`Dissect::frame`](crate::Dissect::frame): with the
/// segment, but not before its first line does.
pub(crate) fn first_line_whole(bytes: &[u8]) -> Pdu {
    if Line::complete(bytes, 0).is_some() { Pdu::Whole(bytes.len()) } else { Pdu::MoreUnknown }
}

/// Octets as text: what is no UTF-8 is U+FFFD, control characters are escapes. Sequences are those of the first UTF-8 (RFC
/// 2279), of up to six octets and as long as they like, as Wireshark reads them.
pub(crate) struct Text<'b>(pub(crate) &'b [u8]);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_text(f, self.0, |f, text| lamna_fields::escape_control(f, text))
    }
}

/// Writes octets as text, its pieces with `put`.
fn write_text(
    f: &mut fmt::Formatter<'_>,
    mut rest: &[u8],
    put: fn(&mut fmt::Formatter<'_>, &str) -> fmt::Result,
) -> fmt::Result {
    while let Some(first) = rest.first().copied() {
        if first.is_ascii() {
            let len = rest.iter().take_while(|octet| octet.is_ascii()).count();
            let (text, after) = rest.split_at(len);
            put(f, std::str::from_utf8(text).unwrap_or(""))?;
            rest = after;
            continue;
        }
        let (c, len) = sequence(first, rest);
        match c {
            Some(c) if c.is_ascii_control() => write!(f, "\\u{:04X}", u32::from(c))?,
            Some(c) => put(f, c.encode_utf8(&mut [0; 4]))?,
            None => f.write_str("\u{fffd}")?,
        }
        rest = rest.get(len..).unwrap_or(&[]);
    }
    Ok(())
}

/// The character of the sequence that begins with `first`, and how many octets it takes.
fn sequence(first: u8, bytes: &[u8]) -> (Option<char>, usize) {
    let needed = match first {
        0xc0..=0xdf => 1,
        0xe0..=0xef => 2,
        0xf0..=0xf7 => 3,
        0xf8..=0xfb => 4,
        0xfc | 0xfd => 5,
        _ => return (None, 1),
    };
    let behind = bytes.iter().skip(1).take(needed).take_while(|octet| **octet & 0xc0 == 0x80);
    let (bits, count) = behind
        .fold((0, 0), |(bits, count), octet| (bits << 6 | u32::from(*octet & 0x3f), count + 1));
    let head = u32::from(first) & (0x3f >> needed);
    let c = (count == needed).then(|| char::from_u32(head << (6 * needed) | bits)).flatten();
    (c, 1 + count)
}

/// Octets as text like [`Text`], without escapes: for labels, which are escaped when they are shown.
pub(crate) struct Plain<'b>(pub(crate) &'b [u8]);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_text(f, self.0, |f, text| f.write_str(text))
    }
}

/// The number that decimal digits make; the largest one where they are too many.
pub(crate) fn number(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(digits.iter().fold(0u64, |n, d| n.saturating_mul(10).saturating_add(u64::from(d - b'0'))))
}

/// The three-digit code that a reply of SMTP, FTP or NNTP begins with.
pub(crate) fn reply_code(text: &[u8]) -> Option<u64> {
    number(text.get(..3)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<(&[u8], usize)> {
        Lines::new(bytes).map(|line| (line.text, line.next)).collect()
    }

    #[test]
    fn lines_end_with_lf_crlf_or_a_cr_in_between() {
        assert_eq!(texts(b"a\nb\r\nc\rd"), [(&b"a"[..], 2), (b"b", 5), (b"c", 7), (b"d", 8)]);
        assert_eq!(Line::complete(b"ab", 0), None);
        assert_eq!(Line::complete(b"ab\r", 0), None);
        assert_eq!(texts(b"ab\r"), [(&b"ab"[..], 3)]);
        assert_eq!(texts(b"\r\n\r\n").len(), 2);
    }

    #[test]
    fn words_end_with_blanks() {
        let line = Line::at(b"RETR   a b\r\n", 0);
        let verb = line.word(0);
        assert_eq!((verb.text, verb.next), (&b"RETR"[..], 7));
        assert_eq!(line.rest(verb.next), b"a b");
        assert_eq!(line.word(verb.next).text, b"a");
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(Text(b"a\x01\xffb\t").to_string(), "a\\001\u{fffd}b\\t");
        assert_eq!(Text(b"\xf9\x80\x80z\xc1\x80\xe0\x80\x80").to_string(), "\u{fffd}z@\\u0000");
        assert_eq!(Plain(b"a\xff\t").to_string(), "a\u{fffd}\t");
    }

    #[test]
    fn codes_are_three_digits() {
        assert_eq!(reply_code(b"250-x"), Some(250));
        assert_eq!(reply_code(b"25"), None);
        assert_eq!(reply_code(b"2x0 "), None);
        assert_eq!(number(b"99999999999999999999999"), Some(u64::MAX));
    }
}
