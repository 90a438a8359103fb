//! UDP encapsulation of IPsec packets (RFC 3948): a keepalive, IKE behind a marker, or ESP.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of UDP Encapsulation of IPsec Packets.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("udpencap", "UDP Encapsulation of IPsec Packets", "UDPENCAP");
    NAT_KEEPALIVE = FieldDef::new("udpencap.nat_keepalive", "NAT-keepalive packet", FieldType::None);
    NON_ESP_MARKER = FieldDef::new("udpencap.non_esp_marker", "Non-ESP Marker", FieldType::None);
}

/// Octets of the marker before IKE.
pub const MARKER_LEN: usize = 4;

/// The only octet of a keepalive.
const KEEPALIVE: u8 = 0xff;

/// UDP encapsulation of IPsec packets.
#[derive(Clone, Copy, Debug)]
pub struct UdpEncap;

impl Dissect for UdpEncap {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(4500)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("UDPENCAP");
        if b.reported() == 1 && b.u8(0)? == KEEPALIVE {
            w.info(format_args!("NAT-keepalive"));
            let (_, opened) = w.open_protocol(&b, 0, 1)?;
            w.item(NAT_KEEPALIVE, &b, 0, 1)?;
            w.close(opened);
            return Ok(());
        }
        if b.u32(0)? == 0 {
            w.info(format_args!("ISAKMP"));
            let (_, opened) = w.open_protocol(&b, 0, MARKER_LEN)?;
            w.item(NON_ESP_MARKER, &b, 0, MARKER_LEN)?;
            w.close(opened);
            return w.call(id::ISAKMP, b.from(MARKER_LEN)?);
        }
        w.info(format_args!("ESP"));
        let (_, opened) = w.open_protocol(&b, 0, 0)?;
        w.close(opened);
        w.call(id::ESP, b)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_keepalive_is_one_octet() {
        let shown = shown(4500, 4500, &[0xff]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:udpencap");
        assert_eq!(shown.info, "UDPENCAP NAT-keepalive");
        assert!(shown.has("NAT-keepalive packet"));
    }

    #[test]
    fn what_has_no_marker_is_esp() {
        let shown = shown(4500, 4500, &[1, 2, 3, 4, 0, 0, 0, 1]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:udpencap:esp");
        assert_eq!(shown.info, "ESP ESP (SPI=0x01020304)");
    }
}
