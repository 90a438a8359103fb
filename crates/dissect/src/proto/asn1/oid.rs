//! Object identifiers with names.

use std::fmt::Write as _;

/// Identifiers in BER and their names.
static NAMES: &[(&[u8], &str)] = &[
    (b"\x55\x04\x03", "id-at-commonName"),
    (b"\x55\x04\x04", "id-at-surname"),
    (b"\x55\x04\x05", "id-at-serialNumber"),
    (b"\x55\x04\x06", "id-at-countryName"),
    (b"\x55\x04\x07", "id-at-localityName"),
    (b"\x55\x04\x08", "id-at-stateOrProvinceName"),
    (b"\x55\x04\x09", "id-at-streetAddress"),
    (b"\x55\x04\x0a", "id-at-organizationName"),
    (b"\x55\x04\x0b", "id-at-organizationalUnitName"),
    (b"\x55\x04\x0c", "id-at-title"),
    (b"\x55\x04\x0d", "id-at-description"),
    (b"\x55\x04\x0f", "id-at-businessCategory"),
    (b"\x55\x04\x11", "id-at-postalCode"),
    (b"\x55\x04\x12", "id-at-postOfficeBox"),
    (b"\x55\x04\x14", "id-at-telephoneNumber"),
    (b"\x55\x04\x29", "id-at-name"),
    (b"\x55\x04\x2a", "id-at-givenName"),
    (b"\x55\x04\x2b", "id-at-initials"),
    (b"\x55\x04\x2e", "id-at-dnQualifier"),
    (b"\x55\x04\x41", "id-at-pseudonym"),
    (b"\x55\x04\x61", "id-at-organizationIdentifier"),
    (b"\x55\x1d\x0e", "id-ce-subjectKeyIdentifier"),
    (b"\x55\x1d\x0f", "id-ce-keyUsage"),
    (b"\x55\x1d\x10", "id-ce-privateKeyUsagePeriod"),
    (b"\x55\x1d\x11", "id-ce-subjectAltName"),
    (b"\x55\x1d\x12", "id-ce-issuerAltName"),
    (b"\x55\x1d\x13", "id-ce-basicConstraints"),
    (b"\x55\x1d\x1e", "id-ce-nameConstraints"),
    (b"\x55\x1d\x1f", "id-ce-cRLDistributionPoints"),
    (b"\x55\x1d\x20", "id-ce-certificatePolicies"),
    (b"\x55\x1d\x20\x00", "anyPolicy"),
    (b"\x55\x1d\x21", "id-ce-policyMappings"),
    (b"\x55\x1d\x23", "id-ce-authorityKeyIdentifier"),
    (b"\x55\x1d\x24", "id-ce-policyConstraints"),
    (b"\x55\x1d\x25", "id-ce-extKeyUsage"),
    (b"\x55\x1d\x2e", "id-ce-freshestCRL"),
    (b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01", "rsaEncryption"),
    (b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x02", "md2WithRSAEncryption"),
    (b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x04", "md5WithRSAEncryption"),
    (b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x05", "sha1WithRSAEncryption"),
    (b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a", "id-RSASSA-PSS"),
    (b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b", "sha256WithRSAEncryption"),
    (b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0c", "sha384WithRSAEncryption"),
    (b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0d", "sha512WithRSAEncryption"),
    (b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01", "pkcs-9-at-emailAddress"),
    (b"\x2a\x86\x48\xce\x3d\x02\x01", "id-ecPublicKey"),
    (b"\x2a\x86\x48\xce\x3d\x03\x01\x07", "secp256r1"),
    (b"\x2b\x81\x04\x00\x22", "secp384r1"),
    (b"\x2b\x81\x04\x00\x23", "secp521r1"),
    (b"\x2a\x86\x48\xce\x3d\x04\x01", "ecdsa-with-SHA1"),
    (b"\x2a\x86\x48\xce\x3d\x04\x03\x02", "ecdsa-with-SHA256"),
    (b"\x2a\x86\x48\xce\x3d\x04\x03\x03", "ecdsa-with-SHA384"),
    (b"\x2a\x86\x48\xce\x3d\x04\x03\x04", "ecdsa-with-SHA512"),
    (b"\x2a\x86\x48\xce\x38\x04\x01", "id-dsa"),
    (b"\x2a\x86\x48\xce\x38\x04\x03", "id-dsa-with-sha1"),
    (b"\x2b\x06\x01\x05\x05\x07\x01\x01", "id-pe-authorityInfoAccess"),
    (b"\x2b\x06\x01\x05\x05\x07\x02\x01", "id-qt-cps"),
    (b"\x2b\x06\x01\x05\x05\x07\x02\x02", "id-qt-unotice"),
    (b"\x2b\x06\x01\x05\x05\x07\x03\x01", "id-kp-serverAuth"),
    (b"\x2b\x06\x01\x05\x05\x07\x03\x02", "id-kp-clientAuth"),
    (b"\x2b\x06\x01\x05\x05\x07\x03\x03", "id-kp-codeSigning"),
    (b"\x2b\x06\x01\x05\x05\x07\x03\x04", "id-kp-emailProtection"),
    (b"\x2b\x06\x01\x05\x05\x07\x03\x08", "id-kp-timeStamping"),
    (b"\x2b\x06\x01\x05\x05\x07\x03\x09", "OCSPSigning"),
    (b"\x2b\x06\x01\x05\x05\x07\x30\x01", "id-ad-ocsp"),
    (b"\x2b\x06\x01\x05\x05\x07\x30\x02", "id-ad-caIssuers"),
    (b"\x2b\x06\x01\x05\x05\x07\x30\x01\x01", "id-pkix-ocsp-basic"),
    (b"\x2b\x06\x01\x05\x05\x07\x30\x01\x02", "id-pkix-ocsp-nonce"),
    (b"\x2b\x06\x01\x05\x05\x07\x30\x01\x04", "id-pkix-ocsp-response"),
    (b"\x2b\x06\x01\x05\x05\x07\x30\x01\x05", "id-pkix-ocsp-nocheck"),
    (b"\x2b\x0e\x03\x02\x1a", "SHA-1"),
    (b"\x2b\x06\x01\x04\x01\xd6\x79\x02\x04\x02", "SignedCertificateTimestampList"),
    (b"\x2b\x06\x01\x04\x01\x82\x37\x15\x01", "id-ms-ca-version"),
    (b"\x2b\x06\x01\x04\x01\x82\x37\x15\x04", "id-ms-next-publish"),
    (b"\x2b\x06\x01\x04\x01\x82\x37\x15\x07", "id-ms-certificate-template"),
    (b"\x2b\x06\x01\x04\x01\x82\x37\x15\x0a", "id-ms-application-certificate-policies"),
    (b"\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x01", "jurisdictionOfIncorporationLocalityName"),
    (
        b"\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x02",
        "jurisdictionOfIncorporationStateOrProvinceName",
    ),
    (b"\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x03", "jurisdictionOfIncorporationCountryName"),
    (b"\x60\x86\x48\x01\x86\xf8\x42\x01\x01", "ns_cert_exts.cert_type"),
    (b"\x60\x86\x48\x01\x86\xf8\x42\x01\x0d", "ns_cert_exts.comment"),
    (b"\x60\x86\x48\x01\x86\xf8\x42\x01\x0d", "ns_cert_exts.comment"),
    (b"\x60\x86\x48\x01\x86\xf8\x42\x04\x01", "serverGatedCrypto"),
    (b"\x2b\x06\x01\x05\x05\x02", "SPNEGO - Simple Protected Negotiation"),
    (b"\x2a\x86\x48\x86\xf7\x12\x01\x02\x02", "KRB5 - Kerberos 5"),
    (b"\x2a\x86\x48\x86\xf7\x12\x01\x02\x02\x03", "KRB5 - Kerberos 5 - User to User"),
    (b"\x2a\x86\x48\x82\xf7\x12\x01\x02\x02", "MS KRB5 - Microsoft Kerberos 5"),
    (
        b"\x2b\x06\x01\x04\x01\x82\x37\x02\x02\x0a",
        "NTLMSSP - Microsoft NTLM Security Support Provider",
    ),
    (
        b"\x2b\x06\x01\x04\x01\x82\x37\x02\x02\x1e",
        "NEGOEX - SPNEGO Extended Negotiation Security Mechanism",
    ),
    (b"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19", "dc"),
];

/// Arcs that have a name where the whole identifier has none, the longest first.
static ARCS: &[(&[u64], &str)] = &[
    (&[2, 16, 840, 1], "US company arc"),
    (&[1, 2, 840], "ISO assigned OIDs, USA"),
    (&[2], "joint-iso-itu-t"),
    (&[1], "iso"),
    (&[0], "itu-t"),
];

/// The arcs of an identifier in BER.
fn arcs(bytes: &[u8]) -> Vec<u64> {
    let (mut arcs, mut arc) = (Vec::new(), 0u64);
    for byte in bytes {
        arc = arc.wrapping_shl(7) | u64::from(byte & 0x7f);
        if byte & 0x80 != 0 {
            continue;
        }
        if arcs.is_empty() {
            let top = (arc / 40).min(2);
            arcs.extend([top, arc - top * 40]);
        } else {
            arcs.push(arc);
        }
        arc = 0;
    }
    arcs
}

/// An identifier's dotted form.
pub(crate) fn dotted(bytes: &[u8]) -> String {
    let parts: Vec<_> = arcs(bytes).iter().map(u64::to_string).collect();
    parts.join(".")
}

/// The name of an identifier in dotted form; `None` where the text is none.
pub(crate) fn name_of(text: &str) -> Option<String> {
    let arcs = text.split('.').map(|arc| arc.parse().ok()).collect::<Option<Vec<u64>>>()?;
    let (top, second, rest) = match arcs.as_slice() {
        [top @ 0..=2, second, rest @ ..] if *top == 2 || *second < 40 => (*top, *second, rest),
        _ => return None,
    };
    let mut octets = Vec::new();
    for arc in
        std::iter::once(top.checked_mul(40)?.checked_add(second)?).chain(rest.iter().copied())
    {
        let sevens = (64 - (arc | 1).leading_zeros()).div_ceil(7);
        for at in (0..sevens).rev() {
            octets.push((arc >> (7 * at)) as u8 & 0x7f | if at > 0 { 0x80 } else { 0 });
        }
    }
    Some(name(&octets))
}

/// An identifier's name: its own, or its arcs below the nearest that has one.
pub(crate) fn name(bytes: &[u8]) -> String {
    if let Some((_, name)) = NAMES.iter().find(|(oid, _)| *oid == bytes) {
        return (*name).to_owned();
    }
    let arcs = arcs(bytes);
    let (known, mut text) = ARCS
        .iter()
        .find(|(prefix, _)| arcs.starts_with(prefix))
        .map_or((0, String::new()), |(prefix, name)| (prefix.len(), (*name).to_owned()));
    for arc in arcs.iter().skip(known) {
        // Writing to a String cannot fail.
        let _ = write!(text, ".{arc}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_named_as_far_as_known() {
        assert_eq!(name(b"\x55\x04\x03"), "id-at-commonName");
        assert_eq!(
            name(&[0x60, 0x86, 0x48, 0x01, 0x86, 0xfd, 0x6c, 1, 1]),
            "US company arc.114412.1.1"
        );
        assert_eq!(name(&[0x67, 0x81, 0x0c, 1, 2, 2]), "joint-iso-itu-t.23.140.1.2.2");
        assert_eq!(dotted(&[0x67, 0x81, 0x0c, 1, 2, 2]), "2.23.140.1.2.2");
        assert_eq!(name_of("2.23.140.1").as_deref(), Some("joint-iso-itu-t.23.140.1"));
        assert_eq!(name_of("1.2.840.113556").as_deref(), Some("ISO assigned OIDs, USA.113556"));
        assert_eq!(name_of("9.9.9"), None);
        assert_eq!(name_of("hello"), None);
    }
}
