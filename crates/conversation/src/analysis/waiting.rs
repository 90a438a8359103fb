//! The segments of one direction that wait for their ACK.

use std::collections::VecDeque;

/// Room for segments that a list keeps when its conversation ends and the place is used again.
const KEPT_ROOM: usize = 64;

/// Whether `a` comes before `b`, in numbers that wrap around.
#[inline]
pub(super) fn before(a: u32, b: u32) -> bool {
    (a.wrapping_sub(b) as i32) < 0
}

/// Whether `a` comes after `b`, in numbers that wrap around.
#[inline]
pub(super) fn after(a: u32, b: u32) -> bool {
    (a.wrapping_sub(b) as i32) > 0
}

/// A segment that waits for its ACK.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) frame: u32,
    pub(super) sequence: u32,
    pub(super) next: u32,
    pub(super) time: i64,
}

/// A list of segments in the order of their arrival, newest first.
///
/// As long as they came in order, an ACK takes its segments from the old end and stops there. Out
/// of order the whole list has to be looked at; it is in order again as soon as what was not has
/// been acknowledged.
#[derive(Clone, Debug, Default)]
pub(super) struct Waiting {
    pub(super) list: VecDeque<Listed>,
    disorder: bool,
    /// Least first number and greatest last one, both counted from the side's base.
    low: u32,
    high: u32,
}

impl Waiting {
    pub(super) fn clear(&mut self) {
        if self.list.capacity() > KEPT_ROOM {
            self.list = VecDeque::new();
        }
        self.list.clear();
        self.disorder = false;
    }

    pub(super) fn push(&mut self, new: Listed, base: u32) {
        let (low, high) = (new.sequence.wrapping_sub(base), new.next.wrapping_sub(base));
        match (self.list.front(), self.list.back()) {
            (Some(newest), Some(oldest)) => {
                self.disorder |= !in_order(newest, &new) || before(new.next, oldest.sequence);
                self.low = self.low.min(low);
                self.high = self.high.max(high);
            }
            _ => {
                self.disorder = false;
                (self.low, self.high) = (low, high);
            }
        }
        self.list.push_front(new);
    }

    /// From the first number that waits to the last.
    pub(super) fn span(&self) -> u32 {
        self.high.wrapping_sub(self.low)
    }

    /// Takes out what `ack` acknowledges. Answers the oldest segment that ends just there.
    pub(super) fn acknowledge(&mut self, ack: u32, base: u32) -> Option<Listed> {
        if self.disorder {
            return self.acknowledge_any(ack, base);
        }
        let newest = *self.list.front()?;
        let oldest = *self.list.back()?;
        if before(ack, oldest.sequence) {
            return if after(newest.next, ack) { None } else { self.acknowledge_any(ack, base) };
        }
        let mut acked = None;
        while let Some(listed) = self.list.back().filter(|listed| !after(listed.next, ack)) {
            if listed.next == ack && acked.is_none() {
                acked = Some(*listed);
            }
            self.list.pop_back();
        }
        for listed in self.list.iter_mut().rev() {
            if !after(ack, listed.sequence) {
                break;
            }
            listed.sequence = ack;
        }
        if let Some(oldest) = self.list.back() {
            self.low = oldest.sequence.wrapping_sub(base);
            self.high = newest.next.wrapping_sub(base);
        }
        if self.high < self.low {
            // More than 4 GiB from the base: the counts have wrapped around in between.
            self.measure(base);
        }
        acked
    }

    /// Measures the list anew, for another base.
    pub(super) fn measure(&mut self, base: u32) {
        (self.low, self.high) = (u32::MAX, 0);
        for listed in &self.list {
            self.low = self.low.min(listed.sequence.wrapping_sub(base));
            self.high = self.high.max(listed.next.wrapping_sub(base));
        }
    }

    fn acknowledge_any(&mut self, ack: u32, base: u32) -> Option<Listed> {
        let mut acked = None;
        let mut newer: Option<Listed> = None;
        let (mut low, mut high, mut disorder) = (u32::MAX, 0, false);
        self.list.retain_mut(|listed| {
            if ack == listed.next {
                acked = Some(*listed);
                return false;
            }
            if after(ack, listed.sequence) && before(ack, listed.next) {
                listed.sequence = ack;
            } else if !after(listed.next, ack) {
                return false;
            }
            low = low.min(listed.sequence.wrapping_sub(base));
            high = high.max(listed.next.wrapping_sub(base));
            disorder |= newer.is_some_and(|newer| !in_order(listed, &newer));
            newer = Some(*listed);
            true
        });
        (self.low, self.high, self.disorder) = (low, high, disorder);
        if let (Some(newest), Some(oldest)) = (self.list.front(), self.list.back()) {
            self.disorder |= before(newest.next, oldest.sequence);
        }
        acked
    }
}

fn in_order(older: &Listed, newer: &Listed) -> bool {
    !before(newer.sequence, older.sequence) && !before(newer.next, older.next)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rule as it is told, one segment after the other.
    fn plainly(list: &mut Vec<Listed>, ack: u32) -> Option<u32> {
        let mut acked = None;
        list.retain_mut(|listed| {
            if ack == listed.next {
                acked = Some(listed.frame);
                false
            } else if after(ack, listed.sequence) && !after(ack, listed.next) {
                listed.sequence = ack;
                true
            } else {
                after(listed.next, ack)
            }
        });
        acked
    }

    #[test]
    fn short_cuts_do_not_change_the_answer() {
        let mut random = 7u64;
        let mut next = |bound: u32| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (random >> 33) as u32 % bound
        };
        for base in [0, 1000, u32::MAX - 2000] {
            let (mut waiting, mut plain) = (Waiting::default(), Vec::new());
            let mut at = base;
            for frame in 0..20_000 {
                if next(3) > 0 {
                    let sequence = if next(5) == 0 { at.wrapping_sub(next(600)) } else { at };
                    let end = sequence.wrapping_add(1 + next(100));
                    if after(end, at) {
                        at = end;
                    }
                    let new = Listed { frame, sequence, next: end, time: 0 };
                    waiting.push(new, base);
                    plain.insert(0, new);
                } else {
                    let ack = at.wrapping_sub(next(1000)).wrapping_add(next(50));
                    let acked = waiting.acknowledge(ack, base).map(|l| l.frame);
                    assert_eq!(acked, plainly(&mut plain, ack), "frame {frame}");
                }
                assert!(waiting.list.iter().eq(&plain), "frame {frame}");
                if !plain.is_empty() {
                    let low = plain.iter().map(|l| l.sequence.wrapping_sub(base)).min();
                    let high = plain.iter().map(|l| l.next.wrapping_sub(base)).max();
                    assert_eq!(waiting.span(), high.unwrap().wrapping_sub(low.unwrap()));
                }
            }
        }
    }

    #[test]
    fn an_ack_far_behind_is_no_ack() {
        let mut waiting = Waiting::default();
        waiting.push(Listed { frame: 1, sequence: 10, next: 20, time: 0 }, 0);
        assert_eq!(waiting.acknowledge(5, 0), None);
        assert_eq!(waiting.list.len(), 1);
        assert_eq!(waiting.acknowledge(15, 0), None);
        assert_eq!(waiting.list[0].sequence, 15);
        assert_eq!(waiting.acknowledge(20, 0).map(|l| l.frame), Some(1));
        assert!(waiting.list.is_empty());
    }
}
