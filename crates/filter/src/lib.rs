//! A compiler for Wireshark display filters: text to program to yes or no.
#![forbid(unsafe_code)]

mod address;
mod check;
mod dialect;
mod error;
mod filter;
mod kinds;
pub mod limits;
mod literal;
mod lower;
mod macros;
mod program;
mod suggest;
pub mod syntax;

pub use dialect::Dialect;
pub use error::{FilterError, Note, Problem, ProblemKind, Span};
pub use filter::{Compiler, Filter, Needs};
pub use macros::Macros;
