//! Enhanced Interior Gateway Routing Protocol (RFC 7868): the header with its checksum, and its parts: parameters,
//! authentication, sequences, versions, stubs, topologies, and routes of IPv4 and IPv6 with classic metrics and with wide
//! ones. Of routes of IPX and AppleTalk only their kind and length are told.

use std::fmt::Write as _;

use lamna_fields::{
    Base, Encoding, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::checksum;
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::bitmask::{self, Names};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// The protocol number of IP.
pub const IP_PROTOCOL: u8 = 88;

/// Octets before the parts.
pub const HEADER_LEN: usize = 20;

/// Octets of a part before what it has to say.
const PART_LEN: usize = 4;

/// The message that also acknowledges.
const HELLO: u8 = 5;

/// Octets of a classic metric, and of external data.
const METRIC_LEN: usize = 16;
const EXTERNAL_LEN: usize = 20;

/// Octets of a wide metric without attributes.
const WIDE_LEN: usize = 24;

/// Address families.
const IPV4: u16 = 1;
const IPV6: u16 = 2;

/// Parts by their types.
mod part {
    pub(super) const PARAMETERS: u16 = 0x0001;
    pub(super) const AUTHENTICATION: u16 = 0x0002;
    pub(super) const SEQUENCE: u16 = 0x0003;
    pub(super) const VERSION: u16 = 0x0004;
    pub(super) const NEXT_SEQUENCE: u16 = 0x0005;
    pub(super) const STUB: u16 = 0x0006;
    pub(super) const TERMINATION: u16 = 0x0007;
    pub(super) const TOPOLOGIES: u16 = 0x0008;
    pub(super) const TOPOLOGIES_MTR: u16 = 0x00f5;
}

values! {
    static OPCODE_VALUES {
        1 => "Update",
        2 => "Request",
        3 => "Query",
        4 => "Reply",
        5 => "Hello",
        6 => "IPX/SAP Update",
        7 => "Route Probe",
        8 => "Hello (Ack)",
        9 => "Stub-Info",
        10 => "SIA-Query",
        11 => "SIA-Reply",
    }
    static TLV_TYPE_VALUES {
        0x1 => "Parameters",
        0x2 => "Authentication",
        0x3 => "Sequence",
        0x4 => "Software Version",
        0x5 => "Next multicast sequence",
        0x6 => "Peer Stub Information",
        0x7 => "Peer Termination",
        0x8 => "Peer Topology ID List",
        0x102 => "Internal Route(IPv4)",
        0x103 => "External Route(IPv4)",
        0x104 => "Ext-Community(IPv4)",
        0x402 => "Internal Route(IPv6)",
        0x403 => "External Route(IPv6)",
        0x404 => "Ext-Community(IPv6)",
        0x302 => "IPX Internal Route(IPX)",
        0x303 => "IPX External Route(IPX)",
        0x202 => "Internal Route(ATALK)",
        0x203 => "External Route(ATALK)",
        0x204 => "Cable Configuration(ATALK)",
        0xf1 => "Request(MTR)",
        0xf2 => "Internal Route(MTR)",
        0xf3 => "External Route(MTR)",
        0xf4 => "Ext-Community(MTR)",
        0xf5 => "TopologyID List",
        0x601 => "Request",
        0x602 => "Internal Route",
        0x603 => "External Route",
        0x604 => "Ext-Community",
    }
    static AUTH_TYPE_VALUES {
        1 => "TEXT",
        2 => "MD5",
        3 => "SHA256",
    }
    static AFI_VALUES {
        1 => "IPv4",
        2 => "IPv6",
        11 => "IPX",
        12 => "Appletalk",
        16384 => "Service Family",
        16385 => "IPv4 Service Family",
        16386 => "IPv6 Service Family",
    }
    static EXTDATA_PROTO_VALUES {
        1 => "IGRP",
        2 => "EIGRP",
        3 => "Static Route",
        4 => "RIP",
        5 => "Hello",
        6 => "OSPF",
        7 => "IS-IS",
        8 => "EGP",
        9 => "BGP",
        10 => "IDRP",
        11 => "Connected Route",
    }
    static ATTR_OPCODE_VALUES {
        0 => "NO-OP for padding",
        1 => "Scaled Metric",
        2 => "Admin Tag",
        3 => "Community",
        4 => "Jitter",
        5 => "Non-Active energy",
        6 => "Active energy",
    }
}

field_table! {
    /// The fields of Enhanced Interior Gateway Routing Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("eigrp", "Enhanced Interior Gateway Routing Protocol", "EIGRP");
    VERSION = FieldDef::new("eigrp.version", "Version", FieldType::Uint8);
    OPCODE = FieldDef::new("eigrp.opcode", "Opcode", FieldType::Uint8).strings(Strings::Values(&OPCODE_VALUES));
    FLAGS = FieldDef::new("eigrp.flags", "Flags", FieldType::Uint32).base(Base::Hex);
    SEQ = FieldDef::new("eigrp.seq", "Sequence", FieldType::Uint32);
    ACK = FieldDef::new("eigrp.ack", "Acknowledge", FieldType::Uint32);
    VRID = FieldDef::new("eigrp.vrid", "Virtual Router ID", FieldType::Uint16);
    AS = FieldDef::new("eigrp.as", "Autonomous System", FieldType::Uint16);
    FLAGS_INIT = FieldDef::new("eigrp.flags.init", "Init", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_CONDRECV = FieldDef::new("eigrp.flags.condrecv", "Conditional Receive", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_RESTART = FieldDef::new("eigrp.flags.restart", "Restart", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_EOT = FieldDef::new("eigrp.flags.eot", "End Of Table", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    TLV_TYPE = FieldDef::new("eigrp.tlv_type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TLV_TYPE_VALUES));
    TLV_LEN = FieldDef::new("eigrp.tlv.len", "Length", FieldType::Uint16);
    PAR_K1 = FieldDef::new("eigrp.par.k1", "K1", FieldType::Uint8);
    PAR_K2 = FieldDef::new("eigrp.par.k2", "K2", FieldType::Uint8);
    PAR_K3 = FieldDef::new("eigrp.par.k3", "K3", FieldType::Uint8);
    PAR_K4 = FieldDef::new("eigrp.par.k4", "K4", FieldType::Uint8);
    PAR_K5 = FieldDef::new("eigrp.par.k5", "K5", FieldType::Uint8);
    PAR_K6 = FieldDef::new("eigrp.par.k6", "K6", FieldType::Uint8);
    PAR_HOLDTIME = FieldDef::new("eigrp.par.holdtime", "Hold Time", FieldType::Uint16);
    AUTH_TYPE = FieldDef::new("eigrp.auth.type", "Type", FieldType::Uint16).strings(Strings::Values(&AUTH_TYPE_VALUES));
    AUTH_LENGTH = FieldDef::new("eigrp.auth.length", "Length", FieldType::Uint16);
    AUTH_KEYID = FieldDef::new("eigrp.auth.keyid", "Key ID", FieldType::Uint32);
    AUTH_KEYSEQ = FieldDef::new("eigrp.auth.keyseq", "Key Sequence", FieldType::Uint32);
    AUTH_DIGEST = FieldDef::new("eigrp.auth.digest", "Digest", FieldType::Bytes);
    SEQ_ADDRLEN = FieldDef::new("eigrp.seq.addrlen", "Address length", FieldType::Uint8);
    SEQ_IPV4ADDR = FieldDef::new("eigrp.seq.ipv4addr", "IP Address", FieldType::Ipv4);
    SEQ_IPV6ADDR = FieldDef::new("eigrp.seq.ipv6addr", "IPv6 Address", FieldType::Ipv6);
    NEXT_MCAST_SEQ = FieldDef::new("eigrp.next_mcast_seq", "Multicast Sequence", FieldType::Uint32);
    STUB_OPTIONS = FieldDef::new("eigrp.stub_options", "Stub Options", FieldType::Uint16).base(Base::Hex);
    STUB_OPTIONS_CONNECTED = FieldDef::new("eigrp.stub_options.connected", "Connected", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    STUB_OPTIONS_STATIC = FieldDef::new("eigrp.stub_options.static", "Static", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    STUB_OPTIONS_SUMMARY = FieldDef::new("eigrp.stub_options.summary", "Summary", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    STUB_OPTIONS_REDIST = FieldDef::new("eigrp.stub_options.redist", "Redistributed", FieldType::Boolean).bits(16).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    STUB_OPTIONS_LEAKMAP = FieldDef::new("eigrp.stub_options.leakmap", "Leak-Map", FieldType::Boolean).bits(16).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    STUB_OPTIONS_RECVONLY = FieldDef::new("eigrp.stub_options.recvonly", "Receive-Only", FieldType::Boolean).bits(16).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    TID = FieldDef::new("eigrp.tid", "Topology", FieldType::Uint16);
    AFI = FieldDef::new("eigrp.afi", "AFI", FieldType::Uint16).strings(Strings::Values(&AFI_VALUES));
    OLD_METRIC_DELAY = FieldDef::new("eigrp.old_metric.delay", "Scaled Delay", FieldType::Uint32);
    OLD_METRIC_BW = FieldDef::new("eigrp.old_metric.bw", "Scaled BW", FieldType::Uint32);
    OLD_METRIC_MTU = FieldDef::new("eigrp.old_metric.mtu", "MTU", FieldType::Uint24);
    OLD_METRIC_HOPCOUNT = FieldDef::new("eigrp.old_metric.hopcount", "Hop Count", FieldType::Uint8);
    OLD_METRIC_REL = FieldDef::new("eigrp.old_metric.rel", "Reliability", FieldType::Uint8);
    OLD_METRIC_LOAD = FieldDef::new("eigrp.old_metric.load", "Load", FieldType::Uint8);
    OLD_METRIC_INTAG = FieldDef::new("eigrp.old_metric.intag", "Route Tag", FieldType::Uint8);
    TIDLIST = FieldDef::new("eigrp.tidlist", "TID List", FieldType::Uint16);
    TIDLIST_FLAGS = FieldDef::new("eigrp.tidlist.flags", "TID List Flags", FieldType::Uint16).base(Base::Hex);
    TIDLIST_LEN = FieldDef::new("eigrp.tidlist.len", "TID List Size", FieldType::Uint16);
    ROUTERID = FieldDef::new("eigrp.routerid", "RouterID", FieldType::Ipv4);
    OLD_METRIC_TAG = FieldDef::new("eigrp.old_metric.tag", "Tag", FieldType::Uint32);
    METRIC_FLAGS_SRCWD = FieldDef::new("eigrp.metric.flags.srcwd", "Source Withdraw", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("True", "False")));
    METRIC_FLAGS_CD = FieldDef::new("eigrp.metric.flags.cd", "Candidate Default", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("True", "False")));
    METRIC_FLAGS_ACTIVE = FieldDef::new("eigrp.metric.flags.active", "Route is Active", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("True", "False")));
    METRIC_FLAGS_REPL = FieldDef::new("eigrp.metric.flags.repl", "Route is Replicated", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("True", "False")));
    EXTDATA_ORIGRID = FieldDef::new("eigrp.extdata.origrid", "Originating RouterID", FieldType::Ipv4);
    EXTDATA_AS = FieldDef::new("eigrp.extdata.as", "Originating A.S.", FieldType::Uint32);
    EXTDATA_TAG = FieldDef::new("eigrp.extdata.tag", "Administrative Tag", FieldType::Uint32);
    EXTDATA_METRIC = FieldDef::new("eigrp.extdata.metric", "External Metric", FieldType::Uint32);
    EXTDATA_RESERVED = FieldDef::new("eigrp.extdata.reserved", "Reserved", FieldType::Uint16);
    EXTDATA_PROTO = FieldDef::new("eigrp.extdata.proto", "External Protocol ID", FieldType::Uint8).strings(Strings::Values(&EXTDATA_PROTO_VALUES));
    OPAQUE_FLAG_EXT = FieldDef::new("eigrp.opaque.flag.ext", "Route is External", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("True", "False")));
    OPAQUE_FLAG_CD = FieldDef::new("eigrp.opaque.flag.cd", "Route is Candidate Default", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("True", "False")));
    METRIC_OFFSET = FieldDef::new("eigrp.metric.offset", "Offset", FieldType::Uint8);
    METRIC_PRIORITY = FieldDef::new("eigrp.metric.priority", "Priority", FieldType::Uint8);
    METRIC_RELIABILITY = FieldDef::new("eigrp.metric.reliability", "Reliability", FieldType::Uint8);
    METRIC_LOAD = FieldDef::new("eigrp.metric.load", "Load", FieldType::Uint8);
    METRIC_MTU = FieldDef::new("eigrp.metric.mtu", "MTU", FieldType::Uint24);
    METRIC_HOPCOUNT = FieldDef::new("eigrp.metric.hopcount", "Hop Count", FieldType::Uint8);
    METRIC_RESERVED = FieldDef::new("eigrp.metric.reserved", "Reserved", FieldType::Uint16).base(Base::Hex);
    ATTR_OPCODE = FieldDef::new("eigrp.attr.opcode", "Opcode", FieldType::Uint8).strings(Strings::Values(&ATTR_OPCODE_VALUES));
    ATTR_OFFSET = FieldDef::new("eigrp.attr.offset", "Offset", FieldType::Uint8);
    ATTR_SCALED = FieldDef::new("eigrp.attr.scaled", "Legacy Metric", FieldType::Uint32);
    ATTR_TAG = FieldDef::new("eigrp.attr.tag", "Tag", FieldType::Uint32);
    ATTR_JITTER = FieldDef::new("eigrp.attr.jitter", "Jitter", FieldType::Uint32);
    ATTR_QENERGY = FieldDef::new("eigrp.attr.qenergy", "Q-Energy", FieldType::Uint32);
    ATTR_ENERGY = FieldDef::new("eigrp.attr.energy", "Energy", FieldType::Uint32);
    IPV4_NEXTHOP = FieldDef::new("eigrp.ipv4.nexthop", "NextHop", FieldType::Ipv4);
    IPV4_PREFIXLEN = FieldDef::new("eigrp.ipv4.prefixlen", "Prefix Length", FieldType::Uint8);
    IPV6_NEXTHOP = FieldDef::new("eigrp.ipv6.nexthop", "NextHop", FieldType::Ipv6);
    IPV6_PREFIXLEN = FieldDef::new("eigrp.ipv6.prefixlen", "Prefix Length", FieldType::Uint8);
    NULLPAD = FieldDef::new("eigrp.nullpad", "Nullpad", FieldType::Bytes);
    RELEASE_VERSION = FieldDef::new("eigrp.release_version", "EIGRP Release", FieldType::Uint16).base(Base::Custom);
    TLV_VERSION = FieldDef::new("eigrp.tlv_version", "EIGRP TLV version", FieldType::Uint16).base(Base::Custom);
    IPV4_DESTINATION = FieldDef::new("eigrp.ipv4.destination", "Destination", FieldType::Ipv4);
    IPV6_DESTINATION = FieldDef::new("eigrp.ipv6.destination", "Destination", FieldType::Ipv6);
    METRIC_DELAY = FieldDef::new("eigrp.metric.delay", "Delay", FieldType::Uint64);
    METRIC_BANDWIDTH = FieldDef::new("eigrp.metric.bandwidth", "Bandwidth", FieldType::Uint64);
    CHECKSUM = FieldDef::new("eigrp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("eigrp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    PEER_TERMINATION = FieldDef::new("eigrp.peer_termination", "Peer Termination", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Note));
    AUTH_LENGTH_INVALID = FieldDef::new("eigrp.auth.length.invalid", "Invalid auth len", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    AUTH_TYPE_INVALID = FieldDef::new("eigrp.auth.type.invalid", "Invalid auth type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SEQ_ADDRLEN_INVALID = FieldDef::new("eigrp.seq.addrlen.invalid", "Invalid address length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    PEER_TERMINATION_GRACEFUL = FieldDef::new("eigrp.peer_termination_graceful", "Peer Termination (Graceful Shutdown)", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Note));
    PREFIXLEN_INVALID = FieldDef::new("eigrp.prefixlen.invalid", "Invalid prefix length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    UNREACHABLE = FieldDef::new("eigrp.unreachable", "Unreachable", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Note));
    TLV_TYPE_UNKNOWN = FieldDef::new("eigrp.tlv_type.unknown", "Unknown TLV", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    AFI_UNKNOWN = FieldDef::new("eigrp.afi.unknown", "Unknown AFI", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    CHECKSUM_BAD = FieldDef::new("eigrp.checksum.bad", "Bad Checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Warn));
    TLV_LEN_INVALID = FieldDef::new("eigrp.tlv.len.invalid", "Corrupt TLV (Length field less than 4)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    TLV_TRUNCATED = FieldDef::new("eigrp.tlv.truncated", "Corrupt TLV (Truncated prematurely)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// A header that is whole.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`, if it is whole.
    pub fn new(b: &Buf<'a>) -> Option<Self> {
        b.captured().first_chunk().map(Header)
    }

    /// What kind of message it is.
    pub fn operation(&self) -> u8 {
        self.0[1]
    }

    /// The message's number.
    pub fn sequence(&self) -> u32 {
        u32::from_be_bytes([self.0[8], self.0[9], self.0[10], self.0[11]])
    }

    /// The number of the autonomous system.
    pub fn system(&self) -> u16 {
        u16::from_be_bytes([self.0[18], self.0[19]])
    }
}

/// Enhanced Interior Gateway Routing Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Eigrp;

impl Dissect for Eigrp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(IP_PROTOCOL)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("EIGRP");
        let (operation, ack) = (b.u8(1)?, b.u32(12)?);
        match OPCODE_VALUES.get(u64::from(operation)) {
            Some(name) if operation == HELLO && ack != 0 => w.info(format_args!("{name} (Ack)")),
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown OpCode (0x{operation:04x})")),
        }
        if !w.fields() {
            return Ok(());
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("Cisco EIGRP"));
        w.item(VERSION, &b, 0, 1)?;
        w.item(OPCODE, &b, 1, 1)?;
        let fields =
            checksum::Fields { value: CHECKSUM, status: CHECKSUM_STATUS, bad: CHECKSUM_BAD };
        let parts = [b.captured()];
        checksum::show_noted(
            w,
            fields,
            "Bad Checksum",
            &b,
            2,
            (!b.is_cut()).then_some(&parts[..]),
        )?;
        let bits = [FLAGS_INIT, FLAGS_CONDRECV, FLAGS_RESTART, FLAGS_EOT];
        bitmask::item(w, (&b, 4, 4, Encoding::Big), FLAGS, &bits, Names::Shown)?;
        w.item(SEQ, &b, 8, 4)?;
        w.item(ACK, &b, 12, 4)?;
        let router = b.u16(16)?;
        let item = w.item(VRID, &b, 16, 2)?;
        match router {
            0 => w.label_value(item, format_args!("{router} (Address-Family)")),
            1 => w.label_value(item, format_args!("{router} (Multi-Cast)")),
            0x8000 => w.label_value(item, format_args!("{router} (Service-Family)")),
            _ => {}
        }
        w.item(AS, &b, 18, 2)?;
        let mut at = HEADER_LEN;
        while b.remaining(at) > 0 {
            let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
            if len < PART_LEN {
                let text = format_args!("Corrupt TLV (Length field less than 4)");
                let item = w.text(&b, at, REST, text)?;
                w.expert(TLV_LEN_INVALID, item);
                break;
            }
            let inner = b.slice(at, len)?;
            one(w, &inner, kind)?;
            at += len;
        }
        w.close(opened);
        Ok(())
    }
}

fn one<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u16) -> Walked {
    let root = match w.word(TLV_TYPE, u64::from(kind)) {
        Some(_) if kind == part::TOPOLOGIES_MTR => {
            w.text(b, 0, REST, format_args!("Peer Topology ID List"))?
        }
        Some(name) => w.text(b, 0, REST, format_args!("{name}"))?,
        None => w.text(b, 0, REST, format_args!("Unknown TLV (0x{kind:04x})"))?,
    };
    let opened = w.open(root);
    w.item(TLV_TYPE, b, 0, 2)?;
    w.item(TLV_LEN, b, 2, 2)?;
    match kind {
        part::PARAMETERS => parameters(w, b, root)?,
        part::AUTHENTICATION => authentication(w, b, root)?,
        part::SEQUENCE => sequence(w, b)?,
        part::VERSION => {
            let [release, revision, major, minor] = b.array(4)?;
            w.append(root, format_args!(": EIGRP={release}.{revision}, TLV={major}.{minor}"));
            let item = w.item(RELEASE_VERSION, b, 4, 2)?;
            w.label_value(item, format_args!("{release}.{revision:02}"));
            let item = w.item(TLV_VERSION, b, 6, 2)?;
            w.label_value(item, format_args!("{major}.{minor:02}"));
        }
        part::NEXT_SEQUENCE => {
            w.item(NEXT_MCAST_SEQ, b, 4, 4)?;
            w.append(root, format_args!(": {}", b.u32(4)?));
        }
        part::STUB => {
            let bits = [
                STUB_OPTIONS_CONNECTED,
                STUB_OPTIONS_STATIC,
                STUB_OPTIONS_SUMMARY,
                STUB_OPTIONS_REDIST,
                STUB_OPTIONS_LEAKMAP,
                STUB_OPTIONS_RECVONLY,
            ];
            let place = (b, 4, 2, Encoding::Big);
            bitmask::item(w, place, STUB_OPTIONS, &bits, Names::Shown)?;
            if b.u16(4)? & 0x20 != 0 {
                w.append(root, format_args!(", Receive-Only"));
            }
        }
        part::TERMINATION => w.expert(PEER_TERMINATION_GRACEFUL, root),
        part::TOPOLOGIES | part::TOPOLOGIES_MTR => topologies(w, b)?,
        0x0102..=0x0104 => {
            w.item(IPV4_NEXTHOP, b, 4, 4)?;
            classic(w, b, 8, kind, IPV4, root)?;
        }
        0x0402..=0x0404 => {
            w.item(IPV6_NEXTHOP, b, 4, 16)?;
            classic(w, b, 20, kind, IPV6, root)?;
        }
        0x0601..=0x0604 => wide(w, b, kind, root)?,
        0x0001..=0x00ff | 0x0200..=0x03ff => {}
        _ => {
            w.expert_text(TLV_TYPE_UNKNOWN, root, format_args!("Unknown TLV Group (0x{kind:04x})"))
        }
    }
    w.close(opened);
    Ok(())
}

fn parameters<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    for (n, field) in [PAR_K1, PAR_K2, PAR_K3, PAR_K4, PAR_K5, PAR_K6].into_iter().enumerate() {
        w.item(field, b, 4 + n, 1)?;
    }
    w.item(PAR_HOLDTIME, b, 10, 2)?;
    // Weights of all ones say good-bye.
    if b.array::<5>(4)? == [0xff; 5] {
        w.append(root, format_args!(": Peer Termination"));
        w.expert(PEER_TERMINATION, root);
    }
    Ok(())
}

fn authentication<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    /// Kinds of digests with their lengths.
    const MD5: (u16, u16) = (2, 16);
    const SHA256: (u16, u16) = (3, 32);
    let (kind, len) = (b.u16(4)?, b.u16(6)?);
    w.append(root, format_args!(" {}", w.word(AUTH_TYPE, u64::from(kind)).unwrap_or("")));
    let item = w.item(AUTH_TYPE, b, 4, 2)?;
    let right = match kind {
        _ if kind == MD5.0 => Some(MD5.1),
        _ if kind == SHA256.0 => Some(SHA256.1),
        _ => None,
    };
    if right.is_none() {
        w.expert_text(AUTH_TYPE_INVALID, item, format_args!("Invalid auth type {kind}"));
    }
    let item = w.item(AUTH_LENGTH, b, 6, 2)?;
    if right.is_some_and(|right| right != len) {
        w.expert_text(AUTH_LENGTH_INVALID, item, format_args!("Invalid auth len {len}"));
    }
    w.item(AUTH_KEYID, b, 8, 4)?;
    w.item(AUTH_KEYSEQ, b, 12, 4)?;
    w.item(NULLPAD, b, 16, 8)?;
    if let Some(right) = right
        && right == len
    {
        w.item(AUTH_DIGEST, b, 24, usize::from(right))?;
    }
    Ok(())
}

fn sequence<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = PART_LEN;
    while b.remaining(at) > 0 {
        let len = usize::from(b.u8(at)?);
        let item = w.item(SEQ_ADDRLEN, b, at, 1)?;
        match len {
            4 => {
                w.item(SEQ_IPV4ADDR, b, at + 1, 4)?;
            }
            16 => {
                w.item(SEQ_IPV6ADDR, b, at + 1, 16)?;
            }
            _ => w.expert_text(SEQ_ADDRLEN_INVALID, item, format_args!("Invalid address length")),
        }
        at += 1 + len;
    }
    Ok(())
}

fn topologies<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(TIDLIST_FLAGS, b, 4, 2)?;
    let len = usize::from(b.u16(6)?);
    w.item(TIDLIST_LEN, b, 6, 2)?;
    let list = w.text(b, 8, len, format_args!("{} TIDs", len / 2))?;
    let opened = w.open(list);
    for at in (8..8 + len / 2 * 2).step_by(2) {
        w.item(TIDLIST, b, at, 2)?;
    }
    w.close(opened);
    Ok(())
}

/// Routes with a classic metric at `at`, behind external data where they are external.
fn classic<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    kind: u16,
    family: u16,
    root: Item,
) -> Walked {
    match kind & 0xff {
        3 => {
            external(w, b, at)?;
            at += EXTERNAL_LEN;
        }
        // Communities are not taken apart.
        4 => return Ok(()),
        _ => {}
    }
    let item = w.text(b, at, METRIC_LEN, format_args!("Legacy Metric"))?;
    let opened = w.open(item);
    let delay = w.item(OLD_METRIC_DELAY, b, at, 4)?;
    if b.u32(at)? == u32::MAX {
        w.label_value(delay, format_args!("{}", u32::MAX));
    }
    w.item(OLD_METRIC_BW, b, at + 4, 4)?;
    w.item(OLD_METRIC_MTU, b, at + 8, 3)?;
    w.item(OLD_METRIC_HOPCOUNT, b, at + 11, 1)?;
    w.item(OLD_METRIC_REL, b, at + 12, 1)?;
    w.item(OLD_METRIC_LOAD, b, at + 13, 1)?;
    w.item(OLD_METRIC_INTAG, b, at + 14, 1)?;
    flags(w, b, at + 15, 1)?;
    w.close(opened);
    destinations(w, b, at + METRIC_LEN, family, root)
}

/// Flags of a metric.
fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let item = w.text(b, at, len, format_args!("Flags"))?;
    let bits = [METRIC_FLAGS_SRCWD, METRIC_FLAGS_CD, METRIC_FLAGS_ACTIVE, METRIC_FLAGS_REPL];
    w.bits(item, &bits, b, at, 1)
}

fn external<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.text(b, at, EXTERNAL_LEN, format_args!("External Data"))?;
    let opened = w.open(item);
    w.item(EXTDATA_ORIGRID, b, at, 4)?;
    w.item(EXTDATA_AS, b, at + 4, 4)?;
    w.item(EXTDATA_TAG, b, at + 8, 4)?;
    w.item(EXTDATA_METRIC, b, at + 12, 4)?;
    w.item(EXTDATA_RESERVED, b, at + 16, 2)?;
    w.item(EXTDATA_PROTO, b, at + 18, 1)?;
    let item = w.text(b, at + 19, 1, format_args!("External Flags"))?;
    w.bits(item, &[OPAQUE_FLAG_EXT, OPAQUE_FLAG_CD], b, at + 19, 1)?;
    w.close(opened);
    Ok(())
}

/// Routes with a wide metric (RFC 7868, section 6.9).
fn wide<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u16, root: Item) -> Walked {
    /// The part that asks for routes.
    const REQUEST: u16 = 0x0601;
    const EXTERNAL: u16 = 0x0603;
    /// A delay that cannot be reached.
    const INFINITY: u64 = 0xffff_ffff_ffff;
    let family = b.u16(6)?;
    w.item(TID, b, 4, 2)?;
    w.item(AFI, b, 6, 2)?;
    w.item(ROUTERID, b, 8, 4)?;
    if kind == REQUEST {
        return Ok(());
    }
    let at = 12;
    let item = w.text(b, at, WIDE_LEN, format_args!("Wide Metric"))?;
    let opened = w.open(item);
    let words = usize::from(b.u8(at)?);
    w.item(METRIC_OFFSET, b, at, 1)?;
    w.item(METRIC_PRIORITY, b, at + 1, 1)?;
    w.item(METRIC_RELIABILITY, b, at + 2, 1)?;
    w.item(METRIC_LOAD, b, at + 3, 1)?;
    w.item(METRIC_MTU, b, at + 4, 3)?;
    w.item(METRIC_HOPCOUNT, b, at + 7, 1)?;
    let delay = b.u48(at + 8)?;
    let item = w.item(METRIC_DELAY, b, at + 8, 6)?;
    if delay == INFINITY {
        w.label_value(item, format_args!("Infinity"));
    }
    w.item(METRIC_BANDWIDTH, b, at + 14, 6)?;
    w.item(METRIC_RESERVED, b, at + 20, 2)?;
    flags(w, b, at + 22, 2)?;
    w.close(opened);
    let mut at = at + WIDE_LEN;
    if words > 0 {
        attributes(w, b, at, words * 2)?;
        at += words * 2;
    }
    match family {
        IPV4 => {
            w.item(IPV4_NEXTHOP, b, at, 4)?;
            at += 4;
        }
        IPV6 => {
            w.item(IPV6_NEXTHOP, b, at, 16)?;
            at += 16;
        }
        _ => {
            let item = w.text(b, at, REST, format_args!("Unknown AFI"))?;
            w.expert(AFI_UNKNOWN, item);
            return Ok(());
        }
    }
    if kind == EXTERNAL {
        external(w, b, at)?;
        at += EXTERNAL_LEN;
    }
    destinations(w, b, at, family, root)
}

/// What a wide metric has besides (RFC 7868, section 6.9.3): a kind, a length in words, and a value.
fn attributes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    const PADDING: u8 = 0;
    const SCALED: u8 = 1;
    const TAG: u8 = 2;
    const JITTER: u8 = 4;
    const QUIESCENT: u8 = 5;
    const ENERGY: u8 = 6;
    let item = w.text(b, at, len, format_args!("Attributes"))?;
    let opened = w.open(item);
    let (mut at, end) = (at, at + len);
    while at < end {
        let kind = b.u8(at)?;
        w.item(ATTR_OPCODE, b, at, 1)?;
        if kind == PADDING {
            at += 1;
            continue;
        }
        let words = usize::from(b.u8(at + 1)?);
        w.item(ATTR_OFFSET, b, at + 1, 1)?;
        let field = match kind {
            SCALED => Some(ATTR_SCALED),
            TAG => Some(ATTR_TAG),
            JITTER => Some(ATTR_JITTER),
            QUIESCENT => Some(ATTR_QENERGY),
            ENERGY => Some(ATTR_ENERGY),
            _ => None,
        };
        if let Some(field) = field
            && at + 6 <= end
        {
            w.item(field, b, at + 2, 4)?;
        }
        at += 2 + words * 2;
    }
    w.close(opened);
    Ok(())
}

/// Where routes lead to, from `at` to the end.
fn destinations<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    family: u16,
    root: Item,
) -> Walked {
    let (length, field, most) = if family == IPV4 {
        (IPV4_PREFIXLEN, IPV4_DESTINATION, 32)
    } else {
        (IPV6_PREFIXLEN, IPV6_DESTINATION, 128)
    };
    let mut text = String::new();
    let mut sign = '=';
    while b.remaining(at) > 0 {
        let bits = usize::from(b.u8(at)?);
        let item = w.item(length, b, at, 1)?;
        if bits > most {
            w.expert_text(
                PREFIXLEN_INVALID,
                item,
                format_args!("Invalid prefix length {bits}, must be <= {most}"),
            );
            break;
        }
        let len = if family == IPV4 { bits.div_ceil(8) } else { (bits / 8 + 1).min(16) };
        let mut whole = [0u8; 16];
        for (n, (to, from)) in whole.iter_mut().zip(b.bytes(at + 1, len)?).enumerate() {
            // Bits past the prefix do not count.
            let left = bits.saturating_sub(n * 8).min(8);
            *to = *from & (0xff00u16 >> left) as u8;
        }
        let address = if family == IPV4 {
            let [a, b1, c, d, ..] = whole;
            w.number(field, b, at + 1, len, u64::from(u32::from_be_bytes([a, b1, c, d])))?;
            Address::Ipv4([a, b1, c, d])
        } else {
            w.octets(field, b, at + 1, len, &whole)?;
            Address::Ipv6(whole)
        };
        if w.labels() {
            // Writing to a String cannot fail.
            let _ = write!(text, "  {sign}   {address}/{bits}");
        }
        sign = ',';
        // An octet of padding is taken to follow each.
        at += 1 + len + 1;
    }
    w.append(root, format_args!("{text}"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::captured::{Shown, ethernet, frame};

    fn shown(message: &[u8]) -> Shown {
        let mut packet = vec![0x45, 0, 0, 20 + message.len() as u8, 0, 1, 0, 0, 2, 88, 0, 0];
        packet.extend([10, 0, 0, 1, 224, 0, 0, 10]);
        packet.extend(message);
        frame(1, &ethernet(0x0800, &packet))
    }

    fn message(operation: u8, ack: u8, parts: &[u8]) -> Vec<u8> {
        let mut octets =
            vec![2, operation, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, ack, 0, 0, 0, 100];
        octets.extend(parts);
        octets
    }

    #[test]
    fn a_hello_has_parameters_and_a_version() {
        let parts = [0, 1, 0, 12, 1, 0, 1, 0, 0, 0, 0, 15, 0, 4, 0, 8, 12, 4, 1, 2];
        let hello = message(5, 0, &parts);
        let told = shown(&hello);
        assert!(told.columns.ends_with("EIGRP Hello"), "{}", told.columns);
        for line in [
            "Hold Time: 15",
            "Software Version: EIGRP=12.4, TLV=1.2",
            "EIGRP Release: 12.04",
            "Virtual Router ID: 0 (Address-Family)",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
        let header = Header::new(&Buf::new(&hello, hello.len(), 0)).unwrap();
        assert_eq!((header.operation(), header.sequence(), header.system()), (5, 5, 100));
    }

    #[test]
    fn a_hello_that_acknowledges_says_so() {
        assert!(shown(&message(5, 7, &[])).columns.ends_with("Hello (Ack)"));
    }

    #[test]
    fn a_route_has_a_metric_and_a_destination() {
        let mut parts = vec![1, 2, 0, 28, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0, 25, 0, 0, 5, 220, 1];
        parts.extend([255, 2, 0, 0, 24, 192, 168, 1]);
        let told = shown(&message(1, 0, &parts));
        assert!(told.has("Internal Route(IPv4)  =   192.168.1.0/24"), "{:#?}", told.tree);
        assert!(told.has("MTU: 1500"));
    }

    #[test]
    fn weights_of_all_ones_are_a_good_bye() {
        let told = shown(&message(5, 0, &[0, 1, 0, 12, 255, 255, 255, 255, 255, 0, 0, 15]));
        assert!(told.has("Parameters: Peer Termination"));
    }

    #[test]
    fn a_part_past_the_end_is_malformed() {
        let told = shown(&message(5, 0, &[0, 1, 0, 12, 1, 0]));
        assert!(told.columns.ends_with("EIGRP Hello[Malformed Packet]"));
    }

    #[test]
    fn a_part_without_a_length_ends_them() {
        let told = shown(&message(1, 0, &[0, 1, 0, 3, 1, 0]));
        assert!(told.has("Corrupt TLV (Length field less than 4)"));
    }
}
