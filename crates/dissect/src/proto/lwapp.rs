//! Light Weight Access Point Protocol (RFC 5412): frames of IEEE 802.11 between access points and their controller, and the head of
//! control messages, whose elements Wireshark does not show either.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static CONTROL_TYPE_VALUES {
        1 => "DISCOVERY_REQUEST",
        2 => "DISCOVERY_REPLY",
        3 => "JOIN_REQUEST",
        4 => "JOIN_REPLY",
        5 => "HANDOFF_REQUEST",
        6 => "HANDOFF_REPLY",
        7 => "HANDOFF_COMMAND",
        8 => "HANDOFF_RESPONSE",
        9 => "HANDOFF_CONFIRM",
        10 => "CONFIGURE_REQUEST",
        11 => "CONFIGURE_RESPONSE",
        12 => "CONFIGURE_COMMAND",
        13 => "CONFIGURE_COMMAND_RES",
        14 => "STATISTICS_INFO",
        15 => "STATISTICS_INFO_RES",
        16 => "CHANGE_STATE_EVENT",
        17 => "CHANGE_STATE_EVENT_RES",
        18 => "RRM_CONTROL_REQ",
        19 => "RRM_CONTROL_RES",
        20 => "RRM_DATA_REQ",
        21 => "RRM_DATA_RES",
        22 => "ECHO_REQUEST",
        23 => "ECHO_RESPONSE",
        24 => "IMAGE_DATA",
        25 => "IMAGE_DATA_RES",
        26 => "RESET_REQ",
        27 => "RESET_RES",
        28 => "I_AM_UP_REQ",
        29 => "I_AM_UP_RES",
        30 => "KEY_UPDATE_REQ",
        31 => "KEY_UPDATE_RES",
        32 => "PRIMARY_DISCOVERY_REQ",
        33 => "PRIMARY_DISCOVERY_RES",
        34 => "DATA_TRANSFER",
        35 => "DATA_TRANSFER_RES",
        36 => "RESET_REQ_CLEAR_CONFIG",
    }
}

field_table! {
    /// The fields of LWAPP Encapsulated Packet.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("lwapp", "LWAPP Encapsulated Packet", "LWAPP");
    VERSION = FieldDef::new("lwapp.version", "Version", FieldType::Uint8);
    SLOTID = FieldDef::new("lwapp.slotId", "slotId", FieldType::Uint24);
    FLAGS = FieldDef::new("lwapp.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_TYPE = FieldDef::new("lwapp.flags.type", "Type", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("LWAPP Control Packet", "Encapsulated 80211")));
    FLAGS_FRAGMENT = FieldDef::new("lwapp.flags.fragment", "Fragment", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_FRAGMENTTYPE = FieldDef::new("lwapp.flags.fragmentType", "Fragment Type", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    FRAGMENTID = FieldDef::new("lwapp.fragmentId", "Fragment Id", FieldType::Uint8).base(Base::Hex);
    LENGTH = FieldDef::new("lwapp.Length", "Length", FieldType::Uint16);
    RSSI = FieldDef::new("lwapp.rssi", "RSSI", FieldType::Uint8).base(Base::Hex);
    SNR = FieldDef::new("lwapp.snr", "SNR", FieldType::Uint8).base(Base::Hex);
    APID = FieldDef::new("lwapp.apid", "AP Identity", FieldType::Ether);
    CONTROL_TYPE = FieldDef::new("lwapp.control.type", "Control Type", FieldType::Uint8).strings(Strings::Values(&CONTROL_TYPE_VALUES));
    CONTROL_SEQNO = FieldDef::new("lwapp.control.seqno", "Control Sequence Number", FieldType::Uint8);
    CONTROL_LENGTH = FieldDef::new("lwapp.control.length", "Control Length", FieldType::Uint16);
    TOO_MANY_ENCAP = FieldDef::new("lwapp.too_many_encap", "Too many LWAPP encapsulation levels", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// The port of the data channel.
pub const DATA_PORT: u16 = 12222;

/// The port of the control channel.
pub const CONTROL_PORT: u16 = 12223;

/// Octets of the header.
const HEADER_LEN: usize = 6;

/// Octets of the head of a control message.
const CONTROL_LEN: usize = 4;

/// LWAPP.
#[derive(Clone, Copy, Debug)]
pub struct Lwapp;

impl Dissect for Lwapp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::UdpPort(DATA_PORT),
        Claim::UdpPort(CONTROL_PORT),
        Claim::Ethertype(0x88bb),
        Claim::Ethertype(0xbbbb),
    ];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const IDENTITY_LEN: usize = 6;
        const CONTROL: u8 = 4;
        w.column_protocol("LWAPP");
        w.info(format_args!("LWAPP IP or Layer 2"));
        let over_udp = w.carrier() == Some(id::UDP);
        // Who sends it stands before the header on the way to the controller.
        let has_identity = over_udp && w.net.destination_port == CONTROL_PORT;
        let at = if has_identity { IDENTITY_LEN } else { 0 };
        b.check(0, at + HEADER_LEN)?;
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if has_identity {
            w.item(APID, &b, 0, IDENTITY_LEN)?;
        }
        let flags = b.u8(at)?;
        w.number(VERSION, &b, at, 1, u64::from(flags >> 6))?;
        w.number(SLOTID, &b, at, 1, u64::from(flags >> 3 & 7))?;
        w.bitmask(FLAGS, &[FLAGS_TYPE, FLAGS_FRAGMENT, FLAGS_FRAGMENTTYPE], &b, at, 1)?;
        w.row(&b, at + 1, &[(FRAGMENTID, 1), (LENGTH, 2), (RSSI, 1), (SNR, 1)])?;
        w.close(opened);
        let rest = b.from(at + HEADER_LEN)?;
        if flags & CONTROL != 0 {
            return control(w, rest);
        }
        w.call(id::WLAN, rest)
    }
}

/// A control message.
fn control<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.info(format_args!("CNTL "));
    let kind = b.u8(0)?;
    match w.word(CONTROL_TYPE, u64::from(kind)) {
        Some(name) => w.info_append(format_args!("{name}")),
        None => w.info_append(format_args!("Bad Type: 0x{kind:02x}")),
    }
    let outer = w.open_top();
    let item = w.foreign(id::LWAPP_CNTL, |w| w.item(Field::PROTOCOL, &b, 0, REST))?;
    let opened = w.open(item);
    w.row(&b, 0, &[(CONTROL_TYPE, 1), (CONTROL_SEQNO, 1), (CONTROL_LENGTH, 2)])?;
    w.close(opened);
    w.close(outer);
    w.data(b.from(CONTROL_LEN)?)
}

/// The fields of a control message: none but itself, since they are those of the protocol.
static CONTROL_FIELDS: &[FieldDef] =
    &[FieldDef::protocol("lwapp-cntl", "LWAPP Control Message", "LWAPP-CNTL")];

/// A control message of LWAPP.
#[derive(Clone, Copy, Debug)]
pub struct Control;

impl Dissect for Control {
    const FIELDS: &'static [FieldDef] = CONTROL_FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.data(b)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_control_message_has_a_type() {
        let shown = shown(12222, 40000, b"\x04\0\0\x04\x2d\x1f\x01\x02\0\x04");
        assert_eq!(shown.info, "LWAPP CNTL DISCOVERY_REQUEST");
        assert!(shown.has("Control Sequence Number: 2"));
    }

    #[test]
    fn messages_to_the_controller_say_who_sends_them() {
        let shown = shown(40000, 12223, b"\x02\0\0\0\0\x09\x04\0\0\x04\x2d\x1f\x63\x02\0\x04");
        assert_eq!(shown.info, "LWAPP CNTL Bad Type: 0x63");
        assert!(shown.has("AP Identity: 02:00:00:00:00:09"));
    }
}
