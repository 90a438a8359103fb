//! Logical unit numbers of eight octets (SAM-5, section 4.7).

use super::fields::*;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Octets of a logical unit number.
pub(crate) const LEN: usize = 8;

/// The number by which a logical unit is told from others.
pub(crate) fn number(first: u8, second: u8) -> u16 {
    let high = if first & 0x40 == 0 { 0 } else { u16::from(first & 0x3f) << 8 };
    high | u16::from(second)
}

/// Shows the logical unit number of a command.
pub(crate) fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    if !w.fields() {
        return b.check(at, LEN);
    }
    if b.u32(at)? == 0 {
        let item = w.text(b, at, LEN, format_args!("LUN"))?;
        let opened = w.open(item);
        level(w, b, at)?;
        w.close(opened);
        return Ok(());
    }
    levels(w, b, at)
}

/// Shows the levels of a logical unit number, as in a list of them.
pub(super) fn show_listed<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    b.check(at, LEN)?;
    if w.fields() { levels(w, b, at) } else { Ok(()) }
}

fn levels<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.text(b, at, LEN, format_args!("LUNs"))?;
    let opened = w.open(item);
    let (mut offset, mut level_number) = (0, 0);
    while offset < LEN && (offset == 0 || b.u16(at + offset)? != 0) {
        let first = b.u8(at + offset)?;
        let len = if first >> 6 == 3 { 2 + usize::from(first >> 4 & 3) * 2 } else { 2 };
        let item = w.text(b, at + offset, len, format_args!("LUN {level_number}"))?;
        let inner = w.open(item);
        level(w, b, at + offset)?;
        w.close(inner);
        offset += len;
        level_number += 1;
    }
    w.close(opened);
    Ok(())
}

/// One level of addressing.
fn level<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let (first, second) = (b.u8(at)?, b.u8(at + 1)?);
    let both = u64::from(b.u16(at)? & 0x3fff);
    let item = w.item(LUN_ADDRESS_MODE, b, at, 1)?;
    match first >> 6 {
        0 if first == 0 => {
            w.label(
                item,
                format_args!("00.. .... = Address Mode: Simple logical unit addressing (0x00)"),
            );
            let item = w.number(LUN, b, at, 2, both)?;
            bits(w, item, 2, both, 14);
        }
        0 => {
            let bus = u64::from(first & 0x3f);
            let item = w.number(BUS, b, at, 1, bus)?;
            w.label(
                item,
                format_args!("..{:02b} {:04b} = BUS: 0x{bus:02x}", first >> 4 & 3, first & 15),
            );
            w.number(LUN, b, at + 1, 1, second.into())?;
        }
        1 => {
            let item = w.number(LUN, b, at, 2, both)?;
            bits(w, item, 2, both, 14);
        }
        2 => {
            w.item(TARGET, b, at, 1)?;
            let item = w.number(BUS, b, at + 1, 1, u64::from(second >> 5))?;
            w.label(item, format_args!("{:03b}. .... = BUS: 0x{:02x}", second >> 5, second >> 5));
            let lun = second & 0x1f;
            let item = w.number(LUN, b, at + 1, 1, lun.into())?;
            w.label(item, format_args!("...{} {:04b} = LUN: 0x{lun:04x}", lun >> 4, lun & 15));
        }
        _ => extended(w, b, at)?,
    }
    Ok(())
}

/// The label of a number in the last `width` bits of so many octets.
fn bits<C: Collector>(
    w: &mut Walk<'_, C>,
    item: crate::collect::Item,
    octets: u32,
    value: u64,
    width: u32,
) {
    if !w.labels() {
        return;
    }
    let mut text = String::new();
    for bit in (0..octets * 8).rev() {
        text.push(match bit {
            bit if bit >= width => '.',
            bit if value >> bit & 1 == 1 => '1',
            _ => '0',
        });
        match bit {
            0 => {}
            bit if bit % 8 == 0 => text.push_str("  "),
            bit if bit % 4 == 0 => text.push(' '),
            _ => {}
        }
    }
    w.label(item, format_args!("{text} = LUN: 0x{value:04x}"));
}

/// Extended logical unit addressing.
fn extended<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let first = b.u8(at)?;
    let (len, method) = (first >> 4 & 3, first & 15);
    let item = w.item(LUN_EXTENDED_ADDRESS_METHOD_LEN, b, at, 1)?;
    w.append(item, format_args!(" ({} bytes)", 2 + len * 2));
    let item = w.item(LUN_EXTENDED_ADDRESS_METHOD, b, at, 1)?;
    let (name, octets) = match (len, method) {
        (0, 1) => ("Well known logical unit", 1),
        (1, 1) => ("Well known logical unit", 0),
        (1, 2) => ("Extended flat space addressing", 3),
        (2, 2) => ("Long extended flat space addressing", 5),
        (3, 15) => ("Logical unit not specified", 0),
        _ => ("Reserved", 0),
    };
    w.append(item, format_args!(" ({name})"));
    match octets {
        0 => {}
        1 => {
            w.item(LUN, b, at + 1, 1)?;
        }
        octets => {
            w.item(LUN_LONG, b, at + 1, octets)?;
        }
    }
    Ok(())
}
