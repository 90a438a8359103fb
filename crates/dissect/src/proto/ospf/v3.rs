//! Link states of version 3 (RFC 5340, appendix A.4).

use super::{STATE_LEN, f, flags, hidden, opaque, options_3};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::{REST, Walk};

/// Functions of link states.
mod function {
    pub(super) const ROUTER: u16 = 1;
    pub(super) const NETWORK: u16 = 2;
    pub(super) const INTER_PREFIX: u16 = 3;
    pub(super) const INTER_ROUTER: u16 = 4;
    pub(super) const EXTERNAL: u16 = 5;
    pub(super) const MEMBER: u16 = 6;
    pub(super) const NSSA: u16 = 7;
    pub(super) const LINK: u16 = 8;
    pub(super) const INTRA_PREFIX: u16 = 9;
    pub(super) const INFORMATION: u16 = 12;
}

/// The part of a type that says its function.
const FUNCTION: u16 = 0x1fff;

/// The bits of an external state that say that a forwarding address and a tag follow.
const FORWARDING: u8 = 2;
const TAGGED: u8 = 1;

/// The type of a link state, in its parts.
pub(super) fn kind<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.item(f::V3_LSA, b, at, 2)?;
    w.bits(item, &[f::V3_LSA_U, f::V3_LSA_S12, f::V3_LSA_FC], b, at, 2)
}

/// A link state at `at`, with its content where it is `whole`; where the next one is.
pub(super) fn state<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    whole: bool,
) -> Result<usize, Fault> {
    let (code, len) = (b.u16(at + 2)? & FUNCTION, usize::from(b.u16(at + 18)?));
    let end = at + if whole { len.max(STATE_LEN) } else { STATE_LEN };
    let name = f::V3_LSA_FC_VALUES.get(u64::from(code)).unwrap_or("Unknown");
    let text = format_args!("LSA-type {code} ({name}), len {len}");
    let root = w.text(b, at, (end - at).min(b.remaining(at)), text)?;
    let opened = w.open(root);
    w.item(f::LSA_AGE, b, at, 2)?;
    w.item(f::V3_LSA_DO_NOT_AGE, b, at, 2)?;
    kind(w, b, at + 2)?;
    let told = match code {
        function::ROUTER => Some(f::V3_LSA_ROUTER),
        function::NETWORK => Some(f::V3_LSA_NETWORK),
        function::INTER_PREFIX => Some(f::V3_LSA_INTERPREFIX),
        function::INTER_ROUTER => Some(f::V3_LSA_INTERROUTER),
        function::EXTERNAL => Some(f::V3_LSA_ASEXT),
        function::MEMBER => Some(f::V3_LSA_MEMBER),
        function::NSSA => Some(f::V3_LSA_NSSA),
        function::LINK => Some(f::V3_LSA_LINK),
        function::INTRA_PREFIX => Some(f::V3_LSA_INTRAPREFIX),
        function::INFORMATION => Some(f::V3_LSA_OPAQUE),
        _ => None,
    };
    hidden(w, b, at + 2, 2, told)?;
    w.item(f::LINK_STATE_ID, b, at + 4, 4)?;
    w.item(f::ADVROUTER, b, at + 8, 4)?;
    w.item(f::LSA_SEQNUM, b, at + 12, 4)?;
    w.item(f::LSA_CHKSUM, b, at + 16, 2)?;
    w.item(f::LSA_LENGTH, b, at + 18, 2)?;
    if whole {
        let content = b.slice(at + STATE_LEN, end - at - STATE_LEN)?;
        match code {
            function::ROUTER => router(w, &content)?,
            function::NETWORK => network(w, &content)?,
            // What has one layout is read whatever length is told.
            function::INTER_PREFIX => inter_prefix(w, &b.from(at + STATE_LEN)?)?,
            function::INTER_ROUTER => inter_router(w, &b.from(at + STATE_LEN)?)?,
            function::EXTERNAL | function::NSSA => external(w, &content)?,
            function::LINK => link(w, &content)?,
            function::INTRA_PREFIX => intra_prefix(w, &content)?,
            function::INFORMATION => opaque::information(w, &content)?,
            _ => {}
        }
    }
    w.close(opened);
    Ok(end)
}

fn router<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    /// Octets of an interface.
    const INTERFACE_LEN: usize = 16;
    let bits = [
        f::V3_ROUTER_LSA_FLAGS_W,
        f::V3_ROUTER_LSA_FLAGS_V,
        f::V3_ROUTER_LSA_FLAGS_E,
        f::V3_ROUTER_LSA_FLAGS_B,
    ];
    flags(w, b, 0, 1, f::V3_ROUTER_LSA_FLAGS, &bits)?;
    options_3(w, b, 1)?;
    if b.remaining(4) == 0 {
        return Ok(());
    }
    let all = w.text(b, 4, REST, format_args!("Router Interfaces"))?;
    let opened = w.open(all);
    for (n, at) in (4..b.reported()).step_by(INTERFACE_LEN).enumerate() {
        let item = w.text(b, at, INTERFACE_LEN, format_args!("Entry #{}", n + 1))?;
        let inner = w.open(item);
        w.item(f::V3_LSA_TYPE, b, at, 1)?;
        w.item(f::RESERVED, b, at + 1, 1)?;
        w.item(f::METRIC, b, at + 2, 2)?;
        w.item(f::V3_LSA_INTERFACE_ID, b, at + 4, 4)?;
        w.item(f::V3_LSA_NEIGHBOR_INTERFACE_ID, b, at + 8, 4)?;
        w.item(f::V3_LSA_NEIGHBOR_ROUTER_ID, b, at + 12, 4)?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

fn network<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(f::RESERVED, b, 0, 1)?;
    options_3(w, b, 1)?;
    for at in (4..b.reported()).step_by(4) {
        w.item(f::V3_LSA_ATTACHED_ROUTER, b, at, 4)?;
    }
    Ok(())
}

/// The length and options of a prefix; its bits.
fn prefix_head<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    w.item(f::PREFIX_LENGTH, b, at, 1)?;
    let bits = [
        f::V3_PREFIX_OPTIONS_P,
        f::V3_PREFIX_OPTIONS_MC,
        f::V3_PREFIX_OPTIONS_LA,
        f::V3_PREFIX_OPTIONS_NU,
    ];
    flags(w, b, at + 1, 1, f::V3_PREFIX_OPTIONS, &bits)?;
    Ok(usize::from(b.u8(at)?))
}

/// A prefix of so many bits in whole words; where it ends.
fn prefix<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    bits: usize,
) -> Result<usize, Fault> {
    let len = bits.div_ceil(32) * 4;
    let mut address = [0; 16];
    let octets = b.bytes(at, len)?;
    let into = address.get_mut(..len).ok_or(Fault::Malformed)?;
    into.copy_from_slice(octets);
    w.octets(f::V3_ADDRESS_PREFIX_IPV6, b, at, len, &address)?;
    Ok(at + len)
}

fn inter_prefix<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(f::RESERVED, b, 0, 1)?;
    w.item(f::METRIC, b, 1, 3)?;
    let bits = prefix_head(w, b, 4)?;
    w.item(f::RESERVED, b, 6, 2)?;
    prefix(w, b, 8, bits)?;
    Ok(())
}

fn inter_router<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(f::RESERVED, b, 0, 1)?;
    options_3(w, b, 1)?;
    w.item(f::RESERVED, b, 4, 1)?;
    w.item(f::METRIC, b, 5, 3)?;
    w.item(f::V3_LSA_DESTINATION_ROUTER_ID, b, 8, 4)?;
    Ok(())
}

fn external<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let told = b.u8(0)?;
    let bits = [f::V3_AS_EXTERNAL_FLAGS_E, f::V3_AS_EXTERNAL_FLAGS_F, f::V3_AS_EXTERNAL_FLAGS_T];
    flags(w, b, 0, 1, f::V3_AS_EXTERNAL_FLAGS, &bits)?;
    w.item(f::METRIC, b, 1, 3)?;
    let bits = prefix_head(w, b, 4)?;
    let referenced = b.u16(6)?;
    w.item(f::V3_LSA_REFERENCED_LS_TYPE, b, 6, 2)?;
    let mut at = prefix(w, b, 8, bits)?;
    if told & FORWARDING != 0 {
        w.item(f::V3_LSA_FORWARDING_ADDRESS_IPV6, b, at, 16)?;
        at += 16;
    }
    if told & TAGGED != 0 {
        w.item(f::V3_LSA_EXTERNAL_ROUTE_TAG, b, at, 4)?;
        at += 4;
    }
    if referenced != 0 {
        w.item(f::V3_LSA_REFERENCED_LINK_STATE_ID, b, at, 4)?;
    }
    Ok(())
}

fn link<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(f::V3_LSA_ROUTER_PRIORITY, b, 0, 1)?;
    options_3(w, b, 1)?;
    w.item(f::V3_LSA_LINK_LOCAL_INTERFACE_ADDRESS_IPV6, b, 4, 16)?;
    let count = b.u32(20)?;
    w.item(f::V3_LSA_NUM_PREFIXES, b, 20, 4)?;
    let mut at = 24;
    for _ in 0..count {
        let bits = prefix_head(w, b, at)?;
        w.item(f::RESERVED, b, at + 2, 2)?;
        at = prefix(w, b, at + 4, bits)?;
    }
    Ok(())
}

fn intra_prefix<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let count = b.u16(0)?;
    w.item(f::V3_LSA_NUM_PREFIXES, b, 0, 2)?;
    w.item(f::V3_LSA_REFERENCED_LS_TYPE, b, 2, 2)?;
    w.item(f::V3_LSA_REFERENCED_LINK_STATE_ID, b, 4, 4)?;
    w.item(f::V3_LSA_REFERENCED_ADVERTISING_ROUTER, b, 8, 4)?;
    let mut at = 12;
    for _ in 0..count {
        let bits = prefix_head(w, b, at)?;
        w.item(f::METRIC, b, at + 2, 2)?;
        at = prefix(w, b, at + 4, bits)?;
    }
    Ok(())
}
