//! A compiler for Wireshark display filters: text to program to yes or no.
//!
//! A filter is compiled against a [`Schema`], which says what names mean, and run on a
//! [`Record`], which says what values it has. Neither needs to have anything to do with packets:
//!
//! ```
//! use lamna_fields::{field_table, FieldDef, FieldId, FieldType, Flow, Occurrence, Record, Value};
//! use lamna_filter::{Dialect, Filter, Tables};
//!
//! field_table! {
//!     /// What is known of a request.
//!     static FIELDS;
//!     REQUEST = FieldDef::protocol("request", "Request", "REQ");
//!     PATH = FieldDef::new("request.path", "Path", FieldType::String);
//!     STATUS = FieldDef::new("request.status", "Status", FieldType::Uint16);
//! }
//!
//! struct Request {
//!     path: String,
//!     status: u16,
//! }
//!
//! impl Record for Request {
//!     fn values(&self, field: FieldId, visit: &mut dyn FnMut(Occurrence<'_>) -> Flow) -> Flow {
//!         let value = match lamna_fields::Field(field.0 as u16) {
//!             REQUEST => Value::None,
//!             PATH => Value::Str(&self.path),
//!             STATUS => Value::Uint(self.status.into()),
//!             _ => return Flow::Continue(()),
//!         };
//!         visit(Occurrence { value, bytes: &[], rest: &[], layer: 1 })
//!     }
//! }
//!
//! let schema = Tables::new(&[FIELDS]);
//! let slow = Filter::compile(
//!     "request.path matches \"^/api/\" and not request.status in {200, 300..399}",
//!     &schema,
//!     Dialect::Latest,
//! )?;
//! assert!(slow.matches(&Request { path: "/api/users".to_owned(), status: 500 }));
//! assert!(!slow.matches(&Request { path: "/api/users".to_owned(), status: 304 }));
//!
//! let error = Filter::compile("request.stats == 200", &schema, Dialect::Latest).unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "Left side of \"==\" expression must be a field or function, not request.stats.\n    \
//!      request.stats == 200\n    \
//!      ^~~~~~~~~~~~~\n  \
//!      Did you mean request.status?"
//! );
//! # Ok::<(), lamna_filter::FilterError>(())
//! ```
//!
//! # The language
//!
//! [`Dialect::V4_0`] is what tshark 4.0 accepts, with its answers; [`Dialect::Latest`] has the
//! newer forms beside it. Four things surprise people who meet the language for the first time:
//!
//! * a name stands for *all* values that a record has under it. `ip.addr == 10.0.0.1` asks whether
//!   some of them is equal, `ip.addr != 10.0.0.1` whether none is. `any` and `all` before a test
//!   say it outright;
//! * a test of a field that is not there is false, whatever the operator. `not x == 1` and
//!   `x != 1` differ where there is no `x`;
//! * literals have no type of their own: `10` is ten for a number and sixteen for bytes, `Set` is
//!   a number where the field has that word for it;
//! * parentheses group logic, braces group arithmetic: `{tcp.len + 1} * 2 == 10 and (a or b)`.
//!
//! # Cost
//!
//! A program is a flat graph of tests, the cheap ones first. Numbers in fixed places of headers
//! ([`FieldDef::place`](lamna_fields::FieldDef::place)) are loaded straight from the octets that
//! [`Record::headers`] gives: `tcp.port == 8080` is two loads of 16 bits, `ip.addr in
//! {10.0.0.0/8}` two of 32 with a range. Sets are sorted ranges or hashes, `contains` and
//! `matches` have their searchers prepared. Running allocates nothing but for functions that make
//! text (`upper`, `string`), slices of several ranges and patterns that backtrack. A filter is
//! `Send` and `Sync`.
//!
//! # Bounds
//!
//! No text makes the compiler panic, recurse without bound or take unbounded memory: see
//! [`limits`].
#![forbid(unsafe_code)]

mod address;
mod check;
mod complete;
mod dialect;
mod error;
mod filter;
mod headers;
mod kinds;
pub mod limits;
mod literal;
mod lower;
mod macros;
mod program;
mod set;
mod suggest;
pub mod syntax;
mod tables;

pub use complete::{Completion, CompletionKind, Completions, complete};
pub use dialect::Dialect;
pub use error::{FilterError, Note, Problem, ProblemKind, Span};
pub use filter::{Compiler, Filter, Needs};
pub use headers::{HeaderProgram, HeaderStep, Next, NumberPlace, Question};
pub use lamna_fields::{Record, Schema};
pub use macros::Macros;
pub use set::FilterSet;
pub use tables::Tables;
