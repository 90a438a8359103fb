//! The destination options header (RFC 8200, section 4.6).

use lamna_fields::{FieldDef, FieldType, Strings, field_table};

use super::options::{self, Place};
use super::{Chain, follow};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::numbers;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of Destination Options for IPv6.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipv6.dstopts", "Destination Options for IPv6", "IPv6 Destination");
    NXT = FieldDef::new("ipv6.dstopts.nxt", "Next Header", FieldType::Uint8).strings(Strings::Values(&numbers::ip_protocol::NAMES));
    LEN = FieldDef::new("ipv6.dstopts.len", "Length", FieldType::Uint8);
    LEN_OCT = FieldDef::new("ipv6.dstopts.len_oct", "Length", FieldType::Uint16).strings(Strings::Unit(&(" byte", " bytes")));
}

/// Destination options.
#[derive(Clone, Copy, Debug)]
pub struct DstOpts;

impl Dissect for DstOpts {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(super::next_header::DESTINATION)];

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
    w.columns().append_info_separated(" , ", format_args!("IPv6 destination options"));
    let len = (usize::from(b.u8(1)?) + 1) * 8;
    let (_, opened) = w.open_protocol(b, 0, len.min(b.len()))?;
    let next = b.u8(0)?;
    w.item(NXT, b, 0, 1)?;
    w.item(LEN, b, 1, 1)?;
    let item = w.number(LEN_OCT, b, 1, 1, len as u64)?;
    w.mark_generated(item);
    options::walk(w, b, len, Place::Destination, chain)?;
    w.close(opened);
    Ok((next, len))
}
