//! What `pcap-file` leaves out or refuses, though real files have it and Wireshark reads it.
//!
//! `pcap-file` parses the pcap header, the standard records and the frame around each
//! pcapng block. This module has the rest: pcap files with a modified magic or record
//! header, swapped lengths and FCS bits; pcapng blocks whose length is not a multiple
//! of four, and the contents of blocks. The crate's own block types reject a whole
//! block for one text that is not UTF-8, a reserved field that is not zero, a captured
//! length above the original or an unknown interface, they know no decryption secrets,
//! and they cannot express a time before 1970 or borrow a frame without a `Vec`.

use pcap_file::pcap::{PcapHeader, PcapParser};

use super::ring::Ring;
use crate::error::Result;
use crate::frame::{OptionIter, option, trim};
use crate::interface::{Interface, InterfaceStatistics, NameRecord, Resolution, Section};
use crate::link::LinkType;

/// The magic of a modified pcap file in both byte orders, as the file's bytes.
const MODIFIED: [[u8; 4]; 2] = [[0xa1, 0xb2, 0xcd, 0x34], [0x34, 0xcd, 0xb2, 0xa1]];

/// The standard magics, micro- and nanoseconds.
const STANDARD: [[u8; 4]; 4] = [
    [0xa1, 0xb2, 0xc3, 0xd4],
    [0xd4, 0xc3, 0xb2, 0xa1],
    [0xa1, 0xb2, 0x3c, 0x4d],
    [0x4d, 0x3c, 0xb2, 0xa1],
];

/// Whether these are the first bytes of any pcap file.
pub(super) fn is_pcap(bytes: &[u8]) -> bool {
    bytes
        .first_chunk::<4>()
        .is_some_and(|magic| STANDARD.contains(magic) || MODIFIED.contains(magic))
}

/// A parser for the file that begins with these 24 bytes, and whether its magic is the
/// modified one, which `pcap-file` does not know.
pub(super) fn pcap_parser(bytes: &[u8]) -> Option<(PcapParser, bool)> {
    let mut header: [u8; 24] = *bytes.first_chunk()?;
    let (magic, _) = header.split_first_chunk_mut::<4>()?;
    let modified = MODIFIED.contains(magic);
    if modified {
        *magic = if *magic == MODIFIED[0] { STANDARD[0] } else { STANDARD[1] };
    }
    let (_, parser) = PcapParser::new(&header).ok()?;
    Some((parser, modified))
}

/// The last field of a pcap header, taken apart (draft-ietf-opsawg-pcap, section 4).
pub(super) struct Network {
    pub(super) link: LinkType,
    pub(super) fcs_length: Option<u8>,
}

/// Takes the network field apart: link type, and FCS length in 16-bit units if present.
pub(super) fn network(field: u32) -> Result<Network, String> {
    const RESERVED: u32 = 0x03ff_0000;
    const FCS_PRESENT: u32 = 0x0400_0000;
    if field & RESERVED != 0 {
        return Err(format!("link type's reserved bits are not zero (0x{:08x})", field & RESERVED));
    }
    // Both casts keep what the masks leave: 16 bits, and 4 bits doubled.
    let fcs_length = (field & FCS_PRESENT != 0).then_some((field >> 28) as u8 * 2);
    Ok(Network { link: LinkType((field & 0xffff) as u16).canonical(), fcs_length })
}

/// How the record headers of a pcap file look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RecordLayout {
    pub(super) extra: usize,
    pub(super) order: LengthOrder,
}

/// Which of a record's two lengths comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LengthOrder {
    /// Captured, then original: version 2.4.
    Captured,
    /// Original, then captured: before version 2.3.
    Original,
    /// The smaller one is the captured length: version 2.3, which had both.
    Smaller,
}

/// A record header's numbers.
pub(super) struct Record {
    pub(super) seconds: u32,
    pub(super) fraction: u32,
    pub(super) captured: u32,
    pub(super) length: u32,
}

impl RecordLayout {
    /// By the file's version.
    pub(super) fn new(header: &PcapHeader) -> Self {
        let order = match (header.version_major, header.version_minor) {
            (2, 0..=2) => LengthOrder::Original,
            (2, 3) => LengthOrder::Smaller,
            _ => LengthOrder::Captured,
        };
        Self { extra: 0, order }
    }

    /// Whether `pcap-file` reads it.
    #[inline]
    pub(super) fn is_standard(self) -> bool {
        self.extra == 0 && self.order == LengthOrder::Captured
    }

    pub(super) fn header_length(self) -> usize {
        16 + self.extra
    }

    /// The numbers of the header at the start of `bytes`.
    pub(super) fn header(self, bytes: &[u8], big_endian: bool) -> Option<Record> {
        let head = bytes.get(..self.header_length())?;
        let number = |at| number32(head, at, big_endian);
        let (seconds, fraction, first, second) = (number(0)?, number(4)?, number(8)?, number(12)?);
        let (captured, length) = match self.order {
            LengthOrder::Original => (second, first),
            LengthOrder::Smaller if first > second => (second, first),
            _ => (first, second),
        };
        Some(Record { seconds, fraction, captured, length })
    }

    /// How many things about the first three records cannot be, if this is the layout;
    /// `None` if a length is beyond anything. Looks only at bytes that are there, and takes
    /// a layout with extra bytes only if these put a second record where one can be.
    pub(super) fn strikes(self, bytes: &[u8], big_endian: bool, max_captured: u32) -> Option<u32> {
        /// No frame that was ever on a wire is longer.
        const MAX_LENGTH: u32 = 64 * 1024 * 1024;
        let mut strikes = 0;
        let mut at = 0;
        for seen in 0..3 {
            let Some(record) = bytes.get(at..).and_then(|rest| self.header(rest, big_endian))
            else {
                return (seen > 1 || self.extra == 0).then_some(strikes);
            };
            if record.captured > max_captured {
                return None;
            }
            strikes += u32::from(record.fraction >= 1_000_000);
            strikes += u32::from(record.length > MAX_LENGTH);
            strikes += u32::from(record.captured > record.length);
            at += self.header_length() + record.captured as usize;
        }
        Some(strikes)
    }
}

/// Where the block at the start of the window ends and what it is.
pub(super) struct Framed {
    pub(super) kind: u32,
    /// Length of the whole block, a multiple of four.
    pub(super) total: u32,
}

/// The frame of a block that `pcap-file` refused: its length may not be a multiple of
/// four, which Wireshark rounds up.
///
/// `None` at the clean end of the file. The block is not necessarily all available.
pub(super) fn framed(ring: &mut Ring, big_endian: bool) -> Result<Option<Framed>> {
    if !ring.need(12)? {
        let have = ring.available().len();
        if have == 0 || ring.follows() {
            return Ok(None);
        }
        let cut = ring.cut_short(format!("{have} bytes where a block of at least 12 should be"));
        return Err(ring.take_failure().unwrap_or(cut));
    }
    let bytes = ring.available();
    let (Some(kind), Some(length)) =
        (number32(bytes, 0, big_endian), number32(bytes, 4, big_endian))
    else {
        return Ok(None);
    };
    if length < 12 {
        return Err(
            ring.damaged(format!("a block length of {length}, less than the minimum of 12"))
        );
    }
    let Some(total) = length.checked_next_multiple_of(4) else {
        return Err(ring.damaged(format!("a block length of {length}")));
    };
    Ok(Some(Framed { kind, total }))
}

/// Two bytes as a number.
pub(super) fn number16(bytes: &[u8], at: usize, big_endian: bool) -> Option<u16> {
    let bytes = *bytes.get(at..)?.first_chunk()?;
    Some(if big_endian { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
}

/// Four bytes as a number.
#[inline]
pub(crate) fn number32(bytes: &[u8], at: usize, big_endian: bool) -> Option<u32> {
    let bytes = *bytes.get(at..)?.first_chunk()?;
    Some(if big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) })
}

/// Eight bytes as a number.
fn number64(bytes: &[u8], big_endian: bool) -> Option<u64> {
    let bytes = bytes.try_into().ok()?;
    Some(if big_endian { u64::from_be_bytes(bytes) } else { u64::from_le_bytes(bytes) })
}

/// A time stamp in two halves, the upper one first in either byte order.
pub(super) fn stamp(bytes: &[u8], at: usize, big_endian: bool) -> Option<u64> {
    let high = number32(bytes, at, big_endian)?;
    let low = number32(bytes, at.checked_add(4)?, big_endian)?;
    Some(u64::from(high) << 32 | u64::from(low))
}

fn text(value: &[u8]) -> String {
    String::from_utf8_lossy(trim(value)).into_owned()
}

/// The options of a block, if every length in them can be true.
pub(super) fn options(bytes: &[u8], big_endian: bool) -> Result<OptionIter<'_>, String> {
    let mut rest = bytes;
    while let (Some(code), Some(length)) =
        (number16(rest, 0, big_endian), number16(rest, 2, big_endian))
    {
        if code == option::END {
            break;
        }
        let end = 4 + usize::from(length);
        if rest.len() < end {
            return Err(format!(
                "an option of length {length} where {} bytes are left",
                rest.len() - 4
            ));
        }
        rest = rest.get(end.next_multiple_of(4)..).unwrap_or(&[]);
    }
    Ok(crate::frame::FrameOptions::new(bytes, big_endian).iter())
}

/// Section header, from the byte-order magic on.
pub(super) fn section(body: &[u8], big_endian: bool) -> Result<Section, String> {
    let (Some(major), Some(minor)) = (number16(body, 4, big_endian), number16(body, 6, big_endian))
    else {
        return Err("a section header too short for its fields".into());
    };
    // 1.2 was written by some tools and has the same layout.
    if major != 1 || !matches!(minor, 0 | 2) {
        return Err(format!("section header version {major}.{minor}"));
    }
    let mut section = Section { big_endian, ..Section::default() };
    for (code, value) in options(body.get(16..).unwrap_or(&[]), big_endian)? {
        match code {
            option::COMMENT => section.comments.push(text(value)),
            2 => section.hardware = Some(text(value)),
            3 => section.os = Some(text(value)),
            4 => section.application = Some(text(value)),
            _ => {}
        }
    }
    Ok(section)
}

/// Interface description.
pub(super) fn interface(body: &[u8], big_endian: bool) -> Result<Interface, String> {
    let (Some(link), Some(snaplen)) =
        (number16(body, 0, big_endian), number32(body, 4, big_endian))
    else {
        return Err("an interface description too short for its fields".into());
    };
    let mut interface = Interface { snaplen, ..Interface::new(LinkType(link).canonical()) };
    for (code, value) in options(body.get(8..).unwrap_or(&[]), big_endian)? {
        match (code, value) {
            (option::COMMENT, _) => interface.comments.push(text(value)),
            (2, _) => interface.name = Some(text(value)),
            (3, _) => interface.description = Some(text(value)),
            (6, _) => interface.mac = value.try_into().ok(),
            (8, _) => interface.speed = number64(value, big_endian),
            (9, &[byte]) => interface.resolution = Resolution::from_byte(byte),
            // The first byte says that the rest is text; 1 would be a program.
            (11, &[0, ref filter @ ..]) => interface.filter = Some(text(filter)),
            (12, _) => interface.os = Some(text(value)),
            (13, &[length]) => interface.fcs_length = Some(length),
            // Two's complement, as the draft has it.
            (14, _) => {
                interface.offset_seconds = number64(value, big_endian).map_or(0, u64::cast_signed)
            }
            (15, _) => interface.hardware = Some(text(value)),
            _ => {}
        }
    }
    Ok(interface)
}

/// Name resolution: records up to the end record or the end of the block.
pub(super) fn names(
    body: &[u8],
    big_endian: bool,
    section: u32,
) -> Result<Vec<NameRecord>, String> {
    const END: u16 = 0;
    const IPV4: u16 = 1;
    const IPV6: u16 = 2;
    let mut found = Vec::new();
    let mut rest = body;
    while let (Some(kind), Some(length)) =
        (number16(rest, 0, big_endian), number16(rest, 2, big_endian))
    {
        if kind == END {
            break;
        }
        let end = 4 + usize::from(length);
        let Some(value) = rest.get(4..end) else {
            return Err(format!(
                "a name record of length {length} where {} bytes are left",
                rest.len() - 4
            ));
        };
        let record = match kind {
            IPV4 => {
                value.split_first_chunk().map(|(a, n)| NameRecord::v4(section, *a, name_list(n)))
            }
            IPV6 => {
                value.split_first_chunk().map(|(a, n)| NameRecord::v6(section, *a, name_list(n)))
            }
            _ => None,
        };
        found.extend(record);
        rest = rest.get(end.next_multiple_of(4)..).unwrap_or(&[]);
    }
    Ok(found)
}

/// Names, each ended by a zero.
fn name_list(bytes: &[u8]) -> Vec<String> {
    bytes.split(|&b| b == 0).filter(|name| !name.is_empty()).map(text).collect()
}

/// Interface statistics; `nanos` turns units of the interface into nanoseconds.
pub(super) fn statistics(
    body: &[u8],
    big_endian: bool,
    time: impl Fn(u64) -> crate::frame::Timestamp,
) -> Result<InterfaceStatistics, String> {
    let mut found =
        InterfaceStatistics { time: stamp(body, 4, big_endian).map(&time), ..Default::default() };
    for (code, value) in options(body.get(12..).unwrap_or(&[]), big_endian)? {
        match code {
            option::COMMENT => found.comments.push(text(value)),
            2 => found.start = stamp(value, 0, big_endian).map(&time),
            3 => found.end = stamp(value, 0, big_endian).map(&time),
            4 => found.received = number64(value, big_endian),
            5 => found.dropped = number64(value, big_endian),
            6 => found.accepted = number64(value, big_endian),
            7 => found.os_dropped = number64(value, big_endian),
            8 => found.delivered = number64(value, big_endian),
            _ => {}
        }
    }
    Ok(found)
}
