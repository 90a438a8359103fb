//! The fields of EtherNet/IP, and the words of their values.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::proto::cip::values::DEVICE_TYPES;
use crate::proto::cip::vendors::VENDORS;

pub(super) use self::io::IO_DATA;
pub use self::io::IO_FIELDS;

values! {
    pub(super) static COMMAND_VALUES {
        0x0 => "NOP",
        0x4 => "List Services",
        0x63 => "List Identity",
        0x64 => "List Interfaces",
        0x65 => "Register Session",
        0x66 => "Unregister Session",
        0x6f => "Send RR Data",
        0x70 => "Send Unit Data",
        0xc8 => "StartDTLS",
    }
    pub(super) static STATUS_VALUES {
        0x0 => "Success",
        0x1 => "Invalid Command",
        0x2 => "No Memory Resources",
        0x3 => "Incorrect Data",
        0x64 => "Invalid Session Handle",
        0x65 => "Invalid Length",
        0x69 => "Unsupported Protocol Revision",
        0x6a => "Encapsulated CIP service not allowed on this port",
    }
    pub(super) static SRRD_IFACE_VALUES {
        0x0 => "CIP",
    }
    pub(super) static CPF_TYPEID_VALUES {
        0x0 => "Null Address Item",
        0xc => "CIP Identity",
        0x86 => "CIP Security Information",
        0x87 => "EtherNet/IP Capability",
        0x88 => "EtherNet/IP Usage",
        0xa1 => "Connected Address Item",
        0xb1 => "Connected Data Item",
        0xb2 => "Unconnected Data Item",
        0x100 => "List Services Response",
        0x8000 => "Socket Address Info O->T",
        0x8001 => "Socket Address Info T->O",
        0x8002 => "Sequenced Address Item",
        0x8003 => "Unconnected Message over UDP",
    }
    pub(super) static CPF_UCMM_REQUEST_VALUES {
        0 => "Request",
        1 => "Response",
    }
    pub(super) static CPF_UCMM_MSG_TYPE_VALUES {
        0 => "Reserved",
        1 => "UCMM_NOACK",
    }
}

field_table! {
    /// The fields of EtherNet/IP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("enip", "EtherNet/IP (Industrial Protocol)", "ENIP");
    COMMAND = FieldDef::new("enip.command", "Command", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&COMMAND_VALUES));
    LENGTH = FieldDef::new("enip.length", "Length", FieldType::Uint16);
    SESSION = FieldDef::new("enip.session", "Session Handle", FieldType::Uint32).base(Base::Hex);
    STATUS = FieldDef::new("enip.status", "Status", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&STATUS_VALUES));
    CONTEXT = FieldDef::new("enip.context", "Sender Context", FieldType::Bytes);
    LISTID_DELAY = FieldDef::new("enip.listid_delay", "Max Response Delay", FieldType::Uint16).strings(Strings::Unit(&("ms", "ms")));
    OPTIONS = FieldDef::new("enip.options", "Options", FieldType::Uint32).base(Base::Hex);
    ENCAPVER = FieldDef::new("enip.encapver", "Encapsulation Protocol Version", FieldType::Uint16);
    SINFAMILY = FieldDef::new("enip.sinfamily", "sin_family", FieldType::Uint16);
    SINPORT = FieldDef::new("enip.sinport", "sin_port", FieldType::Uint16);
    SINADDR = FieldDef::new("enip.sinaddr", "sin_addr", FieldType::Ipv4);
    SINZERO = FieldDef::new("enip.sinzero", "sin_zero", FieldType::Bytes);
    TIMEOUT = FieldDef::new("enip.timeout", "Timeout", FieldType::Uint16);
    ENCAP_DATA = FieldDef::new("enip.encap_data", "Encap Data", FieldType::Bytes);
    LSR_CAPAFLAGS = FieldDef::new("enip.lsr.capaflags", "Capability Flags", FieldType::Uint16).base(Base::Hex);
    LSR_CAPAFLAGS_TCP = FieldDef::new("enip.lsr.capaflags.tcp", "Supports CIP Encapsulation via TCP", FieldType::Boolean).bits(16).mask(0x20).strings(Strings::TrueFalse(&("True", "False")));
    LSR_CAPAFLAGS_UDP = FieldDef::new("enip.lsr.capaflags.udp", "Supports CIP Class 0 or 1 via UDP", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("True", "False")));
    LSR_SERVICENAME = FieldDef::new("enip.lsr.servicename", "Name of Service", FieldType::String);
    RS_VERSION = FieldDef::new("enip.rs.version", "Protocol Version", FieldType::Uint16);
    RS_FLAGS = FieldDef::new("enip.rs.flags", "Option Flags", FieldType::Uint16).base(Base::Hex);
    SRRD_IFACE = FieldDef::new("enip.srrd.iface", "Interface Handle", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&SRRD_IFACE_VALUES));
    SUD_IFACE = FieldDef::new("enip.sud.iface", "Interface Handle", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&SRRD_IFACE_VALUES));
    LIR_VENDOR = FieldDef::new("enip.lir.vendor", "Vendor ID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&VENDORS));
    LIR_DEVTYPE = FieldDef::new("enip.lir.devtype", "Device Type", FieldType::Uint16).strings(Strings::Values(&DEVICE_TYPES));
    LIR_PRODCODE = FieldDef::new("enip.lir.prodcode", "Product Code", FieldType::Uint16);
    LIR_REVISION = FieldDef::new("enip.lir.revision", "Revision", FieldType::Uint16).base(Base::Custom);
    LIR_STATUS = FieldDef::new("enip.lir.status", "Status", FieldType::Uint16).base(Base::Hex);
    LIR_SERIAL = FieldDef::new("enip.lir.serial", "Serial Number", FieldType::Uint32).base(Base::Hex);
    LIR_NAMELEN = FieldDef::new("enip.lir.namelen", "Product Name Length", FieldType::Uint8);
    LIR_NAME = FieldDef::new("enip.lir.name", "Product Name", FieldType::String);
    LIR_STATE = FieldDef::new("enip.lir.state", "State", FieldType::Uint8).base(Base::Hex);
    CPF_ITEMCOUNT = FieldDef::new("enip.cpf.itemcount", "Item Count", FieldType::Uint16);
    CPF_TYPEID = FieldDef::new("enip.cpf.typeid", "Type ID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&CPF_TYPEID_VALUES));
    CPF_LENGTH = FieldDef::new("enip.cpf.length", "Length", FieldType::Uint16);
    CIP_SEQ = FieldDef::new("cip.seq", "CIP Sequence Count", FieldType::Uint16);
    CPF_CAI_CONNID = FieldDef::new("enip.cpf.cai.connid", "Connection ID", FieldType::Uint32).base(Base::Hex);
    CPF_UCMM_REQUEST = FieldDef::new("enip.cpf.ucmm.request", "Request/Response", FieldType::Uint16).mask(0x8000).strings(Strings::Values(&CPF_UCMM_REQUEST_VALUES));
    CPF_UCMM_MSG_TYPE = FieldDef::new("enip.cpf.ucmm.msg_type", "Unconn Msg Type", FieldType::Uint16).mask(0x7fff).strings(Strings::Values(&CPF_UCMM_MSG_TYPE_VALUES));
    CPF_UCMM_TRANS_ID = FieldDef::new("enip.cpf.ucmm.trans_id", "Transaction ID", FieldType::Uint32).base(Base::Hex);
    CPF_UCMM_STATUS = FieldDef::new("enip.cpf.ucmm.status", "UCMM Status", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&STATUS_VALUES));
    CPF_SAI_CONNID = FieldDef::new("enip.cpf.sai.connid", "Connection ID", FieldType::Uint32).base(Base::Hex);
    CPF_SAI_SEQ = FieldDef::new("enip.cpf.sai.seq", "Encapsulation Sequence Number", FieldType::Uint32);
    CPF_DATA = FieldDef::new("enip.cpf.data", "Data", FieldType::Bytes);
    RESPONSE_IN = FieldDef::new("enip.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("enip.response_to", "Request In", FieldType::FrameNum);
    TIME = FieldDef::new("enip.time", "Time", FieldType::RelativeTime);
    FWD_OPEN_IN = FieldDef::new("enip.fwd_open_in", "Forward Open Request In", FieldType::FrameNum);
    MALFORMED_CPF_ITEM_LENGTH_MISMATCH = FieldDef::new("enip.malformed.cpf_item_length_mismatch", "CPF Item Length Mismatch", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    MALFORMED_CPF_ITEM_MINIMUM_SIZE = FieldDef::new("enip.malformed.cpf_item_minimum_size", "CPF Item Minimum Size is 4", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Those of I/O data.
mod io {
    use super::*;

    field_table! {
        /// The fields of CIP I/O.
        pub static IO_FIELDS;
        IO_PROTOCOL = FieldDef::protocol("cipio", "Common Industrial Protocol, I/O", "CIP I/O");
        IO_DATA = FieldDef::new("cipio.data", "Data", FieldType::Bytes);
    }
}
