//! The fields of the remote registry (MS-RRP).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::proto::dcerpc::interfaces::words;

use super::ERRORS;

values! {
    static WINREG_CREATEKEY_ACTION_TAKEN_WORDS {
        0 => "REG_ACTION_NONE",
        1 => "REG_CREATED_NEW_KEY",
        2 => "REG_OPENED_EXISTING_KEY",
    }
}

field_table! {
    /// The fields of the operations that are taken apart.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("winreg", "Remote Registry Service", "WINREG");
    OPNUM = FieldDef::new("winreg.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::WINREG));
    WINREG_STRING_NAME_LEN = FieldDef::new("winreg.winreg_String.name_len", "Name Len", FieldType::Uint16);
    WINREG_STRING_NAME_SIZE = FieldDef::new("winreg.winreg_String.name_size", "Name Size", FieldType::Uint16);
    ACCESS_MASK = FieldDef::new("winreg.access_mask", "Access Mask", FieldType::Uint32).base(Base::Hex);
    WINREG_ACCESSMASK_KEY_WOW64_32KEY = FieldDef::new("winreg.winreg_AccessMask.KEY_WOW64_32KEY", "KEY WOW64 32KEY", FieldType::Boolean).bits(32).mask(0x200).strings(Strings::TrueFalse(&("KEY_WOW64_32KEY is SET", "KEY_WOW64_32KEY is NOT SET")));
    WINREG_ACCESSMASK_KEY_WOW64_64KEY = FieldDef::new("winreg.winreg_AccessMask.KEY_WOW64_64KEY", "KEY WOW64 64KEY", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("KEY_WOW64_64KEY is SET", "KEY_WOW64_64KEY is NOT SET")));
    WINREG_ACCESSMASK_KEY_CREATE_LINK = FieldDef::new("winreg.winreg_AccessMask.KEY_CREATE_LINK", "KEY CREATE LINK", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("KEY_CREATE_LINK is SET", "KEY_CREATE_LINK is NOT SET")));
    WINREG_ACCESSMASK_KEY_NOTIFY = FieldDef::new("winreg.winreg_AccessMask.KEY_NOTIFY", "KEY NOTIFY", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("KEY_NOTIFY is SET", "KEY_NOTIFY is NOT SET")));
    WINREG_ACCESSMASK_KEY_ENUMERATE_SUB_KEYS = FieldDef::new("winreg.winreg_AccessMask.KEY_ENUMERATE_SUB_KEYS", "KEY ENUMERATE SUB KEYS", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("KEY_ENUMERATE_SUB_KEYS is SET", "KEY_ENUMERATE_SUB_KEYS is NOT SET")));
    WINREG_ACCESSMASK_KEY_CREATE_SUB_KEY = FieldDef::new("winreg.winreg_AccessMask.KEY_CREATE_SUB_KEY", "KEY CREATE SUB KEY", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("KEY_CREATE_SUB_KEY is SET", "KEY_CREATE_SUB_KEY is NOT SET")));
    WINREG_ACCESSMASK_KEY_SET_VALUE = FieldDef::new("winreg.winreg_AccessMask.KEY_SET_VALUE", "KEY SET VALUE", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("KEY_SET_VALUE is SET", "KEY_SET_VALUE is NOT SET")));
    WINREG_ACCESSMASK_KEY_QUERY_VALUE = FieldDef::new("winreg.winreg_AccessMask.KEY_QUERY_VALUE", "KEY QUERY VALUE", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("KEY_QUERY_VALUE is SET", "KEY_QUERY_VALUE is NOT SET")));
    WINREG_KEYOPTIONS_REG_OPTION_VOLATILE = FieldDef::new("winreg.winreg_KeyOptions.REG_OPTION_VOLATILE", "REG OPTION VOLATILE", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("REG_OPTION_VOLATILE is SET", "REG_OPTION_VOLATILE is NOT SET")));
    WINREG_KEYOPTIONS_REG_OPTION_CREATE_LINK = FieldDef::new("winreg.winreg_KeyOptions.REG_OPTION_CREATE_LINK", "REG OPTION CREATE LINK", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("REG_OPTION_CREATE_LINK is SET", "REG_OPTION_CREATE_LINK is NOT SET")));
    WINREG_KEYOPTIONS_REG_OPTION_BACKUP_RESTORE = FieldDef::new("winreg.winreg_KeyOptions.REG_OPTION_BACKUP_RESTORE", "REG OPTION BACKUP RESTORE", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("REG_OPTION_BACKUP_RESTORE is SET", "REG_OPTION_BACKUP_RESTORE is NOT SET")));
    WINREG_KEYOPTIONS_REG_OPTION_OPEN_LINK = FieldDef::new("winreg.winreg_KeyOptions.REG_OPTION_OPEN_LINK", "REG OPTION OPEN LINK", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("REG_OPTION_OPEN_LINK is SET", "REG_OPTION_OPEN_LINK is NOT SET")));
    WERROR = FieldDef::new("winreg.werror", "Windows Error", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ERRORS));
    HANDLE = FieldDef::new("winreg.handle", "Handle", FieldType::Bytes);
    SYSTEM_NAME = FieldDef::new("winreg.system_name", "System Name", FieldType::Uint16);
    WINREG_CREATEKEY_ACTION_TAKEN = FieldDef::new("winreg.winreg_CreateKey.action_taken", "Action Taken", FieldType::Uint32).strings(Strings::Values(&WINREG_CREATEKEY_ACTION_TAKEN_WORDS));
    WINREG_STRINGBUF_LENGTH = FieldDef::new("winreg.winreg_StringBuf.length", "Length", FieldType::Uint16);
    WINREG_STRINGBUF_SIZE = FieldDef::new("winreg.winreg_StringBuf.size", "Size", FieldType::Uint16);
    WINREG_STRINGBUF_NAME = FieldDef::new("winreg.winreg_StringBuf.name", "Name", FieldType::Uint16);
    WINREG_ENUMKEY_NAME = FieldDef::new("winreg.winreg_EnumKey.name", "Name", FieldType::None);
    WINREG_ENUMKEY_KEYCLASS = FieldDef::new("winreg.winreg_EnumKey.keyclass", "Keyclass", FieldType::None);
    WINREG_ENUMKEY_LAST_CHANGED_TIME = FieldDef::new("winreg.winreg_EnumKey.last_changed_time", "Last Changed Time", FieldType::AbsoluteTime);
    WINREG_ENUMVALUE_NAME = FieldDef::new("winreg.winreg_EnumValue.name", "Name", FieldType::None);
    WINREG_VALNAMEBUF_LENGTH = FieldDef::new("winreg.winreg_ValNameBuf.length", "Length", FieldType::Uint16);
    WINREG_VALNAMEBUF_SIZE = FieldDef::new("winreg.winreg_ValNameBuf.size", "Size", FieldType::Uint16);
    WINREG_VALNAMEBUF_NAME = FieldDef::new("winreg.winreg_ValNameBuf.name", "Name", FieldType::Uint16);
    WINREG_ENUMVALUE_TYPE = FieldDef::new("winreg.winreg_EnumValue.type", "Type", FieldType::None);
    WINREG_ENUMVALUE_VALUE = FieldDef::new("winreg.winreg_EnumValue.value", "Value", FieldType::Uint8);
    WINREG_ENUMVALUE_SIZE = FieldDef::new("winreg.winreg_EnumValue.size", "Size", FieldType::Uint32);
    WINREG_ENUMVALUE_LENGTH = FieldDef::new("winreg.winreg_EnumValue.length", "Length", FieldType::Uint32);
    WINREG_QUERYINFOKEY_CLASSNAME = FieldDef::new("winreg.winreg_QueryInfoKey.classname", "Classname", FieldType::String);
    WINREG_QUERYVALUE_TYPE = FieldDef::new("winreg.winreg_QueryValue.type", "Type", FieldType::None);
    WINREG_QUERYVALUE_DATA = FieldDef::new("winreg.winreg_QueryValue.data", "Data", FieldType::Uint8);
    WINREG_QUERYVALUE_DATA_SIZE = FieldDef::new("winreg.winreg_QueryValue.data_size", "Data Size", FieldType::Uint32);
    WINREG_QUERYVALUE_DATA_LENGTH = FieldDef::new("winreg.winreg_QueryValue.data_length", "Data Length", FieldType::Uint32);
    WINREG_CREATEKEY_NAME = FieldDef::new("winreg.winreg_CreateKey.name", "Name", FieldType::String);
    WINREG_CREATEKEY_KEYCLASS = FieldDef::new("winreg.winreg_CreateKey.keyclass", "Keyclass", FieldType::String);
    WINREG_CREATEKEY_OPTIONS = FieldDef::new("winreg.winreg_CreateKey.options", "Options", FieldType::Uint32).base(Base::Hex);
    WINREG_CREATEKEY_NEW_HANDLE = FieldDef::new("winreg.winreg_CreateKey.new_handle", "New Handle", FieldType::Bytes);
    WINREG_DELETEKEY_KEY = FieldDef::new("winreg.winreg_DeleteKey.key", "Key", FieldType::String);
    WINREG_DELETEVALUE_VALUE = FieldDef::new("winreg.winreg_DeleteValue.value", "Value", FieldType::String);
    WINREG_ENUMKEY_ENUM_INDEX = FieldDef::new("winreg.winreg_EnumKey.enum_index", "Enum Index", FieldType::Uint32);
    WINREG_ENUMVALUE_ENUM_INDEX = FieldDef::new("winreg.winreg_EnumValue.enum_index", "Enum Index", FieldType::Uint32);
    WINREG_OPENKEY_PARENT_HANDLE = FieldDef::new("winreg.winreg_OpenKey.parent_handle", "Parent Handle", FieldType::Bytes);
    WINREG_OPENKEY_KEYNAME = FieldDef::new("winreg.winreg_OpenKey.keyname", "Keyname", FieldType::String);
    WINREG_OPENKEY_OPTIONS = FieldDef::new("winreg.winreg_OpenKey.options", "Options", FieldType::Uint32).base(Base::Hex);
    WINREG_QUERYINFOKEY_NUM_SUBKEYS = FieldDef::new("winreg.winreg_QueryInfoKey.num_subkeys", "Num Subkeys", FieldType::Uint32);
    WINREG_QUERYINFOKEY_MAX_SUBKEYLEN = FieldDef::new("winreg.winreg_QueryInfoKey.max_subkeylen", "Max Subkeylen", FieldType::Uint32);
    WINREG_QUERYINFOKEY_MAX_CLASSLEN = FieldDef::new("winreg.winreg_QueryInfoKey.max_classlen", "Max Classlen", FieldType::Uint32);
    WINREG_QUERYINFOKEY_NUM_VALUES = FieldDef::new("winreg.winreg_QueryInfoKey.num_values", "Num Values", FieldType::Uint32);
    WINREG_QUERYINFOKEY_MAX_VALNAMELEN = FieldDef::new("winreg.winreg_QueryInfoKey.max_valnamelen", "Max Valnamelen", FieldType::Uint32);
    WINREG_QUERYINFOKEY_MAX_VALBUFSIZE = FieldDef::new("winreg.winreg_QueryInfoKey.max_valbufsize", "Max Valbufsize", FieldType::Uint32);
    WINREG_QUERYINFOKEY_SECDESCSIZE = FieldDef::new("winreg.winreg_QueryInfoKey.secdescsize", "Secdescsize", FieldType::Uint32);
    WINREG_QUERYINFOKEY_LAST_CHANGED_TIME = FieldDef::new("winreg.winreg_QueryInfoKey.last_changed_time", "Last Changed Time", FieldType::AbsoluteTime);
    WINREG_QUERYVALUE_VALUE_NAME = FieldDef::new("winreg.winreg_QueryValue.value_name", "Value Name", FieldType::String);
    WINREG_SETVALUE_NAME = FieldDef::new("winreg.winreg_SetValue.name", "Name", FieldType::String);
    WINREG_SETVALUE_TYPE = FieldDef::new("winreg.winreg_SetValue.type", "Type", FieldType::None);
    WINREG_SETVALUE_DATA = FieldDef::new("winreg.winreg_SetValue.data", "Data", FieldType::Uint8);
    WINREG_SETVALUE_SIZE = FieldDef::new("winreg.winreg_SetValue.size", "Size", FieldType::Uint32);
    WINREG_GETVERSION_VERSION = FieldDef::new("winreg.winreg_GetVersion.version", "Version", FieldType::Uint32);
}
