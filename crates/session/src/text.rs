//! The buffer that all formats write to, with writers for what every line has.

use std::fmt;

use lamna_dissect::{Address, Names};

/// Octets of output on their way: grows to the longest frame, is emptied by whoever sends it on.
#[derive(Debug, Default)]
pub struct Text {
    bytes: Vec<u8>,
}

const HEX: &[u8; 16] = b"0123456789abcdef";

/// Pairs of decimal digits, `00` to `99`.
static PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[0; 2]; 100];
    let mut n = 0;
    while n < 100 {
        pairs[n] = [b'0' + n as u8 / 10, b'0' + n as u8 % 10];
        n += 1;
    }
    pairs
};

/// Digits of the longest decimal number of 64 bits.
const MAX_DIGITS: usize = 20;

impl Text {
    /// An empty buffer.
    pub fn new() -> Self {
        Text::default()
    }

    /// What was written.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What was written, as text. Everything that writes here writes text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap_or("")
    }

    /// How many octets were written.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Forgets what was written; the memory stays.
    pub fn clear(&mut self) {
        self.bytes.clear();
    }

    /// Forgets what was written after the first `len` octets.
    pub fn truncate(&mut self, len: usize) {
        self.bytes.truncate(len);
    }

    /// Writes what would break a line of output, from `start` on, as escapes of two characters: `\n`, `\r`, `\t`, `\b` and
    /// `\f`. Other characters stay as they are, controls too.
    pub fn escape_breaks(&mut self, start: usize) {
        let escape = |octet: u8| match octet {
            b'\n' => Some(b'n'),
            b'\r' => Some(b'r'),
            b'\t' => Some(b't'),
            0x08 => Some(b'b'),
            0x0c => Some(b'f'),
            _ => None,
        };
        let written = self.bytes.get(start..).unwrap_or(&[]);
        let more = written.iter().filter(|octet| escape(**octet).is_some()).count();
        if more == 0 {
            return;
        }
        // From the end, so that each octet is moved once.
        let (mut from, mut to) = (self.bytes.len(), self.bytes.len() + more);
        self.bytes.resize(to, 0);
        while from < to {
            from -= 1;
            to -= 1;
            let octet = self.bytes[from];
            self.bytes[to] = octet;
            if let Some(letter) = escape(octet) {
                self.bytes[to] = letter;
                to -= 1;
                self.bytes[to] = b'\\';
            }
        }
    }

    /// Writes one ASCII character.
    #[inline]
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Writes text.
    #[inline]
    pub fn str(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// Writes `count` blanks.
    #[inline]
    pub fn blanks(&mut self, count: usize) {
        self.bytes.resize(self.bytes.len() + count, b' ');
    }

    /// Writes a number.
    #[inline]
    pub fn dec(&mut self, n: u64) {
        self.dec_right(n, 0);
    }

    /// Writes a number, with blanks before it to make it `width` characters wide.
    #[inline]
    pub fn dec_right(&mut self, n: u64, width: usize) {
        self.digits(n, width, b' ');
    }

    /// Writes a number, with zeros before it to make it `width` characters wide.
    #[inline]
    pub fn dec_zeros(&mut self, n: u64, width: usize) {
        self.digits(n, width, b'0');
    }

    fn digits(&mut self, mut n: u64, width: usize, fill: u8) {
        let mut digits = [0; MAX_DIGITS];
        let mut at = MAX_DIGITS;
        while n >= 100 {
            at -= 2;
            digits[at..at + 2].copy_from_slice(&PAIRS[(n % 100) as usize]);
            n /= 100;
        }
        if n >= 10 {
            at -= 2;
            digits[at..at + 2].copy_from_slice(&PAIRS[n as usize]);
        } else {
            at -= 1;
            digits[at] = b'0' + n as u8;
        }
        let digits = &digits[at..];
        if digits.len() < width {
            self.bytes.resize(self.bytes.len() + width - digits.len(), fill);
        }
        self.bytes.extend_from_slice(digits);
    }

    /// Writes two hexadecimal digits.
    #[inline]
    pub fn hex(&mut self, byte: u8) {
        self.bytes.extend_from_slice(&hex_pair(byte));
    }

    /// Writes octets as hexadecimal digits with nothing between them.
    pub fn hex_all(&mut self, bytes: &[u8]) {
        self.bytes.extend(bytes.iter().flat_map(|b| hex_pair(*b)));
    }

    /// Writes a number in hexadecimal without leading zeros.
    pub fn hex_number(&mut self, n: u64) {
        self.hex_zeros(n, (64 - n.leading_zeros()).div_ceil(4).max(1));
    }

    /// Writes the last `digits` hexadecimal digits of a number.
    pub fn hex_zeros(&mut self, n: u64, digits: u32) {
        for i in (0..digits).rev() {
            self.byte(HEX[(n >> (i * 4) & 15) as usize]);
        }
    }

    /// Writes an address by its name, where addresses of its kind are called by names.
    #[inline]
    pub fn named(&mut self, names: &Names, address: &Address) {
        if names.are_given_to(address) {
            self.format(format_args!("{}", names.named(address)));
        } else {
            self.address(address);
        }
    }

    /// Writes an address as columns show it.
    #[inline]
    pub fn address(&mut self, address: &Address) {
        match address {
            Address::None => {}
            Address::Ipv4([a, b, c, d]) => {
                for (n, octet) in [a, b, c, d].into_iter().enumerate() {
                    if n != 0 {
                        self.byte(b'.');
                    }
                    self.dec(u64::from(*octet));
                }
            }
            Address::Ether([a, b, c, d, e, f]) => {
                for (n, octet) in [a, b, c, d, e, f].into_iter().enumerate() {
                    if n != 0 {
                        self.byte(b':');
                    }
                    self.hex(*octet);
                }
            }
            Address::Text(text) => self.str(text),
            // IPv6 is rarer, and std knows RFC 5952.
            Address::Ipv6(_) => self.format(format_args!("{address}")),
        }
    }

    /// Writes formatted text.
    pub fn format(&mut self, text: fmt::Arguments<'_>) {
        // Writing to a buffer in memory cannot fail.
        let _ = fmt::Write::write_fmt(self, text);
    }

    /// Puts blanks before what was written since `start`, to make it `width` characters wide.
    #[inline]
    pub fn pad_left(&mut self, start: usize, width: usize) {
        let missing = self.missing(start, width);
        if missing > 0 {
            let end = self.bytes.len();
            self.bytes.resize(end + missing, b' ');
            self.bytes.copy_within(start..end, start + missing);
            self.bytes[start..start + missing].fill(b' ');
        }
    }

    /// Puts blanks after what was written since `start`, to make it `width` characters wide.
    #[inline]
    pub fn pad_right(&mut self, start: usize, width: usize) {
        let missing = self.missing(start, width);
        self.blanks(missing);
    }

    /// Characters that what was written since `start` lacks to be `width` wide.
    #[inline]
    fn missing(&self, start: usize, width: usize) -> usize {
        let written = self.bytes.get(start..).unwrap_or(&[]);
        if written.len() >= width * 4 {
            return 0;
        }
        let characters = written.iter().filter(|b| **b & 0xc0 != 0x80).count();
        width.saturating_sub(characters)
    }
}

#[inline]
const fn hex_pair(byte: u8) -> [u8; 2] {
    [HEX[(byte >> 4) as usize], HEX[(byte & 15) as usize]]
}

impl fmt::Write for Text {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.str(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Text)) -> String {
        let mut text = Text::new();
        write(&mut text);
        String::from_utf8(text.bytes).unwrap()
    }

    #[test]
    fn what_breaks_lines_is_escaped() {
        let escaped = written(|t| {
            t.str("a\tb ");
            t.escape_breaks(4);
            let start = t.len();
            t.str("\ta\u{1}\u{b}\\\r\né\u{8}\u{c}\"");
            t.escape_breaks(start);
        });
        assert_eq!(escaped, "a\tb \\ta\u{1}\u{b}\\\\r\\né\\b\\f\"");
    }

    #[test]
    fn numbers_of_every_length() {
        for n in [0, 9, 10, 99, 100, 12_345, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(written(|t| t.dec(n)), n.to_string());
            assert_eq!(written(|t| t.hex_number(n)), format!("{n:x}"));
        }
        assert_eq!(written(|t| t.dec_right(7, 5)), "    7");
        assert_eq!(written(|t| t.dec_right(123_456, 5)), "123456");
        assert_eq!(written(|t| t.dec_zeros(42, 6)), "000042");
    }

    #[test]
    fn padding_counts_characters_not_octets() {
        let right = written(|t| {
            t.str("→|");
            let start = t.len();
            t.str("äö");
            t.pad_left(start, 4);
        });
        assert_eq!(right, "→|  äö");
        assert_eq!(
            written(|t| {
                t.str("é");
                t.pad_right(0, 3);
            }),
            "é  "
        );
    }

    #[test]
    fn addresses_are_written_as_they_are_displayed() {
        let mut v6 = [0; 16];
        (v6[0], v6[15]) = (0xfd, 1);
        for address in [
            Address::None,
            Address::Ipv4([10, 0, 255, 1]),
            Address::Ether([2, 0, 0xab, 0xcd, 0xef, 1]),
            Address::Ipv6(v6),
            Address::Text("host".into()),
        ] {
            assert_eq!(written(|t| t.address(&address)), address.to_string());
        }
    }
}
