//! The fields of IEEE 802.11 Radiotap Capture header.

use lamna_fields::{
    Base, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

values! {
    static MCS_BW_VALUES {
        0 => "20 MHz",
        1 => "40 MHz",
        2 => "20 MHz lower",
        3 => "20 MHz upper",
    }
    static MCS_GI_VALUES {
        0 => "long",
        1 => "short",
    }
    static MCS_FORMAT_VALUES {
        0 => "mixed",
        1 => "greenfield",
    }
    static MCS_FEC_VALUES {
        0 => "BCC",
        1 => "LDPC",
    }
    static VHT_BW_VALUES {
        0 => "20 MHz",
        1 => "40 MHz",
        2 => "20 MHz lower",
        3 => "20 MHz upper",
        4 => "80 MHz",
        5 => "40 MHz lower",
        6 => "40 MHz upper",
        7 => "20 MHz, channel 1/4",
        8 => "20 MHz, channel 2/4",
        9 => "20 MHz, channel 3/4",
        10 => "20 MHz, channel 4/4",
        11 => "160 MHz",
        12 => "80 MHz lower",
        13 => "80 MHz upper",
        14 => "40 MHz, channel 1/4",
        15 => "40 MHz, channel 2/4",
        16 => "40 MHz, channel 3/4",
        17 => "40 MHz, channel 4/4",
        18 => "20 MHz, channel 1/8",
        19 => "20 MHz, channel 2/8",
        20 => "20 MHz, channel 3/8",
        21 => "20 MHz, channel 4/8",
        22 => "20 MHz, channel 5/8",
        23 => "20 MHz, channel 6/8",
        24 => "20 MHz, channel 7/8",
        25 => "20 MHz, channel 8/8",
    }
    static TIMESTAMP_UNIT_VALUES {
        0 => "msec",
        1 => "usec",
        2 => "nsec",
    }
    static TIMESTAMP_SAMPLINGPOS_VALUES {
        0 => "first MPDU bit/symbol",
        1 => "signal acquisition",
        2 => "end of frame",
        15 => "undefined",
    }
}

ranges! {
    static N0_LEN_PSDU_TYPE_RANGES {
        (0x0, 0x0) => "sounding PPDU",
        (0x1, 0x1) => "reserved",
        (0x2, 0x2) => "S1G NDP CMAC frame",
        (0x3, 0xfe) => "reserved",
        (0xff, 0xff) => "vendor-specific",
    }
}

field_table! {
    /// The fields of IEEE 802.11 Radiotap Capture header.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("radiotap", "IEEE 802.11 Radiotap Capture header", "802.11 Radiotap");
    VERSION = FieldDef::new("radiotap.version", "Header revision", FieldType::Uint8);
    PAD = FieldDef::new("radiotap.pad", "Header pad", FieldType::Uint8);
    LENGTH = FieldDef::new("radiotap.length", "Header length", FieldType::Uint16);
    PRESENT = FieldDef::new("radiotap.present", "Present flags", FieldType::None);
    PRESENT_WORD = FieldDef::new("radiotap.present.word", "Present flags word", FieldType::Uint32).base(Base::Hex);
    TLV_UNKNOWN_DATA = FieldDef::new("radiotap.tlv.unknown_data", "unknown TLV data", FieldType::Bytes);
    PRESENT_TSFT = FieldDef::new("radiotap.present.tsft", "TSFT", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_FLAGS = FieldDef::new("radiotap.present.flags", "Flags", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_RATE = FieldDef::new("radiotap.present.rate", "Rate", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_CHANNEL = FieldDef::new("radiotap.present.channel", "Channel", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_FHSS = FieldDef::new("radiotap.present.fhss", "FHSS", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_DBM_ANTSIGNAL = FieldDef::new("radiotap.present.dbm_antsignal", "dBm Antenna Signal", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_DBM_ANTNOISE = FieldDef::new("radiotap.present.dbm_antnoise", "dBm Antenna Noise", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_LOCK_QUALITY = FieldDef::new("radiotap.present.lock_quality", "Lock Quality", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_TX_ATTENUATION = FieldDef::new("radiotap.present.tx_attenuation", "TX Attenuation", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_DB_TX_ATTENUATION = FieldDef::new("radiotap.present.db_tx_attenuation", "dB TX Attenuation", FieldType::Boolean).bits(32).mask(0x200).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_DBM_TX_POWER = FieldDef::new("radiotap.present.dbm_tx_power", "dBm TX Power", FieldType::Boolean).bits(32).mask(0x400).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_ANTENNA = FieldDef::new("radiotap.present.antenna", "Antenna", FieldType::Boolean).bits(32).mask(0x800).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_DB_ANTSIGNAL = FieldDef::new("radiotap.present.db_antsignal", "dB Antenna Signal", FieldType::Boolean).bits(32).mask(0x1000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_DB_ANTNOISE = FieldDef::new("radiotap.present.db_antnoise", "dB Antenna Noise", FieldType::Boolean).bits(32).mask(0x2000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_RXFLAGS = FieldDef::new("radiotap.present.rxflags", "RX flags", FieldType::Boolean).bits(32).mask(0x4000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_TXFLAGS = FieldDef::new("radiotap.present.txflags", "TX flags", FieldType::Boolean).bits(32).mask(0x8000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_DATA_RETRIES = FieldDef::new("radiotap.present.data_retries", "data retries", FieldType::Boolean).bits(32).mask(0x20000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_XCHANNEL = FieldDef::new("radiotap.present.xchannel", "Channel+", FieldType::Boolean).bits(32).mask(0x40000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_MCS = FieldDef::new("radiotap.present.mcs", "MCS information", FieldType::Boolean).bits(32).mask(0x80000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_AMPDU = FieldDef::new("radiotap.present.ampdu", "A-MPDU Status", FieldType::Boolean).bits(32).mask(0x100000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_VHT = FieldDef::new("radiotap.present.vht", "VHT information", FieldType::Boolean).bits(32).mask(0x200000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_TIMESTAMP = FieldDef::new("radiotap.present.timestamp", "frame timestamp", FieldType::Boolean).bits(32).mask(0x400000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_HE = FieldDef::new("radiotap.present.he", "HE information", FieldType::Boolean).bits(32).mask(0x800000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_HE_MU = FieldDef::new("radiotap.present.he_mu", "HE-MU information", FieldType::Boolean).bits(32).mask(0x1000000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_0_LENGTH_PSDU = FieldDef::new("radiotap.present.0_length.psdu", "0 Length PSDU", FieldType::Boolean).bits(32).mask(0x4000000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_L_SIG = FieldDef::new("radiotap.present.l_sig", "L-SIG", FieldType::Boolean).bits(32).mask(0x8000000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_TLV = FieldDef::new("radiotap.present.tlv", "TLVs", FieldType::Boolean).bits(32).mask(0x10000000).strings(Strings::TrueFalse(&("Present", "Absent")));
    PRESENT_RTAP_NS = FieldDef::new("radiotap.present.rtap_ns", "Radiotap NS next", FieldType::Boolean).bits(32).mask(0x20000000);
    PRESENT_VENDOR_NS = FieldDef::new("radiotap.present.vendor_ns", "Vendor NS next", FieldType::Boolean).bits(32).mask(0x40000000);
    PRESENT_EXT = FieldDef::new("radiotap.present.ext", "Ext", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("Present", "Absent")));
    FLAGS = FieldDef::new("radiotap.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_CFP = FieldDef::new("radiotap.flags.cfp", "CFP", FieldType::Boolean).bits(8).mask(0x1);
    FLAGS_PREAMBLE = FieldDef::new("radiotap.flags.preamble", "Preamble", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Short", "Long")));
    FLAGS_WEP = FieldDef::new("radiotap.flags.wep", "WEP", FieldType::Boolean).bits(8).mask(0x4);
    FLAGS_FRAG = FieldDef::new("radiotap.flags.frag", "Fragmentation", FieldType::Boolean).bits(8).mask(0x8);
    FLAGS_FCS = FieldDef::new("radiotap.flags.fcs", "FCS at end", FieldType::Boolean).bits(8).mask(0x10);
    FLAGS_DATAPAD = FieldDef::new("radiotap.flags.datapad", "Data Pad", FieldType::Boolean).bits(8).mask(0x20);
    FLAGS_BADFCS = FieldDef::new("radiotap.flags.badfcs", "Bad FCS", FieldType::Boolean).bits(8).mask(0x40);
    FLAGS_SHORTGI = FieldDef::new("radiotap.flags.shortgi", "Short GI", FieldType::Boolean).bits(8).mask(0x80);
    MACTIME = FieldDef::new("radiotap.mactime", "MAC timestamp", FieldType::Uint64);
    QUALITY = FieldDef::new("radiotap.quality", "Signal Quality", FieldType::Uint16);
    CHANNEL_FREQ = FieldDef::new("radiotap.channel.freq", "Channel frequency", FieldType::Uint32);
    CHANNEL_FLAGS = FieldDef::new("radiotap.channel.flags", "Channel flags", FieldType::Uint16).base(Base::Hex);
    CHANNEL_FLAGS_TURBO = FieldDef::new("radiotap.channel.flags.turbo", "Turbo", FieldType::Boolean).bits(16).mask(0x10);
    CHANNEL_FLAGS_700MHZ = FieldDef::new("radiotap.channel.flags.700mhz", "700 MHz spectrum", FieldType::Boolean).bits(16).mask(0x1);
    CHANNEL_FLAGS_800MHZ = FieldDef::new("radiotap.channel.flags.800mhz", "800 MHz spectrum", FieldType::Boolean).bits(16).mask(0x2);
    CHANNEL_FLAGS_900MHZ = FieldDef::new("radiotap.channel.flags.900mhz", "900 MHz spectrum", FieldType::Boolean).bits(16).mask(0x4);
    CHANNEL_FLAGS_CCK = FieldDef::new("radiotap.channel.flags.cck", "Complementary Code Keying (CCK)", FieldType::Boolean).bits(16).mask(0x20);
    CHANNEL_FLAGS_OFDM = FieldDef::new("radiotap.channel.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", FieldType::Boolean).bits(16).mask(0x40);
    CHANNEL_FLAGS_2GHZ = FieldDef::new("radiotap.channel.flags.2ghz", "2 GHz spectrum", FieldType::Boolean).bits(16).mask(0x80);
    CHANNEL_FLAGS_5GHZ = FieldDef::new("radiotap.channel.flags.5ghz", "5 GHz spectrum", FieldType::Boolean).bits(16).mask(0x100);
    CHANNEL_FLAGS_PASSIVE = FieldDef::new("radiotap.channel.flags.passive", "Passive", FieldType::Boolean).bits(16).mask(0x200);
    CHANNEL_FLAGS_DYNAMIC = FieldDef::new("radiotap.channel.flags.dynamic", "Dynamic CCK-OFDM", FieldType::Boolean).bits(16).mask(0x400);
    CHANNEL_FLAGS_GFSK = FieldDef::new("radiotap.channel.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", FieldType::Boolean).bits(16).mask(0x800);
    CHANNEL_FLAGS_GSM = FieldDef::new("radiotap.channel.flags.gsm", "GSM (900MHz)", FieldType::Boolean).bits(16).mask(0x1000);
    CHANNEL_FLAGS_STURBO = FieldDef::new("radiotap.channel.flags.sturbo", "Static Turbo", FieldType::Boolean).bits(16).mask(0x2000);
    CHANNEL_FLAGS_HALF = FieldDef::new("radiotap.channel.flags.half", "Half Rate Channel (10MHz Channel Width)", FieldType::Boolean).bits(16).mask(0x4000);
    CHANNEL_FLAGS_QUARTER = FieldDef::new("radiotap.channel.flags.quarter", "Quarter Rate Channel (5MHz Channel Width)", FieldType::Boolean).bits(16).mask(0x8000);
    RXFLAGS = FieldDef::new("radiotap.rxflags", "RX flags", FieldType::Uint16).base(Base::Hex);
    RXFLAGS_BADPLCP = FieldDef::new("radiotap.rxflags.badplcp", "Bad PLCP", FieldType::Boolean).bits(24).mask(0x2);
    TXFLAGS = FieldDef::new("radiotap.txflags", "TX flags", FieldType::Uint16).base(Base::Hex);
    RXFLAGS_FAIL = FieldDef::new("radiotap.rxflags.fail", "Fail", FieldType::Boolean).bits(24).mask(0x1);
    RXFLAGS_CTS = FieldDef::new("radiotap.rxflags.cts", "CTS", FieldType::Boolean).bits(24).mask(0x2);
    RXFLAGS_RTS = FieldDef::new("radiotap.rxflags.rts", "RTS/CTS", FieldType::Boolean).bits(24).mask(0x4);
    RXFLAGS_NOACK = FieldDef::new("radiotap.rxflags.noack", "No ACK", FieldType::Boolean).bits(24).mask(0x8);
    RXFLAGS_NOSEQNO = FieldDef::new("radiotap.rxflags.noseqno", "Has Seqnum", FieldType::Boolean).bits(24).mask(0x10);
    RXFLAGS_ORDER = FieldDef::new("radiotap.rxflags.order", "Order", FieldType::Boolean).bits(24).mask(0x20);
    XCHANNEL_CHANNEL = FieldDef::new("radiotap.xchannel.channel", "Channel number", FieldType::Uint32);
    XCHANNEL_FREQ = FieldDef::new("radiotap.xchannel.freq", "Channel frequency", FieldType::Uint32);
    XCHANNEL_FLAGS = FieldDef::new("radiotap.xchannel.flags", "Channel flags", FieldType::Uint32).base(Base::Hex);
    XCHANNEL_FLAGS_TURBO = FieldDef::new("radiotap.xchannel.flags.turbo", "Turbo", FieldType::Boolean).bits(24).mask(0x10);
    XCHANNEL_FLAGS_CCK = FieldDef::new("radiotap.xchannel.flags.cck", "Complementary Code Keying (CCK)", FieldType::Boolean).bits(24).mask(0x20);
    XCHANNEL_FLAGS_OFDM = FieldDef::new("radiotap.xchannel.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", FieldType::Boolean).bits(24).mask(0x40);
    XCHANNEL_FLAGS_2GHZ = FieldDef::new("radiotap.xchannel.flags.2ghz", "2 GHz spectrum", FieldType::Boolean).bits(24).mask(0x80);
    XCHANNEL_FLAGS_5GHZ = FieldDef::new("radiotap.xchannel.flags.5ghz", "5 GHz spectrum", FieldType::Boolean).bits(24).mask(0x100);
    CHANNEL_XTYPE_PASSIVE = FieldDef::new("radiotap.channel.xtype.passive", "Passive", FieldType::Boolean).bits(24).mask(0x200);
    XCHANNEL_FLAGS_DYNAMIC = FieldDef::new("radiotap.xchannel.flags.dynamic", "Dynamic CCK-OFDM", FieldType::Boolean).bits(24).mask(0x400);
    XCHANNEL_FLAGS_GFSK = FieldDef::new("radiotap.xchannel.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", FieldType::Boolean).bits(24).mask(0x800);
    XCHANNEL_FLAGS_GSM = FieldDef::new("radiotap.xchannel.flags.gsm", "GSM (900MHz)", FieldType::Boolean).bits(24).mask(0x1000);
    XCHANNEL_FLAGS_STURBO = FieldDef::new("radiotap.xchannel.flags.sturbo", "Static Turbo", FieldType::Boolean).bits(24).mask(0x2000);
    XCHANNEL_FLAGS_HALF = FieldDef::new("radiotap.xchannel.flags.half", "Half Rate Channel (10MHz Channel Width)", FieldType::Boolean).bits(24).mask(0x4000);
    XCHANNEL_FLAGS_QUARTER = FieldDef::new("radiotap.xchannel.flags.quarter", "Quarter Rate Channel (5MHz Channel Width)", FieldType::Boolean).bits(24).mask(0x8000);
    XCHANNEL_FLAGS_HT20 = FieldDef::new("radiotap.xchannel.flags.ht20", "HT Channel (20MHz Channel Width)", FieldType::Boolean).bits(24).mask(0x10000);
    XCHANNEL_FLAGS_HT40U = FieldDef::new("radiotap.xchannel.flags.ht40u", "HT Channel (40MHz Channel Width with Extension channel above)", FieldType::Boolean).bits(24).mask(0x20000);
    XCHANNEL_FLAGS_HT40D = FieldDef::new("radiotap.xchannel.flags.ht40d", "HT Channel (40MHz Channel Width with Extension channel below)", FieldType::Boolean).bits(24).mask(0x40000);
    FHSS_HOPSET = FieldDef::new("radiotap.fhss.hopset", "FHSS Hop Set", FieldType::Uint8);
    FHSS_PATTERN = FieldDef::new("radiotap.fhss.pattern", "FHSS Pattern", FieldType::Uint8);
    DATARATE = FieldDef::new("radiotap.datarate", "Data rate (Mb/s)", FieldType::Float);
    ANTENNA = FieldDef::new("radiotap.antenna", "Antenna", FieldType::Uint32);
    DBM_ANTSIGNAL = FieldDef::new("radiotap.dbm_antsignal", "Antenna signal", FieldType::Int8).strings(Strings::Unit(&(" dBm", " dBm")));
    DB_ANTSIGNAL = FieldDef::new("radiotap.db_antsignal", "dB antenna signal", FieldType::Uint8).strings(Strings::Unit(&(" dB", " dB")));
    DBM_ANTNOISE = FieldDef::new("radiotap.dbm_antnoise", "Antenna noise", FieldType::Int8).strings(Strings::Unit(&(" dBm", " dBm")));
    DB_ANTNOISE = FieldDef::new("radiotap.db_antnoise", "dB antenna noise", FieldType::Uint8).strings(Strings::Unit(&(" dB", " dB")));
    TXATTENUATION = FieldDef::new("radiotap.txattenuation", "TX attenuation", FieldType::Uint16);
    DB_TXATTENUATION = FieldDef::new("radiotap.db_txattenuation", "dB TX attenuation", FieldType::Uint16).strings(Strings::Unit(&(" dB", " dB")));
    TXPOWER = FieldDef::new("radiotap.txpower", "Transmit power", FieldType::Int8).strings(Strings::Unit(&(" dBm", " dBm")));
    DATA_RETRIES = FieldDef::new("radiotap.data_retries", "data retries", FieldType::Uint8);
    MCS = FieldDef::new("radiotap.mcs", "MCS information", FieldType::None);
    MCS_KNOWN = FieldDef::new("radiotap.mcs.known", "Known MCS information", FieldType::Uint8).base(Base::Hex);
    MCS_HAVE_BW = FieldDef::new("radiotap.mcs.have_bw", "Bandwidth", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Present", "Absent")));
    MCS_HAVE_INDEX = FieldDef::new("radiotap.mcs.have_index", "MCS index", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Present", "Absent")));
    MCS_HAVE_GI = FieldDef::new("radiotap.mcs.have_gi", "Guard interval", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Present", "Absent")));
    MCS_HAVE_FORMAT = FieldDef::new("radiotap.mcs.have_format", "Format", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Present", "Absent")));
    MCS_HAVE_FEC = FieldDef::new("radiotap.mcs.have_fec", "FEC type", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Present", "Absent")));
    MCS_HAVE_STBC = FieldDef::new("radiotap.mcs.have_stbc", "STBC streams", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Present", "Absent")));
    MCS_HAVE_NESS = FieldDef::new("radiotap.mcs.have_ness", "Number of extension spatial streams", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Present", "Absent")));
    MCS_NESS_BIT1 = FieldDef::new("radiotap.mcs.ness_bit1", "Number of extension spatial streams bit 1", FieldType::Uint8).mask(0x80);
    MCS_BW = FieldDef::new("radiotap.mcs.bw", "Bandwidth", FieldType::Uint8).mask(0x3).strings(Strings::Values(&MCS_BW_VALUES));
    MCS_GI = FieldDef::new("radiotap.mcs.gi", "Guard interval", FieldType::Uint8).mask(0x4).strings(Strings::Values(&MCS_GI_VALUES));
    MCS_FORMAT = FieldDef::new("radiotap.mcs.format", "Format", FieldType::Uint8).mask(0x8).strings(Strings::Values(&MCS_FORMAT_VALUES));
    MCS_FEC = FieldDef::new("radiotap.mcs.fec", "FEC type", FieldType::Uint8).mask(0x10).strings(Strings::Values(&MCS_FEC_VALUES));
    MCS_STBC = FieldDef::new("radiotap.mcs.stbc", "STBC streams", FieldType::Uint8).mask(0x60);
    MCS_NESS_BIT0 = FieldDef::new("radiotap.mcs.ness_bit0", "Number of extension spatial streams bit 0", FieldType::Uint8).mask(0x80);
    MCS_INDEX = FieldDef::new("radiotap.mcs.index", "MCS index", FieldType::Uint8);
    AMPDU = FieldDef::new("radiotap.ampdu", "A-MPDU status", FieldType::None);
    AMPDU_REFERENCE = FieldDef::new("radiotap.ampdu.reference", "A-MPDU reference number", FieldType::Uint32);
    AMPDU_FLAGS = FieldDef::new("radiotap.ampdu.flags", "A-MPDU flags", FieldType::Uint16).base(Base::Hex);
    AMPDU_FLAGS_REPORT_ZEROLEN = FieldDef::new("radiotap.ampdu.flags.report_zerolen", "Driver reports 0-length subframes in this A-MPDU", FieldType::Boolean).bits(16).mask(0x1);
    AMPDU_FLAGS_IS_ZEROLEN = FieldDef::new("radiotap.ampdu.flags.is_zerolen", "This is a 0-length subframe", FieldType::Boolean).bits(16).mask(0x2);
    AMPDU_FLAGS_LASTKNOWN = FieldDef::new("radiotap.ampdu.flags.lastknown", "Last subframe of this A-MPDU is known", FieldType::Boolean).bits(16).mask(0x4);
    AMPDU_FLAGS_LAST = FieldDef::new("radiotap.ampdu.flags.last", "This is the last subframe of this A-MPDU", FieldType::Boolean).bits(16).mask(0x8);
    AMPDU_FLAGS_DELIM_CRC_ERROR = FieldDef::new("radiotap.ampdu.flags.delim_crc_error", "Delimiter CRC error on this subframe", FieldType::Boolean).bits(16).mask(0x10);
    AMPDU_FLAGS_EOF = FieldDef::new("radiotap.ampdu.flags.eof", "EOF on this subframe", FieldType::Boolean).bits(16).mask(0x40);
    AMPDU_FLAGS_EOF_KNOWN = FieldDef::new("radiotap.ampdu.flags.eof_known", "EOF of this A-MPDU is known", FieldType::Boolean).bits(16).mask(0x80);
    AMPDU_DELIM_CRC = FieldDef::new("radiotap.ampdu.delim_crc", "A-MPDU subframe delimiter CRC", FieldType::Uint8).base(Base::Hex);
    VHT = FieldDef::new("radiotap.vht", "VHT information", FieldType::None);
    VHT_KNOWN = FieldDef::new("radiotap.vht.known", "Known VHT information", FieldType::Uint8).base(Base::Hex);
    VHT_USER = FieldDef::new("radiotap.vht.user", "User", FieldType::None);
    VHT_HAVE_STBC = FieldDef::new("radiotap.vht.have_stbc", "STBC", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("Present", "Absent")));
    VHT_HAVE_TXOP_PS = FieldDef::new("radiotap.vht.have_txop_ps", "TXOP_PS_NOT_ALLOWED", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("Present", "Absent")));
    VHT_HAVE_GI = FieldDef::new("radiotap.vht.have_gi", "Guard interval", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("Present", "Absent")));
    VHT_HAVE_SGI_NSYM_DA = FieldDef::new("radiotap.vht.have_sgi_nsym_da", "SGI Nsym disambiguation", FieldType::Boolean).bits(16).mask(0x8).strings(Strings::TrueFalse(&("Present", "Absent")));
    VHT_LDPC_EXTRA = FieldDef::new("radiotap.vht.ldpc_extra", "LDPC extra OFDM symbol", FieldType::Boolean).bits(16).mask(0x10).strings(Strings::TrueFalse(&("Present", "Absent")));
    VHT_HAVE_BEAMFORMED = FieldDef::new("radiotap.vht.have_beamformed", "Beamformed", FieldType::Boolean).bits(16).mask(0x20).strings(Strings::TrueFalse(&("Present", "Absent")));
    VHT_STBC = FieldDef::new("radiotap.vht.stbc", "STBC", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("On", "Off")));
    VHT_TXOP_PS = FieldDef::new("radiotap.vht.txop_ps", "TXOP_PS_NOT_ALLOWED", FieldType::Boolean).bits(8).mask(0x2);
    VHT_GI = FieldDef::new("radiotap.vht.gi", "Guard interval", FieldType::Uint8).mask(0x4).strings(Strings::Values(&MCS_GI_VALUES));
    VHT_SGI_NSYM_DA = FieldDef::new("radiotap.vht.sgi_nsym_da", "SGI Nsym disambiguation", FieldType::Boolean).bits(8).mask(0x8);
    VHT_BEAMFORMED = FieldDef::new("radiotap.vht.beamformed", "Beamformed", FieldType::Boolean).bits(8).mask(0x20);
    VHT_BW = FieldDef::new("radiotap.vht.bw", "Bandwidth", FieldType::Uint8).strings(Strings::Values(&VHT_BW_VALUES));
    VHT_NSTS_0 = FieldDef::new("radiotap.vht.nsts.0", "Space-time streams 0", FieldType::Uint8);
    VHT_NSTS_1 = FieldDef::new("radiotap.vht.nsts.1", "Space-time streams 1", FieldType::Uint8);
    VHT_NSTS_2 = FieldDef::new("radiotap.vht.nsts.2", "Space-time streams 2", FieldType::Uint8);
    VHT_NSTS_3 = FieldDef::new("radiotap.vht.nsts.3", "Space-time streams 3", FieldType::Uint8);
    VHT_MCS_0 = FieldDef::new("radiotap.vht.mcs.0", "MCS index 0", FieldType::Uint8).mask(0xf0);
    VHT_MCS_1 = FieldDef::new("radiotap.vht.mcs.1", "MCS index 1", FieldType::Uint8).mask(0xf0);
    VHT_MCS_2 = FieldDef::new("radiotap.vht.mcs.2", "MCS index 2", FieldType::Uint8).mask(0xf0);
    VHT_MCS_3 = FieldDef::new("radiotap.vht.mcs.3", "MCS index 3", FieldType::Uint8).mask(0xf0);
    VHT_NSS_0 = FieldDef::new("radiotap.vht.nss.0", "Spatial streams 0", FieldType::Uint8).mask(0xf);
    VHT_NSS_1 = FieldDef::new("radiotap.vht.nss.1", "Spatial streams 1", FieldType::Uint8).mask(0xf);
    VHT_NSS_2 = FieldDef::new("radiotap.vht.nss.2", "Spatial streams 2", FieldType::Uint8).mask(0xf);
    VHT_NSS_3 = FieldDef::new("radiotap.vht.nss.3", "Spatial streams 3", FieldType::Uint8).mask(0xf);
    VHT_CODING_0 = FieldDef::new("radiotap.vht.coding.0", "Coding 0", FieldType::Uint8).mask(0x1).strings(Strings::Values(&MCS_FEC_VALUES));
    VHT_CODING_1 = FieldDef::new("radiotap.vht.coding.1", "Coding 1", FieldType::Uint8).mask(0x2).strings(Strings::Values(&MCS_FEC_VALUES));
    VHT_CODING_2 = FieldDef::new("radiotap.vht.coding.2", "Coding 2", FieldType::Uint8).mask(0x4).strings(Strings::Values(&MCS_FEC_VALUES));
    VHT_CODING_3 = FieldDef::new("radiotap.vht.coding.3", "Coding 3", FieldType::Uint8).mask(0x8).strings(Strings::Values(&MCS_FEC_VALUES));
    VHT_DATARATE_0 = FieldDef::new("radiotap.vht.datarate.0", "Data rate (Mb/s) 0", FieldType::Float);
    VHT_DATARATE_1 = FieldDef::new("radiotap.vht.datarate.1", "Data rate (Mb/s) 1", FieldType::Float);
    VHT_DATARATE_2 = FieldDef::new("radiotap.vht.datarate.2", "Data rate (Mb/s) 2", FieldType::Float);
    VHT_DATARATE_3 = FieldDef::new("radiotap.vht.datarate.3", "Data rate (Mb/s) 3", FieldType::Float);
    VHT_GID = FieldDef::new("radiotap.vht.gid", "Group Id", FieldType::Uint8);
    VHT_PAID = FieldDef::new("radiotap.vht.paid", "Partial AID", FieldType::Uint16);
    TIMESTAMP = FieldDef::new("radiotap.timestamp", "timestamp information", FieldType::None);
    TIMESTAMP_TS = FieldDef::new("radiotap.timestamp.ts", "timestamp", FieldType::Uint64);
    TIMESTAMP_ACCURACY = FieldDef::new("radiotap.timestamp.accuracy", "accuracy", FieldType::Uint16);
    TIMESTAMP_UNIT = FieldDef::new("radiotap.timestamp.unit", "time unit", FieldType::Uint8).mask(0xf).strings(Strings::Values(&TIMESTAMP_UNIT_VALUES));
    TIMESTAMP_SAMPLINGPOS = FieldDef::new("radiotap.timestamp.samplingpos", "sampling position", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&TIMESTAMP_SAMPLINGPOS_VALUES));
    TIMESTAMP_FLAGS_32BIT = FieldDef::new("radiotap.timestamp.flags.32bit", "32-bit counter", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    TIMESTAMP_FLAGS_ACCURACY = FieldDef::new("radiotap.timestamp.flags.accuracy", "accuracy field", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Present", "Absent")));
    VENDOR_OUI = FieldDef::new("radiotap.vendor_oui", "Vendor OUI", FieldType::Uint24).base(Base::Oui);
    VENDOR_SUBNS = FieldDef::new("radiotap.vendor_subns", "Vendor sub namespace", FieldType::Uint8);
    VENDOR_DATA = FieldDef::new("radiotap.vendor_data", "Vendor data", FieldType::None);
    N0_LEN_PSDU_TYPE = FieldDef::new("radiotap.0_len_psdu.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&N0_LEN_PSDU_TYPE_RANGES));
    L_SIG_DATA1 = FieldDef::new("radiotap.l_sig.data1", "Data1", FieldType::Uint16).base(Base::Hex);
    L_SIG_RATE_KNOWN = FieldDef::new("radiotap.l_sig.rate_known", "rate known", FieldType::Boolean).bits(16).mask(0x1);
    L_SIG_LENGTH_KNOWN = FieldDef::new("radiotap.l_sig.length_known", "length known", FieldType::Boolean).bits(16).mask(0x2);
    L_SIG_RESERVED = FieldDef::new("radiotap.l_sig.reserved", "reserved", FieldType::Uint16).base(Base::Hex).mask(0xfffc);
    L_SIG_DATA2 = FieldDef::new("radiotap.l_sig.data2", "Data2", FieldType::Uint16).base(Base::Hex);
    L_SIG_RATE = FieldDef::new("radiotap.l_sig.rate", "rate", FieldType::Uint16).mask(0xf);
    L_SIG_LENGTH = FieldDef::new("radiotap.l_sig.length", "length", FieldType::Uint16).mask(0xfff0);
    VHT_HAVE_BW = FieldDef::new("radiotap.mcs.have_bw", "Bandwidth", FieldType::Boolean).bits(16).mask(0x40).strings(Strings::TrueFalse(&("Present", "Absent")));
    VHT_HAVE_GID = FieldDef::new("radiotap.mcs.have_gid", "Group ID", FieldType::Boolean).bits(16).mask(0x80).strings(Strings::TrueFalse(&("Present", "Absent")));
    VHT_HAVE_PAID = FieldDef::new("radiotap.mcs.have_paid", "Partial AID", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("Present", "Absent")));
    VHT_LDPC_EXTRA_FLAG = FieldDef::new("radiotap.vht.ldpc_extra", "LDPC extra OFDM symbol", FieldType::Boolean).bits(8).mask(0x10);
    LENGTH_INVALID = FieldDef::new("radiotap.length.invalid", "The radiotap header length is less than 8 bytes", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    PRESENT_RADIOTAP_AND_VENDOR = FieldDef::new("radiotap.present.radiotap_and_vendor", "Both radiotap and vendor namespace specified in bitmask word", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    DATA_PAST_HEADER = FieldDef::new("radiotap.data_past_header", "Radiotap data goes past the end of the radiotap header", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}
