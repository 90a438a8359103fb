//! Variables: how requests address them, and what they hold.

use super::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
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

/// A result of what is not there.
const MISSING: u8 = 0x0a;

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
        } else if specification != SPECIFICATION || syntax == S7ANY {
            w.label(item, format_args!("Item [{number}]: Unknown variable specification"));
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
    // Areas have their letter in parentheses.
    let letter = match w.word(f::PARAM_ITEM_AREA, u64::from(place)) {
        Some(word) => {
            word.rsplit_once('(').map_or(word, |(_, rest)| rest.trim_end_matches(')')).to_owned()
        }
        None => format!("unknown area {place:#04x}"),
    };
    let kind = match w.word(f::PARAM_ITEM_TRANSP_SIZE, u64::from(size)) {
        Some(word) => word.to_owned(),
        None => format!("Unknown transport size: {size:#04x}"),
    };
    let (octet, bit) = (address >> 3, address & 7);
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

/// Names an item of a result by what it says.
fn label<C: Collector>(w: &mut Walk<'_, C>, item: Item, number: usize, code: u8) {
    match w.word(f::DATA_RETURNCODE, u64::from(code)) {
        Some(word) => w.label(item, format_args!("Item [{number}]: ({word})")),
        None => w.label(item, format_args!("Item [{number}]: (Unknown code: 0x{code:02x})")),
    }
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
        let code = b.u8(at + index)?;
        let item = w.item(f::DATA_ITEM, b, at + index, 1)?;
        label(w, item, index + 1, code);
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
    // An item that says of no length keeps that of the one before it and its kind, as Wireshark has it.
    let (mut len, mut kind) = (0, 0);
    for number in 1..=count {
        if at >= end {
            break;
        }
        let code = b.u8(at)?;
        let has_data = matches!(code, SUCCESS | RESERVED);
        if has_data || code == MISSING {
            kind = b.u8(at + 1)?;
            len = usize::from(b.u16(at + 2)?);
            // Some kinds count bits.
            if matches!(kind, transport::BIT | transport::BYTE | transport::INTEGER) {
                len = len.div_ceil(8);
            }
        }
        let fills = has_data && len % 2 == 1 && number < count;
        let whole = if has_data { 4 + len } else { 4 };
        let item = w.item(f::DATA_ITEM, b, at, whole.min(b.remaining(at)))?;
        label(w, item, number, code);
        let opened = w.open(item);
        w.item(f::DATA_RETURNCODE, b, at, 1)?;
        // What was kept is shown even where there are no octets any more.
        for (field, part, len, value) in
            [(f::DATA_TRANSPORTSIZE, 1, 1, kind.into()), (f::DATA_LENGTH, 2, 2, len as u64)]
        {
            let place = (at + part).min(b.reported());
            w.number(field, b, place, len.min(b.remaining(place)), value)?;
        }
        let there = b.remaining(at);
        at += 4;
        if has_data {
            w.item(f::RESP_DATA, b, at, len)?;
            at += len;
        }
        if fills {
            w.item(f::DATA_FILLBYTE, b, at, 1)?;
            at += 1;
        }
        w.close(opened);
        if there < whole {
            return Err(Fault::Malformed);
        }
    }
    Ok(())
}
