//! Heartbeats of Microsoft's Network Load Balancing (MS-MSNLB).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};
use std::fmt;

values! {
    static SIGNATURE_VALUES {
        0xc0de01bf => "NLB Cluster Membership HeartBeat",
        0xc0de01c0 => "NLB Extended HeartBeat",
        0xc0de01de => "NLB Reliable Protocol",
    }
    static EXTENDED_HB_TYPE_VALUES {
        1 => "Host name",
        2 => "IP Address",
    }
    static ADDRESS_FAMILY_VALUES {
        2 => "IPv4",
        23 => "IPv6",
    }
}

field_table! {
    /// The fields of MS Network Load Balancing.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("msnlb", "MS Network Load Balancing", "MS NLB");
    SIGNATURE = FieldDef::new("msnlb.signature", "Signature", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&SIGNATURE_VALUES));
    VERSION = FieldDef::new("msnlb.version", "Version", FieldType::Uint32).strings(Strings::Custom(version));
    UNIQUE_HOST_ID = FieldDef::new("msnlb.unique_host_id", "Unique Host ID", FieldType::Uint32);
    CLUSTER_IP = FieldDef::new("msnlb.cluster_ip", "Cluster IP", FieldType::Ipv4);
    HOST_IP = FieldDef::new("msnlb.host_ip", "Host IP", FieldType::Ipv4);
    SIGNATURE_DATA = FieldDef::new("msnlb.signature_data", "Signature Data", FieldType::None);
    MY_HOST_IP = FieldDef::new("msnlb.my_host_ip", "My Host id", FieldType::Uint16);
    DEFAULT_HOST_IP = FieldDef::new("msnlb.default_host_ip", "Default Host id", FieldType::Uint16);
    CONVERGENCE_STATE = FieldDef::new("msnlb.convergence_state", "Convergence State", FieldType::Uint16);
    NUMBER_OF_PORT_RULES = FieldDef::new("msnlb.number_of_port_rules", "Number of Port Rules", FieldType::Uint16);
    UNIQUE_HOST_CODE = FieldDef::new("msnlb.unique_host_code", "Unique Host Code", FieldType::Uint32);
    PACKETS_HANDLED = FieldDef::new("msnlb.packets_handled", "Packets Handled", FieldType::Uint32);
    TEAMINCFG = FieldDef::new("msnlb.teamincfg", "Teaming Configuration", FieldType::Uint32).base(Base::Hex);
    TEAMINCFG_RESERVED = FieldDef::new("msnlb.teamincfg.reserved", "Reserved", FieldType::Uint32).base(Base::Hex).mask(0xff000000);
    TEAMINGCFG_XORCLUSTERIP = FieldDef::new("msnlb.teamingcfg.xorclusterip", "XOR of the least significant 16 bits of each participant's cluster IP address", FieldType::Uint32).base(Base::Hex).mask(0xffff00);
    TEAMINGCFG_NUMBER_OF_PARTICIPANTS = FieldDef::new("msnlb.teamingcfg.number_of_participants", "Number of Participants", FieldType::Uint32).base(Base::Hex).mask(0xf8);
    TEAMINGCFG_HASHING = FieldDef::new("msnlb.teamingcfg.hashing", "Hashing", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Reverse", "Normal")));
    TEAMINGCFG_MASTER = FieldDef::new("msnlb.teamingcfg.master", "Master", FieldType::Boolean).bits(32).mask(0x2);
    TEAMINGCFG_ACTIVE = FieldDef::new("msnlb.teamingcfg.active", "Active", FieldType::Boolean).bits(32).mask(0x1);
    RESERVED = FieldDef::new("msnlb.reserved", "Reserved", FieldType::Bytes);
    PORTRULECONFIGURATION = FieldDef::new("msnlb.portruleconfiguration", "Port Rule Configuration", FieldType::None);
    PORTRULECONFIGURATION_DATA = FieldDef::new("msnlb.portruleconfiguration.data", "Port Rule Configuration Data", FieldType::Uint32).base(Base::DecHex);
    CURRENTMAP = FieldDef::new("msnlb.currentmap", "Current Map", FieldType::None);
    CURRENTMAP_DATA = FieldDef::new("msnlb.currentmap.data", "Current Map Data", FieldType::Uint64).base(Base::DecHex);
    NEWMAP = FieldDef::new("msnlb.newmap", "New Map", FieldType::None);
    NEWMAP_DATA = FieldDef::new("msnlb.newmap.data", "New Map Data", FieldType::Uint64).base(Base::DecHex);
    IDLEMAP = FieldDef::new("msnlb.idlemap", "Idle Map", FieldType::None);
    IDLEMAP_DATA = FieldDef::new("msnlb.idlemap.data", "Idle Map Data", FieldType::Uint64).base(Base::DecHex);
    READYMAP = FieldDef::new("msnlb.readymap", "Ready Map", FieldType::None);
    READYMAP_DATA = FieldDef::new("msnlb.readymap.data", "Ready Map Data", FieldType::Uint64).base(Base::DecHex);
    LOADWEIGHTS = FieldDef::new("msnlb.loadweights", "Load Weights", FieldType::None);
    LOADWEIGHTS_DATA = FieldDef::new("msnlb.loadweights.data", "Load Weights Data", FieldType::Uint32).base(Base::DecHex);
    RESERVED2 = FieldDef::new("msnlb.reserved2", "Reserved", FieldType::None);
    RESERVED2_DATA = FieldDef::new("msnlb.reserved2.data", "Reserved Data", FieldType::Uint32).base(Base::DecHex);
    EXTENDED_HB = FieldDef::new("msnlb.extended_hb", "Extended HB", FieldType::None);
    EXTENDED_HB_TYPE = FieldDef::new("msnlb.extended_hb.type", "Type", FieldType::Uint8).strings(Strings::Values(&EXTENDED_HB_TYPE_VALUES));
    LENGTH = FieldDef::new("msnlb.length", "Length", FieldType::Uint8);
    ADDRESS_FAMILY = FieldDef::new("msnlb.address_family", "Address Family", FieldType::Uint8).base(Base::HexDec).strings(Strings::Values(&ADDRESS_FAMILY_VALUES));
    HOST_NAME = FieldDef::new("msnlb.host_name", "Host name", FieldType::String);
    HOST_IPV4 = FieldDef::new("msnlb.host_ipv4", "Host IPv4", FieldType::Ipv4);
    HOST_IPV6 = FieldDef::new("msnlb.host_ipv6", "Host IPv6", FieldType::Ipv6);
    HOST_UNKNOWN = FieldDef::new("msnlb.host_unknown", "Host Unknown", FieldType::Bytes);
    PADDING = FieldDef::new("msnlb.padding", "Padding", FieldType::Bytes);
    EXTENDED_HB_UNKNOWN = FieldDef::new("msnlb.extended_hb.unknown", "Unknown HB Data", FieldType::Bytes);
}

/// What a heartbeat of a cluster's membership begins with.
const HEARTBEAT: u32 = 0xc0de_01bf;

/// What an extended heartbeat begins with.
const EXTENDED: u32 = 0xc0de_01c0;

/// Octets before what the signature tells of.
const HEADER_LEN: usize = 20;

/// A version: its two low octets.
fn version(value: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write!(out, "{}.{}", value >> 8 & 0xff, value & 0xff)
}

/// Lists of numbers of a heartbeat: group, field, octets of a number, how many of them.
static LISTS: &[(Field, Field, usize, usize)] = &[
    (PORTRULECONFIGURATION, PORTRULECONFIGURATION_DATA, 4, 33),
    (CURRENTMAP, CURRENTMAP_DATA, 8, 33),
    (NEWMAP, NEWMAP_DATA, 8, 33),
    (IDLEMAP, IDLEMAP_DATA, 8, 33),
    (READYMAP, READYMAP_DATA, 8, 33),
    (LOADWEIGHTS, LOADWEIGHTS_DATA, 4, 33),
    (RESERVED2, RESERVED2_DATA, 4, 33),
];

/// Network Load Balancing.
#[derive(Clone, Copy, Debug)]
pub struct MsNlb;

impl Dissect for MsNlb {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x886f)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("MS NLB");
        w.info(format_args!("MS NLB heartbeat"));
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let signature = b.u32_le(0)?;
        let name = SIGNATURE_VALUES.get(signature.into()).unwrap_or("Unknown");
        w.row_le(&b, 0, &[(SIGNATURE, 4), (VERSION, 4), (UNIQUE_HOST_ID, 4)])?;
        w.row(&b, 12, &[(CLUSTER_IP, 4), (HOST_IP, 4)])?;
        w.info_append(format_args!(" - {name}"));
        let item = w.item(SIGNATURE_DATA, &b, HEADER_LEN, b.len() - HEADER_LEN)?;
        w.label(item, format_args!("Signature Data - {name}"));
        let inner = w.open(item);
        match signature {
            HEARTBEAT => heartbeat(w, &b)?,
            EXTENDED => extended(w, &b)?,
            _ => {}
        }
        w.close(inner);
        w.close(opened);
        Ok(())
    }
}

fn heartbeat<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let counts = [
        (MY_HOST_IP, 2),
        (DEFAULT_HOST_IP, 2),
        (CONVERGENCE_STATE, 2),
        (NUMBER_OF_PORT_RULES, 2),
        (UNIQUE_HOST_CODE, 4),
        (PACKETS_HANDLED, 4),
    ];
    let at = w.row_le(b, HEADER_LEN, &counts)?;
    let item = w.item_le(TEAMINCFG, b, at, 4)?;
    let opened = w.open(item);
    for field in [
        TEAMINCFG_RESERVED,
        TEAMINGCFG_XORCLUSTERIP,
        TEAMINGCFG_NUMBER_OF_PARTICIPANTS,
        TEAMINGCFG_HASHING,
        TEAMINGCFG_MASTER,
        TEAMINGCFG_ACTIVE,
    ] {
        w.item_le(field, b, at, 4)?;
    }
    w.close(opened);
    w.item(RESERVED, b, at + 4, 4)?;
    let mut at = at + 8;
    for (group, field, width, count) in LISTS {
        let item = w.item(*group, b, at, (width * count).min(b.len().saturating_sub(at)))?;
        let opened = w.open(item);
        for _ in 0..*count {
            w.item_le(*field, b, at, *width)?;
            at += width;
        }
        w.close(opened);
    }
    Ok(())
}

/// An extended heartbeat: a name or an address of a host, one after the other.
fn extended<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const NAME: u8 = 1;
    const ADDRESS: u8 = 2;
    /// Octets of an element before its content.
    const HEADER_LEN: usize = 8;
    /// Octets behind a name.
    const NAME_TAIL: usize = 6;
    const IPV4: u16 = 2;
    const IPV6: u16 = 23;
    let mut at = self::HEADER_LEN;
    while b.remaining(at) > 0 {
        let kind = b.u8(at)?;
        let item = w.item(EXTENDED_HB, b, at, REST)?;
        let opened = w.open(item);
        w.item(EXTENDED_HB_TYPE, b, at, 1)?;
        match EXTENDED_HB_TYPE_VALUES.get(kind.into()) {
            Some("Host name") => {}
            Some(name) => w.label(item, format_args!("Extended HB - {name}")),
            None => {
                w.label(item, format_args!("Extended HB - Unknown ({kind})"));
                w.item(EXTENDED_HB_UNKNOWN, b, at + 1, b.remaining(at + 1))?;
                w.close(opened);
                return Ok(());
            }
        }
        w.row(b, at + 1, &[(LENGTH, 1), (RESERVED, 2), (RESERVED, 4)])?;
        let content = at + HEADER_LEN;
        at = match kind {
            NAME => {
                let units = b.bytes(content, b.remaining(content))?.chunks_exact(2);
                let units: Vec<u16> = units
                    .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
                    .take_while(|unit| *unit != 0)
                    .collect();
                let name = String::from_utf16_lossy(&units);
                let len = 2 * (units.len() + 1);
                w.label(item, format_args!("Extended HB - Host name: {name}"));
                w.string(HOST_NAME, b, content, len, format_args!("{name}"))?;
                content + len + NAME_TAIL
            }
            ADDRESS => {
                let family = b.u16_le(content)?;
                w.item_le(ADDRESS_FAMILY, b, content, 2)?;
                match family {
                    IPV4 => w.row(b, content + 2, &[(HOST_IPV4, 4)])?,
                    IPV6 => w.row(b, content + 2, &[(HOST_IPV6, 16)])?,
                    _ => w.row(b, content + 2, &[(HOST_UNKNOWN, b.remaining(content + 2))])?,
                }
            }
            _ => return Ok(()),
        };
        w.close(opened);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn a_heartbeat_that_ends_early_is_malformed() {
        let octets =
            b"\xbf\x01\xde\xc0\x01\x02\0\0\x01\0\0\0\xc0\xa8\x64\x01\xc0\xa8\x64\x50\x01\0";
        let shown = frame(1, &ethernet(0x886f, octets));
        let want = "MS NLB MS NLB heartbeat - NLB Cluster Membership HeartBeat[Malformed Packet]";
        assert!(shown.columns.ends_with(want), "{}", shown.columns);
        assert!(shown.has("Version: 2.1"));
        assert!(shown.has("Host IP: 192.168.100.80"));
    }
}
