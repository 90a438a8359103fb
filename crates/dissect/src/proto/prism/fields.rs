//! The fields of Prism capture header.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

values! {
    static DID_TYPE_VALUES {
        0x10044 => "Host Time",
        0x1041 => "Host Time",
        0x20044 => "Mac Time",
        0x2041 => "Mac Time",
        0x30044 => "Channel",
        0x3041 => "Channel",
        0x40044 => "RSSI",
        0x4041 => "RSSI",
        0x50044 => "SQ",
        0x5041 => "SQ",
        0x60044 => "Signal",
        0x6041 => "Signal",
        0x70044 => "Noise",
        0x7041 => "Noise",
        0x80044 => "Rate",
        0x8041 => "Rate",
        0x90044 => "Is Tx",
        0x9041 => "Is Tx",
        0xa0044 => "Frame Length",
        0xa041 => "Frame Length",
        0xb0044 => "SIG A1",
        0xb044 => "SIG A1",
        0xc0044 => "SIG A2",
        0xc044 => "SIG A2",
        0xd0044 => "SIG B",
        0xd044 => "SIG B",
    }
    static DID_STATUS_VALUES {
        0 => "Supplied",
        1 => "Not Supplied",
    }
    static DID_ISTX_VALUES {
        0x0 => "Rx Packet",
        0x1 => "Tx Packet",
    }
}

field_table! {
    /// The fields of Prism capture header.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("prism", "Prism capture header", "Prism");
    MSGCODE = FieldDef::new("prism.msgcode", "Message Code", FieldType::Uint32).base(Base::Hex);
    MSGLEN = FieldDef::new("prism.msglen", "Message Length", FieldType::Uint32);
    DEVNAME = FieldDef::new("prism.devname", "Device Name", FieldType::String);
    DID = FieldDef::new("prism.did", "DID", FieldType::None);
    DID_TYPE = FieldDef::new("prism.did.type", "DID", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&DID_TYPE_VALUES));
    DID_STATUS = FieldDef::new("prism.did.status", "Status", FieldType::Uint16).strings(Strings::Values(&DID_STATUS_VALUES));
    DID_LENGTH = FieldDef::new("prism.did.length", "Length", FieldType::Uint16);
    DID_HOSTTIME = FieldDef::new("prism.did.hosttime", "Host Time", FieldType::Uint32);
    DID_MACTIME = FieldDef::new("prism.did.mactime", "MAC timestamp (lower 32 bits)", FieldType::Uint32);
    DID_CHANNEL = FieldDef::new("prism.did.channel", "Channel", FieldType::Uint32);
    DID_RSSI = FieldDef::new("prism.did.rssi", "RSSI", FieldType::Int32);
    DID_SQ = FieldDef::new("prism.did.sq", "Signal Quality", FieldType::Uint32);
    DID_SIGNAL = FieldDef::new("prism.did.signal", "Signal", FieldType::Int32);
    DID_NOISE = FieldDef::new("prism.did.noise", "Noise", FieldType::Int32);
    DID_RATE = FieldDef::new("prism.did.rate", "Data rate (Mb/s)", FieldType::Uint32).base(Base::Custom);
    DID_ISTX = FieldDef::new("prism.did.istx", "IsTX", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&DID_ISTX_VALUES));
    DID_FRMLEN = FieldDef::new("prism.did.frmlen", "Frame Length", FieldType::Uint32);
    DID_UNKNOWN = FieldDef::new("prism.did.unknown", "Unknown DID Field", FieldType::Uint32).base(Base::HexDec);
}
