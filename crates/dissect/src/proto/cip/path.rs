//! Paths of segments (CIP Networks Library, Volume 1, appendix C-1): classes, instances, attributes, ports and
//! symbols.

use std::fmt;

use lamna_fields::Field;

use super::fields as f;
use super::values;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Kinds of segments, the upper three bits of their first octet.
mod kind {
    pub(super) const PORT: u8 = 0;
    pub(super) const LOGICAL: u8 = 1;
    pub(super) const NETWORK: u8 = 2;
    pub(super) const SYMBOLIC: u8 = 3;
    pub(super) const DATA: u8 = 4;
}

/// Kinds of logical segments.
pub(super) mod logical {
    pub(in super::super) const CLASS: u8 = 0;
    pub(in super::super) const INSTANCE: u8 = 1;
    pub(in super::super) const MEMBER: u8 = 2;
    pub(in super::super) const POINT: u8 = 3;
    pub(in super::super) const ATTRIBUTE: u8 = 4;
    pub(super) const SPECIAL: u8 = 5;
}

/// The first octet of a symbol's data segment.
const SYMBOL: u8 = 0x91;

/// Octets of an electronic key with its segment.
const KEY_LEN: usize = 10;

/// One segment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment<'p> {
    start: usize,
    octets: &'p [u8],
    head: u8,
}

impl<'p> Segment<'p> {
    fn kind(&self) -> u8 {
        self.head >> 5
    }

    /// The kind of a logical segment, where its value starts, and its octets.
    pub(super) fn logical(&self) -> Option<(u8, usize, &'p [u8])> {
        let what = self.head >> 2 & 7;
        if self.kind() != kind::LOGICAL || what == logical::SPECIAL {
            return None;
        }
        let at = if self.head & 3 == 0 { 1 } else { 2 };
        Some((what, at, self.octets.get(at..)?))
    }

    /// The value of a logical segment of this kind.
    fn value(&self, wanted: u8) -> Option<u32> {
        let (what, _, octets) = self.logical()?;
        (what == wanted).then(|| number(octets))
    }

    /// A symbol's name, and where it starts.
    fn symbol(&self) -> Option<(usize, &'p [u8])> {
        let len = usize::from(*self.octets.get(1)?);
        (self.head == SYMBOL).then(|| Some((2, self.octets.get(2..2 + len)?)))?
    }
}

/// A number whose least significant octet comes first.
fn number(octets: &[u8]) -> u32 {
    octets.iter().rev().fold(0, |n, octet| n << 8 | u32::from(*octet))
}

/// The segments of a path, until it ends or makes no sense.
#[derive(Clone, Copy, Debug)]
pub(super) struct Path<'p>(pub(super) &'p [u8]);

impl<'p> Path<'p> {
    pub(super) fn segments(self) -> impl Iterator<Item = Segment<'p>> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let octets = self.0.get(at..)?;
            let head = *octets.first()?;
            let second = usize::from(octets.get(1).copied().unwrap_or(0));
            let len = match (head >> 5, head) {
                (kind::PORT, _) if head & 0x10 != 0 => 2 + second + second % 2,
                (kind::PORT, _) if head & 0x0f == 0x0f => 4,
                (kind::LOGICAL, _) if head >> 2 & 7 == logical::SPECIAL => KEY_LEN,
                (kind::LOGICAL, _) => [2, 4, 6, 2][usize::from(head & 3)],
                (kind::NETWORK, _) if head & 0x10 != 0 => 2 + 2 * second,
                (kind::SYMBOLIC, _) => {
                    let len = usize::from(head & 0x1f) + 1;
                    len + len % 2
                }
                (kind::DATA, SYMBOL) => 2 + second + second % 2,
                (kind::DATA, _) => 2 + 2 * second,
                _ => 2,
            };
            let octets = octets.get(..len)?;
            let start = at;
            at += len;
            Some(Segment { start, octets, head })
        })
    }

    fn last(self, wanted: u8) -> Option<u32> {
        self.segments().filter_map(|s| s.value(wanted)).last()
    }

    /// The class that the path leads to.
    pub(super) fn class(self) -> Option<u32> {
        self.last(logical::CLASS)
    }

    /// The instance that the path leads to.
    pub(super) fn instance(self) -> Option<u32> {
        self.last(logical::INSTANCE)
    }

    /// The attribute that the path leads to.
    pub(super) fn attribute(self) -> Option<u32> {
        self.last(logical::ATTRIBUTE)
    }

    /// The classes of the path, each followed by `after`, as Info names them.
    pub(super) fn classes(self, after: &'static str) -> Classes<'p> {
        Classes { path: self, after }
    }
}

/// What [`Path::classes`] writes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Classes<'p> {
    path: Path<'p>,
    after: &'static str,
}

impl fmt::Display for Classes<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in self.path.segments() {
            if let Some(class) = segment.value(logical::CLASS) {
                match values::CLASS_VALUES.get(u64::from(class)) {
                    Some(name) => write!(out, "{name}{}", self.after)?,
                    None => write!(out, "Class (0x{class:02x}){}", self.after)?,
                }
            } else if let Some((_, name)) = segment.symbol() {
                write!(out, "'{}'{}", String::from_utf8_lossy(name), self.after)?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, segment) in self.segments().enumerate() {
            if i > 0 {
                out.write_str(", ")?;
            }
            match segment.logical() {
                Some((what, _, octets)) => {
                    let value = number(octets);
                    let name = values::CLASS_VALUES.get(u64::from(value));
                    if let (logical::CLASS, Some(name)) = (what, name) {
                        out.write_str(name)?;
                    } else {
                        let width = 2 * octets.len();
                        write!(out, "{}: 0x{value:0width$X}", noun(what))?;
                    }
                }
                None if segment.kind() == kind::PORT => {
                    let port = segment.head & 0x0f;
                    match values::PORT_VALUES.get(u64::from(port)) {
                        Some(name) => write!(out, "Port: {name}")?,
                        None => write!(out, "Port: {port}")?,
                    }
                    if segment.head & 0x10 == 0 {
                        write!(out, ", Address: {}", segment.octets.get(1).copied().unwrap_or(0))?;
                    } else {
                        let address = segment.octets.get(2..).unwrap_or(&[]);
                        let address = String::from_utf8_lossy(address);
                        write!(out, ", Address: {}", address.trim_end_matches('\0'))?;
                    }
                }
                None => match segment.symbol() {
                    Some((_, name)) => out.write_str(&String::from_utf8_lossy(name))?,
                    None => out.write_str(
                        values::PATH_SEGMENT_TYPE_VALUES
                            .get(u64::from(segment.kind()))
                            .unwrap_or("Segment"),
                    )?,
                },
            }
        }
        Ok(())
    }
}

/// What a logical segment names.
fn noun(what: u8) -> &'static str {
    match what {
        logical::CLASS => "Class",
        logical::INSTANCE => "Instance",
        logical::MEMBER => "Member",
        logical::POINT => "Connection Point",
        logical::ATTRIBUTE => "Attribute",
        _ => "Segment",
    }
}

/// Where the fields of a path lie: in this packet, or in the request that it answers.
#[derive(Clone, Copy, Debug)]
struct Place<'a, 'b> {
    b: &'a Buf<'b>,
    at: Option<usize>,
}

impl Place<'_, '_> {
    fn put<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        field: Field,
        offset: usize,
        len: usize,
        value: u64,
    ) -> Result<crate::collect::Item, Fault> {
        match self.at {
            Some(at) => w.number(field, self.b, at + offset, len, value),
            None => {
                let nowhere = Buf::new(&[], 0, self.b.source());
                let item = w.number(field, &nowhere, 0, 0, value)?;
                w.mark_generated(item);
                Ok(item)
            }
        }
    }
}

/// Shows a path under `title`: at `at` of `b`, or what an earlier request said.
pub(super) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: Option<usize>,
    path: Path<'_>,
    title: &str,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let (start, len) = at.map_or((0, 0), |at| (at, path.0.len()));
    let tree = w.text(b, start, len, format_args!("{title}: {path}"))?;
    let opened = w.open(tree);
    if let Some(at) = at {
        let hidden = w.item(f::EPATH, b, at, len)?;
        w.hide(hidden);
    } else {
        w.mark_generated(tree);
    }
    let place = Place { b, at };
    let nowhere = Buf::new(&[], 0, b.source());
    for segment in path.segments() {
        let (b, at, len) = match at {
            Some(at) => (b, at + segment.start, segment.octets.len()),
            None => (&nowhere, 0, 0),
        };
        let head = u64::from(segment.head);
        let item = w.number(f::PATH_SEGMENT, b, at, len, head)?;
        if place.at.is_none() {
            w.mark_generated(item);
        }
        let inner = w.open(item);
        one(w, place, segment, item)?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// What a segment is made of.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    place: Place<'_, '_>,
    segment: Segment<'_>,
    item: crate::collect::Item,
) -> Walked {
    let (head, at) = (segment.head, segment.start);
    let kind_name = values::PATH_SEGMENT_TYPE_VALUES.get(u64::from(segment.kind()));
    if segment.kind() == kind::PORT {
        w.label_value(item, format_args!("0x{head:02x} (Port Segment)"));
        place.put(w, f::PATH_SEGMENT_TYPE, at, 1, u64::from(segment.kind()))?;
        place.put(w, f::EX_LINKADDRESS, at, 1, u64::from(head >> 4 & 1))?;
        place.put(w, f::PORT, at, 1, u64::from(head & 0x0f))?;
        let second = u64::from(segment.octets.get(1).copied().unwrap_or(0));
        if head & 0x10 == 0 {
            place.put(w, f::LINKADDRESS_BYTE, at + 1, 1, second)?;
        } else {
            place.put(w, f::LINKADDRESS_SIZE, at + 1, 1, second)?;
            let len = second as usize;
            let text = segment.octets.get(2..2 + len).unwrap_or(&[]);
            let (offset, len) = place.at.map_or((0, 0), |start| (start + at + 2, len));
            let text = String::from_utf8_lossy(text);
            w.string(f::LINKADDRESS_STRING, place.b, offset, len, format_args!("{text}"))?;
        }
        return Ok(());
    }
    place.put(w, f::PATH_SEGMENT_TYPE, at, 1, u64::from(segment.kind()))?;
    if segment.kind() == kind::LOGICAL {
        place.put(w, f::LOGICAL_SEGMENT_TYPE, at, 1, u64::from(head >> 2 & 7))?;
        place.put(w, f::LOGICAL_SEGMENT_FORMAT, at, 1, u64::from(head & 3))?;
        let Some((what, offset, octets)) = segment.logical() else {
            w.label_value(item, format_args!("0x{head:02x} (Electronic Key Segment)"));
            return Ok(());
        };
        let (bits, noun) = (8 * octets.len(), noun(what));
        w.label_value(item, format_args!("0x{head:02x} ({bits}-Bit {noun} Segment)"));
        let field = match what {
            logical::CLASS => f::CLASS,
            logical::INSTANCE => f::INSTANCE,
            logical::MEMBER => f::MEMBER,
            logical::POINT => f::CONNPOINT,
            logical::ATTRIBUTE => f::ATTRIBUTE,
            _ => return Ok(()),
        };
        let value = u64::from(number(octets));
        let shown = place.put(w, field, at + offset, octets.len(), value)?;
        let width = 2 * octets.len();
        match what {
            logical::CLASS => {
                let name = values::CLASS_VALUES.get(value).unwrap_or("Unknown");
                w.label_value(shown, format_args!("{name} (0x{value:0width$x})"));
            }
            logical::ATTRIBUTE => w.label_value(shown, format_args!("{value}")),
            _ => w.label_value(shown, format_args!("0x{value:0width$x}")),
        }
        return Ok(());
    }
    if let Some((offset, name)) = segment.symbol() {
        w.label_value(item, format_args!("0x{head:02x} (Extended Symbol)"));
        place.put(w, f::DATA_SEGMENT_TYPE, at, 1, u64::from(head & 0x1f))?;
        let (offset, len) = place.at.map_or((0, 0), |start| (start + at + offset, name.len()));
        let name = String::from_utf8_lossy(name);
        w.string(f::SYMBOL, place.b, offset, len, format_args!("{name}"))?;
        return Ok(());
    }
    w.label_value(item, format_args!("0x{head:02x} ({})", kind_name.unwrap_or("Reserved")));
    Ok(())
}
