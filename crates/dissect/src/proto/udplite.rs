//! UDP-Lite (RFC 3828): UDP whose checksum may leave out the end of the payload.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::{id, udp};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of UDP-Lite that UDP has not.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("udplite", "Lightweight User Datagram Protocol", "UDP-Lite");
    CHECKSUM_COVERAGE = FieldDef::new("udp.checksum_coverage", "Checksum coverage", FieldType::Uint16).at(4, 2);
}

/// UDP-Lite.
#[derive(Clone, Copy, Debug)]
pub struct UdpLite;

impl Dissect for UdpLite {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(136)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // The fields that it shares with UDP are in another protocol's layer.
        w.irregular();
        let lite = udp::Lite { protocol: id::UDPLITE, coverage: CHECKSUM_COVERAGE };
        udp::datagram(w, &b, Some(lite))
    }
}
