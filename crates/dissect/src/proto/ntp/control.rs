//! Control messages (mode 6; RFC 9327).

use super::{bit_fields, f};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::{Opened, Walk};

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
    let count = usize::from(b.u16(10)?).min(b.reported().saturating_sub(HEADER_LEN));
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
                if len > 0 && w.fields() {
                    variable(w, b, HEADER_LEN + start + skipped, len)?;
                }
                start = i + 1;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Lines of text inside of each other, each over its octets; the token of the outermost.
fn nested<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    lines: &[(usize, usize)],
) -> Result<Opened, Fault> {
    let mut outermost = None;
    for (at, len) in lines {
        let text = String::from_utf8_lossy(b.bytes(*at, *len)?);
        let item = w.text(b, *at, *len, format_args!("{text}"))?;
        let opened = w.open(item);
        outermost.get_or_insert(opened);
    }
    outermost.ok_or(Fault::Malformed)
}

/// One name with its value, in as many lines as Wireshark's grammar of it has rules.
fn variable<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let whole = (at, len);
    let outer = nested(w, b, &[whole, whole])?;
    let text = b.bytes(at, len)?;
    if let Some(name) = text.iter().position(|c| *c == b'=') {
        let mut closed = nested(w, b, &[(at, name)])?;
        w.close(closed);
        closed = nested(w, b, &[(at + name, 1)])?;
        w.close(closed);
        let behind = text.get(name + 1..).unwrap_or(&[]);
        let blanks = behind.iter().take_while(|c| c.is_ascii_whitespace()).count();
        let value = (at + name + 1 + blanks, behind.len() - blanks);
        if value.1 > 0 {
            let inner = match behind.get(blanks..) {
                Some([b'"', inside @ .., b'"']) => {
                    let inside = (value.0 + 1, inside.len());
                    let opened = nested(w, b, &[value, value, inside, value])?;
                    closed = nested(w, b, &[(value.0, 1)])?;
                    w.close(closed);
                    closed = nested(w, b, &[inside, inside, inside])?;
                    w.close(closed);
                    closed = nested(w, b, &[(value.0 + value.1 - 1, 1)])?;
                    w.close(closed);
                    opened
                }
                _ => nested(w, b, &[value, value, value])?,
            };
            w.close(inner);
        }
        closed = nested(w, b, &[(at + len, 0), (at + len, 0)])?;
        w.close(closed);
    }
    w.close(outer);
    Ok(())
}
