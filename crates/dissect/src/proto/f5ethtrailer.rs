//! What BIG-IP machines append to Ethernet frames: recognised, where Wireshark takes zeros before a last few octets for it.

use lamna_fields::{FieldDef, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::Walk;

field_table! {
    /// The fields of the trailer.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("f5ethtrailer", "F5 Ethernet Trailer Protocol", "F5 Ethernet trailer");
}

/// Octets of a header, behind the zeros.
const HEADER_LEN: usize = 8;

/// The trailer.
#[derive(Clone, Copy, Debug)]
pub struct F5EthTrailer;

/// Whether a trailer is taken for it though it is too short: zeros, as many as a header has or more, and one octet
/// less than a header.
pub(crate) fn is_cut_short(trailer: &[u8]) -> bool {
    trailer
        .len()
        .checked_sub(HEADER_LEN - 1)
        .is_some_and(|zeros| zeros >= HEADER_LEN && leading_zeros(trailer) == zeros)
}

fn leading_zeros(octets: &[u8]) -> usize {
    octets.iter().take_while(|octet| **octet == 0).count()
}

impl Dissect for F5EthTrailer {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        b.check(leading_zeros(b.captured()), HEADER_LEN)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, ethernet, frame};

    fn with(at: usize) -> crate::proto::captured::Shown {
        let mut octets = ethernet(0x0806, &ARP);
        octets.resize(60, 0);
        octets[42 + at] = 0x40;
        frame(1, &octets)
    }

    #[test]
    fn one_that_is_too_short_is_malformed() {
        let shown = with(11);
        assert_eq!(shown.protocols, "eth:ethertype:arp:f5ethtrailer");
        assert!(shown.has("[Malformed Packet: F5 Ethernet trailer]"));
    }

    #[test]
    fn other_octets_are_a_trailer() {
        assert_eq!(with(10).protocols, "eth:ethertype:arp");
        assert_eq!(with(12).protocols, "eth:ethertype:arp");
    }
}
