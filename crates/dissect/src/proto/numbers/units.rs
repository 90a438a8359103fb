//! Durations in days, hours, minutes and seconds.

use std::fmt;

/// Seconds in the units that have some: `1 day, 2 hours`.
#[derive(Clone, Copy, Debug)]
pub struct Units(pub u64);

impl fmt::Display for Units {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0;
        let parts = [
            (seconds / 86_400, "day"),
            (seconds / 3600 % 24, "hour"),
            (seconds / 60 % 60, "minute"),
            (seconds % 60, "second"),
        ];
        let mut first = true;
        for (n, unit) in parts {
            if n != 0 || (seconds == 0 && unit == "second") {
                let comma = if first { "" } else { ", " };
                write!(out, "{comma}{n} {unit}{}", if n == 1 { "" } else { "s" })?;
                first = false;
            }
        }
        Ok(())
    }
}
