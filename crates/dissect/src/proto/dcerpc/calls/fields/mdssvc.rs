//! The fields of Spotlight's search service.

use lamna_fields::{FieldDef, FieldType, Strings, field_table};

use crate::proto::dcerpc::interfaces::words;

field_table! {
    /// The fields of the operations.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mdssvc", "Spotlight metadata search service", "MDSSVC");
    OPNUM = FieldDef::new("mdssvc.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::MDSSVC));
    BLOB_LENGTH = FieldDef::new("mdssvc.mdssvc_blob.length", "Length", FieldType::Uint32);
    BLOB_SIZE = FieldDef::new("mdssvc.mdssvc_blob.size", "Size", FieldType::Uint32);
    CLOSE_DEVICE_ID = FieldDef::new("mdssvc.mdssvc_close.device_id", "Device Id", FieldType::Uint32);
    CLOSE_IN_HANDLE = FieldDef::new("mdssvc.mdssvc_close.in_handle", "In Handle", FieldType::Bytes);
    CLOSE_OUT_HANDLE = FieldDef::new("mdssvc.mdssvc_close.out_handle", "Out Handle", FieldType::Bytes);
    CLOSE_STATUS = FieldDef::new("mdssvc.mdssvc_close.status", "Status", FieldType::Uint32);
    CLOSE_UNKN1 = FieldDef::new("mdssvc.mdssvc_close.unkn1", "Unkn1", FieldType::Uint32);
    CLOSE_UNKN2 = FieldDef::new("mdssvc.mdssvc_close.unkn2", "Unkn2", FieldType::Uint32);
    CLOSE_UNKN3 = FieldDef::new("mdssvc.mdssvc_close.unkn3", "Unkn3", FieldType::Uint32);
    CMD_DEVICE_ID = FieldDef::new("mdssvc.mdssvc_cmd.device_id", "Device Id", FieldType::Uint32);
    CMD_FLAGS = FieldDef::new("mdssvc.mdssvc_cmd.flags", "Flags", FieldType::Uint32);
    CMD_FRAGMENT = FieldDef::new("mdssvc.mdssvc_cmd.fragment", "Fragment", FieldType::Uint32);
    CMD_HANDLE = FieldDef::new("mdssvc.mdssvc_cmd.handle", "Handle", FieldType::Bytes);
    CMD_MAX_FRAGMENT_SIZE1 = FieldDef::new("mdssvc.mdssvc_cmd.max_fragment_size1", "Max Fragment Size1", FieldType::Uint32);
    CMD_MAX_FRAGMENT_SIZE2 = FieldDef::new("mdssvc.mdssvc_cmd.max_fragment_size2", "Max Fragment Size2", FieldType::Uint32);
    CMD_REQUEST_BLOB = FieldDef::new("mdssvc.mdssvc_cmd.request_blob", "Request Blob", FieldType::None);
    CMD_RESPONSE_BLOB = FieldDef::new("mdssvc.mdssvc_cmd.response_blob", "Response Blob", FieldType::None);
    CMD_UNKN1 = FieldDef::new("mdssvc.mdssvc_cmd.unkn1", "Unkn1", FieldType::Uint32);
    CMD_UNKN3 = FieldDef::new("mdssvc.mdssvc_cmd.unkn3", "Unkn3", FieldType::Uint32);
    CMD_UNKN4 = FieldDef::new("mdssvc.mdssvc_cmd.unkn4", "Unkn4", FieldType::Uint32);
    CMD_UNKN5 = FieldDef::new("mdssvc.mdssvc_cmd.unkn5", "Unkn5", FieldType::Uint32);
    CMD_UNKN6 = FieldDef::new("mdssvc.mdssvc_cmd.unkn6", "Unkn6", FieldType::Uint32);
    CMD_UNKN7 = FieldDef::new("mdssvc.mdssvc_cmd.unkn7", "Unkn7", FieldType::Uint32);
    CMD_UNKN8 = FieldDef::new("mdssvc.mdssvc_cmd.unkn8", "Unkn8", FieldType::Uint32);
    CMD_UNKN9 = FieldDef::new("mdssvc.mdssvc_cmd.unkn9", "Unkn9", FieldType::Uint32);
    OPEN_DEVICE_ID = FieldDef::new("mdssvc.mdssvc_open.device_id", "Device Id", FieldType::Uint32);
    OPEN_HANDLE = FieldDef::new("mdssvc.mdssvc_open.handle", "Handle", FieldType::Bytes);
    OPEN_SHARE_MOUNT_PATH = FieldDef::new("mdssvc.mdssvc_open.share_mount_path", "Share Mount Path", FieldType::String);
    OPEN_SHARE_NAME = FieldDef::new("mdssvc.mdssvc_open.share_name", "Share Name", FieldType::String);
    OPEN_SHARE_PATH = FieldDef::new("mdssvc.mdssvc_open.share_path", "Share Path", FieldType::String);
    OPEN_UNKN2 = FieldDef::new("mdssvc.mdssvc_open.unkn2", "Unkn2", FieldType::Uint32);
    OPEN_UNKN3 = FieldDef::new("mdssvc.mdssvc_open.unkn3", "Unkn3", FieldType::Uint32);
    UNKNOWN1_DEVICE_ID = FieldDef::new("mdssvc.mdssvc_unknown1.device_id", "Device Id", FieldType::Uint32);
    UNKNOWN1_FLAGS = FieldDef::new("mdssvc.mdssvc_unknown1.flags", "Flags", FieldType::Uint32);
    UNKNOWN1_GID = FieldDef::new("mdssvc.mdssvc_unknown1.gid", "Gid", FieldType::Uint32);
    UNKNOWN1_HANDLE = FieldDef::new("mdssvc.mdssvc_unknown1.handle", "Handle", FieldType::Bytes);
    UNKNOWN1_STATUS = FieldDef::new("mdssvc.mdssvc_unknown1.status", "Status", FieldType::Uint32);
    UNKNOWN1_UID = FieldDef::new("mdssvc.mdssvc_unknown1.uid", "Uid", FieldType::Uint32);
    UNKNOWN1_UNKN1 = FieldDef::new("mdssvc.mdssvc_unknown1.unkn1", "Unkn1", FieldType::Uint32);
    UNKNOWN1_UNKN3 = FieldDef::new("mdssvc.mdssvc_unknown1.unkn3", "Unkn3", FieldType::Uint32);
    UNKNOWN1_UNKN4 = FieldDef::new("mdssvc.mdssvc_unknown1.unkn4", "Unkn4", FieldType::Uint32);
    UNKNOWN1_UNKN7 = FieldDef::new("mdssvc.mdssvc_unknown1.unkn7", "Unkn7", FieldType::Uint32);
}
