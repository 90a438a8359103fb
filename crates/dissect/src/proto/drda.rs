//! Distributed Relational Database Architecture (The Open Group), the protocol of DB2: requests,
//! replies and data in packets, with their parameters as text in both codes.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static DDM_FMT_DSSTYP_VALUES {
        1 => "RQSDSS",
        2 => "RPYDSS",
        3 => "OBJDSS",
        4 => "CMNDSS",
        5 => "NORPYDSS",
    }
    static DDM_CODEPOINT_VALUES {
        0 => "DATA",
        12 => "CODPNT",
        16 => "FDODSC",
        47 => "TYPDEFNAM",
        53 => "TYPDEFOVR",
        100 => "CODPNTDR",
        4161 => "EXCSAT",
        4181 => "SYNCCTL",
        4201 => "SYNCRSY",
        4205 => "ACCSEC",
        4206 => "SECCHK",
        4207 => "SYNCLOG",
        4383 => "RSCTYP",
        4391 => "RSNCOD",
        4397 => "RSCNAM",
        4398 => "PRDID",
        4415 => "PRCCNVCD",
        4420 => "VRSNAM",
        4423 => "SRVCLSNM",
        4425 => "SVRCOD",
        4426 => "SYNERRCD",
        4435 => "SRVDGN",
        4442 => "SRVRLSLV",
        4445 => "SPVNAM",
        4446 => "EXTNAM",
        4461 => "SRVNAM",
        4502 => "SECMGRNM",
        4507 => "DEPERRCD",
        4508 => "CCSIDSBC",
        4509 => "CCSIDDBC",
        4510 => "CCSIDMBC",
        4512 => "USRID",
        4513 => "PASSWORD",
        4514 => "SECMEC",
        4516 => "SECCHKCD",
        4532 => "SVCERRNO",
        4572 => "SECTKN",
        4574 => "NEWPASSWORD",
        4624 => "MGRLVLRM",
        4632 => "MGRDEPRM",
        4633 => "SECCHKRM",
        4636 => "CMDATHRM",
        4658 => "AGNPRMRM",
        4659 => "RSCLMTRM",
        4677 => "PRCCNVRM",
        4683 => "CMDCMPRM",
        4684 => "SYNTAXRM",
        4688 => "CMDNSPRM",
        4689 => "PRMNSPRM",
        4690 => "VALNSPRM",
        4691 => "OBJNSPRM",
        4692 => "CMDCHKRM",
        4703 => "TRGNSPRM",
        5123 => "AGENT",
        5124 => "MGRLVLLS",
        5180 => "SUPERVISOR",
        5184 => "SECMGR",
        5187 => "EXCSATRD",
        5188 => "CMNAPPC",
        5208 => "DICTIONARY",
        5235 => "MGRLVLN",
        5236 => "CMNTCPIP",
        5242 => "FDODTA",
        5244 => "CMNSYNCPT",
        5292 => "ACCSECRD",
        5312 => "SYNCPTMGR",
        5313 => "RSYNCMGR",
        5324 => "CCSIDMGR",
        6400 => "MONITOR",
        7168 => "MONITORRD",
        7169 => "XAMGR",
        8193 => "ACCRDB",
        8194 => "BGNBND",
        8196 => "BNDSQLSTT",
        8197 => "CLSQRY",
        8198 => "CNTQRY",
        8199 => "DRPPKG",
        8200 => "DSCSQLSTT",
        8201 => "ENDBND",
        8202 => "EXCSQLIMM",
        8203 => "EXCSQLSTT",
        8204 => "OPNQRY",
        8205 => "PRPSQLSTT",
        8206 => "RDBCMM",
        8207 => "RDBRLLBCK",
        8208 => "REBIND",
        8210 => "DSCRDBTBL",
        8212 => "EXCSQLSET",
        8449 => "DSCERRCD",
        8450 => "QRYPRCTYP",
        8451 => "RDBINTTKN",
        8452 => "PRDDTA",
        8453 => "RDBCMTOK",
        8456 => "RDBCOLID",
        8457 => "PKGID",
        8461 => "PKGCNSTKN",
        8462 => "RTNSETSTT",
        8463 => "RDBACCCL",
        8464 => "RDBNAM",
        8465 => "OUTEXP",
        8466 => "PKGNAMCT",
        8467 => "PKGNAMCSN",
        8468 => "QRYBLKSZ",
        8469 => "UOWDSP",
        8470 => "RTNSQLDA",
        8474 => "RDBALWUPD",
        8479 => "SQLCSRHLD",
        8480 => "STTSTRDEL",
        8481 => "STTDECDEL",
        8485 => "PKGDFTCST",
        8498 => "QRYBLKCTL",
        8501 => "CRRTKN",
        8504 => "PRCNAM",
        8505 => "PKGSNLST",
        8506 => "NBRROW",
        8507 => "TRGDFTRT",
        8508 => "QRYRELSCR",
        8509 => "QRYROWNBR",
        8510 => "QRYRFRTBL",
        8512 => "MAXRSLCNT",
        8513 => "MAXBLKEXT",
        8514 => "RSLSETFLG",
        8518 => "TYPSQLDA",
        8519 => "OUTOVROPT",
        8520 => "RTNEXTDTA",
        8521 => "QRYATTSCR",
        8528 => "QRYATTUPD",
        8530 => "QRYSCRORN",
        8531 => "QRYROWSNS",
        8532 => "QRYBLKRST",
        8533 => "QRYRTNDTA",
        8534 => "QRYROWSET",
        8535 => "QRYATTSNS",
        8539 => "QRYINSID",
        8541 => "QRYCLSIMP",
        8542 => "QRYCLSRLS",
        8543 => "QRYOPTVAL",
        8544 => "DIAGLVL",
        8705 => "ACCRDBRM",
        8706 => "QRYNOPRM",
        8708 => "RDBNACRM",
        8709 => "OPNQRYRM",
        8710 => "PKGBNARM",
        8711 => "RDBACCRM",
        8712 => "BGNBNDRM",
        8713 => "PKGBPARM",
        8714 => "DSCINVRM",
        8715 => "ENDQRYRM",
        8716 => "ENDUOWRM",
        8717 => "ABNUOWRM",
        8718 => "DTAMCHRM",
        8719 => "QRYPOPRM",
        8721 => "RDBNFNRM",
        8722 => "OPNQFLRM",
        8723 => "SQLERRRM",
        8728 => "RDBUPDRM",
        8729 => "RSLSETRM",
        8730 => "RDBAFLRM",
        8733 => "CMDVLTRM",
        8741 => "CMMRQSRM",
        8907 => "RDBATHRM",
        9223 => "SQLAM",
        9224 => "SQLCARD",
        9227 => "SQLCINRD",
        9230 => "SQLRSLRD",
        9231 => "RDB",
        9232 => "FRCFIXROW",
        9233 => "SQLDARD",
        9234 => "SQLDTA",
        9235 => "SQLDTARD",
        9236 => "SQLSTT",
        9237 => "OUTOVR",
        9239 => "LMTBLKPRC",
        9240 => "FIXROWPRC",
        9241 => "SQLSTTVRB",
        9242 => "QRYDSC",
        9243 => "QRYDTA",
        9296 => "SQLATTR",
    }
    /// What the code points stand for.
    static LONG_NAMES {
        0x0000 => "Data",
        0x000c => "Code Point",
        0x0010 => "FD:OCA Data Descriptor",
        0x002f => "Data Type Definition Name",
        0x0035 => "TYPDEF Overrides",
        0x0064 => "Code Point Data Representation",
        0x1041 => "Exchange Server Attributes",
        0x1055 => "Sync Point Control Request",
        0x1069 => "Sync Point Resync Command",
        0x106d => "Access Security",
        0x106e => "Security Check",
        0x106f => "Sync Point Log",
        0x111f => "Resource Type Information",
        0x1127 => "Reason Code Information",
        0x112d => "Resource Name Information",
        0x112e => "Product-Specific Identifier",
        0x113f => "Conversation Protocol Error Code",
        0x1144 => "Version Name",
        0x1147 => "Server Class Name",
        0x1149 => "Severity Code",
        0x114a => "Syntax Error Code",
        0x1153 => "Server Diagnostic Information",
        0x115a => "Server Product Release Level",
        0x115d => "Supervisor Name",
        0x115e => "External Name",
        0x116d => "Server Name",
        0x1196 => "Security Manager Name",
        0x119b => "Manager Dependency Error Code",
        0x119c => "CCSID for Single-Byte Characters",
        0x119d => "CCSID for Double-byte Characters",
        0x119e => "CCSID for Mixed-byte Characters",
        0x11a0 => "User ID at the Target System",
        0x11a1 => "Password",
        0x11a2 => "Security Mechanism",
        0x11a4 => "Security Check Code",
        0x11b4 => "Security Service ErrorNumber",
        0x11dc => "Security Token",
        0x11de => "New Password",
        0x1210 => "Manager-Level Conflict",
        0x1218 => "Manager Dependency Error",
        0x1219 => "Security Check",
        0x121c => "Not Authorized to Command",
        0x1232 => "Permanent Agent Error",
        0x1233 => "Resource Limits Reached",
        0x1245 => "Conversational Protocol Error",
        0x124b => "Command Processing Completed",
        0x124c => "Data Stream Syntax Error",
        0x1250 => "Command Not Supported",
        0x1251 => "Parameter Not Supported",
        0x1252 => "Parameter Value Not Supported",
        0x1253 => "Object Not Supported",
        0x1254 => "Command Check",
        0x125f => "Target Not Supported",
        0x1403 => "Agent",
        0x1404 => "Manager-Level List",
        0x143c => "Supervisor",
        0x1440 => "Security Manager",
        0x1443 => "Server Attributes Reply Data",
        0x1444 => "LU 6.2 Conversational Communications Manager",
        0x1458 => "Dictionary",
        0x1473 => "Manager-Level Number Attribute",
        0x1474 => "TCP/IP CommunicationManager",
        0x147a => "FD:OCA Data",
        0x147c => "SNA LU 6.2 Sync Point Conversational Communications Manager",
        0x14ac => "Access Security Reply Data",
        0x14c0 => "Sync Point Manager",
        0x14c1 => "ResynchronizationManager",
        0x14cc => "CCSID Manager",
        0x1900 => "Monitor Events",
        0x1c00 => "Monitor Reply Data",
        0x1c01 => "XAManager",
        0x2001 => "Access RDB",
        0x2002 => "Begin Binding a Package to an RDB",
        0x2004 => "Bind SQL Statement to an RDB Package",
        0x2005 => "Close Query",
        0x2006 => "Continue Query",
        0x2007 => "Drop RDB Package",
        0x2008 => "Describe SQL Statement",
        0x2009 => "End Binding a Package to an RDB",
        0x200a => "Execute Immediate SQL Statement",
        0x200b => "Execute SQL Statement",
        0x200c => "Open Query",
        0x200d => "Prepare SQL Statement",
        0x200e => "RDB Commit Unit of Work",
        0x200f => "RDB Rollback Unit of Work",
        0x2010 => "Rebind an Existing RDB Package",
        0x2012 => "Describe RDB Table",
        0x2014 => "Set SQL Environment",
        0x2101 => "Description Error Code",
        0x2102 => "Query Protocol Type",
        0x2103 => "RDB Interrupt Token",
        0x2104 => "Product-Specific Data",
        0x2105 => "RDB Commit Allowed",
        0x2108 => "RDB Collection Identifier",
        0x2109 => "RDB Package Identifier",
        0x210d => "RDB Package Consistency Token",
        0x210e => "Return SET Statement",
        0x210f => "RDB Access Manager Class",
        0x2110 => "Relational Database Name",
        0x2111 => "Output Expected",
        0x2112 => "RDB Package Name and Consistency Token",
        0x2113 => "RDB Package Name, Consistency Token, and Section Number",
        0x2114 => "Query Block Size",
        0x2115 => "Unit of Work Disposition",
        0x2116 => "Maximum Result Set Count",
        0x211a => "RDB Allow Updates",
        0x211f => "Hold Cursor Position",
        0x2120 => "Statement String Delimiter",
        0x2121 => "Statement Decimal Delimiter",
        0x2125 => "Package Default Character Subtype",
        0x2132 => "Query Block Protocol Control",
        0x2135 => "Correlation Token",
        0x2138 => "Procedure Name",
        0x2139 => "RDB Result Set Reply Message",
        0x213a => "Number of Fetch or Insert Rows",
        0x213b => "Target Default Value Return",
        0x213c => "Query Relative Scrolling Action",
        0x213d => "Query Row Number",
        0x213e => "Query Refresh Answer Set Table",
        0x2140 => "Maximum Result Set Count",
        0x2141 => "Maximum Number of Extra Blocks",
        0x2142 => "Result Set Flags",
        0x2146 => "Type of SQL Descriptor Area",
        0x2147 => "Output Override Option",
        0x2148 => "Return of EXTDTA Option",
        0x2149 => "Query Attribute for Scrollability",
        0x2150 => "Query Attribute for Updatability",
        0x2152 => "Query Scroll Orientation",
        0x2153 => "Query Row Sensitivity",
        0x2154 => "Query Block Reset",
        0x2155 => "Query Returns Datat",
        0x2156 => "Query Rowset Size",
        0x2157 => "Query Attribute for Sensitivity",
        0x215b => "Query Instance Identifier",
        0x215d => "Query Close Implicit",
        0x215e => "Query Close Lock Release",
        0x215f => "QRYOPTVAL",
        0x2160 => "SQL Error Diagnostic Level",
        0x2201 => "Access to RDB Completed",
        0x2202 => "Query Not Open",
        0x2204 => "RDB Not Accessed",
        0x2205 => "Open Query Complete",
        0x2206 => "RDB Package Binding Not Active",
        0x2207 => "RDB Currently Accessed",
        0x2208 => "Begin Bind Error",
        0x2209 => "RDB Package Binding Process Active",
        0x220a => "Invalid Description",
        0x220b => "End of Query",
        0x220c => "End Unit of Work Condition",
        0x220d => "Abnormal End Unit ofWork Condition",
        0x220e => "Data Descriptor Mismatch",
        0x220f => "Query Previously Opened",
        0x2211 => "RDB Not Found",
        0x2212 => "Open Query Failure",
        0x2213 => "SQL Error Condition",
        0x2218 => "RDB Update Reply Message",
        0x2219 => "RDB Result Set Reply Message",
        0x221a => "RDB Access Failed Reply Message",
        0x221d => "Command Violation",
        0x2225 => "Commitment Request",
        0x22cb => "Not Authorized to RDB",
        0x2407 => "SQL Application Manager",
        0x2408 => "SQL Communications Area Reply Data",
        0x240b => "SQL Result Set Column Information Reply Data",
        0x240e => "SQL Result Set Reply Data",
        0x240f => "Relational Database",
        0x2410 => "Force Fixed Row Query Protocol",
        0x2411 => "SQLDA Reply Data",
        0x2412 => "SQL Program Variable Data",
        0x2413 => "SQL Data Reply Data",
        0x2414 => "SQL Statement",
        0x2415 => "Output Override Descriptor",
        0x2417 => "Limited Block Protocol",
        0x2418 => "Fixed Row Query Protocol",
        0x2419 => "SQL Statement Variable Descriptions",
        0x241a => "Query Answer Set Description",
        0x241b => "Query Answer Set Data",
        0x2450 => "SQL Statement Attributes",
    }
}

field_table! {
    /// The fields of DRDA.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("drda", "DRDA", "DRDA");
    DDM_LENGTH = FieldDef::new("drda.ddm.length", "Length", FieldType::Uint16);
    DDM_DDMID = FieldDef::new("drda.ddm.ddmid", "Magic", FieldType::Uint8).base(Base::Hex);
    DDM_FORMAT = FieldDef::new("drda.ddm.format", "Format", FieldType::Uint8).base(Base::Hex);
    DDM_FMT_BIT0 = FieldDef::new("drda.ddm.fmt.bit0", "Reserved", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    DDM_FMT_BIT1 = FieldDef::new("drda.ddm.fmt.bit1", "Chained", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    DDM_FMT_BIT2 = FieldDef::new("drda.ddm.fmt.bit2", "Continue", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    DDM_FMT_BIT3 = FieldDef::new("drda.ddm.fmt.bit3", "Same correlation", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    DDM_FMT_DSSTYP = FieldDef::new("drda.ddm.fmt.dsstyp", "DSS type", FieldType::Uint8).mask(0xf).strings(Strings::Values(&DDM_FMT_DSSTYP_VALUES));
    DDM_RQSCRR = FieldDef::new("drda.ddm.rqscrr", "CorrelId", FieldType::Uint16);
    DDM_LENGTH2 = FieldDef::new("drda.ddm.length2", "Length2", FieldType::Uint16);
    DDM_CODEPOINT = FieldDef::new("drda.ddm.codepoint", "Code point", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&DDM_CODEPOINT_VALUES));
    PARAM_LENGTH = FieldDef::new("drda.param.length", "Length", FieldType::Uint16);
    PARAM_CODEPOINT = FieldDef::new("drda.param.codepoint", "Code point", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&DDM_CODEPOINT_VALUES));
    PARAM_DATA = FieldDef::new("drda.param.data", "Data (ASCII)", FieldType::String);
    PARAM_DATA_EBCDIC = FieldDef::new("drda.param.data.ebcdic", "Data (EBCDIC)", FieldType::String);
    SQLSTATEMENT = FieldDef::new("drda.sqlstatement", "SQL statement (ASCII)", FieldType::String);
    SQLSTATEMENT_EBCDIC = FieldDef::new("drda.sqlstatement.ebcdic", "SQL statement (EBCDIC)", FieldType::String);
    OPCODE_INVALID_LENGTH = FieldDef::new("drda.opcode.invalid_length", "Invalid length detected", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// The characters of EBCDIC's code page 37, as far as they are in all of its kin; 0 where they are not.
static EBCDIC: [u8; 256] = [
    0x00, 0x01, 0x02, 0x03, 0x9c, 0x09, 0x86, 0x7f, 0x97, 0x8d, 0x8e, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f,
    0x10, 0x11, 0x12, 0x13, 0x9d, 0x85, 0x08, 0x87, 0x18, 0x19, 0x92, 0x8f, 0x1c, 0x1d, 0x1e, 0x1f,
    0x80, 0x81, 0x82, 0x83, 0x84, 0x0a, 0x17, 0x1b, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x05, 0x06, 0x07,
    0x00, 0x00, 0x16, 0x93, 0x94, 0x95, 0x96, 0x04, 0x98, 0x99, 0x9a, 0x9b, 0x14, 0x15, 0x00, 0x1a,
    0x20, 0xa0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x2e, 0x3c, 0x28, 0x2b, 0x00,
    0x26, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x24, 0x2a, 0x29, 0x3b, 0x00,
    0x2d, 0x2f, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x2c, 0x25, 0x5f, 0x3e, 0x3f,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x60, 0x3a, 0x23, 0x40, 0x27, 0x3d, 0x22,
    0x00, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f, 0x70, 0x71, 0x72, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x7e, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x7b, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x7d, 0x4a, 0x4b, 0x4c, 0x4d, 0x4e, 0x4f, 0x50, 0x51, 0x52, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x5c, 0x00, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5a, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
];

/// Text in EBCDIC, up to a NUL.
fn ebcdic(octets: &[u8]) -> String {
    octets
        .iter()
        .take_while(|octet| **octet != 0)
        .map(|octet| match EBCDIC[usize::from(*octet)] {
            0 => '\u{fffd}',
            c => char::from(c),
        })
        .collect()
}

/// Octets of a packet's header, with the code point.
const HEADER_LEN: usize = 10;

/// Octets of a parameter's length and code point.
const PARAMETER_LEN: usize = 4;

/// Distributed Relational Database Architecture.
#[derive(Clone, Copy, Debug)]
pub struct Drda;

/// The short and the long name of a code point.
fn names(code: u16) -> (String, String) {
    let unknown = || format!("Unknown (0x{code:04x})");
    let short = DDM_CODEPOINT_VALUES.get(u64::from(code)).map_or_else(unknown, str::to_owned);
    (short, LONG_NAMES.get(u64::from(code)).map_or_else(unknown, str::to_owned))
}

impl Dissect for Drda {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp")];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn recognise(b: &Buf<'_>) -> bool {
        const MAGIC: u8 = 0xd0;
        let (Ok(len), Ok(inner)) = (b.u16(0), b.u16(6)) else { return false };
        b.len() >= HEADER_LEN && b.u8(2) == Ok(MAGIC) && len.checked_sub(6) == Some(inner)
    }

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const STATEMENT: u16 = 0x2414;
        w.assign(id::DRDA);
        let is_next = w.columns().protocol() == "DRDA";
        if !is_next {
            w.column_protocol("DRDA");
            w.info(format_args!(""));
        }
        let code = b.u16(8)?;
        let (short, long) =
            if w.wants_columns() || w.labels() { names(code) } else { Default::default() };
        let bar = if is_next { " | " } else { "" };
        w.info_append(format_args!("{bar}{short}"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.append(root, format_args!(" ({long})"));
        let item = w.text(&b, 0, HEADER_LEN, format_args!("DDM ({short})"))?;
        let inner = w.open(item);
        w.row(&b, 0, &[(DDM_LENGTH, 2), (DDM_DDMID, 1)])?;
        let bits = [DDM_FMT_BIT0, DDM_FMT_BIT1, DDM_FMT_BIT2, DDM_FMT_BIT3, DDM_FMT_DSSTYP];
        w.bitmask(DDM_FORMAT, &bits, &b, 3, 1)?;
        w.row(&b, 4, &[(DDM_RQSCRR, 2), (DDM_LENGTH2, 2), (DDM_CODEPOINT, 2)])?;
        w.close(inner);
        let mut at = HEADER_LEN;
        while b.remaining(at) >= PARAMETER_LEN {
            let (said, code) = (usize::from(b.u16(at)?), b.u16(at + 2)?);
            let left = b.remaining(at);
            if said > left {
                break;
            }
            let len = if said == 0 { left } else { said };
            parameter(w, &b, at, len, code)?;
            if code == 0 && b.u16(8)? == STATEMENT {
                let (at, len) = (at + PARAMETER_LEN, len.saturating_sub(PARAMETER_LEN));
                // Its octets are listed once more by themselves.
                let statement = b.bytes(at, len)?;
                w.add_source("SQL statement", bytes::Bytes::copy_from_slice(statement));
                w.item(SQLSTATEMENT, &b, at, len.saturating_sub(1))?;
                let text = ebcdic(statement);
                w.string(SQLSTATEMENT_EBCDIC, &b, at, len, format_args!("{text}"))?;
            }
            at += len;
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(len) = bytes.first_chunk().filter(|_| bytes.len() >= HEADER_LEN) else {
            return Pdu::MoreUnknown;
        };
        let len = usize::from(u16::from_be_bytes(*len)).max(1);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// A parameter of this length, whose code point is known.
fn parameter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    code: u16,
) -> Result<(), Fault> {
    let item = w.text(b, at, len, format_args!("Parameter"))?;
    if w.labels() {
        let (_, long) = names(code);
        w.append(item, format_args!(" ({long})"));
    }
    let opened = w.open(item);
    w.row(b, at, &[(PARAM_LENGTH, 2), (PARAM_CODEPOINT, 2)])?;
    let at = at + PARAMETER_LEN;
    // One that is shorter than its head goes on to the end.
    let len = len.checked_sub(PARAMETER_LEN).unwrap_or_else(|| b.remaining(at));
    if len > 0 {
        w.item(PARAM_DATA, b, at, len)?;
        let text = ebcdic(b.bytes(at, len)?);
        w.string(PARAM_DATA_EBCDIC, b, at, len, format_args!("{text}"))?;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    fn packet(code: u16, body: &[u8]) -> Vec<u8> {
        let len = (HEADER_LEN + body.len()) as u16;
        let mut packet = len.to_be_bytes().to_vec();
        packet.extend([0xd0, 0x01, 0, 1]);
        packet.extend((len - 6).to_be_bytes());
        packet.extend(code.to_be_bytes());
        packet.extend(body);
        packet
    }

    #[test]
    fn parameters_are_text_in_both_codes() {
        let shown = segment(50000, 50001, &packet(0x1041, &[0, 6, 0x11, 0x5e, 0xc1, 0x82]));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:drda");
        assert_eq!(shown.info, "DRDA EXCSAT");
        assert!(shown.has("Parameter (External Name)"), "{shown:#?}");
        assert!(shown.has("Data (EBCDIC): Ab"), "{shown:#?}");
    }

    #[test]
    fn packets_follow_each_other() {
        let both = [packet(0x1041, &[]), packet(0x106d, &[])].concat();
        assert_eq!(segment(50000, 50001, &both).info, "DRDA EXCSAT | ACCSEC");
    }

    #[test]
    fn other_lengths_are_not_of_it() {
        let mut other = packet(0x1041, &[]);
        other[7] = 9;
        assert_eq!(segment(50000, 50001, &other).protocols, "eth:ethertype:ip:tcp:data");
    }
}
