//! Flags: a number whose bits have fields of their own under it.

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Fault};
use crate::collect::{Collector, Item};
use crate::walk::Walk;

/// Whether the label of the whole names the bits that are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// It does.
    Shown,
    /// It shows the number alone.
    Left,
}

/// The number in up to eight octets.
pub(crate) fn read(b: &Buf<'_>, at: usize, len: usize, order: Encoding) -> Result<u64, Fault> {
    let octets = b.bytes(at, len.min(8))?;
    let add = |n: u64, octet: &u8| n << 8 | u64::from(*octet);
    Ok(match order {
        Encoding::Little => octets.iter().rev().fold(0, add),
        _ => octets.iter().fold(0, add),
    })
}

/// Adds flags of `len` octets as `field`, and `bits` under it.
pub(crate) fn item<C: Collector>(
    w: &mut Walk<'_, C>,
    (b, at, len, order): (&Buf<'_>, usize, usize, Encoding),
    field: Field,
    bits: &[Field],
    names: Names,
) -> Result<Item, Fault> {
    let value = read(b, at, len, order)?;
    let root = w.number(field, b, at, len, value)?;
    if !w.fields() {
        return Ok(root);
    }
    let opened = w.open(root);
    for bit in bits {
        w.item_as(*bit, b, at, len, order)?;
        if names == Names::Shown && w.labels() {
            let def = w.def(*bit);
            if value & def.mask != 0 && def.mask.is_power_of_two() {
                w.append(root, format_args!(", {}", def.title));
            }
        }
    }
    w.close(opened);
    Ok(root)
}
