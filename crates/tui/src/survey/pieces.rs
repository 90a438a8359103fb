//! Who looks at which packets, where several look at them at the same time.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::BATCH;

/// Fewer packets that are left of a piece are not worth to be shared.
const WORTH: usize = 16 * BATCH;

/// How often packets are taken from one who has more of them left. Each time costs a result that is kept until all are
/// put together.
const TAKEN: usize = 6;

/// Packets in pieces, each of which somebody looks at in order. Who is done with one takes half of what is left of another:
/// nobody waits for one whose processor has other things to do.
#[derive(Debug)]
pub(super) struct Pieces {
    pieces: Mutex<Vec<Piece>>,
    most: usize,
}

/// Packets that follow one another, by their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) start: usize,
    /// The first that was not given out.
    pub(super) next: usize,
    pub(super) end: usize,
}

impl Pieces {
    /// All of so many packets, in as many pieces of one size as somebody will begin with.
    pub(super) fn of(packets: usize, workers: usize) -> Pieces {
        let place = |worker: usize| packets / workers * worker;
        let piece = |worker| {
            let end = if worker + 1 == workers { packets } else { place(worker + 1) };
            Piece { start: place(worker), next: place(worker), end }
        };
        Pieces { pieces: Mutex::new((0..workers).map(piece).collect()), most: workers + TAKEN }
    }

    /// The next packets of a piece: none at its end. Whoever asks again has looked at them.
    pub(super) fn next(&self, piece: usize) -> Range<usize> {
        self.with(|pieces| {
            let Some(piece) = pieces.get_mut(piece) else { return 0..0 };
            let start = piece.next;
            piece.next = piece.end.min(start + BATCH);
            start..piece.next
        })
    }

    /// Says that nobody has looked at `place` and what follows it in a piece, nor is going to.
    pub(super) fn stop(&self, piece: usize, place: usize) {
        self.with(|pieces| {
            // It keeps its end: so it is seen that the next piece does not follow what was looked at.
            if let Some(piece) = pieces.get_mut(piece) {
                piece.next = piece.next.min(place);
            }
        });
    }

    /// Makes a piece of the later half of what is left, where most is, and answers its place in the list.
    pub(super) fn take(&self) -> Option<usize> {
        self.with(|pieces| {
            if pieces.len() >= self.most {
                return None;
            }
            let piece = pieces.iter_mut().max_by_key(|piece| piece.end - piece.next)?;
            let left = piece.end - piece.next;
            if left < WORTH {
                return None;
            }
            let end = std::mem::replace(&mut piece.end, piece.next + left / 2);
            let start = piece.end;
            pieces.push(Piece { start, next: start, end });
            Some(pieces.len() - 1)
        })
    }

    /// How many packets were given out.
    pub(super) fn seen(&self) -> usize {
        self.with(|pieces| pieces.iter().map(|piece| piece.next - piece.start).sum())
    }

    /// The pieces with their places in the list, in the order of their packets.
    pub(super) fn in_order(&self) -> Vec<(usize, Piece)> {
        let mut pieces: Vec<_> = self.with(|pieces| pieces.iter().cloned().enumerate().collect());
        pieces.sort_by_key(|(_, piece)| piece.start);
        pieces
    }

    fn with<R>(&self, use_them: impl FnOnce(&mut Vec<Piece>) -> R) -> R {
        use_them(&mut self.pieces.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_packet_is_given_out_once() {
        for (packets, workers) in [(100_003, 2), (50_000, 1), (77_777, 4)] {
            let pieces = Pieces::of(packets, workers);
            let mut seen = vec![0_u8; packets];
            // One is four times as fast as the others together.
            let mut mine = 0;
            for turn in 0.. {
                let piece = if turn % 5 == 0 { turn / 5 % workers } else { mine };
                let next = pieces.next(piece);
                if next.is_empty() && piece == mine {
                    match pieces.take() {
                        Some(other) => mine = other,
                        None => break,
                    }
                }
                next.for_each(|place| seen[place] += 1);
            }
            for (piece, _) in pieces.in_order() {
                while let next @ Range { start, end } = pieces.next(piece)
                    && start < end
                {
                    next.for_each(|place| seen[place] += 1);
                }
            }
            assert!(seen.iter().all(|times| *times == 1), "{packets} of {workers}");
            assert_eq!(pieces.seen(), packets);
            let in_order = pieces.in_order();
            let joints = in_order.windows(2).all(|two| two[0].1.end == two[1].1.start);
            assert!(joints && in_order.len() <= workers + TAKEN, "{in_order:?}");
        }
    }

    #[test]
    fn what_is_stopped_has_an_end_that_nobody_saw() {
        let pieces = Pieces::of(10_000, 2);
        assert_eq!(pieces.next(1), 5_000..5_000 + BATCH);
        pieces.stop(1, 5_010);
        let [_, (_, later)] = &pieces.in_order()[..] else { panic!() };
        assert_eq!((later.next, later.end), (5_010, 10_000));
    }
}
