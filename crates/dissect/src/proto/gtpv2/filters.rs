//! Templates of filters for packets (3GPP TS 24.008, 10.5.6.12).

use super::fields::*;
use super::masked;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::{REST, Walk};

/// Operations of which each filter is no more than its number.
const DELETE_FILTERS: u8 = 5;

/// Operations without filters.
fn has_filters(operation: u8) -> bool {
    matches!(operation, 1 | 3 | 4 | DELETE_FILTERS)
}

/// A template.
pub(super) fn template<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const PARAMETERS: u8 = 0x10;
    let octet = b.u8(0)?;
    for field in [TFT_OP_CODE, TFT_E_BIT, TFT_PKT_FLT] {
        w.item(field, b, 0, 1)?;
    }
    let mut at = 1;
    let operation = octet >> 5;
    if has_filters(operation) {
        for n in 0..octet & 15 {
            at = filter(w, b, at, n, operation)?;
        }
    }
    if octet & PARAMETERS != 0 {
        loop {
            at = parameter(w, b, at)?;
            if at >= b.reported() {
                break;
            }
        }
    }
    if at < b.reported() {
        let text = "Extraneous Data, dissector bug or later version spec (report to wireshark.org)";
        let item = w.text(b, at, REST, format_args!("{text}"))?;
        w.expert(EXTRANEOUS_DATA, item);
    }
    Ok(())
}

/// A filter; where it ends.
fn filter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    n: u8,
    operation: u8,
) -> Result<usize, crate::buf::Fault> {
    let item = w.number(TFT_PACKET_FILTER, b, at, 1, u64::from(n))?;
    let opened = w.open(item);
    let number = b.u8(at)? & 15;
    let spare = if operation == DELETE_FILTERS { 0xf0 } else { 0xc0 };
    masked(w, b, at, GSM_SPARE_BITS, spare)?;
    if operation != DELETE_FILTERS {
        w.item(TFT_PKT_FLT_DIR, b, at, 1)?;
    }
    let id = w.item(TFT_PKT_FLT_ID, b, at, 1)?;
    w.label(
        id,
        format_args!(
            ".... {number:04b} = Packet filter identifier: {} ({number})",
            u32::from(number) + 1
        ),
    );
    let mut end = at + 1;
    if operation != DELETE_FILTERS {
        w.item(TFT_PACKET_EVALUATION_PRECEDENCE, b, at + 1, 1)?;
        w.item(TFT_PACKET_FILTER_LENGTH, b, at + 2, 1)?;
        let len = usize::from(b.u8(at + 2)?);
        end = components(w, b, at + 3, at + 3 + len)?;
    }
    w.set_len(item, end.min(b.reported()) - at);
    w.close(opened);
    Ok(end)
}

/// The components of a filter up to `end`, or to one that is not known.
fn components<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
) -> Result<usize, crate::buf::Fault> {
    while at < end {
        let kind = b.u8(at)?;
        let item = w.item(TFT_PACKET_FILTER_COMPONENT_TYPE_ID, b, at, 1)?;
        let opened = w.open(item);
        at += 1;
        let fields: &[(lamna_fields::Field, usize)] = match kind {
            0x10 | 0x11 => &[(IP4_ADDRESS, 4), (IP4_MASK, 4)],
            0x20 => &[(IP6_ADDRESS, 16), (IP6_MASK, 16)],
            0x21 | 0x23 => &[(IP6_ADDRESS, 16), (IP6_PREFIX_LENGTH, 1)],
            0x30 => &[(TFT_PROTOCOL_HEADER, 1)],
            0x40 | 0x50 => &[(TFT_PORT, 2)],
            0x41 | 0x51 => &[(TFT_PORT_LOW, 2), (TFT_PORT_HIGH, 2)],
            0x60 => &[(TFT_SECURITY, 4)],
            0x70 => &[(TFT_TRAFFIC_CLASS, 1), (TFT_TRAFFIC_MASK, 1)],
            0x80 => &[(TFT_FLOW_LABEL_TYPE, 3)],
            0x81 | 0x82 => &[(TFT_MAC_ADDR, 6)],
            0x87 => &[(TFT_ETHERTYPE, 2)],
            _ => &[],
        };
        for (field, len) in fields {
            w.item(*field, b, at, *len)?;
            at += len;
        }
        w.close(opened);
        if fields.is_empty() {
            return Ok(end);
        }
    }
    Ok(at)
}

/// A parameter; where it ends.
fn parameter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, crate::buf::Fault> {
    let kind = b.u8(at)?;
    let len = usize::from(b.u8(at + 1)?);
    b.check(at + 2, len)?;
    let item = w.item(TFT_PARAM_ID, b, at, 1)?;
    let opened = w.open(item);
    w.item(TFT_PACKET_FILTER_LENGTH, b, at + 1, 1)?;
    content(w, b, kind, (at + 2, len))?;
    w.close(opened);
    Ok(at + 2 + len)
}

fn content<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    (at, len): (usize, usize),
) -> Walked {
    const TOKEN: u8 = 1;
    const FLOW: u8 = 2;
    const FILTERS: u8 = 3;
    match kind {
        TOKEN => {
            w.item(TFT_AUTHORIZATION_TOKEN_VALUE, b, at, len)?;
        }
        FLOW => {
            w.item(TFT_MEDIA_COMPONENT_NUMBER_VALUE, b, at, 2)?;
            w.item(TFT_IP_FLOW_NUMBER, b, at + 2, 2)?;
        }
        FILTERS => {
            for n in 0..len {
                w.item(TFT_PACKET_FILTER_IDENTIFIER, b, at + n, 1)?;
            }
        }
        _ => {
            w.item(TFT_PARAMETER_CONTENT, b, at, len)?;
        }
    }
    Ok(())
}
