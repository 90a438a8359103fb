//! The fields of sFlow.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::proto::numbers;

values! {
    pub(super) static N245_AGENTTYPE_VALUES {
        1 => "IPv4",
        2 => "IPv6",
    }
    pub(super) static N245_SAMPLETYPE_VALUES {
        1 => "Flow sample",
        2 => "Counters sample",
        3 => "Expanded flow sample",
        4 => "Expanded counters sample",
        7 => "Lag Port stats",
    }
    pub(super) static N245_IPV4_PRECEDENCE_TYPE_VALUES {
        0 => "Routine",
        1 => "Priority",
        2 => "Immediate",
        3 => "Flash",
        4 => "Flash Override",
        5 => "CRITIC/ECP",
        6 => "Internetwork Control",
        7 => "Network Control",
    }
    pub(super) static N245_FLOW_RECORD_FORMAT_VALUES {
        1 => "Raw packet header",
        2 => "Ethernet frame data",
        3 => "IPv4 data",
        4 => "IPv6 data",
        1001 => "Extended switch data",
        1002 => "Extended router data",
        1003 => "Extended gateway data",
        1004 => "Extended user data",
        1005 => "Extended URL data",
        1006 => "Extended MPLS data",
        1007 => "Extended NAT data",
        1008 => "Extended MPLS tunnel data",
        1009 => "Extended MPLS VC data",
        1010 => "Extended MPLS FEC data",
        1011 => "Extended MPLS LVP FEC data",
        1012 => "Extended VLAN tunnel",
        1013 => "Extended 802.11 payload",
        1014 => "Extended 802.11 RX",
        1015 => "Extended 802.11 TX",
        1016 => "Extended 802.11 aggregation",
    }
    pub(super) static N245_COUNTERS_RECORD_FORMAT_VALUES {
        1 => "Generic interface counters",
        2 => "Ethernet interface counters",
        3 => "Token ring counters",
        4 => "100 Base VG interface counters",
        5 => "VLAN counters",
        6 => "IEEE 802.11 counters",
        7 => "LAG counters",
        1001 => "Processor information",
        1002 => "Radio utilization",
    }
    pub(super) static N245_HEADER_PROTOCOL_VALUES {
        1 => "Ethernet",
        2 => "Token Bus",
        3 => "Token Ring",
        4 => "FDDI",
        5 => "Frame Relay",
        6 => "X.25",
        7 => "PPP",
        8 => "SMDS",
        9 => "ATM AAL5",
        10 => "ATM AAL5-IP (e.g., Cisco AAL5 mux)",
        11 => "IPv4",
        12 => "IPv6",
        13 => "MPLS",
        14 => "PPP over SONET/SDH (RFC 1662, 2615)",
        15 => "802.11 MAC",
        16 => "802.11n Aggregated MPDU",
        17 => "A-MSDU Subframe",
    }
    pub(super) static N245_PACKET_INFORMATION_TYPE_VALUES {
        1 => "Packet headers are sampled",
        2 => "IP Version 4 data",
        3 => "IP Version 6 data",
    }
    pub(super) static N245_EXTENDED_INFORMATION_TYPE_VALUES {
        1 => "Extended switch information",
        2 => "Extended router information",
        3 => "Extended gateway information",
        4 => "Extended user information",
        5 => "Extended URL information",
    }
    pub(super) static N245_IFDIRECTION_VALUES {
        1 => "Full-Duplex",
        2 => "Half-Duplex",
        3 => "In",
        4 => "Out",
    }
    pub(super) static N5_EXTENDED_80211_SUITE_TYPE_VALUES {
        0 => "Use group cipher suite",
        1 => "WEP-40",
        2 => "TKIP",
        4 => "CCMP",
        5 => "WEP-104",
    }
    pub(super) static N5_EXTENDED_80211_RX_VERSION_VALUES {
        1 => "802.11a",
        2 => "802.11b",
        3 => "802.11g",
        4 => "802.11n",
    }
    pub(super) static FLOW_SAMPLE_OUTPUT_INTERFACE_FORMAT_2_VALUES {
        0 => "ifindex",
        1 => "packet discarded",
        2 => "multiple interfaces",
    }
    pub(super) static FLOW_SAMPLE_OUTPUT_INTERFACE_VALUE_VALUES {
        0 => "Net Unreachable",
        1 => "Host Unreachable",
        2 => "Protocol Unreachable",
        3 => "Port Unreachable",
        4 => "Fragmentation Needed and Don't Fragment was Set",
        5 => "Source Route Failed",
        6 => "Destination Network Unknown",
        7 => "Destination Host Unknown",
        8 => "Source Host Isolated",
        9 => "Communication with Destination Network is Administratively Prohibited",
        10 => "Communication with Destination Host is Administratively Prohibited",
        11 => "Destination Network Unreachable for Type of Service",
        12 => "Destination Host Unreachable for Type of Service",
        13 => "Communication Administratively Prohibited",
        14 => "Host Precedence Violation",
        15 => "Precedence cutoff in effect",
        256 => "unknown",
        257 => "ttl exceeded",
        258 => "ACL",
        259 => "no buffer space",
        260 => "RED",
        261 => "traffic shaping/rate limiting",
        262 => "packet too big (for protocols that don't support fragmentation)",
    }
    pub(super) static COUNTERS_SAMPLE_COUNTERS_TYPE_VALUES {
        1 => "Generic counters",
        2 => "Ethernet counters",
        3 => "Token Ring counters",
        4 => "FDDI counters",
        5 => "100baseVG counters",
        6 => "WAN counters",
        7 => "VLAN counters",
    }
    pub(super) static AS_TYPE_VALUES {
        1 => "AS Set",
        2 => "AS Sequence",
    }
}

field_table! {
    /// The fields of InMon sFlow.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("sflow", "InMon sFlow", "sFlow");
    N245_VERSION = FieldDef::new("sflow_245.version", "Datagram version", FieldType::Uint32);
    N245_AGENTTYPE = FieldDef::new("sflow_245.agenttype", "Agent address type", FieldType::Uint32).strings(Strings::Values(&N245_AGENTTYPE_VALUES));
    N245_AGENT = FieldDef::new("sflow_245.agent", "Agent address", FieldType::Ipv4);
    N245_AGENT_V6 = FieldDef::new("sflow_245.agent.v6", "Agent address", FieldType::Ipv6);
    N245_SUB_AGENT_ID = FieldDef::new("sflow_245.sub_agent_id", "Sub-agent ID", FieldType::Uint32);
    N5_SAMPLE_LENGTH = FieldDef::new("sflow_5.sample_length", "Sample length (byte)", FieldType::Uint32);
    N5_FLOW_DATA_LENGTH = FieldDef::new("sflow_5.flow_data_length", "Flow data length (byte)", FieldType::Uint32);
    N245_SEQUENCE_NUMBER = FieldDef::new("sflow_245.sequence_number", "Sequence number", FieldType::Uint32);
    N245_SYSUPTIME = FieldDef::new("sflow_245.sysuptime", "SysUptime", FieldType::Uint32);
    N245_NUMSAMPLES = FieldDef::new("sflow_245.numsamples", "NumSamples", FieldType::Uint32);
    N245_SAMPLETYPE = FieldDef::new("sflow_245.sampletype", "sFlow sample type", FieldType::Uint32).mask(0xfff).strings(Strings::Values(&N245_SAMPLETYPE_VALUES));
    N245_IPV4_PRECEDENCE_TYPE = FieldDef::new("sflow_245.ipv4_precedence_type", "Precedence", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&N245_IPV4_PRECEDENCE_TYPE_VALUES));
    N245_FLOW_RECORD_FORMAT = FieldDef::new("sflow_245.flow_record_format", "Format", FieldType::Uint32).strings(Strings::Values(&N245_FLOW_RECORD_FORMAT_VALUES));
    N245_COUNTERS_RECORD_FORMAT = FieldDef::new("sflow_245.counters_record_format", "Format", FieldType::Uint32).mask(0xfff).strings(Strings::Values(&N245_COUNTERS_RECORD_FORMAT_VALUES));
    N245_HEADER_PROTOCOL = FieldDef::new("sflow_245.header_protocol", "Header protocol", FieldType::Uint32).strings(Strings::Values(&N245_HEADER_PROTOCOL_VALUES));
    N245_HEADER = FieldDef::new("sflow_245.header", "Header of sampled packet", FieldType::Bytes);
    N245_PACKET_INFORMATION_TYPE = FieldDef::new("sflow_245.packet_information_type", "Sample type", FieldType::Uint32).strings(Strings::Values(&N245_PACKET_INFORMATION_TYPE_VALUES));
    N245_EXTENDED_INFORMATION_TYPE = FieldDef::new("sflow_245.extended_information_type", "Extended information type", FieldType::Uint32).strings(Strings::Values(&N245_EXTENDED_INFORMATION_TYPE_VALUES));
    N245_VLAN_IN = FieldDef::new("sflow_245.vlan.in", "Incoming 802.1Q VLAN", FieldType::Uint32);
    N245_VLAN_OUT = FieldDef::new("sflow_245.vlan.out", "Outgoing 802.1Q VLAN", FieldType::Uint32);
    N245_PRI_IN = FieldDef::new("sflow_245.pri.in", "Incoming 802.1p priority", FieldType::Uint32);
    N245_PRI_OUT = FieldDef::new("sflow_245.pri.out", "Outgoing 802.1p priority", FieldType::Uint32);
    N245_NEXTHOP = FieldDef::new("sflow_245.nexthop", "Next hop", FieldType::Ipv4);
    N245_IPV4_SRC = FieldDef::new("sflow_245.ipv4_src", "Source IP address", FieldType::Ipv4);
    N245_IPV4_DST = FieldDef::new("sflow_245.ipv4_dst", "Destination IP address", FieldType::Ipv4);
    N245_NEXTHOP_V6 = FieldDef::new("sflow_245.nexthop.v6", "Next hop", FieldType::Ipv6);
    N245_IPV6_SRC = FieldDef::new("sflow_245.ipv6_src", "Source IP address", FieldType::Ipv6);
    N245_IPV6_DST = FieldDef::new("sflow_245.ipv6_dst", "Destination IP address", FieldType::Ipv6);
    N245_NEXTHOP_SRC_MASK = FieldDef::new("sflow_245.nexthop.src_mask", "Next hop source mask", FieldType::Uint32);
    N245_NEXTHOP_DST_MASK = FieldDef::new("sflow_245.nexthop.dst_mask", "Next hop destination mask", FieldType::Uint32);
    N245_IFINDEX = FieldDef::new("sflow_245.ifindex", "Interface index", FieldType::Uint32);
    N245_AS = FieldDef::new("sflow_245.as", "AS Router", FieldType::Uint32);
    N245_SRCAS = FieldDef::new("sflow_245.srcAS", "AS Source", FieldType::Uint32);
    N245_PEERAS = FieldDef::new("sflow_245.peerAS", "AS Peer", FieldType::Uint32);
    N245_DSTASENTRIES = FieldDef::new("sflow_245.dstASentries", "AS Destinations", FieldType::Uint32);
    N245_DSTAS = FieldDef::new("sflow_245.dstAS", "AS Destination", FieldType::Uint32);
    N245_COMMUNITYENTRIES = FieldDef::new("sflow_245.communityEntries", "Gateway Communities", FieldType::Uint32);
    N245_LOCALPREF = FieldDef::new("sflow_245.localpref", "localpref", FieldType::Uint32);
    N245_IFTYPE = FieldDef::new("sflow_245.iftype", "Interface Type", FieldType::Uint32);
    N245_IFSPEED = FieldDef::new("sflow_245.ifspeed", "Interface Speed", FieldType::Uint64);
    N245_IFDIRECTION = FieldDef::new("sflow_245.ifdirection", "Interface Direction", FieldType::Uint32).strings(Strings::Values(&N245_IFDIRECTION_VALUES));
    N245_IFADMIN_STATUS = FieldDef::new("sflow_245.ifadmin_status", "IfAdminStatus", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Up", "Down")));
    N245_IFOPER_STATUS = FieldDef::new("sflow_245.ifoper_status", "IfOperStatus", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Up", "Down")));
    N245_IFINOCT = FieldDef::new("sflow_245.ifinoct", "Input Octets", FieldType::Uint64);
    N245_IFINPKT = FieldDef::new("sflow_245.ifinpkt", "Input Packets", FieldType::Uint32);
    N245_IFINMCAST = FieldDef::new("sflow_245.ifinmcast", "Input Multicast Packets", FieldType::Uint32);
    N245_IFINBCAST = FieldDef::new("sflow_245.ifinbcast", "Input Broadcast Packets", FieldType::Uint32);
    N245_IFINDISC = FieldDef::new("sflow_245.ifindisc", "Input Discarded Packets", FieldType::Uint32);
    N245_IFINERR = FieldDef::new("sflow_245.ifinerr", "Input Errors", FieldType::Uint32);
    N245_IFINUNK = FieldDef::new("sflow_245.ifinunk", "Input Unknown Protocol Packets", FieldType::Uint32);
    N245_IFOUTOCT = FieldDef::new("sflow_245.ifoutoct", "Output Octets", FieldType::Uint64);
    N245_IFOUTPKT = FieldDef::new("sflow_245.ifoutpkt", "Output Packets", FieldType::Uint32);
    N245_IFOUTMCAST = FieldDef::new("sflow_245.ifoutmcast", "Output Multicast Packets", FieldType::Uint32);
    N245_IFOUTBCAST = FieldDef::new("sflow_245.ifoutbcast", "Output Broadcast Packets", FieldType::Uint32);
    N245_IFOUTDISC = FieldDef::new("sflow_245.ifoutdisc", "Output Discarded Packets", FieldType::Uint32);
    N245_IFOUTERR = FieldDef::new("sflow_245.ifouterr", "Output Errors", FieldType::Uint32);
    N245_IFPROMISC = FieldDef::new("sflow_245.ifpromisc", "Promiscuous Mode", FieldType::Uint32);
    N245_DOT3STATSALIGNMENTERRORS = FieldDef::new("sflow_245.dot3StatsAlignmentErrors", "Alignment Errors", FieldType::Uint32);
    N245_DOT3STATSFCSERRORS = FieldDef::new("sflow_245.dot3StatsFCSErrors", "FCS Errors", FieldType::Uint32);
    N245_DOT3STATSSINGLECOLLISIONFRAMES = FieldDef::new("sflow_245.dot3StatsSingleCollisionFrames", "Single Collision Frames", FieldType::Uint32);
    N245_DOT3STATSMULTIPLECOLLISIONFRAMES = FieldDef::new("sflow_245.dot3StatsMultipleCollisionFrames", "Multiple Collision Frames", FieldType::Uint32);
    N245_DOT3STATSSQETESTERRORS = FieldDef::new("sflow_245.dot3StatsSQETestErrors", "SQE Test Errors", FieldType::Uint32);
    N245_DOT3STATSDEFERREDTRANSMISSIONS = FieldDef::new("sflow_245.dot3StatsDeferredTransmissions", "Deferred Transmissions", FieldType::Uint32);
    N245_DOT3STATSLATECOLLISIONS = FieldDef::new("sflow_245.dot3StatsLateCollisions", "Late Collisions", FieldType::Uint32);
    N245_DOT3STATSEXCESSIVECOLLISIONS = FieldDef::new("sflow_245.dot3StatsExcessiveCollisions", "Excessive Collisions", FieldType::Uint32);
    N245_DOT3STATSINTERNALMACTRANSMITERRORS = FieldDef::new("sflow_245.dot3StatsInternalMacTransmitErrors", "Internal Mac Transmit Errors", FieldType::Uint32);
    N245_DOT3STATSCARRIERSENSEERRORS = FieldDef::new("sflow_245.dot3StatsCarrierSenseErrors", "Carrier Sense Errors", FieldType::Uint32);
    N245_DOT3STATSFRAMETOOLONGS = FieldDef::new("sflow_245.dot3StatsFrameTooLongs", "Frame Too Longs", FieldType::Uint32);
    N245_DOT3STATSINTERNALMACRECEIVEERRORS = FieldDef::new("sflow_245.dot3StatsInternalMacReceiveErrors", "Internal Mac Receive Errors", FieldType::Uint32);
    N245_DOT3STATSSYMBOLERRORS = FieldDef::new("sflow_245.dot3StatsSymbolErrors", "Symbol Errors", FieldType::Uint32);
    N245_DOT5STATSLINEERRORS = FieldDef::new("sflow_245.dot5StatsLineErrors", "Line Errors", FieldType::Uint32);
    N245_DOT5STATSBURSTERRORS = FieldDef::new("sflow_245.dot5StatsBurstErrors", "Burst Errors", FieldType::Uint32);
    N245_DOT5STATSACERRORS = FieldDef::new("sflow_245.dot5StatsACErrors", "AC Errors", FieldType::Uint32);
    N245_DOT5STATSABORTTRANSERRORS = FieldDef::new("sflow_245.dot5StatsAbortTransErrors", "Abort Trans Errors", FieldType::Uint32);
    N245_DOT5STATSINTERNALERRORS = FieldDef::new("sflow_245.dot5StatsInternalErrors", "Internal Errors", FieldType::Uint32);
    N245_DOT5STATSLOSTFRAMEERRORS = FieldDef::new("sflow_245.dot5StatsLostFrameErrors", "Lost Frame Errors", FieldType::Uint32);
    N245_DOT5STATSRECEIVECONGESTIONS = FieldDef::new("sflow_245.dot5StatsReceiveCongestions", "Receive Congestions", FieldType::Uint32);
    N245_DOT5STATSFRAMECOPIEDERRORS = FieldDef::new("sflow_245.dot5StatsFrameCopiedErrors", "Frame Copied Errors", FieldType::Uint32);
    N245_DOT5STATSTOKENERRORS = FieldDef::new("sflow_245.dot5StatsTokenErrors", "Token Errors", FieldType::Uint32);
    N245_DOT5STATSSOFTERRORS = FieldDef::new("sflow_245.dot5StatsSoftErrors", "Soft Errors", FieldType::Uint32);
    N245_DOT5STATSHARDERRORS = FieldDef::new("sflow_245.dot5StatsHardErrors", "Hard Errors", FieldType::Uint32);
    N245_DOT5STATSSIGNALLOSS = FieldDef::new("sflow_245.dot5StatsSignalLoss", "Signal Loss", FieldType::Uint32);
    N245_DOT5STATSTRANSMITBEACONS = FieldDef::new("sflow_245.dot5StatsTransmitBeacons", "Transmit Beacons", FieldType::Uint32);
    N245_DOT5STATSRECOVERIES = FieldDef::new("sflow_245.dot5StatsRecoveries", "Recoveries", FieldType::Uint32);
    N245_DOT5STATSLOBEWIRES = FieldDef::new("sflow_245.dot5StatsLobeWires", "Lobe Wires", FieldType::Uint32);
    N245_DOT5STATSREMOVES = FieldDef::new("sflow_245.dot5StatsRemoves", "Removes", FieldType::Uint32);
    N245_DOT5STATSSINGLES = FieldDef::new("sflow_245.dot5StatsSingles", "Singles", FieldType::Uint32);
    N245_DOT5STATSFREQERRORS = FieldDef::new("sflow_245.dot5StatsFreqErrors", "Freq Errors", FieldType::Uint32);
    N245_DOT12INHIGHPRIORITYFRAMES = FieldDef::new("sflow_245.dot12InHighPriorityFrames", "In High Priority Frames", FieldType::Uint32);
    N245_DOT12INHIGHPRIORITYOCTETS = FieldDef::new("sflow_245.dot12InHighPriorityOctets", "In High Priority Octets", FieldType::Uint64);
    N245_DOT12INNORMPRIORITYFRAMES = FieldDef::new("sflow_245.dot12InNormPriorityFrames", "In Normal Priority Frames", FieldType::Uint32);
    N245_DOT12INNORMPRIORITYOCTETS = FieldDef::new("sflow_245.dot12InNormPriorityOctets", "In Normal Priority Octets", FieldType::Uint64);
    N245_DOT12INIPMERRORS = FieldDef::new("sflow_245.dot12InIPMErrors", "In IPM Errors", FieldType::Uint32);
    N245_DOT12INOVERSIZEFRAMEERRORS = FieldDef::new("sflow_245.dot12InOversizeFrameErrors", "In Oversize Frame Errors", FieldType::Uint32);
    N245_DOT12INDATAERRORS = FieldDef::new("sflow_245.dot12InDataErrors", "In Data Errors", FieldType::Uint32);
    N245_DOT12INNULLADDRESSEDFRAMES = FieldDef::new("sflow_245.dot12InNullAddressedFrames", "In Null Addressed Frames", FieldType::Uint32);
    N245_DOT12OUTHIGHPRIORITYFRAMES = FieldDef::new("sflow_245.dot12OutHighPriorityFrames", "Out High Priority Frames", FieldType::Uint32);
    N245_DOT12OUTHIGHPRIORITYOCTETS = FieldDef::new("sflow_245.dot12OutHighPriorityOctets", "Out High Priority Octets", FieldType::Uint64);
    N245_DOT12TRANSITIONINTOTRAININGS = FieldDef::new("sflow_245.dot12TransitionIntoTrainings", "Transition Into Trainings", FieldType::Uint32);
    N245_DOT12HCINHIGHPRIORITYOCTETS = FieldDef::new("sflow_245.dot12HCInHighPriorityOctets", "HC In High Priority Octets", FieldType::Uint64);
    N245_DOT12HCINNORMPRIORITYOCTETS = FieldDef::new("sflow_245.dot12HCInNormPriorityOctets", "HC In Normal Priority Octets", FieldType::Uint64);
    N245_DOT12HCOUTHIGHPRIORITYOCTETS = FieldDef::new("sflow_245.dot12HCOutHighPriorityOctets", "HC Out High Priority Octets", FieldType::Uint64);
    N245_VLAN_ID = FieldDef::new("sflow_245.vlan_id", "VLAN ID", FieldType::Uint32);
    N245_OCTETS = FieldDef::new("sflow_245.octets", "Octets", FieldType::Uint64);
    N245_UCASTPKTS = FieldDef::new("sflow_245.ucastPkts", "Unicast Packets", FieldType::Uint32);
    N245_MULTICASTPKTS = FieldDef::new("sflow_245.multicastPkts", "Multicast Packets", FieldType::Uint32);
    N245_BROADCASTPKTS = FieldDef::new("sflow_245.broadcastPkts", "Broadcast Packets", FieldType::Uint32);
    N245_DISCARDS = FieldDef::new("sflow_245.discards", "Discards", FieldType::Uint32);
    N5_DOT11TRANSMITTEDFRAGMENTCOUNT = FieldDef::new("sflow_5.dot11TransmittedFragmentCount", "Transmitted Fragment Count", FieldType::Uint32);
    N5_DOT11MULTICASTTRANSMITTEDFRAMECOUNT = FieldDef::new("sflow_5.dot11MulticastTransmittedFrameCount", "Multicast Transmitted Frame Count", FieldType::Uint32);
    N5_DOT11FAILEDCOUNT = FieldDef::new("sflow_5.dot11FailedCount", "Failed Count", FieldType::Uint32);
    N5_DOT11RETRYCOUNT = FieldDef::new("sflow_5.dot11RetryCount", "Retry Count", FieldType::Uint32);
    N5_DOT11MULTIPLERETRYCOUNT = FieldDef::new("sflow_5.dot11MultipleRetryCount", "Multiple Retry Count", FieldType::Uint32);
    N5_DOT11FRAMEDUPLICATECOUNT = FieldDef::new("sflow_5.dot11FrameDuplicateCount", "Frame Duplicate Count", FieldType::Uint32);
    N5_DOT11RTSSUCCESSCOUNT = FieldDef::new("sflow_5.dot11RTSSuccessCount", "RTS Success Count", FieldType::Uint32);
    N5_DOT11RTSFAILURECOUNT = FieldDef::new("sflow_5.dot11RTSFailureCount", "Failure Count", FieldType::Uint32);
    N5_DOT11ACKFAILURECOUNT = FieldDef::new("sflow_5.dot11ACKFailureCount", "ACK Failure Count", FieldType::Uint32);
    N5_DOT11RECEIVEDFRAGMENTCOUNT = FieldDef::new("sflow_5.dot11ReceivedFragmentCount", "Received Fragment Count", FieldType::Uint32);
    N5_DOT11MULTICASTRECEIVEDFRAMECOUNT = FieldDef::new("sflow_5.dot11MulticastReceivedFrameCount", "Multicast Received Frame Count", FieldType::Uint32);
    N5_DOT11FCSERRORCOUNT = FieldDef::new("sflow_5.dot11FCSErrorCount", "FCS Error Count", FieldType::Uint32);
    N5_DOT11TRANSMITTEDFRAMECOUNT = FieldDef::new("sflow_5.dot11TransmittedFrameCount", "Transmitted Frame Count", FieldType::Uint32);
    N5_DOT11WEPUNDECRYPTABLECOUNT = FieldDef::new("sflow_5.dot11WEPUndecryptableCount", "WEP Undecryptable Count", FieldType::Uint32);
    N5_DOT11QOSDISCARDEDFRAGMENTCOUNT = FieldDef::new("sflow_5.dot11QoSDiscardedFragmentCount", "QoS Discarded Fragment Count", FieldType::Uint32);
    N5_DOT11ASSOCIATEDSTATIONCOUNT = FieldDef::new("sflow_5.dot11AssociatedStationCount", "Associated Station Count", FieldType::Uint32);
    N5_DOT11QOSCFPOLLSRECEIVEDCOUNT = FieldDef::new("sflow_5.dot11QoSCFPollsReceivedCount", "QoS CF Polls Received Count", FieldType::Uint32);
    N5_DOT11QOSCFPOLLSUNUSEDCOUNT = FieldDef::new("sflow_5.dot11QoSCFPollsUnusedCount", "QoS CF Polls Unused Count", FieldType::Uint32);
    N5_DOT11QOSCFPOLLSUNUSABLECOUNT = FieldDef::new("sflow_5.dot11QoSCFPollsUnusableCount", "QoS CF Polls Unusable Count", FieldType::Uint32);
    N5_DOT11QOSCFPOLLSLOSTCOUNT = FieldDef::new("sflow_5.dot11QoSCFPollsLostCount", "QoS CF Polls Lost Count", FieldType::Uint32);
    N5_CPU_5S = FieldDef::new("sflow_5.cpu_5s", "5s CPU Load (100 = 1%)", FieldType::Uint32);
    N5_CPU_1M = FieldDef::new("sflow_5.cpu_1m", "1m CPU Load (100 = 1%)", FieldType::Uint32);
    N5_CPU_5M = FieldDef::new("sflow_5.cpu_5m", "5m CPU Load (100 = 1%)", FieldType::Uint32);
    N5_TOTAL_MEMORY = FieldDef::new("sflow_5.total_memory", "Total Memory", FieldType::Uint64);
    N5_FREE_MEMORY = FieldDef::new("sflow_5.free_memory", "Free Memory", FieldType::Uint64);
    N5_ELAPSED_TIME = FieldDef::new("sflow_5.elapsed_time", "Elapsed Time (ms)", FieldType::Uint32);
    N5_ON_CHANNEL_TIME = FieldDef::new("sflow_5.on_channel_time", "On Channel (ms)", FieldType::Uint32);
    N5_CHANNEL_BUSY_TIME = FieldDef::new("sflow_5.channel_busy_time", "On Channel Busy (ms)", FieldType::Uint32);
    N245_HEADER_FRAME_LENGTH = FieldDef::new("sflow_245.header.frame_length", "Frame Length", FieldType::Uint32);
    N245_HEADER_PAYLOAD_STRIPPED = FieldDef::new("sflow_245.header.payload_stripped", "Payload stripped", FieldType::Uint32);
    N245_HEADER_SAMPLED_HEADER_LENGTH = FieldDef::new("sflow_245.header.sampled_header_length", "Sampled header length", FieldType::Uint32);
    N245_EXTENDED_MPLS_IN_LABEL_STACK_ENTRIES = FieldDef::new("sflow_245.extended_mpls.in_label_stack_entries", "In Label Stack Entries", FieldType::Uint32);
    N245_EXTENDED_MPLS_IN_LABEL = FieldDef::new("sflow_245.extended_mpls.in_label", "Label", FieldType::Uint32);
    N245_EXTENDED_MPLS_OUT_LABEL_STACK_ENTRIES = FieldDef::new("sflow_245.extended_mpls.out_label_stack_entries", "Out Label Stack Entries", FieldType::Uint32);
    N245_EXTENDED_MPLS_OUT_LABEL = FieldDef::new("sflow_245.extended_mpls.out_label", "Label", FieldType::Uint32);
    N245_ETHERNET_LENGTH = FieldDef::new("sflow_245.ethernet.length", "Length of MAC Packet", FieldType::Uint32);
    N245_ETHERNET_SOURCE_MAC_ADDRESS = FieldDef::new("sflow_245.ethernet.source_mac_address", "Source MAC Address", FieldType::Ether);
    N245_ETHERNET_DESTINATION_MAC_ADDRESS = FieldDef::new("sflow_245.ethernet.destination_mac_address", "Destination MAC Address", FieldType::Ether);
    N245_ETHERNET_PACKET_TYPE = FieldDef::new("sflow_245.ethernet.packet_type", "Ethernet Packet Type", FieldType::Uint32);
    N245_IP_LENGTH = FieldDef::new("sflow_245.ip.length", "Length of IP Packet", FieldType::Uint32);
    N245_IP_SOURCE_PORT = FieldDef::new("sflow_245.ip.source_port", "Source Port", FieldType::Uint32);
    IP_DESTINATION_PORT = FieldDef::new("sflow.ip.destination_port", "Destination Port", FieldType::Uint32);
    N245_IP_TCP_FLAG_CWR = FieldDef::new("sflow_245.ip.tcp_flag.cwr", "TCP Flag (CWR)", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    N245_IP_TCP_FLAG_ECE = FieldDef::new("sflow_245.ip.tcp_flag.ece", "TCP Flag (ECE)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    N245_IP_TCP_FLAG_URG = FieldDef::new("sflow_245.ip.tcp_flag.urg", "TCP Flag (URG)", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    N245_IP_TCP_FLAG_ACK = FieldDef::new("sflow_245.ip.tcp_flag.ack", "TCP Flag (ACK)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    N245_IP_TCP_FLAG_PSH = FieldDef::new("sflow_245.ip.tcp_flag.psh", "TCP Flag (PSH)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    N245_IP_TCP_FLAG_RST = FieldDef::new("sflow_245.ip.tcp_flag.rst", "TCP Flag (RST)", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    N245_IP_TCP_FLAG_SYN = FieldDef::new("sflow_245.ip.tcp_flag.syn", "TCP Flag (SYN)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    N245_IP_TCP_FLAG_FIN = FieldDef::new("sflow_245.ip.tcp_flag.fin", "TCP Flag (FIN)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    N245_IPV4_DELAY = FieldDef::new("sflow_245.ipv4_delay", "Delay", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Low", "Normal")));
    N245_IPV4_THROUGHPUT = FieldDef::new("sflow_245.ipv4_throughput", "Throughput", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("High", "Normal")));
    N245_IPV4_RELIABILITY = FieldDef::new("sflow_245.ipv4_reliability", "Reliability", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("High", "Normal")));
    N245_IPV4_COST = FieldDef::new("sflow_245.ipv4_cost", "Cost (RFC1349)", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Minimize Monetary", "Normal")));
    N245_IPV6_PRIORITY = FieldDef::new("sflow_245.ipv6_priority", "Priority", FieldType::Uint32);
    N5_EXTENDED_USER_SOURCE_CHARACTER_SET = FieldDef::new("sflow_5.extended_user.source_character_set", "Source Character Set", FieldType::Uint32);
    N5_EXTENDED_USER_SOURCE_USER_STRING_LENGTH = FieldDef::new("sflow_5.extended_user.source_user_string_length", "Source User String Length (bytes)", FieldType::Uint32);
    N5_EXTENDED_USER_DESTINATION_CHARACTER_SET = FieldDef::new("sflow_5.extended_user.destination_character_set", "Destination Character Set", FieldType::Uint32);
    N5_EXTENDED_USER_DESTINATION_USER_STRING_LENGTH = FieldDef::new("sflow_5.extended_user.destination_user_string_length", "Destination User String Length (bytes)", FieldType::Uint32);
    N5_EXTENDED_URL_URL_LENGTH = FieldDef::new("sflow_5.extended_url.url_length", "URL Length (bytes)", FieldType::Uint32);
    N5_EXTENDED_URL_HOST_LENGTH = FieldDef::new("sflow_5.extended_url.host_length", "Host Length (bytes)", FieldType::Uint32);
    N5_EXTENDED_MPLS_TUNNEL_NAME_LENGTH = FieldDef::new("sflow_5.extended_mpls_tunnel.name_length", "Tunnel Name Length (bytes)", FieldType::Uint32);
    N5_EXTENDED_MPLS_TUNNEL_ID = FieldDef::new("sflow_5.extended_mpls_tunnel.id", "Tunnel ID", FieldType::Uint32);
    N5_EXTENDED_MPLS_TUNNEL_COS_VALUE = FieldDef::new("sflow_5.extended_mpls_tunnel.cos_value", "Tunnel COS Value", FieldType::Uint32);
    N5_EXTENDED_MPLS_VC_INSTANCE_NAME_LENGTH = FieldDef::new("sflow_5.extended_mpls_vc.instance_name_length", "VC Instance Name Length (bytes)", FieldType::Uint32);
    N5_EXTENDED_MPLS_VC_ID = FieldDef::new("sflow_5.extended_mpls_vc.id", "VLL/VC ID", FieldType::Uint32);
    N5_EXTENDED_MPLS_VC_LABEL_COS_VALUE = FieldDef::new("sflow_5.extended_mpls_vc.label_cos_value", "VC Label COS Value", FieldType::Uint32);
    N5_EXTENDED_MPLS_FTN_DESCRIPTION_LENGTH = FieldDef::new("sflow_5.extended_mpls.ftn_description_length", "MPLS FTN Description Length (bytes)", FieldType::Uint32);
    N5_EXTENDED_MPLS_FTN_MASK = FieldDef::new("sflow_5.extended_mpls.ftn_mask", "MPLS FTN Mask", FieldType::Uint32);
    N5_EXTENDED_MPLS_FEC_ADDRESS_PREFIX_LENGTH = FieldDef::new("sflow_5.extended_mpls.fec_address_prefix_length", "MPLS FEC Address Prefix Length (bytes)", FieldType::Uint32);
    N5_EXTENDED_VLAN_TUNNEL_NUMBER_OF_LAYERS = FieldDef::new("sflow_5.extended_vlan_tunnel.number_of_layers", "Number of Layers", FieldType::Uint32);
    N5_EXTENDED_VLAN_TUNNEL_TPID_TCI_PAIR = FieldDef::new("sflow_5.extended_vlan_tunnel.tpid_tci_pair", "TPID/TCI Pair as Integer", FieldType::Uint32);
    N5_EXTENDED_80211_OUI = FieldDef::new("sflow_5.extended_80211.oui", "OUI", FieldType::Uint24).base(Base::Hex);
    N5_EXTENDED_80211_SUITE_TYPE = FieldDef::new("sflow_5.extended_80211.suite_type", "Suite Type", FieldType::Uint8).strings(Strings::Values(&N5_EXTENDED_80211_SUITE_TYPE_VALUES));
    N5_EXTENDED_80211_PAYLOAD_LENGTH = FieldDef::new("sflow_5.extended_80211.payload_length", "Payload Length", FieldType::Uint32);
    N5_EXTENDED_80211_RX_BSSID = FieldDef::new("sflow_5.extended_80211.rx.bssid", "BSSID", FieldType::Ether);
    N5_EXTENDED_80211_RX_VERSION = FieldDef::new("sflow_5.extended_80211.rx.version", "Version", FieldType::Uint32).strings(Strings::Values(&N5_EXTENDED_80211_RX_VERSION_VALUES));
    N5_EXTENDED_80211_RX_CHANNEL = FieldDef::new("sflow_5.extended_80211.rx.channel", "Channel", FieldType::Uint32);
    N5_EXTENDED_80211_RX_SPEED = FieldDef::new("sflow_5.extended_80211.rx.speed", "Speed", FieldType::Uint64);
    N5_EXTENDED_80211_RX_RSNI = FieldDef::new("sflow_5.extended_80211.rx.rsni", "RSNI", FieldType::Uint32);
    N5_EXTENDED_80211_RX_RCPI = FieldDef::new("sflow_5.extended_80211.rx.rcpi", "RCPI", FieldType::Uint32);
    N5_EXTENDED_80211_RX_PACKET_DURATION = FieldDef::new("sflow_5.extended_80211.rx.packet_duration", "Packet Duration (ms)", FieldType::Uint32);
    N5_EXTENDED_80211_TX_BSSID = FieldDef::new("sflow_5.extended_80211.tx.bssid", "BSSID", FieldType::Ether);
    N5_EXTENDED_80211_TX_VERSION = FieldDef::new("sflow_5.extended_80211.tx.version", "Version", FieldType::Uint32).strings(Strings::Values(&N5_EXTENDED_80211_RX_VERSION_VALUES));
    N5_EXTENDED_80211_TX_RETRANSMISSIONS = FieldDef::new("sflow_5.extended_80211.tx.retransmissions", "Retransmissions", FieldType::Uint32);
    N5_EXTENDED_80211_TX_PACKET_DURATION = FieldDef::new("sflow_5.extended_80211.tx.packet_duration", "Packet Duration (ms)", FieldType::Uint32);
    N5_EXTENDED_80211_TX_RETRANSMISSION_DURATION = FieldDef::new("sflow_5.extended_80211.tx.retransmission_duration", "Retransmission Duration (ms)", FieldType::Uint32);
    N5_EXTENDED_80211_TX_CHANNEL = FieldDef::new("sflow_5.extended_80211.tx.channel", "Channel", FieldType::Uint32);
    N5_EXTENDED_80211_TX_SPEED = FieldDef::new("sflow_5.extended_80211.tx.speed", "Speed", FieldType::Uint64);
    N5_EXTENDED_80211_TX_POWER = FieldDef::new("sflow_5.extended_80211.tx.power", "Power", FieldType::Uint32);
    FLOW_SAMPLE_SEQUENCE_NUMBER = FieldDef::new("sflow.flow_sample.sequence_number", "Sequence number", FieldType::Uint32);
    FLOW_SAMPLE_SOURCE_ID_CLASS = FieldDef::new("sflow.flow_sample.source_id_class", "Source ID class", FieldType::Uint32).mask(0xff000000);
    FLOW_SAMPLE_SAMPLING_RATE = FieldDef::new("sflow.flow_sample.sampling_rate", "Sampling rate", FieldType::Uint32);
    FLOW_SAMPLE_SAMPLE_POOL = FieldDef::new("sflow.flow_sample.sample_pool", "Sample pool", FieldType::Uint32).strings(Strings::Unit(&(" total packet", " total packets")));
    FLOW_SAMPLE_DROPPED_PACKETS = FieldDef::new("sflow.flow_sample.dropped_packets", "Dropped packets", FieldType::Uint32);
    FLOW_SAMPLE_INPUT_INTERFACE = FieldDef::new("sflow.flow_sample.input_interface", "Input interface (ifIndex)", FieldType::Uint32);
    FLOW_SAMPLE_MULTIPLE_OUTPUTS = FieldDef::new("sflow.flow_sample.multiple_outputs", "Multiple outputs", FieldType::Uint32);
    FLOW_SAMPLE_OUTPUT_INTERFACE_FORMAT = FieldDef::new("sflow.flow_sample.output_interface.format", "Output interface format", FieldType::Uint32).mask(0x7fffffff);
    FLOW_SAMPLE_OUTPUT_INTERFACE = FieldDef::new("sflow.flow_sample.output_interface", "Output interface (ifIndex)", FieldType::Uint32).mask(0x7fffffff);
    FLOW_SAMPLE_OUTPUT_INTERFACE_FORMAT_2 = FieldDef::new("sflow.flow_sample.output_interface_format", "Output interface format", FieldType::Uint32).mask(0xc0000000).strings(Strings::Values(&FLOW_SAMPLE_OUTPUT_INTERFACE_FORMAT_2_VALUES));
    FLOW_SAMPLE_OUTPUT_INTERFACE_VALUE = FieldDef::new("sflow.flow_sample.output_interface_value", "Output interface value", FieldType::Uint32).mask(0x3fffffff).strings(Strings::Values(&FLOW_SAMPLE_OUTPUT_INTERFACE_VALUE_VALUES));
    ENTERPRISE = FieldDef::new("sflow.enterprise", "Enterprise", FieldType::Uint32).mask(0xfffff000);
    ENTERPRISE_LENGTH = FieldDef::new("sflow.enterprise.length", "Length", FieldType::Uint32);
    ENTERPRISE_DATA = FieldDef::new("sflow.enterprise.data", "Data", FieldType::Bytes);
    FLOW_SAMPLE_FLOW_RECORD = FieldDef::new("sflow.flow_sample.flow_record", "Flow record", FieldType::Uint32);
    FLOW_SAMPLE_SOURCE_ID_TYPE = FieldDef::new("sflow.flow_sample.source_id_type", "Source ID type", FieldType::Uint32);
    FLOW_SAMPLE_SOURCE_ID_INDEX = FieldDef::new("sflow.flow_sample.source_id_index", "Source ID index", FieldType::Uint32);
    FLOW_SAMPLE_INPUT_INTERFACE_FORMAT = FieldDef::new("sflow.flow_sample.input_interface_format", "Input interface format", FieldType::Uint32);
    FLOW_SAMPLE_INPUT_INTERFACE_VALUE = FieldDef::new("sflow.flow_sample.input_interface_value", "Input interface value", FieldType::Uint32);
    COUNTERS_SAMPLE_SEQUENCE_NUMBER = FieldDef::new("sflow.counters_sample.sequence_number", "Sequence number", FieldType::Uint32);
    COUNTERS_SAMPLE_SOURCE_ID_CLASS = FieldDef::new("sflow.counters_sample.source_id_class", "Source ID class", FieldType::Uint32).mask(0xff000000);
    COUNTERS_SAMPLE_SAMPLING_INTERVAL = FieldDef::new("sflow.counters_sample.sampling_interval", "Sampling Interval", FieldType::Uint32);
    COUNTERS_SAMPLE_COUNTERS_TYPE = FieldDef::new("sflow.counters_sample.counters_type", "Counters type", FieldType::Uint32).strings(Strings::Values(&COUNTERS_SAMPLE_COUNTERS_TYPE_VALUES));
    COUNTERS_SAMPLE_SOURCE_ID_TYPE = FieldDef::new("sflow.counters_sample.source_id_type", "Source ID type", FieldType::Uint32).mask(0xff000000);
    COUNTERS_SAMPLE_SOURCE_ID_INDEX = FieldDef::new("sflow.counters_sample.source_id_index", "Source ID index", FieldType::Uint32).mask(0xffffff);
    COUNTERS_SAMPLE_COUNTERS_RECORDS = FieldDef::new("sflow.counters_sample.counters_records", "Counters records", FieldType::Uint32);
    LAG_PORT_PADDING = FieldDef::new("sflow.lag_port.padding", "Padding", FieldType::Bytes);
    LAG_PORT_ACTOR_SYSTEM_ID = FieldDef::new("sflow.lag_port.actor_system_id", "Actor System ID", FieldType::Ether);
    LAG_PORT_PARTNER_OPER_SYSTEM_ID = FieldDef::new("sflow.lag_port.partner_oper_system_id", "Partner Oper System ID", FieldType::Ether);
    LAG_PORT_ATTACHED_AGG_ID = FieldDef::new("sflow.lag_port.attached_agg_id", "Port Attached Agg ID", FieldType::Uint32);
    LAG_PORT_STATE = FieldDef::new("sflow.lag_port.state", "State", FieldType::Uint32).base(Base::Hex);
    LAG_PORT_ACTOR_ADMIN_STATE = FieldDef::new("sflow.lag_port.actor_admin_state", "Actor Admin State", FieldType::Boolean).bits(32).mask(0x1);
    LAG_PORT_ACTOR_OPER_STATE = FieldDef::new("sflow.lag_port.actor_oper_state", "Actor Oper State", FieldType::Boolean).bits(32).mask(0x2);
    LAG_PORT_PARTNER_ADMIN_STATE = FieldDef::new("sflow.lag_port.partner_admin_state", "Partner Admin State", FieldType::Boolean).bits(32).mask(0x4);
    LAG_PORT_PARTNER_OPER_STATE = FieldDef::new("sflow.lag_port.partner_oper_state", "Partner Oper State", FieldType::Boolean).bits(32).mask(0x8);
    LAG_PORT_RESERVED = FieldDef::new("sflow.lag_port.reserved", "Reserved", FieldType::Uint32).base(Base::Hex).mask(0xfffffff0);
    LAG_PORT_LACPDUS_RX = FieldDef::new("sflow.lag_port.lacpdus.rx", "LACPDUs Rx", FieldType::Uint32);
    LAG_PORT_MARKER_PDUS_RX = FieldDef::new("sflow.lag_port.marker_pdus.rx", "Marker PDUs Rx", FieldType::Uint32);
    LAG_PORT_MARKER_RESPONSE_PDUS_RX = FieldDef::new("sflow.lag_port.marker_response_pdus.rx", "Marker Response PDUs Rx", FieldType::Uint32);
    LAG_PORT_UNKNOWN_RX = FieldDef::new("sflow.lag_port.unknown.rx", "Unknown Rx", FieldType::Uint32);
    LAG_PORT_ILLEGAL_RX = FieldDef::new("sflow.lag_port.illegal.rx", "Illegal Rx", FieldType::Uint32);
    LAG_PORT_LACPDUS_TX = FieldDef::new("sflow.lag_port.lacpdus.tx", "LACPDUs Tx", FieldType::Uint32);
    LAG_PORT_MARKER_PDUS_TX = FieldDef::new("sflow.lag_port.marker_pdus.tx", "Marker PDUs Tx", FieldType::Uint32);
    LAG_PORT_MARKER_RESPONSE_PDUS_TX = FieldDef::new("sflow.lag_port.marker_response_pdus.tx", "Marker Response PDUs Tx", FieldType::Uint32);
    AS_TYPE = FieldDef::new("sflow.as_type", "AS Type", FieldType::Uint32).strings(Strings::Values(&AS_TYPE_VALUES));
    IP_PROTOCOL = FieldDef::new("sflow.ip_protocol", "IP Protocol", FieldType::Uint32).strings(Strings::Values(&numbers::ip_protocol::NAMES));
    N5_EXTENDED_USER_SOURCE_USER = FieldDef::new("sflow_5.extended_user.source_user", "Source User", FieldType::String);
    N5_EXTENDED_USER_DESTINATION_USER = FieldDef::new("sflow_5.extended_user.destination_user", "Destination User", FieldType::String);
    N5_EXTENDED_URL_DIRECTION = FieldDef::new("sflow_5.extended_url.direction", "Direction", FieldType::Uint32);
    N5_EXTENDED_URL_URL = FieldDef::new("sflow_5.extended_url.url", "URL", FieldType::String);
    N5_EXTENDED_URL_HOST = FieldDef::new("sflow_5.extended_url.host", "Host", FieldType::String);
    N5_EXTENDED_MPLS_TUNNEL_TUNNEL_NAME = FieldDef::new("sflow_5.extended_mpls_tunnel.tunnel_name", "Tunnel Name", FieldType::String);
    N5_EXTENDED_MPLS_VC_VC_INSTANCE_NAME = FieldDef::new("sflow_5.extended_mpls_vc.vc_instance_name", "VC Instance Name", FieldType::String);
    N5_EXTENDED_MPLS_FTN_DESCRIPTION = FieldDef::new("sflow_5.extended_mpls.ftn_description", "MPLS FTN Description", FieldType::String);
    N5_EXTENDED_80211_PAYLOAD = FieldDef::new("sflow_5.extended_80211.payload", "Payload", FieldType::Bytes);
    N5_EXTENDED_80211_RX_SSID = FieldDef::new("sflow_5.extended_80211.rx.ssid", "SSID", FieldType::String);
    N5_EXTENDED_80211_TX_SSID = FieldDef::new("sflow_5.extended_80211.tx.ssid", "SSID", FieldType::String);
    FLOW_SAMPLE_INDEX = FieldDef::new("sflow.flow_sample.index", "Index", FieldType::Uint32).mask(0xffffff);
    COUNTERS_SAMPLE_INDEX = FieldDef::new("sflow.counters_sample.index", "Index", FieldType::Uint32);
    INVALID_ADDRESS_TYPE = FieldDef::new("sflow.invalid_address_type", "Unknown/invalid address type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}
