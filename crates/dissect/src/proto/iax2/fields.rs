//! The fields of IAX2.

use std::fmt;

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    static PACKET_TYPE_VALUES {
        1 => "Full packet",
        0 => "Mini voice packet",
        2 => "Mini video packet",
        3 => "Trunk packet",
    }
    static TYPE_VALUES {
        0 => "(0?)",
        1 => "DTMF End",
        2 => "Voice",
        3 => "Video",
        4 => "Control",
        5 => "NULL",
        6 => "IAX",
        7 => "Text",
        8 => "Image",
        9 => "HTML",
        10 => "Comfort Noise",
        11 => "Modem",
        12 => "DTMF Begin",
    }
    static CONTROL_SUBCLASS_VALUES {
        0 => "(0?)",
        1 => "HANGUP",
        2 => "RING",
        3 => "RINGING",
        4 => "ANSWER",
        5 => "BUSY",
        6 => "TKOFFHK",
        7 => "OFFHOOK",
        255 => "stop sounds",
    }
    static IAX_SUBCLASS_VALUES {
        0 => "(0?)",
        1 => "NEW",
        2 => "PING",
        3 => "PONG",
        4 => "ACK",
        5 => "HANGUP",
        6 => "REJECT",
        7 => "ACCEPT",
        8 => "AUTHREQ",
        9 => "AUTHREP",
        10 => "INVAL",
        11 => "LAGRQ",
        12 => "LAGRP",
        13 => "REGREQ",
        14 => "REGAUTH",
        15 => "REGACK",
        16 => "REGREJ",
        17 => "REGREL",
        18 => "VNAK",
        19 => "DPREQ",
        20 => "DPREP",
        21 => "DIAL",
        22 => "TXREQ",
        23 => "TXCNT",
        24 => "TXACC",
        25 => "TXREADY",
        26 => "TXREL",
        27 => "TXREJ",
        28 => "QUELCH",
        29 => "UNQULCH",
        30 => "POKE",
        31 => "PAGE",
        32 => "MWI",
        33 => "UNSUPPORTED",
        34 => "TRANSFER",
        35 => "PROVISION",
        36 => "FWDOWNL",
        37 => "FWDATA",
        38 => "TXMEDIA",
        39 => "RTKEY",
        40 => "CALLTOKEN",
    }
    pub(super) static VOICE_CODEC_VALUES {
        1 => "G.723.1 compression",
        2 => "GSM compression",
        4 => "Raw mu-law data (G.711)",
        8 => "Raw A-law data (G.711)",
        16 => "ADPCM (G.726), 32kbps, AAL2 codeword packing)",
        32 => "ADPCM (IMA)",
        64 => "Raw 16-bit Signed Linear (8000 Hz) PCM",
        128 => "LPC10, 180 samples/frame",
        256 => "G.729a Audio",
        512 => "SpeeX Free Compression",
        1024 => "iLBC Free Compression",
        2048 => "ADPCM (G.726, 32kbps, RFC3551 codeword packing)",
        4096 => "G.722",
        8192 => "G.722.1 (also known as Siren7, 32kbps assumed)",
        16384 => "G.722.1 Annex C (also known as Siren14, 48kbps assumed)",
        32768 => "Raw 16-bit Signed Linear (16000 Hz) PCM",
        65536 => "JPEG Images",
        131072 => "PNG Images",
        262144 => "H.261 Video",
        524288 => "H.263 Video",
        1048576 => "H.263+ Video",
        2097152 => "H.264 Video",
        4194304 => "MPEG4 Video",
        8388608 => "VP8 Video",
        67108864 => "T.140 RED Text format RFC 4103",
        134217728 => "T.140 Text format - ITU T.140, RFC 4103",
    }
    static MODEM_SUBCLASS_VALUES {
        0 => "(0?)",
        1 => "T.38",
        2 => "V.150",
    }
    static TEXT_SUBCLASS_VALUES {
        0 => "Text",
    }
    static HTML_SUBCLASS_VALUES {
        1 => "Sending a URL",
        2 => "Data frame",
        4 => "Beginning frame",
        8 => "End frame",
        16 => "Load is complete",
        17 => "Peer does not support HTML",
        18 => "Link URL",
        19 => "Unlink URL",
        20 => "Reject Link URL",
    }
    static IAX_CAUSECODE_VALUES {
        1 => "Unallocated",
        2 => "No route transit net",
        3 => "No route to destination",
        5 => "Misdialled trunk prefix",
        6 => "Channel unacceptable",
        7 => "Call awarded delivered",
        8 => "Preempted",
        14 => "Number ported not here",
        16 => "Normal clearing",
        17 => "User busy",
        18 => "No user response",
        19 => "No answer",
        20 => "Subscriber absent",
        21 => "Call rejected",
        22 => "Number changed",
        23 => "Redirected to new destination",
        26 => "Answered elsewhere",
        27 => "Destination out of order",
        28 => "Invalid number format",
        29 => "Facility rejected",
        30 => "Response to status inquiry",
        31 => "Normal unspecified",
        34 => "Normal circuit congestion",
        38 => "Network out of order",
        41 => "Normal temporary failure",
        42 => "Switch congestion",
        43 => "Access info discarded",
        44 => "Requested channel unavailable",
        50 => "Facility not subscribed",
        52 => "Outgoing call barred",
        54 => "Incoming call barred",
        57 => "Bearer capability not authorized",
        58 => "Bearer capability not available",
        65 => "Bearer capability not implemented",
        66 => "Channel not implemented",
        69 => "Facility not implemented",
        81 => "Invalid call reference",
        88 => "Incompatible destination",
        95 => "Invalid message unspecified",
        96 => "Mandatory IE missing",
        97 => "Message type nonexistent",
        98 => "Wrong message",
        99 => "IE nonexistent",
        100 => "Invalid IE contents",
        101 => "Wrong call state",
        102 => "Recovery on timer expire",
        103 => "Mandatory IE length error",
        111 => "Protocol error",
        127 => "Interworking",
    }
    static IAX_DATAFORMAT_VALUES {
        0x0 => "N/A (analogue call?)",
        0x1 => "ITU-T V.110 rate adaption",
        0x2 => "ITU-T H.223/H.245",
    }
    static IE_ID_VALUES {
        1 => "Number/extension being called",
        2 => "Calling number",
        3 => "Calling number ANI for billing",
        4 => "Name of caller",
        5 => "Context for number",
        6 => "Username (peer or user) for authentication",
        7 => "Password for authentication",
        8 => "Actual codec capability",
        9 => "Desired codec format",
        10 => "Desired language",
        11 => "Protocol version",
        12 => "CPE ADSI capability",
        13 => "Originally dialed DNID",
        14 => "Authentication method(s)",
        15 => "Challenge data for MD5/RSA",
        16 => "MD5 challenge result",
        17 => "RSA challenge result",
        18 => "Apparent address of peer",
        19 => "When to refresh registration",
        20 => "Dialplan status",
        21 => "Call number of peer",
        22 => "Cause",
        23 => "Unknown IAX command",
        24 => "How many messages waiting",
        25 => "Request auto-answering",
        26 => "Request musiconhold with QUELCH",
        27 => "Transfer Request Identifier",
        28 => "Referring DNIS",
        29 => "Provisioning info",
        30 => "AES Provisioning info",
        31 => "Date/Time",
        32 => "Device type",
        33 => "Service Identifier",
        34 => "Firmware revision",
        35 => "Firmware block description",
        36 => "Firmware block of data",
        37 => "Provisioning version",
        38 => "Calling presentation",
        39 => "Calling type of number",
        40 => "Calling transit network select",
        41 => "Supported sampling rates",
        42 => "Hangup cause",
        43 => "Encryption format",
        44 => "Raw encryption key",
        45 => "Codec preferences",
        46 => "Received jitter",
        47 => "Received loss",
        48 => "Received frames",
        49 => "Max playout delay in ms for received frames",
        50 => "Dropped frames",
        51 => "Frames received out of order",
        52 => "IAX2 variable",
        53 => "OSP Token",
        54 => "Call Token",
        55 => "64-bit codec capability",
        56 => "64-bit codec format",
        255 => "Data call format",
    }
}

/// The name of a codec.
pub(super) fn codec_name(codec: u64) -> Option<&'static str> {
    Some(match codec {
        0x1_0000_0000 => "G.719 (64 kbps assumed)",
        0x2_0000_0000 => "SpeeX Wideband (16kHz) Free Compression",
        0x4_0000_0000 => "Opus audio (8kHz, 16kHz, 24kHz, 48Khz)",
        0x8000_0000_0000 => "Raw testing-law data (G.711)",
        _ => return VOICE_CODEC_VALUES.get(codec),
    })
}

/// Writes a codec with its name.
fn codec(codec: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write!(out, "{} (0x{codec:016x})", codec_name(codec).unwrap_or("Unknown"))
}

field_table! {
    /// The fields of Inter-Asterisk eXchange v2.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("iax2", "Inter-Asterisk eXchange v2", "IAX2");
    PACKET_TYPE = FieldDef::new("iax2.packet_type", "Packet type", FieldType::Uint8).strings(Strings::Values(&PACKET_TYPE_VALUES));
    CALL = FieldDef::new("iax2.call", "Call identifier", FieldType::Uint32);
    SRC_CALL = FieldDef::new("iax2.src_call", "Source call", FieldType::Uint16).mask(0x7fff);
    DST_CALL = FieldDef::new("iax2.dst_call", "Destination call", FieldType::Uint16).mask(0x7fff);
    RETRANSMISSION = FieldDef::new("iax2.retransmission", "Retransmission", FieldType::Boolean).bits(16).mask(0x8000);
    TIMESTAMP = FieldDef::new("iax2.timestamp", "Timestamp", FieldType::Uint32);
    ABSTIME = FieldDef::new("iax2.abstime", "Absolute Time", FieldType::AbsoluteTime);
    LATENESS = FieldDef::new("iax2.lateness", "Lateness", FieldType::RelativeTime);
    VIDEO_MINI_MARKER = FieldDef::new("iax2.video.mini_marker", "Marker", FieldType::Uint16).mask(0x8000);
    OSEQNO = FieldDef::new("iax2.oseqno", "Outbound seq.no.", FieldType::Uint16);
    ISEQNO = FieldDef::new("iax2.iseqno", "Inbound seq.no.", FieldType::Uint16);
    TYPE = FieldDef::new("iax2.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    SUBCLASS = FieldDef::new("iax2.subclass", "Unknown subclass", FieldType::Uint8);
    DTMF_SUBCLASS = FieldDef::new("iax2.dtmf.subclass", "DTMF subclass (digit)", FieldType::Stringz);
    CONTROL_SUBCLASS = FieldDef::new("iax2.control.subclass", "Control subclass", FieldType::Uint8).strings(Strings::Values(&CONTROL_SUBCLASS_VALUES));
    IAX_SUBCLASS = FieldDef::new("iax2.iax.subclass", "IAX subclass", FieldType::Uint8).strings(Strings::Values(&IAX_SUBCLASS_VALUES));
    VOICE_SUBCLASS = FieldDef::new("iax2.voice.subclass", "Voice Subclass (compressed codec no)", FieldType::Uint8);
    VOICE_CODEC = FieldDef::new("iax2.voice.codec", "CODEC", FieldType::Uint64).strings(Strings::Custom(codec));
    VIDEO_SUBCLASS = FieldDef::new("iax2.video.subclass", "Video Subclass (compressed codec no)", FieldType::Uint8).mask(0xbf);
    VIDEO_MARKER = FieldDef::new("iax2.video.marker", "Marker", FieldType::Boolean).bits(8).mask(0x40);
    VIDEO_CODEC = FieldDef::new("iax2.video.codec", "CODEC", FieldType::Uint64).strings(Strings::Custom(codec));
    MODEM_SUBCLASS = FieldDef::new("iax2.modem.subclass", "Modem subclass", FieldType::Uint8).strings(Strings::Values(&MODEM_SUBCLASS_VALUES));
    TEXT_SUBCLASS = FieldDef::new("iax2.text.subclass", "Text subclass", FieldType::Uint8).strings(Strings::Values(&TEXT_SUBCLASS_VALUES));
    TEXT_TEXT = FieldDef::new("iax2.text.text", "Text", FieldType::String);
    HTML_SUBCLASS = FieldDef::new("iax2.html.subclass", "HTML subclass", FieldType::Uint8).strings(Strings::Values(&HTML_SUBCLASS_VALUES));
    HTML_URL = FieldDef::new("iax2.html.url", "HTML URL", FieldType::String);
    TRUNK_METACMD = FieldDef::new("iax2.trunk.metacmd", "Meta command", FieldType::Uint8).mask(0x7f);
    TRUNK_CMDDATA = FieldDef::new("iax2.trunk.cmddata", "Command data", FieldType::Uint8).base(Base::Hex);
    TRUNK_CMDDATA_TS = FieldDef::new("iax2.trunk.cmddata.ts", "Trunk timestamps", FieldType::Boolean).bits(8).mask(0x1);
    TRUNK_CALL_LEN = FieldDef::new("iax2.trunk.call.len", "Data length", FieldType::Uint16);
    TRUNK_CALL_SCALLNO = FieldDef::new("iax2.trunk.call.scallno", "Source call number", FieldType::Uint16).mask(0x7fff);
    TRUNK_CALL_TS = FieldDef::new("iax2.trunk.call.ts", "Timestamp", FieldType::Uint16);
    TRUNK_CALL_PAYLOAD = FieldDef::new("iax2.trunk.call.payload", "Data", FieldType::Bytes);
    TRUNK_NCALLS = FieldDef::new("iax2.trunk.ncalls", "Number of calls", FieldType::Uint16);
    IAX_APP_ADDR_SINFAMILY = FieldDef::new("iax2.iax.app_addr.sinfamily", "Family", FieldType::Uint16);
    IAX_APP_ADDR_SINPORT = FieldDef::new("iax2.iax.app_addr.sinport", "Port", FieldType::Uint16);
    IAX_APP_ADDR_SINADDR = FieldDef::new("iax2.iax.app_addr.sinaddr", "Address", FieldType::Ipv4);
    IAX_CALLED_NUMBER = FieldDef::new("iax2.iax.called_number", "Number/extension being called", FieldType::String);
    IAX_CALLING_NUMBER = FieldDef::new("iax2.iax.calling_number", "Calling number", FieldType::String);
    IAX_CALLING_ANI = FieldDef::new("iax2.iax.calling_ani", "Calling number ANI for billing", FieldType::String);
    IAX_CALLING_NAME = FieldDef::new("iax2.iax.calling_name", "Name of caller", FieldType::String);
    IAX_CALLED_CONTEXT = FieldDef::new("iax2.iax.called_context", "Context for number", FieldType::String);
    IAX_USERNAME = FieldDef::new("iax2.iax.username", "Username (peer or user) for authentication", FieldType::String);
    IAX_PASSWORD = FieldDef::new("iax2.iax.password", "Password for authentication", FieldType::String);
    IAX_CAPABILITY = FieldDef::new("iax2.iax.capability", "Actual codec capability", FieldType::Uint32).base(Base::Hex);
    IAX_FORMAT = FieldDef::new("iax2.iax.format", "Desired codec format", FieldType::Uint64).strings(Strings::Custom(codec));
    IAX_LANGUAGE = FieldDef::new("iax2.iax.language", "Desired language", FieldType::String);
    IAX_VERSION = FieldDef::new("iax2.iax.version", "Protocol version", FieldType::Uint16).base(Base::Hex);
    IAX_CPE_ADSI = FieldDef::new("iax2.iax.cpe_adsi", "CPE ADSI capability", FieldType::Uint16).base(Base::Hex);
    IAX_DNID = FieldDef::new("iax2.iax.dnid", "Originally dialed DNID", FieldType::String);
    IAX_AUTH_METHODS = FieldDef::new("iax2.iax.auth.methods", "Authentication method(s)", FieldType::Uint16).base(Base::Hex);
    IAX_AUTH_CHALLENGE = FieldDef::new("iax2.iax.auth.challenge", "Challenge data for MD5/RSA", FieldType::String);
    IAX_AUTH_MD5 = FieldDef::new("iax2.iax.auth.md5", "MD5 challenge result", FieldType::String);
    IAX_AUTH_RSA = FieldDef::new("iax2.iax.auth.rsa", "RSA challenge result", FieldType::String);
    IAX_REFRESH = FieldDef::new("iax2.iax.refresh", "When to refresh registration", FieldType::Int16);
    IAX_DIALPLAN_STATUS = FieldDef::new("iax2.iax.dialplan_status", "Dialplan status", FieldType::Uint16).base(Base::Hex);
    IAX_CALL_NO = FieldDef::new("iax2.iax.call_no", "Call number of peer", FieldType::Uint16);
    IAX_CAUSE = FieldDef::new("iax2.iax.cause", "Cause", FieldType::String);
    IAX_IAX_UNKNOWN = FieldDef::new("iax2.iax.iax_unknown", "Unknown IAX command", FieldType::Bytes);
    IAX_MSG_COUNT = FieldDef::new("iax2.iax.msg_count", "How many messages waiting", FieldType::Int16);
    IAX_AUTOANSWER = FieldDef::new("iax2.iax.autoanswer", "Request auto-answering", FieldType::None);
    IAX_MOH = FieldDef::new("iax2.iax.moh", "Request musiconhold with QUELCH", FieldType::None);
    IAX_TRANSFERID = FieldDef::new("iax2.iax.transferid", "Transfer Request Identifier", FieldType::Uint32).base(Base::Hex);
    IAX_RDNIS = FieldDef::new("iax2.iax.rdnis", "Referring DNIS", FieldType::String);
    IAX_PROVISIONING = FieldDef::new("iax2.iax.provisioning", "Provisioning info", FieldType::String);
    IAX_AESPROVISIONING = FieldDef::new("iax2.iax.aesprovisioning", "AES Provisioning info", FieldType::String);
    IAX_DATETIME_RAW = FieldDef::new("iax2.iax.datetime.raw", "Date/Time", FieldType::Uint32);
    IAX_DATETIME = FieldDef::new("iax2.iax.datetime", "Date/Time", FieldType::AbsoluteTime);
    IAX_DEVICETYPE = FieldDef::new("iax2.iax.devicetype", "Device type", FieldType::String);
    IAX_SERVICEIDENT = FieldDef::new("iax2.iax.serviceident", "Service identifier", FieldType::String);
    IAX_FIRMWAREVER = FieldDef::new("iax2.iax.firmwarever", "Firmware version", FieldType::Uint16).base(Base::Hex);
    IAX_FWBLOCKDESC = FieldDef::new("iax2.iax.fwblockdesc", "Firmware block description", FieldType::Uint32).base(Base::Hex);
    IAX_FWBLOCKDATA = FieldDef::new("iax2.iax.fwblockdata", "Firmware block of data", FieldType::String);
    IAX_PROVVER = FieldDef::new("iax2.iax.provver", "Provisioning version", FieldType::Uint32).base(Base::Hex);
    IAX_CALLINGPRES = FieldDef::new("iax2.iax.callingpres", "Calling presentation", FieldType::Uint8).base(Base::Hex);
    IAX_CALLINGTON = FieldDef::new("iax2.iax.callington", "Calling type of number", FieldType::Uint8).base(Base::Hex);
    IAX_CALLINGTNS = FieldDef::new("iax2.iax.callingtns", "Calling transit network select", FieldType::Uint16).base(Base::Hex);
    IAX_SAMPLINGRATE = FieldDef::new("iax2.iax.samplingrate", "Supported sampling rates", FieldType::Uint16).base(Base::Hex);
    IAX_CAUSECODE = FieldDef::new("iax2.iax.causecode", "Hangup cause", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&IAX_CAUSECODE_VALUES));
    IAX_ENCRYPTION = FieldDef::new("iax2.iax.encryption", "Encryption format", FieldType::Uint16).base(Base::Hex);
    IAX_ENCKEY = FieldDef::new("iax2.iax.enckey", "Encryption key", FieldType::String);
    IAX_CODECPREFS = FieldDef::new("iax2.iax.codecprefs", "Codec negotiation", FieldType::String);
    IAX_RRJITTER = FieldDef::new("iax2.iax.rrjitter", "Received jitter (as in RFC1889)", FieldType::Uint32).base(Base::Hex);
    IAX_RRLOSS = FieldDef::new("iax2.iax.rrloss", "Received loss (high byte loss pct, low 24 bits loss count, as in rfc1889)", FieldType::Uint32).base(Base::Hex);
    IAX_RRPKTS = FieldDef::new("iax2.iax.rrpkts", "Total frames received", FieldType::Uint32).base(Base::Hex);
    IAX_RRDELAY = FieldDef::new("iax2.iax.rrdelay", "Max playout delay in ms for received frames", FieldType::Uint16).base(Base::Hex);
    IAX_RRDROPPED = FieldDef::new("iax2.iax.rrdropped", "Dropped frames (presumably by jitterbuffer)", FieldType::Uint32).base(Base::Hex);
    IAX_RROOO = FieldDef::new("iax2.iax.rrooo", "Frame received out of order", FieldType::Uint32).base(Base::Hex);
    IAX_CAPABILITY2 = FieldDef::new("iax2.iax.capability2", "64-bit codec capability", FieldType::Uint64).base(Base::Hex);
    IAX_FORMAT2 = FieldDef::new("iax2.iax.format2", "64-bit codec format", FieldType::Uint64).strings(Strings::Custom(codec));
    IAX_DATAFORMAT = FieldDef::new("iax2.iax.dataformat", "Data call format", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&IAX_DATAFORMAT_VALUES));
    IAX_UNKNOWNBYTE = FieldDef::new("iax2.iax.unknownbyte", "Unknown", FieldType::Uint8).base(Base::Hex);
    IAX_UNKNOWNSHORT = FieldDef::new("iax2.iax.unknownshort", "Unknown", FieldType::Uint16).base(Base::Hex);
    IAX_UNKNOWNLONG = FieldDef::new("iax2.iax.unknownlong", "Unknown", FieldType::Uint32).base(Base::Hex);
    IAX_UNKNOWNSTRING = FieldDef::new("iax2.iax.unknownstring", "Unknown", FieldType::String);
    IE_ID = FieldDef::new("iax2.ie_id", "IE id", FieldType::Uint8).strings(Strings::Values(&IE_ID_VALUES));
    LENGTH = FieldDef::new("iax2.length", "Length", FieldType::Uint8);
    VERSION = FieldDef::new("iax2.version", "Version", FieldType::Uint8);
    CAP_G723_1 = FieldDef::new("iax2.cap.g723_1", "G.723.1 compression", FieldType::Boolean).bits(64).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_GSM = FieldDef::new("iax2.cap.gsm", "GSM compression", FieldType::Boolean).bits(64).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_ULAW = FieldDef::new("iax2.cap.ulaw", "Raw mu-law data (G.711)", FieldType::Boolean).bits(64).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_ALAW = FieldDef::new("iax2.cap.alaw", "Raw A-law data (G.711)", FieldType::Boolean).bits(64).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_G726_AAL2 = FieldDef::new("iax2.cap.g726_aal2", "ADPCM (G.726, 32kbps, AAL2 codeword packing)", FieldType::Boolean).bits(64).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_ADPCM = FieldDef::new("iax2.cap.adpcm", "ADPCM", FieldType::Boolean).bits(64).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_SLINEAR = FieldDef::new("iax2.cap.slinear", "Raw 16-bit Signed Linear (8000 Hz) PCM", FieldType::Boolean).bits(64).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_LPC10 = FieldDef::new("iax2.cap.lpc10", "LPC10, 180 samples/frame", FieldType::Boolean).bits(64).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_G729A = FieldDef::new("iax2.cap.g729a", "G.729a Audio", FieldType::Boolean).bits(64).mask(0x100).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_SPEEX = FieldDef::new("iax2.cap.speex", "SpeeX Free Compression", FieldType::Boolean).bits(64).mask(0x200).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_ILBC = FieldDef::new("iax2.cap.ilbc", "iLBC Free Compression", FieldType::Boolean).bits(64).mask(0x400).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_G726 = FieldDef::new("iax2.cap.g726", "ADPCM (G.726, 32kbps, RFC3551 codeword packing)", FieldType::Boolean).bits(64).mask(0x800).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_G722 = FieldDef::new("iax2.cap.g722", "G.722", FieldType::Boolean).bits(64).mask(0x1000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_SIREN7 = FieldDef::new("iax2.cap.siren7", "G.722.1 (also known as Siren7, 32kbps assumed)", FieldType::Boolean).bits(64).mask(0x2000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_SIREN14 = FieldDef::new("iax2.cap.siren14", "G.722.1 Annex C (also known as Siren14, 48kbps assumed)", FieldType::Boolean).bits(64).mask(0x4000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_SLINEAR16 = FieldDef::new("iax2.cap.slinear16", "Raw 16-bit Signed Linear (16000 Hz) PCM", FieldType::Boolean).bits(64).mask(0x8000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_JPEG = FieldDef::new("iax2.cap.jpeg", "JPEG images", FieldType::Boolean).bits(64).mask(0x10000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_PNG = FieldDef::new("iax2.cap.png", "PNG images", FieldType::Boolean).bits(64).mask(0x20000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_H261 = FieldDef::new("iax2.cap.h261", "H.261 video", FieldType::Boolean).bits(64).mask(0x40000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_H263 = FieldDef::new("iax2.cap.h263", "H.263 video", FieldType::Boolean).bits(64).mask(0x80000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_H263_PLUS = FieldDef::new("iax2.cap.h263_plus", "H.263+ video", FieldType::Boolean).bits(64).mask(0x100000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_H264 = FieldDef::new("iax2.cap.h264", "H.264 video", FieldType::Boolean).bits(64).mask(0x200000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_MPEG4 = FieldDef::new("iax2.cap.mpeg4", "MPEG4 video", FieldType::Boolean).bits(64).mask(0x400000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_VP8 = FieldDef::new("iax2.cap.vp8", "VP8 video", FieldType::Boolean).bits(64).mask(0x800000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_T140_RED = FieldDef::new("iax2.cap.t140_red", "T.140 RED Text format RFC 4103", FieldType::Boolean).bits(64).mask(0x4000000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_T140 = FieldDef::new("iax2.cap.t140", "T.140 Text format - ITU T.140, RFC 4103", FieldType::Boolean).bits(64).mask(0x8000000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_G719 = FieldDef::new("iax2.cap.g719", "G.719 (64 kbps assumed)", FieldType::Boolean).bits(64).mask(0x100000000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_SPEEX16 = FieldDef::new("iax2.cap.speex16", "SpeeX Wideband (16kHz) Free Compression", FieldType::Boolean).bits(64).mask(0x200000000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_OPUS = FieldDef::new("iax2.cap.opus", "Opus audio (8kHz, 16kHz, 24kHz, 48Khz)", FieldType::Boolean).bits(64).mask(0x400000000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    CAP_TESTLAW = FieldDef::new("iax2.cap.testlaw", "Raw testing-law data (G.711)", FieldType::Boolean).bits(64).mask(0x800000000000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    FRAGMENT_UNFINISHED = FieldDef::new("iax2.fragment_unfinished", "IAX2 fragment, unfinished", FieldType::Bytes);
    PAYLOAD_DATA = FieldDef::new("iax2.payload_data", "IAX2 payload", FieldType::Bytes);
    FRAGMENTS = FieldDef::new("iax2.fragments", "IAX2 Fragments", FieldType::None);
    FRAGMENT = FieldDef::new("iax2.fragment", "IAX2 Fragment data", FieldType::FrameNum);
    FRAGMENT_OVERLAP = FieldDef::new("iax2.fragment.overlap", "Fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICT = FieldDef::new("iax2.fragment.overlap.conflict", "Conflicting data in fragment overlap", FieldType::Boolean);
    FRAGMENT_MULTIPLETAILS = FieldDef::new("iax2.fragment.multipletails", "Multiple tail fragments found", FieldType::Boolean);
    FRAGMENT_TOOLONGFRAGMENT = FieldDef::new("iax2.fragment.toolongfragment", "Fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("iax2.fragment.error", "Defragmentation error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("iax2.fragment.count", "Fragment count", FieldType::Uint32);
    REASSEMBLED_IN = FieldDef::new("iax2.reassembled_in", "IAX2 fragment, reassembled in frame", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("iax2.reassembled.length", "Reassembled IAX2 length", FieldType::Uint32);
    TOO_MANY_TRANSFERS = FieldDef::new("iax2.too_many_transfers", "Too many transfers for iax_call", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    CIRCUIT_ID_CONFLICT = FieldDef::new("iax2.circuit_id_conflict", "Circuit ID conflict", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    PEER_ADDRESS_UNSUPPORTED = FieldDef::new("iax2.peer_address_unsupported", "Peer address unsupported", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    INVALID_LEN = FieldDef::new("iax2.invalid_len", "Invalid length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    MINI_TIMESTAMP = FieldDef::new("iax2.timestamp", "Timestamp", FieldType::Uint16).mask(0x7fff);
}
