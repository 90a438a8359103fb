//! Internet Protocol version 6 (RFC 8200): the header, and the way through its extension headers.
//!
//! The extension headers are protocols of their own, shown below the header's item; the walk follows
//! their chain here, so that what one header says (a jumbogram's length, the last hop of a
//! source route) is at hand for the next.

mod address;
pub mod dstopts;
pub mod fraghdr;
pub mod hopopts;
mod ioam;
pub mod options;
pub mod routing;
#[cfg(test)]
mod tests;
mod values;

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::layers::Way;
use crate::proto::ip::{
    DSCP_SHORT, DSFIELD_DSCP_VALUES, DSFIELD_ECN_VALUES, ECN_SHORT, FragmentFields,
};
use crate::proto::{ah, id, ip, mipv6, numbers, tcp, udp};
use crate::registry::{Claim, Dissect};
use crate::walk::{Depth, Walk, again};

use values::*;

field_table! {
    /// The fields of Internet Protocol Version 6.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipv6", "Internet Protocol Version 6", "IPv6");
    VERSION = FieldDef::new("ipv6.version", "Version", FieldType::Uint8);
    IP_VERSION = FieldDef::new("ip.version", "Version", FieldType::Uint8).mask(0xf0).at(0, 1);
    TCLASS = FieldDef::new("ipv6.tclass", "Traffic Class", FieldType::Uint32).base(Base::Hex).mask(0xff00000).at(0, 4);
    TCLASS_DSCP = FieldDef::new("ipv6.tclass.dscp", "Differentiated Services Codepoint", FieldType::Uint32).mask(0xfc00000).strings(Strings::Values(&DSFIELD_DSCP_VALUES)).at(0, 4);
    TCLASS_ECN = FieldDef::new("ipv6.tclass.ecn", "Explicit Congestion Notification", FieldType::Uint32).mask(0x300000).strings(Strings::Values(&DSFIELD_ECN_VALUES)).at(0, 4);
    FLOW = FieldDef::new("ipv6.flow", "Flow Label", FieldType::Uint24).base(Base::Hex).mask(0xfffff).at(1, 3);
    PLEN = FieldDef::new("ipv6.plen", "Payload Length", FieldType::Uint16).at(4, 2);
    NXT = FieldDef::new("ipv6.nxt", "Next Header", FieldType::Uint8).strings(Strings::Values(&numbers::ip_protocol::NAMES)).at(6, 1);
    HLIM = FieldDef::new("ipv6.hlim", "Hop Limit", FieldType::Uint8).at(7, 1);
    SRC = FieldDef::new("ipv6.src", "Source Address", FieldType::Ipv6).at(8, 16);
    SRC_HOST = FieldDef::new("ipv6.src_host", "Source Host", FieldType::String);
    SRC_SLAAC_MAC = FieldDef::new("ipv6.src_slaac_mac", "Source SLAAC MAC", FieldType::Ether);
    SRC_ISATAP_IPV4 = FieldDef::new("ipv6.src_isatap_ipv4", "Source ISATAP IPv4", FieldType::Ipv4);
    SRC_6TO4_GW_IPV4 = FieldDef::new("ipv6.src_6to4_gw_ipv4", "Source 6to4 Gateway IPv4", FieldType::Ipv4);
    SRC_6TO4_SLA_ID = FieldDef::new("ipv6.src_6to4_sla_id", "Source 6to4 SLA ID", FieldType::Uint16);
    SRC_TS_IPV4 = FieldDef::new("ipv6.src_ts_ipv4", "Source Teredo Server IPv4", FieldType::Ipv4);
    SRC_TC_PORT = FieldDef::new("ipv6.src_tc_port", "Source Teredo Port", FieldType::Uint16);
    SRC_TC_IPV4 = FieldDef::new("ipv6.src_tc_ipv4", "Source Teredo Client IPv4", FieldType::Ipv4);
    SRC_EMBED_IPV4 = FieldDef::new("ipv6.src_embed_ipv4", "Source Embedded IPv4", FieldType::Ipv4);
    DST = FieldDef::new("ipv6.dst", "Destination Address", FieldType::Ipv6).at(24, 16);
    DST_HOST = FieldDef::new("ipv6.dst_host", "Destination Host", FieldType::String);
    DST_SLAAC_MAC = FieldDef::new("ipv6.dst_slaac_mac", "Destination SLAAC MAC", FieldType::Ether);
    DST_ISATAP_IPV4 = FieldDef::new("ipv6.dst_isatap_ipv4", "Destination ISATAP IPv4", FieldType::Ipv4);
    DST_6TO4_GW_IPV4 = FieldDef::new("ipv6.dst_6to4_gw_ipv4", "Destination 6to4 Gateway IPv4", FieldType::Ipv4);
    DST_6TO4_SLA_ID = FieldDef::new("ipv6.dst_6to4_sla_id", "Destination 6to4 SLA ID", FieldType::Uint16);
    DST_TS_IPV4 = FieldDef::new("ipv6.dst_ts_ipv4", "Destination Teredo Server IPv4", FieldType::Ipv4);
    DST_TC_PORT = FieldDef::new("ipv6.dst_tc_port", "Destination Teredo Port", FieldType::Uint16);
    DST_TC_IPV4 = FieldDef::new("ipv6.dst_tc_ipv4", "Destination Teredo Client IPv4", FieldType::Ipv4);
    DST_EMBED_IPV4 = FieldDef::new("ipv6.dst_embed_ipv4", "Destination Embedded IPv4", FieldType::Ipv4);
    ADDR = FieldDef::new("ipv6.addr", "Source or Destination Address", FieldType::Ipv6).stands_for(&[SRC, DST]);
    HOST = FieldDef::new("ipv6.host", "Source or Destination Host", FieldType::String).stands_for(&[SRC_HOST, DST_HOST]);
    SLAAC_MAC = FieldDef::new("ipv6.slaac_mac", "SLAAC MAC", FieldType::Ether).stands_for(&[SRC_SLAAC_MAC, DST_SLAAC_MAC]);
    ISATAP_IPV4 = FieldDef::new("ipv6.isatap_ipv4", "ISATAP IPv4", FieldType::Ipv4).stands_for(&[SRC_ISATAP_IPV4, DST_ISATAP_IPV4]);
    N6TO4_GW_IPV4 = FieldDef::new("ipv6.6to4_gw_ipv4", "6to4 Gateway IPv4", FieldType::Ipv4).stands_for(&[SRC_6TO4_GW_IPV4, DST_6TO4_GW_IPV4]);
    N6TO4_SLA_ID = FieldDef::new("ipv6.6to4_sla_id", "6to4 SLA ID", FieldType::Uint16).stands_for(&[SRC_6TO4_SLA_ID, DST_6TO4_SLA_ID]);
    TS_IPV4 = FieldDef::new("ipv6.ts_ipv4", "Teredo Server IPv4", FieldType::Ipv4).stands_for(&[SRC_TS_IPV4, DST_TS_IPV4]);
    TC_PORT = FieldDef::new("ipv6.tc_port", "Teredo Port", FieldType::Uint16).stands_for(&[SRC_TC_PORT, DST_TC_PORT]);
    TC_IPV4 = FieldDef::new("ipv6.tc_ipv4", "Teredo Client IPv4", FieldType::Ipv4).stands_for(&[SRC_TC_IPV4, DST_TC_IPV4]);
    EMBED_IPV4_PREFIX = FieldDef::new("ipv6.embed_ipv4_prefix", "Embedded IPv4 Prefix", FieldType::Bytes);
    EMBED_IPV4 = FieldDef::new("ipv6.embed_ipv4", "Embedded IPv4", FieldType::Ipv4);
    EMBED_IPV4_U = FieldDef::new("ipv6.embed_ipv4_u", "Embedded IPv4 u field", FieldType::Bytes);
    EMBED_IPV4_SUFFIX = FieldDef::new("ipv6.embed_ipv4_suffix", "Embedded IPv4 Suffix", FieldType::Bytes);
    GEOIP_COUNTRY = FieldDef::new("ipv6.geoip.country", "Source or Destination GeoIP Country", FieldType::String);
    GEOIP_COUNTRY_ISO = FieldDef::new("ipv6.geoip.country_iso", "Source or Destination GeoIP ISO Two Letter Country Code", FieldType::String);
    GEOIP_CITY = FieldDef::new("ipv6.geoip.city", "Source or Destination GeoIP City", FieldType::String);
    GEOIP_ASNUM = FieldDef::new("ipv6.geoip.asnum", "Source or Destination GeoIP AS Number", FieldType::Uint32);
    GEOIP_ORG = FieldDef::new("ipv6.geoip.org", "Source or Destination GeoIP AS Organization", FieldType::String);
    GEOIP_LAT = FieldDef::new("ipv6.geoip.lat", "Source or Destination GeoIP Latitude", FieldType::Double);
    GEOIP_LON = FieldDef::new("ipv6.geoip.lon", "Source or Destination GeoIP Longitude", FieldType::Double);
    GEOIP_SRC_SUMMARY = FieldDef::new("ipv6.geoip.src_summary", "Source GeoIP", FieldType::String);
    GEOIP_SRC_COUNTRY = FieldDef::new("ipv6.geoip.src_country", "Source GeoIP Country", FieldType::String);
    GEOIP_SRC_COUNTRY_ISO = FieldDef::new("ipv6.geoip.src_country_iso", "Source GeoIP ISO Two Letter Country Code", FieldType::String);
    GEOIP_SRC_CITY = FieldDef::new("ipv6.geoip.src_city", "Source GeoIP City", FieldType::String);
    GEOIP_SRC_ASNUM = FieldDef::new("ipv6.geoip.src_asnum", "Source GeoIP AS Number", FieldType::Uint32);
    GEOIP_SRC_ORG = FieldDef::new("ipv6.geoip.src_org", "Source GeoIP AS Organization", FieldType::String);
    GEOIP_SRC_LAT = FieldDef::new("ipv6.geoip.src_lat", "Source GeoIP Latitude", FieldType::Double);
    GEOIP_SRC_LON = FieldDef::new("ipv6.geoip.src_lon", "Source GeoIP Longitude", FieldType::Double);
    GEOIP_DST_SUMMARY = FieldDef::new("ipv6.geoip.dst_summary", "Destination GeoIP", FieldType::String);
    GEOIP_DST_COUNTRY = FieldDef::new("ipv6.geoip.dst_country", "Destination GeoIP Country", FieldType::String);
    GEOIP_DST_COUNTRY_ISO = FieldDef::new("ipv6.geoip.dst_country_iso", "Destination GeoIP ISO Two Letter Country Code", FieldType::String);
    GEOIP_DST_CITY = FieldDef::new("ipv6.geoip.dst_city", "Destination GeoIP City", FieldType::String);
    GEOIP_DST_ASNUM = FieldDef::new("ipv6.geoip.dst_asnum", "Destination GeoIP AS Number", FieldType::Uint32);
    GEOIP_DST_ORG = FieldDef::new("ipv6.geoip.dst_org", "Destination GeoIP AS Organization", FieldType::String);
    GEOIP_DST_LAT = FieldDef::new("ipv6.geoip.dst_lat", "Destination GeoIP Latitude", FieldType::Double);
    GEOIP_DST_LON = FieldDef::new("ipv6.geoip.dst_lon", "Destination GeoIP Longitude", FieldType::Double);
    OPT = FieldDef::new("ipv6.opt", "IPv6 Option", FieldType::None);
    OPT_TYPE = FieldDef::new("ipv6.opt.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&OPT_TYPE_VALUES));
    OPT_TYPE_ACTION = FieldDef::new("ipv6.opt.type.action", "Action", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&OPT_TYPE_ACTION_VALUES));
    OPT_TYPE_CHANGE = FieldDef::new("ipv6.opt.type.change", "May Change", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Yes", "No")));
    OPT_TYPE_REST = FieldDef::new("ipv6.opt.type.rest", "Low-Order Bits", FieldType::Uint8).base(Base::Hex).mask(0x1f);
    OPT_LENGTH = FieldDef::new("ipv6.opt.length", "Length", FieldType::Uint8);
    OPT_PAD1 = FieldDef::new("ipv6.opt.pad1", "Pad1", FieldType::None);
    OPT_PADN = FieldDef::new("ipv6.opt.padn", "PadN", FieldType::Bytes);
    OPT_PMTU_MIN = FieldDef::new("ipv6.opt.pmtu.min", "Minimum Reported PMTU", FieldType::Uint16);
    OPT_PMTU_RTN = FieldDef::new("ipv6.opt.pmtu.rtn", "Return Minimum PMTU", FieldType::Uint16);
    OPT_PMTU_R_FLAG = FieldDef::new("ipv6.opt.pmtu.r_flag", "Return Flag", FieldType::Boolean);
    OPT_ROUTER_ALERT = FieldDef::new("ipv6.opt.router_alert", "Router Alert", FieldType::Uint16).strings(Strings::Values(&OPT_ROUTER_ALERT_VALUES));
    OPT_TEL = FieldDef::new("ipv6.opt.tel", "Tunnel Encapsulation Limit", FieldType::Uint8);
    OPT_JUMBO = FieldDef::new("ipv6.opt.jumbo", "Payload Length", FieldType::Uint32);
    OPT_CALIPSO_DOI = FieldDef::new("ipv6.opt.calipso.doi", "CALIPSO Domain of Interpretation", FieldType::Uint32);
    OPT_CALIPSO_CMPT_LENGTH = FieldDef::new("ipv6.opt.calipso.cmpt.length", "Compartment Length", FieldType::Uint8);
    OPT_CALIPSO_SENS_LEVEL = FieldDef::new("ipv6.opt.calipso.sens_level", "Sensitivity Level", FieldType::Uint8);
    OPT_CALIPSO_CHECKSUM = FieldDef::new("ipv6.opt.calipso.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    OPT_CALIPSO_CMPT_BITMAP = FieldDef::new("ipv6.opt.calipso.cmpt_bitmap", "Compartment Bitmap", FieldType::Bytes);
    OPT_SMF_DPD_HASH_BIT = FieldDef::new("ipv6.opt.smf_dpd.hash_bit", "H-bit", FieldType::Boolean).bits(8).mask(0x80);
    OPT_SMF_DPD_TID_TYPE = FieldDef::new("ipv6.opt.smf_dpd.tid_type", "TaggerID Type", FieldType::Uint8).mask(0x70).strings(Strings::Values(&OPT_SMF_DPD_TID_TYPE_VALUES));
    OPT_SMF_DPD_TID_LEN = FieldDef::new("ipv6.opt.smf_dpd.tid_len", "TaggerID Length", FieldType::Uint8).mask(0xf);
    OPT_SMF_DPD_TAGGER_ID = FieldDef::new("ipv6.opt.smf_dpd.tagger_id", "TaggerID", FieldType::Bytes);
    OPT_SMF_DPD_IDENT = FieldDef::new("ipv6.opt.smf_dpd.ident", "Identifier", FieldType::Bytes);
    OPT_SMF_DPD_HAV = FieldDef::new("ipv6.opt.smf_dpd.hav", "Hash Assist Value", FieldType::Bytes);
    OPT_PDM_SCALE_DTLR = FieldDef::new("ipv6.opt.pdm.scale_dtlr", "Scale DTLR", FieldType::Uint8);
    OPT_PDM_SCALE_DTLS = FieldDef::new("ipv6.opt.pdm.scale_dtls", "Scale DTLS", FieldType::Uint8);
    OPT_PDM_PSN_THIS_PKT = FieldDef::new("ipv6.opt.pdm.psn_this_pkt", "PSN This Packet", FieldType::Uint16);
    OPT_PDM_PSN_LAST_RECV = FieldDef::new("ipv6.opt.pdm.psn_last_recv", "PSN Last Received", FieldType::Uint16);
    OPT_PDM_DELTA_LAST_RECV = FieldDef::new("ipv6.opt.pdm.delta_last_recv", "Delta Time Last Received", FieldType::Uint16);
    OPT_PDM_DELTA_LAST_SENT = FieldDef::new("ipv6.opt.pdm.delta_last_sent", "Delta Time Last Sent", FieldType::Uint16);
    OPT_QS_FUNC = FieldDef::new("ipv6.opt.qs_func", "Function", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&OPT_QS_FUNC_VALUES));
    OPT_QS_RATE = FieldDef::new("ipv6.opt.qs_rate", "Rate", FieldType::Uint8).mask(0xf).strings(Strings::Values(&OPT_QS_RATE_VALUES));
    OPT_QS_TTL = FieldDef::new("ipv6.opt.qs_ttl", "QS TTL", FieldType::Uint8);
    OPT_QS_TTL_DIFF = FieldDef::new("ipv6.opt.qs_ttl_diff", "TTL Diff", FieldType::Uint8);
    OPT_QS_UNUSED = FieldDef::new("ipv6.opt.qs_unused", "Not Used", FieldType::Uint8);
    OPT_QS_NONCE = FieldDef::new("ipv6.opt.qs_nonce", "QS Nonce", FieldType::Uint32).base(Base::Hex).mask(0xfffffffc);
    OPT_QS_RESERVED = FieldDef::new("ipv6.opt.qs_reserved", "Reserved", FieldType::Uint32).base(Base::Hex).mask(0x3);
    OPT_IOAM_RSV = FieldDef::new("ipv6.opt.ioam.rsv", "Reserved", FieldType::Uint8);
    OPT_IOAM_OPT_TYPE = FieldDef::new("ipv6.opt.ioam.opt_type", "Option-Type", FieldType::Uint8).strings(Strings::Values(&OPT_IOAM_OPT_TYPE_VALUES));
    OPT_IOAM_TRACE_NS = FieldDef::new("ipv6.opt.ioam.trace.ns", "Namespace ID", FieldType::Uint16);
    OPT_IOAM_TRACE_NODELEN = FieldDef::new("ipv6.opt.ioam.trace.nodelen", "Node Length", FieldType::Uint8);
    OPT_IOAM_TRACE_FLAGS = FieldDef::new("ipv6.opt.ioam.trace.flags", "Flags", FieldType::Uint16).base(Base::Hex).mask(0x780);
    OPT_IOAM_TRACE_FLAG_O = FieldDef::new("ipv6.opt.ioam.trace.flag.o", "Overflow", FieldType::Boolean).bits(16).mask(0x400);
    OPT_IOAM_TRACE_FLAG_L = FieldDef::new("ipv6.opt.ioam.trace.flag.l", "Loopback", FieldType::Boolean).bits(16).mask(0x200);
    OPT_IOAM_TRACE_FLAG_A = FieldDef::new("ipv6.opt.ioam.trace.flag.a", "Active", FieldType::Boolean).bits(16).mask(0x100);
    OPT_IOAM_TRACE_FLAG_RSV = FieldDef::new("ipv6.opt.ioam.trace.flag.rsv", "Reserved", FieldType::Boolean).bits(16).mask(0x80);
    OPT_IOAM_TRACE_REMLEN = FieldDef::new("ipv6.opt.ioam.trace.remlen", "Remaining Length", FieldType::Uint8);
    OPT_IOAM_TRACE_TYPE = FieldDef::new("ipv6.opt.ioam.trace.type", "Trace Type", FieldType::Uint24).base(Base::Hex);
    OPT_IOAM_TRACE_TYPE_BIT0 = FieldDef::new("ipv6.opt.ioam.trace.type.bit0", "Hop_Lim and Node ID (short)", FieldType::Boolean).bits(24).mask(0x800000);
    OPT_IOAM_TRACE_TYPE_BIT1 = FieldDef::new("ipv6.opt.ioam.trace.type.bit1", "Ingress and Egress IDs (short)", FieldType::Boolean).bits(24).mask(0x400000);
    OPT_IOAM_TRACE_TYPE_BIT2 = FieldDef::new("ipv6.opt.ioam.trace.type.bit2", "Timestamp seconds", FieldType::Boolean).bits(24).mask(0x200000);
    OPT_IOAM_TRACE_TYPE_BIT3 = FieldDef::new("ipv6.opt.ioam.trace.type.bit3", "Timestamp fraction", FieldType::Boolean).bits(24).mask(0x100000);
    OPT_IOAM_TRACE_TYPE_BIT4 = FieldDef::new("ipv6.opt.ioam.trace.type.bit4", "Transit delay", FieldType::Boolean).bits(24).mask(0x80000);
    OPT_IOAM_TRACE_TYPE_BIT5 = FieldDef::new("ipv6.opt.ioam.trace.type.bit5", "IOAM-Namespace specific data (short)", FieldType::Boolean).bits(24).mask(0x40000);
    OPT_IOAM_TRACE_TYPE_BIT6 = FieldDef::new("ipv6.opt.ioam.trace.type.bit6", "Queue depth", FieldType::Boolean).bits(24).mask(0x20000);
    OPT_IOAM_TRACE_TYPE_BIT7 = FieldDef::new("ipv6.opt.ioam.trace.type.bit7", "Checksum complement", FieldType::Boolean).bits(24).mask(0x10000);
    OPT_IOAM_TRACE_TYPE_BIT8 = FieldDef::new("ipv6.opt.ioam.trace.type.bit8", "Hop_Lim and Node ID (wide)", FieldType::Boolean).bits(24).mask(0x8000);
    OPT_IOAM_TRACE_TYPE_BIT9 = FieldDef::new("ipv6.opt.ioam.trace.type.bit9", "Ingress and Egress IDs (wide)", FieldType::Boolean).bits(24).mask(0x4000);
    OPT_IOAM_TRACE_TYPE_BIT10 = FieldDef::new("ipv6.opt.ioam.trace.type.bit10", "IOAM-Namespace specific data (wide)", FieldType::Boolean).bits(24).mask(0x2000);
    OPT_IOAM_TRACE_TYPE_BIT11 = FieldDef::new("ipv6.opt.ioam.trace.type.bit11", "Buffer occupancy", FieldType::Boolean).bits(24).mask(0x1000);
    OPT_IOAM_TRACE_TYPE_UNDEF = FieldDef::new("ipv6.opt.ioam.trace.type.undef", "Undefined", FieldType::Boolean).bits(24).mask(0xffc);
    OPT_IOAM_TRACE_TYPE_BIT22 = FieldDef::new("ipv6.opt.ioam.trace.type.bit22", "Opaque State Snapshot", FieldType::Boolean).bits(24).mask(0x2);
    OPT_IOAM_TRACE_TYPE_RSV = FieldDef::new("ipv6.opt.ioam.trace.type.rsv", "Reserved", FieldType::Boolean).bits(24).mask(0x1);
    OPT_IOAM_TRACE_RSV = FieldDef::new("ipv6.opt.ioam.trace.rsv", "Reserved", FieldType::Uint8);
    OPT_IOAM_TRACE_FREE_SPACE = FieldDef::new("ipv6.opt.ioam.trace.free_space", "Free space", FieldType::Bytes);
    OPT_IOAM_TRACE_NODE_HLIM = FieldDef::new("ipv6.opt.ioam.trace.node.hlim", "Hop Limit", FieldType::Uint8);
    OPT_IOAM_TRACE_NODE_ID = FieldDef::new("ipv6.opt.ioam.trace.node.id", "ID", FieldType::Uint24).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_IIF = FieldDef::new("ipv6.opt.ioam.trace.node.iif", "Ingress ID", FieldType::Uint16).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_EIF = FieldDef::new("ipv6.opt.ioam.trace.node.eif", "Egress ID", FieldType::Uint16).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_TSS = FieldDef::new("ipv6.opt.ioam.trace.node.tss", "Timestamp Seconds", FieldType::Uint32).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_TSF = FieldDef::new("ipv6.opt.ioam.trace.node.tsf", "Timestamp Fraction", FieldType::Uint32).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_TRDELAY = FieldDef::new("ipv6.opt.ioam.trace.node.trdelay", "Transit Delay", FieldType::Uint32).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_NSDATA = FieldDef::new("ipv6.opt.ioam.trace.node.nsdata", "Namespace Data (short)", FieldType::Uint32).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_QDEPTH = FieldDef::new("ipv6.opt.ioam.trace.node.qdepth", "Queue Depth", FieldType::Uint32).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_CSUM = FieldDef::new("ipv6.opt.ioam.trace.node.csum", "Checksum Complement", FieldType::Uint32).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_ID_WIDE = FieldDef::new("ipv6.opt.ioam.trace.node.id_wide", "ID", FieldType::Uint56).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_IIF_WIDE = FieldDef::new("ipv6.opt.ioam.trace.node.iif_wide", "Ingress ID", FieldType::Uint32).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_EIF_WIDE = FieldDef::new("ipv6.opt.ioam.trace.node.eif_wide", "Egress ID", FieldType::Uint32).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_NSDATA_WIDE = FieldDef::new("ipv6.opt.ioam.trace.node.nsdata_wide", "Namespace Data (wide)", FieldType::Uint64).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_BUFOCCUP = FieldDef::new("ipv6.opt.ioam.trace.node.bufoccup", "Buffer Occupancy", FieldType::Uint32).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_UNDEFINED = FieldDef::new("ipv6.opt.ioam.trace.node.undefined", "Undefined bit", FieldType::Uint32).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_OSS_LEN = FieldDef::new("ipv6.opt.ioam.trace.node.oss.len", "Length", FieldType::Uint8);
    OPT_IOAM_TRACE_NODE_OSS_SCID = FieldDef::new("ipv6.opt.ioam.trace.node.oss.scid", "Schema ID", FieldType::Uint24).base(Base::Hex);
    OPT_IOAM_TRACE_NODE_OSS_DATA = FieldDef::new("ipv6.opt.ioam.trace.node.oss.data", "Data", FieldType::Bytes);
    OPT_TPF_INFORMATION = FieldDef::new("ipv6.opt.tpf_information", "TPF Information", FieldType::Uint32).base(Base::Hex);
    OPT_MIPV6_HOME_ADDRESS = FieldDef::new("ipv6.opt.mipv6.home_address", "MIPv6 Home Address", FieldType::Ipv6);
    OPT_RPL_FLAG = FieldDef::new("ipv6.opt.rpl.flag", "Flag", FieldType::Uint8).base(Base::Hex);
    OPT_RPL_FLAG_O = FieldDef::new("ipv6.opt.rpl.flag.o", "Down", FieldType::Boolean).bits(8).mask(0x80);
    OPT_RPL_FLAG_R = FieldDef::new("ipv6.opt.rpl.flag.r", "Rank Error", FieldType::Boolean).bits(8).mask(0x40);
    OPT_RPL_FLAG_F = FieldDef::new("ipv6.opt.rpl.flag.f", "Forwarding Error", FieldType::Boolean).bits(8).mask(0x20);
    OPT_RPL_FLAG_RSV = FieldDef::new("ipv6.opt.rpl.flag.rsv", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x1f);
    OPT_RPL_INSTANCE_ID = FieldDef::new("ipv6.opt.rpl.instance_id", "RPLInstanceID", FieldType::Uint8).base(Base::Hex);
    OPT_RPL_SENDER_RANK = FieldDef::new("ipv6.opt.rpl.sender_rank", "Sender Rank", FieldType::Uint16).base(Base::Hex);
    OPT_ILNP_NONCE = FieldDef::new("ipv6.opt.ilnp_nonce", "ILNP Nonce", FieldType::Bytes);
    OPT_LIO_LENGTH = FieldDef::new("ipv6.opt.lio.length", "LineIDLen", FieldType::Uint8);
    OPT_LIO_LINE_ID = FieldDef::new("ipv6.opt.lio.line_id", "Line ID", FieldType::String);
    OPT_MPL_FLAG = FieldDef::new("ipv6.opt.mpl.flag", "Flag", FieldType::Uint8).base(Base::Hex);
    OPT_MPL_FLAG_S = FieldDef::new("ipv6.opt.mpl.flag.s", "Seed ID Length", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&OPT_MPL_FLAG_S_VALUES));
    OPT_MPL_FLAG_M = FieldDef::new("ipv6.opt.mpl.flag.m", "Largest Sequence", FieldType::Boolean).bits(8).mask(0x20);
    OPT_MPL_FLAG_V = FieldDef::new("ipv6.opt.mpl.flag.v", "Version", FieldType::Boolean).bits(8).mask(0x10);
    OPT_MPL_FLAG_RSV = FieldDef::new("ipv6.opt.mpl.flag.rsv", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xf);
    OPT_MPL_SEQUENCE = FieldDef::new("ipv6.opt.mpl.sequence", "Sequence", FieldType::Uint8).base(Base::Hex);
    OPT_MPL_SEED_ID = FieldDef::new("ipv6.opt.mpl.seed_id", "Seed ID", FieldType::Bytes);
    OPT_DFF_FLAGS = FieldDef::new("ipv6.opt.dff.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    OPT_DFF_FLAG_VER = FieldDef::new("ipv6.opt.dff.flag.ver", "Version (VER)", FieldType::Uint8).mask(0xc0);
    OPT_DFF_FLAG_DUP = FieldDef::new("ipv6.opt.dff.flag.dup", "Duplicate (DUP)", FieldType::Boolean).bits(8).mask(0x20);
    OPT_DFF_FLAG_RET = FieldDef::new("ipv6.opt.dff.flag.ret", "Return (RET)", FieldType::Boolean).bits(8).mask(0x10);
    OPT_DFF_FLAG_RSV = FieldDef::new("ipv6.opt.dff.flag.rsv", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xf);
    OPT_DFF_SEQUENCE_NUMBER = FieldDef::new("ipv6.opt.dff.sequence_number", "Sequence Number", FieldType::Uint16).base(Base::DecHex);
    OPT_EXPERIMENTAL = FieldDef::new("ipv6.opt.experimental", "Experimental Option", FieldType::Bytes);
    OPT_UNKNOWN_DATA = FieldDef::new("ipv6.opt_unknown_data", "Unknown Data", FieldType::Bytes);
    OPT_UNKNOWN = FieldDef::new("ipv6.opt.unknown", "Unknown Option Payload", FieldType::Bytes);
    FRAGMENT = FieldDef::new("ipv6.fragment", "IPv6 Fragment", FieldType::FrameNum);
    FRAGMENT_OVERLAP = FieldDef::new("ipv6.fragment.overlap", "Fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICT = FieldDef::new("ipv6.fragment.overlap.conflict", "Conflicting data in fragment overlap", FieldType::Boolean);
    FRAGMENT_MULTIPLETAILS = FieldDef::new("ipv6.fragment.multipletails", "Multiple tail fragments found", FieldType::Boolean);
    FRAGMENT_TOOLONGFRAGMENT = FieldDef::new("ipv6.fragment.toolongfragment", "Fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("ipv6.fragment.error", "Defragmentation error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("ipv6.fragment.count", "Fragment count", FieldType::Uint32);
    FRAGMENTS = FieldDef::new("ipv6.fragments", "IPv6 Fragments", FieldType::None);
    REASSEMBLED_IN = FieldDef::new("ipv6.reassembled.in", "Reassembled IPv6 in frame", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("ipv6.reassembled.length", "Reassembled IPv6 length", FieldType::Uint32);
    REASSEMBLED_DATA = FieldDef::new("ipv6.reassembled.data", "Reassembled IPv6 data", FieldType::Bytes);
    OPT_JUMBO_MISSING = FieldDef::new("ipv6.opt.jumbo.missing", "IPv6 payload length equals 0 and Hop-By-Hop present and Jumbo Payload option missing", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    OPT_JUMBO_PROHIBITED = FieldDef::new("ipv6.opt.jumbo.prohibited", "When IPv6 payload length does not equal 0 a Jumbo Payload option must not be present", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    OPT_JUMBO_TRUNCATED = FieldDef::new("ipv6.opt.jumbo.truncated", "Jumbo Payload option present and jumbo length < 65536", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    OPT_JUMBO_FRAGMENT = FieldDef::new("ipv6.opt.jumbo.fragment", "Jumbo Payload option cannot be used with a fragment header", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    OPT_INVALID_LEN = FieldDef::new("ipv6.opt.invalid_len", "Invalid IPv6 option length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    OPT_UNKNOWN_DATA_EXPERT = FieldDef::new("ipv6.opt.unknown_data.expert", "Unknown Data (not interpreted)", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    PLEN_EXCEEDS_FRAMING = FieldDef::new("ipv6.plen_exceeds_framing", "IPv6 payload length does not match expected framing length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    PLEN_ZERO = FieldDef::new("ipv6.plen_zero", "IPv6 payload length equals 0 (maybe because of \"TCP segmentation offload\" (TSO))", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Chat));
    BOGUS_IPV6_VERSION = FieldDef::new("ipv6.bogus_ipv6_version", "Bogus IP version", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_HEADER = FieldDef::new("ipv6.invalid_header", "Invalid IPv6 header", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    OPT_HEADER_MISMATCH = FieldDef::new("ipv6.opt.header_mismatch", "Wrong options extension header for type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    OPT_DEPRECATED = FieldDef::new("ipv6.opt.deprecated", "Option type is deprecated", FieldType::None).strings(Strings::Expert(Group::Deprecated, Severity::Note));
    OPT_MPL_IPV6_SRC_SEED_ID = FieldDef::new("ipv6.opt.mpl.ipv6_src_seed_id", "Seed ID is the IPv6 Source Address", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Comment));
    OPT_IOAM_TRACE_INVALID_NODELEN = FieldDef::new("ipv6.opt.ioam.trace.invalid_nodelen", "Invalid \"NodeLen\" value: cannot be 0", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    OPT_IOAM_TRACE_INVALID_REMLEN = FieldDef::new("ipv6.opt.ioam.trace.invalid_remlen", "Invalid \"RemLen\" value", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    OPT_IOAM_TRACE_INVALID_TYPE = FieldDef::new("ipv6.opt.ioam.trace.invalid_type", "Mismatch between Trace Type and NodeLen", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    EMBED_IPV4_U_NONZERO = FieldDef::new("ipv6.embed_ipv4.u.nonzero", "IPv4-Embedded IPv6 address bit 64 to 71 must be zero", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets of an IPv6 header without extensions.
pub const HEADER_LEN: usize = 40;

/// The smallest payload that takes a jumbogram (RFC 2675, section 3).
pub const MIN_JUMBO: u32 = 65_536;

/// The next-header values of the extension headers that are part of the chain (RFC 8200, section 4).
pub mod next_header {
    /// Hop-by-hop options.
    pub const HOP_BY_HOP: u8 = 0;
    /// Routing.
    pub const ROUTING: u8 = 43;
    /// Fragment.
    pub const FRAGMENT: u8 = 44;
    /// Authentication Header (RFC 4302).
    pub const AUTHENTICATION: u8 = 51;
    /// No next header.
    pub const NONE: u8 = 59;
    /// Destination options.
    pub const DESTINATION: u8 = 60;
    /// Mobility (RFC 6275).
    pub const MOBILITY: u8 = 135;
}

/// An IPv6 header.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`; extension headers are not looked at.
    #[inline]
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    /// The header in these octets.
    #[inline]
    pub fn from_octets(octets: &'a [u8; HEADER_LEN]) -> Self {
        Header(octets)
    }

    /// Version, 6 in a right header.
    #[inline]
    pub fn version(&self) -> u8 {
        self.0[0] >> 4
    }

    /// Traffic class: six bits of codepoint and two of congestion notification.
    #[inline]
    pub fn traffic_class(&self) -> u8 {
        self.0[0] << 4 | self.0[1] >> 4
    }

    /// Differentiated services codepoint (RFC 2474).
    #[inline]
    pub fn dscp(&self) -> u8 {
        self.traffic_class() >> 2
    }

    /// Explicit congestion notification (RFC 3168).
    #[inline]
    pub fn ecn(&self) -> u8 {
        self.traffic_class() & 3
    }

    /// Flow label (RFC 6437).
    #[inline]
    pub fn flow_label(&self) -> u32 {
        u32::from_be_bytes([0, self.0[1] & 0x0f, self.0[2], self.0[3]])
    }

    /// Octets behind this header, extension headers included; 0 for a jumbogram.
    #[inline]
    pub fn payload_len(&self) -> u16 {
        u16::from_be_bytes([self.0[4], self.0[5]])
    }

    /// What follows: see [`next_header`], or an IP protocol number.
    #[inline]
    pub fn next_header(&self) -> u8 {
        self.0[6]
    }

    /// Routers that the packet may still pass.
    #[inline]
    pub fn hop_limit(&self) -> u8 {
        self.0[7]
    }

    /// Whether it has the same fields as nearly all, in a packet of `reported` octets: addresses that are nothing but
    /// that, and nothing worth a note.
    #[inline]
    pub(crate) fn is_plain(&self, reported: usize) -> bool {
        let len = usize::from(self.payload_len());
        let is_sound = self.version() == 6 && len != 0 && HEADER_LEN + len <= reported;
        is_sound && !address::holds_any(&self.source()) && !address::holds_any(&self.destination())
    }

    /// The sender.
    #[inline]
    pub fn source(&self) -> [u8; 16] {
        self.address(8)
    }

    /// The receiver, or the next hop of a source route.
    #[inline]
    pub fn destination(&self) -> [u8; 16] {
        self.address(24)
    }

    #[inline]
    fn address(&self, at: usize) -> [u8; 16] {
        self.0.get(at..).and_then(|rest| rest.first_chunk()).copied().unwrap_or_default()
    }
}

/// What the headers of a chain know of each other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chain {
    /// The item that extension headers are shown below; none outside of IPv6.
    root: Item,
    /// The payload length that the IPv6 header gives; `None` outside of IPv6.
    payload_len: Option<u16>,
    /// Hop limit.
    hop_limit: u8,
    /// Sender and receiver as the IPv6 header has them.
    source: [u8; 16],
    destination: [u8; 16],
    /// Octets of extension headers so far.
    extensions: usize,
}

impl Chain {
    /// A chain that begins with `header`.
    fn of(header: &Header<'_>, root: Item) -> Self {
        Chain {
            root,
            payload_len: Some(header.payload_len()),
            hop_limit: header.hop_limit(),
            source: header.source(),
            destination: header.destination(),
            extensions: 0,
        }
    }

    /// A chain that does not begin with an IPv6 header.
    pub(crate) fn outside() -> Self {
        Chain {
            root: Item::NONE,
            payload_len: None,
            hop_limit: 0,
            source: [0; 16],
            destination: [0; 16],
            extensions: 0,
        }
    }
}

/// Internet Protocol version 6.
#[derive(Clone, Copy, Debug)]
pub struct Ipv6;

impl Dissect for Ipv6 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Ethertype(0x86dd),
        Claim::IpProtocol(41),
        Claim::Number("gre.proto", 0x86dd),
        Claim::Number("chdlc.protocol", 0x86dd),
        Claim::Number("ppp.protocol", 0x0057),
        Claim::Number("ppp.protocol", 0x86dd),
        Claim::Number("nsh.next_proto", 2),
        Claim::Number("vxlan.next_proto", 2),
        Claim::Number("fr.nlpid", 0x8e),
        Claim::Number("osinl.excl", 0x8e),
        Claim::Number("pwach.channel_type", 0x57),
    ];

    #[inline(always)]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let mut root = Item::NONE;
        if C::FIELDS {
            root = fields(w, &b)?;
        }
        let header = match Header::new(&b) {
            Ok(header) if header.version() == 6 => header,
            other => {
                w.irregular();
                // Octets of another version are somebody else's, however many there are.
                let version = b.u8(0)? >> 4;
                if version != 6 {
                    w.column_protocol("IPv6");
                    w.info(format_args!("Bogus IPv6 version ({version}, must be 6)"));
                }
                return Err(other.err().filter(|_| version == 6).unwrap_or(Fault::NotMine));
            }
        };
        if C::FIELDS || w.is_tracked() || w.depth() == Depth::Full {
            w.set_addresses(Address::Ipv6(header.source()), Address::Ipv6(header.destination()));
        }
        let next = header.next_header();
        let len = match (header.payload_len(), next) {
            (0, next_header::HOP_BY_HOP) => hopopts::jumbo_len(&b).unwrap_or(0) as usize,
            (n, _) => usize::from(n),
        };
        w.set_actual_len(&b, HEADER_LEN + len);
        let payload = b.slice_up_to(HEADER_LEN, len);
        match next {
            numbers::ip_protocol::TCP | numbers::ip_protocol::UDP => {
                upper(w, root, HEADER_LEN, next, payload)
            }
            _ => follow(w, &mut Chain::of(&header, root), next, payload),
        }
    }
}

/// Goes through the extension headers that begin with `next`, and on with what follows them.
#[inline(never)]
pub(crate) fn follow<C: Collector>(
    w: &mut Walk<'_, C>,
    chain: &mut Chain,
    mut next: u8,
    mut b: Buf<'_>,
) -> Walked {
    loop {
        let header = match next {
            next_header::HOP_BY_HOP => id::IPV6_HOPOPTS,
            next_header::ROUTING => id::IPV6_ROUTING,
            next_header::DESTINATION => id::IPV6_DSTOPTS,
            next_header::FRAGMENT => {
                return w.run(id::IPV6_FRAGHDR, b, |w, b| fraghdr::walk(w, b, chain));
            }
            next_header::MOBILITY => {
                w.set_len(chain.root, HEADER_LEN + chain.extensions);
                return w.run(id::MIPV6, b, |w, b| {
                    let opened = w.open(chain.root);
                    mipv6::header(w, &b)?;
                    w.close(opened);
                    Ok(())
                });
            }
            next_header::AUTHENTICATION => {
                w.set_len(chain.root, HEADER_LEN + chain.extensions);
                return w.run(id::AH, b, |w, b| {
                    let opened = w.open(chain.root);
                    let followed = ah::header(w, &b)?;
                    w.set_len(chain.root, HEADER_LEN + chain.extensions + followed.1);
                    w.close(opened);
                    w.counted(id::IPV6);
                    ah::follow(w, &b, followed)
                });
            }
            _ => return upper(w, chain.root, HEADER_LEN + chain.extensions, next, b),
        };
        let mut step = None;
        w.run(header, b, |w, b| {
            let opened = w.open(chain.root);
            step = Some(match next {
                next_header::HOP_BY_HOP => hopopts::header(w, &b, chain)?,
                next_header::ROUTING => routing::header(w, &b, chain)?,
                _ => dstopts::header(w, &b, chain)?,
            });
            w.close(opened);
            Ok(())
        })?;
        let Some((then, len)) = step else { return Ok(()) };
        chain.extensions += len;
        b = b.from(len)?;
        next = then;
    }
}

/// Goes on with what follows the `headers` octets of headers, which are shown by `root`. The fast path
/// needs no table call.
#[inline(always)]
fn upper<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    headers: usize,
    next: u8,
    b: Buf<'_>,
) -> Walked {
    w.set_len(root, headers);
    w.counted(id::IPV6);
    match w.registry.lookup(Claim::IpProtocol(next)) {
        Some(id::TCP) => w.enter::<tcp::Tcp>(id::TCP, b),
        Some(id::UDP) => w.enter::<udp::Udp>(id::UDP, b),
        known => other(w, known, next, b),
    }
}

#[inline(never)]
fn other<C: Collector>(
    w: &mut Walk<'_, C>,
    known: Option<lamna_fields::ProtocolId>,
    next: u8,
    b: Buf<'_>,
) -> Walked {
    if let Some(known) = known
        && w.try_call(known, b)?
    {
        return Ok(());
    }
    if next == next_header::NONE {
        w.info(format_args!("IPv6 no next header"));
    } else {
        let name = ip::protocol_name(next);
        w.info(format_args!("Unknown IP Protocol: {name} ({next})"));
    }
    w.data(b)
}

static FRAGMENTS_SHOWN: FragmentFields = FragmentFields {
    title: "IPv6 Fragment",
    fragments: FRAGMENTS,
    fragment: FRAGMENT,
    overlap: FRAGMENT_OVERLAP,
    conflict: FRAGMENT_OVERLAP_CONFLICT,
    error: FRAGMENT_ERROR,
    count: FRAGMENT_COUNT,
    length: REASSEMBLED_LENGTH,
    data: Some(REASSEMBLED_DATA),
};

/// Shows the header. A version other than 6 is [`Fault::NotMine`]: the caller shows the octets, but
/// what was wrong with them stays.
fn fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Item, Fault> {
    w.column_protocol("IPv6");
    let reported = b.reported();
    let before = match w.put_again(again::Header::Ipv6, plain_key(w, b), b, || []) {
        Ok(root) => {
            w.net.hop_limit = b.u8(7)?;
            return Ok(root);
        }
        Err(before) => before,
    };
    let (root, opened) = w.open_protocol(b, 0, HEADER_LEN.min(b.len()))?;
    let version = b.u8(0)? >> 4;
    let item = w.number(VERSION, b, 0, 1, u64::from(version))?;
    w.label(item, format_args!("{version:04b} .... = Version: {version}"));
    let hidden = w.item(IP_VERSION, b, 0, 1)?;
    w.label(
        hidden,
        format_args!(
            "{version:04b} .... = Version: {version} \
             [This field makes the filter match on \"ip.version == 6\" possible]"
        ),
    );
    w.hide(hidden);
    if version != 6 {
        w.expert_text(BOGUS_IPV6_VERSION, item, format_args!("Bogus IPv6 version"));
        w.close(opened);
        return Ok(root);
    }
    if reported < HEADER_LEN {
        w.info(format_args!("Invalid IPv6 header ({reported} bytes, need exactly {HEADER_LEN})"));
        w.expert_text(
            INVALID_HEADER,
            root,
            format_args!("IPv6 header must be exactly {HEADER_LEN} bytes"),
        );
    }
    traffic_class(w, b)?;
    w.item(FLOW, b, 1, 3)?;
    payload_length(w, b)?;
    w.item(NXT, b, 6, 1)?;
    w.item(HLIM, b, 7, 1)?;
    w.net.hop_limit = b.u8(7)?;
    let source = b.array(8)?;
    w.item(SRC, b, 8, 16)?;
    w.alias(ADDR, b, 8, 16)?;
    host_name(w, SRC_HOST, b, 8)?;
    host_name(w, HOST, b, 8)?;
    let Ok(destination) = b.array(24) else {
        if w.wants_columns() {
            w.columns.source = Address::Ipv6(source);
        }
        return b.check(24, 16).map(|()| root);
    };
    w.item(DST, b, 24, 16)?;
    w.alias(ADDR, b, 24, 16)?;
    host_name(w, DST_HOST, b, 24)?;
    host_name(w, HOST, b, 24)?;
    let names = w.registry.names();
    w.label(
        root,
        format_args!(
            "Internet Protocol Version 6, Src: {}, Dst: {}",
            names.explained(&Address::Ipv6(source)),
            names.explained(&Address::Ipv6(destination))
        ),
    );
    address::embedded(w, b, &source, &destination)?;
    w.close(opened);
    w.keep(before, root, &[]);
    Ok(root)
}

/// The key to the fields of a header of which nothing is worth a note.
fn plain_key<C: Collector>(w: &Walk<'_, C>, b: &Buf<'_>) -> Option<u16> {
    let header = Header::new(b).ok()?;
    (header.is_plain(b.reported()) && !w.net.quoted).then_some(0)
}

fn traffic_class<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let class = (b.u16(0)? >> 4) as u8;
    let item = w.item(TCLASS, b, 0, 4)?;
    if w.labels() {
        w.label_value(
            item,
            format_args!(
                "0x{class:02x} (DSCP: {}, ECN: {})",
                DSCP_SHORT.get(u64::from(class >> 2)).unwrap_or("Unknown"),
                ECN_SHORT.get(u64::from(class & 3)).unwrap_or("Unknown"),
            ),
        );
    }
    let opened = w.open(item);
    w.item(TCLASS_DSCP, b, 0, 4)?;
    w.item(TCLASS_ECN, b, 0, 4)?;
    w.close(opened);
    Ok(())
}

fn payload_length<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut len = usize::from(b.u16(4)?);
    let item = w.item(PLEN, b, 4, 2)?;
    if len == 0 {
        match b.u8(6).unwrap_or(next_header::NONE) {
            next_header::NONE => {}
            next_header::HOP_BY_HOP => match hopopts::jumbo_len(b) {
                Some(jumbo) => {
                    len = jumbo as usize;
                    w.label_value(item, format_args!("0 (Jumbogram)"));
                }
                None => {
                    w.info(format_args!("Invalid IPv6 payload length"));
                    w.expert(OPT_JUMBO_MISSING, item);
                }
            },
            _ => w.expert(PLEN_ZERO, item),
        }
    }
    let framing = b.remaining(HEADER_LEN);
    // What an ICMP error quotes is cut on purpose.
    if len > framing && b.reported() >= HEADER_LEN && !w.net.quoted {
        w.expert_text(
            PLEN_EXCEEDS_FRAMING,
            item,
            format_args!("IPv6 payload length exceeds framing length ({framing} bytes)"),
        );
    }
    Ok(())
}

/// Adds the text of an address as a field that trees hide.
fn host_name<C: Collector>(
    w: &mut Walk<'_, C>,
    field: lamna_fields::Field,
    b: &Buf<'_>,
    at: usize,
) -> Walked {
    if w.wants_copy(field) {
        let address = Address::Ipv6(b.array(at)?);
        let name = w.registry.names().named(&address);
        let item = w.string(field, b, at, 16, format_args!("{name}"))?;
        w.hide(item);
    }
    Ok(())
}
