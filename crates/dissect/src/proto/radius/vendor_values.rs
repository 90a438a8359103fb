//! Words of attributes of vendors.

use lamna_fields::values;

values! {
    pub(super) static CISCO_DISCONNECT_CAUSE_VALUES {
        0 => "No-Reason",
        1 => "No-Disconnect",
        2 => "Unknown",
        3 => "Call-Disconnect",
        4 => "CLID-Authentication-Failure",
        9 => "No-Modem-Available",
        10 => "No-Carrier",
        11 => "Lost-Carrier",
        12 => "No-Detected-Result-Codes",
        20 => "User-Ends-Session",
        21 => "Idle-Timeout",
        22 => "Exit-Telnet-Session",
        23 => "No-Remote-IP-Addr",
        24 => "Exit-Raw-TCP",
        25 => "Password-Fail",
        26 => "Raw-TCP-Disabled",
        27 => "Control-C-Detected",
        28 => "EXEC-Program-Destroyed",
        29 => "Close-Virtual-Connection",
        30 => "End-Virtual-Connection",
        31 => "Exit-Rlogin",
        32 => "Invalid-Rlogin-Option",
        33 => "Insufficient-Resources",
        40 => "Timeout-PPP-LCP",
        41 => "Failed-PPP-LCP-Negotiation",
        42 => "Failed-PPP-PAP-Auth-Fail",
        43 => "Failed-PPP-CHAP-Auth",
        44 => "Failed-PPP-Remote-Auth",
        45 => "PPP-Remote-Terminate",
        46 => "PPP-Closed-Event",
        47 => "NCP-Closed-PPP",
        48 => "MP-Error-PPP",
        49 => "PPP-Maximum-Channels",
        50 => "Tables-Full",
        51 => "Resources-Full",
        52 => "Invalid-IP-Address",
        53 => "Bad-Hostname",
        54 => "Bad-Port",
        60 => "Reset-TCP",
        61 => "TCP-Connection-Refused",
        62 => "Timeout-TCP",
        63 => "Foreign-Host-Close-TCP",
        64 => "TCP-Network-Unreachable",
        65 => "TCP-Host-Unreachable",
        66 => "TCP-Network-Admin-Unreachable",
        67 => "TCP-Port-Unreachable",
        100 => "Session-Timeout",
        101 => "Session-Failed-Security",
        102 => "Session-End-Callback",
        120 => "Invalid-Protocol",
        150 => "RADIUS-Disconnect",
        151 => "Local-Admin-Disconnect",
        152 => "SNMP-Disconnect",
        160 => "V110-Retries",
        170 => "PPP-Authentication-Timeout",
        180 => "Local-Hangup",
        185 => "Remote-Hangup",
        190 => "T1-Quiesced",
        195 => "Call-Duration",
        600 => "VPN-User-Disconnect",
        601 => "VPN-Carrier-Loss",
        602 => "VPN-No-Resources",
        603 => "VPN-Bad-Control-Packet",
        604 => "VPN-Admin-Disconnect",
        605 => "VPN-Tunnel-Shut",
        606 => "VPN-Local-Disconnect",
        607 => "VPN-Session-Limit",
        608 => "VPN-Call-Redirect",
    }
    pub(super) static MS_MPPE_ENCRYPTION_POLICY_VALUES {
        1 => "Encryption-Allowed",
        2 => "Encryption-Required",
    }
    pub(super) static MS_MPPE_ENCRYPTION_TYPES_VALUES {
        0 => "None",
        2 => "RC4-40",
        4 => "RC4-128",
        6 => "RC4-40-128",
        8 => "Stateless",
        10 => "RC4-40-Stateless",
        12 => "RC4-128-Stateless",
        14 => "RC4-40-128-Stateless",
    }
    pub(super) static MS_BAP_USAGE_VALUES {
        0 => "Not-Allowed",
        1 => "Allowed",
        2 => "Required",
    }
    pub(super) static MS_ARAP_PW_CHANGE_REASON_VALUES {
        1 => "Just-Change-Password",
        2 => "Expired-Password",
        3 => "Admin-Requires-Password-Change",
        4 => "Password-Too-Short",
    }
    pub(super) static MS_ACCT_AUTH_TYPE_VALUES {
        1 => "PAP",
        2 => "CHAP",
        3 => "MS-CHAP-1",
        4 => "MS-CHAP-2",
        5 => "EAP",
    }
    pub(super) static MS_ACCT_EAP_TYPE_VALUES {
        4 => "MD5",
        5 => "OTP",
        6 => "Generic-Token-Card",
        13 => "TLS",
    }
    pub(super) static MS_IDENTITY_TYPE_VALUES {
        1 => "Machine-Health-Check",
        2 => "Ignore-User-Lookup-Failure",
    }
    pub(super) static MS_QUARANTINE_STATE_VALUES {
        0 => "Full-Access",
        1 => "Quarantine",
        2 => "Probation",
    }
    pub(super) static MS_NETWORK_ACCESS_SERVER_TYPE_VALUES {
        0 => "Unspecified",
        1 => "Terminal-Server-Gateway",
        2 => "Remote-Access-Server",
        3 => "DHCP-Server",
        4 => "Wireless-Access-Point",
        5 => "HRA",
        6 => "HCAP-Server",
    }
    pub(super) static MS_AFW_ZONE_VALUES {
        1 => "MS-AFW-Zone-Boundary-Policy",
        2 => "MS-AFW-Zone-Unprotected-Policy",
        3 => "MS-AFW-Zone-Protected-Policy",
    }
    pub(super) static MS_AFW_PROTECTION_LEVEL_VALUES {
        1 => "HECP-Response-Sign-Only",
        2 => "HECP-Response-Sign-And-Encrypt",
    }
    pub(super) static MS_RNAP_NOT_QUARANTINE_CAPABLE_VALUES {
        0 => "SoH-Sent",
        1 => "SoH-Not-Sent",
    }
    pub(super) static MS_EXTENDED_QUARANTINE_STATE_VALUES {
        1 => "Transition",
        2 => "Infected",
        3 => "Unknown",
        4 => "No-Data",
    }
    pub(super) static N3GPP_PDP_TYPE_VALUES {
        0 => "IPv4",
        1 => "PPP",
        2 => "IPv6",
        3 => "IPv4v6",
    }
    pub(super) static N3GPP_RAT_TYPE_VALUES {
        0 => "Reserved",
        1 => "UTRAN",
        2 => "GERAN",
        3 => "WLAN",
        4 => "GAN",
        5 => "HSPA-Evolution",
        6 => "EUTRAN",
        7 => "Virtual",
        101 => "IEEE-802-16e",
        102 => "3GPP2-eHRPD",
        103 => "3GPP2-HRPD",
        104 => "3GPP2-1xRTT",
        105 => "3GPP2-UMB",
    }
    pub(super) static N3GPP_ALLOCATE_IP_TYPE_VALUES {
        0 => "Do-Not-Allocate-IPv4-IPv6",
        1 => "Allocate-IPv4",
        2 => "Allocate-IPv6-Prefix",
        3 => "Allocate-IPv4-IPv6-Prefix",
    }
    pub(super) static ARUBA_AIRGROUP_DEVICE_TYPE_VALUES {
        1 => "Personal-Device",
        2 => "Shared-Device",
    }
    pub(super) static ARUBA_AIRGROUP_VERSION_VALUES {
        1 => "AirGroup-v1",
        2 => "AirGroup-v2",
    }
    pub(super) static N3GPP2_AIRLINK_RECORD_TYPE_VALUES {
        1 => "Connection-Setup",
        2 => "Active-Start",
        3 => "Active-Stop",
        4 => "Short-Data-Burst",
    }
    pub(super) static REASON_CODE_VALUES {
        0 => "Reserved",
        1 => "Authorization-Only",
        2 => "Session-Discovery-Only",
        3 => "Authorization-and-Session-Discovery",
    }
    pub(super) static N3GPP2_PMIP_BASED_MOBILITY_CAPABILITY_VALUES {
        1 => "AGW-supports-the-Network-PMIP4-only",
        2 => "AGW-supports-the-Network-PMIP6-only",
        3 => "AGW-supports-the-both-Network-PMIP4-and-PMIP6",
    }
    pub(super) static MIKROTIK_WIRELESS_ENC_ALGO_VALUES {
        0 => "No-encryption",
        1 => "40-bit-WEP",
        2 => "104-bit-WEP",
        3 => "AES-CCM",
        4 => "TKIP",
    }
    pub(super) static RUCKUS_SELECTION_MODE_VALUES {
        0 => "Subscribed",
        1 => "SentByMS",
        2 => "ChosenBySGSN",
    }
    pub(super) static RUCKUS_APN_RESOLUTION_REQ_VALUES {
        0 => "NotRequired",
        1 => "Required",
    }
    pub(super) static RUCKUS_NAS_TYPE_VALUES {
        1 => "SCG",
        2 => "Others",
    }
    pub(super) static AZAIRE_STATUS_VALUES {
        0 => "Success",
        1 => "Failure",
    }
    pub(super) static RUCKUS_AUTH_TYPE_VALUES {
        1 => "PPP-SIM",
        2 => "DummyIMSI",
        3 => "SoftSIM",
        4 => "RadiusSIM",
        5 => "Postpaid",
        6 => "Prepaid",
        7 => "LocalRadius",
        8 => "ProxyRadius",
        9 => "Voucher",
        10 => "EAP-SIM",
    }
    pub(super) static RUCKUS_SESSION_TYPE_VALUES {
        2 => "TTG",
        3 => "Local-Breakout",
        4 => "Local-Breakout-AP",
        5 => "L3GRE",
        6 => "L2GRE",
        7 => "QinQL3",
        8 => "PMIP",
    }
    pub(super) static RUCKUS_ACCOUNTING_STATUS_VALUES {
        1 => "Accounting-On",
        0 => "Accounting-Off",
    }
    pub(super) static AIRESPACE_QOS_LEVEL_VALUES {
        3 => "Bronze",
        0 => "Silver",
        1 => "Gold",
        2 => "Platinum",
    }
}
