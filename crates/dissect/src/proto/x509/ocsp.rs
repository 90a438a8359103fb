//! The online certificate status protocol (RFC 6960): as the body of HTTP messages, and stapled to handshakes of TLS.
//!
//! Signatures of requests are not taken apart.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::asn1::oid;
use crate::proto::asn1::tlv::{Tlv, tag};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{Opened, REST, Walk};

use super::name::{items, sequence};
use super::{certificate, extension, framework, pkix_explicit};

values! {
    static VERSION_VALUES {
        0 => "v1",
        1 => "v2",
        2 => "v3",
    }
    static REQUESTORNAME_VALUES {
        0 => "otherName",
        1 => "rfc822Name",
        2 => "dNSName",
        3 => "x400Address",
        4 => "directoryName",
        5 => "ediPartyName",
        6 => "uniformResourceIdentifier",
        7 => "iPAddress",
        8 => "registeredID",
    }
    static RESPONSESTATUS_VALUES {
        0 => "successful",
        1 => "malformedRequest",
        2 => "internalError",
        3 => "tryLater",
        5 => "sigRequired",
        6 => "unauthorized",
    }
    static RESPONDERID_VALUES {
        1 => "byName",
        2 => "byKey",
    }
    static CERTSTATUS_VALUES {
        0 => "good",
        1 => "revoked",
        2 => "unknown",
    }
    static REVOCATIONREASON_VALUES {
        0 => "unspecified",
        1 => "keyCompromise",
        2 => "cACompromise",
        3 => "affiliationChanged",
        4 => "superseded",
        5 => "cessationOfOperation",
        6 => "certificateHold",
        8 => "removeFromCRL",
        9 => "privilegeWithdrawn",
        10 => "aaCompromise",
    }
}

field_table! {
    /// The fields of Online Certificate Status Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ocsp", "Online Certificate Status Protocol", "OCSP");
    RESPONSETYPE_ID = FieldDef::new("ocsp.responseType.id", "ResponseType Id", FieldType::String);
    BASICOCSPRESPONSE_ELEMENT = FieldDef::new("ocsp.BasicOCSPResponse_element", "BasicOCSPResponse", FieldType::None);
    ARCHIVECUTOFF = FieldDef::new("ocsp.ArchiveCutoff", "ArchiveCutoff", FieldType::AbsoluteTime).base(Base::Utc);
    ACCEPTABLERESPONSES = FieldDef::new("ocsp.AcceptableResponses", "AcceptableResponses", FieldType::Uint32);
    SERVICELOCATOR_ELEMENT = FieldDef::new("ocsp.ServiceLocator_element", "ServiceLocator", FieldType::None);
    CRLID_ELEMENT = FieldDef::new("ocsp.CrlID_element", "CrlID", FieldType::None);
    REOCSPNONCE = FieldDef::new("ocsp.ReOcspNonce", "ReOcspNonce", FieldType::Bytes);
    NULL_ELEMENT = FieldDef::new("ocsp.NULL_element", "NULL", FieldType::None);
    TBSREQUEST_ELEMENT = FieldDef::new("ocsp.tbsRequest_element", "tbsRequest", FieldType::None);
    OPTIONALSIGNATURE_ELEMENT = FieldDef::new("ocsp.optionalSignature_element", "optionalSignature", FieldType::None);
    VERSION = FieldDef::new("ocsp.version", "version", FieldType::Int32).strings(Strings::Values(&VERSION_VALUES));
    REQUESTORNAME = FieldDef::new("ocsp.requestorName", "requestorName", FieldType::Uint32).strings(Strings::Values(&REQUESTORNAME_VALUES));
    REQUESTLIST = FieldDef::new("ocsp.requestList", "requestList", FieldType::Uint32);
    REQUEST_ELEMENT = FieldDef::new("ocsp.Request_element", "Request", FieldType::None);
    REQUESTEXTENSIONS = FieldDef::new("ocsp.requestExtensions", "requestExtensions", FieldType::Uint32);
    SIGNATUREALGORITHM_ELEMENT = FieldDef::new("ocsp.signatureAlgorithm_element", "signatureAlgorithm", FieldType::None);
    SIGNATURE = FieldDef::new("ocsp.signature", "signature", FieldType::Bytes);
    CERTS = FieldDef::new("ocsp.certs", "certs", FieldType::Uint32);
    CERTIFICATE_ELEMENT = FieldDef::new("ocsp.Certificate_element", "Certificate", FieldType::None);
    REQCERT_ELEMENT = FieldDef::new("ocsp.reqCert_element", "reqCert", FieldType::None);
    SINGLEREQUESTEXTENSIONS = FieldDef::new("ocsp.singleRequestExtensions", "singleRequestExtensions", FieldType::Uint32);
    HASHALGORITHM_ELEMENT = FieldDef::new("ocsp.hashAlgorithm_element", "hashAlgorithm", FieldType::None);
    ISSUERNAMEHASH = FieldDef::new("ocsp.issuerNameHash", "issuerNameHash", FieldType::Bytes);
    ISSUERKEYHASH = FieldDef::new("ocsp.issuerKeyHash", "issuerKeyHash", FieldType::Bytes);
    SERIALNUMBER = FieldDef::new("ocsp.serialNumber", "serialNumber", FieldType::Bytes);
    RESPONSESTATUS = FieldDef::new("ocsp.responseStatus", "responseStatus", FieldType::Uint32).strings(Strings::Values(&RESPONSESTATUS_VALUES));
    RESPONSEBYTES_ELEMENT = FieldDef::new("ocsp.responseBytes_element", "responseBytes", FieldType::None);
    RESPONSETYPE = FieldDef::new("ocsp.responseType", "responseType", FieldType::Oid);
    RESPONSE = FieldDef::new("ocsp.response", "response", FieldType::Bytes);
    TBSRESPONSEDATA_ELEMENT = FieldDef::new("ocsp.tbsResponseData_element", "tbsResponseData", FieldType::None);
    RESPONDERID = FieldDef::new("ocsp.responderID", "responderID", FieldType::Uint32).strings(Strings::Values(&RESPONDERID_VALUES));
    PRODUCEDAT = FieldDef::new("ocsp.producedAt", "producedAt", FieldType::AbsoluteTime).base(Base::Utc);
    RESPONSES = FieldDef::new("ocsp.responses", "responses", FieldType::Uint32);
    SINGLERESPONSE_ELEMENT = FieldDef::new("ocsp.SingleResponse_element", "SingleResponse", FieldType::None);
    RESPONSEEXTENSIONS = FieldDef::new("ocsp.responseExtensions", "responseExtensions", FieldType::Uint32);
    BYNAME = FieldDef::new("ocsp.byName", "byName", FieldType::Uint32);
    BYKEY = FieldDef::new("ocsp.byKey", "byKey", FieldType::Bytes);
    CERTID_ELEMENT = FieldDef::new("ocsp.certID_element", "certID", FieldType::None);
    CERTSTATUS = FieldDef::new("ocsp.certStatus", "certStatus", FieldType::Uint32).strings(Strings::Values(&CERTSTATUS_VALUES));
    THISUPDATE = FieldDef::new("ocsp.thisUpdate", "thisUpdate", FieldType::AbsoluteTime).base(Base::Utc);
    NEXTUPDATE = FieldDef::new("ocsp.nextUpdate", "nextUpdate", FieldType::AbsoluteTime).base(Base::Utc);
    SINGLEEXTENSIONS = FieldDef::new("ocsp.singleExtensions", "singleExtensions", FieldType::Uint32);
    GOOD_ELEMENT = FieldDef::new("ocsp.good_element", "good", FieldType::None);
    REVOKED_ELEMENT = FieldDef::new("ocsp.revoked_element", "revoked", FieldType::None);
    UNKNOWN_ELEMENT = FieldDef::new("ocsp.unknown_element", "unknown", FieldType::None);
    REVOCATIONTIME = FieldDef::new("ocsp.revocationTime", "revocationTime", FieldType::AbsoluteTime).base(Base::Utc);
    REVOCATIONREASON = FieldDef::new("ocsp.revocationReason", "revocationReason", FieldType::Uint32).strings(Strings::Values(&REVOCATIONREASON_VALUES));
    ACCEPTABLERESPONSES_ITEM = FieldDef::new("ocsp.AcceptableResponses_item", "AcceptableResponses item", FieldType::Oid);
    ISSUER = FieldDef::new("ocsp.issuer", "issuer", FieldType::Uint32);
    LOCATOR = FieldDef::new("ocsp.locator", "locator", FieldType::Uint32);
    CRLURL = FieldDef::new("ocsp.crlUrl", "crlUrl", FieldType::String);
    CRLNUM = FieldDef::new("ocsp.crlNum", "crlNum", FieldType::Int32);
    CRLTIME = FieldDef::new("ocsp.crlTime", "crlTime", FieldType::AbsoluteTime).base(Base::Utc);
}

/// The identifier of a basic response.
const BASIC: &[u8] = b"\x2b\x06\x01\x05\x05\x07\x30\x01\x01";

/// OCSP, as the body of an HTTP message.
#[derive(Clone, Copy, Debug)]
pub struct Ocsp;

impl Dissect for Ocsp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Text("media_type", "application/ocsp-request"),
        Claim::Text("media_type", "application/ocsp-response"),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_request = w.matched().eq_ignore_ascii_case("application/ocsp-request");
        w.column_protocol("OCSP");
        w.info(format_args!("{}", if is_request { "Request" } else { "Response" }));
        let outer = w.open_top();
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let whole = Tlv::new(&b, 0, b.reported())?;
        if is_request {
            request(w, &b, &whole)?
        } else {
            response(w, &b, &whole)?
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }
}

/// Walks the response that `b` is, inside of the protocol that brings it.
pub(crate) fn stapled<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.foreign(id::OCSP, |w| {
        let (root, opened) = w.open_protocol(b, 0, REST)?;
        w.label(root, format_args!("OCSP Response"));
        response(w, b, &Tlv::new(b, 0, b.reported())?)?;
        w.close(opened);
        Ok(())
    })
}

/// Shows a list whose members follow; what to close behind them.
fn list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    all: &Tlv,
) -> Result<Opened, Fault> {
    let count = all.children(b).count()?;
    let item = w.number(field, b, all.start, all.len(), count as u64)?;
    let title = w.def(field).title;
    w.label(item, format_args!("{title}: {}", items(count)));
    Ok(w.open(item))
}

fn extensions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, field: Field, part: &Tlv) -> Walked {
    let all = part.children(b).expect()?;
    let opened = list(w, b, field, &all)?;
    let mut each = all.children(b);
    while let Some(one) = each.next()? {
        w.foreign(id::PKIX1EXPLICIT, |w| single_extension(w, b, &one))?;
    }
    w.close(opened);
    Ok(())
}

fn single_extension<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, whole: &Tlv) -> Walked {
    let item = w.item(pkix_explicit::EXTENSION_ELEMENT, b, whole.at, whole.whole_len())?;
    let opened = w.open(item);
    let mut parts = whole.children(b);
    let kind = parts.expect()?;
    let octets = kind.contents(b);
    let (dotted, name) = (oid::dotted(octets), oid::name(octets));
    let item = w.string(pkix_explicit::ID, b, kind.start, kind.len(), format_args!("{dotted}"))?;
    w.label(item, format_args!("Id: {dotted} ({name})"));
    if let Some(critical) = parts.next_if(tag::BOOLEAN)? {
        w.item(pkix_explicit::CRITICAL, b, critical.start, critical.len())?;
    }
    extension::walk(w, b, octets, &parts.expect()?)?;
    w.close(opened);
    Ok(())
}

fn time<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, field: Field, value: &Tlv) -> Walked {
    let text = String::from_utf8_lossy(value.contents(b));
    let at = certificate::generalized_time(&text).unwrap_or(0);
    w.number(field, b, value.start, value.len(), at as u64).map(drop)
}

fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, whole: &Tlv) -> Walked {
    let signed = whole.children(b).expect()?;
    let item = w.item(TBSREQUEST_ELEMENT, b, signed.at, signed.whole_len())?;
    let opened = w.open(item);
    let mut parts = signed.children(b);
    while let Some(part) = parts.next()? {
        match part.tag {
            EXPLICIT_0 => version(w, b, &part)?,
            tag::SEQUENCE => {
                let inner = list(w, b, REQUESTLIST, &part)?;
                let mut all = part.children(b);
                while let Some(one) = all.next()? {
                    single_request(w, b, &one)?;
                }
                w.close(inner);
            }
            EXPLICIT_2 => extensions(w, b, REQUESTEXTENSIONS, &part)?,
            _ => {}
        }
    }
    w.close(opened);
    Ok(())
}

fn version<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: &Tlv) -> Walked {
    let number = part.children(b).expect()?;
    w.item(VERSION, b, number.start, number.len()).map(drop)
}

fn single_request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, whole: &Tlv) -> Walked {
    let item = w.item(REQUEST_ELEMENT, b, whole.at, whole.whole_len())?;
    let opened = w.open(item);
    let mut parts = whole.children(b);
    certificate_id(w, b, REQCERT_ELEMENT, &parts.expect()?)?;
    if let Some(part) = parts.next_if(EXPLICIT_0)? {
        extensions(w, b, SINGLEREQUESTEXTENSIONS, &part)?;
    }
    w.close(opened);
    Ok(())
}

/// Walks what a certificate is called by.
fn certificate_id<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    whole: &Tlv,
) -> Walked {
    let item = w.item(field, b, whole.at, whole.whole_len())?;
    let opened = w.open(item);
    let mut parts = whole.children(b);
    algorithm(w, b, HASHALGORITHM_ELEMENT, "hashAlgorithm", &parts.expect()?)?;
    for field in [ISSUERNAMEHASH, ISSUERKEYHASH] {
        let hash = parts.expect()?;
        w.item(field, b, hash.start, hash.len())?;
    }
    let serial = parts.expect()?;
    certificate::number_in_hex(w, b, SERIALNUMBER, "serialNumber", &serial)?;
    w.close(opened);
    Ok(())
}

fn algorithm<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    title: &str,
    whole: &Tlv,
) -> Walked {
    let item = w.item(field, b, whole.at, whole.whole_len())?;
    w.foreign(id::X509AF, |w| certificate::algorithm_parts(w, b, whole, item, title))
}

fn response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, whole: &Tlv) -> Walked {
    let mut parts = whole.children(b);
    let status = parts.expect()?;
    w.item(RESPONSESTATUS, b, status.start, status.len())?;
    let Some(part) = parts.next_if(EXPLICIT_0)? else { return Ok(()) };
    let octets = part.children(b).expect()?;
    let item = w.item(RESPONSEBYTES_ELEMENT, b, octets.at, octets.whole_len())?;
    let opened = w.open(item);
    let mut parts = octets.children(b);
    let (kind, value) = (parts.expect()?, parts.expect()?);
    let (dotted, name) = (oid::dotted(kind.contents(b)), oid::name(kind.contents(b)));
    let item = w.string(RESPONSETYPE_ID, b, kind.start, kind.len(), format_args!("{dotted}"))?;
    w.label(item, format_args!("ResponseType Id: {dotted} ({name})"));
    if kind.contents(b) == BASIC {
        let inner = Tlv::new(b, value.start, value.end)?;
        w.within(id::OCSP, b.slice(value.start, value.len())?, |w, _| basic(w, b, &inner))?;
    }
    w.close(opened);
    Ok(())
}

fn basic<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, whole: &Tlv) -> Walked {
    let item = w.item(BASICOCSPRESPONSE_ELEMENT, b, whole.at, whole.whole_len())?;
    let opened = w.open(item);
    let mut parts = whole.children(b);
    response_data(w, b, &parts.expect()?)?;
    let kind = parts.expect()?;
    algorithm(w, b, SIGNATUREALGORITHM_ELEMENT, "signatureAlgorithm", &kind)?;
    certificate::bit_string(w, b, &parts.expect()?, SIGNATURE, true)?;
    if let Some(part) = parts.next_if(EXPLICIT_0)? {
        let all = part.children(b).expect()?;
        let inner = list(w, b, CERTS, &all)?;
        let mut one = all.children(b);
        while let Some(one) = one.next()? {
            let item = w.item(CERTIFICATE_ELEMENT, b, one.at, one.whole_len())?;
            let subject = certificate::contents(w, item, &b.slice(one.at, one.whole_len())?)?;
            w.label(item, format_args!("Certificate ({subject})"));
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

fn response_data<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, whole: &Tlv) -> Walked {
    let item = w.item(TBSRESPONSEDATA_ELEMENT, b, whole.at, whole.whole_len())?;
    let opened = w.open(item);
    let mut parts = whole.children(b);
    if let Some(part) = parts.next_if(EXPLICIT_0)? {
        version(w, b, &part)?;
    }
    responder(w, b, &parts.expect()?)?;
    time(w, b, PRODUCEDAT, &parts.expect()?)?;
    let all = parts.expect()?;
    let inner = list(w, b, RESPONSES, &all)?;
    let mut one = all.children(b);
    while let Some(one) = one.next()? {
        single_response(w, b, &one)?;
    }
    w.close(inner);
    if let Some(part) = parts.next_if(EXPLICIT_1)? {
        extensions(w, b, RESPONSEEXTENSIONS, &part)?;
    }
    w.close(opened);
    Ok(())
}

fn responder<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, whole: &Tlv) -> Walked {
    let choice = u64::from(whole.tag & 0x1f);
    let item = w.number(RESPONDERID, b, whole.start, whole.len(), choice)?;
    let opened = w.open(item);
    let inner = whole.children(b).expect()?;
    if choice == 1 {
        let item = w.number(BYNAME, b, inner.at, inner.whole_len(), 0)?;
        let name = w.open(item);
        sequence(w, b, &inner, |w, b, at, len, count| {
            w.foreign(id::X509IF, |w| w.number(framework::RDNSEQUENCE, b, at, len, count))
        })?;
        w.close(name);
    } else {
        w.item(BYKEY, b, inner.start, inner.len())?;
    }
    w.close(opened);
    Ok(())
}

fn single_response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, whole: &Tlv) -> Walked {
    let item = w.item(SINGLERESPONSE_ELEMENT, b, whole.at, whole.whole_len())?;
    let opened = w.open(item);
    let mut parts = whole.children(b);
    certificate_id(w, b, CERTID_ELEMENT, &parts.expect()?)?;
    let status = parts.expect()?;
    let choice = u64::from(status.tag & 0x1f);
    let (at, len) = (status.start, status.len());
    let item = w.number(CERTSTATUS, b, at, len, choice)?;
    let inner = w.open(item);
    match choice {
        0 => drop(w.item(GOOD_ELEMENT, b, at, len)?),
        1 => {
            let item = w.item(REVOKED_ELEMENT, b, at, len)?;
            let innermost = w.open(item);
            let mut parts = status.children(b);
            time(w, b, REVOCATIONTIME, &parts.expect()?)?;
            if let Some(part) = parts.next_if(EXPLICIT_0)? {
                let reason = part.children(b).expect()?;
                w.item(REVOCATIONREASON, b, reason.start, reason.len())?;
            }
            w.close(innermost);
        }
        _ => drop(w.item(UNKNOWN_ELEMENT, b, at, len)?),
    }
    w.close(inner);
    time(w, b, THISUPDATE, &parts.expect()?)?;
    while let Some(part) = parts.next()? {
        match part.tag {
            EXPLICIT_0 => time(w, b, NEXTUPDATE, &part.children(b).expect()?)?,
            EXPLICIT_1 => extensions(w, b, SINGLEEXTENSIONS, &part)?,
            _ => {}
        }
    }
    w.close(opened);
    Ok(())
}

/// Numbered parts that hold a value with a tag of its own.
const EXPLICIT_0: u8 = tag::part(0);
const EXPLICIT_1: u8 = tag::part(1);
const EXPLICIT_2: u8 = tag::part(2);

/// Walks the value of an extension of OCSP (RFC 6960, section 4.4), whose identifier ends with `kind`.
pub(super) fn extension<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    value: &Tlv,
) -> Walked {
    match kind {
        2 => drop(w.item(REOCSPNONCE, b, value.start, value.len())?),
        4 => {
            let opened = list(w, b, ACCEPTABLERESPONSES, value)?;
            let mut all = value.children(b);
            while let Some(one) = all.next()? {
                let item = w.item(ACCEPTABLERESPONSES_ITEM, b, one.start, one.len())?;
                let (dotted, name) = (oid::dotted(one.contents(b)), oid::name(one.contents(b)));
                w.label(item, format_args!("AcceptableResponses item: {dotted} ({name})"));
            }
            w.close(opened);
        }
        5 => drop(w.item(NULL_ELEMENT, b, value.start, value.len())?),
        6 => time(w, b, ARCHIVECUTOFF, value)?,
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{Shown, segment};

    fn shown(kind: &str, body: &[u8]) -> Shown {
        let mut all = format!(
            "HTTP/1.0 200 OK\r\nContent-Type: application/ocsp-{kind}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        )
        .into_bytes();
        all.extend(body);
        segment(80, 1024, &all)
    }

    fn tlv(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
        let contents = parts.concat();
        [&[tag, contents.len() as u8][..], &contents].concat()
    }

    fn certificate_id() -> Vec<u8> {
        let algorithm = tlv(0x30, &[b"\x06\x05\x2b\x0e\x03\x02\x1a\x05\0"]);
        tlv(0x30, &[&algorithm, b"\x04\x02ab\x04\x02cd\x02\x01\x07"])
    }

    #[test]
    fn a_request_names_certificates() {
        let one = tlv(0x30, &[&certificate_id()]);
        let body = tlv(0x30, &[&tlv(0x30, &[&tlv(0x30, &[&one])])]);
        let shown = shown("request", &body);
        assert_eq!(shown.info, "OCSP Request");
        assert!(shown.has("requestList: 1 item"));
        assert!(shown.has("hashAlgorithm (SHA-1)"));
        assert!(shown.has("serialNumber: 0x07"));
    }

    #[test]
    fn a_response_tells_of_certificates() {
        let time = b"\x18\x0f20150707162834Z";
        let one = tlv(0x30, &[&certificate_id(), b"\x80\0", time]);
        let by_key = tlv(0xa2, &[b"\x04\x02xy"]);
        let data = tlv(0x30, &[&by_key, time, &tlv(0x30, &[&one])]);
        let basic = tlv(0x30, &[&data, b"\x30\x05\x06\x03\x2b\x0e\x03", b"\x03\x02\0s"]);
        let kind = tlv(6, &[super::BASIC]);
        let bytes = tlv(0x30, &[&kind, &tlv(4, &[&basic])]);
        let shown = shown("response", &tlv(0x30, &[b"\x0a\x01\0", &tlv(0xa0, &[&bytes])]));
        assert_eq!(shown.info, "OCSP Response");
        assert!(shown.protocols.ends_with("http:ocsp:ocsp"), "{}", shown.protocols);
        assert!(shown.has("responseStatus: successful (0)"));
        assert!(shown.has("byKey: 7879"));
        assert!(shown.has("certStatus: good (0)"));
        assert!(shown.has("thisUpdate: Jul  7, 2015 16:28:34.000000000 UTC"));
    }

    #[test]
    fn a_refusal_has_no_more_than_a_status() {
        let shown = shown("response", b"\x30\x03\x0a\x01\x06");
        assert!(shown.has("responseStatus: unauthorized (6)"));
    }
}
