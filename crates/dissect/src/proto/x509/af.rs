//! The fields of X.509 authentication framework (ITU-T X.509).

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

values! {
    static VERSION_VALUES {
        0 => "v1",
        1 => "v2",
        2 => "v3",
    }
    static ISSUER_VALUES {
        0 => "rdnSequence",
    }
    static SUBJECT_VALUES {
        0 => "rdnSequence",
        0 => "baseCertificateID",
        1 => "subjectName",
    }
    static NOTBEFORE_VALUES {
        0 => "utcTime",
        1 => "generalizedTime",
    }
}

field_table! {
    /// The fields of X.509 Authentication Framework.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("x509af", "X.509 Authentication Framework", "X509AF");
    ALGORITHM_ID = FieldDef::new("x509af.algorithm.id", "Algorithm Id", FieldType::Oid);
    EXTENSION_ID = FieldDef::new("x509af.extension.id", "Extension Id", FieldType::Oid);
    CERTIFICATE_ELEMENT = FieldDef::new("x509af.Certificate_element", "Certificate", FieldType::None);
    SUBJECTPUBLICKEYINFO_ELEMENT = FieldDef::new("x509af.SubjectPublicKeyInfo_element", "SubjectPublicKeyInfo", FieldType::None);
    CERTIFICATEPAIR_ELEMENT = FieldDef::new("x509af.CertificatePair_element", "CertificatePair", FieldType::None);
    CERTIFICATELIST_ELEMENT = FieldDef::new("x509af.CertificateList_element", "CertificateList", FieldType::None);
    ATTRIBUTECERTIFICATE_ELEMENT = FieldDef::new("x509af.AttributeCertificate_element", "AttributeCertificate", FieldType::None);
    DSS_PARAMS_ELEMENT = FieldDef::new("x509af.DSS_Params_element", "DSS-Params", FieldType::None);
    USERID = FieldDef::new("x509af.Userid", "Userid", FieldType::String);
    SIGNEDCERTIFICATE_ELEMENT = FieldDef::new("x509af.signedCertificate_element", "signedCertificate", FieldType::None);
    VERSION = FieldDef::new("x509af.version", "version", FieldType::Int32).strings(Strings::Values(&VERSION_VALUES));
    SERIALNUMBER = FieldDef::new("x509af.serialNumber", "serialNumber", FieldType::Bytes);
    SIGNATURE_ELEMENT = FieldDef::new("x509af.signature_element", "signature", FieldType::None);
    ISSUER = FieldDef::new("x509af.issuer", "issuer", FieldType::Uint32).strings(Strings::Values(&ISSUER_VALUES));
    VALIDITY_ELEMENT = FieldDef::new("x509af.validity_element", "validity", FieldType::None);
    SUBJECT = FieldDef::new("x509af.subject", "subject", FieldType::Uint32).strings(Strings::Values(&SUBJECT_VALUES));
    SUBJECTPUBLICKEYINFO_ELEMENT_2 = FieldDef::new("x509af.subjectPublicKeyInfo_element", "subjectPublicKeyInfo", FieldType::None);
    ISSUERUNIQUEIDENTIFIER = FieldDef::new("x509af.issuerUniqueIdentifier", "issuerUniqueIdentifier", FieldType::Bytes);
    SUBJECTUNIQUEIDENTIFIER = FieldDef::new("x509af.subjectUniqueIdentifier", "subjectUniqueIdentifier", FieldType::Bytes);
    EXTENSIONS = FieldDef::new("x509af.extensions", "extensions", FieldType::Uint32);
    ALGORITHMIDENTIFIER_ELEMENT = FieldDef::new("x509af.algorithmIdentifier_element", "algorithmIdentifier", FieldType::None);
    ENCRYPTED = FieldDef::new("x509af.encrypted", "encrypted", FieldType::Bytes);
    RDNSEQUENCE = FieldDef::new("x509af.rdnSequence", "rdnSequence", FieldType::Uint32);
    ALGORITHMID = FieldDef::new("x509af.algorithmId", "algorithmId", FieldType::Oid);
    PARAMETERS_ELEMENT = FieldDef::new("x509af.parameters_element", "parameters", FieldType::None);
    NOTBEFORE = FieldDef::new("x509af.notBefore", "notBefore", FieldType::Uint32).strings(Strings::Values(&NOTBEFORE_VALUES));
    NOTAFTER = FieldDef::new("x509af.notAfter", "notAfter", FieldType::Uint32).strings(Strings::Values(&NOTBEFORE_VALUES));
    ALGORITHM_ELEMENT = FieldDef::new("x509af.algorithm_element", "algorithm", FieldType::None);
    SUBJECTPUBLICKEY = FieldDef::new("x509af.subjectPublicKey", "subjectPublicKey", FieldType::Bytes);
    UTCTIME = FieldDef::new("x509af.utcTime", "utcTime", FieldType::String);
    GENERALIZEDTIME = FieldDef::new("x509af.generalizedTime", "generalizedTime", FieldType::AbsoluteTime);
    EXTENSION_ELEMENT = FieldDef::new("x509af.Extension_element", "Extension", FieldType::None);
    EXTNID = FieldDef::new("x509af.extnId", "extnId", FieldType::Oid);
    CRITICAL = FieldDef::new("x509af.critical", "critical", FieldType::Boolean);
    EXTNVALUE = FieldDef::new("x509af.extnValue", "extnValue", FieldType::Bytes);
    USERCERTIFICATE_ELEMENT = FieldDef::new("x509af.userCertificate_element", "userCertificate", FieldType::None);
    CERTIFICATIONPATH = FieldDef::new("x509af.certificationPath", "certificationPath", FieldType::Uint32);
    CROSSCERTIFICATES = FieldDef::new("x509af.CrossCertificates", "CrossCertificates", FieldType::Uint32);
    THECACERTIFICATES = FieldDef::new("x509af.theCACertificates", "theCACertificates", FieldType::Uint32);
    ISSUEDBYTHISCA_ELEMENT = FieldDef::new("x509af.issuedByThisCA_element", "issuedByThisCA", FieldType::None);
    ISSUEDTOTHISCA_ELEMENT = FieldDef::new("x509af.issuedToThisCA_element", "issuedToThisCA", FieldType::None);
    SIGNEDCERTIFICATELIST_ELEMENT = FieldDef::new("x509af.signedCertificateList_element", "signedCertificateList", FieldType::None);
    THISUPDATE = FieldDef::new("x509af.thisUpdate", "thisUpdate", FieldType::Uint32).strings(Strings::Values(&NOTBEFORE_VALUES));
    NEXTUPDATE = FieldDef::new("x509af.nextUpdate", "nextUpdate", FieldType::Uint32).strings(Strings::Values(&NOTBEFORE_VALUES));
    REVOKEDCERTIFICATES = FieldDef::new("x509af.revokedCertificates", "revokedCertificates", FieldType::Uint32);
    REVOKEDCERTIFICATES_ITEM_ELEMENT = FieldDef::new("x509af.revokedCertificates_item_element", "revokedCertificates item", FieldType::None);
    USERCERTIFICATE = FieldDef::new("x509af.userCertificate", "userCertificate", FieldType::Bytes);
    REVOCATIONDATE = FieldDef::new("x509af.revocationDate", "revocationDate", FieldType::Uint32).strings(Strings::Values(&NOTBEFORE_VALUES));
    CRLENTRYEXTENSIONS = FieldDef::new("x509af.crlEntryExtensions", "crlEntryExtensions", FieldType::Uint32);
    CRLEXTENSIONS = FieldDef::new("x509af.crlExtensions", "crlExtensions", FieldType::Uint32);
    ATTRIBUTECERTIFICATE_ELEMENT_2 = FieldDef::new("x509af.attributeCertificate_element", "attributeCertificate", FieldType::None);
    ACPATH = FieldDef::new("x509af.acPath", "acPath", FieldType::Uint32);
    ACPATHDATA_ELEMENT = FieldDef::new("x509af.ACPathData_element", "ACPathData", FieldType::None);
    CERTIFICATE_ELEMENT_2 = FieldDef::new("x509af.certificate_element", "certificate", FieldType::None);
    SIGNEDATTRIBUTECERTIFICATEINFO_ELEMENT = FieldDef::new("x509af.signedAttributeCertificateInfo_element", "signedAttributeCertificateInfo", FieldType::None);
    BASECERTIFICATEID_ELEMENT = FieldDef::new("x509af.baseCertificateID_element", "baseCertificateID", FieldType::None);
    SUBJECTNAME = FieldDef::new("x509af.subjectName", "subjectName", FieldType::Uint32).strings(Strings::Values(&ISSUER_VALUES));
    ATTCERTVALIDITYPERIOD_ELEMENT = FieldDef::new("x509af.attCertValidityPeriod_element", "attCertValidityPeriod", FieldType::None);
    ATTRIBUTES = FieldDef::new("x509af.attributes", "attributes", FieldType::Uint32);
    ATTRIBUTE_ELEMENT = FieldDef::new("x509af.Attribute_element", "Attribute", FieldType::None);
    ISSUERUNIQUEID = FieldDef::new("x509af.issuerUniqueID", "issuerUniqueID", FieldType::Bytes);
    SERIAL = FieldDef::new("x509af.serial", "serial", FieldType::Bytes);
    ISSUERUID = FieldDef::new("x509af.issuerUID", "issuerUID", FieldType::Bytes);
    NOTBEFORETIME = FieldDef::new("x509af.notBeforeTime", "notBeforeTime", FieldType::AbsoluteTime);
    NOTAFTERTIME = FieldDef::new("x509af.notAfterTime", "notAfterTime", FieldType::AbsoluteTime);
    ATTCERTVALIDITY = FieldDef::new("x509af.attCertValidity", "attCertValidity", FieldType::AbsoluteTime);
    ATTTYPE = FieldDef::new("x509af.attType", "attType", FieldType::Uint32);
    ATTRIBUTETYPE = FieldDef::new("x509af.AttributeType", "AttributeType", FieldType::Oid);
    P = FieldDef::new("x509af.p", "p", FieldType::Bytes);
    Q = FieldDef::new("x509af.q", "q", FieldType::Bytes);
    G = FieldDef::new("x509af.g", "g", FieldType::Bytes);
}
