//! Numbers of the ISDN user part: what they are, and their digits.

use std::fmt;

use lamna_fields::Field;

use super::fields::*;
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{e164, id};
use crate::walk::Walk;

/// How a number is laid out: the fields of each octet before the digits, the digits, and what one digit is called.
pub(super) struct Number {
    heads: &'static [&'static [Field]],
    digits: Field,
    digit: [Field; 2],
    e164: Option<Field>,
}

const CALLED_DIGIT: [Field; 2] =
    [CALLED_PARTY_ODD_ADDRESS_SIGNAL_DIGIT, CALLED_PARTY_EVEN_ADDRESS_SIGNAL_DIGIT];
const CALLING_DIGIT: [Field; 2] =
    [CALLING_PARTY_ODD_ADDRESS_SIGNAL_DIGIT, CALLING_PARTY_EVEN_ADDRESS_SIGNAL_DIGIT];

const CALLED_NATURE: &[Field] =
    &[ISDN_ODD_EVEN_INDICATOR, CALLED_PARTY_NATURE_OF_ADDRESS_INDICATOR];
const CALLING_NATURE: &[Field] =
    &[ISDN_ODD_EVEN_INDICATOR, CALLING_PARTY_NATURE_OF_ADDRESS_INDICATOR];
const PLAN: Field = NUMBERING_PLAN_INDICATOR;
const PRESENTATION: Field = ADDRESS_PRESENTATION_RESTRICTED_INDICATOR;

const fn made(
    heads: &'static [&'static [Field]],
    digits: Field,
    digit: [Field; 2],
    e164: Option<Field>,
) -> Number {
    Number { heads, digits, digit, e164 }
}

static CALLED_NUMBER: Number = made(
    &[CALLED_NATURE, &[INN_INDICATOR, PLAN]],
    CALLED,
    CALLED_DIGIT,
    Some(e164::CALLED_PARTY_NUMBER_DIGITS),
);
static SUBSEQUENT: Number =
    made(&[&[ISDN_ODD_EVEN_INDICATOR]], SUBSEQUENT_NUMBER, CALLED_DIGIT, None);
static CALLING_NUMBER: Number = made(
    &[CALLING_NATURE, &[NI_INDICATOR, PLAN, PRESENTATION, SCREENING_INDICATOR]],
    CALLING,
    CALLING_DIGIT,
    Some(e164::CALLING_PARTY_NUMBER_DIGITS),
);
static REDIRECTING_NUMBER: Number =
    made(&[CALLING_NATURE, &[PLAN, PRESENTATION]], REDIRECTING, CALLING_DIGIT, None);
static REDIRECTION: Number =
    made(&[CALLED_NATURE, &[INN_INDICATOR, PLAN]], REDIRECTION_NUMBER, CALLED_DIGIT, None);
static CONNECTED: Number = made(
    &[CALLING_NATURE, &[PLAN, PRESENTATION, SCREENING_INDICATOR]],
    CONNECTED_NUMBER,
    CALLING_DIGIT,
    None,
);
static TRANSIT: Number = made(
    &[&[ISDN_ODD_EVEN_INDICATOR, TYPE_OF_NETWORK_IDENTIFICATION, NETWORK_IDENTIFICATION_PLAN]],
    TRANSIT_NETWORK_SELECTION,
    CALLING_DIGIT,
    None,
);
static ORIGINAL: Number =
    made(&[CALLING_NATURE, &[PLAN, PRESENTATION]], ORIGINAL_CALLED_NUMBER, CALLING_DIGIT, None);
static LOCATION: Number = made(
    &[CALLING_NATURE, &[INN_INDICATOR, PLAN, PRESENTATION, SCREENING_INDICATOR]],
    LOCATION_NUMBER,
    CALLING_DIGIT,
    None,
);
static TRANSFER: Number = made(
    &[CALLING_NATURE, &[PLAN, PRESENTATION, SCREENING_INDICATOR_ENHANCED]],
    CALL_TRANSFER_NUMBER,
    CALLING_DIGIT,
    None,
);
static INTELLIGENT: Number =
    made(&[CALLING_NATURE, &[PLAN, PRESENTATION]], CALLED_IN_NUMBER, CALLING_DIGIT, None);
static GENERIC: Number = made(
    &[
        &[NUMBER_QUALIFIER_INDICATOR],
        CALLING_NATURE,
        &[NI_INDICATOR, PLAN, PRESENTATION, SCREENING_INDICATOR_ENHANCED],
    ],
    GENERIC_NUMBER,
    CALLING_DIGIT,
    None,
);

/// The layout of the number that a parameter holds.
pub(super) fn of(code: u8) -> Option<&'static Number> {
    Some(match code {
        4 => &CALLED_NUMBER,
        5 => &SUBSEQUENT,
        10 => &CALLING_NUMBER,
        11 => &REDIRECTING_NUMBER,
        12 => &REDIRECTION,
        33 => &CONNECTED,
        35 => &TRANSIT,
        40 => &ORIGINAL,
        63 => &LOCATION,
        69 => &TRANSFER,
        111 => &INTELLIGENT,
        192 => &GENERIC,
        _ => return None,
    })
}

/// Digits, two an octet, the lower half first; the last half is none where their number is odd.
struct Digits<'b> {
    octets: &'b [u8],
    is_odd: bool,
}

impl Digits<'_> {
    fn halves(&self) -> impl Iterator<Item = u8> {
        let count = (self.octets.len() * 2).saturating_sub(usize::from(self.is_odd));
        self.octets.iter().flat_map(|octet| [octet & 15, octet >> 4]).take(count)
    }
}

impl fmt::Display for Digits<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.halves().try_for_each(|half| write!(f, "{half:X}"))
    }
}

/// The nature of numbers that begin with a country.
const INTERNATIONAL: u8 = 4;

impl Number {
    /// Adds the number, and its digits to the line of `item`.
    pub(super) fn show<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        item: Item,
    ) -> Walked {
        let nature_at = usize::from(self.heads.len() > 2);
        let first = b.u8(nature_at)?;
        for (at, fields) in self.heads.iter().enumerate() {
            for field in *fields {
                w.item(*field, b, at, 1)?;
            }
        }
        let at = self.heads.len();
        let len = b.reported().saturating_sub(at);
        if len == 0 {
            w.append(item, format_args!(": (empty)"));
            w.expert(EMPTY_NUMBER, item);
            return Ok(());
        }
        let digits = Digits { octets: b.bytes(at, len)?, is_odd: first & 0x80 != 0 };
        w.append(item, format_args!(": {digits}"));
        let number = w.string(self.digits, b, at, len, format_args!("{digits}"))?;
        if !w.fields() {
            return Ok(());
        }
        let opened = w.open(number);
        for (n, _) in digits.halves().enumerate() {
            w.item(self.digit[n % 2], b, at + n / 2, 1)?;
        }
        if let Some(field) = self.e164 {
            w.foreign(id::E164, |w| -> Walked {
                w.string(field, b, at, len, format_args!("{digits}"))?;
                if first & 0x7f == INTERNATIONAL {
                    let item = w.string(e164::MSISDN, b, at, len, format_args!("{digits}"))?;
                    w.hide(item);
                }
                Ok(())
            })?;
        }
        w.close(opened);
        // Of generic numbers the country is shown behind the digits.
        if self.digits == GENERIC_NUMBER && first & 0x7f == INTERNATIONAL {
            e164::beginning(w, b, at)?;
        }
        Ok(())
    }
}
