//! The fields of AppleTalk's protocols.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

/// Datagram Delivery Protocol.
pub(super) mod ddp {
    use super::*;

    values! {
        pub(in crate::proto::appletalk) static TYPE_VALUES {
            1 => "AppleTalk Routing Table response or data",
            2 => "AppleTalk Name Binding Protocol packet",
            3 => "AppleTalk Transaction Protocol packet",
            4 => "AppleTalk Echo Protocol packet",
            5 => "AppleTalk Routing Table request",
            6 => "AppleTalk Zone Information Protocol packet",
            7 => "AppleTalk Data Stream Protocol",
            88 => "Cisco EIGRP for AppleTalk",
        }
    }

    field_table! {
        /// The fields of Datagram Delivery Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("ddp", "Datagram Delivery Protocol", "DDP");
        HOPCOUNT = FieldDef::new("ddp.hopcount", "Hop count", FieldType::Uint16).mask(0x3c00);
        LEN = FieldDef::new("ddp.len", "Datagram length", FieldType::Uint16).mask(0x3ff);
        CHECKSUM = FieldDef::new("ddp.checksum", "Checksum", FieldType::Uint16);
        DST = FieldDef::new("ddp.dst", "Destination address", FieldType::String);
        DST_NET = FieldDef::new("ddp.dst.net", "Destination Net", FieldType::Uint16);
        SRC = FieldDef::new("ddp.src", "Source address", FieldType::String);
        SRC_NET = FieldDef::new("ddp.src.net", "Source Net", FieldType::Uint16);
        DST_NODE = FieldDef::new("ddp.dst.node", "Destination Node", FieldType::Uint8);
        SRC_NODE = FieldDef::new("ddp.src.node", "Source Node", FieldType::Uint8);
        DST_SOCKET = FieldDef::new("ddp.dst_socket", "Destination Socket", FieldType::Uint8);
        SRC_SOCKET = FieldDef::new("ddp.src_socket", "Source Socket", FieldType::Uint8);
        TYPE = FieldDef::new("ddp.type", "Protocol type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
        LEN_INVALID = FieldDef::new("ddp.len_invalid", "Invalid length", FieldType::None).strings(Strings::Expert(lamna_fields::Group::Protocol, lamna_fields::Severity::Warn));
    }
}

/// LocalTalk Link Access Protocol.
pub(super) mod llap {
    use super::*;

    values! {
        pub(in crate::proto::appletalk) static TYPE_VALUES {
            1 => "Short DDP",
            2 => "DDP",
            129 => "Enquiry",
            130 => "Acknowledgement",
            132 => "RTS",
            133 => "CTS",
        }
    }

    field_table! {
        /// The fields of LocalTalk Link Access Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("llap", "LocalTalk Link Access Protocol", "LLAP");
        DST = FieldDef::new("llap.dst", "Destination Node", FieldType::Uint8);
        SRC = FieldDef::new("llap.src", "Source Node", FieldType::Uint8);
        TYPE = FieldDef::new("llap.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    }
}

/// Routing Table Maintenance Protocol.
pub(super) mod rtmp {
    use super::*;

    values! {
        pub(in crate::proto::appletalk) static FUNCTION_VALUES {
            1 => "Request",
            2 => "Route Data Request (split horizon processed)",
            3 => "Route Data Request (no split horizon processing)",
        }
    }

    field_table! {
        /// The fields of Routing Table Maintenance Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("rtmp", "Routing Table Maintenance Protocol", "RTMP");
        NET = FieldDef::new("rtmp.net", "Net", FieldType::Uint16);
        NBP_NODEID = FieldDef::new("nbp.nodeid", "Node", FieldType::Uint8);
        NBP_NODEID_LENGTH = FieldDef::new("nbp.nodeid.length", "Node Length", FieldType::Uint8);
        TUPLE_NET = FieldDef::new("rtmp.tuple.net", "Net", FieldType::Uint16);
        TUPLE_RANGE_START = FieldDef::new("rtmp.tuple.range_start", "Range Start", FieldType::Uint16);
        TUPLE_RANGE_END = FieldDef::new("rtmp.tuple.range_end", "Range End", FieldType::Uint16);
        TUPLE_DIST = FieldDef::new("rtmp.tuple.dist", "Distance", FieldType::Uint16);
        VERSION = FieldDef::new("rtmp.version", "Version", FieldType::Uint8).base(Base::Hex);
        FUNCTION = FieldDef::new("rtmp.function", "Function", FieldType::Uint8).strings(Strings::Values(&FUNCTION_VALUES));
    }
}

/// Name Binding Protocol.
pub(super) mod nbp {
    use super::*;

    values! {
        pub(in crate::proto::appletalk) static OP_VALUES {
            1 => "broadcast request",
            2 => "lookup",
            4 => "forward request",
            3 => "reply",
        }
    }

    field_table! {
        /// The fields of Name Binding Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("nbp", "Name Binding Protocol", "NBP");
        OP = FieldDef::new("nbp.op", "Operation", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&OP_VALUES));
        INFO = FieldDef::new("nbp.info", "Info", FieldType::Uint8).base(Base::Hex);
        COUNT = FieldDef::new("nbp.count", "Count", FieldType::Uint8).mask(0xf);
        NET = FieldDef::new("nbp.net", "Network", FieldType::Uint16);
        NODE = FieldDef::new("nbp.node", "Node", FieldType::Uint8);
        PORT = FieldDef::new("nbp.port", "Port", FieldType::Uint8);
        ENUM = FieldDef::new("nbp.enum", "Enumerator", FieldType::Uint8);
        OBJECT = FieldDef::new("nbp.object", "Object", FieldType::UintString);
        TYPE = FieldDef::new("nbp.type", "Type", FieldType::UintString);
        ZONE = FieldDef::new("nbp.zone", "Zone", FieldType::UintString);
        TID = FieldDef::new("nbp.tid", "Transaction ID", FieldType::Uint8);
    }
}

/// Zone Information Protocol.
pub(super) mod zip {
    use super::*;

    values! {
        pub(in crate::proto::appletalk) static FUNCTION_VALUES {
            1 => "Query",
            2 => "Reply",
            5 => "GetNetInfo request",
            6 => "GetNetInfo reply",
            7 => "notify",
            8 => "Extended reply",
        }
        pub(in crate::proto::appletalk) static ATP_FUNCTION_VALUES {
            7 => "GetMyZone",
            8 => "GetZoneList",
            9 => "GetLocalZones",
        }
    }

    field_table! {
        /// The fields of Zone Information Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("zip", "Zone Information Protocol", "ZIP");
        FUNCTION = FieldDef::new("zip.function", "Function", FieldType::Uint8).strings(Strings::Values(&FUNCTION_VALUES));
        ZERO_VALUE = FieldDef::new("zip.zero_value", "Pad (0)", FieldType::Bytes);
        ATP_FUNCTION = FieldDef::new("zip.atp_function", "Function", FieldType::Uint8).strings(Strings::Values(&ATP_FUNCTION_VALUES));
        START_INDEX = FieldDef::new("zip.start_index", "Start index", FieldType::Uint16);
        COUNT = FieldDef::new("zip.count", "Count", FieldType::Uint16);
        NETWORK_COUNT = FieldDef::new("zip.network_count", "Count", FieldType::Uint8);
        NETWORK = FieldDef::new("zip.network", "Network", FieldType::Uint16);
        NETWORK_START = FieldDef::new("zip.network_start", "Network start", FieldType::Uint16);
        NETWORK_END = FieldDef::new("zip.network_end", "Network end", FieldType::Uint16);
        FLAGS = FieldDef::new("zip.flags", "Flags", FieldType::Uint8).base(Base::Hex).mask(0xc0);
        LAST_FLAG = FieldDef::new("zip.last_flag", "Last Flag", FieldType::Boolean);
        FLAGS_ZONE_INVALID = FieldDef::new("zip.flags.zone_invalid", "Zone invalid", FieldType::Boolean).bits(8).mask(0x80);
        FLAGS_USE_BROADCAST = FieldDef::new("zip.flags.use_broadcast", "Use broadcast", FieldType::Boolean).bits(8).mask(0x40);
        FLAGS_ONLY_ONE_ZONE = FieldDef::new("zip.flags.only_one_zone", "Only one zone", FieldType::Boolean).bits(8).mask(0x20);
        ZONE_NAME = FieldDef::new("zip.zone_name", "Zone", FieldType::UintString);
        DEFAULT_ZONE = FieldDef::new("zip.default_zone", "Default zone", FieldType::UintString);
        MULTICAST_LENGTH = FieldDef::new("zip.multicast_length", "Multicast length", FieldType::Uint8);
        MULTICAST_ADDRESS = FieldDef::new("zip.multicast_address", "Multicast address", FieldType::Bytes);
    }
}

/// AppleTalk Transaction Protocol packet.
pub(super) mod atp {
    use super::*;

    values! {
        pub(in crate::proto::appletalk) static FUNCTION_VALUES {
            1 => "REQuest",
            2 => "RESPonse",
            3 => "RELease",
        }
        pub(in crate::proto::appletalk) static TRELTIMER_VALUES {
            0 => "30 seconds",
            1 => "1 minute",
            2 => "2 minutes",
            3 => "4 minutes",
            4 => "8 minutes",
        }
    }

    field_table! {
        /// The fields of AppleTalk Transaction Protocol packet.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("atp", "AppleTalk Transaction Protocol packet", "ATP");
        CTRLINFO = FieldDef::new("atp.ctrlinfo", "Control info", FieldType::Uint8).base(Base::Hex);
        FUNCTION = FieldDef::new("atp.function", "Function", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&FUNCTION_VALUES));
        XO = FieldDef::new("atp.xo", "XO", FieldType::Boolean).bits(8).mask(0x20);
        EOM = FieldDef::new("atp.eom", "EOM", FieldType::Boolean).bits(8).mask(0x10);
        STS = FieldDef::new("atp.sts", "STS", FieldType::Boolean).bits(8).mask(0x8);
        TRELTIMER = FieldDef::new("atp.treltimer", "TRel timer", FieldType::Uint8).mask(0x7).strings(Strings::Values(&TRELTIMER_VALUES));
        BITMAP = FieldDef::new("atp.bitmap", "Bitmap", FieldType::Uint8).base(Base::Hex);
        TID = FieldDef::new("atp.tid", "TID", FieldType::Uint16);
        USER_BYTES = FieldDef::new("atp.user_bytes", "User bytes", FieldType::Uint32).base(Base::Hex);
        SEGMENT_OVERLAP = FieldDef::new("atp.segment.overlap", "Segment overlap", FieldType::Boolean);
        SEGMENT_OVERLAP_CONFLICT = FieldDef::new("atp.segment.overlap.conflict", "Conflicting data in segment overlap", FieldType::Boolean);
        SEGMENT_MULTIPLETAILS = FieldDef::new("atp.segment.multipletails", "Multiple tail segments found", FieldType::Boolean);
        SEGMENT_TOOLONGSEGMENT = FieldDef::new("atp.segment.toolongsegment", "Segment too long", FieldType::Boolean);
        SEGMENT_ERROR = FieldDef::new("atp.segment.error", "Desegmentation error", FieldType::FrameNum);
        SEGMENT_COUNT = FieldDef::new("atp.segment.count", "Segment count", FieldType::Uint32);
        FRAGMENT = FieldDef::new("atp.fragment", "ATP Fragment", FieldType::FrameNum);
        FRAGMENTS = FieldDef::new("atp.fragments", "ATP Fragments", FieldType::None);
        REASSEMBLED_IN = FieldDef::new("atp.reassembled_in", "Reassembled ATP in frame", FieldType::FrameNum);
        REASSEMBLED_LENGTH = FieldDef::new("atp.reassembled.length", "Reassembled ATP length", FieldType::Uint32);
    }
}

/// AppleTalk Session Protocol.
pub(in crate::proto) mod asp {
    use super::*;

    values! {
        pub(in crate::proto::appletalk) static FUNCTION_VALUES {
            1 => "CloseSession",
            2 => "Command",
            3 => "GetStatus",
            4 => "OpenSession",
            5 => "Tickle",
            6 => "Write",
            7 => "Write Cont",
            8 => "Attention",
        }
        pub(crate) static ERROR_VALUES {
            0 => "success",
            4294962249 => "user already logged on",
            4294962250 => "password fails policy check",
            4294962251 => "password needs to be changed",
            4294962252 => "shared folder in trash.",
            4294962253 => "folder being shared is inside a shared folder.",
            4294962254 => "password expired",
            4294962255 => "password too short",
            4294962256 => "same password/can't change password",
            4294962257 => "non-existent file id",
            4294962258 => "source file == destination file",
            4294962259 => "catalog has changed",
            4294962260 => "different volume",
            4294962261 => "file already has an id",
            4294962262 => "file thread not found",
            4294962263 => "share point contains a share point",
            4294962264 => "object locked",
            4294962265 => "volume locked",
            4294962266 => "wrong icon type",
            4294962267 => "couldn't find directory",
            4294962268 => "can't rename",
            4294962269 => "server is going down",
            4294962270 => "too many files open",
            4294962271 => "object is the wrong type",
            4294962272 => "command not supported",
            4294962273 => "user not authenticated",
            4294962274 => "session closed",
            4294962275 => "range overlap",
            4294962276 => "no range lock",
            4294962277 => "parameter error",
            4294962278 => "object not found",
            4294962279 => "object already exists",
            4294962280 => "no response by server at that address",
            4294962281 => "no more locks",
            4294962282 => "misc. err",
            4294962283 => "LockErr",
            4294962284 => "ItemNotFound",
            4294962285 => "volume doesn't support directories",
            4294962286 => "FileBusy",
            4294962287 => "end of file",
            4294962288 => "disk full",
            4294962289 => "directory not empty",
            4294962290 => "file synchronization locks conflict",
            4294962291 => "can't move file",
            4294962292 => "invalid bitmap",
            4294962293 => "bad afp version number",
            4294962294 => "uam doesn't exist",
            4294962295 => "logincont",
            4294962296 => "permission denied",
            4294966224 => "session closed (ASP)",
            4294966228 => "no more sessions available",
        }
    }

    field_table! {
        /// The fields of AppleTalk Session Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("asp", "AppleTalk Session Protocol", "ASP");
        FUNCTION = FieldDef::new("asp.function", "asp function", FieldType::Uint8).strings(Strings::Values(&FUNCTION_VALUES));
        ERROR = FieldDef::new("asp.error", "asp error", FieldType::Int32).strings(Strings::Values(&ERROR_VALUES));
        VERSION = FieldDef::new("asp.version", "Version", FieldType::Uint16).base(Base::Hex);
        ATTN_CODE = FieldDef::new("asp.attn_code", "Attn code", FieldType::Uint16).base(Base::Hex);
        INIT_ERROR = FieldDef::new("asp.init_error", "Error", FieldType::Uint16);
        SESSION_ID = FieldDef::new("asp.session_id", "Session ID", FieldType::Uint8);
        SOCKET = FieldDef::new("asp.socket", "Socket", FieldType::Uint8);
        SEQ = FieldDef::new("asp.seq", "Sequence", FieldType::Uint16);
        SIZE = FieldDef::new("asp.size", "size", FieldType::Uint16);
        ZERO_VALUE = FieldDef::new("asp.zero_value", "Pad (0)", FieldType::Bytes);
    }
}

/// Printer Access Protocol.
pub(super) mod prap {
    use super::*;

    values! {
        pub(in crate::proto::appletalk) static FUNCTION_VALUES {
            1 => "Open Connection Query",
            2 => "Open Connection Reply",
            3 => "Send Data",
            4 => "Data",
            5 => "Tickle",
            6 => "Close Connection Query",
            7 => "Close Connection reply",
            8 => "Send Status",
            9 => "Status",
        }
    }

    field_table! {
        /// The fields of Printer Access Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("prap", "Printer Access Protocol", "PAP");
        CONNID = FieldDef::new("prap.connid", "ConnID", FieldType::Uint8);
        FUNCTION = FieldDef::new("prap.function", "Function", FieldType::Uint8).strings(Strings::Values(&FUNCTION_VALUES));
        SOCKET = FieldDef::new("prap.socket", "Socket", FieldType::Uint8);
        QUANTUM = FieldDef::new("prap.quantum", "Quantum", FieldType::Uint8);
        WAITTIME = FieldDef::new("prap.waittime", "Wait time", FieldType::Uint16);
        RESULT = FieldDef::new("prap.result", "Result", FieldType::Uint16);
        SEQ = FieldDef::new("prap.seq", "Sequence", FieldType::Uint16);
        STATUS = FieldDef::new("prap.status", "Status", FieldType::UintString);
        EOF = FieldDef::new("prap.eof", "EOF", FieldType::Boolean);
        PAD = FieldDef::new("prap.pad", "Pad", FieldType::None);
    }
}
