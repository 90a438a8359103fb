//! OpenFlow 1.0 (Open Networking Foundation, TS-001), as far as Wireshark takes it apart: the switch's features and
//! settings, packets on their way to and from a controller, changes to flows, and questions about them.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        0 => "OFPT_HELLO",
        1 => "OFPT_ERROR",
        2 => "OFPT_ECHO_REQUEST",
        3 => "OFPT_ECHO_REPLY",
        4 => "OFPT_VENDOR",
        5 => "OFPT_FEATURES_REQUEST",
        6 => "OFPT_FEATURES_REPLY",
        7 => "OFPT_GET_CONFIG_REQUEST",
        8 => "OFPT_GET_CONFIG_REPLY",
        9 => "OFPT_SET_CONFIG",
        10 => "OFPT_PACKET_IN",
        11 => "OFPT_FLOW_REMOVED",
        12 => "OFPT_PORT_STATUS",
        13 => "OFPT_PACKET_OUT",
        14 => "OFPT_FLOW_MOD",
        15 => "OFPT_PORT_MOD",
        16 => "OFPT_STATS_REQUEST",
        17 => "OFPT_STATS_REPLY",
        18 => "OFPT_BARRIER_REQUEST",
        19 => "OFPT_BARRIER_REPLY",
        20 => "OFPT_QUEUE_GET_CONFIG_REQUEST",
        21 => "OFPT_QUEUE_GET_CONFIG_REPLY",
    }
    static REASON_VALUES {
        0 => "No matching flow (table-miss flow entry)",
        1 => "Action explicitly output to controller",
        2 => "Packet has invalid TTL",
    }
    static ACTION_TYP_VALUES {
        0 => "Output to switch port",
        1 => "Set the 802.1q VLAN id",
        2 => "Set the 802.1q priority",
        3 => "Strip the 802.1q header",
        4 => "Ethernet source address",
        5 => "Ethernet destination address",
        6 => "IP source address",
        7 => "IP destination address",
        8 => "TCP/UDP source port",
        9 => "TCP/UDP destination port",
        65535 => "Vendor specific action",
    }
    static COMMAND_VALUES {
        0 => "New flow",
        1 => "Modify all matching flows",
        2 => "Modify entry strictly matching wildcards",
        3 => "Delete all matching flows",
        4 => "Strictly match wildcards and priority",
    }
    static STATS_TYPE_VALUES {
        0 => "OFPST_DESC",
        1 => "OFPST_FLOW",
        2 => "OFPST_AGGREGATE",
        3 => "OFPST_TABLE",
        4 => "OFPST_PORT",
        5 => "OFPST_QUEUE",
        65535 => "OFPST_VENDOR",
    }
}

field_table! {
    /// The fields of OpenFlow 1.0.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("openflow_v1", "OpenFlow 1.0", "openflow_v1");
    TYPE = FieldDef::new("openflow_1_0.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    XID = FieldDef::new("openflow.xid", "Transaction ID", FieldType::Uint32);
    LENGTH = FieldDef::new("openflow.length", "Length", FieldType::Uint16);
    DATAPATH_ID = FieldDef::new("openflow.datapath_id", "Datapath unique ID", FieldType::Uint64).base(Base::Hex);
    DATAPATH_MAC = FieldDef::new("openflow.datapath_mac", "MAC addr", FieldType::Ether);
    DATAPATH_IMP = FieldDef::new("openflow.datapath_imp", "Implementers part", FieldType::Uint16).base(Base::Hex);
    N_BUFFERS = FieldDef::new("openflow.n_buffers", "n_buffers", FieldType::Uint32);
    N_TABLES = FieldDef::new("openflow.n_tables", "n_tables", FieldType::Uint8);
    CAPABILITIES = FieldDef::new("openflow.capabilities", "capabilities", FieldType::Uint32).base(Base::Hex);
    ACTIONS = FieldDef::new("openflow.actions", "actions", FieldType::Uint32).base(Base::Hex);
    FLOW_STATS = FieldDef::new("openflow.flow_stats", "Flow statistics", FieldType::Boolean).bits(32).mask(0x1);
    TABLE_STATS = FieldDef::new("openflow.table_stats", "Table statistics", FieldType::Boolean).bits(32).mask(0x2);
    PORT_STATS = FieldDef::new("openflow.port_stats", "Port statistics", FieldType::Boolean).bits(32).mask(0x4);
    GROUP_STATS = FieldDef::new("openflow.group_stats", "Group statistics", FieldType::Boolean).bits(32).mask(0x8);
    IP_REASM = FieldDef::new("openflow.ip_reasm", "Can reassemble IP fragments", FieldType::Boolean).bits(32).mask(0x20);
    QUEUE_STATS = FieldDef::new("openflow.queue_stats", "Queue statistics", FieldType::Boolean).bits(32).mask(0x40);
    PORT_BLOCKED = FieldDef::new("openflow.port_blocked", "Switch will block looping ports", FieldType::Boolean).bits(32).mask(0x100);
    OUTPUT = FieldDef::new("openflow.output", "Output to switch port", FieldType::Boolean).bits(32).mask(0x1);
    SET_VLAN_VID = FieldDef::new("openflow.set_vlan_vid", "Set the 802.1q VLAN id", FieldType::Boolean).bits(32).mask(0x2);
    SET_VLAN_PCP = FieldDef::new("openflow.set_vlan_pcp", "Set the 802.1q priority", FieldType::Boolean).bits(32).mask(0x4);
    STRIP_VLAN = FieldDef::new("openflow.strip_vlan", "Strip the 802.1q header", FieldType::Boolean).bits(32).mask(0x8);
    SET_DL_SRC = FieldDef::new("openflow.set_dl_src", "Ethernet source address", FieldType::Boolean).bits(32).mask(0x10);
    SET_DL_DS = FieldDef::new("openflow.set_dl_ds", "Ethernet destination address", FieldType::Boolean).bits(32).mask(0x20);
    SET_NW_SRC = FieldDef::new("openflow.set_nw_src", "IP source address", FieldType::Boolean).bits(32).mask(0x40);
    SET_NW_DS = FieldDef::new("openflow.set_nw_ds", "IP destination address", FieldType::Boolean).bits(32).mask(0x80);
    SET_NW_TOS = FieldDef::new("openflow.set_nw_tos", "IP ToS (DSCP field, 6 bits)", FieldType::Boolean).bits(32).mask(0x100);
    SET_TP_SRC = FieldDef::new("openflow.set_tp_src", "TCP/UDP source port", FieldType::Boolean).bits(32).mask(0x200);
    SET_TP_DST = FieldDef::new("openflow.set_tp_dst", "TCP/UDP destination port", FieldType::Boolean).bits(32).mask(0x400);
    ENQUEUE = FieldDef::new("openflow.enqueue", "Output to queue", FieldType::Boolean).bits(32).mask(0x800);
    PORT_NO = FieldDef::new("openflow.port_no", "Port number", FieldType::Uint16);
    HW_ADD = FieldDef::new("openflow.hw_add", "HW Address", FieldType::Ether);
    PORT_NAME = FieldDef::new("openflow.port_name", "Port Name", FieldType::String);
    PORT_CONFIG = FieldDef::new("openflow.port_config", "Config flags", FieldType::Uint32).base(Base::Hex);
    PORT_STATE = FieldDef::new("openflow.port_state", "State flags", FieldType::Uint32).base(Base::Hex);
    PORT_CURR = FieldDef::new("openflow.port_curr", "Current features", FieldType::Uint32).base(Base::Hex);
    PORT_ADVERTISED = FieldDef::new("openflow.port_advertised", "Advertised features", FieldType::Uint32).base(Base::Hex);
    PORT_SUPPORTED = FieldDef::new("openflow.port_supported", "Features supported", FieldType::Uint32).base(Base::Hex);
    PORT_PEER = FieldDef::new("openflow.port_peer", "Features advertised by peer", FieldType::Uint32).base(Base::Hex);
    PORT_DOWN = FieldDef::new("openflow.port_down", "Port is administratively down", FieldType::Boolean).bits(32).mask(0x1);
    NO_STP = FieldDef::new("openflow.no_stp", "Disable 802.1D spanning tree on port", FieldType::Boolean).bits(32).mask(0x2);
    NO_RECV = FieldDef::new("openflow.no_recv", "Drop all packets except 802.1D spanning tree packets", FieldType::Boolean).bits(32).mask(0x4);
    NO_RECV_STP = FieldDef::new("openflow.no_recv_stp", "Drop received 802.1D STP packets", FieldType::Boolean).bits(32).mask(0x8);
    NO_FLOOD = FieldDef::new("openflow.no_flood", "Do not include this port when flooding", FieldType::Boolean).bits(32).mask(0x10);
    NO_FWD = FieldDef::new("openflow.no_fwd", "Drop packets forwarded to port", FieldType::Boolean).bits(32).mask(0x20);
    NO_PACKET_IN = FieldDef::new("openflow.no_packet_in", "Do not send packet-in msgs for port", FieldType::Boolean).bits(32).mask(0x40);
    LINK_DOWN = FieldDef::new("openflow.link_down", "No physical link present", FieldType::Boolean).bits(32).mask(0x1);
    N10MB_HD = FieldDef::new("openflow.10mb_hd", "10 Mb half-duplex rate support", FieldType::Boolean).bits(32).mask(0x1);
    N10MB_FD = FieldDef::new("openflow.10mb_fd", "10 Mb full-duplex rate support", FieldType::Boolean).bits(32).mask(0x2);
    N100MB_HD = FieldDef::new("openflow.100mb_hd", "100 Mb half-duplex rate support", FieldType::Boolean).bits(32).mask(0x4);
    N100MB_0FD = FieldDef::new("openflow.100mb_0fd", "100 Mb full-duplex rate support", FieldType::Boolean).bits(32).mask(0x8);
    N1GB_HD = FieldDef::new("openflow.1gb_hd", "1 Gb half-duplex rate support", FieldType::Boolean).bits(32).mask(0x10);
    N1GB_FD = FieldDef::new("openflow.1gb_fd", "1 Gb full-duplex rate support", FieldType::Boolean).bits(32).mask(0x20);
    N10GB_FD = FieldDef::new("openflow.10gb_fd", "10 Gb full-duplex rate support", FieldType::Boolean).bits(32).mask(0x40);
    COPPER = FieldDef::new("openflow.copper", "Copper medium", FieldType::Boolean).bits(32).mask(0x80);
    FIBER = FieldDef::new("openflow.fiber", "Fiber medium", FieldType::Boolean).bits(32).mask(0x100);
    AUTONEG = FieldDef::new("openflow.autoneg", "Auto-negotiation", FieldType::Boolean).bits(32).mask(0x200);
    PAUSE = FieldDef::new("openflow.pause", "Pause", FieldType::Boolean).bits(32).mask(0x400);
    PAUSE_ASYM = FieldDef::new("openflow.pause_asym", "Asymmetric pause", FieldType::Boolean).bits(32).mask(0x800);
    CONFIG_FLAGS = FieldDef::new("openflow.config_flags", "Config flags", FieldType::Uint16).base(Base::Hex);
    MISS_SEND_LEN = FieldDef::new("openflow.miss_send_len", "Max bytes of packet", FieldType::Uint16).base(Base::Hex);
    BUFFER_ID = FieldDef::new("openflow.buffer_id", "Buffer Id", FieldType::Uint32).base(Base::Hex);
    TOTAL_LEN = FieldDef::new("openflow.total_len", "Total length", FieldType::Uint16);
    IN_PORT = FieldDef::new("openflow.in_port", "In port", FieldType::Uint16);
    REASON = FieldDef::new("openflow.reason", "Reason", FieldType::Uint8).strings(Strings::Values(&REASON_VALUES));
    PKT_IN_PAD = FieldDef::new("openflow.pkt_in.pad", "Pad", FieldType::Bytes);
    TABLE_ID = FieldDef::new("openflow.table_id", "Table Id", FieldType::Uint8);
    COOKIE = FieldDef::new("openflow.cookie", "Cookie", FieldType::Uint64).base(Base::Hex);
    FEATURES_REPLY_PAD = FieldDef::new("openflow.features_reply.pad", "Pad", FieldType::Bytes);
    ACTIONS_LEN = FieldDef::new("openflow.actions_len", "Actions length", FieldType::Uint16);
    ACTION_TYP = FieldDef::new("openflow.action_typ", "Actions type", FieldType::Uint16).strings(Strings::Values(&ACTION_TYP_VALUES));
    ACTION_LEN = FieldDef::new("openflow.action_len", "Action length", FieldType::Uint16);
    OUTPUT_PORT = FieldDef::new("openflow.output_port", "Output port", FieldType::Uint16);
    MAX_LEN = FieldDef::new("openflow.max_len", "Max length", FieldType::Uint16);
    WILDCARDS = FieldDef::new("openflow.wildcards", "Wildcards", FieldType::Uint32);
    COMMAND = FieldDef::new("openflow.command", "Command", FieldType::Uint16).strings(Strings::Values(&COMMAND_VALUES));
    ETH_SRC = FieldDef::new("openflow.eth_src", "Ethernet source address", FieldType::Ether);
    ETH_DST = FieldDef::new("openflow.eth_dst", "Ethernet destination address", FieldType::Ether);
    DL_VLAN = FieldDef::new("openflow.dl_vlan", "Input VLAN id", FieldType::Uint16);
    DL_VLAN_PCP = FieldDef::new("openflow.dl_vlan_pcp", "Input VLAN priority", FieldType::Uint8);
    OFP_MATCH_PAD = FieldDef::new("openflow.ofp_match.pad", "Pad", FieldType::Bytes);
    OFP_MATCH_DL_TYPE = FieldDef::new("openflow.ofp_match.dl_type", "Dl type", FieldType::Uint16);
    OFP_MATCH_TOS = FieldDef::new("openflow.ofp_match.tos", "IP ToS", FieldType::Uint8);
    OFP_MATCH_NW_PROTO = FieldDef::new("openflow.ofp_match.nw_proto", "IP protocol", FieldType::Uint8);
    OFP_MATCH_SOURCE_ADDR = FieldDef::new("openflow.ofp_match.source_addr", "Source Address", FieldType::Ipv4);
    OFP_MATCH_DEST_ADDR = FieldDef::new("openflow.ofp_match.dest_addr", "Destination Address", FieldType::Ipv4);
    OFP_MATCH_SOURCE_PORT = FieldDef::new("openflow.ofp_match.source_port", "Source Port", FieldType::Uint16);
    OFP_MATCH_DEST_PORT = FieldDef::new("openflow.ofp_match.dest_port", "Destination Port", FieldType::Uint16);
    IDLE_TIMEOUT = FieldDef::new("openflow.idle_timeout", "Idle time-out", FieldType::Uint16);
    HARD_TIMEOUT = FieldDef::new("openflow.hard_timeout", "hard time-out", FieldType::Uint16);
    PRIORITY = FieldDef::new("openflow.priority", "Priority", FieldType::Uint16);
    OUT_PORT = FieldDef::new("openflow.out_port", "Out port", FieldType::Uint32);
    FLAGS = FieldDef::new("openflow.flags", "Flags", FieldType::Uint16);
    STATS_TYPE = FieldDef::new("openflow.stats.type", "Type", FieldType::Uint16).strings(Strings::Values(&STATS_TYPE_VALUES));
    STATS_REQUEST_PAD = FieldDef::new("openflow.stats.request_pad", "Pad", FieldType::Uint8);
    ACTION_TYP_UNDECODED = FieldDef::new("openflow.action_typ.undecoded", "Action not dissected yet", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    TYPE_UNDECODED = FieldDef::new("openflow_1_0.type.undecoded", "Message data not dissected yet", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// Octets of every message's header.
pub(super) const HEADER_LEN: usize = 8;

/// Octets of what describes a port.
const PORT_LEN: usize = 48;

/// Octets of what a packet must look like to be of a flow.
const MATCH_LEN: usize = 40;

/// The number of a buffer that is none: the packet itself follows.
const NO_BUFFER: u32 = u32::MAX;

/// Types of messages (section 5.1).
mod kind {
    pub(super) const HELLO: u8 = 0;
    pub(super) const ECHO_REQUEST: u8 = 2;
    pub(super) const ECHO_REPLY: u8 = 3;
    pub(super) const FEATURES_REQUEST: u8 = 5;
    pub(super) const FEATURES_REPLY: u8 = 6;
    pub(super) const GET_CONFIG_REQUEST: u8 = 7;
    pub(super) const GET_CONFIG_REPLY: u8 = 8;
    pub(super) const SET_CONFIG: u8 = 9;
    pub(super) const PACKET_IN: u8 = 10;
    pub(super) const PACKET_OUT: u8 = 13;
    pub(super) const FLOW_MOD: u8 = 14;
    pub(super) const STATS_REQUEST: u8 = 16;
    pub(super) const STATS_REPLY: u8 = 17;
    pub(super) const BARRIER_REQUEST: u8 = 18;
    pub(super) const BARRIER_REPLY: u8 = 19;
}

static CAPABILITY_BITS: &[Field] =
    &[FLOW_STATS, TABLE_STATS, PORT_STATS, GROUP_STATS, IP_REASM, QUEUE_STATS, PORT_BLOCKED];

static ACTION_BITS: &[Field] = &[
    OUTPUT,
    SET_VLAN_VID,
    SET_VLAN_PCP,
    STRIP_VLAN,
    SET_DL_SRC,
    SET_DL_DS,
    SET_NW_SRC,
    SET_NW_DS,
    SET_NW_TOS,
    SET_TP_SRC,
    SET_TP_DST,
    ENQUEUE,
];

static CONFIG_BITS: &[Field] =
    &[PORT_DOWN, NO_STP, NO_RECV, NO_RECV_STP, NO_FLOOD, NO_FWD, NO_PACKET_IN];

static FEATURE_BITS: &[Field] = &[
    N10MB_HD, N10MB_FD, N100MB_HD, N100MB_0FD, N1GB_HD, N1GB_FD, N10GB_FD, COPPER, FIBER, AUTONEG,
    PAUSE, PAUSE_ASYM,
];

/// OpenFlow 1.0.
#[derive(Clone, Copy, Debug)]
pub struct OpenFlow1;

impl Dissect for OpenFlow1 {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let outer = w.open_top();
        let kind = b.u8(1)?;
        if w.wants_columns() {
            let word = w.word(TYPE, u64::from(kind)).unwrap_or("Unknown");
            w.info(format_args!("Type: {word}"));
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.foreign(id::OPENFLOW, |w| w.item(super::VERSION, &b, 0, 1))?;
        let item = w.item(TYPE, &b, 1, 1)?;
        w.item(LENGTH, &b, 2, 2)?;
        w.item(XID, &b, 4, 4)?;
        let at = HEADER_LEN;
        match kind {
            kind::FEATURES_REPLY => features(w, &b)?,
            kind::GET_CONFIG_REPLY | kind::SET_CONFIG => {
                w.item(CONFIG_FLAGS, &b, at, 2)?;
                w.item(MISS_SEND_LEN, &b, at + 2, 2)?;
            }
            kind::PACKET_IN => {
                w.item(BUFFER_ID, &b, at, 4)?;
                w.item(TOTAL_LEN, &b, at + 4, 2)?;
                w.item(IN_PORT, &b, at + 6, 2)?;
                w.item(REASON, &b, at + 8, 1)?;
                w.item(PKT_IN_PAD, &b, at + 9, 1)?;
                packet(w, b.from(at + 10)?)?;
            }
            kind::PACKET_OUT => {
                let buffer = b.u32(at)?;
                w.item(BUFFER_ID, &b, at, 4)?;
                w.item(IN_PORT, &b, at + 4, 2)?;
                let len = usize::from(b.u16(at + 6)?);
                w.item(ACTIONS_LEN, &b, at + 6, 2)?;
                let end = at + 8 + len;
                actions(w, &b, at + 8, end)?;
                if buffer == NO_BUFFER {
                    packet(w, b.from(end)?)?;
                }
            }
            kind::FLOW_MOD => flow_change(w, &b)?,
            kind::STATS_REQUEST | kind::STATS_REPLY => statistics(w, &b, kind)?,
            kind::HELLO
            | kind::ECHO_REQUEST
            | kind::ECHO_REPLY
            | kind::FEATURES_REQUEST
            | kind::GET_CONFIG_REQUEST
            | kind::BARRIER_REQUEST
            | kind::BARRIER_REPLY => {}
            _ => w.expert(TYPE_UNDECODED, item),
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }
}

/// What a switch can do, and its ports.
fn features<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let at = HEADER_LEN;
    let item = w.item(DATAPATH_ID, b, at, 8)?;
    let opened = w.open(item);
    w.item(DATAPATH_IMP, b, at, 2)?;
    w.item(DATAPATH_MAC, b, at + 2, 6)?;
    w.close(opened);
    w.item(N_BUFFERS, b, at + 8, 4)?;
    w.item(N_TABLES, b, at + 12, 1)?;
    w.item(FEATURES_REPLY_PAD, b, at + 13, 3)?;
    let item = w.item(CAPABILITIES, b, at + 16, 4)?;
    w.bits(item, CAPABILITY_BITS, b, at + 16, 4)?;
    let item = w.item(ACTIONS, b, at + 20, 4)?;
    w.bits(item, ACTION_BITS, b, at + 20, 4)?;
    let mut at = at + 24;
    let mut number = 1;
    while w.fields() && b.remaining(at) > 0 {
        let item = w.text(b, at, PORT_LEN, format_args!("Port data {number}"))?;
        let opened = w.open(item);
        w.item(PORT_NO, b, at, 2)?;
        w.item(HW_ADD, b, at + 2, 6)?;
        let name = b.bytes(at + 8, 16)?.split(|octet| *octet == 0).next().unwrap_or(&[]);
        let name = String::from_utf8_lossy(name);
        w.string(PORT_NAME, b, at + 8, 16, format_args!("{name}"))?;
        let item = w.item(PORT_CONFIG, b, at + 24, 4)?;
        w.bits(item, CONFIG_BITS, b, at + 24, 4)?;
        let item = w.item(PORT_STATE, b, at + 28, 4)?;
        w.bits(item, &[LINK_DOWN], b, at + 28, 4)?;
        for (index, field) in
            [PORT_CURR, PORT_ADVERTISED, PORT_SUPPORTED, PORT_PEER].into_iter().enumerate()
        {
            let place = at + 32 + 4 * index;
            let item = w.item(field, b, place, 4)?;
            // Wireshark only takes the first of them apart.
            if index == 0 {
                w.bits(item, FEATURE_BITS, b, place, 4)?;
            }
        }
        w.close(opened);
        at += PORT_LEN;
        number += 1;
    }
    Ok(())
}

/// A packet on its way, which says no more in the columns than the message that carries it.
fn packet<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    if b.reported() == 0 {
        return Ok(());
    }
    w.columns.writable = false;
    w.call(id::ETH, b)
}

/// Actions; those that send a packet out of a port are taken apart.
fn actions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize, end: usize) -> Walked {
    while at < end {
        let len = action(w, b, at)?;
        if len < 4 {
            return Err(Fault::Malformed);
        }
        at += len;
    }
    Ok(())
}

/// One action; answers how long it says to be.
fn action<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
    let item = w.item(ACTION_TYP, b, at, 2)?;
    w.item(ACTION_LEN, b, at + 2, 2)?;
    if kind == 0 {
        w.item(OUTPUT_PORT, b, at + 4, 2)?;
        w.item(MAX_LEN, b, at + 6, 2)?;
    } else {
        w.expert(ACTION_TYP_UNDECODED, item);
    }
    Ok(len)
}

/// What packets of a flow look like.
fn matched<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    let fields = [
        (WILDCARDS, 4),
        (IN_PORT, 2),
        (ETH_SRC, 6),
        (ETH_DST, 6),
        (DL_VLAN, 2),
        (DL_VLAN_PCP, 1),
        (OFP_MATCH_PAD, 1),
        (OFP_MATCH_DL_TYPE, 2),
        (OFP_MATCH_TOS, 1),
        (OFP_MATCH_NW_PROTO, 1),
        (OFP_MATCH_PAD, 2),
        (OFP_MATCH_SOURCE_ADDR, 4),
        (OFP_MATCH_DEST_ADDR, 4),
        (OFP_MATCH_SOURCE_PORT, 2),
        (OFP_MATCH_DEST_PORT, 2),
    ];
    for (field, len) in fields {
        w.item(field, b, at, len)?;
        at += len;
    }
    Ok(())
}

/// A flow that is to be there from now on, or no longer.
fn flow_change<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    matched(w, b, HEADER_LEN)?;
    let mut at = HEADER_LEN + MATCH_LEN;
    let fields = [
        (COOKIE, 8),
        (COMMAND, 2),
        (IDLE_TIMEOUT, 2),
        (HARD_TIMEOUT, 2),
        (PRIORITY, 2),
        (BUFFER_ID, 4),
    ];
    for (field, len) in fields {
        w.item(field, b, at, len)?;
        at += len;
    }
    w.number(OUT_PORT, b, at, 2, u64::from(b.u16(at)?))?;
    w.item(FLAGS, b, at + 2, 2)?;
    // Wireshark shows the first action alone, and looks for one where there is none.
    action(w, b, at + 4).map(drop)
}

/// A question about flows, tables and ports, or the answer.
fn statistics<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, message: u8) -> Walked {
    let at = HEADER_LEN;
    let kind = b.u16(at)?;
    let item = w.item(STATS_TYPE, b, at, 2)?;
    w.item(FLAGS, b, at + 2, 2)?;
    const DESCRIPTION: u16 = 0;
    let is_about_flows = matches!(kind, 1 | 2);
    let is_reply = message == kind::STATS_REPLY;
    if is_reply || !is_about_flows {
        // Of an answer only what follows is missed, and nothing of a description.
        if !is_reply || kind != DESCRIPTION && b.remaining(at + 4) > 0 {
            w.expert(TYPE_UNDECODED, item);
        }
        return Ok(());
    }
    matched(w, b, at + 4)?;
    let at = at + 4 + MATCH_LEN;
    w.item(TABLE_ID, b, at, 1)?;
    w.item(STATS_REQUEST_PAD, b, at + 1, 1)?;
    w.number(OUT_PORT, b, at + 2, 2, u64::from(b.u16(at + 2)?)).map(drop)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn settings_are_shown() {
        let octets = [1, 9, 0, 12, 0, 0, 0, 3, 0, 0, 0xff, 0xff];
        let shown = segment(40_000, 6653, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:openflow:openflow_v1");
        assert_eq!(shown.info, "OpenFlow Type: OFPT_SET_CONFIG");
        assert!(shown.has("Max bytes of packet: 0xffff"));
    }

    #[test]
    fn an_action_without_a_length_is_malformed() {
        let octets = [1, 13, 0, 20, 0, 0, 0, 3, 0, 0, 0, 0, 0, 1, 0, 4, 0, 1, 0, 0];
        let shown = segment(40_000, 6653, &octets);
        assert!(shown.info.ends_with("[Malformed Packet]"));
    }
}
