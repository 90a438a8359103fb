//! Fields that share octets which come least significant first, as in 802.11, Bluetooth and USB.

use lamna_fields::{Field, FieldType, Strings};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::Walk;

/// The number in up to eight octets at `at`.
pub(crate) fn value(b: &Buf<'_>, at: usize, len: usize) -> Result<u64, Fault> {
    let octets = b.bytes(at, len.min(8))?;
    Ok(octets.iter().rev().fold(0, |value, octet| value << 8 | u64::from(*octet)))
}

/// Adds `fields`, which are bits of the same octets, one after the other.
pub(crate) fn bits<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    fields: &[Field],
) -> Walked {
    b.check(at, len)?;
    if C::FIELDS {
        for field in fields {
            w.item_le(*field, b, at, len)?;
        }
    }
    Ok(())
}

/// Adds `field` with `fields`, which are its bits, below it.
pub(crate) fn tree<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    fields: &[Field],
) -> Result<Item, Fault> {
    let item = w.item_le(field, b, at, len)?;
    if w.labels() && w.def(field).kind == FieldType::Uint8 && len == 2 {
        // The digits are those of the octets.
        w.label_value(item, format_args!("0x{:04x}", value(b, at, len)?));
    }
    let opened = w.open(item);
    bits(w, b, at, len, fields)?;
    w.close(opened);
    Ok(item)
}

/// [`tree`] whose label names the bits that are set, and what numbers with words say.
pub(crate) fn bitmask<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    fields: &[Field],
) -> Result<Item, Fault> {
    let number = value(b, at, len)?;
    let item = w.number(field, b, at, len, number)?;
    if w.labels() {
        for part in fields {
            let def = w.def(*part);
            let bits = (number & def.mask) >> def.shift();
            match (def.kind, def.strings) {
                (FieldType::Boolean, _) if bits != 0 => {
                    w.append(item, format_args!(", {}", def.title));
                }
                (FieldType::Boolean, _) => {}
                (_, Strings::Values(table)) => {
                    let word = table.get(bits).unwrap_or("Unknown");
                    w.append(item, format_args!(", {}: {word}", def.title));
                }
                _ => {}
            }
        }
    }
    let opened = w.open(item);
    bits(w, b, at, len, fields)?;
    w.close(opened);
    Ok(item)
}
