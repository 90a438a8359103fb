//! The fields of the manager of services (MS-SCMR).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::proto::dcerpc::interfaces::words;
use crate::proto::smb::DOS_ERRORS;

values! {
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
    SCM_RIGHTS_MODIFY_BOOT_CONFIG = FieldDef::new("svcctl.scm_rights_modify_boot_config", "Modify Boot Config", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    SCM_RIGHTS_QUERY_LOCK_STATUS = FieldDef::new("svcctl.scm_rights_query_lock_status", "Query Lock Status", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    SCM_RIGHTS_LOCK = FieldDef::new("svcctl.scm_rights_lock", "Lock", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    SCM_RIGHTS_ENUMERATE_SERVICE = FieldDef::new("svcctl.scm_rights_enumerate_service", "Enumerate Service", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    SCM_RIGHTS_CREATE_SERVICE = FieldDef::new("svcctl.scm_rights_create_service", "Create Service", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    SCM_RIGHTS_CONNECT = FieldDef::new("svcctl.scm_rights_connect", "Connect", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    RC = FieldDef::new("svcctl.rc", "Return code", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&DOS_ERRORS));
    HND = FieldDef::new("svcctl.hnd", "Context Handle", FieldType::Bytes);
    LOCK = FieldDef::new("svcctl.lock", "Lock", FieldType::Bytes);
    SERVICENAME = FieldDef::new("svcctl.servicename", "Service Name", FieldType::String);
    DISPLAYNAME = FieldDef::new("svcctl.displayname", "Display Name", FieldType::String);
    SERVICE_TYPE = FieldDef::new("svcctl.service_type", "Service Type", FieldType::Uint32).base(Base::Hex);
    SERVICE_TYPE_INTERACTIVE = FieldDef::new("svcctl.service_type.interactive", "Interactive Process Service", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("Service can interact with the desktop", "Service cannot interact with the desktop")));
    SERVICE_TYPE_WIN32_SHARED = FieldDef::new("svcctl.service_type.win32_shared", "Shared Process Service", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("Service shares its process", "Service does not share its process")));
    SERVICE_TYPE_WIN32_OWN = FieldDef::new("svcctl.service_type.win32_own", "Self Process Service", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Service runs its own processes", "Service does not run its own process")));
    SERVICE_TYPE_FS = FieldDef::new("svcctl.service_type.fs", "File System Driver Service", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Is a file system driver service", "Is not a file system driver service")));
    SERVICE_TYPE_KERNEL = FieldDef::new("svcctl.service_type.kernel", "Kernel Driver Service", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Is a kernel driver service", "Is not a kernel driver service")));
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
