//! The extensions that Netscape gave certificates ("Netscape Certificate Extensions", 1999).

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::asn1::tlv::Tlv;
use crate::proto::id;
use crate::walk::Walk;

use super::ber;

field_table! {
    /// The fields of NetScape Certificate Extensions.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ns_cert_exts", "NetScape Certificate Extensions", "NS_CERT_EXTS");
    BASEURL = FieldDef::new("ns_cert_exts.BaseUrl", "BaseUrl", FieldType::String);
    REVOCATIONURL = FieldDef::new("ns_cert_exts.RevocationUrl", "RevocationUrl", FieldType::String);
    CAREVOCATIONURL = FieldDef::new("ns_cert_exts.CaRevocationUrl", "CaRevocationUrl", FieldType::String);
    CAPOLICYURL = FieldDef::new("ns_cert_exts.CaPolicyUrl", "CaPolicyUrl", FieldType::String);
    COMMENT = FieldDef::new("ns_cert_exts.Comment", "Comment", FieldType::String);
    SSLSERVERNAME = FieldDef::new("ns_cert_exts.SslServerName", "SslServerName", FieldType::String);
    CERTRENEWALURL = FieldDef::new("ns_cert_exts.CertRenewalUrl", "CertRenewalUrl", FieldType::String);
    CERTTYPE = FieldDef::new("ns_cert_exts.CertType", "CertType", FieldType::Bytes);
    SSL_CLIENT = FieldDef::new("ns.cert.exts.CertType.ssl.client", "ssl-client", FieldType::Boolean).bits(8).mask(0x80);
    SSL_SERVER = FieldDef::new("ns.cert.exts.CertType.ssl.server", "ssl-server", FieldType::Boolean).bits(8).mask(0x40);
    SMIME = FieldDef::new("ns.cert.exts.CertType.smime", "smime", FieldType::Boolean).bits(8).mask(0x20);
    OBJECT_SIGNING = FieldDef::new("ns.cert.exts.CertType.object.signing", "object-signing", FieldType::Boolean).bits(8).mask(0x10);
    RESERVED = FieldDef::new("ns.cert.exts.CertType.reserved.for.future.use", "reserved-for-future-use", FieldType::Boolean).bits(8).mask(0x8);
    SSL_CA = FieldDef::new("ns.cert.exts.CertType.ssl.ca", "ssl-ca", FieldType::Boolean).bits(8).mask(0x4);
    SMIME_CA = FieldDef::new("ns.cert.exts.CertType.smime.ca", "smime-ca", FieldType::Boolean).bits(8).mask(0x2);
    OBJECT_SIGNING_CA = FieldDef::new("ns.cert.exts.CertType.object.signing.ca", "object-signing-ca", FieldType::Boolean).bits(8).mask(0x1);
}

/// Walks the value of an extension whose identifier ends with `kind`.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    value: &Tlv,
) -> Walked {
    let field = match kind {
        1 => return certificate_type(w, b, value),
        2 => BASEURL,
        3 => REVOCATIONURL,
        4 => CAREVOCATIONURL,
        7 => CERTRENEWALURL,
        8 => CAPOLICYURL,
        12 => SSLSERVERNAME,
        13 => COMMENT,
        _ => return Ok(()),
    };
    w.item(field, b, value.start, value.len()).map(drop)
}

fn certificate_type<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, value: &Tlv) -> Walked {
    w.foreign(id::BER, |w| w.item(ber::BITSTRING_PADDING, b, value.start, 1))?;
    let at = value.start + 1;
    let len = value.len().saturating_sub(1);
    let item = w.item(CERTTYPE, b, at, len)?;
    let bits = [
        SSL_CLIENT,
        SSL_SERVER,
        SMIME,
        OBJECT_SIGNING,
        RESERVED,
        SSL_CA,
        SMIME_CA,
        OBJECT_SIGNING_CA,
    ];
    if len > 0 {
        w.bits(item, &bits, b, at, 1)?;
    }
    Ok(())
}
