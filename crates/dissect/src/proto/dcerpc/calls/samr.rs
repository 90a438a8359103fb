//! The security account manager (MS-SAMR): who there is in a domain.

use super::Operation;
use super::fields::samr as f;
use super::ndr::Arg::{self, *};
use super::ndr::NT;
use crate::proto::dcerpc::fields as dcerpc;
use crate::proto::dcerpc::handles::Act;
use crate::proto::id;

const CONNECT_RIGHTS: Arg = Rights(
    f::CONNECT_ACCESS_MASK,
    "SAMR Connect specific rights",
    &[
        f::SAMR_CONNECTACCESSMASK_SAMR_ACCESS_LOOKUP_DOMAIN,
        f::SAMR_CONNECTACCESSMASK_SAMR_ACCESS_ENUM_DOMAINS,
        f::SAMR_CONNECTACCESSMASK_SAMR_ACCESS_CREATE_DOMAIN,
        f::SAMR_CONNECTACCESSMASK_SAMR_ACCESS_INITIALIZE_SERVER,
        f::SAMR_CONNECTACCESSMASK_SAMR_ACCESS_SHUTDOWN_SERVER,
        f::SAMR_CONNECTACCESSMASK_SAMR_ACCESS_CONNECT_TO_SERVER,
    ],
);
const DOMAIN_RIGHTS: Arg = Rights(
    f::DOMAIN_ACCESS_MASK,
    "SAMR Domain specific rights",
    &[
        f::SAMR_DOMAINACCESSMASK_SAMR_DOMAIN_ACCESS_LOOKUP_INFO_1,
        f::SAMR_DOMAINACCESSMASK_SAMR_DOMAIN_ACCESS_SET_INFO_1,
        f::SAMR_DOMAINACCESSMASK_SAMR_DOMAIN_ACCESS_LOOKUP_INFO_2,
        f::SAMR_DOMAINACCESSMASK_SAMR_DOMAIN_ACCESS_SET_INFO_2,
        f::SAMR_DOMAINACCESSMASK_SAMR_DOMAIN_ACCESS_CREATE_USER,
        f::SAMR_DOMAINACCESSMASK_SAMR_DOMAIN_ACCESS_CREATE_GROUP,
        f::SAMR_DOMAINACCESSMASK_SAMR_DOMAIN_ACCESS_CREATE_ALIAS,
        f::SAMR_DOMAINACCESSMASK_SAMR_DOMAIN_ACCESS_LOOKUP_ALIAS,
        f::SAMR_DOMAINACCESSMASK_SAMR_DOMAIN_ACCESS_ENUM_ACCOUNTS,
        f::SAMR_DOMAINACCESSMASK_SAMR_DOMAIN_ACCESS_OPEN_ACCOUNT,
        f::SAMR_DOMAINACCESSMASK_SAMR_DOMAIN_ACCESS_SET_INFO_3,
    ],
);
const USER_RIGHTS: Arg = Rights(
    f::USER_ACCESS_MASK,
    "SAMR User specific rights",
    &[
        f::SAMR_USERACCESSMASK_SAMR_USER_ACCESS_GET_NAME_ETC,
        f::SAMR_USERACCESSMASK_SAMR_USER_ACCESS_GET_LOCALE,
        f::SAMR_USERACCESSMASK_SAMR_USER_ACCESS_SET_LOC_COM,
        f::SAMR_USERACCESSMASK_SAMR_USER_ACCESS_GET_LOGONINFO,
        f::SAMR_USERACCESSMASK_SAMR_USER_ACCESS_GET_ATTRIBUTES,
        f::SAMR_USERACCESSMASK_SAMR_USER_ACCESS_SET_ATTRIBUTES,
        f::SAMR_USERACCESSMASK_SAMR_USER_ACCESS_CHANGE_PASSWORD,
        f::SAMR_USERACCESSMASK_SAMR_USER_ACCESS_SET_PASSWORD,
        f::SAMR_USERACCESSMASK_SAMR_USER_ACCESS_GET_GROUPS,
        f::SAMR_USERACCESSMASK_SAMR_USER_ACCESS_GET_GROUP_MEMBERSHIP,
        f::SAMR_USERACCESSMASK_SAMR_USER_ACCESS_CHANGE_GROUP_MEMBERSHIP,
    ],
);
const GROUP_RIGHTS: Arg = Rights(
    f::GROUP_ACCESS_MASK,
    "SAMR Group specific rights",
    &[
        f::SAMR_GROUPACCESSMASK_SAMR_GROUP_ACCESS_LOOKUP_INFO,
        f::SAMR_GROUPACCESSMASK_SAMR_GROUP_ACCESS_SET_INFO,
        f::SAMR_GROUPACCESSMASK_SAMR_GROUP_ACCESS_ADD_MEMBER,
        f::SAMR_GROUPACCESSMASK_SAMR_GROUP_ACCESS_REMOVE_MEMBER,
        f::SAMR_GROUPACCESSMASK_SAMR_GROUP_ACCESS_GET_MEMBERS,
    ],
);
const ALIAS_RIGHTS: Arg = Rights(
    f::ALIAS_ACCESS_MASK,
    "SAMR Alias specific rights",
    &[
        f::SAMR_ALIASACCESSMASK_SAMR_ALIAS_ACCESS_ADD_MEMBER,
        f::SAMR_ALIASACCESSMASK_SAMR_ALIAS_ACCESS_REMOVE_MEMBER,
        f::SAMR_ALIASACCESSMASK_SAMR_ALIAS_ACCESS_GET_MEMBERS,
        f::SAMR_ALIASACCESSMASK_SAMR_ALIAS_ACCESS_LOOKUP_INFO,
        f::SAMR_ALIASACCESSMASK_SAMR_ALIAS_ACCESS_SET_INFO,
    ],
);

/// The flags of an account; they have the same names everywhere.
const ACCOUNT_FLAGS: &[lamna_fields::Field] = &[
    f::SAMR_ACCTFLAGS_ACB_DISABLED,
    f::SAMR_ACCTFLAGS_ACB_HOMDIRREQ,
    f::SAMR_ACCTFLAGS_ACB_PWNOTREQ,
    f::SAMR_ACCTFLAGS_ACB_TEMPDUP,
    f::SAMR_ACCTFLAGS_ACB_NORMAL,
    f::SAMR_ACCTFLAGS_ACB_MNS,
    f::SAMR_ACCTFLAGS_ACB_DOMTRUST,
    f::SAMR_ACCTFLAGS_ACB_WSTRUST,
    f::SAMR_ACCTFLAGS_ACB_SVRTRUST,
    f::SAMR_ACCTFLAGS_ACB_PWNOEXP,
    f::SAMR_ACCTFLAGS_ACB_AUTOLOCK,
    f::SAMR_ACCTFLAGS_ACB_ENC_TXT_PWD_ALLOWED,
    f::SAMR_ACCTFLAGS_ACB_SMARTCARD_REQUIRED,
    f::SAMR_ACCTFLAGS_ACB_TRUSTED_FOR_DELEGATION,
    f::SAMR_ACCTFLAGS_ACB_NOT_DELEGATED,
    f::SAMR_ACCTFLAGS_ACB_USE_DES_KEY_ONLY,
    f::SAMR_ACCTFLAGS_ACB_DONT_REQUIRE_PREAUTH,
    f::SAMR_ACCTFLAGS_ACB_PW_EXPIRED,
    f::SAMR_ACCTFLAGS_ACB_TRUST_AUTH_DELEGAT,
    f::SAMR_ACCTFLAGS_ACB_NO_AUTH_DATA_REQD,
];

const STATUS: Arg = Status(f::STATUS, NT);
const CONNECT: Arg =
    Ref("Pointer to Connect Handle (policy_handle)", &[Handle(f::CONNECT_HANDLE, Act::Use)]);
const CONNECTED: Arg =
    Ref("Pointer to Connect Handle (policy_handle)", &[Handle(f::CONNECT_HANDLE, Act::Open)]);
const DOMAIN: Arg =
    Ref("Pointer to Domain Handle (policy_handle)", &[Handle(f::DOMAIN_HANDLE, Act::Use)]);
const USER: Arg =
    Ref("Pointer to User Handle (policy_handle)", &[Handle(f::USER_HANDLE, Act::Use)]);
const SID: Arg = Ref("Pointer to Sid (dom_sid2)", &[Sid("Sid")]);
const RID: Arg = Number(f::RID, 4);

/// Whoever a list names.
const ENTRIES: Arg = Unique(
    "Pointer to Entries (samr_SamEntry)",
    &[Array(&[Struct(
        f::SAMR_SAMARRAY_ENTRIES,
        &[Number(f::SAMR_SAMENTRY_IDX, 4), Counted(f::SAMR_SAMENTRY_NAME, None, false)],
    )])],
);
const ARRAY: &[Arg] = &[Number(f::SAMR_SAMARRAY_COUNT, 4), ENTRIES];

const IDS: &[Arg] =
    &[Number(f::SAMR_IDS_COUNT, 4), Unique("Pointer to Ids (uint32)", &[Array(&[RID])])];

const CONNECT_INFO: &[(u32, &[Arg])] = &[(
    1,
    &[Struct(
        f::SAMR_CONNECTINFO_INFO1,
        &[Number(f::SAMR_CONNECTINFO1_CLIENT_VERSION, 4), Number(f::SAMR_CONNECTINFO1_UNKNOWN2, 4)],
    )],
)];

/// The identifiers of a list (MS-DTYP, section 2.4.2), which have a form of their own.
const SIDS: Arg = Ref(
    "Pointer to Sids (lsa_SidArray)",
    &[Titled(
        "SID array:",
        &[
            Shared(id::DCERPC, dcerpc::NT_COUNT, 4),
            Unique(
                "PSID_ARRAY",
                &[Array(&[Titled("SID pointer:", &[Unique("SID pointer", &[Sid("Domain SID")])])])],
            ),
        ],
    )],
);

const fn text(field: lamna_fields::Field) -> Arg {
    Counted(field, None, false)
}

/// All that is known of a user (MS-SAMR, section 2.2.6.6).
const USER_ALL: &[Arg] = &[
    Time(f::SAMR_USERINFO21_LAST_LOGON),
    Time(f::SAMR_USERINFO21_LAST_LOGOFF),
    Time(f::SAMR_USERINFO21_LAST_PASSWORD_CHANGE),
    Time(f::SAMR_USERINFO21_ACCT_EXPIRY),
    Time(f::SAMR_USERINFO21_ALLOW_PASSWORD_CHANGE),
    Time(f::SAMR_USERINFO21_FORCE_PASSWORD_CHANGE),
    text(f::SAMR_USERINFO21_ACCOUNT_NAME),
    text(f::SAMR_USERINFO21_FULL_NAME),
    text(f::SAMR_USERINFO21_HOME_DIRECTORY),
    text(f::SAMR_USERINFO21_HOME_DRIVE),
    text(f::SAMR_USERINFO21_LOGON_SCRIPT),
    text(f::SAMR_USERINFO21_PROFILE_PATH),
    text(f::SAMR_USERINFO21_DESCRIPTION),
    text(f::SAMR_USERINFO21_WORKSTATIONS),
    text(f::SAMR_USERINFO21_COMMENT),
    text(f::SAMR_USERINFO21_PARAMETERS),
    text(f::SAMR_USERINFO21_LM_PASSWORD),
    text(f::SAMR_USERINFO21_NT_PASSWORD),
    text(f::SAMR_USERINFO21_PRIVATE),
    Number(f::SAMR_USERINFO21_BUF_COUNT, 4),
    Unique("Pointer to Buffer (uint8)", &[Array(&[Number(f::SAMR_USERINFO21_BUFFER, 1)])]),
    RID,
    Number(f::SAMR_USERINFO21_PRIMARY_GID, 4),
    Flags(f::SAMR_USERINFO21_ACCT_FLAGS, 4, ACCOUNT_FLAGS),
    Flags(
        f::SAMR_USERINFO21_FIELDS_PRESENT,
        4,
        &[
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_ACCOUNT_NAME,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_FULL_NAME,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_RID,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_PRIMARY_GID,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_DESCRIPTION,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_COMMENT,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_HOME_DIRECTORY,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_HOME_DRIVE,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_LOGON_SCRIPT,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_PROFILE_PATH,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_WORKSTATIONS,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_LAST_LOGON,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_LAST_LOGOFF,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_LOGON_HOURS,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_BAD_PWD_COUNT,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_NUM_LOGONS,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_ALLOW_PWD_CHANGE,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_FORCE_PWD_CHANGE,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_LAST_PWD_CHANGE,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_ACCT_EXPIRY,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_ACCT_FLAGS,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_PARAMETERS,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_COUNTRY_CODE,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_CODE_PAGE,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_NT_PASSWORD_PRESENT,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_LM_PASSWORD_PRESENT,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_PRIVATE_DATA,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_EXPIRED_FLAG,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_SEC_DESC,
            f::SAMR_FIELDSPRESENT_SAMR_FIELD_OWF_PWD,
        ],
    ),
    Struct(
        f::SAMR_USERINFO21_LOGON_HOURS,
        &[
            Number(f::SAMR_LOGONHOURS_UNITS_PER_WEEK, 2),
            Unique("Pointer to Bits (uint8)", &[Varying(&[Number(f::SAMR_LOGONHOURS_BITS, 1)])]),
        ],
    ),
    Number(f::SAMR_USERINFO21_BAD_PASSWORD_COUNT, 2),
    Number(f::SAMR_USERINFO21_LOGON_COUNT, 2),
    Number(f::SAMR_USERINFO21_COUNTRY_CODE, 2),
    Number(f::SAMR_USERINFO21_CODE_PAGE, 2),
    Number(f::SAMR_USERINFO21_LM_PASSWORD_SET, 1),
    Number(f::SAMR_USERINFO21_NT_PASSWORD_SET, 1),
    Number(f::SAMR_USERINFO21_PASSWORD_EXPIRED, 1),
    Number(f::SAMR_USERINFO21_UNKNOWN4, 1),
];

const USER_INFO: Arg = Ref(
    "Pointer to Info (samr_UserInfo)",
    &[Unique(
        "Pointer to Info (samr_UserInfo)",
        &[Union(
            "samr_UserInfo",
            f::SAMR_QUERYUSERINFO_INFO,
            2,
            &[(21, &[Struct(f::SAMR_USERINFO_INFO21, USER_ALL)])],
        )],
    )],
);

const GROUPS: Arg = Ref(
    "Pointer to Rids (samr_RidWithAttributeArray)",
    &[Unique(
        "Pointer to Rids (samr_RidWithAttributeArray)",
        &[Struct(
            f::SAMR_GETGROUPSFORUSER_RIDS,
            &[
                Number(f::SAMR_RIDWITHATTRIBUTEARRAY_COUNT, 4),
                Unique(
                    "Pointer to Rids (samr_RidWithAttribute)",
                    &[Array(&[Struct(
                        f::SAMR_RIDWITHATTRIBUTEARRAY_RIDS,
                        &[
                            RID,
                            Flags(
                                f::SAMR_RIDWITHATTRIBUTE_ATTRIBUTES,
                                4,
                                &[
                                    f::SAMR_GROUPATTRS_SE_GROUP_MANDATORY,
                                    f::SAMR_GROUPATTRS_SE_GROUP_ENABLED_BY_DEFAULT,
                                    f::SAMR_GROUPATTRS_SE_GROUP_ENABLED,
                                    f::SAMR_GROUPATTRS_SE_GROUP_OWNER,
                                    f::SAMR_GROUPATTRS_SE_GROUP_USE_FOR_DENY_ONLY,
                                    f::SAMR_GROUPATTRS_SE_GROUP_RESOURCE,
                                    f::SAMR_GROUPATTRS_SE_GROUP_LOGON_ID,
                                ],
                            ),
                        ],
                    )])],
                ),
            ],
        )],
    )],
);

/// The operations: number, arguments, results.
pub(super) static OPERATIONS: &[Operation] = &[
    (
        0,
        &[
            Unique("Pointer to System Name (uint16)", &[Number(f::SAMR_CONNECT_SYSTEM_NAME, 2)]),
            CONNECT_RIGHTS,
        ],
        &[CONNECTED, STATUS],
    ),
    (
        1,
        &[Ref("Pointer to Handle (policy_handle)", &[Handle(f::HANDLE, Act::Close)])],
        &[Ref("Pointer to Handle (policy_handle)", &[Handle(f::HANDLE, Act::Use)]), STATUS],
    ),
    (
        5,
        &[
            CONNECT,
            Ref(
                "Pointer to Domain Name (lsa_String)",
                &[Counted(f::SAMR_LOOKUPDOMAIN_DOMAIN_NAME, None, true)],
            ),
        ],
        &[
            Ref("Pointer to Sid (dom_sid2)", &[Unique("Pointer to Sid (dom_sid2)", &[Sid("Sid")])]),
            STATUS,
        ],
    ),
    (
        6,
        &[
            Ref(
                "Pointer to Connect Handle (policy_handle)",
                &[Handle(f::SAMR_ENUMDOMAINS_CONNECT_HANDLE, Act::Use)],
            ),
            Ref(
                "Pointer to Resume Handle (uint32)",
                &[Number(f::SAMR_ENUMDOMAINS_RESUME_HANDLE, 4)],
            ),
            Number(f::SAMR_ENUMDOMAINS_BUF_SIZE, 4),
        ],
        &[
            Ref(
                "Pointer to Resume Handle (uint32)",
                &[Number(f::SAMR_ENUMDOMAINS_RESUME_HANDLE, 4)],
            ),
            Ref(
                "Pointer to Sam (samr_SamArray)",
                &[Unique(
                    "Pointer to Sam (samr_SamArray)",
                    &[Struct(f::SAMR_ENUMDOMAINS_SAM, ARRAY)],
                )],
            ),
            Ref("Pointer to Num Entries (uint32)", &[Number(f::SAMR_ENUMDOMAINS_NUM_ENTRIES, 4)]),
            STATUS,
        ],
    ),
    (
        7,
        &[CONNECT, DOMAIN_RIGHTS, SID],
        &[
            Ref("Pointer to Domain Handle (policy_handle)", &[Handle(f::DOMAIN_HANDLE, Act::Open)]),
            STATUS,
        ],
    ),
    (
        11,
        &[
            DOMAIN,
            Ref(
                "Pointer to Resume Handle (uint32)",
                &[Number(f::SAMR_ENUMDOMAINGROUPS_RESUME_HANDLE, 4)],
            ),
            Number(f::SAMR_ENUMDOMAINGROUPS_MAX_SIZE, 4),
        ],
        &[
            Ref(
                "Pointer to Resume Handle (uint32)",
                &[Number(f::SAMR_ENUMDOMAINGROUPS_RESUME_HANDLE, 4)],
            ),
            Ref(
                "Pointer to Sam (samr_SamArray)",
                &[Unique(
                    "Pointer to Sam (samr_SamArray)",
                    &[Struct(f::SAMR_ENUMDOMAINGROUPS_SAM, ARRAY)],
                )],
            ),
            Ref(
                "Pointer to Num Entries (uint32)",
                &[Number(f::SAMR_ENUMDOMAINGROUPS_NUM_ENTRIES, 4)],
            ),
            STATUS,
        ],
    ),
    (
        13,
        &[
            DOMAIN,
            Ref(
                "Pointer to Resume Handle (uint32)",
                &[Number(f::SAMR_ENUMDOMAINUSERS_RESUME_HANDLE, 4)],
            ),
            Flags(f::SAMR_ENUMDOMAINUSERS_ACCT_FLAGS, 4, ACCOUNT_FLAGS),
            Number(f::SAMR_ENUMDOMAINUSERS_MAX_SIZE, 4),
        ],
        &[
            Ref(
                "Pointer to Resume Handle (uint32)",
                &[Number(f::SAMR_ENUMDOMAINUSERS_RESUME_HANDLE, 4)],
            ),
            Ref(
                "Pointer to Sam (samr_SamArray)",
                &[Unique(
                    "Pointer to Sam (samr_SamArray)",
                    &[Struct(f::SAMR_ENUMDOMAINUSERS_SAM, ARRAY)],
                )],
            ),
            Ref(
                "Pointer to Num Entries (uint32)",
                &[Number(f::SAMR_ENUMDOMAINUSERS_NUM_ENTRIES, 4)],
            ),
            STATUS,
        ],
    ),
    (
        15,
        &[
            DOMAIN,
            Ref(
                "Pointer to Resume Handle (uint32)",
                &[Number(f::SAMR_ENUMDOMAINALIASES_RESUME_HANDLE, 4)],
            ),
            Number(f::SAMR_ENUMDOMAINALIASES_MAX_SIZE, 4),
        ],
        &[
            Ref(
                "Pointer to Resume Handle (uint32)",
                &[Number(f::SAMR_ENUMDOMAINALIASES_RESUME_HANDLE, 4)],
            ),
            Ref(
                "Pointer to Sam (samr_SamArray)",
                &[Unique(
                    "Pointer to Sam (samr_SamArray)",
                    &[Struct(f::SAMR_ENUMDOMAINALIASES_SAM, ARRAY)],
                )],
            ),
            Ref(
                "Pointer to Num Entries (uint32)",
                &[Number(f::SAMR_ENUMDOMAINALIASES_NUM_ENTRIES, 4)],
            ),
            STATUS,
        ],
    ),
    (
        16,
        &[DOMAIN, SIDS],
        &[
            Ref("Pointer to Rids (samr_Ids)", &[Struct(f::SAMR_GETALIASMEMBERSHIP_RIDS, IDS)]),
            STATUS,
        ],
    ),
    (
        17,
        &[
            DOMAIN,
            Number(f::SAMR_LOOKUPNAMES_NUM_NAMES, 4),
            Ref(
                "Pointer to Names (lsa_String)",
                &[Varying(&[Counted(f::SAMR_LOOKUPNAMES_NAMES, None, false)])],
            ),
        ],
        &[
            Ref("Pointer to Rids (samr_Ids)", &[Struct(f::SAMR_LOOKUPNAMES_RIDS, IDS)]),
            Ref("Pointer to Types (samr_Ids)", &[Struct(f::SAMR_LOOKUPNAMES_TYPES, IDS)]),
            STATUS,
        ],
    ),
    (
        18,
        &[
            DOMAIN,
            Number(f::SAMR_LOOKUPRIDS_NUM_RIDS, 4),
            Ref("Pointer to Rids (uint32)", &[Varying(&[RID])]),
        ],
        &[
            Ref(
                "Pointer to Names (lsa_Strings)",
                &[Struct(
                    f::SAMR_LOOKUPRIDS_NAMES,
                    &[
                        Number(f::LSA_STRINGS_COUNT, 4),
                        Unique(
                            "Pointer to Names (lsa_String)",
                            &[Array(&[Counted(f::LSA_STRINGS_NAMES, None, false)])],
                        ),
                    ],
                )],
            ),
            Ref("Pointer to Types (samr_Ids)", &[Struct(f::SAMR_LOOKUPRIDS_TYPES, IDS)]),
            STATUS,
        ],
    ),
    (
        19,
        &[DOMAIN, GROUP_RIGHTS, RID],
        &[
            Ref("Pointer to Group Handle (policy_handle)", &[Handle(f::GROUP_HANDLE, Act::Open)]),
            STATUS,
        ],
    ),
    (
        27,
        &[DOMAIN, ALIAS_RIGHTS, RID],
        &[
            Ref("Pointer to Alias Handle (policy_handle)", &[Handle(f::ALIAS_HANDLE, Act::Open)]),
            STATUS,
        ],
    ),
    (
        34,
        &[DOMAIN, USER_RIGHTS, RID],
        &[
            Ref("Pointer to User Handle (policy_handle)", &[Handle(f::USER_HANDLE, Act::Open)]),
            STATUS,
        ],
    ),
    (36, &[USER, Short(f::SAMR_QUERYUSERINFO_LEVEL)], &[USER_INFO, STATUS]),
    (39, &[USER], &[GROUPS, STATUS]),
    (
        57,
        &[
            Name("Pointer to System Name (uint16)", f::SAMR_CONNECT2_SYSTEM_NAME, true),
            CONNECT_RIGHTS,
        ],
        &[CONNECTED, STATUS],
    ),
    (
        62,
        &[
            Name("Pointer to System Name (uint16)", f::SAMR_CONNECT4_SYSTEM_NAME, true),
            Number(f::SAMR_CONNECT4_CLIENT_VERSION, 4),
            CONNECT_RIGHTS,
        ],
        &[CONNECTED, STATUS],
    ),
    (
        64,
        &[
            Name("Pointer to System Name (uint16)", f::SAMR_CONNECT5_SYSTEM_NAME, true),
            CONNECT_RIGHTS,
            Number(f::SAMR_CONNECT5_LEVEL_IN, 4),
            Ref(
                "Pointer to Info In (samr_ConnectInfo)",
                &[Union("samr_ConnectInfo", f::SAMR_CONNECT5_INFO_IN, 4, CONNECT_INFO)],
            ),
        ],
        &[
            Ref("Pointer to Level Out (uint32)", &[Number(f::SAMR_CONNECT5_LEVEL_OUT, 4)]),
            Ref(
                "Pointer to Info Out (samr_ConnectInfo)",
                &[Union("samr_ConnectInfo", f::SAMR_CONNECT5_INFO_OUT, 4, CONNECT_INFO)],
            ),
            CONNECTED,
            STATUS,
        ],
    ),
];
