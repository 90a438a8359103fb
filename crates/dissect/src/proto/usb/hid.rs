//! Human interface devices (Device Class Definition for HID 1.11): their requests and descriptors. Reports are shown
//! as octets.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use super::Setup;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

/// The class of interfaces.
pub(super) const CLASS: u8 = 3;

values! {
    static SETUP_BREQUEST_VALUES {
        0x1 => "GET_REPORT",
        0x2 => "GET_IDLE",
        0x3 => "GET_PROTOCOL",
        0x9 => "SET_REPORT",
        0xa => "SET_IDLE",
        0xb => "SET_PROTOCOL",
    }
    static SETUP_REPORTTYPE_VALUES {
        1 => "Input",
        2 => "Output",
        3 => "Feature",
    }
    static DESCRIPTOR_HID_BCOUNTRYCODE_VALUES {
        0x0 => "Not Supported",
        0x1 => "Arabic",
        0x2 => "Belgian",
        0x3 => "Canadian-Bilingual",
        0x4 => "Canadian-French",
        0x5 => "Czech Republic",
        0x6 => "Danish",
        0x7 => "Finnish",
        0x8 => "French",
        0x9 => "German",
        0xa => "Greek",
        0xb => "Hebrew",
        0xc => "Hungary",
        0xd => "International (ISO)",
        0xe => "Italian",
        0xf => "Japan (Katakana)",
        0x10 => "Korean",
        0x11 => "Latin American",
        0x12 => "Netherlands/Dutch",
        0x13 => "Norwegian",
        0x14 => "Persian (Farsi)",
        0x15 => "Poland",
        0x16 => "Portuguese",
        0x17 => "Russia",
        0x18 => "Slovakia",
        0x19 => "Spanish",
        0x1a => "Swedish",
        0x1b => "Swiss/French",
        0x1c => "Swiss/German",
        0x1d => "Switzerland",
        0x1e => "Taiwan",
        0x1f => "Turkish-Q",
        0x20 => "UK",
        0x21 => "US",
        0x22 => "Yugoslavia",
        0x23 => "Turkish-F",
    }
    static DESCRIPTOR_HID_BDESCRIPTORTYPE_VALUES {
        33 => "HID",
        34 => "HID Report",
    }
}

field_table! {
    /// The fields of USB HID.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("usbhid", "USB HID", "USBHID");
    SETUP_BREQUEST = FieldDef::new("usbhid.setup.bRequest", "bRequest", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SETUP_BREQUEST_VALUES));
    SETUP_WVALUE = FieldDef::new("usbhid.setup.wValue", "wValue", FieldType::Uint16).base(Base::Hex);
    SETUP_WINDEX = FieldDef::new("usbhid.setup.wIndex", "wIndex", FieldType::Uint16);
    SETUP_WLENGTH = FieldDef::new("usbhid.setup.wLength", "wLength", FieldType::Uint16);
    SETUP_REPORTTYPE = FieldDef::new("usbhid.setup.ReportType", "ReportType", FieldType::Uint8).strings(Strings::Values(&SETUP_REPORTTYPE_VALUES));
    SETUP_REPORTID = FieldDef::new("usbhid.setup.ReportID", "ReportID", FieldType::Uint8);
    SETUP_DURATION = FieldDef::new("usbhid.setup.Duration", "Duration", FieldType::Uint8);
    SETUP_ZERO = FieldDef::new("usbhid.setup.zero", "(zero)", FieldType::Uint8);
    DESCRIPTOR_HID_BCDHID = FieldDef::new("usbhid.descriptor.hid.bcdHID", "bcdHID", FieldType::Uint16).base(Base::Hex);
    DESCRIPTOR_HID_BCOUNTRYCODE = FieldDef::new("usbhid.descriptor.hid.bCountryCode", "bCountryCode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&DESCRIPTOR_HID_BCOUNTRYCODE_VALUES));
    DESCRIPTOR_HID_BNUMDESCRIPTORS = FieldDef::new("usbhid.descriptor.hid.bNumDescriptors", "bNumDescriptors", FieldType::Uint8);
    DESCRIPTOR_HID_BDESCRIPTORINDEX = FieldDef::new("usbhid.descriptor.hid.bDescriptorIndex", "bDescriptorIndex", FieldType::Uint8).base(Base::Hex);
    DESCRIPTOR_HID_BDESCRIPTORTYPE = FieldDef::new("usbhid.descriptor.hid.bDescriptorType", "bDescriptorType", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&DESCRIPTOR_HID_BDESCRIPTORTYPE_VALUES));
    DESCRIPTOR_HID_WINTERFACENUMBER = FieldDef::new("usbhid.descriptor.hid.wInterfaceNumber", "wInterfaceNumber", FieldType::Uint16);
    DESCRIPTOR_HID_WDESCRIPTORLENGTH = FieldDef::new("usbhid.descriptor.hid.wDescriptorLength", "wDescriptorLength", FieldType::Uint16);
    DATA = FieldDef::new("usbhid.data", "HID Data", FieldType::Bytes);
}

/// Human interface devices.
#[derive(Clone, Copy, Debug)]
pub struct Hid;

impl Dissect for Hid {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        report(w, b)
    }
}

/// Requests (section 7.2).
mod request {
    pub(super) const GET_REPORT: u8 = 1;
    pub(super) const GET_IDLE: u8 = 2;
    pub(super) const SET_REPORT: u8 = 9;
    pub(super) const SET_IDLE: u8 = 10;
}

/// The standard request for a descriptor.
const GET_DESCRIPTOR: u8 = 6;

/// A report as it comes from an interrupt endpoint.
pub(super) fn report<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.item(DATA, &b, 0, REST)?;
    Ok(())
}

/// Names a request and its half of the exchange.
fn name<C: Collector>(w: &mut Walk<'_, C>, asked: Setup, half: &str) {
    let [kind, request, _, descriptor, ..] = asked;
    if w.wants_columns() {
        w.columns().set_protocol("USBHID");
    }
    if kind & 0x60 == 0 && request == GET_DESCRIPTOR {
        let word = DESCRIPTOR_HID_BDESCRIPTORTYPE_VALUES.get(u64::from(descriptor));
        w.info(format_args!("GET DESCRIPTOR {half} {}", word.unwrap_or("Unknown type")));
        return;
    }
    let word = SETUP_BREQUEST_VALUES.get(u64::from(request)).unwrap_or("Unknown type");
    w.info(format_args!("{word} {half}"));
}

/// What a setup packet asks for, behind its first octet.
pub(super) fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let asked = b.array(0)?;
    name(w, asked, "Request");
    let [kind, request, ..] = asked;
    if kind & 0x60 == 0 {
        w.item(DESCRIPTOR_HID_BDESCRIPTORINDEX, b, 2, 1)?;
        w.item(DESCRIPTOR_HID_BDESCRIPTORTYPE, b, 3, 1)?;
        w.item_le(DESCRIPTOR_HID_WINTERFACENUMBER, b, 4, 2)?;
        w.item_le(DESCRIPTOR_HID_WDESCRIPTORLENGTH, b, 6, 2)?;
        return Ok(());
    }
    w.item(SETUP_BREQUEST, b, 1, 1)?;
    let root = w.item_le(SETUP_WVALUE, b, 2, 2)?;
    let opened = w.open(root);
    match request {
        request::GET_REPORT | request::SET_REPORT => {
            w.item(SETUP_REPORTID, b, 2, 1)?;
            w.item(SETUP_REPORTTYPE, b, 3, 1)?;
        }
        request::SET_IDLE => {
            w.item(SETUP_REPORTID, b, 2, 1)?;
            w.item(SETUP_DURATION, b, 3, 1)?;
        }
        request::GET_IDLE => {
            w.item(SETUP_REPORTID, b, 2, 1)?;
            w.item(SETUP_ZERO, b, 3, 1)?;
        }
        _ => {}
    }
    w.close(opened);
    w.item_le(SETUP_WINDEX, b, 4, 2)?;
    w.item_le(SETUP_WLENGTH, b, 6, 2)?;
    Ok(())
}

/// What a request is answered.
pub(super) fn answer<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, asked: Setup) -> Walked {
    let [kind, request, ..] = asked;
    name(w, asked, "Response");
    if kind & 0x60 == 0 && b.reported() > 0 && request == GET_DESCRIPTOR {
        w.foreign(id::USB, |w| w.item(super::fields::GETDESCRIPTOR_RESPONSE, b, 0, REST))?;
    }
    Ok(())
}

/// The descriptor of an interface of this class (section 6.2.1).
pub(super) fn descriptor<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let root = w.text(b, 0, b.len(), format_args!("HID DESCRIPTOR"))?;
    let opened = w.open(root);
    w.foreign(id::USB, |w| super::descriptor::head(w, b))?;
    w.item_le(DESCRIPTOR_HID_BCDHID, b, 2, 2)?;
    w.item(DESCRIPTOR_HID_BCOUNTRYCODE, b, 4, 1)?;
    w.item(DESCRIPTOR_HID_BNUMDESCRIPTORS, b, 5, 1)?;
    let mut at = 6;
    for _ in 0..b.u8(5)? {
        w.item(DESCRIPTOR_HID_BDESCRIPTORTYPE, b, at, 1)?;
        w.item_le(DESCRIPTOR_HID_WDESCRIPTORLENGTH, b, at + 1, 2)?;
        at += 3;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_have_the_names_of_the_class() {
        assert_eq!(SETUP_BREQUEST_VALUES.get(10), Some("SET_IDLE"));
        assert_eq!(DESCRIPTOR_HID_BDESCRIPTORTYPE_VALUES.get(0x22), Some("HID Report"));
    }
}
