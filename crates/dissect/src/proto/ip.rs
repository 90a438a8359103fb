//! Internet Protocol version 4 (RFC 791), and what fragments of either version share.

use bytes::Bytes;
use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, ranges, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::{id, numbers, tcp, udp};
use crate::registry::{Claim, Dissect};
use crate::stream::Part;
use crate::walk::Walk;

values! {
    static DSFIELD_DSCP_VALUES {
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
    static DSFIELD_ECN_VALUES {
        0 => "Not ECN-Capable Transport",
        1 => "ECN-Capable Transport codepoint '01'",
        2 => "ECN-Capable Transport codepoint '10'",
        3 => "Congestion Experienced",
    }
    static TOS_PRECEDENCE_VALUES {
        0 => "routine",
        1 => "priority",
        2 => "immediate",
        3 => "flash",
        4 => "flash override",
        5 => "CRITIC/ECP",
        6 => "internetwork control",
        7 => "network control",
    }
    static CHECKSUM_STATUS_VALUES {
        0 => "Bad",
        1 => "Good",
        2 => "Unverified",
        3 => "Not present",
        4 => "Illegal",
    }
    static OPT_TYPE_CLASS_VALUES {
        0 => "Control",
        1 => "Reserved for future use",
        2 => "Debugging and measurement",
        3 => "Reserved for future use",
    }
    static OPT_TYPE_NUMBER_VALUES {
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
    static OPT_QS_FUNC_VALUES {
        0 => "Rate request",
        8 => "Rate report",
    }
    static OPT_QS_RATE_VALUES {
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
    static OPT_SEC_RFC791_SEC_VALUES {
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
    static OPT_SEC_CL_VALUES {
        0x1 => "Reserved 4",
        0x3d => "Top secret",
        0x5a => "Secret",
        0x96 => "Confidential",
        0x66 => "Reserved 3",
        0xcc => "Reserved 2",
        0xab => "Unclassified",
        0xf1 => "Reserved 1",
    }
    static CIPSO_TAG_TYPE_VALUES {
        0 => "Padding",
        1 => "Restrictive Category Bitmap",
        2 => "Enumerated Categories",
        5 => "Ranged Categories",
        6 => "Permissive Categories",
        7 => "Free Form",
    }
    static OPT_FLAG_VALUES {
        0x0 => "Time stamps only",
        0x1 => "Time stamp and address",
        0x3 => "Time stamps for prespecified addresses",
    }
}

ranges! {
    static OPT_RA_RANGES {
        (0, 0) => "Router shall examine packet",
        (1, 65535) => "Reserved",
    }
}

field_table! {
    /// The fields of Internet Protocol Version 4.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ip", "Internet Protocol Version 4", "IPv4");
    VERSION = FieldDef::new("ip.version", "Version", FieldType::Uint8).at(0, 1);
    HDR_LEN = FieldDef::new("ip.hdr_len", "Header Length", FieldType::Uint8).at(0, 1);
    DSFIELD = FieldDef::new("ip.dsfield", "Differentiated Services Field", FieldType::Uint8).base(Base::Hex).at(1, 1);
    DSFIELD_DSCP = FieldDef::new("ip.dsfield.dscp", "Differentiated Services Codepoint", FieldType::Uint8).mask(0xfc).strings(Strings::Values(&DSFIELD_DSCP_VALUES)).at(1, 1);
    DSFIELD_ECN = FieldDef::new("ip.dsfield.ecn", "Explicit Congestion Notification", FieldType::Uint8).mask(0x3).strings(Strings::Values(&DSFIELD_ECN_VALUES)).at(1, 1);
    TOS = FieldDef::new("ip.tos", "Type of Service", FieldType::Uint8);
    TOS_PRECEDENCE = FieldDef::new("ip.tos.precedence", "Precedence", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&TOS_PRECEDENCE_VALUES));
    TOS_DELAY = FieldDef::new("ip.tos.delay", "Delay", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse("Low", "Normal"));
    TOS_THROUGHPUT = FieldDef::new("ip.tos.throughput", "Throughput", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse("High", "Normal"));
    TOS_RELIABILITY = FieldDef::new("ip.tos.reliability", "Reliability", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse("High", "Normal"));
    TOS_COST = FieldDef::new("ip.tos.cost", "Cost", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse("Low", "Normal"));
    LEN = FieldDef::new("ip.len", "Total Length", FieldType::Uint16).at(2, 2);
    ID = FieldDef::new("ip.id", "Identification", FieldType::Uint16).base(Base::HexDec).at(4, 2);
    DST = FieldDef::new("ip.dst", "Destination Address", FieldType::Ipv4).at(16, 4);
    DST_HOST = FieldDef::new("ip.dst_host", "Destination Host", FieldType::String);
    SRC = FieldDef::new("ip.src", "Source Address", FieldType::Ipv4).at(12, 4);
    SRC_HOST = FieldDef::new("ip.src_host", "Source Host", FieldType::String);
    ADDR = FieldDef::new("ip.addr", "Source or Destination Address", FieldType::Ipv4).stands_for(&[SRC, DST]);
    HOST = FieldDef::new("ip.host", "Source or Destination Host", FieldType::String);
    GEOIP_COUNTRY = FieldDef::new("ip.geoip.country", "Source or Destination GeoIP Country", FieldType::String);
    GEOIP_COUNTRY_ISO = FieldDef::new("ip.geoip.country_iso", "Source or Destination GeoIP ISO Two Letter Country Code", FieldType::String);
    GEOIP_CITY = FieldDef::new("ip.geoip.city", "Source or Destination GeoIP City", FieldType::String);
    GEOIP_ASNUM = FieldDef::new("ip.geoip.asnum", "Source or Destination GeoIP AS Number", FieldType::Uint32);
    GEOIP_ORG = FieldDef::new("ip.geoip.org", "Source or Destination GeoIP AS Organization", FieldType::String);
    GEOIP_LAT = FieldDef::new("ip.geoip.lat", "Source or Destination GeoIP Latitude", FieldType::Double);
    GEOIP_LON = FieldDef::new("ip.geoip.lon", "Source or Destination GeoIP Longitude", FieldType::Double);
    GEOIP_SRC_SUMMARY = FieldDef::new("ip.geoip.src_summary", "Source GeoIP", FieldType::String);
    GEOIP_SRC_COUNTRY = FieldDef::new("ip.geoip.src_country", "Source GeoIP Country", FieldType::String);
    GEOIP_SRC_COUNTRY_ISO = FieldDef::new("ip.geoip.src_country_iso", "Source GeoIP ISO Two Letter Country Code", FieldType::String);
    GEOIP_SRC_CITY = FieldDef::new("ip.geoip.src_city", "Source GeoIP City", FieldType::String);
    GEOIP_SRC_ASNUM = FieldDef::new("ip.geoip.src_asnum", "Source GeoIP AS Number", FieldType::Uint32);
    GEOIP_SRC_ORG = FieldDef::new("ip.geoip.src_org", "Source GeoIP AS Organization", FieldType::String);
    GEOIP_SRC_LAT = FieldDef::new("ip.geoip.src_lat", "Source GeoIP Latitude", FieldType::Double);
    GEOIP_SRC_LON = FieldDef::new("ip.geoip.src_lon", "Source GeoIP Longitude", FieldType::Double);
    GEOIP_DST_SUMMARY = FieldDef::new("ip.geoip.dst_summary", "Destination GeoIP", FieldType::String);
    GEOIP_DST_COUNTRY = FieldDef::new("ip.geoip.dst_country", "Destination GeoIP Country", FieldType::String);
    GEOIP_DST_COUNTRY_ISO = FieldDef::new("ip.geoip.dst_country_iso", "Destination GeoIP ISO Two Letter Country Code", FieldType::String);
    GEOIP_DST_CITY = FieldDef::new("ip.geoip.dst_city", "Destination GeoIP City", FieldType::String);
    GEOIP_DST_ASNUM = FieldDef::new("ip.geoip.dst_asnum", "Destination GeoIP AS Number", FieldType::Uint32);
    GEOIP_DST_ORG = FieldDef::new("ip.geoip.dst_org", "Destination GeoIP AS Organization", FieldType::String);
    GEOIP_DST_LAT = FieldDef::new("ip.geoip.dst_lat", "Destination GeoIP Latitude", FieldType::Double);
    GEOIP_DST_LON = FieldDef::new("ip.geoip.dst_lon", "Destination GeoIP Longitude", FieldType::Double);
    FLAGS = FieldDef::new("ip.flags", "Flags", FieldType::Uint8).base(Base::Hex).mask(0xe0).at(6, 1);
    FLAGS_SF = FieldDef::new("ip.flags.sf", "Security flag", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse("Evil", "Not evil"));
    FLAGS_RB = FieldDef::new("ip.flags.rb", "Reserved bit", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse("Set", "Not set")).at(6, 1);
    FLAGS_DF = FieldDef::new("ip.flags.df", "Don't fragment", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse("Set", "Not set")).at(6, 1);
    FLAGS_MF = FieldDef::new("ip.flags.mf", "More fragments", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse("Set", "Not set")).at(6, 1);
    FRAG_OFFSET = FieldDef::new("ip.frag_offset", "Fragment Offset", FieldType::Uint16).mask(0x1fff);
    TTL = FieldDef::new("ip.ttl", "Time to Live", FieldType::Uint8).at(8, 1);
    PROTO = FieldDef::new("ip.proto", "Protocol", FieldType::Uint8).strings(Strings::Values(&numbers::ip_protocol::NAMES)).at(9, 1);
    CHECKSUM = FieldDef::new("ip.checksum", "Header Checksum", FieldType::Uint16).base(Base::Hex).at(10, 2);
    CHECKSUM_CALCULATED = FieldDef::new("ip.checksum_calculated", "Calculated Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("ip.checksum.status", "Header checksum status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&CHECKSUM_STATUS_VALUES));
    OPT_TYPE = FieldDef::new("ip.opt.type", "Type", FieldType::Uint8);
    OPT_TYPE_COPY = FieldDef::new("ip.opt.type.copy", "Copy on fragmentation", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse("Yes", "No"));
    OPT_TYPE_CLASS = FieldDef::new("ip.opt.type.class", "Class", FieldType::Uint8).mask(0x60).strings(Strings::Values(&OPT_TYPE_CLASS_VALUES));
    OPT_TYPE_NUMBER = FieldDef::new("ip.opt.type.number", "Number", FieldType::Uint8).mask(0x1f).strings(Strings::Values(&OPT_TYPE_NUMBER_VALUES));
    OPT_LEN = FieldDef::new("ip.opt.len", "Length", FieldType::Uint8);
    OPT_PTR = FieldDef::new("ip.opt.ptr", "Pointer", FieldType::Uint8);
    OPT_SID = FieldDef::new("ip.opt.sid", "Stream Identifier", FieldType::Uint16);
    OPT_MTU = FieldDef::new("ip.opt.mtu", "MTU", FieldType::Uint16);
    OPT_ID_NUMBER = FieldDef::new("ip.opt.id_number", "ID Number", FieldType::Uint16);
    OPT_OHC = FieldDef::new("ip.opt.ohc", "Outbound Hop Count", FieldType::Uint16);
    OPT_RHC = FieldDef::new("ip.opt.rhc", "Return Hop Count", FieldType::Uint16);
    OPT_ORIGINATOR = FieldDef::new("ip.opt.originator", "Originator IP Address", FieldType::Ipv4);
    OPT_RA = FieldDef::new("ip.opt.ra", "Router Alert", FieldType::Uint16).strings(Strings::Ranges(&OPT_RA_RANGES));
    OPT_ADDR = FieldDef::new("ip.opt.addr", "IP Address", FieldType::Ipv4);
    OPT_PADDING = FieldDef::new("ip.opt.padding", "Padding", FieldType::Bytes);
    OPT_QS_FUNC = FieldDef::new("ip.opt.qs_func", "Function", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&OPT_QS_FUNC_VALUES));
    OPT_QS_RATE = FieldDef::new("ip.opt.qs_rate", "Rate", FieldType::Uint8).mask(0xf).strings(Strings::Values(&OPT_QS_RATE_VALUES));
    OPT_QS_TTL = FieldDef::new("ip.opt.qs_ttl", "QS TTL", FieldType::Uint8);
    OPT_QS_TTL_DIFF = FieldDef::new("ip.opt.qs_ttl_diff", "TTL Diff", FieldType::Uint8);
    OPT_QS_UNUSED = FieldDef::new("ip.opt.qs_unused", "Not Used", FieldType::Uint8);
    OPT_QS_NONCE = FieldDef::new("ip.opt.qs_nonce", "QS Nonce", FieldType::Uint32).base(Base::Hex).mask(0xfffffffc);
    OPT_QS_RESERVED = FieldDef::new("ip.opt.qs_reserved", "Reserved", FieldType::Uint32).base(Base::Hex).mask(0x3);
    OPT_SEC_RFC791_SEC = FieldDef::new("ip.opt.sec_rfc791_sec", "Security", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&OPT_SEC_RFC791_SEC_VALUES));
    OPT_SEC_RFC791_COMP = FieldDef::new("ip.opt.sec_rfc791_comp", "Compartments", FieldType::Uint16);
    OPT_SEC_RFC791_HR = FieldDef::new("ip.opt.sec_rfc791_hr", "Handling Restrictions", FieldType::String);
    OPT_SEC_RFC791_TCC = FieldDef::new("ip.opt.sec_rfc791_tcc", "Transmission Control Code", FieldType::String);
    OPT_SEC_CL = FieldDef::new("ip.opt.sec_cl", "Classification Level", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&OPT_SEC_CL_VALUES));
    OPT_SEC_PROT_AUTH_FLAGS = FieldDef::new("ip.opt.sec_prot_auth_flags", "Protection Authority Flags", FieldType::Uint8).base(Base::Hex);
    OPT_SEC_PROT_AUTH_GENSER = FieldDef::new("ip.opt.sec_prot_auth_genser", "GENSER", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse("Datagram protected in accordance with its rules", "Datagram not protected in accordance with its rules"));
    OPT_SEC_PROT_AUTH_SIOP_ESI = FieldDef::new("ip.opt.sec_prot_auth_siop_esi", "SIOP-ESI", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse("Datagram protected in accordance with its rules", "Datagram not protected in accordance with its rules"));
    OPT_SEC_PROT_AUTH_SCI = FieldDef::new("ip.opt.sec_prot_auth_sci", "SCI", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse("Datagram protected in accordance with its rules", "Datagram not protected in accordance with its rules"));
    OPT_SEC_PROT_AUTH_NSA = FieldDef::new("ip.opt.sec_prot_auth_nsa", "NSA", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse("Datagram protected in accordance with its rules", "Datagram not protected in accordance with its rules"));
    OPT_SEC_PROT_AUTH_DOE = FieldDef::new("ip.opt.sec_prot_auth_doe", "DOE", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse("Datagram protected in accordance with its rules", "Datagram not protected in accordance with its rules"));
    OPT_SEC_PROT_AUTH_UNASSIGNED = FieldDef::new("ip.opt.sec_prot_auth_unassigned", "Unassigned", FieldType::Uint8).base(Base::Hex).mask(0x6);
    OPT_SEC_PROT_AUTH_FTI = FieldDef::new("ip.opt.sec_prot_auth_fti", "Field Termination Indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse("Additional octet present", "Final octet"));
    OPT_EXT_SEC_ADD_SEC_INFO_FORMAT_CODE = FieldDef::new("ip.opt.ext_sec_add_sec_info_format_code", "Additional Security Info Format Code", FieldType::Uint8).base(Base::Hex);
    OPT_EXT_SEC_ADD_SEC_INFO = FieldDef::new("ip.opt.ext_sec_add_sec_info", "Additional Security Info", FieldType::Bytes);
    REC_RT = FieldDef::new("ip.rec_rt", "Recorded Route", FieldType::Ipv4);
    REC_RT_HOST = FieldDef::new("ip.rec_rt_host", "Recorded Route Host", FieldType::String);
    CUR_RT = FieldDef::new("ip.cur_rt", "Current Route", FieldType::Ipv4);
    CUR_RT_HOST = FieldDef::new("ip.cur_rt_host", "Current Route Host", FieldType::String);
    SRC_RT = FieldDef::new("ip.src_rt", "Source Route", FieldType::Ipv4);
    SRC_RT_HOST = FieldDef::new("ip.src_rt_host", "Source Route Host", FieldType::String);
    EMPTY_RT = FieldDef::new("ip.empty_rt", "Empty Route", FieldType::Ipv4);
    EMPTY_RT_HOST = FieldDef::new("ip.empty_rt_host", "Empty Route Host", FieldType::String);
    CIPSO_TAG_TYPE = FieldDef::new("ip.cipso.tag_type", "Tag Type", FieldType::Uint8).strings(Strings::Values(&CIPSO_TAG_TYPE_VALUES));
    FRAGMENT_OVERLAP = FieldDef::new("ip.fragment.overlap", "Fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICT = FieldDef::new("ip.fragment.overlap.conflict", "Conflicting data in fragment overlap", FieldType::Boolean);
    FRAGMENT_MULTIPLETAILS = FieldDef::new("ip.fragment.multipletails", "Multiple tail fragments found", FieldType::Boolean);
    FRAGMENT_TOOLONGFRAGMENT = FieldDef::new("ip.fragment.toolongfragment", "Fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("ip.fragment.error", "Defragmentation error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("ip.fragment.count", "Fragment count", FieldType::Uint32);
    FRAGMENT = FieldDef::new("ip.fragment", "IPv4 Fragment", FieldType::FrameNum);
    FRAGMENTS = FieldDef::new("ip.fragments", "IPv4 Fragments", FieldType::Bytes);
    REASSEMBLED_IN = FieldDef::new("ip.reassembled_in", "Reassembled IPv4 in frame", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("ip.reassembled.length", "Reassembled IPv4 length", FieldType::Uint32);
    REASSEMBLED_DATA = FieldDef::new("ip.reassembled.data", "Reassembled IPv4 data", FieldType::Bytes);
    CIPSO_DOI = FieldDef::new("ip.cipso.doi", "DOI", FieldType::Uint32);
    CIPSO_SENSITIVITY_LEVEL = FieldDef::new("ip.cipso.sensitivity_level", "Sensitivity Level", FieldType::Uint8);
    CIPSO_CATEGORIES = FieldDef::new("ip.cipso.categories", "Categories", FieldType::String);
    CIPSO_TAG_DATA = FieldDef::new("ip.cipso.tag_data", "Tag data", FieldType::Bytes);
    OPT_OVERFLOW = FieldDef::new("ip.opt.overflow", "Overflow", FieldType::Uint8).mask(0xf0);
    OPT_FLAG = FieldDef::new("ip.opt.flag", "Flag", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&OPT_FLAG_VALUES));
    OPT_TIME_STAMP = FieldDef::new("ip.opt.time_stamp", "Time stamp", FieldType::Uint32);
    OPT_TIME_STAMP_ADDR = FieldDef::new("ip.opt.time_stamp_addr", "Address", FieldType::Ipv4);
    OPT_LEN_INVALID = FieldDef::new("ip.opt.len.invalid", "Invalid length for option", FieldType::None);
    OPT_PTR_BEFORE_ADDRESS = FieldDef::new("ip.opt.ptr.before_address", "Pointer points before first address", FieldType::None);
    OPT_PTR_MIDDLE_ADDRESS = FieldDef::new("ip.opt.ptr.middle_address", "Pointer points to middle of address", FieldType::None);
    SUBOPT_TOO_LONG = FieldDef::new("ip.subopt_too_long", "Suboption would go past end of option", FieldType::None);
    NOP = FieldDef::new("ip.nop", "4 NOP in a row - a router may have removed some options", FieldType::None);
    BOGUS_IP_LENGTH = FieldDef::new("ip.bogus_ip_length", "Bogus IP length", FieldType::None);
    EVIL_PACKET = FieldDef::new("ip.evil_packet", "Packet has evil intent", FieldType::None);
    CHECKSUM_BAD_EXPERT = FieldDef::new("ip.checksum_bad.expert", "Bad checksum", FieldType::None);
    TTL_LNCB = FieldDef::new("ip.ttl.lncb", "Time To Live", FieldType::None);
    TTL_TOO_SMALL = FieldDef::new("ip.ttl.too_small", "Time To Live", FieldType::None);
    CIPSO_MALFORMED = FieldDef::new("ip.cipso.malformed", "Malformed CIPSO tag", FieldType::None);
    BOGUS_IP_VERSION = FieldDef::new("ip.bogus_ip_version", "Bogus IP version", FieldType::None);
    BOGUS_HEADER_LENGTH = FieldDef::new("ip.bogus_header_length", "Bogus IP header length", FieldType::None);
}

/// Octets of an IPv4 header without options.
pub const MIN_HEADER_LEN: usize = 20;

/// An IPv4 header.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; MIN_HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`; its options are not looked at.
    #[inline]
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, MIN_HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    /// Version, 4 in a right header.
    #[inline]
    pub fn version(&self) -> u8 {
        self.0[0] >> 4
    }

    /// Octets of the header, options included, as it says.
    #[inline]
    pub fn header_len(&self) -> usize {
        usize::from(self.0[0] & 0x0f) * 4
    }

    /// Octets of the datagram, header included, as it says.
    #[inline]
    pub fn total_len(&self) -> u16 {
        u16::from_be_bytes([self.0[2], self.0[3]])
    }

    /// Identification, the same in all fragments of a datagram.
    #[inline]
    pub fn identification(&self) -> u16 {
        u16::from_be_bytes([self.0[4], self.0[5]])
    }

    /// Whether fragments follow.
    #[inline]
    pub fn more_fragments(&self) -> bool {
        self.0[6] & 0x20 != 0
    }

    /// Octets of the datagram's payload before this fragment.
    #[inline]
    pub fn fragment_offset(&self) -> u32 {
        u32::from(u16::from_be_bytes([self.0[6], self.0[7]]) & 0x1fff) * 8
    }

    /// The protocol of the payload.
    #[inline]
    pub fn protocol(&self) -> u8 {
        self.0[9]
    }

    /// The sender.
    #[inline]
    pub fn source(&self) -> [u8; 4] {
        [self.0[12], self.0[13], self.0[14], self.0[15]]
    }

    /// The receiver.
    #[inline]
    pub fn destination(&self) -> [u8; 4] {
        [self.0[16], self.0[17], self.0[18], self.0[19]]
    }
}

/// A fragment of an IP datagram, of either version, as [`Track`](crate::Track) takes it.
#[derive(Clone, Debug)]
pub struct Fragment<'a> {
    /// The sender.
    pub source: &'a Address,
    /// The receiver.
    pub destination: &'a Address,
    /// Identification.
    pub id: u32,
    /// The protocol of the datagram (0 for IPv6, whose fragments need not agree on it).
    pub protocol: u8,
    /// Octets of the payload before this fragment.
    pub offset: u32,
    /// Whether fragments follow.
    pub more: bool,
    /// The fragment's payload, whole.
    pub payload: &'a [u8],
}

/// What became of a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Defragmented {
    /// Others are missing still. The frame that completes the datagram, once that is known.
    Incomplete {
        /// Where the datagram is whole.
        reassembled_in: Option<u32>,
    },
    /// This one completed the datagram.
    Complete {
        /// The datagram's payload.
        payload: Bytes,
        /// Its fragments in the order of their offsets.
        parts: Vec<FragmentPart>,
    },
}

/// A fragment of a datagram that was put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FragmentPart {
    /// The frame and the octets that it brought.
    pub part: Part,
    /// Octets of the payload before it.
    pub offset: u32,
    /// Whether it overlaps another.
    pub overlap: bool,
    /// Whether it overlaps another with different octets.
    pub conflict: bool,
}

/// Internet Protocol version 4.
#[derive(Clone, Copy, Debug)]
pub struct Ip;

impl Dissect for Ip {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x0800), Claim::IpProtocol(4)];

    #[inline(always)]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let header = Header::new(&b)?;
        let header_len = header.header_len();
        let total = match usize::from(header.total_len()) {
            // Segmentation left to the interface: the length was not known yet.
            0 => b.reported(),
            n => n,
        };
        if header.version() != 4 || header_len < MIN_HEADER_LEN || total < header_len {
            w.irregular();
            return Err(Fault::Malformed);
        }
        if C::FIELDS || w.is_tracked() {
            w.set_addresses(Address::Ipv4(header.source()), Address::Ipv4(header.destination()));
        }
        if C::FIELDS {
            fields(w, &b, &header)?;
        }
        w.set_actual_len(&b, total);
        let payload = b.slice_up_to(header_len, total - header_len);
        if header.fragment_offset() != 0 || header.more_fragments() {
            return w.data(payload);
        }
        protocol_payload(w, header.protocol(), payload)
    }
}

/// Goes on with what an IP protocol number leads to. The fast path needs no table call.
#[inline(always)]
pub(crate) fn protocol_payload<C: Collector>(
    w: &mut Walk<'_, C>,
    protocol: u8,
    payload: Buf<'_>,
) -> Walked {
    match w.registry.lookup(Claim::IpProtocol(protocol)) {
        Some(id::TCP) => w.enter::<tcp::Tcp>(id::TCP, payload),
        Some(id::UDP) => w.enter::<udp::Udp>(id::UDP, payload),
        Some(protocol) => w.call(protocol, payload),
        None => w.data(payload),
    }
}

fn fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: &Header<'_>) -> Walked {
    let (root, opened) = w.open_protocol(b, 0, header.header_len())?;
    let (source, destination) =
        (Address::Ipv4(header.source()), Address::Ipv4(header.destination()));
    w.label(root, format_args!("Internet Protocol Version 4, Src: {source}, Dst: {destination}"));
    w.column_protocol("IPv4");
    w.item(VERSION, b, 0, 1)?;
    w.item(TTL, b, 8, 1)?;
    w.item(PROTO, b, 9, 1)?;
    w.item(SRC, b, 12, 4)?;
    w.item(DST, b, 16, 4)?;
    w.close(opened);
    Ok(())
}
