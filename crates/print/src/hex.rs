//! Hex dumps (`-x`, and the octets of data in `-V`).

use lamna_session::Text;

/// Octets in a line.
const LINE: usize = 16;

/// Writes octets in lines of sixteen: offset, hexadecimal, ASCII.
pub fn write_dump(out: &mut Text, bytes: &[u8]) {
    // Four digits, or as many as the last offset needs.
    let last = bytes.len().saturating_sub(1) as u64;
    let digits = (64 - last.leading_zeros()).div_ceil(4).max(4);
    for (i, line) in bytes.chunks(LINE).enumerate() {
        out.hex_zeros((i * LINE) as u64, digits);
        out.str("  ");
        for byte in line {
            out.hex(*byte);
            out.byte(b' ');
        }
        out.blanks((LINE - line.len()) * 3 + 2);
        for byte in line {
            out.byte(if matches!(byte, 0x20..=0x7e) { *byte } else { b'.' });
        }
        out.byte(b'\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_last_line_keeps_its_text_in_place() {
        let mut out = Text::new();
        write_dump(&mut out, b"0123456789abcdef\x00Z");
        let want = "0000  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66   0123456789abcdef\n\
                    0010  00 5a                                             .Z\n";
        assert_eq!(std::str::from_utf8(out.as_bytes()).unwrap(), want);
    }
}
