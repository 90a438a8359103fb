//! Financial Information eXchange (FIX Protocol Ltd, FIX 4.0 to 5.0): orders and quotes as tags and values, one behind the other.

mod fields;
mod tags;
mod words;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};
pub use fields::*;
use tags::Kind;

/// What ends a field.
const END: u8 = 1;

/// What a message begins with: the tag of its version.
const BEGIN: &[u8] = b"8=FIX";

/// The tag of the length, which comes second.
const LENGTH: &[u8] = b"9=";

/// Fields before the one that must be there: the version and the length.
const HEAD: usize = 2;

/// Octets of the checksum's field, which comes last and is not counted.
const CHECKSUM_LEN: usize = 7;

/// Tags that mean something to the message as a whole.
mod tag {
    pub(super) const CHECKSUM: u32 = 10;
    pub(super) const MESSAGE_TYPE: u32 = 35;
}

/// FIX.
#[derive(Clone, Copy, Debug)]
pub struct Fix;

impl Dissect for Fix {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp"), Claim::Heuristic("tls")];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.assign(id::FIX);
        if w.wants_columns() && w.columns().protocol() != "FIX" {
            w.column_protocol("FIX");
        }
        let outer = w.open_top();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        if b.captured().starts_with(BEGIN) {
            message(w, &b, root)?;
        } else {
            w.info(format_args!("[FIX continuation]"));
            w.item(DATA, &b, 0, REST)?;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        if !framing.follows && !bytes.starts_with(BEGIN) {
            return Pdu::Whole(bytes.len());
        }
        let Some(len) = message_len(bytes) else { return Pdu::MoreUnknown };
        match len.checked_sub(bytes.len()) {
            Some(0) | None => Pdu::Whole(len),
            Some(more) => Pdu::More(more),
        }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.captured().starts_with(BEGIN)
    }
}

/// Octets of a message, by its first two fields; nothing where they are not there.
fn message_len(bytes: &[u8]) -> Option<usize> {
    let first = bytes.iter().position(|c| *c == END)? + 1;
    let rest = bytes.get(first..)?;
    let second = rest.iter().position(|c| *c == END)?;
    let digits = rest.get(..second)?.strip_prefix(LENGTH)?;
    let len = std::str::from_utf8(digits).ok()?.parse::<u32>().ok()?;
    Some(first + second + 1 + len as usize + CHECKSUM_LEN)
}

/// A field as it lies in the message.
#[derive(Clone, Copy)]
struct Part<'b> {
    /// Where it begins.
    at: usize,
    /// The text before the sign.
    tag: &'b [u8],
    /// The text behind it.
    value: &'b [u8],
}

impl<'b> Part<'b> {
    /// The field at a place; nothing where there is none that has a sign and an end.
    fn read(octets: &'b [u8], at: usize) -> Option<Self> {
        let rest = octets.get(at..)?;
        let end = rest.iter().position(|c| *c == END)?;
        let text = rest.get(..end)?;
        let sign = text.iter().position(|c| *c == b'=')?;
        Some(Part { at, tag: text.get(..sign)?, value: text.get(sign + 1..)? })
    }

    /// Octets with the sign and the end.
    fn len(&self) -> usize {
        self.tag.len() + self.value.len() + 2
    }

    fn number(&self) -> Option<u32> {
        std::str::from_utf8(self.tag).ok()?.parse().ok()
    }
}

/// A message: its name in Info, and its fields as far as they are some.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let octets = b.captured();
    let mut at = 0;
    for _ in 0..HEAD {
        at += Part::read(octets, at).map_or(octets.len(), |part| part.len());
    }
    if Part::read(octets, at).is_none_or(|part| part.value.is_empty()) {
        w.expert_text(MISSING_FIELD, root, format_args!("Missing MsgType field"));
        return Ok(());
    }
    let mut at = 0;
    let mut kind = None;
    while let Some(part) = Part::read(octets, at) {
        if part.number() == Some(tag::MESSAGE_TYPE) {
            kind = Some(part.value);
            break;
        }
        at += part.len();
    }
    if let Some(kind) = kind
        && w.wants_columns()
    {
        match word(words::MESSAGES, kind) {
            Some(name) => w.columns().append_info_separated(", ", format_args!("{name}")),
            None => w
                .columns()
                .append_info_separated(", ", format_args!("FIX Message ({})", Text(kind))),
        }
    }
    let mut at = 0;
    while let Some(part) = Part::read(octets, at) {
        if !field(w, b, part)? {
            break;
        }
        at += part.len();
    }
    Ok(())
}

/// A word from a list in order.
fn word(list: &'static [(&'static str, &'static str)], text: &[u8]) -> Option<&'static str> {
    let at = list.binary_search_by(|(known, _)| known.as_bytes().cmp(text)).ok()?;
    list.get(at).map(|(_, name)| *name)
}

/// A field; answers whether the message goes on behind it.
fn field<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: Part<'_>) -> Result<bool, Fault> {
    let (at, len) = (part.at, part.len());
    let Some(number) = part.number() else {
        let item = w.text(b, at, part.tag.len(), format_args!("Invalid Tag"))?;
        w.expert(TAG_INVALID, item);
        return Ok(false);
    };
    if part.value.is_empty() {
        let item = w.text(b, at, len, format_args!("{number}: <missing value>"))?;
        let opened = w.open(item);
        w.number(FIELD_TAG, b, at, part.tag.len(), u64::from(number))?;
        w.close(opened);
        return Ok(true);
    }
    let value = Text(part.value);
    let Some((index, (_, kind, field))) = tags::find(number) else {
        let item = w.text(b, at, len, format_args!("{number}: {value}"))?;
        let opened = w.open(item);
        w.number(FIELD_TAG, b, at, part.tag.len(), u64::from(number))?;
        w.item(FIELD_VALUE, b, at + part.tag.len() + 1, part.value.len())?;
        w.close(opened);
        return Ok(true);
    };
    let item = w.string(field, b, at, len, format_args!("{value}"))?;
    if number == tag::CHECKSUM {
        checksum(w, b, part, item)?;
        return Ok(true);
    }
    match kind {
        Kind::Text => {}
        Kind::Number(table) => {
            let parsed = std::str::from_utf8(part.value).ok().and_then(|t| t.parse::<i32>().ok());
            match parsed {
                Some(parsed) => match table.get(i64::from(parsed) as u64) {
                    Some(name) => w.append(item, format_args!(" ({name})")),
                    None => w.append(item, format_args!(" (unknown {parsed})")),
                },
                None => {
                    let text = format_args!("Invalid string {value} for fix field {index}");
                    w.expert_text(INVALID_INTEGER_STRING, item, text);
                }
            }
        }
        Kind::Char(table) => {
            let first = part.value.first().copied().unwrap_or_default();
            match table.get(u64::from(first)) {
                Some(name) => w.append(item, format_args!(" ({name})")),
                None => w.append(item, format_args!(" (unknown {value})")),
            }
        }
        Kind::Word(list) => match word(list, part.value) {
            Some(name) => w.append(item, format_args!(" ({name})")),
            None => w.append(item, format_args!(" (unknown {value})")),
        },
    }
    Ok(true)
}

/// What the checksum is, and whether it is right: the sum of all octets before it.
fn checksum<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: Part<'_>, item: Item) -> Walked {
    let (at, len) = (part.at, part.len());
    let sum = b.bytes(0, at)?.iter().fold(0u8, |sum, octet| sum.wrapping_add(*octet));
    let said = std::str::from_utf8(part.value).ok().and_then(|text| text.parse::<u32>().ok());
    let is_right = said == Some(u32::from(sum));
    if is_right {
        w.append(item, format_args!(" [correct]"));
    } else {
        w.append(item, format_args!(" [incorrect should be {sum}]"));
    }
    let opened = w.open(item);
    let good = w.number(CHECKSUM_GOOD, b, at, len, u64::from(is_right))?;
    w.mark_generated(good);
    let bad = w.number(CHECKSUM_BAD, b, at, len, u64::from(!is_right))?;
    w.mark_generated(bad);
    if !is_right {
        w.expert(CHECKSUM_BAD_EXPERT, bad);
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_message_has_tags_and_a_checksum() {
        let shown = segment(9000, 9001, b"8=FIX.4.1\x019=00014\x0135=1\x01112=farm\x0110=217\x01");
        assert_eq!(shown.info, "FIX TestRequest");
        assert!(shown.has("MsgType (35): 1 (TEST REQUEST)"));
        assert!(shown.has("CheckSum (10): 217 [correct]"));
    }

    #[test]
    fn what_is_no_tag_ends_it() {
        let shown =
            segment(9000, 9001, b"8=FIX.4.1\x019=20\x0135=A\x0199999=x\x01abc=y\x0110=000\x01");
        assert!(shown.has("99999: x"));
        assert!(shown.has("Invalid Tag"));
        assert!(!shown.tree.iter().any(|line| line.contains("CheckSum")));
    }

    #[test]
    fn numbers_that_are_none_are_noted() {
        let shown = segment(9000, 9001, b"8=FIX.4.1\x019=15\x0135=A\x0198=z\x0198=7\x0110=000\x01");
        assert!(shown.tree.iter().any(|l| l.contains("Invalid string z for fix field 97")));
        assert!(shown.has("EncryptMethod (98): 7 (unknown 7)"));
    }
}
