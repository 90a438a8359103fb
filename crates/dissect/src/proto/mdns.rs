//! Multicast DNS (RFC 6762): DNS's format and fields, with another use of a class's first bit.

use lamna_fields::{FieldDef, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::dns;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The protocol itself; its fields are those of DNS.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mdns", "Multicast Domain Name System", "mDNS");
}

/// Multicast DNS.
#[derive(Clone, Copy, Debug)]
pub struct Mdns;

impl Dissect for Mdns {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(5353)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        dns::message(w, b, dns::Kind::Multicast)
    }
}
