//! What can go wrong, in words that fit on one line.

use std::io;

/// An error of this crate. `Display` is one line for a person; the fields are for programs.
///
/// An error that concerns bytes names the file, the offset of the record in it and the
/// reason. For compressed input the offset counts decompressed bytes.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file could not be opened.
    #[error("{file}: cannot open: {source}")]
    Open {
        /// Name of the file as given.
        file: String,
        /// What the system said.
        source: io::Error,
    },
    /// Reading failed part way.
    #[error("{file}: read error at offset {offset}: {source}")]
    Read {
        /// Name of the file as given.
        file: String,
        /// Offset of the record being read.
        offset: u64,
        /// What the system, or the decompressor, said.
        source: io::Error,
    },
    /// The first bytes are those of no known capture format.
    #[error("{file}: unrecognised file format")]
    Unrecognised {
        /// Name of the file as given.
        file: String,
    },
    /// The file ends inside a record.
    #[error("{file}: cut short at offset {offset}: {reason}")]
    CutShort {
        /// Name of the file as given.
        file: String,
        /// Offset of the record that is not whole.
        offset: u64,
        /// What was missing.
        reason: String,
    },
    /// The bytes cannot be what the format says they are.
    #[error("{file}: damaged at offset {offset}: {reason}")]
    Damaged {
        /// Name of the file as given.
        file: String,
        /// Offset of the damaged record.
        offset: u64,
        /// What contradicts what.
        reason: String,
    },
    /// The file is well formed but uses something this crate does not read.
    #[error("{file}: not supported at offset {offset}: {reason}")]
    Unsupported {
        /// Name of the file as given.
        file: String,
        /// Offset of the record concerned.
        offset: u64,
        /// What is not supported.
        reason: String,
    },
    /// A frame number that the index does not hold.
    #[error("no frame {number}: there are {count}")]
    NoSuchFrame {
        /// The number asked for, counted from 1.
        number: u64,
        /// How many frames are indexed.
        count: u64,
    },
    /// Writing failed.
    #[error("{file}: cannot write: {source}")]
    Write {
        /// Name of the file being written.
        file: String,
        /// What the system said.
        source: io::Error,
    },
    /// The chosen output format cannot hold what was given to it.
    #[error("{file}: {reason}")]
    Format {
        /// Name of the file being written.
        file: String,
        /// What does not fit.
        reason: String,
    },
    /// An option's text or value makes no sense.
    #[error("{0}")]
    Option(String),
    /// Live capture is not possible as asked.
    #[cfg(feature = "live")]
    #[error(transparent)]
    Live(#[from] crate::live::LiveError),
}

/// Result with this crate's [`enum@Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;
