//! The generic security service's token framing (RFC 2743, section 3.1): which mechanism a token is of.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::asn1::oid;
use crate::proto::asn1::tlv::{Tlv, tag};
use crate::proto::{id, ntlmssp, spnego};
use crate::registry::Dissect;
use crate::track::{Note, Scope};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of GSS-API Generic Security Service Application Program Interface.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("gss-api", "GSS-API Generic Security Service Application Program Interface", "GSS-API");
    OID = FieldDef::new("gss-api.OID", "OID", FieldType::String);
    TOKEN_OBJECT = FieldDef::new("gss-api.token_object", "Token object", FieldType::Bytes);
    AUTH_VERIFIER = FieldDef::new("gss-api.auth_verifier", "Authentication verifier", FieldType::Bytes);
    AUTH_CREDENTIALS = FieldDef::new("gss-api.auth_credentials", "Authentication credentials", FieldType::Bytes);
    SEGMENT = FieldDef::new("gss-api.segment", "GSSAPI Segment", FieldType::FrameNum);
    SEGMENT_SEGMENTS = FieldDef::new("gss-api.segment.segments", "GSSAPI Segments", FieldType::None);
    SEGMENT_OVERLAP = FieldDef::new("gss-api.segment.overlap", "Fragment overlap", FieldType::Boolean);
    SEGMENT_OVERLAP_CONFLICT = FieldDef::new("gss-api.segment.overlap.conflict", "Conflicting data in fragment overlap", FieldType::Boolean);
    SEGMENT_MULTIPLETAILS = FieldDef::new("gss-api.segment.multipletails", "Multiple tail fragments found", FieldType::Boolean);
    SEGMENT_TOOLONGFRAGMENT = FieldDef::new("gss-api.segment.toolongfragment", "Fragment too long", FieldType::Boolean);
    SEGMENT_ERROR = FieldDef::new("gss-api.segment.error", "Defragmentation error", FieldType::FrameNum);
    SEGMENT_COUNT = FieldDef::new("gss-api.segment.count", "Fragment count", FieldType::Uint32);
    REASSEMBLED_IN = FieldDef::new("gss-api.reassembled_in", "Reassembled In", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("gss-api.reassembled.length", "Reassembled GSSAPI length", FieldType::Uint32);
    GSSAPI_UNKNOWN_HEADER = FieldDef::new("gssapi.unknown_header", "Unknown header", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// What an initial token begins with.
const INITIAL: u8 = 0x60;

/// Mechanisms, by their object identifiers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mechanism {
    /// None that is known.
    #[default]
    Unknown,
    /// RFC 4178.
    Spnego,
    /// RFC 4121, under either of its identifiers.
    Kerberos,
    /// MS-NLMP.
    Ntlmssp,
}

impl Mechanism {
    /// The mechanism of an object identifier.
    pub(crate) fn of(oid: &[u8]) -> Self {
        match oid {
            b"\x2b\x06\x01\x05\x05\x02" => Mechanism::Spnego,
            b"\x2a\x86\x48\x86\xf7\x12\x01\x02\x02" | b"\x2a\x86\x48\x82\xf7\x12\x01\x02\x02" => {
                Mechanism::Kerberos
            }
            b"\x2b\x06\x01\x04\x01\x82\x37\x02\x02\x0a" => Mechanism::Ntlmssp,
            _ => Mechanism::Unknown,
        }
    }

    /// The mechanism of a token that protects a message: Kerberos' (RFC 4121, section 4.2.6), or NTLMSSP's of version 1
    /// (MS-NLMP, section 2.2.2.9).
    fn told_by(octets: &[u8]) -> Self {
        match octets {
            [4 | 5, 4, ..] => Mechanism::Kerberos,
            [1, 0, 0, 0, ..] => Mechanism::Ntlmssp,
            _ => Mechanism::Unknown,
        }
    }
}

impl Note for Mechanism {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(*self as u64);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        match read() {
            1 => Mechanism::Spnego,
            2 => Mechanism::Kerberos,
            3 => Mechanism::Ntlmssp,
            _ => Mechanism::Unknown,
        }
    }
}

/// The mechanisms that a conversation's tokens are of.
#[derive(Debug, Default)]
pub(crate) struct Agreed {
    /// The outer one.
    mechanism: Mechanism,
    /// What SPNEGO settled on.
    pub(crate) inner: Mechanism,
}

/// The generic security service.
#[derive(Clone, Copy, Debug)]
pub struct GssApi;

impl Dissect for GssApi {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        token(w, b)
    }
}

/// Walks a token under the current item, without a layer of its own.
pub(crate) fn within<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.foreign(id::GSS_API, |w| token(w, b))
}

fn token<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    let octets = b.captured();
    let (mut rest, mut named) = (b, None);
    if octets.first() == Some(&INITIAL) {
        let outer = Tlv::open(&b, 0)?;
        let kind = Tlv::new(&b, outer.start, b.reported())?;
        if kind.tag == tag::OID {
            let bytes = kind.contents(&b);
            let text = oid::dotted(bytes);
            let item = w.string(OID, &b, kind.start, kind.len(), format_args!("{text}"))?;
            w.label(item, format_args!("OID: {text} ({})", oid::name(bytes)));
            named = Some(Mechanism::of(bytes));
            rest = b.from(kind.end)?;
        }
    } else if octets.starts_with(ntlmssp::SIGNATURE) {
        named = Some(Mechanism::Ntlmssp);
    }
    let agreed = w.remember(Scope::Stream, |agreed: &mut Agreed, _| {
        if let Some(mechanism) = named {
            agreed.mechanism = mechanism;
        }
        agreed.mechanism
    });
    let mechanism = named.or(agreed).unwrap_or_default();
    let mechanism = match mechanism {
        // Of a conversation that was not seen from its start only the token itself tells.
        Mechanism::Unknown => Mechanism::told_by(octets),
        mechanism => mechanism,
    };
    match mechanism {
        Mechanism::Spnego => w.call(id::SPNEGO, rest)?,
        Mechanism::Kerberos => w.call(id::SPNEGO_KRB5, b)?,
        Mechanism::Ntlmssp => w.call(id::NTLMSSP, rest)?,
        Mechanism::Unknown if named.is_none() => unknown_header(w, &b)?,
        Mechanism::Unknown => {
            if rest.reported() > 0 {
                w.item(TOKEN_OBJECT, &rest, 0, REST)?;
            }
        }
    }
    w.close(opened);
    Ok(())
}

/// Says what a token of no known mechanism begins with, as BER reads it.
fn unknown_header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let first = b.u8(0)?;
    let (class, constructed, tag) = (first >> 6, first >> 5 & 1, first & 0x1f);
    let text = format_args!("Unknown header (class={class}, pc={constructed}, tag={tag})");
    let item = w.text(b, 0, 0, text)?;
    w.expert_text(GSSAPI_UNKNOWN_HEADER, item, text);
    Ok(())
}

/// Walks the token in front of a message that a mechanism protects; the message, where it can be read.
pub(crate) fn wrapped<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'b>,
) -> Result<Option<Buf<'b>>, Fault> {
    let inner = w.remember(Scope::Stream, |agreed: &mut Agreed, _| {
        if agreed.mechanism == Mechanism::Spnego { agreed.inner } else { agreed.mechanism }
    });
    let len = unsealed(b.captured()).filter(|_| inner == Some(Mechanism::Kerberos));
    let Some(len) = len.filter(|len| *len <= b.len()) else {
        return w.call(id::GSS_API, b).map(|()| None);
    };
    w.within(id::GSS_API, b.slice_up_to(0, len), |w, b| {
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.call(id::SPNEGO_KRB5, b)?;
        w.close(opened);
        Ok(())
    })?;
    b.from(len).map(Some)
}

/// Octets of Kerberos' token before a message that is signed and not sealed: its header and, turned to the front, the
/// checksum (RFC 4121, sections 4.2.4 and 4.2.5).
fn unsealed(octets: &[u8]) -> Option<usize> {
    const HEADER_LEN: usize = 16;
    const SEALED: u8 = 2;
    let [5, 4, flags, _, extra_high, extra_low, turned_high, turned_low, ..] = *octets else {
        return None;
    };
    let extra = u16::from_be_bytes([extra_high, extra_low]);
    let turned = u16::from_be_bytes([turned_high, turned_low]);
    (flags & SEALED == 0 && extra == turned).then_some(HEADER_LEN + usize::from(extra))
}

/// Walks the verifier of a protected message under the current item.
pub(crate) fn verifier<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, encrypted: bool) -> Walked {
    let inner = w.remember(Scope::Stream, |agreed: &mut Agreed, _| {
        if agreed.mechanism == Mechanism::Spnego { agreed.inner } else { agreed.mechanism }
    });
    let agreed = inner.unwrap_or_default();
    let inner = match agreed {
        Mechanism::Unknown => Mechanism::told_by(b.captured()),
        mechanism => mechanism,
    };
    match inner {
        Mechanism::Unknown | Mechanism::Spnego => w.foreign(id::DCERPC, |w| {
            w.item(crate::proto::dcerpc::AUTH_CREDENTIALS, &b, 0, REST)?;
            Ok(())
        }),
        mechanism => w.foreign(id::GSS_API, |w| {
            let (_, opened) = w.open_protocol(&b, 0, REST)?;
            match mechanism {
                // What is encrypted is given to a mechanism that was agreed on once more.
                Mechanism::Kerberos => {
                    if encrypted && agreed == inner {
                        w.within(id::SPNEGO_KRB5, b, |_, _| Ok(()))?;
                    }
                    w.call(id::SPNEGO_KRB5, b)?;
                }
                _ => w.call(id::NTLMSSP, b)?,
            }
            w.close(opened);
            Ok(())
        }),
    }
}

/// Notes what SPNEGO settled on.
pub(crate) fn settle<C: Collector>(w: &mut Walk<'_, C>, mechanism: Option<Mechanism>) -> Mechanism {
    let inner = w.remember(Scope::Stream, |agreed: &mut Agreed, _| {
        if let Some(mechanism) = mechanism {
            agreed.inner = mechanism;
        }
        agreed.inner
    });
    mechanism.or(inner).unwrap_or_default()
}

/// Goes on with a token of a mechanism that SPNEGO carries.
pub(crate) fn carried<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    mechanism: Mechanism,
) -> Walked {
    if b.captured().starts_with(ntlmssp::SIGNATURE) {
        return w.call(id::NTLMSSP, b);
    }
    match mechanism {
        Mechanism::Kerberos => w.call(id::SPNEGO_KRB5, b),
        Mechanism::Ntlmssp => w.call(id::NTLMSSP, b),
        _ => Ok(()),
    }
}

/// Whether octets are an initial token or a message of NTLMSSP.
pub(crate) fn is_token(bytes: &[u8]) -> bool {
    bytes.first() == Some(&INITIAL)
        || spnego::is_token(bytes)
        || bytes.starts_with(ntlmssp::SIGNATURE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_of_a_conversation_that_began_before_tells_its_mechanism_or_nothing() {
        let shown = |octets: &[u8]| crate::proto::datagram::shown_as(id::GSS_API, octets);
        let unknown = shown(&[0xa1, 0, 0, 0]);
        assert!(unknown.protocols.ends_with("gss-api"), "{unknown:?}");
        assert!(unknown.has("Unknown header (class=2, pc=1, tag=1)"));
        assert!(shown(&[5, 4, 6, 0xff, 0, 16, 0, 28]).protocols.contains("gss-api:spnego-krb5"));
        assert!(shown(&[1, 0, 0, 0, 7, 7, 7, 7]).protocols.ends_with("gss-api:ntlmssp"));
    }

    #[test]
    fn a_signed_token_is_sealed_or_turned() {
        assert_eq!(unsealed(&[5, 4, 4, 0xff, 0, 12, 0, 12, 0]), Some(28));
        assert_eq!(unsealed(&[5, 4, 6, 0xff, 0, 12, 0, 12, 0]), None);
        assert_eq!(unsealed(&[5, 4, 4, 0xff, 0, 12, 0, 0, 0]), None);
    }
}
