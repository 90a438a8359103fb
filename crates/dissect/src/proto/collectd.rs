//! What collectd's daemons send each other (collectd's documentation, "Binary protocol"): parts, of which those with
//! values make metrics.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Plain;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        0x6 => "VALUES",
        0x1 => "TIME",
        0x8 => "TIME_HR",
        0x7 => "INTERVAL",
        0x9 => "INTERVAL_HR",
        0x0 => "HOST",
        0x2 => "PLUGIN",
        0x3 => "PLUGIN_INSTANCE",
        0x4 => "TYPE",
        0x5 => "TYPE_INSTANCE",
        0x100 => "MESSAGE",
        0x101 => "SEVERITY",
        0x200 => "SIGNATURE",
        0x210 => "ENCRYPTED_DATA",
    }
    static VAL_TYPE_VALUES {
        0x0 => "COUNTER",
        0x1 => "GAUGE",
        0x2 => "DERIVE",
        0x3 => "ABSOLUTE",
    }
    static DATA_SEVERITY_VALUES {
        1 => "FAILURE",
        2 => "WARNING",
        4 => "OKAY",
    }
}

field_table! {
    /// The fields of collectd network data.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("collectd", "collectd network data", "collectd");
    TYPE = FieldDef::new("collectd.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    LEN = FieldDef::new("collectd.len", "Length", FieldType::Uint16);
    DATA = FieldDef::new("collectd.data", "Payload", FieldType::Bytes);
    DATA_HOST = FieldDef::new("collectd.data.host", "Host name", FieldType::String);
    DATA_INTERVAL = FieldDef::new("collectd.data.interval", "Interval", FieldType::RelativeTime);
    DATA_TIME = FieldDef::new("collectd.data.time", "Timestamp", FieldType::AbsoluteTime);
    DATA_PLUGIN = FieldDef::new("collectd.data.plugin", "Plugin", FieldType::String);
    DATA_PLUGIN_INST = FieldDef::new("collectd.data.plugin.inst", "Plugin instance", FieldType::String);
    DATA_TYPE = FieldDef::new("collectd.data.type", "Type", FieldType::String);
    DATA_TYPE_INST = FieldDef::new("collectd.data.type.inst", "Type instance", FieldType::String);
    DATA_VALCNT = FieldDef::new("collectd.data.valcnt", "Value count", FieldType::Uint16);
    VAL_TYPE = FieldDef::new("collectd.val.type", "Value type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&VAL_TYPE_VALUES));
    VAL_COUNTER = FieldDef::new("collectd.val.counter", "Counter value", FieldType::Uint64);
    VAL_GAUGE = FieldDef::new("collectd.val.gauge", "Gauge value", FieldType::Double);
    VAL_DERIVE = FieldDef::new("collectd.val.derive", "Derive value", FieldType::Int64);
    VAL_ABSOLUTE = FieldDef::new("collectd.val.absolute", "Absolute value", FieldType::Uint64);
    VAL_UNKNOWN = FieldDef::new("collectd.val.unknown", "Value of unknown type", FieldType::Uint64).base(Base::Hex);
    DATA_SEVERITY = FieldDef::new("collectd.data.severity", "Severity", FieldType::Uint64).base(Base::Hex).strings(Strings::Values(&DATA_SEVERITY_VALUES));
    DATA_MESSAGE = FieldDef::new("collectd.data.message", "Message", FieldType::String);
    DATA_SIGHASH = FieldDef::new("collectd.data.sighash", "Signature", FieldType::Bytes);
    DATA_INITVEC = FieldDef::new("collectd.data.initvec", "Init vector", FieldType::Bytes);
    DATA_USERNAME_LENGTH = FieldDef::new("collectd.data.username_length", "Username length", FieldType::Uint16);
    DATA_USERNAME = FieldDef::new("collectd.data.username", "Username", FieldType::String);
    DATA_ENCRYPTED = FieldDef::new("collectd.data.encrypted", "Encrypted data", FieldType::Bytes);
    INVALID_LENGTH = FieldDef::new("collectd.invalid_length", "Invalid length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    GARBAGE = FieldDef::new("collectd.garbage", "Garbage at end of packet", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    DATA_VALCNT_MISMATCH = FieldDef::new("collectd.data.valcnt.mismatch", "Number of values and length of part do not match. Assuming length is correct.", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    TYPE_UNKNOWN = FieldDef::new("collectd.type.unknown", "Unknown part type", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
}

/// Octets of a part's type and length.
const PART_LEN: usize = 4;

/// Octets of a value: one of its type and eight of its own.
const VALUE_LEN: usize = 9;

/// Octets of an encrypted part without the user's name and its contents: its head, the name's length, the initialisation
/// vector and the hash.
const ENCRYPTED_LEN: usize = PART_LEN + 2 + 16 + 20;

/// Nanoseconds of a second.
const SECOND: u64 = 1_000_000_000;

/// Types of parts.
mod kind {
    pub(super) const HOST: u16 = 0;
    pub(super) const TIME: u16 = 1;
    pub(super) const PLUGIN: u16 = 2;
    pub(super) const TYPE_INSTANCE: u16 = 5;
    pub(super) const VALUES: u16 = 6;
    pub(super) const INTERVAL: u16 = 7;
    pub(super) const TIME_HR: u16 = 8;
    pub(super) const INTERVAL_HR: u16 = 9;
    pub(super) const MESSAGE: u16 = 0x100;
    pub(super) const SEVERITY: u16 = 0x101;
    pub(super) const SIGNATURE: u16 = 0x200;
    pub(super) const ENCRYPTED: u16 = 0x210;
}

/// The texts that a metric is made of: host, plugin, its instance, type, its instance.
const TEXTS: [Field; 5] = [DATA_HOST, DATA_PLUGIN, DATA_PLUGIN_INST, DATA_TYPE, DATA_TYPE_INST];

/// The text that a type of parts sets.
fn text_of(kind: u16) -> Option<usize> {
    match kind {
        kind::HOST => Some(0),
        kind::PLUGIN..=kind::TYPE_INSTANCE => Some(usize::from(kind) - 1),
        _ => None,
    }
}

/// What the parts so far said.
#[derive(Debug, Default)]
struct Metric<'b> {
    /// The texts, and the octets of each.
    texts: [Option<(Buf<'b>, &'b [u8])>; 5],
    time: (Option<Buf<'b>>, u64),
    interval: (Option<Buf<'b>>, u64),
}

/// What is counted for Info.
#[derive(Debug, Default)]
struct Counts {
    values: u32,
    messages: u32,
    unknown: u32,
    errors: u32,
    plugins: u32,
}

/// Units of 2^-30 seconds as nanoseconds.
fn fine(units: u64) -> u64 {
    let (seconds, rest) = (units >> 30, units & ((1 << 30) - 1));
    seconds.saturating_mul(SECOND).saturating_add((rest * SECOND) >> 30)
}

/// The collector's protocol.
#[derive(Clone, Copy, Debug)]
pub struct Collectd;

impl Dissect for Collectd {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(25826)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("collectd");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if w.fields() {
            parts(w, &b)?;
        }
        w.close(opened);
        Ok(())
    }
}

fn parts<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (mut metric, mut counts) = (Metric::default(), Counts::default());
    let mut at = 0;
    while b.remaining(at) > 0 {
        let rest = b.remaining(at);
        if rest < PART_LEN {
            let text = format!("Garbage at end of packet: Length = {rest} <BAD>");
            let item = w.text(b, at, REST, format_args!("{text}"))?;
            w.expert_text(GARBAGE, item, format_args!("{text}"));
            counts.errors += 1;
            break;
        }
        let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        if len > rest {
            return Err(Fault::Malformed);
        }
        if len < PART_LEN {
            let word = TYPE_VALUES.get(kind.into()).unwrap_or("UNKNOWN");
            let item =
                w.text(b, at, REST, format_args!("collectd {word} segment: Length = {len} <BAD>"))?;
            let inner = w.open(item);
            w.item(TYPE, b, at, 2)?;
            let length = w.item(LEN, b, at + 2, 2)?;
            let text = format_args!("Bad part length: Is {len}, expected at least {PART_LEN}");
            w.expert_text(INVALID_LENGTH, length, text);
            w.close(inner);
            counts.errors += 1;
            break;
        }
        let one = b.slice(at, len)?;
        // What follows a part that is wrong cannot be found.
        if let Some(what) = invalid(&one, kind) {
            bad_part(w, &one, what)?;
            counts.errors += 1;
            break;
        }
        if !part(w, &one, kind, &mut metric, &mut counts)? {
            counts.errors += 1;
            break;
        }
        at += len;
    }
    if w.wants_columns() {
        let host = metric.texts[0].map_or("(null)".to_owned(), |(_, host)| Plain(host).to_string());
        let plural = |n: u32| if n == 1 { " " } else { "s" };
        let (values, messages) = (counts.values, counts.messages);
        let plugins = counts.plugins;
        w.info(format_args!(
            "Host={host}, {values:2} value{} for {plugins} plugin{} {messages} message{}",
            plural(values),
            if plugins == 1 { ", " } else { "s," },
            if messages == 1 { "" } else { "s" }
        ));
        if counts.unknown > 0 {
            w.info_append(format_args!(", {} unknown", counts.unknown));
        }
        if counts.errors > 0 {
            let plural = if counts.errors == 1 { "" } else { "s" };
            w.info_append(format_args!(", {} error{plural}", counts.errors));
        }
    }
    Ok(())
}

/// What a part is called whose length cannot be right.
fn invalid(b: &Buf<'_>, kind: u16) -> Option<&'static str> {
    let len = b.len();
    let (is_valid, word) = match kind {
        kind::TIME | kind::INTERVAL | kind::TIME_HR | kind::INTERVAL_HR | kind::SEVERITY => {
            (len == PART_LEN + 8, "an integer")
        }
        kind::VALUES => {
            let values = len.saturating_sub(PART_LEN + 2);
            (values > 0 && values.is_multiple_of(VALUE_LEN), "a values")
        }
        kind::SIGNATURE => (len >= PART_LEN + 32, "a signature"),
        kind::ENCRYPTED => (len >= ENCRYPTED_LEN, "an encryption"),
        _ => (true, ""),
    };
    (!is_valid).then_some(word)
}

/// Shows a part of a wrong length.
fn bad_part<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, what: &str) -> Walked {
    let word = TYPE_VALUES.get(b.u16(0)?.into()).unwrap_or("UNKNOWN");
    let item = w.text(b, 0, REST, format_args!("collectd {word} segment: <BAD>"))?;
    let opened = w.open(item);
    w.item(TYPE, b, 0, 2)?;
    let length = w.item(LEN, b, 2, 2)?;
    w.expert_text(INVALID_LENGTH, length, format_args!("Invalid length field for {what} part."));
    w.close(opened);
    Ok(())
}

/// Walks a part; whether it is right.
fn part<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    kind: u16,
    metric: &mut Metric<'b>,
    counts: &mut Counts,
) -> Result<bool, Fault> {
    let word = TYPE_VALUES.get(kind.into()).unwrap_or("UNKNOWN");
    let item = w.text(b, 0, REST, format_args!("collectd {word} segment"))?;
    let opened = w.open(item);
    let kind_item = w.item(TYPE, b, 0, 2)?;
    w.item(LEN, b, 2, 2)?;
    let len = b.len() - PART_LEN;
    let octets = b.bytes(PART_LEN, len)?;
    let text = octets.split(|octet| *octet == 0).next().unwrap_or(&[]);
    match kind {
        _ if text_of(kind).is_some() => {
            let index = text_of(kind).unwrap_or(0);
            metric.texts[index] = Some((b.slice(PART_LEN, len)?, text));
            if kind == kind::PLUGIN {
                counts.plugins += 1;
            }
            w.item(TEXTS[index], b, PART_LEN, len)?;
            w.append(item, format_args!(": \"{}\"", Plain(text)));
        }
        kind::TIME | kind::TIME_HR => {
            let number = b.u64(PART_LEN)?;
            let time =
                if kind == kind::TIME { number.saturating_mul(SECOND) } else { fine(number) };
            metric.time = (Some(b.slice(PART_LEN, 8)?), time);
            w.number(DATA_TIME, b, PART_LEN, 8, time)?;
            if w.labels() {
                let mut text = String::new();
                // Writing to a String cannot fail.
                let _ = lamna_fields::write_absolute(
                    &mut text,
                    i128::from(time),
                    &lamna_fields::TimeZone::UTC,
                    false,
                );
                w.append(item, format_args!(": {text}"));
            }
        }
        kind::INTERVAL | kind::INTERVAL_HR => {
            let number = b.u64(PART_LEN)?;
            let interval =
                if kind == kind::INTERVAL { number.saturating_mul(SECOND) } else { fine(number) };
            metric.interval = (Some(b.slice(PART_LEN, 8)?), interval);
            w.number(DATA_INTERVAL, b, PART_LEN, 8, interval)?;
            let (seconds, rest) = (interval / SECOND, interval % SECOND);
            if rest == 0 {
                w.append(item, format_args!(": {seconds} seconds"));
            } else {
                w.append(item, format_args!(": {seconds}.{rest:09} seconds"));
            }
        }
        kind::VALUES => values_part(w, b, item, metric, counts)?,
        kind::MESSAGE => {
            w.item(DATA_MESSAGE, b, PART_LEN, len)?;
            w.append(item, format_args!(": \"{}\"", Plain(text)));
            counts.messages += 1;
        }
        kind::SEVERITY => {
            let number = b.u64(PART_LEN)?;
            w.item(DATA_SEVERITY, b, PART_LEN, 8)?;
            let word = DATA_SEVERITY_VALUES.get(number).unwrap_or("UNKNOWN");
            w.append(item, format_args!(": {word} ({number})"));
        }
        kind::SIGNATURE => {
            w.append(item, format_args!(": HMAC-SHA-256"));
            w.row(b, PART_LEN, &[(DATA_SIGHASH, 32)])?;
            w.item(DATA_USERNAME, b, PART_LEN + 32, REST)?;
        }
        kind::ENCRYPTED => {
            let user = usize::from(b.u16(PART_LEN)?);
            if user > b.len() - ENCRYPTED_LEN {
                w.append(item, format_args!(": <BAD>"));
                // Wireshark shows the part's length for the name's.
                let shown = w.number(DATA_USERNAME_LENGTH, b, PART_LEN, 2, b.len() as u64)?;
                let text = "Invalid username length field for an encryption part.";
                w.expert_text(INVALID_LENGTH, shown, format_args!("{text}"));
                w.close(opened);
                return Ok(false);
            }
            w.append(item, format_args!(": AES-256"));
            let at = w.row(
                b,
                PART_LEN,
                &[(DATA_USERNAME_LENGTH, 2), (DATA_USERNAME, user), (DATA_INITVEC, 16)],
            )?;
            w.item(DATA_ENCRYPTED, b, at, REST)?;
        }
        _ => {
            w.item(DATA, b, PART_LEN, len)?;
            w.append(item, format_args!(": {} bytes", b.len()));
            w.expert_text(
                TYPE_UNKNOWN,
                kind_item,
                format_args!("Unknown part type {kind:#x}. Cannot decode data."),
            );
            counts.unknown += 1;
        }
    }
    w.close(opened);
    Ok(true)
}

/// Walks values: how many, of which types, and the values. What is known by then makes a metric of them.
fn values_part<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    item: crate::collect::Item,
    metric: &Metric<'b>,
    counts: &mut Counts,
) -> Walked {
    let said = usize::from(b.u16(PART_LEN)?);
    let count = (b.len() - PART_LEN - 2) / VALUE_LEN;
    let shown = w.item(DATA_VALCNT, b, PART_LEN, 2)?;
    let plural = if count == 1 { "" } else { "s" };
    if said == count {
        w.append(item, format_args!(": {count} value{plural}"));
    } else {
        w.append(
            item,
            format_args!(": {said} ({count}) value{} <BAD>", if said == 1 { "" } else { "s" }),
        );
        w.expert(DATA_VALCNT_MISMATCH, shown);
    }
    let types = PART_LEN + 2;
    let list = w.text(b, types, 9 * count, format_args!("{count} value{plural}"))?;
    let opened = w.open(list);
    for nth in 0..count {
        let at = types + count + 8 * nth;
        let (field, title) = match b.u8(types + nth)? {
            0 => (VAL_COUNTER, "Counter"),
            1 => (VAL_GAUGE, "Gauge"),
            2 => (VAL_DERIVE, "Derive"),
            3 => (VAL_ABSOLUTE, "Absolute"),
            _ => (VAL_UNKNOWN, "Unknown"),
        };
        let text = match field {
            VAL_GAUGE => {
                let mut text = String::new();
                // Writing to a String cannot fail.
                let _ = lamna_fields::write_g(&mut text, f64::from_bits(b.u64_le(at)?), 6);
                text
            }
            VAL_DERIVE => (b.u64(at)? as i64).to_string(),
            VAL_UNKNOWN => format!("{:#x}", b.u64(at)?),
            _ => b.u64(at)?.to_string(),
        };
        let value = w.text(b, types, 9 * count, format_args!("{title}: {text}"))?;
        let inner = w.open(value);
        w.item(VAL_TYPE, b, types + nth, 1)?;
        if field == VAL_GAUGE {
            w.item_le(field, b, at, 8)?;
        } else {
            w.item(field, b, at, 8)?;
        }
        w.close(inner);
    }
    w.close(opened);
    counts.values += 1;
    // Wireshark has it cover the last octets of the part.
    let last = b.len().min(3);
    let assembled = w.text(b, b.len() - last, last, format_args!("Assembled metric"))?;
    w.mark_generated(assembled);
    let opened = w.open(assembled);
    let none = b.slice_up_to(0, 0);
    for (text, field) in metric.texts.iter().zip(TEXTS) {
        match text {
            Some((octets, _)) => {
                w.item(field, octets, 0, REST)?;
            }
            // The instances may be missing.
            None if matches!(field, DATA_PLUGIN_INST | DATA_TYPE_INST) => {}
            None => {
                w.string(field, &none, 0, 0, format_args!("(null)"))?;
            }
        }
    }
    for ((octets, time), field) in [(metric.time, DATA_TIME), (metric.interval, DATA_INTERVAL)] {
        w.number(field, &octets.unwrap_or(none), 0, REST, time)?;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    fn part(kind: u16, body: &[u8]) -> Vec<u8> {
        [&kind.to_be_bytes()[..], &(4 + body.len() as u16).to_be_bytes(), body].concat()
    }

    #[test]
    fn values_make_a_metric() {
        let mut octets = part(kind::HOST, b"box\0");
        octets.extend(part(kind::PLUGIN, b"cpu\0"));
        octets.extend(part(kind::VALUES, &[0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 9]));
        let shown = shown(25826, 25826, &octets);
        assert_eq!(shown.info, "collectd Host=box,  1 value  for 1 plugin,  0 messages");
        assert!(shown.has("Derive: 9"));
        assert!(shown.has("collectd HOST segment: \"box\""));
    }

    #[test]
    fn a_part_of_a_wrong_length_ends_the_packet() {
        let shown = shown(25826, 25826, &[0, 0, 0, 3]);
        assert!(shown.info.ends_with("0 messages, 1 error"));
    }

    #[test]
    fn nothing_follows_a_part_of_a_length_that_its_type_cannot_have() {
        let mut octets = part(kind::HOST, b"box\0");
        octets.extend(part(kind::TIME_HR, &[0; 9]));
        octets.extend(part(kind::PLUGIN, b"cpu\0"));
        let shown = shown(25826, 25826, &octets);
        assert_eq!(shown.info, "collectd Host=box,  0 values for 0 plugins, 0 messages, 1 error");
        assert!(shown.has("collectd TIME_HR segment: <BAD>"));
    }

    #[test]
    fn times_are_parts_of_a_second() {
        assert_eq!(fine(10 << 30 | 1 << 29), 10_500_000_000);
    }
}
