//! TCP and UDP conversations: analysis, reassembly, notes for later passes.
//!
//! [`Recorder`] is the tracker of the first pass over a capture: it answers what the
//! walks of `lamna-dissect` ask ([`Track`](lamna_dissect::Track)) from the frames before. What it worked out can be kept
//! as [`Notes`]; with them a [`Replay`] answers the same for any frame, in any order, on any thread.
//!
//! [`streams`] is for programs of their own: it takes frames and tells what happens in each TCP conversation.
#![forbid(unsafe_code)]

pub mod analysis;
pub mod assembly;
mod datagrams;
mod expected;
pub mod fragments;
mod notes;
mod numbering;
mod recorder;
mod replay;
pub mod state;
pub mod statistics;
pub mod streams;
mod table;
pub mod talks;
pub mod traffic;

pub use expected::MAX_EXPECTED;
pub use notes::{Notes, StreamNote};
pub use recorder::{MAX_STREAM_STATES, Recorder};
pub use replay::{Fetch, Replay, Said};
