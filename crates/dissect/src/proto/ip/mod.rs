//! Internet Protocol version 4 (RFC 791), with its options, and what fragments of either version share.

mod fragments;
mod options;
mod values;

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::layers::Way;
use crate::proto::{id, numbers, tcp, udp};
use crate::registry::{Claim, Dissect};
use crate::walk::{Depth, Walk, again};

pub use fragments::{Defragmented, Fragment, FragmentPart};
pub(crate) use fragments::{FragmentFields, list as list_fragments};
pub use options::option;
use values::*;
pub(crate) use values::{DSCP_SHORT, DSFIELD_DSCP_VALUES, DSFIELD_ECN_VALUES, ECN_SHORT};

field_table! {
    /// The fields of Internet Protocol Version 4.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ip", "Internet Protocol Version 4", "IPv4");
    VERSION = FieldDef::new("ip.version", "Version", FieldType::Uint8);
    HDR_LEN = FieldDef::new("ip.hdr_len", "Header Length", FieldType::Uint8);
    DSFIELD = FieldDef::new("ip.dsfield", "Differentiated Services Field", FieldType::Uint8).base(Base::Hex).at(1, 1);
    DSFIELD_DSCP = FieldDef::new("ip.dsfield.dscp", "Differentiated Services Codepoint", FieldType::Uint8).mask(0xfc).strings(Strings::Values(&DSFIELD_DSCP_VALUES)).at(1, 1);
    DSFIELD_ECN = FieldDef::new("ip.dsfield.ecn", "Explicit Congestion Notification", FieldType::Uint8).mask(0x3).strings(Strings::Values(&DSFIELD_ECN_VALUES)).at(1, 1);
    TOS = FieldDef::new("ip.tos", "Type of Service", FieldType::Uint8);
    TOS_PRECEDENCE = FieldDef::new("ip.tos.precedence", "Precedence", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&TOS_PRECEDENCE_VALUES));
    TOS_DELAY = FieldDef::new("ip.tos.delay", "Delay", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Low", "Normal")));
    TOS_THROUGHPUT = FieldDef::new("ip.tos.throughput", "Throughput", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("High", "Normal")));
    TOS_RELIABILITY = FieldDef::new("ip.tos.reliability", "Reliability", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("High", "Normal")));
    TOS_COST = FieldDef::new("ip.tos.cost", "Cost", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Low", "Normal")));
    LEN = FieldDef::new("ip.len", "Total Length", FieldType::Uint16).at(2, 2);
    ID = FieldDef::new("ip.id", "Identification", FieldType::Uint16).base(Base::HexDec).at(4, 2);
    DST = FieldDef::new("ip.dst", "Destination Address", FieldType::Ipv4).at(16, 4);
    DST_HOST = FieldDef::new("ip.dst_host", "Destination Host", FieldType::String);
    SRC = FieldDef::new("ip.src", "Source Address", FieldType::Ipv4).at(12, 4);
    SRC_HOST = FieldDef::new("ip.src_host", "Source Host", FieldType::String);
    ADDR = FieldDef::new("ip.addr", "Source or Destination Address", FieldType::Ipv4).stands_for(&[SRC, DST]);
    HOST = FieldDef::new("ip.host", "Source or Destination Host", FieldType::String).stands_for(&[SRC_HOST, DST_HOST]);
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
    FLAGS_SF = FieldDef::new("ip.flags.sf", "Security flag", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Evil", "Not evil")));
    FLAGS_RB = FieldDef::new("ip.flags.rb", "Reserved bit", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set"))).at(6, 1);
    FLAGS_DF = FieldDef::new("ip.flags.df", "Don't fragment", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set"))).at(6, 1);
    FLAGS_MF = FieldDef::new("ip.flags.mf", "More fragments", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set"))).at(6, 1);
    FRAG_OFFSET = FieldDef::new("ip.frag_offset", "Fragment Offset", FieldType::Uint16).mask(0x1fff).strings(Strings::Custom(write_fragment_offset)).at(6, 2);
    TTL = FieldDef::new("ip.ttl", "Time to Live", FieldType::Uint8).at(8, 1);
    PROTO = FieldDef::new("ip.proto", "Protocol", FieldType::Uint8).strings(Strings::Values(&numbers::ip_protocol::NAMES)).at(9, 1);
    CHECKSUM = FieldDef::new("ip.checksum", "Header Checksum", FieldType::Uint16).base(Base::Hex).at(10, 2);
    CHECKSUM_CALCULATED = FieldDef::new("ip.checksum_calculated", "Calculated Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("ip.checksum.status", "Header checksum status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    OPT_TYPE = FieldDef::new("ip.opt.type", "Type", FieldType::Uint8);
    OPT_TYPE_COPY = FieldDef::new("ip.opt.type.copy", "Copy on fragmentation", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
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
    OPT_SEC_PROT_AUTH_GENSER = FieldDef::new("ip.opt.sec_prot_auth_genser", "GENSER", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Datagram protected in accordance with its rules", "Datagram not protected in accordance with its rules")));
    OPT_SEC_PROT_AUTH_SIOP_ESI = FieldDef::new("ip.opt.sec_prot_auth_siop_esi", "SIOP-ESI", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Datagram protected in accordance with its rules", "Datagram not protected in accordance with its rules")));
    OPT_SEC_PROT_AUTH_SCI = FieldDef::new("ip.opt.sec_prot_auth_sci", "SCI", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Datagram protected in accordance with its rules", "Datagram not protected in accordance with its rules")));
    OPT_SEC_PROT_AUTH_NSA = FieldDef::new("ip.opt.sec_prot_auth_nsa", "NSA", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Datagram protected in accordance with its rules", "Datagram not protected in accordance with its rules")));
    OPT_SEC_PROT_AUTH_DOE = FieldDef::new("ip.opt.sec_prot_auth_doe", "DOE", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Datagram protected in accordance with its rules", "Datagram not protected in accordance with its rules")));
    OPT_SEC_PROT_AUTH_UNASSIGNED = FieldDef::new("ip.opt.sec_prot_auth_unassigned", "Unassigned", FieldType::Uint8).base(Base::Hex).mask(0x6);
    OPT_SEC_PROT_AUTH_UNASSIGNED_LATER = FieldDef::new("ip.opt.sec_prot_auth_unassigned", "Unassigned", FieldType::Uint8).base(Base::Hex).mask(0xfe);
    OPT_SEC_PROT_AUTH_FTI = FieldDef::new("ip.opt.sec_prot_auth_fti", "Field Termination Indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Additional octet present", "Final octet")));
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
    OPT_LEN_INVALID = FieldDef::new("ip.opt.len.invalid", "Invalid length for option", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    OPT_PTR_BEFORE_ADDRESS = FieldDef::new("ip.opt.ptr.before_address", "Pointer points before first address", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    OPT_PTR_MIDDLE_ADDRESS = FieldDef::new("ip.opt.ptr.middle_address", "Pointer points to middle of address", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SUBOPT_TOO_LONG = FieldDef::new("ip.subopt_too_long", "Suboption would go past end of option", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    NOP = FieldDef::new("ip.nop", "4 NOP in a row - a router may have removed some options", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    BOGUS_IP_LENGTH = FieldDef::new("ip.bogus_ip_length", "Bogus IP length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    EVIL_PACKET = FieldDef::new("ip.evil_packet", "Packet has evil intent", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    CHECKSUM_BAD_EXPERT = FieldDef::new("ip.checksum_bad.expert", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
    TTL_LNCB = FieldDef::new("ip.ttl.lncb", "Time To Live", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Note));
    TTL_TOO_SMALL = FieldDef::new("ip.ttl.too_small", "Time To Live", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Note));
    CIPSO_MALFORMED = FieldDef::new("ip.cipso.malformed", "Malformed CIPSO tag", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Error));
    BOGUS_IP_VERSION = FieldDef::new("ip.bogus_ip_version", "Bogus IP version", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    BOGUS_HEADER_LENGTH = FieldDef::new("ip.bogus_header_length", "Bogus IP header length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    OPTIONS_EOL = FieldDef::new("ip.options.eol", "IP Option - End of Options List (EOL)", FieldType::Bytes).in_name_only();
    OPTIONS_NOP = FieldDef::new("ip.options.nop", "IP Option - No-Operation (NOP)", FieldType::Bytes).in_name_only();
    OPTIONS_SECURITY = FieldDef::new("ip.options.security", "IP Option - Security", FieldType::Bytes).in_name_only();
    OPTIONS_ROUTE = FieldDef::new("ip.options.route", "IP Option - Loose Source Route", FieldType::Bytes).in_name_only();
    OPTIONS_TIMESTAMP = FieldDef::new("ip.options.timestamp", "IP Option - Time Stamp", FieldType::Bytes).in_name_only();
    OPTIONS_EXT_SECURITY = FieldDef::new("ip.options.ext_security", "IP Option - Extended Security", FieldType::Bytes).in_name_only();
    OPTIONS_CIPSO = FieldDef::new("ip.options.cipso", "IP Option - Commercial Security", FieldType::Bytes).in_name_only();
    OPTIONS_RECORD_ROUTE = FieldDef::new("ip.options.record_route", "IP Option - Record Route", FieldType::Bytes).in_name_only();
    OPTIONS_SID = FieldDef::new("ip.options.sid", "IP Option - Stream ID", FieldType::Bytes).in_name_only();
    OPTIONS_SOURCE_ROUTE = FieldDef::new("ip.options.source_route", "IP Option - Strict Source Route", FieldType::Bytes).in_name_only();
    OPTIONS_MTU_PROBE = FieldDef::new("ip.options.mtu_probe", "IP Option - MTU Probe", FieldType::Bytes).in_name_only();
    OPTIONS_MTU_REPLY = FieldDef::new("ip.options.mtu_reply", "IP Option - MTU Reply", FieldType::Bytes).in_name_only();
    OPTIONS_TRACEROUTE = FieldDef::new("ip.options.traceroute", "IP Option - Traceroute", FieldType::Bytes).in_name_only();
    OPTIONS_ROUTERALERT = FieldDef::new("ip.options.routeralert", "IP Option - Router Alert", FieldType::Bytes).in_name_only();
    OPTIONS_SDB = FieldDef::new("ip.options.sdb", "IP Option - Selective Directed Broadcast", FieldType::Bytes).in_name_only();
    OPTIONS_QS = FieldDef::new("ip.options.qs", "IP Option - Quick-Start", FieldType::Bytes).in_name_only();
}

/// The offset counts eights of octets; a person reads octets.
fn write_fragment_offset(n: u64, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
    write!(out, "{}", n * 8)
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

    /// The header in these octets.
    #[inline]
    pub fn from_octets(octets: &'a [u8; MIN_HEADER_LEN]) -> Self {
        Header(octets)
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

    /// Type of service: six bits of codepoint and two of congestion notification (RFC 2474, RFC 3168).
    #[inline]
    pub fn traffic_class(&self) -> u8 {
        self.0[1]
    }

    /// Differentiated services codepoint (RFC 2474).
    #[inline]
    pub fn dscp(&self) -> u8 {
        self.0[1] >> 2
    }

    /// Explicit congestion notification (RFC 3168).
    #[inline]
    pub fn ecn(&self) -> u8 {
        self.0[1] & 3
    }

    /// Whether routers must not fragment the datagram.
    #[inline]
    pub fn dont_fragment(&self) -> bool {
        self.0[6] & 0x40 != 0
    }

    /// Whether this is one fragment of a larger datagram.
    #[inline]
    pub fn is_fragment(&self) -> bool {
        u16::from_be_bytes([self.0[6], self.0[7]]) & 0x3fff != 0
    }

    /// Whether it has the same fields as nearly all, in a packet of `reported` octets: no options, and nothing worth a
    /// note.
    #[inline]
    pub(crate) fn is_plain(&self, reported: usize) -> bool {
        /// The version and the length of a header without options.
        const PLAIN: u8 = 0x45;
        let [first, ..] = *self.0;
        let is_whole = (MIN_HEADER_LEN..=reported).contains(&usize::from(self.total_len()));
        let is_local = self.destination().starts_with(&[224, 0, 0]);
        first == PLAIN && is_whole && self.ttl() >= SMALL_TTL && !is_local
    }

    /// Routers that the datagram may still pass.
    #[inline]
    pub fn ttl(&self) -> u8 {
        self.0[8]
    }

    /// Checksum of the header, as it says.
    #[inline]
    pub fn checksum(&self) -> u16 {
        u16::from_be_bytes([self.0[10], self.0[11]])
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

/// Internet Protocol version 4.
#[derive(Clone, Copy, Debug)]
pub struct Ip;

impl Dissect for Ip {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Ethertype(0x0800),
        Claim::IpProtocol(4),
        Claim::Number("gre.proto", 0x0800),
        Claim::Number("gre.proto", 0x883e),
        Claim::Number("chdlc.protocol", 0x0800),
        Claim::Number("ppp.protocol", 0x0021),
        Claim::Number("ppp.protocol", 0x0800),
        Claim::Number("nsh.next_proto", 1),
        Claim::Number("vxlan.next_proto", 1),
        Claim::Number("l2tp.pw_type", 11),
        Claim::Number("fr.nlpid", 0xcc),
        Claim::Number("osinl.excl", 0xcc),
        Claim::Number("pwach.channel_type", 0x21),
    ];

    #[inline(always)]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let mut root = Item::NONE;
        if C::FIELDS {
            match fields(w, &b)? {
                Some(item) => root = item,
                None => {
                    w.irregular();
                    return other_version(w, b);
                }
            }
        }
        let Ok(header) = Header::new(&b) else { return cut(w, b) };
        let header_len = header.header_len();
        let mut total = usize::from(header.total_len());
        if total < header_len || header_len != MIN_HEADER_LEN || header.version() != 4 {
            // All that is not the plain case.
            match unusual(w, &b, &header)? {
                Some(known) => total = known,
                None => return other_version(w, b),
            }
        } else if !C::FIELDS && (w.is_tracked() || w.depth() == Depth::Full) {
            w.set_addresses(Address::Ipv4(header.source()), Address::Ipv4(header.destination()));
        }
        w.counted(id::IP);
        w.set_actual_len(&b, total);
        let payload = b.slice_up_to(header_len, total - header_len);
        if header.is_fragment() {
            return fragment(w, &b, &header, root, payload, total - header_len);
        }
        if payload.reported() == 0 {
            return Ok(());
        }
        protocol_payload(w, header.protocol(), payload)
    }
}

/// Headers with options, lengths that lie, other versions: octets of the datagram, or `None` where
/// that cannot be told.
#[inline(never)]
fn unusual<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: &Header<'_>,
) -> Result<Option<usize>, Fault> {
    let header_len = header.header_len();
    let total = match usize::from(header.total_len()) {
        // Segmentation left to the interface: the length was not known yet.
        0 => {
            w.irregular();
            b.reported()
        }
        n => n,
    };
    if header.version() != 4 || header_len < MIN_HEADER_LEN || total < header_len {
        w.irregular();
        return Ok(None);
    }
    let mut destination = header.destination();
    let to = route_end(b, header_len);
    if let Some(at) = to {
        w.irregular();
        destination = b.array(MIN_HEADER_LEN + at).unwrap_or(destination);
        w.layers.redirect(Way::To(Address::Ipv4(destination)));
    }
    if !C::FIELDS && (w.is_tracked() || w.depth() == Depth::Full) {
        w.set_addresses(Address::Ipv4(header.source()), Address::Ipv4(destination));
    }
    if !C::FIELDS && header_len > MIN_HEADER_LEN {
        // Nothing is shown, but a fault in them ends the datagram's dissection.
        let options = b.slice(MIN_HEADER_LEN, header_len - MIN_HEADER_LEN)?;
        options::walk(w, &options, to, header.ttl())?;
    }
    Ok(Some(total))
}

/// Whether an EtherType says that this is IPv4. Other numbers say no more than that it is IP.
#[cold]
fn is_behind_ethertype<C: Collector>(w: &Walk<'_, C>, b: &Buf<'_>) -> bool {
    /// Octets of LLC and SNAP, whose last two are an EtherType.
    const SNAP_LEN: u32 = 8;
    let below = w.layers.as_slice().iter().nth_back(1);
    below.is_some_and(|layer| {
        layer.has_ethertype()
            || layer.protocol == id::LLC && b.start().wrapping_sub(layer.start) == SNAP_LEN
    })
}

/// Notes a version that there is no protocol for; version 6 has its own.
#[cold]
fn any_version<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, version: u8) -> Walked {
    if version == 6 {
        return Ok(());
    }
    w.column_protocol("IP");
    w.info(format_args!("Bogus IP version ({version})"));
    let (root, opened) = w.open_protocol(b, 0, 1)?;
    w.label(root, format_args!("Internet Protocol, bogus version ({version})"));
    let item = w.number(VERSION, b, 0, 1, u64::from(version))?;
    w.label(item, format_args!("{version:04b} .... = Version: {version}"));
    w.expert(BOGUS_IP_VERSION, item);
    w.close(opened);
    Ok(())
}

/// Leaves packets of version 6 to their own protocol; all other versions are only noted.
#[cold]
#[inline(never)]
fn other_version<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    if b.u8(0)? >> 4 == 6 { w.call(id::IPV6, b) } else { Ok(()) }
}

/// A header that is not all there: nothing can be said unless what is there is wrong already.
#[cold]
#[inline(never)]
fn cut<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.irregular();
    let first = b.u8(0)?;
    let header_len = usize::from(first & 0x0f) * 4;
    if first >> 4 != 4 {
        return other_version(w, b);
    }
    if header_len < MIN_HEADER_LEN {
        return Ok(());
    }
    let total = usize::from(b.u16(2)?);
    if total != 0 && total < header_len { Ok(()) } else { b.check(0, MIN_HEADER_LEN) }
}

/// The place of the final receiver among the options, when the destination is only the next hop.
fn route_end(b: &Buf<'_>, header_len: usize) -> Option<usize> {
    options::final_destination(b.captured().get(MIN_HEADER_LEN..header_len)?)
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
        Some(known) => {
            if w.try_call(known, payload)? {
                return Ok(());
            }
            unclaimed(w, protocol, payload)
        }
        None => unclaimed(w, protocol, payload),
    }
}

#[inline(never)]
fn unclaimed<C: Collector>(w: &mut Walk<'_, C>, protocol: u8, payload: Buf<'_>) -> Walked {
    let name = protocol_name(protocol);
    w.info(format_args!("{name} ({protocol})"));
    w.data(payload)
}

/// The name of an IP protocol number.
pub(crate) fn protocol_name(protocol: u8) -> &'static str {
    numbers::ip_protocol::NAMES.get(u64::from(protocol)).unwrap_or("Unknown")
}

static FRAGMENTS_SHOWN: FragmentFields = FragmentFields {
    title: "IPv4 Fragment",
    fragments: FRAGMENTS,
    fragment: FRAGMENT,
    overlap: FRAGMENT_OVERLAP,
    conflict: FRAGMENT_OVERLAP_CONFLICT,
    error: FRAGMENT_ERROR,
    count: FRAGMENT_COUNT,
    length: REASSEMBLED_LENGTH,
    data: Some(REASSEMBLED_DATA),
};

/// A fragment: the whole datagram where this one completes it, else what can be told of it alone.
#[inline(never)]
fn fragment<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: &Header<'_>,
    root: Item,
    payload: Buf<'_>,
    claimed: usize,
) -> Walked {
    let protocol = header.protocol();
    if payload.len() < claimed {
        // Not all of it is here, so it cannot be put together.
        if header.fragment_offset() == 0 && payload.reported() > 0 {
            let kept = std::mem::replace(&mut w.net.fragmented, true);
            let result = protocol_payload(w, protocol, payload.as_fragment());
            w.net.fragmented = kept;
            return result;
        }
    } else {
        let (source, destination) = (w.net.source.clone(), w.net.destination.clone());
        let fragment = Fragment {
            source: &source,
            destination: &destination,
            id: u32::from(header.identification()),
            protocol,
            offset: header.fragment_offset(),
            more: header.more_fragments(),
            payload: payload.captured(),
        };
        match w.fragment(&fragment) {
            Some(Defragmented::Complete { payload: whole, parts }) => {
                let Some(source) = w.add_source("Reassembled IPv4", whole.clone()) else {
                    return w.data(payload);
                };
                let whole = Buf::new(&whole, whole.len(), source);
                let opened = w.open(root);
                list_fragments(w, &FRAGMENTS_SHOWN, &whole, &parts)?;
                w.close(opened);
                if whole.reported() == 0 {
                    return Ok(());
                }
                return protocol_payload(w, protocol, whole);
            }
            Some(Defragmented::Incomplete { reassembled_in: Some(frame) }) => {
                let opened = w.open(root);
                w.generated(REASSEMBLED_IN, b, 0, u64::from(frame));
                w.close(opened);
                unfinished(w, header);
                w.info_append(format_args!(" [Reassembled in #{frame}]"));
                return w.data(payload);
            }
            _ => {}
        }
    }
    unfinished(w, header);
    w.data(payload)
}

fn unfinished<C: Collector>(w: &mut Walk<'_, C>, header: &Header<'_>) {
    if w.wants_columns() {
        let protocol = header.protocol();
        w.info(format_args!(
            "Fragmented IP protocol (proto={} {protocol}, off={}, ID={:04x})",
            protocol_name(protocol),
            header.fragment_offset(),
            header.identification()
        ));
    }
}

/// The key to the fields of a header of which nothing is worth a note.
fn plain_key<C: Collector>(w: &Walk<'_, C>, b: &Buf<'_>) -> Option<u16> {
    let header = Header::new(b).ok()?;
    (header.is_plain(b.reported()) && !w.net.quoted).then_some(0)
}

/// Shows the header. `None` where it is not of a kind that could be followed.
fn fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Option<Item>, Fault> {
    w.column_protocol("IPv4");
    let before = match w.put_again(again::Header::Ip, plain_key(w, b), b, || []) {
        Ok(root) => {
            let header = Header::new(b)?;
            w.net.hop_limit = header.ttl();
            w.set_addresses(Address::Ipv4(header.source()), Address::Ipv4(header.destination()));
            return Ok(Some(root));
        }
        Err(before) => before,
    };
    let first = b.u8(0)?;
    let (version, header_len) = (first >> 4, usize::from(first & 0x0f) * 4);
    if version != 4 && !is_behind_ethertype(w, b) {
        any_version(w, b, version)?;
        return Ok(None);
    }
    let (root, opened) = w.open_protocol(b, 0, header_len.min(b.len()))?;
    let item = w.number(VERSION, b, 0, 1, u64::from(version))?;
    w.label(item, format_args!("{version:04b} .... = Version: {version}"));
    if version != 4 {
        w.info(format_args!("Bogus IPv4 version ({version}, must be 4)"));
        w.expert_text(BOGUS_IP_VERSION, item, format_args!("Bogus IPv4 version"));
        w.close(opened);
        return Ok(None);
    }
    let item = w.number(HDR_LEN, b, 0, 1, header_len as u64)?;
    if w.labels() {
        let words = first & 0x0f;
        w.label(
            item,
            format_args!(".... {words:04b} = Header Length: {header_len} bytes ({words})"),
        );
    }
    if header_len < MIN_HEADER_LEN {
        let text = format_args!(
            "Bogus IP header length ({header_len}, must be at least {MIN_HEADER_LEN})"
        );
        w.info(text);
        w.expert_text(BOGUS_HEADER_LENGTH, item, text);
        w.close(opened);
        return Ok(None);
    }
    dsfield(w, b)?;
    if !total_length(w, b, header_len)? {
        w.close(opened);
        return Ok(None);
    }
    w.item(ID, b, 4, 2)?;
    flags(w, b)?;
    w.item(FRAG_OFFSET, b, 6, 2)?;
    let ttl = w.item(TTL, b, 8, 1)?;
    w.net.hop_limit = b.u8(8)?;
    time_to_live(w, b, ttl);
    w.item(PROTO, b, 9, 1)?;
    let checksum = b.u16(10)?;
    let item = w.item(CHECKSUM, b, 10, 2)?;
    w.label_value(item, format_args!("0x{checksum:04x} [validation disabled]"));
    w.generated(CHECKSUM_STATUS, b, 10, 2);
    addresses(w, b, root, header_len)?;
    w.close(opened);
    w.keep(before, root, &[]);
    Ok(Some(root))
}

fn dsfield<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let octet = b.u8(1)?;
    let item = w.item(DSFIELD, b, 1, 1)?;
    if w.labels() {
        w.label_value(
            item,
            format_args!(
                "0x{octet:02x} (DSCP: {}, ECN: {})",
                DSCP_SHORT.get(u64::from(octet >> 2)).unwrap_or("Unknown"),
                ECN_SHORT.get(u64::from(octet & 3)).unwrap_or("Unknown"),
            ),
        );
    }
    let opened = w.open(item);
    w.item(DSFIELD_DSCP, b, 1, 1)?;
    w.item(DSFIELD_ECN, b, 1, 1)?;
    w.close(opened);
    Ok(())
}

fn total_length<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header_len: usize,
) -> Result<bool, Fault> {
    let total = usize::from(b.u16(2)?);
    if total == 0 {
        let known = b.reported();
        let item = w.number(LEN, b, 2, 2, known as u64)?;
        w.label_value(
            item,
            format_args!(
                "{known} bytes (reported as 0, presumed to be because of \"TCP segmentation offload\" (TSO))"
            ),
        );
        w.mark_generated(item);
        return Ok(true);
    }
    let item = w.item(LEN, b, 2, 2)?;
    if total < header_len {
        w.label_value(
            item,
            format_args!("{total} bytes (bogus, less than header length {header_len})"),
        );
        w.expert(BOGUS_IP_LENGTH, item);
        w.info(format_args!("Bogus IP length ({total}, less than header length {header_len})"));
        return Ok(false);
    }
    // What an ICMP error quotes is cut on purpose.
    if total > b.reported() && !w.net.quoted {
        w.expert_text(
            BOGUS_IP_LENGTH,
            item,
            format_args!("IPv4 total length exceeds packet length ({} bytes)", b.reported()),
        );
    }
    Ok(true)
}

fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let flags = b.u8(6)? >> 5;
    let item = w.item(FLAGS, b, 6, 1)?;
    let opened = w.open(item);
    w.item(FLAGS_RB, b, 6, 1)?;
    w.item(FLAGS_DF, b, 6, 1)?;
    w.item(FLAGS_MF, b, 6, 1)?;
    w.close(opened);
    if flags != 0 {
        let set = |bit: u8, name: &'static str| if flags & bit != 0 { name } else { "" };
        w.label_value(
            item,
            format_args!(
                "0x{flags:x}{}{}{}",
                set(4, ", Reserved bit"),
                set(2, ", Don't fragment"),
                set(1, ", More fragments")
            ),
        );
    }
    Ok(())
}

/// Smallest time to live that raises no note.
const SMALL_TTL: u8 = 5;

/// The time to live that a protocol of the Local Network Control Block, 224.0.0.0/24, has; `None`
/// where any will do.
fn local_ttl(last: u8, protocol: u8) -> Option<u8> {
    /// IGMP speaks to the groups of others (RFC 2236, section 2).
    const IGMP: u8 = 2;
    match last {
        _ if protocol == IGMP => Some(1),
        // VRRP (RFC 5798), GLBP, multicast DNS (RFC 6762).
        18 | 102 | 251 => Some(255),
        // LLMNR (RFC 4795).
        252 => None,
        _ => Some(1),
    }
}

/// Notes a time to live that is unusual for where the datagram goes.
fn time_to_live<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) {
    let (Ok(ttl), Ok(protocol), Ok(to)) = (b.u8(8), b.u8(9), b.array::<4>(16)) else { return };
    match to {
        [224, 0, 0, last] => {
            if let Some(right) = local_ttl(last, protocol).filter(|right| *right != ttl) {
                w.expert_text(
                    TTL_LNCB,
                    item,
                    format_args!(
                        "\"Time To Live\" != {right} for a packet sent to the Local Network Control Block (see RFC 3171)"
                    ),
                );
            }
        }
        [224..=239, ..] => {}
        // Neighbours that speak OSPF or PIM send to one hop.
        _ if matches!(protocol, 89 | 103) => {}
        _ if ttl < SMALL_TTL => {
            w.expert_text(TTL_TOO_SMALL, item, format_args!("\"Time To Live\" only {ttl}"));
        }
        _ => {}
    }
}

/// Adds the text of an address as a field that trees hide.
fn host_name<C: Collector>(
    w: &mut Walk<'_, C>,
    field: lamna_fields::Field,
    b: &Buf<'_>,
    at: usize,
) -> Walked {
    if w.wants_copy(field) {
        let address = Address::Ipv4(b.array(at)?);
        let name = w.registry.names().named(&address);
        let item = w.string(field, b, at, 4, format_args!("{name}"))?;
        w.hide(item);
    }
    Ok(())
}

/// Source, destination and options.
fn addresses<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    header_len: usize,
) -> Walked {
    let names = w.registry.names();
    let source = Address::Ipv4(b.array(12)?);
    w.item(SRC, b, 12, 4)?;
    w.alias(ADDR, b, 12, 4)?;
    host_name(w, SRC_HOST, b, 12)?;
    host_name(w, HOST, b, 12)?;
    // A route in the options says where the datagram really goes: without them nobody knows.
    if let Err(fault) = b.check(16, header_len - 16) {
        let source_name = names.explained(&source);
        w.label(root, format_args!("Internet Protocol Version 4, Src: {source_name}"));
        if w.wants_columns() {
            w.columns.source = source;
        }
        return Err(fault);
    }
    let next = Address::Ipv4(b.array(16)?);
    let to = route_end(b, header_len);
    match to.and_then(|at| b.array(MIN_HEADER_LEN + at).ok()) {
        Some(last) => {
            let last = Address::Ipv4(last);
            w.label(
                root,
                format_args!(
                    "Internet Protocol Version 4, Src: {}, Dst: {}, Via: {}",
                    names.explained(&source),
                    names.explained(&last),
                    names.explained(&next)
                ),
            );
            w.set_addresses(source, last);
            w.item(CUR_RT, b, 16, 4)?;
            host_name(w, CUR_RT_HOST, b, 16)?;
        }
        None => {
            let ends = (names.explained(&source), names.explained(&next));
            w.label(
                root,
                format_args!("Internet Protocol Version 4, Src: {}, Dst: {}", ends.0, ends.1),
            );
            w.set_addresses(source, next);
            w.item(DST, b, 16, 4)?;
            w.alias(ADDR, b, 16, 4)?;
            host_name(w, DST_HOST, b, 16)?;
            host_name(w, HOST, b, 16)?;
        }
    }
    if header_len > MIN_HEADER_LEN {
        let ttl = b.u8(8)?;
        let options = b.slice(MIN_HEADER_LEN, header_len - MIN_HEADER_LEN)?;
        options::walk(w, &options, to, ttl)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
