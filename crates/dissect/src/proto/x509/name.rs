//! Distinguished names.

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::walk::Walk;

use super::{attributes, framework};
use crate::proto::asn1::oid;
use crate::proto::asn1::tlv::Tlv;

/// Walks the distinguished name that `b` is, under `item`.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, item: Item, b: &Buf<'_>) -> Walked {
    let name = Tlv::new(b, 0, b.reported())?;
    let opened = w.open(item);
    let text = sequence(w, b, &name, |w, b, at, len, count| {
        w.foreign(id::X509IF, |w| w.number(framework::RDNSEQUENCE, b, at, len, count))
    })?;
    w.label(item, format_args!("Distinguished Name: ({text})"));
    w.close(opened);
    Ok(())
}

/// Walks the sequence of relative names in `name`; `add` adds the item that they go under. Answers
/// the name in text, the last part first.
pub(super) fn sequence<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    name: &Tlv,
    add: impl FnOnce(&mut Walk<'_, C>, &Buf<'_>, usize, usize, u64) -> Result<Item, crate::buf::Fault>,
) -> Result<String, crate::buf::Fault> {
    let count = name.children(b).count()?;
    let root = add(w, b, name.start, name.len(), count as u64)?;
    let opened = w.open(root);
    let mut texts = Vec::new();
    let mut sets = name.children(b);
    while let Some(set) = sets.next()? {
        let count = set.children(b).count()?;
        let item = w.foreign(id::X509IF, |w| {
            w.number(framework::RDNSEQUENCE_ITEM, b, set.start, set.len(), count as u64)
        })?;
        let inner = w.open(item);
        let mut parts = Vec::new();
        let mut pairs = set.children(b);
        while let Some(pair) = pairs.next()? {
            parts.push(attribute(w, b, &pair)?);
        }
        w.close(inner);
        let text = parts.join("+");
        w.label(item, format_args!("RDNSequence item: {}", items(count)));
        w.append(item, format_args!(" ({text})"));
        texts.push(text);
    }
    w.close(opened);
    texts.reverse();
    let text = texts.join(",");
    w.label(root, format_args!("rdnSequence: {}", items(count)));
    if !text.is_empty() {
        w.append(root, format_args!(" ({text})"));
    }
    Ok(text)
}

/// How many, in words.
pub(super) fn items(count: usize) -> String {
    if count == 1 { "1 item".to_owned() } else { format!("{count} items") }
}

/// An attribute's type and value; answers both in text.
fn attribute<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    pair: &Tlv,
) -> Result<String, crate::buf::Fault> {
    let mut parts = pair.children(b);
    let kind = parts.expect()?;
    let value = parts.expect()?;
    let name = oid::name(kind.contents(b));
    let item = w.foreign(id::X509IF, |w| {
        w.item(framework::RELATIVEDISTINGUISHEDNAME_ITEM_ELEMENT, b, pair.at, pair.whole_len())
    })?;
    let opened = w.open(item);
    let oid_item = w.foreign(id::X509IF, |w| w.item(framework::OID, b, kind.start, kind.len()))?;
    w.label(oid_item, format_args!("Object Id: {} ({name})", oid::dotted(kind.contents(b))));
    let whole = b.slice(value.at, value.whole_len())?;
    w.within(id::X509SAT, whole, |w, _| attribute_value(w, b, kind.contents(b), &value))?;
    w.close(opened);
    let text = format!("{name}={}", text_of(value.tag, value.contents(b)));
    w.label(item, format_args!("RelativeDistinguishedName item ({text})"));
    Ok(text)
}

/// The text of a string of the type `tag`.
fn text_of(tag: u8, bytes: &[u8]) -> String {
    encoding(tag).text(bytes)
}

fn encoding(tag: u8) -> Encoding {
    match tag {
        0x14 => Encoding::Latin1,
        0x1e => Encoding::Utf16,
        _ => Encoding::Big,
    }
}

fn attribute_value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: &[u8],
    value: &Tlv,
) -> Walked {
    let plain: Option<Field> = match kind {
        b"\x55\x04\x06" | b"\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x03" => {
            Some(attributes::COUNTRYNAME)
        }
        b"\x55\x04\x05" | b"\x55\x04\x2e" => Some(attributes::PRINTABLESTRING),
        b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01" | b"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19" => {
            Some(attributes::IA5STRING)
        }
        _ => None,
    };
    if let Some(field) = plain {
        return w.item_as(field, b, value.start, value.len(), encoding(value.tag)).map(drop);
    }
    let (choice, field) = match value.tag {
        0x14 => (0, attributes::TELETEXSTRING_2),
        0x13 => (1, attributes::PRINTABLESTRING_2),
        0x1c => (2, attributes::UNIVERSALSTRING_2),
        0x1e => (3, attributes::BMPSTRING_2),
        0x0c => (4, attributes::UTF8STRING_2),
        _ => return Ok(()),
    };
    let item = w.number(attributes::DIRECTORYSTRING, b, value.at, value.whole_len(), choice)?;
    let opened = w.open(item);
    w.item_as(field, b, value.start, value.len(), encoding(value.tag))?;
    w.close(opened);
    Ok(())
}
