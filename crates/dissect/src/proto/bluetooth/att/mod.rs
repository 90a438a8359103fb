//! Attributes (Core Specification, volume 3, part F): requests and responses, with what handles stand for as earlier ones told.
//! Of values, those that nearly every device has are looked into.

mod database;
mod fields;

use lamna_fields::{Field, FieldDef};

use super::{Connection, Way, uuids};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::little;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};
use database::{Asked, Attribute, Facts, Told, Uuid};
pub use fields::*;

/// Opcodes by their standard names.
mod opcode {
    pub(super) const ERROR: u8 = 0x01;
    pub(super) const FIND_INFORMATION_RSP: u8 = 0x05;
    pub(super) const FIND_BY_TYPE_REQ: u8 = 0x06;
    pub(super) const FIND_BY_TYPE_RSP: u8 = 0x07;
    pub(super) const READ_BY_TYPE_REQ: u8 = 0x08;
    pub(super) const READ_BY_TYPE_RSP: u8 = 0x09;
    pub(super) const READ_REQ: u8 = 0x0a;
    pub(super) const READ_BLOB_REQ: u8 = 0x0c;
    pub(super) const READ_MULTIPLE_REQ: u8 = 0x0e;
    pub(super) const READ_BY_GROUP_REQ: u8 = 0x10;
    pub(super) const READ_BY_GROUP_RSP: u8 = 0x11;
    pub(super) const WRITE_REQ: u8 = 0x12;
    pub(super) const PREPARE_REQ: u8 = 0x16;
    pub(super) const NOTIFICATION: u8 = 0x1b;
    pub(super) const INDICATION: u8 = 0x1d;
    pub(super) const CONFIRMATION: u8 = 0x1e;
    pub(super) const WRITE_COMMAND: u8 = 0x52;
    pub(super) const SIGNED_WRITE: u8 = 0xd2;
}

/// Attributes that the protocol itself speaks of.
mod known {
    pub(super) const INCLUDE: u16 = 0x2802;
    pub(super) const CHARACTERISTIC: u16 = 0x2803;
}

/// The attribute protocol.
#[derive(Clone, Copy, Debug)]
pub struct BtAtt;

impl Dissect for BtAtt {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        message(w, b, &Connection { key: 0, way: Way::Unknown })
    }
}

/// What a number of an attribute's kind is called.
fn name(uuid: Uuid) -> &'static str {
    match uuid {
        Uuid::Short(number) => uuids::NAMES.get(u64::from(number)).unwrap_or("Unknown"),
        Uuid::Long(_) => "Unknown",
    }
}

/// What a handle is called: its service, its characteristic, itself.
fn title(attribute: &Attribute) -> String {
    let mut text = String::new();
    for uuid in [attribute.service, attribute.characteristic].into_iter().flatten() {
        text.push_str(name(uuid));
        text.push_str(": ");
    }
    text.push_str(attribute.uuid.map_or("Unknown", name));
    text
}

/// The UUID in the octets at `at`.
fn uuid(b: &Buf<'_>, at: usize, width: usize) -> Result<Uuid, Fault> {
    Ok(if width == 2 {
        Uuid::Short(b.u16_le(at)?)
    } else {
        let mut octets = b.array::<16>(at)?;
        octets.reverse();
        Uuid::Long(octets)
    })
}

/// A message of a connection.
pub(crate) fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    connection: &Connection,
) -> Walked {
    w.column_protocol("ATT");
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    let way = connection.way.word();
    let code = b.u8(0)?;
    let name = OPCODE_VALUES.get(u64::from(code)).unwrap_or("<unknown>");
    w.info(format_args!("{way} {name}"));
    opcode(w, OPCODE, &b, 0)?;
    let asked = asked(&b, code);
    let facts = database::packet(w, connection, code, asked).unwrap_or_default();
    body(w, &b, code, connection, &facts)?;
    if let Some(Uuid::Short(kind)) = facts.kind
        && matches!(code, opcode::READ_BY_TYPE_RSP | opcode::READ_BY_GROUP_RSP | opcode::ERROR)
    {
        w.generated(UUID16, &b, 0, u64::from(kind));
    }
    if let Some(request) = facts.request {
        w.generated(REQUEST_IN_FRAME, &b, 0, u64::from(request));
    }
    if let Some(response) = facts.response.and_then(|link| w.link(link)) {
        w.generated(RESPONSE_IN_FRAME, &b, 0, response);
    }
    w.close(opened);
    Ok(())
}

fn opcode<C: Collector>(w: &mut Walk<'_, C>, field: Field, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.item(field, b, at, 1)?;
    let parts = [OPCODE_AUTHENTICATION_SIGNATURE, OPCODE_COMMAND, OPCODE_METHOD];
    w.bits(item, &parts, b, at, 1)
}

/// What a request is about, as far as its octets tell.
fn asked(b: &Buf<'_>, code: u8) -> Asked {
    let mut asked = Asked::default();
    match code {
        opcode::READ_BY_TYPE_REQ | opcode::READ_BY_GROUP_REQ => {
            asked.kind = uuid(b, 5, if b.reported() <= 7 { 2 } else { 16 }).ok();
        }
        opcode::FIND_BY_TYPE_REQ => {
            let width = if b.remaining(7) == 16 { 16 } else { 2 };
            asked.kind = uuid(b, 7, width).ok();
        }
        opcode::READ_REQ
        | opcode::READ_BLOB_REQ
        | opcode::READ_MULTIPLE_REQ
        | opcode::WRITE_REQ
        | opcode::PREPARE_REQ
        | opcode::INDICATION => asked.handle = b.u16_le(1).ok(),
        _ => {}
    }
    asked
}

/// A handle, with what it stands for; `title_` replaces the field's title, and Info may name it too.
fn handle<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    connection: &Connection,
    own_title: &str,
    kind: Option<Uuid>,
) -> Result<(u16, Attribute), Fault> {
    let number = b.u16_le(at)?;
    let mut attribute = database::find(w, connection, number).unwrap_or_default();
    if kind.is_some() {
        attribute.uuid = kind;
    }
    let item = w.item_le(HANDLE, b, at, 2)?;
    describe(w, b, Some(at), item, own_title, number, &attribute)?;
    Ok((number, attribute))
}

/// The label of a handle, and what is known of it below.
fn describe<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: Option<usize>,
    item: Item,
    own_title: &str,
    number: u16,
    attribute: &Attribute,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    if w.labels() {
        let title = title(attribute);
        w.label(item, format_args!("{own_title}: 0x{number:04x} ({title})"));
    }
    let opened = w.open(item);
    // What hangs on a handle in the message counts its place from the frame's first octet, twice.
    let place = at.map_or(0, |at| b.start() as usize + at);
    let rows = [
        (attribute.service, SERVICE_UUID16, SERVICE_UUID128),
        (attribute.characteristic, CHARACTERISTIC_UUID16, CHARACTERISTIC_UUID128),
        (attribute.uuid, UUID16, UUID128),
    ];
    for (uuid, short, long) in rows {
        match uuid {
            Some(Uuid::Short(number)) => {
                w.generated(short, b, place, u64::from(number));
            }
            Some(Uuid::Long(octets)) => {
                let at = place.min(b.len());
                let item = w.octets(long, b, at, 0, &octets)?;
                w.mark_generated(item);
            }
            None => {}
        }
    }
    w.close(opened);
    Ok(())
}

/// Shows the handle that the answered request was about.
fn asked_handle<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    connection: &Connection,
    facts: &Facts,
) -> Result<Attribute, Fault> {
    let Some(number) = facts.handle else { return Ok(Attribute::default()) };
    let attribute = database::find(w, connection, number).unwrap_or_default();
    let item = w.generated(HANDLE, b, 0, u64::from(number));
    describe(w, b, None, item, "Handle", number, &attribute)?;
    w.mark_generated(item);
    note(w, number, &attribute);
    Ok(attribute)
}

/// Names a handle in Info.
fn note<C: Collector>(w: &mut Walk<'_, C>, number: u16, attribute: &Attribute) {
    if w.wants_columns() {
        let title = title(attribute);
        w.info_append(format_args!(", Handle: 0x{number:04x} ({title})"));
    }
}

/// Shows a UUID that is in the octets.
fn show_uuid<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, width: usize) -> Walked {
    if width == 2 {
        w.item_le(UUID16, b, at, 2)?;
    } else {
        w.item(UUID128, b, at, width)?;
    }
    Ok(())
}

/// How titles call the UUID of an entry.
fn uuid_title(width: usize) -> &'static str {
    if width == 2 { "UUID" } else { "UUID128" }
}

/// What is behind the opcode.
fn body<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    code: u8,
    connection: &Connection,
    facts: &Facts,
) -> Walked {
    match code {
        opcode::ERROR => {
            opcode(w, REQ_OPCODE_IN_ERROR, b, 1)?;
            let (number, attribute) = handle(w, b, 2, connection, "Handle in Error", None)?;
            let error = b.u8(4)?;
            w.item(ERROR_CODE, b, 4, 1)?;
            let word = ERROR_CODE_VALUES.get(u64::from(error)).unwrap_or("<unknown>");
            w.info_append(format_args!(" - {word}"));
            note(w, number, &attribute);
        }
        0x02 => {
            w.item_le(CLIENT_RX_MTU, b, 1, 2)?;
            w.info_append(format_args!(", Client Rx MTU: {}", b.u16_le(1)?));
        }
        0x03 => {
            w.item_le(SERVER_RX_MTU, b, 1, 2)?;
            w.info_append(format_args!(", Server Rx MTU: {}", b.u16_le(1)?));
        }
        0x04 => {
            let (first, last) = range(w, b)?;
            w.info_append(format_args!(", Handles: 0x{first:04x}..0x{last:04x}"));
        }
        opcode::FIND_INFORMATION_RSP => information(w, b, connection)?,
        opcode::FIND_BY_TYPE_REQ => {
            let (first, last) = range(w, b)?;
            show_uuid(w, b, 5, 2)?;
            let kind = name(uuid(b, 5, 2)?);
            w.info_append(format_args!(", {kind}, Handles: 0x{first:04x}..0x{last:04x}"));
            if b.remaining(7) > 0 {
                w.item(VALUE, b, 7, REST)?;
            }
        }
        opcode::FIND_BY_TYPE_RSP => groups_found(w, b, connection)?,
        opcode::READ_BY_TYPE_REQ | opcode::READ_BY_GROUP_REQ => {
            let (first, last) = range(w, b)?;
            let width = if b.remaining(5) == 2 { 2 } else { 16 };
            let kind = uuid(b, 5, width)?;
            show_uuid(w, b, 5, width)?;
            w.info_append(format_args!(", {}, Handles: 0x{first:04x}..0x{last:04x}", name(kind)));
        }
        opcode::READ_BY_TYPE_RSP => attributes(w, b, connection, facts)?,
        opcode::READ_BY_GROUP_RSP => groups(w, b, connection)?,
        opcode::READ_REQ => {
            let (number, attribute) = handle(w, b, 1, connection, "Handle", None)?;
            note(w, number, &attribute);
        }
        0x0b | 0x0d => {
            let attribute = asked_handle(w, b, connection, facts)?;
            let kind = attribute.uuid.filter(|_| code == 0x0b);
            value(w, b, 1, b.reported(), kind)?;
        }
        opcode::READ_BLOB_REQ => {
            let (number, attribute) = handle(w, b, 1, connection, "Handle", None)?;
            note(w, number, &attribute);
            w.item_le(OFFSET, b, 3, 2)?;
            w.info_append(format_args!(", Offset: {}", b.u16_le(3)?));
        }
        opcode::READ_MULTIPLE_REQ => {
            w.info_append(format_args!(", Handles: "));
            let mut at = 1;
            while b.remaining(at) > 1 {
                let (number, _) = handle(w, b, at, connection, "Handle", None)?;
                w.info_append(format_args!("0x{number:04x} "));
                at += 2;
            }
        }
        0x0f => value(w, b, 1, b.reported(), None)?,
        opcode::WRITE_REQ | opcode::WRITE_COMMAND | opcode::NOTIFICATION | opcode::INDICATION => {
            let (number, attribute) = handle(w, b, 1, connection, "Handle", None)?;
            note(w, number, &attribute);
            value(w, b, 3, b.reported(), attribute.uuid)?;
        }
        opcode::SIGNED_WRITE => {
            const SIGNATURE_LEN: usize = 12;
            let (number, attribute) = handle(w, b, 1, connection, "Handle", None)?;
            note(w, number, &attribute);
            let end = b.reported().saturating_sub(SIGNATURE_LEN).max(3);
            value(w, b, 3, end, attribute.uuid)?;
            w.item_le(SIGN_COUNTER, b, end, 4)?;
            w.item(SIGNATURE, b, end + 4, 8)?;
        }
        0x13 | opcode::CONFIRMATION => {
            asked_handle(w, b, connection, facts)?;
        }
        opcode::PREPARE_REQ | 0x17 => {
            let (number, attribute) = handle(w, b, 1, connection, "Handle", None)?;
            note(w, number, &attribute);
            w.item_le(OFFSET, b, 3, 2)?;
            w.info_append(format_args!(", Offset: {}", b.u16_le(3)?));
            value(w, b, 5, b.reported(), None)?;
        }
        0x18 => {
            let flags = b.u8(1)?;
            w.item(FLAGS, b, 1, 1)?;
            let word = FLAGS_VALUES.get(u64::from(flags)).unwrap_or("<unknown>");
            w.info_append(format_args!(", {word}"));
        }
        _ => {}
    }
    Ok(())
}

fn range<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<(u16, u16), Fault> {
    w.item_le(STARTING_HANDLE, b, 1, 2)?;
    w.item_le(ENDING_HANDLE, b, 3, 2)?;
    Ok((b.u16_le(1)?, b.u16_le(3)?))
}

/// What handles stand for, one by one.
fn information<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, connection: &Connection) -> Walked {
    const SHORT: u8 = 1;
    const LONG: u8 = 2;
    let format = b.u8(1)?;
    w.item(UUID_FORMAT, b, 1, 1)?;
    let width = match format {
        SHORT => 2,
        LONG => 16,
        _ => return Ok(()),
    };
    let mut at = 2;
    while b.remaining(at) > 0 {
        let (number, kind) = (b.u16_le(at)?, uuid(b, at + 2, width)?);
        let item = w.item(INFORMATION_DATA, b, at, 2 + width)?;
        w.append(item, format_args!(", Handle: 0x{number:04x}, UUID: {}", name(kind)));
        let opened = w.open(item);
        let (_, mut attribute) = handle(w, b, at, connection, "Handle", None)?;
        show_uuid(w, b, at + 2, width)?;
        w.close(opened);
        database::tell(w, connection, number, kind, Told::Attribute);
        attribute.uuid = Some(kind);
        note(w, number, &attribute);
        at += 2 + width;
    }
    Ok(())
}

/// The groups that begin with an attribute that was sought.
fn groups_found<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, connection: &Connection) -> Walked {
    let mut at = 1;
    while b.remaining(at) > 0 {
        let (first, last) = (b.u16_le(at)?, b.u16_le(at + 2)?);
        let item = w.item(HANDLES_INFO, b, at, 4)?;
        w.append(item, format_args!(", Handle: 0x{first:04x}, Group End Handle: 0x{last:04x}"));
        let opened = w.open(item);
        handle(w, b, at, connection, "Handle", None)?;
        w.item_le(GROUP_END_HANDLE, b, at + 2, 2)?;
        w.close(opened);
        at += 4;
    }
    Ok(())
}

/// Groups of attributes: services.
fn groups<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, connection: &Connection) -> Walked {
    let len = usize::from(b.u8(1)?);
    w.item(LENGTH, b, 1, 1)?;
    if len < 6 {
        return Ok(());
    }
    let width = if len - 4 == 2 { 2 } else { 16 };
    let count = b.remaining(2) / len;
    w.info_append(format_args!(", Attribute List Length: {count}"));
    for i in 0..count {
        let at = 2 + i * len;
        let (first, last) = (b.u16_le(at)?, b.u16_le(at + 2)?);
        let kind = uuid(b, at + 4, width)?;
        let item = w.item(ATTRIBUTE_DATA, b, at, len)?;
        let title = uuid_title(width);
        w.append(
            item,
            format_args!(
                ", Handle: 0x{first:04x}, Group End Handle: 0x{last:04x}, {title}: {}",
                name(kind)
            ),
        );
        let opened = w.open(item);
        handle(w, b, at, connection, "Handle", None)?;
        w.item_le(GROUP_END_HANDLE, b, at + 2, 2)?;
        show_uuid(w, b, at + 4, width)?;
        w.close(opened);
        database::tell(w, connection, first, kind, Told::Service);
        w.info_append(format_args!(", {}", name(kind)));
    }
    Ok(())
}

/// Attributes of a kind with their values.
fn attributes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    connection: &Connection,
    facts: &Facts,
) -> Walked {
    let len = usize::from(b.u8(1)?);
    w.item(LENGTH, b, 1, 1)?;
    if len < 2 {
        return Ok(());
    }
    let count = b.remaining(2) / len;
    w.info_append(format_args!(", Attribute List Length: {count}"));
    for i in 0..count {
        let at = 2 + i * len;
        let number = b.u16_le(at)?;
        let item = w.item(ATTRIBUTE_DATA, b, at, len)?;
        w.append(item, format_args!(", Handle: 0x{number:04x}"));
        let opened = w.open(item);
        match facts.kind {
            Some(Uuid::Short(known::CHARACTERISTIC)) if len >= 7 => {
                characteristic(w, b, at, len, connection, item)?;
            }
            Some(Uuid::Short(known::INCLUDE)) if len >= 6 => {
                included(w, b, at, len, connection, item)?;
            }
            kind => {
                let own = kind.filter(|kind| *kind != Uuid::Short(0));
                handle(w, b, at, connection, "Handle", own)?;
                value(w, b, at + 2, at + len, own)?;
                if let Some(kind) = own {
                    database::tell(w, connection, number, kind, Told::Attribute);
                }
            }
        }
        w.close(opened);
    }
    Ok(())
}

/// The declaration of a characteristic.
fn characteristic<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    connection: &Connection,
    item: Item,
) -> Walked {
    const PROPERTIES: [Field; 8] = [
        CHARACTERISTIC_PROPERTIES_EXTENDED_PROPERTIES,
        CHARACTERISTIC_PROPERTIES_AUTHENTICATED_SIGNED_WRITES,
        CHARACTERISTIC_PROPERTIES_INDICATE,
        CHARACTERISTIC_PROPERTIES_NOTIFY,
        CHARACTERISTIC_PROPERTIES_WRITE,
        CHARACTERISTIC_PROPERTIES_WRITE_WITHOUT_RESPONSE,
        CHARACTERISTIC_PROPERTIES_READ,
        CHARACTERISTIC_PROPERTIES_BROADCAST,
    ];
    let width = if len == 7 { 2 } else { 16 };
    let (declared, number) = (b.u16_le(at)?, b.u16_le(at + 3)?);
    let kind = uuid(b, at + 5, width)?;
    let title = uuid_title(width);
    w.append(
        item,
        format_args!(", Characteristic Handle: 0x{number:04x}, {title}: {}", name(kind)),
    );
    let declaration = Uuid::Short(known::CHARACTERISTIC);
    handle(w, b, at, connection, "Handle", Some(declaration))?;
    database::tell(w, connection, declared, declaration, Told::Attribute);
    little::bitmask(w, CHARACTERISTIC_PROPERTIES, b, at + 2, 1, &PROPERTIES)?;
    handle(w, b, at + 3, connection, "Characteristic Value Handle", None)?;
    show_uuid(w, b, at + 5, width)?;
    database::tell(w, connection, number, kind, Told::Characteristic);
    w.info_append(format_args!(", {}", name(kind)));
    Ok(())
}

/// The declaration of a service that another one includes.
fn included<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    connection: &Connection,
    item: Item,
) -> Walked {
    let number = b.u16_le(at + 2)?;
    w.append(item, format_args!(", Included Handle: 0x{number:04x}"));
    handle(w, b, at, connection, "Handle", Some(Uuid::Short(known::INCLUDE)))?;
    let own = if len >= 8 { Some(uuid(b, at + 6, 2)?) } else { None };
    let inner = w.item_le(HANDLE, b, at + 2, 2)?;
    let attribute = Attribute { uuid: own, ..Attribute::default() };
    describe(w, b, Some(at + 2), inner, "Included Service Handle", number, &attribute)?;
    w.item_le(ENDING_HANDLE, b, at + 4, 2)?;
    if let Some(kind) = own {
        w.append(item, format_args!(", UUID: {}", name(kind)));
        show_uuid(w, b, at + 6, 2)?;
        w.info_append(format_args!(", {}", name(kind)));
    }
    Ok(())
}

/// Values that are text.
fn text_value(kind: u16) -> Option<Field> {
    Some(match kind {
        0x2a00 => DEVICE_NAME,
        0x2901 => CHARACTERISTIC_USER_DESCRIPTION,
        0x2a24 => MODEL_NUMBER_STRING,
        0x2a25 => SERIAL_NUMBER_STRING,
        0x2a26 => FIRMWARE_REVISION_STRING,
        0x2a27 => HARDWARE_REVISION_STRING,
        0x2a28 => SOFTWARE_REVISION_STRING,
        0x2a29 => MANUFACTURER_STRING,
        _ => return None,
    })
}

/// Shows the value of an attribute of a kind, from `at` to `end`.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    kind: Option<Uuid>,
) -> Walked {
    const CLIENT_CONFIGURATION: u16 = 0x2902;
    const APPEARANCE_KIND: u16 = 0x2a01;
    const BATTERY: u16 = 0x2a19;
    const SENSOR_LOCATION: u16 = 0x2a38;
    let len = end.saturating_sub(at);
    if len == 0 {
        return Ok(());
    }
    let short = match kind {
        Some(Uuid::Short(number)) => number,
        _ => 0,
    };
    if let Some(field) = text_value(short) {
        w.item(field, b, at, len)?;
        return Ok(());
    }
    match (short, len) {
        (CLIENT_CONFIGURATION, 2) => {
            let parts = [
                CHARACTERISTIC_CONFIGURATION_CLIENT_RESERVED,
                CHARACTERISTIC_CONFIGURATION_CLIENT_INDICATION,
                CHARACTERISTIC_CONFIGURATION_CLIENT_NOTIFICATION,
            ];
            little::bitmask(w, CHARACTERISTIC_CONFIGURATION_CLIENT, b, at, 2, &parts)?;
        }
        (APPEARANCE_KIND, 2) => appearance(w, b, at)?,
        (BATTERY, 1) => {
            w.item(BATTERY_LEVEL, b, at, 1)?;
        }
        (SENSOR_LOCATION, 1) => {
            w.item(BODY_SENSOR_LOCATION, b, at, 1)?;
        }
        _ => {
            w.item(VALUE, b, at, len)?;
        }
    }
    Ok(())
}

/// What a device looks like.
fn appearance<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let value = b.u16_le(at)?;
    let category = value >> 6;
    let field = match category {
        3 => APPEARANCE_SUBCATEGORY_WATCH,
        12 => APPEARANCE_SUBCATEGORY_THERMOMETER,
        13 => APPEARANCE_SUBCATEGORY_HEART_RATE,
        14 => APPEARANCE_SUBCATEGORY_BLOOD_PRESSURE,
        15 => APPEARANCE_SUBCATEGORY_HID,
        17 => APPEARANCE_SUBCATEGORY_RUNNING_WALKING_SENSOR,
        18 => APPEARANCE_SUBCATEGORY_CYCLING,
        49 => APPEARANCE_SUBCATEGORY_PULSE_OXIMETER,
        51 => APPEARANCE_SUBCATEGORY_PERSONAL_MOBILITY_DEVICE,
        53 => APPEARANCE_SUBCATEGORY_INSULIN_PUMP,
        81 => APPEARANCE_SUBCATEGORY_OUTDOOR_SPORTS_ACTIVITY,
        _ => APPEARANCE_SUBCATEGORY,
    };
    little::bitmask(w, APPEARANCE, b, at, 2, &[APPEARANCE_CATEGORY, field])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_called_after_its_service_and_characteristic() {
        let attribute = Attribute {
            service: Some(Uuid::Short(0x180d)),
            characteristic: Some(Uuid::Short(0x2a37)),
            uuid: Some(Uuid::Short(0x2902)),
        };
        assert_eq!(
            title(&attribute),
            "Heart Rate: Heart Rate Measurement: Client Characteristic Configuration"
        );
        assert_eq!(title(&Attribute::default()), "Unknown");
    }
}
