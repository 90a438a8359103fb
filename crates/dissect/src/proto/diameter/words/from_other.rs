//! From `other_party_id_nature` to `sn_direction`.

use lamna_fields::values;

values! {
    pub(in super::super) static OTHER_PARTY_ID_NATURE_VALUES {
        0 => "UNKNOWN",
        1 => "INTERNATIONAL",
        2 => "NATIONAL",
        4 => "SUBSCRIBER NUMBER",
        5 => "ALPHANUMERIC",
    }
    pub(in super::super) static OTHER_PARTY_ID_TYPE_VALUES {
        0 => "END_USER_MSISDN",
        1 => "END_USER_IMSI",
        2 => "END_USER_SIP_URI",
        3 => "END_USER_NAI",
        4 => "END_USER_PRIVATE",
    }
    pub(in super::super) static OVERRIDE_CONTENT_FILTERING_STATE_VALUES {
        0 => "Disable-CF",
        1 => "Enable-CF",
    }
    pub(in super::super) static OVERRIDE_CONTROL_MERGE_WILDCARD_VALUES {
        0 => "True",
        1 => "False",
    }
    pub(in super::super) static OVERRIDE_CONTROL_PENDING_QUEUE_ACTION_VALUES {
        0 => "Flush",
        1 => "Retain",
    }
    pub(in super::super) static OVERRIDE_OFFLINE_VALUES {
        0 => "Disable-Offline",
        1 => "Enable-Offline",
    }
    pub(in super::super) static OVERRIDE_ONLINE_VALUES {
        0 => "Disable-Online",
        1 => "Enable-Online",
    }
    pub(in super::super) static OVERRIDE_PRE_EMPTION_CAPABILITY_VALUES {
        0 => "Pre-Emption-Capability-Enabled",
        1 => "Pre-Emption-Capability-Disabled",
    }
    pub(in super::super) static OVERRIDE_PRE_EMPTION_VULNERABILITY_VALUES {
        0 => "Pre-Emption-Vulnerability-Enabled",
        1 => "Pre-Emption-Vulnerability-Disabled",
    }
    pub(in super::super) static OVERRIDE_QOS_CLASS_IDENTIFIER_VALUES {
        1 => "Traffic Class A",
        2 => "Traffic Class B",
        3 => "Traffic Class C",
        4 => "Traffic Class D",
        5 => "Traffic Class E",
        6 => "Traffic Class F",
        7 => "Traffic Class G",
        8 => "Traffic Class H",
        9 => "Traffic Class I",
    }
    pub(in super::super) static OVERRIDE_TOS_DIRECTION_VALUES {
        0 => "Uplink Direction",
        1 => "Downlink Direction",
        2 => "Bidirectional",
    }
    pub(in super::super) static OVERRIDE_TOS_VALUE_STANDARD_VALUES {
        0 => "be",
        10 => "af11",
        12 => "af12",
        14 => "af13",
        18 => "af21",
        20 => "af22",
        22 => "af23",
        26 => "af31",
        28 => "af32",
        30 => "af33",
        34 => "af41",
        36 => "af42",
        38 => "af43",
        46 => "ef",
    }
    pub(in super::super) static PACKET_FILTER_OPERATION_VALUES {
        0 => "DELETION",
        1 => "ADDITION",
        2 => "MODIFICATION",
    }
    pub(in super::super) static PACKET_FILTER_USAGE_VALUES {
        1 => "SEND_TO_UE",
    }
    pub(in super::super) static PARTICIPANT_ACCESS_PRIORITY_VALUES {
        1 => "Pre-emptive priority",
        2 => "High priority",
        3 => "Normal priority",
        4 => "Low priority",
    }
    pub(in super::super) static PARTICIPANT_ACTION_TYPE_VALUES {
        0 => "CREATE_CONF",
        1 => "JOIN_CONF",
        2 => "INVITE_INTO_CONF",
        3 => "QUIT_CONF",
    }
    pub(in super::super) static PCC_RULE_STATUS_VALUES {
        0 => "ACTIVE",
        1 => "INACTIVE",
        2 => "TEMPORARY_INACTIVE",
    }
    pub(in super::super) static PCSCF_RESTORATION_INDICATION_VALUES {
        0 => "PCSCF_RESTORATION",
    }
    pub(in super::super) static PDN_CONNECTION_CONTINUITY_VALUES {
        0 => "MAINTAIN-PDN-CONNECTION",
        1 => "DISCONNECT-PDN-CONNECTION-WITH-REACTIVATION-REQUEST",
        2 => "DISCONNECT-PDN-CONNECTION-WITHOUT-REACTIVATION-REQUEST",
    }
    pub(in super::super) static PDN_CONNECTIVITY_STATUS_TYPE_VALUES {
        0 => "CREATED",
        1 => "DELETED ",
    }
    pub(in super::super) static PDN_GW_ALLOCATION_TYPE_VALUES {
        0 => "STATIC",
        1 => "DYNAMIC",
    }
    pub(in super::super) static PDN_TYPE_VALUES {
        0 => "IPv4",
        1 => "IPv6",
        2 => "IPv4v6",
        3 => "IPv4_OR_IPv6",
        4 => "Non-IP",
    }
    pub(in super::super) static PDP_CONTEXT_TYPE_VALUES {
        0 => "PRIMARY",
        1 => "SECONDARY",
    }
    pub(in super::super) static PDP_SESSION_OPERATION_VALUES {
        0 => "PDP-SESSION-TERMINATION",
    }
    pub(in super::super) static PEER_STATE_VALUES {
        0 => "Down",
        1 => "Up",
    }
    pub(in super::super) static PEER_TYPE_VALUES {
        0 => "Client",
        1 => "Server",
        2 => "ClientAndServer",
        3 => "Proxy",
    }
    pub(in super::super) static PERIODIC_COMMUNICATION_INDICATOR_VALUES {
        0 => "PERIODICALLY",
        1 => "ON_DEMAND",
    }
    pub(in super::super) static PERIODIC_LOCATION_SUPPORT_INDICATOR_VALUES {
        0 => "NOT_SUPPORTED ",
        1 => "SUPPORTED",
    }
    pub(in super::super) static PLAY_ALTERNATIVE_VALUES {
        0 => "served party",
        1 => "remote party",
    }
    pub(in super::super) static PLMN_CLIENT_VALUES {
        0 => "BROADCAST_SERVICE",
        1 => "O_AND_M_HPLMN",
        2 => "O_AND_M_VPLMN",
        3 => "ANONYMOUS_LOCATION",
        4 => "TARGET_UE_SUBSCRIBED_SERVICE",
    }
    pub(in super::super) static PLMN_ID_REQUESTED_VALUES {
        0 => "TRUE",
        1 => "FALSE",
    }
    pub(in super::super) static POC_CHANGE_CONDITION_VALUES {
        0 => "serviceChange",
        1 => "volumeLimit",
        2 => "timeLimit",
        3 => "numberofTalkBurstLimit",
        4 => "numberofActiveParticipants",
        5 => "tariffTime",
    }
    pub(in super::super) static POC_EVENT_TYPE_VALUES {
        0 => "Normal",
        1 => "Instant Personal Aalert event",
        2 => "PoC Group Advertisement event",
        3 => "Early Ssession Setting-up event",
        4 => "PoC Talk Burst",
    }
    pub(in super::super) static POC_SERVER_ROLE_VALUES {
        0 => "Participating PoC Server",
        1 => "Controlling PoC Server",
    }
    pub(in super::super) static POC_SESSION_INITIATION_TYPE_VALUES {
        0 => "Pre-established",
        1 => "On-demand",
    }
    pub(in super::super) static POC_SESSION_TYPE_VALUES {
        0 => "1 to 1 PoC session",
        1 => "chat PoC group session",
        2 => "pre-arranged PoC group session",
        3 => "ad-hoc PoC group session",
    }
    pub(in super::super) static POC_USER_ROLE_INFO_UNITS_VALUES {
        1 => "Moderator",
        2 => "Dispatcher",
        3 => "Session-Owner",
        4 => "Session-Participant",
    }
    pub(in super::super) static POLICY_MAP_TYPE_VALUES {
        0 => "URL_MAP",
        1 => "HEADER_MAP",
        2 => "METHOD_MAP",
        3 => "ATTRIBUTE_MAP",
    }
    pub(in super::super) static POLICY_PRELOAD_ERROR_CODE_VALUES {
        0 => "INCONSISTENT_PRELOAD_DATA",
        1 => "MANDATORY_AVP_MISSING",
        2 => "FAILURE_TO_ENFORCE",
        3 => "WRONG_ORDER",
        4 => "CONFLICT_WITH_STATIC_CONFIG",
    }
    pub(in super::super) static POLICY_PRELOAD_OBJECT_TYPE_VALUES {
        0 => "POLICY_MAP",
        1 => "BILLING_POLICY",
        2 => "CONTENT",
        3 => "SERVICE",
        4 => "BILLING_PLAN",
        5 => "DOMAIN_GROUP",
        6 => "HEADER_INSERT",
        7 => "HEADER_GROUP",
        8 => "QOS_PROFILE",
    }
    pub(in super::super) static POLICY_PRELOAD_REQ_TYPE_VALUES {
        0 => "POLICY_PRELOAD_REQ",
        1 => "POLICY_PRELOAD_RESP",
        2 => "POLICY_PRELOAD_PUSH",
        3 => "POLICY_PRELOAD_PUSH_ACK",
    }
    pub(in super::super) static POLICY_PRELOAD_STATUS_VALUES {
        0 => "INITIATE",
        1 => "COMPLETE",
    }
    pub(in super::super) static PRESENCE_REPORTING_AREA_NODE_VALUES {
        0 => "OCS",
        1 => "PCRF",
    }
    pub(in super::super) static PRESENCE_REPORTING_AREA_STATUS_VALUES {
        0 => "In area",
        1 => "Out of area",
        2 => "Inactive",
    }
    pub(in super::super) static PRE_EMPTION_CAPABILITY_VALUES {
        0 => "PRE-EMPTION_CAPABILITY_ENABLED",
        1 => "PRE-EMPTION_CAPABILITY_DISABLED",
    }
    pub(in super::super) static PRE_EMPTION_VULNERABILITY_VALUES {
        0 => "PRE-EMPTION_VULNERABILITY_ENABLED",
        1 => "PRE-EMPTION_VULNERABILITY_DISABLED",
    }
    pub(in super::super) static PRE_PAGING_SUPPORTED_VALUES {
        0 => "PREPAGING_NOT_SUPPORTED",
        1 => "PREPAGING_SUPPORTED",
    }
    pub(in super::super) static PRIORITIZED_LIST_INDICATOR_VALUES {
        0 => "NOT_PRIORITIZED ",
        1 => "PRIORITIZED",
    }
    pub(in super::super) static PRIORITY_INDICATION_VALUES {
        0 => "Non-Priority",
        1 => "Priority",
    }
    pub(in super::super) static PRIORITY_SHARING_INDICATOR_VALUES {
        0 => "PRIORITY_SHARING_ENABLED",
        1 => "PRIORITY_SHARING_DISABLED",
    }
    pub(in super::super) static PRIORITY_VALUES {
        0 => "Low",
        1 => "Normal",
        2 => "High",
    }
    pub(in super::super) static PRIVACY_INDICATOR_VALUES {
        0 => "NOT_PRIVATE",
        1 => "PRIVATE",
    }
    pub(in super::super) static PRIVATE_IDENTITY_REQUEST_VALUES {
        0 => "Private identity requested",
        1 => "Private identity not requested",
    }
    pub(in super::super) static PRIVILEDGED_SENDER_INDICATION_VALUES {
        0 => "NOT_PRIVILEDGED_SENDER",
        1 => "PRIVILEDGED_SENDER",
    }
    pub(in super::super) static PROHIBIT_PAYLOAD_COMPRESSION_VALUES {
        0 => "Allowed",
        1 => "Prohibited",
    }
    pub(in super::super) static PROMPT_VALUES {
        0 => "No Echo",
        1 => "Echo",
    }
    pub(in super::super) static PROTOCOL_VALUES {
        6 => "TCP Transmission Control",
        17 => "UDP User Datagram",
        132 => "SCTP Stream Control Transmission Protocol",
    }
    pub(in super::super) static PSEUDONYM_INDICATOR_VALUES {
        0 => "PSEUDONYM_NOT_REQUESTED",
        1 => "PSEUDONYM_REQUESTED",
    }
    pub(in super::super) static PS_APPEND_FREE_FORMAT_DATA_VALUES {
        0 => "Append",
        1 => "Overwrite",
    }
    pub(in super::super) static PS_TO_CS_SESSION_CONTINUITY_VALUES {
        0 => "VIDEO_PS2CS_CONT_CANDIDATE",
    }
    pub(in super::super) static QOS_CLASS_IDENTIFIER_VALUES {
        1 => "QCI_1",
        2 => "QCI_2",
        3 => "QCI_3",
        4 => "QCI_4",
        5 => "QCI_5",
        6 => "QCI_6",
        7 => "QCI_7",
        8 => "QCI_8",
        9 => "QCI_9",
        65 => "QCI_65",
        66 => "QCI_66",
        69 => "QCI_69",
        70 => "QCI_70",
    }
    pub(in super::super) static QOS_LEVEL_VALUES {
        1 => "SUBSCRIBER_LEVEL",
    }
    pub(in super::super) static QOS_NEGOTIATION_VALUES {
        0 => "NO_QoS_NEGOTIATION",
        1 => "QoS_NEGOTIATION_SUPPORTED",
    }
    pub(in super::super) static QOS_SEMANTICS_VALUES {
        0 => "QoS-Desired",
        1 => "QoS-Available",
        2 => "QoS-Delivered",
        3 => "Minimum-QoS",
        4 => "QoS-Authorized",
    }
    pub(in super::super) static QOS_UPGRADE_VALUES {
        0 => "QoS_UPGRADE_NOT_SUPPORTED",
        1 => "QoS_UPGRADE_SUPPORTED",
    }
    pub(in super::super) static QUOTA_INDICATOR_VALUES {
        0 => "QUOTA_IS_NOT_USED_DURING_PLAYBACK",
        1 => "QUOTA_IS_USED_DURING_PLAYBACK",
    }
    pub(in super::super) static RADIO_ACCESS_TECHNOLOGY_VALUES {
        0 => "UTRAN",
        1 => "GERAN",
        2 => "WLAN",
    }
    pub(in super::super) static RAT_TYPE_VALUES {
        0 => "WLAN",
        1 => "VIRTUAL",
        1000 => "UTRAN",
        1001 => "GERAN",
        1002 => "GAN",
        1003 => "HSPA_EVOLUTION",
        1004 => "EUTRAN",
        1005 => "EUTRAN-NB-IoT",
        1006 => "NG-RAN",
        1007 => "LTE-M",
        2000 => "CDMA2000_1X",
        2001 => "HRPD",
        2002 => "UMB",
        2003 => "EHRPD",
    }
    pub(in super::super) static RDS_INDICATOR_VALUES {
        0 => "DISABLED",
        1 => "ENABLED",
    }
    pub(in super::super) static REACHABILITY_INFORMATION_VALUES {
        0 => "REACHABLE_FOR_SMS",
        1 => "REACHABLE_FOR_DATA",
    }
    pub(in super::super) static REACHABILITY_TYPE_VALUES {
        1 => "Reachability for SMS",
        2 => "Reachability for Data",
    }
    pub(in super::super) static READ_REPLY_VALUES {
        0 => "No Read Reply Requested",
        1 => "Read Reply Requested",
    }
    pub(in super::super) static REASON_CODE_VALUES {
        0 => "PERMANENT_TERMINATION",
        1 => "NEW_SERVER_ASSIGNED",
        2 => "SERVER_CHANGE",
        3 => "REMOVE_S-CSCF",
    }
    pub(in super::super) static REDIRECT_ADDRESS_TYPE_VALUES {
        0 => "IPV4_ADDRESS",
        1 => "IPV6_ADDRESS",
        2 => "URL",
        3 => "SIP_URI",
    }
    pub(in super::super) static REDIRECT_HOST_USAGE_VALUES {
        0 => "Don't Care",
        1 => "All Session",
        2 => "All Realm",
        3 => "Realm and Application",
        4 => "All Application",
        5 => "All Host",
        6 => "ALL_USER",
    }
    pub(in super::super) static REDIRECT_SUPPORT_VALUES {
        0 => "REDIRECTION_DISABLED",
        1 => "REDIRECTION_ENABLED",
    }
    pub(in super::super) static RELATIONSHIP_MODE_VALUES {
        0 => "trusted",
        1 => "non-trusted",
    }
    pub(in super::super) static RELAY_NODE_INDICATOR_VALUES {
        0 => "NOT_RELAY_NODE",
        1 => "RELAY_NODE",
    }
    pub(in super::super) static REMOVAL_OF_ACCESS_VALUES {
        0 => "REMOVAL_OF_ACCESS",
    }
    pub(in super::super) static REPLY_PATH_REQUESTED_VALUES {
        0 => "No Reply Path Set",
        1 => "Reply path Set",
    }
    pub(in super::super) static REPORTING_LEVEL_VALUES {
        0 => "SERVICE_IDENTIFIER_LEVEL",
        1 => "RATING_GROUP_LEVEL",
        2 => "SPONSORED_CONNECTIVITY_LEVEL",
    }
    pub(in super::super) static REPORT_AMOUNT_VALUES {
        0 => "1",
        1 => "2",
        2 => "4",
        3 => "8",
        4 => "16",
        5 => "32",
        6 => "64",
        7 => "infinity",
    }
    pub(in super::super) static REPORT_INTERVAL_VALUES {
        0 => "UMTS_250_ms",
        1 => "UMTS_500_ms",
        2 => "UMTS_1000_ms",
        3 => "UMTS_2000_ms",
        4 => "UMTS_3000_ms",
        5 => "UMTS_4000_ms",
        6 => "UMTS_6000_ms",
        7 => "UMTS_8000_ms",
        8 => "UMTS_12000_ms",
        9 => "UMTS_16000_ms",
        10 => "UMTS_20000_ms",
        11 => "UMTS_24000_ms",
        12 => "UMTS_28000_ms",
        13 => "UMTS_32000_ms",
        14 => "UMTS_64000_ms",
        15 => "LTE_120_ms",
        16 => "LTE_240_ms",
        17 => "LTE_480_ms",
        18 => "LTE_640_ms",
        19 => "LTE_1024_ms",
        20 => "LTE_2048_ms",
        21 => "LTE_5120_ms",
        22 => "LTE_10240_ms",
        23 => "LTE_60000_ms",
        24 => "LTE_360000_ms",
        25 => "LTE_720000_ms",
        26 => "LTE_1800000_ms",
        27 => "LTE_3600000_ms",
    }
    pub(in super::super) static REQUESTED_ACTION_VALUES {
        0 => "DIRECT_DEBITING",
        1 => "REFUND_ACCOUNT",
        2 => "CHECK_BALANCE",
        3 => "PRICE_ENQUIRY",
    }
    pub(in super::super) static REQUESTED_DOMAIN_VALUES {
        0 => "CS-Domain",
        1 => "PS-Domain",
    }
    pub(in super::super) static REQUESTED_INFORMATION_353_VALUES {
        0 => "SUBSCRIBER-ID",
        1 => "LOCATION-INFORMATION",
        2 => "RACS-CONTACT-POINT",
        3 => "ACCESS-NETWORK-TYPE",
        4 => "TERMINAL-TYPE",
        5 => "Logical-Access-ID",
        6 => "Physical-Access-ID",
        7 => "ACCESS-NETWORK-TYPE",
        8 => "INITIAL-GATE-SETTING",
        9 => "QOS-PROFILE",
        10 => "IP-CONNECTIVITY-STATUS",
    }
    pub(in super::super) static REQUESTED_INFORMATION_457_VALUES {
        0 => "LATCH",
        1 => "RELATCH",
    }
    pub(in super::super) static REQUESTING_NODE_TYPE_VALUES {
        0 => "MME",
        1 => "SGSN",
        2 => "MME/SGSN",
    }
    pub(in super::super) static REQUEST_STATUS_VALUES {
        0 => "SUCCESS",
        101 => "INVPAYLOAD",
        102 => "INVEXTID",
        103 => "INVSCSID",
        104 => "INVPERIOD",
        105 => "NOTAUTHORIZED",
        106 => "SERVICEUNAVAILABLE",
        107 => "PERMANENTERROR",
        108 => "QUOTAEXCEEDED",
        109 => "RATEEXCEEDED",
        201 => "TEMPORARYERROR",
    }
    pub(in super::super) static REQUIRED_ACCESS_INFO_VALUES {
        0 => "USER_LOCATION",
        1 => "MS_TIME_ZONE",
    }
    pub(in super::super) static RESERVATION_PRIORITY_VALUES {
        0 => "DEFAULT",
        1 => "PRIORITY-ONE",
        2 => "PRIORITY-TWO",
        3 => "PRIORITY-THREE",
        4 => "PRIORITY-FOUR",
        5 => "PRIORITY-FIVE",
        6 => "PRIORITY-SIX",
        7 => "PRIORITY-SEVEN",
        8 => "PRIORITY-EIGHT",
        9 => "PRIORITY-NINE",
        10 => "PRIORITY-TEN",
        11 => "PRIORITY-ELEVEN",
        12 => "PRIORITY-TWELVE",
        13 => "PRIORITY-THIRTEEN",
        14 => "PRIORITY-FOURTEEN",
        15 => "PRIORITY-FIFTEEN",
    }
    pub(in super::super) static RESOURCE_ALLOCATION_NOTIFICATION_VALUES {
        0 => "ENABLE_NOTIFICATION",
    }
    pub(in super::super) static RESPONSE_TIME_VALUES {
        0 => "LOW_DELAY",
        1 => "DELAY_TOLERANT",
    }
    pub(in super::super) static RESULT_CODE_VALUES {
        1001 => "DIAMETER_MULTI_ROUND_AUTH",
        2001 => "DIAMETER_SUCCESS",
        2002 => "DIAMETER_LIMITED_SUCCESS",
        2003 => "DIAMETER_FIRST_REGISTRATION",
        2004 => "DIAMETER_SUBSEQUENT_REGISTRATION",
        2005 => "DIAMETER_UNREGISTERED_SERVICE",
        2006 => "DIAMETER_SUCCESS_SERVER_NAME_NOT_STORED",
        2007 => "DIAMETER_SERVER_SELECTION",
        2008 => "DIAMETER_SUCCESS_AUTH_SENT_SERVER_NOT_STORED",
        2009 => "DIAMETER_SUCCESS_RELOCATE_HA",
        3001 => "DIAMETER_COMMAND_UNSUPPORTED",
        3002 => "DIAMETER_UNABLE_TO_DELIVER",
        3003 => "DIAMETER_REALM_NOT_SERVED",
        3004 => "DIAMETER_TOO_BUSY",
        3005 => "DIAMETER_LOOP_DETECTED",
        3006 => "DIAMETER_REDIRECT_INDICATION",
        3007 => "DIAMETER_APPLICATION_UNSUPPORTED",
        3008 => "DIAMETER_INVALID_HDR_BITS",
        3009 => "DIAMETER_INVALID_AVP_BITS",
        3010 => "DIAMETER_UNKNOWN_PEER",
        3011 => "DIAMETER_REALM_REDIRECT_INDICATION",
        4001 => "DIAMETER_AUTHENTICATION_REJECTED",
        4002 => "DIAMETER_OUT_OF_SPACE",
        4003 => "DIAMETER_ELECTION_LOST",
        4005 => "DIAMETER_ERROR_MIP_REPLY_FAILURE",
        4006 => "DIAMETER_ERROR_HA_NOT_AVAILABLE",
        4007 => "DIAMETER_ERROR_BAD_KEY",
        4008 => "DIAMETER_ERROR_MIP_FILTER_NOT_SUPPORTED",
        4010 => "DIAMETER_END_USER_SERVICE_DENIED",
        4011 => "DIAMETER_CREDIT_CONTROL_NOT_APPLICABLE",
        4012 => "DIAMETER_CREDIT_LIMIT_REACHED",
        4013 => "DIAMETER_USER_NAME_REQUIRED",
        4014 => "RESOURCE_FAILURE",
        4241 => "DIAMETER_END_USER_SERVICE_DENIED",
        5001 => "DIAMETER_AVP_UNSUPPORTED",
        5002 => "DIAMETER_UNKNOWN_SESSION_ID",
        5003 => "DIAMETER_AUTHORIZATION_REJECTED",
        5004 => "DIAMETER_INVALID_AVP_VALUE",
        5005 => "DIAMETER_MISSING_AVP",
        5006 => "DIAMETER_RESOURCES_EXCEEDED",
        5007 => "DIAMETER_CONTRADICTING_AVPS",
        5008 => "DIAMETER_AVP_NOT_ALLOWED",
        5009 => "DIAMETER_AVP_OCCURS_TOO_MANY_TIMES",
        5010 => "DIAMETER_NO_COMMON_APPLICATION",
        5011 => "DIAMETER_UNSUPPORTED_VERSION",
        5012 => "DIAMETER_UNABLE_TO_COMPLY",
        5013 => "DIAMETER_INVALID_BIT_IN_HEADER",
        5014 => "DIAMETER_INVALID_AVP_LENGTH",
        5015 => "DIAMETER_INVALID_MESSAGE_LENGTH",
        5016 => "DIAMETER_INVALID_AVP_BIT_COMBO",
        5017 => "DIAMETER_NO_COMMON_SECURITY",
        5018 => "DIAMETER_RADIUS_AVP_UNTRANSLATABLE",
        5024 => "DIAMETER_ERROR_NO_FOREIGN_HA_SERVICE",
        5025 => "DIAMETER_ERROR_END_TO_END_MIP_KEY_ENCRYPTION",
        5030 => "DIAMETER_USER_UNKNOWN",
        5031 => "DIAMETER_RATING_FAILED",
        5032 => "DIAMETER_ERROR_USER_UNKNOWN",
        5033 => "DIAMETER_ERROR_IDENTITIES_DONT_MATCH",
        5034 => "DIAMETER_ERROR_IDENTITY_NOT_REGISTERED",
        5035 => "DIAMETER_ERROR_ROAMING_NOT_ALLOWED",
        5036 => "DIAMETER_ERROR_IDENTITY_ALREADY_REGISTERED",
        5037 => "DIAMETER_ERROR_AUTH_SCHEME_NOT_SUPPORTED",
        5038 => "DIAMETER_ERROR_IN_ASSIGNMENT_TYPE",
        5039 => "DIAMETER_ERROR_TOO_MUCH_DATA",
        5040 => "DIAMETER_ERROR_NOT SUPPORTED_USER_DATA",
        5041 => "DIAMETER_ERROR_MIP6_AUTH_MODE",
        5042 => "UNKNOWN_BINDING_TEMPLATE_NAME",
        5043 => "BINDING_FAILURE",
        5044 => "MAX_BINDINGS_SET_FAILURE",
        5045 => "MAXIMUM_BINDINGS_REACHED_FOR_ENDPOINT",
        5046 => "SESSION_EXISTS",
        5047 => "INSUFFICIENT_CLASSIFIERS",
        5048 => "DIAMETER_ERROR_EAP_CODE_UNKNOWN",
        5241 => "DIAMETER_END_USER_NOT_FOUND",
    }
    pub(in super::super) static RE_AUTH_REQUEST_TYPE_VALUES {
        0 => "AUTHORIZE_ONLY",
        1 => "AUTHORIZE_AUTHENTICATE",
    }
    pub(in super::super) static ROAMING_INFORMATION_VALUES {
        0 => "SUBSCRIBER_ROAMING",
        1 => "SUBSCRIBER_NOT_ROAMING",
    }
    pub(in super::super) static ROAMING_RESTRICTED_DUE_TO_UNSUPPORTED_FEATURE_VALUES {
        0 => "Roaming-Restricted-Due-To-Unsupported-Feature",
    }
    pub(in super::super) static ROLE_OF_NODE_VALUES {
        0 => "ORIGINATING_ROLE",
        1 => "TERMINATING_ROLE",
        2 => "PROXY_ROLE",
        3 => "B2BUA_ROLE",
    }
    pub(in super::super) static ROLE_OF_PROSE_FUNCTION_VALUES {
        0 => "HPLMN",
        0 => "VPLMN",
        0 => "Local PLMN",
    }
    pub(in super::super) static ROUTEING_ADDRESS_RESOLUTION_VALUES {
        0 => "unresolved",
        1 => "resolved",
    }
    pub(in super::super) static RULE_FAILURE_CODE_VALUES {
        1 => "UNKNOWN_RULE_NAME",
        2 => "RATING_GROUP_ERROR",
        3 => "SERVICE_IDENTIFIER_ERROR",
        4 => "GW/PCEF_MALFUNCTION",
        5 => "RESOURCES_LIMITATION",
        6 => "MAX_NR_BEARERS_REACHED",
        7 => "UNKNOWN_BEARER_ID",
        8 => "MISSING_BEARER_ID",
        9 => "MISSING_FLOW_DESCRIPTION",
        10 => "RESOURCE_ALLOCATION_FAILURE",
        11 => "UNSUCCESSFUL_QOS_VALIDATION",
        12 => "INCORRECT_FLOW_INFORMATION",
        13 => "PS_TO_CS_HANDOVER",
        14 => "TDF_APPLICATION_IDENTIFIER_ERROR",
        15 => "NO_BEARER_BOUND",
        16 => "FILTER_RESTRICTIONS",
        17 => "AN_GW_FAILED",
        18 => "MISSING_REDIRECT_SERVER_ADDRESS",
        19 => "CM_END_USER_SERVICE_DENIED",
        20 => "CM_CREDIT_CONTROL_NOT_APPLICABLE",
        21 => "CM_AUTHORIZATION_REJECTED",
        22 => "CM_USER_UNKNOWN",
        23 => "CM_RATING_FAILED",
        24 => "ROUTING_RULE_REJECTION",
    }
    pub(in super::super) static RULE_REASON_CODE_VALUES {
        0 => "UNKNOWN_FLOW_IDENTIFIER",
        0 => "UNKNOWN_RULE_NAME",
        0 => "RATING_GROUP_ERROR",
        0 => "SERVICE_IDENTIFIER_ERROR",
        0 => "AGW_MALFUNCTION",
        0 => "RESOURCES_LIMITATION",
    }
    pub(in super::super) static RX_REQUEST_TYPE_VALUES {
        0 => "INITIAL_REQUEST",
        1 => "UPDATE_REQUEST",
        2 => "PCSCF_RESTORATION",
    }
    pub(in super::super) static S6_SERVICE_ID_VALUES {
        0 => "DEVICE_TRIGGER",
        1 => "SMS_MO",
    }
    pub(in super::super) static SCAP_CHECK_BALANCE_RESULT_VALUES {
        0 => "Enough Credit",
        1 => "No Credit",
    }
    pub(in super::super) static SCAP_REQUESTED_ACTION_VALUES {
        0 => "Direct Debiting",
        1 => "Refund Account",
        2 => "Check Balance",
        3 => "Price Enquiry",
    }
    pub(in super::super) static SCAP_SERVICE_PARAMETER_TYPE_VALUES {
        0 => "Service Provider Id (CCN)",
        1 => "Extension Number 1 (CCN)",
        2 => "Extension Number 2 (CCN)",
        3 => "Extension Number 3 (CCN)",
        4 => "Extension Number 4 (CCN)",
        5 => "Extension Text (CCN)",
        6 => "GPRS Quality of Service (CCN)",
        7 => "Redirecting Party Number (CCN)",
        8 => "Originating Location Information (CCN)",
        9 => "Terminating Location Information (CCN)",
        10 => "Region Charging Origin (CCN)",
        11 => "Subscription Type (CCN)",
        12 => "SMS Delivery Status (CCN)",
        13 => "Time Zone (CCN)",
        14 => "Traffic Case (CCN)",
        15 => "Dedicated Account Id (CCN)",
        16 => "Calling Party Number (CCN)",
        17 => "Called Party Number (CCN)",
        18 => "Tele Service Code (CCN)",
        19 => "Service Key (CCN)",
    }
    pub(in super::super) static SCAP_SUBSCRIPTION_ID_TYPE_VALUES {
        0 => "End User MSISDN",
        1 => "End User IMSI",
        2 => "End User SIP URI",
        3 => "End User NAI",
        4 => "End User PRIVATE (operator defined)",
    }
    pub(in super::super) static SCAP_UNIT_TYPE_VALUES {
        0 => "Service Credit Time (seconds)",
        1 => "Service Credit Volume (bytes)",
        2 => "Service Credit Events (number of events)",
        3 => "Serivce Credit Money (monetary value)",
    }
    pub(in super::super) static SCC_SERVICE_IDENTITY_VALUES {
        0 => "T_ADS",
        100 => "SDS",
        200 => "SRVCC",
    }
    pub(in super::super) static SDD_TADS_DECISION_VALUES {
        0 => "NO_SELECTION",
        1 => "NO_SELECTION_AND_REJECT",
        2 => "VoLTE_UE_on_PS",
        3 => "VoLTE_UE_on_CS",
        4 => "VoLTE_UE_on_PS_or_PS",
        5 => "BREAKOUT_to_CS",
        6 => "FIXED_UE_on_PS_and_BREAKOUT_to_CS",
    }
    pub(in super::super) static SDP_TYPE_VALUES {
        0 => "SDP Offer",
        1 => "SDP Answer",
    }
    pub(in super::super) static SELF_ACTIVATION_STATUS_VALUES {
        0 => "Continue",
        1 => "Reactivation-Disallowed-To-APN",
    }
    pub(in super::super) static SENDER_VISIBILITY_VALUES {
        0 => "Sender Identification requested not to be hidden",
        1 => "Sender Identification requested to be hidden",
    }
    pub(in super::super) static SEND_DATA_INDICATION_VALUES {
        0 => "USER_DATA_NOT_REQUESTED",
        1 => "USER_DATA_REQUESTED",
    }
    pub(in super::super) static SEND_RESULT_VALUES {
        0 => "Delivered",
    }
    pub(in super::super) static SERVER_ASSIGNMENT_TYPE_VALUES {
        0 => "NO_ASSIGNMENT",
        1 => "REGISTRATION",
        2 => "RE_REGISTRATION",
        3 => "UNREGISTERED_USER",
        4 => "TIMEOUT_DEREGISTRATION",
        5 => "USER_DEREGISTRATION",
        6 => "TIMEOUT_DEREGISTRATION_STORE_SERVER_NAME",
        7 => "USER_DEREGISTRATION_STORE_SERVER_NAME",
        8 => "ADMINISTRATIVE_DEREGISTRATION",
        9 => "AUTHENTICATION_FAILURE",
        10 => "AUTHENTICATION_TIMEOUT",
        11 => "DEREGISTRATION_TOO_MUCH_DATA",
        12 => "AAA_USER_DATA_REQUEST",
        13 => "PGW_UPDATE",
        14 => "RESTORATION",
    }
    pub(in super::super) static SERVICE_ACTIVATION_VALUES {
        0 => "USER_PROFILE",
        1 => "AUTOMATIC",
    }
    pub(in super::super) static SERVICE_INFO_STATUS_VALUES {
        0 => "FINAL_SERVICE_INFORMATION",
        1 => "PRELIMINARY_SERVICE_INFORMATION",
    }
    pub(in super::super) static SERVICE_NUMBER_TYPE_VALUES {
        0 => "OSN",
        1 => "NSN",
        2 => "NON_SERVICE_E164",
        3 => "UNKNOWN",
    }
    pub(in super::super) static SERVICE_REPORTING_LEVEL_VALUES {
        0 => "TRANSACTION",
        1 => "SERVICE",
    }
    pub(in super::super) static SERVICE_TYPE_VALUES {
        0 => "Unknown",
        1 => "Login",
        2 => "Framed",
        3 => "Callback-Login",
        4 => "Callback-Framed",
        5 => "Outbound",
        6 => "Administrative",
        7 => "NAS-Prompt",
        8 => "Authenticate-Only",
        9 => "Callback-NAS-Prompt",
        10 => "Call Check",
        11 => "Callback Administrative",
        12 => "Voice",
        13 => "Fax",
        14 => "Modem Relay",
        15 => "IAPP-Register",
        16 => "IAPP-AP-Check",
        17 => "Authorize Only",
        18 => "Framed-Management",
    }
    pub(in super::super) static SERVING_NODE_INDICATION_VALUES {
        0 => "ONLY_SERVING_NODES_REQUIRED",
    }
    pub(in super::super) static SERVING_NODE_TYPE_VALUES {
        0 => "SGSN",
        1 => "PMIPSGW",
        2 => "GTPSGW",
        3 => "ePDG",
        4 => "hSGW",
        5 => "MME",
    }
    pub(in super::super) static SESSION_BINDING_VALUES {
        1 => "RE_AUTH",
        2 => "STR",
        3 => "Unassigned",
        4 => "ACCOUNTING",
    }
    pub(in super::super) static SESSION_DIRECTION_VALUES {
        0 => "inbound",
        1 => "outbound",
    }
    pub(in super::super) static SESSION_LINKING_INDICATOR_VALUES {
        0 => "SESSION_LINKING_IMMEDIATE",
        1 => "SESSION_LINKING_DEFERRED",
    }
    pub(in super::super) static SESSION_PRIORITY_VALUES {
        0 => "PRIORITY-0",
        1 => "PRIORITY-1",
        2 => "PRIORITY-2",
        3 => "PRIORITY-3",
        4 => "PRIORITY-4",
    }
    pub(in super::super) static SESSION_RELEASE_CAUSE_VALUES {
        0 => "UNSPECIFIED_REASON",
        1 => "UE_SUBSCRIPTION_REASON",
        2 => "INSUFFICIENT_SERVER_RESOURCES",
    }
    pub(in super::super) static SESSION_REQUEST_TYPE_VALUES {
        0 => "AUTHORIZATION REQUEST",
        1 => "ROUTING POLICY",
    }
    pub(in super::super) static SESSION_SERVER_FAILOVER_VALUES {
        0 => "REFUSE_SERVICE",
        1 => "TRY_AGAIN",
        2 => "ALLOW_SERVICE",
        3 => "TRY_AGAIN_ALLOW_SERVICE",
    }
    pub(in super::super) static SGI_PTP_TUNNELLING_METHOD_VALUES {
        0 => "UDP_IP_based",
        1 => "Others",
    }
    pub(in super::super) static SGW_CHANGE_VALUES {
        0 => "ACR_Start_NOT_due_to_SGW_Change",
        1 => "ACR_Start_due_to_SGW_Change",
    }
    pub(in super::super) static SIPTO_LOCAL_NETWORK_PERMISSION_VALUES {
        0 => "SIPTO at Local Network ALLOWED",
        1 => "SIPTO at Local Network NOTALLOWED",
    }
    pub(in super::super) static SIPTO_PERMISSION_VALUES {
        0 => "SIPTO_ALLOWED",
        1 => "SIPTO_NOTALLOWED",
    }
    pub(in super::super) static SIP_AUTHENTICATION_SCHEME_VALUES {
        0 => "DIGEST",
    }
    pub(in super::super) static SIP_FORKING_INDICATION_VALUES {
        0 => "SINGLE_DIALOGUE",
        1 => "SEVERAL_DIALOGUES",
    }
    pub(in super::super) static SIP_REASON_CODE_VALUES {
        0 => "PERMANENT_TERMINATION",
        1 => "NEW_SIP_SERVER_ASSIGNED",
        2 => "SIP_SERVER_CHANGE",
        3 => "REMOVE_SIP_SERVER",
    }
    pub(in super::super) static SIP_SERVER_ASSIGNMENT_TYPE_VALUES {
        0 => "NO_ASSIGNMENT",
        1 => "REGISTRATION",
        2 => "RE_REGISTRATION",
        3 => "UNREGISTERED_USER",
        4 => "TIMEOUT_DEREGISTRATION",
        5 => "USER_DEREGISTRATION",
        6 => "TIMEOUT_DEREGISTRATION_STORE_SERVER_NAME",
        7 => "USER_DEREGISTRATION_STORE_SERVER_NAME",
        8 => "ADMINISTRATIVE_DEREGISTRATION",
        9 => "AUTHENTICATION_FAILURE",
        10 => "AUTHENTICATION_TIMEOUT",
        11 => "DEREGISTRATION_TOO_MUCH_DATA",
    }
    pub(in super::super) static SIP_USER_AUTHORIZATION_TYPE_VALUES {
        0 => "REGISTRATION",
        1 => "DEREGISTRATION",
        2 => "REGISTRATION_AND_CAPABILITIES",
    }
    pub(in super::super) static SLG_LOCATION_TYPE_VALUES {
        0 => "CURRENT_LOCATION",
        1 => "CURRENT_OR_LAST_KNOWN_LOCATION",
        2 => "INITIAL_LOCATION ",
        3 => "ACTIVATE_DEFERRED_LOCATION",
        4 => "CANCEL_DEFERRED_LOCATION",
        5 => "NOTIFICATION_VERIFICATION_ONLY",
    }
    pub(in super::super) static SL_REQUEST_TYPE_VALUES {
        0 => "INITIAL_REQUEST",
        1 => "INTERMEDIATE_REQUEST",
    }
    pub(in super::super) static SMS_NODE_VALUES {
        0 => "SMS Router",
        1 => "IP-SM-GW",
        2 => "SMS Router and IP-SM-GW",
        3 => "SMS-SC",
    }
    pub(in super::super) static SMS_REGISTER_REQUEST_VALUES {
        0 => "SMS_REGISTRATION_REQUIRED",
        1 => "SMS_REGISTRATION_NOT_PREFERRED",
        2 => "NO_PREFERENCE",
    }
    pub(in super::super) static SM_DELIVERY_CAUSE_VALUES {
        0 => "SM-Delivery-Cause",
        1 => "ABSENT_USER",
        2 => "SUCCESSFUL_TRANSFER",
    }
    pub(in super::super) static SM_DELIVERY_NOT_INTENDED_VALUES {
        0 => "ONLY_IMSI_REQUESTED",
        1 => "ONLY_MCC_MNC_REQUESTED",
    }
    pub(in super::super) static SM_DELIVERY_OUTCOME_T4_VALUES {
        0 => "ABSENT_SUBSCRIBER",
        1 => "UE_MEMORTY_CAPACITY_EXCEEDED",
        2 => "SUCCESSFUL_TRANSFER",
    }
    pub(in super::super) static SM_DEVICE_TRIGGER_INDICATOR_VALUES {
        0 => "Not DeviceTrigger",
        1 => "DeviceTrigger",
    }
    pub(in super::super) static SM_ENUMERATED_DELIVERY_FAILURE_CAUSE_VALUES {
        0 => "MEMORY_CAPACITY_EXCEEDED",
        1 => "EQUIPMENT_PROTOCOL_ERROR",
        2 => "EQUIPMENT_NOT_SM-EQUIPPED",
        3 => "UNKNOWN_SERVICE_CENTRE ",
        4 => "SC-CONGESTION",
        5 => "INVALID_SME-ADDRESS",
        6 => "USER_NOT_SC-USER",
    }
    pub(in super::super) static SM_MESSAGE_TYPE_VALUES {
        0 => "SUBMISSION",
        1 => "DELIVERY_REPORT",
        2 => "SM Service Request",
    }
    pub(in super::super) static SM_RP_MTI_VALUES {
        0 => "SM_DELIVER",
        1 => "SM_STATUS_REPORT",
    }
    pub(in super::super) static SM_SERVICE_TYPE_VALUES {
        0 => "VAS4SMS Short Message content processing",
        1 => "VAS4SMS Short Message forwarding",
        2 => "VAS4SMS Short Message Forwarding multiple subscriptions",
        3 => "VAS4SMS Short Message filtering",
        4 => "VAS4SMS Short Message receipt",
        5 => "VAS4SMS Short Message Network Storage",
        6 => "VAS4SMS Short Message to multiple destinations",
        7 => "VAS4SMS Short Message Virtual Private Network (VPN)",
        8 => "VAS4SMS Short Message Auto Reply",
        9 => "VAS4SMS Short Message Personal Signature",
        10 => "VAS4SMS Short Message Deferred Delivery",
    }
    pub(in super::super) static SN_ACCESS_LINK_IP_FRAG_VALUES {
        0 => "Normal",
        1 => "DF-Ignore",
        2 => "DF-Fragment-ICMP-Notify",
    }
    pub(in super::super) static SN_ADMIN_PERMISSION_VALUES {
        0 => "None",
        1 => "CLI",
        2 => "FTP",
        3 => "CLI-FTP",
        4 => "Intercept",
        5 => "CLI-Intercept",
        7 => "CLI-Intercept-FTP",
        8 => "ECS",
        9 => "CLI-ECS",
        11 => "CLI-FTP-ECS",
        13 => "CLI-Intercept-ECS",
        15 => "CLI-Intercept-FTP-ECS",
    }
    pub(in super::super) static SN_BANDWIDTH_CONTROL_VALUES {
        0 => "HIGH",
        1 => "LOW",
    }
    pub(in super::super) static SN_CAUSE_CODE_VALUES {
        0 => "Normal_End_Of_Session",
        1 => "Successful_Transaction",
        2 => "End_Of_Subscriber_Dialog",
        3 => "3XX_Redirection",
        4 => "4XX_Request_Failure",
        5 => "5XX_Server_Failure",
        6 => "6XX_Global_Failure",
        7 => "Unspecified_Error",
        8 => "Unsuccessful_Session_Setup",
        9 => "Internal_Error",
    }
    pub(in super::super) static SN_CF_CALL_INTERNATIONAL_VALUES {
        0 => "Disable",
        1 => "Enable",
    }
    pub(in super::super) static SN_CHANGE_CONDITION_VALUES {
        0 => "QOSCHANGE",
        1 => "TARIFFTIMECHANGE",
        500 => "SGSNCHANGE",
    }
    pub(in super::super) static SN_DATA_TUNNEL_IGNORE_DF_BIT_VALUES {
        0 => "Disabled",
        1 => "Enabled",
    }
    pub(in super::super) static SN_DHCP_LEASE_EXPIRY_POLICY_VALUES {
        0 => "auto-renew",
        1 => "disconnect",
    }
    pub(in super::super) static SN_DIRECTION_VALUES {
        0 => "Any",
        1 => "Uplink",
        2 => "Downlink",
    }
}
