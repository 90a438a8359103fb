//! From `event_handling` to `origin_aaa_protocol`.

use lamna_fields::values;

values! {
    pub(in super::super) static EVENT_HANDLING_VALUES {
        0 => "SUSPEND",
        1 => "RESUME",
        2 => "CANCEL",
    }
    pub(in super::super) static EVENT_TRIGGER_VALUES {
        0 => "SGSN_CHANGE",
        1 => "QOS_CHANGE",
        2 => "RAT_CHANGE",
        3 => "TFT_CHANGE",
        4 => "PLMN_CHANGE",
        5 => "LOSS_OF_BEARER",
        6 => "RECOVERY_OF_BEARER",
        7 => "IP-CAN_CHANGE",
        8 => "GW-PCEF-MALFUNCTION",
        9 => "RESOURCES_LIMITATION",
        10 => "MAX_NR_BEARERS_REACHED",
        11 => "QOS_CHANGE_EXCEEDING_AUTHORIZATION",
        12 => "RAI_CHANGE",
        13 => "USER_LOCATION_CHANGE",
        14 => "NO_EVENT_TRIGGERS",
        15 => "OUT_OF_CREDIT",
        16 => "REALLOCATION_OF_CREDIT",
        17 => "REVALIDATION_TIMEOUT",
        18 => "UE_IP_ADDRESS_ALLOCATE",
        19 => "UE_IP_ADDRESS_RELEASE",
        20 => "DEFAULT_EPS_BEARER_QOS_CHANGE",
        21 => "AN_GW_CHANGE",
        22 => "SUCCESSFUL_RESOURCE_ALLOCATION",
        23 => "RESOURCE_MODIFICATION_REQUEST",
        24 => "PGW_TRACE_CONTROL",
        25 => "UE_TIME_ZONE_CHANGE",
        26 => "TAI_CHANGE",
        27 => "ECGI_CHANGE",
        28 => "CHARGING_CORRELATION_EXCHANGE",
        29 => "APN-AMBR_MODIFICATION_FAILURE",
        30 => "USER_CSG_INFORMATION_CHANGE",
        33 => "USAGE_REPORT",
        34 => "DEFAULT-EPS-BEARER-QOS_MODIFICATION_FAILURE",
        35 => "USER_CSG_HYBRID_SUBSCRIBED_INFORMATION_CHANGE",
        36 => "USER_CSG_ HYBRID_UNSUBSCRIBED_INFORMATION_CHANGE",
        37 => "ROUTING_RULE_CHANGE",
        38 => "MAX_MBR_APN_AMBR_CHANGE",
        39 => "APPLICATION_START",
        40 => "APPLICATION_STOP",
        41 => "ADC_REVALIDATION_TIMEOUT",
        42 => "CS_TO_PS_HANDOVER",
        43 => "UE_LOCAL_IP_ADDRESS_CHANGE",
        44 => "H(E)NB_LOCAL_IP_ADDRESS_CHANGE",
        45 => "ACCESS_NETWORK_INFO_REPORT",
        46 => "CREDIT_MANAGEMENT_SESSION_FAILURE",
        47 => "DEFAULT_QOS_CHANGE",
        48 => "CHANGE_OF_UE_PRESENCE_IN_PRESENCE_REPORTING_AREA_REPORT",
        100 => "TIME_CHANGE",
        1000 => "TFT DELETED",
        1001 => "LOSS OF BEARER",
        1002 => "RECOVERY OF BEARER",
        1003 => "POLICY ENFORCEMENT FAILED",
    }
    pub(in super::super) static EXPERIMENTAL_RESULT_CODE_VALUES {
        2001 => "DIAMETER_FIRST_REGISTRATION",
        2002 => "DIAMETER_SUBSEQUENT_REGISTRATION",
        2003 => "DIAMETER_UNREGISTERED_SERVICE",
        2004 => "DIAMETER_SUCCESS_SERVER_NAME_NOT_STORED",
        2005 => "DIAMETER_SERVER_SELECTION(Deprecated value)",
        2021 => "DIAMETER_PDP_CONTEXT_DELETION_INDICATION",
        4100 => "DIAMETER_USER_DATA_NOT_AVAILABLE",
        4101 => "DIAMETER_PRIOR_UPDATE_IN_PROGRESS",
        4121 => "DIAMETER_ERROR_OUT_OF_RESOURCES",
        4141 => "DIAMETER_PCC_BEARER_EVENT",
        4142 => "DIAMETER_BEARER_EVENT",
        4143 => "DIAMETER_AN_GW_FAILED",
        4144 => "DIAMETER_PENDING_TRANSACTION",
        4181 => "DIAMETER_AUTHENTICATION_DATA_UNAVAILABLE",
        4182 => "DIAMETER_ERROR_CAMEL_SUBSCRIPTION_PRESENT",
        4201 => "DIAMETER_ERROR_ABSENT_USER",
        4221 => "DIAMETER_ERROR_UNREACHABLE_USER",
        4222 => "DIAMETER_ERROR_SUSPENDED_USER",
        4223 => "DIAMETER_ERROR_DETACHED_USER",
        4224 => "DIAMETER_ERROR_POSITIONING_DENIED",
        4225 => "DIAMETER_ERROR_POSITIONING_FAILED",
        4226 => "DIAMETER_ERROR_UNKNOWN_UNREACHABLE LCS_CLIENT",
        4241 => "DIAMETER_ERROR_NO_AVAILABLE_POLICY_COUNTERS LCS_CLIENT",
        4261 => "REQUESTED_SERVICE_TEMPORARILY_NOT_AUTHORIZED",
        5001 => "DIAMETER_ERROR_USER_UNKNOWN",
        5002 => "DIAMETER_ERROR_IDENTITIES_DONT_MATCH",
        5003 => "DIAMETER_ERROR_IDENTITY_NOT_REGISTERED",
        5004 => "DIAMETER_ERROR_ROAMING_NOT_ALLOWED",
        5005 => "DIAMETER_ERROR_IDENTITY_ALREADY_REGISTERED",
        5006 => "DIAMETER_ERROR_AUTH_SCHEME_NOT_SUPPORTED",
        5007 => "DIAMETER_ERROR_IN_ASSIGNMENT_TYPE",
        5008 => "DIAMETER_ERROR_TOO_MUCH_DATA",
        5009 => "DIAMETER_ERROR_NOT_SUPPORTED_USER_DATA",
        5010 => "DIAMETER_MISSING_USER_ID",
        5011 => "DIAMETER_ERROR_FEATURE_UNSUPPORTED",
        5012 => "DIAMETER_ERROR_SERVING_NODE_FEATURE_UNSUPPORTED",
        5041 => "DIAMETER_ERROR_USER_NO_WLAN_SUBSCRIPTION",
        5042 => "DIAMETER_ERROR_W-APN_UNUSED_BY_USER",
        5043 => "DIAMETER_ERROR_W-DIAMETER_ERROR_NO_ACCESS_INDEPENDENT_SUBSCRIPTION",
        5044 => "DIAMETER_ERROR_USER_NO_W-APN_SUBSCRIPTION",
        5045 => "DIAMETER_ERROR_UNSUITABLE_NETWORK",
        5061 => "INVALID_SERVICE_INFORMATION",
        5062 => "FILTER_RESTRICTIONS",
        5063 => "REQUESTED_SERVICE_NOT_AUTHORIZED",
        5064 => "DUPLICATED_AF_SESSION",
        5065 => "IP-CAN_SESSION_NOT_AVAILABLE",
        5066 => "UNAUTHORIZED_NON_EMERGENCY_SESSION",
        5067 => "UNAUTHORIZED_SPONSORED_DATA_CONNECTIVITY",
        5068 => "TEMPORARY_NETWORK_FAILURE",
        5100 => "DIAMETER_ERROR_USER_DATA_NOT_RECOGNIZED",
        5101 => "DIAMETER_ERROR_OPERATION_NOT_ALLOWED",
        5102 => "DIAMETER_ERROR_USER_DATA_CANNOT_BE_READ",
        5103 => "DIAMETER_ERROR_USER_DATA_CANNOT_BE_MODIFIED",
        5104 => "DIAMETER_ERROR_USER_DATA_CANNOT_BE_NOTIFIED",
        5105 => "DIAMETER_ERROR_TRANSPARENT_DATA_OUT_OF_SYNC",
        5106 => "DIAMETER_ERROR_SUBS_DATA_ABSENT",
        5107 => "DIAMETER_ERROR_NO_SUBSCRIPTION_TO_DATA",
        5108 => "DIAMETER_ERROR_DSAI_NOT_AVAILABLE",
        5120 => "DIAMETER_ERROR_START_INDICATION",
        5121 => "DIAMETER_ERROR_STOP_INDICATION",
        5122 => "DIAMETER_ERROR_UNKNOWN_MBMS_BEARER_SERVICE",
        5123 => "DIAMETER_ERROR_SERVICE_AREA",
        5140 => "DIAMETER_ERROR_INITIAL_PARAMETERS",
        5141 => "DIAMETER_ERROR_TRIGGER_EVENT",
        5142 => "DIAMETER_PCC_RULE_EVENT",
        5143 => "DIAMETER_ERROR_BEARER_NOT_AUTHORIZED",
        5144 => "DIAMETER_ERROR_TRAFFIC_MAPPING_INFO_REJECTED",
        5145 => "DIAMETER_QOS_RULE_EVENT",
        5146 => "DIAMETER_ERROR_TRAFFIC_MAPPING_INFO_REJECTED",
        5147 => "DIAMETER_ERROR_CONFLICTING_REQUEST",
        5148 => "DIAMETER_ADC_RULE_EVENT",
        5149 => "DIAMETER_ERROR_NBIFOM_NOT_AUTHORIZED",
        5401 => "DIAMETER_ERROR_IMPI_UNKNOWN",
        5402 => "DIAMETER_ERROR_NOT_AUTHORIZED",
        5403 => "DIAMETER_ERROR_TRANSACTION_IDENTIFIER_INVALID",
        5420 => "DIAMETER_ERROR_UNKNOWN_EPS_SUBSCRIPTION",
        5421 => "DIAMETER_ERROR_RAT_NOT_ALLOWED",
        5422 => "DIAMETER_ERROR_EQUIPMENT_UNKNOWN",
        5423 => "DIAMETER_ERROR_UNKNOWN_SERVING_NODE",
        5450 => "DIAMETER_ERROR_USER_NO_NON_3GPP_SUBSCRIPTION",
        5451 => "DIAMETER_ERROR_USER_NO_APN_SUBSCRIPTION",
        5452 => "DIAMETER_ERROR_RAT_TYPE_NOT_ALLOWED",
        5453 => "DIAMETER_ERROR_LATE_OVERLAPPING_REQUEST",
        5454 => "DIAMETER_ERROR_TIMED_OUT_REQUEST",
        5470 => "DIAMETER_ERROR_SUBSESSION",
        5471 => "DIAMETER_ERROR_ONGOING_SESSION_ESTABLISHMENT",
        5490 => "DIAMETER_ERROR_UNAUTHORIZED_REQUESTING_NETWORK",
        5510 => "DIAMETER_ERROR_UNAUTHORIZED_REQUESTING_ENTITY",
        5511 => "DIAMETER_ERROR_UNAUTHORIZED_SERVICE",
        5512 => "DIAMETER_ERROR_REQUESTED_RANGE_IS_NOT ALLOWED",
        5513 => "DIAMETER_ERROR_CONFIGURATION_EVENT_STORAGE_NOT_SUCCESSFUL",
        5514 => "DIAMETER_ERROR_CONFIGURATION_EVENT_NON_EXISTANT",
        5515 => "DIAMETER_ERROR_SCEF_REFERENCE_ID_UNKNOWN",
        5530 => "DIAMETER_ERROR_INVALID_SME_ADDRESS",
        5531 => "DIAMETER_ERROR_SC_CONGESTION",
        5532 => "DIAMETER_ERROR_SM_PROTOCOL",
        5533 => "DIAMETER_ERROR_TRIGGER_REPLACE_FAILURE",
        5534 => "DIAMETER_ERROR_TRIGGER_RECALL_FAILURE",
        5535 => "DIAMETER_ERROR_ORIGINAL_MESSAGE_NOT_PENDING",
        5550 => "DIAMETER_ERROR_ABSENT_USER",
        5551 => "DIAMETER_ERROR_USER_BUSY_FOR_MT_SMS",
        5552 => "DIAMETER_ERROR_FACILITY_NOT_SUPPORTED",
        5553 => "DIAMETER_ERROR_ILLEGAL_USER",
        5554 => "DIAMETER_ERROR_ILLEGAL_EQUIPMENT",
        5555 => "DIAMETER_ERROR_SM_DELIVERY_FAILURE",
        5556 => "DIAMETER_ERROR_SERVICE_NOT_SUBSCRIBED",
        5557 => "DIAMETER_ERROR_SERVICE_BARRED",
        5558 => "DIAMETER_ERROR_MWD_LIST_FULL",
        5570 => "DIAMETER_ERROR_UNKNOWN_POLICY_COUNTERS",
        5590 => "DIAMETER_ERROR_ORIGIN_ALUID_UNKNOWN",
        5591 => "DIAMETER_ERROR_TARGET_ALUID_UNKNOWN",
        5592 => "DIAMETER_ERROR_PFID_UNKNOWN",
        5593 => "DIAMETER_ERROR_APP_REGISTER_REJECT",
        5594 => "DIAMETER_ERROR_PROSE_MAP_REQUEST_DISALLOWED",
        5595 => "DIAMETER_ERROR_MAP_REQUEST_REJECT",
        5596 => "DIAMETER_ERROR_REQUESTING_RPAUID_UNKNOWN",
        5597 => "DIAMETER_ERROR_UNKNOWN_OR_INVALID_TARGET_SET",
        5598 => "DIAMETER_ERROR_MISSING_APPLICATION_DATA",
        5599 => "DIAMETER_ERROR_AUTHORIZATION_REJECT",
        5600 => "DIAMETER_ERROR_DISCOVERY_NOT_PERMITTED",
        5601 => "DIAMETER_ERROR_TARGET_RPAUID_UNKNOWN",
        5602 => "DIAMETER_ERROR_INVALID_APPLICATION_DATA",
        5610 => "DIAMETER_ERROR_UNKNOWN_PROSE_SUBSCRIPTION",
        5611 => "PROSE_NOT_ALLOWED",
        5612 => "DIAMETER_ERROR_UE_LOCATION_UNKNOWN",
        5630 => "DIAMETER_ERROR_NO_ASSOCIATED_DISCOVERY_FILTER",
        5631 => "DIAMETER_ERROR_ANNOUNCING_UNAUTHORIZED_IN_PLMN",
        5632 => "DIAMETER_ERROR_INVALID_APPLICATION_CODE",
        5633 => "DIAMETER_ERROR_PROXIMITY_UNAUTHORIZED",
        5634 => "DIAMETER_ERROR_PROXIMITY_REJECTED",
        5635 => "DIAMETER_ERROR_NO_PROXIMITY_REQUEST",
        5636 => "DIAMETER_ERROR_UNAUTHORIZED_SERVICE_IN_THIS_PLMN",
        5637 => "DIAMETER_ERROR_PROXIMITY_CANCELLED",
        5638 => "DIAMETER_ERROR_INVALID_TARGET_PDUID",
        5639 => "DIAMETER_ERROR_INVALID_TARGET_RPAUID",
        5640 => "DIAMETER_ERROR_NO_ASSOCIATED_RESTRICTED_CODE",
        5641 => "DIAMETER_ERROR_INVALID_DISCOVERY_TYPE",
        5650 => "DIAMETER_ERROR_REQUESTED_LOCATION_NOT_SERVED",
        5651 => "DIAMETER_ERROR_INVALID_EPS_BEARER",
        5652 => "DIAMETER_ERROR_NIDD_CONFIGURATION_NOT_AVAILABLE",
        5653 => "DIAMETER_ERROR_USER_TEMPORARILY_UNREACHABLE",
        5670 => "DIAMETER_ERROR_UNKNKOWN_DATA",
        5671 => "DIAMETER_ERROR_REQUIRED_KEY_NOT_PROVIDED",
        5690 => "DIAMETER_ERROR_UNKNOWN_V2X_SUBSCRIPTION",
        5691 => "DIAMETER_ERROR_V2X_NOT_ALLOWED",
    }
    pub(in super::super) static FEE_FLAG_VALUES {
        0 => "Charge in the original mode",
        1 => "Charge the calling number",
        2 => "Charge the called number",
        3 => "Charge the charging number",
    }
    pub(in super::super) static FEE_TYPE_VALUES {
        0 => "Charge by default mode",
        1 => "Charge by item",
        2 => "Charge by month (with authentication and fee deduction)",
        3 => "Charge by month (with authentication but no fee deduction)",
        4 => "Charge upper limit amount by the number of SMs",
        5 => "Charge by month with limited number of SMs (with authentication and fee deduction)",
        6 => "Charge by month with limited number of SMs (with authentication but no fee deduction)",
    }
    pub(in super::super) static FILE_REPAIR_SUPPORTED_VALUES {
        1 => "SUPPORTED",
        2 => "NOT_SUPPORTED",
    }
    pub(in super::super) static FINAL_UNIT_ACTION_VALUES {
        0 => "TERMINATE",
        1 => "REDIRECT",
        2 => "RESTRICT_ACCESS",
    }
    pub(in super::super) static FLOW_DIRECTION_VALUES {
        0 => "UNSPECIFIED",
        1 => "DOWNLINK",
        2 => "UPLINK",
        3 => "BIDIRECTIONAL",
    }
    pub(in super::super) static FLOW_STATUS_POLICY_MISMATCH_VALUES {
        0 => "FORWARD",
        1 => "BLOCK",
    }
    pub(in super::super) static FLOW_STATUS_VALUES {
        0 => "ENABLED-UPLINK",
        1 => "ENABLED-DOWNLINK",
        2 => "ENABLED",
        3 => "DISABLED",
        4 => "REMOVED",
    }
    pub(in super::super) static FLOW_USAGE_VALUES {
        0 => "NO_INFORMATION",
        1 => "RTCP",
        2 => "AF_SIGNALLING",
    }
    pub(in super::super) static FORWARDING_PENDING_VALUES {
        0 => "Forwarding not pending",
        1 => "Forwarding pending",
    }
    pub(in super::super) static FRAGMENTATION_FLAG_VALUES {
        0 => "Don't Fragment (DF)",
        1 => "More Fragments (MF)",
    }
    pub(in super::super) static FRAMED_COMPRESSION_VALUES {
        0 => "None",
        1 => "Van Jacobson TCP/IP header compression",
        2 => "IPX header compression",
        3 => "Stac-LZS compression",
    }
    pub(in super::super) static FRAMED_IP_ADDRESS_ADDR_FAMILY_VALUES {
        1 => "IPv4",
        2 => "IPv6",
        3 => "NSAP",
        4 => "HDLC",
        5 => "BBN",
        6 => "IEEE-802",
        7 => "E-163",
        8 => "E-164",
        9 => "F-69",
        10 => "X-121",
        11 => "IPX",
        12 => "Appletalk",
        13 => "Decnet4",
        14 => "Vines",
        15 => "E-164-NSAP",
        16 => "DNS",
        17 => "DistinguishedName",
        18 => "AS",
        19 => "XTPoIPv4",
        20 => "XTPoIPv6",
        21 => "XTPNative",
        22 => "FibrePortName",
        23 => "FibreNodeName",
        24 => "GWID",
    }
    pub(in super::super) static FRAMED_MANAGEMENT_PROTOCOL_VALUES {
        1 => "SNMP",
        2 => "Web-based",
        3 => "NETCONF",
        4 => "FTP",
        5 => "TFTP",
        6 => "SFTP",
        7 => "RCP",
        8 => "SCP",
    }
    pub(in super::super) static FRAMED_PROTOCOL_VALUES {
        1 => "PPP",
        2 => "SLIP",
        3 => "ARAP",
        4 => "Gandalf",
        5 => "Xylogics",
        6 => "X.75",
        7 => "GPRS PDP Context",
        255 => "Ascend-ARA",
        256 => "MPP",
        257 => "EURAW",
        258 => "EUUI",
        259 => "X25",
        260 => "COMB",
        261 => "FR",
    }
    pub(in super::super) static FRAMED_ROUTING_VALUES {
        0 => "None",
        1 => "Send routing packets",
        2 => "Listen for routing packets",
        3 => "Send and Listen",
    }
    pub(in super::super) static GBA_TYPE_VALUES {
        0 => "3G GBA",
        1 => "2G GBA",
    }
    pub(in super::super) static GBA_U_AWARENESS_INDICATOR_VALUES {
        0 => "NO",
        1 => "YES",
    }
    pub(in super::super) static GMLC_RESTRICTION_VALUES {
        0 => "GMLC_LIST",
        1 => "HOME_COUNTRY",
    }
    pub(in super::super) static GPRS_ROAMING_STATUS_VALUES {
        0 => "HOME",
        1 => "VISITED",
    }
    pub(in super::super) static HEADER_CLASS_MODE_VALUES {
        0 => "EXCLUDE",
        1 => "INCLUDE",
    }
    pub(in super::super) static HEADER_ITEM_ENCRYPTION_VALUES {
        0 => "UNENCRYPTED",
        1 => "ENCRYPTED",
    }
    pub(in super::super) static HEADER_ITEM_VALUES {
        0 => "TIMESTAMP",
        1 => "QUOTA_SERVER ",
    }
    pub(in super::super) static IAB_OPERATION_PERMISSION_VALUES {
        0 => "IAB_OPERATION_ALLOWED",
        1 => "IAB_OPERATION_NOTALLOWED",
    }
    pub(in super::super) static ICMP_TYPE_NUMBER_VALUES {
        0 => "Echo Reply",
        3 => "Destination Unreachable",
        4 => "Source Quench",
        5 => "Redirect",
        6 => "Alternate Host Address",
        8 => "Echo",
        9 => "Router Advertisement",
        10 => "Router Solicitation",
        11 => "Time Exceeded",
        12 => "Parameter Problem",
        13 => "Timestamp",
        14 => "Timestamp Reply",
        15 => "Information Request",
        16 => "Information Reply",
        17 => "Address Mask Request",
        18 => "Address Mask Reply",
        19 => "Reserved (for Security)",
        30 => "Traceroute",
        31 => "Datagram Conversion Error",
        32 => "Mobile Host Redirect",
        33 => "IPv6 Where-Are-You",
        34 => "IPv6 I-Am-Here",
        35 => "Mobile Registration Request",
        36 => "Mobile Registration Reply",
        37 => "Domain Name Request",
        38 => "Domain Name Reply",
        39 => "SKIP",
        40 => "Photurius",
        41 => "ICMP messages utilized by experimental mobility protocols such as Seamoby",
        42 => "Extended Echo Request",
        43 => "Extended Echo Reply",
        253 => "RFC3692-style Experiment 1",
        254 => "RFC3692-style Experiment 2",
        254 => "Reserved",
    }
    pub(in super::super) static ICS_INDICATOR_VALUES {
        0 => "FALSE",
        1 => "TRUE",
    }
    pub(in super::super) static IDENTITY_SET_VALUES {
        0 => "ALL_IDENTITIES",
        1 => "REGISTERED_IDENTITIES",
        2 => "IMPLICIT_IDENTITIES",
        3 => "ALIAS_IDENTITIES",
    }
    pub(in super::super) static IMSI_UNAUTHENTICATED_FLAG_VALUES {
        0 => "Authenticated",
        1 => "Unauthenticated",
    }
    pub(in super::super) static IMS_CONTENT_TYPE_VALUES {
        0 => "NO_CONTENT_DETAIL",
        1 => "CAT",
        2 => "CONFERENCE",
    }
    pub(in super::super) static IMS_VOICE_OVER_PS_SESSIONS_SUPPORTED_VALUES {
        0 => "NOT_SUPPORTED",
        1 => "SUPPORTED",
    }
    pub(in super::super) static INBAND_SECURITY_ID_VALUES {
        0 => "NO_INBAND_SECURITY",
        1 => "TLS",
    }
    pub(in super::super) static INGRESS_FILTERS_VALUES {
        1 => "Enabled",
        2 => "Disabled",
    }
    pub(in super::super) static INOVAR_APP_CODE_VALUES {
        1 => "=MY5",
        2 => "=Virtual Caller ID (VCID)",
    }
    pub(in super::super) static INOVAR_PS_REGISTRATION_STATUS_VALUES {
        0 => "=Subscriber is Not Registered in PS Domain",
        1 => "=Subscriber is Registered in PS Domain",
    }
    pub(in super::super) static INOVAR_SERVICE_CODE_VALUES {
        1 => "=UE Registration Notification/Buddy List Lookup",
        2 => "=Unsuccessful Call Setup Notification",
    }
    pub(in super::super) static INOVAR_SERVICE_RESULT_VALUES {
        1001 => "=MY5 Buddy List match found",
        1002 => "=MY5 internal failure",
        1003 => "=MY5 Subs not found",
        1004 => "=MY5 Subs Buddy List not configured",
        1005 => "=MY5 Subs Buddy List cfg not enabled",
        1006 => "=MY5 Subs Buddy List cfg enabled, but no match found 4 the Other Party Number",
        2001 => "=VCID success",
        2002 => "=VCID internal failure",
        2003 => "=VCID Subscriber not found",
    }
    pub(in super::super) static INTERFACE_TYPE_VALUES {
        0 => "Unknown",
        1 => "MOBILE_ORIGINATING",
        2 => "MOBILE_TERMINATING",
        3 => "APPLICATION_ORIGINATING",
        4 => "APPLICATION_TERMINATION",
    }
    pub(in super::super) static INTERWORKING_5GS_INDICATOR_VALUES {
        0 => "NOT-SUBSCRIBED",
        1 => "SUBSCRIBED",
    }
    pub(in super::super) static INTER_UE_TRANSFER_VALUES {
        0 => "Intra-UE transfer",
        1 => "Inter-UE transfer",
    }
    pub(in super::super) static IP_CAN_SESSION_CHARGING_SCOPE_VALUES {
        0 => "IP-CAN_SESSION_SCOPE",
    }
    pub(in super::super) static IP_CAN_TYPE_VALUES {
        0 => "3GPP-GPRS",
        1 => "DOCSIS",
        2 => "xDSL",
        3 => "WiMAX",
        4 => "3GPP2",
        5 => "3GPP-EPS",
        6 => "Non-3GPP-EPS",
        7 => "FBA",
        8 => "3GPP-5GS",
        9 => "Non-3GPP-5GS",
    }
    pub(in super::super) static IP_CONNECTIVITY_STATUS_VALUES {
        0 => "IP-CONNECTIVITY-ON",
        1 => "IP-CONNECTIVITY-LOST",
    }
    pub(in super::super) static IP_OPTION_TYPE_VALUES {
        0 => "End of Options List",
        1 => "No Operation",
        7 => "Record Route",
        10 => "Experimental Measurement",
        11 => "MTU Probe",
        12 => "MTU Reply",
        15 => "ENCODE",
        25 => "Quick-Start",
        30 => "RFC3692-style Experiment",
        68 => "Time Stamp",
        82 => "Traceoute",
        94 => "RFC3692-style Experiment",
        130 => "Security",
        131 => "Loose Source Route",
        133 => "Extended Security",
        134 => "Commercial Security",
        136 => "Stream ID",
        137 => "Strict Source Route",
        142 => "Experimental Access Control",
        144 => "IMI Traffic Descriptor",
        145 => "Extended Internet Protocol",
        147 => "Address Extension",
        148 => "Router Alert",
        149 => "Selective Directed Broadcast",
        151 => "Dynamic Packet State",
        152 => "Upstream Multicast Pkt.",
        158 => "RFC3692-style Experiment",
        205 => "Experimental Flow Control",
        222 => "RFC3692-style Experiment",
    }
    pub(in super::super) static IP_REALM_DEFAULT_INDICATOR_VALUES {
        0 => "Default IP Realm Not used",
        1 => "Default IP realm used",
    }
    pub(in super::super) static JOB_TYPE_VALUES {
        0 => "Immediate-MDT-only",
        1 => "Logged-MDT-only",
        2 => "Trace-only",
        3 => "Immediate-MDT-and-Trace",
        4 => "RLF-reports-only",
    }
    pub(in super::super) static L7_PARSE_PROTOCOL_TYPE_VALUES {
        0 => "HTTP",
        1 => "IMAP",
        2 => "OTHER",
        3 => "POP3",
        4 => "RTSP",
        5 => "SMTP",
        6 => "WAP-CONNECTION-ORIENTED",
        7 => "WAP-CONNECTION-LESS",
        8 => "SIP",
        9 => "FTP",
        10 => "NBAR",
        11 => "DNS",
        12 => "HTTP-INSERT",
    }
    pub(in super::super) static LCS_CLIENT_TYPE_VALUES {
        0 => "EMERGENCY_SERVICES",
        1 => "VALUE_ADDED_SERVICES",
        2 => "PLMN_OPERATOR_SERVICES",
        3 => "LAWFUL_INTERCEPT_SERVICES",
    }
    pub(in super::super) static LCS_FORMAT_INDICATOR_VALUES {
        0 => "LOGICAL_NAME",
        1 => "EMAIL_ADDRESS",
        2 => "MSISDN",
        3 => "URL",
        4 => "SIP_URL",
    }
    pub(in super::super) static LCS_PRIVACY_CHECK_VALUES {
        0 => "ALLOWED_WITHOUT_NOTIFICATION",
        1 => "ALLOWED_WITH_NOTIFICATION",
        2 => "ALLOWED_IF_NO_RESPONSE",
        3 => "RESTRICTED_IF_NO_RESPONSE",
        4 => "NOT_ALLOWED",
    }
    pub(in super::super) static LCS_QOS_CLASS_VALUES {
        0 => "ASSURED",
        1 => "BEST EFFORT",
    }
    pub(in super::super) static LIPA_PERMISSION_VALUES {
        0 => "LIPA-PROHIBITED",
        1 => "LIPA-ONLY",
        2 => "LIPA-CONDITIONAL",
    }
    pub(in super::super) static LOAD_TYPE_VALUES {
        0 => "HOST",
        1 => "PEER",
    }
    pub(in super::super) static LOCAL_GW_INSERTED_INDICATOR_VALUES {
        0 => "Local GW Not Inserted",
        1 => "Local GW Inserted",
    }
    pub(in super::super) static LOCAL_TIME_ZONE_INDICATION_VALUES {
        0 => "ONLY_LOCAL_TIME_ZONE_REQUESTED",
        1 => "LOCAL_TIME_ZONE_WITH_LOCATION_INFO_REQUESTED",
    }
    pub(in super::super) static LOCATION_ESTIMATE_TYPE_VALUES {
        0 => "CURRENT_LOCATION",
        1 => "CURRENT_LAST_KNOWN_LOCATION",
        2 => "INITIAL_LOCATION",
        3 => "ACTIVATE_DEFERRED_LOCATION",
        4 => "CANCEL_DEFERRED_LOCATION",
        5 => "NOTIFICATION_VERIFICATION_ONLY",
    }
    pub(in super::super) static LOCATION_EVENT_VALUES {
        0 => "EMERGENCY_CALL_ORIGINATION",
        1 => "EMERGENCY_CALL_RELEASE",
        2 => "MO_LR",
        3 => "EMERGENCY_CALL_HANDOVER",
        4 => "DEFERRED_MT_LR_RESPONSE",
        5 => "DEFERRED_MO_LR_TTTP_INITIATION",
        6 => "DELAYED_LOCATION_REPORTING",
    }
    pub(in super::super) static LOGGING_DURATION_VALUES {
        0 => "600_sec",
        1 => "1200_sec",
        2 => "2400_sec",
        3 => "3600_sec",
        4 => "5400_sec",
        5 => "7200_sec",
    }
    pub(in super::super) static LOGGING_INTERVAL_VALUES {
        0 => "1.28",
        1 => "2.56",
        2 => "5.12",
        3 => "10.24",
        4 => "20.48",
        5 => "30.72",
        6 => "40.96",
        7 => "61.44",
    }
    pub(in super::super) static LOGIN_SERVICE_VALUES {
        0 => "Telnet",
        1 => "Rlogin",
        2 => "TCP-Clear",
        3 => "PortMaster",
        4 => "LAT",
        5 => "X25-PAD",
        6 => "X25-T3POS",
        7 => "Unassigned",
        8 => "TCP Clear Quiet (suppresses any NAS-generated connect string)",
    }
    pub(in super::super) static LOOSE_ROUTE_INDICATION_VALUES {
        0 => "LOOSE_ROUTE_NOT_REQUIRED",
        1 => "LOOSE_ROUTE_REQUIRED",
    }
    pub(in super::super) static LOSS_OF_CONNECTIVITY_REASON_VALUES {
        0 => "UE_DETACHED_MME",
        1 => "UE_DETACHED_SGSN",
        2 => "MAX_DETECTION_TIME_EXPIRED_MME",
        3 => "MAX_DETECTION_TIME_EXPIRED_SGSN",
        4 => "UE_PURGED_MME",
        5 => "UE_PURGED_SGSN",
    }
    pub(in super::super) static LOW_BALANCE_INDICATION_VALUES {
        0 => "NOT-APPLICABLE",
        1 => "YES",
    }
    pub(in super::super) static MANAGEMENT_TRANSPORT_PROTECTION_VALUES {
        1 => "No-Protection",
        2 => "Integrity-Protection",
        3 => "Integrity-Confidentiality-Protection",
    }
    pub(in super::super) static MBMS_2G_3G_INDICATOR_VALUES {
        0 => "2G",
        1 => "3G",
        2 => "2G-AND-3G",
    }
    pub(in super::super) static MBMS_ACCESS_INDICATOR_VALUES {
        0 => "UTRAN",
        1 => "E-UTRAN",
        2 => "UTRAN-AND-E-UTRAN",
    }
    pub(in super::super) static MBMS_COUNTING_INFORMATION_VALUES {
        0 => "COUNTING-NOT-APPLICABLE",
        1 => "COUNTING-APPLICABLE",
    }
    pub(in super::super) static MBMS_GW_UDP_PORT_INDICATOR_VALUES {
        1 => "UDP-PORT-REQUIRED",
    }
    pub(in super::super) static MBMS_HC_INDICATOR_VALUES {
        0 => "uncompressed-header",
        1 => "compressed-header",
    }
    pub(in super::super) static MBMS_SERVICE_TYPE_VALUES {
        0 => "MULTICAST",
        1 => "BROADCAST",
    }
    pub(in super::super) static MBMS_STARTSTOP_INDICATION_VALUES {
        0 => "START",
        1 => "STOP",
        2 => "UPDATE",
    }
    pub(in super::super) static MBMS_USER_DATA_MODE_INDICATION_VALUES {
        0 => "Unicast",
        1 => "Multicast and Unicast",
    }
    pub(in super::super) static MBMS_USER_SERVICE_TYPE_VALUES {
        1 => "DOWNLOAD",
        2 => "STREAMING",
    }
    pub(in super::super) static MDT_USER_CONSENT_VALUES {
        0 => "CONSENT_NOT_GIVEN",
        1 => "CONSENT_GIVEN",
    }
    pub(in super::super) static MEASUREMENT_PERIOD_LTE_VALUES {
        0 => "1024 ms",
        1 => "1280 ms",
        2 => "2048 ms",
        3 => "2560 ms",
        4 => "5120 ms",
        5 => "10240 ms",
        6 => "1 min",
    }
    pub(in super::super) static MEASUREMENT_PERIOD_UMTS_VALUES {
        0 => "250 ms",
        1 => "500 ms",
        2 => "1000 ms",
        3 => "2000 ms",
        4 => "3000 ms",
        5 => "4000 ms",
        6 => "6000 ms",
        7 => "8000 ms",
        8 => "12000 ms",
        9 => "16000 ms",
        10 => "20000 ms",
        11 => "24000 ms",
        12 => "28000 ms",
        13 => "32000 ms",
        14 => "64000 ms",
    }
    pub(in super::super) static MEDIA_INITIATOR_FLAG_VALUES {
        0 => "called party",
        1 => "calling party",
        2 => "unknown",
    }
    pub(in super::super) static MEDIA_TYPE_VALUES {
        0 => "AUDIO",
        1 => "VIDEO",
        2 => "DATA",
        3 => "APPLICATION",
        4 => "CONTROL",
        5 => "TEXT",
        6 => "MESSAGE",
        4294967295 => "OTHER",
    }
    pub(in super::super) static MESSAGE_TYPE_VALUES {
        1 => "m-send-req",
        2 => "m-send-conf",
        3 => "m-notification-ind",
        4 => "m-notifyresp-ind",
        5 => "m-retrieve-conf",
        6 => "m-acknowledge-ind",
        7 => "m-delivery-ind",
        8 => "m-read-rec-ind",
        9 => "m-read-orig-ind",
        10 => "m-forward-req",
        11 => "m-forward-conf",
        12 => "m-mbox-store-conf",
        13 => "m-mbox-view-conf",
        14 => "m-mbox-upload-conf",
        15 => "m-mbox-delete-conf",
    }
    pub(in super::super) static METERING_METHOD_VALUES {
        0 => "DURATION",
        1 => "VOLUME",
        2 => "DURATION_VOLUME",
    }
    pub(in super::super) static METER_EXCLUDE_VALUES {
        0 => "MMS_WAP",
        1 => "RTSP_PAUSE",
        2 => "SERVICE_IDLE",
        3 => "NETWORK_INIT_SIP",
    }
    pub(in super::super) static METER_INCLUDE_IMAP_VALUES {
        0 => "BODY_AND_HEADER",
        1 => "BODY_ONLY",
        2 => "BODY_AND_OTHER",
    }
    pub(in super::super) static MIP6_AUTH_MODE_VALUES {
        0 => "Reserved",
        1 => "IP6_AUTH_MN_AAA",
    }
    pub(in super::super) static MIP_ALGORITHM_TYPE_VALUES {
        2 => "HMAC-SHA-1",
    }
    pub(in super::super) static MIP_FEATURE_VECTOR_VALUES {
        1 => "Mobile-Node-Home-Address-Requested",
        2 => "Home-Address-Allocatable-Only-in-Home-Realm",
        4 => "Home-Agent-Requested",
        8 => "Foreign-Home-Agent-Available",
        16 => "MN-HA-Key-Request",
        32 => "MN-FA-Key-Request",
        64 => "FA-HA-Key-Request",
        128 => "Home-Agent-In-Foreign-Network",
        256 => "Co-Located-Mobile-Node",
    }
    pub(in super::super) static MIP_REPLAY_MODE_VALUES {
        1 => "None",
        2 => "Timestamps",
        3 => "Nonces",
    }
    pub(in super::super) static MMTEL_SERVICE_TYPE_VALUES {
        0 => "Originating Identification Presentation (OIP)",
        1 => "Originating Identification Restriction (OIR)",
        2 => "Terminating Identification Presentation (TIP)",
        3 => "Terminating Identification Restriction (TIR)",
        4 => "Communication HOLD (HOLD)",
        5 => "Communications Barring (CB )",
        6 => "Communication Diversion (CDIV)",
        7 => "Communication Diversion Notification (CDIVN)",
        8 => "Communication Waiting (CW)",
        9 => "Message Waiting Indication (MWI)",
        10 => "Conference (CONF)",
        11 => "Flexible Alerting (FA)",
        12 => "Completion of Communication to Busy Subscriber (CCBS)",
        13 => "Completion of Communications on No Reply (CCNR)",
        14 => "Malicious Communication Identification (MCID)",
        15 => "Customized Alerting Tone (CAT)",
        16 => "Closed User Group (CUG)",
        17 => "Personal Network management (PNM)",
        18 => "Customized Ringing Signal (CRS)",
        19 => "Advice of Charge (AoC)",
    }
    pub(in super::super) static MONITORING_TYPE_VALUES {
        0 => "LOSS_OF_CONNECTIVITY",
        1 => "UE_REACHABILITY",
        2 => "LOCATION_REPORTING",
        3 => "CHANGE_OF_IMSI_IMEI(SV)_ASSOCIATION",
        4 => "ROAMING_STATUS",
        5 => "COMMUNICATION_FAILURE",
        6 => "AVAILABILITY_AFTER_DDN_FAILURE",
        7 => "NUMBER_OF_UES_PRESENT_IN_A_GEOGRAPHICAL_AREA",
        8 => "UE_REACHABILITY_AND_IDLE_STATUS_INDICATION",
        9 => "AVAILABILITY_AFTER_DDN_FAILURE_AND_IDLE_STATUS_INDICATION",
        10 => "PDN_CONNECTIVITY_STATUS ",
    }
    pub(in super::super) static MONTE_LOCATION_TYPE_VALUES {
        0 => "CURRENT_LOCATION",
        1 => "LAST_KNOWN_LOCATION",
    }
    pub(in super::super) static MONTH_OF_YEAR_MASK_VALUES {
        0 => "JANUARY",
        2 => "FEBRUARY",
        4 => "MARCH",
        8 => "APRIL",
        16 => "MAY",
        32 => "JUNE",
        64 => "JULY",
        128 => "AUGUST",
        256 => "SEPTEMBER",
        512 => "OCTOBER",
        1024 => "NOVEMBER",
        2048 => "DECEMBER",
    }
    pub(in super::super) static MULTIPLE_BBERF_ACTION_VALUES {
        0 => "ESTABLISHMENT",
        1 => "TERMINATION",
    }
    pub(in super::super) static MULTIPLE_REGISTRATION_INDICATION_VALUES {
        0 => "NOT_MULTIPLE_REGISTRATION",
        1 => "MULTIPLE_REGISTRATION",
    }
    pub(in super::super) static MULTIPLE_SERVICES_INDICATOR_VALUES {
        0 => "MULTIPLE_SERVICES_NOT_SUPPORTED",
        1 => "MULTIPLE_SERVICES_SUPPORTED",
    }
    pub(in super::super) static MUTE_NOTIFICATION_VALUES {
        0 => "Mute Required",
    }
    pub(in super::super) static N3GPP2_EVENT_TRIGGER_VALUES {
        0 => "PCF_CHANGE",
        1 => "QOS_CHANGE",
        2 => "RAT_CHANGE",
        3 => "TFT_CHANGE",
        4 => "PLMN_CHANGE",
        5 => "LOSS_OF_FLOW",
        6 => "RECOVERY_OF_FLOW",
        7 => "IP-CAN_CHANGE",
        8 => "PCC_RULE_FAILURE",
        9 => "ACCESS_NETWORK_PHYSICAL_ACCESS_ID_CHANGE",
    }
    pub(in super::super) static N3GPP2_EXP_RES_VALUES {
        5001 => "Diameter_Error_User_No_WLAN_Subscription",
        5002 => "Diameter_Error_Roaming_Not_Allowed(Obsoleted)",
        5003 => "Diameter_Error_User_No_FAP_Subscription",
    }
    pub(in super::super) static N3GPP2_RAT_TYPE_VALUES {
        0 => "CDMA2000-1X",
        1 => "HRPD",
        2 => "WLAN",
        3 => "UMB",
    }
    pub(in super::super) static N3GPP_PDP_TYPE_VALUES {
        0 => "IPv4",
        1 => "PPP",
        2 => "IPv6",
        3 => "IPv4v6",
    }
    pub(in super::super) static N3GPP_PS_DATA_OFF_STATUS_GX_VALUES {
        0 => "ACTIVE",
        1 => "INACTIVE",
    }
    pub(in super::super) static N3GPP_PS_DATA_OFF_STATUS_VALUES {
        0 => "Active",
        1 => "Inactive",
    }
    pub(in super::super) static N3GPP_REPORTING_REASON_VALUES {
        0 => "THRESHOLD",
        1 => "QHT",
        2 => "FINAL",
        3 => "QUOTA_EXHAUSTED",
        4 => "VALIDITY_TIME",
        5 => "OTHER_QUOTA_TYPE",
        6 => "RATING_CONDITION_CHANGE",
        7 => "FORCED_REAUTHORISATION",
        8 => "POOL_EXHAUSTED",
    }
    pub(in super::super) static NAS_PORT_TYPE_VALUES {
        0 => "Async",
        1 => "Sync",
        2 => "ISDN-Sync",
        3 => "ISDN-Async-v120",
        4 => "ISDN-Async-v110",
        5 => "Virtual",
        6 => "PIAFS",
        7 => "HDLC-Clear-Channel",
        8 => "X25",
        9 => "X75",
        10 => "G.3 Fax",
        11 => "SDSL - Symmetric DSL",
        12 => "ADSL-CAP - Asymmetric DSL, Carrierless Amplitude Phase Modulation",
        13 => "ADSL-DMT - Asymmetric DSL, Discrete Multi-Tone",
        14 => "IDSL - ISDN Digital Subscriber Line",
        15 => "Ethernet",
        16 => "xDSL - Digital Subscriber Line of unknown type",
        17 => "Cable",
        18 => "Wireless - Other",
        19 => "Wireless - IEEE 802.11",
        20 => "Token-Ring",
        21 => "FDDI",
        22 => "Wireless - CDMA2000",
        23 => "Wireless - UMTS",
        24 => "Wireless - 1X-EV",
        25 => "IAPP",
        26 => "FTTP - Fiber to the Premises",
        27 => "Wireless - IEEE 802.16",
        28 => "Wireless - IEEE 802.20",
        29 => "Wireless - IEEE 802.22",
        30 => "PPPoA - PPP over ATM",
        31 => "PPPoEoA - PPP over Ethernet over ATM",
        32 => "PPPoEoE - PPP over Ethernet over Ethernet",
        33 => "PPPoEoVLAN - PPP over Ethernet over VLAN",
        34 => "PPPoEoQinQ - PPP over Ethernet over IEEE 802.1QinQ",
        35 => "xPON - Passive Optical Network",
        36 => "Wireless - XGP",
    }
    pub(in super::super) static NBIFOM_MODE_VALUES {
        0 => "UE_INITIATED",
        1 => "NETWORK_INITIATED",
    }
    pub(in super::super) static NBIFOM_SUPPORT_VALUES {
        0 => "NBIFOM_NOT_SUPPORTED",
        1 => "NBIFOM_SUPPORTED",
    }
    pub(in super::super) static NEGATED_VALUES {
        0 => "False",
        1 => "True",
    }
    pub(in super::super) static NETLOC_ACCESS_SUPPORT_VALUES {
        0 => "NETLOC_ACCESS_NOT_SUPPORTED",
    }
    pub(in super::super) static NETWORK_ACCESS_MODE_VALUES {
        0 => "PACKET_AND_CIRCUIT",
        1 => "Reserved",
        2 => "ONLY_PACKET",
    }
    pub(in super::super) static NETWORK_REQUEST_SUPPORT_VALUES {
        0 => "NETWORK_REQUEST NOT SUPPORTED",
        1 => "NETWORK_REQUEST SUPPORTED",
    }
    pub(in super::super) static NEXT_AUTHORIZATION_STATE_VALUES {
        0 => "Authorized",
        1 => "Unauthorized due to calendar time",
    }
    pub(in super::super) static NNI_TYPE_VALUES {
        0 => "non-roaming",
        1 => "roaming without loopback",
        2 => "roaming with loopback",
    }
    pub(in super::super) static NODE_FUNCTIONALITY_VALUES {
        0 => "S-CSCF",
        1 => "P-CSCF",
        2 => "I-CSCF",
        3 => "MRFC",
        4 => "MGCF",
        5 => "BGCF",
        6 => "AS",
        7 => "IBCF",
        8 => "S-GW",
        9 => "P-GW",
        10 => "HSGW",
        11 => "E-CSCF",
        12 => "MME",
        13 => "TRF",
        14 => "TF",
        15 => "ATCF",
        16 => "Proxy Function",
        17 => "ePDG",
    }
    pub(in super::super) static NODE_TYPE_VALUES {
        0 => "HSS",
        1 => "MME",
        2 => "SGSN",
    }
    pub(in super::super) static NON_3GPP_IP_ACCESS_APN_VALUES {
        0 => "NON_3GPP_APNS_ENABLE",
        1 => "NON_3GPP_APNS_DISABLE",
    }
    pub(in super::super) static NON_3GPP_IP_ACCESS_VALUES {
        0 => "NON_3GPP_SUBSCRIPTION_ALLOWED",
        1 => "NON_3GPP_SUBSCRIPTION_BARRED",
    }
    pub(in super::super) static NON_IP_DATA_DELIVERY_MECHANISM_VALUES {
        0 => "SGi-BASED-DATA-DELIVERY",
        1 => "SCEF-BASED-DATA-DELIVERY",
    }
    pub(in super::super) static NOTIFICATION_TO_UE_USER_VALUES {
        0 => "NOTIFY_LOCATION_ALLOWED",
        1 => "NOTIFYANDVERIFY_LOCATION_ALLOWED_IF_NO_RESPONSE",
        2 => "NOTIFYANDVERIFY_LOCATION_NOT_ALLOWED_IF_NO_RESPONSE",
        3 => "LOCATION_NOT_ALLOWED",
    }
    pub(in super::super) static NOTIFY_MODE_VALUES {
        1 => "Send the report regardless of whether the message sending succeeds or fails",
        2 => "Send the report when the message sending fails",
        3 => "Send the report when the message succeeds",
        4 => "Never send the report",
    }
    pub(in super::super) static OCCURRENCE_INFO_VALUES {
        0 => "ONE_TIME_EVENT",
        1 => "MULTIPLE_TIME_EVENT",
    }
    pub(in super::super) static OC_REPORT_TYPE_VALUES {
        0 => "HOST_REPORT",
        1 => "REALM_REPORT",
        2 => "PEER_REPORT",
    }
    pub(in super::super) static OFFLINE_VALUES {
        0 => "DISABLE_OFFLINE",
        1 => "ENABLE_OFFLINE",
    }
    pub(in super::super) static ONE_TIME_NOTIFICATION_VALUES {
        0 => "ONE_TIME_NOTIFICATION_REQUESTED",
    }
    pub(in super::super) static ONLINE_BILLING_BASIS_VALUES {
        1 => "EVENT",
        2 => "IP_BYTE",
        3 => "TCP_BYTE",
        4 => "DURATION",
        5 => "DURATION-CONNECT",
        6 => "DURATION-TRANSACTION",
    }
    pub(in super::super) static ONLINE_CHARGING_FLAG_VALUES {
        0 => "ECF address not provided",
        1 => "ECF address provided",
    }
    pub(in super::super) static ONLINE_RESPONSE_REQUIRED_VALUES {
        0 => "Wait",
        1 => "Don't Wait",
        2 => "Spare2",
        3 => "Spare3",
        4 => "Spare4",
    }
    pub(in super::super) static ONLINE_VALUES {
        0 => "DISABLE_ONLINE",
        1 => "ENABLE_ONLINE",
    }
    pub(in super::super) static OPERATION_MODE_VALUES {
        1 => "Iu mode",
        2 => "WB-S1 mode",
        3 => "NB-S1 mode",
    }
    pub(in super::super) static OPERATION_RESULT_VALUES {
        0 => "Success",
        1 => "Protocol is not supported",
        10 => "Other reason",
        11 => "MO account does not exist",
        12 => "MT account does not exist",
        13 => "MO account state is abnormal",
        14 => "MT account state is abnormal",
        15 => "MO balance is not enough",
        16 => "MT balance is not enough",
    }
    pub(in super::super) static OPERATION_STATUS_VALUES {
        0 => "OUT_OF_SERVICE",
        1 => "IN_SERVICE",
    }
    pub(in super::super) static ORIGINATING_INTERFACE_VALUES {
        0 => "MM1",
        1 => "MM3",
        2 => "MM4",
        3 => "MM7",
    }
    pub(in super::super) static ORIGINATING_REQUEST_VALUES {
        0 => "ORIGINATING",
    }
    pub(in super::super) static ORIGINATOR_VALUES {
        0 => "Calling Party",
        1 => "Called Party",
    }
    pub(in super::super) static ORIGIN_AAA_PROTOCOL_VALUES {
        1 => "RADIUS",
    }
}
