//! The fields of Kafka and their words.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    pub(super) static ERROR_VALUES {
        4294967295 => "Unexpected Server Error",
        0 => "No Error",
        1 => "Offset Out Of Range",
        2 => "Invalid Message",
        3 => "Unknown Topic or Partition",
        4 => "Invalid Message Size",
        5 => "Leader Not Available",
        6 => "Not Leader For Partition",
        7 => "Request Timed Out",
        8 => "Broker Not Available",
        10 => "Message Size Too Large",
        11 => "Stale Controller Epoch Code",
        12 => "Offset Metadata Too Large",
        14 => "Offsets Load In Progress",
        15 => "The Coordinator is not Available",
        16 => "Not Coordinator For Consumer",
        17 => "Invalid topic",
        18 => "Message batch larger than configured server segment size",
        19 => "Not enough in-sync replicas",
        20 => "Message(s) written to insufficient number of in-sync replicas",
        21 => "Invalid required acks value",
        22 => "Specified group generation id is not valid",
        23 => "Inconsistent group protocol",
        24 => "Invalid group.id",
        25 => "Unknown member",
        26 => "Invalid session timeout",
        27 => "Group rebalance in progress",
        28 => "Commit offset data size is not valid",
        29 => "Topic authorization failed",
        30 => "Group authorization failed",
        31 => "Cluster authorization failed",
        32 => "Invalid timestamp",
        33 => "Unsupported SASL mechanism",
        34 => "Illegal SASL state",
        35 => "Unsupported version",
        36 => "Topic already exists",
        37 => "Invalid number of partitions",
        38 => "Invalid replication-factor",
        39 => "Invalid replica assignment",
        40 => "Invalid configuration",
        41 => "Not controller",
        42 => "Invalid request",
        43 => "Unsupported for Message Format",
        44 => "Policy Violation",
        45 => "Out of Order Sequence Number",
        46 => "Duplicate Sequence Number",
        47 => "Invalid Producer Epoch",
        48 => "Invalid Transaction State",
        49 => "Invalid Producer ID Mapping",
        50 => "Invalid Transaction Timeout",
        51 => "Concurrent Transactions",
        52 => "Transaction Coordinator Fenced",
        53 => "Transactional ID Authorization Failed",
        54 => "Security Disabled",
        55 => "Operation not Attempted",
        56 => "Kafka Storage Error",
        57 => "Log Directory not Found",
        58 => "SASL Authentication failed",
        59 => "Unknown Producer ID",
        60 => "Partition Reassignment in Progress",
        61 => "Delegation Token Auth Disabled",
        62 => "Delegation Token not Found",
        63 => "Delegation Token Owner Mismatch",
        64 => "Delegation Token Request not Allowed",
        65 => "Delegation Token Authorization Failed",
        66 => "Delegation Token Expired",
        67 => "Supplied Principal Type Unsupported",
        68 => "Not Empty Group",
        69 => "Group ID not Found",
        70 => "Fetch Session ID not Found",
        71 => "Invalid Fetch Session Epoch",
        72 => "Listener not Found",
        73 => "Topic Deletion Disabled",
        74 => "Fenced Leader Epoch",
        75 => "Unknown Leader Epoch",
        76 => "Unsupported Compression Type",
        77 => "Stale Broker Epoch",
        78 => "Offset not Available",
        79 => "Member ID Required",
        80 => "Preferred Leader not Available",
        81 => "Group Max Size Reached",
        82 => "Fenced Instance ID",
        83 => "Eligible topic partition leaders are not available",
        84 => "Leader election not needed for topic partition",
        85 => "No partition reassignment is in progress",
        86 => "Deleting offsets of a topic is forbidden while the consumer group is actively subscribed to it",
        87 => "This record has failed the validation on broker and hence will be rejected",
        88 => "There are unstable offsets that need to be cleared",
    }
    pub(super) static API_KEY_VALUES {
        0 => "Produce",
        1 => "Fetch",
        2 => "Offsets",
        3 => "Metadata",
        4 => "LeaderAndIsr",
        5 => "StopReplica",
        6 => "UpdateMetadata",
        7 => "ControlledShutdown",
        8 => "OffsetCommit",
        9 => "OffsetFetch",
        10 => "FindCoordinator",
        11 => "JoinGroup",
        12 => "Heartbeat",
        13 => "LeaveGroup",
        14 => "SyncGroup",
        15 => "DescribeGroups",
        16 => "ListGroups",
        17 => "SaslHandshake",
        18 => "ApiVersions",
        19 => "CreateTopics",
        20 => "DeleteTopics",
        21 => "DeleteRecords",
        22 => "InitProducerId",
        23 => "OffsetForLeaderEpoch",
        24 => "AddPartitionsToTxn",
        25 => "AddOffsetsToTxn",
        26 => "EndTxn",
        27 => "WriteTxnMarkers",
        28 => "TxnOffsetCommit",
        29 => "DescribeAcls",
        30 => "CreateAcls",
        31 => "DeleteAcls",
        32 => "DescribeConfigs",
        33 => "AlterConfigs",
        34 => "AlterReplicaLogDirs",
        35 => "DescribeLogDirs",
        36 => "SaslAuthenticate",
        37 => "CreatePartitions",
        38 => "CreateDelegationToken",
        39 => "RenewDelegationToken",
        40 => "ExpireDelegationToken",
        41 => "DescribeDelegationToken",
        42 => "DeleteGroups",
        43 => "ElectLeaders",
        44 => "IncrementalAlterConfigs",
        45 => "AlterPartitionReassignments",
        46 => "ListPartitionReassignments",
        47 => "OffsetDelete",
    }
    pub(super) static TRANSACTION_RESULT_VALUES {
        0 => "ABORT",
        1 => "COMMIT",
    }
    pub(super) static REQUIRED_ACKS_VALUES {
        0 => "Not Required",
        1 => "Leader",
        4294967295 => "Full ISR",
    }
    pub(super) static MESSAGE_CODEC_VALUES {
        0 => "None",
        1 => "Gzip",
        2 => "Snappy",
        3 => "LZ4",
        4 => "Zstd",
    }
    pub(super) static MESSAGE_TIMESTAMP_TYPE_VALUES {
        0 => "CreateTime",
        1 => "LogAppendTime",
    }
    pub(super) static BATCH_TRANSACTIONAL_VALUES {
        0 => "Non-transactional",
        1 => "Transactional",
    }
    pub(super) static BATCH_CONTROL_BATCH_VALUES {
        0 => "Data batch",
        1 => "Control batch",
    }
    pub(super) static COORDINATOR_TYPE_VALUES {
        0 => "Group",
        1 => "Transaction",
    }
    pub(super) static BROKER_SECURITY_PROTOCOL_TYPE_VALUES {
        0 => "PLAINTEXT",
        1 => "SSL",
        2 => "SASL_PLAINTEXT",
        3 => "SASL_SSL",
    }
    pub(super) static ISOLATION_LEVEL_VALUES {
        0 => "Read Uncommitted",
        1 => "Read Committed",
    }
    pub(super) static CONFIG_OPERATION_VALUES {
        0 => "Set",
        1 => "Delete",
        2 => "Append",
        3 => "Subtract",
    }
    pub(super) static ACL_RESOURCE_TYPE_VALUES {
        0 => "Unknown",
        1 => "Any",
        2 => "Topic",
        3 => "Group",
        4 => "Cluster",
        5 => "TransactionalId",
        6 => "DelegationToken",
    }
    pub(super) static ACL_RESOURCE_PATTERN_TYPE_VALUES {
        0 => "Unknown",
        1 => "Any",
        2 => "Match",
        3 => "Literal",
        4 => "Prefixed",
    }
    pub(super) static ACL_OPERATION_VALUES {
        0 => "Unknown",
        1 => "Any",
        2 => "All",
        3 => "Read",
        4 => "Write",
        5 => "Create",
        6 => "Delete",
        7 => "Alter",
        8 => "Describe",
        9 => "Cluster Action",
        10 => "Describe Configs",
        11 => "Alter Configs",
        12 => "Idempotent Write",
    }
    pub(super) static ACL_PERMISSION_TYPE_VALUES {
        0 => "Unknown",
        1 => "Any",
        2 => "Deny",
        3 => "Allow",
    }
    pub(super) static CONFIG_RESOURCE_TYPE_VALUES {
        0 => "Unknown",
        2 => "Topic",
        4 => "Broker",
    }
    pub(super) static CONFIG_SOURCE_VALUES {
        0 => "Unknown",
        1 => "Topic",
        2 => "Broker (Dynamic)",
        3 => "Broker (Dynamic/Default)",
        4 => "Broker (Static)",
        5 => "Default",
    }
    pub(super) static ELECTION_TYPE_VALUES {
        0 => "Preferred",
        1 => "Unclean",
    }
}

field_table! {
    /// The fields of Kafka.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("kafka", "Kafka", "Kafka");
    LEN = FieldDef::new("kafka.len", "Length", FieldType::Int32);
    OFFSET = FieldDef::new("kafka.offset", "Offset", FieldType::Int64);
    OFFSET_TIME = FieldDef::new("kafka.offset_time", "Time", FieldType::Int64);
    LOG_START_OFFSET = FieldDef::new("kafka.log_start_offset", "Log Start Offset", FieldType::Int64);
    LAST_STABLE_OFFSET = FieldDef::new("kafka.last_stable_offset", "Last Stable Offset", FieldType::Int64);
    FIRST_OFFSET = FieldDef::new("kafka.first_offset", "First Offset", FieldType::Int64);
    MAX_OFFSETS = FieldDef::new("kafka.max_offsets", "Max Offsets", FieldType::Int32);
    METADATA = FieldDef::new("kafka.metadata", "Metadata", FieldType::String);
    ERROR = FieldDef::new("kafka.error", "Error", FieldType::Int16).strings(Strings::Values(&ERROR_VALUES));
    ERROR_MESSAGE = FieldDef::new("kafka.error_message", "Error Message", FieldType::String);
    API_KEY = FieldDef::new("kafka.api_key", "API Key", FieldType::Int16).strings(Strings::Values(&API_KEY_VALUES));
    API_VERSION = FieldDef::new("kafka.api_version", "API Version", FieldType::Int16);
    REQUEST_KEY = FieldDef::new("kafka.request_key", "API Key", FieldType::Int16).strings(Strings::Values(&API_KEY_VALUES));
    RESPONSE_KEY = FieldDef::new("kafka.response_key", "API Key", FieldType::Int16).strings(Strings::Values(&API_KEY_VALUES));
    REQUEST_VERSION = FieldDef::new("kafka.request.version", "API Version", FieldType::Int16);
    RESPONSE_VERSION = FieldDef::new("kafka.response.version", "API Version", FieldType::Int16);
    CORRELATION_ID = FieldDef::new("kafka.correlation_id", "Correlation ID", FieldType::Int32);
    CLIENT_ID = FieldDef::new("kafka.client_id", "Client ID", FieldType::String);
    CLIENT_HOST = FieldDef::new("kafka.client_host", "Client Host", FieldType::String);
    TRANSACTIONAL_ID = FieldDef::new("kafka.transactional_id", "Transactional ID", FieldType::String);
    TRANSACTION_RESULT = FieldDef::new("kafka.transaction_result", "Transaction Result", FieldType::Int8).strings(Strings::Values(&TRANSACTION_RESULT_VALUES));
    TRANSACTION_TIMEOUT = FieldDef::new("kafka.transaction_timeout", "Transaction Timeout", FieldType::Int32);
    REQUIRED_ACKS = FieldDef::new("kafka.required_acks", "Required Acks", FieldType::Int16).strings(Strings::Values(&REQUIRED_ACKS_VALUES));
    TIMEOUT = FieldDef::new("kafka.timeout", "Timeout", FieldType::Int32);
    TOPIC_NAME = FieldDef::new("kafka.topic_name", "Topic Name", FieldType::String);
    PRODUCER_ID = FieldDef::new("kafka.producer_id", "Producer ID", FieldType::Int64);
    PRODUCER_EPOCH = FieldDef::new("kafka.producer_epoch", "Producer Epoch", FieldType::Int16);
    PARTITION_ID = FieldDef::new("kafka.partition_id", "Partition ID", FieldType::Int32);
    REPLICA_ID = FieldDef::new("kafka.replica_id", "Replica ID", FieldType::Int32);
    REPLICATION_FACTOR = FieldDef::new("kafka.replication_factor", "Replication Factor", FieldType::Int16);
    ISR_ID = FieldDef::new("kafka.isr_id", "Caught-Up Replica ID", FieldType::Int32);
    OFFLINE_ID = FieldDef::new("kafka.offline_id", "Offline Replica ID", FieldType::Int32);
    MESSAGE_SIZE = FieldDef::new("kafka.message_size", "Message Size", FieldType::Int32);
    MESSAGE_CRC = FieldDef::new("kafka.message_crc", "CRC32", FieldType::Uint32).base(Base::Hex);
    MESSAGE_MAGIC = FieldDef::new("kafka.message_magic", "Magic Byte", FieldType::Int8);
    MESSAGE_CODEC = FieldDef::new("kafka.message_codec", "Compression Codec", FieldType::Uint8).mask(0x7).strings(Strings::Values(&MESSAGE_CODEC_VALUES));
    MESSAGE_TIMESTAMP_TYPE = FieldDef::new("kafka.message_timestamp_type", "Timestamp Type", FieldType::Uint8).mask(0x8).strings(Strings::Values(&MESSAGE_TIMESTAMP_TYPE_VALUES));
    BATCH_CRC = FieldDef::new("kafka.batch_crc", "CRC32", FieldType::Uint32).base(Base::Hex);
    BATCH_CODEC = FieldDef::new("kafka.batch_codec", "Compression Codec", FieldType::Uint16).mask(0x7).strings(Strings::Values(&MESSAGE_CODEC_VALUES));
    BATCH_TIMESTAMP_TYPE = FieldDef::new("kafka.batch_timestamp_type", "Timestamp Type", FieldType::Uint16).mask(0x8).strings(Strings::Values(&MESSAGE_TIMESTAMP_TYPE_VALUES));
    BATCH_TRANSACTIONAL = FieldDef::new("kafka.batch_transactional", "Transactional", FieldType::Uint16).mask(0x10).strings(Strings::Values(&BATCH_TRANSACTIONAL_VALUES));
    BATCH_CONTROL_BATCH = FieldDef::new("kafka.batch_control_batch", "Control Batch", FieldType::Uint16).mask(0x20).strings(Strings::Values(&BATCH_CONTROL_BATCH_VALUES));
    BATCH_LAST_OFFSET_DELTA = FieldDef::new("kafka.batch_last_offset_delta", "Last Offset Delta", FieldType::Uint32);
    BATCH_FIRST_TIMESTAMP = FieldDef::new("kafka.batch_first_timestamp", "First Timestamp", FieldType::AbsoluteTime).base(Base::Utc);
    BATCH_LAST_TIMESTAMP = FieldDef::new("kafka.batch_last_timestamp", "Last Timestamp", FieldType::AbsoluteTime).base(Base::Utc);
    BATCH_BASE_SEQUENCE = FieldDef::new("kafka.batch_base_sequence", "Base Sequence", FieldType::Int32);
    BATCH_SIZE = FieldDef::new("kafka.batch_size", "Size", FieldType::Uint32);
    BATCH_INDEX = FieldDef::new("kafka.batch_index", "Batch Index", FieldType::Uint32);
    BATCH_INDEX_ERROR_MESSAGE = FieldDef::new("kafka.batch_index_error_message", "Batch Index Error Message", FieldType::String);
    MESSAGE_TIMESTAMP = FieldDef::new("kafka.message_timestamp", "Timestamp", FieldType::AbsoluteTime).base(Base::Utc);
    MESSAGE_KEY = FieldDef::new("kafka.message_key", "Key", FieldType::Bytes);
    MESSAGE_VALUE = FieldDef::new("kafka.message_value", "Value", FieldType::Bytes);
    MESSAGE_COMPRESSION_REDUCTION = FieldDef::new("kafka.message_compression_reduction", "Compression Reduction (compressed/uncompressed)", FieldType::Float);
    TRUNCATED_CONTENT = FieldDef::new("kafka.truncated_content", "Truncated Content", FieldType::Bytes);
    CONSUMER_GROUP = FieldDef::new("kafka.consumer_group", "Consumer Group", FieldType::String);
    CONSUMER_GROUP_INSTANCE = FieldDef::new("kafka.consumer_group_instance", "Consumer Group Instance", FieldType::String);
    COORDINATOR_KEY = FieldDef::new("kafka.coordinator_key", "Coordinator Key", FieldType::String);
    COORDINATOR_TYPE = FieldDef::new("kafka.coordinator_type", "Coordinator Type", FieldType::Int8).strings(Strings::Values(&COORDINATOR_TYPE_VALUES));
    REQUEST_FRAME = FieldDef::new("kafka.request_frame", "Request Frame", FieldType::FrameNum);
    NODE_ID = FieldDef::new("kafka.node_id", "Node ID", FieldType::Int32);
    BROKER_EPOCH = FieldDef::new("kafka.broker_epoch", "Broker Epoch", FieldType::Int64);
    HOST = FieldDef::new("kafka.host", "Host", FieldType::String);
    LISTENER_NAME = FieldDef::new("kafka.listener_name", "Listener", FieldType::String);
    PORT = FieldDef::new("kafka.port", "Port", FieldType::Int32);
    RACK = FieldDef::new("kafka.rack", "Rack", FieldType::String);
    BROKER_SECURITY_PROTOCOL_TYPE = FieldDef::new("kafka.broker_security_protocol_type", "Security Protocol Type", FieldType::Int16).strings(Strings::Values(&BROKER_SECURITY_PROTOCOL_TYPE_VALUES));
    CLUSTER_ID = FieldDef::new("kafka.cluster_id", "Cluster ID", FieldType::String);
    CONTROLLER_EPOCH = FieldDef::new("kafka.controller_epoch", "Controller Epoch", FieldType::Int32);
    DELETE_PARTITIONS = FieldDef::new("kafka.delete_partitions", "Delete Partitions", FieldType::Boolean);
    GROUP_LEADER_ID = FieldDef::new("kafka.group_leader_id", "Leader ID", FieldType::String);
    LEADER_ID = FieldDef::new("kafka.leader_id", "Leader ID", FieldType::Int32);
    LEADER_EPOCH = FieldDef::new("kafka.leader_epoch", "Leader Epoch", FieldType::Int32);
    CURRENT_LEADER_EPOCH = FieldDef::new("kafka.current_leader_epoch", "Leader Epoch", FieldType::Int32);
    IS_INTERNAL = FieldDef::new("kafka.is_internal", "Is Internal", FieldType::Boolean);
    MIN_BYTES = FieldDef::new("kafka.min_bytes", "Min Bytes", FieldType::Int32);
    MAX_BYTES = FieldDef::new("kafka.max_bytes", "Max Bytes", FieldType::Int32);
    ISOLATION_LEVEL = FieldDef::new("kafka.isolation_level", "Isolation Level", FieldType::Int8).strings(Strings::Values(&ISOLATION_LEVEL_VALUES));
    MAX_WAIT_TIME = FieldDef::new("kafka.max_wait_time", "Max Wait Time", FieldType::Int32);
    THROTTLE_TIME = FieldDef::new("kafka.throttle_time", "Throttle time", FieldType::Int32);
    RESPONSE_FRAME = FieldDef::new("kafka.response_frame", "Response Frame", FieldType::FrameNum);
    API_VERSIONS_API_KEY = FieldDef::new("kafka.api_versions.api_key", "API Key", FieldType::Int16).strings(Strings::Values(&API_KEY_VALUES));
    API_VERSIONS_MIN_VERSION = FieldDef::new("kafka.api_versions.min_version", "Min Version", FieldType::Int16);
    API_VERSIONS_MAX_VERSION = FieldDef::new("kafka.api_versions.max_version", "Max Version", FieldType::Int16);
    SESSION_TIMEOUT = FieldDef::new("kafka.session_timeout", "Session Timeout", FieldType::Int32);
    REBALANCE_TIMEOUT = FieldDef::new("kafka.rebalance_timeout", "Rebalance Timeout", FieldType::Int32);
    GROUP_STATE = FieldDef::new("kafka.group_state", "State", FieldType::String);
    MEMBER_ID = FieldDef::new("kafka.member_id", "Consumer Group Member ID", FieldType::String);
    PROTOCOL_TYPE = FieldDef::new("kafka.protocol_type", "Protocol Type", FieldType::String);
    PROTOCOL_NAME = FieldDef::new("kafka.protocol_name", "Protocol Name", FieldType::String);
    PROTOCOL_METADATA = FieldDef::new("kafka.protocol_metadata", "Protocol Metadata", FieldType::Bytes);
    MEMBER_METADATA = FieldDef::new("kafka.member_metadata", "Member Metadata", FieldType::Bytes);
    GENERATION_ID = FieldDef::new("kafka.generation_id", "Generation ID", FieldType::Int32);
    MEMBER_ASSIGNMENT = FieldDef::new("kafka.member_assignment", "Member Assignment", FieldType::Bytes);
    SASL_MECHANISM = FieldDef::new("kafka.sasl_mechanism", "SASL Mechanism", FieldType::String);
    NUM_PARTITIONS = FieldDef::new("kafka.num_partitions", "Number of Partitions", FieldType::Int32);
    ZK_VERSION = FieldDef::new("kafka.zk_version", "Zookeeper Version", FieldType::Int32);
    IS_NEW_REPLICA = FieldDef::new("kafka.is_new_replica", "New Replica", FieldType::Boolean);
    CONFIG_KEY = FieldDef::new("kafka.config_key", "Key", FieldType::String);
    CONFIG_VALUE = FieldDef::new("kafka.config_value", "Value", FieldType::String);
    CONFIG_OPERATION = FieldDef::new("kafka.config_operation", "Operation", FieldType::Int8).strings(Strings::Values(&CONFIG_OPERATION_VALUES));
    COMMIT_TIMESTAMP = FieldDef::new("kafka.commit_timestamp", "Timestamp", FieldType::AbsoluteTime).base(Base::Utc);
    RETENTION_TIME = FieldDef::new("kafka.retention_time", "Retention Time", FieldType::Int64);
    FORGOTTEN_TOPIC_NAME = FieldDef::new("kafka.forgotten_topic_name", "Forgotten Topic Name", FieldType::String);
    FORGOTTEN_TOPIC_PARTITION = FieldDef::new("kafka.forgotten_topic_partition", "Forgotten Topic Partition", FieldType::Int64);
    FETCH_SESSION_ID = FieldDef::new("kafka.fetch_session_id", "Fetch Session ID", FieldType::Int64);
    FETCH_SESSION_EPOCH = FieldDef::new("kafka.fetch_session_epoch", "Fetch Session Epoch", FieldType::Int64);
    REQUIRE_STABLE_OFFSET = FieldDef::new("kafka.require_stable_offset", "Require Stable Offset", FieldType::Boolean);
    HEADER_KEY = FieldDef::new("kafka.header_key", "Header Key", FieldType::String);
    HEADER_VALUE = FieldDef::new("kafka.header_value", "Header Value", FieldType::Bytes);
    RECORD_ATTRIBUTES = FieldDef::new("kafka.record_attributes", "Record Attributes (reserved)", FieldType::Int8);
    ALLOW_AUTO_TOPIC_CREATION = FieldDef::new("kafka.allow_auto_topic_creation", "Allow Auto Topic Creation", FieldType::Boolean);
    VALIDATE_ONLY = FieldDef::new("kafka.validate_only", "Only Validate the Request", FieldType::Boolean);
    COORDINATOR_EPOCH = FieldDef::new("kafka.coordinator_epoch", "Coordinator Epoch", FieldType::Int32);
    SASL_AUTHENTICATION = FieldDef::new("kafka.sasl_authentication", "SASL Authentication Bytes", FieldType::Bytes);
    SESSION_LIFETIME_MS = FieldDef::new("kafka.session_lifetime_ms", "Session Lifetime (ms)", FieldType::Int64);
    ACL_RESOURCE_TYPE = FieldDef::new("kafka.acl_resource_type", "Resource Type", FieldType::Int8).strings(Strings::Values(&ACL_RESOURCE_TYPE_VALUES));
    ACL_RESOURCE_NAME = FieldDef::new("kafka.acl_resource_name", "Resource Name", FieldType::String);
    ACL_RESOURCE_PATTERN_TYPE = FieldDef::new("kafka.acl_resource_pattern_type", "Resource Pattern Type", FieldType::Int8).strings(Strings::Values(&ACL_RESOURCE_PATTERN_TYPE_VALUES));
    ACL_PRINCIPAL = FieldDef::new("kafka.acl_principal", "Principal", FieldType::String);
    ACL_HOST = FieldDef::new("kafka.acl_host", "Host", FieldType::String);
    ACL_OPERATION = FieldDef::new("kafka.acl_operation", "Operation", FieldType::Int8).strings(Strings::Values(&ACL_OPERATION_VALUES));
    ACL_PERMISSION_TYPE = FieldDef::new("kafka.acl_permission_type", "Permission Type", FieldType::Int8).strings(Strings::Values(&ACL_PERMISSION_TYPE_VALUES));
    CONFIG_RESOURCE_TYPE = FieldDef::new("kafka.config_resource_type", "Resource Type", FieldType::Int8).strings(Strings::Values(&CONFIG_RESOURCE_TYPE_VALUES));
    CONFIG_RESOURCE_NAME = FieldDef::new("kafka.config_resource_name", "Resource Name", FieldType::String);
    CONFIG_INCLUDE_SYNONYMS = FieldDef::new("kafka.config_include_synonyms", "Include Synonyms", FieldType::Boolean);
    CONFIG_DEFAULT = FieldDef::new("kafka.config_default", "Default", FieldType::Boolean);
    CONFIG_READONLY = FieldDef::new("kafka.config_readonly", "Readonly", FieldType::Boolean);
    CONFIG_SENSITIVE = FieldDef::new("kafka.config_sensitive", "Sensitive", FieldType::Boolean);
    CONFIG_SOURCE = FieldDef::new("kafka.config_source", "Source", FieldType::Int8).strings(Strings::Values(&CONFIG_SOURCE_VALUES));
    LOG_DIR = FieldDef::new("kafka.log_dir", "Log Directory", FieldType::String);
    SEGMENT_SIZE = FieldDef::new("kafka.segment_size", "Segment Size", FieldType::Uint64);
    OFFSET_LAG = FieldDef::new("kafka.offset_lag", "Offset Lag", FieldType::Uint64);
    FUTURE = FieldDef::new("kafka.future", "Future", FieldType::Boolean);
    PARTITION_COUNT = FieldDef::new("kafka.partition_count", "Partition Count", FieldType::Uint32);
    TOKEN_MAX_LIFE_TIME = FieldDef::new("kafka.token_max_life_time", "Max Life Time", FieldType::Int64);
    RENEW_TIME = FieldDef::new("kafka.renew_time", "Renew Time", FieldType::Int64);
    EXPIRY_TIME = FieldDef::new("kafka.expiry_time", "Expiry Time", FieldType::Int64);
    PRINCIPAL_TYPE = FieldDef::new("kafka.principal_type", "Principal Type", FieldType::String);
    PRINCIPAL_NAME = FieldDef::new("kafka.principal_name", "Principal Name", FieldType::String);
    TOKEN_ISSUE_TIMESTAMP = FieldDef::new("kafka.token_issue_timestamp", "Issue Timestamp", FieldType::AbsoluteTime).base(Base::Utc);
    TOKEN_EXPIRY_TIMESTAMP = FieldDef::new("kafka.token_expiry_timestamp", "Expiry Timestamp", FieldType::AbsoluteTime).base(Base::Utc);
    TOKEN_MAX_TIMESTAMP = FieldDef::new("kafka.token_max_timestamp", "Max Timestamp", FieldType::AbsoluteTime).base(Base::Utc);
    TOKEN_ID = FieldDef::new("kafka.token_id", "ID", FieldType::String);
    TOKEN_HMAC = FieldDef::new("kafka.token_hmac", "HMAC", FieldType::Bytes);
    INCLUDE_CLUSTER_AUTHORIZED_OPS = FieldDef::new("kafka.include_cluster_authorized_ops", "Include Cluster Authorized Operations", FieldType::Boolean);
    INCLUDE_TOPIC_AUTHORIZED_OPS = FieldDef::new("kafka.include_topic_authorized_ops", "Include Topic Authorized Operations", FieldType::Boolean);
    CLUSTER_AUTHORIZED_OPS = FieldDef::new("kafka.cluster_authorized_ops", "Cluster Authorized Operations", FieldType::Uint32).base(Base::Hex);
    TOPIC_AUTHORIZED_OPS = FieldDef::new("kafka.topic_authorized_ops", "Topic Authorized Operations", FieldType::Uint32).base(Base::Hex);
    INCLUDE_GROUP_AUTHORIZED_OPS = FieldDef::new("kafka.include_group_authorized_ops", "Include Group Authorized Operations", FieldType::Boolean);
    GROUP_AUTHORIZED_OPS = FieldDef::new("kafka.group_authorized_ops", "Group Authorized Operations", FieldType::Uint32).base(Base::Hex);
    ELECTION_TYPE = FieldDef::new("kafka.election_type", "Election Type", FieldType::Int8).strings(Strings::Values(&ELECTION_TYPE_VALUES));
    TAGGED_FIELD_TAG = FieldDef::new("kafka.tagged_field_tag", "Tag Value", FieldType::Uint64).base(Base::Hex);
    TAGGED_FIELD_DATA = FieldDef::new("kafka.tagged_field_data", "Tag Data", FieldType::Bytes);
    CLIENT_SOFTWARE_NAME = FieldDef::new("kafka.client_software_name", "Client Software Name", FieldType::String);
    CLIENT_SOFTWARE_VERSION = FieldDef::new("kafka.client_software_version", "Client Software Version", FieldType::String);
    REQUEST_MISSING = FieldDef::new("kafka.request_missing", "Request missing", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    UNKNOWN_API_KEY = FieldDef::new("kafka.unknown_api_key", "Unknown API key", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    UNSUPPORTED_API_VERSION = FieldDef::new("kafka.unsupported_api_version", "Unsupported API version", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    BAD_STRING_LENGTH = FieldDef::new("kafka.bad_string_length", "Invalid string length field", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    BAD_BYTES_LENGTH = FieldDef::new("kafka.bad_bytes_length", "Invalid byte length field", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    BAD_ARRAY_LENGTH = FieldDef::new("kafka.bad_array_length", "Invalid array length field", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    BAD_RECORD_LENGTH = FieldDef::new("kafka.bad_record_length", "Invalid record length field", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    BAD_VARINT = FieldDef::new("kafka.bad_varint", "Invalid varint bytes", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    EI_KAFKA_BAD_MESSAGE_SET_LENGTH = FieldDef::new("kafka.ei_kafka_bad_message_set_length", "Message set size does not match content", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    EI_KAFKA_BAD_DECOMPRESSION_LENGTH = FieldDef::new("kafka.ei_kafka_bad_decompression_length", "Decompression size too large", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    EI_KAFKA_ZERO_DECOMPRESSION_LENGTH = FieldDef::new("kafka.ei_kafka_zero_decompression_length", "Decompression size zero", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    UNKNOWN_MESSAGE_MAGIC = FieldDef::new("kafka.unknown_message_magic", "Invalid message magic field", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    PDU_LENGTH_MISMATCH = FieldDef::new("kafka.pdu_length_mismatch", "Dissected message does not end at the pdu length offset", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}
