//! The identifiers of engines (RFC 3411, section 5).

use super::*;
use lamna_fields::{TimeZone, write_absolute};

/// The bit that says that the identifier is as RFC 3411 has it.
const CONFORMS: u8 = 0x80;

/// Net-SNMP's number, whose format 128 is random octets and a time.
const NET_SNMP: u32 = 8072;

/// Cisco's number, whose hardware addresses have an octet before them.
const CISCO: u32 = 9;

/// Shows what an identifier is made of, under `item`.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    engine: &Tlv,
    item: Item,
) -> Walked {
    let (at, len) = (engine.start, engine.len());
    if len == 0 {
        return Ok(());
    }
    let opened = w.open(item);
    w.item(ENGINEID_CONFORM, b, at, 1)?;
    let conforms = b.u8(at)? & CONFORMS != 0;
    if len >= 5 || !conforms && len >= 4 {
        let enterprise = b.u32(at)? & !(u32::from(CONFORMS) << 24);
        w.number(ENGINEID_ENTERPRISE, b, at, 4, u64::from(enterprise))?;
        if conforms {
            formatted(w, b, enterprise, at + 4, len - 4)?;
        } else if len == 12 {
            w.item(AGENTID_TRAILER, b, at + 4, 8)?;
        } else {
            let title = w.def(RFC1910_NON_CONFORMANT).title;
            let text = w.text(b, at + 4, len - 4, format_args!("{title}"))?;
            w.expert(RFC1910_NON_CONFORMANT, text);
        }
    }
    w.close(opened);
    Ok(())
}

/// What follows the enterprise, whose first octet says in what format.
fn formatted<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    enterprise: u32,
    at: usize,
    len: usize,
) -> Walked {
    let format = b.u8(at)?;
    let item = w.item(ENGINEID_FORMAT, b, at, 1)?;
    let (at, len) = (at + 1, len - 1);
    let is_random = enterprise == NET_SNMP && format == 128;
    if format == 0 || format > 5 {
        let name = if is_random { ": Net-SNMP Random" } else { "" };
        w.label_value(item, format_args!("Reserved/Enterprise-specific ({format}){name}"));
    }
    match (format, len) {
        (1, 4) => w.item(ENGINEID_IPV4, b, at, 4)?,
        (2, 16) => w.item(ENGINEID_IPV6, b, at, 16)?,
        (3, 6) => hardware(w, b, at)?,
        (3, 7) if enterprise == CISCO => {
            w.item(ENGINEID_CISCO_TYPE, b, at, 1)?;
            hardware(w, b, at + 1)?
        }
        (1..=3, _) => {
            let title = w.def(RFC3411_NON_CONFORMANT).title;
            let text = w.text(b, at, len, format_args!("{title}"))?;
            w.expert(RFC3411_NON_CONFORMANT, text);
            text
        }
        (4, _) => w.item(ENGINEID_TEXT, b, at, len)?,
        _ if is_random && len >= 8 => {
            w.item(ENGINEID_DATA, b, at, 4)?;
            let item = w.item_le(ENGINEID_TIME, b, at + 4, 4)?;
            if w.labels() {
                let nanoseconds = i128::from(b.u32_le(at + 4)?) * 1_000_000_000;
                let mut time = String::new();
                // Writing to a String cannot fail.
                let _ = write_absolute(&mut time, nanoseconds, &TimeZone::UTC, false);
                w.label_value(item, format_args!("{}", time.replace(".000000000", "")));
            }
            item
        }
        _ => w.item(ENGINEID_DATA, b, at, len)?,
    };
    Ok(())
}

/// A hardware address.
fn hardware<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<Item, Fault> {
    w.item(ENGINEID_MAC, b, at, 6)
}
