//! The buffer between a source of bytes and the format readers.

use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;

use crate::error::{Error, Result};

/// Size of the buffer at the start: large enough that the system calls vanish, small
/// enough to stay in the processor's cache, which a mapping of the file would not.
pub(super) const RING_SIZE: usize = 128 * 1024;

/// A window over a stream: bytes are read at its end and consumed at its start.
///
/// Offsets are positions in the stream. The window grows only when one record needs
/// more than it holds, and the callers bound the size of a record.
pub(super) struct Ring {
    source: Box<dyn Read + Send>,
    name: Arc<str>,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    /// Stream offset of `buffer[start]`.
    offset: u64,
    /// Set when the source said that there is no more.
    ended: bool,
    /// Whether the end may move, because the file is still written.
    follow: bool,
    failure: Option<io::Error>,
    spool: Option<Spool>,
}

/// A temporary file that receives a copy of all that passes through the window.
struct Spool {
    file: Arc<File>,
    length: u64,
}

impl Ring {
    pub(super) fn new(source: Box<dyn Read + Send>, name: Arc<str>, follow: bool) -> Self {
        Self {
            source,
            name,
            buffer: vec![0; RING_SIZE],
            start: 0,
            end: 0,
            offset: 0,
            ended: false,
            follow,
            failure: None,
            spool: None,
        }
    }

    pub(super) fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// Stream offset of the first available byte.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    pub(super) fn follows(&self) -> bool {
        self.follow
    }

    /// Whether the source ended without a single byte and without a failure.
    pub(super) fn ended_empty(&self) -> bool {
        self.ended && self.failure.is_none() && self.offset == 0 && self.end == 0
    }

    /// The bytes read and not yet consumed.
    #[inline]
    pub(super) fn available(&self) -> &[u8] {
        self.buffer.get(self.start..self.end).unwrap_or(&[])
    }

    /// Gives up the first `count` available bytes.
    #[inline]
    pub(super) fn consume(&mut self, count: usize) {
        let count = count.min(self.end - self.start);
        self.start += count;
        self.offset += count as u64;
    }

    /// Reads until `count` bytes are available. `false` if the source ends before.
    ///
    /// Waits as long as a read of the source waits, so that a pipe's half-written
    /// record is simply waited for.
    #[inline]
    pub(super) fn need(&mut self, count: usize) -> Result<bool> {
        if self.end - self.start >= count {
            return Ok(true);
        }
        self.fill(count)
    }

    #[cold]
    fn fill(&mut self, count: usize) -> Result<bool> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        while self.end < count {
            if self.end == self.buffer.len() {
                // By doubling, as the bytes come: a length alone must not cost memory.
                self.buffer.resize(self.end.saturating_mul(2), 0);
            }
            if self.ended && !self.follow {
                return Ok(false);
            }
            let free = self.buffer.get_mut(self.end..).unwrap_or(&mut []);
            match self.source.read(free) {
                Ok(0) => {
                    self.ended = true;
                    return Ok(false);
                }
                Ok(n) => {
                    let n = n.min(free.len());
                    if let (Some(spool), Some(fresh)) = (&mut self.spool, free.get(..n)) {
                        spool.append(fresh).map_err(spool_error)?;
                    }
                    self.end += n;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    // What was read before the failure is still good.
                    self.failure = Some(error);
                    self.ended = true;
                    self.follow = false;
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// The failure that ended the stream, if it was not simply its end.
    pub(super) fn take_failure(&mut self) -> Option<Error> {
        let source = self.failure.take()?;
        Some(if source.kind() == io::ErrorKind::UnexpectedEof {
            self.cut_short("the compressed data ends early")
        } else {
            self.read_error(source)
        })
    }

    fn read_error(&self, source: io::Error) -> Error {
        Error::Read { file: self.name.to_string(), offset: self.offset, source }
    }

    /// Puts something between the source and the window, which is given all bytes again.
    pub(super) fn replace_source(
        &mut self,
        wrap: impl FnOnce(Box<dyn Read + Send>) -> io::Result<Box<dyn Read + Send>>,
    ) -> Result<()> {
        let seen = self.available().to_vec();
        let source = std::mem::replace(&mut self.source, Box::new(io::empty()));
        self.source =
            wrap(Box::new(io::Cursor::new(seen).chain(source))).map_err(|e| self.read_error(e))?;
        (self.start, self.end, self.offset, self.ended) = (0, 0, 0, false);
        // A compressed stream cannot be picked up again after its end.
        self.follow = false;
        Ok(())
    }

    /// From now on copies the stream to a temporary file, beginning with what is available.
    pub(super) fn start_spool(&mut self) -> Result<Arc<File>> {
        let file = tempfile::tempfile().map_err(spool_error)?;
        let mut spool = Spool { file: Arc::new(file), length: 0 };
        spool.append(self.available()).map_err(spool_error)?;
        let file = Arc::clone(&spool.file);
        self.spool = Some(spool);
        Ok(file)
    }

    pub(super) fn cut_short(&self, reason: impl Into<String>) -> Error {
        Error::CutShort { file: self.name.to_string(), offset: self.offset, reason: reason.into() }
    }

    pub(super) fn damaged(&self, reason: impl Into<String>) -> Error {
        Error::Damaged { file: self.name.to_string(), offset: self.offset, reason: reason.into() }
    }

    pub(super) fn unsupported(&self, reason: impl Into<String>) -> Error {
        Error::Unsupported {
            file: self.name.to_string(),
            offset: self.offset,
            reason: reason.into(),
        }
    }
}

fn spool_error(source: io::Error) -> Error {
    Error::Write { file: "temporary copy of the input".into(), source }
}

impl Spool {
    /// Writes at the end that it knows of: where reading moves the file's position, the
    /// others who read this file must not decide where it goes.
    fn append(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            let count = match write_at(&self.file, bytes, self.length) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            self.length += count as u64;
            bytes = bytes.get(count..).unwrap_or(&[]);
        }
        Ok(())
    }
}

#[cfg(unix)]
fn write_at(file: &File, bytes: &[u8], offset: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::write_at(file, bytes, offset)
}

#[cfg(windows)]
fn write_at(file: &File, bytes: &[u8], offset: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_write(file, bytes, offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives its bytes one at a time, as a slow pipe does.
    struct Drip(io::Cursor<Vec<u8>>);

    impl Read for Drip {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let one = buffer.len().min(1);
            self.0.read(&mut buffer[..one])
        }
    }

    fn drip(length: usize) -> Ring {
        let bytes = (0..length).map(|i| i as u8).collect();
        Ring::new(Box::new(Drip(io::Cursor::new(bytes))), "drip".into(), false)
    }

    #[test]
    fn partial_reads_are_put_together() {
        let mut ring = drip(10);
        assert!(ring.need(4).unwrap());
        ring.consume(3);
        assert!(ring.need(7).unwrap());
        assert_eq!(ring.available(), [3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(ring.offset(), 3);
        assert!(!ring.need(8).unwrap());
    }

    #[test]
    fn grows_only_for_what_is_asked() {
        let mut ring = drip(RING_SIZE + 5);
        assert!(!ring.need(usize::MAX / 2).unwrap());
        assert_eq!(ring.buffer.len(), 2 * RING_SIZE);
    }
}
