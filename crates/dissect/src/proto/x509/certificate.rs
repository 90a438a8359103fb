//! Certificates (RFC 5280, section 4.1).

use std::fmt::Write as _;

use lamna_fields::Field;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::walk::Walk;

use super::name::{items, sequence};
use super::{af, ber, extension, pkcs1};
use crate::proto::asn1::oid;
use crate::proto::asn1::tlv::{Tlv, tag};

/// Octets that a label shows of a certificate.
const LABEL_OCTETS: usize = 36;

/// Walks the parts of the certificate that `b` is, under `item`; whom it is for.
pub(super) fn contents<C: Collector>(
    w: &mut Walk<'_, C>,
    item: Item,
    b: &Buf<'_>,
) -> Result<String, Fault> {
    let whole = Tlv::new(b, 0, b.reported())?;
    let mut parts = whole.children(b);
    let signed = parts.expect()?;
    let algorithm = parts.expect()?;
    let signature = parts.expect()?;
    let opened = w.open(item);
    let subject = w.foreign(id::X509AF, |w| -> Result<String, Fault> {
        let subject = signed_part(w, b, &signed)?;
        algorithm_identifier(
            w,
            b,
            &algorithm,
            af::ALGORITHMIDENTIFIER_ELEMENT,
            "algorithmIdentifier",
        )?;
        bit_string(w, b, &signature, af::ENCRYPTED, true)?;
        Ok(subject)
    })?;
    w.close(opened);
    Ok(subject)
}

/// Walks the certificate that `b` is, under `item`, and adds to its label whom it is for.
pub(crate) fn walk_named<C: Collector>(w: &mut Walk<'_, C>, item: Item, b: &Buf<'_>) -> Walked {
    let subject = contents(w, item, b)?;
    w.append(item, format_args!(" ({subject})"));
    Ok(())
}

/// Shows the certificate, whose item is `item`, and names it by its first octets and its subject.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, item: Item, b: &Buf<'_>) -> Walked {
    let subject = contents(w, item, b)?;
    if item.is_some() && w.labels() {
        let mut hex = String::new();
        for byte in b.captured().iter().take(LABEL_OCTETS) {
            // Writing to a String cannot fail.
            let _ = write!(hex, "{byte:02x}");
        }
        let more = if b.len() > LABEL_OCTETS { "…" } else { "" };
        w.label(item, format_args!("Certificate: {hex}{more}"));
        w.append(item, format_args!(" ({subject})"));
    }
    Ok(())
}

fn signed_part<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    signed: &Tlv,
) -> Result<String, Fault> {
    let item = w.item(af::SIGNEDCERTIFICATE_ELEMENT, b, signed.at, signed.whole_len())?;
    let opened = w.open(item);
    let mut parts = signed.children(b);
    if let Some(version) = parts.next_if(tag::part(0))? {
        let number = version.children(b).expect()?;
        w.item(af::VERSION, b, number.start, number.len())?;
    }
    let serial = parts.expect()?;
    number_in_hex(w, b, af::SERIALNUMBER, "serialNumber", &serial)?;
    let algorithm = parts.expect()?;
    algorithm_identifier(w, b, &algorithm, af::SIGNATURE_ELEMENT, "signature")?;
    let issuer = parts.expect()?;
    let item = w.number(af::ISSUER, b, issuer.at, issuer.whole_len(), 0)?;
    let inner = w.open(item);
    sequence(w, b, &issuer, |w, b, at, len, count| {
        w.foreign(id::X509IF, |w| w.number(super::framework::RDNSEQUENCE, b, at, len, count))
    })?;
    w.close(inner);
    validity(w, b, &parts.expect()?)?;
    let subject = parts.expect()?;
    let item = w.number(af::SUBJECT, b, subject.at, subject.whole_len(), 0)?;
    let inner = w.open(item);
    let name = sequence(w, b, &subject, |w, b, at, len, count| {
        w.number(af::RDNSEQUENCE, b, at, len, count)
    })?;
    w.close(inner);
    public_key(w, b, &parts.expect()?)?;
    while let Some(part) = parts.next()? {
        if part.tag == tag::part(3) {
            extensions(w, b, &part)?;
        }
    }
    w.close(opened);
    Ok(name)
}

/// A number of any length, shown in hex.
pub(super) fn number_in_hex<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    title: &str,
    number: &Tlv,
) -> Walked {
    let item = w.item(field, b, number.start, number.len())?;
    if item.is_some() && w.labels() {
        let bytes = number.contents(b);
        let mut hex = String::with_capacity(2 * LABEL_OCTETS);
        for byte in bytes.iter().take(LABEL_OCTETS) {
            let _ = write!(hex, "{byte:02x}");
        }
        let more = if bytes.len() > LABEL_OCTETS { "…" } else { "" };
        w.label(item, format_args!("{title}: 0x{hex}{more}"));
    }
    Ok(())
}

fn algorithm_identifier<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    whole: &Tlv,
    field: Field,
    title: &str,
) -> Walked {
    let item = w.item(field, b, whole.at, whole.whole_len())?;
    algorithm_parts(w, b, whole, item, title)
}

/// Walks the parts of an algorithm's identifier under `item`.
pub(super) fn algorithm_parts<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    whole: &Tlv,
    item: Item,
    title: &str,
) -> Walked {
    let mut parts = whole.children(b);
    let kind = parts.expect()?;
    let name = oid::name(kind.contents(b));
    w.label(item, format_args!("{title} ({name})"));
    let opened = w.open(item);
    let id_item = w.item(af::ALGORITHM_ID, b, kind.start, kind.len())?;
    w.label(id_item, format_args!("Algorithm Id: {} ({name})", oid::dotted(kind.contents(b))));
    if let Some(parameters) = parts.next()? {
        let octets = b.slice(parameters.at, parameters.whole_len())?;
        match (kind.contents(b), parameters.tag) {
            (b"\x2a\x86\x48\xce\x3d\x02\x01", tag::OID) => {
                w.within(id::PKCS1, octets, |w, _| named_curve(w, b, &parameters))?;
            }
            (b"\x2a\x86\x48\xce\x38\x04\x01", tag::SEQUENCE) => {
                w.within(id::X509AF, octets, |w, _| dss_parameters(w, b, &parameters))?;
            }
            _ => {}
        }
    }
    w.close(opened);
    Ok(())
}

fn named_curve<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, curve: &Tlv) -> Walked {
    let item = w.number(pkcs1::PKCS1_ECPARAMETERS, b, curve.at, curve.whole_len(), 1)?;
    w.label(item, format_args!("ECParameters: namedCurve (1)"));
    let opened = w.open(item);
    let item = w.item(pkcs1::PKCS1_NAMEDCURVE, b, curve.start, curve.len())?;
    let octets = curve.contents(b);
    w.label(item, format_args!("namedCurve: {} ({})", oid::dotted(octets), oid::name(octets)));
    w.close(opened);
    Ok(())
}

fn dss_parameters<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, whole: &Tlv) -> Walked {
    let item = w.item(af::DSS_PARAMS_ELEMENT, b, whole.at, whole.whole_len())?;
    let opened = w.open(item);
    let mut parts = whole.children(b);
    for (field, title) in [(af::P, "p"), (af::Q, "q"), (af::G, "g")] {
        number_in_hex(w, b, field, title, &parts.expect()?)?;
    }
    w.close(opened);
    Ok(())
}

fn validity<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, whole: &Tlv) -> Walked {
    let item = w.item(af::VALIDITY_ELEMENT, b, whole.at, whole.whole_len())?;
    let opened = w.open(item);
    let mut parts = whole.children(b);
    for field in [af::NOTBEFORE, af::NOTAFTER] {
        let time = parts.expect()?;
        let is_utc = time.tag == tag::UTC_TIME;
        let item = w.number(field, b, time.at, time.whole_len(), u64::from(!is_utc))?;
        let inner = w.open(item);
        let text = String::from_utf8_lossy(time.contents(b)).into_owned();
        if is_utc {
            let shown = utc_time(&text);
            w.string(af::UTCTIME, b, time.start, time.len(), format_args!("{shown}"))?;
        } else if let Some(at) = generalized_time(&text) {
            w.number(af::GENERALIZEDTIME, b, time.start, time.len(), at as u64)?;
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// `YYMMDDHHMMSSZ` as a date; years from 50 on are of the last century (RFC 5280, section 4.1.2.5.1).
pub(super) fn utc_time(text: &str) -> String {
    let part = |at: usize| text.get(at..at + 2);
    let parts = (part(0), part(2), part(4), part(6), part(8));
    let (Some(year), Some(month), Some(day), Some(hour), Some(minute)) = parts else {
        return text.to_owned();
    };
    let century = if year >= "50" { "19" } else { "20" };
    let second = part(10).filter(|s| s.bytes().all(|b| b.is_ascii_digit())).unwrap_or("00");
    format!("{century}{year}-{month}-{day} {hour}:{minute}:{second} (UTC)")
}

/// `YYYYMMDDHHMMSSZ` in nanoseconds since 1970.
pub(crate) fn generalized_time(text: &str) -> Option<i64> {
    let number = |at: usize, len: usize| text.get(at..at + len)?.parse::<i64>().ok();
    let (year, month, day) = (number(0, 4)?, number(4, 2)?, number(6, 2)?);
    let (hour, minute, second) = (number(8, 2)?, number(10, 2)?, number(12, 2)?);
    // Days from the civil calendar, with years that begin in March.
    let shifted = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (shifted.div_euclid(400), shifted.rem_euclid(400));
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    (days * 86400 + hour * 3600 + minute * 60 + second).checked_mul(1_000_000_000)
}

/// A bit string's octets as `field`, behind the octet that counts unused bits.
pub(super) fn bit_string<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    string: &Tlv,
    field: Field,
    with_padding: bool,
) -> Result<Item, Fault> {
    if with_padding {
        w.foreign(id::BER, |w| w.item(ber::BITSTRING_PADDING, b, string.start, 1))?;
    }
    w.item(field, b, string.start + 1, string.len().saturating_sub(1))
}

fn public_key<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, whole: &Tlv) -> Walked {
    let item = w.item(af::SUBJECTPUBLICKEYINFO_ELEMENT_2, b, whole.at, whole.whole_len())?;
    let opened = w.open(item);
    let mut parts = whole.children(b);
    let algorithm = parts.expect()?;
    algorithm_identifier(w, b, &algorithm, af::ALGORITHM_ELEMENT, "algorithm")?;
    let key = parts.expect()?;
    let kind = algorithm.children(b).expect()?;
    let is_rsa = kind.contents(b) == b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01";
    let item = bit_string(w, b, &key, af::SUBJECTPUBLICKEY, !is_rsa)?;
    if is_rsa {
        let inner = w.open(item);
        let pair = Tlv::new(b, key.start + 1, key.end)?;
        let mut numbers = pair.children(b);
        let (modulus, exponent) = (numbers.expect()?, numbers.expect()?);
        w.foreign(id::PKCS1, |w| -> Walked {
            number_in_hex(w, b, pkcs1::PKCS1_MODULUS, "modulus", &modulus)?;
            w.item(pkcs1::PKCS1_PUBLICEXPONENT, b, exponent.start, exponent.len()).map(drop)
        })?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

fn extensions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: &Tlv) -> Walked {
    let list = part.children(b).expect()?;
    let count = list.children(b).count()?;
    let item = w.number(af::EXTENSIONS, b, list.start, list.len(), count as u64)?;
    w.label(item, format_args!("extensions: {}", items(count)));
    let opened = w.open(item);
    let mut all = list.children(b);
    while let Some(one) = all.next()? {
        let item = w.item(af::EXTENSION_ELEMENT, b, one.at, one.whole_len())?;
        let inner = w.open(item);
        let mut parts = one.children(b);
        let kind = parts.expect()?;
        let octets = kind.contents(b);
        let name = oid::name(octets);
        w.label(item, format_args!("Extension ({name})"));
        let id_item = w.item(af::EXTENSION_ID, b, kind.start, kind.len())?;
        w.label(id_item, format_args!("Extension Id: {} ({name})", oid::dotted(octets)));
        if let Some(critical) = parts.next_if(tag::BOOLEAN)? {
            w.item(af::CRITICAL, b, critical.start, critical.len())?;
        }
        let value = parts.expect()?;
        extension::walk(w, b, octets, &value)?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_both_kinds_are_read() {
        assert_eq!(utc_time("211018202103Z"), "2021-10-18 20:21:03 (UTC)");
        assert_eq!(utc_time("991018202103Z"), "1999-10-18 20:21:03 (UTC)");
        assert_eq!(utc_time("9"), "9");
        assert_eq!(generalized_time("19700102000001Z"), Some(86_401_000_000_000));
        assert_eq!(generalized_time("20500101000000Z"), Some(2_524_608_000_000_000_000));
        assert_eq!(generalized_time("x"), None);
    }
}
