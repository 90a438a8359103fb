//! Flags: a number whose bits have fields of their own under it.

use std::fmt::Write as _;

use lamna_fields::{Encoding, Field, FieldType, Strings, Value};

use crate::buf::{Buf, Fault, Walked};
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
            if value & def.mask != 0
                && (def.kind == FieldType::Boolean || def.mask.is_power_of_two())
            {
                w.append(root, format_args!(", {}", def.title));
            }
        }
    }
    w.close(opened);
    Ok(root)
}

/// [`item`] in network order, with the names of the flags that are set.
pub(crate) fn flags<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    field: Field,
    bits: &[Field],
) -> Walked {
    item(w, (b, at, len, Encoding::Big), field, bits, Names::Shown)?;
    Ok(())
}

/// Adds a number of `len` octets as `field`, and `parts` under it. The label names the flags that are
/// set, and says what numbers with words mean.
pub(crate) fn worded<C: Collector>(
    w: &mut Walk<'_, C>,
    (b, at, len, order): (&Buf<'_>, usize, usize, Encoding),
    field: Field,
    parts: &[Field],
) -> Result<Item, Fault> {
    let item = w.item_as(field, b, at, len, order)?;
    let opened = w.open(item);
    for part in parts {
        w.item_as(*part, b, at, len, order)?;
    }
    w.close(opened);
    if !w.labels() {
        return Ok(item);
    }
    let raw = read(b, at, len, order)?;
    let value = |mask: u64, shift: u32| if mask == 0 { raw } else { (raw & mask) >> shift };
    let def = w.def(field);
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = def.write_label(&mut text, &Value::Uint(value(def.mask, def.shift())));
    for part in parts {
        let part = w.def(*part);
        let value = value(part.mask, part.shift());
        let _ = match (part.kind, part.strings) {
            (FieldType::Boolean, _) if value != 0 => write!(text, ", {}", part.title),
            (FieldType::Boolean, _) => Ok(()),
            (_, Strings::Values(words)) => {
                write!(text, ", {}: {}", part.title, words.get(value).unwrap_or("Unknown"))
            }
            _ => Ok(()),
        };
    }
    w.label(item, format_args!("{text}"));
    Ok(item)
}
