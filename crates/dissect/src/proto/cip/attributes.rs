//! Attributes of objects (CIP Networks Library, Volume 1, chapter 5): of all classes, of the identity object
//! and of the message router.

use lamna_fields::Field;

use super::fields as f;
use super::path::Path;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::Walk;

/// The class of the identity object.
const IDENTITY: u32 = 1;

/// The class of the message router.
const MESSAGE_ROUTER: u32 = 2;

/// The bits of an identity's status.
const STATUS_BITS: [Field; 8] = [
    f::ID_OWNED,
    f::ID_CONF,
    f::ID_EXT,
    f::ID_MINOR_FAULT1,
    f::ID_MINOR_FAULT2,
    f::ID_MAJOR_FAULT1,
    f::ID_MAJOR_FAULT2,
    f::ID_EXT2,
];

/// The name of an attribute.
fn name(path: Path<'_>, number: u32) -> Option<&'static str> {
    let class = path.class()?;
    if path.instance() == Some(0) {
        return Some(match number {
            1 => "Revision",
            2 => "Max Instance",
            3 => "Number of Instances",
            4 => "Optional Attribute List",
            5 => "Optional Service List",
            6 => "Maximum ID Number Class Attributes",
            7 => "Maximum ID Number Instance Attributes",
            _ => return None,
        });
    }
    Some(match (class, number) {
        (IDENTITY, 1) => "Vendor ID",
        (IDENTITY, 2) => "Device Type",
        (IDENTITY, 3) => "Product Code",
        (IDENTITY, 4) => "Revision",
        (IDENTITY, 5) => "Status",
        (IDENTITY, 6) => "Serial Number",
        (IDENTITY, 7) => "Product Name",
        (IDENTITY, 8) => "State",
        (IDENTITY, 9) => "Configuration Consistency Value",
        (IDENTITY, 10) => "Heartbeat Interval",
        (MESSAGE_ROUTER, 1) => "Object List",
        (MESSAGE_ROUTER, 2) => "Number Available",
        (MESSAGE_ROUTER, 3) => "Number Active",
        (MESSAGE_ROUTER, 4) => "Active Connections",
        _ => return None,
    })
}

/// Labels an attribute's number with its name.
pub(super) fn label<C: Collector>(w: &mut Walk<'_, C>, item: Item, path: Path<'_>, number: u32) {
    if !w.labels() {
        return;
    }
    match name(path, number) {
        Some(name) => w.label_value(item, format_args!("{number} ({name})")),
        None => w.label_value(item, format_args!("{number}")),
    }
}

/// Shows the value of an attribute and says how long it is; `None` where its form is not known.
pub(super) fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    path: Path<'_>,
    number: u32,
) -> Result<Option<usize>, Fault> {
    let Some(class) = path.class() else { return Ok(None) };
    let (field, len) = match (path.instance(), class, number) {
        (Some(0), _, 1) => (f::CLASS_REVISION, 2),
        (Some(0), ..) => return Ok(None),
        (_, IDENTITY, 1) => (f::ID_VENDOR_ID, 2),
        (_, IDENTITY, 2) => (f::ID_DEVICE_TYPE, 2),
        (_, IDENTITY, 3) => (f::ID_PRODUCT_CODE, 2),
        (_, IDENTITY, 4) => {
            w.item(f::ID_MAJOR_REV, b, at, 1)?;
            w.item(f::ID_MINOR_REV, b, at + 1, 1)?;
            return Ok(Some(2));
        }
        (_, IDENTITY, 5) => {
            let item = w.item_le(f::ID_STATUS, b, at, 2)?;
            let opened = w.open(item);
            for bits in STATUS_BITS {
                w.item_le(bits, b, at, 2)?;
            }
            w.close(opened);
            return Ok(Some(2));
        }
        (_, IDENTITY, 6) => (f::ID_SERIAL_NUMBER, 4),
        (_, IDENTITY, 7) => {
            let len = usize::from(b.u8(at)?);
            w.item(f::ID_PRODUCT_NAME, b, at + 1, len)?;
            return Ok(Some(1 + len));
        }
        (_, IDENTITY, 8) => (f::ID_STATE, 1),
        (_, IDENTITY, 9) => (f::ID_CONFIG_VALUE, 2),
        (_, IDENTITY, 10) => (f::ID_HEARTBEAT, 1),
        (_, MESSAGE_ROUTER, 1) => {
            let count = usize::from(b.u16_le(at)?);
            w.item_le(f::MR_NUM_CLASSES, b, at, 2)?;
            b.check(at + 2, 2 * count)?;
            for i in 0..count {
                w.item_le(f::MR_CLASS, b, at + 2 + 2 * i, 2)?;
            }
            return Ok(Some(2 + 2 * count));
        }
        (_, MESSAGE_ROUTER, 2) => (f::MR_NUM_AVAILABLE, 2),
        (_, MESSAGE_ROUTER, 3) => (f::MR_NUM_ACTIVE, 2),
        _ => return Ok(None),
    };
    w.item_le(field, b, at, len)?;
    Ok(Some(len))
}

/// All attributes of an object, one after the other.
pub(super) fn all<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    path: Path<'_>,
) -> Walked {
    let last = match (path.class(), path.instance()) {
        (_, Some(0)) => 0,
        (Some(IDENTITY), _) => 10,
        (Some(MESSAGE_ROUTER), _) => 3,
        _ => 0,
    };
    for number in 1..=last {
        if b.remaining(at) == 0 {
            break;
        }
        let item = w.number(f::ATTRIBUTE, b, at, 0, u64::from(number))?;
        label(w, item, path, number);
        let opened = w.open(item);
        let len = value(w, b, at, path, number)?.unwrap_or(0);
        w.set_len(item, len);
        w.close(opened);
        at += len;
    }
    rest(w, b, at)
}

/// The attribute that a path names.
pub(super) fn single<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    path: Path<'_>,
) -> Walked {
    let number = path.attribute().unwrap_or(0);
    let len = value(w, b, at, path, number)?.unwrap_or(0);
    rest(w, b, at + len)
}

fn rest<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    if b.remaining(at) > 0 {
        w.item(f::DATA, b, at, b.remaining(at))?;
    }
    Ok(())
}
