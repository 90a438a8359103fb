//! What extends messages of version 2: items of type, length and value (IEEE 1588-2019, clause 14; IEEE 802.1AS,
//! 10.6.4 and 11.4.4).

use super::fields::*;
use super::{HEADER_LEN, Part, parts};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Octets of type and length.
const HEAD: usize = 4;

/// Types of extensions.
mod kind {
    pub(super) const ORGANIZATION: u16 = 3;
    pub(super) const REQUEST_UNICAST: u16 = 4;
    pub(super) const GRANT_UNICAST: u16 = 5;
    pub(super) const CANCEL_UNICAST: u16 = 6;
    pub(super) const ACKNOWLEDGE_CANCEL: u16 = 7;
    pub(super) const PATH_TRACE: u16 = 8;
    pub(super) const TIME_OFFSET: u16 = 9;
}

/// Shows the extension of a message that follows one of synchronization in IEEE 802.1AS.
pub(super) fn follow_up<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const AT: usize = HEADER_LEN + 10;
    const LEN: usize = 32;
    if b.remaining(AT) < HEAD {
        return Ok(());
    }
    let item = w.text(b, AT, LEN, format_args!("Follow Up information TLV"))?;
    let opened = w.open(item);
    let fields: &[Part] = &[
        (AS_FU_TLVTYPE, AT, 2),
        (AS_FU_LENGTHFIELD, AT + 2, 2),
        (AS_FU_ORGANIZATIONID, AT + 4, 3),
        (AS_FU_ORGANIZATIONSUBTYPE, AT + 7, 3),
        (AS_FU_CUMULATIVESCALEDRATEOFFSET, AT + 10, 4),
        (AS_FU_GMTIMEBASEINDICATOR, AT + 14, 2),
        (AS_FU_LASTGMPHASECHANGE, AT + 16, 12),
        (AS_FU_SCALEDLASTGMFREQCHANGE, AT + 28, 4),
    ];
    parts(w, b, fields)?;
    w.close(opened);
    Ok(())
}

/// Shows the extensions of an announcement.
pub(super) fn announce<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = HEADER_LEN + 30;
    while b.remaining(at) >= HEAD {
        let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        let name = V2_AN_TLVTYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        let whole = (HEAD + len).min(b.len().saturating_sub(at));
        let item = w.text(b, at, whole, format_args!("{name} TLV"))?;
        let opened = w.open(item);
        w.item(V2_AN_TLVTYPE, b, at, 2)?;
        w.item(V2_AN_LENGTHFIELD, b, at + 2, 2)?;
        let inner = at + HEAD;
        match kind {
            kind::ORGANIZATION => {
                w.item(V2_AN_OE_ORGANIZATIONID, b, inner, 3)?;
                w.item(V2_AN_OE_ORGANIZATIONSUBTYPE, b, inner + 3, 3)?;
                w.item(V2_AN_OE_DATAFIELD, b, inner + 6, len.saturating_sub(6))?;
            }
            kind::PATH_TRACE => {
                for i in 0..len / 8 {
                    w.item(V2_AN_PATHSEQUENCE, b, inner + 8 * i, 8)?;
                }
            }
            kind::TIME_OFFSET => {
                let fields: &[Part] = &[
                    (V2_AN_ATOI_KEYFIELD, inner, 1),
                    (V2_AN_ATOI_CURRENTOFFSET, inner + 1, 4),
                    (V2_AN_ATOI_JUMPSECONDS, inner + 5, 4),
                    (V2_AN_ATOI_TIMEOFNEXTJUMP, inner + 9, 6),
                ];
                parts(w, b, fields)?;
                let octets = usize::from(b.u8(inner + 15)?);
                let name = w.item(V2_AN_ATOI_DISPLAYNAME, b, inner + 16, octets)?;
                let outer = w.open(name);
                w.item(V2_AN_ATOI_DISPLAYNAME_LENGTH, b, inner + 15, 1)?;
                w.item(V2_AN_ATOI_DISPLAYNAME, b, inner + 16, octets)?;
                w.close(outer);
            }
            _ => {
                w.item(V2_AN_TLV_DATA, b, inner, len)?;
            }
        }
        w.close(opened);
        at = inner + len;
    }
    Ok(())
}

/// Shows what is signalled.
pub(super) fn signalling<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    generalized: bool,
) -> Walked {
    let mut at = HEADER_LEN + 10;
    if generalized {
        return if b.remaining(at) >= HEAD { profile(w, b, at) } else { Ok(()) };
    }
    while b.remaining(at) >= HEAD {
        let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        let item = w.item(V2_SIG_TLV_TLVTYPE, b, at, 2)?;
        let opened = w.open(item);
        w.item(V2_SIG_TLV_LENGTHFIELD, b, at + 2, 2)?;
        let inner = at + HEAD;
        match kind {
            kind::REQUEST_UNICAST | kind::GRANT_UNICAST => {
                w.item(V2_SIG_TLV_MESSAGETYPE, b, inner, 1)?;
                period(w, b, inner + 1)?;
                w.item(V2_SIG_TLV_DURATIONFIELD, b, inner + 2, 4)?;
                if kind == kind::GRANT_UNICAST {
                    w.item(V2_SIG_TLV_RENEWALINVITED, b, inner + 7, 1)?;
                }
            }
            kind::CANCEL_UNICAST | kind::ACKNOWLEDGE_CANCEL => {
                w.item(V2_SIG_TLV_MESSAGETYPE, b, inner, 1)?;
            }
            kind::ORGANIZATION => {
                w.item(V2_AN_OE_ORGANIZATIONID, b, inner, 3)?;
                w.item(V2_SIG_OE_ORGANIZATIONSUBTYPE, b, inner + 3, 3)?;
                w.item(V2_SIG_TLV_DATA, b, inner + 6, len.saturating_sub(6))?;
            }
            _ => {
                w.item(V2_SIG_TLV_DATA, b, inner, len)?;
            }
        }
        w.close(opened);
        at = inner + len;
    }
    Ok(())
}

/// The logarithm of a period, and what it means.
fn period<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let logarithm = b.u8(at)? as i8;
    let item = w.item(V2_SIG_TLV_LOGINTERMESSAGEPERIOD, b, at, 1)?;
    let opened = w.open(item);
    let seconds = f64::from(logarithm).exp2();
    let item = w.item(V2_SIG_TLV_LOGINTERMESSAGEPERIOD_PERIOD, b, at, 1)?;
    w.label_value(item, format_args!("every {} seconds", Short(seconds)));
    let item = w.item(V2_SIG_TLV_LOGINTERMESSAGEPERIOD_RATE, b, at, 1)?;
    w.label_value(item, format_args!("{} packets/sec", Short(1.0 / seconds)));
    w.close(opened);
    Ok(())
}

/// A number with as many digits as it takes, at most six.
struct Short(f64);

impl std::fmt::Display for Short {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        lamna_fields::write_g(f, self.0, 6)
    }
}

/// What is signalled in IEEE 802.1AS: how often messages are wanted.
fn profile<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    const INTERVALS: u32 = 2;
    const CAPABLE: u32 = 4;
    let len = usize::from(b.u16(at + 2)?);
    let subtype = b.u24(at + 7)?;
    let name = match subtype {
        CAPABLE => "gPTP Capable TLV",
        _ => "Message Interval Request TLV",
    };
    let item = w.text(b, at, HEAD + len, format_args!("{name}"))?;
    let opened = w.open(item);
    let head: &[Part] = &[
        (AS_SIG_TLVTYPE, at, 2),
        (AS_SIG_LENGTHFIELD, at + 2, 2),
        (AS_SIG_TLV_ORGANIZATIONID, at + 4, 3),
        (AS_SIG_TLV_ORGANIZATIONSUBTYPE, at + 7, 3),
    ];
    parts(w, b, head)?;
    match subtype {
        INTERVALS => {
            let fields: &[Part] = &[
                (AS_SIG_TLV_LINKDELAYINTERVAL, at + 10, 1),
                (AS_SIG_TLV_TIMESYNCINTERVAL, at + 11, 1),
                (AS_SIG_TLV_ANNOUNCEINTERVAL, at + 12, 1),
            ];
            parts(w, b, fields)?;
            let flags = w.item(AS_SIG_TLV_FLAGS, b, at + 13, 1)?;
            let bits = [
                AS_SIG_TLV_FLAGS_RATERATIO,
                AS_SIG_TLV_FLAGS_MEANLINKDELAY,
                AS_SIG_TLV_FLAGS_STEPRECEIVECAPABLE,
            ];
            w.bits(flags, &bits, b, at + 13, 1)?;
        }
        CAPABLE => {
            w.item(AS_SIG_TLV_GPTPCAPABLEMESSAGEINTERVAL, b, at + 10, 1)?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}
