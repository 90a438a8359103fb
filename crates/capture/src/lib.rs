//! Frames in and out: pcap and pcapng files, pipes, live interfaces.

mod error;
pub mod frame;
pub mod index;
pub mod interface;
mod link;
#[cfg(feature = "live")]
pub mod live;
pub mod read;
pub mod write;

pub use error::{Error, Result};
pub use frame::{Frame, Timestamp};
pub use interface::{Description, Interface};
pub use link::LinkType;
pub use read::{ReadOptions, Reader};
pub use write::{FileFormat, WriteOptions, Writer};
