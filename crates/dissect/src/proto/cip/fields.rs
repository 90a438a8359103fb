//! The fields of CIP and of its connection manager.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table};

pub use self::classes::CLS_FIELDS;
pub use self::manager::*;
use super::values::*;
use super::vendors::VENDORS;

field_table! {
    /// The fields of the Common Industrial Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cip", "Common Industrial Protocol", "CIP");
    CLASS_REVISION = FieldDef::new("cip.class_revision", "Revision", FieldType::Uint16);
    SERVICE = FieldDef::new("cip.service", "Service", FieldType::Uint8).base(Base::Hex);
    RR = FieldDef::new("cip.rr", "Request/Response", FieldType::Uint8).base(Base::Hex).mask(0x80).strings(Strings::Values(&RR_VALUES));
    SC = FieldDef::new("cip.sc", "Service", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&SERVICE_CODE_VALUES));
    EPATH = FieldDef::new("cip.epath", "EPath", FieldType::Bytes);
    GENSTAT = FieldDef::new("cip.genstat", "General Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&GENSTAT_VALUES));
    ADDSTAT_SIZE = FieldDef::new("cip.addstat_size", "Additional Status Size", FieldType::Uint8).strings(Strings::Unit(&(" word", " words")));
    ADDSTAT = FieldDef::new("cip.addstat", "Additional Status", FieldType::Uint16).base(Base::Hex);
    REQUEST_PATH_SIZE = FieldDef::new("cip.request_path_size", "Request Path Size", FieldType::Uint8).strings(Strings::Unit(&(" word", " words")));
    PATH_SEGMENT = FieldDef::new("cip.path_segment", "Path Segment", FieldType::Uint8).base(Base::Hex);
    PATH_SEGMENT_TYPE = FieldDef::new("cip.path_segment.type", "Path Segment Type", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&PATH_SEGMENT_TYPE_VALUES));
    EX_LINKADDRESS = FieldDef::new("cip.ex_linkaddress", "Extended Link Address", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("True", "False")));
    PORT = FieldDef::new("cip.port", "Port", FieldType::Uint8).mask(0xf).strings(Strings::Values(&PORT_VALUES));
    LINKADDRESS_BYTE = FieldDef::new("cip.linkaddress.byte", "Link Address", FieldType::Uint8);
    LINKADDRESS_SIZE = FieldDef::new("cip.linkaddress_size", "Link Address Size", FieldType::Uint8);
    LINKADDRESS_STRING = FieldDef::new("cip.linkaddress.string", "Link Address", FieldType::String);
    LOGICAL_SEGMENT_TYPE = FieldDef::new("cip.logical_segment.type", "Logical Segment Type", FieldType::Uint8).mask(0x1c).strings(Strings::Values(&LOGICAL_SEGMENT_TYPE_VALUES));
    LOGICAL_SEGMENT_FORMAT = FieldDef::new("cip.logical_segment.format", "Logical Segment Format", FieldType::Uint8).mask(0x3).strings(Strings::Values(&LOGICAL_SEGMENT_FORMAT_VALUES));
    CLASS = FieldDef::new("cip.class", "Class", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CLASS_VALUES));
    INSTANCE = FieldDef::new("cip.instance", "Instance", FieldType::Uint8).base(Base::Hex);
    MEMBER = FieldDef::new("cip.member", "Member", FieldType::Uint8).base(Base::Hex);
    ATTRIBUTE = FieldDef::new("cip.attribute", "Attribute", FieldType::Uint8);
    CONNPOINT = FieldDef::new("cip.connpoint", "Connection Point", FieldType::Uint8).base(Base::Hex);
    DATA_SEGMENT_TYPE = FieldDef::new("cip.data_segment.type", "Data Segment Type", FieldType::Uint8).mask(0x1f).strings(Strings::Values(&DATA_SEGMENT_TYPE_VALUES));
    DATA_SEGMENT_SIZE = FieldDef::new("cip.data_segment.size", "Data Size", FieldType::Uint8).strings(Strings::Unit(&(" word", " words")));
    DATA_SEGMENT_DATA = FieldDef::new("cip.data_segment.data", "Data", FieldType::Bytes);
    SYMBOL = FieldDef::new("cip.symbol", "ANSI Symbol", FieldType::String);
    RESERVED = FieldDef::new("cip.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    GETLIST_ATTR_COUNT = FieldDef::new("cip.getlist.attr_count", "Attribute Count", FieldType::Uint16);
    GETLIST_ATTR_STATUS = FieldDef::new("cip.getlist.attr_status", "Attribute Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&GENSTAT_VALUES));
    SETLIST_ATTR_COUNT = FieldDef::new("cip.setlist.attr_count", "Attribute Count", FieldType::Uint16);
    SETLIST_ATTR_STATUS = FieldDef::new("cip.setlist.attr_status", "Attribute Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&GENSTAT_VALUES));
    MSP_NUM_SERVICES = FieldDef::new("cip.msp.num_services", "Number of Services", FieldType::Uint16);
    MSP_OFFSET = FieldDef::new("cip.msp.offset", "Offset", FieldType::Uint16);
    DATA = FieldDef::new("cip.data", "Data", FieldType::Bytes);
    PAD = FieldDef::new("cip.pad", "Pad Byte", FieldType::Uint8).base(Base::Hex);
    ID_VENDOR_ID = FieldDef::new("cip.id.vendor_id", "Vendor ID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&VENDORS));
    ID_DEVICE_TYPE = FieldDef::new("cip.id.device_type", "Device Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&DEVICE_TYPES));
    ID_PRODUCT_CODE = FieldDef::new("cip.id.product_code", "Product Code", FieldType::Uint16);
    ID_MAJOR_REV = FieldDef::new("cip.id.major_rev", "Major Revision", FieldType::Uint8);
    ID_MINOR_REV = FieldDef::new("cip.id.minor_rev", "Minor Revision", FieldType::Uint8);
    ID_STATUS = FieldDef::new("cip.id.status", "Status", FieldType::Uint16).base(Base::Hex);
    ID_SERIAL_NUMBER = FieldDef::new("cip.id.serial_number", "Serial Number", FieldType::Uint32).base(Base::Hex);
    ID_PRODUCT_NAME = FieldDef::new("cip.id.product_name", "Product Name", FieldType::String);
    ID_STATE = FieldDef::new("cip.id.state", "State", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ID_STATE_VALUES));
    ID_CONFIG_VALUE = FieldDef::new("cip.id.config_value", "Configuration Consistency Value", FieldType::Uint16).base(Base::Hex);
    ID_HEARTBEAT = FieldDef::new("cip.id.heartbeat", "Heartbeat Interval", FieldType::Uint8).base(Base::Hex);
    ID_OWNED = FieldDef::new("cip.id.owned", "Owned", FieldType::Uint16).mask(0x1);
    ID_CONF = FieldDef::new("cip.id.conf", "Configured", FieldType::Uint16).mask(0x4);
    ID_EXT = FieldDef::new("cip.id.ext", "Extended Device Status", FieldType::Uint16).base(Base::Hex).mask(0xf0);
    ID_MINOR_FAULT1 = FieldDef::new("cip.id.minor_fault1", "Minor Recoverable Fault", FieldType::Uint16).mask(0x100);
    ID_MINOR_FAULT2 = FieldDef::new("cip.id.minor_fault2", "Minor Unrecoverable Fault", FieldType::Uint16).mask(0x200);
    ID_MAJOR_FAULT1 = FieldDef::new("cip.id.major_fault1", "Major Recoverable Fault", FieldType::Uint16).mask(0x400);
    ID_MAJOR_FAULT2 = FieldDef::new("cip.id.major_fault2", "Major Unrecoverable Fault", FieldType::Uint16).mask(0x800);
    ID_EXT2 = FieldDef::new("cip.id.ext2", "Extended Device Status 2", FieldType::Uint16).base(Base::Hex).mask(0xf000);
    MR_NUM_CLASSES = FieldDef::new("cip.mr.num_classes", "Number of Classes", FieldType::Uint16);
    MR_CLASS = FieldDef::new("cip.mr.class", "Class", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&CLASS_VALUES));
    MR_NUM_AVAILABLE = FieldDef::new("cip.mr.num_available", "Number Available", FieldType::Uint16);
    MR_NUM_ACTIVE = FieldDef::new("cip.mr.num_active", "Number Active", FieldType::Uint16);
    MR_ACTIVE_CONNECTIONS = FieldDef::new("cip.mr.active_connections", "Active Connection", FieldType::Uint16);
}

/// The connection manager's.
mod manager {
    use super::*;

    field_table! {
        /// The fields of the connection manager.
        pub static CM_FIELDS;
        CM_PROTOCOL = FieldDef::protocol("cipcm", "CIP Connection Manager", "CIPCM");
        CM_SC = FieldDef::new("cip.cm.sc", "Service", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&CM_SC_VALUES));
        CM_PRIORITY = FieldDef::new("cip.cm.priority", "Priority", FieldType::Uint8).mask(0x10);
        CM_TICK_TIME = FieldDef::new("cip.cm.tick_time", "Tick time", FieldType::Uint8).mask(0xf);
        CM_TIMEOUT_TICK = FieldDef::new("cip.cm.timeout_tick", "Time-out ticks", FieldType::Uint8);
        CM_TIMEOUT = FieldDef::new("cip.cm.timeout", "Actual Time Out", FieldType::Uint16).strings(Strings::Unit(&("ms", "ms")));
        CM_OT_CONNID = FieldDef::new("cip.cm.ot_connid", "O->T Network Connection ID", FieldType::Uint32).base(Base::Hex);
        CM_TO_CONNID = FieldDef::new("cip.cm.to_connid", "T->O Network Connection ID", FieldType::Uint32).base(Base::Hex);
        CM_CIP_CONNID = FieldDef::new("cip.connid", "Connection ID", FieldType::Uint32).base(Base::Hex);
        CM_CONN_SERIAL_NUM = FieldDef::new("cip.cm.conn_serial_num", "Connection Serial Number", FieldType::Uint16).base(Base::Hex);
        CM_VENDOR = FieldDef::new("cip.cm.vendor", "Originator Vendor ID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&VENDORS));
        CM_TIMEOUT_MULTIPLIER = FieldDef::new("cip.cm.timeout_multiplier", "Connection Timeout Multiplier", FieldType::Uint8).strings(Strings::Values(&CM_TIMEOUT_MULTIPLIER_VALUES));
        CM_OTRPI = FieldDef::new("cip.cm.otrpi", "O->T RPI", FieldType::Uint32).base(Base::Custom);
        CM_OT_TIMEOUT = FieldDef::new("cip.cm.ot_timeout", "O->T Timeout Threshold", FieldType::Float).strings(Strings::Unit(&("ms", "ms")));
        CM_OT_NET_PARAMS = FieldDef::new("cip.cm.ot_net_params", "O->T Network Connection Parameters", FieldType::Uint32).base(Base::Hex);
        CM_TORPI = FieldDef::new("cip.cm.torpi", "T->O RPI", FieldType::Uint32).base(Base::Custom);
        CM_TO_TIMEOUT = FieldDef::new("cip.cm.to_timeout", "T->O Timeout Threshold", FieldType::Float).strings(Strings::Unit(&("ms", "ms")));
        CM_TO_NET_PARAMS = FieldDef::new("cip.cm.to_net_params", "T->O Network Connection Parameters", FieldType::Uint32).base(Base::Hex);
        CM_TRANSPORT_TYPE_TRIGGER = FieldDef::new("cip.cm.transport_type_trigger", "Transport Type/Trigger", FieldType::Uint8).base(Base::Hex);
        CM_CONNPATH_SIZE = FieldDef::new("cip.cm.connpath_size", "Connection Path Size", FieldType::Uint8).strings(Strings::Unit(&(" word", " words")));
        CM_OTAPI = FieldDef::new("cip.cm.otapi", "O->T API", FieldType::Uint32).base(Base::Custom);
        CM_TOAPI = FieldDef::new("cip.cm.toapi", "T->O API", FieldType::Uint32).base(Base::Custom);
        CM_APP_REPLY_SIZE = FieldDef::new("cip.cm.app_reply_size", "Application Reply Size", FieldType::Uint8).strings(Strings::Unit(&(" word", " words")));
        CM_APP_REPLY_DATA = FieldDef::new("cip.cm.app_reply_data", "Application Reply", FieldType::Bytes);
        CM_REMAIN_PATH_SIZE = FieldDef::new("cip.cm.remain_path_size", "Remaining Path Size", FieldType::Uint8).strings(Strings::Unit(&(" word", " words")));
        CM_MSG_REQ_SIZE = FieldDef::new("cip.cm.msg_req_size", "Embedded Message Request Size", FieldType::Uint16).strings(Strings::Unit(&(" byte", " bytes")));
        CM_ROUTE_PATH_SIZE = FieldDef::new("cip.cm.route_path_size", "Route Path Size", FieldType::Uint8).strings(Strings::Unit(&(" word", " words")));
        CM_ORIG_SERIAL_NUM = FieldDef::new("cip.cm.orig_serial_num", "Originator Serial Number", FieldType::Uint32).base(Base::Hex);
        CM_FWO_CONSIZE = FieldDef::new("cip.cm.fwo.consize", "Connection Size", FieldType::Uint16).mask(0x1ff).strings(Strings::Unit(&(" byte", " bytes")));
        CM_FWO_F_V = FieldDef::new("cip.cm.fwo.f_v", "Connection Size Type", FieldType::Uint16).mask(0x200).strings(Strings::Values(&CM_FWO_F_V_VALUES));
        CM_FWO_PRIO = FieldDef::new("cip.cm.fwo.prio", "Priority", FieldType::Uint16).mask(0xc00).strings(Strings::Values(&CM_FWO_PRIO_VALUES));
        CM_FWO_TYPE = FieldDef::new("cip.cm.fwo.type", "Connection Type", FieldType::Uint16).mask(0x6000).strings(Strings::Values(&CM_FWO_TYPE_VALUES));
        CM_FWO_OWNER = FieldDef::new("cip.cm.fwo.owner", "Redundant Owner", FieldType::Uint16).mask(0x8000).strings(Strings::Values(&CM_FWO_OWNER_VALUES));
        CM_FWO_DIR = FieldDef::new("cip.cm.fwo.dir", "Direction", FieldType::Uint8).mask(0x80).strings(Strings::Values(&CM_FWO_DIR_VALUES));
        CM_FWO_TRIGGER = FieldDef::new("cip.cm.fwo.trigger", "Trigger", FieldType::Uint8).mask(0x70).strings(Strings::Values(&CM_FWO_TRIGGER_VALUES));
        CM_FWO_TRANSPORT = FieldDef::new("cip.cm.fwo.transport", "Class", FieldType::Uint8).mask(0xf).strings(Strings::Values(&CM_FWO_TRANSPORT_VALUES));
    }
}

/// Those of classes in general.
mod classes {
    use super::*;

    field_table! {
        /// The fields of classes that have no module of their own.
        pub static CLS_FIELDS;
        CLS_PROTOCOL = FieldDef::protocol("cipcls", "CIP Class Generic", "CIPCLS");
    }
}
