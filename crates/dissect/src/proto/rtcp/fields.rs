//! The fields of RTCP, and the words for its numbers.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    static VERSION_VALUES {
        2 => "RFC 1889 Version",
        0 => "Old VAT Version",
        1 => "First Draft Version",
    }
    pub(super) static PT_VALUES {
        200 => "Sender Report",
        201 => "Receiver Report",
        202 => "Source description",
        203 => "Goodbye",
        204 => "Application specific",
        205 => "Generic RTP Feedback",
        206 => "Payload-specific Feedback",
        207 => "Extended report (RFC 3611)",
        208 => "AVB RTCP packet (IEEE1733)",
        209 => "Receiver Summary Information",
        210 => "Port Mapping",
        192 => "Full Intra-frame Request (H.261)",
        193 => "Negative Acknowledgement (H.261)",
        194 => "SMPTE time-code mapping",
        195 => "Extended inter-arrival jitter report",
    }
    static SDES_TYPE_VALUES {
        0 => "END",
        1 => "CNAME (user and domain)",
        2 => "NAME (common name)",
        3 => "EMAIL (e-mail address)",
        4 => "PHONE (phone number)",
        5 => "LOC (geographic location)",
        6 => "TOOL (name/version of source app)",
        7 => "NOTE (note about source)",
        8 => "PRIV (private extensions)",
        9 => "H323-CADDR (H.323 callable address)",
        10 => "Application Specific Identifier",
    }
    static APP_POC1_PRIORITY_VALUES {
        0 => "No priority (un-queued)",
        1 => "Normal priority",
        2 => "High priority",
        3 => "Pre-emptive priority",
    }
    static APP_POC1_REASON_CODE_VALUES {
        1 => "Another PoC User has permission",
        2 => "Internal PoC server error",
        3 => "Only one participant in the group",
        4 => "Retry-after timer has not expired",
        5 => "Listen only",
        1 => "Only one user",
        2 => "Talk burst too long",
        3 => "No permission to send a Talk Burst",
        4 => "Talk burst pre-empted",
    }
    static APP_POC1_ACK_SUBTYPE_VALUES {
        0 => "TBCP Talk Burst Request",
        1 => "TBCP Talk Burst Granted",
        2 => "TBCP Talk Burst Taken (no ack expected)",
        3 => "TBCP Talk Burst Deny",
        4 => "TBCP Talk Burst Release",
        5 => "TBCP Talk Burst Idle",
        6 => "TBCP Talk Burst Revoke",
        7 => "TBCP Talk Burst Acknowledgement",
        8 => "TBCP Queue Status Request",
        9 => "TBCP Queue Status Response",
        11 => "TBCP Disconnect",
        15 => "TBCP Connect",
        18 => "TBCP Talk Burst Taken (ack expected)",
    }
    static APP_POC1_ACK_REASON_CODE_VALUES {
        0 => "Accepted",
        1 => "Busy",
        2 => "Not accepted",
    }
    static APP_POC1_CONN_SESSION_TYPE_VALUES {
        0 => "None",
        1 => "1-to-1",
        2 => "Ad-hoc",
        3 => "Pre-arranged",
        4 => "Chat",
    }
    static APP_MUX_SELECTION_VALUES {
        0 => "No multiplexing applied",
        1 => "Multiplexing without RTP header compression applied",
        2 => "Multiplexing with RTP header compression applied",
        3 => "Reserved",
    }
    static PROFILE_SPECIFIC_EXTENSION_TYPE_VALUES {
        1 => "MS - Estimated Bandwidth",
        4 => "MS - Packet Loss Notification",
        5 => "MS - Video Preference",
        6 => "MS - Padding",
        7 => "MS - Policy Server Bandwidth",
        8 => "MS - TURN Server Bandwidth",
        9 => "MS - Audio Healer Metrics",
        10 => "MS - Receiver-side Bandwidth Limit",
        11 => "MS - Packet Train Packet",
        12 => "MS - Peer Info Exchange",
        13 => "MS - Network Congestion Notification",
        14 => "MS - Modality Send Bandwidth Limit",
    }
    static XR_BT_VALUES {
        1 => "Loss Run Length Encoding Report Block",
        2 => "Duplicate Run Length Encoding Report Block",
        3 => "Packet Receipt Times Report Block",
        4 => "Receiver Reference Time Report Block",
        5 => "DLRR Report Block",
        6 => "Statistics Summary Report Block",
        7 => "VoIP Metrics Report Block",
        8 => "BT XNQ RTCP XR (RFC5093) Report Block",
        9 => "Texas Instruments Extended VoIP Quality Block",
        10 => "Post-repair Loss RLE Report Block",
        11 => "Multicast Acquisition Report Block",
        12 => "Inter-destination Media Synchronization Block",
    }
    static XR_VOIPMETRICS_PLC_VALUES {
        0 => "Unspecified",
        1 => "Disabled",
        2 => "Enhanced",
        3 => "Standard",
    }
    static XR_VOIPMETRICS_JBA_VALUES {
        0 => "Unknown",
        1 => "Reserved",
        2 => "Non-Adaptive",
        3 => "Adaptive",
    }
    static XR_STATS_TTL_VALUES {
        0 => "No TTL Values",
        1 => "IPv4",
        2 => "IPv6",
        3 => "Undefined",
    }
    static RTPFB_FMT_VALUES {
        1 => "Generic negative acknowledgement (NACK)",
        3 => "Temporary Maximum Media Stream Bit Rate Request (TMMBR)",
        4 => "Temporary Maximum Media Stream Bit Rate Notification (TMMBN)",
        15 => "Transport-wide Congestion Control (Transport-cc)",
        31 => "Reserved for future extensions",
    }
    static PSFB_FMT_VALUES {
        1 => "Picture Loss Indication",
        2 => "Slice Loss Indication",
        3 => "Reference Picture Selection Indication",
        4 => "Full Intra Request (FIR) Command",
        5 => "Temporal-Spatial Trade-off Request (TSTR)",
        6 => "Temporal-Spatial Trade-off Notification (TSTN)",
        7 => "Video Back Channel Message (VBCM)",
        15 => "Application Layer Feedback",
        31 => "Reserved for future extensions",
    }
    static XR_IDMS_SPST_VALUES {
        0 => "Reserved",
        1 => "SC",
        2 => "MSAS",
        3 => "SC' INPUT",
        4 => "SC' OUTPUT",
        5 => "Reserved",
        6 => "Reserved",
        7 => "Reserved",
        8 => "Reserved",
        9 => "Reserved",
        10 => "Reserved",
        11 => "Reserved",
        12 => "Reserved",
        13 => "Reserved",
        14 => "Reserved",
        15 => "Reserved",
    }
    static MCPTT_FLD_ID_VALUES {
        0 => "Floor Priority",
        1 => "Duration",
        2 => "Reject Cause",
        3 => "Queue Info",
        4 => "Granted Party's Identity",
        5 => "Permission to Request the Floor",
        6 => "User ID",
        7 => "Queue Size",
        8 => "Message Sequence-Number",
        9 => "Queued User ID",
        10 => "Source",
        11 => "Track Info",
        12 => "Message Type",
        13 => "Floor Indicator",
        14 => "SSRC",
        15 => "List of Granted Users",
        16 => "List of SSRCs",
        17 => "Functional Alias",
        18 => "List of Functional Aliases",
        19 => "Location",
        20 => "List of Locations",
        21 => "Queued Floor Requests Purpose",
        22 => "List of Queued Users",
        23 => "Response State",
        24 => "Media Flow Control Indicator",
        102 => "Floor Priority",
        103 => "Duration",
        104 => "Reject Cause",
        105 => "Queue Info",
        106 => "Granted Party's Identity",
        108 => "Permission to Request the Floor",
        109 => "User ID",
        110 => "Queue Size",
        111 => "Message SequenceNumber",
        112 => "Queued User ID",
        113 => "Source",
        114 => "Track Info",
        115 => "Message Type",
        116 => "Floor Indicator",
    }
    static APP_DATA_MCPTT_FLOOR_IND_VALUES {
        128 => "Multi-talker",
        256 => "Temporary group call",
        512 => "Dual floor",
        1024 => "Queueing supported",
        2048 => "Imminent peril call",
        4096 => "Emergency call",
        8192 => "System call",
        16384 => "Broadcast group call",
        32768 => "Normal call",
    }
    static APP_DATA_MCPTT_REJ_CAUSE_FLOOR_DENY_VALUES {
        1 => "Another MCPTT client has permission",
        2 => "Internal floor control server error",
        3 => "Only one participant",
        4 => "Retry-after timer has not expired",
        5 => "Receive only",
        6 => "No resources available",
        7 => "Queue full",
        255 => "Other reason",
    }
    static APP_DATA_MCPTT_REJ_CAUSE_FLOOR_REVOKE_VALUES {
        1 => "Only one MCPTT client",
        2 => "Media burst too long",
        3 => "No permission to send a Media Burst",
        4 => "Media Burst pre-empted",
        6 => "No resources available",
        255 => "Other reason",
    }
    static APP_DATA_MCPTT_PERM_TO_REQ_FLOOR_VALUES {
        0 => "The receiver is not permitted to request floor",
        1 => "The receiver is permitted to request floor",
    }
    static APP_DATA_MCPTT_SOURCE_VALUES {
        0 => "The floor participant is the source",
        1 => "The participating MCPTT function is the source",
        2 => "The controlling MCPTT function is the source",
        3 => "The non-controlling MCPTT function is the source",
    }
    static APP_DATA_MCPTT_LOC_TYPE_VALUES {
        0 => "Not provided",
        1 => "ECGI",
        2 => "Tracking Area",
        3 => "PLMN ID",
        4 => "MBMS Service Area",
        5 => "MBSFN Area ID",
        6 => "Geographic coordinates",
    }
    static APP_DATA_MCPTT_MSG_TYPE_VALUES {
        0 => "Floor Request",
        1 => "Floor Granted",
        2 => "Floor Taken",
        3 => "Floor Deny",
        4 => "Floor Release",
        5 => "Floor Idle",
        6 => "Floor Revoke",
        8 => "Floor Queue Position Request",
        9 => "Floor Queue Position Info",
        10 => "Floor Ack",
        11 => "Unicast Media Flow Control",
        14 => "Floor Queued Cancel",
        15 => "Floor Release Multi Talker",
        17 => "Floor Granted(ack req)",
        18 => "Floor Taken(ack req)",
        19 => "Floor Deny(ack req)",
        20 => "Floor Release(ack req)",
        21 => "Floor Idle(ack req)",
        25 => "Floor Queue Position Info(ack req)",
        27 => "Unicast Media Flow Control(ack req)",
        30 => "Floor Queued Cancel(ack req)",
    }
    static APP_DATA_MCCP_FIELD_ID_VALUES {
        0 => "Subchannel",
        1 => "TMGI",
        2 => "MCPTT Group ID",
        3 => "Monitoring State",
    }
}

field_table! {
    /// The fields of Real-time Transport Control Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rtcp", "Real-time Transport Control Protocol", "RTCP");
    VERSION = FieldDef::new("rtcp.version", "Version", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&VERSION_VALUES));
    PADDING = FieldDef::new("rtcp.padding", "Padding", FieldType::Boolean).bits(8).mask(0x20);
    RC = FieldDef::new("rtcp.rc", "Reception report count", FieldType::Uint8).mask(0x1f);
    SC = FieldDef::new("rtcp.sc", "Source count", FieldType::Uint8).mask(0x1f);
    PT = FieldDef::new("rtcp.pt", "Packet type", FieldType::Uint8).strings(Strings::Values(&PT_VALUES));
    LENGTH = FieldDef::new("rtcp.length", "Length", FieldType::Uint16);
    SENDERSSRC = FieldDef::new("rtcp.senderssrc", "Sender SSRC", FieldType::Uint32).base(Base::HexDec);
    MEDIASSRC = FieldDef::new("rtcp.mediassrc", "Media source SSRC", FieldType::Uint32).base(Base::HexDec);
    TIMESTAMP_NTP_MSW = FieldDef::new("rtcp.timestamp.ntp.msw", "Timestamp, MSW", FieldType::Uint32).base(Base::DecHex);
    TIMESTAMP_NTP_LSW = FieldDef::new("rtcp.timestamp.ntp.lsw", "Timestamp, LSW", FieldType::Uint32).base(Base::DecHex);
    TIMESTAMP_NTP = FieldDef::new("rtcp.timestamp.ntp", "MSW and LSW as NTP timestamp", FieldType::AbsoluteTime);
    TIMEBASE_INDICATOR = FieldDef::new("rtcp.timebase_indicator", "Timebase Indicator", FieldType::Uint16).base(Base::DecHex);
    IDENTITY = FieldDef::new("rtcp.identity", "Identity", FieldType::Bytes);
    STREAM_ID = FieldDef::new("rtcp.stream_id", "Stream id", FieldType::Uint64).base(Base::Hex);
    TIMESTAMP_AS = FieldDef::new("rtcp.timestamp.as", "AS timestamp", FieldType::Uint32);
    TIMESTAMP_RTP = FieldDef::new("rtcp.timestamp.rtp", "RTP timestamp", FieldType::Uint32);
    SENDER_PACKETCOUNT = FieldDef::new("rtcp.sender.packetcount", "Sender's packet count", FieldType::Uint32);
    SENDER_OCTETCOUNT = FieldDef::new("rtcp.sender.octetcount", "Sender's octet count", FieldType::Uint32);
    SSRC_IDENTIFIER = FieldDef::new("rtcp.ssrc.identifier", "Identifier", FieldType::Uint32).base(Base::HexDec);
    SSRC_FRACTION = FieldDef::new("rtcp.ssrc.fraction", "Fraction lost", FieldType::Uint8);
    SSRC_CUM_NR = FieldDef::new("rtcp.ssrc.cum_nr", "Cumulative number of packets lost", FieldType::Int24);
    SSRC_EXT_HIGH = FieldDef::new("rtcp.ssrc.ext_high", "Extended highest sequence number received", FieldType::Uint32);
    SSRC_HIGH_SEQ = FieldDef::new("rtcp.ssrc.high_seq", "Highest sequence number received", FieldType::Uint16);
    SSRC_HIGH_CYCLES = FieldDef::new("rtcp.ssrc.high_cycles", "Sequence number cycles count", FieldType::Uint16);
    SSRC_JITTER = FieldDef::new("rtcp.ssrc.jitter", "Interarrival jitter", FieldType::Uint32);
    SSRC_LSR = FieldDef::new("rtcp.ssrc.lsr", "Last SR timestamp", FieldType::Uint32).base(Base::DecHex);
    SSRC_DLSR = FieldDef::new("rtcp.ssrc.dlsr", "Delay since last SR timestamp", FieldType::Uint32);
    SDES_TYPE = FieldDef::new("rtcp.sdes.type", "Type", FieldType::Uint8).strings(Strings::Values(&SDES_TYPE_VALUES));
    SDES_LENGTH = FieldDef::new("rtcp.sdes.length", "Length", FieldType::Uint32);
    SDES_TEXT = FieldDef::new("rtcp.sdes.text", "Text", FieldType::String);
    SDES_PREFIX_LENGTH = FieldDef::new("rtcp.sdes.prefix.length", "Prefix length", FieldType::Uint8);
    SDES_PREFIX_STRING = FieldDef::new("rtcp.sdes.prefix.string", "Prefix string", FieldType::String);
    APP_SUBTYPE = FieldDef::new("rtcp.app.subtype", "Subtype", FieldType::Uint8).mask(0x1f);
    APP_NAME = FieldDef::new("rtcp.app.name", "Name (ASCII)", FieldType::String);
    APP_DATA = FieldDef::new("rtcp.app.data", "Application specific data", FieldType::Bytes);
    APP_DATA_STR = FieldDef::new("rtcp.app.data_str", "Application specific data", FieldType::String);
    APP_POC1 = FieldDef::new("rtcp.app.poc1", "PoC1 Application specific data", FieldType::None);
    APP_POC1_SIP_URI = FieldDef::new("rtcp.app.poc1.sip.uri", "SIP URI", FieldType::UintString);
    APP_POC1_DISP_NAME = FieldDef::new("rtcp.app.poc1.disp.name", "Display Name", FieldType::UintString);
    APP_POC1_PRIORITY = FieldDef::new("rtcp.app.poc1.priority", "Priority", FieldType::Uint16).strings(Strings::Values(&APP_POC1_PRIORITY_VALUES));
    APP_POC1_REQUEST_TS = FieldDef::new("rtcp.app.poc1.request.ts", "Talk Burst Request Timestamp", FieldType::AbsoluteTime);
    APP_POC1_STT = FieldDef::new("rtcp.app.poc1.stt", "Stop talking timer", FieldType::Uint16);
    APP_POC1_PARTICIPANTS = FieldDef::new("rtcp.app.poc1.participants", "Number of participants", FieldType::Uint16);
    APP_POC1_SSRC_GRANTED = FieldDef::new("rtcp.app.poc1.ssrc.granted", "SSRC of client granted permission to talk", FieldType::Uint32);
    APP_POC1_LAST_PKT_SEQ_NO = FieldDef::new("rtcp.app.poc1.last.pkt.seq.no", "Sequence number of last RTP packet", FieldType::Uint16);
    APP_POC1_IGNORE_SEQ_NO = FieldDef::new("rtcp.app.poc1.ignore.seq.no", "Ignore sequence number field", FieldType::Uint16).base(Base::Hex).mask(0x8000);
    APP_POC1_REASON_CODE = FieldDef::new("rtcp.app.poc1.reason.code", "Reason code", FieldType::Uint8).strings(Strings::Values(&APP_POC1_REASON_CODE_VALUES));
    APP_POC1_REASON_PHRASE = FieldDef::new("rtcp.app.poc1.reason.phrase", "Reason Phrase", FieldType::UintString);
    APP_POC1_NEW_TIME_REQUEST = FieldDef::new("rtcp.app.poc1.new.time.request", "New time client can request (seconds)", FieldType::Uint16);
    APP_POC1_ACK_SUBTYPE = FieldDef::new("rtcp.app.poc1.ack.subtype", "Subtype", FieldType::Uint8).mask(0xf8).strings(Strings::Values(&APP_POC1_ACK_SUBTYPE_VALUES));
    APP_POC1_ACK_REASON_CODE = FieldDef::new("rtcp.app.poc1.ack.reason.code", "Reason code", FieldType::Uint16).mask(0x7ff).strings(Strings::Values(&APP_POC1_ACK_REASON_CODE_VALUES));
    APP_POC1_QSRESP_PRIORITY = FieldDef::new("rtcp.app.poc1.qsresp.priority", "Priority", FieldType::Uint8).strings(Strings::Values(&APP_POC1_PRIORITY_VALUES));
    APP_POC1_QSRESP_POSITION = FieldDef::new("rtcp.app.poc1.qsresp.position", "Position (number of clients ahead)", FieldType::Uint16);
    APP_POC1_CONN_CONTENT_A_ID = FieldDef::new("rtcp.app.poc1.conn.content.a.id", "Identity of inviting client", FieldType::Boolean).bits(16).mask(0x8000);
    APP_POC1_CONN_CONTENT_A_DN = FieldDef::new("rtcp.app.poc1.conn.content.a.dn", "Nick name of inviting client", FieldType::Boolean).bits(16).mask(0x4000);
    APP_POC1_CONN_CONTENT_SESS_ID = FieldDef::new("rtcp.app.poc1.conn.content.sess.id", "Session identity", FieldType::Boolean).bits(16).mask(0x2000);
    APP_POC1_CONN_CONTENT_GRP_DN = FieldDef::new("rtcp.app.poc1.conn.content.grp.dn", "Group name", FieldType::Boolean).bits(16).mask(0x1000);
    APP_POC1_CONN_CONTENT_GRP_ID = FieldDef::new("rtcp.app.poc1.conn.content.grp.id", "Group identity", FieldType::Boolean).bits(16).mask(0x800);
    APP_POC1_CONN_SESSION_TYPE = FieldDef::new("rtcp.app.poc1.conn.session.type", "Session type", FieldType::Uint8).strings(Strings::Values(&APP_POC1_CONN_SESSION_TYPE_VALUES));
    APP_POC1_CONN_ADD_IND_MAO = FieldDef::new("rtcp.app.poc1.conn.add.ind.mao", "Manual answer override", FieldType::Boolean).bits(8).mask(0x80);
    APP_POC1_CONN_SDES_A_ID = FieldDef::new("rtcp.app.poc1.conn.sdes.a.id", "Identity of inviting client", FieldType::UintString);
    APP_POC1_CONN_SDES_A_DN = FieldDef::new("rtcp.app.poc1.conn.sdes.a.dn", "Nick name of inviting client", FieldType::UintString);
    APP_POC1_CONN_SDES_SESS_ID = FieldDef::new("rtcp.app.poc1.conn.sdes.sess.id", "Session identity", FieldType::UintString);
    APP_POC1_CONN_SDES_GRP_DN = FieldDef::new("rtcp.app.poc1.conn.sdes.grp.dn", "Group Name", FieldType::UintString);
    APP_POC1_CONN_SDES_GRP_ID = FieldDef::new("rtcp.app.poc1.conn.sdes.grp.id", "Group identity", FieldType::UintString);
    APP_MUX = FieldDef::new("rtcp.app.mux", "RtpMux Application specific data", FieldType::None);
    APP_MUX_MUX = FieldDef::new("rtcp.app.mux.mux", "Multiplexing supported", FieldType::Boolean).bits(8).mask(0x80);
    APP_MUX_CP = FieldDef::new("rtcp.app.mux.cp", "Header compression supported", FieldType::Boolean).bits(8).mask(0x40);
    APP_MUX_SELECTION = FieldDef::new("rtcp.app.mux.selection", "Multiplexing selection", FieldType::Uint8).mask(0x30).strings(Strings::Values(&APP_MUX_SELECTION_VALUES));
    APP_MUX_MUXPORT = FieldDef::new("rtcp.app.mux.muxport", "Local Mux Port", FieldType::Uint16);
    NACK_FSN = FieldDef::new("rtcp.nack.fsn", "First sequence number", FieldType::Uint16);
    NACK_BLP = FieldDef::new("rtcp.nack.blp", "Bitmask of following lost packets", FieldType::Uint16);
    PADDING_COUNT = FieldDef::new("rtcp.padding.count", "Padding count", FieldType::Uint8);
    PADDING_DATA = FieldDef::new("rtcp.padding.data", "Padding data", FieldType::Bytes);
    PROFILE_SPECIFIC_EXTENSION_TYPE = FieldDef::new("rtcp.profile-specific-extension.type", "Extension Type", FieldType::Uint16).strings(Strings::Values(&PROFILE_SPECIFIC_EXTENSION_TYPE_VALUES));
    PROFILE_SPECIFIC_EXTENSION_LENGTH = FieldDef::new("rtcp.profile-specific-extension.length", "Extension Length", FieldType::Uint16);
    PROFILE_SPECIFIC_EXTENSION = FieldDef::new("rtcp.profile-specific-extension", "Profile-specific extension", FieldType::Bytes);
    SETUP = FieldDef::new("rtcp.setup", "Stream setup", FieldType::String);
    SETUP_FRAME = FieldDef::new("rtcp.setup-frame", "Setup frame", FieldType::FrameNum);
    SETUP_METHOD = FieldDef::new("rtcp.setup-method", "Setup Method", FieldType::String);
    LSR_FRAME = FieldDef::new("rtcp.lsr-frame", "Frame matching Last SR timestamp", FieldType::FrameNum);
    LSR_FRAME_CAPTURED = FieldDef::new("rtcp.lsr-frame-captured", "Time since Last SR captured", FieldType::Uint32);
    ROUNDTRIP_DELAY = FieldDef::new("rtcp.roundtrip-delay", "Roundtrip Delay(ms)", FieldType::Int32);
    XR_BT = FieldDef::new("rtcp.xr.bt", "Type", FieldType::Uint8).strings(Strings::Values(&XR_BT_VALUES));
    XR_BS = FieldDef::new("rtcp.xr.bs", "Type Specific", FieldType::Uint8);
    XR_BL = FieldDef::new("rtcp.xr.bl", "Length", FieldType::Uint16);
    SSRC_DISCARDED = FieldDef::new("rtcp.ssrc.discarded", "Fraction discarded", FieldType::Uint8);
    XR_VOIPMETRICS_BURSTDENSITY = FieldDef::new("rtcp.xr.voipmetrics.burstdensity", "Burst Density", FieldType::Uint8);
    XR_VOIPMETRICS_GAPDENSITY = FieldDef::new("rtcp.xr.voipmetrics.gapdensity", "Gap Density", FieldType::Uint8);
    XR_VOIPMETRICS_BURSTDURATION = FieldDef::new("rtcp.xr.voipmetrics.burstduration", "Burst Duration(ms)", FieldType::Uint16);
    XR_VOIPMETRICS_GAPDURATION = FieldDef::new("rtcp.xr.voipmetrics.gapduration", "Gap Duration(ms)", FieldType::Uint16);
    XR_VOIPMETRICS_RTDELAY = FieldDef::new("rtcp.xr.voipmetrics.rtdelay", "Round Trip Delay(ms)", FieldType::Uint16);
    XR_VOIPMETRICS_ESDELAY = FieldDef::new("rtcp.xr.voipmetrics.esdelay", "End System Delay(ms)", FieldType::Uint16);
    XR_VOIPMETRICS_SIGNALLEVEL = FieldDef::new("rtcp.xr.voipmetrics.signallevel", "Signal Level", FieldType::Int8);
    XR_VOIPMETRICS_NOISELEVEL = FieldDef::new("rtcp.xr.voipmetrics.noiselevel", "Noise Level", FieldType::Int8);
    XR_VOIPMETRICS_RERL = FieldDef::new("rtcp.xr.voipmetrics.rerl", "Residual Echo Return Loss", FieldType::Uint8);
    XR_VOIPMETRICS_GMIN = FieldDef::new("rtcp.xr.voipmetrics.gmin", "Gmin", FieldType::Uint8);
    XR_VOIPMETRICS_RFACTOR = FieldDef::new("rtcp.xr.voipmetrics.rfactor", "R Factor", FieldType::Uint8);
    XR_VOIPMETRICS_EXTRFACTOR = FieldDef::new("rtcp.xr.voipmetrics.extrfactor", "External R Factor", FieldType::Uint8);
    XR_VOIPMETRICS_MOSLQ = FieldDef::new("rtcp.xr.voipmetrics.moslq", "MOS - Listening Quality", FieldType::Float);
    XR_VOIPMETRICS_MOSCQ = FieldDef::new("rtcp.xr.voipmetrics.moscq", "MOS - Conversational Quality", FieldType::Float);
    XR_VOIPMETRICS_PLC = FieldDef::new("rtcp.xr.voipmetrics.plc", "Packet Loss Concealment Algorithm", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&XR_VOIPMETRICS_PLC_VALUES));
    XR_VOIPMETRICS_JBA = FieldDef::new("rtcp.xr.voipmetrics.jba", "Adaptive Jitter Buffer Algorithm", FieldType::Uint8).mask(0x30).strings(Strings::Values(&XR_VOIPMETRICS_JBA_VALUES));
    XR_VOIPMETRICS_JBRATE = FieldDef::new("rtcp.xr.voipmetrics.jbrate", "Jitter Buffer Rate", FieldType::Uint8).mask(0xf);
    XR_VOIPMETRICS_JBNOMINAL = FieldDef::new("rtcp.xr.voipmetrics.jbnominal", "Nominal Jitter Buffer Size", FieldType::Uint16);
    XR_VOIPMETRICS_JBMAX = FieldDef::new("rtcp.xr.voipmetrics.jbmax", "Maximum Jitter Buffer Size", FieldType::Uint16);
    XR_VOIPMETRICS_JBABSMAX = FieldDef::new("rtcp.xr.voipmetrics.jbabsmax", "Absolute Maximum Jitter Buffer Size", FieldType::Uint16);
    XR_TF = FieldDef::new("rtcp.xr.tf", "Thinning factor", FieldType::Uint8).mask(0xf);
    XR_STATS_LRFLAG = FieldDef::new("rtcp.xr.stats.lrflag", "Loss Report Flag", FieldType::Boolean).bits(8).mask(0x80);
    XR_STATS_DUPFLAG = FieldDef::new("rtcp.xr.stats.dupflag", "Duplicates Report Flag", FieldType::Boolean).bits(8).mask(0x40);
    XR_STATS_JITTERFLAG = FieldDef::new("rtcp.xr.stats.jitterflag", "Jitter Report Flag", FieldType::Boolean).bits(8).mask(0x20);
    XR_STATS_TTL = FieldDef::new("rtcp.xr.stats.ttl", "TTL or Hop Limit Flag", FieldType::Uint8).mask(0x18).strings(Strings::Values(&XR_STATS_TTL_VALUES));
    XR_ENDSEQ = FieldDef::new("rtcp.xr.endseq", "End Sequence Number", FieldType::Uint16);
    XR_CHUNK_NULL_TERMINATOR = FieldDef::new("rtcp.xr.chunk.null_terminator", "Null Terminator", FieldType::None);
    XR_CHUNK_LENGTH = FieldDef::new("rtcp.xr.chunk.length", "Check length", FieldType::Uint16);
    XR_CHUNK_BIT_VECTOR = FieldDef::new("rtcp.xr.chunk.bit_vector", "Bit Vector", FieldType::Uint16);
    XR_BEGINSEQ = FieldDef::new("rtcp.xr.beginseq", "Begin Sequence Number", FieldType::Uint16);
    XR_RECEIPT_TIME_SEQ = FieldDef::new("rtcp.xr.receipt_time_seq", "Receipt Time", FieldType::Uint32);
    XR_STATS_LOST = FieldDef::new("rtcp.xr.stats.lost", "Lost Packets", FieldType::Uint32);
    XR_STATS_DUPS = FieldDef::new("rtcp.xr.stats.dups", "Duplicate Packets", FieldType::Uint32);
    XR_STATS_MINJITTER = FieldDef::new("rtcp.xr.stats.minjitter", "Minimum Jitter", FieldType::Uint32);
    XR_STATS_MAXJITTER = FieldDef::new("rtcp.xr.stats.maxjitter", "Maximum Jitter", FieldType::Uint32);
    XR_STATS_MEANJITTER = FieldDef::new("rtcp.xr.stats.meanjitter", "Mean Jitter", FieldType::Uint32);
    XR_STATS_DEVJITTER = FieldDef::new("rtcp.xr.stats.devjitter", "Standard Deviation of Jitter", FieldType::Uint32);
    XR_STATS_MINTTL = FieldDef::new("rtcp.xr.stats.minttl", "Minimum TTL or Hop Limit", FieldType::Uint8);
    XR_STATS_MAXTTL = FieldDef::new("rtcp.xr.stats.maxttl", "Maximum TTL or Hop Limit", FieldType::Uint8);
    XR_STATS_MEANTTL = FieldDef::new("rtcp.xr.stats.meanttl", "Mean TTL or Hop Limit", FieldType::Uint8);
    XR_STATS_DEVTTL = FieldDef::new("rtcp.xr.stats.devttl", "Standard Deviation of TTL", FieldType::Uint8);
    XR_TIMESTAMP = FieldDef::new("rtcp.xr.timestamp", "Timestamp", FieldType::AbsoluteTime);
    XR_LRR = FieldDef::new("rtcp.xr.lrr", "Last RR timestamp", FieldType::Uint32);
    XR_DLRR = FieldDef::new("rtcp.xr.dlrr", "Delay since last RR timestamp", FieldType::Uint32);
    LENGTH_CHECK = FieldDef::new("rtcp.length_check", "RTCP frame length check", FieldType::Boolean);
    RTPFB_FMT = FieldDef::new("rtcp.rtpfb.fmt", "RTCP Feedback message type (FMT)", FieldType::Uint8).mask(0x1f).strings(Strings::Values(&RTPFB_FMT_VALUES));
    PSFB_FMT = FieldDef::new("rtcp.psfb.fmt", "RTCP Feedback message type (FMT)", FieldType::Uint8).mask(0x1f).strings(Strings::Values(&PSFB_FMT_VALUES));
    RTPFB_NACK_PID = FieldDef::new("rtcp.rtpfb.nack_pid", "RTCP Transport Feedback NACK PID", FieldType::Uint16);
    RTPFB_NACK_BLP = FieldDef::new("rtcp.rtpfb.nack_blp", "RTCP Transport Feedback NACK BLP", FieldType::Uint16).base(Base::Hex);
    FCI = FieldDef::new("rtcp.fci", "Feedback Control Information (FCI)", FieldType::Bytes);
    XR_IDMS_SPST = FieldDef::new("rtcp.xr.idms.spst", "Synchronization Packet Sender Type", FieldType::Uint8).strings(Strings::Values(&XR_IDMS_SPST_VALUES));
    XR_IDMS_PT = FieldDef::new("rtcp.xr.idms.pt", "Payload Type", FieldType::Uint8);
    XR_IDMS_MSCI = FieldDef::new("rtcp.xr.idms.msci", "Media Stream Correlation Identifier", FieldType::Uint32);
    XR_IDMS_SOURCE_SSRC = FieldDef::new("rtcp.xr.idms.source_ssrc", "Source SSRC", FieldType::Uint32);
    XR_IDMS_NTP_RCV_TS = FieldDef::new("rtcp.xr.idms.ntp_rcv_ts", "NTP Timestamp of packet reception", FieldType::AbsoluteTime);
    XR_IDMS_RTP_TS = FieldDef::new("rtcp.xr.idms.rtp_ts", "RTP Timestamp of packet", FieldType::Uint32);
    XR_IDMS_NTP_PRES_TS = FieldDef::new("rtcp.xr.idms.ntp_pres_ts", "NTP Timestamp of presentation", FieldType::Uint32);
    PSFB_FIR_FCI_SSRC = FieldDef::new("rtcp.psfb.fir.fci.ssrc", "SSRC", FieldType::Uint32).base(Base::HexDec);
    PSFB_FIR_FCI_CSN = FieldDef::new("rtcp.psfb.fir.fci.csn", "Command Sequence Number", FieldType::Uint8);
    PSFB_FIR_FCI_RESERVED = FieldDef::new("rtcp.psfb.fir.fci.reserved", "Reserved", FieldType::Uint24);
    PSFB_FIR_SLI_FIRST = FieldDef::new("rtcp.psfb.fir.sli.first", "First MB", FieldType::Uint32).mask(0xfff80000);
    PSFB_FIR_SLI_NUMBER = FieldDef::new("rtcp.psfb.fir.sli.number", "Number of MBs", FieldType::Uint32).mask(0x7ffc0);
    PSFB_FIR_SLI_PICTURE_ID = FieldDef::new("rtcp.psfb.fir.sli.picture_id", "Picture ID", FieldType::Uint32).mask(0x3f);
    PSFB_REMB_IDENTIFIER = FieldDef::new("rtcp.psfb.remb.identifier", "Unique Identifier", FieldType::String);
    PSFB_REMB_FCI_SSRC = FieldDef::new("rtcp.psfb.remb.fci.ssrc", "SSRC", FieldType::Uint32).base(Base::HexDec);
    PSFB_REMB_FCI_NUMBER_SSRCS = FieldDef::new("rtcp.psfb.remb.fci.number_ssrcs", "Number of Ssrcs", FieldType::Uint8).mask(0xff);
    PSFB_REMB_FCI_BR_EXP = FieldDef::new("rtcp.psfb.remb.fci.br_exp", "BR Exp", FieldType::Uint8).mask(0xfc);
    PSFB_REMB_FCI_BR_MANTISSA = FieldDef::new("rtcp.psfb.remb.fci.br_mantissa", "Br Mantissa", FieldType::Uint32).mask(0x3ffff);
    PSFB_REMB_FCI_BITRATE = FieldDef::new("rtcp.psfb.remb.fci.bitrate", "Maximum bit rate", FieldType::String);
    RTPFB_TMMBR_FCI_SSRC = FieldDef::new("rtcp.rtpfb.tmmbr.fci.ssrc", "SSRC", FieldType::Uint32).base(Base::HexDec);
    RTPFB_TMMBR_FCI_EXP = FieldDef::new("rtcp.rtpfb.tmmbr.fci.exp", "MxTBR Exp", FieldType::Uint8).mask(0xfc);
    RTPFB_TMMBR_FCI_MANTISSA = FieldDef::new("rtcp.rtpfb.tmmbr.fci.mantissa", "MxTBR Mantissa", FieldType::Uint24).mask(0x3fffe);
    RTPFB_TMMBR_FCI_BITRATE = FieldDef::new("rtcp.rtpfb.tmmbr.fci.bitrate", "Maximum total media bit rate", FieldType::String);
    RTPFB_TMMBR_FCI_MEASUREDOVERHEAD = FieldDef::new("rtcp.rtpfb.tmmbr.fci.measuredoverhead", "Measured Overhead", FieldType::Uint16).mask(0x1ff);
    RTPFB_TRANSPORTCC_BASESEQ = FieldDef::new("rtcp.rtpfb.transportcc.baseseq", "Base Sequence Number", FieldType::Uint16).base(Base::DecHex);
    RTPFB_TRANSPORTCC_STATUSCOUNT = FieldDef::new("rtcp.rtpfb.transportcc.statuscount", "Packet Status Count", FieldType::Uint16).base(Base::DecHex);
    RTPFB_TRANSPORTCC_REFTIME = FieldDef::new("rtcp.rtpfb.transportcc.reftime", "Reference Time", FieldType::Int24);
    RTPFB_TRANSPORTCC_PKTCOUNT = FieldDef::new("rtcp.rtpfb.transportcc.pktcount", "Feedback Packets Count", FieldType::Uint8).base(Base::DecHex);
    RTPFB_TRANSPORTCC_PKTCHUNK = FieldDef::new("rtcp.rtpfb.transportcc.pktchunk", "Packet Chunk", FieldType::Uint16).base(Base::DecHex);
    RTPFB_TRANSPORTCC_RECV_DELTA = FieldDef::new("rtcp.rtpfb.transportcc.recv_delta", "Recv Delta", FieldType::Uint8).base(Base::Hex);
    RTPFB_TRANSPORTCC_RECV_DELTA_PADDING = FieldDef::new("rtcp.rtpfb.transportcc.recv_delta.padding", "Recv Delta Padding", FieldType::Uint16).base(Base::Hex);
    SRTCP_E = FieldDef::new("srtcp.e", "SRTCP E flag", FieldType::Boolean).bits(32).mask(0x80000000);
    SRTCP_INDEX = FieldDef::new("srtcp.index", "SRTCP Index", FieldType::Uint32).base(Base::DecHex).mask(0x7fffffff);
    SRTCP_MKI = FieldDef::new("srtcp.mki", "SRTCP MKI", FieldType::Bytes);
    SRTCP_AUTH_TAG = FieldDef::new("srtcp.auth_tag", "SRTCP Auth Tag", FieldType::Bytes);
    XR_BTXNQ_BEGSEQ = FieldDef::new("rtcp.xr.btxnq.begseq", "Starting sequence number", FieldType::Uint16);
    XR_BTXNQ_ENDSEQ = FieldDef::new("rtcp.xr.btxnq.endseq", "Last sequence number", FieldType::Uint16);
    XR_BTXNQ_VMAXDIFF = FieldDef::new("rtcp.xr.btxnq.vmaxdiff", "Maximum IPDV difference in 1 cycle", FieldType::Uint16);
    XR_BTXNQ_VRANGE = FieldDef::new("rtcp.xr.btxnq.vrange", "Maximum IPDV difference seen to date", FieldType::Uint16);
    XR_BTXNQ_VSUM = FieldDef::new("rtcp.xr.btxnq.vsum", "Sum of peak IPDV differences to date", FieldType::Uint32);
    XR_BTXNQ_CYCLES = FieldDef::new("rtcp.xr.btxnq.cycles", "Number of cycles in calculation", FieldType::Uint16);
    XR_BTXNQ_JBEVENTS = FieldDef::new("rtcp.xr.btxnq.jbevents", "Number of jitter buffer adaptations to date", FieldType::Uint16);
    XR_BTXNQ_SPARE = FieldDef::new("rtcp.xr.btxnq.spare", "Spare/reserved bits", FieldType::String);
    XR_BTXNQ_TDEGNET = FieldDef::new("rtcp.xr.btxnq.tdegnet", "Time degraded by packet loss or late delivery", FieldType::Uint32);
    XR_BTXNQ_TDEGJIT = FieldDef::new("rtcp.xr.btxnq.tdegjit", "Time degraded by jitter buffer adaptation events", FieldType::Uint32);
    XR_BTXNQ_ES = FieldDef::new("rtcp.xr.btxnq.es", "ES due to unavailable packet events", FieldType::Uint32);
    XR_BTXNQ_SES = FieldDef::new("rtcp.xr.btxnq.ses", "SES due to unavailable packet events", FieldType::Uint32);
    MS_PSE_BANDWIDTH = FieldDef::new("rtcp.ms_pse.bandwidth", "Bandwidth", FieldType::Uint32);
    MS_PSE_CONFIDENCE_LEVEL = FieldDef::new("rtcp.ms_pse.confidence_level", "Confidence Level", FieldType::Uint8);
    MS_PSE_SEQ_NUM = FieldDef::new("rtcp.ms_pse.seq_num", "Sequence Number", FieldType::Uint16);
    MS_PSE_FRAME_RES_WIDTH = FieldDef::new("rtcp.ms_pse.frame_res_width", "Frame Resolution Width", FieldType::Uint16);
    MS_PSE_FRAME_RES_HEIGHT = FieldDef::new("rtcp.ms_pse.frame_res_height", "Frame Resolution Height", FieldType::Uint16);
    MS_PSE_BITRATE = FieldDef::new("rtcp.ms_pse.bitrate", "Bitrate", FieldType::Uint32);
    MS_PSE_FRAME_RATE = FieldDef::new("rtcp.ms_pse.frame_rate", "Frame Rate", FieldType::Uint16);
    MS_PSE_CONCEALED_FRAMES = FieldDef::new("rtcp.ms_pse.concealed_frames", "Concealed Frames", FieldType::Uint32);
    MS_PSE_STRETCHED_FRAMES = FieldDef::new("rtcp.ms_pse.stretched_frames", "Stretched Frames", FieldType::Uint32);
    MS_PSE_COMPRESSED_FRAMES = FieldDef::new("rtcp.ms_pse.compressed_frames", "Compressed Frames", FieldType::Uint32);
    MS_PSE_TOTAL_FRAMES = FieldDef::new("rtcp.ms_pse.total_frames", "Total Frames", FieldType::Uint32);
    MS_PSE_RECEIVE_QUALITY_STATE = FieldDef::new("rtcp.ms_pse.receive_quality_state", "Received Quality State", FieldType::Uint8);
    MS_PSE_FEC_DISTANCE_REQUEST = FieldDef::new("rtcp.ms_pse.fec_distance_request", "FEC Distance Request", FieldType::Uint8);
    MS_PSE_LAST_PACKET_TRAIN = FieldDef::new("rtcp.ms_pse.last_packet_train", "Last Packet Train Flag", FieldType::Boolean).bits(8).mask(0x80);
    MS_PSE_PACKET_INDEX = FieldDef::new("rtcp.ms_pse.packet_index", "Packet Index", FieldType::Uint8).mask(0x7f);
    MS_PSE_PACKET_COUNT = FieldDef::new("rtcp.ms_pse.packet_count", "Packet Count", FieldType::Uint8).mask(0x7f);
    MS_PSE_PACKET_TRAIN_BYTE_COUNT = FieldDef::new("rtcp.ms_pse.packet_train_byte_count", "Packet Train Byte Count", FieldType::Uint16);
    MS_PSE_INBOUND_BANDWIDTH = FieldDef::new("rtcp.ms_pse.inbound_bandwidth", "Inbound Link Bandwidth", FieldType::Uint32);
    MS_PSE_OUTBOUND_BANDWIDTH = FieldDef::new("rtcp.ms_pse.outbound_bandwidth", "Outbound Link Bandwidth", FieldType::Uint32);
    MS_PSE_NO_CACHE = FieldDef::new("rtcp.ms_pse.no_cache", "No Cache Flag", FieldType::Boolean).bits(8).mask(0x80);
    MS_PSE_CONGESTION_INFO = FieldDef::new("rtcp.ms_pse.congestion_info", "Congestion Information", FieldType::Uint8);
    MS_PSE_MODALITY = FieldDef::new("rtcp.ms_pse.modality", "Modality", FieldType::Uint8);
    PSFB_MS_PLI_REQUEST_ID = FieldDef::new("rtcp.psfb.ms.pli.request_id", "Request ID", FieldType::Uint16);
    PSFB_MS_PLI_SYNC_FRAME_REQUEST = FieldDef::new("rtcp.psfb.ms.pli.sync_frame_request", "Sync Frame Request", FieldType::Uint8);
    PSFB_MS_AFB_TYPE = FieldDef::new("rtcp.psfb.ms.afb_type", "Application Layer Feedback Type", FieldType::Uint16);
    PSFB_MS_LENGTH = FieldDef::new("rtcp.psfb.ms.length", "Length", FieldType::Uint16);
    PSFB_MS_MSI = FieldDef::new("rtcp.psfb.ms.msi", "Requested Media Source ID (MSI)", FieldType::Uint32).base(Base::HexDec);
    PSFB_MS_VSR_REQUEST_ID = FieldDef::new("rtcp.psfb.ms.vsr.request_id", "Request Id", FieldType::Uint16);
    PSFB_MS_VSR_VERSION = FieldDef::new("rtcp.psfb.ms.vsr.version", "Version", FieldType::Uint8);
    PSFB_MS_VSR_KEY_FRAME_REQUEST = FieldDef::new("rtcp.psfb.ms.vsr.key_frame_request", "Key Frame Request", FieldType::Boolean).bits(8).mask(0x1);
    PSFB_MS_VSR_NUM_ENTRIES = FieldDef::new("rtcp.psfb.ms.vsr.num_entries", "Number of Entries", FieldType::Uint8);
    PSFB_MS_VSR_ENTRY_LENGTH = FieldDef::new("rtcp.psfb.ms.vsr.entry_length", "Entry Length", FieldType::Uint8);
    PSFB_MS_VSR_ENTRY_PAYLOAD_TYPE = FieldDef::new("rtcp.psfb.ms.vsr.entry.payload_type", "Payload Type", FieldType::Uint8);
    PSFB_MS_VSR_ENTRY_UCCONFIG_MODE = FieldDef::new("rtcp.psfb.ms.vsr.entry.ucconfig_mode", "UCConfig Mode", FieldType::Uint8);
    PSFB_MS_VSR_ENTRY_NO_SP_FRAMES = FieldDef::new("rtcp.psfb.ms.vsr.entry.no_sp_frames", "No support for SP Frames (RT only)", FieldType::Boolean).bits(8).mask(0x4);
    PSFB_MS_VSR_ENTRY_NO_SP_BASELINE = FieldDef::new("rtcp.psfb.ms.vsr.entry.no_sp_baseline", "Only Supports Constrained Baseline (H.264 only)", FieldType::Boolean).bits(8).mask(0x2);
    PSFB_MS_VSR_ENTRY_CGS = FieldDef::new("rtcp.psfb.ms.vsr.entry.cgs", "Supports CGS rewrite (H.264 only)", FieldType::Boolean).bits(8).mask(0x1);
    PSFB_MS_VSR_ENTRY_ASPECT_RATIO = FieldDef::new("rtcp.psfb.ms.vsr.entry.aspect_ratio", "Aspect Ratio Bitmask", FieldType::Uint8).base(Base::Hex);
    PSFB_MS_VSR_ENTRY_ASPECT_RATIO_4BY3 = FieldDef::new("rtcp.psfb.ms.vsr.entry.aspect_ratio_4by3", "Aspect Ratio 4 by 3", FieldType::Boolean).bits(8).mask(0x1);
    PSFB_MS_VSR_ENTRY_ASPECT_RATIO_16BY9 = FieldDef::new("rtcp.psfb.ms.vsr.entry.aspect_ratio_16by9", "Aspect Ratio 16 by 9", FieldType::Boolean).bits(8).mask(0x2);
    PSFB_MS_VSR_ENTRY_ASPECT_RATIO_1BY1 = FieldDef::new("rtcp.psfb.ms.vsr.entry.aspect_ratio_1by1", "Aspect Ratio 1 by 1", FieldType::Boolean).bits(8).mask(0x4);
    PSFB_MS_VSR_ENTRY_ASPECT_RATIO_3BY4 = FieldDef::new("rtcp.psfb.ms.vsr.entry.aspect_ratio_3by4", "Aspect Ratio 3 by 4", FieldType::Boolean).bits(8).mask(0x8);
    PSFB_MS_VSR_ENTRY_ASPECT_RATIO_9BY16 = FieldDef::new("rtcp.psfb.ms.vsr.entry.aspect_ratio_9by16", "Aspect Ratio 9 by 16", FieldType::Boolean).bits(8).mask(0x10);
    PSFB_MS_VSR_ENTRY_ASPECT_RATIO_20BY3 = FieldDef::new("rtcp.psfb.ms.vsr.entry.aspect_ratio_20by3", "Aspect Ratio 20 by 3", FieldType::Boolean).bits(8).mask(0x20);
    PSFB_MS_VSR_ENTRY_MAX_WIDTH = FieldDef::new("rtcp.psfb.ms.vsr.entry.max_width", "Max Width", FieldType::Uint16);
    PSFB_MS_VSR_ENTRY_MAX_HEIGHT = FieldDef::new("rtcp.psfb.ms.vsr.entry.max_height", "Max Height", FieldType::Uint16);
    PSFB_MS_VSR_ENTRY_MIN_BITRATE = FieldDef::new("rtcp.psfb.ms.vsr.entry.min_bitrate", "Min bit rate", FieldType::Uint32);
    PSFB_MS_VSR_ENTRY_BITRATE_PER_LEVEL = FieldDef::new("rtcp.psfb.ms.vsr.entry.bitrate_per_level", "Bit rate per level", FieldType::Uint32);
    PSFB_MS_VSR_ENTRY_BITRATE_HISTOGRAM = FieldDef::new("rtcp.psfb.ms.vsr.entry.bitrate_histogram", "Receiver Count", FieldType::Uint16);
    PSFB_MS_VSR_ENTRY_FRAME_RATE_MASK = FieldDef::new("rtcp.psfb.ms.vsr.entry.frame_rate_mask", "Frame rate mask", FieldType::Uint32).base(Base::Hex);
    PSFB_MS_VSR_ENTRY_FRAME_RATE_7_5 = FieldDef::new("rtcp.psfb.ms.vsr.entry.frame_rate_7_5", "7.5 fps", FieldType::Boolean).bits(8).mask(0x1);
    PSFB_MS_VSR_ENTRY_FRAME_RATE_12_5 = FieldDef::new("rtcp.psfb.ms.vsr.entry.frame_rate_12_5", "12.5 fps", FieldType::Boolean).bits(8).mask(0x2);
    PSFB_MS_VSR_ENTRY_FRAME_RATE_15 = FieldDef::new("rtcp.psfb.ms.vsr.entry.frame_rate_15", "15 fps", FieldType::Boolean).bits(8).mask(0x4);
    PSFB_MS_VSR_ENTRY_FRAME_RATE_25 = FieldDef::new("rtcp.psfb.ms.vsr.entry.frame_rate_25", "25 fps", FieldType::Boolean).bits(8).mask(0x8);
    PSFB_MS_VSR_ENTRY_FRAME_RATE_30 = FieldDef::new("rtcp.psfb.ms.vsr.entry.frame_rate_30", "30 fps", FieldType::Boolean).bits(8).mask(0x10);
    PSFB_MS_VSR_ENTRY_FRAME_RATE_50 = FieldDef::new("rtcp.psfb.ms.vsr.entry.frame_rate_50", "50 fps", FieldType::Boolean).bits(8).mask(0x20);
    PSFB_MS_VSR_ENTRY_FRAME_RATE_60 = FieldDef::new("rtcp.psfb.ms.vsr.entry.frame_rate_60", "60 fps", FieldType::Boolean).bits(8).mask(0x40);
    PSFB_MS_VSR_ENTRY_MUSTS = FieldDef::new("rtcp.psfb.ms.vsr.entry.musts", "Number of MUST instances", FieldType::Uint16);
    PSFB_MS_VSR_ENTRY_MAYS = FieldDef::new("rtcp.psfb.ms.vsr.entry.mays", "Number of MAY instances", FieldType::Uint16);
    PSFB_MS_VSR_ENTRY_QUALITY_HISTOGRAM = FieldDef::new("rtcp.psfb.ms.vsr.entry.quality_histogram", "Receiver Count", FieldType::Uint16);
    PSFB_MS_VSR_ENTRY_MAX_PIXELS = FieldDef::new("rtcp.psfb.ms.vsr.entry.max_pixels", "Max Pixels per Frame", FieldType::Uint32);
    MCPTT_FLD_ID = FieldDef::new("rtcp.mcptt.fld_id", "Field Id", FieldType::Uint32).strings(Strings::Values(&MCPTT_FLD_ID_VALUES));
    MCPTT_FLD_LEN = FieldDef::new("rtcp.mcptt.fld_len", "Length", FieldType::Uint32);
    MCPTT_FLD_VAL = FieldDef::new("rtcp.mcptt.fld_val", "Field value", FieldType::Bytes);
    MCPTT_GRANTED_PARTYS_ID = FieldDef::new("rtcp.mcptt.granted_partys_id", "Granted Party's Identity", FieldType::String);
    APP_DATA_PADDING = FieldDef::new("rtcp.app_data.padding", "Padding", FieldType::Uint32);
    APP_DATA_MCPTT_PRIORITY = FieldDef::new("rtcp.app_data.mcptt.priority", "Floor Priority", FieldType::Uint16).mask(0xff00);
    APP_DATA_MCPTT_USER_ID = FieldDef::new("rtcp.app_data.mcptt.user_id", "User ID", FieldType::String);
    APP_DATA_MCPTT_DURATION = FieldDef::new("rtcp.app_data.mcptt.duration", "Duration", FieldType::Uint16).strings(Strings::Unit(&(" second", " seconds")));
    APP_DATA_MCPTT_FLOOR_IND = FieldDef::new("rtcp.app_data.mcptt.floor_ind", "Floor Indicator", FieldType::Uint16).strings(Strings::Values(&APP_DATA_MCPTT_FLOOR_IND_VALUES));
    APP_DATA_MCPTT_REJ_CAUSE = FieldDef::new("rtcp.app_data.mcptt.rej_cause", "Reject Cause", FieldType::Uint16);
    APP_DATA_MCPTT_REJ_CAUSE_FLOOR_DENY = FieldDef::new("rtcp.app_data.mcptt.rej_cause.floor_deny", "Reject Cause", FieldType::Uint16).strings(Strings::Values(&APP_DATA_MCPTT_REJ_CAUSE_FLOOR_DENY_VALUES));
    APP_DATA_MCPTT_REJ_CAUSE_FLOOR_REVOKE = FieldDef::new("rtcp.app_data.mcptt.rej_cause.floor_revoke", "Reject Cause", FieldType::Uint16).strings(Strings::Values(&APP_DATA_MCPTT_REJ_CAUSE_FLOOR_REVOKE_VALUES));
    MCPTT_REJ_PHRASE = FieldDef::new("rtcp.mcptt.rej_phrase", "Reject Phrase", FieldType::String);
    APP_DATA_MCPTT_QUEUE_POS_INF = FieldDef::new("rtcp.app_data.mcptt.queue_pos_inf", "Queue Position Info", FieldType::Uint8);
    APP_DATA_MCPTT_QUEUE_PRI_LEV = FieldDef::new("rtcp.app_data.mcptt.queue_pri_lev", "Queue Priority Level", FieldType::Uint8);
    APP_DATA_MCPTT_PERM_TO_REQ_FLOOR = FieldDef::new("rtcp.app_data.mcptt.perm_to_req_floor", "Permission to Request the Floor", FieldType::Uint16).strings(Strings::Values(&APP_DATA_MCPTT_PERM_TO_REQ_FLOOR_VALUES));
    APP_DATA_MCPTT_QUEUE_SIZE = FieldDef::new("rtcp.app_data.mcptt.queue_size", "Queue Size", FieldType::Uint16);
    APP_DATA_MCPTT_MSG_SEQ_NUM = FieldDef::new("rtcp.app_data.mcptt.msg_seq_num", "Message Sequence Number", FieldType::Uint16);
    MCPTT_QUEUED_USER_ID = FieldDef::new("rtcp.mcptt.queued_user_id", "Queued User ID", FieldType::String);
    APP_DATA_MCPTT_SOURCE = FieldDef::new("rtcp.app_data.mcptt.source", "Source", FieldType::Uint16).strings(Strings::Values(&APP_DATA_MCPTT_SOURCE_VALUES));
    APP_DATA_MCPTT_QUEUEING_CAP = FieldDef::new("rtcp.app_data.mcptt.queueing_cap", "Queueing Capability", FieldType::Uint8);
    APP_DATA_MCPTT_PART_TYPE_LEN = FieldDef::new("rtcp.app_data.mcptt.part_type_len", "Participant Type Length", FieldType::Uint8);
    MCPTT_PARTICIPANT_TYPE = FieldDef::new("rtcp.mcptt.participant_type", "Participant Type", FieldType::String);
    APP_DATA_MCPTT_FLOOR_PARTICIPANT_REF = FieldDef::new("rtcp.app_data.mcptt.floor_participant_ref", "Floor Participant Reference", FieldType::Uint32);
    APP_DATA_MCPTT_RTCP = FieldDef::new("rtcp.app_data.mcptt.rtcp", "SSRC", FieldType::Uint32);
    APP_DATA_MCPTT_NUM_USERS = FieldDef::new("rtcp.app_data.mcptt.num_users", "Number of users", FieldType::Uint8);
    APP_DATA_MCPTT_USER_ID_LEN = FieldDef::new("rtcp.app_data.mcptt.user_id_len", "User ID length", FieldType::Uint8);
    SPARE16 = FieldDef::new("rtcp.spare16", "Spare", FieldType::Uint16);
    APP_DATA_MCPTT_NUM_SSRC = FieldDef::new("rtcp.app_data.mcptt.num_ssrc", "Number of SSRC", FieldType::Uint8);
    MCPTT_FUNC_ALIAS = FieldDef::new("rtcp.mcptt.func_alias", "Functional Alias", FieldType::String);
    APP_DATA_MCPTT_FA_LEN = FieldDef::new("rtcp.app_data.mcptt.fa_len", "Functional Alias length", FieldType::Uint8);
    APP_DATA_MCPTT_NUM_FA = FieldDef::new("rtcp.app_data.mcptt.num_fa", "Number of Functional Alias", FieldType::Uint8);
    APP_DATA_MCPTT_LOC_TYPE = FieldDef::new("rtcp.app_data.mcptt.loc_type", "Location Type", FieldType::Uint8).strings(Strings::Values(&APP_DATA_MCPTT_LOC_TYPE_VALUES));
    APP_DATA_MCPTT_CELLID = FieldDef::new("rtcp.app_data.mcptt.cellid", "CellId", FieldType::Uint32).mask(0xff);
    APP_DATA_MCPTT_ENODEBID = FieldDef::new("rtcp.app_data.mcptt.enodebid", "eNodeB Id", FieldType::Uint32).mask(0xfffff00);
    APP_DATA_MCPTT_ECGI_ECI = FieldDef::new("rtcp.app_data.mcptt.ecgi_eci", "ECI (E-UTRAN Cell Identifier)", FieldType::Uint32);
    APP_DATA_MCPTT_TAC = FieldDef::new("rtcp.app_data.mcptt.tac", "Tracking Area Code", FieldType::Uint16);
    APP_DATA_MCPTT_MBMS_SERV_AREA = FieldDef::new("rtcp.app_data.mcptt.mbms_serv_area", "MBMS Service Area", FieldType::Uint16);
    APP_DATA_MCPTT_MBSFN_AREA_ID = FieldDef::new("rtcp.app_data.mcptt.mbsfn_area_id", "MBSFN Area ID", FieldType::Uint8);
    APP_DATA_MCPTT_LAT = FieldDef::new("rtcp.app_data.mcptt.lat", "Latitude value", FieldType::Int24);
    APP_DATA_MCPTT_LONG = FieldDef::new("rtcp.app_data.mcptt.long", "Longitude value", FieldType::Int24);
    APP_DATA_MCPTT_MSG_TYPE = FieldDef::new("rtcp.app_data.mcptt.msg_type", "Message Type", FieldType::Uint8).strings(Strings::Values(&APP_DATA_MCPTT_MSG_TYPE_VALUES));
    APP_DATA_MCPTT_NUM_LOC = FieldDef::new("rtcp.app_data.mcptt.num_loc", "Number of Locations", FieldType::Uint8);
    APP_DATA_MCPTT_STR = FieldDef::new("rtcp.app_data.mcptt.str", "String", FieldType::String);
    APP_DATA_MCCP_LEN = FieldDef::new("rtcp.app_data.mccp.len", "Length", FieldType::Uint8);
    APP_DATA_MCCP_FIELD_ID = FieldDef::new("rtcp.app_data.mccp.field_id", "Field id", FieldType::Uint8).strings(Strings::Values(&APP_DATA_MCCP_FIELD_ID_VALUES));
    APP_DATA_MCCP_MCPTT_GRP_ID = FieldDef::new("rtcp.app_data.mccp.mcptt_grp_id", "MCPTT Group Identity", FieldType::String);
    APP_DATA_MCCP_AUDIO_M_LINE_NO = FieldDef::new("rtcp.app_data.mccp.audio_m_line_no", "Audio m-line Number", FieldType::Uint8).mask(0xf0);
    APP_DATA_MCCP_FLOOR_M_LINE_NO = FieldDef::new("rtcp.app_data.mccp.floor_m_line_no", "Floor m-line Number", FieldType::Uint8).mask(0xf);
    APP_DATA_MCCP_IP_VERSION = FieldDef::new("rtcp.app_data.mccp.ip_version", "IP version", FieldType::Uint8).mask(0xf0);
    APP_DATA_MCCP_FLOOR_PORT_NO = FieldDef::new("rtcp.app_data.mccp.floor_port_no", "Floor Port Number", FieldType::Uint32);
    APP_DATA_MCCP_MEDIA_PORT_NO = FieldDef::new("rtcp.app_data.mccp.media_port_no", "Media Port Number", FieldType::Uint32);
    APP_DATA_MCCP_IPV4 = FieldDef::new("rtcp.app_data.mccp.ipv4", "IP Address", FieldType::Ipv4);
    APP_DATA_MCCP_IPV6 = FieldDef::new("rtcp.app_data.mccp.ipv6", "IP Address", FieldType::Ipv6);
    APP_DATA_MCCP_TMGI = FieldDef::new("rtcp.app_data.mccp.tmgi", "TMGI", FieldType::Bytes);
    ENCRYPTED = FieldDef::new("rtcp.encrypted", "Encrypted data", FieldType::Bytes);
    NOT_FINAL_PADDING = FieldDef::new("rtcp.not_final_padding", "Padding flag set on not final packet (see RFC3550, section 6.4.1)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    BYE_REASON_NOT_PADDED = FieldDef::new("rtcp.bye_reason_not_padded", "Reason string is not NULL padded (see RFC3550, section 6.6)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    INVALID_BLOCK_LENGTH = FieldDef::new("rtcp.invalid_block_length", "Invalid block length, should be 2", FieldType::None);
    ROUNDTRIP_DELAY_EXPERT = FieldDef::new("rtcp.roundtrip-delay.expert", "RTCP round-trip delay detected (%d ms)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    ROUNDTRIP_DELAY_NEGATIVE = FieldDef::new("rtcp.roundtrip-delay.negative", "Negative RTCP round-trip delay detected (%d ms)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    LENGTH_CHECK_BAD = FieldDef::new("rtcp.length_check.bad", "Incorrect RTCP packet length information (expected %u bytes, found %d)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    PSFB_MS_AFB_TYPE_UNKNOWN = FieldDef::new("rtcp.psfb.ms.afb_type.unknown", "Unknown Application Layer Feedback Type", FieldType::None);
    MISSING_SENDER_SSRC = FieldDef::new("rtcp.missing_sender_ssrc", "Missing Sender SSRC", FieldType::None);
    MISSING_BLOCK_HEADER = FieldDef::new("rtcp.missing_block_header", "Missing Required Block Headers", FieldType::None);
    BLOCK_LENGTH_INVALID = FieldDef::new("rtcp.block_length.invalid", "Block length is greater than packet length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    SRTCP_ENCRYPTED_PAYLOAD = FieldDef::new("srtcp.encrypted_payload", "Encrypted RTCP Payload - not dissected", FieldType::None);
    RTPFB_TRANSPORTCC_BAD = FieldDef::new("rtcp.rtpfb.transportcc_bad", "Too many packet chunks (more than packet status count)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    MCPTT_UNKNOWN_FLD = FieldDef::new("rtcp.mcptt.unknown_fld", "Unknown field", FieldType::None);
    MCPTT_LOCATION_TYPE_UK = FieldDef::new("rtcp.mcptt.location_type_uk", "Unknown location type", FieldType::None);
    APPL_EXTRA_BYTES = FieldDef::new("rtcp.appl.extra_bytes", "Extra bytes detected", FieldType::None);
    APPL_NOT_ASCII = FieldDef::new("rtcp.appl.not_ascii", "Application name is not a string", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    APPL_NON_CONFORMANT = FieldDef::new("rtcp.appl.non_conformant", "Data not according to standards", FieldType::None);
    APPL_NON_ZERO_PAD = FieldDef::new("rtcp.appl.non_zero_pad", "Non zero padding detected, faulty encoding?", FieldType::None);
}
