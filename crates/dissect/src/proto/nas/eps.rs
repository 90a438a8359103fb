//! The non-access stratum of the fourth generation (3GPP TS 24.301): headers and names of all messages; of what they hold,
//! requests and answers to attach and to connect, as far as sessions need it. Messages under a cipher are not opened.

use lamna_fields::{Field, FieldDef};

use super::Digits;
pub(crate) use super::eps_fields::*;
use super::eps_fields::{DISCRIMINATOR_VALUES, NAS_MSG_EMM_TYPE_VALUES, NAS_MSG_ESM_TYPE_VALUES};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::e212::{self, Network};
use crate::proto::gtp;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

/// Messages that manage mobility.
const MOBILITY: u8 = 7;

/// Messages that manage sessions.
const SESSIONS: u8 = 2;

/// From this type of security header on, a message is a request for service.
const SERVICE: u8 = 12;

/// Octets before a message that is protected.
const PROTECTED_LEN: usize = 6;

/// Messages of mobility that begin with halves of an octet.
const HALVED: [u8; 9] = [0x45, 0x48, 0x49, 0x4c, 0x4d, 0x50, 0x52, 0x55, 0x5d];

/// Elements of these types hold a cause, an access point and options of a protocol's configuration.
const CAUSE: u8 = 0x58;
const ACCESS_POINT: u8 = 0x28;
const OPTIONS: u8 = 0x27;

/// The non-access stratum of the fourth generation.
#[derive(Clone, Copy, Debug)]
pub struct NasEps;

impl Dissect for NasEps {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        super::name(w, "NAS-EPS");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let first = b.u8(0)?;
        match (first & 0xf, first >> 4) {
            (SESSIONS, _) => sessions(w, &b)?,
            (MOBILITY, 0) => mobility(w, &b)?,
            (MOBILITY, SERVICE..) => service(w, &b)?,
            (other, 1..) if other != MOBILITY && b.reported() >= PROTECTED_LEN => {
                header(w, &b)?;
                let text = "A security header should use EMM protocol discriminator";
                let item = w.text(&b, 1, REST, format_args!("{text}"))?;
                w.expert(SEC_HDR_WRONG_PD, item);
            }
            (MOBILITY, _) => {
                header(w, &b)?;
                w.row(&b, 1, &[(MSG_AUTH_CODE, 4), (SEQ_NO, 1)])?;
                let inner = b.from(PROTECTED_LEN)?;
                if inner.reported() > 0 {
                    match inner.u8(0)? & 0xf {
                        MOBILITY => mobility(w, &inner)?,
                        SESSIONS => sessions(w, &inner)?,
                        _ => {
                            say(w, "Ciphered message");
                            w.item(CIPHERED_MSG, &inner, 0, REST)?;
                        }
                    }
                }
            }
            (other, _) => {
                let name = DISCRIMINATOR_VALUES.get(other.into()).unwrap_or("Unknown");
                let text = format_args!("Not a NAS EPS PD {other} ({name})");
                let item = w.text(&b, 0, REST, text)?;
                w.expert_text(UNKNOWN_PD, item, text);
            }
        }
        w.close(opened);
        Ok(())
    }
}

fn say<C: Collector>(w: &mut Walk<'_, C>, name: &str) {
    w.columns().append_info_separated(", ", format_args!("{name}"));
}

fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(SECURITY_HEADER_TYPE, b, 0, 1)?;
    w.item(DISCRIMINATOR, b, 0, 1).map(drop)
}

/// A request for service, whose header is its own.
fn service<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    header(w, b)?;
    say(w, "Service request");
    let item = w.text(b, 1, 1, format_args!("KSI and sequence number"))?;
    let inside = w.open(item);
    part(w, EMM_NAS_KEY_SET_ID, b, 1, 0xe0)?;
    part(w, SEQ_NO_SHORT, b, 1, 0x1f)?;
    w.close(inside);
    let name = "Short MAC - Message authentication code (short)";
    let item = w.text(b, 2, 2.min(b.remaining(2)), format_args!("{name}"))?;
    let inside = w.open(item);
    w.item(EMM_SHORT_MAC, b, 2, 2)?;
    w.close(inside);
    if b.remaining(4) > 0 {
        let text = "Extraneous Data, dissector bug or later version spec(report to wireshark.org)";
        let item = w.text(b, 4, REST, format_args!("{text}"))?;
        w.expert(EXTRANEOUS_DATA, item);
    }
    Ok(())
}

/// Bits of an octet, for a field that has no bits of its own.
fn part<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    mask: u8,
) -> Result<Item, Fault> {
    let octet = b.u8(at)?;
    let value = (octet & mask) >> mask.trailing_zeros();
    let item = w.number(field, b, at, 1, value.into())?;
    if w.labels() {
        let mut bits = String::new();
        for bit in (0..8).rev() {
            if bit == 3 {
                bits.push(' ');
            }
            bits.push(match (mask >> bit & 1, octet >> bit & 1) {
                (0, _) => '.',
                (_, 0) => '0',
                _ => '1',
            });
        }
        w.prepend(item, b, format_args!("{bits} = "));
    }
    Ok(item)
}

/// A message of mobility that is not under a cipher.
fn mobility<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const ATTACH_REQUEST: u8 = 0x41;
    const ATTACH_ACCEPT: u8 = 0x42;
    const ATTACH_COMPLETE: u8 = 0x43;
    header(w, b)?;
    let kind = b.u8(1)?;
    let Some(name) = NAS_MSG_EMM_TYPE_VALUES.get(kind.into()) else {
        return unknown(w, b, 1, kind);
    };
    say(w, name);
    w.item(NAS_MSG_EMM_TYPE, b, 1, 1)?;
    match kind {
        ATTACH_REQUEST => {
            part(w, EMM_TSC, b, 2, 0x80)?;
            part(w, EMM_NAS_KEY_SET_ID, b, 2, 0x70)?;
            part(w, SPARE_BITS, b, 2, 0x08)?;
            part(w, EMM_EPS_ATT_TYPE, b, 2, 0x07)?;
            let at = element(w, b, 3, "EPS mobile identity", identity)?;
            let at = element(w, b, at, "UE network capability", capability)?;
            container(w, b, at)
        }
        ATTACH_ACCEPT => {
            part(w, EMM_SPARE_HALF_OCTET, b, 2, 0xf0)?;
            part(w, SPARE_BITS, b, 2, 0x08)?;
            part(w, EMM_EPS_ATTACH_RESULT, b, 2, 0x07)?;
            b.u8(3)?;
            let at = 5 + usize::from(b.u8(4)?);
            container(w, b, at)
        }
        ATTACH_COMPLETE if b.remaining(2) > 0 => container(w, b, 2),
        // The halves of an octet that must be there.
        _ if HALVED.contains(&kind) => b.u8(2).map(drop),
        _ => Ok(()),
    }
}

/// A message of sessions in one of mobility.
fn container<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let len = usize::from(b.u16(at)?);
    let item = w.text(b, at, 2 + len, format_args!("ESM message container"))?;
    let opened = w.open(item);
    w.item(LEN, b, at, 2)?;
    let item = w.item(EMM_ESM_MSG_CONT, b, at + 2, len)?;
    let inside = w.open(item);
    let inner = b.slice(at + 2, len)?;
    if inner.u8(0)? & 0xf == SESSIONS {
        sessions(w, &inner)?;
    }
    w.close(inside);
    w.close(opened);
    Ok(())
}

/// A message of sessions.
fn sessions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const REQUEST: u8 = 0xd0;
    const DEFAULT_REQUEST: u8 = 0xc1;
    const DEFAULT_ACCEPT: u8 = 0xc2;
    const INFORMATION: u8 = 0xda;
    w.item(BEARER_ID, b, 0, 1)?;
    w.item(DISCRIMINATOR, b, 0, 1)?;
    w.item(ESM_PROC_TRANS_ID, b, 1, 1)?;
    let kind = b.u8(2)?;
    let Some(name) = NAS_MSG_ESM_TYPE_VALUES.get(kind.into()) else {
        return unknown(w, b, 2, kind);
    };
    say(w, name);
    w.item(NAS_MSG_ESM_TYPE, b, 2, 1)?;
    match kind {
        REQUEST if b.remaining(3) > 0 => {
            part(w, ESM_PDN_TYPE, b, 3, 0xf0)?;
            part(w, ESM_REQUEST_TYPE, b, 3, 0x0f)?;
            optional(w, b, 4, false)
        }
        DEFAULT_REQUEST if b.remaining(3) > 0 => {
            let at = element(w, b, 3, "EPS quality of service", |w, b| {
                w.item(ESM_QCI, b, 0, 1).map(drop)
            })?;
            let at = element(w, b, at, "Access Point Name", access_point)?;
            let at = element(w, b, at, "PDN address", address)?;
            optional(w, b, at, true)
        }
        DEFAULT_ACCEPT | INFORMATION => optional(w, b, 3, false),
        _ => Ok(()),
    }
}

fn unknown<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, kind: u8) -> Walked {
    let text = format_args!("Unknown Message Type 0x{kind:02x}");
    let item = w.text(b, at, 1, text)?;
    w.expert_text(UNKNOWN_MSG_TYPE, item, text);
    Ok(())
}

/// An element with a length, and where the next one begins.
fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    name: &str,
    value: impl FnOnce(&mut Walk<'_, C>, &Buf<'_>) -> Walked,
) -> Result<usize, Fault> {
    let len = usize::from(b.u8(at)?);
    let item = w.text(b, at, 1 + len, format_args!("{name}"))?;
    let opened = w.open(item);
    w.item(LEN, b, at, 1)?;
    value(w, &b.slice(at + 1, len)?)?;
    w.close(opened);
    Ok(at + 1 + len)
}

/// Elements with a type. Whether the core has sent them tells how options are read.
fn optional<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    is_answer: bool,
) -> Walked {
    while b.remaining(at) > 0 {
        let kind = b.u8(at)?;
        if kind & 0x80 != 0 {
            at += 1;
            continue;
        }
        let (field, name) = match kind {
            CAUSE => {
                let item = w.text(b, at, 2, format_args!("ESM cause"))?;
                let opened = w.open(item);
                w.row(b, at, &[(ESM_ELEM_ID, 1), (ESM_CAUSE, 1)])?;
                w.close(opened);
                if w.wants_columns() {
                    let cause = w.word(ESM_CAUSE, b.u8(at + 1)?.into()).unwrap_or("Unknown");
                    w.info_append(format_args!(" ({cause})"));
                }
                at += 2;
                continue;
            }
            ACCESS_POINT => (GM_ELEM_ID, "Access Point Name"),
            OPTIONS => (GM_ELEM_ID, "Protocol Configuration Options"),
            // Types from 0x70 on have lengths of two octets.
            0x70.. => {
                at += 3 + usize::from(b.u16(at + 1)?);
                continue;
            }
            _ => {
                at += 2 + usize::from(b.u8(at + 1)?);
                continue;
            }
        };
        let len = usize::from(b.u8(at + 1)?);
        let item = w.text(b, at, 2 + len, format_args!("{name}"))?;
        let opened = w.open(item);
        w.item(field, b, at, 1)?;
        w.item(LEN, b, at + 1, 1)?;
        let value = b.slice(at + 2, len)?;
        if kind == OPTIONS {
            w.foreign(id::GTP, |w| gtp::options(w, &value, Some(is_answer)))?;
        } else {
            access_point(w, &value)?;
        }
        w.close(opened);
        at += 2 + len;
    }
    Ok(())
}

/// The name of an access point: labels with their lengths.
fn access_point<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let octets = b.bytes(0, b.reported())?;
    let mut name = String::new();
    let mut left = octets;
    while let [len, rest @ ..] = left {
        let (label, behind) = rest.split_at(rest.len().min(usize::from(*len)));
        if !name.is_empty() {
            name.push('.');
        }
        name.push_str(&String::from_utf8_lossy(label));
        left = behind;
    }
    w.string(APN, b, 0, octets.len(), format_args!("{name}")).map(drop)
}

fn address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const IPV4: u8 = 1;
    part(w, SPARE_BITS, b, 0, 0xf8)?;
    w.number(ESM_PDN_TYPE, b, 0, 1, u64::from(b.u8(0)? & 7))?;
    if b.u8(0)? & 7 == IPV4 {
        w.item(ESM_PDN_IPV4, b, 1, 4)?;
    }
    Ok(())
}

/// The identity of a mobile station.
fn identity<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const SUBSCRIBER: u8 = 1;
    const TEMPORARY: u8 = 6;
    w.item(EMM_ODD_EVEN, b, 0, 1)?;
    w.item(EMM_TYPE_OF_ID, b, 0, 1)?;
    match b.u8(0)? & 7 {
        TEMPORARY => {
            let network = Network::new(b.array(1)?);
            e212::add(w, b, 1, (e212::GUMMEI_MCC, e212::GUMMEI_MNC), network)?;
            w.row(b, 4, &[(EMM_MME_GRP_ID, 2), (EMM_MME_CODE, 1), (EMM_M_TMSI, 4)]).map(drop)
        }
        SUBSCRIBER => {
            let len = b.reported();
            let digits = Digits { octets: b.bytes(0, len)?, skipped: 1 };
            w.foreign(id::E212, |w| {
                w.string(e212::IMSI, b, 0, len, format_args!("{digits}")).map(drop)
            })
        }
        _ => Ok(()),
    }
}

/// What a mobile station's networking is capable of: eight bits an octet, as far as there are octets.
fn capability<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    // The first of eight fields each.
    const OCTETS: [Field; 5] = [EMM_EEA0, EMM_EIA0, EMM_UEA0, EMM_EMM_UCS2_SUPP, EMM_PROSE_DD_CAP];
    for (at, first) in OCTETS.iter().enumerate().take(b.reported()) {
        for n in 0..8 {
            w.item(Field(first.0 + n), b, at, 1)?;
        }
    }
    Ok(())
}
