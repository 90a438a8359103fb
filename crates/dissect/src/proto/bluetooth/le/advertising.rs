//! Advertisements, primary and extended (volume 6, part B, 2.3).

use lamna_fields::Field;

use super::fields::*;
use super::{Radio, advertising_data, channel_map, connection, control, track, unknown};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::bluetooth::show_address;
use crate::walk::Walk;

/// Kinds of advertisements.
mod kind {
    pub(super) const ADV_IND: u8 = 0;
    pub(super) const DIRECT: u8 = 1;
    pub(super) const NONCONN: u8 = 2;
    pub(super) const SCAN_REQ: u8 = 3;
    pub(super) const SCAN_RSP: u8 = 4;
    pub(super) const CONNECT: u8 = 5;
    pub(super) const SCAN_IND: u8 = 6;
    pub(super) const EXTENDED: u8 = 7;
    pub(super) const CONNECT_RSP: u8 = 8;
}

/// Flags of an extended header.
mod flag {
    pub(super) const ADVERTISER: u8 = 1;
    pub(super) const TARGET: u8 = 2;
    pub(super) const TONE: u8 = 4;
    pub(super) const INFO: u8 = 8;
    pub(super) const POINTER: u8 = 0x10;
    pub(super) const SYNC: u8 = 0x20;
    pub(super) const POWER: u8 = 0x40;
}

/// What a kind is called on the channel that it came on.
fn name(kind: u8, radio: &Radio) -> &'static str {
    let secondary = radio.primary == Some(false);
    match (kind, secondary) {
        (kind::ADV_IND, false) => "ADV_IND",
        (kind::DIRECT, false) => "ADV_DIRECT_IND",
        (kind::NONCONN, false) => "ADV_NONCONN_IND",
        (kind::SCAN_REQ, false) => "SCAN_REQ",
        (kind::SCAN_REQ, true) => "AUX_SCAN_REQ",
        (kind::SCAN_RSP, false) => "SCAN_RSP",
        (kind::CONNECT, false) => "CONNECT_IND",
        (kind::CONNECT, true) => "AUX_CONNECT_REQ",
        (kind::SCAN_IND, false) => "ADV_SCAN_IND",
        (kind::EXTENDED, false) => "ADV_EXT_IND",
        (kind::EXTENDED, true) => match radio.aux {
            Some(0) => "AUX_ADV_IND",
            Some(1) => "AUX_CHAIN_IND",
            Some(2) => "AUX_SYNC_IND",
            Some(3) => "AUX_SCAN_RSP",
            _ => "AUX_COMMON",
        },
        (kind::CONNECT_RSP, _) => "AUX_CONNECT_RSP",
        _ => "Unknown",
    }
}

/// Shows the advertisement whose header is at `at`; where its check sequence is.
pub(super) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    radio: &Radio,
) -> Result<usize, Fault> {
    let first = b.u8(at)?;
    let kind = first & 0xf;
    let len = usize::from(b.u8(at + 1)?);
    header(w, b, at, kind, radio)?;
    let item = w.item(LENGTH, b, at + 1, 1)?;
    w.hide(item);
    let (from, end) = (at + 2, at + 2 + len);
    let broadcast = || Address::Ether([0xff; 6]);
    match kind {
        kind::ADV_IND | kind::NONCONN | kind::SCAN_IND | kind::SCAN_RSP => {
            let sender = show_address(w, ADVERTISING_ADDRESS, b, from)?;
            w.set_addresses(sender, broadcast());
            if kind == kind::SCAN_RSP {
                scan_response(w, b, from + 6, end)?;
            } else if len > 6 {
                advertising_data(w, b, from + 6, end)?;
            }
        }
        kind::DIRECT => {
            let sender = show_address(w, ADVERTISING_ADDRESS, b, from)?;
            let target = show_address(w, TARGET_ADDRESS, b, from + 6)?;
            w.set_addresses(sender, target);
        }
        kind::SCAN_REQ => {
            let sender = show_address(w, SCANNING_ADDRESS, b, from)?;
            let target = show_address(w, ADVERTISING_ADDRESS, b, from + 6)?;
            w.set_addresses(sender, target);
        }
        kind::CONNECT => {
            let sender = show_address(w, INITIATOR_ADDRESS, b, from)?;
            let target = show_address(w, ADVERTISING_ADDRESS, b, from + 6)?;
            w.set_addresses(sender, target);
            track::open(w, b, from);
            connection(w, b, from + 12)?;
        }
        kind::EXTENDED | kind::CONNECT_RSP => extended(w, b, from, end)?,
        _ => {
            w.set_addresses(Address::None, Address::None);
            unknown(w, b, from, end)?;
        }
    }
    Ok(end)
}

fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
    radio: &Radio,
) -> Walked {
    let first = b.u8(at)?;
    let name = name(kind, radio);
    w.info(format_args!("{name}"));
    if !w.fields() {
        return Ok(());
    }
    let chooses = matches!(kind, kind::ADV_IND | kind::DIRECT)
        || kind == kind::CONNECT && radio.primary != Some(false);
    let (sender, receiver) = match kind {
        kind::EXTENDED | kind::CONNECT_RSP => {
            let present = b.u8(at + 3)?;
            (present & flag::ADVERTISER != 0, present & flag::TARGET != 0)
        }
        kind::DIRECT | kind::SCAN_REQ | kind::CONNECT => (true, true),
        kind::ADV_IND | kind::NONCONN | kind::SCAN_RSP | kind::SCAN_IND => (true, false),
        _ => (false, false),
    };
    let item = w.item_le(AH, b, at, 2)?;
    if w.labels() {
        w.append(item, format_args!(" (PDU Type: {name}"));
        if chooses {
            w.append(item, format_args!(", ChSel: {}", ["#1", "#2"][usize::from(first >> 5 & 1)]));
        }
        let words = ["Public", "Random"];
        for (is, shift, end) in [(sender, 6, "TxAdd"), (receiver, 7, "RxAdd")] {
            if is {
                w.append(item, format_args!(", {end}: {}", words[usize::from(first >> shift & 1)]));
            }
        }
        w.append(item, format_args!(")"));
    }
    let opened = w.open(item);
    let item = w.item(AH_PDU_TYPE, b, at, 1)?;
    w.append(item, format_args!(" {name}"));
    w.item(AH_RFU_1, b, at, 1)?;
    w.item(if chooses { AH_CH_SEL } else { AH_RFU_2 }, b, at, 1)?;
    w.item(if sender { AH_RANDOMIZED_TX } else { AH_RFU_3 }, b, at, 1)?;
    w.item(if receiver { AH_RANDOMIZED_RX } else { AH_RFU_4 }, b, at, 1)?;
    w.item(AH_LENGTH, b, at + 1, 1)?;
    w.close(opened);
    Ok(())
}

/// What a device tells on request.
fn scan_response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, end: usize) -> Walked {
    let len = end.saturating_sub(at);
    let item = w.item(SCAN_RESPONCE_DATA, b, at, len)?;
    if len > 0 {
        let opened = w.open(item);
        advertising_data(w, b, at, end)?;
        w.close(opened);
    }
    Ok(())
}

/// An extended advertisement (2.3.4).
fn extended<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, from: usize, end: usize) -> Walked {
    let len = usize::from(b.u8(from)? & 0x3f);
    let item = w.item(EA_HEADER, b, from, 1 + len)?;
    let opened = w.open(item);
    w.item(EAH_LENGTH, b, from, 1)?;
    w.item(EAH_MODE, b, from, 1)?;
    let mut sender = Address::Text("Anonymous".into());
    let mut target = Address::Ether([0xff; 6]);
    let data = from + 1 + len;
    if len > 0 {
        let present = b.u8(from + 1)?;
        let fields = [
            EAH_FLAGS_ADVERTISER_ADDRESS,
            EAH_FLAGS_TARGET_ADDRESS,
            EAH_FLAGS_CTE_INFO,
            EAH_ADVERTISER_DATA_INFO,
            EAH_FLAGS_AUX_POINTER,
            EAH_FLAGS_SYNC_INFO,
            EAH_FLAGS_TX_POWER,
            EAH_FLAGS_RESERVED,
        ];
        let item = w.item(EAH_FLAGS, b, from + 1, 1)?;
        w.bits(item, &fields, b, from + 1, 1)?;
        let mut at = from + 2;
        if present & flag::ADVERTISER != 0 {
            sender = show_address(w, ADVERTISING_ADDRESS, b, at)?;
            at += 6;
        }
        if present & flag::TARGET != 0 {
            target = show_address(w, TARGET_ADDRESS, b, at)?;
            at += 6;
        }
        if present & flag::TONE != 0 {
            let item = w.item(EAH_CTE_INFO, b, at, 1)?;
            let opened = w.open(item);
            let time = w.item(EAH_CTE_INFO_TIME, b, at, 1)?;
            w.append(time, format_args!(" ({} usec)", u32::from(b.u8(at)? & 0x1f) * 8));
            w.item(EAH_CTE_INFO_RFU, b, at, 1)?;
            w.item(EAH_CTE_INFO_TYPE, b, at, 1)?;
            w.close(opened);
            at += 1;
        }
        if present & flag::INFO != 0 {
            let item = w.item_le(EA_ADVERTISING_DATA_INFO, b, at, 2)?;
            let opened = w.open(item);
            w.item_le(EA_ADVERTISING_DATA_INFO_DID, b, at, 2)?;
            w.item_le(EA_ADVERTISING_DATA_INFO_SID, b, at, 2)?;
            w.close(opened);
            at += 2;
        }
        if present & flag::POINTER != 0 {
            pointer(w, b, at)?;
            at += 3;
        }
        if present & flag::SYNC != 0 {
            let item = w.item(EA_SYNC_INFO, b, at, 18)?;
            let opened = w.open(item);
            synchronisation(w, b, at, &ADVERTISED)?;
            w.close(opened);
            at += 18;
        }
        if present & flag::POWER != 0 {
            w.item(EAH_TX_POWER, b, at, 1)?;
            at += 1;
        }
        if at < data {
            let item = w.item(EAH_ACAD, b, at, data - at)?;
            let opened = w.open(item);
            advertising_data(w, b, at, data)?;
            w.close(opened);
        }
    }
    w.set_addresses(sender, target);
    w.close(opened);
    if data < end {
        advertising_data(w, b, data, end)?;
    }
    Ok(())
}

/// Where an auxiliary advertisement follows (2.3.4.5).
fn pointer<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.item(EA_AUX_POINTER, b, at, 3)?;
    let opened = w.open(item);
    w.item(EAH_AUX_POINTER_CHANNEL, b, at, 1)?;
    w.item(EAH_AUX_POINTER_CA, b, at, 1)?;
    w.item(EAH_AUX_POINTER_OFFSET_UNITS, b, at, 1)?;
    let unit = if b.u8(at)? & 0x80 != 0 { 300 } else { 30 };
    let offset = u32::from(b.u16_le(at + 1)? & 0x1fff);
    let item = w.item_le(EAH_AUX_POINTER_AUX_OFFSET, b, at + 1, 2)?;
    w.append(item, format_args!(" ({} usec)", offset * unit));
    w.item_le(EAH_AUX_POINTER_AUX_PHY, b, at + 1, 2)?;
    w.close(opened);
    Ok(())
}

/// The fields that show when and how periodic advertisements come.
pub(super) struct Synchronisation {
    offset: Field,
    units: Field,
    adjust: Field,
    reserved: Field,
    interval: Field,
    channels: Field,
    accuracy: Field,
    access: Field,
    crc: Field,
    counter: Field,
}

const ADVERTISED: Synchronisation = Synchronisation {
    offset: EAH_SYNC_INFO_SYNC_OFFSET,
    units: EAH_SYNC_INFO_OFFSET_UNITS,
    adjust: EAH_SYNC_INFO_OFFSET_ADJUST,
    reserved: ADV_SYNC_RESERVED,
    interval: EAH_SYNC_INFO_INTERVAL,
    channels: EAH_SYNC_INFO_CHANNEL_MAP,
    accuracy: EAH_SYNC_INFO_SLEEP_CLOCK_ACCURACY,
    access: EAH_SYNC_INFO_ACCESS_ADDRESS,
    crc: EAH_SYNC_INFO_CRC_INIT,
    counter: EAH_SYNC_INFO_EVENT_COUNTER,
};

pub(super) const TRANSFERRED: Synchronisation = Synchronisation {
    offset: CONTROL_SYNC_INFO_SYNC_OFFSET,
    units: CONTROL_SYNC_INFO_OFFSET_UNITS,
    adjust: CONTROL_SYNC_INFO_OFFSET_ADJUST,
    reserved: SYNC_RESERVED,
    interval: CONTROL_SYNC_INFO_INTERVAL,
    channels: CONTROL_SYNC_INFO_CHANNEL_MAP,
    accuracy: CONTROL_SYNC_INFO_SLEEP_CLOCK_ACCURACY,
    access: CONTROL_SYNC_INFO_ACCESS_ADDRESS,
    crc: CONTROL_SYNC_INFO_CRC_INIT,
    counter: CONTROL_SYNC_INFO_EVENT_COUNTER,
};

/// When and how periodic advertisements come (2.3.4.6).
pub(super) fn synchronisation<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    fields: &Synchronisation,
) -> Walked {
    const ADJUSTMENT: u32 = 2_457_600;
    let word = b.u16_le(at)?;
    let unit = if word & 0x2000 != 0 { 300 } else { 30 };
    let adjustment = if word & 0x4000 != 0 { ADJUSTMENT } else { 0 };
    let item = w.item_le(fields.offset, b, at, 2)?;
    let offset = u32::from(word & 0x1fff) * unit + adjustment;
    w.append(item, format_args!(" ({offset} usec)"));
    for field in [fields.units, fields.adjust, fields.reserved] {
        w.item_le(field, b, at, 2)?;
    }
    control::timed(w, fields.interval, b, at + 2, 2, 1.25)?;
    channel_map(w, fields.channels, b, at + 4, 37)?;
    w.item(fields.accuracy, b, at + 8, 1)?;
    w.item_le(fields.access, b, at + 9, 4)?;
    w.item_le(fields.crc, b, at + 13, 3)?;
    w.item_le(fields.counter, b, at + 16, 2)?;
    Ok(())
}
