//! How fast packets come in a running capture.

use std::time::{Duration, Instant};

use lamna_session::Progress;

/// How long packets are counted for a rate.
const SPAN: Duration = Duration::from_secs(1);

/// The rates of the last second.
#[derive(Debug)]
pub(super) struct Pace {
    since: Instant,
    frames: u32,
    bytes: u64,
    rates: (f64, f64),
}

impl Pace {
    pub(super) fn new() -> Pace {
        Pace { since: Instant::now(), frames: 0, bytes: 0, rates: (0.0, 0.0) }
    }

    /// Takes in how many there are by now.
    pub(super) fn tick(&mut self, progress: Progress) {
        let span = self.since.elapsed();
        if span >= SPAN {
            let per_second = |count: f64| count / span.as_secs_f64();
            let frames = progress.frames.saturating_sub(self.frames);
            let bytes = progress.bytes.saturating_sub(self.bytes);
            *self = Pace {
                since: Instant::now(),
                frames: progress.frames,
                bytes: progress.bytes,
                rates: (per_second(f64::from(frames)), per_second(bytes as f64)),
            };
        }
    }

    /// Packets and octets a second.
    pub(super) fn rates(&self) -> (f64, f64) {
        self.rates
    }
}
