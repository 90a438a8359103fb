//! The fields of Extensible Authentication Protocol.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    static WPS_CODE_VALUES {
        1 => "WSC Start",
        2 => "WSC Ack",
        3 => "WSC Nack",
        4 => "WSC Msg",
        5 => "WSC Done",
        6 => "WSC Frag Ack",
    }
}

values! {
    static CODE_VALUES {
        1 => "Request",
        2 => "Response",
        3 => "Success",
        4 => "Failure",
        5 => "Initiate",
        6 => "Finish",
    }
    static TYPE_VALUES {
        1 => "Identity",
        2 => "Notification",
        3 => "Legacy Nak (Response Only)",
        4 => "MD5-Challenge EAP (EAP-MD5-CHALLENGE)",
        5 => "One-Time Password EAP (EAP-OTP)",
        6 => "Generic Token Card EAP (EAP-GTC)",
        7 => "Allocated",
        8 => "Allocated",
        9 => "RSA Public Key Authentication EAP (EAP-RSA-PKA)",
        10 => "DSS Unilateral EAP (EAP-DSS)",
        11 => "KEA EAP (EAP-KEA)",
        12 => "KEA Validate EAP (EAP-KEA-VALIDATE)",
        13 => "TLS EAP (EAP-TLS)",
        14 => "Defender Token EAP (EAP-AXENT)",
        15 => "RSA Security SecurID EAP (EAP-RSA-SECURID)",
        16 => "Arcot Systems EAP (EAP-ARCOT-SYSTEMS)",
        17 => "Cisco Wireless EAP / Lightweight EAP (EAP-LEAP)",
        18 => "GSM Subscriber Identity Modules EAP (EAP-SIM)",
        19 => "Secure Remote Password SHA1 Part 1 EAP (EAP-SRP-SHA1-PART1)",
        20 => "Secure Remote Password SHA1 Part 2 EAP (EAP-SRP-SHA1-PART2)",
        21 => "Tunneled TLS EAP (EAP-TTLS)",
        22 => "Remote Access Service EAP (EAP-RAS)",
        23 => "UMTS Authentication and Key Agreement EAP (EAP-AKA)",
        24 => "3Com Wireless EAP (EAP-3COM-WIRELESS)",
        25 => "Protected EAP (EAP-PEAP)",
        26 => "MS-Authentication EAP (EAP-MS-AUTH)",
        27 => "Mutual Authentication w/Key Exchange EAP (EAP-MAKE)",
        28 => "CRYPTOCard EAP (EAP-CRYPTOCARD)",
        29 => "MS-CHAP-v2 EAP (EAP-MS-CHAP-V2)",
        30 => "DynamID EAP (EAP-DYNAMID)",
        31 => "Rob EAP (EAP-ROB)",
        32 => "Protected One-Time Password EAP (EAP-POTP)",
        33 => "MS-Authentication TLV EAP (EAP-MS-AUTH-TLV)",
        34 => "SentriNET (EAP-SENTRINET)",
        35 => "Actiontec Wireless EAP (EAP-ACTIONTEC-WIRELESS)",
        36 => "Cogent Systems Biometrics Authentication EAP (EAP-COGENT-BIOMETRIC)",
        37 => "AirFortress EAP (EAP-AIRFORTRESS)",
        38 => "HTTP Digest EAP (EAP-HTTP-DIGEST)",
        39 => "SecureSuite EAP (EAP-SECURESUITE)",
        40 => "DeviceConnect EAP (EAP-DEVICECONNECT)",
        41 => "Simple Password Exponential Key Exchange EAP (EAP-SPEKE)",
        42 => "MOBAC EAP (EAP-MOBAC)",
        43 => "Flexible Authentication via Secure Tunneling EAP (EAP-FAST)",
        44 => "ZoneLabs EAP (EAP-ZLXEAP)",
        45 => "Link EAP (EAP-LINK)",
        46 => "Password Authenticated eXchange EAP (EAP-PAX)",
        47 => "Pre-Shared Key EAP (EAP-PSK)",
        48 => "Shared-secret Authentication and Key Establishment EAP (EAP-SAKE)",
        49 => "Internet Key Exchange v2 EAP (EAP-IKEv2)",
        50 => "UMTS Authentication and Key Agreement' EAP (EAP-AKA')",
        51 => "Generalized Pre-Shared Key EAP (EAP-GPSK)",
        52 => "Password EAP (EAP-pwd)",
        53 => "Encrypted Key Exchange v1 EAP (EAP-EKEv1)",
        55 => "Tunneled EAP protocol",
        254 => "Expanded Type",
        255 => "Experimental",
    }
    static MS_CHAP_V2_OPCODE_VALUES {
        1 => "Challenge",
        2 => "Response",
        3 => "Success",
        4 => "Failure",
        7 => "Change-Password",
    }
    static EXT_VENDOR_ID_VALUES {
        0x372a => "WFA",
    }
    static EXT_VENDOR_TYPE_VALUES {
        0x1 => "SimpleConfig",
    }
}

values! {
    static SIM_SUBTYPE_VALUES {
        10 => "Start",
        11 => "Challenge",
        12 => "Notification",
        13 => "Re-authentication",
        14 => "Client-Error",
    }
    static SIM_SUBTYPE_TYPE_VALUES {
        1 => "AT_RAND",
        2 => "AT_AUTN",
        3 => "AT_RES",
        4 => "AT_AUTS",
        6 => "AT_PADDING",
        7 => "AT_NONCE_MT",
        10 => "AT_PERMANENT_ID_REQ",
        11 => "AT_MAC",
        12 => "AT_NOTIFICATION",
        13 => "AT_ANY_ID_REQ",
        14 => "AT_IDENTITY",
        15 => "AT_VERSION_LIST",
        16 => "AT_SELECTED_VERSION",
        17 => "AT_FULLAUTH_ID_REQ",
        19 => "AT_COUNTER",
        20 => "AT_COUNTER_TOO_SMALL",
        21 => "AT_NONCE_S",
        22 => "AT_CLIENT_ERROR_CODE",
        23 => "AT_KDF_INPUT",
        24 => "AT_KDF",
        128 => "Unassigned",
        129 => "AT_IV",
        130 => "AT_ENCR_DATA",
        131 => "Unassigned",
        132 => "AT_NEXT_PSEUDONYM",
        133 => "AT_NEXT_REAUTH_ID",
        134 => "AT_CHECKCODE",
        135 => "AT_RESULT_IND",
        136 => "AT_BIDDING",
        137 => "AT_IPMS_IND",
        138 => "AT_IPMS_RES",
        139 => "AT_TRUST_IND",
        140 => "AT_SHORT_NAME_FOR_NETWORK",
        141 => "AT_FULL_NAME_FOR_NETWORK",
        142 => "AT_RQSI_IND",
        143 => "AT_RQSI_RES",
        144 => "AT_TWAN_CONN_MODE",
        145 => "AT_VIRTUAL_NETWORK_ID",
        146 => "AT_VIRTUAL_NETWORK_REQ",
        147 => "AT_CONNECTIVITY_TYPE",
        148 => "AT_HANDOVER_INDICATION",
        149 => "AT_HANDOVER_SESSION_ID",
        150 => "AT_MN_SERIAL_ID",
        151 => "AT_DEVICE_IDENTITY",
    }
    static SIM_NOTIFICATION_TYPE_VALUES {
        0 => "General Failure after Authentication",
        1026 => "User has been temporarily denied access",
        1031 => "User has not subscribed to the requested service",
        8192 => "Failure to Terminate the Authentication Exchange",
        16384 => "General Failure",
        32768 => "Success",
    }
    static SIM_ERROR_CODE_VALUES {
        0 => "Unable to process packet",
        1 => "Unsupported version",
        2 => "Insufficient number of challenges",
        3 => "RANDs are not fresh",
    }
    static AKA_SUBTYPE_VALUES {
        1 => "AKA-Challenge",
        2 => "AKA-Authentication-Reject",
        4 => "AKA-Synchronization-Failure",
        5 => "AKA-Identity",
        12 => "Notification",
        13 => "Re-authentication",
        14 => "Client-Error",
    }
}

field_table! {
    /// The fields of Extensible Authentication Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("eap", "Extensible Authentication Protocol", "EAP");
    CODE = FieldDef::new("eap.code", "Code", FieldType::Uint8).strings(Strings::Values(&CODE_VALUES));
    ID = FieldDef::new("eap.id", "Id", FieldType::Uint8);
    LEN = FieldDef::new("eap.len", "Length", FieldType::Uint16);
    TYPE = FieldDef::new("eap.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    DESIRED_TYPE = FieldDef::new("eap.desired_type", "Desired Auth Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    IDENTITY = FieldDef::new("eap.identity", "Identity", FieldType::String);
    NOTIFICATION = FieldDef::new("eap.notification", "Notification", FieldType::String);
    MD5_VALUE_SIZE = FieldDef::new("eap.md5.value_size", "EAP-MD5 Value-Size", FieldType::Uint8);
    MD5_VALUE = FieldDef::new("eap.md5.value", "EAP-MD5 Value", FieldType::Bytes);
    MD5_EXTRA_DATA = FieldDef::new("eap.md5.extra_data", "EAP-MD5 Extra Data", FieldType::Bytes);
    TLS_FLAGS = FieldDef::new("eap.tls.flags", "EAP-TLS Flags", FieldType::Uint8).base(Base::Hex);
    TLS_FLAGS_LEN_INCLUDED = FieldDef::new("eap.tls.flags.len_included", "Length Included", FieldType::Boolean).bits(8).mask(0x80);
    TLS_FLAGS_MORE_FRAGMENTS = FieldDef::new("eap.tls.flags.more_fragments", "More Fragments", FieldType::Boolean).bits(8).mask(0x40);
    TLS_FLAGS_START = FieldDef::new("eap.tls.flags.start", "Start", FieldType::Boolean).bits(8).mask(0x20);
    TLS_FLAGS_OUTER_TLV_LEN_INCLUDED = FieldDef::new("eap.tls.flags.outer_tlv_len_included", "Outer TLV Length Included", FieldType::Boolean).bits(8).mask(0x10);
    TLS_FLAGS_VERSION = FieldDef::new("eap.tls.flags.version", "Version", FieldType::Uint8).mask(0x7);
    TLS_LEN = FieldDef::new("eap.tls.len", "EAP-TLS Length", FieldType::Uint32);
    TLS_FRAGMENT = FieldDef::new("eap.tls.fragment", "EAP-TLS Fragment", FieldType::FrameNum);
    TLS_FRAGMENTS = FieldDef::new("eap.tls.fragments", "EAP-TLS Fragments", FieldType::None);
    TLS_FRAGMENT_COUNT = FieldDef::new("eap.tls.fragment.count", "Fragment Count", FieldType::Uint32);
    TLS_REASSEMBLED_LEN = FieldDef::new("eap.tls.reassembled.len", "Reassembled EAP-TLS Length", FieldType::Uint32);
    LEAP_VERSION = FieldDef::new("eap.leap.version", "EAP-LEAP Version", FieldType::Uint8);
    LEAP_RESERVED = FieldDef::new("eap.leap.reserved", "EAP-LEAP Reserved", FieldType::Uint8).base(Base::Hex);
    LEAP_COUNT = FieldDef::new("eap.leap.count", "EAP-LEAP Count", FieldType::Uint8);
    LEAP_PEER_CHALLENGE = FieldDef::new("eap.leap.peer_challenge", "EAP-LEAP Peer-Challenge", FieldType::Bytes);
    LEAP_PEER_RESPONSE = FieldDef::new("eap.leap.peer_response", "EAP-LEAP Peer-Response", FieldType::Bytes);
    LEAP_DATA = FieldDef::new("eap.leap.data", "EAP-LEAP Data", FieldType::Bytes);
    LEAP_NAME = FieldDef::new("eap.leap.name", "EAP-LEAP Name", FieldType::String);
    MS_CHAP_V2_OPCODE = FieldDef::new("eap.ms_chap_v2.opcode", "EAP-MS-CHAP-v2 OpCode", FieldType::Uint8).strings(Strings::Values(&MS_CHAP_V2_OPCODE_VALUES));
    MS_CHAP_V2_ID = FieldDef::new("eap.ms_chap_v2.id", "EAP-MS-CHAP-v2 Id", FieldType::Uint8);
    MS_CHAP_V2_LENGTH = FieldDef::new("eap.ms_chap_v2.length", "EAP-MS-CHAP-v2 Length", FieldType::Uint16);
    MS_CHAP_V2_VALUE_SIZE = FieldDef::new("eap.ms_chap_v2.value_size", "EAP-MS-CHAP-v2 Value-Size", FieldType::Uint8);
    MS_CHAP_V2_CHALLENGE = FieldDef::new("eap.ms_chap_v2.challenge", "EAP-MS-CHAP-v2 Challenge", FieldType::Bytes);
    MS_CHAP_V2_NAME = FieldDef::new("eap.ms_chap_v2.name", "EAP-MS-CHAP-v2 Name", FieldType::String);
    MS_CHAP_V2_PEER_CHALLENGE = FieldDef::new("eap.ms_chap_v2.peer_challenge", "EAP-MS-CHAP-v2 Peer-Challenge", FieldType::Bytes);
    MS_CHAP_V2_RESERVED = FieldDef::new("eap.ms_chap_v2.reserved", "EAP-MS-CHAP-v2 Reserved", FieldType::Bytes);
    MS_CHAP_V2_NT_RESPONSE = FieldDef::new("eap.ms_chap_v2.nt_response", "EAP-MS-CHAP-v2 NT-Response", FieldType::Bytes);
    MS_CHAP_V2_FLAGS = FieldDef::new("eap.ms_chap_v2.flags", "EAP-MS-CHAP-v2 Flags", FieldType::Uint8).base(Base::Hex);
    MS_CHAP_V2_RESPONSE = FieldDef::new("eap.ms_chap_v2.response", "EAP-MS-CHAP-v2 Response (Unknown Length)", FieldType::Bytes);
    MS_CHAP_V2_MESSAGE = FieldDef::new("eap.ms_chap_v2.message", "EAP-MS-CHAP-v2 Message", FieldType::String);
    MS_CHAP_V2_FAILURE_REQUEST = FieldDef::new("eap.ms_chap_v2.failure_request", "EAP-MS-CHAP-v2 Failure-Request", FieldType::String);
    MS_CHAP_V2_DATA = FieldDef::new("eap.ms_chap_v2.data", "EAP-MS-CHAP-v2 Data", FieldType::Bytes);
    IDENTITY_PADDING = FieldDef::new("eap.identity.padding", "Padding", FieldType::Bytes);
    IDENTITY_ACTUAL_LEN = FieldDef::new("eap.identity.actual_len", "Identity Actual Length", FieldType::Uint16);
    SIM_SUBTYPE = FieldDef::new("eap.sim.subtype", "EAP-SIM Subtype", FieldType::Uint8).strings(Strings::Values(&SIM_SUBTYPE_VALUES));
    SIM_RESERVED = FieldDef::new("eap.sim.reserved", "EAP-SIM Reserved", FieldType::Uint16).base(Base::Hex);
    SIM_SUBTYPE_ATTRIBUTE = FieldDef::new("eap.sim.subtype.attribute", "EAP-SIM Attribute", FieldType::None);
    SIM_SUBTYPE_TYPE = FieldDef::new("eap.sim.subtype.type", "EAP-SIM Type", FieldType::Uint8).strings(Strings::Values(&SIM_SUBTYPE_TYPE_VALUES));
    SIM_SUBTYPE_LEN = FieldDef::new("eap.sim.subtype.len", "EAP-SIM Length", FieldType::Uint8);
    SIM_NOTIFICATION_TYPE = FieldDef::new("eap.sim.notification_type", "EAP-SIM Notification Type", FieldType::Uint16).strings(Strings::Values(&SIM_NOTIFICATION_TYPE_VALUES));
    SIM_ERROR_CODE = FieldDef::new("eap.sim.error_code", "EAP-SIM Error Code", FieldType::Uint16).strings(Strings::Values(&SIM_ERROR_CODE_VALUES));
    SIM_SUBTYPE_VALUE = FieldDef::new("eap.sim.subtype.value", "EAP-SIM Value", FieldType::Bytes);
    AKA_SUBTYPE = FieldDef::new("eap.aka.subtype", "EAP-AKA Subtype", FieldType::Uint8).strings(Strings::Values(&AKA_SUBTYPE_VALUES));
    AKA_RESERVED = FieldDef::new("eap.aka.reserved", "EAP-AKA Reserved", FieldType::Uint16).base(Base::Hex);
    AKA_SUBTYPE_ATTRIBUTE = FieldDef::new("eap.aka.subtype.attribute", "EAP-AKA Attribute", FieldType::None);
    AKA_SUBTYPE_TYPE = FieldDef::new("eap.aka.subtype.type", "EAP-AKA Type", FieldType::Uint8).strings(Strings::Values(&SIM_SUBTYPE_TYPE_VALUES));
    AKA_SUBTYPE_LEN = FieldDef::new("eap.aka.subtype.len", "EAP-AKA Length", FieldType::Uint8);
    AKA_NOTIFICATION_TYPE = FieldDef::new("eap.aka.notification_type", "EAP-AKA Notification Type", FieldType::Uint16).strings(Strings::Values(&SIM_NOTIFICATION_TYPE_VALUES));
    AKA_ERROR_CODE = FieldDef::new("eap.aka.error_code", "EAP-AKA Error Code", FieldType::Uint16).strings(Strings::Values(&SIM_ERROR_CODE_VALUES));
    AKA_SUBTYPE_VALUE = FieldDef::new("eap.aka.subtype.value", "EAP-AKA Value", FieldType::Bytes);
    BAD_LENGTH = FieldDef::new("eap.bad_length", "Bad length (too small or too large)", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    DATA = FieldDef::new("eap.data", "EAP Data", FieldType::Bytes);
    EXT_VENDOR_ID = FieldDef::new("eap.ext.vendor_id", "EAP-EXT Vendor Id", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&EXT_VENDOR_ID_VALUES));
    EXT_VENDOR_TYPE = FieldDef::new("eap.ext.vendor_type", "EAP-EXT Vendor Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&EXT_VENDOR_TYPE_VALUES));
    WPS_CODE = FieldDef::new("eap.wps.code", "Opcode", FieldType::Uint8).strings(Strings::Values(&WPS_CODE_VALUES));
    WPS_FLAGS = FieldDef::new("eap.wps.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    WPS_FLAGS_MORE = FieldDef::new("eap.wps.flags.more", "More flag", FieldType::Boolean).bits(8).mask(0x1);
    WPS_FLAGS_LENGTH = FieldDef::new("eap.wps.flags.length", "Length field present", FieldType::Boolean).bits(8).mask(0x2);
    WPS_MSGLEN = FieldDef::new("eap.wps.msglen", "Length field", FieldType::Uint16);
    MITM_ATTACKS = FieldDef::new("eap.mitm_attacks", "Vulnerable to MITM attacks. If possible, change EAP type.", FieldType::None).strings(Strings::Expert(Group::Security, Severity::Warn));
    DICTIONARY_ATTACKS = FieldDef::new("eap.dictionary_attacks", "Vulnerable to dictionary attacks. If possible, change EAP type. See http://www.cisco.com/warp/public/cc/pd/witc/ao350ap/prodlit/2331_pp.pdf", FieldType::None).strings(Strings::Expert(Group::Security, Severity::Warn));
}
