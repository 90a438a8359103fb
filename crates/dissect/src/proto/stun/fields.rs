//! The fields of STUN, and the words for its numbers.

use lamna_fields::{
    Base, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

values! {
    /// Names of attributes.
    pub(super) static ATTRIBUTES {
        0x0001 => "MAPPED-ADDRESS",
        0x0002 => "RESPONSE_ADDRESS",
        0x0003 => "CHANGE_REQUEST",
        0x0004 => "SOURCE_ADDRESS",
        0x0005 => "CHANGED_ADDRESS",
        0x0006 => "USERNAME",
        0x0007 => "PASSWORD",
        0x0008 => "MESSAGE-INTEGRITY",
        0x0009 => "ERROR-CODE",
        0x000a => "UNKNOWN-ATTRIBUTES",
        0x000b => "REFLECTED-FROM",
        0x000c => "CHANNEL-NUMBER",
        0x000d => "LIFETIME",
        0x000e => "MS-ALTERNATE-SERVER",
        0x000f => "MAGIC-COOKIE",
        0x0010 => "BANDWIDTH",
        0x0011 => "DESTINATION-ADDRESS",
        0x0012 => "XOR-PEER-ADDRESS",
        0x0013 => "DATA",
        0x0014 => "REALM",
        0x0015 => "NONCE",
        0x0016 => "XOR-RELAYED-ADDRESS",
        0x0017 => "REQUESTED-ADDRESS-FAMILY",
        0x0018 => "EVEN-PORT",
        0x0019 => "REQUESTED-TRANSPORT",
        0x001a => "DONT-FRAGMENT",
        0x001b => "ACCESS-TOKEN",
        0x001c => "MESSAGE-INTEGRITY-SHA256",
        0x001d => "PASSWORD-ALGORITHM",
        0x001e => "USERHASH",
        0x0020 => "XOR-MAPPED-ADDRESS",
        0x0022 => "RESERVATION-TOKEN",
        0x0024 => "PRIORITY",
        0x0025 => "USE-CANDIDATE",
        0x0026 => "PADDING",
        0x0027 => "XOR-RESPONSE-TARGET",
        0x0028 => "XOR-REFELECTED-FROM",
        0x002a => "CONNECTION-ID",
        0x0030 => "LEGACY-ICMP",
        0x8000 => "ADDITIONAL-ADDRESS-FAMILY",
        0x8001 => "ADDRESS-ERROR-CODE",
        0x8002 => "PASSWORD-ALGORITHMS",
        0x8003 => "ALTERNATE-DOMAIN",
        0x8004 => "ICMP",
        0x8006 => "MS-TURN UNKNOWN 8006",
        0x8008 => "MS-VERSION",
        0x8020 => "XOR-MAPPED-ADDRESS",
        0x8022 => "SOFTWARE",
        0x8023 => "ALTERNATE-SERVER",
        0x8025 => "TRANSACTION-TRANSMIT-COUNTER",
        0x8027 => "CACHE-TIMEOUT",
        0x8028 => "FINGERPRINT",
        0x8029 => "ICE-CONTROLLED",
        0x802a => "ICE-CONTROLLING",
        0x802b => "RESPONSE-ORIGIN",
        0x802c => "OTHER-ADDRESS",
        0x802d => "ECN-CHECK-STUN",
        0x802e => "THIRD-PARTY-AUTHORIZATION",
        0x8030 => "MOBILITY-TICKET",
        0x8032 => "MS-ALTERNATE-HOST-NAME",
        0x8037 => "MS-APP-ID",
        0x8039 => "MS-SECURE-TAG",
        0x8050 => "MS-SEQUENCE-NUMBER",
        0x8054 => "MS-CANDIDATE-IDENTIFIER",
        0x8055 => "MS-SERVICE-QUALITY",
        0x8056 => "Bandwidth Admission Control Message",
        0x8057 => "Bandwidth Reservation Identifier",
        0x8058 => "Bandwidth Reservation Amount",
        0x8059 => "Remote Site Address",
        0x805a => "Remote Relay Site Address",
        0x805b => "Local Site Address",
        0x805c => "Local Relay Site Address",
        0x805d => "Remote Site Address Response",
        0x805e => "Remote Relay Site Address Response",
        0x805f => "Local Site Address Response",
        0x8060 => "Local Relay Site Address Response",
        0x8061 => "SIP Dialog Identifier",
        0x8062 => "SIP Call Identifier",
        0x8068 => "Location Profile",
        0x8070 => "MS-IMPLEMENTATION-VERSION",
        0x8090 => "MS-ALT-MAPPED-ADDRESS",
        0x8095 => "MS-MULTIPLEXED-TURN-SESSION-ID",
        0xc000 => "CISCO-STUN-FLOWDATA",
        0xc001 => "ENF-FLOW-DESCRIPTION",
        0xc002 => "ENF-NETWORK-STATUS",
        0xc057 => "GOOG-NETWORK-INFO",
        0xc058 => "GOOG-LAST-ICE-CHECK-RECEIVED",
        0xc059 => "GOOG-MISC-INFO",
        0xc05a => "GOOG-OBSOLETE-1",
        0xc05b => "GOOG-CONNECTION-ID",
        0xc05c => "GOOG-DELTA",
        0xc05d => "GOOG-DELTA-ACK",
        0xc060 => "GOOG-MESSAGE_INTEGRITY-32",
    }
    /// Names of methods.
    pub(super) static METHODS {
        1 => "Binding",
        2 => "SharedSecret",
        3 => "Allocate",
        4 => "Refresh",
        6 => "Send",
        7 => "Data",
        8 => "CreatePermission",
        9 => "Channel-Bind",
        10 => "Connect",
        11 => "ConnectionBind",
        12 => "ConnectionAttempt",
        128 => "GooglePing",
    }
    /// What error codes mean.
    pub(super) static ERRORS {
        300 => "Try Alternate",
        400 => "Bad Request",
        401 => "Unauthenticated",
        403 => "Forbidden",
        405 => "Mobility Forbidden",
        420 => "Unknown Attribute",
        430 => "Stale Credentials (legacy)",
        431 => "Integrity Check Failure (legacy)",
        432 => "Missing Username (legacy)",
        433 => "Use TLS (legacy)",
        434 => "Missing Realm (legacy)",
        435 => "Missing Nonce (legacy)",
        436 => "Unknown User (legacy)",
        437 => "Allocation Mismatch",
        438 => "Stale Nonce",
        439 => "Wrong Credentials (legacy)",
        440 => "Address Family not Supported",
        441 => "Wrong Credentials",
        442 => "Unsupported Transport Protocol",
        443 => "Peer Address Family Mismatch",
        446 => "Connection Already Exists",
        447 => "Connection Timeout or Failure",
        481 => "Connection does not exist (legacy)",
        486 => "Allocation Quota Reached",
        487 => "Role Conflict",
        500 => "Server Error",
        503 => "Service Unavailable (legacy)",
        507 => "Insufficient Bandwidth Capacity (legacy)",
        508 => "Insufficient Port Capacity",
        600 => "Global Failure",
    }
}

values! {
    static TYPE_METHOD_ASSIGNMENT_VALUES {
        0x0 => "IETF Review",
        0x1 => "Designated Expert",
    }
    static ATT_TYPE_COMPREHENSION_VALUES {
        0x0 => "Required",
        0x1 => "Optional",
    }
    static ATT_FAMILY_VALUES {
        0x1 => "IPv4",
        0x2 => "IPv6",
    }
    static ATT_PW_ALG_VALUES {
        0 => "Reserved",
        1 => "MD5",
        2 => "SHA-256",
    }
    static ATT_EVEN_PORT_RESERVE_NEXT_VALUES {
        0 => "No reservation",
        1 => "Reserve next port number",
    }
    static ATT_TRANSP_VALUES {
        0x11 => "UDP",
        0x6 => "TCP",
    }
    static ATT_MS_VERSION_VALUES {
        1 => "ICE",
        2 => "MS-ICE2",
        3 => "MS-ICE2 with SHA256",
        4 => "MS-ICE2 with SHA256 and IPv6",
        5 => "MULTIPLEXED TURN over UDP only",
        6 => "MULTIPLEXED TURN over UDP and TCP",
    }
    static ATT_MS_STREAM_TYPE_VALUES {
        1 => "Audio",
        2 => "Video",
        3 => "Supplemental Video",
        4 => "Data",
    }
    static ATT_MS_SERVICE_QUALITY_VALUES {
        0 => "Best effort delivery",
        1 => "Reliable delivery",
    }
    static ATT_BANDWIDTH_ACM_TYPE_VALUES {
        0 => "Reservation Check",
        1 => "Reservation Commit",
        2 => "Reservation Update",
    }
    static ATT_LP_PEER_LOCATION_VALUES {
        0 => "Unknown",
        1 => "Internet",
        2 => "Intranet",
    }
    static ATT_LP_FEDERATION_VALUES {
        0 => "No Federation",
        1 => "Enterprise Federation",
        2 => "Public Cloud Federation",
    }
    static ATT_GOOGLE_NETWORK_COST_VALUES {
        0 => "Min",
        10 => "Low",
        50 => "Unknown",
        250 => "Cellular5G",
        500 => "Cellular4G",
        900 => "Cellular",
        910 => "Cellular3G",
        980 => "Cellular2G",
        999 => "Max",
    }
    static NETWORK_VERSION_VALUES {
        1 => "MS-TURN",
        2 => "RFC-3489 and earlier",
        3 => "RFC-5389/8489",
    }
}

ranges! {
    static ATT_MS_VERSION_ICE_RANGES {
        (0, 2) => "Supports only RFC3489bis-02 message formats",
        (3, 4294967295) => "Supports RFC5389 message formats",
    }
}

field_table! {
    /// The fields of Session Traversal Utilities for NAT.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("stun", "Session Traversal Utilities for NAT", "STUN");
    CHANNEL = FieldDef::new("stun.channel", "Channel Number", FieldType::Uint16).base(Base::Hex);
    TCP_FRAME_LENGTH = FieldDef::new("stun.tcp_frame_length", "TCP Frame Length", FieldType::Uint16);
    TYPE = FieldDef::new("stun.type", "Message Type", FieldType::Uint16).base(Base::Hex);
    TYPE_CLASS = FieldDef::new("stun.type.class", "Message Class", FieldType::Uint16).base(Base::Hex).mask(0x110);
    TYPE_METHOD = FieldDef::new("stun.type.method", "Message Method", FieldType::Uint16).base(Base::Hex).mask(0x3eef);
    TYPE_METHOD_ASSIGNMENT = FieldDef::new("stun.type.method-assignment", "Message Method Assignment", FieldType::Uint16).base(Base::Hex).mask(0x2000).strings(Strings::Values(&TYPE_METHOD_ASSIGNMENT_VALUES));
    LENGTH = FieldDef::new("stun.length", "Message Length", FieldType::Uint16);
    COOKIE_FIELD = FieldDef::new("stun.cookie", "Message Cookie", FieldType::Bytes);
    ID = FieldDef::new("stun.id", "Message Transaction ID", FieldType::Bytes);
    ATTRIBUTES_FIELD = FieldDef::new("stun.attributes", "Attributes", FieldType::None);
    ATTRIBUTE = FieldDef::new("stun.attribute", "Attribute Type", FieldType::Uint16).base(Base::Hex);
    RESPONSE_IN = FieldDef::new("stun.response-in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("stun.response-to", "Request In", FieldType::FrameNum);
    TIME = FieldDef::new("stun.time", "Time", FieldType::RelativeTime);
    REQDUPLICATE = FieldDef::new("stun.reqduplicate", "Duplicated original message in", FieldType::FrameNum);
    ATT_TYPE = FieldDef::new("stun.att.type", "Attribute Type", FieldType::Uint16).base(Base::Hex);
    ATT_TYPE_COMPREHENSION = FieldDef::new("stun.att.type.comprehension", "Attribute Type Comprehension", FieldType::Uint16).base(Base::Hex).mask(0x8000).strings(Strings::Values(&ATT_TYPE_COMPREHENSION_VALUES));
    ATT_TYPE_ASSIGNMENT = FieldDef::new("stun.att.type.assignment", "Attribute Type Assignment", FieldType::Uint16).base(Base::Hex).mask(0x4000).strings(Strings::Values(&TYPE_METHOD_ASSIGNMENT_VALUES));
    ATT_LENGTH = FieldDef::new("stun.att.length", "Attribute Length", FieldType::Uint16);
    ATT_FAMILY = FieldDef::new("stun.att.family", "Protocol Family", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ATT_FAMILY_VALUES));
    ATT_IPV4 = FieldDef::new("stun.att.ipv4", "IP", FieldType::Ipv4);
    ATT_IPV6 = FieldDef::new("stun.att.ipv6", "IP", FieldType::Ipv6);
    ATT_PORT = FieldDef::new("stun.att.port", "Port", FieldType::Uint16);
    ATT_USERNAME = FieldDef::new("stun.att.username", "Username", FieldType::String);
    ATT_USERNAME_OPAQUE = FieldDef::new("stun.att.username.opaque", "Username", FieldType::Bytes);
    ATT_PASSWORD = FieldDef::new("stun.att.password", "Password", FieldType::Bytes);
    ATT_PADDING = FieldDef::new("stun.att.padding", "Padding", FieldType::Uint16);
    ATT_HMAC = FieldDef::new("stun.att.hmac", "HMAC-SHA1", FieldType::Bytes);
    ATT_CRC32 = FieldDef::new("stun.att.crc32", "CRC-32", FieldType::Uint32).base(Base::Hex);
    ATT_CRC32_STATUS = FieldDef::new("stun.att.crc32.status", "CRC-32 Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    ATT_ERROR_CLASS = FieldDef::new("stun.att.error.class", "Error Class", FieldType::Uint8).mask(0x7);
    ATT_ERROR = FieldDef::new("stun.att.error", "Error Code", FieldType::Uint8);
    ATT_ERROR_REASON = FieldDef::new("stun.att.error.reason", "Error Reason Phrase", FieldType::String);
    ATT_REALM = FieldDef::new("stun.att.realm", "Realm", FieldType::String);
    ATT_NONCE = FieldDef::new("stun.att.nonce", "Nonce", FieldType::String);
    ATT_UNKNOWN = FieldDef::new("stun.att.unknown", "Unknown Attribute", FieldType::Uint16).base(Base::Hex);
    ATT_IPV4_XORD = FieldDef::new("stun.att.ipv4-xord", "IP (XOR-d)", FieldType::Bytes);
    ATT_IPV6_XORD = FieldDef::new("stun.att.ipv6-xord", "IP (XOR-d)", FieldType::Bytes);
    ATT_PORT_XORD = FieldDef::new("stun.att.port-xord", "Port (XOR-d)", FieldType::Bytes);
    ATT_ICMP_TYPE = FieldDef::new("stun.att.icmp.type", "ICMP type", FieldType::Uint8);
    ATT_ICMP_CODE = FieldDef::new("stun.att.icmp.code", "ICMP code", FieldType::Uint8);
    ATT_UNKNOWN8006 = FieldDef::new("stun.att.unknown8006", "Unknown8006", FieldType::Bytes);
    ATT_SOFTWARE = FieldDef::new("stun.att.software", "Software", FieldType::String);
    ATT_PRIORITY = FieldDef::new("stun.att.priority", "Priority", FieldType::Uint32);
    ATT_TIE_BREAKER = FieldDef::new("stun.att.tie-breaker", "Tie breaker", FieldType::Bytes);
    ATT_LIFETIME = FieldDef::new("stun.att.lifetime", "Lifetime", FieldType::Uint32);
    ATT_CHANGE_IP = FieldDef::new("stun.att.change-ip", "Change IP", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    ATT_CHANGE_PORT = FieldDef::new("stun.att.change-port", "Change Port", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    ATT_PW_ALG = FieldDef::new("stun.att.pw_alg", "Password Algorithm", FieldType::Uint16).strings(Strings::Values(&ATT_PW_ALG_VALUES));
    ATT_PW_ALG_LEN = FieldDef::new("stun.att.pw_alg_len", "Password Algorithm Length", FieldType::Uint16);
    ATT_PW_ALG_DATA = FieldDef::new("stun.att.pw_alg_data", "Password Algorithm Data", FieldType::Bytes);
    ATT_EVEN_PORT_RESERVE_NEXT = FieldDef::new("stun.att.even-port.reserve-next", "Reserve next", FieldType::Uint8).mask(0x80).strings(Strings::Values(&ATT_EVEN_PORT_RESERVE_NEXT_VALUES));
    ATT_CACHE_TIMEOUT = FieldDef::new("stun.att.cache-timeout", "Cache timeout", FieldType::Uint32);
    ATT_TOKEN = FieldDef::new("stun.att.token", "Token", FieldType::Bytes);
    VALUE = FieldDef::new("stun.value", "Value", FieldType::Bytes);
    ATT_RESERVED = FieldDef::new("stun.att.reserved", "Reserved", FieldType::Bytes);
    ATT_TRANSP = FieldDef::new("stun.att.transp", "Transport", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ATT_TRANSP_VALUES));
    ATT_CHANNELNUM = FieldDef::new("stun.att.channelnum", "Channel-Number", FieldType::Uint16).base(Base::Hex);
    ATT_MAGIC_COOKIE = FieldDef::new("stun.att.magic_cookie", "Magic Cookie", FieldType::Uint32).base(Base::Hex);
    PORT_BANDWIDTH = FieldDef::new("stun.port.bandwidth", "Bandwidth", FieldType::Uint32);
    ATT_MS_VERSION = FieldDef::new("stun.att.ms.version", "MS Version", FieldType::Uint32).strings(Strings::Values(&ATT_MS_VERSION_VALUES));
    ATT_MS_VERSION_ICE = FieldDef::new("stun.att.ms.version.ice", "MS ICE Version", FieldType::Uint32).strings(Strings::Ranges(&ATT_MS_VERSION_ICE_RANGES));
    ATT_MS_CONNECTION_ID = FieldDef::new("stun.att.ms.connection_id", "Connection ID", FieldType::Bytes);
    ATT_MS_SEQUENCE_NUMBER = FieldDef::new("stun.att.ms.sequence_number", "Sequence Number", FieldType::Uint32);
    ATT_MS_STREAM_TYPE = FieldDef::new("stun.att.ms.stream_type", "Stream Type", FieldType::Uint16).strings(Strings::Values(&ATT_MS_STREAM_TYPE_VALUES));
    ATT_MS_SERVICE_QUALITY = FieldDef::new("stun.att.ms.service_quality", "Service Quality", FieldType::Uint16).strings(Strings::Values(&ATT_MS_SERVICE_QUALITY_VALUES));
    ATT_MS_FOUNDATION = FieldDef::new("stun.att.ms.foundation", "Foundation", FieldType::String);
    ATT_MS_MULTIPLEXED_TURN_SESSION_ID = FieldDef::new("stun.att.ms.multiplexed_turn_session_id", "MS Multiplexed TURN Session Id", FieldType::Uint64).base(Base::Hex);
    ATT_MS_TURN_SESSION_ID = FieldDef::new("stun.att.ms.turn_session_id", "MS TURN Session Id", FieldType::Uint64).base(Base::Hex);
    ATT_BANDWIDTH_ACM_TYPE = FieldDef::new("stun.att.bandwidth_acm.type", "Message Type", FieldType::Uint16).strings(Strings::Values(&ATT_BANDWIDTH_ACM_TYPE_VALUES));
    ATT_BANDWIDTH_RSV_ID = FieldDef::new("stun.att.bandwidth_rsv_id", "Reservation ID", FieldType::Bytes);
    ATT_BANDWIDTH_RSV_AMOUNT_MISB = FieldDef::new("stun.att.bandwidth_rsv_amount.misb", "Minimum Send Bandwidth", FieldType::Uint32);
    ATT_BANDWIDTH_RSV_AMOUNT_MASB = FieldDef::new("stun.att.bandwidth_rsv_amount.masb", "Maximum Send Bandwidth", FieldType::Uint32);
    ATT_BANDWIDTH_RSV_AMOUNT_MIRB = FieldDef::new("stun.att.bandwidth_rsv_amount.mirb", "Minimum Receive Bandwidth", FieldType::Uint32);
    ATT_BANDWIDTH_RSV_AMOUNT_MARB = FieldDef::new("stun.att.bandwidth_rsv_amount.marb", "Maximum Receive Bandwidth", FieldType::Uint32);
    ATT_ADDRESS_RP_VALID = FieldDef::new("stun.att.address_rp.valid", "Valid", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("Yes", "No")));
    ATT_ADDRESS_RP_PSTN = FieldDef::new("stun.att.address_rp.pstn", "PSTN", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("Yes", "No")));
    ATT_ADDRESS_RP_RESERVED = FieldDef::new("stun.att.address_rp.reserved", "Reserved", FieldType::Uint32).base(Base::Hex).mask(0x3fffffff);
    ATT_ADDRESS_RP_RESERVED_RELAY = FieldDef::new("stun.att.address_rp.reserved", "Reserved", FieldType::Uint32).base(Base::Hex).mask(0x7fffffff);
    ATT_ADDRESS_RP_MASB = FieldDef::new("stun.att.address_rp.masb", "Maximum Send Bandwidth", FieldType::Uint32);
    ATT_ADDRESS_RP_MARB = FieldDef::new("stun.att.address_rp.marb", "Maximum Receive Bandwidth", FieldType::Uint32);
    ATT_SIP_DIALOG_ID = FieldDef::new("stun.att.sip_dialog_id", "SIP Dialog ID", FieldType::Bytes);
    ATT_SIP_CALL_ID = FieldDef::new("stun.att.sip_call_id", "SIP Call ID", FieldType::Bytes);
    ATT_LP_PEER_LOCATION = FieldDef::new("stun.att.lp.peer_location", "Peer Location", FieldType::Uint8).strings(Strings::Values(&ATT_LP_PEER_LOCATION_VALUES));
    ATT_LP_SEFT_LOCATION = FieldDef::new("stun.att.lp.seft_location", "Self Location", FieldType::Uint8).strings(Strings::Values(&ATT_LP_PEER_LOCATION_VALUES));
    ATT_LP_FEDERATION = FieldDef::new("stun.att.lp.federation", "Federation", FieldType::Uint8).strings(Strings::Values(&ATT_LP_FEDERATION_VALUES));
    ATT_GOOGLE_NETWORK_ID = FieldDef::new("stun.att.google.network_id", "Google Network ID", FieldType::Uint16);
    ATT_GOOGLE_NETWORK_COST = FieldDef::new("stun.att.google.network_cost", "Google Network Cost", FieldType::Uint16).strings(Strings::Values(&ATT_GOOGLE_NETWORK_COST_VALUES));
    NETWORK_VERSION = FieldDef::new("stun.network_version", "STUN Network Version", FieldType::Uint8).strings(Strings::Values(&NETWORK_VERSION_VALUES));
    SHORT_PACKET = FieldDef::new("stun.short_packet", "Packet is too short", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    WRONG_MSGLEN = FieldDef::new("stun.wrong_msglen", "Packet length is not multiple of 4 bytes", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    LONG_ATTRIBUTE = FieldDef::new("stun.long_attribute", "Attribute has trailing data", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    UNKNOWN_ATTRIBUTE = FieldDef::new("stun.unknown_attribute", "Attribute unknown", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    ATT_CRC32_BAD = FieldDef::new("stun.att.crc32.bad", "Bad Fingerprint", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Warn));
}
