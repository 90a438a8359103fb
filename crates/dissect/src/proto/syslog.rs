//! Messages of syslog (RFC 3164 and RFC 5424) over UDP.

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Strings, days_from_civil, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::{Text, number};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static FACILITY_VALUES {
        0 => "KERN - kernel messages",
        1 => "USER - random user-level messages",
        2 => "MAIL - mail system",
        3 => "DAEMON - system daemons",
        4 => "AUTH - security/authorization messages",
        5 => "SYSLOG - messages generated internally by syslogd",
        6 => "LPR - line printer subsystem",
        7 => "NEWS - network news subsystem",
        8 => "UUCP - UUCP subsystem",
        9 => "CRON - clock daemon (BSD, Linux)",
        10 => "AUTHPRIV - security/authorization messages (private)",
        11 => "FTP - ftp daemon",
        12 => "NTP - ntp subsystem",
        13 => "LOGAUDIT - log audit",
        14 => "LOGALERT - log alert",
        15 => "CRON - clock daemon (Solaris)",
        16 => "LOCAL0 - reserved for local use",
        17 => "LOCAL1 - reserved for local use",
        18 => "LOCAL2 - reserved for local use",
        19 => "LOCAL3 - reserved for local use",
        20 => "LOCAL4 - reserved for local use",
        21 => "LOCAL5 - reserved for local use",
        22 => "LOCAL6 - reserved for local use",
        23 => "LOCAL7 - reserved for local use",
    }
    static LEVEL_VALUES {
        0 => "EMERG - system is unusable",
        1 => "ALERT - action must be taken immediately",
        2 => "CRIT - critical conditions",
        3 => "ERR - error conditions",
        4 => "WARNING - warning conditions",
        5 => "NOTICE - normal but significant condition",
        6 => "INFO - informational",
        7 => "DEBUG - debug-level messages",
    }
}

field_table! {
    /// The fields of Syslog message.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("syslog", "Syslog message", "Syslog");
    FACILITY = FieldDef::new("syslog.facility", "Facility", FieldType::Uint8).mask(0x3f8).strings(Strings::Values(&FACILITY_VALUES));
    LEVEL = FieldDef::new("syslog.level", "Level", FieldType::Uint8).mask(0x7).strings(Strings::Values(&LEVEL_VALUES));
    MSG = FieldDef::new("syslog.msg", "Message", FieldType::String);
    MSU_PRESENT = FieldDef::new("syslog.msu_present", "SS7 MSU present", FieldType::Boolean);
    VERSION = FieldDef::new("syslog.version", "Syslog version", FieldType::String);
    TIMESTAMP = FieldDef::new("syslog.timestamp", "Syslog timestamp", FieldType::AbsoluteTime).base(Base::Utc);
    TIMESTAMP_RFC3164 = FieldDef::new("syslog.timestamp_rfc3164", "Syslog timestamp (RFC3164)", FieldType::String);
    HOSTNAME = FieldDef::new("syslog.hostname", "Syslog hostname", FieldType::String);
    APPNAME = FieldDef::new("syslog.appname", "Syslog app name", FieldType::String);
    PROCID = FieldDef::new("syslog.procid", "Syslog process id", FieldType::String);
    MSGID = FieldDef::new("syslog.msgid", "Syslog message id", FieldType::String);
    MSGID_BOM = FieldDef::new("syslog.msgid.bom", "Syslog BOM", FieldType::Uint24).base(Base::Hex);
}

/// Digits that a priority may have.
const MAX_DIGITS: usize = 3;

/// Octets of a time as RFC 3164 has it.
const OLD_TIME_LEN: usize = 15;

/// A byte order mark in UTF-8, which text in UTF-8 begins with (RFC 5424, section 6.4).
const BOM: u32 = 0x00ef_bbbf;

/// Syslog.
#[derive(Clone, Copy, Debug)]
pub struct Syslog;

impl Dissect for Syslog {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(514)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Syslog");
        let priority = Priority::read(&b)?;
        let at = priority.map_or(0, |priority| priority.len);
        b.check(at, 1)?;
        let text = Text(b.captured().get(at..).unwrap_or(&[]));
        if let Some(priority) = priority {
            let (facility, level) = priority.words();
            w.info(format_args!("{facility}.{level}: {text}"));
        } else {
            w.info(format_args!("{text}"));
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        if let Some(priority) = priority {
            let (facility, level) = priority.words();
            w.label(root, format_args!("Syslog message: {facility}.{level}: {text}"));
            w.number(FACILITY, &b, 0, at, u64::from(priority.value >> 3))?;
            w.number(LEVEL, &b, 0, at, u64::from(priority.value & 7))?;
        } else {
            w.label(root, format_args!("Syslog message: (unknown): {text}"));
        }
        let message = w.item_as(MSG, &b, at, REST, Encoding::Utf8)?;
        if w.fields() {
            let inner = w.open(message);
            if b.captured().get(at..).is_some_and(|rest| rest.starts_with(b"1 ")) {
                structured(w, &b, at)?;
            } else if has_old_time(b.captured().get(at..).unwrap_or(&[])) {
                old(w, &b, at)?;
            }
            w.close(inner);
        }
        w.close(opened);
        Ok(())
    }
}

/// What a message is about and how grave it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Priority {
    value: u16,
    /// Octets in the message.
    len: usize,
}

impl Priority {
    fn read(b: &Buf<'_>) -> Result<Option<Self>, Fault> {
        if b.captured().first() != Some(&b'<') {
            return Ok(None);
        }
        let (mut value, mut len) = (0, 1);
        while len <= MAX_DIGITS && b.u8(len)?.is_ascii_digit() {
            value = value * 10 + u16::from(b.u8(len)? - b'0');
            len += 1;
        }
        if b.u8(len)? == b'>' {
            len += 1;
        }
        Ok(Some(Priority { value, len }))
    }

    /// The short names of facility and level.
    fn words(self) -> (&'static str, &'static str) {
        let short = |word: Option<&'static str>| {
            word.and_then(|word| word.split(" - ").next()).unwrap_or("UNKNOWN")
        };
        let facility = FACILITY_VALUES.get(u64::from(self.value >> 3));
        (short(facility), short(LEVEL_VALUES.get(u64::from(self.value & 7))))
    }
}

/// Whether text begins with a time like `Oct 11 22:14:15`, whatever the month is called.
fn has_old_time(text: &[u8]) -> bool {
    let Some(time) = text.get(..=OLD_TIME_LEN) else { return false };
    time.iter().zip(b"aaa d0 00:00:00 ").all(|(octet, kind)| match kind {
        b'a' => octet.is_ascii_alphabetic(),
        b'd' => octet.is_ascii_digit() || *octet == b' ',
        b'0' => octet.is_ascii_digit(),
        _ => octet == kind,
    })
}

/// Shows the word at `at` up to a blank; where the next one begins, or nothing without one.
fn word<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<Option<usize>, Fault> {
    match b.find(at, b' ') {
        Some(end) if end > at => {
            w.item_as(field, b, at, end - at, Encoding::Ascii)?;
            Ok(Some(end + 1))
        }
        _ => Ok(None),
    }
}

/// Walks a message as RFC 3164 has it.
fn old<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item_as(TIMESTAMP_RFC3164, b, at, OLD_TIME_LEN, Encoding::Ascii)?;
    let Some(at) = word(w, HOSTNAME, b, at + OLD_TIME_LEN + 1)? else { return Ok(()) };
    let mut end = at;
    while b.u8(end)?.is_ascii_alphanumeric() {
        end += 1;
    }
    w.item_as(PROCID, b, at, end - at, Encoding::Ascii)?;
    w.item_as(MSGID, b, end, REST, Encoding::Ascii)?;
    Ok(())
}

/// Walks a message as RFC 5424 has it.
fn structured<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item_as(VERSION, b, at, 1, Encoding::Ascii)?;
    let at = at + 2;
    let Some(end) = b.find(at, b' ').filter(|end| *end > at) else { return Ok(()) };
    let time = nanoseconds(b.bytes(at, end - at)?);
    let item = w.number(TIMESTAMP, b, at, end - at, time.unwrap_or(0) as u64)?;
    if time.is_none() {
        w.label_value(item, format_args!("Jan  1, 1970 00:00:00 UTC"));
    }
    let mut at = end + 1;
    for field in [HOSTNAME, APPNAME, PROCID] {
        match word(w, field, b, at)? {
            Some(next) => at = next,
            None => return Ok(()),
        }
    }
    if b.u24(at)? == BOM {
        w.item(MSGID_BOM, b, at, 3)?;
        at += 3;
    }
    w.item_as(MSGID, b, at, REST, Encoding::Ascii)?;
    Ok(())
}

/// The nanoseconds since 1970 of a time like `2003-10-11T22:14:15.003Z` (RFC 3339).
fn nanoseconds(text: &[u8]) -> Option<i64> {
    let (time, rest) = text.split_at_checked(19)?;
    let part = |at: usize, len: usize| {
        time.get(at..at + len).and_then(number).and_then(|n| i64::try_from(n).ok())
    };
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    if marks.iter().any(|(at, mark)| time.get(*at) != Some(mark)) {
        return None;
    }
    let days = days_from_civil(part(0, 4)?, part(5, 2)? as u32, part(8, 2)? as u32);
    let seconds = days * 86_400 + part(11, 2)? * 3600 + part(14, 2)? * 60 + part(17, 2)?;
    let (mut nanos, mut rest) = (0, rest);
    if let Some(fraction) = rest.strip_prefix(b".") {
        let digits = fraction.iter().take_while(|octet| octet.is_ascii_digit()).count();
        for i in 0..9 {
            nanos *= 10;
            nanos += fraction.get(i).filter(|_| i < digits).map_or(0, |d| i64::from(d - b'0'));
        }
        rest = fraction.get(digits..)?;
    }
    let zone = match rest {
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let minutes = number(&[*h1, *h2])? * 60 + number(&[*m1, *m2])?;
            i64::try_from(minutes).ok()? * if *sign == b'+' { 60 } else { -60 }
        }
        _ => 0,
    };
    (seconds - zone).checked_mul(1_000_000_000)?.checked_add(nanos)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    #[test]
    fn an_old_message_is_taken_apart() {
        let shown = shown(1000, 514, b"<34>Oct 11 22:14:15 host su[1]: hello");
        assert_eq!(shown.info, "Syslog AUTH.CRIT: Oct 11 22:14:15 host su[1]: hello");
        assert!(shown.has("0010 0... = Facility: AUTH - security/authorization messages (4)"));
        assert!(shown.has(".... .010 = Level: CRIT - critical conditions (2)"));
        assert!(shown.has("Syslog timestamp (RFC3164): Oct 11 22:14:15"));
        assert!(shown.has("Syslog process id: su"));
        assert!(shown.has("Syslog message id: [1]: hello"));
    }

    #[test]
    fn a_structured_message_is_taken_apart() {
        let shown = shown(1000, 514, b"<34>1 2003-10-11T22:14:15.003-07:00 h a p m - text");
        assert!(shown.has("Syslog version: 1"));
        assert!(shown.has("Syslog timestamp: Oct 12, 2003 05:14:15.003000000 UTC"));
        assert!(shown.has("Syslog app name: a"));
        assert!(shown.has("Syslog message id: m - text"));
    }

    #[test]
    fn a_message_may_have_no_priority() {
        assert_eq!(shown(1000, 514, b"plain\n").info, "Syslog plain\\n");
        assert_eq!(shown(1000, 514, b"<999>x").info, "Syslog UNKNOWN.DEBUG: x");
        assert_eq!(shown(1000, 514, b"<1234>x").info, "Syslog CRON.ERR: 4>x");
        assert!(shown(1000, 514, b"<34>").has("[Malformed Packet: Syslog]"));
    }

    #[test]
    fn times_need_all_their_parts() {
        assert_eq!(nanoseconds(b"1970-01-01T00:00:01.5Z"), Some(1_500_000_000));
        assert_eq!(nanoseconds(b"1970-01-01"), None);
        assert_eq!(nanoseconds(b"1970-01-01 00:00:01"), None);
    }
}
