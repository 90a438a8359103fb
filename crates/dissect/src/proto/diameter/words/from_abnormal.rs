//! From `abnormal_termination_reason` to `etsi_experimental_result_code`.

use lamna_fields::values;

values! {
    pub(in super::super) static ABNORMAL_TERMINATION_REASON_VALUES {
        0 => "Service Element Termination",
        1 => "Connection to User Broken",
    }
    pub(in super::super) static ABORT_CAUSE_VALUES {
        0 => "BEARER_RELEASED",
        1 => "INSUFFICIENT_SERVER_RESOURCES",
        2 => "INSUFFICIENT_BEARER_RESOURCES",
        3 => "PS_TO_CS_HANDOVER",
        4 => "SPONSORED_DATA_CONNECTIVITY_ DISALLOWED",
    }
    pub(in super::super) static ABSENT_SUBSCRIBER_DIAGNOSTIC_T4_VALUES {
        0 => "NO_PAGING_RESPONSE",
        1 => "UE_DETACHED",
        2 => "UE_DEREGISTERED",
        3 => "UE_PURGED",
        4 => "ROAMING_RESTRICTION",
        5 => "UNIDENTIFIED_SUBSCRIBER",
    }
    pub(in super::super) static ACCEL_VALUES {
        0 => "DISABLE",
        1 => "ENABLE",
    }
    pub(in super::super) static ACCESS_TRANSFER_TYPE_VALUES {
        0 => "PS to CS Transfer",
        1 => "CS to PS Transfer",
        2 => "PS to PS Transfer",
        3 => "CS to CS Transfer",
    }
    pub(in super::super) static ACCOUNTING_AUTH_METHOD_VALUES {
        1 => "PAP",
        2 => "CHAP",
        3 => "MS-CHAP-1",
        4 => "MS-CHAP-2",
        5 => "EAP",
        6 => "Undefined",
        7 => "None",
    }
    pub(in super::super) static ACCOUNTING_REALTIME_REQUIRED_VALUES {
        0 => "Reserved",
        1 => "DELIVER_AND_GRANT",
        2 => "GRANT_AND_STORE",
        3 => "GRANT_AND_LOSE",
    }
    pub(in super::super) static ACCOUNTING_RECORD_TYPE_VALUES {
        1 => "Event Record",
        2 => "Start Record",
        3 => "Interim Record",
        4 => "Stop Record",
    }
    pub(in super::super) static ACCT_AUTHENTIC_VALUES {
        0 => "None",
        1 => "RADIUS",
        2 => "Local",
        3 => "Remote",
        4 => "Diameter",
    }
    pub(in super::super) static ACCT_STATUS_TYPE_VALUES {
        1 => "Start",
        2 => "Stop",
        3 => "Interim-Update",
        4 => "Modem-Start",
        5 => "Modem-Stop",
        6 => "Cancel",
        7 => "Accounting-On",
        8 => "Accounting-Off",
        9 => "Tunnel-Start",
        10 => "Tunnel-Stop",
        11 => "Tunnel-Reject",
        12 => "Tunnel-Link-Start",
        13 => "Tunnel-Link-Stop",
        14 => "Tunnel-Link-Rejectf",
        15 => "Failed",
    }
    pub(in super::super) static ACCT_TERMINATE_CAUSE_VALUES {
        1 => "User-Request",
        2 => "Lost-Carrier",
        3 => "Lost-Service",
        4 => "Idle-Timeout",
        5 => "Session-Timeout",
        6 => "Admin-Reset",
        7 => "Admin-Reboot",
        8 => "Port-Error",
        9 => "NAS-Error",
        10 => "NAS-Request",
        11 => "NAS-Reboot",
        12 => "Port-Unneeded",
        13 => "Port-Preempted",
        14 => "Port-Suspended",
        15 => "Service-Unavailable",
        16 => "Callback",
        17 => "User-Error",
        18 => "Host-Request",
        19 => "Supplicant Restart",
        20 => "Reauthentication Failure",
        21 => "Port Reinitialized",
        22 => "Port Administratively Disabled",
    }
    pub(in super::super) static ACCURACY_FULFILMENT_INDICATOR_VALUES {
        0 => "REQUESTED_ACCURACY_FULFILLED",
        1 => "REQUESTED_ACCURACY_NOT_FULFILLED",
    }
    pub(in super::super) static ACCURACY_VALUES {
        0 => "CGI-ECGI",
        1 => "eNB",
        2 => "LA-TA-RA",
        3 => "PRA",
        4 => "PLMN-ID",
    }
    pub(in super::super) static ACC_SERVICE_TYPE_VALUES {
        0 => "Audio Conference",
        1 => "Video Conference",
    }
    pub(in super::super) static ACTION_TYPE_VALUES {
        1 => "Device Trigger Request",
        2 => "Delivery Report",
    }
    pub(in super::super) static ACTIVE_TIME_REPORTING_VALUES {
        0 => "NO_REPORTING",
        1 => "REPORT_TIMESTAMP",
        2 => "REPORT_TIME_STAMP_VOLUME",
    }
    pub(in super::super) static ADDITIONAL_EXCEPTION_REPORTS_VALUES {
        0 => "Not Allowed",
        1 => "Allowed",
    }
    pub(in super::super) static ADDRESSEE_TYPE_VALUES {
        0 => "TO",
        1 => "CC",
        2 => "BCC",
    }
    pub(in super::super) static ADDRESS_TYPE_VALUES {
        0 => "e-mail address",
        1 => "MSISDN",
        2 => "IPv4 Address",
        3 => "IPv6 Address",
        4 => "Numeric Shortcode",
        5 => "Alphanumeric Shortcode",
        6 => "Other",
    }
    pub(in super::super) static AF_SIGNALLING_PROTOCOL_VALUES {
        0 => "NO_INFORMATION",
        1 => "SIP",
    }
    pub(in super::super) static AGGREGATION_NETWORK_TYPE_VALUES {
        0 => "UNKNOWN",
        1 => "ATM",
        2 => "ETHERNET",
    }
    pub(in super::super) static ALERT_REASON_VALUES {
        0 => "UE_PRESENT",
        1 => "UE_MEMORY_AVAILABLE",
    }
    pub(in super::super) static ALL_APN_CONFIGURATIONS_INCLUDED_INDICATOR_VALUES {
        0 => "ALL_APN_CONFIGURATIONS_INCLUDED",
        1 => "MODIFIED/ADDED_APN_CONFIGURATIONS_INCLUDED",
    }
    pub(in super::super) static AN_GW_STATUS_VALUES {
        0 => "AN_GW_FAILED",
    }
    pub(in super::super) static AN_TRUSTED_VALUES {
        0 => "TRUSTED",
        1 => "UNTRUSTED",
    }
    pub(in super::super) static AOC_FORMAT_VALUES {
        0 => "MONETARY",
        1 => "NON_MONETARY",
        2 => "CAI",
    }
    pub(in super::super) static AOC_REQUEST_TYPE_VALUES {
        0 => "AoC_NOT_REQUESTED",
        1 => "AoC_FULL",
        2 => "AoC_COST_ONLY",
        3 => "AoC_TARIFF_ONLY",
    }
    pub(in super::super) static AOC_SERVICE_OBLIGATORY_TYPE_VALUES {
        0 => "NON_BINDING",
        1 => "BINDING",
    }
    pub(in super::super) static AOC_SERVICE_TYPE_VALUES {
        0 => "NONE",
        1 => "AOC-S",
        2 => "AOC-D",
        3 => "AOC-E",
    }
    pub(in super::super) static API_DIRECTION_VALUES {
        0 => "Invocation",
        1 => "Notification",
    }
    pub(in super::super) static APN_BARRING_TYPE_VALUES {
        0 => "WLAN_APN_NO_BARRING",
        1 => "WLAN_APN_HOME_BARRED_WHEN_ROAMING ",
        2 => "WLAN_APN_VISITED_BARRED",
        3 => "WLAN_APN_HOME_BARRED",
        4 => "WLAN_APN_INTERNET_ACCESS_BARRED",
    }
    pub(in super::super) static APPEND_URL_VALUES {
        0 => "DISABLE_APPEND_URL",
        1 => "ENABLE_APPEND_URL",
    }
    pub(in super::super) static APPLICATION_SERVICE_TYPE_VALUES {
        100 => "SENDING",
        101 => "RECEIVING",
        102 => "RETRIEVAL",
        103 => "INVITING",
        104 => "LEAVING",
        105 => "JOINING",
    }
    pub(in super::super) static ARAP_ZONE_ACCESS_VALUES {
        1 => "Only allow access to default zone",
        2 => "Use zone filter inclusively",
        3 => "Use zone filter exclusively",
    }
    pub(in super::super) static AREA_TYPE_VALUES {
        0 => "Country Code",
        1 => "PLMN ID",
        2 => "Location Area ID",
        3 => "Routing Area ID",
        4 => "Cell Global ID",
        5 => "UTRAN Cell ID",
        6 => "Tracking Area ID",
        7 => "E-UTRAN Cell Global ID",
    }
    pub(in super::super) static ASSOCIATION_TYPE_VALUES {
        0 => "IMEI-CHANGE",
        1 => "IMEISV-CHANGE",
    }
    pub(in super::super) static AS_TYPE_VALUES {
        0 => "MMTEL_AS",
        1 => "REDIRECTION_AS",
        2 => "SCHEDULED_CONFERENCE_AS",
        3 => "SCC_AS",
        4 => "PARLAY_X_AS",
        5 => "ST_AS",
    }
    pub(in super::super) static AUTHENTICATION_METHOD_2_VALUES {
        0 => "NoAuthentication",
        1 => "AkaAuthentication",
        2 => "NassBundledAuthentication",
        3 => "DigestAuthentication",
        4 => "SsoAuthentication",
    }
    pub(in super::super) static AUTHENTICATION_METHOD_VALUES {
        0 => "WLAN_EAP_SIM",
        1 => "WLAN_EAP_AKA",
    }
    pub(in super::super) static AUTHORIZATION_STATE_VALUES {
        0 => "Authorized",
        1 => "Unauthorized due to calendar time",
        2 => "Unauthorized due to roaming",
        3 => "Unauthorized due to QoS",
        4 => "Unauthorized due to blacklisting",
        5 => "Unauthorized due to terminal limitations",
        6 => "Unauthorized due to user defined reason 1",
        7 => "Unauthorized due to user defined reason 2",
        8 => "Unauthorized due to user defined reason 3",
        9 => "Unauthorized due to user defined reason 4",
        10 => "Unauthorized due to user defined reason 5",
        11 => "Unauthorized due to unknown reason",
        12 => "Unauthorized due to Usage Reporting over Gx",
    }
    pub(in super::super) static AUTH_APPLICATION_ID_VALUES {
        0 => "Diameter Common Messages",
        1 => "NASREQ Application",
        2 => "Mobile IPv4 Application",
        3 => "Diameter Base Accounting",
        4 => "Diameter Credit Control Application",
        5 => "EAP Application",
        6 => "Diameter Session Initiation Protocol (SIP) Application",
        7 => "Diameter Mobile IPv6 IKE   (MIP6I)",
        8 => "Diameter Mobile IPv6 Auth  (MIP6A)",
        9 => "Diameter QoS application",
        10 => "Diameter Capabilities Update",
        11 => "Diameter IKE SK (IKESK)",
        12 => "Diameter NAT Control Application",
        13 => "Diameter ERP",
        111 => "ALU Sy",
        555 => "Sun Ping Application",
        19302 => "Ericsson SCAP",
        19310 => "Ericsson SRAP",
        16777216 => "3GPP Cx",
        16777217 => "3GPP Sh",
        16777218 => "3GPP Re/Rf",
        16777219 => "3GPP Wx",
        16777220 => "3GPP Zn",
        16777221 => "3GPP Zh",
        16777222 => "3GPP Gq",
        16777223 => "3GPP Gmb",
        16777224 => "3GPP Gx",
        16777225 => "3GPP Gx over Gy",
        16777226 => "3GPP MM10",
        16777227 => "Ericsson MSI",
        16777228 => "Ericsson Zx",
        16777229 => "3GPP Rx Release 6",
        16777230 => "3GPP Pr",
        16777231 => "Diameter e2e4 Application",
        16777232 => "Ericsson Charging-CIP",
        16777233 => "Ericsson Mm",
        16777234 => "Vodafone Gx+",
        16777235 => "ITU-T Rs",
        16777236 => "3GPP Rx",
        16777237 => "3GPP2 Ty",
        16777238 => "3GPP Gx",
        16777239 => "Juniper Cluster",
        16777240 => "Juniper Policy-Control-AAA",
        16777241 => "iptego USPI",
        16777242 => "Covergence-specific SIP routing",
        16777243 => "Policy Processing",
        16777244 => "Juniper Policy-Control-JSRC",
        16777245 => "ITU-T S-TC1",
        16777246 => "NSN Unified Charging Trigger Function (UCTF)",
        16777247 => "3GPP2 CAN Access Authentication and Authorization",
        16777248 => "3GPP2 WLAN Interworking Access Authentication and Authorization",
        16777249 => "3GPP2 WLAN Interworking Accounting",
        16777250 => "3GPP STa",
        16777251 => "3GPP S6a/S6d",
        16777252 => "3GPP S13/S13'",
        16777253 => "ETSI Re",
        16777254 => "ETSI GOCAP",
        16777255 => "3GPP SLg",
        16777256 => "ITU-T Rw",
        16777257 => "ETSI a4",
        16777258 => "ITU-T Rt",
        16777259 => "CARA",
        16777260 => "CAMA",
        16777261 => "Femtocell extension to Diameter EAP Application",
        16777262 => "ITU-T Ru",
        16777263 => "ITU-T Ng",
        16777264 => "3GPP SWm",
        16777265 => "3GPP SWx",
        16777266 => "3GPP Gxx",
        16777267 => "3GPP S9",
        16777268 => "3GPP Zpn",
        16777269 => "Ericsson HSI",
        16777270 => "Juniper-Example",
        16777271 => "ITU-T Ri",
        16777272 => "3GPP S6b",
        16777273 => "Juniper JGx",
        16777274 => "ITU-T Rd",
        16777275 => "ADMI Notification Application",
        16777276 => "ADMI Messaging Interface Application",
        16777277 => "Peter-Service VSI",
        16777278 => "ETSI Rr request model",
        16777279 => "ETSI Rr delegated model",
        16777291 => "3GPP SLh",
        16777292 => "3GPP SGmb",
        16777293 => "Cloudmark Diameter Interface",
        16777294 => "Camiant DRMA",
        16777295 => "PiLTE Interworking Diameter Application",
        16777296 => "Juniper-Sessions-Recovery",
        16777297 => "Vedicis LiveProxy",
        16777298 => "Pi*3GPP2 Diameter Application",
        16777299 => "Sandvine Rf+",
        16777300 => "Subscription Information Application",
        16777301 => "Ericsson Charging-DCIP",
        16777302 => "3GPP Sy",
        16777303 => "3GPP Sd",
        16777304 => "Ericsson Sy",
        16777305 => "HP DTD",
        16777305 => "HP Diameter Topology Discovery",
        16777306 => "ITU-T M9",
        16777307 => "ITU-T M13",
        16777308 => "3GPP S7a",
        16777309 => "3GPP Tsp",
        16777310 => "3GPP S6m",
        16777311 => "3GPP T4",
        16777312 => "3GPP S6c",
        16777313 => "3GPP SGd",
        16777314 => "Intrado-SLg",
        16777315 => "Ericsson Diameter Signalling Controller Application (DSC)",
        16777316 => "Verizon-Femto-Loc",
        16777317 => "Nokia Solutions and Networks (NSN) Hd Application",
        16777318 => "3GPP S15",
        16777319 => "3GPP S9a",
        16777320 => "3GPP S9a*",
        16777321 => "Gateway Location Application",
        16777322 => "Verizon Session Recovery",
        16777323 => "3GPP2 M1",
        16777324 => "MAGIC Client Interface Protocol (CIP)",
        16777325 => "ITU-T Nc",
        16777326 => "ITU-T Ne",
        16777327 => "Ericsson Sx",
        16777328 => "Nokia Service Extension, NSE",
        16777329 => "Rivada Xd",
        16777330 => "Rivada Xm",
        16777331 => "Rivada Xh",
        16777332 => "Rivada Xf",
        16777333 => "Rivada Xf",
        16777334 => "Rivada Xp",
        16777335 => "3GPP MB2-C",
        16777335 => "3GPP MB2c",
        16777336 => "3GPP PC4a",
        16777337 => "3GPP PC2",
        16777338 => "Juniper Domain Policy",
        16777339 => "Host Observer",
        16777340 => "3GPP PC6/PC7",
        16777341 => "Nokia Sdr",
        16777342 => "3GPP Np",
        16777345 => "3GPP S6t",
        16777346 => "3GPP T6a/T6b",
        16777999 => "S6b Application (One-AAA)",
        4294967295 => "Relay",
    }
    pub(in super::super) static AUTH_REQUEST_TYPE_VALUES {
        1 => "AUTHENTICATE_ONLY",
        2 => "AUTHORIZE_ONLY",
        3 => "AUTHORIZE_AUTHENTICATE",
    }
    pub(in super::super) static AUTH_SESSION_STATE_VALUES {
        0 => "STATE_MAINTAINED",
        1 => "NO_STATE_MAINTAINED",
    }
    pub(in super::super) static BEARER_CONTROL_MODE_VALUES {
        0 => "UE_ONLY",
        1 => "RESERVED",
        2 => "UE_NW",
    }
    pub(in super::super) static BEARER_OPERATION_VALUES {
        0 => "TERMINATION",
        1 => "ESTABLISHMENT",
        2 => "MODIFICATION",
    }
    pub(in super::super) static BEARER_USAGE_VALUES {
        0 => "GENERAL",
        1 => "IMS SIGNALLING",
        2 => "DEDICATED",
    }
    pub(in super::super) static CALLED_ASSERTED_IDENTITY_PRESENTATION_STATUS_VALUES {
        0 => "PRESENTATION_ALLOWED",
        1 => "PRESENTATION_RESTRICTED",
    }
    pub(in super::super) static CALLING_PARTY_ADDRESS_PRESENTATION_STATUS_VALUES {
        0 => "PRESENTATION_ALLOWED",
        1 => "PRESENTATION_RESTRICTED",
        2 => "UNKNOWN",
    }
    pub(in super::super) static CANCELLATION_TYPE_VALUES {
        0 => "MME_UPDATE_PROCEDURE",
        1 => "SGSN_UPDATE_PROCEDURE",
        2 => "SUBSCRIPTION_WITHDRAWAL",
        3 => "UPDATE_PROCEDURE_IWF",
        4 => "INITIAL_ATTACH_PROCEDURE",
    }
    pub(in super::super) static CAUSE_CODE_VALUES {
        0 => "Normal end of session",
        1 => "Unspecified error",
        2 => "Unsuccessful session setup",
        3 => "Internal error",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Moved Temporarily",
        305 => "Use Proxy",
        380 => "Alternative Service",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        410 => "Gone",
        412 => "Conditional Request Failed",
        413 => "Request Entity Too Large",
        414 => "Request-URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Unsupported URI Scheme",
        417 => "Unknown Resource-Priority",
        420 => "Bad Extension",
        421 => "Extension Required",
        422 => "Session Interval Too Small",
        423 => "Interval Too Brief",
        428 => "Use Identity Header",
        429 => "Provide Referrer Identity",
        436 => "Bad Identity-Info",
        437 => "Unsupported Certificate",
        438 => "Invalid Identity Header",
        480 => "Temporarily Unavailable",
        481 => "Call/Transaction Does Not Exist",
        482 => "Loop Detected",
        483 => "Too Many Hops",
        484 => "Address Incomplete",
        485 => "Ambiguous",
        486 => "Busy Here",
        487 => "Request Terminated",
        488 => "Not Acceptable Here",
        489 => "Bad Event",
        491 => "Request Pending",
        493 => "Undecipherable",
        494 => "Security Agreement Required",
        500 => "Server Internal Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Server Time-out",
        505 => "Version Not Supported",
        513 => "Message Too Large",
        580 => "Precondition Failure",
        600 => "Busy Everywhere",
        603 => "Decline",
        604 => "Does Not Exist Anywhere",
        606 => "Not Acceptable",
        4294967293 => "End of REGISTER dialog",
        4294967294 => "End of SUBSCRIBE dialog",
        4294967295 => "Successful transaction",
    }
    pub(in super::super) static CAUSE_TYPE_VALUES {
        0 => "RADIO_NETWORK_LAYER",
        1 => "TRANSPORT_LAYER",
        2 => "NAS",
        3 => "PROTOCOL",
        4 => "MISCELLANEOUS",
    }
    pub(in super::super) static CC_REQUEST_TYPE_VALUES {
        1 => "INITIAL_REQUEST",
        2 => "UPDATE_REQUEST",
        3 => "TERMINATION_REQUEST",
        4 => "EVENT_REQUEST",
    }
    pub(in super::super) static CC_SESSION_FAILOVER_VALUES {
        0 => "FAILOVER_NOT_SUPPORTED",
        1 => "FAILOVER_SUPPORTED",
    }
    pub(in super::super) static CC_UNIT_TYPE_VALUES {
        0 => "TIME",
        1 => "MONEY",
        2 => "TOTAL-OCTETS",
        3 => "INPUT-OCTETS",
        4 => "OUTPUT-OCTETS",
        5 => "SERVICE-SPECIFIC-UNITS",
    }
    pub(in super::super) static CHANGE_CONDITION_VALUES {
        0 => "Normal Release",
        1 => "Abnormal Release",
        2 => "Qos Change",
        3 => "Volume Limit",
        4 => "Time Limit",
        5 => "Serving Node Change",
        6 => "Serving Node PLMN Change",
        7 => "User Location Change",
        8 => "RAT Change",
        9 => "UE Time Zone Change",
        10 => "Tariff Time Change",
        11 => "Service Idled Out",
        12 => "Service Specific Time Limit",
        13 => "Max Number of Changes in Changing conditions",
        14 => "CGI-SAI Change",
        15 => "RAI Change",
        16 => "ECGI Change",
        17 => "TAI Change",
        18 => "Service Data Volume Limit",
        19 => "Service Data Time Limit",
        20 => "Management Intervantion",
        21 => "Service Stop",
        22 => "User CSG Information Change",
        23 => "S-GW Change",
        24 => "Change of UE Presence in Presence Reporting Area",
        25 => "Proximity alerted",
        26 => "Time expired with no renewal",
        27 => "Requestor cancellation",
        28 => "Maximum number of reports",
        29 => "PLMN Change",
        30 => "Coverage status change",
        31 => "Removal of access",
        32 => "Unavailability of access",
        33 => "Access change of service data flow",
        34 => "Indirect change condition",
        35 => "Maximum number of NIDD submissions",
        36 => "Change in UE to PE",
        37 => "Serving PLMN Rate Control Change",
        38 => "APN Rate Control Change",
    }
    pub(in super::super) static CHAP_ALGORITHM_VALUES {
        5 => "CHAP with MD5",
    }
    pub(in super::super) static CHARGE_REASON_CODE_VALUES {
        0 => "UNKNOWN",
        1 => "USAGE",
        2 => "COMMUNICATION-ATTEMPT-CHARGE",
        3 => "SETUP-CHARGE",
        4 => "ADD-ON-CHARGE",
    }
    pub(in super::super) static CHARGING_CHARACTERISTICS_SELECTION_MODE_VALUES {
        0 => "Serving-Node-Supplied",
        1 => "Subscription-specific",
        2 => "APN-specific",
        3 => "Home-Default",
        4 => "Roaming-Default",
        5 => "Visiting-Default",
    }
    pub(in super::super) static CHARGING_CORRELATION_INDICATOR_VALUES {
        0 => "CHARGING_IDENTIFIER_REQUIRED",
    }
    pub(in super::super) static CHARGING_PER_IP_CAN_SESSION_INDICATOR_VALUES {
        0 => "Inactive",
        1 => "Active",
    }
    pub(in super::super) static CHARGING_RULE_TRIGGER_TYPE_VALUES {
        0 => "NO_CHARGING_RULE_EVENT_TRIGGERS",
        1 => "VOLUME_THRESHOLD",
        2 => "TIME_THRESHOLD",
        3 => "SVC_FLOW_DETECTION",
        4 => "CHARGING_RULE_REMOVE",
    }
    pub(in super::super) static CHECK_BALANCE_RESULT_VALUES {
        0 => "ENOUGH_CREDIT",
        1 => "NO_CREDIT",
    }
    pub(in super::super) static CISCO_EVENT_TRIGGER_TYPE_VALUES {
        0 => "NO_Cisco_TRIGGERS",
        1 => "TCP_SYN_DETECTION",
        2 => "VOLUME_THRESHOLD",
        3 => "TIME_THRESHOLD",
        4 => "USER_AGENT_DETECTION",
        5 => "Volume-Threshold-64",
    }
    pub(in super::super) static CISCO_FLOW_STATUS_VALUES {
        0 => "FORWARD",
        1 => "BLOCK",
        2 => "REDIRECT",
    }
    pub(in super::super) static CISCO_RATE_LIMIT_ACTION_VALUES {
        0 => "FORWARD",
        1 => "DROP",
        2 => "MARK_DSCP",
    }
    pub(in super::super) static CISCO_REQUEST_USAGE_TYPE_VALUES {
        0 => "NO_USAGE",
        1 => "VOL_USAGE",
        2 => "TIME_USAGE",
    }
    pub(in super::super) static CLASS_IDENTIFIER_VALUES {
        0 => "Personal",
        1 => "Advertisement",
        2 => "Informational",
        3 => "Auto",
    }
    pub(in super::super) static CMD_CODE_VALUES {
        257 => "Capabilities-Exchange",
        258 => "Re-Auth",
        271 => "Accounting",
        274 => "Abort-Session",
        275 => "Session-Termination",
        280 => "Device-Watchdog",
        282 => "Disconnect-Peer",
        310 => "Boostrapping-Info",
        311 => "Message-Process",
        312 => "GBAPush-Info",
        314 => "Policy-Data",
        315 => "Policy-Install",
        316 => "3GPP-Update-Location",
        317 => "3GPP-Cancel-Location",
        318 => "3GPP-Authentication-Information",
        319 => "3GPP-Insert-Subscriber-Data",
        320 => "3GPP-Delete-Subscriber-Data",
        321 => "3GPP-Purge-UE",
        322 => "3GPP-Reset",
        323 => "3GPP-Notify",
        324 => "3GPP-ME-Identity-Check",
        325 => "MIP6",
        326 => "QoS-Authorization",
        327 => "QoS-Install",
        328 => "Capabilities-Update",
        329 => "IKEv2-SK",
        330 => "NAT-Control",
        8388620 => "3GPP-Provide-Location",
        8388621 => "3GPP-Location-Report",
        8388622 => "3GPP-LCS-Routing-Info",
        8388631 => "Subscription Information Application",
        8388632 => "Distributed Charging",
        8388633 => "Ericsson-SL",
        8388634 => "Ericsson-SN",
        8388635 => "Spending-Limit",
        8388636 => "Spending-Status-Notification",
        8388637 => "TDF-Session",
        8388638 => "3GPP-Update-VCSG-Location",
        8388639 => "3GPP-Device-Action",
        8388640 => "3GPP-Device-Notification",
        8388641 => "3GPP-Subscriber-Information",
        8388642 => "Cancel-VCSG-Location",
        8388643 => "3GPP-Device-Trigger",
        8388644 => "3GPP-Delivery-Report",
        8388645 => "MO-Forward-Short-Message",
        8388646 => "MT-Forward-Short-Message",
        8388647 => "Send-Routing-Info-for-SM",
        8388648 => "Alert-Service-Centre",
        8388649 => "Report-SM-Delivery-Status",
        8388650 => "NSN Cancel-LocationMS",
        8388651 => "NSN User-DataMS",
        8388652 => "NSN Profile-UpdateMS",
        8388653 => "NSN Subscribe-NotificationsMS",
        8388654 => "NSN Push-NotificationMS",
        8388655 => "Get Gateway",
        8388656 => "Trigger-Establishment",
        8388657 => "Ericsson Binding-Data",
        8388717 => "Ericsson Trace-Report",
        8388718 => "Configuration-Information",
        8388719 => "Reporting-Information",
        8388720 => "Non-Aggregated-RUCI-Report",
        8388721 => "Aggregated-RUCI-Report",
        8388722 => "Modify-Uecontext",
        8388726 => "NIDD-Information",
        8388732 => "Connection-Management",
        8388733 => "MO-Data",
        8388734 => "MT-Data",
        265 => "AA",
        268 => "Diameter-EAP",
        260 => "AA-Mobile-Node",
        262 => "Home-Agent-MIP",
        272 => "Credit-Control",
        511 => "Ping",
        300 => "User-Authorization",
        301 => "Server-Assignment",
        302 => "Location-Info",
        303 => "Multimedia-Auth",
        304 => "Registration-Termination",
        305 => "Push-Profile",
        306 => "User-Data",
        307 => "Profile-Update",
        308 => "Subscribe-Notifications",
        309 => "Push-Notification",
        8388662 => "GCS-Action",
        8388663 => "GCS-Notification",
        8388664 => "ProSe-Subscriber-Information",
        8388665 => "Update-ProSe-Subscriber-Data",
        8388666 => "ProSe-Notify",
        8388667 => "Reset",
        8388713 => "ProSe-Initial-Location-Information",
        283 => "User-Authorization",
        284 => "Server-Assignment",
        285 => "Location-Info",
        286 => "Multimedia-Auth",
        287 => "Registration-Termination",
        288 => "Push-Profile",
        325 => "MIP6-Request/Answer",
        100 => "Peer Information",
        101 => "Fetch Peers",
        102 => "Subscribe Change",
        103 => "Notify Change",
    }
    pub(in super::super) static CN_IP_MULTICAST_DISTRIBUTION_VALUES {
        0 => "NO-IP-MULTICAST",
        1 => "IP-MULTICAST",
    }
    pub(in super::super) static CN_OPERATOR_SELECTION_ENTITY_VALUES {
        0 => "The serving network has been selected by the UE",
        1 => "The serving network has been selected by the network",
    }
    pub(in super::super) static COMPLETE_DATA_LIST_INCLUDED_INDICATOR_VALUES {
        0 => "ALL_PDP_CONTEXTS_INCLUDED",
        1 => "MODIFIED/ADDED_PDP CONTEXTS_INCLUDED",
    }
    pub(in super::super) static CONNECTION_ACTION_VALUES {
        0 => "CONNECTION_ESTABLISHMENT",
        1 => "CONNECTION_RELEASE",
        2 => "CONNECTION_UPDATE",
    }
    pub(in super::super) static CONTENT_CLASS_VALUES {
        0 => "text",
        1 => "image-basic",
        2 => "image-rich",
        3 => "video-basic",
        4 => "video-rich",
        5 => "megapixel",
        6 => "content-basic",
        7 => "content-rich",
    }
    pub(in super::super) static CONTENT_SCOPE_VALUES {
        0 => "GLOBAL",
        1 => "USER",
    }
    pub(in super::super) static COVERAGE_STATUS_VALUES {
        0 => "Out of coverage",
        1 => "In coverage",
    }
    pub(in super::super) static CP_CIOT_EPS_OPTIMISATION_INDICATOR_VALUES {
        0 => "Not Apply",
        1 => "Apply",
    }
    pub(in super::super) static CREDIT_CONTROL_FAILURE_HANDLING_VALUES {
        0 => "TERMINATE",
        1 => "CONTINUE",
        2 => "RETRY_AND_TERMINATE",
    }
    pub(in super::super) static CREDIT_CONTROL_VALUES {
        0 => "CREDIT_AUTHORIZATION",
        1 => "RE_AUTHORIZATION",
    }
    pub(in super::super) static CSG_ACCESS_MODE_VALUES {
        0 => "Closed mode",
        1 => "Hybrid Mode",
    }
    pub(in super::super) static CSG_INFORMATION_REPORTING_VALUES {
        0 => "CHANGE_CSG_CELL",
        1 => "CHANGE_CSG_SUBSCRIBED_HYBRID_CELL",
        2 => "CHANGE_CSG_UNSUBSCRIBED_HYBRID_CELL",
    }
    pub(in super::super) static CSG_MEMBERSHIP_INDICATION_VALUES {
        0 => "Not CSG member",
        1 => "CSG Member",
    }
    pub(in super::super) static CS_ANNOUNCEMENT_DATA_TYPE_VALUES {
        1 => "Integer32",
        2 => "OctetString",
        3 => "Time",
    }
    pub(in super::super) static CS_ANNOUNCEMENT_LOGIC_VALUES {
        0 => "NOT_TO_BE_PLAYED",
        1 => "PLAYED_TO_CALLING_PARTY",
        2 => "PLAYED_TO_CALLED_PARTY",
        3 => "PLAYED_TO_BOTH_PARTIES",
    }
    pub(in super::super) static CS_ANNOUNCEMENT_TYPE_VALUES {
        0 => "IMMEDIATE_ANNOUNCEMENT",
        1 => "MIDCALL_ANNOUNCEMENT",
        2 => "ENDCALL_ANNOUNCEMENT",
    }
    pub(in super::super) static CS_DIALOGUE_HANDLING_VALUES {
        0 => "NORMAL",
        1 => "OPTIMIZED",
    }
    pub(in super::super) static CS_EVENT_TYPE_BCSM_VALUES {
        2 => "collectedInfo",
        3 => "analyzedInformation",
        4 => "routeSelectFailure",
        5 => "oCalledPartyBusy",
        6 => "oNoAnswer",
        7 => "oAnswer",
        9 => "oDisconnect",
        10 => "oAbandon",
        12 => "termAttemptAuthorized",
        13 => "tBusy",
        14 => "tNoAnswer",
        15 => "tAnswer",
        17 => "tDisconnect",
        18 => "tAbandon",
    }
    pub(in super::super) static CS_FIRST_CALL_INDICATION_VALUES {
        0 => "FIRST_CALL_FALSE",
        1 => "FIRST_CALL_TRUE",
    }
    pub(in super::super) static CS_SERVICE_QOS_REQUEST_OPERATION_VALUES {
        0 => "Deletion",
        1 => "Modification",
    }
    pub(in super::super) static CS_SERVICE_RESOURCE_FAILURE_CAUSE_VALUES {
        0 => "Resource Released",
    }
    pub(in super::super) static CS_SERVICE_RESOURCE_RESULT_OPERATION_VALUES {
        0 => "Deletion",
    }
    pub(in super::super) static CURRENT_LOCATION_RETRIEVED_VALUES {
        0 => "ACTIVE-LOCATION-RETRIEVAL",
    }
    pub(in super::super) static CURRENT_LOCATION_VALUES {
        0 => "DoNotNeedInitiateActiveLocationRetrieval",
        1 => "InitiateActiveLocationRetrieval",
    }
    pub(in super::super) static DATA_REFERENCE_VALUES {
        0 => "RepositoryData",
        1 => "Undefined",
        2 => "Undefined",
        3 => "Undefined",
        4 => "Undefined",
        5 => "Undefined",
        6 => "Undefined",
        7 => "Undefined",
        8 => "Undefined",
        9 => "Undefined",
        10 => "IMSPublicIdentity",
        11 => "IMSUserState",
        12 => "S-CSCFName",
        13 => "InitialFilterCriteria",
        14 => "LocationInformation",
        15 => "UserState",
        16 => "ChargingInformation",
        17 => "MSISDN",
        18 => "PSIActivation",
        19 => "DSAI",
        20 => "Reserved",
        21 => "ServiceLevelTraceInfo",
        22 => "IPAddressSecureBindingInformation",
        23 => "ServicePriorityLevel",
        24 => "SMSRegistrationInfo",
        25 => "UEReachabilityForIP",
        26 => "TADSinformation",
        27 => "STN-SR",
        28 => "UE-SRVCC-Capability",
        29 => "ExtendedPriority",
        30 => "CSRN",
        31 => "ReferenceLocationInformation",
        32 => "IMSI",
        33 => "IMSPrivateUserIdentity",
        34 => "IMEISV",
        35 => "UE-5G-SRVCC-Capability",
    }
    pub(in super::super) static DAYLIGHT_SAVING_TIME_VALUES {
        0 => "NO_ADJUSTMENT",
        1 => "PLUS_ONE_HOUR_ADJUSTMENT",
        2 => "PLUS_TWO_HOURS_ADJUSTMENT",
    }
    pub(in super::super) static DAY_OF_WEEK_MASK_VALUES {
        0 => "SUNDAY",
        2 => "MONDAY",
        4 => "TUESDAY",
        8 => "WEDNESDAY",
        16 => "THURSDAY",
        32 => "FRIDAY",
        64 => "SATURDAY",
    }
    pub(in super::super) static DEFAULT_ACCESS_VALUES {
        0 => "3GPP-GPRS",
        1 => "DOCSIS",
        2 => "xDSL",
        3 => "WiMAX",
        4 => "3GPP2",
        5 => "3GPP-EPS",
        6 => "Non-3GPP-EPS",
    }
    pub(in super::super) static DEFAULT_BEARER_INDICATION_VALUES {
        0 => "BIND_TO_DEF_BEARER",
        1 => "BIND_TO_APPLICABLE_BEARER",
    }
    pub(in super::super) static DELIVERY_OUTCOME_VALUES {
        0 => "SUCCESS",
        1 => "EXPIRED",
        2 => "TEMPORARYERROR",
        3 => "UNDELIVERABLE",
    }
    pub(in super::super) static DELIVERY_REPORT_REQUESTED_VALUES {
        0 => "No",
        1 => "Yes",
    }
    pub(in super::super) static DELIVERY_REPORT_VALUES {
        0 => "No Delivery Report Requested",
        1 => "Delivery Report Requested",
    }
    pub(in super::super) static DIAGNOSTICS_VALUES {
        0 => "UNSPECIFIED",
        1 => "SESSION_TIMEOUT",
        2 => "RESOURCE_LIMITATION",
        3 => "ADMIN_DISCONNECT",
        4 => "IDLE_TIMEOUT",
        5 => "PCRF_UNREACHABLE",
        6 => "AAA_UNREACHABLE",
        7 => "AAA_INITIATED_SESSION_TERMINATION",
        8 => "REAUTHENTICATION_FAILED",
        9 => "PCRF_INITIATED_SESSION_TERMINATION",
        10 => "PCRF_INITIATED_FLOW_TERMINATION",
        11 => "PCRF_ACCOUNTING_PARAMETERS_CHANGED",
        12 => "PMIP_INITIATED_SESSION_TERMINATION",
        13 => "PPP_INITIATED_SESSION_TERMINATION",
        14 => "GTP_INITIATED_SESSION_TERMINATION",
        15 => "PMIP_REVOCATION",
        16 => "HANDOVER_ERROR",
        17 => "PMIP_LIFETIME_EXPIRED",
        18 => "REAUTHORIZATION_FAILED",
    }
    pub(in super::super) static DIFFSERV_CODE_POINT_VALUES {
        0 => "CS0",
        8 => "CS1",
        10 => "AF11",
        12 => "AF12",
        14 => "AF13",
        16 => "CS2",
        18 => "AF21",
        20 => "AF22",
        22 => "AF23",
        24 => "CS3",
        26 => "AF31",
        28 => "AF32",
        30 => "AF33",
        32 => "CS4",
        34 => "AF41",
        36 => "AF42",
        38 => "AF43",
        40 => "CS5",
        44 => "VOICE-ADMIT",
        46 => "EF",
        48 => "CS6",
        56 => "CS7",
    }
    pub(in super::super) static DIRECTION_VALUES {
        0 => "IN",
        1 => "OUT",
        2 => "BOTH",
    }
    pub(in super::super) static DIRECT_DEBITING_FAILURE_HANDLING_VALUES {
        0 => "TERMINATE_OR_BUFFER",
        1 => "CONTINUE",
    }
    pub(in super::super) static DISCONNECT_CAUSE_VALUES {
        0 => "REBOOTING",
        1 => "BUSY",
        2 => "DO_NOT_WANT_TO_TALK_TO_YOU",
    }
    pub(in super::super) static DISCONNECT_DIRECTION_VALUES {
        1 => "Disconnect-Side-Orig",
        2 => "Disconnect-Side-Term",
        3 => "Disconnect-Side-Neither",
    }
    pub(in super::super) static DPA_INSTRUCTION_VALUES {
        0 => "SESSION_CREATED",
        1 => "IP_ADDRESS_UPDATED",
        2 => "AUX_GX_ESTABLISHMENT",
    }
    pub(in super::super) static DRMP_VALUES {
        0 => "PRIORITY_0",
        1 => "PRIORITY_1",
        2 => "PRIORITY_2",
        3 => "PRIORITY_3",
        4 => "PRIORITY_4",
        5 => "PRIORITY_5",
        6 => "PRIORITY_6",
        7 => "PRIORITY_7",
        8 => "PRIORITY_8",
        9 => "PRIORITY_9",
        10 => "PRIORITY_10",
        11 => "PRIORITY_11",
        12 => "PRIORITY_12",
        13 => "PRIORITY_13",
        14 => "PRIORITY_14",
        15 => "PRIORITY_15",
    }
    pub(in super::super) static DSR_APPLICATIONINVOKED_VALUES {
        3 => "RBAR ID",
        4 => "FABR ID",
        5 => "CPA ID",
        6 => "Policy DRA ID",
    }
    pub(in super::super) static DYNAMIC_ADDRESS_FLAG_VALUES {
        0 => "Static",
        1 => "Dynamic",
    }
    pub(in super::super) static ENVELOPE_REPORTING_VALUES {
        0 => "DO_NOT_REPORT_ENVELOPES",
        1 => "REPORT_ENVELOPES",
        2 => "REPORT_ENVELOPES_WITH_VOLUME",
        3 => "REPORT_ENVELOPES_WITH_EVENTS",
        4 => "REPORT_ENVELOPES_WITH_VOLUME_AND_EVENTS",
    }
    pub(in super::super) static EQUIPMENT_STATUS_VALUES {
        0 => "WHITELISTED",
        1 => "BLACKLISTED",
        2 => "GREYLISTED",
    }
    pub(in super::super) static ERROR_CAUSE_VALUES {
        0 => "Diameter Common Messages",
        201 => "Residual Session Context Removed",
        202 => "Invalid EAP Packet (Ignored)",
        401 => "Unsupported Attribute",
        402 => "Missing Attribute",
        403 => "NAS Identification Mismatch",
        404 => "Invalid Request",
        405 => "Unsupported Service",
        406 => "Unsupported Extension",
        407 => "Invalid Attribute Value",
        501 => "Administratively Prohibited",
        502 => "Request Not Routable (Proxy)",
        503 => "Session Context Not Found",
        504 => "Session Context Not Removable",
        505 => "Other Proxy Processing Error",
        506 => "Resources Unavailable",
        507 => "Request Initiated",
        508 => "Multiple Session Selection Unsupported",
    }
    pub(in super::super) static ERROR_DIAGNOSTIC_VALUES {
        0 => "GPRS_DATA_SUBSCRIBED",
        1 => "NO_GPRS_DATA_SUBSCRIBED",
        2 => "ODB-ALL-APN",
        3 => "ODB-HPLMN-APN",
        4 => "ODB-VPLMN-APN",
    }
    pub(in super::super) static ETSI_EVENT_TYPE_354_VALUES {
        0 => "USER-LOGON",
        1 => "LOCATION-INFORMATION-CHANGED",
        2 => "RACS-CONTACT-POINT-CHANGED",
        3 => "ACCESS-NETWORK-TYPE",
        4 => "TERMINAL-TYPE-CHANGED",
        5 => "LOGICAL-ACCESS-ID-CHANGED",
        6 => "PHYSICAL-ACCESS-ID-CHANGED",
        7 => "IP-ADDRESS-CHANGED",
        8 => "INITIAL-GATE-SETTING-CHANGED",
        9 => "QOS-PROFILE-CHANGED",
        10 => "USER-LOGOFF",
    }
    pub(in super::super) static ETSI_EVENT_TYPE_420_VALUES {
        0 => "UPDATE",
        1 => "REMOVE",
    }
    pub(in super::super) static ETSI_EXPERIMENTAL_RESULT_CODE_VALUES {
        4041 => "INSUFFICIENT_RESOURCES",
        4043 => "COMMIT_FAILURE",
        4044 => "REFRESH_FAILURE",
        4045 => "QOS_PROFILE_FAILURE",
        4046 => "ACCESS_PROFILE_FAILURE",
        4047 => "PRIORITY_NOT_GRANTED",
        5041 => "MODIFICATION_FAILURE",
    }
}
