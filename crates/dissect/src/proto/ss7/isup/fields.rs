//! The fields of the ISDN user part.

use lamna_fields::{
    Base, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

values! {
    static PARAMETER_TYPE_VALUES {
        0 => "End of optional parameters",
        1 => "Call Reference (national use)",
        2 => "Transmission medium requirement",
        3 => "Access transport",
        4 => "Called party number",
        5 => "Subsequent number",
        6 => "Nature of connection indicators",
        7 => "Forward call indicators",
        8 => "Optional forward call indicators",
        9 => "Calling party's category",
        10 => "Calling party number",
        11 => "Redirecting number",
        12 => "Redirection number",
        13 => "Connection request",
        14 => "Information request indicators (national use)",
        15 => "Information indicators (national use)",
        16 => "Continuity request",
        17 => "Backward call indicators",
        18 => "Cause indicators",
        19 => "Redirection information",
        20 => "Not used",
        21 => "Circuit group supervision message type",
        22 => "Range and Status",
        23 => "Not used",
        24 => "Facility indicator",
        25 => "Not used",
        26 => "Closed user group interlock code",
        27 => "Not used",
        28 => "Not used",
        29 => "User service information",
        30 => "Signalling point code (national use)",
        31 => "Not used",
        32 => "User-to-user information",
        33 => "Connected number",
        34 => "Suspend/Resume indicators",
        35 => "Transit network selection (national use)",
        36 => "Event information",
        37 => "Circuit assignment map",
        38 => "Circuit state indicator (national use)",
        39 => "Automatic congestion level",
        40 => "Original called number",
        41 => "Backward call indicators",
        42 => "User-to-user indicators",
        43 => "Origination ISC point code",
        44 => "Generic notification indicator",
        45 => "Call history information",
        46 => "Access delivery information",
        47 => "Network specific facility (national use)",
        48 => "User service information prime",
        49 => "Propagation delay counter",
        50 => "Remote operations (national use)",
        51 => "Service activation",
        52 => "User teleservice information",
        53 => "Transmission medium used",
        54 => "Call diversion information",
        55 => "Echo control information",
        56 => "Message compatibility information",
        57 => "Parameter compatibility information",
        58 => "MLPP precedence",
        59 => "MCID request indicators",
        60 => "MCID response indicators",
        61 => "Hop counter",
        62 => "Transmission medium requirement prime",
        63 => "Location number",
        64 => "Redirection number restriction",
        65 => "Not used",
        66 => "Not used",
        67 => "Call transfer reference",
        68 => "Loop prevention indicators",
        69 => "Call transfer number",
        70 => "Not used",
        71 => "Not used",
        72 => "Not used",
        73 => "Not used",
        74 => "Not used",
        75 => "CCSS",
        76 => "Forward GVNS",
        77 => "Backward GVNS",
        78 => "Redirect capability (reserved for national use)",
        79 => "Not used",
        80 => "Not used",
        81 => "Not used",
        82 => "Not used",
        83 => "Not used",
        84 => "Not used",
        85 => "Not used",
        86 => "Not used",
        87 => "Not used",
        88 => "Not used",
        89 => "Not used",
        90 => "Not used",
        91 => "Network management controls",
        92 => "Not used",
        93 => "Not used",
        94 => "Not used",
        95 => "Not used",
        96 => "Not used",
        97 => "Not used",
        98 => "Not used",
        99 => "Not used",
        100 => "Not used",
        101 => "Correlation id",
        102 => "SCF id",
        103 => "Not used",
        104 => "Not used",
        105 => "Not used",
        106 => "Not used",
        107 => "Not used",
        108 => "Not used",
        109 => "Not used",
        110 => "Call diversion treatment indicators",
        111 => "Called IN number",
        112 => "Call offering treatment indicators",
        113 => "Charged party identification (national use)",
        114 => "Conference treatment indicators",
        115 => "Display information",
        116 => "UID action indicators",
        117 => "UID capability indicators",
        119 => "Redirect counter (reserved for national use)",
        120 => "Application transport",
        121 => "Collect call request",
        122 => "Not used",
        123 => "Not used",
        124 => "Not used",
        125 => "Not used",
        126 => "Not used",
        127 => "Not used",
        128 => "Not used",
        129 => "Not used",
        130 => "Not used",
        142 => "Forward CAT indicators",
        143 => "Backward CAT indicators",
        150 => "Automatic re-routing",
        166 => "IEPS call information",
        168 => "VED information",
        192 => "Generic number",
        193 => "Generic digits (national use)",
        194 => "Operator Services information",
        195 => "Egress",
        196 => "Jurisdiction",
        197 => "Carrier identification",
        198 => "Business group",
        199 => "Generic name",
        225 => "Notification indicator",
        229 => "Circuit group characteristic indicator",
        230 => "Circuit validation response indicator",
        231 => "Outgoing trunk group number",
        232 => "Circuit identification name",
        233 => "COMMON LANGUAGE location identification (CLLI) code",
        234 => "Originating line information",
        235 => "Charge number",
        236 => "Service code indicator",
        237 => "Special processing request",
        238 => "Carrier selection information",
        239 => "Network transport",
    }
    static SATELLITE_INDICATOR_VALUES {
        0x0 => "No Satellite circuit in connection",
        0x1 => "One Satellite circuit in connection",
        0x2 => "Two Satellite circuits in connection",
    }
    static CONTINUITY_CHECK_INDICATOR_VALUES {
        0x0 => "Continuity check not required",
        0x1 => "Continuity check required on this circuit",
        0x2 => "Continuity check performed on a previous circuit",
        0x3 => "spare",
    }
    static FORW_CALL_END_TO_END_METHOD_INDICATOR_VALUES {
        0x0 => "No End-to-end method available (only link-by-link method available)",
        0x1 => "Pass-along method available (national use)",
        0x2 => "SCCP method available",
        0x3 => "pass-along and SCCP method available (national use)",
    }
    static FORW_CALL_PREFERENCES_INDICATOR_VALUES {
        0x0 => "ISDN user part preferred all the way",
        0x1 => "ISDN user part not required all the way",
        0x2 => "ISDN user part required all the way",
        0x3 => "spare",
    }
    static FORW_CALL_SCCP_METHOD_INDICATOR_VALUES {
        0x0 => "No indication",
        0x1 => "Connectionless method available (national use)",
        0x2 => "Connection oriented method available",
        0x3 => "Connectionless and -oriented method available (national use)",
    }
    static CALLING_PARTYS_CATEGORY_VALUES {
        0 => "Category unknown at this time (national use)",
        1 => "operator, language French",
        2 => "operator, language English",
        3 => "operator, language German",
        4 => "operator, language Russian",
        5 => "operator, language Spanish",
        6 => "available to Administrations",
        7 => "available to Administrations",
        8 => "available to Administrations",
        9 => "reserved (national use)",
        10 => "ordinary calling subscriber",
        11 => "calling subscriber with priority",
        12 => "data call (voice band data)",
        13 => "test call",
        14 => "IEPS call marking for preferential call set up",
        15 => "payphone",
        16 => "Mobile terminal located in the home PLMN",
        17 => "Mobile terminal located in a visited PLMN",
    }
    static TRANSMISSION_MEDIUM_REQUIREMENT_VALUES {
        0 => "speech",
        1 => "spare",
        2 => "64 kbit/s unrestricted",
        3 => "3.1 kHz audio",
        4 => "reserved for alternate speech (service 2)/64 kbit/s unrestricted (service 1)",
        5 => "reserved for alternate 64 kbit/s unrestricted (service 1)/speech (service 2)",
        6 => "64 kbit/s preferred",
        7 => "2x64 kbit/s unrestricted",
        8 => "384 kbit/s unrestricted",
        9 => "1536 kbit/s unrestricted",
        10 => "1920 kbit/s unrestricted",
        11 => "spare",
        12 => "spare",
        13 => "spare",
        14 => "spare",
        15 => "spare",
        16 => "3x64 kbit/s unrestricted",
        17 => "4x64 kbit/s unrestricted",
        18 => "5x64 kbit/s unrestricted",
        19 => "spare",
        20 => "7x64 kbit/s unrestricted",
        21 => "8x64 kbit/s unrestricted",
        22 => "9x64 kbit/s unrestricted",
        23 => "10x64 kbit/s unrestricted",
        24 => "11x64 kbit/s unrestricted",
        25 => "12x64 kbit/s unrestricted",
        26 => "13x64 kbit/s unrestricted",
        27 => "14x64 kbit/s unrestricted",
        28 => "15x64 kbit/s unrestricted",
        29 => "16x64 kbit/s unrestricted",
        30 => "17x64 kbit/s unrestricted",
        31 => "18x64 kbit/s unrestricted",
        32 => "19x64 kbit/s unrestricted",
        33 => "20x64 kbit/s unrestricted",
        34 => "21x64 kbit/s unrestricted",
        35 => "22x64 kbit/s unrestricted",
        36 => "23x64 kbit/s unrestricted",
        37 => "spare",
        38 => "25x64 kbit/s unrestricted",
        39 => "26x64 kbit/s unrestricted",
        40 => "27x64 kbit/s unrestricted",
        41 => "28x64 kbit/s unrestricted",
        42 => "29x64 kbit/s unrestricted",
    }
    static CALLED_PARTY_NATURE_OF_ADDRESS_INDICATOR_VALUES {
        1 => "subscriber number (national use)",
        2 => "unknown (national use)",
        3 => "national (significant) number",
        4 => "international number",
        5 => "network-specific number (national use)",
    }
    static CALLING_PARTY_NATURE_OF_ADDRESS_INDICATOR_VALUES {
        1 => "subscriber number (national use)",
        2 => "unknown (national use)",
        3 => "national (significant) number",
        4 => "international number",
        5 => "PISN specific number",
    }
    static NUMBERING_PLAN_INDICATOR_VALUES {
        0 => "Unknown (national use)",
        1 => "ISDN (Telephony) numbering plan ITU-T E.164",
        3 => "Data numbering plan ITU-T X.121(national use)",
        4 => "Telex numbering plan ITU-T F.69(national use)",
        5 => "Private numbering plan (national use)",
        6 => "Reserved for national use",
    }
    static ADDRESS_PRESENTATION_RESTRICTED_INDICATOR_VALUES {
        0 => "presentation allowed",
        1 => "presentation restricted",
        2 => "address not available (national use)",
        3 => "spare",
    }
    static SCREENING_INDICATOR_VALUES {
        0 => "reserved",
        1 => "user provided, verified and passed",
        2 => "reserved",
        3 => "network provided",
    }
    static SCREENING_INDICATOR_ENHANCED_VALUES {
        0 => "user provided, not verified",
        1 => "user provided, verified and passed",
        2 => "user provided, verified and failed",
        3 => "network provided",
    }
    static CALLED_PARTY_ODD_ADDRESS_SIGNAL_DIGIT_VALUES {
        0 => "0",
        1 => "1",
        2 => "2",
        3 => "3",
        4 => "4",
        5 => "5",
        6 => "6",
        7 => "7",
        8 => "8",
        9 => "9",
        10 => "spare",
        11 => "code 11 ",
        12 => "code 12",
        15 => "Stop sending",
    }
    static CALLING_PARTY_ODD_ADDRESS_SIGNAL_DIGIT_VALUES {
        0 => "0",
        1 => "1",
        2 => "2",
        3 => "3",
        4 => "4",
        5 => "5",
        6 => "6",
        7 => "7",
        8 => "8",
        9 => "9",
        10 => "spare",
        11 => "code 11 ",
        12 => "code 12",
        15 => "spare",
    }
    static CALLING_PARTY_ADDRESS_RESPONSE_INDICATOR_VALUES {
        0x0 => "Calling party address not included",
        0x1 => "Calling party address not available",
        0x4 => "spare",
        0x3 => "Calling party address included",
    }
    static OECD_INF_IND_VALS_VALUES {
        0x0 => "no information",
        0x1 => "outgoing echo control device not included and not available",
        0x2 => "outgoing echo control device included",
        0x3 => "outgoing echo control device not included but available",
    }
    static IECD_INF_IND_VALS_VALUES {
        0x0 => "no information",
        0x1 => "incoming echo control device not included and not available",
        0x2 => "incoming echo control device included",
        0x3 => "incoming echo control device not included but available",
    }
    static OECD_REQ_IND_VALS_VALUES {
        0x0 => "no information",
        0x1 => "outgoing echo control device activation request",
        0x2 => "outgoing echo control device deactivation request",
        0x3 => "spare",
    }
    static IECD_REQ_IND_VALS_VALUES {
        0x0 => "no information",
        0x1 => "incoming echo control device activation request",
        0x2 => "incoming echo control device deactivation request",
        0x3 => "spare",
    }
    static CHARGE_INDICATOR_VALUES {
        0x0 => "No indication",
        0x1 => "No charge",
        0x2 => "Charge",
        0x3 => "spare",
    }
    static CALLED_PARTYS_STATUS_INDICATOR_VALUES {
        0x0 => "No indication",
        0x1 => "Subscriber free",
        0x2 => "Connect when free (national use)",
        0x3 => "spare",
    }
    static CALLED_PARTYS_CATEGORY_INDICATOR_VALUES {
        0x0 => "No indication",
        0x1 => "Ordinary subscriber",
        0x2 => "Payphone",
        0x3 => "spare",
    }
    pub(crate) static CAUSE_INDICATOR_VALUES {
        0 => "Valid cause code not yet received",
        1 => "Unallocated (unassigned) number",
        2 => "No route to specified transit network",
        3 => "No route to destination",
        4 => "Send special information tone",
        5 => "Misdialled trunk prefix",
        6 => "Channel unacceptable",
        7 => "Call awarded and being delivered in an established channel",
        8 => "Preemption",
        9 => "Preemption - circuit reserved for reuse",
        10 => "Unassigned",
        11 => "Unassigned",
        12 => "Unassigned",
        13 => "Unassigned",
        14 => "QoR: ported number",
        15 => "Unassigned",
        16 => "Normal call clearing",
        17 => "User busy",
        18 => "No user responding",
        19 => "No answer from user (user alerted)",
        20 => "Subscriber absent",
        21 => "Call rejected",
        22 => "Number changed",
        23 => "Redirection to new destination",
        24 => "Call rejected due to feature at the destination",
        25 => "Exchange routing error",
        26 => "Non-selected user clearing",
        27 => "Destination out of order",
        28 => "Invalid number format (address incomplete)",
        29 => "Facility rejected",
        30 => "Response to STATUS ENQUIRY",
        31 => "Normal unspecified",
        32 => "Unassigned",
        33 => "Circuit out of order",
        34 => "No circuit/channel available",
        35 => "Unassigned",
        36 => "Unassigned",
        37 => "Unassigned",
        38 => "Network out of order",
        39 => "Permanent frame mode connection out of service",
        40 => "Permanent frame mode connection operational",
        41 => "Temporary failure",
        42 => "Switching equipment congestion",
        43 => "Access information discarded",
        44 => "Requested circuit/channel not available",
        45 => "Unassigned",
        46 => "Precedence call blocked",
        47 => "Resources unavailable, unspecified",
        48 => "Unassigned",
        49 => "Quality of service unavailable",
        50 => "Requested facility not subscribed",
        51 => "Unassigned",
        52 => "Unassigned",
        53 => "Outgoing calls barred within CUG",
        54 => "Unassigned",
        55 => "Incoming calls barred within CUG",
        56 => "Call waiting not subscribed",
        57 => "Bearer capability not authorized",
        58 => "Bearer capability not presently available",
        59 => "Unassigned",
        60 => "Unassigned",
        61 => "Unassigned",
        62 => "Inconsistency in designated outgoing access information and subscriber class",
        63 => "Service or option not available, unspecified",
        64 => "Unassigned",
        65 => "Bearer capability not implemented",
        66 => "Channel type not implemented",
        67 => "Unassigned",
        68 => "Unassigned",
        69 => "Requested facility not implemented",
        70 => "Only restricted digital information bearer capability is available",
        71 => "Unassigned",
        72 => "Unassigned",
        73 => "Unassigned",
        74 => "Unassigned",
        75 => "Unassigned",
        76 => "Unassigned",
        77 => "Unassigned",
        78 => "Unassigned",
        79 => "Service or option not implemented, unspecified",
        80 => "Unassigned",
        81 => "Invalid call reference value",
        82 => "Identified channel does not exist",
        83 => "Call identity does not exist for suspended call",
        84 => "Call identity in use",
        85 => "No call suspended",
        86 => "Call having the requested call identity has been cleared",
        87 => "Called user not member of CUG",
        88 => "Incompatible destination",
        89 => "Unassigned",
        90 => "Non-existing CUG",
        91 => "Invalid transit network selection (national use)",
        92 => "Unassigned",
        93 => "Unassigned",
        94 => "Unassigned",
        95 => "Invalid message, unspecified",
        96 => "Mandatory information element is missing",
        97 => "Message type non-existent or not implemented",
        98 => "Message not compatible with call state or message type non-existent or not implemented",
        99 => "Information element nonexistent or not implemented",
        100 => "Invalid information element contents",
        101 => "Message not compatible with call state",
        102 => "Recovery on timer expiry",
        103 => "Parameter non-existent or not implemented - passed on",
        104 => "Unassigned",
        105 => "Unassigned",
        106 => "Unassigned",
        107 => "Unassigned",
        108 => "Unassigned",
        109 => "Unassigned",
        110 => "Message with unrecognized parameter discarded",
        111 => "Protocol error, unspecified",
        112 => "Unassigned",
        113 => "Unassigned",
        114 => "Unassigned",
        115 => "Unassigned",
        116 => "Unassigned",
        117 => "Unassigned",
        118 => "Unassigned",
        119 => "Unassigned",
        120 => "Unassigned",
        121 => "Unassigned",
        122 => "Unassigned",
        123 => "Unassigned",
        124 => "Unassigned",
        125 => "Unassigned",
        126 => "Unassigned",
        127 => "Interworking, unspecified",
    }
    static CGS_MESSAGE_TYPE_VALUES {
        0 => "maintenance oriented",
        1 => "hardware failure oriented",
        2 => "reserved for national use (ISUP'84)",
        3 => "spare",
    }
    static MTC_BLOCKING_STATE_VALUES {
        0 => "transient",
        1 => "spare",
        2 => "spare",
        3 => "unequipped",
    }
    static CALL_PROCESSING_STATE_VALUES {
        1 => "circuit incoming busy",
        2 => "circuit outgoing busy",
        3 => "idle",
    }
    static HW_BLOCKING_STATE_VALUES {
        0 => "no blocking (active)",
        1 => "locally blocked",
        2 => "remotely blocked",
        3 => "locally and remotely blocked",
    }
    static EVENT_IND_VALUES {
        1 => "ALERTING",
        2 => "PROGRESS",
        3 => "in-band information or an appropriate pattern is now available",
        4 => "call forwarded on busy (national use)",
        5 => "call forwarded on no reply (national use)",
        6 => "call forwarded unconditional (national use)",
    }
    static CLG_CALL_IND_VALUES {
        0 => "non-CUG call",
        1 => "spare",
        2 => "closed user group call, outgoing access allowed",
        3 => "closed user group call, outgoing access not allowed",
    }
    static REDIRECTING_IND_VALUES {
        0 => "no redirection (national use)",
        1 => "call rerouted (national use)",
        2 => "call rerouted, all redirection information presentation restricted (national use)",
        3 => "call diverted",
        4 => "call diverted, all redirection information presentation restricted",
        5 => "call rerouted, redirection number presentation restricted (national use)",
        6 => "call diversion, redirection number presentation restricted (national use)",
        7 => "spare",
    }
    static ORIGINAL_REDIRECTION_REASON_VALUES {
        0 => "unknown/not available",
        1 => "user busy (national use)",
        2 => "no reply (national use)",
        3 => "unconditional (national use)",
    }
    static REDIRECTION_REASON_VALUES {
        0 => "unknown/not available",
        1 => "user busy (national use)",
        2 => "no reply (national use)",
        3 => "unconditional (national use)",
        4 => "deflection during alerting",
        5 => "deflection immediate response",
        6 => "mobile subscriber not reachable",
    }
    static TYPE_OF_NETWORK_IDENTIFICATION_VALUES {
        0 => "CCITT/ITU-T-standardized identification",
        2 => "national network identification",
    }
    static NETWORK_IDENTIFICATION_PLAN_VALUES {
        0 => "if CCITT/ITU-T id - unknown",
        3 => "if CCITT/ITU-T id - public data network id code (X.121)",
        6 => "if CCITT/ITU-T id - public land Mobile Network id code (E.211)",
    }
    static AUTOMATIC_CONGESTION_LEVEL_VALUES {
        1 => "Congestion level 1 exceeded",
        2 => "Congestion level 2 exceeded",
    }
    static UUI_REQ_SERVICE1_VALUES {
        0 => "No information",
        1 => "Spare",
        2 => "Request, not essential",
        3 => "Request,essential",
    }
    static UUI_RES_SERVICE1_VALUES {
        0 => "No information",
        1 => "Not provided",
        2 => "Provided",
        3 => "Spare",
    }
    static NOTIFICATION_INDICATOR_VALUES {
        0 => "User Suspended",
        1 => "User Resumed",
        2 => "Bearer service change",
        3 => "Discriminator for extension to ASN.1 encoded component (used in DSS1)",
        4 => "Call completion delay",
        66 => "Conference established",
        67 => "Conference disconnected",
        68 => "Other party added",
        69 => "Isolated",
        70 => "Reattached",
        71 => "Other party isolated",
        72 => "Other party reattached",
        73 => "Other party split",
        74 => "Other party disconnected",
        75 => "Conference floating",
        96 => "Call is a waiting call",
        104 => "Diversion activated (used in DSS1)",
        105 => "Call transfer, alerting",
        106 => "Call transfer, active",
        121 => "Remote hold",
        122 => "Remote retrieval",
        123 => "Call is diverting",
    }
    static TRANSMISSION_MEDIUM_REQUIREMENT_PRIME_VALUES {
        0 => "speech",
        1 => "spare",
        2 => "reserved for 64 kbit/s unrestricted",
        3 => "3.1 kHz audio",
        4 => "reserved for alternate speech (service 2)/64 kbit/s unrestricted (service 1)",
        5 => "reserved for alternate 64 kbit/s unrestricted (service 1)/speech (service 2)",
        6 => "reserved for 64 kbit/s preferred",
        7 => "reserved for 2x64 kbit/s unrestricted",
        8 => "reserved for 384 kbit/s unrestricted",
        9 => "reserved for 1536 kbit/s unrestricted",
        10 => "reserved for 1920 kbit/s unrestricted",
    }
    static LOOP_PREVENTION_RESPONSE_IND_VALUES {
        0 => "insufficient information",
        1 => "no loop exists",
        2 => "simultaneous transfer",
    }
    static CALL_TO_BE_DIVERTED_IND_VALUES {
        0 => "no indication",
        1 => "call diversion allowed",
        2 => "call diversion not allowed",
        3 => "spare",
    }
    static CALL_TO_BE_OFFERED_IND_VALUES {
        0 => "no indication",
        1 => "call offering not allowed",
        2 => "call offering allowed",
        3 => "spare",
    }
    static CONFERENCE_ACCEPTANCE_IND_VALUES {
        0 => "no indication",
        1 => "accept conference request",
        2 => "reject conference request",
        3 => "spare",
    }
    static BROADBAND_NARROWBAND_INTERWORKING_IND_VALUES {
        0x0 => "Pass on",
        0x1 => "Discard message",
        0x2 => "Release call",
        0x3 => "Discard parameter",
    }
    static PRESENTATION_INDICATOR_VALUES {
        0 => "Presentation allowed",
        1 => "Presentation restricted",
        2 => "Spare",
        3 => "Spare",
    }
}

ranges! {
    static NUMBER_QUALIFIER_INDICATOR_RANGES {
        (0x0, 0x0) => "reserved (dialled digits) (national use)",
        (0x1, 0x1) => "additional called number (national use)",
        (0x2, 0x2) => "reserved (supplemental user provided calling number - failed network screening) (national use)",
        (0x3, 0x3) => "reserved (supplemental user provided calling number - not screened) (national use)",
        (0x4, 0x4) => "reserved (redirecting terminating number) (national use)",
        (0x5, 0x5) => "additional connected number",
        (0x6, 0x6) => "additional calling party number",
        (0x7, 0x7) => "reserved for additional original called number",
        (0x8, 0x8) => "reserved for additional redirecting number",
        (0x9, 0x9) => "reserved for additional redirection number",
        (0xa, 0xa) => "reserved (used in 1992 version)",
        (0xb, 0x7f) => "spare",
        (0x80, 0xfe) => "reserved for national use",
        (0xff, 0xff) => "reserved for expansion",
    }
}

field_table! {
    /// The fields of the ISDN user part.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("isup", "ISDN User Part", "ISUP");
    CIC = FieldDef::new("isup.cic", "CIC", FieldType::Uint16);
    MESSAGE_TYPE = FieldDef::new("isup.message_type", "Message Type", FieldType::Uint8);
    PARAMETER_TYPE = FieldDef::new("isup.parameter_type", "Parameter Type", FieldType::Uint8).strings(Strings::Values(&PARAMETER_TYPE_VALUES));
    PARAMETER_VALUE = FieldDef::new("isup.parameter_value", "Parameter Value", FieldType::Bytes);
    PARAMETER_LENGTH = FieldDef::new("isup.parameter_length", "Parameter Length", FieldType::Uint8);
    MANDATORY_VARIABLE_PARAMETER_POINTER = FieldDef::new("isup.mandatory_variable_parameter_pointer", "Pointer to Parameter", FieldType::Uint8);
    OPTIONAL_PARAMETER_PART_POINTER = FieldDef::new("isup.optional_parameter_part_pointer", "Pointer to optional parameter part", FieldType::Uint8);
    SATELLITE_INDICATOR = FieldDef::new("isup.satellite_indicator", "Satellite Indicator", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&SATELLITE_INDICATOR_VALUES));
    CONTINUITY_CHECK_INDICATOR = FieldDef::new("isup.continuity_check_indicator", "Continuity Check Indicator", FieldType::Uint8).base(Base::Hex).mask(0xc).strings(Strings::Values(&CONTINUITY_CHECK_INDICATOR_VALUES));
    ECHO_CONTROL_DEVICE_INDICATOR = FieldDef::new("isup.echo_control_device_indicator", "Echo Control Device Indicator", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Echo control device included", "Echo control device not included")));
    FORW_CALL_NATNL_INATNL_CALL_INDICATOR = FieldDef::new("isup.forw_call_natnl_inatnl_call_indicator", "National/international call indicator", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("Call to be treated as international call", "Call to be treated as national call")));
    FORW_CALL_END_TO_END_METHOD_INDICATOR = FieldDef::new("isup.forw_call_end_to_end_method_indicator", "End-to-end method indicator", FieldType::Uint16).base(Base::Hex).mask(0x600).strings(Strings::Values(&FORW_CALL_END_TO_END_METHOD_INDICATOR_VALUES));
    FORW_CALL_INTERWORKING_INDICATOR = FieldDef::new("isup.forw_call_interworking_indicator", "Interworking indicator", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("interworking encountered", "no interworking encountered (No.7 signalling all the way)")));
    FORW_CALL_END_TO_END_INFORMATION_INDICATOR = FieldDef::new("isup.forw_call_end_to_end_information_indicator", "End-to-end information indicator", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("end-to-end information available", "no end-to-end information available")));
    FORW_CALL_ISDN_USER_PART_INDICATOR = FieldDef::new("isup.forw_call_isdn_user_part_indicator", "ISDN user part indicator", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("ISDN user part used all the way", "ISDN user part not used all the way")));
    FORW_CALL_PREFERENCES_INDICATOR = FieldDef::new("isup.forw_call_preferences_indicator", "ISDN user part preference indicator", FieldType::Uint16).base(Base::Hex).mask(0xc000).strings(Strings::Values(&FORW_CALL_PREFERENCES_INDICATOR_VALUES));
    FORW_CALL_ISDN_ACCESS_INDICATOR = FieldDef::new("isup.forw_call_isdn_access_indicator", "ISDN access indicator", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("originating access ISDN", "originating access non-ISDN")));
    FORW_CALL_SCCP_METHOD_INDICATOR = FieldDef::new("isup.forw_call_sccp_method_indicator", "SCCP method indicator", FieldType::Uint16).base(Base::Hex).mask(0x6).strings(Strings::Values(&FORW_CALL_SCCP_METHOD_INDICATOR_VALUES));
    FORW_CALL_PORTED_NUM_TRANS_INDICATOR = FieldDef::new("isup.forw_call_ported_num_trans_indicator", "Ported number translation indicator", FieldType::Boolean).bits(16).mask(0x10).strings(Strings::TrueFalse(&("number translated", "number not translated")));
    FORW_CALL_QOR_ATTEMPT_INDICATOR = FieldDef::new("isup.forw_call_qor_attempt_indicator", "Query on Release attempt indicator", FieldType::Boolean).bits(16).mask(0x20).strings(Strings::TrueFalse(&("QoR routing attempt in progress", "no QoR routing attempt in progress")));
    CALLING_PARTYS_CATEGORY = FieldDef::new("isup.calling_partys_category", "Calling Party's category", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CALLING_PARTYS_CATEGORY_VALUES));
    TRANSMISSION_MEDIUM_REQUIREMENT = FieldDef::new("isup.transmission_medium_requirement", "Transmission medium requirement", FieldType::Uint8).strings(Strings::Values(&TRANSMISSION_MEDIUM_REQUIREMENT_VALUES));
    ISDN_ODD_EVEN_INDICATOR = FieldDef::new("isup.isdn_odd_even_indicator", "Odd/even indicator", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("odd number of address signals", "even number of address signals")));
    CALLED_PARTY_NATURE_OF_ADDRESS_INDICATOR = FieldDef::new("isup.called_party_nature_of_address_indicator", "Nature of address indicator", FieldType::Uint8).mask(0x7f).strings(Strings::Values(&CALLED_PARTY_NATURE_OF_ADDRESS_INDICATOR_VALUES));
    CALLING_PARTY_NATURE_OF_ADDRESS_INDICATOR = FieldDef::new("isup.calling_party_nature_of_address_indicator", "Nature of address indicator", FieldType::Uint8).mask(0x7f).strings(Strings::Values(&CALLING_PARTY_NATURE_OF_ADDRESS_INDICATOR_VALUES));
    INN_INDICATOR = FieldDef::new("isup.inn_indicator", "INN indicator", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("routing to internal network number not allowed", "routing to internal network number allowed ")));
    NI_INDICATOR = FieldDef::new("isup.ni_indicator", "NI indicator", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("incomplete", "complete")));
    NUMBERING_PLAN_INDICATOR = FieldDef::new("isup.numbering_plan_indicator", "Numbering plan indicator", FieldType::Uint8).mask(0x70).strings(Strings::Values(&NUMBERING_PLAN_INDICATOR_VALUES));
    ADDRESS_PRESENTATION_RESTRICTED_INDICATOR = FieldDef::new("isup.address_presentation_restricted_indicator", "Address presentation restricted indicator", FieldType::Uint8).mask(0xc).strings(Strings::Values(&ADDRESS_PRESENTATION_RESTRICTED_INDICATOR_VALUES));
    SCREENING_INDICATOR = FieldDef::new("isup.screening_indicator", "Screening indicator", FieldType::Uint8).mask(0x3).strings(Strings::Values(&SCREENING_INDICATOR_VALUES));
    SCREENING_INDICATOR_ENHANCED = FieldDef::new("isup.screening_indicator_enhanced", "Screening indicator", FieldType::Uint8).mask(0x3).strings(Strings::Values(&SCREENING_INDICATOR_ENHANCED_VALUES));
    CALLED_PARTY_ODD_ADDRESS_SIGNAL_DIGIT = FieldDef::new("isup.called_party_odd_address_signal_digit", "Address signal digit", FieldType::Uint8).mask(0xf).strings(Strings::Values(&CALLED_PARTY_ODD_ADDRESS_SIGNAL_DIGIT_VALUES));
    CALLING_PARTY_ODD_ADDRESS_SIGNAL_DIGIT = FieldDef::new("isup.calling_party_odd_address_signal_digit", "Address signal digit", FieldType::Uint8).mask(0xf).strings(Strings::Values(&CALLING_PARTY_ODD_ADDRESS_SIGNAL_DIGIT_VALUES));
    CALLED_PARTY_EVEN_ADDRESS_SIGNAL_DIGIT = FieldDef::new("isup.called_party_even_address_signal_digit", "Address signal digit", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&CALLED_PARTY_ODD_ADDRESS_SIGNAL_DIGIT_VALUES));
    CALLING_PARTY_EVEN_ADDRESS_SIGNAL_DIGIT = FieldDef::new("isup.calling_party_even_address_signal_digit", "Address signal digit", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&CALLING_PARTY_ODD_ADDRESS_SIGNAL_DIGIT_VALUES));
    CALLING_PARTY_ADDRESS_REQUEST_INDICATOR = FieldDef::new("isup.calling_party_address_request_indicator", "Calling party address request indicator", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("calling party address requested", "calling party address not requested")));
    INFO_REQ_HOLDING_INDICATOR = FieldDef::new("isup.info_req_holding_indicator", "Holding indicator", FieldType::Boolean).bits(16).mask(0x200).strings(Strings::TrueFalse(&("holding requested/(ANSI)holding required (No procedure specified for U.S. networks)", "holding not requested/(ANSI)holding not required")));
    CALLING_PARTYS_CATEGORY_REQUEST_INDICATOR = FieldDef::new("isup.calling_partys_category_request_indicator", "Calling party's category request indicator", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("Calling Party's category requested", "Calling Party's category not requested")));
    CHARGE_INFORMATION_REQUEST_INDICATOR = FieldDef::new("isup.charge_information_request_indicator", "Charge information request indicator", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Charge Information requested", "Charge Information not requested")));
    MALICIOUS_CALL_IDENT_REQUEST_INDICATOR = FieldDef::new("isup.malicious_call_ident_request_indicator", "Malicious call identification request indicator (ISUP'88)", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Malicious call identification requested", "Malicious call identification not requested")));
    CALLING_PARTY_ADDRESS_RESPONSE_INDICATOR = FieldDef::new("isup.calling_party_address_response_indicator", "Calling party address response indicator", FieldType::Uint16).base(Base::Hex).mask(0x300).strings(Strings::Values(&CALLING_PARTY_ADDRESS_RESPONSE_INDICATOR_VALUES));
    OECD_INF_IND_VALS = FieldDef::new("isup.OECD_inf_ind_vals", "OECD information indicator", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&OECD_INF_IND_VALS_VALUES));
    IECD_INF_IND_VALS = FieldDef::new("isup.IECD_inf_ind_vals", "IECD information indicator", FieldType::Uint8).base(Base::Hex).mask(0xc).strings(Strings::Values(&IECD_INF_IND_VALS_VALUES));
    OECD_REQ_IND_VALS = FieldDef::new("isup.OECD_req_ind_vals", "OECD request indicator", FieldType::Uint8).base(Base::Hex).mask(0x30).strings(Strings::Values(&OECD_REQ_IND_VALS_VALUES));
    IECD_REQ_IND_VALS = FieldDef::new("isup.IECD_req_ind_vals", "IECD request indicator", FieldType::Uint8).base(Base::Hex).mask(0xc0).strings(Strings::Values(&IECD_REQ_IND_VALS_VALUES));
    HOLD_PROVIDED_INDICATOR = FieldDef::new("isup.hold_provided_indicator", "Hold provided indicator", FieldType::Boolean).bits(16).mask(0x400).strings(Strings::TrueFalse(&("hold provided", "hold not provided")));
    CALLING_PARTYS_CATEGORY_RESPONSE_INDICATOR = FieldDef::new("isup.calling_partys_category_response_indicator", "Calling party's category response indicator", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Calling Party's category included", "Calling Party's category not included")));
    CHARGE_INFORMATION_RESPONSE_INDICATOR = FieldDef::new("isup.charge_information_response_indicator", "Charge information response indicator", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Charge Information included", "Charge Information not included")));
    SOLICITED_INDICATOR = FieldDef::new("isup.solicited_indicator", "Solicited indicator", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("unsolicited", "solicited")));
    CONTINUITY_INDICATOR = FieldDef::new("isup.continuity_indicator", "Continuity indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Continuity check successful", "Continuity check failed")));
    CHARGE_INDICATOR = FieldDef::new("isup.charge_indicator", "Charge indicator", FieldType::Uint16).base(Base::Hex).mask(0x300).strings(Strings::Values(&CHARGE_INDICATOR_VALUES));
    CALLED_PARTYS_STATUS_INDICATOR = FieldDef::new("isup.called_partys_status_indicator", "Called party's status indicator", FieldType::Uint16).base(Base::Hex).mask(0xc00).strings(Strings::Values(&CALLED_PARTYS_STATUS_INDICATOR_VALUES));
    CALLED_PARTYS_CATEGORY_INDICATOR = FieldDef::new("isup.called_partys_category_indicator", "Called party's category indicator", FieldType::Uint16).base(Base::Hex).mask(0x3000).strings(Strings::Values(&CALLED_PARTYS_CATEGORY_INDICATOR_VALUES));
    BACKW_CALL_END_TO_END_METHOD_INDICATOR = FieldDef::new("isup.backw_call_end_to_end_method_indicator", "End-to-end method indicator", FieldType::Uint16).base(Base::Hex).mask(0xc000).strings(Strings::Values(&FORW_CALL_END_TO_END_METHOD_INDICATOR_VALUES));
    BACKW_CALL_INTERWORKING_INDICATOR = FieldDef::new("isup.backw_call_interworking_indicator", "Interworking indicator", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("interworking encountered", "no interworking encountered (No.7 signalling all the way)")));
    BACKW_CALL_END_TO_END_INFORMATION_INDICATOR = FieldDef::new("isup.backw_call_end_to_end_information_indicator", "End-to-end information indicator", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("end-to-end information available", "no end-to-end information available")));
    BACKW_CALL_ISDN_USER_PART_INDICATOR = FieldDef::new("isup.backw_call_isdn_user_part_indicator", "ISDN user part indicator", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("ISDN user part used all the way", "ISDN user part not used all the way")));
    BACKW_CALL_HOLDING_INDICATOR = FieldDef::new("isup.backw_call_holding_indicator", "Holding indicator", FieldType::Boolean).bits(16).mask(0x8).strings(Strings::TrueFalse(&("holding requested/(ANSI)holding required (No procedure specified for U.S. networks)", "holding not requested/(ANSI)holding not required")));
    BACKW_CALL_ISDN_ACCESS_INDICATOR = FieldDef::new("isup.backw_call_isdn_access_indicator", "ISDN access indicator", FieldType::Boolean).bits(16).mask(0x10).strings(Strings::TrueFalse(&("terminating access ISDN", "terminating access non-ISDN")));
    BACKW_CALL_ECHO_CONTROL_DEVICE_INDICATOR = FieldDef::new("isup.backw_call_echo_control_device_indicator", "Echo Control Device Indicator", FieldType::Boolean).bits(16).mask(0x20).strings(Strings::TrueFalse(&("Echo control device included", "Echo control device not included")));
    BACKW_CALL_SCCP_METHOD_INDICATOR = FieldDef::new("isup.backw_call_sccp_method_indicator", "SCCP method indicator", FieldType::Uint16).base(Base::Hex).mask(0xc0).strings(Strings::Values(&FORW_CALL_SCCP_METHOD_INDICATOR_VALUES));
    CAUSE_INDICATOR = FieldDef::new("isup.cause_indicator", "Cause indicator", FieldType::Uint8).mask(0x7f).strings(Strings::Values(&CAUSE_INDICATOR_VALUES));
    SUSPEND_RESUME_INDICATOR = FieldDef::new("isup.suspend_resume_indicator", "Suspend/Resume indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("network initiated", "ISDN subscriber initiated")));
    RANGE_INDICATOR = FieldDef::new("isup.range_indicator", "Range indicator", FieldType::Uint8);
    BITBUCKET = FieldDef::new("isup.bitbucket", "Bit", FieldType::Uint8);
    CGS_MESSAGE_TYPE = FieldDef::new("isup.cgs_message_type", "Circuit group supervision message type", FieldType::Uint8).mask(0x3).strings(Strings::Values(&CGS_MESSAGE_TYPE_VALUES));
    MTC_BLOCKING_STATE = FieldDef::new("isup.mtc_blocking_state", "Maintenance blocking state", FieldType::Uint8).mask(0x3).strings(Strings::Values(&MTC_BLOCKING_STATE_VALUES));
    CALL_PROCESSING_STATE = FieldDef::new("isup.call_processing_state", "Call processing state", FieldType::Uint8).mask(0xc).strings(Strings::Values(&CALL_PROCESSING_STATE_VALUES));
    HW_BLOCKING_STATE = FieldDef::new("isup.hw_blocking_state", "HW blocking state", FieldType::Uint8).mask(0x30).strings(Strings::Values(&HW_BLOCKING_STATE_VALUES));
    EVENT_IND = FieldDef::new("isup.event_ind", "Event indicator", FieldType::Uint8).mask(0x7f).strings(Strings::Values(&EVENT_IND_VALUES));
    EVENT_PRESENTATION_RESTR_IND = FieldDef::new("isup.event_presentation_restr_ind", "Event presentation restricted indicator", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("presentation restricted", "no indication")));
    CLG_CALL_IND = FieldDef::new("isup.clg_call_ind", "Closed user group call indicator", FieldType::Uint8).mask(0x3).strings(Strings::Values(&CLG_CALL_IND_VALUES));
    SIMPLE_SEGMENTATION_IND = FieldDef::new("isup.simple_segmentation_ind", "Simple segmentation indicator", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("additional information will be sent in a segmentation message", "no additional information will be sent")));
    CONNECTED_LINE_IDENTITY_REQUEST_IND = FieldDef::new("isup.connected_line_identity_request_ind", "Connected line identity request indicator", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    REDIRECTING_IND = FieldDef::new("isup.redirecting_ind", "Redirection indicator", FieldType::Uint16).mask(0x700).strings(Strings::Values(&REDIRECTING_IND_VALUES));
    ORIGINAL_REDIRECTION_REASON = FieldDef::new("isup.original_redirection_reason", "Original redirection reason", FieldType::Uint16).mask(0xf000).strings(Strings::Values(&ORIGINAL_REDIRECTION_REASON_VALUES));
    REDIRECTION_COUNTER = FieldDef::new("isup.redirection_counter", "Redirection counter", FieldType::Uint16).mask(0x7);
    REDIRECTION_REASON = FieldDef::new("isup.redirection_reason", "Redirection reason", FieldType::Uint16).mask(0xf0).strings(Strings::Values(&REDIRECTION_REASON_VALUES));
    TYPE_OF_NETWORK_IDENTIFICATION = FieldDef::new("isup.type_of_network_identification", "Type of network identification", FieldType::Uint8).mask(0x70).strings(Strings::Values(&TYPE_OF_NETWORK_IDENTIFICATION_VALUES));
    NETWORK_IDENTIFICATION_PLAN = FieldDef::new("isup.network_identification_plan", "Network identification plan", FieldType::Uint8).mask(0xf).strings(Strings::Values(&NETWORK_IDENTIFICATION_PLAN_VALUES));
    AUTOMATIC_CONGESTION_LEVEL = FieldDef::new("isup.automatic_congestion_level", "Automatic congestion level", FieldType::Uint8).strings(Strings::Values(&AUTOMATIC_CONGESTION_LEVEL_VALUES));
    INBAND_INFORMATION_IND = FieldDef::new("isup.inband_information_ind", "In-band information indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("in-band information or an appropriate pattern is now available", "no indication")));
    CALL_DIVERSION_MAY_OCCUR_IND = FieldDef::new("isup.call_diversion_may_occur_ind", "Call diversion may occur indicator", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("call diversion may occur", "no indication")));
    MLPP_USER = FieldDef::new("isup.mlpp_user", "MLPP user indicator", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("MLPP user", "no indication")));
    UUI_TYPE = FieldDef::new("isup.UUI_type", "User-to-User indicator type", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Response", "Request")));
    UUI_REQ_SERVICE1 = FieldDef::new("isup.UUI_req_service1", "User-to-User indicator request service 1", FieldType::Uint8).mask(0x6).strings(Strings::Values(&UUI_REQ_SERVICE1_VALUES));
    UUI_REQ_SERVICE2 = FieldDef::new("isup.UUI_req_service2", "User-to-User indicator request service 2", FieldType::Uint8).mask(0x18).strings(Strings::Values(&UUI_REQ_SERVICE1_VALUES));
    UUI_REQ_SERVICE3 = FieldDef::new("isup.UUI_req_service3", "User-to-User indicator request service 3", FieldType::Uint8).mask(0x60).strings(Strings::Values(&UUI_REQ_SERVICE1_VALUES));
    UUI_RES_SERVICE1 = FieldDef::new("isup.UUI_res_service1", "User-to-User indicator response service 1", FieldType::Uint8).mask(0x6).strings(Strings::Values(&UUI_RES_SERVICE1_VALUES));
    UUI_RES_SERVICE2 = FieldDef::new("isup.UUI_res_service2", "User-to-User indicator response service 2", FieldType::Uint8).mask(0x18).strings(Strings::Values(&UUI_RES_SERVICE1_VALUES));
    UUI_RES_SERVICE3 = FieldDef::new("isup.UUI_res_service3", "User-to-User response service 3", FieldType::Uint8).mask(0x60).strings(Strings::Values(&UUI_RES_SERVICE1_VALUES));
    NOTIFICATION_INDICATOR = FieldDef::new("isup.notification_indicator", "Notification indicator", FieldType::Uint8).mask(0x7f).strings(Strings::Values(&NOTIFICATION_INDICATOR_VALUES));
    UUI_NETWORK_DISCARD_IND = FieldDef::new("isup.UUI_network_discard_ind", "User-to-User indicator network discard indicator", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("User-to-user information discarded by the network", "No information")));
    ACCESS_DELIVERY_IND = FieldDef::new("isup.access_delivery_ind", "Access delivery indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("No set-up message generated", "Set-up message generated")));
    TRANSMISSION_MEDIUM_REQUIREMENT_PRIME = FieldDef::new("isup.transmission_medium_requirement_prime", "Transmission medium requirement prime", FieldType::Uint8).strings(Strings::Values(&TRANSMISSION_MEDIUM_REQUIREMENT_PRIME_VALUES));
    LOOP_PREVENTION_RESPONSE_IND = FieldDef::new("isup.loop_prevention_response_ind", "Response indicator", FieldType::Uint8).mask(0x6).strings(Strings::Values(&LOOP_PREVENTION_RESPONSE_IND_VALUES));
    TEMPORARY_ALTERNATIVE_ROUTING_IND = FieldDef::new("isup.temporary_alternative_routing_ind", "Temporary alternative routing indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("TAR controlled call", "no indication")));
    EXTENSION_IND = FieldDef::new("isup.extension_ind", "Extension indicator", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("last octet", "information continues through the next octet")));
    CALL_TO_BE_DIVERTED_IND = FieldDef::new("isup.call_to_be_diverted_ind", "Call to be diverted indicator", FieldType::Uint8).mask(0x3).strings(Strings::Values(&CALL_TO_BE_DIVERTED_IND_VALUES));
    CALL_TO_BE_OFFERED_IND = FieldDef::new("isup.call_to_be_offered_ind", "Call to be offered indicator", FieldType::Uint8).mask(0x3).strings(Strings::Values(&CALL_TO_BE_OFFERED_IND_VALUES));
    CONFERENCE_ACCEPTANCE_IND = FieldDef::new("isup.conference_acceptance_ind", "Conference acceptance indicator", FieldType::Uint8).mask(0x3).strings(Strings::Values(&CONFERENCE_ACCEPTANCE_IND_VALUES));
    TRANSIT_AT_INTERMEDIATE_EXCHANGE_IND = FieldDef::new("isup.transit_at_intermediate_exchange_ind", "Transit at intermediate exchange indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("End node interpretation", "Transit interpretation")));
    RELEASE_CALL_IND = FieldDef::new("isup.Release_call_ind", "Release call indicator", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("release call", "do not release call")));
    SEND_NOTIFICATION_IND = FieldDef::new("isup.Send_notification_ind", "Send notification indicator", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("send notification", "do not send notification")));
    DISCARD_MESSAGE_IND_VALUE = FieldDef::new("isup.Discard_message_ind_value", "Discard message indicator", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Discard message", "Do not discard message (pass on)")));
    PASS_ON_NOT_POSSIBLE_VAL = FieldDef::new("isup.Pass_on_not_possible_val", "Pass on not possible indicator", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("discard information", "release call")));
    BROADBAND_NARROWBAND_INTERWORKING_IND2 = FieldDef::new("isup.broadband_narrowband_interworking_ind2", "Broadband narrowband interworking indicator Bits GF", FieldType::Uint8).base(Base::Hex).mask(0x60).strings(Strings::Values(&BROADBAND_NARROWBAND_INTERWORKING_IND_VALUES));
    CALLED = FieldDef::new("isup.called", "Called Party Number", FieldType::String);
    CALLING = FieldDef::new("isup.calling", "Calling Party Number", FieldType::String);
    REDIRECTING = FieldDef::new("isup.redirecting", "Redirecting Number", FieldType::String);
    REDIRECTION_NUMBER = FieldDef::new("isup.redirection_number", "Redirection Number", FieldType::String);
    SUBSEQUENT_NUMBER = FieldDef::new("isup.subsequent_number", "Subsequent Number", FieldType::String);
    CONNECTED_NUMBER = FieldDef::new("isup.connected_number", "Connected Number", FieldType::String);
    TRANSIT_NETWORK_SELECTION = FieldDef::new("isup.transit_network_selection", "Transit Network Selection", FieldType::String);
    ORIGINAL_CALLED_NUMBER = FieldDef::new("isup.original_called_number", "Original Called Number", FieldType::String);
    LOCATION_NUMBER = FieldDef::new("isup.location_number", "Location Number", FieldType::String);
    CALL_TRANSFER_NUMBER = FieldDef::new("isup.call_transfer_number", "Call Transfer Number", FieldType::String);
    CALLED_IN_NUMBER = FieldDef::new("isup.called_in_number", "Called IN Number", FieldType::String);
    GENERIC_NUMBER = FieldDef::new("isup.generic_number", "Generic Number", FieldType::String);
    CAUSE_INDICATORS = FieldDef::new("isup.cause_indicators", "Cause indicators (-> Q.850)", FieldType::Bytes);
    USER_TO_USER_INFO = FieldDef::new("isup.user_to_user_info", "User-to-user info (-> Q.931)", FieldType::Bytes);
    CALL_IDENTITY = FieldDef::new("isup.call_identity", "Call identity", FieldType::Uint24);
    SIGNALLING_POINT_CODE = FieldDef::new("isup.signalling_point_code", "Signalling Point Code", FieldType::Uint16).mask(0x3fff);
    ACCESS_TRANSPORT_PARAMETER_FIELD = FieldDef::new("isup.access_transport_parameter_field", "Access transport parameter field (-> Q.931)", FieldType::Bytes);
    LOCAL_REFERENCE = FieldDef::new("isup.local_reference", "Local Reference", FieldType::Uint24);
    PROTOCOL_CLASS = FieldDef::new("isup.protocol_class", "Protocol Class", FieldType::Uint8);
    CREDIT = FieldDef::new("isup.credit", "Credit", FieldType::Uint8);
    NETWORK_IDENTITY = FieldDef::new("isup.network_identity", "Network Identity", FieldType::String);
    BINARY_CODE = FieldDef::new("isup.binary_code", "Binary Code", FieldType::Uint16).base(Base::Hex);
    USER_SERVICE_INFORMATION = FieldDef::new("isup.user_service_information", "User service information (-> Q.931 Bearer_capability)", FieldType::Bytes);
    CALL_HISTORY_INFO = FieldDef::new("isup.call_history_info", "Call history info", FieldType::Uint16);
    NETWORK_SPECIFIC_FACILITY = FieldDef::new("isup.network_specific_facility", "Network specific facility (refer to 3.36/Q.763 for detailed decoding)", FieldType::Bytes);
    USER_SERVICE_INFORMATION_PRIME = FieldDef::new("isup.user_service_information_prime", "User service information prime (-> Q.931 Bearer capability information IE)", FieldType::Bytes);
    PROPAGATION_DELAY_COUNTER = FieldDef::new("isup.propagation_delay_counter", "Propagation delay counter", FieldType::Uint16).strings(Strings::Unit(&("ms", "ms")));
    REMOTE_OPERATIONS = FieldDef::new("isup.remote_operations", "Remote operations", FieldType::Bytes);
    FEATURE_CODE = FieldDef::new("isup.feature_code", "Feature Code", FieldType::Uint8);
    USER_TELESERVICE_INFORMATION = FieldDef::new("isup.user_teleservice_information", "User teleservice information (-> Q.931 High Layer Compatibility IE)", FieldType::Bytes);
    CALL_DIVERSION_INFORMATION = FieldDef::new("isup.call_diversion_information", "Call diversion information", FieldType::Uint8).base(Base::Hex);
    ECHO_CONTROL_INFORMATION = FieldDef::new("isup.echo_control_information", "Echo control information", FieldType::Uint8).base(Base::Hex);
    MESSAGE_COMPATIBILITY_INFORMATION = FieldDef::new("isup.message_compatibility_information", "Message compatibility information", FieldType::Uint8).base(Base::Hex);
    MCID_REQUEST_INDICATORS = FieldDef::new("isup.mcid_request_indicators", "MCID request indicators", FieldType::Uint8).base(Base::Hex);
    MCID_RESPONSE_INDICATORS = FieldDef::new("isup.mcid_response_indicators", "MCID response indicators", FieldType::Uint8).base(Base::Hex);
    HOP_COUNTER = FieldDef::new("isup.hop_counter", "Hop counter", FieldType::Uint8).mask(0x1f);
    PRESENTATION_INDICATOR = FieldDef::new("isup.presentation_indicator", "Presentation indicator", FieldType::Uint8).mask(0x3).strings(Strings::Values(&PRESENTATION_INDICATOR_VALUES));
    CALL_TRANSFER_IDENTITY = FieldDef::new("isup.call_transfer_identity", "Call transfer identity", FieldType::Uint8);
    LOOP_PREVENTION_INDICATOR_TYPE = FieldDef::new("isup.loop_prevention_indicator_type", "Type", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Response", "Request")));
    CCSS_CALL_INDICATOR = FieldDef::new("isup.ccss_call_indicator", "CCSS call indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("CCSS call", "no indication")));
    FORWARD_GVNS = FieldDef::new("isup.forward_gvns", "Forward GVNS (refer to 3.66/Q.763 for detailed decoding)", FieldType::Bytes);
    REDIRECT_CAPABILITY = FieldDef::new("isup.redirect_capability", "Redirect capability", FieldType::Uint8);
    BACKWARD_GVNS = FieldDef::new("isup.backward_gvns", "Backward GVNS", FieldType::Uint8).base(Base::Hex);
    CORRELATION_ID = FieldDef::new("isup.correlation_id", "Correlation ID (-> Q.1281)", FieldType::Bytes);
    SCF_ID = FieldDef::new("isup.scf_id", "SCF ID (-> Q.1281)", FieldType::Bytes);
    CHARGED_PARTY_IDENTIFICATION = FieldDef::new("isup.charged_party_identification", "Charged party identification (format is national network specific)", FieldType::Bytes);
    DISPLAY_INFORMATION = FieldDef::new("isup.display_information", "Display information (-> Q.931)", FieldType::Bytes);
    UID_ACTION_INDICATORS = FieldDef::new("isup.uid_action_indicators", "UID action indicators", FieldType::Uint8).base(Base::Hex);
    UID_CAPABILITY_INDICATORS = FieldDef::new("isup.uid_capability_indicators", "UID capability indicators", FieldType::Uint8).base(Base::Hex);
    REDIRECT_COUNTER = FieldDef::new("isup.redirect_counter", "Redirect counter", FieldType::Uint8);
    COLLECT_CALL_REQUEST_INDICATOR = FieldDef::new("isup.collect_call_request_indicator", "Collect call request indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("collect call requested", "no indication")));
    NUMBER_QUALIFIER_INDICATOR = FieldDef::new("isup.number_qualifier_indicator", "Number qualifier indicator", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&NUMBER_QUALIFIER_INDICATOR_RANGES));
    GENERIC_DIGITS = FieldDef::new("isup.generic_digits", "Generic digits (refer to 3.24/Q.673 for detailed decoding)", FieldType::Bytes);
    FORMAT_NATIONAL_MATTER = FieldDef::new("isup.format_national_matter", "Format is a national matter", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    MESSAGE_TYPE_UNKNOWN = FieldDef::new("isup.message_type.unknown", "Unknown Message type (possibly reserved/used in former ISUP version)", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    STATUS_SUBFIELD_NOT_PRESENT = FieldDef::new("isup.status_subfield_not_present", "Status subfield is not present with this message type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    MESSAGE_TYPE_NO_OPTIONAL_PARAMETERS = FieldDef::new("isup.message_type.no_optional_parameters", "No optional parameters are possible with this message type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    EMPTY_NUMBER = FieldDef::new("isup.empty_number", "(empty) number", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    OPT_PAR_LENGTH_ERR = FieldDef::new("isup.opt_par_length_err", "Optional parameter length is wrong", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}
