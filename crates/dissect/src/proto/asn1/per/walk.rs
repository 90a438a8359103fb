//! The walk over values, by the table of their types.

use lamna_fields::{Encoding, Field, FieldType, ProtocolId};

use super::bits::Bits;
use super::fields as own;
use super::leaf::{Leaf, label_bits};
use super::schema::{PART_LEN, Part, Schema, UNLIMITED, kind, open, some_field};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::walk::Walk;

/// Values that lie in each other; deeper ones are not looked at.
const MAX_NESTING: u16 = 90;

/// Items of a list that may take no bits.
const MAX_EMPTY_ITEMS: usize = 256;

/// A value whose range is no greater takes bits, one that is greater by one takes an octet.
const MAX_BITS_RANGE: u64 = 255;

/// A value whose range is no greater takes two octets, one that is greater says how many it takes.
const MAX_OCTETS_RANGE: u64 = 1 << 16;

/// The word of a type whose value names an open value that follows, and the item around it.
const KEY: u16 = 1;

/// The word of a type whose value names an open value that follows, and nothing else.
const QUIET_KEY: u16 = 2;

/// What a protocol does with strings that have a word in the table.
pub(crate) type Hook<C> = fn(&mut Walk<'_, C>, &State, u16, &Leaf<'_>) -> Walked;

/// What is known where a value stands.
#[derive(Clone, Copy)]
pub(crate) struct State {
    /// The word of the nearest sequence around that has one.
    pub(crate) context: u16,
    /// The number that names the next open value.
    key: u16,
    /// The item that the sequence at hand lies in.
    around: Item,
    nesting: u16,
}

/// A walk over a message.
pub(crate) struct Per<'b, C: Collector> {
    bits: Bits<'b>,
    schema: &'static Schema,
    protocol: ProtocolId,
    hook: Hook<C>,
    state: State,
    /// The item of the message.
    root: Item,
}

/// Shows a message of `protocol`, whose item is `root`.
pub(crate) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (protocol, schema): (ProtocolId, &'static Schema),
    hook: Hook<C>,
    root: Item,
) -> Walked {
    let state = State { context: 0, key: 0, around: Item::NONE, nesting: 0 };
    let mut per = Per { bits: Bits::new(*b), schema, protocol, hook, state, root };
    let (field, node) = schema.top;
    per.part(w, Part { field: some_field(field), node, is_optional: false }, root)
}

impl<'b, C: Collector> Per<'b, C> {
    /// Octets from `start` to here, and one where that is none.
    fn span(&self, start: usize) -> usize {
        (self.bits.octet() - start / 8).max(1)
    }

    /// Adds a field that is there for filters.
    fn note(&self, w: &mut Walk<'_, C>, field: Field, from: usize, value: u64) -> Walked {
        if !C::FIELDS {
            return Ok(());
        }
        let (at, b) = (from / 8, &self.bits.b);
        let len = (self.bits.octet() - at).max(1).min(b.len().saturating_sub(at));
        w.foreign(id::PER, |w| {
            let item = w.number(field, b, at, len, value)?;
            w.hide(item);
            Ok(())
        })
    }

    fn flag(&mut self, w: &mut Walk<'_, C>, field: Field) -> Result<bool, Fault> {
        let start = self.bits.at;
        let is_set = self.bits.bit()?;
        self.note(w, field, start, u64::from(is_set))?;
        Ok(is_set)
    }

    /// A number of a range that is known (X.691, section 11.5).
    fn constrained(&mut self, low: i64, high: i64) -> Result<i64, Fault> {
        self.constrained_from(low, high).map(|(value, _)| value)
    }

    /// The same, and where it begins.
    fn constrained_from(&mut self, low: i64, high: i64) -> Result<(i64, usize), Fault> {
        let mut from = self.bits.at;
        let range = high.wrapping_sub(low) as u64;
        let value = match range {
            0 => 0,
            _ if range < MAX_BITS_RANGE => self.bits.number(width(range))?,
            _ if range < MAX_OCTETS_RANGE => {
                self.bits.align();
                from = self.bits.at;
                self.bits.octets_number(if range == MAX_BITS_RANGE { 1 } else { 2 })?
            }
            _ => {
                let octets = u64::from(range.ilog2() / 8);
                let len = self.bits.number(width(octets))? as usize + 1;
                // In the octet of the last bit of the length.
                from = self.bits.at.saturating_sub(1);
                self.bits.octets_number(len)?
            }
        };
        Ok((low.wrapping_add(value as i64), from))
    }

    /// A length of no range (X.691, section 11.9).
    fn length(&mut self) -> Result<usize, Fault> {
        self.bits.align();
        let first = self.bits.number(8)?;
        match first {
            0..0x80 => Ok(first as usize),
            0x80..0xc0 => Ok((first as usize & 0x3f) << 8 | self.bits.number(8)? as usize),
            _ => Err(Fault::Malformed),
        }
    }

    /// A number that is mostly small (X.691, section 11.6).
    fn small(&mut self, w: &mut Walk<'_, C>) -> Result<u64, Fault> {
        if !self.flag(w, own::SMALL_NUMBER_BIT)? {
            return self.bits.number(6);
        }
        let len = self.length()?;
        if len > 8 {
            return Err(Fault::Malformed);
        }
        self.bits.octets_number(len)
    }

    /// A field over what was read since `start`.
    fn field(
        &self,
        w: &mut Walk<'_, C>,
        field: Option<Field>,
        start: usize,
        value: u64,
    ) -> Result<Item, Fault> {
        let Some(field) = field else { return Ok(Item::NONE) };
        let (at, b) = (start / 8, &self.bits.b);
        let is_bare = C::FIELDS && w.def(field).kind == FieldType::None;
        let item =
            if is_bare { w.item(field, b, at, 0)? } else { w.number(field, b, at, 0, value)? };
        w.set_len(item, self.span(start));
        Ok(item)
    }

    /// A field whose end is not known yet, from `start`.
    fn begin(
        &self,
        w: &mut Walk<'_, C>,
        field: Option<Field>,
        start: usize,
        value: u64,
    ) -> Result<Item, Fault> {
        let item = self.field(w, field, start, value)?;
        w.set_len(item, 0);
        Ok(item)
    }

    /// A value of the type `part.node`, whose item is put under `parent`.
    fn part(&mut self, w: &mut Walk<'_, C>, part: Part, parent: Item) -> Walked {
        if self.state.nesting >= MAX_NESTING {
            return Err(Fault::Malformed);
        }
        self.state.nesting += 1;
        let result = self.value(w, part, parent);
        self.state.nesting -= 1;
        result
    }

    fn value(&mut self, w: &mut Walk<'_, C>, part: Part, parent: Item) -> Walked {
        let (node, schema) = (part.node, self.schema);
        let head = schema.word(node, 0);
        let (word, is_extensible) = (head >> 8, head & 0x10 != 0);
        match head & 0xf {
            kind::NULL => {
                let item = self.field(w, part.field, self.bits.at, 0)?;
                w.append(item, format_args!(": NULL"));
                Ok(())
            }
            kind::BOOLEAN => {
                let start = self.bits.at;
                let value = self.bits.bit()?;
                self.field(w, part.field, start, u64::from(value)).map(drop)
            }
            kind::INTEGER => self.integer(w, part, word, is_extensible),
            kind::ENUMERATED => {
                let root = u64::from(schema.word(node, 1));
                let start = self.bits.at;
                let value = if is_extensible && self.flag(w, own::EXTENSION_PRESENT_BIT)? {
                    let index = self.small(w)?;
                    self.note(w, own::ENUM_EXTENSION_INDEX, start, index)?;
                    root + index
                } else {
                    let from = self.bits.at;
                    let index = self.constrained(0, root as i64 - 1)? as u64;
                    self.note(w, own::ENUM_INDEX, from, index)?;
                    index
                };
                let item = self.field(w, part.field, start, value)?;
                let Some(field) = part.field else { return Ok(()) };
                let (b, at) = (self.bits.b, start / 8);
                let leaf =
                    Leaf { field, number: value, octets: &[], bits: 0, b, at, around: b, item };
                self.special(w, word, &leaf)
            }
            kind::BITS => self.bit_string(w, part, word, is_extensible),
            kind::OCTETS => self.octet_string(w, part, word, is_extensible),
            kind::TEXT => self.text(w, part, is_extensible),
            kind::OID => {
                let start = self.bits.at;
                let len = self.length()?;
                self.note(w, own::OBJECT_LENGTH, start, len as u64)?;
                let at = self.bits.octet();
                self.bits.b.check(at, len)?;
                self.bits.at += len * 8;
                let Some(field) = part.field else { return Ok(()) };
                w.item(field, &self.bits.b, at, len).map(drop)
            }
            kind::SEQUENCE => self.sequence(w, part, parent, word, is_extensible),
            kind::LIST => self.list(w, part, is_extensible),
            kind::CHOICE => self.choice(w, part, is_extensible),
            kind::OPEN => self.open(w, part, schema.word(node, 1)),
            _ => Err(Fault::Malformed),
        }
    }

    fn integer(
        &mut self,
        w: &mut Walk<'_, C>,
        part: Part,
        word: u16,
        is_extensible: bool,
    ) -> Walked {
        let schema = self.schema;
        let is_beyond = is_extensible && self.flag(w, own::EXTENSION_PRESENT_BIT)?;
        let (low, high) =
            (schema.number(schema.word(part.node, 1)), schema.number(schema.word(part.node, 2)));
        let (value, from) = match (low, high) {
            (Some(low), Some(high)) if !is_beyond => self.constrained_from(low, high)?,
            _ => {
                self.bits.align();
                let from = self.bits.at;
                let len = self.length()?;
                if len > 8 {
                    return Err(Fault::Malformed);
                }
                let value = self.bits.octets_number(len)?;
                let value = match low {
                    Some(low) if !is_beyond => low.wrapping_add(value as i64),
                    _ if len == 0 => 0,
                    _ => (value << (64 - len * 8)) as i64 >> (64 - len * 8),
                };
                (value, from)
            }
        };
        let item = self.field(w, part.field, from, value as u64)?;
        if !is_beyond
            && let (Some(low), Some(high)) = (low, high)
            && value as u64 > high as u64
            && C::FIELDS
        {
            w.foreign(id::PER, |w| {
                let text =
                    format_args!("Size constraint: value too big: {value} ({low} .. {high})");
                w.expert_text(own::SIZE_CONSTRAINT_VALUE, item, text);
            });
        }
        if word == KEY || word == QUIET_KEY {
            self.state.key = value as u16;
            if word == KEY
                && let Some(field) = part.field
                && w.labels()
                && self.state.around.is_some()
            {
                match w.word(field, value as u64) {
                    Some(name) => w.append(self.state.around, format_args!(": {name}")),
                    None => w.append(self.state.around, format_args!(": unknown ({value})")),
                }
            }
        }
        Ok(())
    }

    /// The length of a string, and whether its range is small enough for it to begin anywhere in an octet.
    fn string_len(
        &mut self,
        w: &mut Walk<'_, C>,
        node: u16,
        is_extensible: bool,
        anywhere: u16,
        note: Field,
    ) -> Result<usize, Fault> {
        let schema = self.schema;
        let (low, high) = (schema.word(node, 1), schema.word(node, 2));
        let is_beyond = is_extensible && self.flag(w, own::EXTENSION_PRESENT_BIT)?;
        if high == UNLIMITED || is_beyond {
            let start = self.bits.at;
            let len = self.length()?;
            self.note(w, note, start, len as u64)?;
            return Ok(len);
        }
        let start = self.bits.at;
        let len = self.constrained(i64::from(low), i64::from(high))? as usize;
        if low != high {
            self.note(w, note, start, len as u64)?;
        }
        if high > anywhere && len > 0 {
            self.bits.align();
        }
        Ok(len)
    }

    fn bit_string(
        &mut self,
        w: &mut Walk<'_, C>,
        part: Part,
        word: u16,
        is_extensible: bool,
    ) -> Walked {
        let len = self.string_len(w, part.node, is_extensible, 16, own::BIT_STRING_LENGTH)?;
        let start = self.bits.at;
        let mut room = Vec::new();
        let octets = self.bits.take(len, &mut room)?;
        let Some(field) = part.field else { return Ok(()) };
        if !C::FIELDS {
            return Ok(());
        }
        let (b, at) = self.place(start, octets, len % 8);
        let kind = w.def(field).kind;
        let item = if kind.is_integer() {
            let value = octets.iter().fold(0u64, |value, o| value << 8 | u64::from(*o));
            w.number(field, &b, at, 0, value >> (octets.len() * 8 - len).min(7))?
        } else {
            w.octets(field, &b, at, 0, octets)?
        };
        w.set_len(item, octets.len());
        if w.labels() && !kind.is_integer() {
            label_bits(w, item, octets, len);
        }
        let leaf = Leaf { field, number: 0, octets, bits: len, b, at, around: self.bits.b, item };
        self.special(w, word, &leaf)
    }

    /// Where a string of bits is that has so many in its last octet: octets that were put together are no part of the
    /// frame, and begin at nought.
    fn place<'r>(&self, start: usize, octets: &'r [u8], last: usize) -> (Buf<'r>, usize)
    where
        'b: 'r,
    {
        if !start.is_multiple_of(8) || last != 0 {
            return (Buf::new(octets, octets.len(), 0), 0);
        }
        (self.bits.b, start / 8)
    }

    fn octet_string(
        &mut self,
        w: &mut Walk<'_, C>,
        part: Part,
        word: u16,
        is_extensible: bool,
    ) -> Walked {
        let len = self.string_len(w, part.node, is_extensible, 2, own::OCTET_STRING_LENGTH)?;
        let start = self.bits.at;
        let mut room = Vec::new();
        let octets = self.bits.take(len * 8, &mut room)?;
        let Some(field) = part.field else { return Ok(()) };
        let (b, at) = self.place(start, octets, 0);
        // What lies inside is walked whether or not fields are wanted: it may be a layer of its own.
        let kind = if C::FIELDS { w.def(field).kind } else { FieldType::None };
        let item = if kind.is_integer() {
            let value = octets.iter().fold(0u64, |value, o| value << 8 | u64::from(*o));
            w.number(field, &b, at, 0, value)?
        } else if kind.is_string() && start.is_multiple_of(8) {
            w.item_as(field, &b, at, len, Encoding::Utf8)?
        } else {
            w.octets(field, &b, at, 0, octets)?
        };
        w.set_len(item, len);
        let leaf =
            Leaf { field, number: 0, octets, bits: len * 8, b, at, around: self.bits.b, item };
        self.special(w, word, &leaf)?;
        let inner = some_field(self.schema.word(part.node, 3));
        if inner.is_some() && start.is_multiple_of(8) {
            let opened = w.open(item);
            let node = self.schema.word(part.node, 4);
            let inner = Part { field: inner, node, is_optional: false };
            self.inside(w, b.slice(at, len)?, inner, item)?;
            w.close(opened);
        }
        Ok(())
    }

    fn special(&self, w: &mut Walk<'_, C>, word: u16, leaf: &Leaf<'_>) -> Walked {
        if word <= QUIET_KEY {
            return Ok(());
        }
        (self.hook)(w, &self.state, word, leaf)
    }

    fn text(&mut self, w: &mut Walk<'_, C>, part: Part, is_extensible: bool) -> Walked {
        let len = self.string_len(w, part.node, is_extensible, 2, own::OCTET_STRING_LENGTH)?;
        let start = self.bits.at;
        let mut room = Vec::new();
        self.bits.take(len * 8, &mut room)?;
        let Some(field) = part.field else { return Ok(()) };
        let is_utf8 = self.schema.word(part.node, 3) != 0;
        let encoding = if is_utf8 { Encoding::Utf8 } else { Encoding::Ascii };
        w.item_as(field, &self.bits.b, start / 8, len, encoding).map(drop)
    }

    fn sequence(
        &mut self,
        w: &mut Walk<'_, C>,
        part: Part,
        parent: Item,
        word: u16,
        is_extensible: bool,
    ) -> Walked {
        let (node, schema) = (part.node, self.schema);
        let start = self.bits.at;
        let item = self.begin(w, part.field, start, 0)?;
        let opened = w.open(item);
        let has_more = is_extensible && self.flag(w, own::EXTENSION_BIT)?;
        let (root, added) = (usize::from(schema.word(node, 1)), usize::from(schema.word(node, 2)));
        let place = |n: usize| 3 + n * PART_LEN;
        let mut missing = 0u64;
        for n in 0..root {
            if schema.part(node, place(n)).is_optional {
                let is_there = self.flag(w, own::OPTIONAL_FIELD_BIT)?;
                missing = missing << 1 | u64::from(!is_there);
            }
        }
        let kept = self.state;
        self.state.around = parent;
        if word != 0 {
            self.state.context = word;
        }
        let mut left = (0..root).filter(|n| schema.part(node, place(*n)).is_optional).count();
        for n in 0..root {
            let inner = schema.part(node, place(n));
            if inner.is_optional {
                left -= 1;
                if missing >> left.min(63) & 1 != 0 {
                    continue;
                }
            }
            self.state.around = parent;
            self.part(w, inner, item)?;
        }
        if has_more {
            self.additions(w, node, root, added, item)?;
        }
        self.state = State { key: self.state.key, ..kept };
        w.close(opened);
        w.set_len(item, self.span(start));
        Ok(())
    }

    /// Parts that an extension of the specification has added to a sequence.
    fn additions(
        &mut self,
        w: &mut Walk<'_, C>,
        node: u16,
        root: usize,
        added: usize,
        item: Item,
    ) -> Walked {
        let count = self.small(w)? as usize + 1;
        let mut present = self.bits;
        for _ in 0..count {
            self.flag(w, own::EXTENSION_PRESENT_BIT)?;
        }
        for n in 0..count {
            if !present.bit()? {
                continue;
            }
            let start = self.bits.at;
            let len = self.length()?;
            self.note(w, own::OPEN_TYPE_LENGTH, start, len as u64)?;
            let at = self.bits.octet();
            let b = self.bits.b.slice(at, len)?;
            if n < added {
                let inner = self.schema.part(node, 3 + (root + n) * PART_LEN);
                self.inside(w, b, inner, item)?;
            }
            self.bits.at = (at + len) * 8;
        }
        Ok(())
    }

    fn list(&mut self, w: &mut Walk<'_, C>, part: Part, is_extensible: bool) -> Walked {
        let (node, schema) = (part.node, self.schema);
        let (low, high) = (schema.word(node, 1), schema.word(node, 2));
        let is_beyond = is_extensible && self.flag(w, own::EXTENSION_BIT)?;
        let from = self.bits.at;
        let count = if high == UNLIMITED || is_beyond {
            self.length()?
        } else {
            self.constrained(i64::from(low), i64::from(high))? as usize
        };
        if low != high {
            self.note(w, own::SEQUENCE_OF_LENGTH, from, count as u64)?;
        }
        let start = self.bits.at;
        let item = self.begin(w, part.field, start, count as u64)?;
        let plural = if count == 1 { "" } else { "s" };
        w.label_value(item, format_args!("{count} item{plural}"));
        if high != UNLIMITED && count > usize::from(high) && C::FIELDS {
            w.foreign(id::PER, |w| {
                let text =
                    format_args!("Size constraint: too many items: {count} ({low} .. {high})");
                w.expert_text(own::SIZE_CONSTRAINT_TOO_MANY, item, text);
            });
        }
        let opened = w.open(item);
        let inner = schema.part(node, 3);
        for n in 0..count {
            let from = self.bits.at;
            let b = self.bits.b;
            let line = w.text(&b, from / 8, 0, format_args!("Item {n}"))?;
            let inside = w.open(line);
            self.part(w, inner, line)?;
            // Items that take no bits at all could be any number.
            if self.bits.at == from && n >= MAX_EMPTY_ITEMS {
                return Err(Fault::Malformed);
            }
            w.close(inside);
            w.set_len(line, self.span(from));
        }
        w.close(opened);
        w.set_len(item, if count == 0 { 0 } else { self.span(start) });
        Ok(())
    }

    fn choice(&mut self, w: &mut Walk<'_, C>, part: Part, is_extensible: bool) -> Walked {
        let (node, schema) = (part.node, self.schema);
        let start = self.bits.at;
        let (root, all) = (usize::from(schema.word(node, 1)), usize::from(schema.word(node, 2)));
        let is_beyond = is_extensible && self.flag(w, own::EXTENSION_BIT)?;
        let from = self.bits.at;
        let index = if is_beyond {
            let index = self.small(w)?;
            self.note(w, own::CHOICE_EXTENSION_INDEX, from, index)?;
            root.saturating_add(index as usize)
        } else {
            let index = self.constrained(0, root as i64 - 1)? as u64;
            self.note(w, own::CHOICE_INDEX, from, index)?;
            index as usize
        };
        let len = if is_beyond {
            let from = self.bits.at;
            let len = self.length()?;
            self.note(w, own::OPEN_TYPE_LENGTH, from, len as u64)?;
            Some(len)
        } else {
            None
        };
        if index >= all {
            let Some(len) = len else {
                let text = "something unknown here [unknown extension root index in choice]";
                return self.doubt(w, self.bits.at, own::ERROR_UNDECODED, format_args!("{text}"));
            };
            let at = self.bits.octet();
            self.bits.at = (at + len.min(self.bits.b.remaining(at))) * 8;
            let number = index - root;
            let text = format_args!("Choice no. {number} in extension");
            return self.doubt(w, start, own::CHOICE_EXTENSION_UNKNOWN, text);
        }
        let item = self.begin(w, part.field, start, index as u64)?;
        let opened = w.open(item);
        let inner = schema.part(node, 3 + index * PART_LEN);
        match len {
            Some(len) => {
                let at = self.bits.octet();
                self.inside(w, self.bits.b.slice(at, len)?, inner, item)?;
                self.bits.at = (at + len) * 8;
            }
            None => self.part(w, inner, item)?,
        }
        w.close(opened);
        w.set_len(item, self.span(start));
        Ok(())
    }

    /// Says what is not known, over what was read since `start`, and notes it.
    fn doubt(
        &self,
        w: &mut Walk<'_, C>,
        start: usize,
        note: Field,
        text: std::fmt::Arguments<'_>,
    ) -> Walked {
        let (at, b) = (start / 8, &self.bits.b);
        let len = (self.bits.octet() - at).min(b.len().saturating_sub(at));
        let item = w.text(b, at, len, text)?;
        w.foreign(id::PER, |w| w.expert_text(note, item, text));
        Ok(())
    }

    /// A value whose type a number before it tells.
    fn open(&mut self, w: &mut Walk<'_, C>, part: Part, table: u16) -> Walked {
        let start = self.bits.at;
        let len = self.length()?;
        self.note(w, own::OPEN_TYPE_LENGTH, start, len as u64)?;
        let at = self.bits.octet();
        let left = self.bits.b.remaining(at);
        let len = if len > left {
            let text = format_args!("Open type length({len}) > available data({left})");
            let item = w.text(&self.bits.b, at, left.min(self.bits.b.len() - at), text)?;
            w.foreign(id::PER, |w| w.expert_text(own::OPEN_TYPE_LEN, item, text));
            left
        } else {
            len
        };
        let b = self.bits.b.slice(at, len)?;
        let item = match part.field {
            Some(field) => w.item(field, &self.bits.b, at, len)?,
            None => Item::NONE,
        };
        let opened = w.open(item);
        if let Some(inner) = self.schema.open(table, self.state.key) {
            if !matches!(table, open::ELEMENTS | open::EXTENSIONS) {
                self.announce(w, inner);
            }
            if table != open::ELEMENTS && self.schema.has_layers {
                w.within(self.protocol, b, |w, b| self.inside(w, b, inner, item))?;
            } else {
                self.inside(w, b, inner, item)?;
            }
        }
        w.close(opened);
        self.bits.at = (at + len) * 8;
        Ok(())
    }

    /// Names the message in the columns.
    fn announce(&self, w: &mut Walk<'_, C>, part: Part) {
        let Some(field) = part.field else { return };
        if w.wants_columns() || w.labels() {
            let name = w.def(field).title;
            if self.schema.has_layers {
                w.append(self.root, format_args!(" ({name})"));
            }
            w.columns().append_info_separated(", ", format_args!("{name}"));
        }
    }

    /// A value in octets of its own.
    fn inside(&mut self, w: &mut Walk<'_, C>, b: Buf<'_>, part: Part, parent: Item) -> Walked {
        let state = State { around: Item::NONE, ..self.state };
        let mut per = Per {
            bits: Bits::new(b),
            schema: self.schema,
            protocol: self.protocol,
            hook: self.hook,
            state,
            root: self.root,
        };
        per.part(w, part, parent)
    }
}

/// Bits that a number up to `range` takes.
fn width(range: u64) -> usize {
    (u64::BITS - range.leading_zeros()) as usize
}
