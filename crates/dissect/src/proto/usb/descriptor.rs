//! Descriptors (USB 2.0, section 9.6; USB 3.2, section 9.6): of devices, configurations, interfaces, endpoints and
//! strings.

use super::{Setup, fields as f, hid};
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::walk::{REST, Walk};

/// Types of descriptors (table 9-5).
mod kind {
    pub(super) const DEVICE: u8 = 1;
    pub(super) const CONFIGURATION: u8 = 2;
    pub(super) const STRING: u8 = 3;
    pub(super) const INTERFACE: u8 = 4;
    pub(super) const ENDPOINT: u8 = 5;
    pub(super) const DEVICE_QUALIFIER: u8 = 6;
    pub(super) const INTERFACE_ASSOCIATION: u8 = 11;
    pub(super) const HID: u8 = 0x21;
    pub(super) const COMPANION: u8 = 0x30;
}

/// The answer to a request for a descriptor of `wanted`.
pub(super) fn list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    asked: Setup,
    wanted: u8,
) -> Walked {
    match wanted {
        kind::DEVICE | kind::CONFIGURATION | kind::STRING | kind::DEVICE_QUALIFIER => {}
        _ => {
            w.item(f::GETDESCRIPTOR_RESPONSE, &b, 0, REST)?;
            return Ok(());
        }
    }
    if wanted == kind::STRING {
        let name = w.word(f::BDESCRIPTORTYPE, u64::from(wanted)).unwrap_or("");
        w.info_append(format_args!(" {name}"));
        // Index 0 lists languages.
        return string(w, &b, asked[2] == 0);
    }
    let name = w.word(f::BDESCRIPTORTYPE, u64::from(wanted)).unwrap_or("");
    w.info_append(format_args!(" {name}"));
    let (mut at, mut class) = (0, 0);
    while b.remaining(at) >= 2 {
        let len = usize::from(b.u8(at)?);
        if len < 2 {
            break;
        }
        one(w, &b.slice_up_to(at, len), &mut class)?;
        at += len;
    }
    Ok(())
}

/// One descriptor; `class` is that of the interface it belongs to.
fn one<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, class: &mut u8) -> Walked {
    let kind = b.u8(1)?;
    if kind == kind::HID && *class == hid::CLASS {
        return w.within(id::USBHID, *b, |w, b| hid::descriptor(w, &b));
    }
    let title = match kind {
        kind::DEVICE => "DEVICE DESCRIPTOR",
        kind::CONFIGURATION => "CONFIGURATION DESCRIPTOR",
        kind::INTERFACE => "INTERFACE DESCRIPTOR",
        kind::ENDPOINT => "ENDPOINT DESCRIPTOR",
        kind::DEVICE_QUALIFIER => "DEVICE QUALIFIER DESCRIPTOR",
        kind::INTERFACE_ASSOCIATION => "INTERFACE ASSOCIATION DESCRIPTOR",
        kind::COMPANION => "SUPERSPEED ENDPOINT COMPANION DESCRIPTOR",
        _ => "UNKNOWN DESCRIPTOR",
    };
    let len = b.len();
    let root = w.text(b, 0, len, format_args!("{title}"))?;
    let opened = w.open(root);
    head(w, b)?;
    match kind {
        kind::DEVICE => device(w, b)?,
        kind::CONFIGURATION => configuration(w, b)?,
        kind::INTERFACE => interface(w, b, root, class)?,
        kind::ENDPOINT => endpoint(w, b)?,
        kind::DEVICE_QUALIFIER => {
            w.item_le(f::BCDUSB, b, 2, 2)?;
            classes(w, b, 4)?;
            w.item(f::BMAXPACKETSIZE0, b, 7, 1)?;
            w.item(f::BNUMCONFIGURATIONS, b, 8, 1)?;
        }
        kind::INTERFACE_ASSOCIATION => {
            w.item(f::BFIRSTINTERFACE, b, 2, 1)?;
            w.item(f::BINTERFACECOUNT, b, 3, 1)?;
            w.item(f::BFUNCTIONCLASS, b, 4, 1)?;
            w.item(f::BFUNCTIONSUBCLASS, b, 5, 1)?;
            w.item(f::BFUNCTIONPROTOCOL, b, 6, 1)?;
            w.item(f::IFUNCTION, b, 7, 1)?;
        }
        kind::COMPANION => {
            w.item(f::BMAXBURST, b, 2, 1)?;
            let item = w.item(f::BMATTRIBUTES, b, 3, 1)?;
            w.bits(item, &[f::BMATTRIBUTES_MAXSTREAMS], b, 3, 1)?;
            w.item_le(f::WBYTESPERINTERVAL, b, 4, 2)?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// The length and the type of a descriptor.
pub(super) fn head<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let kind = b.u8(1)?;
    w.item(f::BLENGTH, b, 0, 1)?;
    let item = w.item(f::BDESCRIPTORTYPE, b, 1, 1)?;
    match w.word(f::BDESCRIPTORTYPE, u64::from(kind)) {
        Some(word) => w.label_value(item, format_args!("0x{kind:02x} ({word})")),
        None => w.label_value(item, format_args!("0x{kind:02x} (unknown)")),
    }
    Ok(())
}

fn classes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(f::BDEVICECLASS, b, at, 1)?;
    w.item(f::BDEVICESUBCLASS, b, at + 1, 1)?;
    let protocol = b.u8(at + 2)?;
    let item = w.item(f::BDEVICEPROTOCOL, b, at + 2, 1)?;
    if b.u8(at)? == 0 && protocol == 0 {
        w.label_value(item, format_args!("0 (Use class code info from Interface Descriptors)"));
    }
    Ok(())
}

fn device<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item_le(f::BCDUSB, b, 2, 2)?;
    classes(w, b, 4)?;
    w.item(f::BMAXPACKETSIZE0, b, 7, 1)?;
    w.item_le(f::IDVENDOR, b, 8, 2)?;
    w.item_le(f::IDPRODUCT, b, 10, 2)?;
    w.item_le(f::BCDDEVICE, b, 12, 2)?;
    w.item(f::IMANUFACTURER, b, 14, 1)?;
    w.item(f::IPRODUCT, b, 15, 1)?;
    w.item(f::ISERIALNUMBER, b, 16, 1)?;
    w.item(f::BNUMCONFIGURATIONS, b, 17, 1)?;
    Ok(())
}

fn configuration<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item_le(f::WTOTALLENGTH, b, 2, 2)?;
    w.item(f::BNUMINTERFACES, b, 4, 1)?;
    w.item(f::BCONFIGURATIONVALUE, b, 5, 1)?;
    w.item(f::ICONFIGURATION, b, 6, 1)?;
    let flags = b.u8(7)?;
    let item = w.item(f::CONFIGURATION_BMATTRIBUTES, b, 7, 1)?;
    let power = if flags & 0x40 != 0 { "SELF-POWERED" } else { "NOT SELF-POWERED" };
    let wakes = if flags & 0x20 != 0 { "REMOTE-WAKEUP" } else { "NO REMOTE-WAKEUP" };
    w.label_value(item, format_args!("0x{flags:02x}  {power}  {wakes}"));
    let bits = [
        f::CONFIGURATION_LEGACY10BUSPOWERED,
        f::CONFIGURATION_SELFPOWERED,
        f::CONFIGURATION_REMOTEWAKEUP,
    ];
    w.bits(item, &bits, b, 7, 1)?;
    let power = b.u8(8)?;
    let item = w.item(f::BMAXPOWER, b, 8, 1)?;
    w.label_value(item, format_args!("{power}  ({}mA)", u16::from(power) * 2));
    Ok(())
}

fn interface<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item, class: &mut u8) -> Walked {
    *class = b.u8(5)?;
    let (number, setting) = (b.u8(2)?, b.u8(3)?);
    let word = w.word(f::BINTERFACECLASS, u64::from(*class)).unwrap_or("Unknown");
    w.label(root, format_args!("INTERFACE DESCRIPTOR ({number}.{setting}): class {word}"));
    w.item(f::BINTERFACENUMBER, b, 2, 1)?;
    w.item(f::BALTERNATESETTING, b, 3, 1)?;
    w.item(f::BNUMENDPOINTS, b, 4, 1)?;
    w.item(f::BINTERFACECLASS, b, 5, 1)?;
    let (sub, protocol) = (b.u8(6)?, b.u8(7)?);
    let item = w.item(f::BINTERFACESUBCLASS, b, 6, 1)?;
    // The words depend on the class.
    match super::subclass(*class, sub) {
        Some(word) => w.label_value(item, format_args!("{word} (0x{sub:02x})")),
        None => w.label_value(item, format_args!("0x{sub:02x}")),
    }
    let item = w.item(f::BINTERFACEPROTOCOL, b, 7, 1)?;
    match super::protocol(*class, sub, protocol) {
        Some(word) => w.label_value(item, format_args!("{word} (0x{protocol:02x})")),
        None => w.label_value(item, format_args!("0x{protocol:02x}")),
    }
    w.item(f::IINTERFACE, b, 8, 1)?;
    Ok(())
}

fn endpoint<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    /// The kinds of transfers that may take several transactions in a frame.
    const ISOCHRONOUS: u8 = 1;
    const INTERRUPT: u8 = 3;
    let address = b.u8(2)?;
    let item = w.item(f::BENDPOINTADDRESS, b, 2, 1)?;
    let way = if address & 0x80 != 0 { "IN" } else { "OUT" };
    w.label_value(item, format_args!("0x{address:02x}  {way}  Endpoint:{}", address & 15));
    w.bits(item, &[f::BENDPOINTADDRESS_DIRECTION, f::BENDPOINTADDRESS_NUMBER], b, 2, 1)?;
    let kind = b.u8(3)? & 3;
    let item = w.item(f::BMATTRIBUTES, b, 3, 1)?;
    let bits = [f::BMATTRIBUTES_TRANSFER, f::BMATTRIBUTES_SYNC, f::BMATTRIBUTES_BEHAVIOUR];
    let count = if kind == ISOCHRONOUS { 3 } else { 1 };
    w.bits(item, &bits[..count], b, 3, 1)?;
    let item = w.item_le(f::WMAXPACKETSIZE, b, 4, 2)?;
    let opened = w.open(item);
    if matches!(kind, ISOCHRONOUS | INTERRUPT) {
        w.item_le(f::WMAXPACKETSIZE_SLOTS, b, 4, 2)?;
    }
    w.item_le(f::WMAXPACKETSIZE_SIZE, b, 4, 2)?;
    w.close(opened);
    w.item(f::BINTERVAL, b, 6, 1)?;
    if b.len() >= 9 {
        w.item(f::AUDIO_BREFRESH, b, 7, 1)?;
        w.item(f::AUDIO_BSYNCHADDRESS, b, 8, 1)?;
    }
    Ok(())
}

fn string<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, lists_languages: bool) -> Walked {
    let len = usize::from(b.u8(0)?).min(b.len()).max(2);
    let root = w.text(b, 0, len, format_args!("STRING DESCRIPTOR"))?;
    let opened = w.open(root);
    head(w, b)?;
    if lists_languages {
        for at in (2..len.saturating_sub(1)).step_by(2) {
            w.item_le(f::WLANGID, b, at, 2)?;
        }
    } else if len > 2 {
        w.item_as(f::BSTRING, b, 2, len - 2, lamna_fields::Encoding::Utf16Le)?;
    }
    w.close(opened);
    Ok(())
}
