//! The segments of one direction that wait for their ACK.

use std::collections::VecDeque;

/// Least and greatest number where nothing waits.
const NOTHING: (u32, u32) = (u32::MAX, 0);

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

/// The segments that wait, each until it is acknowledged.
///
/// Those that came in order are a queue: an ACK takes its segments from the old end and stops there.
/// The few that did not come in order are looked at one by one.
#[derive(Clone, Debug, Default)]
pub(super) struct Waiting {
    /// Apart, because most conversations are at rest most of the time.
    lists: Option<Box<Lists>>,
    /// Least first number and greatest last one, both counted from the side's base.
    low: u32,
    high: u32,
}

#[derive(Clone, Debug, Default)]
struct Lists {
    /// In order, newest first.
    queue: VecDeque<Listed>,
    /// Out of order, oldest first.
    strays: Vec<Listed>,
}

impl Waiting {
    pub(super) fn clear(&mut self) {
        let Some(lists) = &mut self.lists else { return };
        if lists.queue.capacity().max(lists.strays.capacity()) > KEPT_ROOM {
            self.lists = None;
        } else {
            lists.queue.clear();
            lists.strays.clear();
        }
    }

    /// Gives the room back, if nothing waits.
    pub(super) fn release(&mut self) {
        if self.is_empty() {
            self.lists = None;
        }
    }

    pub(super) fn len(&self) -> usize {
        self.lists.as_ref().map_or(0, |lists| lists.queue.len() + lists.strays.len())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lists.as_ref().is_none_or(|lists| lists.is_empty())
    }

    /// The segment that waits longest.
    pub(super) fn oldest(&self) -> Option<&Listed> {
        let lists = self.lists.as_ref()?;
        older(lists.queue.back(), lists.strays.first())
    }

    pub(super) fn push(&mut self, new: Listed, base: u32) {
        let (low, high) = (new.sequence.wrapping_sub(base), new.next.wrapping_sub(base));
        if self.is_empty() {
            (self.low, self.high) = (low, high);
        } else {
            self.low = self.low.min(low);
            self.high = self.high.max(high);
        }
        let Lists { queue, strays } = &mut **self.lists.get_or_insert_default();
        let fits = match (queue.front(), queue.back()) {
            (Some(newest), Some(oldest)) => {
                !before(new.sequence, newest.sequence)
                    && !before(new.next, newest.next)
                    && !before(new.next, oldest.sequence)
            }
            _ => true,
        };
        if fits {
            queue.push_front(new);
        } else {
            strays.push(new);
        }
    }

    /// From the first number that waits to the last.
    pub(super) fn span(&self) -> u32 {
        self.high.wrapping_sub(self.low)
    }

    /// Takes out what `ack` acknowledges. Answers the oldest segment that ends just there.
    pub(super) fn acknowledge(&mut self, ack: u32, base: u32) -> Option<Listed> {
        let Some(lists) = self.lists.as_mut().filter(|lists| !lists.is_empty()) else {
            (self.low, self.high) = NOTHING;
            return None;
        };
        let queued = lists.acknowledge_queue(ack);
        let mut stray = None;
        lists.strays.retain_mut(|listed| keep(listed, ack, &mut stray));
        if lists.strays.is_empty()
            && let (Some(newest), Some(oldest)) = (lists.queue.front(), lists.queue.back())
        {
            self.low = oldest.sequence.wrapping_sub(base);
            self.high = newest.next.wrapping_sub(base);
            if self.high < self.low {
                // More than 4 GiB from the base: the counts have wrapped around in between.
                self.measure(base);
            }
        } else {
            self.measure(base);
        }
        older(queued.as_ref(), stray.as_ref()).copied()
    }

    /// Measures everything anew, for another base perhaps.
    pub(super) fn measure(&mut self, base: u32) {
        (self.low, self.high) = NOTHING;
        let Some(lists) = &self.lists else { return };
        let strays = lists.strays.iter().map(|l| (l.sequence, l.next));
        let ends = lists.queue.back().map(|l| l.sequence).zip(lists.queue.front().map(|l| l.next));
        let wraps =
            ends.is_some_and(|(first, last)| last.wrapping_sub(base) < first.wrapping_sub(base));
        let each = lists.queue.iter().filter(|_| wraps).map(|l| (l.sequence, l.next));
        for (sequence, next) in strays.chain(ends).chain(each) {
            self.low = self.low.min(sequence.wrapping_sub(base));
            self.high = self.high.max(next.wrapping_sub(base));
        }
    }
}

impl Lists {
    fn is_empty(&self) -> bool {
        self.queue.is_empty() && self.strays.is_empty()
    }

    fn acknowledge_queue(&mut self, ack: u32) -> Option<Listed> {
        let newest = *self.queue.front()?;
        let oldest = *self.queue.back()?;
        let mut acked = None;
        if before(ack, oldest.sequence) {
            if !after(newest.next, ack) {
                // So far behind that it seems ahead: only a look at each tells.
                for at in (0..self.queue.len()).rev() {
                    if let Some(listed) = self.queue.get_mut(at)
                        && !keep(listed, ack, &mut acked)
                    {
                        self.queue.remove(at);
                    }
                }
            }
            return acked;
        }
        while let Some(listed) = self.queue.back().filter(|listed| !after(listed.next, ack)) {
            if listed.next == ack && acked.is_none() {
                acked = Some(*listed);
            }
            self.queue.pop_back();
        }
        for listed in self.queue.iter_mut().rev() {
            if !after(ack, listed.sequence) {
                break;
            }
            listed.sequence = ack;
        }
        acked
    }
}

/// What an ACK does to a segment, oldest first: whether it goes on waiting.
fn keep(listed: &mut Listed, ack: u32, acked: &mut Option<Listed>) -> bool {
    if ack == listed.next {
        acked.get_or_insert(*listed);
        false
    } else if after(ack, listed.sequence) && !after(ack, listed.next) {
        listed.sequence = ack;
        true
    } else {
        after(listed.next, ack)
    }
}

/// The one that came first.
fn older<'l>(a: Option<&'l Listed>, b: Option<&'l Listed>) -> Option<&'l Listed> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.frame < a.frame { b } else { a }),
        (a, b) => a.or(b),
    }
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
                let lists = waiting.lists.clone().unwrap_or_default();
                let mut all: Vec<_> = lists.queue.into_iter().chain(lists.strays).collect();
                all.sort_by_key(|listed| std::cmp::Reverse(listed.frame));
                assert_eq!(all, plain, "frame {frame}");
                assert_eq!(waiting.oldest(), plain.last());
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
        assert_eq!(waiting.len(), 1);
        assert_eq!(waiting.acknowledge(15, 0), None);
        assert_eq!(waiting.oldest().unwrap().sequence, 15);
        assert_eq!(waiting.acknowledge(20, 0).map(|l| l.frame), Some(1));
        assert!(waiting.is_empty());
    }
}
