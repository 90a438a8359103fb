//! Control messages (mode 6; RFC 9327).

use super::{bit_fields, f};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Octets before the data.
const HEADER_LEN: usize = 12;

/// What the message is to others: shown after the sequence number.
pub(super) type Relation = Option<super::Relation>;

/// Shows what follows the flags.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, relation: Relation) -> Walked {
    let flags = b.u8(1)?;
    let item = w.item(f::CTRL_FLAGS2, b, 1, 1)?;
    let bits = [f::CTRL_FLAGS2_R, f::CTRL_FLAGS2_ERROR, f::CTRL_FLAGS2_MORE, f::CTRL_FLAGS2_OPCODE];
    bit_fields(w, b, item, f::CTRL_FLAGS2, (1, 1), &bits)?;
    w.item(f::CTRL_SEQUENCE, b, 2, 2)?;
    super::show_relation(w, b, relation);
    let association = b.u16(6)?;
    status(w, b, flags, association)?;
    w.item(f::CTRL_ASSOCID, b, 6, 2)?;
    w.item(f::CTRL_OFFSET, b, 8, 2)?;
    let count = usize::from(b.u16(10)?);
    w.item(f::CTRL_COUNT, b, 10, 2)?;
    if count == 0 {
        return Ok(());
    }
    data(w, b, flags, association, count)
}

fn status<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, flags: u8, association: u16) -> Walked {
    let item = w.item(f::CTRL_STATUS, b, 4, 2)?;
    if flags & 0x80 == 0 {
        return Ok(());
    }
    let bits: &[_] = match flags & 0x1f {
        _ if flags & 0x40 != 0 => &[f::CTRL_ERR_STATUS],
        1 | 2 | 3 | 7 if association == 0 => &[
            f::CTRL_SYS_STATUS_LI,
            f::CTRL_SYS_STATUS_CLKSRC,
            f::CTRL_SYS_STATUS_COUNT,
            f::CTRL_SYS_STATUS_CODE,
        ],
        1 | 2 | 3 | 7 => PEER_STATUS,
        4 | 5 => &[f::CTRL_CLOCK_STATUS_STATUS, f::CTRL_CLOCK_STATUS_CODE],
        _ => return Ok(()),
    };
    bit_fields(w, b, item, f::CTRL_STATUS, (4, 2), bits)
}

const PEER_STATUS: &[lamna_fields::Field] = &[
    f::CTRL_PEER_STATUS_CONFIG,
    f::CTRL_PEER_STATUS_AUTHENABLE,
    f::CTRL_PEER_STATUS_AUTHENTIC,
    f::CTRL_PEER_STATUS_REACH,
    f::CTRL_PEER_STATUS_BCAST,
    f::CTRL_PEER_STATUS_SELECTION,
    f::CTRL_PEER_STATUS_COUNT,
    f::CTRL_PEER_STATUS_CODE,
];

fn data<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    flags: u8,
    association: u16,
    count: usize,
) -> Walked {
    let root = w.item(f::CTRL_DATA, b, HEADER_LEN, count)?;
    let opened = w.open(root);
    let text = match flags & 0x1f {
        1 if association == 0 => {
            for at in (HEADER_LEN..HEADER_LEN + count).step_by(4) {
                let item = w.item(f::CTRL_ITEM, b, at, 4.min(HEADER_LEN + count - at))?;
                let inner = w.open(item);
                w.item(f::CTRL_ASSOCID, b, at, 2)?;
                w.close(inner);
            }
            // Wireshark shows the states beside the data rather than in it.
            w.close(opened);
            for at in (HEADER_LEN + 2..HEADER_LEN + count).step_by(4) {
                let status = w.item(f::CTRL_STATUS, b, at, 2)?;
                bit_fields(w, b, status, f::CTRL_STATUS, (at, 2), PEER_STATUS)?;
            }
            None
        }
        1..=5 => {
            variables(w, b, count)?;
            None
        }
        7 => Some(f::CTRL_TRAPMSG),
        8 => Some(f::CTRL_CONFIGURATION),
        10 => Some(f::CTRL_MRU),
        11 => Some(f::CTRL_ORDLIST),
        12 => Some(f::CTRL_NONCE),
        _ => None,
    };
    if let Some(field) = text {
        w.item(field, b, HEADER_LEN, count)?;
    }
    w.close(opened);
    Ok(())
}

/// Names with values, between commas; a comma in quotation marks is part of a value.
fn variables<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, count: usize) -> Walked {
    let octets = b.bytes(HEADER_LEN, count)?;
    let (mut start, mut quoted) = (0, false);
    for (i, octet) in octets.iter().chain([&b',']).enumerate() {
        match octet {
            b'"' => quoted = !quoted,
            b',' if !quoted || i == octets.len() => {
                let part = octets.get(start..i).unwrap_or(&[]);
                let blank = |b: &u8| b.is_ascii_whitespace() || *b == 0;
                let skipped = part.iter().take_while(|b| blank(b)).count();
                let text = part.get(skipped..).unwrap_or(&[]);
                let len = text.len() - text.iter().rev().take_while(|b| blank(b)).count();
                if let Some(text) = text.get(..len).filter(|t| !t.is_empty()) {
                    let text = String::from_utf8_lossy(text);
                    w.text(b, HEADER_LEN + start + skipped, len, format_args!("{text}"))?;
                }
                start = i + 1;
            }
            _ => {}
        }
    }
    Ok(())
}
