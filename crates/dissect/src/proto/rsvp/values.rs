//! What numbers mean in RSVP.

pub(super) use crate::proto::numbers::ethertype::NAMES as LABEL_REQUEST_L3PID_VALUES;
use lamna_fields::values;

values! {
    pub(super) static MSG_VALUES {
        1 => "PATH Message. ",
        2 => "RESV Message. ",
        3 => "PATH ERROR Message. ",
        4 => "RESV ERROR Message. ",
        5 => "PATH TEAR Message. ",
        6 => "RESV TEAR Message. ",
        7 => "CONFIRM Message. ",
        10 => "RESV TEAR CONFIRM Message. ",
        12 => "BUNDLE Message. ",
        13 => "ACK Message. ",
        15 => "SREFRESH Message. ",
        20 => "HELLO Message. ",
        21 => "NOTIFY Message. ",
    }
    pub(super) static OBJECT_VALUES {
        0 => "NULL object",
        1 => "SESSION object",
        3 => "HOP object",
        4 => "INTEGRITY object",
        5 => "TIME VALUES object",
        6 => "ERROR object",
        7 => "SCOPE object",
        8 => "STYLE object",
        9 => "FLOWSPEC object",
        10 => "FILTER SPEC object",
        11 => "SENDER TEMPLATE object",
        12 => "SENDER TSPEC object",
        13 => "ADSPEC object",
        14 => "POLICY object",
        15 => "CONFIRM object",
        16 => "LABEL object",
        17 => "HOP_COUNT object",
        18 => "STRICT_SOURCE_ROUTE object",
        19 => "LABEL REQUEST object",
        20 => "EXPLICIT ROUTE object",
        21 => "RECORD ROUTE object",
        22 => "HELLO object",
        23 => "MESSAGE-ID object",
        24 => "MESSAGE-ID ACK/NACK object",
        25 => "MESSAGE-ID LIST object",
        34 => "RECOVERY-LABEL object",
        35 => "UPSTREAM-LABEL object",
        36 => "LABEL-SET object",
        37 => "PROTECTION object",
        50 => "S2L_SUB_LSP object",
        63 => "DETOUR object",
        65 => "DIFFSERV object",
        66 => "CLASSTYPE object",
        67 => "LSP REQUIRED ATTRIBUTES object",
        124 => "VENDOR PRIVATE object (0bbbbbbb: reject if unknown)",
        125 => "VENDOR PRIVATE object (0bbbbbbb: reject if unknown)",
        126 => "VENDOR PRIVATE object (0bbbbbbb: reject if unknown)",
        127 => "VENDOR PRIVATE object (0bbbbbbb: reject if unknown)",
        129 => "SUGGESTED-LABEL object",
        130 => "ACCEPTABLE-LABEL-SET object",
        131 => "RESTART-CAPABILITY object",
        133 => "LINK-CAPABILITY object",
        188 => "VENDOR PRIVATE object (10bbbbbb: ignore if unknown)",
        189 => "VENDOR PRIVATE object (10bbbbbb: ignore if unknown)",
        190 => "VENDOR PRIVATE object (10bbbbbb: ignore if unknown)",
        191 => "VENDOR PRIVATE object (10bbbbbb: ignore if unknown)",
        193 => "LSP-TUNNEL INTERFACE-ID object",
        195 => "NOTIFY-REQUEST object",
        196 => "ADMIN-STATUS object",
        197 => "LSP ATTRIBUTES object",
        199 => "ASSOCIATION object",
        202 => "CALL ATTRIBUTES object",
        204 => "Juniper properties object",
        205 => "FAST-REROUTE object",
        207 => "SESSION ATTRIBUTE object",
        225 => "DCLASS object",
        229 => "GENERALIZED-UNI object",
        230 => "CALL-ID object",
        231 => "3GPP2 object",
        232 => "EXCLUDE ROUTE object",
        252 => "VENDOR PRIVATE object (11bbbbbb: forward if unknown)",
        253 => "VENDOR PRIVATE object (11bbbbbb: forward if unknown)",
        254 => "VENDOR PRIVATE object (11bbbbbb: forward if unknown)",
        255 => "VENDOR PRIVATE object (11bbbbbb: forward if unknown)",
    }
    pub(super) static CTYPE_SESSION_VALUES {
        1 => "IPv4",
        7 => "IPv4-LSP",
        8 => "IPv6-LSP",
        9 => "IPv4-Aggregate",
        11 => "IPv4-UNI",
        13 => "IPv4-P2MP LSP TUNNEL",
        14 => "IPv6-P2MP LSP TUNNEL",
        15 => "IPv4-E-NNI",
    }
    pub(super) static CTYPE_LABEL_VALUES {
        1 => "Packet Label",
        2 => "Generalized Label",
        4 => "Generalized Channel_set",
    }
    pub(super) static CTYPE_NOTIFY_REQUEST_VALUES {
        1 => "IPv4",
        2 => "IPv6",
    }
    pub(super) static PARAMETER_VALUES {
        126 => "Compression Hint",
        127 => "Token bucket",
        128 => "Null Service",
        130 => "Guaranteed-rate RSpec",
    }
    pub(super) static SESSION_PROTO_VALUES {
        1 => "ICMP",
        2 => "IGMP",
        6 => "TCP",
        17 => "UDP",
        89 => "OSPF",
    }
    pub(super) static CTYPE_HOP_VALUES {
        1 => "IPv4",
        2 => "IPv6",
        3 => "IPv4  IF-ID",
        4 => "IPv6  IF-ID",
    }
    pub(super) static CTYPE_TIME_VALUES_VALUES {
        1 => "Time Values",
    }
    pub(super) static ERROR_ERROR_CODE_VALUES {
        0 => "Confirmation",
        1 => "Admission Control Failure ",
        2 => "Policy Control Failure",
        3 => "No PATH information for this RESV message",
        4 => "No sender information for this RESV message",
        5 => "Conflicting reservation styles",
        6 => "Unknown reservation style",
        7 => "Conflicting destination ports",
        8 => "Conflicting source ports",
        12 => "Service preempted",
        13 => "Unknown object class",
        14 => "Unknown object C-type",
        20 => "Reserved for API",
        21 => "Traffic Control Error",
        22 => "Traffic Control System Error",
        23 => "RSVP System Error",
        24 => "Routing Error",
        25 => "RSVP Notify Error",
        26 => "New aggregate needed",
        27 => "RSVP Diff-Serv Error",
        28 => "RSVP DiffServ-aware TE Error",
        29 => "Unknown attributes TLV",
        30 => "Unknown attributes bit",
        31 => "Alarms",
        32 => "Call management",
        33 => "User error spec",
        34 => "Reroute",
        35 => "Handover Procedure Failure",
        36 => "Unrecoverable Receiver Proxy Error",
        37 => "RSVP over MPLS Problem",
        38 => "LSP Hierarchy Issue",
        39 => "VCAT Call Management",
    }
    pub(super) static CTYPE_STYLE_VALUES {
        1 => "Style",
    }
    pub(super) static STYLE_STYLE_VALUES {
        0x11 => "Wildcard Filter",
        0xa => "Fixed Filter",
        0x12 => "Shared-Explicit",
    }
    pub(super) static CTYPE_TEMPLATE_VALUES {
        1 => "IPv4",
        2 => "IPv6",
        7 => "IPv4 LSP",
        8 => "IPv6 LSP",
        9 => "IPv4 Aggregate",
        12 => "P2MP_LSP_TUNNEL_IPv4",
        13 => "P2MP_LSP_TUNNEL_IPv6",
    }
    pub(super) static CTYPE_TSPEC_VALUES {
        2 => "Integrated Services",
        4 => "SONET/SDH",
        5 => "G.709",
        6 => "Ethernet",
    }
    pub(super) static TSPEC_SERVICE_HEADER_VALUES {
        128 => "Qualitative QoS",
        6 => "Null-Service QoS",
        5 => "Controlled-load QoS",
        2 => "Guaranteed rate QoS",
        1 => "Traffic specification",
    }
    pub(super) static ADSPEC_TYPE_VALUES {
        4 => "IS Hop Count",
        6 => "Path b/w estimate",
        8 => "Minimum path latency",
        10 => "Composed MTU",
        133 => "End-to-end composed value for C",
        134 => "End-to-end composed value for D",
        135 => "Since-last-reshaping point composed C",
        136 => "Since-last-reshaping point composed D",
    }
    pub(super) static FLOWSPEC_SERVICE_HEADER_VALUES {
        1 => "Default General Parameters",
        2 => "Guaranteed Rate",
        5 => "Controlled Load",
        6 => "Null Service",
        128 => "Null Service",
    }
    pub(super) static CTYPE_LABEL_REQUEST_VALUES {
        2 => "Label Request with ATM label Range",
        3 => "Label Request with Frame-Relay label Range",
        4 => "Generalized Label Request",
        5 => "Generalized Channel_set Label Request",
    }
    pub(super) static CTYPE_ATTRIBUTE_VALUES {
        1 => "IPv4 LSP",
        7 => "IPv4 LSP Resource Affinities",
    }
}
