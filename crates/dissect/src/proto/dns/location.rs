//! How LOC records write sizes and places (RFC 1876, section 2).

use std::fmt;

use lamna_fields::write_g;

/// Writes a size of four bits of mantissa and four of exponent, in centimetres: `18 (1 m)`.
pub(super) fn write_size(size: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    let (mantissa, exponent) = ((size >> 4 & 15) as f64, (size & 15) as i32);
    write!(out, "{size} (")?;
    write_g(out, mantissa * 10f64.powi(exponent) / 100.0, 6)?;
    out.write_str(" m)")
}

/// Writes a latitude: `2332896396 (51 deg 30 min 12.748 sec N)`.
pub(super) fn write_latitude(value: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write_angle(value, 90, ['N', 'S'], out)
}

/// Writes a longitude, like [`write_latitude`].
pub(super) fn write_longitude(value: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write_angle(value, 180, ['E', 'W'], out)
}

/// Writes an angle in thousandths of a second around 2^31.
fn write_angle(value: u64, limit: u64, sides: [char; 2], out: &mut dyn fmt::Write) -> fmt::Result {
    const ZERO: u64 = 1 << 31;
    let [plus, minus] = sides;
    let side = if value >= ZERO { plus } else { minus };
    let milliseconds = value.abs_diff(ZERO);
    if milliseconds > limit * 3_600_000 {
        return write!(out, "{value} (Value out of range)");
    }
    let seconds = milliseconds / 1000;
    let (degrees, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let fraction = milliseconds % 1000;
    write!(out, "{value} ({degrees} deg {minutes} min {seconds}.{fraction:03} sec {side})")
}

/// Writes an altitude in centimetres above a base 100 km below the sea: `10008532 (85.32 m)`.
pub(super) fn write_altitude(value: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write!(out, "{value} (")?;
    write_g(out, (value as f64 - 10_000_000.0) / 100.0, 6)?;
    out.write_str(" m)")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: fn(u64, &mut dyn fmt::Write) -> fmt::Result, value: u64) -> String {
        let mut s = String::new();
        write(value, &mut s).unwrap();
        s
    }

    #[test]
    fn places_are_written_as_wireshark_does() {
        assert_eq!(written(write_size, 0x12), "18 (1 m)");
        assert_eq!(written(write_size, 0x99), "153 (9e+07 m)");
        let text = "2332896396 (51 deg 30 min 12.748 sec N)";
        assert_eq!(written(write_latitude, 2332896396), text);
        let text = "2147024037 (0 deg 7 min 39.611 sec W)";
        assert_eq!(written(write_longitude, 2147024037), text);
        assert_eq!(written(write_latitude, 0), "0 (Value out of range)");
        assert_eq!(written(write_altitude, 10008532), "10008532 (85.32 m)");
        assert_eq!(written(write_altitude, 0), "0 (-100000 m)");
    }
}
