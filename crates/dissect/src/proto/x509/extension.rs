//! Certificate extensions (RFC 5280, section 4.2).

use lamna_fields::Field;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{id, tls};
use crate::walk::Walk;

use super::name::{items, sequence};
use super::{ber, extensions as ce, limits, netscape, ocsp, pkix_explicit, pkix_implicit};
use crate::proto::asn1::oid;
use crate::proto::asn1::tlv::{Tlv, tag};

/// Walks the value of the extension `kind`, an octet string that holds it. Extensions that are not
/// known show nothing.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: &[u8],
    value: &Tlv,
) -> Walked {
    let octets = b.slice(value.start, value.len())?;
    if kind == b"\x2b\x06\x01\x04\x01\xd6\x79\x02\x04\x02" {
        let inner = Tlv::new(b, value.start, value.end)?;
        return w.within(id::TLS, octets, |w, _| {
            tls::certificate_timestamps(w, b, inner.start, inner.end)
        });
    }
    if let [rest @ .., last] = kind {
        // Families of extensions with a number of their own at the end.
        let inner = |b: &Buf<'_>| Tlv::new(b, value.start, value.end);
        if rest == b"\x2b\x06\x01\x05\x05\x07\x30\x01" {
            let inner = inner(b)?;
            return w.within(id::OCSP, octets, |w, _| ocsp::extension(w, b, *last, &inner));
        }
        if rest == b"\x60\x86\x48\x01\x86\xf8\x42\x01" {
            let inner = inner(b)?;
            return w.within(id::NS_CERT_EXTS, octets, |w, _| netscape::walk(w, b, *last, &inner));
        }
    }
    let show: fn(&mut Walk<'_, C>, &Buf<'_>, &Tlv) -> Walked = match kind {
        b"\x55\x1d\x0e" => {
            |w, b, v| w.item(ce::SUBJECTKEYIDENTIFIER, b, v.start, v.len()).map(drop)
        }
        b"\x55\x1d\x0f" => key_usage,
        b"\x55\x1d\x11" | b"\x55\x1d\x12" | b"\x55\x1d\x1d" => {
            |w, b, v| general_names(w, b, v, ce::GENERALNAMES, "GeneralNames")
        }
        b"\x55\x1d\x13" => basic_constraints,
        b"\x55\x1d\x14" => |w, b, v| limits::integer(w, b, ce::CRLNUMBER, v),
        b"\x55\x1d\x17" => |w, b, v| identifier(w, b, ce::HOLDINSTRUCTION, v),
        b"\x55\x1d\x18" => limits::invalidity,
        b"\x55\x1d\x1b" => |w, b, v| limits::integer(w, b, ce::BASECRLNUMBER, v),
        b"\x55\x1d\x1e" => limits::name_constraints,
        b"\x55\x1d\x1f" | b"\x55\x1d\x2e" => distribution_points,
        b"\x55\x1d\x21" => limits::policy_mappings,
        b"\x55\x1d\x24" => limits::policy_constraints,
        b"\x55\x1d\x36" => |w, b, v| limits::integer(w, b, ce::SKIPCERTS, v),
        b"\x2a\x86\x48\x86\xf6\x7d\x07\x41\x00" => limits::entrust,
        b"\x2b\x06\x01\x04\x01\x82\x37\x15\x07" => limits::template,
        b"\x2b\x06\x01\x05\x05\x07\x01\x18" => limits::features,
        b"\x55\x1d\x20" | b"\x2b\x06\x01\x04\x01\x82\x37\x15\x0a" => policies,
        b"\x55\x1d\x23" => authority_key,
        b"\x55\x1d\x25" => key_purposes,
        b"\x2b\x06\x01\x05\x05\x07\x01\x01" => authority_access,
        // Templates' names, and what Microsoft's authorities say of themselves.
        b"\x2b\x06\x01\x04\x01\x82\x37\x14\x02"
        | b"\x2b\x06\x01\x04\x01\x82\x37\x15\x01"
        | b"\x2b\x06\x01\x04\x01\x82\x37\x15\x02"
        | b"\x2b\x06\x01\x04\x01\x82\x37\x15\x04" => limits::plain,
        _ => return unknown(w, b, value),
    };
    let protocol = match kind {
        b"\x2b\x06\x01\x05\x05\x07\x01\x18" => id::PKIX1EXPLICIT,
        [0x2b, 6, 1, 5, ..] => id::PKIX1IMPLICIT,
        [0x2b, 6, 1, 4, 1, 0x82, 0x37, 0x14, ..] => id::X509SAT,
        [0x2b, 6, 1, 4, 1, 0x82, 0x37, 0x15, 1 | 2 | 4] => id::X509SAT,
        _ => id::X509CE,
    };
    let inner = Tlv::new(b, value.start, value.end)?;
    w.within(protocol, octets, |w, _| show(w, b, &inner))
}

/// Notes an extension that nobody knows.
fn unknown<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    if value.len() == 0 || b.u8(value.start)? == tag::NULL {
        return Ok(());
    }
    w.foreign(id::BER, |w| {
        let title = w.def(ber::ERROR_OID_NOT_IMPLEMENTED).title;
        let item = w.text(b, value.start, value.len(), format_args!("{title}"))?;
        w.expert(ber::ERROR_OID_NOT_IMPLEMENTED, item);
        Ok(())
    })
}

/// An object identifier with its name.
pub(super) fn identifier<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    value: &Tlv,
) -> Walked {
    let item = w.item(field, b, value.start, value.len())?;
    if item.is_some() && w.labels() {
        let title = w.def(field).title;
        let octets = value.contents(b);
        w.label(item, format_args!("{title}: {} ({})", oid::dotted(octets), oid::name(octets)));
    }
    Ok(())
}

/// An item that counts the values inside of `list`.
pub(super) fn counted<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    list: &Tlv,
) -> Result<crate::collect::Item, Fault> {
    let count = list.children(b).count()?;
    let item = w.number(field, b, list.start, list.len(), count as u64)?;
    let title = w.def(field).title;
    w.label(item, format_args!("{title}: {}", items(count)));
    Ok(item)
}

fn key_usage<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    w.foreign(id::BER, |w| w.item(ber::BITSTRING_PADDING, b, value.start, 1))?;
    let at = value.start + 1;
    let len = value.len().saturating_sub(1);
    let item = w.item(ce::KEYUSAGE, b, at, len)?;
    let opened = w.open(item);
    if len > 0 {
        for field in [
            ce::KEYUSAGE_DIGITALSIGNATURE,
            ce::KEYUSAGE_CONTENTCOMMITMENT,
            ce::KEYUSAGE_KEYENCIPHERMENT,
            ce::KEYUSAGE_DATAENCIPHERMENT,
            ce::KEYUSAGE_KEYAGREEMENT,
            ce::KEYUSAGE_KEYCERTSIGN,
            ce::KEYUSAGE_CRLSIGN,
            ce::KEYUSAGE_ENCIPHERONLY,
        ] {
            w.item(field, b, at, 1)?;
        }
        if len > 1 {
            w.item(ce::KEYUSAGE_DECIPHERONLY, b, at + 1, 1)?;
        } else {
            w.number(ce::KEYUSAGE_DECIPHERONLY, b, at, 1, 0)?;
        }
    }
    w.close(opened);
    Ok(())
}

fn basic_constraints<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let item = w.item(ce::BASICCONSTRAINTSSYNTAX_ELEMENT, b, value.at, value.whole_len())?;
    if value.len() == 0 {
        w.label(item, format_args!("BasicConstraintsSyntax [0 length]"));
    }
    let opened = w.open(item);
    let mut parts = value.children(b);
    if let Some(ca) = parts.next_if(tag::BOOLEAN)? {
        w.item(ce::CA, b, ca.start, ca.len())?;
    }
    if let Some(len) = parts.next_if(tag::INTEGER)? {
        w.item(ce::PATHLENCONSTRAINT, b, len.start, len.len())?;
    }
    w.close(opened);
    Ok(())
}

fn authority_key<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let item = w.item(ce::AUTHORITYKEYIDENTIFIER_ELEMENT, b, value.at, value.whole_len())?;
    let opened = w.open(item);
    let mut parts = value.children(b);
    while let Some(part) = parts.next()? {
        match part.tag & 0x1f {
            0 => {
                w.item(ce::KEYIDENTIFIER, b, part.start, part.len())?;
            }
            1 => general_names(w, b, &part, ce::AUTHORITYCERTISSUER, "authorityCertIssuer")?,
            _ => {
                let item = w.item(ce::AUTHORITYCERTSERIALNUMBER, b, part.start, part.len())?;
                if item.is_some() && w.labels() {
                    let hex: String =
                        part.contents(b).iter().map(|byte| format!("{byte:02x}")).collect();
                    w.label(item, format_args!("authorityCertSerialNumber: 0x{hex}"));
                }
            }
        }
    }
    w.close(opened);
    Ok(())
}

fn general_names<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    list: &Tlv,
    field: Field,
    title: &str,
) -> Walked {
    let count = list.children(b).count()?;
    let item = w.number(field, b, list.start, list.len(), count as u64)?;
    w.label(item, format_args!("{title}: {}", items(count)));
    let opened = w.open(item);
    let mut names = list.children(b);
    while let Some(name) = names.next()? {
        let choice = u64::from(name.tag & 0x1f);
        let item = w.number(ce::GENERALNAME, b, name.start, name.len(), choice)?;
        let inner = w.open(item);
        general_name(w, b, &name)?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// What a general name holds, by its tag.
pub(super) fn general_name<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, name: &Tlv) -> Walked {
    let (at, len) = (name.start, name.len());
    match name.tag & 0x1f {
        0 => other_name(w, b, name),
        1 => w.item(ce::RFC822NAME, b, at, len).map(drop),
        2 => w.item(ce::DNSNAME, b, at, len).map(drop),
        4 => {
            let item = w.number(ce::DIRECTORYNAME, b, at, len, 0)?;
            let opened = w.open(item);
            let inner = name.children(b).expect()?;
            sequence(w, b, &inner, |w, b, at, len, count| {
                w.foreign(id::X509IF, |w| {
                    w.number(super::framework::RDNSEQUENCE, b, at, len, count)
                })
            })?;
            w.close(opened);
            Ok(())
        }
        6 => w.item(ce::UNIFORMRESOURCEIDENTIFIER, b, at, len).map(drop),
        7 if len == 4 => w.item(ce::IPADDRESS_IPV4, b, at, len).map(drop),
        7 if len == 16 => w.item(ce::IPADDRESS_IPV6, b, at, len).map(drop),
        7 => w.item(ce::IPADDRESS, b, at, len).map(drop),
        8 => identifier(w, b, ce::REGISTEREDID, name),
        _ => Ok(()),
    }
}

/// A name of a kind that has an object identifier.
fn other_name<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, name: &Tlv) -> Walked {
    const USER_PRINCIPAL_NAME: &[u8] = b"\x2b\x06\x01\x04\x01\x82\x37\x14\x02\x03";
    let item = w.item(ce::OTHERNAME_ELEMENT, b, name.start, name.len())?;
    let opened = w.open(item);
    let mut parts = name.children(b);
    let kind = parts.expect()?;
    identifier(w, b, ce::TYPE_ID, &kind)?;
    if kind.contents(b) == USER_PRINCIPAL_NAME {
        let outer = parts.expect()?;
        let inner = outer.children(b).expect()?;
        let octets = b.slice(inner.at, inner.whole_len())?;
        w.within(id::X509SAT, octets, |w, _| limits::plain(w, b, &inner))?;
    }
    w.close(opened);
    Ok(())
}

fn key_purposes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let item = counted(w, b, ce::KEYPURPOSEIDS, value)?;
    let opened = w.open(item);
    let mut all = value.children(b);
    while let Some(one) = all.next()? {
        identifier(w, b, ce::KEYPURPOSEID, &one)?;
    }
    w.close(opened);
    Ok(())
}

fn distribution_points<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let item = counted(w, b, ce::CRLDISTPOINTSSYNTAX, value)?;
    let opened = w.open(item);
    let mut points = value.children(b);
    while let Some(point) = points.next()? {
        let item = w.item(ce::DISTRIBUTIONPOINT_ELEMENT, b, point.at, point.whole_len())?;
        let inner = w.open(item);
        let mut parts = point.children(b);
        while let Some(part) = parts.next()? {
            if part.tag != tag::part(0) {
                continue;
            }
            let choice = part.children(b).expect()?;
            let number = u64::from(choice.tag & 0x1f);
            let item = w.number(ce::DISTRIBUTIONPOINT, b, choice.start, choice.len(), number)?;
            let innermost = w.open(item);
            if number == 0 {
                general_names(w, b, &choice, ce::FULLNAME, "fullName")?;
            }
            w.close(innermost);
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

fn policies<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let item = counted(w, b, ce::CERTIFICATEPOLICIESSYNTAX, value)?;
    let opened = w.open(item);
    let mut all = value.children(b);
    while let Some(policy) = all.next()? {
        let item = w.item(ce::POLICYINFORMATION_ELEMENT, b, policy.at, policy.whole_len())?;
        let inner = w.open(item);
        let mut parts = policy.children(b);
        identifier(w, b, ce::POLICYIDENTIFIER, &parts.expect()?)?;
        if let Some(list) = parts.next_if(tag::SEQUENCE)? {
            qualifiers(w, b, &list)?;
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

fn qualifiers<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, list: &Tlv) -> Walked {
    let item = counted(w, b, ce::POLICYQUALIFIERS, list)?;
    let opened = w.open(item);
    let mut all = list.children(b);
    while let Some(one) = all.next()? {
        let item = w.item(ce::POLICYQUALIFIERINFO_ELEMENT, b, one.at, one.whole_len())?;
        let inner = w.open(item);
        let mut parts = one.children(b);
        let kind = parts.expect()?;
        identifier(w, b, ce::ID, &kind)?;
        if let Some(value) = parts.next()? {
            let octets = b.slice(value.at, value.whole_len())?;
            match kind.contents(b) {
                b"\x2b\x06\x01\x05\x05\x07\x02\x01" => {
                    w.within(id::PKIX1EXPLICIT, octets, |w, _| {
                        let (at, len) = (value.start, value.len());
                        w.item(pkix_explicit::DIRECTORYSTRING, b, at, len).map(drop)
                    })?;
                }
                b"\x2b\x06\x01\x05\x05\x07\x02\x02" => {
                    w.within(id::PKIX1IMPLICIT, octets, |w, _| user_notice(w, b, &value))?;
                }
                _ => {}
            }
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

fn user_notice<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let item = w.item(pkix_implicit::USERNOTICE_ELEMENT, b, value.at, value.whole_len())?;
    let opened = w.open(item);
    let mut parts = value.children(b);
    while let Some(part) = parts.next()? {
        if part.tag == tag::SEQUENCE {
            notice_reference(w, b, &part)?;
        } else {
            display_text(w, b, pkix_implicit::EXPLICITTEXT, &part)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// Which notice of an organization a certificate speaks of.
fn notice_reference<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let item = w.item(pkix_implicit::NOTICEREF_ELEMENT, b, value.at, value.whole_len())?;
    let opened = w.open(item);
    let mut parts = value.children(b);
    while let Some(part) = parts.next()? {
        if part.tag != tag::SEQUENCE {
            display_text(w, b, pkix_implicit::ORGANIZATION, &part)?;
            continue;
        }
        let item = counted(w, b, pkix_implicit::NOTICENUMBERS, &part)?;
        let inner = w.open(item);
        let mut numbers = part.children(b);
        while let Some(number) = numbers.next()? {
            w.item(pkix_implicit::NOTICENUMBERS_ITEM, b, number.start, number.len())?;
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// A text of one of the kinds that people are shown.
fn display_text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    choice: Field,
    part: &Tlv,
) -> Walked {
    let (number, field) = match part.tag {
        0x16 => (0, pkix_implicit::IA5STRING),
        0x1a => (1, pkix_implicit::VISIBLESTRING),
        0x1e => (2, pkix_implicit::BMPSTRING),
        0x0c => (3, pkix_implicit::UTF8STRING),
        _ => return Ok(()),
    };
    let item = w.number(choice, b, part.at, part.whole_len(), number)?;
    let inner = w.open(item);
    let encoding =
        if part.tag == 0x1e { lamna_fields::Encoding::Utf16 } else { lamna_fields::Encoding::Big };
    w.item_as(field, b, part.start, part.len(), encoding)?;
    w.close(inner);
    Ok(())
}

fn authority_access<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let item = counted(w, b, pkix_implicit::AUTHORITYINFOACCESSSYNTAX, value)?;
    let opened = w.open(item);
    let mut all = value.children(b);
    while let Some(one) = all.next()? {
        let item = w.item(pkix_implicit::ACCESSDESCRIPTION_ELEMENT, b, one.at, one.whole_len())?;
        let inner = w.open(item);
        let mut parts = one.children(b);
        identifier(w, b, pkix_implicit::ACCESSMETHOD, &parts.expect()?)?;
        let place = parts.expect()?;
        let choice = u64::from(place.tag & 0x1f);
        let item = w.number(pkix_implicit::ACCESSLOCATION, b, place.start, place.len(), choice)?;
        let innermost = w.open(item);
        w.foreign(id::X509CE, |w| general_name(w, b, &place))?;
        w.close(innermost);
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}
