//! OpenFlow 1.3 (ONF TS-006): the fields; how they are walked is in `messages`.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use super::messages;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static VERSION_VALUES {
        0x4 => "1.3",
    }
    static TYPE_VALUES {
        0 => "OFPT_HELLO",
        1 => "OFPT_ERROR",
        2 => "OFPT_ECHO_REQUEST",
        3 => "OFPT_ECHO_REPLY",
        4 => "OFPT_EXPERIMENTER",
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
        15 => "OFPT_GROUP_MOD",
        16 => "OFPT_PORT_MOD",
        17 => "OFPT_TABLE_MOD",
        18 => "OFPT_MULTIPART_REQUEST",
        19 => "OFPT_MULTIPART_REPLY",
        20 => "OFPT_BARRIER_REQUEST",
        21 => "OFPT_BARRIER_REPLY",
        22 => "OFPT_QUEUE_GET_CONFIG_REQUEST",
        23 => "OFPT_QUEUE_GET_CONFIG_REPLY",
        24 => "OFPT_ROLE_REQUEST",
        25 => "OFPT_ROLE_REPLY",
        26 => "OFPT_GET_ASYNC_REQUEST",
        27 => "OFPT_GET_ASYNC_REPLY",
        28 => "OFPT_SET_ASYNC",
        29 => "OFPT_METER_MOD",
    }
    static HELLO_ELEMENT_TYPE_VALUES {
        1 => "OFPHET_VERSIONBITMAP",
    }
    static SWITCH_CONFIG_FLAGS_FRAGMENTS_VALUES {
        0 => "OFPC_FRAG_NORMAL",
        1 => "OFPC_FRAG_DROP",
        2 => "OFPC_FRAG_REASM",
    }
    static SWITCH_CONFIG_MISS_SEND_LEN_VALUES {
        65535 => "OFPCML_NO_BUFFER",
    }
    static MULTIPART_REQUEST_TYPE_VALUES {
        0 => "OFPMP_DESC",
        1 => "OFPMP_FLOW",
        2 => "OFPMP_AGGREGATE",
        3 => "OFPMP_TABLE",
        4 => "OFPMP_PORT_STATS",
        5 => "OFPMP_QUEUE",
        6 => "OFPMP_GROUP",
        7 => "OFPMP_GROUP_DESC",
        8 => "OFPMP_GROUP_FEATURES",
        9 => "OFPMP_METER",
        10 => "OFPMP_METER_CONFIG",
        11 => "OFPMP_METER_FEATURES",
        12 => "OFPMP_TABLE_FEATURES",
        13 => "OFPMP_PORT_DESC",
        65535 => "OFPMP_EXPERIMENTER",
    }
    static ROLE_REQUEST_ROLE_VALUES {
        0x0 => "OFPCR_ROLE_NOCHANGE",
        0x1 => "OFPCR_ROLE_EQUAL",
        0x2 => "OFPCR_ROLE_MASTER",
        0x3 => "OFPCR_ROLE_SLAVE",
    }
}

field_table! {
    /// The fields of OpenFlow 1.3.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("openflow_v4", "OpenFlow 1.3", "openflow_v4");
    VERSION = FieldDef::new("openflow_v4.version", "Version", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&VERSION_VALUES));
    TYPE = FieldDef::new("openflow_v4.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    XID = FieldDef::new("openflow_v4.xid", "Transaction ID", FieldType::Uint32);
    LENGTH = FieldDef::new("openflow_v4.length", "Length", FieldType::Uint16);
    HELLO_ELEMENT_TYPE = FieldDef::new("openflow_v4.hello_element.type", "Type", FieldType::Uint16).strings(Strings::Values(&HELLO_ELEMENT_TYPE_VALUES));
    HELLO_ELEMENT_LENGTH = FieldDef::new("openflow_v4.hello_element.length", "Length", FieldType::Uint16);
    HELLO_ELEMENT_VERSION_BITMAP = FieldDef::new("openflow_v4.hello_element.version.bitmap", "Bitmap", FieldType::Bytes);
    HELLO_ELEMENT_PAD = FieldDef::new("openflow_v4.hello_element.pad", "Pad", FieldType::Bytes);
    ECHO_DATA = FieldDef::new("openflow_v4.echo.data", "Data", FieldType::Bytes);
    SWITCH_FEATURES_DATAPATH_ID = FieldDef::new("openflow_v4.switch_features.datapath_id", "datapath_id", FieldType::Uint64).base(Base::Hex);
    SWITCH_FEATURES_N_BUFFERS = FieldDef::new("openflow_v4.switch_features.n_buffers", "n_buffers", FieldType::Uint32);
    SWITCH_FEATURES_N_TABLES = FieldDef::new("openflow_v4.switch_features.n_tables", "n_tables", FieldType::Uint8);
    SWITCH_FEATURES_AUXILIARY_ID = FieldDef::new("openflow_v4.switch_features.auxiliary_id", "auxiliary_id", FieldType::Uint8);
    SWITCH_FEATURES_PAD = FieldDef::new("openflow_v4.switch_features.pad", "Pad", FieldType::Uint16);
    SWITCH_FEATURES_CAPABILITIES = FieldDef::new("openflow_v4.switch_features.capabilities", "capabilities", FieldType::Uint32).base(Base::Hex);
    SWITCH_FEATURES_CAPABILITIES_FLOW_STATS = FieldDef::new("openflow_v4.switch_features.capabilities.flow_stats", "OFPC_FLOW_STATS", FieldType::Boolean).bits(32).mask(0x1);
    SWITCH_FEATURES_CAPABILITIES_TABLE_STATS = FieldDef::new("openflow_v4.switch_features.capabilities.table_stats", "OFPC_TABLE_STATS", FieldType::Boolean).bits(32).mask(0x2);
    SWITCH_FEATURES_CAPABILITIES_PORT_STATS = FieldDef::new("openflow_v4.switch_features.capabilities.port_stats", "OFPC_PORT_STATS", FieldType::Boolean).bits(32).mask(0x4);
    SWITCH_FEATURES_CAPABILITIES_GROUP_STATS = FieldDef::new("openflow_v4.switch_features.capabilities.group_stats", "OFPC_GROUP_STATS", FieldType::Boolean).bits(32).mask(0x8);
    SWITCH_FEATURES_CAPABILITIES_IP_REASM = FieldDef::new("openflow_v4.switch_features.capabilities.ip_reasm", "OFPC_IP_REASM", FieldType::Boolean).bits(32).mask(0x20);
    SWITCH_FEATURES_CAPABILITIES_QUEUE_STATS = FieldDef::new("openflow_v4.switch_features.capabilities.queue_stats", "OFPC_QUEUE_STATS", FieldType::Boolean).bits(32).mask(0x40);
    SWITCH_FEATURES_CAPABILITIES_PORT_BLOCKED = FieldDef::new("openflow_v4.switch_features.capabilities.port_blocked", "OFPC_PORT_BLOCKED", FieldType::Boolean).bits(32).mask(0x100);
    SWITCH_FEATURES_RESERVED = FieldDef::new("openflow_v4.switch_features_reserved", "Reserved", FieldType::Uint32).base(Base::Hex);
    SWITCH_CONFIG_FLAGS = FieldDef::new("openflow_v4.switch_config.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    SWITCH_CONFIG_FLAGS_FRAGMENTS = FieldDef::new("openflow_v4.switch_config.flags.fragments", "IP Fragments", FieldType::Uint16).strings(Strings::Values(&SWITCH_CONFIG_FLAGS_FRAGMENTS_VALUES));
    SWITCH_CONFIG_MISS_SEND_LEN = FieldDef::new("openflow_v4.switch_config.miss_send_len", "Miss send length", FieldType::Uint16).strings(Strings::Values(&SWITCH_CONFIG_MISS_SEND_LEN_VALUES));
    MULTIPART_REQUEST_TYPE = FieldDef::new("openflow_v4.multipart_request.type", "Type", FieldType::Uint16).strings(Strings::Values(&MULTIPART_REQUEST_TYPE_VALUES));
    MULTIPART_REQUEST_FLAGS = FieldDef::new("openflow_v4.multipart_request.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    MULTIPART_REQUEST_FLAGS_MORE = FieldDef::new("openflow_v4.multipart_request.flags.more", "OFPMPF_REQ_MORE", FieldType::Uint16).base(Base::Hex).mask(0x1);
    MULTIPART_REQUEST_PAD = FieldDef::new("openflow_v4.multipart_request.pad", "Pad", FieldType::Bytes);
    MULTIPART_REPLY_TYPE = FieldDef::new("openflow_v4.multipart_reply.type", "Type", FieldType::Uint16).strings(Strings::Values(&MULTIPART_REQUEST_TYPE_VALUES));
    MULTIPART_REPLY_FLAGS = FieldDef::new("openflow_v4.multipart_reply.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    MULTIPART_REPLY_FLAGS_MORE = FieldDef::new("openflow_v4.multipart_reply.flags.more", "OFPMPF_REPLY_MORE", FieldType::Uint16).base(Base::Hex).mask(0x1);
    MULTIPART_REPLY_PAD = FieldDef::new("openflow_v4.multipart_reply.pad", "Pad", FieldType::Bytes);
    ROLE_REQUEST_ROLE = FieldDef::new("openflow_v4.role_request.role", "Role", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ROLE_REQUEST_ROLE_VALUES));
    ROLE_REQUEST_PAD = FieldDef::new("openflow_v4.role_request.pad", "Pad", FieldType::Bytes);
    ROLE_REQUEST_GENERATION_ID = FieldDef::new("openflow_v4.role_request.generation_id", "Generation ID", FieldType::Uint64).base(Base::Hex);
    ROLE_REPLY_ROLE = FieldDef::new("openflow_v4.role_reply.role", "Role", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ROLE_REQUEST_ROLE_VALUES));
    ROLE_REPLY_PAD = FieldDef::new("openflow_v4.role_reply.pad", "Pad", FieldType::Bytes);
    ROLE_REPLY_GENERATION_ID = FieldDef::new("openflow_v4.role_reply.generation_id", "Generation ID", FieldType::Uint64).base(Base::Hex);
    HELLO_ELEMENT_UNDECODED = FieldDef::new("openflow_v4.hello_element.undecoded", "Unknown hello element body.", FieldType::None);
}

/// OpenFlow 1.3.
#[derive(Clone, Copy, Debug)]
pub struct OpenFlowV4;

impl Dissect for OpenFlowV4 {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        messages::walk(w, b, "1.3 (0x04)")
    }
}
