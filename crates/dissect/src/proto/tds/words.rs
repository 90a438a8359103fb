//! The words of TDS.

use lamna_fields::values;

values! {
    pub(super) static ENVCHANGE_TYPE_VALUES {
        1 => "Database",
        2 => "Language",
        3 => "Character set",
        4 => "Packet size",
        5 => "Unicode data sorting local id",
        6 => "Unicode data sorting comparison flags",
        7 => "SQL Collation",
        8 => "Begin Transaction",
        9 => "Commit Transaction",
        10 => "Rollback Transaction",
        11 => "Enlist DTC Transaction",
        12 => "Defect Transaction",
        13 => "Real Time Log Shipping",
        15 => "Promote Transaction",
        16 => "Transaction Manager Address",
        17 => "Transaction ended",
        18 => "RESETCONNECTION/RESETCONNECTIONSKIPTRAN Completion Acknowledgement",
        19 => "Sends back name of user instance started per login request",
        20 => "Sends routing information to client",
    }
    pub(super) static FEATUREEXTACK_FEATUREID_VALUES {
        0 => "Reserved",
        1 => "SessionRecovery",
        2 => "FedAuth",
        4 => "ColumnEncryption",
        5 => "GlobalTransactions",
        8 => "AzureSQLSupport",
        9 => "DataClassification",
        10 => "UTF8Support",
        255 => "Terminator",
    }
    pub(super) static PRELOGIN_OPTION_TOKEN_VALUES {
        0 => "Version",
        1 => "Encryption",
        2 => "InstOpt",
        3 => "ThreadID",
        4 => "MARS",
        5 => "TraceID",
        6 => "FedAuthRequired",
        7 => "NonceOpt",
        255 => "Terminator",
    }
    pub(super) static PRELOGIN_OPTION_ENCRYPTION_VALUES {
        0 => "Encryption is available but off",
        1 => "Encryption is available and on",
        2 => "Encryption is not available",
        3 => "Encryption is required",
    }
    pub(super) static PRELOGIN_OPTION_MARS_VALUES {
        0 => "Off",
        1 => "On",
    }
    pub(super) static RPC_PROC_ID_VALUES {
        1 => "sp_cursor",
        2 => "sp_cursoropen",
        3 => "sp_cursorprepare",
        4 => "sp_cursorexecute",
        5 => "sp_cursorprepexec",
        6 => "sp_cursorunprepare",
        7 => "sp_cursorfetch",
        8 => "sp_cursoroption",
        9 => "sp_cursorclose",
        10 => "sp_executesql",
        11 => "sp_prepare",
        12 => "sp_execute",
        13 => "sp_prepexec",
        14 => "sp_prepexecrpc",
        15 => "sp_unprepare",
    }
    pub(super) static RPC_SEPARATOR_VALUES {
        128 => "Batch flag",
        255 => "Batch flag 7.2",
        254 => "No exec flag",
    }
    pub(super) static TRANSMGR_VALUES {
        0 => "TM_GET_DTC_ADDRESS",
        1 => "TM_PROPAGATE_XACT",
        5 => "TM_BEGIN_XACT",
        6 => "TM_PROMOTE_XACT",
        7 => "TM_COMMIT_XACT",
        8 => "TM_ROLLBACK_XACT",
        9 => "TM_SAVE_XACT",
    }
    pub(super) static TYPE_VALUES {
        1 => "SQL batch",
        2 => "TDS4/5 login",
        3 => "Remote Procedure Call",
        4 => "Response",
        5 => "Unused",
        6 => "Attention",
        7 => "Bulk load data",
        8 => "Unused",
        9 => "Unused",
        10 => "Unused",
        11 => "Unused",
        12 => "Unused",
        13 => "Unused",
        14 => "Transaction Manager Request",
        15 => "TDS5 query",
        16 => "TDS7 login",
        17 => "SSPI message",
        18 => "TDS7 pre-login message",
        23 => "TLS exchange",
    }
    pub(super) static ALL_HEADERS_HEADER_TYPE_VALUES {
        0x1 => "Query notifications",
        0x2 => "Transaction descriptor",
    }
}

values! {
    /// Types of data.
    pub(super) static DATA_TYPES {
        0x1f => "NULLTYPE - Null (no data associated with this type)",
        0x30 => "INT1TYPE - TinyInt (1 byte data representation)",
        0x32 => "BITTYPE - Bit (1 byte data representation)",
        0x34 => "INT2TYPE - SmallInt (2 byte data representation)",
        0x38 => "INT4TYPE - Int (4 byte data representation)",
        0x3a => "DATETIME4TYPE - SmallDateTime (4 byte data representation)",
        0x3b => "FLT4TYPE - Real (4 byte data representation)",
        0x3c => "MONEYTYPE - Money (8 byte data representation)",
        0x3d => "DATETIMETYPE - DateTime (8 byte data representation)",
        0x3e => "FLT8TYPE - Float (8 byte data representation)",
        0x7a => "MONEY4TYPE - SmallMoney (4 byte data representation)",
        0x7f => "INT8TYPE - BigInt (8 byte data representation)",
        0x24 => "GUIDTYPE - UniqueIdentifier",
        0x26 => "INTNTYPE",
        0x37 => "DECIMALTYPE - Decimal (TDS 4/5)",
        0x3f => "NUMERICTYPE - Numeric (TDS 4/5)",
        0x68 => "BITNTYPE",
        0x6a => "DECIMALNTYPE - Decimal",
        0x6c => "NUMERICNTYPE - Numeric",
        0x6d => "FLTNTYPE",
        0x6e => "MONEYNTYPE",
        0x6f => "DATETIMNTYPE",
        0x28 => "DATENTYPE - (introduced in TDS 7.3)",
        0x29 => "TIMENTYPE - (introduced in TDS 7.3)",
        0x2a => "DATETIME2NTYPE - (introduced in TDS 7.3)",
        0x2b => "DATETIMEOFFSETNTYPE - (introduced in TDS 7.3)",
        0x2f => "CHARTYPE - Char (TDS 4/5)",
        0x27 => "VARCHARTYPE - VarChar (TDS 4/5)",
        0x2d => "BINARYTYPE - Binary (TDS 4/5)",
        0x25 => "VARBINARYTYPE - VarBinary (TDS 4/5)",
        0xa5 => "BIGVARBINTYPE - VarBinary",
        0xa7 => "BIGVARCHRTYPE - VarChar",
        0xad => "BIGBINARYTYPE - Binary",
        0xaf => "BIGCHARTYPE - Char",
        0xe7 => "NVARCHARTYPE - NVarChar",
        0xef => "NCHARTYPE - NChar",
        0xf1 => "XMLTYPE - XML (introduced in TDS 7.2)",
        0xf0 => "UDTTYPE - CLR-UDT (introduced in TDS 7.2)",
        0x23 => "TEXTTYPE - Text",
        0x22 => "IMAGETYPE - Image",
        0xe1 => "LONGBINARY - Binary",
        0x63 => "NTEXTTYPE - NText",
        0x62 => "SSVARIANTTYPE - Sql_Variant (introduced in TDS 7.2)",
    }
}
