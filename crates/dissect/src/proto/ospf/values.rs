//! What numbers mean in OSPF.

use lamna_fields::{ranges, values};

values! {
    pub(super) static MSG_VALUES {
        1 => "Hello Packet",
        2 => "DB Description",
        3 => "LS Request",
        4 => "LS Update",
        5 => "LS Acknowledge",
    }
    pub(super) static AUTH_TYPE_VALUES {
        0 => "Null",
        1 => "Simple password",
        2 => "Cryptographic",
    }
    pub(super) static AT_AUTH_TYPE_VALUES {
        0 => "Reserved",
        1 => "HMAC Cryptographic Authentication",
    }
    pub(super) static LSA_VALUES {
        1 => "Router-LSA",
        2 => "Network-LSA",
        3 => "Summary-LSA (IP network)",
        4 => "Summary-LSA (ASBR)",
        5 => "AS-External-LSA (ASBR)",
        6 => "Group Membership LSA",
        7 => "NSSA AS-External-LSA",
        8 => "External Attributes LSA",
        9 => "Opaque LSA, Link-local scope",
        10 => "Opaque LSA, Area-local scope",
        11 => "Opaque LSA, AS-local scope",
    }
    pub(super) static LSID_OPAQUE_TYPE_VALUES {
        1 => "Traffic Engineering LSA",
        2 => "Sycamore Optical Topology Descriptions",
        3 => "grace-LSA",
        4 => "Router Information (RI)",
        5 => "L1VPN LSA",
        6 => "Inter-AS-TE-v2 LSA",
        7 => "OSPFv2 Extended Prefix Opaque LSA",
        8 => "OSPFv2 Extended Link Opaque LSA",
        9 => "TTZ LSA",
    }
    pub(super) static V3_LSA_S12_VALUES {
        0x0 => "Link-Local Scoping - Flooded only on originating link",
        0x1 => "Area Scoping - Flooded only in originating area",
        0x2 => "AS Scoping - Flooded throughout AS",
        0x3 => "Reserved",
    }
    pub(super) static V3_LSA_FC_VALUES {
        1 => "Router-LSA",
        2 => "Network-LSA",
        3 => "Inter-Area-Prefix-LSA",
        4 => "Inter-Area-Router-LSA",
        5 => "AS-External-LSA",
        6 => "Group-Membership-LSA",
        7 => "NSSA-LSA",
        8 => "Link-LSA",
        9 => "Intra-Area-Prefix-LSA",
        12 => "Router Information Opaque-LSA",
    }
    pub(super) static MPLS_LINKTYPE_VALUES {
        1 => "Point-to-point",
        2 => "Multi-access",
    }
    pub(super) static TLV_TYPE_OPAQUE_VALUES {
        1 => "Router Informational Capabilities",
        2 => "Router Functional Capabilities",
        3 => "TE-MESH-GROUP TLV (IPv4)",
        4 => "TE-MESH-GROUP TLV (IPv6)",
        5 => "TE Node Capability Descriptor",
        6 => "PCED",
        7 => "OSPF Dynamic Hostname",
        8 => "SR-Algorithm ",
        9 => "SID/Label Range",
        10 => "Node Admin Tag ",
        11 => "S-BFD Discriminator",
        12 => "Node MSD",
        14 => "SR Local Block",
        15 => "SRMS Preference",
        16 => "Flexible Algorithm Definition",
    }
    pub(super) static LSA_SA_VALUES {
        0 => "Shortest Path First",
        1 => "Strict Shortest Path First",
    }
    pub(super) static TLV_SIDLABEL_RANGE_TYPE_VALUES {
        1 => "SID/Label",
        2 => "Prefix SID",
    }
    pub(super) static TLV_IGP_MSD_TYPE_VALUES {
        0 => "Reserved",
        1 => "Base MPLS Imposition",
        41 => "Maximum Segments Left",
        42 => "Maximum End Pop",
        43 => "Maximum T.Insert",
        44 => "Maximum T.Encaps",
        45 => "Maximum End D",
    }
    pub(super) static TLV_EXTPFX_TLV_TYPE_VALUES {
        1 => "OSPFv2 Extended Prefix",
        2 => "OSPFv2 Extended Prefix Range",
    }
    pub(super) static TLV_EXTPFX_ROTUETYPE_VALUES {
        0 => "Unspecified",
        1 => "Intra-Area",
        3 => "Inter-Area",
        5 => "AS-External",
        7 => "NSSA-External",
    }
    pub(super) static TLV_EXTPFX_AF_VALUES {
        0 => "IPv4 Unicast",
    }
    pub(super) static V2_GRACE_REASON_VALUES {
        0 => "Unknown",
        1 => "Software Restart",
        2 => "Software Reload/Upgrade",
        3 => "Processor Switchover",
    }
    pub(super) static V3_LSA_REFERENCED_LS_TYPE_VALUES {
        0x1 => "Router-LSA",
        0x2 => "Network-LSA",
        0x3 => "Inter-Area-Prefix-LSA",
        0x4 => "Inter-Area-Router-LSA",
        0x5 => "AS-External-LSA",
        0x6 => "Group-Membership-LSA",
        0x7 => "NSSA-LSA",
        0x8 => "Link-LSA",
        0x9 => "Intra-Area-Prefix-LSA",
        0xc => "Router Information Opaque-LSA",
    }
    pub(super) static V3_LSA_TYPE_VALUES {
        1 => "Point-to-point connection to another router",
        2 => "Connection to a transit network",
        3 => "Connection to a stub network",
        4 => "Virtual link",
    }
}

ranges! {
    pub(super) static INSTANCE_ID_RANGES {
        (0, 31) => "IPv6 unicast AF",
        (32, 63) => "IPv6 multicast AF",
        (64, 95) => "IPv4 unicast AF",
        (96, 127) => "IPv4 multicast AF",
        (128, 255) => "Reserved",
    }
    pub(super) static MPLS_SWITCHING_TYPE_RANGES {
        (1, 1) => "Packet-Switch Capable-1 (PSC-1)",
        (2, 2) => "Packet-Switch Capable-2 (PSC-2)",
        (3, 3) => "Packet-Switch Capable-3 (PSC-3)",
        (4, 4) => "Packet-Switch Capable-4 (PSC-4)",
        (5, 29) => "Unassigned",
        (30, 30) => "Ethernet Virtual Private Line (EVPL)",
        (31, 39) => "Unassigned",
        (40, 40) => "802.1 PBB-TE",
        (41, 50) => "Unassigned",
        (51, 51) => "Layer-2 Switch Capable (L2SC)",
        (52, 99) => "Unassigned",
        (100, 100) => "Time-Division-Multiplex Capable (TDM)",
        (101, 124) => "Unassigned",
        (125, 125) => "Data Channel Switching Capable (DCSC)",
        (126, 149) => "Unassigned",
        (150, 150) => "Lambda-Switch Capable (LSC)",
        (151, 151) => "WSON-LSC",
        (152, 152) => "Flexi-Grid-LSC",
        (153, 169) => "Unassigned",
        (200, 200) => "Fiber-Switch Capable (FSC)",
        (201, 255) => "Unassigned",
    }
    pub(super) static MPLS_ENCODING_RANGES {
        (1, 1) => "Packet",
        (2, 2) => "Ethernet",
        (3, 3) => "ANSI/ETSI PDH",
        (4, 4) => "Reserved",
        (5, 5) => "SDH ITU-T G.707 / SONET ANSI T1.105",
        (6, 6) => "Reserved",
        (7, 7) => "Digital Wrapper",
        (8, 8) => "Lambda (photonic)",
        (9, 9) => "Fiber",
        (10, 10) => "Reserved",
        (11, 11) => "FiberChannel",
        (12, 12) => "G.709 ODUk (Digital Path)",
        (13, 13) => "G.709 Optical Channel",
        (14, 14) => "Ethernet Line (EPL Type 2)",
        (15, 239) => "Unassigned",
        (240, 255) => "Experimental Usage/temporarily",
    }
}
