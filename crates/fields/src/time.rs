use std::fmt::{self, Write};
use std::sync::OnceLock;

/// A time zone to write absolute times in.
#[derive(Clone, Debug)]
pub struct TimeZone(Zone);

#[derive(Clone, Debug)]
enum Zone {
    Utc,
    System,
}

impl TimeZone {
    /// UTC.
    pub const UTC: TimeZone = TimeZone(Zone::Utc);

    /// The zone of the machine, from `TZ` or the system's setting; UTC where there is none. It is looked up when a time is
    /// first written, and stays: to find it takes a walk over the machine's database of zones.
    pub fn system() -> TimeZone {
        TimeZone(Zone::System)
    }

    fn zone(&self) -> &jiff::tz::TimeZone {
        static UTC: jiff::tz::TimeZone = jiff::tz::TimeZone::UTC;
        static SYSTEM: OnceLock<jiff::tz::TimeZone> = OnceLock::new();
        match self.0 {
            Zone::Utc => &UTC,
            Zone::System => SYSTEM.get_or_init(|| {
                jiff::tz::TimeZone::try_system().unwrap_or(jiff::tz::TimeZone::UTC)
            }),
        }
    }

    /// Offset from UTC in seconds and the zone's abbreviation at `seconds` since 1970.
    pub fn at(&self, seconds: i64) -> (i32, String) {
        match jiff::Timestamp::from_second(seconds) {
            Ok(t) => {
                let info = self.zone().to_offset_info(t);
                (info.offset().seconds(), info.abbreviation().to_owned())
            }
            Err(_) => (0, "UTC".to_owned()),
        }
    }

    /// Seconds since 1970 of a civil time in this zone.
    pub fn seconds_of(&self, days: i64, second_of_day: i64) -> i64 {
        let local = days * 86_400 + second_of_day;
        // Twice: the offset before and after a change of the clocks may differ.
        let first = local - i64::from(self.at(local).0);
        local - i64::from(self.at(first).0)
    }
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Writes nanoseconds since 1970 as `Nov 14, 2023 22:13:20.010000000 UTC`, or with
/// `day_of_year` as `2023/318:22:13:20.010000000 UTC`.
pub fn write_absolute(
    out: &mut dyn Write,
    nanos: i128,
    zone: &TimeZone,
    day_of_year: bool,
) -> fmt::Result {
    let seconds = nanos.div_euclid(1_000_000_000) as i64;
    let fraction = nanos.rem_euclid(1_000_000_000);
    let (offset, name) = zone.at(seconds);
    let local = seconds.saturating_add(i64::from(offset));
    let (year, month, day) = civil_from_days(local.div_euclid(86_400));
    let clock = local.rem_euclid(86_400);
    let (h, m, s) = (clock / 3600, clock / 60 % 60, clock % 60);
    if day_of_year {
        let doy = local.div_euclid(86_400) - days_from_civil(year, 1, 1) + 1;
        write!(out, "{year}/{doy:03}:{h:02}:{m:02}:{s:02}.{fraction:09} {name}")
    } else {
        let month = MONTHS[(month - 1) as usize];
        write!(out, "{month} {day:>2}, {year} {h:02}:{m:02}:{s:02}.{fraction:09} {name}")
    }
}

/// Writes nanoseconds as seconds with `digits` (at most 9) digits of fraction: `-0.010000000`.
pub fn write_relative(out: &mut dyn Write, nanos: i128, digits: usize) -> fmt::Result {
    let sign = if nanos < 0 { "-" } else { "" };
    let n = nanos.unsigned_abs();
    let fraction = n % 1_000_000_000;
    match digits {
        0 => write!(out, "{sign}{}", n / 1_000_000_000),
        d => {
            let d = d.min(9);
            let cut = fraction / 10u128.pow((9 - d) as u32);
            write!(out, "{sign}{}.{cut:0d$}", n / 1_000_000_000)
        }
    }
}

/// Year, month and day of the Gregorian calendar of a day counted from 1970-01-01.
pub(crate) fn civil_from_days(days: i64) -> (i64, u32, u32) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = (doy - (153 * mp + 2) / 5 + 1) as u32;
    let month = if mp < 10 { mp + 3 } else { mp - 9 } as u32;
    (yoe + era * 400 + i64::from(month <= 2), month, day)
}

/// Days from 1970-01-01 to a day of the Gregorian calendar. `day` may lie outside
/// the month: 30 February is 1 or 2 March.
pub fn days_from_civil(year: i64, month: u32, day: u32) -> i64 {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let mp = i64::from((month + 9) % 12);
    let doy = (153 * mp + 2) / 5 + i64::from(day) - 1;
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    era * 146_097 + doe - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absolute_times_are_written_as_wireshark_does() {
        let mut s = String::new();
        write_absolute(&mut s, 1_700_000_000_010_000_000, &TimeZone::UTC, false).unwrap();
        assert_eq!(s, "Nov 14, 2023 22:13:20.010000000 UTC");
        s.clear();
        write_absolute(&mut s, 1_699_064_000_000_000_000, &TimeZone::UTC, false).unwrap();
        assert_eq!(s, "Nov  4, 2023 02:13:20.000000000 UTC");
    }

    #[test]
    fn relative_times_keep_the_sign_of_a_fraction() {
        let mut s = String::new();
        write_relative(&mut s, -10_000_000, 9).unwrap();
        s.push(' ');
        write_relative(&mut s, 1_234_567_891, 6).unwrap();
        assert_eq!(s, "-0.010000000 1.234567");
    }

    #[test]
    fn days_and_civil_dates_are_inverse() {
        for days in [-719_468, -1, 0, 59, 19_675, 200_000] {
            let (y, m, d) = civil_from_days(days);
            assert_eq!(days_from_civil(y, m, d), days);
        }
    }
}
