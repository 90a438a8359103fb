//! AMS: how the automation devices of Beckhoff read and write each other's variables, over TCP (TwinCAT ADS/AMS specification).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static CMDID_VALUES {
        0 => "Invalid",
        1 => "ADS Read Device Info",
        2 => "ADS Read",
        3 => "ADS Write",
        4 => "ADS Read State",
        5 => "ADS Write Control",
        6 => "ADS Add Device Notification",
        7 => "ADS Delete Device Notification",
        8 => "ADS Device Notification",
        9 => "ADS Read Write",
    }
    static ERRORCODE_VALUES {
        0x0 => "NO ERROR",
        0x1 => "INTERNAL",
        0x2 => "NO RTIME",
        0x3 => "ALLOC LOCKED MEM",
        0x4 => "INSERT MAILBOX",
        0x5 => "WRONGRECEIVEHMSG",
        0x6 => "TARGET PORT NOT FOUND",
        0x7 => "TARGET MACHINE NOT FOUND",
        0x8 => "UNKNOWN CMDID",
        0x9 => "BAD TASKID",
        0xa => "NOIO",
        0xb => "UNKNOWN AMSCMD",
        0xc => "WIN32 ERROR",
        0xd => "PORT NOT CONNECTED",
        0xe => "INVALID AMS LENGTH",
        0xf => "INVALID AMS NETID",
        0x10 => "LOW INST LEVEL",
        0x11 => "NO DEBUG INT AVAILABLE",
        0x12 => "PORT DISABLED",
        0x13 => "PORT ALREADY CONNECTED",
        0x14 => "AMSSYNC_W32ERROR",
        0x15 => "AMSSYNC_TIMEOUT",
        0x16 => "AMSSYNC_AMSERROR",
        0x17 => "AMSSYNC_NOINDEXINMAP",
        0x18 => "INVALID AMSPORT",
        0x19 => "NO MEMORY",
        0x1a => "TCP SEND",
        0x1b => "HOST UNREACHABLE",
        0x500 => "ROUTERERR_NOLOCKEDMEMORY",
        0x501 => "ROUTERERR_RESIZEMEMORY",
        0x502 => "ROUTERERR_MAILBOXFULL",
        0x503 => "ROUTERERR_DEBUGBOXFULL",
        0x504 => "ROUTERERR_UNKNOWNPORTTYPE",
        0x505 => "ROUTERERR_NOTINITIALIZED",
        0x506 => "ROUTERERR_PORTALREADYINUSE",
        0x507 => "ROUTERERR_NOTREGISTERED   ",
        0x508 => "ROUTERERR_NOMOREQUEUES",
        0x509 => "ROUTERERR_INVALIDPORT",
        0x50a => "ROUTERERR_NOTACTIVATED",
        0x2000 => "IOERR_INTERNAL",
        0x2001 => "IOERR_BADCARDNO",
        0x2002 => "IOERR_INVALIDCARDADDR",
        0x2003 => "IOERR_CDLLISTFULL",
        0x2004 => "IOERR_BADCDLPARAM",
        0x2005 => "IOERR_OPENIOFAILED",
        0x2006 => "IOERR_RESETIOFAILED",
        0x2007 => "IOERR_UNKNOWNDEVICE",
        0x2008 => "IOERR_UNKNOWNDEVICEID",
        0x2009 => "IOERR_UNKNOWNIMAGEID",
        0x200a => "IOERR_GETIOSTATE",
        0x200b => "IOERR_BADIMAGEID",
        0x200c => "IOERR_NOMORECLIENTSPACE",
        0x200d => "IOERR_CLIENTINFONOTFOUND",
        0x200e => "IOERR_CDLNOTINUSE",
        0x200f => "IOERR_TIMEOUTWITHDEVICE",
        0x2010 => "IOERR_C1220FUNC_1",
        0x2011 => "IOERR_C1220FUNC_9",
        0x2012 => "IOERR_C1220FUNC_C",
        0x2013 => "IOERR_C1220FUNC_10",
        0x2014 => "IOERR_C1220FUNC_1_MAXSEND",
        0x2015 => "IOERR_C1220FUNC_1_ADDRSET",
        0x2016 => "IOERR_C1220FUNC_1_BREAK",
        0x2017 => "IOERR_C1220FUNC_1_BREAK0",
        0x2018 => "IOERR_C1220FUNC_1_BREAK1",
        0x2019 => "IOERR_C1220FUNC_1_BREAK2",
        0x201a => "IOERR_C1220FUNC_1_BREAK3",
        0x201b => "IOERR_C1220FUNC_1_BREAK4",
        0x201c => "IOERR_C1220FUNC_1_BREAK5",
        0x201d => "IOERR_C1220FUNC_1_BREAK6",
        0x201e => "IOERR_C1220FUNC_1_BREAK7",
        0x201f => "IOERR_C1220FUNC_1_BREAK8",
        0x2020 => "IOERR_C1220FUNC_1_BREAK9",
        0x2021 => "IOERR_C1220FUNC_1_BREAK10",
        0x2022 => "IOERR_C1220FUNC_1_BREAK11",
        0x2023 => "IOERR_C1220FUNC_1_BREAK12",
        0x2024 => "IOERR_C1220FUNC_1_BREAK13",
        0x2025 => "IOERR_C1220FUNC_1_BREAK14",
        0x2026 => "IOERR_C1220FUNC_1_BREAK15",
        0x2027 => "IOERR_C1220FUNC_1_BREAK16",
        0x2028 => "IOERR_SPC3DEVINITDP",
        0x2029 => "IOERR_SPC3UPDATEOUTPUT",
        0x202a => "IOERR_CIF30READDIAG",
        0x202b => "IOERR_CIF30COMMNOTSTARTED",
        0x202c => "IOERR_CIF30SLAVEPARASIZE",
        0x202d => "IOERR_CIF30NOPARAS",
        0x202e => "IOERR_CIF30SLAVEERROR",
        0x202f => "IOERR_CIF30WATCHDOGEXPIRED",
        0x2030 => "IOERR_UNKNOWNDEVICECMD",
        0x2031 => "IOERR_CIF40MESSAGEHANDLING",
        0x2032 => "IOERR_CIF40PARAERROR",
        0x2033 => "IOERR_CIF40WATCHDOGEXPIRED",
        0x2034 => "IOERR_CIF40FLAGERROR",
        0x2035 => "IOERR_CIF40COMMNOTSTARTED",
        0x2036 => "IOERR_CIF40READDIAG",
        0x2037 => "IOERR_CIF40SLAVEERROR",
        0x2038 => "IOERR_CIF40GLOBALERROR",
        0x2039 => "IOERR_CIF40CONFIGLIST",
        0x203a => "IOERR_CP5412A2SLAVEPARASIZE",
        0x203b => "IOERR_CP5412A2NOPARAS",
        0x203c => "IOERR_CP5412A2SLAVEERROR",
        0x203d => "IOERR_CP5412A2FATAL",
        0x203e => "IOERR_CP5412A2MAILBOXUSED",
        0x203f => "IOERR_BEGINCONFIGWHILETICKER",
        0x2040 => "IOERR_UNEXPECTEDBOXCOUNT",
        0x2041 => "IOERR_C1200CHECKADDR",
        0x2042 => "IOERR_C1200INTENSITYTEST",
        0x2043 => "IOERR_NOIMAGE",
        0x2044 => "IOERR_INVALIDIMAGEOFFSSIZE",
        0x2045 => "IOERR_FORCESCOUNTEXCEEDEDMAXIMUM",
        0x2046 => "IOERR_SERCOSLIFECOUNTERERR",
        0x2047 => "IOERR_C1220NOTFOUND",
        0x2048 => "IOERR_AMSDEVICENOAMSINTF",
        0x2049 => "IOERR_AMSDEVICEAMSCMDIDNOTSUPP",
        0x204a => "IOERR_AMSDEVICEAMSSERVICERUNNING",
        0x204b => "IOERR_PLCINTERFACE_BUSY",
        0x204c => "IOERR_PLCINTERFACE_FAULT",
        0x204d => "IOERR_PLCINTERFACE_TIMEOUT",
        0x204e => "IOERR_PLCINTERFACE_RESETTIMEOUT",
        0x204f => "IOERR_PLCINTERFACE_NODATAEXCH",
        0x2050 => "IOERR_PLCINTERFACE_RESET",
        0x2051 => "IOERR_CP5412A2INVALIDADDR",
        0x2052 => "IOERR_CP5412A2INVALIDPORT",
        0x2053 => "IOERR_AMSDEVICEBADBOXNO",
        0x2054 => "IOERR_AMSDEVICEBADTYPE",
        0x2055 => "IOERR_AMSDEVICEILLEGALADDRESS",
        0x2056 => "IOERR_CP5412A2INVALIDBOX",
        0x2057 => "IOERR_AMSDEVICEFIFOOVERFLOW",
        0x2058 => "IOERR_AMSDEVICEAMSSEQUENCEERROR",
        0x2059 => "IOERR_CP5412A2DPV1SYNTAXERROR",
        0x205a => "IOERR_CP5412A2DEVICENOTRUNNING",
        0x205b => "IOERR_AMSDEVICENOTRUNNING",
        0x205c => "IOERR_AMSDEVICEBOXNOTDEFINED",
        0x205d => "IOERR_CP5412A2BADSERVICEPARA",
        0x205e => "IOERR_CP5412A2FIFOOVERFLOW",
        0x205f => "IOERR_COMPORTOPENFAILED",
        0x2060 => "IOERR_CIF30BADMESSAGERESPONSE",
        0x2061 => "IOERR_CIF30DELETEDATABASE",
        0x2062 => "IOERR_CIF30STARTSEQFAILED",
        0x2063 => "IOERR_CIF30DOWNLOADFAILED",
        0x2064 => "IOERR_CIF30ENDSEQFAILED",
        0x2065 => "IOERR_CIF30BUSLOADFAILED",
        0x2066 => "IOERR_PLCINTERFACE_RESETREQ",
        0x2067 => "IOERR_CP5412A2INVALIDCYCLETICKS",
        0x2068 => "IOERR_CP5412A2DPBUSFAULT",
        0x2069 => "IOERR_INVALIDTERMCONFIG",
        0x206a => "IOERR_SERCANSBREAK",
        0x206b => "IOERR_SERCANSPHASE0",
        0x206c => "IOERR_SERCANSPHASE1",
        0x206d => "IOERR_SERCANSPHASE2",
        0x206e => "IOERR_SERCANSPHASE3",
        0x206f => "IOERR_SERCANSPHASE4",
        0x2070 => "IOERR_SERCANSNCSERVICECHNFAILED",
        0x2071 => "IOERR_RESOURCECONFICT",
        0x2072 => "IOERR_C1220INITSTRINGCOMM",
        0x2073 => "IOERR_C1220REGSTRINGSLAVE",
        0x2074 => "IOERR_C1220STRREGFAULT",
        0x2075 => "IOERR_IOSTATEBUSY",
        0x2076 => "IOERR_IBSSCITWATCHDOGEXPIRED",
        0x2077 => "IOERR_IBSSCITSYNCMAILBOXERROR",
        0x2078 => "IOERR_IBSSCITCONFIRMDIAGERROR",
        0x2079 => "IOERR_IBSSCITCREATECFGERROR",
    }
    static ADSRESULT_VALUES {
        0x0 => "NO ERROR",
        0x700 => "ERROR",
        0x701 => "SRV NOT SUPP",
        0x702 => "INVALID GRP",
        0x703 => "INVALID OFFSET",
        0x704 => "INVALID ACCESS",
        0x705 => "INVALID SIZE",
        0x706 => "INVALID DATA",
        0x707 => "NOT READY",
        0x708 => "BUSY",
        0x709 => "INVALID CONTEXT",
        0x70a => "NO MEMORY",
        0x70b => "INVALID PARM",
        0x70c => "NOT FOUND",
        0x70d => "SYNTAX",
        0x70e => "INCOMPATIBLE",
        0x70f => "EXISTS",
        0x710 => "SYMBOL NOT FOUND",
        0x711 => "SYMBOL VERSION INVALID",
        0x712 => "INVALID STATE",
        0x713 => "TRANS MODE NOT SUPP",
        0x714 => "NOTIFY HND INVALID",
        0x715 => "CLIENT UNKNOWN",
        0x716 => "NO MORE HDLS",
        0x717 => "INVALID WATCHSIZE",
        0x718 => "NOT INIT",
        0x719 => "TIMEOUT",
        0x71a => "NO INTERFACE",
        0x71b => "INVALID INTERFACE",
        0x71c => "INVALID CLSID",
        0x71d => "INVALID OBJID",
        0x71e => "PENDING",
        0x71f => "ABORTED",
        0x720 => "WARNING",
        0x721 => "INVALID ARRAY IDX",
        0x740 => "CLIENT ERROR",
        0x741 => "CLIENT INVALID PARM",
        0x742 => "CLIENT LIST EMPTY",
        0x743 => "CLIENT VAR USED",
        0x744 => "CLIENT DUPL INVOKEID",
        0x745 => "CLIENT SYNC TIMEOUT",
        0x746 => "CLIENT W32ERROR",
        0x747 => "CLIENT TIMEOUT INVALID",
        0x748 => "CLIENT PORT NOT OPEN",
        0x749 => "CLIENT NO AMS ADDR",
        0x750 => "CLIENT SYNC INTERNAL",
        0x751 => "CLIENT ADD HASH",
        0x752 => "CLIENT REMOVE HASH",
        0x753 => "CLIENT NO MORE SYM",
        0x754 => "CLIENT SYNC RES INVALID",
        0x755 => "CLIENT SYNC PORT LOCKED",
    }
    static ADS_TRANSMODE_VALUES {
        0 => "NO TRANS",
        1 => "CLIENT CYCLE",
        2 => "CLIENT ON CHANGE",
        3 => "SERVER CYCLE",
        4 => "SERVER ON CHANGE",
        10 => "CLIENT FIRST REQUEST",
    }
}

field_table! {
    /// The fields of AMS.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ams", "AMS", "AMS");
    SENDERNETID = FieldDef::new("ams.sendernetid", "AMS Sender Net Id", FieldType::String);
    SENDERPORT = FieldDef::new("ams.senderport", "AMS Sender port", FieldType::Uint16);
    TARGETNETID = FieldDef::new("ams.targetnetid", "AMS Target Net Id", FieldType::String);
    TARGETPORT = FieldDef::new("ams.targetport", "AMS Target port", FieldType::Uint16);
    CMDID = FieldDef::new("ams.cmdid", "CmdId", FieldType::Uint16).strings(Strings::Values(&CMDID_VALUES));
    STATEFLAGS = FieldDef::new("ams.stateflags", "StateFlags", FieldType::Uint16).base(Base::Hex);
    STATE_RESPONSE = FieldDef::new("ams.state_response", "RESPONSE", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    STATE_NORETURN = FieldDef::new("ams.state_noreturn", "NO RETURN", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    STATE_ADSCMD = FieldDef::new("ams.state_adscmd", "ADS COMMAND", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    STATE_SYSCMD = FieldDef::new("ams.state_syscmd", "SYSTEM COMMAND", FieldType::Boolean).bits(16).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    STATE_HIGHPRIO = FieldDef::new("ams.state_highprio", "HIGH PRIORITY COMMAND", FieldType::Boolean).bits(16).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    STATE_TIMESTAMPADDED = FieldDef::new("ams.state_timestampadded", "TIMESTAMP ADDED", FieldType::Boolean).bits(16).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    STATE_UDP = FieldDef::new("ams.state_udp", "UDP COMMAND", FieldType::Boolean).bits(16).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    STATE_INITCMD = FieldDef::new("ams.state_initcmd", "INIT COMMAND", FieldType::Boolean).bits(16).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    STATE_BROADCAST = FieldDef::new("ams.state_broadcast", "BROADCAST", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Set", "Not set")));
    CBDATA = FieldDef::new("ams.cbdata", "cbData", FieldType::Uint32);
    ERRORCODE = FieldDef::new("ams.errorcode", "ErrorCode", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ERRORCODE_VALUES));
    INVOKEID = FieldDef::new("ams.invokeid", "InvokeId", FieldType::Uint32).base(Base::Hex);
    ADS_DATA = FieldDef::new("ams.ads_data", "Data", FieldType::None);
    ADS_INDEXGROUP = FieldDef::new("ams.ads_indexgroup", "IndexGroup", FieldType::Uint32).base(Base::Hex);
    ADS_INDEXOFFSET = FieldDef::new("ams.ads_indexoffset", "IndexOffset", FieldType::Uint32).base(Base::Hex);
    ADS_CBLENGTH = FieldDef::new("ams.ads_cblength", "CbLength", FieldType::Uint32);
    ADS_READ_REQ = FieldDef::new("ams.ads_read_req", "ADS Read Request", FieldType::None);
    ADS_READ_RES = FieldDef::new("ams.ads_read_res", "ADS Read Response", FieldType::None);
    ADSRESULT = FieldDef::new("ams.adsresult", "Result", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ADSRESULT_VALUES));
    ADS_WRITE_REQ = FieldDef::new("ams.ads_write_req", "ADS Write Request", FieldType::None);
    ADS_WRITE_RES = FieldDef::new("ams.ads_write_res", "ADS Write Response", FieldType::None);
    ADS_READWRITE_REQ = FieldDef::new("ams.ads_readwrite_req", "ADS ReadWrite Request", FieldType::None);
    ADS_READWRITE_RES = FieldDef::new("ams.ads_readwrite_res", "ADS ReadWrite Response", FieldType::None);
    ADS_CBREADLENGTH = FieldDef::new("ams.ads_cbreadlength", "CBReadLength", FieldType::Uint32);
    ADS_CBWRITELENGTH = FieldDef::new("ams.ads_cbwritelength", "CBWriteLength", FieldType::Uint32);
    ADS_STATE = FieldDef::new("ams.ads_state", "AdsState", FieldType::Uint16).base(Base::Hex);
    ADS_DEVICESTATE = FieldDef::new("ams.ads_devicestate", "DeviceState", FieldType::Uint16).base(Base::Hex);
    ADS_NOTIFICATIONHANDLE = FieldDef::new("ams.ads_notificationhandle", "NotificationHandle", FieldType::Uint32).base(Base::Hex);
    ADS_READSTATE_RES = FieldDef::new("ams.ads_readstate_res", "ADS Read State Response", FieldType::None);
    ADS_WRITECTRL_REQ = FieldDef::new("ams.ads_writectrl_req", "ADS Write Ctrl Request", FieldType::None);
    ADS_WRITECTRL_RES = FieldDef::new("ams.ads_writectrl_res", "ADS Write Ctrl Response", FieldType::None);
    ADS_READDINFO_RES = FieldDef::new("ams.ads_readdinfo_res", "ADS Read Device Info Response", FieldType::None);
    ADS_ADDDN_REQ = FieldDef::new("ams.ads_adddn_req", "ADS Add Device Notification Request", FieldType::None);
    ADS_ADDDN_RES = FieldDef::new("ams.ads_adddn_res", "ADS Add Device Notification Response", FieldType::None);
    ADS_DELDN_REQ = FieldDef::new("ams.ads_deldn_req", "ADS Delete Device Notification Request", FieldType::None);
    ADS_DELDN_RES = FieldDef::new("ams.ads_deldn_res", "ADS Delete Device Notification Response", FieldType::None);
    ADS_DN_REQ = FieldDef::new("ams.ads_dn_req", "ADS Device Notification Request", FieldType::None);
    ADS_DEVICENAME = FieldDef::new("ams.ads_devicename", "Device Name", FieldType::String);
    ADS_VERSIONVERSION = FieldDef::new("ams.ads_versionversion", "ADS Major Version", FieldType::Uint8);
    ADS_VERSIONREVISION = FieldDef::new("ams.ads_versionrevision", "ADS Minor Version", FieldType::Uint8);
    ADS_VERSIONBUILD = FieldDef::new("ams.ads_versionbuild", "ADS Version Build", FieldType::Uint16);
    ADS_NOTEBLOCKSSTAMPS = FieldDef::new("ams.ads_noteblocksstamps", "Count of Stamps", FieldType::Uint32);
    ADS_TRANSMODE = FieldDef::new("ams.ads_transmode", "Trans Mode", FieldType::Uint32).strings(Strings::Values(&ADS_TRANSMODE_VALUES));
    ADS_MAXDELAY = FieldDef::new("ams.ads_maxdelay", "Max Delay", FieldType::Uint32);
    ADS_CYCLETIME = FieldDef::new("ams.ads_cycletime", "Cycle Time", FieldType::Uint32);
}

/// The port of devices.
pub const PORT: u16 = 48898;

/// Octets before a packet: nothing, and its length.
const PREFIX_LEN: usize = 6;

/// Octets of a packet's header.
const HEADER_LEN: usize = 32;

/// Longest packet that is put together, in octets: more than devices exchange at a time.
const MAX_LEN: usize = 1 << 24;

const FLAG_FIELDS: [Field; 9] = [
    STATE_RESPONSE,
    STATE_NORETURN,
    STATE_ADSCMD,
    STATE_SYSCMD,
    STATE_HIGHPRIO,
    STATE_TIMESTAMPADDED,
    STATE_UDP,
    STATE_INITCMD,
    STATE_BROADCAST,
];

/// Fields one after the other, each with its length; 0 is the rest.
type Row = &'static [(Field, usize)];

/// What the content of a command is called, and its fields; of a response with whether it begins with a result.
fn layout(command: u16, response: bool) -> Option<(Field, Row)> {
    const PLACE: [(Field, usize); 2] = [(ADS_INDEXGROUP, 4), (ADS_INDEXOFFSET, 4)];
    Some(match (command, response) {
        (1, true) => (
            ADS_READDINFO_RES,
            &[
                (ADSRESULT, 4),
                (ADS_VERSIONVERSION, 1),
                (ADS_VERSIONREVISION, 1),
                (ADS_VERSIONBUILD, 2),
                (ADS_DEVICENAME, 0),
            ],
        ),
        (2, false) => (ADS_READ_REQ, &[PLACE[0], PLACE[1], (ADS_CBLENGTH, 4)]),
        (2, true) => (ADS_READ_RES, &[(ADSRESULT, 4), (ADS_CBLENGTH, 4), (ADS_DATA, 0)]),
        (3, false) => (ADS_WRITE_REQ, &[PLACE[0], PLACE[1], (ADS_CBLENGTH, 4), (ADS_DATA, 0)]),
        (3, true) => (ADS_WRITE_RES, &[(ADSRESULT, 4)]),
        (4, true) => (ADS_READSTATE_RES, &[(ADSRESULT, 4), (ADS_STATE, 2), (ADS_DEVICESTATE, 2)]),
        (5, false) => (
            ADS_WRITECTRL_REQ,
            &[(ADS_STATE, 2), (ADS_DEVICESTATE, 2), (ADS_CBLENGTH, 4), (ADS_DATA, 0)],
        ),
        (5, true) => (ADS_WRITECTRL_RES, &[(ADSRESULT, 4)]),
        (6, false) => (
            ADS_ADDDN_REQ,
            &[
                PLACE[0],
                PLACE[1],
                (ADS_CBLENGTH, 4),
                (ADS_TRANSMODE, 4),
                (ADS_MAXDELAY, 4),
                (ADS_CYCLETIME, 4),
            ],
        ),
        (6, true) => (ADS_ADDDN_RES, &[(ADSRESULT, 4), (ADS_NOTIFICATIONHANDLE, 4)]),
        (7, false) => (ADS_DELDN_REQ, &[(ADS_NOTIFICATIONHANDLE, 4)]),
        (7, true) => (ADS_DELDN_RES, &[(ADSRESULT, 4)]),
        (8, false) => (ADS_DN_REQ, &[(ADS_CBLENGTH, 4), (ADS_NOTEBLOCKSSTAMPS, 4)]),
        (9, false) => (
            ADS_READWRITE_REQ,
            &[PLACE[0], PLACE[1], (ADS_CBREADLENGTH, 4), (ADS_CBWRITELENGTH, 4), (ADS_DATA, 0)],
        ),
        (9, true) => (ADS_READWRITE_RES, &[(ADSRESULT, 4), (ADS_CBLENGTH, 4), (ADS_DATA, 0)]),
        _ => return None,
    })
}

/// A device's number: six octets with dots between them.
fn net_id<C: Collector>(w: &mut Walk<'_, C>, field: Field, b: &Buf<'_>, at: usize) -> Walked {
    let [a, c, d, e, f, g] = b.array::<6>(at)?;
    w.string(field, b, at, 6, format_args!("{a}.{c}.{d}.{e}.{f}.{g}"))?;
    Ok(())
}

/// AMS.
#[derive(Clone, Copy, Debug)]
pub struct Ams;

impl Dissect for Ams {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(head) = bytes.first_chunk::<PREFIX_LEN>() else { return Pdu::MoreUnknown };
        let [_, _, len @ ..] = *head;
        let len = PREFIX_LEN.saturating_add(u32::from_le_bytes(len) as usize);
        match len {
            MAX_LEN.. => Pdu::NotMine,
            _ if len <= bytes.len() => Pdu::Whole(len),
            _ => Pdu::More(len - bytes.len()),
        }
    }

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const RESPONSE: u16 = 1;
        const ADS: u16 = 4;
        // Its response is called like that of the notifications themselves.
        const ADD: u16 = 6;
        w.column_protocol("AMS");
        let h = b.from(PREFIX_LEN)?;
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if h.reported() < HEADER_LEN {
            w.close(opened);
            return Ok(());
        }
        net_id(w, TARGETNETID, &h, 0)?;
        w.item_le(TARGETPORT, &h, 6, 2)?;
        net_id(w, SENDERNETID, &h, 8)?;
        w.item_le(SENDERPORT, &h, 14, 2)?;
        let (command, flags) = (h.u16_le(16)?, h.u16_le(18)?);
        w.item_le(CMDID, &h, 16, 2)?;
        let response = flags & RESPONSE != 0;
        if flags & ADS != 0
            && let Some(name) = CMDID_VALUES.get(u64::from(command))
        {
            let name = if command == ADD && response { "ADS Device Notification" } else { name };
            let word = if response { "Response" } else { "Request" };
            w.info(format_args!("{name} {word}"));
        }
        little::tree(w, STATEFLAGS, &h, 18, 2, &FLAG_FIELDS)?;
        for (field, at) in [(CBDATA, 20), (ERRORCODE, 24), (INVOKEID, 28)] {
            w.item_le(field, &h, at, 4)?;
        }
        let content = h.from(HEADER_LEN)?;
        let layout = layout(command, response);
        if let Some((field, row)) = layout.filter(|_| flags & ADS != 0 && content.reported() > 0) {
            let item = w.item(field, &content, 0, REST)?;
            let inner = w.open(item);
            let mut at = 0;
            for (field, len) in row {
                let len = if *len == 0 { content.remaining(at) } else { *len };
                if len > 0 {
                    w.item_le(*field, &content, at, len)?;
                }
                at += len;
            }
            w.close(inner);
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_read_is_taken_apart() {
        let mut packet =
            vec![0, 0, 44, 0, 0, 0, 192, 168, 1, 1, 1, 1, 0x53, 3, 10, 0, 0, 1, 1, 1, 1, 4];
        packet.extend([2, 0, 4, 0, 12, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0]);
        packet.extend([0x20, 0x40, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0]);
        let shown = segment(1025, super::PORT, &packet);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:ams");
        assert_eq!(shown.info, "AMS ADS Read Request");
        assert!(shown.has("AMS Target Net Id: 192.168.1.1.1.1"), "{shown:#?}");
        assert!(shown.has("IndexGroup: 0x00004020"));
        assert!(shown.has("CbLength: 4"));
    }
}
