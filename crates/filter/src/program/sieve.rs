//! What is certainly not in a large set.

use lamna_fields::scatter;

/// Bits for each word of the set: one word in so many that are not in it passes all the same.
const SPARSE: usize = 16;

/// Most bits of a sieve: an eighth of them in octets.
const MOST: usize = 1 << 22;

/// A set of words that may hold others besides, small enough to stay in the cache.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sieve {
    bits: Box<[u64]>,
    shift: u32,
}

impl Sieve {
    pub(super) fn new(words: impl Iterator<Item = u32>) -> Sieve {
        let words: Vec<u32> = words.collect();
        let size = (words.len() * SPARSE).next_power_of_two().clamp(u64::BITS as usize, MOST);
        let bits = vec![0; size / u64::BITS as usize].into();
        let mut sieve = Sieve { bits, shift: u32::BITS - size.trailing_zeros() };
        for word in words {
            let bit = sieve.bit(word);
            sieve.bits[bit / u64::BITS as usize] |= 1 << (bit % u64::BITS as usize);
        }
        sieve
    }

    #[inline(always)]
    fn bit(&self, word: u32) -> usize {
        scatter(word, self.shift)
    }

    /// Whether the word may be in the set.
    #[inline(always)]
    pub(super) fn passes(&self, word: u32) -> bool {
        let bit = self.bit(word);
        let bits = self.bits.get(bit / u64::BITS as usize).copied().unwrap_or(u64::MAX);
        bits >> (bit % u64::BITS as usize) & 1 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_set_pass_and_most_others_do_not() {
        let sieve = Sieve::new((0..10_000).map(|n| n * 7));
        assert!((0..10_000).all(|n| sieve.passes(n * 7)));
        let others = (0..10_000).filter(|n| sieve.passes(n * 7 + 3)).count();
        assert!(others < 2000, "{others}");
        assert!(!Sieve::new(std::iter::empty()).passes(5));
    }
}
