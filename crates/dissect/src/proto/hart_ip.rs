//! HART-IP: commands of the HART communication protocol, over UDP and TCP (FieldComm Group, "Network Management Specification",
//! HCF_SPEC-085).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Expected, Transport};
use crate::walk::{REST, Walk};

/// The port of HART-IP.
pub const PORT: u16 = 5094;

/// Octets of the header.
pub const HEADER_LEN: usize = 8;

/// Types of messages.
mod kind {
    pub(super) const REQUEST: u8 = 0;
    pub(super) const RESPONSE: u8 = 1;
    pub(super) const PUBLISH: u8 = 2;
    pub(super) const ERROR: u8 = 3;
}

/// What messages are about.
mod about {
    pub(super) const SESSION_INITIATE: u8 = 0;
    pub(super) const PASS_THROUGH: u8 = 3;
}

/// The bits of a short address; above them are the kind of master and the burst mode.
const SHORT_ADDRESS: u8 = 0x3f;

/// Bits of the delimiter before a command: whether the address is long, and the frame's type.
const LONG_ADDRESS: u8 = 0x80;
const FRAME_TYPE: u8 = 7;
/// Types of frames.
const BURST: u8 = 1;
const STX: u8 = 2;
const ACK: u8 = 6;

/// Octets of text whose characters have six bits, of a name and of a message.
const TAG_LEN: usize = 6;
const DESCRIPTOR_LEN: usize = 12;
const MESSAGE_LEN: usize = 24;

/// Octets of one device variable.
const SLOT_LEN: usize = 8;

values! {
    static MESSAGE_TYPE_VALUES {
        0 => "Request",
        1 => "Response",
        2 => "Publish",
        3 => "Error",
        15 => "Error",
    }
    static MESSAGE_ID_VALUES {
        0 => "Session Initiate",
        1 => "Session Close",
        2 => "Keep Alive",
        3 => "Pass Through",
    }
    static SESSION_INIT_MASTER_TYPE_VALUES {
        0 => "Secondary Host",
        1 => "Primary Host",
    }
    static ERROR_ERROR_CODE_VALUES {
        0 => "Session closed",
        1 => "Primary session unavailable",
        2 => "Service unavailable",
    }
}

field_table! {
    /// The fields of HART_IP Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("hart_ip", "HART_IP Protocol", "HART_IP");
    VERSION = FieldDef::new("hart_ip.version", "Version", FieldType::Uint8);
    MESSAGE_TYPE = FieldDef::new("hart_ip.message_type", "Message Type", FieldType::Uint8).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    MESSAGE_ID = FieldDef::new("hart_ip.message_id", "Message ID", FieldType::Uint8).strings(Strings::Values(&MESSAGE_ID_VALUES));
    STATUS = FieldDef::new("hart_ip.status", "Status", FieldType::Uint8);
    TRANSACTION_ID = FieldDef::new("hart_ip.transaction_id", "Sequence Number", FieldType::Uint16);
    MSG_LENGTH = FieldDef::new("hart_ip.msg_length", "Message Length", FieldType::Uint16);
    DATA = FieldDef::new("hart_ip.data", "Message Data", FieldType::Bytes);
    DATA_NONE = FieldDef::new("hart_ip.data.none", "No data", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    SESSION_INIT_MASTER_TYPE = FieldDef::new("hart_ip.session_init.master_type", "Host Type", FieldType::Uint8).mask(0xff).strings(Strings::Values(&SESSION_INIT_MASTER_TYPE_VALUES));
    SESSION_INIT_INACTIVITY_CLOSE_TIMER = FieldDef::new("hart_ip.session_init.inactivity_close_timer", "Inactivity Close Timer", FieldType::Uint32);
    ERROR_ERROR_CODE = FieldDef::new("hart_ip.error.error_code", "Error", FieldType::Uint8).mask(0xff).strings(Strings::Values(&ERROR_ERROR_CODE_VALUES));
    PT_PREAMBLES = FieldDef::new("hart_ip.pt.preambles", "Preambles", FieldType::Bytes);
    PT_DELIMITER = FieldDef::new("hart_ip.pt.delimiter", "Delimiter", FieldType::Uint8).base(Base::Hex);
    PT_SHORT_ADDR = FieldDef::new("hart_ip.pt.short_addr", "Short Address", FieldType::Uint8);
    PT_LONG_ADDRESS = FieldDef::new("hart_ip.pt.long_address", "Long Address", FieldType::Bytes);
    PT_COMMAND = FieldDef::new("hart_ip.pt.command", "Command", FieldType::Uint8);
    PT_LENGTH = FieldDef::new("hart_ip.pt.length", "Length", FieldType::Uint8);
    PT_RESPONSE_CODE = FieldDef::new("hart_ip.pt.response_code", "Response Code", FieldType::Uint8);
    PT_DEVICE_STATUS = FieldDef::new("hart_ip.pt.device_status", "Device Status", FieldType::Uint8).base(Base::Hex);
    PT_PAYLOAD = FieldDef::new("hart_ip.pt.payload", "Payload", FieldType::Bytes);
    PT_CHECKSUM = FieldDef::new("hart_ip.pt.checksum", "Checksum", FieldType::Uint8).base(Base::Hex);
    PT_RSP_EXPANSION_CODE = FieldDef::new("hart_ip.pt.rsp.expansion_code", "Expansion Code", FieldType::Uint8);
    PT_RSP_EXPANDED_DEVICE_TYPE = FieldDef::new("hart_ip.pt.rsp.expanded_device_type", "Expanded Device Type", FieldType::Uint16).base(Base::Hex);
    PT_RSP_REQ_MIN_PREAMBLES = FieldDef::new("hart_ip.pt.rsp.req_min_preambles", "Minimum Number of Request Preambles", FieldType::Uint8);
    PT_RSP_HART_UNIV_REV = FieldDef::new("hart_ip.pt.rsp.hart_univ_rev", "HART Universal Revision", FieldType::Uint8);
    PT_RSP_DEVICE_REV = FieldDef::new("hart_ip.pt.rsp.device_rev", "Device Revision", FieldType::Uint8);
    PT_RSP_SOFTWARE_REV = FieldDef::new("hart_ip.pt.rsp.software_rev", "Device Software Revision", FieldType::Uint8);
    PT_RSP_HARDREV_AND_PHYSICAL_SIGNAL = FieldDef::new("hart_ip.pt.rsp.hardrev_and_physical_signal", "Hardware Rev and Physical Signaling", FieldType::Uint8).base(Base::Hex);
    PT_RSP_FLAGS = FieldDef::new("hart_ip.pt.rsp.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    PT_RSP_DEVICE_ID = FieldDef::new("hart_ip.pt.rsp.device_id", "Device ID", FieldType::Bytes);
    PT_RSP_RSP_MIN_PREAMBLES = FieldDef::new("hart_ip.pt.rsp.rsp_min_preambles", "Minimum Number of Response Preambles", FieldType::Uint8);
    PT_RSP_DEVICE_VARIABLES = FieldDef::new("hart_ip.pt.rsp.device_variables", "Maximum Number of Device Variables", FieldType::Uint8);
    PT_RSP_CONFIGURE_CHANGE = FieldDef::new("hart_ip.pt.rsp.configure_change", "Configuration Change Counter", FieldType::Uint16);
    PT_RSP_EXT_DEVICE_STATUS = FieldDef::new("hart_ip.pt.rsp.ext_device_status", "Extended Device Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_MANUFACTURER_ID = FieldDef::new("hart_ip.pt.rsp.manufacturer_Id", "Manufacturer ID", FieldType::Uint16);
    PT_RSP_PRIVATE_LABEL = FieldDef::new("hart_ip.pt.rsp.private_label", "Private Label", FieldType::Uint16);
    PT_RSP_DEVICE_PROFILE = FieldDef::new("hart_ip.pt.rsp.device_profile", "Device Profile", FieldType::Uint8);
    PT_RSP_PV_PERCENT_RANGE = FieldDef::new("hart_ip.pt.rsp.pv_percent_range", "PV Percent Range", FieldType::Float);
    PT_RSP_PV_LOOP_CURRENT = FieldDef::new("hart_ip.pt.rsp.pv_loop_current", "PV Loop Current", FieldType::Float);
    PT_RSP_PV_UNITS = FieldDef::new("hart_ip.pt.rsp.pv_units", "PV Units", FieldType::Uint8);
    PT_RSP_PV = FieldDef::new("hart_ip.pt.rsp.pv", "PV", FieldType::Float);
    PT_RSP_SV_UNITS = FieldDef::new("hart_ip.pt.rsp.sv_units", "SV Units", FieldType::Uint8);
    PT_RSP_SV = FieldDef::new("hart_ip.pt.rsp.sv", "SV", FieldType::Float);
    PT_RSP_TV_UNITS = FieldDef::new("hart_ip.pt.rsp.tv_units", "TV Units", FieldType::Uint8);
    PT_RSP_TV = FieldDef::new("hart_ip.pt.rsp.tv", "TV", FieldType::Float);
    PT_RSP_QV_UNITS = FieldDef::new("hart_ip.pt.rsp.qv_units", "QV Units", FieldType::Uint8);
    PT_RSP_QV = FieldDef::new("hart_ip.pt.rsp.qv", "QV", FieldType::Float);
    PT_RSP_LOOP_CURRENT_MODE = FieldDef::new("hart_ip.pt.rsp.loop_current_mode", "Loop Current Mode", FieldType::Uint8).base(Base::Hex);
    PT_RSP_PRIMARY_VARIABLE_CLASSIFICATION = FieldDef::new("hart_ip.pt.rsp.primary_variable_classification", "Primary Variable Classification", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SECONDARY_VARIABLE_CLASSIFICATION = FieldDef::new("hart_ip.pt.rsp.secondary_variable_classification", "Secondary Variable Classification", FieldType::Uint8).base(Base::Hex);
    PT_RSP_TERTIARY_VARIABLE_CLASSIFICATION = FieldDef::new("hart_ip.pt.rsp.tertiary_variable_classification", "Tertiary Variable Classification", FieldType::Uint8).base(Base::Hex);
    PT_RSP_QUATERNARY_VARIABLE_CLASSIFICATION = FieldDef::new("hart_ip.pt.rsp.quaternary_variable_classification", "Quaternary Variable Classification", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT0_DEVICE_VAR = FieldDef::new("hart_ip.pt.rsp.slot0_device_var", "Slot0 Device Variable", FieldType::Uint8);
    PT_RSP_SLOT0_DEVICE_VAR_CLASSIFICATION = FieldDef::new("hart_ip.pt.rsp.slot0_device_var_classification", "Slot0 Device Variable Classification", FieldType::Uint8);
    PT_RSP_SLOT0_UNITS = FieldDef::new("hart_ip.pt.rsp.slot0_units", "Slot0 Units", FieldType::Uint8);
    PT_RSP_SLOT0_DEVICE_VAR_VALUE = FieldDef::new("hart_ip.pt.rsp.slot0_device_var_value", "Slot0 Device Variable Value", FieldType::Float);
    PT_RSP_SLOT0_DEVICE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot0_device_var_status", "Slot0 Device Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT1_DEVICE_VAR = FieldDef::new("hart_ip.pt.rsp.slot1_device_var", "Slot1 Device Variable", FieldType::Uint8);
    PT_RSP_SLOT1_DEVICE_VAR_CLASSIFY = FieldDef::new("hart_ip.pt.rsp.slot1_device_var_classify", "Slot1 Device Variable Classification", FieldType::Uint8);
    PT_RSP_SLOT1_UNITS = FieldDef::new("hart_ip.pt.rsp.slot1_units", "Slot1 Units", FieldType::Uint8);
    PT_RSP_SLOT1_DEVICE_VAR_VALUE = FieldDef::new("hart_ip.pt.rsp.slot1_device_var_value", "Slot1 Device Variable Value", FieldType::Float);
    PT_RSP_SLOT1_DEVICE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot1_device_var_status", "Slot1 Device Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT2_DEVICE_VAR = FieldDef::new("hart_ip.pt.rsp.slot2_device_var", "Slot2 Device Variable", FieldType::Uint8);
    PT_RSP_SLOT2_DEVICE_VAR_CLASSIFY = FieldDef::new("hart_ip.pt.rsp.slot2_device_var_classify", "Slot2 Device Variable Classification", FieldType::Uint8);
    PT_RSP_SLOT2_UNITS = FieldDef::new("hart_ip.pt.rsp.slot2_units", "Slot2 Units", FieldType::Uint8);
    PT_RSP_SLOT2_DEVICE_VAR_VALUE = FieldDef::new("hart_ip.pt.rsp.slot2_device_var_value", "Slot2 Device Variable Value", FieldType::Float);
    PT_RSP_SLOT2_DEVICE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot2_device_var_status", "Slot2 Device Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT3_DEVICE_VAR = FieldDef::new("hart_ip.pt.rsp.slot3_device_var", "Slot3 Device Variable", FieldType::Uint8);
    PT_RSP_SLOT3_DEVICE_VAR_CLASSIFY = FieldDef::new("hart_ip.pt.rsp.slot3_device_var_classify", "Slot3 Device Variable Classification", FieldType::Uint8);
    PT_RSP_SLOT3_UNITS = FieldDef::new("hart_ip.pt.rsp.slot3_units", "Slot3 Units", FieldType::Uint8);
    PT_RSP_SLOT3_DEVICE_VAR_VALUE = FieldDef::new("hart_ip.pt.rsp.slot3_device_var_value", "Slot3 Device Variable Value", FieldType::Float);
    PT_RSP_SLOT3_DEVICE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot3_device_var_status", "Slot3 Device Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT4_DEVICE_VAR = FieldDef::new("hart_ip.pt.rsp.slot4_device_var", "Slot4 Device Variable", FieldType::Uint8);
    PT_RSP_SLOT4_DEVICE_VAR_CLASSIFY = FieldDef::new("hart_ip.pt.rsp.slot4_device_var_classify", "Slot4 Device Variable Classification", FieldType::Uint8);
    PT_RSP_SLOT4_UNITS = FieldDef::new("hart_ip.pt.rsp.slot4_units", "Slot4 Units", FieldType::Uint8);
    PT_RSP_SLOT4_DEVICE_VAR_VALUE = FieldDef::new("hart_ip.pt.rsp.slot4_device_var_value", "Slot4 Device Variable Value", FieldType::Float);
    PT_RSP_SLOT4_DEVICE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot4_device_var_status", "Slot4 Device Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT5_DEVICE_VAR = FieldDef::new("hart_ip.pt.rsp.slot5_device_var", "Slot5 Device Variable", FieldType::Uint8);
    PT_RSP_SLOT5_DEVICE_VAR_CLASSIFY = FieldDef::new("hart_ip.pt.rsp.slot5_device_var_classify", "Slot5 Device Variable Classification", FieldType::Uint8);
    PT_RSP_SLOT5_UNITS = FieldDef::new("hart_ip.pt.rsp.slot5_units", "Slot5 Units", FieldType::Uint8);
    PT_RSP_SLOT5_DEVICE_VAR_VALUE = FieldDef::new("hart_ip.pt.rsp.slot5_device_var_value", "Slot5 Device Variable Value", FieldType::Float);
    PT_RSP_SLOT5_DEVICE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot5_device_var_status", "Slot5 Device Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT6_DEVICE_VAR = FieldDef::new("hart_ip.pt.rsp.slot6_device_var", "Slot6 Device Variable", FieldType::Uint8);
    PT_RSP_SLOT6_DEVICE_VAR_CLASSIFY = FieldDef::new("hart_ip.pt.rsp.slot6_device_var_classify", "Slot6 Device Variable Classification", FieldType::Uint8);
    PT_RSP_SLOT6_UNITS = FieldDef::new("hart_ip.pt.rsp.slot6_units", "Slot6 Units", FieldType::Uint8);
    PT_RSP_SLOT6_DEVICE_VAR_VALUE = FieldDef::new("hart_ip.pt.rsp.slot6_device_var_value", "Slot6 Device Variable Value", FieldType::Float);
    PT_RSP_SLOT6_DEVICE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot6_device_var_status", "Slot6 Device Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT7_DEVICE_VAR = FieldDef::new("hart_ip.pt.rsp.slot7_device_var", "Slot7 Device Variable", FieldType::Uint8);
    PT_RSP_SLOT7_DEVICE_VAR_CLASSIFY = FieldDef::new("hart_ip.pt.rsp.slot7_device_var_classify", "Slot7 Device Variable Classification", FieldType::Uint8);
    PT_RSP_SLOT7_UNITS = FieldDef::new("hart_ip.pt.rsp.slot7_units", "Slot7 Units", FieldType::Uint8);
    PT_RSP_SLOT7_DEVICE_VAR_VALUE = FieldDef::new("hart_ip.pt.rsp.slot7_device_var_value", "Slot7 Device Variable Value", FieldType::Float);
    PT_RSP_SLOT7_DEVICE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot7_device_var_status", "Slot7 Device Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT0_DATA_TIMESTAMP = FieldDef::new("hart_ip.pt.rsp.slot0_data_timestamp", "Slot0 Data TimeStamp", FieldType::Bytes);
    PT_RSP_DESCRIPTOR = FieldDef::new("hart_ip.pt.rsp.descriptor", "Descriptor", FieldType::StringzPad);
    PT_RSP_DAY = FieldDef::new("hart_ip.pt.rsp.day", "Day", FieldType::Uint8);
    PT_RSP_MONTH = FieldDef::new("hart_ip.pt.rsp.month", "Month", FieldType::Uint8);
    PT_RSP_YEAR = FieldDef::new("hart_ip.pt.rsp.year", "Year", FieldType::Uint8);
    PT_RSP_TRANSDUCER_SERAIL_NUMBER = FieldDef::new("hart_ip.pt.rsp.transducer_serail_number", "Transducer Serail Number", FieldType::Bytes);
    PT_RSP_TRANSDUCER_LIMIT_MIN_SPAN_UNITS = FieldDef::new("hart_ip.pt.rsp.transducer_limit_min_span_units", "Transducer Limit Min Span Units", FieldType::Uint8).base(Base::Hex);
    PT_RSP_UPPER_TRANSDUCER_LIMIT = FieldDef::new("hart_ip.pt.rsp.upper_transducer_limit", "Upper Transducer Limit", FieldType::Float);
    PT_RSP_LOWER_TRANSDUCER_LIMIT = FieldDef::new("hart_ip.pt.rsp.lower_transducer_limit", "Lower Transducer Limit", FieldType::Float);
    PT_RSP_MINIMUM_SPAN = FieldDef::new("hart_ip.pt.rsp.minimum_span", "Minimum Span", FieldType::Float);
    PT_RSP_PV_ALARM_SELECTION_CODE = FieldDef::new("hart_ip.pt.rsp.pv_alarm_selection_code", "PV Alarm Selection Code", FieldType::Uint8).base(Base::Hex);
    PT_RSP_PV_TRANSFER_FUNCTION_CODE = FieldDef::new("hart_ip.pt.rsp.pv_transfer_function_code", "PV Transfer Function Code", FieldType::Uint8).base(Base::Hex);
    PT_RSP_PV_UPPER_AND_LOWER_RANGE_VALUES_UNITS = FieldDef::new("hart_ip.pt.rsp.pv_upper_and_lower_range_values_units", "PV Upper and Lower Range Values Units", FieldType::Uint8).base(Base::Hex);
    PT_RSP_PV_UPPER_RANGE_VALUE = FieldDef::new("hart_ip.pt.rsp.pv_upper_range_value", "PV Upper Range Value", FieldType::Float);
    PT_RSP_PV_LOWER_RANGE_VALUE = FieldDef::new("hart_ip.pt.rsp.pv_lower_range_value", "PV Lower Range Value", FieldType::Float);
    PT_RSP_PV_DAMPING_VALUE = FieldDef::new("hart_ip.pt.rsp.pv_damping_value", "PV Damping Value", FieldType::Float);
    PT_RSP_WRITE_PROTECT_CODE = FieldDef::new("hart_ip.pt.rsp.write_protect_code", "Write Protect Code", FieldType::Uint8).base(Base::Hex);
    PT_RSP_RESERVED = FieldDef::new("hart_ip.pt.rsp.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    PT_RSP_PV_ANALOG_CHANNEL_FLAGS = FieldDef::new("hart_ip.pt.rsp.pv_analog_channel_flags", "PV Analog Channel Flags", FieldType::Uint8).base(Base::Hex);
    PT_RSP_FINAL_ASSEMBLY_NUMBER = FieldDef::new("hart_ip.pt.rsp.final_assembly_number", "Final Assembly Number", FieldType::Bytes);
    PT_RSP_TAG = FieldDef::new("hart_ip.pt.rsp.tag", "Tag", FieldType::StringzPad);
    PT_RSP_MESSAGE = FieldDef::new("hart_ip.pt.rsp.message", "Message", FieldType::StringzPad);
    PT_RSP_DEVICE_SP_STATUS = FieldDef::new("hart_ip.pt.rsp.device_sp_status", "Device-Specific Status", FieldType::Bytes);
    PT_RSP_DEVICE_OP_MODE = FieldDef::new("hart_ip.pt.rsp.device_op_mode", "Device Operating Mode", FieldType::Uint8);
    PT_RSP_STANDARDIZED_STATUS_0 = FieldDef::new("hart_ip.pt.rsp.standardized_status_0", "Standardized Status 0", FieldType::Uint8).base(Base::Hex);
    PT_RSP_STANDARDIZED_STATUS_1 = FieldDef::new("hart_ip.pt.rsp.standardized_status_1", "Standardized Status 1", FieldType::Uint8).base(Base::Hex);
    PT_RSP_ANALOG_CHANNEL_SATURATED = FieldDef::new("hart_ip.pt.rsp.analog_channel_saturated", "Analog Channel Saturated", FieldType::Uint8);
    PT_RSP_STANDARDIZED_STATUS_2 = FieldDef::new("hart_ip.pt.rsp.standardized_status_2", "Standardized Status 2", FieldType::Uint8).base(Base::Hex);
    PT_RSP_STANDARDIZED_STATUS_3 = FieldDef::new("hart_ip.pt.rsp.standardized_status_3", "Standardized Status 3", FieldType::Uint8).base(Base::Hex);
    PT_RSP_ANALOG_CHANNEL_FIXED = FieldDef::new("hart_ip.pt.rsp.analog_channel_fixed", "Analog Channel Fixed", FieldType::Uint8);
    PT_RSP_IO_CARD = FieldDef::new("hart_ip.pt.rsp.io_card", "IO Card", FieldType::Uint8);
    PT_RSP_CHANNEL = FieldDef::new("hart_ip.pt.rsp.channel", "Channel", FieldType::Uint8);
    PT_RSP_TX_PREAMBLE_COUNT = FieldDef::new("hart_ip.pt.rsp.tx_preamble_count", "Transmit Preamble Count", FieldType::Uint8);
    PT_RSP_EMBEDDED_COMMAND_DELIMITER = FieldDef::new("hart_ip.pt.rsp.embedded_command_delimiter", "Embedded Command Delimiter", FieldType::Uint8).base(Base::Hex);
    PT_RSP_POLL_ADDRESS = FieldDef::new("hart_ip.pt.rsp.poll_address", "Poll Address", FieldType::Uint8);
    PT_RSP_UNIQUE_ID = FieldDef::new("hart_ip.pt.rsp.unique_id", "Unique ID", FieldType::Bytes);
    PT_RSP_EMBEDDED_COMMAND = FieldDef::new("hart_ip.pt.rsp.embedded_command", "Embedded Command", FieldType::Uint8);
    PT_RSP_NUMBER_OF_COMMANDS = FieldDef::new("hart_ip.pt.rsp.number_of_commands", "Number of Commands", FieldType::Uint8);
    PT_RSP_COMMAND_NUMBER = FieldDef::new("hart_ip.pt.rsp.command_number", "Command number", FieldType::Uint16);
    PT_RSP_DATA = FieldDef::new("hart_ip.pt.rsp.data", "Data", FieldType::Bytes);
    PT_RSP_COMMAND_BYTE_COUNT = FieldDef::new("hart_ip.pt.rsp.command_byte_count", "Command byte count", FieldType::Uint8);
    PT_RSP_INDEX_OF_FIRST_DISCRETE_VAR = FieldDef::new("hart_ip.pt.rsp.index_of_first_discrete_var", "Index of First Discrete Variable", FieldType::Uint16);
    PT_RSP_NUMBER_OF_DISCRETE_VARS = FieldDef::new("hart_ip.pt.rsp.number_of_discrete_vars", "Number of Discrete Variables", FieldType::Uint8).base(Base::Hex);
    PT_RSP_TIMESTAMP_FOR_MOST_RECENT_DISCRETE_CHANGE = FieldDef::new("hart_ip.pt.rsp.timestamp_for_most_recent_discrete_change", "TimeStamp for Most Recent Discrete Change", FieldType::Bytes);
    PT_RSP_SLOT0_DISCRETE_VAR_STATE = FieldDef::new("hart_ip.pt.rsp.slot0_discrete_var_state", "Slot0 Discrete Variable State", FieldType::Uint16);
    PT_RSP_SLOT0_DISCRETE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot0_discrete_var_status", "Slot0 Discrete Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT1_DISCRETE_VAR_STATE = FieldDef::new("hart_ip.pt.rsp.slot1_discrete_var_state", "Slot1 Discrete Variable State", FieldType::Uint16);
    PT_RSP_SLOT1_DISCRETE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot1_discrete_var_status", "Slot1 Discrete Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT2_DISCRETE_VAR_STATE = FieldDef::new("hart_ip.pt.rsp.slot2_discrete_var_state", "Slot2 Discrete Variable State", FieldType::Uint16);
    PT_RSP_SLOT2_DISCRETE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot2_discrete_var_status", "Slot2 Discrete Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT3_DISCRETE_VAR_STATE = FieldDef::new("hart_ip.pt.rsp.slot3_discrete_var_state", "Slot3 Discrete Variable State", FieldType::Uint16);
    PT_RSP_SLOT3_DISCRETE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot3_discrete_var_status", "Slot3 Discrete Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT4_DISCRETE_VAR_STATE = FieldDef::new("hart_ip.pt.rsp.slot4_discrete_var_state", "Slot4 Discrete Variable State", FieldType::Uint16);
    PT_RSP_SLOT4_DISCRETE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot4_discrete_var_status", "Slot4 Discrete Variable Status", FieldType::Uint8).base(Base::Hex);
    PT_RSP_SLOT5_DISCRETE_VAR_STATE = FieldDef::new("hart_ip.pt.rsp.slot5_discrete_var_state", "Slot5 Discrete Variable State", FieldType::Uint16);
    PT_RSP_SLOT5_DISCRETE_VAR_STATUS = FieldDef::new("hart_ip.pt.rsp.slot5_discrete_var_status", "Slot5 Discrete Variable Status", FieldType::Uint8).base(Base::Hex);
    DATA_UNEXPECTED = FieldDef::new("hart_ip.data.unexpected", "Unexpected message body", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// HART-IP.
#[derive(Clone, Copy, Debug)]
pub struct HartIp;

impl Dissect for HartIp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (kind, about) = (b.u8(1)?, b.u8(2)?);
        if about > about::PASS_THROUGH {
            return Err(Fault::NotMine);
        }
        w.column_protocol("HART_IP");
        if (kind, about) == (kind::REQUEST, about::SESSION_INITIATE) && w.carrier() == Some(id::UDP)
        {
            // The server answers from a port of its own, and goes on with that.
            let expected = Expected {
                transport: Transport::Udp,
                address: w.net.source.clone(),
                port: w.net.source_port,
                peer: Some(w.net.destination.clone()),
                peer_port: None,
                once: false,
                protocol: id::HART_IP,
            };
            w.expect(expected, ());
        }
        let (sequence, len) = (b.u16(4)?, usize::from(b.u16(6)?));
        let what = MESSAGE_ID_VALUES.get(u64::from(about)).unwrap_or("Unknown");
        let how = MESSAGE_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        w.columns().clear_info();
        w.columns()
            .append_info_separated(" | ", format_args!("{what} {how}, Sequence Number {sequence}"));
        let (item, opened) = w.open_protocol(&b, 0, b.len())?;
        w.label(item, format_args!("HART_IP Protocol, {what} {how}, Sequence Number {sequence}"));
        let line = w.text(&b, 0, HEADER_LEN, format_args!("HART_IP Header"))?;
        let inner = w.open(line);
        w.item(VERSION, &b, 0, 1)?;
        w.item(MESSAGE_TYPE, &b, 1, 1)?;
        w.item(MESSAGE_ID, &b, 2, 1)?;
        w.item(STATUS, &b, 3, 1)?;
        w.item(TRANSACTION_ID, &b, 4, 2)?;
        w.item(MSG_LENGTH, &b, 6, 2)?;
        w.close(inner);
        let body = b.slice_up_to(HEADER_LEN, len.saturating_sub(HEADER_LEN));
        let line = w.text(&body, 0, REST, format_args!("HART_IP Body, {what}, {how}"))?;
        let inner = w.open(line);
        content(w, &body, kind, about)?;
        w.close(inner);
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let [_, _, about, _, _, _, high, low, ..] = bytes else { return Pdu::MoreUnknown };
        if *about > about::PASS_THROUGH {
            return Pdu::NotMine;
        }
        let len = usize::from(u16::from_be_bytes([*high, *low])).max(HEADER_LEN);
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// What a message says.
fn content<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, about: u8) -> Walked {
    match (kind, about) {
        (kind::ERROR, _) => {
            w.item(ERROR_ERROR_CODE, b, 0, 1)?;
        }
        (kind::REQUEST | kind::RESPONSE, about::SESSION_INITIATE) if b.reported() >= 5 => {
            w.item(SESSION_INIT_MASTER_TYPE, b, 0, 1)?;
            w.item(SESSION_INIT_INACTIVITY_CLOSE_TIMER, b, 1, 4)?;
        }
        (kind::REQUEST | kind::RESPONSE | kind::PUBLISH, about::PASS_THROUGH) => {
            command(w, b)?;
        }
        _ => {
            let item = w.item(DATA, b, 0, REST)?;
            if b.reported() == 0 {
                w.label_value(item, format_args!("<MISSING>"));
                w.expert(DATA_NONE, item);
            }
        }
    }
    Ok(())
}

/// A command to a device, or a device's answer.
fn command<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    // Fieldbusses begin a frame with octets of ones; there is no need for them here.
    while b.u8(at)? == 0xff {
        at += 1;
    }
    if at > 0 {
        w.item(PT_PREAMBLES, b, 0, at)?;
    }
    let delimiter = b.u8(at)?;
    let frame = delimiter & FRAME_TYPE;
    let item = w.item(PT_DELIMITER, b, at, 1)?;
    let name = match frame {
        BURST => "BACK",
        STX => "STX",
        ACK => "ACK",
        _ => "Unknown",
    };
    let long = delimiter & LONG_ADDRESS != 0;
    let before = if long { "" } else { "Short Address, " };
    w.label(item, format_args!("{before}Frame Type: {name}"));
    at += 1;
    if long {
        w.item(PT_LONG_ADDRESS, b, at, 5)?;
        at += 5;
    } else {
        w.number(PT_SHORT_ADDR, b, at, 1, u64::from(b.u8(at)? & SHORT_ADDRESS))?;
        at += 1;
    }
    let command = b.u8(at)?;
    w.item(PT_COMMAND, b, at, 1)?;
    let mut len = usize::from(b.u8(at + 1)?);
    w.item(PT_LENGTH, b, at + 1, 1)?;
    at += 2;
    let answers = frame != STX;
    if answers {
        w.item(PT_RESPONSE_CODE, b, at, 1)?;
        w.item(PT_DEVICE_STATUS, b, at + 1, 1)?;
        at += 2;
        len = len.checked_sub(2).ok_or(Fault::Malformed)?;
    }
    let payload = b.slice(at, len)?;
    if len > 0 && !parts(w, &payload, command, answers)? {
        w.item(PT_PAYLOAD, &payload, 0, len)?;
    }
    w.item(PT_CHECKSUM, b, at + len, 1)?;
    Ok(())
}

/// The fields of a command's answer with their lengths.
fn answer(command: u8) -> &'static [(Field, usize)] {
    match command {
        0 => &[
            (PT_RSP_EXPANSION_CODE, 1),
            (PT_RSP_EXPANDED_DEVICE_TYPE, 2),
            (PT_RSP_REQ_MIN_PREAMBLES, 1),
            (PT_RSP_HART_UNIV_REV, 1),
            (PT_RSP_DEVICE_REV, 1),
            (PT_RSP_SOFTWARE_REV, 1),
            (PT_RSP_HARDREV_AND_PHYSICAL_SIGNAL, 1),
            (PT_RSP_FLAGS, 1),
            (PT_RSP_DEVICE_ID, 3),
            (PT_RSP_RSP_MIN_PREAMBLES, 1),
            (PT_RSP_DEVICE_VARIABLES, 1),
            (PT_RSP_CONFIGURE_CHANGE, 2),
            (PT_RSP_EXT_DEVICE_STATUS, 1),
            (PT_RSP_MANUFACTURER_ID, 2),
            (PT_RSP_PRIVATE_LABEL, 2),
            (PT_RSP_DEVICE_PROFILE, 1),
        ],
        1 => &[(PT_RSP_PV_UNITS, 1), (PT_RSP_PV, 4)],
        2 => &[(PT_RSP_PV_LOOP_CURRENT, 4), (PT_RSP_PV_PERCENT_RANGE, 4)],
        3 => &[
            (PT_RSP_PV_LOOP_CURRENT, 4),
            (PT_RSP_PV_UNITS, 1),
            (PT_RSP_PV, 4),
            (PT_RSP_SV_UNITS, 1),
            (PT_RSP_SV, 4),
            (PT_RSP_TV_UNITS, 1),
            (PT_RSP_TV, 4),
            (PT_RSP_QV_UNITS, 1),
            (PT_RSP_QV, 4),
        ],
        8 => &[
            (PT_RSP_PRIMARY_VARIABLE_CLASSIFICATION, 1),
            (PT_RSP_SECONDARY_VARIABLE_CLASSIFICATION, 1),
            (PT_RSP_TERTIARY_VARIABLE_CLASSIFICATION, 1),
            (PT_RSP_QUATERNARY_VARIABLE_CLASSIFICATION, 1),
        ],
        12 => &[(PT_RSP_MESSAGE, MESSAGE_LEN)],
        13 => &[
            (PT_RSP_TAG, TAG_LEN),
            (PT_RSP_DESCRIPTOR, DESCRIPTOR_LEN),
            (PT_RSP_DAY, 1),
            (PT_RSP_MONTH, 1),
            (PT_RSP_YEAR, 1),
        ],
        14 => &[
            (PT_RSP_TRANSDUCER_SERAIL_NUMBER, 3),
            (PT_RSP_TRANSDUCER_LIMIT_MIN_SPAN_UNITS, 1),
            (PT_RSP_UPPER_TRANSDUCER_LIMIT, 4),
            (PT_RSP_LOWER_TRANSDUCER_LIMIT, 4),
            (PT_RSP_MINIMUM_SPAN, 4),
        ],
        15 => &[
            (PT_RSP_PV_ALARM_SELECTION_CODE, 1),
            (PT_RSP_PV_TRANSFER_FUNCTION_CODE, 1),
            (PT_RSP_PV_UPPER_AND_LOWER_RANGE_VALUES_UNITS, 1),
            (PT_RSP_PV_UPPER_RANGE_VALUE, 4),
            (PT_RSP_PV_LOWER_RANGE_VALUE, 4),
            (PT_RSP_PV_DAMPING_VALUE, 4),
            (PT_RSP_WRITE_PROTECT_CODE, 1),
            (PT_RSP_RESERVED, 1),
            (PT_RSP_PV_ANALOG_CHANNEL_FLAGS, 1),
        ],
        16 => &[(PT_RSP_FINAL_ASSEMBLY_NUMBER, 3)],
        20 => &[(PT_RSP_TAG, 32)],
        48 => &[
            (PT_RSP_DEVICE_SP_STATUS, 6),
            (PT_RSP_EXT_DEVICE_STATUS, 1),
            (PT_RSP_DEVICE_OP_MODE, 1),
            (PT_RSP_STANDARDIZED_STATUS_0, 1),
            (PT_RSP_STANDARDIZED_STATUS_1, 1),
            (PT_RSP_ANALOG_CHANNEL_SATURATED, 1),
            (PT_RSP_STANDARDIZED_STATUS_2, 1),
            (PT_RSP_STANDARDIZED_STATUS_3, 1),
            (PT_RSP_ANALOG_CHANNEL_FIXED, 1),
        ],
        _ => &[],
    }
}

/// The fields of the device variables that one answer has.
const SLOTS: [[Field; 5]; 8] = [
    [
        PT_RSP_SLOT0_DEVICE_VAR,
        PT_RSP_SLOT0_DEVICE_VAR_CLASSIFICATION,
        PT_RSP_SLOT0_UNITS,
        PT_RSP_SLOT0_DEVICE_VAR_VALUE,
        PT_RSP_SLOT0_DEVICE_VAR_STATUS,
    ],
    [
        PT_RSP_SLOT1_DEVICE_VAR,
        PT_RSP_SLOT1_DEVICE_VAR_CLASSIFY,
        PT_RSP_SLOT1_UNITS,
        PT_RSP_SLOT1_DEVICE_VAR_VALUE,
        PT_RSP_SLOT1_DEVICE_VAR_STATUS,
    ],
    [
        PT_RSP_SLOT2_DEVICE_VAR,
        PT_RSP_SLOT2_DEVICE_VAR_CLASSIFY,
        PT_RSP_SLOT2_UNITS,
        PT_RSP_SLOT2_DEVICE_VAR_VALUE,
        PT_RSP_SLOT2_DEVICE_VAR_STATUS,
    ],
    [
        PT_RSP_SLOT3_DEVICE_VAR,
        PT_RSP_SLOT3_DEVICE_VAR_CLASSIFY,
        PT_RSP_SLOT3_UNITS,
        PT_RSP_SLOT3_DEVICE_VAR_VALUE,
        PT_RSP_SLOT3_DEVICE_VAR_STATUS,
    ],
    [
        PT_RSP_SLOT4_DEVICE_VAR,
        PT_RSP_SLOT4_DEVICE_VAR_CLASSIFY,
        PT_RSP_SLOT4_UNITS,
        PT_RSP_SLOT4_DEVICE_VAR_VALUE,
        PT_RSP_SLOT4_DEVICE_VAR_STATUS,
    ],
    [
        PT_RSP_SLOT5_DEVICE_VAR,
        PT_RSP_SLOT5_DEVICE_VAR_CLASSIFY,
        PT_RSP_SLOT5_UNITS,
        PT_RSP_SLOT5_DEVICE_VAR_VALUE,
        PT_RSP_SLOT5_DEVICE_VAR_STATUS,
    ],
    [
        PT_RSP_SLOT6_DEVICE_VAR,
        PT_RSP_SLOT6_DEVICE_VAR_CLASSIFY,
        PT_RSP_SLOT6_UNITS,
        PT_RSP_SLOT6_DEVICE_VAR_VALUE,
        PT_RSP_SLOT6_DEVICE_VAR_STATUS,
    ],
    [
        PT_RSP_SLOT7_DEVICE_VAR,
        PT_RSP_SLOT7_DEVICE_VAR_CLASSIFY,
        PT_RSP_SLOT7_UNITS,
        PT_RSP_SLOT7_DEVICE_VAR_VALUE,
        PT_RSP_SLOT7_DEVICE_VAR_STATUS,
    ],
];

/// The parts of a command's data; whether they are known.
fn parts<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    command: u8,
    answers: bool,
) -> Result<bool, Fault> {
    /// The command that has another of a greater number within.
    const EXTENDED: u8 = 31;
    /// The command that reads device variables with their states.
    const READ_VARIABLES: u8 = 9;
    if command == EXTENDED && b.reported() >= 2 {
        w.item(PT_RSP_COMMAND_NUMBER, b, 0, 2)?;
        if b.reported() > 2 {
            w.item(PT_RSP_DATA, b, 2, REST)?;
        }
        return Ok(true);
    }
    if !answers {
        return Ok(false);
    }
    if command == READ_VARIABLES {
        w.item(PT_RSP_EXT_DEVICE_STATUS, b, 0, 1)?;
        let mut at = 1;
        for slot in SLOTS {
            if b.reported() < at + SLOT_LEN {
                break;
            }
            for (field, len) in slot.into_iter().zip([1, 1, 1, 4, 1]) {
                w.item(field, b, at, len)?;
                at += len;
            }
        }
        if b.reported() >= at + 4 {
            let item = w.item(PT_RSP_SLOT0_DATA_TIMESTAMP, b, at, 4)?;
            // Units of 1/32 of a millisecond since midnight.
            let time = u64::from(b.u32(at)?) / 32;
            let (second, millisecond) = (time / 1000, time % 1000);
            let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
            let text = format_args!("{hour:02}:{minute:02}:{second:02}.{millisecond:03}");
            w.label_value(item, text);
        }
        return Ok(true);
    }
    let fields = answer(command);
    let mut at = 0;
    for (field, len) in fields {
        if b.reported() < at + len {
            break;
        }
        match *len {
            TAG_LEN | DESCRIPTOR_LEN | MESSAGE_LEN if *field != PT_RSP_DEVICE_SP_STATUS => {
                let text = six_bits(b.bytes(at, *len)?);
                w.string(*field, b, at, *len, format_args!("{text}"))?;
            }
            _ => {
                w.item(*field, b, at, *len)?;
            }
        }
        at += len;
    }
    Ok(!fields.is_empty())
}

/// Text of characters of six bits, four in three octets.
fn six_bits(octets: &[u8]) -> String {
    let mut text = String::new();
    for three in octets.chunks_exact(3) {
        let bits = three.iter().fold(0, |bits, octet| bits << 8 | u32::from(*octet));
        for shift in [18, 12, 6, 0] {
            let code = (bits >> shift & 0x3f) as u8;
            text.push(char::from(if code < 0x20 { code + 0x40 } else { code }));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{PORT, six_bits};
    use crate::proto::datagram::{segment, shown};

    #[test]
    fn sessions_are_opened() {
        let shown = shown(PORT, 4000, &[1, 0, 0, 0, 0, 2, 0, 13, 1, 0, 0, 0x75, 0x30]);
        assert_eq!(shown.info, "HART_IP Session Initiate Request, Sequence Number 2");
        assert!(shown.has("Inactivity Close Timer: 30000"));
        let idle = segment(4000, PORT, &[1, 0, 2, 0, 0, 9, 0, 8]);
        assert!(idle.protocols.ends_with("tcp:hart_ip"));
        assert!(idle.has("Message Data: <MISSING>"));
    }

    #[test]
    fn devices_answer() {
        let shown = shown(
            PORT,
            4000,
            &[1, 1, 3, 0, 0, 4, 0, 20, 6, 0, 1, 7, 0, 0xd0, 251, 0x3f, 0xc0, 0, 0, 0x11],
        );
        for line in ["Short Address, Frame Type: ACK", "PV: 1.5", "Checksum: 0x11"] {
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
    }

    #[test]
    fn characters_have_six_bits() {
        assert_eq!(six_bits(&[0x04, 0x20, 0xe0]), "ABC ");
    }

    #[test]
    fn a_command_may_end_too_early() {
        let shown = shown(PORT, 4000, &[1, 1, 3, 0, 0, 4, 0, 13, 6, 0, 1, 7, 0]);
        assert!(shown.info.ends_with("[Malformed Packet]"));
    }
}
