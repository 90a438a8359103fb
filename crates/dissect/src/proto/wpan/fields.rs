//! The fields of IEEE 802.15.4.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    pub(super) static FRAME_TYPE_VALUES {
        0x0 => "Beacon",
        0x1 => "Data",
        0x2 => "Ack",
        0x3 => "Command",
        0x4 => "Reserved",
        0x5 => "Multipurpose",
        0x6 => "Fragment or Frak",
        0x7 => "Extended",
    }
    pub(super) static DST_ADDR_MODE_VALUES {
        0x0 => "None",
        0x1 => "Reserved",
        0x2 => "Short/16-bit",
        0x3 => "Long/64-bit",
    }
    pub(super) static VERSION_VALUES {
        0 => "IEEE Std 802.15.4-2003",
        1 => "IEEE Std 802.15.4-2006",
        2 => "IEEE Std 802.15.4-2015",
        3 => "Reserved",
    }
    pub(super) static HEADER_IE_TYPE_VALUES {
        0 => "Header",
        1 => "Payload",
    }
    pub(super) static HEADER_IE_ID_VALUES {
        0x0 => "Vendor Specific IE",
        0x1a => "CSL IE",
        0x1b => "RIT IE",
        0x1c => "DSME PAN descriptor IE",
        0x1d => "Rendezvous Time IE",
        0x1e => "Time Correction IE",
        0x21 => "Extended DSME PAN descriptor IE",
        0x22 => "Fragment Sequence Context Description (FSCD) IE",
        0x23 => "Simplified Superframe Specification IE",
        0x24 => "Simplified GTS Specification IE",
        0x25 => "LECIM Capabilities IE",
        0x26 => "TRLE Descriptor",
        0x27 => "RCC Capabilities IE",
        0x28 => "RCCN Descriptor IE",
        0x29 => "Global Time IE",
        0x2a => "Wi-SUN IE",
        0x2b => "DA IE",
        0x7e => "Header Termination 1 IE",
        0x7f => "Header Termination 2 IE",
    }
    pub(super) static PAYLOAD_IE_ID_VALUES {
        0x0 => "ESDU IE",
        0x1 => "MLME IE",
        0x2 => "Vendor Specific IE",
        0x3 => "MPX IE",
        0x4 => "Wi-SUN IE",
        0x5 => "IETF IE",
        0xf => "Payload Termination IE",
    }
    pub(super) static MLME_IE_TYPE_VALUES {
        0 => "Short",
        1 => "Long",
    }
    pub(super) static MLME_IE_ID_VALUES {
        0x9 => "Channel Hopping IE",
        0x1a => "TSCH Synchronization IE",
        0x1b => "TSCH Slotframe and Link IE",
        0x1c => "TSCH Timeslot IE",
        0x1d => "Hopping Timing IE",
        0x1e => "Enhanced Beacon Filter IE",
        0x1f => "MAC Metrics IE",
        0x20 => "All MAC Metrics IE",
        0x21 => "Coexistence Specification IE",
        0x22 => "SUN Device Capabilities IE",
        0x23 => "SUN FSK Generic PHY IE",
        0x24 => "Mode Switch Parameter IE",
        0x25 => "PHY Parameter Change IE",
        0x26 => "O-QPSY PHY Mode IE",
        0x27 => "PCA Allocation IE",
        0x28 => "LECIM DSSS Operating Mode IE",
        0x29 => "LECIM FSK Operating Mode IE",
        0x2b => "TVWS PHY Operating Mode Description IE",
        0x2c => "TVWS Device Capabilities IE",
        0x2d => "TVWS Device Category IE",
        0x2e => "TVWS Device Identification IE",
        0x2f => "TVWS Device Location IE",
        0x30 => "TVWS Channel Information Query IE",
        0x31 => "TVWS Channel Information Source IE",
        0x32 => "CTM IE",
        0x33 => "Timestamp IE",
        0x34 => "Timestamp Difference IE",
        0x35 => "TMCTP Specification IE",
        0x36 => "RCC PHY Operating Mode IE",
        0xc9 => "6top IE",
    }
    pub(super) static N6TOP_TYPE_VALUES {
        0x0 => "Request",
        0x1 => "Response",
        0x2 => "Confirmation",
    }
    pub(super) static N6TOP_CELL_OPTIONS_VALUES {
        0x0 => "ALL",
        0x1 => "TX",
        0x2 => "RX",
        0x3 => "TX|RX",
        0x4 => "SHARED",
        0x5 => "TX|SHARED",
        0x6 => "RX|SHARED",
        0x7 => "TX|RX|SHARED",
    }
    pub(super) static MPX_TRANSFER_TYPE_VALUES {
        0x0 => "Full Frame",
        0x1 => "Full frame with compressed Multiplex ID",
        0x2 => "Non-last Fragment",
        0x4 => "Last Fragment",
        0x6 => "Abort",
    }
    pub(super) static MPX_MULTIPLEX_ID_VALUES {
        0x1 => "KMP",
        0x2 => "Wi-SUN",
    }
    pub(super) static MPX_KMP_ID_VALUES {
        1 => "IEEE 802.1X/MKA",
        2 => "HIP",
        3 => "IKEv2",
        4 => "PANA",
        5 => "Dragonfly",
        6 => "IEEE 802.11/4WH",
        7 => "IEEE 802.11/GKH",
        8 => "ETSI TS 102 887-2",
        255 => "Vendor-specific",
    }
    pub(super) static MPX_WISUN_VALUES {
        0x0 => "WM-MHDS",
        0x1 => "WM-6LO",
        0x2 => "WM-SEC",
    }
    pub(super) static CMD_VALUES {
        0x1 => "Association Request",
        0x2 => "Association Response",
        0x3 => "Disassociation Notification",
        0x4 => "Data Request",
        0x5 => "PAN ID Conflict",
        0x6 => "Orphan Notification",
        0x7 => "Beacon Request",
        0x8 => "Coordinator Realignment",
        0x9 => "GTS Request",
        0xa => "TRLE Management Request",
        0xb => "TRLE Management Response",
        0x13 => "DSME Association Request",
        0x14 => "DSME Association Response",
        0x15 => "DSME GTS Request",
        0x16 => "DSME GTS Response",
        0x17 => "DSME GTS Notify",
        0x18 => "DSME Information Request",
        0x19 => "DSME Information Response",
        0x1a => "DSME Beacon Allocation Notification",
        0x1b => "DSME Beacon Collision Notification",
        0x1c => "DSME Link Report",
        0x20 => "RIT Data Request",
        0x21 => "DBS Request",
        0x22 => "DBS Response",
        0x23 => "RIT Data Response",
        0x24 => "Vendor Specific",
    }
    pub(super) static AUX_SEC_SEC_LEVEL_VALUES {
        0x0 => "No Security",
        0x1 => "32-bit Message Integrity Code",
        0x2 => "64-bit Message Integrity Code",
        0x3 => "128-bit Message Integrity Code",
        0x4 => "Encryption",
        0x5 => "Encryption with 32-bit Message Integrity Code",
        0x6 => "Encryption with 64-bit Message Integrity Code",
        0x7 => "Encryption with 128-bit Message Integrity Code",
    }
    pub(super) static AUX_SEC_KEY_ID_MODE_VALUES {
        0x0 => "Implicit Key",
        0x1 => "Indexed Key using the Default Key Source",
        0x2 => "Explicit Key with 4-octet Key Source",
        0x3 => "Explicit Key with 8-octet Key Source",
    }
    pub(super) static ZBOSS_PAGE_VALUES {
        0 => "2.4 GHz",
        28 => "863-868 MHz band",
        29 => "868-870, 870-876 MHz band",
        30 => "870-876 MHz band",
        31 => "915-921 MHz band",
    }
    pub(super) static ZBOSS_DIRECTION_VALUES {
        0x0 => "IN",
        0x1 => "OUT",
    }
    pub(super) static TAP_TLV_TYPE_VALUES {
        0 => "FCS type",
        1 => "RSS",
        2 => "Bit rate",
        3 => "Channel assignment",
        4 => "SUN PHY Information",
        5 => "Start of frame timestamp",
        6 => "End of frame timestamp",
        7 => "Absolute Slot Number (ASN)",
        8 => "Start of slot timestamp",
        9 => "Slot length",
        10 => "Link Quality Indicator",
        11 => "Channel center frequency",
        12 => "Channel plan",
    }
    pub(super) static TAP_FCS_TYPE_VALUES {
        0 => "None",
        1 => "ITU-T CRC16",
        2 => "ITU-T CRC32",
    }
    pub(super) static TAP_CH_PAGE_VALUES {
        0 => "Default",
        1 => "ASK",
        2 => "O-QPSK",
        3 => "CSS",
        4 => "HRP UWB",
        5 => "780 MHz",
        6 => "GFSK",
        7 => "MSK",
        8 => "LRP_UWB",
        9 => "SUN",
        10 => "SUN FSK",
        11 => "2380 MHz",
        12 => "LECIM",
        13 => "RCC",
    }
    pub(super) static TAP_SUN_BAND_VALUES {
        0 => "169 MHz [169.400-169.475]",
        1 => "450 MHz [450-470]",
        2 => "470 MHz [470-510]",
        3 => "780 MHz [779-787]",
        4 => "863 MHz [863-870]",
        5 => "896 MHz [896-901]",
        6 => "901 MHz [901-902]",
        7 => "915 MHz [902-928]",
        8 => "917 MHz [917-923.5]",
        9 => "920 MHz [920-928]",
        10 => "928 MHz [928-960]",
        11 => "920 MHz [920-960]",
        12 => "1427 MHz [1427-1518]",
        13 => "2450 MHz [2400-2483.5]",
        14 => "866 MHz [865-867]",
        15 => "870 MHz [870-876]",
        16 => "915 MHz-a [902-928 alternate]",
        17 => "915 MHz-b [902-907.5 & 915-928]",
        18 => "915 MHz-c [915-928]",
        19 => "915 MHz-d [915-921]",
        20 => "915 MHz-e [915-918]",
        21 => "919 MHz [919-923]",
        22 => "920 MHz-a [920.5-924.5]",
        23 => "920 MHz-b [920-925]",
        24 => "867 MHz [866-869]",
        32 => "433 MHz [433.05-434.79]",
        33 => "868 MHz [868-868.6]",
        34 => "2380 MHz [2360-2400]",
    }
    pub(super) static TAP_SUN_TYPE_VALUES {
        0 => "FSK-A",
        1 => "FSK-B",
        2 => "O-QPSK-A",
        3 => "O-QPSK-B",
        4 => "O-QPSK-C",
        5 => "OFDM Option 1",
        6 => "OFDM Option 2",
        7 => "OFDM Option 3",
        8 => "OFDM Option 4",
    }
    pub(super) static TAP_MODE_FSK_A_VALUES {
        0 => "4.8 kb/s; 2-FSK; mod index = 1.0; channel spacing = 12.5 kHz",
        1 => "9.6 kb/s; 4-FSK; mod index = 0.33; channel spacing = 12.5 kHz",
        2 => "10 kb/s; 2-FSK; mod index = 0.5; channel spacing = 12.5 kHz",
        3 => "20 kb/s; 2-FSK; mod index = 0.5; channel spacing = 12.5 kHz",
        4 => "40 kb/s; 2-FSK; mod index = 0.5; channel spacing = 12.5 kHz",
        5 => "4.8 kb/s; 2-FSK; mod index = 0.5; channel spacing = 12.5 kHz",
        6 => "2.4 kb/s; 2-FSK; mod index = 2.0; channel spacing = 12.5 kHz",
        7 => "9.6 kb/s; 4-FSK; mod index = 0.33; channel spacing = 12.5 kHz",
    }
    pub(super) static TAP_MODE_FSK_B_VALUES {
        0 => "50 kb/s; 2-FSK; mod index = 1.0; channel spacing = 200 kHz",
        1 => "100 kb/s; 2-FSK; mod index = 1.0; channel spacing = 400 kHz",
        2 => "150 kb/s; 2-FSK; mod index = 0.5; channel spacing = 400 kHz",
        3 => "200 kb/s; 2-FSK; mod index = 0.5; channel spacing = 400 kHz",
        4 => "200 kb/s; 4-FSK; mod index = 0.33; channel spacing = 400 kHz",
        5 => "200 kb/s; 2-FSK; mod index = 1.0; channel spacing = 600 kHz",
        6 => "400 kb/s; 4-FSK; mod index = 0.33; channel spacing = 600 kHz",
        7 => "100 kb/s; 2-FSK; mod index = 0.5; channel spacing = 200 kHz",
        8 => "50 kb/s; 2-FSK; mod index = 0.5; channel spacing = 100 kHz",
        9 => "150 kb/s; 2-FSK; mod index = 0.5; channel spacing = 200 kHz",
        10 => "300 kb/s; 2-FSK; mod index = 0.5; channel spacing = 400 kHz",
    }
    pub(super) static TAP_MODE_OQPSK_A_VALUES {
        0 => "chip rate = 100 kchip/s; SpreadingMode = DSSS; RateMode = 0; data rate = 6.25 kb/s",
        1 => "chip rate = 100 kchip/s; SpreadingMode = DSSS; RateMode = 1; data rate = 12.5 kb/s",
        2 => "chip rate = 100 kchip/s; SpreadingMode = DSSS; RateMode = 2; data rate = 25 kb/s",
        3 => "chip rate = 100 kchip/s; SpreadingMode = DSSS; RateMode = 3; data rate = 50 kb/s",
    }
    pub(super) static TAP_MODE_OQPSK_B_VALUES {
        0 => "chip rate = 1000 kchip/s; SpreadingMode = DSSS; RateMode = 0; data rate = 31.25 kb/s",
        1 => "chip rate = 1000 kchip/s; SpreadingMode = DSSS; RateMode = 1; data rate = 125 kb/s",
        2 => "chip rate = 1000 kchip/s; SpreadingMode = DSSS; RateMode = 2; data rate = 250 kb/s",
        3 => "chip rate = 1000 kchip/s; SpreadingMode = DSSS; RateMode = 3; data rate = 500 kb/s",
        4 => "chip rate = 1000 kchip/s; SpreadingMode = MDSSS; RateMode = 0; data rate = 62.5 kb/s",
        5 => "chip rate = 1000 kchip/s; SpreadingMode = MDSSS; RateMode = 1; data rate = 125 kb/s",
        6 => "chip rate = 1000 kchip/s; SpreadingMode = MDSSS; RateMode = 2; data rate = 250 kb/s",
        7 => "chip rate = 1000 kchip/s; SpreadingMode = MDSSS; RateMode = 3; data rate = 500 kb/s",
    }
    pub(super) static TAP_MODE_OQPSK_C_VALUES {
        0 => "chip rate = 2000 kchip/s; SpreadingMode = DSSS; RateMode = 0; data rate = 31.25 kb/s",
        1 => "chip rate = 2000 kchip/s; SpreadingMode = DSSS; RateMode = 1; data rate = 125 kb/s",
        2 => "chip rate = 2000 kchip/s; SpreadingMode = DSSS; RateMode = 2; data rate = 250 kb/s",
        3 => "chip rate = 2000 kchip/s; SpreadingMode = DSSS; RateMode = 3; data rate = 500 kb/s",
        4 => "chip rate = 2000 kchip/s; SpreadingMode = MDSSS; RateMode = 0; data rate = 62.5 kb/s",
        5 => "chip rate = 2000 kchip/s; SpreadingMode = MDSSS; RateMode = 1; data rate = 125 kb/s",
        6 => "chip rate = 2000 kchip/s; SpreadingMode = MDSSS; RateMode = 2; data rate = 250 kb/s",
        7 => "chip rate = 2000 kchip/s; SpreadingMode = MDSSS; RateMode = 3; data rate = 500 kb/s",
    }
    pub(super) static TAP_MODE_OFDM_VALUES {
        0 => "MCS0",
        1 => "MCS1",
        2 => "MCS2",
        3 => "MCS3",
        4 => "MCS4",
        5 => "MCS5",
        6 => "MCS6",
    }
}

field_table! {
    /// The fields of IEEE 802.15.4 Low-Rate Wireless PAN.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("wpan", "IEEE 802.15.4 Low-Rate Wireless PAN", "IEEE 802.15.4");
    FRAME_LENGTH = FieldDef::new("wpan.frame_length", "Frame Length", FieldType::Uint8);
    FCF = FieldDef::new("wpan.fcf", "Frame Control Field", FieldType::Uint16).base(Base::Hex);
    FRAME_TYPE = FieldDef::new("wpan.frame_type", "Frame Type", FieldType::Uint16).base(Base::Hex).mask(0x7).strings(Strings::Values(&FRAME_TYPE_VALUES));
    SECURITY = FieldDef::new("wpan.security", "Security Enabled", FieldType::Boolean).bits(16).mask(0x8);
    PENDING = FieldDef::new("wpan.pending", "Frame Pending", FieldType::Boolean).bits(16).mask(0x10);
    ACK_REQUEST = FieldDef::new("wpan.ack_request", "Acknowledge Request", FieldType::Boolean).bits(16).mask(0x20);
    PAN_ID_COMPRESSION = FieldDef::new("wpan.pan_id_compression", "PAN ID Compression", FieldType::Boolean).bits(16).mask(0x40);
    FCF_RESERVED = FieldDef::new("wpan.fcf.reserved", "Reserved", FieldType::Boolean).bits(16).mask(0x80);
    SEQNO_SUPPRESSION = FieldDef::new("wpan.seqno_suppression", "Sequence Number Suppression", FieldType::Boolean).bits(16).mask(0x100);
    IE_PRESENT = FieldDef::new("wpan.ie_present", "Information Elements Present", FieldType::Boolean).bits(16).mask(0x200);
    DST_ADDR_MODE = FieldDef::new("wpan.dst_addr_mode", "Destination Addressing Mode", FieldType::Uint16).base(Base::Hex).mask(0xc00).strings(Strings::Values(&DST_ADDR_MODE_VALUES));
    VERSION = FieldDef::new("wpan.version", "Frame Version", FieldType::Uint16).mask(0x3000).strings(Strings::Values(&VERSION_VALUES));
    SRC_ADDR_MODE = FieldDef::new("wpan.src_addr_mode", "Source Addressing Mode", FieldType::Uint16).base(Base::Hex).mask(0xc000).strings(Strings::Values(&DST_ADDR_MODE_VALUES));
    LONG_FRAME_CONTROL = FieldDef::new("wpan.long_frame_control", "Long Frame Control", FieldType::Boolean).bits(16).mask(0x8);
    PAN_ID_PRESENT = FieldDef::new("wpan.pan_id_present", "PAN ID Present", FieldType::Boolean).bits(16).mask(0x100);
    MPF_VERSION = FieldDef::new("wpan.mpf_version", "Multipurpose Frame Version", FieldType::Uint16).mask(0x3000);
    SEQ_NO = FieldDef::new("wpan.seq_no", "Sequence Number", FieldType::Uint8);
    DST_PAN = FieldDef::new("wpan.dst_pan", "Destination PAN", FieldType::Uint16).base(Base::Hex);
    DST16 = FieldDef::new("wpan.dst16", "Destination", FieldType::Uint16).base(Base::Hex);
    DST64 = FieldDef::new("wpan.dst64", "Destination", FieldType::Eui64);
    SRC_PAN = FieldDef::new("wpan.src_pan", "Source PAN", FieldType::Uint16).base(Base::Hex);
    SRC16 = FieldDef::new("wpan.src16", "Source", FieldType::Uint16).base(Base::Hex);
    SRC64 = FieldDef::new("wpan.src64", "Extended Source", FieldType::Eui64);
    ADDR16 = FieldDef::new("wpan.addr16", "Address", FieldType::Uint16).base(Base::Hex);
    ADDR64 = FieldDef::new("wpan.addr64", "Extended Address", FieldType::Eui64);
    SRC64_ORIGIN = FieldDef::new("wpan.src64.origin", "Origin", FieldType::FrameNum);
    FCS = FieldDef::new("wpan.fcs", "FCS", FieldType::Uint16).base(Base::Hex);
    FCS32 = FieldDef::new("wpan.fcs32", "FCS", FieldType::Uint32).base(Base::Hex);
    RSSI = FieldDef::new("wpan.rssi", "RSSI", FieldType::Int8).strings(Strings::Unit(&(" dB", " dB")));
    FCS_OK = FieldDef::new("wpan.fcs_ok", "FCS Valid", FieldType::Boolean);
    CORRELATION = FieldDef::new("wpan.correlation", "LQI Correlation Value", FieldType::Uint8);
    IE_UNKNOWN_CONTENT = FieldDef::new("wpan.ie.unknown_content", "Unknown Content", FieldType::Bytes);
    HEADER_IE = FieldDef::new("wpan.header_ie", "Header IEs", FieldType::None);
    HEADER_IE_TLV = FieldDef::new("wpan.header_ie_tlv", "IE Header", FieldType::Uint16).base(Base::Hex);
    HEADER_IE_TYPE = FieldDef::new("wpan.header_ie.type", "Type", FieldType::Uint16).mask(0x8000).strings(Strings::Values(&HEADER_IE_TYPE_VALUES));
    HEADER_IE_ID = FieldDef::new("wpan.header_ie.id", "Id", FieldType::Uint16).base(Base::Hex).mask(0x7f80).strings(Strings::Values(&HEADER_IE_ID_VALUES));
    HEADER_IE_LENGTH = FieldDef::new("wpan.header_ie.length", "Length", FieldType::Uint16).mask(0x7f);
    HEADER_IE_UNSUPPORTED = FieldDef::new("wpan.header_ie.unsupported", "Unsupported Header IE", FieldType::None);
    HEADER_IE_HT1 = FieldDef::new("wpan.header_ie.ht1", "Header Termination 1 IE (Payload IEs follow)", FieldType::None);
    HEADER_IE_HT2 = FieldDef::new("wpan.header_ie.ht2", "Header Termination 2 IE (Payload follows)", FieldType::None);
    HEADER_IE_TIME_CORRECTION = FieldDef::new("wpan.header_ie.time_correction", "Time Correction IE", FieldType::None);
    HEADER_IE_TIME_CORRECTION_TIME_SYNC_INFO = FieldDef::new("wpan.header_ie.time_correction.time_sync_info", "Time Sync Info", FieldType::Uint16).base(Base::Hex);
    NACK = FieldDef::new("wpan.nack", "Nack", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Negative Acknowledgement", "Acknowledgement")));
    HEADER_IE_TIME_CORRECTION_VALUE = FieldDef::new("wpan.header_ie.time_correction.value", "Time Correction", FieldType::Int16).mask(0xfff).strings(Strings::Unit(&("µs", "µs")));
    HEADER_IE_CSL = FieldDef::new("wpan.header_ie.csl", "CSL IE", FieldType::None);
    HEADER_IE_CSL_PHASE = FieldDef::new("wpan.header_ie.csl.phase", "Phase", FieldType::Int16);
    HEADER_IE_CSL_PERIOD = FieldDef::new("wpan.header_ie.csl.period", "Period", FieldType::Int16);
    HEADER_IE_CSL_RENDEZVOUS_TIME = FieldDef::new("wpan.header_ie.csl.rendezvous_time", "Rendezvous Time", FieldType::Int16);
    HEADER_IE_RDV = FieldDef::new("wpan.header_ie.rdv", "Rendezvous Time IE", FieldType::None);
    HEADER_IE_CSL_WAKEUP_INTERVAL = FieldDef::new("wpan.header_ie.csl.wakeup_interval", "Wake-up Interval", FieldType::Int16);
    HEADER_IE_GLOBAL_TIME = FieldDef::new("wpan.header_ie.global_time", "Global Time IE", FieldType::None);
    HEADER_IE_GLOBAL_TIME_VALUE = FieldDef::new("wpan.header_ie.global_time.value", "Global Time", FieldType::AbsoluteTime);
    HEADER_IE_VENDOR_SPECIFIC = FieldDef::new("wpan.header_ie.vendor_specific", "Vendor Specific IE", FieldType::None);
    HEADER_IE_VENDOR_SPECIFIC_VENDOR_OUI = FieldDef::new("wpan.header_ie.vendor_specific.vendor_oui", "Vendor OUI", FieldType::Uint24).base(Base::Oui);
    HEADER_IE_VENDOR_SPECIFIC_CONTENT = FieldDef::new("wpan.header_ie.vendor_specific.content", "Vendor Content", FieldType::Bytes);
    PAYLOAD_IE = FieldDef::new("wpan.payload_ie", "Payload IEs", FieldType::None);
    PAYLOAD_IE_TLV = FieldDef::new("wpan.payload_ie_tlv", "IE Header", FieldType::Uint16).base(Base::Hex);
    PAYLOAD_IE_TYPE = FieldDef::new("wpan.payload_ie.type", "Type", FieldType::Uint16).mask(0x8000).strings(Strings::Values(&HEADER_IE_TYPE_VALUES));
    PAYLOAD_IE_ID = FieldDef::new("wpan.payload_ie.id", "Id", FieldType::Uint16).base(Base::Hex).mask(0x7800).strings(Strings::Values(&PAYLOAD_IE_ID_VALUES));
    PAYLOAD_IE_LENGTH = FieldDef::new("wpan.payload_ie.length", "Length", FieldType::Uint16).mask(0x7ff);
    PAYLOAD_IE_UNKNOWN = FieldDef::new("wpan.payload_ie.unknown", "Unknown Payload IE", FieldType::None);
    PAYLOAD_IE_TERMINATION = FieldDef::new("wpan.payload_ie.termination", "Payload Termination IE", FieldType::None);
    PAYLOAD_IE_VENDOR = FieldDef::new("wpan.payload_ie.vendor", "Vendor Specific IE", FieldType::None);
    PAYLOAD_IE_VENDOR_OUI = FieldDef::new("wpan.payload_ie.vendor.oui", "Vendor OUI", FieldType::Uint24).base(Base::Oui);
    MLME = FieldDef::new("wpan.mlme", "MLME IE", FieldType::None);
    MLME_IE_TYPE = FieldDef::new("wpan.mlme.ie.type", "Type", FieldType::Uint16).mask(0x8000).strings(Strings::Values(&MLME_IE_TYPE_VALUES));
    MLME_IE = FieldDef::new("wpan.mlme.ie", "MLME Sub IE", FieldType::Uint16).base(Base::Hex);
    MLME_IE_ID = FieldDef::new("wpan.mlme.ie.id", "Sub ID", FieldType::Uint16).base(Base::Hex).mask(0x7f00).strings(Strings::Values(&MLME_IE_ID_VALUES));
    MLME_IE_LENGTH = FieldDef::new("wpan.mlme.ie.length", "Length", FieldType::Uint16).mask(0xff);
    MLME_UNSUPPORTED = FieldDef::new("wpan.mlme.unsupported", "Unsupported Sub IE", FieldType::None);
    MLME_DATA = FieldDef::new("wpan.mlme.data", "Data", FieldType::Bytes);
    EB_FILTER = FieldDef::new("wpan.eb_filter", "Enhanced Beacon Filter", FieldType::Uint8).base(Base::Hex);
    EB_FILTER_PJOIN = FieldDef::new("wpan.eb_filter.pjoin", "Permit Join Filter", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Enabled", "Disabled")));
    EB_FILTER_LQI = FieldDef::new("wpan.eb_filter.lqi", "LQI Filter", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Enabled", "Disabled")));
    EB_FILTER_LQI_MINIMUM = FieldDef::new("wpan.eb_filter.lqi_minimum", "Minimum LQI", FieldType::Uint8);
    EB_FILTER_CONTAINS_PROB = FieldDef::new("wpan.eb_filter.contains_prob", "Probability to Respond", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Enabled", "Disabled")));
    EB_FILTER_PROB = FieldDef::new("wpan.eb_filter.prob", "Response Probability Percentage", FieldType::Uint8);
    EB_FILTER_ATTR_ID = FieldDef::new("wpan.eb_filter.attr_id", "Requested Attribute Length", FieldType::Uint8).mask(0x18);
    EB_FILTER_ATTR_ID_BITS = FieldDef::new("wpan.eb_filter.attr_id_bits", "Attribute ID Bitmap", FieldType::Uint24).base(Base::Hex);
    TSCH_TIME_SYNC = FieldDef::new("wpan.tsch.time_sync", "TSCH Synchronization IE", FieldType::None);
    TSCH_ASN = FieldDef::new("wpan.tsch.asn", "Absolute Slot Number", FieldType::Uint40);
    TSCH_JOIN_METRIC = FieldDef::new("wpan.tsch.join_metric", "Join Metric", FieldType::Uint8);
    TSCH_TIMESLOT = FieldDef::new("wpan.tsch.timeslot", "TSCH Timeslot IE", FieldType::None);
    TSCH_TIMESLOT_ID = FieldDef::new("wpan.tsch.timeslot.id", "Timeslot ID", FieldType::Uint8).base(Base::Hex);
    TSCH_TIMESLOT_CCA_OFFSET = FieldDef::new("wpan.tsch.timeslot.cca_offset", "CCA Offset", FieldType::Uint16);
    TSCH_TIMESLOT_CCA = FieldDef::new("wpan.tsch.timeslot.cca", "CCA", FieldType::Uint16);
    TSCH_TIMESLOT_TX_OFFSET = FieldDef::new("wpan.tsch.timeslot.tx_offset", "TX Offset", FieldType::Uint16);
    TSCH_TIMESLOT_RX_OFFSET = FieldDef::new("wpan.tsch.timeslot.rx_offset", "RX Offset", FieldType::Uint16);
    TSCH_TIMESLOT_RX_ACK_DELAY = FieldDef::new("wpan.tsch.timeslot.rx_ack_delay", "RX Ack Delay", FieldType::Uint16);
    TSCH_TIMESLOT_TX_ACK_DELAY = FieldDef::new("wpan.tsch.timeslot.tx_ack_delay", "TX Ack Delay", FieldType::Uint16);
    TSCH_TIMESLOT_RX_WAIT = FieldDef::new("wpan.tsch.timeslot.rx_wait", "RX Wait", FieldType::Uint16);
    TSCH_TIMESLOT_ACK_WAIT = FieldDef::new("wpan.tsch.timeslot.ack_wait", "Ack Wait", FieldType::Uint16);
    TSCH_TIMESLOT_TURNAROUND = FieldDef::new("wpan.tsch.timeslot.turnaround", "Turn Around", FieldType::Uint16);
    TSCH_TIMESLOT_MAX_ACK = FieldDef::new("wpan.tsch.timeslot.max_ack", "Max Ack", FieldType::Uint16);
    TSCH_TIMESLOT_MAX_TX = FieldDef::new("wpan.tsch.timeslot.max_tx", "Max TX", FieldType::Uint24);
    TSCH_TIMESLOT_LENGTH = FieldDef::new("wpan.tsch.timeslot.length", "Timeslot Length", FieldType::Uint24);
    CHANNEL_HOPPING = FieldDef::new("wpan.channel_hopping", "Channel Hopping IE", FieldType::None);
    TSCH_SLOTFRAME = FieldDef::new("wpan.tsch.slotframe", "Slotframe IE", FieldType::None);
    TSCH_LINK_INFO = FieldDef::new("wpan.tsch.link_info", "Link Information", FieldType::None);
    TSCH_SLOTFRAME_NUM = FieldDef::new("wpan.tsch.slotframe_num", "Number of Slotframes", FieldType::Uint8);
    TSCH_SLOTFRAME_HANDLE = FieldDef::new("wpan.tsch.slotframe_handle", "Slotframe handle", FieldType::Uint8);
    TSCH_SLOTFRAME_SIZE = FieldDef::new("wpan.tsch.slotframe_size", "Slotframe size", FieldType::Uint16);
    TSCH_NB_LINKS = FieldDef::new("wpan.tsch.nb_links", "Number of Links", FieldType::Uint8);
    TSCH_LINK_TIMESLOT = FieldDef::new("wpan.tsch.link_timeslot", "Timeslot", FieldType::Uint16);
    TSCH_CHANNEL_OFFSET = FieldDef::new("wpan.tsch.channel_offset", "Channel Offset", FieldType::Uint16);
    TSCH_LINK_OPTIONS = FieldDef::new("wpan.tsch.link_options", "Link Options", FieldType::Uint8).base(Base::Hex);
    TSCH_LINK_OPTIONS_TX = FieldDef::new("wpan.tsch.link_options.tx", "TX Link", FieldType::Boolean).bits(8).mask(0x1);
    TSCH_LINK_OPTIONS_RX = FieldDef::new("wpan.tsch.link_options.rx", "RX Link", FieldType::Boolean).bits(8).mask(0x2);
    TSCH_LINK_OPTIONS_SHARED = FieldDef::new("wpan.tsch.link_options.shared", "Shared Link", FieldType::Boolean).bits(8).mask(0x4);
    TSCH_LINK_OPTIONS_TIMEKEEPING = FieldDef::new("wpan.tsch.link_options.timekeeping", "Timekeeping", FieldType::Boolean).bits(8).mask(0x8);
    TSCH_LINK_OPTIONS_PRIORITY = FieldDef::new("wpan.tsch.link_options.priority", "Priority", FieldType::Boolean).bits(8).mask(0x10);
    TSCH_HOPPING_SEQUENCE_ID = FieldDef::new("wpan.tsch.hopping_sequence_id", "Hopping Sequence ID", FieldType::Uint8).base(Base::Hex);
    PAYLOAD_IE_IETF = FieldDef::new("wpan.payload_ie.ietf", "IETF Payload IE", FieldType::None);
    IETF_IE_SUB_ID = FieldDef::new("wpan.ietf_ie.sub_id", "Sub-ID", FieldType::Uint8);
    N6TOP = FieldDef::new("wpan.6top", "6top IE", FieldType::None);
    N6TOP_VERSION = FieldDef::new("wpan.6top_version", "6P Version", FieldType::Uint8).mask(0xf);
    N6TOP_TYPE = FieldDef::new("wpan.6top_type", "Type", FieldType::Uint8).base(Base::Hex).mask(0x30).strings(Strings::Values(&N6TOP_TYPE_VALUES));
    N6TOP_FLAGS_RESERVED = FieldDef::new("wpan.6top_flags_reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xc0);
    N6TOP_CODE = FieldDef::new("wpan.6top_code", "Code", FieldType::Uint8).base(Base::Hex);
    N6TOP_SFID = FieldDef::new("wpan.6top_sfid", "SFID (6top Scheduling Function ID)", FieldType::Uint8).base(Base::Hex);
    N6TOP_SEQNUM = FieldDef::new("wpan.6top_seqnum", "SeqNum", FieldType::Uint8).mask(0xff);
    N6TOP_METADATA = FieldDef::new("wpan.6top_metadata", "Metadata", FieldType::Uint16).base(Base::Hex);
    N6TOP_CELL_OPTIONS = FieldDef::new("wpan.6top_cell_options", "Cell Options", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&N6TOP_CELL_OPTIONS_VALUES));
    N6TOP_CELL_OPTION_TX = FieldDef::new("wpan.6top_cell_option_tx", "Transmit (TX) Cell", FieldType::Uint8).base(Base::Hex).mask(0x1);
    N6TOP_CELL_OPTION_RX = FieldDef::new("wpan.6top_cell_option_rx", "Receive (RX) Cell", FieldType::Uint8).base(Base::Hex).mask(0x2);
    N6TOP_CELL_OPTION_SHARED = FieldDef::new("wpan.6top_cell_option_shared", "SHARED Cell", FieldType::Uint8).base(Base::Hex).mask(0x4);
    N6TOP_CELL_OPTION_RESERVED = FieldDef::new("wpan.6top_cell_option_reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xf8);
    N6TOP_NUM_CELLS = FieldDef::new("wpan.6top_num_cells", "Number of Cells", FieldType::Uint8);
    N6TOP_CELL_LIST = FieldDef::new("wpan.6top_cell_list", "CellList", FieldType::None);
    N6TOP_REL_CELL_LIST = FieldDef::new("wpan.6top_rel_cell_list", "Rel. CellList", FieldType::None);
    N6TOP_CAND_CELL_LIST = FieldDef::new("wpan.6top_cand_cell_list", "Cand. CellList", FieldType::None);
    N6TOP_CELL = FieldDef::new("wpan.6top_cell", "Cell", FieldType::Bytes);
    N6TOP_RESERVED = FieldDef::new("wpan.6top_reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    N6TOP_OFFSET = FieldDef::new("wpan.6top_offset", "Offset", FieldType::Uint16);
    N6TOP_MAX_NUM_CELLS = FieldDef::new("wpan.6top_max_num_cells", "Maximum Number of Requested Cells", FieldType::Uint16);
    N6TOP_CELL_SLOT_OFFSET = FieldDef::new("wpan.6top_cell_slot_offset", "Slot Offset", FieldType::Uint16).base(Base::Hex);
    N6TOP_CHANNEL_OFFSET = FieldDef::new("wpan.6top_channel_offset", "Channel Offset", FieldType::Uint16).base(Base::Hex);
    N6TOP_TOTAL_NUM_CELLS = FieldDef::new("wpan.6top_total_num_cells", "Total Number of Cells", FieldType::Uint16);
    N6TOP_PAYLOAD = FieldDef::new("wpan.6top_payload", "Payload", FieldType::Bytes);
    MPX = FieldDef::new("wpan.mpx", "MPX IE", FieldType::None);
    MPX_TRANSACTION_CONTROL = FieldDef::new("wpan.mpx.transaction_control", "Transaction Control", FieldType::Uint8).base(Base::Hex);
    MPX_TRANSFER_TYPE = FieldDef::new("wpan.mpx.transfer_type", "Transfer Type", FieldType::Uint8).base(Base::Hex).mask(0x7).strings(Strings::Values(&MPX_TRANSFER_TYPE_VALUES));
    MPX_TRANSACTION_ID = FieldDef::new("wpan.mpx.transaction_id", "Transaction ID", FieldType::Uint8).base(Base::Hex).mask(0xf8);
    MPX_MULTIPLEX_ID = FieldDef::new("wpan.mpx.multiplex_id", "Multiplex ID", FieldType::Uint8).base(Base::Hex).mask(0xf8).strings(Strings::Values(&MPX_MULTIPLEX_ID_VALUES));
    MPX_FRAGMENT_NUMBER = FieldDef::new("wpan.mpx.fragment_number", "Fragment Number", FieldType::Uint8);
    MPX_TOTAL_FRAME_SIZE = FieldDef::new("wpan.mpx.total_frame_size", "Total Frame Size", FieldType::Uint16);
    MPX_KMP_ID = FieldDef::new("wpan.mpx.kmp.id", "KMP ID", FieldType::Uint8).strings(Strings::Values(&MPX_KMP_ID_VALUES));
    MPX_KMP_VENDOR_OUI = FieldDef::new("wpan.mpx.kmp.vendor_oui", "Vendor OUI", FieldType::Uint24).base(Base::Oui);
    MPX_FRAGMENT = FieldDef::new("wpan.mpx.fragment", "Upper-Layer Frame Fragment", FieldType::Bytes);
    MPX_WISUN = FieldDef::new("wpan.mpx.wisun", "Wi-SUN Multiplex Sub ID", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MPX_WISUN_VALUES));
    CMD = FieldDef::new("wpan.cmd", "Command Identifier", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_VALUES));
    CMD_VENDOR_OUI = FieldDef::new("wpan.cmd.vendor_oui", "Vendor OUI", FieldType::Uint24).base(Base::Oui);
    CINFO_ALT_COORD = FieldDef::new("wpan.cinfo.alt_coord", "Alternate PAN Coordinator", FieldType::Boolean).bits(8).mask(0x1);
    CINFO_DEVICE_TYPE = FieldDef::new("wpan.cinfo.device_type", "Device Type", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("FFD", "RFD")));
    CINFO_POWER_SRC = FieldDef::new("wpan.cinfo.power_src", "Power Source", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("AC/Mains Power", "Battery")));
    CINFO_IDLE_RX = FieldDef::new("wpan.cinfo.idle_rx", "Receive On When Idle", FieldType::Boolean).bits(8).mask(0x8);
    CINFO_SEC_CAPABLE = FieldDef::new("wpan.cinfo.sec_capable", "Security Capability", FieldType::Boolean).bits(8).mask(0x40);
    CINFO_ALLOC_ADDR = FieldDef::new("wpan.cinfo.alloc_addr", "Allocate Address", FieldType::Boolean).bits(8).mask(0x80);
    ASOC_ADDR = FieldDef::new("wpan.asoc.addr", "Short Address", FieldType::Uint16).base(Base::Hex);
    ASSOC_STATUS = FieldDef::new("wpan.assoc.status", "Association Status", FieldType::Uint8).base(Base::Hex);
    DISASSOC_REASON = FieldDef::new("wpan.disassoc.reason", "Disassociation Reason", FieldType::Uint8).base(Base::Hex);
    REALIGN_PAN = FieldDef::new("wpan.realign.pan", "PAN ID", FieldType::Uint16).base(Base::Hex);
    REALIGN_ADDR = FieldDef::new("wpan.realign.addr", "Coordinator Short Address", FieldType::Uint16).base(Base::Hex);
    REALIGN_CHANNEL = FieldDef::new("wpan.realign.channel", "Logical Channel", FieldType::Uint8);
    REALIGN_CHANNEL_PAGE = FieldDef::new("wpan.realign.channel_page", "Channel Page", FieldType::Uint8);
    GTSREQ_LENGTH = FieldDef::new("wpan.gtsreq.length", "GTS Length", FieldType::Uint8).mask(0xf);
    GTSREQ_DIRECTION = FieldDef::new("wpan.gtsreq.direction", "GTS Direction", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Receive", "Transmit")));
    GTSREQ_TYPE = FieldDef::new("wpan.gtsreq.type", "Characteristic Type", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Allocate GTS", "Deallocate GTS")));
    BEACON_ORDER = FieldDef::new("wpan.beacon_order", "Beacon Interval", FieldType::Uint16).mask(0xf);
    SUPERFRAME_ORDER = FieldDef::new("wpan.superframe_order", "Superframe Interval", FieldType::Uint16).mask(0xf0);
    CAP = FieldDef::new("wpan.cap", "Final CAP Slot", FieldType::Uint16).mask(0xf00);
    BATTERY_EXT = FieldDef::new("wpan.battery_ext", "Battery Extension", FieldType::Boolean).bits(16).mask(0x1000);
    BCN_COORD = FieldDef::new("wpan.bcn_coord", "PAN Coordinator", FieldType::Boolean).bits(16).mask(0x4000);
    ASSOC_PERMIT = FieldDef::new("wpan.assoc_permit", "Association Permit", FieldType::Boolean).bits(16).mask(0x8000);
    GTS_COUNT = FieldDef::new("wpan.gts.count", "GTS Descriptor Count", FieldType::Uint8);
    GTS_PERMIT = FieldDef::new("wpan.gts.permit", "GTS Permit", FieldType::Boolean);
    GTS_DIRECTION = FieldDef::new("wpan.gts.direction", "Direction", FieldType::Boolean).strings(Strings::TrueFalse(&("Receive Only", "Transmit Only")));
    GTS_ADDRESS = FieldDef::new("wpan.gts.address", "Address", FieldType::Uint16).base(Base::Hex);
    PENDING16 = FieldDef::new("wpan.pending16", "Address", FieldType::Uint16).base(Base::Hex);
    PENDING64 = FieldDef::new("wpan.pending64", "Address", FieldType::Eui64);
    AUX_SEC_HDR = FieldDef::new("wpan.aux_sec.hdr", "Auxiliary Security Header", FieldType::None);
    AUX_SEC_SEC_LEVEL = FieldDef::new("wpan.aux_sec.sec_level", "Security Level", FieldType::Uint8).base(Base::Hex).mask(0x7).strings(Strings::Values(&AUX_SEC_SEC_LEVEL_VALUES));
    AUX_SEC_SECURITY_CONTROL_FIELD = FieldDef::new("wpan.aux_sec.security_control_field", "Security Control Field", FieldType::Uint8).base(Base::Hex);
    AUX_SEC_KEY_ID_MODE = FieldDef::new("wpan.aux_sec.key_id_mode", "Key Identifier Mode", FieldType::Uint8).base(Base::Hex).mask(0x18).strings(Strings::Values(&AUX_SEC_KEY_ID_MODE_VALUES));
    AUX_SEC_FRAME_COUNTER_SUPPRESSION = FieldDef::new("wpan.aux_sec.frame_counter_suppression", "Frame Counter Suppression", FieldType::Boolean).bits(8).mask(0x20);
    AUX_SEC_ASN_IN_NONCE = FieldDef::new("wpan.aux_sec.asn_in_nonce", "ASN in Nonce", FieldType::Boolean).bits(8).mask(0x40);
    AUX_SEC_RESERVED = FieldDef::new("wpan.aux_sec.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x80);
    AUX_SEC_FRAME_COUNTER = FieldDef::new("wpan.aux_sec.frame_counter", "Frame Counter", FieldType::Uint32);
    AUX_SEC_KEY_SOURCE = FieldDef::new("wpan.aux_sec.key_source", "Key Source", FieldType::Uint64).base(Base::Hex);
    AUX_SEC_KEY_SOURCE_BYTES = FieldDef::new("wpan.aux_sec.key_source.bytes", "Key Source", FieldType::Bytes);
    AUX_SEC_KEY_INDEX = FieldDef::new("wpan.aux_sec.key_index", "Key Index", FieldType::Uint8).base(Base::Hex);
    MIC = FieldDef::new("wpan.mic", "MIC", FieldType::Bytes);
    KEY_NUMBER = FieldDef::new("wpan.key_number", "Key Number", FieldType::Uint8);
    SEC_FRAME_COUNTER = FieldDef::new("wpan.sec_frame_counter", "Frame Counter", FieldType::Uint32).base(Base::Hex);
    SEC_KEY_SEQUENCE_COUNTER = FieldDef::new("wpan.sec_key_sequence_counter", "Key Sequence Counter", FieldType::Uint8).base(Base::Hex);
    NO_ACK = FieldDef::new("wpan.no_ack", "No ack found", FieldType::None);
    NO_ACK_REQUEST = FieldDef::new("wpan.no_ack_request", "No request found", FieldType::None);
    ACK_IN = FieldDef::new("wpan.ack_in", "Ack In", FieldType::FrameNum);
    ACK_TO = FieldDef::new("wpan.ack_to", "Ack To", FieldType::FrameNum);
    ACK_TIME = FieldDef::new("wpan.ack_time", "Ack Time", FieldType::RelativeTime);
    ZBOSS_PAGE = FieldDef::new("wpan-zboss.page", "Page", FieldType::Uint8).base(Base::DecHex).mask(0xfe).strings(Strings::Values(&ZBOSS_PAGE_VALUES));
    ZBOSS_CHANNEL = FieldDef::new("wpan-zboss.channel", "Channel", FieldType::Uint8);
    ZBOSS_DIRECTION = FieldDef::new("wpan-zboss.direction", "ZBOSS Direction", FieldType::Uint8).base(Base::Hex).mask(0x1).strings(Strings::Values(&ZBOSS_DIRECTION_VALUES));
    ZBOSS_TRACE = FieldDef::new("wpan-zboss.trace", "Trace number", FieldType::Uint32);
    TAP_VERSION = FieldDef::new("wpan-tap.version", "Version", FieldType::Uint8);
    TAP_RESERVED = FieldDef::new("wpan-tap.reserved", "Reserved", FieldType::Uint8);
    TAP_LENGTH = FieldDef::new("wpan-tap.length", "Length", FieldType::Uint16);
    TAP_DATA_LENGTH = FieldDef::new("wpan-tap.data_length", "Data Length", FieldType::Uint16);
    TAP_TLV_TYPE = FieldDef::new("wpan-tap.tlv.type", "TLV Type", FieldType::Uint16).strings(Strings::Values(&TAP_TLV_TYPE_VALUES));
    TAP_TLV_LENGTH = FieldDef::new("wpan-tap.tlv.length", "TLV Length", FieldType::Uint16);
    TAP_TLV_UNKNOWN = FieldDef::new("wpan-tap.tlv.unknown", "Unknown", FieldType::Bytes);
    TAP_TLV_PADDING = FieldDef::new("wpan-tap.tlv.padding", "Padding", FieldType::Bytes);
    TAP_FCS_TYPE = FieldDef::new("wpan-tap.fcs_type", "FCS Type", FieldType::Uint8).strings(Strings::Values(&TAP_FCS_TYPE_VALUES));
    TAP_RSS = FieldDef::new("wpan-tap.rss", "RSS", FieldType::Float).strings(Strings::Unit(&(" dBm", " dBm")));
    TAP_CH_NUM = FieldDef::new("wpan-tap.ch_num", "Channel", FieldType::Uint16);
    TAP_CH_PAGE = FieldDef::new("wpan-tap.ch_page", "Page", FieldType::Uint8).strings(Strings::Values(&TAP_CH_PAGE_VALUES));
    TAP_BIT_RATE = FieldDef::new("wpan-tap.bit_rate", "Bit Rate", FieldType::Uint32).strings(Strings::Unit(&("bits/s", "bits/s")));
    TAP_SUN_BAND = FieldDef::new("wpan-tap.sun_band", "Band", FieldType::Uint8).strings(Strings::Values(&TAP_SUN_BAND_VALUES));
    TAP_SUN_TYPE = FieldDef::new("wpan-tap.sun_type", "Type", FieldType::Uint8).strings(Strings::Values(&TAP_SUN_TYPE_VALUES));
    TAP_SUN_MODE = FieldDef::new("wpan-tap.sun_mode", "Mode", FieldType::Uint8);
    TAP_MODE_FSK_A = FieldDef::new("wpan-tap.mode.fsk_a", "FSK-A mode", FieldType::Uint8).strings(Strings::Values(&TAP_MODE_FSK_A_VALUES));
    TAP_MODE_FSK_B = FieldDef::new("wpan-tap.mode.fsk_b", "FSK-B mode", FieldType::Uint8).strings(Strings::Values(&TAP_MODE_FSK_B_VALUES));
    TAP_MODE_OQPSK_A = FieldDef::new("wpan-tap.mode.oqpsk_a", "O-QPSK-A mode", FieldType::Uint8).strings(Strings::Values(&TAP_MODE_OQPSK_A_VALUES));
    TAP_MODE_OQPSK_B = FieldDef::new("wpan-tap.mode.oqpsk_b", "O-QPSK-B mode", FieldType::Uint8).strings(Strings::Values(&TAP_MODE_OQPSK_B_VALUES));
    TAP_MODE_OQPSK_C = FieldDef::new("wpan-tap.mode.oqpsk_c", "O-QPSK-C mode", FieldType::Uint8).strings(Strings::Values(&TAP_MODE_OQPSK_C_VALUES));
    TAP_MODE_OFDM = FieldDef::new("wpan-tap.mode.ofdm", "OFDM mode", FieldType::Uint8).strings(Strings::Values(&TAP_MODE_OFDM_VALUES));
    TAP_SOF_TS = FieldDef::new("wpan-tap.sof_ts", "Start of frame timestamp", FieldType::Uint64).strings(Strings::Unit(&("ns", "ns")));
    TAP_EOF_TS = FieldDef::new("wpan-tap.eof_ts", "End of frame timestamp", FieldType::Uint64).strings(Strings::Unit(&("ns", "ns")));
    TAP_SLOT_START_TS = FieldDef::new("wpan-tap.slot_start_ts", "Start of slot timestamp", FieldType::Uint64).strings(Strings::Unit(&("ns", "ns")));
    TAP_TIMESLOT_LENGTH = FieldDef::new("wpan-tap.timeslot_length", "Timeslot length", FieldType::Uint32).strings(Strings::Unit(&("µs", "µs")));
    TAP_LQI = FieldDef::new("wpan-tap.lqi", "Link Quality Indicator", FieldType::Uint8);
    TAP_CHPLAN_START = FieldDef::new("wpan-tap.chplan.start", "Channel0 freq", FieldType::Float).strings(Strings::Unit(&("kHz", "kHz")));
    TAP_CHPLAN_SPACING = FieldDef::new("wpan-tap.chplan.spacing", "Spacing", FieldType::Float).strings(Strings::Unit(&("kHz", "kHz")));
    TAP_CHPLAN_CHANNELS = FieldDef::new("wpan-tap.chplan.channels", "Channels", FieldType::Uint16);
    TAP_CH_FREQ = FieldDef::new("wpan-tap.ch_freq", "Frequency", FieldType::Float).strings(Strings::Unit(&("kHz", "kHz")));
    TSCH_FRAME_START_OFFSET = FieldDef::new("wpan.tsch.frame_start_offset", "Frame start offset", FieldType::Double).strings(Strings::Unit(&("µs", "µs")));
    TSCH_FRAME_DURATION = FieldDef::new("wpan.tsch.frame_duration", "Frame duration", FieldType::Double).strings(Strings::Unit(&("µs", "µs")));
    TSCH_FRAME_END_OFFSET = FieldDef::new("wpan.tsch.frame_end_offset", "Frame end offset", FieldType::Double).strings(Strings::Unit(&("µs", "µs")));
    TAP_ASN = FieldDef::new("wpan-tap.asn", "ASN", FieldType::Uint64);
    NONASK_PHY_PREAMBLE = FieldDef::new("wpan-nonask-phy.preamble", "Preamble", FieldType::Uint32).base(Base::Hex);
    NONASK_PHY_SFD = FieldDef::new("wpan-nonask-phy.sfd", "Start of Frame Delimiter", FieldType::Uint8).base(Base::Hex);
    NONASK_PHY_FRAME_LENGTH = FieldDef::new("wpan-nonask-phy.frame_length", "Frame Length", FieldType::Uint8).base(Base::Hex).mask(0x7f);
    NONASK_PHY_PHR = FieldDef::new("wpan-nonask-phy.phr", "PHR", FieldType::Uint8).base(Base::Hex);
    BITMASK_LEN_ERROR = FieldDef::new("wpan.bitmask_len_error", "Only least-significant bytes decoded", FieldType::None);
    INVALID_ADDRESSING = FieldDef::new("wpan.invalid_addressing", "Invalid Addressing", FieldType::None);
    INVALID_PANID_COMPRESSION = FieldDef::new("wpan.invalid_panid_compression", "Invalid Setting for PAN ID Compression", FieldType::None);
    DST_INVALID = FieldDef::new("wpan.dst_invalid", "Invalid Destination Address Mode", FieldType::None);
    SRC_INVALID = FieldDef::new("wpan.src_invalid", "Invalid Source Address Mode", FieldType::None);
    FRAME_VERSION_UNKNOWN = FieldDef::new("wpan.frame_version_unknown", "Frame Version Unknown Cannot Dissect", FieldType::None);
    DECRYPT_ERROR = FieldDef::new("wpan.decrypt_error", "Decryption error", FieldType::None);
    FCS_BAD = FieldDef::new("wpan.fcs.bad", "Bad FCS", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Warn));
    ACK_NOT_FOUND = FieldDef::new("wpan.ack_not_found", "Ack not found", FieldType::None);
    ACK_REQUEST_NOT_FOUND = FieldDef::new("wpan.ack_request_not_found", "Request not found", FieldType::None);
    SEQNO_SUPPRESSION_INVALID = FieldDef::new("wpan.seqno_suppression_invalid", "Sequence Number Suppression invalid for 802.15.4-2003 and 2006", FieldType::None);
    N6TOP_UNSUPPORTED_TYPE = FieldDef::new("wpan.6top_unsupported_type", "Unsupported Type of Message", FieldType::None);
    N6TOP_UNSUPPORTED_COMMAND = FieldDef::new("wpan.6top_unsupported_command", "Unsupported 6top command", FieldType::None);
    TIME_CORRECTION_ERROR = FieldDef::new("wpan.time_correction.error", "Incorrect value. Reference: IEEE-802.15.4-2015. Table 7-8: Values of the Time Sync Info field for ACK with timing information", FieldType::None);
    N6TOP_UNSUPPORTED_CODE = FieldDef::new("wpan.6top_unsupported_code", "Unsupported 6top return code", FieldType::None);
    IE_UNSUPPORTED_ID = FieldDef::new("wpan.ie_unsupported_id", "Unsupported IE ID", FieldType::None);
    IE_UNKNOWN_EXTRA_CONTENT = FieldDef::new("wpan.ie_unknown_extra_content", "Unexpected extra content for IE", FieldType::None);
    PAYLOAD_IE_MPX_INVALID_TRANSFER_TYPE = FieldDef::new("wpan.payload_ie.mpx.invalid_transfer_type", "Invalid transfer type (cf. IEEE 802.15.9 Table 19)", FieldType::None);
    MPX_UNSUPPORTED_KMP = FieldDef::new("wpan.mpx.unsupported_kmp", "Unsupported KMP ID", FieldType::None);
    MPX_UNKNOWN_KMP = FieldDef::new("wpan.mpx.unknown_kmp", "Unknown KMP ID (cf. IEEE 802.15.9 Table 21)", FieldType::None);
    PAYLOAD_IE_MISSING = FieldDef::new("wpan.payload_ie.missing", "Payload IE indicated by Header Termination, but no Payload IE present", FieldType::None);
    PAYLOAD_IE_IN_HEADER = FieldDef::new("wpan.payload_ie.in_header", "Payload IE in header", FieldType::None);
    CMD_UNSUPPORTED_CMD = FieldDef::new("wpan.cmd.unsupported_cmd", "Unsupported Command ID", FieldType::None);
    CMD_UNKNOWN_CMD = FieldDef::new("wpan.cmd.unknown_cmd", "Unknown Command Id (cf. IEEE 802.15.4-2015 Table 7-49)", FieldType::None);
    TAP_TLV_INVALID_TYPE = FieldDef::new("wpan-tap.tlv.invalid_type", "Invalid TLV type", FieldType::None);
    TAP_TLV_INVALID_LENGTH = FieldDef::new("wpan-tap.tlv.invalid_length", "Invalid TLV length", FieldType::None);
    TAP_TLV_PADDING_NOT_ZEROS = FieldDef::new("wpan-tap.tlv.padding_not_zeros", "TLV padding not zero", FieldType::None);
    TAP_TLV_INVALID_FCS_TYPE = FieldDef::new("wpan-tap.tlv.invalid_fcs_type", "Invalid FCS type", FieldType::None);
}
