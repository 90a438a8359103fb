//! Words for the numbers in IPv4 headers and options.

use lamna_fields::{ranges, values};

values! {
    pub(crate) static DSFIELD_DSCP_VALUES {
        0 => "Default",
        1 => "Lower Effort",
        8 => "Class Selector 1",
        10 => "Assured Forwarding 11",
        12 => "Assured Forwarding 12",
        14 => "Assured Forwarding 13",
        16 => "Class Selector 2",
        18 => "Assured Forwarding 21",
        20 => "Assured Forwarding 22",
        22 => "Assured Forwarding 23",
        24 => "Class Selector 3",
        26 => "Assured Forwarding 31",
        28 => "Assured Forwarding 32",
        30 => "Assured Forwarding 33",
        32 => "Class Selector 4",
        34 => "Assured Forwarding 41",
        36 => "Assured Forwarding 42",
        38 => "Assured Forwarding 43",
        40 => "Class Selector 5",
        44 => "Voice Admit",
        46 => "Expedited Forwarding",
        48 => "Class Selector 6",
        56 => "Class Selector 7",
    }
    pub(crate) static DSFIELD_ECN_VALUES {
        0 => "Not ECN-Capable Transport",
        1 => "ECN-Capable Transport codepoint '01'",
        2 => "ECN-Capable Transport codepoint '10'",
        3 => "Congestion Experienced",
    }
    pub(super) static TOS_PRECEDENCE_VALUES {
        0 => "routine",
        1 => "priority",
        2 => "immediate",
        3 => "flash",
        4 => "flash override",
        5 => "CRITIC/ECP",
        6 => "internetwork control",
        7 => "network control",
    }
    pub(super) static OPT_TYPE_CLASS_VALUES {
        0 => "Control",
        1 => "Reserved for future use",
        2 => "Debugging and measurement",
        3 => "Reserved for future use",
    }
    pub(super) static OPT_TYPE_NUMBER_VALUES {
        0 => "End of Option List (EOL)",
        1 => "No-Operation (NOP)",
        2 => "Security",
        3 => "Loose source route",
        4 => "Time stamp",
        5 => "Extended security",
        6 => "Commercial IP security option",
        7 => "Record route",
        8 => "Stream identifier",
        9 => "Strict source route",
        10 => "Experimental Measurement",
        11 => "MTU probe",
        12 => "MTU Reply",
        13 => "Experimental Flow Control",
        14 => "Experimental Access Control",
        15 => "Ask Estrin",
        16 => "IMI Traffic Descriptor",
        17 => "Extended Internet Protocol",
        18 => "Traceroute",
        19 => "Address Extension",
        20 => "Router Alert",
        21 => "Selective Directed Broadcast",
        22 => "Unassigned",
        23 => "Dynamic Packet State",
        24 => "Upstream Multicast Packet",
        25 => "Quick-Start",
        30 => "RFC 3692-style experiment",
    }
    pub(super) static OPT_QS_FUNC_VALUES {
        0 => "Rate request",
        8 => "Rate report",
    }
    pub(super) static OPT_QS_RATE_VALUES {
        0 => "0 bit/s",
        1 => "80 Kbit/s",
        2 => "160 Kbit/s",
        3 => "320 Kbit/s",
        4 => "640 Kbit/s",
        5 => "1.28 Mbit/s",
        6 => "2.56 Mbit/s",
        7 => "5.12 Mbit/s",
        8 => "10.24 Mbit/s",
        9 => "20.48 Mbit/s",
        10 => "40.96 Mbit/s",
        11 => "81.92 Mbit/s",
        12 => "163.84 Mbit/s",
        13 => "327.68 Mbit/s",
        14 => "655.36 Mbit/s",
        15 => "1.31072 Gbit/s",
    }
    pub(super) static OPT_SEC_RFC791_SEC_VALUES {
        0x0 => "Unclassified",
        0xf135 => "Confidential",
        0x789a => "EFTO",
        0xbc4d => "MMMM",
        0x5e26 => "PROG",
        0xaf13 => "Restricted",
        0xd788 => "Secret",
        0x6bc5 => "Top secret",
        0x35e2 => "Reserved",
        0x9af1 => "Reserved",
        0x4d78 => "Reserved",
        0x24bd => "Reserved",
        0x135e => "Reserved",
        0x89af => "Reserved",
        0xc4d6 => "Reserved",
        0xe26b => "Reserved",
    }
    pub(super) static OPT_SEC_CL_VALUES {
        0x1 => "Reserved 4",
        0x3d => "Top secret",
        0x5a => "Secret",
        0x96 => "Confidential",
        0x66 => "Reserved 3",
        0xcc => "Reserved 2",
        0xab => "Unclassified",
        0xf1 => "Reserved 1",
    }
    pub(super) static CIPSO_TAG_TYPE_VALUES {
        0 => "Padding",
        1 => "Restrictive Category Bitmap",
        2 => "Enumerated Categories",
        5 => "Ranged Categories",
        6 => "Permissive Categories",
        7 => "Free Form",
    }
    pub(super) static OPT_FLAG_VALUES {
        0x0 => "Time stamps only",
        0x1 => "Time stamp and address",
        0x3 => "Time stamps for prespecified addresses",
    }
}

ranges! {
    pub(super) static OPT_RA_RANGES {
        (0, 0) => "Router shall examine packet",
        (1, 65535) => "Reserved",
    }
}

values! {
    /// Short names of differentiated services codepoints, for the label of the whole octet.
    pub(crate) static DSCP_SHORT {
        0 => "CS0",
        1 => "LE",
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
        46 => "EF PHB",
        48 => "CS6",
        56 => "CS7",
    }
    /// Short names of the congestion notification bits.
    pub(crate) static ECN_SHORT {
        0 => "Not-ECT",
        1 => "ECT(1)",
        2 => "ECT(0)",
        3 => "CE",
    }
}
