//! Cisco's Interior Gateway Routing Protocol, the one before EIGRP (Hedrick, "An Introduction to IGRP", 1991).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Cisco Interior Gateway Routing Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("igrp", "Cisco Interior Gateway Routing Protocol", "IGRP");
    UPDATE = FieldDef::new("igrp.update", "Update Release", FieldType::Uint8);
    AS = FieldDef::new("igrp.as", "Autonomous System", FieldType::Uint16);
    VERSION = FieldDef::new("igrp.version", "IGRP Version", FieldType::Uint8).mask(0xf0);
    COMMAND = FieldDef::new("igrp.command", "Command", FieldType::Uint8).mask(0xf);
    INTERIOR_ROUTES = FieldDef::new("igrp.interior_routes", "Interior routes", FieldType::Uint16);
    SYSTEM_ROUTES = FieldDef::new("igrp.system_routes", "System routes", FieldType::Uint16);
    EXTERIOR_ROUTES = FieldDef::new("igrp.exterior_routes", "Exterior routes", FieldType::Uint16);
    CHECKSUM = FieldDef::new("igrp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    NETWORK = FieldDef::new("igrp.network", "Network", FieldType::Ipv4);
    DELAY = FieldDef::new("igrp.delay", "Delay", FieldType::Uint24);
    BANDWIDTH = FieldDef::new("igrp.bandwidth", "Bandwidth", FieldType::Uint24);
    MTU = FieldDef::new("igrp.mtu", "MTU", FieldType::Uint16).strings(Strings::Unit(&(" byte", " bytes")));
    RELIABILITY = FieldDef::new("igrp.reliability", "Reliability", FieldType::Uint8);
    LOAD = FieldDef::new("igrp.load", "Load", FieldType::Uint8);
    HOP_COUNT = FieldDef::new("igrp.hop_count", "Hop count", FieldType::Uint8);
    VERSION_INVALID = FieldDef::new("igrp.version.invalid", "Unknown Version, The dissection may be inaccurate", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets before the routes.
const HEADER_LEN: usize = 12;

/// Octets of a route.
const ROUTE_LEN: usize = 14;

/// IGRP.
#[derive(Clone, Copy, Debug)]
pub struct Igrp;

impl Dissect for Igrp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(9)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IGRP");
        let first = b.u8(0)?;
        match first {
            0x11 => w.info(format_args!("Response")),
            0x12 => w.info(format_args!("Request")),
            _ => w.info(format_args!("Unknown version or opcode")),
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("Cisco IGRP"));
        let item = w.item(VERSION, &b, 0, 1)?;
        if first >> 4 != 1 {
            w.expert(VERSION_INVALID, item);
        }
        let item = w.item(COMMAND, &b, 0, 1)?;
        let word = if first & 15 == 1 { "Response" } else { "Request" };
        w.append(item, format_args!(" ({word})"));
        w.row(&b, 1, &[(UPDATE, 1), (AS, 2)])?;
        let counts = [b.u16(4)?, b.u16(6)?, b.u16(8)?];
        let mut at = HEADER_LEN;
        let kinds = [INTERIOR_ROUTES, SYSTEM_ROUTES, EXTERIOR_ROUTES];
        for (index, field) in kinds.into_iter().enumerate() {
            let place = 4 + 2 * index;
            let item = w.item(field, &b, place, 2)?;
            let inner = w.open(item);
            for _ in 0..counts[index] {
                b.check(at, ROUTE_LEN)?;
                route(w, &b.slice(at, ROUTE_LEN)?, index == 0)?;
                at += ROUTE_LEN;
            }
            w.close(inner);
        }
        w.item(CHECKSUM, &b, 10, 2)?;
        w.close(opened);
        Ok(())
    }
}

/// A route. Of an interior one, the network's first octet is the sender's own.
fn route<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, is_interior: bool) -> Walked {
    let [x, y, z] = b.array(0)?;
    let network = match &w.net.source {
        Address::Ipv4([first, ..]) | Address::Ipv6([first, ..]) if is_interior => [*first, x, y, z],
        _ if is_interior => [0, x, y, z],
        _ => [x, y, z, 0],
    };
    let text = format_args!("Entry for network {}", Address::Ipv4(network));
    let item = w.text(b, 0, REST, text)?;
    let opened = w.open(item);
    w.number(NETWORK, b, 0, 3, u64::from(u32::from_be_bytes(network)))?;
    let fields =
        [(DELAY, 3), (BANDWIDTH, 3), (MTU, 2), (RELIABILITY, 1), (LOAD, 1), (HOP_COUNT, 1)];
    w.row(b, 3, &fields)?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn igrp(octets: &[u8]) -> Shown {
        let mut packet = vec![0x45, 0, 0, 20 + octets.len() as u8, 0, 1, 0, 0, 64, 9, 0, 0];
        packet.extend([10, 0, 0, 1, 255, 255, 255, 255]);
        packet.extend(octets);
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn networks_inside_begin_like_the_sender() {
        let route = b"\x0a\0\x01\0\0\x64\0\x03\xe8\x05\xdc\xff\x01\x02";
        let head = b"\x11\x07\0\x0a\0\x01\0\x01\0\0\0\0";
        let shown = igrp(&[&head[..], route, route].concat());
        assert!(shown.columns.ends_with("IGRP Response"));
        assert!(shown.has("Entry for network 10.10.0.1"));
        assert!(shown.has("Entry for network 10.0.1.0"));
        assert!(shown.has(".... 0001 = Command: 1 (Response)"));
    }

    #[test]
    fn another_version_is_noted() {
        let shown = igrp(b"\x21\x07\0\x0a\0\0\0\0\0\0\0\0");
        assert!(shown.columns.ends_with("IGRP Unknown version or opcode"));
        let note =
            "[Expert Info (Warning/Protocol): Unknown Version, The dissection may be inaccurate]";
        assert!(shown.has(note));
    }
}
