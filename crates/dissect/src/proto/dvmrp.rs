//! Distance Vector Multicast Routing, version 3 (draft-ietf-idmr-dvmrp-v3-11), in messages of IGMP.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static TYPE_VALUES {
        0x13 => "DVMRP",
    }
    static V3_CODE_VALUES {
        0x1 => "Probe",
        0x2 => "Report",
        0x3 => "Ask Neighbors",
        0x4 => "Neighbors",
        0x5 => "Ask Neighbors 2",
        0x6 => "Neighbors 2",
        0x7 => "Prune",
        0x8 => "Graft",
        0x9 => "Graft ACK",
    }
}

field_table! {
    /// The fields of Distance Vector Multicast Routing Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("dvmrp", "Distance Vector Multicast Routing Protocol", "DVMRP");
    VERSION = FieldDef::new("dvmrp.version", "DVMRP Version", FieldType::Uint8);
    TYPE = FieldDef::new("dvmrp.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    CHECKSUM = FieldDef::new("dvmrp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("dvmrp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    RESERVED = FieldDef::new("dvmrp.reserved", "Reserved", FieldType::Uint16).base(Base::Hex);
    NETMASK = FieldDef::new("dvmrp.netmask", "Netmask", FieldType::Ipv4);
    METRIC = FieldDef::new("dvmrp.metric", "Metric", FieldType::Uint8);
    MADDR = FieldDef::new("dvmrp.maddr", "Multicast Addr", FieldType::Ipv4);
    V3_CODE = FieldDef::new("dvmrp.v3.code", "Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&V3_CODE_VALUES));
    CAPABILITIES = FieldDef::new("dvmrp.capabilities", "Capabilities", FieldType::Uint8).base(Base::Hex);
    CAP_LEAF = FieldDef::new("dvmrp.cap.leaf", "Leaf", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Leaf", "NOT Leaf")));
    CAP_PRUNE = FieldDef::new("dvmrp.cap.prune", "Prune", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Prune capable", "NOT Prune capable")));
    CAP_GENID = FieldDef::new("dvmrp.cap.genid", "Genid", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Genid capable", "NOT Genid capable")));
    CAP_MTRACE = FieldDef::new("dvmrp.cap.mtrace", "Mtrace", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Multicast Traceroute capable", "NOT Multicast Traceroute capable")));
    CAP_SNMP = FieldDef::new("dvmrp.cap.snmp", "SNMP", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("SNMP capable", "NOT SNMP capable")));
    CAP_NETMASK = FieldDef::new("dvmrp.cap.netmask", "Netmask", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Netmask capable", "NOT Netmask capable")));
    MIN_VER = FieldDef::new("dvmrp.min_ver", "Minor Version", FieldType::Uint8).base(Base::Hex);
    MAJ_VER = FieldDef::new("dvmrp.maj_ver", "Major Version", FieldType::Uint8).base(Base::Hex);
    GENID = FieldDef::new("dvmrp.genid", "Generation ID", FieldType::Uint32);
    SADDR = FieldDef::new("dvmrp.saddr", "Source Addr", FieldType::Ipv4);
    LIFETIME = FieldDef::new("dvmrp.lifetime", "Prune lifetime", FieldType::Uint32);
    LOCAL = FieldDef::new("dvmrp.local", "Local Addr", FieldType::Ipv4);
    THRESHOLD = FieldDef::new("dvmrp.threshold", "Threshold", FieldType::Uint8);
    FLAG_TUNNEL = FieldDef::new("dvmrp.flag.tunnel", "Tunnel", FieldType::Boolean).bits(8).mask(0x1);
    FLAG_SRCROUTE = FieldDef::new("dvmrp.flag.srcroute", "Source Route", FieldType::Boolean).bits(8).mask(0x2);
    FLAG_DOWN = FieldDef::new("dvmrp.flag.down", "Down", FieldType::Boolean).bits(8).mask(0x10);
    FLAG_DISABLED = FieldDef::new("dvmrp.flag.disabled", "Disabled", FieldType::Boolean).bits(8).mask(0x20);
    FLAG_QUERIER = FieldDef::new("dvmrp.flag.querier", "Querier", FieldType::Boolean).bits(8).mask(0x40);
    FLAG_LEAF = FieldDef::new("dvmrp.flag.leaf", "Leaf", FieldType::Boolean).bits(8).mask(0x80);
    NCOUNT = FieldDef::new("dvmrp.ncount", "Neighbor Count", FieldType::Uint8);
    NEIGHBOR = FieldDef::new("dvmrp.neighbor", "Neighbor Addr", FieldType::Ipv4);
    ROUTE = FieldDef::new("dvmrp.route", "Route", FieldType::None);
    FLAGS = FieldDef::new("dvmrp.flags", "Flags", FieldType::None);
    BAD_CHECKSUM = FieldDef::new("dvmrp.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
}

/// Codes of messages.
mod code {
    pub(super) const PROBE: u8 = 1;
    pub(super) const REPORT: u8 = 2;
    pub(super) const NEIGHBORS_2: u8 = 6;
    pub(super) const PRUNE: u8 = 7;
    pub(super) const GRAFT: u8 = 8;
    pub(super) const GRAFT_ACK: u8 = 9;
}

const CAPABILITY_FIELDS: [Field; 6] =
    [CAP_NETMASK, CAP_SNMP, CAP_MTRACE, CAP_GENID, CAP_PRUNE, CAP_LEAF];

/// The protocol.
#[derive(Clone, Copy, Debug)]
pub struct Dvmrp;

impl Dissect for Dvmrp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("igmp.type", 0x13)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const VERSION_3: u8 = 3;
        w.column_protocol("DVMRP");
        let code = b.u8(1)?;
        let (major, minor) = (b.u8(7)?, b.u8(6)?);
        match V3_CODE_VALUES.get(u64::from(code)) {
            Some(name) => w.info(format_args!("V{VERSION_3} {name}")),
            None => w.info(format_args!("V{VERSION_3} Unknown Type:{code:#04x}")),
        }
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.number(VERSION, &b, 0, 0, u64::from(VERSION_3))?;
        w.item(TYPE, &b, 0, 1)?;
        w.item(V3_CODE, &b, 1, 1)?;
        let fields =
            checksum::Fields { value: CHECKSUM, status: CHECKSUM_STATUS, bad: BAD_CHECKSUM };
        let octets = (!b.is_cut() && !w.net.fragmented).then(|| [b.captured()]);
        checksum::show(w, fields, &b, 2, octets.as_ref().map(|parts| &parts[..]))?;
        let has_capabilities = code == code::PROBE || code == code::NEIGHBORS_2;
        w.item(RESERVED, &b, 4, 2)?;
        if has_capabilities {
            w.bitmask(CAPABILITIES, &CAPABILITY_FIELDS, &b, 5, 1)?;
        }
        w.number(MIN_VER, &b, 6, 1, u64::from(minor))?;
        w.number(MAJ_VER, &b, 7, 1, u64::from(major))?;
        body(w, &b, code)?;
        w.close(opened);
        Ok(())
    }
}

fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, code: u8) -> Walked {
    match code {
        code::PROBE => {
            w.item(GENID, b, 8, 4)?;
            let mut at = 12;
            while b.remaining(at) >= 4 {
                w.item(NEIGHBOR, b, at, 4)?;
                at += 4;
            }
        }
        code::REPORT => routes(w, b)?,
        code::NEIGHBORS_2 => neighbours(w, b)?,
        code::PRUNE => {
            w.item(SADDR, b, 8, 4)?;
            w.item(MADDR, b, 12, 4)?;
            w.item(LIFETIME, b, 16, 4)?;
            if b.remaining(20) >= 4 {
                w.item(NETMASK, b, 20, 4)?;
            }
        }
        code::GRAFT | code::GRAFT_ACK => {
            w.item(SADDR, b, 8, 4)?;
            w.item(MADDR, b, 12, 4)?;
            if b.remaining(16) >= 4 {
                w.item(NETMASK, b, 16, 4)?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// Routes: a mask without its first octet, then networks in as many octets as it needs, each with a metric whose highest
/// bit ends the list.
fn routes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const LAST: u8 = 0x80;
    const ONLY_FIRST: u32 = 0xff00_0000;
    let mut at = 8;
    while b.remaining(at) > 0 {
        let [second, third, fourth] = b.array::<3>(at)?;
        let mask = u32::from_be_bytes([0xff, second, third, fourth]);
        let width = 1 + [second, third, fourth].iter().filter(|octet| **octet != 0).count();
        let start = at;
        let route = w.item(ROUTE, b, at, b.len() - at)?;
        let opened = w.open(route);
        w.number(NETMASK, b, at, 3, u64::from(mask))?;
        at += 3;
        loop {
            let network = b.bytes(at, width)?;
            let mut octets = [0u8; 4];
            octets[..width].copy_from_slice(network);
            let number = u64::from(u32::from_be_bytes(octets));
            let item = w.number(SADDR, b, at, width, number)?;
            let network = Address::Ipv4(octets);
            if mask == ONLY_FIRST && number == 0 {
                w.label(item, format_args!("Default Route {network} (netmask 0.0.0.0)"));
            } else {
                let mask = Address::Ipv4(mask.to_be_bytes());
                w.label(item, format_args!("Source Network {network} (netmask {mask})"));
            }
            at += width;
            let metric = b.u8(at)?;
            w.number(METRIC, b, at, 1, u64::from(metric & !LAST))?;
            at += 1;
            if metric & LAST != 0 {
                break;
            }
        }
        w.set_len(route, at - start);
        w.close(opened);
    }
    Ok(())
}

/// The interfaces of a router, each with its neighbours.
fn neighbours<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let flags = [FLAG_TUNNEL, FLAG_SRCROUTE, FLAG_DOWN, FLAG_DISABLED, FLAG_QUERIER, FLAG_LEAF];
    let mut at = 8;
    while b.remaining(at) >= 8 {
        w.item(LOCAL, b, at, 4)?;
        w.item(METRIC, b, at + 4, 1)?;
        w.item(THRESHOLD, b, at + 5, 1)?;
        let item = w.item(FLAGS, b, at + 6, 1)?;
        w.bits(item, &flags, b, at + 6, 1)?;
        let count = usize::from(b.u8(at + 7)?);
        w.item(NCOUNT, b, at + 7, 1)?;
        at += 8;
        for _ in 0..count {
            w.item(NEIGHBOR, b, at, 4)?;
            at += 4;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn routes_share_a_mask() {
        let mut octets = vec![0x45, 0, 0, 41, 0, 1, 0, 0, 64, 2, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];
        octets.extend([
            0x13, 2, 0, 0, 0, 0, 0xff, 3, 0xff, 0xff, 0, 192, 168, 1, 5, 192, 168, 2, 0x86,
        ]);
        octets[3] = octets.len() as u8;
        let shown = frame(1, &ethernet(0x0800, &octets));
        assert_eq!(shown.protocols, "eth:ethertype:ip:igmp:dvmrp");
        assert!(shown.has("Source Network 192.168.2.0 (netmask 255.255.255.0)"), "{shown:#?}");
        assert!(shown.has("Metric: 6"));
    }
}
