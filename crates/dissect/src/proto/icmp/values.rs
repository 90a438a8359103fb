//! Words for the numbers in ICMP.

pub(super) use crate::proto::numbers::address_family::NAMES as INT_IDENT_AFI_VALUES;
use lamna_fields::values;

values! {
    pub(super) static MIP_TYPE_VALUES {
        0 => "One byte padding extension",
        16 => "Mobility Agent Advertisement Extension",
        19 => "Prefix Lengths Extension",
        24 => "Challenge Extension",
    }
    pub(super) static EXT_CLASS_VALUES {
        1 => "MPLS Label Stack Class",
        2 => "Interface Information Object",
        3 => "Interface Identification Object",
    }
    pub(super) static INT_INFO_ROLE_VALUES {
        0 => "IP interface upon which datagram arrived",
        1 => "sub-IP component of an IP interface upon which datagram arrived",
        2 => "IP interface through which datagram would be forwarded",
        3 => "IP next-hop to which datagram would be forwarded",
    }
    pub(super) static EXT_ECHO_RSP_STATE_VALUES {
        0 => "Reserved",
        1 => "Incomplete",
        2 => "Reachable",
        3 => "Stale",
        4 => "Delay",
        5 => "Probe",
        6 => "Failed",
    }
}

values! {
    /// Message types (IANA's ICMP parameters).
    pub(super) static TYPES {
        0 => "Echo (ping) reply",
        1 => "Reserved",
        2 => "Reserved",
        3 => "Destination unreachable",
        4 => "Source quench (flow control)",
        5 => "Redirect",
        6 => "Alternate host address",
        8 => "Echo (ping) request",
        9 => "Router advertisement",
        10 => "Router solicitation",
        11 => "Time-to-live exceeded",
        12 => "Parameter problem",
        13 => "Timestamp request",
        14 => "Timestamp reply",
        15 => "Information request",
        16 => "Information reply",
        17 => "Address mask request",
        18 => "Address mask reply",
        19 => "Reserved (for security)",
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
        40 => "Photuris",
        41 => "Experimental mobility protocols",
        42 => "Extended Echo request",
        43 => "Extended Echo reply",
    }
    static UNREACHABLE {
        0 => "Network unreachable",
        1 => "Host unreachable",
        2 => "Protocol unreachable",
        3 => "Port unreachable",
        4 => "Fragmentation needed",
        5 => "Source route failed",
        6 => "Destination network unknown",
        7 => "Destination host unknown",
        8 => "Source host isolated",
        9 => "Network administratively prohibited",
        10 => "Host administratively prohibited",
        11 => "Network unreachable for TOS",
        12 => "Host unreachable for TOS",
        13 => "Communication administratively filtered",
        14 => "Host precedence violation",
        15 => "Precedence cutoff in effect",
    }
    static REDIRECT {
        0 => "Redirect for network",
        1 => "Redirect for host",
        2 => "Redirect for TOS and network",
        3 => "Redirect for TOS and host",
    }
    static ALTERNATE_HOST {
        0 => "Alternate address for host",
    }
    static ROUTER_ADVERTISEMENT {
        0 => "Normal router advertisement",
        16 => "Does not route common traffic",
    }
    static TIME_EXCEEDED {
        0 => "Time to live exceeded in transit",
        1 => "Fragment reassembly time exceeded",
    }
    static PARAMETER_PROBLEM {
        0 => "Pointer indicates the error",
        1 => "Required option missing",
        2 => "Bad length",
    }
    static PHOTURIS {
        0 => "Bad SPI",
        1 => "Authentication Failed",
        2 => "Decompression Failed",
        3 => "Decryption Failed",
        4 => "Need Authentication",
        5 => "Need Authorization",
    }
    static EXTENDED_ECHO_REQUEST {
        0 => "No error",
    }
    static EXTENDED_ECHO_REPLY {
        0 => "No error",
        1 => "Malformed Query",
        2 => "No Such Interface",
        3 => "No Such Table Entry",
        4 => "Multiple Interfaces Satisfy Query",
    }
    /// How an interface identification object names the interface.
    pub(super) static IDENTIFIES {
        1 => "Identifies Interface By Name",
        2 => "Identifies Interface By Index",
        3 => "Identifies Interface By Address",
    }
}

/// The words for the codes of a message type; `None` where its codes have none.
pub(super) fn codes(kind: u8) -> Option<&'static lamna_fields::ValueTable> {
    Some(match kind {
        3 => &UNREACHABLE,
        5 => &REDIRECT,
        6 => &ALTERNATE_HOST,
        9 => &ROUTER_ADVERTISEMENT,
        11 => &TIME_EXCEEDED,
        12 => &PARAMETER_PROBLEM,
        40 => &PHOTURIS,
        42 => &EXTENDED_ECHO_REQUEST,
        43 => &EXTENDED_ECHO_REPLY,
        _ => return None,
    })
}
