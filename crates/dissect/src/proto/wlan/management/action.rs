//! Action frames (IEEE 802.11-2020, 9.3.3.13, 9.6): a category, an action of it, and what the action needs.

use lamna_fields::Field;

use super::fields as f;
use super::{capabilities, tagged};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::walk::Walk;

/// The categories (9.4.1.11).
mod category {
    pub(super) const SPECTRUM: u8 = 0;
    pub(super) const QOS: u8 = 1;
    pub(super) const BLOCK_ACK: u8 = 3;
    pub(super) const PUBLIC: u8 = 4;
    pub(super) const RADIO_MEASUREMENT: u8 = 5;
    pub(super) const FAST_TRANSITION: u8 = 6;
    pub(super) const HT: u8 = 7;
    pub(super) const SA_QUERY: u8 = 8;
    pub(super) const PROTECTED_PUBLIC: u8 = 9;
    pub(super) const WNM: u8 = 10;
    pub(super) const TDLS: u8 = 12;
    pub(super) const MESH: u8 = 13;
    pub(super) const SELF_PROTECTED: u8 = 15;
    pub(super) const VHT: u8 = 21;
}

/// The field for the action of a category.
fn action_field(category: u8) -> Option<Field> {
    Some(match category {
        category::SPECTRUM => f::ACTION_SPECTRUM,
        category::QOS => f::ACTION_QOS,
        category::BLOCK_ACK => f::ACTION_BLOCK_ACK,
        category::SA_QUERY | category::TDLS => f::FIXED_ACTION_CODE,
        category::WNM => f::ACTION_WNM,
        category::PUBLIC | category::PROTECTED_PUBLIC => f::FIXED_PUBLICACT,
        category::RADIO_MEASUREMENT => f::ACTION_RADIO,
        category::FAST_TRANSITION => f::ACTION_FT,
        category::HT => f::FIXED_HTACT,
        category::MESH => f::FIXED_MESH_ACTION,
        category::SELF_PROTECTED => f::FIXED_SELFPROT_ACTION,
        category::VHT => f::VHT_ACTION,
        _ => return None,
    })
}

/// Adds the body of an action frame.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u16) -> Walked {
    let category = b.u8(0)?;
    let item = w.text(b, 0, b.len(), format_args!("Fixed parameters"))?;
    let opened = w.open(item);
    w.item(f::FIXED_CATEGORY_CODE, b, 0, 1)?;
    let end = parameters(w, b, category)?;
    w.close(opened);
    tagged(w, b, end, kind)
}

/// Adds the number by which a request and its response find each other, and shows it in Info.
fn token<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let token = b.u8(at)?;
    w.item(f::FIXED_DIALOG_TOKEN, b, at, 1)?;
    w.info_append(format_args!(", Dialog Token={token}"));
    Ok(at + 1)
}

/// Adds the parameters in fixed places; answers where they end.
fn parameters<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    category: u8,
) -> Result<usize, Fault> {
    let Some(field) = action_field(category) else { return Ok(b.len()) };
    let action = b.u8(1)?;
    w.item(field, b, 1, 1)?;
    match (category, action) {
        (category::BLOCK_ACK, 0) => {
            let at = token(w, b, 2)?;
            block_ack_parameters(w, b, at)?;
            w.item_le(f::FIXED_BATIMEOUT, b, at + 2, 2)?;
            little::tree(
                w,
                f::FIXED_SSC,
                b,
                at + 4,
                2,
                &[f::FIXED_SSC_FRAGMENT, f::FIXED_SSC_SEQUENCE],
            )?;
            Ok(at + 6)
        }
        (category::BLOCK_ACK, 1) => {
            let at = token(w, b, 2)?;
            w.item_le(f::FIXED_STATUS_CODE, b, at, 2)?;
            block_ack_parameters(w, b, at + 2)?;
            w.item_le(f::FIXED_BATIMEOUT, b, at + 4, 2)?;
            Ok(at + 6)
        }
        (category::BLOCK_ACK, 2) => {
            little::bitmask(
                w,
                f::FIXED_DELBA_PARAM,
                b,
                2,
                2,
                &[
                    f::FIXED_DELBA_PARAM_RESERVED,
                    f::FIXED_DELBA_PARAM_INITIATOR,
                    f::FIXED_DELBA_PARAM_TID,
                ],
            )?;
            w.item_le(f::FIXED_REASON_CODE, b, 4, 2)?;
            Ok(6)
        }
        (category::HT, 1) => {
            little::tree(
                w,
                f::FIXED_SM_POWERCONTROL,
                b,
                2,
                1,
                &[
                    f::FIXED_SM_POWERCONTROL_ENABLED,
                    f::FIXED_SM_POWERCONTROL_MODE,
                    f::FIXED_SM_POWERCONTROL_RESERVED,
                ],
            )?;
            Ok(3)
        }
        (category::SPECTRUM, 0..=3) => token(w, b, 2),
        (category::RADIO_MEASUREMENT, 0 | 2 | 4) => {
            w.item(f::RM_DIALOG_TOKEN, b, 2, 1)?;
            if action == 0 {
                w.item_le(f::RM_REPETITIONS, b, 3, 2)?;
                return Ok(5);
            }
            Ok(3)
        }
        (category::RADIO_MEASUREMENT, 1 | 3 | 5) => {
            w.item(f::RM_DIALOG_TOKEN, b, 2, 1)?;
            Ok(3)
        }
        (category::SA_QUERY, 0 | 1) => {
            w.item(f::FIXED_TRANSACTION_ID, b, 2, 2)?;
            Ok(4)
        }
        (category::TDLS, 0) => token(w, b, 2).and_then(|at| {
            capabilities(w, b, at)?;
            Ok(at + 2)
        }),
        _ => Ok(2),
    }
}

fn block_ack_parameters<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    little::bitmask(
        w,
        f::FIXED_BAPARAMS,
        b,
        at,
        2,
        &[
            f::FIXED_BAPARAMS_AMSDU,
            f::FIXED_BAPARAMS_POLICY,
            f::FIXED_BAPARAMS_TID,
            f::FIXED_BAPARAMS_BUFFERSIZE,
        ],
    )?;
    Ok(())
}
