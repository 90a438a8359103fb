//! The fields of the attribute protocol.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::proto::bluetooth::uuids;

values! {
    pub(super) static OPCODE_VALUES {
        0x1 => "Error Response",
        0x2 => "Exchange MTU Request",
        0x3 => "Exchange MTU Response",
        0x4 => "Find Information Request",
        0x5 => "Find Information Response",
        0x6 => "Find By Type Value Request",
        0x7 => "Find By Type Value Response",
        0x8 => "Read By Type Request",
        0x9 => "Read By Type Response",
        0xa => "Read Request",
        0xb => "Read Response",
        0xc => "Read Blob Request",
        0xd => "Read Blob Response",
        0xe => "Read Multiple Request",
        0xf => "Read Multiple Response",
        0x10 => "Read By Group Type Request",
        0x11 => "Read By Group Type Response",
        0x12 => "Write Request",
        0x13 => "Write Response",
        0x16 => "Prepare Write Request",
        0x17 => "Prepare Write Response",
        0x18 => "Execute Write Request",
        0x19 => "Execute Write Response",
        0x1b => "Handle Value Notification",
        0x1d => "Handle Value Indication",
        0x1e => "Handle Value Confirmation",
        0x52 => "Write Command",
        0xd2 => "Signed Write Command",
    }
    pub(super) static ERROR_CODE_VALUES {
        0x1 => "Invalid Handle",
        0x2 => "Read Not Permitted",
        0x3 => "Write Not Permitted",
        0x4 => "Invalid PDU",
        0x5 => "Insufficient Authentication",
        0x6 => "Request Not Supported",
        0x7 => "Invalid Offset",
        0x8 => "Insufficient Authorization",
        0x9 => "Prepare Queue Full",
        0xa => "Attribute Not Found",
        0xb => "Attribute Not Long",
        0xc => "Insufficient Encryption Key Size",
        0xd => "Invalid Attribute Value Length",
        0xe => "Unlikely Error",
        0xf => "Insufficient Encryption",
        0x10 => "Unsupported Group Type",
        0x11 => "Insufficient Resources",
        0x80 => "Application Error 0x80",
        0x81 => "Application Error 0x81",
        0x82 => "Application Error 0x82",
        0x83 => "Application Error 0x83",
        0x84 => "Application Error 0x84",
        0x85 => "Application Error 0x85",
        0x86 => "Application Error 0x86",
        0x87 => "Application Error 0x87",
        0x88 => "Application Error 0x88",
        0x89 => "Application Error 0x89",
        0x8a => "Application Error 0x8A",
        0x8b => "Application Error 0x8B",
        0x8c => "Application Error 0x8C",
        0x8d => "Application Error 0x8D",
        0x8e => "Application Error 0x8E",
        0x8f => "Application Error 0x8F",
        0x90 => "Application Error 0x90",
        0x91 => "Application Error 0x91",
        0x92 => "Application Error 0x92",
        0x93 => "Application Error 0x93",
        0x94 => "Application Error 0x94",
        0x95 => "Application Error 0x95",
        0x96 => "Application Error 0x96",
        0x97 => "Application Error 0x97",
        0x98 => "Application Error 0x98",
        0x99 => "Application Error 0x99",
        0x9a => "Application Error 0x9A",
        0x9b => "Application Error 0x9B",
        0x9c => "Application Error 0x9C",
        0x9d => "Application Error 0x9D",
        0x9e => "Application Error 0x9E",
        0x9f => "Application Error 0x9F",
        0xfd => "Improper Client Characteristic Configuration Descriptor",
        0xfe => "Procedure Already In Progress",
        0xff => "Out of Range",
    }
    pub(super) static UUID_FORMAT_VALUES {
        0x1 => "16-bit UUIDs",
        0x2 => "128-bit UUIDs",
    }
    pub(super) static FLAGS_VALUES {
        0x0 => "Cancel All",
        0x1 => "Immediately Write All",
    }
    pub(super) static APPEARANCE_CATEGORY_VALUES {
        1 => "Phone",
        2 => "Computer",
        3 => "Watch",
        4 => "Clock",
        5 => "Display",
        6 => "Remote Control",
        7 => "Eye Glasses",
        8 => "Tag",
        9 => "Keyring",
        10 => "Media Player",
        11 => "Barcode Scanner",
        12 => "Thermometer",
        13 => "Heart Rate Sensor",
        14 => "Blood Pressure",
        15 => "Human Interface Device",
        16 => "Glucose Meter",
        17 => "Running Walking Sensor",
        18 => "Cycling",
        49 => "Pulse Oximeter",
        50 => "Weight Scale",
        51 => "Personal Mobility Device",
        52 => "Continuous Glucose Monitor",
        53 => "Insulin Pump",
        54 => "Medication Delivery",
        81 => "Outdoor Sports Activity",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_VALUES {
        0 => "Generic",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_WATCH_VALUES {
        0 => "Generic",
        1 => "Sports Watch",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_THERMOMETER_VALUES {
        0 => "Generic",
        1 => "Ear",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_HEART_RATE_VALUES {
        0 => "Generic",
        1 => "Heart Rate Belt",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_BLOOD_PRESSURE_VALUES {
        0 => "Generic",
        1 => "Arm",
        2 => "Wrist",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_HID_VALUES {
        0 => "Generic",
        1 => "Keyboard",
        2 => "Mouse",
        3 => "Joystick",
        4 => "Gamepad",
        5 => "Digitizer Tablet",
        6 => "Card Reader",
        7 => "Digital Pen",
        8 => "Barcode",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_RUNNING_WALKING_SENSOR_VALUES {
        0 => "Generic",
        1 => "In-Shoe",
        2 => "On-Shoe",
        3 => "On-Hip",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_CYCLING_VALUES {
        0 => "Generic",
        1 => "Cycling Computer",
        2 => "Speed Sensor",
        3 => "Cadence Sensor",
        4 => "Power Sensor",
        5 => "Speed and Cadence Sensor",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_PULSE_OXIMETER_VALUES {
        0 => "Generic",
        1 => "Fingertip",
        2 => "Wrist Worn",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_PERSONAL_MOBILITY_DEVICE_VALUES {
        0 => "Generic",
        1 => "Powered Wheelchair",
        2 => "Mobility Scooter",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_INSULIN_PUMP_VALUES {
        0 => "Generic",
        1 => "Insulin Pump / Durable Pump",
        4 => "Insulin Pump / Patch Pump",
        8 => "Insulin Pen",
    }
    pub(super) static APPEARANCE_SUBCATEGORY_OUTDOOR_SPORTS_ACTIVITY_VALUES {
        0 => "Generic",
        1 => "Location Display Device",
        2 => "Location and Navigation Display Device",
        3 => "Location Pod",
        4 => "Location and Navigation Pod",
    }
    pub(super) static BODY_SENSOR_LOCATION_VALUES {
        0x0 => "Other",
        0x1 => "Chest",
        0x2 => "Wrist",
        0x3 => "Finger",
        0x4 => "Hand",
        0x5 => "Ear Lobe",
        0x6 => "Foot",
    }
}

field_table! {
    /// The fields of Bluetooth Attribute Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("btatt", "Bluetooth Attribute Protocol", "BT ATT");
    OPCODE = FieldDef::new("btatt.opcode", "Opcode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&OPCODE_VALUES));
    OPCODE_AUTHENTICATION_SIGNATURE = FieldDef::new("btatt.opcode.authentication_signature", "Authentication Signature", FieldType::Boolean).bits(8).mask(0x80);
    OPCODE_COMMAND = FieldDef::new("btatt.opcode.command", "Command", FieldType::Boolean).bits(8).mask(0x40);
    OPCODE_METHOD = FieldDef::new("btatt.opcode.method", "Method", FieldType::Uint8).base(Base::Hex).mask(0x3f).strings(Strings::Values(&OPCODE_VALUES));
    HANDLES_INFO = FieldDef::new("btatt.handles_info", "Handles Info", FieldType::None);
    ATTRIBUTE_DATA = FieldDef::new("btatt.attribute_data", "Attribute Data", FieldType::None);
    HANDLE = FieldDef::new("btatt.handle", "Handle", FieldType::Uint16).base(Base::Hex);
    STARTING_HANDLE = FieldDef::new("btatt.starting_handle", "Starting Handle", FieldType::Uint16).base(Base::Hex);
    ENDING_HANDLE = FieldDef::new("btatt.ending_handle", "Ending Handle", FieldType::Uint16).base(Base::Hex);
    GROUP_END_HANDLE = FieldDef::new("btatt.group_end_handle", "Group End Handle", FieldType::Uint16).base(Base::Hex);
    VALUE = FieldDef::new("btatt.value", "Value", FieldType::Bytes);
    REQ_OPCODE_IN_ERROR = FieldDef::new("btatt.req_opcode_in_error", "Request Opcode in Error", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&OPCODE_VALUES));
    ERROR_CODE = FieldDef::new("btatt.error_code", "Error Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ERROR_CODE_VALUES));
    SERVICE_UUID16 = FieldDef::new("btatt.service_uuid16", "Service UUID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&uuids::NAMES));
    SERVICE_UUID128 = FieldDef::new("btatt.service_uuid128", "Service UUID", FieldType::Bytes);
    CHARACTERISTIC_UUID16 = FieldDef::new("btatt.characteristic_uuid16", "Characteristic UUID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&uuids::NAMES));
    CHARACTERISTIC_UUID128 = FieldDef::new("btatt.characteristic_uuid128", "Characteristic UUID", FieldType::Bytes);
    UUID16 = FieldDef::new("btatt.uuid16", "UUID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&uuids::NAMES));
    UUID128 = FieldDef::new("btatt.uuid128", "UUID", FieldType::Bytes);
    CLIENT_RX_MTU = FieldDef::new("btatt.client_rx_mtu", "Client Rx MTU", FieldType::Uint16);
    SERVER_RX_MTU = FieldDef::new("btatt.server_rx_mtu", "Server Rx MTU", FieldType::Uint16);
    UUID_FORMAT = FieldDef::new("btatt.uuid_format", "UUID Format", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&UUID_FORMAT_VALUES));
    LENGTH = FieldDef::new("btatt.length", "Length", FieldType::Uint8);
    OFFSET = FieldDef::new("btatt.offset", "Offset", FieldType::Uint16);
    FLAGS = FieldDef::new("btatt.flags", "Flags", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FLAGS_VALUES));
    SIGN_COUNTER = FieldDef::new("btatt.sign_counter", "Sign Counter", FieldType::Uint32);
    SIGNATURE = FieldDef::new("btatt.signature", "Signature", FieldType::Bytes);
    CHARACTERISTIC_PROPERTIES = FieldDef::new("btatt.characteristic_properties", "Characteristic Properties", FieldType::Uint8).base(Base::Hex);
    CHARACTERISTIC_PROPERTIES_EXTENDED_PROPERTIES = FieldDef::new("btatt.characteristic_properties.extended_properties", "Extended Properties", FieldType::Boolean).bits(8).mask(0x80);
    CHARACTERISTIC_PROPERTIES_AUTHENTICATED_SIGNED_WRITES = FieldDef::new("btatt.characteristic_properties.authenticated_signed_writes", "Authenticated Signed Writes", FieldType::Boolean).bits(8).mask(0x40);
    CHARACTERISTIC_PROPERTIES_INDICATE = FieldDef::new("btatt.characteristic_properties.indicate", "Indicate", FieldType::Boolean).bits(8).mask(0x20);
    CHARACTERISTIC_PROPERTIES_NOTIFY = FieldDef::new("btatt.characteristic_properties.notify", "Notify", FieldType::Boolean).bits(8).mask(0x10);
    CHARACTERISTIC_PROPERTIES_WRITE = FieldDef::new("btatt.characteristic_properties.write", "Write", FieldType::Boolean).bits(8).mask(0x8);
    CHARACTERISTIC_PROPERTIES_WRITE_WITHOUT_RESPONSE = FieldDef::new("btatt.characteristic_properties.write_without_response", "Write without Response", FieldType::Boolean).bits(8).mask(0x4);
    CHARACTERISTIC_PROPERTIES_READ = FieldDef::new("btatt.characteristic_properties.read", "Read", FieldType::Boolean).bits(8).mask(0x2);
    CHARACTERISTIC_PROPERTIES_BROADCAST = FieldDef::new("btatt.characteristic_properties.broadcast", "Broadcast", FieldType::Boolean).bits(8).mask(0x1);
    INFORMATION_DATA = FieldDef::new("btatt.information_data", "Information Data", FieldType::None);
    CHARACTERISTIC_CONFIGURATION_CLIENT = FieldDef::new("btatt.characteristic_configuration_client", "Characteristic Configuration Client", FieldType::Uint16).base(Base::Hex);
    CHARACTERISTIC_CONFIGURATION_CLIENT_RESERVED = FieldDef::new("btatt.characteristic_configuration_client.reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0xfffc);
    CHARACTERISTIC_CONFIGURATION_CLIENT_INDICATION = FieldDef::new("btatt.characteristic_configuration_client.indication", "Indication", FieldType::Boolean).bits(16).mask(0x2);
    CHARACTERISTIC_CONFIGURATION_CLIENT_NOTIFICATION = FieldDef::new("btatt.characteristic_configuration_client.notification", "Notification", FieldType::Boolean).bits(16).mask(0x1);
    CHARACTERISTIC_USER_DESCRIPTION = FieldDef::new("btatt.characteristic_user_description", "Characteristic User Description", FieldType::String);
    DEVICE_NAME = FieldDef::new("btatt.device_name", "Device Name", FieldType::String);
    APPEARANCE = FieldDef::new("btatt.appearance", "Appearance", FieldType::Uint16).base(Base::DecHex);
    APPEARANCE_CATEGORY = FieldDef::new("btatt.appearance.category", "Category", FieldType::Uint16).mask(0xffc0).strings(Strings::Values(&APPEARANCE_CATEGORY_VALUES));
    APPEARANCE_SUBCATEGORY = FieldDef::new("btatt.appearance.subcategory", "Subcategory", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_VALUES));
    APPEARANCE_SUBCATEGORY_WATCH = FieldDef::new("btatt.appearance.subcategory.watch", "Subcategory", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_WATCH_VALUES));
    APPEARANCE_SUBCATEGORY_THERMOMETER = FieldDef::new("btatt.appearance.subcategory.thermometer", "Subcategory", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_THERMOMETER_VALUES));
    APPEARANCE_SUBCATEGORY_HEART_RATE = FieldDef::new("btatt.appearance.subcategory.heart_rate", "Subcategory", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_HEART_RATE_VALUES));
    APPEARANCE_SUBCATEGORY_BLOOD_PRESSURE = FieldDef::new("btatt.appearance.subcategory.blood_pressure", "Subcategory", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_BLOOD_PRESSURE_VALUES));
    APPEARANCE_SUBCATEGORY_HID = FieldDef::new("btatt.appearance.subcategory.hid", "Subcategory", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_HID_VALUES));
    APPEARANCE_SUBCATEGORY_RUNNING_WALKING_SENSOR = FieldDef::new("btatt.appearance.subcategory.running_walking_sensor", "Subcategory", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_RUNNING_WALKING_SENSOR_VALUES));
    APPEARANCE_SUBCATEGORY_CYCLING = FieldDef::new("btatt.appearance.subcategory.cycling", "Subcategory", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_CYCLING_VALUES));
    APPEARANCE_SUBCATEGORY_PULSE_OXIMETER = FieldDef::new("btatt.appearance.subcategory.pulse_oximeter", "Subcategory", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_PULSE_OXIMETER_VALUES));
    APPEARANCE_SUBCATEGORY_PERSONAL_MOBILITY_DEVICE = FieldDef::new("btatt.appearance.subcategory.personal_mobility_device", "Personal Mobility Device", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_PERSONAL_MOBILITY_DEVICE_VALUES));
    APPEARANCE_SUBCATEGORY_INSULIN_PUMP = FieldDef::new("btatt.appearance.subcategory.insulin_pump", "Insulin Pump", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_INSULIN_PUMP_VALUES));
    APPEARANCE_SUBCATEGORY_OUTDOOR_SPORTS_ACTIVITY = FieldDef::new("btatt.appearance.subcategory.outdoor_sports_activity", "Subcategory", FieldType::Uint16).mask(0x3f).strings(Strings::Values(&APPEARANCE_SUBCATEGORY_OUTDOOR_SPORTS_ACTIVITY_VALUES));
    MODEL_NUMBER_STRING = FieldDef::new("btatt.model_number_string", "Model Number String", FieldType::String);
    SERIAL_NUMBER_STRING = FieldDef::new("btatt.serial_number_string", "Serial Number String", FieldType::String);
    FIRMWARE_REVISION_STRING = FieldDef::new("btatt.firmware_revision_string", "Firmware Revision String", FieldType::String);
    HARDWARE_REVISION_STRING = FieldDef::new("btatt.hardware_revision_string", "Hardware Revision String", FieldType::String);
    SOFTWARE_REVISION_STRING = FieldDef::new("btatt.software_revision_string", "Software Revision String", FieldType::String);
    MANUFACTURER_STRING = FieldDef::new("btatt.manufacturer_string", "Manufacturer String", FieldType::String);
    BATTERY_LEVEL = FieldDef::new("btatt.battery_level", "Battery Level", FieldType::Uint8).strings(Strings::Unit(&("%", "%")));
    BODY_SENSOR_LOCATION = FieldDef::new("btatt.body_sensor_location", "Body Sensor Location", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&BODY_SENSOR_LOCATION_VALUES));
    REQUEST_IN_FRAME = FieldDef::new("btatt.request_in_frame", "Request in Frame", FieldType::FrameNum);
    RESPONSE_IN_FRAME = FieldDef::new("btatt.response_in_frame", "Response in Frame", FieldType::FrameNum);
    MTU_EXCEEDED = FieldDef::new("btatt.mtu.exceeded", "Packet size exceed current ATT_MTU", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    UNDECODED = FieldDef::new("btatt.undecoded", "Undecoded", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
}
