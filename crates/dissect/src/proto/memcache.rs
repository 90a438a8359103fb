//! Memcached: the binary protocol (protocol_binary.txt of memcached) and the text protocol (protocol.txt), as tshark
//! shows them. Of a payload of text only the first command is taken apart.

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu, show_size};
use crate::walk::{REST, Walk};

values! {
    static MAGIC_VALUES {
        128 => "Request",
        129 => "Response",
    }
    static OPCODE_VALUES {
        0 => "Get",
        1 => "Set",
        2 => "Add",
        3 => "Replace",
        4 => "Delete",
        5 => "Increment",
        6 => "Decrement",
        7 => "Quit",
        8 => "Flush",
        9 => "Get Quietly",
        10 => "No-op",
        11 => "Version",
        12 => "Get Key",
        13 => "Get Key Quietly",
        14 => "Append",
        15 => "Prepend",
        16 => "Statistics",
        17 => "Set Quietly",
        18 => "Add Quietly",
        19 => "Replace Quietly",
        20 => "Delete Quietly",
        21 => "Increment Quietly",
        22 => "Decrement Quietly",
        23 => "Quit Quietly",
        24 => "Flush Quietly",
        25 => "Append Quietly",
        26 => "Prepend Quietly",
    }
    static DATA_TYPE_VALUES {
        0 => "Raw bytes",
    }
    static STATUS_VALUES {
        0 => "No error",
        1 => "Key not found",
        2 => "Key exists",
        3 => "Value too big",
        4 => "Invalid arguments",
        5 => "Item not stored",
        129 => "Unknown command",
        130 => "Out of memory",
    }
}

field_table! {
    /// The fields of Memcache Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("memcache", "Memcache Protocol", "MEMCACHE");
    MAGIC = FieldDef::new("memcache.magic", "Magic", FieldType::Uint8).strings(Strings::Values(&MAGIC_VALUES));
    OPCODE = FieldDef::new("memcache.opcode", "Opcode", FieldType::Uint8).strings(Strings::Values(&OPCODE_VALUES));
    EXTRAS_LENGTH = FieldDef::new("memcache.extras.length", "Extras length", FieldType::Uint8);
    KEY_LENGTH = FieldDef::new("memcache.key.length", "Key Length", FieldType::Uint16);
    VALUE_LENGTH = FieldDef::new("memcache.value.length", "Value length", FieldType::Uint32);
    DATA_TYPE = FieldDef::new("memcache.data_type", "Data type", FieldType::Uint8).strings(Strings::Values(&DATA_TYPE_VALUES));
    RESERVED = FieldDef::new("memcache.reserved", "Reserved", FieldType::Uint16);
    STATUS = FieldDef::new("memcache.status", "Status", FieldType::Uint16).strings(Strings::Values(&STATUS_VALUES));
    TOTAL_BODY_LENGTH = FieldDef::new("memcache.total_body_length", "Total body length", FieldType::Uint32);
    OPAQUE = FieldDef::new("memcache.opaque", "Opaque", FieldType::Uint32);
    CAS = FieldDef::new("memcache.cas", "CAS", FieldType::Uint64);
    EXTRAS = FieldDef::new("memcache.extras", "Extras", FieldType::None);
    EXTRAS_FLAGS = FieldDef::new("memcache.extras.flags", "Flags", FieldType::Uint32).base(Base::Hex);
    EXTRAS_EXPIRATION = FieldDef::new("memcache.extras.expiration", "Expiration", FieldType::Uint32);
    EXTRAS_DELTA = FieldDef::new("memcache.extras.delta", "Amount to add", FieldType::Uint64);
    EXTRAS_INITIAL = FieldDef::new("memcache.extras.initial", "Initial value", FieldType::Uint64);
    EXTRAS_UNKNOWN = FieldDef::new("memcache.extras.unknown", "Unknown", FieldType::Bytes);
    KEY = FieldDef::new("memcache.key", "Key", FieldType::String);
    VALUE = FieldDef::new("memcache.value", "Value", FieldType::String);
    EXTRAS_RESPONSE = FieldDef::new("memcache.extras.response", "Response", FieldType::Uint64);
    COMMAND = FieldDef::new("memcache.command", "Command", FieldType::String);
    SUBCOMMAND = FieldDef::new("memcache.subcommand", "Sub command", FieldType::String);
    FLAGS = FieldDef::new("memcache.flags", "Flags", FieldType::Uint16);
    EXPIRATION = FieldDef::new("memcache.expiration", "Expiration", FieldType::Uint32);
    NOREPLY = FieldDef::new("memcache.noreply", "Noreply", FieldType::String);
    RESPONSE = FieldDef::new("memcache.response", "Response", FieldType::String);
    VERSION = FieldDef::new("memcache.version", "Version", FieldType::String);
    SLABCLASS = FieldDef::new("memcache.slabclass", "Slab class", FieldType::Uint32);
    NAME = FieldDef::new("memcache.name", "Stat name", FieldType::String);
    NAME_VALUE = FieldDef::new("memcache.name_value", "Stat value", FieldType::String);
    EXTRAS_NOTEXPECTED = FieldDef::new("memcache.extras.notexpected", "shall not have Extras", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    EXTRAS_MISSING = FieldDef::new("memcache.extras.missing", "must have Extras", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    KEY_NOTEXPECTED = FieldDef::new("memcache.key.notexpected", "shall not have Key", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    KEY_MISSING = FieldDef::new("memcache.key.missing", "must have Key", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    VALUE_NOTEXPECTED = FieldDef::new("memcache.value.notexpected", "shall not have Value", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    VALUE_MISSING = FieldDef::new("memcache.value.missing", "must have Value", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    OPCODE_UNKNOWN = FieldDef::new("memcache.opcode.unknown", "Unknown opcode", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    STATUS_RESPONSE = FieldDef::new("memcache.status.response", "Error response", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Note));
    RESERVED_EXPERT = FieldDef::new("memcache.reserved.expert", "Reserved value", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

const REQUEST: u8 = 0x80;
const RESPONSE_MAGIC: u8 = 0x81;

/// Octets of a binary header.
const HEADER_LEN: usize = 24;

/// Memcached.
#[derive(Clone, Copy, Debug)]
pub struct Memcache;

impl Dissect for Memcache {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(11211), Claim::UdpPort(11211)];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("MEMCACHE");
        match b.u8(0)? {
            REQUEST | RESPONSE_MAGIC => {
                if w.is_over_stream() {
                    show_size(w, &b)?;
                }
                binary(w, &b)
            }
            _ => text(w, &b),
        }
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        match bytes {
            [REQUEST | RESPONSE_MAGIC, ..] => match bytes.get(8..12) {
                Some(&[a, b, c, d]) => {
                    let body = u32::from_be_bytes([a, b, c, d]) as usize;
                    let whole = HEADER_LEN.saturating_add(body);
                    match whole.checked_sub(bytes.len()).filter(|missing| *missing > 0) {
                        Some(missing) => Pdu::More(missing),
                        None => Pdu::Whole(whole),
                    }
                }
                _ => Pdu::MoreUnknown,
            },
            _ => text_frame(bytes),
        }
    }
}

/// What a message has of one of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Must,
    May,
    MustNot,
}

/// The parts of a message without an error: extras, key, value.
fn parts(opcode: u8, is_request: bool) -> [Part; 3] {
    use Part::{May, Must, MustNot};
    match (opcode, is_request) {
        (0x00 | 0x09 | 0x0c | 0x0d, true) => [MustNot, Must, MustNot],
        (0x00 | 0x09 | 0x0c | 0x0d, false) => [Must, May, May],
        (0x01..=0x03 | 0x11..=0x13, true) => [Must, Must, Must],
        (0x04 | 0x14, true) => [MustNot, Must, MustNot],
        (0x05 | 0x06 | 0x15 | 0x16, true) => [Must, Must, MustNot],
        (0x05 | 0x06 | 0x15 | 0x16, false) => [MustNot, May, May],
        (0x08 | 0x18, true) => [May, May, MustNot],
        (0x08 | 0x18, false) => [May, MustNot, MustNot],
        (0x0a, _) => [May, MustNot, MustNot],
        (0x0b, false) => [MustNot, MustNot, May],
        (0x0e | 0x0f | 0x19 | 0x1a, true) => [MustNot, May, Must],
        (0x10, _) => [MustNot, May, May],
        (0x1b.., _) => [May, May, May],
        _ => [MustNot, MustNot, MustNot],
    }
}

/// The fields of a message's extras.
fn extras_of(opcode: u8, is_request: bool) -> &'static [(Field, usize)] {
    match (opcode, is_request) {
        (0x00 | 0x09 | 0x0c | 0x0d, false) => &[(EXTRAS_FLAGS, 4)],
        (0x01..=0x03 | 0x11..=0x13, true) => &[(EXTRAS_FLAGS, 4), (EXTRAS_EXPIRATION, 4)],
        (0x05 | 0x06 | 0x15 | 0x16, true) => {
            &[(EXTRAS_DELTA, 8), (EXTRAS_INITIAL, 8), (EXTRAS_EXPIRATION, 4)]
        }
        (0x08 | 0x18, _) => &[(EXTRAS_EXPIRATION, 4)],
        _ => &[],
    }
}

fn binary<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let is_request = b.u8(0)? == REQUEST;
    let opcode = b.u8(1)?;
    let kind = if is_request { "Request" } else { "Response" };
    let known = OPCODE_VALUES.get(u64::from(opcode));
    let unknown = format!("Unknown opcode ({opcode})");
    let name = known.unwrap_or(&unknown);
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    w.label(root, format_args!("Memcache Protocol, {name} {kind}"));
    w.info(format_args!("{name} {kind}"));
    w.item(MAGIC, b, 0, 1)?;
    let item = w.item(OPCODE, b, 1, 1)?;
    if known.is_none() {
        w.expert_text(OPCODE_UNKNOWN, item, format_args!("Unknown opcode: {opcode}"));
    }
    let key_len = usize::from(b.u16(2)?);
    w.item(KEY_LENGTH, b, 2, 2)?;
    let extras_len = usize::from(b.u8(4)?);
    w.item(EXTRAS_LENGTH, b, 4, 1)?;
    w.item(DATA_TYPE, b, 5, 1)?;
    let status = b.u16(6)?;
    let words = STATUS_VALUES.get(u64::from(status));
    if is_request {
        let item = w.item(RESERVED, b, 6, 2)?;
        if status != 0 {
            w.expert_text(RESERVED_EXPERT, item, format_args!("Reserved value: {status}"));
        }
    } else {
        let item = w.item(STATUS, b, 6, 2)?;
        if status != 0 {
            match words {
                Some(words) => {
                    w.expert_text(STATUS_RESPONSE, item, format_args!("{name}: {words}"));
                    w.info_append(format_args!(" ({words})"));
                }
                None => {
                    let text = format_args!("{name}: Status: {status}");
                    w.expert_text(STATUS_RESPONSE, item, text);
                    w.info_append(format_args!(" (Unknown status: {status})"));
                }
            }
        }
    }
    let body = b.u32(8)?;
    // A body shorter than what it holds has a length that wraps, and is shown so.
    let value_len = body.wrapping_sub(extras_len as u32).wrapping_sub(key_len as u32);
    w.number(VALUE_LENGTH, b, 8, 0, u64::from(value_len))?;
    w.item(TOTAL_BODY_LENGTH, b, 8, 4)?;
    w.item(OPAQUE, b, 12, 4)?;
    w.item(CAS, b, 16, 8)?;
    if status != 0 {
        let who = format!("{name} with status {} ({status})", words.unwrap_or("Unknown"));
        if body == 0 {
            missing(w, b, HEADER_LEN, VALUE_MISSING, &who, "Value")?;
        } else {
            w.item_as(VALUE, b, HEADER_LEN, body as usize, Encoding::Ascii)?;
        }
        w.close(opened);
        return Ok(());
    }
    let who = format!("{name} {kind}");
    let [extras, key, value] = parts(opcode, is_request);
    let mut at = HEADER_LEN;
    show_extras(w, b, (at, extras_len), extras, extras_of(opcode, is_request), &who)?;
    at += extras_len;
    if key_len > 0 {
        let item = w.item_as(KEY, b, at, key_len, Encoding::Ascii)?;
        if key == Part::MustNot {
            w.expert_text(KEY_NOTEXPECTED, item, format_args!("{who} shall not have Key"));
        }
    } else if key == Part::Must {
        missing(w, b, at, KEY_MISSING, &who, "Key")?;
    }
    at += key_len;
    let counts = matches!(opcode, 0x05 | 0x06) && !is_request;
    if value_len == 0 {
        if value == Part::Must {
            missing(w, b, at, VALUE_MISSING, &who, "Value")?;
        }
    } else if counts {
        w.item(EXTRAS_RESPONSE, b, at, 8)?;
    } else {
        let item = w.item_as(VALUE, b, at, value_len as usize, Encoding::Ascii)?;
        if value == Part::MustNot {
            w.expert_text(VALUE_NOTEXPECTED, item, format_args!("{who} shall not have Value"));
        }
    }
    w.close(opened);
    Ok(())
}

fn show_extras<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    part: Part,
    fields: &[(Field, usize)],
    who: &str,
) -> Walked {
    if len == 0 {
        return match part {
            Part::Must => missing(w, b, at, EXTRAS_MISSING, who, "Extras"),
            _ => Ok(()),
        };
    }
    let item = w.item(EXTRAS, b, at, len)?;
    let inner = w.open(item);
    let mut from = at;
    for (field, size) in fields {
        w.item(*field, b, from, *size)?;
        from += size;
    }
    if fields.is_empty() {
        let item = w.item(EXTRAS_UNKNOWN, b, at, len)?;
        if part == Part::MustNot {
            w.expert_text(EXTRAS_NOTEXPECTED, item, format_args!("{who} shall not have Extras"));
        }
    }
    w.close(inner);
    Ok(())
}

fn missing<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    note: Field,
    who: &str,
    what: &str,
) -> Walked {
    let item = w.text(b, at, 0, format_args!("{who} must have {what}"))?;
    w.expert_text(note, item, format_args!("{who} must have {what}"));
    Ok(())
}

/// Commands and answers of the text protocol that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Command {
    /// `set` and its like: key, flags, expiration, length; for `cas` a number too; then the value.
    Store,
    Get,
    Count,
    Delete,
    Stats,
    Flush,
    /// A word alone.
    Word,
    Value,
    Stat,
    Version,
    /// An answer of one word.
    Answer,
}

fn command(word: &[u8]) -> Option<Command> {
    Some(match word {
        b"set" | b"add" | b"replace" | b"append" | b"prepend" | b"cas" => Command::Store,
        b"get" | b"gets" => Command::Get,
        b"incr" | b"decr" => Command::Count,
        b"delete" => Command::Delete,
        b"stats" => Command::Stats,
        b"flush_all" => Command::Flush,
        b"version" | b"quit" => Command::Word,
        b"VALUE" => Command::Value,
        b"STAT" => Command::Stat,
        b"VERSION" => Command::Version,
        b"STORED" | b"NOT_STORED" | b"EXISTS" | b"NOT_FOUND" | b"DELETED" | b"OK" | b"END" => {
            Command::Answer
        }
        _ => return None,
    })
}

/// A line without its end, and where the next one begins.
fn line(bytes: &[u8], at: usize) -> (&[u8], usize) {
    let rest = bytes.get(at..).unwrap_or(&[]);
    let (line, next) = match memchr::memchr(b'\n', rest) {
        Some(end) => (rest.get(..end).unwrap_or(&[]), at + end + 1),
        None => (rest, bytes.len()),
    };
    (line.strip_suffix(b"\r").unwrap_or(line), next)
}

/// The words of a line, each with its place.
fn words(line: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = 0;
    line.split(|octet| *octet == b' ').filter_map(move |word| {
        let place = at;
        at += word.len() + 1;
        (!word.is_empty()).then_some((place, word))
    })
}

/// Digits at the beginning as a number, which wraps where it is too great.
fn number(word: &[u8]) -> u64 {
    word.iter()
        .take_while(|octet| octet.is_ascii_digit())
        .fold(0u64, |n, octet| n.wrapping_mul(10).wrapping_add(u64::from(octet - b'0')))
}

/// A line has to be whole, and what a command stores has to be there.
fn text_frame(bytes: &[u8]) -> Pdu {
    if memchr::memchr(b'\n', bytes).is_none() {
        // What begins as no command does is the rest of something.
        let is_start = bytes.first().is_none_or(u8::is_ascii_alphabetic);
        return if is_start { Pdu::MoreUnknown } else { Pdu::Whole(bytes.len()) };
    }
    let (first, next) = line(bytes, 0);
    let mut words = words(first);
    if words.next().and_then(|(_, word)| command(word)) == Some(Command::Store) {
        let Some((_, len)) = words.nth(3) else { return Pdu::Whole(bytes.len()) };
        let len = usize::try_from(number(len)).unwrap_or(usize::MAX);
        let missing = next.saturating_add(len).saturating_sub(bytes.len());
        if missing > 0 {
            return Pdu::More(missing);
        }
    }
    Pdu::Whole(bytes.len())
}

fn text<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let bytes = b.captured();
    let (first, next) = line(bytes, 0);
    let word = first.split(|octet| *octet == b' ').next().unwrap_or(&[]);
    let Some(command) = command(word) else {
        w.info(format_args!("MEMCACHE Continuation"));
        w.close(opened);
        return Ok(());
    };
    if w.wants_columns() {
        w.info(format_args!("{} ", Text(first)));
    }
    if !w.fields() {
        w.close(opened);
        return Ok(());
    }
    let mut rest = words(first).skip(1);
    let put = |w: &mut Walk<'_, C>, field: Field, (at, word): (usize, &[u8])| {
        w.item_as(field, b, at, word.len(), Encoding::Ascii).map(|_| ())
    };
    match command {
        Command::Answer => put(w, RESPONSE, (0, word))?,
        Command::Value => values(w, b)?,
        Command::Stat => stats(w, b)?,
        Command::Version => {
            if let Some(found) = rest.next() {
                put(w, VERSION, found)?;
            }
        }
        _ => {
            put(w, COMMAND, (0, word))?;
            match command {
                Command::Get => rest.try_for_each(|found| put(w, KEY, found))?,
                Command::Store => store(w, b, first, next)?,
                Command::Count => {
                    for (field, found) in [KEY, VALUE, NOREPLY].into_iter().zip(rest) {
                        put(w, field, found)?;
                    }
                }
                Command::Delete => {
                    if let Some(found) = rest.next() {
                        put(w, KEY, found)?;
                    }
                    if let Some(found) = rest.next() {
                        when(w, b, found)?;
                    }
                }
                Command::Flush => {
                    for found in rest.take(2) {
                        when(w, b, found)?;
                    }
                }
                Command::Stats => {
                    if let Some(found) = rest.next() {
                        put(w, SUBCOMMAND, found)?;
                    }
                }
                _ => {}
            }
        }
    }
    w.close(opened);
    Ok(())
}

/// A time, or the word that asks for no answer.
fn when<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, (at, word): (usize, &[u8])) -> Walked {
    if word.first().is_some_and(u8::is_ascii_digit) {
        w.number(EXPIRATION, b, at, word.len(), number(word) & 0xffff_ffff)?;
    } else {
        w.item_as(NOREPLY, b, at, word.len(), Encoding::Ascii)?;
    }
    Ok(())
}

fn store<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, first: &[u8], next: usize) -> Walked {
    let mut words = words(first);
    let name = words.next().map_or(&[][..], |(_, word)| word);
    let is_cas = name == b"cas";
    if let Some((at, word)) = words.next() {
        w.item_as(KEY, b, at, word.len(), Encoding::Ascii)?;
    }
    for (field, mask) in [(FLAGS, 0xffff), (EXPIRATION, 0xffff_ffff)] {
        if let Some((at, word)) = words.next() {
            w.number(field, b, at, word.len(), number(word) & mask)?;
        }
    }
    let Some((at, word)) = words.next() else { return Ok(()) };
    let len = number(word) & 0xffff_ffff;
    w.number(VALUE_LENGTH, b, at, word.len(), len)?;
    match words.next() {
        Some((at, word)) if is_cas => {
            w.number(CAS, b, at, word.len(), number(word))?;
        }
        // Without its number the rest is not looked at.
        None if is_cas => return Ok(()),
        Some((at, word)) if word == b"noreply" => {
            w.item_as(NOREPLY, b, at, word.len(), Encoding::Ascii)?;
        }
        _ => {}
    }
    let len = usize::try_from(len).unwrap_or(usize::MAX);
    if len == 0 {
        let verb = match name {
            b"set" => "Set",
            b"add" => "Add",
            b"replace" => "Replace",
            b"append" => "Append",
            b"prepend" => "Prepend",
            _ => "Cas",
        };
        return missing(w, b, next, VALUE_MISSING, &format!("{verb} Request"), "Value");
    }
    value(w, b, next, len)
}

/// So much of a value as there is.
fn value<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let there = len.min(b.len().saturating_sub(at));
    if there > 0 {
        w.item_as(VALUE, b, at, there, Encoding::Ascii)?;
    }
    Ok(())
}

/// Values that answer `get`, one after the other.
fn values<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    loop {
        let (head, next) = line(b.captured(), at);
        let mut words = words(head);
        if words.next().is_none_or(|(_, word)| word != b"VALUE") {
            return Ok(());
        }
        if let Some((from, word)) = words.next() {
            w.item_as(KEY, b, at + from, word.len(), Encoding::Ascii)?;
        }
        if let Some((from, word)) = words.next() {
            w.number(FLAGS, b, at + from, word.len(), number(word) & 0xffff)?;
        }
        let Some((from, word)) = words.next() else { return Ok(()) };
        let len = number(word) & 0xffff_ffff;
        w.number(VALUE_LENGTH, b, at + from, word.len(), len)?;
        if let Some((from, word)) = words.next() {
            // What follows the number is not looked at.
            w.number(CAS, b, at + from, word.len(), number(word))?;
            return Ok(());
        }
        let len = usize::try_from(len).unwrap_or(usize::MAX);
        value(w, b, next, len)?;
        // The value ends with an end of line of its own.
        at = next.saturating_add(len).saturating_add(2);
        if at >= b.len() {
            return Ok(());
        }
    }
}

/// Lines of statistics: `STAT name value`, where the name may have a class of slabs before it.
fn stats<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    while at < b.captured().len() {
        let (head, next) = line(b.captured(), at);
        let mut words = words(head);
        match words.next() {
            Some((from, word)) if word == b"STAT" => {
                w.item_as(COMMAND, b, at + from, word.len(), Encoding::Ascii)?;
            }
            _ => return Ok(()),
        }
        if let Some((from, word)) = words.next() {
            let mut from = at + from;
            let parts: Vec<&[u8]> = word.splitn(3, |octet| *octet == b':').collect();
            let (kind, class, name) = match parts[..] {
                [kind, class, name] => (Some(kind), Some(class), name),
                [class, name] => (None, Some(class), name),
                _ => (None, None, word),
            };
            if let Some(kind) = kind {
                w.item_as(SUBCOMMAND, b, from, kind.len(), Encoding::Ascii)?;
                from += kind.len() + 1;
            }
            if let Some(class) = class {
                w.number(SLABCLASS, b, from, class.len(), number(class) & 0xffff_ffff)?;
                from += class.len() + 1;
            }
            w.item_as(NAME, b, from, name.len(), Encoding::Ascii)?;
        }
        if let Some((from, word)) = words.next() {
            w.item_as(NAME_VALUE, b, at + from, word.len(), Encoding::Ascii)?;
        }
        at = next;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::captured::frame;

    fn over_udp(payload: &[u8]) -> crate::proto::captured::Shown {
        let mut octets = vec![0x45, 0, 0, 0, 0, 1, 0, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];
        octets.extend(b"\x9c\x40\x2b\xcb");
        octets.extend((payload.len() as u16 + 8).to_be_bytes());
        octets.extend([0, 0]);
        octets.extend(payload);
        let len = (octets.len() as u16).to_be_bytes();
        octets[2..4].copy_from_slice(&len);
        frame(101, &octets)
    }

    #[test]
    fn a_binary_set_has_extras_key_and_value() {
        let shown = over_udp(
            b"\x80\x01\0\x05\x08\0\0\0\0\0\0\x12\0\0\0\0\0\0\0\0\0\0\0\0\xde\xad\xbe\xef\0\0\x0e\x10HelloWorld",
        );
        assert!(shown.columns.ends_with("MEMCACHE Set Request"));
        assert!(shown.has("Flags: 0xdeadbeef"));
        assert!(shown.has("Value: World"));
    }

    #[test]
    fn an_error_says_what_went_wrong() {
        let shown = over_udp(b"\x81\0\0\0\0\0\0\x01\0\0\0\x09\0\0\0\0\0\0\0\0\0\0\0\0Not found");
        assert!(shown.columns.ends_with("Get Response (Key not found)"));
        assert!(shown.has("Value: Not found"));
    }

    #[test]
    fn a_length_below_its_parts_wraps_and_is_a_fault() {
        let shown = over_udp(b"\x80\x01\0\x03\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0ab");
        assert!(shown.has("Value length: 4294967295"));
        assert!(shown.columns.ends_with("[Malformed Packet]"));
    }

    #[test]
    fn text_is_taken_apart_word_by_word() {
        let shown = over_udp(b"set foo 0 900 5\r\nhello\r\n");
        assert!(shown.columns.ends_with("set foo 0 900 5 "));
        assert!(shown.has("Expiration: 900") && shown.has("Value: hello"));
        let shown = over_udp(b"STAT items:1:number 5\r\nEND\r\n");
        assert!(shown.has("Slab class: 1") && shown.has("Stat value: 5"));
        assert!(over_udp(b"12\r\n").columns.ends_with("MEMCACHE Continuation"));
    }

    #[test]
    fn a_value_is_waited_for() {
        assert_eq!(text_frame(b"set a 0 0 5\r\nhel"), Pdu::More(2));
        assert_eq!(text_frame(b"set a 0 0 5\r\nhello\r\n"), Pdu::Whole(20));
        assert_eq!(text_frame(b"get a"), Pdu::MoreUnknown);
    }
}
