//! The fields of PPI Packet Header.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

values! {
    static FIELD_TYPE_VALUES {
        2 => "802.11-Common",
        3 => "802.11n MAC Extensions",
        4 => "802.11n MAC+PHY Extensions",
        5 => "Spectrum-Map",
        6 => "Process-Info",
        7 => "Capture-Info",
        8 => "Aggregation Extension",
        9 => "802.3 Extension",
        30000 => "Intel Corporation (private)",
        30001 => "Mohamed Thaga (private)",
        30002 => "GPS Tagging",
        30003 => "Vector Tagging",
        30004 => "Sensor tagging",
        30005 => "Antenna Tagging",
        49175 => "FlukeNetworks (private)",
        51918 => "CACE Technologies (private)",
    }
}

field_table! {
    /// The fields of PPI Packet Header.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ppi", "PPI Packet Header", "PPI");
    VERSION = FieldDef::new("ppi.version", "Version", FieldType::Uint8);
    FLAGS = FieldDef::new("ppi.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_ALIGNMENT = FieldDef::new("ppi.flags.alignment", "Alignment", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("32-bit aligned", "Not aligned")));
    FLAGS_RESERVED = FieldDef::new("ppi.flags.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xfe);
    LENGTH = FieldDef::new("ppi.length", "Header length", FieldType::Uint16);
    DLT = FieldDef::new("ppi.dlt", "DLT", FieldType::Uint32);
    FIELD_TYPE = FieldDef::new("ppi.field_type", "Field type", FieldType::Uint16).strings(Strings::Values(&FIELD_TYPE_VALUES));
    FIELD_LEN = FieldDef::new("ppi.field_len", "Field length", FieldType::Uint16);
    N80211_COMMON_TSFT = FieldDef::new("ppi.80211-common.tsft", "TSFT", FieldType::Uint64);
    N80211_COMMON_FLAGS = FieldDef::new("ppi.80211-common.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    N80211_COMMON_FLAGS_FCS = FieldDef::new("ppi.80211-common.flags.fcs", "FCS present flag", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("Present", "Absent")));
    N80211_COMMON_FLAGS_TSFT = FieldDef::new("ppi.80211-common.flags.tsft", "TSFT flag", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("milliseconds", "microseconds")));
    N80211_COMMON_FLAGS_FCS_INVALID = FieldDef::new("ppi.80211-common.flags.fcs-invalid", "FCS validity", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("Invalid", "Valid")));
    N80211_COMMON_FLAGS_PHY_ERR = FieldDef::new("ppi.80211-common.flags.phy-err", "PHY error flag", FieldType::Boolean).bits(16).mask(0x8).strings(Strings::TrueFalse(&("PHY error", "No errors")));
    N80211_COMMON_RATE = FieldDef::new("ppi.80211-common.rate", "Data rate", FieldType::Uint16);
    N80211_COMMON_CHAN_FREQ = FieldDef::new("ppi.80211-common.chan.freq", "Channel frequency", FieldType::Uint16);
    N80211_COMMON_CHAN_FLAGS = FieldDef::new("ppi.80211-common.chan.flags", "Channel flags", FieldType::Uint16).base(Base::Hex);
    N80211_COMMON_CHAN_FLAGS_TURBO = FieldDef::new("ppi.80211-common.chan.flags.turbo", "Turbo", FieldType::Boolean).bits(16).mask(0x10);
    N80211_COMMON_CHAN_FLAGS_CCK = FieldDef::new("ppi.80211-common.chan.flags.cck", "Complementary Code Keying (CCK)", FieldType::Boolean).bits(16).mask(0x20);
    N80211_COMMON_CHAN_FLAGS_OFDM = FieldDef::new("ppi.80211-common.chan.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", FieldType::Boolean).bits(16).mask(0x40);
    N80211_COMMON_CHAN_FLAGS_2GHZ = FieldDef::new("ppi.80211-common.chan.flags.2ghz", "2 GHz spectrum", FieldType::Boolean).bits(16).mask(0x80);
    N80211_COMMON_CHAN_FLAGS_5GHZ = FieldDef::new("ppi.80211-common.chan.flags.5ghz", "5 GHz spectrum", FieldType::Boolean).bits(16).mask(0x100);
    N80211_COMMON_CHAN_FLAGS_PASSIVE = FieldDef::new("ppi.80211-common.chan.flags.passive", "Passive", FieldType::Boolean).bits(16).mask(0x200);
    N80211_COMMON_CHAN_FLAGS_DYNAMIC = FieldDef::new("ppi.80211-common.chan.flags.dynamic", "Dynamic CCK-OFDM", FieldType::Boolean).bits(16).mask(0x400);
    N80211_COMMON_CHAN_FLAGS_GFSK = FieldDef::new("ppi.80211-common.chan.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", FieldType::Boolean).bits(16).mask(0x800);
    N80211_COMMON_FHSS_HOPSET = FieldDef::new("ppi.80211-common.fhss.hopset", "FHSS hopset", FieldType::Uint8).base(Base::Hex);
    N80211_COMMON_FHSS_PATTERN = FieldDef::new("ppi.80211-common.fhss.pattern", "FHSS pattern", FieldType::Uint8).base(Base::Hex);
    N80211_COMMON_DBM_ANTSIGNAL = FieldDef::new("ppi.80211-common.dbm.antsignal", "dBm antenna signal", FieldType::Int8);
    N80211_COMMON_DBM_ANTNOISE = FieldDef::new("ppi.80211-common.dbm.antnoise", "dBm antenna noise", FieldType::Int8);
    N80211N_MAC_FLAGS = FieldDef::new("ppi.80211n-mac.flags", "MAC flags", FieldType::Uint32).base(Base::Hex);
    N80211N_MAC_FLAGS_GREENFIELD = FieldDef::new("ppi.80211n-mac.flags.greenfield", "Greenfield flag", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("True", "False")));
    N80211N_MAC_FLAGS_HT20_40 = FieldDef::new("ppi.80211n-mac.flags.ht20_40", "HT20/HT40 flag", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("HT40", "HT20")));
    N80211N_MAC_FLAGS_RX_SHORT_GUARD_INTERVAL = FieldDef::new("ppi.80211n-mac.flags.rx.short_guard_interval", "RX Short Guard Interval (SGI) flag", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("True", "False")));
    N80211N_MAC_FLAGS_RX_DUPLICATE = FieldDef::new("ppi.80211n-mac.flags.rx.duplicate", "Duplicate RX flag", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("True", "False")));
    N80211N_MAC_FLAGS_AGG = FieldDef::new("ppi.80211n-mac.flags.agg", "Aggregate flag", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("True", "False")));
    N80211N_MAC_FLAGS_MORE_AGG = FieldDef::new("ppi.80211n-mac.flags.more_agg", "More aggregates flag", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("True", "False")));
    N80211N_MAC_FLAGS_DELIM_CRC_ERROR_AFTER = FieldDef::new("ppi.80211n-mac.flags.delim_crc_error_after", "A-MPDU Delimiter CRC error after this frame flag", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("True", "False")));
    N80211N_MAC_AMPDU_ID = FieldDef::new("ppi.80211n-mac.ampdu_id", "AMPDU-ID", FieldType::Uint32).base(Base::Hex);
    N80211N_MAC_NUM_DELIMITERS = FieldDef::new("ppi.80211n-mac.num_delimiters", "Num-Delimiters", FieldType::Uint8);
    N80211N_MAC_RESERVED = FieldDef::new("ppi.80211n-mac.reserved", "Reserved", FieldType::Uint24).base(Base::Hex);
    N80211N_MAC_PHY_MCS = FieldDef::new("ppi.80211n-mac-phy.mcs", "MCS", FieldType::Uint8);
    N80211N_MAC_PHY_NUM_STREAMS = FieldDef::new("ppi.80211n-mac-phy.num_streams", "Number of spatial streams", FieldType::Uint8);
    N80211N_MAC_PHY_RSSI_COMBINED = FieldDef::new("ppi.80211n-mac-phy.rssi.combined", "RSSI combined", FieldType::Uint8);
    N80211N_MAC_PHY_RSSI_ANT0CTL = FieldDef::new("ppi.80211n-mac-phy.rssi.ant0ctl", "Antenna 0 control RSSI", FieldType::Uint8);
    N80211N_MAC_PHY_RSSI_ANT1CTL = FieldDef::new("ppi.80211n-mac-phy.rssi.ant1ctl", "Antenna 1 control RSSI", FieldType::Uint8);
    N80211N_MAC_PHY_RSSI_ANT2CTL = FieldDef::new("ppi.80211n-mac-phy.rssi.ant2ctl", "Antenna 2 control RSSI", FieldType::Uint8);
    N80211N_MAC_PHY_RSSI_ANT3CTL = FieldDef::new("ppi.80211n-mac-phy.rssi.ant3ctl", "Antenna 3 control RSSI", FieldType::Uint8);
    N80211N_MAC_PHY_RSSI_ANT0EXT = FieldDef::new("ppi.80211n-mac-phy.rssi.ant0ext", "Antenna 0 extension RSSI", FieldType::Uint8);
    N80211N_MAC_PHY_RSSI_ANT1EXT = FieldDef::new("ppi.80211n-mac-phy.rssi.ant1ext", "Antenna 1 extension RSSI", FieldType::Uint8);
    N80211N_MAC_PHY_RSSI_ANT2EXT = FieldDef::new("ppi.80211n-mac-phy.rssi.ant2ext", "Antenna 2 extension RSSI", FieldType::Uint8);
    N80211N_MAC_PHY_RSSI_ANT3EXT = FieldDef::new("ppi.80211n-mac-phy.rssi.ant3ext", "Antenna 3 extension RSSI", FieldType::Uint8);
    N80211_MAC_PHY_EXT_CHAN_FREQ = FieldDef::new("ppi.80211-mac-phy.ext-chan.freq", "Extended channel frequency", FieldType::Uint16);
    N80211_MAC_PHY_EXT_CHAN_FLAGS = FieldDef::new("ppi.80211-mac-phy.ext-chan.flags", "Channel flags", FieldType::Uint16).base(Base::Hex);
    N80211_MAC_PHY_EXT_CHAN_FLAGS_TURBO = FieldDef::new("ppi.80211-mac-phy.ext-chan.flags.turbo", "Turbo", FieldType::Boolean).bits(16).mask(0x10);
    N80211_MAC_PHY_EXT_CHAN_FLAGS_CCK = FieldDef::new("ppi.80211-mac-phy.ext-chan.flags.cck", "Complementary Code Keying (CCK)", FieldType::Boolean).bits(16).mask(0x20);
    N80211_MAC_PHY_EXT_CHAN_FLAGS_OFDM = FieldDef::new("ppi.80211-mac-phy.ext-chan.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", FieldType::Boolean).bits(16).mask(0x40);
    N80211_MAC_PHY_EXT_CHAN_FLAGS_2GHZ = FieldDef::new("ppi.80211-mac-phy.ext-chan.flags.2ghz", "2 GHz spectrum", FieldType::Boolean).bits(16).mask(0x80);
    N80211_MAC_PHY_EXT_CHAN_FLAGS_5GHZ = FieldDef::new("ppi.80211-mac-phy.ext-chan.flags.5ghz", "5 GHz spectrum", FieldType::Boolean).bits(16).mask(0x100);
    N80211_MAC_PHY_EXT_CHAN_FLAGS_PASSIVE = FieldDef::new("ppi.80211-mac-phy.ext-chan.flags.passive", "Passive", FieldType::Boolean).bits(16).mask(0x200);
    N80211_MAC_PHY_EXT_CHAN_FLAGS_DYNAMIC = FieldDef::new("ppi.80211-mac-phy.ext-chan.flags.dynamic", "Dynamic CCK-OFDM", FieldType::Boolean).bits(16).mask(0x400);
    N80211_MAC_PHY_EXT_CHAN_FLAGS_GFSK = FieldDef::new("ppi.80211-mac-phy.ext-chan.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", FieldType::Boolean).bits(16).mask(0x800);
    N80211N_MAC_PHY_DBMANT0_SIGNAL = FieldDef::new("ppi.80211n-mac-phy.dbmant0.signal", "dBm antenna 0 signal", FieldType::Int8);
    N80211N_MAC_PHY_DBMANT0_NOISE = FieldDef::new("ppi.80211n-mac-phy.dbmant0.noise", "dBm antenna 0 noise", FieldType::Int8);
    N80211N_MAC_PHY_DBMANT1_SIGNAL = FieldDef::new("ppi.80211n-mac-phy.dbmant1.signal", "dBm antenna 1 signal", FieldType::Int8);
    N80211N_MAC_PHY_DBMANT1_NOISE = FieldDef::new("ppi.80211n-mac-phy.dbmant1.noise", "dBm antenna 1 noise", FieldType::Int8);
    N80211N_MAC_PHY_DBMANT2_SIGNAL = FieldDef::new("ppi.80211n-mac-phy.dbmant2.signal", "dBm antenna 2 signal", FieldType::Int8);
    N80211N_MAC_PHY_DBMANT2_NOISE = FieldDef::new("ppi.80211n-mac-phy.dbmant2.noise", "dBm antenna 2 noise", FieldType::Int8);
    N80211N_MAC_PHY_DBMANT3_SIGNAL = FieldDef::new("ppi.80211n-mac-phy.dbmant3.signal", "dBm antenna 3 signal", FieldType::Int8);
    N80211N_MAC_PHY_DBMANT3_NOISE = FieldDef::new("ppi.80211n-mac-phy.dbmant3.noise", "dBm antenna 3 noise", FieldType::Int8);
    N80211N_MAC_PHY_EVM0 = FieldDef::new("ppi.80211n-mac-phy.evm0", "EVM-0", FieldType::Uint32);
    N80211N_MAC_PHY_EVM1 = FieldDef::new("ppi.80211n-mac-phy.evm1", "EVM-1", FieldType::Uint32);
    N80211N_MAC_PHY_EVM2 = FieldDef::new("ppi.80211n-mac-phy.evm2", "EVM-2", FieldType::Uint32);
    N80211N_MAC_PHY_EVM3 = FieldDef::new("ppi.80211n-mac-phy.evm3", "EVM-3", FieldType::Uint32);
    AGGREGATION_EXTENSION_INTERFACE_ID = FieldDef::new("ppi.aggregation_extension.interface_id", "Interface ID", FieldType::Uint32);
    RESERVED = FieldDef::new("ppi.reserved", "Reserved", FieldType::Bytes);
}
