//! pcapng: sections of blocks (draft-ietf-opsawg-pcapng).

use std::sync::Arc;

use byteorder_slice::{BigEndian, LittleEndian};
use pcap_file::pcapng::RawBlock;
use pcap_file::pcapng::blocks::{
    CUSTOM_BLOCK_COPIABLE, CUSTOM_BLOCK_NON_COPIABLE, ENHANCED_PACKET_BLOCK,
    INTERFACE_DESCRIPTION_BLOCK, INTERFACE_STATISTIC_BLOCK, NAME_RESOLUTION_BLOCK, PACKET_BLOCK,
    SECTION_HEADER_BLOCK, SIMPLE_PACKET_BLOCK, SYSTEMD_JOURNAL_EXPORT_BLOCK,
};

use super::ring::Ring;
use super::tolerant::{self, Framed, number16, number32, stamp};
use super::{Located, MAX_CAPTURED, MAX_CAPTURED_MESSAGE, MAX_LENGTH, max_captured};
use crate::error::{Error, Result};
use crate::frame::{Content, NO_INTERFACE, Timestamp};
use crate::interface::{Description, Interface, Resolution, Secrets, SecretsKind};
use crate::link::LinkType;

/// Decryption secrets block, which `pcap-file` does not know.
pub(crate) const DECRYPTION_SECRETS_BLOCK: u32 = 10;

/// Longest block of a known type that is read: the longest message and room for options.
/// Blocks of unknown types are skipped whatever their length.
pub const MAX_BLOCK_LENGTH: u32 = MAX_CAPTURED_MESSAGE + 1024 * 1024;

/// Longest block that describes the capture, such as secrets or names.
const MAX_DESCRIPTION_BLOCK: u32 = 16 * 1024 * 1024;

/// Most interfaces, over all sections, that one capture may describe. A file of nothing
/// but interface descriptions must not fill the memory.
pub const MAX_INTERFACES: usize = 65_535;

/// Most sections that one capture may have, for the same reason.
const MAX_SECTIONS: usize = 65_535;

/// Bytes of names, secrets, statistics and comments kept from one capture; what comes
/// after is skipped.
const MAX_DESCRIPTION_BYTES: u64 = 256 * 1024 * 1024;

/// Bytes of an enhanced or obsolete packet block before the captured ones: block type,
/// block length and 20 bytes of fields.
pub(crate) const PACKET_HEADER: usize = 28;

/// The same for a simple packet block.
pub(crate) const SIMPLE_HEADER: usize = 12;

/// Bytes of a custom block before its data: block type, length and enterprise number.
pub(crate) const CUSTOM_HEADER: usize = 12;

/// Bytes of a journal block before its entry: block type and length.
pub(crate) const JOURNAL_HEADER: usize = 8;

/// The words that an enhanced packet block begins with.
#[inline]
fn words(head: &[u8; PACKET_HEADER], big_endian: bool) -> [u32; PACKET_HEADER / 4] {
    let mut words = [0; PACKET_HEADER / 4];
    let (chunks, _) = head.as_chunks::<4>();
    for (word, bytes) in words.iter_mut().zip(chunks) {
        *word = if big_endian { u32::from_be_bytes(*bytes) } else { u32::from_le_bytes(*bytes) };
    }
    words
}

#[derive(Default)]
pub(super) struct Reader {
    big_endian: bool,
    /// The interfaces of the current section.
    interfaces: Vec<Source>,
    /// Index of the section's first interface in the description.
    first_interface: u32,
    described: u64,
    skip: Skip,
}

/// A block that is being skipped.
#[derive(Clone, Copy, Default)]
struct Skip {
    /// Where it starts.
    at: u64,
    total: u32,
    /// Bytes of it still to come.
    rest: u32,
}

/// What an interface's packets need to be read.
#[derive(Clone, Copy)]
struct Source {
    link: LinkType,
    snaplen: u32,
    max_captured: u32,
    /// Nanoseconds in a unit, where that is a whole number; else 0.
    scale: u64,
    resolution: Resolution,
    offset_nanos: i64,
}

impl Source {
    fn new(interface: &Interface) -> Self {
        let byte = interface.resolution.byte();
        Self {
            link: interface.link,
            snaplen: interface.snaplen,
            max_captured: max_captured(interface.link),
            scale: if byte <= 9 { 10u64.pow(9 - u32::from(byte)) } else { 0 },
            resolution: interface.resolution,
            offset_nanos: interface.offset_seconds.saturating_mul(1_000_000_000),
        }
    }

    #[inline]
    fn time(&self, units: u64) -> Timestamp {
        let nanos = match units.checked_mul(self.scale).map(i64::try_from) {
            Some(Ok(nanos)) if self.scale != 0 => nanos,
            _ => self.resolution.to_nanos(units),
        };
        Timestamp::from_nanos(nanos.saturating_add(self.offset_nanos))
    }
}

impl Reader {
    /// Whether these are the first bytes of a pcapng file.
    pub(super) fn recognises(bytes: &[u8]) -> bool {
        bytes.starts_with(&SECTION_HEADER_BLOCK.to_be_bytes())
    }

    /// The next block that holds a frame, made available in whole. Blocks before it are
    /// consumed and what they describe is kept.
    #[inline]
    pub(super) fn next(
        &mut self,
        ring: &mut Ring,
        description: &mut Arc<Description>,
    ) -> Result<Option<Located>> {
        loop {
            if self.skip.rest > 0 && !self.skip(ring)? {
                return Ok(None);
            }
            let bytes = ring.available();
            let parsed = if self.big_endian {
                RawBlock::from_slice::<BigEndian>(bytes)
            } else {
                RawBlock::from_slice::<LittleEndian>(bytes)
            };
            let framed = match parsed {
                Ok((_, block)) => Framed { kind: block.type_, total: block.initial_len },
                Err(_) => match self.frame_slowly(ring)? {
                    Some(framed) => framed,
                    None => return Ok(None),
                },
            };
            if framed.kind == ENHANCED_PACKET_BLOCK {
                return self.enhanced(ring, framed.total);
            }
            if let Some(found) = self.other(ring, description, &framed)? {
                return Ok(Some(found));
            }
        }
    }

    /// A block that is not all in the window yet, or that `pcap-file` refuses.
    #[cold]
    fn frame_slowly(&mut self, ring: &mut Ring) -> Result<Option<Framed>> {
        let Some(mut framed) = tolerant::framed(ring, self.big_endian)? else { return Ok(None) };
        if framed.kind == SECTION_HEADER_BLOCK {
            self.big_endian = match ring.available().get(8..12) {
                Some([0x1a, 0x2b, 0x3c, 0x4d]) => true,
                Some([0x4d, 0x3c, 0x2b, 0x1a]) => false,
                _ => return Err(ring.damaged("a section header without byte-order magic")),
            };
            let Some(again) = tolerant::framed(ring, self.big_endian)? else { return Ok(None) };
            framed = again;
        }
        let limit = match framed.kind {
            ENHANCED_PACKET_BLOCK | PACKET_BLOCK | SIMPLE_PACKET_BLOCK => MAX_BLOCK_LENGTH,
            CUSTOM_BLOCK_COPIABLE | CUSTOM_BLOCK_NON_COPIABLE | SYSTEMD_JOURNAL_EXPORT_BLOCK => {
                MAX_CAPTURED
            }
            SECTION_HEADER_BLOCK
            | INTERFACE_DESCRIPTION_BLOCK
            | NAME_RESOLUTION_BLOCK
            | INTERFACE_STATISTIC_BLOCK
            | DECRYPTION_SECRETS_BLOCK => MAX_DESCRIPTION_BLOCK,
            // Skipped in pieces.
            _ => u32::MAX,
        };
        if framed.total > limit {
            return Err(ring.damaged(format!(
                "a block of {} bytes, more than the maximum of {limit}",
                framed.total
            )));
        }
        let total = framed.total as usize;
        let here = if limit == u32::MAX { 12 } else { total };
        if !ring.need(here)? {
            if ring.follows() {
                return Ok(None);
            }
            let have = ring.available().len();
            let cut = ring.cut_short(format!("{have} of the {total} bytes of a block"));
            return Err(ring.take_failure().unwrap_or(cut));
        }
        if let Some(trailer) = number32(ring.available(), total - 4, self.big_endian)
            && trailer.checked_next_multiple_of(4) != Some(framed.total)
        {
            let first = framed.total;
            return Err(ring
                .damaged(format!("block lengths {first} at its start and {trailer} at its end")));
        }
        Ok(Some(framed))
    }

    /// Enhanced packet block (section 4.3).
    #[inline]
    fn enhanced(&self, ring: &Ring, total: u32) -> Result<Option<Located>> {
        let block = ring.available().get(..total as usize).unwrap_or(&[]);
        let Some(head) = block.first_chunk::<PACKET_HEADER>() else {
            return Err(ring.damaged("an enhanced packet block too short for its fields"));
        };
        let [_, _, id, high, low, captured, length] = words(head, self.big_endian);
        let units = u64::from(high) << 32 | u64::from(low);
        self.packet(ring, block, id, units, captured, length)
    }

    /// What enhanced and obsolete packet blocks have in common. Never `None`, which saves
    /// moving the result into an option, the dearest step of all.
    #[inline]
    fn packet(
        &self,
        ring: &Ring,
        block: &[u8],
        id: u32,
        units: u64,
        captured: u32,
        length: u32,
    ) -> Result<Option<Located>> {
        let Some(source) = self.interfaces.get(id as usize) else {
            let count = self.interfaces.len();
            return Err(
                ring.damaged(format!("a packet of interface {id} where the section has {count}"))
            );
        };
        let end = PACKET_HEADER + captured as usize;
        let options = end.next_multiple_of(4);
        let room = block.len().saturating_sub(4);
        if captured > source.max_captured || options > room {
            return Err(ring.damaged(self.lie(captured, source.max_captured, block.len())));
        }
        if options < room {
            let bytes = block.get(options..room).unwrap_or(&[]);
            tolerant::options(bytes, self.big_endian).map_err(|reason| ring.damaged(reason))?;
        }
        Ok(Some(Located {
            content: Content::Packet,
            time: Some(source.time(units)),
            odd_fraction: None,
            captured: PACKET_HEADER..end,
            options: options..room,
            big_endian: self.big_endian,
            length: length.min(MAX_LENGTH),
            link: source.link,
            interface: self.first_interface.saturating_add(id),
            record_length: block.len(),
        }))
    }

    #[cold]
    fn lie(&self, captured: u32, max: u32, block: usize) -> String {
        if captured > max {
            format!("a frame of {captured} bytes, more than the maximum of {max}")
        } else {
            format!("a frame of {captured} bytes in a block of {block}")
        }
    }

    /// Every block but the enhanced packet block. Consumes it unless it holds a frame.
    #[cold]
    fn other(
        &mut self,
        ring: &mut Ring,
        description: &mut Arc<Description>,
        framed: &Framed,
    ) -> Result<Option<Located>> {
        let total = framed.total as usize;
        let block = ring.available().get(..total).unwrap_or(&[]);
        let body = block.get(8..total.saturating_sub(4)).unwrap_or(&[]);
        let big_endian = self.big_endian;
        let section = description.last_section();
        let damaged = |reason: String| ring.damaged(reason);
        match framed.kind {
            SIMPLE_PACKET_BLOCK => return self.simple(ring, block).map(Some),
            PACKET_BLOCK => return self.obsolete(ring, block),
            CUSTOM_BLOCK_COPIABLE | CUSTOM_BLOCK_NON_COPIABLE => {
                let Some(enterprise) = number32(body, 0, big_endian) else {
                    return Err(ring.damaged("a custom block too short for its fields"));
                };
                let copyable = framed.kind == CUSTOM_BLOCK_COPIABLE;
                return Ok(Some(self.bare(
                    Content::Custom { enterprise, copyable },
                    CUSTOM_HEADER,
                    block.len(),
                )));
            }
            SYSTEMD_JOURNAL_EXPORT_BLOCK => {
                return Ok(Some(self.bare(Content::Journal, JOURNAL_HEADER, block.len())));
            }
            SECTION_HEADER_BLOCK => {
                if description.sections.len() >= MAX_SECTIONS {
                    return Err(ring.unsupported(format!("more than {MAX_SECTIONS} sections")));
                }
                // The byte order was set when a block of unknown order came into view, or
                // is that which `pcap-file` found: the magic decides in either case.
                self.big_endian = body.starts_with(&[0x1a, 0x2b, 0x3c, 0x4d]);
                let section = tolerant::section(body, self.big_endian)
                    .map_err(|reason| ring.unsupported(reason))?;
                self.interfaces.clear();
                self.first_interface =
                    u32::try_from(description.interfaces.len()).unwrap_or(u32::MAX);
                let description = Arc::make_mut(description);
                description.sections.push(section);
                description.revision += 1;
            }
            INTERFACE_DESCRIPTION_BLOCK => {
                if description.interfaces.len() >= MAX_INTERFACES {
                    return Err(ring.unsupported(format!("more than {MAX_INTERFACES} interfaces")));
                }
                let mut interface = tolerant::interface(body, big_endian).map_err(damaged)?;
                interface.section = section;
                interface.id = u32::try_from(self.interfaces.len()).unwrap_or(u32::MAX);
                self.interfaces.push(Source::new(&interface));
                let description = Arc::make_mut(description);
                description.interfaces.push(interface);
                description.revision += 1;
            }
            NAME_RESOLUTION_BLOCK if self.keeps(total) => {
                let names = tolerant::names(body, big_endian, section).map_err(damaged)?;
                let description = Arc::make_mut(description);
                description.names.extend(names);
                description.revision += 1;
            }
            INTERFACE_STATISTIC_BLOCK if self.keeps(total) => {
                self.statistics(ring, description, body)?
            }
            DECRYPTION_SECRETS_BLOCK if self.keeps(total) => {
                let (Some(kind), Some(length)) =
                    (number32(body, 0, big_endian), number32(body, 4, big_endian))
                else {
                    return Err(ring.damaged("a decryption secrets block too short for its fields"));
                };
                let Some(data) = body.get(8..).and_then(|rest| rest.get(..length as usize)) else {
                    return Err(
                        ring.damaged(format!("secrets of {length} bytes in a block of {total}"))
                    );
                };
                let secrets = Secrets { section, kind: SecretsKind(kind), data: data.into() };
                let description = Arc::make_mut(description);
                description.secrets.push(secrets);
                description.revision += 1;
            }
            _ => {
                self.skip = Skip { at: ring.offset(), total: framed.total, rest: framed.total };
                return Ok(None);
            }
        }
        ring.consume(total);
        Ok(None)
    }

    /// Whether a description block of this length is still within the bound.
    fn keeps(&mut self, total: usize) -> bool {
        self.described = self.described.saturating_add(total as u64);
        self.described <= MAX_DESCRIPTION_BYTES
    }

    /// Interface statistics block (section 4.6). One that names no interface is skipped.
    fn statistics(
        &self,
        ring: &Ring,
        description: &mut Arc<Description>,
        body: &[u8],
    ) -> Result<()> {
        let Some(id) = number32(body, 0, self.big_endian).filter(|_| body.len() >= 12) else {
            return Err(ring.damaged("an interface statistics block too short for its fields"));
        };
        let Some(source) = self.interfaces.get(id as usize) else { return Ok(()) };
        let found = tolerant::statistics(body, self.big_endian, |units| source.time(units));
        let mut found = found.map_err(|reason| ring.damaged(reason))?;
        found.interface = self.first_interface.saturating_add(id);
        let description = Arc::make_mut(description);
        description.statistics.push(found);
        description.revision += 1;
        Ok(())
    }

    /// Simple packet block (section 4.4): interface 0, no time; the snapshot length says
    /// how much was captured.
    fn simple(&self, ring: &Ring, block: &[u8]) -> Result<Located> {
        let Some(source) = self.interfaces.first() else {
            return Err(ring.damaged("a simple packet block before any interface description"));
        };
        let Some(length) =
            number32(block, 8, self.big_endian).filter(|_| block.len() >= SIMPLE_HEADER + 4)
        else {
            return Err(ring.damaged("a simple packet block too short for its fields"));
        };
        let captured = if source.snaplen == 0 { length } else { length.min(source.snaplen) };
        let end = SIMPLE_HEADER + captured as usize;
        if captured > source.max_captured || end > block.len() - 4 {
            return Err(ring.damaged(self.lie(captured, source.max_captured, block.len())));
        }
        Ok(Located {
            content: Content::Packet,
            time: None,
            odd_fraction: None,
            captured: SIMPLE_HEADER..end,
            options: 0..0,
            big_endian: self.big_endian,
            length: length.min(MAX_LENGTH),
            link: source.link,
            interface: self.first_interface,
            record_length: block.len(),
        })
    }

    /// The obsolete packet block (appendix A), whose fields but the first are those of the
    /// enhanced one.
    fn obsolete(&self, ring: &Ring, block: &[u8]) -> Result<Option<Located>> {
        let big_endian = self.big_endian;
        let fields = || {
            let id = number16(block, 8, big_endian)?;
            Some((
                id,
                stamp(block, 12, big_endian)?,
                number32(block, 20, big_endian)?,
                number32(block, 24, big_endian)?,
            ))
        };
        let Some((id, units, captured, length)) =
            fields().filter(|_| block.len() >= PACKET_HEADER + 4)
        else {
            return Err(ring.damaged("a packet block too short for its fields"));
        };
        self.packet(ring, block, u32::from(id), units, captured, length)
    }

    /// A block whose body is given out as it is.
    fn bare(&self, content: Content, header: usize, block: usize) -> Located {
        let end = block.saturating_sub(4);
        Located {
            content,
            time: None,
            odd_fraction: None,
            captured: header..end,
            options: 0..0,
            big_endian: self.big_endian,
            // Bounded by `MAX_CAPTURED`.
            length: u32::try_from(end.saturating_sub(header)).unwrap_or(MAX_LENGTH),
            link: LinkType::NONE,
            interface: NO_INTERFACE,
            record_length: block,
        }
    }

    /// Consumes a block of no interest, which may be longer than the window. `false` if it
    /// is not all there yet; then it goes on at the next call.
    fn skip(&mut self, ring: &mut Ring) -> Result<bool> {
        let Skip { at, total, .. } = self.skip;
        while self.skip.rest > 0 {
            let rest = self.skip.rest as usize;
            // The length at the end is looked at by itself.
            let piece = if rest > 4 { (rest - 4).min(super::ring::RING_SIZE) } else { rest };
            if !ring.need(piece)? {
                if ring.follows() {
                    return Ok(false);
                }
                let file = ring.name().to_string();
                let reason = format!("the file ends within a block of {total} bytes");
                let cut = Error::CutShort { file, offset: at, reason };
                return Err(ring.take_failure().unwrap_or(cut));
            }
            let trailer = number32(ring.available(), 0, self.big_endian);
            if rest == 4 && trailer.and_then(|t| t.checked_next_multiple_of(4)) != Some(total) {
                let trailer = trailer.unwrap_or(0);
                let reason = format!("block lengths {total} at its start and {trailer} at its end");
                return Err(Error::Damaged { file: ring.name().to_string(), offset: at, reason });
            }
            // Not more than what is left.
            self.skip.rest -= piece as u32;
            ring.consume(piece);
        }
        Ok(true)
    }
}
