//! What a station can do and where: country, load, power, channels, extended capabilities (IEEE 802.11-2020,
//! 9.4.2).

use lamna_fields::Field;

use super::element::Element;
use super::fields as f;
use crate::buf::Walked;
use crate::collect::Collector;
use crate::proto::little;
use crate::walk::Walk;

/// Adds the rules of a country (9.4.2.8).
pub(super) fn country<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    if e.len() < 6 {
        e.wrong_length(w, format_args!("Tag Length {} too short, must be >= 6", e.len()));
        return Ok(());
    }
    w.item(f::COUNTRY_INFO_CODE, b, 0, 2)?;
    w.item(f::COUNTRY_INFO_ENVIRONMENT, b, 2, 1)?;
    if w.labels() {
        let code = String::from_utf8_lossy(b.bytes(0, 2)?);
        let environment = u64::from(b.u8(2)?);
        let word = w.word(f::COUNTRY_INFO_ENVIRONMENT, environment).unwrap_or("Unknown");
        w.append(e.item, format_args!(": Country Code {code}, Environment {word}"));
    }
    let mut at = 3;
    while b.remaining(at) >= 3 {
        let [first, second, third] = b.array(at)?;
        // Numbers from 201 on are no channels but name an operating class.
        if first <= 200 {
            let item = w.item(f::COUNTRY_INFO_FNM, b, at, 3)?;
            let power = third as i8;
            w.label(
                item,
                format_args!(
                    "Country Info: First Channel Number: {first}, Number of Channels: {second}, Maximum Transmit Power Level: {power} dBm"
                ),
            );
            let opened = w.open(item);
            w.item(f::COUNTRY_INFO_FNM_FCN, b, at, 1)?;
            w.item(f::COUNTRY_INFO_FNM_NC, b, at + 1, 1)?;
            w.item(f::COUNTRY_INFO_FNM_MTPL, b, at + 2, 1)?;
            w.close(opened);
        } else {
            let item = w.item(f::COUNTRY_INFO_RRC, b, at, 3)?;
            w.label(
                item,
                format_args!(
                    "Country Info: Operating Extension Identifier: {first}, Operating Class: {second}, Coverage Class: {third}"
                ),
            );
            let opened = w.open(item);
            w.item(f::COUNTRY_INFO_RRC_OEI, b, at, 1)?;
            w.item(f::COUNTRY_INFO_RRC_OC, b, at + 1, 1)?;
            w.item(f::COUNTRY_INFO_RRC_CC, b, at + 2, 1)?;
            w.close(opened);
        }
        at += 3;
    }
    if b.remaining(at) > 0 {
        w.item(f::COUNTRY_INFO_PADDING, b, at, b.remaining(at))?;
    }
    Ok(())
}

/// Adds the load of a network (9.4.2.27), in one of the two forms that were ever sent.
pub(super) fn load<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    let len = e.len();
    match len {
        4 => {
            w.append(e.item, format_args!(" Cisco QBSS Version 1 - non CCA"));
            w.number(f::QBSS_VERSION, b, 0, len, 1)?;
            w.item_le(f::QBSS_SCOUNT, b, 0, 2)?;
            w.item(f::QBSS_CU, b, 2, 1)?;
            w.item(f::QBSS_ADC, b, 3, 1)?;
        }
        5 => {
            w.append(e.item, format_args!(" 802.11e CCA Version"));
            w.number(f::QBSS_VERSION, b, 0, len, 2)?;
            w.item_le(f::QBSS_SCOUNT, b, 0, 2)?;
            let busy = u64::from(b.u8(2)?);
            let item = w.number(f::QBSS_CU, b, 2, 1, busy)?;
            w.append(item, format_args!(" ({}%)", 100 * busy / 255));
            let admitted = u64::from(b.u16_le(3)?);
            let item = w.number(f::QBSS_ADC, b, 3, 2, admitted)?;
            w.append(item, format_args!(" ({} us/s)", admitted * 32));
        }
        _ => e.wrong_length(w, format_args!("Tag Length {len} wrong, must be = 4 or 5")),
    }
    Ok(())
}

/// Adds the power that a frame was sent with (9.4.2.16).
pub(super) fn power_report<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let (power, margin) = (e.b.u8(0)? as i8, e.b.u8(1)? as i8);
    w.item(f::TCPREP_TRSMT_POW, &e.b, 0, 1)?;
    w.item(f::TCPREP_LINK_MRG, &e.b, 1, 1)?;
    w.append(e.item, format_args!(" Transmit Power: {power}, Link Margin: {margin}"));
    Ok(())
}

/// Adds the channels that a station can use (9.4.2.17).
pub(super) fn channels<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if !e.len().is_multiple_of(2) {
        e.wrong_length(w, format_args!("Tag Length {} wrong, must be modulo 2", e.len()));
        return Ok(());
    }
    for (index, at) in (0..e.len()).step_by(2).enumerate() {
        let (first, range) = (e.b.u8(at)?, e.b.u8(at + 1)?);
        let item = w.item(f::SUPCHAN, &e.b, at, 2)?;
        let number = index + 1;
        w.label(
            item,
            format_args!("Supported Channels Set #{number} First: {first}, Range: {range} "),
        );
        let opened = w.open(item);
        w.item(f::SUPCHAN_FIRST, &e.b, at, 1)?;
        w.item(f::SUPCHAN_RANGE, &e.b, at + 1, 1)?;
        w.close(opened);
    }
    Ok(())
}

/// Adds the announcement of a new channel (9.4.2.18).
pub(super) fn switch<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let (mode, channel, count) = (e.b.u8(0)?, e.b.u8(1)?, e.b.u8(2)?);
    w.item(f::CSA_CHANNEL_SWITCH_MODE, &e.b, 0, 1)?;
    w.item(f::CSA_NEW_CHANNEL_NUMBER, &e.b, 1, 1)?;
    w.item(f::CSA_CHANNEL_SWITCH_COUNT, &e.b, 2, 1)?;
    w.append(e.item, format_args!(" Mode: {mode}, Number: {channel} , Count: {count} "));
    Ok(())
}

/// Adds the domain within which a station may move (9.4.2.46).
pub(super) fn mobility<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if e.claimed < 3 {
        e.wrong_length(w, format_args!("MDIE content length must be at least 3 bytes"));
        return Ok(());
    }
    w.item_le(f::MOBILITY_DOMAIN_MDID, &e.b, 0, 2)?;
    little::tree(
        w,
        f::MOBILITY_DOMAIN_FT_CAPAB,
        &e.b,
        2,
        1,
        &[f::MOBILITY_DOMAIN_FT_CAPAB_FT_OVER_DS, f::MOBILITY_DOMAIN_FT_CAPAB_RESOURCE_REQ],
    )?;
    Ok(())
}

/// What separates the classes of channels from further sequences of them.
const END_OF_CLASSES: u8 = 130;

/// Adds the classes of channels that a station can use (9.4.2.53).
pub(super) fn operating_classes<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    w.item(f::SUPOPECLASS_CURRENT, &e.b, 0, 1)?;
    let classes = e.b.captured().get(1..e.len()).unwrap_or(&[]);
    let rest = classes.iter().position(|class| matches!(*class, 0 | END_OF_CLASSES));
    let rest = rest.unwrap_or(classes.len());
    if rest == 0 {
        return Ok(());
    }
    let item = w.item(f::SUPOPECLASS_ALT, &e.b, 1, rest)?;
    if w.labels() {
        let list: Vec<_> = e.b.bytes(1, rest)?.iter().map(u8::to_string).collect();
        w.label(item, format_args!("Alternate Operating Classes: {}", list.join(", ")));
    }
    Ok(())
}

/// Adds how a station looks for other networks on its channel (9.4.2.58).
pub(super) fn overlapping<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if e.len() != 14 {
        e.wrong_length(w, format_args!("Tag Length {} wrong, must be = 14", e.len()));
        return Ok(());
    }
    let fields = [
        f::OBSS_SPD,
        f::OBSS_SAD,
        f::OBSS_CWTSI,
        f::OBSS_SPTPC,
        f::OBSS_SATPC,
        f::OBSS_WCTDF,
        f::OBSS_SAT,
    ];
    for (index, field) in fields.into_iter().enumerate() {
        w.item_le(field, &e.b, 2 * index, 2)?;
    }
    Ok(())
}

/// The bits of each octet of the extended capabilities (9.4.2.26). The eighth is shown with the ninth.
static EXTENDED: [&[Field]; 7] = [
    &[
        f::EXTCAP_B0,
        f::EXTCAP_B1,
        f::EXTCAP_B2,
        f::EXTCAP_B3,
        f::EXTCAP_B4,
        f::EXTCAP_B5,
        f::EXTCAP_B6,
        f::EXTCAP_B7,
    ],
    &[
        f::EXTCAP_B8,
        f::EXTCAP_B9,
        f::EXTCAP_B10,
        f::EXTCAP_B11,
        f::EXTCAP_B12,
        f::EXTCAP_B13,
        f::EXTCAP_B14,
        f::EXTCAP_B15,
    ],
    &[
        f::EXTCAP_B16,
        f::EXTCAP_B17,
        f::EXTCAP_B18,
        f::EXTCAP_B19,
        f::EXTCAP_B20,
        f::EXTCAP_B21,
        f::EXTCAP_B22,
        f::EXTCAP_B23,
    ],
    &[
        f::EXTCAP_B24,
        f::EXTCAP_B25,
        f::EXTCAP_B26,
        f::EXTCAP_B27,
        f::EXTCAP_B28,
        f::EXTCAP_B29,
        f::EXTCAP_B30,
        f::EXTCAP_B31,
    ],
    &[
        f::EXTCAP_B32,
        f::EXTCAP_B33,
        f::EXTCAP_B34,
        f::EXTCAP_B35,
        f::EXTCAP_B36,
        f::EXTCAP_B37,
        f::EXTCAP_B38,
        f::EXTCAP_B39,
    ],
    &[
        f::EXTCAP_B40,
        f::EXTCAP_SERV_INT_GRANULARITY,
        f::EXTCAP_B44,
        f::EXTCAP_B45,
        f::EXTCAP_B46,
        f::EXTCAP_B47,
    ],
    &[
        f::EXTCAP_B48,
        f::EXTCAP_B49,
        f::EXTCAP_B50,
        f::EXTCAP_B51,
        f::EXTCAP_B52,
        f::EXTCAP_B53,
        f::EXTCAP_B54,
        f::EXTCAP_B55,
    ],
];

static EIGHTH: &[Field] = &[
    f::EXTCAP_B56,
    f::EXTCAP_B57,
    f::EXTCAP_B58,
    f::EXTCAP_B59,
    f::EXTCAP_B60,
    f::EXTCAP_B61,
    f::EXTCAP_B62,
    f::EXTCAP_B63,
];

static WIDE: &[Field] = &[
    f::EXTCAP_B56_WIDE,
    f::EXTCAP_B57_WIDE,
    f::EXTCAP_B58_WIDE,
    f::EXTCAP_B59_WIDE,
    f::EXTCAP_B60_WIDE,
    f::EXTCAP_B61_WIDE,
    f::EXTCAP_B62_WIDE,
    f::EXTCAP_B63_WIDE,
    f::EXTCAP_B65,
    f::EXTCAP_B66,
    f::EXTCAP_B67,
    f::EXTCAP_B68,
    f::EXTCAP_B69,
    f::EXTCAP_B70,
    f::EXTCAP_B71,
];

static TENTH: &[Field] = &[
    f::EXTCAP_B72,
    f::EXTCAP_B73,
    f::EXTCAP_B74,
    f::EXTCAP_B75,
    f::EXTCAP_B76,
    f::EXTCAP_B77,
    f::EXTCAP_B78,
    f::EXTCAP_B79,
];

/// Adds the extended capabilities.
pub(super) fn extended<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    let len = e.len();
    if len < 1 {
        e.wrong_length(w, format_args!("Tag length {len} too short, must be greater than 0"));
        return Ok(());
    }
    let plural = if len == 1 { "" } else { "s" };
    w.append(e.item, format_args!(" ({len} octet{plural})"));
    let mut at = 0;
    while at < len {
        let number = at + 1;
        // Bits 63 and 64 are one number, so the octets of both are shown together.
        if at == 7 && len > 8 {
            let item = w.number(f::EXTCAP_WIDE, b, at, 2, u64::from(b.u16_le(at)?))?;
            w.append(item, format_args!(" (octets 8 & 9)"));
            let opened = w.open(item);
            little::bits(w, b, at, 2, WIDE)?;
            w.close(opened);
            at += 2;
            continue;
        }
        let item = w.number(f::EXTCAP, b, at, 1, u64::from(b.u8(at)?))?;
        w.append(item, format_args!(" (octet {number})"));
        let opened = w.open(item);
        match (EXTENDED.get(at), at) {
            (Some(bits), _) => little::bits(w, b, at, 1, bits)?,
            (None, 7) => little::bits(w, b, at, 1, EIGHTH)?,
            (None, 9) => little::bits(w, b, at, 1, TENTH)?,
            _ => {}
        }
        w.close(opened);
        at += 1;
    }
    Ok(())
}
