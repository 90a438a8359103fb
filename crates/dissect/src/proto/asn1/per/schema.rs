//! How a table of types is laid out.
//!
//! A type is a place in [`Schema::words`]. Its first word holds what it is (four bits), whether it may have values
//! that an extension of the specification adds (one bit) and, from the eighth bit on, what its protocol does with its
//! values besides. What follows depends on what it is:
//!
//! | kind | words |
//! | --- | --- |
//! | integer | its least and its greatest value, as places in [`Schema::numbers`] |
//! | enumerated | how many values there are, and how many extensions add |
//! | bits, octets | the least and the greatest length; of octets also the field and the type of what they hold |
//! | text | the least and the greatest length, and 1 where it is in UTF-8 |
//! | sequence | how many parts there are, and how many extensions add; then the parts |
//! | list | the least and the greatest length; then the part that repeats |
//! | choice | how many parts there are, and how many with extensions; then the parts |
//! | open | which of [`Schema::opens`] knows the type |
//!
//! A part is a field, a type, and 1 where it may be missing.

use lamna_fields::Field;

/// No field.
const NO_FIELD: u16 = 0xffff;

/// As a greatest length: none that the encoding makes use of.
pub(crate) const UNLIMITED: u16 = 0;

/// Words of a part.
pub(crate) const PART_LEN: usize = 3;

/// What types are.
pub(crate) mod kind {
    pub(crate) const NULL: u16 = 0;
    pub(crate) const BOOLEAN: u16 = 1;
    pub(crate) const INTEGER: u16 = 2;
    pub(crate) const ENUMERATED: u16 = 3;
    pub(crate) const BITS: u16 = 4;
    pub(crate) const OCTETS: u16 = 5;
    pub(crate) const TEXT: u16 = 6;
    pub(crate) const OID: u16 = 7;
    pub(crate) const SEQUENCE: u16 = 8;
    pub(crate) const LIST: u16 = 9;
    pub(crate) const CHOICE: u16 = 10;
    pub(crate) const OPEN: u16 = 11;
}

/// The tables of values whose type a number before them tells.
pub(crate) mod open {
    /// Elements of a message.
    pub(crate) const ELEMENTS: u16 = 0;
    /// What extensions add to a sequence.
    pub(crate) const EXTENSIONS: u16 = 1;
}

/// The types of a protocol.
pub(crate) struct Schema {
    /// The field and the type of a message.
    pub(crate) top: (u16, u16),
    /// Whether messages and extensions are layers of their own, and the item of a message says which it is.
    pub(crate) has_layers: bool,
    pub(crate) numbers: &'static [i64],
    /// Number, field and type of each: elements, extensions, and messages by their outcome. Sorted.
    pub(crate) opens: [&'static [(u16, u16, u16)]; 5],
    pub(crate) words: &'static [u16],
}

/// A part of a type.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    pub(crate) field: Option<Field>,
    pub(crate) node: u16,
    pub(crate) is_optional: bool,
}

impl Schema {
    /// A word of the type at `node`; 0 where there is none.
    pub(crate) fn word(&self, node: u16, at: usize) -> u16 {
        self.words.get(usize::from(node) + at).copied().unwrap_or(0)
    }

    /// A limit of numbers.
    pub(crate) fn number(&self, place: u16) -> Option<i64> {
        self.numbers.get(usize::from(place)).copied()
    }

    /// The part whose words begin at `at`.
    pub(crate) fn part(&self, node: u16, at: usize) -> Part {
        Part {
            field: some_field(self.word(node, at)),
            node: self.word(node, at + 1),
            is_optional: self.word(node, at + 2) & 1 != 0,
        }
    }

    /// The field and the type of the value behind a number.
    pub(crate) fn open(&self, table: u16, number: u16) -> Option<Part> {
        let rows = self.opens.get(usize::from(table))?;
        let at = rows.binary_search_by_key(&number, |row| row.0).ok()?;
        let (_, field, node) = *rows.get(at)?;
        Some(Part { field: some_field(field), node, is_optional: false })
    }
}

/// The field of this number.
pub(crate) fn some_field(number: u16) -> Option<Field> {
    (number != NO_FIELD).then_some(Field(number))
}
