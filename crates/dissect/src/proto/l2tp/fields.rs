//! The fields of L2TP.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::proto::numbers::enterprise;

values! {
    pub(super) static TYPE_VALUES {
        0 => "Data Message",
        1 => "Control Message",
    }
    pub(super) static AVP_TYPE_VALUES {
        0 => "Control Message",
        1 => "Result-Error Code",
        2 => "Protocol Version",
        3 => "Framing Capabilities",
        4 => "Bearer Capabilities",
        5 => "Tie Breaker",
        6 => "Firmware Revision",
        7 => "Host Name",
        8 => "Vendor Name",
        9 => "Assigned Tunnel ID",
        10 => "Receive Window Size",
        11 => "Challenge",
        12 => "Cause Code",
        13 => "Challenge Response",
        14 => "Assigned Session",
        15 => "Call Serial Number",
        16 => "Minimum BPS",
        17 => "Maximum BPS",
        18 => "Bearer Type",
        19 => "Framing Type",
        20 => "Reserved",
        21 => "Called Number",
        22 => "Calling Number",
        23 => "Sub-Address",
        24 => "Connect Speed",
        25 => "Physical Channel",
        26 => "Initial Received LCP CONFREQ",
        27 => "Last Sent LCP CONFREQ",
        28 => "Last Received LCP CONFREQ",
        29 => "Proxy Authen Type",
        30 => "Proxy Authen Name",
        31 => "Proxy Authen Challenge",
        32 => "Proxy Authen ID",
        33 => "Proxy Authen Response",
        34 => "Call status AVPs",
        35 => "ACCM",
        36 => "Random Vector",
        37 => "Private group ID",
        38 => "RxConnect Speed",
        39 => "Sequencing Required",
        46 => "PPP Disconnect Cause Code",
        58 => "Extended Vendor ID",
        59 => "Message Digest",
        60 => "Router ID",
        61 => "Assigned Control Connection ID",
        62 => "Pseudowire Capability List",
        63 => "Local Session ID",
        64 => "Remote Session ID",
        65 => "Assigned Cookie",
        66 => "Remote End ID",
        68 => "Pseudowire Type",
        69 => "Layer2 Specific Sublayer",
        70 => "Data Sequencing",
        71 => "Circuit Status",
        72 => "Preferred Language",
        73 => "Control Message Authentication Nonce",
        74 => "Tx Connect Speed Version 3",
        75 => "Rx Connect Speed Version 3",
        76 => "Failover Capability",
        77 => "Tunnel Recovery",
        78 => "Suggested Control Sequence",
        79 => "Failover Session State",
        80 => "Multicast Capability",
        81 => "New Outgoing Sessions",
        82 => "New Outgoing Sessions Acknowledgement",
        83 => "Withdraw Outgoing Sessions",
        84 => "Multicast Packets Priority",
        85 => "Frame-Relay Header Length",
        86 => "ATM Maximum Concatenated Cells",
        87 => "OAM Emulation Required",
        88 => "ATM Alarm Status",
        89 => "Attachment Group Identifier",
        90 => "Local End Identifier",
        91 => "Interface Maximum Transmission Unit",
        92 => "FCS Retention",
        93 => "Tunnel Switching Aggregator ID",
        94 => "Maximum Receive Unit (MRU)",
        95 => "Maximum Reassembled Receive Unit (MRRU)",
        96 => "VCCV Capability",
        97 => "Connect Speed Update",
        98 => "Connect Speed Update Enable",
        99 => "TDM Pseudowire",
        100 => "RTP AVP",
        101 => "PW Switching Point",
    }
    pub(super) static AVP_MESSAGE_TYPE_VALUES {
        1 => "Start_Control_Request",
        2 => "Start_Control_Reply",
        3 => "Start_Control_Connected",
        4 => "Stop_Control_Notification",
        5 => "Reserved",
        6 => "Hello",
        7 => "Outgoing_Call_Request",
        8 => "Outgoing_Call_Reply",
        9 => "Outgoing_Call_Connected",
        10 => "Incoming_Call_Request",
        11 => "Incoming_Call_Reply",
        12 => "Incoming_Call_Connected",
        13 => "Reserved",
        14 => "Call_Disconnect_Notification",
        15 => "WAN_Error_Notify",
        16 => "Set_Link_Info",
        17 => "Modem_Status",
        18 => "Service_Relay_Request_Msg",
        19 => "Service_Relay_Reply_Message",
        20 => "Explicit_Acknowledgement",
        21 => "Failover_Session_Query_Message",
        22 => "Failover_Session_Response_Message",
        23 => "Multicast-Session-Request",
        24 => "Multicast-Session-Response",
        25 => "Multicast-Session-Establishment",
        26 => "Multicast-Session-Information",
        27 => "Multicast-Session-End-Notify",
        28 => "Connect-Speed-Update-Notification",
        29 => "Connect-Speed-Update-Request",
    }
    pub(super) static CISCO_PW_TYPE_VALUES {
        1 => "Frame Relay DLCI",
        2 => "ATM AAL5 SDU VCC transport",
        3 => "ATM Cell transparent Port Mode",
        4 => "Ethernet VLAN",
        5 => "Ethernet",
        6 => "HDLC",
        7 => "PPP",
        9 => "ATM Cell transport VCC Mode",
        10 => "ATM Cell transport VPC Mode",
        11 => "IP Transport",
        12 => "MPEG-TS Payload Type (MPTPW)",
        13 => "Packet Streaming Protocol (PSPPW)",
        17 => "Structure-agnostic E1 circuit",
        18 => "Structure-agnostic T1 (DS1) circuit",
        19 => "Structure-agnostic E3 circuit",
        20 => "Structure-agnostic T3 (DS3) circuit",
        21 => "CESoPSN basic mode",
        22 => "Unassigned",
        23 => "CESoPSN TDM with CAS",
    }
    pub(super) static RESULT_CODE_VALUES {
        0 => "Reserved",
        1 => "Session disconnected due to loss of carrier or circuit disconnect",
        2 => "Session disconnected for the reason indicated in Error Code",
        3 => "Session disconnected for administrative reasons",
        4 => "Appropriate facilities unavailable (temporary condition)",
        5 => "Appropriate facilities unavailable (permanent condition)",
        6 => "Invalid destination",
        7 => "Call failed due to no carrier detected",
        8 => "Call failed due to detection of a busy signal",
        9 => "Call failed due to lack of a dial tone",
        10 => "Call was not established within time allotted by LAC",
        11 => "Call was connected but no appropriate framing was detected",
        12 => "Disconnecting call due to mismatching SDS value",
        13 => "Session not established due to losing tie breaker",
        14 => "Session not established due to unsupported PW type",
        15 => "Session not established, sequencing required without valid L2-Specific Sublayer",
        16 => "Finite state machine error or timeout",
        17 => "FR PVC was deleted permanently (no longer provisioned) ",
        18 => "FR PVC has been INACTIVE for an extended period of time",
        19 => "Mismatched FR Header Length",
        20 => "HDLC Link was deleted permanently (no longer provisioned)",
        21 => "HDLC Link has been INACTIVE for an extended period of time",
        22 => "Session not established due to other LCCE can not support the OAM Cell Emulation",
        23 => "Mismatching interface MTU",
        24 => "Attempt to connect to non-existent forwarder",
        25 => "Attempt to connect to unauthorized forwarder",
        26 => "Loop Detected",
        27 => "Attachment Circuit bound to different PE",
        28 => "Attachment Circuit bound to different remote Attachment Circuit",
        29 => "Unassigned",
        30 => "Return code to indicate connection was refused because of TDM PW parameters. The error code indicates the problem.",
        31 => "Sequencing not supported",
    }
    pub(super) static RESULT_CODE_STOP_VALUES {
        0 => "Reserved",
        1 => "General request to clear control connection",
        2 => "General error, Error Code indicates the problem",
        3 => "Control connection already exists",
        4 => "Requester is not authorized to establish a control connection",
        5 => "The protocol version of the requester is not supported",
        6 => "Requester is being shut down",
        7 => "Finite state machine error or timeout",
        8 => "Control connection due to mismatching CCDS value",
    }
    pub(super) static AVP_ERROR_CODE_VALUES {
        0 => "No General Error",
        1 => "No control connection exists yet for this pair of LCCEs",
        2 => "Length is wrong",
        3 => "One of the field values was out of range",
        4 => "Insufficient resources to handle this operation now",
        5 => "Invalid Session ID",
        6 => "A generic vendor-specific error occurred",
        7 => "Try another",
        8 => "Receipt of an unknown AVP with the M bit set",
        9 => "Try another directed",
        10 => "Next hop unreachable",
        11 => "Next hop busy",
        12 => "TSA busy",
    }
    pub(super) static AVP_PROXY_AUTHEN_TYPE_VALUES {
        0 => "Reserved",
        1 => "Textual username/password exchange",
        2 => "PPP CHAP",
        3 => "PPP PAP",
        4 => "No Authentication",
        5 => "Microsoft CHAP Version 1",
        6 => "Reserved",
        7 => "EAP",
    }
    pub(super) static AVP_CAUSE_CODE_DIRECTION_VALUES {
        0 => "global error",
        1 => "at peer",
        2 => "at local",
    }
    pub(super) static AVP_LAYER2_SPECIFIC_SUBLAYER_VALUES {
        0 => "No L2-Specific Sublayer",
        1 => "Default L2-Specific Sublayer present",
        2 => "ATM-Specific Sublayer present",
        3 => "MPT-Specific Sublayer",
        4 => "PSP-Specific Sublayer",
    }
    pub(super) static AVP_DATA_SEQUENCING_VALUES {
        0 => "No incoming data packets require sequencing",
        1 => "Only non-IP data packets require sequencing",
        2 => "All incoming data packets require sequencing",
    }
}

field_table! {
    /// The fields of Layer 2 Tunneling Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("l2tp", "Layer 2 Tunneling Protocol", "L2TP");
    FLAGS = FieldDef::new("l2tp.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    TYPE = FieldDef::new("l2tp.type", "Type", FieldType::Uint16).mask(0x8000).strings(Strings::Values(&TYPE_VALUES));
    LENGTH_BIT = FieldDef::new("l2tp.length_bit", "Length Bit", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Length field is present", "Length field is not present")));
    SEQ_BIT = FieldDef::new("l2tp.seq_bit", "Sequence Bit", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("Ns and Nr fields are present", "Ns and Nr fields are not present")));
    OFFSET_BIT = FieldDef::new("l2tp.offset_bit", "Offset bit", FieldType::Boolean).bits(16).mask(0x200).strings(Strings::TrueFalse(&("Offset Size field is present", "Offset size field is not present")));
    PRIORITY = FieldDef::new("l2tp.priority", "Priority", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("This data message has priority", "No priority")));
    VERSION = FieldDef::new("l2tp.version", "Version", FieldType::Uint16).mask(0xf);
    LENGTH = FieldDef::new("l2tp.length", "Length", FieldType::Uint16);
    TUNNEL = FieldDef::new("l2tp.tunnel", "Tunnel ID", FieldType::Uint16);
    SESSION = FieldDef::new("l2tp.session", "Session ID", FieldType::Uint16);
    NS = FieldDef::new("l2tp.Ns", "Ns", FieldType::Uint16);
    NR = FieldDef::new("l2tp.Nr", "Nr", FieldType::Uint16);
    OFFSET = FieldDef::new("l2tp.offset", "Offset", FieldType::Uint16);
    AVP_MANDATORY = FieldDef::new("l2tp.avp.mandatory", "Mandatory", FieldType::Boolean).bits(16).mask(0x8000);
    AVP_HIDDEN = FieldDef::new("l2tp.avp.hidden", "Hidden", FieldType::Boolean).bits(16).mask(0x4000);
    AVP_LENGTH = FieldDef::new("l2tp.avp.length", "Length", FieldType::Uint16).mask(0x3ff);
    AVP_VENDOR_ID = FieldDef::new("l2tp.avp.vendor_id", "Vendor ID", FieldType::Uint16).strings(Strings::Values(&enterprise::NAMES));
    AVP_TYPE = FieldDef::new("l2tp.avp.type", "AVP Type", FieldType::Uint16).strings(Strings::Values(&AVP_TYPE_VALUES));
    TIE_BREAKER = FieldDef::new("l2tp.tie_breaker", "Tie Breaker", FieldType::Uint64).base(Base::Hex);
    SID = FieldDef::new("l2tp.sid", "Session ID", FieldType::Uint32).base(Base::Hex);
    CCID = FieldDef::new("l2tp.ccid", "Control Connection ID", FieldType::Uint32).base(Base::Hex);
    RES = FieldDef::new("l2tp.res", "Reserved", FieldType::Uint16).base(Base::Hex);
    AVP_MESSAGE_TYPE = FieldDef::new("l2tp.avp.message_type", "Message Type", FieldType::Uint16).strings(Strings::Values(&AVP_MESSAGE_TYPE_VALUES));
    AVP_ASSIGNED_TUNNEL_ID = FieldDef::new("l2tp.avp.assigned_tunnel_id", "Assigned Tunnel ID", FieldType::Uint16);
    AVP_ASSIGNED_CONTROL_CONN_ID = FieldDef::new("l2tp.avp.assigned_control_conn_id", "Assigned Control Connection ID", FieldType::Uint32);
    AVP_ASSIGNED_SESSION_ID = FieldDef::new("l2tp.avp.assigned_session_id", "Assigned Session ID", FieldType::Uint16);
    AVP_REMOTE_SESSION_ID = FieldDef::new("l2tp.avp.remote_session_id", "Remote Session ID", FieldType::Uint32);
    AVP_LOCAL_SESSION_ID = FieldDef::new("l2tp.avp.local_session_id", "Local Session ID", FieldType::Uint32);
    AVP_CALLED_NUMBER = FieldDef::new("l2tp.avp.called_number", "Called Number", FieldType::String);
    AVP_CALLING_NUMBER = FieldDef::new("l2tp.avp.calling_number", "Calling Number", FieldType::String);
    RESULT_CODE = FieldDef::new("l2tp.result_code", "Result code", FieldType::Uint16).strings(Strings::Values(&RESULT_CODE_VALUES));
    RESULT_CODE_STOP = FieldDef::new("l2tp.result_code", "Result code", FieldType::Uint16).strings(Strings::Values(&RESULT_CODE_STOP_VALUES));
    AVP_ERROR_CODE = FieldDef::new("l2tp.avp.error_code", "Error code", FieldType::Uint16).strings(Strings::Values(&AVP_ERROR_CODE_VALUES));
    AVP_ERROR_MESSAGE = FieldDef::new("l2tp.avp.error_message", "Error Message", FieldType::String);
    AVP_PROTOCOL_VERSION = FieldDef::new("l2tp.avp.protocol_version", "Version", FieldType::Uint8);
    AVP_PROTOCOL_REVISION = FieldDef::new("l2tp.avp.protocol_revision", "Revision", FieldType::Uint8);
    AVP_ASYNC_FRAMING_SUPPORTED = FieldDef::new("l2tp.avp.async_framing_supported", "Async Framing Supported", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("True", "False")));
    AVP_SYNC_FRAMING_SUPPORTED = FieldDef::new("l2tp.avp.sync_framing_supported", "Sync Framing Supported", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("True", "False")));
    AVP_ANALOG_ACCESS_SUPPORTED = FieldDef::new("l2tp.avp.analog_access_supported", "Analog Access Supported", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("True", "False")));
    AVP_DIGITAL_ACCESS_SUPPORTED = FieldDef::new("l2tp.avp.digital_access_supported", "Digital Access Supported", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("True", "False")));
    AVP_FIRMWARE_REVISION = FieldDef::new("l2tp.avp.firmware_revision", "Firmware Revision", FieldType::Uint16).base(Base::DecHex);
    AVP_HOST_NAME = FieldDef::new("l2tp.avp.host_name", "Host Name", FieldType::String);
    AVP_VENDOR_NAME = FieldDef::new("l2tp.avp.vendor_name", "Vendor Name", FieldType::String);
    AVP_RECEIVE_WINDOW_SIZE = FieldDef::new("l2tp.avp.receive_window_size", "Receive Window Size", FieldType::Uint16);
    AVP_CHAP_CHALLENGE = FieldDef::new("l2tp.avp.chap_challenge", "CHAP Challenge", FieldType::Bytes);
    AVP_CAUSE_CODE = FieldDef::new("l2tp.avp.cause_code", "Cause Code", FieldType::Uint16);
    AVP_CAUSE_MSG = FieldDef::new("l2tp.avp.cause_msg", "Cause Msg", FieldType::Uint8);
    AVP_ADVISORY_MSG = FieldDef::new("l2tp.avp.advisory_msg", "Advisory Msg", FieldType::String);
    AVP_CHAP_CHALLENGE_RESPONSE = FieldDef::new("l2tp.avp.chap_challenge_response", "CHAP Challenge Response", FieldType::Bytes);
    AVP_CALL_SERIAL_NUMBER = FieldDef::new("l2tp.avp.call_serial_number", "Call Serial Number", FieldType::Uint32);
    AVP_MINIMUM_BPS = FieldDef::new("l2tp.avp.minimum_bps", "Minimum BPS", FieldType::Uint32);
    AVP_MAXIMUM_BPS = FieldDef::new("l2tp.avp.maximum_bps", "Maximum BPS", FieldType::Uint32);
    AVP_ANALOG_BEARER_TYPE = FieldDef::new("l2tp.avp.analog_bearer_type", "Analog Bearer Type", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("True", "False")));
    AVP_DIGITAL_BEARER_TYPE = FieldDef::new("l2tp.avp.digital_bearer_type", "Digital Bearer Type", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("True", "False")));
    AVP_ASYNC_FRAMING_TYPE = FieldDef::new("l2tp.avp.async_framing_type", "Async Framing Type", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("True", "False")));
    AVP_SYNC_FRAMING_TYPE = FieldDef::new("l2tp.avp.sync_framing_type", "Sync Framing Type", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("True", "False")));
    AVP_SUB_ADDRESS = FieldDef::new("l2tp.avp.sub_address", "Sub-Address", FieldType::String);
    AVP_CONNECT_SPEED = FieldDef::new("l2tp.avp.connect_speed", "Connect Speed", FieldType::Uint32);
    AVP_PHYSICAL_CHANNEL = FieldDef::new("l2tp.avp.physical_channel", "Physical Channel", FieldType::Uint32);
    AVP_INITIAL_RECEIVED_LCP_CONFREQ = FieldDef::new("l2tp.avp.initial_received_lcp_confreq", "Initial Received LCP CONFREQ", FieldType::Bytes);
    AVP_LAST_SENT_LCP_CONFREQ = FieldDef::new("l2tp.avp.last_sent_lcp_confreq", "Last Sent LCP CONFREQ", FieldType::Bytes);
    AVP_LAST_RECEIVED_LCP_CONFREQ = FieldDef::new("l2tp.avp.last_received_lcp_confreq", "Last Received LCP CONFREQ", FieldType::Bytes);
    AVP_PROXY_AUTHEN_TYPE = FieldDef::new("l2tp.avp.proxy_authen_type", "Proxy Authen Type", FieldType::Uint16).strings(Strings::Values(&AVP_PROXY_AUTHEN_TYPE_VALUES));
    AVP_PROXY_AUTHEN_NAME = FieldDef::new("l2tp.avp.proxy_authen_name", "Proxy Authen Name", FieldType::String);
    AVP_PROXY_AUTHEN_CHALLENGE = FieldDef::new("l2tp.avp.proxy_authen_challenge", "Proxy Authen Challenge", FieldType::Bytes);
    AVP_PROXY_AUTHEN_ID = FieldDef::new("l2tp.avp.proxy_authen_id", "Proxy Authen ID", FieldType::Uint8);
    AVP_PROXY_AUTHEN_RESPONSE = FieldDef::new("l2tp.avp.proxy_authen_response", "Proxy Authen Response", FieldType::Bytes);
    AVP_CRC_ERRORS = FieldDef::new("l2tp.avp.crc_errors", "CRC Errors", FieldType::Uint32);
    AVP_FRAMING_ERRORS = FieldDef::new("l2tp.avp.framing_errors", "Framing Errors", FieldType::Uint32);
    AVP_HARDWARE_OVERRUNS = FieldDef::new("l2tp.avp.hardware_overruns", "Hardware Overruns", FieldType::Uint32);
    AVP_BUFFER_OVERRUNS = FieldDef::new("l2tp.avp.buffer_overruns", "Buffer Overruns", FieldType::Uint32);
    AVP_TIME_OUT_ERRORS = FieldDef::new("l2tp.avp.time_out_errors", "Time-out Errors", FieldType::Uint32);
    AVP_ALIGNMENT_ERRORS = FieldDef::new("l2tp.avp.alignment_errors", "Alignment Errors", FieldType::Uint32);
    AVP_SEND_ACCM = FieldDef::new("l2tp.avp.send_accm", "Send ACCM", FieldType::Uint32);
    AVP_RECEIVE_ACCM = FieldDef::new("l2tp.avp.receive_accm", "Receive ACCM", FieldType::Uint32);
    AVP_RANDOM_VECTOR = FieldDef::new("l2tp.avp.random_vector", "Random Vector", FieldType::Bytes);
    AVP_PRIVATE_GROUP_ID = FieldDef::new("l2tp.avp.private_group_id", "Private Group ID", FieldType::Bytes);
    AVP_RX_CONNECT_SPEED = FieldDef::new("l2tp.avp.rx_connect_speed", "Rx Connect Speed", FieldType::Uint32);
    AVP_DISCONNECT_CODE = FieldDef::new("l2tp.avp.disconnect_code", "Disconnect Code", FieldType::Uint16);
    AVP_CONTROL_PROTOCOL_NUMBER = FieldDef::new("l2tp.avp.control_protocol_number", "Control Protocol Number", FieldType::Uint16);
    AVP_CAUSE_CODE_DIRECTION = FieldDef::new("l2tp.avp.cause_code_direction", "Direction", FieldType::Uint8).strings(Strings::Values(&AVP_CAUSE_CODE_DIRECTION_VALUES));
    AVP_CAUSE_CODE_MESSAGE = FieldDef::new("l2tp.avp.cause_code_message", "Message", FieldType::String);
    AVP_MESSAGE_DIGEST = FieldDef::new("l2tp.avp.message_digest", "Message Digest", FieldType::Bytes);
    AVP_ROUTER_ID = FieldDef::new("l2tp.avp.router_id", "Router ID", FieldType::Uint32);
    AVP_PW_TYPE = FieldDef::new("l2tp.avp.pw_type", "PW Type", FieldType::Uint16).strings(Strings::Values(&CISCO_PW_TYPE_VALUES));
    AVP_ASSIGNED_COOKIE = FieldDef::new("l2tp.avp.assigned_cookie", "Assigned Cookie", FieldType::Bytes);
    AVP_REMOTE_END_ID = FieldDef::new("l2tp.avp.remote_end_id", "Remote End ID", FieldType::String);
    AVP_PSEUDOWIRE_TYPE = FieldDef::new("l2tp.avp.pseudowire_type", "Pseudowire Type", FieldType::Uint16).strings(Strings::Values(&CISCO_PW_TYPE_VALUES));
    AVP_LAYER2_SPECIFIC_SUBLAYER = FieldDef::new("l2tp.avp.layer2_specific_sublayer", "Layer2 Specific Sublayer", FieldType::Uint16).strings(Strings::Values(&AVP_LAYER2_SPECIFIC_SUBLAYER_VALUES));
    AVP_DATA_SEQUENCING = FieldDef::new("l2tp.avp.data_sequencing", "Data Sequencing", FieldType::Uint16).strings(Strings::Values(&AVP_DATA_SEQUENCING_VALUES));
    AVP_CIRCUIT_STATUS = FieldDef::new("l2tp.avp.circuit_status", "Circuit Status", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("Up", "Down")));
    AVP_CIRCUIT_TYPE = FieldDef::new("l2tp.avp.circuit_type", "Circuit Type", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("New", "Existing")));
    AVP_PREFERRED_LANGUAGE = FieldDef::new("l2tp.avp.preferred_language", "Preferred Language", FieldType::String);
    AVP_NONCE = FieldDef::new("l2tp.avp.nonce", "Nonce", FieldType::Bytes);
    AVP_TX_CONNECT_SPEED_V3 = FieldDef::new("l2tp.avp.tx_connect_speed_v3", "Tx Connect Speed v3", FieldType::Uint64).base(Base::Hex);
    AVP_RX_CONNECT_SPEED_V3 = FieldDef::new("l2tp.avp.rx_connect_speed_v3", "Rx Connect Speed v3", FieldType::Uint64).base(Base::Hex);
    ZERO_LENGTH_BODY_MESSAGE = FieldDef::new("l2tp.zero_length_body_message", "Zero Length Body message", FieldType::None);
    OFFSET_PADDING = FieldDef::new("l2tp.offset_padding", "Offset Padding", FieldType::None);
    VENDOR_SPECIFIC_AVP_DATA = FieldDef::new("l2tp.vendor_specific_avp_data", "Vendor-Specific AVP data", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    AVP_LENGTH_BAD = FieldDef::new("l2tp.avp_length.bad", "Bad AVP length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}
