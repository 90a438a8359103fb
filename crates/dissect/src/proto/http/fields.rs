//! The fields of HTTP, its status codes, and the headers that have fields.

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    /// Status codes and what they say.
    pub(super) static STATUS_CODES {
        100 => "Continue",
        101 => "Switching Protocols",
        102 => "Processing",
        103 => "Early Hints",
        199 => "Informational - Others",
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        203 => "Non-authoritative Information",
        204 => "No Content",
        205 => "Reset Content",
        206 => "Partial Content",
        207 => "Multi-Status",
        208 => "Already Reported",
        226 => "IM Used",
        299 => "Success - Others",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        305 => "Use Proxy",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        399 => "Redirection - Others",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Time-out",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Request Entity Too Large",
        414 => "Request-URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Requested Range Not Satisfiable",
        417 => "Expectation Failed",
        418 => "I'm a teapot",
        421 => "Misdirected Request",
        422 => "Unprocessable Entity",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        499 => "Client Error - Others",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Time-out",
        505 => "HTTP Version not supported",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        510 => "Not Extended",
        511 => "Network Authentication Required",
        599 => "Server Error - Others",
    }
}

field_table! {
    /// The fields of Hypertext Transfer Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("http", "Hypertext Transfer Protocol", "HTTP");
    NOTIFICATION = FieldDef::new("http.notification", "Notification", FieldType::Boolean);
    RESPONSE = FieldDef::new("http.response", "Response", FieldType::Boolean);
    REQUEST = FieldDef::new("http.request", "Request", FieldType::Boolean);
    RESPONSE_NUMBER = FieldDef::new("http.response_number", "Response number", FieldType::Uint32);
    REQUEST_NUMBER = FieldDef::new("http.request_number", "Request number", FieldType::Uint32);
    AUTHBASIC = FieldDef::new("http.authbasic", "Credentials", FieldType::String);
    AUTHCITRIX = FieldDef::new("http.authcitrix", "Citrix AG Auth", FieldType::Boolean);
    AUTHCITRIX_USER = FieldDef::new("http.authcitrix.user", "Citrix AG Username", FieldType::String);
    AUTHCITRIX_DOMAIN = FieldDef::new("http.authcitrix.domain", "Citrix AG Domain", FieldType::String);
    AUTHCITRIX_PASSWORD = FieldDef::new("http.authcitrix.password", "Citrix AG Password", FieldType::String);
    AUTHCITRIX_SESSION = FieldDef::new("http.authcitrix.session", "Citrix AG Session ID", FieldType::String);
    RESPONSE_LINE = FieldDef::new("http.response.line", "Response line", FieldType::String);
    REQUEST_LINE = FieldDef::new("http.request.line", "Request line", FieldType::String);
    REQUEST_METHOD = FieldDef::new("http.request.method", "Request Method", FieldType::String);
    REQUEST_URI = FieldDef::new("http.request.uri", "Request URI", FieldType::String);
    REQUEST_URI_PATH = FieldDef::new("http.request.uri.path", "Request URI Path", FieldType::String);
    REQUEST_URI_QUERY = FieldDef::new("http.request.uri.query", "Request URI Query", FieldType::String);
    REQUEST_URI_QUERY_PARAMETER = FieldDef::new("http.request.uri.query.parameter", "Request URI Query Parameter", FieldType::String);
    REQUEST_VERSION = FieldDef::new("http.request.version", "Request Version", FieldType::String);
    RESPONSE_VERSION = FieldDef::new("http.response.version", "Response Version", FieldType::String);
    REQUEST_FULL_URI = FieldDef::new("http.request.full_uri", "Full request URI", FieldType::String);
    RESPONSE_CODE = FieldDef::new("http.response.code", "Status Code", FieldType::Uint16);
    RESPONSE_CODE_DESC = FieldDef::new("http.response.code.desc", "Status Code Description", FieldType::String);
    RESPONSE_FOR_URI = FieldDef::new("http.response_for.uri", "Request URI", FieldType::String);
    RESPONSE_PHRASE = FieldDef::new("http.response.phrase", "Response Phrase", FieldType::String);
    AUTHORIZATION = FieldDef::new("http.authorization", "Authorization", FieldType::String);
    PROXY_AUTHENTICATE = FieldDef::new("http.proxy_authenticate", "Proxy-Authenticate", FieldType::String);
    PROXY_AUTHORIZATION = FieldDef::new("http.proxy_authorization", "Proxy-Authorization", FieldType::String);
    PROXY_CONNECT_HOST = FieldDef::new("http.proxy_connect_host", "Proxy-Connect-Hostname", FieldType::String);
    PROXY_CONNECT_PORT = FieldDef::new("http.proxy_connect_port", "Proxy-Connect-Port", FieldType::Uint16);
    WWW_AUTHENTICATE = FieldDef::new("http.www_authenticate", "WWW-Authenticate", FieldType::String);
    CONTENT_TYPE = FieldDef::new("http.content_type", "Content-Type", FieldType::String);
    CONTENT_LENGTH_HEADER = FieldDef::new("http.content_length_header", "Content-Length", FieldType::String);
    CONTENT_LENGTH = FieldDef::new("http.content_length", "Content length", FieldType::Uint64);
    CONTENT_ENCODING = FieldDef::new("http.content_encoding", "Content-Encoding", FieldType::String);
    TRANSFER_ENCODING = FieldDef::new("http.transfer_encoding", "Transfer-Encoding", FieldType::String);
    UPGRADE = FieldDef::new("http.upgrade", "Upgrade", FieldType::String);
    USER_AGENT = FieldDef::new("http.user_agent", "User-Agent", FieldType::String);
    HOST = FieldDef::new("http.host", "Host", FieldType::String);
    CONNECTION = FieldDef::new("http.connection", "Connection", FieldType::String);
    COOKIE = FieldDef::new("http.cookie", "Cookie", FieldType::String);
    COOKIE_PAIR = FieldDef::new("http.cookie_pair", "Cookie pair", FieldType::String);
    ACCEPT = FieldDef::new("http.accept", "Accept", FieldType::String);
    REFERER = FieldDef::new("http.referer", "Referer", FieldType::String);
    ACCEPT_LANGUAGE = FieldDef::new("http.accept_language", "Accept-Language", FieldType::String);
    ACCEPT_ENCODING = FieldDef::new("http.accept_encoding", "Accept Encoding", FieldType::String);
    DATE = FieldDef::new("http.date", "Date", FieldType::String);
    CACHE_CONTROL = FieldDef::new("http.cache_control", "Cache-Control", FieldType::String);
    SERVER = FieldDef::new("http.server", "Server", FieldType::String);
    LOCATION = FieldDef::new("http.location", "Location", FieldType::String);
    SEC_WEBSOCKET_ACCEPT = FieldDef::new("http.sec_websocket_accept", "Sec-WebSocket-Accept", FieldType::String);
    SEC_WEBSOCKET_EXTENSIONS = FieldDef::new("http.sec_websocket_extensions", "Sec-WebSocket-Extensions", FieldType::String);
    SEC_WEBSOCKET_KEY = FieldDef::new("http.sec_websocket_key", "Sec-WebSocket-Key", FieldType::String);
    SEC_WEBSOCKET_PROTOCOL = FieldDef::new("http.sec_websocket_protocol", "Sec-WebSocket-Protocol", FieldType::String);
    SEC_WEBSOCKET_VERSION = FieldDef::new("http.sec_websocket_version", "Sec-WebSocket-Version", FieldType::String);
    SET_COOKIE = FieldDef::new("http.set_cookie", "Set-Cookie", FieldType::String);
    LAST_MODIFIED = FieldDef::new("http.last_modified", "Last-Modified", FieldType::String);
    X_FORWARDED_FOR = FieldDef::new("http.x_forwarded_for", "X-Forwarded-For", FieldType::String);
    HTTP2_SETTINGS = FieldDef::new("http.http2_settings", "HTTP2-Settings", FieldType::String);
    REQUEST_IN = FieldDef::new("http.request_in", "Request in frame", FieldType::FrameNum);
    RESPONSE_IN = FieldDef::new("http.response_in", "Response in frame", FieldType::FrameNum);
    NEXT_REQUEST_IN = FieldDef::new("http.next_request_in", "Next request in frame", FieldType::FrameNum);
    NEXT_RESPONSE_IN = FieldDef::new("http.next_response_in", "Next response in frame", FieldType::FrameNum);
    PREV_REQUEST_IN = FieldDef::new("http.prev_request_in", "Prev request in frame", FieldType::FrameNum);
    PREV_RESPONSE_IN = FieldDef::new("http.prev_response_in", "Prev response in frame", FieldType::FrameNum);
    TIME = FieldDef::new("http.time", "Time since request", FieldType::RelativeTime);
    CHUNKED_TRAILER_PART = FieldDef::new("http.chunked_trailer_part", "trailer-part", FieldType::String);
    CHUNK_BOUNDARY = FieldDef::new("http.chunk_boundary", "Chunk boundary", FieldType::Bytes);
    CHUNK_SIZE = FieldDef::new("http.chunk_size", "Chunk size", FieldType::Uint32).strings(Strings::Unit(&(" octet", " octets")));
    CHUNK_DATA = FieldDef::new("http.chunk_data", "Chunk data", FieldType::Bytes);
    FILE_DATA = FieldDef::new("http.file_data", "File Data", FieldType::String);
    UNKNOWN_HEADER = FieldDef::new("http.unknown_header", "Unknown header", FieldType::String);
    HTTP2_SETTINGS_URI = FieldDef::new("http.http2_settings_uri", "HTTP2 Settings URI", FieldType::Bytes);
    PATH_SEGMENT = FieldDef::new("http.path_segment", "Path segment", FieldType::String);
    PATH_SUB_SEGMENT = FieldDef::new("http.path_sub_segment", "Path sub segment", FieldType::String);
    CHAT = FieldDef::new("http.chat", "Formatted text", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Chat));
    TE_AND_LENGTH = FieldDef::new("http.te_and_length", "The Content-Length and Transfer-Encoding header must not be set together", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    TE_UNKNOWN = FieldDef::new("http.te_unknown", "Unknown transfer coding name in Transfer-Encoding header", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    SUBDISSECTOR_FAILED = FieldDef::new("http.subdissector_failed", "HTTP body subdissector failed, trying heuristic subdissector", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Note));
    TLS_PORT = FieldDef::new("http.tls_port", "Unencrypted HTTP protocol detected over encrypted port, could indicate a dangerous misconfiguration.", FieldType::None).strings(Strings::Expert(Group::Security, Severity::Warn));
    LEADING_CRLF = FieldDef::new("http.leading_crlf", "Leading CRLF previous message in the stream may have extra CRLF", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    BAD_HEADER_NAME = FieldDef::new("http.bad_header_name", "Illegal characters found in header name", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    DECOMPRESSION_FAILED = FieldDef::new("http.decompression_failed", "Decompression failed", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    DECOMPRESSION_DISABLED = FieldDef::new("http.decompression_disabled", "Decompression disabled", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Chat));
}

/// Headers with a field of their own, in lower case.
pub(super) static HEADERS: &[(&str, Field)] = &[
    ("accept", ACCEPT),
    ("accept-encoding", ACCEPT_ENCODING),
    ("accept-language", ACCEPT_LANGUAGE),
    ("authorization", AUTHORIZATION),
    ("cache-control", CACHE_CONTROL),
    ("connection", CONNECTION),
    ("content-encoding", CONTENT_ENCODING),
    ("content-length", CONTENT_LENGTH_HEADER),
    ("content-type", CONTENT_TYPE),
    ("cookie", COOKIE),
    ("date", DATE),
    ("host", HOST),
    ("http2-settings", HTTP2_SETTINGS),
    ("last-modified", LAST_MODIFIED),
    ("location", LOCATION),
    ("proxy-authenticate", PROXY_AUTHENTICATE),
    ("proxy-authorization", PROXY_AUTHORIZATION),
    ("proxy-connect-host", PROXY_CONNECT_HOST),
    ("proxy-connect-port", PROXY_CONNECT_PORT),
    ("referer", REFERER),
    ("sec-websocket-accept", SEC_WEBSOCKET_ACCEPT),
    ("sec-websocket-extensions", SEC_WEBSOCKET_EXTENSIONS),
    ("sec-websocket-key", SEC_WEBSOCKET_KEY),
    ("sec-websocket-protocol", SEC_WEBSOCKET_PROTOCOL),
    ("sec-websocket-version", SEC_WEBSOCKET_VERSION),
    ("server", SERVER),
    ("set-cookie", SET_COOKIE),
    ("transfer-encoding", TRANSFER_ENCODING),
    ("upgrade", UPGRADE),
    ("user-agent", USER_AGENT),
    ("www-authenticate", WWW_AUTHENTICATE),
    ("x-forwarded-for", X_FORWARDED_FOR),
];
