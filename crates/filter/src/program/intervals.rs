//! Sets of values, as sorted intervals that do not touch, and as a hash where they are many.

use std::cmp::Ordering;

/// Sets of at most this many intervals are searched from front to back.
const LINEAR: usize = 8;

/// Sets with at least this many single numbers are hashed.
const HASHED: usize = 32;

/// A set of integers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct IntSet(Box<[(i128, i128)]>);

impl IntSet {
    /// The union of closed intervals, in any order; an interval that ends before it begins is
    /// empty.
    pub(crate) fn new(mut intervals: Vec<(i128, i128)>) -> Self {
        intervals.retain(|(low, high)| low <= high);
        intervals.sort_unstable();
        let mut merged: Vec<(i128, i128)> = Vec::with_capacity(intervals.len());
        for (low, high) in intervals {
            match merged.last_mut() {
                Some(last) if low <= last.1.saturating_add(1) => last.1 = last.1.max(high),
                _ => merged.push((low, high)),
            }
        }
        IntSet(merged.into())
    }

    pub(crate) fn contains(&self, value: i128) -> bool {
        match &*self.0 {
            [(low, high)] => *low <= value && value <= *high,
            many => {
                let after = many.partition_point(|(low, _)| *low <= value);
                after.checked_sub(1).is_some_and(|at| value <= many[at].1)
            }
        }
    }

    /// What is in either set.
    pub(crate) fn union<'s>(sets: impl Iterator<Item = &'s IntSet>) -> IntSet {
        IntSet::new(sets.flat_map(|set| set.0.iter().copied()).collect())
    }

    /// The same set over numbers without a sign, for loads from headers.
    pub(crate) fn words(&self) -> WordSet {
        WordSet::new(self.unsigned())
    }

    /// Its numbers without a sign, as closed intervals.
    pub(crate) fn unsigned(&self) -> Vec<(u64, u64)> {
        let clipped = self.0.iter().filter_map(|(low, high)| {
            let low = u64::try_from((*low).max(0)).ok()?;
            let high = u64::try_from((*high).min(i128::from(u64::MAX))).ok()?;
            (low <= high).then_some((low, high))
        });
        clipped.collect()
    }
}

/// A set of unsigned integers, made to be asked often.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum WordSet {
    /// From `low`, `span` more.
    One { low: u64, span: u64 },
    /// A few intervals as `(low, span)`.
    Few(Box<[(u64, u64)]>),
    /// Many, in order.
    Sorted(Box<[(u64, u64)]>),
    /// Many single numbers of up to 32 bits, and the intervals beside them in order.
    Hashed(Table, Box<[(u64, u64)]>),
}

impl WordSet {
    /// From intervals in order that do not touch.
    fn new(intervals: Vec<(u64, u64)>) -> Self {
        let spans: Vec<(u64, u64)> = intervals.iter().map(|(l, h)| (*l, h - l)).collect();
        match *spans.as_slice() {
            [(low, span)] => WordSet::One { low, span },
            _ if spans.len() <= LINEAR => WordSet::Few(spans.into()),
            _ if spans.iter().filter(|(_, span)| *span == 0).count() >= HASHED => {
                let key = |(low, span)| u32::try_from(low).ok().filter(|_| span == 0);
                let keys: Vec<u32> = spans.iter().filter_map(|span| key(*span)).collect();
                let others = spans.into_iter().filter(|span| key(*span).is_none());
                WordSet::Hashed(Table::new(&keys), others.collect())
            }
            _ => WordSet::Sorted(spans.into()),
        }
    }

    #[inline]
    pub(crate) fn contains(&self, value: u64) -> bool {
        match self {
            WordSet::One { low, span } => value.wrapping_sub(*low) <= *span,
            WordSet::Few(few) => few.iter().any(|(low, span)| value.wrapping_sub(*low) <= *span),
            WordSet::Sorted(sorted) => search(sorted, value),
            WordSet::Hashed(table, others) => {
                u32::try_from(value).is_ok_and(|key| table.contains(key)) || search(others, value)
            }
        }
    }
}

fn search(sorted: &[(u64, u64)], value: u64) -> bool {
    let after = sorted.partition_point(|(low, _)| *low <= value);
    after.checked_sub(1).is_some_and(|at| value - sorted[at].0 <= sorted[at].1)
}

/// An open-addressed hash of numbers, at most half full.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    /// Empty slots hold `hole`, a number that is not in the table.
    slots: Box<[u32]>,
    hole: u32,
    shift: u32,
}

impl Table {
    fn new(keys: &[u32]) -> Self {
        let size = (keys.len() * 2).next_power_of_two().max(2);
        let mut sorted = keys.to_vec();
        sorted.sort_unstable();
        let hole = (0..).find(|n| sorted.binary_search(n).is_err()).unwrap_or(u32::MAX);
        let shift = u32::BITS - size.trailing_zeros();
        let mut table = Table { slots: vec![hole; size].into(), hole, shift };
        for key in keys {
            let slot = table.slot(*key);
            table.slots[slot] = *key;
        }
        table
    }

    /// The slot that holds `key`, or the empty one where it would be.
    #[inline]
    fn slot(&self, key: u32) -> usize {
        // Fibonacci hashing: the high bits of a product with 2^32 / phi.
        let mut at = lamna_fields::scatter(key, self.shift);
        while self.slots[at] != self.hole && self.slots[at] != key {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }

    /// The numbers in it, in no particular order.
    pub(super) fn keys(&self) -> impl Iterator<Item = u32> {
        self.slots.iter().copied().filter(|key| *key != self.hole)
    }

    #[inline]
    fn contains(&self, key: u32) -> bool {
        key != self.hole && self.slots[self.slot(key)] == key
    }
}

/// How octet strings are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OctetOrder {
    /// Texts: the first octet that differs decides, a beginning comes before the whole.
    Text,
    /// Everything else: the shorter comes first, among equally long ones the first octet that
    /// differs decides.
    Length,
}

impl OctetOrder {
    pub(crate) fn compare(self, a: &[u8], b: &[u8]) -> Ordering {
        match self {
            OctetOrder::Text => a.cmp(b),
            OctetOrder::Length => a.len().cmp(&b.len()).then_with(|| a.cmp(b)),
        }
    }
}

/// A set of octet strings.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OctetSet {
    order: OctetOrder,
    intervals: Box<[(Bound, Bound)]>,
}

/// An end of an interval of octet strings; `None` for no end.
type Bound = Option<Box<[u8]>>;

impl OctetSet {
    /// The union of closed intervals.
    pub(crate) fn new(order: OctetOrder, mut intervals: Vec<(Vec<u8>, Vec<u8>)>) -> Self {
        intervals.retain(|(low, high)| order.compare(low, high).is_le());
        intervals.sort_unstable_by(|a, b| order.compare(&a.0, &b.0));
        let mut merged: Vec<(Vec<u8>, Vec<u8>)> = Vec::with_capacity(intervals.len());
        for (low, high) in intervals {
            match merged.last_mut() {
                Some(last) if order.compare(&low, &last.1).is_le() => {
                    if order.compare(&high, &last.1).is_gt() {
                        last.1 = high;
                    }
                }
                _ => merged.push((low, high)),
            }
        }
        let end = |octets: Vec<u8>| Some(octets.into_boxed_slice());
        let intervals = merged.into_iter().map(|(low, high)| (end(low), end(high))).collect();
        OctetSet { order, intervals }
    }

    /// All that are at most `high`.
    pub(crate) fn up_to(order: OctetOrder, high: Vec<u8>) -> Self {
        OctetSet { order, intervals: Box::new([(None, Some(high.into()))]) }
    }

    /// All that are at least `low`.
    pub(crate) fn from(order: OctetOrder, low: Vec<u8>) -> Self {
        OctetSet { order, intervals: Box::new([(Some(low.into()), None)]) }
    }

    pub(crate) fn contains(&self, value: &[u8]) -> bool {
        let reached =
            |low: &Bound| low.as_deref().is_none_or(|low| self.order.compare(low, value).is_le());
        let after = self.intervals.partition_point(|(low, _)| reached(low));
        after.checked_sub(1).is_some_and(|at| {
            let high = self.intervals[at].1.as_deref();
            high.is_none_or(|high| self.order.compare(value, high).is_le())
        })
    }
}

/// A set of floating-point numbers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FloatSet(pub(crate) Vec<(f64, f64)>);

impl FloatSet {
    pub(crate) fn contains(&self, value: f64) -> bool {
        self.0.iter().any(|(low, high)| *low <= value && value <= *high)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn intervals_that_touch_become_one() {
        let set = IntSet::new(vec![(80, 80), (5, 3), (81, 90), (1, 2), (85, 100)]);
        assert_eq!(set, IntSet::new(vec![(1, 2), (80, 100)]));
        assert!(!IntSet::new(vec![(5, 3)]).contains(4));
    }

    #[test]
    fn numbers_below_zero_are_no_words() {
        assert_eq!(IntSet::new(vec![(-5, 3)]).words(), WordSet::One { low: 0, span: 3 });
        assert_eq!(IntSet::new(vec![(-5, -3)]).words(), WordSet::Few(Box::new([])));
    }

    #[test]
    fn prefixes_sort_first() {
        use OctetOrder::{Length, Text};
        let set = OctetSet::new(Text, vec![(b"ab".to_vec(), b"ab".to_vec())]);
        assert!(set.contains(b"ab") && !set.contains(b"a") && !set.contains(b"abc"));
        assert!(OctetSet::up_to(Text, b"b".to_vec()).contains(b"abc"));
        assert!(!OctetSet::up_to(Length, b"b".to_vec()).contains(b"abc"));
        assert!(OctetSet::from(Text, b"b".to_vec()).contains(b"ba"));
        assert!(!OctetSet::from(Text, b"b".to_vec()).contains(b"a"));
        assert!(OctetSet::from(Length, b"b".to_vec()).contains(b"aa"));
    }

    proptest! {
        #[test]
        fn every_layout_of_a_set_agrees(
            intervals in prop::collection::vec((0u64..500, 0u64..4), 0..200),
            probes in prop::collection::vec(0u64..600, 50),
        ) {
            let ints = IntSet::new(
                intervals.iter().map(|(l, s)| (i128::from(*l), i128::from(l + s))).collect(),
            );
            let words = ints.words();
            for probe in probes {
                let plain = intervals.iter().any(|(l, s)| (*l..=l + s).contains(&probe));
                prop_assert_eq!(ints.contains(i128::from(probe)), plain);
                prop_assert_eq!(words.contains(probe), plain);
            }
        }
    }
}
