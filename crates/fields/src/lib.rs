//! What a field, a value and a protocol definition are.
//!
//! Every other Lamna crate speaks in the words defined here: a protocol owns a
//! static table of [`FieldDef`]s ([`field_table!`]), a frame yields [`Value`]s
//! for them, a filter asks a [`Schema`] what a name means and a [`Record`] which
//! values a frame has. Nothing here reads a packet: the crate knows what
//! `tcp.srcport` *is*, not where it comes from, so it can describe records that
//! never were packets.
//!
//! ```
//! use lamna_fields::{field_table, values, FieldDef, FieldType, Strings, Value};
//!
//! values! {
//!     /// What the sender wants.
//!     static OPERATIONS { 1 => "get", 2 => "put" }
//! }
//! field_table! {
//!     /// The fields of an imaginary protocol.
//!     pub static FIELDS;
//!     PROTOCOL = FieldDef::protocol("toy", "Toy Protocol", "TOY");
//!     OP = FieldDef::new("toy.op", "Operation", FieldType::Uint8)
//!         .strings(Strings::Values(&OPERATIONS)).at(0, 1);
//!     KEY = FieldDef::new("toy.key", "Key", FieldType::String);
//! }
//! assert_eq!(FIELDS[OP.index()].name, "toy.op");
//! let mut label = String::new();
//! FIELDS[OP.index()].write_label(&mut label, &Value::Uint(2)).unwrap();
//! assert_eq!(label, "Operation: put (2)");
//! ```
#![forbid(unsafe_code)]

mod decode;
mod def;
mod format;
mod names;
mod record;
mod strings;
mod time;
mod value;

pub use decode::{Encoding, decode};
pub use def::{Base, Field, FieldDef, FieldId, FieldType, Place, ProtocolId, name_hash};
pub use format::{Escaped, escape_control, write_bytes_hex, write_g, write_ipv6};
pub use names::NameIndex;
pub use record::{Flow, LaidOut, Layout, Occurrence, Record, Schema, Sole, Survey, Surveyed};
pub use strings::{Group, RangeTable, Severity, Strings, ValueTable, text_ends};
pub use time::{TimeZone, days_from_civil, write_absolute, write_relative};
pub use value::Value;

/// A place for a number in a table of `1 << (32 - shift)`: the high bits of its product with 2^32 / phi, by which neighbours come
/// to lie apart (Knuth, The Art of Computer Programming, volume 3, 6.4).
#[doc(hidden)]
#[inline(always)]
pub const fn scatter(number: u32, shift: u32) -> usize {
    (number.wrapping_mul(0x9e37_79b9) >> shift) as usize
}
