//! The fields of SMTP.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    static RESPONSE_CODE_VALUES {
        211 => "System status, or system help reply",
        214 => "Help message",
        220 => "<domain> Service ready",
        221 => "<domain> Service closing transmission channel",
        235 => "Authentication successful",
        250 => "Requested mail action okay, completed",
        251 => "User not local; will forward to <forward-path>",
        252 => "Cannot VRFY user, but will accept message and attempt delivery",
        334 => "AUTH input",
        354 => "Start mail input; end with <CRLF>.<CRLF>",
        421 => "<domain> Service not available, closing transmission channel",
        432 => "A password transition is needed",
        450 => "Requested mail action not taken: mailbox unavailable",
        451 => "Requested action aborted: local error in processing",
        452 => "Requested action not taken: insufficient system storage",
        454 => "Temporary authentication failed",
        500 => "Syntax error, command unrecognized",
        501 => "Syntax error in parameters or arguments",
        502 => "Command not implemented",
        503 => "Bad sequence of commands",
        504 => "Command parameter not implemented",
        530 => "Authentication required",
        534 => "Authentication mechanism is too weak",
        535 => "Authentication credentials invalid",
        538 => "Encryption required for requested authentication mechanism",
        550 => "Requested action not taken: mailbox unavailable",
        551 => "User not local; please try <forward-path>",
        552 => "Requested mail action aborted: exceeded storage allocation",
        553 => "Requested action not taken: mailbox name not allowed",
        554 => "Transaction failed",
    }
}

field_table! {
    /// The fields of Simple Mail Transfer Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("smtp", "Simple Mail Transfer Protocol", "SMTP");
    REQ = FieldDef::new("smtp.req", "Request", FieldType::Boolean);
    RSP = FieldDef::new("smtp.rsp", "Response", FieldType::Boolean);
    MESSAGE = FieldDef::new("smtp.message", "Message", FieldType::String);
    COMMAND_LINE = FieldDef::new("smtp.command_line", "Command Line", FieldType::String);
    REQ_COMMAND = FieldDef::new("smtp.req.command", "Command", FieldType::String);
    REQ_PARAMETER = FieldDef::new("smtp.req.parameter", "Request parameter", FieldType::String);
    RESPONSE = FieldDef::new("smtp.response", "Response", FieldType::String);
    RESPONSE_CODE = FieldDef::new("smtp.response.code", "Response code", FieldType::Uint32).strings(Strings::Values(&RESPONSE_CODE_VALUES));
    RSP_PARAMETER = FieldDef::new("smtp.rsp.parameter", "Response parameter", FieldType::String);
    AUTH_USERNAME = FieldDef::new("smtp.auth.username", "Username", FieldType::String);
    AUTH_PASSWORD = FieldDef::new("smtp.auth.password", "Password", FieldType::String);
    AUTH_USERNAME_PASSWORD = FieldDef::new("smtp.auth.username_password", "Username/Password", FieldType::String);
    EOM = FieldDef::new("smtp.eom", "EOM", FieldType::None);
    DATA_FRAGMENTS = FieldDef::new("smtp.data.fragments", "DATA fragments", FieldType::None);
    DATA_FRAGMENT = FieldDef::new("smtp.data.fragment", "DATA fragment", FieldType::FrameNum);
    DATA_FRAGMENT_OVERLAP = FieldDef::new("smtp.data.fragment.overlap", "DATA fragment overlap", FieldType::Boolean);
    DATA_FRAGMENT_OVERLAP_CONFLICTS = FieldDef::new("smtp.data.fragment.overlap.conflicts", "DATA fragment overlapping with conflicting data", FieldType::Boolean);
    DATA_FRAGMENT_MULTIPLE_TAILS = FieldDef::new("smtp.data.fragment.multiple_tails", "DATA has multiple tail fragments", FieldType::Boolean);
    DATA_FRAGMENT_TOO_LONG_FRAGMENT = FieldDef::new("smtp.data.fragment.too_long_fragment", "DATA fragment too long", FieldType::Boolean);
    DATA_FRAGMENT_ERROR = FieldDef::new("smtp.data.fragment.error", "DATA defragmentation error", FieldType::FrameNum);
    DATA_FRAGMENT_COUNT = FieldDef::new("smtp.data.fragment.count", "DATA fragment count", FieldType::Uint32);
    DATA_REASSEMBLED_IN = FieldDef::new("smtp.data.reassembled.in", "Reassembled DATA in frame", FieldType::FrameNum);
    DATA_REASSEMBLED_LENGTH = FieldDef::new("smtp.data.reassembled.length", "Reassembled DATA length", FieldType::Uint32);
    BASE64_DECODE = FieldDef::new("smtp.base64_decode", "base64 decode failed or is not enabled (check SMTP preferences)", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    RESPONSE_CODE_UNEXPECTED = FieldDef::new("smtp.response.code.unexpected", "Unexpected response code in multiline response", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}
