//! Snappy's raw format, as its format description has it: how long the text is, then literals and copies of what came
//! before.

/// Octets that the length before the text has at most: seven bits of a number of 32 in each.
const LENGTH_LEN: usize = 5;

/// How long the text says that it is, and how many octets say so; `None` where that is no number of 32 bits.
pub(crate) fn length(octets: &[u8]) -> Option<(usize, usize)> {
    let mut len = 0u64;
    for (at, octet) in octets.iter().take(LENGTH_LEN).enumerate() {
        len |= u64::from(octet & 0x7f) << (7 * at);
        if octet & 0x80 == 0 {
            return Some((u32::try_from(len).ok()? as usize, at + 1));
        }
    }
    None
}

/// The text of `len` octets that `octets`, without the length before them, stand for; `None` where they do not stand for
/// as many.
pub(crate) fn decode(octets: &[u8], len: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut rest = octets;
    while let Some((tag, behind)) = rest.split_first() {
        let short = usize::from(tag >> 2);
        rest = match tag & 3 {
            0 => {
                let (count, behind) = literal_len(short, behind)?;
                let (literal, behind) = behind.split_at_checked(count)?;
                out.extend_from_slice(literal);
                behind
            }
            1 => {
                let (low, behind) = behind.split_first()?;
                copy(
                    &mut out,
                    usize::from(tag >> 5) << 8 | usize::from(*low),
                    (short & 7) + 4,
                    len,
                )?;
                behind
            }
            2 => {
                let (offset, behind) = behind.split_first_chunk()?;
                copy(&mut out, usize::from(u16::from_le_bytes(*offset)), short + 1, len)?;
                behind
            }
            _ => {
                let (offset, behind) = behind.split_first_chunk()?;
                copy(&mut out, u32::from_le_bytes(*offset) as usize, short + 1, len)?;
                behind
            }
        };
        if out.len() > len {
            return None;
        }
    }
    (out.len() == len).then_some(out)
}

/// The length of a literal, from the tag or from the one to four octets behind it that the tag announces.
fn literal_len(short: usize, behind: &[u8]) -> Option<(usize, &[u8])> {
    /// Lengths from here on are numbers of octets that hold the length.
    const IN_OCTETS: usize = 60;
    let Some(octets) = (short + 1).checked_sub(IN_OCTETS).filter(|octets| *octets > 0) else {
        return Some((short + 1, behind));
    };
    let (octets, behind) = behind.split_at_checked(octets)?;
    let len = octets.iter().rev().fold(0, |len, octet| len << 8 | usize::from(*octet));
    Some((len + 1, behind))
}

/// Adds `count` octets from `offset` before the end, which may be fewer than that: they repeat then.
fn copy(out: &mut Vec<u8>, offset: usize, count: usize, len: usize) -> Option<()> {
    let from = out.len().checked_sub(offset).filter(|_| offset > 0)?;
    if out.len() + count > len {
        return None;
    }
    for at in from..from + count {
        out.push(*out.get(at)?);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_repeat_what_came_before() {
        // "abc" four times: a literal of three and a copy of nine from three octets before.
        let octets = [2 << 2, b'a', b'b', b'c', 2 << 2 | 1, 3, 2 << 2 | 2, 9, 0];
        assert_eq!(decode(&octets, 12).as_deref(), Some(&b"abcabcabcabc"[..]));
        let far = [0, b'a', 3 << 2 | 3, 1, 0, 0, 0];
        assert_eq!(decode(&far, 5).as_deref(), Some(&b"aaaaa"[..]));
    }

    #[test]
    fn long_literals_have_lengths_of_their_own() {
        assert_eq!(decode(&[60 << 2, 1, b'a', b'b'], 2).as_deref(), Some(&b"ab"[..]));
        assert_eq!(decode(&[61 << 2, 1, 0, b'a', b'b'], 2).as_deref(), Some(&b"ab"[..]));
        assert_eq!(decode(&[63 << 2, 0xff, 0xff, 0xff, 0xff, b'a'], 2), None);
    }

    #[test]
    fn what_is_damaged_is_no_text() {
        for octets in
            [&[0, b'a', 2, 0, 0][..], &[0, b'a', 2, 2, 0], &[4, b'a'], &[0, b'a', 0, b'b']]
        {
            assert_eq!(decode(octets, 1), None, "{octets:?}");
        }
        assert_eq!(decode(&[], 0), Some(Vec::new()));
    }

    #[test]
    fn a_length_has_32_bits() {
        assert_eq!(length(&[0x80, 1, 9]), Some((128, 2)));
        assert_eq!(length(&[0xff, 0xff, 0xff, 0xff, 0x0f]), Some((u32::MAX as usize, 5)));
        assert_eq!(length(&[0xff, 0xff, 0xff, 0xff, 0x1f]), None);
        assert_eq!(length(&[0x80]), None);
    }
}
