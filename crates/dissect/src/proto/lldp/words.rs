//! The words that values of LLDP's fields mean.

pub(super) use crate::proto::numbers::address_family::NAMES as NETWORK_ADDRESS_SUBTYPE_VALUES;
use lamna_fields::values;

values! {
    pub(super) static TLV_TYPE_VALUES {
        0 => "End of LLDPDU",
        1 => "Chassis Id",
        2 => "Port Id",
        3 => "Time to Live",
        4 => "Port Description",
        5 => "System Name",
        6 => "System Description",
        7 => "System Capabilities",
        8 => "Management Address",
        127 => "Organization Specific",
    }
    pub(super) static CHASSIS_SUBTYPE_VALUES {
        0 => "Reserved",
        1 => "Chassis component",
        2 => "Interface alias",
        3 => "Port component",
        4 => "MAC address",
        5 => "Network address",
        6 => "Interface name",
        7 => "Locally assigned",
    }
    pub(super) static PORT_SUBTYPE_VALUES {
        0 => "Reserved",
        1 => "Interface alias",
        2 => "Port component",
        3 => "MAC address",
        4 => "Network address",
        5 => "Interface name",
        6 => "Agent circuit Id",
        7 => "Locally assigned",
    }
    pub(super) static MGN_INTERFACE_SUBTYPE_VALUES {
        1 => "Unknown",
        2 => "ifIndex",
        3 => "System port number",
    }
    pub(super) static DCBX_PROTO_VALUES {
        0x1 => "1.0 CIN",
        0x2 => "1.01 CEE",
    }
    pub(super) static DCBX_TYPE_VALUES {
        1 => "DCBx Control",
        2 => "Priority Groups",
        3 => "Priority-Based Flow Control",
        4 => "Application Protocol",
        6 => "Logical Link Down",
    }
    pub(super) static DCBX_FEATURE_APP_SF_VALUES {
        0 => "EtherType",
        1 => "Socket Number",
    }
    pub(super) static DCBX_FEATURE_LLINK_TYPE_VALUES {
        0x0 => "FCoE Status",
        0x1 => "LAN Status",
    }
    pub(super) static IEEE_802_1_SUBTYPE_VALUES {
        0x1 => "Port VLAN ID",
        0x2 => "Port and Protocol VLAN ID",
        0x3 => "VLAN Name",
        0x4 => "Protocol Identity",
        0x5 => "VID Usage Digest",
        0x6 => "Management VID",
        0x7 => "Link Aggregation",
        0x8 => "Congestion Notification",
        0x9 => "ETS Configuration",
        0xa => "ETS Recommendation",
        0xb => "Priority Flow Control Configuration",
        0xc => "Application Protocol",
        0xd => "EVB",
        0xe => "CDCP",
        0xf => "Port extension",
        0x10 => "Application VLAN",
        0x11 => "LRP ECP Discovery",
        0x12 => "LRP TCP Discovery",
        0x13 => "Congestion Isolation",
        0x14 => "Topology Recognition",
    }
    pub(super) static IEEE_802_1_AGGREGATION_STATUS_PORTTYPE_VALUES {
        0 => "Not specified",
        1 => "From aggregation port",
        2 => "From aggregator",
        3 => "From single-port aggregator",
    }
    pub(super) static DCBX_IEEE_ETS_TSA0_VALUES {
        0 => "Strict Priority",
        1 => "Credit-Based Shaper",
        2 => "Enhanced Transmission Selection",
        255 => "Vendor Specific Algorithm",
    }
    pub(super) static DCBX_IEE_APP_SF_VALUES {
        0 => "Reserved",
        1 => "Default or Ethertype",
        2 => "Port over TCP/SCTP",
        3 => "Port over UDP/DCCP",
        4 => "Port over TCP/SCTP/UDP/DCCP",
        5 => "Reserved",
        6 => "Reserved",
        7 => "Reserved",
    }
    pub(super) static IEEE_802_3_SUBTYPE_VALUES {
        0x1 => "MAC/PHY Configuration/Status",
        0x2 => "Power Via MDI",
        0x3 => "Link Aggregation",
        0x4 => "Maximum Frame Size",
        0x5 => "EEE (Energy-Efficient Ethernet)",
        0x7 => "IEEE 802.3br Additional Ethernet capabilities",
    }
    pub(super) static IEEE_802_3_PMD_MAU_TYPE_VALUES {
        0x0 => "other or unknown",
        0x1 => "AUI - no internal MAU, view from AUI",
        0x2 => "10Base5 - thick coax MAU",
        0x3 => "Foirl - FOIRL MAU",
        0x4 => "10Base2 - thin coax MAU",
        0x5 => "10BaseT - UTP MAU",
        0x6 => "10BaseFP - passive fiber MAU",
        0x7 => "10BaseFB - sync fiber MAU",
        0x8 => "10BaseFL - async fiber MAU",
        0x9 => "10Broad36 - broadband DTE MAU",
        0xa => "10BaseTHD - UTP MAU, half duplex mode",
        0xb => "10BaseTFD - UTP MAU, full duplex mode",
        0xc => "10BaseFLHD - async fiber MAU, half duplex mode",
        0xd => "10BaseFLDF - async fiber MAU, full duplex mode",
        0xe => "10BaseT4 - 4 pair category 3 UTP",
        0xf => "100BaseTXHD - 2 pair category 5 UTP, half duplex mode",
        0x10 => "100BaseTXFD - 2 pair category 5 UTP, full duplex mode",
        0x11 => "100BaseFXHD - X fiber over PMT, half duplex mode",
        0x12 => "100BaseFXFD - X fiber over PMT, full duplex mode",
        0x13 => "100BaseT2HD - 2 pair category 3 UTP, half duplex mode",
        0x14 => "100BaseT2DF - 2 pair category 3 UTP, full duplex mode",
        0x15 => "1000BaseXHD - PCS/PMA, unknown PMD, half duplex mode",
        0x16 => "1000BaseXFD - PCS/PMA, unknown PMD, full duplex mode",
        0x17 => "1000BaseLXHD - Fiber over long-wavelength laser, half duplex mode",
        0x18 => "1000BaseLXFD - Fiber over long-wavelength laser, full duplex mode",
        0x19 => "1000BaseSXHD - Fiber over short-wavelength laser, half duplex mode",
        0x1a => "1000BaseSXFD - Fiber over short-wavelength laser, full duplex mode",
        0x1b => "1000BaseCXHD - Copper over 150-Ohm balanced cable, half duplex mode",
        0x1c => "1000BaseCXFD - Copper over 150-Ohm balanced cable, full duplex mode",
        0x1d => "1000BaseTHD - Four-pair Category 5 UTP, half duplex mode",
        0x1e => "1000BaseTFD - Four-pair Category 5 UTP, full duplex mode",
        0x1f => "10GigBaseX - X PCS/PMA, unknown PMD.",
        0x20 => "10GigBaseLX4 - X fiber over WWDM optics",
        0x21 => "10GigBaseR - R PCS/PMA, unknown PMD.",
        0x22 => "10GigBaseER - R fiber over 1550 nm optics",
        0x23 => "10GigBaseLR - R fiber over 1310 nm optics",
        0x24 => "10GigBaseSR - R fiber over 850 nm optics",
        0x25 => "10GigBaseW - W PCS/PMA, unknown PMD.",
        0x26 => "10GigBaseEW - W fiber over 1550 nm optics",
        0x27 => "10GigBaseLW - W fiber over 1310 nm optics",
        0x28 => "10GigBaseSW - W fiber over 850 nm optics",
        0x29 => "10GBASE-CX4 - X copper over 8 pair 100-Ohm balanced cable",
        0x2a => "2BASE-TL - Voice grade UTP copper, up to 2700m, optional PAF",
        0x2b => "10PASS-TS - Voice grade UTP copper, up to 750m, optional PAF",
        0x2c => "100BASE-BX10D - One single-mode fiber OLT, long wavelength, 10km",
        0x2d => "100BASE-BX10U - One single-mode fiber ONU, long wavelength, 10km",
        0x2e => "100BASE-LX10 - One single-mode fiber ONU, long wavelength, 10km",
        0x2f => "1000BASE-BX10D - One single-mode fiber OLT, long wavelength, 10km",
        0x30 => "1000BASE-BX10U - One single-mode fiber ONU, long wavelength, 10km",
        0x31 => "1000BASE-LX10 - Two sigle-mode fiber, long wavelength, 10km",
        0x32 => "1000BASE-PX10D - One single-mode fiber EPON OLT, 10km",
        0x33 => "1000BASE-PX10U - One single-mode fiber EPON ONU, 10km",
        0x34 => "1000BASE-PX20D - One single-mode fiber EPON OLT, 20km",
        0x35 => "1000BASE-PX20U - One single-mode fiber EPON ONU, 20km",
    }
    pub(super) static IEEE_802_3_MDI_POWER_CLASS_VALUES {
        1 => "0",
        2 => "1",
        3 => "2",
        4 => "3",
        5 => "4",
    }
    pub(super) static IEEE_802_3_MDI_POWER_TYPE_VALUES {
        0 => "Type 2 PSE Device",
        1 => "Type 2 PD Device",
        2 => "Type 1 PSE Device",
        3 => "Type 1 PD Device",
    }
    pub(super) static IEEE_802_3_MDI_POWER_PRIORITY_VALUES {
        0 => "Unknown",
        1 => "Critical",
        2 => "High",
        3 => "Low",
    }
    pub(super) static IEEE_802_1QBG_SUBTYPE_VALUES {
        0x0 => "EVB",
        0x1 => "CDCP",
        0x2 => "VDP",
    }
    pub(super) static MEDIA_SUBTYPE_VALUES {
        0x1 => "Media Capabilities",
        0x2 => "Network Policy",
        0x3 => "Location Identification",
        0x4 => "Extended Power-via-MDI",
        0x5 => "Inventory - Hardware Revision",
        0x6 => "Inventory - Firmware Revision",
        0x7 => "Inventory - Software Revision",
        0x8 => "Inventory - Serial Number",
        0x9 => "Inventory - Manufacturer Name",
        0xa => "Inventory - Model Name",
        0xb => "Inventory - Asset ID",
    }
    pub(super) static MEDIA_SUBTYPE_CLASS_VALUES {
        0 => "Type Not Defined",
        1 => "Endpoint Class I",
        2 => "Endpoint Class II",
        3 => "Endpoint Class III",
        4 => "Network Connectivity",
    }
    pub(super) static MEDIA_APP_TYPE_VALUES {
        0 => "Reserved",
        1 => "Voice",
        2 => "Voice Signaling",
        3 => "Guest Voice",
        4 => "Guest Voice Signaling",
        5 => "Softphone Voice",
        6 => "Video Conferencing",
        7 => "Streaming Video",
        8 => "Video Signaling",
    }
    pub(super) static MEDIA_LOC_DATA_FORMAT_VALUES {
        0 => "Invalid ",
        1 => "Coordinate-based LCI",
        2 => "Civic Address LCI",
        3 => "ECS ELIN",
    }
    pub(super) static MEDIA_LOC_ALT_TYPE_VALUES {
        1 => "Meters",
        2 => "Floors",
    }
    pub(super) static MEDIA_CIVIC_WHAT_VALUES {
        0 => "Location of the DHCP server",
        1 => "Location of the network element believed to be closest to the client",
        2 => "Location of the client",
    }
    pub(super) static MEDIA_CIVIC_TYPE_VALUES {
        0 => "Language",
        1 => "National subdivisions (province, state, etc)",
        2 => "County, parish, district",
        3 => "City, township",
        4 => "City division, borough, ward",
        5 => "Neighborhood, block",
        6 => "Street",
        16 => "Leading street direction",
        17 => "Trailing street suffix",
        18 => "Street suffix",
        19 => "House number",
        20 => "House number suffix",
        21 => "Landmark or vanity address",
        22 => "Additional location information",
        23 => "Name",
        24 => "Postal/ZIP code",
        25 => "Building",
        26 => "Unit",
        27 => "Floor",
        28 => "Room number",
        29 => "Place type",
        128 => "Script",
    }
    pub(super) static MEDIA_POWER_TYPE_VALUES {
        0 => "PSE Device",
        1 => "PD Device",
        2 => "PSE Device",
        3 => "PD Device",
    }
    pub(super) static PROFINET_SUBTYPE_VALUES {
        0x1 => "Measured Delay Values",
        0x2 => "Port Status",
        0x3 => "Alias",
        0x4 => "MRP Port Status",
        0x5 => "Chassis MAC",
        0x6 => "PTCP Status",
        0x9 => "TSN Domain",
        0xa => "TSN NME Management Address",
        0xb => "TSN NME Name UUID",
        0xc => "TSN NME Parameter UUID",
        0xd => "TSN Time Domain data",
    }
    pub(super) static PROFINET_RTC2_PORT_STATUS_VALUES {
        0x0 => "OFF",
        0x1 => "SYNCDATA_LOADED",
        0x2 => "RTCLASS2_UP",
        0x3 => "Reserved",
    }
    pub(super) static PROFINET_RTC3_PORT_STATUS_VALUES {
        0x0 => "OFF",
        0x1 => "reserved",
        0x2 => "RTCLASS3_UP",
        0x3 => "RTCLASS3_DOWN",
        0x4 => "RTCLASS3_RUN",
    }
    pub(super) static PROFINET_RTC3_PORT_STATUS_FRAGMENTATION_VALUES {
        0x0 => "OFF",
        0x1 => "ON",
    }
    pub(super) static PROFINET_RTC3_PORT_STATUS_PREAMBLELENGTH_VALUES {
        0x0 => "Seven octets",
        0x1 => "One octet",
    }
    pub(super) static PROFINET_TIME_DOMAIN_NUMBER_VALUES {
        0x0 => "Global Time",
        0x1 => "Global Time Redundant",
        0x20 => "Working Clock",
        0x21 => "Working Clock Redundant",
    }
    pub(super) static PROFINET_MRRT_PORT_STATUS_VALUES {
        0x0 => "OFF",
        0x1 => "MRRT_CONFIGURED",
        0x2 => "MRRT_UP",
    }
    pub(super) static CISCO_SUBTYPE_VALUES {
        0x1 => "4-wire Power-via-MDI (UPOE)",
        0xc9 => "ACI Port State",
        0xca => "ACI Node Role",
        0xcb => "ACI Node ID",
        0xcc => "ACI Spine Level",
        0xcd => "ACI Pod ID",
        0xce => "ACI Fabric Name",
        0xcf => "ACI Appliance Vector",
        0xd0 => "ACI Node IP",
        0xd1 => "ACI Port Role",
        0xd2 => "ACI Firmware Version",
        0xd3 => "ACI Infra VLAN",
        0xd4 => "ACI Serial Number",
        0xd6 => "ACI Model",
        0xd7 => "ACI Node Name",
        0xd8 => "ACI Port Mode",
        0xd9 => "ACI Authentication Cookie",
        0xda => "ACI APIC-Mode",
        0xdb => "ACI Fabric ID",
    }
    pub(super) static CISCO_PORTSTATE_VALUES {
        1 => "In Service",
        2 => "Out of Service",
    }
    pub(super) static CISCO_NODEROLE_VALUES {
        0 => "APIC",
        1 => "Leaf",
        2 => "Spine",
        3 => "vLeaf",
    }
    pub(super) static CISCO_PORTROLE_VALUES {
        1 => "Active",
        2 => "Backup",
    }
    pub(super) static CISCO_PORTMODE_VALUES {
        0 => "Normal",
        1 => "Recovery Mode",
    }
    pub(super) static CISCO_APICMODE_VALUES {
        0 => "Active",
        1 => "Standby",
    }
    pub(super) static HYTEC_TLV_SUBTYPE_VALUES {
        1 => "Transceiver",
        2 => "Trace",
    }
    pub(super) static AVAYA_SUBTYPE_VALUES {
        0x1 => "PoE Conservation Level Support",
        0x3 => "Call Server IP Address",
        0x4 => "IP Phone Addresses",
        0x5 => "CNA Server IP Address",
        0x6 => "File Server",
        0x7 => "802.1Q Framing",
    }
    pub(super) static AVAYA_DOT1Q_VALUES {
        0x1 => "Tagging",
        0x2 => "No Tagging",
    }
    pub(super) static IANA_SUBTYPE_VALUES {
        0x1 => "Manufacturer Usage Description URL",
    }
    pub(super) static ONOS_SUBTYPE_VALUES {
        0x1 => "ONOS Chassis",
        0x2 => "ONOS Port",
        0x3 => "ONOS TTL",
    }
    pub(super) static EXTREME_AVAYA_AP_SUBTYPE_VALUES {
        11 => "Extreme Fabric Attach Element TLV",
        12 => "Extreme Fabric Attach Assignment TLV",
    }
    pub(super) static EXTREME_AVAYA_FABRIC_SUBTYPE_VALUES {
        4 => "Extreme Zero Touch Fabric v2 Fabric Connect TLV",
    }
}
