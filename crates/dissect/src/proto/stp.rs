//! Spanning Tree Protocol with its rapid and multiple forms (IEEE 802.1D-1998 and -2004, clause 9; IEEE 802.1Q, clause 14),
//! and the elements that Cisco's trees of single VLANs add.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::{garp, id};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static PROTOCOL_VALUES {
        0x0 => "Spanning Tree Protocol",
    }
    static VERSION_VALUES {
        0 => "Spanning Tree",
        2 => "Rapid Spanning Tree",
        3 => "Multiple Spanning Tree",
        4 => "Shortest Path Tree",
    }
    static TYPE_VALUES {
        0x0 => "Configuration",
        0x2 => "Rapid/Multiple Spanning Tree",
        0x80 => "Topology Change Notification",
    }
    static FLAGS_PORT_ROLE_VALUES {
        1 => "Alternate or Backup",
        2 => "Root",
        3 => "Designated",
    }
    static PVST_TLVTYPE_VALUES {
        0x0 => "Originating VLAN",
    }
}

field_table! {
    /// The fields of Spanning Tree Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("stp", "Spanning Tree Protocol", "STP");
    PROTO = FieldDef::new("stp.protocol", "Protocol Identifier", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PROTOCOL_VALUES));
    VERSION = FieldDef::new("stp.version", "Protocol Version Identifier", FieldType::Uint8).strings(Strings::Values(&VERSION_VALUES));
    TYPE = FieldDef::new("stp.type", "BPDU Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    FLAGS = FieldDef::new("stp.flags", "BPDU flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_TCACK = FieldDef::new("stp.flags.tcack", "Topology Change Acknowledgment", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_AGREEMENT = FieldDef::new("stp.flags.agreement", "Agreement", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_FORWARDING = FieldDef::new("stp.flags.forwarding", "Forwarding", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_LEARNING = FieldDef::new("stp.flags.learning", "Learning", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_PORT_ROLE = FieldDef::new("stp.flags.port_role", "Port Role", FieldType::Uint8).mask(0xc).strings(Strings::Values(&FLAGS_PORT_ROLE_VALUES));
    FLAGS_PROPOSAL = FieldDef::new("stp.flags.proposal", "Proposal", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_TC = FieldDef::new("stp.flags.tc", "Topology Change", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    ROOT_PRIO = FieldDef::new("stp.root.prio", "Root Bridge Priority", FieldType::Uint16);
    ROOT_EXT = FieldDef::new("stp.root.ext", "Root Bridge System ID Extension", FieldType::Uint16);
    ROOT_HW = FieldDef::new("stp.root.hw", "Root Bridge System ID", FieldType::Ether);
    ROOT_COST = FieldDef::new("stp.root.cost", "Root Path Cost", FieldType::Uint32);
    BRIDGE_PRIO = FieldDef::new("stp.bridge.prio", "Bridge Priority", FieldType::Uint16);
    BRIDGE_EXT = FieldDef::new("stp.bridge.ext", "Bridge System ID Extension", FieldType::Uint16);
    BRIDGE_HW = FieldDef::new("stp.bridge.hw", "Bridge System ID", FieldType::Ether);
    PORT = FieldDef::new("stp.port", "Port identifier", FieldType::Uint16).base(Base::Hex);
    MSG_AGE = FieldDef::new("stp.msg_age", "Message Age", FieldType::Double);
    MAX_AGE = FieldDef::new("stp.max_age", "Max Age", FieldType::Double);
    HELLO = FieldDef::new("stp.hello", "Hello Time", FieldType::Double);
    FORWARD = FieldDef::new("stp.forward", "Forward Delay", FieldType::Double);
    VERSION_1_LENGTH = FieldDef::new("stp.version_1_length", "Version 1 Length", FieldType::Uint8);
    PVST_TLVTYPE = FieldDef::new("stp.pvst.tlvtype", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PVST_TLVTYPE_VALUES));
    PVST_TLVLEN = FieldDef::new("stp.pvst.tlvlen", "Length", FieldType::Uint16);
    PVST_ORIGVLAN = FieldDef::new("stp.pvst.origvlan", "Originating VLAN", FieldType::Uint16);
    PVST_TLVVAL = FieldDef::new("stp.pvst.tlvval", "Value", FieldType::Bytes);
    MSTP_VERSION_3_LENGTH = FieldDef::new("mstp.version_3_length", "Version 3 Length", FieldType::Uint16);
    MSTP_CONFIG_FORMAT_SELECTOR = FieldDef::new("mstp.config_format_selector", "MST Config ID format selector", FieldType::Uint8);
    MSTP_CONFIG_NAME = FieldDef::new("mstp.config_name", "MST Config name", FieldType::StringzPad);
    MSTP_CONFIG_REVISION_LEVEL = FieldDef::new("mstp.config_revision_level", "MST Config revision", FieldType::Uint16);
    MSTP_CONFIG_DIGEST = FieldDef::new("mstp.config_digest", "MST Config digest", FieldType::Bytes);
    MSTP_CIST_INTERNAL_ROOT_PATH_COST = FieldDef::new("mstp.cist_internal_root_path_cost", "CIST Internal Root Path Cost", FieldType::Uint32);
    MSTP_CIST_BRIDGE_PRIO = FieldDef::new("mstp.cist_bridge.prio", "CIST Bridge Priority", FieldType::Uint16);
    MSTP_CIST_BRIDGE_EXT = FieldDef::new("mstp.cist_bridge.ext", "CIST Bridge Identifier System ID Extension", FieldType::Uint16);
    MSTP_CIST_BRIDGE_HW = FieldDef::new("mstp.cist_bridge.hw", "CIST Bridge Identifier System ID", FieldType::Ether);
    MSTP_CIST_REMAINING_HOPS = FieldDef::new("mstp.cist_remaining_hops", "CIST Remaining hops", FieldType::Uint8);
    MSTP_MSTI_FLAGS = FieldDef::new("mstp.msti.flags", "MSTI flags", FieldType::Uint8).base(Base::Hex);
    MSTP_MSTI_PRIORITY = FieldDef::new("mstp.msti.priority", "Priority", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    MSTP_MSTI_MSTI_ID = FieldDef::new("mstp.msti.msti_id", "MSTID", FieldType::Uint16).mask(0xfff);
    MSTP_MSTI_REGIONAL_ROOT_ID = FieldDef::new("mstp.msti.regional_root_id", "MSTI Regional Root Identifier", FieldType::Uint16);
    MSTP_MSTI_ROOT_HW = FieldDef::new("mstp.msti.root.hw", "Regional Root", FieldType::Ether);
    MSTP_MSTI_ROOT_COST = FieldDef::new("mstp.msti.root_cost", "Internal root path cost", FieldType::Uint32);
    MSTP_MSTI_BRIDGE_ID = FieldDef::new("mstp.msti.bridge_id", "MSTI Bridge Identifier", FieldType::Uint16).mask(0xfff);
    MSTP_MSTI_BRIDGE_ID_PRIORITY = FieldDef::new("mstp.msti.bridge_id_priority", "MSTI Bridge Priority", FieldType::Uint16).mask(0xf000);
    MSTP_MSTI_BRIDGE_ID_MAC = FieldDef::new("mstp.msti.bridge_id_mac", "MSTI Bridge MAC", FieldType::Ether);
    MSTP_MSTI_BRIDGE_PRIORITY = FieldDef::new("mstp.msti.bridge_priority", "Bridge Identifier Priority", FieldType::Uint8);
    MSTP_MSTI_PORT_PRIORITY = FieldDef::new("mstp.msti.port_priority", "Port identifier priority", FieldType::Uint8);
    MSTP_MSTI_PORT = FieldDef::new("mstp.msti.port", "Port identifier", FieldType::Uint16).base(Base::Hex);
    MSTP_MSTI_REMAINING_HOPS = FieldDef::new("mstp.msti.remaining_hops", "Remaining hops", FieldType::Uint8);
    MSTP_VERSION_4_LENGTH = FieldDef::new("mstp.version_4_length", "Version 4 Length", FieldType::Uint16);
    MSTP_AGREE_FLAGS_AGREEMENT_NUM = FieldDef::new("mstp.agree_flags.agreement_num", "Agreement Number", FieldType::Uint8).mask(0x3);
    MSTP_AGREE_FLAGS_DAGREEMENT_NUM = FieldDef::new("mstp.agree_flags.dagreement_num", "Disagreement Number", FieldType::Uint8).mask(0xc);
    MSTP_AGREE_FLAGS_AGREEMENT_VALID = FieldDef::new("mstp.agree_flags.agreement_valid", "Agreement Valid Flag", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Yes", "No")));
    MSTP_AGREE_FLAGS_REST_ROLE = FieldDef::new("mstp.agree_flags.rest_role", "Restricted Role", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Yes", "No")));
    MSTP_AGREEMENT_DIGEST = FieldDef::new("mstp.agreement_digest", "Agreement Digest", FieldType::Bytes);
    BPDU_AGREEMENT_DIGEST_FORMAT_ID = FieldDef::new("bpdu.agreement_digest_format_id", "Agreement Digest Format Id", FieldType::Uint8).mask(0xf0);
    BPDU_AGREEMENT_DIGEST_FORMAT_CAPABILITIES = FieldDef::new("bpdu.agreement_digest_format_capabilities", "Agreement Digest Format Capabilities", FieldType::Uint8).mask(0xf);
    BPDU_AGREEMENT_DIGEST_CONVENTION_ID = FieldDef::new("bpdu.agreement_digest_convention_id", "Agreement Digest Convention Id", FieldType::Uint8).mask(0xf0);
    BPDU_AGREEMENT_DIGEST_CONVENTION_CAPABILITIES = FieldDef::new("bpdu.agreement_digest_convention_capabilities", "Agreement Digest Convention Capabilities", FieldType::Uint8).mask(0xf);
    BPDU_AGREEMENT_DIGEST_EDGE_COUNT = FieldDef::new("bpdu.agreement_digest_edge_count", "Agreement Digest Edge Count", FieldType::Uint16);
    PVST_TLVLEN_INVALID = FieldDef::new("stp.pvst.tlvlen.invalid", "Indicated length is not valid for this record type", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    PVST_ORIGVLAN_MISSING = FieldDef::new("stp.pvst.origvlan.missing", "Originating (PVID) VLAN TLV is missing or corrupt", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    PVST_TLV_TRUNCATED = FieldDef::new("stp.pvst.tlv.truncated", "TLV record is truncated prematurely", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    PVST_TLV_UNKNOWN = FieldDef::new("stp.pvst.tlv.unknown", "TLV type is unknown", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Comment));
    BPDU_VERSION_SUPPORT = FieldDef::new("bpdu.version_support", "This version of Wireshark only knows about versions 0, 2, 3 & 4", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    TYPE_UNKNOWN = FieldDef::new("stp.type.unknown", "Unknown BPDU type data", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Types of messages by their standard names.
pub mod message {
    /// Configuration.
    pub const CONFIGURATION: u8 = 0;
    /// Rapid or multiple spanning tree.
    pub const RAPID: u8 = 2;
    /// The topology changed.
    pub const TOPOLOGY_CHANGE: u8 = 0x80;
}

/// Versions by their standard names.
mod version {
    pub(super) const MULTIPLE: u8 = 3;
    pub(super) const SHORTEST_PATH: u8 = 4;
}

/// Octets of a configuration.
pub const CONFIGURATION_LEN: usize = 35;

/// Octets of a notification that the topology changed.
pub const NOTIFICATION_LEN: usize = 4;

/// Where the length of the multiple tree's part lies.
const MULTIPLE_AT: usize = 36;

/// Octets of the multiple tree's part up to the trees, without its length.
const MULTIPLE_LEN: usize = 64;

/// Octets of one of the multiple trees.
const TREE_LEN: usize = 16;

/// The flags of a configuration.
const FLAGS_OF_CONFIGURATION: &[Field] = &[FLAGS_TCACK, FLAGS_TC];

/// The flags of a rapid tree.
const FLAGS_OF_RAPID: &[Field] = &[
    FLAGS_TCACK,
    FLAGS_AGREEMENT,
    FLAGS_FORWARDING,
    FLAGS_LEARNING,
    FLAGS_PORT_ROLE,
    FLAGS_PROPOSAL,
    FLAGS_TC,
];

/// A bridge's identifier: priority, extension and address.
#[derive(Clone, Copy, Debug)]
struct Bridge {
    head: u16,
    address: Address6,
}

/// A hardware address.
type Address6 = [u8; 6];

impl Bridge {
    fn new(b: &Buf<'_>, at: usize) -> Result<Self, Fault> {
        Ok(Bridge { head: b.u16(at)?, address: b.array(at + 2)? })
    }

    fn priority(&self) -> u16 {
        self.head & 0xf000
    }

    fn extension(&self) -> u16 {
        self.head & 0x0fff
    }

    fn address(&self) -> Address {
        Address::Ether(self.address)
    }
}

/// Adds a bridge's identifier with its three parts.
fn bridge<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
    [priority, extension, address]: [Field; 3],
) -> Walked {
    let found = Bridge::new(b, at)?;
    let (p, e) = (found.priority(), found.extension());
    let item = w.text(b, at, 8, format_args!("{title}: {p} / {e} / {}", found.address()))?;
    let opened = w.open(item);
    w.number(priority, b, at, 1, u64::from(p))?;
    w.number(extension, b, at, 2, u64::from(e))?;
    w.item(address, b, at + 2, 6)?;
    w.close(opened);
    Ok(())
}

/// Spanning Tree Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Stp;

impl Dissect for Stp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Number("llc.dsap", 0x42),
        Claim::Ethertype(0x8181),
        Claim::Number("chdlc.protocol", 0x4242),
        Claim::Number("ppp.protocol", 0x201),
        Claim::Number("llc.cisco_pid", 0x0108),
        Claim::Number("llc.cisco_pid", 0x0109),
        Claim::Number("llc.cisco_pid", 0x010b),
        Claim::Number("llc.cisco_pid", 0x010c),
        Claim::Number("llc.bridged_pid", 0x000e),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.net.destination == Address::Ether(garp::ADDRESS) {
            return w.call(id::GVRP, b);
        }
        w.column_protocol("STP");
        let (said, kind) = (b.u8(2)?, b.u8(3)?);
        let multiple = kind == message::RAPID && said >= version::MULTIPLE;
        if b.is_cut() && matches!(kind, message::CONFIGURATION | message::RAPID) {
            // Info is made of what lies up to here, before anything is shown.
            b.check(0, 27)?;
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(PROTO, &b, 0, 2)?;
        let item = w.item(VERSION, &b, 2, 1)?;
        if VERSION_VALUES.get(u64::from(said)).is_none() {
            w.expert(BPDU_VERSION_SUPPORT, item);
        }
        let item = w.item(TYPE, &b, 3, 1)?;
        let name = match (kind, said) {
            (message::TOPOLOGY_CHANGE, _) => {
                w.info(format_args!("Topology Change Notification"));
                return end(w, &b, root, opened, NOTIFICATION_LEN);
            }
            (message::CONFIGURATION, _) => "Conf",
            (message::RAPID, version::MULTIPLE) => "MST",
            (message::RAPID, version::SHORTEST_PATH) => "SPT",
            (message::RAPID, _) => "RST",
            _ => {
                w.info(format_args!("Unknown BPDU type ({kind})"));
                w.expert(TYPE_UNKNOWN, item);
                w.close(opened);
                return Ok(());
            }
        };
        let found = Bridge::new(&b, 5)?;
        let (cost, port) = (b.u32(13)?, b.u16(25)?);
        let changed = if b.u8(4)? & 1 != 0 { "TC + " } else { "" };
        w.info(format_args!(
            "{name}. {changed}Root = {}/{}/{}  Cost = {cost}  Port = 0x{port:04x}",
            found.priority(),
            found.extension(),
            found.address()
        ));
        let flags = if kind == message::RAPID { FLAGS_OF_RAPID } else { FLAGS_OF_CONFIGURATION };
        w.bitmask(FLAGS, flags, &b, 4, 1)?;
        bridge(w, &b, 5, "Root Identifier", [ROOT_PRIO, ROOT_EXT, ROOT_HW])?;
        w.item(ROOT_COST, &b, 13, 4)?;
        bridge(w, &b, 17, "Bridge Identifier", [BRIDGE_PRIO, BRIDGE_EXT, BRIDGE_HW])?;
        w.item(PORT, &b, 25, 2)?;
        for (i, field) in [MSG_AGE, MAX_AGE, HELLO, FORWARD].into_iter().enumerate() {
            let at = 27 + 2 * i;
            let seconds = f64::from(b.u16(at)?) / 256.0;
            w.number(field, &b, at, 2, seconds.to_bits())?;
        }
        if kind == message::CONFIGURATION {
            return end(w, &b, root, opened, CONFIGURATION_LEN);
        }
        w.item(VERSION_1_LENGTH, &b, CONFIGURATION_LEN, 1)?;
        let mut len = CONFIGURATION_LEN + 1;
        if multiple && b.remaining(MULTIPLE_AT) >= 2 {
            len = trees(w, &b, said)?;
        } else if !multiple && by_snap(w, &b) && b.remaining(MULTIPLE_AT) > 0 {
            w.set_len(root, b.len());
            w.close(opened);
            w.set_actual_len(&b, b.reported());
            let inner = w.open(root);
            single(w, &b)?;
            w.close(inner);
            return Ok(());
        }
        end(w, &b, root, opened, len)
    }
}

/// Whether the message came with a header of SNAP, as those of one VLAN's tree do.
fn by_snap<C: Collector>(w: &Walk<'_, C>, b: &Buf<'_>) -> bool {
    const SNAP_LEN: u32 = 8;
    let mut below = w.layers.as_slice().iter().rev();
    below
        .find(|layer| layer.protocol == id::LLC)
        .is_some_and(|layer| layer.source == b.source() && layer.start + SNAP_LEN == b.start())
}

/// Ends the message after `len` octets.
fn end<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: crate::collect::Item,
    opened: crate::walk::Opened,
    len: usize,
) -> Walked {
    w.set_len(root, len.min(b.len()));
    w.close(opened);
    w.set_actual_len(b, len);
    Ok(())
}

/// The part of the multiple trees; answers where it ends.
fn trees<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, said: u8) -> Result<usize, Fault> {
    let at = MULTIPLE_AT;
    let said_len = usize::from(b.u16(at)?);
    if b.reported() < at + 2 + MULTIPLE_LEN {
        return Ok(at + 2);
    }
    w.item(MSTP_VERSION_3_LENGTH, b, at, 2)?;
    // Before the standard it was the number of trees that was told.
    let is_old = said_len < MULTIPLE_LEN;
    let len = if is_old { MULTIPLE_LEN + said_len * TREE_LEN } else { said_len };
    let item = w.text(b, at, (len + 2).min(b.len() - at), format_args!("MST Extension"))?;
    let opened = w.open(item);
    w.item(MSTP_CONFIG_FORMAT_SELECTOR, b, at + 2, 1)?;
    w.item(MSTP_CONFIG_NAME, b, at + 3, 32)?;
    w.item(MSTP_CONFIG_REVISION_LEVEL, b, at + 35, 2)?;
    w.item(MSTP_CONFIG_DIGEST, b, at + 37, 16)?;
    if said_len > 0 {
        w.item(MSTP_CIST_INTERNAL_ROOT_PATH_COST, b, at + 53, 4)?;
        let fields = [MSTP_CIST_BRIDGE_PRIO, MSTP_CIST_BRIDGE_EXT, MSTP_CIST_BRIDGE_HW];
        bridge(w, b, at + 57, "CIST Bridge Identifier", fields)?;
    }
    w.item(MSTP_CIST_REMAINING_HOPS, b, at + 65, 1)?;
    for i in 0..(len - MULTIPLE_LEN).div_ceil(TREE_LEN) {
        if MULTIPLE_LEN + TREE_LEN * (i + 1) > len {
            return Err(Fault::Malformed);
        }
        let at = at + 2 + MULTIPLE_LEN + TREE_LEN * i;
        let found = Bridge::new(b, at + 1)?;
        let (tree, priority, address) = (found.extension(), found.priority(), found.address());
        let text = format_args!("MSTID {tree}, Regional Root Identifier {priority} / {address}");
        let item = w.text(b, at, TREE_LEN.min(b.len() - at), text)?;
        let inner = w.open(item);
        w.bitmask(MSTP_MSTI_FLAGS, FLAGS_OF_RAPID, b, at, 1)?;
        w.item(MSTP_MSTI_PRIORITY, b, at + 1, 1)?;
        w.item(MSTP_MSTI_MSTI_ID, b, at + 1, 2)?;
        w.item(MSTP_MSTI_ROOT_HW, b, at + 3, 6)?;
        w.item(MSTP_MSTI_ROOT_COST, b, at + 9, 4)?;
        for (place, field) in [(13, MSTP_MSTI_BRIDGE_PRIORITY), (14, MSTP_MSTI_PORT_PRIORITY)] {
            let priority = b.u8(at + place)? >> 4;
            w.number(field, b, at + place, 1, u64::from(priority))?;
        }
        w.item(MSTP_MSTI_REMAINING_HOPS, b, at + 15, 1)?;
        w.close(inner);
    }
    w.close(opened);
    // Where no length is told, everything is taken for the message.
    let end = if said_len == 0 { b.reported() } else { at + 2 + len };
    if said < version::SHORTEST_PATH || b.remaining(end) < 2 {
        return Ok(end);
    }
    let len = usize::from(b.u16(end)?);
    w.item(MSTP_VERSION_4_LENGTH, b, end, 2)?;
    Ok(end + 2 + len)
}

/// The elements of a single VLAN's tree: which VLAN it is.
fn single<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const ORIGINATING_VLAN: u16 = 0;
    let mut at = MULTIPLE_AT;
    let mut found = false;
    while b.remaining(at) >= 4 {
        let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        let size = (4 + len).min(b.len() - at);
        let item = if kind == ORIGINATING_VLAN {
            w.text(b, at, size, format_args!("Originating VLAN"))?
        } else {
            w.text(b, at, size, format_args!("Unknown TLV type: 0x{kind:04x}"))?
        };
        let opened = w.open(item);
        w.item(PVST_TLVTYPE, b, at, 2)?;
        let length = w.item(PVST_TLVLEN, b, at + 2, 2)?;
        if kind == ORIGINATING_VLAN {
            if len == 2 {
                w.append(item, format_args!(" (PVID): {}", b.u16(at + 4)?));
                w.item(PVST_ORIGVLAN, b, at + 4, 2)?;
                found = true;
            } else {
                w.expert(PVST_TLVLEN_INVALID, length);
            }
        } else {
            w.item(PVST_TLVVAL, b, at + 4, len)?;
            w.expert(PVST_TLV_UNKNOWN, item);
        }
        w.close(opened);
        at += 4 + len;
    }
    let root = crate::collect::Item::NONE;
    if b.remaining(at) > 0 {
        w.expert(PVST_TLV_TRUNCATED, root);
    }
    if !found {
        w.expert(PVST_ORIGVLAN_MISSING, root);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    /// A configuration behind version, type and flags.
    const BODY: &[u8] = &[
        0x80, 1, 2, 0, 0, 0, 0, 1, 0, 0, 0, 4, 0x90, 2, 2, 0, 0, 0, 0, 2, 0x80, 5, 1, 0x80, 20, 0,
        2, 0, 15, 0,
    ];

    fn stp(version: u8, kind: u8, flags: u8, rest: &[u8]) -> Shown {
        let octets = [&[0x42, 0x42, 3, 0, 0, version, kind, flags][..], BODY, rest].concat();
        frame(1, &ethernet(octets.len() as u16, &octets))
    }

    #[test]
    fn trees_were_counted_before_they_were_measured() {
        let tree = [0x7c, 0x80, 5, 2, 0, 0, 0, 0, 1, 0, 0, 0, 4, 0x80, 0x80, 19];
        let part = |len: u8, trees: &[u8]| [&[0, 0, len], &[0; 64][..], trees].concat();
        let title = "MSTID 5, Regional Root Identifier 32768 / 02:00:00:00:00:01";
        assert!(stp(3, 2, 0, &part(1, &tree)).has(title));
        assert!(stp(3, 2, 0, &part(80, &tree)).has(title));
        assert!(stp(3, 2, 0, &part(2, &tree)).has("[Malformed Packet: STP]"));
        let shown = stp(3, 2, 0, &part(0, &[]));
        assert!(shown.has("CIST Remaining hops: 0"));
        assert!(!shown.has("CIST Internal Root Path Cost: 0"));
    }

    #[test]
    fn a_configuration_is_taken_apart() {
        let shown = stp(0, 0, 1, &[]);
        assert_eq!(shown.protocols, "eth:llc:stp");
        let info = "STP Conf. TC + Root = 32768/1/02:00:00:00:00:01  Cost = 4  Port = 0x8005";
        assert!(shown.columns.ends_with(info), "{}", shown.columns);
        for line in [
            "BPDU flags: 0x01, Topology Change",
            "Root Identifier: 32768 / 1 / 02:00:00:00:00:01",
            "Bridge System ID Extension: 2",
            "Message Age: 1.5",
            "Forward Delay: 15",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn a_rapid_tree_has_roles() {
        let shown = stp(2, 2, 0x3c, &[0]);
        assert!(shown.has("BPDU flags: 0x3c, Forwarding, Learning, Port Role: Designated"));
        assert!(shown.has("Version 1 Length: 0"));
    }

    #[test]
    fn multiple_trees_follow_the_common_one() {
        let mut rest = vec![0, 0, 80, 0];
        rest.extend(b"Region");
        rest.resize(4 + 32 + 2 + 16 + 4, 0);
        rest.extend([0x80, 0, 2, 0, 0, 0, 0, 3, 20]);
        rest.extend([0x7c, 0x80, 1, 2, 0, 0, 0, 0, 4, 0, 0, 0, 9, 0x80, 0x80, 19]);
        let shown = stp(3, 2, 0x3c, &rest);
        assert!(shown.has("MST Config name: Region"));
        assert!(shown.has("MSTID 1, Regional Root Identifier 32768 / 02:00:00:00:00:04"));
        assert!(shown.has("Port identifier priority: 8"));
    }

    #[test]
    fn a_single_vlans_tree_says_which() {
        let shown = stp(2, 2, 0x3c, &[0, 0, 0, 0, 2, 0, 7]);
        assert!(!shown.has("Originating VLAN (PVID): 7"));
        let plain = [&[0, 0, 2, 2, 0x3c][..], BODY, &[0, 0, 0, 0, 2, 0, 7]].concat();
        let snap = [&[0xaa, 0xaa, 3, 0, 0, 0x0c, 1, 0x0b][..], &plain].concat();
        let shown = frame(1, &ethernet(snap.len() as u16, &snap));
        assert!(shown.has("Originating VLAN (PVID): 7"));
    }

    #[test]
    fn a_change_is_four_octets() {
        let octets = [0x42, 0x42, 3, 0, 0, 0, 0x80];
        let shown = frame(1, &ethernet(7, &octets));
        assert!(shown.columns.ends_with("STP Topology Change Notification"));
    }

    #[test]
    fn a_cut_configuration_says_nothing_in_info() {
        let octets = [&[0x42, 0x42, 3, 0, 0, 0, 0, 0][..], &BODY[..12]].concat();
        let shown = frame(1, &ethernet(octets.len() as u16, &octets));
        assert!(shown.columns.ends_with("STP [Malformed Packet]"));
    }
}
