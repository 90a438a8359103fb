//! The fields of SNMP, and the words for its numbers.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::proto::numbers::enterprise;

values! {
    pub(super) static ENGINEID_FORMAT_VALUES {
        1 => "IPv4 address",
        2 => "IPv6 address",
        3 => "MAC address",
        4 => "Text, administratively assigned",
        5 => "Octets, administratively assigned",
    }
    pub(super) static ENGINEID_CISCO_TYPE_VALUES {
        0x0 => "Agent",
        0x1 => "Manager",
    }
    static SMUX_PDUS_VALUES {
        0 => "open",
        1 => "close",
        2 => "registerRequest",
        3 => "registerResponse",
        4 => "commitOrRollback",
    }
    static VERSION_VALUES {
        0 => "version-1",
        1 => "v2c",
        2 => "v2u",
        3 => "snmpv3",
    }
    pub(super) static DATA_VALUES {
        0 => "get-request",
        1 => "get-next-request",
        2 => "get-response",
        3 => "set-request",
        4 => "trap",
        5 => "getBulkRequest",
        6 => "informRequest",
        7 => "snmpV2-trap",
        8 => "report",
    }
    static DATAV2U_VALUES {
        0 => "plaintext",
        1 => "encrypted",
    }
    static MSGDATA_VALUES {
        0 => "plaintext",
        1 => "encryptedPDU",
    }
    static MSGSECURITYMODEL_VALUES {
        0 => "Any",
        1 => "V1",
        2 => "V2C",
        3 => "USM",
    }
    static ERROR_STATUS_VALUES {
        0 => "noError",
        1 => "tooBig",
        2 => "noSuchName",
        3 => "badValue",
        4 => "readOnly",
        5 => "genErr",
        6 => "noAccess",
        7 => "wrongType",
        8 => "wrongLength",
        9 => "wrongEncoding",
        10 => "wrongValue",
        11 => "noCreation",
        12 => "inconsistentValue",
        13 => "resourceUnavailable",
        14 => "commitFailed",
        15 => "undoFailed",
        16 => "authorizationError",
        17 => "notWritable",
        18 => "inconsistentName",
    }
    static GENERIC_TRAP_VALUES {
        0 => "coldStart",
        1 => "warmStart",
        2 => "linkDown",
        3 => "linkUp",
        4 => "authenticationFailure",
        5 => "egpNeighborLoss",
        6 => "enterpriseSpecific",
    }
    static OPEN_VALUES {
        0 => "smux-simple",
    }
    static CLOSE_VALUES {
        0 => "goingDown",
        1 => "unsupportedVersion",
        2 => "packetFormat",
        3 => "protocolError",
        4 => "internalError",
        5 => "authenticationFailure",
    }
    static REGISTERRESPONSE_VALUES {
        0 => "rRspPDU",
        1 => "pDUs",
    }
    static COMMITORROLLBACK_VALUES {
        0 => "commit",
        1 => "rollback",
    }
    static RRSPPDU_VALUES {
        4294967295 => "failure",
    }
    static SMUX_VERSION_VALUES {
        0 => "version-1",
    }
    static OPERATION_VALUES {
        0 => "delete",
        1 => "readOnly",
        2 => "readWrite",
    }
}

field_table! {
    /// The fields of Simple Network Management Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("snmp", "Simple Network Management Protocol", "SNMP");
    RESPONSE_IN = FieldDef::new("snmp.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("snmp.response_to", "Response To", FieldType::FrameNum);
    TIME = FieldDef::new("snmp.time", "Time", FieldType::RelativeTime);
    V3_FLAGS_AUTH = FieldDef::new("snmp.v3.flags.auth", "Authenticated", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    V3_FLAGS_CRYPT = FieldDef::new("snmp.v3.flags.crypt", "Encrypted", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    V3_FLAGS_REPORT = FieldDef::new("snmp.v3.flags.report", "Reportable", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    ENGINEID_CONFORM = FieldDef::new("snmp.engineid.conform", "Engine ID Conformance", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("RFC3411 (SNMPv3)", "RFC1910 (Non-SNMPv3)")));
    ENGINEID_ENTERPRISE = FieldDef::new("snmp.engineid.enterprise", "Engine Enterprise ID", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(enterprise::write));
    ENGINEID_FORMAT = FieldDef::new("snmp.engineid.format", "Engine ID Format", FieldType::Uint8).strings(Strings::Values(&ENGINEID_FORMAT_VALUES));
    ENGINEID_IPV4 = FieldDef::new("snmp.engineid.ipv4", "Engine ID Data: IPv4 address", FieldType::Ipv4);
    ENGINEID_IPV6 = FieldDef::new("snmp.engineid.ipv6", "Engine ID Data: IPv6 address", FieldType::Ipv6);
    ENGINEID_CISCO_TYPE = FieldDef::new("snmp.engineid.cisco.type", "Engine ID Data: Cisco type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ENGINEID_CISCO_TYPE_VALUES));
    ENGINEID_MAC = FieldDef::new("snmp.engineid.mac", "Engine ID Data: MAC address", FieldType::Ether);
    ENGINEID_TEXT = FieldDef::new("snmp.engineid.text", "Engine ID Data: Text", FieldType::String);
    ENGINEID_TIME = FieldDef::new("snmp.engineid.time", "Engine ID Data: Creation Time", FieldType::AbsoluteTime);
    ENGINEID_DATA = FieldDef::new("snmp.engineid.data", "Engine ID Data", FieldType::Bytes);
    V3_AUTH = FieldDef::new("snmp.v3.auth", "Authentication", FieldType::Boolean).strings(Strings::TrueFalse(&("OK", "Failed")));
    DECRYPTED_PDU = FieldDef::new("snmp.decrypted_pdu", "Decrypted ScopedPDU", FieldType::Bytes);
    NOSUCHOBJECT = FieldDef::new("snmp.noSuchObject", "noSuchObject", FieldType::None);
    NOSUCHINSTANCE = FieldDef::new("snmp.noSuchInstance", "noSuchInstance", FieldType::None);
    ENDOFMIBVIEW = FieldDef::new("snmp.endOfMibView", "endOfMibView", FieldType::None);
    UNSPECIFIED = FieldDef::new("snmp.unSpecified", "unSpecified", FieldType::None);
    VALUE_INT = FieldDef::new("snmp.value.int", "Value (Integer32)", FieldType::Int64);
    VALUE_OCTETS = FieldDef::new("snmp.value.octets", "Value (OctetString)", FieldType::Bytes);
    VALUE_OID = FieldDef::new("snmp.value.oid", "Value (OID)", FieldType::Oid);
    VALUE_NULL = FieldDef::new("snmp.value.null", "Value (Null)", FieldType::None);
    VALUE_IPV4 = FieldDef::new("snmp.value.ipv4", "Value (IpAddress)", FieldType::Ipv4);
    VALUE_IPV6 = FieldDef::new("snmp.value.ipv6", "Value (IpAddress)", FieldType::Ipv6);
    VALUE_ADDR = FieldDef::new("snmp.value.addr", "Value (IpAddress)", FieldType::Bytes);
    VALUE_U32 = FieldDef::new("snmp.value.u32", "Value (Unsigned32)", FieldType::Int64);
    VALUE_G32 = FieldDef::new("snmp.value.g32", "Value (Gauge32)", FieldType::Int64);
    VALUE_UNK = FieldDef::new("snmp.value.unk", "Value (Unknown)", FieldType::Bytes);
    VALUE_COUNTER = FieldDef::new("snmp.value.counter", "Value (Counter32)", FieldType::Uint64);
    VALUE_COUNTER64 = FieldDef::new("snmp.value.counter", "Value (Counter64)", FieldType::Uint64);
    VALUE_NSAP = FieldDef::new("snmp.value.nsap", "Value (NSAP)", FieldType::Uint64);
    VALUE_TIMETICKS = FieldDef::new("snmp.value.timeticks", "Value (Timeticks)", FieldType::Uint64);
    VALUE_OPAQUE = FieldDef::new("snmp.value.opaque", "Value (Opaque)", FieldType::Bytes);
    NAME = FieldDef::new("snmp.name", "Object Name", FieldType::Oid);
    NAME_INDEX = FieldDef::new("snmp.name.index", "Scalar Instance Index", FieldType::Uint64);
    VAR_BIND_STR = FieldDef::new("snmp.var-bind_str", "Variable-binding-string", FieldType::String);
    AGENTID_TRAILER = FieldDef::new("snmp.agentid_trailer", "AgentID Trailer", FieldType::Bytes);
    SMUX_PDUS = FieldDef::new("snmp.SMUX_PDUs", "SMUX-PDUs", FieldType::Uint32).strings(Strings::Values(&SMUX_PDUS_VALUES));
    VERSION = FieldDef::new("snmp.version", "version", FieldType::Int32).strings(Strings::Values(&VERSION_VALUES));
    COMMUNITY = FieldDef::new("snmp.community", "community", FieldType::String);
    DATA = FieldDef::new("snmp.data", "data", FieldType::Uint32).strings(Strings::Values(&DATA_VALUES));
    PARAMETERS = FieldDef::new("snmp.parameters", "parameters", FieldType::Bytes);
    DATAV2U = FieldDef::new("snmp.datav2u", "datav2u", FieldType::Uint32).strings(Strings::Values(&DATAV2U_VALUES));
    PLAINTEXT = FieldDef::new("snmp.plaintext", "plaintext", FieldType::Uint32).strings(Strings::Values(&DATA_VALUES));
    ENCRYPTED = FieldDef::new("snmp.encrypted", "encrypted", FieldType::Bytes);
    MSGAUTHORITATIVEENGINEID = FieldDef::new("snmp.msgAuthoritativeEngineID", "msgAuthoritativeEngineID", FieldType::Bytes);
    MSGAUTHORITATIVEENGINEBOOTS = FieldDef::new("snmp.msgAuthoritativeEngineBoots", "msgAuthoritativeEngineBoots", FieldType::Uint32);
    MSGAUTHORITATIVEENGINETIME = FieldDef::new("snmp.msgAuthoritativeEngineTime", "msgAuthoritativeEngineTime", FieldType::Uint32);
    MSGUSERNAME = FieldDef::new("snmp.msgUserName", "msgUserName", FieldType::String);
    MSGAUTHENTICATIONPARAMETERS = FieldDef::new("snmp.msgAuthenticationParameters", "msgAuthenticationParameters", FieldType::Bytes);
    MSGPRIVACYPARAMETERS = FieldDef::new("snmp.msgPrivacyParameters", "msgPrivacyParameters", FieldType::Bytes);
    MSGVERSION = FieldDef::new("snmp.msgVersion", "msgVersion", FieldType::Int32).strings(Strings::Values(&VERSION_VALUES));
    MSGGLOBALDATA_ELEMENT = FieldDef::new("snmp.msgGlobalData_element", "msgGlobalData", FieldType::None);
    MSGSECURITYPARAMETERS = FieldDef::new("snmp.msgSecurityParameters", "msgSecurityParameters", FieldType::Bytes);
    MSGDATA = FieldDef::new("snmp.msgData", "msgData", FieldType::Uint32).strings(Strings::Values(&MSGDATA_VALUES));
    MSGID = FieldDef::new("snmp.msgID", "msgID", FieldType::Uint32);
    MSGMAXSIZE = FieldDef::new("snmp.msgMaxSize", "msgMaxSize", FieldType::Uint32);
    MSGFLAGS = FieldDef::new("snmp.msgFlags", "msgFlags", FieldType::Bytes);
    MSGSECURITYMODEL = FieldDef::new("snmp.msgSecurityModel", "msgSecurityModel", FieldType::Uint32).strings(Strings::Values(&MSGSECURITYMODEL_VALUES));
    PLAINTEXT_ELEMENT = FieldDef::new("snmp.plaintext_element", "plaintext", FieldType::None);
    ENCRYPTEDPDU = FieldDef::new("snmp.encryptedPDU", "encryptedPDU", FieldType::Bytes);
    CONTEXTENGINEID = FieldDef::new("snmp.contextEngineID", "contextEngineID", FieldType::Bytes);
    CONTEXTNAME = FieldDef::new("snmp.contextName", "contextName", FieldType::String);
    GET_REQUEST_ELEMENT = FieldDef::new("snmp.get_request_element", "get-request", FieldType::None);
    GET_NEXT_REQUEST_ELEMENT = FieldDef::new("snmp.get_next_request_element", "get-next-request", FieldType::None);
    GET_RESPONSE_ELEMENT = FieldDef::new("snmp.get_response_element", "get-response", FieldType::None);
    SET_REQUEST_ELEMENT = FieldDef::new("snmp.set_request_element", "set-request", FieldType::None);
    TRAP_ELEMENT = FieldDef::new("snmp.trap_element", "trap", FieldType::None);
    GETBULKREQUEST_ELEMENT = FieldDef::new("snmp.getBulkRequest_element", "getBulkRequest", FieldType::None);
    INFORMREQUEST_ELEMENT = FieldDef::new("snmp.informRequest_element", "informRequest", FieldType::None);
    SNMPV2_TRAP_ELEMENT = FieldDef::new("snmp.snmpV2_trap_element", "snmpV2-trap", FieldType::None);
    REPORT_ELEMENT = FieldDef::new("snmp.report_element", "report", FieldType::None);
    REQUEST_ID = FieldDef::new("snmp.request_id", "request-id", FieldType::Int32);
    ERROR_STATUS = FieldDef::new("snmp.error_status", "error-status", FieldType::Int32).strings(Strings::Values(&ERROR_STATUS_VALUES));
    ERROR_INDEX = FieldDef::new("snmp.error_index", "error-index", FieldType::Int32);
    VARIABLE_BINDINGS = FieldDef::new("snmp.variable_bindings", "variable-bindings", FieldType::Uint32);
    NON_REPEATERS = FieldDef::new("snmp.non_repeaters", "non-repeaters", FieldType::Uint32);
    MAX_REPETITIONS = FieldDef::new("snmp.max_repetitions", "max-repetitions", FieldType::Uint32);
    ENTERPRISE = FieldDef::new("snmp.enterprise", "enterprise", FieldType::Oid);
    AGENT_ADDR = FieldDef::new("snmp.agent_addr", "agent-addr", FieldType::Ipv4);
    GENERIC_TRAP = FieldDef::new("snmp.generic_trap", "generic-trap", FieldType::Int32).strings(Strings::Values(&GENERIC_TRAP_VALUES));
    SPECIFIC_TRAP = FieldDef::new("snmp.specific_trap", "specific-trap", FieldType::Int32);
    TIME_STAMP = FieldDef::new("snmp.time_stamp", "time-stamp", FieldType::Uint32);
    VALUETYPE_ELEMENT = FieldDef::new("snmp.valueType_element", "valueType", FieldType::None);
    VARBIND_ELEMENT = FieldDef::new("snmp.VarBind_element", "VarBind", FieldType::None);
    OPEN = FieldDef::new("snmp.open", "open", FieldType::Uint32).strings(Strings::Values(&OPEN_VALUES));
    CLOSE = FieldDef::new("snmp.close", "close", FieldType::Int32).strings(Strings::Values(&CLOSE_VALUES));
    REGISTERREQUEST_ELEMENT = FieldDef::new("snmp.registerRequest_element", "registerRequest", FieldType::None);
    REGISTERRESPONSE = FieldDef::new("snmp.registerResponse", "registerResponse", FieldType::Uint32).strings(Strings::Values(&REGISTERRESPONSE_VALUES));
    COMMITORROLLBACK = FieldDef::new("snmp.commitOrRollback", "commitOrRollback", FieldType::Int32).strings(Strings::Values(&COMMITORROLLBACK_VALUES));
    RRSPPDU = FieldDef::new("snmp.rRspPDU", "rRspPDU", FieldType::Int32).strings(Strings::Values(&RRSPPDU_VALUES));
    PDUS = FieldDef::new("snmp.pDUs", "pDUs", FieldType::Uint32).strings(Strings::Values(&DATA_VALUES));
    SMUX_SIMPLE_ELEMENT = FieldDef::new("snmp.smux_simple_element", "smux-simple", FieldType::None);
    SMUX_VERSION = FieldDef::new("snmp.smux_version", "smux-version", FieldType::Int32).strings(Strings::Values(&SMUX_VERSION_VALUES));
    IDENTITY = FieldDef::new("snmp.identity", "identity", FieldType::Oid);
    DESCRIPTION = FieldDef::new("snmp.description", "description", FieldType::Bytes);
    PASSWORD = FieldDef::new("snmp.password", "password", FieldType::Bytes);
    SUBTREE = FieldDef::new("snmp.subtree", "subtree", FieldType::Oid);
    PRIORITY = FieldDef::new("snmp.priority", "priority", FieldType::Int32);
    OPERATION = FieldDef::new("snmp.operation", "operation", FieldType::Int32).strings(Strings::Values(&OPERATION_VALUES));
    FAILED_DECRYPTED_DATA_PDU = FieldDef::new("snmp.failed_decrypted_data_pdu", "Failed to decrypt encryptedPDU", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    DECRYPTED_DATA_BAD_FORMATTED = FieldDef::new("snmp.decrypted_data_bad_formatted", "Decrypted data not formatted as expected, wrong key?", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    VERIFY_AUTHENTICATION_ERROR = FieldDef::new("snmp.verify_authentication_error", "Error while verifying Message authenticity", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    AUTHENTICATION_OK = FieldDef::new("snmp.authentication_ok", "SNMP Authentication OK", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    AUTHENTICATION_ERROR = FieldDef::new("snmp.authentication_error", "SNMP Authentication Error", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    VARBIND_NOT_UNI_CLASS_SEQ = FieldDef::new("snmp.varbind.not_uni_class_seq", "VarBind is not an universal class sequence", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    VARBIND_HAS_INDICATOR = FieldDef::new("snmp.varbind.has_indicator", "VarBind has indicator set", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    OBJECTNAME_NOT_OID = FieldDef::new("snmp.objectname_not_oid", "ObjectName not an OID", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    OBJECTNAME_HAS_INDICATOR = FieldDef::new("snmp.objectname_has_indicator", "ObjectName has indicator set", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    VALUE_NOT_PRIMITIVE_ENCODING = FieldDef::new("snmp.value_not_primitive_encoding", "value not in primitive encoding", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    INVALID_OID = FieldDef::new("snmp.invalid_oid", "invalid oid", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    VARBIND_WRONG_TAG = FieldDef::new("snmp.varbind.wrong_tag", "Wrong tag for SNMP VarBind error value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    VARBIND_RESPONSE = FieldDef::new("snmp.varbind.response", "Response", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Note));
    NO_INSTANCE_SUBID = FieldDef::new("snmp.no_instance_subid", "No instance sub-id in scalar value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    WRONG_NUM_OF_SUBIDS = FieldDef::new("snmp.wrong_num_of_subids", "Wrong number of instance sub-ids in scalar value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    INDEX_SUBOID_TOO_SHORT = FieldDef::new("snmp.index_suboid_too_short", "index sub-oid shorter than expected", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    UNIMPLEMENTED_INSTANCE_INDEX = FieldDef::new("snmp.unimplemented_instance_index", "OID instaces not handled, if you want this implemented please contact the wireshark developers", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    NDEX_SUBOID_LEN0 = FieldDef::new("snmp.ndex_suboid_len0", "an index sub-oid OID cannot be 0 bytes long!", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    INDEX_SUBOID_TOO_LONG = FieldDef::new("snmp.index_suboid_too_long", "index sub-oid should not be longer than remaining oid size", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    INDEX_STRING_TOO_LONG = FieldDef::new("snmp.index_string_too_long", "index string should not be longer than remaining oid size", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    COLUMN_PARENT_NOT_ROW = FieldDef::new("snmp.column_parent_not_row", "COLUMNS's parent is not a ROW", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    UINT_TOO_LARGE = FieldDef::new("snmp.uint_too_large", "Unsigned integer value > 2^64 - 1", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    INT_TOO_LARGE = FieldDef::new("snmp.int_too_large", "Signed integer value > 2^63 - 1 or <= -2^63", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    INTEGRAL_VALUE0 = FieldDef::new("snmp.integral_value0", "Integral value is zero-length", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    MISSING_MIB = FieldDef::new("snmp.missing_mib", "Unresolved value, Missing MIB", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    VARBIND_WRONG_LENGTH_VALUE = FieldDef::new("snmp.varbind.wrong_length_value", "Wrong length for SNMP VarBind/value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    VARBIND_WRONG_CLASS_TAG = FieldDef::new("snmp.varbind.wrong_class_tag", "Wrong class/tag for SNMP VarBind/value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    RFC1910_NON_CONFORMANT = FieldDef::new("snmp.rfc1910_non_conformant", "Data not conforming to RFC1910", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    RFC3411_NON_CONFORMANT = FieldDef::new("snmp.rfc3411_non_conformant", "Data not conforming to RFC3411", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    VERSION_UNKNOWN = FieldDef::new("snmp.version.unknown", "Unknown version", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    TRAP_PDU_OBSOLETE = FieldDef::new("snmp.trap_pdu_obsolete", "Trap-PDU is obsolete in this SNMP version", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}
