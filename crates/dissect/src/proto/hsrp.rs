//! Cisco Hot Standby Router Protocol, version 1 (RFC 2281) with its advertisements of interfaces, and version 2
//! over IPv4 and IPv6, which is made of parts with a type and a length.
//!
//! Which version a datagram is of is told by what it begins with.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// The UDP port.
pub const PORT: u16 = 1985;

/// The UDP port over IPv6.
pub const PORT_IPV6: u16 = 2029;

/// The message of version 1 that advertises an interface.
const ADVERTISE: u8 = 3;

/// Octets of a message of version 1.
const MESSAGE_LEN: usize = 20;

/// Octets of a password.
const PASSWORD_LEN: usize = 8;

/// Parts of version 2.
mod part {
    pub(super) const GROUP_STATE: u8 = 1;
    pub(super) const INTERFACE_STATE: u8 = 2;
    pub(super) const TEXT: u8 = 3;
    pub(super) const MD5: u8 = 4;
}

values! {
    static OPCODE_VALUES {
        0 => "Hello",
        1 => "Coup",
        2 => "Resign",
        3 => "Advertise",
    }
    static STATE_VALUES {
        0 => "Initial",
        1 => "Learn",
        2 => "Listen",
        4 => "Speak",
        8 => "Standby",
        16 => "Active",
    }
    static ADV_TLVTYPE_VALUES {
        1 => "HSRP interface state",
        2 => "IP redundancy",
    }
    static ADV_STATE_VALUES {
        1 => "Dormant",
        2 => "Passive",
        3 => "Active",
    }
    static HSRP2_OPCODE_VALUES {
        0 => "Hello",
        1 => "Coup",
        2 => "Resign",
    }
    static HSRP2_STATE_VALUES {
        1 => "Init",
        2 => "Learn",
        3 => "Listen",
        4 => "Speak",
        5 => "Standby",
        6 => "Active",
    }
    static HSRP2_IPVERSION_VALUES {
        4 => "IPv4",
        6 => "IPv6",
    }
    static HSRP2_MD5_ALGORITHM_VALUES {
        1 => "MD5",
    }
}

field_table! {
    /// The fields of Cisco Hot Standby Router Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("hsrp", "Cisco Hot Standby Router Protocol", "HSRP");
    VERSION = FieldDef::new("hsrp.version", "Version", FieldType::Uint8);
    OPCODE = FieldDef::new("hsrp.opcode", "Op Code", FieldType::Uint8).strings(Strings::Values(&OPCODE_VALUES));
    STATE = FieldDef::new("hsrp.state", "State", FieldType::Uint8).strings(Strings::Values(&STATE_VALUES));
    HELLOTIME = FieldDef::new("hsrp.hellotime", "Hellotime", FieldType::Uint8);
    HOLDTIME = FieldDef::new("hsrp.holdtime", "Holdtime", FieldType::Uint8);
    PRIORITY = FieldDef::new("hsrp.priority", "Priority", FieldType::Uint8);
    GROUP = FieldDef::new("hsrp.group", "Group", FieldType::Uint8);
    RESERVED = FieldDef::new("hsrp.reserved", "Reserved", FieldType::Uint8);
    AUTH_DATA = FieldDef::new("hsrp.auth_data", "Authentication Data", FieldType::String);
    VIRT_IP = FieldDef::new("hsrp.virt_ip", "Virtual IP Address", FieldType::Ipv4);
    ADV_TLVTYPE = FieldDef::new("hsrp.adv.tlvtype", "Adv type", FieldType::Uint16).strings(Strings::Values(&ADV_TLVTYPE_VALUES));
    ADV_TLVLENGTH = FieldDef::new("hsrp.adv.tlvlength", "Adv length", FieldType::Uint16);
    ADV_STATE = FieldDef::new("hsrp.adv.state", "Adv state", FieldType::Uint8).strings(Strings::Values(&ADV_STATE_VALUES));
    ADV_RESERVED1 = FieldDef::new("hsrp.adv.reserved1", "Adv reserved1", FieldType::Uint8);
    ADV_ACTIVEGRP = FieldDef::new("hsrp.adv.activegrp", "Adv active groups", FieldType::Uint16);
    ADV_PASSIVEGRP = FieldDef::new("hsrp.adv.passivegrp", "Adv passive groups", FieldType::Uint16);
    ADV_RESERVED2 = FieldDef::new("hsrp.adv.reserved2", "Adv reserved2", FieldType::Uint32);
    HSRP2_VERSION = FieldDef::new("hsrp2.version", "Version", FieldType::Uint8);
    HSRP2_OPCODE = FieldDef::new("hsrp2.opcode", "Op Code", FieldType::Uint8).strings(Strings::Values(&HSRP2_OPCODE_VALUES));
    HSRP2_STATE = FieldDef::new("hsrp2.state", "State", FieldType::Uint8).strings(Strings::Values(&HSRP2_STATE_VALUES));
    HSRP2_GROUP_STATE_TLV = FieldDef::new("hsrp2.group_state_tlv", "Group State TLV", FieldType::Uint8);
    HSRP2_INTERFACE_STATE_TLV = FieldDef::new("hsrp2.interface_state_tlv", "Interface State TLV", FieldType::Uint8);
    HSRP2_TEXT_AUTH_TLV = FieldDef::new("hsrp2.text_auth_tlv", "Text Authentication TLV", FieldType::Uint8);
    HSRP2_MD5_AUTH_TLV = FieldDef::new("hsrp2.md5_auth_tlv", "MD5 Authentication TLV", FieldType::Uint8);
    HSRP2_IPVERSION = FieldDef::new("hsrp2.ipversion", "IP Ver.", FieldType::Uint8).strings(Strings::Values(&HSRP2_IPVERSION_VALUES));
    HSRP2_GROUP = FieldDef::new("hsrp2.group", "Group", FieldType::Uint16);
    HSRP2_IDENTIFIER = FieldDef::new("hsrp2.identifier", "Identifier", FieldType::Ether);
    HSRP2_HELLOTIME = FieldDef::new("hsrp2.hellotime", "Hellotime", FieldType::Uint32);
    HSRP2_HOLDTIME = FieldDef::new("hsrp2.holdtime", "Holdtime", FieldType::Uint32);
    HSRP2_PRIORITY = FieldDef::new("hsrp2.priority", "Priority", FieldType::Uint32);
    HSRP2_AUTH_DATA = FieldDef::new("hsrp2.auth_data", "Authentication Data", FieldType::String);
    HSRP2_VIRT_IP = FieldDef::new("hsrp2.virt_ip", "Virtual IP Address", FieldType::Ipv4);
    HSRP2_VIRT_IP_V6 = FieldDef::new("hsrp2.virt_ip_v6", "Virtual IPv6 Address", FieldType::Ipv6);
    HSRP2_ACTIVE_GROUPS = FieldDef::new("hsrp2.active_groups", "Active Groups", FieldType::Uint16);
    HSRP2_PASSIVE_GROUPS = FieldDef::new("hsrp2.passive_groups", "Passive Groups", FieldType::Uint16);
    HSRP2_MD5_ALGORITHM = FieldDef::new("hsrp2.md5_algorithm", "MD5 Algorithm", FieldType::Uint8).strings(Strings::Values(&HSRP2_MD5_ALGORITHM_VALUES));
    HSRP2_MD5_PADDING = FieldDef::new("hsrp2.md5_padding", "Padding", FieldType::Uint8).base(Base::Hex);
    HSRP2_MD5_FLAGS = FieldDef::new("hsrp2.md5_flags", "MD5 Flags", FieldType::Uint16);
    MD5_IP_ADDRESS = FieldDef::new("hsrp.md5_ip_address", "Sender's IP Address", FieldType::Ipv4);
    HSRP2_MD5_KEY_ID = FieldDef::new("hsrp2.md5_key_id", "MD5 Key ID", FieldType::Uint32);
    HSRP2_MD5_AUTH_DATA = FieldDef::new("hsrp2.md5_auth_data", "MD5 Authentication Data", FieldType::Bytes);
    UNKNOWN_TLV = FieldDef::new("hsrp.unknown_tlv", "Unknown TLV sequence (HSRPv1)", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// Cisco Hot Standby Router Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Hsrp;

/// The group that routers of version 1 talk to (RFC 2281, section 4), and those of version 2.
const GROUP_1: [u8; 4] = [224, 0, 0, 2];
const GROUP_2: [u8; 4] = [224, 0, 0, 102];
const GROUP_6: [u8; 16] = [0xff, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x66];

impl Dissect for Hsrp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::UdpPort(PORT_IPV6)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // The group that is talked to tells the versions apart.
        match w.net.destination {
            Address::Ipv4(GROUP_1) => version_1(w, b),
            Address::Ipv4(GROUP_2) | Address::Ipv6(GROUP_6) => version_2(w, b),
            _ => {
                w.withdraw_layer();
                Ok(())
            }
        }
    }
}

fn version_1<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.column_protocol("HSRP");
    let operation = b.u8(1)?;
    if w.wants_columns() {
        let name = w.word(OPCODE, u64::from(operation)).unwrap_or("Unknown");
        w.info(format_args!("{name}"));
    }
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    w.item(VERSION, &b, 0, 1)?;
    w.item(OPCODE, &b, 1, 1)?;
    if operation < ADVERTISE {
        let state = b.u8(2)?;
        if w.wants_columns() {
            let name = w.word(STATE, u64::from(state)).unwrap_or("Unknown");
            w.info_append(format_args!(" (state {name})"));
        }
        w.item(STATE, &b, 2, 1)?;
        time(w, &b, HELLOTIME, 3, 1, 3)?;
        time(w, &b, HOLDTIME, 4, 1, 10)?;
        w.item(PRIORITY, &b, 5, 1)?;
        w.item(GROUP, &b, 6, 1)?;
        w.item(RESERVED, &b, 7, 1)?;
        password(w, &b, AUTH_DATA, 8)?;
        w.item(VIRT_IP, &b, 16, 4)?;
        if b.remaining(MESSAGE_LEN) > 0 {
            if b.u8(MESSAGE_LEN)? == part::MD5 {
                let len = b.u8(MESSAGE_LEN + 1)?;
                digest(w, &b, MESSAGE_LEN, len)?;
            } else {
                let item =
                    w.text(&b, MESSAGE_LEN, REST, format_args!("Unknown TLV sequence (HSRPv1)"))?;
                w.expert(UNKNOWN_TLV, item);
            }
        }
    } else if operation == ADVERTISE {
        w.item(ADV_TLVTYPE, &b, 2, 2)?;
        w.item(ADV_TLVLENGTH, &b, 4, 2)?;
        let state = b.u8(6)?;
        if w.wants_columns() {
            let name = w.word(ADV_STATE, u64::from(state)).unwrap_or("Unknown");
            w.info_append(format_args!(" (state {name})"));
        }
        w.item(ADV_STATE, &b, 6, 1)?;
        w.item(ADV_RESERVED1, &b, 7, 1)?;
        w.item(ADV_ACTIVEGRP, &b, 8, 2)?;
        w.item(ADV_PASSIVEGRP, &b, 10, 2)?;
        w.item(ADV_RESERVED2, &b, 12, 4)?;
    } else {
        w.call(id::DATA, b.from(2)?)?;
    }
    w.close(opened);
    Ok(())
}

fn version_2<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.column_protocol("HSRPv2");
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    let mut at = 0;
    while b.remaining(at) > 0 {
        let (kind, len) = (b.u8(at)?, b.u8(at + 1)?);
        let whole = 2 + usize::from(len);
        let data = at + 2;
        let title = |w: &mut Walk<'_, C>, field: Field, covers: usize| -> Result<Item, Fault> {
            let item = w.item(field, &b, at, covers)?;
            w.label_value(item, format_args!("Type={kind} Len={len}"));
            Ok(item)
        };
        match kind {
            part::GROUP_STATE => {
                let item = title(w, HSRP2_GROUP_STATE_TLV, whole)?;
                let inner = w.open(item);
                group_state(w, &b, data)?;
                w.close(inner);
            }
            part::INTERFACE_STATE => {
                let item = title(w, HSRP2_INTERFACE_STATE_TLV, 1)?;
                let (active, passive) = (b.u16(data)?, b.u16(data + 2)?);
                if w.wants_columns() {
                    let space = if w.columns().has_unfenced_info() { " " } else { "" };
                    w.info_append(format_args!(
                        "{space}Interface State TLV (Act={active} Pass={passive})"
                    ));
                }
                let inner = w.open(item);
                w.item(HSRP2_ACTIVE_GROUPS, &b, data, 2)?;
                w.item(HSRP2_PASSIVE_GROUPS, &b, data + 2, 2)?;
                w.close(inner);
            }
            part::TEXT => {
                let item = title(w, HSRP2_TEXT_AUTH_TLV, whole)?;
                let inner = w.open(item);
                password(w, &b, HSRP2_AUTH_DATA, data)?;
                w.close(inner);
            }
            part::MD5 => digest(w, &b, at, len)?,
            _ => {
                // Without a name there is no telling what follows either.
                w.call(id::DATA, b.from(at)?)?;
                break;
            }
        }
        at += whole;
    }
    w.close(opened);
    Ok(())
}

fn group_state<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(HSRP2_VERSION, b, at, 1)?;
    let (operation, state) = (b.u8(at + 1)?, b.u8(at + 2)?);
    if w.wants_columns() {
        let operation = w.word(HSRP2_OPCODE, u64::from(operation)).unwrap_or("Unknown");
        let state = w.word(HSRP2_STATE, u64::from(state)).unwrap_or("Unknown");
        w.info(format_args!("{operation} (state {state})"));
    }
    w.item(HSRP2_OPCODE, b, at + 1, 1)?;
    w.item(HSRP2_STATE, b, at + 2, 1)?;
    let version = b.u8(at + 3)?;
    w.item(HSRP2_IPVERSION, b, at + 3, 1)?;
    w.item(HSRP2_GROUP, b, at + 4, 2)?;
    w.item(HSRP2_IDENTIFIER, b, at + 6, 6)?;
    w.item(HSRP2_PRIORITY, b, at + 12, 4)?;
    time(w, b, HSRP2_HELLOTIME, at + 16, 4, 3000)?;
    time(w, b, HSRP2_HOLDTIME, at + 20, 4, 10_000)?;
    match version {
        4 => w.item(HSRP2_VIRT_IP, b, at + 24, 4)?,
        6 => w.item(HSRP2_VIRT_IP_V6, b, at + 24, 16)?,
        _ => return Ok(()),
    };
    Ok(())
}

/// A time that says whether it is the usual one.
fn time<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    len: usize,
    usual: u32,
) -> Walked {
    let value = if len == 1 { u32::from(b.u8(at)?) } else { b.u32(at)? };
    let item = w.item(field, b, at, len)?;
    let word = if value == usual { "Default" } else { "Non-Default" };
    w.label_value(item, format_args!("{word} ({value})"));
    Ok(())
}

/// A password that says whether it is the usual one.
fn password<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, field: Field, at: usize) -> Walked {
    let octets = b.bytes(at, PASSWORD_LEN)?;
    let item = w.item(field, b, at, PASSWORD_LEN)?;
    if w.labels() {
        let text = octets.split(|octet| *octet == 0).next().unwrap_or(&[]);
        let word = if text == b"cisco" { "Default" } else { "Non-Default" };
        w.label_value(item, format_args!("{word} ({})", String::from_utf8_lossy(text)));
    }
    Ok(())
}

/// A digest, which both versions have alike.
fn digest<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: u8) -> Walked {
    let item = w.item(HSRP2_MD5_AUTH_TLV, b, at, 1)?;
    w.label_value(item, format_args!("Type={} Len={len}", part::MD5));
    let opened = w.open(item);
    w.item(HSRP2_MD5_ALGORITHM, b, at + 2, 1)?;
    w.item(HSRP2_MD5_PADDING, b, at + 3, 1)?;
    w.item(HSRP2_MD5_FLAGS, b, at + 4, 2)?;
    w.item(MD5_IP_ADDRESS, b, at + 6, 4)?;
    w.item(HSRP2_MD5_KEY_ID, b, at + 10, 4)?;
    w.item(HSRP2_MD5_AUTH_DATA, b, at + 14, 16)?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn shown(to: [u8; 4], message: &[u8]) -> Shown {
        let mut packet = vec![0x45, 0, 0, 28 + message.len() as u8, 0, 1, 0, 0, 255, 17, 0, 0];
        packet.extend([10, 0, 0, 1]);
        packet.extend(to);
        packet.extend([7, 0xc1, 7, 0xc1, 0, 8 + message.len() as u8, 0, 0]);
        packet.extend(message);
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn version_1_says_its_state() {
        let message =
            [0, 0, 16, 3, 10, 200, 1, 0, b'c', b'i', b's', b'c', b'o', 0, 0, 0, 10, 0, 0, 9];
        let told = shown([224, 0, 0, 2], &message);
        assert!(told.columns.ends_with("HSRP Hello (state Active)"), "{}", told.columns);
        assert!(told.has("Hellotime: Default (3)"));
        assert!(told.has("Authentication Data: Default (cisco)"));
        let other = shown([10, 0, 0, 2], &[5; 20]);
        // What goes to nobody's group is taken without a word.
        assert!(other.protocols.ends_with("ip:udp"), "{}", other.protocols);
    }

    #[test]
    fn version_2_is_made_of_parts() {
        let mut message = vec![1, 40, 2, 1, 4, 4, 0, 1, 2, 0, 0, 0, 0, 9, 0, 0, 0, 100];
        message.extend([0, 0, 11, 184, 0, 0, 39, 16, 10, 0, 0, 1]);
        message.extend([0; 12]);
        message.extend([2, 4, 0, 2, 0, 3]);
        let told = shown([224, 0, 0, 102], &message);
        assert!(
            told.columns.ends_with("HSRPv2 Coup (state Speak) Interface State TLV (Act=2 Pass=3)"),
            "{}",
            told.columns
        );
        assert!(told.has("Virtual IP Address: 10.0.0.1"));
    }

    #[test]
    fn an_advertisement_without_a_state_is_malformed() {
        let told = shown([224, 0, 0, 2], &[0, 3, 0, 1, 0]);
        assert!(told.columns.ends_with("HSRP Advertise[Malformed Packet]"), "{}", told.columns);
    }
}
