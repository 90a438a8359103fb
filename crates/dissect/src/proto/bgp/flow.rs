//! Flow specifications (RFC 8955): where each begins and ends.

use super::f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// The first octet of a length of two octets: its upper half.
const LONG: u8 = 0xf0;

/// Specifications from `at` to `end`.
pub(super) fn rules<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
) -> Walked {
    while at < end {
        let long = b.u8(at)? >= LONG;
        let head = if long { 2 } else { 1 };
        let len = usize::from(if long { b.u16(at)? & 0x0fff } else { u16::from(b.u8(at)?) });
        let total = head + len;
        let root = w.item(f::FLOWSPEC_NLRI, b, at, total)?;
        w.label(root, format_args!("FLOW_SPEC_NLRI ({total} bytes)"));
        let opened = w.open(root);
        w.number(f::FLOWSPEC_NLRI_LENGTH, b, at, head, len as u64)?;
        w.close(opened);
        at += total;
    }
    Ok(())
}
