//! Zones: in datagrams of their own, and in transactions.

use lamna_fields::FieldDef;

use super::fields::zip as f;
use super::{pascal, text};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::Walk;

/// Functions.
mod function {
    pub(super) const QUERY: u8 = 1;
    pub(super) const REPLY: u8 = 2;
    pub(super) const NETWORK_REQUEST: u8 = 5;
    pub(super) const NETWORK_REPLY: u8 = 6;
    pub(super) const NOTIFY: u8 = 7;
    pub(super) const EXTENDED_REPLY: u8 = 8;
}

/// The functions of transactions.
const IN_TRANSACTIONS: std::ops::RangeInclusive<u8> = 7..=9;

/// Zones.
#[derive(Clone, Copy, Debug)]
pub struct Zip;

impl Dissect for Zip {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ZIP");
        let function = b.u8(0)?;
        match f::FUNCTION_VALUES.get(function.into()) {
            Some(word) => w.info(format_args!("{word}")),
            None => w.info(format_args!("Unknown ZIP function ({function:02x})")),
        }
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.item(f::FUNCTION, &b, 0, 1)?;
        match function {
            function::QUERY => {
                let count = usize::from(b.u8(1)?);
                let item = w.item(f::NETWORK_COUNT, &b, 1, 1)?;
                let inner = w.open(item);
                for index in 0..count {
                    w.item(f::NETWORK, &b, 2 + 2 * index, 2)?;
                }
                w.close(inner);
            }
            function::REPLY | function::EXTENDED_REPLY => {
                let count = b.u8(1)?;
                let item = w.item(f::NETWORK_COUNT, &b, 1, 1)?;
                let inner = w.open(item);
                let mut at = 2;
                for _ in 0..count {
                    at = zone(w, &b, at)?;
                }
                w.close(inner);
            }
            function::NETWORK_REQUEST => {
                w.row(&b, 1, &[(f::ZERO_VALUE, 1), (f::ZERO_VALUE, 4)])?;
                pascal(w, f::ZONE_NAME, &b, 6)?;
            }
            function::NETWORK_REPLY | function::NOTIFY => network(w, &b, function)?,
            _ => {}
        }
        w.close(opened);
        Ok(())
    }
}

/// Adds a network and its zone; where they end.
fn zone<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let network = b.u16(at)?;
    let (_, len) = text(b, at + 2)?;
    let item = w.text(b, at, 2 + len, format_args!("Zone for network: {network}"))?;
    let opened = w.open(item);
    w.item(f::NETWORK, b, at, 2)?;
    let end = pascal(w, f::ZONE_NAME, b, at + 2)?;
    w.close(opened);
    Ok(end)
}

/// Adds what is told of the network at hand.
fn network<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, function: u8) -> Walked {
    const INVALID: u8 = 0x80;
    let flags = [f::FLAGS_ZONE_INVALID, f::FLAGS_USE_BROADCAST, f::FLAGS_ONLY_ONE_ZONE];
    w.bitmask(f::FLAGS, &flags, b, 1, 1)?;
    if function == function::NOTIFY {
        w.item(f::ZERO_VALUE, b, 2, 4)?;
    } else {
        w.row(b, 2, &[(f::NETWORK_START, 2), (f::NETWORK_END, 2)])?;
    }
    let at = pascal(w, f::ZONE_NAME, b, 6)?;
    let len = usize::from(b.u8(at)?);
    w.row(b, at, &[(f::MULTICAST_LENGTH, 1), (f::MULTICAST_ADDRESS, len)])?;
    let at = at + 1 + len;
    if function == function::NOTIFY {
        pascal(w, f::ZONE_NAME, b, at)?;
    } else if b.u8(1)? & INVALID != 0 {
        pascal(w, f::DEFAULT_ZONE, b, at)?;
    }
    Ok(())
}

/// Walks a request in a transaction.
pub(super) fn asked<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, transaction: u16) -> Walked {
    w.column_protocol("ZIP");
    let function = b.u8(0)?;
    match f::ATP_FUNCTION_VALUES.get(function.into()) {
        Some(word) => w.info(format_args!("Function: {word}  tid {transaction}")),
        None => w.info(format_args!("Function: Unknown (0x{function:x})  tid {transaction}")),
    }
    let (_, opened) = w.open_protocol(b, 0, b.len())?;
    w.item(f::ATP_FUNCTION, b, 0, 1)?;
    if IN_TRANSACTIONS.contains(&function) {
        w.row(b, 1, &[(f::ZERO_VALUE, 1), (f::START_INDEX, 2)])?;
    }
    w.close(opened);
    Ok(())
}

/// Walks the answer to a request of a function.
pub(super) fn answered<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    transaction: u16,
    function: u8,
) -> Walked {
    w.column_protocol("ZIP");
    w.info(format_args!("Reply tid {transaction}"));
    let (_, opened) = w.open_protocol(b, 0, b.len())?;
    w.generated(f::ATP_FUNCTION, b, 0, function.into());
    if IN_TRANSACTIONS.contains(&function) {
        let count = b.u16(2)?;
        w.row(b, 0, &[(f::LAST_FLAG, 1), (f::ZERO_VALUE, 1)])?;
        let item = w.item(f::COUNT, b, 2, 2)?;
        let inner = w.open(item);
        let mut at = 4;
        for _ in 0..count {
            at = pascal(w, f::ZONE_NAME, b, at)?;
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}
