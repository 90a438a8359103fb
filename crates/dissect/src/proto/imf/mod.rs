//! Internet Message Format (RFC 5322), with the headers of MIME (RFC 2045) and of X.400 gateways (RFC 2156).
//!
//! Headers are shown by their names, addresses taken apart at commas and angle brackets as Wireshark
//! does. A body goes to the protocol of its media type where the `Content-Type` has parameters;
//! else it is shown line by line.

mod fields;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::lines::{Lines, Plain, Text};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

pub use fields::*;

/// Headers of one message that are shown; the rest of a longer list is left out.
const MAX_HEADERS: usize = 1 << 12;

/// Items of one address list that are shown.
const MAX_ITEMS: usize = 1 << 12;

/// Lines of text that are shown.
const MAX_LINES: usize = 1 << 16;

/// What the value of a header is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Nothing in particular.
    Text,
    /// One mailbox.
    Mailbox,
    /// Mailboxes.
    Mailboxes,
    /// Mailboxes and groups.
    Addresses,
    /// A media type.
    ContentType,
}

/// The headers with fields of their own; those that have the title as their name are in the table.
const FORMS: &[(Field, Form)] = &[
    (FROM, Form::Mailboxes),
    (SENDER, Form::Mailbox),
    (REPLY_TO, Form::Addresses),
    (TO, Form::Addresses),
    (CC, Form::Addresses),
    (BCC, Form::Addresses),
    (RESENT_FROM, Form::Mailboxes),
    (RESENT_SENDER, Form::Mailbox),
    (RESENT_TO, Form::Addresses),
    (RESENT_CC, Form::Addresses),
    (RESENT_BCC, Form::Addresses),
    (DELIVERED_TO, Form::Mailbox),
    (CONTENT_TYPE, Form::ContentType),
];

/// Rows of the table that are parts of headers, not headers.
const NO_HEADERS: &[Field] = &[CONTENT_TYPE_TYPE, CONTENT_TYPE_PARAMETERS];

/// Internet Message Format.
#[derive(Clone, Copy, Debug)]
pub struct Imf;

impl Dissect for Imf {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Text("media_type", "message/rfc822")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            let protocol = format!("{}/IMF", w.columns().protocol());
            w.columns().set_protocol(protocol);
            w.columns().clear_info();
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let bytes = b.captured();
        let mut at = 0;
        let mut content_type: Option<(&[u8], &[u8])> = None;
        let mut count = 0;
        let mut is_over = false;
        while !is_over && count < MAX_HEADERS {
            let Some(header) = Header::at(bytes, at) else {
                // What is no header makes all of it text.
                at = 0;
                break;
            };
            count += 1;
            is_over = header.is_last;
            let value = bytes.get(header.value..header.value + header.len).unwrap_or(&[]);
            let field = field_of(header.name(bytes));
            if w.fields() {
                shown(w, &b, &header, field)?;
            }
            if w.wants_columns() && (field == Some(FROM) || field == Some(SUBJECT)) {
                let word = if field == Some(FROM) { "from" } else { "subject" };
                w.info_append(format_args!("{word}: {}, ", Text(value)));
            }
            if field == Some(CONTENT_TYPE)
                && let Some(n) = memchr::memchr(b';', value)
            {
                content_type =
                    Some((value.get(..n).unwrap_or(&[]), value.get(n + 1..).unwrap_or(&[])));
            }
            at = header.next;
        }
        w.columns().fence();
        let body = b.from(at)?;
        let Some((media_type, parameters)) = content_type else {
            text(w, &body)?;
            w.close(opened);
            return Ok(());
        };
        let media_type = Plain(media_type).to_string();
        w.try_media(&media_type, &Plain(parameters).to_string(), body)?;
        w.close(opened);
        Ok(())
    }
}

/// A header: its name, its value, and where the next one begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Header {
    at: usize,
    /// Where the colon is.
    colon: usize,
    /// Where the value begins, behind blanks.
    value: usize,
    /// Octets of the value without what ends it.
    len: usize,
    /// Octets of the whole header without what ends it.
    whole: usize,
    next: usize,
    /// Whether the headers end with it.
    is_last: bool,
}

impl Header {
    /// The header at `at`. Its name reaches to the next colon, wherever that is.
    fn at(bytes: &[u8], at: usize) -> Option<Self> {
        let colon = at + memchr::memchr(b':', bytes.get(at..)?)?;
        let (next, is_last) = end_of_field(bytes, colon + 1)?;
        let is_cut = next == bytes.len() && !bytes.ends_with(b"\r\n\r\n") && is_last;
        let tail = if is_last { 4 } else { 2 };
        let whole = (next - at).saturating_sub(tail);
        let end = if is_cut { next } else { next.saturating_sub(tail).max(colon + 1) };
        let blanks = bytes
            .get(colon + 1..)
            .unwrap_or(&[])
            .iter()
            .take_while(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n'))
            .count();
        let value = if colon + 1 + blanks <= end { colon + 1 + blanks } else { colon + 1 };
        Some(Header { at, colon, value, len: end - value, whole, next, is_last })
    }

    fn name<'b>(&self, bytes: &'b [u8]) -> &'b [u8] {
        bytes.get(self.at..self.colon).unwrap_or(&[])
    }
}

/// Where a field ends that goes on at `at`: behind the line that no folded one follows. Whether the
/// headers end with it, because an empty line or nothing at all follows. `None` where its last line does
/// not end.
fn end_of_field(bytes: &[u8], mut at: usize) -> Option<(usize, bool)> {
    loop {
        at += memchr::memchr(b'\n', bytes.get(at..)?)? + 1;
        match (bytes.get(at), bytes.get(at + 1)) {
            (None, _) => return Some((bytes.len(), true)),
            (Some(b' ' | b'\t'), _) => {}
            (Some(b'\r'), Some(b'\n')) => return Some((at + 2, true)),
            (Some(b'\n'), _) => return Some((at + 1, true)),
            _ => return Some((at, false)),
        }
    }
}

/// The row of the table for a header of this name.
fn field_of(name: &[u8]) -> Option<Field> {
    let last = usize::from(PRECEDENCE.0);
    let row = FIELDS.iter().take(last + 1).skip(1).position(|def| {
        let title = def.title.as_bytes();
        title.eq_ignore_ascii_case(name)
    })?;
    let field = Field(row as u16 + 1);
    (!NO_HEADERS.contains(&field)).then_some(field)
}

fn shown<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: &Header,
    field: Option<Field>,
) -> Walked {
    let bytes = b.captured();
    let Some(field) = field else {
        let item = w.item(EXTENSION, b, header.at, header.whole)?;
        w.append(item, format_args!(" (Contact Wireshark developers if you want this supported.)"));
        if w.labels() {
            let text = Plain(bytes.get(header.at..header.at + header.whole).unwrap_or(&[]));
            w.label_value(
                item,
                format_args!("{text} (Contact Wireshark developers if you want this supported.)"),
            );
        }
        let opened = w.open(item);
        w.item(EXTENSION_TYPE, b, header.at, header.colon - header.at)?;
        w.item(EXTENSION_VALUE, b, header.value, header.len)?;
        w.close(opened);
        return Ok(());
    };
    let item = w.item(field, b, header.value, header.len)?;
    let opened = w.open(item);
    // Lists and mailboxes take one end of line along.
    let end = (header.value + header.len + 2).min(header.next);
    match FORMS.iter().find(|(f, _)| *f == field).map_or(Form::Text, |(_, form)| *form) {
        Form::Text => {}
        Form::Mailbox => mailbox(w, b, header.value, end)?,
        Form::Mailboxes => list(w, b, item, header.value, end, header.len, false)?,
        Form::Addresses => list(w, b, item, header.value, end, header.len, true)?,
        Form::ContentType => {
            let value = bytes.get(header.value..header.value + header.len).unwrap_or(&[]);
            if let Some(n) = memchr::memchr(b';', value) {
                w.item(CONTENT_TYPE_TYPE, b, header.value, n)?;
                w.item(CONTENT_TYPE_PARAMETERS, b, header.value + n + 1, header.len - n - 1)?;
            }
        }
    }
    w.close(opened);
    Ok(())
}

/// Shows a list of mailboxes, or of addresses, and says at `item` (whose text is `len` octets) how many.
fn list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    item: Item,
    at: usize,
    end: usize,
    len: usize,
    groups: bool,
) -> Walked {
    let bytes = b.captured();
    let field = if groups { ADDRESS_LIST_ITEM } else { MAILBOX_LIST_ITEM };
    let (mut from, mut count) = (at, 0);
    loop {
        let rest = bytes.get(from..end).unwrap_or(&[]);
        let n = memchr::memchr(b',', rest).unwrap_or(rest.len());
        let one = w.item(field, b, from, n)?;
        let opened = w.open(one);
        if groups {
            address(w, b, from, from + n)?;
        } else {
            mailbox(w, b, from, from + n)?;
        }
        w.close(opened);
        count += 1;
        from += n + 1;
        if from > end || n == rest.len() || count >= MAX_ITEMS {
            break;
        }
    }
    if w.labels() {
        let text = Plain(bytes.get(at..at + len).unwrap_or(&[]));
        let plural = if count == 1 { "" } else { "s" };
        w.label_value(item, format_args!("{text}, {count} item{plural}"));
    }
    Ok(())
}

/// Shows a mailbox, or a group of them.
fn address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, end: usize) -> Walked {
    let octets = b.captured().get(at..end).unwrap_or(&[]);
    let Some(colon) = memchr::memchr(b':', octets) else {
        return mailbox(w, b, at, end);
    };
    // Wireshark leaves the last letter of the group's name out.
    let name_len = colon.saturating_sub(1);
    let item = w.item(DISPLAY_NAME, b, at, name_len)?;
    let opened = w.open(item);
    let from = at + colon + 1;
    let from = from + blanks(b.captured().get(from..end).unwrap_or(&[]));
    list(w, b, item, from, end, 0, false)?;
    if w.labels() {
        let name = Plain(octets.get(..name_len).unwrap_or(&[]));
        let count = 1 + octets.iter().filter(|b| **b == b',').count();
        let plural = if count == 1 { "" } else { "s" };
        w.label_value(item, format_args!("{name}, {count} item{plural}"));
    }
    w.close(opened);
    Ok(())
}

/// Shows a mailbox: a name and an address in angle brackets, or an address alone.
fn mailbox<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, end: usize) -> Walked {
    let octets = b.captured().get(at..end).unwrap_or(&[]);
    let Some(open) = memchr::memchr(b'<', octets) else {
        w.item(ADDRESS, b, at, octets.len())?;
        return Ok(());
    };
    let before = blanks(octets);
    let name = octets.get(before..open).unwrap_or(&[]).trim_ascii_end();
    if !name.is_empty() {
        w.item(DISPLAY_NAME, b, at + before, name.len())?;
    }
    let inside = octets.get(open + 1..).unwrap_or(&[]);
    let len = memchr::memchr(b'>', inside).unwrap_or(inside.len());
    w.item(ADDRESS, b, at + open + 1, len)?;
    Ok(())
}

/// How many octets of white space come first.
fn blanks(octets: &[u8]) -> usize {
    octets.iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n')).count()
}

/// Shows text line by line.
fn text<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<(), Fault> {
    if !w.fields() {
        return Ok(());
    }
    let item = w.item(MESSAGE_TEXT, b, 0, REST)?;
    let opened = w.open(item);
    for line in Lines::new(b.captured()).take(MAX_LINES) {
        let whole = b.captured().get(line.at..line.next).unwrap_or(&[]);
        if w.wants_columns() {
            w.columns().append_info_separated(", ", format_args!("{}", Spaced(whole)));
        }
        if w.labels() {
            w.text(b, line.at, whole.len(), format_args!("{}", Spaced(whole)))?;
        } else {
            w.text(b, line.at, whole.len(), format_args!(""))?;
        }
    }
    w.close(opened);
    Ok(())
}

/// Text with a blank for each octet of white space.
struct Spaced<'b>(&'b [u8]);

impl std::fmt::Display for Spaced<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut rest = self.0;
        while let Some(n) = rest.iter().position(|b| matches!(b, b'\t' | 0x0a..=0x0d)) {
            write!(f, "{} ", Text(rest.get(..n).unwrap_or(&[])))?;
            rest = rest.get(n + 1..).unwrap_or(&[]);
        }
        write!(f, "{}", Text(rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_end_with_an_empty_line() {
        let bytes = b"From: a@b\r\nSubject: x\r\n y\r\n\r\nbody";
        let from = Header::at(bytes, 0).unwrap();
        assert_eq!((from.value, from.len, from.next, from.is_last), (6, 3, 11, false));
        let subject = Header::at(bytes, from.next).unwrap();
        assert_eq!((subject.value, subject.len, subject.next), (20, 5, 29));
        assert!(subject.is_last);
        assert_eq!(Header::at(b"From: a@b", 0), None);
        assert_eq!(field_of(b"SUBJECT"), Some(SUBJECT));
        assert_eq!(field_of(b"x-mailer"), Some(EXT_MAILER));
        assert_eq!(field_of(b"Type"), None);
    }

    #[test]
    fn an_empty_value_is_no_fold() {
        let header = Header::at(b"X-Foo:\r\nB: c\r\n\r\n", 0).unwrap();
        assert_eq!((header.value, header.len, header.next), (6, 0, 8));
    }

    #[test]
    fn white_space_becomes_blanks() {
        assert_eq!(Spaced(b"a\tb\r\n").to_string(), "a b  ");
    }
}
