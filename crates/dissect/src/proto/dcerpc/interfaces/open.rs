//! Operations of the interfaces that the Open Group's DCE brought.

use lamna_fields::values;

values! {
    pub(super) static RPRIV {
        0 => "get_ptgt",
        1 => "become_delegate",
        2 => "become_impersonator",
        3 => "get_eptgt",
    }
    pub(super) static SECIDMAP {
        0 => "parse_name",
        1 => "gen_name",
        2 => "avoid_cn_bug",
        3 => "parse_name_cache",
        4 => "gen_name_cache",
    }
    pub(super) static KRB5RPC {
        0 => "rsec_krb5rpc_sendto_kdc",
    }
    pub(super) static CONV {
        0 => "who_are_you",
        1 => "who_are_you2",
        2 => "are_you_there",
        3 => "who_are_you_auth",
        4 => "who_are_you_auth_more",
    }
    pub(super) static CDS_CLERKSERVER {
        0 => "AddReplica",
        1 => "AllowClearinghouses",
        2 => "Combine",
        3 => "CreateChild",
        4 => "CreateDirectory",
        5 => "CreateSoftLink",
        6 => "CreateObject",
        7 => "DeleteChild",
        8 => "DeleteObject",
        9 => "DeleteSoftLink",
        10 => "DeleteDirectory",
        11 => "DisallowClearinghouses",
        12 => "DoUpdate",
        13 => "EnumerateAttributes",
        14 => "EnumerateChildren",
        15 => "EnumerateObjects",
        16 => "EnumerateSoftLinks",
        17 => "LinkReplica",
        18 => "ModifyAttribute",
        19 => "ModifyReplica",
        20 => "NewEpoch",
        21 => "ReadAttribute",
        22 => "RemoveReplica",
        23 => "ResolveName",
        24 => "Skulk",
        25 => "TestAttribute",
        26 => "TestGroup",
    }
    pub(super) static CDS_SOLICIT {
        0 => "cds_Solicit",
        1 => "cds_Advertise",
        2 => "cds_SolicitServer",
    }
    pub(super) static DTSPROVIDER {
        0 => "ContactProvider",
        1 => "ServerRequestProviderTime",
    }
    pub(super) static DTSSTIME_REQ {
        0 => "ClerkRequestTime",
        1 => "ServerRequestTime",
    }
    pub(super) static RDACLIF {
        0 => "lookup",
        1 => "replace",
        2 => "get_access",
        3 => "test_access",
        4 => "test_access_on_behalf",
        5 => "get_manager_types",
        6 => "get_printstring",
        7 => "get_referral",
        8 => "get_mgr_types_semantics",
    }
    pub(super) static RS_ACCT {
        0 => "add",
        1 => "delete",
        2 => "rename",
        3 => "lookup",
        4 => "replace",
        5 => "get_projlist",
    }
    pub(super) static RS_PGO {
        0 => "add",
        1 => "delete",
        2 => "replace",
        3 => "rename",
        4 => "get",
        5 => "key_transfer",
        6 => "add_member",
        7 => "delete_member",
        8 => "is_member",
        9 => "get_members",
    }
    pub(super) static RS_PLCY {
        0 => "rs_properties_get_info",
        1 => "rs_properties_set_info ",
        2 => "rs_policy_get_info",
        3 => "rs_policy_set_info",
        4 => "rs_policy_get_effective",
        5 => "rs_policy_get_override_info",
        6 => "rs_policy_set_override_info",
        7 => "rs_auth_policy_get_info",
        8 => "rs_auth_policy_get_effective",
        9 => "rs_auth_policy_set_info",
    }
    pub(super) static RS_MISC {
        0 => "login_get_info",
        1 => "wait_until_consistent",
        2 => "check_consistency",
    }
    pub(super) static FILEEXP {
        0 => "SetContext",
        1 => "LookupRoot",
        2 => "FetchData",
        3 => "FetchAcl",
        4 => "FetchStatus",
        5 => "StoreData",
        6 => "StoreAcl",
        7 => "StoreStatus",
        8 => "RemoveFile",
        9 => "CreateFile",
        10 => "Rename",
        11 => "Symlink",
        12 => "HardLink",
        13 => "MakeDir",
        14 => "RemoveDir",
        15 => "Readdir",
        16 => "Lookup",
        17 => "GetToken",
        18 => "ReleaseTokens",
        19 => "GetTime",
        20 => "MakeMountPoint",
        21 => "GetStatistics",
        22 => "BulkFetchVV",
        23 => "BulkKeepAlive",
        24 => "ProcessQuota",
        25 => "GetServerInterfaces",
        26 => "SetParams",
        27 => "BulkFetchStatus",
    }
    pub(super) static UBIKVOTE {
        0 => "Beacon",
        1 => "Debug",
        2 => "SDebug",
        3 => "GetServerInterfaces",
        4 => "GetSyncSite",
        5 => "DebugV2",
        6 => "SDebugV2",
        7 => "GetSyncSiteIdentity",
    }
    pub(super) static FTSERVER {
        0 => "CreateTrans",
        1 => "AbortTrans",
        2 => "DeleteTrans",
        3 => "CreateVolume",
        4 => "DeleteVolume",
        5 => "Dump",
        6 => "Restore",
        7 => "Forward",
        8 => "Clone",
        9 => "ReClone",
        10 => "GetFlags",
        11 => "SetFlags",
        12 => "GetStatus",
        13 => "SetStatus",
        14 => "ListVolumes",
        15 => "ListAggregates",
        16 => "AggregateInfo",
        17 => "Monitor",
        18 => "GetOneVolStatus",
        19 => "GetServerInterfaces",
        20 => "SwapIDs",
    }
    pub(super) static REP_PROC {
        0 => "CheckReplicationConfig",
        1 => "AllCheckReplicationConfig",
        2 => "KeepFilesAlive",
        3 => "GetVolChangedFiles",
        4 => "GetRepStatus",
        5 => "GetRepServerStatus",
        6 => "UpdateSelf",
        7 => "Probe",
        8 => "GetOneRepStatus",
        9 => "GetServerInterfaces",
    }
}
