//! What requests and answers are made of (OPC 10000-4, section 5).

use lamna_fields::Field;

use super::fields;
use super::schema::{
    ADD_NODES_ITEM, ADD_NODES_RESULT, APPLICATION_DESCRIPTION, BROWSE_DESCRIPTION, BROWSE_PATH,
    BROWSE_PATH_RESULT, BROWSE_RESULT, CALL_METHOD_REQUEST, CALL_METHOD_RESULT,
    CHANNEL_SECURITY_TOKEN, ENDPOINT_DESCRIPTION, Kind, MONITORED_ITEM_CREATE_REQUEST,
    MONITORED_ITEM_CREATE_RESULT, NOTIFICATION_MESSAGE, READ_VALUE_ID, REGISTERED_SERVER,
    REQUEST_HEADER, RESPONSE_HEADER, SERVER_ON_NETWORK, SIGNATURE_DATA,
    SIGNED_SOFTWARE_CERTIFICATE, SUBSCRIPTION_ACKNOWLEDGEMENT, Struct, VIEW_DESCRIPTION,
    WRITE_VALUE, many, one,
};

static OPEN_SECURE_CHANNEL_REQUEST: Struct = Struct {
    name: "OpenSecureChannelRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("ClientProtocolVersion", fields::CLIENTPROTOCOLVERSION, Kind::Plain(4)),
        one("SecurityTokenRequestType", fields::SECURITYTOKENREQUESTTYPE, Kind::Plain(4)),
        one("MessageSecurityMode", fields::MESSAGESECURITYMODE, Kind::Plain(4)),
        one("ClientNonce", fields::CLIENTNONCE, Kind::Octets),
        one("RequestedLifetime", fields::REQUESTEDLIFETIME, Kind::Plain(4)),
    ],
};

static OPEN_SECURE_CHANNEL_RESPONSE: Struct = Struct {
    name: "OpenSecureChannelResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        one("ServerProtocolVersion", fields::SERVERPROTOCOLVERSION, Kind::Plain(4)),
        one("SecurityToken", Field::PROTOCOL, Kind::Struct(&CHANNEL_SECURITY_TOKEN)),
        one("ServerNonce", fields::SERVERNONCE, Kind::Octets),
    ],
};

static CLOSE_SECURE_CHANNEL_REQUEST: Struct = Struct {
    name: "CloseSecureChannelRequest",
    members: &[one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER))],
};

static CLOSE_SECURE_CHANNEL_RESPONSE: Struct = Struct {
    name: "CloseSecureChannelResponse",
    members: &[one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER))],
};

static SERVICE_FAULT: Struct = Struct {
    name: "ServiceFault",
    members: &[one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER))],
};

static CREATE_SESSION_REQUEST: Struct = Struct {
    name: "CreateSessionRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("ClientDescription", Field::PROTOCOL, Kind::Struct(&APPLICATION_DESCRIPTION)),
        one("ServerUri", fields::SERVERURI, Kind::Text),
        one("EndpointUrl", fields::ENDPOINTURL, Kind::Text),
        one("SessionName", fields::SESSIONNAME, Kind::Text),
        one("ClientNonce", fields::CLIENTNONCE, Kind::Octets),
        one("ClientCertificate", fields::CLIENTCERTIFICATE, Kind::Octets),
        one("RequestedSessionTimeout", fields::REQUESTEDSESSIONTIMEOUT, Kind::Plain(8)),
        one("MaxResponseMessageSize", fields::MAXRESPONSEMESSAGESIZE, Kind::Plain(4)),
    ],
};

static CREATE_SESSION_RESPONSE: Struct = Struct {
    name: "CreateSessionResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        one("SessionId", Field::PROTOCOL, Kind::Node),
        one("AuthenticationToken", Field::PROTOCOL, Kind::Node),
        one("RevisedSessionTimeout", fields::REVISEDSESSIONTIMEOUT, Kind::Plain(8)),
        one("ServerNonce", fields::SERVERNONCE, Kind::Octets),
        one("ServerCertificate", fields::SERVERCERTIFICATE, Kind::Octets),
        many("ServerEndpoints", Field::PROTOCOL, Kind::Struct(&ENDPOINT_DESCRIPTION)),
        many(
            "ServerSoftwareCertificates",
            Field::PROTOCOL,
            Kind::Struct(&SIGNED_SOFTWARE_CERTIFICATE),
        ),
        one("ServerSignature", Field::PROTOCOL, Kind::Struct(&SIGNATURE_DATA)),
        one("MaxRequestMessageSize", fields::MAXREQUESTMESSAGESIZE, Kind::Plain(4)),
    ],
};

static ACTIVATE_SESSION_REQUEST: Struct = Struct {
    name: "ActivateSessionRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("ClientSignature", Field::PROTOCOL, Kind::Struct(&SIGNATURE_DATA)),
        many(
            "ClientSoftwareCertificates",
            Field::PROTOCOL,
            Kind::Struct(&SIGNED_SOFTWARE_CERTIFICATE),
        ),
        many("LocaleIds", fields::LOCALEIDS, Kind::Text),
        one("UserIdentityToken", Field::PROTOCOL, Kind::Object),
        one("UserTokenSignature", Field::PROTOCOL, Kind::Struct(&SIGNATURE_DATA)),
    ],
};

static ACTIVATE_SESSION_RESPONSE: Struct = Struct {
    name: "ActivateSessionResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        one("ServerNonce", fields::SERVERNONCE, Kind::Octets),
        many("Results", fields::RESULTS, Kind::Status),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static CLOSE_SESSION_REQUEST: Struct = Struct {
    name: "CloseSessionRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("DeleteSubscriptions", fields::DELETESUBSCRIPTIONS, Kind::Plain(1)),
    ],
};

static CLOSE_SESSION_RESPONSE: Struct = Struct {
    name: "CloseSessionResponse",
    members: &[one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER))],
};

static READ_REQUEST: Struct = Struct {
    name: "ReadRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("MaxAge", fields::MAXAGE, Kind::Plain(8)),
        one("TimestampsToReturn", fields::TIMESTAMPSTORETURN, Kind::Plain(4)),
        many("NodesToRead", Field::PROTOCOL, Kind::Struct(&READ_VALUE_ID)),
    ],
};

static READ_RESPONSE: Struct = Struct {
    name: "ReadResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", Field::PROTOCOL, Kind::Value),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static WRITE_REQUEST: Struct = Struct {
    name: "WriteRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many("NodesToWrite", Field::PROTOCOL, Kind::Struct(&WRITE_VALUE)),
    ],
};

static WRITE_RESPONSE: Struct = Struct {
    name: "WriteResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", fields::RESULTS, Kind::Status),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static BROWSE_REQUEST: Struct = Struct {
    name: "BrowseRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("View", Field::PROTOCOL, Kind::Struct(&VIEW_DESCRIPTION)),
        one("RequestedMaxReferencesPerNode", fields::REQUESTEDMAXREFERENCESPERNODE, Kind::Plain(4)),
        many("NodesToBrowse", Field::PROTOCOL, Kind::Struct(&BROWSE_DESCRIPTION)),
    ],
};

static BROWSE_RESPONSE: Struct = Struct {
    name: "BrowseResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", Field::PROTOCOL, Kind::Struct(&BROWSE_RESULT)),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static BROWSE_NEXT_REQUEST: Struct = Struct {
    name: "BrowseNextRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("ReleaseContinuationPoints", fields::RELEASECONTINUATIONPOINTS, Kind::Plain(1)),
        many("ContinuationPoints", fields::CONTINUATIONPOINTS, Kind::Octets),
    ],
};

static BROWSE_NEXT_RESPONSE: Struct = Struct {
    name: "BrowseNextResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", Field::PROTOCOL, Kind::Struct(&BROWSE_RESULT)),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static CALL_REQUEST: Struct = Struct {
    name: "CallRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many("MethodsToCall", Field::PROTOCOL, Kind::Struct(&CALL_METHOD_REQUEST)),
    ],
};

static CALL_RESPONSE: Struct = Struct {
    name: "CallResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", Field::PROTOCOL, Kind::Struct(&CALL_METHOD_RESULT)),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static ADD_NODES_REQUEST: Struct = Struct {
    name: "AddNodesRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many("NodesToAdd", Field::PROTOCOL, Kind::Struct(&ADD_NODES_ITEM)),
    ],
};

static ADD_NODES_RESPONSE: Struct = Struct {
    name: "AddNodesResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", Field::PROTOCOL, Kind::Struct(&ADD_NODES_RESULT)),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static CREATE_SUBSCRIPTION_REQUEST: Struct = Struct {
    name: "CreateSubscriptionRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("RequestedPublishingInterval", fields::REQUESTEDPUBLISHINGINTERVAL, Kind::Plain(8)),
        one("RequestedLifetimeCount", fields::REQUESTEDLIFETIMECOUNT, Kind::Plain(4)),
        one("RequestedMaxKeepAliveCount", fields::REQUESTEDMAXKEEPALIVECOUNT, Kind::Plain(4)),
        one("MaxNotificationsPerPublish", fields::MAXNOTIFICATIONSPERPUBLISH, Kind::Plain(4)),
        one("PublishingEnabled", fields::PUBLISHINGENABLED, Kind::Plain(1)),
        one("Priority", fields::PRIORITY, Kind::Plain(1)),
    ],
};

static CREATE_SUBSCRIPTION_RESPONSE: Struct = Struct {
    name: "CreateSubscriptionResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        one("SubscriptionId", fields::SUBSCRIPTIONID, Kind::Plain(4)),
        one("RevisedPublishingInterval", fields::REVISEDPUBLISHINGINTERVAL, Kind::Plain(8)),
        one("RevisedLifetimeCount", fields::REVISEDLIFETIMECOUNT, Kind::Plain(4)),
        one("RevisedMaxKeepAliveCount", fields::REVISEDMAXKEEPALIVECOUNT, Kind::Plain(4)),
    ],
};

static DELETE_SUBSCRIPTIONS_REQUEST: Struct = Struct {
    name: "DeleteSubscriptionsRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many("SubscriptionIds", fields::SUBSCRIPTIONIDS, Kind::Plain(4)),
    ],
};

static DELETE_SUBSCRIPTIONS_RESPONSE: Struct = Struct {
    name: "DeleteSubscriptionsResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", fields::RESULTS, Kind::Status),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static CREATE_MONITORED_ITEMS_REQUEST: Struct = Struct {
    name: "CreateMonitoredItemsRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("SubscriptionId", fields::SUBSCRIPTIONID, Kind::Plain(4)),
        one("TimestampsToReturn", fields::TIMESTAMPSTORETURN, Kind::Plain(4)),
        many("ItemsToCreate", Field::PROTOCOL, Kind::Struct(&MONITORED_ITEM_CREATE_REQUEST)),
    ],
};

static CREATE_MONITORED_ITEMS_RESPONSE: Struct = Struct {
    name: "CreateMonitoredItemsResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", Field::PROTOCOL, Kind::Struct(&MONITORED_ITEM_CREATE_RESULT)),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static PUBLISH_REQUEST: Struct = Struct {
    name: "PublishRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many(
            "SubscriptionAcknowledgements",
            Field::PROTOCOL,
            Kind::Struct(&SUBSCRIPTION_ACKNOWLEDGEMENT),
        ),
    ],
};

static PUBLISH_RESPONSE: Struct = Struct {
    name: "PublishResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        one("SubscriptionId", fields::SUBSCRIPTIONID, Kind::Plain(4)),
        many("AvailableSequenceNumbers", fields::AVAILABLESEQUENCENUMBERS, Kind::Plain(4)),
        one("MoreNotifications", fields::MORENOTIFICATIONS, Kind::Plain(1)),
        one("NotificationMessage", Field::PROTOCOL, Kind::Struct(&NOTIFICATION_MESSAGE)),
        many("Results", fields::RESULTS, Kind::Status),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static GET_ENDPOINTS_REQUEST: Struct = Struct {
    name: "GetEndpointsRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("EndpointUrl", fields::ENDPOINTURL, Kind::Text),
        many("LocaleIds", fields::LOCALEIDS, Kind::Text),
        many("ProfileUris", fields::PROFILEURIS, Kind::Text),
    ],
};

static GET_ENDPOINTS_RESPONSE: Struct = Struct {
    name: "GetEndpointsResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Endpoints", Field::PROTOCOL, Kind::Struct(&ENDPOINT_DESCRIPTION)),
    ],
};

static FIND_SERVERS_REQUEST: Struct = Struct {
    name: "FindServersRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("EndpointUrl", fields::ENDPOINTURL, Kind::Text),
        many("LocaleIds", fields::LOCALEIDS, Kind::Text),
        many("ServerUris", fields::SERVERURIS, Kind::Text),
    ],
};

static FIND_SERVERS_RESPONSE: Struct = Struct {
    name: "FindServersResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Servers", Field::PROTOCOL, Kind::Struct(&APPLICATION_DESCRIPTION)),
    ],
};

static FIND_SERVERS_ON_NETWORK_REQUEST: Struct = Struct {
    name: "FindServersOnNetworkRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("StartingRecordId", fields::STARTINGRECORDID, Kind::Plain(4)),
        one("MaxRecordsToReturn", fields::MAXRECORDSTORETURN, Kind::Plain(4)),
        many("ServerCapabilityFilter", fields::SERVERCAPABILITYFILTER, Kind::Text),
    ],
};

static FIND_SERVERS_ON_NETWORK_RESPONSE: Struct = Struct {
    name: "FindServersOnNetworkResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        one("LastCounterResetTime", fields::LASTCOUNTERRESETTIME, Kind::Time),
        many("Servers", Field::PROTOCOL, Kind::Struct(&SERVER_ON_NETWORK)),
    ],
};

static TRANSLATE_BROWSE_PATHS_TO_NODE_IDS_REQUEST: Struct = Struct {
    name: "TranslateBrowsePathsToNodeIdsRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many("BrowsePaths", Field::PROTOCOL, Kind::Struct(&BROWSE_PATH)),
    ],
};

static TRANSLATE_BROWSE_PATHS_TO_NODE_IDS_RESPONSE: Struct = Struct {
    name: "TranslateBrowsePathsToNodeIdsResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", Field::PROTOCOL, Kind::Struct(&BROWSE_PATH_RESULT)),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static REGISTER_SERVER2_REQUEST: Struct = Struct {
    name: "RegisterServer2Request",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("Server", Field::PROTOCOL, Kind::Struct(&REGISTERED_SERVER)),
        many("DiscoveryConfiguration", Field::PROTOCOL, Kind::Object),
    ],
};

static REGISTER_SERVER2_RESPONSE: Struct = Struct {
    name: "RegisterServer2Response",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("ConfigurationResults", fields::CONFIGURATIONRESULTS, Kind::Status),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

/// The request or answer of this type.
pub(super) fn service(id: u32) -> Option<&'static Struct> {
    Some(match id {
        397 => &SERVICE_FAULT,
        422 => &FIND_SERVERS_REQUEST,
        425 => &FIND_SERVERS_RESPONSE,
        428 => &GET_ENDPOINTS_REQUEST,
        431 => &GET_ENDPOINTS_RESPONSE,
        446 => &OPEN_SECURE_CHANNEL_REQUEST,
        449 => &OPEN_SECURE_CHANNEL_RESPONSE,
        452 => &CLOSE_SECURE_CHANNEL_REQUEST,
        455 => &CLOSE_SECURE_CHANNEL_RESPONSE,
        461 => &CREATE_SESSION_REQUEST,
        464 => &CREATE_SESSION_RESPONSE,
        467 => &ACTIVATE_SESSION_REQUEST,
        470 => &ACTIVATE_SESSION_RESPONSE,
        473 => &CLOSE_SESSION_REQUEST,
        476 => &CLOSE_SESSION_RESPONSE,
        488 => &ADD_NODES_REQUEST,
        491 => &ADD_NODES_RESPONSE,
        527 => &BROWSE_REQUEST,
        530 => &BROWSE_RESPONSE,
        533 => &BROWSE_NEXT_REQUEST,
        536 => &BROWSE_NEXT_RESPONSE,
        554 => &TRANSLATE_BROWSE_PATHS_TO_NODE_IDS_REQUEST,
        557 => &TRANSLATE_BROWSE_PATHS_TO_NODE_IDS_RESPONSE,
        631 => &READ_REQUEST,
        634 => &READ_RESPONSE,
        673 => &WRITE_REQUEST,
        676 => &WRITE_RESPONSE,
        712 => &CALL_REQUEST,
        715 => &CALL_RESPONSE,
        751 => &CREATE_MONITORED_ITEMS_REQUEST,
        754 => &CREATE_MONITORED_ITEMS_RESPONSE,
        787 => &CREATE_SUBSCRIPTION_REQUEST,
        790 => &CREATE_SUBSCRIPTION_RESPONSE,
        826 => &PUBLISH_REQUEST,
        829 => &PUBLISH_RESPONSE,
        847 => &DELETE_SUBSCRIPTIONS_REQUEST,
        850 => &DELETE_SUBSCRIPTIONS_RESPONSE,
        12208 => &FIND_SERVERS_ON_NETWORK_REQUEST,
        12209 => &FIND_SERVERS_ON_NETWORK_RESPONSE,
        12211 => &REGISTER_SERVER2_REQUEST,
        12212 => &REGISTER_SERVER2_RESPONSE,
        _ => return super::watching::service(id),
    })
}
