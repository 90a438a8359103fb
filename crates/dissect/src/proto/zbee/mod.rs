//! ZigBee: the network layer with the header of its security, and beacons (ZigBee specification, sections 3.3, 3.6.7 and
//! 4.5).

pub mod aps;
pub mod clusters;
mod commands;
mod fields_aps;
mod fields_zcl;
mod fields_zdp;
mod security;
pub mod zcl;
pub mod zdp;

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::id;
use crate::proto::little;
use crate::proto::wpan;
use crate::registry::{Claim, Dissect};
use crate::walk::{Opened, REST, Walk};

/// Addresses from here on are those of many.
const BROADCAST: u16 = 0xfff8;

/// The type of frames that are commands of the network layer.
const COMMAND: u16 = 1;

/// The versions of the protocol that are in use.
const VERSIONS: std::ops::RangeInclusive<u16> = 1..=2;

values! {
    static FRAME_TYPE_VALUES {
        0x0 => "Data",
        0x1 => "Command",
        0x3 => "Interpan",
    }
    static DISCOVERY_VALUES {
        0x0 => "Suppress",
        0x1 => "Enable",
        0x3 => "Force",
    }
    static CMD_ID_VALUES {
        0x1 => "Route Request",
        0x2 => "Route Reply",
        0x3 => "Network Status",
        0x4 => "Leave",
        0x5 => "Route Record",
        0x6 => "Rejoin Request",
        0x7 => "Rejoin Response",
        0x8 => "Link Status",
        0x9 => "Network Report",
        0xa => "Network Update",
        0xb => "End Device Timeout Request",
        0xc => "End Device Timeout Response",
        0xd => "Link Power Delta",
    }
    static CMD_ROUTE_OPTS_MANY2ONE_VALUES {
        0x0 => "Not Many-to-One",
        0x1 => "With Source Routing",
        0x2 => "Without Source Routing",
    }
    static CMD_STATUS_VALUES {
        0x0 => "No Route Available",
        0x1 => "Tree Link Failure",
        0x2 => "Non-tree Link Failure",
        0x3 => "Low Battery",
        0x4 => "No Routing Capacity",
        0x5 => "No Indirect Capacity",
        0x6 => "Indirect Transaction Expiry",
        0x7 => "Target Device Unavailable",
        0x8 => "Target Address Unallocated",
        0x9 => "Parent Link Failure",
        0xa => "Validate Route",
        0xb => "Source Route Failure",
        0xc => "Many-to-One Route Failure",
        0xd => "Address Conflict",
        0xe => "Verify Address",
        0xf => "PAN ID Update",
        0x10 => "Network Address Update",
        0x11 => "Bad Frame Counter",
        0x12 => "Bad Key Sequence Number",
    }
    static CMD_REJOIN_STATUS_VALUES {
        0x0 => "Success",
        0x1 => "PAN Full",
        0x2 => "PAN Access Denied",
    }
    static CMD_REPORT_TYPE_VALUES {
        0x0 => "PAN Identifier Conflict",
        0x6 => "ZBOSS key trace",
    }
    static CMD_UPDATE_TYPE_VALUES {
        0x0 => "PAN Identifier Update",
    }
    static CMD_ED_TMO_REQ_VALUES {
        0 => "10 sec",
        1 => "2 min",
        2 => "4 min",
        3 => "8 min",
        4 => "16 min",
        5 => "32 min",
        6 => "64 min",
        7 => "128 min",
        8 => "256 min",
        9 => "512 min",
        10 => "1024 min",
        11 => "2048 min",
        12 => "4096 min",
        13 => "8192 min",
        14 => "16384 min",
    }
    static CMD_ED_TMO_RSP_STATUS_VALUES {
        0 => "Success",
        1 => "Incorrect value",
    }
    static CMD_LINK_PWR_DELTA_TYPE_VALUES {
        0x0 => "Notification",
        0x1 => "Request",
        0x2 => "Response",
        0x3 => "Reserved",
    }
    static BEACON_PROFILE_VALUES {
        0x0 => "Network Specific",
        0x1 => "ZigBee Home",
        0x2 => "ZigBee PRO",
    }
    static ZIGBEE_IE_ID_VALUES {
        0x0 => "Rejoin",
        0x1 => "Tx Power",
        0x2 => "Extended Beacon Payload",
    }
    static SEC_KEY_ID_VALUES {
        0x0 => "Link Key",
        0x1 => "Network Key",
        0x2 => "Key-Transport Key",
        0x3 => "Key-Load Key",
    }
}

field_table! {
    /// The fields of ZigBee Network Layer.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("zbee_nwk", "ZigBee Network Layer", "ZigBee");
    FCF = FieldDef::new("zbee_nwk.fcf", "Frame Control Field", FieldType::Uint16).base(Base::Hex);
    FRAME_TYPE = FieldDef::new("zbee_nwk.frame_type", "Frame Type", FieldType::Uint16).base(Base::Hex).mask(0x3).strings(Strings::Values(&FRAME_TYPE_VALUES));
    PROTO_VERSION = FieldDef::new("zbee_nwk.proto_version", "Protocol Version", FieldType::Uint16).mask(0x3c);
    DISCOVERY = FieldDef::new("zbee_nwk.discovery", "Discover Route", FieldType::Uint16).base(Base::Hex).mask(0xc0).strings(Strings::Values(&DISCOVERY_VALUES));
    MULTICAST = FieldDef::new("zbee_nwk.multicast", "Multicast", FieldType::Boolean).bits(16).mask(0x100);
    SECURITY = FieldDef::new("zbee_nwk.security", "Security", FieldType::Boolean).bits(16).mask(0x200);
    SRC_ROUTE = FieldDef::new("zbee_nwk.src_route", "Source Route", FieldType::Boolean).bits(16).mask(0x400);
    EXT_DST = FieldDef::new("zbee_nwk.ext_dst", "Destination", FieldType::Boolean).bits(16).mask(0x800);
    EXT_SRC = FieldDef::new("zbee_nwk.ext_src", "Extended Source", FieldType::Boolean).bits(16).mask(0x1000);
    END_DEVICE_INITIATOR = FieldDef::new("zbee_nwk.end_device_initiator", "End Device Initiator", FieldType::Boolean).bits(16).mask(0x2000);
    DST = FieldDef::new("zbee_nwk.dst", "Destination", FieldType::Uint16).base(Base::Hex);
    SRC = FieldDef::new("zbee_nwk.src", "Source", FieldType::Uint16).base(Base::Hex);
    ADDR = FieldDef::new("zbee_nwk.addr", "Address", FieldType::Uint16).base(Base::Hex);
    RADIUS = FieldDef::new("zbee_nwk.radius", "Radius", FieldType::Uint8);
    SEQNO = FieldDef::new("zbee_nwk.seqno", "Sequence Number", FieldType::Uint8);
    MULTICAST_CF = FieldDef::new("zbee_nwk.multicast.cf", "Multicast Control Field", FieldType::Uint8).base(Base::Hex);
    MULTICAST_MODE = FieldDef::new("zbee_nwk.multicast.mode", "Multicast Mode", FieldType::Uint8).mask(0x3);
    MULTICAST_RADIUS = FieldDef::new("zbee_nwk.multicast.radius", "Non-Member Radius", FieldType::Uint8).mask(0x1c);
    MULTICAST_MAX_RADIUS = FieldDef::new("zbee_nwk.multicast.max_radius", "Max Non-Member Radius", FieldType::Uint8).mask(0xe0);
    DST64 = FieldDef::new("zbee_nwk.dst64", "Destination", FieldType::Eui64);
    SRC64 = FieldDef::new("zbee_nwk.src64", "Extended Source", FieldType::Eui64);
    ADDR64 = FieldDef::new("zbee_nwk.addr64", "Extended Address", FieldType::Eui64);
    SRC64_ORIGIN = FieldDef::new("zbee_nwk.src64.origin", "Origin", FieldType::FrameNum);
    RELAY_COUNT = FieldDef::new("zbee_nwk.relay.count", "Relay Count", FieldType::Uint8);
    RELAY_INDEX = FieldDef::new("zbee_nwk.relay.index", "Relay Index", FieldType::Uint8);
    RELAY = FieldDef::new("zbee_nwk.relay", "Relay", FieldType::Uint16);
    CMD_ID = FieldDef::new("zbee_nwk.cmd.id", "Command Identifier", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_ID_VALUES));
    CMD_ADDR = FieldDef::new("zbee_nwk.cmd.addr", "Address", FieldType::Uint16).base(Base::Hex);
    CMD_ROUTE_ID = FieldDef::new("zbee_nwk.cmd.route.id", "Route ID", FieldType::Uint8);
    CMD_ROUTE_DEST = FieldDef::new("zbee_nwk.cmd.route.dest", "Destination", FieldType::Uint16).base(Base::Hex);
    CMD_ROUTE_ORIG = FieldDef::new("zbee_nwk.cmd.route.orig", "Originator", FieldType::Uint16).base(Base::Hex);
    CMD_ROUTE_RESP = FieldDef::new("zbee_nwk.cmd.route.resp", "Responder", FieldType::Uint16).base(Base::Hex);
    CMD_ROUTE_DEST_EXT = FieldDef::new("zbee_nwk.cmd.route.dest_ext", "Extended Destination", FieldType::Eui64);
    CMD_ROUTE_ORIG_EXT = FieldDef::new("zbee_nwk.cmd.route.orig_ext", "Extended Originator", FieldType::Eui64);
    CMD_ROUTE_RESP_EXT = FieldDef::new("zbee_nwk.cmd.route.resp_ext", "Extended Responder", FieldType::Eui64);
    CMD_ROUTE_COST = FieldDef::new("zbee_nwk.cmd.route.cost", "Path Cost", FieldType::Uint8);
    CMD_ROUTE_OPTS = FieldDef::new("zbee_nwk.cmd.route.opts", "Command Options", FieldType::Uint8).base(Base::Hex);
    CMD_ROUTE_OPTS_REPAIR = FieldDef::new("zbee_nwk.cmd.route.opts.repair", "Route Repair", FieldType::Boolean).bits(8).mask(0x80);
    CMD_ROUTE_OPTS_MCAST = FieldDef::new("zbee_nwk.cmd.route.opts.mcast", "Multicast", FieldType::Boolean).bits(8).mask(0x40);
    CMD_ROUTE_OPTS_DEST_EXT = FieldDef::new("zbee_nwk.cmd.route.opts.dest_ext", "Extended Destination", FieldType::Boolean).bits(8).mask(0x20);
    CMD_ROUTE_OPTS_RESP_EXT = FieldDef::new("zbee_nwk.cmd.route.opts.resp_ext", "Extended Responder", FieldType::Boolean).bits(8).mask(0x20);
    CMD_ROUTE_OPTS_ORIG_EXT = FieldDef::new("zbee_nwk.cmd.route.opts.orig_ext", "Extended Originator", FieldType::Boolean).bits(8).mask(0x10);
    CMD_ROUTE_OPTS_MANY2ONE = FieldDef::new("zbee_nwk.cmd.route.opts.many2one", "Many-to-One Discovery", FieldType::Uint8).base(Base::Hex).mask(0x18).strings(Strings::Values(&CMD_ROUTE_OPTS_MANY2ONE_VALUES));
    CMD_STATUS = FieldDef::new("zbee_nwk.cmd.status", "Status Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_STATUS_VALUES));
    CMD_STATUS_UNKNOWN_COMMAND_ID = FieldDef::new("zbee_nwk.cmd.status.unknown_command_id", "Unknown Command ID", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_ID_VALUES));
    CMD_LEAVE_REJOIN = FieldDef::new("zbee_nwk.cmd.leave.rejoin", "Rejoin", FieldType::Boolean).bits(8).mask(0x20);
    CMD_LEAVE_REQUEST = FieldDef::new("zbee_nwk.cmd.leave.request", "Request", FieldType::Boolean).bits(8).mask(0x40);
    CMD_LEAVE_CHILDREN = FieldDef::new("zbee_nwk.cmd.leave.children", "Remove Children", FieldType::Boolean).bits(8).mask(0x80);
    CMD_RELAY_COUNT = FieldDef::new("zbee_nwk.cmd.relay_count", "Relay Count", FieldType::Uint8);
    CMD_RELAY_DEVICE = FieldDef::new("zbee_nwk.cmd.relay_device", "Relay Device", FieldType::Uint16).base(Base::Hex);
    CMD_CINFO = FieldDef::new("zbee_nwk.cmd.cinfo", "Capability Information", FieldType::Uint8).base(Base::Hex);
    CMD_CINFO_ALT_COORD = FieldDef::new("zbee_nwk.cmd.cinfo.alt_coord", "Alternate Coordinator", FieldType::Boolean).bits(8).mask(0x1);
    CMD_CINFO_FFD = FieldDef::new("zbee_nwk.cmd.cinfo.ffd", "Full-Function Device", FieldType::Boolean).bits(8).mask(0x2);
    CMD_CINFO_POWER = FieldDef::new("zbee_nwk.cmd.cinfo.power", "AC Power", FieldType::Boolean).bits(8).mask(0x4);
    CMD_CINFO_ON_IDLE = FieldDef::new("zbee_nwk.cmd.cinfo.on_idle", "Rx On When Idle", FieldType::Boolean).bits(8).mask(0x8);
    CMD_CINFO_SECURITY = FieldDef::new("zbee_nwk.cmd.cinfo.security", "Security Capability", FieldType::Boolean).bits(8).mask(0x40);
    CMD_CINFO_ALLOC = FieldDef::new("zbee_nwk.cmd.cinfo.alloc", "Allocate Short Address", FieldType::Boolean).bits(8).mask(0x80);
    CMD_REJOIN_STATUS = FieldDef::new("zbee_nwk.cmd.rejoin_status", "Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_REJOIN_STATUS_VALUES));
    CMD_LINK_LAST = FieldDef::new("zbee_nwk.cmd.link.last", "Last Frame", FieldType::Boolean).bits(8).mask(0x40);
    CMD_LINK_FIRST = FieldDef::new("zbee_nwk.cmd.link.first", "First Frame", FieldType::Boolean).bits(8).mask(0x20);
    CMD_LINK_COUNT = FieldDef::new("zbee_nwk.cmd.link.count", "Link Status Count", FieldType::Uint8).mask(0x1f);
    CMD_LINK_ADDRESS = FieldDef::new("zbee_nwk.cmd.link.address", "Address", FieldType::Uint16).base(Base::Hex);
    CMD_LINK_INCOMING_COST = FieldDef::new("zbee_nwk.cmd.link.incoming_cost", "Incoming Cost", FieldType::Uint8).mask(0x7);
    CMD_LINK_OUTGOING_COST = FieldDef::new("zbee_nwk.cmd.link.outgoing_cost", "Outgoing Cost", FieldType::Uint8).mask(0x70);
    CMD_REPORT_TYPE = FieldDef::new("zbee_nwk.cmd.report.type", "Report Type", FieldType::Uint8).base(Base::Hex).mask(0xe0).strings(Strings::Values(&CMD_REPORT_TYPE_VALUES));
    CMD_REPORT_COUNT = FieldDef::new("zbee_nwk.cmd.report.count", "Report Information Count", FieldType::Uint8).mask(0x1f);
    CMD_UPDATE_TYPE = FieldDef::new("zbee_nwk.cmd.update.type", "Update Type", FieldType::Uint8).base(Base::Hex).mask(0xe0).strings(Strings::Values(&CMD_UPDATE_TYPE_VALUES));
    CMD_UPDATE_COUNT = FieldDef::new("zbee_nwk.cmd.update.count", "Update Information Count", FieldType::Uint8).mask(0x1f);
    CMD_UPDATE_ID = FieldDef::new("zbee_nwk.cmd.update.id", "Update ID", FieldType::Uint8);
    PANID = FieldDef::new("zbee_nwk.panid", "PAN ID", FieldType::Uint16).base(Base::Hex);
    ZBOSS_KEY = FieldDef::new("zbee_nwk.zboss_key", "ZBOSS Key", FieldType::Bytes);
    CMD_EPID = FieldDef::new("zbee_nwk.cmd.epid", "Extended PAN ID", FieldType::Eui64);
    CMD_ED_TMO_REQ = FieldDef::new("zbee_nwk.cmd.ed_tmo_req", "Requested Timeout Enumeration", FieldType::Uint8).strings(Strings::Values(&CMD_ED_TMO_REQ_VALUES));
    CMD_ED_CONFIG = FieldDef::new("zbee_nwk.cmd.ed_config", "End Device Configuration", FieldType::Uint8).base(Base::Hex);
    CMD_ED_TMO_RSP_STATUS = FieldDef::new("zbee_nwk.cmd.ed_tmo_rsp_status", "Status", FieldType::Uint8).strings(Strings::Values(&CMD_ED_TMO_RSP_STATUS_VALUES));
    CMD_ED_PRNT_INFO = FieldDef::new("zbee_nwk.cmd.ed_prnt_info", "Parent Information", FieldType::Uint8).base(Base::Hex);
    CMD_ED_PRNT_INFO_MAC_DATA_POLL_KEEPALIVE = FieldDef::new("zbee_nwk.cmd.ed_prnt_info.mac_data_poll_keepalive", "MAC Data Poll Keepalive", FieldType::Boolean).bits(8).mask(0x1);
    CMD_ED_PRNT_INFO_ED_TMO_REQ_KEEPALIVE = FieldDef::new("zbee_nwk.cmd.ed_prnt_info.ed_tmo_req_keepalive", "End Device Timeout Request Keepalive", FieldType::Boolean).bits(8).mask(0x2);
    CMD_POWER_NEGOTIATION_SUPPORTED = FieldDef::new("zbee_nwk.cmd.power_negotiation_supported", "Power Negotiation Supported", FieldType::Boolean).bits(8).mask(0x4);
    CMD_LINK_PWR_DELTA_TYPE = FieldDef::new("zbee_nwk.cmd.link_pwr_delta.type", "Type", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&CMD_LINK_PWR_DELTA_TYPE_VALUES));
    CMD_LINK_PWR_DELTA_LIST_COUNT = FieldDef::new("zbee_nwk.cmd.link_pwr_delta.list_count", "Structure Count", FieldType::Uint8);
    CMD_LINK_PWR_DELTA_ADDRESS = FieldDef::new("zbee_nwk.cmd.link_pwr_delta.address", "Device Address", FieldType::Uint16).base(Base::Hex);
    CMD_LINK_PWR_DELTA_POWER_DELTA = FieldDef::new("zbee_nwk.cmd.link_pwr_delta.power_delta", "Power Delta", FieldType::Int8);
    BEACON_PROTOCOL = FieldDef::new("zbee_beacon.protocol", "Protocol ID", FieldType::Uint8);
    BEACON_PROFILE = FieldDef::new("zbee_beacon.profile", "Stack Profile", FieldType::Uint16).base(Base::Hex).mask(0xf).strings(Strings::Values(&BEACON_PROFILE_VALUES));
    BEACON_VERSION = FieldDef::new("zbee_beacon.version", "Protocol Version", FieldType::Uint16).mask(0xf0);
    BEACON_ROUTER = FieldDef::new("zbee_beacon.router", "Router Capacity", FieldType::Boolean).bits(16).mask(0x400);
    BEACON_DEPTH = FieldDef::new("zbee_beacon.depth", "Device Depth", FieldType::Uint16).mask(0x7800);
    BEACON_END_DEV = FieldDef::new("zbee_beacon.end_dev", "End Device Capacity", FieldType::Boolean).bits(16).mask(0x8000);
    BEACON_EXT_PANID = FieldDef::new("zbee_beacon.ext_panid", "Extended PAN ID", FieldType::Eui64);
    BEACON_TX_OFFSET = FieldDef::new("zbee_beacon.tx_offset", "Tx Offset", FieldType::Uint24);
    BEACON_UPDATE_ID = FieldDef::new("zbee_beacon.update_id", "Update ID", FieldType::Uint8);
    ZBIP_BEACON_ALLOW_JOIN = FieldDef::new("zbip_beacon.allow_join", "Allow Join", FieldType::Boolean).bits(8).mask(0x1);
    ZBIP_BEACON_ROUTER = FieldDef::new("zbip_beacon.router", "Router Capacity", FieldType::Boolean).bits(8).mask(0x2);
    ZBIP_BEACON_HOST = FieldDef::new("zbip_beacon.host", "Host Capacity", FieldType::Boolean).bits(8).mask(0x4);
    ZBIP_BEACON_UNSECURE = FieldDef::new("zbip_beacon.unsecure", "Unsecure Network", FieldType::Boolean).bits(8).mask(0x80);
    ZBIP_BEACON_NETWORK_ID = FieldDef::new("zbip_beacon.network_id", "Network ID", FieldType::String);
    ZIGBEE_IE = FieldDef::new("zbee_nwk.zigbee_ie", "IE header", FieldType::Uint16).base(Base::Hex);
    ZIGBEE_IE_ID = FieldDef::new("zbee_nwk.zigbee_ie.id", "Id", FieldType::Uint16).base(Base::Hex).mask(0xffc0).strings(Strings::Values(&ZIGBEE_IE_ID_VALUES));
    ZIGBEE_IE_LENGTH = FieldDef::new("zbee_nwk.zigbee_ie.length", "Length", FieldType::Uint16).mask(0x3f);
    ZIGBEE_IE_TX_POWER = FieldDef::new("zbee_nwk.zigbee_ie.tx_power", "Tx Power (dBm)", FieldType::Int8);
    ZIGBEE_IE_SOURCE_ADDRESS = FieldDef::new("zbee_nwk.zigbee_ie.source_address", "Source Address", FieldType::Uint16).base(Base::Hex);
    ZIGBEE_REJOIN_EXT_PANID = FieldDef::new("zbee_nwk.zigbee_rejoin.ext_panid", "Extended PAN ID", FieldType::Eui64);
    ZIGBEE_REJOIN_SOURCE_ADDRESS = FieldDef::new("zbee_nwk.zigbee_rejoin.source_address", "Source Address", FieldType::Uint16).base(Base::Hex);
    MISSING_PAYLOAD = FieldDef::new("zbee_nwk.missing_payload", "Missing Payload", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    SEC_FIELD = FieldDef::new("zbee.sec.field", "Security Control Field", FieldType::Uint8).base(Base::Hex);
    SEC_KEY_ID = FieldDef::new("zbee.sec.key_id", "Key Id", FieldType::Uint8).base(Base::Hex).mask(0x18).strings(Strings::Values(&SEC_KEY_ID_VALUES));
    SEC_EXT_NONCE = FieldDef::new("zbee.sec.ext_nonce", "Extended Nonce", FieldType::Boolean).bits(8).mask(0x20);
    SEC_COUNTER = FieldDef::new("zbee.sec.counter", "Frame Counter", FieldType::Uint32);
    SEC_SRC64 = FieldDef::new("zbee.sec.src64", "Extended Source", FieldType::Eui64);
    SEC_KEY_SEQNO = FieldDef::new("zbee.sec.key_seqno", "Key Sequence Number", FieldType::Uint8);
    SEC_MIC = FieldDef::new("zbee.sec.mic", "Message Integrity Code", FieldType::Bytes);
    SEC_KEY = FieldDef::new("zbee.sec.key", "Key", FieldType::Bytes);
    SEC_KEY_ORIGIN = FieldDef::new("zbee.sec.key.origin", "Key Origin", FieldType::FrameNum);
    SEC_DECRYPTION_KEY = FieldDef::new("zbee.sec.decryption_key", "Key Label", FieldType::String);
    SEC_ENCRYPTED_PAYLOAD = FieldDef::new("zbee_sec.encrypted_payload", "Encrypted Payload", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    SEC_ENCRYPTED_PAYLOAD_SLICED = FieldDef::new("zbee_sec.encrypted_payload_sliced", "Encrypted payload, cut short when capturing - can't decrypt", FieldType::None);
    SEC_EXTENDED_SOURCE_UNKNOWN = FieldDef::new("zbee_sec.extended_source_unknown", "Extended Source: Unknown", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
}

const CONTROL: &[Field] = &[
    FRAME_TYPE,
    PROTO_VERSION,
    DISCOVERY,
    MULTICAST,
    SECURITY,
    SRC_ROUTE,
    EXT_DST,
    EXT_SRC,
    END_DEVICE_INITIATOR,
];

/// The network layer.
#[derive(Clone, Copy, Debug)]
pub struct Network;

/// How titles and columns call a short address.
fn name(address: u16) -> String {
    if address >= BROADCAST { "Broadcast".to_owned() } else { format!("0x{address:04x}") }
}

impl Dissect for Network {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("wpan")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ZigBee");
        let control = b.u16_le(0)?;
        let kind = FRAME_TYPE_VALUES.get(u64::from(control & 3)).unwrap_or("Reserved");
        let (to, from) = (b.u16_le(2)?, b.u16_le(4)?);
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        if w.fields() {
            let (to, from) = (name(to), name(from));
            w.label(root, format_args!("ZigBee Network Layer {kind}, Dst: {to}, Src: {from}"));
            w.info(format_args!("{kind}, Dst: {to}, Src: {from}"));
            w.set_addresses(Address::Text(from.into()), Address::Text(to.into()));
        }
        let item = little::bitmask(w, FCF, &b, 0, 2, CONTROL)?;
        w.append(item, format_args!(" {kind}"));
        for (at, field) in [(2, DST), (4, SRC)] {
            w.item_le(field, &b, at, 2)?;
            let item = w.item_le(ADDR, &b, at, 2)?;
            w.hide(item);
        }
        w.item(RADIUS, &b, 6, 1)?;
        w.item(SEQNO, &b, 7, 1)?;
        let (mut at, mut long_source) = (8, 8);
        for (bit, field) in [(0x0800, DST64), (0x1000, SRC64)] {
            if control & bit != 0 {
                long_source = at;
                wpan::long(w, field, &b, at)?;
                let item = wpan::long(w, ADDR64, &b, at)?;
                w.hide(item);
                at += 8;
            }
        }
        if control & 0x0100 != 0 {
            let item = w.item(MULTICAST_CF, &b, at, 1)?;
            let fields = [MULTICAST_MODE, MULTICAST_RADIUS, MULTICAST_MAX_RADIUS];
            w.bits(item, &fields, &b, at, 1)?;
            at += 1;
        }
        if control & 0x0400 != 0 {
            let count = usize::from(b.u8(at)?);
            // Wireshark takes the list for shorter than it is.
            let covered = (1 + 2 * count).min(b.len().saturating_sub(at));
            let route = w.text(&b, at, covered, format_args!("Source Route, Length: {count}"))?;
            let inner = w.open(route);
            w.item(RELAY_COUNT, &b, at, 1)?;
            w.item(RELAY_INDEX, &b, at + 1, 1)?;
            at += 2;
            for i in 1..=count {
                let relay = b.u16_le(at)?;
                let item = w.item_le(RELAY, &b, at, 2)?;
                w.label(item, format_args!("Relay {i}: 0x{relay:04x}"));
                at += 2;
            }
            w.close(inner);
        }
        let kind = control & 3;
        if control & 0x0200 == 0 {
            let payload = b.from(at)?;
            if payload.reported() == 0 {
                w.expert(MISSING_PAYLOAD, root);
            }
            return carried(w, &payload, kind, (to, from), opened);
        }
        let source = if control & 0x1000 != 0 { Some(b.u64_le(long_source)?) } else { None };
        match security::walk(w, &b, at, source, true)? {
            security::Payload::Sealed(sealed) => {
                // What is enciphered belongs to the layer that could not read it.
                w.data(sealed)?;
                w.close(opened);
                Ok(())
            }
            security::Payload::Open(octets) => {
                let len = octets.len();
                let named = w.add_source("Decrypted ZigBee Payload", octets.clone());
                let payload = Buf::new(&octets, len, named.unwrap_or(b.source()));
                if named.is_none() {
                    w.close(opened);
                    return Ok(());
                }
                carried(w, &payload, kind, (to, from), opened)
            }
        }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        const RESERVED: u16 = 2;
        b.reported() >= 8
            && b.u16_le(0).is_ok_and(|control| {
                control & 3 != RESERVED && VERSIONS.contains(&(control >> 2 & 0xf))
            })
    }
}

/// Goes on with what the network carries between these addresses: its own commands inside of its layer.
fn carried<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u16,
    ends: (u16, u16),
    opened: Opened,
) -> Walked {
    if kind == COMMAND && b.reported() > 0 {
        commands::walk(w, b, ends)?;
        w.close(opened);
        return Ok(());
    }
    w.close(opened);
    if b.reported() == 0 { Ok(()) } else { w.call(id::ZBEE_APS, *b) }
}

/// A beacon of a network.
#[derive(Clone, Copy, Debug)]
pub struct Beacon;

mod own {
    use super::{FieldDef, field_table};

    field_table! {
        /// The fields of a beacon, but for those that the network layer has.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zbee_beacon", "ZigBee Beacon", "ZigBee Beacon");
    }
}

impl Dissect for Beacon {
    const FIELDS: &'static [FieldDef] = own::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("wpan.beacon")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let panid = b.u64_le(3)?;
        if w.wants_columns() {
            w.columns().set_protocol("ZigBee");
        }
        let text = if w.fields() { wpan::eui64(panid) } else { String::new() };
        w.info_append(format_args!(", EPID: {text}"));
        let stack = BEACON_PROFILE_VALUES.get(u64::from(b.u16_le(1)? & 0xf)).unwrap_or("Unknown");
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        w.append(root, format_args!(", {stack}, EPID: {text}"));
        w.foreign(id::ZBEE_NWK, |w| beacon(w, &b, stack))?;
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        // The protocol's identifier is 0.
        b.reported() >= 15 && b.u8(0) == Ok(0)
    }
}

fn beacon<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, stack: &str) -> Walked {
    w.item(BEACON_PROTOCOL, b, 0, 1)?;
    let bits = b.u16_le(1)?;
    let item = w.text(b, 1, 2, format_args!("Beacon: Stack Profile: {stack}"))?;
    for (bit, name) in [(0x0400, "Router Capacity"), (0x8000, "End Device Capacity")] {
        if bits & bit != 0 {
            w.append(item, format_args!(", {name}"));
        }
    }
    let opened = w.open(item);
    let fields = [BEACON_PROFILE, BEACON_VERSION, BEACON_ROUTER, BEACON_DEPTH, BEACON_END_DEV];
    little::bits(w, b, 1, 2, &fields)?;
    w.close(opened);
    wpan::long(w, BEACON_EXT_PANID, b, 3)?;
    w.item_le(BEACON_TX_OFFSET, b, 11, 3)?;
    w.item(BEACON_UPDATE_ID, b, 14, 1)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured;

    #[test]
    fn what_is_enciphered_is_noted() {
        let mut frame = vec![0x41, 0x88, 1, 1, 2, 0xff, 0xff, 0, 0];
        frame.extend([0x08, 0x02, 0xfd, 0xff, 0, 0, 1, 9, 0x28, 5, 0, 0, 0]);
        frame.extend([1, 2, 3, 4, 5, 6, 7, 8, 0, 0xaa, 1, 2, 3, 4]);
        let told = captured::frame(230, &frame);
        assert_eq!(told.protocols, "wpan:zbee_nwk:data");
        assert_eq!(told.columns, "0x0000 Broadcast ZigBee Data, Dst: Broadcast, Src: 0x0000");
        assert!(told.has("Message Integrity Code: 01020304"), "{told:#?}");
    }

    #[test]
    fn a_command_of_the_network_lies_in_its_layer() {
        let mut frame =
            vec![0x41, 0x88, 1, 1, 2, 0xff, 0xff, 0, 0, 0x09, 0, 0xfc, 0xff, 0, 0, 1, 9];
        frame.extend([8, 0x61, 0xc0, 0x18, 0x11]);
        let told = captured::frame(230, &frame);
        assert_eq!(told.protocols, "wpan:zbee_nwk");
        assert!(told.columns.ends_with("ZigBee Link Status"), "{told:#?}");
        assert!(told.has("Command Frame: Link Status"), "{told:#?}");
        assert!(told.has("Address: 0x18c0"), "{told:#?}");
    }

    #[test]
    fn a_beacon_names_its_network() {
        let mut frame = vec![0, 0x80, 9, 1, 2, 0, 0, 0xff, 0xcf, 0, 0];
        frame.extend([0, 0x22, 0x84, 1, 2, 3, 4, 5, 6, 7, 8, 0xff, 0xff, 0xff, 0]);
        let told = captured::frame(230, &frame);
        let info = "Beacon, Src: 0x0000, EPID: 08:07:06:05:04:03:02:01";
        assert!(told.columns.ends_with(info), "{told:#?}");
    }
}
