//! The fields of Q.931.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    /// Information elements.
    pub(super) static ELEMENTS {
        1 => "Change status",
        4 => "Bearer capability",
        8 => "Cause",
        16 => "Call identity",
        20 => "Call state",
        24 => "Channel identification",
        28 => "Facility",
        30 => "Progress indicator",
        32 => "Network specific facilities",
        39 => "Notification indicator",
        40 => "Display",
        41 => "Date/Time",
        44 => "Keypad facility",
        50 => "Information request",
        52 => "Signal",
        54 => "Switchhook",
        56 => "Feature activation",
        57 => "Feature Indication",
        58 => "Service profile ID",
        59 => "Endpoint identifier",
        64 => "Information rate",
        66 => "End-to-end transit delay",
        67 => "Transit delay selection and indication",
        68 => "Packet layer binary parameters",
        69 => "Packet layer window size",
        70 => "Packet size",
        71 => "Closed user group",
        74 => "Reverse charging indication",
        76 => "Connected number",
        102 => "Interface Service",
        103 => "Channel Status",
        104 => "Version Info",
        108 => "Calling party number",
        109 => "Calling party subaddress",
        112 => "Called party number",
        113 => "Called party subaddress",
        116 => "Redirecting number",
        118 => "Redirection number",
        120 => "Transit network selection",
        121 => "Restart indicator",
        124 => "Low-layer compatibility",
        125 => "High-layer compatibility",
        126 => "User-user",
        127 => "Escape",
    }
    static CODING_STANDARD_VALUES {
        0x0 => "ITU-T standardized coding",
        0x1 => "ISO/IEC standard",
        0x2 => "National standard",
        0x3 => "Standard defined for this particular network",
    }
    static INTERPRETATION_VALUES {
        0x4 => "First (primary or only) high layer characteristics identification to be used in the call",
    }
    static PRESENTATION_METHOD_PROTOCOL_PROFILE_VALUES {
        0x1 => "High layer protocol profile (without specification of attributes)",
    }
    static HIGH_LAYER_CHARACTERISTICS_VALUES {
        1 => "Telephony",
        4 => "F.182 Facsimile Group 2/3",
        33 => "F.184 Facsimile Group 4 Class I",
        36 => "F.230 Teletex, basic and mixed mode, and F.184 Facsimile Group 4, Classes II and III",
        40 => "F.220 Teletex, basic and processable mode",
        49 => "F.200 Teletex, basic mode",
        50 => "F.300 and T.102 syntax-based Videotex",
        51 => "F.300 and T.101 international Videotex interworking",
        53 => "F.60 Telex",
        56 => "X.400 Message Handling Systems",
        65 => "X.200 OSI application",
        66 => "FTAM application",
        94 => "Reserved for maintenance",
        95 => "Reserved for management",
        96 => "F.720/F.821 and F.731 Profile 1a videotelephony",
        97 => "F.702 and F.731 Profile 1b videoconferencing",
        98 => "F.702 and F.731 audiographic conferencing",
        104 => "F.700-series Multimedia services",
    }
    static INFORMATION_TRANSFER_CAPABILITY_VALUES {
        0x0 => "Speech",
        0x8 => "Unrestricted digital information",
        0x9 => "Restricted digital information",
        0x10 => "3.1 kHz audio",
        0x11 => "Unrestricted digital information with tones/announcements",
        0x18 => "Video",
    }
    static TRANSFER_MODE_VALUES {
        0x0 => "Circuit mode",
        0x2 => "Packet mode",
    }
    static INFORMATION_TRANSFER_RATE_VALUES {
        0x0 => "Packet mode",
        0x10 => "64 kbit/s",
        0x11 => "2 x 64 kbit/s",
        0x13 => "384 kbit/s",
        0x15 => "1536 kbit/s",
        0x17 => "1920 kbit/s",
        0x18 => "Multirate (64 kbit/s base rate)",
    }
    static LAYER_IDENT_VALUES {
        0x1 => "Layer 1 identifier",
        0x2 => "Layer 2 identifier",
        0x3 => "Layer 3 identifier",
    }
    static UIL1_VALUES {
        1 => "V.110/I.460/X.30 rate adaption",
        2 => "Recommendation G.711 u-law",
        3 => "Recommendation G.711 A-law",
        4 => "Recommendation G.721 32 kbit/s ADPCM and Recommendation I.460",
        5 => "Recommendation H.221 and H.242",
        6 => "Recommendation H.223 and H.245",
        7 => "Non-ITU-T-standardized rate adaption",
        8 => "V.120 rate adaption",
        9 => "X.31 HDLC flag stuffing",
        10 => "Recommendation G.728 LD-CELP",
        11 => "Recommendation G.729 CS-ACELP",
    }
    static CAUSE_LOCATION_VALUES {
        0 => "User (U)",
        1 => "Private network serving the local user (LPN)",
        2 => "Public network serving the local user (LN)",
        3 => "Transit network (TN)",
        4 => "Public network serving the remote user (RLN)",
        5 => "Private network serving the remote user (RPN)",
        6 => "Unallocated code",
        7 => "International network (INTL)",
        8 => "Unallocated code",
        9 => "Unallocated code",
        10 => "Network beyond interworking point (BI)",
    }
    static CAUSE_VALUE_VALUES {
        0 => "Valid cause code not yet received",
        1 => "Unallocated (unassigned) number",
        2 => "No route to specified transit network",
        3 => "No route to destination",
        4 => "Send special information tone",
        5 => "Misdialled trunk prefix",
        6 => "Channel unacceptable",
        7 => "Call awarded and being delivered in an established channel",
        8 => "Prefix 0 dialed but not allowed",
        9 => "Prefix 1 dialed but not allowed",
        10 => "Prefix 1 dialed but not required",
        11 => "More digits received than allowed, call is proceeding",
        14 => "QoR: ported number",
        16 => "Normal call clearing",
        17 => "User busy",
        18 => "No user responding",
        19 => "No answer from user (user alerted)",
        20 => "Subscriber absent",
        21 => "Call rejected",
        22 => "Number changed",
        23 => "Reverse charging rejected",
        24 => "Call suspended",
        25 => "Call resumed",
        26 => "Non-selected user clearing",
        27 => "Destination out of order",
        28 => "Invalid number format (incomplete number)",
        29 => "Facility rejected",
        30 => "Response to STATUS ENQUIRY",
        31 => "Normal unspecified",
        33 => "Circuit out of order",
        34 => "No circuit/channel available",
        35 => "Destination unattainable",
        37 => "Degraded service",
        38 => "Network out of order",
        39 => "Transit delay range cannot be achieved",
        40 => "Throughput range cannot be achieved",
        41 => "Temporary failure",
        42 => "Switching equipment congestion",
        43 => "Access information discarded",
        44 => "Requested circuit/channel not available",
        45 => "Pre-empted",
        46 => "Precedence call blocked",
        47 => "Resources unavailable, unspecified",
        49 => "Quality of service unavailable",
        50 => "Requested facility not subscribed",
        51 => "Reverse charging not allowed",
        52 => "Outgoing calls barred",
        53 => "Outgoing calls barred within CUG",
        54 => "Incoming calls barred",
        55 => "Incoming calls barred within CUG",
        56 => "Call waiting not subscribed",
        57 => "Bearer capability not authorized",
        58 => "Bearer capability not presently available",
        62 => "Inconsistency in designated outgoing access information and subscriber class",
        63 => "Service or option not available, unspecified",
        65 => "Bearer capability not implemented",
        66 => "Channel type not implemented",
        67 => "Transit network selection not implemented",
        68 => "Message not implemented",
        69 => "Requested facility not implemented",
        70 => "Only restricted digital information bearer capability is available",
        79 => "Service or option not implemented, unspecified",
        81 => "Invalid call reference value",
        82 => "Identified channel does not exist",
        83 => "Call identity does not exist for suspended call",
        84 => "Call identity in use",
        85 => "No call suspended",
        86 => "Call having the requested call identity has been cleared",
        87 => "Called user not member of CUG",
        88 => "Incompatible destination",
        89 => "Non-existent abbreviated address entry",
        90 => "Destination address missing, and direct call not subscribed",
        91 => "Invalid transit network selection (national use)",
        92 => "Invalid facility parameter",
        93 => "Mandatory information element is missing",
        95 => "Invalid message, unspecified",
        96 => "Mandatory information element is missing",
        97 => "Message type non-existent or not implemented",
        98 => "Message not compatible with call state or message type non-existent or not implemented",
        99 => "Information element non-existent or not implemented",
        100 => "Invalid information element contents",
        101 => "Message not compatible with call state",
        102 => "Recovery on timer expiry",
        103 => "Parameter non-existent or not implemented - passed on",
        110 => "Message with unrecognized parameter discarded",
        111 => "Protocol error, unspecified",
        127 => "Internetworking, unspecified",
    }
    static NUMBER_TYPE_VALUES {
        0x0 => "Unknown",
        0x1 => "International number",
        0x2 => "National number",
        0x3 => "Network specific number",
        0x4 => "Subscriber number",
        0x6 => "Abbreviated number",
    }
    static NUMBERING_PLAN_VALUES {
        0x0 => "Unknown",
        0x1 => "E.164 ISDN/telephony numbering",
        0x3 => "X.121 data numbering",
        0x4 => "F.69 Telex numbering",
        0x8 => "National standard numbering",
        0x9 => "Private numbering",
    }
    static SCREENING_IND_VALUES {
        0x0 => "User-provided, not screened",
        0x1 => "User-provided, verified and passed",
        0x2 => "User-provided, verified and failed",
        0x3 => "Network-provided",
    }
    static PRESENTATION_IND_VALUES {
        0x0 => "Presentation allowed",
        0x1 => "Presentation restricted",
        0x2 => "Number not available due to interworking",
    }
    static BEARER_CAPABILITY_USER_RATE_VALUES {
        0 => "Rate indicated by E-bits",
        1 => "0.6 kbit/s",
        2 => "1.2 kbit/s",
        3 => "2.4 kbit/s",
        4 => "3.6 kbit/s",
        5 => "4.8 kbit/s",
        6 => "7.2 kbit/s",
        7 => "8 kbit/s",
        8 => "9.6 kbit/s",
        9 => "14.4 kbit/s",
        10 => "16 kbit/s",
        11 => "19.2 kbit/s",
        12 => "32 kbit/s",
        14 => "48 kbit/s",
        15 => "56 kbit/s",
        16 => "64 kbit/s ",
        21 => "0.1345 kbit/s",
        22 => "0.100 kbit/s",
        23 => "0.075/1.2 kbit/s",
        24 => "1.2/0.075 kbit/s",
        25 => "0.050 kbit/s",
        26 => "0.075 kbit/s",
        27 => "0.110 kbit/s",
        28 => "0.150 kbit/s",
        29 => "0.200 kbit/s",
        30 => "0.300 kbit/s",
        31 => "12 kbit/s",
    }
    static UIL2_VALUES {
        1 => "Basic mode ISO 1745",
        2 => "Q.921/I.441",
        6 => "X.25, link layer",
        7 => "X.25 multilink",
        8 => "T.71 Extended LAPB",
        9 => "HDLC ARM",
        10 => "HDLC NRM",
        11 => "HDLC ABM",
        12 => "ISO 8802/2 LLC",
        13 => "X.75 Single Link Procedure",
        14 => "Q.922",
        15 => "Core aspects of Q.922",
        16 => "User-specified",
        17 => "ISO 7776 DTE-DTE operation",
    }
    static UIL3_VALUES {
        0x2 => "Q.931/I.451",
        0x6 => "X.25, packet layer",
        0x7 => "ISO/IEC 8208",
        0x8 => "X.223/ISO 8878",
        0x9 => "ISO/IEC 8473",
        0xa => "T.70",
        0xb => "ISO/IEC TR 9577",
        0x10 => "User-specified",
    }
    static CAUSE_RECOMMENDATION_VALUES {
        0x0 => "Q.931",
        0x3 => "X.21",
        0x4 => "X.25",
        0x5 => "Q.1031/Q.1051",
    }
    static PROGRESS_INDICATOR_DESCRIPTION_VALUES {
        1 => "Call is not end-to-end ISDN - progress information available in-band",
        2 => "Destination address is non-ISDN",
        3 => "Origination address is non-ISDN",
        4 => "Call has returned to the ISDN",
        5 => "Interworking has occurred and has resulted in a telecommunications service change",
        8 => "In-band information or an appropriate pattern is now available",
    }
    static EXTENSION_REASON_VALUES {
        0x0 => "Unknown",
        0x1 => "Call forwarding busy or called DTE busy",
        0x2 => "Call forwarding no reply",
        0x4 => "Call deflection",
        0x9 => "Called DTE out of order",
        0xa => "Call forwarding by the called DTE",
        0xf => "Call forwarding unconditional or systematic call redirection",
    }
    static PARTY_SUBADDR_TYPE_VALUES {
        0x0 => "X.213/ISO 8348 Add.2 NSAP",
        0x20 => "User-specified",
    }
    static PARTY_SUBADDR_ODD_EVEN_VALUES {
        0x0 => "Even number of address signals",
        0x8 => "Odd number of address signals",
    }
    static USER_PROTOCOL_DISCRIMINATOR_VALUES {
        0 => "User-specific protocol",
        1 => "OSI high layer protocols",
        2 => "X.244",
        3 => "Reserved for system management convergence function",
        4 => "IA5 characters",
        5 => "X.208 and X.209 coded user information",
        6 => "Undefined",
        7 => "V.120 rate adaption",
        8 => "Q.931/I.451 user-network call control messages",
    }
}

field_table! {
    /// The fields of Q.931.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("q931", "Q.931", "Q.931");
    CODING_STANDARD = FieldDef::new("q931.coding_standard", "Coding standard", FieldType::Uint8).base(Base::Hex).mask(0x60).strings(Strings::Values(&CODING_STANDARD_VALUES));
    INTERPRETATION = FieldDef::new("q931.interpretation", "Interpretation", FieldType::Uint8).base(Base::Hex).mask(0x1c).strings(Strings::Values(&INTERPRETATION_VALUES));
    PRESENTATION_METHOD_PROTOCOL_PROFILE = FieldDef::new("q931.presentation_method_protocol_profile", "Presentation method of protocol profile", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&PRESENTATION_METHOD_PROTOCOL_PROFILE_VALUES));
    HIGH_LAYER_CHARACTERISTICS = FieldDef::new("q931.high_layer_characteristics", "High layer characteristics identification", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&HIGH_LAYER_CHARACTERISTICS_VALUES));
    INFORMATION_TRANSFER_CAPABILITY = FieldDef::new("q931.information_transfer_capability", "Information transfer capability", FieldType::Uint8).base(Base::Hex).mask(0x1f).strings(Strings::Values(&INFORMATION_TRANSFER_CAPABILITY_VALUES));
    TRANSFER_MODE = FieldDef::new("q931.transfer_mode", "Transfer mode", FieldType::Uint8).base(Base::Hex).mask(0x60).strings(Strings::Values(&TRANSFER_MODE_VALUES));
    INFORMATION_TRANSFER_RATE = FieldDef::new("q931.information_transfer_rate", "Information transfer rate", FieldType::Uint8).base(Base::Hex).mask(0x1f).strings(Strings::Values(&INFORMATION_TRANSFER_RATE_VALUES));
    LAYER_IDENT = FieldDef::new("q931.layer_ident", "Layer identification", FieldType::Uint8).base(Base::Hex).mask(0x60).strings(Strings::Values(&LAYER_IDENT_VALUES));
    UIL1 = FieldDef::new("q931.uil1", "User information layer 1 protocol", FieldType::Uint8).base(Base::Hex).mask(0x1f).strings(Strings::Values(&UIL1_VALUES));
    CAUSE_LOCATION = FieldDef::new("q931.cause_location", "Cause location", FieldType::Uint8).mask(0xf).strings(Strings::Values(&CAUSE_LOCATION_VALUES));
    CAUSE_VALUE = FieldDef::new("q931.cause_value", "Cause value", FieldType::Uint8).mask(0x7f).strings(Strings::Values(&CAUSE_VALUE_VALUES));
    NUMBER_TYPE = FieldDef::new("q931.number_type", "Number type", FieldType::Uint8).base(Base::Hex).mask(0x70).strings(Strings::Values(&NUMBER_TYPE_VALUES));
    NUMBERING_PLAN = FieldDef::new("q931.numbering_plan", "Numbering plan", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&NUMBERING_PLAN_VALUES));
    SCREENING_IND = FieldDef::new("q931.screening_ind", "Screening indicator", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&SCREENING_IND_VALUES));
    PRESENTATION_IND = FieldDef::new("q931.presentation_ind", "Presentation indicator", FieldType::Uint8).base(Base::Hex).mask(0x60).strings(Strings::Values(&PRESENTATION_IND_VALUES));
    EXTENSION_IND = FieldDef::new("q931.extension_ind", "Extension indicator", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("last octet", "information continues through the next octet")));
    CALLING_PARTY_NUMBER_DIGITS = FieldDef::new("q931.calling_party_number.digits", "Calling party number digits", FieldType::String);
    CALLED_PARTY_NUMBER_DIGITS = FieldDef::new("q931.called_party_number.digits", "Called party number digits", FieldType::String);
    CONNECTED_NUMBER_DIGITS = FieldDef::new("q931.connected_number.digits", "Connected party number digits", FieldType::String);
    REDIRECTING_NUMBER_DIGITS = FieldDef::new("q931.redirecting_number.digits", "Redirecting party number digits", FieldType::String);
    BEARER_CAPABILITY_DATA = FieldDef::new("q931.bearer_capability.data", "Data", FieldType::Bytes);
    BEARER_CAPABILITY_RATE_MULTIPLIER = FieldDef::new("q931.bearer_capability.rate_multiplier", "Rate multiplier", FieldType::Uint8).mask(0x7f);
    BEARER_CAPABILITY_USER_RATE = FieldDef::new("q931.bearer_capability.user_rate", "User rate", FieldType::Uint8).base(Base::Hex).mask(0x1f).strings(Strings::Values(&BEARER_CAPABILITY_USER_RATE_VALUES));
    UIL2 = FieldDef::new("q931.uil2", "User information layer 2 protocol", FieldType::Uint8).base(Base::Hex).mask(0x1f).strings(Strings::Values(&UIL2_VALUES));
    UIL3 = FieldDef::new("q931.uil3", "User information layer 3 protocol", FieldType::Uint8).base(Base::Hex).mask(0x1f).strings(Strings::Values(&UIL3_VALUES));
    CAUSE_RECOMMENDATION = FieldDef::new("q931.cause.recommendation", "Recommendation", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&CAUSE_RECOMMENDATION_VALUES));
    CAUSE_CALL_DIAGNOSTIC = FieldDef::new("q931.cause_call.diagnostic", "Diagnostic", FieldType::Bytes);
    PROGRESS_INDICATOR_LOCATION = FieldDef::new("q931.progress_indicator.location", "Location", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&CAUSE_LOCATION_VALUES));
    PROGRESS_INDICATOR_DESCRIPTION = FieldDef::new("q931.progress_indicator.description", "Progress description", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&PROGRESS_INDICATOR_DESCRIPTION_VALUES));
    EXTENSION_REASON = FieldDef::new("q931.extension.reason", "Reason for redirection", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&EXTENSION_REASON_VALUES));
    PARTY_SUBADDR_TYPE = FieldDef::new("q931.party_subaddr.type", "Type of subaddress", FieldType::Uint8).base(Base::Hex).mask(0x70).strings(Strings::Values(&PARTY_SUBADDR_TYPE_VALUES));
    PARTY_SUBADDR_ODD_EVEN = FieldDef::new("q931.party_subaddr.odd_even", "Odd/even indicator", FieldType::Uint8).base(Base::Hex).mask(0x8).strings(Strings::Values(&PARTY_SUBADDR_ODD_EVEN_VALUES));
    PARTY_SUBADDR = FieldDef::new("q931.party_subaddr", "Subaddress", FieldType::Bytes);
    HIGH_LAYER_COMPAT_DATA = FieldDef::new("q931.high_layer_compat.data", "Data", FieldType::Bytes);
    USER_PROTOCOL_DISCRIMINATOR = FieldDef::new("q931.user.protocol_discriminator", "Protocol discriminator", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&USER_PROTOCOL_DISCRIMINATOR_VALUES));
    USER_STRING = FieldDef::new("q931.user.string", "User information", FieldType::String);
    USER_BYTES = FieldDef::new("q931.user.bytes", "User information", FieldType::Bytes);
    LAYER_1 = FieldDef::new("q931.layer_1", "Layer 1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Asynchronous", "Synchronous")));
    LAYER_1_IN_BAND_NEGOTIATION = FieldDef::new("q931.layer_1_in_band_negotiation", "Layer 1 in-band negotiation", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Possible", "Not possible")));
    DATA = FieldDef::new("q931.data", "Data", FieldType::Bytes);
    INFORMATION_ELEMENT = FieldDef::new("q931.information_element", "Information element", FieldType::Uint8);
    INFORMATION_ELEMENT_LEN = FieldDef::new("q931.information_element_len", "Length", FieldType::Uint8);
    SENDING_COMPLETE = FieldDef::new("q931.sending_complete", "Sending complete", FieldType::None);
    DISPLAY_INFORMATION = FieldDef::new("q931.display_information", "Display information", FieldType::String);
    KEYPAD_FACILITY = FieldDef::new("q931.keypad_facility", "Keypad facility", FieldType::String);
    INFORMATION_ELEMENT_UNKNOWN = FieldDef::new("q931.information_element.unknown", "Unknown information element", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}
