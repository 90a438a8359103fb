//! Link-Local Multicast Name Resolution (RFC 4795): DNS's format and fields, with other flags.

use lamna_fields::{FieldDef, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::dns;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The protocol itself; its fields are those of DNS.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("llmnr", "Link-local Multicast Name Resolution", "LLMNR");
}

/// Link-Local Multicast Name Resolution.
#[derive(Clone, Copy, Debug)]
pub struct Llmnr;

impl Dissect for Llmnr {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(5355)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        dns::message(w, b, dns::Kind::LinkLocal)
    }
}
