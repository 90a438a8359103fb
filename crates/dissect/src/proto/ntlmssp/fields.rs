//! The fields of NTLMSSP.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    pub(super) static MESSAGETYPE_VALUES {
        0x1 => "NTLMSSP_NEGOTIATE",
        0x2 => "NTLMSSP_CHALLENGE",
        0x3 => "NTLMSSP_AUTH",
        0x4 => "NTLMSSP_UNKNOWN",
    }
    pub(super) static CHALLENGE_TARGET_INFO_ITEM_TYPE_VALUES {
        0 => "End of list",
        1 => "NetBIOS computer name",
        2 => "NetBIOS domain name",
        3 => "DNS computer name",
        4 => "DNS domain name",
        5 => "DNS tree name",
        6 => "Flags",
        7 => "Timestamp",
        8 => "Restrictions",
        9 => "Target Name",
        10 => "Channel Bindings",
    }
    pub(super) static NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_VERSION_VALUES {
        0x0 => "MSV1_0_CRED_VERSION",
        0x2 => "MSV1_0_CRED_VERSION_V2",
        0x4 => "MSV1_0_CRED_VERSION_V3",
        0xffff0001 => "MSV1_0_CRED_VERSION_IUM",
        0xffff0002 => "MSV1_0_CRED_VERSION_REMOTE",
        0xfffffffe => "MSV1_0_CRED_VERSION_RESERVED_1",
        0xffffffff => "MSV1_0_CRED_VERSION_INVALID",
    }
    pub(super) static NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_CREDENTIALKEYTYPE_VALUES {
        0 => "InvalidCredKey",
        1 => "IUMCredKey",
        2 => "DomainUserCredKey",
        3 => "LocalUserCredKey",
        4 => "ExternallySuppliedCredKey",
    }
}

field_table! {
    /// The fields of NTLM Secure Service Provider.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ntlmssp", "NTLM Secure Service Provider", "NTLMSSP");
    IDENTIFIER = FieldDef::new("ntlmssp.identifier", "NTLMSSP identifier", FieldType::String);
    MESSAGETYPE = FieldDef::new("ntlmssp.messagetype", "NTLM Message Type", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&MESSAGETYPE_VALUES));
    NEGOTIATEFLAGS = FieldDef::new("ntlmssp.negotiateflags", "Negotiate Flags", FieldType::Uint32).base(Base::Hex);
    NEGOTIATEUNICODE = FieldDef::new("ntlmssp.negotiateunicode", "Negotiate UNICODE", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATEOEM = FieldDef::new("ntlmssp.negotiateoem", "Negotiate OEM", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    REQUESTTARGET = FieldDef::new("ntlmssp.requesttarget", "Request Target", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATE00000008 = FieldDef::new("ntlmssp.negotiate00000008", "Request 0x00000008", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATESIGN = FieldDef::new("ntlmssp.negotiatesign", "Negotiate Sign", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATESEAL = FieldDef::new("ntlmssp.negotiateseal", "Negotiate Seal", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATEDATAGRAM = FieldDef::new("ntlmssp.negotiatedatagram", "Negotiate Datagram", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATELMKEY = FieldDef::new("ntlmssp.negotiatelmkey", "Negotiate Lan Manager Key", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATE00000100 = FieldDef::new("ntlmssp.negotiate00000100", "Negotiate 0x00000100", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATENTLM = FieldDef::new("ntlmssp.negotiatentlm", "Negotiate NTLM key", FieldType::Boolean).bits(32).mask(0x200).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATENTONLY = FieldDef::new("ntlmssp.negotiatentonly", "Negotiate NT Only", FieldType::Boolean).bits(32).mask(0x400).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATEANONYMOUS = FieldDef::new("ntlmssp.negotiateanonymous", "Negotiate Anonymous", FieldType::Boolean).bits(32).mask(0x800).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATEOEMDOMAINSUPPLIED = FieldDef::new("ntlmssp.negotiateoemdomainsupplied", "Negotiate OEM Domain Supplied", FieldType::Boolean).bits(32).mask(0x1000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATEOEMWORKSTATIONSUPPLIED = FieldDef::new("ntlmssp.negotiateoemworkstationsupplied", "Negotiate OEM Workstation Supplied", FieldType::Boolean).bits(32).mask(0x2000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATE00004000 = FieldDef::new("ntlmssp.negotiate00004000", "Negotiate 0x00004000", FieldType::Boolean).bits(32).mask(0x4000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATEALWAYSSIGN = FieldDef::new("ntlmssp.negotiatealwayssign", "Negotiate Always Sign", FieldType::Boolean).bits(32).mask(0x8000).strings(Strings::TrueFalse(&("Set", "Not set")));
    TARGETTYPEDOMAIN = FieldDef::new("ntlmssp.targettypedomain", "Target Type Domain", FieldType::Boolean).bits(32).mask(0x10000).strings(Strings::TrueFalse(&("Set", "Not set")));
    TARGETTYPESERVER = FieldDef::new("ntlmssp.targettypeserver", "Target Type Server", FieldType::Boolean).bits(32).mask(0x20000).strings(Strings::TrueFalse(&("Set", "Not set")));
    TARGETTYPESHARE = FieldDef::new("ntlmssp.targettypeshare", "Target Type Share", FieldType::Boolean).bits(32).mask(0x40000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATENTLM2 = FieldDef::new("ntlmssp.negotiatentlm2", "Negotiate Extended Security", FieldType::Boolean).bits(32).mask(0x80000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATEIDENTIFY = FieldDef::new("ntlmssp.negotiateidentify", "Negotiate Identify", FieldType::Boolean).bits(32).mask(0x100000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATENT00200000 = FieldDef::new("ntlmssp.negotiatent00200000", "Negotiate 0x00200000", FieldType::Boolean).bits(32).mask(0x200000).strings(Strings::TrueFalse(&("Set", "Not set")));
    REQUESTNONNTSESSION = FieldDef::new("ntlmssp.requestnonntsession", "Request Non-NT Session", FieldType::Boolean).bits(32).mask(0x400000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATETARGETINFO = FieldDef::new("ntlmssp.negotiatetargetinfo", "Negotiate Target Info", FieldType::Boolean).bits(32).mask(0x800000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATENT01000000 = FieldDef::new("ntlmssp.negotiatent01000000", "Negotiate 0x01000000", FieldType::Boolean).bits(32).mask(0x1000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATEVERSION = FieldDef::new("ntlmssp.negotiateversion", "Negotiate Version", FieldType::Boolean).bits(32).mask(0x2000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATENT04000000 = FieldDef::new("ntlmssp.negotiatent04000000", "Negotiate 0x04000000", FieldType::Boolean).bits(32).mask(0x4000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATENT08000000 = FieldDef::new("ntlmssp.negotiatent08000000", "Negotiate 0x08000000", FieldType::Boolean).bits(32).mask(0x8000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATENT10000000 = FieldDef::new("ntlmssp.negotiatent10000000", "Negotiate 0x10000000", FieldType::Boolean).bits(32).mask(0x10000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATE128 = FieldDef::new("ntlmssp.negotiate128", "Negotiate 128", FieldType::Boolean).bits(32).mask(0x20000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATEKEYEXCH = FieldDef::new("ntlmssp.negotiatekeyexch", "Negotiate Key Exchange", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATE56 = FieldDef::new("ntlmssp.negotiate56", "Negotiate 56", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NEGOTIATE_CALLINGWORKSTATION = FieldDef::new("ntlmssp.negotiate.callingworkstation", "Calling workstation name", FieldType::String);
    NEGOTIATE_DOMAIN = FieldDef::new("ntlmssp.negotiate.domain", "Calling workstation domain", FieldType::String);
    NTLMCLIENTCHALLENGE = FieldDef::new("ntlmssp.ntlmclientchallenge", "LMv2 Client Challenge", FieldType::Bytes);
    NTLMSERVERCHALLENGE = FieldDef::new("ntlmssp.ntlmserverchallenge", "NTLM Server Challenge", FieldType::Bytes);
    RESERVED = FieldDef::new("ntlmssp.reserved", "Reserved", FieldType::Bytes);
    CHALLENGE_TARGET_NAME = FieldDef::new("ntlmssp.challenge.target_name", "Target Name", FieldType::String);
    AUTH_DOMAIN = FieldDef::new("ntlmssp.auth.domain", "Domain name", FieldType::String);
    AUTH_USERNAME = FieldDef::new("ntlmssp.auth.username", "User name", FieldType::String);
    AUTH_HOSTNAME = FieldDef::new("ntlmssp.auth.hostname", "Host name", FieldType::String);
    AUTH_LMRESPONSE = FieldDef::new("ntlmssp.auth.lmresponse", "Lan Manager Response", FieldType::Bytes);
    AUTH_NTRESPONSE = FieldDef::new("ntlmssp.auth.ntresponse", "NTLM Response", FieldType::Bytes);
    AUTH_SESSKEY = FieldDef::new("ntlmssp.auth.sesskey", "Session Key", FieldType::Bytes);
    STRING_LENGTH = FieldDef::new("ntlmssp.string.length", "Length", FieldType::Uint16);
    STRING_MAXLEN = FieldDef::new("ntlmssp.string.maxlen", "Maxlen", FieldType::Uint16);
    STRING_OFFSET = FieldDef::new("ntlmssp.string.offset", "Offset", FieldType::Uint32);
    BLOB_LENGTH = FieldDef::new("ntlmssp.blob.length", "Length", FieldType::Uint16);
    BLOB_MAXLEN = FieldDef::new("ntlmssp.blob.maxlen", "Maxlen", FieldType::Uint16);
    BLOB_OFFSET = FieldDef::new("ntlmssp.blob.offset", "Offset", FieldType::Uint32);
    VERSION = FieldDef::new("ntlmssp.version", "Version", FieldType::None);
    VERSION_MAJOR = FieldDef::new("ntlmssp.version.major", "Major Version", FieldType::Uint8);
    VERSION_MINOR = FieldDef::new("ntlmssp.version.minor", "Minor Version", FieldType::Uint8);
    VERSION_BUILD_NUMBER = FieldDef::new("ntlmssp.version.build_number", "Build Number", FieldType::Uint16);
    VERSION_NTLM_CURRENT_REVISION = FieldDef::new("ntlmssp.version.ntlm_current_revision", "NTLM Current Revision", FieldType::Uint8);
    CHALLENGE_TARGET_INFO = FieldDef::new("ntlmssp.challenge.target_info", "Target Info", FieldType::None);
    CHALLENGE_TARGET_INFO_LENGTH = FieldDef::new("ntlmssp.challenge.target_info.length", "Length", FieldType::Uint16);
    CHALLENGE_TARGET_INFO_MAXLEN = FieldDef::new("ntlmssp.challenge.target_info.maxlen", "Maxlen", FieldType::Uint16);
    CHALLENGE_TARGET_INFO_OFFSET = FieldDef::new("ntlmssp.challenge.target_info.offset", "Offset", FieldType::Uint32);
    CHALLENGE_TARGET_INFO_ITEM_TYPE = FieldDef::new("ntlmssp.challenge.target_info.item.type", "Target Info Item Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&CHALLENGE_TARGET_INFO_ITEM_TYPE_VALUES));
    CHALLENGE_TARGET_INFO_ITEM_LENGTH = FieldDef::new("ntlmssp.challenge.target_info.item.length", "Target Info Item Length", FieldType::Uint16);
    CHALLENGE_TARGET_INFO_END = FieldDef::new("ntlmssp.challenge.target_info.end", "List End", FieldType::None);
    CHALLENGE_TARGET_INFO_NB_COMPUTER_NAME = FieldDef::new("ntlmssp.challenge.target_info.nb_computer_name", "NetBIOS Computer Name", FieldType::String);
    CHALLENGE_TARGET_INFO_NB_DOMAIN_NAME = FieldDef::new("ntlmssp.challenge.target_info.nb_domain_name", "NetBIOS Domain Name", FieldType::String);
    CHALLENGE_TARGET_INFO_DNS_COMPUTER_NAME = FieldDef::new("ntlmssp.challenge.target_info.dns_computer_name", "DNS Computer Name", FieldType::String);
    CHALLENGE_TARGET_INFO_DNS_DOMAIN_NAME = FieldDef::new("ntlmssp.challenge.target_info.dns_domain_name", "DNS Domain Name", FieldType::String);
    CHALLENGE_TARGET_INFO_DNS_TREE_NAME = FieldDef::new("ntlmssp.challenge.target_info.dns_tree_name", "DNS Tree Name", FieldType::String);
    CHALLENGE_TARGET_INFO_FLAGS = FieldDef::new("ntlmssp.challenge.target_info.flags", "Flags", FieldType::Uint32).base(Base::Hex);
    CHALLENGE_TARGET_INFO_TIMESTAMP = FieldDef::new("ntlmssp.challenge.target_info.timestamp", "Timestamp", FieldType::AbsoluteTime);
    CHALLENGE_TARGET_INFO_RESTRICTIONS = FieldDef::new("ntlmssp.challenge.target_info.restrictions", "Restrictions", FieldType::Bytes);
    CHALLENGE_TARGET_INFO_TARGET_NAME = FieldDef::new("ntlmssp.challenge.target_info.target_name", "Target Name", FieldType::String);
    CHALLENGE_TARGET_INFO_CHANNEL_BINDINGS = FieldDef::new("ntlmssp.challenge.target_info.channel_bindings", "Channel Bindings", FieldType::Bytes);
    NTLMV2_RESPONSE_ITEM_TYPE = FieldDef::new("ntlmssp.ntlmv2_response.item.type", "NTLMV2 Response Item Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&CHALLENGE_TARGET_INFO_ITEM_TYPE_VALUES));
    NTLMV2_RESPONSE_ITEM_LENGTH = FieldDef::new("ntlmssp.ntlmv2_response.item.length", "NTLMV2 Response Item Length", FieldType::Uint16);
    NTLMV2_RESPONSE_END = FieldDef::new("ntlmssp.ntlmv2_response.end", "List End", FieldType::None);
    NTLMV2_RESPONSE_NB_COMPUTER_NAME = FieldDef::new("ntlmssp.ntlmv2_response.nb_computer_name", "NetBIOS Computer Name", FieldType::String);
    NTLMV2_RESPONSE_NB_DOMAIN_NAME = FieldDef::new("ntlmssp.ntlmv2_response.nb_domain_name", "NetBIOS Domain Name", FieldType::String);
    NTLMV2_RESPONSE_DNS_COMPUTER_NAME = FieldDef::new("ntlmssp.ntlmv2_response.dns_computer_name", "DNS Computer Name", FieldType::String);
    NTLMV2_RESPONSE_DNS_DOMAIN_NAME = FieldDef::new("ntlmssp.ntlmv2_response.dns_domain_name", "DNS Domain Name", FieldType::String);
    NTLMV2_RESPONSE_DNS_TREE_NAME = FieldDef::new("ntlmssp.ntlmv2_response.dns_tree_name", "DNS Tree Name", FieldType::String);
    NTLMV2_RESPONSE_FLAGS = FieldDef::new("ntlmssp.ntlmv2_response.flags", "Flags", FieldType::Uint32).base(Base::Hex);
    NTLMV2_RESPONSE_TIMESTAMP = FieldDef::new("ntlmssp.ntlmv2_response.timestamp", "Timestamp", FieldType::AbsoluteTime);
    NTLMV2_RESPONSE_RESTRICTIONS = FieldDef::new("ntlmssp.ntlmv2_response.restrictions", "Restrictions", FieldType::Bytes);
    NTLMV2_RESPONSE_TARGET_NAME = FieldDef::new("ntlmssp.ntlmv2_response.target_name", "Target Name", FieldType::String);
    NTLMV2_RESPONSE_CHANNEL_BINDINGS = FieldDef::new("ntlmssp.ntlmv2_response.channel_bindings", "Channel Bindings", FieldType::Bytes);
    AUTHENTICATE_MIC = FieldDef::new("ntlmssp.authenticate.mic", "MIC", FieldType::Bytes);
    VERF = FieldDef::new("ntlmssp.verf", "NTLMSSP Verifier", FieldType::None);
    VERF_VERS = FieldDef::new("ntlmssp.verf.vers", "Version Number", FieldType::Uint32);
    VERF_BODY = FieldDef::new("ntlmssp.verf.body", "Verifier Body", FieldType::Bytes);
    VERF_RANDOMPAD = FieldDef::new("ntlmssp.verf.randompad", "Random Pad", FieldType::Uint32).base(Base::Hex);
    VERF_CRC32 = FieldDef::new("ntlmssp.verf.crc32", "Verifier CRC32", FieldType::Uint32).base(Base::Hex);
    VERF_HMACMD5 = FieldDef::new("ntlmssp.verf.hmacmd5", "HMAC MD5", FieldType::Bytes);
    VERF_SEQUENCE = FieldDef::new("ntlmssp.verf.sequence", "Sequence", FieldType::Bytes);
    NTLMV2_RESPONSE = FieldDef::new("ntlmssp.ntlmv2_response", "NTLMv2 Response", FieldType::Bytes);
    NTLMV2_RESPONSE_NTPROOFSTR = FieldDef::new("ntlmssp.ntlmv2_response.ntproofstr", "NTProofStr", FieldType::Bytes);
    NTLMV2_RESPONSE_RVERSION = FieldDef::new("ntlmssp.ntlmv2_response.rversion", "Response Version", FieldType::Uint8);
    NTLMV2_RESPONSE_HIRVERSION = FieldDef::new("ntlmssp.ntlmv2_response.hirversion", "Hi Response Version", FieldType::Uint8);
    NTLMV2_RESPONSE_Z = FieldDef::new("ntlmssp.ntlmv2_response.z", "Z", FieldType::Bytes);
    NTLMV2_RESPONSE_PAD = FieldDef::new("ntlmssp.ntlmv2_response.pad", "padding", FieldType::Bytes);
    NTLMV2_RESPONSE_TIME = FieldDef::new("ntlmssp.ntlmv2_response.time", "Time", FieldType::AbsoluteTime);
    NTLMV2_RESPONSE_CHAL = FieldDef::new("ntlmssp.ntlmv2_response.chal", "NTLMv2 Client Challenge", FieldType::Bytes);
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL", "NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL", FieldType::None);
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_VERSION = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL.Version", "Version", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_VERSION_VALUES));
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_FLAGS = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL.Flags", "Flags", FieldType::Uint32).base(Base::Hex);
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_LM_PRESENT = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL.LM_PRESENT", "lm_present", FieldType::Boolean).bits(32).mask(0x1);
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_NT_PRESENT = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL.NT_PRESENT", "nt_present", FieldType::Boolean).bits(32).mask(0x2);
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_REMOVED = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL.REMOVED", "removed", FieldType::Boolean).bits(32).mask(0x4);
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_CREDKEY_PRESENT = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL.CREDKEY_PRESENT", "credkey_present", FieldType::Boolean).bits(32).mask(0x8);
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_SHA_PRESENT = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL.SHA_PRESENT", "sha_present", FieldType::Boolean).bits(32).mask(0x10);
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_CREDENTIALKEY = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL.CredentialKey", "CredentialKey", FieldType::Bytes);
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_CREDENTIALKEYTYPE = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL.CredentialKeyType", "CredentialKeyType", FieldType::Uint32).strings(Strings::Values(&NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_CREDENTIALKEYTYPE_VALUES));
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_ENCRYPTEDCREDSSIZE = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL.EncryptedCredsSize", "EncryptedCredsSize", FieldType::Uint32);
    NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL_ENCRYPTEDCREDS = FieldDef::new("ntlmssp.NTLM_REMOTE_SUPPLEMENTAL_CREDENTIAL.EncryptedCreds", "EncryptedCreds", FieldType::Bytes);
    V2_KEY_TOO_LONG = FieldDef::new("ntlmssp.v2_key_too_long", "NTLM v2 key is too long", FieldType::None);
    BLOB_LENGTH_TOO_LONG = FieldDef::new("ntlmssp.blob.length.too_long", "Session blob length too long", FieldType::None);
    TARGET_INFO_ATTR_UNKNOWN = FieldDef::new("ntlmssp.target_info_attr.unknown", "unknown NTLMSSP Target Info Attribute", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    TARGET_INFO_ATTR_INVALID = FieldDef::new("ntlmssp.target_info_attr.invalid", "invalid NTLMSSP Target Info AvPairs", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    MESSAGETYPE_UNKNOWN = FieldDef::new("ntlmssp.messagetype.unknown", "Unrecognized NTLMSSP Message", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    AUTHENTICATED = FieldDef::new("ntlmssp.authenticated", "Authenticated NTHASH", FieldType::None).strings(Strings::Expert(Group::Security, Severity::Chat));
    SESSIONBASEKEY = FieldDef::new("ntlmssp.sessionbasekey", "SessionBaseKey", FieldType::None).strings(Strings::Expert(Group::Security, Severity::Chat));
    SESSIONKEY = FieldDef::new("ntlmssp.sessionkey", "SessionKey", FieldType::None).strings(Strings::Expert(Group::Security, Severity::Chat));
}
