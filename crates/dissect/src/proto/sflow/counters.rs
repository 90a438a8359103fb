//! Samples of counters.

use super::fields::*;
use super::{FORMAT, Part, enterprise, foreign, parts};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

const INTERFACE: &[Part] = &[
    (N245_IFINDEX, 4),
    (N245_IFTYPE, 4),
    (N245_IFSPEED, 8),
    (N245_IFDIRECTION, 4),
    (N245_IFADMIN_STATUS, 4),
];

const TRAFFIC: &[Part] = &[
    (N245_IFINOCT, 8),
    (N245_IFINPKT, 4),
    (N245_IFINMCAST, 4),
    (N245_IFINBCAST, 4),
    (N245_IFINDISC, 4),
    (N245_IFINERR, 4),
    (N245_IFINUNK, 4),
    (N245_IFOUTOCT, 8),
    (N245_IFOUTPKT, 4),
    (N245_IFOUTMCAST, 4),
    (N245_IFOUTBCAST, 4),
    (N245_IFOUTDISC, 4),
    (N245_IFOUTERR, 4),
    (N245_IFPROMISC, 4),
];

const ETHERNET: &[Part] = &[
    (N245_DOT3STATSALIGNMENTERRORS, 4),
    (N245_DOT3STATSFCSERRORS, 4),
    (N245_DOT3STATSSINGLECOLLISIONFRAMES, 4),
    (N245_DOT3STATSMULTIPLECOLLISIONFRAMES, 4),
    (N245_DOT3STATSSQETESTERRORS, 4),
    (N245_DOT3STATSDEFERREDTRANSMISSIONS, 4),
    (N245_DOT3STATSLATECOLLISIONS, 4),
    (N245_DOT3STATSEXCESSIVECOLLISIONS, 4),
    (N245_DOT3STATSINTERNALMACTRANSMITERRORS, 4),
    (N245_DOT3STATSCARRIERSENSEERRORS, 4),
    (N245_DOT3STATSFRAMETOOLONGS, 4),
    (N245_DOT3STATSINTERNALMACRECEIVEERRORS, 4),
    (N245_DOT3STATSSYMBOLERRORS, 4),
];

const TOKEN_RING: &[Part] = &[
    (N245_DOT5STATSLINEERRORS, 4),
    (N245_DOT5STATSBURSTERRORS, 4),
    (N245_DOT5STATSACERRORS, 4),
    (N245_DOT5STATSABORTTRANSERRORS, 4),
    (N245_DOT5STATSINTERNALERRORS, 4),
    (N245_DOT5STATSLOSTFRAMEERRORS, 4),
    (N245_DOT5STATSRECEIVECONGESTIONS, 4),
    (N245_DOT5STATSFRAMECOPIEDERRORS, 4),
    (N245_DOT5STATSTOKENERRORS, 4),
    (N245_DOT5STATSSOFTERRORS, 4),
    (N245_DOT5STATSHARDERRORS, 4),
    (N245_DOT5STATSSIGNALLOSS, 4),
    (N245_DOT5STATSTRANSMITBEACONS, 4),
    (N245_DOT5STATSRECOVERIES, 4),
    (N245_DOT5STATSLOBEWIRES, 4),
    (N245_DOT5STATSREMOVES, 4),
    (N245_DOT5STATSSINGLES, 4),
    (N245_DOT5STATSFREQERRORS, 4),
];

const BASE_VG: &[Part] = &[
    (N245_DOT12INHIGHPRIORITYFRAMES, 4),
    (N245_DOT12INHIGHPRIORITYOCTETS, 8),
    (N245_DOT12INNORMPRIORITYFRAMES, 4),
    (N245_DOT12INNORMPRIORITYOCTETS, 8),
    (N245_DOT12INIPMERRORS, 4),
    (N245_DOT12INOVERSIZEFRAMEERRORS, 4),
    (N245_DOT12INDATAERRORS, 4),
    (N245_DOT12INNULLADDRESSEDFRAMES, 4),
    (N245_DOT12OUTHIGHPRIORITYFRAMES, 4),
    (N245_DOT12OUTHIGHPRIORITYOCTETS, 8),
    (N245_DOT12TRANSITIONINTOTRAININGS, 4),
    (N245_DOT12HCINHIGHPRIORITYOCTETS, 8),
    (N245_DOT12HCINNORMPRIORITYOCTETS, 8),
    (N245_DOT12HCOUTHIGHPRIORITYOCTETS, 8),
];

const VLAN: &[Part] = &[
    (N245_VLAN_ID, 4),
    (N245_OCTETS, 8),
    (N245_UCASTPKTS, 4),
    (N245_MULTICASTPKTS, 4),
    (N245_BROADCASTPKTS, 4),
    (N245_DISCARDS, 4),
];

const WIRELESS: &[Part] = &[
    (N5_DOT11TRANSMITTEDFRAGMENTCOUNT, 4),
    (N5_DOT11MULTICASTTRANSMITTEDFRAMECOUNT, 4),
    (N5_DOT11FAILEDCOUNT, 4),
    (N5_DOT11RETRYCOUNT, 4),
    (N5_DOT11MULTIPLERETRYCOUNT, 4),
    (N5_DOT11FRAMEDUPLICATECOUNT, 4),
    (N5_DOT11RTSSUCCESSCOUNT, 4),
    (N5_DOT11RTSFAILURECOUNT, 4),
    (N5_DOT11ACKFAILURECOUNT, 4),
    (N5_DOT11RECEIVEDFRAGMENTCOUNT, 4),
    (N5_DOT11MULTICASTRECEIVEDFRAMECOUNT, 4),
    (N5_DOT11FCSERRORCOUNT, 4),
    (N5_DOT11TRANSMITTEDFRAMECOUNT, 4),
    (N5_DOT11WEPUNDECRYPTABLECOUNT, 4),
    (N5_DOT11QOSDISCARDEDFRAGMENTCOUNT, 4),
    (N5_DOT11ASSOCIATEDSTATIONCOUNT, 4),
    (N5_DOT11QOSCFPOLLSRECEIVEDCOUNT, 4),
    (N5_DOT11QOSCFPOLLSUNUSEDCOUNT, 4),
    (N5_DOT11QOSCFPOLLSUNUSABLECOUNT, 4),
    (N5_DOT11QOSCFPOLLSLOSTCOUNT, 4),
];

const PROCESSOR: &[Part] =
    &[(N5_CPU_5S, 4), (N5_CPU_1M, 4), (N5_CPU_5M, 4), (N5_TOTAL_MEMORY, 8), (N5_FREE_MEMORY, 8)];

const RADIO: &[Part] = &[(N5_ELAPSED_TIME, 4), (N5_ON_CHANNEL_TIME, 4), (N5_CHANNEL_BUSY_TIME, 4)];

const LAG_TRAFFIC: &[Part] = &[
    (LAG_PORT_LACPDUS_RX, 4),
    (LAG_PORT_MARKER_PDUS_RX, 4),
    (LAG_PORT_MARKER_RESPONSE_PDUS_RX, 4),
    (LAG_PORT_UNKNOWN_RX, 4),
    (LAG_PORT_ILLEGAL_RX, 4),
    (LAG_PORT_LACPDUS_TX, 4),
    (LAG_PORT_MARKER_PDUS_TX, 4),
    (LAG_PORT_MARKER_RESPONSE_PDUS_TX, 4),
];

/// Shows a sample, whose source takes two words where it is `expanded`.
pub(super) fn sample<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    expanded: bool,
) -> Walked {
    w.item(COUNTERS_SAMPLE_SEQUENCE_NUMBER, b, at, 4)?;
    at += 4;
    if expanded {
        // Whole words, whatever bits the definitions name.
        let (kind, index) = (b.u32(at)?, b.u32(at + 4)?);
        let item = w.number(COUNTERS_SAMPLE_SOURCE_ID_TYPE, b, at, 4, u64::from(kind))?;
        w.label(item, format_args!("Source ID type: {kind}"));
        let item = w.number(COUNTERS_SAMPLE_SOURCE_ID_INDEX, b, at + 4, 4, u64::from(index))?;
        w.label(item, format_args!("Source ID index: {index}"));
        at += 8;
    } else {
        w.item(COUNTERS_SAMPLE_SOURCE_ID_TYPE, b, at, 4)?;
        w.item(COUNTERS_SAMPLE_SOURCE_ID_INDEX, b, at, 4)?;
        at += 4;
    }
    let count = b.u32(at)?;
    w.item(COUNTERS_SAMPLE_COUNTERS_RECORDS, b, at, 4)?;
    at += 4;
    for _ in 0..count {
        let (format, len) = (b.u32(at)?, b.u32(at + 4)? as usize);
        let kind = format & FORMAT;
        let name = match N245_COUNTERS_RECORD_FORMAT_VALUES.get(u64::from(kind)) {
            _ if format > FORMAT => "Unknown enterprise format",
            Some(name) => name,
            None => "Unknown sample format",
        };
        let item = w.text(b, at, 8, format_args!("{name}"))?;
        let opened = w.open(item);
        enterprise(w, b, at)?;
        // The next record begins where the fields of this one end, as tshark has it: what is in a format that has no
        // fields here is read as records.
        let end = if format > FORMAT {
            foreign(w, b, at + 4, len)?;
            at + 8 + len
        } else {
            w.item(N245_COUNTERS_RECORD_FORMAT, b, at, 4)?;
            w.item(N5_FLOW_DATA_LENGTH, b, at + 4, 4)?;
            record(w, b, at + 8, kind)?
        };
        w.set_len(item, end - at);
        w.close(opened);
        at = end;
    }
    Ok(())
}

/// Shows a record's fields; where they end.
fn record<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u32,
) -> Result<usize, Fault> {
    let fields = match kind {
        1 => {
            let end = parts(w, b, at, INTERFACE)?;
            w.item(N245_IFOPER_STATUS, b, end - 4, 4)?;
            return parts(w, b, end, TRAFFIC);
        }
        2 => ETHERNET,
        3 => TOKEN_RING,
        4 => BASE_VG,
        5 => VLAN,
        6 => WIRELESS,
        7 => return lag_port(w, b, at, true),
        1001 => PROCESSOR,
        1002 => RADIO,
        _ => return Ok(at),
    };
    parts(w, b, at, fields)
}

/// Shows counters of a port in a group, where addresses are padded in records; where they end.
pub(super) fn lag_port<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    padded: bool,
) -> Result<usize, Fault> {
    let padding = [(LAG_PORT_PADDING, 2)];
    let padding = if padded { &padding[..] } else { &[] };
    let at = parts(w, b, at, &[(LAG_PORT_ACTOR_SYSTEM_ID, 6)])?;
    let at = parts(w, b, at, padding)?;
    let at = parts(w, b, at, &[(LAG_PORT_PARTNER_OPER_SYSTEM_ID, 6)])?;
    let at = parts(w, b, at, padding)?;
    let at = parts(w, b, at, &[(LAG_PORT_ATTACHED_AGG_ID, 4)])?;
    let bits = [
        LAG_PORT_ACTOR_ADMIN_STATE,
        LAG_PORT_ACTOR_OPER_STATE,
        LAG_PORT_PARTNER_ADMIN_STATE,
        LAG_PORT_PARTNER_OPER_STATE,
    ];
    w.bitmask(LAG_PORT_STATE, &bits, b, at, 4)?;
    parts(w, b, at + 4, LAG_TRAFFIC)
}
