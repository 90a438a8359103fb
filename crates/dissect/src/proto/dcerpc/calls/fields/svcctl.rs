//! The fields of the manager of services (MS-SCMR).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::proto::dcerpc::interfaces::words;

values! {
    static RC_WORDS {
        0x4f => "DOS_errors",
        0 => "Success",
        1 => "Invalid function (or system call)",
        2 => "File not found (pathname error)",
        3 => "Directory not found",
        4 => "Too many open files",
        5 => "Access denied",
        6 => "Invalid fid",
        7 => "Memory control blocks destroyed",
        8 => "Out of memory",
        9 => "Invalid memory block address",
        0xa => "Invalid environment",
        0xb => "Invalid format",
        0xc => "Invalid open mode",
        0xd => "Invalid data (only from ioctl call)",
        0xe => "Reserved error code?",
        0xf => "Invalid drive",
        0x10 => "Attempt to delete current directory",
        0x11 => "Rename/move across different filesystems",
        0x12 => "No more files found in file search",
        0x1f => "General failure",
        0x20 => "Share mode on file conflict with open mode",
        0x21 => "Lock request conflicts with existing lock",
        0x32 => "Request unsupported, returned by Win 95",
        0x40 => "Network name deleted or not available",
        0x42 => "Don't support ipc",
        0x43 => "Requested share does not exist",
        0x50 => "File in operation already exists",
        0x57 => "Invalid parameter",
        0x6e => "Cannot open the file specified",
        0x6f => "Buffer overflow",
        0x7a => "Insufficient buffer",
        0x7b => "Invalid name",
        0x7c => "Unknown info level",
        0x9e => "This region is not locked by this locking context.",
        0xa1 => "Invalid Path",
        0xad => "Cancel violation",
        0xae => "No atomic clocks",
        0xb7 => "File already exists",
        0xe6 => "Named pipe invalid",
        0xe7 => "All instances of pipe are busy",
        0xe8 => "Named pipe close in progress",
        0xe9 => "No process on other end of named pipe",
        0xea => "More data to be returned",
        0xff => "ea inconsistent",
        0x103 => "No more items",
        0x10b => "Invalid directory name in a path.",
        0x113 => "Extended attributes didn't fit",
        0x11a => "Extended attributes not supported",
        0x3fe => "Buffer too small to return change notify.",
        0x51b => "Invalid security descriptor owner",
        0x52e => "Unknown username or bad password",
        0x53a => "Invalid security descriptor",
        0x6ba => "Server unavailable",
        0x703 => "Printer driver already installed",
        0x704 => "Error unknown port",
        0x705 => "Unknown printer driver",
        0x706 => "Unknown print processor",
        0x707 => "Invalid separator file",
        0x708 => "Invalid priority",
        0x709 => "Invalid printer name",
        0x70a => "Printer already exists",
        0x70b => "Invalid printer command",
        0x70c => "Invalid datatype",
        0x70d => "Invalid environment",
        0x76f => "Invalid form size",
        0x84b => "Buffer too small",
        0x85e => "Unknown IPC Operation",
        0x867 => "No such print job",
        0x997 => "Invalid Group",
        0xbb8 => "Unknown print monitor",
        0xbb9 => "Printer driver in use",
        0xbba => "Spool file not found",
        0xbbb => "Error_spl_no_startdoc",
        0xbbc => "Spl no addjob",
        0xbbd => "Print processor already installed",
        0xbbe => "Print monitor already installed",
        0xbbf => "Invalid print monitor",
        0xbc0 => "Print monitor in use",
        0xbc1 => "Printer has jobs queued",
    }
    static SERVICE_START_TYPE_WORDS {
        0 => "SERVICE_BOOT_START",
        1 => "SERVICE_SYSTEM_START",
        2 => "SERVICE_AUTO_START",
        3 => "SERVICE_DEMAND_START",
        4 => "SERVICE_DISABLED",
    }
    static SERVICE_ERROR_CONTROL_WORDS {
        0 => "SERVICE_ERROR_IGNORE",
        1 => "SERVICE_ERROR_NORMAL",
        2 => "SERVICE_ERROR_SEVERE",
        3 => "SERVICE_ERROR_CRITICAL",
    }
}

field_table! {
    /// The fields of the operations that are taken apart.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("svcctl", "Microsoft Service Control", "SVCCTL");
    OPNUM = FieldDef::new("svcctl.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::SVCCTL));
    ACCESS_MASK = FieldDef::new("svcctl.access_mask", "Access Mask", FieldType::Uint32).base(Base::Hex);
    SCM_RIGHTS_MODIFY_BOOT_CONFIG = FieldDef::new("svcctl.scm_rights_modify_boot_config", "Modify Boot Config", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse("Set", "Not set"));
    SCM_RIGHTS_QUERY_LOCK_STATUS = FieldDef::new("svcctl.scm_rights_query_lock_status", "Query Lock Status", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse("Set", "Not set"));
    SCM_RIGHTS_LOCK = FieldDef::new("svcctl.scm_rights_lock", "Lock", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse("Set", "Not set"));
    SCM_RIGHTS_ENUMERATE_SERVICE = FieldDef::new("svcctl.scm_rights_enumerate_service", "Enumerate Service", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse("Set", "Not set"));
    SCM_RIGHTS_CREATE_SERVICE = FieldDef::new("svcctl.scm_rights_create_service", "Create Service", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse("Set", "Not set"));
    SCM_RIGHTS_CONNECT = FieldDef::new("svcctl.scm_rights_connect", "Connect", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse("Set", "Not set"));
    RC = FieldDef::new("svcctl.rc", "Return code", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&RC_WORDS));
    HND = FieldDef::new("svcctl.hnd", "Context Handle", FieldType::Bytes);
    LOCK = FieldDef::new("svcctl.lock", "Lock", FieldType::Bytes);
    SERVICENAME = FieldDef::new("svcctl.servicename", "Service Name", FieldType::String);
    DISPLAYNAME = FieldDef::new("svcctl.displayname", "Display Name", FieldType::String);
    SERVICE_TYPE = FieldDef::new("svcctl.service_type", "Service Type", FieldType::Uint32).base(Base::Hex);
    SERVICE_TYPE_INTERACTIVE = FieldDef::new("svcctl.service_type.interactive", "Interactive Process Service", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse("Service can interact with the desktop", "Service cannot interact with the desktop"));
    SERVICE_TYPE_WIN32_SHARED = FieldDef::new("svcctl.service_type.win32_shared", "Shared Process Service", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse("Service shares its process", "Service does not share its process"));
    SERVICE_TYPE_WIN32_OWN = FieldDef::new("svcctl.service_type.win32_own", "Self Process Service", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse("Service runs its own processes", "Service does not run its own process"));
    SERVICE_TYPE_FS = FieldDef::new("svcctl.service_type.fs", "File System Driver Service", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse("Is a file system driver service", "Is not a file system driver service"));
    SERVICE_TYPE_KERNEL = FieldDef::new("svcctl.service_type.kernel", "Kernel Driver Service", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse("Is a kernel driver service", "Is not a kernel driver service"));
    SERVICE_START_TYPE = FieldDef::new("svcctl.service_start_type", "Service Start Type", FieldType::Uint32).strings(Strings::Values(&SERVICE_START_TYPE_WORDS));
    SERVICE_ERROR_CONTROL = FieldDef::new("svcctl.service_error_control", "Service Error Control", FieldType::Uint32).strings(Strings::Values(&SERVICE_ERROR_CONTROL_WORDS));
    BINARYPATHNAME = FieldDef::new("svcctl.binarypathname", "Binary Path Name", FieldType::String);
    LOADORDERGROUP = FieldDef::new("svcctl.loadordergroup", "Load Order Group", FieldType::String);
    TAGID = FieldDef::new("svcctl.tagid", "Tag Id", FieldType::Uint32);
    DEPENDENCIES = FieldDef::new("svcctl.dependencies", "Dependencies", FieldType::String);
    DEPEND_SIZE = FieldDef::new("svcctl.depend_size", "Depend Size", FieldType::Uint32);
    SERVICE_START_NAME = FieldDef::new("svcctl.service_start_name", "Service Start Name", FieldType::String);
    PASSWORD = FieldDef::new("svcctl.password", "Password", FieldType::String);
    PASSWORD_SIZE = FieldDef::new("svcctl.password_size", "Password Size", FieldType::Uint32);
    MACHINENAME = FieldDef::new("svcctl.machinename", "MachineName", FieldType::String);
    DATABASE = FieldDef::new("svcctl.database", "Database", FieldType::String);
    SIZE = FieldDef::new("svcctl.size", "Size", FieldType::Uint32);
    IS_LOCKED = FieldDef::new("svcctl.is_locked", "IsLocked", FieldType::Uint32);
    LOCK_OWNER = FieldDef::new("svcctl.lock_owner", "Owner", FieldType::String);
    LOCK_DURATION = FieldDef::new("svcctl.lock_duration", "Duration", FieldType::Uint32);
    REQUIRED_SIZE = FieldDef::new("svcctl.required_size", "Required Size", FieldType::Uint32);
}
