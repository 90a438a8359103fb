//! Records of the versions 1, 5, 7 and 8, which are the same in every datagram.

use lamna_fields::Field;

use super::fields::*;
use super::{MILLI, SECOND};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::walk::Walk;

/// A part of a record.
#[derive(Clone, Copy, Debug)]
enum Part {
    /// A field of so many octets.
    One(Field, usize),
    /// The times of the first and the last packet, and what lies between them.
    Times,
    /// The bits of a mask, with the network of the address at this place of the record.
    Mask(Field, usize),
}

use Part::*;

/// The fields of the records of version 1.
static ONE: &[Part] = &[
    One(SRCADDR, 4),
    One(DSTADDR, 4),
    One(NEXTHOP, 4),
    One(INPUTINT, 2),
    One(OUTPUTINT, 2),
    One(PACKETS, 4),
    One(OCTETS, 4),
    Times,
    One(SRCPORT, 2),
    One(DSTPORT, 2),
    One(PADDING, 2),
    One(FLOW_PROTOCOL, 1),
    One(TOS, 1),
    One(TCPFLAGS, 1),
    One(PADDING, 3),
    One(RESERVED, 4),
];

/// The fields of the records of version 5.
static FIVE: &[Part] = &[
    One(SRCADDR, 4),
    One(DSTADDR, 4),
    One(NEXTHOP, 4),
    One(INPUTINT, 2),
    One(OUTPUTINT, 2),
    One(PACKETS, 4),
    One(OCTETS, 4),
    Times,
    One(SRCPORT, 2),
    One(DSTPORT, 2),
    One(PADDING, 1),
    One(TCPFLAGS, 1),
    One(FLOW_PROTOCOL, 1),
    One(TOS, 1),
    One(SRCAS, 2),
    One(DSTAS, 2),
    Mask(SRCMASK, 0),
    Mask(DSTMASK, 4),
    One(PADDING, 2),
];

/// The fields of the records of version 7.
static SEVEN: &[Part] = &[
    One(SRCADDR, 4),
    One(DSTADDR, 4),
    One(NEXTHOP, 4),
    One(INPUTINT, 2),
    One(OUTPUTINT, 2),
    One(PACKETS, 4),
    One(OCTETS, 4),
    Times,
    One(SRCPORT, 2),
    One(DSTPORT, 2),
    One(FLAGS, 1),
    One(TCPFLAGS, 1),
    One(FLOW_PROTOCOL, 1),
    One(TOS, 1),
    One(SRCAS, 2),
    One(DSTAS, 2),
    Mask(SRCMASK, 0),
    Mask(DSTMASK, 4),
    One(PADDING, 2),
    One(ROUTERSC, 4),
];

/// What most aggregations of version 8 begin with.
const COUNTERS: [Part; 4] = [One(FLOWS, 4), One(PACKETS, 4), One(OCTETS, 4), Times];

/// The fields behind [`COUNTERS`], or all of them, by the way that version 8 aggregates.
fn aggregated(method: u8) -> Option<(bool, &'static [Part])> {
    Some(match method {
        1 => (true, &[One(SRCAS, 2), One(DSTAS, 2), One(INPUTINT, 2), One(OUTPUTINT, 2)]),
        2 => (
            true,
            &[
                One(FLOW_PROTOCOL, 1),
                One(PADDING, 1),
                One(RESERVED, 2),
                One(SRCPORT, 2),
                One(DSTPORT, 2),
            ],
        ),
        3 => (
            true,
            &[
                One(SRCNET, 4),
                One(SRCMASK, 1),
                One(PADDING, 1),
                One(SRCAS, 2),
                One(INPUTINT, 2),
                One(RESERVED, 2),
            ],
        ),
        4 => (
            true,
            &[
                One(DSTNET, 4),
                One(DSTMASK, 1),
                One(PADDING, 1),
                One(DSTAS, 2),
                One(OUTPUTINT, 2),
                One(RESERVED, 2),
            ],
        ),
        5 => (
            true,
            &[
                One(SRCNET, 4),
                One(DSTNET, 4),
                One(SRCMASK, 1),
                One(DSTMASK, 1),
                One(RESERVED, 2),
                One(SRCAS, 2),
                One(DSTAS, 2),
                One(INPUTINT, 2),
                One(OUTPUTINT, 2),
            ],
        ),
        6 => (
            false,
            &[
                One(DSTADDR, 4),
                One(PACKETS, 4),
                One(OCTETS, 4),
                Times,
                One(OUTPUTINT, 2),
                One(TOS, 1),
                One(MARKED_TOS, 1),
                One(EXTRA_PACKETS, 4),
                One(ROUTERSC, 4),
            ],
        ),
        7 => (
            false,
            &[
                One(DSTADDR, 4),
                One(SRCADDR, 4),
                One(PACKETS, 4),
                One(OCTETS, 4),
                Times,
                One(OUTPUTINT, 2),
                One(INPUTINT, 2),
                One(TOS, 1),
                One(MARKED_TOS, 1),
                One(RESERVED, 2),
                One(EXTRA_PACKETS, 4),
                One(ROUTERSC, 4),
            ],
        ),
        8 => (
            false,
            &[
                One(DSTADDR, 4),
                One(SRCADDR, 4),
                One(DSTPORT, 2),
                One(SRCPORT, 2),
                One(PACKETS, 4),
                One(OCTETS, 4),
                Times,
                One(OUTPUTINT, 2),
                One(INPUTINT, 2),
                One(TOS, 1),
                One(FLOW_PROTOCOL, 1),
                One(MARKED_TOS, 1),
                One(PADDING, 1),
                One(EXTRA_PACKETS, 4),
                One(ROUTERSC, 4),
            ],
        ),
        9 => (
            true,
            &[
                One(SRCAS, 2),
                One(DSTAS, 2),
                One(TOS, 1),
                One(PADDING, 1),
                One(RESERVED, 2),
                One(INPUTINT, 2),
                One(OUTPUTINT, 2),
            ],
        ),
        10 => (
            true,
            &[
                One(FLOW_PROTOCOL, 1),
                One(TOS, 1),
                One(RESERVED, 2),
                One(SRCPORT, 2),
                One(DSTPORT, 2),
                One(INPUTINT, 2),
                One(OUTPUTINT, 2),
            ],
        ),
        11 => (
            true,
            &[
                One(SRCNET, 4),
                One(SRCMASK, 1),
                One(TOS, 1),
                One(SRCAS, 2),
                One(INPUTINT, 2),
                One(RESERVED, 2),
            ],
        ),
        12 => (
            true,
            &[
                One(DSTNET, 4),
                One(DSTMASK, 1),
                One(TOS, 1),
                One(DSTAS, 2),
                One(OUTPUTINT, 2),
                One(RESERVED, 2),
            ],
        ),
        13 => (
            true,
            &[
                One(SRCNET, 4),
                One(DSTNET, 4),
                One(SRCMASK, 1),
                One(DSTMASK, 1),
                One(TOS, 1),
                One(PADDING, 1),
                One(SRCAS, 2),
                One(DSTAS, 2),
                One(INPUTINT, 2),
                One(OUTPUTINT, 2),
            ],
        ),
        14 => (
            true,
            &[
                One(SRCNET, 4),
                One(DSTNET, 4),
                One(SRCMASK, 1),
                One(DSTMASK, 1),
                One(TOS, 1),
                One(FLOW_PROTOCOL, 1),
                One(SRCPORT, 2),
                One(DSTPORT, 2),
                One(INPUTINT, 2),
                One(OUTPUTINT, 2),
            ],
        ),
        _ => return None,
    })
}

/// Octets of parts.
fn len_of(parts: &[Part]) -> usize {
    parts
        .iter()
        .map(|part| match part {
            One(_, len) => *len,
            Times => 8,
            Mask(..) => 1,
        })
        .sum()
}

/// A datagram: its header and as many records as it says and has.
pub(super) fn datagram<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, version: u16) -> Walked {
    let count = b.u16(2)?;
    w.item(COUNT, b, 2, 2)?;
    let plural = if count == 1 { "" } else { "s" };
    w.info(format_args!("total: {count} (v{version}) flow{plural}"));
    w.number(SYSUPTIME, b, 4, 4, u64::from(b.u32(4)?) * MILLI)?;
    let (seconds, nanos) = (u64::from(b.u32(8)?), u64::from(b.u32(12)?));
    let item = w.number(TIMESTAMP, b, 8, 8, seconds * SECOND + nanos)?;
    let opened = w.open(item);
    w.row(b, 8, &[(UNIX_SECS, 4), (UNIX_NSECS, 4)])?;
    w.close(opened);
    let (is_counted, parts, mut at) = match version {
        1 => (false, ONE, 16),
        5 => {
            let at = w.row(b, 16, &[(SEQUENCE, 4), (ENGINE_TYPE, 1), (ENGINE_ID, 1)])?;
            w.item(SAMPLINGMODE, b, at, 2)?;
            w.item(SAMPLERATE, b, at, 2)?;
            (false, FIVE, 24)
        }
        7 => (false, SEVEN, w.row(b, 16, &[(SEQUENCE, 4), (RESERVED, 4)])?),
        _ => {
            let method = b.u8(22)?;
            let row = [
                (SEQUENCE, 4),
                (ENGINE_TYPE, 1),
                (ENGINE_ID, 1),
                (AGGMETHOD, 1),
                (AGGVERSION, 1),
                (RESERVED, 4),
            ];
            let at = w.row(b, 16, &row)?;
            let Some((is_counted, parts)) = aggregated(method) else { return Ok(()) };
            (is_counted, parts, at)
        }
    };
    let counters: &[Part] = if is_counted { &COUNTERS } else { &[] };
    let len = len_of(counters) + len_of(parts);
    for number in 1..=count {
        if b.remaining(at) < len {
            break;
        }
        let item = w.text(b, at, len, format_args!("pdu {number}/{count}"))?;
        let opened = w.open(item);
        let record = b.slice(at, len)?;
        let next = record_parts(w, &record, 0, counters)?;
        record_parts(w, &record, next, parts)?;
        w.close(opened);
        at += len;
    }
    Ok(())
}

/// Parts one behind the other; where what follows begins.
fn record_parts<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &Buf<'_>,
    mut at: usize,
    parts: &[Part],
) -> Result<usize, crate::buf::Fault> {
    for part in parts {
        match *part {
            One(field, len) => {
                w.item(field, r, at, len)?;
                at += len;
            }
            Times => {
                let (first, last) = (r.u32(at)?, r.u32(at + 4)?);
                // Both count milliseconds in 32 bits, and so does what lies between them.
                let span = u64::from(last.wrapping_sub(first)) * MILLI;
                let item = w.number(TIMEDELTA, r, at, 8, span)?;
                w.mark_generated(item);
                let opened = w.open(item);
                w.number(TIMESTART, r, at, 4, u64::from(first) * MILLI)?;
                w.number(TIMEEND, r, at + 4, 4, u64::from(last) * MILLI)?;
                w.close(opened);
                at += 8;
            }
            Mask(field, address) => {
                let bits = u32::from(r.u8(at)?);
                let item = w.item(field, r, at, 1)?;
                if w.labels() {
                    let mask = u32::MAX.checked_shl(32_u32.saturating_sub(bits)).unwrap_or(0);
                    let network = Address::Ipv4((r.u32(address)? & mask).to_be_bytes());
                    let shown = if bits == 0 { 32 } else { bits };
                    w.append(item, format_args!(" (prefix: {network}/{shown})"));
                }
                at += 1;
            }
        }
    }
    Ok(at)
}
