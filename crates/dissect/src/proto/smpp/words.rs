//! The words of SMPP.

use lamna_fields::{ranges, values};

values! {
    pub(super) static COMMAND_ID_VALUES {
        0x1 => "Bind_receiver",
        0x2 => "Bind_transmitter",
        0x3 => "Query_sm",
        0x4 => "Submit_sm",
        0x5 => "Deliver_sm",
        0x6 => "Unbind",
        0x7 => "Replace_sm",
        0x8 => "Cancel_sm",
        0x9 => "Bind_transceiver",
        0xb => "Outbind",
        0x15 => "Enquire_link",
        0x21 => "Submit_multi",
        0x102 => "Alert_notification",
        0x103 => "Data_sm",
        0x111 => "Broadcast_sm",
        0x112 => "Query_broadcast_sm",
        0x113 => "Cancel_broadcast_sm",
        0x1000001 => "Auth_acc",
        0x1000002 => "Sm_result_notify",
        0x80000000 => "Generic_nack",
        0x80000001 => "Bind_receiver - resp",
        0x80000002 => "Bind_transmitter - resp",
        0x80000003 => "Query_sm - resp",
        0x80000004 => "Submit_sm - resp",
        0x80000005 => "Deliver_sm - resp",
        0x80000006 => "Unbind - resp",
        0x80000007 => "Replace_sm - resp",
        0x80000008 => "Cancel_sm - resp",
        0x80000009 => "Bind_transceiver - resp",
        0x80000015 => "Enquire_link - resp",
        0x80000021 => "Submit_multi - resp",
        0x80000103 => "Data_sm - resp",
        0x80000111 => "Broadcast_sm - resp",
        0x80000112 => "Query_broadcast_sm - resp",
        0x80000113 => "Cancel_broadcast_sm - resp",
        0x81000001 => "Auth_acc - resp",
        0x81000002 => "Sm_result_notify - resp",
    }
    pub(super) static ADDR_TON_VALUES {
        0x0 => "Unknown",
        0x1 => "International",
        0x2 => "National",
        0x3 => "Network specific",
        0x4 => "Subscriber number",
        0x5 => "Alphanumeric",
        0x6 => "Abbreviated",
    }
    pub(super) static ADDR_NPI_VALUES {
        0x0 => "Unknown",
        0x1 => "ISDN (E163/E164)",
        0x3 => "Data (X.121)",
        0x4 => "Telex (F.69)",
        0x6 => "Land mobile (E.212)",
        0x8 => "National",
        0x9 => "Private",
        0xa => "ERMES",
        0xe => "Internet (IP)",
        0x12 => "WAP client Id",
    }
    pub(super) static ESM_SUBMIT_MSG_MODE_VALUES {
        0x0 => "Default SMSC mode",
        0x1 => "Datagram mode",
        0x2 => "Forward mode",
        0x3 => "Store and forward mode",
    }
    pub(super) static ESM_SUBMIT_MSG_TYPE_VALUES {
        0x0 => "Default message type",
        0x1 => "Short message contains SMSC Delivery Receipt",
        0x2 => "Short message contains (E)SME delivery acknowledgement",
        0x3 => "Reserved",
        0x4 => "Short message contains (E)SME manual/user acknowledgement",
        0x5 => "Reserved",
        0x6 => "Short message contains conversation abort",
        0x7 => "Reserved",
        0x8 => "Short message contains intermediate delivery notification",
    }
    pub(super) static ESM_SUBMIT_FEATURES_VALUES {
        0x0 => "No specific features selected",
        0x1 => "UDHI indicator",
        0x2 => "Reply path",
        0x3 => "UDHI and reply path",
    }
    pub(super) static PRIORITY_FLAG_VALUES {
        0x0 => "GSM: None      ANSI-136: Bulk         IS-95: Normal",
        0x1 => "GSM: priority  ANSI-136: Normal       IS-95: Interactive",
        0x2 => "GSM: priority  ANSI-136: Urgent       IS-95: Urgent",
        0x3 => "GSM: priority  ANSI-136: Very Urgent  IS-95: Emergency",
    }
    pub(super) static REGDEL_RECEIPT_VALUES {
        0x0 => "No SMSC delivery receipt requested",
        0x1 => "Delivery receipt requested (for success or failure)",
        0x2 => "Delivery receipt requested (for failure)",
        0x3 => "Reserved in version <= 3.4; Delivery receipt requested (for success) in 5.0",
    }
    pub(super) static REGDEL_ACKS_VALUES {
        0x0 => "No recipient SME acknowledgement requested",
        0x1 => "SME delivery acknowledgement requested",
        0x2 => "SME manual/user acknowledgement requested",
        0x3 => "Both delivery and manual/user acknowledgement requested",
    }
    pub(super) static REGDEL_NOTIF_VALUES {
        0x0 => "No intermediate notification requested",
        0x1 => "Intermediate notification requested",
    }
    pub(super) static REPLACE_IF_PRESENT_FLAG_VALUES {
        0x0 => "Don't replace",
        0x1 => "Replace",
    }
    pub(super) static MESSAGE_STATE_VALUES {
        1 => "ENROUTE",
        2 => "DELIVERED",
        3 => "EXPIRED",
        4 => "DELETED",
        5 => "UNDELIVERABLE",
        6 => "ACCEPTED",
        7 => "UNKNOWN",
        8 => "REJECTED",
    }
    pub(super) static DEST_ADDR_SUBUNIT_VALUES {
        0x0 => "Unknown -default-",
        0x1 => "MS Display",
        0x2 => "Mobile equipment",
        0x3 => "Smart card 1",
        0x4 => "External unit 1",
    }
    pub(super) static DEST_NETWORK_TYPE_VALUES {
        0x0 => "Unknown",
        0x1 => "GSM",
        0x2 => "ANSI-136/TDMA",
        0x3 => "IS-95/CDMA",
        0x4 => "PDC",
        0x5 => "PHS",
        0x6 => "iDEN",
        0x7 => "AMPS",
        0x8 => "Paging network",
    }
    pub(super) static DEST_BEARER_TYPE_VALUES {
        0x0 => "Unknown",
        0x1 => "SMS",
        0x2 => "Circuit Switched Data (CSD)",
        0x3 => "Packet data",
        0x4 => "USSD",
        0x5 => "CDPD",
        0x6 => "DataTAC",
        0x7 => "FLEX/ReFLEX",
        0x8 => "Cell Broadcast",
    }
    pub(super) static PAYLOAD_TYPE_VALUES {
        0 => "Default",
        1 => "WCMP message",
    }
    pub(super) static PRIVACY_INDICATOR_VALUES {
        0 => "Not restricted -default-",
        1 => "Restricted",
        2 => "Confidential",
        3 => "Secret",
    }
    pub(super) static LANGUAGE_INDICATOR_VALUES {
        0 => "Unspecified -default-",
        1 => "english",
        2 => "french",
        3 => "spanish",
        4 => "german",
        5 => "portuguese",
    }
    pub(super) static DISPLAY_TIME_VALUES {
        0 => "Temporary",
        1 => "Default -default-",
        2 => "Invoke",
    }
    pub(super) static MS_VALIDITY_VALUES {
        0 => "Store indefinitely -default-",
        1 => "Power down",
        2 => "SID based registration area",
        3 => "Display only",
    }
    pub(super) static DPF_RESULT_VALUES {
        0 => "DPF not set",
        1 => "DPF set",
    }
    pub(super) static SET_DPF_VALUES {
        0 => "Not requested (Set DPF for delivery failure)",
        1 => "Requested (Set DPF for delivery failure)",
    }
    pub(super) static MS_AVAILABILITY_STATUS_VALUES {
        0 => "Available -default-",
        1 => "Denied",
        2 => "Unavailable",
    }
    pub(super) static DELIVERY_FAILURE_REASON_VALUES {
        0 => "Destination unavailable",
        1 => "Destination address invalid",
        2 => "Permanent network error",
        3 => "Temporary network error",
    }
    pub(super) static MORE_MESSAGES_TO_SEND_VALUES {
        0 => "No more messages",
        1 => "More messages -default-",
    }
    pub(super) static ITS_REPLY_TYPE_VALUES {
        0 => "Digit",
        1 => "Number",
        2 => "Telephone no.",
        3 => "Password",
        4 => "Character line",
        5 => "Menu",
        6 => "Date",
        7 => "Time",
        8 => "Continue",
    }
    pub(super) static USSD_SERVICE_OP_VALUES {
        0 => "PSSD indication",
        1 => "PSSR indication",
        2 => "USSR request",
        3 => "USSN request",
        16 => "PSSD response",
        17 => "PSSR response",
        18 => "USSR confirm",
        19 => "USSN confirm",
    }
    pub(super) static MSG_WAIT_IND_VALUES {
        0x0 => "Set indication inactive",
        0x1 => "Set indication active",
    }
    pub(super) static MSG_WAIT_TYPE_VALUES {
        0x0 => "Voicemail message waiting",
        0x1 => "Fax message waiting",
        0x2 => "Electronic mail message waiting",
        0x3 => "Other message waiting",
    }
    pub(super) static CALLBACK_NUM_PRES_VALUES {
        0x0 => "Presentation allowed",
        0x1 => "Presentation restricted",
        0x2 => "Number not available",
        0x3 => "[Reserved]",
    }
    pub(super) static CALLBACK_NUM_SCRN_VALUES {
        0x0 => "User provided, not screened",
        0x1 => "User provided, verified and passed",
        0x2 => "User provided, verified and failed",
        0x3 => "Network provided",
    }
    pub(super) static NETWORK_ERROR_TYPE_VALUES {
        1 => "ANSI-136 (Access Denied Reason)",
        2 => "IS-95 (Access Denied Reason)",
        3 => "GSM",
        4 => "[Reserved] in <= 3.4; ANSI 136 Cause Code in 5.0",
        5 => "[Reserved] in <= 3.4; IS 95 Cause Code in 5.0",
        6 => "[Reserved] in <= 3.4; ANSI-41 Error in 5.0",
        7 => "[Reserved] in <= 3.4; SMPP Error in 5.0",
        8 => "[Reserved] in <= 3.4; Message Center Specific in 5.0",
    }
    pub(super) static ALERT_ON_MESSAGE_DELIVERY_TYPE_VALUES {
        0 => "Use mobile default alert (Default)",
        1 => "Use low-priority alert",
        2 => "Use medium-priority alert",
        3 => "Use high-priority alert",
    }
    pub(super) static ITS_SESSION_IND_VALUES {
        0x0 => "End of session indicator inactive",
        0x1 => "End of session indicator active",
    }
    pub(super) static DCS_SMS_CODING_GROUP_VALUES {
        0xc => "SMS DCS: Message Waiting Indication - Discard Message",
        0xd => "SMS DCS: Message Waiting Indication - Store Message (GSM 7-bit default alphabet)",
        0xe => "SMS DCS: Message Waiting Indication - Store Message (UCS-2 character set)",
        0xf => "SMS DCS: Data coding / message class",
    }
    pub(super) static DCS_CHARSET_VALUES {
        0x0 => "GSM 7-bit default alphabet",
        0x1 => "8-bit data",
    }
    pub(super) static DCS_CLASS_VALUES {
        0x0 => "Class 0",
        0x1 => "Class 1 - ME specific",
        0x2 => "Class 2 - (U)SIM specific",
        0x3 => "Class 3 - TE specific",
    }
    pub(super) static DEST_ADDR_NP_RESOLUTION_VALUES {
        0 => "query has not been performed (default)",
        1 => "query has been performed, number not ported",
        2 => "query has been performed, number ported",
    }
    pub(super) static BROADCAST_CONTENT_TYPE_NW_VALUES {
        0 => "Generic",
        1 => "GSM [23041]",
        2 => "TDMA [IS824][ANSI-41]",
        3 => "CDMA [IS824][IS637]",
    }
    pub(super) static BROADCAST_CONTENT_TYPE_TYPE_VALUES {
        0x0 => "[System Service] Index",
        0x1 => "[System Service] Emergency Broadcasts",
        0x2 => "[System Service] IRDB Download",
        0x10 => "[News Service] News Flashes",
        0x11 => "[News Service] General News (Local)",
        0x12 => "[News Service] General News (Regional)",
        0x13 => "[News Service] General News (National)",
        0x14 => "[News Service] General News (International)",
        0x15 => "[News Service] Business/Financial News (Local)",
        0x16 => "[News Service] Business/Financial News (Regional)",
        0x17 => "[News Service] Business/Financial News (National)",
        0x18 => "[News Service] Business/Financial News (International)",
        0x19 => "[News Service] Sports News (Local)",
        0x1a => "[News Service] Sports News (Regional)",
        0x1b => "[News Service] Sports News (National)",
        0x1c => "[News Service] Sports News (International)",
        0x1d => "[News Service] Entertainment News (Local)",
        0x1e => "[News Service] Entertainment News (Regional)",
        0x1f => "[News Service] Entertainment News (National)",
        0x20 => "[News Service] Entertainment News (International)",
        0x21 => "[Subscriber Information Services] Medical/Health/Hospitals",
        0x22 => "[Subscriber Information Services] Doctors",
        0x23 => "[Subscriber Information Services] Pharmacy",
        0x30 => "[Subscriber Information Services] Local Traffic/Road Reports",
        0x31 => "[Subscriber Information Services] Long Distance Traffic/Road Reports",
        0x32 => "[Subscriber Information Services] Taxis",
        0x33 => "[Subscriber Information Services] Weather",
        0x34 => "[Subscriber Information Services] Local Airport Flight Schedules",
        0x35 => "[Subscriber Information Services] Restaurants",
        0x36 => "[Subscriber Information Services] Lodgings",
        0x37 => "[Subscriber Information Services] Retail Directory",
        0x38 => "[Subscriber Information Services] Advertisements",
        0x39 => "[Subscriber Information Services] Stock Quotes",
        0x40 => "[Subscriber Information Services] Employment Opportunities",
        0x41 => "[Subscriber Information Services] Technology News",
        0x70 => "[Carrier Information Services] District (Base Station Info)",
        0x71 => "[Carrier Information Services] Network Information",
        0x80 => "[Subscriber Care Services] Operator Services",
        0x81 => "[Subscriber Care Services] Directory Enquiries (National)",
        0x82 => "[Subscriber Care Services] Directory Enquiries (International)",
        0x83 => "[Subscriber Care Services] Customer Care (National)",
        0x84 => "[Subscriber Care Services] Customer Care (International)",
        0x85 => "[Subscriber Care Services] Local Date/Time/Time Zone",
        0x100 => "[Multi Category Services] Multi Category Services",
    }
    pub(super) static BROADCAST_MESSAGE_CLASS_VALUES {
        0x0 => "No Class Specified (default)",
        0x1 => "Class 1 (User Defined)",
        0x2 => "Class 2 (User Defined)",
        0x3 => "Class 3 (Terminal Equipment)",
    }
    pub(super) static BROADCAST_FREQUENCY_INTERVAL_UNIT_VALUES {
        0x0 => "As frequently as possible",
        0x8 => "seconds",
        0x9 => "minutes",
        0xa => "hours",
        0xb => "days",
        0xc => "weeks",
        0xd => "months",
        0xe => "years",
    }
    pub(super) static MSC_ADDR_NOA_VALUES {
        0 => "Spare",
        1 => "Subscriber number",
        2 => "Unknown",
        3 => "National number",
        4 => "International",
    }
    pub(super) static MSC_ADDR_NPI_VALUES {
        0 => "Spare",
        1 => "ISDN (Telephony) numbering plan (Recommendation E.164)",
        2 => "Spare",
        3 => "Data numbering plan (Recommendation X.121) (national use)",
        4 => "Telex numbering plan (Recommendation F.69) (national use)",
        5 => "Reserved for national use",
        6 => "Reserved for national use",
        7 => "Spare",
    }
    pub(super) static MO_MT_FLAG_VALUES {
        1 => "MO",
        2 => "MT",
        3 => "Reserved",
    }
    pub(super) static OPERATION_RESULT_VALUES {
        0 => "Successful",
        1 => "Protocol is not supported",
        10 => "Others",
        11 => "MO account does not exist",
        12 => "MT account does not exist",
        13 => "MO account state is abnormal",
        14 => "MT account state is abnormal",
        15 => "MO account balance is not enough",
        16 => "MT account balance is not enough",
        17 => "MO VAS is not supported",
        18 => "MT VAS is not supported",
        19 => "MO user is post-paid user and checked success",
        20 => "MT user is post-paid user and checked success",
        21 => "MO post-paid user status is incorrect",
        22 => "MT post-paid user status is incorrect",
        23 => "MO post-paid user account balance is not sufficient",
        24 => "MT post-paid user account balance is not sufficient",
        25 => "MO post-paid user value-added services are not supported",
        26 => "MT post-paid user value-added services are not supported",
    }
    pub(super) static NOTIFY_MODE_VALUES {
        1 => "Deliver the report when it's successful or failed",
        2 => "Deliver the report only when it's failed",
        3 => "Deliver the report only when it's successful",
        4 => "Never deliver the report",
    }
    pub(super) static DELIVERY_RESULT_VALUES {
        0 => "Successful",
        1 => "Unsuccessful",
    }
}

ranges! {
    pub(super) static COMMAND_STATUS_RANGES {
        (0x0, 0x0) => "Ok",
        (0x1, 0x1) => "Message length is invalid",
        (0x2, 0x2) => "Command length is invalid",
        (0x3, 0x3) => "Invalid command ID",
        (0x4, 0x4) => "Incorrect BIND status for given command",
        (0x5, 0x5) => "ESME already in bound state",
        (0x6, 0x6) => "Invalid priority flag",
        (0x7, 0x7) => "Invalid registered delivery flag",
        (0x8, 0x8) => "System error",
        (0x9, 0x9) => "[Reserved]",
        (0xa, 0xa) => "Invalid source address",
        (0xb, 0xb) => "Invalid destination address",
        (0xc, 0xc) => "Message ID is invalid",
        (0xd, 0xd) => "Bind failed",
        (0xe, 0xe) => "Invalid password",
        (0xf, 0xf) => "Invalid system ID",
        (0x10, 0x10) => "[Reserved]",
        (0x11, 0x11) => "Cancel SM failed",
        (0x12, 0x12) => "[Reserved]",
        (0x13, 0x13) => "Replace SM failed",
        (0x14, 0x14) => "Message queue full",
        (0x15, 0x15) => "Invalid service type",
        (0x16, 0x32) => "[Reserved]",
        (0x33, 0x33) => "Invalid number of destinations",
        (0x34, 0x34) => "Invalid distribution list name",
        (0x35, 0x3f) => "[Reserved]",
        (0x40, 0x40) => "Destination flag is invalid (submit_multi)",
        (0x41, 0x41) => "[Reserved]",
        (0x42, 0x42) => "Invalid 'submit with replace' request",
        (0x43, 0x43) => "Invalid esm_class field data",
        (0x44, 0x44) => "Cannot submit to distribution list",
        (0x45, 0x45) => "submit_sm or submit_multi failed",
        (0x46, 0x47) => "[Reserved]",
        (0x48, 0x48) => "Invalid source address TON",
        (0x49, 0x49) => "Invalid source address NPI",
        (0x50, 0x50) => "Invalid destination address TON",
        (0x51, 0x51) => "Invalid destination address NPI",
        (0x52, 0x52) => "[Reserved]",
        (0x53, 0x53) => "Invalid system_type field",
        (0x54, 0x54) => "Invalid replace_if_present flag",
        (0x55, 0x55) => "Invalid number of messages",
        (0x56, 0x57) => "[Reserved]",
        (0x58, 0x58) => "Throttling error (ESME exceeded allowed message limits)",
        (0x59, 0x60) => "[Reserved]",
        (0x61, 0x61) => "Invalid scheduled delivery time",
        (0x62, 0x62) => "Invalid message validity period (expiry time)",
        (0x63, 0x63) => "Predefined message invalid or not found",
        (0x64, 0x64) => "ESME receiver temporary app error code",
        (0x65, 0x65) => "ESME receiver permanent app error code",
        (0x66, 0x66) => "ESME receiver reject message error code",
        (0x67, 0x67) => "query_sm request failed",
        (0x68, 0xbf) => "[Reserved]",
        (0xc0, 0xc0) => "Error in the optional part of the PDU body",
        (0xc1, 0xc1) => "Optional parameter not allowed",
        (0xc2, 0xc2) => "Invalid parameter length",
        (0xc3, 0xc3) => "Expected optional parameter missing",
        (0xc4, 0xc4) => "Invalid optional parameter  value",
        (0xc5, 0xfd) => "[Reserved]",
        (0xfe, 0xfe) => "(Transaction) Delivery failure (used for data_sm_resp)",
        (0xff, 0xff) => "Unknown error",
        (0x100, 0x100) => "ESME Not authorised to use specified service_type.",
        (0x101, 0x101) => "ESME Prohibited from using specified operation.",
        (0x102, 0x102) => "Specified service_type is unavailable.",
        (0x103, 0x103) => "Specified service_type is denied.",
        (0x104, 0x104) => "Invalid Data Coding Scheme.",
        (0x105, 0x105) => "Source Address Sub unit is Invalid.",
        (0x106, 0x106) => "Destination Address Sub unit is Invalid.",
        (0x107, 0x107) => "Broadcast Frequency Interval is invalid.",
        (0x108, 0x108) => "Broadcast Alias Name is invalid.",
        (0x109, 0x109) => "Broadcast Area Format is invalid.",
        (0x10a, 0x10a) => "Number of Broadcast Areas is invalid.",
        (0x10b, 0x10b) => "Broadcast Content Type is invalid.",
        (0x10c, 0x10c) => "Broadcast Message Class is invalid.",
        (0x10d, 0x10d) => "broadcast_sm operation failed.",
        (0x10e, 0x10e) => "query_broadcast_sm operation failed.",
        (0x10f, 0x10f) => "cancel_broadcast_sm operation failed.",
        (0x110, 0x110) => "Number of Repeated Broadcasts is invalid.",
        (0x111, 0x111) => "Broadcast Service Group is invalid.",
        (0x112, 0x112) => "Broadcast Channel Indicator is invalid.",
        (0x400, 0x4ff) => "[Vendor-specific Error]",
        (0x500, 0xffffffff) => "[Reserved]",
    }
    pub(super) static DATA_CODING_RANGES {
        (0x0, 0x0) => "SMSC default alphabet",
        (0x1, 0x1) => "IA5 (CCITT T.50)/ASCII (ANSI X3.4)",
        (0x2, 0x2) => "Octet unspecified (8-bit binary)",
        (0x3, 0x3) => "Latin 1 (ISO-8859-1)",
        (0x4, 0x4) => "Octet unspecified (8-bit binary)",
        (0x5, 0x5) => "JIS (X 0208-1990)",
        (0x6, 0x6) => "Cyrillic (ISO-8859-5)",
        (0x7, 0x7) => "Latin/Hebrew (ISO-8859-8)",
        (0x8, 0x8) => "UCS2 (ISO/IEC-10646)",
        (0x9, 0x9) => "Pictogram Encoding",
        (0xa, 0xa) => "ISO-2022-JP (Music codes)",
        (0xb, 0xc) => "Reserved",
        (0xd, 0xd) => "Extended Kanji JIS (X 0212-1990)",
        (0xe, 0xe) => "KS C 5601",
        (0xf, 0xbf) => "Reserved",
        (0xc0, 0xef) => "GSM MWI control - see [GSM 03.38]",
        (0xf0, 0xff) => "GSM message class control - see [GSM 03.38]",
    }
    pub(super) static CONGESTION_STATE_RANGES {
        (0, 0) => "Idle",
        (1, 29) => "Low Load",
        (30, 49) => "Medium Load",
        (50, 79) => "High Load",
        (80, 89) => "Optimum Load",
        (90, 99) => "Nearing Congestion",
        (100, 100) => "Congested / Maximum Load",
    }
    pub(super) static BROADCAST_CHANNEL_INDICATOR_RANGES {
        (0, 0) => "Basic Broadcast Channel (Default)",
        (1, 1) => "Extended Broadcast Channel",
        (2, 255) => "[Reserved]",
    }
    pub(super) static BROADCAST_AREA_IDENTIFIER_FORMAT_RANGES {
        (0x0, 0x0) => "Alias / Name",
        (0x1, 0x1) => "Ellipsoid Arc",
        (0x2, 0x2) => "Polygon",
        (0x3, 0xff) => "[Reserved]",
    }
    pub(super) static BROADCAST_AREA_SUCCESS_RANGES {
        (0, 100) => "%",
        (101, 254) => "[Reserved]",
        (255, 255) => "Information not available",
    }
}
