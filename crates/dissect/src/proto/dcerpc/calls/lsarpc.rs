//! The local security authority (MS-LSAD, MS-LSAT): its policy, and names of identifiers.

use super::Operation;
use super::fields::lsarpc as f;
use super::ndr::Arg::{self, *};
use super::ndr::NT;
use crate::proto::dcerpc::handles::Act;

const STATUS: Arg = Status(f::STATUS, NT);

const RIGHTS: Arg = Rights(
    f::POLICY_ACCESS_MASK,
    "LSA Policy specific rights",
    &[
        f::LSA_POLICYACCESSMASK_LSA_POLICY_NOTIFICATION,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_LOOKUP_NAMES,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_SERVER_ADMIN,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_AUDIT_LOG_ADMIN,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_SET_AUDIT_REQUIREMENTS,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_SET_DEFAULT_QUOTA_LIMITS,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_CREATE_PRIVILEGE,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_CREATE_SECRET,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_CREATE_ACCOUNT,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_TRUST_ADMIN,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_GET_PRIVATE_INFORMATION,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_VIEW_AUDIT_INFORMATION,
        f::LSA_POLICYACCESSMASK_LSA_POLICY_VIEW_LOCAL_INFORMATION,
    ],
);

const TEXT: Arg = Name("Pointer to String (uint16)", f::LSA_STRING, true);

/// A counted text.
const STRING: &[Arg] = &[Number(f::LSA_STRING_LENGTH, 2), Number(f::LSA_STRING_SIZE, 2), TEXT];

/// A counted text whose size reckons in a zero at its end.
const LARGE: &[Arg] =
    &[Number(f::LSA_STRINGLARGE_LENGTH, 2), Number(f::LSA_STRINGLARGE_SIZE, 2), TEXT];

const ACCOUNT: Arg = Unique(
    "Pointer to Account Name (lsa_String)",
    &[Struct(f::LSA_GETUSERNAME_ACCOUNT_NAME, STRING)],
);

const AUTHORITY: Arg = Unique(
    "Pointer to Authority Name (lsa_StringPointer)",
    &[Struct(
        f::LSA_GETUSERNAME_AUTHORITY_NAME,
        &[Unique("Pointer to String (lsa_String)", &[Struct(f::LSA_STRINGPOINTER_STRING, STRING)])],
    )],
);

/// Attributes of an object that is opened, of which servers only read one.
const ATTRIBUTES: &[Arg] = &[
    Number(f::LSA_OBJECTATTRIBUTE_LEN, 4),
    Unique("Pointer to Root Dir (uint8)", &[Number(f::LSA_OBJECTATTRIBUTE_ROOT_DIR, 1)]),
    Name("Pointer to Object Name (uint16)", f::LSA_OBJECTATTRIBUTE_OBJECT_NAME, false),
    Number(f::LSA_OBJECTATTRIBUTE_ATTRIBUTES, 4),
    Unique("Pointer to Sec Desc (security_descriptor)", &[]),
    Unique(
        "Pointer to Sec Qos (lsa_QosInfo)",
        &[Struct(
            f::LSA_OBJECTATTRIBUTE_SEC_QOS,
            &[
                Number(f::LSA_QOSINFO_LEN, 4),
                Short(f::LSA_QOSINFO_IMPERSONATION_LEVEL),
                Number(f::LSA_QOSINFO_CONTEXT_MODE, 1),
                Number(f::LSA_QOSINFO_EFFECTIVE_ONLY, 1),
            ],
        )],
    ),
];

/// The domains that names belong to.
const DOMAINS: &[Arg] = &[
    Number(f::LSA_REFDOMAINLIST_COUNT, 4),
    Unique(
        "Pointer to Domains (lsa_DomainInfo)",
        &[Array(&[Struct(
            f::LSA_REFDOMAINLIST_DOMAINS,
            &[
                Struct(f::LSA_DOMAININFO_NAME, LARGE),
                Unique("Pointer to Sid (dom_sid2)", &[Sid("Sid")]),
            ],
        )])],
    ),
    Number(f::LSA_REFDOMAINLIST_MAX_SIZE, 4),
];

const SIDS: Arg = Ref(
    "Pointer to Sids (lsa_TransSidArray)",
    &[Struct(
        f::LSA_LOOKUPNAMES_SIDS,
        &[
            Number(f::LSA_TRANSSIDARRAY_COUNT, 4),
            Unique(
                "Pointer to Sids (lsa_TranslatedSid)",
                &[Array(&[Struct(
                    f::LSA_TRANSSIDARRAY_SIDS,
                    &[
                        Short(f::LSA_TRANSLATEDSID_SID_TYPE),
                        Number(f::LSA_TRANSLATEDSID_RID, 4),
                        Number(f::LSA_TRANSLATEDSID_SID_INDEX, 4),
                    ],
                )])],
            ),
        ],
    )],
);
const COUNT: Arg = Ref("Pointer to Count (uint32)", &[Number(f::LSA_LOOKUPNAMES_COUNT, 4)]);

const TRUST_RESUME: Arg =
    Ref("Pointer to Resume Handle (uint32)", &[Number(f::LSA_ENUMTRUSTDOM_RESUME_HANDLE, 4)]);

const fn policy(handle: lamna_fields::Field, act: Act) -> [Arg; 1] {
    [Handle(handle, act)]
}

/// The operations: number, arguments, results.
pub(super) static OPERATIONS: &[Operation] = &[
    (
        0,
        &[Ref("Pointer to Handle (policy_handle)", &policy(f::LSA_CLOSE_HANDLE, Act::Close))],
        &[Ref("Pointer to Handle (policy_handle)", &policy(f::LSA_CLOSE_HANDLE, Act::Use)), STATUS],
    ),
    (
        6,
        &[
            Unique("Pointer to System Name (uint16)", &[Number(f::LSA_OPENPOLICY_SYSTEM_NAME, 2)]),
            Ref(
                "Pointer to Attr (lsa_ObjectAttribute)",
                &[Struct(f::LSA_OPENPOLICY_ATTR, ATTRIBUTES)],
            ),
            RIGHTS,
        ],
        &[
            Ref("Pointer to Handle (policy_handle)", &policy(f::LSA_OPENPOLICY_HANDLE, Act::Open)),
            STATUS,
        ],
    ),
    (
        13,
        &[
            Ref("Pointer to Handle (policy_handle)", &policy(f::LSA_ENUMTRUSTDOM_HANDLE, Act::Use)),
            TRUST_RESUME,
            Number(f::LSA_ENUMTRUSTDOM_MAX_SIZE, 4),
        ],
        &[
            TRUST_RESUME,
            Ref(
                "Pointer to Domains (lsa_DomainList)",
                &[Struct(
                    f::LSA_ENUMTRUSTDOM_DOMAINS,
                    &[
                        Number(f::LSA_DOMAINLIST_COUNT, 4),
                        Unique(
                            "Pointer to Domains (lsa_DomainInfo)",
                            &[Array(&[Struct(
                                f::LSA_DOMAINLIST_DOMAINS,
                                &[
                                    Struct(f::LSA_DOMAININFO_NAME, LARGE),
                                    Unique("Pointer to Sid (dom_sid2)", &[Sid("Sid")]),
                                ],
                            )])],
                        ),
                    ],
                )],
            ),
            STATUS,
        ],
    ),
    (
        14,
        &[
            Ref("Pointer to Handle (policy_handle)", &policy(f::LSA_LOOKUPNAMES_HANDLE, Act::Use)),
            Number(f::LSA_LOOKUPNAMES_NUM_NAMES, 4),
            Ref(
                "Pointer to Names",
                &[List(f::LOOKUP_NAMES, &[Struct(f::LSA_LOOKUPNAMES3_NAMES, STRING)])],
            ),
            SIDS,
            Short(f::LSA_LOOKUPNAMES_LEVEL),
            COUNT,
        ],
        &[
            Unique(
                "Pointer to Domains (lsa_RefDomainList)",
                &[Struct(f::LSA_LOOKUPNAMES_DOMAINS, DOMAINS)],
            ),
            SIDS,
            COUNT,
            STATUS,
        ],
    ),
    (
        44,
        &[
            Name("Pointer to System Name (uint16)", f::LSA_OPENPOLICY2_SYSTEM_NAME, true),
            Ref(
                "Pointer to Attr (lsa_ObjectAttribute)",
                &[Struct(f::LSA_OPENPOLICY2_ATTR, ATTRIBUTES)],
            ),
            RIGHTS,
        ],
        &[
            Ref("Pointer to Handle (policy_handle)", &policy(f::LSA_OPENPOLICY2_HANDLE, Act::Open)),
            STATUS,
        ],
    ),
    (
        45,
        &[
            Name("Pointer to System Name (uint16)", f::LSA_GETUSERNAME_SYSTEM_NAME, true),
            ACCOUNT,
            AUTHORITY,
        ],
        &[ACCOUNT, AUTHORITY, STATUS],
    ),
];
