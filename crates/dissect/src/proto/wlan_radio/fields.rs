//! The fields of 802.11 radio information.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    static PHY_VALUES {
        1 => "802.11 FHSS",
        2 => "802.11 IR",
        3 => "802.11 DSSS",
        4 => "802.11b (HR/DSSS)",
        5 => "802.11a (OFDM)",
        6 => "802.11g (ERP)",
        7 => "802.11n (HT)",
        8 => "802.11ac (VHT)",
        9 => "802.11ad (DMG)",
        10 => "802.11ah (S1G)",
        11 => "802.11ax (HE)",
    }
    static N11A_CHANNEL_TYPE_VALUES {
        0 => "Normal",
        1 => "Half-clocked",
        2 => "Quarter-clocked",
    }
    static N11A_TURBO_TYPE_VALUES {
        0 => "Non-turbo",
        1 => "Turbo",
        2 => "Dynamic turbo",
        3 => "Static turbo",
    }
    static N11G_MODE_VALUES {
        0 => "None",
        1 => "Super G",
    }
    static N11N_BANDWIDTH_VALUES {
        0 => "20 MHz",
        1 => "40 MHz",
        2 => "20 MHz + 20 MHz lower",
        3 => "20 MHz + 20 MHz upper",
        4 => "80 MHz",
        5 => "40 MHz + 40 MHz lower",
        6 => "40 MHz + 40 MHz upper",
        7 => "20 MHz, channel 1/4",
        8 => "20 MHz, channel 2/4",
        9 => "20 MHz, channel 3/4",
        10 => "20 MHz, channel 4/4",
        11 => "160 MHz",
        12 => "80 MHz + 80 MHz lower",
        13 => "80 MHz + 80 MHz upper",
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
    static N11N_FEC_VALUES {
        0 => "BEC",
        1 => "LDPC",
    }
    static ZERO_LEN_PSDU_TYPE_VALUES {
        0x0 => "sounding PPDU",
        0x1 => "data not captured",
        0xff => "vendor-specific",
    }
}

field_table! {
    /// The fields of 802.11 radio information.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("wlan_radio", "802.11 radio information", "802.11 Radio");
    PHY = FieldDef::new("wlan_radio.phy", "PHY type", FieldType::Uint32).strings(Strings::Values(&PHY_VALUES));
    FHSS_HOP_SET = FieldDef::new("wlan_radio.fhss.hop_set", "Hop set", FieldType::Uint8).base(Base::Hex);
    FHSS_HOP_PATTERN = FieldDef::new("wlan_radio.fhss.hop_pattern", "Hop pattern", FieldType::Uint8).base(Base::Hex);
    N11A_CHANNEL_TYPE = FieldDef::new("wlan_radio.11a.channel_type", "Channel type", FieldType::Uint32).strings(Strings::Values(&N11A_CHANNEL_TYPE_VALUES));
    N11A_TURBO_TYPE = FieldDef::new("wlan_radio.11a.turbo_type", "Turbo type", FieldType::Uint32).strings(Strings::Values(&N11A_TURBO_TYPE_VALUES));
    N11G_MODE = FieldDef::new("wlan_radio.11g.mode", "Proprietary mode", FieldType::Uint32).strings(Strings::Values(&N11G_MODE_VALUES));
    N11N_MCS_INDEX = FieldDef::new("wlan_radio.11n.mcs_index", "MCS index", FieldType::Uint32);
    N11N_BANDWIDTH = FieldDef::new("wlan_radio.11n.bandwidth", "Bandwidth", FieldType::Uint32).strings(Strings::Values(&N11N_BANDWIDTH_VALUES));
    N11N_SHORT_GI = FieldDef::new("wlan_radio.11n.short_gi", "Short GI", FieldType::Boolean);
    N11N_GREENFIELD = FieldDef::new("wlan_radio.11n.greenfield", "Greenfield", FieldType::Boolean);
    N11N_FEC = FieldDef::new("wlan_radio.11n.fec", "FEC", FieldType::Uint32).strings(Strings::Values(&N11N_FEC_VALUES));
    N11N_STBC_STREAMS = FieldDef::new("wlan_radio.11n.stbc_streams", "Number of STBC streams", FieldType::Uint32);
    N11N_NESS = FieldDef::new("wlan_radio.11n.ness", "Number of extension spatial streams", FieldType::Uint32);
    N11AC_STBC = FieldDef::new("wlan_radio.11ac.stbc", "STBC", FieldType::Boolean).strings(Strings::TrueFalse(&("On", "Off")));
    WLAN_RADIO_11AC_TXOP_PS_NOT_ALLOWED = FieldDef::new("wlan_radio_11ac.txop_ps_not_allowed", "TXOP_PS_NOT_ALLOWED", FieldType::Boolean);
    N11AC_SHORT_GI = FieldDef::new("wlan_radio.11ac.short_gi", "Short GI", FieldType::Boolean);
    N11AC_SHORT_GI_NSYM_DISAMBIG = FieldDef::new("wlan_radio.11ac.short_gi_nsym_disambig", "Short GI Nsym disambiguation", FieldType::Boolean);
    N11AC_LDPC_EXTRA_OFDM_SYMBOL = FieldDef::new("wlan_radio.11ac.ldpc_extra_ofdm_symbol", "LDPC extra OFDM symbol", FieldType::Boolean);
    N11AC_BEAMFORMED = FieldDef::new("wlan_radio.11ac.beamformed", "Beamformed", FieldType::Boolean);
    N11AC_BANDWIDTH = FieldDef::new("wlan_radio.11ac.bandwidth", "Bandwidth", FieldType::Uint32).strings(Strings::Values(&N11N_BANDWIDTH_VALUES));
    N11AC_USER = FieldDef::new("wlan_radio.11ac.user", "User", FieldType::None);
    N11AC_NSTS = FieldDef::new("wlan_radio.11ac.nsts", "Space-time streams", FieldType::Uint32);
    N11AC_MCS = FieldDef::new("wlan_radio.11ac.mcs", "MCS index", FieldType::Uint32);
    N11AC_NSS = FieldDef::new("wlan_radio.11ac.nss", "Spatial streams", FieldType::Uint32);
    N11AC_FEC = FieldDef::new("wlan_radio.11ac.fec", "FEC", FieldType::Uint32).strings(Strings::Values(&N11N_FEC_VALUES));
    N11AC_GID = FieldDef::new("wlan_radio.11ac.gid", "Group Id", FieldType::Uint32);
    N11AC_PAID = FieldDef::new("wlan_radio.11ac.paid", "Partial AID", FieldType::Uint16);
    DATA_RATE = FieldDef::new("wlan_radio.data_rate", "Data rate", FieldType::Float);
    CHANNEL = FieldDef::new("wlan_radio.channel", "Channel", FieldType::Uint32);
    FREQUENCY = FieldDef::new("wlan_radio.frequency", "Frequency", FieldType::Uint16).strings(Strings::Unit(&("MHz", "MHz")));
    SHORT_PREAMBLE = FieldDef::new("wlan_radio.short_preamble", "Short preamble", FieldType::Boolean);
    SIGNAL_PERCENTAGE = FieldDef::new("wlan_radio.signal_percentage", "Signal strength (percentage)", FieldType::Uint32).strings(Strings::Unit(&("%", "%")));
    SIGNAL_DB = FieldDef::new("wlan_radio.signal_db", "Signal strength (dB)", FieldType::Uint8).strings(Strings::Unit(&(" dB", " dB")));
    SIGNAL_DBM = FieldDef::new("wlan_radio.signal_dbm", "Signal strength (dBm)", FieldType::Int8).strings(Strings::Unit(&(" dBm", " dBm")));
    NOISE_PERCENTAGE = FieldDef::new("wlan_radio.noise_percentage", "Noise level (percentage)", FieldType::Uint32).strings(Strings::Unit(&("%", "%")));
    NOISE_DB = FieldDef::new("wlan_radio.noise_db", "Noise level (dB)", FieldType::Uint8).strings(Strings::Unit(&(" dB", " dB")));
    NOISE_DBM = FieldDef::new("wlan_radio.noise_dbm", "Noise level (dBm)", FieldType::Int8).strings(Strings::Unit(&(" dBm", " dBm")));
    SNR = FieldDef::new("wlan_radio.snr", "Signal/noise ratio (dB)", FieldType::Int32).strings(Strings::Unit(&(" dB", " dB")));
    TIMESTAMP = FieldDef::new("wlan_radio.timestamp", "TSF timestamp", FieldType::Uint64);
    LAST_PART_OF_AN_AMPDU = FieldDef::new("wlan_radio.last_part_of_an_ampdu", "Last part of an A-MPDU", FieldType::Boolean).bits(32).mask(0x1);
    A_MPDU_DELIM_CRC_ERROR = FieldDef::new("wlan_radio.a_mpdu_delim_crc_error", "A-MPDU delimiter CRC error", FieldType::Boolean).bits(32).mask(0x2);
    A_MPDU_AGGREGATE_ID = FieldDef::new("wlan_radio.a_mpdu_aggregate_id", "A-MPDU aggregate ID", FieldType::Uint32);
    DURATION = FieldDef::new("wlan_radio.duration", "Duration", FieldType::Uint32).strings(Strings::Unit(&("µs", "µs")));
    PREAMBLE = FieldDef::new("wlan_radio.preamble", "Preamble", FieldType::Uint32).strings(Strings::Unit(&("µs", "µs")));
    IFS = FieldDef::new("wlan_radio.ifs", "IFS", FieldType::Int64).strings(Strings::Unit(&("µs", "µs")));
    START_TSF = FieldDef::new("wlan_radio.start_tsf", "Start", FieldType::Uint64).strings(Strings::Unit(&("µs", "µs")));
    END_TSF = FieldDef::new("wlan_radio.end_tsf", "End", FieldType::Uint64).strings(Strings::Unit(&("µs", "µs")));
    ZERO_LEN_PSDU_TYPE = FieldDef::new("wlan_radio.zero_len_psdu.type", "Zero-length PSDU Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ZERO_LEN_PSDU_TYPE_VALUES));
    ASSUMED_SHORT_PREAMBLE = FieldDef::new("wlan_radio.assumed.short_preamble", "No preamble length information was available, assuming short preamble.", FieldType::None).strings(Strings::Expert(Group::Assumption, Severity::Warn));
    ASSUMED_NON_GREENFIELD = FieldDef::new("wlan_radio.assumed.non_greenfield", "No plcp type information was available, assuming non greenfield.", FieldType::None).strings(Strings::Expert(Group::Assumption, Severity::Warn));
    ASSUMED_NO_STBC = FieldDef::new("wlan_radio.assumed.no_stbc", "No stbc information was available, assuming no stbc.", FieldType::None).strings(Strings::Expert(Group::Assumption, Severity::Warn));
    ASSUMED_NO_EXTENSION_STREAMS = FieldDef::new("wlan_radio.assumed.no_extension_streams", "No extension stream information was available, assuming no extension streams.", FieldType::None).strings(Strings::Expert(Group::Assumption, Severity::Warn));
    ASSUMED_BCC_FEC = FieldDef::new("wlan_radio.assumed.bcc_fec", "No fec type information was available, assuming bcc fec.", FieldType::None).strings(Strings::Expert(Group::Assumption, Severity::Warn));
}
