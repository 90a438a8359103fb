//! Words of headers, and what filters ask of each.

use crate::program::Bits;

/// Questions that are asked of a word at once.
pub(super) const LANES: usize = 4;

/// What is asked of one word of a header, at once and without a branch.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    /// Where in the header it begins.
    pub(super) at: u16,
    masks: [u32; LANES],
    /// Half of all numbers higher than it is: numbers are compared as signed ones, which is what processors have for several at once.
    lows: [u32; LANES],
    spans: [i32; LANES],
}

/// What the signed numbers are shifted by.
const SIGN: u32 = 1 << (u32::BITS - 1);

impl Word {
    fn new(at: u16, asked: &[Bits]) -> Word {
        let mut word = Word { at, ..Word::default() };
        for (lane, Bits { mask, low, span }) in asked.iter().enumerate().take(LANES) {
            word.masks[lane] = *mask;
            word.lows[lane] = low.wrapping_add(SIGN);
            word.spans[lane] = (span ^ SIGN) as i32;
        }
        word
    }

    /// The questions that are answered with no, a bit for each, the first lowest; those that are not asked have any. Written so
    /// that it becomes one comparison of all lanes.
    #[inline(always)]
    pub(super) fn denied(&self, word: u32) -> u64 {
        let denied: [u32; LANES] = std::array::from_fn(|lane| {
            let number = (word & self.masks[lane]).wrapping_sub(self.lows[lane]) as i32;
            if number > self.spans[lane] { 1 << lane } else { 0 }
        });
        let [a, b, c, d] = denied;
        u64::from(a | b | c | d)
    }
}

/// Words of one header, and what is asked of them, while it is being found out.
#[derive(Clone, Debug)]
pub(super) struct Gathered {
    /// The place of the header.
    pub(super) header: usize,
    at: u16,
    asked: Vec<Bits>,
}

impl Gathered {
    /// A word of the header in this place that is asked one question.
    pub(super) fn new(header: usize, at: u16, bits: Bits) -> Gathered {
        Gathered { header, at, asked: vec![bits] }
    }

    /// The lane in which the word is asked what another word is to be asked, if that can be seen in it.
    pub(super) fn take(&mut self, header: usize, at: u16, bits: Bits) -> Option<usize> {
        let ahead = at.checked_sub(self.at).filter(|_| header == self.header)?;
        let bits = bits.moved_by(ahead)?;
        if let Some(lane) = self.asked.iter().position(|asked| *asked == bits) {
            return Some(lane);
        }
        (self.asked.len() < LANES).then(|| {
            self.asked.push(bits);
            self.asked.len() - 1
        })
    }

    /// The word.
    pub(super) fn word(&self) -> Word {
        Word::new(self.at, &self.asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_move_with_their_octets() {
        let octets = [0x12u8, 0x34, 0x00, 0x50, 0xff, 0xfe, 0x7f, 0x80];
        let word = |at: usize| u32::from_be_bytes(octets[at..at + 4].try_into().unwrap());
        let edges = [0, 1, 0x50, 0x7f, 0x80, 0x1234, 0x7fff, 0x8000, 0xfffe, 0xffff];
        for width in [8, 16, 32u32] {
            let shift = u32::BITS - width;
            for low in edges {
                for high in edges {
                    let (low, high) = (low << shift, high << shift | ((1u64 << shift) - 1) as u32);
                    let mask = u32::MAX << shift;
                    let bits = Bits { mask, low, span: high.wrapping_sub(low) };
                    if bits.are_any() {
                        continue;
                    }
                    for ahead in 0..4u16 {
                        let other = Bits { mask: u32::MAX, low: 0, span: 5 };
                        let mut gathered = Gathered::new(3, 0, other);
                        assert_eq!(gathered.take(2, ahead, bits), None, "another header");
                        let Some(lane) = gathered.take(3, ahead, bits) else {
                            assert!(u32::from(ahead) * 8 > shift, "{width} {ahead}");
                            continue;
                        };
                        let found = gathered.word().denied(word(0)) >> lane & 1 == 0;
                        let expected = bits.contain(word(usize::from(ahead)));
                        assert_eq!(found, expected, "{bits:x?} {ahead}");
                    }
                }
            }
        }
    }
}
