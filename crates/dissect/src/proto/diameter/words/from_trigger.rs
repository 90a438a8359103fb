//! From `trigger_type` to `wlan_direct_ip_access`.

use lamna_fields::values;

values! {
    pub(in super::super) static TRIGGER_TYPE_VALUES {
        1 => "CHANGE_IN_SGSN_IP_ADDRESS",
        2 => "CHANGE_IN_QOS",
        3 => "CHANGE_IN_LOCATION",
        4 => "CHANGE_IN_RAT",
        5 => "CHANGE_IN_UE_TIMEZONE",
        6 => "Undefined",
        7 => "Undefined",
        8 => "Undefined",
        9 => "Undefined",
        10 => "CHANGEINQOS_TRAFFIC_CLASS",
        11 => "CHANGEINQOS_RELIABILITY_CLASS",
        12 => "CHANGEINQOS_DELAY_CLASS",
        13 => "CHANGEINQOS_PEAK_THROUGHPUT",
        14 => "CHANGEINQOS_PRECEDENCE_CLASS",
        15 => "CHANGEINQOS_MEAN_THROUGHPUT",
        16 => "CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_UPLINK",
        17 => "CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_DOWNLINK",
        18 => "CHANGEINQOS_RESIDUAL_BER",
        19 => "CHANGEINQOS_SDU_ERROR_RATIO",
        20 => "CHANGEINQOS_TRANSFER_DELAY",
        21 => "CHANGEINQOS_TRAFFIC_HANDLING_PRIORITY",
        22 => "CHANGEINQOS_GUARANTEED_BIT_RATE_FOR_UPLINK",
        23 => "CHANGEINQOS_GUARANTEED_BIT_RATE_FOR_DOWNLINK",
        24 => "CHANGEINQOS_APN_AGGREGATE_MAXIMUM_BIT_RATE",
        25 => "Undefined",
        26 => "Undefined",
        27 => "Undefined",
        28 => "Undefined",
        29 => "Undefined",
        30 => "CHANGEINLOCATION_MCC",
        31 => "CHANGEINLOCATION_MNC",
        32 => "CHANGEINLOCATION_RAC",
        33 => "CHANGEINLOCATION_LAC",
        34 => "CHANGEINLOCATION_CellId",
        35 => "CHANGEINLOCATION_TAC",
        36 => "CHANGEINLOCATION_ECGI",
        37 => "Undefined",
        38 => "Undefined",
        39 => "Undefined",
        40 => "CHANGE_IN_MEDIA_COMPOSITION",
        41 => "Undefined",
        42 => "Undefined",
        43 => "Undefined",
        44 => "Undefined",
        45 => "Undefined",
        46 => "Undefined",
        47 => "Undefined",
        48 => "Undefined",
        49 => "Undefined",
        50 => "CHANGEINPARTICIPANTS_Number",
        51 => "CHANGE_IN_THRSHLD_OF_PARTICIPANTS_NMB",
        52 => "CHANGE_IN_USER_PARTICIPATING_TYPE",
        53 => "Undefined",
        54 => "Undefined",
        55 => "Undefined",
        56 => "Undefined",
        57 => "Undefined",
        58 => "Undefined",
        59 => "Undefined",
        60 => "CHANGE_IN_SERVICE_CONDITION",
        61 => "CHANGE_IN_SERVING_NODE",
        62 => "CHANGE_IN_ACCESS_FOR_A_SERVICE_DATA_FLOW",
        63 => "Undefined",
        64 => "Undefined",
        65 => "Undefined",
        66 => "Undefined",
        67 => "Undefined",
        68 => "Undefined",
        69 => "Undefined",
        70 => "CHANGE_IN_USER_CSG_INFORMATION",
        71 => "CHANGE_IN_HYBRID_SUBSCRIBED_USER_CSG_INFORMATION",
        72 => "CHANGE_IN_HYBRID_UNSUBSCRIBED_USER_CSG_INFORMATION",
        73 => "CHANGE_OF_UE_PRESENCE_IN_PRESENCE_REPORTING_AREA",
        74 => "CHANGE_IN_SERVING_PLMN_RATE_CONTROL",
        75 => "CHANGE_IN_APN_RATE_CONTROL",
    }
    pub(in super::super) static TUNNEL_MEDIUM_TYPE_VALUES {
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
        12 => "Appletalk-802",
        13 => "Decnet4",
        14 => "Vines",
        15 => "E-164-NSAP",
    }
    pub(in super::super) static TUNNEL_TYPE_VALUES {
        1 => "PPTP",
        2 => "L2F",
        3 => "L2TP",
        4 => "ATMP",
        5 => "VTP",
        6 => "AH",
        7 => "IP-IP-Encap",
        8 => "MIN-IP-IP",
        9 => "ESP",
        10 => "GRE",
        11 => "DVS",
        12 => "IP-in-IP Tunneling",
        13 => "VLAN",
    }
    pub(in super::super) static TYPE_NUMBER_VALUES {
        0 => "*/*",
        1 => "text/*",
        2 => "text/html",
        3 => "text/plain",
        4 => "text/x-hdml",
        5 => "text/x-ttml",
        6 => "text/x-vCalendar",
        7 => "text/x-vCard",
        8 => "text/vnd.wap.wml",
        9 => "text/vnd.wap.wmlscript",
        10 => "text/vnd.wap.wta-event",
        11 => "multipart/*",
        12 => "multipart/mixed",
        13 => "multipart/form-data",
        14 => "multipart/byterantes",
        15 => "multipart/alternative",
        16 => "application/*",
        17 => "application/java-vm",
        18 => "application/x-www-form-urlencoded",
        19 => "application/x-hdmlc",
        20 => "application/vnd.wap.wmlc",
        21 => "application/vnd.wap.wmlscriptc",
        22 => "application/vnd.wap.wta-eventc",
        23 => "application/vnd.wap.uaprof",
        24 => "application/vnd.wap.wtls-ca-certificate",
        25 => "application/vnd.wap.wtls-user-certificate",
        26 => "application/x-x509-ca-cert",
        27 => "application/x-x509-user-cert",
        28 => "image/*",
        29 => "image/gif",
        30 => "image/jpeg",
        31 => "image/tiff",
        32 => "image/png",
        33 => "image/vnd.wap.wbmp",
        34 => "application/vnd.wap.multipart.*",
        35 => "application/vnd.wap.multipart.mixed",
        36 => "application/vnd.wap.multipart.form-data",
        37 => "application/vnd.wap.multipart.byteranges",
        38 => "application/vnd.wap.multipart.alternative",
        39 => "application/xml",
        40 => "text/xml",
        41 => "application/vnd.wap.wbxml",
        42 => "application/x-x968-cross-cert",
        43 => "application/x-x968-ca-cert",
        44 => "application/x-x968-user-cert",
        45 => "text/vnd.wap.si",
        46 => "application/vnd.wap.sic",
        47 => "text/vnd.wap.sl",
        48 => "application/vnd.wap.slc",
        49 => "text/vnd.wap.co",
        50 => "application/vnd.wap.coc",
        51 => "application/vnd.wap.multipart.related",
        52 => "application/vnd.wap.sia",
        53 => "text/vnd.wap.connectivity-xml",
        54 => "application/vnd.wap.connectivity-wbxml",
        55 => "application/pkcs7-mime",
        56 => "application/vnd.wap.hashed-certificate",
        57 => "application/vnd.wap.signed-certificate",
        58 => "application/vnd.wap.cert-response",
        59 => "application/xhtml+xml",
        60 => "application/wml+xml",
        61 => "text/css",
        62 => "application/vnd.wap.mms-message",
        63 => "application/vnd.wap.rollover-certificate",
        64 => "application/vnd.wap.locc+wbxml",
        65 => "application/vnd.wap.loc+xml",
        66 => "application/vnd.syncml.dm+wbxml",
        67 => "application/vnd.syncml.dm+xml",
        68 => "application/vnd.syncml.notification",
        69 => "application/vnd.wap.xhtml+xml",
        70 => "application/vnd.wv.csp.cir",
        71 => "application/vnd.oma.dd+xml",
        72 => "application/vnd.oma.drm.message",
        73 => "application/vnd.oma.drm.content",
        74 => "application/vnd.oma.drm.rights+xml",
        75 => "application/vnd.oma.drm.rights+wbxml",
        76 => "application/vnd.wv.csp+xml",
        77 => "application/vnd.wv.csp+wbxml",
        78 => "application/vnd.syncml.ds.notification",
        79 => "audio/*",
        80 => "video/*",
        81 => "application/vnd.oma.dd2+xml",
        82 => "application/mikey",
        83 => "application/vnd.oma.dcd",
        84 => "application/vnd.oma.dcdc",
    }
    pub(in super::super) static TYPE_OF_EXTERNAL_IDENTIFIER_VALUES {
        0 => "EXTERNAL-UE-IDENTIFIER-TYPE",
        1 => "EXTERNAL-GROUP-IDENTIFIER-TYPE",
    }
    pub(in super::super) static UDR_FLAGS_VALUES {
        1 => "Location-Information-EPS-Supported",
        2 => "RAT-Type-Requested",
    }
    pub(in super::super) static UE_ID_TYPE_VALUES {
        0 => "Private user identity",
        1 => "Public user identity",
    }
    pub(in super::super) static UE_SRVCC_CAPABILITY_VALUES {
        0 => "UE-SRVCC-NOT-SUPPORTED",
        1 => "UE-SRVCC-SUPPORTED",
    }
    pub(in super::super) static UICC_ME_VALUES {
        0 => "GBA_ME",
        1 => "GBA_U",
    }
    pub(in super::super) static UNI_PDU_CP_ONLY_FLAG_VALUES {
        0 => "UNI-PDU-both-UP-CP",
        1 => "UNI-PDU-CP-Only",
    }
    pub(in super::super) static USAGE_MONITORING_LEVEL_VALUES {
        0 => "SESSION_LEVEL",
        1 => "PCC_RULE_LEVEL",
    }
    pub(in super::super) static USAGE_MONITORING_REPORT_VALUES {
        0 => "USAGE_MONITORING_REPORT_REQUIRED",
    }
    pub(in super::super) static USAGE_MONITORING_SUPPORT_VALUES {
        0 => "USAGE_MONITORING_DISABLED",
    }
    pub(in super::super) static USER_AGENT_TYPE_VALUES {
        0 => "NON_MOBILE_BROWSER",
        1 => "MOBILE_BROWSER",
    }
    pub(in super::super) static USER_AUTHORIZATION_TYPE_VALUES {
        0 => "REGISTRATION",
        1 => "DE_REGISTRATION",
        2 => "REGISTRATION_AND_CAPABILITIES",
    }
    pub(in super::super) static USER_DATA_ALREADY_AVAILABLE_VALUES {
        0 => "USER_DATA_NOT_AVAILABLE",
        1 => "USER_DATA_ALREADY_AVAILABLE",
    }
    pub(in super::super) static USER_DATA_REQUEST_TYPE_OBSOLETE_VALUES {
        0 => "Complete-Profile",
        1 => "Registered-Profile",
        2 => "Unregistered-Profile",
    }
    pub(in super::super) static USER_EQUIPMENT_INFO_TYPE_VALUES {
        0 => "IMEISV",
        1 => "MAC",
        2 => "EUI64",
        3 => "MODIFIED_EUI64",
    }
    pub(in super::super) static USER_PARTICIPATING_TYPE_VALUES {
        0 => "Normal",
        1 => "NW PoC Box",
        2 => "UE PoC Box",
    }
    pub(in super::super) static USER_REDIRECTED_VALUES {
        1 => "APPEND_URL",
    }
    pub(in super::super) static USER_STATE_VALUES {
        0 => "DETACHED",
        1 => "ATTACHED_NOT_REACHABLE_FOR_PAGING",
        2 => "ATTACHED_REACHABLE_FOR_PAGING",
        3 => "CONNECTED_NOT_REACHABLE_FOR_PAGING",
        4 => "CONNECTED_REACHABLE_FOR_PAGING",
        5 => "NETWORK_DETERMINED_NOT_REACHABLE",
    }
    pub(in super::super) static VARIABLE_PART_TYPE_VALUES {
        0 => "Integer",
        1 => "Number",
        2 => "Time",
        3 => "Date",
        4 => "Currency",
    }
    pub(in super::super) static VELOCITY_REQUESTED_VALUES {
        0 => "VELOCITY_IS_NOT_REQUESTED",
        1 => "BEST VELOCITY_IS_REQUESTED",
    }
    pub(in super::super) static VERTICAL_REQUESTED_VALUES {
        0 => "VERTICAL_COORDINATE_IS_NOT_REQUESTED",
        1 => "VERTICAL_COORDINATE_IS_REQUESTED ",
    }
    pub(in super::super) static VODAFONE_REPORTING_REASON_VALUES {
        0 => "THRESHOLD",
        1 => "QHT",
        2 => "FINAL",
        3 => "QUOTA_EXHAUSTED",
        4 => "VALIDITY_TIME",
        5 => "OTHER_QUOTA_TYPE",
        6 => "RATING_CONDITION_CHANGE",
        7 => "FORCED_REAUTHORISATION ",
    }
    pub(in super::super) static VODAFONE_TRIGGER_TYPE_VALUES {
        1 => "CHANGE_IN_SGSN_IP_ADDRESS",
        2 => "CHANGEINQOS_ANY",
        3 => "CHANGEINLOCATION_ANY",
        4 => "CHANGEINRAT",
        10 => "CHANGEINQOS_TRAFFIC_CLASS",
        11 => "CHANGEINQOS_RELIABILITY_CLASS",
        12 => "CHANGEINQOS_DELAY_CLASS ",
        13 => "CHANGEINQOS_PEAK_THROUGHPUT",
        14 => "CHANGEINQOS_PRECEDENCE_CLASS",
        15 => "CHANGEINQOS_MEAN_THROUGHPUT",
        16 => "CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_UPLINK",
        17 => "CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_DOWNLINK",
        18 => "CHANGEINQOS_RESIDUAL_BER",
        19 => "CHANGEINQOS_SDU_ERROR_RATIO",
        20 => "CHANGEINQOS_TRANSFER_DELAY",
    }
    pub(in super::super) static VPLMN_DYNAMIC_ADDRESS_ALLOWED_VALUES {
        0 => "NOTALLOWED",
        1 => "ALLOWED",
    }
    pub(in super::super) static VPLMN_LIPA_ALLOWED_VALUES {
        0 => "LIPA-NOTALLOWED",
        1 => "LIPA-ALLOWED",
    }
    pub(in super::super) static WLAN_3GPP_IP_ACCESS_VALUES {
        0 => "WLAN_APNS_ENABLE",
        1 => "WLAN_APNS_DISABLE",
    }
    pub(in super::super) static WLAN_ACCESS_VALUES {
        0 => "WLAN_SUBSCRIPTION_ALLOWED",
        1 => "WLAN_SUBSCRIPTION_BARRED",
    }
    pub(in super::super) static WLAN_DIRECT_IP_ACCESS_VALUES {
        0 => "WLAN_DIRECT_IP_ACCESS",
        1 => "WLAN_NO_DIRECT_IP_ACCESS",
    }
}
