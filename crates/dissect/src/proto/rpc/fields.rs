//! The fields of remote procedure calls.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

values! {
    static MSGTYP_VALUES {
        0 => "Call",
        1 => "Reply",
    }
    static REPLYSTAT_VALUES {
        0 => "accepted",
        1 => "denied",
    }
    static STATE_ACCEPT_VALUES {
        0 => "RPC executed successfully",
        1 => "remote hasn't exported program",
        2 => "remote can't support version #",
        3 => "program can't support procedure",
        4 => "procedure can't decode params",
        5 => "system errors like memory allocation failure",
    }
    static STATE_REJECT_VALUES {
        0 => "RPC_MISMATCH",
        1 => "AUTH_ERROR",
    }
    static STATE_AUTH_VALUES {
        1 => "bad credential (seal broken)",
        2 => "client must begin new session",
        3 => "bad verifier (seal broken)",
        4 => "verifier expired or replayed",
        5 => "rejected for security reasons",
        13 => "GSS credential problem",
        14 => "GSS context problem",
    }
    static AUTH_FLAVOR_VALUES {
        0 => "AUTH_NULL",
        1 => "AUTH_UNIX",
        2 => "AUTH_SHORT",
        3 => "AUTH_DES",
        5 => "AUTH_RSA/Gluster",
        6 => "RPCSEC_GSS",
        300001 => "AUTH_GSSAPI",
        390003 => "RPCSEC_GSS_KRB5",
        390004 => "RPCSEC_GSS_KRB5I",
        390005 => "RPCSEC_GSS_KRB5P",
        390006 => "RPCSEC_GSS_LIPKEY",
        390007 => "RPCSEC_GSS_LIPKEY_I",
        390008 => "RPCSEC_GSS_LIPKEY_P",
        390009 => "RPCSEC_GSS_SPKM3",
        390010 => "RPCSEC_GSS_SPKM3I",
        390011 => "RPCSEC_GSS_SPKM3P",
        390039 => "AUTH_GLUSTERFS",
    }
    static AUTHGSS_PROCEDURE_VALUES {
        0 => "RPCSEC_GSS_DATA",
        1 => "RPCSEC_GSS_INIT",
        2 => "RPCSEC_GSS_CONTINUE_INIT",
        3 => "RPCSEC_GSS_DESTROY",
    }
    static AUTHGSS_SERVICE_VALUES {
        1 => "rpcsec_gss_svc_none",
        2 => "rpcsec_gss_svc_integrity",
        3 => "rpcsec_gss_svc_privacy",
    }
    static AUTHDES_NAMEKIND_VALUES {
        0 => "ADN_FULLNAME",
        1 => "ADN_NICKNAME",
    }
}

field_table! {
    /// The fields of Remote Procedure Call.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rpc", "Remote Procedure Call", "RPC");
    REQFRAME = FieldDef::new("rpc.reqframe", "Request Frame", FieldType::FrameNum);
    REPFRAME = FieldDef::new("rpc.repframe", "Reply Frame", FieldType::FrameNum);
    LASTFRAG = FieldDef::new("rpc.lastfrag", "Last Fragment", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("Yes", "No")));
    FRAGLEN = FieldDef::new("rpc.fraglen", "Fragment Length", FieldType::Uint32).mask(0x7fffffff);
    XID = FieldDef::new("rpc.xid", "XID", FieldType::Uint32).base(Base::HexDec);
    MSGTYP = FieldDef::new("rpc.msgtyp", "Message Type", FieldType::Uint32).strings(Strings::Values(&MSGTYP_VALUES));
    REPLYSTAT = FieldDef::new("rpc.replystat", "Reply State", FieldType::Uint32).strings(Strings::Values(&REPLYSTAT_VALUES));
    STATE_ACCEPT = FieldDef::new("rpc.state_accept", "Accept State", FieldType::Uint32).strings(Strings::Values(&STATE_ACCEPT_VALUES));
    STATE_REJECT = FieldDef::new("rpc.state_reject", "Reject State", FieldType::Uint32).strings(Strings::Values(&STATE_REJECT_VALUES));
    STATE_AUTH = FieldDef::new("rpc.state_auth", "Auth State", FieldType::Uint32).strings(Strings::Values(&STATE_AUTH_VALUES));
    VERSION = FieldDef::new("rpc.version", "RPC Version", FieldType::Uint32);
    VERSION_MIN = FieldDef::new("rpc.version.min", "RPC Version (Minimum)", FieldType::Uint32);
    VERSION_MAX = FieldDef::new("rpc.version.max", "RPC Version (Maximum)", FieldType::Uint32);
    PROGRAM = FieldDef::new("rpc.program", "Program", FieldType::Uint32);
    PROGRAMVERSION = FieldDef::new("rpc.programversion", "Program Version", FieldType::Uint32);
    PROGRAMVERSION_MIN = FieldDef::new("rpc.programversion.min", "Program Version (Minimum)", FieldType::Uint32);
    PROGRAMVERSION_MAX = FieldDef::new("rpc.programversion.max", "Program Version (Maximum)", FieldType::Uint32);
    PROCEDURE = FieldDef::new("rpc.procedure", "Procedure", FieldType::Uint32);
    AUTH_FLAVOR = FieldDef::new("rpc.auth.flavor", "Flavor", FieldType::Uint32).strings(Strings::Values(&AUTH_FLAVOR_VALUES));
    AUTH_LENGTH = FieldDef::new("rpc.auth.length", "Length", FieldType::Uint32);
    AUTH_STAMP = FieldDef::new("rpc.auth.stamp", "Stamp", FieldType::Uint32).base(Base::Hex);
    AUTH_LK_OWNER = FieldDef::new("rpc.auth.lk_owner", "Lock Owner", FieldType::Bytes);
    AUTH_PID = FieldDef::new("rpc.auth.pid", "PID", FieldType::Uint32);
    AUTH_UID = FieldDef::new("rpc.auth.uid", "UID", FieldType::Uint32);
    AUTH_GID = FieldDef::new("rpc.auth.gid", "GID", FieldType::Uint32);
    AUTH_FLAGS = FieldDef::new("rpc.auth.flags", "FLAGS", FieldType::Uint32).base(Base::Hex);
    AUTH_CTIME = FieldDef::new("rpc.auth.ctime", "CTIME", FieldType::AbsoluteTime);
    AUTHGSS_VERSION = FieldDef::new("rpc.authgss.version", "GSS Version", FieldType::Uint32);
    AUTHGSS_PROCEDURE = FieldDef::new("rpc.authgss.procedure", "GSS Procedure", FieldType::Uint32).strings(Strings::Values(&AUTHGSS_PROCEDURE_VALUES));
    AUTHGSS_SEQNUM = FieldDef::new("rpc.authgss.seqnum", "GSS Sequence Number", FieldType::Uint32);
    AUTHGSS_SERVICE = FieldDef::new("rpc.authgss.service", "GSS Service", FieldType::Uint32).strings(Strings::Values(&AUTHGSS_SERVICE_VALUES));
    AUTHGSS_CONTEXT = FieldDef::new("rpc.authgss.context", "GSS Context", FieldType::Bytes);
    AUTHGSS_CONTEXT_CREATED_FRAME = FieldDef::new("rpc.authgss.context.created_frame", "Created in frame", FieldType::FrameNum);
    AUTHGSS_CONTEXT_DESTROYED_FRAME = FieldDef::new("rpc.authgss.context.destroyed_frame", "Destroyed in frame", FieldType::FrameNum);
    AUTHGSS_CONTEXT_LENGTH = FieldDef::new("rpc.authgss.context.length", "GSS Context Length", FieldType::Uint32);
    AUTHGSS_MAJOR = FieldDef::new("rpc.authgss.major", "GSS Major Status", FieldType::Uint32);
    AUTHGSS_MINOR = FieldDef::new("rpc.authgss.minor", "GSS Minor Status", FieldType::Uint32);
    AUTHGSS_WINDOW = FieldDef::new("rpc.authgss.window", "GSS Sequence Window", FieldType::Uint32);
    AUTHGSS_TOKEN_LENGTH = FieldDef::new("rpc.authgss.token_length", "GSS Token Length", FieldType::Uint32);
    AUTHGSS_DATA_LENGTH = FieldDef::new("rpc.authgss.data.length", "Length", FieldType::Uint32);
    AUTHGSS_DATA = FieldDef::new("rpc.authgss.data", "GSS Data", FieldType::Bytes);
    AUTHGSS_CHECKSUM = FieldDef::new("rpc.authgss.checksum", "GSS Checksum", FieldType::Bytes);
    AUTHGSS_TOKEN = FieldDef::new("rpc.authgss.token", "GSS Token", FieldType::Bytes);
    AUTHGSSAPI_VERSION = FieldDef::new("rpc.authgssapi.version", "AUTH_GSSAPI Version", FieldType::Uint32);
    AUTHGSSAPI_MESSAGE = FieldDef::new("rpc.authgssapi.message", "AUTH_GSSAPI Message", FieldType::Boolean).strings(Strings::TrueFalse(&("Yes", "No")));
    AUTHGSSAPI_MSGVERSION = FieldDef::new("rpc.authgssapi.msgversion", "Msg Version", FieldType::Uint32);
    AUTHGSSAPI_HANDLE = FieldDef::new("rpc.authgssapi.handle", "Client Handle", FieldType::Bytes);
    AUTHGSSAPI_ISN = FieldDef::new("rpc.authgssapi.isn", "Signed ISN", FieldType::Bytes);
    AUTHDES_NAMEKIND = FieldDef::new("rpc.authdes.namekind", "Namekind", FieldType::Uint32).strings(Strings::Values(&AUTHDES_NAMEKIND_VALUES));
    AUTHDES_NETNAME = FieldDef::new("rpc.authdes.netname", "Netname", FieldType::String);
    AUTHDES_CONVKEY = FieldDef::new("rpc.authdes.convkey", "Conversation Key (encrypted)", FieldType::Uint64).base(Base::Hex);
    AUTHDES_WINDOW = FieldDef::new("rpc.authdes.window", "Window (encrypted)", FieldType::Uint32).base(Base::Hex);
    AUTHDES_NICKNAME = FieldDef::new("rpc.authdes.nickname", "Nickname", FieldType::Uint32).base(Base::Hex);
    AUTHDES_TIMESTAMP = FieldDef::new("rpc.authdes.timestamp", "Timestamp (encrypted)", FieldType::Uint64).base(Base::Hex);
    AUTHDES_WINDOWVERF = FieldDef::new("rpc.authdes.windowverf", "Window verifier (encrypted)", FieldType::Uint32).base(Base::Hex);
    AUTHDES_TIMEVERF = FieldDef::new("rpc.authdes.timeverf", "Timestamp verifier (encrypted)", FieldType::Uint64).base(Base::Hex);
    AUTH_MACHINENAME = FieldDef::new("rpc.auth.machinename", "Machine Name", FieldType::String);
    DUP = FieldDef::new("rpc.dup", "Duplicate Call/Reply", FieldType::None);
    CALL_DUP = FieldDef::new("rpc.call.dup", "Duplicate to the call in", FieldType::FrameNum);
    REPLY_DUP = FieldDef::new("rpc.reply.dup", "Duplicate to the reply in", FieldType::FrameNum);
    VALUE_FOLLOWS = FieldDef::new("rpc.value_follows", "Value Follows", FieldType::Boolean).strings(Strings::TrueFalse(&("Yes", "No")));
    ARRAY_LEN = FieldDef::new("rpc.array.len", "num", FieldType::Uint32);
    OPAQUE_LENGTH = FieldDef::new("rpc.opaque_length", "length", FieldType::Uint32);
    FILL_BYTES = FieldDef::new("rpc.fill_bytes", "fill bytes", FieldType::Bytes);
    ARRAY_NO_VALUES = FieldDef::new("rpc.array_no_values", "no values", FieldType::None);
    OPAQUE_DATA = FieldDef::new("rpc.opaque_data", "opaque data", FieldType::Bytes);
    ARGUMENT_LENGTH = FieldDef::new("rpc.argument_length", "Argument length", FieldType::Uint32);
    CONTINUATION_DATA = FieldDef::new("rpc.continuation_data", "Continuation data", FieldType::Bytes);
    FRAGMENT_DATA = FieldDef::new("rpc.fragment_data", "Fragment Data", FieldType::Bytes);
    TIME = FieldDef::new("rpc.time", "Time from request", FieldType::RelativeTime);
    FRAGMENT_OVERLAP = FieldDef::new("rpc.fragment.overlap", "Fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICT = FieldDef::new("rpc.fragment.overlap.conflict", "Conflicting data in fragment overlap", FieldType::Boolean);
    FRAGMENT_MULTIPLETAILS = FieldDef::new("rpc.fragment.multipletails", "Multiple tail fragments found", FieldType::Boolean);
    FRAGMENT_TOOLONGFRAGMENT = FieldDef::new("rpc.fragment.toolongfragment", "Fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("rpc.fragment.error", "Defragmentation error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("rpc.fragment.count", "Fragment count", FieldType::Uint32);
    FRAGMENT = FieldDef::new("rpc.fragment", "RPC Fragment", FieldType::FrameNum);
    FRAGMENTS = FieldDef::new("rpc.fragments", "RPC Fragments", FieldType::None);
    REASSEMBLED_LENGTH = FieldDef::new("rpc.reassembled.length", "Reassembled RPC length", FieldType::Uint32);
    UNKNOWN_BODY = FieldDef::new("rpc.unknown_body", "Unknown RPC call/reply body", FieldType::None);
    CANNOT_DISSECT = FieldDef::new("rpc.cannot_dissect", "Cannot dissect", FieldType::None);
    SEGMENT_NEEDED = FieldDef::new("rpc.segment_needed", "Need another TCP segment but cannot desegment or not enabled (check RPC and TCP preferences)", FieldType::None);
}
