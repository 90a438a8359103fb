//! The fields of Wifi Protected Setup.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

values! {
    static TYPE_VALUES {
        0x1001 => "AP Channel",
        0x1002 => "Association State",
        0x1003 => "Authentication Type",
        0x1004 => "Authentication Type Flags",
        0x1005 => "Authenticator",
        0x1008 => "Config Methods",
        0x1009 => "Configuration Error",
        0x100a => "Confirmation URL4",
        0x100b => "Confirmation URL6",
        0x100c => "Connection Type",
        0x100d => "Connection Type Flags",
        0x100e => "Credential",
        0x1011 => "Device Name",
        0x1012 => "Device Password ID",
        0x1014 => "E Hash1",
        0x1015 => "E Hash2",
        0x1016 => "E SNonce1",
        0x1017 => "E SNonce2",
        0x1018 => "Encrypted Settings",
        0x100f => "Encryption Type",
        0x1010 => "Encryption Type Flags",
        0x101a => "Enrollee Nonce",
        0x101b => "Feature Id",
        0x101c => "Identity",
        0x101d => "Identity Proof",
        0x101e => "Key Wrap Authenticator",
        0x101f => "Key Identifier",
        0x1020 => "MAC Address",
        0x1021 => "Manufacturer",
        0x1022 => "Message Type",
        0x1023 => "Model Name",
        0x1024 => "Model Number",
        0x1026 => "Network Index",
        0x1027 => "Network Key",
        0x1028 => "Network Key Index",
        0x1029 => "New Device Name",
        0x102a => "New Password",
        0x102c => "OOB Device Password",
        0x102d => "OS Version",
        0x102f => "Power Level",
        0x1030 => "PSK Current",
        0x1031 => "PSK Max",
        0x1032 => "Public Key",
        0x1033 => "Radio Enabled",
        0x1034 => "Reboot",
        0x1035 => "Registrar Current",
        0x1036 => "Registrar Established",
        0x1037 => "Registrar List",
        0x1038 => "registrar_max",
        0x1039 => "Registrar Nonce",
        0x103a => "Request Type",
        0x103b => "Response Type",
        0x103c => "RF Bands",
        0x103d => "R Hash1",
        0x103e => "R Hash2",
        0x103f => "R Snonce1",
        0x1040 => "R Snonce2",
        0x1041 => "Selected Registrar",
        0x1042 => "Serial Number",
        0x1044 => "Wifi Protected Setup State",
        0x1045 => "SSID",
        0x1046 => "Total Networks",
        0x1047 => "UUID E",
        0x1048 => "UUID R",
        0x1049 => "Vendor Extension",
        0x104a => "Version",
        0x104b => "X509 Certificate Request",
        0x104c => "X509 Certificate",
        0x104d => "EAP Identity",
        0x104e => "Message Counter",
        0x104f => "Public Key Hash",
        0x1050 => "Rekey Key",
        0x1051 => "Key Lifetime",
        0x1052 => "Permitted Config Methods",
        0x1053 => "Selected Registrar Config Methods",
        0x1054 => "Primary Device Type",
        0x1055 => "Secondary Device Type List",
        0x1056 => "Portable Device",
        0x1057 => "Ap Setup Locked",
        0x1058 => "Application Extension",
        0x1059 => "EAP Type",
        0x1060 => "Initialization Vector",
        0x1061 => "Key Provided Automatically",
        0x1062 => "8021x Enabled",
        0x1063 => "AppSessionKey",
        0x1064 => "WEPTransmitKey",
        0x106a => "Requested Device Type",
    }
    static ASSOCIATION_STATE_VALUES {
        0x0 => "Not associated",
        0x1 => "Connection success",
        0x2 => "Configuration Failure",
        0x3 => "Association Failure",
        0x4 => "IP Failure",
    }
    static AUTHENTICATION_TYPE_VALUES {
        0x1 => "Open",
        0x2 => "WPA PSK",
        0x4 => "Shared",
        0x8 => "WPA",
        0x10 => "WPA2",
        0x20 => "WPA2 PSK",
    }
    static CONFIGURATION_ERROR_VALUES {
        0x0 => "No Error",
        0x1 => "OOB Interface Read Error",
        0x2 => "Decryption CRC Failure",
        0x3 => "2.4 channel not supported",
        0x4 => "5.0 channel not supported",
        0x5 => "Signal too weak",
        0x6 => "Network auth failure",
        0x7 => "Network association failure",
        0x8 => "No DHCP response",
        0x9 => "failed DHCP config",
        0xa => "IP address conflict",
        0xb => "Couldn't connect to Registrar",
        0xc => "Multiple PBC sessions detected",
        0xd => "Rogue activity suspected",
        0xe => "Device busy",
        0xf => "Setup locked",
        0x10 => "Message Timeout",
        0x11 => "Registration Session Timeout",
        0x12 => "Device Password Auth Failure",
    }
    static CONNECTION_TYPE_FLAGS_VALUES {
        0x1 => "ESS",
        0x2 => "IBSS",
    }
    static DEVICE_PASSWORD_ID_VALUES {
        0x0 => "PIN (default)",
        0x1 => "User specified",
        0x2 => "Machine specified",
        0x3 => "Rekey",
        0x4 => "PushButton",
        0x5 => "Registrar specified",
    }
    static ENCRYPTION_TYPE_VALUES {
        0x1 => "none",
        0x2 => "WEP",
        0x4 => "TKIP",
        0x8 => "AES",
    }
    static MESSAGE_TYPE_VALUES {
        0x1 => "Beacon",
        0x2 => "Probe Request",
        0x3 => "Probe Response",
        0x4 => "M1",
        0x5 => "M2",
        0x6 => "M2D",
        0x7 => "M3",
        0x8 => "M4",
        0x9 => "M5",
        0xa => "M6",
        0xb => "M7",
        0xc => "M8",
        0xd => "WSC_ACK",
        0xe => "WSC_NACK",
        0xf => "WSC_DONE",
    }
    static REQUEST_TYPE_VALUES {
        0x0 => "Enrollee, Info only",
        0x1 => "Enrollee, open 802.1X",
        0x2 => "Registrar",
        0x3 => "WLAN Manager Registrar",
    }
    static RESPONSE_TYPE_VALUES {
        0x0 => "Enrollee, Info only",
        0x1 => "Enrollee, open 802.1X",
        0x2 => "Registrar",
        0x3 => "AP",
    }
    static RF_BANDS_VALUES {
        0x1 => "2.4 GHz",
        0x2 => "5 GHz",
        0x3 => "2.4 and 5 GHz",
    }
    static WIFI_PROTECTED_SETUP_STATE_VALUES {
        0x0 => "Reserved",
        0x1 => "Not configured",
        0x2 => "Configured",
    }
    static PRIMARY_DEVICE_TYPE_CATEGORY_VALUES {
        0x1 => "Computer",
        0x2 => "Input Device",
        0x3 => "Printers, Scanners, Faxes and Copiers",
        0x4 => "Camera",
        0x5 => "Storage",
        0x6 => "Network Infrastructure",
        0x7 => "Displays",
        0x8 => "Multimedia Devices",
        0x9 => "Gaming Devices",
        0xa => "Telephone",
        0xb => "Audio Devices",
    }
    static PRIMARY_DEVICE_TYPE_SUBCATEGORY_COMPUTER_VALUES {
        0x1 => "PC",
        0x2 => "Server",
        0x3 => "Media Center",
        0x4 => "Ultra-mobile PC",
        0x5 => "Notebook",
        0x6 => "Desktop",
        0x7 => "MID (Mobile Internet Device)",
        0x8 => "Netbook",
    }
    static PRIMARY_DEVICE_TYPE_SUBCATEGORY_INPUT_DEVICE_VALUES {
        0x1 => "Keyboard",
        0x2 => "Mouse",
        0x3 => "Joystick",
        0x4 => "Trackball",
        0x5 => "Gaming controller",
        0x6 => "Remote",
        0x7 => "Touchscreen",
        0x8 => "Biometric reader",
        0x9 => "Barcode reader",
    }
    static PRIMARY_DEVICE_TYPE_SUBCATEGORY_PRINTERS_SCANNERS_FAXES_COPIERS_VALUES {
        0x1 => "Printer or Print Server",
        0x2 => "Scanner",
        0x3 => "Fax",
        0x4 => "Copier",
        0x5 => "All-in-one (Printer, Scanner, Fax, Copier)",
    }
    static PRIMARY_DEVICE_TYPE_SUBCATEGORY_CAMERA_VALUES {
        0x1 => "Digital Still Camera",
        0x2 => "Video Camera",
        0x3 => "Web Camera",
        0x4 => "Security Camera",
    }
    static PRIMARY_DEVICE_TYPE_SUBCATEGORY_STORAGE_VALUES {
        0x1 => "NAS",
    }
    static PRIMARY_DEVICE_TYPE_SUBCATEGORY_NETWORK_INFRASTRUCTURE_VALUES {
        0x1 => "AP",
        0x2 => "Router",
        0x3 => "Switch",
        0x4 => "Gateway",
        0x5 => "Bridge",
    }
    static PRIMARY_DEVICE_TYPE_SUBCATEGORY_DISPLAYS_VALUES {
        0x1 => "Television",
        0x2 => "Electronic Picture Frame",
        0x3 => "Projector",
        0x4 => "Monitor",
    }
    static PRIMARY_DEVICE_TYPE_SUBCATEGORY_MULTIMEDIA_DEVICES_VALUES {
        0x1 => "DAR",
        0x2 => "PVR",
        0x3 => "MCX",
        0x4 => "Set-top box",
        0x5 => "Media Server/Media Adapter/Media Extender",
        0x6 => "Portable Video Player",
    }
    static PRIMARY_DEVICE_TYPE_SUBCATEGORY_GAMING_DEVICES_VALUES {
        0x1 => "Xbox",
        0x2 => "Xbox360",
        0x3 => "Playstation",
        0x4 => "Game Console/Game Console Adapter",
        0x5 => "Portable Gaming Device",
    }
    static PRIMARY_DEVICE_TYPE_SUBCATEGORY_TELEPHONE_VALUES {
        0x1 => "Windows Mobile",
        0x2 => "Phone - single mode",
        0x3 => "Phone - dual mode",
        0x4 => "Smartphone - single mode",
        0x5 => "Smartphone - dual mode",
    }
    static PRIMARY_DEVICE_TYPE_SUBCATEGORY_AUDIO_DEVICES_VALUES {
        0x1 => "Audio tuner/receiver",
        0x2 => "Speakers",
        0x3 => "Portable Music Player (PMP)",
        0x4 => "Headset (headphones + microphone)",
        0x5 => "Headphones",
        0x6 => "Microphone",
        0x7 => "Home Theater Systems",
    }
    static EXT_ID_VALUES {
        0 => "Version2",
        1 => "AuthorizedMACs",
        2 => "Network Key Shareable",
        3 => "Request to Enroll",
        4 => "Settings Delay Time",
        6 => "Multi-AP Extension",
    }
}

field_table! {
    /// The fields of Wifi Protected Setup.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("wps", "Wifi Protected Setup", "WPS");
    TYPE = FieldDef::new("wps.type", "Data Element Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    LENGTH = FieldDef::new("wps.length", "Data Element Length", FieldType::Uint16);
    AP_CHANNEL = FieldDef::new("wps.ap_channel", "AP Channel", FieldType::Uint16);
    ASSOCIATION_STATE = FieldDef::new("wps.association_state", "Association State", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ASSOCIATION_STATE_VALUES));
    AUTHENTICATION_TYPE = FieldDef::new("wps.authentication_type", "Authentication Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&AUTHENTICATION_TYPE_VALUES));
    AUTHENTICATION_TYPE_FLAGS = FieldDef::new("wps.authentication_type_flags", "Authentication Type Flags", FieldType::Uint16).base(Base::Hex);
    AUTHENTICATION_TYPE_OPEN = FieldDef::new("wps.authentication_type.open", "Open", FieldType::Uint16).base(Base::Hex).mask(0x1);
    AUTHENTICATION_TYPE_WPAPSK = FieldDef::new("wps.authentication_type.wpapsk", "WPA PSK", FieldType::Uint16).base(Base::Hex).mask(0x2);
    AUTHENTICATION_TYPE_SHARED = FieldDef::new("wps.authentication_type.shared", "Shared", FieldType::Uint16).base(Base::Hex).mask(0x4);
    AUTHENTICATION_TYPE_WPA = FieldDef::new("wps.authentication_type.wpa", "WPA", FieldType::Uint16).base(Base::Hex).mask(0x8);
    AUTHENTICATION_TYPE_WPA2 = FieldDef::new("wps.authentication_type.wpa2", "WPA2", FieldType::Uint16).base(Base::Hex).mask(0x10);
    AUTHENTICATION_TYPE_WPA2PSK = FieldDef::new("wps.authentication_type.wpa2psk", "WPA2PSK", FieldType::Uint16).base(Base::Hex).mask(0x20);
    AUTHENTICATOR = FieldDef::new("wps.authenticator", "Authenticator", FieldType::Bytes);
    CONFIG_METHODS = FieldDef::new("wps.config_methods", "Configuration Methods", FieldType::Uint16).base(Base::Hex);
    CONFIG_METHODS_USBA = FieldDef::new("wps.config_methods.usba", "USB", FieldType::Uint16).base(Base::Hex).mask(0x1);
    CONFIG_METHODS_ETHERNET = FieldDef::new("wps.config_methods.ethernet", "Ethernet", FieldType::Uint16).base(Base::Hex).mask(0x2);
    CONFIG_METHODS_LABEL = FieldDef::new("wps.config_methods.label", "Label", FieldType::Uint16).base(Base::Hex).mask(0x4);
    CONFIG_METHODS_DISPLAY = FieldDef::new("wps.config_methods.display", "Display", FieldType::Uint16).base(Base::Hex).mask(0x8);
    CONFIG_METHODS_VIRT_DISPLAY = FieldDef::new("wps.config_methods.virt_display", "Virtual Display", FieldType::Uint16).base(Base::Hex).mask(0x2000);
    CONFIG_METHODS_PHY_DISPLAY = FieldDef::new("wps.config_methods.phy_display", "Physical Display", FieldType::Uint16).base(Base::Hex).mask(0x4000);
    CONFIG_METHODS_NFCEXT = FieldDef::new("wps.config_methods.nfcext", "External NFC", FieldType::Uint16).base(Base::Hex).mask(0x10);
    CONFIG_METHODS_NFCINT = FieldDef::new("wps.config_methods.nfcint", "Internal NFC", FieldType::Uint16).base(Base::Hex).mask(0x20);
    CONFIG_METHODS_NFCINF = FieldDef::new("wps.config_methods.nfcinf", "NFC Interface", FieldType::Uint16).base(Base::Hex).mask(0x40);
    CONFIG_METHODS_PUSHBUTTON = FieldDef::new("wps.config_methods.pushbutton", "Push Button", FieldType::Uint16).base(Base::Hex).mask(0x80);
    CONFIG_METHODS_VIRT_PUSHBUTTON = FieldDef::new("wps.config_methods.virt_pushbutton", "Virtual Push Button", FieldType::Uint16).base(Base::Hex).mask(0x200);
    CONFIG_METHODS_PHY_PUSHBUTTON = FieldDef::new("wps.config_methods.phy_pushbutton", "Physical Push Button", FieldType::Uint16).base(Base::Hex).mask(0x400);
    CONFIG_METHODS_KEYPAD = FieldDef::new("wps.config_methods.keypad", "Keypad", FieldType::Uint16).base(Base::Hex).mask(0x100);
    CONFIGURATION_ERROR = FieldDef::new("wps.configuration_error", "Configuration Error", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&CONFIGURATION_ERROR_VALUES));
    CONFIRMATION_URL4 = FieldDef::new("wps.confirmation_url4", "Confirmation URL4", FieldType::String);
    CONFIRMATION_URL6 = FieldDef::new("wps.confirmation_url6", "Confirmation URL6", FieldType::String);
    CONNECTION_TYPE = FieldDef::new("wps.connection_type", "Connection Type", FieldType::Uint8).base(Base::Hex);
    CONNECTION_TYPE_FLAGS = FieldDef::new("wps.connection_type_flags", "Connection Types", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CONNECTION_TYPE_FLAGS_VALUES));
    CONNECTION_TYPE_FLAGS_ESS = FieldDef::new("wps.connection_type_flags.ess", "ESS", FieldType::Uint8).base(Base::Hex).mask(0x1);
    CONNECTION_TYPE_FLAGS_IBSS = FieldDef::new("wps.connection_type_flags.ibss", "IBSS", FieldType::Uint8).base(Base::Hex).mask(0x2);
    CREDENTIAL = FieldDef::new("wps.credential", "Credential", FieldType::Bytes);
    DEVICE_NAME = FieldDef::new("wps.device_name", "Device Name", FieldType::String);
    DEVICE_PASSWORD_ID = FieldDef::new("wps.device_password_id", "Device Password ID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&DEVICE_PASSWORD_ID_VALUES));
    E_HASH1 = FieldDef::new("wps.e_hash1", "Enrollee Hash 1", FieldType::Bytes);
    E_HASH2 = FieldDef::new("wps.e_hash2", "Enrollee Hash 2", FieldType::Bytes);
    E_SNONCE1 = FieldDef::new("wps.e_snonce1", "Enrollee SNounce 1", FieldType::Bytes);
    E_SNONCE2 = FieldDef::new("wps.e_snonce2", "Enrollee SNounce 2", FieldType::Bytes);
    ENCRYPTED_SETTINGS = FieldDef::new("wps.encrypted_settings", "Encrypted Settings", FieldType::Bytes);
    ENCRYPTION_TYPE = FieldDef::new("wps.encryption_type", "Encryption Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ENCRYPTION_TYPE_VALUES));
    ENCRYPTION_TYPE_FLAGS = FieldDef::new("wps.encryption_type_flags", "Encryption Type Flags", FieldType::Uint16).base(Base::Hex);
    ENCRYPTION_TYPE_FLAGS_NONE = FieldDef::new("wps.encryption_type_flags.none", "None", FieldType::Uint16).base(Base::Hex).mask(0x1);
    ENCRYPTION_TYPE_FLAGS_WEP = FieldDef::new("wps.encryption_type_flags.wep", "WEP", FieldType::Uint16).base(Base::Hex).mask(0x2);
    ENCRYPTION_TYPE_FLAGS_TKIP = FieldDef::new("wps.encryption_type_flags.tkip", "TKIP", FieldType::Uint16).base(Base::Hex).mask(0x4);
    ENCRYPTION_TYPE_FLAGS_AES = FieldDef::new("wps.encryption_type_flags.aes", "AES", FieldType::Uint16).base(Base::Hex).mask(0x8);
    ENROLLEE_NONCE = FieldDef::new("wps.enrollee_nonce", "Enrollee Nonce", FieldType::Bytes);
    FEATURE_ID = FieldDef::new("wps.feature_id", "Feature ID", FieldType::Uint32).base(Base::Hex);
    IDENTITY = FieldDef::new("wps.identity", "Identity", FieldType::String);
    IDENTITY_PROOF = FieldDef::new("wps.identity_proof", "Identity Proof", FieldType::Bytes);
    KEY_WRAP_AUTHENTICATOR = FieldDef::new("wps.key_wrap_authenticator", "Key Wrap Authenticator", FieldType::Bytes);
    KEY_IDENTIFIER = FieldDef::new("wps.key_identifier", "Key Identifier", FieldType::Bytes);
    MAC_ADDRESS = FieldDef::new("wps.mac_address", "MAC", FieldType::Ether);
    MANUFACTURER = FieldDef::new("wps.manufacturer", "Manufacturer", FieldType::String);
    MESSAGE_TYPE = FieldDef::new("wps.message_type", "Message Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    MODEL_NAME = FieldDef::new("wps.model_name", "Model Name", FieldType::String);
    MODEL_NUMBER = FieldDef::new("wps.model_number", "Model Number", FieldType::String);
    NETWORK_INDEX = FieldDef::new("wps.network_index", "Network Index", FieldType::Uint8).base(Base::Hex);
    NETWORK_KEY = FieldDef::new("wps.network_key", "Network Key", FieldType::Bytes);
    NETWORK_KEY_INDEX = FieldDef::new("wps.network_key_index", "Network Key Index", FieldType::Uint8).base(Base::Hex);
    NEW_DEVICE_NAME = FieldDef::new("wps.new_device_name", "New Device Name", FieldType::Bytes);
    NEW_PASSWORD = FieldDef::new("wps.new_password", "New Password", FieldType::Bytes);
    OOB_DEVICE_PASSWORD = FieldDef::new("wps.oob_device_password", "OOB Device Password", FieldType::Bytes);
    OS_VERSION = FieldDef::new("wps.os_version", "OS Version", FieldType::Uint32).base(Base::Hex);
    POWER_LEVEL = FieldDef::new("wps.power_level", "Power Level", FieldType::Uint8).base(Base::Hex);
    PSK_CURRENT = FieldDef::new("wps.psk_current", "PSK Current", FieldType::Uint8).base(Base::Hex);
    PSK_MAX = FieldDef::new("wps.psk_max", "PSK Max", FieldType::Uint8).base(Base::Hex);
    PUBLIC_KEY = FieldDef::new("wps.public_key", "Public Key", FieldType::Bytes);
    RADIO_ENABLED = FieldDef::new("wps.radio_enabled", "Radio Enabled", FieldType::Uint8).base(Base::Hex);
    REBOOT = FieldDef::new("wps.reboot", "Reboot", FieldType::Uint8).base(Base::Hex);
    REGISTRAR_CURRENT = FieldDef::new("wps.registrar_current", "Registrar current", FieldType::Uint8).base(Base::Hex);
    REGISTRAR_ESTABLISHED = FieldDef::new("wps.registrar_established", "Registrar established", FieldType::Uint8).base(Base::Hex);
    REGISTRAR_LIST = FieldDef::new("wps.registrar_list", "Registrar list", FieldType::Bytes);
    REGISTRAR_MAX = FieldDef::new("wps.registrar_max", "Registrar max", FieldType::Uint8).base(Base::Hex);
    REGISTRAR_NONCE = FieldDef::new("wps.registrar_nonce", "Registrar Nonce", FieldType::Bytes);
    REQUEST_TYPE = FieldDef::new("wps.request_type", "Request Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&REQUEST_TYPE_VALUES));
    RESPONSE_TYPE = FieldDef::new("wps.response_type", "Response Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RESPONSE_TYPE_VALUES));
    RF_BANDS = FieldDef::new("wps.rf_bands", "RF Bands", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RF_BANDS_VALUES));
    R_HASH1 = FieldDef::new("wps.r_hash1", "Registrar Hash 1", FieldType::Bytes);
    R_HASH2 = FieldDef::new("wps.r_hash2", "Registrar Hash 2", FieldType::Bytes);
    R_SNONCE1 = FieldDef::new("wps.r_snonce1", "Registrar Snonce1", FieldType::Bytes);
    R_SNONCE2 = FieldDef::new("wps.r_snonce2", "Registrar Snonce 2", FieldType::Bytes);
    SELECTED_REGISTRAR = FieldDef::new("wps.selected_registrar", "Selected Registrar", FieldType::Uint8).base(Base::Hex);
    SERIAL_NUMBER = FieldDef::new("wps.serial_number", "Serial Number", FieldType::String);
    WIFI_PROTECTED_SETUP_STATE = FieldDef::new("wps.wifi_protected_setup_state", "Wifi Protected Setup State", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&WIFI_PROTECTED_SETUP_STATE_VALUES));
    SSID = FieldDef::new("wps.ssid", "SSID", FieldType::String);
    TOTAL_NETWORKS = FieldDef::new("wps.total_networks", "Total Networks", FieldType::Uint8).base(Base::Hex);
    UUID_E = FieldDef::new("wps.uuid_e", "UUID Enrollee", FieldType::Bytes);
    UUID_R = FieldDef::new("wps.uuid_r", "UUID Registrar", FieldType::Bytes);
    VENDOR_EXTENSION = FieldDef::new("wps.vendor_extension", "Vendor Extension", FieldType::Bytes);
    VERSION = FieldDef::new("wps.version", "Version", FieldType::Uint8).base(Base::Hex);
    X509_CERTIFICATE_REQUEST = FieldDef::new("wps.x509_certificate_request", "X509 Certificate Request", FieldType::Bytes);
    X509_CERTIFICATE = FieldDef::new("wps.x509_certificate", "X509 Certificate", FieldType::Bytes);
    EAP_IDENTITY = FieldDef::new("wps.eap_identity", "EAP Identity", FieldType::Bytes);
    MESSAGE_COUNTER = FieldDef::new("wps.message_counter", "Message Counter", FieldType::Uint64).base(Base::Hex);
    PUBLIC_KEY_HASH = FieldDef::new("wps.public_key_hash", "Public Key Hash", FieldType::Bytes);
    REKEY_KEY = FieldDef::new("wps.rekey_key", "Rekey Key", FieldType::Bytes);
    KEY_LIFETIME = FieldDef::new("wps.key_lifetime", "Key Lifetime", FieldType::Uint32).base(Base::Hex);
    PERMITTED_CONFIG_METHODS = FieldDef::new("wps.permitted_config_methods", "Permitted COnfig Methods", FieldType::Uint16).base(Base::Hex);
    PERMITTED_CONFIG_METHODS_USBA = FieldDef::new("wps.permitted_config_methods.usba", "USB", FieldType::Uint16).base(Base::Hex).mask(0x1);
    PERMITTED_CONFIG_METHODS_ETHERNET = FieldDef::new("wps.permitted_config_methods.ethernet", "Ethernet", FieldType::Uint16).base(Base::Hex).mask(0x2);
    PERMITTED_CONFIG_METHODS_LABEL = FieldDef::new("wps.permitted_config_methods.label", "Label", FieldType::Uint16).base(Base::Hex).mask(0x4);
    PERMITTED_CONFIG_METHODS_DISPLAY = FieldDef::new("wps.permitted_config_methods.display", "Display", FieldType::Uint16).base(Base::Hex).mask(0x8);
    PERMITTED_CONFIG_METHODS_VIRT_DISPLAY = FieldDef::new("wps.permitted_config_methods.virt_display", "Virtual Display", FieldType::Uint16).base(Base::Hex).mask(0x2000);
    PERMITTED_CONFIG_METHODS_PHY_DISPLAY = FieldDef::new("wps.permitted_config_methods.phy_display", "Physical Display", FieldType::Uint16).base(Base::Hex).mask(0x4000);
    PERMITTED_CONFIG_METHODS_NFCEXT = FieldDef::new("wps.permitted_config_methods.nfcext", "External NFC", FieldType::Uint16).base(Base::Hex).mask(0x10);
    PERMITTED_CONFIG_METHODS_NFCINT = FieldDef::new("wps.permitted_config_methods.nfcint", "Internal NFC", FieldType::Uint16).base(Base::Hex).mask(0x20);
    PERMITTED_CONFIG_METHODS_NFCINF = FieldDef::new("wps.permitted_config_methods.nfcinf", "NFC Interface", FieldType::Uint16).base(Base::Hex).mask(0x40);
    PERMITTED_CONFIG_METHODS_PUSHBUTTON = FieldDef::new("wps.permitted_config_methods.pushbutton", "Push Button", FieldType::Uint16).base(Base::Hex).mask(0x80);
    PERMITTED_CONFIG_METHODS_VIRT_PUSHBUTTON = FieldDef::new("wps.permitted_config_methods.virt_pushbutton", "Virtual Push Button", FieldType::Uint16).base(Base::Hex).mask(0x200);
    PERMITTED_CONFIG_METHODS_PHY_PUSHBUTTON = FieldDef::new("wps.permitted_config_methods.phy_pushbutton", "Physical Push Button", FieldType::Uint16).base(Base::Hex).mask(0x400);
    PERMITTED_CONFIG_METHODS_KEYPAD = FieldDef::new("wps.permitted_config_methods.keypad", "Keypad", FieldType::Uint16).base(Base::Hex).mask(0x100);
    SELECTED_REGISTRAR_CONFIG_METHODS = FieldDef::new("wps.selected_registrar_config_methods", "Selected Registrar Config Methods", FieldType::Uint16).base(Base::Hex);
    SELECTED_REGISTRAR_CONFIG_METHODS_USBA = FieldDef::new("wps.selected_registrar_config_methods.usba", "USB", FieldType::Uint16).base(Base::Hex).mask(0x1);
    SELECTED_REGISTRAR_CONFIG_METHODS_ETHERNET = FieldDef::new("wps.selected_registrar_config_methods.ethernet", "Ethernet", FieldType::Uint16).base(Base::Hex).mask(0x2);
    SELECTED_REGISTRAR_CONFIG_METHODS_LABEL = FieldDef::new("wps.selected_registrar_config_methods.label", "Label", FieldType::Uint16).base(Base::Hex).mask(0x4);
    SELECTED_REGISTRAR_CONFIG_METHODS_DISPLAY = FieldDef::new("wps.selected_registrar_config_methods.display", "Display", FieldType::Uint16).base(Base::Hex).mask(0x8);
    SELECTED_REGISTRAR_CONFIG_METHODS_VIRT_DISPLAY = FieldDef::new("wps.selected_registrar_config_methods.virt_display", "Virtual Display", FieldType::Uint16).base(Base::Hex).mask(0x2000);
    SELECTED_REGISTRAR_CONFIG_METHODS_PHY_DISPLAY = FieldDef::new("wps.selected_registrar_config_methods.phy_display", "Physical Display", FieldType::Uint16).base(Base::Hex).mask(0x4000);
    SELECTED_REGISTRAR_CONFIG_METHODS_NFCEXT = FieldDef::new("wps.selected_registrar_config_methods.nfcext", "External NFC", FieldType::Uint16).base(Base::Hex).mask(0x10);
    SELECTED_REGISTRAR_CONFIG_METHODS_NFCINT = FieldDef::new("wps.selected_registrar_config_methods.nfcint", "Internal NFC", FieldType::Uint16).base(Base::Hex).mask(0x20);
    SELECTED_REGISTRAR_CONFIG_METHODS_NFCINF = FieldDef::new("wps.selected_registrar_config_methods.nfcinf", "NFC Interface", FieldType::Uint16).base(Base::Hex).mask(0x40);
    SELECTED_REGISTRAR_CONFIG_METHODS_PUSHBUTTON = FieldDef::new("wps.selected_registrar_config_methods.pushbutton", "Push Button", FieldType::Uint16).base(Base::Hex).mask(0x80);
    SELECTED_REGISTRAR_CONFIG_METHODS_VIRT_PUSHBUTTON = FieldDef::new("wps.selected_registrar_config_methods.virt_pushbutton", "Virtual Push Button", FieldType::Uint16).base(Base::Hex).mask(0x200);
    SELECTED_REGISTRAR_CONFIG_METHODS_PHY_PUSHBUTTON = FieldDef::new("wps.selected_registrar_config_methods.phy_pushbutton", "Physical Push Button", FieldType::Uint16).base(Base::Hex).mask(0x400);
    SELECTED_REGISTRAR_CONFIG_METHODS_KEYPAD = FieldDef::new("wps.selected_registrar_config_methods.keypad", "Keypad", FieldType::Uint16).base(Base::Hex).mask(0x100);
    PRIMARY_DEVICE_TYPE = FieldDef::new("wps.primary_device_type", "Primary Device Type", FieldType::Bytes);
    PRIMARY_DEVICE_TYPE_CATEGORY = FieldDef::new("wps.primary_device_type.category", "Category", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_CATEGORY_VALUES));
    PRIMARY_DEVICE_TYPE_SUBCATEGORY_COMPUTER = FieldDef::new("wps.primary_device_type.subcategory_computer", "Subcategory", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_SUBCATEGORY_COMPUTER_VALUES));
    PRIMARY_DEVICE_TYPE_SUBCATEGORY_INPUT_DEVICE = FieldDef::new("wps.primary_device_type.subcategory_input_device", "Subcategory", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_SUBCATEGORY_INPUT_DEVICE_VALUES));
    PRIMARY_DEVICE_TYPE_SUBCATEGORY_PRINTERS_SCANNERS_FAXES_COPIERS = FieldDef::new("wps.primary_device_type.subcategory_printers_scanners_faxes_copiers", "Subcategory", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_SUBCATEGORY_PRINTERS_SCANNERS_FAXES_COPIERS_VALUES));
    PRIMARY_DEVICE_TYPE_SUBCATEGORY_CAMERA = FieldDef::new("wps.primary_device_type.subcategory_camera", "Subcategory", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_SUBCATEGORY_CAMERA_VALUES));
    PRIMARY_DEVICE_TYPE_SUBCATEGORY_STORAGE = FieldDef::new("wps.primary_device_type.subcategory_storage", "Subcategory", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_SUBCATEGORY_STORAGE_VALUES));
    PRIMARY_DEVICE_TYPE_SUBCATEGORY_NETWORK_INFRASTRUCTURE = FieldDef::new("wps.primary_device_type.subcategory_network_infrastructure", "Subcategory", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_SUBCATEGORY_NETWORK_INFRASTRUCTURE_VALUES));
    PRIMARY_DEVICE_TYPE_SUBCATEGORY_DISPLAYS = FieldDef::new("wps.primary_device_type.subcategory_displays", "Subcategory", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_SUBCATEGORY_DISPLAYS_VALUES));
    PRIMARY_DEVICE_TYPE_SUBCATEGORY_MULTIMEDIA_DEVICES = FieldDef::new("wps.primary_device_type.subcategory_multimedia_devices", "Subcategory", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_SUBCATEGORY_MULTIMEDIA_DEVICES_VALUES));
    PRIMARY_DEVICE_TYPE_SUBCATEGORY_GAMING_DEVICES = FieldDef::new("wps.primary_device_type.subcategory_gaming_devices", "Subcategory", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_SUBCATEGORY_GAMING_DEVICES_VALUES));
    PRIMARY_DEVICE_TYPE_SUBCATEGORY_TELEPHONE = FieldDef::new("wps.primary_device_type.subcategory_telephone", "Subcategory", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_SUBCATEGORY_TELEPHONE_VALUES));
    PRIMARY_DEVICE_TYPE_SUBCATEGORY_AUDIO_DEVICES = FieldDef::new("wps.primary_device_type.subcategory_audio_devices", "Subcategory", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PRIMARY_DEVICE_TYPE_SUBCATEGORY_AUDIO_DEVICES_VALUES));
    SECONDARY_DEVICE_TYPE_LIST = FieldDef::new("wps.secondary_device_type_list", "Secondary Device Type List", FieldType::Bytes);
    PORTABLE_DEVICE = FieldDef::new("wps.portable_device", "Portable Device", FieldType::Uint8).base(Base::Hex);
    AP_SETUP_LOCKED = FieldDef::new("wps.ap_setup_locked", "AP Setup Locked", FieldType::Uint8).base(Base::Hex);
    APPLICATION_EXTENSION = FieldDef::new("wps.application_extension", "Application Extension", FieldType::Bytes);
    EAP_TYPE = FieldDef::new("wps.eap_type", "EAP Type", FieldType::Bytes);
    INITIALIZATION_VECTOR = FieldDef::new("wps.initialization_vector", "Initialization Vector", FieldType::Bytes);
    KEY_PROVIDED_AUTOMATICALLY = FieldDef::new("wps.key_provided_automatically", "Key Provided Automatically", FieldType::Uint8).base(Base::Hex);
    N8021X_ENABLED = FieldDef::new("wps.8021x_enabled", "8021x Enabled", FieldType::Uint8).base(Base::Hex);
    APPSESSIONKEY = FieldDef::new("wps.appsessionkey", "AppSessionKey", FieldType::Bytes);
    WEPTRANSMITKEY = FieldDef::new("wps.weptransmitkey", "WEP Transmit Key", FieldType::Uint8).base(Base::Hex);
    REQUESTED_DEV_TYPE = FieldDef::new("wps.requested_dev_type", "Requested Device Type", FieldType::Bytes);
    VENDOR_ID = FieldDef::new("wps.vendor_id", "Vendor ID", FieldType::Uint24);
    EXT_ID = FieldDef::new("wps.ext.id", "WFA Extension Subelement ID", FieldType::Uint8).strings(Strings::Values(&EXT_ID_VALUES));
    EXT_LEN = FieldDef::new("wps.ext.len", "WFA Extension Subelement Length", FieldType::Uint8);
    EXT_VERSION2 = FieldDef::new("wps.ext.version2", "Version2", FieldType::Uint8).base(Base::Hex);
    EXT_AUTHORIZEDMACS = FieldDef::new("wps.ext.authorizedmacs", "AuthorizedMACs", FieldType::Bytes);
    EXT_NETWORK_KEY_SHAREABLE = FieldDef::new("wps.ext.network_key_shareable", "Network Key Shareable", FieldType::Uint8).base(Base::Hex);
    EXT_REQUEST_TO_ENROLL = FieldDef::new("wps.ext.request_to_enroll", "Request to Enroll", FieldType::Uint8).base(Base::Hex);
    EXT_SETTINGS_DELAY_TIME = FieldDef::new("wps.ext.settings_delay_time", "Settings Delay Time", FieldType::Uint8).base(Base::Hex);
    EXT_MULTI_AP_BACKHAUL_STA = FieldDef::new("wps.ext.multi_ap.backhaul_sta", "Backhaul STA", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Present", "Not Present")));
    EXT_MULTI_AP_BACKHAUL_BSS = FieldDef::new("wps.ext.multi_ap.backhaul_bss", "Backhaul BSS", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Present", "Not Present")));
    EXT_MULTI_AP_FRONTHAUL_BSS = FieldDef::new("wps.ext.multi_ap.fronthaul_bss", "Fronthaul BSS", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Present", "Not Present")));
    EXT_MULTI_AP_TEARDOWN = FieldDef::new("wps.ext.multi_ap.teardown", "Teardown", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Required", "Not required")));
    EXT_MULTI_AP_RESERVED = FieldDef::new("wps.ext.multi_ap.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xf);
    EXT_MULTI_AP_FLAGS = FieldDef::new("wps.ext.multi_ap_flags", "Multi-AP Flags", FieldType::Uint8).base(Base::Hex);
}
