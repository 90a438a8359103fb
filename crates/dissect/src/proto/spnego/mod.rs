//! The simple and protected negotiation of mechanisms (RFC 4178; MS-SPNG), and Kerberos' tokens in it (RFC 1964,
//! RFC 4121).

mod fields;

use lamna_fields::{Encoding, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::asn1::oid;
use crate::proto::asn1::tlv::{Tlv, tag};
use crate::proto::bitmask::{self, Names};
use crate::proto::gss_api::{self, Mechanism};
use crate::proto::{id, kerberos};
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

use fields as f;

const INIT: u8 = 0xa0;
const TARGET: u8 = 0xa1;

/// SPNEGO.
#[derive(Clone, Copy, Debug)]
pub struct Spnego;

impl Dissect for Spnego {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        match b.u8(0)? {
            INIT => init(w, &b)?,
            TARGET => target(w, &b)?,
            _ => {
                let mechanism = gss_api::settle(w, None);
                gss_api::carried(w, b, mechanism)?;
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// Whether octets are one of the negotiation's tokens.
pub(crate) fn is_token(bytes: &[u8]) -> bool {
    matches!(bytes, [INIT | TARGET, _, ..])
}

/// The first offer (RFC 4178, section 4.2.1).
fn init<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let outer = Tlv::new(b, 0, b.reported())?;
    let sequence = Tlv::new(b, outer.start, outer.end)?;
    let len = sequence.end - sequence.at;
    let item = w.item(f::NEGTOKENINIT_ELEMENT, b, sequence.at, len)?;
    w.set_len(item, len);
    let opened = w.open(item);
    let mut first = None;
    let mut parts = sequence.children(b);
    while let Some(part) = parts.next()? {
        let value = Tlv::new(b, part.start, part.end)?;
        match part.tag & 0x1f {
            0 => first = mechanisms(w, b, &value)?,
            1 => {
                w.item(f::REQFLAGS, b, value.start + 1, value.len().saturating_sub(1))?;
            }
            2 => {
                w.item(f::MECHTOKEN, b, value.start, value.len())?;
                let mechanism = gss_api::settle(w, first);
                gss_api::carried(w, b.slice(value.start, value.len())?, mechanism)?;
            }
            3 if value.tag == tag::SEQUENCE => hints(w, b, &value)?,
            _ => {
                w.item(f::MECHLISTMIC, b, value.start, value.len())?;
            }
        }
    }
    if first.is_some() {
        gss_api::settle(w, first);
    }
    w.close(opened);
    Ok(())
}

/// Adds the mechanisms on offer; the first of them is the one that a token is of.
fn mechanisms<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    list: &Tlv,
) -> Result<Option<Mechanism>, Fault> {
    let count = list.children(b).count()?;
    let item = w.number(f::MECHTYPES, b, list.start, list.len(), count as u64)?;
    w.label(item, format_args!("mechTypes: {count} item{}", if count == 1 { "" } else { "s" }));
    let opened = w.open(item);
    let mut first = None;
    let mut parts = list.children(b);
    while let Some(kind) = parts.next()? {
        let item = w.item(f::MECHTYPE, b, kind.start, kind.len())?;
        let octets = kind.contents(b);
        if w.labels() {
            w.label(
                item,
                format_args!("MechType: {} ({})", oid::dotted(octets), oid::name(octets)),
            );
        }
        first = first.or(Some(Mechanism::of(octets)));
    }
    w.close(opened);
    Ok(first)
}

/// What a server says beforehand (MS-SPNG, section 2.2.1).
fn hints<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, list: &Tlv) -> Walked {
    let item = w.item(f::NEGHINTS_ELEMENT, b, list.at, list.end - list.at)?;
    let opened = w.open(item);
    let mut parts = list.children(b);
    while let Some(part) = parts.next()? {
        let value = Tlv::new(b, part.start, part.end)?;
        if part.tag & 0x1f == 0 {
            w.item_as(f::HINTNAME, b, value.start, value.len(), Encoding::Ascii)?;
        } else {
            w.item(f::HINTADDRESS, b, value.start, value.len())?;
        }
    }
    w.close(opened);
    Ok(())
}

/// An answer, or what follows it (RFC 4178, section 4.2.2).
fn target<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let outer = Tlv::new(b, 0, b.reported())?;
    let sequence = Tlv::new(b, outer.start, outer.end)?;
    let item = w.item(f::NEGTOKENTARG_ELEMENT, b, outer.start, outer.len())?;
    let opened = w.open(item);
    let mut parts = sequence.children(b);
    while let Some(part) = parts.next()? {
        let value = Tlv::new(b, part.start, part.end)?;
        match part.tag & 0x1f {
            0 => {
                let result = value.integer(b)?;
                w.number(f::NEGRESULT, b, value.start, value.len(), result as u64)?;
            }
            1 => {
                let item = w.item(f::SUPPORTEDMECH, b, value.start, value.len())?;
                let octets = value.contents(b);
                if w.labels() {
                    let name = oid::name(octets);
                    let text = format_args!("supportedMech: {} ({name})", oid::dotted(octets));
                    w.label(item, text);
                }
                gss_api::settle(w, Some(Mechanism::of(octets)));
            }
            2 => {
                w.item(f::RESPONSETOKEN, b, value.start, value.len())?;
                let mechanism = gss_api::settle(w, None);
                gss_api::carried(w, b.slice(value.start, value.len())?, mechanism)?;
            }
            _ => {
                w.item(f::MECHLISTMIC, b, value.start, value.len())?;
                let mechanism = gss_api::settle(w, None);
                gss_api::carried(w, b.slice(value.start, value.len())?, mechanism)?;
            }
        }
    }
    w.close(opened);
    Ok(())
}

/// Kerberos' tokens.
#[derive(Clone, Copy, Debug)]
pub struct SpnegoKrb5;

impl Dissect for SpnegoKrb5 {
    const FIELDS: &'static [FieldDef] =
        &[FieldDef::protocol("spnego-krb5", "SPNEGO-KRB5", "SPNEGO-KRB5")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.foreign(id::SPNEGO, |w| {
            let root = w.item(f::KRB5_BLOB, &b, 0, REST)?;
            let opened = w.open(root);
            krb5(w, &b)?;
            w.close(opened);
            Ok(())
        })
    }
}

/// Token types of Kerberos, as the first two octets in little-endian order.
mod token {
    pub(super) const GET_MIC: u16 = 0x0101;
    pub(super) const WRAP: u16 = 0x0102;
    pub(super) const CFX_GET_MIC: u16 = 0x0404;
    pub(super) const CFX_WRAP: u16 = 0x0405;
}

fn krb5<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    match b.u8(0)? {
        0x60 => {
            let outer = Tlv::open(b, 0)?;
            let kind = Tlv::new(b, outer.start, b.reported())?;
            let octets = kind.contents(b);
            let text = oid::dotted(octets);
            let item = w.string(f::KRB5_OID, b, kind.start, kind.len(), format_args!("{text}"))?;
            if w.labels() {
                let name = oid::name(octets);
                w.label(item, format_args!("KRB5 OID: {text} ({name})"));
            }
            at = kind.end;
        }
        // A message without framing: AP-REQ, AP-REP, KRB-ERROR.
        0x6e | 0x6f | 0x7e => return kerberos::within(w, *b),
        _ => {}
    }
    let kind = b.u16_le(at)?;
    w.item_le(f::KRB5_TOK_ID, b, at, 2)?;
    at += 2;
    match kind {
        1..=3 => kerberos::within(w, b.from(at)?),
        token::GET_MIC | token::WRAP => old_token(w, b, at, kind == token::WRAP),
        token::CFX_GET_MIC | token::CFX_WRAP => new_token(w, b, at, kind == token::CFX_WRAP),
        _ => Ok(()),
    }
}

/// RFC 1964, section 1.2.
fn old_token<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, wrap: bool) -> Walked {
    w.item_le(f::KRB5_SGN_ALG, b, at, 2)?;
    if wrap {
        w.item_le(f::KRB5_SEAL_ALG, b, at + 2, 2)?;
        w.item(f::KRB5_FILLER, b, at + 4, 2)?;
    } else {
        w.item(f::KRB5_FILLER, b, at + 2, 4)?;
    }
    w.item(f::KRB5_SND_SEQ, b, at + 6, 8)?;
    w.item(f::KRB5_SGN_CKSUM, b, at + 14, 8)?;
    if wrap && b.remaining(at + 22) >= 8 {
        w.item(f::KRB5_CONFOUNDER, b, at + 22, 8)?;
    }
    Ok(())
}

/// RFC 4121, section 4.2.6.
fn new_token<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, wrap: bool) -> Walked {
    let bits = &[f::KRB5_ACCEPTOR_SUBKEY, f::KRB5_SEALED, f::KRB5_SEND_BY_ACCEPTOR];
    bitmask::item(w, (b, at, 1, Encoding::Big), f::KRB5_CFX_FLAGS, bits, Names::Shown)?;
    if wrap {
        w.item(f::KRB5_FILLER, b, at + 1, 1)?;
        w.item(f::KRB5_CFX_EC, b, at + 2, 2)?;
        w.item(f::KRB5_CFX_RRC, b, at + 4, 2)?;
    } else {
        w.item(f::KRB5_FILLER, b, at + 1, 5)?;
    }
    w.item(f::KRB5_CFX_SEQ, b, at + 6, 8)?;
    w.item(f::KRB5_SGN_CKSUM, b, at + 14, REST)?;
    Ok(())
}
