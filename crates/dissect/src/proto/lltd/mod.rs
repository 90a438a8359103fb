//! Link Layer Topology Discovery (Microsoft's [MS-LLTD]).

mod tlv;

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TOS_VALUES {
        0x0 => "Topology discovery",
        0x1 => "Quick discovery",
        0x2 => "QoS Diagnostics",
    }
    static DISCOVERY_VALUES {
        0x0 => "Discover",
        0x1 => "Hello",
        0x2 => "Emit",
        0x3 => "Train",
        0x4 => "Probe",
        0x5 => "Ack",
        0x6 => "Query",
        0x7 => "QueryResp",
        0x8 => "Reset",
        0x9 => "Charge",
        0xa => "Flat",
        0xb => "QueryLargeTlv",
        0xc => "QueryLargeTlvResp",
    }
    static TLV_TYPE_VALUES {
        0x0 => "End of Property List",
        0x1 => "Host ID",
        0x2 => "Characteristics",
        0x3 => "Physical Medium",
        0x4 => "Wireless Mode",
        0x5 => "802.11 BSSID",
        0x6 => "802.11 SSID",
        0x7 => "IPv4 Address",
        0x8 => "IPv6 Address",
        0x9 => "802.11 Maximum Operation Rate",
        0xa => "Performance Counter Frequency",
        0xc => "Link Speed",
        0xd => "802.11 RSSI",
        0xe => "Icon Image",
        0xf => "Machine Name",
        0x10 => "Support Information",
        0x11 => "Friendly Name",
        0x12 => "Device UUID",
        0x13 => "Hardware ID",
        0x14 => "QoS Characteristics",
        0x15 => "802.11 Physical Medium",
        0x16 => "AP Association Table",
        0x18 => "Detailed Icon Image",
        0x19 => "Sees-List Working Set",
        0x1a => "Component Table",
        0x1b => "Repeater AP Lineage",
        0x1c => "Repeater AP Table",
    }
    static WIRELESS_MODE_VALUES {
        0x0 => "802.11 IBSS or ad-hoc mode",
        0x1 => "802.11 infrastructure mode",
    }
    static N80211_PHYSICAL_MEDIUM_VALUES {
        0x0 => "Unknown",
        0x1 => "FHSS 2.4 GHz",
        0x2 => "DSSS 2.4 GHz",
        0x3 => "IR Baseband",
        0x4 => "OFDM 5 GHz",
        0x5 => "HRDSSS",
        0x6 => "ERP",
    }
    static EMIT_TYPE_VALUES {
        0x0 => "Train",
        0x1 => "Probe",
    }
    static QUERYRESP_TYPE_VALUES {
        0x0 => "Probe",
        0x1 => "ARP",
    }
    static QUERY_LARGE_TLV_TYPE_VALUES {
        0xe => "Icon Image",
        0x11 => "Friendly Name",
        0x13 => "Hardware ID",
        0x16 => "AP Association Table",
        0x18 => "Detailed Icon Image",
        0x1a => "Component Table",
        0x1c => "Repeater AP Table",
    }
    static QOS_DIAG_VALUES {
        0x0 => "QosInitializeSink",
        0x1 => "QosReady",
        0x2 => "QosProbe",
        0x3 => "QosQuery",
        0x4 => "QosQueryResp",
        0x5 => "QosReset",
        0x6 => "QosError",
        0x7 => "QosAck",
        0x8 => "QosCounterSnapshot",
        0x9 => "QosCounterResult",
        0xa => "QosCounterLease",
    }
    static QOS_INITIALIZE_INTERRUPT_MOD_VALUES {
        0x0 => "Disable interrupt moderation",
        0x1 => "Enable interrupt moderation",
        0xff => "Use existing interrupt moderation setting",
    }
    static QOS_PROBE_TEST_TYPE_VALUES {
        0x0 => "Timed Probe",
        0x1 => "Probegap originating from the controller",
        0x2 => "Probegap originating from the sink",
    }
    static QOS_ERROR_VALUES {
        0 => "Insufficient Resources",
        1 => "Busy. Try again later",
        2 => "Interrupt moderation not available",
    }
}

field_table! {
    /// The fields of Link Layer Topology Discovery.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("lltd", "Link Layer Topology Discovery", "LLTD");
    VERSION = FieldDef::new("lltd.version", "Version", FieldType::Uint8);
    TOS = FieldDef::new("lltd.tos", "Type of Service", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TOS_VALUES));
    RESERVED = FieldDef::new("lltd.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    DISCOVERY = FieldDef::new("lltd.discovery", "Discovery function", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&DISCOVERY_VALUES));
    DISCOVERY_REAL_DEST_ADDR = FieldDef::new("lltd.discovery.real_dest_addr", "Real Destination Address", FieldType::Ether);
    DISCOVERY_REAL_SRC_ADDR = FieldDef::new("lltd.discovery.real_src_addr", "Real Source Address", FieldType::Ether);
    DISCOVERY_XID = FieldDef::new("lltd.discovery.xid", "XID", FieldType::Uint16).base(Base::Hex);
    DISCOVERY_SEQ_NUM = FieldDef::new("lltd.discovery.seq_num", "Sequence Number", FieldType::Uint16).base(Base::Hex);
    DISCOVER_GEN_NUM = FieldDef::new("lltd.discover.gen_num", "Generation Number", FieldType::Uint16).base(Base::Hex);
    DISCOVER_NUM_STATIONS = FieldDef::new("lltd.discover.num_stations", "Number of Stations", FieldType::Uint16);
    DISCOVER_STATION = FieldDef::new("lltd.discover.station", "Station", FieldType::Ether);
    HELLO_GEN_NUM = FieldDef::new("lltd.hello.gen_num", "Generation Number", FieldType::Uint16).base(Base::Hex);
    HELLO_CURRENT_ADDRESS = FieldDef::new("lltd.hello.current_address", "Current Mapper Address", FieldType::Ether);
    HELLO_APPARENT_ADDRESS = FieldDef::new("lltd.hello.apparent_address", "Current Apparent Address", FieldType::Ether);
    TLV_TYPE = FieldDef::new("lltd.tlv.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TLV_TYPE_VALUES));
    TLV_LENGTH = FieldDef::new("lltd.tlv.length", "Length", FieldType::Uint8);
    HOST_ID = FieldDef::new("lltd.host_id", "Host ID", FieldType::Ether);
    CHARACTERISTIC_PUBLIC_NAT = FieldDef::new("lltd.characteristic.public_nat", "Public NAT", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("True", "False")));
    CHARACTERISTIC_PRIVATE_NAT = FieldDef::new("lltd.characteristic.private_nat", "Private NAT", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("True", "False")));
    CHARACTERISTIC_DUPLEX = FieldDef::new("lltd.characteristic.duplex", "Duplex", FieldType::Boolean).bits(32).mask(0x20000000).strings(Strings::TrueFalse(&("Full Duplex", "Half Duplex")));
    CHARACTERISTIC_WEB_PAGE = FieldDef::new("lltd.characteristic.web_page", "Management Web Page", FieldType::Boolean).bits(32).mask(0x10000000).strings(Strings::TrueFalse(&("Present", "Absent")));
    CHARACTERISTIC_LOOP = FieldDef::new("lltd.characteristic.loop", "Looping Outbound Packets", FieldType::Boolean).bits(32).mask(0x8000000).strings(Strings::TrueFalse(&("True", "False")));
    CHARACTERISTIC_RESERVED = FieldDef::new("lltd.characteristic.reserved", "Reserved", FieldType::Uint32).base(Base::Hex).mask(0x7ffffff);
    PHYSICAL_MEDIUM = FieldDef::new("lltd.physical_medium", "Physical Medium", FieldType::Uint32);
    WIRELESS_MODE = FieldDef::new("lltd.wireless_mode", "Wireless Mode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&WIRELESS_MODE_VALUES));
    BSSID = FieldDef::new("lltd.bssid", "BSSID", FieldType::Ether);
    SSID = FieldDef::new("lltd.ssid", "SSID", FieldType::String);
    IPV4_ADDRESS = FieldDef::new("lltd.ipv4_address", "IPv4 Address", FieldType::Ipv4);
    IPV6_ADDRESS = FieldDef::new("lltd.ipv6_address", "IPv6 Address", FieldType::Ipv6);
    MAX_OPERATION_RATE = FieldDef::new("lltd.max_operation_rate", "Maximum Operational Rate (.5 Mbps)", FieldType::Uint16);
    PERFORMANCE_COUNT_FREQ = FieldDef::new("lltd.performance_count_freq", "Performance Counter Frequency", FieldType::Uint64);
    LINK_SPEED = FieldDef::new("lltd.link_speed", "Link Speed (100 bps)", FieldType::Uint32);
    RSSI = FieldDef::new("lltd.rssi", "RSSI", FieldType::Int32);
    MACHINE_NAME = FieldDef::new("lltd.machine_name", "Machine Name", FieldType::String);
    SUPPORT_INFO = FieldDef::new("lltd.support_info", "Support Information", FieldType::String);
    DEVICE_UUID = FieldDef::new("lltd.device_uuid", "Device UUID", FieldType::Guid);
    QOS_CHARACTERISTIC_LAYER2_FORWARDING = FieldDef::new("lltd.qos_characteristic.layer2_forwarding", "Layer 2 Forwarding", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("True", "False")));
    QOS_CHARACTERISTIC_VLAN = FieldDef::new("lltd.qos_characteristic.vlan", "802.1q VLAN", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    QOS_CHARACTERISTIC_TAGGING = FieldDef::new("lltd.qos_characteristic.tagging", "802.1q Priority Tagging", FieldType::Boolean).bits(32).mask(0x20000000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    QOS_CHARACTERISTIC_RESERVED = FieldDef::new("lltd.qos_characteristic.reserved", "Reserved", FieldType::Uint32).base(Base::Hex).mask(0x1fffffff);
    N80211_PHYSICAL_MEDIUM = FieldDef::new("lltd.80211_physical_medium", "802.11 Physical Medium", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&N80211_PHYSICAL_MEDIUM_VALUES));
    SEES_LIST_WORKING_SET = FieldDef::new("lltd.sees_list_working_set", "Sees-List Working Set", FieldType::Uint16);
    ADDRESS_PATH_TO_ROOT = FieldDef::new("lltd.address_path_to_root", "Address Path to Root", FieldType::Ether);
    EMIT_NUM_DESCS = FieldDef::new("lltd.emit.num_descs", "Number of EmiteeDescs", FieldType::Uint16);
    EMIT_TYPE = FieldDef::new("lltd.emit.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&EMIT_TYPE_VALUES));
    EMIT_PAUSE = FieldDef::new("lltd.emit.pause", "Pause (ms)", FieldType::Uint8);
    EMIT_SRC_ADDR = FieldDef::new("lltd.emit.src_addr", "Source Address", FieldType::Ether);
    EMIT_DEST_ADDR = FieldDef::new("lltd.emit.dest_addr", "Destination Address", FieldType::Ether);
    QUERYRESP_MORE = FieldDef::new("lltd.queryresp.more", "More RecveeDescs", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("True", "False")));
    QUERYRESP_MEMORY = FieldDef::new("lltd.queryresp.memory", "No memory left", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("True", "False")));
    QUERYRESP_NUM_DESCS = FieldDef::new("lltd.queryresp.num_descs", "Number of RecveeDescs", FieldType::Uint16).mask(0x3fff);
    QUERYRESP_TYPE = FieldDef::new("lltd.queryresp.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&QUERYRESP_TYPE_VALUES));
    QUERYRESP_REAL_SRC_ADDR = FieldDef::new("lltd.queryresp.real_src_addr", "Real Source Address", FieldType::Ether);
    QUERYRESP_ETHERNET_SRC_ADDR = FieldDef::new("lltd.queryresp.ethernet_src_addr", "Ethernet Source Address", FieldType::Ether);
    QUERYRESP_ETHERNET_DEST_ADDR = FieldDef::new("lltd.queryresp.ethernet_dest_addr", "Ethernet Destination Address", FieldType::Ether);
    FLAT_CRC_BYTES = FieldDef::new("lltd.flat.crc_bytes", "Current Transmit Credit (bytes)", FieldType::Uint32);
    FLAT_CRC_PACKETS = FieldDef::new("lltd.flat.crc_packets", "Current Transmit Credit (packets)", FieldType::Uint8);
    QUERY_LARGE_TLV_TYPE = FieldDef::new("lltd.query_large_tlv.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&QUERY_LARGE_TLV_TYPE_VALUES));
    QUERY_LARGE_TLV_OFFSET = FieldDef::new("lltd.query_large_tlv.offset", "Offset", FieldType::Uint24);
    QUERYLARGERESP_MORE = FieldDef::new("lltd.querylargeresp.more", "More RecveeDescs", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("True", "False")));
    QUERYLARGERESP_MEMORY = FieldDef::new("lltd.querylargeresp.memory", "No memory left", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("True", "False")));
    QUERYLARGERESP_NUM_DESCS = FieldDef::new("lltd.querylargeresp.num_descs", "Number of RecveeDescs", FieldType::Uint16).mask(0x3fff);
    QUERYLARGERESP_DATA = FieldDef::new("lltd.querylargeresp.data", "Data", FieldType::Bytes);
    QOS_DIAG = FieldDef::new("lltd.qos_diag", "QoS Diagnostics function", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&QOS_DIAG_VALUES));
    QOS_REAL_DEST_ADDR = FieldDef::new("lltd.qos.real_dest_addr", "Real Destination Address", FieldType::Ether);
    QOS_REAL_SRC_ADDR = FieldDef::new("lltd.qos.real_src_addr", "Real Source Address", FieldType::Ether);
    QOS_SEQ_NUM = FieldDef::new("lltd.qos.seq_num", "Sequence Number", FieldType::Uint16).base(Base::Hex);
    QOS_INITIALIZE_INTERRUPT_MOD = FieldDef::new("lltd.qos_initialize.interrupt_mod", "Interrupt Mod", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&QOS_INITIALIZE_INTERRUPT_MOD_VALUES));
    QOS_READY_SINK_LINK_SPEED = FieldDef::new("lltd.qos_ready.sink_link_speed", "Sink Link Speed (100 bps)", FieldType::Uint32);
    QOS_READY_PERFORMANCE_COUNT_FREQ = FieldDef::new("lltd.qos_ready.performance_count_freq", "Performance Counter Frequency", FieldType::Uint64);
    QOS_PROBE_CONTROLLER_TRANSMIT_TIMESTAMP = FieldDef::new("lltd.qos_probe.controller_transmit_timestamp", "Controller Transmit Timestamp", FieldType::Uint64);
    QOS_PROBE_SINK_RECEIVE_TIMESTAMP = FieldDef::new("lltd.qos_probe.sink_receive_timestamp", "Sink Receive Timestamp", FieldType::Uint64);
    QOS_PROBE_SINK_TRANSMIT_TIMESTAMP = FieldDef::new("lltd.qos_probe.sink_transmit_timestamp", "Sink Transmit Timestamp", FieldType::Uint64);
    QOS_PROBE_TEST_TYPE = FieldDef::new("lltd.qos_probe.test_type", "Test Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&QOS_PROBE_TEST_TYPE_VALUES));
    QOS_PROBE_PACKET_ID = FieldDef::new("lltd.qos_probe.packet_id", "Packet ID", FieldType::Uint8).base(Base::Hex);
    QOS_PROBE_TAG = FieldDef::new("lltd.qos_probe.tag", "802.1p Tag", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Present", "Not Present")));
    QOS_PROBE_VALUE = FieldDef::new("lltd.qos_probe.value", "802.1p Value", FieldType::Uint8).mask(0x7f);
    QOS_PROBE_PAYLOAD = FieldDef::new("lltd.qos_probe.payload", "Payload", FieldType::Bytes);
    QOS_ERROR = FieldDef::new("lltd.qos_error", "Error Code", FieldType::Uint16).strings(Strings::Values(&QOS_ERROR_VALUES));
    QOS_COUNT_SNAPSHOT_HISTORY = FieldDef::new("lltd.qos_count_snapshot.history", "History Size", FieldType::Uint8);
    QOS_QUERY_RESP_RECEIPT = FieldDef::new("lltd.qos_query_resp.receipt", "Receipt", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("True", "False")));
    QOS_QUERY_RESP_MEMORY = FieldDef::new("lltd.qos_query_resp.memory", "No memory left", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("True", "False")));
    QOS_QUERY_RESP_NUM_EVENTS = FieldDef::new("lltd.qos_query_resp.num_events", "Number of Events", FieldType::Uint16).mask(0x3fff);
    QOS_QUERY_RESP_CONTROLLER_TIMESTAMP = FieldDef::new("lltd.qos_query_resp.controller_timestamp", "Controller Transmit Timestamp", FieldType::Uint64);
    QOS_QUERY_RESP_SINK_TIMESTAMP = FieldDef::new("lltd.qos_query_resp.sink_timestamp", "Sink Receive Timestamp", FieldType::Uint64);
    QOS_QUERY_RESP_PACKET_ID = FieldDef::new("lltd.qos_query_resp.packet_id", "Packet ID", FieldType::Uint8).base(Base::Hex);
    QOS_QUERY_RESP_RESERVED = FieldDef::new("lltd.qos_query_resp.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    QOS_COUNTER_RESULT_SUBSEC_SPAN = FieldDef::new("lltd.qos_counter_result.subsec_span", "Subsecond Span (1/256th sec)", FieldType::Uint8);
    QOS_COUNTER_RESULT_BYTE_SCALE = FieldDef::new("lltd.qos_counter_result.byte_scale", "Byte Scale (kb)", FieldType::Uint8);
    QOS_COUNTER_RESULT_PACKET_SCALE = FieldDef::new("lltd.qos_counter_result.packet_scale", "Packet Scale", FieldType::Uint8);
    QOS_COUNTER_RESULT_HISTORY_SIZE = FieldDef::new("lltd.qos_counter_result.history_size", "History Size", FieldType::Uint8);
    QOS_SNAPSHOT_BYTES_RECV = FieldDef::new("lltd.qos_snapshot.bytes_recv", "Bytes Received", FieldType::Uint16);
    QOS_SNAPSHOT_PACKETS_RECV = FieldDef::new("lltd.qos_snapshot.packets_recv", "Packets Received", FieldType::Uint16);
    QOS_SNAPSHOT_BYTES_SENT = FieldDef::new("lltd.qos_snapshot.bytes_sent", "Bytes Sent", FieldType::Uint16);
    QOS_SNAPSHOT_PACKETS_SENT = FieldDef::new("lltd.qos_snapshot.packets_sent", "Packets Sent", FieldType::Uint16);
    TLV_LENGTH_INVALID = FieldDef::new("lltd.tlv.length.invalid", "Invalid length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    CHARACTERISTIC_RESERVED_NOT_ZERO = FieldDef::new("lltd.characteristic.reserved.not_zero", "Non zero reserve bits", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    TLV_TYPE_INVALID = FieldDef::new("lltd.tlv.type.invalid", "Invalid TLV Type 0x%02x", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    DISCOVERY_INVALID = FieldDef::new("lltd.discovery.invalid", "Invalid function 0x%02x", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    QOS_SEQ_NUM_CANNOT_BE_ZERO = FieldDef::new("lltd.qos.seq_num.cannot_be_zero", "Sequence number can not be 0", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    QOS_DIAG_INVALID = FieldDef::new("lltd.qos_diag.invalid", "Invalid function 0x%02x", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    TOS_INVALID = FieldDef::new("lltd.tos.invalid", "Invalid Type of Service value 0x%02x", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets before the addresses.
const HEAD_LEN: usize = 4;

/// Where what a function brings begins.
const BODY: usize = 18;

/// Link Layer Topology Discovery.
#[derive(Clone, Copy, Debug)]
pub struct Lltd;

impl Dissect for Lltd {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88d9)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const QOS: u8 = 2;
        w.column_protocol("LLTD");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.row(&b, 0, &[(VERSION, 1), (TOS, 1), (RESERVED, 1)])?;
        let service = b.u8(1)?;
        match service {
            0 | 1 => discovery(w, &b)?,
            QOS => diagnostics(w, &b)?,
            _ => {
                let text = format_args!("Invalid Type of Service value 0x{service:02x}");
                w.expert_text(TOS_INVALID, root, text);
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// The function's name in Info.
fn title<C: Collector>(w: &mut Walk<'_, C>, field: Field, function: u8) {
    match w.word(field, u64::from(function)) {
        Some(name) => w.info(format_args!("{name}")),
        None => w.info(format_args!("Unknown (0x{function:02x})")),
    }
}

fn discovery<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const DISCOVER: u8 = 0;
    let function = b.u8(3)?;
    w.item(DISCOVERY, b, 3, 1)?;
    title(w, DISCOVERY, function);
    let base = w.text(b, HEAD_LEN, 14, format_args!("Base header"))?;
    let opened = w.open(base);
    let last = if function == DISCOVER { DISCOVERY_XID } else { DISCOVERY_SEQ_NUM };
    let addresses = [(DISCOVERY_REAL_DEST_ADDR, 6), (DISCOVERY_REAL_SRC_ADDR, 6), (last, 2)];
    let at = w.row(b, HEAD_LEN, &addresses)?;
    w.close(opened);
    match function {
        DISCOVER => {
            let at = w.row(b, at, &[(DISCOVER_GEN_NUM, 2), (DISCOVER_NUM_STATIONS, 2)])?;
            list(w, b, at, "Stations", None, &[(DISCOVER_STATION, 6)], b.u16(at - 2)?)?;
        }
        1 => {
            let fields =
                [(HELLO_GEN_NUM, 2), (HELLO_CURRENT_ADDRESS, 6), (HELLO_APPARENT_ADDRESS, 6)];
            let at = w.row(b, at, &fields)?;
            tlv::list(w, b, at)?;
        }
        2 => {
            let at = w.row(b, at, &[(EMIT_NUM_DESCS, 2)])?;
            let fields = [(EMIT_TYPE, 1), (EMIT_PAUSE, 1), (EMIT_SRC_ADDR, 6), (EMIT_DEST_ADDR, 6)];
            let item = Some("EmiteeDescs Item");
            list(w, b, at, "EmiteeDescs", item, &fields, b.u16(at - 2)?)?;
        }
        7 => {
            let count = b.u16(at)? & 0x3fff;
            w.item(QUERYRESP_MORE, b, at, 2)?;
            w.item(QUERYRESP_MEMORY, b, at, 2)?;
            let at = w.row(b, at, &[(QUERYRESP_NUM_DESCS, 2)])?;
            let fields = [
                (QUERYRESP_TYPE, 2),
                (QUERYRESP_REAL_SRC_ADDR, 6),
                (QUERYRESP_ETHERNET_SRC_ADDR, 6),
                (QUERYRESP_ETHERNET_DEST_ADDR, 6),
            ];
            list(w, b, at, "RecveeDescs", Some("RecveeDescs Item"), &fields, count)?;
        }
        0x0a => {
            w.row(b, at, &[(FLAT_CRC_BYTES, 4), (FLAT_CRC_PACKETS, 1)])?;
        }
        0x0b => {
            w.row(b, at, &[(QUERY_LARGE_TLV_TYPE, 1), (QUERY_LARGE_TLV_OFFSET, 3)])?;
        }
        0x0c => {
            let len = usize::from(b.u16(at)? & 0x3fff);
            w.item(QUERYLARGERESP_MORE, b, at, 2)?;
            w.item(QUERYLARGERESP_MEMORY, b, at, 2)?;
            let at = w.row(b, at, &[(QUERYLARGERESP_NUM_DESCS, 2)])?;
            if len > 0 {
                w.item(QUERYLARGERESP_DATA, b, at, len)?;
            }
        }
        3..=6 | 8 | 9 => {}
        _ => {
            let text = format_args!("Invalid function 0x{function:02x}");
            w.expert_text(DISCOVERY_INVALID, base, text);
        }
    }
    Ok(())
}

fn diagnostics<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let function = b.u8(3)?;
    w.item(QOS_DIAG, b, 3, 1)?;
    title(w, QOS_DIAG, function);
    let base = w.text(b, HEAD_LEN, 14, format_args!("Base header"))?;
    let opened = w.open(base);
    w.row(b, HEAD_LEN, &[(QOS_REAL_DEST_ADDR, 6), (QOS_REAL_SRC_ADDR, 6), (QOS_SEQ_NUM, 2)])?;
    w.close(opened);
    match function {
        0 => {
            w.item(QOS_INITIALIZE_INTERRUPT_MOD, b, BODY, 1)?;
        }
        1 => {
            let fields = [(QOS_READY_SINK_LINK_SPEED, 4), (QOS_READY_PERFORMANCE_COUNT_FREQ, 8)];
            w.row(b, BODY, &fields)?;
        }
        2 => {
            let fields = [
                (QOS_PROBE_CONTROLLER_TRANSMIT_TIMESTAMP, 8),
                (QOS_PROBE_SINK_RECEIVE_TIMESTAMP, 8),
                (QOS_PROBE_SINK_TRANSMIT_TIMESTAMP, 8),
                (QOS_PROBE_TEST_TYPE, 1),
                (QOS_PROBE_PACKET_ID, 1),
            ];
            let at = w.row(b, BODY, &fields)?;
            w.item(QOS_PROBE_TAG, b, at, 1)?;
            let len = usize::from(b.u8(at)? & 0x7f);
            w.row(b, at, &[(QOS_PROBE_VALUE, 1), (QOS_PROBE_PAYLOAD, len)])?;
        }
        4 => {
            let count = b.u16(BODY)? & 0x3fff;
            w.item(QOS_QUERY_RESP_RECEIPT, b, BODY, 2)?;
            w.item(QOS_QUERY_RESP_MEMORY, b, BODY, 2)?;
            let at = w.row(b, BODY, &[(QOS_QUERY_RESP_NUM_EVENTS, 2)])?;
            let fields = [
                (QOS_QUERY_RESP_CONTROLLER_TIMESTAMP, 8),
                (QOS_QUERY_RESP_SINK_TIMESTAMP, 8),
                (QOS_QUERY_RESP_PACKET_ID, 1),
                (QOS_QUERY_RESP_RESERVED, 1),
            ];
            list(w, b, at, "QosEventDesc", Some("Qos Event"), &fields, count)?;
        }
        6 => {
            w.item(QOS_ERROR, b, BODY, 2)?;
        }
        8 => {
            w.item(QOS_COUNT_SNAPSHOT_HISTORY, b, BODY, 1)?;
        }
        9 => snapshots(w, b)?,
        3 | 5 | 7 | 0x0a => {}
        _ => {
            let text = format_args!("Invalid function 0x{function:02x}");
            w.expert_text(QOS_DIAG_INVALID, base, text);
        }
    }
    Ok(())
}

/// So many times the same fields, under a line, and each time under another one if that has a text.
fn list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    title: &str,
    each: Option<&str>,
    fields: &[(Field, usize)],
    count: u16,
) -> Walked {
    if count == 0 {
        return Ok(());
    }
    let len: usize = fields.iter().map(|(_, len)| len).sum();
    let item = w.text(b, at, len * usize::from(count), format_args!("{title}"))?;
    let opened = w.open(item);
    for _ in 0..count {
        match each {
            Some(text) => {
                let item = w.text(b, at, len, format_args!("{text}"))?;
                let inner = w.open(item);
                at = w.row(b, at, fields)?;
                w.close(inner);
            }
            None => at = w.row(b, at, fields)?,
        }
    }
    w.close(opened);
    Ok(())
}

/// Counters at several times.
fn snapshots<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const SNAPSHOT_LEN: usize = 4;
    let fields = [
        (QOS_COUNTER_RESULT_SUBSEC_SPAN, 1),
        (QOS_COUNTER_RESULT_BYTE_SCALE, 1),
        (QOS_COUNTER_RESULT_PACKET_SCALE, 1),
        (QOS_COUNTER_RESULT_HISTORY_SIZE, 1),
    ];
    let mut at = w.row(b, BODY, &fields)?;
    let count = usize::from(b.u8(at - 1)?);
    if count == 0 {
        return Ok(());
    }
    let list = w.text(b, at, SNAPSHOT_LEN * count, format_args!("Snapshot List"))?;
    let opened = w.open(list);
    for _ in 0..count {
        let item = w.text(b, at, SNAPSHOT_LEN, format_args!("Snapshot"))?;
        let inner = w.open(item);
        // Wireshark reads the four numbers from two octets before, and takes a snapshot for half as long as it is.
        let fields = [
            (QOS_SNAPSHOT_BYTES_RECV, 2),
            (QOS_SNAPSHOT_PACKETS_RECV, 2),
            (QOS_SNAPSHOT_BYTES_SENT, 2),
            (QOS_SNAPSHOT_PACKETS_SENT, 2),
        ];
        w.row(b, at - 2, &fields)?;
        w.close(inner);
        at += SNAPSHOT_LEN;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn lltd(service: u8, function: u8, body: &[u8]) -> Shown {
        let mut octets =
            vec![1, service, 0, function, 2, 0, 0, 0, 0, 8, 2, 0, 0, 0, 0, 7, 0x12, 0x34];
        octets.extend(body);
        frame(1, &ethernet(0x88d9, &octets))
    }

    #[test]
    fn a_mapper_names_the_stations_it_knows() {
        let shown = lltd(0, 0, b"\0\x05\0\x01\x02\0\0\0\0\x01");
        assert!(shown.columns.ends_with("LLTD Discover"));
        assert!(shown.has("XID: 0x1234"));
        assert!(shown.has("Station: 02:00:00:00:00:01"));
    }

    #[test]
    fn a_host_says_what_it_is() {
        let head = b"\0\x05\x02\0\0\0\0\x01\x02\0\0\0\0\x02";
        let shown = lltd(
            1,
            1,
            &[&head[..], b"\x01\x03abc\x0f\x06P\0C\x001\0\x02\x04\xa0\0\0\x01\x77\x01z\0"].concat(),
        );
        assert!(shown.has("Machine Name: PC1"));
        assert!(shown.has("..1. .... .... .... .... .... .... .... = Duplex: Full Duplex"));
        for note in [
            "(Error/Malformed): Invalid Host ID length",
            "(Warning/Protocol): Non zero reserve bits",
            "(Warning/Protocol): Invalid TLV Type 0x77",
        ] {
            assert!(shown.has(&format!("[Expert Info {note}]")), "{note}");
        }
    }

    #[test]
    fn links_are_measured() {
        let shown = lltd(2, 1, b"\0\0\x03\xe8\0\0\0\0\0\0\0\x4d");
        assert!(shown.columns.ends_with("LLTD QosReady"));
        assert!(shown.has("Sink Link Speed (100 bps): 1000"));
        assert!(
            lltd(3, 0, b"")
                .has("[Expert Info (Warning/Protocol): Invalid Type of Service value 0x03]")
        );
    }
}
