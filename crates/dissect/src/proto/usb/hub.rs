//! Hubs (USB 2.0, chapter 11): their requests, and the status of ports. Descriptors are shown as octets.

use lamna_fields::{Base, Encoding, Field, FieldDef, FieldType, Strings, field_table, values};

use super::Setup;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::bitmask;
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static SETUP_BREQUEST_VALUES {
        0x0 => "GET_STATUS",
        0x1 => "CLEAR_FEATURE",
        0x3 => "SET_FEATURE",
        0x6 => "GET_DESCRIPTOR",
        0x7 => "SET_DESCRIPTOR",
        0x8 => "CLEAR_TT_BUFFER",
        0xa => "GET_TT_STATE",
        0xb => "STOP_TT",
    }
    static SETUP_HUBFEATURESELECTOR_VALUES {
        0 => "C_HUB_LOCAL_POWER",
        1 => "C_HUB_OVER_CURRENT",
    }
    static SETUP_PORTFEATURESELECTOR_VALUES {
        0 => "PORT_CONNECTION",
        1 => "PORT_ENABLE",
        2 => "PORT_SUSPEND",
        3 => "PORT_OVER_CURRENT",
        4 => "PORT_RESET",
        8 => "PORT_POWER",
        9 => "PORT_LOW_SPEED",
        16 => "C_PORT_CONNECTION",
        17 => "C_PORT_ENABLE",
        18 => "C_PORT_SUSPEND",
        19 => "C_PORT_OVER_CURRENT",
        20 => "C_PORT_RESET",
        21 => "PORT_TEST",
        22 => "PORT_INDICATOR",
        23 => "PORT_U1_TIMEOUT",
        24 => "PORT_U2_TIMEOUT",
        25 => "C_PORT_LINK_STATE",
        26 => "C_PORT_CONFIG_ERROR",
        27 => "PORT_REMOTE_WAKE_MASK",
        28 => "BH_PORT_RESET",
        29 => "C_BH_PORT_RESET",
        30 => "FORCE_LINKPM_ACCEPT",
    }
}

field_table! {
    /// The fields of USB HUB.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("usbhub", "USB HUB", "USBHUB");
    SETUP_BREQUEST = FieldDef::new("usbhub.setup.bRequest", "bRequest", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SETUP_BREQUEST_VALUES));
    SETUP_WVALUE = FieldDef::new("usbhub.setup.wValue", "wValue", FieldType::Uint16).base(Base::Hex);
    SETUP_WINDEX = FieldDef::new("usbhub.setup.wIndex", "wIndex", FieldType::Uint16);
    SETUP_WLENGTH = FieldDef::new("usbhub.setup.wLength", "wLength", FieldType::Uint16);
    SETUP_HUBFEATURESELECTOR = FieldDef::new("usbhub.setup.HubFeatureSelector", "HubFeatureSelector", FieldType::Uint16).strings(Strings::Values(&SETUP_HUBFEATURESELECTOR_VALUES));
    SETUP_PORTFEATURESELECTOR = FieldDef::new("usbhub.setup.PortFeatureSelector", "PortFeatureSelector", FieldType::Uint16).strings(Strings::Values(&SETUP_PORTFEATURESELECTOR_VALUES));
    SETUP_DEV_ADDR = FieldDef::new("usbhub.setup.Dev_Addr", "Dev_Addr", FieldType::Uint8);
    SETUP_EP_NUM = FieldDef::new("usbhub.setup.EP_Num", "EP_Num", FieldType::Uint8);
    SETUP_DESCRIPTORTYPE = FieldDef::new("usbhub.setup.DescriptorType", "DescriptorType", FieldType::Uint8);
    SETUP_DESCRIPTORINDEX = FieldDef::new("usbhub.setup.DescriptorIndex", "DescriptorIndex", FieldType::Uint8);
    SETUP_DESCRIPTORLENGTH = FieldDef::new("usbhub.setup.DescriptorLength", "DescriptorLength", FieldType::Uint16);
    SETUP_ZERO = FieldDef::new("usbhub.setup.zero", "(zero)", FieldType::Uint16);
    SETUP_TT_FLAGS = FieldDef::new("usbhub.setup.TT_Flags", "TT_Flags", FieldType::Uint8);
    SETUP_TT_PORT = FieldDef::new("usbhub.setup.TT_Port", "TT_Port", FieldType::Uint16);
    SETUP_TT_STATELENGTH = FieldDef::new("usbhub.setup.TT_StateLength", "TT State Length", FieldType::Uint16);
    SETUP_PORTSELECTOR = FieldDef::new("usbhub.setup.PortSelector", "PortSelector", FieldType::Uint8);
    SETUP_PORT = FieldDef::new("usbhub.setup.Port", "Port", FieldType::Uint16);
    STATUS_PORT = FieldDef::new("usbhub.status.port", "Port Status", FieldType::Uint16).base(Base::Hex);
    CHANGE_PORT = FieldDef::new("usbhub.change.port", "Port Change", FieldType::Uint16).base(Base::Hex);
    STATUS_PORT_CONNECTION = FieldDef::new("usbhub.status.port.connection", "PORT_CONNECTION", FieldType::Boolean).bits(16).mask(0x1);
    STATUS_PORT_ENABLE = FieldDef::new("usbhub.status.port.enable", "PORT_ENABLE", FieldType::Boolean).bits(16).mask(0x2);
    STATUS_PORT_SUSPEND = FieldDef::new("usbhub.status.port.suspend", "PORT_SUSPEND", FieldType::Boolean).bits(16).mask(0x4);
    STATUS_PORT_OVERCURRENT = FieldDef::new("usbhub.status.port.overcurrent", "PORT_OVER_CURRENT", FieldType::Boolean).bits(16).mask(0x8);
    STATUS_PORT_RESET = FieldDef::new("usbhub.status.port.reset", "PORT_RESET", FieldType::Boolean).bits(16).mask(0x10);
    STATUS_PORT_POWER = FieldDef::new("usbhub.status.port.power", "PORT_POWER", FieldType::Boolean).bits(16).mask(0x100);
    STATUS_PORT_LOW_SPEED = FieldDef::new("usbhub.status.port.low_speed", "PORT_LOW_SPEED", FieldType::Boolean).bits(16).mask(0x200);
    STATUS_PORT_HIGH_SPEED = FieldDef::new("usbhub.status.port.high_speed", "PORT_HIGH_SPEED", FieldType::Boolean).bits(16).mask(0x400);
    STATUS_PORT_TEST = FieldDef::new("usbhub.status.port.test", "PORT_TEST", FieldType::Boolean).bits(16).mask(0x800);
    STATUS_PORT_INDICATOR = FieldDef::new("usbhub.status.port.indicator", "PORT_INDICATOR", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Software-controlled color", "Default colors")));
    CHANGE_PORT_CONNECTION = FieldDef::new("usbhub.change.port.connection", "C_PORT_CONNECTION", FieldType::Boolean).bits(16).mask(0x1);
    CHANGE_PORT_ENABLE = FieldDef::new("usbhub.change.port.enable", "C_PORT_ENABLE", FieldType::Boolean).bits(16).mask(0x2);
    CHANGE_PORT_SUSPEND = FieldDef::new("usbhub.status.port.suspend", "C_PORT_SUSPEND", FieldType::Boolean).bits(16).mask(0x4);
    CHANGE_PORT_OVERCURRENT = FieldDef::new("usbhub.status.port.overcurrent", "C_PORT_OVER_CURRENT", FieldType::Boolean).bits(16).mask(0x8);
    CHANGE_PORT_RESET = FieldDef::new("usbhub.status.port.reset", "C_PORT_RESET", FieldType::Boolean).bits(16).mask(0x10);
}

/// The class of hubs.
pub(super) const CLASS: u8 = 9;

/// Requests (USB 2.0, table 11-16).
mod request {
    pub(super) const GET_STATUS: u8 = 0;
    pub(super) const CLEAR_FEATURE: u8 = 1;
    pub(super) const SET_FEATURE: u8 = 3;
    pub(super) const GET_DESCRIPTOR: u8 = 6;
    pub(super) const SET_DESCRIPTOR: u8 = 7;
    pub(super) const CLEAR_TT_BUFFER: u8 = 8;
    pub(super) const GET_TT_STATE: u8 = 10;
}

/// Requests of the class, for the device or for one of its ports.
const FOR_HUB: u8 = 0x20;
const FOR_PORT: u8 = 0x23;

/// The direction in the type of a request.
const TO_HOST: u8 = 0x80;

/// Hubs.
#[derive(Clone, Copy, Debug)]
pub struct Hub;

impl Dissect for Hub {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        request(w, &b)
    }
}

/// Whether a request is for a hub. So are those of which no descriptor told the class.
pub(super) fn is_asked(kind: u8, class: Option<u8>) -> bool {
    class.is_none_or(|class| class == CLASS) && matches!(kind & !TO_HOST, FOR_HUB | FOR_PORT)
}

/// Says in Info what is asked, and of what.
pub(super) fn info<C: Collector>(w: &mut Walk<'_, C>, asked: Setup, half: &str) {
    if !w.wants_columns() {
        return;
    }
    let [kind, code, low, high, index_low, index_high, ..] = asked;
    w.columns().set_protocol("USBHUB");
    let name = SETUP_BREQUEST_VALUES.get(u64::from(code));
    let len = name.map_or(0, str::len);
    match name {
        Some(name) => w.info(format_args!("{name} {half:<8}")),
        None => w.info(format_args!("Unknown type {code:x} {half:<8}")),
    }
    let (selector, port) = (u16::from_le_bytes([low, high]), [index_low, index_high]);
    let port = u16::from_le_bytes(port);
    let is_for_port = kind & !TO_HOST == FOR_PORT;
    if !matches!(code, request::GET_STATUS | request::CLEAR_FEATURE | request::SET_FEATURE) {
        return;
    }
    // What is asked for begins in the same column for all.
    let blank = usize::saturating_sub(14, len);
    w.info_append(format_args!("{:blank$}[", ""));
    match is_for_port {
        true => w.info_append(format_args!("Port {port}")),
        false => w.info_append(format_args!("Hub")),
    }
    if code != request::GET_STATUS {
        let field = if is_for_port { SETUP_PORTFEATURESELECTOR } else { SETUP_HUBFEATURESELECTOR };
        let word = w.def(field).strings;
        if let Strings::Values(words) = word
            && let Some(word) = words.get(u64::from(selector))
        {
            w.info_append(format_args!(": {word}"));
        }
    }
    w.info_append(format_args!("]"));
}

/// A setup packet, from its second octet on.
pub(super) fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (kind, code) = (b.u8(0)?, b.u8(1)?);
    let is_for_port = kind & !TO_HOST == FOR_PORT;
    w.item(SETUP_BREQUEST, b, 1, 1)?;
    let value = w.item_le(SETUP_WVALUE, b, 2, 2)?;
    let opened = w.open(value);
    match code {
        request::CLEAR_FEATURE | request::SET_FEATURE if is_for_port => {
            w.item_le(SETUP_PORTFEATURESELECTOR, b, 2, 2)?;
        }
        request::CLEAR_FEATURE | request::SET_FEATURE => {
            w.item_le(SETUP_HUBFEATURESELECTOR, b, 2, 2)?;
        }
        request::GET_DESCRIPTOR | request::SET_DESCRIPTOR => {
            w.row(b, 2, &[(SETUP_DESCRIPTORINDEX, 1), (SETUP_DESCRIPTORTYPE, 1)])?;
        }
        request::CLEAR_TT_BUFFER => {
            w.row(b, 2, &[(SETUP_EP_NUM, 1), (SETUP_DEV_ADDR, 1)])?;
            // Wireshark hangs what the other words hold here too.
            w.item_le(SETUP_TT_PORT, b, 4, 2)?;
            w.item_le(SETUP_ZERO, b, 6, 2)?;
        }
        request::GET_TT_STATE => {
            w.item(SETUP_TT_FLAGS, b, 2, 1)?;
        }
        _ => {
            w.item_le(SETUP_ZERO, b, 2, 2)?;
        }
    }
    w.close(opened);
    let index = w.item_le(SETUP_WINDEX, b, 4, 2)?;
    let opened = w.open(index);
    match code {
        request::CLEAR_FEATURE | request::SET_FEATURE if is_for_port => {
            w.row(b, 4, &[(SETUP_PORT, 1), (SETUP_PORTSELECTOR, 1)])?;
        }
        request::GET_STATUS if is_for_port => {
            w.item_le(SETUP_PORT, b, 4, 2)?;
        }
        0..=request::SET_DESCRIPTOR => {
            w.item_le(SETUP_ZERO, b, 4, 2)?;
        }
        request::CLEAR_TT_BUFFER => {}
        _ => {
            w.item_le(SETUP_TT_PORT, b, 4, 2)?;
        }
    }
    w.close(opened);
    let length = w.item_le(SETUP_WLENGTH, b, 6, 2)?;
    let opened = w.open(length);
    match code {
        request::GET_STATUS | request::CLEAR_TT_BUFFER => {}
        request::GET_DESCRIPTOR | request::SET_DESCRIPTOR => {
            w.item_le(SETUP_DESCRIPTORLENGTH, b, 6, 2)?;
        }
        request::GET_TT_STATE => {
            w.item(SETUP_TT_STATELENGTH, b, 6, 1)?;
        }
        _ => {
            w.item_le(SETUP_ZERO, b, 6, 2)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// What a port's status holds, and what changed of it.
const STATUS: [Field; 10] = [
    STATUS_PORT_CONNECTION,
    STATUS_PORT_ENABLE,
    STATUS_PORT_SUSPEND,
    STATUS_PORT_OVERCURRENT,
    STATUS_PORT_RESET,
    STATUS_PORT_POWER,
    STATUS_PORT_LOW_SPEED,
    STATUS_PORT_HIGH_SPEED,
    STATUS_PORT_TEST,
    STATUS_PORT_INDICATOR,
];
const CHANGE: [Field; 5] = [
    CHANGE_PORT_CONNECTION,
    CHANGE_PORT_ENABLE,
    CHANGE_PORT_SUSPEND,
    CHANGE_PORT_OVERCURRENT,
    CHANGE_PORT_RESET,
];

/// Whether the answer is the status of a port.
pub(super) fn is_status(asked: Setup) -> bool {
    asked[0] == FOR_PORT | TO_HOST && asked[1] == request::GET_STATUS
}

/// The status of a port.
pub(super) fn status<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let names = bitmask::Names::Shown;
    bitmask::item(w, (b, 0, 2, Encoding::Little), STATUS_PORT, &STATUS, names)?;
    bitmask::item(w, (b, 2, 2, Encoding::Little), CHANGE_PORT, &CHANGE, names)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::captured;

    /// A submission of Linux's monitor with this setup packet.
    fn submission(setup: [u8; 8]) -> Vec<u8> {
        let mut octets = vec![1, 0, 0, 0, 0, 0, 0, 0, b'S', 2, 0x80, 2, 1, 0, 0, b'<'];
        octets.resize(40, 0);
        octets.extend(setup);
        octets.resize(64, 0);
        octets
    }

    #[test]
    fn requests_of_hubs_are_those_of_the_class_for_a_hub_or_a_port() {
        assert!(is_asked(0xa3, None) && is_asked(0x20, Some(CLASS)));
        assert!(!is_asked(0xa1, None) && !is_asked(0xa3, Some(3)));
    }

    #[test]
    fn a_port_is_asked_for_its_status() {
        let shown = captured::frame(220, &submission([0xa3, 0, 0, 0, 1, 0, 4, 0]));
        assert_eq!(shown.protocols, "usb:usbhub");
        assert_eq!(shown.columns, "host 1.2.0 USBHUB GET_STATUS Request     [Port 1]");
        assert!(shown.has("Port: 1"), "{:#?}", shown.tree);
    }

    #[test]
    fn a_feature_of_a_port_is_named() {
        let shown = captured::frame(220, &submission([0x23, 1, 16, 0, 1, 0, 0, 0]));
        let columns = "host 1.2.0 USBHUB CLEAR_FEATURE Request  [Port 1: C_PORT_CONNECTION]";
        assert_eq!(shown.columns, columns);
        assert!(shown.has("PortFeatureSelector: C_PORT_CONNECTION (16)"), "{:#?}", shown.tree);
    }
}
