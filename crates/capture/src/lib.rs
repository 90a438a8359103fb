//! Frames in and out: pcap and pcapng files, pipes, live interfaces.
//!
//! ```
//! # fn main() -> lamna_capture::Result<()> {
//! # let folder = tempfile::tempdir().unwrap();
//! # let path = folder.path().join("capture.pcap");
//! # let header = [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];
//! # let record = [1, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4];
//! # std::fs::write(&path, [&header[..], &record].concat()).unwrap();
//! let mut reader = lamna_capture::Reader::open(path)?;
//! while let Some(frame) = reader.next_frame()? {
//!     let time = frame.time.unwrap_or_default();
//!     println!("{} {time} {} bytes", frame.number, frame.length);
//! }
//! # assert_eq!(reader.frames(), 1);
//! # Ok(())
//! # }
//! ```
//!
//! Frames go by without an allocation: a [`Frame`] borrows the buffer that its bytes were
//! read into, and is let go before the next one. That is why [`Reader::next_frame`] is a
//! method and there is no `Iterator`. What is not needed is not decoded: a frame's options
//! are bytes until somebody asks for a comment.
//!
//! # What is where
//!
//! - [`read`]: captures from first frame to last, from a file, a FIFO or the standard
//!   input, while it is written if need be. pcap with all its magics and the old variants of
//!   its record header; pcapng with several sections and interfaces; gzip, Zstandard and
//!   LZ4 around either. Damage ends a capture with an error after the last whole frame.
//! - [`index`]: any frame again, in any order, from any thread, for 20 bytes a frame.
//! - [`mod@write`]: pcapng and pcap, one file or a series of them.
//! - [`live`]: frames from this machine's interfaces, through a libpcap that is looked for
//!   at run time (feature `live`, on by default).
//! - [`frame`] and [`interface`]: what a frame is, and what a capture says about itself.
//!
//! # Reading through a ring, not through a mapping
//!
//! A file is read through a buffer of 256 KiB that stays in the processor's cache. That
//! costs less than half of a fresh memory mapping, whose pages have to be brought in one by
//! one along a chain of record lengths, and it works for pipes.
//!
//! # How much is believed
//!
//! The reader takes what Wireshark takes: lengths above the snapshot length, text that is
//! not UTF-8, reserved bits that are set. It refuses what Wireshark calls damage. The bounds
//! are [`read::MAX_CAPTURED`] and its neighbours; memory grows with bytes that are there,
//! never with a length that a file claims.

mod error;
pub mod frame;
pub mod index;
pub mod interface;
mod link;
#[cfg(feature = "live")]
pub mod live;
pub mod memory;
pub mod read;
pub mod write;

pub use error::{Error, Result};
pub use frame::{Frame, Timestamp};
pub use interface::{Description, Interface};
pub use link::LinkType;
pub use read::{ReadOptions, Reader};
pub use write::{FileFormat, WriteOptions, Writer};

// The linker finds libpcap's functions only in a crate that is named somewhere; without
// this line every program that uses this crate fails to link.
#[cfg(all(feature = "live", target_os = "linux"))]
use lamna_pcap_rt as _;
