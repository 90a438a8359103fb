//! The fields of 6LoWPAN.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    pub(super) static PATTERN_VALUES {
        0x0 => "Not a LoWPAN frame",
        0x41 => "Uncompressed IPv6",
        0x42 => "Header compression",
        0x50 => "Broadcast",
        0x3 => "IP header compression",
        0x7f => "Escape",
        0x2 => "Mesh",
        0x18 => "First fragment",
        0x1c => "Fragment",
        0x74 => "Recoverable Fragment",
        0x75 => "Recoverable Fragment ACK",
    }
    pub(super) static NHC_PATTERN_VALUES {
        0xe => "IPv6 extension header",
        0x1e => "UDP compression header",
    }
    static HC1_NEXT_VALUES {
        0x0 => "Inline",
        0x1 => "UDP",
        0x2 => "ICMP",
        0x3 => "TCP",
    }
    static IPHC_TF_VALUES {
        0x0 => "Traffic class and flow label inline",
        0x1 => "ECN and flow label inline",
        0x2 => "Traffic class inline",
        0x3 => "Version, traffic class, and flow label compressed",
    }
    static IPHC_HLIM_VALUES {
        0x0 => "Inline",
        0x1 => "1",
        0x2 => "64",
        0x3 => "255",
    }
    static IPHC_SAM_VALUES {
        0x0 => "Inline",
        0x1 => "64-bits inline",
        0x2 => "16-bits inline",
        0x3 => "Compressed",
    }
    static NHC_EXT_EID_VALUES {
        0x0 => "IPv6 hop-by-hop options",
        0x1 => "IPv6 routing",
        0x2 => "IPv6 fragment",
        0x3 => "IPv6 destination options",
        0x4 => "IPv6 mobility header",
        0x7 => "IPv6 header",
    }
    static NHC_UDP_PORTS_VALUES {
        0 => "Inline",
        1 => "Source port inline, first 8 bits of destination port elided",
        2 => "Destination port inline, first 8 bits of source port elided",
        3 => "12 bits of both ports elided",
    }
    static RHTYPE_VALUES {
        0x0 => "Routing Header 3, 1 byte compression",
        0x1 => "Routing Header 3, 2 byte compression",
        0x2 => "Routing Header 3, 4 byte compression",
        0x3 => "Routing Header 3, 8 byte compression",
        0x4 => "Routing Header 3, 16 byte compression",
        0x5 => "Routing Protocol Information",
        0x6 => "IP in IP",
        0xf => "BIER Header, bit-by-bit encoding, no control fields, 32 bits word size",
        0x10 => "BIER Header, Bloom filter encoding, 2* 1-byte HashID control fields, 32 bits word size",
        0x11 => "BIER Header, bit-by-bit encoding, no control fields, 128 bits word size",
        0x12 => "BIER Header, Bloom filter encoding, 8* 1-byte HashID control fields, 128 bits word size",
        0x13 => "BIER Header, bit-by-bit encoding, 1-byte GroupID control fields, 128 bits word size",
    }
    static ROUTINGHEADER_VALUES {
        0x4 => "Critical Routing Header",
        0x5 => "Elective Routing Header",
    }
}

field_table! {
    /// The fields of IPv6 over Low power Wireless Personal Area Networks.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("6lowpan", "IPv6 over Low power Wireless Personal Area Networks", "6LoWPAN");
    PATTERN = FieldDef::new("6lowpan.pattern", "Pattern", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PATTERN_VALUES));
    NHC_PATTERN = FieldDef::new("6lowpan.nhc.pattern", "Pattern", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NHC_PATTERN_VALUES));
    PADDING = FieldDef::new("6lowpan.padding", "Padding", FieldType::Uint8).base(Base::Hex);
    HC1_ENCODING = FieldDef::new("6lowpan.hc1.encoding", "HC1 Encoding", FieldType::Uint8).base(Base::Hex);
    HC1_SRC_PREFIX = FieldDef::new("6lowpan.hc1.src_prefix", "Source prefix", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Compressed", "Inline")));
    HC1_SRC_IFC = FieldDef::new("6lowpan.hc1.src_ifc", "Source interface", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Compressed", "Inline")));
    HC1_DST_PREFIX = FieldDef::new("6lowpan.hc1.dst_prefix", "Destination prefix", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Compressed", "Inline")));
    HC1_DST_IFC = FieldDef::new("6lowpan.hc1.dst_ifc", "Destination interface", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Compressed", "Inline")));
    HC1_CLASS = FieldDef::new("6lowpan.hc1.class", "Traffic class and flow label", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Compressed", "Inline")));
    HC1_NEXT = FieldDef::new("6lowpan.hc1.next", "Next header", FieldType::Uint8).base(Base::Hex).mask(0x6).strings(Strings::Values(&HC1_NEXT_VALUES));
    HC1_MORE = FieldDef::new("6lowpan.hc1.more", "More HC bits", FieldType::Boolean).bits(8).mask(0x1);
    HC2_UDP_ENCODING = FieldDef::new("6lowpan.hc2.udp.encoding", "HC_UDP Encoding", FieldType::Uint8).base(Base::Hex);
    HC2_UDP_SRC = FieldDef::new("6lowpan.hc2.udp.src", "Source port", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Compressed", "Inline")));
    HC2_UDP_DST = FieldDef::new("6lowpan.hc2.udp.dst", "Destination port", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Compressed", "Inline")));
    HC2_UDP_LENGTH = FieldDef::new("6lowpan.hc2.udp.length", "Length", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Compressed", "Inline")));
    IPHC_TF = FieldDef::new("6lowpan.iphc.tf", "Traffic class and flow label", FieldType::Uint16).base(Base::Hex).mask(0x1800).strings(Strings::Values(&IPHC_TF_VALUES));
    IPHC_NH = FieldDef::new("6lowpan.iphc.nh", "Next header", FieldType::Boolean).bits(16).mask(0x400).strings(Strings::TrueFalse(&("Compressed", "Inline")));
    IPHC_HLIM = FieldDef::new("6lowpan.iphc.hlim", "Hop limit", FieldType::Uint16).base(Base::Hex).mask(0x300).strings(Strings::Values(&IPHC_HLIM_VALUES));
    IPHC_CID = FieldDef::new("6lowpan.iphc.cid", "Context identifier extension", FieldType::Boolean).bits(16).mask(0x80);
    IPHC_SAC = FieldDef::new("6lowpan.iphc.sac", "Source address compression", FieldType::Boolean).bits(16).mask(0x40).strings(Strings::TrueFalse(&("Stateful", "Stateless")));
    IPHC_SAM = FieldDef::new("6lowpan.iphc.sam", "Source address mode", FieldType::Uint16).base(Base::Hex).mask(0x30).strings(Strings::Values(&IPHC_SAM_VALUES));
    IPHC_M = FieldDef::new("6lowpan.iphc.m", "Multicast address compression", FieldType::Boolean).bits(16).mask(0x8);
    IPHC_DAC = FieldDef::new("6lowpan.iphc.dac", "Destination address compression", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("Stateful", "Stateless")));
    IPHC_DAM = FieldDef::new("6lowpan.iphc.dam", "Destination address mode", FieldType::Uint16).base(Base::Hex).mask(0x3).strings(Strings::Values(&IPHC_SAM_VALUES));
    IPHC_SCI = FieldDef::new("6lowpan.iphc.sci", "Source context identifier", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    IPHC_DCI = FieldDef::new("6lowpan.iphc.dci", "Destination context identifier", FieldType::Uint8).base(Base::Hex).mask(0xf);
    IPHC_SCTX_PREFIX = FieldDef::new("6lowpan.iphc.sctx.prefix", "Source context", FieldType::Ipv6);
    IPHC_SCTX_ORIGIN = FieldDef::new("6lowpan.iphc.sctx.origin", "Origin", FieldType::FrameNum);
    IPHC_DCTX_PREFIX = FieldDef::new("6lowpan.iphc.dctx.prefix", "Destination context", FieldType::Ipv6);
    IPHC_DCTX_ORIGIN = FieldDef::new("6lowpan.iphc.dctx.origin", "Origin", FieldType::FrameNum);
    NHC_EXT_EID = FieldDef::new("6lowpan.nhc.ext.eid", "Header ID", FieldType::Uint8).base(Base::Hex).mask(0xe).strings(Strings::Values(&NHC_EXT_EID_VALUES));
    NHC_EXT_NH = FieldDef::new("6lowpan.nhc.ext.nh", "Next header", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Compressed", "Inline")));
    NHC_EXT_NEXT = FieldDef::new("6lowpan.nhc.ext.next", "Next header", FieldType::Uint8).base(Base::Hex);
    NHC_EXT_LENGTH = FieldDef::new("6lowpan.nhc.ext.length", "Header length", FieldType::Uint8);
    NHC_EXT_RESERVED = FieldDef::new("6lowpan.nhc.ext.reserved", "Reserved octet", FieldType::Uint8).base(Base::Hex);
    NHC_UDP_CHECKSUM = FieldDef::new("6lowpan.nhc.udp.checksum", "Checksum", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Compressed", "Inline")));
    NHC_UDP_PORTS = FieldDef::new("6lowpan.nhc.udp.ports", "Ports", FieldType::Uint8).mask(0x3).strings(Strings::Values(&NHC_UDP_PORTS_VALUES));
    CLASS = FieldDef::new("6lowpan.class", "Traffic class", FieldType::Uint8).base(Base::Hex);
    FLOW = FieldDef::new("6lowpan.flow", "Flow label", FieldType::Uint24).base(Base::Hex);
    ECN = FieldDef::new("6lowpan.ecn", "ECN", FieldType::Uint8);
    DSCP = FieldDef::new("6lowpan.dscp", "DSCP", FieldType::Uint8);
    NEXT = FieldDef::new("6lowpan.next", "Next header", FieldType::Uint8).base(Base::Hex);
    HOPS = FieldDef::new("6lowpan.hops", "Hop limit", FieldType::Uint8);
    SRC = FieldDef::new("6lowpan.src", "Source", FieldType::Ipv6);
    DST = FieldDef::new("6lowpan.dst", "Destination", FieldType::Ipv6);
    UDP_SRC = FieldDef::new("6lowpan.udp.src", "Source port", FieldType::Uint16);
    UDP_DST = FieldDef::new("6lowpan.udp.dst", "Destination port", FieldType::Uint16);
    UDP_LENGTH = FieldDef::new("6lowpan.udp.length", "UDP length", FieldType::Uint16);
    UDP_CHECKSUM = FieldDef::new("6lowpan.udp.checksum", "UDP checksum", FieldType::Uint16).base(Base::Hex);
    BCAST_SEQNUM = FieldDef::new("6lowpan.bcast.seqnum", "Sequence number", FieldType::Uint8);
    MESH_V = FieldDef::new("6lowpan.mesh.v", "V", FieldType::Boolean).bits(8).mask(0x20);
    MESH_F = FieldDef::new("6lowpan.mesh.f", "D", FieldType::Boolean).bits(8).mask(0x10);
    MESH_HOPS = FieldDef::new("6lowpan.mesh.hops", "Hops left", FieldType::Uint8).mask(0xf);
    MESH_HOPS8 = FieldDef::new("6lowpan.mesh.hops8", "Deep Hops left (Flags.Hops left == 15)", FieldType::Uint8);
    MESH_ORIG16 = FieldDef::new("6lowpan.mesh.orig16", "Originator", FieldType::Uint16).base(Base::Hex);
    MESH_ORIG64 = FieldDef::new("6lowpan.mesh.orig64", "Originator", FieldType::Uint64).base(Base::Hex);
    MESH_DEST16 = FieldDef::new("6lowpan.mesh.dest16", "Destination", FieldType::Uint16).base(Base::Hex);
    MESH_DEST64 = FieldDef::new("6lowpan.mesh.dest64", "Destination", FieldType::Uint64).base(Base::Hex);
    FRAG_SIZE = FieldDef::new("6lowpan.frag.size", "Datagram size", FieldType::Uint16);
    FRAG_TAG = FieldDef::new("6lowpan.frag.tag", "Datagram tag", FieldType::Uint16).base(Base::Hex);
    FRAG_OFFSET = FieldDef::new("6lowpan.frag.offset", "Datagram offset", FieldType::Uint8);
    RFRAG_CONGESTION = FieldDef::new("6lowpan.rfrag.congestion", "Congestion", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    RFRAG_ACK_REQUESTED = FieldDef::new("6lowpan.rfrag.ack_requested", "Ack requested", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Yes", "No")));
    RFRAG_TAG = FieldDef::new("6lowpan.rfrag.tag", "Datagram tag", FieldType::Uint8);
    RFRAG_SEQUENCE = FieldDef::new("6lowpan.rfrag.sequence", "Fragment sequence", FieldType::Uint16).mask(0x7c00);
    RFRAG_SIZE = FieldDef::new("6lowpan.rfrag.size", "Fragment size", FieldType::Uint16).mask(0x3ff);
    RFRAG_DATAGRAM_SIZE = FieldDef::new("6lowpan.rfrag.datagram_size", "Datagram size", FieldType::Uint16);
    RFRAG_OFFSET = FieldDef::new("6lowpan.rfrag.offset", "Fragment offset", FieldType::Uint16);
    RFRAG_ACK_BITMASK = FieldDef::new("6lowpan.rfrag.ack_bitmask", "Fragment ACK bitmask", FieldType::Uint32).base(Base::Hex);
    FRAGMENTS = FieldDef::new("6lowpan.fragments", "Message fragments", FieldType::None);
    FRAGMENT = FieldDef::new("6lowpan.fragment", "Message fragment", FieldType::FrameNum);
    FRAGMENT_OVERLAP = FieldDef::new("6lowpan.fragment.overlap", "Message fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICTS = FieldDef::new("6lowpan.fragment.overlap.conflicts", "Message fragment overlapping with conflicting data", FieldType::Boolean);
    FRAGMENT_MULTIPLE_TAILS = FieldDef::new("6lowpan.fragment.multiple_tails", "Message has multiple tail fragments", FieldType::Boolean);
    FRAGMENT_TOO_LONG_FRAGMENT = FieldDef::new("6lowpan.fragment.too_long_fragment", "Message fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("6lowpan.fragment.error", "Message defragmentation error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("6lowpan.fragment.count", "Message fragment count", FieldType::Uint32);
    REASSEMBLED_IN = FieldDef::new("6lowpan.reassembled.in", "Reassembled in", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("6lowpan.reassembled.length", "Reassembled 6LoWPAN length", FieldType::Uint32);
    SENDER_RANK = FieldDef::new("6lowpan.sender.rank", "Sender Rank", FieldType::Uint8).base(Base::Hex);
    RPL_INSTANCE = FieldDef::new("6lowpan.rpl.instance", "RPL Instance", FieldType::Uint8).base(Base::Hex);
    N6LORH_BITO = FieldDef::new("6lowpan.6loRH.bitO", "Packet direction (bit O)", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Down", "Up")));
    N6LORH_BITR = FieldDef::new("6lowpan.6loRH.bitR", "Rank-Error (bit R)", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("Yes", "No")));
    N6LORH_BITF = FieldDef::new("6lowpan.6loRH.bitF", "Forwarding-Error (bit F)", FieldType::Boolean).bits(16).mask(0x400).strings(Strings::TrueFalse(&("Yes", "No")));
    N6LORH_BITI = FieldDef::new("6lowpan.6loRH.bitI", "RPL Instance (bit I)", FieldType::Boolean).bits(16).mask(0x200).strings(Strings::TrueFalse(&("Elided (RPL Instance ID: 0)", "Present")));
    N6LORH_BITK = FieldDef::new("6lowpan.6loRH.bitK", "Sender Rank Compression size (bit K)", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("1 byte", "2 bytes")));
    RHHOP_LIMIT = FieldDef::new("6lowpan.rhhop.limit", "6loRH Hop Limit", FieldType::Uint8).base(Base::Hex);
    BITMAP = FieldDef::new("6lowpan.bitmap", "6loRH BIER Bitmap", FieldType::Uint32).base(Base::Hex);
    RHTYPE = FieldDef::new("6lowpan.rhtype", "6loRH Type", FieldType::Uint16).base(Base::Hex).mask(0xff).strings(Strings::Values(&RHTYPE_VALUES));
    HOPNUEVO = FieldDef::new("6lowpan.HopNuevo", "6loRH Hop Number-1", FieldType::Uint16).base(Base::Hex).mask(0x1f00);
    WORDNUEVO = FieldDef::new("6lowpan.WordNuevo", "6loRH Bitmap Word Number-1", FieldType::Uint16).base(Base::Hex).mask(0x1f00);
    RHELENGTH = FieldDef::new("6lowpan.rhElength", "6loRH Elective Length", FieldType::Uint16).mask(0x1f00);
    ROUTINGHEADER = FieldDef::new("6lowpan.routingheader", "Routing Header 6lo", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ROUTINGHEADER_VALUES));
    PAGENB = FieldDef::new("6lowpan.pagenb", "Page Number", FieldType::Uint16).base(Base::Hex);
    HC1_MORE_BITS = FieldDef::new("6lowpan.hc1_more_bits", "HC1 more bits expected for illegal next header type.", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    ILLEGAL_DEST_ADDR_MODE = FieldDef::new("6lowpan.illegal_dest_addr_mode", "Illegal destination address mode", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    BAD_IPV6_HEADER_LENGTH = FieldDef::new("6lowpan.bad_ipv6_header_length", "Length is less than IPv6 header length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    BAD_EXT_HEADER_LENGTH = FieldDef::new("6lowpan.bad_ext_header_length", "Extension header not 8-octet aligned", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}
