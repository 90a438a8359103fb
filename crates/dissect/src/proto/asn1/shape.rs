//! Values in the basic encoding rules (ITU-T X.690) by a description of their type: what a module in ASN.1 says, as
//! data. A protocol names the field of each part, and [`show`] walks the octets.

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::x509::ber;
use crate::proto::{goose, id};
use crate::walk::Walk;

/// Values that lie in each other; deeper ones are not looked at.
const MAX_NESTING: usize = 40;

/// The tag of a sequence of universal class, whose items are shown with their header.
const SEQUENCE: u32 = 0x10;

/// The class of tags that mean something where they stand.
pub(crate) const CONTEXT: u8 = 0x80;

/// The class of tags that mean the same everywhere.
pub(crate) const UNIVERSAL: u8 = 0;

/// The class of tags of an application.
pub(crate) const APPLICATION: u8 = 0x40;

/// A type.
pub(crate) enum Shape {
    /// A field without a value.
    Null(Field),
    /// True or false.
    Boolean(Field),
    /// A number.
    Integer(Field),
    /// Octets or text, as the field has it.
    Plain(Field),
    /// A time as substations have it, shown as text.
    Moment(Field),
    /// Bits, with fields whose names begin like this, in order.
    Bits(Field, &'static str),
    /// Parts in order, of which some may be missing.
    Sequence(Option<Field>, &'static [Member]),
    /// A list, shown by how many items there are.
    List(Field, &'static Shape),
    /// One of several. The field's words are theirs, by the numbers of their tags.
    Choice(Field, &'static [Member]),
    /// A value that another tag is around.
    Explicit(&'static Shape),
}

/// A part: class and number of its tag, and its type. A number of [`ANY`] stands for all.
pub(crate) type Member = (u8, u32, Shape);

/// Stands for every tag: of parts that are a choice by themselves.
pub(crate) const ANY: u32 = u32::MAX;

/// One value: its tag, and where it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element {
    pub(crate) class: u8,
    pub(crate) number: u32,
    /// The first octet of the tag.
    pub(crate) at: usize,
    /// The contents, up to the octet behind them.
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Element {
    /// The value at `at`, which ends at `limit` at the latest.
    pub(crate) fn new(b: &Buf<'_>, at: usize, limit: usize) -> Result<Self, Fault> {
        let first = b.u8(at)?;
        let mut start = at + 1;
        let mut number = u32::from(first & 0x1f);
        if number == 0x1f {
            number = 0;
            loop {
                let octet = b.u8(start)?;
                start += 1;
                number = number << 7 | u32::from(octet & 0x7f);
                if octet & 0x80 == 0 {
                    break;
                }
                if number > 1 << 20 {
                    return Err(Fault::Malformed);
                }
            }
        }
        let octet = b.u8(start)?;
        start += 1;
        let len = match octet {
            0..=0x7f => usize::from(octet),
            0x81..=0x84 => {
                let octets = b.bytes(start, usize::from(octet & 0x7f))?;
                start += octets.len();
                octets.iter().fold(0, |n, o| n << 8 | usize::from(*o))
            }
            _ => return Err(Fault::Malformed),
        };
        match start.checked_add(len) {
            Some(end) if end <= limit => {
                Ok(Element { class: first & 0xc0, number, at, start, end })
            }
            _ => Err(Fault::Malformed),
        }
    }

    fn is(&self, member: &Member) -> bool {
        member.1 == ANY || (member.0, member.1) == (self.class, self.number)
    }

    /// The number in its contents; the last eight octets of a longer one.
    pub(crate) fn integer(&self, b: &Buf<'_>) -> Result<i64, Fault> {
        let octets = b.bytes(self.start, self.end - self.start)?;
        let first = if octets.first().is_some_and(|o| o & 0x80 != 0) { -1 } else { 0 };
        Ok(octets.iter().fold(first, |n: i64, o| n << 8 | i64::from(*o)))
    }

    /// The values inside as far as they were captured, and whether that was to their end.
    fn captured(&self, b: &Buf<'_>) -> Result<(Vec<Element>, Walked), Fault> {
        let (mut at, mut inside) = (self.start, Vec::new());
        while at < self.end {
            let element = match Element::new(b, at, self.end) {
                Err(Fault::Short) => return Ok((inside, Err(Fault::Short))),
                element => element?,
            };
            at = element.end;
            inside.push(element);
        }
        Ok((inside, Ok(())))
    }

    /// The values inside.
    pub(crate) fn inside(&self, b: &Buf<'_>) -> Result<Vec<Element>, Fault> {
        let (mut at, mut inside) = (self.start, Vec::new());
        while at < self.end {
            let element = Element::new(b, at, self.end)?;
            at = element.end;
            inside.push(element);
        }
        Ok(inside)
    }
}

/// Adds the fields of a value. `table` is the protocol's, whose fields the shapes name.
pub(crate) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    element: &Element,
    shape: &Shape,
    table: &[FieldDef],
) -> Walked {
    Shower { b, table }.one(w, element, shape, 0, false)
}

/// A number that stands for octets which may go on behind those that were captured.
pub(crate) fn long<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    (at, len): (usize, usize),
    value: u64,
) -> Result<Item, Fault> {
    if b.check(at, len) != Err(Fault::Short) {
        return w.number(field, b, at, len, value);
    }
    let item = w.number(field, b, at, b.len().saturating_sub(at), value)?;
    w.set_len(item, len);
    Ok(item)
}

struct Shower<'r, 'b> {
    b: &'r Buf<'b>,
    table: &'r [FieldDef],
}

impl Shower<'_, '_> {
    fn one<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        element: &Element,
        shape: &Shape,
        nesting: usize,
        is_item: bool,
    ) -> Walked {
        if nesting > MAX_NESTING {
            return Ok(());
        }
        let b = self.b;
        let (at, len) = (element.start, element.end - element.start);
        match shape {
            Shape::Null(field) | Shape::Plain(field) => w.item(*field, b, at, len).map(drop),
            Shape::Moment(field) => {
                b.check(at, len)?;
                let text = match len {
                    goose::TIME_LEN => goose::moment(b, at)?,
                    _ => "????".to_owned(),
                };
                w.string(*field, b, at, len, format_args!("{text}")).map(drop)
            }
            Shape::Boolean(field) => {
                let value = element.integer(b)? != 0;
                w.number(*field, b, at, len, u64::from(value)).map(drop)
            }
            Shape::Integer(field) => {
                let value = element.integer(b)?;
                w.number(*field, b, at, len, value as u64).map(drop)
            }
            Shape::Bits(field, prefix) => self.bits(w, (at, len), *field, prefix),
            Shape::Sequence(field, members) => {
                let with_header =
                    is_item && (element.class, element.number) == (UNIVERSAL, SEQUENCE);
                let from = if with_header { element.at } else { at };
                let item = match field {
                    Some(field) => w.item(*field, b, from, element.end - from)?,
                    None => crate::collect::Item::NONE,
                };
                let opened = w.open(item);
                let mut left = members.iter();
                let (parts, end) = element.captured(b)?;
                for inner in parts {
                    let Some(member) = left.find(|member| fits(&inner, member)) else { break };
                    self.one(w, &inner, &member.2, nesting + 1, false)?;
                }
                w.close(opened);
                end
            }
            Shape::List(field, shape) => {
                let (items, end) = element.captured(b)?;
                let is_cut = b.check(at, len).is_err();
                let count = if is_cut { 0 } else { items.len() };
                let item = long(w, b, *field, (at, len), count as u64)?;
                let plural = if count == 1 { "" } else { "s" };
                if is_cut {
                    w.label_value(item, format_args!("unknown number of items"));
                } else {
                    w.label_value(item, format_args!("{count} item{plural}"));
                }
                let opened = w.open(item);
                for inner in &items {
                    self.one(w, inner, shape, nesting + 1, true)?;
                }
                w.close(opened);
                end
            }
            Shape::Choice(field, members) => {
                let Some(member) = members.iter().find(|member| element.is(member)) else {
                    return Ok(());
                };
                // What may be anything is named by the number behind the other alternatives.
                let number = match member.1 {
                    ANY => members.len() as u64 - 1,
                    number => u64::from(number),
                };
                let item = long(w, b, *field, (at, len), number)?;
                let opened = w.open(item);
                self.one(w, element, &member.2, nesting + 1, false)?;
                w.close(opened);
                Ok(())
            }
            Shape::Explicit(shape) => {
                let Some(inner) = element.inside(b)?.first().copied() else { return Ok(()) };
                self.one(w, &inner, shape, nesting + 1, false)
            }
        }
    }

    fn bits<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        (at, len): (usize, usize),
        field: Field,
        prefix: &str,
    ) -> Walked {
        let b = self.b;
        w.foreign(id::BER, |w| w.item(ber::BITSTRING_PADDING, b, at, 1))?;
        let padding = usize::from(b.u8(at)? & 7);
        let item = w.item(field, b, at + 1, len.saturating_sub(1))?;
        if !w.fields() {
            return Ok(());
        }
        let opened = w.open(item);
        let count = (len.saturating_sub(1) * 8).saturating_sub(padding);
        let named = self.table.iter().enumerate().filter(|(_, def)| def.name.starts_with(prefix));
        let mut known = 0;
        for (bit, (index, _)) in named.take(count).enumerate() {
            w.item(Field(index as u16), b, at + 1 + bit / 8, 1)?;
            known = bit + 1;
        }
        if known > 0 {
            surplus(w, item, b.bytes(at + 1, len.saturating_sub(1))?, known, padding);
        }
        w.close(opened);
        Ok(())
    }
}

/// Notes bits of a string behind the last one that has a name, and bits of its padding, where they are set.
fn surplus<C: Collector>(
    w: &mut Walk<'_, C>,
    item: Item,
    octets: &[u8],
    known: usize,
    padding: usize,
) {
    let unknown = |(i, octet): (usize, &u8)| match known.saturating_sub(i * 8) {
        0 => *octet,
        bits @ 1..8 => octet & (0xff >> bits),
        _ => 0,
    };
    if octets.iter().enumerate().map(unknown).any(|octet| octet != 0) {
        let text = octets
            .iter()
            .enumerate()
            .map(unknown)
            .fold(String::new(), |text, octet| format!("{text}{octet:02x}"));
        w.foreign(id::BER, |w| {
            w.expert_text(ber::ERROR_BITS_UNKNOWN, item, format_args!("Unknown bit(s): 0x{text}"));
        });
    }
    let padded = octets.last().map_or(0, |octet| octet & ((1 << padding) - 1));
    if padded != 0 {
        w.foreign(id::BER, |w| {
            let text = format_args!("Bits set in padded area: 0x{padded:02x}");
            w.expert_text(ber::ERROR_BITS_SET_PADDED, item, text);
        });
    }
}

/// Whether a part may be this value: of a choice, whether one of its alternatives may.
fn fits(element: &Element, member: &Member) -> bool {
    match &member.2 {
        Shape::Choice(_, members) if member.1 == ANY => {
            members.iter().any(|member| element.is(member))
        }
        _ => element.is(member),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_may_have_several_octets() {
        let octets = [0xbf, 0x48, 2, 1, 2];
        let element = Element::new(&Buf::new(&octets, 5, 0), 0, 5).unwrap();
        assert_eq!((element.class, element.number, element.start), (CONTEXT, 72, 3));
        let endless = [0xbf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
        assert!(Element::new(&Buf::new(&endless, 7, 0), 0, 7).is_err());
    }

    #[test]
    fn lengths_must_fit() {
        let octets = [0xa0, 3, 1, 2];
        assert_eq!(Element::new(&Buf::new(&octets, 4, 0), 0, 4).unwrap_err(), Fault::Malformed);
    }
}
