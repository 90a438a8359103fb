//! Compressed captures, recognised by their first bytes.

use std::io::{self, Read};

use flate2::read::MultiGzDecoder;
use lz4_flex::frame::FrameDecoder;
use ruzstd::decoding::StreamingDecoder;

/// How the bytes of a file are compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Compression {
    /// gzip (RFC 1952), one member or several.
    Gzip,
    /// Zstandard (RFC 8878), one frame or several.
    Zstd,
    /// LZ4 frames.
    Lz4,
}

impl Compression {
    /// By the first bytes of a file; four are enough.
    #[must_use]
    pub fn detect(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Self::Zstd),
            [0x04, 0x22, 0x4d, 0x18, ..] => Some(Self::Lz4),
            _ => None,
        }
    }

    /// A reader of the decompressed bytes.
    pub(super) fn decoder(self, source: Box<dyn Read + Send>) -> io::Result<Box<dyn Read + Send>> {
        Ok(match self {
            Self::Gzip => Box::new(MultiGzDecoder::new(source)),
            Self::Zstd => Box::new(ZstdFrames {
                state: Zstd::Between(Peekable { first: None, inner: source }),
            }),
            Self::Lz4 => Box::new(FrameDecoder::new(source)),
        })
    }
}

/// Zstandard frames one after the other: `ruzstd` decodes one.
struct ZstdFrames {
    state: Zstd,
}

enum Zstd {
    Between(Peekable),
    Inside(Box<StreamingDecoder<Peekable, ruzstd::decoding::FrameDecoder>>),
    Ended,
}

/// A reader that can find out whether its source has ended.
struct Peekable {
    first: Option<u8>,
    inner: Box<dyn Read + Send>,
}

impl Peekable {
    fn at_end(&mut self) -> io::Result<bool> {
        let mut byte = [0];
        while self.first.is_none() {
            match self.inner.read(&mut byte) {
                Ok(0) => return Ok(true),
                Ok(_) => self.first = Some(byte[0]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }
}

impl Read for Peekable {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match (self.first.take(), buffer.first_mut()) {
            (Some(byte), Some(place)) => {
                *place = byte;
                Ok(1)
            }
            (first, _) => {
                self.first = first;
                self.inner.read(buffer)
            }
        }
    }
}

impl Read for ZstdFrames {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            match std::mem::replace(&mut self.state, Zstd::Ended) {
                Zstd::Between(mut source) => {
                    if source.at_end()? {
                        return Ok(0);
                    }
                    let decoder = StreamingDecoder::new(source).map_err(io::Error::other)?;
                    self.state = Zstd::Inside(Box::new(decoder));
                }
                Zstd::Inside(mut decoder) => {
                    let count = decoder.read(buffer)?;
                    if count > 0 {
                        self.state = Zstd::Inside(decoder);
                        return Ok(count);
                    }
                    self.state = Zstd::Between(decoder.into_inner());
                }
                Zstd::Ended => return Ok(0),
            }
        }
    }
}
