//! The fields of the local security authority (MS-LSAD, MS-LSAT).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::proto::dcerpc::interfaces::words;
use crate::proto::numbers::nt_status::NT_STATUS;

values! {
    static LSA_QOSINFO_IMPERSONATION_LEVEL_WORDS {
        0 => "LSA_SECURITY_ANONYMOUS",
        1 => "LSA_SECURITY_IDENTIFICATION",
        2 => "LSA_SECURITY_IMPERSONATION",
        3 => "LSA_SECURITY_DELEGATION",
    }
    static LSA_TRANSLATEDSID_SID_TYPE_WORDS {
        0 => "SID_NAME_USE_NONE",
        1 => "SID_NAME_USER",
        2 => "SID_NAME_DOM_GRP",
        3 => "SID_NAME_DOMAIN",
        4 => "SID_NAME_ALIAS",
        5 => "SID_NAME_WKN_GRP",
        6 => "SID_NAME_DELETED",
        7 => "SID_NAME_INVALID",
        8 => "SID_NAME_UNKNOWN",
        9 => "SID_NAME_COMPUTER",
    }
    static LSA_LOOKUPNAMES_LEVEL_WORDS {
        1 => "LSA_LOOKUP_NAMES_ALL",
        2 => "LSA_LOOKUP_NAMES_DOMAINS_ONLY",
        3 => "LSA_LOOKUP_NAMES_PRIMARY_DOMAIN_ONLY",
        4 => "LSA_LOOKUP_NAMES_UPLEVEL_TRUSTS_ONLY",
        5 => "LSA_LOOKUP_NAMES_FOREST_TRUSTS_ONLY",
        6 => "LSA_LOOKUP_NAMES_UPLEVEL_TRUSTS_ONLY2",
    }
}

field_table! {
    /// The fields of the operations that are taken apart.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("lsarpc", "Local Security Authority", "LSARPC");
    OPNUM = FieldDef::new("lsarpc.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::LSARPC));
    STATUS = FieldDef::new("lsarpc.status", "NT Error", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&NT_STATUS));
    POLICY_ACCESS_MASK = FieldDef::new("lsarpc.policy.access_mask", "Access Mask", FieldType::Uint32).base(Base::Hex);
    LSA_POLICYACCESSMASK_LSA_POLICY_NOTIFICATION = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_NOTIFICATION", "LSA POLICY NOTIFICATION", FieldType::Boolean).bits(32).mask(0x1000).strings(Strings::TrueFalse(&("LSA_POLICY_NOTIFICATION is SET", "LSA_POLICY_NOTIFICATION is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_LOOKUP_NAMES = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_LOOKUP_NAMES", "LSA POLICY LOOKUP NAMES", FieldType::Boolean).bits(32).mask(0x800).strings(Strings::TrueFalse(&("LSA_POLICY_LOOKUP_NAMES is SET", "LSA_POLICY_LOOKUP_NAMES is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_SERVER_ADMIN = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_SERVER_ADMIN", "LSA POLICY SERVER ADMIN", FieldType::Boolean).bits(32).mask(0x400).strings(Strings::TrueFalse(&("LSA_POLICY_SERVER_ADMIN is SET", "LSA_POLICY_SERVER_ADMIN is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_AUDIT_LOG_ADMIN = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_AUDIT_LOG_ADMIN", "LSA POLICY AUDIT LOG ADMIN", FieldType::Boolean).bits(32).mask(0x200).strings(Strings::TrueFalse(&("LSA_POLICY_AUDIT_LOG_ADMIN is SET", "LSA_POLICY_AUDIT_LOG_ADMIN is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_SET_AUDIT_REQUIREMENTS = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_SET_AUDIT_REQUIREMENTS", "LSA POLICY SET AUDIT REQUIREMENTS", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("LSA_POLICY_SET_AUDIT_REQUIREMENTS is SET", "LSA_POLICY_SET_AUDIT_REQUIREMENTS is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_SET_DEFAULT_QUOTA_LIMITS = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_SET_DEFAULT_QUOTA_LIMITS", "LSA POLICY SET DEFAULT QUOTA LIMITS", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("LSA_POLICY_SET_DEFAULT_QUOTA_LIMITS is SET", "LSA_POLICY_SET_DEFAULT_QUOTA_LIMITS is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_CREATE_PRIVILEGE = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_CREATE_PRIVILEGE", "LSA POLICY CREATE PRIVILEGE", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("LSA_POLICY_CREATE_PRIVILEGE is SET", "LSA_POLICY_CREATE_PRIVILEGE is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_CREATE_SECRET = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_CREATE_SECRET", "LSA POLICY CREATE SECRET", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("LSA_POLICY_CREATE_SECRET is SET", "LSA_POLICY_CREATE_SECRET is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_CREATE_ACCOUNT = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_CREATE_ACCOUNT", "LSA POLICY CREATE ACCOUNT", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("LSA_POLICY_CREATE_ACCOUNT is SET", "LSA_POLICY_CREATE_ACCOUNT is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_TRUST_ADMIN = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_TRUST_ADMIN", "LSA POLICY TRUST ADMIN", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("LSA_POLICY_TRUST_ADMIN is SET", "LSA_POLICY_TRUST_ADMIN is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_GET_PRIVATE_INFORMATION = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_GET_PRIVATE_INFORMATION", "LSA POLICY GET PRIVATE INFORMATION", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("LSA_POLICY_GET_PRIVATE_INFORMATION is SET", "LSA_POLICY_GET_PRIVATE_INFORMATION is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_VIEW_AUDIT_INFORMATION = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_VIEW_AUDIT_INFORMATION", "LSA POLICY VIEW AUDIT INFORMATION", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("LSA_POLICY_VIEW_AUDIT_INFORMATION is SET", "LSA_POLICY_VIEW_AUDIT_INFORMATION is NOT SET")));
    LSA_POLICYACCESSMASK_LSA_POLICY_VIEW_LOCAL_INFORMATION = FieldDef::new("lsarpc.lsa_PolicyAccessMask.LSA_POLICY_VIEW_LOCAL_INFORMATION", "LSA POLICY VIEW LOCAL INFORMATION", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("LSA_POLICY_VIEW_LOCAL_INFORMATION is SET", "LSA_POLICY_VIEW_LOCAL_INFORMATION is NOT SET")));
    LSA_STRING = FieldDef::new("lsarpc.lsa.string", "String", FieldType::String);
    LSA_STRING_LENGTH = FieldDef::new("lsarpc.lsa_String.length", "Length", FieldType::Uint16);
    LSA_STRING_SIZE = FieldDef::new("lsarpc.lsa_String.size", "Size", FieldType::Uint16);
    LSA_STRINGLARGE_LENGTH = FieldDef::new("lsarpc.lsa_StringLarge.length", "Length", FieldType::Uint16);
    LSA_STRINGLARGE_SIZE = FieldDef::new("lsarpc.lsa_StringLarge.size", "Size", FieldType::Uint16);
    LSA_GETUSERNAME_ACCOUNT_NAME = FieldDef::new("lsarpc.lsa_GetUserName.account_name", "Account Name", FieldType::None);
    LSA_GETUSERNAME_AUTHORITY_NAME = FieldDef::new("lsarpc.lsa_GetUserName.authority_name", "Authority Name", FieldType::None);
    LSA_STRINGPOINTER_STRING = FieldDef::new("lsarpc.lsa_StringPointer.string", "String", FieldType::None);
    LSA_OBJECTATTRIBUTE_LEN = FieldDef::new("lsarpc.lsa_ObjectAttribute.len", "Len", FieldType::Uint32);
    LSA_OBJECTATTRIBUTE_ROOT_DIR = FieldDef::new("lsarpc.lsa_ObjectAttribute.root_dir", "Root Dir", FieldType::Uint8);
    LSA_OBJECTATTRIBUTE_OBJECT_NAME = FieldDef::new("lsarpc.lsa_ObjectAttribute.object_name", "Object Name", FieldType::String);
    LSA_OBJECTATTRIBUTE_ATTRIBUTES = FieldDef::new("lsarpc.lsa_ObjectAttribute.attributes", "Attributes", FieldType::Uint32);
    LSA_OBJECTATTRIBUTE_SEC_QOS = FieldDef::new("lsarpc.lsa_ObjectAttribute.sec_qos", "Sec Qos", FieldType::None);
    LSA_QOSINFO_LEN = FieldDef::new("lsarpc.lsa_QosInfo.len", "Len", FieldType::Uint32);
    LSA_QOSINFO_IMPERSONATION_LEVEL = FieldDef::new("lsarpc.lsa_QosInfo.impersonation_level", "Impersonation Level", FieldType::Uint32).strings(Strings::Values(&LSA_QOSINFO_IMPERSONATION_LEVEL_WORDS));
    LSA_QOSINFO_CONTEXT_MODE = FieldDef::new("lsarpc.lsa_QosInfo.context_mode", "Context Mode", FieldType::Uint8);
    LSA_QOSINFO_EFFECTIVE_ONLY = FieldDef::new("lsarpc.lsa_QosInfo.effective_only", "Effective Only", FieldType::Uint8);
    LSA_REFDOMAINLIST_COUNT = FieldDef::new("lsarpc.lsa_RefDomainList.count", "Count", FieldType::Uint32);
    LSA_REFDOMAINLIST_DOMAINS = FieldDef::new("lsarpc.lsa_RefDomainList.domains", "Domains", FieldType::None);
    LSA_DOMAININFO_NAME = FieldDef::new("lsarpc.lsa_DomainInfo.name", "Name", FieldType::None);
    LSA_REFDOMAINLIST_MAX_SIZE = FieldDef::new("lsarpc.lsa_RefDomainList.max_size", "Max Size", FieldType::Uint32);
    LSA_LOOKUPNAMES_SIDS = FieldDef::new("lsarpc.lsa_LookupNames.sids", "Sids", FieldType::None);
    LSA_TRANSSIDARRAY_COUNT = FieldDef::new("lsarpc.lsa_TransSidArray.count", "Count", FieldType::Uint32);
    LSA_TRANSSIDARRAY_SIDS = FieldDef::new("lsarpc.lsa_TransSidArray.sids", "Sids", FieldType::None);
    LSA_TRANSLATEDSID_SID_TYPE = FieldDef::new("lsarpc.lsa_TranslatedSid.sid_type", "Sid Type", FieldType::Uint32).strings(Strings::Values(&LSA_TRANSLATEDSID_SID_TYPE_WORDS));
    LSA_TRANSLATEDSID_RID = FieldDef::new("lsarpc.lsa_TranslatedSid.rid", "Rid", FieldType::Uint32);
    LSA_TRANSLATEDSID_SID_INDEX = FieldDef::new("lsarpc.lsa_TranslatedSid.sid_index", "Sid Index", FieldType::Uint32);
    LSA_LOOKUPNAMES_COUNT = FieldDef::new("lsarpc.lsa_LookupNames.count", "Count", FieldType::Uint32);
    LSA_ENUMTRUSTDOM_RESUME_HANDLE = FieldDef::new("lsarpc.lsa_EnumTrustDom.resume_handle", "Resume Handle", FieldType::Uint32);
    LSA_CLOSE_HANDLE = FieldDef::new("lsarpc.lsa_Close.handle", "Handle", FieldType::Bytes);
    LSA_OPENPOLICY_SYSTEM_NAME = FieldDef::new("lsarpc.lsa_OpenPolicy.system_name", "System Name", FieldType::Uint16);
    LSA_OPENPOLICY_ATTR = FieldDef::new("lsarpc.lsa_OpenPolicy.attr", "Attr", FieldType::None);
    LSA_OPENPOLICY_HANDLE = FieldDef::new("lsarpc.lsa_OpenPolicy.handle", "Handle", FieldType::Bytes);
    LSA_ENUMTRUSTDOM_HANDLE = FieldDef::new("lsarpc.lsa_EnumTrustDom.handle", "Handle", FieldType::Bytes);
    LSA_ENUMTRUSTDOM_MAX_SIZE = FieldDef::new("lsarpc.lsa_EnumTrustDom.max_size", "Max Size", FieldType::Uint32);
    LSA_ENUMTRUSTDOM_DOMAINS = FieldDef::new("lsarpc.lsa_EnumTrustDom.domains", "Domains", FieldType::None);
    LSA_DOMAINLIST_COUNT = FieldDef::new("lsarpc.lsa_DomainList.count", "Count", FieldType::Uint32);
    LSA_DOMAINLIST_DOMAINS = FieldDef::new("lsarpc.lsa_DomainList.domains", "Domains", FieldType::None);
    LSA_LOOKUPNAMES_HANDLE = FieldDef::new("lsarpc.lsa_LookupNames.handle", "Handle", FieldType::Bytes);
    LSA_LOOKUPNAMES_NUM_NAMES = FieldDef::new("lsarpc.lsa_LookupNames.num_names", "Num Names", FieldType::Uint32);
    LOOKUP_NAMES = FieldDef::new("lsarpc.lookup.names", "Names", FieldType::None);
    LSA_LOOKUPNAMES3_NAMES = FieldDef::new("lsarpc.lsa_LookupNames3.names", "Names", FieldType::None);
    LSA_LOOKUPNAMES_LEVEL = FieldDef::new("lsarpc.lsa_LookupNames.level", "Level", FieldType::Uint32).strings(Strings::Values(&LSA_LOOKUPNAMES_LEVEL_WORDS));
    LSA_LOOKUPNAMES_DOMAINS = FieldDef::new("lsarpc.lsa_LookupNames.domains", "Domains", FieldType::None);
    LSA_OPENPOLICY2_SYSTEM_NAME = FieldDef::new("lsarpc.lsa_OpenPolicy2.system_name", "System Name", FieldType::String);
    LSA_OPENPOLICY2_ATTR = FieldDef::new("lsarpc.lsa_OpenPolicy2.attr", "Attr", FieldType::None);
    LSA_OPENPOLICY2_HANDLE = FieldDef::new("lsarpc.lsa_OpenPolicy2.handle", "Handle", FieldType::Bytes);
    LSA_GETUSERNAME_SYSTEM_NAME = FieldDef::new("lsarpc.lsa_GetUserName.system_name", "System Name", FieldType::String);
}
