//! The fields of the non-access stratum of the fourth generation, and those of earlier ones that it uses.

use lamna_fields::{
    Base, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

values! {
    pub(super) static DISCRIMINATOR_VALUES {
        0 => "Group call control",
        1 => "Broadcast call control",
        2 => "EPS session management messages",
        3 => "Call Control; call related SS messages",
        4 => "GPRS Transparent Transport Protocol (GTTP)",
        5 => "Mobility Management messages",
        6 => "Radio Resources Management messages",
        7 => "EPS mobility management messages",
        8 => "GPRS mobility management messages",
        9 => "SMS messages",
        10 => "GPRS session management messages",
        11 => "Non call related SS messages",
        12 => "Location services specified in 3GPP TS 44.071",
        13 => "Unknown",
        14 => "Reserved for extension of the PD to one octet length ",
        15 => "Tests procedures described in 3GPP TS 44.014, 3GPP TS 34.109 and 3GPP TS 36.509",
    }
    pub(super) static NAS_MSG_EMM_TYPE_VALUES {
        65 => "Attach request",
        66 => "Attach accept",
        67 => "Attach complete",
        68 => "Attach reject",
        69 => "Detach request",
        70 => "Detach accept",
        72 => "Tracking area update request",
        73 => "Tracking area update accept",
        74 => "Tracking area update complete",
        75 => "Tracking area update reject",
        76 => "Extended service request",
        77 => "Control plane service request",
        78 => "Service reject",
        79 => "Service accept",
        80 => "GUTI reallocation command",
        81 => "GUTI reallocation complete",
        82 => "Authentication request",
        83 => "Authentication response",
        84 => "Authentication reject",
        85 => "Identity request",
        86 => "Identity response",
        92 => "Authentication failure",
        93 => "Security mode command",
        94 => "Security mode complete",
        95 => "Security mode reject",
        96 => "EMM status",
        97 => "EMM information",
        98 => "Downlink NAS transport",
        99 => "Uplink NAS transport",
        100 => "CS service notification",
        104 => "Downlink generic NAS transport",
        105 => "Uplink generic NAS transport",
    }
    static BEARER_ID_VALUES {
        0 => "No EPS bearer identity assigned",
        1 => "EPS bearer identity value 1",
        2 => "EPS bearer identity value 2",
        3 => "EPS bearer identity value 3",
        4 => "EPS bearer identity value 4",
        5 => "EPS bearer identity value 5",
        6 => "EPS bearer identity value 6",
        7 => "EPS bearer identity value 7",
        8 => "EPS bearer identity value 8",
        9 => "EPS bearer identity value 9",
        10 => "EPS bearer identity value 10",
        11 => "EPS bearer identity value 11",
        12 => "EPS bearer identity value 12",
        13 => "EPS bearer identity value 13",
        14 => "EPS bearer identity value 14",
        15 => "EPS bearer identity value 15",
    }
    static SECURITY_HEADER_TYPE_VALUES {
        0 => "Plain NAS message, not security protected",
        1 => "Integrity protected",
        2 => "Integrity protected and ciphered",
        3 => "Integrity protected with new EPS security context",
        4 => "Integrity protected and ciphered with new EPS security context",
        5 => "Integrity protected and partially ciphered NAS message",
        6 => "Reserved",
        7 => "Reserved",
        8 => "Reserved",
        9 => "Reserved",
        10 => "Reserved",
        11 => "Reserved",
        12 => "Security header for the SERVICE REQUEST message",
        13 => "These values are not used in this version of the protocol. If received they shall be interpreted as security header for the SERVICE REQUEST message",
        14 => "These values are not used in this version of the protocol. If received they shall be interpreted as Security header for the SERVICE REQUEST message",
        15 => "These values are not used in this version of the protocol. If received they shall be interpreted as Security header for the SERVICE REQUEST message",
    }
    static EMM_EPS_ATT_TYPE_VALUES {
        0 => "EPS attach(unused)",
        1 => "EPS attach",
        2 => "Combined EPS/IMSI attach",
        3 => "EPS RLOS attach",
        4 => "EPS attach(unused)",
        5 => "EPS attach(unused)",
        6 => "EPS emergency attach",
        7 => "Reserved",
    }
    static EMM_CS_LCS_VALUES {
        0 => "no information about support of location services via CS domain is available",
        1 => "location services via CS domain supported",
        2 => "location services via CS domain not supported",
        3 => "reserved",
    }
    static EMM_NAS_KEY_SET_ID_VALUES {
        0 => "",
        1 => "",
        2 => "",
        3 => "",
        4 => "",
        5 => "",
        6 => "",
        7 => "No key is available",
    }
    static EMM_TYPE_OF_ID_VALUES {
        0 => "reserved",
        1 => "IMSI",
        2 => "reserved",
        3 => "IMEI",
        4 => "reserved",
        5 => "reserved",
        6 => "GUTI",
        7 => "reserved",
    }
    static EMM_IMEISV_REQ_VALUES {
        0 => "IMEISV not requested",
        1 => "IMEISV requested",
        2 => "IMEISV not requested",
        3 => "IMEISV not requested",
        4 => "IMEISV not requested",
        5 => "IMEISV not requested",
        6 => "IMEISV not requested",
        7 => "IMEISV not requested",
    }
    static EMM_TOI_VALUES {
        0 => "EPS integrity algorithm EIA0 (null integrity protection algorithm)",
        1 => "EPS integrity algorithm 128-EIA1",
        2 => "EPS integrity algorithm 128-EIA2",
        3 => "EPS integrity algorithm 128-EIA3",
        4 => "EPS integrity algorithm EIA4",
        5 => "EPS integrity algorithm EIA5",
        6 => "EPS integrity algorithm EIA6",
        7 => "EPS integrity algorithm EIA7",
    }
    static EMM_TOC_VALUES {
        0 => "EPS encryption algorithm EEA0 (null ciphering algorithm)",
        1 => "EPS encryption algorithm 128-EEA1",
        2 => "EPS encryption algorithm 128-EEA2",
        3 => "EPS encryption algorithm 128-EEA3",
        4 => "EPS encryption algorithm EEA4",
        5 => "EPS encryption algorithm EEA5",
        6 => "EPS encryption algorithm EEA6",
        7 => "EPS encryption algorithm EEA7",
    }
    static EMM_EPS_ATTACH_RESULT_VALUES {
        0 => "reserved",
        1 => "EPS only",
        2 => "Combined EPS/IMSI attach",
        3 => "reserved",
        4 => "reserved",
        5 => "reserved",
        6 => "reserved",
        7 => "reserved",
    }
    static EMM_ADD_UPD_RES_VALUES {
        0 => "No additional information",
        1 => "CS Fallback not preferred",
        2 => "SMS only",
        3 => "Reserved",
    }
    static EMM_PNB_CIOT_VALUES {
        0 => "No additional information",
        1 => "Control plane CIoT EPS optimization",
        2 => "User plane CIoT EPS optimization",
        3 => "Reserved",
    }
    static EMM_SMS_SERVICES_STATUS_VALUES {
        0 => "SMS services not available",
        1 => "SMS services not available in this PLMN",
        2 => "Network failure",
        3 => "Congestion",
    }
    static EMM_CSFB_RESP_VALUES {
        0 => "CS fallback rejected by the UE",
        1 => "CS fallback accepted by the UE",
    }
    pub(crate) static EMM_CAUSE_VALUES {
        2 => "IMSI unknown in HSS",
        3 => "Illegal UE",
        5 => "IMEI not accepted",
        6 => "Illegal ME",
        7 => "EPS services not allowed",
        8 => "EPS services and non-EPS services not allowed",
        9 => "UE identity cannot be derived by the network",
        10 => "Implicitly detached",
        11 => "PLMN not allowed",
        12 => "Tracking Area not allowed",
        13 => "Roaming not allowed in this tracking area",
        14 => "EPS services not allowed in this PLMN",
        15 => "No Suitable Cells In tracking area",
        16 => "MSC temporarily not reachable",
        17 => "Network failure",
        18 => "CS domain not available",
        19 => "ESM failure",
        20 => "MAC failure",
        21 => "Synch failure",
        22 => "Congestion",
        23 => "UE security capabilities mismatch",
        24 => "Security mode rejected, unspecified",
        25 => "Not authorized for this CSG",
        26 => "Non-EPS authentication unacceptable",
        31 => "Redirection to 5GCN required",
        35 => "Requested service option not authorized in this PLMN",
        39 => "CS service temporarily not available",
        40 => "No EPS bearer context activated",
        42 => "Severe network failure",
        95 => "Semantically incorrect message",
        96 => "Invalid mandatory information",
        97 => "Message type non-existent or not implemented",
        98 => "Message type not compatible with the protocol state",
        99 => "Information element non-existent or not implemented",
        100 => "Conditional IE error",
        101 => "Message not compatible with the protocol state",
        111 => "Protocol error, unspecified",
    }
    static EMM_ID_TYPE2_VALUES {
        1 => "IMSI",
        2 => "IMEI",
        3 => "IMEISV",
        4 => "TMSI",
    }
    static EMM_TAI_TOL_VALUES {
        0 => "list of TACs belonging to one PLMN, with non-consecutive TAC values",
        1 => "list of TACs belonging to one PLMN, with consecutive TAC values",
        2 => "list of TAIs belonging to different PLMNs",
    }
    static EMM_SS_CODE_VALUES {
        0 => "allSS - all SS",
        16 => "allLineIdentificationSS - all line identification SS",
        17 => "clip - calling line identification presentation",
        18 => "clir - calling line identification restriction",
        19 => "colp - connected line identification presentation",
        20 => "colr - connected line identification restriction",
        21 => "mci - malicious call identification",
        24 => "allNameIdentificationSS - all name identification SS",
        25 => "cnap - calling name presentation",
        32 => "allForwardingSS - all forwarding SS",
        33 => "cfu - call forwarding unconditional",
        40 => "allCondForwardingSS - all conditional forwarding SS",
        41 => "cfb - call forwarding busy",
        42 => "cfnry - call forwarding on no reply",
        43 => "cfnrc - call forwarding on mobile subscriber not reachable",
        36 => "cd - call deflection",
        48 => "allCallOfferingSS - all call offering SS includes also all forwarding SS",
        49 => "ect - explicit call transfer",
        50 => "mah - mobile access hunting",
        64 => "allCallCompletionSS - all Call completion SS",
        65 => "cw - call waiting",
        66 => "hold - call hold",
        67 => "ccbs-A - completion of call to busy subscribers, originating side",
        68 => "ccbs-B - completion of call to busy subscribers, destination side",
        69 => "mc - multicall",
        80 => "allMultiPartySS - all multiparty SS",
        81 => "multiPTY - multiparty",
        96 => "allCommunityOfInterestSS - all community of interest SS",
        97 => "cug - closed user group",
        112 => "allChargingSS - all charging SS",
        113 => "aoci - advice of charge information",
        114 => "aocc - advice of charge charging",
        128 => "allAdditionalInfoTransferSS - all additional information transfer SS",
        129 => "uus1 - UUS1 user-to-user signalling",
        130 => "uus2 - UUS2 user-to-user signalling",
        131 => "uus3 - UUS3 user-to-user signalling",
        144 => "allCallRestrictionSS - all Callrestriction SS",
        145 => "barringOfOutgoingCalls",
        146 => "baoc - barring of all outgoing calls",
        147 => "boic - barring of outgoing international calls",
        148 => "boicExHC - barring of outgoing international calls except those directed to the home PLMN",
        153 => "barringOfIncomingCalls",
        154 => "baic - barring of all incoming calls",
        155 => "bicRoam - barring of incoming calls when roaming outside home PLMN Country",
        240 => "allPLMN-specificSS",
        160 => "allCallPrioritySS - all call priority SS",
        161 => "emlpp - enhanced Multilevel Precedence Pre-emption (EMLPP) service",
        176 => "allLCSPrivacyException - all LCS Privacy Exception Classes",
        177 => "universal - allow location by any LCS client",
        178 => "callrelated - allow location by any value added LCS client to which a call is established from the target MS",
        179 => "callunrelated - allow location by designated external value added LCS clients",
        180 => "plmnoperator - allow location by designated PLMN operator LCS clients",
        181 => "serviceType - allow location by LCS clients of a designated LCS service type",
        192 => "allMOLR-SS - all Mobile Originating Location Request Classes",
        193 => "basicSelfLocation - allow an MS to request its own location",
        194 => "autonomousSelfLocation - allow an MS to perform self location without interaction with the PLMN for a predetermined period of time",
        195 => "transferToThirdParty - allow an MS to request transfer of its location to another LCS client",
        241 => "plmn-specificSS-1",
        242 => "plmn-specificSS-2",
        243 => "plmn-specificSS-3",
        244 => "plmn-specificSS-4",
        245 => "plmn-specificSS-5",
        246 => "plmn-specificSS-6",
        247 => "plmn-specificSS-7",
        248 => "plmn-specificSS-8",
        249 => "plmn-specificSS-9",
        250 => "plmn-specificSS-a",
        251 => "plmn-specificSS-b",
        252 => "plmn-specificSS-c",
        253 => "plmn-specificSS-d",
        254 => "plmn-specificSS-e",
        255 => "plmn-specificSS-f",
    }
    static EMM_EMM_LCS_IND_VALUES {
        0 => "Normal, unspecified",
        1 => "MT-LR",
    }
    static EMM_SWITCH_OFF_VALUES {
        0 => "Normal detach",
        1 => "Switch off",
        2 => "Reserved",
        3 => "Reserved",
        4 => "Reserved",
        5 => "Reserved",
        6 => "Reserved",
        7 => "Reserved",
    }
    static EMM_DETACH_TYPE_UL_VALUES {
        1 => "EPS detach",
        2 => "IMSI detach",
        3 => "Combined EPS/IMSI detach",
        4 => "Combined EPS/IMSI detach",
        5 => "Combined EPS/IMSI detach",
        6 => "Reserved",
        7 => "Reserved",
    }
    static EMM_DETACH_TYPE_DL_VALUES {
        1 => "Re-attach required",
        2 => "Re-attach not required",
        3 => "IMSI detach",
        4 => "Re-attach not required",
        5 => "Re-attach not required",
        6 => "Reserved",
        7 => "Reserved",
    }
    pub(crate) static ESM_CAUSE_VALUES {
        8 => "Operator Determined Barring",
        26 => "Insufficient resources",
        27 => "Missing or unknown APN",
        28 => "Unknown PDN type",
        29 => "User authentication failed",
        30 => "Request rejected by Serving GW or PDN GW",
        31 => "Request rejected, unspecified",
        32 => "Service option not supported",
        33 => "Requested service option not subscribed",
        34 => "Service option temporarily out of order",
        35 => "PTI already in use",
        36 => "Regular deactivation",
        37 => "EPS QoS not accepted",
        38 => "Network failure",
        39 => "Reactivation requested",
        41 => "Semantic error in the TFT operation",
        42 => "Syntactical error in the TFT operation",
        43 => "Invalid EPS bearer identity",
        44 => "Semantic errors in packet filter(s)",
        45 => "Syntactical errors in packet filter(s)",
        46 => "Unused",
        47 => "PTI mismatch",
        49 => "Last PDN disconnection not allowed",
        50 => "PDN type IPv4 only allowed",
        51 => "PDN type IPv6 only allowed",
        52 => "Single address bearers only allowed",
        53 => "ESM information not received",
        54 => "PDN connection does not exist",
        55 => "Multiple PDN connections for a given APN not allowed",
        56 => "Collision with network initiated request",
        57 => "PDN type IPv4v6 only allowed",
        58 => "PDN type non IP only allowed",
        59 => "Unsupported QCI value",
        60 => "Bearer handling not supported",
        61 => "PDN type Ethernet only allowed",
        65 => "Maximum number of EPS bearers reached",
        66 => "Requested APN not supported in current RAT and PLMN combination",
        81 => "Invalid PTI value",
        95 => "Semantically incorrect message",
        96 => "Invalid mandatory information",
        97 => "Message type non-existent or not implemented",
        98 => "Message type not compatible with the protocol state",
        99 => "Information element non-existent or not implemented",
        100 => "Conditional IE error",
        101 => "Message not compatible with the protocol state",
        111 => "Protocol error, unspecified",
        112 => "APN restriction value incompatible with active EPS bearer context",
        113 => "Multiple accesses to a PDN connection not allowed",
    }
    static ESM_NOTIF_IND_VALUES {
        0 => "Reserved",
        1 => "SRVCC handover cancelled, IMS session re-establishment required",
    }
    static ESM_LINKED_BEARER_ID_VALUES {
        0 => "Reserved",
        1 => "EPS bearer identity value 1",
        2 => "EPS bearer identity value 2",
        3 => "EPS bearer identity value 3",
        4 => "EPS bearer identity value 4",
        5 => "EPS bearer identity value 5",
        6 => "EPS bearer identity value 6",
        7 => "EPS bearer identity value 7",
        8 => "EPS bearer identity value 8",
        9 => "EPS bearer identity value 9",
        10 => "EPS bearer identity value 10",
        11 => "EPS bearer identity value 11",
        12 => "EPS bearer identity value 12",
        13 => "EPS bearer identity value 13",
        14 => "EPS bearer identity value 14",
        15 => "EPS bearer identity value 15",
    }
    static ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_USER_ID_TYPE_VALUES {
        1 => "Encrypted IMSI",
        2 => "IMSI",
        3 => "MSISDN",
        4 => "IMEI",
        5 => "IMEISV",
    }
    static ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_ADDRESS_TYPE_VALUES {
        0 => "No IP Info",
        1 => "IPv4",
        2 => "IPv6",
    }
    static ESM_PKMF_ADDRESS_TYPE_VALUES {
        1 => "IPv4",
        2 => "IPv6",
    }
    static ESM_HDR_COMP_CONFIG_ADD_HDR_COMPR_CXT_SETUP_PARAMS_TYPE_VALUES {
        0x0 => "0x0000 (No Compression)",
        0x1 => "0x0002 (UDP/IP)",
        0x2 => "0x0003 (ESP/IP)",
        0x3 => "0x0004 (IP)",
        0x4 => "0x0006 (TCP/IP)",
        0x5 => "0x0102 (UDP/IP)",
        0x6 => "0x0103 (ESP/IP)",
        0x7 => "0x0104 (IP)",
        0x8 => "Other",
    }
    static ESM_REL_ASSIST_IND_DDX_VALUES {
        0 => "No information available",
        1 => "No further uplink and no further downlink data transmission subsequent to the uplink data transmission is expected",
        2 => "Only a single downlink data transmission and no further uplink data transmission subsequent to the uplink data transmission is expected",
        3 => "Reserved",
    }
    static EMM_CTRL_PLANE_SERV_TYPE_VALUES {
        0 => "Mobile originating request",
        1 => "Mobile terminating request",
    }
    static EMM_EPS_UPDATE_RESULT_VALUE_VALUES {
        0 => "TA updated",
        1 => "Combined TA/LA updated",
        2 => "Reserved",
        3 => "Reserved",
        4 => "TA updated and ISR activated",
        5 => "Combined TA/LA updated and ISR activated",
        6 => "Reserved",
        7 => "Reserved",
    }
    static EMM_UPDATE_TYPE_VALUE_VALUES {
        0 => "TA updating",
        1 => "Combined TA/LA updating",
        2 => "Combined TA/LA updating with IMSI attach",
        3 => "Periodic updating",
        4 => "Unused; shall be interpreted as 'TA updating', if received by the network",
        5 => "Unused; shall be interpreted as 'TA updating', if received by the network",
        6 => "Reserved",
        7 => "Reserved",
    }
    pub(super) static NAS_MSG_ESM_TYPE_VALUES {
        193 => "Activate default EPS bearer context request",
        194 => "Activate default EPS bearer context accept",
        195 => "Activate default EPS bearer context reject",
        197 => "Activate dedicated EPS bearer context request",
        198 => "Activate dedicated EPS bearer context accept",
        199 => "Activate dedicated EPS bearer context reject",
        201 => "Modify EPS bearer context request",
        202 => "Modify EPS bearer context accept",
        203 => "Modify EPS bearer context reject",
        205 => "Deactivate EPS bearer context request",
        206 => "Deactivate EPS bearer context accept",
        208 => "PDN connectivity request",
        209 => "PDN connectivity reject",
        210 => "PDN disconnect request",
        211 => "PDN disconnect reject",
        212 => "Bearer resource allocation request",
        213 => "Bearer resource allocation reject",
        214 => "Bearer resource modification request",
        215 => "Bearer resource modification reject",
        217 => "ESM information request",
        218 => "ESM information response",
        219 => "Notification",
        220 => "ESM dummy message",
        232 => "ESM status",
        233 => "Remote UE report",
        234 => "Remote UE report response",
        235 => "ESM data transport",
    }
    static ESM_PDN_TYPE_VALUES {
        1 => "IPv4",
        2 => "IPv6",
        3 => "IPv4v6",
        4 => "Unused; shall be interpreted as IPv6 if received by the network",
        5 => "Non IP",
        6 => "Ethernet",
    }
    static ESM_REQUEST_TYPE_VALUES {
        1 => "Initial request",
        2 => "Handover",
        3 => "Unused. If received, the network shall interpret this as 'initial request'",
        4 => "Emergency",
        6 => "Handover of emergency bearer services",
    }
    static EMM_5GS_PNB_CIOT_VALUES {
        0 => "No additional information",
        1 => "Control plane CIoT 5GS optimization",
        2 => "User plane CIoT 5GS optimization",
        3 => "Reserved",
    }
    static EMM_UE_RADIO_CAP_ID_AVAILABLE_VALUES {
        0 => "Not available",
        1 => "Available",
    }
    static EMM_WUS_ASSIST_INFO_TYPE_VALUES {
        0 => "UE paging probability information",
    }
    static EMM_NB_S1_DRX_PARAM_VALUES {
        0 => "DRX value not specified and use cell specific DRX value",
        1 => "DRX cycle parameter T = 32",
        2 => "DRX cycle parameter T = 64",
        3 => "DRX cycle parameter T = 128",
        4 => "DRX cycle parameter T = 256",
        5 => "DRX cycle parameter T = 512",
        6 => "DRX cycle parameter T = 1024",
    }
}

ranges! {
    static EMM_GEN_MSG_CONT_TYPE_RANGES {
        (0, 0) => "Reserved",
        (1, 1) => "LTE Positioning Protocol (LPP) message container",
        (2, 2) => "Location services message container",
        (3, 127) => "Unused",
        (128, 255) => "Reserved",
    }
    static ESM_QCI_RANGES {
        (0, 0) => "Reserved",
        (1, 1) => "QCI 1",
        (2, 2) => "QCI 2",
        (3, 3) => "QCI 3",
        (4, 4) => "QCI 4",
        (5, 5) => "QCI 5",
        (6, 6) => "QCI 6",
        (7, 7) => "QCI 7",
        (8, 8) => "QCI 8",
        (9, 9) => "QCI 9",
        (10, 64) => "Spare",
        (65, 65) => "QCI 65",
        (66, 66) => "QCI 66",
        (67, 67) => "QCI 67",
        (68, 68) => "Spare",
        (69, 69) => "QCI 69",
        (70, 70) => "QCI 70",
        (71, 74) => "Spare",
        (75, 75) => "QCI 75",
        (76, 78) => "Spare",
        (79, 79) => "QCI 79",
        (80, 80) => "QCI 80",
        (81, 81) => "Spare",
        (82, 82) => "QCI 82",
        (83, 83) => "QCI 83",
        (84, 84) => "QCI 84",
        (85, 85) => "QCI 85",
        (86, 127) => "Spare",
        (128, 254) => "Operator-specific QCI",
        (255, 255) => "Reserved",
    }
    static ESM_EXT_APN_AMBR_DL_UNIT_RANGES {
        (0, 2) => "Not used",
        (3, 3) => "Multiple of 4 Mbps",
        (4, 4) => "Multiple of 16 Mbps",
        (5, 5) => "Multiple of 64 Mbps",
        (6, 6) => "Multiple of 256 Mbps",
        (7, 7) => "Multiple of 1 Gbps",
        (8, 8) => "Multiple of 4 Gbps",
        (9, 9) => "Multiple of 16 Gbps",
        (10, 10) => "Multiple of 64 Gbps",
        (11, 11) => "Multiple of 256 Gbps",
        (12, 12) => "Multiple of 1 Tbps",
        (13, 13) => "Multiple of 4 Tbps",
        (14, 14) => "Multiple of 16 Tbps",
        (15, 15) => "Multiple of 64 Tbps",
        (16, 16) => "Multiple of 256 Tbps",
        (17, 17) => "Multiple of 1 Pbps",
        (18, 18) => "Multiple of 4 Pbps",
        (19, 19) => "Multiple of 16 Pbps",
        (20, 20) => "Multiple of 64 Pbps",
        (21, 255) => "Multiple of 256 Pbps",
    }
    static ESM_EXT_MBR_UNIT_RANGES {
        (0, 0) => "Not used",
        (1, 1) => "Multiple of 200 kbps",
        (2, 2) => "Multiple of 1 Mbps",
        (3, 3) => "Multiple of 4 Mbps",
        (4, 4) => "Multiple of 16 Mbps",
        (5, 5) => "Multiple of 64 Mbps",
        (6, 6) => "Multiple of 256 Mbps",
        (7, 7) => "Multiple of 1 Gbps",
        (8, 8) => "Multiple of 4 Gbps",
        (9, 9) => "Multiple of 16 Gbps",
        (10, 10) => "Multiple of 64 Gbps",
        (11, 11) => "Multiple of 256 Gbps",
        (12, 12) => "Multiple of 1 Tbps",
        (13, 13) => "Multiple of 4 Tbps",
        (14, 14) => "Multiple of 16 Tbps",
        (15, 15) => "Multiple of 64 Tbps",
        (16, 16) => "Multiple of 256 Tbps",
        (17, 17) => "Multiple of 1 Pbps",
        (18, 18) => "Multiple of 4 Pbps",
        (19, 19) => "Multiple of 16 Pbps",
        (20, 20) => "Multiple of 64 Pbps",
        (21, 255) => "Multiple of 256 Pbps",
    }
    static EMM_SERVICE_TYPE_RANGES {
        (0, 0) => "Mobile originating CS fallback or 1xCS fallback",
        (1, 1) => "Mobile terminating CS fallback or 1xCS fallback",
        (2, 2) => "Mobile originating CS fallback emergency call or 1xCS fallback emergency call",
        (3, 4) => "Mobile originating CS fallback or 1xCS fallback",
        (8, 11) => "Packet services via S1",
    }
}

field_table! {
    /// The fields of Non-Access-Stratum (NAS)PDU.
    pub(crate) static FIELDS;
    PROTOCOL = FieldDef::protocol("nas-eps", "Non-Access-Stratum (NAS)PDU", "NAS-EPS");
    NAS_MSG_EMM_TYPE = FieldDef::new("nas_eps.nas_msg_emm_type", "NAS EPS Mobility Management Message Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NAS_MSG_EMM_TYPE_VALUES));
    COMMON_ELEM_ID = FieldDef::new("nas_eps.common.elem_id", "Element ID", FieldType::Uint8).base(Base::Hex);
    EMM_ELEM_ID = FieldDef::new("nas_eps.emm.elem_id", "Element ID", FieldType::Uint8).base(Base::Hex);
    BEARER_ID = FieldDef::new("nas_eps.bearer_id", "EPS bearer identity", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&BEARER_ID_VALUES));
    SPARE_BITS = FieldDef::new("nas_eps.spare_bits", "Spare bit(s)", FieldType::Uint8).base(Base::Hex);
    SECURITY_HEADER_TYPE = FieldDef::new("nas_eps.security_header_type", "Security header type", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&SECURITY_HEADER_TYPE_VALUES));
    MSG_AUTH_CODE = FieldDef::new("nas_eps.msg_auth_code", "Message authentication code", FieldType::Uint32).base(Base::Hex);
    SEQ_NO = FieldDef::new("nas_eps.seq_no", "Sequence number", FieldType::Uint8);
    CIPHERED_MSG = FieldDef::new("nas_eps.ciphered_msg", "Ciphered message", FieldType::Bytes);
    MESSAGE_ELEMENTS = FieldDef::new("nas_eps.message_elements", "Message Elements", FieldType::Bytes);
    SEQ_NO_SHORT = FieldDef::new("nas_eps.seq_no_short", "Sequence number (short)", FieldType::Uint8);
    EMM_EBI0 = FieldDef::new("nas_eps.emm.ebi0", "EBI(0) spare", FieldType::Boolean).bits(8).mask(0x1);
    EMM_EBI1 = FieldDef::new("nas_eps.emm.ebi1", "EBI(1)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI2 = FieldDef::new("nas_eps.emm.ebi2", "EBI(2)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI3 = FieldDef::new("nas_eps.emm.ebi3", "EBI(3)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI4 = FieldDef::new("nas_eps.emm.ebi4", "EBI(4)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI5 = FieldDef::new("nas_eps.emm.ebi5", "EBI(5)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI6 = FieldDef::new("nas_eps.emm.ebi6", "EBI(6)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI7 = FieldDef::new("nas_eps.emm.ebi7", "EBI(7)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI8 = FieldDef::new("nas_eps.emm.ebi8", "EBI(8)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI9 = FieldDef::new("nas_eps.emm.ebi9", "EBI(9)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI10 = FieldDef::new("nas_eps.emm.ebi10", "EBI(10)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI11 = FieldDef::new("nas_eps.emm.ebi11", "EBI(11)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI12 = FieldDef::new("nas_eps.emm.ebi12", "EBI(12)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI13 = FieldDef::new("nas_eps.emm.ebi13", "EBI(13)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI14 = FieldDef::new("nas_eps.emm.ebi14", "EBI(14)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_EBI15 = FieldDef::new("nas_eps.emm.ebi15", "EBI(15)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("BEARER CONTEXT-ACTIVE", "BEARER CONTEXT-INACTIVE")));
    EMM_DL_NAS_CNT = FieldDef::new("nas_eps.emm.dl_nas_cnt", "DL NAS COUNT value", FieldType::Uint8).mask(0xf);
    EMM_NONCE_MME = FieldDef::new("nas_eps.emm.nonce_mme", "NonceMME", FieldType::Uint32).base(Base::Hex);
    EMM_NONCE = FieldDef::new("nas_eps.emm.nonce", "Nonce", FieldType::Uint32).base(Base::Hex);
    EMM_PAGING_ID = FieldDef::new("nas_eps.emm.paging_id", "Paging identity value", FieldType::Boolean).strings(Strings::TrueFalse(&("TMSI", "IMSI")));
    EMM_NBIOT_ALLOWED_VALUE = FieldDef::new("nas_eps.emm.nbiot_allowed_value", "NB-IoT allowed value", FieldType::Boolean).strings(Strings::TrueFalse(&("Not Allowed", "Allowed")));
    EMM_EPS_OPTIM_INFO = FieldDef::new("nas_eps.emm.eps_optim_info", "EPS optimization info", FieldType::Boolean).strings(Strings::TrueFalse(&("Requested EPS optimization not supported", "No EPS optimization information")));
    EMM_EUTRAN_ALLOWED_VALUE = FieldDef::new("nas_eps.emm.eutran_allowed_value", "E-UTRAN allowed value", FieldType::Boolean).strings(Strings::TrueFalse(&("Not Allowed", "Allowed")));
    EMM_EPS_ATT_TYPE = FieldDef::new("nas_eps.emm.eps_att_type", "EPS attach type", FieldType::Uint8).strings(Strings::Values(&EMM_EPS_ATT_TYPE_VALUES));
    EMM_CP_CIOT = FieldDef::new("nas_eps.emm.cp_ciot", "Control plane CIoT EPS optimization", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_ER_WO_PDN = FieldDef::new("nas_eps.emm.er_wo_pdn", "EMM-REGISTERED w/o PDN connectivity", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_ESR_PS = FieldDef::new("nas_eps.emm.esr_ps", "Support of EXTENDED SERVICE REQUEST for packet services", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_CS_LCS = FieldDef::new("nas_eps.emm.cs_lcs", "CS-LCS", FieldType::Uint8).mask(0x18).strings(Strings::Values(&EMM_CS_LCS_VALUES));
    EMM_EPC_LCS = FieldDef::new("nas_eps.emm.epc_lcs", "Location services via EPC", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EMC_BS = FieldDef::new("nas_eps.emm.emc_bs", "Emergency bearer services in S1 mode", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_IMS_VOPS = FieldDef::new("nas_eps.emm.ims_vops", "IMS voice over PS session in S1 mode", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_15_BEARERS = FieldDef::new("nas_eps.emm.15_bearers", "Signalling for a maximum number of 15 EPS bearer contexts", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_IWKN26 = FieldDef::new("nas_eps.emm.iwkn26", "Interworking without N26 interface", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_RESTRICT_DCNR = FieldDef::new("nas_eps.emm.restrict_dcnr", "Restriction on the use of dual connectivity with NR", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    EMM_RESTRICT_EC = FieldDef::new("nas_eps.emm.restrict_ec", "Restriction on enhanced coverage", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    EMM_EPCO = FieldDef::new("nas_eps.emm.epco", "Extended protocol configuration options", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_HC_CP_CIOT = FieldDef::new("nas_eps.emm.hc_cp_ciot", "Header compression for control plane CIoT EPS optimization", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_S1_U_DATA = FieldDef::new("nas_eps.emm.s1_u_data", "S1-u data transfer", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UP_CIOT = FieldDef::new("nas_eps.emm.up_ciot", "User plane CIoT EPS optimization", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_TSC = FieldDef::new("nas_eps.emm.tsc", "Type of security context flag (TSC)", FieldType::Boolean).bits(1).strings(Strings::TrueFalse(&("Mapped security context (for KSIsgsn or KSIamf)", "Native security context (for KSIasme or KSIamf)")));
    EMM_NAS_KEY_SET_ID = FieldDef::new("nas_eps.emm.nas_key_set_id", "NAS key set identifier", FieldType::Uint8).strings(Strings::Values(&EMM_NAS_KEY_SET_ID_VALUES));
    EMM_ODD_EVEN = FieldDef::new("nas_eps.emm.odd_even", "Odd/even indication", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Odd number of identity digits", "Even number of identity digits")));
    EMM_TYPE_OF_ID = FieldDef::new("nas_eps.emm.type_of_id", "Type of identity", FieldType::Uint8).mask(0x7).strings(Strings::Values(&EMM_TYPE_OF_ID_VALUES));
    EMM_MME_GRP_ID = FieldDef::new("nas_eps.emm.mme_grp_id", "MME Group ID", FieldType::Uint16);
    EMM_IMEI = FieldDef::new("nas_eps.emm.imei", "IMEI", FieldType::String);
    EMM_MME_CODE = FieldDef::new("nas_eps.emm.mme_code", "MME Code", FieldType::Uint8);
    EMM_M_TMSI = FieldDef::new("nas_eps.emm.m_tmsi", "M-TMSI", FieldType::Uint32).base(Base::DecHex);
    EMM_ESM_MSG_CONT = FieldDef::new("nas_eps.emm.esm_msg_cont", "ESM message container contents", FieldType::Bytes);
    EMM_IMEISV_REQ = FieldDef::new("nas_eps.emm.imeisv_req", "IMEISV request", FieldType::Uint8).mask(0x7).strings(Strings::Values(&EMM_IMEISV_REQ_VALUES));
    EMM_TOI = FieldDef::new("nas_eps.emm.toi", "Type of integrity protection algorithm", FieldType::Uint8).mask(0x7).strings(Strings::Values(&EMM_TOI_VALUES));
    EMM_TOC = FieldDef::new("nas_eps.emm.toc", "Type of ciphering algorithm", FieldType::Uint8).mask(0x70).strings(Strings::Values(&EMM_TOC_VALUES));
    EMM_EPS_ATTACH_RESULT = FieldDef::new("nas_eps.emm.EPS_attach_result", "Attach result", FieldType::Uint8).strings(Strings::Values(&EMM_EPS_ATTACH_RESULT_VALUES));
    EMM_SPARE_HALF_OCTET = FieldDef::new("nas_eps.emm.spare_half_octet", "Spare half octet", FieldType::Uint8);
    EMM_ADD_UPD_RES = FieldDef::new("nas_eps.emm.add_upd_res", "AURV", FieldType::Uint8).strings(Strings::Values(&EMM_ADD_UPD_RES_VALUES));
    EMM_PNB_CIOT = FieldDef::new("nas_eps.emm.pnb_ciot", "Preferred CIoT network behaviour", FieldType::Uint8).strings(Strings::Values(&EMM_PNB_CIOT_VALUES));
    EMM_SAF = FieldDef::new("nas_eps.emm.saf", "SAF", FieldType::Boolean).strings(Strings::TrueFalse(&("Keeping the NAS signalling connection is required after the completion of the tracking area updating procedure", "Keeping the NAS signalling connection is not required after the completion of the tracking area updating procedure")));
    EMM_ADD_UPD_TYPE = FieldDef::new("nas_eps.emm.add_upd_type", "AUTV", FieldType::Boolean).strings(Strings::TrueFalse(&("SMS only", "No additional information (shall be interpreted as request for combined attach or combined tracking area updating)")));
    EMM_RES = FieldDef::new("nas_eps.emm.res", "RES", FieldType::Bytes);
    EMM_SMS_SERVICES_STATUS = FieldDef::new("nas_eps.emm.sms_services_status", "SMS services status value", FieldType::Uint8).strings(Strings::Values(&EMM_SMS_SERVICES_STATUS_VALUES));
    EMM_CSFB_RESP = FieldDef::new("nas_eps.emm.csfb_resp", "CSFB response", FieldType::Uint8).mask(0x3).strings(Strings::Values(&EMM_CSFB_RESP_VALUES));
    EMM_CAUSE = FieldDef::new("nas_eps.emm.cause", "Cause", FieldType::Uint8).strings(Strings::Values(&EMM_CAUSE_VALUES));
    EMM_ID_TYPE2 = FieldDef::new("nas_eps.emm.id_type2", "Identity type 2", FieldType::Uint8).strings(Strings::Values(&EMM_ID_TYPE2_VALUES));
    EMM_SHORT_MAC = FieldDef::new("nas_eps.emm.short_mac", "Message authentication code (short)", FieldType::Uint16).base(Base::Hex);
    EMM_TAI_TOL = FieldDef::new("nas_eps.emm.tai_tol", "Type of list", FieldType::Uint8).mask(0x60).strings(Strings::Values(&EMM_TAI_TOL_VALUES));
    EMM_TAI_N_ELEM = FieldDef::new("nas_eps.emm.tai_n_elem", "Number of elements", FieldType::Uint8).mask(0x1f);
    EMM_TAI_TAC = FieldDef::new("nas_eps.emm.tai_tac", "Tracking area code(TAC)", FieldType::Uint16);
    EMM_EEA0 = FieldDef::new("nas_eps.emm.eea0", "EEA0", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_128EEA1 = FieldDef::new("nas_eps.emm.128eea1", "128-EEA1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_128EEA2 = FieldDef::new("nas_eps.emm.128eea2", "128-EEA2", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EEA3 = FieldDef::new("nas_eps.emm.eea3", "128-EEA3", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EEA4 = FieldDef::new("nas_eps.emm.eea4", "EEA4", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EEA5 = FieldDef::new("nas_eps.emm.eea5", "EEA5", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EEA6 = FieldDef::new("nas_eps.emm.eea6", "EEA6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EEA7 = FieldDef::new("nas_eps.emm.eea7", "EEA7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EIA0 = FieldDef::new("nas_eps.emm.eia0", "EIA0", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_128EIA1 = FieldDef::new("nas_eps.emm.128eia1", "128-EIA1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_128EIA2 = FieldDef::new("nas_eps.emm.128eia2", "128-EIA2", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EIA3 = FieldDef::new("nas_eps.emm.eia3", "128-EIA3", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EIA4 = FieldDef::new("nas_eps.emm.eia4", "EIA4", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EIA5 = FieldDef::new("nas_eps.emm.eia5", "EIA5", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EIA6 = FieldDef::new("nas_eps.emm.eia6", "EIA6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EIA7 = FieldDef::new("nas_eps.emm.eia7", "EIA7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UEA0 = FieldDef::new("nas_eps.emm.uea0", "UEA0", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UEA1 = FieldDef::new("nas_eps.emm.uea1", "UEA1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UEA2 = FieldDef::new("nas_eps.emm.uea2", "UEA2", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UEA3 = FieldDef::new("nas_eps.emm.uea3", "UEA3", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UEA4 = FieldDef::new("nas_eps.emm.uea4", "UEA4", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UEA5 = FieldDef::new("nas_eps.emm.uea5", "UEA5", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UEA6 = FieldDef::new("nas_eps.emm.uea6", "UEA6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UEA7 = FieldDef::new("nas_eps.emm.uea7", "UEA7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EMM_UCS2_SUPP = FieldDef::new("nas_eps.emm.emm_ucs2_supp", "UCS2 support (UCS2)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("The UE has no preference between the use of the default alphabet and the use of UCS2", "The UE has a preference for the default alphabet")));
    EMM_UIA1 = FieldDef::new("nas_eps.emm.uia1", "UMTS integrity algorithm UIA1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UIA2 = FieldDef::new("nas_eps.emm.uia2", "UMTS integrity algorithm UIA2", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UIA3 = FieldDef::new("nas_eps.emm.uia3", "UMTS integrity algorithm UIA3", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UIA4 = FieldDef::new("nas_eps.emm.uia4", "UMTS integrity algorithm UIA4", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UIA5 = FieldDef::new("nas_eps.emm.uia5", "UMTS integrity algorithm UIA5", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UIA6 = FieldDef::new("nas_eps.emm.uia6", "UMTS integrity algorithm UIA6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UIA7 = FieldDef::new("nas_eps.emm.uia7", "UMTS integrity algorithm UIA7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_GEA1 = FieldDef::new("nas_eps.emm.gea1", "GPRS encryption algorithm GEA1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_GEA2 = FieldDef::new("nas_eps.emm.gea2", "GPRS encryption algorithm GEA2", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_GEA3 = FieldDef::new("nas_eps.emm.gea3", "GPRS encryption algorithm GEA3", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_GEA4 = FieldDef::new("nas_eps.emm.gea4", "GPRS encryption algorithm GEA4", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_GEA5 = FieldDef::new("nas_eps.emm.gea5", "GPRS encryption algorithm GEA5", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_GEA6 = FieldDef::new("nas_eps.emm.gea6", "GPRS encryption algorithm GEA6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_GEA7 = FieldDef::new("nas_eps.emm.gea7", "GPRS encryption algorithm GEA7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EXT_EMERG_NUM_LIST_EENLV = FieldDef::new("nas_eps.emm.ext_emerg_num_list.eenlv", "Extended Emergency Number List Validity", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Valid only in the PLMN from which this IE is received", "Valid in the country of the PLMN from which this IE is received")));
    EMM_EXT_EMERG_NUM_LIST_EMERG_NUM_LEN = FieldDef::new("nas_eps.emm.ext_emerg_num_list.emerg_num.len", "Emergency number information length", FieldType::Uint8);
    EMM_EXT_EMERG_NUM_LIST_EMERG_NUM = FieldDef::new("nas_eps.emm.ext_emerg_num_list.emerg_num", "Emergency number", FieldType::String);
    EMM_EXT_EMERG_NUM_LIST_SUB_SERV_FIELD_LEN = FieldDef::new("nas_eps.emm.ext_emerg_num_list.sub_serv_field.len", "Sub-services field length", FieldType::Uint8);
    EMM_EXT_EMERG_NUM_LIST_SUB_SERV_FIELD = FieldDef::new("nas_eps.emm.ext_emerg_num_list.sub_serv_field", "Sub-services field", FieldType::String);
    EMM_PROSE_DD_CAP = FieldDef::new("nas_eps.emm.prose_dd_cap", "ProSe direct discovery", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_PROSE_CAP = FieldDef::new("nas_eps.emm.prose_cap", "ProSe", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_H245_ASH_CAP = FieldDef::new("nas_eps.emm.h245_ash_cap", "H.245 After SRVCC Handover", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_ACC_CSFB_CAP = FieldDef::new("nas_eps.emm.acc_csfb_cap", "Access class control for CSFB", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_LPP_CAP = FieldDef::new("nas_eps.emm.lpp_cap", "LTE Positioning Protocol", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_LCS_CAP = FieldDef::new("nas_eps.emm.lcs_cap", "Location services (LCS) notification mechanisms", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_1XSRVCC_CAP = FieldDef::new("nas_eps.emm.1xsrvcc_cap", "SRVCC from E-UTRAN to cdma2000 1xCS", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_NF_CAP = FieldDef::new("nas_eps.emm.nf_cap", "Notification procedure", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_EPCO_CAP = FieldDef::new("nas_eps.emm.epco_cap", "Extended protocol configuration options", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_HC_CP_CIOT_CAP = FieldDef::new("nas_eps.emm.hc_cp_ciot_cap", "Header compression for control plane CIoT EPS optimization", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_ER_WO_PDN_CAP = FieldDef::new("nas_eps.emm.er_wo_pdn_cap", "EMM-REGISTERED w/o PDN connectivity", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_S1U_DATA_CAP = FieldDef::new("nas_eps.emm.s1u_data_cap", "S1-U data transfer", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UP_CIOT_CAP = FieldDef::new("nas_eps.emm.up_ciot_cap", "User plane CIoT EPS optimization", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_CP_CIOT_CAP = FieldDef::new("nas_eps.emm.cp_ciot_cap", "Control plane CIoT EPS optimization", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_PROSE_RELAY_CAP = FieldDef::new("nas_eps.emm.prose_relay_cap", "ProSe UE-to-network relay", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_PROSE_DC_CAP = FieldDef::new("nas_eps.emm.prose_dc_cap", "ProSe direct communication", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_15_BEARERS_CAP = FieldDef::new("nas_eps.emm.15_bearers_cap", "Signalling for a maximum number of 15 EPS bearer contexts", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_SGC_CAP = FieldDef::new("nas_eps.emm.sgc_cap", "Service gap control", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_N1MODE_CAP = FieldDef::new("nas_eps.emm.n1mode_cap", "N1 mode", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_DCNR_CAP = FieldDef::new("nas_eps.emm.dcnr_cap", "Dual connectivity with NR", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_CP_BACKOFF_CAP = FieldDef::new("nas_eps.emm.cp_backoff_cap", "Control plane data backoff", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_RESTRICT_EC_CAP = FieldDef::new("nas_eps.emm.restrict_ec_cap", "Restriction on use of enhanced coverage", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_V2X_PC5_CAP = FieldDef::new("nas_eps.emm.v2x_pc5_cap", "V2X communication over PC5", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_MULTIPLE_DRB_CAP = FieldDef::new("nas_eps.emm.multiple_drb_cap", "Multiple DRB", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_V2X_NR_PC5_CAP = FieldDef::new("nas_eps.emm.v2x_nr_pc5_cap", "V2X communication over NR-PC5", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UP_MT_EDT_CAP = FieldDef::new("nas_eps.emm.up_mt_edt_cap", "User plane Mobile Terminated-Early Data Transmission", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_CP_MT_EDT_CAP = FieldDef::new("nas_eps.emm.cp_mt_edt_cap", "Control plane Mobile Terminated-Early Data Transmission", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_WSUA_CAP = FieldDef::new("nas_eps.emm.wsua_cap", "Wake-up signal assistance", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_RACS_CAP = FieldDef::new("nas_eps.emm.racs_cap", "Radio capability signaling optimisation", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UE_RA_CAP_INF_UPD_NEED_FLG = FieldDef::new("nas_eps.emm.ue_ra_cap_inf_upd_need_flg", "URC upd", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("UE radio capability information update needed", "UE radio capability information update not needed")));
    EMM_SS_CODE = FieldDef::new("nas_eps.emm.ss_code", "SS Code", FieldType::Uint8).strings(Strings::Values(&EMM_SS_CODE_VALUES));
    EMM_EMM_LCS_IND = FieldDef::new("nas_eps.emm.emm_lcs_ind", "LCS indicator", FieldType::Uint8).strings(Strings::Values(&EMM_EMM_LCS_IND_VALUES));
    EMM_GEN_MSG_CONT_TYPE = FieldDef::new("nas_eps.emm.gen_msg_cont_type", "Container type", FieldType::Uint8).strings(Strings::Ranges(&EMM_GEN_MSG_CONT_TYPE_RANGES));
    ESM_APN_AMBR_UL = FieldDef::new("nas_eps.esm.apn_ambr_ul", "APN-AMBR for uplink", FieldType::Uint8);
    ESM_APN_AMBR_DL = FieldDef::new("nas_eps.esm.apn_ambr_dl", "APN-AMBR for downlink", FieldType::Uint8);
    ESM_APN_AMBR_UL_EXT = FieldDef::new("nas_eps.esm.apn_ambr_ul_ext", "APN-AMBR for uplink (extended)", FieldType::Uint8);
    ESM_APN_AMBR_DL_EXT = FieldDef::new("nas_eps.esm.apn_ambr_dl_ext", "APN-AMBR for downlink (extended)", FieldType::Uint8);
    ESM_APN_AMBR_UL_EXT2 = FieldDef::new("nas_eps.esm.apn_ambr_ul_ext2", "APN-AMBR for uplink (extended-2)", FieldType::Uint8);
    ESM_APN_AMBR_DL_EXT2 = FieldDef::new("nas_eps.esm.apn_ambr_dl_ext2", "APN-AMBR for downlink (extended-2)", FieldType::Uint8);
    ESM_APN_AMBR_UL_TOTAL = FieldDef::new("nas_eps.esm.apn_ambr_ul_total", "Total APN-AMBR for uplink", FieldType::Uint8);
    ESM_APN_AMBR_DL_TOTAL = FieldDef::new("nas_eps.esm.apn_ambr_dl_total", "Total APN-AMBR for downlink", FieldType::Uint8);
    EMM_GUTI_TYPE = FieldDef::new("nas_eps.emm.guti_type", "GUTI type", FieldType::Boolean).strings(Strings::TrueFalse(&("Mapped GUTI", "Native GUTI")));
    EMM_HASH_MME = FieldDef::new("nas_eps.emm.hash_mme", "HashMME", FieldType::Bytes);
    EMM_REPLAYED_NAS_MSG_CONT = FieldDef::new("nas_eps.emm.replayed_nas_msg_cont", "Replayed NAS message container", FieldType::Bytes);
    EMM_REDIC_POLICY = FieldDef::new("nas_eps.emm.redic_policy", "Redirection to GERAN security policy", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Unsecured redirection to GERAN not allowed", "Unsecured redirection to GERAN allowed")));
    EMM_5G_EA0 = FieldDef::new("nas_eps.emm.5g_ea0", "5G-EA0", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_128_5G_EA1 = FieldDef::new("nas_eps.emm.128_5g_ea1", "128-5G-EA1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_128_5G_EA2 = FieldDef::new("nas_eps.emm.128_5g_ea2", "128-5G-EA2", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_128_5G_EA3 = FieldDef::new("nas_eps.emm.128_5g_ea3", "128-5G-EA3", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA4 = FieldDef::new("nas_eps.emm.5g_ea4", "5G-EA4", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA5 = FieldDef::new("nas_eps.emm.5g_ea5", "5G-EA5", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA6 = FieldDef::new("nas_eps.emm.5g_ea6", "5G-EA6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA7 = FieldDef::new("nas_eps.emm.5g_ea7", "5G-EA7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA8 = FieldDef::new("nas_eps.emm.5g_ea8", "5G-EA8", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA9 = FieldDef::new("nas_eps.emm.5g_ea9", "5G-EA9", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA10 = FieldDef::new("nas_eps.emm.5g_ea10", "5G-EA10", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA11 = FieldDef::new("nas_eps.emm.5g_ea11", "5G-EA11", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA12 = FieldDef::new("nas_eps.emm.5g_ea12", "5G-EA12", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA13 = FieldDef::new("nas_eps.emm.5g_ea13", "5G-EA13", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA14 = FieldDef::new("nas_eps.emm.5g_ea14", "5G-EA14", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_EA15 = FieldDef::new("nas_eps.emm.5g_ea15", "5G-EA15", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA0 = FieldDef::new("nas_eps.emm.5g_ia0", "5G-IA0", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_128_5G_IA1 = FieldDef::new("nas_eps.emm.128_5g_ia1", "128-5G-IA1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_128_5G_IA2 = FieldDef::new("nas_eps.emm.128_5g_ia2", "128-5G-IA2", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_128_5G_IA3 = FieldDef::new("nas_eps.emm.128_5g_ia3", "128-5G-IA3", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA4 = FieldDef::new("nas_eps.emm.5g_ia4", "5G-IA4", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA5 = FieldDef::new("nas_eps.emm.5g_ia5", "5G-IA5", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA6 = FieldDef::new("nas_eps.emm.5g_ia6", "5G-IA6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA7 = FieldDef::new("nas_eps.emm.5g_ia7", "5G-IA7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA8 = FieldDef::new("nas_eps.emm.5g_ia8", "5G-IA8", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA9 = FieldDef::new("nas_eps.emm.5g_ia9", "5G-IA9", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA10 = FieldDef::new("nas_eps.emm.5g_ia10", "5G-IA10", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA11 = FieldDef::new("nas_eps.emm.5g_ia11", "5G-IA11", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA12 = FieldDef::new("nas_eps.emm.5g_ia12", "5G-IA12", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA13 = FieldDef::new("nas_eps.emm.5g_ia13", "5G-IA13", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA14 = FieldDef::new("nas_eps.emm.5g_ia14", "5G-IA14", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_IA15 = FieldDef::new("nas_eps.emm.5g_ia15", "5G-IA15", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_CIPHER_KEY = FieldDef::new("nas_eps.emm.cipher_key", "Ciphering keys for ciphered broadcast assistance data", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    EMM_CIPH_KEY_DATA_CIPHERING_SET_ID = FieldDef::new("nas_eps.emm.ciph_key_data.ciphering_set_id", "Ciphering set ID", FieldType::Uint16);
    EMM_CIPH_KEY_DATA_CIPHERING_KEY = FieldDef::new("nas_eps.emm.ciph_key_data.ciphering_key", "Ciphering key", FieldType::Bytes);
    EMM_CIPH_KEY_DATA_C0_LEN = FieldDef::new("nas_eps.emm.ciph_key_data.c0_len", "c0 length", FieldType::Uint8).mask(0x1f);
    EMM_CIPH_KEY_DATA_C0 = FieldDef::new("nas_eps.emm.ciph_key_data.c0", "c0", FieldType::Bytes);
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_1_1 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_1_1", "Ciphering data set for positioning SIB type 1-1", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_1_2 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_1_2", "Ciphering data set for positioning SIB type 1-2", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_1_3 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_1_3", "Ciphering data set for positioning SIB type 1-3", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_1_4 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_1_4", "Ciphering data set for positioning SIB type 1-4", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_1_5 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_1_5", "Ciphering data set for positioning SIB type 1-5", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_1_6 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_1_6", "Ciphering data set for positioning SIB type 1-6", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_1_7 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_1_7", "Ciphering data set for positioning SIB type 1-7", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_1 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_1", "Ciphering data set for positioning SIB type 2-1", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_2 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_2", "Ciphering data set for positioning SIB type 2-2", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_3 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_3", "Ciphering data set for positioning SIB type 2-3", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_4 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_4", "Ciphering data set for positioning SIB type 2-4", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_5 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_5", "Ciphering data set for positioning SIB type 2-5", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_6 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_6", "Ciphering data set for positioning SIB type 2-6", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_7 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_7", "Ciphering data set for positioning SIB type 2-7", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_8 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_8", "Ciphering data set for positioning SIB type 2-8", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_9 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_9", "Ciphering data set for positioning SIB type 2-9", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_10 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_10", "Ciphering data set for positioning SIB type 2-10", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_11 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_11", "Ciphering data set for positioning SIB type 2-11", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_12 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_12", "Ciphering data set for positioning SIB type 2-12", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_13 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_13", "Ciphering data set for positioning SIB type 2-13", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_14 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_14", "Ciphering data set for positioning SIB type 2-14", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_15 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_15", "Ciphering data set for positioning SIB type 2-15", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_16 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_16", "Ciphering data set for positioning SIB type 2-16", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_17 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_17", "Ciphering data set for positioning SIB type 2-17", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_18 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_18", "Ciphering data set for positioning SIB type 2-18", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_2_19 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_2_19", "Ciphering data set for positioning SIB type 2-19", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_POS_SIB_TYPE_3_1 = FieldDef::new("nas_eps.emm.ciph_key_data.pos_sib_type_3_1", "Ciphering data set for positioning SIB type 3-1", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not Applicable")));
    EMM_CIPH_KEY_DATA_VALIDITY_START_TIME = FieldDef::new("nas_eps.emm.ciph_key_data.validity_start_time", "Validity start time", FieldType::AbsoluteTime);
    EMM_CIPH_KEY_DATA_VALIDITY_DURATION = FieldDef::new("nas_eps.emm.ciph_key_data.validity_duration", "Validity duration", FieldType::Uint16).strings(Strings::Unit(&(" minute", " minutes")));
    EMM_CIPH_KEY_DATA_TAIS_LIST_LEN = FieldDef::new("nas_eps.emm.ciph_key_data.tais_list_len", "TAIs list length", FieldType::Uint8);
    EMM_DETACH_REQ_UL = FieldDef::new("nas_eps.emm.detach_req_ul", "Uplink", FieldType::None);
    EMM_DETACH_REQ_DL = FieldDef::new("nas_eps.emm.detach_req_dl", "Downlink", FieldType::None);
    EMM_SWITCH_OFF = FieldDef::new("nas_eps.emm.switch_off", "Switch off", FieldType::Uint8).strings(Strings::Values(&EMM_SWITCH_OFF_VALUES));
    EMM_DETACH_TYPE_UL = FieldDef::new("nas_eps.emm.detach_type_ul", "Detach Type", FieldType::Uint8).strings(Strings::Values(&EMM_DETACH_TYPE_UL_VALUES));
    EMM_DETACH_TYPE_DL = FieldDef::new("nas_eps.emm.detach_type_dl", "Detach Type", FieldType::Uint8).strings(Strings::Values(&EMM_DETACH_TYPE_DL_VALUES));
    ESM_QCI = FieldDef::new("nas_eps.esm.qci", "Quality of Service Class Identifier (QCI)", FieldType::Uint8).strings(Strings::Ranges(&ESM_QCI_RANGES));
    ESM_MBR_UL = FieldDef::new("nas_eps.esm.mbr_ul", "Maximum bit rate for uplink", FieldType::Uint8);
    ESM_MBR_DL = FieldDef::new("nas_eps.esm.mbr_dl", "Maximum bit rate for downlink", FieldType::Uint8);
    ESM_GBR_UL = FieldDef::new("nas_eps.esm.gbr_ul", "Guaranteed bit rate for uplink", FieldType::Uint8);
    ESM_GBR_DL = FieldDef::new("nas_eps.esm.gbr_dl", "Guaranteed bit rate for downlink", FieldType::Uint8);
    ESM_EMBR_UL = FieldDef::new("nas_eps.esm.embr_ul", "Maximum bit rate for uplink(ext)", FieldType::Uint8);
    ESM_EMBR_DL = FieldDef::new("nas_eps.esm.embr_dl", "Maximum bit rate for downlink(ext)", FieldType::Uint8);
    ESM_EGBR_UL = FieldDef::new("nas_eps.esm.egbr_ul", "Guaranteed bit rate for uplink(ext)", FieldType::Uint8);
    ESM_EGBR_DL = FieldDef::new("nas_eps.esm.egbr_dl", "Guaranteed bit rate for downlink(ext)", FieldType::Uint8);
    ESM_CAUSE = FieldDef::new("nas_eps.esm.cause", "Cause", FieldType::Uint8).strings(Strings::Values(&ESM_CAUSE_VALUES));
    ESM_EIT = FieldDef::new("nas_eps.esm.eit", "EIT (ESM information transfer)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Security protected ESM information transfer required", "Security protected ESM information transfer not required")));
    ESM_NOTIF_IND = FieldDef::new("nas_eps.esm.notif_ind", "Notification indicator value", FieldType::Uint8).strings(Strings::Values(&ESM_NOTIF_IND_VALUES));
    ESM_PDN_IPV4 = FieldDef::new("nas_eps.esm.pdn_ipv4", "PDN IPv4", FieldType::Ipv4);
    ESM_PDN_IPV6_IF_ID = FieldDef::new("nas_eps.esm.pdn_ipv6_if_id", "PDN IPv6 if id", FieldType::Bytes);
    ESM_EPLMNC = FieldDef::new("nas_eps.esm.eplmnc", "EPLMNC", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("UE is not allowed to re-attempt the procedure in an equivalent PLMN", "UE is allowed to re-attempt the procedure in an equivalent PLMN")));
    ESM_RATC = FieldDef::new("nas_eps.esm.ratc", "RATC", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("UE is not allowed to re-attempt the procedure in A/Gb mode or Iu mode or N1 mode", "UE is allowed to re-attempt the procedure in A/Gb mode or Iu mode or N1 mode")));
    ESM_LINKED_BEARER_ID = FieldDef::new("nas_eps.esm.linked_bearer_id", "Linked EPS bearer identity", FieldType::Uint8).strings(Strings::Values(&ESM_LINKED_BEARER_ID_VALUES));
    ESM_NBIFOM_CONT = FieldDef::new("nas_eps.esm.nbifom_cont", "NBIFOM container content", FieldType::Bytes);
    ESM_REMOTE_UE_CONTEXT_LIST_NB_UE_CONTEXTS = FieldDef::new("nas_eps.esm.remote_ue_context_list.nb_ue_contexts", "Number of remote UE contexts", FieldType::Uint8);
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_LEN = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.len", "Length of remote UE context", FieldType::Uint8);
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_NB_USER_ID = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.nb_user_id", "Number of user identities", FieldType::Uint8);
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_USER_ID_LEN = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.user_id_len", "Length of user identity", FieldType::Uint8);
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_ODD_EVEN_INDIC = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.odd_even_indic", "Odd/even indication", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Odd number of identity digits", "Even number of identity digits")));
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_USER_ID_TYPE = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.user_id_type", "Type of user identity", FieldType::Uint8).mask(0x7).strings(Strings::Values(&ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_USER_ID_TYPE_VALUES));
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_ENCR_IMSI = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.encr_imsi", "Encrypted IMSI", FieldType::Bytes);
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_MSISDN = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.msisdn", "MSISDN", FieldType::String);
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_IMEI = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.imei", "IMEI", FieldType::String);
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_IMEISV = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.imeisv", "IMEISV", FieldType::String);
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_ADDRESS_TYPE = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.address_type", "Address type", FieldType::Uint8).mask(0x7).strings(Strings::Values(&ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_ADDRESS_TYPE_VALUES));
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_IPV4 = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.ipv4", "IPv4 address", FieldType::Ipv4);
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_PORT_NUMBER = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.port_number", "Port number", FieldType::Uint16);
    ESM_REMOTE_UE_CONTEXT_LIST_UE_CONTEXT_IPV6_PREFIX = FieldDef::new("nas_eps.esm.remote_ue_context_list.ue_context.ipv6_prefix", "IPv6 prefix", FieldType::Ipv6);
    ESM_PKMF_ADDRESS_TYPE = FieldDef::new("nas_eps.esm.pkmf.address_type", "Address type", FieldType::Uint8).mask(0x7).strings(Strings::Values(&ESM_PKMF_ADDRESS_TYPE_VALUES));
    ESM_PKMF_IPV4 = FieldDef::new("nas_eps.esm.pkmf.ipv4", "IPv4 address", FieldType::Ipv4);
    ESM_PKMF_IPV6 = FieldDef::new("nas_eps.esm.pkmf.ipv6", "IPv6 address", FieldType::Ipv6);
    ESM_HDR_COMP_CONFIG_PROF_0104 = FieldDef::new("nas_eps.esm.hdr_comp_config.prof_0104", "RoHC profile 0x0104 (IP)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    ESM_HDR_COMP_CONFIG_PROF_0103 = FieldDef::new("nas_eps.esm.hdr_comp_config.prof_0103", "RoHC profile 0x0103 (ESP/IP)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    ESM_HDR_COMP_CONFIG_PROF_0102 = FieldDef::new("nas_eps.esm.hdr_comp_config.prof_0102", "RoHC profile 0x0102 (UDP/IP)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    ESM_HDR_COMP_CONFIG_PROF_0006 = FieldDef::new("nas_eps.esm.hdr_comp_config.prof_0006", "RoHC profile 0x0006 (TCP/IP)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    ESM_HDR_COMP_CONFIG_PROF_0004 = FieldDef::new("nas_eps.esm.hdr_comp_config.prof_0004", "RoHC profile 0x0004 (IP)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    ESM_HDR_COMP_CONFIG_PROF_0003 = FieldDef::new("nas_eps.esm.hdr_comp_config.prof_0003", "RoHC profile 0x0003 (ESP/IP)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    ESM_HDR_COMP_CONFIG_PROF_0002 = FieldDef::new("nas_eps.esm.hdr_comp_config.prof_0002", "RoHC profile 0x0002 (UDP/IP)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    ESM_HDR_COMP_CONFIG_MAX_CID = FieldDef::new("nas_eps.esm.hdr_comp_config.max_cid", "MAX_CID", FieldType::Uint16);
    ESM_HDR_COMP_CONFIG_ADD_HDR_COMPR_CXT_SETUP_PARAMS_TYPE = FieldDef::new("nas_eps.esm.hdr_comp_config.add_hdr_compr_cxt_setup_params_type", "Additional header compression context setup parameters type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ESM_HDR_COMP_CONFIG_ADD_HDR_COMPR_CXT_SETUP_PARAMS_TYPE_VALUES));
    ESM_HDR_COMP_CONFIG_ADD_HDR_COMPR_CXT_SETUP_PARAMS_CONT = FieldDef::new("nas_eps.esm.hdr_comp_config.add_hdr_compr_cxt_setup_params_cont", "Additional header compression context setup parameters container", FieldType::Bytes);
    ESM_CTRL_PLANE_ONLY_IND_CPOI = FieldDef::new("nas_eps.esm.ctrl_plane_only_ind.cpoi", "CPOI", FieldType::Boolean).strings(Strings::TrueFalse(&("PDN connection can be used for control plane CIoT EPS optimization only", "Reserved")));
    ESM_USER_DATA_CONT = FieldDef::new("nas_eps.esm.user_data_cont", "User data contents", FieldType::Bytes);
    ESM_REL_ASSIST_IND_DDX = FieldDef::new("nas_eps.esm.rel_assist_ind.ddx", "Downlink data expected", FieldType::Uint8).strings(Strings::Values(&ESM_REL_ASSIST_IND_DDX_VALUES));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI7 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi7", "EBI(7)", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI6 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi6", "EBI(6)", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI5 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi5", "EBI(5)", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI4 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi4", "EBI(4)", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI3 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi3", "EBI(3)", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI2 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi2", "EBI(2)", FieldType::Boolean).bits(16).mask(0x400).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI1 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi1", "EBI(1)", FieldType::Boolean).bits(16).mask(0x200).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI15 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi15", "EBI(15)", FieldType::Boolean).bits(16).mask(0x80).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI14 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi14", "EBI(14)", FieldType::Boolean).bits(16).mask(0x40).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI13 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi13", "EBI(13)", FieldType::Boolean).bits(16).mask(0x20).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI12 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi12", "EBI(12)", FieldType::Boolean).bits(16).mask(0x10).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI11 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi11", "EBI(11)", FieldType::Boolean).bits(16).mask(0x8).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI10 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi10", "EBI(10)", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI9 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi9", "EBI(9)", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_HDR_COMPR_CONFIG_STATUS_EBI8 = FieldDef::new("nas_eps.esm.hdr_compr_config_status.ebi8", "EBI(8)", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("Header compression configuration is not used", "Header compression configuration is used")));
    ESM_SERV_PLMN_RATE_CTRL_VAL = FieldDef::new("nas_eps.esm.serv_plmn_rate_ctrl_val", "Serving PLMN rate control value", FieldType::Uint16);
    ESM_EXT_APN_AMBR_DL_UNIT = FieldDef::new("nas_eps.esm.ext_apn_ambr_dl_unit", "Unit for extended APN-AMBR for downlink", FieldType::Uint8).strings(Strings::Ranges(&ESM_EXT_APN_AMBR_DL_UNIT_RANGES));
    ESM_EXT_APN_AMBR_DL = FieldDef::new("nas_eps.esm.ext_apn_ambr_dl", "Extended APN-AMBR for downlink", FieldType::Uint16);
    ESM_EXT_APN_AMBR_UL_UNIT = FieldDef::new("nas_eps.esm.ext_apn_ambr_ul_unit", "Unit for extended APN-AMBR for uplink", FieldType::Uint8).strings(Strings::Ranges(&ESM_EXT_APN_AMBR_DL_UNIT_RANGES));
    ESM_EXT_APN_AMBR_UL = FieldDef::new("nas_eps.esm.ext_apn_ambr_ul", "Extended APN-AMBR for uplink", FieldType::Uint16);
    ESM_EXT_MBR_UNIT = FieldDef::new("nas_eps.esm.ext_mbr_unit", "Unit for maximum bit rate", FieldType::Uint8).strings(Strings::Ranges(&ESM_EXT_MBR_UNIT_RANGES));
    ESM_EXT_MBR_UL = FieldDef::new("nas_eps.esm.ext_mbr_ul", "Maximum bit rate for uplink", FieldType::Uint16);
    ESM_EXT_MBR_DL = FieldDef::new("nas_eps.esm.ext_mbr_dl", "Maximum bit rate for downlink", FieldType::Uint16);
    ESM_EXT_GBR_UNIT = FieldDef::new("nas_eps.esm.ext_gbr_unit", "Unit for guaranteed bit rate", FieldType::Uint8).strings(Strings::Ranges(&ESM_EXT_MBR_UNIT_RANGES));
    ESM_EXT_GBR_UL = FieldDef::new("nas_eps.esm.ext_gbr_ul", "Guaranteed bit rate for uplink", FieldType::Uint16);
    ESM_EXT_GBR_DL = FieldDef::new("nas_eps.esm.ext_gbr_dl", "Guaranteed bit rate for downlink", FieldType::Uint16);
    EMM_ACTIVE_FLG = FieldDef::new("nas_eps.emm.active_flg", "Active flag", FieldType::Boolean).strings(Strings::TrueFalse(&("Bearer establishment requested", "No bearer establishment requested")));
    EMM_CTRL_PLANE_SERV_TYPE = FieldDef::new("nas_eps.emm.ctrl_plane_serv_type", "Control plane service type", FieldType::Uint8).strings(Strings::Values(&EMM_CTRL_PLANE_SERV_TYPE_VALUES));
    EMM_EPS_UPDATE_RESULT_VALUE = FieldDef::new("nas_eps.emm.eps_update_result_value", "EPS update result value", FieldType::Uint8).strings(Strings::Values(&EMM_EPS_UPDATE_RESULT_VALUE_VALUES));
    EMM_UPDATE_TYPE_VALUE = FieldDef::new("nas_eps.emm.update_type_value", "EPS update type value", FieldType::Uint8).strings(Strings::Values(&EMM_UPDATE_TYPE_VALUE_VALUES));
    EMM_SERVICE_TYPE = FieldDef::new("nas_eps.emm.service_type", "Service type", FieldType::Uint8).strings(Strings::Ranges(&EMM_SERVICE_TYPE_RANGES));
    EMM_NAS_MSG_CONT = FieldDef::new("nas_eps.emm.nas_msg_cont", "NAS message container content", FieldType::Bytes);
    EMM_GEN_MSG_CONT = FieldDef::new("nas_eps.emm.gen_msg_cont", "Generic message container content", FieldType::Bytes);
    CMN_ADD_INFO = FieldDef::new("nas_eps.cmn.add_info", "Additional information content", FieldType::Bytes);
    NAS_MSG_ESM_TYPE = FieldDef::new("nas_eps.nas_msg_esm_type", "NAS EPS session management messages", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NAS_MSG_ESM_TYPE_VALUES));
    ESM_ELEM_ID = FieldDef::new("nas_eps.esm.elem_id", "Element ID", FieldType::Uint8).base(Base::Hex);
    ESM_PROC_TRANS_ID = FieldDef::new("nas_eps.esm.proc_trans_id", "Procedure transaction identity", FieldType::Uint8);
    ESM_PDN_TYPE = FieldDef::new("nas_eps.esm_pdn_type", "PDN type", FieldType::Uint8).strings(Strings::Values(&ESM_PDN_TYPE_VALUES));
    ESM_REQUEST_TYPE = FieldDef::new("nas_eps.esm_request_type", "Request type", FieldType::Uint8).strings(Strings::Values(&ESM_REQUEST_TYPE_VALUES));
    EMM_5GS_PNB_CIOT = FieldDef::new("nas_eps.emm.5gs_pnb_ciot", "5GS Preferred CIoT network behaviour", FieldType::Uint8).mask(0x30).strings(Strings::Values(&EMM_5GS_PNB_CIOT_VALUES));
    EMM_5G_UP_CIOT = FieldDef::new("nas_eps.emm.5g_up_ciot", "User plane CIoT 5GS optimization", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_HC_CP_CIOT = FieldDef::new("nas_eps.emm.5g_hc_cp_ciot", "Header compression for control plane CIoT 5GS optimization", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_N3_DATA = FieldDef::new("nas_eps.emm.n3_data", "N3 data transfer", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_5G_CP_CIOT = FieldDef::new("nas_eps.emm.5g_cp_ciot", "Control plane CIoT 5GS optimization", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EMM_UE_RADIO_CAP_ID_AVAILABLE = FieldDef::new("nas_eps.emm.ue_radio_cap_id_available", "UE radio capability ID availability", FieldType::Uint8).mask(0x7).strings(Strings::Values(&EMM_UE_RADIO_CAP_ID_AVAILABLE_VALUES));
    EMM_UE_RADIO_CAP_ID_REQUEST = FieldDef::new("nas_eps.emm.ue_radio_cap_id_request", "UE radio capability ID request", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    EMM_WUS_ASSIST_INFO_TYPE = FieldDef::new("nas_eps.emm.wus_assist_info.type", "Type", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&EMM_WUS_ASSIST_INFO_TYPE_VALUES));
    EMM_WUS_ASSIST_INFO_UE_PAGING_PROBABILITY = FieldDef::new("nas_eps.emm.wus_assist_info.ue_paging_probability", "UE paging probability information", FieldType::Uint8).base(Base::Custom).mask(0x1f);
    EMM_NB_S1_DRX_PARAM = FieldDef::new("nas_eps.emm.nb_s1_drx_param", "DRX value", FieldType::Uint8).mask(0xf).strings(Strings::Values(&EMM_NB_S1_DRX_PARAM_VALUES));
    EXTRANEOUS_DATA = FieldDef::new("nas_eps.extraneous_data", "Extraneous Data, dissector bug or later version spec(report to wireshark.org)", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    EMM_UNKNOWN_IDENTITY = FieldDef::new("nas_eps.emm.unknown_identity", "Type of identity not known", FieldType::None);
    EMM_TAI_UNKNOWN_LIST_TYPE = FieldDef::new("nas_eps.emm.tai_unknown_list_type", "Unknown type of list", FieldType::None);
    EMM_TAI_WRONG_NUMBER_OF_ELEMS = FieldDef::new("nas_eps.emm.tai_wrong_number_of_elems", "[Wrong number of elements?]", FieldType::None);
    UNKNOWN_MSG_TYPE = FieldDef::new("nas_eps.unknown_msg_type", "Unknown Message Type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    UNKNOWN_PD = FieldDef::new("nas_eps.unknown_pd", "Unknown protocol discriminator", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    ESM_TP_NOT_INTEGRITY_PROTECTED = FieldDef::new("nas_eps.esm_tp_not_integrity_protected", "All ESM / Test Procedures messages should be integrity protected", FieldType::None);
    SEC_HDR_WRONG_PD = FieldDef::new("nas_eps.sec_hdr_wrong_pd", "A security header should use EMM protocol discriminator", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    MISSING_MANDATORY_ELEMENT = FieldDef::new("nas_eps.missing_mandatory_element", "Missing Mandatory element, rest of dissection is suspect", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    LEN = FieldDef::new("gsm_a.len", "Length", FieldType::Uint16);
    DISCRIMINATOR = FieldDef::new("gsm_a.L3_protocol_discriminator", "Protocol discriminator", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&DISCRIMINATOR_VALUES));
    GM_ELEM_ID = FieldDef::new("gsm_a.gm.elem_id", "Element ID", FieldType::Uint8).base(Base::Hex);
    APN = FieldDef::new("gsm_a.gm.sm.apn", "APN", FieldType::String);
}
