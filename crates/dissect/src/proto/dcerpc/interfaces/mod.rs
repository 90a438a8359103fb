//! The interfaces that Wireshark names: their identifiers, the operations of each, and the protocol that
//! each is shown as. Facts from MS-RPCE's family of documents (MS-SAMR, MS-LSAD, MS-NRPC, ...), the Open
//! Group's C706, and Wireshark's names for them.

mod clusters;
mod directory;
mod objects;
mod open;
mod printing;
mod services;

use lamna_fields::{Field, FieldDef, FieldType, ProtocolId, Strings, ValueTable};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

/// The second row of every interface's table: the operation.
pub(super) const OPERATION: Field = Field(1);

/// An interface that Wireshark knows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Interface {
    /// Its identifier, as text has it.
    pub(super) uuid: u128,
    /// Its major version.
    pub(super) version: u16,
    /// The protocol that it is shown as.
    pub(super) protocol: ProtocolId,
    /// The names of its operations.
    pub(super) operations: &'static ValueTable,
}

impl Interface {
    /// The interface of this identifier and version.
    pub(super) fn find(uuid: u128, version: u16) -> Option<&'static Interface> {
        let mut known = INTERFACES.iter().chain([&ENDPOINT_MAPPER, &NETLOGON]);
        known.find(|i| i.uuid == uuid && i.version == version)
    }
}

/// Whether the calls of a protocol are laid out as those of PROFINET IO are.
pub(super) fn is_profinet(protocol: ProtocolId) -> bool {
    matches!(
        protocol,
        id::PN_IO_DEVICE | id::PN_IO_CONTROLLER | id::PN_IO_SUPERVISOR | id::PN_IO_PARAMETERSERVER
    )
}

/// The name of an identifier, of an interface or of something else.
pub(super) fn name(uuid: u128) -> Option<&'static str> {
    OTHERS.iter().chain(NAMES).find(|(id, _)| *id == uuid).map(|(_, name)| *name)
}

/// Identifiers that are named without being dispatched.
static OTHERS: &[(u128, &str)] = &[
    (0, "PNIO (Implicit Ar)"),
    (super::NDR32, "32bit NDR"),
    (super::NDR64, "64bit NDR"),
    (0x00000000_0000_0000_c000_000000000046, "IUnknown"),
    (0x00000001_0000_0000_c000_000000000046, "IClassFactory"),
    (0xcba00000_6c97_11d1_8271_00a02442df7d, "CBA"),
    (0x12345678_1234_abcd_ef00_01234567cffb, "RPC_NETLOGON"),
    // The same identifier has two versions and one name.
    (0xe1af8308_5d1f_11c9_91a4_08002b14a0fa, "EPMv4"),
];

/// The operations of the interfaces with fields of their own.
pub(super) mod words {
    pub(in crate::proto::dcerpc) use super::directory::{LSARPC, MGMT, SAMR};
    pub(in crate::proto::dcerpc) use super::objects::{ISYSTEMACTIVATOR, OXID, REMACT, REMUNK};
    pub(in crate::proto::dcerpc) use super::printing::{IREMOTEWINSPOOL, SPOOLSS};
    pub(in crate::proto::dcerpc) use super::services::{
        ATSVC, MDSSVC, SRVSVC, SVCCTL, WINREG, WKSSVC,
    };
}

pub(super) use directory::EPM as OPERATIONS_OF_EPM;
pub(super) use directory::RPC_NETLOGON as OPERATIONS_OF_NETLOGON;

/// The endpoint mapper, which has more fields than the operation.
static ENDPOINT_MAPPER: Interface = Interface {
    uuid: 0xe1af8308_5d1f_11c9_91a4_08002b14a0fa,
    version: 3,
    protocol: id::EPM,
    operations: &OPERATIONS_OF_EPM,
};

/// The secure channel, which has more fields than the operation too.
static NETLOGON: Interface = Interface {
    uuid: 0x12345678_1234_abcd_ef00_01234567cffb,
    version: 1,
    protocol: id::RPC_NETLOGON,
    operations: &OPERATIONS_OF_NETLOGON,
};

/// The fields of an interface: its own table, or the operation alone.
macro_rules! fields_of {
    (($abbrev:literal, $title:literal, $short:literal, $opnum:literal, $words:path)) => {
        &[
            FieldDef::protocol($abbrev, $title, $short),
            FieldDef::new($opnum, "Operation", FieldType::Uint16).strings(Strings::Values(&$words)),
        ]
    };
    (($($plain:tt)*) $fields:path) => {
        $fields
    };
}

/// Defines the protocols of interfaces, which lend their names and the field of the operation.
macro_rules! interfaces {
    ($($(#[$meta:meta])* $name:ident: $uuid:literal, $version:literal => $id:ident, $abbrev:literal, $title:literal, $short:literal, $opnum:literal, $words:path $(, $fields:path)?;)*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug)]
            pub struct $name;

            impl Dissect for $name {
                const FIELDS: &'static [FieldDef] =
                    fields_of!(($abbrev, $title, $short, $opnum, $words) $($fields)?);

                fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
                    Ok(())
                }
            }
        )*

        static INTERFACES: &[Interface] = &[$(Interface {
            uuid: $uuid,
            version: $version,
            protocol: id::$id,
            operations: &$words,
        }),*];

        static NAMES: &[(u128, &str)] = &[$(($uuid, $short)),*];
    };
}

interfaces! {
    /// DCE/RPC Endpoint Mapper v4.
    Epm4: 0xe1af83085d1f11c991a408002b14a0fa, 4 => EPM4, "epm4", "DCE/RPC Endpoint Mapper v4", "EPMv4", "epm.opnum", directory::EPM;
    /// DCE/RPC Remote Management.
    Mgmt: 0xafa8bd807d8a11c9bef408002b102989, 1 => MGMT, "mgmt", "DCE/RPC Remote Management", "MGMT", "mgmt.opnum", directory::MGMT, super::calls::mgmt::FIELDS;
    /// SAMR (pidl).
    Samr: 0x123457781234abcdef000123456789ac, 1 => SAMR, "samr", "SAMR (pidl)", "SAMR", "samr.opnum", directory::SAMR, super::calls::samr_fields::FIELDS;
    /// Local Security Authority.
    Lsarpc: 0x123457781234abcdef000123456789ab, 0 => LSARPC, "lsarpc", "Local Security Authority", "LSARPC", "lsarpc.opnum", directory::LSARPC, super::calls::lsarpc_fields::FIELDS;
    /// Server Service.
    Srvsvc: 0x4b324fc8167001d312785a47bf6ee188, 3 => SRVSVC, "srvsvc", "Server Service", "SRVSVC", "srvsvc.opnum", services::SRVSVC, super::calls::srvsvc::FIELDS;
    /// Remote Registry Service.
    Winreg: 0x338cd001224431f1aaaa900038001003, 1 => WINREG, "winreg", "Remote Registry Service", "WINREG", "winreg.opnum", services::WINREG, super::calls::winreg_fields::FIELDS;
    /// DRSUAPI.
    Drsuapi: 0xe35142354b0611d1ab0400c04fc2dcd2, 4 => DRSUAPI, "drsuapi", "DRSUAPI", "DRSUAPI", "drsuapi.opnum", directory::DRSUAPI;
    /// Microsoft Service Control.
    Svcctl: 0x367abb81984435f1ad3298f038001003, 2 => SVCCTL, "svcctl", "Microsoft Service Control", "SVCCTL", "svcctl.opnum", services::SVCCTL, super::calls::svcctl_fields::FIELDS;
    /// Workstation Service.
    Wkssvc: 0x6bffd098a1123610983346c3f87e345a, 1 => WKSSVC, "wkssvc", "Workstation Service", "WKSSVC", "wkssvc.opnum", services::WKSSVC, super::calls::wkssvc::FIELDS;
    /// Microsoft Spool Subsystem.
    Spoolss: 0x123456781234abcdef000123456789ab, 1 => SPOOLSS, "spoolss", "Microsoft Spool Subsystem", "SPOOLSS", "spoolss.opnum", printing::SPOOLSS, super::calls::spoolss_fields::FIELDS;
    /// Microsoft AT-Scheduler Service.
    Atsvc: 0x1ff706820a5130e8076d740be8cee98b, 1 => ATSVC, "atsvc", "Microsoft AT-Scheduler Service", "ATSVC", "atsvc.opnum", services::ATSVC, super::calls::atsvc::FIELDS;
    /// Event Logger.
    Eventlog: 0x82273fdce32a18c33f78827929dc23ea, 0 => EVENTLOG, "eventlog", "Event Logger", "EVENTLOG", "eventlog.opnum", services::EVENTLOG;
    /// Settings for Microsoft Distributed File System.
    Netdfs: 0x4fc742e04a1011cf827300aa004ae673, 3 => NETDFS, "netdfs", "Settings for Microsoft Distributed File System", "NETDFS", "netdfs.opnum", directory::NETDFS;
    /// Init shutdown service.
    Initshutdown: 0x894de0c00d5511d3a32200c04fa321a1, 1 => INITSHUTDOWN, "initshutdown", "Init shutdown service", "INITSHUTDOWN", "initshutdown.opnum", services::INITSHUTDOWN;
    /// Microsoft Messenger Service.
    Messenger: 0x5a7b91f8ff0011d0a9b200c04fb6e6fc, 1 => MESSENGER, "messenger", "Microsoft Messenger Service", "Messenger", "messenger.opnum", services::MESSENGER;
    /// RPC Browser.
    RpcBrowser: 0x6bffd098a11236109833012892020162, 0 => RPC_BROWSER, "rpc_browser", "RPC Browser", "RPC_BROWSER", "rpc_browser.opnum", services::RPC_BROWSER;
    /// File Replication Service.
    Frsrpc: 0xf5cc59b44264101a8c5908002b2f8426, 1 => FRSRPC, "frsrpc", "File Replication Service", "FRSRPC", "frsrpc.opnum", directory::FRSRPC;
    /// Microsoft File Replication Service API.
    Frsapi: 0xd049b186814f11d19a3c00c04fc9b232, 1 => FRSAPI, "frsapi", "Microsoft File Replication Service API", "FRSAPI", "frsapi.opnum", directory::FRSAPI;
    /// File Replication Service DFS-R.
    Frstrans: 0x897e2e5f93f343769c9cfd2277495c27, 1 => FRSTRANS, "frstrans", "File Replication Service DFS-R", "FRSTRANS", "frstrans.opnum", directory::FRSTRANS;
    /// DNS Server.
    Dnsserver: 0x50abc2a4574d40b39d66ee4fd5fba076, 5 => DNSSERVER, "dnsserver", "DNS Server", "DNSSERVER", "dnsserver.opnum", directory::DNSSERVER;
    /// Active Directory Setup.
    Dssetup: 0x3919286ab10c11d09ba800c04fd92ef5, 0 => DSSETUP, "dssetup", "Active Directory Setup", "DSSETUP", "dssetup.opnum", directory::DSSETUP;
    /// EFS (pidl).
    Efs: 0xc681d488d85011d08c5200c04fd90f7e, 1 => EFS, "efs", "EFS (pidl)", "EFS", "efs.opnum", directory::EFS;
    /// Exchange 5.5 EMSMDB.
    Mapi: 0xa4f1db00ca471067b31f00dd010662da, 0 => MAPI, "mapi", "Exchange 5.5 EMSMDB", "MAPI", "mapi.opnum", directory::MAPI;
    /// Exchange 5.5 Name Service Provider.
    Nspi: 0xf5cc5a184264101a8c5908002b2f8426, 56 => NSPI, "nspi", "Exchange 5.5 Name Service Provider", "NSPI", "nspi.opnum", directory::NSPI;
    /// Exchange 2003 Directory Request For Response.
    Rfr: 0x1544f5e0613c11d193df00c04fd7bd09, 1 => RFR, "rfr", "Exchange 2003 Directory Request For Response", "RFR", "rfr.opnum", directory::RFR;
    /// Microsoft Distributed Link Tracking Server Service.
    Trksvr: 0x4da1c422943d11d1acae00c04fc2aa3f, 1 => TRKSVR, "trksvr", "Microsoft Distributed Link Tracking Server Service", "TRKSVR", "trksvr.opnum", directory::TRKSVR;
    /// Privilege Server operations.
    Rpriv: 0xb1e338f8953311c9a34a08001e019c1e, 1 => RPRIV, "rpriv", "Privilege Server operations", "rpriv", "rpriv.opnum", open::RPRIV;
    /// DCE Security ID Mapper.
    Secidmap: 0x0d7c1e50113a11cab71f08001e01dc6c, 1 => SECIDMAP, "secidmap", "DCE Security ID Mapper", "SECIDMAP", "secidmap.opnum", open::SECIDMAP;
    /// DCE/RPC Kerberos V.
    Krb5rpc: 0x8f73de50768c11cabffc08001e039431, 1 => KRB5RPC, "krb5rpc", "DCE/RPC Kerberos V", "KRB5RPC", "krb5rpc.opnum", open::KRB5RPC;
    /// DCE/RPC Conversation Manager.
    Conv: 0x333a2276000000000d0000809c000000, 3 => CONV, "conv", "DCE/RPC Conversation Manager", "CONV", "conv.opnum", open::CONV;
    /// CDS Clerk Server Calls.
    CdsClerkserver: 0x257df1c9c6d311ca855408002b1c8f1f, 1 => CDS_CLERKSERVER, "cds_clerkserver", "CDS Clerk Server Calls", "CDS_CLERK", "cds_clerkserver.opnum", open::CDS_CLERKSERVER;
    /// DCE/RPC CDS Solicitation.
    CdsSolicit: 0xd55794598bca11cab77108002b1c8f1f, 1 => CDS_SOLICIT, "cds_solicit", "DCE/RPC CDS Solicitation", "cds_solicit", "cds_solicit.opnum", open::CDS_SOLICIT;
    /// DCE Distributed Time Service Provider.
    Dtsprovider: 0xbfca1238628a11c9a07308002b0dea7a, 1 => DTSPROVIDER, "dtsprovider", "DCE Distributed Time Service Provider", "DTSPROVIDER", "dtsprovider.opnum", open::DTSPROVIDER;
    /// DCE Distributed Time Service Local Server.
    DtsstimeReq: 0x019ee420682d11c9a60708002b0dea7a, 1 => DTSSTIME_REQ, "dtsstime_req", "DCE Distributed Time Service Local Server", "DTSSTIME_REQ", "dtsstime_req.opnum", open::DTSSTIME_REQ;
    /// DCE/RPC Directory Acl Interface.
    Rdaclif: 0x47b33331800000000d0001dc6c000000, 1 => RDACLIF, "rdaclif", "DCE/RPC Directory Acl Interface", "rdaclif", "rdaclif.opnum", open::RDACLIF;
    /// DCE/RPC RS_ACCT.
    RsAcct: 0x4c878280200000000d00028714000000, 1 => RS_ACCT, "rs_acct", "DCE/RPC RS_ACCT", "RS_ACCT", "rs_acct.opnum", open::RS_ACCT;
    /// DCE Name Service.
    RsPgo: 0x4c878280300000000d00028714000000, 1 => RS_PGO, "rs_pgo", "DCE Name Service", "RS_PGO", "rs_pgo.opnum", open::RS_PGO;
    /// RS Interface properties.
    RsPlcy: 0x4c878280400000000d00028714000000, 1 => RS_PLCY, "rs_plcy", "RS Interface properties", "RS_PLCY", "rs_plcy.opnum", open::RS_PLCY;
    /// DCE/RPC RS_MISC.
    RsMisc: 0x4c878280500000000d00028714000000, 1 => RS_MISC, "rs_misc", "DCE/RPC RS_MISC", "rs_misc", "rs_misc.opnum", open::RS_MISC;
    /// IRemUnknown.
    Remunk: 0x0000013100000000c000000000000046, 0 => REMUNK, "remunk", "IRemUnknown", "IRemUnknown", "remunk.opnum", objects::REMUNK, super::dcom::remunk::FIELDS;
    /// IRemUnknown2.
    Remunk2: 0x0000014300000000c000000000000046, 0 => REMUNK2, "remunk2", "IRemUnknown2", "IRemUnknown2", "remunk.opnum", objects::REMUNK2;
    /// ISystemActivator ISystemActivator Resolver.
    Isystemactivator: 0x000001a000000000c000000000000046, 0 => ISYSTEMACTIVATOR, "isystemactivator", "ISystemActivator ISystemActivator Resolver", "ISystemActivator", "isystemactivator.opnum", objects::ISYSTEMACTIVATOR, super::dcom::isystemactivator::FIELDS;
    /// DCOM IRemoteActivation.
    Remact: 0x4d9f4ab87d1c11cf861e0020af6e7c57, 0 => REMACT, "remact", "DCOM IRemoteActivation", "REMACT", "remact.opnum", objects::REMACT, super::dcom::remact::FIELDS;
    /// DCOM OXID Resolver.
    Oxid: 0x99fcfec45260101bbbcb00aa0021347a, 0 => OXID, "oxid", "DCOM OXID Resolver", "IOXIDResolver", "oxid.opnum", objects::OXID, super::dcom::oxid::FIELDS;
    /// DCOM IDispatch.
    Dispatch: 0x0002040000000000c000000000000046, 0 => DISPATCH, "dispatch", "DCOM IDispatch", "IDispatch", "dispatch.opnum", objects::DISPATCH;
    /// DCOM ITypeInfo.
    Typeinfo: 0x0002040100000000c000000000000046, 0 => TYPEINFO, "typeinfo", "DCOM ITypeInfo", "ITypeInfo", "typeinfo.opnum", objects::TYPEINFO;
    /// DCOM IProvideClassInfo.
    Provideclassinfo: 0xb196b283bab4101ab69c00aa00341d07, 0 => PROVIDECLASSINFO, "provideclassinfo", "DCOM IProvideClassInfo", "IProvideClassInfo", "provideclassinfo.opnum", objects::PROVIDECLASSINFO;
    /// IRemoteWinspool SubSystem.
    Iremotewinspool: 0x76f03f96cdfd44fca22c64950a001209, 1 => IREMOTEWINSPOOL, "iremotewinspool", "IRemoteWinspool SubSystem", "IREMOTEWINSPOOL", "iremotewinspool.opnum", printing::IREMOTEWINSPOOL, super::calls::winspool_fields::FIELDS;
    /// SMB Witness Service.
    Witness: 0xccd8c074d0e54a4092b4d074faa6ba28, 1 => WITNESS, "witness", "SMB Witness Service", "WITNESS", "witness.opnum", services::WITNESS;
    /// Failover Cluster Management API (clusapi).
    Clusapi: 0xb97db8b24c6311cfbff608002be23f2f, 3 => CLUSAPI, "clusapi", "Failover Cluster Management API (clusapi)", "CLUSAPI", "clusapi.opnum", clusters::CLUSAPI;
    /// File Server Remote VSS Protocol.
    Fsrvp: 0xa8e0653c27444389a61d7373df8b2292, 1 => FSRVP, "fsrvp", "File Server Remote VSS Protocol", "FSRVP", "fsrvp.opnum", directory::FSRVP;
    /// Microsoft Telephony API Service.
    Tapi: 0x2f5f6520ca461067b31900dd010662da, 1 => TAPI, "tapi", "Microsoft Telephony API Service", "TAPI", "tapi.opnum", services::TAPI;
    /// Microsoft Plug and Play service.
    Pnp: 0x8d9f4e40a03d11ce8f6908003e30051b, 1 => PNP, "pnp", "Microsoft Plug and Play service", "PNP", "pnp.opnum", services::PNP;
    /// Microsoft Routing and Remote Access Service.
    Rras: 0x8f09f000b7ed11cebbd200001a181cad, 0 => RRAS, "rras", "Microsoft Routing and Remote Access Service", "RRAS", "rras.opnum", services::RRAS;
    /// Microsoft Task Scheduler Service.
    Taskschedulerservice: 0x86d3594983c94044b424db363231fd0c, 1 => TASKSCHEDULERSERVICE, "taskschedulerservice", "Microsoft Task Scheduler Service", "TaskSchedulerService", "taskschedulerservice.opnum", services::TASKSCHEDULERSERVICE;
    /// Wireless Configuration Service.
    Wzcsvc: 0x621dff683c394c6caae3e68e2c6503ad, 1 => WZCSVC, "wzcsvc", "Wireless Configuration Service", "WZCSVC", "wzcsvc.opnum", services::WZCSVC;
    /// PROFINET IO (Device).
    PnIoDevice: 0xdea000016c9711d1827100a02442df7d, 1 => PN_IO_DEVICE, "pn_io_device", "PROFINET IO (Device)", "PNIO (Device Interface)", "pn_io.opnum", objects::PN_IO;
    /// PROFINET IO (Controller).
    PnIoController: 0xdea000026c9711d1827100a02442df7d, 1 => PN_IO_CONTROLLER, "pn_io_controller", "PROFINET IO (Controller)", "PNIO (Controller Interface)", "pn_io.opnum", objects::PN_IO;
    /// PROFINET IO (Supervisor).
    PnIoSupervisor: 0xdea000036c9711d1827100a02442df7d, 1 => PN_IO_SUPERVISOR, "pn_io_supervisor", "PROFINET IO (Supervisor)", "PNIO (Supervisor Interface)", "pn_io.opnum", objects::PN_IO;
    /// PROFINET IO (Parameter Server).
    PnIoParameterserver: 0xdea000046c9711d1827100a02442df7d, 1 => PN_IO_PARAMETERSERVER, "pn_io_parameterserver", "PROFINET IO (Parameter Server)", "PNIO (Parameter Server Interface)", "pn_io.opnum", objects::PN_IO;
    /// DCE DFS File Exporter.
    Fileexp: 0x4d37f2dded93000002c037cf1e000000, 4 => FILEEXP, "fileexp", "DCE DFS File Exporter", "FILEEXP", "fileexp.opnum", open::FILEEXP;
    /// DCE DFS FLDB UBIKVOTE.
    Ubikvote: 0x4d37f2dded43000302c037cf1e000000, 4 => UBIKVOTE, "ubikvote", "DCE DFS FLDB UBIKVOTE", "UBIKVOTE", "ubikvote.opnum", open::UBIKVOTE;
    /// FTServer Operations.
    Ftserver: 0x4d37f2dded43000402c037cf1e000000, 4 => FTSERVER, "ftserver", "FTServer Operations", "FTSERVER", "ftserver.opnum", open::FTSERVER;
    /// DCE DFS Replication Server.
    RepProc: 0x4d37f2dded43000502c037cf1e000000, 4 => REP_PROC, "rep_proc", "DCE DFS Replication Server", "REP_PROC", "rep_proc.opnum", open::REP_PROC;
    /// ICBAPhysicalDevice.
    CbaPdev: 0xcba000016c9711d1827100a02442df7d, 0 => CBA_PDEV, "cba_pdev", "ICBAPhysicalDevice", "ICBAPDev", "cba.opnum", objects::CBA_PDEV;
    /// ICBABrowse.
    CbaBrowse: 0xcba000026c9711d1827100a02442df7d, 0 => CBA_BROWSE, "cba_browse", "ICBABrowse", "ICBABrowse", "cba.opnum", objects::CBA_BROWSE;
    /// ICBAPhysicalDevicePC.
    CbaPdevPc: 0xcba000036c9711d1827100a02442df7d, 0 => CBA_PDEV_PC, "cba_pdev_pc", "ICBAPhysicalDevicePC", "ICBAPDevPC", "cba.opnum", objects::CBA_PDEV_PC;
    /// ICBAPhysicalDevicePCEvent.
    CbaPdevPcEvent: 0xcba000046c9711d1827100a02442df7d, 0 => CBA_PDEV_PC_EVENT, "cba_pdev_pc_event", "ICBAPhysicalDevicePCEvent", "ICBAPDevPCEvent", "cba.opnum", objects::CBA_PDEV_PC_EVENT;
    /// ICBAPersist.
    CbaPersist: 0xcba000056c9711d1827100a02442df7d, 0 => CBA_PERSIST, "cba_persist", "ICBAPersist", "ICBAPersist", "cba.opnum", objects::CBA_PERSIST;
    /// ICBAPhysicalDevice2.
    CbaPdev2: 0xcba000066c9711d1827100a02442df7d, 0 => CBA_PDEV2, "cba_pdev2", "ICBAPhysicalDevice2", "ICBAPDev2", "cba.opnum", objects::CBA_PDEV;
    /// ICBABrowse2.
    CbaBrowse2: 0xcba000076c9711d1827100a02442df7d, 0 => CBA_BROWSE2, "cba_browse2", "ICBABrowse2", "ICBABrowse2", "cba.opnum", objects::CBA_BROWSE;
    /// ICBAPersist2.
    CbaPersist2: 0xcba000086c9711d1827100a02442df7d, 0 => CBA_PERSIST2, "cba_persist2", "ICBAPersist2", "ICBAPersist2", "cba.opnum", objects::CBA_PERSIST;
    /// ICBALogicalDevice.
    CbaLdev: 0xcba000116c9711d1827100a02442df7d, 0 => CBA_LDEV, "cba_ldev", "ICBALogicalDevice", "ICBALDev", "cba.opnum", objects::CBA_LDEV;
    /// ICBAState.
    CbaState: 0xcba000126c9711d1827100a02442df7d, 0 => CBA_STATE, "cba_state", "ICBAState", "ICBAState", "cba.opnum", objects::CBA_STATE;
    /// ICBAStateEvent.
    CbaStateEvent: 0xcba000136c9711d1827100a02442df7d, 0 => CBA_STATE_EVENT, "cba_state_event", "ICBAStateEvent", "ICBAStateEvent", "cba.opnum", objects::CBA_STATE_EVENT;
    /// ICBATime.
    CbaTime: 0xcba000146c9711d1827100a02442df7d, 0 => CBA_TIME, "cba_time", "ICBATime", "ICBATime", "cba.opnum", objects::CBA_TIME;
    /// ICBAGroupError.
    CbaGrouperror: 0xcba000156c9711d1827100a02442df7d, 0 => CBA_GROUPERROR, "cba_grouperror", "ICBAGroupError", "ICBAGErr", "cba.opnum", objects::CBA_GROUPERROR;
    /// ICBAGroupErrorEvent.
    CbaGrouperrorEvent: 0xcba000166c9711d1827100a02442df7d, 0 => CBA_GROUPERROR_EVENT, "cba_grouperror_event", "ICBAGroupErrorEvent", "ICBAGErrEvent", "cba.opnum", objects::CBA_GROUPERROR_EVENT;
    /// ICBALogicalDevice2.
    CbaLdev2: 0xcba000176c9711d1827100a02442df7d, 0 => CBA_LDEV2, "cba_ldev2", "ICBALogicalDevice2", "ICBALDev2", "cba.opnum", objects::CBA_LDEV;
    /// ICBAAccoMgt.
    CbaAccoMgt: 0xcba000416c9711d1827100a02442df7d, 0 => CBA_ACCO_MGT, "cba_acco_mgt", "ICBAAccoMgt", "ICBAAccoMgt", "cba.acco.opnum", objects::CBA_ACCO_MGT;
    /// ICBAAccoCallback.
    CbaAccoCb: 0xcba000426c9711d1827100a02442df7d, 0 => CBA_ACCO_CB, "cba_acco_cb", "ICBAAccoCallback", "ICBAAccoCB", "cba.acco.opnum", objects::CBA_ACCO_CB;
    /// ICBAAccoServer.
    CbaAccoServer: 0xcba000436c9711d1827100a02442df7d, 0 => CBA_ACCO_SERVER, "cba_acco_server", "ICBAAccoServer", "ICBAAccoServ", "cba.acco.opnum", objects::CBA_ACCO_SERVER;
    /// ICBAAccoSync.
    CbaAccoSync: 0xcba000446c9711d1827100a02442df7d, 0 => CBA_ACCO_SYNC, "cba_acco_sync", "ICBAAccoSync", "ICBAAccoSync", "cba.acco.opnum", objects::CBA_ACCO_SYNC;
    /// ICBAAccoServerSRT.
    CbaAccoServerSrt: 0xcba000456c9711d1827100a02442df7d, 0 => CBA_ACCO_SERVER_SRT, "cba_acco_server_srt", "ICBAAccoServerSRT", "ICBAAccoServSRT", "cba.acco.opnum", objects::CBA_ACCO_SERVER_SRT;
    /// ICBAAccoMgt2.
    CbaAccoMgt2: 0xcba000466c9711d1827100a02442df7d, 0 => CBA_ACCO_MGT2, "cba_acco_mgt2", "ICBAAccoMgt2", "ICBAAccoMgt2", "cba.acco.opnum", objects::CBA_ACCO_MGT;
    /// ICBAAccoCallback2.
    CbaAccoCb2: 0xcba000476c9711d1827100a02442df7d, 0 => CBA_ACCO_CB2, "cba_acco_cb2", "ICBAAccoCallback2", "ICBAAccoCB2", "cba.acco.opnum", objects::CBA_ACCO_CB;
    /// ICBAAccoServer2.
    CbaAccoServer2: 0xcba000486c9711d1827100a02442df7d, 0 => CBA_ACCO_SERVER2, "cba_acco_server2", "ICBAAccoServer2", "ICBAAccoServ2", "cba.acco.opnum", objects::CBA_ACCO_SERVER;
    /// ICBARTAuto.
    CbaRtauto: 0xcba000516c9711d1827100a02442df7d, 0 => CBA_RTAUTO, "cba_rtauto", "ICBARTAuto", "ICBARTAuto", "cba.opnum", objects::CBA_RTAUTO;
    /// ICBARTAuto2.
    CbaRtauto2: 0xcba000526c9711d1827100a02442df7d, 0 => CBA_RTAUTO2, "cba_rtauto2", "ICBARTAuto2", "ICBARTAuto2", "cba.opnum", objects::CBA_RTAUTO;
    /// Spotlight metadata search service.
    Mdssvc: 0x885d85fbc7544062a0e76872ce0064f4, 2 => MDSSVC, "mdssvc", "Spotlight metadata search service", "MDSSVC", "mdssvc.opnum", services::MDSSVC, super::calls::mdssvc_fields::FIELDS;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interfaces_are_found_by_identifier_and_version() {
        let uuid = 0x367abb81_9844_35f1_ad32_98f038001003;
        let svcctl = Interface::find(uuid, 2).unwrap();
        assert_eq!(svcctl.operations.get(0), Some("CloseServiceHandle"));
        assert!(Interface::find(uuid, 1).is_none());
        assert_eq!(name(uuid), Some("SVCCTL"));
        assert_eq!(name(7), None);
    }
}
