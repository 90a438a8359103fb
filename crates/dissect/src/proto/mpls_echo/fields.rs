//! The fields of MPLS echo.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

values! {
    pub(super) static MSG_TYPE_VALUES {
        1 => "MPLS Echo Request",
        2 => "MPLS Echo Reply",
        3 => "MPLS Data Plane Verification Request",
        4 => "MPLS Data Plane Verification Reply",
    }
    pub(super) static REPLY_MODE_VALUES {
        1 => "Do not reply",
        2 => "Reply via an IPv4/IPv6 UDP packet",
        3 => "Reply via an IPv4/IPv6 UDP packet with Router Alert",
        4 => "Reply via application level control channel",
    }
    pub(super) static RETURN_CODE_VALUES {
        0 => "No return code",
        1 => "Malformed echo request received",
        2 => "One or more of the TLVs was not understood",
        3 => "Replying router is an egress for the FEC at stack depth RSC",
        4 => "Replying router has no mapping for the FEC at stack depth RSC",
        5 => "Downstream Mapping Mismatch",
        6 => "Upstream Interface Index Unknown",
        7 => "Reserved",
        8 => "Label switched at stack-depth RSC",
        9 => "Label switched but no MPLS forwarding at stack-depth RSC",
        10 => "Mapping for this FEC is not the given label at stack depth RSC",
        11 => "No label entry at stack-depth RSC",
        12 => "Protocol not associated with interface at FEC stack depth RSC",
        13 => "Premature termination, label stack shrinking to a single label",
        14 => "See DDM TLV for meaning of Return Code and Return SubCode",
        15 => "Label switched with FEC change",
    }
    pub(super) static TLV_TYPE_VALUES {
        1 => "Target FEC Stack",
        2 => "Downstream Mapping",
        3 => "Pad",
        4 => "Error Code",
        5 => "Vendor Enterprise Code",
        6 => "TDB",
        7 => "IPv4 Interface and Label Stack Object",
        8 => "IPv6 Interface and Label Stack Object",
        9 => "Errored TLVs",
        10 => "Reply TOS Byte",
        11 => "P2MP Responder Identifier",
        12 => "P2MP Echo Jitter",
        13 => "Source Identifier TLV",
        14 => "Destination Identifier TLV",
        15 => "BFD Discriminator TLV",
        16 => "Reverse-path Target FEC Stack",
        20 => "Detailed Downstream Mapping",
        64512 => "Vendor Private",
    }
    pub(super) static TLV_FEC_TYPE_VALUES {
        1 => "LDP IPv4 prefix",
        2 => "LDP IPv6 prefix",
        3 => "RSVP IPv4 Session Query",
        4 => "RSVP IPv6 Session Query",
        5 => "Reserved",
        6 => "VPN IPv4 prefix",
        7 => "VPN IPv6 prefix",
        8 => "L2 VPN endpoint",
        9 => "FEC 128 Pseudowire - IPv4 (Deprecated)",
        10 => "FEC 128 Pseudowire - IPv4",
        11 => "FEC 129 Pseudowire - IPv4",
        12 => "BGP labeled IPv4 prefix",
        13 => "BGP labeled IPv6 prefix",
        14 => "Generic IPv4 prefix",
        15 => "Generic IPv6 prefix",
        16 => "Nil FEC",
        17 => "RSVP P2MP IPv4 Session Query",
        18 => "RSVP P2MP IPv6 Session Query",
        22 => "Static LSP",
        23 => "Static Pseudowire",
        24 => "FEC 128 Pseudowire - IPv6",
        25 => "FEC 129 Pseudowire - IPv6",
        34 => "IPv4 IGP-Prefix Segment ID",
        35 => "IPv6 IGP-Prefix Segment ID",
        36 => "IGP-Adjacency Segment ID",
        64512 => "Vendor Private",
    }
    pub(super) static TLV_FEC_L2VPN_ENCAP_TYPE_VALUES {
        1 => "Frame Relay DLCI (Martini Mode)",
        2 => "ATM AAL5 SDU VCC transport",
        3 => "ATM transparent cell transport",
        4 => "Ethernet Tagged Mode",
        5 => "Ethernet",
        6 => "HDLC",
        7 => "PPP",
        8 => "SONET/SDH Circuit Emulation Service",
        9 => "ATM n-to-one VCC cell transport",
        10 => "ATM n-to-one VPC cell transport",
        11 => "IP layer2 transport",
        12 => "ATM one-to-one VCC Cell Mode",
        13 => "ATM one-to-one VPC Cell Mode",
        14 => "ATM AAL5 PDU VCC transport",
        15 => "Frame-Relay Port mode",
        16 => "SONET/SDH Circuit Emulation over Packet",
        17 => "Structure-agnostic E1 over Packet",
        18 => "Structure-agnostic T1 (DS1) over Packet",
        19 => "Structure-agnostic E3 over Packet",
        20 => "Structure-agnostic T3 (DS3) over Packet",
        21 => "CESoPSN basic mode",
        22 => "TDMoIP AAL1 Mode",
        23 => "CESoPSN TDM with CAS",
        24 => "TDMoIP AAL2 Mode",
        25 => "Frame Relay DLCI",
        26 => "ROHC Transport Header-compressed Packets",
        27 => "ECRTP Transport Header-compressed Packets",
        28 => "IPHC Transport Header-compressed Packets",
        29 => "cRTP Transport Header-compressed Packets",
        30 => "ATM VP Virtual Trunk",
        31 => "FC Port Mode",
    }
    pub(super) static TLV_PAD_ACTION_VALUES {
        1 => "Drop Pad TLV from reply",
        2 => "Copy Pad TLV to reply",
    }
}

field_table! {
    /// The fields of Multiprotocol Label Switching Echo.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mpls-echo", "Multiprotocol Label Switching Echo", "MPLS Echo");
    VERSION = FieldDef::new("mpls_echo.version", "Version", FieldType::Uint16);
    FLAGS = FieldDef::new("mpls_echo.flags", "Global Flags", FieldType::Uint16).base(Base::Hex);
    FLAG_SBZ = FieldDef::new("mpls_echo.flag_sbz", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0xfff8);
    FLAG_V = FieldDef::new("mpls_echo.flag_v", "Validate FEC Stack", FieldType::Boolean).bits(16).mask(0x1);
    FLAG_T = FieldDef::new("mpls_echo.flag_t", "Respond only if TTL expired", FieldType::Boolean).bits(16).mask(0x2);
    FLAG_R = FieldDef::new("mpls_echo.flag_r", "Validate Reverse Path", FieldType::Boolean).bits(16).mask(0x4);
    MSG_TYPE = FieldDef::new("mpls_echo.msg_type", "Message Type", FieldType::Uint8).strings(Strings::Values(&MSG_TYPE_VALUES));
    REPLY_MODE = FieldDef::new("mpls_echo.reply_mode", "Reply Mode", FieldType::Uint8).strings(Strings::Values(&REPLY_MODE_VALUES));
    RETURN_CODE = FieldDef::new("mpls_echo.return_code", "Return Code", FieldType::Uint8).strings(Strings::Values(&RETURN_CODE_VALUES));
    RETURN_SUBCODE = FieldDef::new("mpls_echo.return_subcode", "Return Subcode", FieldType::Uint8);
    SENDER_HANDLE = FieldDef::new("mpls_echo.sender_handle", "Sender's Handle", FieldType::Uint32).base(Base::Hex);
    SEQUENCE = FieldDef::new("mpls_echo.sequence", "Sequence Number", FieldType::Uint32);
    TIMESTAMP_SENT = FieldDef::new("mpls_echo.timestamp_sent", "Timestamp Sent", FieldType::AbsoluteTime).base(Base::Utc);
    TIMESTAMP_REC = FieldDef::new("mpls_echo.timestamp_rec", "Timestamp Received", FieldType::AbsoluteTime).base(Base::Utc);
    TLV_TYPE = FieldDef::new("mpls_echo.tlv.type", "Type", FieldType::Uint16).strings(Strings::Values(&TLV_TYPE_VALUES));
    TLV_LEN = FieldDef::new("mpls_echo.tlv.len", "Length", FieldType::Uint16);
    TLV_VALUE = FieldDef::new("mpls_echo.tlv.value", "Value", FieldType::Bytes);
    TLV_FEC_TYPE = FieldDef::new("mpls_echo.tlv.fec.type", "Type", FieldType::Uint16).strings(Strings::Values(&TLV_FEC_TYPE_VALUES));
    TLV_FEC_LEN = FieldDef::new("mpls_echo.tlv.fec.len", "Length", FieldType::Uint16);
    TLV_FEC_VALUE = FieldDef::new("mpls_echo.tlv.fec.value", "Value", FieldType::Bytes);
    TLV_FEC_LDP_IPV4 = FieldDef::new("mpls_echo.tlv.fec.ldp_ipv4", "IPv4 Prefix", FieldType::Ipv4);
    TLV_FEC_LDP_IPV4_MASK = FieldDef::new("mpls_echo.tlv.fec.ldp_ipv4_mask", "Prefix Length", FieldType::Uint8);
    TLV_FEC_LDP_IPV6 = FieldDef::new("mpls_echo.tlv.fec.ldp_ipv6", "IPv6 Prefix", FieldType::Ipv6);
    TLV_FEC_LDP_IPV6_MASK = FieldDef::new("mpls_echo.tlv.fec.ldp_ipv6_mask", "Prefix Length", FieldType::Uint8);
    TLV_FEC_RSVP_IPV4_EP = FieldDef::new("mpls_echo.tlv.fec.rsvp_ipv4_ep", "IPv4 Tunnel endpoint address", FieldType::Ipv4);
    TLV_FEC_RSVP_IPV6_EP = FieldDef::new("mpls_echo.tlv.fec.rsvp_ipv6_ep", "IPv6 Tunnel endpoint address", FieldType::Ipv6);
    TLV_FEC_RSVP_IP_MBZ1 = FieldDef::new("mpls_echo.tlv.fec.rsvp_ip_mbz1", "Must Be Zero", FieldType::Uint16);
    TLV_FEC_RSVP_IP_TUN_ID = FieldDef::new("mpls_echo.tlv.fec.rsvp_ip_tun_id", "Tunnel ID", FieldType::Uint16);
    TLV_FEC_RSVP_IPV4_EXT_TUN_ID = FieldDef::new("mpls_echo.tlv.fec.rsvp_ipv4_ext_tun_id", "Extended Tunnel ID", FieldType::Uint32).base(Base::Hex);
    TLV_FEC_RSVP_IPV4_SENDER = FieldDef::new("mpls_echo.tlv.fec.rsvp_ipv4_sender", "IPv4 Tunnel sender address", FieldType::Ipv4);
    TLV_FEC_RSVP_IPV6_EXT_TUN_ID = FieldDef::new("mpls_echo.tlv.fec.rsvp_ipv6_ext_tun_id", "Extended Tunnel ID", FieldType::Bytes);
    TLV_FEC_RSVP_IPV6_SENDER = FieldDef::new("mpls_echo.tlv.fec.rsvp_ipv6_sender", "IPv6 Tunnel sender address", FieldType::Ipv6);
    TLV_FEC_RSVP_IP_MBZ2 = FieldDef::new("mpls_echo.tlv.fec.rsvp_ip_mbz2", "Must Be Zero", FieldType::Uint16);
    TLV_FEC_RSVP_IP_LSP_ID = FieldDef::new("mpls_echo.tlv.fec.rsvp_ip_lsp_id", "LSP ID", FieldType::Uint16);
    TLV_FEC_VPN_ROUTE_DIST = FieldDef::new("mpls_echo.tlv.fec.vpn_route_dist", "Route Distinguisher", FieldType::Bytes);
    TLV_FEC_VPN_IPV4 = FieldDef::new("mpls_echo.tlv.fec.vpn_ipv4", "IPv4 Prefix", FieldType::Ipv4);
    TLV_FEC_VPN_IPV6 = FieldDef::new("mpls_echo.tlv.fec.vpn_ipv6", "IPv6 Prefix", FieldType::Ipv6);
    TLV_FEC_VPN_LEN = FieldDef::new("mpls_echo.tlv.fec.vpn_len", "Prefix Length", FieldType::Uint8);
    TLV_FEC_L2VPN_ROUTE_DIST = FieldDef::new("mpls_echo.tlv.fec.l2vpn_route_dist", "Route Distinguisher", FieldType::Bytes);
    TLV_FEC_L2VPN_SEND_VE_ID = FieldDef::new("mpls_echo.tlv.fec.l2vpn_send_ve_id", "Sender's VE ID", FieldType::Uint16).base(Base::Hex);
    TLV_FEC_L2VPN_RECV_VE_ID = FieldDef::new("mpls_echo.tlv.fec.l2vpn_recv_ve_id", "Receiver's VE ID", FieldType::Uint16).base(Base::Hex);
    TLV_FEC_L2VPN_ENCAP_TYPE = FieldDef::new("mpls_echo.tlv.fec.l2vpn_encap_type", "Encapsulation", FieldType::Uint16).strings(Strings::Values(&TLV_FEC_L2VPN_ENCAP_TYPE_VALUES));
    TLV_FEC_L2CID_SENDER = FieldDef::new("mpls_echo.tlv.fec.l2cid_sender", "Sender's PE Address", FieldType::Ipv4);
    TLV_FEC_L2CID_REMOTE = FieldDef::new("mpls_echo.tlv.fec.l2cid_remote", "Remote PE Address", FieldType::Ipv4);
    TLV_FEC_L2CID_VCID = FieldDef::new("mpls_echo.tlv.fec.l2cid_vcid", "VC ID", FieldType::Uint32);
    TLV_FEC_L2CID_ENCAP = FieldDef::new("mpls_echo.tlv.fec.l2cid_encap", "Encapsulation", FieldType::Uint16).strings(Strings::Values(&TLV_FEC_L2VPN_ENCAP_TYPE_VALUES));
    TLV_FEC_L2CID_MBZ = FieldDef::new("mpls_echo.tlv.fec.l2cid_mbz", "MBZ", FieldType::Uint16).base(Base::Hex);
    TLV_FEC_BGP_IPV4 = FieldDef::new("mpls_echo.tlv.fec.bgp_ipv4", "IPv4 Prefix", FieldType::Ipv4);
    TLV_FEC_BGP_IPV6 = FieldDef::new("mpls_echo.tlv.fec.bgp_ipv6", "IPv6 Prefix", FieldType::Ipv6);
    TLV_FEC_BGP_LEN = FieldDef::new("mpls_echo.tlv.fec.bgp_len", "Prefix Length", FieldType::Uint8);
    TLV_FEC_GEN_IPV4 = FieldDef::new("mpls_echo.tlv.fec.gen_ipv4", "IPv4 Prefix", FieldType::Ipv4);
    TLV_FEC_GEN_IPV4_MASK = FieldDef::new("mpls_echo.tlv.fec.gen_ipv4_mask", "Prefix Length", FieldType::Uint8);
    TLV_FEC_GEN_IPV6 = FieldDef::new("mpls_echo.tlv.fec.gen_ipv6", "IPv6 Prefix", FieldType::Ipv6);
    TLV_FEC_GEN_IPV6_MASK = FieldDef::new("mpls_echo.tlv.fec.gen_ipv6_mask", "Prefix Length", FieldType::Uint8);
    TLV_PAD_ACTION = FieldDef::new("mpls_echo.tlv.pad_action", "Pad Action", FieldType::Uint8).strings(Strings::Values(&TLV_PAD_ACTION_VALUES));
    TLV_PAD_PADDING = FieldDef::new("mpls_echo.tlv.pad_padding", "Padding", FieldType::Bytes);
    TLV_REPLY_TOS = FieldDef::new("mpls_echo.tlv.reply.tos", "Reply-TOS Byte", FieldType::Uint8);
    TLV_REPLY_TOS_MBZ = FieldDef::new("mpls_echo.tlv.reply.tos.mbz", "MBZ", FieldType::Uint24).base(Base::Hex);
    TLV_ERRORED_TYPE = FieldDef::new("mpls_echo.tlv.errored.type", "Errored TLV Type", FieldType::Uint16).strings(Strings::Values(&TLV_TYPE_VALUES));
    TLV_ECHO_JITTER = FieldDef::new("mpls_echo.tlv.echo_jitter", "Echo Jitter time", FieldType::Uint32);
    BFD_DISCRIMINATOR = FieldDef::new("mpls_echo.bfd_discriminator", "BFD Discriminator", FieldType::Uint32).base(Base::Hex);
}
