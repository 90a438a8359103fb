//! Check Point High Availability Protocol, by which the machines of a cluster of firewalls watch each other.

use std::borrow::Cow;

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::collect::Item;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static VERSION_VALUES {
        1 => "4.1",
        2 => "NG (FP0)",
        3 => "NG FP1",
        6 => "NG FP2",
        530 => "NG FP3",
        534 => "VSX NG AIR2",
        537 => "VSX NGX EA",
        538 => "VSX NGX GA",
        540 => "NG AIR54 EA",
        541 => "NG AIR54 GA",
        550 => "NG AIR55 (up to HFA_16)",
        551 => "NG AIR55 HFA_17",
        552 => "NG AIR55W",
        553 => "NG AIR55 HFA_18",
        591 => "NG AIR55 LSV",
        593 => "NGXR60 EA",
        601 => "NGXR60 GA / NGXR60 HFA_01",
        602 => "NGXR60 HFA_02",
        646 => "NGXR60 Multicast acceleration",
        650 => "NGXR60 with Anti-Virus",
        665 => "NGXR61 EA2",
        667 => "NGXR61 GA",
        690 => "NGXR62 EA",
        691 => "NGXR62 GA",
        700 => "Connectra NGXR61 EA",
        705 => "Connectra NGXR61 GA",
        710 => "Connectra NGXR66 GA",
        800 => "NGXR65 EA",
        801 => "NGXR65 GA",
        802 => "NGXR65 HFA_01",
        803 => "NGXR65 HFA_02",
        804 => "NGXR65 HFA_02 / Connectra NGXR66.1",
        805 => "NGXR65 HFA_03",
        810 => "NGXR65 HFA_03 GA",
        811 => "NGXR65 HFA_40",
        813 => "NGXR65 HFA_50",
        814 => "NGXR65 HFA_50",
        815 => "NGXR65 HFA_60",
        816 => "NGXR65 HFA_70",
        850 => "VSX NGX Scalability Pack",
        900 => "VSX NGXR65 GA",
        901 => "VSX NGXR65 HFA_10",
        902 => "VSX NGXR65 HFA_20",
        1000 => "NGXR65 with CoreXL LE",
        1001 => "VSX NGXR67 GA",
        1010 => "VSX NGXR67 EA",
        1100 => "VSX NGXR68 GA",
        1500 => "R70 EA",
        1501 => "R70 GA",
        1502 => "R70.1 EA /R70.1 IPv6Pack HCC",
        1505 => "R70.1 GA",
        1506 => "2R70.1 IPv6Pack",
        1508 => "R70.12",
        1516 => "R70.20",
        1518 => "R70.30",
        1520 => "R70.40 / GX 5.0 HCC",
        1523 => "R70.50",
        1555 => "R71.10 /R71 VE",
        1557 => "R71.20",
        1559 => "R71.30",
        1561 => "R71.40",
        1562 => "R71.45",
        1563 => "R71.50",
        2000 => "R75 GA / R75.050 for 61000 /R75.051 for 61000 /R75.052 for 61000",
        2005 => "R75.10",
        2010 => "R75.20",
        2020 => "R75.30",
        2210 => "R75.40 32-bit",
        2211 => "R75.40 64-bit",
        2220 => "R75.45 32-bit",
        2221 => "R75.45 64-bit",
        2225 => "R75.46 32-bit",
        2226 => "R75.46 64-bit",
        2230 => "R75.47 32-bit",
        2231 => "R75.47 64-bit",
        2500 => "R75.40VS 32-bit",
        2501 => "R75.40VS 64-bit",
        2502 => "R75.40VS in VSX mode",
        2700 => "R76 32-bit",
        2701 => "DR76 64-bit",
        2702 => "R76 in VSX mode",
        2720 => "R76.10 32-bit",
        2721 => "R76.10 64-bit",
        2722 => "R76.10 in VSX mode",
        2900 => "R77 32-bit",
        2901 => "R77 64-bit",
        2902 => "R77 in VSX mode",
        2905 => "R77.10 32-bit",
        2906 => "R77.10 64-bit",
        2907 => "R77.10 in VSX mode",
        2910 => "R77.20 32-bit",
        2911 => "R77.20 64-bit",
        2912 => "R77.20 in VSX mode",
        2920 => "R77.30 32-bit",
        2921 => "R77.30 64-bit",
        2922 => "R77.30 in VSX mode",
        62700 => "R76SP for 61000 32-bit",
        62701 => "R76SP for 61000 64-bit",
        62702 => "R76SP for 61000 in VSX mode",
        62710 => "R76SP.10 for 61000 32-bit",
        62711 => "R76SP.10 for 61000 64-bit",
        62712 => "R76SP.10 for 61000 in VSX mode",
    }
    static OPCODE_VALUES {
        0 => "Unknown OpCode",
        1 => "FWHA_MY_STATE - Report source machine's state",
        2 => "FWHA_QUERY_STATE - Query other machine's state",
        3 => "FWHA_IF_PROBE_REQ - Interface active check request",
        4 => "FWHA_IF_PROBE_REPLY - Interface active check reply",
        5 => "FWHA_IFCONF_REQ - Interface configuration request",
        6 => "FWHA_IFCONF_REPLY - Interface configuration reply",
        7 => "FWHA_LB_CONF - LB configuration report request",
        8 => "FWHA_LB_CONFIRM - LB configuration report reply",
        9 => "FWHA_POLICY_CHANGE - Policy ID change request/notification",
        10 => "FWHAP_SYNC - New Sync packet",
    }
    static REPORT_CODE_VALUES {
        1 => "Machine information included",
        2 => "Interface information included",
        3 => "Machine & Interface information included",
    }
    static HA_MODE_VALUES {
        0 => "FWHA_UNDEF_MODE",
        1 => "FWHA_NOT_ACTIVE_MODE - CPHA is not active",
        2 => "FWHA_BALANCE_MODE - More than one machine active",
        3 => "FWHA_PRIMARY_UP_MODE",
        4 => "FWHA_ONE_UP_MODE",
    }
    static STATE_NODE_VALUES {
        0 => "Down/Dead",
        1 => "Initializing",
        2 => "Standby",
        3 => "Ready",
        4 => "Active/Active-Attention",
    }
    static STATUS_VALUES {
        1 => "New policy arrived - no need to modify HA configuration",
        2 => "New policy arrived - need to modify HA configuration",
        3 => "Ready to change configuration",
    }
}

field_table! {
    /// The fields of Check Point High Availability Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cpha", "Check Point High Availability Protocol", "CPHA");
    MAGIC_NUMBER = FieldDef::new("cpha.magic_number", "Magic Number", FieldType::Uint16).base(Base::Hex);
    VERSION = FieldDef::new("cpha.version", "Protocol Version", FieldType::Uint16).strings(Strings::Values(&VERSION_VALUES));
    CLUSTER_NUMBER = FieldDef::new("cpha.cluster_number", "Cluster Number", FieldType::Uint16);
    OPCODE = FieldDef::new("cpha.opcode", "HA OpCode", FieldType::Uint16).strings(Strings::Values(&OPCODE_VALUES));
    PAYLOAD = FieldDef::new("cpha.payload", "Payload", FieldType::None);
    SRC_IF = FieldDef::new("cpha.src_if", "Source Interface", FieldType::Uint16);
    RANDOM_ID = FieldDef::new("cpha.random_id", "Random ID", FieldType::Uint16);
    SRC_ID = FieldDef::new("cpha.src_id", "Source Machine ID", FieldType::Uint16);
    DST_ID = FieldDef::new("cpha.dst_id", "Destination Machine ID", FieldType::Uint16);
    POLICY_ID = FieldDef::new("cpha.policy_id", "Policy ID", FieldType::Uint16);
    FILLER = FieldDef::new("cpha.filler", "Filler", FieldType::Uint16);
    UNKNOWN_DATA = FieldDef::new("cpha.unknown_data", "Data", FieldType::Bytes);
    ID_NUM = FieldDef::new("cpha.id_num", "Number of IDs reported", FieldType::Uint16);
    REPORT_CODE = FieldDef::new("cpha.report_code", "Report code", FieldType::Uint16).strings(Strings::Values(&REPORT_CODE_VALUES));
    HA_MODE = FieldDef::new("cpha.ha_mode", "HA mode", FieldType::Uint16).strings(Strings::Values(&HA_MODE_VALUES));
    HA_TIME_UNIT = FieldDef::new("cpha.ha_time_unit", "HA Time unit", FieldType::Uint16);
    MACHINE_STATES = FieldDef::new("cpha.machine_states", "Machines States", FieldType::None);
    STATE_NODE = FieldDef::new("cpha.state_node", "State node", FieldType::Uint8).strings(Strings::Values(&STATE_NODE_VALUES));
    INTERFACE_STATES = FieldDef::new("cpha.interface_states", "Interface States", FieldType::None);
    REPORTED_IFS = FieldDef::new("cpha.reported_ifs", "Reported Interfaces", FieldType::Uint32);
    ETHERNET_ADDR = FieldDef::new("cpha.ethernet_addr", "Ethernet Address", FieldType::Ether);
    IF_TRUSTED = FieldDef::new("cpha.if_trusted", "Interface Trusted", FieldType::Boolean);
    IP = FieldDef::new("cpha.ip", "IP Address", FieldType::Ipv4);
    SLOT_NUM = FieldDef::new("cpha.slot_num", "Slot Number", FieldType::Int16);
    MACHINE_NUM = FieldDef::new("cpha.machine_num", "Machine Number", FieldType::Int16);
    SEED = FieldDef::new("cpha.seed", "Seed", FieldType::Uint32);
    HASH_LEN = FieldDef::new("cpha.hash_len", "Hash list length", FieldType::Int32);
    IN_UP = FieldDef::new("cpha.in_up", "Interfaces up in the Inbound", FieldType::Int8);
    IN_ASSUME_UP = FieldDef::new("cpha.in_assume_up", "Interfaces assumed up in the Inbound", FieldType::Int8);
    OUT_UP = FieldDef::new("cpha.out_up", "Interfaces up in the Outbound", FieldType::Int8);
    OUT_ASSUME_UP = FieldDef::new("cpha.out_assume_up", "Interfaces assumed up in the Outbound", FieldType::Int8);
    CLUSTER_LAST_PACKET = FieldDef::new("cpha.cluster_last_packet", "Last packet seen", FieldType::Int8);
    STATUS = FieldDef::new("cpha.status", "Status", FieldType::Uint32).strings(Strings::Values(&STATUS_VALUES));
    IFN = FieldDef::new("cpha.ifn", "Interface Number", FieldType::Uint32);
}

/// What every message begins with.
const MAGIC: u16 = 0x1a90;

/// Octets before the payload.
const HEADER_LEN: usize = 20;

/// The numbers of the header, two octets each.
const HEADER: [Field; 10] = [
    MAGIC_NUMBER,
    VERSION,
    CLUSTER_NUMBER,
    OPCODE,
    SRC_IF,
    RANDOM_ID,
    SRC_ID,
    DST_ID,
    POLICY_ID,
    FILLER,
];

/// What a message is about.
mod operation {
    pub(super) const MY_STATE: u16 = 1;
    pub(super) const CONFIRM: u16 = 8;
    pub(super) const POLICY_CHANGE: u16 = 9;
}

/// The opcodes of probes, whose payload is an interface's number.
const PROBES: std::ops::RangeInclusive<u16> = 3..=4;

/// Check Point High Availability Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Cpha;

impl Dissect for Cpha {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(8116)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.reported() < HEADER_LEN || b.u16(0)? != MAGIC {
            return Err(Fault::NotMine);
        }
        w.column_protocol("CPHA");
        let (version, kind) = (b.u16(2)?, b.u16(6)?);
        // What has no name is rare, and is worth a string then.
        let name = OPCODE_VALUES
            .get(u64::from(kind))
            .map_or_else(|| Cow::Owned(format!("Unknown {kind}")), Cow::Borrowed);
        w.info(format_args!("CPHAv{version}: {name}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        for (i, field) in HEADER.into_iter().enumerate() {
            w.item(field, &b, 2 * i, 2)?;
        }
        b.check(HEADER_LEN, 1)?;
        let item = w.item(PAYLOAD, &b, HEADER_LEN, REST)?;
        w.label(item, format_args!("Payload - {name}"));
        let inner = w.open(item);
        payload(w, &b, kind)?;
        w.close(inner);
        w.close(opened);
        Ok(())
    }
}

fn payload<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u16) -> Walked {
    let at = HEADER_LEN;
    match kind {
        operation::MY_STATE => states(w, b),
        operation::CONFIRM | operation::POLICY_CHANGE => w.item(STATUS, b, at, 4).map(|_| ()),
        kind if PROBES.contains(&kind) => w.item(IFN, b, at, 4).map(|_| ()),
        _ => w.item(UNKNOWN_DATA, b, at, REST).map(|_| ()),
    }
}

/// What the machines and interfaces of a cluster are doing.
fn states<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const MACHINES: u16 = 1;
    let at = HEADER_LEN;
    let count = usize::from(b.u16(at)?);
    let what = b.u16(at + 2)?;
    for (i, field) in [ID_NUM, REPORT_CODE, HA_MODE, HA_TIME_UNIT].into_iter().enumerate() {
        w.item(field, b, at + 2 * i, 2)?;
    }
    let mut at = at + 8;
    if what & MACHINES != 0 {
        let item = w.item(MACHINE_STATES, b, at, count)?;
        let opened = w.open(item);
        for i in 0..count {
            numbered(w, b, at + i, i)?;
        }
        w.close(opened);
        at += count;
    }
    if what & !MACHINES != 0 {
        let item = w.item(INTERFACE_STATES, b, at, REST)?;
        let opened = w.open(item);
        for (i, field) in [IN_UP, IN_ASSUME_UP, OUT_UP, OUT_ASSUME_UP].into_iter().enumerate() {
            w.item(field, b, at + i, 1)?;
        }
        for i in 0..count {
            w.item(CLUSTER_LAST_PACKET, b, at + 4 + i, 1)?;
        }
        w.close(opened);
    }
    Ok(())
}

/// Shows the state of the `i`th machine.
fn numbered<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    i: usize,
) -> Result<Item, Fault> {
    let state = b.u8(at)?;
    let item = w.item(STATE_NODE, b, at, 1)?;
    let name = STATE_NODE_VALUES.get(u64::from(state)).unwrap_or("Unknown");
    w.label_value(item, format_args!("{name} ({state}) (Nodes {i})"));
    Ok(item)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{datagram, frame};

    #[test]
    fn a_report_of_states_is_taken_apart() {
        let octets = [0x1a, 0x90, 0x0c, 0x31, 0, 1, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7];
        let octets = [&octets[..], &[0, 2, 0, 1, 0, 1, 0, 9, 4, 2]].concat();
        let shown = frame(1, &datagram(8116, 8116, &octets));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:cpha");
        assert!(shown.columns.contains("CPHAv3121: FWHA_MY_STATE"), "{}", shown.columns);
        assert!(shown.has("State node: Standby (2) (Nodes 1)"));
    }
}
