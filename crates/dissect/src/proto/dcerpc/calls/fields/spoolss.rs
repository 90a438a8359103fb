//! The fields of the print spooler (MS-RPRN).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::proto::dcerpc::interfaces::words;
use crate::proto::smb::DOS_ERRORS;

values! {
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
    RC = FieldDef::new("spoolss.rc", "Return code", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&DOS_ERRORS));
    DRIVERNAME = FieldDef::new("spoolss.drivername", "Driver name", FieldType::String);
    DRIVERPATH = FieldDef::new("spoolss.driverpath", "Driver path", FieldType::String);
    DATAFILE = FieldDef::new("spoolss.datafile", "Data file", FieldType::String);
    CONFIGFILE = FieldDef::new("spoolss.configfile", "Config file", FieldType::String);
    DRIVERCVERSION = FieldDef::new("spoolss.drivercversion", "Driver version", FieldType::Uint32).strings(Strings::Values(&DRIVERCVERSION_WORDS));
    OFFSET = FieldDef::new("spoolss.offset", "Offset", FieldType::Uint32);
    RELATIVE_STRING = FieldDef::new("spoolss.relative_string", "String", FieldType::String);
}
