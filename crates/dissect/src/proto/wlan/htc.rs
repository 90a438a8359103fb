//! The HT control field (IEEE 802.11-2020, 9.2.4.6; IEEE 802.11ax, 9.2.4.6.4) behind a frame's header.

use super::fields as f;
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::little;
use crate::walk::Walk;

/// Octets of the field.
pub(super) const LEN: usize = 4;

/// Shows the field at `at`.
pub(super) fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let value = b.u32_le(at)?;
    if !w.fields() {
        return Ok(());
    }
    let item = w.item_le(f::HTC, b, at, LEN)?;
    let opened = w.open(item);
    w.item_le(f::HTC_VHT, b, at, LEN)?;
    match value & 3 {
        1 => very_high_throughput(w, b, at, value)?,
        3 => high_efficiency(w, b, at, value)?,
        _ => high_throughput(w, b, at)?,
    }
    w.close(opened);
    Ok(())
}

fn high_throughput<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let control = b.u16_le(at)?;
    let item = w.item_le(f::HTC_LAC, b, at, LEN)?;
    let inner = w.open(item);
    w.item_le(f::HTC_LAC_TRQ, b, at, 2)?;
    // Fourteen in the request bits turns the feedback bits into a command (9.2.4.6.2).
    let selection = control >> 2 & 15 == 14;
    if selection {
        w.item_le(f::HTC_LAC_MAI_ASELI, b, at, 2)?;
    } else {
        w.item_le(f::HTC_LAC_MAI_MRQ, b, at, 2)?;
        let field = if control & 4 != 0 { f::HTC_LAC_MAI_MSI } else { f::HTC_LAC_MAI_RESERVED };
        w.item_le(field, b, at, 2)?;
    }
    w.item_le(f::HTC_LAC_MFSI, b, at, 2)?;
    if selection {
        little::bits(w, b, at, 2, &[f::HTC_LAC_ASEL_COMMAND, f::HTC_LAC_ASEL_DATA])?;
    } else {
        w.item_le(f::HTC_LAC_MFB, b, at, 2)?;
    }
    w.close(inner);
    little::bits(
        w,
        b,
        at,
        LEN,
        &[
            f::HTC_CAL_POS,
            f::HTC_CAL_SEQ,
            f::HTC_RESERVED1,
            f::HTC_CSI_STEERING,
            f::HTC_NDP_ANNOUNCEMENT,
            f::HTC_RESERVED2,
            f::HTC_AC_CONSTRAINT,
            f::HTC_RDG_MORE_PPDU,
        ],
    )
}

fn very_high_throughput<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    value: u32,
) -> Walked {
    little::bits(w, b, at, LEN, &[f::HTC_HE, f::HTC_MRQ])?;
    let unsolicited = value & 1 << 29 != 0;
    if !unsolicited {
        let field = if value & 4 != 0 { f::HTC_MSI } else { f::HTC_MSI_STBC_RESERVED };
        w.item_le(field, b, at, LEN)?;
        w.item_le(f::HTC_MFSI, b, at, LEN)?;
    } else {
        w.item_le(f::HTC_COMPRESSED_MSI, b, at, LEN)?;
        w.item_le(f::HTC_PPDU_STBC_ENCODED, b, at, LEN)?;
        w.item_le(f::HTC_GID_L, b, at, LEN)?;
    }
    let item = w.item_le(f::HTC_MFB, b, at, LEN)?;
    let inner = w.open(item);
    little::bits(w, b, at, LEN, &[f::HTC_NUM_STS, f::HTC_VHT_MCS, f::HTC_BW])?;
    let snr = (value >> 18 & 0x3f) as i32;
    let snr = if snr >= 32 { snr - 64 } else { snr };
    let item = w.item_le(f::HTC_SNR, b, at, LEN)?;
    w.append(item, format_args!(" (Average SNR {:.2} dB)", f64::from(snr) * 0.5 + 22.0));
    w.close(inner);
    if unsolicited {
        w.item_le(f::HTC_GID_H, b, at, LEN)?;
        w.item_le(f::HTC_CODING_TYPE, b, at, LEN)?;
        w.item_le(f::HTC_FB_TX_TYPE, b, at, LEN)?;
    } else {
        w.item_le(f::HTC_RESERVED3, b, at, LEN)?;
    }
    little::bits(
        w,
        b,
        at,
        LEN,
        &[f::HTC_UNSOLICITED_MFB, f::HTC_AC_CONSTRAINT, f::HTC_RDG_MORE_PPDU],
    )
}

/// Octets a control of each kind takes in bits; `None` where nobody knows.
const CONTROL_BITS: [Option<u32>; 7] =
    [Some(26), Some(8), Some(26), Some(8), Some(26), Some(10), Some(8)];

/// The names of the kinds.
const CONTROLS: [&str; 7] = [
    "Triggered response scheduling",
    "Operating mode",
    "HE link adaptation",
    "Buffer Status Report",
    "UL power headroom",
    "Bandwidth query report",
    "Command and status",
];

fn high_efficiency<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    value: u32,
) -> Walked {
    w.item_le(f::HTC_HE, b, at, LEN)?;
    let mut rest = value >> 2;
    let item = w.text(b, at, LEN, format_args!("Aggregate Control: 0x{rest:x}"))?;
    let opened = w.open(item);
    let mut left = 30;
    while left > 8 {
        let kind = rest & 15;
        let word = CONTROLS.get(kind as usize).copied().unwrap_or("Reserved");
        let item = w.number(f::HTC_HE_A_CONTROL_CTRL_ID, b, at, LEN, u64::from(kind))?;
        w.label(item, format_args!("Control ID: {kind}: {word} ({kind})"));
        rest >>= 4;
        left -= 4;
        match CONTROL_BITS.get(kind as usize).copied().flatten() {
            Some(bits) if bits <= left => {
                rest = rest.checked_shr(bits).unwrap_or(0);
                left -= bits;
            }
            Some(_) => break,
            None => {
                w.expert(f::HTC_HE_A_CONTROL_CTRL_ID_INVALID, Item::NONE);
                break;
            }
        }
        if rest == 0 {
            break;
        }
    }
    w.close(opened);
    Ok(())
}
