//! What numbers mean in PIM.

use lamna_fields::values;

values! {
    pub(super) static TYPE_VALUES {
        0 => "Hello",
        1 => "Register",
        2 => "Register-stop",
        3 => "Join/Prune",
        4 => "Bootstrap",
        5 => "Assert",
        6 => "Graft",
        7 => "Graft-Ack",
        8 => "Candidate-RP-Advertisement",
        9 => "State-Refresh",
        10 => "DF election",
        11 => "ECMP redirect",
        12 => "PFM source discovery",
    }
    pub(super) static DF_ELECT_SUBTYPE_VALUES {
        1 => "offer",
        2 => "DF Winner",
        3 => "DF Backoff",
        4 => "DF Pass",
    }
    pub(super) static CODE_VALUES {
        0 => "Query",
        1 => "Register",
        2 => "Register-stop",
        3 => "Join/Prune",
        4 => "RP-Reachable",
        5 => "Assert",
        6 => "Graft",
        7 => "Graft-Ack",
        8 => "Mode",
    }
    pub(super) static CKSUM_STATUS_VALUES {
        0 => "Bad",
        1 => "Good",
        2 => "Unverified",
        3 => "Not present",
        4 => "Illegal",
    }
    pub(super) static MODE_VALUES {
        0 => "Dense",
        1 => "Sparse",
        2 => "Sparse-Dense",
    }
    pub(super) static HOLDTIME_VALUES {
        65535 => "Infinity",
        0 => "goodbye",
    }
    pub(super) static IP_VERSION_VALUES {
        0 => "Dummy Header",
        4 => "IPv4",
        6 => "IPv6",
    }
    pub(super) static ADDR_ADDRESS_FAMILY_VALUES {
        0 => "Reserved",
        1 => "IPv4",
        2 => "IPv6",
        3 => "NSAP",
        4 => "HDLC (8-bit multidrop)",
        5 => "BBN 1822",
        6 => "802 (includes all 802 media plus Ethernet)",
        7 => "E.163",
        8 => "E.164 (SMDS, Frame Relay, ATM)",
        9 => "F.69 (Telex)",
        10 => "X.121 (X.25, Frame Relay)",
        11 => "IPX",
        12 => "Appletalk",
        13 => "Decnet IV",
        14 => "Banyan Vines",
        15 => "E.164 with NSAP subaddress",
        16 => "DNS (Domain Name System)",
        17 => "Distinguished Name",
        18 => "AS Number",
        19 => "XTP over IP version 4",
        20 => "XTP over IP version 6",
        21 => "XTP native mode XTP",
        22 => "Fibre Channel World-Wide Port Name",
        23 => "Fibre Channel World-Wide Node Name",
        24 => "GWID",
        25 => "Layer-2 VPN",
        196 => "Layer-2 VPN (old)",
        26 => "MPLS-TP Section Endpoint Identifier",
        27 => "MPLS-TP LSP Endpoint Identifier",
        28 => "MPLS-TP Pseudowire Endpoint Identifier",
        29 => "MT IP: Multi-Topology IP version 4",
        30 => "MT IPv6: Multi-Topology IP version 6",
        16384 => "EIGRP Common Service Family",
        16385 => "EIGRP IPv4 Service Family",
        16386 => "EIGRP IPv6 Service Family",
        16387 => "LISP Canonical Address Format (LCAF)",
        16388 => "BGP-LS",
        16389 => "48-bit MAC Address",
        16390 => "64-bit MAC Address",
        16391 => "OUI",
        16392 => "MAC/24",
        16393 => "MAC/40",
        16394 => "IPv6/64",
        16395 => "RBridge Port ID",
        16396 => "TRILL Nickname",
        65535 => "Reserved",
    }
    pub(super) static ADDR_ENCODING_TYPE_VALUES {
        0 => "Native",
        1 => "Native with Join Attribute",
    }
    pub(super) static SOURCE_JA_FLAGS_ATTR_TYPE_VALUES {
        0 => "RPF Vector TLV",
        1 => "MVPN Join Attribute",
        2 => "MT-ID Join Attribute",
        3 => "Pop-Count",
        4 => "Explicit RPF Vector",
        5 => "Transport Attribute",
        6 => "Receiver RLOC Attribute",
    }
}
