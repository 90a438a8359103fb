//! Times as columns show them (`-t`, `-u`).

use lamna_fields::{TimeZone, days_from_civil};

use crate::text::Text;

/// What the Time column shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeFormat {
    /// Seconds since the first frame.
    #[default]
    Relative,
    /// Seconds since the previous captured frame.
    Delta,
    /// Seconds since the previous displayed frame.
    DeltaDisplayed,
    /// Seconds since 1970-01-01 00:00 UTC.
    Epoch,
    /// Time of day.
    Absolute(Zone),
    /// Date and time of day.
    Date(Zone),
    /// Year, day of the year and time of day.
    DayOfYear(Zone),
}

/// The zone of an absolute time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// The reader's.
    Local,
    /// UTC.
    Utc,
}

impl TimeFormat {
    /// The names of all formats.
    pub const NAMES: [&str; 10] = ["a", "ad", "adoy", "d", "dd", "e", "r", "u", "ud", "udoy"];

    /// The format that `-t` names.
    pub fn from_name(name: &str) -> Option<TimeFormat> {
        Some(match name {
            "r" => TimeFormat::Relative,
            "d" => TimeFormat::Delta,
            "dd" => TimeFormat::DeltaDisplayed,
            "e" => TimeFormat::Epoch,
            "a" => TimeFormat::Absolute(Zone::Local),
            "ad" => TimeFormat::Date(Zone::Local),
            "adoy" => TimeFormat::DayOfYear(Zone::Local),
            "u" => TimeFormat::Absolute(Zone::Utc),
            "ud" => TimeFormat::Date(Zone::Utc),
            "udoy" => TimeFormat::DayOfYear(Zone::Utc),
            _ => return None,
        })
    }
}

/// How long an offset from UTC is believed before the zone is asked again, in seconds: clocks change
/// on quarters of an hour.
const OFFSET_HOLDS: i64 = 900;

/// Turns nanoseconds into the text of a column.
#[derive(Debug)]
pub struct Clock {
    zone: TimeZone,
    /// Whether seconds are written as hours, minutes and seconds (`-u hms`).
    hms: bool,
    /// The last offset asked for, and the quarter of an hour that it is of.
    offset: Option<(i64, i64)>,
    /// The date written last, and its day.
    date: (i64, String),
}

impl Clock {
    /// A clock in `zone`.
    pub fn new(zone: TimeZone, hms: bool) -> Self {
        Clock { zone, hms, offset: None, date: (i64::MIN, String::new()) }
    }

    /// The zone.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Writes seconds with `digits` of fraction.
    pub fn write_seconds(&self, out: &mut Text, nanos: i64, digits: u8) {
        let seconds = nanos.unsigned_abs() / 1_000_000_000;
        if nanos < 0 {
            out.str(if self.hms { "- " } else { "-" });
        }
        if !self.hms {
            out.dec(seconds);
            return write_fraction(out, nanos.unsigned_abs() % 1_000_000_000, digits);
        }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        if hours > 0 {
            out.dec(hours);
            out.str("h ");
        }
        if seconds >= 60 {
            out.dec_right(minutes, if hours > 0 { 2 } else { 0 });
            out.str("m ");
        }
        out.dec_right(seconds % 60, if seconds >= 60 { 2 } else { 0 });
        write_fraction(out, nanos.unsigned_abs() % 1_000_000_000, digits);
        out.byte(b's');
    }

    /// Writes a point in time as `format`, which must be an absolute one or is taken for the epoch.
    pub fn write_absolute(&mut self, out: &mut Text, nanos: i64, digits: u8, format: TimeFormat) {
        let zone = match format {
            TimeFormat::Absolute(zone) | TimeFormat::Date(zone) | TimeFormat::DayOfYear(zone) => {
                zone
            }
            _ => {
                if nanos < 0 {
                    out.byte(b'-');
                }
                out.dec(nanos.unsigned_abs() / 1_000_000_000);
                return write_fraction(out, nanos.unsigned_abs() % 1_000_000_000, digits);
            }
        };
        let mut seconds = nanos.div_euclid(1_000_000_000);
        if zone == Zone::Local {
            seconds = self.local_seconds(seconds);
        }
        let (day, clock) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400) as u64);
        match format {
            TimeFormat::Date(_) => self.write_date(out, day, false),
            TimeFormat::DayOfYear(_) => self.write_date(out, day, true),
            _ => {}
        }
        out.dec_zeros(clock / 3600, 2);
        out.byte(b':');
        out.dec_zeros(clock / 60 % 60, 2);
        out.byte(b':');
        out.dec_zeros(clock % 60, 2);
        write_fraction(out, nanos.rem_euclid(1_000_000_000) as u64, digits);
    }

    /// Writes a point in time in the zone as C's `asctime` does: `Mon Nov 23 00:00:51 2026`.
    pub fn write_calendar(&mut self, out: &mut Text, nanos: i64) {
        const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let seconds = nanos.div_euclid(1_000_000_000);
        let seconds = self.local_seconds(seconds);
        let (day, clock) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        let (year, month, date) = civil(day);
        let weekday = DAYS[day.rem_euclid(7) as usize];
        let month = MONTHS[(month - 1) as usize];
        let (h, m, s) = (clock / 3600, clock / 60 % 60, clock % 60);
        out.format(format_args!("{weekday} {month} {date:>2} {h:02}:{m:02}:{s:02} {year}"));
    }

    /// Seconds since 1970 as the zone's clocks show them.
    pub fn local_seconds(&mut self, seconds: i64) -> i64 {
        seconds.saturating_add(self.offset_at(seconds))
    }

    fn offset_at(&mut self, seconds: i64) -> i64 {
        let quarter = seconds.div_euclid(OFFSET_HOLDS);
        match self.offset {
            Some((of, offset)) if of == quarter => offset,
            _ => {
                let offset = i64::from(self.zone.at(seconds).0);
                self.offset = Some((quarter, offset));
                offset
            }
        }
    }

    /// Writes the date of a day counted from 1970-01-01, and a blank.
    fn write_date(&mut self, out: &mut Text, day: i64, of_year: bool) {
        if self.date.0 != day || self.date.1.is_empty() {
            let (year, month, date) = civil(day);
            self.date = (
                day,
                if of_year {
                    format!("{year:04}/{:03} ", day - days_from_civil(year, 1, 1) + 1)
                } else {
                    format!("{year:04}-{month:02}-{date:02} ")
                },
            );
        }
        out.str(&self.date.1);
    }
}

/// Writes a point and the first `digits` (at most 9) digits of a fraction of a second.
#[inline]
pub fn write_fraction(out: &mut Text, nanos: u64, digits: u8) {
    let digits = digits.min(9);
    if digits > 0 {
        out.byte(b'.');
        out.dec_zeros(nanos / 10u64.pow(9 - u32::from(digits)), usize::from(digits));
    }
}

/// Year, month and day of a day counted from 1970-01-01.
pub fn civil(day: i64) -> (i64, u32, u32) {
    // The year by estimate, made exact; 146097 days are 400 years.
    let mut year = 1970 + day.saturating_mul(400).div_euclid(146_097);
    while days_from_civil(year, 1, 1) > day {
        year -= 1;
    }
    while days_from_civil(year + 1, 1, 1) <= day {
        year += 1;
    }
    let month = (2..=12).rev().find(|m| days_from_civil(year, *m, 1) <= day).unwrap_or(1);
    (year, month, (day - days_from_civil(year, month, 1) + 1) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIME: i64 = 1_700_000_000_120_000_000;

    fn absolute(format: TimeFormat) -> String {
        let mut text = Text::new();
        Clock::new(TimeZone::UTC, false).write_absolute(&mut text, TIME, 6, format);
        String::from_utf8(text.as_bytes().to_vec()).unwrap()
    }

    fn seconds(nanos: i64, digits: u8, hms: bool) -> String {
        let mut text = Text::new();
        Clock::new(TimeZone::UTC, hms).write_seconds(&mut text, nanos, digits);
        String::from_utf8(text.as_bytes().to_vec()).unwrap()
    }

    #[test]
    fn absolute_times() {
        assert_eq!(absolute(TimeFormat::Absolute(Zone::Utc)), "22:13:20.120000");
        assert_eq!(absolute(TimeFormat::Date(Zone::Local)), "2023-11-14 22:13:20.120000");
        assert_eq!(absolute(TimeFormat::DayOfYear(Zone::Utc)), "2023/318 22:13:20.120000");
        assert_eq!(absolute(TimeFormat::Epoch), "1700000000.120000");
    }

    #[test]
    fn seconds_keep_their_sign_and_their_digits() {
        assert_eq!(seconds(-10_000_000, 6, false), "-0.010000");
        assert_eq!(seconds(1_234_567_891, 9, false), "1.234567891");
        assert_eq!(seconds(1_999_999_999, 0, false), "1");
        assert_eq!(seconds(1_710_000_000, 6, true), "1.710000s");
        assert_eq!(seconds(-99_001_000_000_000, 6, true), "- 27h 30m  1.000000s");
        assert_eq!(seconds(61_000_000_000, 6, true), "1m  1.000000s");
    }

    #[test]
    fn civil_dates_agree_with_days() {
        for day in [-719_468, -365, -1, 0, 58, 59, 60, 365, 11_016, 19_675, 200_000] {
            let (year, month, date) = civil(day);
            assert_eq!(days_from_civil(year, month, date), day);
            assert!((1..=31).contains(&date));
        }
    }
}
