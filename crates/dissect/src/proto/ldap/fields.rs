//! The fields of LDAP.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

values! {
    pub(super) static MSCLDAP_NETLOGON_OPCODE_VALUES {
        7 => "LOGON_PRIMARY_QUERY",
        12 => "LOGON_PRIMARY_RESPONSE",
        18 => "LOGON_SAM_LOGON_REQUEST",
        19 => "LOGON_SAM_LOGON_RESPONSE",
        20 => "LOGON_SAM_PAUSE_RESPONSE",
        23 => "LOGON_SAM_LOGON_RESPONSE_EX",
        24 => "LOGON_SAM_PAUSE_RESPONSE_EX",
        25 => "LOGON_SAM_USER_UNKNOWN_EX",
    }
    pub(super) static SYNCINFOVALUE_VALUES {
        0 => "newcookie",
        1 => "refreshDelete",
        2 => "refreshPresent",
        3 => "syncIdSet",
    }
    pub(super) static PROTOCOLOP_VALUES {
        0 => "bindRequest",
        1 => "bindResponse",
        2 => "unbindRequest",
        3 => "searchRequest",
        4 => "searchResEntry",
        5 => "searchResDone",
        19 => "searchResRef",
        6 => "modifyRequest",
        7 => "modifyResponse",
        8 => "addRequest",
        9 => "addResponse",
        10 => "delRequest",
        11 => "delResponse",
        12 => "modDNRequest",
        13 => "modDNResponse",
        14 => "compareRequest",
        15 => "compareResponse",
        16 => "abandonRequest",
        23 => "extendedReq",
        24 => "extendedResp",
        25 => "intermediateResponse",
    }
    pub(super) static RESULTCODE_VALUES {
        0 => "success",
        1 => "operationsError",
        2 => "protocolError",
        3 => "timeLimitExceeded",
        4 => "sizeLimitExceeded",
        5 => "compareFalse",
        6 => "compareTrue",
        7 => "authMethodNotSupported",
        8 => "strongAuthRequired",
        10 => "referral",
        11 => "adminLimitExceeded",
        12 => "unavailableCriticalExtension",
        13 => "confidentialityRequired",
        14 => "saslBindInProgress",
        16 => "noSuchAttribute",
        17 => "undefinedAttributeType",
        18 => "inappropriateMatching",
        19 => "constraintViolation",
        20 => "attributeOrValueExists",
        21 => "invalidAttributeSyntax",
        32 => "noSuchObject",
        33 => "aliasProblem",
        34 => "invalidDNSyntax",
        36 => "aliasDereferencingProblem",
        48 => "inappropriateAuthentication",
        49 => "invalidCredentials",
        50 => "insufficientAccessRights",
        51 => "busy",
        52 => "unavailable",
        53 => "unwillingToPerform",
        54 => "loopDetect",
        64 => "namingViolation",
        65 => "objectClassViolation",
        66 => "notAllowedOnNonLeaf",
        67 => "notAllowedOnRDN",
        68 => "entryAlreadyExists",
        69 => "objectClassModsProhibited",
        71 => "affectsMultipleDSAs",
        80 => "other",
        118 => "canceled",
        119 => "noSuchOperation",
        120 => "tooLate",
        121 => "cannotCancel",
    }
    pub(super) static AUTHENTICATION_VALUES {
        0 => "simple",
        3 => "sasl",
        10 => "ntlmsspNegotiate",
        11 => "ntlmsspAuth",
    }
    pub(super) static SCOPE_VALUES {
        0 => "baseObject",
        1 => "singleLevel",
        2 => "wholeSubtree",
    }
    pub(super) static DEREFALIASES_VALUES {
        0 => "neverDerefAliases",
        1 => "derefInSearching",
        2 => "derefFindingBaseObj",
        3 => "derefAlways",
    }
    pub(super) static FILTER_VALUES {
        0 => "and",
        1 => "or",
        2 => "not",
        3 => "equalityMatch",
        4 => "substrings",
        5 => "greaterOrEqual",
        6 => "lessOrEqual",
        7 => "present",
        8 => "approxMatch",
        9 => "extensibleMatch",
    }
    pub(super) static SUBSTRINGS_ITEM_VALUES {
        0 => "initial",
        1 => "any",
        2 => "final",
    }
    pub(super) static OPERATION_VALUES {
        0 => "add",
        1 => "delete",
        2 => "replace",
        3 => "increment",
    }
    pub(super) static SORTRESULT_VALUES {
        0 => "success",
        1 => "operationsError",
        3 => "timeLimitExceeded",
        8 => "strongAuthRequired",
        11 => "adminLimitExceeded",
        16 => "noSuchAttribute",
        18 => "inappropriateMatching",
        50 => "insufficientAccessRights",
        51 => "busy",
        53 => "unwillingToPerform",
        80 => "other",
    }
    pub(super) static MODE_VALUES {
        1 => "refreshOnly",
        3 => "refreshAndPersist",
    }
    pub(super) static STATE_VALUES {
        0 => "present",
        1 => "add",
        2 => "modify",
        3 => "delete",
    }
    pub(super) static WARNING_VALUES {
        0 => "timeBeforeExpiration",
        1 => "graceAuthNsRemaining",
    }
    pub(super) static ERROR_VALUES {
        0 => "passwordExpired",
        1 => "accountLocked",
        2 => "changeAfterReset",
        3 => "passwordModNotAllowed",
        4 => "mustSupplyOldPassword",
        5 => "insufficientPasswordQuality",
        6 => "passwordTooShort",
        7 => "passwordTooYoung",
        8 => "passwordInHistory",
    }
}

field_table! {
    /// The fields of Lightweight Directory Access Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ldap", "Lightweight Directory Access Protocol", "LDAP");
    SASL_BUFFER_LENGTH = FieldDef::new("ldap.sasl_buffer_length", "SASL Buffer Length", FieldType::Uint32);
    RESPONSE_IN = FieldDef::new("ldap.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("ldap.response_to", "Response To", FieldType::FrameNum);
    TIME = FieldDef::new("ldap.time", "Time", FieldType::RelativeTime);
    MSCLDAP_NETLOGON_OPCODE = FieldDef::new("mscldap.netlogon.opcode", "Operation code", FieldType::Uint16).strings(Strings::Values(&MSCLDAP_NETLOGON_OPCODE_VALUES));
    MSCLDAP_NETLOGON_IPADDRESS_FAMILY = FieldDef::new("mscldap.netlogon.ipaddress.family", "Family", FieldType::Uint16);
    MSCLDAP_NETLOGON_IPADDRESS_IPV4 = FieldDef::new("mscldap.netlogon.ipaddress.ipv4", "IPv4", FieldType::Ipv4);
    MSCLDAP_NETLOGON_IPADDRESS_PORT = FieldDef::new("mscldap.netlogon.ipaddress.port", "Port", FieldType::Uint16);
    MSCLDAP_NETLOGON_IPADDRESS = FieldDef::new("mscldap.netlogon.ipaddress", "IP Address", FieldType::Ipv4);
    MSCLDAP_NETLOGON_LM_TOKEN = FieldDef::new("mscldap.netlogon.lm_token", "LM Token", FieldType::Uint16).base(Base::Hex);
    MSCLDAP_NETLOGON_NT_TOKEN = FieldDef::new("mscldap.netlogon.nt_token", "NT Token", FieldType::Uint16).base(Base::Hex);
    MSCLDAP_NETLOGON_FLAGS = FieldDef::new("mscldap.netlogon.flags", "Flags", FieldType::Uint32).base(Base::Hex);
    MSCLDAP_NTVER_FLAGS = FieldDef::new("mscldap.ntver.flags", "Version Flags", FieldType::Uint32).base(Base::Hex);
    MSCLDAP_DOMAIN_GUID = FieldDef::new("mscldap.domain.guid", "Domain GUID", FieldType::Guid);
    MSCLDAP_FOREST = FieldDef::new("mscldap.forest", "Forest", FieldType::String);
    MSCLDAP_DOMAIN = FieldDef::new("mscldap.domain", "Domain", FieldType::String);
    MSCLDAP_HOSTNAME = FieldDef::new("mscldap.hostname", "Hostname", FieldType::String);
    MSCLDAP_NB_DOMAIN = FieldDef::new("mscldap.nb_domain", "NetBIOS Domain", FieldType::Stringz);
    MSCLDAP_NB_HOSTNAME = FieldDef::new("mscldap.nb_hostname", "NetBIOS Hostname", FieldType::Stringz);
    MSCLDAP_USERNAME = FieldDef::new("mscldap.username", "Username", FieldType::Stringz);
    MSCLDAP_SITENAME = FieldDef::new("mscldap.sitename", "Server Site", FieldType::String);
    MSCLDAP_CLIENTSITENAME = FieldDef::new("mscldap.clientsitename", "Client Site", FieldType::String);
    SID = FieldDef::new("ldap.sid", "Sid", FieldType::String);
    MSCLDAP_NTVER_SEARCHFLAGS_V1 = FieldDef::new("mscldap.ntver.searchflags.v1", "V1", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Client requested version 1 netlogon response", "Version 1 netlogon response not requested")));
    MSCLDAP_NTVER_SEARCHFLAGS_V5 = FieldDef::new("mscldap.ntver.searchflags.v5", "V5", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Client requested version 5 netlogon response", "Version 5 netlogon response not requested")));
    MSCLDAP_NTVER_SEARCHFLAGS_V5EX = FieldDef::new("mscldap.ntver.searchflags.v5ex", "V5EX", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Client requested version 5 extended netlogon response", "Version 5 extended response not requested")));
    MSCLDAP_NTVER_SEARCHFLAGS_V5EP = FieldDef::new("mscldap.ntver.searchflags.v5ep", "V5EP", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Client has requested IP address of the server", "IP address of server not requested")));
    MSCLDAP_NTVER_SEARCHFLAGS_VCS = FieldDef::new("mscldap.ntver.searchflags.vcs", "VCS", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Client has asked for the closest site information", "Closest site information not requested")));
    MSCLDAP_NTVER_SEARCHFLAGS_VNT4 = FieldDef::new("mscldap.ntver.searchflags.vnt4", "VNT4", FieldType::Boolean).bits(32).mask(0x1000000).strings(Strings::TrueFalse(&("Client is requesting server to avoid NT4 emulation", "Only full AD DS requested")));
    MSCLDAP_NTVER_SEARCHFLAGS_VPDC = FieldDef::new("mscldap.ntver.searchflags.vpdc", "VPDC", FieldType::Boolean).bits(32).mask(0x10000000).strings(Strings::TrueFalse(&("Client has requested the Primary Domain Controller", "Primary Domain Controller not requested")));
    MSCLDAP_NTVER_SEARCHFLAGS_VIP = FieldDef::new("mscldap.ntver.searchflags.vip", "VIP", FieldType::Boolean).bits(32).mask(0x20000000).strings(Strings::TrueFalse(&("Client has requested IP details (obsolete)", "IP details not requested (obsolete)")));
    MSCLDAP_NTVER_SEARCHFLAGS_VL = FieldDef::new("mscldap.ntver.searchflags.vl", "VL", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("Client indicated that it is the local machine", "Client is not the local machine")));
    MSCLDAP_NTVER_SEARCHFLAGS_VGC = FieldDef::new("mscldap.ntver.searchflags.vgc", "VGC", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("Client has requested a Global Catalog server", "Global Catalog not requested")));
    MSCLDAP_NETLOGON_FLAGS_PDC = FieldDef::new("mscldap.netlogon.flags.pdc", "PDC", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("This is a PDC", "This is NOT a pdc")));
    MSCLDAP_NETLOGON_FLAGS_GC = FieldDef::new("mscldap.netlogon.flags.gc", "GC", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("This is a GLOBAL CATALOGUE of forest", "This is NOT a global catalog of forest")));
    MSCLDAP_NETLOGON_FLAGS_LDAP = FieldDef::new("mscldap.netlogon.flags.ldap", "LDAP", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("This is an LDAP server", "This is NOT an ldap server")));
    MSCLDAP_NETLOGON_FLAGS_DS = FieldDef::new("mscldap.netlogon.flags.ds", "DS", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("This dc supports DS", "This dc does NOT support ds")));
    MSCLDAP_NETLOGON_FLAGS_KDC = FieldDef::new("mscldap.netlogon.flags.kdc", "KDC", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("This is a KDC (kerberos)", "This is NOT a kdc (kerberos)")));
    MSCLDAP_NETLOGON_FLAGS_TIMESERV = FieldDef::new("mscldap.netlogon.flags.timeserv", "Time Serv", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("This dc is running TIME SERVICES (ntp)", "This dc is NOT running time services (ntp)")));
    MSCLDAP_NETLOGON_FLAGS_CLOSEST = FieldDef::new("mscldap.netlogon.flags.closest", "Closest", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("This server is in the same site as the client", "This server is NOT in the same site as the client")));
    MSCLDAP_NETLOGON_FLAGS_WRITABLE = FieldDef::new("mscldap.netlogon.flags.writable", "Writable", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("This dc is WRITABLE", "This dc is NOT writable")));
    MSCLDAP_NETLOGON_FLAGS_GOOD_TIMESERV = FieldDef::new("mscldap.netlogon.flags.good_timeserv", "Good Time Serv", FieldType::Boolean).bits(32).mask(0x200).strings(Strings::TrueFalse(&("This dc has a GOOD TIME SERVICE (i.e. hardware clock)", "This dc does NOT have a good time service (i.e. no hardware clock)")));
    MSCLDAP_NETLOGON_FLAGS_NDNC = FieldDef::new("mscldap.netlogon.flags.ndnc", "NDNC", FieldType::Boolean).bits(32).mask(0x400).strings(Strings::TrueFalse(&("Domain is NON-DOMAIN NC serviced by ldap server", "Domain is NOT non-domain nc serviced by ldap server")));
    MSCLDAP_NETLOGON_FLAGS_RODC = FieldDef::new("mscldap.netlogon.flags.rodc", "RODC", FieldType::Boolean).bits(32).mask(0x800).strings(Strings::TrueFalse(&("Domain controller is a Windows 2008 RODC", "Domain controller is not a Windows 2008 RODC")));
    MSCLDAP_NETLOGON_FLAGS_WRITABLEDC = FieldDef::new("mscldap.netlogon.flags.writabledc", "WDC", FieldType::Boolean).bits(32).mask(0x1000).strings(Strings::TrueFalse(&("Domain controller is a Windows 2008 writable NC", "Domain controller is not a Windows 2008 writable NC")));
    MSCLDAP_NETLOGON_FLAGS_DNSNAME = FieldDef::new("mscldap.netlogon.flags.dnsname", "DNS", FieldType::Boolean).bits(32).mask(0x20000000).strings(Strings::TrueFalse(&("Server name is in DNS format (Windows 2008)", "Server name is not in DNS format (Windows 2008)")));
    MSCLDAP_NETLOGON_FLAGS_DEFAULTNC = FieldDef::new("mscldap.netlogon.flags.defaultnc", "DNC", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("The NC is the default NC (Windows 2008)", "The NC is not the default NC (Windows 2008)")));
    MSCLDAP_NETLOGON_FLAGS_FORESTNC = FieldDef::new("mscldap.netlogon.flags.forestnc", "FDC", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("The NC is the default forest NC(Windows 2008)", "The NC is not the default forest NC (Windows 2008)")));
    GUID = FieldDef::new("ldap.guid", "GUID", FieldType::Guid);
    ACCESSMASK_ADS_CREATE_CHILD = FieldDef::new("ldap.AccessMask.ADS_CREATE_CHILD", "Ads Create Child", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCESSMASK_ADS_DELETE_CHILD = FieldDef::new("ldap.AccessMask.ADS_DELETE_CHILD", "Ads Delete Child", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCESSMASK_ADS_LIST = FieldDef::new("ldap.AccessMask.ADS_LIST", "Ads List", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCESSMASK_ADS_SELF_WRITE = FieldDef::new("ldap.AccessMask.ADS_SELF_WRITE", "Ads Self Write", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCESSMASK_ADS_READ_PROP = FieldDef::new("ldap.AccessMask.ADS_READ_PROP", "Ads Read Prop", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCESSMASK_ADS_WRITE_PROP = FieldDef::new("ldap.AccessMask.ADS_WRITE_PROP", "Ads Write Prop", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCESSMASK_ADS_DELETE_TREE = FieldDef::new("ldap.AccessMask.ADS_DELETE_TREE", "Ads Delete Tree", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCESSMASK_ADS_LIST_OBJECT = FieldDef::new("ldap.AccessMask.ADS_LIST_OBJECT", "Ads List Object", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    ACCESSMASK_ADS_CONTROL_ACCESS = FieldDef::new("ldap.AccessMask.ADS_CONTROL_ACCESS", "Ads Control Access", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("Set", "Not set")));
    LDAPMESSAGE_ELEMENT = FieldDef::new("ldap.LDAPMessage_element", "LDAPMessage", FieldType::None);
    OBJECT_SECURITY_FLAG = FieldDef::new("ldap.object_security_flag", "Flag Object_Security", FieldType::Boolean).bits(32).mask(0x1);
    ANCESTOR_FIRST_FLAG = FieldDef::new("ldap.ancestor_first_flag", "Flag Ancestor_First", FieldType::Boolean).bits(32).mask(0x800);
    PUBLIC_DATA_ONLY_FLAG = FieldDef::new("ldap.public_data_only_flag", "Flag Public_Data_Only", FieldType::Boolean).bits(32).mask(0x2000);
    INCREMENTAL_VALUE_FLAG = FieldDef::new("ldap.incremental_value_flag", "Flag Incremental_Value", FieldType::Boolean).bits(32).mask(0x80000000);
    OID = FieldDef::new("ldap.oid", "OID", FieldType::String);
    GSSAPI_ENCRYPTED_PAYLOAD = FieldDef::new("ldap.gssapi_encrypted_payload", "GSS-API Encrypted payload", FieldType::Bytes);
    SEARCHCONTROLVALUE_ELEMENT = FieldDef::new("ldap.SearchControlValue_element", "SearchControlValue", FieldType::None);
    SORTKEYLIST = FieldDef::new("ldap.SortKeyList", "SortKeyList", FieldType::Uint32);
    SORTRESULT_ELEMENT = FieldDef::new("ldap.SortResult_element", "SortResult", FieldType::None);
    DIRSYNCCONTROLVALUE_ELEMENT = FieldDef::new("ldap.DirSyncControlValue_element", "DirSyncControlValue", FieldType::None);
    PASSWDMODIFYREQUESTVALUE_ELEMENT = FieldDef::new("ldap.PasswdModifyRequestValue_element", "PasswdModifyRequestValue", FieldType::None);
    CANCELREQUESTVALUE_ELEMENT = FieldDef::new("ldap.CancelRequestValue_element", "CancelRequestValue", FieldType::None);
    SYNCREQUESTVALUE_ELEMENT = FieldDef::new("ldap.SyncRequestValue_element", "SyncRequestValue", FieldType::None);
    SYNCSTATEVALUE_ELEMENT = FieldDef::new("ldap.SyncStateValue_element", "SyncStateValue", FieldType::None);
    SYNCDONEVALUE_ELEMENT = FieldDef::new("ldap.SyncDoneValue_element", "SyncDoneValue", FieldType::None);
    SYNCINFOVALUE = FieldDef::new("ldap.SyncInfoValue", "SyncInfoValue", FieldType::Uint32).strings(Strings::Values(&SYNCINFOVALUE_VALUES));
    PASSWORDPOLICYRESPONSEVALUE_ELEMENT = FieldDef::new("ldap.PasswordPolicyResponseValue_element", "PasswordPolicyResponseValue", FieldType::None);
    MESSAGEID = FieldDef::new("ldap.messageID", "messageID", FieldType::Uint32);
    PROTOCOLOP = FieldDef::new("ldap.protocolOp", "protocolOp", FieldType::Uint32).strings(Strings::Values(&PROTOCOLOP_VALUES));
    CONTROLS = FieldDef::new("ldap.controls", "controls", FieldType::Uint32);
    BINDREQUEST_ELEMENT = FieldDef::new("ldap.bindRequest_element", "bindRequest", FieldType::None);
    BINDRESPONSE_ELEMENT = FieldDef::new("ldap.bindResponse_element", "bindResponse", FieldType::None);
    UNBINDREQUEST_ELEMENT = FieldDef::new("ldap.unbindRequest_element", "unbindRequest", FieldType::None);
    SEARCHREQUEST_ELEMENT = FieldDef::new("ldap.searchRequest_element", "searchRequest", FieldType::None);
    SEARCHRESENTRY_ELEMENT = FieldDef::new("ldap.searchResEntry_element", "searchResEntry", FieldType::None);
    SEARCHRESDONE_ELEMENT = FieldDef::new("ldap.searchResDone_element", "searchResDone", FieldType::None);
    SEARCHRESREF = FieldDef::new("ldap.searchResRef", "searchResRef", FieldType::Uint32);
    MODIFYREQUEST_ELEMENT = FieldDef::new("ldap.modifyRequest_element", "modifyRequest", FieldType::None);
    MODIFYRESPONSE_ELEMENT = FieldDef::new("ldap.modifyResponse_element", "modifyResponse", FieldType::None);
    ADDREQUEST_ELEMENT = FieldDef::new("ldap.addRequest_element", "addRequest", FieldType::None);
    ADDRESPONSE_ELEMENT = FieldDef::new("ldap.addResponse_element", "addResponse", FieldType::None);
    DELREQUEST = FieldDef::new("ldap.delRequest", "delRequest", FieldType::String);
    DELRESPONSE_ELEMENT = FieldDef::new("ldap.delResponse_element", "delResponse", FieldType::None);
    MODDNREQUEST_ELEMENT = FieldDef::new("ldap.modDNRequest_element", "modDNRequest", FieldType::None);
    MODDNRESPONSE_ELEMENT = FieldDef::new("ldap.modDNResponse_element", "modDNResponse", FieldType::None);
    COMPAREREQUEST_ELEMENT = FieldDef::new("ldap.compareRequest_element", "compareRequest", FieldType::None);
    COMPARERESPONSE_ELEMENT = FieldDef::new("ldap.compareResponse_element", "compareResponse", FieldType::None);
    ABANDONREQUEST = FieldDef::new("ldap.abandonRequest", "abandonRequest", FieldType::Uint32);
    EXTENDEDREQ_ELEMENT = FieldDef::new("ldap.extendedReq_element", "extendedReq", FieldType::None);
    EXTENDEDRESP_ELEMENT = FieldDef::new("ldap.extendedResp_element", "extendedResp", FieldType::None);
    INTERMEDIATERESPONSE_ELEMENT = FieldDef::new("ldap.intermediateResponse_element", "intermediateResponse", FieldType::None);
    ATTRIBUTEDESCRIPTION = FieldDef::new("ldap.AttributeDescription", "AttributeDescription", FieldType::String);
    ATTRIBUTEDESC = FieldDef::new("ldap.attributeDesc", "attributeDesc", FieldType::String);
    ASSERTIONVALUE = FieldDef::new("ldap.assertionValue", "assertionValue", FieldType::String);
    TYPE = FieldDef::new("ldap.type", "type", FieldType::String);
    VALS = FieldDef::new("ldap.vals", "vals", FieldType::Uint32);
    ATTRIBUTEVALUE = FieldDef::new("ldap.AttributeValue", "AttributeValue", FieldType::Bytes);
    RESULTCODE = FieldDef::new("ldap.resultCode", "resultCode", FieldType::Uint32).strings(Strings::Values(&RESULTCODE_VALUES));
    MATCHEDDN = FieldDef::new("ldap.matchedDN", "matchedDN", FieldType::String);
    ERRORMESSAGE = FieldDef::new("ldap.errorMessage", "errorMessage", FieldType::String);
    REFERRAL = FieldDef::new("ldap.referral", "referral", FieldType::Uint32);
    LDAPURL = FieldDef::new("ldap.LDAPURL", "LDAPURL", FieldType::String);
    CONTROL_ELEMENT = FieldDef::new("ldap.Control_element", "Control", FieldType::None);
    CONTROLTYPE = FieldDef::new("ldap.controlType", "controlType", FieldType::String);
    CRITICALITY = FieldDef::new("ldap.criticality", "criticality", FieldType::Boolean);
    CONTROLVALUE = FieldDef::new("ldap.controlValue", "controlValue", FieldType::Bytes);
    VERSION = FieldDef::new("ldap.version", "version", FieldType::Uint32);
    NAME = FieldDef::new("ldap.name", "name", FieldType::String);
    AUTHENTICATION = FieldDef::new("ldap.authentication", "authentication", FieldType::Uint32).strings(Strings::Values(&AUTHENTICATION_VALUES));
    SIMPLE = FieldDef::new("ldap.simple", "simple", FieldType::String);
    SASL_ELEMENT = FieldDef::new("ldap.sasl_element", "sasl", FieldType::None);
    NTLMSSPNEGOTIATE = FieldDef::new("ldap.ntlmsspNegotiate", "ntlmsspNegotiate", FieldType::Bytes);
    NTLMSSPAUTH = FieldDef::new("ldap.ntlmsspAuth", "ntlmsspAuth", FieldType::Bytes);
    MECHANISM = FieldDef::new("ldap.mechanism", "mechanism", FieldType::String);
    CREDENTIALS = FieldDef::new("ldap.credentials", "credentials", FieldType::Bytes);
    SERVERSASLCREDS = FieldDef::new("ldap.serverSaslCreds", "serverSaslCreds", FieldType::Bytes);
    BASEOBJECT = FieldDef::new("ldap.baseObject", "baseObject", FieldType::String);
    SCOPE = FieldDef::new("ldap.scope", "scope", FieldType::Uint32).strings(Strings::Values(&SCOPE_VALUES));
    DEREFALIASES = FieldDef::new("ldap.derefAliases", "derefAliases", FieldType::Uint32).strings(Strings::Values(&DEREFALIASES_VALUES));
    SIZELIMIT = FieldDef::new("ldap.sizeLimit", "sizeLimit", FieldType::Uint32);
    TIMELIMIT = FieldDef::new("ldap.timeLimit", "timeLimit", FieldType::Uint32);
    TYPESONLY = FieldDef::new("ldap.typesOnly", "typesOnly", FieldType::Boolean);
    FILTER = FieldDef::new("ldap.filter", "filter", FieldType::Uint32).strings(Strings::Values(&FILTER_VALUES));
    ATTRIBUTES = FieldDef::new("ldap.attributes", "attributes", FieldType::Uint32);
    AND = FieldDef::new("ldap.and", "and", FieldType::Uint32);
    AND_ITEM = FieldDef::new("ldap.and_item", "and item", FieldType::Uint32).strings(Strings::Values(&FILTER_VALUES));
    OR = FieldDef::new("ldap.or", "or", FieldType::Uint32);
    OR_ITEM = FieldDef::new("ldap.or_item", "or item", FieldType::Uint32).strings(Strings::Values(&FILTER_VALUES));
    NOT = FieldDef::new("ldap.not", "not", FieldType::Uint32).strings(Strings::Values(&FILTER_VALUES));
    EQUALITYMATCH_ELEMENT = FieldDef::new("ldap.equalityMatch_element", "equalityMatch", FieldType::None);
    SUBSTRINGS_ELEMENT = FieldDef::new("ldap.substrings_element", "substrings", FieldType::None);
    GREATEROREQUAL_ELEMENT = FieldDef::new("ldap.greaterOrEqual_element", "greaterOrEqual", FieldType::None);
    LESSOREQUAL_ELEMENT = FieldDef::new("ldap.lessOrEqual_element", "lessOrEqual", FieldType::None);
    PRESENT = FieldDef::new("ldap.present", "present", FieldType::String);
    APPROXMATCH_ELEMENT = FieldDef::new("ldap.approxMatch_element", "approxMatch", FieldType::None);
    EXTENSIBLEMATCH_ELEMENT = FieldDef::new("ldap.extensibleMatch_element", "extensibleMatch", FieldType::None);
    SUBSTRINGS = FieldDef::new("ldap.substrings", "substrings", FieldType::Uint32);
    SUBSTRINGS_ITEM = FieldDef::new("ldap.substrings_item", "substrings item", FieldType::Uint32).strings(Strings::Values(&SUBSTRINGS_ITEM_VALUES));
    INITIAL = FieldDef::new("ldap.initial", "initial", FieldType::String);
    ANY = FieldDef::new("ldap.any", "any", FieldType::String);
    FINAL = FieldDef::new("ldap.final", "final", FieldType::String);
    MATCHINGRULE = FieldDef::new("ldap.matchingRule", "matchingRule", FieldType::String);
    MATCHVALUE = FieldDef::new("ldap.matchValue", "matchValue", FieldType::String);
    DNATTRIBUTES = FieldDef::new("ldap.dnAttributes", "dnAttributes", FieldType::Boolean);
    OBJECTNAME = FieldDef::new("ldap.objectName", "objectName", FieldType::String);
    PARTIALATTRIBUTELIST_ITEM_ELEMENT = FieldDef::new("ldap.PartialAttributeList_item_element", "PartialAttributeList item", FieldType::None);
    OBJECT = FieldDef::new("ldap.object", "object", FieldType::String);
    MODIFICATION = FieldDef::new("ldap.modification", "modification", FieldType::Uint32);
    MODIFICATION_ITEM_ELEMENT = FieldDef::new("ldap.modification_item_element", "modification item", FieldType::None);
    OPERATION = FieldDef::new("ldap.operation", "operation", FieldType::Uint32).strings(Strings::Values(&OPERATION_VALUES));
    MODIFICATION_ELEMENT = FieldDef::new("ldap.modification_element", "modification", FieldType::None);
    ENTRY = FieldDef::new("ldap.entry", "entry", FieldType::String);
    ATTRIBUTELIST_ITEM_ELEMENT = FieldDef::new("ldap.AttributeList_item_element", "AttributeList item", FieldType::None);
    NEWRDN = FieldDef::new("ldap.newrdn", "newrdn", FieldType::String);
    DELETEOLDRDN = FieldDef::new("ldap.deleteoldrdn", "deleteoldrdn", FieldType::Boolean);
    NEWSUPERIOR = FieldDef::new("ldap.newSuperior", "newSuperior", FieldType::String);
    AVA_ELEMENT = FieldDef::new("ldap.ava_element", "ava", FieldType::None);
    REQUESTNAME = FieldDef::new("ldap.requestName", "requestName", FieldType::String);
    REQUESTVALUE = FieldDef::new("ldap.requestValue", "requestValue", FieldType::Bytes);
    RESPONSENAME = FieldDef::new("ldap.responseName", "responseName", FieldType::String);
    RESPONSE = FieldDef::new("ldap.response", "response", FieldType::Bytes);
    RESPONSEVALUE = FieldDef::new("ldap.responseValue", "responseValue", FieldType::Bytes);
    SIZE = FieldDef::new("ldap.size", "size", FieldType::Int32);
    COOKIE = FieldDef::new("ldap.cookie", "cookie", FieldType::Bytes);
    SORTKEYLIST_ITEM_ELEMENT = FieldDef::new("ldap.SortKeyList_item_element", "SortKeyList item", FieldType::None);
    ATTRIBUTETYPE = FieldDef::new("ldap.attributeType", "attributeType", FieldType::String);
    ORDERINGRULE = FieldDef::new("ldap.orderingRule", "orderingRule", FieldType::String);
    REVERSEORDER = FieldDef::new("ldap.reverseOrder", "reverseOrder", FieldType::Boolean);
    SORTRESULT = FieldDef::new("ldap.sortResult", "sortResult", FieldType::Uint32).strings(Strings::Values(&SORTRESULT_VALUES));
    FLAGS = FieldDef::new("ldap.flags", "flags", FieldType::Uint32).base(Base::Hex);
    MAXBYTES = FieldDef::new("ldap.maxBytes", "maxBytes", FieldType::Int32);
    USERIDENTITY = FieldDef::new("ldap.userIdentity", "userIdentity", FieldType::Bytes);
    OLDPASSWD = FieldDef::new("ldap.oldPasswd", "oldPasswd", FieldType::Bytes);
    NEWPASSWD = FieldDef::new("ldap.newPasswd", "newPasswd", FieldType::Bytes);
    CANCELID = FieldDef::new("ldap.cancelID", "cancelID", FieldType::Uint32);
    MODE = FieldDef::new("ldap.mode", "mode", FieldType::Uint32).strings(Strings::Values(&MODE_VALUES));
    RELOADHINT = FieldDef::new("ldap.reloadHint", "reloadHint", FieldType::Boolean);
    STATE = FieldDef::new("ldap.state", "state", FieldType::Uint32).strings(Strings::Values(&STATE_VALUES));
    ENTRYUUID = FieldDef::new("ldap.entryUUID", "entryUUID", FieldType::Bytes);
    REFRESHDELETES = FieldDef::new("ldap.refreshDeletes", "refreshDeletes", FieldType::Boolean);
    NEWCOOKIE = FieldDef::new("ldap.newcookie", "newcookie", FieldType::Bytes);
    REFRESHDELETE_ELEMENT = FieldDef::new("ldap.refreshDelete_element", "refreshDelete", FieldType::None);
    REFRESHDONE = FieldDef::new("ldap.refreshDone", "refreshDone", FieldType::Boolean);
    REFRESHPRESENT_ELEMENT = FieldDef::new("ldap.refreshPresent_element", "refreshPresent", FieldType::None);
    SYNCIDSET_ELEMENT = FieldDef::new("ldap.syncIdSet_element", "syncIdSet", FieldType::None);
    SYNCUUIDS = FieldDef::new("ldap.syncUUIDs", "syncUUIDs", FieldType::Uint32);
    SYNCUUID = FieldDef::new("ldap.SyncUUID", "SyncUUID", FieldType::Bytes);
    WARNING = FieldDef::new("ldap.warning", "warning", FieldType::Uint32).strings(Strings::Values(&WARNING_VALUES));
    TIMEBEFOREEXPIRATION = FieldDef::new("ldap.timeBeforeExpiration", "timeBeforeExpiration", FieldType::Uint32);
    GRACEAUTHNSREMAINING = FieldDef::new("ldap.graceAuthNsRemaining", "graceAuthNsRemaining", FieldType::Uint32);
    ERROR = FieldDef::new("ldap.error", "error", FieldType::Uint32).strings(Strings::Values(&ERROR_VALUES));
    EXCEEDED_FILTER_LENGTH = FieldDef::new("ldap.exceeded_filter_length", "Filter length exceeds number. Giving up", FieldType::None);
    TOO_MANY_FILTER_ELEMENTS = FieldDef::new("ldap.too_many_filter_elements", "Found more than %%u filter elements. Giving up.", FieldType::None);
}
