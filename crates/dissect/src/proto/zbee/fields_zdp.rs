//! The fields of ZigBee's zdp layer.

use lamna_fields::{
    Base, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

use super::fields_aps::{CLUSTER_RANGES, PROFILE_RANGES};

values! {
    pub(super) static REQ_TYPE_VALUES {
        0 => "Single Device Response",
        1 => "Extended Response",
    }
    pub(super) static STATUS_VALUES {
        0 => "Success",
        128 => "Invalid Request Type",
        129 => "Device Not Found",
        130 => "Invalid Endpoint",
        131 => "Not Active",
        132 => "Not Supported",
        133 => "Timeout",
        134 => "No Match",
        136 => "No Entry",
        137 => "No Descriptor",
        138 => "Insufficient Space",
        139 => "Not Permitted",
        140 => "Table Full",
        141 => "Not Authorized",
        142 => "Device Binding Table Full",
        143 => "Invalid Index",
    }
    pub(super) static POWER_MODE_VALUES {
        0 => "Receiver Always On",
        1 => "Receiver Periodically On",
        2 => "Receiver On When Stimulated",
    }
    pub(super) static POWER_LEVEL_VALUES {
        49152 => "Full",
        32768 => "OK",
        16384 => "Low",
        0 => "Critical",
    }
    pub(super) static APP_DEVICE_VALUES {
        0x0 => "On/Off light",
        0x10 => "On/Off plug-in unit",
        0x100 => "Dimmable light",
        0x110 => "Dimmable plug-in unit",
        0x200 => "Color light",
        0x210 => "Extended color light",
        0x220 => "Color temperature light",
        0x800 => "Color controller",
        0x810 => "Color scene controller",
        0x820 => "Non-color controller",
        0x830 => "Non-color scene controller",
        0x840 => "Control Bridge",
        0x850 => "On/Off sensor",
        0x100 => "On/Off light",
        0x101 => "Dimmable light",
        0x102 => "Color dimmable light",
        0x103 => "On/Off light switch",
        0x104 => "Dimmer switch",
        0x105 => "Color dimmer switch",
        0x106 => "Light sensor",
        0x107 => "Occupancy sensor",
        0x108 => "On/Off ballast",
        0x109 => "Dimmable ballast",
        0x10a => "On/Off plug-in unit",
        0x10b => "Dimmable plug-in unit",
        0x10c => "Color temperature light",
        0x10d => "Extended color light",
        0x10e => "Light level sensor",
        0x800 => "Color controller",
        0x810 => "Color scene controller",
        0x820 => "Non-color controller",
        0x830 => "Non-color scene controller",
        0x840 => "Control Bridge",
        0x850 => "On/Off sensor",
    }
    pub(super) static PERMIT_JOINING_VALUES {
        0 => "False",
        1 => "True",
        0 => "False",
        1 => "True",
    }
    pub(super) static TABLE_ENTRY_TYPE_VALUES {
        0 => "Coordinator",
        1 => "Router",
        2 => "End Device",
    }
    pub(super) static RELATIONSHIP_VALUES {
        0 => "Parent",
        1 => "Child",
        2 => "Sibling",
        3 => "None",
        4 => "Previous Child",
        0 => "Parent",
        1 => "Child",
        2 => "Sibling",
        3 => "None",
        4 => "Previous Child",
    }
    pub(super) static ROUTING_STATUS_VALUES {
        0 => "Active",
        1 => "Discovery Underway",
        2 => "Discovery Failed",
        3 => "Inactive",
    }
    pub(super) static IEEE_JOINING_LIST_POLICY_VALUES {
        0 => "All Join",
        1 => "IEEE Join",
        2 => "No Join",
    }
}

ranges! {
    pub(super) static ADDR_MODE_RANGES {
        (0, 0) => "Reserved",
        (1, 1) => "Group",
        (2, 2) => "Reserved",
        (3, 3) => "Unicast",
        (3, 255) => "Reserved",
    }
}

field_table! {
    /// The fields of ZigBee Device Profile.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("zbee_zdp", "ZigBee Device Profile", "ZigBee ZDP");
    SEQNO = FieldDef::new("zbee_zdp.seqno", "Sequence Number", FieldType::Uint8);
    EXT_ADDR = FieldDef::new("zbee_zdp.ext_addr", "Extended Address", FieldType::Eui64);
    NWK_ADDR = FieldDef::new("zbee_zdp.nwk_addr", "Nwk Addr of Interest", FieldType::Uint16).base(Base::Hex);
    REQ_TYPE = FieldDef::new("zbee_zdp.req_type", "Request Type", FieldType::Uint8).strings(Strings::Values(&REQ_TYPE_VALUES));
    INDEX = FieldDef::new("zbee_zdp.index", "Index", FieldType::Uint8);
    STATUS = FieldDef::new("zbee_zdp.status", "Status", FieldType::Uint8).strings(Strings::Values(&STATUS_VALUES));
    ENDPOINT = FieldDef::new("zbee_zdp.endpoint", "Endpoint", FieldType::Uint8);
    EP_COUNT = FieldDef::new("zbee_zdp.ep_count", "Endpoint Count", FieldType::Uint8);
    PROFILE = FieldDef::new("zbee_zdp.profile", "Profile", FieldType::Uint16).base(Base::Hex).strings(Strings::Ranges(&PROFILE_RANGES));
    ADDR_MODE = FieldDef::new("zbee_zdp.addr_mode", "Address Mode", FieldType::Uint8).strings(Strings::Ranges(&ADDR_MODE_RANGES));
    CLUSTER = FieldDef::new("zbee_zdp.cluster", "Cluster", FieldType::Uint16).base(Base::Hex);
    TABLE_SIZE = FieldDef::new("zbee_zdp.table_size", "Table Size", FieldType::Uint16);
    TABLE_COUNT = FieldDef::new("zbee_zdp.table_count", "Table Count", FieldType::Uint16);
    CACHE_ADDRESS = FieldDef::new("zbee_zdp.cache_address", "Cache Address", FieldType::Eui64);
    IN_COUNT = FieldDef::new("zbee_zdp.in_count", "Input Cluster Count", FieldType::Uint8);
    OUT_COUNT = FieldDef::new("zbee_zdp.out_count", "Output Cluster Count", FieldType::Uint8);
    IN_CLUSTER = FieldDef::new("zbee_zdp.in_cluster", "Input Cluster", FieldType::Uint16).base(Base::Hex).strings(Strings::Ranges(&CLUSTER_RANGES));
    OUT_CLUSTER = FieldDef::new("zbee_zdp.out_cluster", "Output Cluster", FieldType::Uint16).base(Base::Hex).strings(Strings::Ranges(&CLUSTER_RANGES));
    ASSOC_DEVICE_COUNT = FieldDef::new("zbee_zdp.assoc_device_count", "Associated Device Count", FieldType::Uint8);
    ASSOC_DEVICE = FieldDef::new("zbee_zdp.assoc_device", "Associated Device", FieldType::Uint16).base(Base::Hex);
    CINFO = FieldDef::new("zbee_zdp.cinfo", "Capability Information", FieldType::Uint8).base(Base::Hex);
    CINFO_ALT_COORD = FieldDef::new("zbee_zdp.cinfo.alt_coord", "Alternate Coordinator", FieldType::Boolean).bits(8).mask(0x1);
    CINFO_FFD = FieldDef::new("zbee_zdp.cinfo.ffd", "Full-Function Device", FieldType::Boolean).bits(8).mask(0x2);
    CINFO_POWER = FieldDef::new("zbee_zdp.cinfo.power", "AC Power", FieldType::Boolean).bits(8).mask(0x4);
    CINFO_IDLE_RX = FieldDef::new("zbee_zdp.cinfo.idle_rx", "Rx On When Idle", FieldType::Boolean).bits(8).mask(0x8);
    CINFO_SECURITY = FieldDef::new("zbee_zdp.cinfo.security", "Security Capability", FieldType::Boolean).bits(8).mask(0x40);
    CINFO_ALLOC = FieldDef::new("zbee_zdp.cinfo.alloc", "Allocate Short Address", FieldType::Boolean).bits(8).mask(0x80);
    DCF = FieldDef::new("zbee_zdp.dcf", "Descriptor Capability Field", FieldType::Uint8).base(Base::Hex);
    DCF_EAELA = FieldDef::new("zbee_zdp.dcf.eaela", "Extended Active Endpoint List Available", FieldType::Boolean).bits(8).mask(0x1);
    DCF_ESDLA = FieldDef::new("zbee_zdp.dcf.esdla", "Extended Simple Descriptor List Available", FieldType::Boolean).bits(8).mask(0x2);
    SERVER = FieldDef::new("zbee_zdp.server", "Server Flags", FieldType::Uint16).base(Base::Hex);
    SERVER_PRI_TRUST = FieldDef::new("zbee_zdp.server.pri_trust", "Primary Trust Center", FieldType::Boolean).bits(16).mask(0x1);
    SERVER_BAK_TRUST = FieldDef::new("zbee_zdp.server.bak_trust", "Backup Trust Center", FieldType::Boolean).bits(16).mask(0x2);
    SERVER_PRI_BIND = FieldDef::new("zbee_zdp.server.pri_bind", "Primary Binding Table Cache", FieldType::Boolean).bits(16).mask(0x4);
    SERVER_BAK_BIND = FieldDef::new("zbee_zdp.server.bak_bind", "Backup Binding Table Cache", FieldType::Boolean).bits(16).mask(0x8);
    SERVER_PRI_DISC = FieldDef::new("zbee_zdp.server.pri_disc", "Primary Discovery Cache", FieldType::Boolean).bits(16).mask(0x10);
    SERVER_BAK_DISC = FieldDef::new("zbee_zdp.server.bak_bind", "Backup Discovery Cache", FieldType::Boolean).bits(16).mask(0x20);
    SERVER_NWK_MGR = FieldDef::new("zbee_zdp.server.nwk_mgr", "Network Manager", FieldType::Boolean).bits(16).mask(0x40);
    SERVER_STACK_COMPLIANCE_REVISION = FieldDef::new("zbee_zdp.server.stack_compliance_revision", "Stack Compliance Revision", FieldType::Uint16).mask(0xfe00);
    NODE_TYPE = FieldDef::new("zbee_zdp.node.type", "Type", FieldType::Uint16).mask(0x7);
    NODE_COMPLEX = FieldDef::new("zbee_zdp.node.complex", "Complex Descriptor", FieldType::Boolean).bits(16).mask(0x8);
    NODE_USER = FieldDef::new("zbee_zdp.node.user", "User Descriptor", FieldType::Boolean).bits(16).mask(0x10);
    NODE_FREQ_868MHZ = FieldDef::new("zbee_zdp.node.freq.868mhz", "868MHz BPSK Band", FieldType::Boolean).bits(16).mask(0x800);
    NODE_FREQ_900MHZ = FieldDef::new("zbee_zdp.node.freq.900mhz", "902MHz BPSK Band", FieldType::Boolean).bits(16).mask(0x2000);
    NODE_FREQ_2400MHZ = FieldDef::new("zbee_zdp.node.freq.2400mhz", "2.4GHz OQPSK Band", FieldType::Boolean).bits(16).mask(0x4000);
    NODE_FREQ_EU_SUB_GHZ = FieldDef::new("zbee_zdp.node.freq.eu_sub_ghz", "EU Sub-GHz FSK Band", FieldType::Boolean).bits(16).mask(0x8000);
    NODE_MANUFACTURER = FieldDef::new("zbee_zdp.node.manufacturer", "Manufacturer Code", FieldType::Uint16).base(Base::Hex);
    NODE_MAX_BUFFER = FieldDef::new("zbee_zdp.node.max_buffer", "Max Buffer Size", FieldType::Uint8);
    NODE_MAX_INCOMING_TRANSFER = FieldDef::new("zbee_zdp.node.max_incoming_transfer", "Max Incoming Transfer Size", FieldType::Uint16);
    NODE_MAX_OUTGOING_TRANSFER = FieldDef::new("zbee_zdp.node.max_outgoing_transfer", "Max Outgoing Transfer Size", FieldType::Uint16);
    POWER = FieldDef::new("zbee_zdp.power", "Power Descriptor", FieldType::Uint16).base(Base::Hex);
    POWER_MODE = FieldDef::new("zbee_zdp.power.mode", "Mode", FieldType::Uint16).mask(0xf).strings(Strings::Values(&POWER_MODE_VALUES));
    POWER_AVAIL_AC = FieldDef::new("zbee_zdp.power.avail.ac", "Available AC Power", FieldType::Boolean).bits(16).mask(0x10);
    POWER_AVAIL_RECH = FieldDef::new("zbee_zdp.power.avail.rech", "Available Rechargeable Battery", FieldType::Boolean).bits(16).mask(0x20);
    POWER_AVAIL_DISP = FieldDef::new("zbee_zdp.power.avail.disp", "Available Disposable Battery", FieldType::Boolean).bits(16).mask(0x40);
    POWER_SOURCE_AC = FieldDef::new("zbee_zdp.power.source.ac", "Using AC Power", FieldType::Boolean).bits(16).mask(0x100);
    POWER_SOURCE_RECHARGE = FieldDef::new("zbee_zdp.power.source.recharge", "Using Rechargeable Battery", FieldType::Boolean).bits(16).mask(0x200);
    POWER_SOURCE_DISPOSE = FieldDef::new("zbee_zdp.power.source.dispose", "Using Disposable Battery", FieldType::Boolean).bits(16).mask(0x400);
    POWER_LEVEL = FieldDef::new("zbee_zdp.power.level", "Level", FieldType::Uint16).mask(0xf000).strings(Strings::Values(&POWER_LEVEL_VALUES));
    APP_DEVICE = FieldDef::new("zbee_zdp.app.device", "Application Device", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&APP_DEVICE_VALUES));
    APP_VERSION = FieldDef::new("zbee_zdp.app.version", "Application Version", FieldType::Uint16).base(Base::Hex);
    COMPLEX_LENGTH = FieldDef::new("zbee_zdp.complex_length", "Complex Descriptor Length", FieldType::Uint8);
    COMPLEX = FieldDef::new("zbee_zdp.complex", "Complex Descriptor", FieldType::String);
    USER = FieldDef::new("zbee_zdp.user", "User Descriptor", FieldType::String);
    USER_LENGTH = FieldDef::new("zbee_zdp.user_length", "User Descriptor Length", FieldType::Uint8);
    SIMPLE_LENGTH = FieldDef::new("zbee_zdp.simple_length", "Simple Descriptor Length", FieldType::Uint8);
    NODE_SIZE = FieldDef::new("zbee_zdp.node_size", "Node Descriptor Size", FieldType::Uint8);
    POWER_SIZE = FieldDef::new("zbee_zdp.power_size", "Power Descriptor Size", FieldType::Uint8);
    CACHE = FieldDef::new("zbee_zdp.cache", "Cache", FieldType::Uint16).base(Base::Hex);
    SIMPLE_COUNT = FieldDef::new("zbee_zdp.simple_count", "Simple Descriptor Count", FieldType::Uint8);
    SIMPLE_SIZE = FieldDef::new("zbee_zdp.simple_size", "Simple Descriptor Size", FieldType::Uint8);
    TARGET = FieldDef::new("zbee_zdp.target", "Target", FieldType::Uint16).base(Base::Hex);
    REPLACEMENT = FieldDef::new("zbee_zdp.replacement", "Replacement", FieldType::Eui64);
    REPLACEMENT_EP = FieldDef::new("zbee_zdp.replacement_ep", "Replacement Endpoint", FieldType::Uint8);
    BIND_SRC64 = FieldDef::new("zbee_zdp.bind.src64", "Source", FieldType::Eui64);
    BIND_SRC_EP = FieldDef::new("zbee_zdp.bind.src_ep", "Source Endpoint", FieldType::Uint8);
    BIND_DST = FieldDef::new("zbee_zdp.bind.dst", "Destination", FieldType::Uint16).base(Base::Hex);
    BIND_DST64 = FieldDef::new("zbee_zdp.bind.dst64", "Destination", FieldType::Eui64);
    BIND_DST_EP = FieldDef::new("zbee_zdp.bind.dst_ep", "Destination Endpoint", FieldType::Uint8);
    DURATION = FieldDef::new("zbee_zdp.duration", "Duration", FieldType::Uint8);
    LEAVE_CHILDREN = FieldDef::new("zbee_zdp.leave.children", "Remove Children", FieldType::Boolean).bits(8).mask(0x40);
    LEAVE_REJOIN = FieldDef::new("zbee_zdp.leave.rejoin", "Rejoin", FieldType::Boolean).bits(8).mask(0x80);
    SIGNIFICANCE = FieldDef::new("zbee_zdp.significance", "Significance", FieldType::Uint8);
    SCAN_COUNT = FieldDef::new("zbee_zdp.scan_count", "Scan Count", FieldType::Uint8);
    UPDATE_ID = FieldDef::new("zbee_zdp.update_id", "Update ID", FieldType::Uint8);
    MANAGER = FieldDef::new("zbee_zdp.manager", "Network Manager", FieldType::Uint16).base(Base::Hex);
    TX_TOTAL = FieldDef::new("zbee_zdp.tx_total", "Total Transmissions", FieldType::Uint16);
    TX_FAIL = FieldDef::new("zbee_zdp.tx_fail", "Failed Transmissions", FieldType::Uint16);
    TX_RETRIES = FieldDef::new("zbee_zdp.tx_retries", "Retried Transmissions", FieldType::Uint16);
    PERIOD_TIME_RESULTS = FieldDef::new("zbee_zdp.period_time_results", "Period of Time For Results", FieldType::Uint8);
    CHANNEL_COUNT = FieldDef::new("zbee_zdp.channel_count", "Channel List Count", FieldType::Uint8);
    CHANNEL_PAGE_COUNT = FieldDef::new("zbee_zdp.channel_page_count", "Channel Page Count", FieldType::Uint8);
    CHANNEL_PAGE = FieldDef::new("zbee_zdp.channel_page", "Channel Page", FieldType::Uint8);
    CHANNEL_MASK = FieldDef::new("zbee_zdp.channel_mask", "Channels", FieldType::Uint32).base(Base::Hex);
    CHANNEL_ENERGY = FieldDef::new("zbee_zdp.channel_energy", "Channel Energy", FieldType::Uint8);
    PAN_EUI64 = FieldDef::new("zbee_zdp.pan.eui64", "Pan", FieldType::Eui64);
    PAN_UINT = FieldDef::new("zbee_zdp.pan.uint", "Pan", FieldType::Uint16).base(Base::Hex);
    CHANNEL = FieldDef::new("zbee_zdp.channel", "Channel", FieldType::Uint8);
    PROFILE_VERSION = FieldDef::new("zbee_zdp.profile_version", "Version", FieldType::Uint8).mask(0xf0);
    BEACON = FieldDef::new("zbee_zdp.beacon", "Beacon Order", FieldType::Uint8).mask(0xf);
    SUPERFRAME = FieldDef::new("zbee_zdp.superframe", "Superframe Order", FieldType::Uint8).mask(0xf0);
    PERMIT_JOINING = FieldDef::new("zbee_zdp.permit_joining", "Permit Joining", FieldType::Uint8).mask(0x1).strings(Strings::Values(&PERMIT_JOINING_VALUES));
    EXTENDED_PAN = FieldDef::new("zbee_zdp.extended_pan", "Extended Pan", FieldType::Eui64);
    ADDR = FieldDef::new("zbee_zdp.addr", "Addr", FieldType::Uint16).base(Base::Hex);
    DEPTH = FieldDef::new("zbee_zdp.depth", "Depth", FieldType::Uint8);
    LQI = FieldDef::new("zbee_zdp.lqi", "LQI", FieldType::Uint8);
    SCAN_CHANNEL = FieldDef::new("zbee_zdp.scan_channel", "Scan Channels", FieldType::Uint32).base(Base::Hex);
    TABLE_ENTRY_TYPE = FieldDef::new("zbee_zdp.table_entry_type", "Type", FieldType::Uint8).mask(0x3).strings(Strings::Values(&TABLE_ENTRY_TYPE_VALUES));
    IDLE_RX = FieldDef::new("zbee_zdp.idle_rx", "Idle Rx", FieldType::Uint8).mask(0xc).strings(Strings::Values(&PERMIT_JOINING_VALUES));
    RELATIONSHIP = FieldDef::new("zbee_zdp.relationship", "Relationship", FieldType::Uint8).mask(0x18).strings(Strings::Values(&RELATIONSHIP_VALUES));
    ROUTING = FieldDef::new("zbee_zdp.routing", "Routing Table", FieldType::None);
    ROUTING_ENTRY = FieldDef::new("zbee_zdp.routing.entry", "Routing Table Entry", FieldType::None);
    ROUTING_DESTINATION = FieldDef::new("zbee_zdp.routing.destination", "Destination", FieldType::Uint16).base(Base::Hex);
    ROUTING_STATUS = FieldDef::new("zbee_zdp.routing.status", "Status", FieldType::Uint8).strings(Strings::Values(&ROUTING_STATUS_VALUES));
    ROUTING_NEXT_HOP = FieldDef::new("zbee_zdp.routing.next_hop", "Next Hop", FieldType::Uint16).base(Base::Hex);
    IEEE_JOINING_LIST_START_INDEX = FieldDef::new("zbee_zdp.ieee_joining_list.start_index", "Start Index", FieldType::Uint8);
    IEEE_JOINING_LIST_UPDATE_ID = FieldDef::new("zbee_zdp.ieee_joining_list.update_id", "Update Id", FieldType::Uint8);
    IEEE_JOINING_LIST_POLICY = FieldDef::new("zbee_zdp.ieee_joining_list.policy", "Policy", FieldType::Uint8).strings(Strings::Values(&IEEE_JOINING_LIST_POLICY_VALUES));
    IEEE_JOINING_LIST_TOTAL = FieldDef::new("zbee_zdp.ieee_joining_list.total", "List Total Count", FieldType::Uint8);
    IEEE_JOINING_LIST_START = FieldDef::new("zbee_zdp.ieee_joining_list.start", "List Start", FieldType::Uint8);
    IEEE_JOINING_LIST_COUNT = FieldDef::new("zbee_zdp.ieee_joining_list.count", "List Count", FieldType::Uint8);
    IEEE_JOINING_LIST_IEEE = FieldDef::new("zbee_zdp.ieee_joining_list.ieee", "IEEE", FieldType::Eui64);
    N_CHILDREN = FieldDef::new("zbee_zdp.n_children", "NumberOfChildren", FieldType::Uint8);
    ZDO_COMMAND_DEPRECATED = FieldDef::new("zbee_zdp.zdo_command_deprecated", "Deprecated ZDO Command", FieldType::None).strings(Strings::Expert(Group::Deprecated, Severity::Warn));
}
