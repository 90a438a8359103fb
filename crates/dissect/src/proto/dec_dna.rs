//! DECnet Phase IV: the routing layer and the network services protocol above it (DECnet Digital Network Architecture, Phase IV:
//! Routing Layer 2.0.0, NSP 4.0.1, Session Control 1.0.0), with their messages as the reference shows them.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::little;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::{REST, Walk};

values! {
    static NSP_FLOW_CONTROL_VALUES {
        0x0 => "no change",
        0x1 => "do not send data",
        0x2 => "send data",
        0x3 => "reserved",
    }
    static NSP_SERVICES_VALUES {
        0x0 => "none",
        0x4 => "segment request count",
        0x8 => "Session control message request count",
        0xc => "reserved",
    }
    static NSP_INFO_VALUES {
        0x0 => "version 3.2",
        0x1 => "version 3.1",
        0x2 => "version 4.0",
        0x3 => "reserved",
    }
    static RT_MSG_TYPE_VALUES {
        0x0 => "Initialization message",
        0x1 => "Verification message",
        0x2 => "Hello and test message",
        0x3 => "Level 1 routing message",
        0x4 => "Level 2 routing message",
        0x5 => "Ethernet router hello message",
        0x6 => "Ethernet endnode hello message",
    }
    static NSP_MSG_TYPE_VALUES {
        0x0 => "Data segment continuation",
        0x4 => "Data acknowledgement message",
        0x8 => "NOP",
        0x10 => "Link service message",
        0x14 => "Other data acknowledgement message",
        0x18 => "Connect initiate",
        0x20 => "Beginning of segment message",
        0x24 => "Connect acknowledgement message",
        0x28 => "Connect confirm",
        0x30 => "Interrupt message",
        0x38 => "Disconnect initiate",
        0x40 => "End of segment message",
        0x48 => "Disconnect confirm",
        0x60 => "Begin of segment / End of segment",
        0x68 => "Retransmitted connect initiate",
    }
    static CTL_TIINFO_VALUES {
        0x1 => "Level 2 router",
        0x2 => "Level 1 router",
        0x3 => "End node",
        0x4 => "Routing layer verification required",
        0x8 => "Blocking requested",
    }
    static NSP_DISC_REASON_VALUES {
        0x0 => "no error",
        0x3 => "The node is shutting down",
        0x4 => "The destination end user does not exist",
        0x5 => "A connect message contains an invalid end user name",
        0x6 => "Destination end user has insufficient resources",
        0x7 => "Unspecified error",
        0x8 => "A third party has disconnected the link",
        0x9 => "An end user has aborted the logical link",
        0x20 => "The node has insufficient resources",
        0x21 => "Destination end user has insufficient resources",
        0x22 => "Connect request rejected because incorrect RQSTRID or PASSWORD",
        0x24 => "Connect request rejected because of unacceptable ACCOUNT info",
        0x26 => "End user has timed out, aborted or cancelled a connect request",
        0x2b => "Connect request RQSTRID, PASSWORD, ACCOUNT or USRDATA too long",
    }
    static CTL_IINFO_NODE_TYPE_VALUES {
        0x1 => "Level 2 router",
        0x2 => "Level 1 router",
        0x3 => "End node",
    }
}

field_table! {
    /// The fields of DEC DNA Routing Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("dec_dna", "DEC DNA Routing Protocol", "DEC_DNA");
    FLAGS = FieldDef::new("dec_dna.flags", "Routing flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_CONTROL = FieldDef::new("dec_dna.flags.control", "Control packet", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_MSGLEN = FieldDef::new("dec_dna.flags.msglen", "Long data packet format", FieldType::Uint8).base(Base::Hex).mask(0x6);
    FLAGS_RQR = FieldDef::new("dec_dna.flags.RQR", "Return to Sender Request", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_RTS = FieldDef::new("dec_dna.flags.RTS", "Packet on return trip", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_INTRA_ETH = FieldDef::new("dec_dna.flags.intra_eth", "Intra-ethernet packet", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_DISCARD = FieldDef::new("dec_dna.flags.discard", "Discarded packet", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Yes", "No")));
    DST_ADDRESS = FieldDef::new("dec_dna.dst.address", "Destination Address", FieldType::Ether);
    SRC_ADDR = FieldDef::new("dec_dna.src.addr", "Source Address", FieldType::Ether);
    NL2 = FieldDef::new("dec_dna.nl2", "Next level 2 router", FieldType::Uint8).base(Base::Hex);
    SVC_CLS = FieldDef::new("dec_dna.svc_cls", "Service class", FieldType::Uint8).base(Base::Hex);
    PROTO_TYPE = FieldDef::new("dec_dna.proto_type", "Protocol type", FieldType::Uint8).base(Base::Hex);
    VISIT_CNT = FieldDef::new("dec_dna.visit_cnt", "Visit count", FieldType::Uint8).base(Base::Hex);
    NSP_FLOW_CONTROL = FieldDef::new("dec_dna.nsp.flow_control", "Flow control", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&NSP_FLOW_CONTROL_VALUES));
    NSP_SERVICES = FieldDef::new("dec_dna.nsp.services", "Requested services", FieldType::Uint8).base(Base::Hex).mask(0xc).strings(Strings::Values(&NSP_SERVICES_VALUES));
    NSP_INFO = FieldDef::new("dec_dna.nsp.info", "Version info", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&NSP_INFO_VALUES));
    DST_NODE = FieldDef::new("dec_dna.dst_node", "Destination node", FieldType::Uint16).base(Base::Hex);
    NSP_SEGSIZE = FieldDef::new("dec_dna.nsp.segsize", "Maximum data segment size", FieldType::Uint16);
    SRC_NODE = FieldDef::new("dec_dna.src_node", "Source node", FieldType::Uint16).base(Base::Hex);
    NSP_SEGNUM = FieldDef::new("dec_dna.nsp.segnum", "Message number", FieldType::Uint16).mask(0xfff);
    NSP_DELAY = FieldDef::new("dec_dna.nsp.delay", "Delayed ACK allowed", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Yes", "No")));
    VST_NODE = FieldDef::new("dec_dna.vst_node", "Nodes visited ty this package", FieldType::Uint8);
    RT_MSG_TYPE = FieldDef::new("dec_dna.rt.msg_type", "Routing control message", FieldType::Uint8).base(Base::Hex).mask(0xe).strings(Strings::Values(&RT_MSG_TYPE_VALUES));
    NSP_MSG_TYPE = FieldDef::new("dec_dna.nsp.msg_type", "DNA NSP message", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NSP_MSG_TYPE_VALUES));
    CTL_ACKNUM = FieldDef::new("dec_dna.ctl.acknum", "Ack/Nak", FieldType::None);
    NSP_FC_VAL = FieldDef::new("dec_dna.nsp.fc_val", "Flow control", FieldType::None);
    CTL_TIINFO = FieldDef::new("dec_dna.ctl.tiinfo", "Routing information", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CTL_TIINFO_VALUES));
    CTL_BLK_SIZE = FieldDef::new("dec_dna.ctl.blk_size", "Block size", FieldType::Uint16);
    NSP_DISC_REASON = FieldDef::new("dec_dna.nsp.disc_reason", "Reason for disconnect", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&NSP_DISC_REASON_VALUES));
    CTL_VERSION = FieldDef::new("dec_dna.ctl.version", "Version", FieldType::None);
    CTL_TIMER = FieldDef::new("dec_dna.ctl.timer", "Hello timer(seconds)", FieldType::Uint16);
    CTL_RESERVED = FieldDef::new("dec_dna.ctl.reserved", "Reserved", FieldType::Bytes);
    CTL_FCNVAL = FieldDef::new("dec_dna.ctl.fcnval", "Verification message function value", FieldType::Bytes);
    CTL_TEST_DATA = FieldDef::new("dec_dna.ctl.test_data", "Test message data", FieldType::Bytes);
    CTL_SEGMENT = FieldDef::new("dec_dna.ctl.segment", "Segment", FieldType::None);
    CTL_CHECKSUM = FieldDef::new("dec_dna.ctl.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    CTL_CHECKSUM_STATUS = FieldDef::new("dec_dna.ctl.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    CTL_ID = FieldDef::new("dec_dna.ctl.id", "Transmitting system ID", FieldType::Ether);
    CTL_IINFO_NODE_TYPE = FieldDef::new("dec_dna.ctl.iinfo.node_type", "Node type", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&CTL_IINFO_NODE_TYPE_VALUES));
    CTL_IINFO_VRF = FieldDef::new("dec_dna.ctl.iinfo.vrf", "Verification required", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Yes", "No")));
    CTL_IINFO_REJ = FieldDef::new("dec_dna.ctl.iinfo.rej", "Rejected", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Yes", "No")));
    CTL_IINFO_VERF = FieldDef::new("dec_dna.ctl.iinfo.verf", "Verification failed", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Yes", "No")));
    CTL_IINFO_MTA = FieldDef::new("dec_dna.ctl.iinfo.mta", "Accepts multicast traffic", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Yes", "No")));
    CTL_IINFO_BLKREQ = FieldDef::new("dec_dna.ctl.iinfo.blkreq", "Blocking requested", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Yes", "No")));
    CTL_PRIO = FieldDef::new("dec_dna.ctl.prio", "Routing priority", FieldType::Uint8).base(Base::Hex);
    CTL_NEIGHBOR = FieldDef::new("dec_dna.ctl_neighbor", "Neighbor", FieldType::Ether);
    CTL_SEED = FieldDef::new("dec_dna.ctl.seed", "Verification seed", FieldType::Bytes);
    CTL_ELIST = FieldDef::new("dec_dna.ctl.elist", "List of router states", FieldType::None);
    CTL_ENAME = FieldDef::new("dec_dna.ctl.ename", "Ethernet name", FieldType::Bytes);
    CTL_ROUTER_ID = FieldDef::new("dec_dna.ctl.router_id", "Router ID", FieldType::Ether);
    CTL_ROUTER_STATE = FieldDef::new("dec_dna.ctl.router_state", "Router state", FieldType::String);
    SESS_CONN = FieldDef::new("dec_dna.sess.conn", "Session connect data", FieldType::None);
    CTL_ROUTER_PRIO = FieldDef::new("dec_dna.ctl.router_prio", "Router priority", FieldType::Uint8).base(Base::Hex).mask(0x7f);
    SESS_GRP_CODE = FieldDef::new("dec_dna.sess.grp_code", "Session Group code", FieldType::Uint16).base(Base::Hex);
    SESS_USR_CODE = FieldDef::new("dec_dna.sess.usr_code", "Session User code", FieldType::Uint16).base(Base::Hex);
    SESS_DST_NAME = FieldDef::new("dec_dna.sess.dst_name", "Session Destination end user", FieldType::String);
    SESS_SRC_NAME = FieldDef::new("dec_dna.sess.src_name", "Session Source end user", FieldType::String);
    SESS_OBJ_TYPE = FieldDef::new("dec_dna.sess.obj_type", "Session Object type", FieldType::Uint8).base(Base::Hex);
    SESS_MENU_VER = FieldDef::new("dec_dna.sess.menu_ver", "Session Menu version", FieldType::String);
    SESS_RQSTR_ID = FieldDef::new("dec_dna.sess.rqstr_id", "Session Requestor ID", FieldType::String);
    BAD_CHECKSUM = FieldDef::new("dec_dna.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
}

/// Octets of the length before a packet.
const LENGTH_LEN: usize = 2;

/// Control messages of the routing layer.
mod control {
    pub(super) const INITIALIZATION: u8 = 0;
    pub(super) const VERIFICATION: u8 = 1;
    pub(super) const TEST: u8 = 2;
    pub(super) const LEVEL_1: u8 = 3;
    pub(super) const LEVEL_2: u8 = 4;
    pub(super) const ROUTER_HELLO: u8 = 5;
    pub(super) const END_HELLO: u8 = 6;
}

/// Messages of the network services protocol.
mod message {
    pub(super) const SEGMENTS: [u8; 4] = [0x00, 0x20, 0x40, 0x60];
    pub(super) const DATA_ACK: u8 = 0x04;
    pub(super) const LINK_SERVICE: u8 = 0x10;
    pub(super) const OTHER_ACK: u8 = 0x14;
    pub(super) const CONNECT: u8 = 0x18;
    pub(super) const CONNECT_ACK: u8 = 0x24;
    pub(super) const CONFIRM: u8 = 0x28;
    pub(super) const INTERRUPT: u8 = 0x30;
    pub(super) const DISCONNECT: u8 = 0x38;
    pub(super) const DISCONNECTED: u8 = 0x48;
}

/// How many octets the segments of a message had so far.
#[derive(Default)]
struct Total(u32);

/// A node's number as area and node.
fn node(number: u16) -> String {
    format!("{}.{}", number >> 10, number & 0x3ff)
}

/// DECnet.
#[derive(Clone, Copy, Debug)]
pub struct DecDna;

impl Dissect for DecDna {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Ethertype(0x6003),
        Claim::Number("chdlc.protocol", 0x6003),
        Claim::Number("ppp.protocol", 0x27),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const PADDED: u8 = 0x80;
        const CONTROL: u8 = 1;
        const LONG: u8 = 6;
        const SHORT: u8 = 2;
        w.column_protocol("DEC DNA");
        let len = usize::from(b.u16_le(0)?);
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let mut at = LENGTH_LEN;
        let mut flags = b.u8(at)?;
        if flags & PADDED != 0 {
            at += usize::from(flags & 0x7f);
            flags = b.u8(at)?;
        }
        let end = (LENGTH_LEN + len).min(b.reported());
        w.set_len(root, end);
        let item = w.item(FLAGS, &b, at, 1)?;
        if flags & CONTROL != 0 {
            w.bits(item, &[FLAGS_CONTROL, RT_MSG_TYPE], &b, at, 1)?;
            let kind = flags >> 1 & 7;
            // The reference reads the kind once more from where its content begins.
            let item = w.number(RT_MSG_TYPE, &b, at, 1, (kind >> 1).into())?;
            let inner = w.open(item);
            routing(w, &b, at + 1, kind, end)?;
            w.close(inner);
            w.close(opened);
            return Ok(());
        }
        let opens = w.open(item);
        let part = w.item(FLAGS_MSGLEN, &b, at, 1)?;
        let at = match flags & 7 {
            LONG => {
                w.row(&b, at, &[(FLAGS_RQR, 1)])?;
                for field in [FLAGS_RTS, FLAGS_INTRA_ETH, FLAGS_DISCARD] {
                    w.item(field, &b, at, 1)?;
                }
                w.close(opens);
                let to = station(w, &b, at + 3, DST_ADDRESS)?;
                let from = station(w, &b, at + 11, SRC_ADDR)?;
                ends(w, from, to);
                let rest = [(NL2, 1), (VISIT_CNT, 1), (SVC_CLS, 1), (PROTO_TYPE, 1)];
                w.row(&b, at + 17, &rest)?
            }
            SHORT => {
                w.label(part, format_args!(".... .01. = Short data packet format: 0x1"));
                for field in [FLAGS_RQR, FLAGS_RTS] {
                    w.item(field, &b, at, 1)?;
                }
                w.close(opens);
                let (to, from) = (b.u16_le(at + 1)?, b.u16_le(at + 3)?);
                ends(w, from, to);
                w.row_le(&b, at + 1, &[(DST_NODE, 2), (SRC_NODE, 2), (VST_NODE, 1)])?
            }
            _ => {
                w.close(opens);
                w.close(opened);
                return Ok(());
            }
        };
        let top = w.open_top();
        services(w, &b, at, end)?;
        w.close(top);
        w.close(opened);
        Ok(())
    }
}

fn ends<C: Collector>(w: &mut Walk<'_, C>, from: u16, to: u16) {
    if w.fields() {
        w.set_addresses(Address::Text(node(from).into()), Address::Text(node(to).into()));
    }
}

/// A station's address, with its node; the node's number.
fn station<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
) -> Result<u16, Fault> {
    let number = b.u16_le(at + 4)?;
    let item = w.item(field, b, at, 6)?;
    w.append(item, format_args!(" ({})", node(number)));
    Ok(number)
}

/// Three octets of a version.
fn version<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
    dot: &str,
) -> Walked {
    let [major, minor, user] = b.array(at)?;
    let item = w.item(CTL_VERSION, b, at, 3)?;
    w.label(item, format_args!("{title}: {major}.{minor}.{user}{dot}"));
    Ok(())
}

fn node_info<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let octet = b.u8(at)?;
    let word = CTL_IINFO_NODE_TYPE_VALUES.get(u64::from(octet & 3)).unwrap_or("Unknown");
    let item = w.item(CTL_TIINFO, b, at, 1)?;
    w.label(item, format_args!("Routing information: 0x{octet:02x}, Node type: {word}"));
    let bits = [
        CTL_IINFO_NODE_TYPE,
        CTL_IINFO_VRF,
        CTL_IINFO_REJ,
        CTL_IINFO_VERF,
        CTL_IINFO_MTA,
        CTL_IINFO_BLKREQ,
    ];
    w.bits(item, &bits, b, at, 1)
}

/// A control message of the routing layer.
fn routing<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
    end: usize,
) -> Walked {
    let name = match kind {
        control::INITIALIZATION => "initialization message",
        control::VERIFICATION => "verification message",
        control::TEST => "hello/test message",
        control::LEVEL_1 => "Level 1 routing message",
        control::LEVEL_2 => "Level 2 routing message",
        control::ROUTER_HELLO => "Ethernet Router Hello  message",
        control::END_HELLO => "Endnode Hello message",
        _ => return Ok(()),
    };
    w.info(format_args!("Routing control, {name}"));
    if matches!(kind, control::ROUTER_HELLO | control::END_HELLO) {
        version(w, b, at, "Routing Layer Version", "")?;
        let number = station(w, b, at + 3, CTL_ID)?;
        if w.fields() {
            let to = w.net.destination.clone();
            w.set_addresses(Address::Text(node(number).into()), to);
        }
        node_info(w, b, at + 9)?;
        w.item_le(CTL_BLK_SIZE, b, at + 10, 2)?;
        if kind == control::END_HELLO {
            w.item(CTL_SEED, b, at + 13, 8)?;
            station(w, b, at + 21, CTL_NEIGHBOR)?;
            w.item_le(CTL_TIMER, b, at + 27, 2)?;
            return Ok(());
        }
        w.item(CTL_PRIO, b, at + 12, 1)?;
        w.item_le(CTL_TIMER, b, at + 14, 2)?;
        return routers(w, b, at + 18);
    }
    w.item_le(SRC_NODE, b, at, 2)?;
    let at = at + 2;
    match kind {
        control::INITIALIZATION => {
            w.item_le(CTL_TIINFO, b, at, 2)?;
            w.item_le(CTL_BLK_SIZE, b, at + 2, 2)?;
            version(w, b, at + 4, "Routing Layer version", ".")?;
            w.item_le(CTL_TIMER, b, at + 7, 2)?;
        }
        control::VERIFICATION => _ = w.item(CTL_FCNVAL, b, at, usize::from(b.u8(at)?).min(3))?,
        control::TEST => _ = w.item(CTL_TEST_DATA, b, at, end.saturating_sub(at))?,
        _ => segments(w, b, at + 1, end, kind == control::LEVEL_1)?,
    }
    Ok(())
}

/// The routers that a router knows of.
fn routers<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    /// Octets of the name of a network.
    const NAME_LEN: usize = 7;
    /// Octets of a router and its state.
    const ENTRY_LEN: usize = 7;
    let len = usize::from(b.u8(at - 1)?);
    let item = w.item(CTL_ELIST, b, at, len)?;
    let opened = w.open(item);
    let name = w.item(CTL_ENAME, b, at, NAME_LEN)?;
    let inner = w.open(name);
    let size = usize::from(b.u8(at + NAME_LEN)?);
    let mut next = at + NAME_LEN + 1;
    for _ in 0..size / ENTRY_LEN {
        station(w, b, next, CTL_ROUTER_ID)?;
        let state = b.u8(next + 6)?;
        let word = if state & 0x80 != 0 { "known 2-way" } else { "unknown" };
        w.string(CTL_ROUTER_STATE, b, next + 6, 1, format_args!("{word}"))?;
        w.item(CTL_ROUTER_PRIO, b, next + 6, 1)?;
        next += ENTRY_LEN;
    }
    w.close(inner);
    w.close(opened);
    Ok(())
}

/// Segments of a routing table, and their checksum.
fn segments<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    is_first: bool,
) -> Walked {
    const GOOD: u64 = 1;
    const BAD: u64 = 0;
    let mut sum = 1_u32;
    while at + 2 < end {
        let (count, id) = (b.u16_le(at)?, b.u16_le(at + 2)?);
        let info = b.u16_le(at + 4)?;
        let word = if is_first { "start Id" } else { "start area" };
        let (hops, cost) = (info >> 10 & 0x1f, info & 0x3ff);
        let item = w.item(CTL_SEGMENT, b, at, 6)?;
        let text = format_args!("Segment: count:{count}, {word}: {id}, hops:{hops}, cost: {cost}");
        w.label(item, text);
        sum += u32::from(count) + u32::from(id) + u32::from(info);
        at += 6;
    }
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    let found = u32::from(b.u16_le(at)?);
    let item = w.number(CTL_CHECKSUM, b, at, 2, found.into())?;
    if found == sum {
        w.label_value(item, format_args!("0x{found:04x} [correct]"));
        w.generated(CTL_CHECKSUM_STATUS, b, at, GOOD);
    } else {
        w.label_value(item, format_args!("0x{found:04x} incorrect, should be 0x{sum:04x}"));
        w.expert_text(BAD_CHECKSUM, item, format_args!("Bad checksum [should be 0x{sum:04x}]"));
        w.generated(CTL_CHECKSUM_STATUS, b, at, BAD);
    }
    Ok(())
}

/// A message of the network services protocol.
fn services<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, end: usize) -> Walked {
    let kind = b.u8(at)?;
    let root = w.item(NSP_MSG_TYPE, b, at, 1)?;
    let opened = w.open(root);
    let link = |w: &mut Walk<'_, C>| w.row_le(b, at + 1, &[(DST_NODE, 2), (SRC_NODE, 2)]);
    match kind {
        0x08 => {}
        message::CONNECT_ACK => {
            w.info(format_args!("NSP connect acknowledgement"));
            w.item_le(DST_NODE, b, at + 1, 2)?;
        }
        message::CONNECT | message::CONFIRM => {
            let next = link(w)?;
            w.info(format_args!("NSP connect confirm/initiate message"));
            w.row(b, next, &[(NSP_SERVICES, 1), (NSP_INFO, 1)])?;
            w.item_le(NSP_SEGSIZE, b, next + 2, 2)?;
            session(w, b, next + 4)?;
        }
        message::DISCONNECT | message::DISCONNECTED => {
            let next = link(w)?;
            w.info(format_args!("NSP disconnect initiate/confirm message"));
            w.item_le(NSP_DISC_REASON, b, next, 2)?;
        }
        message::DATA_ACK | message::OTHER_ACK => {
            let next = link(w)?;
            let is_data = kind == message::DATA_ACK;
            let word = b.u16_le(next)?;
            if is_data {
                let verb = if word >> 12 & 7 == 0 { "ACK" } else { "NAK" };
                w.info(format_args!("NSP data {verb} message({})", word & 0xfff));
            } else {
                w.info(format_args!("NSP other data ACK message"));
            }
            let other = if is_data { "other data msg" } else { "data msg" };
            acknowledged(w, b, next, is_data, other)?;
        }
        message::LINK_SERVICE | message::INTERRUPT => {
            let next = link(w)?;
            let is_link = kind == message::LINK_SERVICE;
            if !is_link {
                w.info(format_args!("NSP interrupt message"));
            }
            let other = if is_link { "data segment msg:" } else { "data segment msg" };
            let next = acknowledged(w, b, next, false, other)?;
            number(w, b, next)?;
            if is_link {
                flow(w, b, next + 2)?;
            }
        }
        _ if message::SEGMENTS.contains(&kind) => {
            let next = link(w)?;
            let next = acknowledged(w, b, next, true, "other data msg")?;
            let count = number(w, b, next)?;
            let len = end.saturating_sub(next + 2) as u32;
            let is_first = kind & 0x20 != 0;
            let total = w
                .remember(Scope::Capture, |total: &mut Total, _| {
                    total.0 = if is_first { len } else { total.0.saturating_add(len) };
                    total.0
                })
                .unwrap_or(len);
            let which = match kind {
                0x00 => ": continuation segment ",
                0x20 => ": start of segment",
                0x40 => ": end of segment",
                _ => " single segment",
            };
            w.info(format_args!(
                "msg nr. {count}{which}, bytes this segment: {len}, total so far:{total}"
            ));
        }
        _ => _ = link(w)?,
    }
    w.close(opened);
    Ok(())
}

/// The numbers of messages that are acknowledged; where they end. `is_data` where they are those of data segments.
fn acknowledged<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    is_data: bool,
    other: &str,
) -> Result<usize, Fault> {
    const IS_NUMBER: u16 = 0x8000;
    let own = if is_data { "Last data segment" } else { "Last interrupt/link service msg" };
    for _ in 0..2 {
        if b.remaining(at) < 2 {
            break;
        }
        let word = b.u16_le(at)?;
        if word & IS_NUMBER == 0 {
            break;
        }
        let number = word & 0xfff;
        let item = w.item(CTL_ACKNUM, b, at, 2)?;
        match word >> 12 & 7 {
            0 => w.label(item, format_args!("{own} positively acknowledged: {number}")),
            1 => w.label(item, format_args!("{own} negatively acknowledged: {number}")),
            2 => w.label(item, format_args!("Cross sub-channel ACK of {other} {number}")),
            3 => w.label(item, format_args!("Cross sub-channel NAK of {other} {number}")),
            _ => {}
        }
        at += 2;
    }
    Ok(at)
}

fn number<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<u16, Fault> {
    little::bits(w, b, at, 2, &[NSP_SEGNUM, NSP_DELAY])?;
    Ok(b.u16_le(at)? & 0xfff)
}

/// What a link service message asks for.
fn flow<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let (flags, value) = (b.u8(at)?, b.u8(at + 1)?);
    let what = match (flags >> 2 & 3, flags & 3) {
        (0, 0) => "(no change)",
        (0, 1) => "(stop)",
        (0, 2) => "(go)",
        _ => "",
    };
    w.info(format_args!("NSP link control message{what}"));
    let item = w.item(NSP_FLOW_CONTROL, b, at, 1)?;
    let opened = w.open(item);
    let item = w.item(NSP_FC_VAL, b, at, 2)?;
    let kind = if flags >> 2 & 3 == 0 { "data" } else { "interrupt" };
    w.label(item, format_args!("Request for additional {value} {kind} msgs"));
    w.close(opened);
    Ok(())
}

/// What a connection is asked for with (Session Control 1.0.0, 7.2).
fn session<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.item(SESS_CONN, b, at, REST)?;
    let opened = w.open(item);
    let has_name = b.u8(at)? != 0;
    let at = end_user(w, b, at, SESS_DST_NAME, has_name)?;
    let mut at = end_user(w, b, at, SESS_SRC_NAME, has_name)?;
    let menu = b.u8(at)?;
    let has_names = matches!(menu, 1 | 3);
    let word = match menu {
        1 | 3 => "Version 1.0: RQSTRID, PASSWRD and ACCOUNT fields included",
        2 => "Version 1.0: USRDATA field included",
        _ => "Session control version 1.0",
    };
    w.string(SESS_MENU_VER, b, at, 1, format_args!("{word}"))?;
    at += 1;
    if has_names {
        for _ in 0..3 {
            let len = usize::from(b.u8(at)?);
            if len > 0 {
                w.item(SESS_RQSTR_ID, b, at + 1, len)?;
            }
            at += 1 + len;
        }
    }
    w.close(opened);
    Ok(())
}

/// An end user, by a number or by a name; where it ends.
fn end_user<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    has_name: bool,
) -> Result<usize, Fault> {
    const WITH_GROUP: u8 = 2;
    let format = b.u8(at)?;
    w.item(SESS_OBJ_TYPE, b, at + 1, 1)?;
    let mut at = at + 2;
    if format == WITH_GROUP {
        at = w.row_le(b, at, &[(SESS_GRP_CODE, 2), (SESS_USR_CODE, 2)])?;
    }
    if has_name && format != 0 {
        let len = usize::from(b.u8(at)?);
        w.item(field, b, at + 1, len)?;
        at += 1 + len;
    }
    Ok(at)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn a_node_says_hello() {
        let mut octets = b"\x22\0\x0d\x02\0\0\xaa\0\x04\0\x01\x04\x03\x32\x40\0".to_vec();
        octets.extend([0; 8]);
        octets.extend(b"\xaa\0\x04\0\0\0\x0a\0\0\x02\xaa\xaa");
        let shown = frame(1, &ethernet(0x6003, &octets));
        assert!(shown.columns.ends_with("DEC DNA Routing control, Endnode Hello message"));
        assert!(shown.columns.starts_with("1.1 "));
        assert!(shown.has("Routing information: 0x03, Node type: End node"));
    }

    #[test]
    fn a_link_is_controlled() {
        let octets = b"\x13\0\x02\x02\x04\x01\x04\0\x10\x04\x20\x03\x20\0\x80\0\xa0\x01\0\0\0";
        let shown = frame(1, &ethernet(0x6003, octets));
        assert!(shown.columns.ends_with("1.1 1.2 DEC DNA NSP link control message(no change)"));
        assert!(shown.has("Request for additional 0 data msgs"));
    }

    #[test]
    fn what_ends_early_is_malformed() {
        let octets = b"\x10\0\x02\x02\x04\x01\x04\0\x28\x03\x20\x04\x20\x01\x03\x13\x40\0";
        assert!(frame(1, &ethernet(0x6003, octets)).columns.ends_with("[Malformed Packet]"));
    }
}
