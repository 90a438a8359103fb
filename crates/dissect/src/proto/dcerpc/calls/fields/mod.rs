//! The fields of the operations that are taken apart, interface by interface.

pub(in crate::proto) mod iremotewinspool;
pub(in crate::proto) mod lsarpc;
pub(in crate::proto) mod mdssvc;
pub(in crate::proto) mod samr;
pub(in crate::proto) mod spoolss;
pub(in crate::proto) mod svcctl;
pub(in crate::proto) mod winreg;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::proto::dcerpc::interfaces::words;
use crate::proto::numbers::nt_status::NT_STATUS;

values! {
    static ERRORS {
        0x0 => "WERR_OK",
        0x1 => "WERR_INVALID_FUNCTION",
        0x2 => "WERR_FILE_NOT_FOUND",
        0x3 => "WERR_PATH_NOT_FOUND",
        0x4 => "WERR_TOO_MANY_OPEN_FILES",
        0x5 => "WERR_ACCESS_DENIED",
        0x6 => "WERR_INVALID_HANDLE",
        0x7 => "WERR_ARENA_TRASHED",
        0x8 => "WERR_NOT_ENOUGH_MEMORY",
        0x9 => "WERR_INVALID_BLOCK",
        0xa => "WERR_BAD_ENVIRONMENT",
        0xb => "WERR_BAD_FORMAT",
        0xc => "WERR_INVALID_ACCESS",
        0xd => "WERR_INVALID_DATA",
        0xe => "WERR_OUTOFMEMORY",
        0xf => "WERR_INVALID_DRIVE",
        0x10 => "WERR_CURRENT_DIRECTORY",
        0x11 => "WERR_NOT_SAME_DEVICE",
        0x12 => "WERR_NO_MORE_FILES",
        0x13 => "WERR_WRITE_PROTECT",
        0x14 => "WERR_BAD_UNIT",
        0x15 => "WERR_NOT_READY",
        0x16 => "WERR_BAD_COMMAND",
        0x17 => "WERR_CRC",
        0x18 => "WERR_BAD_LENGTH",
        0x19 => "WERR_SEEK",
        0x1a => "WERR_NOT_DOS_DISK",
        0x1b => "WERR_SECTOR_NOT_FOUND",
        0x1c => "WERR_OUT_OF_PAPER",
        0x1d => "WERR_WRITE_FAULT",
        0x1e => "WERR_READ_FAULT",
        0x1f => "WERR_GEN_FAILURE",
        0x20 => "WERR_SHARING_VIOLATION",
        0x21 => "WERR_LOCK_VIOLATION",
        0x22 => "WERR_WRONG_DISK",
        0x23 => "WERR_CM_NO_MORE_HW_PROFILES",
        0x24 => "WERR_SHARING_BUFFER_EXCEEDED",
        0x25 => "WERR_CM_NO_SUCH_VALUE",
        0x26 => "WERR_HANDLE_EOF",
        0x27 => "WERR_HANDLE_DISK_FULL",
        0x32 => "WERR_NOT_SUPPORTED",
        0x33 => "WERR_REM_NOT_LIST",
        0x34 => "WERR_DUP_NAME",
        0x35 => "WERR_BAD_NETPATH",
        0x36 => "WERR_NETWORK_BUSY",
        0x37 => "WERR_DEV_NOT_EXIST",
        0x38 => "WERR_TOO_MANY_CMDS",
        0x39 => "WERR_ADAP_HDW_ERR",
        0x3a => "WERR_BAD_NET_RESP",
        0x3b => "WERR_UNEXP_NET_ERR",
        0x3c => "WERR_BAD_REM_ADAP",
        0x3d => "WERR_PRINTQ_FULL",
        0x3e => "WERR_NO_SPOOL_SPACE",
        0x3f => "WERR_PRINT_CANCELLED",
        0x40 => "WERR_NETNAME_DELETED",
        0x41 => "WERR_NETWORK_ACCESS_DENIED",
        0x42 => "WERR_BAD_DEV_TYPE",
        0x43 => "WERR_BAD_NET_NAME",
        0x44 => "WERR_TOO_MANY_NAMES",
        0x45 => "WERR_TOO_MANY_SESS",
        0x46 => "WERR_SHARING_PAUSED",
        0x47 => "WERR_REQ_NOT_ACCEP",
        0x48 => "WERR_REDIR_PAUSED",
        0x50 => "WERR_FILE_EXISTS",
        0x52 => "WERR_CANNOT_MAKE",
        0x53 => "WERR_FAIL_I24",
        0x54 => "WERR_OUT_OF_STRUCTURES",
        0x55 => "WERR_ALREADY_ASSIGNED",
        0x56 => "WERR_INVALID_PASSWORD",
        0x57 => "WERR_INVALID_PARAMETER",
        0x58 => "WERR_NET_WRITE_FAULT",
        0x59 => "WERR_NO_PROC_SLOTS",
        0x64 => "WERR_TOO_MANY_SEMAPHORES",
        0x65 => "WERR_EXCL_SEM_ALREADY_OWNED",
        0x66 => "WERR_SEM_IS_SET",
        0x67 => "WERR_TOO_MANY_SEM_REQUESTS",
        0x68 => "WERR_INVALID_AT_INTERRUPT_TIME",
        0x69 => "WERR_SEM_OWNER_DIED",
        0x6a => "WERR_SEM_USER_LIMIT",
        0x6b => "WERR_DISK_CHANGE",
        0x6c => "WERR_DRIVE_LOCKED",
        0x6d => "WERR_BROKEN_PIPE",
        0x6e => "WERR_OPEN_FAILED",
        0x6f => "WERR_BUFFER_OVERFLOW",
        0x70 => "WERR_DISK_FULL",
        0x71 => "WERR_NO_MORE_SEARCH_HANDLES",
        0x72 => "WERR_INVALID_TARGET_HANDLE",
        0x75 => "WERR_INVALID_CATEGORY",
        0x76 => "WERR_INVALID_VERIFY_SWITCH",
        0x77 => "WERR_BAD_DRIVER_LEVEL",
        0x78 => "WERR_CALL_NOT_IMPLEMENTED",
        0x79 => "WERR_SEM_TIMEOUT",
        0x7a => "WERR_INSUFFICIENT_BUFFER",
        0x7b => "WERR_INVALID_NAME",
        0x7c => "WERR_INVALID_LEVEL",
        0xb7 => "WERR_ALREADY_EXISTS",
        0xea => "WERR_MORE_DATA",
        0x103 => "WERR_NO_MORE_ITEMS",
        0x3ed => "WERR_UNRECOGNIZED_VOLUME",
        0x3ee => "WERR_FILE_INVALID",
        0x3ef => "WERR_FULLSCREEN_MODE",
        0x3f0 => "WERR_NO_TOKEN",
        0x3f1 => "WERR_BADDB",
        0x3f2 => "WERR_BADKEY",
        0x3f3 => "WERR_CANTOPEN",
        0x3f4 => "WERR_CANTREAD",
        0x3f5 => "WERR_CANTWRITE",
        0x3f6 => "WERR_REGISTRY_RECOVERED",
        0x3f7 => "WERR_REGISTRY_CORRUPT",
        0x3f8 => "WERR_REGISTRY_IO_FAILED",
        0x3f9 => "WERR_NOT_REGISTRY_FILE",
        0x3fa => "WERR_KEY_DELETED",
        0x3fb => "WERR_NO_LOG_SPACE",
        0x3fc => "WERR_KEY_HAS_CHILDREN",
        0x3fd => "WERR_CHILD_MUST_BE_VOLATILE",
        0x3fe => "WERR_NOTIFY_ENUM_DIR",
        0x41b => "WERR_DEPENDENT_SERVICES_RUNNING",
        0x41c => "WERR_INVALID_SERVICE_CONTROL",
        0x41d => "WERR_SERVICE_REQUEST_TIMEOUT",
        0x41e => "WERR_SERVICE_NO_THREAD",
        0x41f => "WERR_SERVICE_DATABASE_LOCKED",
        0x420 => "WERR_SERVICE_ALREADY_RUNNING",
        0x421 => "WERR_INVALID_SERVICE_ACCOUNT",
        0x422 => "WERR_SERVICE_DISABLED",
        0x423 => "WERR_CIRCULAR_DEPENDENCY",
        0x424 => "WERR_SERVICE_DOES_NOT_EXIST",
        0x425 => "WERR_SERVICE_CANNOT_ACCEPT_CTRL",
        0x426 => "WERR_SERVICE_NOT_ACTIVE",
        0x427 => "WERR_FAILED_SERVICE_CONTROLLER_CONNECT",
        0x428 => "WERR_EXCEPTION_IN_SERVICE",
        0x429 => "WERR_DATABASE_DOES_NOT_EXIST",
        0x42a => "WERR_SERVICE_SPECIFIC_ERROR",
        0x42b => "WERR_PROCESS_ABORTED",
        0x42c => "WERR_SERVICE_DEPENDENCY_FAIL",
        0x42d => "WERR_SERVICE_LOGON_FAILED",
        0x42e => "WERR_SERVICE_START_HANG",
        0x42f => "WERR_INVALID_SERVICE_LOCK",
        0x430 => "WERR_SERVICE_MARKED_FOR_DELETE",
        0x431 => "WERR_SERVICE_EXISTS",
        0x432 => "WERR_ALREADY_RUNNING_LKG",
        0x433 => "WERR_SERVICE_DEPENDENCY_DELETED",
        0x434 => "WERR_BOOT_ALREADY_ACCEPTED",
        0x435 => "WERR_SERVICE_NEVER_STARTED",
        0x436 => "WERR_DUPLICATE_SERVICE_NAME",
        0x437 => "WERR_DIFFERENT_SERVICE_ACCOUNT",
        0x438 => "WERR_CANNOT_DETECT_DRIVER_FAILURE",
        0x439 => "WERR_CANNOT_DETECT_PROCESS_ABORT",
        0x43a => "WERR_NO_RECOVERY_PROGRAM",
        0x43b => "WERR_SERVICE_NOT_IN_EXE",
        0x43c => "WERR_NOT_SAFEBOOT_SERVICE",
        0x6b5 => "WERR_RPC_S_UNKNOWN_IF",
        0x6b6 => "WERR_RPC_S_NO_BINDINGS",
        0x6b7 => "WERR_RPC_S_NO_PROTSEQS",
        0x6b8 => "WERR_RPC_S_CANT_CREATE_ENDPOINT",
        0x6b9 => "WERR_RPC_S_OUT_OF_RESOURCES",
        0x6ba => "WERR_RPC_S_SERVER_UNAVAILABLE",
        0x6bb => "WERR_RPC_S_SERVER_TOO_BUSY",
        0x6bc => "WERR_RPC_S_INVALID_NETWORK_OPTIONS",
        0x6bd => "WERR_RPC_S_NO_CALL_ACTIVE",
        0x6be => "WERR_RPC_S_CALL_FAILED",
        0x6bf => "WERR_RPC_S_CALL_FAILED_DNE",
        0x6c0 => "WERR_RPC_S_PROTOCOL_ERROR",
        0x6c1 => "WERR_RPC_S_PROXY_ACCESS_DENIED",
        0x6c2 => "WERR_RPC_S_UNSUPPORTED_TRANS_SYN",
        0x6c4 => "WERR_RPC_S_UNSUPPORTED_TYPE",
        0x6c5 => "WERR_RPC_S_INVALID_TAG",
        0x6c6 => "WERR_RPC_S_INVALID_BOUND",
        0x6c7 => "WERR_RPC_S_NO_ENTRY_NAME",
        0x6c8 => "WERR_RPC_S_INVALID_NAME_SYNTAX",
        0x6c9 => "WERR_RPC_S_UNSUPPORTED_NAME_SYNTAX",
        0x6cb => "WERR_RPC_S_UUID_NO_ADDRESS",
        0x6cc => "WERR_RPC_S_DUPLICATE_ENDPOINT",
        0x6cd => "WERR_RPC_S_UNKNOWN_AUTHN_TYPE",
        0x6ce => "WERR_RPC_S_MAX_CALLS_TOO_SMALL",
        0x6cf => "WERR_RPC_S_STRING_TOO_LONG",
        0x6d0 => "WERR_RPC_S_PROTSEQ_NOT_FOUND",
        0x6d1 => "WERR_RPC_S_PROCNUM_OUT_OF_RANGE",
        0x6d2 => "WERR_RPC_S_BINDING_HAS_NO_AUTH",
        0x6d3 => "WERR_RPC_S_UNKNOWN_AUTHN_SERVICE",
        0x6d4 => "WERR_RPC_S_UNKNOWN_AUTHN_LEVEL",
        0x6d5 => "WERR_RPC_S_INVALID_AUTH_IDENTITY",
        0x6d6 => "WERR_RPC_S_UNKNOWN_AUTHZ_SERVICE",
        0x6d7 => "WERR_EPT_S_INVALID_ENTRY",
        0x6d8 => "WERR_EPT_S_CANT_PERFORM_OP",
        0x6d9 => "WERR_EPT_S_NOT_REGISTERED",
        0x6da => "WERR_RPC_S_NOTHING_TO_EXPORT",
        0x6db => "WERR_RPC_S_INCOMPLETE_NAME",
        0x6dc => "WERR_RPC_S_INVALID_VERS_OPTION",
        0x6dd => "WERR_RPC_S_NO_MORE_MEMBERS",
        0x6de => "WERR_RPC_S_NOT_ALL_OBJS_UNEXPORTED",
        0x6df => "WERR_RPC_S_INTERFACE_NOT_FOUND",
        0x6e0 => "WERR_RPC_S_ENTRY_ALREADY_EXISTS",
        0x6e1 => "WERR_RPC_S_ENTRY_NOT_FOUND",
        0x6e2 => "WERR_RPC_S_NAME_SERVICE_UNAVAILABLE",
        0x6e3 => "WERR_RPC_S_INVALID_NAF_ID",
        0x6e4 => "WERR_RPC_S_CANNOT_SUPPORT",
        0x6e5 => "WERR_RPC_S_NO_CONTEXT_AVAILABLE",
        0x6e6 => "WERR_RPC_S_INTERNAL_ERROR",
        0x6e7 => "WERR_RPC_S_ZERO_DIVIDE",
        0x6e8 => "WERR_RPC_S_ADDRESS_ERROR",
        0x6e9 => "WERR_RPC_S_FP_DIV_ZERO",
        0x6ea => "WERR_RPC_S_FP_UNDERFLOW",
        0x6eb => "WERR_RPC_S_FP_OVERFLOW",
        0x6ec => "WERR_RPC_X_NO_MORE_ENTRIES",
        0x6ed => "WERR_RPC_X_SS_CHAR_TRANS_OPEN_FAIL",
        0x6ee => "WERR_RPC_X_SS_CHAR_TRANS_SHORT_FILE",
        0x6ef => "WERR_RPC_X_SS_IN_NULL_CONTEXT",
        0x6f1 => "WERR_RPC_X_SS_CONTEXT_DAMAGED",
        0x6f2 => "WERR_RPC_X_SS_HANDLES_MISMATCH",
        0x6f3 => "WERR_RPC_X_SS_CANNOT_GET_CALL_HANDLE",
        0x6f4 => "WERR_RPC_X_NULL_REF_POINTER",
        0x6f5 => "WERR_RPC_X_ENUM_VALUE_OUT_OF_RANGE",
        0x6f6 => "WERR_RPC_X_BYTE_COUNT_TOO_SMALL",
        0x6f7 => "WERR_RPC_X_BAD_STUB_DATA",
        0x6f8 => "WERR_INVALID_USER_BUFFER",
        0x6f9 => "WERR_UNRECOGNIZED_MEDIA",
        0x6fa => "WERR_NO_TRUST_LSA_SECRET",
        0x6fb => "WERR_NO_TRUST_SAM_ACCOUNT",
        0x6fc => "WERR_TRUSTED_DOMAIN_FAILURE",
        0x6fd => "WERR_TRUSTED_RELATIONSHIP_FAILURE",
        0x6fe => "WERR_TRUST_FAILURE",
        0x6ff => "WERR_RPC_S_CALL_IN_PROGRESS",
        0x700 => "WERR_NETLOGON_NOT_STARTED",
        0x701 => "WERR_ACCOUNT_EXPIRED",
        0x702 => "WERR_REDIRECTOR_HAS_OPEN_HANDLES",
        0x703 => "WERR_PRINTER_DRIVER_ALREADY_INSTALLED",
        0x704 => "WERR_UNKNOWN_PORT",
        0x705 => "WERR_UNKNOWN_PRINTER_DRIVER",
        0x706 => "WERR_UNKNOWN_PRINTPROCESSOR",
        0x707 => "WERR_INVALID_SEPARATOR_FILE",
        0x708 => "WERR_INVALID_PRIORITY",
        0x709 => "WERR_INVALID_PRINTER_NAME",
        0x70a => "WERR_PRINTER_ALREADY_EXISTS",
        0x70b => "WERR_INVALID_PRINTER_COMMAND",
        0x70c => "WERR_INVALID_DATATYPE",
        0x70d => "WERR_INVALID_ENVIRONMENT",
        0x70e => "WERR_RPC_S_NO_MORE_BINDINGS",
        0x70f => "WERR_NOLOGON_INTERDOMAIN_TRUST_ACCOUNT",
        0x710 => "WERR_NOLOGON_WORKSTATION_TRUST_ACCOUNT",
        0x711 => "WERR_NOLOGON_SERVER_TRUST_ACCOUNT",
        0x712 => "WERR_DOMAIN_TRUST_INCONSISTENT",
        0x836 => "WERR_NERR_NETNOTSTARTED",
        0x842 => "WERR_NERR_SERVERNOTSTARTED",
        0x843 => "WERR_NERR_ITEMNOTFOUND",
        0x844 => "WERR_NERR_UNKNOWNDEVDIR",
        0x845 => "WERR_NERR_REDIRECTEDPATH",
        0x846 => "WERR_NERR_DUPLICATESHARE",
        0x8ad => "WERR_NERR_USERNOTFOUND",
        0x8ae => "WERR_NERR_RESOURCENOTFOUND",
        0x8af => "WERR_NERR_GROUPEXISTS",
        0x8b0 => "WERR_NERR_USEREXISTS",
        0x8b1 => "WERR_NERR_RESOURCEEXISTS",
        0x8b2 => "WERR_NERR_NOTPRIMARY",
        0x8b3 => "WERR_NERR_ACFNOTLOADED",
        0x8b4 => "WERR_NERR_ACFNOROOM",
        0x8b5 => "WERR_NERR_ACFFILEIOFAIL",
        0x906 => "WERR_NERR_NETNAMENOTFOUND",
        0x907 => "WERR_NERR_DEVICENOTSHARED",
    }
    static SHARE_TYPES {
        0x0 => "STYPE_DISKTREE",
        0x40000000 => "STYPE_DISKTREE_TEMPORARY",
        0x80000000 => "STYPE_DISKTREE_HIDDEN",
        0x1 => "STYPE_PRINTQ",
        0x40000001 => "STYPE_PRINTQ_TEMPORARY",
        0x80000001 => "STYPE_PRINTQ_HIDDEN",
        0x2 => "STYPE_DEVICE",
        0x40000002 => "STYPE_DEVICE_TEMPORARY",
        0x80000002 => "STYPE_DEVICE_HIDDEN",
        0x3 => "STYPE_IPC",
        0x40000003 => "STYPE_IPC_TEMPORARY",
        0x80000003 => "STYPE_IPC_HIDDEN",
    }
    static PLATFORMS {
        0x12c => "PLATFORM_ID_DOS",
        0x190 => "PLATFORM_ID_OS2",
        0x1f4 => "PLATFORM_ID_NT",
        0x258 => "PLATFORM_ID_OSF",
        0x2bc => "PLATFORM_ID_VMS",
    }
}

/// The task scheduler (MS-TSCH).
pub(in crate::proto) mod atsvc {
    use super::*;

    field_table! {
        /// The fields of the operations that are taken apart.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("atsvc", "Microsoft AT-Scheduler Service", "ATSVC");
        OPNUM = FieldDef::new("atsvc.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::ATSVC));
        SERVER = FieldDef::new("atsvc.server", "Server", FieldType::String);
        JOB_INFO = FieldDef::new("atcvs.job_info", "JobInfo", FieldType::None);
        JOB_ID = FieldDef::new("atsvc.job_id", "Job Id", FieldType::Uint32);
        JOB_TIME = FieldDef::new("atsvc.atsvc_JobInfo.job_time", "Job Time", FieldType::Uint32);
        DAYS_OF_MONTH = FieldDef::new("atsvc.atsvc_JobInfo.days_of_month", "Days Of Month", FieldType::Uint32).base(Base::Hex);
        DAYS_OF_WEEK = FieldDef::new("atsvc.atsvc_JobInfo.days_of_week", "Days Of Week", FieldType::Uint8).base(Base::Hex);
        FLAGS = FieldDef::new("atsvc.atsvc_JobInfo.flags", "Flags", FieldType::Uint8).base(Base::Hex);
        COMMAND = FieldDef::new("atsvc.atsvc_JobInfo.command", "Command", FieldType::String);
        STATUS = FieldDef::new("atsvc.status", "NT Error", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&NT_STATUS));
        DAYSOFMONTH_FIRST = FieldDef::new("atsvc.atsvc_DaysOfMonth.First", "First", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("First is SET", "First is NOT SET")));
        DAYSOFMONTH_SECOND = FieldDef::new("atsvc.atsvc_DaysOfMonth.Second", "Second", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Second is SET", "Second is NOT SET")));
        DAYSOFMONTH_THIRD = FieldDef::new("atsvc.atsvc_DaysOfMonth.Third", "Third", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Third is SET", "Third is NOT SET")));
        DAYSOFMONTH_FOURTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Fourth", "Fourth", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Fourth is SET", "Fourth is NOT SET")));
        DAYSOFMONTH_FIFTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Fifth", "Fifth", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Fifth is SET", "Fifth is NOT SET")));
        DAYSOFMONTH_SIXTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Sixth", "Sixth", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("Sixth is SET", "Sixth is NOT SET")));
        DAYSOFMONTH_SEVENTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Seventh", "Seventh", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("Seventh is SET", "Seventh is NOT SET")));
        DAYSOFMONTH_EIGHT = FieldDef::new("atsvc.atsvc_DaysOfMonth.Eight", "Eight", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("Eight is SET", "Eight is NOT SET")));
        DAYSOFMONTH_NINTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Ninth", "Ninth", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("Ninth is SET", "Ninth is NOT SET")));
        DAYSOFMONTH_TENTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Tenth", "Tenth", FieldType::Boolean).bits(32).mask(0x200).strings(Strings::TrueFalse(&("Tenth is SET", "Tenth is NOT SET")));
        DAYSOFMONTH_ELEVENTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Eleventh", "Eleventh", FieldType::Boolean).bits(32).mask(0x400).strings(Strings::TrueFalse(&("Eleventh is SET", "Eleventh is NOT SET")));
        DAYSOFMONTH_TWELFTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Twelfth", "Twelfth", FieldType::Boolean).bits(32).mask(0x800).strings(Strings::TrueFalse(&("Twelfth is SET", "Twelfth is NOT SET")));
        DAYSOFMONTH_THITTEENTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Thitteenth", "Thitteenth", FieldType::Boolean).bits(32).mask(0x1000).strings(Strings::TrueFalse(&("Thitteenth is SET", "Thitteenth is NOT SET")));
        DAYSOFMONTH_FOURTEENTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Fourteenth", "Fourteenth", FieldType::Boolean).bits(32).mask(0x2000).strings(Strings::TrueFalse(&("Fourteenth is SET", "Fourteenth is NOT SET")));
        DAYSOFMONTH_FIFTEENTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Fifteenth", "Fifteenth", FieldType::Boolean).bits(32).mask(0x4000).strings(Strings::TrueFalse(&("Fifteenth is SET", "Fifteenth is NOT SET")));
        DAYSOFMONTH_SIXTEENTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Sixteenth", "Sixteenth", FieldType::Boolean).bits(32).mask(0x8000).strings(Strings::TrueFalse(&("Sixteenth is SET", "Sixteenth is NOT SET")));
        DAYSOFMONTH_SEVENTEENTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Seventeenth", "Seventeenth", FieldType::Boolean).bits(32).mask(0x10000).strings(Strings::TrueFalse(&("Seventeenth is SET", "Seventeenth is NOT SET")));
        DAYSOFMONTH_EIGHTEENTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Eighteenth", "Eighteenth", FieldType::Boolean).bits(32).mask(0x20000).strings(Strings::TrueFalse(&("Eighteenth is SET", "Eighteenth is NOT SET")));
        DAYSOFMONTH_NINTEENTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Ninteenth", "Ninteenth", FieldType::Boolean).bits(32).mask(0x40000).strings(Strings::TrueFalse(&("Ninteenth is SET", "Ninteenth is NOT SET")));
        DAYSOFMONTH_TWENTYTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Twentyth", "Twentyth", FieldType::Boolean).bits(32).mask(0x80000).strings(Strings::TrueFalse(&("Twentyth is SET", "Twentyth is NOT SET")));
        DAYSOFMONTH_TWENTYFIRST = FieldDef::new("atsvc.atsvc_DaysOfMonth.Twentyfirst", "Twentyfirst", FieldType::Boolean).bits(32).mask(0x100000).strings(Strings::TrueFalse(&("Twentyfirst is SET", "Twentyfirst is NOT SET")));
        DAYSOFMONTH_TWENTYSECOND = FieldDef::new("atsvc.atsvc_DaysOfMonth.Twentysecond", "Twentysecond", FieldType::Boolean).bits(32).mask(0x200000).strings(Strings::TrueFalse(&("Twentysecond is SET", "Twentysecond is NOT SET")));
        DAYSOFMONTH_TWENTYTHIRD = FieldDef::new("atsvc.atsvc_DaysOfMonth.Twentythird", "Twentythird", FieldType::Boolean).bits(32).mask(0x400000).strings(Strings::TrueFalse(&("Twentythird is SET", "Twentythird is NOT SET")));
        DAYSOFMONTH_TWENTYFOURTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Twentyfourth", "Twentyfourth", FieldType::Boolean).bits(32).mask(0x800000).strings(Strings::TrueFalse(&("Twentyfourth is SET", "Twentyfourth is NOT SET")));
        DAYSOFMONTH_TWENTYFIFTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Twentyfifth", "Twentyfifth", FieldType::Boolean).bits(32).mask(0x1000000).strings(Strings::TrueFalse(&("Twentyfifth is SET", "Twentyfifth is NOT SET")));
        DAYSOFMONTH_TWENTYSIXTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Twentysixth", "Twentysixth", FieldType::Boolean).bits(32).mask(0x2000000).strings(Strings::TrueFalse(&("Twentysixth is SET", "Twentysixth is NOT SET")));
        DAYSOFMONTH_TWENTYSEVENTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Twentyseventh", "Twentyseventh", FieldType::Boolean).bits(32).mask(0x4000000).strings(Strings::TrueFalse(&("Twentyseventh is SET", "Twentyseventh is NOT SET")));
        DAYSOFMONTH_TWENTYEIGHTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Twentyeighth", "Twentyeighth", FieldType::Boolean).bits(32).mask(0x8000000).strings(Strings::TrueFalse(&("Twentyeighth is SET", "Twentyeighth is NOT SET")));
        DAYSOFMONTH_TWENTYNINTH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Twentyninth", "Twentyninth", FieldType::Boolean).bits(32).mask(0x10000000).strings(Strings::TrueFalse(&("Twentyninth is SET", "Twentyninth is NOT SET")));
        DAYSOFMONTH_THIRTIETH = FieldDef::new("atsvc.atsvc_DaysOfMonth.Thirtieth", "Thirtieth", FieldType::Boolean).bits(32).mask(0x20000000).strings(Strings::TrueFalse(&("Thirtieth is SET", "Thirtieth is NOT SET")));
        DAYSOFMONTH_THIRTYFIRST = FieldDef::new("atsvc.atsvc_DaysOfMonth.Thirtyfirst", "Thirtyfirst", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("Thirtyfirst is SET", "Thirtyfirst is NOT SET")));
        DAYSOFWEEK_DAYSOFWEEK_MONDAY = FieldDef::new("atsvc.atsvc_DaysOfWeek.DAYSOFWEEK_MONDAY", "DAYSOFWEEK MONDAY", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("DAYSOFWEEK_MONDAY is SET", "DAYSOFWEEK_MONDAY is NOT SET")));
        DAYSOFWEEK_DAYSOFWEEK_TUESDAY = FieldDef::new("atsvc.atsvc_DaysOfWeek.DAYSOFWEEK_TUESDAY", "DAYSOFWEEK TUESDAY", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("DAYSOFWEEK_TUESDAY is SET", "DAYSOFWEEK_TUESDAY is NOT SET")));
        DAYSOFWEEK_DAYSOFWEEK_WEDNESDAY = FieldDef::new("atsvc.atsvc_DaysOfWeek.DAYSOFWEEK_WEDNESDAY", "DAYSOFWEEK WEDNESDAY", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("DAYSOFWEEK_WEDNESDAY is SET", "DAYSOFWEEK_WEDNESDAY is NOT SET")));
        DAYSOFWEEK_DAYSOFWEEK_THURSDAY = FieldDef::new("atsvc.atsvc_DaysOfWeek.DAYSOFWEEK_THURSDAY", "DAYSOFWEEK THURSDAY", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("DAYSOFWEEK_THURSDAY is SET", "DAYSOFWEEK_THURSDAY is NOT SET")));
        DAYSOFWEEK_DAYSOFWEEK_FRIDAY = FieldDef::new("atsvc.atsvc_DaysOfWeek.DAYSOFWEEK_FRIDAY", "DAYSOFWEEK FRIDAY", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("DAYSOFWEEK_FRIDAY is SET", "DAYSOFWEEK_FRIDAY is NOT SET")));
        DAYSOFWEEK_DAYSOFWEEK_SATURDAY = FieldDef::new("atsvc.atsvc_DaysOfWeek.DAYSOFWEEK_SATURDAY", "DAYSOFWEEK SATURDAY", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("DAYSOFWEEK_SATURDAY is SET", "DAYSOFWEEK_SATURDAY is NOT SET")));
        DAYSOFWEEK_DAYSOFWEEK_SUNDAY = FieldDef::new("atsvc.atsvc_DaysOfWeek.DAYSOFWEEK_SUNDAY", "DAYSOFWEEK SUNDAY", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("DAYSOFWEEK_SUNDAY is SET", "DAYSOFWEEK_SUNDAY is NOT SET")));
        FLAGS_JOB_RUN_PERIODICALLY = FieldDef::new("atsvc.atsvc_Flags.JOB_RUN_PERIODICALLY", "JOB RUN PERIODICALLY", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("JOB_RUN_PERIODICALLY is SET", "JOB_RUN_PERIODICALLY is NOT SET")));
        FLAGS_JOB_EXEC_ERROR = FieldDef::new("atsvc.atsvc_Flags.JOB_EXEC_ERROR", "JOB EXEC ERROR", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("JOB_EXEC_ERROR is SET", "JOB_EXEC_ERROR is NOT SET")));
        FLAGS_JOB_RUNS_TODAY = FieldDef::new("atsvc.atsvc_Flags.JOB_RUNS_TODAY", "JOB RUNS TODAY", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("JOB_RUNS_TODAY is SET", "JOB_RUNS_TODAY is NOT SET")));
        FLAGS_JOB_ADD_CURRENT_DATE = FieldDef::new("atsvc.atsvc_Flags.JOB_ADD_CURRENT_DATE", "JOB ADD CURRENT DATE", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("JOB_ADD_CURRENT_DATE is SET", "JOB_ADD_CURRENT_DATE is NOT SET")));
        FLAGS_JOB_NONINTERACTIVE = FieldDef::new("atsvc.atsvc_Flags.JOB_NONINTERACTIVE", "JOB NONINTERACTIVE", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("JOB_NONINTERACTIVE is SET", "JOB_NONINTERACTIVE is NOT SET")));
    }
}

/// The server service (MS-SRVS).
pub(in crate::proto) mod srvsvc {
    use super::*;

    field_table! {
        /// The fields of the operations that are taken apart.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("srvsvc", "Server Service", "SRVSVC");
        OPNUM = FieldDef::new("srvsvc.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::SRVSVC));
        ENUM_SERVER_UNC = FieldDef::new("srvsvc.srvsvc_NetShareEnumAll.server_unc", "Server Unc", FieldType::String);
        ENUM_LEVEL = FieldDef::new("srvsvc.srvsvc_NetShareEnumAll.level", "Level", FieldType::Uint32);
        ENUM_CTR = FieldDef::new("srvsvc.srvsvc_NetShareEnumAll.ctr", "Ctr", FieldType::None);
        ENUM_MAX_BUFFER = FieldDef::new("srvsvc.srvsvc_NetShareEnumAll.max_buffer", "Max Buffer", FieldType::Uint32);
        ENUM_TOTALENTRIES = FieldDef::new("srvsvc.srvsvc_NetShareEnumAll.totalentries", "Totalentries", FieldType::Uint32);
        ENUM_RESUME_HANDLE = FieldDef::new("srvsvc.srvsvc_NetShareEnumAll.resume_handle", "Resume Handle", FieldType::Uint32);
        CTR_CTR1 = FieldDef::new("srvsvc.srvsvc_NetShareCtr.ctr1", "Ctr1", FieldType::None);
        CTR1_COUNT = FieldDef::new("srvsvc.srvsvc_NetShareCtr1.count", "Count", FieldType::Uint32);
        CTR1_ARRAY = FieldDef::new("srvsvc.srvsvc_NetShareCtr1.array", "Array", FieldType::None);
        INFO1_NAME = FieldDef::new("srvsvc.srvsvc_NetShareInfo1.name", "Name", FieldType::String);
        INFO1_TYPE = FieldDef::new("srvsvc.srvsvc_NetShareInfo1.type", "Type", FieldType::Uint32).strings(Strings::Values(&SHARE_TYPES));
        INFO1_COMMENT = FieldDef::new("srvsvc.srvsvc_NetShareInfo1.comment", "Comment", FieldType::String);
        GET_SERVER_UNC = FieldDef::new("srvsvc.srvsvc_NetShareGetInfo.server_unc", "Server Unc", FieldType::String);
        GET_SHARE_NAME = FieldDef::new("srvsvc.srvsvc_NetShareGetInfo.share_name", "Share Name", FieldType::String);
        GET_LEVEL = FieldDef::new("srvsvc.srvsvc_NetShareGetInfo.level", "Level", FieldType::Uint32);
        GET_INFO = FieldDef::new("srvsvc.srvsvc_NetShareGetInfo.info", "Info", FieldType::None);
        INFO_INFO1 = FieldDef::new("srvsvc.srvsvc_NetShareInfo.info1", "Info1", FieldType::None);
        WERROR = FieldDef::new("srvsvc.werror", "Windows Error", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ERRORS));
    }
}

/// The workstation service (MS-WKST).
pub(in crate::proto) mod wkssvc {
    use super::*;

    field_table! {
        /// The fields of the operations that are taken apart.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("wkssvc", "Workstation Service", "WKSSVC");
        OPNUM = FieldDef::new("wkssvc.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::WKSSVC));
        SERVER_NAME = FieldDef::new("wkssvc.wkssvc_NetWkstaGetInfo.server_name", "Server Name", FieldType::String);
        LEVEL = FieldDef::new("wkssvc.wkssvc_NetWkstaGetInfo.level", "Level", FieldType::Uint32);
        INFO = FieldDef::new("wkssvc.wkssvc_NetWkstaGetInfo.info", "Info", FieldType::None);
        INFO100 = FieldDef::new("wkssvc.wkssvc_NetWkstaInfo.info100", "Info100", FieldType::None);
        PLATFORM_ID = FieldDef::new("wkssvc.platform_id", "Platform Id", FieldType::Uint32).strings(Strings::Values(&PLATFORMS));
        INFO100_SERVER_NAME = FieldDef::new("wkssvc.wkssvc_NetWkstaInfo100.server_name", "Server Name", FieldType::String);
        INFO100_DOMAIN_NAME = FieldDef::new("wkssvc.wkssvc_NetWkstaInfo100.domain_name", "Domain Name", FieldType::String);
        INFO100_VERSION_MAJOR = FieldDef::new("wkssvc.wkssvc_NetWkstaInfo100.version_major", "Version Major", FieldType::Uint32);
        INFO100_VERSION_MINOR = FieldDef::new("wkssvc.wkssvc_NetWkstaInfo100.version_minor", "Version Minor", FieldType::Uint32);
        WERROR = FieldDef::new("wkssvc.werror", "Windows Error", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ERRORS));
    }
}

/// Remote management (C706, chapter 14).
pub(in crate::proto) mod mgmt {
    use super::*;

    field_table! {
        /// The fields of the operations that are taken apart.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("mgmt", "DCE/RPC Remote Management", "MGMT");
        OPNUM = FieldDef::new("mgmt.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::MGMT));
        PROTO = FieldDef::new("mgmt.proto", "Authn Proto", FieldType::Uint32).base(Base::Hex);
        PRINC_SIZE = FieldDef::new("mgmt.princ_size", "Principal size", FieldType::Uint32);
        PRINC_NAME = FieldDef::new("mgmt.princ_name", "Principal name", FieldType::String);
        RC = FieldDef::new("mgmt.rc", "Status", FieldType::Uint32).base(Base::Hex);
    }
}
