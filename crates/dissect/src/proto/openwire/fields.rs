//! The fields of OpenWire, and their order in commands and objects.

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    pub(super) static COMMAND_VALUES {
        1 => "WireFormatInfo",
        2 => "BrokerInfo",
        3 => "ConnectionInfo",
        4 => "SessionInfo",
        5 => "ConsumerInfo",
        6 => "ProducerInfo",
        7 => "TransactionInfo",
        8 => "DestinationInfo",
        9 => "RemoveSubscriptionInfo",
        10 => "KeepAliveInfo",
        11 => "ShutdownInfo",
        12 => "RemoveInfo",
        14 => "ControlCommand",
        15 => "FlushCommand",
        16 => "ConnectionError",
        17 => "ConsumerControl",
        18 => "ConnectionControl",
        19 => "ProducerAck",
        20 => "MessagePull",
        21 => "MessageDispatch",
        22 => "MessageAck",
        23 => "ActiveMQMessage",
        24 => "ActiveMQBytesMessage",
        25 => "ActiveMQMapMessage",
        26 => "ActiveMQObjectMessage",
        27 => "ActiveMQStreamMessage",
        28 => "ActiveMQTextMessage",
        29 => "ActiveMQBlobMessage",
        30 => "Response",
        31 => "ExceptionResponse",
        32 => "DataResponse",
        33 => "DataArrayResponse",
        34 => "IntegerResponse",
        40 => "DiscoveryEvent",
        50 => "JournalTopicAck",
        52 => "JournalQueueAck",
        53 => "JournalTrace",
        54 => "JournalTransaction",
        55 => "SubscriptionInfo",
        60 => "PartialCommand",
        61 => "LastPartialCommand",
        65 => "ReplayCommand",
        70 => "Byte",
        71 => "Char",
        72 => "Short",
        73 => "Integer",
        74 => "Long",
        75 => "Double",
        76 => "Float",
        77 => "String",
        78 => "Boolean",
        79 => "ByteArray",
        90 => "MessageDispatchNotification",
        91 => "NetworkBridgeFilter",
        100 => "ActiveMQQueue",
        101 => "ActiveMQTopic",
        102 => "ActiveMQTempQueue",
        103 => "ActiveMQTempTopic",
        110 => "MessageId",
        111 => "LocalTransactionId",
        112 => "XATransactionId",
        120 => "ConnectionId",
        121 => "SessionId",
        122 => "ConsumerId",
        123 => "ProducerId",
        124 => "BrokerId",
    }
    pub(super) static DESTINATIONINFO_OPERATIONTYPE_VALUES {
        0 => "Add",
        1 => "Remove",
    }
    pub(super) static TRANSACTIONINFO_TYPE_VALUES {
        0 => "Begin",
        1 => "Prepare",
        2 => "CommitOnePhase",
        3 => "CommitTwoPhase",
        4 => "Rollback",
        5 => "Recover",
        6 => "Forget",
        7 => "End",
    }
    pub(super) static MESSAGEACK_ACKTYPE_VALUES {
        0 => "Delivered",
        1 => "Poison",
        2 => "Standard",
        3 => "Redelivered",
        4 => "Individual",
        5 => "Unmatched",
    }
    pub(super) static TYPE_VALUES {
        0 => "Null",
        1 => "Boolean",
        2 => "Byte",
        3 => "Char",
        4 => "Short",
        5 => "Integer",
        6 => "Long",
        7 => "Double",
        8 => "Float",
        9 => "String",
        10 => "ByteArray",
        11 => "Map",
        12 => "List",
        13 => "BigString",
        23 => "ActiveMQMessage",
        24 => "ActiveMQBytesMessage",
        25 => "ActiveMQMapMessage",
        26 => "ActiveMQObjectMessage",
        27 => "ActiveMQStreamMessage",
        28 => "ActiveMQTextMessage",
        29 => "ActiveMQBlobMessage",
        100 => "ActiveMQQueue",
        101 => "ActiveMQTopic",
        102 => "ActiveMQTempQueue",
        103 => "ActiveMQTempTopic",
        110 => "MessageId",
        111 => "LocalTransactionId",
        112 => "XATransactionId",
        120 => "ConnectionId",
        121 => "SessionId",
        122 => "ConsumerId",
        123 => "ProducerId",
        124 => "BrokerId",
        4294967292 => "ObjectArray",
        4294967295 => "Throwable",
    }
}

field_table! {
    /// The fields of OpenWire.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("openwire", "OpenWire", "OpenWire");
    LENGTH = FieldDef::new("openwire.length", "Length", FieldType::Uint32);
    COMMAND = FieldDef::new("openwire.command", "Command", FieldType::Uint8).strings(Strings::Values(&COMMAND_VALUES));
    COMMAND_ID = FieldDef::new("openwire.command.id", "Command Id", FieldType::Uint32);
    COMMAND_RESPONSE_REQUIRED = FieldDef::new("openwire.command.response_required", "Command response required", FieldType::Uint8);
    RESPONSE_CORRELATIONID = FieldDef::new("openwire.response.correlationid", "CorrelationId", FieldType::Int32);
    RESPONSEDATA_DATA = FieldDef::new("openwire.responsedata.data", "Data", FieldType::None);
    EXCEPTIONRESPONSE_EXCEPTION = FieldDef::new("openwire.exceptionresponse.exception", "Exception", FieldType::None);
    CONNECTIONERROR_EXCEPTION = FieldDef::new("openwire.connectionerror.exception", "Exception", FieldType::None);
    CONNECTIONERROR_CONNECTIONID = FieldDef::new("openwire.connectionerror.connectionid", "ConnectionId", FieldType::None);
    CONTROLCOMMAND_COMMAND = FieldDef::new("openwire.controlcommand.command", "Command", FieldType::Stringz);
    WIREFORMATINFO_MAGIC = FieldDef::new("openwire.wireformatinfo.magic", "Magic", FieldType::Stringz);
    WIREFORMATINFO_VERSION = FieldDef::new("openwire.wireformatinfo.version", "Version", FieldType::Uint32);
    WIREFORMATINFO_DATA = FieldDef::new("openwire.wireformatinfo.data", "Data", FieldType::Uint8);
    WIREFORMATINFO_LENGTH = FieldDef::new("openwire.wireformatinfo.length", "Length", FieldType::Uint32);
    SESSIONINFO_SESSIONID = FieldDef::new("openwire.sessioninfo.sessionid", "SessionId", FieldType::None);
    DESTINATIONINFO_CONNECTIONID = FieldDef::new("openwire.destinationinfo.connectionid", "ConnectionId", FieldType::None);
    DESTINATIONINFO_DESTINATION = FieldDef::new("openwire.destinationinfo.destination", "Destination", FieldType::None);
    DESTINATIONINFO_OPERATIONTYPE = FieldDef::new("openwire.destinationinfo.operationtype", "OperationType", FieldType::Uint8).strings(Strings::Values(&DESTINATIONINFO_OPERATIONTYPE_VALUES));
    DESTINATIONINFO_TIMEOUT = FieldDef::new("openwire.destinationinfo.timeout", "Timeout", FieldType::Int64);
    DESTINATIONINFO_BROKERPATH = FieldDef::new("openwire.destinationinfo.brokerpath", "BrokerPath", FieldType::None);
    BROKERINFO_BROKERID = FieldDef::new("openwire.brokerinfo.brokerid", "BrokerId", FieldType::None);
    BROKERINFO_BROKERURL = FieldDef::new("openwire.brokerinfo.brokerurl", "BrokerURL", FieldType::Stringz);
    BROKERINFO_PEERBROKERINFOS = FieldDef::new("openwire.brokerinfo.peerbrokerinfos", "PeerBrokerInfos", FieldType::None);
    BROKERINFO_BROKERNAME = FieldDef::new("openwire.brokerinfo.brokername", "BrokerName", FieldType::Stringz);
    BROKERINFO_SLAVEBROKER = FieldDef::new("openwire.brokerinfo.slavebroker", "SlaveBroker", FieldType::Uint8);
    BROKERINFO_MASTERBROKER = FieldDef::new("openwire.brokerinfo.masterbroker", "MasterBroker", FieldType::Uint8);
    BROKERINFO_FAULTTOLERANTCONFIGURATION = FieldDef::new("openwire.brokerinfo.faulttolerantconfiguration", "FaultTolerantConfiguration", FieldType::Uint8);
    BROKERINFO_DUPLEXCONNECTION = FieldDef::new("openwire.brokerinfo.duplexconnection", "DuplexConnection", FieldType::Uint8);
    BROKERINFO_NETWORKCONNECTION = FieldDef::new("openwire.brokerinfo.networkconnection", "NetworkConnection", FieldType::Uint8);
    BROKERINFO_CONNECTIONID = FieldDef::new("openwire.brokerinfo.connectionid", "ConnectionId", FieldType::Int64);
    BROKERINFO_BROKERUPLOADURL = FieldDef::new("openwire.brokerinfo.brokeruploadurl", "BrokerUploadUrl", FieldType::Stringz);
    BROKERINFO_NETWORKPROPERTIES = FieldDef::new("openwire.brokerinfo.networkproperties", "NetworkProperties", FieldType::Stringz);
    CONNECTIONINFO_CONNECTIONID = FieldDef::new("openwire.connectioninfo.connectionid", "ConnectionId", FieldType::None);
    CONNECTIONINFO_CLIENTID = FieldDef::new("openwire.connectioninfo.clientid", "ClientId", FieldType::Stringz);
    CONNECTIONINFO_PASSWORD = FieldDef::new("openwire.connectioninfo.password", "Password", FieldType::Stringz);
    CONNECTIONINFO_USERNAME = FieldDef::new("openwire.connectioninfo.username", "UserName", FieldType::Stringz);
    CONNECTIONINFO_BROKERPATH = FieldDef::new("openwire.connectioninfo.brokerpath", "BrokerPath", FieldType::Bytes);
    CONNECTIONINFO_BROKERMASTERCONNECTOR = FieldDef::new("openwire.connectioninfo.brokermasterconnector", "BrokerMasterConnector", FieldType::Uint8);
    CONNECTIONINFO_MANAGEABLE = FieldDef::new("openwire.connectioninfo.manageable", "Manageable", FieldType::Uint8);
    CONNECTIONINFO_CLIENTMASTER = FieldDef::new("openwire.connectioninfo.clientmaster", "ClientMaster", FieldType::Uint8);
    CONNECTIONINFO_FAULTTOLERANT = FieldDef::new("openwire.connectioninfo.faulttolerant", "FaultTolerant", FieldType::Uint8);
    CONNECTIONINFO_FAILOVERRECONNECT = FieldDef::new("openwire.connectioninfo.failoverreconnect", "FailoverReconnect", FieldType::Uint8);
    CONSUMERINFO_CONSUMERID = FieldDef::new("openwire.consumerinfo.consumerid", "ConsumerId", FieldType::None);
    CONSUMERINFO_BROWSER = FieldDef::new("openwire.consumerinfo.browser", "Browser", FieldType::Uint8);
    CONSUMERINFO_DESTINATION = FieldDef::new("openwire.consumerinfo.destination", "Destination", FieldType::None);
    CONSUMERINFO_PREFETCHSIZE = FieldDef::new("openwire.consumerinfo.prefetchsize", "PrefetchSize", FieldType::Int32);
    CONSUMERINFO_MAXIMUMPENDINGMESSAGELIMIT = FieldDef::new("openwire.consumerinfo.maximumpendingmessagelimit", "MaximumPendingMessageLimit", FieldType::Int32);
    CONSUMERINFO_DISPATCHASYNC = FieldDef::new("openwire.consumerinfo.dispatchasync", "DispatchAsync", FieldType::Uint8);
    CONSUMERINFO_SELECTOR = FieldDef::new("openwire.consumerinfo.selector", "Selector", FieldType::Stringz);
    CONSUMERINFO_SUBSCRIPTIONNAME = FieldDef::new("openwire.consumerinfo.subscriptionname", "SubscriptionName", FieldType::Stringz);
    CONSUMERINFO_NOLOCAL = FieldDef::new("openwire.consumerinfo.nolocal", "NoLocal", FieldType::Uint8);
    CONSUMERINFO_EXCLUSIVE = FieldDef::new("openwire.consumerinfo.exclusive", "Exclusive", FieldType::Uint8);
    CONSUMERINFO_RETROACTIVE = FieldDef::new("openwire.consumerinfo.retroactive", "RetroActive", FieldType::Uint8);
    CONSUMERINFO_PRIORITY = FieldDef::new("openwire.consumerinfo.priority", "Priority", FieldType::Uint8);
    CONSUMERINFO_BROKERPATH = FieldDef::new("openwire.consumerinfo.brokerpath", "BrokerPath", FieldType::None);
    CONSUMERINFO_ADDITIONALPREDICATE = FieldDef::new("openwire.consumerinfo.additionalpredicate", "AdditionalPredicate", FieldType::None);
    CONSUMERINFO_NETWORKSUBSCRIPTION = FieldDef::new("openwire.consumerinfo.networksubscription", "NetworkSubscription", FieldType::Uint8);
    CONSUMERINFO_OPTIMIZEDACKNOWLEDGE = FieldDef::new("openwire.consumerinfo.optimizedacknowledge", "OptimizedAcknowledge", FieldType::Uint8);
    CONSUMERINFO_NORANGEACKS = FieldDef::new("openwire.consumerinfo.norangeacks", "NoRangeAcks", FieldType::Uint8);
    CONSUMERINFO_NETWORKCONSUMERPATH = FieldDef::new("openwire.consumerinfo.networkconsumerpath", "NetworkConsumerPath", FieldType::None);
    CONSUMERCONTROL_DESTINATION = FieldDef::new("openwire.consumercontrol.destination", "Destination", FieldType::None);
    CONSUMERCONTROL_CLOSE = FieldDef::new("openwire.consumercontrol.close", "Close", FieldType::Uint8);
    CONSUMERCONTROL_CONSUMERID = FieldDef::new("openwire.consumercontrol.consumerid", "ConsumerId", FieldType::None);
    CONSUMERCONTROL_PREFETCH = FieldDef::new("openwire.consumercontrol.prefetch", "Prefetch", FieldType::Int32);
    CONSUMERCONTROL_FLUSH = FieldDef::new("openwire.consumercontrol.flush", "Flush", FieldType::Uint8);
    CONSUMERCONTROL_START = FieldDef::new("openwire.consumercontrol.start", "Start", FieldType::Uint8);
    CONSUMERCONTROL_STOP = FieldDef::new("openwire.consumercontrol.stop", "Stop", FieldType::Uint8);
    CONNECTIONCONTROL_CLOSE = FieldDef::new("openwire.connectioncontrol.close", "Close", FieldType::Uint8);
    CONNECTIONCONTROL_EXIT = FieldDef::new("openwire.connectioncontrol.exit", "Exit", FieldType::Uint8);
    CONNECTIONCONTROL_FAULTTOLERANT = FieldDef::new("openwire.connectioncontrol.faulttolerant", "FaultTolerant", FieldType::Uint8);
    CONNECTIONCONTROL_RESUME = FieldDef::new("openwire.connectioncontrol.resume", "Resume", FieldType::Uint8);
    CONNECTIONCONTROL_SUSPEND = FieldDef::new("openwire.connectioncontrol.suspend", "Suspend", FieldType::Uint8);
    CONNECTIONCONTROL_CONNECTEDBROKERS = FieldDef::new("openwire.connectioncontrol.connectedbrokers", "ConnectedBrokers", FieldType::Stringz);
    CONNECTIONCONTROL_RECONNECTTO = FieldDef::new("openwire.connectioncontrol.reconnectto", "ReconnectTo", FieldType::Stringz);
    CONNECTIONCONTROL_REBALANCECONNECTION = FieldDef::new("openwire.connectioncontrol.rebalanceconnection", "RebalanceConnection", FieldType::Uint8);
    REMOVEINFO_OBJECTID = FieldDef::new("openwire.removeinfo.objectid", "ObjectId", FieldType::None);
    REMOVEINFO_LASTDELIVEREDSEQUENCEID = FieldDef::new("openwire.removeinfo.lastdeliveredsequenceid", "LastDeliveredSequenceId", FieldType::Int64);
    REMOVESUBSCRIPTIONINFO_CONNECTIONID = FieldDef::new("openwire.removesubscriptioninfo.connectionid", "ConnectionId", FieldType::None);
    REMOVESUBSCRIPTIONINFO_SUBSCRIPTIONNAME = FieldDef::new("openwire.removesubscriptioninfo.subscriptionname", "SubscriptionName", FieldType::Stringz);
    REMOVESUBSCRIPTIONINFO_CLIENTID = FieldDef::new("openwire.removesubscriptioninfo.clientid", "ClientId", FieldType::Stringz);
    PRODUCERINFO_PRODUCERID = FieldDef::new("openwire.producerinfo.producerid", "ProducerId", FieldType::None);
    PRODUCERINFO_DESTINATION = FieldDef::new("openwire.producerinfo.destination", "Destination", FieldType::None);
    PRODUCERINFO_BROKERPATH = FieldDef::new("openwire.producerinfo.brokerpath", "BrokerPath", FieldType::None);
    PRODUCERINFO_DISPATCHASYNC = FieldDef::new("openwire.producerinfo.dispatchasync", "DispatchAsync", FieldType::Uint8);
    PRODUCERINFO_WINDOWSIZE = FieldDef::new("openwire.producerinfo.windowsize", "WindowSize", FieldType::Int32);
    TRANSACTIONINFO_CONNECTIONID = FieldDef::new("openwire.transactioninfo.connectionid", "ConnectionId", FieldType::None);
    TRANSACTIONINFO_TRANSACTIONID = FieldDef::new("openwire.transactioninfo.transactionid", "TransactionId", FieldType::None);
    TRANSACTIONINFO_TYPE = FieldDef::new("openwire.transactioninfo.type", "Type", FieldType::Uint8).strings(Strings::Values(&TRANSACTIONINFO_TYPE_VALUES));
    PRODUCERACK_PRODUCERID = FieldDef::new("openwire.producerack.producerid", "ProducerId", FieldType::None);
    PRODUCERACK_SIZE = FieldDef::new("openwire.producerack.size", "Size", FieldType::Int32);
    MESSAGEDISPATCH_CONSUMERID = FieldDef::new("openwire.messagedispatch.consumerid", "ConsumerId", FieldType::None);
    MESSAGEDISPATCH_DESTINATION = FieldDef::new("openwire.messagedispatch.destination", "Destination", FieldType::None);
    MESSAGEDISPATCH_MESSAGE = FieldDef::new("openwire.messagedispatch.message", "Message", FieldType::None);
    MESSAGEDISPATCH_REDELIVERYCOUNTER = FieldDef::new("openwire.messagedispatch.redeliverycounter", "RedeliveryCounter", FieldType::Int32);
    MESSAGEACK_DESTINATION = FieldDef::new("openwire.messageack.destination", "Destination", FieldType::None);
    MESSAGEACK_TRANSACTIONID = FieldDef::new("openwire.messageack.transactionid", "TransactionId", FieldType::None);
    MESSAGEACK_CONSUMERID = FieldDef::new("openwire.messageack.consumerid", "ConsumerId", FieldType::None);
    MESSAGEACK_ACKTYPE = FieldDef::new("openwire.messageack.acktype", "AckType", FieldType::Uint8).strings(Strings::Values(&MESSAGEACK_ACKTYPE_VALUES));
    MESSAGEACK_FIRSTMESSAGEID = FieldDef::new("openwire.messageack.firstmessageid", "FirstMessageId", FieldType::None);
    MESSAGEACK_LASTMESSAGEID = FieldDef::new("openwire.messageack.lastmessageid", "LastMessageId", FieldType::None);
    MESSAGEACK_MESSAGECOUNT = FieldDef::new("openwire.messageack.messagecount", "MessageCount", FieldType::Int32);
    MESSAGEPULL_CONSUMERID = FieldDef::new("openwire.messagepull.consumerid", "ConsumerId", FieldType::None);
    MESSAGEPULL_DESTINATIONID = FieldDef::new("openwire.messagepull.destinationid", "DestinationId", FieldType::None);
    MESSAGEPULL_TIMEOUT = FieldDef::new("openwire.messagepull.timeout", "Timeout", FieldType::Int64);
    MESSAGEPULL_CORRELATIONID = FieldDef::new("openwire.messagepull.correlationid", "CorrelationId", FieldType::Stringz);
    MESSAGEPULL_MESSAGEID = FieldDef::new("openwire.messagepull.messageid", "MessageId", FieldType::None);
    MESSAGE_PRODUCERID = FieldDef::new("openwire.message.producerid", "ProducerId", FieldType::None);
    MESSAGE_DESTINATION = FieldDef::new("openwire.message.destination", "Destination", FieldType::None);
    MESSAGE_TRANSACTIONID = FieldDef::new("openwire.message.transactionid", "TransactionId", FieldType::None);
    MESSAGE_ORIGINALDESTINATION = FieldDef::new("openwire.message.originaldestination", "OriginalDestination", FieldType::None);
    MESSAGE_MESSAGEID = FieldDef::new("openwire.message.messageid", "MessageId", FieldType::None);
    MESSAGE_ORIGINALDESTINATIONID = FieldDef::new("openwire.message.originaldestinationid", "OriginalDestinationId", FieldType::None);
    MESSAGE_GROUPID = FieldDef::new("openwire.message.groupid", "GroupID", FieldType::Stringz);
    MESSAGE_GROUPSEQUENCE = FieldDef::new("openwire.message.groupsequence", "GroupSequence", FieldType::Int32);
    MESSAGE_CORRELATIONID = FieldDef::new("openwire.message.correlationid", "CorrelationId", FieldType::Stringz);
    MESSAGE_PERSISTENT = FieldDef::new("openwire.message.persistent", "Persistent", FieldType::Uint8);
    MESSAGE_EXPIRATION = FieldDef::new("openwire.message.expiration", "Expiration", FieldType::Int64);
    MESSAGE_PRIORITY = FieldDef::new("openwire.message.priority", "Priority", FieldType::Uint8);
    MESSAGE_REPLYTO = FieldDef::new("openwire.message.replyto", "ReplyTo", FieldType::None);
    MESSAGE_TIMESTAMP = FieldDef::new("openwire.message.timestamp", "Timestamp", FieldType::Int64);
    MESSAGE_TYPE = FieldDef::new("openwire.message.type", "Type", FieldType::Stringz);
    MESSAGE_BODY = FieldDef::new("openwire.message.body", "Body", FieldType::Bytes);
    MESSAGE_PROPERTIES = FieldDef::new("openwire.message.properties", "Properties", FieldType::Bytes);
    MESSAGE_DATASTRUCTURE = FieldDef::new("openwire.message.datastructure", "DataStructure", FieldType::None);
    MESSAGE_TARGETCONSUMERID = FieldDef::new("openwire.message.targetconsumerid", "TargetConsumerId", FieldType::None);
    MESSAGE_COMPRESSED = FieldDef::new("openwire.message.compressed", "Compressed", FieldType::Uint8);
    MESSAGE_REDELIVERYCOUNT = FieldDef::new("openwire.message.redeliverycount", "RedeliveryCount", FieldType::Int32);
    MESSAGE_BROKERPATH = FieldDef::new("openwire.message.brokerpath", "BrokerPath", FieldType::None);
    MESSAGE_ARRIVAL = FieldDef::new("openwire.message.arrival", "Arrival", FieldType::Int64);
    MESSAGE_USERID = FieldDef::new("openwire.message.userid", "UserID", FieldType::Stringz);
    MESSAGE_RECEIVEDBYDFBRIDGE = FieldDef::new("openwire.message.receivedbydfbridge", "ReceivedByDFBridge", FieldType::Uint8);
    MESSAGE_DROPPABLE = FieldDef::new("openwire.message.droppable", "Droppable", FieldType::Uint8);
    MESSAGE_CLUSTER = FieldDef::new("openwire.message.cluster", "Cluster", FieldType::None);
    MESSAGE_BROKERINTIME = FieldDef::new("openwire.message.brokerintime", "BrokerInTime", FieldType::Int64);
    MESSAGE_BROKEROUTTIME = FieldDef::new("openwire.message.brokerouttime", "BrokerOutTime", FieldType::Int64);
    PRODUCERID_CONNECTIONID = FieldDef::new("openwire.producerid.connectionid", "ConnectionId", FieldType::Stringz);
    PRODUCERID_VALUE = FieldDef::new("openwire.producerid.value", "Value", FieldType::Int64);
    PRODUCERID_SESSIONID = FieldDef::new("openwire.producerid.sessionid", "SessionId", FieldType::Int64);
    CONSUMERID_CONNECTIONID = FieldDef::new("openwire.consumerid.connectionid", "ConnectionId", FieldType::Stringz);
    CONSUMERID_VALUE = FieldDef::new("openwire.consumerid.value", "Value", FieldType::Int64);
    CONSUMERID_SESSIONID = FieldDef::new("openwire.consumerid.sessionid", "SessionId", FieldType::Int64);
    DESTINATION_NAME = FieldDef::new("openwire.destination.name", "Name", FieldType::Stringz);
    MESSAGEID_PRODUCERID = FieldDef::new("openwire.messageid.producerid", "ProducerId", FieldType::None);
    MESSAGEID_PRODUCERSEQUENCEID = FieldDef::new("openwire.messageid.producersequenceid", "ProducerSequenceId", FieldType::Int64);
    MESSAGEID_BROKERSEQUENCEID = FieldDef::new("openwire.messageid.brokersequenceid", "BrokerSequenceId", FieldType::Int64);
    CONNECTIONID_VALUE = FieldDef::new("openwire.connectionid.value", "Value", FieldType::Stringz);
    SESSIONID_CONNECTIONID = FieldDef::new("openwire.sessionid.connectionid", "Connection", FieldType::Stringz);
    SESSIONID_VALUE = FieldDef::new("openwire.sessionid.value", "Value", FieldType::Int64);
    BROKERID_VALUE = FieldDef::new("openwire.brokerid.value", "Value", FieldType::Stringz);
    LOCALTRANSACTIONID_VALUE = FieldDef::new("openwire.localtransactionid.value", "Value", FieldType::Int64);
    LOCALTRANSACTIONID_CONNECTIONID = FieldDef::new("openwire.localtransactionid.connectionid", "ConnectionId", FieldType::None);
    XATRANSACTIONID_FORMATID = FieldDef::new("openwire.xatransactionid.formatid", "FormatId", FieldType::Int32);
    XATRANSACTIONID_GLOBALTRANSACTIONID = FieldDef::new("openwire.xatransactionid.globaltransactionid", "GlobalTransactionId", FieldType::Stringz);
    XATRANSACTIONID_BRANCHQUALIFIER = FieldDef::new("openwire.xatransactionid.branchqualifier", "BranchQualifier", FieldType::Stringz);
    GENERIC = FieldDef::new("openwire.generic", "Generic field", FieldType::Bytes);
    MAP_LENGTH = FieldDef::new("openwire.map.length", "Length", FieldType::Int32);
    MAP_KEY = FieldDef::new("openwire.map.key", "Key", FieldType::Stringz);
    MAP_ENTRY = FieldDef::new("openwire.map.entry", "Entry", FieldType::None);
    THROWABLE_CLASS = FieldDef::new("openwire.throwable.class", "Class", FieldType::Stringz);
    THROWABLE_MESSAGE = FieldDef::new("openwire.throwable.message", "Message", FieldType::Stringz);
    THROWABLE_ELEMENT = FieldDef::new("openwire.throwable.element", "Element", FieldType::None);
    THROWABLE_CLASSNAME = FieldDef::new("openwire.throwable.classname", "ClassName", FieldType::Stringz);
    THROWABLE_METHODNAME = FieldDef::new("openwire.throwable.methodname", "MethodName", FieldType::Stringz);
    THROWABLE_FILENAME = FieldDef::new("openwire.throwable.filename", "FileName", FieldType::Stringz);
    THROWABLE_LINENUMBER = FieldDef::new("openwire.throwable.linenumber", "LineNumber", FieldType::Uint32);
    TYPE_INTEGER = FieldDef::new("openwire.type.integer", "Integer", FieldType::Int32);
    TYPE_SHORT = FieldDef::new("openwire.type.short", "Short", FieldType::Int32);
    TYPE_STRING = FieldDef::new("openwire.type.string", "String", FieldType::Stringz);
    TYPE_BYTES = FieldDef::new("openwire.type.bytes", "Bytes", FieldType::Bytes);
    TYPE_BOOLEAN = FieldDef::new("openwire.type.boolean", "Boolean", FieldType::Uint8);
    TYPE_BYTE = FieldDef::new("openwire.type.byte", "Byte", FieldType::Uint8);
    TYPE_CHAR = FieldDef::new("openwire.type.char", "Char", FieldType::Uint16);
    TYPE_LONG = FieldDef::new("openwire.type.long", "Long", FieldType::Int64);
    TYPE_FLOAT = FieldDef::new("openwire.type.float", "Float", FieldType::Float);
    TYPE_DOUBLE = FieldDef::new("openwire.type.double", "Double", FieldType::Double);
    TYPE_NOTNULL = FieldDef::new("openwire.type.notnull", "NotNull", FieldType::Uint8);
    CACHED_INLINED = FieldDef::new("openwire.cached.inlined", "Inlined", FieldType::Uint8);
    CACHED_ID = FieldDef::new("openwire.cached.id", "CachedID", FieldType::Uint16);
    CACHED_ENABLED = FieldDef::new("openwire.cached.enabled", "CachedEnabled", FieldType::Boolean);
    TYPE_OBJECT = FieldDef::new("openwire.type.object", "Object", FieldType::None);
    TYPE = FieldDef::new("openwire.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    ENCODING_NOT_SUPPORTED = FieldDef::new("openwire.encoding_not_supported", "OpenWire encoding not supported by Wireshark or dissector bug", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    BODY_TYPE_NOT_SUPPORTED = FieldDef::new("openwire.body_type_not_supported", "OpenWire body type not supported by Wireshark", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    TYPE_NOT_SUPPORTED = FieldDef::new("openwire.type.not_supported", "OpenWire type not supported by Wireshark", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    COMMAND_NOT_SUPPORTED = FieldDef::new("openwire.command.not_supported", "OpenWire command not supported by Wireshark", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    TIGHT_ENCODING_NOT_SUPPORTED = FieldDef::new("openwire.tight_encoding_not_supported", "OpenWire tight encoding not supported by Wireshark", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
}

/// What a field is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Byte,
    Boolean,
    Integer,
    Long,
    /// A text, if it is not null.
    Text,
    /// An object with its type, if it is not null.
    Object,
    /// An object that may be told of by a number that stands for it.
    Cached,
    /// Objects, behind their number.
    Array,
    /// What went wrong, and where.
    Throwable,
    /// The content of a message.
    Body,
    /// A map in octets.
    Properties,
}

/// Fields in their order.
pub(super) type Layout = &'static [(Field, Kind)];

/// The fields of commands behind their common head.
static COMMANDS: &[(u8, Layout)] = &[
    (
        2,
        &[
            (BROKERINFO_BROKERID, Kind::Cached),
            (BROKERINFO_BROKERURL, Kind::Text),
            (BROKERINFO_PEERBROKERINFOS, Kind::Array),
            (BROKERINFO_BROKERNAME, Kind::Text),
            (BROKERINFO_SLAVEBROKER, Kind::Boolean),
            (BROKERINFO_MASTERBROKER, Kind::Boolean),
            (BROKERINFO_FAULTTOLERANTCONFIGURATION, Kind::Boolean),
            (BROKERINFO_DUPLEXCONNECTION, Kind::Boolean),
            (BROKERINFO_NETWORKCONNECTION, Kind::Boolean),
            (BROKERINFO_CONNECTIONID, Kind::Long),
            (BROKERINFO_BROKERUPLOADURL, Kind::Text),
            (BROKERINFO_NETWORKPROPERTIES, Kind::Text),
        ],
    ),
    (
        3,
        &[
            (CONNECTIONINFO_CONNECTIONID, Kind::Cached),
            (CONNECTIONINFO_CLIENTID, Kind::Text),
            (CONNECTIONINFO_PASSWORD, Kind::Text),
            (CONNECTIONINFO_USERNAME, Kind::Text),
            (CONNECTIONINFO_BROKERPATH, Kind::Array),
            (CONNECTIONINFO_BROKERMASTERCONNECTOR, Kind::Boolean),
            (CONNECTIONINFO_MANAGEABLE, Kind::Boolean),
            (CONNECTIONINFO_CLIENTMASTER, Kind::Boolean),
            (CONNECTIONINFO_FAULTTOLERANT, Kind::Boolean),
            (CONNECTIONINFO_FAILOVERRECONNECT, Kind::Boolean),
        ],
    ),
    (4, &[(SESSIONINFO_SESSIONID, Kind::Cached)]),
    (
        5,
        &[
            (CONSUMERINFO_CONSUMERID, Kind::Cached),
            (CONSUMERINFO_BROWSER, Kind::Boolean),
            (CONSUMERINFO_DESTINATION, Kind::Cached),
            (CONSUMERINFO_PREFETCHSIZE, Kind::Integer),
            (CONSUMERINFO_MAXIMUMPENDINGMESSAGELIMIT, Kind::Integer),
            (CONSUMERINFO_DISPATCHASYNC, Kind::Boolean),
            (CONSUMERINFO_SELECTOR, Kind::Text),
            (CONSUMERINFO_SUBSCRIPTIONNAME, Kind::Text),
            (CONSUMERINFO_NOLOCAL, Kind::Boolean),
            (CONSUMERINFO_EXCLUSIVE, Kind::Boolean),
            (CONSUMERINFO_RETROACTIVE, Kind::Boolean),
            (CONSUMERINFO_PRIORITY, Kind::Byte),
            (CONSUMERINFO_BROKERPATH, Kind::Array),
            (CONSUMERINFO_ADDITIONALPREDICATE, Kind::Object),
            (CONSUMERINFO_NETWORKSUBSCRIPTION, Kind::Boolean),
            (CONSUMERINFO_OPTIMIZEDACKNOWLEDGE, Kind::Boolean),
            (CONSUMERINFO_NORANGEACKS, Kind::Boolean),
            (CONSUMERINFO_NETWORKCONSUMERPATH, Kind::Array),
        ],
    ),
    (
        6,
        &[
            (PRODUCERINFO_PRODUCERID, Kind::Cached),
            (PRODUCERINFO_DESTINATION, Kind::Cached),
            (PRODUCERINFO_BROKERPATH, Kind::Array),
            (PRODUCERINFO_DISPATCHASYNC, Kind::Boolean),
            (PRODUCERINFO_WINDOWSIZE, Kind::Integer),
        ],
    ),
    (
        7,
        &[
            (TRANSACTIONINFO_CONNECTIONID, Kind::Cached),
            (TRANSACTIONINFO_TRANSACTIONID, Kind::Cached),
            (TRANSACTIONINFO_TYPE, Kind::Byte),
        ],
    ),
    (
        8,
        &[
            (DESTINATIONINFO_CONNECTIONID, Kind::Cached),
            (DESTINATIONINFO_DESTINATION, Kind::Cached),
            (DESTINATIONINFO_OPERATIONTYPE, Kind::Byte),
            (DESTINATIONINFO_TIMEOUT, Kind::Long),
            (DESTINATIONINFO_BROKERPATH, Kind::Array),
        ],
    ),
    (
        9,
        &[
            (REMOVESUBSCRIPTIONINFO_CONNECTIONID, Kind::Cached),
            (REMOVESUBSCRIPTIONINFO_SUBSCRIPTIONNAME, Kind::Text),
            (REMOVESUBSCRIPTIONINFO_CLIENTID, Kind::Text),
        ],
    ),
    (10, &[]),
    (11, &[]),
    (12, &[(REMOVEINFO_OBJECTID, Kind::Cached), (REMOVEINFO_LASTDELIVEREDSEQUENCEID, Kind::Long)]),
    (14, &[(CONTROLCOMMAND_COMMAND, Kind::Text)]),
    (15, &[]),
    (
        16,
        &[
            (CONNECTIONERROR_EXCEPTION, Kind::Throwable),
            (CONNECTIONERROR_CONNECTIONID, Kind::Object),
        ],
    ),
    (
        17,
        &[
            (CONSUMERCONTROL_DESTINATION, Kind::Object),
            (CONSUMERCONTROL_CLOSE, Kind::Boolean),
            (CONSUMERCONTROL_CONSUMERID, Kind::Object),
            (CONSUMERCONTROL_PREFETCH, Kind::Integer),
            (CONSUMERCONTROL_FLUSH, Kind::Boolean),
            (CONSUMERCONTROL_START, Kind::Boolean),
            (CONSUMERCONTROL_STOP, Kind::Boolean),
        ],
    ),
    (
        18,
        &[
            (CONNECTIONCONTROL_CLOSE, Kind::Boolean),
            (CONNECTIONCONTROL_EXIT, Kind::Boolean),
            (CONNECTIONCONTROL_FAULTTOLERANT, Kind::Boolean),
            (CONNECTIONCONTROL_RESUME, Kind::Boolean),
            (CONNECTIONCONTROL_SUSPEND, Kind::Boolean),
            (CONNECTIONCONTROL_CONNECTEDBROKERS, Kind::Text),
            (CONNECTIONCONTROL_RECONNECTTO, Kind::Text),
            (CONNECTIONCONTROL_REBALANCECONNECTION, Kind::Boolean),
        ],
    ),
    (19, &[(PRODUCERACK_PRODUCERID, Kind::Object), (PRODUCERACK_SIZE, Kind::Integer)]),
    (
        20,
        &[
            (MESSAGEPULL_CONSUMERID, Kind::Cached),
            (MESSAGEPULL_DESTINATIONID, Kind::Cached),
            (MESSAGEPULL_TIMEOUT, Kind::Long),
            (MESSAGEPULL_CORRELATIONID, Kind::Text),
            (MESSAGEPULL_MESSAGEID, Kind::Object),
        ],
    ),
    (
        21,
        &[
            (MESSAGEDISPATCH_CONSUMERID, Kind::Cached),
            (MESSAGEDISPATCH_DESTINATION, Kind::Cached),
            (MESSAGEDISPATCH_MESSAGE, Kind::Object),
            (MESSAGEDISPATCH_REDELIVERYCOUNTER, Kind::Integer),
        ],
    ),
    (
        22,
        &[
            (MESSAGEACK_DESTINATION, Kind::Cached),
            (MESSAGEACK_TRANSACTIONID, Kind::Cached),
            (MESSAGEACK_CONSUMERID, Kind::Cached),
            (MESSAGEACK_ACKTYPE, Kind::Byte),
            (MESSAGEACK_FIRSTMESSAGEID, Kind::Object),
            (MESSAGEACK_LASTMESSAGEID, Kind::Object),
            (MESSAGEACK_MESSAGECOUNT, Kind::Integer),
        ],
    ),
    (30, &[(RESPONSE_CORRELATIONID, Kind::Integer)]),
    (
        31,
        &[(RESPONSE_CORRELATIONID, Kind::Integer), (EXCEPTIONRESPONSE_EXCEPTION, Kind::Throwable)],
    ),
    (32, &[(RESPONSE_CORRELATIONID, Kind::Integer), (RESPONSEDATA_DATA, Kind::Object)]),
];

/// The fields of objects that are no commands.
static OBJECTS: &[(u8, Layout)] = &[
    (100, &[(DESTINATION_NAME, Kind::Text)]),
    (101, &[(DESTINATION_NAME, Kind::Text)]),
    (102, &[(DESTINATION_NAME, Kind::Text)]),
    (103, &[(DESTINATION_NAME, Kind::Text)]),
    (
        110,
        &[
            (MESSAGEID_PRODUCERID, Kind::Cached),
            (MESSAGEID_PRODUCERSEQUENCEID, Kind::Long),
            (MESSAGEID_BROKERSEQUENCEID, Kind::Long),
        ],
    ),
    (
        111,
        &[(LOCALTRANSACTIONID_VALUE, Kind::Long), (LOCALTRANSACTIONID_CONNECTIONID, Kind::Cached)],
    ),
    (
        112,
        &[
            (XATRANSACTIONID_FORMATID, Kind::Integer),
            (XATRANSACTIONID_GLOBALTRANSACTIONID, Kind::Text),
            (XATRANSACTIONID_BRANCHQUALIFIER, Kind::Text),
        ],
    ),
    (120, &[(CONNECTIONID_VALUE, Kind::Text)]),
    (121, &[(SESSIONID_CONNECTIONID, Kind::Text), (SESSIONID_VALUE, Kind::Long)]),
    (
        122,
        &[
            (CONSUMERID_CONNECTIONID, Kind::Text),
            (CONSUMERID_VALUE, Kind::Long),
            (CONSUMERID_SESSIONID, Kind::Long),
        ],
    ),
    (
        123,
        &[
            (PRODUCERID_CONNECTIONID, Kind::Text),
            (PRODUCERID_VALUE, Kind::Long),
            (PRODUCERID_SESSIONID, Kind::Long),
        ],
    ),
    (124, &[(BROKERID_VALUE, Kind::Text)]),
];

/// The fields of every kind of message.
static MESSAGE: Layout = &[
    (MESSAGE_PRODUCERID, Kind::Cached),
    (MESSAGE_DESTINATION, Kind::Cached),
    (MESSAGE_TRANSACTIONID, Kind::Cached),
    (MESSAGE_ORIGINALDESTINATION, Kind::Cached),
    (MESSAGE_MESSAGEID, Kind::Object),
    (MESSAGE_ORIGINALDESTINATIONID, Kind::Cached),
    (MESSAGE_GROUPID, Kind::Text),
    (MESSAGE_GROUPSEQUENCE, Kind::Integer),
    (MESSAGE_CORRELATIONID, Kind::Text),
    (MESSAGE_PERSISTENT, Kind::Boolean),
    (MESSAGE_EXPIRATION, Kind::Long),
    (MESSAGE_PRIORITY, Kind::Byte),
    (MESSAGE_REPLYTO, Kind::Object),
    (MESSAGE_TIMESTAMP, Kind::Long),
    (MESSAGE_TYPE, Kind::Text),
    (MESSAGE_BODY, Kind::Body),
    (MESSAGE_PROPERTIES, Kind::Properties),
    (MESSAGE_DATASTRUCTURE, Kind::Object),
    (MESSAGE_TARGETCONSUMERID, Kind::Cached),
    (MESSAGE_COMPRESSED, Kind::Boolean),
    (MESSAGE_REDELIVERYCOUNT, Kind::Integer),
    (MESSAGE_BROKERPATH, Kind::Array),
    (MESSAGE_ARRIVAL, Kind::Long),
    (MESSAGE_USERID, Kind::Text),
    (MESSAGE_RECEIVEDBYDFBRIDGE, Kind::Boolean),
    (MESSAGE_DROPPABLE, Kind::Boolean),
    (MESSAGE_CLUSTER, Kind::Array),
    (MESSAGE_BROKERINTIME, Kind::Long),
    (MESSAGE_BROKEROUTTIME, Kind::Long),
];

/// The fields of a command.
pub(super) fn of_command(kind: u8) -> Option<Layout> {
    if is_message(kind) {
        return Some(MESSAGE);
    }
    COMMANDS.iter().find(|(command, _)| *command == kind).map(|(_, layout)| *layout)
}

/// The fields of an object.
pub(super) fn of_object(kind: u8) -> Option<Layout> {
    if is_message(kind) {
        return Some(MESSAGE);
    }
    OBJECTS.iter().find(|(object, _)| *object == kind).map(|(_, layout)| *layout)
}

/// Whether a type is one of a message.
pub(super) fn is_message(kind: u8) -> bool {
    (23..=29).contains(&kind)
}
