//! The fields of SIP, the words for its numbers, and its headers.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::proto::ss7::isup::fields::CAUSE_INDICATOR_VALUES;

values! {
    static REASON_CAUSE_SIP_VALUES {
        999 => "Unknown response",
        100 => "Trying",
        180 => "Ringing",
        181 => "Call Is Being Forwarded",
        182 => "Queued",
        183 => "Session Progress",
        199 => "Informational - Others",
        200 => "OK",
        202 => "Accepted",
        204 => "No Notification",
        299 => "Success - Others",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Moved Temporarily",
        305 => "Use Proxy",
        380 => "Alternative Service",
        399 => "Redirection - Others",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        410 => "Gone",
        412 => "Conditional Request Failed",
        413 => "Request Entity Too Large",
        414 => "Request-URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Unsupported URI Scheme",
        420 => "Bad Extension",
        421 => "Extension Required",
        422 => "Session Timer Too Small",
        423 => "Interval Too Brief",
        428 => "Use Identity Header",
        429 => "Provide Referrer Identity",
        430 => "Flow Failed",
        433 => "Anonymity Disallowed",
        436 => "Bad Identity-Info",
        437 => "Unsupported Certificate",
        438 => "Invalid Identity Header",
        439 => "First Hop Lacks Outbound Support",
        440 => "Max-Breadth Exceeded",
        470 => "Consent Needed",
        480 => "Temporarily Unavailable",
        481 => "Call/Transaction Does Not Exist",
        482 => "Loop Detected",
        483 => "Too Many Hops",
        484 => "Address Incomplete",
        485 => "Ambiguous",
        486 => "Busy Here",
        487 => "Request Terminated",
        488 => "Not Acceptable Here",
        489 => "Bad Event",
        491 => "Request Pending",
        493 => "Undecipherable",
        494 => "Security Agreement Required",
        499 => "Client Error - Others",
        500 => "Server Internal Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Server Time-out",
        505 => "Version Not Supported",
        513 => "Message Too Large",
        599 => "Server Error - Others",
        600 => "Busy Everywhere",
        603 => "Decline",
        604 => "Does Not Exist Anywhere",
        606 => "Not Acceptable",
        607 => "Unwanted",
        608 => "Rejected",
        699 => "Global Failure - Others",
    }
}

field_table! {
    /// The fields of Session Initiation Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("sip", "Session Initiation Protocol", "SIP");
    MSG_HDR = FieldDef::new("sip.msg_hdr", "Message Header", FieldType::String);
    METHOD = FieldDef::new("sip.Method", "Method", FieldType::String);
    REQUEST_LINE = FieldDef::new("sip.Request-Line", "Request-Line", FieldType::String);
    R_URI_DISPLAY_INFO = FieldDef::new("sip.r-uri.display.info", "Request-URI display info", FieldType::String);
    R_URI = FieldDef::new("sip.r-uri", "Request-URI", FieldType::String);
    R_URI_USER = FieldDef::new("sip.r-uri.user", "Request-URI User Part", FieldType::String);
    R_URI_HOST = FieldDef::new("sip.r-uri.host", "Request-URI Host Part", FieldType::String);
    R_URI_PORT = FieldDef::new("sip.r-uri.port", "Request-URI Host Port", FieldType::String);
    R_URI_PARAM = FieldDef::new("sip.r-uri.param", "Request URI parameter", FieldType::String);
    STATUS_CODE = FieldDef::new("sip.Status-Code", "Status-Code", FieldType::Uint32);
    STATUS_LINE = FieldDef::new("sip.Status-Line", "Status-Line", FieldType::String);
    DISPLAY_INFO = FieldDef::new("sip.display.info", "SIP Display info", FieldType::String);
    TO_DISPLAY_INFO = FieldDef::new("sip.to.display.info", "SIP to display info", FieldType::String);
    TO_ADDR = FieldDef::new("sip.to.addr", "SIP to address", FieldType::String);
    TO_USER = FieldDef::new("sip.to.user", "SIP to address User Part", FieldType::String);
    TO_HOST = FieldDef::new("sip.to.host", "SIP to address Host Part", FieldType::String);
    TO_PORT = FieldDef::new("sip.to.port", "SIP to address Host Port", FieldType::String);
    TO_PARAM = FieldDef::new("sip.to.param", "SIP To URI parameter", FieldType::String);
    TO_TAG = FieldDef::new("sip.to.tag", "SIP to tag", FieldType::String);
    FROM_DISPLAY_INFO = FieldDef::new("sip.from.display.info", "SIP from display info", FieldType::String);
    FROM_ADDR = FieldDef::new("sip.from.addr", "SIP from address", FieldType::String);
    FROM_USER = FieldDef::new("sip.from.user", "SIP from address User Part", FieldType::String);
    FROM_HOST = FieldDef::new("sip.from.host", "SIP from address Host Part", FieldType::String);
    FROM_PORT = FieldDef::new("sip.from.port", "SIP from address Host Port", FieldType::String);
    FROM_PARAM = FieldDef::new("sip.from.param", "SIP From URI parameter", FieldType::String);
    FROM_TAG = FieldDef::new("sip.from.tag", "SIP from tag", FieldType::String);
    CONTACT_DISPLAY_INFO = FieldDef::new("sip.contact.display.info", "SIP C-URI display info", FieldType::String);
    CONTACT_URI = FieldDef::new("sip.contact.uri", "Contact URI", FieldType::String);
    CONTACT_USER = FieldDef::new("sip.contact.user", "Contact URI User Part", FieldType::String);
    CONTACT_HOST = FieldDef::new("sip.contact.host", "Contact URI Host Part", FieldType::String);
    CONTACT_PORT = FieldDef::new("sip.contact.port", "Contact URI Host Port", FieldType::String);
    CONTACT_PARAM = FieldDef::new("sip.contact.param", "Contact URI parameter", FieldType::String);
    ROUTE_DISPLAY_INFO = FieldDef::new("sip.Route.display.info", "Route display info", FieldType::String);
    ROUTE_URI = FieldDef::new("sip.Route.uri", "Route URI", FieldType::String);
    ROUTE_USER = FieldDef::new("sip.Route.user", "Route Userinfo", FieldType::String);
    ROUTE_HOST = FieldDef::new("sip.Route.host", "Route Host Part", FieldType::String);
    ROUTE_PORT = FieldDef::new("sip.Route.port", "Route Host Port", FieldType::String);
    ROUTE_PARAM = FieldDef::new("sip.Route.param", "Route URI parameter", FieldType::String);
    RECORD_ROUTE_DISPLAY_INFO = FieldDef::new("sip.Record-Route.display.info", "Record-Route display info", FieldType::String);
    RECORD_ROUTE_URI = FieldDef::new("sip.Record-Route.uri", "Record-Route URI", FieldType::String);
    RECORD_ROUTE_USER = FieldDef::new("sip.Record-Route.user", "Record-Route Userinfo", FieldType::String);
    RECORD_ROUTE_HOST = FieldDef::new("sip.Record-Route.host", "Record-Route Host Part", FieldType::String);
    RECORD_ROUTE_PORT = FieldDef::new("sip.Record-Route.port", "Record-Route Host Port", FieldType::String);
    RECORD_ROUTE_PARAM = FieldDef::new("sip.Record-Route.param", "Record-Route URI parameter", FieldType::String);
    SERVICE_ROUTE_DISPLAY_INFO = FieldDef::new("sip.Service-Route.display.info", "Service-Route display info", FieldType::String);
    SERVICE_ROUTE_URI = FieldDef::new("sip.Service-Route.uri", "Service-Route URI", FieldType::String);
    SERVICE_ROUTE_USER = FieldDef::new("sip.Service-Route.user", "Service-Route Userinfo", FieldType::String);
    SERVICE_ROUTE_HOST = FieldDef::new("sip.Service-Route.host", "Service-Route Host Part", FieldType::String);
    SERVICE_ROUTE_PORT = FieldDef::new("sip.Service-Route.port", "Service-Route Host Port", FieldType::String);
    SERVICE_ROUTE_PARAM = FieldDef::new("sip.Service-Route.param", "Service-Route URI parameter", FieldType::String);
    PATH_DISPLAY_INFO = FieldDef::new("sip.Path.display.info", "Path URI", FieldType::String);
    PATH_URI = FieldDef::new("sip.Path.uri", "Path URI", FieldType::String);
    PATH_USER = FieldDef::new("sip.Path.user", "Path Userinfo", FieldType::String);
    PATH_HOST = FieldDef::new("sip.Path.host", "Path Host Part", FieldType::String);
    PATH_PORT = FieldDef::new("sip.Path.port", "Path Host Port", FieldType::String);
    PATH_PARAM = FieldDef::new("sip.Path.param", "Path URI parameter", FieldType::String);
    CONTACT_PARAMETER = FieldDef::new("sip.contact.parameter", "Contact parameter", FieldType::String);
    TAG = FieldDef::new("sip.tag", "SIP tag", FieldType::String);
    PAI_DISPLAY_INFO = FieldDef::new("sip.pai.display.info", "SIP PAI display info", FieldType::String);
    PAI_ADDR = FieldDef::new("sip.pai.addr", "SIP PAI Address", FieldType::String);
    PAI_USER = FieldDef::new("sip.pai.user", "SIP PAI User Part", FieldType::String);
    PAI_HOST = FieldDef::new("sip.pai.host", "SIP PAI Host Part", FieldType::String);
    PAI_PORT = FieldDef::new("sip.pai.port", "SIP PAI Host Port", FieldType::String);
    PAI_PARAM = FieldDef::new("sip.pai.param", "SIP PAI URI parameter", FieldType::String);
    PMISS_DISPLAY_INFO = FieldDef::new("sip.pmiss.display.info", "SIP PMISS display info", FieldType::String);
    PMISS_ADDR = FieldDef::new("sip.pmiss.addr", "SIP PMISS Address", FieldType::String);
    PMISS_USER = FieldDef::new("sip.pmiss.user", "SIP PMISS User Part", FieldType::String);
    PMISS_HOST = FieldDef::new("sip.pmiss.host", "SIP PMISS Host Part", FieldType::String);
    PMISS_PORT = FieldDef::new("sip.pmiss.port", "SIP PMISS Host Port", FieldType::String);
    PMISS_PARAM = FieldDef::new("sip.pmiss.param", "SIP PMISS URI parameter", FieldType::String);
    PPI_DISPLAY_INFO = FieldDef::new("sip.ppi.display.info", "SIP PPI display info", FieldType::String);
    PPI_ADDR = FieldDef::new("sip.ppi.addr", "SIP PPI Address", FieldType::String);
    PPI_USER = FieldDef::new("sip.ppi.user", "SIP PPI User Part", FieldType::String);
    PPI_HOST = FieldDef::new("sip.ppi.host", "SIP PPI Host Part", FieldType::String);
    PPI_PORT = FieldDef::new("sip.ppi.port", "SIP PPI Host Port", FieldType::String);
    PPI_PARAM = FieldDef::new("sip.ppi.param", "SIP PPI URI parameter", FieldType::String);
    TC_DISPLAY_INFO = FieldDef::new("sip.tc.display.info", "SIP TC display info", FieldType::String);
    TC_ADDR = FieldDef::new("sip.tc.addr", "SIP TC Address", FieldType::String);
    TC_USER = FieldDef::new("sip.tc.user", "SIP TC User Part", FieldType::String);
    TC_HOST = FieldDef::new("sip.tc.host", "SIP TC Host Part", FieldType::String);
    TC_PORT = FieldDef::new("sip.tc.port", "SIP TC Host Port", FieldType::String);
    TC_PARAM = FieldDef::new("sip.tc.param", "SIP TC URI parameter", FieldType::String);
    TC_TARGET_URI = FieldDef::new("sip.tc.target-uri", "SIP TC Target URI", FieldType::String);
    ACCEPT = FieldDef::new("sip.Accept", "Accept", FieldType::String);
    ACCEPT_CONTACT = FieldDef::new("sip.Accept-Contact", "Accept-Contact", FieldType::String);
    ACCEPT_ENCODING = FieldDef::new("sip.Accept-Encoding", "Accept-Encoding", FieldType::String);
    ACCEPT_LANGUAGE = FieldDef::new("sip.Accept-Language", "Accept-Language", FieldType::String);
    ACCEPT_RESOURCE_PRIORITY = FieldDef::new("sip.Accept-Resource-Priority", "Accept-Resource-Priority", FieldType::String);
    ADDITIONAL_IDENTITY = FieldDef::new("sip.Additional-Identity", "Additional-Identity", FieldType::String);
    ALERT_INFO = FieldDef::new("sip.Alert-Info", "Alert-Info", FieldType::String);
    ALLOW = FieldDef::new("sip.Allow", "Allow", FieldType::String);
    ALLOW_EVENTS = FieldDef::new("sip.Allow-Events", "Allow-Events", FieldType::String);
    ANSWER_MODE = FieldDef::new("sip.Answer-Mode", "Answer-Mode", FieldType::String);
    ATTESTATION_INFO = FieldDef::new("sip.Attestation-Info", "Attestation-Info", FieldType::String);
    AUTHENTICATION_INFO = FieldDef::new("sip.Authentication-Info", "Authentication-Info", FieldType::String);
    AUTHORIZATION = FieldDef::new("sip.Authorization", "Authorization", FieldType::String);
    CALL_ID = FieldDef::new("sip.Call-ID", "Call-ID", FieldType::String);
    CALL_INFO = FieldDef::new("sip.Call-Info", "Call-Info", FieldType::String);
    CELLULAR_NETWORK_INFO = FieldDef::new("sip.Cellular-Network-Info", "Cellular-Network-Info", FieldType::String);
    CONTACT = FieldDef::new("sip.Contact", "Contact", FieldType::String);
    CONTENT_DISPOSITION = FieldDef::new("sip.Content-Disposition", "Content-Disposition", FieldType::String);
    CONTENT_ENCODING = FieldDef::new("sip.Content-Encoding", "Content-Encoding", FieldType::String);
    CONTENT_LANGUAGE = FieldDef::new("sip.Content-Language", "Content-Language", FieldType::String);
    CONTENT_LENGTH = FieldDef::new("sip.Content-Length", "Content-Length", FieldType::Uint32);
    CONTENT_TYPE = FieldDef::new("sip.Content-Type", "Content-Type", FieldType::String);
    CSEQ = FieldDef::new("sip.CSeq", "CSeq", FieldType::String);
    DATE = FieldDef::new("sip.Date", "Date", FieldType::String);
    ERROR_INFO = FieldDef::new("sip.Error-Info", "Error-Info", FieldType::String);
    EVENT = FieldDef::new("sip.Event", "Event", FieldType::String);
    EXPIRES = FieldDef::new("sip.Expires", "Expires", FieldType::Uint32);
    FEATURE_CAPS = FieldDef::new("sip.Feature-Caps", "Feature-Caps", FieldType::String);
    FLOW_TIMER = FieldDef::new("sip.Flow-Timer", "Flow-Timer", FieldType::String);
    FROM = FieldDef::new("sip.From", "From", FieldType::String);
    GEOLOCATION = FieldDef::new("sip.Geolocation", "Geolocation", FieldType::String);
    GEOLOCATION_ERROR = FieldDef::new("sip.Geolocation-Error", "Geolocation-Error", FieldType::String);
    GEOLOCATION_ROUTING = FieldDef::new("sip.Geolocation-Routing", "Geolocation-Routing", FieldType::String);
    HISTORY_INFO = FieldDef::new("sip.History-Info", "History-Info", FieldType::String);
    IDENTITY = FieldDef::new("sip.Identity", "Identity", FieldType::String);
    IDENTITY_INFO = FieldDef::new("sip.Identity-info", "Identity-info", FieldType::String);
    INFO_PACKAGE = FieldDef::new("sip.Info-Package", "Info-Package", FieldType::String);
    IN_REPLY_TO = FieldDef::new("sip.In-Reply-To", "In-Reply-To", FieldType::String);
    JOIN = FieldDef::new("sip.Join", "Join", FieldType::String);
    MAX_BREADTH = FieldDef::new("sip.Max-Breadth", "Max-Breadth", FieldType::Uint32);
    MAX_FORWARDS = FieldDef::new("sip.Max-Forwards", "Max-Forwards", FieldType::Uint32);
    MIME_VERSION = FieldDef::new("sip.MIME-Version", "MIME-Version", FieldType::String);
    MIN_EXPIRES = FieldDef::new("sip.Min-Expires", "Min-Expires", FieldType::String);
    MIN_SE = FieldDef::new("sip.Min-SE", "Min-SE", FieldType::String);
    ORGANIZATION = FieldDef::new("sip.Organization", "Organization", FieldType::String);
    ORIGINATION_ID = FieldDef::new("sip.Origination-Id", "Origination-Id", FieldType::String);
    P_ACCESS_NETWORK_INFO = FieldDef::new("sip.P-Access-Network-Info", "P-Access-Network-Info", FieldType::String);
    P_ANSWER_STATE = FieldDef::new("sip.P-Answer-State", "P-Answer-State", FieldType::String);
    P_ASSERTED_IDENTITY = FieldDef::new("sip.P-Asserted-Identity", "P-Asserted-Identity", FieldType::String);
    P_ASSERTED_SERVICE = FieldDef::new("sip.P-Asserted-Service", "P-Asserted-Service", FieldType::String);
    P_CHARGE_INFO = FieldDef::new("sip.P-Charge-Info", "P-Charge-Info", FieldType::String);
    P_ASSOCIATED_URI = FieldDef::new("sip.P-Associated-URI", "P-Associated-URI", FieldType::String);
    P_CALLED_PARTY_ID = FieldDef::new("sip.P-Called-Party-ID", "P-Called-Party-ID", FieldType::String);
    P_CHARGING_FUNCTION_ADDRESSES = FieldDef::new("sip.P-Charging-Function-Addresses", "P-Charging-Function-Addresses", FieldType::String);
    P_CHARGING_VECTOR = FieldDef::new("sip.P-Charging-Vector", "P-Charging-Vector", FieldType::String);
    P_DCS_TRACE_PARTY_ID = FieldDef::new("sip.P-DCS-Trace-Party-ID", "P-DCS-Trace-Party-ID", FieldType::String);
    P_DCS_OSPS = FieldDef::new("sip.P-DCS-OSPS", "P-DCS-OSPS", FieldType::String);
    P_DCS_BILLING_INFO = FieldDef::new("sip.P-DCS-Billing-Info", "P-DCS-Billing-Info", FieldType::String);
    P_DCS_LAES = FieldDef::new("sip.P-DCS-LAES", "P-DCS-LAES", FieldType::String);
    P_DCS_REDIRECT = FieldDef::new("sip.P-DCS-Redirect", "P-DCS-Redirect", FieldType::String);
    P_EARLY_MEDIA = FieldDef::new("sip.P-Early-Media", "P-Early-Media", FieldType::String);
    P_MEDIA_AUTHORIZATION = FieldDef::new("sip.P-Media-Authorization", "P-Media-Authorization", FieldType::String);
    P_PREFERRED_IDENTITY = FieldDef::new("sip.P-Preferred-Identity", "P-Preferred-Identity", FieldType::String);
    P_PREFERRED_SERVICE = FieldDef::new("sip.P-Preferred-Service", "P-Preferred-Service", FieldType::String);
    P_PROFILE_KEY = FieldDef::new("sip.P-Profile-Key", "P-Profile-Key", FieldType::String);
    P_REFUSED_URI_LIST = FieldDef::new("sip.P-Refused-URI-List", "P-Refused-URI-List", FieldType::String);
    P_SERVED_USER = FieldDef::new("sip.P-Served-User", "P-Served-User", FieldType::String);
    P_USER_DATABASE = FieldDef::new("sip.P-User-Database", "P-User-Database", FieldType::String);
    P_VISITED_NETWORK_ID = FieldDef::new("sip.P-Visited-Network-ID", "P-Visited-Network-ID", FieldType::String);
    PATH = FieldDef::new("sip.Path", "Path", FieldType::String);
    PERMISSION_MISSING = FieldDef::new("sip.Permission-Missing", "Permission-Missing", FieldType::String);
    POLICY_CONTACT = FieldDef::new("sip.Policy_Contact", "Policy-Contact", FieldType::String);
    POLICY_ID = FieldDef::new("sip.Policy_ID", "Policy-ID", FieldType::String);
    PRIORITY = FieldDef::new("sip.Priority", "Priority", FieldType::String);
    PRIORITY_SHARE = FieldDef::new("sip.Priority-Share", "Priority-Share", FieldType::String);
    PRIV_ANSWER_MODE = FieldDef::new("sip.Priv-Answer-mode", "Priv-Answer-mode", FieldType::String);
    PRIVACY = FieldDef::new("sip.Privacy", "Privacy", FieldType::String);
    PROXY_AUTHENTICATE = FieldDef::new("sip.Proxy-Authenticate", "Proxy-Authenticate", FieldType::String);
    PROXY_AUTHORIZATION = FieldDef::new("sip.Proxy-Authorization", "Proxy-Authorization", FieldType::String);
    PROXY_REQUIRE = FieldDef::new("sip.Proxy-Require", "Proxy-Require", FieldType::String);
    RACK = FieldDef::new("sip.RAck", "RAck", FieldType::String);
    REASON = FieldDef::new("sip.Reason", "Reason", FieldType::String);
    REASON_PHRASE = FieldDef::new("sip.Reason-Phrase", "Reason-Phrase", FieldType::String);
    RECORD_ROUTE = FieldDef::new("sip.Record-Route", "Record-Route", FieldType::String);
    RECV_INFO = FieldDef::new("sip.Recv-Info", "Recv-Info", FieldType::String);
    REFER_SUB = FieldDef::new("sip.Refer-Sub", "Refer-Sub", FieldType::String);
    REFER_TO = FieldDef::new("sip.Refer-To", "Refer-To", FieldType::String);
    REFERRED_BY = FieldDef::new("sip.Referred-by", "Referred By", FieldType::String);
    REJECT_CONTACT = FieldDef::new("sip.Reject-Contact", "Reject-Contact", FieldType::String);
    RELAYED_CHARGE = FieldDef::new("sip.Relayed-Charge", "Relayed-Charge", FieldType::String);
    REPLACES = FieldDef::new("sip.Replaces", "Replaces", FieldType::String);
    REPLY_TO = FieldDef::new("sip.Reply-To", "Reply-To", FieldType::String);
    REQUEST_DISPOSITION = FieldDef::new("sip.Request-Disposition", "Request-Disposition", FieldType::String);
    REQUIRE = FieldDef::new("sip.Require", "Require", FieldType::String);
    RESOURCE_PRIORITY = FieldDef::new("sip.Resource-Priority", "Resource-Priority", FieldType::String);
    RESOURCE_SHARE = FieldDef::new("sip.Resource-Share", "Resource-Share", FieldType::String);
    RESPONSE_SOURCE = FieldDef::new("sip.Response-Source", "Response-Source", FieldType::String);
    RESTORATION_INFO = FieldDef::new("sip.Restoration-Info", "Restoration-Info", FieldType::String);
    RETRY_AFTER = FieldDef::new("sip.Retry-After", "Retry-After", FieldType::Uint32);
    ROUTE = FieldDef::new("sip.Route", "Route", FieldType::String);
    RSEQ = FieldDef::new("sip.RSeq", "RSeq", FieldType::Uint32);
    SECURITY_CLIENT = FieldDef::new("sip.Security-Client", "Security-Client", FieldType::String);
    SECURITY_SERVER = FieldDef::new("sip.Security-Server", "Security-Server", FieldType::String);
    SECURITY_VERIFY = FieldDef::new("sip.Security-Verify", "Security-Verify", FieldType::String);
    SERVER = FieldDef::new("sip.Server", "Server", FieldType::String);
    SERVICE_INTERACT_INFO = FieldDef::new("sip.Service-Interact-Info", "Service-Interact-Info", FieldType::String);
    SERVICE_ROUTE = FieldDef::new("sip.Service-Route", "Service-Route", FieldType::String);
    SESSION_EXPIRES = FieldDef::new("sip.Session-Expires", "Session-Expires", FieldType::String);
    SESSION_ID = FieldDef::new("sip.Session-ID", "Session-ID", FieldType::String);
    ETAG = FieldDef::new("sip.ETag", "ETag", FieldType::String);
    IF_MATCH = FieldDef::new("sip.If_Match", "If_Match", FieldType::String);
    SUBJECT = FieldDef::new("sip.Subject", "Subject", FieldType::String);
    SUBSCRIPTION_STATE = FieldDef::new("sip.Subscription-State", "Subscription-State", FieldType::String);
    SUPPORTED = FieldDef::new("sip.Supported", "Supported", FieldType::String);
    SUPPRESS_IF_MATCH = FieldDef::new("sip.Suppress_If_Match", "Suppress-If-Match", FieldType::String);
    TARGET_DIALOG = FieldDef::new("sip.Target-Dialog", "Target-Dialog", FieldType::String);
    TIMESTAMP = FieldDef::new("sip.Timestamp", "Timestamp", FieldType::String);
    TO = FieldDef::new("sip.To", "To", FieldType::String);
    TRIGGER_CONSENT = FieldDef::new("sip.Trigger-Consent", "Trigger-Consent", FieldType::String);
    UNSUPPORTED = FieldDef::new("sip.Unsupported", "Unsupported", FieldType::String);
    USER_AGENT = FieldDef::new("sip.User-Agent", "User-Agent", FieldType::String);
    VIA = FieldDef::new("sip.Via", "Via", FieldType::String);
    WARNING = FieldDef::new("sip.Warning", "Warning", FieldType::String);
    WWW_AUTHENTICATE = FieldDef::new("sip.WWW-Authenticate", "WWW-Authenticate", FieldType::String);
    DIVERSION = FieldDef::new("sip.Diversion", "Diversion", FieldType::String);
    UUI = FieldDef::new("sip.uui", "User-to-User", FieldType::String);
    RESEND = FieldDef::new("sip.resend", "Resent Packet", FieldType::Boolean);
    RESEND_ORIGINAL = FieldDef::new("sip.resend-original", "Suspected resend of frame", FieldType::FrameNum);
    RESPONSE_REQUEST = FieldDef::new("sip.response-request", "Request Frame", FieldType::FrameNum);
    RESPONSE_TIME = FieldDef::new("sip.response-time", "Response Time (ms)", FieldType::Uint32);
    RELEASE_TIME = FieldDef::new("sip.release-time", "Release Time (ms)", FieldType::Uint32);
    AUTH = FieldDef::new("sip.auth", "Authentication", FieldType::String);
    AUTH_SCHEME = FieldDef::new("sip.auth.scheme", "Authentication Scheme", FieldType::String);
    AUTH_DIGEST_RESPONSE = FieldDef::new("sip.auth.digest.response", "Digest Authentication Response", FieldType::String);
    AUTH_NC = FieldDef::new("sip.auth.nc", "Nonce Count", FieldType::String);
    AUTH_USERNAME = FieldDef::new("sip.auth.username", "Username", FieldType::String);
    AUTH_REALM = FieldDef::new("sip.auth.realm", "Realm", FieldType::String);
    AUTH_NONCE = FieldDef::new("sip.auth.nonce", "Nonce Value", FieldType::String);
    AUTH_ALGORITHM = FieldDef::new("sip.auth.algorithm", "Algorithm", FieldType::String);
    AUTH_OPAQUE = FieldDef::new("sip.auth.opaque", "Opaque Value", FieldType::String);
    AUTH_QOP = FieldDef::new("sip.auth.qop", "QOP", FieldType::String);
    AUTH_CNONCE = FieldDef::new("sip.auth.cnonce", "CNonce Value", FieldType::String);
    AUTH_URI = FieldDef::new("sip.auth.uri", "Authentication URI", FieldType::String);
    AUTH_DOMAIN = FieldDef::new("sip.auth.domain", "Authentication Domain", FieldType::String);
    AUTH_STALE = FieldDef::new("sip.auth.stale", "Stale Flag", FieldType::String);
    AUTH_AUTS = FieldDef::new("sip.auth.auts", "Authentication Token", FieldType::String);
    AUTH_RSPAUTH = FieldDef::new("sip.auth.rspauth", "Response auth", FieldType::String);
    AUTH_NEXTNONCE = FieldDef::new("sip.auth.nextnonce", "Next Nonce", FieldType::String);
    AUTH_IK = FieldDef::new("sip.auth.ik", "Integrity Key", FieldType::String);
    AUTH_CK = FieldDef::new("sip.auth.ck", "Cyphering Key", FieldType::String);
    CSEQ_SEQ = FieldDef::new("sip.CSeq.seq", "Sequence Number", FieldType::Uint32);
    CSEQ_METHOD = FieldDef::new("sip.CSeq.method", "Method", FieldType::String);
    VIA_TRANSPORT = FieldDef::new("sip.Via.transport", "Transport", FieldType::String);
    VIA_SENT_BY_ADDRESS = FieldDef::new("sip.Via.sent-by.address", "Sent-by Address", FieldType::String);
    VIA_SENT_BY_PORT = FieldDef::new("sip.Via.sent-by.port", "Sent-by port", FieldType::Uint16);
    VIA_BRANCH = FieldDef::new("sip.Via.branch", "Branch", FieldType::String);
    VIA_MADDR = FieldDef::new("sip.Via.maddr", "Maddr", FieldType::String);
    VIA_RPORT = FieldDef::new("sip.Via.rport", "RPort", FieldType::String);
    VIA_RECEIVED = FieldDef::new("sip.Via.received", "Received", FieldType::String);
    VIA_TTL = FieldDef::new("sip.Via.ttl", "TTL", FieldType::String);
    VIA_COMP = FieldDef::new("sip.Via.comp", "Comp", FieldType::String);
    VIA_SIGCOMP_ID = FieldDef::new("sip.Via.sigcomp-id", "Sigcomp identifier", FieldType::String);
    VIA_OC = FieldDef::new("sip.Via.oc", "Overload Control", FieldType::String);
    VIA_OC_VAL = FieldDef::new("sip.Via.oc_val", "Overload Control Value", FieldType::Uint32);
    VIA_OC_VALIDITY = FieldDef::new("sip.Via.oc_validity", "Overload Control Validity", FieldType::String);
    VIA_OC_SEQ = FieldDef::new("sip.Via.oc_seq", "Overload Control Sequence", FieldType::String);
    VIA_OC_SEQ_TS = FieldDef::new("sip.Via.oc_seq.ts", "Overload Control Sequence Time Stamp", FieldType::AbsoluteTime);
    VIA_OC_ALGO = FieldDef::new("sip.Via.oc_algo", "Overload Control Algorithm", FieldType::String);
    VIA_BE_ROUTE = FieldDef::new("sip.Via.be_route", "be-route", FieldType::String);
    P_ACCESS_NETWORK_INFO_ACCESS_TYPE = FieldDef::new("sip.P-Access-Network-Info.access-type", "access-type", FieldType::String);
    P_ACCESS_NETWORK_INFO_UTRAN_CELL_ID_3GPP = FieldDef::new("sip.P-Access-Network-Info.utran-cell-id-3gpp", "utran-cell-id-3gpp", FieldType::String);
    RACK_RSEQ_SEQ = FieldDef::new("sip.RAck.RSeq.seq", "RSeq Sequence Number", FieldType::Uint32);
    RACK_CSEQ_SEQ = FieldDef::new("sip.RAck.CSeq.seq", "CSeq Sequence Number", FieldType::Uint32);
    RACK_CSEQ_METHOD = FieldDef::new("sip.RAck.CSeq.method", "CSeq Method", FieldType::String);
    REASON_PROTOCOLS = FieldDef::new("sip.reason_protocols", "Reason protocols", FieldType::String);
    REASON_CAUSE_Q850 = FieldDef::new("sip.reason_cause_q850", "Cause", FieldType::Uint32).base(Base::DecHex).strings(Strings::Values(&CAUSE_INDICATOR_VALUES));
    REASON_CAUSE_SIP = FieldDef::new("sip.reason_cause_sip", "Cause", FieldType::Uint32).strings(Strings::Values(&REASON_CAUSE_SIP_VALUES));
    REASON_CAUSE_OTHER = FieldDef::new("sip.reason_cause_other", "Cause", FieldType::Uint32);
    REASON_TEXT = FieldDef::new("sip.reason_text", "Text", FieldType::String);
    MSG_BODY = FieldDef::new("sip.msg_body", "Message Body", FieldType::None);
    SEC_MECHANISM = FieldDef::new("sip.sec_mechanism", "[Security-mechanism]", FieldType::String);
    SEC_MECHANISM_ALG = FieldDef::new("sip.sec_mechanism.alg", "alg", FieldType::String);
    SEC_MECHANISM_EALG = FieldDef::new("sip.sec_mechanism.ealg", "ealg", FieldType::String);
    SEC_MECHANISM_PROT = FieldDef::new("sip.sec_mechanism.prot", "prot", FieldType::String);
    SEC_MECHANISM_SPI_C = FieldDef::new("sip.sec_mechanism.spi_c", "spi-c", FieldType::Uint32).base(Base::DecHex);
    SEC_MECHANISM_SPI_S = FieldDef::new("sip.sec_mechanism.spi_s", "spi-s", FieldType::Uint32).base(Base::DecHex);
    SEC_MECHANISM_PORT1 = FieldDef::new("sip.sec_mechanism.port1", "port1", FieldType::Uint16);
    SEC_MECHANISM_PORT_C = FieldDef::new("sip.sec_mechanism.port_c", "port-c", FieldType::Uint16);
    SEC_MECHANISM_PORT2 = FieldDef::new("sip.sec_mechanism.port2", "port2", FieldType::Uint16);
    SEC_MECHANISM_PORT_S = FieldDef::new("sip.sec_mechanism.port_s", "port-s", FieldType::Uint16);
    SESSION_ID_SESS_ID = FieldDef::new("sip.Session-ID.sess_id", "sess-id", FieldType::Bytes);
    SESSION_ID_PARAM = FieldDef::new("sip.Session-ID.param", "param", FieldType::String);
    SESSION_ID_LOCAL_UUID = FieldDef::new("sip.Session-ID.local_uuid", "local-uuid", FieldType::Guid);
    SESSION_ID_REMOTE_UUID = FieldDef::new("sip.Session-ID.remote_uuid", "remote-uuid", FieldType::Guid);
    SESSION_ID_LOGME = FieldDef::new("sip.Session-ID.logme", "logme", FieldType::Boolean).strings(Strings::TrueFalse(&("Set", "Not set")));
    CONTINUATION = FieldDef::new("sip.continuation", "Continuation data", FieldType::Bytes);
    FEATURE_CAP = FieldDef::new("sip.feature_cap", "Feature Cap", FieldType::String);
    SERVICE_PRIORITY = FieldDef::new("sip.service_priority", "Service Priority", FieldType::String);
    ICID_VALUE = FieldDef::new("sip.icid_value", "icid-value", FieldType::String);
    ICID_GEN_ADDR = FieldDef::new("sip.icid_gen_addr", "icid-gen-addr", FieldType::String);
    CALL_ID_GENERATED = FieldDef::new("sip.call_id_generated", "Generated Call-ID", FieldType::String);
    UNRECOGNIZED_HEADER = FieldDef::new("sip.unrecognized_header", "Unrecognised SIP header", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    HEADER_NO_COLON = FieldDef::new("sip.header_no_colon", "Header has no colon after the name", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    HEADER_NOT_TERMINATED = FieldDef::new("sip.header_not_terminated", "Header not terminated by empty line (CRLF)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    SEC_MECHANISM_MALFORMED = FieldDef::new("sip.sec_mechanism.malformed", "SIP Security-mechanism header malformed", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    VIA_SENT_BY_PORT_INVALID = FieldDef::new("sip.Via.sent-by.port.invalid", "Invalid SIP Via sent-by-port", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Note));
    CONTENT_LENGTH_INVALID = FieldDef::new("sip.content_length.invalid", "Invalid content_length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Note));
    RETRY_AFTER_INVALID = FieldDef::new("sip.retry_after.invalid", "Invalid retry_after value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Note));
    STATUS_CODE_INVALID = FieldDef::new("sip.Status-Code.invalid", "Invalid Status-Code", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Note));
    AUTHORIZATION_INVALID = FieldDef::new("sip.authorization.invalid", "Invalid authorization response for known credentials", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SESSION_ID_SESS_ID_INVALID = FieldDef::new("sip.Session-ID.sess_id.invalid", "Session ID cannot be empty", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// The headers that are known: name in lower case, short form, and field.
pub(super) static HEADERS: &[(&str, &str, Field)] = &[
    ("accept", "", ACCEPT),
    ("accept-contact", "a", ACCEPT_CONTACT),
    ("accept-encoding", "", ACCEPT_ENCODING),
    ("accept-language", "", ACCEPT_LANGUAGE),
    ("accept-resource-priority", "", ACCEPT_RESOURCE_PRIORITY),
    ("additional-identity", "", ADDITIONAL_IDENTITY),
    ("alert-info", "", ALERT_INFO),
    ("allow", "", ALLOW),
    ("allow-events", "u", ALLOW_EVENTS),
    ("answer-mode", "", ANSWER_MODE),
    ("attestation-info", "", ATTESTATION_INFO),
    ("authentication-info", "", AUTHENTICATION_INFO),
    ("authorization", "", AUTHORIZATION),
    ("call-id", "i", CALL_ID),
    ("call-info", "", CALL_INFO),
    ("cellular-network-info", "", CELLULAR_NETWORK_INFO),
    ("contact", "m", CONTACT),
    ("content-disposition", "", CONTENT_DISPOSITION),
    ("content-encoding", "e", CONTENT_ENCODING),
    ("content-language", "", CONTENT_LANGUAGE),
    ("content-length", "l", CONTENT_LENGTH),
    ("content-type", "c", CONTENT_TYPE),
    ("cseq", "", CSEQ),
    ("date", "", DATE),
    ("diversion", "", DIVERSION),
    ("error-info", "", ERROR_INFO),
    ("event", "o", EVENT),
    ("expires", "", EXPIRES),
    ("feature-caps", "", FEATURE_CAPS),
    ("flow-timer", "", FLOW_TIMER),
    ("from", "f", FROM),
    ("geolocation", "", GEOLOCATION),
    ("geolocation-error", "", GEOLOCATION_ERROR),
    ("geolocation-routing", "", GEOLOCATION_ROUTING),
    ("history-info", "", HISTORY_INFO),
    ("identity", "y", IDENTITY),
    ("identity-info", "n", IDENTITY_INFO),
    ("in-reply-to", "", IN_REPLY_TO),
    ("info-package", "", INFO_PACKAGE),
    ("join", "", JOIN),
    ("max-breadth", "", MAX_BREADTH),
    ("max-forwards", "", MAX_FORWARDS),
    ("mime-version", "", MIME_VERSION),
    ("min-expires", "", MIN_EXPIRES),
    ("min-se", "", MIN_SE),
    ("organization", "", ORGANIZATION),
    ("origination-id", "", ORIGINATION_ID),
    ("p-access-network-info", "", P_ACCESS_NETWORK_INFO),
    ("p-answer-state", "", P_ANSWER_STATE),
    ("p-asserted-identity", "", P_ASSERTED_IDENTITY),
    ("p-asserted-service", "", P_ASSERTED_SERVICE),
    ("p-associated-uri", "", P_ASSOCIATED_URI),
    ("p-called-party-id", "", P_CALLED_PARTY_ID),
    ("p-charge-info", "", P_CHARGE_INFO),
    ("p-charging-function-addresses", "", P_CHARGING_FUNCTION_ADDRESSES),
    ("p-charging-vector", "", P_CHARGING_VECTOR),
    ("p-dcs-billing-info", "", P_DCS_BILLING_INFO),
    ("p-dcs-laes", "", P_DCS_LAES),
    ("p-dcs-osps", "", P_DCS_OSPS),
    ("p-dcs-redirect", "", P_DCS_REDIRECT),
    ("p-dcs-trace-party-id", "", P_DCS_TRACE_PARTY_ID),
    ("p-early-media", "", P_EARLY_MEDIA),
    ("p-media-authorization", "", P_MEDIA_AUTHORIZATION),
    ("p-preferred-identity", "", P_PREFERRED_IDENTITY),
    ("p-preferred-service", "", P_PREFERRED_SERVICE),
    ("p-profile-key", "", P_PROFILE_KEY),
    ("p-refused-uri-list", "", P_REFUSED_URI_LIST),
    ("p-served-user", "", P_SERVED_USER),
    ("p-user-database", "", P_USER_DATABASE),
    ("p-visited-network-id", "", P_VISITED_NETWORK_ID),
    ("path", "", PATH),
    ("permission-missing", "", PERMISSION_MISSING),
    ("policy-contact", "", POLICY_CONTACT),
    ("policy-id", "", POLICY_ID),
    ("priority", "", PRIORITY),
    ("priority-share", "", PRIORITY_SHARE),
    ("priv-answer-mode", "", PRIV_ANSWER_MODE),
    ("privacy", "", PRIVACY),
    ("proxy-authenticate", "", PROXY_AUTHENTICATE),
    ("proxy-authorization", "", PROXY_AUTHORIZATION),
    ("proxy-require", "", PROXY_REQUIRE),
    ("rack", "", RACK),
    ("reason", "", REASON),
    ("record-route", "", RECORD_ROUTE),
    ("recv-info", "", RECV_INFO),
    ("refer-sub", "", REFER_SUB),
    ("refer-to", "r", REFER_TO),
    ("referred-by", "b", REFERRED_BY),
    ("reject-contact", "j", REJECT_CONTACT),
    ("relayed-charge", "", RELAYED_CHARGE),
    ("replaces", "", REPLACES),
    ("reply-to", "", REPLY_TO),
    ("request-disposition", "d", REQUEST_DISPOSITION),
    ("require", "", REQUIRE),
    ("resource-priority", "", RESOURCE_PRIORITY),
    ("resource-share", "", RESOURCE_SHARE),
    ("response-source", "", RESPONSE_SOURCE),
    ("restoration-info", "", RESTORATION_INFO),
    ("retry-after", "", RETRY_AFTER),
    ("route", "", ROUTE),
    ("rseq", "", RSEQ),
    ("security-client", "", SECURITY_CLIENT),
    ("security-server", "", SECURITY_SERVER),
    ("security-verify", "", SECURITY_VERIFY),
    ("server", "", SERVER),
    ("service-interact-info", "", SERVICE_INTERACT_INFO),
    ("service-route", "", SERVICE_ROUTE),
    ("session-expires", "x", SESSION_EXPIRES),
    ("session-id", "", SESSION_ID),
    ("sip-etag", "", ETAG),
    ("sip-if-match", "", IF_MATCH),
    ("subject", "s", SUBJECT),
    ("subscription-state", "", SUBSCRIPTION_STATE),
    ("supported", "k", SUPPORTED),
    ("suppress-if-match", "", SUPPRESS_IF_MATCH),
    ("target-dialog", "", TARGET_DIALOG),
    ("timestamp", "", TIMESTAMP),
    ("to", "t", TO),
    ("trigger-consent", "", TRIGGER_CONSENT),
    ("unsupported", "", UNSUPPORTED),
    ("user-agent", "", USER_AGENT),
    ("user-to-user", "", UUI),
    ("via", "v", VIA),
    ("warning", "", WARNING),
    ("www-authenticate", "", WWW_AUTHENTICATE),
];
