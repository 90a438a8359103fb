//! The protocol of Redis (RESP version 2): strings, errors, numbers, bulk strings and arrays of them, each
//! with a letter before and CR LF behind. Lines that begin with no such letter are commands typed by hand.

use lamna_fields::{Encoding, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::{Plain, number};
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of REdis Serialization Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("resp", "REdis Serialization Protocol", "RESP");
    PARTIAL = FieldDef::new("resp.partial", "Field is only partially decoded", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    MALFORMED_LENGTH = FieldDef::new("resp.malformed_length", "Malformed length specified", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Error));
    REASSEMBLED_IN_NEXT_FRAME = FieldDef::new("resp.reassembled_in_next_frame", "Array is partially decoded. Re-assembled array is in the next frame", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    ARRAY_RECURSION_TOO_DEEP = FieldDef::new("resp.array_recursion_too_deep", "Array is too deep to recurse any further. Subsequent elements attached to the protocol tree may not reflect their actual location in the array", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    STRING = FieldDef::new("resp.string", "String", FieldType::String);
    ERROR = FieldDef::new("resp.error", "Error", FieldType::String);
    BULK_STRING = FieldDef::new("resp.bulk_string", "Bulk String", FieldType::None);
    BULK_STRING_VALUE = FieldDef::new("resp.bulk_string.value", "Value", FieldType::Bytes);
    BULK_STRING_LENGTH = FieldDef::new("resp.bulk_string.length", "Length", FieldType::Int32);
    INTEGER = FieldDef::new("resp.integer", "Integer", FieldType::Int64);
    ARRAY = FieldDef::new("resp.array", "Array", FieldType::None);
    ARRAY_LENGTH = FieldDef::new("resp.array.length", "Length", FieldType::Int64);
    FRAGMENT = FieldDef::new("resp.fragment", "Fragment", FieldType::None);
}
/// The port of servers.
const PORT: u16 = 6379;

/// Arrays in arrays that are followed.
const MAX_ARRAYS: usize = 64;

/// Most octets that are waited for as one value; a longer one is shown in its segments.
const MAX_WAIT: usize = 1 << 26;

/// Most octets of an array that are looked through again with each segment; the parts of a longer one
/// are shown as values of their own.
const MAX_ARRAY: usize = 1 << 20;

/// The protocol of Redis.
#[derive(Clone, Copy, Debug)]
pub struct Resp;

impl Dissect for Resp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held = Held::Layer;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_request = w.net.destination_port == PORT;
        w.column_protocol("RESP");
        w.info(format_args!("{}", if is_request { "Request:" } else { "Response:" }));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if w.fields() {
            let mut at = 0;
            while at < b.len() {
                at = value(w, &b, at, 0, is_request)?.max(at + 1);
            }
        }
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let mut at = 0;
        while at < bytes.len() {
            match extent(bytes, at) {
                Ok(next) => at = next.max(at + 1),
                Err(_) if at > 0 => return Pdu::Whole(at),
                Err(wait) => {
                    announce(framing);
                    return wait;
                }
            }
        }
        Pdu::Whole(bytes.len())
    }
}

/// Says in the columns that a value goes on.
fn announce(framing: &mut Framing<'_>) {
    if !framing.columns.is_on() {
        return;
    }
    if framing.columns.protocol() != "RESP" {
        let is_request = framing.destination_port == PORT;
        framing.columns.set_protocol("RESP");
        framing.columns.clear_info();
        let word = if is_request { "Request:" } else { "Response:" };
        framing.columns.append_info(format_args!("{word}"));
    }
    framing.columns.append_info(format_args!(" [continuation]"));
}

/// A line that ends with CR LF: where its text ends, and where the next one begins.
fn line(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let n = memchr::memmem::find(bytes.get(at..)?, b"\r\n")?;
    Some((at + n, at + n + 2))
}

/// A number with a sign, as `strtoll` would read it.
fn signed(text: &[u8]) -> i64 {
    let (digits, is_negative) = match text.strip_prefix(b"-") {
        Some(digits) => (digits, true),
        None => (text, false),
    };
    let len = digits.iter().take_while(|b| b.is_ascii_digit()).count();
    let n = number(digits.get(..len).unwrap_or(&[])).unwrap_or(0);
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    if is_negative { -n } else { n }
}

/// Where the value at `at` ends; what it waits for where that is not among the octets.
fn extent(bytes: &[u8], at: usize) -> Result<usize, Pdu> {
    // Values that are still to come, of the arrays that are open.
    let mut due = 1u64;
    let mut from = at;
    while due > 0 {
        if from >= bytes.len() || bytes.len() - at > MAX_ARRAY && from > at {
            break;
        }
        let Some((end, next)) = line(bytes, from) else { return Err(Pdu::MoreUnknown) };
        due -= 1;
        let text = bytes.get(from + 1..end).unwrap_or(&[]);
        match bytes[from] {
            b'$' => {
                let len = usize::try_from(signed(text)).ok().filter(|len| *len <= MAX_WAIT);
                from = match len {
                    Some(len) => next + len + 2,
                    None => next,
                };
                if from > bytes.len() {
                    return Err(Pdu::More(from - bytes.len()));
                }
            }
            b'*' => {
                due = due.saturating_add(u64::try_from(signed(text)).unwrap_or(0));
                from = next;
            }
            _ => from = next,
        }
    }
    // An array whose rest is still to come is shown as far as it goes.
    Ok(from)
}

/// Shows the value at `at`; where the next one begins.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    depth: usize,
    is_request: bool,
) -> Result<usize, crate::buf::Fault> {
    let bytes = b.captured();
    let Some((end, next)) = line(bytes, at) else {
        w.item(FRAGMENT, b, at, REST)?;
        w.info_append(format_args!(" [fragment]"));
        return Ok(bytes.len());
    };
    let text = bytes.get(at + 1..end).unwrap_or(&[]);
    let len = next - at;
    match bytes.get(at) {
        Some(b'+') => {
            let text = Encoding::Ascii.text(text);
            w.string(STRING, b, at, len, format_args!("{text}"))?;
            if depth == 0 {
                w.info_append(format_args!(" {text}"));
            }
        }
        Some(b'-') => {
            let text = Encoding::Ascii.text(text);
            w.string(ERROR, b, at, len, format_args!("{text}"))?;
            if depth == 0 {
                w.info_append(format_args!(" Error: {text}"));
            }
        }
        Some(b':') => {
            let n = signed(text);
            w.number(INTEGER, b, at, len, n as u64)?;
            if depth == 0 {
                w.info_append(format_args!(" {n}"));
            }
        }
        Some(b'$') => return bulk(w, b, at, next, depth, is_request, signed(text)),
        Some(b'*') => return array(w, b, at, next, depth, is_request, signed(text)),
        _ => {
            w.item(FRAGMENT, b, at, len)?;
            w.info_append(format_args!(" [fragment]"));
        }
    }
    Ok(next)
}

fn bulk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    next: usize,
    depth: usize,
    is_request: bool,
    n: i64,
) -> Result<usize, crate::buf::Fault> {
    let len = usize::try_from(n).unwrap_or(0).min(b.len().saturating_sub(next));
    let whole = if n < 0 { next - at } else { (next - at + len + 2).min(b.len() - at) };
    let item = w.item(BULK_STRING, b, at, whole)?;
    let opened = w.open(item);
    w.number(BULK_STRING_LENGTH, b, at, next - at, n as u64)?;
    if n < -1 {
        w.expert(MALFORMED_LENGTH, item);
        w.close(opened);
        return Ok(next);
    }
    let text = b.bytes(next, len)?;
    if n == -1 {
        w.label(item, format_args!("Bulk String: [NULL]"));
    } else {
        // Octets that are no text are but shown as such.
        let text =
            text.is_ascii().then(|| Plain(text.split(|octet| *octet == 0).next().unwrap_or(&[])));
        if let Some(text) = &text {
            w.label(item, format_args!("Bulk String: {text}"));
        }
        if len > 0 {
            w.item(BULK_STRING_VALUE, b, next, len)?;
        }
        match text {
            Some(_) if n == 0 && depth == 0 => w.info_append(format_args!(" BulkString(0)")),
            None if depth == 0 => w.info_append(format_args!(" BulkString({n})")),
            Some(text) if depth == 0 || depth == 1 && is_request => {
                w.info_append(format_args!(" {text}"));
            }
            _ => {}
        }
    }
    w.close(opened);
    Ok(at + whole)
}

fn array<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    next: usize,
    depth: usize,
    is_request: bool,
    n: i64,
) -> Result<usize, crate::buf::Fault> {
    let item = w.item(ARRAY, b, at, next - at)?;
    let opened = w.open(item);
    w.number(ARRAY_LENGTH, b, at, next - at, n as u64)?;
    let mut from = next;
    match n {
        ..=-2 => w.expert(MALFORMED_LENGTH, item),
        -1 => w.label(item, format_args!("Array: NULL")),
        0 => w.label(item, format_args!("Array: Empty")),
        _ => {
            w.label(item, format_args!("Array: Length {n}"));
            if !is_request && depth == 0 {
                w.info_append(format_args!(" Array({n})"));
            }
            if depth >= MAX_ARRAYS {
                w.expert(ARRAY_RECURSION_TOO_DEEP, item);
            } else {
                let mut left = n;
                while left > 0 && from < b.len() {
                    from = value(w, b, from, depth + 1, is_request)?.max(from + 1);
                    left -= 1;
                }
            }
        }
    }
    w.set_len(item, from.min(b.len()) - at);
    w.close(opened);
    Ok(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;
    use crate::proto::captured::{frame, segment};

    #[test]
    fn a_command_is_an_array() {
        let shown = frame(1, &segment(40_000, PORT, b"*2\r\n$3\r\nGET\r\n$1\r\na\r\n"));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:resp");
        assert!(shown.columns.ends_with("RESP Request: GET a"));
        for line in ["Array: Length 2", "Bulk String: GET", "Length: 3", "Value: 474554"] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn answers_have_many_forms() {
        let octets = b"+OK\r\n-ERR x\r\n:5\r\n$-1\r\n*-1\r\n*0\r\n*1\r\n:1\r\n$-7\r\nfoo\r\n";
        let shown = frame(1, &segment(PORT, 40_000, octets));
        assert!(shown.columns.ends_with("Response: OK Error: ERR x 5 Array(1) [fragment]"));
        for line in ["String: OK", "Error: ERR x", "Integer: 5", "Bulk String: [NULL]"] {
            assert!(shown.has(line), "{line}");
        }
        assert!(shown.has("Array: NULL") && shown.has("Array: Empty"));
        assert!(shown.tree.iter().any(|l| l.contains("Malformed length")));
    }

    #[test]
    fn values_end_where_they_say() {
        let mut columns = Columns::default();
        let mut ask = |bytes: &[u8]| Resp::frame(&mut Framing::alone(&mut columns), bytes);
        assert_eq!(ask(b"+OK\r\n"), Pdu::Whole(5));
        assert_eq!(ask(b"+OK\r\n$5\r\nab"), Pdu::Whole(5));
        assert_eq!(ask(b"$5\r\nab"), Pdu::More(5));
        assert_eq!(ask(b"*2\r\n:1\r\n:2"), Pdu::MoreUnknown);
        assert_eq!(ask(b":1"), Pdu::MoreUnknown);
    }
}
