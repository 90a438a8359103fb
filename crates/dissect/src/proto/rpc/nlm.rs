//! Locks on files of NFS (X/Open XNFS, chapter 10).

use lamna_fields::{FieldDef, FieldType, Strings, ValueTable, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

use super::Body;

values! {
    static PROCEDURE_V1_VALUES {
        0 => "NULL",
        1 => "TEST",
        2 => "LOCK",
        3 => "CANCEL",
        4 => "UNLOCK",
        5 => "GRANTED",
        6 => "TEST_MSG",
        7 => "LOCK_MSG",
        8 => "CANCEL_MSG",
        9 => "UNLOCK_MSG",
        10 => "GRANTED_MSG",
        11 => "TEST_RES",
        12 => "LOCK_RES",
        13 => "CANCEL_RES",
        14 => "UNLOCK_RES",
        15 => "GRANTED_RES",
    }
    static PROCEDURE_V3_VALUES {
        0 => "NULL",
        1 => "TEST",
        2 => "LOCK",
        3 => "CANCEL",
        4 => "UNLOCK",
        5 => "GRANTED",
        6 => "TEST_MSG",
        7 => "LOCK_MSG",
        8 => "CANCEL_MSG",
        9 => "UNLOCK_MSG",
        10 => "GRANTED_MSG",
        11 => "TEST_RES",
        12 => "LOCK_RES",
        13 => "CANCEL_RES",
        14 => "UNLOCK_RES",
        15 => "GRANTED_RES",
        20 => "SHARE",
        21 => "UNSHARE",
        22 => "NM_LOCK",
        23 => "FREE_ALL",
    }
    static STAT_VALUES {
        0 => "NLM_GRANTED",
        1 => "NLM_DENIED",
        2 => "NLM_DENIED_NOLOCKS",
        3 => "NLM_BLOCKED",
        4 => "NLM_DENIED_GRACE_PERIOD",
        5 => "NLM_DEADLCK",
        6 => "NLM_ROFS",
        7 => "NLM_STALE_FH",
        8 => "NLM_BIG",
        9 => "NLM_FAILED",
    }
    static SHARE_MODE_VALUES {
        0 => "deny none",
        1 => "deny read",
        2 => "deny write",
        3 => "deny read/write",
    }
    static SHARE_ACCESS_VALUES {
        0 => "no access",
        1 => "read-only",
        2 => "write-only",
        3 => "read/write",
    }
}

field_table! {
    /// The fields of Network Lock Manager Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nlm", "Network Lock Manager Protocol", "NLM");
    PROCEDURE_V1 = FieldDef::new("nlm.procedure_v1", "V1 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V1_VALUES));
    PROCEDURE_V2 = FieldDef::new("nlm.procedure_v2", "V2 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V1_VALUES));
    PROCEDURE_V3 = FieldDef::new("nlm.procedure_v3", "V3 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V3_VALUES));
    PROCEDURE_V4 = FieldDef::new("nlm.procedure_v4", "V4 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V3_VALUES));
    COOKIE = FieldDef::new("nlm.cookie", "cookie", FieldType::Bytes);
    BLOCK = FieldDef::new("nlm.block", "block", FieldType::Boolean).strings(Strings::TrueFalse(&("Yes", "No")));
    EXCLUSIVE = FieldDef::new("nlm.exclusive", "exclusive", FieldType::Boolean).strings(Strings::TrueFalse(&("Yes", "No")));
    LOCK = FieldDef::new("nlm.lock", "lock", FieldType::None);
    LOCK_CALLER_NAME = FieldDef::new("nlm.lock.caller_name", "caller_name", FieldType::String);
    LOCK_OWNER = FieldDef::new("nlm.lock.owner", "owner", FieldType::Bytes);
    LOCK_SVID = FieldDef::new("nlm.lock.svid", "svid", FieldType::Uint32);
    LOCK_L_OFFSET64 = FieldDef::new("nlm.lock.l_offset64", "l_offset", FieldType::Uint64);
    LOCK_L_OFFSET = FieldDef::new("nlm.lock.l_offset", "l_offset", FieldType::Uint32);
    LOCK_L_LEN64 = FieldDef::new("nlm.lock.l_len64", "l_len", FieldType::Uint64);
    LOCK_L_LEN = FieldDef::new("nlm.lock.l_len", "l_len", FieldType::Uint32);
    RECLAIM = FieldDef::new("nlm.reclaim", "reclaim", FieldType::Boolean).strings(Strings::TrueFalse(&("Yes", "No")));
    STATE = FieldDef::new("nlm.state", "state", FieldType::Uint32);
    STAT = FieldDef::new("nlm.stat", "stat", FieldType::Uint32).strings(Strings::Values(&STAT_VALUES));
    TEST_STAT = FieldDef::new("nlm.test_stat", "test_stat", FieldType::None);
    TEST_STAT_STAT = FieldDef::new("nlm.test_stat.stat", "stat", FieldType::Uint32).strings(Strings::Values(&STAT_VALUES));
    HOLDER = FieldDef::new("nlm.holder", "holder", FieldType::None);
    SHARE = FieldDef::new("nlm.share", "share", FieldType::None);
    SHARE_MODE = FieldDef::new("nlm.share.mode", "mode", FieldType::Uint32).strings(Strings::Values(&SHARE_MODE_VALUES));
    SHARE_ACCESS = FieldDef::new("nlm.share.access", "access", FieldType::Uint32).strings(Strings::Values(&SHARE_ACCESS_VALUES));
    SHARE_NAME = FieldDef::new("nlm.share.name", "name", FieldType::String);
    SEQUENCE = FieldDef::new("nlm.sequence", "sequence", FieldType::Int32);
    MSG_IN = FieldDef::new("nlm.msg_in", "Request MSG in", FieldType::Uint32);
    RES_IN = FieldDef::new("nlm.res_in", "Reply RES in", FieldType::Uint32);
    TIME = FieldDef::new("nlm.time", "Time from request", FieldType::RelativeTime);
}

/// The procedures of each version.
pub(super) static PROCEDURES: &[(u32, &ValueTable)] = &[
    (1, &PROCEDURE_V1_VALUES),
    (2, &PROCEDURE_V1_VALUES),
    (3, &PROCEDURE_V3_VALUES),
    (4, &PROCEDURE_V3_VALUES),
];

/// The lock manager.
#[derive(Clone, Copy, Debug)]
pub struct Nlm;

impl Dissect for Nlm {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Shows arguments or results: their procedure.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, body: Body) -> Walked {
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    let procedure = match body.version {
        1 => PROCEDURE_V1,
        2 => PROCEDURE_V2,
        3 => PROCEDURE_V3,
        _ => PROCEDURE_V4,
    };
    body.show(w, &b, procedure);
    w.close(opened);
    Ok(())
}
