//! AppleTalk Address Resolution Protocol ("Inside AppleTalk", second edition, chapter 2).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{hex, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static HARD_TYPE_VALUES {
        0x1 => "Ethernet",
        0x2 => "Token Ring",
    }
    static OPCODE_VALUES {
        1 => "request",
        2 => "reply",
        3 => "probe",
        256 => "request",
        512 => "reply",
        768 => "probe",
    }
}

field_table! {
    /// The fields of Appletalk Address Resolution Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("aarp", "Appletalk Address Resolution Protocol", "AARP");
    HARD_TYPE = FieldDef::new("aarp.hard.type", "Hardware type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&HARD_TYPE_VALUES));
    PROTO_TYPE = FieldDef::new("aarp.proto.type", "Protocol type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    HARD_SIZE = FieldDef::new("aarp.hard.size", "Hardware size", FieldType::Uint8);
    PROTO_SIZE = FieldDef::new("aarp.proto.size", "Protocol size", FieldType::Uint8);
    OPCODE = FieldDef::new("aarp.opcode", "Opcode", FieldType::Uint16).strings(Strings::Values(&OPCODE_VALUES));
    SRC_HW = FieldDef::new("aarp.src.hw", "Sender hardware address", FieldType::Bytes);
    SRC_HW_MAC = FieldDef::new("aarp.src.hw_mac", "Sender MAC address", FieldType::Ether);
    SRC_PROTO = FieldDef::new("aarp.src.proto", "Sender protocol address", FieldType::Bytes);
    SRC_PROTO_ID = FieldDef::new("aarp.src.proto_id", "Sender ID", FieldType::Bytes);
    DST_HW = FieldDef::new("aarp.dst.hw", "Target hardware address", FieldType::Bytes);
    DST_HW_MAC = FieldDef::new("aarp.dst.hw_mac", "Target MAC address", FieldType::Ether);
    DST_PROTO = FieldDef::new("aarp.dst.proto", "Target protocol address", FieldType::Bytes);
    LENGTH_INVALID = FieldDef::new("aarp.length.invalid", "Invalid length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    DST_PROTO_ID = FieldDef::new("aarp.dst.proto_id", "Target ID", FieldType::Bytes);
}

/// Octets before the addresses.
const HEADER_LEN: usize = 8;

/// The EtherType of AppleTalk, whose addresses are four octets.
const APPLETALK: u16 = 0x809b;

/// AppleTalk Address Resolution Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Aarp;

impl Dissect for Aarp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Ethertype(0x80f3), Claim::Number("chdlc.protocol", 0x80f3)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("AARP");
        let (hardware, protocol) = (b.u16(0)?, b.u16(2)?);
        let (hardware_len, protocol_len) = (usize::from(b.u8(4)?), usize::from(b.u8(5)?));
        let operation = b.u16(6)?;
        let is_mac = matches!(hardware, 1 | 2) && hardware_len == 6;
        let is_id = protocol == APPLETALK && protocol_len == 4;
        let sender = HEADER_LEN;
        let sender_id = sender + hardware_len;
        let target = sender_id + protocol_len;
        let target_id = target + hardware_len;
        let len = target_id + protocol_len;
        if hardware_len == 0 {
            note_empty(w, "hardware");
        }
        b.check(0, len)?;
        if protocol_len == 0 {
            note_empty(w, "protocol");
        }
        let name = OPCODE_VALUES.get(u64::from(operation));
        if w.wants_columns() {
            let id = |at| address(&b, at, protocol_len, is_id);
            match operation {
                1 | 0x100 => {
                    let (asked, asking) = (id(target_id), id(sender_id));
                    w.info(format_args!("Who has {asked}?  Tell {asking}"));
                }
                2 | 0x200 => {
                    let (who, at) = (id(sender_id), mac(&b, sender, hardware_len, is_mac));
                    w.info(format_args!("{who} is at {at}"));
                }
                3 | 0x300 => w.info(format_args!("Is there a {}", id(target_id))),
                _ => w.info(format_args!("Unknown AARP opcode 0x{operation:04x}")),
            }
        }
        let (root, opened) = w.open_protocol(&b, 0, len)?;
        match name {
            Some(name) => {
                w.label(root, format_args!("AppleTalk Address Resolution Protocol ({name})"));
            }
            None => {
                let text = format_args!(
                    "AppleTalk Address Resolution Protocol (opcode 0x{operation:04x})"
                );
                w.label(root, text);
            }
        }
        let fields =
            [(HARD_TYPE, 2), (PROTO_TYPE, 2), (HARD_SIZE, 1), (PROTO_SIZE, 1), (OPCODE, 2)];
        w.row(&b, 0, &fields)?;
        let macs = if is_mac { [SRC_HW_MAC, DST_HW_MAC] } else { [SRC_HW, DST_HW] };
        let ids = if is_id { [SRC_PROTO_ID, DST_PROTO_ID] } else { [SRC_PROTO, DST_PROTO] };
        for (index, (hardware, id)) in [(sender, sender_id), (target, target_id)].iter().enumerate()
        {
            if hardware_len != 0 {
                w.item(macs[index], &b, *hardware, hardware_len)?;
            }
            if protocol_len != 0 {
                let item = w.item(ids[index], &b, *id, protocol_len)?;
                if is_id && w.labels() {
                    w.label_value(item, format_args!("{}", address(&b, *id, 4, true)));
                }
            }
        }
        w.close(opened);
        Ok(())
    }
}

fn note_empty<C: Collector>(w: &mut Walk<'_, C>, what: &str) {
    w.expert_text(LENGTH_INVALID, Item::NONE, format_args!("Invalid {what} address length: 0"));
}

/// An address of the protocol: network and node, or octets.
fn address(b: &Buf<'_>, at: usize, len: usize, is_id: bool) -> String {
    match b.bytes(at, len) {
        Ok([_, high, low, node]) if is_id => {
            format!("{}.{node}", u16::from_be_bytes([*high, *low]))
        }
        octets => digits(octets.unwrap_or(&[])),
    }
}

/// An address of the hardware.
fn mac(b: &Buf<'_>, at: usize, len: usize, is_mac: bool) -> String {
    match b.array(at) {
        Ok(octets) if is_mac => crate::columns::Address::Ether(octets).to_string(),
        _ => digits(b.bytes(at, len).unwrap_or(&[])),
    }
}

/// Octets as digits, so many at most.
fn digits(octets: &[u8]) -> String {
    const MOST: usize = 36;
    match octets.get(..MOST) {
        _ if octets.is_empty() => "Unknown".to_owned(),
        Some(first) if octets.len() > MOST => format!("{}…", hex::digits(first)),
        _ => hex::digits(octets),
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn aarp(operation: u8, lens: [u8; 2]) -> Shown {
        let mut octets = vec![0, 1, 0x80, 0x9b, lens[0], lens[1], 0, operation];
        octets.extend(b"\x02\0\0\0\0\x01\0\0\x01\x80\0\0\0\0\0\0\0\0\x02\x81");
        frame(1, &ethernet(0x80f3, &octets))
    }

    #[test]
    fn addresses_are_asked_for_told_and_tried() {
        assert!(aarp(1, [6, 4]).columns.ends_with("AARP Who has 2.129?  Tell 1.128"));
        assert!(aarp(2, [6, 4]).columns.ends_with("AARP 1.128 is at 02:00:00:00:00:01"));
        let shown = aarp(3, [6, 4]);
        assert!(shown.columns.ends_with("AARP Is there a 2.129"));
        assert!(shown.has("AppleTalk Address Resolution Protocol (probe)"));
        assert!(shown.has("Target ID: 2.129"));
    }

    #[test]
    fn addresses_of_other_lengths_are_octets() {
        let shown = aarp(9, [5, 5]);
        assert!(shown.columns.ends_with("AARP Unknown AARP opcode 0x0009"));
        assert!(shown.has("Sender hardware address: 0200000000"));
    }
}
