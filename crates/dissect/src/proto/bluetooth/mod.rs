//! Bluetooth: captures of its link layers, and the protocols above (Bluetooth Core Specification). Low Energy is covered
//! from its link layer up to attributes; of the classic one nothing.

pub mod att;
pub mod common;
mod companies;
pub mod l2cap;
pub mod le;
pub mod nordic;
pub mod rf;
pub mod smp;
mod uuids;

use std::fmt;

use lamna_fields::{Field, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::frame::link;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Bluetooth.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("bluetooth", "Bluetooth", "Bluetooth");
    SRC = FieldDef::new("bluetooth.src", "Source", FieldType::Ether);
    DST = FieldDef::new("bluetooth.dst", "Destination", FieldType::Ether);
    ADDR = FieldDef::new("bluetooth.addr", "Source or Destination", FieldType::Ether).stands_for(&[SRC, DST]);
}

/// The layer that all Bluetooth captures begin with.
#[derive(Clone, Copy, Debug)]
pub struct Bluetooth;

impl Dissect for Bluetooth {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Link(link::BLUETOOTH_LE_LL), Claim::Link(link::BLUETOOTH_LE_LL_WITH_PHDR)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Bluetooth");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.close(opened);
        if w.frame.link == link::BLUETOOTH_LE_LL {
            w.call(id::BTLE, b)
        } else {
            w.call(id::BTLE_RF, b)
        }
    }
}

/// Where a packet of a connection goes, as far as its capture tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Way {
    /// It does not tell.
    #[default]
    Unknown,
    /// From the end that began the connection.
    Sent,
    /// To it.
    Received,
}

impl Way {
    /// What Info lines begin with.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Way::Unknown => "UnknownDirection",
            Way::Sent => "Sent",
            Way::Received => "Rcvd",
        }
    }

    /// The place of its state among those of a connection.
    pub(crate) fn index(self) -> usize {
        match self {
            Way::Received => 1,
            Way::Unknown | Way::Sent => 0,
        }
    }

    /// The other way.
    pub(crate) fn back(self) -> Way {
        match self {
            Way::Unknown => Way::Unknown,
            Way::Sent => Way::Received,
            Way::Received => Way::Sent,
        }
    }
}

/// The connection that a packet belongs to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Connection {
    /// Its access address.
    pub(crate) key: u32,
    /// Where the packet goes.
    pub(crate) way: Way,
}

/// An address, whose octets come last one first.
pub(crate) fn address(b: &Buf<'_>, at: usize) -> Result<[u8; 6], Fault> {
    let mut octets = b.array::<6>(at)?;
    octets.reverse();
    Ok(octets)
}

/// Shows an address, whose octets come last one first.
pub(crate) fn show_address<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<Address, Fault> {
    let octets = address(b, at)?;
    w.number(field, b, at, 6, address_number(octets))?;
    Ok(Address::Ether(octets))
}

/// The number of an address as fields keep it.
pub(crate) fn address_number(octets: [u8; 6]) -> u64 {
    octets.iter().fold(0, |number, octet| number << 8 | u64::from(*octet))
}

/// A number of at most six significant digits, without zeros at its end, as C's `%g` writes it.
pub(crate) struct Short(pub(crate) f64);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: i32 = 6;
        let whole = if self.0.abs() < 1.0 { 1 } else { self.0.abs().log10() as i32 + 1 };
        let places = (DIGITS - whole).max(0) as usize;
        let text = format!("{:.places$}", self.0);
        let short = if text.contains('.') {
            text.trim_end_matches('0').trim_end_matches('.')
        } else {
            &text
        };
        f.write_str(short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let cases = [(3.75, "3.75"), (81918.75, "81918.8"), (4000.0, "4000"), (0.625, "0.625")];
        for (number, text) in cases {
            assert_eq!(Short(number).to_string(), text);
        }
    }

    #[test]
    fn addresses_come_last_octet_first() {
        let b = Buf::new(&[1, 2, 3, 4, 5, 6], 6, 0);
        assert_eq!(address(&b, 0), Ok([6, 5, 4, 3, 2, 1]));
        assert_eq!(address_number([0, 0, 0, 0, 1, 2]), 0x102);
    }
}
