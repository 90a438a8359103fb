//! Tags before the values of BACnet's application layer (ANSI/ASHRAE 135, clause 20.2.1).

use super::fields::*;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Types of values that a tag of the application class names.
pub(super) mod kind {
    pub(in super::super) const NULL: u8 = 0;
    pub(in super::super) const BOOLEAN: u8 = 1;
    pub(in super::super) const UNSIGNED: u8 = 2;
    pub(in super::super) const SIGNED: u8 = 3;
    pub(in super::super) const REAL: u8 = 4;
    pub(in super::super) const DOUBLE: u8 = 5;
    pub(in super::super) const OCTETS: u8 = 6;
    pub(in super::super) const TEXT: u8 = 7;
    pub(in super::super) const BITS: u8 = 8;
    pub(in super::super) const ENUMERATED: u8 = 9;
    pub(in super::super) const DATE: u8 = 10;
    pub(in super::super) const TIME: u8 = 11;
    pub(in super::super) const OBJECT: u8 = 12;
}

/// The number that says that the next octet has it.
const EXTENDED_NUMBER: u8 = 15;
/// Lengths that say that the length follows, or what the tag is instead.
const EXTENDED: u8 = 5;
const OPENING: u8 = 6;
const CLOSING: u8 = 7;

/// A tag.
#[derive(Clone, Copy)]
pub(super) struct Tag {
    /// Where it begins.
    pub(super) at: usize,
    /// Its type, or where it stands in what is around it.
    pub(super) number: u8,
    /// Whether the number says where it stands.
    pub(super) context: bool,
    /// The length of its value, or the value itself of a Boolean.
    pub(super) length: u32,
    /// Octets of the tag.
    pub(super) head: usize,
    /// Whether it begins a group of values.
    pub(super) opens: bool,
    /// Whether it ends one.
    pub(super) closes: bool,
    /// The length in the first octet.
    named: u8,
}

impl Tag {
    /// Reads a tag.
    pub(super) fn read(b: &Buf<'_>, at: usize) -> Result<Self, Fault> {
        let first = b.u8(at)?;
        let (mut number, context, named) = (first >> 4, first & 8 != 0, first & 7);
        let mut head = 1;
        if number == EXTENDED_NUMBER {
            number = b.u8(at + head)?;
            head += 1;
        }
        let mut length = u32::from(named);
        if named == EXTENDED {
            let short = b.u8(at + head)?;
            head += 1;
            length = match short {
                254 => {
                    head += 2;
                    u32::from(b.u16(at + head - 2)?)
                }
                255 => {
                    head += 4;
                    b.u32(at + head - 4)?
                }
                _ => u32::from(short),
            };
        }
        let (opens, closes) = (context && named == OPENING, context && named == CLOSING);
        Ok(Self { at, number, context, length, head, opens, closes, named })
    }

    /// Where the value begins.
    pub(super) fn value(&self) -> usize {
        self.at + self.head
    }

    /// Octets of the value.
    pub(super) fn len(&self) -> usize {
        let boolean = !self.context && self.number == kind::BOOLEAN;
        if self.opens || self.closes || boolean { 0 } else { self.length as usize }
    }

    /// Octets of the tag and its value.
    pub(super) fn span(&self) -> usize {
        self.head + self.len()
    }

    /// Where the next tag begins.
    pub(super) fn end(&self) -> usize {
        self.at.saturating_add(self.span())
    }

    /// Shows the tag, with its parts.
    pub(super) fn show<C: Collector>(&self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let (at, number) = (self.at, self.number);
        let item = if self.opens {
            w.text(b, at, self.head, format_args!("{{[{number}]"))?
        } else if self.closes {
            w.text(b, at, self.head, format_args!("}}[{number}]"))?
        } else if self.context {
            let length = self.length;
            let text = format_args!("Context Tag: {number}, Length/Value/Type: {length}");
            w.text(b, at, self.head, text)?
        } else {
            let name = w.word(APPLICATION_TAG_NUMBER, u64::from(number));
            let (name, length) = (name.unwrap_or("Reserved for Use by ASHRAE"), self.length);
            let text = format_args!("Application Tag: {name}, Length/Value/Type: {length}");
            w.text(b, at, self.head, text)?
        };
        let opened = w.open(item);
        w.item(TAG_CLASS, b, at, 1)?;
        let field = if self.context { CONTEXT_TAG_NUMBER } else { APPLICATION_TAG_NUMBER };
        w.item(field, b, at, 1)?;
        let mut length_at = at;
        if b.u8(at)? >> 4 == EXTENDED_NUMBER {
            w.item(EXTENDED_TAG_NUMBER, b, at + 1, 1)?;
            length_at += 1;
        }
        if self.named >= EXTENDED {
            w.item(NAMED_TAG, b, at, 1)?;
            length_at += 1;
        }
        if !self.opens && !self.closes {
            let len = (self.value() - length_at).max(1);
            w.number(LVT, b, length_at, len, u64::from(self.length))?;
        }
        w.close(opened);
        Ok(())
    }
}
