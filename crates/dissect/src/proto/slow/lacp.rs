//! Link Aggregation Control Protocol (IEEE 802.1AX, clause 6.4).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TLV_TYPE_VALUES {
        0x0 => "Terminator",
        0x1 => "Actor Information",
        0x2 => "Partner Information",
        0x3 => "Collector Information",
    }
}

field_table! {
    /// The fields of LACP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("lacp", "LACP", "Link Aggregation Control Protocol");
    VERSION = FieldDef::new("lacp.version", "LACP Version", FieldType::Uint8).base(Base::Hex);
    TLV_TYPE = FieldDef::new("lacp.tlv_type", "TLV Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TLV_TYPE_VALUES));
    TLV_LENGTH = FieldDef::new("lacp.tlv_length", "TLV Length", FieldType::Uint8).base(Base::Hex);
    ACTOR_SYS_PRIORITY = FieldDef::new("lacp.actor.sys_priority", "Actor System Priority", FieldType::Uint16);
    ACTOR_SYSID = FieldDef::new("lacp.actor.sysid", "Actor System ID", FieldType::Ether);
    ACTOR_KEY = FieldDef::new("lacp.actor.key", "Actor Key", FieldType::Uint16);
    ACTOR_PORT_PRIORITY = FieldDef::new("lacp.actor.port_priority", "Actor Port Priority", FieldType::Uint16);
    ACTOR_PORT = FieldDef::new("lacp.actor.port", "Actor Port", FieldType::Uint16);
    ACTOR_STATE = FieldDef::new("lacp.actor.state", "Actor State", FieldType::Uint8).base(Base::Hex);
    ACTOR_STATE_STR = FieldDef::new("lacp.actor.state_str", "Actor State Flags", FieldType::String);
    ACTOR_STATE_ACTIVITY = FieldDef::new("lacp.actor.state.activity", "LACP Activity", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Active", "Passive")));
    ACTOR_STATE_TIMEOUT = FieldDef::new("lacp.actor.state.timeout", "LACP Timeout", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Short Timeout", "Long Timeout")));
    ACTOR_STATE_AGGREGATION = FieldDef::new("lacp.actor.state.aggregation", "Aggregation", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Aggregatable", "Individual")));
    ACTOR_STATE_SYNCHRONIZATION = FieldDef::new("lacp.actor.state.synchronization", "Synchronization", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("In Sync", "Out of Sync")));
    ACTOR_STATE_COLLECTING = FieldDef::new("lacp.actor.state.collecting", "Collecting", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Enabled", "Disabled")));
    ACTOR_STATE_DISTRIBUTING = FieldDef::new("lacp.actor.state.distributing", "Distributing", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Enabled", "Disabled")));
    ACTOR_STATE_DEFAULTED = FieldDef::new("lacp.actor.state.defaulted", "Defaulted", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Yes", "No")));
    ACTOR_STATE_EXPIRED = FieldDef::new("lacp.actor.state.expired", "Expired", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
    ACTOR_RESERVED = FieldDef::new("lacp.actor.reserved", "Reserved", FieldType::Bytes);
    PARTNER_SYS_PRIORITY = FieldDef::new("lacp.partner.sys_priority", "Partner System Priority", FieldType::Uint16);
    PARTNER_SYSID = FieldDef::new("lacp.partner.sysid", "Partner System", FieldType::Ether);
    PARTNER_KEY = FieldDef::new("lacp.partner.key", "Partner Key", FieldType::Uint16);
    PARTNER_PORT_PRIORITY = FieldDef::new("lacp.partner.port_priority", "Partner Port Priority", FieldType::Uint16);
    PARTNER_PORT = FieldDef::new("lacp.partner.port", "Partner Port", FieldType::Uint16);
    PARTNER_STATE = FieldDef::new("lacp.partner.state", "Partner State", FieldType::Uint8).base(Base::Hex);
    PARTNER_STATE_STR = FieldDef::new("lacp.partner.state_str", "Partner State Flags", FieldType::String);
    PARTNER_STATE_ACTIVITY = FieldDef::new("lacp.partner.state.activity", "LACP Activity", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Active", "Passive")));
    PARTNER_STATE_TIMEOUT = FieldDef::new("lacp.partner.state.timeout", "LACP Timeout", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Short Timeout", "Long Timeout")));
    PARTNER_STATE_AGGREGATION = FieldDef::new("lacp.partner.state.aggregation", "Aggregation", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Aggregatable", "Individual")));
    PARTNER_STATE_SYNCHRONIZATION = FieldDef::new("lacp.partner.state.synchronization", "Synchronization", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("In Sync", "Out of Sync")));
    PARTNER_STATE_COLLECTING = FieldDef::new("lacp.partner.state.collecting", "Collecting", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Enabled", "Disabled")));
    PARTNER_STATE_DISTRIBUTING = FieldDef::new("lacp.partner.state.distributing", "Distributing", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Enabled", "Disabled")));
    PARTNER_STATE_DEFAULTED = FieldDef::new("lacp.partner.state.defaulted", "Defaulted", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Yes", "No")));
    PARTNER_STATE_EXPIRED = FieldDef::new("lacp.partner.state.expired", "Expired", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
    PARTNER_RESERVED = FieldDef::new("lacp.partner.reserved", "Reserved", FieldType::Bytes);
    COLLECTOR_MAX_DELAY = FieldDef::new("lacp.collector.max_delay", "Collector Max Delay", FieldType::Uint16);
    COLL_RESERVED = FieldDef::new("lacp.coll_reserved", "Reserved", FieldType::Bytes);
    PAD = FieldDef::new("lacp.pad", "Pad", FieldType::Bytes);
    WRONG_TLV_TYPE = FieldDef::new("lacp.wrong_tlv_type", "TLV is not expected type", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    WRONG_TLV_LENGTH = FieldDef::new("lacp.wrong_tlv_length", "TLV is not expected length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// The types of the three elements that every message has, in their order, and their lengths.
const ACTOR: (u8, u8) = (1, 20);
const PARTNER: (u8, u8) = (2, 20);
const COLLECTOR: (u8, u8) = (3, 16);

/// The version from which on further elements may follow.
const WITH_MORE: u8 = 2;

/// Octets behind the last element.
const PAD_LEN: usize = 50;

/// Link Aggregation Control Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Lacp;

impl Dissect for Lacp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("slow.subtype", 1)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("LACP");
        w.info(format_args!("Link Aggregation Control Protocol"));
        let version = b.u8(0)?;
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("Link Aggregation Control Protocol"));
        w.item(VERSION, &b, 0, 1)?;
        w.info(format_args!("v{version}"));
        element(w, &b, 1, ACTOR)?;
        end(w, &b, 3, &ACTOR_FIELDS)?;
        element(w, &b, 21, PARTNER)?;
        end(w, &b, 23, &PARTNER_FIELDS)?;
        element(w, &b, 41, COLLECTOR)?;
        w.item(COLLECTOR_MAX_DELAY, &b, 43, 2)?;
        w.item(COLL_RESERVED, &b, 45, 12)?;
        let mut at = 57;
        if version >= WITH_MORE {
            // Until the terminator; an element says its length with its head, and at least that.
            while b.u8(at)? != 0 {
                w.item(TLV_TYPE, &b, at, 1)?;
                let len = usize::from(b.u8(at + 1)?);
                w.item(TLV_LENGTH, &b, at + 1, 1)?;
                at += len.max(2);
            }
        }
        element(w, &b, at, (0, 0))?;
        w.item(PAD, &b, at + 2, PAD_LEN)?;
        w.set_len(root, at + 2 + PAD_LEN);
        w.set_actual_len(&b, at + 2 + PAD_LEN);
        w.close(opened);
        Ok(())
    }
}

/// The head of an element, with notes where it is not the one that belongs here.
fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    (kind, len): (u8, u8),
) -> Walked {
    let item = w.item(TLV_TYPE, b, at, 1)?;
    if b.u8(at)? != kind {
        w.expert(WRONG_TLV_TYPE, item);
    }
    let item = w.item(TLV_LENGTH, b, at + 1, 1)?;
    if b.u8(at + 1)? != len {
        w.expert(WRONG_TLV_LENGTH, item);
    }
    Ok(())
}

/// What is said of one end of the link.
struct End {
    name: &'static str,
    priority: Field,
    system: Field,
    key: Field,
    port_priority: Field,
    port: Field,
    state: Field,
    letters: Field,
    flags: [Field; 8],
    reserved: Field,
}

const ACTOR_FIELDS: End = End {
    name: "ACTOR",
    priority: ACTOR_SYS_PRIORITY,
    system: ACTOR_SYSID,
    key: ACTOR_KEY,
    port_priority: ACTOR_PORT_PRIORITY,
    port: ACTOR_PORT,
    state: ACTOR_STATE,
    letters: ACTOR_STATE_STR,
    flags: [
        ACTOR_STATE_ACTIVITY,
        ACTOR_STATE_TIMEOUT,
        ACTOR_STATE_AGGREGATION,
        ACTOR_STATE_SYNCHRONIZATION,
        ACTOR_STATE_COLLECTING,
        ACTOR_STATE_DISTRIBUTING,
        ACTOR_STATE_DEFAULTED,
        ACTOR_STATE_EXPIRED,
    ],
    reserved: ACTOR_RESERVED,
};

const PARTNER_FIELDS: End = End {
    name: "PARTNER",
    priority: PARTNER_SYS_PRIORITY,
    system: PARTNER_SYSID,
    key: PARTNER_KEY,
    port_priority: PARTNER_PORT_PRIORITY,
    port: PARTNER_PORT,
    state: PARTNER_STATE,
    letters: PARTNER_STATE_STR,
    flags: [
        PARTNER_STATE_ACTIVITY,
        PARTNER_STATE_TIMEOUT,
        PARTNER_STATE_AGGREGATION,
        PARTNER_STATE_SYNCHRONIZATION,
        PARTNER_STATE_COLLECTING,
        PARTNER_STATE_DISTRIBUTING,
        PARTNER_STATE_DEFAULTED,
        PARTNER_STATE_EXPIRED,
    ],
    reserved: PARTNER_RESERVED,
};

/// A state as letters from the highest bit, each with its place; a star for a bit that is not set.
fn letters(state: u8) -> [u8; 8] {
    let names = *b"EFDCSGSA";
    std::array::from_fn(|place| if state >> (7 - place) & 1 == 1 { names[place] } else { b'*' })
}

fn end<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, of: &End) -> Walked {
    w.item(of.priority, b, at, 2)?;
    w.item(of.system, b, at + 2, 6)?;
    w.item(of.key, b, at + 8, 2)?;
    w.item(of.port_priority, b, at + 10, 2)?;
    w.item(of.port, b, at + 12, 2)?;
    let state = b.u8(at + 14)?;
    w.bitmask(of.state, &of.flags, b, at + 14, 1)?;
    let letters = letters(state);
    let letters = std::str::from_utf8(&letters).unwrap_or_default();
    let item = w.string(of.letters, b, at + 14, 1, format_args!("{letters}"))?;
    w.mark_generated(item);
    w.item(of.reserved, b, at + 15, 3)?;
    if w.wants_columns() {
        let (system, key, port) =
            (Address::Ether(b.array(at + 2)?), b.u16(at + 8)?, b.u16(at + 12)?);
        w.info_append(format_args!(" {} {system} P: {port} K: {key} {letters}", of.name));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    fn message(version: u8, more: &[u8]) -> Vec<u8> {
        let mut octets = b"\x01\x80\xc2\0\0\x02\x02\0\0\0\0\x01\x88\x09\x01".to_vec();
        octets.push(version);
        octets.extend(b"\x01\x14\x80\0\x02\0\0\0\0\x01\0\x0d\0\x80\0\x05\x3d\0\0\0");
        octets.extend(b"\x02\x14\xff\xff\x02\0\0\0\0\x02\0\x01\0\xff\0\x07\x47\0\0\0");
        octets.extend(b"\x03\x10\0\x64\0\0\0\0\0\0\0\0\0\0\0\0");
        octets.extend(more);
        octets.extend([0; 52]);
        octets
    }

    #[test]
    fn both_ends_are_told() {
        let shown = frame(1, &message(1, &[]));
        let info = "v1 ACTOR 02:00:00:00:00:01 P: 5 K: 13 **DCSG*A PARTNER 02:00:00:00:00:02 P: 7 K: 1 *F***GSA";
        assert!(shown.columns.ends_with(info), "{}", shown.columns);
        assert!(shown.has("[Actor State Flags: **DCSG*A]"));
        assert!(shown.has("TLV Type: Terminator (0x00)"));
    }

    #[test]
    fn a_later_version_may_have_more_elements() {
        let shown = frame(1, &message(2, b"\x04\x03\x02\x05\0"));
        assert!(shown.has("TLV Type: Unknown (0x04)"));
        assert!(shown.has("TLV Type: Terminator (0x00)"));
        assert!(!shown.has("[TLV is not expected type]"));
    }

    #[test]
    fn an_element_out_of_place_is_noted() {
        let mut octets = message(1, &[]);
        (octets[16], octets[17]) = (9, 8);
        let shown = frame(1, &octets);
        assert!(shown.has("[TLV is not expected type]"));
        assert!(shown.has("[TLV is not expected length]"));
    }
}
