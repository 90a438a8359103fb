//! Random access: where each frame is, and its bytes again, in any order, on any thread.
//!
//! A [`FrameIndex`] is filled during the first pass, 20 bytes a frame (28 for a frame
//! that was cut by the snapshot length). A [`FrameStore`] reads a frame's bytes again.
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

use std::fs::File;
use std::io;
use std::ops::Range;
use std::sync::Arc;

use crate::error::{Error, Result};
use crate::frame::{Content, Frame, FrameOptions, NO_INTERFACE, Timestamp};
use crate::interface::Description;
use crate::link::LinkType;
use crate::read::blocks::{self, Kind};

/// Most frames that an index holds.
pub const MAX_FRAMES: u64 = u32::MAX as u64;

/// Largest offset that an index can note: 48 bits of it are kept.
pub const MAX_OFFSET: u64 = (1 << 48) - 1;

/// Bytes read at once when frames are fetched one after the other.
const READ_AHEAD: usize = 64 * 1024;

/// Bytes read beyond the captured ones in the hope that a block's options fit in.
const OPTION_GUESS: usize = 128;

/// Set in a captured length if the length on the wire is another and stands apart.
const CUT: u32 = 1 << 31;

/// Stands for "no time".
const NO_TIME: i64 = i64::MIN;

/// Where each frame of a capture is.
///
/// Kept in columns, so that a pass over all times touches nothing else.
#[derive(Clone, Debug, Default)]
pub struct FrameIndex {
    /// Offset in the upper 48 bits, interface in the lower 16.
    places: Vec<u64>,
    times: Vec<i64>,
    captured: Vec<u32>,
    /// Place in the other columns, and length on the wire, where that is not the captured one.
    lengths: Vec<(u32, u32)>,
}

/// What an index knows of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where the record starts in the (decompressed) file.
    pub offset: u64,
    /// Index into [`Description::interfaces`], or [`NO_INTERFACE`].
    pub interface: u32,
    /// When it was captured.
    pub time: Option<Timestamp>,
    /// How many bytes were captured.
    pub captured: u32,
    /// Length on the wire.
    pub length: u32,
}

impl FrameIndex {
    /// An empty index.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes the next frame. Frames must come in the order of their numbers, from 1.
    ///
    /// # Errors
    /// When the frame is not the next one, or the index is full: see [`MAX_FRAMES`] and
    /// [`MAX_OFFSET`].
    pub fn push(&mut self, frame: &Frame<'_>) -> Result<()> {
        if frame.number != self.len() + 1 {
            return Err(Error::Option(format!(
                "frame {} indexed after frame {}",
                frame.number,
                self.len()
            )));
        }
        let Some(place) =
            u32::try_from(self.places.len()).ok().filter(|_| frame.offset <= MAX_OFFSET)
        else {
            return Err(Error::Option(format!(
                "a capture of more than {MAX_FRAMES} frames or {MAX_OFFSET} bytes"
            )));
        };
        // `NO_INTERFACE` and only that becomes `u16::MAX`, by the bound on interfaces.
        let interface = frame.interface.min(u32::from(u16::MAX));
        let captured = u32::try_from(frame.captured.len()).unwrap_or(CUT - 1).min(CUT - 1);
        self.places.push(frame.offset << 16 | u64::from(interface));
        self.times.push(frame.time.map_or(NO_TIME, Timestamp::nanos));
        if frame.length == captured {
            self.captured.push(captured);
        } else {
            self.captured.push(captured | CUT);
            self.lengths.push((place, frame.length));
        }
        Ok(())
    }

    /// How many frames are indexed.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.places.len() as u64
    }

    /// Whether no frame is indexed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// What is known of a frame, by its number counted from 1.
    #[must_use]
    pub fn get(&self, number: u64) -> Option<Entry> {
        let at = usize::try_from(number.checked_sub(1)?).ok()?;
        let place = *self.places.get(at)?;
        let captured = *self.captured.get(at)?;
        let length = if captured & CUT == 0 {
            captured
        } else {
            let found = self
                .lengths
                .binary_search_by_key(&(at as u64), |&(place, _)| u64::from(place))
                .ok()?;
            self.lengths.get(found)?.1
        };
        // The mask leaves 16 bits.
        let interface = (place & 0xffff) as u32;
        Some(Entry {
            offset: place >> 16,
            interface: if interface == u32::from(u16::MAX) { NO_INTERFACE } else { interface },
            time: self.time(number),
            captured: captured & !CUT,
            length,
        })
    }

    /// When a frame was captured; `None` also for a frame that is not there.
    #[must_use]
    pub fn time(&self, number: u64) -> Option<Timestamp> {
        let at = usize::try_from(number.checked_sub(1)?).ok()?;
        self.times.get(at).copied().filter(|&nanos| nanos != NO_TIME).map(Timestamp::from_nanos)
    }

    /// Bytes of memory in use.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.places.capacity() * size_of::<u64>()
            + self.times.capacity() * size_of::<i64>()
            + self.captured.capacity() * size_of::<u32>()
            + self.lengths.capacity() * size_of::<(u32, u32)>()
    }
}

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
            Records::Pcap(header) => self.record(buffer, &entry, header)?,
            Records::PcapNg => self.block(buffer, &entry)?,
        };
        let interface = description.interfaces.get(entry.interface as usize);
        Ok(Frame {
            number,
            content: found.content,
            time: entry.time,
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

    fn record(&self, buffer: &mut FrameBuffer, entry: &Entry, header: usize) -> Result<Found> {
        let captured = entry.captured as usize;
        let at = self.have(buffer, entry.offset, header + captured)?;
        let start = at + header;
        Ok(Found {
            content: Content::Packet,
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
        Ok(Found { content, captured: at + header..at + end, options, big_endian: head.big_endian })
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
