//! pcap: a header, then records (draft-ietf-opsawg-pcap).

use std::sync::Arc;

use pcap_file::Endianness;
use pcap_file::pcap::{PcapParser, PcapTsResolution};

use super::ring::Ring;
use super::tolerant::{self, RecordLayout};
use super::{Located, MAX_LENGTH, ReadOptions, max_captured};
use crate::error::Result;
use crate::frame::{Content, NANOS, Timestamp, odd_fraction};
use crate::interface::{Description, Interface, Resolution, Section};
use crate::link::LinkType;

/// Length of the file header.
const FILE_HEADER: usize = 24;

/// Length of a standard record header.
const RECORD_HEADER: usize = 16;

/// What kind of pcap file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PcapFormat {
    /// Whether its numbers are big-endian.
    pub big_endian: bool,
    /// Whether its time stamps count nanoseconds.
    pub nanoseconds: bool,
    /// How its record headers look.
    pub flavour: PcapFlavour,
}

/// Layouts of the record header that are or were in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PcapFlavour {
    /// As everybody writes it: 16 bytes.
    Standard,
    /// Alexey Kuznetzov's libpcap with interface, protocol and packet type: 24 bytes.
    Modified,
    /// The same record header under the standard magic, as in Red Hat 6.1.
    RedHat61,
    /// The modified one as in SuSE 6.3: 28 bytes.
    Suse63,
    /// Nokia's, with four bytes more than the standard.
    Nokia,
}

pub(super) struct Reader {
    parser: PcapParser,
    layout: RecordLayout,
    flavour: PcapFlavour,
    /// Whether the records have been looked at to find the layout.
    decided: bool,
    big_endian: bool,
    nanoseconds: bool,
    /// Nanoseconds in a unit of the fraction.
    unit: u32,
    link: LinkType,
    max_captured: u32,
}

impl Reader {
    /// Reads the file header. `None` if it is not one or, in a followed file, not all there.
    pub(super) fn start(
        ring: &mut Ring,
        description: &mut Arc<Description>,
        options: ReadOptions,
    ) -> Result<Option<Self>> {
        if !tolerant::is_pcap(ring.available()) {
            return Ok(None);
        }
        if !ring.need(FILE_HEADER)? {
            if ring.follows() {
                return Ok(None);
            }
            let have = ring.available().len();
            return Err(
                ring.cut_short(format!("{have} of the {FILE_HEADER} bytes of a pcap header"))
            );
        }
        let Some((parser, modified)) = tolerant::pcap_parser(ring.available()) else {
            return Ok(None);
        };
        let header = parser.header();
        let network = u32::from(header.datalink);
        let network = tolerant::network(network).map_err(|reason| ring.unsupported(reason))?;
        let link = network.link;
        if !options.any_link_type && !link.is_known() {
            return Err(ring.unsupported(format!("link type {link} unknown or unsupported")));
        }
        ring.consume(FILE_HEADER);
        let big_endian = header.endianness == Endianness::Big;
        let nanoseconds = header.ts_resolution == PcapTsResolution::NanoSecond;
        let max_captured = max_captured(link);
        if header.version_major < 2 {
            return Err(ring.unsupported(format!("pcap version {}", header.version_major)));
        }
        let layout = RecordLayout::new(&header);
        let flavour = if modified { PcapFlavour::Modified } else { PcapFlavour::Standard };
        let description = Arc::make_mut(description);
        description.sections.push(Section { big_endian, ..Section::default() });
        description.interfaces.push(Interface {
            snaplen: header.snaplen,
            resolution: if nanoseconds {
                Resolution::NANOSECONDS
            } else {
                Resolution::MICROSECONDS
            },
            fcs_length: network.fcs_length,
            ..Interface::new(link)
        });
        description.revision += 1;
        let unit = if nanoseconds { 1 } else { 1000 };
        Ok(Some(Self {
            parser,
            layout,
            flavour,
            decided: false,
            big_endian,
            nanoseconds,
            unit,
            link,
            max_captured,
        }))
    }

    pub(super) fn format(&self) -> PcapFormat {
        PcapFormat {
            big_endian: self.big_endian,
            nanoseconds: self.nanoseconds,
            flavour: self.flavour,
        }
    }

    /// Length of a record header; certain only after the first record.
    pub(super) fn header_length(&self) -> usize {
        self.layout.header_length()
    }

    /// The next record, made available in whole.
    #[inline]
    pub(super) fn next(&mut self, ring: &mut Ring) -> Result<Option<Located>> {
        if self.decided
            && self.layout.is_standard()
            && let Ok((_, packet)) = self.parser.next_raw_packet(ring.available())
            && packet.incl_len <= self.max_captured
        {
            return Ok(Some(self.located(
                RECORD_HEADER,
                packet.ts_sec,
                packet.ts_frac,
                packet.incl_len,
                packet.orig_len,
            )));
        }
        self.next_slowly(ring)
    }

    /// At the end of the window, in a file of unusual layout, or before damage.
    #[cold]
    fn next_slowly(&mut self, ring: &mut Ring) -> Result<Option<Located>> {
        if !self.decided {
            self.decide(ring)?;
        }
        let header_length = self.layout.header_length();
        if !ring.need(header_length)? {
            let have = ring.available().len();
            if have == 0 || ring.follows() {
                return Ok(None);
            }
            let cut =
                ring.cut_short(format!("{have} of the {header_length} bytes of a record header"));
            return Err(ring.take_failure().unwrap_or(cut));
        }
        let Some(record) = self.layout.header(ring.available(), self.big_endian) else {
            return Ok(None);
        };
        if record.captured > self.max_captured {
            return Err(ring.damaged(format!(
                "a frame of {} bytes, more than the maximum of {}",
                record.captured, self.max_captured
            )));
        }
        let total = header_length + record.captured as usize;
        if !ring.need(total)? {
            if ring.follows() {
                return Ok(None);
            }
            let have = ring.available().len() - header_length;
            let cut = ring.cut_short(format!("{have} of the {} bytes of a frame", record.captured));
            return Err(ring.take_failure().unwrap_or(cut));
        }
        Ok(Some(self.located(
            header_length,
            record.seconds,
            record.fraction,
            record.captured,
            record.length,
        )))
    }

    /// Finds the layout of the record headers, which no magic tells for certain, from the
    /// first three records. Of a pipe only what is already there is looked at.
    fn decide(&mut self, ring: &mut Ring) -> Result<()> {
        let header_length = self.layout.header_length();
        if !ring.need(header_length)? {
            return Ok(());
        }
        self.decided = true;
        let candidates: &[(PcapFlavour, usize)] = match self.flavour {
            PcapFlavour::Modified => &[(PcapFlavour::Modified, 8), (PcapFlavour::Suse63, 12)],
            // The old variants knew only microseconds.
            _ if self.nanoseconds => &[(PcapFlavour::Standard, 0)],
            _ => &[(PcapFlavour::Standard, 0), (PcapFlavour::RedHat61, 8), (PcapFlavour::Nokia, 4)],
        };
        let bytes = ring.available();
        let mut best: Option<(u32, PcapFlavour, usize)> = None;
        for &(flavour, extra) in candidates {
            let layout = RecordLayout { extra, ..self.layout };
            let strikes =
                layout.strikes(bytes, self.big_endian, self.max_captured).unwrap_or(u32::MAX);
            if best.is_none_or(|(least, ..)| strikes < least) {
                best = Some((strikes, flavour, extra));
            }
        }
        if let Some((_, flavour, extra)) = best {
            self.flavour = flavour;
            self.layout.extra = extra;
        }
        Ok(())
    }

    #[inline]
    fn located(
        &self,
        header: usize,
        seconds: u32,
        fraction: u32,
        captured: u32,
        length: u32,
    ) -> Located {
        let end = header + captured as usize;
        // A fraction of more than a second, which no writer means, is a signed number of 32 bits once it is nanoseconds.
        let fraction = fraction.wrapping_mul(self.unit).cast_signed();
        let nanos = i64::from(seconds) * NANOS + i64::from(fraction);
        Located {
            time: Some(Timestamp::from_nanos(nanos)),
            odd_fraction: odd_fraction(i64::from(fraction)),
            content: Content::Packet,
            captured: header..end,
            options: 0..0,
            big_endian: self.big_endian,
            length: length.min(MAX_LENGTH),
            link: self.link,
            interface: 0,
            record_length: end,
        }
    }
}
