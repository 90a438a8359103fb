//! pcapng blocks going out.
//!
//! `pcap-file` writes the blocks that describe a capture. Packet blocks are put together
//! here, because its writer walks a block twice, wants each option in a `Vec`, and has
//! no times before 1970.

use std::borrow::Cow;

use byteorder_slice::LittleEndian;
use pcap_file::pcapng::blocks::interface_description::{
    InterfaceDescriptionBlock, InterfaceDescriptionOption as If, InterfaceTsResolution,
};
use pcap_file::pcapng::blocks::name_resolution::{
    Ipv4Record, Ipv6Record, NameResolutionBlock, Record,
};
use pcap_file::pcapng::blocks::opt_common::CommonOption;
use pcap_file::pcapng::blocks::section_header::{SectionHeaderBlock, SectionHeaderOption};
use pcap_file::pcapng::blocks::unknown::UnknownBlock;
use pcap_file::pcapng::blocks::{
    CUSTOM_BLOCK_COPIABLE, ENHANCED_PACKET_BLOCK, INTERFACE_STATISTIC_BLOCK, SIMPLE_PACKET_BLOCK,
    SYSTEMD_JOURNAL_EXPORT_BLOCK,
};
use pcap_file::pcapng::{Block, PcapNgState};
use pcap_file::{DataLink, Endianness};

use crate::frame::{Content, Frame, FrameOptions, Timestamp, option};
use crate::interface::{Interface, InterfaceStatistics, NameRecord, Resolution, Secrets, Section};
use crate::read::DECRYPTION_SECRETS_BLOCK;

/// What packet blocks need to know of their interface.
#[derive(Clone, Copy)]
pub(super) struct Target {
    resolution: Resolution,
    offset_nanos: i64,
    snaplen: u32,
    /// Nanoseconds in a unit, where that is a whole number.
    scale: Option<i64>,
}

impl Target {
    fn new(interface: &Interface) -> Self {
        let byte = interface.resolution.byte();
        Self {
            resolution: interface.resolution,
            offset_nanos: interface.offset_seconds.saturating_mul(1_000_000_000),
            snaplen: interface.snaplen,
            scale: (byte <= 9).then(|| 10i64.pow(9 - u32::from(byte))),
        }
    }

    /// The time in units of the interface; `None` if it lies before their beginning.
    #[inline]
    fn units(&self, time: Timestamp) -> Option<u64> {
        let nanos = time.nanos().checked_sub(self.offset_nanos)?;
        match self.scale {
            Some(scale) => u64::try_from(nanos.checked_div(scale)?).ok().filter(|_| nanos >= 0),
            None => self.resolution.from_nanos(nanos),
        }
    }
}

/// Encodes blocks of one section into a buffer.
#[derive(Default)]
pub(super) struct Encoder {
    state: PcapNgState,
    targets: Vec<Target>,
}

impl Encoder {
    pub(super) fn section(&mut self, out: &mut Vec<u8>, section: &Section) -> Result<(), String> {
        let mut options = Vec::new();
        options.extend(
            section.hardware.as_deref().map(|t| SectionHeaderOption::Hardware(Cow::Borrowed(t))),
        );
        options.extend(section.os.as_deref().map(|t| SectionHeaderOption::OS(Cow::Borrowed(t))));
        options.extend(
            section
                .application
                .as_deref()
                .map(|t| SectionHeaderOption::UserApplication(Cow::Borrowed(t))),
        );
        options.extend(comments(&section.comments).map(SectionHeaderOption::Common));
        let block =
            SectionHeaderBlock { endianness: Endianness::Little, options, ..Default::default() };
        self.block(out, &Block::SectionHeader(block))
    }

    pub(super) fn interface(
        &mut self,
        out: &mut Vec<u8>,
        interface: &Interface,
    ) -> Result<(), String> {
        let text = |text: &Option<String>| text.clone().map(Cow::Owned);
        let mut options = Vec::new();
        options.extend(text(&interface.name).map(If::IfName));
        options.extend(text(&interface.description).map(If::IfDescription));
        options.extend(interface.mac.map(|mac| If::IfMacAddr(mac.to_vec().into())));
        options.extend(interface.speed.map(If::IfSpeed));
        let resolution = InterfaceTsResolution::from_u8(interface.resolution.byte());
        // `pcap-file` refuses units finer than its own arithmetic can hold; such a file's
        // frames are written in nanoseconds, which is all that a `Timestamp` has.
        let (resolution, byte) = match resolution {
            Ok(resolution) => (resolution, interface.resolution),
            Err(_) => (
                InterfaceTsResolution::from_u8(9).map_err(|e| e.to_string())?,
                Resolution::NANOSECONDS,
            ),
        };
        options.push(If::IfTsResol(resolution));
        options.extend(interface.filter.as_deref().map(|filter| {
            let mut value = vec![0];
            value.extend_from_slice(filter.as_bytes());
            If::IfFilter(value.into())
        }));
        options.extend(text(&interface.os).map(If::IfOs));
        options.extend(interface.fcs_length.map(If::IfFcsLen));
        options.extend(
            (interface.offset_seconds != 0).then_some(If::IfTsOffset(interface.offset_seconds)),
        );
        options.extend(text(&interface.hardware).map(If::IfHardware));
        options.extend(comments(&interface.comments).map(If::Common));
        let linktype = DataLink::from(u32::from(interface.link.0));
        let block = InterfaceDescriptionBlock { linktype, snaplen: interface.snaplen, options };
        self.block(out, &Block::InterfaceDescription(block))?;
        self.targets.push(Target::new(&Interface { resolution: byte, ..interface.clone() }));
        Ok(())
    }

    pub(super) fn names(&mut self, out: &mut Vec<u8>, names: &[NameRecord]) -> Result<(), String> {
        if names.is_empty() {
            return Ok(());
        }
        let records = names.iter().map(|record| {
            let names = record.names.iter().map(|name| Cow::Borrowed(name.as_str())).collect();
            match record.address {
                std::net::IpAddr::V4(ip_addr) => Record::Ipv4(Ipv4Record { ip_addr, names }),
                std::net::IpAddr::V6(ip_addr) => Record::Ipv6(Ipv6Record { ip_addr, names }),
            }
        });
        let block = NameResolutionBlock { records: records.collect(), options: Vec::new() };
        self.block(out, &Block::NameResolution(block))
    }

    pub(super) fn secrets(&mut self, out: &mut Vec<u8>, secrets: &Secrets) -> Result<(), String> {
        let length =
            u32::try_from(secrets.data.len()).map_err(|_| "secrets too long for a block")?;
        let mut value = Vec::with_capacity(secrets.data.len() + 8);
        value.extend_from_slice(&secrets.kind.0.to_le_bytes());
        value.extend_from_slice(&length.to_le_bytes());
        value.extend_from_slice(&secrets.data);
        // The block has no options, so that the padding may be the block's.
        let block =
            UnknownBlock { type_: DECRYPTION_SECRETS_BLOCK, length: 0, value: value.into() };
        self.block(out, &Block::Unknown(block))
    }

    /// Counters of an interface. Put together here, because `pcap-file` loses a unit of time
    /// in one of two directions where the unit is a power of two.
    pub(super) fn statistics(
        &mut self,
        out: &mut Vec<u8>,
        counters: &InterfaceStatistics,
    ) -> Result<(), String> {
        let Some(target) = self.targets.get(counters.interface as usize) else { return Ok(()) };
        let stamp = |time: Option<Timestamp>| {
            let units = target.units(time?)?;
            let mut halves = [0; 8];
            halves[..4].copy_from_slice(&((units >> 32) as u32).to_le_bytes());
            halves[4..].copy_from_slice(&(units as u32).to_le_bytes());
            Some(halves)
        };
        let numbers = [
            counters.received,
            counters.dropped,
            counters.accepted,
            counters.os_dropped,
            counters.delivered,
        ];
        let times = [stamp(counters.start), stamp(counters.end)];
        let values = times.into_iter().chain(numbers.map(|number| number.map(u64::to_le_bytes)));
        let mut body = stamp(counters.time).unwrap_or_default().to_vec();
        for comment in &counters.comments {
            put_option(&mut body, option::COMMENT, comment.as_bytes());
        }
        for (code, value) in (option::ISB_STARTTIME..).zip(values) {
            if let Some(value) = value {
                put_option(&mut body, code, &value);
            }
        }
        // The end option: code and length zero.
        body.extend_from_slice(&[0; 4]);
        put(out, INTERFACE_STATISTIC_BLOCK, &counters.interface.to_le_bytes(), &body)
    }

    /// Appends the whole block or nothing.
    fn block(&mut self, out: &mut Vec<u8>, block: &Block<'_>) -> Result<(), String> {
        let before = out.len();
        if let Err(error) = block.write_to::<LittleEndian, _>(&self.state, out) {
            out.truncate(before);
            return Err(error.to_string());
        }
        self.state.update_from_block(block);
        Ok(())
    }

    /// Appends the frame's block. `false` if the frame is one that must not be copied.
    #[inline]
    pub(super) fn frame(&self, out: &mut Vec<u8>, frame: &Frame<'_>) -> Result<bool, String> {
        if frame.content != Content::Packet {
            return bare(out, frame);
        }
        let Some(target) = self.targets.get(frame.interface as usize) else {
            return Err(format!("frame {} of an interface that was not described", frame.number));
        };
        let units = match frame.time {
            Some(time) => target.units(time).ok_or_else(|| before_time(frame))?,
            None if self.fits_simple(target, frame) => return simple(out, frame).map(|()| true),
            None => 0,
        };
        let captured = u32::try_from(frame.captured.len()).map_err(|_| too_long(frame))?;
        let padded = frame.captured.len().next_multiple_of(4);
        let start = out.len();
        // Type and lengths; the total is filled in when the options have been written.
        let mut head = [0; 28];
        let words = [
            ENHANCED_PACKET_BLOCK,
            captured
                .checked_next_multiple_of(4)
                .and_then(|n| n.checked_add(32))
                .ok_or_else(|| too_long(frame))?,
            frame.interface,
            // The halves of a 64-bit number.
            (units >> 32) as u32,
            units as u32,
            captured,
            frame.length,
        ];
        for (place, word) in head.chunks_exact_mut(4).zip(words) {
            place.copy_from_slice(&word.to_le_bytes());
        }
        out.reserve(padded + 32);
        out.extend_from_slice(&head);
        out.extend_from_slice(frame.captured);
        out.extend_from_slice([0; 3].get(..padded - frame.captured.len()).unwrap_or(&[]));
        if !frame.options.is_empty() {
            options(out, &frame.options);
            let total = u32::try_from(out.len() - start + 4).map_err(|_| too_long(frame))?;
            if let Some(place) = out.get_mut(start + 4..start + 8) {
                place.copy_from_slice(&total.to_le_bytes());
            }
            out.extend_from_slice(&total.to_le_bytes());
        } else {
            out.extend_from_slice(&words[1].to_le_bytes());
        }
        Ok(true)
    }

    /// Whether a simple packet block says all that there is to say.
    fn fits_simple(&self, target: &Target, frame: &Frame<'_>) -> bool {
        let captured =
            if target.snaplen == 0 { frame.length } else { frame.length.min(target.snaplen) };
        frame.interface == 0
            && frame.options.is_empty()
            && captured as usize == frame.captured.len()
    }
}

fn too_long(frame: &Frame<'_>) -> String {
    format!("frame {} is too long for a block", frame.number)
}

fn before_time(frame: &Frame<'_>) -> String {
    format!("frame {} is older than its interface's time can express", frame.number)
}

fn comments(comments: &[String]) -> impl Iterator<Item = CommonOption<'_>> {
    comments.iter().map(|comment| CommonOption::Comment(Cow::Borrowed(comment.as_str())))
}

/// Appends a block with a body of two parts.
fn put(out: &mut Vec<u8>, kind: u32, first: &[u8], second: &[u8]) -> Result<(), String> {
    let length = first.len() + second.len();
    let total = u32::try_from(length.next_multiple_of(4) + 12)
        .map_err(|_| "a frame too long for a block")?;
    out.extend_from_slice(&kind.to_le_bytes());
    out.extend_from_slice(&total.to_le_bytes());
    out.extend_from_slice(first);
    out.extend_from_slice(second);
    out.resize(out.len() + length.next_multiple_of(4) - length, 0);
    out.extend_from_slice(&total.to_le_bytes());
    Ok(())
}

fn simple(out: &mut Vec<u8>, frame: &Frame<'_>) -> Result<(), String> {
    put(out, SIMPLE_PACKET_BLOCK, &frame.length.to_le_bytes(), frame.captured)
}

/// Appends an option whose value is in the right order, unless it is too long for one.
fn put_option(out: &mut Vec<u8>, code: u16, value: &[u8]) {
    let Ok(length) = u16::try_from(value.len()) else { return };
    out.extend_from_slice(&code.to_le_bytes());
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(value);
    out.resize(out.len() + value.len().next_multiple_of(4) - value.len(), 0);
}

/// Frames that are no packets. A custom block that forbids copying is left out.
fn bare(out: &mut Vec<u8>, frame: &Frame<'_>) -> Result<bool, String> {
    match frame.content {
        Content::Custom { copyable: false, .. } => Ok(false),
        Content::Custom { enterprise, .. } => {
            put(out, CUSTOM_BLOCK_COPIABLE, &enterprise.to_le_bytes(), frame.captured)
                .map(|()| true)
        }
        _ => put(out, SYSTEMD_JOURNAL_EXPORT_BLOCK, &[], frame.captured).map(|()| true),
    }
}

/// Appends options in little-endian order, turning around the numbers in those that have one.
fn options(out: &mut Vec<u8>, options: &FrameOptions<'_>) {
    for (code, value) in options.iter() {
        let Ok(length) = u16::try_from(value.len()) else { continue };
        out.extend_from_slice(&code.to_le_bytes());
        out.extend_from_slice(&length.to_le_bytes());
        let numeric = matches!(
            code,
            option::EPB_FLAGS | option::EPB_DROPCOUNT | option::EPB_PACKETID | option::EPB_QUEUE
        );
        // Custom options begin with an enterprise number.
        let custom = matches!(code, 2988 | 2989 | 19372 | 19373);
        match value.split_at_checked(4) {
            _ if !options.is_big_endian() => out.extend_from_slice(value),
            _ if numeric => out.extend(value.iter().rev()),
            Some((number, rest)) if custom => {
                out.extend(number.iter().rev());
                out.extend_from_slice(rest);
            }
            _ => out.extend_from_slice(value),
        }
        out.resize(out.len() + value.len().next_multiple_of(4) - value.len(), 0);
    }
    // The end option: code and length zero.
    out.extend_from_slice(&[0; 4]);
}
