//! Control transfers (USB 2.0, section 9.3): what a setup packet asks for, and what the answer holds.

use lamna_fields::Field;

use super::state::Transfer;
use super::{Setup, descriptor, fields as f, hid, hub};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::walk::{REST, Walk};

/// Standard requests (section 9.4, table 9-4).
mod request {
    pub(super) const GET_STATUS: u8 = 0;
    pub(super) const CLEAR_FEATURE: u8 = 1;
    pub(super) const SET_FEATURE: u8 = 3;
    pub(super) const SET_ADDRESS: u8 = 5;
    pub(super) const GET_DESCRIPTOR: u8 = 6;
    pub(super) const SET_DESCRIPTOR: u8 = 7;
    pub(super) const GET_CONFIGURATION: u8 = 8;
    pub(super) const SET_CONFIGURATION: u8 = 9;
    pub(super) const GET_INTERFACE: u8 = 10;
    pub(super) const SET_INTERFACE: u8 = 11;
}

/// Whom a request is for (table 9-2).
mod recipient {
    pub(super) const INTERFACE: u8 = 1;
    pub(super) const ENDPOINT: u8 = 2;
}

/// A request or an answer: `setup` is where the setup packet lies, in requests.
pub(super) fn control<C: Collector>(
    w: &mut Walk<'_, C>,
    setup: Option<(&Buf<'_>, usize)>,
    data: Buf<'_>,
    transfer: &Transfer,
    endpoint: u8,
) -> Walked {
    let Some(asked) = transfer.setup else {
        let way = if endpoint & 0x80 != 0 { "in" } else { "out" };
        w.info(format_args!("URB_CONTROL {way}"));
        return left_over(w, data);
    };
    let [kind, request, _, index, ..] = asked;
    let is_standard = kind & 0x60 == 0;
    // A human interface device has descriptors of its own.
    let of_hid = transfer.class == Some(hid::CLASS)
        && (kind & 0x60 == 0x20
            || (is_standard
                && request == request::GET_DESCRIPTOR
                && kind & 0x1f == recipient::INTERFACE
                && index >= 0x21));
    if !is_standard || of_hid {
        if let Some((b, at)) = setup {
            let at = if kind & 0x80 != 0 { at + 1 } else { 0 };
            super::class(w, b, at, transfer);
        } else {
            super::class(w, &data, 0, transfer);
        }
    }
    let of_hub = hub::is_asked(kind, transfer.class);
    if of_hub {
        let half = if setup.is_some() { "Request" } else { "Response" };
        w.foreign(id::USBHUB, |w| hub::info(w, asked, half));
    }
    let outer = w.open_top();
    match setup {
        Some((b, at)) => {
            let root = w.text(b, at, 8, format_args!("Setup Data"))?;
            let opened = w.open(root);
            let item = w.item(f::BMREQUESTTYPE, b, at, 1)?;
            let bits =
                [f::BMREQUESTTYPE_DIRECTION, f::BMREQUESTTYPE_TYPE, f::BMREQUESTTYPE_RECIPIENT];
            w.bits(item, &bits, b, at, 1)?;
            if of_hid {
                w.within(id::USBHID, b.slice(at, 8)?, |w, b| hid::request(w, &b))?;
            } else if of_hub {
                w.within(id::USBHUB, b.slice(at, 8)?, |w, b| hub::request(w, &b))?;
            } else if is_standard {
                standard(w, b, at, asked)?;
            } else {
                named(w, kind);
                // The words are of standard requests.
                let item = w.item(f::SETUP_BREQUEST, b, at + 1, 1)?;
                w.label_value(item, format_args!("{request}"));
                w.item_le(f::SETUP_WVALUE, b, at + 2, 2)?;
                index_field(w, b, at, kind)?;
                w.item_le(f::SETUP_WLENGTH, b, at + 6, 2)?;
            }
            if data.reported() > 0 {
                w.item(f::DATA_FRAGMENT, &data, 0, REST)?;
            }
            w.close(opened);
        }
        // Only a descriptor is taken apart.
        None if of_hid && !is_standard => {
            w.foreign(id::USBHID, |w| hid::answer(w, &data, asked))?;
        }
        None if of_hid => w.within(id::USBHID, data, |w, b| hid::answer(w, &b, asked))?,
        None if is_standard => answer(w, data, asked)?,
        // Of what hubs answer, Wireshark shows the status of ports alone.
        None if of_hub => {
            if hub::is_status(asked) && data.reported() >= 4 {
                w.within(id::USBHUB, data, |w, b| hub::status(w, &b))?;
            }
        }
        None => {
            named(w, kind);
            if data.reported() > 0 {
                w.item(f::CONTROL_RESPONSE, &data, 0, REST)?;
            }
        }
    }
    w.close(outer);
    Ok(())
}

/// Info of a request that no class explains.
fn named<C: Collector>(w: &mut Walk<'_, C>, kind: u8) {
    let way = if kind & 0x80 != 0 { "in" } else { "out" };
    w.info(format_args!("URB_CONTROL {way}"));
}

fn left_over<C: Collector>(w: &mut Walk<'_, C>, data: Buf<'_>) -> Walked {
    if data.reported() > 0 {
        let outer = w.open_top();
        w.item(f::CAPDATA, &data, 0, REST)?;
        w.close(outer);
    }
    Ok(())
}

/// Which interface or endpoint a request is about, or another number.
fn index_field<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, kind: u8) -> Walked {
    let number = b.u16_le(at + 4)?;
    match kind & 0x1f {
        recipient::INTERFACE if kind & 0x60 == 0 => {
            w.item_le(f::SETUP_WINTERFACE, b, at + 4, 2)?;
        }
        recipient::ENDPOINT if kind & 0x60 == 0 => {
            w.item_le(f::SETUP_WENDPOINT, b, at + 4, 2)?;
        }
        _ => {
            let item = w.item_le(f::SETUP_WINDEX, b, at + 4, 2)?;
            w.label_value(item, format_args!("{number} (0x{number:04x})"));
        }
    }
    Ok(())
}

fn standard<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, asked: Setup) -> Walked {
    let [kind, request, low, high, ..] = asked;
    request_info(w, request, "Request");
    w.item(f::SETUP_BREQUEST, b, at + 1, 1)?;
    match request {
        request::GET_DESCRIPTOR | request::SET_DESCRIPTOR => {
            let name = w.word(f::BDESCRIPTORTYPE, u64::from(high)).unwrap_or("Unknown type");
            w.info_append(format_args!(" {name}"));
            w.item(f::DESCRIPTORINDEX, b, at + 2, 1)?;
            w.item(f::BDESCRIPTORTYPE, b, at + 3, 1)?;
            w.item_le(f::LANGUAGEID, b, at + 4, 2)?;
        }
        request::CLEAR_FEATURE | request::SET_FEATURE => {
            w.item_le(f::SETUP_WFEATURESELECTOR, b, at + 2, 2)?;
            index_field(w, b, at, kind)?;
        }
        request::SET_ADDRESS => {
            let item = w.number(f::DEVICE_ADDRESS, b, at + 2, 2, u64::from(low))?;
            w.label(item, format_args!("Device: {low}"));
            index_field(w, b, at, kind)?;
        }
        request::SET_CONFIGURATION => {
            w.item(f::BCONFIGURATIONVALUE, b, at + 2, 1)?;
            index_field(w, b, at, kind)?;
        }
        request::SET_INTERFACE => {
            w.item(f::BALTERNATESETTING, b, at + 2, 1)?;
            index_field(w, b, at, kind)?;
        }
        _ => {
            w.item_le(f::SETUP_WVALUE, b, at + 2, 2)?;
            index_field(w, b, at, kind)?;
        }
    }
    w.item_le(f::SETUP_WLENGTH, b, at + 6, 2)?;
    Ok(())
}

fn request_info<C: Collector>(w: &mut Walk<'_, C>, request: u8, half: &str) {
    let name = w.word(f::SETUP_BREQUEST, u64::from(request)).unwrap_or("Unknown request");
    w.info(format_args!("{name} {half}"));
}

/// The answer to a standard request.
fn answer<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, asked: Setup) -> Walked {
    let [_, request, _, kind, ..] = asked;
    request_info(w, request, "Response");
    if b.reported() == 0 {
        return Ok(());
    }
    let field: Field = match request {
        request::GET_DESCRIPTOR => return descriptor::list(w, b, asked, kind),
        request::GET_STATUS if b.reported() >= 2 => {
            w.item_le(f::SETUP_WSTATUS, &b, 0, 2)?;
            return Ok(());
        }
        request::GET_CONFIGURATION => f::BCONFIGURATIONVALUE,
        request::GET_INTERFACE => f::BALTERNATESETTING,
        _ => {
            w.item(f::CONTROL_RESPONSE, &b, 0, REST)?;
            return Ok(());
        }
    };
    w.item(field, &b, 0, 1)?;
    Ok(())
}
