//! Reading captures from first frame to last.

pub(crate) mod blocks;
mod decompress;
mod pcap;
mod pcapng;
mod ring;
mod tolerant;

use std::fs::File;
use std::io::Read;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

pub use decompress::Compression;
pub use pcap::{PcapFlavour, PcapFormat};
pub(crate) use pcapng::DECRYPTION_SECRETS_BLOCK;
pub use pcapng::{MAX_BLOCK_LENGTH, MAX_INTERFACES};

use crate::error::{Error, Result};
use crate::frame::{Content, Frame, FrameOptions, Timestamp};
use crate::index::{FrameStore, Records};
use crate::interface::Description;
use crate::link::LinkType;
use ring::Ring;

/// Longest captured piece of a frame, as in Wireshark, which calls anything above damage.
pub const MAX_CAPTURED: u32 = 262_144;

/// The same for link types that carry messages rather than frames, such as D-Bus and USB.
pub const MAX_CAPTURED_MESSAGE: u32 = 128 * 1024 * 1024;

/// Longest original length that is believed; a greater one is held at this, as in Wireshark.
pub const MAX_LENGTH: u32 = i32::MAX as u32;

/// The limit that holds for a link type.
pub(crate) fn max_captured(link: LinkType) -> u32 {
    match link.0 {
        // USB_FREEBSD, USB_LINUX, USB_LINUX_MMAPPED, DBUS, USBPCAP, USB_DARWIN, EBHSCR.
        186 | 189 | 220 | 231 | 249 | 266 | 279 => MAX_CAPTURED_MESSAGE,
        _ => MAX_CAPTURED,
    }
}

/// Choices for opening a capture.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadOptions {
    follow: bool,
    spool: bool,
    any_link_type: bool,
}

impl ReadOptions {
    /// The defaults: read to the end once, no random access to piped or compressed
    /// input, refuse link types that Wireshark does not know.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Treats the end of an uncompressed file as a pause: [`Reader::next_frame`] answers
    /// `None` there and may be called again when the file has grown.
    #[must_use]
    pub fn follow(mut self, follow: bool) -> Self {
        self.follow = follow;
        self
    }

    /// Makes frames of pipes and compressed files available for
    /// [random access](crate::index) by copying the decompressed bytes to a temporary
    /// file that has no name and vanishes with the last user.
    #[must_use]
    pub fn spool(mut self, spool: bool) -> Self {
        self.spool = spool;
        self
    }

    /// Accepts link types of which Wireshark 4.0 says "unknown or unsupported".
    #[must_use]
    pub fn any_link_type(mut self, any: bool) -> Self {
        self.any_link_type = any;
        self
    }

    /// Opens a file, a FIFO, or the standard input for `-`.
    ///
    /// Waits for the first bytes of a pipe.
    ///
    /// # Errors
    /// When the file cannot be opened or read, or its beginning is not a capture.
    pub fn open(self, path: impl AsRef<Path>) -> Result<Reader> {
        let path = path.as_ref();
        if path == Path::new("-") {
            return self.read(std::io::stdin(), "standard input");
        }
        let name = path.display().to_string();
        let fail = |source| Error::Open { file: name.clone(), source };
        let file = File::open(path).map_err(fail)?;
        let kind = file.metadata().map_err(fail)?;
        if kind.is_dir() {
            return Err(fail(std::io::ErrorKind::IsADirectory.into()));
        }
        if !kind.is_file() {
            return self.read(file, name);
        }
        #[cfg(unix)]
        let random = file.try_clone().map_err(fail)?;
        // Positioned reads move the position here, which a cloned handle would share.
        #[cfg(not(unix))]
        let random = File::open(path).map_err(fail)?;
        let length = random.try_clone().map_err(fail)?;
        let mut reader = self.start(Box::new(file), name.into(), Some(Arc::new(random)))?;
        reader.file = Some(length);
        Ok(reader)
    }

    /// Reads from anything that gives bytes; `name` stands for it in errors.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn read(
        self,
        source: impl Read + Send + 'static,
        name: impl Into<String>,
    ) -> Result<Reader> {
        self.start(Box::new(source), name.into().into(), None)
    }

    fn start(
        self,
        source: Box<dyn Read + Send>,
        name: Arc<str>,
        random: Option<Arc<File>>,
    ) -> Result<Reader> {
        let consumed = Arc::default();
        let source = Counted { inner: source, count: Arc::clone(&consumed) };
        let mut reader = Reader {
            ring: Ring::new(Box::new(source), name, self.follow),
            consumed,
            file: None,
            format: None,
            compression: None,
            description: Arc::default(),
            options: self,
            random,
            frames: 0,
            pending: 0,
            ended: false,
        };
        reader.recognise()?;
        Ok(reader)
    }
}

/// Counts the bytes that come from a source, before they are decompressed.
struct Counted {
    inner: Box<dyn Read + Send>,
    count: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.count.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// The file format of a capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// pcap and its variants.
    Pcap(PcapFormat),
    /// pcapng.
    PcapNg,
}

enum FormatReader {
    Pcap(pcap::Reader),
    PcapNg(pcapng::Reader),
}

/// A frame found in the window, as places relative to its first available byte.
struct Located {
    content: Content,
    time: Option<Timestamp>,
    odd_fraction: Option<i32>,
    captured: Range<usize>,
    options: Range<usize>,
    big_endian: bool,
    length: u32,
    link: LinkType,
    interface: u32,
    record_length: usize,
}

/// Reads a capture frame by frame without allocating.
///
/// ```
/// # fn main() -> lamna_capture::Result<()> {
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("capture.pcap");
/// # let header = [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];
/// # let record = [1, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4];
/// # std::fs::write(&path, [&header[..], &record].concat()).unwrap();
/// let mut reader = lamna_capture::Reader::open(path)?;
/// while let Some(frame) = reader.next_frame()? {
///     println!("{} {} bytes", frame.number, frame.length);
/// }
/// # Ok(())
/// # }
/// ```
pub struct Reader {
    ring: Ring,
    /// Bytes taken from the file.
    consumed: Arc<AtomicU64>,
    /// Asked for its length.
    file: Option<File>,
    format: Option<FormatReader>,
    compression: Option<Compression>,
    description: Arc<Description>,
    options: ReadOptions,
    /// Where frames can be read again: the file itself or the spool.
    random: Option<Arc<File>>,
    frames: u64,
    /// Bytes of the frame last given out, still in the window.
    pending: usize,
    ended: bool,
}

impl Reader {
    /// Opens a file, a FIFO, or the standard input for `-`, with default options.
    ///
    /// # Errors
    /// See [`ReadOptions::open`].
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        ReadOptions::new().open(path)
    }

    /// The next frame, or `None` after the last.
    ///
    /// The frame borrows the reader's buffer and must be let go before the next call. In
    /// [follow](ReadOptions::follow) mode `None` means that no whole frame has been
    /// written yet.
    ///
    /// # Errors
    /// When the file is damaged or cut short; every whole frame before the damage has
    /// been given by then. After an error the reader is at its end.
    #[inline]
    pub fn next_frame(&mut self) -> Result<Option<Frame<'_>>> {
        self.ring.consume(std::mem::take(&mut self.pending));
        if self.ended {
            return Ok(None);
        }
        let found = match &mut self.format {
            Some(FormatReader::Pcap(reader)) => reader.next(&mut self.ring),
            Some(FormatReader::PcapNg(reader)) => {
                reader.next(&mut self.ring, &mut self.description)
            }
            None => self.start_late(),
        };
        let found = match found {
            Ok(Some(found)) => found,
            Ok(None) => return self.pause(),
            Err(error) => {
                self.ended = true;
                return Err(error);
            }
        };
        self.frames += 1;
        self.pending = found.record_length;
        let bytes = self.ring.available();
        Ok(Some(Frame {
            number: self.frames,
            content: found.content,
            time: found.time,
            odd_fraction: found.odd_fraction,
            captured: bytes.get(found.captured).unwrap_or(&[]),
            length: found.length,
            link: found.link,
            interface: found.interface,
            offset: self.ring.offset(),
            options: FrameOptions::new(bytes.get(found.options).unwrap_or(&[]), found.big_endian),
            description: &self.description,
        }))
    }

    /// What the capture has said about itself so far.
    #[must_use]
    pub fn description(&self) -> &Arc<Description> {
        &self.description
    }

    /// The file's format; `None` only while following a file that has no header yet.
    #[must_use]
    pub fn format(&self) -> Option<Format> {
        Some(match self.format.as_ref()? {
            FormatReader::Pcap(reader) => Format::Pcap(reader.format()),
            FormatReader::PcapNg(_) => Format::PcapNg,
        })
    }

    /// How the file is compressed, if it is.
    #[must_use]
    pub fn compression(&self) -> Option<Compression> {
        self.compression
    }

    /// The file's name as it appears in errors.
    #[must_use]
    pub fn name(&self) -> &str {
        self.ring.name()
    }

    /// Offset of the next record, in decompressed bytes.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.ring.offset() + self.pending as u64
    }

    /// Bytes taken from the file so far, as they are in the file. Together with
    /// [`length`](Self::length) it says how far a reading has come.
    #[must_use]
    pub fn consumed(&self) -> u64 {
        self.consumed.load(Ordering::Relaxed)
    }

    /// The file's length now; `None` for a pipe.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        Some(self.file.as_ref()?.metadata().ok()?.len())
    }

    /// How many frames have been given out.
    #[must_use]
    pub fn frames(&self) -> u64 {
        self.frames
    }

    /// A way to read the frames again, in any order and from any thread.
    ///
    /// # Errors
    /// For a pipe or a compressed file that was not opened with
    /// [`ReadOptions::spool`], and while a followed file has no header.
    pub fn store(&self) -> Result<FrameStore> {
        let why = |reason: &str| Error::Option(format!("{}: {reason}", self.name()));
        let records = match &self.format {
            Some(FormatReader::Pcap(reader)) => Records::Pcap(reader.header_length()),
            Some(FormatReader::PcapNg(_)) => Records::PcapNg,
            None => return Err(why("no frames to read again")),
        };
        let file = self
            .random
            .as_ref()
            .ok_or_else(|| why("piped or compressed, and not copied to a spool"))?;
        Ok(FrameStore::new(Arc::clone(file), Arc::clone(self.ring.name()), records))
    }

    /// Finds out the compression and the format. Leaves the format open if a followed
    /// file has no header yet.
    fn recognise(&mut self) -> Result<()> {
        self.ring.need(4)?;
        if let Some(compression) = Compression::detect(self.ring.available()) {
            self.compression = Some(compression);
            self.random = None;
            self.ring.replace_source(|source| compression.decoder(source))?;
            self.ring.need(4)?;
        }
        let start = self.ring.available();
        if start.len() < 4 && self.ring.follows() {
            return Ok(());
        }
        if self.random.is_none() && self.options.spool {
            self.random = Some(self.ring.start_spool()?);
        }
        self.format = if pcapng::Reader::recognises(self.ring.available()) {
            Some(FormatReader::PcapNg(pcapng::Reader::default()))
        } else {
            let found = pcap::Reader::start(&mut self.ring, &mut self.description, self.options)?;
            found.map(FormatReader::Pcap)
        };
        // An empty file has no frames and is no error, as with Wireshark.
        let begun = self.ring.follows() && tolerant::is_pcap(self.ring.available());
        if self.format.is_some() || begun || self.ring.ended_empty() {
            return Ok(());
        }
        let unrecognised = Error::Unrecognised { file: self.ring.name().to_string() };
        Err(self.ring.take_failure().unwrap_or(unrecognised))
    }

    #[cold]
    fn start_late(&mut self) -> Result<Option<Located>> {
        self.recognise()?;
        match &mut self.format {
            Some(FormatReader::Pcap(reader)) => reader.next(&mut self.ring),
            Some(FormatReader::PcapNg(reader)) => {
                reader.next(&mut self.ring, &mut self.description)
            }
            None => Ok(None),
        }
    }

    /// Nothing more to give, now or for good.
    #[cold]
    fn pause(&mut self) -> Result<Option<Frame<'_>>> {
        if self.ring.follows() {
            if self.length().is_none_or(|length| length >= self.consumed()) {
                return Ok(None);
            }
            self.ended = true;
            return Err(self.ring.cut_short("the file has shrunk"));
        }
        self.ended = true;
        match self.ring.take_failure() {
            Some(error) => Err(error),
            None => Ok(None),
        }
    }
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader")
            .field("name", &self.ring.name())
            .field("format", &self.format())
            .field("frames", &self.frames)
            .field("position", &self.position())
            .finish_non_exhaustive()
    }
}
