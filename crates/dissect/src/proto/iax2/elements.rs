//! The information elements of IAX2 (RFC 5456, section 8.6).

use lamna_fields::{Encoding, Field, FieldType, days_from_civil, decode};

use super::fields::*;
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::malformed;
use crate::walk::Walk;

/// All codecs.
const ALL_CODECS: &[Field] = &[
    CAP_G723_1,
    CAP_GSM,
    CAP_ULAW,
    CAP_ALAW,
    CAP_G726_AAL2,
    CAP_ADPCM,
    CAP_SLINEAR,
    CAP_LPC10,
    CAP_G729A,
    CAP_SPEEX,
    CAP_ILBC,
    CAP_G726,
    CAP_G722,
    CAP_SIREN7,
    CAP_SIREN14,
    CAP_SLINEAR16,
    CAP_JPEG,
    CAP_PNG,
    CAP_H261,
    CAP_H263,
    CAP_H263_PLUS,
    CAP_H264,
    CAP_MPEG4,
    CAP_VP8,
    CAP_T140_RED,
    CAP_T140,
    CAP_G719,
    CAP_SPEEX16,
    CAP_OPUS,
    CAP_TESTLAW,
];

/// Codecs that fit into 32 bits: the first ones.
const CODECS: &[Field] = ALL_CODECS.split_at(26).0;

/// The field of an element of this type that has one.
fn field_of(kind: u8) -> Option<Field> {
    Some(match kind {
        1 => IAX_CALLED_NUMBER,
        2 => IAX_CALLING_NUMBER,
        3 => IAX_CALLING_ANI,
        4 => IAX_CALLING_NAME,
        5 => IAX_CALLED_CONTEXT,
        6 => IAX_USERNAME,
        7 => IAX_PASSWORD,
        8 => IAX_CAPABILITY,
        9 => IAX_FORMAT,
        10 => IAX_LANGUAGE,
        11 => IAX_VERSION,
        12 => IAX_CPE_ADSI,
        13 => IAX_DNID,
        14 => IAX_AUTH_METHODS,
        15 => IAX_AUTH_CHALLENGE,
        16 => IAX_AUTH_MD5,
        17 => IAX_AUTH_RSA,
        19 => IAX_REFRESH,
        20 => IAX_DIALPLAN_STATUS,
        21 => IAX_CALL_NO,
        22 => IAX_CAUSE,
        23 => IAX_IAX_UNKNOWN,
        24 => IAX_MSG_COUNT,
        25 => IAX_AUTOANSWER,
        26 => IAX_MOH,
        27 => IAX_TRANSFERID,
        28 => IAX_RDNIS,
        29 => IAX_PROVISIONING,
        30 => IAX_AESPROVISIONING,
        32 => IAX_DEVICETYPE,
        33 => IAX_SERVICEIDENT,
        34 => IAX_FIRMWAREVER,
        35 => IAX_FWBLOCKDESC,
        36 => IAX_FWBLOCKDATA,
        37 => IAX_PROVVER,
        38 => IAX_CALLINGPRES,
        39 => IAX_CALLINGTON,
        40 => IAX_CALLINGTNS,
        41 => IAX_SAMPLINGRATE,
        42 => IAX_CAUSECODE,
        43 => IAX_ENCRYPTION,
        44 => IAX_ENCKEY,
        45 => IAX_CODECPREFS,
        46 => IAX_RRJITTER,
        47 => IAX_RRLOSS,
        48 => IAX_RRPKTS,
        49 => IAX_RRDELAY,
        50 => IAX_RRDROPPED,
        51 => IAX_RROOO,
        255 => IAX_DATAFORMAT,
        _ => return None,
    })
}

/// Types of elements that are more than a field.
mod kind {
    pub(super) const CAPABILITY: u8 = 8;
    pub(super) const FORMAT: u8 = 9;
    pub(super) const ADDRESS: u8 = 18;
    pub(super) const TIME: u8 = 31;
    pub(super) const CAPABILITY_64: u8 = 55;
    pub(super) const FORMAT_64: u8 = 56;
}

/// The elements from `at` to the end.
pub(super) fn all<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    const HEAD: usize = 2;
    while b.remaining(at) > 0 {
        let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let item = w.text(b, at, HEAD + len, format_args!(" "))?;
        let opened = w.open(item);
        w.item(IE_ID, b, at, 1)?;
        w.item(LENGTH, b, at + 1, 1)?;
        one(w, b, at + HEAD, len, kind, item)?;
        w.close(opened);
        at += HEAD + len;
    }
    Ok(())
}

/// Octets that a field's value must have; any number where its type leaves that open.
fn width(kind: FieldType, element: u8) -> Option<usize> {
    match kind {
        // Codecs that fit into less than the field has.
        _ if element == kind::FORMAT => Some(4),
        kind if kind.is_integer() => Some(kind.width()),
        _ => None,
    }
}

/// An element: its value, which the title repeats.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    kind: u8,
    title: Item,
) -> Walked {
    match kind {
        kind::ADDRESS => return address(w, b, at, len, title),
        kind::TIME if len >= 4 => return time(w, b, at, title),
        kind::TIME => return Ok(()),
        kind::CAPABILITY_64 | kind::FORMAT_64 => {
            w.item(VERSION, b, at, 1)?;
            if len != 9 {
                return Ok(());
            }
            let is_capability = kind == kind::CAPABILITY_64;
            let field = if is_capability { IAX_CAPABILITY2 } else { IAX_FORMAT2 };
            if is_capability {
                w.bitmask(field, ALL_CODECS, b, at + 1, 8)?;
            } else {
                w.item(field, b, at + 1, 8)?;
            }
            let codecs = if is_capability { ALL_CODECS } else { &[] };
            return repeat(w, b, at + 1, 8, field, codecs, title);
        }
        _ => {}
    }
    let Some(field) = field_of(kind) else { return unknown(w, b, at, len, kind, title) };
    if width(w.def(field).kind, kind).is_some_and(|width| width != len) {
        let item = w.text(b, at - 1, 1, format_args!("Invalid length"))?;
        w.expert(INVALID_LEN, item);
        return Ok(());
    }
    let codecs = if kind == kind::CAPABILITY { CODECS } else { &[] };
    if codecs.is_empty() {
        let item = w.item(field, b, at, len)?;
        if w.def(field).kind == FieldType::String {
            malformed::stray(w, item, b.bytes(at, len)?);
        }
    } else {
        w.bitmask(field, codecs, b, at, len)?;
    }
    repeat(w, b, at, len, field, codecs, title)
}

/// Makes the title of an element what its field says.
fn repeat<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    field: Field,
    bits: &[Field],
    title: Item,
) -> Walked {
    if !w.labels() {
        return Ok(());
    }
    let octets = b.bytes(at, len)?;
    let def = w.def(field);
    let mut label = String::new();
    let text = Encoding::Utf8.text(octets);
    // Writing to a String cannot fail.
    let _ = match decode(def, octets, Encoding::Big) {
        _ if def.kind == FieldType::None => {
            label.push_str(def.title);
            Ok(())
        }
        Some(value) => def.write_label(&mut label, &value),
        None => def.write_label(&mut label, &lamna_fields::Value::Str(&text)),
    };
    let value = octets.iter().fold(0u64, |value, octet| value << 8 | u64::from(*octet));
    for bit in bits {
        let bit = w.def(*bit);
        if value & bit.mask != 0 {
            label.push_str(", ");
            label.push_str(bit.title);
        }
    }
    w.label(title, format_args!("Information Element: {label}"));
    Ok(())
}

/// The address that a peer seems to have.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    title: Item,
) -> Walked {
    const IPV4: u16 = 2;
    // As it lies in the memory of who sends it: the family's low octet comes first.
    let family = b.u16_le(at)?;
    if family != IPV4 {
        let text = format_args!("Not supported in IAX dissector: peer address family of {family}");
        w.expert_text(PEER_ADDRESS_UNSUPPORTED, Item::NONE, text);
        return Ok(());
    }
    let item = w.text(b, at, len, format_args!("Apparent Address"))?;
    let opened = w.open(item);
    w.item_le(IAX_APP_ADDR_SINFAMILY, b, at, 2)?;
    w.item(IAX_APP_ADDR_SINPORT, b, at + 2, 2)?;
    w.item(IAX_APP_ADDR_SINADDR, b, at + 4, 4)?;
    w.close(opened);
    w.label(title, format_args!("Information Element: Apparent Address"));
    Ok(())
}

/// A date and a time in 32 bits, as file systems had them.
fn time<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, title: Item) -> Walked {
    const SECOND: i64 = 1_000_000_000;
    let raw = b.u32(at)?;
    w.item(IAX_DATETIME_RAW, b, at, 4)?;
    let part = |shift: u32, mask: u32| i64::from(raw >> shift & mask);
    // A month of zero is the last one of the year before.
    let (year, month) = match part(21, 0xf) {
        0 => (1999 + part(25, 0x7f), 12),
        month => (2000 + part(25, 0x7f), month.min(12)),
    };
    let days = days_from_civil(year, month as u32, 1) + part(16, 0x1f) - 1;
    let seconds = ((days * 24 + part(11, 0x1f)) * 60 + part(5, 0x3f)) * 60 + part(0, 0x1f) * 2;
    let nanos = (seconds * SECOND) as u64;
    w.number(IAX_DATETIME, b, at, 4, nanos)?;
    if w.labels() {
        let mut label = String::new();
        let value = lamna_fields::Value::AbsoluteTime(i128::from(seconds * SECOND));
        // Writing to a String cannot fail.
        let _ = w.def(IAX_DATETIME).write_label(&mut label, &value);
        w.label(title, format_args!("Information Element: {label}"));
    }
    Ok(())
}

/// An element that has no field: by its length.
fn unknown<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    kind: u8,
    title: Item,
) -> Walked {
    let octets = b.bytes(at, len)?;
    let name = w.word(IE_ID, u64::from(kind)).unwrap_or("Unknown");
    let number = octets.iter().take(4).fold(0u32, |n, octet| n << 8 | u32::from(*octet));
    let (field, shown) = match len {
        1 => (IAX_UNKNOWNBYTE, format!("0x{number:x}")),
        2 => (IAX_UNKNOWNSHORT, format!("0x{number:x}")),
        4 => (IAX_UNKNOWNLONG, format!("0x{number:06x}")),
        _ => (IAX_UNKNOWNSTRING, Encoding::Utf8.text(octets)),
    };
    let item = w.item(field, b, at, len)?;
    w.label(item, format_args!("{name}: {shown}"));
    w.label(title, format_args!("Information Element: {name}: {shown}"));
    Ok(())
}
