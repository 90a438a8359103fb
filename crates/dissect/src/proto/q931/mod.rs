//! Information elements of the digital subscriber signalling system No. 1 (ITU-T Q.931), as other protocols carry them.

pub mod fields;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{e164, id};
use crate::registry::Dissect;
use crate::walk::Walk;

pub use fields::FIELDS;
use fields::*;

/// The pseudo-protocol that the fields belong to.
#[derive(Clone, Copy, Debug)]
pub struct Q931;

impl Dissect for Q931 {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        elements(w, &b)
    }
}

/// Elements with a known layout.
mod element {
    pub(super) const BEARER: u8 = 0x04;
    pub(super) const CAUSE: u8 = 0x08;
    pub(super) const PROGRESS: u8 = 0x1e;
    pub(super) const DISPLAY: u8 = 0x28;
    pub(super) const KEYPAD: u8 = 0x2c;
    pub(super) const CONNECTED: u8 = 0x4c;
    pub(super) const CALLING: u8 = 0x6c;
    pub(super) const CALLING_SUBADDRESS: u8 = 0x6d;
    pub(super) const CALLED: u8 = 0x70;
    pub(super) const CALLED_SUBADDRESS: u8 = 0x71;
    pub(super) const REDIRECTING: u8 = 0x74;
    pub(super) const LOW_LAYER: u8 = 0x7c;
    pub(super) const HIGH_LAYER: u8 = 0x7d;
    pub(super) const USER: u8 = 0x7e;
    /// An element of a single octet.
    pub(super) const SENDING_COMPLETE: u8 = 0xa1;
}

/// Shows elements, one after the other; the fields at hand are these.
pub(crate) fn elements<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    while b.remaining(at) > 0 {
        let kind = b.u8(at)?;
        if kind == element::SENDING_COMPLETE {
            w.item(SENDING_COMPLETE, b, at, 1)?;
            at += 1;
            continue;
        }
        if kind & 0x80 != 0 {
            let text = format!("Unknown information element (0x{kind:02X})");
            let item = w.text(b, at, 1, format_args!("{text}"))?;
            w.expert_text(INFORMATION_ELEMENT_UNKNOWN, item, format_args!("{text}"));
            at += 1;
            continue;
        }
        let len = usize::from(b.u8(at + 1)?);
        let value = b.slice(at + 2, len)?;
        let name = ELEMENTS.get(u64::from(kind));
        let item = match name {
            Some(name) => w.text(b, at, len + 2, format_args!("{name}"))?,
            None => w.text(b, at, len + 2, format_args!("Unknown (0x{kind:02X})"))?,
        };
        let opened = w.open(item);
        let shown = w.item(INFORMATION_ELEMENT, b, at, 1)?;
        match name {
            Some(name) => w.label_value(shown, format_args!("{name}")),
            None => w.label_value(shown, format_args!("Unknown (0x{kind:02X})")),
        }
        w.item(INFORMATION_ELEMENT_LEN, b, at + 1, 1)?;
        if len > 0 {
            contents(w, &value, kind, item)?;
        }
        w.close(opened);
        at += 2 + len;
    }
    Ok(())
}

fn contents<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, item: Item) -> Walked {
    let len = b.reported();
    match kind {
        element::BEARER | element::LOW_LAYER => bearer(w, b),
        element::CAUSE => cause(w, b),
        element::HIGH_LAYER => high_layer(w, b),
        element::USER => user(w, b),
        element::PROGRESS => {
            w.item(CODING_STANDARD, b, 0, 1)?;
            w.item(PROGRESS_INDICATOR_LOCATION, b, 0, 1)?;
            if len > 1 {
                w.item(PROGRESS_INDICATOR_DESCRIPTION, b, 1, 1)?;
            }
            Ok(())
        }
        element::DISPLAY | element::KEYPAD => {
            let field =
                if kind == element::DISPLAY { DISPLAY_INFORMATION } else { KEYPAD_FACILITY };
            w.item(field, b, 0, len)?;
            let text = String::from_utf8_lossy(b.bytes(0, len)?);
            w.append(item, format_args!("  '{text}'"));
            Ok(())
        }
        element::CALLING_SUBADDRESS | element::CALLED_SUBADDRESS => {
            w.item(PARTY_SUBADDR_TYPE, b, 0, 1)?;
            w.item(PARTY_SUBADDR_ODD_EVEN, b, 0, 1)?;
            if len > 1 {
                w.item(PARTY_SUBADDR, b, 1, len - 1)?;
            }
            Ok(())
        }
        element::CALLING => {
            number(w, b, item, (CALLING_PARTY_NUMBER_DIGITS, e164::CALLING_PARTY_NUMBER_DIGITS))
        }
        element::CALLED => {
            number(w, b, item, (CALLED_PARTY_NUMBER_DIGITS, e164::CALLED_PARTY_NUMBER_DIGITS))
        }
        element::CONNECTED => {
            number(w, b, item, (CONNECTED_NUMBER_DIGITS, e164::CALLED_PARTY_NUMBER_DIGITS))
        }
        element::REDIRECTING => {
            number(w, b, item, (REDIRECTING_NUMBER_DIGITS, e164::CALLED_PARTY_NUMBER_DIGITS))
        }
        _ => w.item(DATA, b, 0, len).map(drop),
    }
}

/// A party's number: what it is, whether it may be shown, and its digits as text.
fn number<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    item: Item,
    (digits, plain): (Field, Field),
) -> Walked {
    let first = b.u8(0)?;
    for field in [NUMBERING_PLAN, NUMBER_TYPE, EXTENSION_IND] {
        w.item(field, b, 0, 1)?;
    }
    let mut at = 1;
    if first & 0x80 == 0 && b.remaining(at) > 0 {
        for field in [SCREENING_IND, PRESENTATION_IND, EXTENSION_IND] {
            w.item(field, b, at, 1)?;
        }
        at += 1;
    }
    let len = b.remaining(at);
    if len > 0 {
        w.item(digits, b, at, len)?;
        let text = String::from_utf8_lossy(b.bytes(at, len)?);
        w.append(item, format_args!(": '{text}'"));
        if first & 0xf == 1 {
            w.foreign(id::E164, |w| w.item(plain, b, at, len))?;
        }
    }
    Ok(())
}

/// Standards of coding.
const ITU: u8 = 0;

/// What a bearer can carry, and how.
pub(crate) fn bearer<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    /// Several channels at a time.
    const MULTIRATE: u8 = 0x18;
    let len = b.reported();
    if len == 0 {
        return Ok(());
    }
    let first = b.u8(0)?;
    if first >> 5 & 3 != ITU {
        w.item(BEARER_CAPABILITY_DATA, b, 0, len)?;
        w.item(EXTENSION_IND, b, 0, 1)?;
        return w.item(CODING_STANDARD, b, 0, 1).map(drop);
    }
    for field in [EXTENSION_IND, CODING_STANDARD, INFORMATION_TRANSFER_CAPABILITY] {
        w.item(field, b, 0, 1)?;
    }
    let mut at = 1;
    if first & 0x80 == 0 {
        at += 1;
    }
    if at >= len {
        return Ok(());
    }
    let rate = b.u8(at)?;
    for field in [EXTENSION_IND, TRANSFER_MODE, INFORMATION_TRANSFER_RATE] {
        w.item(field, b, at, 1)?;
    }
    at += 1;
    if rate & 0x1f == MULTIRATE {
        w.item(BEARER_CAPABILITY_RATE_MULTIPLIER, b, at, 1)?;
        at += 1;
    }
    for (layer, field) in [(1, UIL1), (2, UIL2), (3, UIL3)] {
        if at >= len {
            return Ok(());
        }
        let octet = b.u8(at)?;
        if octet >> 5 & 3 != layer {
            continue;
        }
        for field in [EXTENSION_IND, LAYER_IDENT, field] {
            w.item(field, b, at, 1)?;
        }
        at += 1;
        let mut goes_on = octet & 0x80 == 0;
        if layer == 1 && goes_on && at < len {
            for field in [LAYER_1, LAYER_1_IN_BAND_NEGOTIATION, BEARER_CAPABILITY_USER_RATE] {
                w.item(field, b, at, 1)?;
            }
        }
        while goes_on && at < len {
            goes_on = b.u8(at)? & 0x80 == 0;
            at += 1;
        }
    }
    Ok(())
}

/// What a call is for.
pub(crate) fn high_layer<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = b.reported();
    if len == 0 {
        return Ok(());
    }
    let first = b.u8(0)?;
    for field in
        [EXTENSION_IND, CODING_STANDARD, INTERPRETATION, PRESENTATION_METHOD_PROTOCOL_PROFILE]
    {
        w.item(field, b, 0, 1)?;
    }
    // Only this method of presentation has characteristics.
    if first >> 5 & 3 != ITU || first & 3 != 1 {
        if len > 1 {
            w.item(HIGH_LAYER_COMPAT_DATA, b, 1, len - 1)?;
        }
        return Ok(());
    }
    if len > 1 {
        w.item(EXTENSION_IND, b, 1, 1)?;
        w.item(HIGH_LAYER_CHARACTERISTICS, b, 1, 1)?;
    }
    Ok(())
}

/// What users say to each other.
pub(crate) fn user<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    /// Text.
    const IA5: u8 = 4;
    let discriminator = b.u8(0)?;
    w.item(USER_PROTOCOL_DISCRIMINATOR, b, 0, 1)?;
    let len = b.remaining(1);
    if len > 0 {
        let field = if discriminator == IA5 { USER_STRING } else { USER_BYTES };
        w.item(field, b, 1, len)?;
    }
    Ok(())
}

/// A cause (ITU-T Q.850).
fn cause<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    cause_head(w, b)?;
    let mut at = 1;
    if b.u8(0)? & 0x80 == 0 && b.remaining(1) > 0 {
        recommendation(w, b)?;
        at = 2;
    }
    if b.remaining(at) > 0 {
        w.item(CAUSE_VALUE, b, at, 1)?;
        extension(w, b, at)?;
        if b.remaining(at + 1) > 0 {
            diagnostic(w, b, at + 1)?;
        }
    }
    Ok(())
}

/// Where a cause came up.
pub(crate) fn cause_head<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    for field in [CAUSE_LOCATION, CODING_STANDARD, EXTENSION_IND] {
        w.item(field, b, 0, 1)?;
    }
    Ok(())
}

/// Which recommendation a cause is of.
pub(crate) fn recommendation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(CAUSE_RECOMMENDATION, b, 1, 1)?;
    extension(w, b, 1)
}

/// Whether an octet is the last of its group.
pub(crate) fn extension<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(EXTENSION_IND, b, at, 1).map(drop)
}

/// What a cause tells besides.
pub(crate) fn diagnostic<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(CAUSE_CALL_DIAGNOSTIC, b, at, b.remaining(at)).map(drop)
}
