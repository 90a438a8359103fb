//! The header that captures of IEEE 802.15.4 may have before each frame: items about how it was received (the TAP link
//! type specification). Of most items only the octets are shown.

use lamna_fields::{FieldDef, field_table};

use super::fields::*;
use super::{Check, walk};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// The link type of files.
const LINK: u16 = 283;

/// Octets before the items, and of an item's type and length.
const HEAD: usize = 4;

mod own {
    use super::{FieldDef, field_table};

    field_table! {
        /// The fields of the header; what it holds has fields of IEEE 802.15.4.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("wpan-tap", "IEEE 802.15.4 Low-Rate Wireless PAN TAP", "IEEE 802.15.4 TAP");
    }
}

/// Kinds of items.
mod item {
    pub(super) const FCS: u16 = 0;
    pub(super) const RSS: u16 = 1;
    pub(super) const CHANNEL: u16 = 3;
    pub(super) const LQI: u16 = 10;
    pub(super) const FREQUENCY: u16 = 11;
}

/// A TAP header.
#[derive(Clone, Copy, Debug)]
pub struct WpanTap;

impl Dissect for WpanTap {
    const FIELDS: &'static [FieldDef] = own::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(LINK)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IEEE 802.15.4 TAP");
        let len = usize::from(b.u16_le(2)?);
        let (root, opened) = w.open_protocol(&b, 0, len)?;
        w.label(root, format_args!("IEEE 802.15.4 TAP"));
        let mut check = Check::None;
        w.foreign(id::WPAN, |w| {
            let item = w.text(&b, 0, HEAD, format_args!("Header"))?;
            let inner = w.open(item);
            w.item(TAP_VERSION, &b, 0, 1)?;
            w.item(TAP_RESERVED, &b, 1, 1)?;
            w.item_le(TAP_LENGTH, &b, 2, 2)?;
            w.close(inner);
            let mut at = HEAD;
            while at + HEAD <= len {
                at = one(w, &b, at, &mut check)?;
            }
            w.generated(TAP_DATA_LENGTH, &b, 0, b.reported().saturating_sub(len) as u64);
            Ok(())
        })?;
        w.close(opened);
        let octets = bytes::Bytes::copy_from_slice(b.from(len)?.captured());
        let Some(source) = w.add_source("IEEE 802.15.4 Data", octets.clone()) else {
            return Ok(());
        };
        let payload = Buf::new(&octets, b.reported() - len, source);
        // The frame does not count as a layer of its own.
        w.rerun(id::WPAN, payload, |w, b| walk(w, b, check))
    }
}

/// Shows the item at `at`; where the next one is.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    check: &mut Check,
) -> Result<usize, crate::buf::Fault> {
    const CRC16: u8 = 1;
    let (kind, len) = (b.u16_le(at)?, usize::from(b.u16_le(at + 2)?));
    let padded = len.next_multiple_of(4);
    let name = TAP_TLV_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    let root = w.text(b, at, HEAD + padded, format_args!("{name}"))?;
    let opened = w.open(root);
    w.item_le(TAP_TLV_TYPE, b, at, 2)?;
    w.item_le(TAP_TLV_LENGTH, b, at + 2, 2)?;
    let inner = at + HEAD;
    match (kind, len) {
        (item::FCS, 1..) => {
            let value = b.u8(inner)?;
            if value == CRC16 {
                *check = Check::Crc16;
            }
            w.item(TAP_FCS_TYPE, b, inner, 1)?;
            let word = TAP_FCS_TYPE_VALUES.get(u64::from(value)).unwrap_or("Unknown");
            w.append(root, format_args!(": {word} ({value})"));
        }
        (item::RSS, 4..) => {
            let value = f32::from_bits(b.u32_le(inner)?);
            let item = w.item_le(TAP_RSS, b, inner, 4)?;
            w.label_value(item, format_args!("{value:.2} dBm"));
            w.append(root, format_args!(": {value:.2} dBm"));
        }
        (item::CHANNEL, 3..) => {
            w.item_le(TAP_CH_NUM, b, inner, 2)?;
            w.item(TAP_CH_PAGE, b, inner + 2, 1)?;
            let (number, page) = (b.u16_le(inner)?, b.u8(inner + 2)?);
            let word = TAP_CH_PAGE_VALUES.get(u64::from(page)).unwrap_or("Unknown");
            w.append(root, format_args!(": Page: {word} ({page}), Number: {number}"));
        }
        (item::LQI, 1..) => {
            w.item(TAP_LQI, b, inner, 1)?;
            w.append(root, format_args!(": {}", b.u8(inner)?));
        }
        (item::FREQUENCY, 4..) => {
            let value = f32::from_bits(b.u32_le(inner)?);
            let item = w.item_le(TAP_CH_FREQ, b, inner, 4)?;
            w.label_value(item, format_args!("{value:.3} kHz"));
            w.append(root, format_args!(": {value:.3} kHz"));
        }
        (_, 0) => {}
        _ => {
            w.item(TAP_TLV_UNKNOWN, b, inner, len)?;
        }
    }
    if padded > len {
        w.item(TAP_TLV_PADDING, b, inner + len, padded - len)?;
    }
    w.close(opened);
    Ok(inner + padded)
}
