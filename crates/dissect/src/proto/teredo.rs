//! Teredo: IPv6 in datagrams that pass translators of addresses (RFC 4380).

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// The port of Teredo's servers.
pub const PORT: u16 = 3544;

/// What an authentication header begins with, and an origin indication.
const AUTHENTICATION: u16 = 1;
const ORIGIN: u16 = 0;

/// Octets of an origin indication.
const ORIGIN_LEN: usize = 8;

field_table! {
    /// The fields of Teredo IPv6 over UDP tunneling.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("teredo", "Teredo IPv6 over UDP tunneling", "Teredo");
    AUTH = FieldDef::new("teredo.auth", "Teredo Authentication header", FieldType::None);
    AUTH_IDLEN = FieldDef::new("teredo.auth.idlen", "Client identifier length", FieldType::Uint8);
    AUTH_AULEN = FieldDef::new("teredo.auth.aulen", "Authentication value length", FieldType::Uint8);
    AUTH_ID = FieldDef::new("teredo.auth.id", "Client identifier", FieldType::Bytes);
    AUTH_VALUE = FieldDef::new("teredo.auth.value", "Authentication value", FieldType::Bytes);
    AUTH_NONCE = FieldDef::new("teredo.auth.nonce", "Nonce value", FieldType::Bytes);
    AUTH_CONF = FieldDef::new("teredo.auth.conf", "Confirmation byte", FieldType::Bytes);
    ORIG = FieldDef::new("teredo.orig", "Teredo Origin Indication header", FieldType::None);
    ORIG_PORT = FieldDef::new("teredo.orig.port", "Origin UDP port", FieldType::Uint16);
    ORIG_ADDR = FieldDef::new("teredo.orig.addr", "Origin IPv4 address", FieldType::Ipv4);
}

/// Teredo.
#[derive(Clone, Copy, Debug)]
pub struct Teredo;

impl Dissect for Teredo {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Teredo");
        w.info(format_args!(""));
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let mut at = 0;
        if b.u16(at)? == AUTHENTICATION {
            at = authentication(w, &b)?;
        }
        if b.u16(at)? == ORIGIN {
            let item = w.item(ORIG, &b, at, ORIGIN_LEN)?;
            let inner = w.open(item);
            // Port and address are written inverted, so that translators leave them alone.
            let (port, address) = (!b.u16(at + 2)?, !b.u32(at + 4)?);
            w.number(ORIG_PORT, &b, at + 2, 2, u64::from(port))?;
            w.number(ORIG_ADDR, &b, at + 4, 4, u64::from(address))?;
            w.close(inner);
            at += ORIGIN_LEN;
        }
        w.close(opened);
        let packet = b.from(at)?;
        if packet.u8(0)? >> 4 == 6 { w.call(id::IPV6, packet) } else { w.data(packet) }
    }
}

/// The authentication header at the beginning, and where it ends.
fn authentication<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
) -> Result<usize, crate::buf::Fault> {
    let (id_len, value_len) = (usize::from(b.u8(2)?), usize::from(b.u8(3)?));
    let len = 4 + id_len + value_len + 9;
    let item = w.item(AUTH, b, 0, len)?;
    let inner = w.open(item);
    w.item(AUTH_IDLEN, b, 2, 1)?;
    w.item(AUTH_AULEN, b, 3, 1)?;
    let mut at = 4;
    for (field, len) in [(AUTH_ID, id_len), (AUTH_VALUE, value_len)] {
        if len > 0 {
            w.item(field, b, at, len)?;
            at += len;
        }
    }
    w.item(AUTH_NONCE, b, at, 8)?;
    w.item(AUTH_CONF, b, at + 8, 1)?;
    w.close(inner);
    Ok(len)
}

#[cfg(test)]
mod tests {
    use super::PORT;
    use crate::proto::datagram::shown;

    #[test]
    fn an_origin_is_written_inverted() {
        let mut packet = vec![0, 0, !(59085u16 >> 8) as u8, !(59085u16 as u8)];
        packet.extend([!99, !224, !90, !102]);
        packet.extend([0x60, 0, 0, 0, 0, 0, 59, 64]);
        packet.extend([0; 32]);
        let shown = shown(PORT, 4000, &packet);
        assert!(shown.protocols.ends_with("udp:teredo:ipv6"));
        assert!(shown.has("Origin UDP port: 59085"));
        assert!(shown.has("Origin IPv4 address: 99.224.90.102"));
    }

    #[test]
    fn a_header_may_end_too_early() {
        assert!(shown(PORT, 4000, &[0, 1, 4, 0, 1]).info.ends_with("[Malformed Packet]"));
    }
}
