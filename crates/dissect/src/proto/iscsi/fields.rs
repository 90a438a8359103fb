//! The fields of iSCSI.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    static AHS_TYPE_VALUES {
        1 => "Extended CDB",
        2 => "Expected Bidirection Read Data Length",
    }
    static OPCODE_VALUES {
        0x0 => "NOP Out",
        0x1 => "SCSI Command",
        0x2 => "Task Management Function",
        0x3 => "Login Command",
        0x4 => "Text Command",
        0x5 => "SCSI Data Out",
        0x6 => "Logout Command",
        0x10 => "SNACK Request",
        0x1c => "Vendor Specific I0",
        0x1d => "Vendor Specific I1",
        0x1e => "Vendor Specific I2",
        0x20 => "NOP In",
        0x21 => "SCSI Response",
        0x22 => "Task Management Function Response",
        0x23 => "Login Response",
        0x24 => "Text Response",
        0x25 => "SCSI Data In",
        0x26 => "Logout Response",
        0x31 => "Ready To Transfer",
        0x32 => "Asynchronous Message",
        0x3f => "Reject",
        0x3c => "Vendor Specific T0",
        0x3d => "Vendor Specific T1",
        0x3e => "Vendor Specific T2",
    }
    static SCSICOMMAND_ATTR_VALUES {
        0x0 => "Untagged",
        0x1 => "Simple",
        0x2 => "Ordered",
        0x3 => "Head of Queue",
        0x4 => "ACA",
    }
    static SCSIRESPONSE_STATUS_VALUES {
        0x0 => "Good",
        0x2 => "Check Condition",
        0x4 => "Condition Met",
        0x8 => "Busy",
        0x10 => "Intermediate",
        0x14 => "Intermediate Condition Met",
        0x18 => "Reservation Conflict",
        0x28 => "Task Set Full",
        0x30 => "ACA Active",
        0x40 => "Task Aborted",
    }
    static SCSIRESPONSE_RESPONSE_VALUES {
        0x0 => "Command completed at target",
        0x1 => "Response does not contain SCSI status",
    }
    static ISID_TYPE_VALUES {
        0x0 => "IEEE OUI",
        0x1 => "IANA Enterprise Number",
        0x2 => "Random",
    }
    static LOGIN_CSG_VALUES {
        0x0 => "Security negotiation",
        0x1 => "Operational negotiation",
        0x3 => "Full feature phase",
    }
    static LOGIN_STATUS_VALUES {
        0x0 => "Success",
        0x101 => "Target moved temporarily",
        0x102 => "Target moved permanently",
        0x200 => "Initiator error (miscellaneous error)",
        0x201 => "Authentication failed",
        0x202 => "Authorisation failure",
        0x203 => "Target not found",
        0x204 => "Target removed",
        0x205 => "Unsupported version",
        0x206 => "Too many connections",
        0x207 => "Missing parameter",
        0x208 => "Can't include in session",
        0x209 => "Session type not supported",
        0x20a => "Session does not exist",
        0x20b => "Invalid request during login",
        0x300 => "Target error (miscellaneous error)",
        0x301 => "Service unavailable",
        0x302 => "Out of resources",
    }
    static TASKMANFUN_RESPONSE_VALUES {
        0x0 => "Function complete",
        0x1 => "Task not in task set",
        0x2 => "LUN does not exist",
        0x3 => "Task still allegiant",
        0x4 => "Task failover not supported",
        0x5 => "Task management function not supported",
        0x6 => "Authorisation failed",
        0xff => "Function rejected",
    }
    static TASKMANFUN_FUNCTION_VALUES {
        0x1 => "Abort Task",
        0x2 => "Abort Task Set",
        0x3 => "Clear ACA",
        0x4 => "Clear Task Set",
        0x5 => "Logical Unit Reset",
        0x6 => "Target Warm Reset",
        0x7 => "Target Cold Reset",
        0x8 => "Target Reassign",
    }
    static LOGOUT_REASON_VALUES {
        0x0 => "Close session",
        0x1 => "Close connection",
        0x2 => "Remove connection for recovery",
    }
    static LOGOUT_RESPONSE_VALUES {
        0x0 => "Connection closed successfully",
        0x1 => "CID not found",
        0x2 => "Connection recovery not supported",
        0x3 => "Cleanup failed for various reasons",
    }
    static ASYNCEVENT_VALUES {
        0x0 => "A SCSI asynchronous event is reported in the sense data",
        0x1 => "Target requests logout",
        0x2 => "Target will/has dropped connection",
        0x3 => "Target will/has dropped all connections",
        0x4 => "Target requests parameter negotiation",
    }
    static REJECT_REASON_VALUES {
        0x1 => "Full feature phase command before login",
        0x2 => "Data (payload) digest error",
        0x3 => "Data SNACK reject",
        0x4 => "Protocol error",
        0x5 => "Command not supported in this session type",
        0x6 => "Immediate command reject (too many immediate commands)",
        0x7 => "Task in progress",
        0x8 => "Invalid Data Ack",
        0x9 => "Invalid PDU field",
        0xa => "Long operation reject",
        0xb => "Negotiation reset",
        0xc => "Waiting for logout",
    }
    static SNACK_TYPE_VALUES {
        0 => "Data/R2T",
        1 => "Status",
        2 => "Data ACK",
        3 => "R-Data",
    }
}

field_table! {
    /// The fields of iSCSI.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("iscsi", "iSCSI", "iSCSI");
    REQUEST_FRAME = FieldDef::new("iscsi.request_frame", "Request in", FieldType::FrameNum);
    TIME = FieldDef::new("iscsi.time", "Time from request", FieldType::RelativeTime);
    DATA_IN_FRAME = FieldDef::new("iscsi.data_in_frame", "Data In in", FieldType::FrameNum);
    DATA_OUT_FRAME = FieldDef::new("iscsi.data_out_frame", "Data Out in", FieldType::FrameNum);
    RESPONSE_FRAME = FieldDef::new("iscsi.response_frame", "Response in", FieldType::FrameNum);
    AHS_LENGTH = FieldDef::new("iscsi.ahs.length", "AHS Length", FieldType::Uint16);
    AHS_BIDIR_LENGTH = FieldDef::new("iscsi.ahs.bidir.length", "Bidirectional Read Data Length", FieldType::Uint32);
    AHS_TYPE = FieldDef::new("iscsi.ahs.type", "AHS Type", FieldType::Uint8).strings(Strings::Values(&AHS_TYPE_VALUES));
    AHS_EXTENDED_CDB = FieldDef::new("iscsi.ahs.extended_cdb", "AHS Extended CDB", FieldType::Bytes);
    AHS_UNKNOWN_BLOB = FieldDef::new("iscsi.ahs.unknown_blob", "Unknown AHS blob", FieldType::Bytes);
    PADDING = FieldDef::new("iscsi.padding", "Padding", FieldType::Bytes);
    PINGDATA = FieldDef::new("iscsi.pingdata", "PingData", FieldType::Bytes);
    IMMEDIATEDATA = FieldDef::new("iscsi.immediatedata", "ImmediateData", FieldType::Bytes);
    ASYNCEVENTDATA = FieldDef::new("iscsi.asynceventdata", "AsyncEventData", FieldType::Bytes);
    VENDORSPECIFICDATA = FieldDef::new("iscsi.vendorspecificdata", "VendorSpecificData", FieldType::Bytes);
    HEADERDIGEST32 = FieldDef::new("iscsi.headerdigest32", "HeaderDigest", FieldType::Uint32).base(Base::Hex);
    DATADIGEST32 = FieldDef::new("iscsi.datadigest32", "DataDigest", FieldType::Uint32).base(Base::Hex);
    OPCODE = FieldDef::new("iscsi.opcode", "Opcode", FieldType::Uint8).base(Base::Hex).mask(0x3f).strings(Strings::Values(&OPCODE_VALUES));
    X = FieldDef::new("iscsi.X", "X", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Retry", "Not retry")));
    I = FieldDef::new("iscsi.I", "I", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Immediate delivery", "Queued delivery")));
    FLAGS = FieldDef::new("iscsi.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    SCSICOMMAND_F = FieldDef::new("iscsi.scsicommand.F", "F", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Final PDU in sequence", "Not final PDU in sequence")));
    SCSICOMMAND_R = FieldDef::new("iscsi.scsicommand.R", "R", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Data will be read from target", "No data will be read from target")));
    SCSICOMMAND_W = FieldDef::new("iscsi.scsicommand.W", "W", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Data will be written to target", "No data will be written to target")));
    SCSICOMMAND_ATTR = FieldDef::new("iscsi.scsicommand.attr", "Attr", FieldType::Uint8).base(Base::Hex).mask(0x7).strings(Strings::Values(&SCSICOMMAND_ATTR_VALUES));
    SCSICOMMAND_CRN = FieldDef::new("iscsi.scsicommand.crn", "CRN", FieldType::Uint8).base(Base::Hex);
    DATASEGMENTLENGTH = FieldDef::new("iscsi.datasegmentlength", "DataSegmentLength", FieldType::Uint32).base(Base::DecHex);
    TOTALAHSLENGTH = FieldDef::new("iscsi.totalahslength", "TotalAHSLength", FieldType::Uint8).base(Base::DecHex);
    INITIATORTASKTAG = FieldDef::new("iscsi.initiatortasktag", "InitiatorTaskTag", FieldType::Uint32).base(Base::Hex);
    SCSICOMMAND_EXPECTEDDATATRANSFERLENGTH = FieldDef::new("iscsi.scsicommand.expecteddatatransferlength", "ExpectedDataTransferLength", FieldType::Uint32).base(Base::DecHex);
    CMDSN = FieldDef::new("iscsi.cmdsn", "CmdSN", FieldType::Uint32).base(Base::DecHex);
    EXPSTATSN = FieldDef::new("iscsi.expstatsn", "ExpStatSN", FieldType::Uint32).base(Base::DecHex);
    SCSIRESPONSE_RESIDUALCOUNT = FieldDef::new("iscsi.scsiresponse.residualcount", "ResidualCount", FieldType::Uint32).base(Base::DecHex);
    STATSN = FieldDef::new("iscsi.statsn", "StatSN", FieldType::Uint32).base(Base::DecHex);
    EXPCMDSN = FieldDef::new("iscsi.expcmdsn", "ExpCmdSN", FieldType::Uint32).base(Base::DecHex);
    MAXCMDSN = FieldDef::new("iscsi.maxcmdsn", "MaxCmdSN", FieldType::Uint32).base(Base::DecHex);
    SCSIRESPONSE_O = FieldDef::new("iscsi.scsiresponse.o", "o", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Read part of bi-directional command overflowed", "No overflow of read part of bi-directional command")));
    SCSIRESPONSE_U = FieldDef::new("iscsi.scsiresponse.u", "u", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Read part of bi-directional command underflowed", "No underflow of read part of bi-directional command")));
    SCSIRESPONSE_O_2 = FieldDef::new("iscsi.scsiresponse.O", "O", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Residual overflow occurred", "No residual overflow occurred")));
    SCSIRESPONSE_U_2 = FieldDef::new("iscsi.scsiresponse.U", "U", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Residual underflow occurred", "No residual underflow occurred")));
    SCSIRESPONSE_STATUS = FieldDef::new("iscsi.scsiresponse.status", "Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SCSIRESPONSE_STATUS_VALUES));
    SCSIRESPONSE_RESPONSE = FieldDef::new("iscsi.scsiresponse.response", "Response", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SCSIRESPONSE_RESPONSE_VALUES));
    SCSIRESPONSE_BIDIREADRESIDUALCOUNT = FieldDef::new("iscsi.scsiresponse.bidireadresidualcount", "BidiReadResidualCount", FieldType::Uint32).base(Base::DecHex);
    SCSIRESPONSE_SENSELENGTH = FieldDef::new("iscsi.scsiresponse.senselength", "SenseLength", FieldType::Uint16).base(Base::DecHex);
    SCSIDATA_F = FieldDef::new("iscsi.scsidata.F", "F", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Final PDU in sequence", "Not final PDU in sequence")));
    SCSIDATA_A = FieldDef::new("iscsi.scsidata.A", "A", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Acknowledge requested", "Acknowledge not requested")));
    SCSIDATA_S = FieldDef::new("iscsi.scsidata.S", "S", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Response contains SCSI status", "Response does not contain SCSI status")));
    SCSIDATA_U = FieldDef::new("iscsi.scsidata.U", "U", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Residual underflow occurred", "No residual underflow occurred")));
    SCSIDATA_O = FieldDef::new("iscsi.scsidata.O", "O", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Residual overflow occurred", "No residual overflow occurred")));
    TARGETTRANSFERTAG = FieldDef::new("iscsi.targettransfertag", "TargetTransferTag", FieldType::Uint32).base(Base::Hex);
    BUFFEROFFSET = FieldDef::new("iscsi.bufferOffset", "BufferOffset", FieldType::Uint32).base(Base::DecHex);
    SCSIDATA_READRESIDUALCOUNT = FieldDef::new("iscsi.scsidata.readresidualcount", "ResidualCount", FieldType::Uint32).base(Base::DecHex);
    DATASN = FieldDef::new("iscsi.datasn", "DataSN", FieldType::Uint32).base(Base::DecHex);
    VERSIONMAX = FieldDef::new("iscsi.versionmax", "VersionMax", FieldType::Uint8).base(Base::Hex);
    VERSIONMIN = FieldDef::new("iscsi.versionmin", "VersionMin", FieldType::Uint8).base(Base::Hex);
    VERSIONACTIVE = FieldDef::new("iscsi.versionactive", "VersionActive", FieldType::Uint8).base(Base::Hex);
    CID = FieldDef::new("iscsi.cid", "CID", FieldType::Uint16).base(Base::Hex);
    ISID8 = FieldDef::new("iscsi.isid8", "ISID", FieldType::Uint16).base(Base::Hex);
    ISID = FieldDef::new("iscsi.isid", "ISID", FieldType::Bytes);
    ISID_TYPE = FieldDef::new("iscsi.isid.type", "ISID_Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ISID_TYPE_VALUES));
    ISID_NAMINGAUTHORITY = FieldDef::new("iscsi.isid.namingauthority", "ISID_NamingAuthority", FieldType::Uint24).base(Base::Hex);
    ISID_QUALIFIER = FieldDef::new("iscsi.isid.qualifier", "ISID_Qualifier", FieldType::Uint8).base(Base::Hex);
    ISID_T = FieldDef::new("iscsi.isid.t", "ISID_t", FieldType::Uint8).base(Base::Hex).mask(0xc0).strings(Strings::Values(&ISID_TYPE_VALUES));
    ISID_A = FieldDef::new("iscsi.isid.a", "ISID_a", FieldType::Uint8).base(Base::Hex).mask(0x3f);
    ISID_B = FieldDef::new("iscsi.isid.b", "ISID_b", FieldType::Uint16).base(Base::Hex);
    ISID_C = FieldDef::new("iscsi.isid.c", "ISID_c", FieldType::Uint8).base(Base::Hex);
    ISID_D = FieldDef::new("iscsi.isid.d", "ISID_d", FieldType::Uint16).base(Base::Hex);
    TSID = FieldDef::new("iscsi.tsid", "TSID", FieldType::Uint16).base(Base::Hex);
    TSIH = FieldDef::new("iscsi.tsih", "TSIH", FieldType::Uint16).base(Base::Hex);
    LOGIN_T = FieldDef::new("iscsi.login.T", "T", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Transit to next login stage", "Stay in current login stage")));
    LOGIN_C = FieldDef::new("iscsi.login.C", "C", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Text is incomplete", "Text is complete")));
    LOGIN_X = FieldDef::new("iscsi.login.X", "X", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Reinstate failed connection", "New connection")));
    LOGIN_CSG = FieldDef::new("iscsi.login.csg", "CSG", FieldType::Uint8).base(Base::Hex).mask(0xc).strings(Strings::Values(&LOGIN_CSG_VALUES));
    LOGIN_NSG = FieldDef::new("iscsi.login.nsg", "NSG", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&LOGIN_CSG_VALUES));
    LOGIN_STATUS = FieldDef::new("iscsi.login.status", "Status", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&LOGIN_STATUS_VALUES));
    KEYVALUE = FieldDef::new("iscsi.keyvalue", "KeyValue", FieldType::Stringz);
    TEXT_F = FieldDef::new("iscsi.text.F", "F", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Final PDU in sequence", "Not final PDU in sequence")));
    TEXT_C = FieldDef::new("iscsi.text.C", "C", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Text is incomplete", "Text is complete")));
    EXPDATASN = FieldDef::new("iscsi.expdatasn", "ExpDataSN", FieldType::Uint32).base(Base::Hex);
    R2TSN = FieldDef::new("iscsi.r2tsn", "R2TSN", FieldType::Uint32).base(Base::DecHex);
    TASKMANFUN_RESPONSE = FieldDef::new("iscsi.taskmanfun.response", "Response", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TASKMANFUN_RESPONSE_VALUES));
    TASKMANFUN_REFERENCEDTASKTAG = FieldDef::new("iscsi.taskmanfun.referencedtasktag", "ReferencedTaskTag", FieldType::Uint32).base(Base::Hex);
    REFCMDSN = FieldDef::new("iscsi.refcmdsn", "RefCmdSN", FieldType::Uint32).base(Base::DecHex);
    TASKMANFUN_FUNCTION = FieldDef::new("iscsi.taskmanfun.function", "Function", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&TASKMANFUN_FUNCTION_VALUES));
    LOGOUT_REASON = FieldDef::new("iscsi.logout.reason", "Reason", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&LOGOUT_REASON_VALUES));
    LOGOUT_RESPONSE = FieldDef::new("iscsi.logout.response", "Response", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&LOGOUT_RESPONSE_VALUES));
    TIME2WAIT = FieldDef::new("iscsi.time2wait", "Time2Wait", FieldType::Uint16).base(Base::Hex);
    TIME2RETAIN = FieldDef::new("iscsi.time2retain", "Time2Retain", FieldType::Uint16).base(Base::Hex);
    DESIREDDATALENGTH = FieldDef::new("iscsi.desireddatalength", "DesiredDataLength", FieldType::Uint32).base(Base::DecHex);
    ASYNCEVENT = FieldDef::new("iscsi.asyncevent", "AsyncEvent", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ASYNCEVENT_VALUES));
    EVENTVENDORCODE = FieldDef::new("iscsi.eventvendorcode", "EventVendorCode", FieldType::Uint8).base(Base::Hex);
    PARAMETER1 = FieldDef::new("iscsi.parameter1", "Parameter1", FieldType::Uint16).base(Base::Hex);
    PARAMETER2 = FieldDef::new("iscsi.parameter2", "Parameter2", FieldType::Uint16).base(Base::Hex);
    PARAMETER3 = FieldDef::new("iscsi.parameter3", "Parameter3", FieldType::Uint16).base(Base::Hex);
    REJECT_REASON = FieldDef::new("iscsi.reject.reason", "Reason", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&REJECT_REASON_VALUES));
    SNACK_TYPE = FieldDef::new("iscsi.snack.type", "S", FieldType::Uint8).mask(0xf).strings(Strings::Values(&SNACK_TYPE_VALUES));
    SNACK_BEGRUN = FieldDef::new("iscsi.snack.begrun", "BegRun", FieldType::Uint32).base(Base::Hex);
    SNACK_RUNLENGTH = FieldDef::new("iscsi.snack.runlength", "RunLength", FieldType::Uint32).base(Base::DecHex);
    KEYVALUE_INVALID = FieldDef::new("iscsi.keyvalue.invalid", "Invalid key/value pair", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    OPCODE_INVALID = FieldDef::new("iscsi.opcode.invalid", "Invalid opcode", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}
