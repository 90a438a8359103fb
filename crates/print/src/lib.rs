//! What tshark prints: lines, fields, trees, dumps, JSON, PDML.
//!
//! A [`Printer`] takes the frames of a [pass](lamna_session::Pass) and writes them in one
//! [`Format`], to the letter as tshark 4.0 does. Each format says what it needs of a frame
//! ([`Printer::need`]), so that the session dissects no more than is printed.
#![forbid(unsafe_code)]

pub mod fields;
pub mod glossary;
pub mod hex;
pub mod json;
mod printer;
pub mod selection;
pub mod statistics;
pub mod summary;
pub mod tree;
pub mod xml;

pub use fields::{FieldOptions, Fields};
pub use json::{Contents, Ek, Json};
pub use printer::{Format, Printer};
pub use selection::Selection;
pub use statistics::{HttpObjects, Making, Statistics};
pub use tree::TreeText;
pub use xml::Pdml;

/// Who made a file, in formats that say so.
pub const CREATOR: &str = concat!("lamna/", env!("CARGO_PKG_VERSION"));
