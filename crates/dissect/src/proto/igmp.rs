//! Internet Group Management Protocol: version 0 (RFC 988), 1 (RFC 1112), 2 (RFC 2236), 3 (RFC 3376), and
//! multicast traceroute.
//!
//! Messages of a known type count as two layers, as Wireshark has them: its dissector of
//! IGMP hands them on to one for the version.

use std::fmt::Write;
use std::net::Ipv4Addr;

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        0x1 => "Create Group Request",
        0x2 => "Create Group Reply",
        0x3 => "Join Group Request",
        0x4 => "Join Group Reply",
        0x5 => "Leave Group Request",
        0x6 => "Leave Group Reply",
        0x7 => "Confirm Group Request",
        0x8 => "Confirm Group Reply",
        0x11 => "Membership Query",
        0x12 => "Membership Report",
        0x13 => "DVMRP Protocol",
        0x14 => "PIM Routing Message",
        0x16 => "Membership Report",
        0x17 => "Leave Group",
        0x1e => "Traceroute Response",
        0x1f => "Traceroute Query or Request",
        0x22 => "Membership Report",
    }
    static GROUP_TYPE_VALUES {
        0 => "Public Group",
        1 => "Private Group",
    }
    static REPLY_VALUES {
        0 => "Request Granted",
        1 => "Request Denied, No Resources",
        2 => "Request Denied, Invalid Code",
        3 => "Request Denied, Invalid Group",
        4 => "Request Denied, Invalid Key",
    }
    static RECORD_TYPE_VALUES {
        1 => "Mode Is Include",
        2 => "Mode Is Exclude",
        3 => "Change To Include Mode",
        4 => "Change To Exclude Mode",
        5 => "Allow New Sources",
        6 => "Block Old Sources",
    }
    static MTRACE_Q_RTG_PROTO_VALUES {
        1 => "DVMRP",
        2 => "MOSPF",
        3 => "PIM",
        4 => "CBT",
        5 => "PIM using special routing table",
        6 => "PIM using a static route",
        7 => "DVMRP using a static route",
        8 => "PIM using MBGP (aka BGP4+) route",
        9 => "CBT using special routing table",
        10 => "CBT using a static route",
        11 => "PIM using state created by Assert processing",
    }
    static MTRACE_Q_FWD_CODE_VALUES {
        0x0 => "NO_ERROR",
        0x1 => "WRONG_IF",
        0x2 => "PRUNE_SENT",
        0x3 => "PRUNE_RCVD",
        0x4 => "SCOPED",
        0x5 => "NO_ROUTE",
        0x6 => "WRONG_LAST_HOP",
        0x7 => "NOT_FORWARDING",
        0x8 => "REACHED_RP",
        0x9 => "RPF_IF",
        0xa => "NO_MULTICAST",
        0xb => "INFO_HIDDEN",
        0x81 => "NO_SPACE",
        0x82 => "OLD_ROUTER",
        0x83 => "ADMIN_PROHIB",
    }
}

field_table! {
    /// The fields of Internet Group Management Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("igmp", "Internet Group Management Protocol", "IGMP");
    TYPE = FieldDef::new("igmp.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES)).at(0, 1);
    RESERVED = FieldDef::new("igmp.reserved", "Reserved", FieldType::Bytes);
    VERSION = FieldDef::new("igmp.version", "IGMP Version", FieldType::Uint8);
    GROUP_TYPE = FieldDef::new("igmp.group_type", "Type Of Group", FieldType::Uint8).strings(Strings::Values(&GROUP_TYPE_VALUES));
    REPLY = FieldDef::new("igmp.reply", "Reply", FieldType::Uint8).strings(Strings::Values(&REPLY_VALUES));
    REPLY_PENDING = FieldDef::new("igmp.reply.pending", "Reply Pending", FieldType::Uint8);
    CHECKSUM = FieldDef::new("igmp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("igmp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    IDENTIFIER = FieldDef::new("igmp.identifier", "Identifier", FieldType::Uint32);
    ACCESS_KEY = FieldDef::new("igmp.access_key", "Access Key", FieldType::Bytes);
    MAX_RESP = FieldDef::new("igmp.max_resp", "Max Resp Time", FieldType::Uint8);
    S = FieldDef::new("igmp.s", "S", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("SUPPRESS router side processing", "Do not suppress router side processing")));
    QRV = FieldDef::new("igmp.qrv", "QRV", FieldType::Uint8).mask(0x7);
    QQIC = FieldDef::new("igmp.qqic", "QQIC", FieldType::Uint8);
    NUM_SRC = FieldDef::new("igmp.num_src", "Num Src", FieldType::Uint16);
    SADDR = FieldDef::new("igmp.saddr", "Source Address", FieldType::Ipv4);
    NUM_GRP_RECS = FieldDef::new("igmp.num_grp_recs", "Num Group Records", FieldType::Uint16);
    RECORD_TYPE = FieldDef::new("igmp.record_type", "Record Type", FieldType::Uint8).strings(Strings::Values(&RECORD_TYPE_VALUES));
    AUX_DATA_LEN = FieldDef::new("igmp.aux_data_len", "Aux Data Len", FieldType::Uint8);
    MADDR = FieldDef::new("igmp.maddr", "Multicast Address", FieldType::Ipv4);
    AUX_DATA = FieldDef::new("igmp.aux_data", "Aux Data", FieldType::Bytes);
    DATA = FieldDef::new("igmp.data", "Data", FieldType::Bytes);
    MAX_RESP_EXP = FieldDef::new("igmp.max_resp.exp", "Exponent", FieldType::Uint8).base(Base::Hex).mask(0x70);
    MAX_RESP_MANT = FieldDef::new("igmp.max_resp.mant", "Mantissa", FieldType::Uint8).base(Base::Hex).mask(0xf);
    MTRACE_MAX_HOPS = FieldDef::new("igmp.mtrace.max_hops", "# hops", FieldType::Uint8);
    MTRACE_SADDR = FieldDef::new("igmp.mtrace.saddr", "Source Address", FieldType::Ipv4);
    MTRACE_RADDR = FieldDef::new("igmp.mtrace.raddr", "Receiver Address", FieldType::Ipv4);
    MTRACE_RSPADDR = FieldDef::new("igmp.mtrace.rspaddr", "Response Address", FieldType::Ipv4);
    MTRACE_RESP_TTL = FieldDef::new("igmp.mtrace.resp_ttl", "Response TTL", FieldType::Uint8);
    MTRACE_Q_ID = FieldDef::new("igmp.mtrace.q_id", "Query ID", FieldType::Uint24);
    MTRACE_Q_ARRIVAL = FieldDef::new("igmp.mtrace.q_arrival", "Query Arrival", FieldType::Uint32);
    MTRACE_Q_INADDR = FieldDef::new("igmp.mtrace.q_inaddr", "In itf addr", FieldType::Ipv4);
    MTRACE_Q_OUTADDR = FieldDef::new("igmp.mtrace.q_outaddr", "Out itf addr", FieldType::Ipv4);
    MTRACE_Q_PREVRTR = FieldDef::new("igmp.mtrace.q_prevrtr", "Previous rtr addr", FieldType::Ipv4);
    MTRACE_Q_INPKT = FieldDef::new("igmp.mtrace.q_inpkt", "In pkts", FieldType::Uint32);
    MTRACE_Q_OUTPKT = FieldDef::new("igmp.mtrace.q_outpkt", "Out pkts", FieldType::Uint32);
    MTRACE_Q_TOTAL = FieldDef::new("igmp.mtrace.q_total", "S,G pkt count", FieldType::Uint32);
    MTRACE_Q_RTG_PROTO = FieldDef::new("igmp.mtrace.q_rtg_proto", "Rtg Protocol", FieldType::Uint8).strings(Strings::Values(&MTRACE_Q_RTG_PROTO_VALUES));
    MTRACE_Q_FWD_TTL = FieldDef::new("igmp.mtrace.q_fwd_ttl", "FwdTTL", FieldType::Uint8);
    MTRACE_Q_MBZ = FieldDef::new("igmp.mtrace.q_mbz", "MBZ", FieldType::Uint8).base(Base::Hex).mask(0x80);
    MTRACE_Q_S = FieldDef::new("igmp.mtrace.q_s", "S", FieldType::Uint8).base(Base::Hex).mask(0x40);
    MTRACE_Q_SRC_MASK = FieldDef::new("igmp.mtrace.q_src_mask", "Src Mask", FieldType::Uint8).base(Base::Hex).mask(0x3f);
    MTRACE_Q_FWD_CODE = FieldDef::new("igmp.mtrace.q_fwd_code", "Forwarding Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MTRACE_Q_FWD_CODE_VALUES));
    BAD_CHECKSUM = FieldDef::new("igmp.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
}

/// Message types by their standard names.
pub mod message {
    /// Membership query.
    pub const QUERY: u8 = 0x11;
    /// Membership report of version 1.
    pub const REPORT_1: u8 = 0x12;
    /// Membership report of version 2.
    pub const REPORT_2: u8 = 0x16;
    /// Leave group.
    pub const LEAVE: u8 = 0x17;
    /// Multicast traceroute response.
    pub const TRACEROUTE_RESPONSE: u8 = 0x1e;
    /// Multicast traceroute query or request.
    pub const TRACEROUTE_REQUEST: u8 = 0x1f;
    /// Membership report of version 3.
    pub const REPORT_3: u8 = 0x22;
}

/// Octets of a message of versions 1 and 2.
pub const HEADER_LEN: usize = 8;

/// Octets of a message of version 0.
pub const VERSION_0_LEN: usize = 20;

/// The smallest query of version 3 (RFC 3376, section 7.1).
const QUERY_3_LEN: usize = 12;

/// An IGMP message of version 1 or 2, or a query of any.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`.
    #[inline]
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    /// The type: see [`message`].
    #[inline]
    pub fn kind(&self) -> u8 {
        self.0[0]
    }

    /// The time within which members must answer, as it is encoded: tenths of a second below 128.
    #[inline]
    pub fn max_response(&self) -> u8 {
        self.0[1]
    }

    /// The checksum, as the message says.
    #[inline]
    pub fn checksum(&self) -> u16 {
        u16::from_be_bytes([self.0[2], self.0[3]])
    }

    /// The group; all zeros in a general query.
    #[inline]
    pub fn group(&self) -> [u8; 4] {
        [self.0[4], self.0[5], self.0[6], self.0[7]]
    }
}

/// Internet Group Management Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Igmp;

impl Dissect for Igmp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(2)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IGMP");
        let kind = b.u8(0)?;
        // Other protocols that IGMP's header carries.
        if w.try_claim(Claim::Number("igmp.type", u32::from(kind)), b)? {
            return Ok(());
        }
        match kind {
            0..=0x08 => known(w, b, 0),
            message::QUERY if b.reported() >= QUERY_3_LEN => known(w, b, 3),
            message::QUERY if b.u8(1)? == 0 => known(w, b, 1),
            message::REPORT_1 => known(w, b, 1),
            message::QUERY | message::REPORT_2 | message::LEAVE => known(w, b, 2),
            message::REPORT_3 => known(w, b, 3),
            message::TRACEROUTE_REQUEST | message::TRACEROUTE_RESPONSE => {
                w.run(id::IGMP, b, |w, b| traceroute(w, &b, kind))
            }
            _ => {
                let (_, opened) = w.open_protocol(&b, 0, REST)?;
                w.info(format_args!("Unknown Type:0x{kind:02x}"));
                w.item(TYPE, &b, 0, 1)?;
                b.check(1, 1)?;
                w.item(DATA, &b, 1, REST)?;
                w.close(opened);
                Ok(())
            }
        }
    }
}

/// A message of a known version, in a layer of its own.
fn known<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, version: u8) -> Walked {
    w.run(id::IGMP, b, |w, b| {
        w.column_protocol(match version {
            0 => "IGMPv0",
            1 => "IGMPv1",
            2 => "IGMPv2",
            _ => "IGMPv3",
        });
        let kind = b.u8(0)?;
        match TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown Type:0x{kind:02x}")),
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.generated(VERSION, &b, 0, u64::from(version));
        w.item(TYPE, &b, 0, 1)?;
        match (version, kind) {
            (0, _) => version_0(w, &b, kind)?,
            (1, _) => {
                w.item(RESERVED, &b, 1, 1)?;
                show_checksum(w, &b, HEADER_LEN)?;
                w.item(MADDR, &b, 4, 4)?;
            }
            (2, _) => version_2(w, &b, kind)?,
            (_, message::QUERY) => query(w, &b)?,
            _ => report(w, &b)?,
        }
        w.close(opened);
        Ok(())
    })
}

/// Shows the checksum, which covers the first `covered` octets.
fn show_checksum<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, covered: usize) -> Walked {
    const BAD: u64 = 0;
    const GOOD: u64 = 1;
    const UNVERIFIED: u64 = 2;
    let found = b.u16(2)?;
    let item = w.item(CHECKSUM, b, 2, 2)?;
    if !w.fields() {
        return Ok(());
    }
    match b.bytes(0, covered) {
        Ok(octets) if !w.net.fragmented => {
            let sum = checksum::sum(&[octets]);
            if sum == 0xffff {
                w.label_value(item, format_args!("0x{found:04x} [correct]"));
                w.generated(CHECKSUM_STATUS, b, 2, GOOD);
            } else {
                let right = checksum::expected(found, sum);
                w.label_value(
                    item,
                    format_args!("0x{found:04x} incorrect, should be 0x{right:04x}"),
                );
                w.expert_text(
                    BAD_CHECKSUM,
                    item,
                    format_args!("Bad checksum [should be 0x{right:04x}]"),
                );
                w.generated(CHECKSUM_STATUS, b, 2, BAD);
            }
        }
        _ => {
            w.label_value(item, format_args!("0x{found:04x} [unverified]"));
            w.generated(CHECKSUM_STATUS, b, 2, UNVERIFIED);
        }
    }
    Ok(())
}

/// RFC 988, appendix I: requests have odd types, replies even ones.
fn version_0<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    const CREATE_REQUEST: u8 = 1;
    const LAST_REPLY: u8 = 4;
    let code = b.u8(1)?;
    if kind == CREATE_REQUEST {
        w.item(GROUP_TYPE, b, 1, 1)?;
    } else if kind.is_multiple_of(2) {
        if code <= LAST_REPLY {
            w.item(REPLY, b, 1, 1)?;
        } else {
            w.item(REPLY_PENDING, b, 1, 1)?;
        }
    }
    show_checksum(w, b, VERSION_0_LEN)?;
    w.item(IDENTIFIER, b, 4, 4)?;
    w.item(MADDR, b, 8, 4)?;
    w.item(ACCESS_KEY, b, 12, 8)?;
    Ok(())
}

fn version_2<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    let tenths = b.u8(1)?;
    let item = w.item(MAX_RESP, b, 1, 1)?;
    w.label_value(item, format_args!("{}.{} sec (0x{tenths:02x})", tenths / 10, tenths % 10));
    show_checksum(w, b, HEADER_LEN)?;
    w.item(MADDR, b, 4, 4)?;
    let group: [u8; 4] = b.array(4)?;
    let shown = Address::Ipv4(group);
    match kind {
        message::LEAVE if group == [0; 4] => w.info(format_args!("Leave Group, general")),
        message::LEAVE => w.info(format_args!("Leave Group {shown}")),
        _ if group == [0; 4] => w.info_append(format_args!(", general")),
        message::QUERY => w.info_append(format_args!(", specific for group {shown}")),
        _ => w.info_append(format_args!(" group {shown}")),
    }
    Ok(())
}

/// A query of version 3 (RFC 3376, section 4.1).
fn query<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let code = b.u8(1)?;
    // A floating point number from 128.
    let tenths = match u32::from(code) {
        n @ 0..=127 => n,
        n => ((n & 15) | 16) << ((n >> 4 & 7) + 3),
    };
    let item = w.number(MAX_RESP, b, 1, 1, u64::from(tenths))?;
    w.label_value(item, format_args!("{}.{} sec (0x{code:02x})", tenths / 10, tenths % 10));
    if code >= 128 {
        let opened = w.open(item);
        w.item(MAX_RESP_EXP, b, 1, 1)?;
        w.item(MAX_RESP_MANT, b, 1, 1)?;
        w.close(opened);
    }
    show_checksum(w, b, b.reported())?;
    w.item(MADDR, b, 4, 4)?;
    let group: [u8; 4] = b.array(4)?;
    if group == [0; 4] {
        w.info_append(format_args!(", general"));
    } else {
        w.info_append(format_args!(", specific for group {}", Address::Ipv4(group)));
    }
    w.item(S, b, 8, 1)?;
    w.item(QRV, b, 8, 1)?;
    w.item(QQIC, b, 9, 1)?;
    let count = usize::from(b.u16(10)?);
    w.item(NUM_SRC, b, 10, 2)?;
    if count > 0 {
        let plural = if count == 1 { "" } else { "s" };
        w.info_append(format_args!(", source{plural} "));
        sources(w, b, 12, count)?;
    }
    Ok(())
}

/// Source addresses, in Info too, in braces.
fn sources<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, count: usize) -> Walked {
    w.info_append(format_args!("{{"));
    for i in 0..count {
        let address = Address::Ipv4(b.array(at + i * 4)?);
        w.item(SADDR, b, at + i * 4, 4)?;
        let after = if i + 1 < count { ", " } else { "}" };
        w.info_append(format_args!("{address}{after}"));
    }
    Ok(())
}

/// A report of version 3 (RFC 3376, section 4.2).
fn report<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(RESERVED, b, 1, 1)?;
    show_checksum(w, b, b.reported())?;
    w.item(RESERVED, b, 4, 2)?;
    let count = b.u16(6)?;
    w.item(NUM_GRP_RECS, b, 6, 2)?;
    if count == 0 {
        w.info_append(format_args!(" - General query"));
    }
    let mut at = 8;
    for _ in 0..count {
        at = record(w, b, at)?;
    }
    Ok(())
}

/// Shows the group record at `at`; where the next one is.
fn record<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    /// Record types (RFC 3376, section 4.2.12).
    const INCLUDE: u8 = 1;
    const EXCLUDE: u8 = 2;
    const TO_INCLUDE: u8 = 3;
    const TO_EXCLUDE: u8 = 4;
    const ALLOW: u8 = 5;
    const BLOCK: u8 = 6;
    let kind = b.u8(at)?;
    let auxiliary = usize::from(b.u8(at + 1)?) * 4;
    let count = usize::from(b.u16(at + 2)?);
    let group = Address::Ipv4(b.array(at + 4)?);
    let len = 8 + count * 4 + auxiliary;
    let name = RECORD_TYPE_VALUES.get(u64::from(kind)).unwrap_or("");
    let shown = len.min(b.len().saturating_sub(at));
    let root = w.text(b, at, shown, format_args!("Group Record : {group}  {name}"))?;
    let opened = w.open(root);
    w.item(RECORD_TYPE, b, at, 1)?;
    w.item(AUX_DATA_LEN, b, at + 1, 1)?;
    w.item(NUM_SRC, b, at + 2, 2)?;
    w.item(MADDR, b, at + 4, 4)?;
    if w.wants_columns() {
        let mut text = String::new();
        let many = count > 1;
        // Writing to a String cannot fail.
        let _ = match (kind, count) {
            (INCLUDE | TO_INCLUDE, 0) => write!(text, "Leave group {group}"),
            (EXCLUDE | TO_EXCLUDE, 0) => write!(text, "Join group {group} for any sources"),
            (INCLUDE | TO_INCLUDE, _) => {
                let what = if many { "sources in" } else { "source" };
                write!(text, "Join group {group} for {what} ")
            }
            (EXCLUDE | TO_EXCLUDE, _) => {
                let what = if many { "sources not in" } else { "source not" };
                write!(text, "Join group {group}, for {what} ")
            }
            (ALLOW, 0) => {
                write!(text, "Group {group}, ALLOW_NEW_SOURCES but no source specified (?)")
            }
            (BLOCK, 0) => {
                write!(text, "Group {group}, BLOCK_OLD_SOURCES but no source specified (?)")
            }
            (ALLOW, _) => {
                write!(text, "Group {group}, new source{} ", if many { "s" } else { "" })
            }
            (BLOCK, _) => {
                write!(text, "Group {group}, block source{} ", if many { "s" } else { "" })
            }
            (_, 0) => write!(text, "Group {group}, unknown record type (?)"),
            _ => write!(text, "Group {group}, unknown record type (?), sources "),
        };
        w.info_append(format_args!(" / {text}"));
    }
    if count > 0 {
        sources(w, b, at + 8, count)?;
    }
    if auxiliary > 0 {
        w.item(AUX_DATA, b, at + 8 + count * 4, auxiliary)?;
    }
    w.close(opened);
    Ok(at + len)
}

/// Multicast traceroute: a query, and a block from each router on the way back.
fn traceroute<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    const QUERY_LEN: usize = 24;
    const BLOCK_LEN: usize = 32;
    let blocks = b.remaining(QUERY_LEN) / BLOCK_LEN;
    match kind {
        message::TRACEROUTE_RESPONSE => {
            let plural = if blocks == 1 { "" } else { "s" };
            w.info(format_args!("Traceroute Response, {blocks} block{plural}"));
        }
        _ if b.reported() == QUERY_LEN => w.info(format_args!("Traceroute Query")),
        _ => w.info(format_args!("Traceroute Request")),
    }
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let item = w.item(TYPE, b, 0, 1)?;
    if kind == message::TRACEROUTE_REQUEST {
        let word = if b.reported() == QUERY_LEN { "Query" } else { "Request" };
        w.label_value(item, format_args!("Traceroute {word} (0x{kind:02x})"));
    }
    w.item(MTRACE_MAX_HOPS, b, 1, 1)?;
    show_checksum(w, b, b.reported())?;
    w.item(MADDR, b, 4, 4)?;
    w.item(MTRACE_SADDR, b, 8, 4)?;
    w.item(MTRACE_RADDR, b, 12, 4)?;
    w.item(MTRACE_RSPADDR, b, 16, 4)?;
    w.item(MTRACE_RESP_TTL, b, 20, 1)?;
    w.item(MTRACE_Q_ID, b, 21, 3)?;
    for i in 0..blocks {
        let at = QUERY_LEN + i * BLOCK_LEN;
        let root = w.text(b, at, BLOCK_LEN, format_args!("Response data block"))?;
        if w.labels() {
            let (inside, outside) =
                (Ipv4Addr::from(b.array(at + 4)?), Ipv4Addr::from(b.array(at + 8)?));
            let routing = w.word(MTRACE_Q_RTG_PROTO, b.u8(at + 28)?.into()).unwrap_or("Unknown");
            let code = w.word(MTRACE_Q_FWD_CODE, b.u8(at + 31)?.into()).unwrap_or("Unknown");
            let words = format_args!(
                ": {inside} -> {outside},  Proto: {routing},  Forwarding Code: {code}"
            );
            w.append(root, words);
        }
        let inner = w.open(root);
        for (field, offset, len) in [
            (MTRACE_Q_ARRIVAL, 0, 4),
            (MTRACE_Q_INADDR, 4, 4),
            (MTRACE_Q_OUTADDR, 8, 4),
            (MTRACE_Q_PREVRTR, 12, 4),
            (MTRACE_Q_INPKT, 16, 4),
            (MTRACE_Q_OUTPKT, 20, 4),
            (MTRACE_Q_TOTAL, 24, 4),
            (MTRACE_Q_RTG_PROTO, 28, 1),
            (MTRACE_Q_FWD_TTL, 29, 1),
            (MTRACE_Q_MBZ, 30, 1),
            (MTRACE_Q_S, 30, 1),
            (MTRACE_Q_SRC_MASK, 30, 1),
            (MTRACE_Q_FWD_CODE, 31, 1),
        ] {
            w.item(field, b, at + offset, len)?;
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::link;
    use crate::{Depth, Dissection, FrameInfo, Registry};

    /// The labels of IGMP in an IPv4 packet in an Ethernet frame, the protocols, Protocol and Info.
    fn dissect(message: &[u8]) -> (Vec<String>, String, String, String) {
        let mut bytes = vec![1, 0, 0x5e, 0, 0, 1, 2, 0, 0, 0, 0, 1, 8, 0];
        bytes.extend([0x45, 0, 0, 20 + message.len() as u8, 0, 1, 0, 0, 1, 2, 0, 0]);
        bytes.extend([10, 0, 0, 1, 224, 0, 0, 1]);
        bytes.extend(message);
        let registry = Registry::new();
        let frame = FrameInfo {
            number: 1,
            len: bytes.len() as u32,
            link: link::ETHERNET,
            ..Default::default()
        };
        let mut tree = Dissection::tree().with_columns();
        tree.dissect(&registry, &frame, &bytes, None);
        let view = tree.view(&registry, &frame, &bytes);
        let labels = view
            .nodes()
            .filter(|node| !node.is_hidden())
            .filter(|node| node.def().is_none_or(|d| d.name.starts_with("igmp")))
            .map(|node| {
                let mut label = String::new();
                node.write_label(&mut label, &lamna_fields::TimeZone::UTC);
                label
            })
            .collect();
        let mut stack = String::new();
        view.write_protocols(&mut stack).unwrap();
        let mut slice = Dissection::slice(Depth::Full);
        slice.dissect(&registry, &frame, &bytes, None);
        assert_eq!(slice.layers.as_slice(), tree.layers.as_slice(), "slice and tree agree");
        let columns = &tree.columns;
        (labels, stack, columns.protocol().to_owned(), columns.info().to_owned())
    }

    const QUERY_2: [u8; 8] = [0x11, 100, 0x0e, 0x96, 224, 0, 0, 5];

    #[test]
    fn a_query_of_version_2_taken_apart() {
        let (labels, stack, protocol, info) = dissect(&QUERY_2);
        assert_eq!(
            labels,
            [
                "Internet Group Management Protocol",
                "[IGMP Version: 2]",
                "Type: Membership Query (0x11)",
                "Max Resp Time: 10.0 sec (0x64)",
                "Checksum: 0x0e96 [correct]",
                "[Checksum Status: Good]",
                "Multicast Address: 224.0.0.5",
            ]
        );
        assert_eq!(stack, "eth:ethertype:ip:igmp:igmp");
        assert_eq!(protocol, "IGMPv2");
        assert_eq!(info, "Membership Query, specific for group 224.0.0.5");
    }

    #[test]
    fn reports_of_no_group_are_general() {
        assert_eq!(dissect(&[0x16, 0, 0xe9, 0xff, 0, 0, 0, 0]).3, "Membership Report, general");
        assert_eq!(dissect(&[0x17, 0, 0xe8, 0xff, 0, 0, 0, 0]).3, "Leave Group, general");
    }

    #[test]
    fn the_typed_header_has_what_the_octets_say() {
        let header = Header::new(&Buf::new(&QUERY_2, QUERY_2.len(), 0)).unwrap();
        assert_eq!((header.kind(), header.max_response()), (message::QUERY, 100));
        assert_eq!((header.checksum(), header.group()), (0x0e96, [224, 0, 0, 5]));
    }

    #[test]
    fn a_query_without_a_time_is_of_version_1() {
        assert_eq!(dissect(&[0x11, 0, 0xee, 0xff, 0, 0, 0, 0]).2, "IGMPv1");
    }

    #[test]
    fn a_report_of_version_3_says_what_it_joins() {
        let report = [0x22, 0, 0xf9, 2, 0, 0, 0, 1, 4, 0, 0, 0, 224, 0, 0, 251];
        let (labels, _, protocol, info) = dissect(&report);
        assert_eq!(protocol, "IGMPv3");
        assert_eq!(info, "Membership Report / Join group 224.0.0.251 for any sources");
        assert_eq!(labels[8], "Group Record : 224.0.0.251  Change To Exclude Mode");
    }

    #[test]
    fn sources_past_the_end_are_malformed() {
        let query = [0x11, 100, 0, 0, 224, 0, 0, 5, 2, 125, 0, 5, 1, 2, 3, 4];
        let (_, _, _, info) = dissect(&query);
        assert_eq!(
            info,
            "Membership Query, specific for group 224.0.0.5, sources {1.2.3.4, [Malformed Packet]"
        );
    }

    #[test]
    fn an_unknown_type_is_data() {
        let (_, stack, protocol, info) = dissect(&[0x24, 0, 1, 2]);
        assert_eq!((stack.as_str(), protocol.as_str()), ("eth:ethertype:ip:igmp", "IGMP"));
        assert_eq!(info, "Unknown Type:0x24");
    }
}
