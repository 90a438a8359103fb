//! Transfers on USB (Universal Serial Bus Specification 2.0, chapters 5 and 9), as Linux (usbmon) and USBPcap capture
//! them: requests and their responses, descriptors, and requests to human interface devices and hubs. Data of other classes is
//! shown as octets; the packets of isochronous transfers are not taken apart.

mod descriptor;
mod fields;
mod setup;
mod state;
mod values;
pub(in crate::proto) mod vendors;

pub mod hid;
pub mod hub;

use std::borrow::Cow;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use self::state::{Place, Transfer};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::{little, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// Link types of captures (`LINKTYPE_USB_*`).
mod link {
    pub(super) const LINUX: u16 = 189;
    pub(super) const LINUX_MMAPPED: u16 = 220;
    pub(super) const USBPCAP: u16 = 249;
}

/// Kinds of transfers.
mod transfer {
    pub(super) const INTERRUPT: u8 = 1;
    pub(super) const CONTROL: u8 = 2;
}

/// Octets of the header of Linux, without and with what only mapped captures have.
const LINUX_LEN: usize = 48;
const LINUX_MMAPPED_LEN: usize = 64;

/// Where a setup packet lies in it.
const LINUX_SETUP: usize = 40;

/// Octets of a setup packet.
const SETUP_LEN: usize = 8;

/// Octets of the shortest header of USBPcap.
const USBPCAP_LEN: usize = 27;

/// Transfers on USB.
#[derive(Clone, Copy, Debug)]
pub struct Usb;

impl Dissect for Usb {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Link(link::LINUX), Claim::Link(link::LINUX_MMAPPED), Claim::Link(link::USBPCAP)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("USB");
        match w.frame.link {
            link::USBPCAP => usbpcap(w, b),
            link::LINUX => linux(w, b, LINUX_LEN),
            _ => linux(w, b, LINUX_MMAPPED_LEN),
        }
    }
}

/// Names the two ends: the host, and a device's endpoint.
fn ends<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, place: Place, asks: bool) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let device = format!("{}.{}.{}", place.bus, place.device, place.endpoint & 0xf);
    let (host, device) = ("host".to_owned(), device);
    let (source, destination) = if asks { (host, device) } else { (device, host) };
    for (field, text) in [(f::SRC, &source), (f::DST, &destination)] {
        w.generated_string(field, b, 0, format_args!("{text}"));
        let item = w.generated_string(f::ADDR, b, 0, format_args!("{text}"));
        w.hide(item);
    }
    w.set_addresses(Address::Text(Cow::Owned(source)), Address::Text(Cow::Owned(destination)));
    Ok(())
}

fn endpoint<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let octet = b.u8(at)?;
    let item = w.item(f::ENDPOINT_ADDRESS, b, at, 1)?;
    let word = if octet & 0x80 != 0 { "IN" } else { "OUT" };
    w.label_value(item, format_args!("0x{octet:02x}, Direction: {word}"));
    w.bits(item, &[f::ENDPOINT_ADDRESS_DIRECTION, f::ENDPOINT_ADDRESS_NUMBER], b, at, 1)
}

/// Which frame holds the other half of a transfer.
fn other_half<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, transfer: &Transfer) {
    if let Some((frame, time)) = transfer.request {
        w.generated(f::REQUEST_IN, b, 0, u64::from(frame));
        if let (Some(now), Some(time)) = (w.frame.time, time) {
            w.generated_signed(f::TIME, b, 0, now - time);
        }
    } else if let Some(frame) = transfer.response.and_then(|link| w.link(link)) {
        w.generated(f::RESPONSE_IN, b, 0, frame);
    }
}

/// The class of the interface that data is for.
fn class<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, transfer: &Transfer) {
    const UNKNOWN: u64 = 0xffff;
    let value = transfer.class.map_or(UNKNOWN, u64::from);
    let item = w.generated(f::BINTERFACECLASS, b, at, value);
    if transfer.class.is_none() {
        w.label_value(item, format_args!("Unknown (0xffff)"));
    }
}

/// Flags of a transfer of Linux.
static FLAGS: [Field; 16] = [
    f::TRANSFER_FLAGS_SHORT_NOT_OK,
    f::TRANSFER_FLAGS_ISO_ASAP,
    f::TRANSFER_FLAGS_NO_TRANSFER_DMA_MAP,
    f::TRANSFER_FLAGS_NO_FSBR,
    f::TRANSFER_FLAGS_ZERO_PACKET,
    f::TRANSFER_FLAGS_NO_INTERRUPT,
    f::TRANSFER_FLAGS_FREE_BUFFER,
    f::TRANSFER_FLAGS_DIR_IN,
    f::TRANSFER_FLAGS_DMA_MAP_SINGLE,
    f::TRANSFER_FLAGS_DMA_MAP_PAGE,
    f::TRANSFER_FLAGS_DMA_MAP_SG,
    f::TRANSFER_FLAGS_MAP_LOCAL,
    f::TRANSFER_FLAGS_SETUP_MAP_SINGLE,
    f::TRANSFER_FLAGS_SETUP_MAP_LOCAL,
    f::TRANSFER_FLAGS_DMA_SG_COMBINED,
    f::TRANSFER_FLAGS_ALIGNED_TEMP_BUFFER,
];

/// A transfer as the monitor of Linux captures it (Documentation/usb/usbmon.rst). Numbers are those of the machine
/// that captured, which is taken to be little-endian.
fn linux<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, header_len: usize) -> Walked {
    let id = b.u64_le(0)?;
    let (kind, mode, endpoint) = (b.u8(8)?, b.u8(9)?, b.u8(10)?);
    let place = Place { bus: b.u16_le(12)?, device: u16::from(b.u8(11)?), endpoint, id };
    let asks = kind == b'S';
    let has_setup = asks && mode == transfer::CONTROL && b.u8(14)? == 0;
    let setup = if has_setup { Some(b.array::<SETUP_LEN>(LINUX_SETUP)?) } else { None };
    let data = b.from(header_len)?;
    let transfer = state::learn(w, place, asks, mode == transfer::CONTROL, setup, data.captured());
    let (root, opened) = w.open_protocol(&b, 0, header_len)?;
    w.label(root, format_args!("USB URB"));
    ends(w, &b, place, asks)?;
    w.item_le(f::URB_ID, &b, 0, 8)?;
    w.item(f::URB_TYPE, &b, 8, 1)?;
    w.item(f::TRANSFER_TYPE, &b, 9, 1)?;
    self::endpoint(w, &b, 10)?;
    w.item(f::DEVICE_ADDRESS, &b, 11, 1)?;
    w.item_le(f::BUS_ID, &b, 12, 2)?;
    w.item(f::SETUP_FLAG, &b, 14, 1)?;
    w.item(f::DATA_FLAG, &b, 15, 1)?;
    w.item_le(f::URB_TS_SEC, &b, 16, 8)?;
    w.item_le(f::URB_TS_USEC, &b, 24, 4)?;
    let status = b.u32_le(28)?;
    let item = w.item_le(f::URB_STATUS, &b, 28, 4)?;
    if let Some(word) = numbers::errno::NAMES.get(u64::from(status)) {
        w.label_value(item, format_args!("{word} ({})", status as i32));
    }
    w.item_le(f::URB_LEN, &b, 32, 4)?;
    w.item_le(f::DATA_LEN, &b, 36, 4)?;
    other_half(w, &b, &transfer);
    if mode != transfer::CONTROL {
        class(w, &b, 0, &transfer);
    }
    if !has_setup {
        w.item(f::UNUSED_SETUP_HEADER, &b, LINUX_SETUP, SETUP_LEN)?;
    }
    if header_len == LINUX_MMAPPED_LEN {
        w.item_le(f::INTERVAL, &b, 48, 4)?;
        w.item_le(f::START_FRAME, &b, 52, 4)?;
        little::bitmask(w, f::COPY_OF_TRANSFER_FLAGS, &b, 56, 4, &FLAGS)?;
        w.item_le(f::ISO_NUMDESC, &b, 60, 4)?;
    }
    if mode == transfer::CONTROL {
        let setup = has_setup.then_some((&b, LINUX_SETUP));
        setup::control(w, setup, data, &transfer, endpoint)?;
        w.close(opened);
        return Ok(());
    }
    w.close(opened);
    let word = w.word(f::TRANSFER_TYPE, u64::from(mode)).unwrap_or("URB type unknown");
    let way = if endpoint & 0x80 != 0 { "in" } else { "out" };
    w.info(format_args!("{word} {way}"));
    payload(w, data, &transfer, mode)
}

/// A transfer as USBPcap captures it (USBPcap Capture format specification).
fn usbpcap<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    /// The stage of a control transfer that ends it.
    const COMPLETE: u8 = 3;
    /// The stage that begins it.
    const SETUP: u8 = 0;
    let header_len = usize::from(b.u16_le(0)?).max(USBPCAP_LEN);
    let id = b.u64_le(2)?;
    let (function, information) = (b.u16_le(14)?, b.u8(16)?);
    let (endpoint, mode) = (b.u8(21)?, b.u8(22)?);
    let place = Place { bus: b.u16_le(17)?, device: b.u16_le(19)?, endpoint, id };
    let asks = information & 1 == 0;
    let is_control = mode == transfer::CONTROL;
    let stage = if is_control { b.u8(27)? } else { COMPLETE };
    let has_setup = is_control && stage == SETUP;
    let setup = if has_setup { Some(b.array::<SETUP_LEN>(header_len)?) } else { None };
    let data = b.from(header_len)?;
    let transfer = state::learn(w, place, asks, is_control, setup, data.captured());
    let (root, opened) = w.open_protocol(&b, 0, header_len)?;
    w.label(root, format_args!("USB URB"));
    ends(w, &b, place, asks)?;
    w.item_le(f::USBPCAP_HEADER_LEN, &b, 0, 2)?;
    w.item_le(f::IRP_ID, &b, 2, 8)?;
    w.item_le(f::USBD_STATUS, &b, 10, 4)?;
    w.item_le(f::FUNCTION, &b, 14, 2)?;
    let item = w.item(f::IRP_INFO, &b, 16, 1)?;
    let word = if asks { "FDO -> PDO" } else { "PDO -> FDO" };
    w.label_value(item, format_args!("0x{information:02x}, Direction: {word}"));
    w.bits(item, &[f::IRP_INFO_RESERVED, f::IRP_INFO_DIRECTION], &b, 16, 1)?;
    w.item_le(f::BUS_ID, &b, 17, 2)?;
    let item = w.number(f::DEVICE_ADDRESS, &b, 19, 2, u64::from(place.device))?;
    w.label(item, format_args!("Device address: {}", place.device));
    self::endpoint(w, &b, 21)?;
    w.item(f::TRANSFER_TYPE, &b, 22, 1)?;
    let len = b.u32_le(23)?;
    let item = w.item_le(f::DATA_LEN, &b, 23, 4)?;
    w.label(item, format_args!("Packet Data Length: {len}"));
    other_half(w, &b, &transfer);
    if is_control {
        w.item(f::CONTROL_STAGE, &b, 27, 1)?;
        let rest = if has_setup { data.from(SETUP_LEN)? } else { data };
        let setup = has_setup.then_some((&b, header_len));
        setup::control(w, setup, rest, &transfer, endpoint)?;
        w.close(opened);
        return Ok(());
    }
    if let Some(word) = w.word(f::TRANSFER_TYPE, u64::from(mode)).filter(|_| mode <= 3) {
        class(w, &b, 0, &transfer);
        let way = if endpoint & 0x80 != 0 { "in" } else { "out" };
        w.info(format_args!("{word} {way}"));
    } else {
        let word = w.word(f::FUNCTION, u64::from(function)).unwrap_or("Unknown function");
        w.info(format_args!("{word}"));
    }
    w.close(opened);
    payload(w, data, &transfer, mode)
}

/// Data of a transfer that is no control transfer.
fn payload<C: Collector>(
    w: &mut Walk<'_, C>,
    data: Buf<'_>,
    transfer: &Transfer,
    mode: u8,
) -> Walked {
    if data.reported() == 0 {
        return Ok(());
    }
    let outer = w.open_top();
    if transfer.class == Some(hid::CLASS) && mode == transfer::INTERRUPT {
        w.within(crate::proto::id::USBHID, data, hid::report)?;
    } else {
        w.item(f::CAPDATA, &data, 0, REST)?;
    }
    w.close(outer);
    Ok(())
}

/// The request that a setup packet makes.
pub(crate) type Setup = [u8; SETUP_LEN];

/// What a subclass of a class of interfaces is called (the class specifications).
fn subclass(class: u8, number: u8) -> Option<&'static str> {
    let number = u64::from(number);
    match class {
        1 => values::AUDIO_SUBCLASSES.get(number),
        2 => values::CDC_SUBCLASSES.get(number),
        hid::CLASS => values::HID_SUBCLASSES.get(number),
        8 => values::STORAGE_SUBCLASSES.get(number),
        0xfe => values::APPLICATION_SUBCLASSES.get(number),
        _ => None,
    }
}

/// What a protocol of a class of interfaces is called.
fn protocol(class: u8, sub: u8, number: u8) -> Option<&'static str> {
    /// The subclass of devices that BIOSes know.
    const BOOT: u8 = 1;
    let number = u64::from(number);
    match class {
        2 => values::CDC_PROTOCOLS.get(number),
        hid::CLASS if sub == BOOT => values::HID_PROTOCOLS.get(number),
        8 => values::STORAGE_PROTOCOLS.get(number),
        10 => values::CDC_DATA_PROTOCOLS.get(number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Dissection, FrameInfo, Registry};

    /// What a frame of a link type shows: its stack, Info, and the lines of its tree.
    fn shown(link: u16, frame: &[u8]) -> (String, String, Vec<String>) {
        let registry = Registry::new();
        let info = FrameInfo { number: 1, len: frame.len() as u32, link, ..Default::default() };
        let mut dissection = Dissection::tree().with_columns();
        dissection.dissect(&registry, &info, frame, None);
        let view = dissection.view(&registry, &info, frame);
        let mut protocols = String::new();
        view.write_protocols(&mut protocols).unwrap();
        let mut tree = Vec::new();
        for (index, _) in view.outline() {
            let mut line = String::new();
            view.node(index).unwrap().write_label(&mut line, &lamna_fields::TimeZone::UTC);
            tree.push(line);
        }
        let columns = &dissection.columns;
        (protocols, format!("{} {}", columns.protocol(), columns.info()), tree)
    }

    fn linux(kind: u8, mode: u8, endpoint: u8, setup: [u8; 8], data: &[u8]) -> Vec<u8> {
        let mut frame = vec![0, 0, 0x34, 0x12, 0, 0x88, 0xff, 0xff, kind, mode, endpoint, 7, 1, 0];
        frame.extend([if kind == b'S' && mode == 2 { 0 } else { b'-' }, 0]);
        frame.extend([0; 20]);
        frame.extend([data.len() as u8, 0, 0, 0]);
        frame.extend(setup);
        frame.extend([0; 16]);
        frame.extend(data);
        frame
    }

    #[test]
    fn a_request_for_a_descriptor_is_named() {
        let frame = linux(b'S', 2, 0x80, [0x80, 6, 0, 1, 0, 0, 18, 0], &[]);
        let (protocols, info, tree) = shown(super::link::LINUX_MMAPPED, &frame);
        assert_eq!(protocols, "usb");
        assert_eq!(info, "USB GET DESCRIPTOR Request DEVICE");
        assert!(tree.iter().any(|line| line == "bDescriptorType: DEVICE (0x01)"));
        assert!(tree.iter().any(|line| line == "[Destination: 1.7.0]"));
    }

    #[test]
    fn data_of_an_unknown_class_is_left_over() {
        let frame = linux(b'C', 1, 0x81, [0; 8], &[1, 2]);
        let (_, info, tree) = shown(super::link::LINUX_MMAPPED, &frame);
        assert_eq!(info, "USB URB_INTERRUPT in");
        assert!(tree.iter().any(|line| line == "Leftover Capture Data: 0102"));
        assert!(tree.iter().any(|line| line == "[bInterfaceClass: Unknown (0xffff)]"));
    }

    #[test]
    fn a_header_of_usbpcap_has_its_setup_behind() {
        let mut frame =
            vec![28, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x0b, 0, 0, 2, 0, 1, 0, 0x80, 2];
        frame.extend([8, 0, 0, 0, 0, 0x80, 6, 0, 2, 0, 0, 9, 0]);
        let (protocols, info, _) = shown(super::link::USBPCAP, &frame);
        assert_eq!(protocols, "usb");
        assert_eq!(info, "USB GET DESCRIPTOR Request CONFIGURATION");
    }
}
