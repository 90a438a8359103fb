//! Communities: plain (RFC 1997) and large (RFC 8092).

use std::fmt::Write as _;

use super::f;
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::walk::Walk;

/// Octets of a large community.
const LARGE_LEN: usize = 12;

/// Plain communities.
pub(super) fn plain<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    begin: usize,
    len: usize,
    root: Item,
) -> Walked {
    let all = w.item(f::UPDATE_PATH_ATTRIBUTE_COMMUNITIES, b, begin, len)?;
    let opened = w.open(all);
    let mut text = String::new();
    for at in (begin..begin + len).step_by(4) {
        let (value, system, number) = (b.u32(at)?, b.u16(at)?, b.u16(at + 2)?);
        let known = f::UPDATE_PATH_ATTRIBUTE_COMMUNITY_WELLKNOWN_VALUES.get(u64::from(value));
        // What is reserved and what is well known is not split in two.
        if known.is_some() || matches!(system, 0 | 0xffff) {
            let name = known.unwrap_or("Reserved");
            w.item(f::UPDATE_PATH_ATTRIBUTE_COMMUNITY_WELLKNOWN, b, at, 4)?;
            let _ = write!(text, "{name} ");
        } else {
            let item = w.item(f::UPDATE_PATH_ATTRIBUTE_COMMUNITY, b, at, 4)?;
            let inner = w.open(item);
            w.item(f::UPDATE_PATH_ATTRIBUTE_COMMUNITY_AS, b, at, 2)?;
            w.item(f::UPDATE_PATH_ATTRIBUTE_COMMUNITY_VALUE, b, at + 2, 2)?;
            w.label(item, format_args!("Community: {system}:{number} "));
            let _ = write!(text, "{system}:{number} ");
            w.close(inner);
        }
    }
    w.close(opened);
    w.label(all, format_args!("Communities: {text}"));
    w.append(root, format_args!(": {text}"));
    Ok(())
}

/// Large communities.
pub(super) fn large<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    begin: usize,
    len: usize,
    root: Item,
) -> Walked {
    let mut text = String::new();
    for at in (begin..begin + len).step_by(LARGE_LEN) {
        let (global, first, second) = (b.u32(at)?, b.u32(at + 4)?, b.u32(at + 8)?);
        let item = w.string(f::LARGE_COMMUNITIES, b, at, LARGE_LEN, format_args!("[ Null ]"))?;
        w.label(item, format_args!("Large communities: {global}:{first}:{second}"));
        let opened = w.open(item);
        w.item(f::LARGE_COMMUNITIES_GA, b, at, 4)?;
        w.item(f::LARGE_COMMUNITIES_LDP1, b, at + 4, 4)?;
        w.item(f::LARGE_COMMUNITIES_LDP2, b, at + 8, 4)?;
        w.close(opened);
        let _ = write!(text, " {global}:{first}:{second}");
    }
    w.append(root, format_args!(":{text}"));
    Ok(())
}
