//! Lists of fields at fixed places: command blocks, mode pages and plain answers.

use lamna_fields::{Field, FieldType};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// What is shown of some octets.
#[derive(Clone, Copy, Debug)]
pub(super) enum Row {
    /// A field over so many octets from a place on.
    Item(Field, u16, u8),
    /// A number that counts in units of so many.
    Scaled(Field, u16, u8, u64),
    /// An octet whose bits are the fields below it, and are named in its label.
    Flags(Field, u16, &'static [Field]),
    /// An octet whose label is nothing but the masked bits, by name.
    Parts(Field, u16, &'static str, &'static [(&'static str, u8)]),
}

/// The commands of a kind of device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Set {
    /// Those that all devices share.
    Spc,
    /// Block devices.
    Sbc,
    /// Tapes.
    Ssc,
    /// Discs.
    Mmc,
    /// Medium changers.
    Smc,
}

/// What a command adds to Info; places and widths are those of the numbers in the command block.
#[derive(Clone, Copy, Debug)]
pub(super) enum Info {
    None,
    /// Address and length.
    Lba(u8, u8, u8, u8),
    /// Length.
    Len(u8, u8),
    /// Whether the answer comes at once.
    Immed,
}

/// The layout of a command block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Command {
    pub(super) opcode: u8,
    /// Where the octet at a place, masked, has a value.
    pub(super) when: Option<(u8, u8, u8)>,
    /// Where the control octet is; 0 without one.
    pub(super) control: u8,
    pub(super) info: Info,
    pub(super) rows: &'static [Row],
}

/// The layout of a mode page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    pub(super) set: Set,
    pub(super) code: u8,
    /// Whether it is a subpage, the first.
    pub(super) sub: bool,
    pub(super) rows: &'static [Row],
}

/// Adds the rows of a layout that begins at `base`.
pub(super) fn rows<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    base: usize,
    rows: &[Row],
) -> Walked {
    for row in rows {
        match *row {
            Row::Item(field, at, len) => {
                let at = base + usize::from(at);
                let item = w.item(field, b, at, len.into())?;
                if w.def(field).kind == FieldType::Uint8 && len == 2 {
                    // The value of a field that is narrower than its octets is their end, its text all of them.
                    let (number, title) = (b.u16(at)?, w.def(field).title);
                    w.set_number(item, u64::from(number & 0xff));
                    w.label(item, format_args!("{title}: 0x{number:02x}"));
                }
            }
            Row::Scaled(field, at, len, unit) => {
                let at = base + usize::from(at);
                let octets = b.bytes(at, len.into())?;
                let number = octets.iter().fold(0, |n: u64, octet| n << 8 | u64::from(*octet));
                w.number(field, b, at, len.into(), number * unit)?;
            }
            Row::Flags(field, at, bits) => {
                w.bitmask(field, bits, b, base + usize::from(at), 1)?;
            }
            Row::Parts(field, at, before, parts) => {
                let at = base + usize::from(at);
                let octet = b.u8(at)?;
                let item = w.item(field, b, at, 1)?;
                if w.labels() {
                    let parts =
                        parts.iter().map(|(name, mask)| format!("{name} = {}", octet & mask));
                    let text = parts.collect::<Vec<_>>().join(", ");
                    w.label(item, format_args!("{before}{text}"));
                }
            }
        }
    }
    Ok(())
}

/// The number in `len` octets, at most eight.
pub(super) fn number(b: &Buf<'_>, at: u8, len: u8) -> u64 {
    let octets = b.bytes(at.into(), len.into()).unwrap_or(&[]);
    octets.iter().fold(0, |n, octet| n << 8 | u64::from(*octet))
}
