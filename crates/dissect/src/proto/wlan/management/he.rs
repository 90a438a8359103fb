//! High efficiency (IEEE 802.11ax-2021): the elements by which stations tell what they can and a network how it works.

use lamna_fields::Field;

use super::fields as f;
use super::{radio, subtype};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::little;
use crate::walk::Walk;

/// Adds `whole` with the fields from `first` to `last` below it. The table of fields has them in the order
/// in which they are shown.
#[inline(never)]
fn range<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    whole: Field,
    (first, last): (Field, Field),
) -> Walked {
    let item = w.item_le(whole, b, at, len)?;
    if w.fields() {
        let opened = w.open(item);
        for row in first.0..=last.0 {
            w.item_le(Field(row), b, at, len)?;
        }
        w.close(opened);
    }
    Ok(())
}

/// Adds the capabilities of a station (9.4.2.248).
pub(super) fn capabilities<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const MAC_LEN: usize = 6;
    const PHY_LEN: usize = 11;
    const MAPS_LEN: usize = 4;
    b.check(0, MAC_LEN)?;
    mac(w, b)?;
    let item = physical(w, &b.slice(MAC_LEN, PHY_LEN)?)?;
    let widths = b.u8(MAC_LEN)?;
    let at = MAC_LEN + PHY_LEN;
    let maps = [
        (true, "<= 80 MHz", f::HE_MCS_MAP_RX_HE_MCS_MAP_LTE_80),
        (widths & 0x08 != 0, "160 MHz", f::HE_MCS_MAP_RX_HE_MCS_MAP_160),
        (widths & 0x10 != 0, "80+80 MHz", f::HE_MCS_MAP_RX_HE_MCS_MAP_80_80),
    ];
    let shown = maps.iter().filter(|(is_shown, ..)| *is_shown);
    let len = MAPS_LEN * shown.clone().count();
    if b.remaining(at) < 2 {
        let text = "Insufficient bytes for Phy Capabilities Rx and Tx Maps 80MHz!";
        w.expert_text(f::TAG_LENGTH_BAD, item, format_args!("{text}"));
        return Ok(());
    }
    let item = w.text(b, at, len, format_args!("Supported HE-MCS and NSS Set"))?;
    let opened = w.open(item);
    let mut at = at;
    for (_, name, first) in shown {
        let item = w.text(b, at, MAPS_LEN, format_args!("Rx and Tx MCS Maps {name}"))?;
        let inner = w.open(item);
        // Each map is followed by those of its eight streams.
        for (i, row) in [first.0, first.0 + 9].into_iter().enumerate() {
            range(w, b, (at + 2 * i, 2), Field(row), (Field(row + 1), Field(row + 8)))?;
        }
        w.close(inner);
        at += MAPS_LEN;
    }
    w.close(opened);
    if b.remaining(at) > 0 { thresholds(w, &b.from(at)?) } else { Ok(()) }
}

fn mac<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const LEN: usize = 6;
    let value = little::value(b, 0, LEN)?;
    let item = w.item_le(f::HE_MAC_CAPS, b, 0, LEN)?;
    if !w.fields() {
        return Ok(());
    }
    let opened = w.open(item);
    let is_fragmenting = value & 0x18 != 0;
    let (first, last) = (f::HE_MAC_CAP_HTC_HE_SUPPORT, f::HE_HT_AND_VHT_TRIGGER_FRAME_RX_SUPPORT);
    for field in (first.0..=last.0).map(Field) {
        // Of who never fragments, what else is said of it is reserved.
        let field = match field {
            f::HE_MAC_CAP_MAX_FRAG_MSDUS if !is_fragmenting => f::HE_MAC_CAP_RESERVED_BITS_5_7,
            f::HE_MAC_CAP_MIN_FRAG_SIZE if !is_fragmenting => f::HE_MAC_CAP_RESERVED_BITS_8_9,
            f::HE_MAC_CAP_A_MSDU_FRAG_SUPPORT if !is_fragmenting => f::HE_MAC_CAP_RESERVED_BIT_29,
            field => field,
        };
        let item = w.item_le(field, b, 0, LEN)?;
        if field == f::HE_MAC_CAP_MAX_FRAG_MSDUS && w.labels() {
            match value >> 5 & 7 {
                7 => w.label_value(item, format_args!("No restriction")),
                power => w.label_value(item, format_args!("{}", 1 << power)),
            }
        }
    }
    w.close(opened);
    Ok(())
}

/// What the channel widths are called that matter in a band.
static ANY_BAND: &[Field] = &[
    f::HE_PHY_CAP_CHAN_WIDTH_SET_40MHZ_IN_2_4GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_40_80_IN_5GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_160_IN_5GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_160_80_80_IN_5GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_242_TONE_IN_2_4GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_242_TONE_IN_5GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_RESERVED,
];
static LOW_BAND: &[Field] = &[
    f::HE_PHY_CAP_CHAN_WIDTH_SET_40MHZ_IN_2_4GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_24GHZ_B1_RESERVED,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_24GHZ_B2_RESERVED,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_24GHZ_B3_RESERVED,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_242_TONE_IN_2_4GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_24GHZ_B5_RESERVED,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_RESERVED,
];
static HIGH_BAND: &[Field] = &[
    f::HE_PHY_CAP_CHAN_WIDTH_SET_5GHZ_B0_RESERVED,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_40_80_IN_5GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_160_IN_5GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_160_80_80_IN_5GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_5GHZ_B4_RESERVED,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_242_TONE_IN_5GHZ,
    f::HE_PHY_CAP_CHAN_WIDTH_SET_RESERVED,
];

fn physical<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Item, Fault> {
    let item = w.text(b, 0, 11, format_args!("HE PHY Capabilities Information"))?;
    let outer = w.open(item);
    let low = f::HE_PHY_CAP_FBYTE_RESERVED_B0;
    little::tree(w, f::HE_PHY_CAP_RESERVED_B0, b, 0, 1, &[low])?;
    let widths = match w.net.frequency {
        0 => ANY_BAND,
        1..5000 => LOW_BAND,
        _ => HIGH_BAND,
    };
    little::tree(w, f::HE_PHY_CAP_FBYTES, b, 0, 1, widths)?;
    let pairs = [
        (f::HE_PHY_CAP_BITS_8_TO_23, f::HE_PHY_CAP_BITS_24_TO_39),
        (f::HE_PHY_CAP_BITS_24_TO_39, f::HE_PHY_CAP_BITS_40_TO_55),
        (f::HE_PHY_CAP_BITS_40_TO_55, f::HE_PHY_CAP_BITS_56_TO_71),
        (f::HE_PHY_CAP_BITS_56_TO_71, f::HE_PHY_CAP_BITS_72_TO_87),
        (f::HE_PHY_CAP_BITS_72_TO_87, f::HE_MCS_MAP_RX_HE_MCS_MAP_LTE_80),
    ];
    for (i, (whole, next)) in pairs.into_iter().enumerate() {
        let bits = (Field(whole.0 + 1), Field(next.0 - 1));
        range(w, b, (1 + 2 * i, 2), whole, bits)?;
    }
    w.close(outer);
    Ok(item)
}

/// Adds from which constellations on a station wants packets padded: for each number of streams and each width, two numbers of
/// three bits, the least significant bits first.
fn thresholds<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const BITS: usize = 3;
    let widths = [(0x08, "242"), (0x10, "484"), (0x20, "996"), (0x40, "2x996")];
    let item = w.text(b, 0, b.reported(), format_args!("PPE Thresholds"))?;
    let outer = w.open(item);
    let head = b.u8(0)?;
    little::bits(w, b, 0, 1, &[f::HE_PPE_THRESHOLDS_NSS, f::HE_PPE_THRESHOLDS_RU_INDEX_BITMASK])?;
    let mut bit = 7;
    for streams in 0..=head & 7 {
        let start = bit / 8;
        let item = w.text(b, start, 1, format_args!("NSS {streams}"))?;
        let opened = w.open(item);
        for (_, name) in widths.iter().filter(|(mask, _)| head & mask != 0) {
            let (at, len) = (bit / 8, (bit % 8 + 2 * BITS).div_ceil(8));
            let item = w.text(b, at, 1, format_args!("RU allocation: {name}"))?;
            let value = little::value(b, at, len)? >> (bit % 8);
            w.set_len(item, len);
            let inner = w.open(item);
            w.number(f::HE_PPE_THRESHOLDS_PPET16, b, at, len, value & 7)?;
            w.number(f::HE_PPE_THRESHOLDS_PPET8, b, at, len, value >> BITS & 7)?;
            w.close(inner);
            bit += 2 * BITS;
        }
        w.set_len(item, bit / 8 - start);
        w.close(opened);
    }
    w.close(outer);
    Ok(())
}

/// Adds how a network works (9.4.2.249).
pub(super) fn operation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let parameters = little::value(b, 0, 3)?;
    range(
        w,
        b,
        (0, 3),
        f::HE_OPERATION_PARAMS,
        (f::HE_OPERATION_DEFAULT_PE_DURATION, f::HE_OPERATION_RESERVED_B16_B32),
    )?;
    range(
        w,
        b,
        (3, 1),
        f::BSS_COLOR_INFORMATION,
        (f::BSS_COLOR_INFORMATION_BSS_COLOR, f::BSS_COLOR_INFORMATION_BSS_COLOR_DISABLED),
    )?;
    range(
        w,
        b,
        (4, 2),
        f::HE_OPERATION_BASIC_HE_MCS_AND_NSS,
        (f::HE_OPERATION_MAX_HE_MCS_FOR_1_SS, f::HE_OPERATION_MAX_HE_MCS_FOR_8_SS),
    )?;
    let mut at = 6;
    if parameters & 0x4000 != 0 {
        let item = w.text(b, at, 3, format_args!("VHT Operation Information"))?;
        let opened = w.open(item);
        w.row(
            b,
            at,
            &[
                (f::HE_OPERATION_VHT_OP_INFO_CHANNEL_WIDTH, 1),
                (f::HE_OPERATION_VHT_OP_INFO_CHAN_CENTER_FREQ_SEG_0, 1),
                (f::HE_OPERATION_VHT_OP_INFO_CHAN_CENTER_FREQ_SEG_1, 1),
            ],
        )?;
        w.close(opened);
        at += 3;
    }
    if parameters & 0x8000 != 0 {
        w.item(f::HE_OPERATION_MAX_CO_HOSTED_BSSID_INDICATOR, b, at, 1)?;
        at += 1;
    }
    if parameters & 0x2_0000 != 0 {
        let item = w.text(b, at, 5, format_args!("6 GHz Operation Information"))?;
        let opened = w.open(item);
        w.item(f::HE_OPERATION_6GHZ_PRIMARY_CHANNEL, b, at, 1)?;
        let bits =
            (f::HE_OPERATION_6GHZ_CONTROL_CHANNEL_WIDTH, f::HE_OPERATION_6GHZ_CONTROL_RESERVED);
        range(w, b, (at + 1, 1), f::HE_OPERATION_6GHZ_CONTROL, bits)?;
        w.row(
            b,
            at + 2,
            &[
                (f::HE_OPERATION_6GHZ_CHAN_CENTER_FREQ_SEG_0, 1),
                (f::HE_OPERATION_6GHZ_CHAN_CENTER_FREQ_SEG_1, 1),
                (f::HE_OPERATION_6GHZ_MINIMUM_RATE, 1),
            ],
        )?;
        w.close(opened);
    }
    Ok(())
}

/// Adds when stations may send unasked in resource units (9.4.2.250).
pub(super) fn random_access<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let bits = (f::UORA_PARAMETER_SET_EOCWMIN, f::UORA_PARAMETER_SET_RESERVED);
    range(w, b, (0, 1), f::UORA_PARAMETER_SET_FIELD, bits)
}

/// Adds how stations share the medium while they are told when to send (9.4.2.251).
pub(super) fn multi_user<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    radio::quality_of(w, b, subtype::BEACON)?;
    for (i, name) in ["BE", "BK", "VI", "VO"].into_iter().enumerate() {
        let at = 1 + 3 * i;
        let item = w.text(b, at, 3, format_args!("MUAC_{name} Parameter Record"))?;
        let opened = w.open(item);
        let bits = (f::MU_EDCA_PARAMETER_SET_AIFSN, f::MU_EDCA_PARAMETER_SET_RESERVED);
        range(w, b, (at, 1), f::MU_EDCA_PARAMETER_SET_AIC_AIFSN, bits)?;
        w.row(
            b,
            at + 1,
            &[
                (f::MU_EDCA_PARAMETER_SET_ECWMIN_ECWMAX, 1),
                (f::MU_EDCA_PARAMETER_SET_MU_EDCA_TIMER, 1),
            ],
        )?;
        w.close(opened);
    }
    Ok(())
}

/// Adds when stations may send over what others send (9.4.2.252).
pub(super) fn spatial_reuse<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let control = b.u8(0)?;
    let bits = (f::SPATIAL_REUSE_SR_CONTROL_SRP_DIS, f::SPATIAL_REUSE_SR_CONTROL_RESERVED);
    range(w, b, (0, 1), f::SPATIAL_REUSE_SR_CONTROL, bits)?;
    let mut at = 1;
    if control & 4 != 0 {
        w.item(f::SPATIAL_REUSE_NON_SRG_OBSS_PD_MAX_OFFSET, b, at, 1)?;
        at += 1;
    }
    if control & 8 != 0 {
        w.row(
            b,
            at,
            &[
                (f::SPATIAL_REUSE_SRG_OBSS_PD_MIN_OFFSET, 1),
                (f::SPATIAL_REUSE_SRG_OBSS_PD_MAX_OFFSET, 1),
                (f::SPATIAL_REUSE_SRG_BSS_COLOR_BITMAP, 8),
                (f::SPATIAL_REUSE_SRG_PARTIAL_BSSID_BITMAP, 8),
            ],
        )?;
    }
    Ok(())
}

/// Adds that a network will change its colour (9.4.2.253).
pub(super) fn color_change<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(f::BSS_COLOR_CHANGE_COLOR_SWITCH_COUNTDOWN, b, 0, 1)?;
    let bits = (f::BSS_COLOR_CHANGE_NEW_BSS_COLOR, f::BSS_COLOR_CHANGE_NEW_COLOR_RESERVED);
    range(w, b, (1, 1), f::BSS_COLOR_CHANGE_NEW_COLOR_INFO, bits)
}

/// Adds what is in an element of this kind.
pub(super) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    number: u8,
    b: &Buf<'_>,
) -> Result<(), Fault> {
    match number {
        35 => capabilities(w, b),
        36 => operation(w, b),
        37 => random_access(w, b),
        38 => multi_user(w, b),
        39 => spatial_reuse(w, b),
        42 => color_change(w, b),
        _ => Ok(()),
    }
}
