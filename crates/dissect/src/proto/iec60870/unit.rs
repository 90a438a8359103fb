//! Application units (IEC 60870-5-101, section 7): what they are about, and the information objects in them.

use lamna_fields::{Encoding, Field, FieldDef, days_from_civil};

use super::fields::FIELDS;
pub(super) use super::fields::START;
use super::{fields as f, values};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::Walk;

/// Octets before the first object's address.
const HEADER_LEN: usize = 6;

/// Octets of an object's address.
const ADDRESS_LEN: usize = 3;

/// An element of information (section 7.2.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Siq,
    Diq,
    Qds,
    Vti,
    Bits,
    Normal,
    Scaled,
    Float,
    Counter,
    Sco,
    Dco,
    Rco,
    Qos,
    Qpm,
    Coi,
    Qoi,
    Qcc,
    Qrp,
    Time24,
    Time56,
}

impl Part {
    const fn len(self) -> usize {
        match self {
            Part::Normal | Part::Scaled => 2,
            Part::Bits | Part::Float => 4,
            Part::Counter => 5,
            Part::Time24 => 3,
            Part::Time56 => 7,
            _ => 1,
        }
    }
}

/// The elements of an object of a type (section 7.3); `None` where they are not taken apart.
fn parts(kind: u8) -> Option<&'static [Part]> {
    use Part::*;
    Some(match kind {
        1 => &[Siq],
        2 => &[Siq, Time24],
        3 => &[Diq],
        4 => &[Diq, Time24],
        5 => &[Vti, Qds],
        6 => &[Vti, Qds, Time24],
        7 => &[Bits, Qds],
        8 => &[Bits, Qds, Time24],
        9 => &[Normal, Qds],
        10 => &[Normal, Qds, Time24],
        11 => &[Scaled, Qds],
        12 => &[Scaled, Qds, Time24],
        13 => &[Float, Qds],
        14 => &[Float, Qds, Time24],
        15 => &[Counter],
        16 => &[Counter, Time24],
        21 => &[Normal],
        30 => &[Siq, Time56],
        31 => &[Diq, Time56],
        32 => &[Vti, Qds, Time56],
        33 => &[Bits, Qds, Time56],
        34 => &[Normal, Qds, Time56],
        35 => &[Scaled, Qds, Time56],
        36 => &[Float, Qds, Time56],
        37 => &[Counter, Time56],
        45 => &[Sco],
        46 => &[Dco],
        47 => &[Rco],
        48 => &[Normal, Qos],
        49 => &[Scaled, Qos],
        50 => &[Float, Qos],
        51 => &[Bits],
        58 => &[Sco, Time56],
        59 => &[Dco, Time56],
        60 => &[Rco, Time56],
        61 => &[Normal, Qos, Time56],
        62 => &[Scaled, Qos, Time56],
        63 => &[Float, Qos, Time56],
        64 => &[Bits, Time56],
        70 => &[Coi],
        100 => &[Qoi],
        101 => &[Qcc],
        102 => &[],
        103 => &[Time56],
        105 => &[Qrp],
        110 => &[Normal, Qpm],
        111 => &[Scaled, Qpm],
        112 => &[Float, Qpm],
        _ => return None,
    })
}

/// Application units of IEC 60870-5-101 and -104.
#[derive(Clone, Copy, Debug)]
pub struct Unit;

impl Dissect for Unit {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            w.columns().set_protocol("IEC 60870-5 ASDU");
        }
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        w.label(root, format_args!("IEC 60870-5-101/104 ASDU"));
        let kind = b.u8(0)?;
        let (count, cause, address) = (b.u8(1)?, b.u8(2)?, b.u16_le(4)?);
        let (is_sequence, count) = (count & 0x80 != 0, count & 0x7f);
        // The first object's address is in every unit.
        let [low, middle, high] = b.array::<ADDRESS_LEN>(HEADER_LEN)?;
        let object = u32::from_le_bytes([low, middle, high, 0]);
        if w.wants_columns() || w.labels() {
            let word = values::TYPEID_VALUES.get(u64::from(kind)).unwrap_or("<Unknown TypeId>");
            let reason = values::CAUSETX_VALUES.get(u64::from(cause & 0x3f));
            let reason = reason.unwrap_or("<Unknown CauseTx>");
            let negative = if cause & 0x40 != 0 { "_NEGA" } else { "" };
            let test = if cause & 0x80 != 0 { "_TEST" } else { "" };
            let why = format!("{reason}{negative}{test}");
            let last = object.wrapping_add(u32::from(count).saturating_sub(1));
            let place = match (count, is_sequence) {
                (0 | 1, _) => format!("IOA={object}"),
                (_, true) => format!("IOA[{count}]={object}-{last}"),
                (_, false) => format!("IOA[{count}]={object},..."),
            };
            let text = format!("ASDU={address} {word} {why:<7} {place}");
            w.info_append(format_args!("{text}"));
            let title = values::DESCRIPTIONS.get(u64::from(kind)).unwrap_or("<Unknown TypeId>");
            w.label(root, format_args!("IEC 60870-5-101/104 ASDU: {text} '{title}'"));
        }
        w.item(f::TYPEID, &b, 0, 1)?;
        w.item(f::SQ, &b, 1, 1)?;
        w.item(f::NUMIX, &b, 1, 1)?;
        w.item(f::CAUSETX, &b, 2, 1)?;
        w.item(f::NEGA, &b, 2, 1)?;
        w.item(f::TEST, &b, 2, 1)?;
        w.item(f::OA, &b, 3, 1)?;
        w.item_le(f::ADDR, &b, 4, 2)?;
        if w.fields() {
            objects(w, &b, kind, is_sequence, usize::from(count))?;
        }
        w.close(opened);
        Ok(())
    }
}

fn objects<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    is_sequence: bool,
    count: usize,
) -> Walked {
    let Some(parts) = parts(kind).filter(|parts| !parts.is_empty()) else {
        w.item_le(f::IOA, b, HEADER_LEN, ADDRESS_LEN)?;
        let at = HEADER_LEN + ADDRESS_LEN;
        if b.reported() > at {
            w.item(f::RAWDATA, b, at, b.reported() - at)?;
        }
        return Ok(());
    };
    let len: usize = parts.iter().map(|part| part.len()).sum();
    let mut at = HEADER_LEN;
    let mut object = 0;
    for index in 0..count {
        let begin = at;
        let has_address = index == 0 || !is_sequence;
        if has_address {
            let [low, middle, high] = b.array::<ADDRESS_LEN>(at)?;
            object = u32::from_le_bytes([low, middle, high, 0]);
            at += ADDRESS_LEN;
        } else {
            object = object.wrapping_add(1);
        }
        let root = w.text(
            b,
            begin,
            (at - begin + len).min(b.len() - begin),
            format_args!("IOA: {object}"),
        )?;
        let opened = w.open(root);
        if has_address {
            w.item_le(f::IOA, b, begin, ADDRESS_LEN)?;
        } else {
            w.generated(f::IOA, b, begin, u64::from(object));
        }
        for part in parts {
            element(w, b, at, *part)?;
            at += part.len();
        }
        w.close(opened);
    }
    if at != b.reported() {
        let (said, fits) = (b.reported() + 4, at + 4);
        let text = format_args!("Invalid Apdulen ({said} != {fits})");
        w.expert_text(f::IEC104_APDU_INVALID_LEN, crate::collect::Item::NONE, text);
    }
    Ok(())
}

fn element<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, part: Part) -> Walked {
    let (field, bits): (Field, &[Field]) = match part {
        Part::Siq => (f::SIQ, &[f::SIQ_SPI, f::SIQ_BL, f::SIQ_SB, f::SIQ_NT, f::SIQ_IV]),
        Part::Diq => (f::DIQ, &[f::DIQ_DPI, f::DIQ_BL, f::DIQ_SB, f::DIQ_NT, f::DIQ_IV]),
        Part::Qds => (f::QDS, &[f::QDS_OV, f::QDS_BL, f::QDS_SB, f::QDS_NT, f::QDS_IV]),
        Part::Vti => (f::VTI, &[f::VTI_V, f::VTI_T]),
        Part::Sco => (f::SCO, &[f::SCO_ON, f::SCO_QU, f::SCO_SE]),
        Part::Dco => (f::DCO, &[f::DCO_ON, f::DCO_QU, f::DCO_SE]),
        Part::Rco => (f::RCO, &[f::RCO_UP, f::RCO_QU, f::RCO_SE]),
        Part::Qos => (f::QOS, &[f::QOS_QL, f::QOS_SE]),
        Part::Qpm => (f::QPM, &[f::QPM_KPA, f::QPM_LPC, f::QPM_POP]),
        Part::Coi => (f::COI, &[f::COI_R, f::COI_I]),
        Part::Qcc => (f::QCC, &[f::RQT, f::FRZ]),
        Part::Qoi => (f::QOI, &[]),
        Part::Qrp => (f::QRP, &[]),
        Part::Bits => (f::BITSTRING, &[]),
        Part::Scaled => (f::SCALVAL, &[]),
        Part::Float => (f::FLOAT, &[]),
        Part::Normal => {
            let value = f32::from(b.u16_le(at)? as i16) / 32768.0;
            w.number(f::NORMVAL, b, at, 2, f64::from(value).to_bits())?;
            return Ok(());
        }
        Part::Counter => {
            w.item_le(f::BCR_COUNT, b, at, 4)?;
            for field in [f::BCR_SQ, f::BCR_CY, f::BCR_CA, f::BCR_IV] {
                w.item(field, b, at + 4, 1)?;
            }
            return Ok(());
        }
        Part::Time24 => return short_time(w, b, at),
        Part::Time56 => return time(w, b, at),
    };
    let item = w.item_as(field, b, at, part.len(), Encoding::Little)?;
    w.bits(item, bits, b, at, part.len())
}

/// Minutes and milliseconds of an hour (section 7.2.6.20).
fn short_time<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let milliseconds = u64::from(b.u16_le(at)?) + u64::from(b.u8(at + 2)? & 0x3f) * 60_000;
    let root = w.number(f::CP24TIME, b, at, 3, milliseconds * 1_000_000)?;
    let opened = w.open(root);
    w.item_le(f::CP24TIME_MS, b, at, 2)?;
    w.item(f::CP24TIME_MIN, b, at + 2, 1)?;
    w.item(f::CP24TIME_IV, b, at + 2, 1)?;
    w.close(opened);
    Ok(())
}

/// A date and a time (section 7.2.6.18).
fn time<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let [low, high, minute, hour, day, month, year] = b.array::<7>(at)?;
    let milliseconds = i64::from(u16::from_le_bytes([low, high]));
    let year = match i64::from(year & 0x7f) {
        year @ 0..=69 => year + 2000,
        year => year + 1900,
    };
    let days = days_from_civil(year, u32::from(month & 15), u32::from(day & 31));
    let minutes = (days * 24 + i64::from(hour & 31)) * 60 + i64::from(minute & 63);
    let nanoseconds = (minutes * 60_000 + milliseconds) * 1_000_000;
    let root = w.number(f::CP56TIME, b, at, 7, nanoseconds as u64)?;
    let opened = w.open(root);
    w.item_le(f::CP56TIME_MS, b, at, 2)?;
    for (field, at) in [
        (f::CP56TIME_MIN, at + 2),
        (f::CP56TIME_GEN, at + 2),
        (f::CP56TIME_IV, at + 2),
        (f::CP56TIME_HOUR, at + 3),
        (f::CP56TIME_SU, at + 3),
        (f::CP56TIME_DAY, at + 4),
        (f::CP56TIME_DOW, at + 4),
        (f::CP56TIME_MONTH, at + 5),
        (f::CP56TIME_YEAR, at + 6),
    ] {
        w.item(field, b, at, 1)?;
    }
    w.close(opened);
    Ok(())
}
