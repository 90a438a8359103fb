//! How the two ends of a connection agree on it (volume 6, part B, 2.4.2).

use lamna_fields::Field;

use super::fields::*;
use super::{advertising, channel_map, flags, unknown};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::bluetooth::Short;
use crate::proto::little;
use crate::walk::Walk;

/// Shows a number of units of `unit` milliseconds, with the time that it makes.
pub(super) fn timed<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    unit: f64,
) -> Walked {
    let item = w.item_le(field, b, at, len)?;
    if w.labels() {
        let number = little::value(b, at, len)? as f64;
        w.append(item, format_args!(" ({} msec)", Short(number * unit)));
    }
    Ok(())
}

/// Fields that follow each other, each with its length.
fn row<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    fields: &[(Field, usize)],
) -> Result<usize, crate::buf::Fault> {
    for (field, len) in fields {
        w.item_le(*field, b, at, *len)?;
        at += len;
    }
    Ok(at)
}

const PREFERRED: [Field; 4] = [
    CONTROL_PHYS_LE_1M_PHY,
    CONTROL_PHYS_LE_2M_PHY,
    CONTROL_PHYS_LE_CODED_PHY,
    CONTROL_PHYS_RESERVED,
];
const CHOSEN: [Field; 4] = [PHY_SHALL_1M, PHY_SHALL_2M, PHY_SHALL_CODED, CONTROL_PHYS_RESERVED];
const NAMED: [Field; 4] = [PHY_1M, PHY_2M, PHY_CODED, CONTROL_PHYS_RESERVED];
const SENT: [Field; 4] = [
    CONTROL_M_TO_S_PHY_LE_1M_PHY,
    CONTROL_M_TO_S_PHY_LE_2M_PHY,
    CONTROL_M_TO_S_PHY_LE_CODED_PHY,
    CONTROL_M_TO_S_PHY_RESERVED,
];
const RECEIVED: [Field; 4] = [
    CONTROL_S_TO_M_PHY_LE_1M_PHY,
    CONTROL_S_TO_M_PHY_LE_2M_PHY,
    CONTROL_S_TO_M_PHY_LE_CODED_PHY,
    CONTROL_S_TO_M_PHY_RESERVED,
];
const POWERED: [Field; 5] = [
    CONTROL_PWR_PHY_LE_1M_PHY,
    CONTROL_PWR_PHY_LE_2M_PHY,
    CONTROL_PWR_PHY_LE_CODED_S8_PHY,
    CONTROL_PWR_PHY_LE_CODED_S2_PHY,
    CONTROL_PWR_PHY_RESERVED,
];
const POWER_FLAGS: [Field; 3] = [CONTROL_MIN, CONTROL_MAX, CONTROL_PWRCTRL_RESERVED];
const TONE: [Field; 3] = [CONTROL_CTE_MIN_LEN_REQ, CONTROL_CTE_RFU, CONTROL_CTE_TYPE_REQ];

const CONNECTION_PARAMETERS: &[(Field, usize)] = &[
    (CONTROL_INTERVAL_MIN, 2),
    (CONTROL_INTERVAL_MAX, 2),
    (CONTROL_LATENCY, 2),
    (CONTROL_TIMEOUT, 2),
    (CONTROL_PREFERRED_PERIODICITY, 1),
    (CONTROL_REFERENCE_CONNECTION_EVENT_COUNT, 2),
    (CONTROL_OFFSET_0, 2),
    (CONTROL_OFFSET_1, 2),
    (CONTROL_OFFSET_2, 2),
    (CONTROL_OFFSET_3, 2),
    (CONTROL_OFFSET_4, 2),
    (CONTROL_OFFSET_5, 2),
];

/// The kinds whose content is plain fields, one after the other.
fn plain(opcode: u8) -> Option<&'static [(Field, usize)]> {
    Some(match opcode {
        2 | 13 => &[(CONTROL_ERROR_CODE, 1)],
        3 => &[
            (CONTROL_RANDOM_NUMBER, 8),
            (CONTROL_ENCRYPTED_DIVERSIFIER, 2),
            (CONTROL_MASTER_SESSION_KEY_DIVERSIFIER, 8),
            (CONTROL_MASTER_SESSION_INITIALIZATION_VECTOR, 4),
        ],
        4 => &[
            (CONTROL_SLAVE_SESSION_KEY_DIVERSIFIER, 8),
            (CONTROL_SLAVE_SESSION_INITIALIZATION_VECTOR, 4),
        ],
        5 | 6 | 10 | 11 | 18 | 19 | 27 => &[],
        7 => &[(CONTROL_UNKNOWN_TYPE, 1)],
        12 => {
            &[(CONTROL_VERSION_NUMBER, 1), (CONTROL_COMPANY_ID, 2), (CONTROL_SUBVERSION_NUMBER, 2)]
        }
        15 | 16 => CONNECTION_PARAMETERS,
        17 => &[(CONTROL_REJECT_OPCODE, 1), (CONTROL_ERROR_CODE, 1)],
        20 | 21 => &[
            (CONTROL_MAX_RX_OCTETS, 2),
            (CONTROL_MAX_RX_TIME, 2),
            (CONTROL_MAX_TX_OCTETS, 2),
            (CONTROL_MAX_TX_TIME, 2),
        ],
        29 | 30 => &[(CONTROL_SLEEP_CLOCK_ACCURACY, 1)],
        32 => &[
            (CONTROL_CIS_OFFSET_MIN, 3),
            (CONTROL_CIS_OFFSET_MAX, 3),
            (CONTROL_CONN_EVENT_COUNT, 2),
        ],
        33 => &[
            (CONTROL_ACCESS_ADDRESS, 4),
            (CONTROL_CIS_OFFSET, 3),
            (CONTROL_CIG_SYNC_DELAY, 3),
            (CONTROL_CIS_SYNC_DELAY, 3),
            (CONTROL_CONN_EVENT_COUNT, 2),
        ],
        34 => &[(CONTROL_CIG_ID, 1), (CONTROL_CIS_ID, 1), (CONTROL_ERROR_CODE, 1)],
        _ => return None,
    })
}

/// Shows what is behind the opcode, from `at` to `end`.
pub(super) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    opcode: u8,
) -> Walked {
    if let Some(fields) = plain(opcode) {
        row(w, b, at, fields)?;
        return Ok(());
    }
    match opcode {
        0 => {
            timed(w, CONTROL_WINDOW_SIZE, b, at, 1, 1.25)?;
            timed(w, CONTROL_WINDOW_OFFSET, b, at + 1, 2, 1.25)?;
            timed(w, CONTROL_INTERVAL, b, at + 3, 2, 1.25)?;
            w.item_le(CONTROL_LATENCY, b, at + 5, 2)?;
            timed(w, CONTROL_TIMEOUT, b, at + 7, 2, 10.0)?;
            w.item_le(CONTROL_INSTANT, b, at + 9, 2)?;
        }
        1 => {
            channel_map(w, CONTROL_CHANNEL_MAP, b, at, 40)?;
            w.item_le(CONTROL_INSTANT, b, at + 5, 2)?;
        }
        8 | 9 | 14 => features(w, b, at)?,
        22 | 23 => {
            flags(w, CONTROL_TX_PHYS, b, at, &PREFERRED)?;
            flags(w, CONTROL_RX_PHYS, b, at + 1, &PREFERRED)?;
        }
        24 => {
            for (i, field) in [CONTROL_M_TO_S_PHY, CONTROL_S_TO_M_PHY].into_iter().enumerate() {
                let item = little::bitmask(w, field, b, at + i, 1, &CHOSEN)?;
                if b.u8(at + i)? == 0 {
                    w.append(item, format_args!(", No change"));
                }
            }
            let changes = b.u16_le(at)? != 0;
            w.item_le(if changes { CONTROL_INSTANT } else { CONTROL_RESERVED }, b, at + 2, 2)?;
        }
        25 => {
            flags(w, CONTROL_PHYS, b, at, &NAMED)?;
            w.item(CONTROL_MIN_USED_CHANNELS, b, at + 1, 1)?;
        }
        26 => flags(w, CONTROL_PHYS, b, at, &TONE)?,
        28 => {
            w.item_le(CONTROL_SYNC_ID, b, at, 2)?;
            advertising::synchronisation(w, b, at + 2, &advertising::TRANSFERRED)?;
            row(
                w,
                b,
                at + 20,
                &[(CONTROL_SYNC_CONN_EVENT_COUNT, 2), (CONTROL_SYNC_LAST_PA_EVENT_COUNTER, 2)],
            )?;
            for field in [CONTROL_SYNC_SID, CONTROL_SYNC_ATYPE, CONTROL_SYNC_SLEEP_CLOCK_ACCURACY] {
                w.item(field, b, at + 24, 1)?;
            }
            flags(w, CONTROL_PHYS, b, at + 25, &NAMED)?;
            w.item_le(CONTROL_SYNC_SYNC_CONN_EVENT_COUNT, b, at + 32, 2)?;
        }
        31 => isochronous(w, b, at)?,
        35 => {
            flags(w, CONTROL_PWR_PHY, b, at, &POWERED)?;
            row(w, b, at + 1, &[(CONTROL_DELTA, 1), (CONTROL_TXPOWER, 1)])?;
        }
        36 => {
            flags(w, CONTROL_PWRFLAGS, b, at, &POWER_FLAGS)?;
            let rest =
                [(CONTROL_DELTA, 1), (CONTROL_TXPOWER, 1), (CONTROL_ACCEPTABLE_POWER_REDUCTION, 1)];
            row(w, b, at + 1, &rest)?;
        }
        37 => {
            flags(w, CONTROL_PWR_PHY, b, at, &POWERED)?;
            flags(w, CONTROL_PWRFLAGS, b, at + 1, &POWER_FLAGS)?;
            row(w, b, at + 2, &[(CONTROL_DELTA, 1), (CONTROL_TXPOWER, 1)])?;
        }
        _ => unknown(w, b, at, end)?,
    }
    Ok(())
}

/// What an end can do (4.6).
fn features<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    const FIRST: [Field; 8] = [
        CONTROL_FEATURE_SET_LE_ENCRYPTION,
        CONTROL_FEATURE_SET_CONNECTION_PARAMETERS_REQUEST_PROCEDURE,
        CONTROL_FEATURE_SET_EXTENDED_REJECT_INDICATION,
        CONTROL_FEATURE_SET_SLAVE_INITIATED_FEATURES_EXCHANGE,
        CONTROL_FEATURE_SET_LE_PING,
        CONTROL_FEATURE_SET_LE_PKT_LEN_EXT,
        CONTROL_FEATURE_SET_LE_PRIVACY,
        CONTROL_FEATURE_SET_EXT_SCAN_FLT_POL,
    ];
    const SECOND: [Field; 8] = [
        CONTROL_FEATURE_SET_LE_2M_PHY,
        CONTROL_FEATURE_SET_ST_MOD_IDX_TX,
        CONTROL_FEATURE_SET_ST_MOD_IDX_RX,
        CONTROL_FEATURE_SET_LE_CODED_PHY,
        CONTROL_FEATURE_SET_LE_EXTENDED_ADV,
        CONTROL_FEATURE_SET_PERIODIC_ADV,
        CONTROL_FEATURE_SET_CH_SEL_2,
        CONTROL_FEATURE_SET_LE_POWER_CLASS_1,
    ];
    const THIRD: [Field; 2] =
        [CONTROL_FEATURE_SET_MIN_NUM_USED_CH_PROC, CONTROL_FEATURE_SET_RESERVED_BITS];
    let item = w.item_le(CONTROL_FEATURE_SET, b, at, 8)?;
    let opened = w.open(item);
    little::bits(w, b, at, 1, &FIRST)?;
    little::bits(w, b, at + 1, 1, &SECOND)?;
    little::bits(w, b, at + 2, 1, &THIRD)?;
    w.item(CONTROL_FEATURE_SET_RESERVED, b, at + 3, 5)?;
    w.close(opened);
    Ok(())
}

/// A stream that is to be opened (2.4.2.29).
fn isochronous<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    row(w, b, at, &[(CONTROL_CIG_ID, 1), (CONTROL_CIS_ID, 1)])?;
    flags(w, CONTROL_M_TO_S_PHY, b, at + 2, &SENT)?;
    flags(w, CONTROL_S_TO_M_PHY, b, at + 3, &RECEIVED)?;
    little::bits(w, b, at + 4, 2, &[CONTROL_MAX_SDU_M_TO_S, CONTROL_RFU_1, CONTROL_FRAMED])?;
    little::bits(w, b, at + 6, 2, &[CONTROL_MAX_SDU_S_TO_M, CONTROL_RFU_2])?;
    little::bits(w, b, at + 8, 3, &[CONTROL_SDU_INTERVAL_M_TO_S, CONTROL_RFU_3])?;
    little::bits(w, b, at + 11, 3, &[CONTROL_SDU_INTERVAL_S_TO_M, CONTROL_RFU_4])?;
    let at = row(
        w,
        b,
        at + 14,
        &[
            (CONTROL_MAX_PDU_M_TO_S, 2),
            (CONTROL_MAX_PDU_S_TO_M, 2),
            (CONTROL_NUM_SUB_EVENTS, 1),
            (CONTROL_SUB_INTERVAL, 3),
        ],
    )?;
    little::bits(w, b, at, 1, &[CONTROL_BN_M_TO_S, CONTROL_BN_S_TO_M])?;
    let at = row(w, b, at + 1, &[(CONTROL_FT_M_TO_S, 1), (CONTROL_FT_S_TO_M, 1)])?;
    timed(w, CONTROL_ISO_INTERVAL, b, at, 2, 1.25)?;
    let rest =
        [(CONTROL_CIS_OFFSET_MIN, 3), (CONTROL_CIS_OFFSET_MAX, 3), (CONTROL_CONN_EVENT_COUNT, 2)];
    row(w, b, at + 2, &rest)?;
    Ok(())
}
