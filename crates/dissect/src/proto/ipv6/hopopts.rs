//! The hop-by-hop options header (RFC 8200, section 4.3).

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table};

use super::options::{self, Place};
use super::{Chain, HEADER_LEN, MIN_JUMBO, follow};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::numbers;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of IPv6 Hop-by-Hop Option.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipv6.hopopts", "IPv6 Hop-by-Hop Option", "IPv6 Hop-by-Hop");
    NXT = FieldDef::new("ipv6.hopopts.nxt", "Next Header", FieldType::Uint8).strings(Strings::Values(&numbers::ip_protocol::NAMES));
    LEN = FieldDef::new("ipv6.hopopts.len", "Length", FieldType::Uint8);
    LEN_OCT = FieldDef::new("ipv6.hopopts.len_oct", "Length", FieldType::Uint16).strings(Strings::Unit(&(" byte", " bytes")));
    NOT_FIRST = FieldDef::new("ipv6.hopopts.not_first", "IPv6 Hop-by-Hop extension header must appear immediately after IPv6 header", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
}

/// Hop-by-hop options.
#[derive(Clone, Copy, Debug)]
pub struct HopOpts;

impl Dissect for HopOpts {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(super::next_header::HOP_BY_HOP)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let mut chain = Chain::outside();
        let (next, len) = header(w, &b, &chain)?;
        chain.extensions += len;
        follow(w, &mut chain, next, b.from(len)?)
    }
}

/// Shows the header; what follows it, and its length.
pub(super) fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    chain: &Chain,
) -> Result<(u8, usize), Fault> {
    w.columns().append_info_separated(" , ", format_args!("IPv6 hop-by-hop options"));
    let len = (usize::from(b.u8(1)?) + 1) * 8;
    let (root, opened) = w.open_protocol(b, 0, len.min(b.len()))?;
    if chain.payload_len.is_none() || chain.extensions != 0 {
        w.expert(NOT_FIRST, root);
    }
    let next = b.u8(0)?;
    w.item(NXT, b, 0, 1)?;
    w.item(LEN, b, 1, 1)?;
    let item = w.number(LEN_OCT, b, 1, 1, len as u64)?;
    w.mark_generated(item);
    options::walk(w, b, len, Place::HopByHop, chain)?;
    w.close(opened);
    Ok((next, len))
}

/// The length that a jumbo payload option in the header behind an IPv6 header gives, `b` beginning with
/// that IPv6 header; `None` where there is none, or where it is too small for a jumbogram.
pub(super) fn jumbo_len(b: &Buf<'_>) -> Option<u32> {
    let header = b.captured().get(HEADER_LEN..)?;
    let end = (usize::from(*header.get(1)?) + 1) * 8;
    let options = header.get(2..end.min(header.len()))?;
    let mut at = 0;
    loop {
        match *options.get(at)? {
            options::option::PAD1 => at += 1,
            options::option::JUMBO if options.get(at + 1) == Some(&4) => {
                let value = u32::from_be_bytes(*options.get(at + 2..)?.first_chunk()?);
                return (value >= MIN_JUMBO).then_some(value);
            }
            _ => at += 2 + usize::from(*options.get(at + 1)?),
        }
    }
}
