//! What the services that watch over items and subscriptions, and those that change references, are made of (OPC 10000-4,
//! sections 5.7 and 5.8, 5.12 and 5.13).

use lamna_fields::Field;

use super::fields;
use super::schema::{
    Kind, MONITORING_PARAMETERS, NOTIFICATION_MESSAGE, REGISTERED_SERVER, REQUEST_HEADER,
    RESPONSE_HEADER, Struct, many, one,
};

static ADD_REFERENCES_ITEM: Struct = Struct {
    name: "AddReferencesItem",
    members: &[
        one("SourceNodeId", Field::PROTOCOL, Kind::Node),
        one("ReferenceTypeId", Field::PROTOCOL, Kind::Node),
        one("IsForward", fields::ISFORWARD, Kind::Plain(1)),
        one("TargetServerUri", fields::TARGETSERVERURI, Kind::Text),
        one("TargetNodeId", Field::PROTOCOL, Kind::Expanded),
        one("TargetNodeClass", fields::NODECLASS, Kind::Plain(4)),
    ],
};

static DELETE_NODES_ITEM: Struct = Struct {
    name: "DeleteNodesItem",
    members: &[
        one("NodeId", Field::PROTOCOL, Kind::Node),
        one("DeleteTargetReferences", fields::DELETETARGETREFERENCES, Kind::Plain(1)),
    ],
};

static DELETE_REFERENCES_ITEM: Struct = Struct {
    name: "DeleteReferencesItem",
    members: &[
        one("SourceNodeId", Field::PROTOCOL, Kind::Node),
        one("ReferenceTypeId", Field::PROTOCOL, Kind::Node),
        one("IsForward", fields::ISFORWARD, Kind::Plain(1)),
        one("TargetNodeId", Field::PROTOCOL, Kind::Expanded),
        one("DeleteBidirectional", fields::DELETEBIDIRECTIONAL, Kind::Plain(1)),
    ],
};

static MONITORED_ITEM_MODIFY_REQUEST: Struct = Struct {
    name: "MonitoredItemModifyRequest",
    members: &[
        one("MonitoredItemId", fields::MONITOREDITEMID, Kind::Plain(4)),
        one("RequestedParameters", Field::PROTOCOL, Kind::Struct(&MONITORING_PARAMETERS)),
    ],
};

static MONITORED_ITEM_MODIFY_RESULT: Struct = Struct {
    name: "MonitoredItemModifyResult",
    members: &[
        one("StatusCode", fields::STATUSCODE, Kind::Status),
        one("RevisedSamplingInterval", fields::REVISEDSAMPLINGINTERVAL, Kind::Plain(8)),
        one("RevisedQueueSize", fields::REVISEDQUEUESIZE, Kind::Plain(4)),
        one("FilterResult", Field::PROTOCOL, Kind::Object),
    ],
};

static TRANSFER_RESULT: Struct = Struct {
    name: "TransferResult",
    members: &[
        one("StatusCode", fields::STATUSCODE, Kind::Status),
        many("AvailableSequenceNumbers", fields::AVAILABLESEQUENCENUMBERS, Kind::Plain(4)),
    ],
};

static REGISTER_SERVER_REQUEST: Struct = Struct {
    name: "RegisterServerRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("Server", Field::PROTOCOL, Kind::Struct(&REGISTERED_SERVER)),
    ],
};

static REGISTER_SERVER_RESPONSE: Struct = Struct {
    name: "RegisterServerResponse",
    members: &[one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER))],
};

static CANCEL_REQUEST: Struct = Struct {
    name: "CancelRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("RequestHandle", fields::REQUESTHANDLE, Kind::Plain(4)),
    ],
};

static CANCEL_RESPONSE: Struct = Struct {
    name: "CancelResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        one("CancelCount", fields::CANCELCOUNT, Kind::Plain(4)),
    ],
};

static ADD_REFERENCES_REQUEST: Struct = Struct {
    name: "AddReferencesRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many("ReferencesToAdd", Field::PROTOCOL, Kind::Struct(&ADD_REFERENCES_ITEM)),
    ],
};

static ADD_REFERENCES_RESPONSE: Struct = Struct {
    name: "AddReferencesResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", fields::RESULTS, Kind::Status),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static DELETE_NODES_REQUEST: Struct = Struct {
    name: "DeleteNodesRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many("NodesToDelete", Field::PROTOCOL, Kind::Struct(&DELETE_NODES_ITEM)),
    ],
};

static DELETE_NODES_RESPONSE: Struct = Struct {
    name: "DeleteNodesResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", fields::RESULTS, Kind::Status),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static DELETE_REFERENCES_REQUEST: Struct = Struct {
    name: "DeleteReferencesRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many("ReferencesToDelete", Field::PROTOCOL, Kind::Struct(&DELETE_REFERENCES_ITEM)),
    ],
};

static DELETE_REFERENCES_RESPONSE: Struct = Struct {
    name: "DeleteReferencesResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", fields::RESULTS, Kind::Status),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static REGISTER_NODES_REQUEST: Struct = Struct {
    name: "RegisterNodesRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many("NodesToRegister", Field::PROTOCOL, Kind::Node),
    ],
};

static REGISTER_NODES_RESPONSE: Struct = Struct {
    name: "RegisterNodesResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("RegisteredNodeIds", Field::PROTOCOL, Kind::Node),
    ],
};

static UNREGISTER_NODES_REQUEST: Struct = Struct {
    name: "UnregisterNodesRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many("NodesToUnregister", Field::PROTOCOL, Kind::Node),
    ],
};

static UNREGISTER_NODES_RESPONSE: Struct = Struct {
    name: "UnregisterNodesResponse",
    members: &[one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER))],
};

static MODIFY_MONITORED_ITEMS_REQUEST: Struct = Struct {
    name: "ModifyMonitoredItemsRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("SubscriptionId", fields::SUBSCRIPTIONID, Kind::Plain(4)),
        one("TimestampsToReturn", fields::TIMESTAMPSTORETURN, Kind::Plain(4)),
        many("ItemsToModify", Field::PROTOCOL, Kind::Struct(&MONITORED_ITEM_MODIFY_REQUEST)),
    ],
};

static MODIFY_MONITORED_ITEMS_RESPONSE: Struct = Struct {
    name: "ModifyMonitoredItemsResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", Field::PROTOCOL, Kind::Struct(&MONITORED_ITEM_MODIFY_RESULT)),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static SET_MONITORING_MODE_REQUEST: Struct = Struct {
    name: "SetMonitoringModeRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("SubscriptionId", fields::SUBSCRIPTIONID, Kind::Plain(4)),
        one("MonitoringMode", fields::MONITORINGMODE, Kind::Plain(4)),
        many("MonitoredItemIds", fields::MONITOREDITEMIDS, Kind::Plain(4)),
    ],
};

static SET_MONITORING_MODE_RESPONSE: Struct = Struct {
    name: "SetMonitoringModeResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", fields::RESULTS, Kind::Status),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static SET_TRIGGERING_REQUEST: Struct = Struct {
    name: "SetTriggeringRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("SubscriptionId", fields::SUBSCRIPTIONID, Kind::Plain(4)),
        one("TriggeringItemId", fields::TRIGGERINGITEMID, Kind::Plain(4)),
        many("LinksToAdd", fields::LINKSTOADD, Kind::Plain(4)),
        many("LinksToRemove", fields::LINKSTOREMOVE, Kind::Plain(4)),
    ],
};

static SET_TRIGGERING_RESPONSE: Struct = Struct {
    name: "SetTriggeringResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("AddResults", fields::ADDRESULTS, Kind::Status),
        many("AddDiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
        many("RemoveResults", fields::REMOVERESULTS, Kind::Status),
        many("RemoveDiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static DELETE_MONITORED_ITEMS_REQUEST: Struct = Struct {
    name: "DeleteMonitoredItemsRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("SubscriptionId", fields::SUBSCRIPTIONID, Kind::Plain(4)),
        many("MonitoredItemIds", fields::MONITOREDITEMIDS, Kind::Plain(4)),
    ],
};

static DELETE_MONITORED_ITEMS_RESPONSE: Struct = Struct {
    name: "DeleteMonitoredItemsResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", fields::RESULTS, Kind::Status),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static MODIFY_SUBSCRIPTION_REQUEST: Struct = Struct {
    name: "ModifySubscriptionRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("SubscriptionId", fields::SUBSCRIPTIONID, Kind::Plain(4)),
        one("RequestedPublishingInterval", fields::REQUESTEDPUBLISHINGINTERVAL, Kind::Plain(8)),
        one("RequestedLifetimeCount", fields::REQUESTEDLIFETIMECOUNT, Kind::Plain(4)),
        one("RequestedMaxKeepAliveCount", fields::REQUESTEDMAXKEEPALIVECOUNT, Kind::Plain(4)),
        one("MaxNotificationsPerPublish", fields::MAXNOTIFICATIONSPERPUBLISH, Kind::Plain(4)),
        one("Priority", fields::PRIORITY, Kind::Plain(1)),
    ],
};

static MODIFY_SUBSCRIPTION_RESPONSE: Struct = Struct {
    name: "ModifySubscriptionResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        one("RevisedPublishingInterval", fields::REVISEDPUBLISHINGINTERVAL, Kind::Plain(8)),
        one("RevisedLifetimeCount", fields::REVISEDLIFETIMECOUNT, Kind::Plain(4)),
        one("RevisedMaxKeepAliveCount", fields::REVISEDMAXKEEPALIVECOUNT, Kind::Plain(4)),
    ],
};

static SET_PUBLISHING_MODE_REQUEST: Struct = Struct {
    name: "SetPublishingModeRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("PublishingEnabled", fields::PUBLISHINGENABLED, Kind::Plain(1)),
        many("SubscriptionIds", fields::SUBSCRIPTIONIDS, Kind::Plain(4)),
    ],
};

static SET_PUBLISHING_MODE_RESPONSE: Struct = Struct {
    name: "SetPublishingModeResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", fields::RESULTS, Kind::Status),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static REPUBLISH_REQUEST: Struct = Struct {
    name: "RepublishRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        one("SubscriptionId", fields::SUBSCRIPTIONID, Kind::Plain(4)),
        one("RetransmitSequenceNumber", fields::RETRANSMITSEQUENCENUMBER, Kind::Plain(4)),
    ],
};

static REPUBLISH_RESPONSE: Struct = Struct {
    name: "RepublishResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        one("NotificationMessage", Field::PROTOCOL, Kind::Struct(&NOTIFICATION_MESSAGE)),
    ],
};

static TRANSFER_SUBSCRIPTIONS_REQUEST: Struct = Struct {
    name: "TransferSubscriptionsRequest",
    members: &[
        one("RequestHeader", Field::PROTOCOL, Kind::Struct(&REQUEST_HEADER)),
        many("SubscriptionIds", fields::SUBSCRIPTIONIDS, Kind::Plain(4)),
        one("SendInitialValues", fields::SENDINITIALVALUES, Kind::Plain(1)),
    ],
};

static TRANSFER_SUBSCRIPTIONS_RESPONSE: Struct = Struct {
    name: "TransferSubscriptionsResponse",
    members: &[
        one("ResponseHeader", Field::PROTOCOL, Kind::Struct(&RESPONSE_HEADER)),
        many("Results", Field::PROTOCOL, Kind::Struct(&TRANSFER_RESULT)),
        many("DiagnosticInfos", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

/// The structure of a message, where it is of one of these services.
pub(super) fn service(id: u32) -> Option<&'static Struct> {
    Some(match id {
        437 => &REGISTER_SERVER_REQUEST,
        440 => &REGISTER_SERVER_RESPONSE,
        479 => &CANCEL_REQUEST,
        482 => &CANCEL_RESPONSE,
        494 => &ADD_REFERENCES_REQUEST,
        497 => &ADD_REFERENCES_RESPONSE,
        500 => &DELETE_NODES_REQUEST,
        503 => &DELETE_NODES_RESPONSE,
        506 => &DELETE_REFERENCES_REQUEST,
        509 => &DELETE_REFERENCES_RESPONSE,
        560 => &REGISTER_NODES_REQUEST,
        563 => &REGISTER_NODES_RESPONSE,
        566 => &UNREGISTER_NODES_REQUEST,
        569 => &UNREGISTER_NODES_RESPONSE,
        763 => &MODIFY_MONITORED_ITEMS_REQUEST,
        766 => &MODIFY_MONITORED_ITEMS_RESPONSE,
        769 => &SET_MONITORING_MODE_REQUEST,
        772 => &SET_MONITORING_MODE_RESPONSE,
        775 => &SET_TRIGGERING_REQUEST,
        778 => &SET_TRIGGERING_RESPONSE,
        781 => &DELETE_MONITORED_ITEMS_REQUEST,
        784 => &DELETE_MONITORED_ITEMS_RESPONSE,
        793 => &MODIFY_SUBSCRIPTION_REQUEST,
        796 => &MODIFY_SUBSCRIPTION_RESPONSE,
        799 => &SET_PUBLISHING_MODE_REQUEST,
        802 => &SET_PUBLISHING_MODE_RESPONSE,
        832 => &REPUBLISH_REQUEST,
        835 => &REPUBLISH_RESPONSE,
        841 => &TRANSFER_SUBSCRIPTIONS_REQUEST,
        844 => &TRANSFER_SUBSCRIPTIONS_RESPONSE,
        _ => return None,
    })
}
