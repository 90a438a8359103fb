//! What a host says of itself.

use lamna_fields::{Encoding, Field};

use super::*;
use crate::buf::Fault;
use crate::collect::Item;
use crate::proto::id;

/// The elements of a fixed length: their types, the length and field of each, and how a note calls it.
static FIXED: &[(u8, usize, Field)] = &[
    (0x01, 6, HOST_ID),
    (0x03, 4, PHYSICAL_MEDIUM),
    (0x04, 1, WIRELESS_MODE),
    (0x05, 6, BSSID),
    (0x07, 4, IPV4_ADDRESS),
    (0x08, 16, IPV6_ADDRESS),
    (0x09, 2, MAX_OPERATION_RATE),
    (0x0a, 8, PERFORMANCE_COUNT_FREQ),
    (0x0c, 4, LINK_SPEED),
    (0x0d, 4, RSSI),
    (DEVICE, DEVICE_LEN, DEVICE_UUID),
    (0x15, 1, N80211_PHYSICAL_MEDIUM),
    (0x19, 2, SEES_LIST_WORKING_SET),
];

/// Which machine it is.
const DEVICE: u8 = 0x12;

/// The length that Wireshark takes such an element for, whose identifier has 16 octets.
const DEVICE_LEN: usize = 22;

/// Octets of an element's type and length.
const ELEMENT_LEN: usize = 2;

/// Elements up to the one that ends them.
pub(super) fn list<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Walked {
    const END: u8 = 0;
    let item = w.text(b, start, 0, format_args!("TLVs"))?;
    let opened = w.open(item);
    let mut at = start;
    loop {
        let kind = b.u8(at)?;
        if kind == END {
            let name = TLV_TYPE_VALUES.get(u64::from(END)).unwrap_or("");
            let end = w.text(b, at, 1, format_args!("TLV Item ({name})"))?;
            let inner = w.open(end);
            at = w.row(b, at, &[(TLV_TYPE, 1)])?;
            w.close(inner);
            break;
        }
        at = element(w, b, at, kind)?;
    }
    w.set_len(item, at - start);
    w.close(opened);
    Ok(())
}

/// An element; where the next one is.
fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    kind: u8,
) -> Result<usize, Fault> {
    let len = usize::from(b.u8(start + 1)?);
    let name = TLV_TYPE_VALUES.get(u64::from(kind));
    let whole = ELEMENT_LEN + len;
    let item = match name {
        Some(name) => w.text(b, start, whole, format_args!("TLV Item ({name})"))?,
        None => w.text(b, start, whole, format_args!("TLV Item (Unknown (0x{kind:02x}))"))?,
    };
    let opened = w.open(item);
    let at = w.row(b, start, &[(TLV_TYPE, 1), (TLV_LENGTH, 1)])?;
    let name = name.unwrap_or("");
    let wrong = |w: &mut Walk<'_, C>, expected| {
        if len != expected {
            w.expert_text(TLV_LENGTH_INVALID, item, format_args!("Invalid {name} length"));
        }
    };
    match kind {
        0x02 => {
            wrong(w, 4);
            w.close(opened);
            characteristics(w, b, at)?;
        }
        0x06 => {
            w.item(SSID, b, at, len)?;
        }
        0x0f => {
            w.item_as(MACHINE_NAME, b, at, len, Encoding::Utf16Le)?;
        }
        0x10 => {
            w.item_as(SUPPORT_INFO, b, at, len, Encoding::Utf16Le)?;
        }
        0x14 => {
            wrong(w, 4);
            let text = w.text(b, at, 4, format_args!("QoS Characteristics"))?;
            let fields = [
                QOS_CHARACTERISTIC_LAYER2_FORWARDING,
                QOS_CHARACTERISTIC_VLAN,
                QOS_CHARACTERISTIC_TAGGING,
                QOS_CHARACTERISTIC_RESERVED,
            ];
            w.bits(text, &fields, b, at, 4)?;
            if b.u32(at)? & 0x1fff_ffff != 0 {
                w.expert(CHARACTERISTIC_RESERVED_NOT_ZERO, text);
            }
        }
        0x1b => {
            w.close(opened);
            let text = w.text(b, at, len, format_args!("Repeater AP Lineage"))?;
            let inner = w.open(text);
            for index in 0..len / 6 {
                w.item(ADDRESS_PATH_TO_ROOT, b, at + 6 * index, 6)?;
            }
            w.close(inner);
        }
        // Of these a host only says that it would answer, if it were asked.
        0x0e | 0x11 | 0x13 | 0x16 | 0x18 | 0x1a | 0x1c => wrong(w, 0),
        _ => match FIXED.iter().find(|(known, ..)| *known == kind) {
            Some((_, size, field)) => {
                wrong(w, *size);
                if kind == DEVICE {
                    b.check(at, DEVICE_LEN)?;
                    too_long(w, item);
                    w.octets(*field, b, at, DEVICE_LEN, b.bytes(at, 16)?)?;
                } else {
                    w.item(*field, b, at, *size)?;
                }
            }
            None => {
                let text = format_args!("Invalid TLV Type 0x{kind:02x}");
                w.expert_text(TLV_TYPE_INVALID, item, text);
            }
        },
    }
    w.close(opened);
    Ok(at + len)
}

/// Notes that an identifier is read from more octets than it has.
fn too_long<C: Collector>(w: &mut Walk<'_, C>, item: Item) {
    const NOTE: Field = Field(2);
    if w.has_tree() {
        w.foreign(id::TYPE_LENGTH, |w| {
            let text = format_args!("Trying to fetch a GUID with length {DEVICE_LEN}");
            w.expert_text(NOTE, item, text);
        });
    }
}

fn characteristics<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    const RESERVED_BITS: u32 = 0x07ff_ffff;
    let item = w.text(b, at, 4, format_args!("Characteristics"))?;
    let fields = [
        CHARACTERISTIC_PUBLIC_NAT,
        CHARACTERISTIC_PRIVATE_NAT,
        CHARACTERISTIC_DUPLEX,
        CHARACTERISTIC_WEB_PAGE,
        CHARACTERISTIC_LOOP,
        CHARACTERISTIC_RESERVED,
    ];
    w.bits(item, &fields, b, at, 4)?;
    if b.u32(at)? & RESERVED_BITS != 0 {
        w.expert(CHARACTERISTIC_RESERVED_NOT_ZERO, item);
    }
    Ok(())
}
