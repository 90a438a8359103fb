//! The print spooler (MS-RPRN): the drivers of printers, which are told in a buffer whose texts lie at offsets.

use lamna_fields::{Encoding, Field};

use super::Operation;
use super::fields::spoolss as f;
use super::ndr::Arg::{self, *};
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::dcerpc::{u16_in, u32_in};
use crate::walk::Walk;

/// The number of the operation that lists drivers.
pub(super) const ENUM_PRINTER_DRIVERS: u16 = 10;

/// The level of information about drivers that is taken apart, and its octets without texts.
const LEVEL: u32 = 2;
const LEVEL_LEN: usize = 24;

const BUFFER: Arg = Buffer("Buffer", f::BUFFER_SIZE, f::BUFFER_DATA);

/// The operations: number, arguments, results.
pub(super) static OPERATIONS: &[Operation] = &[(
    ENUM_PRINTER_DRIVERS,
    &[
        Name("Name", f::SERVERNAME, true),
        Name("Environment", f::ENVIRONMENT, true),
        Level(f::ENUMJOBS_LEVEL),
        BUFFER,
        Number(f::OFFERED, 4),
    ],
    &[BUFFER, Number(f::NEEDED, 4), Number(f::RETURNED, 4), Number(f::RC, 4)],
)];

/// What a driver's information tells behind its version: texts, whose offsets are there.
const TEXTS: &[Field] = &[f::DRIVERNAME, f::ENVIRONMENT, f::DRIVERPATH, f::DATAFILE, f::CONFIGFILE];

/// Adds what an answer's buffer of this level says of drivers: `item` is the one of its octets, which begin at `from`.
pub(super) fn drivers<C: Collector>(
    w: &mut Walk<'_, C>,
    stub: &Buf<'_>,
    (item, from, len): (Item, usize, usize),
    order: Encoding,
    level: u32,
) -> Walked {
    if level != LEVEL || !w.fields() {
        return Ok(());
    }
    let returned = u32_in(stub, (from + len).next_multiple_of(4) + 4, order)?;
    // Wireshark reckons the places in the buffer from its own beginning.
    let buffer = Buf::new(stub.bytes(from, len)?, len, 0);
    let outer = w.open(item);
    for index in 0..returned as usize {
        let start = LEVEL_LEN * index;
        let item = w.text(&buffer, start, 0, format_args!("Driver info level {LEVEL}"))?;
        let opened = w.open(item);
        let version = u32_in(&buffer, start, order)?;
        w.number(f::DRIVERCVERSION, &buffer, start, 4, version.into())?;
        for (place, field) in TEXTS.iter().enumerate() {
            text(w, &buffer, (start, start + 4 + 4 * place), order, *field)?;
        }
        w.close(opened);
    }
    w.close(outer);
    Ok(())
}

/// Adds the text whose offset from the beginning of its driver's information stands at `at`.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (base, at): (usize, usize),
    order: Encoding,
    field: Field,
) -> Walked {
    let offset = u32_in(b, at, order)?;
    let start = base + offset as usize;
    let mut end = start;
    while u16_in(b, end, order)? != 0 {
        end += 2;
    }
    let encoding = if order == Encoding::Little { Encoding::Utf16Le } else { Encoding::Utf16 };
    let words = encoding.text(b.bytes(start, end - start)?);
    let item = w.string(field, b, start, end + 2 - start, format_args!("{words}"))?;
    let opened = w.open(item);
    w.number(f::OFFSET, b, at, 4, offset.into())?;
    w.string(f::RELATIVE_STRING, b, start, end - start, format_args!("{words}"))?;
    w.close(opened);
    Ok(())
}
