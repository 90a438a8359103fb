//! The fields of CoAP.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    pub(super) static TYPE_VALUES {
        0 => "Confirmable",
        1 => "Non-Confirmable",
        2 => "Acknowledgement",
        3 => "Reset",
    }
    pub(super) static CODE_VALUES {
        0 => "Empty Message",
        1 => "GET",
        2 => "POST",
        3 => "PUT",
        4 => "DELETE",
        5 => "FETCH",
        6 => "PATCH",
        7 => "iPATCH",
        65 => "2.01 Created",
        66 => "2.02 Deleted",
        67 => "2.03 Valid",
        68 => "2.04 Changed",
        69 => "2.05 Content",
        95 => "2.31 Continue",
        128 => "4.00 Bad Request",
        129 => "4.01 Unauthorized",
        130 => "4.02 Bad Option",
        131 => "4.03 Forbidden",
        132 => "4.04 Not Found",
        133 => "4.05 Method Not Allowed",
        134 => "4.06 Not Acceptable",
        136 => "4.08 Request Entity Incomplete",
        137 => "4.09 Conflict",
        140 => "4.12 Precondition Failed",
        141 => "4.13 Request Entity Too Large",
        143 => "4.15 Unsupported Content-Format",
        150 => "4.22 Unprocessable Entity",
        157 => "4.29 Too Many Requests",
        160 => "5.00 Internal Server Error",
        161 => "5.01 Not Implemented",
        162 => "5.02 Bad Gateway",
        163 => "5.03 Service Unavailable",
        164 => "5.04 Gateway Timeout",
        165 => "5.05 Proxying Not Supported",
        168 => "5.08 Hop Limit Reached",
        225 => "7.01 CSM",
        226 => "7.02 Ping",
        227 => "7.03 Pong",
        228 => "7.04 Release",
        229 => "7.05 Abort",
    }
    pub(super) static OPT_OBSERVE_VALUES {
        0 => "Register",
        1 => "Deregister",
    }
    pub(super) static FORMATS {
        0 => "text/plain; charset=utf-8",
        40 => "application/link-format",
        41 => "application/xml",
        42 => "application/octet-stream",
        47 => "application/exi",
        50 => "application/json",
        51 => "application/json-patch+json",
        52 => "application/merge-patch+json",
        60 => "application/cbor",
        61 => "application/cwt",
        62 => "application/multipart-core",
        96 => "application/cose; cose-type=\"cose-encrypt\"",
        97 => "application/cose; cose-type=\"cose-mac\"",
        98 => "application/cose; cose-type=\"cose-sign\"",
        101 => "application/cose-key",
        102 => "application/cose-key-set",
        110 => "application/senml+json",
        111 => "application/sensml+json",
        112 => "application/senml+cbor",
        113 => "application/sensml+cbor",
        114 => "application/senml-exi",
        115 => "application/sensml-exi",
        256 => "application/coap-group+json",
        271 => "application/dots+cbor",
        272 => "application/missing-blocks+cbor-seq",
        280 => "application/pkcs7-mime; smime-type=server-generated-key",
        281 => "application/pkcs7-mime; smime-type=certs-only",
        284 => "application/pkcs8",
        285 => "application/csrattrs",
        286 => "application/pkcs10",
        287 => "application/pkix-cert",
        310 => "application/senml+xml",
        311 => "application/sensml+xml",
        320 => "application/senml-etch+json",
        322 => "application/senml-etch+cbor",
        432 => "application/td+json",
        1542 => "application/vnd.oma.lwm2m+tlv",
        1543 => "application/vnd.oma.lwm2m+json",
        10000 => "application/vnd.ocf+cbor",
        10001 => "application/oscore",
        11542 => "application/vnd.oma.lwm2m+tlv",
        11543 => "application/vnd.oma.lwm2m+json",
    }
}

field_table! {
    /// The fields of Constrained Application Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("coap", "Constrained Application Protocol", "CoAP");
    LENGTH = FieldDef::new("coap.length", "Length", FieldType::Uint32);
    VERSION = FieldDef::new("coap.version", "Version", FieldType::Uint8).mask(0xc0);
    TYPE = FieldDef::new("coap.type", "Type", FieldType::Uint8).mask(0x30).strings(Strings::Values(&TYPE_VALUES));
    TOKEN_LEN = FieldDef::new("coap.token_len", "Token Length", FieldType::Uint8).mask(0xf);
    TOKEN = FieldDef::new("coap.token", "Token", FieldType::Bytes);
    MID = FieldDef::new("coap.mid", "Message ID", FieldType::Uint16);
    RESPONSE_IN = FieldDef::new("coap.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("coap.response_to", "Request In", FieldType::FrameNum);
    RESPONSE_TIME = FieldDef::new("coap.response_time", "Response Time", FieldType::RelativeTime);
    REQUEST_FIRST_IN = FieldDef::new("coap.request_first_in", "Retransmission of request in", FieldType::FrameNum);
    RESPONSE_FIRST_IN = FieldDef::new("coap.response_first_in", "Retransmission of response in", FieldType::FrameNum);
    OSCORE_KID = FieldDef::new("coap.oscore_kid", "OSCORE Key ID", FieldType::Bytes);
    OSCORE_KID_CONTEXT = FieldDef::new("coap.oscore_kid_context", "OSCORE Key ID Context", FieldType::Bytes);
    OSCORE_PIV = FieldDef::new("coap.oscore_piv", "OSCORE Partial IV", FieldType::Bytes);
    BLOCK_PAYLOAD = FieldDef::new("coap.block_payload", "Block Payload", FieldType::Bytes);
    BLOCK_LENGTH = FieldDef::new("coap.block_length", "Block Length", FieldType::Uint32);
    BLOCKS = FieldDef::new("coap.blocks", "Blocks", FieldType::None);
    BLOCK = FieldDef::new("coap.block", "Block", FieldType::FrameNum);
    BLOCK_OVERLAP = FieldDef::new("coap.block.overlap", "Block overlap", FieldType::Boolean);
    BLOCK_OVERLAP_CONFLICTS = FieldDef::new("coap.block.overlap.conflicts", "Block overlapping with conflicting data", FieldType::Boolean);
    BLOCK_MULTIPLE_TAILS = FieldDef::new("coap.block.multiple_tails", "Block has multiple tails", FieldType::Boolean);
    BLOCK_TOO_LONG = FieldDef::new("coap.block.too_long", "Block too long", FieldType::Boolean);
    BLOCK_ERROR = FieldDef::new("coap.block.error", "Block defragmentation error", FieldType::FrameNum);
    BLOCK_COUNT = FieldDef::new("coap.block.count", "Block count", FieldType::Uint32);
    BLOCK_REASSEMBLED_IN = FieldDef::new("coap.block.reassembled.in", "Reassembled in", FieldType::FrameNum);
    BLOCK_REASSEMBLED_LENGTH = FieldDef::new("coap.block.reassembled.length", "Reassembled block length", FieldType::Uint32);
    CODE = FieldDef::new("coap.code", "Code", FieldType::Uint8).strings(Strings::Values(&CODE_VALUES));
    PAYLOAD = FieldDef::new("coap.payload", "Payload", FieldType::String);
    PAYLOAD_DESC = FieldDef::new("coap.payload_desc", "Payload Desc", FieldType::String);
    PAYLOAD_LENGTH = FieldDef::new("coap.payload_length", "Payload Length", FieldType::Uint32);
    OPT_NAME = FieldDef::new("coap.opt.name", "Opt Name", FieldType::String);
    OPT_DESC = FieldDef::new("coap.opt.desc", "Opt Desc", FieldType::String);
    OPT_DELTA = FieldDef::new("coap.opt.delta", "Opt Delta", FieldType::Uint8).mask(0xf0);
    OPT_DELTA_EXT = FieldDef::new("coap.opt.delta_ext", "Opt Delta extended", FieldType::Uint16);
    OPT_LENGTH = FieldDef::new("coap.opt.length", "Opt Length", FieldType::Uint8).mask(0xf);
    OPT_LENGTH_EXT = FieldDef::new("coap.opt.length_ext", "Opt Length extended", FieldType::Uint16);
    OPT_END_MARKER = FieldDef::new("coap.opt.end_marker", "End of options marker", FieldType::Uint8);
    OPT_CTYPE = FieldDef::new("coap.opt.ctype", "Content-type", FieldType::String);
    OPT_MAX_AGE = FieldDef::new("coap.opt.max_age", "Max-age", FieldType::Uint32);
    OPT_PROXY_URI = FieldDef::new("coap.opt.proxy_uri", "Proxy-Uri", FieldType::String);
    OPT_PROXY_SCHEME = FieldDef::new("coap.opt.proxy_scheme", "Proxy-Scheme", FieldType::String);
    OPT_SIZE1 = FieldDef::new("coap.opt.size1", "Size1", FieldType::Uint32);
    OPT_ETAG = FieldDef::new("coap.opt.etag", "Etag", FieldType::Bytes);
    OPT_URI_HOST = FieldDef::new("coap.opt.uri_host", "Uri-Host", FieldType::String);
    OPT_LOCATION_PATH = FieldDef::new("coap.opt.location_path", "Location-Path", FieldType::String);
    OPT_URI_PORT = FieldDef::new("coap.opt.uri_port", "Uri-Port", FieldType::Uint16);
    OPT_LOCATION_QUERY = FieldDef::new("coap.opt.location_query", "Location-Query", FieldType::String);
    OPT_OBJECT_SECURITY_RESERVED = FieldDef::new("coap.opt.object_security_reserved", "Reserved", FieldType::Boolean).bits(8).mask(0xe0);
    OPT_OBJECT_SECURITY_KID_CONTEXT_PRESENT = FieldDef::new("coap.opt.object_security_kid_context_present", "Key ID Context Present", FieldType::Boolean).bits(8).mask(0x10);
    OPT_OBJECT_SECURITY_KID_PRESENT = FieldDef::new("coap.opt.object_security_kid_present", "Key ID Present", FieldType::Boolean).bits(8).mask(0x8);
    OPT_OBJECT_SECURITY_PIV_LEN = FieldDef::new("coap.opt.object_security_piv_len", "Partial IV Length", FieldType::Uint8).mask(0x7);
    OPT_OBJECT_SECURITY_PIV = FieldDef::new("coap.opt.object_security_piv", "Partial IV", FieldType::Bytes);
    OPT_OBJECT_SECURITY_KID_CONTEXT_LEN = FieldDef::new("coap.opt.object_security_kid_context_len", "Key ID Context Length", FieldType::Uint8);
    OPT_OBJECT_SECURITY_KID_CONTEXT = FieldDef::new("coap.opt.object_security_kid_context", "Key ID Context", FieldType::Bytes);
    OPT_OBJECT_SECURITY_KID = FieldDef::new("coap.opt.object_security_kid", "Key ID", FieldType::Bytes);
    OPT_URI_PATH = FieldDef::new("coap.opt.uri_path", "Uri-Path", FieldType::String);
    OPT_URI_PATH_RECON = FieldDef::new("coap.opt.uri_path_recon", "Uri-Path", FieldType::String);
    OPT_OBSERVE = FieldDef::new("coap.opt.observe", "Observe", FieldType::Uint32).strings(Strings::Values(&OPT_OBSERVE_VALUES));
    OPT_HOP_LIMIT = FieldDef::new("coap.opt.hop_limit", "Hop Limit", FieldType::Uint8);
    OPT_ACCEPT = FieldDef::new("coap.opt.accept", "Accept", FieldType::String);
    OPT_IF_MATCH = FieldDef::new("coap.opt.if_match", "If-Match", FieldType::Bytes);
    OPT_BLOCK_NUMBER = FieldDef::new("coap.opt.block_number", "Block Number", FieldType::Uint32);
    OPT_BLOCK_MFLAG = FieldDef::new("coap.opt.block_mflag", "More Flag", FieldType::Uint8).mask(0x8);
    OPT_BLOCK_SIZE = FieldDef::new("coap.opt.block_size", "Encoded Block Size", FieldType::Uint8).mask(0x7);
    OPT_URI_QUERY = FieldDef::new("coap.opt.uri_query", "Uri-Query", FieldType::String);
    OPT_UNKNOWN = FieldDef::new("coap.opt.unknown", "Unknown", FieldType::Bytes);
    RETRANSMITTED = FieldDef::new("coap.retransmitted", "Retransmitted", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Note));
    UNKNOWN_OPTION_NUMBER = FieldDef::new("coap.unknown_option_number", "Unknown Option Number", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    INVALID_OPTION_NUMBER = FieldDef::new("coap.invalid_option_number", "Invalid Option Number", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    INVALID_OPTION_RANGE = FieldDef::new("coap.invalid_option_range", "Invalid Option Range", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    OPTION_LENGTH_BAD = FieldDef::new("coap.option_length_bad", "Option length bad", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    OPTION_OSCORE_BAD = FieldDef::new("coap.option_oscore_bad", "Invalid OSCORE Option Format", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}
