//! Addresses of the signalling connection control part (ITU-T Q.713, section 3.4): a point code, a subsystem and a
//! global title.

use std::fmt;

use lamna_fields::Field;

use super::fields::*;
use super::users;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::e212::Network;
use crate::proto::{e164, e212};
use crate::walk::Walk;

/// The fields of the address of one end.
pub(super) struct End {
    name: &'static str,
    reserved: Field,
    ri: Field,
    gti: Field,
    ssni: Field,
    pci: Field,
    pc: Field,
    ssn: Field,
    nai: Field,
    oe: Field,
    tt: Field,
    np: Field,
    es: Field,
    digits: Field,
    digits_length: Field,
}

pub(super) static CALLED: End = End {
    name: "Called",
    reserved: CALLED_RESERVED,
    ri: CALLED_RI,
    gti: CALLED_GTI,
    ssni: CALLED_SSNI,
    pci: CALLED_PCI,
    pc: CALLED_PC,
    ssn: CALLED_SSN,
    nai: CALLED_NAI,
    oe: CALLED_OE,
    tt: CALLED_TT,
    np: CALLED_NP,
    es: CALLED_ES,
    digits: CALLED_DIGITS,
    digits_length: CALLED_DIGITS_LENGTH,
};

pub(super) static CALLING: End = End {
    name: "Calling",
    reserved: CALLING_RESERVED,
    ri: CALLING_RI,
    gti: CALLING_GTI,
    ssni: CALLING_SSNI,
    pci: CALLING_PCI,
    pc: CALLING_PC,
    ssn: CALLING_SSN,
    nai: CALLING_NAI,
    oe: CALLING_OE,
    tt: CALLING_TT,
    np: CALLING_NP,
    es: CALLING_ES,
    digits: CALLING_DIGITS,
    digits_length: CALLING_DIGITS_LENGTH,
};

/// Numbering plans of which the countries are shown.
mod plan {
    pub(super) const ISDN: u8 = 1;
    pub(super) const LAND_MOBILE: u8 = 6;
    pub(super) const ISDN_MOBILE: u8 = 7;
}

/// The encoding of an odd number of digits.
const ODD: u8 = 1;

/// Signals of an address, two an octet, the lower half first.
struct Signals<'b> {
    octets: &'b [u8],
    is_odd: bool,
}

impl fmt::Display for Signals<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = (self.octets.len() * 2).saturating_sub(usize::from(self.is_odd));
        let halves = self.octets.iter().flat_map(|octet| [octet & 15, octet >> 4]);
        halves.take(count).try_for_each(|half| match half {
            0..=9 => write!(f, "{half}"),
            11 => f.write_str("11"),
            12 => f.write_str("12"),
            15 => f.write_str("ST"),
            _ => f.write_str("(spare)"),
        })
    }
}

/// Adds an address; gives its subsystem, if it names one.
pub(super) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    end: &End,
) -> Result<Option<u8>, Fault> {
    let len = b.reported();
    let plural = if len == 1 { "" } else { "s" };
    let text = format_args!("{} Party address ({len} byte{plural})", end.name);
    let item = w.text(b, 0, len, text)?;
    let opened = w.open(item);
    let indicator = b.u8(0)?;
    let item = w.text(b, 0, 1, format_args!("Address Indicator"))?;
    let inside = w.open(item);
    for field in [end.reserved, end.ri, end.gti] {
        w.item(field, b, 0, 1)?;
    }
    let item = w.item(end.ssni, b, 0, 1)?;
    if indicator & 0x40 != 0 {
        // Routed by a number that must be there, behind a point code if there is one.
        let at = if indicator & 1 != 0 { 3 } else { 1 };
        if indicator & 2 == 0 {
            w.expert(SSN_NOT_PRESENT, item);
        } else if b.u8(at) == Ok(0) {
            w.expert(SSN_IS_ZERO, item);
        }
    }
    w.item(end.pci, b, 0, 1)?;
    w.close(inside);
    let mut at = 1;
    if indicator & 1 != 0 {
        if len < 3 {
            let text =
                format!("Wrong length indicated ({len}) should be at least 3, PC is 2 octets");
            let item = w.text(b, 0, len, format_args!("{text}"))?;
            w.expert_text(WRONG_LENGTH, item, format_args!("{text}"));
            w.close(opened);
            return Ok(None);
        }
        w.item_le(end.pc, b, at, 2)?;
        at += 2;
    }
    let mut subsystem = None;
    if indicator & 2 != 0 {
        let number = b.u8(at)?;
        w.item(end.ssn, b, at, 1)?;
        let item = w.item(SSN, b, at, 1)?;
        w.hide(item);
        users::link(w, b, at, number)?;
        subsystem = Some(number);
        at += 1;
    }
    let kind = indicator >> 2 & 0xf;
    if kind != 0 {
        title(w, &b.from(at)?, end, kind)?;
    }
    w.close(opened);
    Ok(subsystem)
}

/// Adds a global title.
fn title<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, end: &End, kind: u8) -> Walked {
    let len = b.reported();
    let plural = if len == 1 { "" } else { "s" };
    let text = format_args!("Global Title 0x{kind:x} ({len} byte{plural})");
    let item = w.text(b, 0, len, text)?;
    let opened = w.open(item);
    let (mut at, mut is_odd, mut plan, mut nature) = (0, false, 0, 0);
    if kind == 1 {
        is_odd = b.u8(0)? & 0x80 != 0;
        w.item(end.oe, b, 0, 1)?;
        w.item(end.nai, b, 0, 1)?;
        at = 1;
    }
    if matches!(kind, 2..=4) {
        w.item(end.tt, b, 0, 1)?;
        at = 1;
    }
    if matches!(kind, 3 | 4) {
        let octet = b.u8(1)?;
        (plan, is_odd) = (octet >> 4, octet & 0xf == ODD);
        w.item(end.np, b, 1, 1)?;
        w.item(end.es, b, 1, 1)?;
        at = 2;
    }
    if kind == 4 {
        nature = b.u8(2)? & 0x7f;
        w.item(end.nai, b, 2, 1)?;
        at = 3;
    }
    if b.remaining(at) > 0 {
        let octets = b.bytes(at, b.remaining(at))?;
        let signals = Signals { octets, is_odd };
        let count = signals.to_string().len();
        let item = w.string(end.digits, b, at, octets.len(), format_args!("{signals}"))?;
        let inside = w.open(item);
        let item = w.string(DIGITS, b, at, octets.len(), format_args!("{signals}"))?;
        w.mark_generated(item);
        let item = w.number(end.digits_length, b, at, octets.len(), count as u64)?;
        w.mark_generated(item);
        if nature == INTERNATIONAL && w.fields() {
            numbered(w, b, at, plan)?;
        }
        w.close(inside);
    }
    w.close(opened);
    Ok(())
}

/// The nature of addresses that begin with a country.
const INTERNATIONAL: u8 = 4;

/// Adds the country, or the network, that a number begins with.
fn numbered<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, plan: u8) -> Walked {
    match plan {
        plan::ISDN | plan::ISDN_MOBILE => e164::beginning(w, b, at),
        plan::LAND_MOBILE => {
            let network = Network::of_subscriber(b.array(at)?);
            e212::add(w, b, at, (e212::MCC, e212::MNC), network)
        }
        _ => Ok(()),
    }
}
