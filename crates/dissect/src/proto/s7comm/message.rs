//! Messages of a controller: what its diagnostics report, what is subscribed to, and times.

use lamna_fields::{Field, days_from_civil};

use super::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// A decimal number in the halves of an octet.
pub(super) fn decimal(octet: u8) -> u8 {
    (octet >> 4).wrapping_mul(10).wrapping_add(octet & 15)
}

/// A time in decimal halves of octets: eight of them, or ten with a century before.
pub(super) fn time<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Result<i64, Fault> {
    let octets = b.bytes(at, len)?;
    let short = &octets[len - 8..];
    let number = |index: usize| u64::from(decimal(short[index]));
    let year = match number(0) {
        year @ 0..=88 => 2000 + year,
        year => 1900 + year,
    };
    let milliseconds = number(6) * 10 + u64::from(short[7] >> 4);
    let date = days_from_civil(year as i64, number(1) as u32, number(2) as u32);
    let seconds = ((date * 24 + number(3) as i64) * 60 + number(4) as i64) * 60 + number(5) as i64;
    let nanoseconds = (seconds * 1000 + milliseconds as i64) * 1_000_000;
    let root = w.number(f::DATA_TS, b, at, len, nanoseconds as u64)?;
    if w.labels() {
        w.label_value(root, format_args!("{}", Stamp(nanoseconds)));
    }
    let opened = w.open(root);
    let start = at + len - 8;
    if len == 10 {
        w.item(f::DATA_TS_RESERVED, b, at, 1)?;
        w.number(f::DATA_TS_YEAR1, b, at + 1, 1, u64::from(decimal(octets[1])))?;
    }
    let parts: [Field; 6] = [
        f::DATA_TS_YEAR2,
        f::DATA_TS_MONTH,
        f::DATA_TS_DAY,
        f::DATA_TS_HOUR,
        f::DATA_TS_MINUTE,
        f::DATA_TS_SECOND,
    ];
    for (index, field) in parts.into_iter().enumerate() {
        w.number(field, b, start + index, 1, number(index))?;
    }
    w.number(f::DATA_TS_MILLISECOND, b, start + 6, 2, milliseconds)?;
    w.item(f::DATA_TS_WEEKDAY, b, start + 6, 2)?;
    w.close(opened);
    Ok(nanoseconds)
}

/// A time as it is shown: to the millisecond, without a zone.
pub(super) struct Stamp(pub(super) i64);

impl std::fmt::Display for Stamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let milliseconds = self.0.div_euclid(1_000_000);
        let seconds = milliseconds.div_euclid(1000);
        let (date, time) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        // The civil calendar, with years that begin in March.
        let z = date + 719_468;
        let (era, of_era) = (z.div_euclid(146_097), z.rem_euclid(146_097));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = (month + 2) % 12;
        let year = year + era * 400 + i64::from(month < 2);
        let name = MONTHS.get(month as usize).unwrap_or(&"");
        let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
        let rest = milliseconds.rem_euclid(1000);
        write!(f, "{name} {day:2}, {year} {hour:02}:{minute:02}:{second:02}.{rest:03}")
    }
}

/// Bits of an event's number.
static EVENT: [Field; 6] = [
    f::CPU_DIAG_MSG_EVENTID_CLASS,
    f::CPU_DIAG_MSG_EVENTID_IDENT_ENTLEAVE,
    f::CPU_DIAG_MSG_EVENTID_IDENT_DIAGBUF,
    f::CPU_DIAG_MSG_EVENTID_IDENT_INTERR,
    f::CPU_DIAG_MSG_EVENTID_IDENT_EXTERR,
    f::CPU_DIAG_MSG_EVENTID_NR,
];

/// Octets of a diagnostic message.
const DIAGNOSTIC_LEN: usize = 20;

/// What the controller's diagnostics report.
pub(super) fn diagnostic<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let event = b.u16(at)?;
    let root = w.item(f::CPU_DIAG_MSG, b, at, DIAGNOSTIC_LEN)?;
    w.label(root, format_args!("CPU diagnostic message"));
    let text = super::events::EVENTS.get(u64::from(event));
    match text {
        Some(text) => {
            w.append(root, format_args!(": Event='{text}'"));
        }
        None => {
            w.append(root, format_args!(": EventID=0x{event:04x}"));
        }
    }
    let opened = w.open(root);
    w.bitmask(f::CPU_DIAG_MSG_EVENTID, &EVENT, b, at, 2)?;
    w.item(f::CPU_DIAG_MSG_PRIOCLASS, b, at + 2, 1)?;
    w.item(f::CPU_DIAG_MSG_OBNUMBER, b, at + 3, 1)?;
    w.item(f::CPU_DIAG_MSG_DATID, b, at + 4, 2)?;
    w.item(f::CPU_DIAG_MSG_INFO1, b, at + 6, 2)?;
    w.item(f::CPU_DIAG_MSG_INFO2, b, at + 8, 4)?;
    time(w, b, at + 12, 8)?;
    w.close(opened);
    Ok(())
}

/// A message of diagnostics that comes by itself.
pub(super) fn indication<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let event = b.u16(0)?;
    match super::events::EVENTS.get(u64::from(event)) {
        Some(text) => w.info_append(format_args!(" Event='{text}'")),
        None => w.info_append(format_args!(" EventID=0x{event:04x}")),
    }
    diagnostic(w, b, 0)
}

/// What is subscribed to.
pub(super) fn subscription<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    let events = b.u8(at)?;
    let bits = [
        f::CPU_MSG_EVENTS_MODETRANS,
        f::CPU_MSG_EVENTS_SYSTEM,
        f::CPU_MSG_EVENTS_USERDEFINED,
        f::CPU_MSG_EVENTS_ALARMS,
    ];
    w.bitmask(f::CPU_MSG_EVENTS, &bits, b, at, 1)?;
    if w.wants_columns() {
        let names = [(0x01, "MODE"), (0x02, "SYS"), (0x04, "USR"), (0x80, "ALM")];
        let set: Vec<_> =
            names.into_iter().filter(|(bit, _)| events & bit != 0).map(|(_, name)| name).collect();
        w.info_append(format_args!(" SubscribedEvents=({})", set.join(",")));
    }
    w.item(f::CPU_MSG_REQ_RESERVED1, b, at + 1, 1)?;
    w.item(f::CPU_MSG_USERNAME, b, at + 2, 8)?;
    if events & 0x80 != 0 && len > 10 {
        alarm_type(w, b, at + 10)?;
        w.item(f::CPU_MSG_REQ_RESERVED2, b, at + 11, 1)?;
    }
    Ok(())
}

fn alarm_type<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let word = w.word(f::CPU_MSG_ALMTYPE, u64::from(b.u8(at)?)).unwrap_or("Unknown type");
    w.info_append(format_args!(" AlmType={word}"));
    w.item(f::CPU_MSG_ALMTYPE, b, at, 1)?;
    Ok(())
}

/// What a subscription was answered.
pub(super) fn subscribed<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    w.item(f::CPU_MSG_RES_RESULT, b, at, 1)?;
    w.item(f::CPU_MSG_RES_RESERVED1, b, at + 1, 1)?;
    if len > 2 {
        alarm_type(w, b, at + 2)?;
        if len > 3 {
            w.item(f::CPU_MSG_RES_RESERVED2, b, at + 3, 1)?;
            w.item(f::CPU_MSG_RES_RESERVED3, b, at + 4, len - 4)?;
        }
    }
    Ok(())
}
