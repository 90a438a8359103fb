//! Measurements of the electric grid (IEEE C37.118-2005 and IEEE C37.118.2-2011): commands, configurations, and
//! the data that is read with them. Configuration frames of kind 3 are shown by their header alone.

mod fields;
mod measurement;
mod values;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Kept, Scope};
use crate::walk::{REST, Walk};

/// The first octet of every frame.
const SYNC: u8 = 0xaa;

/// Octets before what a frame carries.
const HEADER_LEN: usize = 14;

/// Octets of the checksum behind.
const CHECKSUM_LEN: usize = 2;

/// Kinds of frames (IEEE C37.118.2, section 6.2, table 2).
mod kind {
    pub(super) const DATA: u8 = 0;
    pub(super) const HEADER: u8 = 1;
    pub(super) const CONFIGURATION_1: u8 = 2;
    pub(super) const CONFIGURATION_2: u8 = 3;
    pub(super) const COMMAND: u8 = 4;
}

/// The latest configuration that a conversation was told: in which frame, and its octets.
#[derive(Debug, Default)]
struct Known(Option<(u32, bytes::Bytes)>);

/// The polynomial checksum of CCITT with all bits set first (section 6.2).
fn crc(octets: &[u8]) -> u16 {
    octets.iter().fold(0xffff, |crc: u16, octet| {
        let t = (crc >> 8) ^ u16::from(*octet);
        let t = t ^ (t >> 4);
        (crc << 8) ^ (t << 12) ^ (t << 5) ^ t
    })
}

/// Synchrophasor frames.
#[derive(Clone, Copy, Debug)]
pub struct Synphasor;

impl Dissect for Synphasor {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(4712), Claim::UdpPort(4713)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.u8(0)? != SYNC {
            // What a stream holds is a frame whatever it begins with, but nothing is shown of it.
            return if w.is_over_stream() { Ok(()) } else { Err(Fault::NotMine) };
        }
        let kind = b.u8(1)? >> 4 & 7;
        w.column_protocol("SYNCHROPHASOR");
        let name = w.word(f::FRTYPE, u64::from(kind)).unwrap_or("invalid packet type");
        w.info(format_args!("{name}"));
        let size = usize::from(b.u16(2)?);
        let known = configuration(w, &b, kind, size);
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.item(f::SYNC, &b, 0, 2)?;
        w.bits(item, &[f::FRTYPE, f::VERSION], &b, 0, 2)?;
        w.item(f::FRSIZE, &b, 2, 2)?;
        w.item(f::IDCODE_STREAM_SOURCE, &b, 4, 2)?;
        w.number(f::SOC, &b, 6, 4, u64::from(b.u32(6)?).wrapping_mul(1_000_000_000))?;
        let item = w.text(&b, 10, 1, format_args!("Time quality flags"))?;
        w.bits(item, &QUALITY, &b, 10, 1)?;
        w.item(f::FRACSEC_RAW, &b, 11, 3)?;
        let base = known.as_ref().map_or(0, |(_, octets)| measurement::time_base(octets));
        if base != 0 {
            let fraction = 1000.0 * f64::from(b.u24(11)?) / f64::from(base);
            // Wireshark shows whole milliseconds.
            let value = f64::from(fraction as f32);
            w.number(f::FRACSEC_MS, &b, 11, 3, value.to_bits())?;
        }
        let end = size.saturating_sub(CHECKSUM_LEN).max(HEADER_LEN);
        let right = b.bytes(0, end + CHECKSUM_LEN).ok().map(is_whole);
        let verdict = match right {
            Some(true) => " [correct]",
            Some(false) | None => "",
        };
        w.label(root, format_args!("IEEE C37.118 Synchrophasor Protocol, {name}{verdict}"));
        if right == Some(false) {
            let item = w.item(f::DATA, &b, HEADER_LEN, end - HEADER_LEN)?;
            w.append(item, format_args!(", not dissected because of wrong checksum"));
        } else {
            let body = b.slice(HEADER_LEN, end - HEADER_LEN)?;
            contents(w, body, kind, known)?;
        }
        let found = b.u16(end)?;
        let item = w.item(f::CHECKSUM, &b, end, 2)?;
        if let Some(right) = right {
            if right {
                w.label_value(item, format_args!("0x{found:04x} [correct]"));
            } else {
                let sum = crc(b.bytes(0, end)?);
                w.label_value(item, format_args!("0x{found:04x} incorrect, should be 0x{sum:04x}"));
                let note = format_args!("Bad checksum [should be 0x{sum:04x}]");
                w.expert_text(f::BAD_CHECKSUM, item, note);
            }
            w.generated(f::CHECKSUM_STATUS, &b, end, u64::from(right));
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        match bytes {
            [_, _, 0, 0, ..] => Pdu::MoreUnknown,
            [_, _, high, low, ..] => {
                let len = usize::from(u16::from_be_bytes([*high, *low])).max(4);
                match len.checked_sub(bytes.len()) {
                    None | Some(0) => Pdu::Whole(len),
                    Some(missing) => Pdu::More(missing),
                }
            }
            _ => Pdu::MoreUnknown,
        }
    }
}

/// Flags of a time's quality (section 6.2.2).
static QUALITY: [Field; 4] =
    [f::TIMEQAL_LSDIR, f::TIMEQAL_LSOCC, f::TIMEQAL_LSPEND, f::TIMEQAL_TIMEQUALINDIC];

/// Whether the last two octets are the checksum of those before.
fn is_whole(octets: &[u8]) -> bool {
    match octets.split_last_chunk::<CHECKSUM_LEN>() {
        Some((body, sum)) => crc(body) == u16::from_be_bytes(*sum),
        None => false,
    }
}

/// Remembers a configuration, and finds the one that a frame is read with.
fn configuration<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    size: usize,
) -> Option<(u32, bytes::Bytes)> {
    let frame = w.frame.number;
    let told = match kind {
        kind::CONFIGURATION_2 if b.len() >= size && is_whole(b.captured().get(..size)?) => {
            b.captured().get(..size)
        }
        _ => None,
    };
    let note = w.remember(Scope::Stream, |known: &mut Known, memory| {
        if let Some(octets) = told {
            known.0 = Some((frame, bytes::Bytes::copy_from_slice(octets)));
        }
        known.0.as_ref().map(|(frame, octets)| (*frame, memory.keep(octets.clone())))
    });
    let (frame, kept): (u32, Kept) = note??;
    Some((frame, w.kept(kept)?))
}

fn contents<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    kind: u8,
    known: Option<(u32, bytes::Bytes)>,
) -> Walked {
    let len = b.reported();
    if len == 0 {
        return Ok(());
    }
    match kind {
        kind::DATA => measurement::data(w, &b, known),
        kind::HEADER => {
            let item = w.item(f::DATA, &b, 0, len)?;
            w.append(item, format_args!("Header Frame"));
            Ok(())
        }
        kind::CONFIGURATION_1 | kind::CONFIGURATION_2 => measurement::configuration(w, &b),
        kind::COMMAND => {
            let code = b.u16(0)?;
            let name = values::COMMAND_RANGES.get(u64::from(code)).unwrap_or("unknown");
            w.info_append(format_args!(", {name}"));
            let root = w.item(f::DATA, &b, 0, len)?;
            w.label(root, format_args!("Command data"));
            let opened = w.open(root);
            w.item(f::COMMAND, &b, 0, 2)?;
            if len > 2 {
                w.item(f::EXTENDED_FRAME_DATA, &b, 2, len - 2)?;
            }
            w.close(opened);
            Ok(())
        }
        _ => {
            w.item(f::DATA, &b, 0, len)?;
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::crc;
    use crate::proto::datagram::segment;

    fn frame(kind: u8, body: &[u8]) -> Vec<u8> {
        let mut octets = vec![0xaa, kind, 0, 16 + body.len() as u8, 0, 7];
        octets.extend([0, 0, 0, 1, 0, 0, 0, 0]);
        octets.extend(body);
        let sum = crc(&octets);
        octets.extend(sum.to_be_bytes());
        octets
    }

    #[test]
    fn a_command_is_named() {
        let shown = segment(40_000, 4712, &frame(0x41, &[0, 2]));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:synphasor");
        assert_eq!(shown.info, "SYNCHROPHASOR Command Frame, data transmission on");
        assert!(shown.has("[Checksum Status: Good]"));
    }

    #[test]
    fn data_without_a_configuration_is_left_alone() {
        let shown = segment(4712, 40_000, &frame(0x01, &[0; 8]));
        assert!(shown.has("Measurement data, no configuration frame found"));
    }

    #[test]
    fn what_a_wrong_checksum_covers_is_not_looked_at() {
        let mut octets = frame(0x41, &[0, 2]);
        octets[5] = 8;
        let shown = segment(40_000, 4712, &octets);
        assert_eq!(shown.info, "SYNCHROPHASOR Command Frame");
        assert!(shown.has("[Checksum Status: Bad]"));
        assert!(shown.has("IEEE C37.118 Synchrophasor Protocol, Command Frame"));
        assert!(shown.has("Data: 0002, not dissected because of wrong checksum"));
    }
}
