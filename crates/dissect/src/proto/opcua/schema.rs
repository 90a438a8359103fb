//! What structures are made of (OPC 10000-4, sections 5 and 7; OPC 10000-6, annex C).

use lamna_fields::Field;

use super::fields;

/// How a value is encoded (OPC 10000-6, section 5.2.2).
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// A number, truth value or GUID of so many octets.
    Plain(usize),
    /// A string.
    Text,
    /// A string of octets.
    Octets,
    /// A time.
    Time,
    /// A status code.
    Status,
    /// The identifier of a node.
    Node,
    /// The identifier of a node, of whatever server.
    Expanded,
    /// A name with its namespace.
    Qualified,
    /// A text with its language.
    Localized,
    /// A value with its type.
    Variant,
    /// A variant with its quality and times.
    Value,
    /// A structure with its type.
    Object,
    /// Diagnostics.
    Diagnostic,
    /// Which diagnostics are asked for.
    Return,
    /// Classes of nodes.
    Classes,
    /// Which parts of a result are asked for.
    Results,
    /// A structure.
    Struct(&'static Struct),
}

/// A member of a structure.
pub(super) struct Member {
    /// Its name.
    pub(super) name: &'static str,
    /// Its field; the whole protocol where its parts have fields of their own.
    pub(super) field: Field,
    /// How it is encoded.
    pub(super) kind: Kind,
    /// Whether there are any number of it.
    pub(super) array: bool,
}

/// A structure.
pub(super) struct Struct {
    /// Its name.
    pub(super) name: &'static str,
    /// Its members, in their order.
    pub(super) members: &'static [Member],
}

/// A member.
pub(super) const fn one(name: &'static str, field: Field, kind: Kind) -> Member {
    Member { name, field, kind, array: false }
}

/// A member of which there are any number.
pub(super) const fn many(name: &'static str, field: Field, kind: Kind) -> Member {
    Member { name, field, kind, array: true }
}

pub(super) static REQUEST_HEADER: Struct = Struct {
    name: "RequestHeader",
    members: &[
        one("AuthenticationToken", Field::PROTOCOL, Kind::Node),
        one("Timestamp", fields::TIMESTAMP, Kind::Time),
        one("RequestHandle", fields::REQUESTHANDLE, Kind::Plain(4)),
        one("ReturnDiag", Field::PROTOCOL, Kind::Return),
        one("AuditEntryId", fields::AUDITENTRYID, Kind::Text),
        one("TimeoutHint", fields::TIMEOUTHINT, Kind::Plain(4)),
        one("AdditionalHeader", Field::PROTOCOL, Kind::Object),
    ],
};

pub(super) static RESPONSE_HEADER: Struct = Struct {
    name: "ResponseHeader",
    members: &[
        one("Timestamp", fields::TIMESTAMP, Kind::Time),
        one("RequestHandle", fields::REQUESTHANDLE, Kind::Plain(4)),
        one("ServiceResult", fields::SERVICERESULT, Kind::Status),
        one("ServiceDiagnostics", Field::PROTOCOL, Kind::Diagnostic),
        many("StringTable", fields::STRINGTABLE, Kind::Text),
        one("AdditionalHeader", Field::PROTOCOL, Kind::Object),
    ],
};

pub(super) static CHANNEL_SECURITY_TOKEN: Struct = Struct {
    name: "ChannelSecurityToken",
    members: &[
        one("ChannelId", fields::CHANNELID, Kind::Plain(4)),
        one("TokenId", fields::TOKENID, Kind::Plain(4)),
        one("CreatedAt", fields::CREATEDAT, Kind::Time),
        one("RevisedLifetime", fields::REVISEDLIFETIME, Kind::Plain(4)),
    ],
};

pub(super) static APPLICATION_DESCRIPTION: Struct = Struct {
    name: "ApplicationDescription",
    members: &[
        one("ApplicationUri", fields::APPLICATIONURI, Kind::Text),
        one("ProductUri", fields::PRODUCTURI, Kind::Text),
        one("ApplicationName", Field::PROTOCOL, Kind::Localized),
        one("ApplicationType", fields::APPLICATIONTYPE, Kind::Plain(4)),
        one("GatewayServerUri", fields::GATEWAYSERVERURI, Kind::Text),
        one("DiscoveryProfileUri", fields::DISCOVERYPROFILEURI, Kind::Text),
        many("DiscoveryUrls", fields::DISCOVERYURLS, Kind::Text),
    ],
};

pub(super) static SIGNATURE_DATA: Struct = Struct {
    name: "SignatureData",
    members: &[
        one("Algorithm", fields::ALGORITHM, Kind::Text),
        one("Signature", fields::SIGNATURE, Kind::Octets),
    ],
};

pub(super) static SIGNED_SOFTWARE_CERTIFICATE: Struct = Struct {
    name: "SignedSoftwareCertificate",
    members: &[
        one("CertificateData", fields::CERTIFICATEDATA, Kind::Octets),
        one("Signature", fields::SIGNATURE, Kind::Octets),
    ],
};

pub(super) static ANONYMOUS_IDENTITY_TOKEN: Struct = Struct {
    name: "AnonymousIdentityToken",
    members: &[one("PolicyId", fields::POLICYID, Kind::Text)],
};

pub(super) static USER_NAME_IDENTITY_TOKEN: Struct = Struct {
    name: "UserNameIdentityToken",
    members: &[
        one("PolicyId", fields::POLICYID, Kind::Text),
        one("UserName", fields::USERNAME, Kind::Text),
        one("Password", fields::PASSWORD, Kind::Octets),
        one("EncryptionAlgorithm", fields::ENCRYPTIONALGORITHM, Kind::Text),
    ],
};

pub(super) static X509_IDENTITY_TOKEN: Struct = Struct {
    name: "X509IdentityToken",
    members: &[
        one("PolicyId", fields::POLICYID, Kind::Text),
        one("CertificateData", fields::CERTIFICATEDATA, Kind::Octets),
    ],
};

pub(super) static ISSUED_IDENTITY_TOKEN: Struct = Struct {
    name: "IssuedIdentityToken",
    members: &[
        one("PolicyId", fields::POLICYID, Kind::Text),
        one("TokenData", fields::TOKENDATA, Kind::Octets),
        one("EncryptionAlgorithm", fields::ENCRYPTIONALGORITHM, Kind::Text),
    ],
};

pub(super) static READ_VALUE_ID: Struct = Struct {
    name: "ReadValueId",
    members: &[
        one("NodeId", Field::PROTOCOL, Kind::Node),
        one("AttributeId", fields::ATTRIBUTEID, Kind::Plain(4)),
        one("IndexRange", fields::INDEXRANGE, Kind::Text),
        one("DataEncoding", Field::PROTOCOL, Kind::Qualified),
    ],
};

pub(super) static MONITORING_PARAMETERS: Struct = Struct {
    name: "MonitoringParameters",
    members: &[
        one("ClientHandle", fields::CLIENTHANDLE, Kind::Plain(4)),
        one("SamplingInterval", fields::SAMPLINGINTERVAL, Kind::Plain(8)),
        one("Filter", Field::PROTOCOL, Kind::Object),
        one("QueueSize", fields::QUEUESIZE, Kind::Plain(4)),
        one("DiscardOldest", fields::DISCARDOLDEST, Kind::Plain(1)),
    ],
};

pub(super) static MONITORED_ITEM_CREATE_REQUEST: Struct = Struct {
    name: "MonitoredItemCreateRequest",
    members: &[
        one("ItemToMonitor", Field::PROTOCOL, Kind::Struct(&READ_VALUE_ID)),
        one("MonitoringMode", fields::MONITORINGMODE, Kind::Plain(4)),
        one("RequestedParameters", Field::PROTOCOL, Kind::Struct(&MONITORING_PARAMETERS)),
    ],
};

pub(super) static MONITORED_ITEM_CREATE_RESULT: Struct = Struct {
    name: "MonitoredItemCreateResult",
    members: &[
        one("StatusCode", fields::STATUSCODE, Kind::Status),
        one("MonitoredItemId", fields::MONITOREDITEMID, Kind::Plain(4)),
        one("RevisedSamplingInterval", fields::REVISEDSAMPLINGINTERVAL, Kind::Plain(8)),
        one("RevisedQueueSize", fields::REVISEDQUEUESIZE, Kind::Plain(4)),
        one("FilterResult", Field::PROTOCOL, Kind::Object),
    ],
};

pub(super) static SUBSCRIPTION_ACKNOWLEDGEMENT: Struct = Struct {
    name: "SubscriptionAcknowledgement",
    members: &[
        one("SubscriptionId", fields::SUBSCRIPTIONID, Kind::Plain(4)),
        one("SequenceNumber", fields::SEQUENCENUMBER, Kind::Plain(4)),
    ],
};

pub(super) static NOTIFICATION_MESSAGE: Struct = Struct {
    name: "NotificationMessage",
    members: &[
        one("SequenceNumber", fields::SEQUENCENUMBER, Kind::Plain(4)),
        one("PublishTime", fields::PUBLISHTIME, Kind::Time),
        many("NotificationData", Field::PROTOCOL, Kind::Object),
    ],
};

pub(super) static MONITORED_ITEM_NOTIFICATION: Struct = Struct {
    name: "MonitoredItemNotification",
    members: &[
        one("ClientHandle", fields::CLIENTHANDLE, Kind::Plain(4)),
        one("Value", Field::PROTOCOL, Kind::Value),
    ],
};

pub(super) static DATA_CHANGE_NOTIFICATION: Struct = Struct {
    name: "DataChangeNotification",
    members: &[
        many("MonitoredItems", Field::PROTOCOL, Kind::Struct(&MONITORED_ITEM_NOTIFICATION)),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

pub(super) static USER_TOKEN_POLICY: Struct = Struct {
    name: "UserTokenPolicy",
    members: &[
        one("PolicyId", fields::POLICYID, Kind::Text),
        one("UserTokenType", fields::USERTOKENTYPE, Kind::Plain(4)),
        one("IssuedTokenType", fields::ISSUEDTOKENTYPE, Kind::Text),
        one("IssuerEndpointUrl", fields::ISSUERENDPOINTURL, Kind::Text),
        one("SecurityPolicyUri", fields::SECURITYPOLICYURI, Kind::Text),
    ],
};

pub(super) static ENDPOINT_DESCRIPTION: Struct = Struct {
    name: "EndpointDescription",
    members: &[
        one("EndpointUrl", fields::ENDPOINTURL, Kind::Text),
        one("Server", Field::PROTOCOL, Kind::Struct(&APPLICATION_DESCRIPTION)),
        one("ServerCertificate", fields::SERVERCERTIFICATE, Kind::Octets),
        one("MessageSecurityMode", fields::MESSAGESECURITYMODE, Kind::Plain(4)),
        one("SecurityPolicyUri", fields::SECURITYPOLICYURI, Kind::Text),
        many("UserIdentityTokens", Field::PROTOCOL, Kind::Struct(&USER_TOKEN_POLICY)),
        one("TransportProfileUri", fields::TRANSPORTPROFILEURI, Kind::Text),
        one("SecurityLevel", fields::SECURITYLEVEL, Kind::Plain(1)),
    ],
};

pub(super) static VIEW_DESCRIPTION: Struct = Struct {
    name: "ViewDescription",
    members: &[
        one("ViewId", Field::PROTOCOL, Kind::Node),
        one("Timestamp", fields::TIMESTAMP, Kind::Time),
        one("ViewVersion", fields::VIEWVERSION, Kind::Plain(4)),
    ],
};

pub(super) static BROWSE_DESCRIPTION: Struct = Struct {
    name: "BrowseDescription",
    members: &[
        one("NodeId", Field::PROTOCOL, Kind::Node),
        one("BrowseDirection", fields::BROWSEDIRECTION, Kind::Plain(4)),
        one("ReferenceTypeId", Field::PROTOCOL, Kind::Node),
        one("IncludeSubtypes", fields::INCLUDESUBTYPES_2, Kind::Plain(1)),
        one("NodeClassMask", Field::PROTOCOL, Kind::Classes),
        one("ResultMask", Field::PROTOCOL, Kind::Results),
    ],
};

pub(super) static REFERENCE_DESCRIPTION: Struct = Struct {
    name: "ReferenceDescription",
    members: &[
        one("ReferenceTypeId", Field::PROTOCOL, Kind::Node),
        one("IsForward", fields::ISFORWARD, Kind::Plain(1)),
        one("NodeId", Field::PROTOCOL, Kind::Expanded),
        one("BrowseName", Field::PROTOCOL, Kind::Qualified),
        one("DisplayName", Field::PROTOCOL, Kind::Localized),
        one("NodeClass", fields::NODECLASS, Kind::Plain(4)),
        one("TypeDefinition", Field::PROTOCOL, Kind::Expanded),
    ],
};

pub(super) static BROWSE_RESULT: Struct = Struct {
    name: "BrowseResult",
    members: &[
        one("StatusCode", fields::STATUSCODE, Kind::Status),
        one("ContinuationPoint", fields::CONTINUATIONPOINT, Kind::Octets),
        many("References", Field::PROTOCOL, Kind::Struct(&REFERENCE_DESCRIPTION)),
    ],
};

pub(super) static WRITE_VALUE: Struct = Struct {
    name: "WriteValue",
    members: &[
        one("NodeId", Field::PROTOCOL, Kind::Node),
        one("AttributeId", fields::ATTRIBUTEID, Kind::Plain(4)),
        one("IndexRange", fields::INDEXRANGE, Kind::Text),
        one("Value", Field::PROTOCOL, Kind::Value),
    ],
};

pub(super) static CALL_METHOD_REQUEST: Struct = Struct {
    name: "CallMethodRequest",
    members: &[
        one("ObjectId", Field::PROTOCOL, Kind::Node),
        one("MethodId", Field::PROTOCOL, Kind::Node),
        many("InputArguments", Field::PROTOCOL, Kind::Variant),
    ],
};

pub(super) static CALL_METHOD_RESULT: Struct = Struct {
    name: "CallMethodResult",
    members: &[
        one("StatusCode", fields::STATUSCODE, Kind::Status),
        many("InputArgumentResults", fields::INPUTARGUMENTRESULTS, Kind::Status),
        many("InputArgumentDiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
        many("OutputArguments", Field::PROTOCOL, Kind::Variant),
    ],
};

pub(super) static ADD_NODES_ITEM: Struct = Struct {
    name: "AddNodesItem",
    members: &[
        one("ParentNodeId", Field::PROTOCOL, Kind::Expanded),
        one("ReferenceTypeId", Field::PROTOCOL, Kind::Node),
        one("RequestedNewNodeId", Field::PROTOCOL, Kind::Expanded),
        one("BrowseName", Field::PROTOCOL, Kind::Qualified),
        one("NodeClass", fields::NODECLASS, Kind::Plain(4)),
        one("NodeAttributes", Field::PROTOCOL, Kind::Object),
        one("TypeDefinition", Field::PROTOCOL, Kind::Expanded),
    ],
};

pub(super) static ADD_NODES_RESULT: Struct = Struct {
    name: "AddNodesResult",
    members: &[
        one("StatusCode", fields::STATUSCODE, Kind::Status),
        one("AddedNodeId", Field::PROTOCOL, Kind::Node),
    ],
};

pub(super) static REFERENCE_TYPE_ATTRIBUTES: Struct = Struct {
    name: "ReferenceTypeAttributes",
    members: &[
        one("SpecifiedAttributes", fields::SPECIFIEDATTRIBUTES, Kind::Plain(4)),
        one("DisplayName", Field::PROTOCOL, Kind::Localized),
        one("Description", Field::PROTOCOL, Kind::Localized),
        one("WriteMask", fields::WRITEMASK, Kind::Plain(4)),
        one("UserWriteMask", fields::USERWRITEMASK, Kind::Plain(4)),
        one("IsAbstract", fields::ISABSTRACT, Kind::Plain(1)),
        one("Symmetric", fields::SYMMETRIC, Kind::Plain(1)),
        one("InverseName", Field::PROTOCOL, Kind::Localized),
    ],
};

pub(super) static OBJECT_TYPE_ATTRIBUTES: Struct = Struct {
    name: "ObjectTypeAttributes",
    members: &[
        one("SpecifiedAttributes", fields::SPECIFIEDATTRIBUTES, Kind::Plain(4)),
        one("DisplayName", Field::PROTOCOL, Kind::Localized),
        one("Description", Field::PROTOCOL, Kind::Localized),
        one("WriteMask", fields::WRITEMASK, Kind::Plain(4)),
        one("UserWriteMask", fields::USERWRITEMASK, Kind::Plain(4)),
        one("IsAbstract", fields::ISABSTRACT, Kind::Plain(1)),
    ],
};

pub(super) static OBJECT_ATTRIBUTES: Struct = Struct {
    name: "ObjectAttributes",
    members: &[
        one("SpecifiedAttributes", fields::SPECIFIEDATTRIBUTES, Kind::Plain(4)),
        one("DisplayName", Field::PROTOCOL, Kind::Localized),
        one("Description", Field::PROTOCOL, Kind::Localized),
        one("WriteMask", fields::WRITEMASK, Kind::Plain(4)),
        one("UserWriteMask", fields::USERWRITEMASK, Kind::Plain(4)),
        one("EventNotifier", fields::EVENTNOTIFIER, Kind::Plain(1)),
    ],
};

pub(super) static VARIABLE_ATTRIBUTES: Struct = Struct {
    name: "VariableAttributes",
    members: &[
        one("SpecifiedAttributes", fields::SPECIFIEDATTRIBUTES, Kind::Plain(4)),
        one("DisplayName", Field::PROTOCOL, Kind::Localized),
        one("Description", Field::PROTOCOL, Kind::Localized),
        one("WriteMask", fields::WRITEMASK, Kind::Plain(4)),
        one("UserWriteMask", fields::USERWRITEMASK, Kind::Plain(4)),
        one("Value", Field::PROTOCOL, Kind::Variant),
        one("DataType", Field::PROTOCOL, Kind::Node),
        one("ValueRank", fields::VALUERANK, Kind::Plain(4)),
        many("ArrayDimensions", fields::ARRAYDIMENSIONS, Kind::Plain(4)),
        one("AccessLevel", fields::ACCESSLEVEL, Kind::Plain(1)),
        one("UserAccessLevel", fields::USERACCESSLEVEL, Kind::Plain(1)),
        one("MinimumSamplingInterval", fields::MINIMUMSAMPLINGINTERVAL, Kind::Plain(8)),
        one("Historizing", fields::HISTORIZING, Kind::Plain(1)),
    ],
};

pub(super) static RELATIVE_PATH_ELEMENT: Struct = Struct {
    name: "RelativePathElement",
    members: &[
        one("ReferenceTypeId", Field::PROTOCOL, Kind::Node),
        one("IsInverse", fields::ISINVERSE, Kind::Plain(1)),
        one("IncludeSubtypes", fields::INCLUDESUBTYPES_2, Kind::Plain(1)),
        one("TargetName", Field::PROTOCOL, Kind::Qualified),
    ],
};

pub(super) static RELATIVE_PATH: Struct = Struct {
    name: "RelativePath",
    members: &[many("Elements", Field::PROTOCOL, Kind::Struct(&RELATIVE_PATH_ELEMENT))],
};

pub(super) static BROWSE_PATH: Struct = Struct {
    name: "BrowsePath",
    members: &[
        one("StartingNode", Field::PROTOCOL, Kind::Node),
        one("RelativePath", Field::PROTOCOL, Kind::Struct(&RELATIVE_PATH)),
    ],
};

pub(super) static BROWSE_PATH_TARGET: Struct = Struct {
    name: "BrowsePathTarget",
    members: &[
        one("TargetId", Field::PROTOCOL, Kind::Expanded),
        one("RemainingPathIndex", fields::REMAININGPATHINDEX, Kind::Plain(4)),
    ],
};

pub(super) static BROWSE_PATH_RESULT: Struct = Struct {
    name: "BrowsePathResult",
    members: &[
        one("StatusCode", fields::STATUSCODE, Kind::Status),
        many("Targets", Field::PROTOCOL, Kind::Struct(&BROWSE_PATH_TARGET)),
    ],
};

pub(super) static REGISTERED_SERVER: Struct = Struct {
    name: "RegisteredServer",
    members: &[
        one("ServerUri", fields::SERVERURI, Kind::Text),
        one("ProductUri", fields::PRODUCTURI, Kind::Text),
        many("ServerNames", Field::PROTOCOL, Kind::Localized),
        one("ApplicationType", fields::APPLICATIONTYPE, Kind::Plain(4)),
        one("GatewayServerUri", fields::GATEWAYSERVERURI, Kind::Text),
        many("DiscoveryUrls", fields::DISCOVERYURLS, Kind::Text),
        one("SemaphoreFilePath", fields::SEMAPHOREFILEPATH, Kind::Text),
        one("IsOnline", fields::ISONLINE, Kind::Plain(1)),
    ],
};

pub(super) static SERVER_ON_NETWORK: Struct = Struct {
    name: "ServerOnNetwork",
    members: &[
        one("RecordId", fields::RECORDID, Kind::Plain(4)),
        one("ServerName", fields::SERVERNAME, Kind::Text),
        one("DiscoveryUrl", fields::DISCOVERYURL, Kind::Text),
        many("ServerCapabilities", fields::SERVERCAPABILITIES, Kind::Text),
    ],
};

/// The structure of an extension object of this type.
pub(super) fn object(id: u32) -> Option<&'static Struct> {
    Some(match id {
        321 => &ANONYMOUS_IDENTITY_TOKEN,
        324 => &USER_NAME_IDENTITY_TOKEN,
        327 => &X509_IDENTITY_TOKEN,
        354 => &OBJECT_ATTRIBUTES,
        357 => &VARIABLE_ATTRIBUTES,
        363 => &OBJECT_TYPE_ATTRIBUTES,
        369 => &REFERENCE_TYPE_ATTRIBUTES,
        811 => &DATA_CHANGE_NOTIFICATION,
        940 => &ISSUED_IDENTITY_TOKEN,
        _ => return super::objects::object(id),
    })
}
