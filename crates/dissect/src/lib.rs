//! Zero-copy protocol dissection: bytes to layers, typed headers and named fields.
//!
//! A protocol is written once: a table of its fields, a typed header over borrowed octets, and one walk that says in
//! order which fields there are and what comes next. The walk is compiled for two collectors: [`Slice`] keeps layers only
//! and costs nanoseconds, [`Pick`] keeps the fields that somebody wants, or all of them with their places and labels.
//!
//! ```
//! use lamna_dissect::{Depth, Dissection, FrameInfo, Registry, link, proto::{id, udp}};
//!
//! # let frame = [
//! #     2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0, 0x45, 0, 0, 30, 0, 1, 0, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2,
//! #     0x9c, 0x40, 0x1f, 0x90, 0, 10, 0, 0, 1, 2,
//! # ];
//! let registry = Registry::new();
//! let info = FrameInfo { len: frame.len() as u32, link: link::ETHERNET, ..FrameInfo::default() };
//!
//! // Where the layers are: for a loop over millions of frames.
//! let mut slices = Dissection::slice(Depth::Transport);
//! slices.dissect(&registry, &info, &frame, None);
//! let layer = slices.layers.of(id::UDP).next().unwrap();
//! assert_eq!(layer.start, 34);
//!
//! // What is there: for a frame that somebody looks at.
//! let mut tree = Dissection::tree();
//! tree.dissect(&registry, &info, &frame, None);
//! let view = tree.view(&registry, &info, &frame);
//! let port = view.nodes().find(|node| node.def().is_some_and(|def| def.name == "udp.dstport")).unwrap();
//! let mut label = String::new();
//! port.write_label(&mut label, &lamna_fields::TimeZone::UTC);
//! assert_eq!(label, "Destination Port: 8080");
//! # let mut stack = String::new();
//! # view.write_protocols(&mut stack).unwrap();
//! # assert_eq!(stack, "eth:ethertype:ip:udp:data");
//! ```
//!
//! # A protocol of your own
//!
//! [`Registry::add`] takes protocols from outside of this crate, with the standing of built-in ones: found by their
//! claims, filtered by their fields, shown in trees.
//!
//! ```
//! use lamna_dissect::{Buf, Claim, Collector, Dissect, Dissection, FrameInfo, Protocol, Registry, Walk, Walked};
//! use lamna_fields::{FieldDef, FieldType, field_table};
//! use lamna_filter::{Dialect, Filter};
//!
//! field_table! {
//!     /// The fields of the toy protocol.
//!     pub static FIELDS;
//!     PROTOCOL = FieldDef::protocol("toy", "Toy Protocol", "TOY");
//!     SPEED = FieldDef::new("toy.speed", "Speed", FieldType::Uint16).at(0, 2);
//! }
//!
//! struct Toy;
//!
//! impl Dissect for Toy {
//!     const FIELDS: &'static [FieldDef] = FIELDS;
//!     const CLAIMS: &'static [Claim] = &[Claim::Link(147)];
//!
//!     fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
//!         let (_, opened) = w.open_protocol(&b, 0, 2)?;
//!         w.item(SPEED, &b, 0, 2)?;
//!         w.close(opened);
//!         w.data(b.from(2)?)
//!     }
//! }
//!
//! let mut registry = Registry::new();
//! registry.add(Protocol::of::<Toy>());
//! let frame = [0x01, 0x2c];
//! let info = FrameInfo { len: 2, link: 147, ..FrameInfo::default() };
//! let mut tree = Dissection::tree();
//! tree.dissect(&registry, &info, &frame, None);
//! let view = tree.view(&registry, &info, &frame);
//!
//! let filter = Filter::compile("toy.speed > 250", &registry, Dialect::Latest)?;
//! assert!(filter.matches(&view));
//! let mut label = String::new();
//! view.nodes().last().unwrap().write_label(&mut label, &lamna_fields::TimeZone::UTC);
//! # assert!(view.nodes().any(|n| n.def().is_some_and(|d| d.name == "toy.speed")));
//! # Ok::<(), lamna_filter::FilterError>(())
//! ```
//!
//! # Frames that depend on each other
//!
//! A walk is a function of a frame's octets and of facts from elsewhere in the capture, which it asks of a
//! [`Track`]er: `lamna-conversation` has one. Without a tracker every frame is taken by itself.
//!
//! # Bad packets
//!
//! No octets make a walk panic, loop or grow without bound ([`MAX_LAYERS`], [`MAX_DEPTH`], [`MAX_NODES`], [`MAX_SOURCES`]).
//! A read past the end is a [`Fault`]: what was collected stays, and the rest is marked as tshark marks it.
#![forbid(unsafe_code)]

mod buf;
mod checksum;
mod collect;
mod columns;
mod frame;
mod layers;
mod names;
mod pieces;
pub mod plain;
pub mod proto;
mod registry;
pub mod secrets;
pub mod stream;
mod track;
mod tree;
mod walk;

pub use buf::{Buf, Fault, Walked};
pub use collect::{Collector, Item, MAX_NODES, Pick, Skim, Slice, Wanted};
pub use columns::{Address, Columns, MAX_INFO};
pub use frame::{Custom, FrameInfo, Origin, link};
pub use layers::{Layer, Layers, MAX_LAYERS, Texts, Way};
pub use names::{Named, Names, Port, PortKind};
pub use registry::{Claim, Dissect, Entries, Entry, Held, Protocol, Registry};
pub use track::{
    Ends, Expected, Kept, Link, Memory, Note, Scope, Seed, Track, Transport, UdpFacts,
};
pub use tree::{MAX_LABEL, NodeRef, View};
pub use walk::{
    Depth, Dissection, MAX_DEPTH, MAX_SOURCES, Net, Opened, REST, Source, Unsealed, Walk,
};
