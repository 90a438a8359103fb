//! One frame as it was captured.

use std::fmt;

use crate::interface::{Description, Interface};
use crate::link::LinkType;

/// Nanoseconds in a second.
pub(crate) const NANOS: i64 = 1_000_000_000;

/// A point in time: nanoseconds since 1970-01-01 00:00:00 UTC, negative before it.
///
/// Covers the years 1677 to 2262; what a file places beyond is held at the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From nanoseconds since the epoch.
    #[must_use]
    pub const fn from_nanos(nanos: i64) -> Self {
        Self(nanos)
    }

    /// From seconds since the epoch and nanoseconds to add to them.
    #[must_use]
    pub const fn new(seconds: i64, nanos: u32) -> Self {
        Self(seconds.saturating_mul(NANOS).saturating_add(nanos as i64))
    }

    /// Nanoseconds since the epoch.
    #[must_use]
    pub const fn nanos(self) -> i64 {
        self.0
    }

    /// Whole seconds since the epoch, rounded towards the past.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(NANOS)
    }

    /// Nanoseconds after [`seconds`](Self::seconds): 0 to 999,999,999.
    #[must_use]
    pub const fn subsec_nanos(self) -> u32 {
        // The remainder of a division by 10^9 is between 0 and 10^9 - 1.
        self.0.rem_euclid(NANOS) as u32
    }
}

impl fmt::Display for Timestamp {
    /// Seconds since the epoch with nine decimals, as `frame.time_epoch` prints it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let nanos = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:09}", nanos / NANOS as u64, nanos % NANOS as u64)
    }
}

/// One frame, borrowing the bytes where the reader put them.
///
/// Copying it copies references and numbers, never bytes.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// Place in the capture, counted from 1.
    pub number: u64,
    /// When it was captured; `None` where the format does not say (simple packet blocks).
    pub time: Option<Timestamp>,
    /// The fraction of a second that the file has in nanoseconds, where it is none: negative, or a second and more. `time` has
    /// it counted in.
    pub odd_fraction: Option<i32>,
    /// Whether it is a packet, or something else that a file may hold in a packet's place.
    pub content: Content,
    /// The bytes that were kept, which may be fewer than were on the wire.
    pub captured: &'a [u8],
    /// Length on the wire in bytes. Damaged files can say less than was captured.
    pub length: u32,
    /// What the first byte of `captured` is; [`LinkType::NONE`] if it is no packet.
    pub link: LinkType,
    /// Index into [`Description::interfaces`], counted through all sections of a file;
    /// [`NO_INTERFACE`] if it is no packet.
    pub interface: u32,
    /// Where the record starts in the file; in the decompressed bytes if it is compressed.
    pub offset: u64,
    /// What a pcapng file says about this frame beyond its bytes.
    pub options: FrameOptions<'a>,
    /// What the capture has said about itself so far.
    pub description: &'a Description,
}

impl<'a> Frame<'a> {
    /// The interface that captured the frame.
    #[must_use]
    pub fn interface(&self) -> Option<&'a Interface> {
        self.description.interfaces.get(self.interface as usize)
    }

    /// Whether bytes of the frame were cut off by the snapshot length.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        (self.captured.len() as u64) < u64::from(self.length)
    }
}

/// A fraction of a second in nanoseconds, if it is none.
#[inline]
pub(crate) fn odd_fraction(nanos: i64) -> Option<i32> {
    if (0..NANOS).contains(&nanos) { None } else { i32::try_from(nanos).ok() }
}

/// The interface of what no interface captured.
pub const NO_INTERFACE: u32 = u32::MAX;

/// What a frame's bytes are. Wireshark numbers all of these as frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Content {
    /// A packet of some interface.
    #[default]
    Packet,
    /// The data of a pcapng custom block (section 4.8).
    Custom {
        /// Private Enterprise Number of who defined it.
        enterprise: u32,
        /// Whether programs that do not know it may copy it to another file.
        copyable: bool,
    },
    /// An entry of a systemd journal, in its export format.
    Journal,
}

/// The options of a packet block (draft-ietf-opsawg-pcapng, section 4.3), decoded when asked.
///
/// Options that are damaged end the list; none of the accessors can fail.
#[derive(Clone, Copy, Default)]
pub struct FrameOptions<'a> {
    bytes: &'a [u8],
    big_endian: bool,
}

impl<'a> FrameOptions<'a> {
    /// Over the raw options of a block, in the byte order of its section.
    #[must_use]
    pub const fn new(bytes: &'a [u8], big_endian: bool) -> Self {
        Self { bytes, big_endian }
    }

    /// Whether there is no option.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// The options' code and value in file order.
    #[must_use]
    pub fn iter(&self) -> OptionIter<'a> {
        OptionIter { rest: self.bytes, big_endian: self.big_endian }
    }

    /// Whether numbers in the raw values are big-endian.
    #[must_use]
    pub const fn is_big_endian(&self) -> bool {
        self.big_endian
    }

    /// `opt_comment`, code 1: every comment, in order. Text that is not UTF-8 is mended.
    pub fn comments(&self) -> impl Iterator<Item = std::borrow::Cow<'a, str>> {
        self.iter()
            .filter(|(code, _)| *code == option::COMMENT)
            .map(|(_, value)| String::from_utf8_lossy(trim(value)))
    }

    /// `epb_flags`, code 2: direction, reception type, FCS length and link errors.
    #[must_use]
    pub fn flags(&self) -> Option<FrameFlags> {
        self.number32(option::EPB_FLAGS).map(FrameFlags)
    }

    /// `epb_hash`, code 3: algorithm number and digest.
    pub fn hashes(&self) -> impl Iterator<Item = (u8, &'a [u8])> {
        self.iter()
            .filter(|(code, _)| *code == option::EPB_HASH)
            .filter_map(|(_, v)| v.split_first().map(|(a, d)| (*a, d)))
    }

    /// `epb_dropcount`, code 4: frames lost between the one before on this interface and this.
    #[must_use]
    pub fn drop_count(&self) -> Option<u64> {
        self.number64(option::EPB_DROPCOUNT)
    }

    /// `epb_packetid`, code 5: the same number for one packet seen on several interfaces.
    #[must_use]
    pub fn packet_id(&self) -> Option<u64> {
        self.number64(option::EPB_PACKETID)
    }

    /// `epb_queue`, code 6: the interface's queue that received the frame.
    #[must_use]
    pub fn queue(&self) -> Option<u32> {
        self.number32(option::EPB_QUEUE)
    }

    /// `epb_verdict`, code 7: verdict type and its data.
    pub fn verdicts(&self) -> impl Iterator<Item = (u8, &'a [u8])> {
        self.iter()
            .filter(|(code, _)| *code == option::EPB_VERDICT)
            .filter_map(|(_, v)| v.split_first().map(|(a, d)| (*a, d)))
    }

    fn number32(&self, wanted: u16) -> Option<u32> {
        let value = self.iter().find(|(code, _)| *code == wanted)?.1;
        let bytes = value.try_into().ok()?;
        Some(if self.big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) })
    }

    fn number64(&self, wanted: u16) -> Option<u64> {
        let value = self.iter().find(|(code, _)| *code == wanted)?.1;
        let bytes = value.try_into().ok()?;
        Some(if self.big_endian { u64::from_be_bytes(bytes) } else { u64::from_le_bytes(bytes) })
    }
}

impl fmt::Debug for FrameOptions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Codes of the options used by this crate.
pub(crate) mod option {
    pub(crate) const END: u16 = 0;
    pub(crate) const COMMENT: u16 = 1;
    pub(crate) const EPB_FLAGS: u16 = 2;
    pub(crate) const EPB_HASH: u16 = 3;
    pub(crate) const EPB_DROPCOUNT: u16 = 4;
    pub(crate) const EPB_PACKETID: u16 = 5;
    pub(crate) const EPB_QUEUE: u16 = 6;
    pub(crate) const EPB_VERDICT: u16 = 7;
    pub(crate) const ISB_STARTTIME: u16 = 2;
}

/// Text options are not terminated, but some writers add a zero.
pub(crate) fn trim(value: &[u8]) -> &[u8] {
    let end = value.iter().position(|&b| b == 0).unwrap_or(value.len());
    value.get(..end).unwrap_or(value)
}

/// Walks options as (code, value). Stops at the end option or where the bytes run out.
#[derive(Clone, Debug)]
pub struct OptionIter<'a> {
    rest: &'a [u8],
    big_endian: bool,
}

impl<'a> Iterator for OptionIter<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, rest) = self.rest.split_first_chunk::<4>()?;
        let [c0, c1, l0, l1] = *head;
        let number = if self.big_endian { u16::from_be_bytes } else { u16::from_le_bytes };
        let (code, length) = (number([c0, c1]), usize::from(number([l0, l1])));
        if code == option::END {
            self.rest = &[];
            return None;
        }
        let value = rest.get(..length)?;
        // The last option's padding may be missing in files of careless writers.
        self.rest = rest.get(length.next_multiple_of(4)..).unwrap_or(&[]);
        Some((code, value))
    }
}

/// `epb_flags` (draft-ietf-opsawg-pcapng, section 4.3.1), the word as in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct FrameFlags(pub u32);

impl FrameFlags {
    /// 0 unknown, 1 inbound, 2 outbound.
    #[must_use]
    pub const fn direction(self) -> u32 {
        self.0 & 3
    }

    /// 0 unspecified, 1 unicast, 2 multicast, 3 broadcast, 4 promiscuous.
    #[must_use]
    pub const fn reception(self) -> u32 {
        self.0 >> 2 & 7
    }

    /// Length of the frame check sequence in bytes, 0 if the flags do not say.
    #[must_use]
    pub const fn fcs_length(self) -> u32 {
        self.0 >> 5 & 15
    }

    /// Link-layer errors, bits 31 to 16 of the word.
    #[must_use]
    pub const fn link_errors(self) -> u32 {
        self.0 >> 16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_has_no_more_than_its_nanoseconds() {
        assert_eq!(odd_fraction(0), None);
        assert_eq!(odd_fraction(999_999_999), None);
        assert_eq!(odd_fraction(1_000_000_000), Some(1_000_000_000));
        assert_eq!(odd_fraction(-7), Some(-7));
    }

    #[test]
    fn times_before_the_epoch() {
        let time = Timestamp::new(-2, 250_000_000);
        assert_eq!((time.seconds(), time.subsec_nanos()), (-2, 250_000_000));
        assert_eq!(time.to_string(), "-1.750000000");
        assert_eq!(Timestamp::new(1, 5).to_string(), "1.000000005");
        assert_eq!(Timestamp::new(i64::MAX, 0).nanos(), i64::MAX);
    }

    #[test]
    fn options_in_both_orders() {
        let little = [1, 0, 2, 0, b'h', b'i', 0, 0, 2, 0, 4, 0, 1, 0, 0, 0, 0, 0, 0, 0];
        let options = FrameOptions::new(&little, false);
        assert_eq!(options.comments().collect::<Vec<_>>(), ["hi"]);
        assert_eq!(options.flags().map(FrameFlags::direction), Some(1));
        assert_eq!(options.drop_count(), None);
        let big = [0, 6, 0, 4, 0, 0, 0, 9, 0, 7, 0, 2, 1, 5, 0, 0];
        let options = FrameOptions::new(&big, true);
        assert_eq!(options.queue(), Some(9));
        assert_eq!(options.verdicts().collect::<Vec<_>>(), [(1, &[5][..])]);
    }

    #[test]
    fn options_that_lie_end_the_list() {
        let options = FrameOptions::new(&[1, 0, 9, 0, b'x'], false);
        assert_eq!(options.iter().count(), 0);
        // Padding missing after the last value.
        assert_eq!(FrameOptions::new(&[1, 0, 1, 0, b'x'], false).comments().count(), 1);
    }
}
