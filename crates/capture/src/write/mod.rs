//! Writing captures: pcapng and pcap, one file or a series of them.
//!
//! Frames are collected in a buffer and go to the file in whole records, so that what is
//! in the file can always be read, up to the last flush, whatever becomes of the process.
//!
//! A pcapng file that is written has one section: interfaces are numbered through, a custom
//! block that must not be copied is left out, and a simple packet block of any but the first
//! interface becomes an enhanced one with time zero.
//!
//! ```
//! use lamna_capture::write::{Progress, WriteOptions, Writer};
//!
//! # fn main() -> lamna_capture::Result<()> {
//! # let folder = tempfile::tempdir().unwrap();
//! # let path = folder.path().join("capture.pcap");
//! # let header = [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];
//! # let record = [1, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4];
//! # std::fs::write(&path, [&header[..], &record].concat()).unwrap();
//! let mut reader = lamna_capture::Reader::open(&path)?;
//! let mut writer = Writer::create(path.with_extension("pcapng"), WriteOptions::default())?;
//! while let Some(frame) = reader.next_frame()? {
//!     if frame.length < 1000 && writer.write(&frame)? == Progress::Stop {
//!         break;
//!     }
//! }
//! writer.finish(reader.description())?;
//! # Ok(())
//! # }
//! ```

mod clock;
mod pcapng;
mod rotation;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::{Duration, Instant};

use pcap_file::pcap::{PcapHeader, PcapTsResolution};
use pcap_file::{DataLink, Endianness};

pub use rotation::{Rotation, Stop};

use crate::error::{Error, Result};
use crate::frame::{Content, Frame};
use crate::interface::{Description, Section};
use crate::link::LinkType;
use crate::read::MAX_CAPTURED;
use rotation::{Counter, Next};

/// Bytes collected before they are given to the file.
const BUFFER_SIZE: usize = 256 * 1024;

/// Format of the file to write (`-F`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum FileFormat {
    /// pcapng: keeps interfaces, comments, names and secrets.
    #[default]
    PcapNg,
    /// pcap with microseconds.
    Pcap,
    /// pcap with nanoseconds.
    PcapNanoseconds,
}

impl FileFormat {
    /// All formats, in the order in which they are listed to a person.
    pub const ALL: [Self; 3] = [Self::PcapNg, Self::Pcap, Self::PcapNanoseconds];

    /// Wireshark's name for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PcapNg => "pcapng",
            Self::Pcap => "pcap",
            Self::PcapNanoseconds => "nsecpcap",
        }
    }

    /// What it is, for a person.
    #[must_use]
    pub const fn description(self) -> &'static str {
        match self {
            Self::PcapNg => "Wireshark/... - pcapng",
            Self::Pcap => "Wireshark/tcpdump/... - pcap",
            Self::PcapNanoseconds => "Wireshark/tcpdump/... - nanosecond pcap",
        }
    }
}

impl FromStr for FileFormat {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|format| format.name() == text).ok_or_else(|| {
            Error::Option(format!(
                "\"{text}\" is not a file format that can be written: pcapng, pcap or nsecpcap"
            ))
        })
    }
}

/// Choices for writing a capture.
#[derive(Clone, Debug, Default)]
pub struct WriteOptions {
    /// Format of the file.
    pub format: FileFormat,
    /// When to begin another file.
    pub rotation: Rotation,
    /// When to stop.
    pub stop: Stop,
    /// Longest time that a frame stays in memory; `None` leaves it to the buffer, which is
    /// right for everything but a live capture.
    pub flush_every: Option<Duration>,
    /// Name of the program, for a capture that does not name one itself.
    pub application: Option<String>,
}

/// Whether a capture goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Progress {
    /// It does.
    GoOn,
    /// A [`Stop`] condition has come true: write no more frames.
    Stop,
}

/// Writes frames to a file, or to a series of files.
///
/// Dropping it without [`finish`](Self::finish) writes out what was collected but
/// cannot report that it failed.
pub struct Writer {
    out: Box<dyn Write + Send>,
    path: PathBuf,
    options: WriteOptions,
    counter: Counter,
    buffer: Vec<u8>,
    /// Bytes given to the current file.
    flushed: u64,
    last_flush: Instant,
    encoder: pcapng::Encoder,
    written: Written,
    frames: u64,
    /// No conditions and no times to look at.
    plain: bool,
    stopped: bool,
}

/// How much of a description the current file has.
#[derive(Clone, Copy, Default)]
struct Written {
    begun: bool,
    revision: u64,
    interfaces: usize,
    names: usize,
    secrets: usize,
    /// The link type of a pcap file.
    link: LinkType,
}

impl Writer {
    /// Creates the file, or the first file of a series. `-` is the standard output.
    ///
    /// The file is created at once, so that a path that cannot be written is found out
    /// before any work is done; its header is written with the first frame.
    ///
    /// # Errors
    /// When the file cannot be created, or a series is asked for on the standard output.
    pub fn create(path: impl AsRef<Path>, options: WriteOptions) -> Result<Self> {
        let path = path.as_ref();
        if path == Path::new("-") {
            if options.rotation.is_set() {
                return Err(Error::Option(
                    "several files cannot be written to the standard output".into(),
                ));
            }
            return Ok(Self::new(Box::new(io::stdout()), path.into(), options));
        }
        let mut writer = Self::new(Box::new(io::sink()), path.into(), options);
        writer.open_next()?;
        Ok(writer)
    }

    /// Writes to anything that takes bytes; a rotation is ignored.
    #[must_use]
    pub fn to_stream(out: impl Write + Send + 'static, mut options: WriteOptions) -> Self {
        options.rotation = Rotation::default();
        Self::new(Box::new(out), "-".into(), options)
    }

    fn new(out: Box<dyn Write + Send>, path: PathBuf, options: WriteOptions) -> Self {
        let counter = Counter::new(options.rotation, options.stop, path.clone());
        Self {
            out,
            path,
            plain: counter.is_idle() && options.flush_every.is_none(),
            counter,
            options,
            buffer: Vec::with_capacity(BUFFER_SIZE + 64 * 1024),
            flushed: 0,
            last_flush: Instant::now(),
            encoder: pcapng::Encoder::default(),
            written: Written::default(),
            frames: 0,
            stopped: false,
        }
    }

    /// Writes the header and what the capture has said so far, and flushes, so that the file
    /// is a whole capture before the first frame has come.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn begin(&mut self, description: &Description) -> Result<()> {
        self.describe(description, None)?;
        self.flush()
    }

    /// Path of the file being written.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How many frames have been written, over all files.
    #[must_use]
    pub fn frames(&self) -> u64 {
        self.frames
    }

    /// Writes a frame, and before it what its capture has said about itself since the last
    /// one: interfaces, names and secrets go to a pcapng file.
    ///
    /// Copies the bytes once and allocates nothing.
    ///
    /// # Errors
    /// When the file cannot be written, or the format cannot hold the frame: pcap has one
    /// link type for all frames and no times before 1970.
    #[inline]
    pub fn write(&mut self, frame: &Frame<'_>) -> Result<Progress> {
        if !self.plain && self.look()? == Progress::Stop {
            return Ok(Progress::Stop);
        }
        if !self.written.begun || self.written.revision != frame.description.revision {
            self.describe(frame.description, Some(frame.link))?;
        }
        let written = match self.options.format {
            FileFormat::PcapNg => self.encoder.frame(&mut self.buffer, frame),
            FileFormat::Pcap => record(&mut self.buffer, frame, self.written.link, 1000),
            FileFormat::PcapNanoseconds => record(&mut self.buffer, frame, self.written.link, 1),
        };
        self.frames += u64::from(written.map_err(|reason| self.misfit(reason))?);
        if self.buffer.len() >= BUFFER_SIZE {
            self.flush()?;
        }
        if !self.plain {
            self.counter.count();
            return self.look();
        }
        Ok(Progress::GoOn)
    }

    /// Looks at the conditions that depend on time, and flushes when it is time to. To be
    /// called now and then while no frame comes.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn tick(&mut self) -> Result<Progress> {
        if self.plain { Ok(Progress::GoOn) } else { self.look() }
    }

    fn look(&mut self) -> Result<Progress> {
        if self.stopped {
            return Ok(Progress::Stop);
        }
        match self.counter.next(self.flushed + self.buffer.len() as u64) {
            Next::GoOn => {}
            Next::Another => self.open_next()?,
            Next::Stop => {
                self.stopped = true;
                self.flush()?;
                return Ok(Progress::Stop);
            }
        }
        if self.options.flush_every.is_some_and(|every| self.last_flush.elapsed() >= every) {
            self.flush()?;
        }
        Ok(Progress::GoOn)
    }

    /// Hands all collected records to the file.
    ///
    /// # Errors
    /// When it does not take them.
    pub fn flush(&mut self) -> Result<()> {
        self.last_flush = Instant::now();
        let sent = self.out.write_all(&self.buffer).and_then(|()| self.out.flush());
        self.flushed += self.buffer.len() as u64;
        // Also after a failure, so that it is not tried again when the writer is dropped.
        self.buffer.clear();
        sent.map_err(|source| self.failed(source))
    }

    /// Writes the statistics and whatever else of the description is not yet in the file,
    /// and flushes. A file without frames gets its header here.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn finish(mut self, description: &Description) -> Result<()> {
        self.describe(description, None)?;
        if self.options.format == FileFormat::PcapNg {
            for counters in &description.statistics {
                self.encoder
                    .statistics(&mut self.buffer, counters)
                    .map_err(|reason| self.misfit(reason))?;
            }
        }
        self.flush()
    }

    /// Brings the file's own description up to date.
    #[cold]
    fn describe(&mut self, description: &Description, link: Option<LinkType>) -> Result<()> {
        self.written.revision = description.revision;
        let begun = std::mem::replace(&mut self.written.begun, true);
        if self.options.format != FileFormat::PcapNg {
            if begun {
                return Ok(());
            }
            let first = description.interfaces.first();
            self.written.link =
                link.or(first.map(|interface| interface.link)).unwrap_or(LinkType::ETHERNET);
            return self.pcap_header(description).map_err(|reason| self.misfit(reason));
        }
        let (buffer, encoder) = (&mut self.buffer, &mut self.encoder);
        let mut put = || {
            if !begun {
                let mut section = description.sections.first().cloned().unwrap_or_default();
                if section.application.is_none() {
                    section.application.clone_from(&self.options.application);
                }
                // The comments of all sections that are known now; there is one header.
                let more = description.sections.iter().skip(1);
                section
                    .comments
                    .extend(more.flat_map(|section: &Section| section.comments.iter().cloned()));
                encoder.section(buffer, &section)?;
            }
            for interface in description.interfaces.iter().skip(self.written.interfaces) {
                encoder.interface(buffer, interface)?;
            }
            for secrets in description.secrets.iter().skip(self.written.secrets) {
                encoder.secrets(buffer, secrets)?;
            }
            encoder.names(buffer, description.names.get(self.written.names..).unwrap_or(&[]))
        };
        put().map_err(|reason: String| self.misfit(reason))?;
        self.written.interfaces = description.interfaces.len();
        self.written.secrets = description.secrets.len();
        self.written.names = description.names.len();
        Ok(())
    }

    fn pcap_header(&mut self, description: &Description) -> Result<(), String> {
        let interface = description.interfaces.first();
        let snaplen = interface.map_or(0, |interface| interface.snaplen);
        let nanoseconds = self.options.format == FileFormat::PcapNanoseconds;
        let header = PcapHeader {
            snaplen: if snaplen == 0 { MAX_CAPTURED } else { snaplen },
            datalink: DataLink::from(network(
                self.written.link,
                interface.and_then(|i| i.fcs_length),
            )),
            ts_resolution: if nanoseconds {
                PcapTsResolution::NanoSecond
            } else {
                PcapTsResolution::MicroSecond
            },
            endianness: Endianness::Little,
            ..PcapHeader::default()
        };
        header.write_to(&mut self.buffer).map(|_| ()).map_err(|error| error.to_string())
    }

    /// Ends the current file and begins the next.
    fn open_next(&mut self) -> Result<()> {
        self.flush()?;
        let (path, oldest) = self.counter.next_path();
        self.path = path;
        let file = File::create(&self.path).map_err(|source| self.failed(source))?;
        if let Some(oldest) = oldest {
            fs::remove_file(&oldest)
                .map_err(|source| Error::Write { file: oldest.display().to_string(), source })?;
        }
        self.out = Box::new(file);
        self.flushed = 0;
        self.encoder = pcapng::Encoder::default();
        self.written = Written::default();
        Ok(())
    }

    #[cold]
    fn failed(&self, source: io::Error) -> Error {
        Error::Write { file: self.path.display().to_string(), source }
    }

    #[cold]
    fn misfit(&self, reason: String) -> Error {
        Error::Format { file: self.path.display().to_string(), reason }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if !self.buffer.is_empty() {
            // Nobody is left to tell.
            let _ = self.flush();
        }
    }
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer")
            .field("path", &self.path)
            .field("frames", &self.frames)
            .finish_non_exhaustive()
    }
}

/// The last field of a pcap header: link type and FCS length in 16-bit units.
fn network(link: LinkType, fcs_length: Option<u8>) -> u32 {
    let fcs = fcs_length.map_or(0, |length| 0x0400_0000 | u32::from((length / 2) & 15) << 28);
    u32::from(link.0) | fcs
}

/// Appends a pcap record. `false` for a frame that is no packet, which pcap cannot hold.
#[inline]
fn record(out: &mut Vec<u8>, frame: &Frame<'_>, link: LinkType, unit: u32) -> Result<bool, String> {
    if frame.content != Content::Packet {
        return Ok(false);
    }
    if frame.link != link {
        return Err(format!(
            "frame {} has link type {}, the file {link}: only pcapng can hold both",
            frame.number, frame.link
        ));
    }
    let time = frame.time.unwrap_or_default();
    let (Ok(seconds), Ok(captured)) =
        (u32::try_from(time.seconds()), u32::try_from(frame.captured.len()))
    else {
        return Err(format!(
            "frame {} at {time} s is outside of what pcap can express",
            frame.number
        ));
    };
    let mut head = [0; 16];
    let words = [seconds, time.subsec_nanos() / unit, captured, frame.length];
    for (place, word) in head.chunks_exact_mut(4).zip(words) {
        place.copy_from_slice(&word.to_le_bytes());
    }
    out.extend_from_slice(&head);
    out.extend_from_slice(frame.captured);
    Ok(true)
}
