//! RIPng, the Routing Information Protocol for IPv6 (RFC 2080).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// The UDP port.
pub const PORT: u16 = 521;

/// Octets before the entries.
const HEADER_LEN: usize = 4;

/// Octets of an entry.
const ENTRY_LEN: usize = 20;

values! {
    static CMD_VALUES {
        1 => "Request",
        2 => "Response",
    }
}

field_table! {
    /// The fields of RIPng.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ripng", "RIPng", "RIPng");
    CMD = FieldDef::new("ripng.cmd", "Command", FieldType::Uint8).strings(Strings::Values(&CMD_VALUES));
    VERSION = FieldDef::new("ripng.version", "Version", FieldType::Uint8);
    RESERVED = FieldDef::new("ripng.reserved", "Reserved", FieldType::Bytes);
    RTE = FieldDef::new("ripng.rte", "Route Table Entry", FieldType::None);
    RTE_IPV6_PREFIX = FieldDef::new("ripng.rte.ipv6_prefix", "IPv6 Prefix", FieldType::Ipv6);
    RTE_ROUTE_TAG = FieldDef::new("ripng.rte.route_tag", "Route Tag", FieldType::Uint16).base(Base::Hex);
    RTE_PREFIX_LENGTH = FieldDef::new("ripng.rte.prefix_length", "Prefix Length", FieldType::Uint8);
    RTE_METRIC = FieldDef::new("ripng.rte.metric", "Metric", FieldType::Uint8);
}

/// RIPng.
#[derive(Clone, Copy, Debug)]
pub struct RipNg;

impl Dissect for RipNg {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.columns().set_protocol("RIPng");
        let (command, version) = (b.u8(0)?, b.u8(1)?);
        match CMD_VALUES.get(u64::from(command)) {
            Some(name) => w.info(format_args!(" Command {name}, Version {version}")),
            None => w.info(format_args!(" Command Unknown ({command}), Version {version}")),
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(CMD, &b, 0, 1)?;
        w.item(VERSION, &b, 1, 1)?;
        if b.reported() > 2 {
            w.item(RESERVED, &b, 2, 2)?;
        }
        let mut at = HEADER_LEN;
        while b.remaining(at) > 0 {
            let root = w.item(RTE, &b, at, b.remaining(at).min(ENTRY_LEN))?;
            if b.remaining(at) < ENTRY_LEN {
                w.label(root, format_args!("Route Table Entry"));
            }
            b.check(at, ENTRY_LEN)?;
            let inner = w.open(root);
            let (prefix, bits) = (Address::Ipv6(b.array(at)?), b.u8(at + 18)?);
            let metric = b.u8(at + 19)?;
            w.label(
                root,
                format_args!("Route Table Entry: IPv6 Prefix: {prefix}/{bits} Metric: {metric}"),
            );
            w.item(RTE_IPV6_PREFIX, &b, at, 16)?;
            w.item(RTE_ROUTE_TAG, &b, at + 16, 2)?;
            w.item(RTE_PREFIX_LENGTH, &b, at + 18, 1)?;
            w.item(RTE_METRIC, &b, at + 19, 1)?;
            w.close(inner);
            at += ENTRY_LEN;
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_response_has_routes() {
        let mut message = vec![2, 1, 0, 0, 0x20, 1, 0x0d, 0xb8];
        message.extend([0; 12]);
        message.extend([0, 7, 32, 1]);
        let told = shown(521, 521, &message);
        assert_eq!(told.info, "RIPng  Command Response, Version 1");
        assert!(told.has("Route Table Entry: IPv6 Prefix: 2001:db8::/32 Metric: 1"));
        assert!(told.has("Route Tag: 0x0007"));
    }

    #[test]
    fn half_an_entry_has_no_parts() {
        let told = shown(521, 521, &[3, 1, 0, 0, 1, 2, 3]);
        assert_eq!(told.info, "RIPng  Command Unknown (3), Version 1[Malformed Packet]");
        assert!(told.has("Route Table Entry"));
    }
}
