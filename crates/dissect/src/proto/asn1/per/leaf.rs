//! Strings and numbers that say more than their type does.

use lamna_fields::Field;

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::e212::{self, Network};
use crate::walk::Walk;

/// The greatest number of bits of a string that are written one by one.
const MAX_SHOWN_BITS: usize = 64;

/// The greatest number of octets of a string of bits that are written.
const MAX_SHOWN_OCTETS: usize = 36;

/// A string or a number that a protocol does something with besides.
pub(crate) struct Leaf<'r> {
    pub(crate) field: Field,
    /// The number; nought of a string.
    pub(crate) number: u64,
    /// The octets of a string.
    pub(crate) octets: &'r [u8],
    /// How many bits there are.
    pub(crate) bits: usize,
    /// Where they are: the octets themselves where they begin with one, or a place that stands for them.
    pub(crate) b: Buf<'r>,
    pub(crate) at: usize,
    /// The octets that the value at hand lies in.
    pub(crate) around: Buf<'r>,
    pub(crate) item: Item,
}

/// Adds the fields of a string of bits, of which `table` holds the first and the last for each word.
pub(crate) fn bits<C: Collector>(
    w: &mut Walk<'_, C>,
    word: u16,
    leaf: &Leaf<'_>,
    table: &[(u16, Field, Field)],
) -> Walked {
    let Some((_, first, last)) = table.iter().find(|row| row.0 == word) else { return Ok(()) };
    // Octets that were moved are not those of a source: their values are worked out here.
    let value = leaf.octets.iter().take(8).fold(0u64, |value, o| value << 8 | u64::from(*o));
    for number in first.0..=last.0 {
        let field = Field(number);
        if !w.wants(field) {
            continue;
        }
        let def = w.def(field);
        let own = if def.mask == 0 { value } else { (value & def.mask) >> def.shift() };
        w.number(field, &leaf.b, leaf.at, leaf.octets.len(), own)?;
    }
    Ok(())
}

/// Adds the country and the network that the first octets of a string name.
pub(crate) fn network<C: Collector>(
    w: &mut Walk<'_, C>,
    leaf: &Leaf<'_>,
    fields: (Field, Field),
) -> Walked {
    let Some(octets) = leaf.octets.first_chunk() else { return Ok(()) };
    e212::add(w, &leaf.b, leaf.at, fields, Network::of_radio(*octets))
}

/// Adds the addresses in a string of bits: one of four octets, one of sixteen, or both.
pub(crate) fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    leaf: &Leaf<'_>,
    short: Field,
    long: Field,
) -> Walked {
    let (b, at, octets) = (&leaf.b, leaf.at, leaf.octets);
    let (four, sixteen) = match leaf.bits {
        32 => (Some(0), None),
        128 => (None, Some(0)),
        160 => (Some(0), Some(4)),
        _ => return Ok(()),
    };
    if let Some(part) = four {
        let number = octets.iter().skip(part).take(4).fold(0, |n, o| n << 8 | u64::from(*o));
        w.number(short, b, at + part, 4, number)?;
    }
    if let Some(part) = sixteen {
        w.octets(long, b, at + part, 16, octets.get(part..).unwrap_or(&[]))?;
    }
    Ok(())
}

/// Says behind the seconds of a time what time that is.
pub(crate) fn time<C: Collector>(w: &mut Walk<'_, C>, leaf: &Leaf<'_>) -> Walked {
    if w.labels()
        && let Some(seconds) = leaf.octets.first_chunk()
    {
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = super::words::network_time(u32::from_be_bytes(*seconds), &mut text);
        w.append(leaf.item, format_args!(" ({text})"));
    }
    Ok(())
}

/// Writes a string of bits as octets, with its length and its bits one by one.
pub(super) fn label_bits<C: Collector>(
    w: &mut Walk<'_, C>,
    item: Item,
    octets: &[u8],
    bits: usize,
) {
    use std::fmt::Write as _;
    let mut text = String::new();
    // Writing to a String cannot fail.
    for octet in octets.iter().take(MAX_SHOWN_OCTETS) {
        let _ = write!(text, "{octet:02x}");
    }
    if octets.len() > MAX_SHOWN_OCTETS {
        text.push('…');
    }
    let _ = write!(text, " [bit length {bits}");
    let padding = octets.len() * 8 - bits;
    if padding > 0 {
        let _ = write!(text, ", {padding} LSB pad bits");
    }
    if bits <= MAX_SHOWN_BITS && bits > 0 {
        text.push_str(", ");
        let mut value = 0u64;
        for at in 0..octets.len() * 8 {
            if at > 0 && at % 8 == 0 {
                text.push_str("  ");
            } else if at > 0 && at % 4 == 0 {
                text.push(' ');
            }
            let octet = octets.get(at / 8).copied().unwrap_or(0);
            let bit = octet >> (7 - at % 8) & 1;
            if at < bits {
                value = value << 1 | u64::from(bit);
                text.push(if bit == 0 { '0' } else { '1' });
            } else {
                text.push('.');
            }
        }
        let _ = write!(text, " decimal value {value}");
    }
    text.push(']');
    w.label_value(item, format_args!("{text}"));
}
