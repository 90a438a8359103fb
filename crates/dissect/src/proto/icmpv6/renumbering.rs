//! Router renumbering (RFC 2894).

use std::net::Ipv6Addr;

use lamna_fields::Field;

use super::*;

/// Octets of the header, from the ICMPv6 header's first.
const HEADER_LEN: usize = 16;

/// Octets of a match-prefix part and of a result.
const MATCH_LEN: usize = 24;

/// Octets of a use-prefix part.
const USE_LEN: usize = 32;

const COMMAND: u8 = 0;
const RESULT: u8 = 1;

/// A message. Wireshark knows one operation a message: its match-prefix part, and what is used in its place up to the end.
pub(super) fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(RR_SEQUENCE_NUMBER, b, 4, 4)?;
    w.item(RR_SEGMENT_NUMBER, b, 8, 1)?;
    let names = [
        (0x80, ", Test Command"),
        (0x40, ", Result requested"),
        (0x20, ", All Interfaces"),
        (0x10, ", Site-specific"),
        (0x08, ", Processed previously"),
    ];
    let bits = [RR_FLAG_T, RR_FLAG_R, RR_FLAG_A, RR_FLAG_S, RR_FLAG_P, RR_FLAG_RSV];
    flags(w, b, (RR_FLAG, 9, 1), &names, &bits)?;
    w.item(RR_MAXDELAY, b, 10, 2)?;
    w.item(RESERVED, b, 12, 4)?;
    let mut at = HEADER_LEN;
    match b.u8(1)? {
        COMMAND if at < b.reported() => {
            match_part(w, b, at)?;
            at += MATCH_LEN;
            while at < b.reported() {
                use_part(w, b, at)?;
                at += USE_LEN;
            }
        }
        RESULT => {
            while at < b.reported() {
                result(w, b, at)?;
                at += MATCH_LEN;
            }
        }
        _ => {}
    }
    Ok(())
}

/// A number at `at` of `len` octets, with the names of bits that are set and a line for each bit.
fn flags<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (field, at, len): (Field, usize, usize),
    names: &[(u32, &str)],
    bits: &[Field],
) -> Walked {
    let item = w.item(field, b, at, len)?;
    let value = b.bytes(at, len)?.iter().fold(0, |value, octet| value << 8 | u32::from(*octet));
    flag_names(w, item, value, 2 * len, names);
    let opened = w.open(item);
    for bit in bits {
        w.item(*bit, b, at, len)?;
    }
    w.close(opened);
    Ok(())
}

/// Begins a part whose line is the title until all of it was read.
fn begin<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    len: usize,
) -> Result<Item, Fault> {
    let item = w.item(field, b, at, len.min(b.remaining(at)))?;
    let title = w.def(field).title;
    w.label(item, format_args!("{title}"));
    Ok(item)
}

fn match_part<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let part = begin(w, b, RR_PCO_MP, at, MATCH_LEN)?;
    let opened = w.open(part);
    let code = b.u8(at)?;
    w.item(RR_PCO_MP_OPCODE, b, at, 1)?;
    w.item(RR_PCO_MP_OPLENGTH, b, at + 1, 1)?;
    w.item(RR_PCO_MP_ORDINAL, b, at + 2, 1)?;
    let len = b.u8(at + 3)?;
    let item = w.item(RR_PCO_MP_MATCHLEN, b, at + 3, 1)?;
    if len > 128 {
        w.expert(RR_PCO_MP_MATCHLEN_GT128, item);
    }
    let (min, max) = (b.u8(at + 4)?, b.u8(at + 5)?);
    w.item(RR_PCO_MP_MINLEN, b, at + 4, 1)?;
    w.item(RR_PCO_MP_MAXLEN, b, at + 5, 1)?;
    w.item(RESERVED, b, at + 6, 2)?;
    let prefix = Ipv6Addr::from(b.array::<16>(at + 8)?);
    w.item(RR_PCO_MP_MATCHPREFIX, b, at + 8, 16)?;
    w.close(opened);
    match RR_PCO_MP_OPCODE_VALUES.get(u64::from(code)) {
        Some(word) => w.append(part, format_args!(": {word} {prefix}/{len} ({min}-{max})")),
        None => w.append(part, format_args!(": Unknown {code} {prefix}/{len} ({min}-{max})")),
    }
    Ok(())
}

fn use_part<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let part = begin(w, b, RR_PCO_UP, at, USE_LEN)?;
    let opened = w.open(part);
    let (len, keep) = (b.u8(at)?, b.u8(at + 1)?);
    w.item(RR_PCO_UP_USELEN, b, at, 1)?;
    w.item(RR_PCO_UP_KEEPLEN, b, at + 1, 1)?;
    let names = [(0x80, ", On-link flag(L)"), (0x40, ", Autonomous address-configuration flag(A)")];
    let bits = [RR_PCO_UP_FLAGMASK_L, RR_PCO_UP_FLAGMASK_A, RR_PCO_UP_FLAGMASK_RESERVED];
    flags(w, b, (RR_PCO_UP_FLAGMASK, at + 2, 1), &names, &bits)?;
    flags(w, b, (RR_PCO_UP_RAFLAGS, at + 3, 1), &names, &bits)?;
    w.item(RR_PCO_UP_VALIDLIFETIME, b, at + 4, 4)?;
    w.item(RR_PCO_UP_PREFERREDLIFETIME, b, at + 8, 4)?;
    let names = [
        (0x8000_0000, ", Decrement valid lifetime"),
        (0x4000_0000, ", Decrement preferred lifetime"),
    ];
    let bits = [RR_PCO_UP_FLAG_V, RR_PCO_UP_FLAG_P, RR_PCO_UP_FLAG_RESERVED];
    flags(w, b, (RR_PCO_UP_FLAG, at + 12, 4), &names, &bits)?;
    let prefix = Ipv6Addr::from(b.array::<16>(at + 16)?);
    w.item(RR_PCO_UP_USEPREFIX, b, at + 16, 16)?;
    w.close(opened);
    w.append(part, format_args!(": {prefix}/{len} (keep {keep})"));
    Ok(())
}

fn result<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let part = begin(w, b, RR_RM, at, MATCH_LEN)?;
    let opened = w.open(part);
    let names = [(2, ", Bounds"), (1, ", Forbidden")];
    let bits = [RR_RM_FLAG_RESERVED, RR_RM_FLAG_B, RR_RM_FLAG_F];
    flags(w, b, (RR_RM_FLAG, at, 2), &names, &bits)?;
    w.item(RR_RM_ORDINAL, b, at + 2, 1)?;
    let len = b.u8(at + 3)?;
    let item = w.item(RR_RM_MATCHEDLEN, b, at + 3, 1)?;
    if len > 128 {
        w.expert(RR_PCO_MP_MATCHEDLEN_GT128, item);
    }
    let interface = b.u32(at + 4)?;
    w.item(RR_RM_INTERFACEINDEX, b, at + 4, 4)?;
    let prefix = Ipv6Addr::from(b.array::<16>(at + 8)?);
    w.item(RR_RM_MATCHEDPREFIX, b, at + 8, 16)?;
    w.close(opened);
    w.append(part, format_args!(": {prefix}/{len} (interface {interface})"));
    Ok(())
}
