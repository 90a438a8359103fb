//! The field table of modbus.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table};

use super::values;

field_table! {
    /// The fields of Modbus.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("modbus", "Modbus", "Modbus");
    REQUEST_FRAME = FieldDef::new("modbus.request_frame", "Request Frame", FieldType::FrameNum);
    RESPONSE_TIME = FieldDef::new("modbus.response_time", "Time from request", FieldType::RelativeTime);
    FUNC_CODE = FieldDef::new("modbus.func_code", "Function Code", FieldType::Uint8).mask(0x7f).strings(Strings::Values(&values::FUNC_CODE_VALUES));
    REFERENCE_NUM = FieldDef::new("modbus.reference_num", "Reference Number", FieldType::Uint16);
    PADDING = FieldDef::new("modbus.padding", "Padding", FieldType::Uint8).base(Base::Hex);
    REFERENCE_NUM_32 = FieldDef::new("modbus.reference_num_32", "Reference Number (32 bit)", FieldType::Uint32);
    REFERENCE_TYPE = FieldDef::new("modbus.reference_type", "Reference Type", FieldType::Uint8);
    READ_REFERENCE_NUM = FieldDef::new("modbus.read_reference_num", "Read Reference Number", FieldType::Uint16);
    WRITE_REFERENCE_NUM = FieldDef::new("modbus.write_reference_num", "Write Reference Number", FieldType::Uint16);
    WORD_CNT = FieldDef::new("modbus.word_cnt", "Word Count", FieldType::Uint16);
    READ_WORD_CNT = FieldDef::new("modbus.read_word_cnt", "Read Word Count", FieldType::Uint16);
    WRITE_WORD_CNT = FieldDef::new("modbus.write_word_cnt", "Write Word Count", FieldType::Uint16);
    BIT_CNT = FieldDef::new("modbus.bit_cnt", "Bit Count", FieldType::Uint16);
    BYTE_CNT = FieldDef::new("modbus.byte_cnt", "Byte Count", FieldType::Uint8);
    BYTE_CNT_16 = FieldDef::new("modbus.byte_cnt_16", "Byte Count (16-bit)", FieldType::Uint8);
    EXCEPTION_CODE = FieldDef::new("modbus.exception_code", "Exception Code", FieldType::Uint8).strings(Strings::Values(&values::EXCEPTION_CODE_VALUES));
    DIAGNOSTIC_CODE = FieldDef::new("modbus.diagnostic_code", "Diagnostic Code", FieldType::Uint16).strings(Strings::Values(&values::DIAGNOSTIC_CODE_VALUES));
    DIAGNOSTIC_RETURN_QUERY_DATA_REQUEST = FieldDef::new("modbus.diagnostic.return_query_data.request", "Request Data", FieldType::Bytes);
    DIAGNOSTIC_RETURN_QUERY_DATA_ECHO = FieldDef::new("modbus.diagnostic.return_query_data.echo", "Echo Data", FieldType::Bytes);
    DIAGNOSTIC_RESTART_COMMUNICATION_OPTION = FieldDef::new("modbus.diagnostic.restart_communication_option", "Restart Communication Option", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&values::DIAGNOSTIC_RESTART_COMMUNICATION_OPTION_VALUES));
    DIAGNOSTIC_RETURN_DIAG_REGISTER = FieldDef::new("modbus.diagnostic.return_diag_register", "Diagnostic Register Contents", FieldType::Uint16).base(Base::Hex);
    DIAGNOSTIC_ASCII_INPUT_DELIMITER = FieldDef::new("modbus.diagnostic.ascii_input_delimiter", "CHAR", FieldType::Uint8).base(Base::Hex);
    DIAGNOSTIC_CLEAR_CTR_DIAG_REG = FieldDef::new("modbus.diagnostic.clear_ctr_diag_reg", "Clear Counters & Diag Register Echo", FieldType::Uint16);
    DIAGNOSTIC_BUS_MESSAGE_COUNT = FieldDef::new("modbus.diagnostic.bus_message_count", "Total Message Count", FieldType::Uint16);
    DIAGNOSTIC_BUS_COMM_ERROR_COUNT = FieldDef::new("modbus.diagnostic.bus_comm_error_count", "CRC Error Count", FieldType::Uint16);
    DIAGNOSTIC_BUS_EXCEPTION_ERROR_COUNT = FieldDef::new("modbus.diagnostic.bus_exception_error_count", "Exception Error Count", FieldType::Uint16);
    DIAGNOSTIC_SLAVE_MESSAGE_COUNT = FieldDef::new("modbus.diagnostic.slave_message_count", "Slave Message Count", FieldType::Uint16);
    DIAGNOSTIC_NO_SLAVE_RESPONSE_COUNT = FieldDef::new("modbus.diagnostic.no_slave_response_count", "Slave No Response Count", FieldType::Uint16);
    DIAGNOSTIC_SLAVE_NAK_COUNT = FieldDef::new("modbus.diagnostic.slave_nak_count", "Slave NAK Count", FieldType::Uint16);
    DIAGNOSTIC_SLAVE_BUSY_COUNT = FieldDef::new("modbus.diagnostic.slave_busy_count", "Slave Device Busy Count", FieldType::Uint16);
    DIAGNOSTIC_BUS_CHAR_OVERRUN_COUNT = FieldDef::new("modbus.diagnostic.bus_char_overrun_count", "Slave Character Overrun Count", FieldType::Uint16);
    EV_STATUS = FieldDef::new("modbus.ev_status", "Status", FieldType::Uint16).base(Base::Hex);
    EVENT = FieldDef::new("modbus.event", "Event", FieldType::Uint8);
    EV_COUNT = FieldDef::new("modbus.ev_count", "Event Count", FieldType::Uint16);
    EV_MSG_COUNT = FieldDef::new("modbus.ev_msg_count", "Message Count", FieldType::Uint16);
    EV_RECV_COMM_ERR = FieldDef::new("modbus.ev_recv_comm_err", "Communication Error", FieldType::Uint8).mask(0x2);
    EV_RECV_CHAR_OVER = FieldDef::new("modbus.ev_recv_char_over", "Character Overrun", FieldType::Uint8).mask(0x10);
    EV_RECV_LO_MODE = FieldDef::new("modbus.ev_recv_lo_mode", "Currently in Listen Only Mode", FieldType::Uint8).mask(0x20);
    EV_RECV_BROADCAST = FieldDef::new("modbus.ev_recv_broadcast", "Broadcast Received", FieldType::Uint8).mask(0x40);
    EV_SEND_READ_EX = FieldDef::new("modbus.ev_send_read_ex", "Read Exception Sent", FieldType::Uint8).mask(0x1);
    EV_SEND_SLAVE_ABORT_EX = FieldDef::new("modbus.ev_send_slave_abort_ex", "Slave Abort Exception Sent", FieldType::Uint8).mask(0x2);
    EV_SEND_SLAVE_BUSY_EX = FieldDef::new("modbus.ev_send_slave_busy_ex", "Slave Busy Exception Sent", FieldType::Uint8).mask(0x4);
    EV_SEND_SLAVE_NAK_EX = FieldDef::new("modbus.ev_send_slave_nak_ex", "Slave Program NAK Exception Sent", FieldType::Uint8).mask(0x8);
    EV_SEND_WRITE_TIMEOUT = FieldDef::new("modbus.ev_send_write_timeout", "Write Timeout Error Occurred", FieldType::Uint8).mask(0x10);
    EV_SEND_LO_MODE = FieldDef::new("modbus.ev_send_lo_mode", "Currently in Listen Only Mode", FieldType::Uint8).mask(0x20);
    AND_MASK = FieldDef::new("modbus.and_mask", "AND mask", FieldType::Uint16).base(Base::Hex);
    OR_MASK = FieldDef::new("modbus.or_mask", "OR mask", FieldType::Uint16).base(Base::Hex);
    DATA = FieldDef::new("modbus.data", "Data", FieldType::Bytes);
    MEI = FieldDef::new("modbus.mei", "MEI type", FieldType::Uint8).strings(Strings::Values(&values::MEI_VALUES));
    READ_DEVICE_ID = FieldDef::new("modbus.read_device_id", "Read Device ID", FieldType::Uint8).strings(Strings::Values(&values::READ_DEVICE_ID_VALUES));
    OBJECT_ID = FieldDef::new("modbus.object_id", "Object ID", FieldType::Uint8).strings(Strings::Values(&values::OBJECT_ID_VALUES));
    NUM_OBJECTS = FieldDef::new("modbus.num_objects", "Number of Objects", FieldType::Uint8);
    OBJECTS_LEN = FieldDef::new("modbus.objects_len", "Object length", FieldType::Uint8);
    CONFORMITY_LEVEL = FieldDef::new("modbus.conformity_level", "Conformity Level", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&values::CONFORMITY_LEVEL_VALUES));
    MORE_FOLLOWS = FieldDef::new("modbus.more_follows", "More Follows", FieldType::Uint8).base(Base::Hex);
    NEXT_OBJECT_ID = FieldDef::new("modbus.next_object_id", "Next Object ID", FieldType::Uint8);
    OBJECT_STR_VALUE = FieldDef::new("modbus.object_str_value", "Object String Value", FieldType::String);
    OBJECT_VALUE = FieldDef::new("modbus.object_value", "Object Value", FieldType::Bytes);
    BITNUM = FieldDef::new("modbus.bitnum", "Bit Number", FieldType::Uint16);
    BITVAL = FieldDef::new("modbus.bitval", "Bit Value", FieldType::Boolean).bits(8).mask(0x1);
    REGNUM16 = FieldDef::new("modbus.regnum16", "Register Number", FieldType::Uint16);
    REGNUM32 = FieldDef::new("modbus.regnum32", "Register Number", FieldType::Uint32);
    REGVAL_UINT16 = FieldDef::new("modbus.regval_uint16", "Register Value (UINT16)", FieldType::Uint16);
    REGVAL_INT16 = FieldDef::new("modbus.regval_int16", "Register Value (INT16)", FieldType::Int16);
    REGVAL_UINT32 = FieldDef::new("modbus.regval_uint32", "Register Value (UINT32)", FieldType::Uint32);
    REGVAL_INT32 = FieldDef::new("modbus.regval_int32", "Register Value (INT32)", FieldType::Int32);
    REGVAL_FLOAT = FieldDef::new("modbus.regval_float", "Register Value (IEEE Float)", FieldType::Float);
    DATA_DECODE = FieldDef::new("modbus.data.decode", "Invalid decoding options, register data not a multiple of 4!", FieldType::None);
}
