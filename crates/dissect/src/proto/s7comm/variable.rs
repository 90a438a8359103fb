//! Variables: how requests address them, and what they hold.

use super::fields as f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// How an item is addressed: any variable by area and address.
const S7ANY: u8 = 0x10;

/// The kind of an address that names its syntax.
const SPECIFICATION: u8 = 0x12;

/// Areas of memory.
mod area {
    pub(super) const COUNTER: u8 = 0x1c;
    pub(super) const TIMER: u8 = 0x1d;
    pub(super) const DB: u8 = 0x84;
    pub(super) const DI: u8 = 0x85;
}

/// What a result says of its item.
const SUCCESS: u8 = 0xff;

/// A result that is not given: requests that write.
const RESERVED: u8 = 0;

/// Kinds of lengths.
mod transport {
    pub(super) const BIT: u8 = 3;
    pub(super) const BYTE: u8 = 4;
    pub(super) const INTEGER: u8 = 5;
}

/// The addresses of a request, from `at` on.
pub(super) fn items<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    count: usize,
) -> Walked {
    for number in 1..=count {
        let specification = b.u8(at)?;
        let len = usize::from(b.u8(at + 1)?);
        let syntax = b.u8(at + 2)?;
        let item = w.item(f::PARAM_ITEM, b, at, 2 + len)?;
        w.label(item, format_args!("Item [{number}]:"));
        let opened = w.open(item);
        w.item(f::PARAM_ITEM_VARSPEC, b, at, 1)?;
        w.item(f::PARAM_ITEM_VARSPEC_LENGTH, b, at + 1, 1)?;
        w.item(f::PARAM_ITEM_SYNTAXID, b, at + 2, 1)?;
        if specification == SPECIFICATION && syntax == S7ANY && len == 10 {
            any(w, b, at, (item, number))?;
        }
        w.close(opened);
        // Addresses begin at even places.
        at += 2 + len;
        if len % 2 == 1 && number < count {
            at += 1;
        }
    }
    Ok(())
}

fn any<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    (item, number): (crate::collect::Item, usize),
) -> Walked {
    let (size, len, db) = (b.u8(at + 3)?, b.u16(at + 4)?, b.u16(at + 6)?);
    let (place, address) = (b.u8(at + 8)?, b.u24(at + 9)?);
    w.item(f::PARAM_ITEM_TRANSP_SIZE, b, at + 3, 1)?;
    w.item(f::PARAM_ITEM_LENGTH, b, at + 4, 2)?;
    w.item(f::PARAM_ITEM_DB, b, at + 6, 2)?;
    w.item(f::PARAM_ITEM_AREA, b, at + 8, 1)?;
    let root = w.item(f::PARAM_ITEM_ADDRESS, b, at + 9, 3)?;
    let numbered = place == area::TIMER || place == area::COUNTER;
    let parts: &[_] = if numbered {
        &[f::PARAM_ITEM_ADDRESS_NUMBER]
    } else {
        &[f::PARAM_ITEM_ADDRESS_BYTE, f::PARAM_ITEM_ADDRESS_BIT]
    };
    w.bits(root, parts, b, at + 9, 3)?;
    if !w.labels() {
        return Ok(());
    }
    let word = w.word(f::PARAM_ITEM_AREA, u64::from(place)).unwrap_or("unknown area");
    // Areas have their letter in parentheses.
    let letter = word.rsplit_once('(').map_or(word, |(_, rest)| rest.trim_end_matches(')'));
    let kind =
        w.word(f::PARAM_ITEM_TRANSP_SIZE, u64::from(size)).unwrap_or("Unknown transport size");
    let (octet, bit) = (address >> 3 & 0xffff, address & 7);
    match place {
        area::TIMER | area::COUNTER => {
            w.label(item, format_args!("Item [{number}]: ({letter} {})", address & 0xffff));
        }
        area::DB | area::DI => {
            let word = if place == area::DB { "DBX" } else { "DIX" };
            let text =
                format_args!("Item [{number}]: ({letter} {db}.{word} {octet}.{bit} {kind} {len})");
            w.label(item, text);
        }
        _ => w.label(item, format_args!("Item [{number}]: ({letter} {octet}.{bit} {kind} {len})")),
    }
    Ok(())
}

/// What became of the items of a request that writes; `fills` where an octet follows the last one.
pub(super) fn results<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    count: usize,
    fills: bool,
) -> Walked {
    for index in 0..count {
        let word =
            w.word(f::DATA_RETURNCODE, u64::from(b.u8(at + index)?)).unwrap_or("Unknown code");
        let item = w.item(f::DATA_ITEM, b, at + index, 1)?;
        w.label(item, format_args!("Item [{}]: ({word})", index + 1));
        let opened = w.open(item);
        w.item(f::DATA_RETURNCODE, b, at + index, 1)?;
        if fills && index + 1 == count {
            w.item(f::DATA_FILLBYTE, b, at + index + 1, 1)?;
        }
        w.close(opened);
    }
    Ok(())
}

/// What items hold, from `at` on in `size` octets.
pub(super) fn data<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    size: usize,
    count: usize,
) -> Walked {
    let (mut at, end) = (at, at + size);
    for number in 1..=count {
        if at >= end {
            break;
        }
        let code = b.u8(at)?;
        let kind = b.u8(at + 1)?;
        let given =
            if matches!(code, SUCCESS | RESERVED) { usize::from(b.u16(at + 2)?) } else { 0 };
        // Some kinds count bits.
        let len = match kind {
            transport::BIT | transport::BYTE | transport::INTEGER => given.div_ceil(8),
            _ => given,
        };
        let fills = len % 2 == 1 && number < count;
        let word = w.word(f::DATA_RETURNCODE, u64::from(code)).unwrap_or("Unknown code");
        let item = w.item(f::DATA_ITEM, b, at, 4 + len + usize::from(fills))?;
        w.label(item, format_args!("Item [{number}]: ({word})"));
        let opened = w.open(item);
        w.item(f::DATA_RETURNCODE, b, at, 1)?;
        w.item(f::DATA_TRANSPORTSIZE, b, at + 1, 1)?;
        let item = w.item(f::DATA_LENGTH, b, at + 2, 2)?;
        w.label_value(item, format_args!("{len}"));
        w.set_number(item, len as u64);
        at += 4;
        if len > 0 {
            w.item(f::RESP_DATA, b, at, len)?;
            at += len;
        }
        if fills {
            w.item(f::DATA_FILLBYTE, b, at, 1)?;
            at += 1;
        }
        w.close(opened);
    }
    Ok(())
}
