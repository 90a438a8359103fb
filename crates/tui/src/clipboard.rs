//! Text into the clipboard of the terminal, which may be at the other end of an ssh connection.

/// Longest text that is copied, in octets: terminals drop what is longer.
pub const MAX_COPIED: usize = 74_994;

/// The sequence (OSC 52) that puts text into the clipboard; `None` if it is too long for terminals.
pub fn sequence(text: &str) -> Option<Vec<u8>> {
    if text.len() > MAX_COPIED {
        return None;
    }
    let mut sequence = b"\x1b]52;c;".to_vec();
    sequence.extend(base64(text.as_bytes()));
    sequence.push(0x07);
    Some(sequence)
}

/// Base64 with padding (RFC 4648, section 4).
pub fn base64(octets: &[u8]) -> impl Iterator<Item = u8> + '_ {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    octets.chunks(3).flat_map(|chunk| {
        let at = |place: usize| u32::from(chunk.get(place).copied().unwrap_or(0));
        let word = at(0) << 16 | at(1) << 8 | at(2);
        let digit = move |place: usize| {
            if place > chunk.len() {
                b'='
            } else {
                DIGITS[(word >> (18 - 6 * place) & 63) as usize]
            }
        };
        (0..4).map(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_of_every_remainder() {
        let text = |octets: &[u8]| String::from_utf8(base64(octets).collect()).unwrap();
        assert_eq!(text(b""), "");
        assert_eq!(text(b"f"), "Zg==");
        assert_eq!(text(b"fo"), "Zm8=");
        assert_eq!(text(b"foobar"), "Zm9vYmFy");
        assert_eq!(text(&[0xff; 3]), "////");
    }

    #[test]
    fn what_is_too_long_is_not_copied() {
        assert_eq!(sequence("hi").unwrap(), b"\x1b]52;c;aGk=\x07");
        assert!(sequence(&"x".repeat(MAX_COPIED + 1)).is_none());
    }
}
