//! The fields of QUIC, and its numbers with their names.

use lamna_fields::{
    Base, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

values! {
    static STREAM_INITIATOR_VALUES {
        0 => "Client-initiated",
        1 => "Server-initiated",
    }
}

values! {
    static STREAM_DIRECTION_VALUES {
        0 => "Bidirectional",
        1 => "Unidirectional",
    }
}

values! {
    pub(super) static HEADER_FORM_VALUES {
        0 => "Short Header",
        1 => "Long Header",
    }
    pub(super) static LONG_PACKET_TYPE_VALUES {
        0 => "Initial",
        3 => "Retry",
        2 => "Handshake",
        1 => "0-RTT",
    }
    pub(super) static LONG_PACKET_TYPE_V2_VALUES {
        0 => "Retry",
        1 => "Initial",
        2 => "0-RTT",
        3 => "Handshake",
    }
    pub(super) static PACKET_NUMBER_LENGTH_VALUES {
        0 => "1 bytes",
        1 => "2 bytes",
        2 => "3 bytes",
        3 => "4 bytes",
    }
    pub(super) static CC_ERROR_CODE_TLS_ALERT_VALUES {
        0 => "Close Notify",
        1 => "End of Early Data",
        10 => "Unexpected Message",
        20 => "Bad Record MAC",
        21 => "Decryption Failed",
        22 => "Record Overflow",
        30 => "Decompression Failure",
        40 => "Handshake Failure",
        41 => "No Certificate",
        42 => "Bad Certificate",
        43 => "Unsupported Certificate",
        44 => "Certificate Revoked",
        45 => "Certificate Expired",
        46 => "Certificate Unknown",
        47 => "Illegal Parameter",
        48 => "Unknown CA",
        49 => "Access Denied",
        50 => "Decode Error",
        51 => "Decrypt Error",
        60 => "Export Restriction",
        70 => "Protocol Version",
        71 => "Insufficient Security",
        80 => "Internal Error",
        86 => "Inappropriate Fallback",
        90 => "User Canceled",
        100 => "No Renegotiation",
        109 => "Missing Extension",
        110 => "Unsupported Extension",
        111 => "Certificate Unobtainable",
        112 => "Unrecognized Name",
        113 => "Bad Certificate Status Response",
        114 => "Bad Certificate Hash Value",
        115 => "Unknown PSK Identity",
        116 => "Certificate Required",
        120 => "No application Protocol",
        121 => "ECH Required",
    }
}

ranges! {
    pub(super) static VERSION_RANGES {
        (0x0, 0x0) => "Version Negotiation",
        (0x1, 0x1) => "1",
        (0x45474700, 0x454747ff) => "Quant",
        (0x50435130, 0x50435131) => "Picoquic internal",
        (0x50524f58, 0x50524f58) => "Proxied QUIC (PROX)",
        (0x51303433, 0x51303433) => "Google Q043",
        (0x51303434, 0x51303434) => "Google Q044",
        (0x51303436, 0x51303436) => "Google Q046",
        (0x51303530, 0x51303530) => "Google Q050",
        (0x51474f00, 0x51474fff) => "QGO (QUIC GO)",
        (0x54303530, 0x54303530) => "Google T050",
        (0x54303531, 0x54303531) => "Google T051",
        (0x91c17000, 0x91c170ff) => "Quicly",
        (0xabcd0000, 0xabcd000f) => "MsQuic",
        (0xf0f0f0f0, 0xf0f0f0ff) => "ETH Zürich (Measurability experiments)",
        (0xf0f0f1f0, 0xf0f0f1ff) => "Telecom Italia (Measurability experiments)",
        (0xf123f0c0, 0xf123f0cf) => "MozQuic",
        (0xfaceb001, 0xfaceb001) => "Facebook mvfst (draft-22)",
        (0xfaceb002, 0xfaceb002) => "Facebook mvfst (draft-27)",
        (0xfaceb003, 0xfaceb00d) => "Facebook mvfst",
        (0xfaceb00e, 0xfaceb00e) => "Facebook mvfst (Experimental)",
        (0xfaceb00f, 0xfaceb00f) => "Facebook mvfst",
        (0xff000004, 0xff000004) => "draft-04",
        (0xff000005, 0xff000005) => "draft-05",
        (0xff000006, 0xff000006) => "draft-06",
        (0xff000007, 0xff000007) => "draft-07",
        (0xff000008, 0xff000008) => "draft-08",
        (0xff000009, 0xff000009) => "draft-09",
        (0xff00000a, 0xff00000a) => "draft-10",
        (0xff00000b, 0xff00000b) => "draft-11",
        (0xff00000c, 0xff00000c) => "draft-12",
        (0xff00000d, 0xff00000d) => "draft-13",
        (0xff00000e, 0xff00000e) => "draft-14",
        (0xff00000f, 0xff00000f) => "draft-15",
        (0xff000010, 0xff000010) => "draft-16",
        (0xff000011, 0xff000011) => "draft-17",
        (0xff000012, 0xff000012) => "draft-18",
        (0xff000013, 0xff000013) => "draft-19",
        (0xff000014, 0xff000014) => "draft-20",
        (0xff000015, 0xff000015) => "draft-21",
        (0xff000016, 0xff000016) => "draft-22",
        (0xff000017, 0xff000017) => "draft-23",
        (0xff000018, 0xff000018) => "draft-24",
        (0xff000019, 0xff000019) => "draft-25",
        (0xff00001a, 0xff00001a) => "draft-26",
        (0xff00001b, 0xff00001b) => "draft-27",
        (0xff00001c, 0xff00001c) => "draft-28",
        (0xff00001d, 0xff00001d) => "draft-29",
        (0xff00001e, 0xff00001e) => "draft-30",
        (0xff00001f, 0xff00001f) => "draft-31",
        (0xff000020, 0xff000020) => "draft-32",
        (0xff000021, 0xff000021) => "draft-33",
        (0xff000022, 0xff000022) => "draft-34",
        (0xff020000, 0xff020000) => "v2-draft-00",
        (0x709a50c4, 0x709a50c4) => "v2-draft-01",
        (0x6b3343cf, 0x6b3343cf) => "2",
    }
    pub(super) static FRAME_TYPE_RANGES {
        (0x0, 0x0) => "PADDING",
        (0x1, 0x1) => "PING",
        (0x2, 0x3) => "ACK",
        (0x4, 0x4) => "RESET_STREAM",
        (0x5, 0x5) => "STOP_SENDING",
        (0x6, 0x6) => "CRYPTO",
        (0x7, 0x7) => "NEW_TOKEN",
        (0x8, 0xf) => "STREAM",
        (0x10, 0x10) => "MAX_DATA",
        (0x11, 0x11) => "MAX_STREAM_DATA",
        (0x12, 0x12) => "MAX_STREAMS (BIDI)",
        (0x13, 0x13) => "MAX_STREAMS (UNI)",
        (0x14, 0x14) => "DATA_BLOCKED",
        (0x15, 0x15) => "STREAM_DATA_BLOCKED",
        (0x16, 0x16) => "STREAMS_BLOCKED (BIDI)",
        (0x16, 0x17) => "STREAMS_BLOCKED (UNI)",
        (0x18, 0x18) => "NEW_CONNECTION_ID",
        (0x19, 0x19) => "RETIRE_CONNECTION_ID",
        (0x1a, 0x1a) => "PATH_CHALLENGE",
        (0x1b, 0x1b) => "PATH_RESPONSE",
        (0x1c, 0x1c) => "CONNECTION_CLOSE (Transport)",
        (0x1d, 0x1d) => "CONNECTION_CLOSE (Application)",
        (0x1e, 0x1e) => "HANDSHAKE_DONE",
        (0x30, 0x31) => "DATAGRAM",
        (0x40, 0x40) => "MP_NEW_CONNECTION_ID",
        (0x41, 0x41) => "MP_RETIRE_CONNECTION_ID",
        (0x42, 0x43) => "MP_ACK",
        (0x44, 0x44) => "ADD_ADDRESS",
        (0x45, 0x45) => "REMOVE_ADDRESS",
        (0x46, 0x46) => "UNIFLOWS",
        (0xac, 0xac) => "IMMEDIATE_ACK",
        (0xaf, 0xaf) => "ACK_FREQUENCY",
        (0x2f5, 0x2f5) => "TIME_STAMP",
    }
    pub(super) static CC_ERROR_CODE_RANGES {
        (0, 0) => "NO_ERROR",
        (1, 1) => "INTERNAL_ERROR",
        (2, 2) => "CONNECTION_REFUSED",
        (3, 3) => "FLOW_CONTROL_ERROR",
        (4, 4) => "STREAM_ID_ERROR",
        (5, 5) => "STREAM_STATE_ERROR",
        (6, 6) => "FINAL_SIZE_ERROR",
        (7, 7) => "FRAME_ENCODING_ERROR",
        (8, 8) => "TRANSPORT_PARAMETER_ERROR",
        (9, 9) => "CONNECTION_ID_LIMIT_ERROR",
        (10, 10) => "PROTOCOL_VIOLATION",
        (11, 11) => "INVALID_TOKEN",
        (12, 12) => "APPLICATION_ERROR",
        (13, 13) => "CRYPTO_BUFFER_EXCEEDED",
        (14, 14) => "KEY_UPDATE_ERROR",
        (15, 15) => "AEAD_LIMIT_REACHED",
        (16, 16) => "NO_VIABLE_PATH",
        (17, 17) => "VERSION_NEGOTIATION_ERROR",
        (256, 511) => "CRYPTO_ERROR",
    }
}

field_table! {
    /// The fields of QUIC IETF.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("quic", "QUIC IETF", "QUIC");
    CONNECTION_NUMBER = FieldDef::new("quic.connection.number", "Connection Number", FieldType::Uint32);
    PACKET_LENGTH = FieldDef::new("quic.packet_length", "Packet Length", FieldType::Uint32);
    HEADER_FORM = FieldDef::new("quic.header_form", "Header Form", FieldType::Uint8).mask(0x80).strings(Strings::Values(&HEADER_FORM_VALUES));
    LONG_PACKET_TYPE = FieldDef::new("quic.long.packet_type", "Packet Type", FieldType::Uint8).mask(0x30).strings(Strings::Values(&LONG_PACKET_TYPE_VALUES));
    LONG_PACKET_TYPE_V2 = FieldDef::new("quic.long.packet_type_v2", "Packet Type", FieldType::Uint8).mask(0x30).strings(Strings::Values(&LONG_PACKET_TYPE_V2_VALUES));
    LONG_RESERVED = FieldDef::new("quic.long.reserved", "Reserved", FieldType::Uint8).mask(0xc);
    PACKET_NUMBER_LENGTH = FieldDef::new("quic.packet_number_length", "Packet Number Length", FieldType::Uint8).mask(0x3).strings(Strings::Values(&PACKET_NUMBER_LENGTH_VALUES));
    DCID = FieldDef::new("quic.dcid", "Destination Connection ID", FieldType::Bytes);
    SCID = FieldDef::new("quic.scid", "Source Connection ID", FieldType::Bytes);
    DCIL = FieldDef::new("quic.dcil", "Destination Connection ID Length", FieldType::Uint8);
    SCIL = FieldDef::new("quic.scil", "Source Connection ID Length", FieldType::Uint8);
    TOKEN_LENGTH = FieldDef::new("quic.token_length", "Token Length", FieldType::Uint64);
    TOKEN = FieldDef::new("quic.token", "Token", FieldType::Bytes);
    LENGTH = FieldDef::new("quic.length", "Length", FieldType::Uint64);
    PACKET_NUMBER = FieldDef::new("quic.packet_number", "Packet Number", FieldType::Uint64);
    VERSION = FieldDef::new("quic.version", "Version", FieldType::Uint32).base(Base::Hex).strings(Strings::Ranges(&VERSION_RANGES));
    SUPPORTED_VERSION = FieldDef::new("quic.supported_version", "Supported Version", FieldType::Uint32).base(Base::Hex).strings(Strings::Ranges(&VERSION_RANGES));
    VN_UNUSED = FieldDef::new("quic.vn.unused", "Unused", FieldType::Uint8).base(Base::Hex).mask(0x7f);
    SHORT = FieldDef::new("quic.short", "QUIC Short Header", FieldType::None);
    FIXED_BIT = FieldDef::new("quic.fixed_bit", "Fixed Bit", FieldType::Boolean).bits(8).mask(0x40);
    SPIN_BIT = FieldDef::new("quic.spin_bit", "Spin Bit", FieldType::Boolean).bits(8).mask(0x20);
    MP_FIRST_BYTE = FieldDef::new("quic.mp_first_byte", "Config", FieldType::Uint8).base(Base::Hex);
    MP_RESERVED_BIT = FieldDef::new("quic.mp_reserved_bit", "Reserved", FieldType::Uint8).mask(0xe0);
    PORT_PRESENCE_BIT = FieldDef::new("quic.port_presence_bit", "Port presence", FieldType::Boolean).bits(8).mask(0x10);
    IP_VERSION = FieldDef::new("quic.ip_version", "IP Version", FieldType::Uint8).mask(0xf);
    MP_ADDRESS_ID = FieldDef::new("quic.mp_address_id", "Address ID", FieldType::Uint64);
    MP_SEQUENCE_NUMBER = FieldDef::new("quic.mp_sequence_number", "Sequence Number", FieldType::Uint64);
    MP_INTERFACE_TYPE = FieldDef::new("quic.mp_interface_type", "Interface Type", FieldType::Uint64);
    MP_IP_ADDRESS = FieldDef::new("quic.mp_ip_address", "IP Address", FieldType::Ipv4);
    MP_IP_ADDRESS_V6 = FieldDef::new("quic.mp_ip_address_v6", "IP Address", FieldType::Ipv6);
    MP_PORT = FieldDef::new("quic.mp_port", "Port", FieldType::Uint32);
    MP_UNIFLOW_ID = FieldDef::new("quic.mp_uniflow_id", "Uniflow ID", FieldType::Uint64);
    MP_RECEIVING_UNIFLOWS = FieldDef::new("quic.mp_receiving_uniflows", "Receiving uniflows", FieldType::Uint64);
    MP_ACT_SEND_UF = FieldDef::new("quic.mp_act_send_uf", "Active sending uniflows", FieldType::Uint64);
    MP_RECEIVING_UNIFLOWS_SECTION = FieldDef::new("quic.mp_receiving_uniflows_section", "Receiving uniflows", FieldType::None);
    MP_ACT_SEND_UF_SECTION = FieldDef::new("quic.mp_act_send_uf_section", "Active sending uniflows", FieldType::None);
    MP_UNIFLOW_INFO_SECTION = FieldDef::new("quic.mp_uniflow_info_section", "Uniflow Info Section", FieldType::None);
    MP_ADD_LOCAL_ADDRESS_ID = FieldDef::new("quic.mp_add_local_address_id", "Local address id", FieldType::Uint64);
    SHORT_RESERVED = FieldDef::new("quic.short.reserved", "Reserved", FieldType::Uint8).mask(0x18);
    Q_BIT = FieldDef::new("quic.q_bit", "Square Signal Bit (Q)", FieldType::Boolean).bits(8).mask(0x10);
    L_BIT = FieldDef::new("quic.l_bit", "Loss Event Bit (L)", FieldType::Boolean).bits(8).mask(0x8);
    KEY_PHASE = FieldDef::new("quic.key_phase", "Key Phase Bit", FieldType::Boolean).bits(8).mask(0x4);
    PAYLOAD = FieldDef::new("quic.payload", "Payload", FieldType::Bytes);
    PROTECTED_PAYLOAD = FieldDef::new("quic.protected_payload", "Protected Payload", FieldType::Bytes);
    REMAINING_PAYLOAD = FieldDef::new("quic.remaining_payload", "Remaining Payload", FieldType::Bytes);
    ODCIL = FieldDef::new("quic.odcil", "Original Destination Connection ID Length", FieldType::Uint8);
    ODCID = FieldDef::new("quic.odcid", "Original Destination Connection ID", FieldType::Bytes);
    RETRY_TOKEN = FieldDef::new("quic.retry_token", "Retry Token", FieldType::Bytes);
    RETRY_INTEGRITY_TAG = FieldDef::new("quic.retry_integrity_tag", "Retry Integrity Tag", FieldType::Bytes);
    FRAME = FieldDef::new("quic.frame", "Frame", FieldType::None);
    FRAME_TYPE = FieldDef::new("quic.frame_type", "Frame Type", FieldType::Uint64).base(Base::Hex).strings(Strings::Ranges(&FRAME_TYPE_RANGES));
    PADDING_LENGTH = FieldDef::new("quic.padding_length", "Padding Length", FieldType::Uint32);
    ACK_LARGEST_ACKNOWLEDGED = FieldDef::new("quic.ack.largest_acknowledged", "Largest Acknowledged", FieldType::Uint64);
    ACK_ACK_DELAY = FieldDef::new("quic.ack.ack_delay", "ACK Delay", FieldType::Uint64);
    ACK_ACK_RANGE_COUNT = FieldDef::new("quic.ack.ack_range_count", "ACK Range Count", FieldType::Uint64);
    ACK_FIRST_ACK_RANGE = FieldDef::new("quic.ack.first_ack_range", "First ACK Range", FieldType::Uint64);
    ACK_GAP = FieldDef::new("quic.ack.gap", "Gap", FieldType::Uint64);
    ACK_ACK_RANGE = FieldDef::new("quic.ack.ack_range", "ACK Range", FieldType::Uint64);
    ACK_ECT0_COUNT = FieldDef::new("quic.ack.ect0_count", "ECT(0) Count", FieldType::Uint64);
    ACK_ECT1_COUNT = FieldDef::new("quic.ack.ect1_count", "ECT(1) Count", FieldType::Uint64);
    ACK_ECN_CE_COUNT = FieldDef::new("quic.ack.ecn_ce_count", "ECN-CE Count", FieldType::Uint64);
    RSTS_STREAM_ID = FieldDef::new("quic.rsts.stream_id", "Stream ID", FieldType::Uint64);
    RSTS_APPLICATION_ERROR_CODE = FieldDef::new("quic.rsts.application_error_code", "Application Error code", FieldType::Uint64);
    RSTS_FINAL_SIZE = FieldDef::new("quic.rsts.final_size", "Final Size", FieldType::Uint64);
    SS_STREAM_ID = FieldDef::new("quic.ss.stream_id", "Stream ID", FieldType::Uint64);
    SS_APPLICATION_ERROR_CODE = FieldDef::new("quic.ss.application_error_code", "Application Error code", FieldType::Uint64);
    CRYPTO_OFFSET = FieldDef::new("quic.crypto.offset", "Offset", FieldType::Uint64);
    CRYPTO_LENGTH = FieldDef::new("quic.crypto.length", "Length", FieldType::Uint64);
    CRYPTO_CRYPTO_DATA = FieldDef::new("quic.crypto.crypto_data", "Crypto Data", FieldType::None);
    NT_LENGTH = FieldDef::new("quic.nt.length", "(Token) Length", FieldType::Uint64);
    NT_TOKEN = FieldDef::new("quic.nt.token", "Token", FieldType::Bytes);
    STREAM_FIN = FieldDef::new("quic.stream.fin", "Fin", FieldType::Boolean).bits(8).mask(0x1);
    STREAM_LEN = FieldDef::new("quic.stream.len", "Len(gth)", FieldType::Boolean).bits(8).mask(0x2);
    STREAM_OFF = FieldDef::new("quic.stream.off", "Off(set)", FieldType::Boolean).bits(8).mask(0x4);
    STREAM_STREAM_ID = FieldDef::new("quic.stream.stream_id", "Stream ID", FieldType::Uint64);
    STREAM_INITIATOR = FieldDef::new("quic.stream.initiator", "Stream initiator", FieldType::Uint64).mask(0x1).strings(Strings::Values(&STREAM_INITIATOR_VALUES));
    STREAM_DIRECTION = FieldDef::new("quic.stream.direction", "Stream direction", FieldType::Uint64).mask(0x2).strings(Strings::Values(&STREAM_DIRECTION_VALUES));
    STREAM_OFFSET = FieldDef::new("quic.stream.offset", "Offset", FieldType::Uint64);
    STREAM_LENGTH = FieldDef::new("quic.stream.length", "Length", FieldType::Uint64);
    STREAM_DATA = FieldDef::new("quic.stream_data", "Stream Data", FieldType::Bytes);
    MD_MAXIMUM_DATA = FieldDef::new("quic.md.maximum_data", "Maximum Data", FieldType::Uint64);
    MSD_STREAM_ID = FieldDef::new("quic.msd.stream_id", "Stream ID", FieldType::Uint64);
    MSD_MAXIMUM_STREAM_DATA = FieldDef::new("quic.msd.maximum_stream_data", "Maximum Stream Data", FieldType::Uint64);
    MS_MAX_STREAMS = FieldDef::new("quic.ms.max_streams", "Max Streams", FieldType::Uint64);
    SB_STREAM_DATA_LIMIT = FieldDef::new("quic.sb.stream_data_limit", "Stream Data Limit", FieldType::Uint64);
    SDB_STREAM_ID = FieldDef::new("quic.sdb.stream_id", "Stream ID", FieldType::Uint64);
    SIB_STREAM_LIMIT = FieldDef::new("quic.sib.stream_limit", "Stream Limit", FieldType::Uint64);
    NCI_RETIRE_PRIOR_TO = FieldDef::new("quic.nci.retire_prior_to", "Retire Prior To", FieldType::Uint64);
    NCI_SEQUENCE = FieldDef::new("quic.nci.sequence", "Sequence", FieldType::Uint64);
    NCI_CONNECTION_ID_LENGTH = FieldDef::new("quic.nci.connection_id.length", "Connection ID Length", FieldType::Uint8);
    NCI_CONNECTION_ID = FieldDef::new("quic.nci.connection_id", "Connection ID", FieldType::Bytes);
    NCI_STATELESS_RESET_TOKEN = FieldDef::new("quic.nci.stateless_reset_token", "Stateless Reset Token", FieldType::Bytes);
    RCI_SEQUENCE = FieldDef::new("quic.rci.sequence", "Sequence", FieldType::Uint64);
    PATH_CHALLENGE_DATA = FieldDef::new("quic.path_challenge.data", "Data", FieldType::Bytes);
    PATH_RESPONSE_DATA = FieldDef::new("quic.path_response.data", "Data", FieldType::Bytes);
    CC_ERROR_CODE = FieldDef::new("quic.cc.error_code", "Error code", FieldType::Uint64).strings(Strings::Ranges(&CC_ERROR_CODE_RANGES));
    CC_ERROR_CODE_APP = FieldDef::new("quic.cc.error_code.app", "Application Error code", FieldType::Uint64);
    CC_ERROR_CODE_TLS_ALERT = FieldDef::new("quic.cc.error_code.tls_alert", "TLS Alert Description", FieldType::Uint8).strings(Strings::Values(&CC_ERROR_CODE_TLS_ALERT_VALUES));
    CC_FRAME_TYPE = FieldDef::new("quic.cc.frame_type", "Frame Type", FieldType::Uint64);
    CC_REASON_PHRASE_LENGTH = FieldDef::new("quic.cc.reason_phrase.length", "Reason phrase Length", FieldType::Uint64);
    CC_REASON_PHRASE = FieldDef::new("quic.cc.reason_phrase", "Reason phrase", FieldType::String);
    DG_LENGTH = FieldDef::new("quic.dg.length", "Datagram Length", FieldType::Uint64);
    DG = FieldDef::new("quic.dg", "Datagram", FieldType::Bytes);
    AF_SEQUENCE_NUMBER = FieldDef::new("quic.af.sequence_number", "Sequence Number", FieldType::Uint64);
    AF_ACK_ELICITING_THRESHOLD = FieldDef::new("quic.af.ack_eliciting_threshold", "Ack-Eliciting Threshold", FieldType::Uint64);
    AF_REQUEST_MAX_ACK_DELAY = FieldDef::new("quic.af.request_max_ack_delay", "Request Max Ack Delay", FieldType::Uint64);
    AF_LAST_BYTE = FieldDef::new("quic.af.last_byte", "Last Byte", FieldType::Uint8).base(Base::Hex);
    AF_RESERVED = FieldDef::new("quic.af.reserved", "Reserved", FieldType::Uint8).mask(0xfc);
    AF_IGNORE_ORDER = FieldDef::new("quic.af.ignore_order", "Ignore Order", FieldType::Boolean).bits(8).mask(0x2);
    AF_IGNORE_CE = FieldDef::new("quic.af.ignore_ce", "Ignore CE", FieldType::Boolean).bits(8).mask(0x1);
    TS = FieldDef::new("quic.ts", "Time Stamp", FieldType::Uint64);
    UNPREDICTABLE_BITS = FieldDef::new("quic.unpredictable_bits", "Unpredictable Bits", FieldType::Bytes);
    STATELESS_RESET_TOKEN = FieldDef::new("quic.stateless_reset_token", "Stateless Reset Token", FieldType::Bytes);
    FRAGMENT_OVERLAP = FieldDef::new("quic.fragment.overlap", "Fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICT = FieldDef::new("quic.fragment.overlap.conflict", "Conflicting data in fragment overlap", FieldType::Boolean);
    FRAGMENT_MULTIPLETAILS = FieldDef::new("quic.fragment.multipletails", "Multiple tail fragments found", FieldType::Boolean);
    FRAGMENT_TOOLONGFRAGMENT = FieldDef::new("quic.fragment.toolongfragment", "Fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("quic.fragment.error", "Reassembling error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("quic.fragment.count", "Fragment count", FieldType::Uint32);
    FRAGMENT = FieldDef::new("quic.fragment", "QUIC STREAM Data Fragment", FieldType::FrameNum);
    FRAGMENTS = FieldDef::new("quic.fragments", "Reassembled QUIC STREAM Data Fragments", FieldType::None);
    REASSEMBLED_IN = FieldDef::new("quic.reassembled_in", "Reassembled PDU in frame", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("quic.reassembled.length", "Reassembled QUIC STREAM Data length", FieldType::Uint32);
    REASSEMBLED_DATA = FieldDef::new("quic.reassembled.data", "Reassembled QUIC STREAM Data", FieldType::Bytes);
    CRYPTO_FRAGMENT_COUNT = FieldDef::new("quic.crypto.fragment.count", "Fragment count", FieldType::Uint32);
    CRYPTO_FRAGMENT = FieldDef::new("quic.crypto.fragment", "QUIC CRYPTO Data Fragment", FieldType::FrameNum);
    CRYPTO_FRAGMENTS = FieldDef::new("quic.crypto.fragments", "Reassembled QUIC CRYPTO Data Fragments", FieldType::None);
    CRYPTO_REASSEMBLED_IN = FieldDef::new("quic.crypto.reassembled_in", "Reassembled PDU in frame", FieldType::FrameNum);
    CONNECTION_UNKNOWN = FieldDef::new("quic.connection.unknown", "Unknown QUIC connection. Missing Initial Packet or migrated connection?", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    FT_UNKNOWN = FieldDef::new("quic.ft.unknown", "Unknown Frame Type", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    DECRYPTION_FAILED = FieldDef::new("quic.decryption_failed", "Failed to decrypt handshake", FieldType::None).strings(Strings::Expert(Group::Decryption, Severity::Warn));
    PROTOCOL_VIOLATION = FieldDef::new("quic.protocol_violation", "Invalid data according to the protocol", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    BAD_RETRY = FieldDef::new("quic.bad_retry", "Retry Integrity Tag verification failure", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    COALESCED_PADDING_DATA = FieldDef::new("quic.coalesced_padding_data", "(Random) padding data appended to the datagram", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    RETRANSMISSION = FieldDef::new("quic.retransmission", "This QUIC frame has a reused stream offset (retransmission?)", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Note));
    OVERLAP = FieldDef::new("quic.overlap", "This QUIC frame overlaps a previous frame in the stream", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Note));
}
