//! Cisco NetFlow, versions 1, 5, 7 and 8 (whose records are fixed), version 9 (RFC 3954) and IPFIX (RFC 7011), whose records are
//! described by templates that come before them: with the elements that enterprises define.

mod elements;
mod fields;
mod fixed;
mod record;
mod templates;
mod words;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};
pub use fields::*;

/// The port that IANA gave to IPFIX.
pub const PORT: u16 = 4739;

/// Octets of the header of IPFIX.
const IPFIX_LEN: usize = 16;

/// Octets of the header of version 9.
const V9_LEN: usize = 20;

/// Octets of the head of a set.
const SET_LEN: usize = 4;

/// Nanoseconds of a millisecond.
const MILLI: u64 = 1_000_000;

/// Nanoseconds of a second.
const SECOND: u64 = 1_000_000_000;

/// NetFlow and IPFIX.
#[derive(Clone, Copy, Debug)]
pub struct Cflow;

impl Dissect for Cflow {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TUNNEL: bool = true;
    const CLAIMS: &'static [Claim] = &[
        Claim::UdpPort(2055),
        Claim::UdpPort(9996),
        Claim::UdpPort(PORT),
        Claim::TcpPort(PORT),
        Claim::Number("sctp.port", PORT as u32),
    ];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let version = b.u16(0)?;
        if !matches!(version, 1 | 5 | 7 | 8 | 9 | 10) {
            // Of a stream it is taken, but nothing is said of it.
            return if w.is_over_stream() { Ok(()) } else { Err(Fault::NotMine) };
        }
        w.column_protocol("CFLOW");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(VERSION, &b, 0, 2)?;
        match version {
            9 => message(w, &b, Version::Nine)?,
            10 => message(w, &b, Version::Ipfix)?,
            _ => fixed::datagram(w, &b, version)?,
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        match *bytes {
            [0, 10, high, low, ..] => {
                let len = usize::from(u16::from_be_bytes([high, low])).max(IPFIX_LEN);
                match len.checked_sub(bytes.len()) {
                    Some(0) | None => Pdu::Whole(len),
                    Some(more) => Pdu::More(more),
                }
            }
            [_, _, _, _, ..] => Pdu::Whole(bytes.len()),
            _ => Pdu::MoreUnknown,
        }
    }
}

/// The versions that have templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Version {
    Nine,
    Ipfix,
}

/// What the records of a message have in common.
#[derive(Clone, Copy, Debug)]
struct Context {
    version: Version,
    /// The observation domain, or source.
    domain: u32,
    /// When the message was made, in seconds since 1970.
    time: u32,
    /// Where the message begins in its source: Wireshark counts some places from there twice.
    start: usize,
}

/// A message of version 9 or IPFIX: its header and its sets.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, version: Version) -> Walked {
    let context = match version {
        Version::Nine => header_nine(w, b)?,
        Version::Ipfix => header_ipfix(w, b)?,
    };
    let is_ipfix = version == Version::Ipfix;
    let (sequence_at, mut at) = if is_ipfix { (8, IPFIX_LEN) } else { (12, V9_LEN) };
    let sequence = b.u32(sequence_at)?;
    let sequence_item = w.item(SEQUENCE, b, sequence_at, 4)?;
    w.item(if is_ipfix { OD_ID } else { SOURCE_ID }, b, at - 4, 4)?;
    w.info_append(format_args!(" Obs-Domain-ID={:>5}", context.domain));
    let mut records = 0;
    let mut count = 0;
    // Version 9 counts records, but no more than so many sets are looked at.
    let most = if is_ipfix { u32::MAX } else { u32::from(b.u16(2)?) };
    while b.remaining(at) >= SET_LEN && count < most {
        let len = usize::from(b.u16(at + 2)?);
        if len > b.remaining(at) {
            break;
        }
        count += 1;
        records += set(w, &b.slice(at, len.max(SET_LEN))?, len, count, context)?;
        if len < SET_LEN {
            break;
        }
        at += len;
    }
    let step = if is_ipfix { records } else { 1 };
    if let Some((number, frame)) = follow(w, context.domain, sequence, step) {
        w.append(sequence_item, format_args!(" (expected {number})"));
        let domain = context.domain;
        let text = format_args!(
            "Unexpected flow sequence for domain ID {domain} (expected {number}, got {sequence})"
        );
        w.expert_text(UNEXPECTED_SEQUENCE_NUMBER, sequence_item, text);
        w.generated(SEQUENCE_ANALYSIS_EXPECTED_SN, b, 0, u64::from(number));
        w.generated(SEQUENCE_ANALYSIS_PREVIOUS_FRAME, b, 0, u64::from(frame));
    }
    Ok(())
}

fn header_nine<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Context, Fault> {
    let count = b.u16(2)?;
    w.item(COUNT, b, 2, 2)?;
    let plural = if count == 1 { "" } else { "s" };
    w.info(format_args!("total: {count} (v9) record{plural}"));
    w.number(SYSUPTIME, b, 4, 4, u64::from(b.u32(4)?) * MILLI)?;
    let time = b.u32(8)?;
    let item = w.number(TIMESTAMP, b, 8, 4, u64::from(time) * SECOND)?;
    w.bits(item, &[UNIX_SECS], b, 8, 4)?;
    Ok(Context { version: Version::Nine, domain: b.u32(16)?, time, start: b.start() as usize })
}

fn header_ipfix<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Context, Fault> {
    let len = usize::from(b.u16(2)?);
    w.item(LEN, b, 2, 2)?;
    if len == b.reported() {
        w.info(format_args!("IPFIX flow ({len:>4} bytes)"));
    } else {
        w.info(format_args!("IPFIX partial flow ({}/{len} bytes)", b.reported()));
    }
    let time = b.u32(4)?;
    let item = w.number(TIMESTAMP, b, 4, 4, u64::from(time) * SECOND)?;
    w.bits(item, &[EXPORTTIME], b, 4, 4)?;
    Ok(Context { version: Version::Ipfix, domain: b.u32(12)?, time, start: b.start() as usize })
}

/// Domains of a conversation whose sequence numbers are followed.
const MAX_DOMAINS: usize = 256;

/// The next sequence number of each domain, and the frame before it.
#[derive(Debug, Default)]
struct Sequences(std::collections::HashMap<u32, (u32, u32)>);

/// Keeps the next sequence number of a domain; answers which one was expected where this is another, and the frame that it
/// follows on.
fn follow<C: Collector>(
    w: &mut Walk<'_, C>,
    domain: u32,
    sequence: u32,
    step: u32,
) -> Option<(u32, u32)> {
    let frame = w.frame.number;
    w.remember(Scope::Stream, |known: &mut Sequences, _| {
        if known.0.len() >= MAX_DOMAINS && !known.0.contains_key(&domain) {
            known.0.clear();
        }
        let before = known.0.insert(domain, (sequence.wrapping_add(step), frame));
        before.filter(|(next, _)| *next != sequence)
    })
    .flatten()
}

/// A set of templates or of records; answers how many records it had.
fn set<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    len: usize,
    number: u32,
    context: Context,
) -> Result<u32, Fault> {
    /// Sets from here on hold records, each after the template of that number.
    const RECORDS: u16 = 256;
    let id = s.u16(0)?;
    let word = if context.version == Version::Ipfix { "Set" } else { "FlowSet" };
    let item = w.text(s, 0, len, format_args!("{word} {number} [id={id}]"))?;
    let opened = w.open(item);
    w.item(FLOWSET_ID, s, 0, 2)?;
    let length = w.item(FLOWSET_LENGTH, s, 2, 2)?;
    let mut records = 0;
    if len < SET_LEN {
        let text = format_args!("Flowset Length ({len}) too short");
        w.expert_text(FLOWSET_LENGTH_INVALID, length, text);
    } else {
        match id {
            0 | 2 => templates::data(w, s, item, context)?,
            1 | 3 => templates::options(w, s, item, context)?,
            RECORDS.. => {
                w.info_append(format_args!(" [Data:{id}]"));
                if len == SET_LEN {
                    w.expert(NO_FLOW_INFORMATION, item);
                } else {
                    records = record::set(w, s, item, id, context)?;
                }
            }
            _ => {}
        }
    }
    w.close(opened);
    Ok(records)
}

/// Shows what is left of a set.
fn padding<C: Collector>(w: &mut Walk<'_, C>, s: &Buf<'_>, at: usize) -> Result<Item, Fault> {
    match s.remaining(at) {
        0 => Ok(Item::NONE),
        left => w.item(PADDING, s, at, left),
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    fn nine(sets: &[u8]) -> Vec<u8> {
        let mut packet = vec![0, 9, 0, 1, 0, 0, 0xea, 0x60, 0x65, 0x53, 0xf1, 0, 0, 0, 0, 1];
        packet.extend([0, 0, 0, 42]);
        packet.extend(sets);
        packet
    }

    #[test]
    fn a_template_lists_its_fields() {
        let shown = shown(2055, 2055, &nine(b"\0\0\0\x0c\x01\0\0\x01\0\x08\0\x04"));
        assert_eq!(
            shown.info,
            "CFLOW total: 1 (v9) record Obs-Domain-ID=   42 [Data-Template:256]"
        );
        assert!(shown.has("FlowSet 1 [id=0] (Data Template): 256"));
        assert!(shown.has("Template (Id = 256, Count = 1)"));
        assert!(shown.has("Field (1/1): IP_SRC_ADDR"));
    }

    #[test]
    fn records_without_a_template_are_octets() {
        let shown = shown(2055, 2055, &nine(b"\x01\x2c\0\x08abcd"));
        assert!(shown.has("Data (4 bytes), no template found"));
    }

    #[test]
    fn a_set_that_is_too_short_ends_it() {
        let shown = shown(2055, 2055, &nine(b"\x01\0\0\x02abcd"));
        assert!(shown.has("FlowSet Length: 2"));
        assert!(shown.tree.iter().any(|line| line.contains("Flowset Length (2) too short")));
    }

    #[test]
    fn version_five_has_fixed_records() {
        let mut packet = vec![0, 5, 0, 1, 0, 0, 0xea, 0x60, 0x65, 0x53, 0xf1, 0, 0, 0, 0, 5];
        packet.extend([0, 0, 0, 9, 1, 2, 0x40, 5]);
        packet.extend(1..=48);
        let shown = shown(2055, 2055, &packet);
        assert_eq!(shown.info, "CFLOW total: 1 (v5) flow");
        assert!(shown.has("[Duration: 67372.036000000 seconds]"));
        assert!(shown.has("DstMask: 46 (prefix: 5.6.7.8/46)"));
    }

    #[test]
    fn other_versions_are_not_netflow() {
        assert_eq!(shown(2055, 2055, &[0, 6, 0, 0]).protocols, "eth:ethertype:ip:udp:data");
    }
}
