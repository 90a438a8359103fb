//! The fields of FTP, and of its data connections.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    static RESPONSE_CODE_VALUES {
        110 => "Restart marker reply",
        120 => "Service ready in nnn minutes",
        125 => "Data connection already open; transfer starting",
        150 => "File status okay; about to open data connection",
        200 => "Command okay",
        202 => "Command not implemented, superfluous at this site",
        211 => "System status, or system help reply",
        212 => "Directory status",
        213 => "File status",
        214 => "Help message",
        215 => "NAME system type",
        220 => "Service ready for new user",
        221 => "Service closing control connection",
        225 => "Data connection open; no transfer in progress",
        226 => "Closing data connection",
        227 => "Entering Passive Mode",
        229 => "Entering Extended Passive Mode",
        230 => "User logged in, proceed",
        232 => "User logged in, authorized by security data exchange",
        234 => "Security data exchange complete",
        235 => "Security data exchange completed successfully",
        250 => "Requested file action okay, completed",
        257 => "PATHNAME created",
        331 => "User name okay, need password",
        332 => "Need account for login",
        334 => "Requested security mechanism is ok",
        335 => "Security data is acceptable, more is required",
        336 => "Username okay, need password. Challenge is ...",
        350 => "Requested file action pending further information",
        421 => "Service not available, closing control connection",
        425 => "Can't open data connection",
        426 => "Connection closed; transfer aborted",
        431 => "Need some unavailable resource to process security",
        450 => "Requested file action not taken",
        451 => "Requested action aborted: local error in processing",
        452 => "Requested action not taken. Insufficient storage space in system",
        500 => "Syntax error, command unrecognized",
        501 => "Syntax error in parameters or arguments",
        502 => "Command not implemented",
        503 => "Bad sequence of commands",
        504 => "Command not implemented for that parameter",
        522 => "Network protocol not supported",
        530 => "Not logged in",
        532 => "Need account for storing files",
        533 => "Command protection level denied for policy reasons",
        534 => "Request denied for policy reasons",
        535 => "Failed security check (hash, sequence, etc)",
        536 => "Requested PROT level not supported by mechanism",
        537 => "Command protection level not supported by security mechanism",
        550 => "Requested action not taken: File unavailable",
        551 => "Requested action aborted: page type unknown",
        552 => "Requested file action aborted: Exceeded storage allocation",
        553 => "Requested action not taken: File name not allowed",
        631 => "Integrity protected reply",
        632 => "Confidentiality and integrity protected reply",
        633 => "Confidentiality protected reply",
    }
    static EPRT_AF_VALUES {
        1 => "IPv4",
        2 => "IPv6",
    }
}

field_table! {
    /// The fields of File Transfer Protocol (FTP).
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ftp", "File Transfer Protocol (FTP)", "FTP");
    CURRENT_WORKING_DIRECTORY = FieldDef::new("ftp.current-working-directory", "Current working directory", FieldType::String);
    RESPONSE = FieldDef::new("ftp.response", "Response", FieldType::Boolean);
    REQUEST = FieldDef::new("ftp.request", "Request", FieldType::Boolean);
    REQUEST_COMMAND = FieldDef::new("ftp.request.command", "Request command", FieldType::String);
    REQUEST_ARG = FieldDef::new("ftp.request.arg", "Request arg", FieldType::String);
    RESPONSE_CODE = FieldDef::new("ftp.response.code", "Response code", FieldType::Uint32).strings(Strings::Values(&RESPONSE_CODE_VALUES));
    RESPONSE_ARG = FieldDef::new("ftp.response.arg", "Response arg", FieldType::String);
    PASSIVE_IP = FieldDef::new("ftp.passive.ip", "Passive IP address", FieldType::Ipv4);
    PASSIVE_PORT = FieldDef::new("ftp.passive.port", "Passive port", FieldType::Uint16);
    PASSIVE_NAT = FieldDef::new("ftp.passive.nat", "Passive IP NAT", FieldType::Boolean);
    ACTIVE_CIP = FieldDef::new("ftp.active.cip", "Active IP address", FieldType::Ipv4);
    ACTIVE_PORT = FieldDef::new("ftp.active.port", "Active port", FieldType::Uint16);
    ACTIVE_NAT = FieldDef::new("ftp.active.nat", "Active IP NAT", FieldType::Boolean);
    EPRT_AF = FieldDef::new("ftp.eprt.af", "Extended active address family", FieldType::Uint8).strings(Strings::Values(&EPRT_AF_VALUES));
    EPRT_IP = FieldDef::new("ftp.eprt.ip", "Extended active IP address", FieldType::Ipv4);
    EPRT_IPV6 = FieldDef::new("ftp.eprt.ipv6", "Extended active IPv6 address", FieldType::Ipv6);
    EPRT_PORT = FieldDef::new("ftp.eprt.port", "Extended active port", FieldType::Uint16);
    EPSV_IP = FieldDef::new("ftp.epsv.ip", "Extended passive IPv4 address", FieldType::Ipv4);
    EPSV_IPV6 = FieldDef::new("ftp.epsv.ipv6", "Extended passive IPv6 address", FieldType::Ipv6);
    EPSV_PORT = FieldDef::new("ftp.epsv.port", "Extended passive port", FieldType::Uint16);
    COMMAND_RESPONSE_FIRST_FRAME_NUM = FieldDef::new("ftp.command-response.first-frame-num", "Command response first frame", FieldType::FrameNum);
    COMMAND_RESPONSE_LAST_FRAME_NUM = FieldDef::new("ftp.command-response.last-frame-num", "Command response last frame", FieldType::FrameNum);
    COMMAND_RESPONSE_DURATION = FieldDef::new("ftp.command-response.duration", "Response duration", FieldType::Uint32).strings(Strings::Unit(&("ms", "ms")));
    COMMAND_RESPONSE_BITRATE = FieldDef::new("ftp.command-response.bitrate", "Response bitrate", FieldType::Uint32).strings(Strings::Unit(&("Kbps", "Kbps")));
    COMMAND_RESPONSE_FRAMES = FieldDef::new("ftp.command-response.frames", "Command response frames", FieldType::Uint32);
    COMMAND_RESPONSE_BYTES = FieldDef::new("ftp.command-response.bytes", "Command response bytes", FieldType::Uint32);
    SETUP_FRAME = FieldDef::new("ftp.setup-frame", "Setup frame", FieldType::FrameNum);
    COMMAND_FRAME = FieldDef::new("ftp.command-frame", "Command frame", FieldType::FrameNum);
    COMMAND = FieldDef::new("ftp.command", "Command", FieldType::String);
    FTP_DATA_SETUP_FRAME = FieldDef::new("ftp-data.setup-frame", "Setup frame", FieldType::FrameNum);
    FTP_DATA_SETUP_METHOD = FieldDef::new("ftp-data.setup-method", "Setup method", FieldType::String);
    FTP_DATA_COMMAND = FieldDef::new("ftp-data.command", "Command", FieldType::String);
    FTP_DATA_COMMAND_FRAME = FieldDef::new("ftp-data.command-frame", "Command frame", FieldType::FrameNum);
    FTP_DATA_CURRENT_WORKING_DIRECTORY = FieldDef::new("ftp-data.current-working-directory", "Current working directory", FieldType::String);
    EPRT_ARGS_INVALID = FieldDef::new("ftp.eprt.args_invalid", "EPRT arguments must have the form: |<family>|<addr>|<port>|", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    EPSV_ARGS_INVALID = FieldDef::new("ftp.epsv.args_invalid", "EPSV arguments must have the form (|||<port>|)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    RESPONSE_CODE_INVALID = FieldDef::new("ftp.response.code.invalid", "Invalid response code", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    RESPONSE_PWD_INVALID = FieldDef::new("ftp.response.pwd.invalid", "Invalid PWD response", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}
