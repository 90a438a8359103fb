//! Operations of distributed COM (MS-DCOM), and of PROFINET upon it.

use lamna_fields::values;

values! {
    pub(in crate::proto::dcerpc) static REMUNK {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "RemQueryInterface",
        4 => "RemAddRef",
        5 => "RemRelease",
    }
    pub(super) static REMUNK2 {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "RemQueryInterface",
        4 => "RemAddRef",
        5 => "RemRelease",
        6 => "RemQueryInterface2",
    }
    pub(in crate::proto::dcerpc) static ISYSTEMACTIVATOR {
        0 => "QueryInterfaceIRemoteSCMActivator",
        1 => "AddRefIRemoteISCMActivator",
        2 => "ReleaseIRemoteISCMActivator",
        3 => "RemoteGetClassObject",
        4 => "RemoteCreateInstance",
    }
    pub(in crate::proto::dcerpc) static REMACT {
        0 => "RemoteActivation",
    }
    pub(in crate::proto::dcerpc) static OXID {
        0 => "ResolveOxid",
        1 => "SimplePing",
        2 => "ComplexPing",
        3 => "ServerAlive",
        4 => "ResolveOxid2",
        5 => "ServerAlive2",
    }
    pub(super) static DISPATCH {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "GetTypeInfoCount",
        4 => "GetTypeInfo",
        5 => "GetIDsOfNames",
        6 => "Invoke",
    }
    pub(super) static TYPEINFO {
        3 => "GetTypeAttr",
        4 => "GetTypeComp",
        5 => "GetFuncDesc",
        6 => "GetVarDesc",
        7 => "GetNames",
        8 => "GetRefTypeOfImplType",
        9 => "GetImplTypeFlags",
        12 => "GetDocumentation",
        13 => "GetDllEntry",
        14 => "GetRefTypeInfo",
        16 => "CreateInstance",
        17 => "GetMops",
        18 => "GetContainingTypeLib",
    }
    pub(super) static PROVIDECLASSINFO {
        3 => "GetClassInfo",
    }
    pub(super) static PN_IO {
        0 => "Connect",
        1 => "Release",
        2 => "Read",
        3 => "Write",
        4 => "Control",
        5 => "Read Implicit",
    }
    pub(super) static CBA_PDEV {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "GetTypeInfoCount",
        4 => "GetTypeInfo",
        5 => "GetIDsOfNames",
        6 => "Invoke",
        7 => "get_Producer",
        8 => "get_Product",
        9 => "get_SerialNo",
        10 => "get_ProductionDate",
        11 => "Revision",
        12 => "get_LogicalDevice",
        13 => "Type",
        14 => "PROFInetRevision",
        15 => "PDevStamp",
    }
    pub(super) static CBA_BROWSE {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "GetTypeInfoCount",
        4 => "GetTypeInfo",
        5 => "GetIDsOfNames",
        6 => "Invoke",
        7 => "get_Count",
        8 => "BrowseItems",
        9 => "get_Count2",
        10 => "BrowseItems2",
    }
    pub(super) static CBA_PDEV_PC {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "AddLogicalDevice",
        4 => "RemoveLogicalDevice",
        5 => "AdvisePDevPC",
        6 => "UnadvisePDevPC",
        7 => "RegisterApplication",
        8 => "UnRegisterApplication",
        9 => "AddLogicalDevice2",
    }
    pub(super) static CBA_PDEV_PC_EVENT {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "OnLogicalDeviceAdded",
        4 => "OnLogicalDeviceRemoved",
    }
    pub(super) static CBA_PERSIST {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "GetTypeInfoCount",
        4 => "GetTypeInfo",
        5 => "GetIDsOfNames",
        6 => "Invoke",
        7 => "Save",
        8 => "Save2",
    }
    pub(super) static CBA_LDEV {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "GetTypeInfoCount",
        4 => "GetTypeInfo",
        5 => "GetIDsOfNames",
        6 => "Invoke",
        7 => "get_Name",
        8 => "get_Producer",
        9 => "get_Product",
        10 => "get_SerialNo",
        11 => "get_ProductionDate",
        12 => "Revision",
        13 => "get_ACCO",
        14 => "get_RTAuto",
        15 => "PROFInetRevision",
        16 => "ComponentInfo",
        17 => "PBAddressInfo",
    }
    pub(super) static CBA_STATE {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "GetTypeInfoCount",
        4 => "GetTypeInfo",
        5 => "GetIDsOfNames",
        6 => "Invoke",
        7 => "get_State",
        8 => "Activate",
        9 => "Deactivate",
        10 => "Reset",
        11 => "AdviseState",
        12 => "UnadviseState",
    }
    pub(super) static CBA_STATE_EVENT {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "OnStateChanged",
    }
    pub(super) static CBA_TIME {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "GetTypeInfoCount",
        4 => "GetTypeInfo",
        5 => "GetIDsOfNames",
        6 => "Invoke",
        7 => "get_Time",
        8 => "put_Time",
    }
    pub(super) static CBA_GROUPERROR {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "GetTypeInfoCount",
        4 => "GetTypeInfo",
        5 => "GetIDsOfNames",
        6 => "Invoke",
        7 => "GroupError",
        8 => "AdviseGroupError",
        9 => "UnadviseGroupError",
    }
    pub(super) static CBA_GROUPERROR_EVENT {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "OnGroupErrorChanged",
    }
    pub(super) static CBA_ACCO_MGT {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "AddConnections",
        4 => "RemoveConnections",
        5 => "ClearConnections",
        6 => "SetActivationState",
        7 => "GetInfo",
        8 => "GetIDs",
        9 => "GetConnections",
        10 => "ReviseQoS",
        11 => "get_PingFactor",
        12 => "put_PingFactor",
        13 => "get_CDBCookie",
        14 => "GetConsIDs",
        15 => "GetConsConnections",
        16 => "DiagConsConnections",
        17 => "GetProvIDs",
        18 => "GetProvConnections",
        19 => "GetDiagnosis",
    }
    pub(super) static CBA_ACCO_CB {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "OnDataChanged",
        4 => "Gnip",
    }
    pub(super) static CBA_ACCO_SERVER {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "Connect",
        4 => "Disconnect",
        5 => "DisconnectMe",
        6 => "SetActivation",
        7 => "Ping",
        8 => "Connect2",
        9 => "GetConnectionData",
    }
    pub(super) static CBA_ACCO_SYNC {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "ReadItems",
        4 => "WriteItems",
        5 => "WriteItemsQCD",
    }
    pub(super) static CBA_ACCO_SERVER_SRT {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "ConnectCR",
        4 => "DisconnectCR",
        5 => "Connect",
        6 => "Disconnect",
        7 => "DisconnectMe",
        8 => "SetActivation",
    }
    pub(super) static CBA_RTAUTO {
        0 => "QueryInterface",
        1 => "AddRef",
        2 => "Release",
        3 => "GetTypeInfoCount",
        4 => "GetTypeInfo",
        5 => "GetIDsOfNames",
        6 => "Invoke",
        7 => "get_Name",
        8 => "Revision",
        9 => "ComponentInfo",
    }
}
