//! The fields of X.509 certificate extensions.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

values! {
    static CRLREASON_VALUES {
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
    static ORDEREDLISTSYNTAX_VALUES {
        0 => "ascSerialNum",
        1 => "ascRevDate",
    }
    static GENERALNAME_VALUES {
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
    static DIRECTORYNAME_VALUES {
        0 => "rdnSequence",
    }
    static NAMEASSIGNER_VALUES {
        0 => "teletexString",
        1 => "printableString",
        2 => "universalString",
        3 => "bmpString",
        4 => "uTF8String",
    }
    static DISTRIBUTIONPOINT_VALUES {
        0 => "fullName",
        1 => "nameRelativeToCRLIssuer",
    }
    static STATUSREFERRAL_VALUES {
        0 => "cRLReferral",
    }
    static ISSUER_VALUES {
        0 => "otherName",
        1 => "rfc822Name",
        2 => "dNSName",
        3 => "x400Address",
        4 => "directoryName",
        5 => "ediPartyName",
        6 => "uniformResourceIdentifier",
        7 => "iPAddress",
        8 => "registeredID",
        0 => "rdnSequence",
    }
    static CERTIFICATEGROUP_VALUES {
        0 => "serialNumbers",
        1 => "serialNumberRange",
        2 => "nameSubtree",
    }
    static REVOKEDCERTIFICATEGROUP_VALUES {
        0 => "serialNumberRange",
        1 => "nameSubtree",
    }
    static CERTIFICATEVALID_VALUES {
        0 => "utcTime",
        1 => "generalizedTime",
    }
    static SUBJECTALTNAME_VALUES {
        0 => "builtinNameForm",
        1 => "otherNameForm",
    }
    static BUILTINNAMEFORM_VALUES {
        1 => "rfc822Name",
        2 => "dNSName",
        3 => "x400Address",
        4 => "directoryName",
        5 => "ediPartyName",
        6 => "uniformResourceIdentifier",
        7 => "iPAddress",
        8 => "registeredId",
    }
}

field_table! {
    /// The fields of X.509 Certificate Extensions.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("x509ce", "X.509 Certificate Extensions", "X509CE");
    ID_CE_BASEUPDATETIME = FieldDef::new("x509ce.id_ce_baseUpdateTime", "baseUpdateTime", FieldType::AbsoluteTime);
    ID_CE_INVALIDITYDATE = FieldDef::new("x509ce.id_ce_invalidityDate", "invalidityDate", FieldType::AbsoluteTime);
    ID = FieldDef::new("x509ce.id", "Id", FieldType::Oid);
    IPADDRESS_IPV4 = FieldDef::new("x509ce.IPAddress.ipv4", "iPAddress", FieldType::Ipv4);
    IPADDRESS_IPV6 = FieldDef::new("x509ce.IPAddress.ipv6", "iPAddress", FieldType::Ipv6);
    AUTHORITYKEYIDENTIFIER_ELEMENT = FieldDef::new("x509ce.AuthorityKeyIdentifier_element", "AuthorityKeyIdentifier", FieldType::None);
    SUBJECTKEYIDENTIFIER = FieldDef::new("x509ce.SubjectKeyIdentifier", "SubjectKeyIdentifier", FieldType::Bytes);
    KEYUSAGE = FieldDef::new("x509ce.KeyUsage", "KeyUsage", FieldType::Bytes);
    KEYPURPOSEIDS = FieldDef::new("x509ce.KeyPurposeIDs", "KeyPurposeIDs", FieldType::Uint32);
    PRIVATEKEYUSAGEPERIOD_ELEMENT = FieldDef::new("x509ce.PrivateKeyUsagePeriod_element", "PrivateKeyUsagePeriod", FieldType::None);
    CERTIFICATEPOLICIESSYNTAX = FieldDef::new("x509ce.CertificatePoliciesSyntax", "CertificatePoliciesSyntax", FieldType::Uint32);
    POLICYMAPPINGSSYNTAX = FieldDef::new("x509ce.PolicyMappingsSyntax", "PolicyMappingsSyntax", FieldType::Uint32);
    GENERALNAMES = FieldDef::new("x509ce.GeneralNames", "GeneralNames", FieldType::Uint32);
    ATTRIBUTESSYNTAX = FieldDef::new("x509ce.AttributesSyntax", "AttributesSyntax", FieldType::Uint32);
    BASICCONSTRAINTSSYNTAX_ELEMENT = FieldDef::new("x509ce.BasicConstraintsSyntax_element", "BasicConstraintsSyntax", FieldType::None);
    NAMECONSTRAINTSSYNTAX_ELEMENT = FieldDef::new("x509ce.NameConstraintsSyntax_element", "NameConstraintsSyntax", FieldType::None);
    POLICYCONSTRAINTSSYNTAX_ELEMENT = FieldDef::new("x509ce.PolicyConstraintsSyntax_element", "PolicyConstraintsSyntax", FieldType::None);
    SKIPCERTS = FieldDef::new("x509ce.SkipCerts", "SkipCerts", FieldType::Uint64);
    CRLNUMBER = FieldDef::new("x509ce.CRLNumber", "CRLNumber", FieldType::Uint64);
    CRLREASON = FieldDef::new("x509ce.CRLReason", "CRLReason", FieldType::Uint32).strings(Strings::Values(&CRLREASON_VALUES));
    HOLDINSTRUCTION = FieldDef::new("x509ce.HoldInstruction", "HoldInstruction", FieldType::Oid);
    CRLSCOPESYNTAX = FieldDef::new("x509ce.CRLScopeSyntax", "CRLScopeSyntax", FieldType::Uint32);
    STATUSREFERRALS = FieldDef::new("x509ce.StatusReferrals", "StatusReferrals", FieldType::Uint32);
    CRLSTREAMIDENTIFIER = FieldDef::new("x509ce.CRLStreamIdentifier", "CRLStreamIdentifier", FieldType::Uint64);
    ORDEREDLISTSYNTAX = FieldDef::new("x509ce.OrderedListSyntax", "OrderedListSyntax", FieldType::Uint32).strings(Strings::Values(&ORDEREDLISTSYNTAX_VALUES));
    DELTAINFORMATION_ELEMENT = FieldDef::new("x509ce.DeltaInformation_element", "DeltaInformation", FieldType::None);
    CRLDISTPOINTSSYNTAX = FieldDef::new("x509ce.CRLDistPointsSyntax", "CRLDistPointsSyntax", FieldType::Uint32);
    ISSUINGDISTPOINTSYNTAX_ELEMENT = FieldDef::new("x509ce.IssuingDistPointSyntax_element", "IssuingDistPointSyntax", FieldType::None);
    BASECRLNUMBER = FieldDef::new("x509ce.BaseCRLNumber", "BaseCRLNumber", FieldType::Uint64);
    TOBEREVOKEDSYNTAX = FieldDef::new("x509ce.ToBeRevokedSyntax", "ToBeRevokedSyntax", FieldType::Uint32);
    REVOKEDGROUPSSYNTAX = FieldDef::new("x509ce.RevokedGroupsSyntax", "RevokedGroupsSyntax", FieldType::Uint32);
    EXPIREDCERTSONCRL = FieldDef::new("x509ce.ExpiredCertsOnCRL", "ExpiredCertsOnCRL", FieldType::AbsoluteTime);
    AAISSUINGDISTPOINTSYNTAX_ELEMENT = FieldDef::new("x509ce.AAIssuingDistPointSyntax_element", "AAIssuingDistPointSyntax", FieldType::None);
    CERTIFICATEASSERTION_ELEMENT = FieldDef::new("x509ce.CertificateAssertion_element", "CertificateAssertion", FieldType::None);
    CERTIFICATEPAIREXACTASSERTION_ELEMENT = FieldDef::new("x509ce.CertificatePairExactAssertion_element", "CertificatePairExactAssertion", FieldType::None);
    CERTIFICATEPAIRASSERTION_ELEMENT = FieldDef::new("x509ce.CertificatePairAssertion_element", "CertificatePairAssertion", FieldType::None);
    CERTIFICATELISTEXACTASSERTION_ELEMENT = FieldDef::new("x509ce.CertificateListExactAssertion_element", "CertificateListExactAssertion", FieldType::None);
    CERTIFICATELISTASSERTION_ELEMENT = FieldDef::new("x509ce.CertificateListAssertion_element", "CertificateListAssertion", FieldType::None);
    PKIPATHMATCHSYNTAX_ELEMENT = FieldDef::new("x509ce.PkiPathMatchSyntax_element", "PkiPathMatchSyntax", FieldType::None);
    ENHANCEDCERTIFICATEASSERTION_ELEMENT = FieldDef::new("x509ce.EnhancedCertificateAssertion_element", "EnhancedCertificateAssertion", FieldType::None);
    CERTIFICATETEMPLATE_ELEMENT = FieldDef::new("x509ce.CertificateTemplate_element", "CertificateTemplate", FieldType::None);
    ENTRUSTVERSIONINFO_ELEMENT = FieldDef::new("x509ce.EntrustVersionInfo_element", "EntrustVersionInfo", FieldType::None);
    SCRAMBLERCAPABILITIES_ELEMENT = FieldDef::new("x509ce.ScramblerCapabilities_element", "ScramblerCapabilities", FieldType::None);
    CIPLUSINFO = FieldDef::new("x509ce.CiplusInfo", "CiplusInfo", FieldType::Bytes);
    CICAMBRANDID = FieldDef::new("x509ce.CicamBrandId", "CicamBrandId", FieldType::Uint32);
    KEYIDENTIFIER = FieldDef::new("x509ce.keyIdentifier", "keyIdentifier", FieldType::Bytes);
    AUTHORITYCERTISSUER = FieldDef::new("x509ce.authorityCertIssuer", "authorityCertIssuer", FieldType::Uint32);
    AUTHORITYCERTSERIALNUMBER = FieldDef::new("x509ce.authorityCertSerialNumber", "authorityCertSerialNumber", FieldType::Bytes);
    KEYPURPOSEID = FieldDef::new("x509ce.KeyPurposeId", "KeyPurposeId", FieldType::Oid);
    NOTBEFORE = FieldDef::new("x509ce.notBefore", "notBefore", FieldType::AbsoluteTime);
    NOTAFTER = FieldDef::new("x509ce.notAfter", "notAfter", FieldType::AbsoluteTime);
    POLICYINFORMATION_ELEMENT = FieldDef::new("x509ce.PolicyInformation_element", "PolicyInformation", FieldType::None);
    POLICYIDENTIFIER = FieldDef::new("x509ce.policyIdentifier", "policyIdentifier", FieldType::Oid);
    POLICYQUALIFIERS = FieldDef::new("x509ce.policyQualifiers", "policyQualifiers", FieldType::Uint32);
    POLICYQUALIFIERINFO_ELEMENT = FieldDef::new("x509ce.PolicyQualifierInfo_element", "PolicyQualifierInfo", FieldType::None);
    POLICYQUALIFIERID = FieldDef::new("x509ce.policyQualifierId", "policyQualifierId", FieldType::Oid);
    QUALIFIER_ELEMENT = FieldDef::new("x509ce.qualifier_element", "qualifier", FieldType::None);
    POLICYMAPPINGSSYNTAX_ITEM_ELEMENT = FieldDef::new("x509ce.PolicyMappingsSyntax_item_element", "PolicyMappingsSyntax item", FieldType::None);
    ISSUERDOMAINPOLICY = FieldDef::new("x509ce.issuerDomainPolicy", "issuerDomainPolicy", FieldType::Oid);
    SUBJECTDOMAINPOLICY = FieldDef::new("x509ce.subjectDomainPolicy", "subjectDomainPolicy", FieldType::Oid);
    GENERALNAME = FieldDef::new("x509ce.GeneralName", "GeneralName", FieldType::Uint32).strings(Strings::Values(&GENERALNAME_VALUES));
    OTHERNAME_ELEMENT = FieldDef::new("x509ce.otherName_element", "otherName", FieldType::None);
    RFC822NAME = FieldDef::new("x509ce.rfc822Name", "rfc822Name", FieldType::String);
    DNSNAME = FieldDef::new("x509ce.dNSName", "dNSName", FieldType::String);
    X400ADDRESS_ELEMENT = FieldDef::new("x509ce.x400Address_element", "x400Address", FieldType::None);
    DIRECTORYNAME = FieldDef::new("x509ce.directoryName", "directoryName", FieldType::Uint32).strings(Strings::Values(&DIRECTORYNAME_VALUES));
    EDIPARTYNAME_ELEMENT = FieldDef::new("x509ce.ediPartyName_element", "ediPartyName", FieldType::None);
    UNIFORMRESOURCEIDENTIFIER = FieldDef::new("x509ce.uniformResourceIdentifier", "uniformResourceIdentifier", FieldType::String);
    IPADDRESS = FieldDef::new("x509ce.iPAddress", "iPAddress", FieldType::Bytes);
    REGISTEREDID = FieldDef::new("x509ce.registeredID", "registeredID", FieldType::Oid);
    TYPE_ID = FieldDef::new("x509ce.type_id", "type-id", FieldType::Oid);
    VALUE_ELEMENT = FieldDef::new("x509ce.value_element", "value", FieldType::None);
    NAMEASSIGNER = FieldDef::new("x509ce.nameAssigner", "nameAssigner", FieldType::Uint32).strings(Strings::Values(&NAMEASSIGNER_VALUES));
    PARTYNAME = FieldDef::new("x509ce.partyName", "partyName", FieldType::Uint32).strings(Strings::Values(&NAMEASSIGNER_VALUES));
    ATTRIBUTE_ELEMENT = FieldDef::new("x509ce.Attribute_element", "Attribute", FieldType::None);
    CA = FieldDef::new("x509ce.cA", "cA", FieldType::Boolean);
    PATHLENCONSTRAINT = FieldDef::new("x509ce.pathLenConstraint", "pathLenConstraint", FieldType::Uint64);
    PERMITTEDSUBTREES = FieldDef::new("x509ce.permittedSubtrees", "permittedSubtrees", FieldType::Uint32);
    EXCLUDEDSUBTREES = FieldDef::new("x509ce.excludedSubtrees", "excludedSubtrees", FieldType::Uint32);
    GENERALSUBTREE_ELEMENT = FieldDef::new("x509ce.GeneralSubtree_element", "GeneralSubtree", FieldType::None);
    BASE = FieldDef::new("x509ce.base", "base", FieldType::Uint32).strings(Strings::Values(&GENERALNAME_VALUES));
    MINIMUM = FieldDef::new("x509ce.minimum", "minimum", FieldType::Uint64);
    MAXIMUM = FieldDef::new("x509ce.maximum", "maximum", FieldType::Uint64);
    REQUIREEXPLICITPOLICY = FieldDef::new("x509ce.requireExplicitPolicy", "requireExplicitPolicy", FieldType::Uint64);
    INHIBITPOLICYMAPPING = FieldDef::new("x509ce.inhibitPolicyMapping", "inhibitPolicyMapping", FieldType::Uint64);
    PERAUTHORITYSCOPE_ELEMENT = FieldDef::new("x509ce.PerAuthorityScope_element", "PerAuthorityScope", FieldType::None);
    AUTHORITYNAME = FieldDef::new("x509ce.authorityName", "authorityName", FieldType::Uint32).strings(Strings::Values(&GENERALNAME_VALUES));
    DISTRIBUTIONPOINT = FieldDef::new("x509ce.distributionPoint", "distributionPoint", FieldType::Uint32).strings(Strings::Values(&DISTRIBUTIONPOINT_VALUES));
    ONLYCONTAINS = FieldDef::new("x509ce.onlyContains", "onlyContains", FieldType::Bytes);
    ONLYSOMEREASONS = FieldDef::new("x509ce.onlySomeReasons", "onlySomeReasons", FieldType::Bytes);
    SERIALNUMBERRANGE_ELEMENT = FieldDef::new("x509ce.serialNumberRange_element", "serialNumberRange", FieldType::None);
    SUBJECTKEYIDRANGE_ELEMENT = FieldDef::new("x509ce.subjectKeyIdRange_element", "subjectKeyIdRange", FieldType::None);
    NAMESUBTREES = FieldDef::new("x509ce.nameSubtrees", "nameSubtrees", FieldType::Uint32);
    BASEREVOCATIONINFO_ELEMENT = FieldDef::new("x509ce.baseRevocationInfo_element", "baseRevocationInfo", FieldType::None);
    STARTINGNUMBER = FieldDef::new("x509ce.startingNumber", "startingNumber", FieldType::Int32);
    ENDINGNUMBER = FieldDef::new("x509ce.endingNumber", "endingNumber", FieldType::Int32);
    MODULUS = FieldDef::new("x509ce.modulus", "modulus", FieldType::Int32);
    CRLSTREAMIDENTIFIER_2 = FieldDef::new("x509ce.cRLStreamIdentifier", "cRLStreamIdentifier", FieldType::Uint64);
    CRLNUMBER_2 = FieldDef::new("x509ce.cRLNumber", "cRLNumber", FieldType::Uint64);
    BASETHISUPDATE = FieldDef::new("x509ce.baseThisUpdate", "baseThisUpdate", FieldType::AbsoluteTime);
    STATUSREFERRAL = FieldDef::new("x509ce.StatusReferral", "StatusReferral", FieldType::Uint32).strings(Strings::Values(&STATUSREFERRAL_VALUES));
    CRLREFERRAL_ELEMENT = FieldDef::new("x509ce.cRLReferral_element", "cRLReferral", FieldType::None);
    ISSUER = FieldDef::new("x509ce.issuer", "issuer", FieldType::Uint32).strings(Strings::Values(&ISSUER_VALUES));
    LOCATION = FieldDef::new("x509ce.location", "location", FieldType::Uint32).strings(Strings::Values(&GENERALNAME_VALUES));
    DELTAREFINFO_ELEMENT = FieldDef::new("x509ce.deltaRefInfo_element", "deltaRefInfo", FieldType::None);
    CRLSCOPE = FieldDef::new("x509ce.cRLScope", "cRLScope", FieldType::Uint32);
    LASTUPDATE = FieldDef::new("x509ce.lastUpdate", "lastUpdate", FieldType::AbsoluteTime);
    LASTCHANGEDCRL = FieldDef::new("x509ce.lastChangedCRL", "lastChangedCRL", FieldType::AbsoluteTime);
    DELTALOCATION = FieldDef::new("x509ce.deltaLocation", "deltaLocation", FieldType::Uint32).strings(Strings::Values(&GENERALNAME_VALUES));
    LASTDELTA = FieldDef::new("x509ce.lastDelta", "lastDelta", FieldType::AbsoluteTime);
    NEXTDELTA = FieldDef::new("x509ce.nextDelta", "nextDelta", FieldType::AbsoluteTime);
    DISTRIBUTIONPOINT_ELEMENT = FieldDef::new("x509ce.DistributionPoint_element", "DistributionPoint", FieldType::None);
    REASONS = FieldDef::new("x509ce.reasons", "reasons", FieldType::Bytes);
    CRLISSUER = FieldDef::new("x509ce.cRLIssuer", "cRLIssuer", FieldType::Uint32);
    FULLNAME = FieldDef::new("x509ce.fullName", "fullName", FieldType::Uint32);
    NAMERELATIVETOCRLISSUER = FieldDef::new("x509ce.nameRelativeToCRLIssuer", "nameRelativeToCRLIssuer", FieldType::Uint32);
    ONLYCONTAINSUSERPUBLICKEYCERTS = FieldDef::new("x509ce.onlyContainsUserPublicKeyCerts", "onlyContainsUserPublicKeyCerts", FieldType::Boolean);
    ONLYCONTAINSCACERTS = FieldDef::new("x509ce.onlyContainsCACerts", "onlyContainsCACerts", FieldType::Boolean);
    INDIRECTCRL = FieldDef::new("x509ce.indirectCRL", "indirectCRL", FieldType::Boolean);
    TOBEREVOKEDGROUP_ELEMENT = FieldDef::new("x509ce.ToBeRevokedGroup_element", "ToBeRevokedGroup", FieldType::None);
    CERTIFICATEISSUER = FieldDef::new("x509ce.certificateIssuer", "certificateIssuer", FieldType::Uint32).strings(Strings::Values(&GENERALNAME_VALUES));
    REASONINFO_ELEMENT = FieldDef::new("x509ce.reasonInfo_element", "reasonInfo", FieldType::None);
    REVOCATIONTIME = FieldDef::new("x509ce.revocationTime", "revocationTime", FieldType::AbsoluteTime);
    CERTIFICATEGROUP = FieldDef::new("x509ce.certificateGroup", "certificateGroup", FieldType::Uint32).strings(Strings::Values(&CERTIFICATEGROUP_VALUES));
    REASONCODE = FieldDef::new("x509ce.reasonCode", "reasonCode", FieldType::Uint32).strings(Strings::Values(&CRLREASON_VALUES));
    HOLDINSTRUCTIONCODE = FieldDef::new("x509ce.holdInstructionCode", "holdInstructionCode", FieldType::Oid);
    SERIALNUMBERS = FieldDef::new("x509ce.serialNumbers", "serialNumbers", FieldType::Uint32);
    NAMESUBTREE = FieldDef::new("x509ce.nameSubtree", "nameSubtree", FieldType::Uint32).strings(Strings::Values(&GENERALNAME_VALUES));
    CERTIFICATESERIALNUMBER = FieldDef::new("x509ce.CertificateSerialNumber", "CertificateSerialNumber", FieldType::Bytes);
    REVOKEDGROUP_ELEMENT = FieldDef::new("x509ce.RevokedGroup_element", "RevokedGroup", FieldType::None);
    INVALIDITYDATE = FieldDef::new("x509ce.invalidityDate", "invalidityDate", FieldType::AbsoluteTime);
    REVOKEDCERTIFICATEGROUP = FieldDef::new("x509ce.revokedcertificateGroup", "revokedcertificateGroup", FieldType::Uint32).strings(Strings::Values(&REVOKEDCERTIFICATEGROUP_VALUES));
    CONTAINSUSERATTRIBUTECERTS = FieldDef::new("x509ce.containsUserAttributeCerts", "containsUserAttributeCerts", FieldType::Boolean);
    CONTAINSAACERTS = FieldDef::new("x509ce.containsAACerts", "containsAACerts", FieldType::Boolean);
    CONTAINSSOAPUBLICKEYCERTS = FieldDef::new("x509ce.containsSOAPublicKeyCerts", "containsSOAPublicKeyCerts", FieldType::Boolean);
    SERIALNUMBER = FieldDef::new("x509ce.serialNumber", "serialNumber", FieldType::Bytes);
    SUBJECTKEYIDENTIFIER_2 = FieldDef::new("x509ce.subjectKeyIdentifier", "subjectKeyIdentifier", FieldType::Bytes);
    AUTHORITYKEYIDENTIFIER_ELEMENT_2 = FieldDef::new("x509ce.authorityKeyIdentifier_element", "authorityKeyIdentifier", FieldType::None);
    CERTIFICATEVALID = FieldDef::new("x509ce.certificateValid", "certificateValid", FieldType::Uint32).strings(Strings::Values(&CERTIFICATEVALID_VALUES));
    PRIVATEKEYVALID = FieldDef::new("x509ce.privateKeyValid", "privateKeyValid", FieldType::AbsoluteTime);
    SUBJECTPUBLICKEYALGID = FieldDef::new("x509ce.subjectPublicKeyAlgID", "subjectPublicKeyAlgID", FieldType::Oid);
    KEYUSAGE_2 = FieldDef::new("x509ce.keyUsage", "keyUsage", FieldType::Bytes);
    SUBJECTALTNAME = FieldDef::new("x509ce.subjectAltName", "subjectAltName", FieldType::Uint32).strings(Strings::Values(&SUBJECTALTNAME_VALUES));
    POLICY = FieldDef::new("x509ce.policy", "policy", FieldType::Uint32);
    PATHTONAME = FieldDef::new("x509ce.pathToName", "pathToName", FieldType::Uint32).strings(Strings::Values(&DIRECTORYNAME_VALUES));
    SUBJECT = FieldDef::new("x509ce.subject", "subject", FieldType::Uint32).strings(Strings::Values(&DIRECTORYNAME_VALUES));
    NAMECONSTRAINTS_ELEMENT = FieldDef::new("x509ce.nameConstraints_element", "nameConstraints", FieldType::None);
    BUILTINNAMEFORM = FieldDef::new("x509ce.builtinNameForm", "builtinNameForm", FieldType::Uint32).strings(Strings::Values(&BUILTINNAMEFORM_VALUES));
    OTHERNAMEFORM = FieldDef::new("x509ce.otherNameForm", "otherNameForm", FieldType::Oid);
    CERTPOLICYID = FieldDef::new("x509ce.CertPolicyId", "CertPolicyId", FieldType::Oid);
    ISSUEDTOTHISCAASSERTION_ELEMENT = FieldDef::new("x509ce.issuedToThisCAAssertion_element", "issuedToThisCAAssertion", FieldType::None);
    ISSUEDBYTHISCAASSERTION_ELEMENT = FieldDef::new("x509ce.issuedByThisCAAssertion_element", "issuedByThisCAAssertion", FieldType::None);
    THISUPDATE = FieldDef::new("x509ce.thisUpdate", "thisUpdate", FieldType::Uint32).strings(Strings::Values(&CERTIFICATEVALID_VALUES));
    MINCRLNUMBER = FieldDef::new("x509ce.minCRLNumber", "minCRLNumber", FieldType::Uint64);
    MAXCRLNUMBER = FieldDef::new("x509ce.maxCRLNumber", "maxCRLNumber", FieldType::Uint64);
    REASONFLAGS = FieldDef::new("x509ce.reasonFlags", "reasonFlags", FieldType::Bytes);
    DATEANDTIME = FieldDef::new("x509ce.dateAndTime", "dateAndTime", FieldType::Uint32).strings(Strings::Values(&CERTIFICATEVALID_VALUES));
    FIRSTISSUER = FieldDef::new("x509ce.firstIssuer", "firstIssuer", FieldType::Uint32).strings(Strings::Values(&DIRECTORYNAME_VALUES));
    LASTSUBJECT = FieldDef::new("x509ce.lastSubject", "lastSubject", FieldType::Uint32).strings(Strings::Values(&DIRECTORYNAME_VALUES));
    SUBJECTALTNAME_ELEMENT = FieldDef::new("x509ce.subjectAltName_element", "subjectAltName", FieldType::None);
    ALTNAMETYPE = FieldDef::new("x509ce.altnameType", "altnameType", FieldType::Uint32).strings(Strings::Values(&SUBJECTALTNAME_VALUES));
    ALTNAMEVALUE = FieldDef::new("x509ce.altNameValue", "altNameValue", FieldType::Uint32).strings(Strings::Values(&GENERALNAME_VALUES));
    TEMPLATEID = FieldDef::new("x509ce.templateID", "templateID", FieldType::Oid);
    TEMPLATEMAJORVERSION = FieldDef::new("x509ce.templateMajorVersion", "templateMajorVersion", FieldType::Int32);
    TEMPLATEMINORVERSION = FieldDef::new("x509ce.templateMinorVersion", "templateMinorVersion", FieldType::Int32);
    ENTRUSTVERS = FieldDef::new("x509ce.entrustVers", "entrustVers", FieldType::String);
    ENTRUSTVERSINFOFLAGS = FieldDef::new("x509ce.entrustVersInfoFlags", "entrustVersInfoFlags", FieldType::Bytes);
    CAPABILITY = FieldDef::new("x509ce.capability", "capability", FieldType::Uint64);
    VERSION = FieldDef::new("x509ce.version", "version", FieldType::Uint64);
    KEYUSAGE_DIGITALSIGNATURE = FieldDef::new("x509ce.KeyUsage.digitalSignature", "digitalSignature", FieldType::Boolean).bits(8).mask(0x80);
    KEYUSAGE_CONTENTCOMMITMENT = FieldDef::new("x509ce.KeyUsage.contentCommitment", "contentCommitment", FieldType::Boolean).bits(8).mask(0x40);
    KEYUSAGE_KEYENCIPHERMENT = FieldDef::new("x509ce.KeyUsage.keyEncipherment", "keyEncipherment", FieldType::Boolean).bits(8).mask(0x20);
    KEYUSAGE_DATAENCIPHERMENT = FieldDef::new("x509ce.KeyUsage.dataEncipherment", "dataEncipherment", FieldType::Boolean).bits(8).mask(0x10);
    KEYUSAGE_KEYAGREEMENT = FieldDef::new("x509ce.KeyUsage.keyAgreement", "keyAgreement", FieldType::Boolean).bits(8).mask(0x8);
    KEYUSAGE_KEYCERTSIGN = FieldDef::new("x509ce.KeyUsage.keyCertSign", "keyCertSign", FieldType::Boolean).bits(8).mask(0x4);
    KEYUSAGE_CRLSIGN = FieldDef::new("x509ce.KeyUsage.cRLSign", "cRLSign", FieldType::Boolean).bits(8).mask(0x2);
    KEYUSAGE_ENCIPHERONLY = FieldDef::new("x509ce.KeyUsage.encipherOnly", "encipherOnly", FieldType::Boolean).bits(8).mask(0x1);
    KEYUSAGE_DECIPHERONLY = FieldDef::new("x509ce.KeyUsage.decipherOnly", "decipherOnly", FieldType::Boolean).bits(8).mask(0x80);
    ONLYCERTIFICATETYPES_USER = FieldDef::new("x509ce.OnlyCertificateTypes.user", "user", FieldType::Boolean).bits(8).mask(0x80);
    ONLYCERTIFICATETYPES_AUTHORITY = FieldDef::new("x509ce.OnlyCertificateTypes.authority", "authority", FieldType::Boolean).bits(8).mask(0x40);
    ONLYCERTIFICATETYPES_ATTRIBUTE = FieldDef::new("x509ce.OnlyCertificateTypes.attribute", "attribute", FieldType::Boolean).bits(8).mask(0x20);
    REASONFLAGS_UNUSED = FieldDef::new("x509ce.ReasonFlags.unused", "unused", FieldType::Boolean).bits(8).mask(0x80);
    REASONFLAGS_KEYCOMPROMISE = FieldDef::new("x509ce.ReasonFlags.keyCompromise", "keyCompromise", FieldType::Boolean).bits(8).mask(0x40);
    REASONFLAGS_CACOMPROMISE = FieldDef::new("x509ce.ReasonFlags.cACompromise", "cACompromise", FieldType::Boolean).bits(8).mask(0x20);
    REASONFLAGS_AFFILIATIONCHANGED = FieldDef::new("x509ce.ReasonFlags.affiliationChanged", "affiliationChanged", FieldType::Boolean).bits(8).mask(0x10);
    REASONFLAGS_SUPERSEDED = FieldDef::new("x509ce.ReasonFlags.superseded", "superseded", FieldType::Boolean).bits(8).mask(0x8);
    REASONFLAGS_CESSATIONOFOPERATION = FieldDef::new("x509ce.ReasonFlags.cessationOfOperation", "cessationOfOperation", FieldType::Boolean).bits(8).mask(0x4);
    REASONFLAGS_CERTIFICATEHOLD = FieldDef::new("x509ce.ReasonFlags.certificateHold", "certificateHold", FieldType::Boolean).bits(8).mask(0x2);
    REASONFLAGS_PRIVILEGEWITHDRAWN = FieldDef::new("x509ce.ReasonFlags.privilegeWithdrawn", "privilegeWithdrawn", FieldType::Boolean).bits(8).mask(0x1);
    REASONFLAGS_AACOMPROMISE = FieldDef::new("x509ce.ReasonFlags.aACompromise", "aACompromise", FieldType::Boolean).bits(8).mask(0x80);
    ENTRUSTINFOFLAGS_KEYUPDATEALLOWED = FieldDef::new("x509ce.EntrustInfoFlags.keyUpdateAllowed", "keyUpdateAllowed", FieldType::Boolean).bits(8).mask(0x80);
    ENTRUSTINFOFLAGS_NEWEXTENSIONS = FieldDef::new("x509ce.EntrustInfoFlags.newExtensions", "newExtensions", FieldType::Boolean).bits(8).mask(0x40);
    ENTRUSTINFOFLAGS_PKIXCERTIFICATE = FieldDef::new("x509ce.EntrustInfoFlags.pKIXCertificate", "pKIXCertificate", FieldType::Boolean).bits(8).mask(0x20);
    ENTRUSTINFOFLAGS_ENTERPRISECATEGORY = FieldDef::new("x509ce.EntrustInfoFlags.enterpriseCategory", "enterpriseCategory", FieldType::Boolean).bits(8).mask(0x10);
    ENTRUSTINFOFLAGS_WEBCATEGORY = FieldDef::new("x509ce.EntrustInfoFlags.webCategory", "webCategory", FieldType::Boolean).bits(8).mask(0x8);
    ENTRUSTINFOFLAGS_SETCATEGORY = FieldDef::new("x509ce.EntrustInfoFlags.sETCategory", "sETCategory", FieldType::Boolean).bits(8).mask(0x4);
}
