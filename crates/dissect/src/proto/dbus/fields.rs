//! The fields of D-Bus.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    pub(super) static ENDIANNESS_VALUES {
        108 => "little-endian",
        66 => "big-endian",
    }
    pub(super) static MESSAGE_TYPE_VALUES {
        0 => "Invalid",
        1 => "Method call",
        2 => "Method reply",
        3 => "Error reply",
        4 => "Signal emission",
    }
    pub(super) static FIELD_CODE_VALUES {
        0 => "Invalid",
        1 => "Path",
        2 => "Interface",
        3 => "Member",
        4 => "Error name",
        5 => "Reply serial",
        6 => "Destination",
        7 => "Sender",
        8 => "Signature",
        9 => "Unix FDs",
    }
}

field_table! {
    /// The fields of D-Bus.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("dbus", "D-Bus", "D-Bus");
    ENDIANNESS = FieldDef::new("dbus.endianness", "Endianness", FieldType::Uint8).base(Base::None).strings(Strings::Values(&ENDIANNESS_VALUES));
    MESSAGE_TYPE = FieldDef::new("dbus.message_type", "Message Type", FieldType::Uint8).base(Base::None).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    FLAGS = FieldDef::new("dbus.flags", "Message Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_NO_REPLY_EXPECTED = FieldDef::new("dbus.flags.no_reply_expected", "No Reply Expected", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Not expected", "Expected")));
    FLAGS_NO_AUTO_START = FieldDef::new("dbus.flags.no_auto_start", "No Auto Start", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Don't start", "Start")));
    FLAGS_ALLOW_INTERACTIVE_AUTHORIZATION = FieldDef::new("dbus.flags.allow_interactive_authorization", "Allow Interactive Authorization", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Allow", "Don't allow")));
    VERSION = FieldDef::new("dbus.version", "Protocol Version", FieldType::Uint8);
    BODY_LENGTH = FieldDef::new("dbus.body_length", "Message Body Length", FieldType::Uint32);
    SERIAL = FieldDef::new("dbus.serial", "Message Serial", FieldType::Uint32);
    FIELD_CODE = FieldDef::new("dbus.field_code", "Field Code", FieldType::Uint8).strings(Strings::Values(&FIELD_CODE_VALUES));
    PADDING = FieldDef::new("dbus.padding", "Padding", FieldType::Bytes);
    PATH = FieldDef::new("dbus.path", "Path", FieldType::UintString);
    INTERFACE = FieldDef::new("dbus.interface", "Interface", FieldType::UintString);
    MEMBER = FieldDef::new("dbus.member", "Member", FieldType::UintString);
    ERROR_NAME = FieldDef::new("dbus.error_name", "Error name", FieldType::UintString);
    REPLY_SERIAL = FieldDef::new("dbus.reply_serial", "Reply serial", FieldType::Uint32);
    DESTINATION = FieldDef::new("dbus.destination", "Destination", FieldType::UintString);
    SENDER = FieldDef::new("dbus.sender", "Sender", FieldType::UintString);
    SIGNATURE = FieldDef::new("dbus.signature", "Signature", FieldType::UintString);
    UNIX_FDS = FieldDef::new("dbus.unix_fds", "Unix FDs", FieldType::Uint32);
    BODY = FieldDef::new("dbus.body", "Body", FieldType::Bytes);
    TYPE_BYTE = FieldDef::new("dbus.type.byte", "Byte", FieldType::Uint8).base(Base::DecHex);
    TYPE_BOOLEAN = FieldDef::new("dbus.type.boolean", "Boolean", FieldType::Boolean);
    TYPE_INT16 = FieldDef::new("dbus.type.int16", "Int16", FieldType::Int16);
    TYPE_UINT16 = FieldDef::new("dbus.type.uint16", "Uint16", FieldType::Uint16).base(Base::DecHex);
    TYPE_INT32 = FieldDef::new("dbus.type.int32", "Int32", FieldType::Int32);
    TYPE_UINT32 = FieldDef::new("dbus.type.uint32", "Uint32", FieldType::Uint32).base(Base::DecHex);
    TYPE_INT64 = FieldDef::new("dbus.type.int64", "Int64", FieldType::Int64);
    TYPE_UINT64 = FieldDef::new("dbus.type.uint64", "Uint64", FieldType::Uint64).base(Base::DecHex);
    TYPE_DOUBLE = FieldDef::new("dbus.type.double", "Double", FieldType::Double);
    TYPE_STRING = FieldDef::new("dbus.type.string", "String", FieldType::UintString);
    TYPE_OBJECT_PATH = FieldDef::new("dbus.type.object_path", "Object Path", FieldType::UintString);
    TYPE_SIGNATURE = FieldDef::new("dbus.type.signature", "Signature", FieldType::UintString);
    TYPE_ARRAY = FieldDef::new("dbus.type.array", "Array", FieldType::Bytes);
    TYPE_ARRAY_LENGTH = FieldDef::new("dbus.type.array.length", "Array Length", FieldType::Uint32);
    TYPE_STRUCT = FieldDef::new("dbus.type.struct", "Struct", FieldType::Bytes);
    TYPE_VARIANT = FieldDef::new("dbus.type.variant", "Variant", FieldType::Bytes);
    TYPE_VARIANT_SIGNATURE = FieldDef::new("dbus.type.variant.signature", "Variant Signature", FieldType::UintString);
    TYPE_DICT_ENTRY = FieldDef::new("dbus.type.dict_entry", "Dict Entry", FieldType::Bytes);
    TYPE_DICT_ENTRY_KEY = FieldDef::new("dbus.type.dict_entry.key", "Key", FieldType::Bytes);
    TYPE_UNIX_FD = FieldDef::new("dbus.type.unix_fd", "Unix FD", FieldType::Uint32);
    ENDIANNESS_INVALID = FieldDef::new("dbus.endianness.invalid", "Invalid endianness flag", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    MESSAGE_TYPE_INVALID = FieldDef::new("dbus.message_type.invalid", "Invalid message type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    MESSAGE_TYPE_UNKNOWN = FieldDef::new("dbus.message_type.unknown", "Unknown message type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    VERSION_INVALID = FieldDef::new("dbus.version.invalid", "Invalid version", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    SERIAL_INVALID = FieldDef::new("dbus.serial.invalid", "Invalid serial", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    FIELD_CODE_INVALID = FieldDef::new("dbus.field_code.invalid", "Invalid field code", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    REQUIRED_HEADER_FIELD_MISSING = FieldDef::new("dbus.required_header_field_missing", "Required header field is missing", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    PADDING_INVALID = FieldDef::new("dbus.padding.invalid", "Padding bytes must be zero", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    FIELD_SIGNATURE_WRONG = FieldDef::new("dbus.field_signature_wrong", "Wrong header field variant signature", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    INTERFACE_INVALID = FieldDef::new("dbus.interface.invalid", "Invalid interface name", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    MEMBER_INVALID = FieldDef::new("dbus.member.invalid", "Invalid member name", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    ERROR_NAME_INVALID = FieldDef::new("dbus.error_name.invalid", "Invalid error name", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    BUS_NAME_INVALID = FieldDef::new("dbus.bus_name.invalid", "Invalid bus name", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    TYPE_BOOLEAN_INVALID = FieldDef::new("dbus.type.boolean.invalid", "Invalid boolean value", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    TYPE_STRING_INVALID = FieldDef::new("dbus.type.string.invalid", "Invalid string value", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    TYPE_SIGNATURE_INVALID = FieldDef::new("dbus.type.signature.invalid", "Invalid signature", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    TYPE_ARRAY_TOO_LONG = FieldDef::new("dbus.type.array.too_long", "Array too long", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    TYPE_ARRAY_CONTENT_OUT_OF_BOUNDS = FieldDef::new("dbus.type.array.content_out_of_bounds", "Array content is out of bounds", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    TYPE_OBJECT_PATH_INVALID = FieldDef::new("dbus.type.object_path.invalid", "Invalid object path", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    TYPE_VARIANT_SIGNATURE_INVALID = FieldDef::new("dbus.type.variant.signature.invalid", "Invalid variant signature", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    NESTED_TOO_DEEPLY = FieldDef::new("dbus.nested_too_deeply", "Containers nested too deeply", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
}
