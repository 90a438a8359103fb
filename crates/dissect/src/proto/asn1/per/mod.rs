//! Values in the aligned packed encoding rules (ITU-T X.691) by a description of their type: what the modules of a
//! specification say, as a table of numbers that `tools/per_schema.py` makes. [`walk`] is the one walk over all of them.

mod bits;
pub(crate) mod fields;
pub(crate) mod leaf;
pub(crate) mod schema;
pub(crate) mod walk;
pub(crate) mod words;
