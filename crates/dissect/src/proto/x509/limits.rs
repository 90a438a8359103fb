//! Extensions of certificates that say what may be certified, by whom and until when (RFC 5280, sections 4.2.1 and 5; RFC
//! 7633), and those of Microsoft's and Entrust's authorities.

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::asn1::tlv::{Tlv, tag};
use crate::proto::id;
use crate::walk::Walk;

use super::certificate::{generalized_time, utc_time};
use super::extension::{counted, general_name, identifier};
use super::{attributes, ber, extensions as ce, pkix_explicit};

/// A whole number that is all of the extension, or a part of one.
pub(super) fn integer<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    value: &Tlv,
) -> Walked {
    w.number(field, b, value.start, value.len(), value.integer(b)? as u64).map(drop)
}

pub(super) fn name_constraints<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    value: &Tlv,
) -> Walked {
    let item = w.item(ce::NAMECONSTRAINTSSYNTAX_ELEMENT, b, value.at, value.whole_len())?;
    let opened = w.open(item);
    let mut lists = value.children(b);
    while let Some(list) = lists.next()? {
        let permits = list.tag & 0x1f == 0;
        let field = if permits { ce::PERMITTEDSUBTREES } else { ce::EXCLUDEDSUBTREES };
        let item = counted(w, b, field, &list)?;
        let inner = w.open(item);
        let mut trees = list.children(b);
        while let Some(tree) = trees.next()? {
            let item = w.item(ce::GENERALSUBTREE_ELEMENT, b, tree.at, tree.whole_len())?;
            let innermost = w.open(item);
            let mut parts = tree.children(b);
            let name = parts.expect()?;
            let choice = u64::from(name.tag & 0x1f);
            let item = w.number(ce::BASE, b, name.start, name.len(), choice)?;
            let of_name = w.open(item);
            general_name(w, b, &name)?;
            w.close(of_name);
            while let Some(bound) = parts.next()? {
                let field = if bound.tag & 0x1f == 0 { ce::MINIMUM } else { ce::MAXIMUM };
                integer(w, b, field, &bound)?;
            }
            w.close(innermost);
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

pub(super) fn policy_mappings<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    value: &Tlv,
) -> Walked {
    let item = counted(w, b, ce::POLICYMAPPINGSSYNTAX, value)?;
    let opened = w.open(item);
    let mut pairs = value.children(b);
    while let Some(pair) = pairs.next()? {
        let item = w.item(ce::POLICYMAPPINGSSYNTAX_ITEM_ELEMENT, b, pair.at, pair.whole_len())?;
        let inner = w.open(item);
        let mut parts = pair.children(b);
        for field in [ce::ISSUERDOMAINPOLICY, ce::SUBJECTDOMAINPOLICY] {
            identifier(w, b, field, &parts.expect()?)?;
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

pub(super) fn policy_constraints<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    value: &Tlv,
) -> Walked {
    let item = w.item(ce::POLICYCONSTRAINTSSYNTAX_ELEMENT, b, value.at, value.whole_len())?;
    let opened = w.open(item);
    let mut parts = value.children(b);
    while let Some(part) = parts.next()? {
        let requires = part.tag & 0x1f == 0;
        let field = if requires { ce::REQUIREEXPLICITPOLICY } else { ce::INHIBITPOLICYMAPPING };
        integer(w, b, field, &part)?;
    }
    w.close(opened);
    Ok(())
}

/// From when on a key is not to be trusted.
pub(super) fn invalidity<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let text = String::from_utf8_lossy(value.contents(b));
    let Some(time) = generalized_time(&text) else { return Ok(()) };
    w.number(ce::ID_CE_INVALIDITYDATE, b, value.start, value.len(), time as u64).map(drop)
}

/// The template that a certificate was made from (MS-CRTD).
pub(super) fn template<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let item = w.item(ce::CERTIFICATETEMPLATE_ELEMENT, b, value.at, value.whole_len())?;
    let opened = w.open(item);
    let mut parts = value.children(b);
    identifier(w, b, ce::TEMPLATEID, &parts.expect()?)?;
    for field in [ce::TEMPLATEMAJORVERSION, ce::TEMPLATEMINORVERSION] {
        if let Some(version) = parts.next_if(tag::INTEGER)? {
            integer(w, b, field, &version)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// The version of the authority's programs.
pub(super) fn entrust<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let item = w.item(ce::ENTRUSTVERSIONINFO_ELEMENT, b, value.at, value.whole_len())?;
    let opened = w.open(item);
    let mut parts = value.children(b);
    while let Some(part) = parts.next()? {
        if part.tag == tag::BIT_STRING {
            w.foreign(id::BER, |w| w.item(ber::BITSTRING_PADDING, b, part.start, 1))?;
            let (at, len) = (part.start + 1, part.len().saturating_sub(1));
            let item = w.item(ce::ENTRUSTVERSINFOFLAGS, b, at, len)?;
            let bits = [
                ce::ENTRUSTINFOFLAGS_KEYUPDATEALLOWED,
                ce::ENTRUSTINFOFLAGS_NEWEXTENSIONS,
                ce::ENTRUSTINFOFLAGS_PKIXCERTIFICATE,
                ce::ENTRUSTINFOFLAGS_ENTERPRISECATEGORY,
                ce::ENTRUSTINFOFLAGS_WEBCATEGORY,
                ce::ENTRUSTINFOFLAGS_SETCATEGORY,
            ];
            w.bits(item, &bits, b, at, len.min(1))?;
        } else {
            w.item(ce::ENTRUSTVERS, b, part.start, part.len())?;
        }
    }
    w.close(opened);
    Ok(())
}

/// What a server promises to do in a handshake.
pub(super) fn features<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let item = counted(w, b, pkix_explicit::FEATURES, value)?;
    let opened = w.open(item);
    let mut all = value.children(b);
    while let Some(one) = all.next()? {
        integer(w, b, pkix_explicit::FEATURES_ITEM, &one)?;
    }
    w.close(opened);
    Ok(())
}

/// The value of an extension of Microsoft's that is a plain type.
pub(super) fn plain<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    let (at, len) = (value.start, value.len());
    match value.tag {
        tag::INTEGER => integer(w, b, attributes::INTEGER, value),
        tag::OCTET_STRING => w.item(attributes::OCTETSTRING, b, at, len).map(drop),
        tag::UTC_TIME => {
            let time = utc_time(&String::from_utf8_lossy(value.contents(b)));
            w.string(attributes::UTCTIME, b, at, len, format_args!("{time}")).map(drop)
        }
        tag::UTF8_STRING => w.item_as(attributes::UTF8STRING, b, at, len, Encoding::Utf8).map(drop),
        _ => w.item_as(attributes::BMPSTRING, b, at, len, Encoding::Utf16).map(drop),
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{Shown, segment};

    fn value(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
        let contents = parts.concat();
        let mut octets = vec![tag];
        if contents.len() >= 0x80 {
            octets.push(0x82);
            octets.extend((contents.len() as u16).to_be_bytes());
        } else {
            octets.push(contents.len() as u8);
        }
        octets.extend(contents);
        octets
    }

    /// A handshake with a certificate that has one extension.
    fn certified(kind: &[u8], octets: &[u8]) -> Shown {
        let algorithm = value(0x30, &[b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b"]);
        let time = value(0x17, &[b"200101000000Z"]);
        let extension = value(0x30, &[&value(6, &[kind]), &value(4, &[octets])]);
        let signed = value(
            0x30,
            &[
                b"\xa0\x03\x02\x01\x02\x02\x01\x05",
                &algorithm,
                b"\x30\0",
                &value(0x30, &[&time, &time]),
                b"\x30\0",
                &value(0x30, &[&algorithm, b"\x03\x02\0\0"]),
                &value(0xa3, &[&value(0x30, &[&extension])]),
            ],
        );
        let certificate = value(0x30, &[&signed, &algorithm, b"\x03\x02\0\0"]);
        let len = |octets: &[u8]| (octets.len() as u32).to_be_bytes()[1..].to_vec();
        let one = [len(&certificate), certificate].concat();
        let list = [len(&one), one].concat();
        let handshake = [vec![11], len(&list), list].concat();
        let mut record = vec![22, 3, 3];
        record.extend((handshake.len() as u16).to_be_bytes());
        record.extend(handshake);
        segment(443, 40_000, &record)
    }

    #[test]
    fn names_may_be_permitted_and_excluded() {
        let tree = value(0x30, &[b"\x82\x03a.b"]);
        let lists = value(0x30, &[&value(0xa0, &[&tree]), &value(0xa1, &[&tree])]);
        let shown = certified(b"\x55\x1d\x1e", &lists);
        assert!(shown.protocols.ends_with(":tls:x509ce"), "{}", shown.protocols);
        for line in [
            "permittedSubtrees: 1 item",
            "excludedSubtrees: 1 item",
            "base: dNSName (2)",
            "dNSName: a.b",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn policies_have_limits() {
        let pair = value(0x30, &[b"\x06\x02\x2a\x03\x06\x02\x2a\x04"]);
        let shown = certified(b"\x55\x1d\x21", &value(0x30, &[&pair]));
        assert!(shown.has("issuerDomainPolicy: 1.2.3 (iso.2.3)"));
        let shown = certified(b"\x55\x1d\x24", b"\x30\x06\x80\x01\x03\x81\x01\x01");
        assert!(shown.has("requireExplicitPolicy: 3"));
        assert!(shown.has("inhibitPolicyMapping: 1"));
        assert!(certified(b"\x55\x1d\x36", b"\x02\x01\x02").has("SkipCerts: 2"));
    }

    #[test]
    fn authorities_have_extensions_of_their_own() {
        let shown = certified(
            b"\x2b\x06\x01\x04\x01\x82\x37\x15\x07",
            b"\x30\x0a\x06\x02\x2a\x03\x02\x01\x64\x02\x01\x26",
        );
        assert!(shown.has("templateMajorVersion: 100"));
        assert!(shown.has("templateMinorVersion: 38"));
        let shown = certified(b"\x2b\x06\x01\x04\x01\x82\x37\x15\x01", b"\x02\x01\x07");
        assert!(shown.protocols.ends_with(":tls:x509sat"));
        assert!(shown.has("Integer: 7"));
        let shown = certified(b"\x2b\x06\x01\x04\x01\x82\x37\x14\x02", b"\x1e\x04\0C\0A");
        assert!(shown.has("BMPString: CA"));
        let shown = certified(
            b"\x2a\x86\x48\x86\xf6\x7d\x07\x41\x00",
            b"\x30\x0a\x1b\x04V7.1\x03\x02\x04\xb0",
        );
        assert!(shown.has("entrustVers: V7.1"));
        assert!(shown.has("1... .... = keyUpdateAllowed: True"));
        let shown = certified(b"\x2b\x06\x01\x05\x05\x07\x01\x18", b"\x30\x03\x02\x01\x05");
        assert!(shown.has("Features item: status_request (5)"));
    }

    #[test]
    fn what_nobody_knows_is_noted() {
        let note = "BER: Dissector for OID not implemented. Contact Wireshark developers if you want this supported";
        assert!(certified(b"\x55\x1d\x63", b"\x30\0").has(note));
        assert!(!certified(b"\x55\x1d\x63", b"\x05\0").has(note));
    }
}
