//! How numbers are written that stand for something else than themselves.

use std::fmt::{Result, Write};

use lamna_fields::{TimeZone, write_absolute};

/// From 1900, when the time of the network begins, to 1970.
const TO_1970: i64 = 2_208_988_800;

/// A number of half milliseconds.
pub(crate) fn half_milliseconds(n: u64, out: &mut dyn Write) -> Result {
    write!(out, "{}.{}ms ({n})", n / 2, n % 2 * 5)
}

/// A number of hundredth parts of a millisecond.
pub(crate) fn hundredth_milliseconds(n: u64, out: &mut dyn Write) -> Result {
    write!(out, "{}.{:02}ms ({n})", n / 100, n % 100)
}

/// A number of tenth parts of one in a hundred.
pub(crate) fn tenth_percent(n: u64, out: &mut dyn Write) -> Result {
    write!(out, "{}.{}% ({n})", n / 10, n % 10)
}

/// The same with a blank before the sign.
pub(crate) fn tenth_of_hundred(n: u64, out: &mut dyn Write) -> Result {
    write!(out, "{}.{} % ({n})", n / 10, n % 10)
}

/// A power of reference signals.
pub(crate) fn power(n: u64, out: &mut dyn Write) -> Result {
    write!(out, "{}dBm ({n})", n as i64 - 156)
}

/// A power of reference signals of the fourth generation.
pub(crate) fn long_term_power(n: u64, out: &mut dyn Write) -> Result {
    write!(out, "{}dBm ({n})", n as i64 - 140)
}

/// A quality of reference signals of the fourth generation, in half decibels.
pub(crate) fn long_term_quality(n: u64, out: &mut dyn Write) -> Result {
    halves(n, 40, out)
}

/// A number of sixteen basic units of time.
pub(crate) fn sixteen_times(n: u64, out: &mut dyn Write) -> Result {
    write!(out, "{}Ts ({n})", n.saturating_mul(16))
}

/// A quality of reference signals, in half decibels.
pub(crate) fn quality(n: u64, out: &mut dyn Write) -> Result {
    halves(n, 86, out)
}

/// A ratio of a signal to noise, in half decibels.
pub(crate) fn noise(n: u64, out: &mut dyn Write) -> Result {
    halves(n, 46, out)
}

fn halves(n: u64, least: i64, out: &mut dyn Write) -> Result {
    let halves = (n as i64).saturating_sub(least);
    let sign = if halves < 0 { "-" } else { "" };
    write!(out, "{sign}{}.{}dB ({n})", halves.abs() / 2, halves.abs() % 2 * 5)
}

/// A timer: a unit in three bits, and how many of them.
pub(crate) fn timer(n: u64, out: &mut dyn Write) -> Result {
    let count = n & 0x1f;
    let (each, unit) = match n >> 5 {
        0 => (10, "min"),
        1 => (1, "hr"),
        2 => (10, "hr"),
        3 => (2, "sec"),
        4 => (30, "sec"),
        5 => (1, "min"),
        6 => (1, "hr"),
        _ => return write!(out, "deactivated ({n})"),
    };
    write!(out, "{} {unit} ({n})", count * each)
}

/// The seconds of a time of the network, which begins again in 2036. Nothing was before 1970.
pub(crate) fn network_time(seconds: u32, out: &mut String) -> Result {
    let seconds = (i64::from(seconds) - TO_1970).rem_euclid(1 << 32);
    let mut whole = String::new();
    write_absolute(&mut whole, i128::from(seconds) * 1_000_000_000, &TimeZone::UTC, false)?;
    out.write_str(&whole.replace(".000000000", ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: fn(u64, &mut dyn Write) -> Result, n: u64) -> String {
        let mut text = String::new();
        write(n, &mut text).unwrap();
        text
    }

    #[test]
    fn parts_of_units_are_written() {
        assert_eq!(written(half_milliseconds, 25), "12.5ms (25)");
        assert_eq!(written(hundredth_milliseconds, 8926), "89.26ms (8926)");
        assert_eq!(written(tenth_percent, 1000), "100.0% (1000)");
        assert_eq!(written(power, 127), "-29dBm (127)");
        assert_eq!(written(quality, 0), "-43.0dB (0)");
        assert_eq!(written(quality, 85), "-0.5dB (85)");
    }

    #[test]
    fn timers_have_units() {
        assert_eq!(written(timer, 7), "70 min (7)");
        assert_eq!(written(timer, 137), "270 sec (137)");
        assert_eq!(written(timer, 242), "deactivated (242)");
    }

    #[test]
    fn network_time_begins_again() {
        let mut text = String::new();
        network_time(0x8495_6f91, &mut text).unwrap();
        assert_eq!(text, "Jun 28, 1970 04:58:57 UTC");
        text.clear();
        network_time(0x4d86_7cc2, &mut text).unwrap();
        assert_eq!(text, "Apr 26, 2077 04:44:50 UTC");
        text.clear();
        network_time(0x8032_d951, &mut text).unwrap();
        assert_eq!(text, "Apr  4, 2104 23:22:57 UTC");
    }
}
