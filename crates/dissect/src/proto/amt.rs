//! Automatic Multicast Tunneling (RFC 7450).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        1 => "Relay Discovery",
        2 => "Relay Advertisement",
        3 => "Request",
        4 => "Membership Query",
        5 => "Membership Update",
        6 => "Multicast Data",
        7 => "Teardown",
    }
}

field_table! {
    /// The fields of Automatic Multicast Tunneling.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("amt", "Automatic Multicast Tunneling", "AMT");
    VERSION = FieldDef::new("amt.version", "Version", FieldType::Uint8).mask(0xf0);
    TYPE = FieldDef::new("amt.type", "Type", FieldType::Uint8).mask(0xf).strings(Strings::Values(&TYPE_VALUES));
    RESERVED = FieldDef::new("amt.reserved", "Reserved", FieldType::Bytes);
    DISCOVERY_NONCE = FieldDef::new("amt.discovery_nonce", "Discovery Nonce", FieldType::Uint32).base(Base::Hex);
    RELAY_ADDRESS_IPV4 = FieldDef::new("amt.relay_address.ipv4", "Relay Address (IPv4)", FieldType::Ipv4);
    RELAY_ADDRESS_IPV6 = FieldDef::new("amt.relay_address.ipv6", "Relay Address (IPv6)", FieldType::Ipv6);
    REQUEST_NONCE = FieldDef::new("amt.request_nonce", "Request Nonce", FieldType::Uint32).base(Base::Hex);
    REQUEST_RESERVED = FieldDef::new("amt.request.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xfe);
    REQUEST_P = FieldDef::new("amt.request.p", "P Flags", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("IPv4 packet carrying an IGMPv3 General Query", "IPv6 packet carrying an MLDv2 General Query")));
    MEMBERSHIP_QUERY_RESERVED = FieldDef::new("amt.membership_query.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xfc);
    MEMBERSHIP_QUERY_L = FieldDef::new("amt.membership_query.l", "L Flags", FieldType::Uint8).mask(0x2);
    MEMBERSHIP_QUERY_G = FieldDef::new("amt.membership_query.g", "G Flags", FieldType::Uint8).mask(0x1);
    RESPONSE_MAC = FieldDef::new("amt.response_mac", "Response MAC", FieldType::Uint48).base(Base::Hex);
    GATEWAY_PORT_NUMBER = FieldDef::new("amt.gateway.port_number", "Gateway Port Number", FieldType::Uint16);
    GATEWAY_IP_ADDRESS = FieldDef::new("amt.gateway.ip_address", "Gateway IP Address", FieldType::Ipv6);
    MULTICAST_DATA = FieldDef::new("amt.multicast_data", "Multicast Data", FieldType::Bytes);
    RELAY_ADDRESS_UNKNOWN = FieldDef::new("amt.relay_address.unknown", "Relay Address (Unknown Type)", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    UNKNOWN = FieldDef::new("amt.unknown", "Unknown Data", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
}

/// Automatic Multicast Tunneling.
#[derive(Clone, Copy, Debug)]
pub struct Amt;

impl Dissect for Amt {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(2268)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("AMT");
        let kind = b.u8(0)? & 15;
        let name = TYPE_VALUES.get(u64::from(kind));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(VERSION, &b, 0, 1)?;
        w.item(TYPE, &b, 0, 1)?;
        w.info(format_args!("{}", name.unwrap_or("Unknown AMT TYPE")));
        match kind {
            1 => {
                w.row(&b, 1, &[(RESERVED, 3), (DISCOVERY_NONCE, 4)])?;
            }
            2 => {
                let at = w.row(&b, 1, &[(RESERVED, 3), (DISCOVERY_NONCE, 4)])?;
                match b.remaining(at) {
                    4 => {
                        w.item(RELAY_ADDRESS_IPV4, &b, at, 4)?;
                    }
                    16 => {
                        w.item(RELAY_ADDRESS_IPV6, &b, at, 16)?;
                    }
                    _ => {
                        let text = format_args!("Relay Address (Unknown Type)");
                        let item = w.text(&b, at, REST, text)?;
                        w.expert(RELAY_ADDRESS_UNKNOWN, item);
                    }
                }
            }
            3 => {
                w.item(REQUEST_RESERVED, &b, 1, 1)?;
                w.row(&b, 1, &[(REQUEST_P, 1), (RESERVED, 2), (REQUEST_NONCE, 4)])?;
            }
            4 => {
                let has_gateway = b.u8(1)? & 1 != 0;
                w.item(MEMBERSHIP_QUERY_RESERVED, &b, 1, 1)?;
                w.item(MEMBERSHIP_QUERY_L, &b, 1, 1)?;
                let fields = [(MEMBERSHIP_QUERY_G, 1), (RESPONSE_MAC, 6), (REQUEST_NONCE, 4)];
                let at = w.row(&b, 1, &fields)?;
                w.call(id::IP, b.from(at)?)?;
                if has_gateway {
                    gateway(w, &b, at + packet_len(&b, at)?)?;
                }
            }
            5 => {
                let fields = [(RESERVED, 1), (RESPONSE_MAC, 6), (REQUEST_NONCE, 4)];
                let at = w.row(&b, 1, &fields)?;
                w.call(id::IP, b.from(at)?)?;
            }
            6 => {
                w.item(RESERVED, &b, 1, 1)?;
                w.item(MULTICAST_DATA, &b, 2, REST)?;
                w.call(id::IP, b.from(2)?)?;
            }
            7 => {
                let fields = [(RESERVED, 1), (RESPONSE_MAC, 6), (REQUEST_NONCE, 4)];
                let at = w.row(&b, 1, &fields)?;
                gateway(w, &b, at)?;
            }
            _ => {
                let item = w.text(&b, 1, REST, format_args!("Unknown Data"))?;
                w.expert(UNKNOWN, item);
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// Whom a relay saw.
fn gateway<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.row(b, at, &[(GATEWAY_PORT_NUMBER, 2), (GATEWAY_IP_ADDRESS, 16)])?;
    Ok(())
}

/// Octets of the packet of IP at `at`.
fn packet_len(b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    const V6_HEADER_LEN: usize = 40;
    Ok(match b.u8(at)? >> 4 {
        6 => V6_HEADER_LEN + usize::from(b.u16(at + 4)?),
        _ => usize::from(b.u16(at + 2)?),
    })
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, datagram, frame};

    fn amt(octets: &[u8]) -> Shown {
        frame(1, &datagram(2268, 2268, octets))
    }

    const DATAGRAM: &[u8] =
        b"\x45\0\0\x1f\0\x01\0\0\x40\x11\0\0\x0a\0\0\x01\xef\x01\x01\x01\0\x01\0\x02\0\x0b\0\0abc";

    #[test]
    fn a_relay_tells_its_address() {
        let shown = amt(b"\x02\0\0\0\0\0\0\x07\x0a\0\0\x01");
        assert!(shown.columns.ends_with("AMT Relay Advertisement"));
        assert!(shown.has("Relay Address (IPv4): 10.0.0.1"));
        let shown = amt(b"\x02\0\0\0\0\0\0\x07\x0a");
        assert!(shown.has("[Expert Info (Note/Undecoded): Relay Address (Unknown Type)]"));
    }

    #[test]
    fn packets_are_carried_and_a_gateway_may_follow() {
        assert!(amt(&[b"\x06\0", DATAGRAM].concat()).protocols.ends_with("amt:ip:udp:data"));
        let head = b"\x04\x01\0\0\0\0\0\0\0\0\0\x09";
        let shown = amt(&[&head[..], DATAGRAM, b"\0\x05", &[0; 15], &[1]].concat());
        assert!(shown.has("Gateway IP Address: ::1"));
    }

    #[test]
    fn other_types_are_noted() {
        assert!(amt(b"\x08abc").columns.ends_with("AMT Unknown AMT TYPE"));
    }
}
