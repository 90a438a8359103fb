//! `plen,tree`: frames by length.

use lamna_dissect::{Collector, Registry};
use lamna_session::{Need, Shown, Text};

use super::Statistic;
use super::json::Json;
use super::tally::{Order, Tally};

/// The ranges: names, and the largest length in each.
const RANGES: [(&str, u32); 10] = [
    ("0-19", 19),
    ("20-39", 39),
    ("40-79", 79),
    ("80-159", 159),
    ("160-319", 319),
    ("320-639", 639),
    ("640-1279", 1279),
    ("1280-2559", 2559),
    ("2560-5119", 5119),
    ("5120 and greater", u32::MAX),
];

/// `plen,tree`.
#[derive(Debug)]
pub(super) struct FrameLengths {
    tally: Tally,
    all: usize,
    ranges: Vec<usize>,
}

impl FrameLengths {
    pub(super) fn new() -> Self {
        let mut tally = Tally::new("Packet Lengths:");
        let all = tally.averaged(None, "Packet Lengths");
        tally.order(all, Order::Given);
        let ranges =
            RANGES.iter().map(|(name, _)| tally.range(Some(all), name)).collect::<Vec<_>>();
        FrameLengths { tally, all, ranges }
    }
}

impl Statistic for FrameLengths {
    fn need(&self, _: &Registry) -> Need {
        Need::default()
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let frame = shown.view.frame();
        self.tally.begin_frame(frame);
        let range = RANGES.iter().position(|(_, most)| frame.len <= *most).unwrap_or(0);
        let length = i64::from(frame.len);
        self.tally.value(self.all, length);
        if let Some(range) = self.ranges.get(range) {
            self.tally.value(*range, length);
        }
    }

    fn write(&self, out: &mut Text, _: &str) {
        self.tally.write(out);
    }

    fn json(&self) -> Json {
        self.tally.json()
    }
}
