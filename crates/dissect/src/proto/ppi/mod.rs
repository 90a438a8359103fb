//! Per-Packet Information headers (CACE Technologies, "PPI Packet Header Format"): fields that each tell their
//! kind and length, in front of a packet of the link type that the header names.

mod fields;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::frame::link;
use crate::proto::wlan_radio::{self, HighThroughput, Phy, Radio};
use crate::proto::{id, little, radiotap, user_dlt};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// Octets before the fields.
const HEADER_LEN: usize = 8;

/// The kinds of fields.
mod kind {
    pub(super) const COMMON: u16 = 2;
    pub(super) const MAC: u16 = 3;
    pub(super) const MAC_AND_PHY: u16 = 4;
    pub(super) const AGGREGATION: u16 = 8;
}

/// A PPI header.
#[derive(Clone, Copy, Debug)]
pub struct Ppi;

impl Dissect for Ppi {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(link::PPI)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("PPI");
        let version = b.u8(0)?;
        let len = usize::from(b.u16_le(2)?);
        let dlt = b.u32_le(4)?;
        w.info(format_args!("PPI version {version}, {len} bytes"));
        let (root, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.label(root, format_args!("PPI version {version}, {len} bytes"));
        w.item(f::VERSION, &b, 0, 1)?;
        little::tree(w, f::FLAGS, &b, 1, 1, &[f::FLAGS_ALIGNMENT, f::FLAGS_RESERVED])?;
        w.item_le(f::LENGTH, &b, 2, 2)?;
        w.item_le(f::DLT, &b, 4, 4)?;
        let aligned = b.u8(1)? & 1 != 0;
        // Whether there is a check sequence or not, it is counted once more.
        let mut radio = Radio { without_check: true, ..Radio::default() };
        let mut at = HEADER_LEN;
        while at + 4 <= len {
            let field_len = usize::from(b.u16_le(at + 2)?);
            let whole = (4 + field_len).min(b.remaining(at));
            field(w, &b.slice(at, whole)?, &mut radio)?;
            at += 4 + field_len;
            if aligned {
                at = at.next_multiple_of(4);
            }
        }
        w.close(opened);
        let packet = b.from(len)?;
        match u16::try_from(dlt) {
            Ok(link::IEEE802_11) => wlan_radio::enter(w, packet, &radio),
            Ok(link) => w.run(id::PCAP_PKTDATA, packet, |w, b| {
                let Some(protocol) = w.registry.lookup(Claim::Link(link)) else {
                    return w.data(b);
                };
                match protocol {
                    id::USER_DLT => w.run(protocol, b, |w, b| user_dlt::show(w, b, link)),
                    _ => w.call(protocol, b),
                }
            }),
            Err(_) => w.data(packet),
        }
    }
}

/// Adds one field with its header.
fn field<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, radio: &mut Radio) -> Walked {
    let kind = b.u16_le(0)?;
    let title = match kind {
        kind::COMMON => "802.11-Common",
        kind::MAC => "802.11n MAC",
        kind::MAC_AND_PHY => "802.11n MAC+PHY",
        kind::AGGREGATION => "Aggregation Extension",
        _ => {
            w.item(f::RESERVED, b, 0, b.len())?;
            return Ok(());
        }
    };
    let item = w.text(b, 0, b.len(), format_args!("{title}"))?;
    let opened = w.open(item);
    w.item_le(f::FIELD_TYPE, b, 0, 2)?;
    w.item_le(f::FIELD_LEN, b, 2, 2)?;
    match kind {
        kind::COMMON => common(w, b, radio)?,
        kind::MAC => {
            mac(w, b, radio)?;
            w.item(f::N80211N_MAC_RESERVED, b, 13, 3)?;
        }
        kind::MAC_AND_PHY => {
            mac(w, b, radio)?;
            physical(w, b, radio)?;
        }
        _ => {
            w.item_le(f::AGGREGATION_EXTENSION_INTERFACE_ID, b, 4, 4)?;
        }
    }
    w.close(opened);
    Ok(())
}

static CHANNEL: &[Field] = &[
    f::N80211_COMMON_CHAN_FLAGS_TURBO,
    f::N80211_COMMON_CHAN_FLAGS_CCK,
    f::N80211_COMMON_CHAN_FLAGS_OFDM,
    f::N80211_COMMON_CHAN_FLAGS_2GHZ,
    f::N80211_COMMON_CHAN_FLAGS_5GHZ,
    f::N80211_COMMON_CHAN_FLAGS_PASSIVE,
    f::N80211_COMMON_CHAN_FLAGS_DYNAMIC,
    f::N80211_COMMON_CHAN_FLAGS_GFSK,
];

fn common<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, radio: &mut Radio) -> Walked {
    let flags = b.u16_le(12)?;
    let rate = b.u16_le(14)?;
    let frequency = u32::from(b.u16_le(16)?);
    let channel = b.u16_le(18)?;
    w.item_le(f::N80211_COMMON_TSFT, b, 4, 8)?;
    little::tree(
        w,
        f::N80211_COMMON_FLAGS,
        b,
        12,
        2,
        &[
            f::N80211_COMMON_FLAGS_FCS,
            f::N80211_COMMON_FLAGS_TSFT,
            f::N80211_COMMON_FLAGS_FCS_INVALID,
            f::N80211_COMMON_FLAGS_PHY_ERR,
        ],
    )?;
    let kilobits = u32::from(rate) * 500;
    let item = w.number(f::N80211_COMMON_RATE, b, 14, 2, u64::from(kilobits))?;
    w.label(item, format_args!("Rate: {:.1} Mbps", f64::from(kilobits) / 1000.0));
    let item = w.item_le(f::N80211_COMMON_CHAN_FREQ, b, 16, 2)?;
    if w.labels() {
        let text = radiotap::frequency_text(frequency);
        w.label(item, format_args!("Channel frequency: {text}"));
    }
    little::tree(w, f::N80211_COMMON_CHAN_FLAGS, b, 18, 2, CHANNEL)?;
    w.item(f::N80211_COMMON_FHSS_HOPSET, b, 20, 1)?;
    w.item(f::N80211_COMMON_FHSS_PATTERN, b, 21, 1)?;
    w.item(f::N80211_COMMON_DBM_ANTSIGNAL, b, 22, 1)?;
    w.item(f::N80211_COMMON_DBM_ANTNOISE, b, 23, 1)?;
    radio.framing.fcs = flags & 1 != 0;
    let time = b.u64_le(4)?;
    radio.timestamp = Some(if flags & 2 != 0 { time.wrapping_mul(1000) } else { time });
    if rate != 0 {
        radio.rate = Some(u32::from(rate));
    }
    if frequency != 0 {
        radio.frequency = Some(frequency);
        radio.channel = radiotap::channel_of(frequency);
    }
    radio.signal_dbm = Some(b.u8(22)? as i8);
    radio.noise_dbm = Some(b.u8(23)? as i8);
    radio.phy = radiotap::phy_of(channel, None, radio.rate, radio.frequency);
    Ok(())
}

fn mac<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, radio: &mut Radio) -> Walked {
    let flags = b.u32_le(4)?;
    little::tree(
        w,
        f::N80211N_MAC_FLAGS,
        b,
        4,
        4,
        &[
            f::N80211N_MAC_FLAGS_GREENFIELD,
            f::N80211N_MAC_FLAGS_HT20_40,
            f::N80211N_MAC_FLAGS_RX_SHORT_GUARD_INTERVAL,
            f::N80211N_MAC_FLAGS_RX_DUPLICATE,
            f::N80211N_MAC_FLAGS_AGG,
            f::N80211N_MAC_FLAGS_MORE_AGG,
            f::N80211N_MAC_FLAGS_DELIM_CRC_ERROR_AFTER,
        ],
    )?;
    w.item_le(f::N80211N_MAC_AMPDU_ID, b, 8, 4)?;
    w.item(f::N80211N_MAC_NUM_DELIMITERS, b, 12, 1)?;
    radio.phy = Phy::N(HighThroughput {
        bandwidth: Some(u8::from(flags & 2 != 0)),
        short_gi: Some(flags & 4 != 0),
        greenfield: Some(flags & 1 != 0),
        ..Default::default()
    });
    Ok(())
}

/// What stands for an antenna that is not there, in signal strengths and relative ones.
const NO_SIGNAL: u8 = 0x80;
const NO_STRENGTH: u8 = 0xff;

fn physical<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, radio: &mut Radio) -> Walked {
    let (mcs, streams) = (b.u8(13)?, b.u8(14)?);
    if let Phy::N(ht) = &mut radio.phy {
        ht.mcs = Some(mcs);
        ht.ness = Some(streams);
    }
    w.item(f::N80211N_MAC_PHY_MCS, b, 13, 1)?;
    let item = w.item(f::N80211N_MAC_PHY_NUM_STREAMS, b, 14, 1)?;
    if streams == 0 {
        w.append(item, format_args!(" (unknown)"));
    }
    let relative = [
        f::N80211N_MAC_PHY_RSSI_COMBINED,
        f::N80211N_MAC_PHY_RSSI_ANT0CTL,
        f::N80211N_MAC_PHY_RSSI_ANT1CTL,
        f::N80211N_MAC_PHY_RSSI_ANT2CTL,
        f::N80211N_MAC_PHY_RSSI_ANT3CTL,
        f::N80211N_MAC_PHY_RSSI_ANT0EXT,
        f::N80211N_MAC_PHY_RSSI_ANT1EXT,
        f::N80211N_MAC_PHY_RSSI_ANT2EXT,
        f::N80211N_MAC_PHY_RSSI_ANT3EXT,
    ];
    for (index, field) in relative.into_iter().enumerate() {
        mark_invalid(w, b, field, 15 + index, 1, u64::from(NO_STRENGTH))?;
    }
    let item = w.item_le(f::N80211_MAC_PHY_EXT_CHAN_FREQ, b, 24, 2)?;
    if w.labels() {
        let text = radiotap::frequency_text(u32::from(b.u16_le(24)?));
        w.label(item, format_args!("Ext. Channel frequency: {text}"));
    }
    little::tree(
        w,
        f::N80211_MAC_PHY_EXT_CHAN_FLAGS,
        b,
        26,
        2,
        &[
            f::N80211_MAC_PHY_EXT_CHAN_FLAGS_TURBO,
            f::N80211_MAC_PHY_EXT_CHAN_FLAGS_CCK,
            f::N80211_MAC_PHY_EXT_CHAN_FLAGS_OFDM,
            f::N80211_MAC_PHY_EXT_CHAN_FLAGS_2GHZ,
            f::N80211_MAC_PHY_EXT_CHAN_FLAGS_5GHZ,
            f::N80211_MAC_PHY_EXT_CHAN_FLAGS_PASSIVE,
            f::N80211_MAC_PHY_EXT_CHAN_FLAGS_DYNAMIC,
            f::N80211_MAC_PHY_EXT_CHAN_FLAGS_GFSK,
        ],
    )?;
    let signals = [
        f::N80211N_MAC_PHY_DBMANT0_SIGNAL,
        f::N80211N_MAC_PHY_DBMANT0_NOISE,
        f::N80211N_MAC_PHY_DBMANT1_SIGNAL,
        f::N80211N_MAC_PHY_DBMANT1_NOISE,
        f::N80211N_MAC_PHY_DBMANT2_SIGNAL,
        f::N80211N_MAC_PHY_DBMANT2_NOISE,
        f::N80211N_MAC_PHY_DBMANT3_SIGNAL,
        f::N80211N_MAC_PHY_DBMANT3_NOISE,
    ];
    for (index, field) in signals.into_iter().enumerate() {
        mark_invalid(w, b, field, 28 + index, 1, u64::from(NO_SIGNAL))?;
    }
    let magnitudes = [
        f::N80211N_MAC_PHY_EVM0,
        f::N80211N_MAC_PHY_EVM1,
        f::N80211N_MAC_PHY_EVM2,
        f::N80211N_MAC_PHY_EVM3,
    ];
    for (index, field) in magnitudes.into_iter().enumerate() {
        mark_invalid(w, b, field, 36 + 4 * index, 4, 0)?;
    }
    Ok(())
}

/// Adds a number, and says so where it means that there is none.
fn mark_invalid<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    len: usize,
    invalid: u64,
) -> Walked {
    let value = little::value(b, at, len)?;
    let signed = w.def(field).kind.is_signed();
    let number = if signed && len == 1 { i64::from(value as u8 as i8) as u64 } else { value };
    let item = w.number(field, b, at, len, number)?;
    if value == invalid {
        w.append(item, format_args!(" [invalid]"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    /// A header with a common field, in front of a clear-to-send with its check sequence.
    const COMMON: &[u8] = b"\0\0\x20\0\x69\0\0\0\x02\0\x14\0\x01\0\0\0\0\0\0\0\x01\0\x04\0\
        \x6c\x09\xa0\0\0\0\xc4\xa0\xc4\0\0\0\x02\0\0\0\0\x01\0\0\0\0";

    #[test]
    fn a_common_field_tells_of_the_frame() {
        let shown = frame(192, COMMON);
        assert_eq!(shown.protocols, "ppi:wlan_radio:wlan");
        assert!(shown.columns.ends_with("802.11 Clear-to-send, Flags=........C"));
        assert!(shown.has("Channel frequency: 2412 [BG 1]"));
        assert!(shown.has("Rate: 2.0 Mbps"));
        assert!(shown.has("PHY type: 802.11b (HR/DSSS) (4)"));
        assert!(shown.has("Signal/noise ratio (dB): 36 dB"));
    }
}
