//! Realtek's protocols of switches, which share an EtherType by their first octet.

pub mod rrcp;

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Realtek Layer 2 Protocols.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("realtek", "Realtek Layer 2 Protocols", "Realtek");
    PACKET = FieldDef::new("realtek.packet", "Unknown packet", FieldType::Bytes);
}

/// Realtek's protocols.
#[derive(Clone, Copy, Debug)]
pub struct Realtek;

impl Dissect for Realtek {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x8899)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Realtek");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let protocol = match b.u8(0) {
            Ok(1) => Some(id::RRCP),
            Ok(2) => Some(id::REP),
            Ok(0x03 | 0x23) => Some(id::RLDP),
            _ => None,
        };
        match protocol {
            Some(protocol) => {
                w.close(opened);
                w.call(protocol, b)
            }
            None => {
                w.item(PACKET, &b, 0, REST)?;
                w.close(opened);
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn realtek(octets: &[u8]) -> Shown {
        frame(1, &ethernet(0x8899, octets))
    }

    #[test]
    fn the_first_octet_tells_them_apart() {
        assert!(realtek(b"\x02\0\0").columns.ends_with("REP Echo Reply"));
        assert!(realtek(b"\x23\0\0").columns.ends_with("RLDP Network Loop Detection"));
        let shown = realtek(b"\x25\x80");
        assert_eq!(shown.protocols, "eth:ethertype:realtek");
        assert!(shown.has("Unknown packet: 2580"));
    }

    #[test]
    fn registers_are_read_and_hosts_tell_who_they_are() {
        let shown = realtek(b"\x01\x81\x23\x79\x02\0\x12\x34\0\0");
        assert!(shown.columns.ends_with("RRCP Get Reply"));
        assert!(shown.has("Register data: 0x1234"));
        let shown = realtek(b"\x01\x80\x23\x79\x03\x05\x02\0\0\0\0\x01\x83\x06\0\0\0\x09");
        assert!(shown.has("Uplink MAC address: 02:00:00:00:00:01"));
        assert!(shown.has("Vendor ID: 0x00000009"));
    }
}
