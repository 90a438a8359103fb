//! Elements for endpoints of media (ANSI/TIA-1057).

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::{REST, Walk};

use super::fields::*;
use super::ieee::power_source;
use super::organisation::{fits, too_long};

/// Shows an element of subtype `subtype`.
pub(super) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    subtype: u8,
) -> Walked {
    let inventory = match subtype {
        0x01 => return capabilities(w, e, at),
        0x02 => return policy(w, e, at),
        0x03 => return location(w, e, at),
        0x04 => return power(w, e, at),
        0x05 => MEDIA_HARDWARE,
        0x06 => MEDIA_FIRMWARE,
        0x07 => MEDIA_SOFTWARE,
        0x08 => MEDIA_SN,
        0x09 => MEDIA_MANUFACTURER,
        0x0a => MEDIA_MODEL,
        0x0b => MEDIA_ASSET,
        _ => return Ok(()),
    };
    if e.remaining(at) > 0 {
        w.item(inventory, e, at, REST)?;
    }
    Ok(())
}

fn capabilities<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize) -> Walked {
    if !fits(w, e, at, 2)? {
        return Ok(());
    }
    let caps = w.item(MEDIA_SUBTYPE_CAPS, e, at, 2)?;
    let bits = [
        MEDIA_SUBTYPE_CAPS_LLPD,
        MEDIA_SUBTYPE_CAPS_NETWORK_POLICY,
        MEDIA_SUBTYPE_CAPS_LOCATION_ID,
        MEDIA_SUBTYPE_CAPS_MDI_PSE,
        MEDIA_SUBTYPE_CAPS_MID_PD,
        MEDIA_SUBTYPE_CAPS_INVENTORY,
    ];
    w.bits(caps, &bits, e, at, 2)?;
    if fits(w, e, at + 2, 1)? {
        w.item(MEDIA_SUBTYPE_CLASS, e, at + 2, 1)?;
    }
    Ok(())
}

fn policy<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize) -> Walked {
    if !fits(w, e, at, 1)? {
        return Ok(());
    }
    w.item(MEDIA_APP_TYPE, e, at, 1)?;
    if !fits(w, e, at + 1, 3)? {
        return Ok(());
    }
    for field in [MEDIA_POLICY_FLAG, MEDIA_TAG_FLAG, MEDIA_VLAN_ID, MEDIA_L2_PRIO, MEDIA_DSCP] {
        w.item(field, e, at + 1, 3)?;
    }
    Ok(())
}

fn location<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize) -> Walked {
    const COORDINATES: u8 = 1;
    const CIVIC: u8 = 2;
    const EMERGENCY: u8 = 3;
    if !fits(w, e, at, 1)? {
        return Ok(());
    }
    let format = e.u8(at)?;
    w.item(MEDIA_LOC_DATA_FORMAT, e, at, 1)?;
    let at = at + 1;
    match format {
        COORDINATES => {
            if !fits(w, e, at, 16)? {
                return Ok(());
            }
            w.item(MEDIA_LOC_LAT_RESOLUTION, e, at, 1)?;
            angle(w, e, at, true)?;
            w.item(MEDIA_LOC_LONG_RESOLUTION, e, at + 5, 1)?;
            angle(w, e, at + 5, false)?;
            w.item(MEDIA_LOC_ALT_TYPE, e, at + 10, 1)?;
            w.item(MEDIA_LOC_ALT_RESOLUTION, e, at + 10, 2)?;
            w.item(MEDIA_LOC_ALTITUDE, e, at + 11, 4)?;
            w.item(MEDIA_LOC_DATUM, e, at + 15, 1)?;
            Ok(())
        }
        CIVIC => civic(w, e, at),
        EMERGENCY => {
            if e.remaining(at) > 0 {
                w.item(MEDIA_ECS, e, at, REST)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// A latitude or longitude: 34 bits with 25 behind the point (RFC 3825, section 2.1).
fn angle<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize, latitude: bool) -> Walked {
    let [a, b, c, d, f]: [u8; 5] = e.array(at)?;
    let value = u64::from_be_bytes([0, 0, 0, a & 3, b, c, d, f]);
    let whole = u64::from_be_bytes([0, 0, 0, a, b, c, d, f]);
    let field = if latitude { MEDIA_LOC_LATITUDE } else { MEDIA_LOC_LONGITUDE };
    let item = w.number(field, e, at, 5, whole)?;
    if w.labels() {
        let negative = value & 1 << 33 != 0;
        let size = if negative { (1 << 34) - value } else { value };
        let (degrees, rest) = (size >> 25, (size & 0x1ff_ffff) * 10_000 / (1 << 25));
        let side = match (latitude, negative) {
            (true, false) => "North",
            (true, true) => "South",
            (false, false) => "East",
            (false, true) => "West",
        };
        let title = if latitude { "Latitude" } else { "Longitude" };
        w.label(item, format_args!("{title}: {degrees}.{rest:04} degrees {side} (0x{value:010X})"));
    }
    Ok(())
}

/// A civic address (RFC 4776, section 3.1).
fn civic<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize) -> Walked {
    if !fits(w, e, at, 1)? {
        return Ok(());
    }
    let len = usize::from(e.u8(at)?);
    if e.remaining(at + 1) < len {
        return too_long(w, e, at);
    }
    w.item(MEDIA_CIVIC_LENGTH, e, at, 1)?;
    let mut at = at + 1;
    if !fits(w, e, at, 3)? {
        return Ok(());
    }
    w.item(MEDIA_CIVIC_WHAT, e, at, 1)?;
    w.item(MEDIA_CIVIC_COUNTRY, e, at + 1, 2)?;
    at += 3;
    while e.remaining(at) > 0 {
        w.item(MEDIA_CIVIC_TYPE, e, at, 1)?;
        if !fits(w, e, at + 1, 1)? {
            return Ok(());
        }
        let len = usize::from(e.u8(at + 1)?);
        let item = w.item(MEDIA_CIVIC_LENGTH, e, at + 1, 1)?;
        w.label(item, format_args!("CA Length: {len}"));
        at += 2;
        if len > 0 {
            w.item(MEDIA_CIVIC_VALUE, e, at, len)?;
        }
        at += len;
    }
    Ok(())
}

fn power<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize) -> Walked {
    if !fits(w, e, at, 1)? {
        return Ok(());
    }
    let octet = e.u8(at)?;
    w.item(MEDIA_POWER_TYPE, e, at, 1)?;
    let source = w.item(MEDIA_POWER_SOURCE, e, at, 1)?;
    power_source(w, source, octet, [Some(false), None, Some(true), None][usize::from(octet >> 6)]);
    w.item(MEDIA_POWER_PRIO, e, at, 1)?;
    if !fits(w, e, at + 1, 2)? {
        return Ok(());
    }
    let tenths = u32::from(e.u16(at + 1)?);
    let item = w.item(MEDIA_POWER_VALUE, e, at + 1, 2)?;
    w.label_value(item, format_args!("{} mW", tenths * 100));
    Ok(())
}
