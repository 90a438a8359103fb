//! The fields of NCP.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    pub(super) static GROUP_VALUES {
        0 => "Synchronization",
        1 => "Print",
        2 => "File System",
        3 => "Connection",
        4 => "File Server Environment",
        5 => "Message",
        6 => "Bindery",
        7 => "Queue Management System (QMS)",
        8 => "Accounting",
        9 => "Transaction Tracking",
        10 => "AFP",
        11 => "NCP Extension",
        12 => "Extended Attribute",
        13 => "Auditing",
        14 => "Enhanced File System",
        16 => "Novell Modular Authentication Service",
        17 => "SecretStore Services",
        18 => "Packet Burst",
        19 => "Novell Directory Services",
        20 => "Time Synchronization",
        21 => "Server Statistics",
        22 => "Remote",
    }
    static CC_FUNCTION_VALUES {
        1 => "Clear OP-Lock",
        2 => "Acknowledge Callback",
        3 => "Decline Callback",
        4 => "Level 2",
    }
    static CONNECTION_STATUS_VALUES {
        0 => "Ok",
        1 => "Bad Service Connection",
        16 => "File Server is Down",
        64 => "Broadcast Message Pending",
    }
    static IP_SIGNATURE_VALUES {
        0x446d_6454 => "Demand Transport (Request)",
        0x744e_6350 => "Transport is NCP (Reply)",
    }
    static TYPE_VALUES {
        0x1111 => "Create a service connection",
        0x2222 => "Service request",
        0x3333 => "Service reply",
        0x3e3e => "Watchdog",
        0x4c69 => "Large Internet Packet Echo",
        0x5555 => "Destroy service connection",
        0x7777 => "Burst mode transfer",
        0x9999 => "Request being processed",
        0xbbbb => "Server Broadcast",
    }
}

field_table! {
    /// The fields of the NetWare Core Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ncp", "NetWare Core Protocol", "NCP");
    IP_SIGNATURE = FieldDef::new("ncp.ip.signature", "NCP over IP signature", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&IP_SIGNATURE_VALUES));
    IP_LENGTH = FieldDef::new("ncp.ip.length", "NCP over IP length", FieldType::Uint32);
    IP_VERSION = FieldDef::new("ncp.ip.version", "NCP over IP Version", FieldType::Uint32);
    IP_REPLYBUFSIZE = FieldDef::new("ncp.ip.replybufsize", "NCP over IP Reply Buffer Size", FieldType::Uint32);
    IP_PACKETSIG = FieldDef::new("ncp.ip.packetsig", "NCP over IP Packet Signature", FieldType::Bytes);
    TYPE = FieldDef::new("ncp.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    SEQ = FieldDef::new("ncp.seq", "Sequence Number", FieldType::Uint8);
    CONNECTION = FieldDef::new("ncp.connection", "Connection Number", FieldType::Uint16);
    TASK = FieldDef::new("ncp.task", "Task Number", FieldType::Uint8);
    COMPLETION_CODE = FieldDef::new("ncp.completion_code", "Completion Code", FieldType::Uint8).base(Base::Hex);
    CONNECTION_STATUS = FieldDef::new("ncp.connection_status", "Connection Status", FieldType::Uint8).strings(Strings::Values(&CONNECTION_STATUS_VALUES));
    TYPE_UNSUPPORTED = FieldDef::new("ncp.type.unsupported", "Packet type not supported yet", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    FUNC = FieldDef::new("ncp.func", "Function", FieldType::Uint8).base(Base::Hex);
    SUBFUNC = FieldDef::new("ncp.subfunc", "SubFunction", FieldType::Uint8).base(Base::DecHex);
    LENGTH = FieldDef::new("ncp.length", "Packet Length", FieldType::Uint16);
    GROUP = FieldDef::new("ncp.group", "NCP Group Type", FieldType::Uint8);
    REQ_FRAME_NUM = FieldDef::new("ncp.req_frame_num", "Response to Request in Frame Number", FieldType::FrameNum);
    TIME = FieldDef::new("ncp.time", "Time from Request", FieldType::RelativeTime);
    NO_REQUEST_RECORD_FOUND = FieldDef::new("ncp.no_request_record_found", "No request record found. Parsing is impossible.", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Note));
    NDSFRAG = FieldDef::new("ncp.ndsfrag", "NDS Fragment Handle", FieldType::Uint32).base(Base::Hex);
    CC_FILE_HANDLE = FieldDef::new("ncp.cc_file_handle", "File Handle", FieldType::Uint32).base(Base::Hex);
    CC_FUNCTION = FieldDef::new("ncp.cc_function", "OP-Lock Flag", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CC_FUNCTION_VALUES));
    FILE_HANDLE = FieldDef::new("ncp.file_handle", "File Handle", FieldType::Bytes);
    FILE_OFFSET = FieldDef::new("ncp.file_offset", "File Offset", FieldType::Uint32);
    MAX_BYTES = FieldDef::new("ncp.max_bytes", "Maximum Number of Bytes", FieldType::Uint16);
    NUM_BYTES = FieldDef::new("ncp.num_bytes", "Number of Bytes", FieldType::Uint16);
    RESERVED = FieldDef::new("ncp.reserved", "Reserved", FieldType::Uint8);
    COMPLETION_CODE_EXPERT = FieldDef::new("ncp.completion_code.expert", "Code Completion Error", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Error));
    CONNECTION_STATUS_BAD = FieldDef::new("ncp.connection_status.bad", "Error: Bad Connection Status", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Error));
}
