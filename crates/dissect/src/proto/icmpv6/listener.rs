//! Multicast listener discovery: RFC 2710, and version 2, RFC 3810.

use super::*;

/// Octets of a message of version 1; a longer query is one of version 2.
const VERSION_1_LEN: usize = 24;

/// Queries of either version, and version 1's reports.
pub(super) fn version_1<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let newer = b.u8(0)? == message::LISTENER_QUERY && b.reported() > VERSION_1_LEN;
    if newer {
        // A floating point number from 32768 (RFC 3810, section 5.1.3).
        let code = u32::from(b.u16(4)?);
        let delay = match code {
            0..=0x7fff => code,
            _ => ((code & 0x0fff) | 0x1000) << ((code >> 12 & 7) + 3),
        };
        w.number(MLD_MAXIMUM_RESPONSE_CODE, b, 4, 2, u64::from(delay))?;
    } else {
        w.item(MLD_MAXIMUM_RESPONSE_DELAY, b, 4, 2)?;
    }
    w.item(RESERVED, b, 6, 2)?;
    w.item(MLD_MULTICAST_ADDRESS, b, 8, 16)?;
    if newer { query(w, b) } else { Ok(()) }
}

/// What version 2 adds to a query.
fn query<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let flags = b.u8(24)?;
    let item = w.item(MLD_FLAG, b, 24, 1)?;
    flag_names(w, item, u32::from(flags), 2, &[(8, ", Suppress Router-Side Processing")]);
    let opened = w.open(item);
    for field in [MLD_FLAG_S, MLD_FLAG_QRV, MLD_FLAG_RESERVED] {
        w.item(field, b, 24, 1)?;
    }
    w.close(opened);
    // A floating point number from 128 (RFC 3810, section 5.1.9).
    let code = u32::from(b.u8(25)?);
    let interval = match code {
        0..=0x7f => code,
        _ => ((code & 15) | 16) << ((code >> 4 & 7) + 3),
    };
    w.number(MLD_QQI, b, 25, 1, u64::from(interval))?;
    let sources = usize::from(b.u16(26)?);
    w.item(MLD_NB_SOURCES, b, 26, 2)?;
    for i in 0..sources {
        w.item(MLD_SOURCE_ADDRESS, b, 28 + i * 16, 16)?;
    }
    Ok(())
}

/// A report of version 2.
pub(super) fn report<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(RESERVED, b, 4, 2)?;
    w.item(MLDR_NB_MCAST_RECORDS, b, 6, 2)?;
    // Up to the end, however many there are said to be.
    let mut at = 8;
    while at < b.reported() {
        at = record(w, b, at)?;
    }
    Ok(())
}

/// Shows the record at `at`; where the next one is.
fn record<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let kind = b.u8(at)?;
    // A record that is cut short is shown as far as it goes.
    let auxiliary = b.u8(at + 1).map_or(0, |words| usize::from(words) * 4);
    let sources = b.u16(at + 2).map_or(0, usize::from);
    let len = 20 + sources * 16 + auxiliary;
    let root = w.item(MLDR_MAR, b, at, len.min(b.len().saturating_sub(at)))?;
    if w.labels()
        && let Ok(group) = b.array(at + 4)
    {
        let group = Address::Ipv6(group);
        match MLDR_MAR_RECORD_TYPE_VALUES.get(u64::from(kind)) {
            Some(word) => {
                w.label(root, format_args!("Multicast Address Record {word}: {group}"));
            }
            None => w.label(
                root,
                format_args!("Multicast Address Record Unknown Record Type ({kind}): {group}"),
            ),
        }
    }
    let opened = w.open(root);
    w.item(MLDR_MAR_RECORD_TYPE, b, at, 1)?;
    w.item(MLDR_MAR_AUX_DATA_LEN, b, at + 1, 1)?;
    w.item(MLDR_MAR_NB_SOURCES, b, at + 2, 2)?;
    w.item(MLDR_MAR_MULTICAST_ADDRESS, b, at + 4, 16)?;
    for i in 0..sources {
        w.item(MLDR_MAR_SOURCE_ADDRESS, b, at + 20 + i * 16, 16)?;
    }
    if auxiliary > 0 {
        w.item(MLDR_MAR_AUXILIARY_DATA, b, at + 20 + sources * 16, auxiliary)?;
    }
    w.close(opened);
    Ok(at + len)
}
