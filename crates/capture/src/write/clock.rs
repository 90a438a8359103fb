//! Local time in file names.

use std::time::{SystemTime, UNIX_EPOCH};

/// `YYYYMMDDhhmmss` in the zone of this machine.
pub(super) fn local_stamp(time: SystemTime) -> String {
    let seconds = time.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let zoned = jiff::Timestamp::from_second(i64::try_from(seconds).unwrap_or(0))
        .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
        .to_zoned(jiff::tz::TimeZone::system());
    zoned.strftime("%Y%m%d%H%M%S").to_string()
}
