//! The fields and words of AMQP 0-9.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    pub(super) static TYPE_VALUES {
        1 => "Method",
        2 => "Content header",
        3 => "Content body",
        4 => "OOB Method",
        5 => "OOB Content header",
        6 => "OOB Content body",
        7 => "Trace",
        8 => "Heartbeat",
    }
    pub(super) static METHOD_CLASS_VALUES {
        10 => "Connection",
        20 => "Channel",
        30 => "Access",
        40 => "Exchange",
        50 => "Queue",
        60 => "Basic",
        70 => "File",
        80 => "Stream",
        90 => "Tx",
        100 => "Dtx",
        110 => "Tunnel",
        85 => "Confirm",
    }
}

field_table! {
    /// The fields of Advanced Message Queuing Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("amqp", "Advanced Message Queuing Protocol", "AMQP");
    LENGTH = FieldDef::new("amqp.length", "Length", FieldType::Uint32);
    TYPE = FieldDef::new("amqp.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    CHANNEL = FieldDef::new("amqp.channel", "Channel", FieldType::Uint16);
    METHOD_CLASS = FieldDef::new("amqp.method.class", "Class", FieldType::Uint16).strings(Strings::Values(&METHOD_CLASS_VALUES));
    METHOD_METHOD = FieldDef::new("amqp.method.method", "Method", FieldType::Uint16);
    ARGUMENTS = FieldDef::new("amqp.method.arguments", "Arguments", FieldType::None);
    A_VERSION_MAJOR = FieldDef::new("amqp.method.arguments.version_major", "Version-Major", FieldType::Uint8);
    A_VERSION_MINOR = FieldDef::new("amqp.method.arguments.version_minor", "Version-Minor", FieldType::Uint8);
    A_SERVER_PROPERTIES = FieldDef::new("amqp.method.arguments.server_properties", "Server-Properties", FieldType::None);
    A_MECHANISMS = FieldDef::new("amqp.method.arguments.mechanisms", "Mechanisms", FieldType::Bytes);
    A_LOCALES = FieldDef::new("amqp.method.arguments.locales", "Locales", FieldType::Bytes);
    A_CLIENT_PROPERTIES = FieldDef::new("amqp.method.arguments.client_properties", "Client-Properties", FieldType::None);
    A_MECHANISM = FieldDef::new("amqp.method.arguments.mechanism", "Mechanism", FieldType::UintString);
    A_RESPONSE = FieldDef::new("amqp.method.arguments.response", "Response", FieldType::UintBytes);
    A_LOCALE = FieldDef::new("amqp.method.arguments.locale", "Locale", FieldType::UintString);
    A_CHALLENGE = FieldDef::new("amqp.method.arguments.challenge", "Challenge", FieldType::UintBytes);
    A_CHANNEL_MAX = FieldDef::new("amqp.method.arguments.channel_max", "Channel-Max", FieldType::Uint16);
    A_FRAME_MAX = FieldDef::new("amqp.method.arguments.frame_max", "Frame-Max", FieldType::Uint32);
    A_HEARTBEAT = FieldDef::new("amqp.method.arguments.heartbeat", "Heartbeat", FieldType::Uint16);
    A_VIRTUAL_HOST = FieldDef::new("amqp.method.arguments.virtual_host", "Virtual-Host", FieldType::UintString);
    A_CAPABILITIES = FieldDef::new("amqp.method.arguments.capabilities", "Capabilities", FieldType::String);
    A_INSIST = FieldDef::new("amqp.method.arguments.insist", "Insist", FieldType::Boolean);
    A_KNOWN_HOSTS = FieldDef::new("amqp.method.arguments.known_hosts", "Known-Hosts", FieldType::String);
    A_REPLY_CODE = FieldDef::new("amqp.method.arguments.reply_code", "Reply-Code", FieldType::Uint16);
    A_REPLY_TEXT = FieldDef::new("amqp.method.arguments.reply_text", "Reply-Text", FieldType::UintString);
    A_CLASS_ID = FieldDef::new("amqp.method.arguments.class_id", "Class-Id", FieldType::Uint16);
    A_METHOD_ID = FieldDef::new("amqp.method.arguments.method_id", "Method-Id", FieldType::Uint16);
    A_REASON = FieldDef::new("amqp.method.arguments.reason", "Reason", FieldType::String);
    A_OUT_OF_BAND = FieldDef::new("amqp.method.arguments.out_of_band", "Out-Of-Band", FieldType::String);
    A_CHANNEL_ID = FieldDef::new("amqp.method.arguments.channel_id", "Channel-Id", FieldType::Bytes);
    A_ACTIVE = FieldDef::new("amqp.method.arguments.active", "Active", FieldType::Boolean);
    A_EXCLUSIVE = FieldDef::new("amqp.method.arguments.exclusive", "Exclusive", FieldType::Boolean);
    A_PASSIVE = FieldDef::new("amqp.method.arguments.passive", "Passive", FieldType::Boolean);
    A_TICKET = FieldDef::new("amqp.method.arguments.ticket", "Ticket", FieldType::Uint16);
    A_EXCHANGE = FieldDef::new("amqp.method.arguments.exchange", "Exchange", FieldType::String);
    A_TYPE = FieldDef::new("amqp.method.arguments.type", "Type", FieldType::String);
    A_DURABLE = FieldDef::new("amqp.method.arguments.durable", "Durable", FieldType::Boolean);
    A_AUTO_DELETE = FieldDef::new("amqp.method.arguments.auto_delete", "Auto-Delete", FieldType::Boolean);
    A_INTERNAL = FieldDef::new("amqp.method.arguments.internal", "Internal", FieldType::Boolean);
    A_NOWAIT = FieldDef::new("amqp.method.arguments.nowait", "Nowait", FieldType::Boolean);
    A_ARGUMENTS = FieldDef::new("amqp.method.arguments.arguments", "Arguments", FieldType::None);
    A_DESTINATION = FieldDef::new("amqp.method.arguments.destination", "Destination", FieldType::String);
    A_SOURCE = FieldDef::new("amqp.method.arguments.source", "Destination", FieldType::String);
    A_ROUTING_KEY = FieldDef::new("amqp.method.arguments.routing_key", "Routing-Key", FieldType::String);
    A_IF_UNUSED = FieldDef::new("amqp.method.arguments.if_unused", "If-Unused", FieldType::Boolean);
    A_QUEUE = FieldDef::new("amqp.method.arguments.queue", "Queue", FieldType::String);
    A_MESSAGE_COUNT = FieldDef::new("amqp.method.arguments.message_count", "Message-Count", FieldType::Uint32);
    A_CONSUMER_COUNT = FieldDef::new("amqp.method.arguments.consumer_count", "Consumer-Count", FieldType::Uint32);
    A_IF_EMPTY = FieldDef::new("amqp.method.arguments.if_empty", "If-Empty", FieldType::Boolean);
    A_PREFETCH_SIZE = FieldDef::new("amqp.method.arguments.prefetch_size", "Prefetch-Size", FieldType::Uint32);
    A_PREFETCH_COUNT = FieldDef::new("amqp.method.arguments.prefetch_count", "Prefetch-Count", FieldType::Uint16);
    A_GLOBAL = FieldDef::new("amqp.method.arguments.global", "Global", FieldType::Boolean);
    A_CONSUMER_TAG = FieldDef::new("amqp.method.arguments.consumer_tag", "Consumer-Tag", FieldType::String);
    A_NO_LOCAL = FieldDef::new("amqp.method.arguments.no_local", "No-Local", FieldType::Boolean);
    A_NO_ACK = FieldDef::new("amqp.method.arguments.no_ack", "No-Ack", FieldType::Boolean);
    A_FILTER = FieldDef::new("amqp.method.arguments.filter", "Filter", FieldType::None);
    A_MANDATORY = FieldDef::new("amqp.method.arguments.mandatory", "Mandatory", FieldType::Boolean);
    A_IMMEDIATE = FieldDef::new("amqp.method.arguments.immediate", "Immediate", FieldType::Boolean);
    A_DELIVERY_TAG = FieldDef::new("amqp.method.arguments.delivery_tag", "Delivery-Tag", FieldType::Uint64);
    A_REDELIVERED = FieldDef::new("amqp.method.arguments.redelivered", "Redelivered", FieldType::Boolean);
    A_CLUSTER_ID = FieldDef::new("amqp.method.arguments.cluster_id", "Cluster-Id", FieldType::String);
    A_MULTIPLE = FieldDef::new("amqp.method.arguments.multiple", "Multiple", FieldType::Boolean);
    A_REQUEUE = FieldDef::new("amqp.method.arguments.requeue", "Requeue", FieldType::Boolean);
    FIELD = FieldDef::new("amqp.field", "AMQP", FieldType::None);
    FIELD_TIMESTAMP = FieldDef::new("amqp.field.timestamp", "(timestamp)", FieldType::AbsoluteTime);
    FIELD_BYTE_ARRAY = FieldDef::new("amqp.field.byte_array", "(byte array)", FieldType::Bytes);
    HEADER_CLASS = FieldDef::new("amqp.header.class", "Class ID", FieldType::Uint16).strings(Strings::Values(&METHOD_CLASS_VALUES));
    HEADER_WEIGHT = FieldDef::new("amqp.header.weight", "Weight", FieldType::Uint16);
    HEADER_BODY_SIZE = FieldDef::new("amqp.header.body-size", "Body size", FieldType::Uint64);
    HEADER_PROPERTY_FLAGS = FieldDef::new("amqp.header.property-flags", "Property flags", FieldType::Uint16).base(Base::Hex);
    HEADER_PROPERTIES = FieldDef::new("amqp.header.properties", "Properties", FieldType::None);
    P_CONTENT_TYPE = FieldDef::new("amqp.method.properties.content_type", "Content-Type", FieldType::String);
    P_CONTENT_ENCODING = FieldDef::new("amqp.method.properties.content_encoding", "Content-Encoding", FieldType::String);
    P_HEADERS = FieldDef::new("amqp.method.properties.headers", "Headers", FieldType::None);
    P_DELIVERY_MODE = FieldDef::new("amqp.method.properties.delivery_mode", "Delivery-Mode", FieldType::Uint8);
    P_PRIORITY = FieldDef::new("amqp.method.properties.priority", "Priority", FieldType::Uint8);
    P_CORRELATION_ID = FieldDef::new("amqp.method.properties.correlation_id", "Correlation-Id", FieldType::String);
    P_REPLY_TO = FieldDef::new("amqp.method.properties.reply_to", "Reply-To", FieldType::String);
    P_EXPIRATION = FieldDef::new("amqp.method.properties.expiration", "Expiration", FieldType::String);
    P_MESSAGE_ID = FieldDef::new("amqp.method.properties.message_id", "Message-Id", FieldType::String);
    P_TIMESTAMP = FieldDef::new("amqp.method.properties.timestamp", "Timestamp", FieldType::AbsoluteTime);
    P_TYPE = FieldDef::new("amqp.method.properties.type", "Type", FieldType::String);
    P_USER_ID = FieldDef::new("amqp.method.properties.user_id", "User-Id", FieldType::String);
    P_APP_ID = FieldDef::new("amqp.method.properties.app_id", "App-Id", FieldType::String);
    P_CLUSTER_ID = FieldDef::new("amqp.method.properties.cluster_id", "Cluster-Id", FieldType::String);
    PAYLOAD = FieldDef::new("amqp.payload", "Payload", FieldType::Bytes);
    INIT_PROTOCOL = FieldDef::new("amqp.init.protocol", "Protocol", FieldType::String);
    INIT_ID_MAJOR = FieldDef::new("amqp.init.id_major", "Protocol ID Major", FieldType::Uint8);
    INIT_ID_MINOR = FieldDef::new("amqp.init.id_minor", "Protocol ID Minor", FieldType::Uint8);
    INIT_VERSION_MAJOR = FieldDef::new("amqp.init.version_major", "Version Major", FieldType::Uint8);
    INIT_VERSION_MINOR = FieldDef::new("amqp.init.version_minor", "Version Minor", FieldType::Uint8);
    CONNECTION_ERROR = FieldDef::new("amqp.connection.error", "Connection error", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Warn));
    CHANNEL_ERROR = FieldDef::new("amqp.channel.error", "Channel error", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Warn));
    MESSAGE_UNDELIVERABLE = FieldDef::new("amqp.message.undeliverable", "Message was not delivered", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Warn));
    UNKNOWN_METHOD_CONNECTION = FieldDef::new("amqp.unknown.method.connection", "Unknown connection method", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    UNKNOWN_METHOD_CHANNEL = FieldDef::new("amqp.unknown.method.channel", "Unknown channel method", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    UNKNOWN_METHOD_EXCHANGE = FieldDef::new("amqp.unknown.method.exchange", "Unknown exchange method", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    UNKNOWN_METHOD_QUEUE = FieldDef::new("amqp.unknown.method.queue", "Unknown queue method", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    UNKNOWN_METHOD_BASIC = FieldDef::new("amqp.unknown.method.basic", "Unknown basic method", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    UNKNOWN_METHOD_TX = FieldDef::new("amqp.unknown.method.tx", "Unknown tx method", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    UNKNOWN_METHOD_CONFIRM = FieldDef::new("amqp.unknown.method.confirm", "Unknown confirm method", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    UNKNOWN_METHOD_CLASS = FieldDef::new("amqp.unknown.method.class", "Unknown method class", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    INIT_ID = FieldDef::new("amqp.init.id", "Protocol-ID", FieldType::Uint8);
    INIT_VERSION_REVISION = FieldDef::new("amqp.init.version_revision", "Version-Revision", FieldType::Uint8);
}
