//! What devices tell of themselves: advertising data and extended inquiry responses (Supplement to the Core Specification,
//! part A), and maps of channels. Of a mesh only the kind of its messages is shown.

mod fields;

use lamna_fields::{Encoding, Field, FieldDef, FieldType};

use super::{Short, show_address};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{id, little};
use crate::registry::Dissect;
use crate::walk::{REST, Walk};
pub use fields::*;

/// Data that Bluetooth's protocols share.
#[derive(Clone, Copy, Debug)]
pub struct BtCommon;

impl Dissect for BtCommon {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        walk(w, b)
    }
}

/// The fields of the channels, from the lowest one.
fn channel_field(number: usize) -> Field {
    // They stand in the table from the highest one to the lowest.
    Field(LE_CHANNEL_MAP_39.0 + (39 - number.min(39)) as u16)
}

/// Shows which of the first `count` channels a map at `at` has.
pub(super) fn channels<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    count: usize,
) -> Walked {
    b.check(at, 5)?;
    if !w.fields() {
        return Ok(());
    }
    w.foreign(id::BTCOMMON, |w| {
        for channel in 0..count {
            w.item(channel_field(channel), b, at + channel / 8, 1)?;
        }
        Ok(())
    })
}

/// The types of entries that are looked into by name.
mod kind {
    pub(super) const SHORT_NAME: u8 = 8;
    pub(super) const NAME: u8 = 9;
    pub(super) const INTERVALS: u8 = 0x12;
    pub(super) const APPEARANCE: u8 = 0x19;
    pub(super) const BROADCAST_CODE: u8 = 0x2d;
}

/// Advertising data.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let root = w.item(AD_ADVERTISING_DATA, &b, 0, b.len())?;
    let opened = w.open(root);
    let mut at = 0;
    while at < b.reported() {
        let len = usize::from(b.u8(at)?);
        if len == 0 {
            w.item(AD_UNUSED, &b, at, REST)?;
            break;
        }
        let kind = b.u8(at + 1)?;
        let name = TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        let item = w.item(AD_ENTRY, &b, at, (1 + len).min(b.len() - at))?;
        w.label(item, format_args!("{name}"));
        let inner = w.open(item);
        w.item(LENGTH, &b, at, 1)?;
        w.item(TYPE, &b, at + 1, 1)?;
        // An entry that claims more than there is faults where its fields do.
        let content = b.from(at + 2)?;
        entry(w, &content, kind, len - 1, item)?;
        w.close(inner);
        at += 1 + len;
    }
    w.close(opened);
    Ok(())
}

/// Types whose content is one field, with the number of octets it has, 0 for all.
fn single(kind: u8) -> Option<(Field, usize)> {
    Some(match kind {
        0x0a => (POWER_LEVEL, 1),
        0x0b => (SSP_OOB_LENGTH, 2),
        0x0e | 0x1d => (HASH_C, 16),
        0x0f | 0x1e => (RANDOMIZER_R, 16),
        0x1c => (LE_ROLE, 1),
        0x22 => (LE_SECURE_CONFIRMATION_VALUE, 16),
        0x23 => (LE_SECURE_RANDOM_VALUE, 16),
        0x24 => (URI, 0),
        kind::SHORT_NAME | kind::NAME => (DEVICE_NAME, 0),
        kind::APPEARANCE => (APPEARANCE, 2),
        kind::BROADCAST_CODE => (BROADCAST_CODE, 0),
        _ => return None,
    })
}

/// Shows the content of an entry, of `len` octets, whose item is `item`.
fn entry<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    kind: u8,
    len: usize,
    item: Item,
) -> Walked {
    if let Some((field, width)) = single(kind) {
        let width = if width == 0 { len } else { width };
        w.item_le(field, c, 0, width)?;
        match kind {
            kind::SHORT_NAME | kind::NAME | kind::BROADCAST_CODE => {
                let text = lamna_fields::Encoding::Utf8.text(c.bytes(0, len)?);
                w.append(item, format_args!(": {text}"));
            }
            kind::APPEARANCE => {
                let name = APPEARANCE_VALUES.get(u64::from(c.u16_le(0)?)).unwrap_or("Unknown");
                w.append(item, format_args!(": {name}"));
            }
            _ => {}
        }
        return rest(w, c, width, len, true);
    }
    match kind {
        1 => {
            let fields = [
                FLAGS_RESERVED,
                FLAGS_LE_BREDR_SUPPORT_HOST,
                FLAGS_LE_BREDR_SUPPORT_CONTROLLER,
                FLAGS_BREDR_NOT_SUPPORTED,
                FLAGS_LE_GENERAL_DISCOVERABLE_MODE,
                FLAGS_LE_LIMITED_DISCOVERABLE_MODE,
            ];
            little::bits(w, c, 0, 1, &fields)?;
            rest(w, c, 1, len, true)
        }
        2 | 3 | 0x14 => uuids(w, c, len, 2),
        4 | 5 | 0x1f => uuids(w, c, len, 4),
        6 | 7 | 0x15 => uuids(w, c, len, 16),
        0x0c => address_at(w, c, 0),
        0x0d => class_of_device(w, c),
        0x10 if len == 8 => {
            for (i, field) in [DID_VENDOR_ID_SOURCE, DID_VENDOR_ID, DID_PRODUCT_ID, DID_VERSION]
                .iter()
                .enumerate()
            {
                w.item_le(*field, c, 2 * i, 2)?;
            }
            Ok(())
        }
        0x11 => {
            let fields = [
                OOB_FLAGS_OOB_RESERVED,
                OOB_FLAGS_OOB_ADDRESS_TYPE,
                OOB_FLAGS_OOB_LE_BREDR_SUPPORT,
                OOB_FLAGS_OOB_LE_SUPPORTED_HOST,
                OOB_FLAGS_OOB_DATA_PRESENT,
            ];
            little::bits(w, c, 0, 1, &fields)?;
            rest(w, c, 1, len, true)
        }
        kind::INTERVALS => intervals(w, c, item),
        0x16 => service_data(w, c, len, 2),
        0x20 => service_data(w, c, len, 4),
        0x21 => service_data(w, c, len, 16),
        0x17 | 0x18 => {
            for i in 0..len / 6 {
                address_at(w, c, 6 * i)?;
            }
            rest(w, c, len - len % 6, len, true)
        }
        0x1a => {
            let item = w.item_le(ADVERTISING_INTERVAL, c, 0, 2)?;
            w.append(item, format_args!(" ({} msec)", Short(f64::from(c.u16_le(0)?) * 0.625)));
            rest(w, c, 2, len, true)
        }
        0x1b => {
            little::bits(w, c, 0, 1, &[LE_BD_ADDR_RESERVED, LE_BD_ADDR_TYPE])?;
            address_at(w, c, 1)
        }
        0x26 => transport(w, c, len),
        0x27 => features(w, c, len),
        0x28 => {
            let item = w.item(LE_CHANNEL_MAP, c, 0, 5)?;
            let opened = w.open(item);
            channels(w, c, 0, 40)?;
            w.close(opened);
            w.item_le(INSTANT, c, 5, 2)?;
            Ok(())
        }
        0x3d => {
            let fields = [
                N3DS_FACTORY_TEST_MODE,
                N3DS_RESERVED,
                N3DS_SEND_BATTERY_LEVEL_REPORT_ON_STARTUP,
                N3DS_BATTERY_LEVEL_REPORTING,
                N3DS_ASSOCIATION_NOTIFICATION,
            ];
            little::bits(w, c, 0, 1, &fields)?;
            w.item(N3DS_PATH_LOSS_THRESHOLD, c, 1, 1)?;
            rest(w, c, 2, len, true)
        }
        0xff => {
            w.item_le(COMPANY_ID, c, 0, 2)?;
            rest(w, c, 2, len, false)
        }
        _ => rest(w, c, 0, len, TYPE_VALUES.get(u64::from(kind)).is_none()),
    }
}

/// What is left of an entry: of which nobody knows what it is, or which is somebody's own.
fn rest<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    at: usize,
    len: usize,
    unknown: bool,
) -> Walked {
    if at < len {
        let item = w.item(DATA, c, at, len - at)?;
        w.expert(if unknown { AD_UNKNOWN } else { AD_UNDECODED }, item);
    }
    Ok(())
}

fn address_at<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, at: usize) -> Walked {
    show_address(w, BD_ADDR, c, at)?;
    Ok(())
}

/// Numbers of services.
fn uuids<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, len: usize, width: usize) -> Walked {
    for i in 0..len / width {
        uuid(w, c, i * width, width)?;
    }
    rest(w, c, len - len % width, len, true)
}

/// The octets of all UUIDs that stand for short ones, behind those.
const BASE: [u8; 12] = [0xfb, 0x34, 0x9b, 0x5f, 0x80, 0, 0, 0x80, 0, 0x10, 0, 0];

/// The number of a service or a kind of data, of `width` octets.
fn uuid<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, at: usize, width: usize) -> Walked {
    match width {
        2 => {
            w.item_le(UUID_16, c, at, 2)?;
        }
        4 => {
            let number = c.u32_le(at)?;
            let known = number >> 16 == 0;
            let item = w.item_le(if known { UUID_32 } else { CUSTOM_UUID_32 }, c, at, 4)?;
            w.append(item, format_args!(" (Unknown)"));
        }
        _ => {
            let octets = c.array::<16>(at)?;
            let known = octets[..12] == BASE && octets[14..] == [0, 0];
            let mut sorted = octets;
            sorted.reverse();
            let field = if known { UUID_128 } else { CUSTOM_UUID_128 };
            let item = w.octets(field, c, at, 16, &sorted)?;
            if w.labels() {
                let text = dashed(&sorted);
                w.label_value(item, format_args!("{text} (Unknown)"));
            }
        }
    }
    Ok(())
}

/// A UUID as it is written.
fn dashed(octets: &[u8; 16]) -> String {
    let mut text = String::with_capacity(36);
    for (i, octet) in octets.iter().enumerate() {
        if matches!(i, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.push_str(&format!("{octet:02x}"));
    }
    text
}

fn service_data<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    len: usize,
    width: usize,
) -> Walked {
    uuid(w, c, 0, width)?;
    if len > width {
        w.item(SERVICE_DATA, c, width, len - width)?;
    }
    Ok(())
}

/// How often a device wants to be asked: shown beside its entry rather than in it.
fn intervals<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, item: Item) -> Walked {
    let time = |at| Ok::<_, Fault>(Short(f64::from(c.u16_le(at)?) * 1.25));
    let beside = w.open(Item::NONE);
    let least = w.item_le(CONNECTION_INTERVAL_MIN, c, 0, 2)?;
    w.append(least, format_args!(" ({} msec)", time(0)?));
    let most = w.item_le(CONNECTION_INTERVAL_MAX, c, 2, 2)?;
    w.append(most, format_args!(" ({} msec)", time(2)?));
    w.append(item, format_args!(": {} - {} msec", time(0)?, time(2)?));
    w.close(beside);
    Ok(())
}

fn class_of_device<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    let fields = [
        COD_MAJOR_SERVICE_CLASSES_INFORMATION,
        COD_MAJOR_SERVICE_CLASSES_TELEPHONY,
        COD_MAJOR_SERVICE_CLASSES_AUDIO,
        COD_MAJOR_SERVICE_CLASSES_OBJECT_TRANSFER,
        COD_MAJOR_SERVICE_CLASSES_CAPTURING,
        COD_MAJOR_SERVICE_CLASSES_RENDERING,
        COD_MAJOR_SERVICE_CLASSES_NETWORKING,
        COD_MAJOR_SERVICE_CLASSES_POSITIONING,
        COD_MAJOR_SERVICE_CLASSES_RESERVED,
        COD_MAJOR_SERVICE_CLASSES_LE_AUDIO,
        COD_MAJOR_SERVICE_CLASSES_LIMITED_DISCOVERABLE_MODE,
        COD_MAJOR_DEVICE_CLASS,
    ];
    let word = c.u16_le(1)?;
    let item = w.item_le(COD_CLASS_OF_DEVICE, c, 0, 3)?;
    if w.labels() {
        let major = COD_MAJOR_DEVICE_CLASS_VALUES.get(u64::from(word & 0x1f)).unwrap_or("Unknown");
        w.append(item, format_args!(" ({major} - services:"));
        for field in fields {
            let def = w.def(field);
            if def.kind == FieldType::Boolean && u64::from(word) & def.mask != 0 {
                let name = def.title.rsplit(": ").next().unwrap_or_default();
                w.append(item, format_args!(" {name}"));
            }
        }
        w.append(item, format_args!(")"));
    }
    let opened = w.open(item);
    w.item(COD_FORMAT_TYPE, c, 0, 1)?;
    little::bits(w, c, 1, 2, &fields)?;
    w.close(opened);
    Ok(())
}

/// What a device offers over other transports.
fn transport<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, len: usize) -> Walked {
    const FLAGS: [Field; 4] = [
        TDS_FLAGS_RESERVED,
        TDS_FLAGS_TRANSPORT_STATE,
        TDS_FLAGS_TRANSPORT_DATA_INCOMPLETE,
        TDS_FLAGS_ROLE,
    ];
    w.item(TDS_ORGANIZATION_ID, c, 0, 1)?;
    let item = w.item(TDS_FLAGS, c, 1, 1)?;
    if w.labels() {
        let value = u64::from(c.u8(1)?);
        let state = TDS_FLAGS_TRANSPORT_STATE_VALUES.get(value >> 3 & 3).unwrap_or("Unknown");
        let role = TDS_FLAGS_ROLE_VALUES.get(value & 3).unwrap_or("Unknown");
        let cut = if value & 4 != 0 { ", Transport Data Incomplete" } else { "" };
        w.append(item, format_args!(", Transport State: {state}{cut}, Role: {role}"));
    }
    w.bits(item, &FLAGS, c, 1, 1)?;
    let data = usize::from(c.u8(2)?);
    w.item(TDS_DATA_LENGTH, c, 2, 1)?;
    if data > 0 {
        let item = w.item(TDS_DATA, c, 3, data)?;
        w.expert(AD_UNDECODED, item);
    }
    rest(w, c, 3 + data, len, true)
}

/// What a device can do, an octet at a time.
fn features<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, len: usize) -> Walked {
    const FIRST: [Field; 8] = [
        AD_LE_FEATURES_ENCRYPTION,
        AD_LE_FEATURES_CONNECTION_PARAMETERS_REQUEST_PROCEDURE,
        AD_LE_FEATURES_EXTENDED_REJECT_INDICATION,
        AD_LE_FEATURES_SLAVE_INITIATED_FEATURES_EXCHANGE,
        AD_LE_FEATURES_PING,
        AD_LE_FEATURES_DATA_PACKET_LENGTH_EXTENSION,
        AD_LE_FEATURES_LL_PRIVACY,
        AD_LE_FEATURES_EXTENDED_SCANNER_FILTER_POLICIES,
    ];
    const SECOND: [Field; 8] = [
        AD_LE_FEATURES_2M_PHY,
        AD_LE_FEATURES_STABLE_MODULATION_INDEX_TX,
        AD_LE_FEATURES_STABLE_MODULATION_INDEX_RX,
        AD_LE_FEATURES_CODED_PHY,
        AD_LE_FEATURES_EXTENDED_ADVERTISING,
        AD_LE_FEATURES_PERIODIC_ADVERTISING,
        AD_LE_FEATURES_CHANNEL_SELECTION_ALGORITHM_2,
        AD_LE_FEATURES_POWER_CLASS_1,
    ];
    const THIRD: [Field; 2] =
        [LE_FEATURES_MINIMUM_NUMBER_OF_USED_CHANNELS_PROCEDURE, LE_FEATURES_RESERVED_1_7];
    const OCTETS: usize = 8;
    let rows: [&[Field]; 3] = [&FIRST, &SECOND, &THIRD];
    let count = len.min(OCTETS);
    for at in 0..count {
        let item = w.item(LE_FEATURES, c, at, 1)?;
        w.bits(item, rows.get(at).unwrap_or(&&[LE_FEATURES_RESERVED][..]), c, at, 1)?;
    }
    rest(w, c, count, len, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_stand_from_the_highest_to_the_lowest() {
        assert_eq!(channel_field(0), LE_CHANNEL_MAP_0);
        assert_eq!(channel_field(36), LE_CHANNEL_MAP_36);
        assert_eq!(channel_field(39), LE_CHANNEL_MAP_39);
    }

    #[test]
    fn uuids_are_written_with_dashes() {
        assert_eq!(dashed(&[0x11; 16]), "11111111-1111-1111-1111-111111111111");
    }
}
