//! Zero-copy protocol dissection: bytes to layers, typed headers and named fields.
#![forbid(unsafe_code)]

mod buf;
mod checksum;
mod collect;
mod columns;
mod frame;
mod layers;
pub mod proto;
mod registry;
pub mod stream;
mod track;
mod tree;
mod walk;

pub use buf::{Buf, Fault, Walked};
pub use collect::{Collector, Item, MAX_NODES, Pick, Slice, Tree, Wanted};
pub use columns::{Address, Columns, MAX_INFO};
pub use frame::{FrameInfo, Origin, link};
pub use layers::{Layer, Layers, MAX_LAYERS};
pub use registry::{Claim, Dissect, Entries, Entry, Protocol, Registry};
pub use track::{Ends, Link, Memory, Note, Scope, Track, UdpFacts};
pub use tree::{MAX_LABEL, NodeRef, View};
pub use walk::{Depth, Dissection, MAX_DEPTH, MAX_SOURCES, Net, Opened, REST, Source, Walk};
