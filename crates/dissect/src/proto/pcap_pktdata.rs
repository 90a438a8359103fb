//! A packet of whatever link type a header inside of another packet names.

use lamna_fields::{FieldDef, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::Walk;

field_table! {
    /// The only field: the name that stacks have for such packets.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pcap_pktdata", "pcap/pcapng packet data", "pcap_pktdata");
}

/// Packet data. Whoever names the link type goes on with it.
#[derive(Clone, Copy, Debug)]
pub struct PacketData;

impl Dissect for PacketData {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.data(b)
    }
}
