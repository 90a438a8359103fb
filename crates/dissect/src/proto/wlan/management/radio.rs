//! What stations measure and announce of channels, and who their neighbours are (IEEE 802.11-2020, 9.4.2).

use lamna_fields::Field;

use super::element::Element;
use super::fields as f;
use super::subtype;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::walk::Walk;

/// Adds a time of silence (9.4.2.22).
pub(super) fn quiet<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    if e.len() != 6 {
        e.wrong_length(w, format_args!("Tag length {} wrong, must be = 6", e.len()));
        return Ok(());
    }
    w.item(f::QUIET_COUNT, b, 0, 1)?;
    w.item(f::QUIET_PERIOD, b, 1, 1)?;
    w.item_le(f::QUIET_DURATION, b, 2, 2)?;
    w.item_le(f::QUIET_OFFSET, b, 4, 2)?;
    let [count, period] = b.array(0)?;
    let (duration, offset) = (b.u16_le(2)?, b.u16_le(4)?);
    w.append(
        e.item,
        format_args!(" Count: {count} Period: {period} Duration: {duration} Offset: {offset}"),
    );
    Ok(())
}

/// Adds contention-free periods, as they were before 2016.
pub(super) fn contention_free<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    if e.len() < 6 {
        e.wrong_length(w, format_args!("Tag length {} too short, must be >= 6", e.len()));
        return Ok(());
    }
    w.item(f::CFP_COUNT, b, 0, 1)?;
    w.item(f::CFP_PERIOD, b, 1, 1)?;
    w.item_le(f::CFP_MAX_DURATION, b, 2, 2)?;
    w.item_le(f::CFP_DUR_REMAINING, b, 4, 2)?;
    let [count, period] = b.array(0)?;
    let (most, rest) = (b.u16_le(2)?, b.u16_le(4)?);
    w.append(
        e.item,
        format_args!(
            ": CFP count {count}: CFP Period {period}: CFP Max Duration {most}: CFP Dur Remaining {rest}"
        ),
    );
    Ok(())
}

/// Adds the channels of neighbours (9.4.2.35).
pub(super) fn channel_report<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if e.len() < 1 {
        e.wrong_length(w, format_args!("Tag length {} too short, must be > 1", e.len()));
        return Ok(());
    }
    let class = e.b.u8(0)?;
    w.item(f::AP_CHANNEL_REPORT_OPERATING_CLASS, &e.b, 0, 1)?;
    w.append(e.item, format_args!(": Operating Class {class}, Channel List :"));
    for at in 1..e.len() {
        let channel = e.b.u8(at)?;
        w.item(f::AP_CHANNEL_REPORT_CHANNEL_LIST, &e.b, at, 1)?;
        w.append(e.item, format_args!(" {channel},"));
    }
    Ok(())
}

static NEIGHBOUR: &[Field] = &[
    f::NREPORT_BSSID_INFO_MOBILITYDOMAIN,
    f::NREPORT_BSSID_INFO_HTHROUGHPUT,
    f::NREPORT_BSSID_INFO_VHT,
    f::NREPORT_BSSID_INFO_FTM,
    f::NREPORT_BSSID_INFO_HE,
    f::NREPORT_BSSID_INFO_ER_BSS,
    f::NREPORT_BSSID_INFO_RESERVED,
];

static NEIGHBOUR_CAPABILITY: &[Field] = &[
    f::NREPORT_BSSID_INFO_CAPABILITY_SPECMNGT,
    f::NREPORT_BSSID_INFO_CAPABILITY_QOS,
    f::NREPORT_BSSID_INFO_CAPABILITY_APSD,
    f::NREPORT_BSSID_INFO_CAPABILITY_RADIOMSNT,
    f::NREPORT_BSSID_INFO_CAPABILITY_DBACK,
    f::NREPORT_BSSID_INFO_CAPABILITY_IBACK,
];

/// Adds a neighbour (9.4.2.36).
pub(super) fn neighbour<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    if e.len() < 13 {
        e.wrong_length(w, format_args!("Neighbor Report length {} wrong, must be > 13", e.len()));
        return Ok(());
    }
    w.item(f::NREPORT_BSSID, b, 0, 6)?;
    let item = w.item_le(f::NREPORT_BSSID_INFO, b, 6, 4)?;
    let opened = w.open(item);
    little::bits(
        w,
        b,
        6,
        4,
        &[
            f::NREPORT_BSSID_INFO_REACHABILITY,
            f::NREPORT_BSSID_INFO_SECURITY,
            f::NREPORT_BSSID_INFO_KEYSCOPE,
        ],
    )?;
    little::tree(w, f::NREPORT_BSSID_INFO_CAPABILITY, b, 6, 4, NEIGHBOUR_CAPABILITY)?;
    little::bits(w, b, 6, 4, NEIGHBOUR)?;
    w.close(opened);
    w.item(f::NREPORT_OPECLASS, b, 10, 1)?;
    channel_number(w, f::NREPORT_CHANNUMBER, b, 11)?;
    w.item(f::NREPORT_PHYTYPE, b, 12, 1)?;
    let mut at = 13;
    while b.remaining(at) >= 2 {
        let (number, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let name = w.word(f::NREPORT_SUBELEM_ID, u64::from(number)).unwrap_or("Unknown");
        let item =
            w.text(b, at, (2 + len).min(b.len() - at), format_args!("Subelement: {name}"))?;
        let opened = w.open(item);
        w.item(f::NREPORT_SUBELEM_ID, b, at, 1)?;
        w.item(f::NREPORT_SUBELEM_LEN, b, at + 1, 1)?;
        at += 2;
        match number {
            1 => {
                w.item_le(f::NREPORT_SUBELEM_TSF_OFFSET, b, at, 2)?;
                w.item_le(f::NREPORT_SUBELEM_BEACON_INTERVAL, b, at + 2, 2)?;
            }
            2 => {
                w.item(f::NREPORT_SUBELEM_COUNTRY_CODE, b, at, 2)?;
            }
            3 => {
                w.item(f::NREPORT_SUBELEM_BSS_TRN_CAN_PREF, b, at, 1)?;
            }
            4 => {
                w.item_le(f::NREPORT_SUBELEM_BSS_TER_TSF, b, at, 8)?;
                w.item_le(f::NREPORT_SUBELEM_BSS_DUR, b, at + 8, 2)?;
            }
            _ => {
                w.item(f::NREPORT_SUBELEM_DATA, b, at, len)?;
            }
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

/// Adds a channel's number, two of which mean several channels.
pub(super) fn channel_number<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Walked {
    let item = w.item(field, b, at, 1)?;
    let number = b.u8(at)?;
    let meaning = match number {
        0 => "iterative measurements on all supported channels in the specified Operating Class",
        255 => "iterative measurements on all supported channels listed in the AP Channel Report",
        _ => "iterative measurements on that Channel Number",
    };
    w.label_value(item, format_args!("{number} ({meaning})"));
    Ok(())
}

/// Adds a change of channel and operating class (9.4.2.52).
pub(super) fn extended_switch<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if e.len() != 4 {
        e.wrong_length(w, format_args!("Tag length {} wrong, must be = 4", e.len()));
        return Ok(());
    }
    little::bitmask(
        w,
        f::FIXED_EXTCHANSW,
        &e.b,
        0,
        4,
        &[
            f::FIXED_EXTCHANSW_SWITCHMODE,
            f::FIXED_EXTCHANSW_NEW_OPECLASS,
            f::FIXED_EXTCHANSW_NEW_CHANNUMBER,
            f::EXTCHANSW_SWITCHCOUNT,
        ],
    )?;
    Ok(())
}

/// The bits of each octet of what a station can measure (9.4.2.44).
static MEASUREMENTS: [&[Field]; 5] = [
    &[
        f::RMCAP_B0,
        f::RMCAP_B1,
        f::RMCAP_B2,
        f::RMCAP_B3,
        f::RMCAP_B4,
        f::RMCAP_B5,
        f::RMCAP_B6,
        f::RMCAP_B7,
    ],
    &[
        f::RMCAP_B8,
        f::RMCAP_B9,
        f::RMCAP_B10,
        f::RMCAP_B11,
        f::RMCAP_B12,
        f::RMCAP_B13,
        f::RMCAP_B14,
        f::RMCAP_B15,
    ],
    &[f::RMCAP_B16, f::RMCAP_B17, f::RMCAP_B18TO20, f::RMCAP_B21TO23],
    &[f::RMCAP_B24TO26, f::RMCAP_B27, f::RMCAP_B28, f::RMCAP_B29, f::RMCAP_B30, f::RMCAP_B31],
    &[f::RMCAP_B32, f::RMCAP_B33, f::RMCAP_B34, f::RMCAP_B35, f::RMCAP_O5],
];

/// Adds what a station can measure.
pub(super) fn measurements<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if e.len() != MEASUREMENTS.len() {
        e.wrong_length(
            w,
            format_args!("RM Enabled Capabilities length {} wrong, must = 5", e.len()),
        );
        return Ok(());
    }
    w.append(e.item, format_args!(" ({} octets)", e.len()));
    for (at, bits) in MEASUREMENTS.iter().enumerate() {
        let item = w.number(f::RMCAP, &e.b, at, 1, u64::from(e.b.u8(at)?))?;
        let number = at + 1;
        w.append(item, format_args!(" (octet {number})"));
        let opened = w.open(item);
        little::bits(w, &e.b, at, 1, bits)?;
        w.close(opened);
    }
    Ok(())
}

/// Adds how networks share channels of 40 MHz (9.4.2.59).
pub(super) fn coexistence<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if e.len() != 1 {
        e.wrong_length(w, format_args!("Tag length {} wrong, must be = 1", e.len()));
        return Ok(());
    }
    little::tree(
        w,
        f::N20_40_BC,
        &e.b,
        0,
        1,
        &[
            f::N20_40_BC_INFORMATION_REQUEST,
            f::N20_40_BC_FORTY_MHZ_INTOLERANT,
            f::N20_40_BC_20_MHZ_BSS_WIDTH_REQUEST,
            f::N20_40_BC_OBSS_SCANNING_EXEMPTION_REQUEST,
            f::N20_40_BC_OBSS_SCANNING_EXEMPTION_GRANT,
            f::N20_40_BC_RESERVED,
        ],
    )?;
    Ok(())
}

/// Adds the load of a network's wider channels (9.4.2.159).
pub(super) fn extended_load<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    w.item_le(f::EXT_BSS_MU_MIMO_CAPABLE_STA_COUNT, &e.b, 0, 2)?;
    for (index, field) in [
        f::EXT_BSS_SS_UNDERUTILIZATION,
        f::EXT_BSS_OBSERVABLE_SEC_20MHZ_UTILIZATION,
        f::EXT_BSS_OBSERVABLE_SEC_40MHZ_UTILIZATION,
        f::EXT_BSS_OBSERVABLE_SEC_80MHZ_UTILIZATION,
    ]
    .into_iter()
    .enumerate()
    {
        w.item(field, &e.b, 2 + index, 1)?;
    }
    Ok(())
}

/// Adds how strongly a station may send at each width of channels (9.4.2.161).
pub(super) fn power_envelope<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if !(2..=18).contains(&e.len()) {
        e.wrong_length(
            w,
            format_args!("Tx Power Envelope IE length {} wrong, must be >= 2 and <= 18", e.len()),
        );
        return Ok(());
    }
    let count = usize::from(e.b.u8(0)? & 7);
    little::tree(
        w,
        f::VHT_TPE_PWR_INFO,
        &e.b,
        0,
        1,
        &[f::VHT_TPE_PWR_INFO_COUNT, f::VHT_TPE_PWR_INFO_UNIT, f::VHT_TPE_PWR_INFO_RESERVED],
    )?;
    let widths = [
        f::VHT_TPE_PWR_CONSTR_20,
        f::VHT_TPE_PWR_CONSTR_40,
        f::VHT_TPE_PWR_CONSTR_80,
        f::VHT_TPE_PWR_CONSTR_160,
    ];
    for (index, field) in widths.into_iter().enumerate().take(count + 1) {
        let item = w.item(field, &e.b, 1 + index, 1)?;
        let half = e.b.u8(1 + index)? as i8;
        w.label_value(item, format_args!("{:.1} dBm", f32::from(half) / 2.0));
    }
    Ok(())
}

/// Adds the width and number of streams that a station uses now (9.4.2.165).
pub(super) fn operating_mode<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    little::tree(
        w,
        f::OPERAT_NOTIFICATION_MODE,
        &e.b,
        0,
        1,
        &[
            f::OPERAT_MODE_FIELD_CHANNELWIDTH,
            f::OPERAT_MODE_FIELD_RESERVED,
            f::OPERAT_MODE_FIELD_RXNSS,
            f::OPERAT_MODE_FIELD_RXNSSTYPE,
        ],
    )?;
    Ok(())
}

/// Adds what a station knows of priorities (9.4.2.34); who sends tells how the octet is laid out.
pub(super) fn quality<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    quality_of(w, &e.b, e.kind)
}

/// [`quality`] in a frame of this kind.
pub(super) fn quality_of<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u16) -> Walked {
    let from_station =
        [subtype::ASSOCIATION_REQUEST, subtype::REASSOCIATION_REQUEST].contains(&kind);
    if from_station {
        little::tree(
            w,
            f::FIXED_QOSINFO_STA,
            b,
            0,
            1,
            &[
                f::FIXED_QOSINFO_STA_AC_VO,
                f::FIXED_QOSINFO_STA_AC_VI,
                f::FIXED_QOSINFO_STA_AC_BK,
                f::FIXED_QOSINFO_STA_AC_BE,
                f::FIXED_QOSINFO_STA_QACK,
                f::FIXED_QOSINFO_STA_MAX_SP_LENGTH,
                f::FIXED_QOSINFO_STA_MORE_DATA_ACK,
            ],
        )?;
    } else {
        little::tree(
            w,
            f::FIXED_QOSINFO_AP,
            b,
            0,
            1,
            &[
                f::FIXED_QOSINFO_AP_EDCAUPDATE,
                f::FIXED_QOSINFO_AP_QACK,
                f::FIXED_QOSINFO_AP_QUEUE_REQ,
                f::FIXED_QOSINFO_AP_TXOPREQ,
                f::FIXED_QOSINFO_AP_MORE_DATA_ACK,
            ],
        )?;
    }
    Ok(())
}
