//! The fields of the print spooler (MS-RPRN).

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
    static DRIVERCVERSION_WORDS {
        0 => "Windows 95/98/Me",
        2 => "Windows NT 4.0",
        3 => "Windows 2000/XP",
    }
}

field_table! {
    /// The fields of the operations that are taken apart.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("spoolss", "Microsoft Spool Subsystem", "SPOOLSS");
    OPNUM = FieldDef::new("spoolss.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::SPOOLSS));
    DEVICEMODECTR_SIZE = FieldDef::new("spoolss.devicemodectr.size", "Devicemode ctr size", FieldType::Uint32);
    ENUMJOBS_LEVEL = FieldDef::new("spoolss.enumjobs.level", "Info level", FieldType::Uint32);
    BUFFER_SIZE = FieldDef::new("spoolss.buffer.size", "Buffer size", FieldType::Uint32);
    BUFFER_DATA = FieldDef::new("spoolss.buffer.data", "Buffer data", FieldType::Bytes);
    SERVERNAME = FieldDef::new("spoolss.servername", "Server name", FieldType::String);
    ENVIRONMENT = FieldDef::new("spoolss.environment", "Environment name", FieldType::String);
    OFFERED = FieldDef::new("spoolss.offered", "Offered", FieldType::Uint32);
    NEEDED = FieldDef::new("spoolss.needed", "Needed", FieldType::Uint32);
    RETURNED = FieldDef::new("spoolss.returned", "Returned", FieldType::Uint32);
    RC = FieldDef::new("spoolss.rc", "Return code", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&RC_WORDS));
    DRIVERNAME = FieldDef::new("spoolss.drivername", "Driver name", FieldType::String);
    DRIVERPATH = FieldDef::new("spoolss.driverpath", "Driver path", FieldType::String);
    DATAFILE = FieldDef::new("spoolss.datafile", "Data file", FieldType::String);
    CONFIGFILE = FieldDef::new("spoolss.configfile", "Config file", FieldType::String);
    DRIVERCVERSION = FieldDef::new("spoolss.drivercversion", "Driver version", FieldType::Uint32).strings(Strings::Values(&DRIVERCVERSION_WORDS));
    OFFSET = FieldDef::new("spoolss.offset", "Offset", FieldType::Uint32);
    RELATIVE_STRING = FieldDef::new("spoolss.relative_string", "String", FieldType::String);
}
