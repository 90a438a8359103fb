//! What a look at one header tells: most tests of most filters.

use lamna_fields::{ProtocolId, Record, Sole};

use super::load::HeaderTest;
use super::presence::Presence;
use super::run::Test;
use super::sieve::Sieve;

/// Whether one of two words of a header lies in an interval, for records that have the header once. All that it takes
/// lies side by side, and whatever the words are there is no branch on them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Glance {
    protocol: ProtocolId,
    /// Where the words begin; twice the same where there is one.
    offsets: [u16; 2],
    /// Bits of the words that count. Numbers of less than four octets are the upper part of a word.
    mask: u32,
    interval: Interval,
    /// Where it is many single words instead of an interval: what does not pass it is outside, what does takes more than a
    /// glance.
    sieve: Option<Box<Sieve>>,
    /// The answer when no word lies in the interval.
    outside: bool,
    /// The answer for a record without the header; `None` where it takes more than a glance.
    absent: Option<bool>,
}

/// Whether bits of a word lie in an interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bits {
    pub(crate) mask: u32,
    pub(crate) low: u32,
    /// How far the interval goes on from `low`; beyond the greatest number with 0.
    pub(crate) span: u32,
}

impl Bits {
    /// Whether every word will do.
    pub(crate) fn are_any(self) -> bool {
        self.span == u32::MAX
    }

    #[cfg(test)]
    pub(crate) fn contain(self, word: u32) -> bool {
        (word & self.mask).wrapping_sub(self.low) <= self.span
    }

    /// The same bits, looked for in the word that begins so many octets before this one; `None` where that has not all of
    /// them, or the interval none of its numbers.
    pub(crate) fn moved_by(self, octets: u16) -> Option<Bits> {
        let shift = u32::from(octets) * u8::BITS;
        if shift == 0 {
            return Some(self);
        }
        if shift > self.mask.trailing_zeros().min(u32::BITS - 1) {
            return None;
        }
        let high = self.low.wrapping_add(self.span);
        // The least that is not below, and the greatest that is not above.
        let low = u32::try_from(u64::from(self.low).div_ceil(1 << shift)).ok()?;
        let (mask, high) = (self.mask >> shift, high >> shift);
        let goes_round = self.low.checked_add(self.span).is_none();
        (goes_round || low <= high).then(|| Bits { mask, low, span: high.wrapping_sub(low) })
    }
}

/// Words from `low`, and `span` more; beyond the greatest it goes on with 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Interval {
    low: u32,
    span: u32,
}

impl Interval {
    pub(super) fn new(low: u32, high: u32) -> Interval {
        Interval { low, span: high.wrapping_sub(low) }
    }

    #[inline(always)]
    fn contains(self, word: u32) -> bool {
        word.wrapping_sub(self.low) <= self.span
    }

    /// All other words, if there are any.
    fn others(self) -> Option<Interval> {
        let span = (u32::MAX - 1).checked_sub(self.span)?;
        Some(Interval { low: self.low.wrapping_add(self.span).wrapping_add(1), span })
    }
}

impl Glance {
    /// Answers nothing: no protocol has this number.
    pub(crate) const NONE: Glance = Glance {
        protocol: ProtocolId(u16::MAX),
        offsets: [0; 2],
        mask: 0,
        interval: Interval { low: 0, span: 0 },
        sieve: None,
        outside: false,
        absent: None,
    };

    /// The glance that answers a test, if one does.
    pub(crate) fn of(test: &Test) -> Option<Glance> {
        match test {
            Test::Header(test, _) => Glance::at_numbers(test).or_else(|| Glance::at_many(test)),
            Test::Present(presence) => Glance::at_presence(presence),
            _ => None,
        }
    }

    fn at_numbers(test: &HeaderTest) -> Option<Glance> {
        let (offsets, mask, interval) = test.words()?;
        // That both lie in it is that neither lies outside.
        let (interval, outside) = match (test.all(), test.inside()) {
            (false, inside) if inside => (interval, false),
            (true, inside) if !inside => (interval, true),
            (all, _) => (interval.others()?, all),
        };
        let protocol = test.protocol();
        let absent = Some(false);
        Some(Glance { protocol, offsets, mask, interval, sieve: None, outside, absent })
    }

    fn at_many(test: &HeaderTest) -> Option<Glance> {
        // Only where a word outside leaves the answer to the other.
        if test.all() == test.inside() {
            return None;
        }
        let (offsets, mask, sieve) = test.sieve()?;
        let (protocol, outside) = (test.protocol(), test.all());
        let sieve = Some(Box::new(sieve));
        Some(Glance {
            protocol,
            offsets,
            mask,
            sieve,
            outside,
            absent: Some(false),
            ..Glance::NONE
        })
    }

    /// That there is a header is that its first words are anything.
    fn at_presence(presence: &Presence) -> Option<Glance> {
        let (protocol, needed) = presence.header()?;
        let offset = u16::try_from(needed.saturating_sub(size_of::<u32>())).ok()?;
        let interval = Interval::new(0, u32::MAX);
        // A protocol may be there without a header.
        let absent = (needed != 0).then_some(false);
        let offsets = [offset; 2];
        Some(Glance { protocol, offsets, interval, absent, ..Glance::NONE })
    }

    /// The protocol whose header is looked at.
    pub(crate) fn protocol(&self) -> ProtocolId {
        self.protocol
    }

    /// The answer for a record without the header; `None` where it takes more than a glance.
    #[inline(always)]
    pub(crate) fn without(&self) -> Option<bool> {
        self.absent
    }

    /// The answer for a record that has just this header; `None` where it takes more than a glance.
    #[inline(always)]
    pub(crate) fn at(&self, header: &[u8]) -> Option<bool> {
        let [a, b] = self.offsets;
        let (a, b) = (word(header, a)? & self.mask, word(header, b)? & self.mask);
        if let Some(sieve) = &self.sieve {
            let may_be_inside = sieve.passes(a) | sieve.passes(b);
            return (!may_be_inside).then_some(self.outside);
        }
        let is_inside = self.interval.contains(a) | self.interval.contains(b);
        Some(is_inside != self.outside)
    }

    /// What is asked of each of the words, and the answer where none of them passes; `None` where more is asked.
    pub(crate) fn plain(&self) -> Option<([(u16, Bits); 2], bool)> {
        let Interval { low, span } = self.interval;
        let bits = Bits { mask: self.mask, low, span };
        self.sieve.is_none().then(|| (self.offsets.map(|at| (at, bits)), self.outside))
    }

    /// `None` where it takes more than a glance: there is not just one header, or it ends too early.
    #[inline]
    pub(crate) fn run<R: Record>(&self, record: &R) -> Option<bool> {
        match record.sole_header(self.protocol) {
            Sole::None => self.absent,
            Sole::One(header) => self.at(header),
            Sole::Several => None,
        }
    }
}

/// Four octets of a header, if it is long enough.
#[inline(always)]
pub(crate) fn word(header: &[u8], at: u16) -> Option<u32> {
    let at = usize::from(at);
    Some(u32::from_be_bytes(header.get(at..at + size_of::<u32>())?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_interval_leaves_goes_round() {
        let interval = Interval::new(3, u32::MAX - 1);
        let others = interval.others().unwrap();
        for word in [0, 1, 2, 3, 4, u32::MAX - 2, u32::MAX - 1, u32::MAX] {
            assert_ne!(interval.contains(word), others.contains(word), "{word}");
        }
        assert_eq!(Interval::new(0, u32::MAX).others(), None);
        assert_eq!(Interval::new(7, 7).others().map(|o| o.span), Some(u32::MAX - 1));
    }
}
