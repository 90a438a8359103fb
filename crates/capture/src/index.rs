//! Random access: where each frame is, and its bytes again, in any order, on any thread.
//!
//! A [`FrameIndex`] is filled during the first pass, about 12 bytes a frame. A [`FrameStore`] reads a frame's bytes again.
//!
//! The bytes are read with positioned reads, not through a memory mapping: touching a
//! mapped page behind the end of a file that somebody truncated kills the process with
//! SIGBUS, and no check beforehand can rule that out, because the file can shrink after
//! the check. A positioned read past the end is an ordinary short read, which becomes an
//! [`Error`]. It costs about half a microsecond a frame from the page cache; neighbouring
//! frames come from the buffer's read-ahead and cost no system call.
//!
//! ```
//! use lamna_capture::index::{FrameBuffer, FrameIndex};
//!
//! # fn main() -> lamna_capture::Result<()> {
//! # let folder = tempfile::tempdir().unwrap();
//! # let path = folder.path().join("capture.pcap");
//! # let header = [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];
//! # let record = [1, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4];
//! # std::fs::write(&path, [&header[..], &record].concat()).unwrap();
//! let mut reader = lamna_capture::Reader::open(path)?;
//! let mut index = FrameIndex::new();
//! while let Some(frame) = reader.next_frame()? {
//!     index.push(&frame)?;
//! }
//! let store = reader.store()?;
//! let mut buffer = FrameBuffer::new();
//! let last = store.fetch(&index, index.len(), reader.description(), &mut buffer)?;
//! assert_eq!(last.captured, [1, 2, 3, 4]);
//! # Ok(())
//! # }
//! ```

mod table;

use std::fs::File;
use std::io;
use std::ops::Range;
use std::sync::Arc;

use crate::error::{Error, Result};
use crate::frame::{Content, Frame, FrameOptions, NANOS, odd_fraction};
use crate::interface::Description;
use crate::link::LinkType;
use crate::read::blocks::{self, Kind};

pub use table::{Entry, FrameIndex, MAX_FRAMES, MAX_OFFSET};

/// Bytes read at once when frames are fetched one after the other.
const READ_AHEAD: usize = 64 * 1024;

/// Bytes read beyond the captured ones in the hope that a block's options fit in.
const OPTION_GUESS: usize = 128;

/// Reads frames again by their place in an index.
///
/// Cheap to clone; every thread brings a [`FrameBuffer`] of its own.
#[derive(Clone, Debug)]
pub struct FrameStore {
    file: Arc<File>,
    name: Arc<str>,
    records: Records,
}

/// What surrounds the bytes of a frame in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Records {
    /// A pcap file: a header of so many bytes.
    Pcap(usize),
    /// A pcapng file: a block.
    PcapNg,
}

impl FrameStore {
    pub(crate) fn new(file: Arc<File>, name: Arc<str>, records: Records) -> Self {
        Self { file, name, records }
    }

    /// The frame of this number, its bytes read into `buffer`.
    ///
    /// `description` is that of the [reader](crate::Reader::description) or a later one.
    ///
    /// # Errors
    /// When there is no such frame, or the file no longer holds it because somebody
    /// truncated or overwrote it.
    pub fn fetch<'a>(
        &self,
        index: &FrameIndex,
        number: u64,
        description: &'a Description,
        buffer: &'a mut FrameBuffer,
    ) -> Result<Frame<'a>> {
        let entry = index.get(number).ok_or(Error::NoSuchFrame { number, count: index.len() })?;
        let found = match self.records {
            Records::Pcap(header) => {
                let big_endian =
                    description.sections.first().is_some_and(|section| section.big_endian);
                self.record(buffer, &entry, header, big_endian)?
            }
            Records::PcapNg => self.block(buffer, &entry)?,
        };
        let interface = description.interfaces.get(entry.interface as usize);
        Ok(Frame {
            number,
            content: found.content,
            time: entry.time,
            odd_fraction: found.odd_fraction,
            captured: buffer.bytes.get(found.captured).unwrap_or(&[]),
            length: entry.length,
            link: interface.map_or(LinkType::NONE, |interface| interface.link),
            interface: entry.interface,
            offset: entry.offset,
            options: FrameOptions::new(
                buffer.bytes.get(found.options).unwrap_or(&[]),
                found.big_endian,
            ),
            description,
        })
    }

    fn record(
        &self,
        buffer: &mut FrameBuffer,
        entry: &Entry,
        header: usize,
        big_endian: bool,
    ) -> Result<Found> {
        let captured = entry.captured as usize;
        let at = self.have(buffer, entry.offset, header + captured)?;
        let start = at + header;
        let seconds = buffer.bytes.get(at..).and_then(|record| record.first_chunk()).copied();
        let from = if big_endian { u32::from_be_bytes } else { u32::from_le_bytes };
        let odd_fraction = seconds.zip(entry.time).and_then(|(seconds, time)| {
            odd_fraction(time.nanos() - i64::from(from(seconds)) * NANOS)
        });
        Ok(Found {
            content: Content::Packet,
            odd_fraction,
            captured: start..start + captured,
            options: 0..0,
            big_endian: false,
        })
    }

    fn block(&self, buffer: &mut FrameBuffer, entry: &Entry) -> Result<Found> {
        let changed = || Error::Damaged {
            file: self.name.to_string(),
            offset: entry.offset,
            reason: "the file has changed since it was indexed".into(),
        };
        let guess = entry.captured as usize + blocks::PACKET_HEADER + OPTION_GUESS;
        let mut at = self.have_most(buffer, entry.offset, guess)?;
        let head = blocks::head(buffer.bytes.get(at..).unwrap_or(&[])).ok_or_else(changed)?;
        let (total, captured) = (head.total as usize, entry.captured as usize);
        // What the index noted bounds the block, but for its options.
        if head.total > blocks::MAX_BLOCK_LENGTH {
            return Err(changed());
        }
        if buffer.bytes.len() - at < total {
            at = self.have(buffer, entry.offset, total)?;
        }
        let header = head.kind.header_length();
        let end = header + captured;
        if end + 4 > total {
            return Err(changed());
        }
        let options = match head.kind {
            Kind::Enhanced | Kind::Obsolete => at + end.next_multiple_of(4)..at + total - 4,
            _ => 0..0,
        };
        let content = match head.kind {
            Kind::Custom { copyable } => {
                let block = buffer.bytes.get(at..).unwrap_or(&[]);
                let enterprise = blocks::number32(block, 8, head.big_endian).ok_or_else(changed)?;
                Content::Custom { enterprise, copyable }
            }
            Kind::Journal => Content::Journal,
            _ => Content::Packet,
        };
        Ok(Found {
            content,
            odd_fraction: None,
            captured: at + header..at + end,
            options,
            big_endian: head.big_endian,
        })
    }

    /// Makes `count` bytes from `offset` on available and returns their place in the buffer.
    fn have(&self, buffer: &mut FrameBuffer, offset: u64, count: usize) -> Result<usize> {
        let at = self.have_most(buffer, offset, count)?;
        let have = buffer.bytes.len() - at;
        if have < count {
            return Err(Error::CutShort {
                file: self.name.to_string(),
                offset,
                reason: format!(
                    "{have} of {count} bytes are left; the file has shrunk since it was indexed"
                ),
            });
        }
        Ok(at)
    }

    /// The same, with fewer bytes at the end of the file.
    fn have_most(&self, buffer: &mut FrameBuffer, offset: u64, count: usize) -> Result<usize> {
        let same = Arc::as_ptr(&self.file) as usize == buffer.source;
        if same && let Some(at) = buffer.place(offset, count) {
            return Ok(at);
        }
        // A walk forwards is served in larger pieces.
        let onwards = same && buffer.range().contains(&offset);
        let want = if onwards { count.max(READ_AHEAD) } else { count };
        buffer.source = 0;
        buffer.bytes.resize(want, 0);
        let mut have = 0;
        while let Some(free) = buffer.bytes.get_mut(have..).filter(|free| !free.is_empty()) {
            match read_at(&self.file, free, offset + have as u64) {
                Ok(0) => break,
                Ok(n) => have += n,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(source) => {
                    return Err(Error::Read { file: self.name.to_string(), offset, source });
                }
            }
        }
        buffer.bytes.truncate(have);
        buffer.offset = offset;
        buffer.source = Arc::as_ptr(&self.file) as usize;
        Ok(0)
    }
}

/// Where a fetched frame's parts are in the buffer.
struct Found {
    content: Content,
    odd_fraction: Option<i32>,
    captured: Range<usize>,
    options: Range<usize>,
    big_endian: bool,
}

/// The bytes of fetched frames; reused from fetch to fetch, one for each thread.
///
/// Keeps at most the longest record fetched so far, and at least 64 KiB once frames have
/// been fetched in order.
#[derive(Clone, Debug, Default)]
pub struct FrameBuffer {
    bytes: Vec<u8>,
    /// File offset of the first byte.
    offset: u64,
    /// Which file they are of; compared, never followed. 0 for none.
    source: usize,
}

impl FrameBuffer {
    /// An empty buffer.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn range(&self) -> std::ops::RangeInclusive<u64> {
        self.offset..=self.offset + self.bytes.len() as u64
    }

    /// Place of `count` bytes at a file offset, if all are here.
    fn place(&self, offset: u64, count: usize) -> Option<usize> {
        let at = usize::try_from(offset.checked_sub(self.offset)?).ok()?;
        (self.bytes.len().checked_sub(at)? >= count).then_some(at)
    }
}

#[cfg(unix)]
fn read_at(file: &File, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, buffer, offset)
}

#[cfg(windows)]
fn read_at(file: &File, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, buffer, offset)
}
