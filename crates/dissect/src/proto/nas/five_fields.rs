//! The fields of the non-access stratum of the fifth generation, and those of earlier ones that it uses.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::proto::numbers;

values! {
    static EPD_VALUES {
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
        15 => "Tests procedures described in 3GPP TS 44.014, 3GPP TS 34.109 and 3GPP TS 36.509",
        46 => "5G session management messages",
        126 => "5G mobility management messages",
    }
    static SECURITY_HEADER_TYPE_VALUES {
        0 => "Plain NAS message, not security protected",
        1 => "Integrity protected",
        2 => "Integrity protected and ciphered",
        3 => "Integrity protected with new 5GS security context",
        4 => "Integrity protected and ciphered with new 5GS security context",
    }
    pub(super) static MM_MESSAGE_TYPE_VALUES {
        65 => "Registration request",
        66 => "Registration accept",
        67 => "Registration complete",
        68 => "Registration reject",
        69 => "Deregistration request (UE originating)",
        70 => "Deregistration accept (UE originating)",
        71 => "Deregistration request (UE terminated)",
        72 => "Deregistration accept (UE terminated)",
        73 => "Not used in current version",
        74 => "Not used in current version",
        75 => "Not used in current version",
        76 => "Service request",
        77 => "Service reject",
        78 => "Service accept",
        79 => "Control plane service request",
        80 => "Network slice-specific authentication command",
        81 => "Network slice-specific authentication complete",
        82 => "Network slice-specific authentication result",
        83 => "Not used in current version",
        84 => "Configuration update command",
        85 => "Configuration update complete",
        86 => "Authentication request",
        87 => "Authentication response",
        88 => "Authentication reject",
        89 => "Authentication failure",
        90 => "Authentication result",
        91 => "Identity request",
        92 => "Identity response",
        93 => "Security mode command",
        94 => "Security mode complete",
        95 => "Security mode reject",
        96 => "Not used in current version",
        97 => "Not used in current version",
        98 => "Not used in current version",
        99 => "Not used in current version",
        100 => "5GMM status",
        101 => "Notification",
        102 => "Notification response",
        103 => "UL NAS transport",
        104 => "DL NAS transport",
    }
    pub(super) static SM_MESSAGE_TYPE_VALUES {
        193 => "PDU session establishment request",
        194 => "PDU session establishment accept",
        195 => "PDU session establishment reject",
        196 => "Not used in current version",
        197 => "PDU session authentication command",
        198 => "PDU session authentication complete",
        199 => "PDU session authentication result",
        200 => "Not used in current version",
        201 => "PDU session modification request",
        202 => "PDU session modification reject",
        203 => "PDU session modification command",
        204 => "PDU session modification complete",
        205 => "PDU session modification command reject",
        206 => "Not used in current version",
        207 => "Not used in current version",
        208 => "Not used in current version",
        209 => "PDU session release request",
        210 => "PDU session release reject",
        211 => "PDU session release command",
        212 => "PDU session release complete",
        213 => "Not used in current version",
        214 => "5GSM status",
    }
    static UPDP_MESSAGE_TYPE_VALUES {
        0 => "Reserved",
        1 => "MANAGE UE POLICY COMMAND",
        2 => "MANAGE UE POLICY COMPLETE",
        3 => "MANAGE UE POLICY COMMAND REJECT",
        4 => "UE STATE INDICATION",
        5 => "UE POLICY PROVISIONING REQUEST",
        6 => "UE POLICY PROVISIONING REJECT",
    }
    static PDU_SESSION_ID_VALUES {
        0 => "No PDU session identity assigned",
        1 => "PDU session identity value 1",
        2 => "PDU session identity value 2",
        3 => "PDU session identity value 3",
        4 => "PDU session identity value 4",
        5 => "PDU session identity value 5",
        6 => "PDU session identity value 6",
        7 => "PDU session identity value 7",
        8 => "PDU session identity value 8",
        9 => "PDU session identity value 9",
        10 => "PDU session identity value 10",
        11 => "PDU session identity value 11",
        12 => "PDU session identity value 12",
        13 => "PDU session identity value 13",
        14 => "PDU session identity value 14",
        15 => "PDU session identity value 15",
    }
    static CMN_ACC_TYPE_VALUES {
        1 => "3GPP access",
        2 => "Non-3GPP access",
    }
    static MM_5GS_PNB_CIOT_VALUES {
        0 => "no additional information",
        1 => "control plane CIoT 5GS optimization",
        2 => "user plane CIoT 5GS optimization",
        3 => "reserved",
    }
    static MM_EPS_PNB_CIOT_VALUES {
        0 => "no additional information",
        1 => "control plane CIoT EPS optimization",
        2 => "user plane CIoT EPS optimization",
        3 => "reserved",
    }
    static MM_5GS_REG_TYPE_VALUES {
        1 => "initial registration",
        2 => "mobility registration updating",
        3 => "periodic registration updating",
        4 => "emergency registration",
        7 => "reserved",
    }
    static MM_5GMM_CAUSE_VALUES {
        3 => "Illegal UE",
        5 => "PEI not accepted",
        6 => "Illegal ME",
        7 => "5GS services not allowed",
        9 => "UE identity cannot be derived by the network",
        10 => "Implicitly deregistered",
        11 => "PLMN not allowed",
        12 => "Tracking area not allowed",
        13 => "Roaming not allowed in this tracking area",
        15 => "No suitable cells in tracking area",
        20 => "MAC failure",
        21 => "Synch failure",
        22 => "Congestion",
        23 => "UE security capabilities mismatch",
        24 => "Security mode rejected, unspecified",
        26 => "Non-5G authentication unacceptable",
        27 => "N1 mode not allowed",
        28 => "Restricted service area",
        31 => "Redirection to EPC required",
        43 => "LADN not available",
        62 => "No network slices available",
        65 => "Maximum number of PDU sessions reached",
        67 => "Insufficient resources for specific slice and DNN",
        69 => "Insufficient resources for specific slice",
        71 => "ngKSI already in use",
        72 => "Non-3GPP access to 5GCN not allowed",
        73 => "Serving network not authorized",
        74 => "Temporarily not authorized for this SNPN",
        75 => "Permanently not authorized for this SNPN",
        76 => "Not authorized for this CAG or authorized for CAG cells only",
        77 => "Wireline access area not allowed",
        90 => "Payload was not forwarded",
        91 => "DNN not supported or not subscribed in the slice",
        92 => "Insufficient user-plane resources for the PDU session",
        95 => "Semantically incorrect message",
        96 => "Invalid mandatory information",
        97 => "Message type non-existent or not implemented",
        98 => "Message type not compatible with the protocol state",
        99 => "Information element non-existent or not implemented",
        100 => "Conditional IE error",
        101 => "Message not compatible with the protocol state",
        111 => "Protocol error, unspecified",
    }
    static MM_PLD_CONT_TYPE_VALUES {
        1 => "N1 SM information",
        2 => "SMS",
        3 => "LTE Positioning Protocol (LPP) message container",
        4 => "SOR transparent container",
        5 => "UE policy container",
        6 => "UE parameters update transparent container",
        7 => "Location services message container",
        8 => "CIoT user data container",
        15 => "Multiple payloads",
    }
    static MM_SST_VALUES {
        1 => "eMBB",
        2 => "URLLC",
        3 => "MIoT",
        4 => "V2X",
    }
    static MM_ACC_TYPE_VALUES {
        1 => "3GPP access",
        2 => "Non-3GPP access",
        3 => "3GPP access and non-3GPP access",
    }
    static MM_MA_PDU_SESSION_INFO_VALUE_VALUES {
        1 => "MA PDU session network upgrade is allowed",
    }
    static MM_CIOT_SMALL_DATA_CONT_DATA_TYPE_VALUES {
        0 => "Control plane user data",
        1 => "SMS",
        2 => "Location services message container",
    }
    static MM_CIOT_SMALL_DATA_CONT_DDX_VALUES {
        0 => "No information available",
        1 => "No further uplink and no further downlink data transmission subsequent to the uplink data transmission is expected",
        2 => "Only a single downlink data transmission and no further uplink data transmission subsequent to the uplink data transmission is expected",
        3 => "Reserved",
    }
    static MM_CTRL_PLANE_SERV_TYPE_VALUES {
        0 => "mobile originating request",
        1 => "mobile terminating request",
        2 => "emergency services",
        3 => "emergency services fallback",
    }
    static MM_NAS_SEC_ALGO_ENC_VALUES {
        0 => "5G-EA0 (null ciphering algorithm)",
        1 => "128-5G-EA1",
        2 => "128-5G-EA2",
        3 => "128-5G-EA3",
        4 => "5G-EA4",
        5 => "5G-EA5",
        6 => "5G-EA6",
        7 => "5G-EA7",
    }
    static MM_NAS_SEC_ALGO_IP_VALUES {
        0 => "5G-IA0 (null integrity protection algorithm)",
        1 => "128-5G-IA1",
        2 => "128-5G-IA2",
        3 => "128-5G-IA3",
        4 => "5G-IA4",
        5 => "5G-IA5",
        6 => "5G-IA6",
        7 => "5G-IA7",
    }
    static MM_TYPE_ID_VALUES {
        0 => "No identity",
        1 => "SUCI",
        2 => "5G-GUTI",
        3 => "IMEI",
        4 => "5G-S-TMSI",
        5 => "IMEISV",
        6 => "MAC address",
        7 => "EUI-64",
    }
    static MM_PLD_CONT_OPT_IE_TYPE_VALUES {
        0x12 => "PDU session ID",
        0x22 => "S-NSSAI",
        0x24 => "Additional information",
        0x25 => "DNN",
        0x37 => "Back-off timer value",
        0x58 => "5GMM cause",
        0x59 => "Old PDU session ID",
        0x80 => "Request type",
        0xa0 => "MA PDU session information",
        0xf0 => "Release assistance indication",
    }
    static MM_REQ_TYPE_VALUES {
        1 => "Initial request",
        2 => "Existing PDU session",
        3 => "Initial emergency request",
        4 => "Existing emergency PDU session",
        5 => "Modification request",
        6 => "MA PDU request",
        7 => "Reserved",
    }
    static MM_SERV_TYPE_VALUES {
        0 => "Signalling",
        1 => "Data",
        2 => "Mobile terminated services",
        3 => "Emergency services",
        4 => "Emergency services fallback",
        5 => "High priority access",
        6 => "Elevated signalling",
    }
    static MM_SAL_T_LI_VALUES {
        0 => "list of TACs belonging to one PLMN, with non-consecutive TAC values",
        1 => "list of TACs belonging to one PLMN, with consecutive TAC values",
        2 => "list of TAIs belonging to different PLMNs",
        3 => "All TAIs belonging to the PLMN are in the allowed area",
    }
    static MM_SAL_NUM_E_VALUES {
        0 => "1",
        1 => "2",
        2 => "3",
        3 => "4",
        4 => "5",
        5 => "6",
        6 => "7",
        7 => "8",
        8 => "9",
        9 => "10",
        10 => "11",
        11 => "12",
        12 => "13",
        13 => "14",
        14 => "15",
        15 => "16",
    }
    static SM_PDU_SESSION_TYPE_VALUES {
        1 => "IPv4",
        2 => "Ipv6",
        3 => "Ipv4v6",
        4 => "Unstructured",
        5 => "Ethernet",
    }
    static SM_SC_MODE_VALUES {
        1 => "SSC mode 1",
        2 => "SSC mode 2",
        3 => "SSC mode 3",
    }
    static SM_IP_HDR_COMP_CONFIG_ADD_HDR_COMPR_CXT_SETUP_PARAMS_TYPE_VALUES {
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
    static SM_ETH_HDR_COMP_CONFIG_CID_LEN_VALUES {
        0 => "Ethernet header compression not used",
        1 => "7 bits",
        2 => "15 bits",
    }
    static SM_ATSSS_ST_VALUES {
        0 => "ATSSS not supported",
        1 => "ATSSS Low-Layer functionality with any steering mode supported",
        2 => "MPTCP functionality with any steering mode and ATSSS-LL functionality with only active-standby steering mode supported",
        3 => "MPTCP functionality with any steering mode and ATSSS-LL functionality with any steering mode supported",
    }
    static SM_5GSM_CAUSE_VALUES {
        8 => "Operator determined barring",
        26 => "Insufficient resources",
        27 => "Missing or unknown DNN",
        28 => "Unknown PDU session type",
        29 => "User authentication or authorization failed",
        31 => "Request rejected, unspecified",
        32 => "Service option not supported",
        33 => "Requested service option not subscribed",
        34 => "Service option temporarily out of order",
        35 => "PTI already in use",
        36 => "Regular deactivation",
        38 => "Network failure",
        39 => "Reactivation requested",
        41 => "Semantic error in the TFT operation",
        42 => "Syntactical error in the TFT operation",
        43 => "Invalid PDU session identity",
        44 => "Semantic errors in packet filter(s)",
        45 => "Syntactical error in packet filter(s)",
        46 => "Out of LADN service area",
        47 => "PTI mismatch",
        50 => "PDU session type IPv4 only allowed",
        51 => "PDU session type IPv6 only allowed",
        54 => "PDU session does not exist",
        57 => "PDU session type IPv4v6 only allowed",
        58 => "PDU session type Unstructured only allowed",
        59 => "Unsupported 5QI value",
        61 => "PDU session type Ethernet only allowed",
        67 => "Insufficient resources for specific slice and DNN",
        68 => "Not supported SSC mode",
        69 => "Insufficient resources for specific slice",
        70 => "Missing or unknown DNN in a slice",
        81 => "Invalid PTI value",
        82 => "Maximum data rate per UE for user-plane integrity protection is too low",
        83 => "Semantic error in the QoS operation",
        84 => "Syntactical error in the QoS operation",
        85 => "Invalid mapped EPS bearer identity",
        95 => "Semantically incorrect message",
        96 => "Invalid mandatory information",
        97 => "Message type non-existent or not implemented",
        98 => "Message type not compatible with the protocol state",
        99 => "Information element non-existent or not implemented",
        100 => "Conditional IE error",
        101 => "Message not compatible with the protocol state",
        111 => "Protocol error, unspecified",
    }
    static SM_INT_PROT_MAX_DATA_RATE_UL_VALUES {
        0 => "64 kbps",
        1 => "NULL",
        255 => "Full data rate",
    }
    static SM_PDU_SES_TYPE_VALUES {
        1 => "IPv4",
        2 => "IPv6",
        3 => "IPv4v6",
    }
    static SM_ROP_VALUES {
        0 => "Reserved",
        1 => "Create new QoS rule",
        2 => "Delete existing QoS rule",
        3 => "Modify existing QoS rule and add packet filters",
        4 => "Modify existing QoS rule and replace packet filters",
        5 => "Modify existing QoS rule and delete packet filters",
        6 => "Modify existing QoS rule without modifying packet filters",
        7 => "Reserved",
    }
    static SM_PKT_FLT_DIR_VALUES {
        0 => "Reserved",
        1 => "Downlink only",
        2 => "Uplink only",
        3 => "Bidirectional",
    }
    static SM_PF_TYPE_VALUES {
        1 => "Match-all type",
        16 => "IPv4 remote address type",
        17 => "IPv4 local address type",
        33 => "IPv6 remote address/prefix length type",
        35 => "IPv6 local address/prefix length type",
        48 => "Protocol identifier/Next header type",
        64 => "Single local port type",
        65 => "Local port range type",
        80 => "Single remote port type",
        81 => "Remote port range type",
        96 => "Security parameter index type",
        112 => "Type of service/Traffic class type",
        128 => "Flow label type",
        129 => "Destination MAC address type",
        130 => "Source MAC address type",
        131 => "802.1Q C-TAG VID type",
        132 => "802.1Q S-TAG VID type",
        133 => "802.1Q C-TAG PCP/DEI type",
        134 => "802.1Q S-TAG PCP/DEI type",
        135 => "Ethertype type",
    }
    static SM_PARAM_ID_VALUES {
        1 => "5QI",
        2 => "GFBR uplink",
        3 => "GFBR downlink",
        4 => "MFBR uplink",
        5 => "MFBR downlink",
        6 => "Averaging window",
        7 => "EPS bearer identity",
    }
    static SM_UNIT_FOR_GFBR_UL_VALUES {
        0 => "value is not used",
        1 => "value is incremented in multiples of 1 Kbps",
        2 => "value is incremented in multiples of 4 Kbps",
        3 => "value is incremented in multiples of 16 Kbps",
        4 => "value is incremented in multiples of 64 Kbps",
        5 => "value is incremented in multiples of 256 kbps",
        6 => "value is incremented in multiples of 1 Mbps",
        7 => "value is incremented in multiples of 4 Mbps",
        8 => "value is incremented in multiples of 16 Mbps",
        9 => "value is incremented in multiples of 64 Mbps",
        10 => "value is incremented in multiples of 256 Mbps",
        11 => "value is incremented in multiples of 1 Gbps",
        12 => "value is incremented in multiples of 4 Gbps",
        13 => "value is incremented in multiples of 16 Gbps",
        14 => "value is incremented in multiples of 64 Gbps",
        15 => "value is incremented in multiples of 256 Gbps",
        16 => "value is incremented in multiples of 1 Tbps",
        17 => "value is incremented in multiples of 4 Tbps",
        18 => "value is incremented in multiples of 16 Tbps",
        19 => "value is incremented in multiples of 64 Tbps",
        20 => "value is incremented in multiples of 256 Tbps",
        21 => "value is incremented in multiples of 1 Pbps",
        22 => "value is incremented in multiples of 4 Pbps",
        23 => "value is incremented in multiples of 16 Pbps",
        24 => "value is incremented in multiples of 64 Pbps",
        25 => "value is incremented in multiples of 256 Pbps",
    }
    static SM_MAPD_EPS_B_CONT_OPT_CODE_VALUES {
        0 => "Reserved",
        1 => "Create new EPS bearer",
        2 => "Delete existing EPS bearer",
        3 => "Modify existing EPS bearer",
    }
    static SM_HF_SM_QOS_DES_FLOW_OPT_CODE_VALUES {
        0 => "Reserved",
        1 => "Create new QoS flow description",
        2 => "Delete existing QoS flow description",
        3 => "Modify existing QoS flow description",
    }
    static SM_MAPD_EPS_B_CONT_E_VALUES {
        0 => "parameters list is not included",
        1 => "parameters list is included",
    }
    static SM_MAPD_EPS_B_CONT_E_MOD_VALUES {
        0 => "extension of previously provided parameters list",
        1 => "replacement of all previously provided parameters list",
    }
    static SM_MAPD_EPS_B_CONT_PARAM_ID_VALUES {
        1 => "Mapped EPS QoS parameters",
        2 => "Mapped extended EPS QoS parameters",
        3 => "Traffic flow template",
        4 => "APN-AMBR",
        5 => "Extended APN-AMBR",
    }
    static MM_SUCI_SUPI_FMT_VALUES {
        0 => "IMSI",
        1 => "Network Specific Identifier",
        2 => "GCI",
        3 => "GLI",
    }
    static MM_SUCI_SCHEME_ID_VALUES {
        0 => "NULL scheme",
        1 => "ECIES scheme profile A",
        2 => "ECIES scheme profile B",
    }
    static NW_FEAT_SUP_EMC_VALUES {
        0 => "Emergency services not supported",
        1 => "Emergency services supported in NR connected to 5GCN only",
        2 => "Emergency services supported in E-UTRA connected to 5GCN only",
        3 => "Emergency services supported in NR connected to 5GCN and E-UTRA connected to 5GCN",
    }
    static NW_FEAT_SUP_EMF_VALUES {
        0 => "Emergency services fallback not supported",
        1 => "Emergency services fallback supported in NR connected to 5GCN only",
        2 => "Emergency services fallback supported in E-UTRA connected to 5GCN only",
        3 => "Emergency services fallback supported in NR connected to 5GCN and E-UTRA connected to 5GCN",
    }
    static NW_FEAT_SUP_RESTRICT_EC_VALUES {
        0 => "WB-N1: Both CE mode A and CE mode B are not restricted / NB-N1: Use of enhanced coverage is not restricted",
        1 => "WB-N1: Both CE mode A and CE mode B are restricted / NB-N1: Use of enhanced coverage is restricted",
        2 => "WB-N1: CE mode B is restricted / NB-N1: Restricted",
        3 => "Restricted",
    }
    static MM_TAL_T_LI_VALUES {
        0 => "list of TACs belonging to one PLMN or SNPN, with non-consecutive TAC values",
        1 => "list of TACs belonging to one PLMN or SNPN, with consecutive TAC values",
        2 => "list of TAIs belonging to different PLMNs",
    }
    static MM_TAL_NUM_E_VALUES {
        0 => "1 element",
        1 => "2 elements",
        2 => "3 elements",
        3 => "4 elements",
        4 => "5 elements",
        5 => "6 elements",
        6 => "7 elements",
        7 => "8 elements",
        8 => "9 elements",
        9 => "10 elements",
        10 => "11 elements",
        11 => "12 elements",
        12 => "13 elements",
        13 => "14 elements",
        14 => "15 elements",
        15 => "16 elements",
    }
    static MM_NSSAI_INC_MODE_VALUES {
        0 => "A",
        1 => "B",
        2 => "C",
        3 => "D",
    }
    static MM_DRX_VALUE_VALUES {
        0 => "DRX value not specified",
        1 => "DRX cycle parameter T = 32",
        2 => "DRX cycle parameter T = 64",
        3 => "DRX cycle parameter T = 128",
        4 => "DRX cycle parameter T = 256",
    }
    static MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_TYPE_VALUES {
        0 => "DNN",
        1 => "OS Id + OS App Id",
        2 => "S-NSSAI",
    }
    static UPDP_UE_POLICY_PART_TYPE_VALUES {
        0 => "Reserved",
        1 => "URSP",
        2 => "ANDSP",
    }
    static URSP_TRAFF_DESC_VALUES {
        1 => "Match-all type",
        8 => "OS Id + OS App Id type",
        16 => "IPv4 remote address type",
        33 => "IPv6 remote address/prefix length type",
        48 => "Protocol identifier/next header type",
        80 => "Single remote port type",
        81 => "Remote port range type",
        96 => "Security parameter index type",
        112 => "Type of service/traffic class type",
        128 => "Flow label type",
        129 => "Destination MAC address type",
        131 => "802.1Q C-TAG VID type",
        132 => "802.1Q S-TAG VID type",
        133 => "802.1Q C-TAG PCP/DEI type",
        134 => "802.1Q S-TAG PCP/DEI type",
        135 => "Ethertype type",
        136 => "DNN type",
        144 => "Connection capabilities type",
        145 => "Destination FQDN",
        160 => "OS App Id type",
    }
    static URSP_R_SEL_DESC_COMP_TYPE_VALUES {
        1 => "SSC mode",
        2 => "S-NSSAI",
        4 => "DNN",
        8 => "PDU session type",
        16 => "Preferred access type",
        17 => "Multi-access preference",
        32 => "Non-seamless non-3GPP offload indication",
        64 => "Location criteria type",
        128 => "Time window type",
        129 => "5G ProSe layer-3 UE-to-network relay offload type",
        130 => "PDU session pair ID type",
        131 => "RSN type",
    }
    static UPDS_CAUSE_VALUES {
        31 => "Request rejected, unspecified",
        32 => "Service option not supported",
        34 => "Service option temporarily out of order",
        35 => "PTI already in use",
        95 => "Semantically incorrect message",
        96 => "Invalid mandatory information",
        97 => "Message type non-existent or not implemented",
        98 => "Message type not compatible with the protocol state",
        83 => "Information element non-existent or not implemented",
        100 => "Conditional IE error",
        111 => "Protocol error, unspecified",
    }
    static MM_REJ_S_NSSAI_CAUSE_VALUES {
        0 => "S-NSSAI not available in the current PLMN or SNPN",
        1 => "S-NSSAI not available in the current registration area",
        2 => "S-NSSAI not available due to the failed or revoked network slice-specific authentication and authorization",
    }
    static MM_UE_RADIO_CAP_ID_DEL_REQ_VALUES {
        0 => "UE radio capability ID deletion not requested",
        1 => "Network-assigned UE radio capability IDs deletion requested",
    }
    static MM_TRUNC_AMF_SET_ID_VALUES {
        0 => "reserved",
        1 => "1 least significant bit of the AMF Set ID",
        2 => "2 least significant bit of the AMF Set ID",
        3 => "3 least significant bit of the AMF Set ID",
        4 => "4 least significant bit of the AMF Set ID",
        5 => "5 least significant bit of the AMF Set ID",
        6 => "6 least significant bit of the AMF Set ID",
        7 => "7 least significant bit of the AMF Set ID",
        8 => "8 least significant bit of the AMF Set ID",
        9 => "9 least significant bit of the AMF Set ID",
        10 => "10 least significant bit of the AMF Set ID",
    }
    static MM_TRUNC_AMF_POINTER_VALUES {
        0 => "reserved",
        1 => "1 least significant bit of the AMF Pointer",
        2 => "2 least significant bit of the AMF Pointer",
        3 => "3 least significant bit of the AMF Pointer",
        4 => "4 least significant bit of the AMF Pointer",
        5 => "5 least significant bit of the AMF Pointer",
        6 => "6 least significant bit of the AMF Pointer",
    }
    static MM_NB_N1_DRX_VALUE_VALUES {
        0 => "DRX value not specified",
        1 => "DRX cycle parameter T = 32",
        2 => "DRX cycle parameter T = 64",
        3 => "DRX cycle parameter T = 128",
        4 => "DRX cycle parameter T = 256",
        5 => "DRX cycle parameter T = 512",
        7 => "DRX cycle parameter T = 1024",
    }
    static MM_EXTENDED_REJECTED_NSSAI_NUMBER_OF_ELEMENT_VALUES {
        0 => "1 element",
        1 => "2 elements",
        2 => "3 elements",
        3 => "4 elements",
        4 => "5 elements",
        5 => "6 elements",
        6 => "7 elements",
        7 => "8 elements",
    }
    static MM_EXTENDED_REJECTED_NSSAI_TYPE_OF_LIST_VALUES {
        0 => "list of S-NSSAIs without any associated back-off timer value",
        1 => "list of S-NSSAIs with one associated back-off timer value that applies to all S-NSSAIs in the list",
    }
    static MM_REJECTED_S_NSSAI_CAUSE_VALUE_VALUES {
        0 => "S-NSSAI not available in the current PLMN or SNPN",
        1 => "S-NSSAI not available in the current registration area",
        2 => "S-NSSAI not available due to the failed or revoked network slice-specific authentication and authorization",
        3 => "S-NSSAI not available due to maximum number of UEs reached",
    }
}

field_table! {
    /// The fields of Non-Access-Stratum 5GS (NAS)PDU.
    pub(crate) static FIELDS;
    PROTOCOL = FieldDef::protocol("nas-5gs", "Non-Access-Stratum 5GS (NAS)PDU", "NAS-5GS");
    EPD = FieldDef::new("nas_5gs.epd", "Extended protocol discriminator", FieldType::Uint8).strings(Strings::Values(&EPD_VALUES));
    SPARE_BITS = FieldDef::new("nas_5gs.spare_bits", "Spare", FieldType::Uint8).base(Base::Hex);
    SPARE_B7 = FieldDef::new("nas_5gs.spare_b7", "Spare", FieldType::Uint8).mask(0x80);
    SPARE_B6 = FieldDef::new("nas_5gs.spare_b6", "Spare", FieldType::Uint8).mask(0x40);
    SPARE_B5 = FieldDef::new("nas_5gs.spare_b5", "Spare", FieldType::Uint8).mask(0x20);
    SPARE_B4 = FieldDef::new("nas_5gs.spare_b4", "Spare", FieldType::Uint8).mask(0x10);
    SPARE_B3 = FieldDef::new("nas_5gs.spare_b3", "Spare", FieldType::Uint8).mask(0x8);
    SPARE_B2 = FieldDef::new("nas_5gs.spare_b2", "Spare", FieldType::Uint8).mask(0x4);
    SPARE_B1 = FieldDef::new("nas_5gs.spare_b1", "Spare", FieldType::Uint8).mask(0x2);
    SPARE_B0 = FieldDef::new("nas_5gs.spare_b0", "Spare", FieldType::Uint8).mask(0x1);
    RFU_B2 = FieldDef::new("nas_5gs.rfu.b2", "Reserved for Future Use(RFU)", FieldType::Uint8).mask(0x4);
    RFU_B1 = FieldDef::new("nas_5gs.rfu.b1", "Reserved for Future Use(RFU)", FieldType::Uint8).mask(0x2);
    RFU_B0 = FieldDef::new("nas_5gs.rfu.b0", "Reserved for Future Use(RFU)", FieldType::Uint8).mask(0x1);
    SECURITY_HEADER_TYPE = FieldDef::new("nas_5gs.security_header_type", "Security header type", FieldType::Uint8).mask(0xf).strings(Strings::Values(&SECURITY_HEADER_TYPE_VALUES));
    MSG_AUTH_CODE = FieldDef::new("nas_5gs.msg_auth_code", "Message authentication code", FieldType::Uint32).base(Base::Hex);
    SEQ_NO = FieldDef::new("nas_5gs.seq_no", "Sequence number", FieldType::Uint8);
    MM_MESSAGE_TYPE = FieldDef::new("nas_5gs.mm.message_type", "Message type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MM_MESSAGE_TYPE_VALUES));
    SM_MESSAGE_TYPE = FieldDef::new("nas_5gs.sm.message_type", "Message type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SM_MESSAGE_TYPE_VALUES));
    UPDP_MESSAGE_TYPE = FieldDef::new("nas_5gs.updp.message_type", "Message type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&UPDP_MESSAGE_TYPE_VALUES));
    COMMON_ELEM_ID = FieldDef::new("nas_5gs.common.elem_id", "Element ID", FieldType::Uint8).base(Base::Hex);
    MM_ELEM_ID = FieldDef::new("nas_5gs.mm.elem_id", "Element ID", FieldType::Uint8).base(Base::Hex);
    SM_ELEM_ID = FieldDef::new("nas_5gs.sm.elem_id", "Element ID", FieldType::Uint8).base(Base::Hex);
    UPDP_ELEM_ID = FieldDef::new("nas_5gs.updp.elem_id", "Element ID", FieldType::Uint8).base(Base::Hex);
    PROC_TRANS_ID = FieldDef::new("nas_5gs.proc_trans_id", "Procedure transaction identity", FieldType::Uint8);
    SPARE_HALF_OCTET = FieldDef::new("nas_5gs.spare_half_octet", "Spare Half Octet", FieldType::Uint8).mask(0xf0);
    SPARE_OCTET = FieldDef::new("nas_5gs.spare_octet", "Spare", FieldType::Uint8).mask(0xff);
    PDU_SESSION_ID = FieldDef::new("nas_5gs.pdu_session_id", "PDU session identity", FieldType::Uint8).strings(Strings::Values(&PDU_SESSION_ID_VALUES));
    MESSAGE_ELEMENTS = FieldDef::new("nas_5gs.message_elements", "Message Elements", FieldType::Bytes);
    CMN_ADD_INFO = FieldDef::new("nas_5gs.cmn.add_info", "Additional information", FieldType::Bytes);
    CMN_ACC_TYPE = FieldDef::new("nas_5gs.cmn.acc_type", "Access type", FieldType::Uint8).mask(0x3).strings(Strings::Values(&CMN_ACC_TYPE_VALUES));
    CMN_DNN = FieldDef::new("nas_5gs.cmn.dnn", "DNN", FieldType::String);
    MM_FOR = FieldDef::new("nas_5gs.mm.for", "Follow-On Request bit (FOR)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Follow-on request pending", "No follow-on request pending")));
    MM_SMS_REQUESTED = FieldDef::new("nas_5gs.mm.sms_requested", "SMS over NAS transport requested (SMS requested)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_NG_RAN_RCU = FieldDef::new("nas_5gs.mm.ng_ran_rcu", "NG-RAN Radio Capability Update (NG-RAN-RCU)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Needed", "Not Needed")));
    MM_5GS_PNB_CIOT = FieldDef::new("nas_5gs.mm.5gs_pnb_ciot", "5GS Preferred CIoT network behaviour (5GS PNB-CIoT)", FieldType::Uint8).mask(0xc).strings(Strings::Values(&MM_5GS_PNB_CIOT_VALUES));
    MM_EPS_PNB_CIOT = FieldDef::new("nas_5gs.mm.eps_pnb_ciot", "EPS Preferred CIoT network behaviour (EPS-PNB-CIoT)", FieldType::Uint8).mask(0x30).strings(Strings::Values(&MM_EPS_PNB_CIOT_VALUES));
    MM_5GS_REG_TYPE = FieldDef::new("nas_5gs.mm.5gs_reg_type", "5GS registration type", FieldType::Uint8).mask(0x7).strings(Strings::Values(&MM_5GS_REG_TYPE_VALUES));
    MM_TSC = FieldDef::new("nas_5gs.mm.tsc", "Type of security context flag (TSC)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Mapped security context (for KSIASME)", "Native security context (for KSIAMF)")));
    MM_NAS_KEY_SET_ID = FieldDef::new("nas_5gs.mm.nas_key_set_id", "NAS key set identifier", FieldType::Uint8).mask(0x7);
    MM_TSC_H1 = FieldDef::new("nas_5gs.mm.tsc.h1", "Type of security context flag (TSC)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Mapped security context (for KSIASME)", "Native security context (for KSIAMF)")));
    MM_NAS_KEY_SET_ID_H1 = FieldDef::new("nas_5gs.mm.nas_key_set_id.h1", "NAS key set identifier", FieldType::Uint8).mask(0x70);
    MM_5GMM_CAUSE = FieldDef::new("nas_5gs.mm.5gmm_cause", "5GMM cause", FieldType::Uint8).strings(Strings::Values(&MM_5GMM_CAUSE_VALUES));
    MM_PLD_CONT_TYPE = FieldDef::new("nas_5gs.mm.pld_cont_type", "Payload container type", FieldType::Uint8).mask(0xf).strings(Strings::Values(&MM_PLD_CONT_TYPE_VALUES));
    MM_SST = FieldDef::new("nas_5gs.mm.sst", "Slice/service type (SST)", FieldType::Uint8).strings(Strings::Values(&MM_SST_VALUES));
    MM_MM_SD = FieldDef::new("nas_5gs.mm.mm_sd", "Slice differentiator (SD)", FieldType::Uint24);
    MM_MAPPED_HPLMN_SST = FieldDef::new("nas_5gs.mm.mapped_hplmn_sst", "Mapped HPLMN SST", FieldType::Uint8);
    MM_MAPPED_HPLMN_SSD = FieldDef::new("nas_5gs.mm.mapped_hplmn_ssd", "Mapped HPLMN SD", FieldType::Uint24);
    MM_SWITCH_OFF = FieldDef::new("nas_5gs.mm.switch_off", "Switch off", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Switch off", "Normal de-registration")));
    MM_RE_REG_REQ = FieldDef::new("nas_5gs.mm.re_reg_req", "Re-registration required", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("re-registration required", "re-registration not required")));
    MM_ACC_TYPE = FieldDef::new("nas_5gs.mm.acc_type", "Access type", FieldType::Uint8).mask(0x3).strings(Strings::Values(&MM_ACC_TYPE_VALUES));
    MM_RAAI_B0 = FieldDef::new("nas_5gs.mm.raai_b0", "Registration Area Allocation Indication (RAAI)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("all PLMN registration area allocated", "all PLMN registration area not allocated")));
    MM_SPRTI_B1 = FieldDef::new("nas_5gs.mm.sprti_b1", "Strictly Periodic Registration Timer Indication (SPRTI)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_MA_PDU_SESSION_INFO_VALUE = FieldDef::new("nas_5gs.mm.ma_pdu_session_info_value", "MA PDU session information value", FieldType::Uint8).mask(0xf).strings(Strings::Values(&MM_MA_PDU_SESSION_INFO_VALUE_VALUES));
    MM_LEN_OF_MAPPED_S_NSSAI = FieldDef::new("nas_5gs.mm.len_of_mapped_s_nssai", "Length of Mapped S-NSSAI content", FieldType::Uint8);
    MM_CONF_UPD_IND_ACK = FieldDef::new("nas_5gs.mm.conf_upd_ind.ack", "Acknowledgement", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    MM_CONF_UPD_IND_RED = FieldDef::new("nas_5gs.mm.conf_upd_ind.red", "Registration", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    MM_CAG_INFO_ENTRY_LEN = FieldDef::new("nas_5gs.mm.cag_info.entry.len", "Length of entry contents", FieldType::Uint8);
    MM_CAG_INFO_ENTRY_CAG_ONLY = FieldDef::new("nas_5gs.mm.cag_info.entry.cag_only", "CAG only", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("the UE is not allowed to access 5GS via non-CAG cells", "the UE is allowed to access 5GS via non-CAG cells")));
    MM_CAG_INFO_ENTRY_CAG_ID = FieldDef::new("nas_5gs.mm.cag_info.entry.cag_id", "CAG-ID", FieldType::Uint32).base(Base::Hex);
    MM_CIOT_SMALL_DATA_CONT_DATA_TYPE = FieldDef::new("nas_5gs.mm.ciot_small_data_cont.data_type", "Data type", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&MM_CIOT_SMALL_DATA_CONT_DATA_TYPE_VALUES));
    MM_CIOT_SMALL_DATA_CONT_DDX = FieldDef::new("nas_5gs.mm.ciot_small_data_cont.ddx", "Downlink data expected (DDX)", FieldType::Uint8).mask(0x18).strings(Strings::Values(&MM_CIOT_SMALL_DATA_CONT_DDX_VALUES));
    MM_CIOT_SMALL_DATA_CONT_PDU_SESSION_ID = FieldDef::new("nas_5gs.mm.ciot_small_data_cont.pdu_session_id", "PDU session identity", FieldType::Uint8).mask(0x7).strings(Strings::Values(&PDU_SESSION_ID_VALUES));
    MM_CIOT_SMALL_DATA_CONT_ADD_INFO_LEN = FieldDef::new("nas_5gs.mm.ciot_small_data_cont.add_info_len", "Length of additional information", FieldType::Uint8);
    MM_CIOT_SMALL_DATA_CONT_ADD_INFO = FieldDef::new("nas_5gs.mm.ciot_small_data_cont.add_info", "Additional information", FieldType::Bytes);
    MM_CIOT_SMALL_DATA_CONT_DATA_CONTENTS = FieldDef::new("nas_5gs.mm.ciot_small_data_cont.data_contents", "Data contents", FieldType::Bytes);
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_1_1 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_1_1", "Ciphering data set for E-UTRA positioning SIB type 1-1", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_1_2 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_1_2", "Ciphering data set for E-UTRA positioning SIB type 1-2", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_1_3 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_1_3", "Ciphering data set for E-UTRA positioning SIB type 1-3", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_1_4 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_1_4", "Ciphering data set for E-UTRA positioning SIB type 1-4", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_1_5 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_1_5", "Ciphering data set for E-UTRA positioning SIB type 1-5", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_1_6 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_1_6", "Ciphering data set for E-UTRA positioning SIB type 1-6", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_1_7 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_1_7", "Ciphering data set for E-UTRA positioning SIB type 1-7", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_1_8 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_1_8", "Ciphering data set for E-UTRA positioning SIB type 1-8", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_1 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_1", "Ciphering data set for E-UTRA positioning SIB type 2-1", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_2 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_2", "Ciphering data set for E-UTRA positioning SIB type 2-2", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_3 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_3", "Ciphering data set for E-UTRA positioning SIB type 2-3", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_4 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_4", "Ciphering data set for E-UTRA positioning SIB type 2-4", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_5 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_5", "Ciphering data set for E-UTRA positioning SIB type 2-5", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_6 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_6", "Ciphering data set for E-UTRA positioning SIB type 2-6", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_7 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_7", "Ciphering data set for E-UTRA positioning SIB type 2-7", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_8 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_8", "Ciphering data set for E-UTRA positioning SIB type 2-8", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_9 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_9", "Ciphering data set for E-UTRA positioning SIB type 2-9", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_10 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_10", "Ciphering data set for E-UTRA positioning SIB type 2-10", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_11 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_11", "Ciphering data set for E-UTRA positioning SIB type 2-11", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_12 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_12", "Ciphering data set for E-UTRA positioning SIB type 2-12", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_13 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_13", "Ciphering data set for E-UTRA positioning SIB type 2-13", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_14 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_14", "Ciphering data set for E-UTRA positioning SIB type 2-14", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_15 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_15", "Ciphering data set for E-UTRA positioning SIB type 2-15", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_16 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_16", "Ciphering data set for E-UTRA positioning SIB type 2-16", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_17 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_17", "Ciphering data set for E-UTRA positioning SIB type 2-17", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_18 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_18", "Ciphering data set for E-UTRA positioning SIB type 2-18", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_19 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_19", "Ciphering data set for E-UTRA positioning SIB type 2-19", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_20 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_20", "Ciphering data set for E-UTRA positioning SIB type 2-20", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_21 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_21", "Ciphering data set for E-UTRA positioning SIB type 2-21", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_22 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_22", "Ciphering data set for E-UTRA positioning SIB type 2-22", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_23 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_23", "Ciphering data set for E-UTRA positioning SIB type 2-23", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_24 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_24", "Ciphering data set for E-UTRA positioning SIB type 2-24", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_2_25 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_2_25", "Ciphering data set for E-UTRA positioning SIB type 2-25", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_3_1 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_3_1", "Ciphering data set for E-UTRA positioning SIB type 3-1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_4_1 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_4_1", "Ciphering data set for E-UTRA positioning SIB type 4-1", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_TYPE_5_1 = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_type_5_1", "Ciphering data set for E-UTRA positioning SIB type 5-1", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_1_1 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_1_1", "Ciphering data set for NR positioning SIB type 1-1", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_1_2 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_1_2", "Ciphering data set for NR positioning SIB type 1-2", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_1_3 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_1_3", "Ciphering data set for NR positioning SIB type 1-3", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_1_4 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_1_4", "Ciphering data set for NR positioning SIB type 1-4", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_1_5 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_1_5", "Ciphering data set for NR positioning SIB type 1-5", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_1_6 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_1_6", "Ciphering data set for NR positioning SIB type 1-6", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_1_7 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_1_7", "Ciphering data set for NR positioning SIB type 1-7", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_1_8 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_1_8", "Ciphering data set for NR positioning SIB type 1-8", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_1 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_1", "Ciphering data set for NR positioning SIB type 2-1", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_2 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_2", "Ciphering data set for NR positioning SIB type 2-2", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_3 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_3", "Ciphering data set for NR positioning SIB type 2-3", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_4 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_4", "Ciphering data set for NR positioning SIB type 2-4", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_5 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_5", "Ciphering data set for NR positioning SIB type 2-5", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_6 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_6", "Ciphering data set for NR positioning SIB type 2-6", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_7 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_7", "Ciphering data set for NR positioning SIB type 2-7", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_8 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_8", "Ciphering data set for NR positioning SIB type 2-8", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_9 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_9", "Ciphering data set for NR positioning SIB type 2-9", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_10 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_10", "Ciphering data set for NR positioning SIB type 2-10", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_11 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_11", "Ciphering data set for NR positioning SIB type 2-11", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_12 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_12", "Ciphering data set for NR positioning SIB type 2-12", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_13 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_13", "Ciphering data set for NR positioning SIB type 2-13", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_14 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_14", "Ciphering data set for NR positioning SIB type 2-14", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_15 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_15", "Ciphering data set for NR positioning SIB type 2-15", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_16 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_16", "Ciphering data set for NR positioning SIB type 2-16", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_17 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_17", "Ciphering data set for NR positioning SIB type 2-17", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_18 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_18", "Ciphering data set for NR positioning SIB type 2-18", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_19 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_19", "Ciphering data set for NR positioning SIB type 2-19", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_20 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_20", "Ciphering data set for NR positioning SIB type 2-20", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_21 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_21", "Ciphering data set for NR positioning SIB type 2-21", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_22 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_22", "Ciphering data set for NR positioning SIB type 2-22", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_2_23 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_2_23", "Ciphering data set for NR positioning SIB type 2-23", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_3_1 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_3_1", "Ciphering data set for NR positioning SIB type 3-1", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_4_1 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_4_1", "Ciphering data set for NR positioning SIB type 4-1", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_5_1 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_5_1", "Ciphering data set for NR positioning SIB type 5-1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_6_1 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_6_1", "Ciphering data set for NR positioning SIB type 6-1", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_6_2 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_6_2", "Ciphering data set for NR positioning SIB type 6-2", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_NR_POS_SIB_TYPE_6_3 = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_type_6_3", "Ciphering data set for NR positioning SIB type 6-3", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Applicable", "Not applicable")));
    MM_CIPH_KEY_DATA_CIPHERING_SET_ID = FieldDef::new("nas_5gs.mm.ciph_key_data.ciphering_set_id", "Ciphering set ID", FieldType::Uint16);
    MM_CIPH_KEY_DATA_CIPHERING_KEY = FieldDef::new("nas_5gs.mm.ciph_key_data.ciphering_key", "Ciphering key", FieldType::Bytes);
    MM_CIPH_KEY_DATA_C0_LEN = FieldDef::new("nas_5gs.mm.ciph_key_data.c0_len", "c0 length", FieldType::Uint8).mask(0x1f);
    MM_CIPH_KEY_DATA_C0 = FieldDef::new("nas_5gs.mm.ciph_key_data.c0", "c0", FieldType::Bytes);
    MM_CIPH_KEY_DATA_EUTRA_POS_SIB_LEN = FieldDef::new("nas_5gs.mm.ciph_key_data.eutra_pos_sib_len", "E-UTRA posSIB length", FieldType::Uint8).mask(0xf);
    MM_CIPH_KEY_DATA_NR_POS_SIB_LEN = FieldDef::new("nas_5gs.mm.ciph_key_data.nr_pos_sib_len", "NR posSIB length", FieldType::Uint8).mask(0xf);
    MM_CIPH_KEY_DATA_VALIDITY_START_TIME = FieldDef::new("nas_5gs.mm.ciph_key_data.validity_start_time", "Validity start time", FieldType::AbsoluteTime);
    MM_CIPH_KEY_DATA_VALIDITY_DURATION = FieldDef::new("nas_5gs.mm.ciph_key_data.validity_duration", "Validity duration", FieldType::Uint16).strings(Strings::Unit(&(" minute", " minutes")));
    MM_CIPH_KEY_DATA_TAIS_LIST_LEN = FieldDef::new("nas_5gs.mm.ciph_key_data.tais_list_len", "TAIs list length", FieldType::Uint8);
    MM_CTRL_PLANE_SERV_TYPE = FieldDef::new("nas_5gs.mm.ctrl_plane_serv_type", "Control plane service type", FieldType::Uint8).mask(0x7).strings(Strings::Values(&MM_CTRL_PLANE_SERV_TYPE_VALUES));
    MM_NAS_SEC_ALGO_ENC = FieldDef::new("nas_5gs.mm.nas_sec_algo_enc", "Type of ciphering algorithm", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&MM_NAS_SEC_ALGO_ENC_VALUES));
    MM_NAS_SEC_ALGO_IP = FieldDef::new("nas_5gs.mm.nas_sec_algo_ip", "Type of integrity protection algorithm", FieldType::Uint8).mask(0xf).strings(Strings::Values(&MM_NAS_SEC_ALGO_IP_VALUES));
    MM_S1_MODE_B0 = FieldDef::new("nas_5gs.mm.s1_mode_b0", "EPC NAS supported (S1 mode)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_HO_ATTACH_B1 = FieldDef::new("nas_5gs.mm.ho_attach_b1", "ATTACH REQUEST message containing PDN CONNECTIVITY REQUEST message for handover support (HO attach)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_LPP_CAP_B2 = FieldDef::new("nas_5gs.mm.lpp_cap_b2", "LTE Positioning Protocol (LPP) capability", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_RESTRICT_EC_B3 = FieldDef::new("nas_5gs.mm.restrict_ec_b3", "Restriction on use of enhanced coverage support (RestrictEC)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_CP_CIOT_B4 = FieldDef::new("nas_5gs.mm.5g_cp_ciot_b4", "Control plane CIoT 5GS optimization (5G-CP CIoT)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_N3_DATA_B5 = FieldDef::new("nas_5gs.mm.n3_data_b5", "N3 data transfer (N3 data)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_IPHC_CP_CIOT_B6 = FieldDef::new("nas_5gs.mm.5g_iphc_cp_ciot_b6", "IP header compression for control plane CIoT 5GS optimization (5G-IPHC-CP CIoT)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_SGC_B7 = FieldDef::new("nas_5gs.mm.sgc_b7", "Service gap control (SGC)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_SRVCC_B0 = FieldDef::new("nas_5gs.mm.5g_srvcc_b0", "5G-SRVCC from NG-RAN to UTRAN (5GSRVCC) capability", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_UP_CIOT_B1 = FieldDef::new("nas_5gs.mm.5g_up_ciot_b1", "User plane CIoT 5GS optimization (5G-UP CIoT)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_V2X_B2 = FieldDef::new("nas_5gs.mm.v2x_b2", "V2X capability (V2X)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_V2XCEPC5_B3 = FieldDef::new("nas_5gs.mm.v2xcepc5_b3", "V2X communication over E-UTRA-PC5 capability (V2XCEPC5)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_V2XCNPC5_B4 = FieldDef::new("nas_5gs.mm.v2xcnpc5_b4", "V2X communication over NR-PC5 capability (V2XCNPC5)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_LCS_B5 = FieldDef::new("nas_5gs.mm.5g_lcs_b5", "Location Services (5G-LCS) notification mechanisms capability", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_NSSAA_B6 = FieldDef::new("nas_5gs.mm.nssaa_b6", "Network slice-specific authentication and authorization (NSSAA)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_RACS_B7 = FieldDef::new("nas_5gs.mm.racs_b7", "Radio capability signalling optimisation (RACS) capability", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_CAG_B0 = FieldDef::new("nas_5gs.mm.cag_b0", "Closed Access Group (CAG) capability", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_WSUSA_B1 = FieldDef::new("nas_5gs.mm.wsusa_b1", "WUS assistance (WUSA) information reception capability", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_MULTIPLE_UP_B2 = FieldDef::new("nas_5gs.mm.multiple_up_b2", "Multiple user-plane resources support (multipleUP)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EHC_CP_CIOT_B3 = FieldDef::new("nas_5gs.mm.ehc_cp_ciot_b3", "Ethernet header compression for control plane CIoT 5GS optimization (5G-EHC-CP CIoT)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_TYPE_ID = FieldDef::new("nas_5gs.mm.type_id", "Type of identity", FieldType::Uint8).mask(0x7).strings(Strings::Values(&MM_TYPE_ID_VALUES));
    MM_ODD_EVEN = FieldDef::new("nas_5gs.mm.odd_even", "Odd/even indication", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Odd number of identity digits", "Even number of identity digits")));
    MM_LENGTH = FieldDef::new("nas_5gs.mm.length", "Length", FieldType::Uint8);
    MM_ABBA_CONTENTS = FieldDef::new("nas_5gs.mm.abba_contents", "ABBA Contents", FieldType::Bytes);
    MM_PLD_CONT = FieldDef::new("nas_5gs.mm.pld_cont", "Payload container", FieldType::Bytes);
    MM_PLD_CONT_NB_ENTRIES = FieldDef::new("nas_5gs.mm.pld_cont.nb_entries", "Number of entries", FieldType::Uint8);
    MM_PLD_CONT_PLD_CONT_LEN = FieldDef::new("nas_5gs.mm.pld_cont.pld_cont_len", "Length of Payload container entry", FieldType::Uint16);
    MM_PLD_CONT_NB_OPT_IES = FieldDef::new("nas_5gs.mm.pld_cont.nb_opt_ies", "Number of optional IEs", FieldType::Uint8).mask(0xf0);
    MM_PLD_CONT_PLD_CONT_TYPE = FieldDef::new("nas_5gs.mm.pld_cont.pld_cont_type", "Payload container type", FieldType::Uint8).mask(0xf).strings(Strings::Values(&MM_PLD_CONT_TYPE_VALUES));
    MM_PLD_CONT_OPT_IE_TYPE = FieldDef::new("nas_5gs.mm.pld_cont.opt_ie_type", "Type of optional IE", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MM_PLD_CONT_OPT_IE_TYPE_VALUES));
    MM_PLD_CONT_OPT_IE_LEN = FieldDef::new("nas_5gs.mm.pld_cont.opt_ie_len", "Length of optional IE", FieldType::Uint8);
    MM_PLD_CONT_OPT_IE_VAL = FieldDef::new("nas_5gs.mm.pld_cont.opt_ie_val", "Value of optional IE", FieldType::Bytes);
    MM_REQ_TYPE = FieldDef::new("nas_5gs.mm.req_type", "Request type", FieldType::Uint8).mask(0x7).strings(Strings::Values(&MM_REQ_TYPE_VALUES));
    MM_SERV_TYPE = FieldDef::new("nas_5gs.mm.serv_type", "Service type", FieldType::Uint8).mask(0x70).strings(Strings::Values(&MM_SERV_TYPE_VALUES));
    MM_5G_EA0 = FieldDef::new("nas_5gs.mm.5g_ea0", "5G-EA0", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_128_5G_EA1 = FieldDef::new("nas_5gs.mm.128_5g_ea1", "128-5G-EA1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_128_5G_EA2 = FieldDef::new("nas_5gs.mm.128_5g_ea2", "128-5G-EA2", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_128_5G_EA3 = FieldDef::new("nas_5gs.mm.128_5g_ea3", "128-5G-EA3", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_EA4 = FieldDef::new("nas_5gs.mm.5g_ea4", "5G-EA4", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_EA5 = FieldDef::new("nas_5gs.mm.5g_ea5", "5G-EA5", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_EA6 = FieldDef::new("nas_5gs.mm.5g_ea6", "5G-EA6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_EA7 = FieldDef::new("nas_5gs.mm.5g_ea7", "5G-EA7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_IA0 = FieldDef::new("nas_5gs.mm.ia0", "5G-IA0", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_128_IA1 = FieldDef::new("nas_5gs.mm.5g_128_ia1", "128-5G-IA1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_128_IA2 = FieldDef::new("nas_5gs.mm.5g_128_ia2", "128-5G-IA2", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_128_IA3 = FieldDef::new("nas_5gs.mm.5g_128_ia3", "128-5G-IA3", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_128_IA4 = FieldDef::new("nas_5gs.mm.5g_128_ia4", "5G-IA4", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_IA5 = FieldDef::new("nas_5gs.mm.5g_ia5", "5G-IA5", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_IA6 = FieldDef::new("nas_5gs.mm.5g_ia6", "5G-IA6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_5G_IA7 = FieldDef::new("nas_5gs.mm.5g_ia7", "5G-IA7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EEA0 = FieldDef::new("nas_5gs.mm.eea0", "EEA0", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_128EEA1 = FieldDef::new("nas_5gs.mm.128eea1", "128-EEA1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_128EEA2 = FieldDef::new("nas_5gs.mm.128eea2", "128-EEA2", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EEA3 = FieldDef::new("nas_5gs.mm.eea3", "128-EEA3", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EEA4 = FieldDef::new("nas_5gs.mm.eea4", "EEA4", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EEA5 = FieldDef::new("nas_5gs.mm.eea5", "EEA5", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EEA6 = FieldDef::new("nas_5gs.mm.eea6", "EEA6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EEA7 = FieldDef::new("nas_5gs.mm.eea7", "EEA7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EIA0 = FieldDef::new("nas_5gs.mm.eia0", "EIA0", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_128EIA1 = FieldDef::new("nas_5gs.mm.128eia1", "128-EIA1", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_128EIA2 = FieldDef::new("nas_5gs.mm.128eia2", "128-EIA2", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EIA3 = FieldDef::new("nas_5gs.mm.eia3", "128-EIA3", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EIA4 = FieldDef::new("nas_5gs.mm.eia4", "EIA4", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EIA5 = FieldDef::new("nas_5gs.mm.eia5", "EIA5", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EIA6 = FieldDef::new("nas_5gs.mm.eia6", "EIA6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_EIA7 = FieldDef::new("nas_5gs.mm.eia7", "EIA7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    MM_N1_MODE_REG_B1 = FieldDef::new("nas_5gs.mm.n1_mode_reg_b1", "N1 mode reg", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("UE is in 5GMM-REGISTERED state", "UE is not in 5GMM-REGISTERED state")));
    MM_S1_MODE_REG_B0 = FieldDef::new("nas_5gs.mm.s1_mode_reg_b0", "S1 mode reg", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("UE is in EMM-REGISTERED state", "UE is not in EMM-REGISTERED state")));
    MM_SAL_AL_T = FieldDef::new("nas_5gs.mm.sal_al_t", "Allowed type", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("TAIs in the list are in the non-allowed area", "TAIs in the list are in the allowed area")));
    MM_SAL_T_LI = FieldDef::new("nas_5gs.mm.sal_t_li", "Type of list", FieldType::Uint8).mask(0x60).strings(Strings::Values(&MM_SAL_T_LI_VALUES));
    MM_SAL_NUM_E = FieldDef::new("nas_5gs.mm.sal_num_e", "Number of elements", FieldType::Uint8).mask(0x1f).strings(Strings::Values(&MM_SAL_NUM_E_VALUES));
    SM_PDU_SESSION_TYPE = FieldDef::new("nas_5gs.sm.pdu_session_type", "PDU session type", FieldType::Uint8).mask(0x7).strings(Strings::Values(&SM_PDU_SESSION_TYPE_VALUES));
    PDU_SES_STS_PSI_0_B0 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_0_b0", "Spare", FieldType::Boolean).bits(8).mask(0x1);
    PDU_SES_STS_PSI_1_B1 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_1_b1", "PSI(1)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_2_B2 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_2_b2", "PSI(2)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_3_B3 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_3_b3", "PSI(3)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_4_B4 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_4_b4", "PSI(4)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_5_B5 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_5_b5", "PSI(5)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_6_B6 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_6_b6", "PSI(6)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_7_B7 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_7_b7", "PSI(7)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_8_B0 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_8_b0", "PSI(8)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_9_B1 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_9_b1", "PSI(9)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_10_B2 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_10_b2", "PSI(10)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_11_B3 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_11_b3", "PSI(11)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_12_B4 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_12_b4", "PSI(12)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_13_B5 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_13_b5", "PSI(13)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_14_B6 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_14_b6", "PSI(14)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_STS_PSI_15_B7 = FieldDef::new("nas_5gs.pdu_ses_sts_psi_15_b7", "PSI(15)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Not PDU SESSION INACTIVE", "PDU SESSION INACTIVE")));
    PDU_SES_RECT_RES_PSI_0_B0 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_0_b0", "PSI(0) Spare", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_1_B1 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_1_b1", "PSI(1)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_2_B2 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_2_b2", "PSI(2)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_3_B3 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_3_b3", "PSI(3)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_4_B4 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_4_b4", "PSI(4)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_5_B5 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_5_b5", "PSI(5)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_6_B6 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_6_b6", "PSI(6)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_7_B7 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_7_b7", "PSI(7)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_8_B0 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_8_b0", "PSI(8)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_9_B1 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_9_b1", "PSI(9)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_10_B2 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_10_b2", "PSI(10)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_11_B3 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_11_b3", "PSI(11)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RECT_RES_PSI_12_B4 = FieldDef::new("nas_5gs.pdu_ses_rect_res_psi_12_b4", "PSI(12)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RES_PSI_13_B5 = FieldDef::new("nas_5gs.pdu_ses_res_psi_13_b5", "PSI(13)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RES_PSI_14_B6 = FieldDef::new("nas_5gs.pdu_ses_res_psi_14_b6", "PSI(14)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("1", "0")));
    PDU_SES_RES_PSI_15_B7 = FieldDef::new("nas_5gs.pdu_ses_res_psi_15_b7", "PSI(15)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("1", "0")));
    UL_DATA_STS_PSI_0_B0 = FieldDef::new("nas_5gs.ul_data_sts_psi_0_b0", "Spare", FieldType::Boolean).bits(8).mask(0x1);
    UL_DATA_STS_PSI_1_B1 = FieldDef::new("nas_5gs.ul_data_sts_psi_1_b1", "PSI(1)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_2_B2 = FieldDef::new("nas_5gs.ul_data_sts_psi_2_b2", "PSI(2)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_3_B3 = FieldDef::new("nas_5gs.ul_data_sts_psi_3_b3", "PSI(3)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_4_B4 = FieldDef::new("nas_5gs.ul_data_sts_psi_4_b4", "PSI(4)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_5_B5 = FieldDef::new("nas_5gs.ul_data_sts_psi_5_b5", "PSI(5)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_6_B6 = FieldDef::new("nas_5gs.ul_data_sts_psi_6_b6", "PSI(6)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_7_B7 = FieldDef::new("nas_5gs.ul_data_sts_psi_7_b7", "PSI(7)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_8_B0 = FieldDef::new("nas_5gs.ul_data_sts_psi_8_b0", "PSI(8)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_9_B1 = FieldDef::new("nas_5gs.ul_data_sts_psi_9_b1", "PSI(9)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_10_B2 = FieldDef::new("nas_5gs.ul_data_sts_psi_10_b2", "PSI(10)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_11_B3 = FieldDef::new("nas_5gs.ul_data_sts_psi_11_b3", "PSI(11)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_12_B4 = FieldDef::new("nas_5gs.ul_data_sts_psi_12_b4", "PSI(12)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_13_B5 = FieldDef::new("nas_5gs.ul_data_sts_psi_13_b5", "PSI(13)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_14_B6 = FieldDef::new("nas_5gs.ul_data_sts_psi_14_b6", "PSI(14)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    UL_DATA_STS_PSI_15_B7 = FieldDef::new("nas_5gs.ul_data_sts_psi_15_b7", "PSI(15)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("uplink data are pending", "no uplink data are pending")));
    ALLOW_PDU_SES_STS_PSI_0_B0 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_0_b0", "Spare", FieldType::Boolean).bits(8).mask(0x1);
    ALLOW_PDU_SES_STS_PSI_1_B1 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_1_b1", "PSI(1)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_2_B2 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_2_b2", "PSI(2)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_3_B3 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_3_b3", "PSI(3)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_4_B4 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_4_b4", "PSI(4)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_5_B5 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_5_b5", "PSI(5)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_6_B6 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_6_b6", "PSI(6)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_7_B7 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_7_b7", "PSI(7)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_8_B0 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_8_b0", "PSI(8)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_9_B1 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_9_b1", "PSI(9)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_10_B2 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_10_b2", "PSI(10)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_11_B3 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_11_b3", "PSI(11)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_12_B4 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_12_b4", "PSI(12)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_13_B5 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_13_b5", "PSI(13)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_14_B6 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_14_b6", "PSI(14)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    ALLOW_PDU_SES_STS_PSI_15_B7 = FieldDef::new("nas_5gs.allow_pdu_ses_sts_psi_15_b7", "PSI(15)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("user-plane resources of corresponding PDU session can be re-established over 3GPP access", "user-plane resources of corresponding PDU session is not allowed to be re-established over 3GPP access")));
    SM_SC_MODE = FieldDef::new("nas_5gs.sm.sc_mode", "SSC mode", FieldType::Uint8).mask(0x7).strings(Strings::Values(&SM_SC_MODE_VALUES));
    SM_EPLMNC = FieldDef::new("nas_5gs.sm.eplmnc", "EPLMNC", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("UE is not allowed to re-attempt the procedure in an equivalent PLMN", "UE is allowed to re-attempt the procedure in an equivalent PLMN")));
    SM_RATC = FieldDef::new("nas_5gs.sm.ratc", "RATC", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("UE is not allowed to re-attempt the procedure in S1 mode", "UE is allowed to re-attempt the procedure in S1 mode")));
    SM_EPT_S1 = FieldDef::new("nas_5gs.sm.ept_s1", "Ethernet PDN type in S1 mode (EPT-S1)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SM_ABO = FieldDef::new("nas_5gs.sm.abo", "All PLMNs Back-off timer (ABO)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("The back-off timer is applied in all PLMNs", "The back-off timer is applied in the registered PLMN")));
    SM_ATSSS_CONT = FieldDef::new("nas_5gs.sm.atsss_cont", "ATSSS container contents", FieldType::Bytes);
    SM_CPOI = FieldDef::new("nas_5gs.sm.cpoi", "Control plane only indication value (CPOI)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("PDU session can be used for control plane CIoT 5GS optimization only", "reserved")));
    SM_IP_HDR_COMP_CONFIG_P0104 = FieldDef::new("nas_5gs.sm.ip_hdr_comp_config.p0104", "RoHC profile 0x0104 (IP)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SM_IP_HDR_COMP_CONFIG_P0103 = FieldDef::new("nas_5gs.sm.ip_hdr_comp_config.p0103", "RoHC profile 0x0103 (ESP/IP)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SM_IP_HDR_COMP_CONFIG_P0102 = FieldDef::new("nas_5gs.sm.ip_hdr_comp_config.p0102", "RoHC profile 0x0102 (UDP/IP)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SM_IP_HDR_COMP_CONFIG_P0006 = FieldDef::new("nas_5gs.sm.ip_hdr_comp_config.p0006", "RoHC profile 0x0006 (TCP/IP)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SM_IP_HDR_COMP_CONFIG_P0004 = FieldDef::new("nas_5gs.sm.ip_hdr_comp_config.p0004", "RoHC profile 0x0004 (IP)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SM_IP_HDR_COMP_CONFIG_P0003 = FieldDef::new("nas_5gs.sm.ip_hdr_comp_config.p0003", "RoHC profile 0x0003 (ESP/IP)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SM_IP_HDR_COMP_CONFIG_P0002 = FieldDef::new("nas_5gs.sm.ip_hdr_comp_config.p0002", "RoHC profile 0x0002 (UDP/IP)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SM_IP_HDR_COMP_CONFIG_MAX_CID = FieldDef::new("nas_5gs.sm.ip_hdr_comp_config.max_cid", "MAX_CID", FieldType::Uint16);
    SM_IP_HDR_COMP_CONFIG_ADD_HDR_COMPR_CXT_SETUP_PARAMS_TYPE = FieldDef::new("nas_5gs.sm.ip_hdr_comp_config.add_hdr_compr_cxt_setup_params_type", "Additional header compression context setup parameters type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SM_IP_HDR_COMP_CONFIG_ADD_HDR_COMPR_CXT_SETUP_PARAMS_TYPE_VALUES));
    SM_IP_HDR_COMP_CONFIG_ADD_HDR_COMPR_CXT_SETUP_PARAMS_CONT = FieldDef::new("nas_5gs.sm.ip_hdr_comp_config.add_hdr_compr_cxt_setup_params_cont", "Additional header compression context setup parameters container", FieldType::Bytes);
    SM_DS_TT_ETH_PORT_MAC_ADDR = FieldDef::new("nas_5gs.sm.ds_tt_eth_port_mac_addr", "DS-TT Ethernet port MAC address", FieldType::Ether);
    SM_UE_DS_TT_RESIDENCE_TIME = FieldDef::new("nas_5gs.sm.ue_ds_tt_residence_time", "UE-DS-TT residence time", FieldType::Bytes);
    SM_PORT_MGMT_INFO_CONT = FieldDef::new("nas_5gs.sm.port_mgmt_info_cont", "Port management information container", FieldType::Bytes);
    SM_ETH_HDR_COMP_CONFIG_CID_LEN = FieldDef::new("nas_5gs.sm.eth_hdr_comp_config.cid_len", "Port management information container", FieldType::Uint8).mask(0x3).strings(Strings::Values(&SM_ETH_HDR_COMP_CONFIG_CID_LEN_VALUES));
    SM_SEL_SC_MODE = FieldDef::new("nas_5gs.sm.sel_sc_mode", "Selected SSC mode", FieldType::Uint8).mask(0x70).strings(Strings::Values(&SM_SC_MODE_VALUES));
    SM_TPMIC = FieldDef::new("nas_5gs.sm.tpmic", "Transfer of port management information containers (TPMIC)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SM_ATSSS_ST = FieldDef::new("nas_5gs.sm.atsss_st", "Supported ATSSS steering functionalities and steering modes (ATSSS-ST)", FieldType::Uint8).mask(0x78).strings(Strings::Values(&SM_ATSSS_ST_VALUES));
    SM_MH6_PDU = FieldDef::new("nas_5gs.sm.mh6_pdu", "Multi-homed IPv6 PDU session (MH6-PDU)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SM_RQOS = FieldDef::new("nas_5gs.sm.rqos", "Reflective QoS (RqoS)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SM_5GSM_CAUSE = FieldDef::new("nas_5gs.sm.5gsm_cause", "5GSM cause", FieldType::Uint8).strings(Strings::Values(&SM_5GSM_CAUSE_VALUES));
    SM_APSI = FieldDef::new("nas_5gs.sm.apsi", "Always-on PDU session", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("required", "not allowed")));
    SM_APSR = FieldDef::new("nas_5gs.sm.apsr", "Always-on PDU session", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    SM_INT_PROT_MAX_DATA_RATE_UL = FieldDef::new("nas_5gs.sm.int_prot_max_data_rate_ul", "Integrity protection maximum data rate for uplink", FieldType::Uint8).strings(Strings::Values(&SM_INT_PROT_MAX_DATA_RATE_UL_VALUES));
    SM_INT_PROT_MAX_DATA_RATE_DL = FieldDef::new("nas_5gs.sm.int_prot_max_data_rate_dl", "Integrity protection maximum data rate for downlink", FieldType::Uint8).strings(Strings::Values(&SM_INT_PROT_MAX_DATA_RATE_UL_VALUES));
    SM_SI6LLA = FieldDef::new("nas_5gs.sm.si6lla", "SMF's IPv6 link local address (SI6LLA)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Present", "Absent")));
    SM_PDU_SES_TYPE = FieldDef::new("nas_5gs.sm.pdu_ses_type", "PDU session type", FieldType::Uint8).mask(0x7).strings(Strings::Values(&SM_PDU_SES_TYPE_VALUES));
    SM_PDU_ADDR_INF_IPV4 = FieldDef::new("nas_5gs.sm.pdu_addr_inf_ipv4", "PDU address information", FieldType::Ipv4);
    SM_PDU_ADDR_INF_IPV6 = FieldDef::new("nas_5gs.sm.pdu_addr_inf_ipv6", "PDU address information", FieldType::Bytes);
    SM_SMF_IPV6_LLA = FieldDef::new("nas_5gs.sm.smf_ipv6_lla", "SMF's IPv6 link local address", FieldType::Ipv6);
    SM_QOS_RULE_ID = FieldDef::new("nas_5gs.sm.qos_rule_id", "QoS rule identifier", FieldType::Uint8);
    SM_LENGTH = FieldDef::new("nas_5gs.sm.length", "Length", FieldType::Uint16);
    SM_ROP = FieldDef::new("nas_5gs.sm.rop", "Rule operation code", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&SM_ROP_VALUES));
    SM_DQR = FieldDef::new("nas_5gs.sm.dqr", "DQR", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("The QoS rule is the default QoS rule", "The QoS rule is not the default QoS rule")));
    SM_NOF_PKT_FILTERS = FieldDef::new("nas_5gs.sm.nof_pkt_filters", "Number of packet filters", FieldType::Uint8).mask(0xf);
    SM_PKT_FLT_DIR = FieldDef::new("nas_5gs.sm.pkt_flt_dir", "Packet filter direction", FieldType::Uint8).mask(0x30).strings(Strings::Values(&SM_PKT_FLT_DIR_VALUES));
    SM_PKT_FLT_ID = FieldDef::new("nas_5gs.sm.pkt_flt_id", "Packet filter identifier", FieldType::Uint8).mask(0xf);
    SM_PF_LEN = FieldDef::new("nas_5gs.sm.pf_len", "Length", FieldType::Uint8);
    SM_PF_TYPE = FieldDef::new("nas_5gs.sm.pf_type", "Packet filter component type", FieldType::Uint8).strings(Strings::Values(&SM_PF_TYPE_VALUES));
    SM_E = FieldDef::new("nas_5gs.sm.e", "E bit", FieldType::Uint8).mask(0x40);
    SM_NOF_PARAMS = FieldDef::new("nas_5gs.sm.nof_params", "Number of parameters", FieldType::Uint8).mask(0x3f);
    SM_PARAM_ID = FieldDef::new("nas_5gs.sm.param_id", "Parameter identifier", FieldType::Uint8).strings(Strings::Values(&SM_PARAM_ID_VALUES));
    SM_PARAM_LEN = FieldDef::new("nas_5gs.sm.param_len", "Length", FieldType::Uint8);
    IPV4_ADDRESS_MASK = FieldDef::new("nas_5gs.ipv4_address_mask", "IPv4 address mask", FieldType::Ipv4);
    IPV6_ADDRESS = FieldDef::new("nas_5gs.ipv6_address", "IPv6 address", FieldType::Ipv6);
    IPV6_PREFIX_LEN = FieldDef::new("nas_5gs.ipv6_prefix_len", "IPv6 prefix length", FieldType::Uint8);
    PROTOCOL_IDENTIFIER_OR_NEXT_HD = FieldDef::new("nas_5gs.protocol_identifier_or_next_hd", "Protocol identifier/Next header type", FieldType::Uint8).strings(Strings::Values(&numbers::ip_protocol::NAMES));
    SM_QOS_RULE_PRECEDENCE = FieldDef::new("nas_5gs.sm.qos_rule_precedence", "QoS rule precedence", FieldType::Uint8);
    SM_SEGREGATION = FieldDef::new("nas_5gs.sm.segregation", "Segregation", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    SM_PARAM_CONTENT = FieldDef::new("nas_5gs.sm.param_content", "Parameter content", FieldType::Bytes);
    SM_5QI = FieldDef::new("nas_5gs.sm.5qi", "5QI", FieldType::Uint8);
    SM_UNIT_FOR_GFBR_UL = FieldDef::new("nas_5gs.sm.unit_for_gfbr_ul", "Unit for GFBR uplink", FieldType::Uint8).strings(Strings::Values(&SM_UNIT_FOR_GFBR_UL_VALUES));
    SM_GFBR_UL = FieldDef::new("nas_5gs.sm.gfbr_ul", "GFBR uplink", FieldType::Uint16);
    SM_UNIT_FOR_GFBR_DL = FieldDef::new("nas_5gs.sm.unit_for_gfbr_dl", "Unit for GFBR downlink", FieldType::Uint8).strings(Strings::Values(&SM_UNIT_FOR_GFBR_UL_VALUES));
    SM_GFBR_DL = FieldDef::new("nas_5gs.sm.gfbr_dl", "GFBR downlink", FieldType::Uint16);
    SM_UNIT_FOR_MFBR_UL = FieldDef::new("nas_5gs.sm.unit_for_mfbr_ul", "Unit for MFBR uplink", FieldType::Uint8).strings(Strings::Values(&SM_UNIT_FOR_GFBR_UL_VALUES));
    SM_MFBR_UL = FieldDef::new("nas_5gs.sm.mfbr_ul", "MFBR uplink", FieldType::Uint16);
    SM_UNIT_FOR_MFBR_DL = FieldDef::new("nas_5gs.sm.unit_for_mfbr_dl", "Unit for MFBR downlink", FieldType::Uint8).strings(Strings::Values(&SM_UNIT_FOR_GFBR_UL_VALUES));
    SM_MFBR_DL = FieldDef::new("nas_5gs.sm.mfbr_dl", "MFBR downlink", FieldType::Uint16);
    SM_AVERAGING_WINDOW = FieldDef::new("nas_5gs.sm.averaging_window", "Averaging window", FieldType::Uint16).strings(Strings::Unit(&(" millisecond", " milliseconds")));
    SM_EPS_BEARER_ID = FieldDef::new("nas_5gs.sm.eps_bearer_id", "EPS bearer identity", FieldType::Uint8).mask(0xf0);
    SM_QFI = FieldDef::new("nas_5gs.sm.qfi", "Qos flow identifier", FieldType::Uint8).mask(0x3f);
    SM_MAPD_EPS_B_CONT_ID = FieldDef::new("nas_5gs.sm.mapd_eps_b_cont_id", "EPS bearer identity", FieldType::Uint8).mask(0xf0);
    SM_MAPD_EPS_B_CONT_OPT_CODE = FieldDef::new("nas_5gs.sm.mapd_eps_b_cont_opt_code", "Operation code", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&SM_MAPD_EPS_B_CONT_OPT_CODE_VALUES));
    SM_HF_SM_QOS_DES_FLOW_OPT_CODE = FieldDef::new("nas_5gs.sm.hf_nas_5gs_sm_qos_des_flow_opt_code", "Operation code", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&SM_HF_SM_QOS_DES_FLOW_OPT_CODE_VALUES));
    SM_MAPD_EPS_B_CONT_E = FieldDef::new("nas_5gs.sm.mapd_eps_b_cont_E", "E bit", FieldType::Uint8).mask(0x10).strings(Strings::Values(&SM_MAPD_EPS_B_CONT_E_VALUES));
    SM_MAPD_EPS_B_CONT_E_MOD = FieldDef::new("nas_5gs.sm.mapd_eps_b_cont_E_mod", "E bit", FieldType::Uint8).mask(0x10).strings(Strings::Values(&SM_MAPD_EPS_B_CONT_E_MOD_VALUES));
    SM_MAPD_EPS_B_CONT_NUM_EPS_PARMS = FieldDef::new("nas_5gs.sm.mapd_eps_b_cont_num_eps_parms", "Number of EPS parameters", FieldType::Uint8).mask(0xf);
    SM_MAPD_EPS_B_CONT_PARAM_ID = FieldDef::new("nas_5gs.sm.mapd_eps_b_cont_param_id", "EPS parameter identity", FieldType::Uint8).strings(Strings::Values(&SM_MAPD_EPS_B_CONT_PARAM_ID_VALUES));
    SM_UNIT_FOR_SESSION_AMBR_DL = FieldDef::new("nas_5gs.sm.unit_for_session_ambr_dl", "Unit for Session-AMBR for downlink", FieldType::Uint8).strings(Strings::Values(&SM_UNIT_FOR_GFBR_UL_VALUES));
    SM_UNIT_FOR_SESSION_AMBR_UL = FieldDef::new("nas_5gs.sm.unit_for_session_ambr_ul", "Unit for Session-AMBR for uplink", FieldType::Uint8).strings(Strings::Values(&SM_UNIT_FOR_GFBR_UL_VALUES));
    SM_SESSION_AMBR_DL = FieldDef::new("nas_5gs.sm.session_ambr_dl", "Session-AMBR for downlink", FieldType::Uint16);
    SM_SESSION_AMBR_UL = FieldDef::new("nas_5gs.sm.session_ambr_ul", "Session-AMBR for uplink", FieldType::Uint16);
    SM_DM_SPEC_ID = FieldDef::new("nas_5gs.sm.dm_spec_id", "DN-specific identity", FieldType::String);
    SM_ALL_SSC_MODE_B0 = FieldDef::new("nas_5gs.sm.all_ssc_mode_b0", "SSC mode 1", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Allowed", "Not Allowed")));
    SM_ALL_SSC_MODE_B1 = FieldDef::new("nas_5gs.sm.all_ssc_mode_b1", "SSC mode 2", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Allowed", "Not Allowed")));
    SM_ALL_SSC_MODE_B2 = FieldDef::new("nas_5gs.sm.all_ssc_mode_b2", "SSC mode 3", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Allowed", "Not Allowed")));
    MM_SUCI_SUPI_FMT = FieldDef::new("nas_5gs.mm.suci.supi_fmt", "SUPI format", FieldType::Uint8).mask(0x70).strings(Strings::Values(&MM_SUCI_SUPI_FMT_VALUES));
    MM_SUCI_ROUTING_INDICATOR = FieldDef::new("nas_5gs.mm.suci.routing_indicator", "Routing indicator", FieldType::String);
    MM_SUCI_SCHEME_ID = FieldDef::new("nas_5gs.mm.suci.scheme_id", "Protection scheme Id", FieldType::Uint8).mask(0xf).strings(Strings::Values(&MM_SUCI_SCHEME_ID_VALUES));
    MM_SUCI_PKI = FieldDef::new("nas_5gs.mm.suci.pki", "Home network public key identifier", FieldType::Uint8);
    MM_SUCI_MSIN = FieldDef::new("nas_5gs.mm.suci.msin", "MSIN", FieldType::String);
    MM_SUCI_SCHEME_OUTPUT = FieldDef::new("nas_5gs.mm.suci.scheme_output", "Scheme output", FieldType::Bytes);
    MM_SUCI_SCHEME_OUTPUT_ECC_PUBLIC_KEY = FieldDef::new("nas_5gs.mm.suci.scheme_output.ecc_public_key", "ECC ephemeral public key", FieldType::Bytes);
    MM_SUCI_SCHEME_OUTPUT_CIPHERTEXT = FieldDef::new("nas_5gs.mm.suci.scheme_output.ciphertext", "Ciphertext", FieldType::Bytes);
    MM_SUCI_SCHEME_OUTPUT_MAC_TAG = FieldDef::new("nas_5gs.mm.suci.scheme_output.mac_tag", "MAC tag", FieldType::Uint64).base(Base::Hex);
    MM_SUCI_NAI = FieldDef::new("nas_5gs.mm.suci.nai", "NAI", FieldType::String);
    MM_IMEI = FieldDef::new("nas_5gs.mm.imei", "IMEI", FieldType::String);
    MM_IMEISV = FieldDef::new("nas_5gs.mm.imeisv", "IMEISV", FieldType::String);
    MM_MAURI = FieldDef::new("nas_5gs.mm.mauri", "MAC address usage restriction indication (MAURI)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("MAC address is not usable as an equipment identifier", "No restrictions")));
    MM_MAC_ADDR = FieldDef::new("nas_5gs.mm.mac_addr", "MAC address", FieldType::Ether);
    MM_EUI_64 = FieldDef::new("nas_5gs.mm.eui_64", "EUI-64", FieldType::Eui64);
    MM_REG_RES_RES = FieldDef::new("nas_5gs.mm.reg_res.res", "5GS registration result", FieldType::Uint8).mask(0x7).strings(Strings::Values(&MM_ACC_TYPE_VALUES));
    MM_REG_RES_SMS_ALL = FieldDef::new("nas_5gs.mm.reg_res.sms_all", "SMS over NAS", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Allowed", "Not Allowed")));
    MM_REG_RES_NSSAA_PERF = FieldDef::new("nas_5gs.mm.reg_res.nssaa_perf", "NSSAA Performed", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Network slice-specific authentication and authorization is to be performed", "Network slice-specific authentication and authorization is not to be performed")));
    MM_REG_RES_EMERGENCY_REG = FieldDef::new("nas_5gs.mm.reg_res.emergency_reg", "Emergency registered", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Registered for emergency services", "Not registered for emergency services")));
    AMF_REGION_ID = FieldDef::new("nas_5gs.amf_region_id", "AMF Region ID", FieldType::Uint8);
    AMF_SET_ID = FieldDef::new("nas_5gs.amf_set_id", "AMF Set ID", FieldType::Uint16).mask(0xffc0);
    AMF_POINTER = FieldDef::new("nas_5gs.amf_pointer", "AMF Pointer", FieldType::Uint8).mask(0x3f);
    TMSI_5G = FieldDef::new("nas_5gs.5g_tmsi", "5G-TMSI", FieldType::Uint32).base(Base::DecHex);
    NW_FEAT_SUP_VOPS_3GPP = FieldDef::new("nas_5gs.nw_feat_sup.vops_3gpp", "IMS voice over PS session indicator (IMS VoPS)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NW_FEAT_SUP_VOPS_N3GPP = FieldDef::new("nas_5gs.nw_feat_sup.vops_n3gpp", "IMS voice over PS session over non-3GPP access indicator (IMS-VoPS-N3GPP)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NW_FEAT_SUP_EMC = FieldDef::new("nas_5gs.nw_feat_sup.emc", "Emergency service support indicator (EMC)", FieldType::Uint8).mask(0xc).strings(Strings::Values(&NW_FEAT_SUP_EMC_VALUES));
    NW_FEAT_SUP_EMF = FieldDef::new("nas_5gs.nw_feat_sup.emf", "Emergency service fallback indicator (EMF)", FieldType::Uint8).mask(0x30).strings(Strings::Values(&NW_FEAT_SUP_EMF_VALUES));
    NW_FEAT_SUP_IWK_N26 = FieldDef::new("nas_5gs.nw_feat_sup.iwk_n26", "Interworking without N26 (IWK N26)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NW_FEAT_SUP_MPSI = FieldDef::new("nas_5gs.nw_feat_sup.mpsi", "MPS indicator (MPSI)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Access identity 1 valid in RPLMN or equivalent PLMN", "Access identity 1 not valid in RPLMN or equivalent PLMN")));
    NW_FEAT_SUP_EMCN3 = FieldDef::new("nas_5gs.nw_feat_sup.emcn3", "Emergency services over non-3GPP access (EMCN3)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NW_FEAT_SUP_MCSI = FieldDef::new("nas_5gs.nw_feat_sup.mcsi", "MCS indicator (MCSI)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Access identity 2 valid", "Access identity 2 not valid")));
    NW_FEAT_SUP_RESTRICT_EC = FieldDef::new("nas_5gs.nw_feat_sup.restrict_ec", "Restriction on enhanced coverage (RestrictEC)", FieldType::Uint8).mask(0xc).strings(Strings::Values(&NW_FEAT_SUP_RESTRICT_EC_VALUES));
    NW_FEAT_SUP_5G_CP_CIOT = FieldDef::new("nas_5gs.nw_feat_sup.5g_cp_ciot", "Control plane CIoT 5GS optimization (5G-CP CIoT)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NW_FEAT_SUP_N3_DATA = FieldDef::new("nas_5gs.nw_feat_sup.n3_data", "N3 data transfer (N3 data)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NW_FEAT_SUP_5G_IPHC_CP_CIOT = FieldDef::new("nas_5gs.nw_feat_sup.5g_iphc_cp_ciot", "IP header compression for control plane CIoT 5GS optimization (5G-IPHC-CP CIoT)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NW_FEAT_SUP_5G_CIOT_UP = FieldDef::new("nas_5gs.nw_feat_sup.5g_ciot_up", "User plane CIoT 5GS optimization (5G-UP CIoT)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NW_FEAT_SUP_5G_LCS = FieldDef::new("nas_5gs.nw_feat_sup.5g_lcs", "Location Services indicator in 5GC (5G-LCS)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NW_FEAT_SUP_ATS_IND = FieldDef::new("nas_5gs.nw_feat_sup.ats_ind", "ATSSS support indicator (ATS-IND)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NW_FEAT_SUP_5G_EHC_CP_CIOT = FieldDef::new("nas_5gs.nw_feat_sup.5g_ehc_cp_ciot", "Ethernet header compression for control plane CIoT 5GS optimization (5G-EHC-CP CIoT)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    TAC = FieldDef::new("nas_5gs.tac", "TAC", FieldType::Uint24);
    MM_TAL_T_LI = FieldDef::new("nas_5gs.mm.tal_t_li", "Type of list", FieldType::Uint8).mask(0x60).strings(Strings::Values(&MM_TAL_T_LI_VALUES));
    MM_TAL_NUM_E = FieldDef::new("nas_5gs.mm.tal_num_e", "Number of elements", FieldType::Uint8).mask(0x1f).strings(Strings::Values(&MM_TAL_NUM_E_VALUES));
    SM_MAPD_EPS_B_CONT_EPS_PARAM_CONT = FieldDef::new("nas_5gs.sm.mapd_eps_b_cont_eps_param_cont", "EPS parameter contents", FieldType::Bytes);
    SM_MAX_NB_SUP_PKT_FLT_NB = FieldDef::new("nas_5gs.sm.max_nb_sup_pkt_flt.nb", "Maximum number of supported packet filters", FieldType::Uint16).mask(0xffe0);
    SM_MAX_NB_SUP_PKT_FLT_SPARE = FieldDef::new("nas_5gs.sm.max_nb_sup_pkt_flt.spare", "Spare", FieldType::Uint16).base(Base::Hex).mask(0x1f);
    KACF = FieldDef::new("nas_5gs.kacf", "K_AMF change flag", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("A new K_AMF has been calculated by the network", "A new K_AMF has not been calculated by the network")));
    NCC = FieldDef::new("nas_5gs.ncc", "NCC", FieldType::Uint8).mask(0x70);
    MM_RINMR = FieldDef::new("nas_5gs.mm.rinmr", "Retransmission of initial NAS message request (RINMR)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    MM_HDP = FieldDef::new("nas_5gs.mm.hdp", "Horizontal derivation parameter (HDP)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Required", "Not required")));
    MM_CIPHER_KEY = FieldDef::new("nas_5gs.mm.cipher_key", "Cipher Key", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    MM_DCNI = FieldDef::new("nas_5gs.mm.dcni", "Default configured NSSAI indication (DCNI)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Requested NSSAI created from default configured NSSAI", "Requested NSSAI not created from default configured NSSAI")));
    MM_NSSCI = FieldDef::new("nas_5gs.mm.nssci", "Network slicing subscription change indication (NSSCI)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Changed", "Not Changed")));
    MM_NSSAI_INC_MODE = FieldDef::new("nas_5gs.mm.nssai_inc_mode", "NSSAI inclusion mode", FieldType::Uint8).mask(0x3).strings(Strings::Values(&MM_NSSAI_INC_MODE_VALUES));
    MM_UE_USAGE_SETTING = FieldDef::new("nas_5gs.mm.ue_usage_setting", "UE's usage setting", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Data centric", "Voice centric")));
    MM_DRX_VALUE = FieldDef::new("nas_5gs.mm.drx_value", "DRX value", FieldType::Uint8).mask(0xf).strings(Strings::Values(&MM_DRX_VALUE_VALUES));
    MM_OPERATOR_DEFINED_ACCESS_CAT_LEN = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.len", "Length of operator-defined access category definition contents", FieldType::Uint8);
    MM_OPERATOR_DEFINED_ACCESS_CAT_PRECEDENCE = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.precedence", "Precedence", FieldType::Uint8);
    MM_OPERATOR_DEFINED_ACCESS_CAT_PSAC = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.psac", "Presence of standardized access category", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Included", "Not included")));
    MM_OPERATOR_DEFINED_ACCESS_CAT_NUMBER = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.number", "Access category number", FieldType::Uint8).base(Base::Custom).mask(0x1f);
    MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_LENGTH = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.criteria_length", "Length of criteria", FieldType::Uint8);
    MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_TYPE = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.criteria_type", "Criteria type", FieldType::Uint8).strings(Strings::Values(&MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_TYPE_VALUES));
    MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_DNN_COUNT = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.criteria_dnn_count", "DNN count", FieldType::Uint8);
    MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_DNN_LEN = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.criteria_dnn_len", "DNN length", FieldType::Uint8);
    MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_OS_ID_OS_APP_ID_COUNT = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.criteria_os_id_os_app_id_count", "OS Id + OS App Id count", FieldType::Uint8);
    MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_OS_ID = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.criteria_os_id", "OS Id", FieldType::Guid);
    MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_OS_APP_ID_LEN = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.criteria_os_app_id_len", "OS App Id length", FieldType::Uint8);
    MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_OS_APP_ID = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.criteria_os_app_id", "OS App Id", FieldType::Bytes);
    MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_S_NSSAI_COUNT = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.criteria_s_nssai_count", "S-NSSAI count", FieldType::Uint8);
    MM_OPERATOR_DEFINED_ACCESS_CAT_CRITERIA_S_NSSAI_LEN = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.criteria_s_nssai_len", "S-NSSAI length", FieldType::Uint8);
    MM_OPERATOR_DEFINED_ACCESS_CAT_STANDARDIZED_NUMBER = FieldDef::new("nas_5gs.mm.operator_defined_access_cat.standardized_number", "Standardized access category number", FieldType::Uint8).base(Base::Custom).mask(0x1f);
    MM_MS_INDIC_SAI = FieldDef::new("nas_5gs.mm.ms_indic.sai", "SMS over NAS", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Allowed", "Not Allowed")));
    SOR_HDR0_ACK = FieldDef::new("nas_5gs.sor_hdr0.ack", "Acknowledgement (ACK)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    SOR_HDR0_LIST_TYPE = FieldDef::new("nas_5gs.sor_hdr0.list_type", "List type", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("PLMN ID and access technology list", "Secured packet")));
    SOR_HDR0_LIST_IND = FieldDef::new("nas_5gs.sor_hdr0.list_ind", "List indication", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("List of preferred PLMN/access technology combinations is provided", "No list of preferred PLMN/access technology combinations is provided")));
    SOR_SOR_DATA_TYPE = FieldDef::new("nas_5gs.sor.sor_data_type", "SOR data type", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Carries acknowledgement of successful reception of the steering of roaming information", "Carries steering of roaming information")));
    MM_SOR_MAC_IUE = FieldDef::new("nas_5gs.mm.sor_mac_iue", "SOR-MAC-IUE", FieldType::Bytes);
    MM_SOR_MAC_IAUSF = FieldDef::new("nas_5gs.mm.sor_mac_iausf", "SOR-MAC-IAUSF", FieldType::Bytes);
    MM_COUNTER_SOR = FieldDef::new("nas_5gs.mm.counter_sor", "CounterSOR", FieldType::Uint16);
    MM_SOR_SEC_PKT = FieldDef::new("nas_5gs.mm.sor_sec_pkt", "Secured packet", FieldType::Bytes);
    ACCESS_TECH_O1_B7_UTRAN = FieldDef::new("nas_5gs.access_tech_o1_b7.utran", "Access technology UTRAN", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Selected", "Not Selected")));
    ACCESS_TECH_O1_B6_E_UTRAN = FieldDef::new("nas_5gs.access_tech_o1_b6.e_utran", "Access technology E-UTRAN", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Selected", "Not Selected")));
    ACCESS_TECH_O1_B5_E_UTRAN_IN_WB_S1_MODE = FieldDef::new("nas_5gs.access_tech_o1_b5.e_utran_in_wb_s1_mode", "Access technology E-UTRAN in WB-S1 mode", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Selected", "Not Selected")));
    ACCESS_TECH_O1_B4_E_UTRAN_IN_NB_S1_MODE = FieldDef::new("nas_5gs.access_tech_o1_b4.e_utran_in_nb_s1_mode", "Access technology E-UTRAN in NB-S1 mode", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Selected", "Not Selected")));
    ACCESS_TECH_O1_B3_NG_RAN = FieldDef::new("nas_5gs.access_tech_o1_b3.ng_ran", "Access technology NG-RAN", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Selected", "Not Selected")));
    ACCESS_TECH_O2_B7_GSM = FieldDef::new("nas_5gs.access_tech_o2_b7.gsm", "Access technology GSM", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Selected", "Not Selected")));
    ACCESS_TECH_O2_B6_GSM_COMPACT = FieldDef::new("nas_5gs.access_tech_o2_b6.gsm_compact", "Access technology GSM COMPACT", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Selected", "Not Selected")));
    ACCESS_TECH_O2_B5_CDMA2000_HRPD = FieldDef::new("nas_5gs.access_tech_o2_b5.cdma2000_hrpd", "Access technology CDMA2000 HRPD", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Selected", "Not Selected")));
    ACCESS_TECH_O2_B4_CDMA2000_1X_RTT = FieldDef::new("nas_5gs.access_tech_o2_b4.cdma2000_1x_rtt", "Access technology CDMA2000 1xRTT", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Selected", "Not Selected")));
    ACCESS_TECH_O2_B3_EC_GSM_IOT = FieldDef::new("nas_5gs.access_tech_o2_b3.ec_gsm_iot", "Access technology EC-GSM-IoT", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Selected", "Not Selected")));
    ACCESS_TECH_O2_B2_GSM = FieldDef::new("nas_5gs.access_tech_o2_b2.gsm", "Access technology GSM", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Selected", "Not Selected")));
    SINGLE_PORT_NUMBER = FieldDef::new("nas_5gs.single_port_number", "Port number", FieldType::Uint16);
    PORT_RANGE_LOW_LIMIT = FieldDef::new("nas_5gs.port_range_low_limit", "Port range low limit", FieldType::Uint16);
    PORT_RANGE_HIGH_LIMIT = FieldDef::new("nas_5gs.port_range_high_limit", "Port range high limit", FieldType::Uint16);
    SECURITY_PARAMETER_INDEX = FieldDef::new("nas_5gs.security_parameter_index", "Security parameter index", FieldType::Uint32).base(Base::Hex);
    TOS_TC_VALUE = FieldDef::new("nas_5gs.tos_tc_value", "Type of service/Traffic class value", FieldType::Uint8).base(Base::Hex);
    TOS_TC_MASK = FieldDef::new("nas_5gs.tos_tc_mask", "Type of service/Traffic class mask", FieldType::Uint8).base(Base::Hex);
    FLOW_LABEL = FieldDef::new("nas_5gs.flow_label", "Flow label", FieldType::Uint24).base(Base::Hex).mask(0xfffff);
    MAC_ADDR = FieldDef::new("nas_5gs.mac_addr", "MAC address", FieldType::Ether);
    VLAN_TAG_VID = FieldDef::new("nas_5gs.vlan_tag_vid", "VID", FieldType::Uint16).base(Base::Hex).mask(0xfff);
    VLAN_TAG_PCP = FieldDef::new("nas_5gs.vlan_tag_pcp", "PCP", FieldType::Uint8).base(Base::Hex).mask(0xe);
    VLAN_TAG_DEI = FieldDef::new("nas_5gs.vlan_tag_dei", "DEI", FieldType::Uint8).base(Base::Hex).mask(0x1);
    ETHERTYPE = FieldDef::new("nas_5gs.ethertype", "Ethertype", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    UPDP_UE_POL_SECT_SUBLST_LEN = FieldDef::new("nas_5gs.updp.ue_pol_sect_sublst_len", "Length", FieldType::Uint16);
    UPDP_INSTR_LEN = FieldDef::new("nas_5gs.updp.instr_len", "Length", FieldType::Uint16);
    UPDP_UPSC = FieldDef::new("nas_5gs.updp.upsc", "UPSC", FieldType::Uint16);
    UPDP_FAILED_INSTRUCTION_ORDER = FieldDef::new("nas_5gs.updp.failed_instruction_order", "Failed instruction order", FieldType::Uint16);
    UPDP_POLICY_LEN = FieldDef::new("nas_5gs.updp.policy_len", "Length", FieldType::Uint16);
    UPDP_UE_POLICY_PART_TYPE = FieldDef::new("nas_5gs.updp.ue_policy_part_type", "UE policy part type", FieldType::Uint8).mask(0xf).strings(Strings::Values(&UPDP_UE_POLICY_PART_TYPE_VALUES));
    UPDP_UE_POLICY_PART_CONT = FieldDef::new("nas_5gs.updp.ue_policy_part_cont", "UE policy part contents", FieldType::Bytes);
    URSP_RULE_LEN = FieldDef::new("nas_5gs.ursp.rule_len", "Length", FieldType::Uint16);
    URSP_RULE_PREC = FieldDef::new("nas_5gs.ursp.rule_prec", "Precedence", FieldType::Uint8);
    URSP_TRAFF_DESC_LEN = FieldDef::new("nas_5gs.ursp.traff_desc_len", "Length", FieldType::Uint16);
    URSP_TRAFF_DESC = FieldDef::new("nas_5gs.ursp.traff_desc", "Traffic descriptor", FieldType::Uint8).strings(Strings::Values(&URSP_TRAFF_DESC_VALUES));
    URSP_R_SEL_DESC_LST_LEN = FieldDef::new("nas_5gs.ursp.r_sel_desc_lst_len", "Length", FieldType::Uint16);
    URSP_R_SEL_DESC_LST = FieldDef::new("nas_5gs.ursp.r_sel_desc_lst", "Route selection descriptor list", FieldType::Bytes);
    URSP_TRAFF_DESC_IPV4 = FieldDef::new("nas_5gs.ursp.traff_desc.ipv4", "IPv4 Address", FieldType::Ipv4);
    URSP_TRAFF_DESC_IPV4_MASK = FieldDef::new("nas_5gs.ursp.traff_desc.ipv4_mask", "Mask", FieldType::Uint32).base(Base::Hex);
    URSP_DESC_NEXT_HDR = FieldDef::new("nas_5gs.ursp.desc_next_hdr", "Protocol identifier/next header type", FieldType::Uint8).strings(Strings::Values(&numbers::ip_protocol::NAMES));
    URSP_R_SEL_DESC_LEN = FieldDef::new("nas_5gs.ursp.r_sel_desc_len", "Length", FieldType::Uint16);
    URSP_R_SEL_DES_PREC = FieldDef::new("nas_5gs.ursp.r_sel_des_prec", "Precedence", FieldType::Uint8);
    URSP_R_SEL_DES_CONT_LEN = FieldDef::new("nas_5gs.ursp.r_sel_des_cont_len", "Length", FieldType::Uint16);
    URSP_R_SEL_DESC_COMP_TYPE = FieldDef::new("nas_5gs.ursp.r_sel_desc_comp_type", "Route selection descriptor component type identifier", FieldType::Uint8).strings(Strings::Values(&URSP_R_SEL_DESC_COMP_TYPE_VALUES));
    DNN_LEN = FieldDef::new("nas_5gs.dnn_len", "Length", FieldType::Uint8);
    SUP_ANDSP = FieldDef::new("nas_5gs.sup_andsp", "Support ANDSP", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    UPSI_SUBLIST_LEN = FieldDef::new("nas_5gs.upsi_sublist_len", "Length", FieldType::Int32);
    UPSC = FieldDef::new("nas_5gs.upsc", "UPSC", FieldType::Uint16).base(Base::Hex);
    OS_ID = FieldDef::new("nas_5gs.os_id", "OS id(UUID)", FieldType::Guid);
    OS_ID_LEN = FieldDef::new("nas_5gs.os_id_len", "Length", FieldType::Uint8);
    UPDS_CAUSE = FieldDef::new("nas_5gs.upds_cause", "UPDS cause", FieldType::Uint8).strings(Strings::Values(&UPDS_CAUSE_VALUES));
    V2XUUI = FieldDef::new("nas_5gs.v2xuui", "UE policies for V2X communication over Uu indicator (V2XUUI)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    V2XPC5I = FieldDef::new("nas_5gs.v2xpc5i", "UE policies for V2X communication over PC5 indicator (V2XPC5I)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    APP_ID_LEN = FieldDef::new("nas_5gs.app_id_len", "Length", FieldType::Uint8);
    OS_APP_ID = FieldDef::new("nas_5gs.os_app_id", "OS App id", FieldType::Bytes);
    MM_LEN_OF_REJ_S_NSSAI = FieldDef::new("nas_5gs.mm.len_of_rej_s_nssai", "Length of rejected S-NSSAI", FieldType::Uint8).mask(0xf0);
    MM_REJ_S_NSSAI_CAUSE = FieldDef::new("nas_5gs.mm.rej_s_nssai.cause", "Cause", FieldType::Uint8).mask(0xf).strings(Strings::Values(&MM_REJ_S_NSSAI_CAUSE_VALUES));
    MM_UE_RADIO_CAP_ID = FieldDef::new("nas_5gs.mm.ue_radio_cap_id", "UE radio capability ID", FieldType::String);
    MM_UE_RADIO_CAP_ID_DEL_REQ = FieldDef::new("nas_5gs.mm.ue_radio_cap_id_del_req", "Deletion request", FieldType::Uint8).mask(0x7).strings(Strings::Values(&MM_UE_RADIO_CAP_ID_DEL_REQ_VALUES));
    MM_TRUNC_AMF_SET_ID = FieldDef::new("nas_5gs.mm.trunc_amf_set_id", "Truncated AMF Set ID value", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&MM_TRUNC_AMF_SET_ID_VALUES));
    MM_TRUNC_AMF_POINTER = FieldDef::new("nas_5gs.mm.trunc_amf_pointer", "Truncated AMF Pointer value", FieldType::Uint8).mask(0xf).strings(Strings::Values(&MM_TRUNC_AMF_POINTER_VALUES));
    MM_N5GCREG = FieldDef::new("nas_5gs.mm.n5gcreg", "N5GC device indication bit (N5GCREG)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Requested", "Not Requested")));
    MM_NB_N1_DRX_VALUE = FieldDef::new("nas_5gs.mm.nb_n1_drx_value", "NB-N1 mode DRX value", FieldType::Uint8).mask(0xf).strings(Strings::Values(&MM_NB_N1_DRX_VALUE_VALUES));
    MM_SCMR = FieldDef::new("nas_5gs.mm.scmr", "Signalling connection maintain request (SCMR)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("release of N1 NAS signalling connection not required", "no additional information")));
    MM_EXTENDED_REJECTED_NSSAI_NUMBER_OF_ELEMENT = FieldDef::new("nas-5gs.mm.extended_rejected_nssai.number_of_element", "Number of element", FieldType::Uint8).mask(0xf).strings(Strings::Values(&MM_EXTENDED_REJECTED_NSSAI_NUMBER_OF_ELEMENT_VALUES));
    MM_EXTENDED_REJECTED_NSSAI_TYPE_OF_LIST = FieldDef::new("nas-5gs.mm.extended_rejected_nssai.type_of_list", "Type of list", FieldType::Uint8).mask(0x70).strings(Strings::Values(&MM_EXTENDED_REJECTED_NSSAI_TYPE_OF_LIST_VALUES));
    MM_EXTENDED_REJECTED_NSSAI_SPARE = FieldDef::new("nas-5gs.mm.extended_rejected_nssai.spare", "Spare", FieldType::Uint8).mask(0x80);
    MM_EXTENDED_REJECTED_NSSAI_BACK_OFF_TIMER = FieldDef::new("nas-5gs.mm.extended_rejected_nssai.back_off_timer", "Back-off timer value", FieldType::Uint8).base(Base::Hex);
    MM_REJECTED_S_NSSAI_LENGTH = FieldDef::new("nas_5gs.mm.rejected_s_nssai.length", "Length of rejected S-NSSAI", FieldType::Uint8).mask(0xf0);
    MM_REJECTED_S_NSSAI_CAUSE_VALUE = FieldDef::new("nas_5gs.mm.rejected_s_nssai.cause_value", "Cause value", FieldType::Uint8).mask(0xf).strings(Strings::Values(&MM_REJECTED_S_NSSAI_CAUSE_VALUE_VALUES));
    EXTRANEOUS_DATA = FieldDef::new("nas_5gs.extraneous_data", "Extraneous Data, dissector bug or later version spec(report to wireshark.org)", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    UNKNOWN_PD = FieldDef::new("nas_5gs.unknown_pd", "Unknown protocol discriminator", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    MM_UNKNOWN_MSG_TYPE = FieldDef::new("nas_5gs.mm.unknown_msg_type", "Unknown Message Type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SM_UNKNOWN_MSG_TYPE = FieldDef::new("nas_5gs.sm.unknown_msg_type", "Unknown Message Type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    UPDP_UNKNOWN_MSG_TYPE = FieldDef::new("nas_5gs.updp.unknown_msg_type", "Unknown Message Type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    MSG_NOT_DIS = FieldDef::new("nas_5gs.msg_not_dis", "MSG IEs not dissected yet", FieldType::None);
    IE_NOT_DIS = FieldDef::new("nas_5gs.ie_not_dis", "IE not dissected yet", FieldType::None);
    MISSING_MANDATORY_ELEMENT = FieldDef::new("nas_5gs.missing_mandatory_element", "Missing Mandatory element, rest of dissection is suspect", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    DNN_TOO_LONG = FieldDef::new("nas_5gs.dnn_too_long", "DNN encoding has more than 100 octets", FieldType::None);
    UNKNOWN_VALUE = FieldDef::new("nas_5gs.unknown_value", "Value not according to (decoded)specification", FieldType::None);
    NUM_PKT_FLT = FieldDef::new("nas_5gs.num_pkt_flt", "num_pkt_flt != 0", FieldType::None);
    NOT_DISS = FieldDef::new("nas_5gs.not_diss", "Not dissected yet", FieldType::None);
    LEN = FieldDef::new("gsm_a.len", "Length", FieldType::Uint16);
    GSM_COMMON_ELEM_ID = FieldDef::new("gsm_a.common.elem_id", "Element ID", FieldType::Uint8).base(Base::Hex);
    DTAP_ELEM_ID = FieldDef::new("gsm_a.dtap.elem_id", "Element ID", FieldType::Uint8).base(Base::Hex);
    RAND = FieldDef::new("gsm_a.dtap.rand", "RAND value", FieldType::Bytes);
    AUTN = FieldDef::new("gsm_a.dtap.autn", "AUTN value", FieldType::Bytes);
    AUTN_SQN_XOR_AK = FieldDef::new("gsm_a.dtap.autn.sqn_xor_ak", "SQN xor AK", FieldType::Bytes);
    AUTN_AMF = FieldDef::new("gsm_a.dtap.autn.amf", "AMF", FieldType::Bytes);
    AUTN_MAC = FieldDef::new("gsm_a.dtap.autn.mac", "MAC", FieldType::Bytes);
}
