//! The fields of CAPWAP that packets of data have.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    static PREAMBLE_TYPE_VALUES {
        0 => "CAPWAP Header",
        1 => "CAPWAP DTLS Header",
    }
    static HEADER_WBID_VALUES {
        0 => "Reserved",
        1 => "IEEE 802.11",
        2 => "IEEE 802.16",
        3 => "EPCGlobal",
    }
    static MESSAGE_ELEMENT_TYPE_VALUES {
        1 => "AC Descriptor",
        2 => "AC IPv4 List",
        3 => "AC IPv6 List",
        4 => "AC Name",
        5 => "AC Name With Priority",
        6 => "AC Timestamp",
        7 => "Add MAC ACL Entry",
        8 => "Add Station",
        9 => "Reserved",
        10 => "CAPWAP Control IPv4 Address",
        11 => "CAPWAP Control IPv6 Address",
        12 => "CAPWAP Timers",
        13 => "Data Transfer Data",
        14 => "Data Transfer Mode",
        15 => "Decryption Error Report",
        16 => "Decryption Error Report Period",
        17 => "Delete MAC ACL Entry",
        18 => "Delete Station",
        19 => "Reserved",
        20 => "Discovery Type",
        21 => "Duplicate IPv4 Address",
        22 => "Duplicate IPv6 Address",
        23 => "Idle Timeout",
        24 => "Image Data",
        25 => "Image Identifier",
        26 => "Image Information",
        27 => "Initiate Download",
        28 => "Location Data",
        29 => "Maximum Message Length",
        30 => "CAPWAP Local IPv4 Address",
        31 => "Radio Administrative State ",
        32 => "Radio Operational State",
        33 => "Result Code",
        34 => "Returned Message Element",
        35 => "Session ID",
        36 => "Statistics Timer",
        37 => "Vendor Specific Payload",
        38 => "WTP Board Data",
        39 => "WTP Descriptor",
        40 => "WTP Fallback ",
        41 => "WTP Frame Tunnel Mode ",
        42 => "Reserved",
        43 => "Reserved",
        44 => "WTP MAC Type",
        45 => "WTP Name",
        46 => "Unused/Reserved",
        47 => "WTP Radio Statistics",
        48 => "WTP Reboot Statistics",
        49 => "WTP Static IP Address Information",
        50 => "CAPWAP Local IPv6 Address",
        51 => "CAPWAP Transport Protocol",
        52 => "MTU Discovery Padding",
        53 => "ECN Support",
        1024 => "IEEE 802.11 Add WLAN",
        1025 => "IEEE 802.11 Antenna",
        1026 => "IEEE 802.11 Assigned WTP BSSID",
        1027 => "IEEE 802.11 Delete WLAN",
        1028 => "IEEE 802.11 Direct Sequence Control",
        1029 => "IEEE 802.11 Information Element",
        1030 => "IEEE 802.11 MAC Operation",
        1031 => "IEEE 802.11 MIC Countermeasures",
        1032 => "IEEE 802.11 Multi-Domain Capability",
        1033 => "IEEE 802.11 OFDM Control",
        1034 => "IEEE 802.11 Rate Set",
        1035 => "IEEE 802.11 RSNA Error Report From Station",
        1036 => "IEEE 802.11 Station",
        1037 => "IEEE 802.11 Station QoS Profile",
        1038 => "IEEE 802.11 Station Session Key",
        1039 => "IEEE 802.11 Statistics",
        1040 => "IEEE 802.11 Supported Rates",
        1041 => "IEEE 802.11 Tx Power",
        1042 => "IEEE 802.11 Tx Power Level",
        1043 => "IEEE 802.11 Update Station QoS",
        1044 => "IEEE 802.11 Update WLAN",
        1045 => "IEEE 802.11 WTP Quality of Service",
        1046 => "IEEE 802.11 WTP Radio Configuration",
        1047 => "IEEE 802.11 WTP Radio Fail Alarm Indication",
        1048 => "IEEE 802.11 WTP Radio Information",
        1060 => "IEEE 802.11 Supported MAC Profiles",
        1061 => "IEEE 802.11 MAC Profile",
    }
}

field_table! {
    /// The fields of Control And Provisioning of Wireless Access Points - Control.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("capwap", "Control And Provisioning of Wireless Access Points - Control", "CAPWAP");
    PREAMBLE = FieldDef::new("capwap.preamble", "Preamble", FieldType::None);
    PREAMBLE_VERSION = FieldDef::new("capwap.preamble.version", "Version", FieldType::Uint8).mask(0xf0);
    PREAMBLE_TYPE = FieldDef::new("capwap.preamble.type", "Type", FieldType::Uint8).mask(0xf).strings(Strings::Values(&PREAMBLE_TYPE_VALUES));
    PREAMBLE_RESERVED = FieldDef::new("capwap.preamble.reserved", "Reserved", FieldType::Uint24);
    HEADER = FieldDef::new("capwap.header", "Header", FieldType::None);
    HEADER_LENGTH = FieldDef::new("capwap.header.length", "Header Length", FieldType::Uint24).mask(0xf80000);
    HEADER_RID = FieldDef::new("capwap.header.rid", "Radio ID", FieldType::Uint24).mask(0x7c000);
    HEADER_WBID = FieldDef::new("capwap.header.wbid", "Wireless Binding ID", FieldType::Uint24).mask(0x3e00).strings(Strings::Values(&HEADER_WBID_VALUES));
    HEADER_FLAGS = FieldDef::new("capwap.header.flags", "Header Flags", FieldType::Uint24).base(Base::Hex).mask(0x1ff);
    HEADER_FLAGS_T = FieldDef::new("capwap.header.flags.t", "Payload Type", FieldType::Boolean).bits(24).mask(0x100).strings(Strings::TrueFalse(&("Native frame format (see Wireless Binding ID field)", "IEEE 802.3 frame")));
    HEADER_FLAGS_F = FieldDef::new("capwap.header.flags.f", "Fragment", FieldType::Boolean).bits(24).mask(0x80).strings(Strings::TrueFalse(&("Fragmented", "Don't Fragment")));
    HEADER_FLAGS_L = FieldDef::new("capwap.header.flags.l", "Last Fragment", FieldType::Boolean).bits(24).mask(0x40).strings(Strings::TrueFalse(&("This is the last fragment", "More fragments follow")));
    HEADER_FLAGS_W = FieldDef::new("capwap.header.flags.w", "Wireless header", FieldType::Boolean).bits(24).mask(0x20).strings(Strings::TrueFalse(&("Wireless Specific Information is present", "No Wireless Specific Information")));
    HEADER_FLAGS_M = FieldDef::new("capwap.header.flags.m", "Radio MAC header", FieldType::Boolean).bits(24).mask(0x10).strings(Strings::TrueFalse(&("Radio MAC Address is present", "No Radio MAC Address")));
    HEADER_FLAGS_K = FieldDef::new("capwap.header.flags.k", "Keep-Alive", FieldType::Boolean).bits(24).mask(0x8).strings(Strings::TrueFalse(&("Keep-Alive Packet", "No Keep-Alive")));
    HEADER_FLAGS_R = FieldDef::new("capwap.header.flags.r", "Reserved", FieldType::Uint24).base(Base::Hex).mask(0x7);
    HEADER_FRAGMENT_ID = FieldDef::new("capwap.header.fragment.id", "Fragment ID", FieldType::Uint16);
    HEADER_FRAGMENT_OFFSET = FieldDef::new("capwap.header.fragment.offset", "Fragment Offset", FieldType::Uint16).mask(0xfff8);
    HEADER_FRAGMENT_RESERVED = FieldDef::new("capwap.header.fragment.reserved", "Reserved", FieldType::Uint16).mask(0x7);
    HEADER_MAC_LENGTH = FieldDef::new("capwap.header.mac.length", "MAC length", FieldType::Uint8);
    HEADER_MAC_EUI48 = FieldDef::new("capwap.header.mac.eui48", "MAC address", FieldType::Ether);
    HEADER_MAC_EUI64 = FieldDef::new("capwap.header.mac.eui64", "MAC address", FieldType::Eui64);
    HEADER_MAC_DATA = FieldDef::new("capwap.header.mac.data", "MAC address", FieldType::Bytes);
    HEADER_WIRELESS_LENGTH = FieldDef::new("capwap.header.wireless.length", "Wireless length", FieldType::Uint8);
    HEADER_WIRELESS_DATA = FieldDef::new("capwap.header.wireless.data", "Wireless data", FieldType::Bytes);
    HEADER_WIRELESS_DATA_IEEE80211_FI = FieldDef::new("capwap.header.wireless.data.ieee80211.fi", "Wireless data ieee80211 Frame Info", FieldType::Bytes);
    HEADER_WIRELESS_DATA_IEEE80211_FI_RSSI = FieldDef::new("capwap.header.wireless.data.ieee80211.fi.rssi", "Wireless data ieee80211 RSSI (dBm)", FieldType::Int8);
    HEADER_WIRELESS_DATA_IEEE80211_FI_SNR = FieldDef::new("capwap.header.wireless.data.ieee80211.fi.snr", "Wireless data ieee80211 SNR (dB)", FieldType::Uint8);
    HEADER_WIRELESS_DATA_IEEE80211_FI_DATA_RATE = FieldDef::new("capwap.header.wireless.data.ieee80211.fi.data_rate", "Wireless data ieee80211 Data Rate (Mbps)", FieldType::Uint16);
    HEADER_WIRELESS_DATA_IEEE80211_DW = FieldDef::new("capwap.header.wireless.data.ieee80211.dw", "Wireless data ieee80211 Destination WLANs", FieldType::Bytes);
    HEADER_WIRELESS_DATA_IEEE80211_DW_WLAN_ID_BITMAP = FieldDef::new("capwap.header.wireless.data.ieee80211.dw.wlan_id_bitmap", "Wireless data ieee80211 Destination Wlan Id bitmap", FieldType::Uint16);
    HEADER_WIRELESS_DATA_IEEE80211_DW_RESERVED = FieldDef::new("capwap.header.wireless.data.ieee80211.dw.reserved", "Wireless data ieee80211 Destination Wlan reserved", FieldType::Uint16);
    HEADER_PADDING = FieldDef::new("capwap.header.padding", "Padding for 4 Byte Alignment", FieldType::Bytes);
    MESSAGE_ELEMENT = FieldDef::new("capwap.message_element", "Message Element", FieldType::None);
    MESSAGE_ELEMENT_TYPE = FieldDef::new("capwap.message_element.type", "Type", FieldType::Uint16).strings(Strings::Values(&MESSAGE_ELEMENT_TYPE_VALUES));
    MESSAGE_ELEMENT_LENGTH = FieldDef::new("capwap.message_element.length", "Length", FieldType::Uint16);
    MESSAGE_ELEMENT_VALUE = FieldDef::new("capwap.message_element.value", "Value", FieldType::Bytes);
    CONTROL_MESSAGE_ELEMENT_SESSION_ID = FieldDef::new("capwap.control.message_element.session_id", "Session ID", FieldType::Bytes);
    KEEP_ALIVE = FieldDef::new("capwap.keep_alive", "Keep-Alive", FieldType::None);
    KEEP_ALIVE_LENGTH = FieldDef::new("capwap.keep_alive.length", "Message Element Length", FieldType::Uint16);
    FRAGMENTS = FieldDef::new("capwap.fragments", "Message fragments", FieldType::None);
    FRAGMENT = FieldDef::new("capwap.fragment", "Message fragment", FieldType::FrameNum);
    FRAGMENT_OVERLAP = FieldDef::new("capwap.fragment.overlap", "Message fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICTS = FieldDef::new("capwap.fragment.overlap.conflicts", "Message fragment overlapping with conflicting data", FieldType::Boolean);
    FRAGMENT_MULTIPLE_TAILS = FieldDef::new("capwap.fragment.multiple_tails", "Message has multiple tail fragments", FieldType::Boolean);
    FRAGMENT_TOO_LONG_FRAGMENT = FieldDef::new("capwap.fragment.too_long_fragment", "Message fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("capwap.fragment.error", "Message defragmentation error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("capwap.fragment.count", "Message fragment count", FieldType::Uint32);
    REASSEMBLED_IN = FieldDef::new("capwap.reassembled.in", "Reassembled in", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("capwap.reassembled.length", "Reassembled CAPWAP length", FieldType::Uint32);
    HEADER_LENGTH_BAD = FieldDef::new("capwap.header.length.bad", "Wrong calculate length =! header length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    KEEP_ALIVE_LENGTH_BAD = FieldDef::new("capwap.keep_alive.length.bad", "Invalid Keep Alive length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    MESSAGE_ELEMENT_LENGTH_BAD = FieldDef::new("capwap.message_element.length.bad", "Bad Message Element length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    MESSAGE_ELEMENT_TYPE_UNDECODED = FieldDef::new("capwap.message_element.type.undecoded", "Dissector for CAPWAP message element Type not implemented, Contact Wireshark developers if you want this supported", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
}
