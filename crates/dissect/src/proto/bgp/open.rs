//! Open messages and capabilities.

use lamna_fields::Encoding;

use super::f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::walk::Walk;

/// The optional parameter that holds capabilities.
const CAPABILITY: u8 = 2;

/// The optional parameter of old authentication.
const AUTHENTICATION: u8 = 1;

/// What stands for a number of four octets (RFC 6793).
const AS_TRANS: u16 = 23456;

/// Open (RFC 4271, 4.2).
pub(super) fn open<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(f::OPEN_VERSION, b, 19, 1)?;
    let item = w.number(f::OPEN_MYAS, b, 20, 2, u64::from(b.u16(20)?))?;
    if b.u16(20)? == AS_TRANS {
        w.append(item, format_args!(" (AS_TRANS)"));
    }
    w.item(f::OPEN_HOLDTIME, b, 22, 2)?;
    w.item(f::OPEN_IDENTIFIER, b, 24, 4)?;
    let len = usize::from(b.u8(28)?);
    w.item(f::OPEN_OPT_LEN, b, 28, 1)?;
    if len == 0 {
        return Ok(());
    }
    let mut at = 29;
    let end = at + len;
    let all = w.item(f::OPEN_OPT, b, at, len)?;
    let opened = w.open(all);
    while at < end {
        at = parameter(w, b, at)?;
    }
    w.close(opened);
    Ok(())
}

fn parameter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, crate::buf::Fault> {
    let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
    let end = at + 2 + len;
    let there = b.len().saturating_sub(at);
    let item = w.item(f::OPEN_OPT_PARAM, b, at, (2 + len).min(there))?;
    match f::OPEN_OPT_PARAM_TYPE_VALUES.get(u64::from(kind)) {
        Some(name) => w.label(item, format_args!("Optional Parameter: {name}")),
        None => w.label(item, format_args!("Optional Parameter: Unknown Parameter {kind}")),
    }
    let opened = w.open(item);
    w.item(f::OPEN_OPT_PARAM_TYPE, b, at, 1)?;
    w.item(f::OPEN_OPT_PARAM_LEN, b, at + 1, 1)?;
    match kind {
        CAPABILITY => {
            let mut at = at + 2;
            while at < end {
                at = capability(w, b, at)?;
            }
        }
        AUTHENTICATION => {
            w.item(f::OPEN_OPT_PARAM_AUTH, b, at + 2, len)?;
        }
        _ => {
            w.close(opened);
            w.item(f::OPEN_OPT_PARAM_UNKNOWN, b, at + 2, len)?;
        }
    }
    w.close(opened);
    Ok(end)
}

/// Capability messages (draft-ietf-idr-dynamic-cap).
pub(super) fn changes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let mut at = super::HEADER_LEN;
    while at < len {
        w.item(f::CAP_ACTION, b, at, 1)?;
        at = capability(w, b, at + 1)?;
    }
    Ok(())
}

/// A capability at `at`; where it ends.
fn capability<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, crate::buf::Fault> {
    let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
    let data = at + 2;
    let end = data + len;
    let root = w.item(f::CAP, b, at, (2 + len).min(b.len().saturating_sub(at)))?;
    match f::CAP_TYPE_VALUES.get(u64::from(kind)) {
        Some(name) => w.label(root, format_args!("Capability: {name}")),
        None => w.label(root, format_args!("Capability: Unknown capability {kind}")),
    }
    let opened = w.open(root);
    w.item(f::CAP_TYPE, b, at, 1)?;
    let length = w.item(f::CAP_LENGTH, b, at + 1, 1)?;
    let mut wrong = None;
    match kind {
        // Multiprotocol extensions.
        1 if len == 4 => {
            w.item(f::CAP_MP_AFI, b, data, 2)?;
            w.item(f::CAP_RESERVED, b, data + 2, 1)?;
            w.item(f::CAP_MP_SAFI, b, data + 3, 1)?;
        }
        // Extended next hop encoding.
        5 if len.is_multiple_of(6) => {
            for at in (data..end).step_by(6) {
                w.item(f::CAP_ENH_AFI, b, at, 2)?;
                w.item(f::CAP_ENH_SAFI, b, at + 2, 2)?;
                w.item(f::CAP_ENH_NHAFI, b, at + 4, 2)?;
            }
        }
        // Graceful restart.
        64 if len >= 2 && (len - 2).is_multiple_of(4) => {
            if len == 2 {
                w.expert(f::CAP_GR_HELPER_MODE_ONLY, length);
            }
            let bits = [
                f::CAP_GR_TIMERS_RESTART_FLAG,
                f::CAP_GR_TIMERS_NOTIFICATION_FLAG,
                f::CAP_GR_TIMERS_RESTART_TIME,
            ];
            let place = (b, data, 2, Encoding::Big);
            bitmask::item(w, place, f::CAP_GR_TIMERS, &bits, Names::Shown)?;
            for at in (data + 2..end).step_by(4) {
                w.item(f::CAP_GR_AFI, b, at, 2)?;
                w.item(f::CAP_GR_SAFI, b, at + 2, 1)?;
                let place = (b, at + 3, 1, Encoding::Big);
                bitmask::item(w, place, f::CAP_GR_FLAG, &[f::CAP_GR_FLAG_PFS], Names::Shown)?;
            }
        }
        // Autonomous system numbers of four octets.
        65 if len == 4 => {
            w.item(f::CAP_4AS, b, data, 4)?;
        }
        // Dynamic capability.
        66 | 67 if len > 0 => {
            for at in data..end {
                w.item(f::CAP_DC, b, at, 1)?;
            }
        }
        // Several paths.
        69 if len.is_multiple_of(4) => {
            for at in (data..end).step_by(4) {
                w.item(f::CAP_AP_AFI, b, at, 2)?;
                w.item(f::CAP_AP_SAFI, b, at + 2, 1)?;
                w.item(f::CAP_AP_SENDRECEIVE, b, at + 3, 1)?;
            }
        }
        // Names.
        73 if len >= 2 => {
            let host = usize::from(b.u8(data)?);
            w.item(f::CAP_ORF_FQDN_HOSTNAME_LEN, b, data, 1)?;
            w.item(f::CAP_ORF_FQDN_HOSTNAME, b, data + 1, host)?;
            let at = data + 1 + host;
            let domain = usize::from(b.u8(at)?);
            w.item(f::CAP_ORF_FQDN_DOMAIN_NAME_LEN, b, at, 1)?;
            w.item(f::CAP_ORF_FQDN_DOMAIN_NAME, b, at + 1, domain)?;
        }
        // Route refresh, enhanced or not.
        0 | 2 | 70 | 72 | 128 if len == 0 => {}
        // Outbound route filters.
        3 | 130 if len >= 6 => {
            w.item(f::CAP_ORF_AFI, b, data, 2)?;
            w.item(f::CAP_RESERVED, b, data + 2, 1)?;
            w.item(f::CAP_ORF_SAFI, b, data + 3, 1)?;
            let count = usize::from(b.u8(data + 4)?);
            w.item(f::CAP_ORF_NUMBER, b, data + 4, 1)?;
            for at in (0..count).map(|n| data + 5 + 2 * n).take_while(|at| *at < end) {
                w.item(f::CAP_ORF_TYPE, b, at, 1)?;
                w.item(f::CAP_ORF_SENDRECEIVE, b, at + 1, 1)?;
            }
        }
        1 | 65 => wrong = Some(" is wrong, must be = 4"),
        5 => wrong = Some(" is wrong, must be multiple of 6"),
        7 if len != 3 => wrong = Some(" is wrong, must be = 3"),
        3 | 64 | 130 => wrong = Some(" too short, must be greater than 6"),
        69 => wrong = Some(" is wrong, must be multiple of  4"),
        0 | 2 | 70 | 72 | 128 if len > 0 => wrong = Some(" wrong, must be = 0"),
        131 if len == 0 => wrong = Some(" too short, must be greater than 1"),
        _ => {}
    }
    let known = matches!(kind, 1..=3 | 5 | 64..=67 | 69 | 70 | 73 | 128 | 130);
    if let Some(wrong) = wrong {
        w.expert_text(f::CAP_LENGTH_BAD, length, format_args!("Capability length {len}{wrong}"));
    }
    if (wrong.is_some() || !known) && (len > 0 || wrong.is_some()) {
        w.item(f::CAP_UNKNOWN, b, data, len)?;
    }
    w.close(opened);
    Ok(end)
}
