//! Times as Windows counts them: tenths of a microsecond since the year 1601 (MS-DTYP, section 2.3.3).

use lamna_fields::Field;

use crate::buf::{Buf, Fault};
use crate::collect::{Collector, Item};
use crate::walk::Walk;

/// From 1601 to 1970.
const EPOCH: i64 = 116_444_736_000_000_000;

/// A time in nanoseconds since 1970.
pub(crate) fn nanoseconds(ticks: u64) -> i64 {
    (ticks as i64).wrapping_sub(EPOCH).wrapping_mul(100)
}

/// Adds a time of eight octets, least significant first.
pub(crate) fn item<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<Item, Fault> {
    let ticks = b.u64_le(at)?;
    let item = w.number(field, b, at, 8, nanoseconds(ticks) as u64)?;
    let special = match ticks {
        0 => "No time specified (0)",
        0x7fff_ffff_ffff_ffff | u64::MAX => "Infinity (absolute time)",
        0x8000_0000_0000_0000 => "Infinity (relative time)",
        _ => return Ok(item),
    };
    // Words stand for times that are none.
    w.set_number(item, 0);
    w.label_value(item, format_args!("{special}"));
    Ok(item)
}

#[cfg(test)]
mod tests {
    use super::nanoseconds;

    #[test]
    fn the_epoch_is_in_1601() {
        assert_eq!(nanoseconds(116_444_736_000_000_001), 100);
        // 2023-09-12 07:38:14.7679365
        assert_eq!(nanoseconds(0x01d9_e54c_16d8_2485), 1_694_504_294_767_936_500);
    }
}
