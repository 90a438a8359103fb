//! What the messages between clients and brokers are made of (Kafka's documentation, "The Messages"), as a table.

use lamna_fields::Field;

use super::fields::*;

/// One part of a message, in the versions from the first to the last number.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// A number of so many octets.
    Number(u16, u16, Field, u8),
    /// A number of so many octets whose title is not the field's.
    Titled(u16, u16, Field, u8, &'static str),
    /// Text, or none.
    Text(u16, u16, Field),
    /// Octets behind their length.
    Octets(u16, u16, Field),
    /// Numbers of so many octets, or texts if that is zero, under this title.
    Each(u16, u16, Field, u8, &'static str),
    /// Structures: the title of all (none: they stand alone), that of one, and what the latter says of its parts by their
    /// places: `{0}`, a note of an error `{?0}`.
    List(u16, u16, [&'static str; 3], &'static [Part]),
    /// One structure, its title and what that says.
    Group(&'static str, &'static str, &'static [Part]),
    /// A set of records.
    Records,
}

use Part::*;

/// The first version with compact lengths of a kind of messages (a request where `asks`), and its parts.
pub(super) fn message(key: u16, asks: bool) -> Option<(u16, &'static [Part])> {
    let known = MESSAGES.iter().find(|known| (known.0, known.1) == (key, asks))?;
    Some((known.2, known.3))
}

/// The messages: kind, whether it asks, first compact version, parts.
static MESSAGES: &[(u16, bool, u16, &[Part])] = &[
    (
        0,
        true,
        9,
        &[
            Text(3, 99, TRANSACTIONAL_ID),
            Number(0, 99, REQUIRED_ACKS, 2),
            Number(0, 99, TIMEOUT, 4),
            List(
                0,
                99,
                ["", "Topic", " (Name={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["", "Partition", " (ID={0})"],
                        &[Number(0, 99, PARTITION_ID, 4), Records],
                    ),
                ],
            ),
        ],
    ),
    (
        0,
        false,
        9,
        &[
            List(
                0,
                99,
                ["", "Topic", ""],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["", "Partition", " (ID={0}, Offset={2})"],
                        &[
                            Number(0, 99, PARTITION_ID, 4),
                            Number(0, 99, ERROR, 2),
                            Number(0, 99, OFFSET, 8),
                            Number(2, 99, OFFSET_TIME, 8),
                            Number(5, 99, LOG_START_OFFSET, 8),
                            List(
                                8,
                                99,
                                ["Record Errors", "Record Error", ""],
                                &[
                                    Number(0, 99, BATCH_INDEX, 4),
                                    Text(0, 99, BATCH_INDEX_ERROR_MESSAGE),
                                ],
                            ),
                            Text(8, 99, ERROR_MESSAGE),
                        ],
                    ),
                ],
            ),
            Number(1, 99, THROTTLE_TIME, 4),
        ],
    ),
    (
        1,
        true,
        12,
        &[
            Number(0, 99, REPLICA_ID, 4),
            Number(0, 99, MAX_WAIT_TIME, 4),
            Number(0, 99, MIN_BYTES, 4),
            Number(3, 99, MAX_BYTES, 4),
            Number(4, 99, ISOLATION_LEVEL, 1),
            Number(7, 99, FETCH_SESSION_ID, 4),
            Number(7, 99, FETCH_SESSION_EPOCH, 4),
            List(
                0,
                99,
                ["", "Topic", " ({1} partitions)"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["", "Partition", " (ID={0}, Offset={2})"],
                        &[
                            Number(0, 99, PARTITION_ID, 4),
                            Number(9, 99, LEADER_EPOCH, 4),
                            Number(0, 99, OFFSET, 8),
                            Number(5, 99, LOG_START_OFFSET, 8),
                            Number(0, 99, MAX_BYTES, 4),
                        ],
                    ),
                ],
            ),
            List(
                7,
                99,
                ["", "Fetch Request Forgotten Topic Data", " ({1} partitions)"],
                &[Text(0, 99, FORGOTTEN_TOPIC_NAME), Each(0, 99, FORGOTTEN_TOPIC_PARTITION, 4, "")],
            ),
            Text(11, 99, RACK),
        ],
    ),
    (
        1,
        false,
        12,
        &[
            Number(1, 99, THROTTLE_TIME, 4),
            Number(7, 99, ERROR, 2),
            Number(7, 99, FETCH_SESSION_ID, 4),
            List(
                0,
                99,
                ["", "Topic", " ({1} partitions)"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["", "Partition", " (ID={0}, Offset={2})"],
                        &[
                            Number(0, 99, PARTITION_ID, 4),
                            Number(0, 99, ERROR, 2),
                            Number(0, 99, OFFSET, 8),
                            Number(4, 99, LAST_STABLE_OFFSET, 8),
                            Number(5, 99, LOG_START_OFFSET, 8),
                            List(
                                4,
                                99,
                                ["Aborted Transactions", "Transaction", ""],
                                &[Number(0, 99, PRODUCER_ID, 8), Number(0, 99, FIRST_OFFSET, 8)],
                            ),
                            Number(11, 99, REPLICA_ID, 4),
                            Records,
                        ],
                    ),
                ],
            ),
        ],
    ),
    (
        2,
        true,
        6,
        &[
            Number(0, 99, REPLICA_ID, 4),
            Number(2, 99, ISOLATION_LEVEL, 1),
            List(
                0,
                99,
                ["", "Topic", ""],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["", "Partition", " (ID={0})"],
                        &[
                            Number(0, 99, PARTITION_ID, 4),
                            Number(4, 99, LEADER_EPOCH, 4),
                            Number(0, 99, OFFSET_TIME, 8),
                            Number(0, 0, MAX_OFFSETS, 4),
                        ],
                    ),
                ],
            ),
        ],
    ),
    (
        2,
        false,
        6,
        &[
            Number(2, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["", "Topic", ""],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["", "Partition", " (ID={0})"],
                        &[
                            Number(0, 99, PARTITION_ID, 4),
                            Number(0, 99, ERROR, 2),
                            Each(0, 0, OFFSET, 8, ""),
                            Number(1, 99, OFFSET_TIME, 8),
                            Number(1, 99, OFFSET, 8),
                            Number(4, 99, LEADER_EPOCH, 4),
                        ],
                    ),
                ],
            ),
        ],
    ),
    (
        3,
        true,
        9,
        &[
            List(0, 99, ["", "Topic", ""], &[Text(0, 99, TOPIC_NAME)]),
            Number(4, 99, ALLOW_AUTO_TOPIC_CREATION, 1),
            Number(8, 99, INCLUDE_CLUSTER_AUTHORIZED_OPS, 1),
            Number(8, 99, INCLUDE_TOPIC_AUTHORIZED_OPS, 1),
        ],
    ),
    (
        3,
        false,
        9,
        &[
            Number(3, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["Broker Metadata", "Broker", " (node {0}: {1}:{2})"],
                &[
                    Number(0, 99, NODE_ID, 4),
                    Text(0, 99, HOST),
                    Number(0, 99, PORT, 4),
                    Text(1, 99, RACK),
                ],
            ),
            Text(2, 99, CLUSTER_ID),
            Titled(1, 99, NODE_ID, 4, "Controller ID"),
            List(
                0,
                99,
                ["Topic Metadata", "Topic", " ({1})"],
                &[
                    Number(0, 99, ERROR, 2),
                    Text(0, 99, TOPIC_NAME),
                    Number(1, 99, IS_INTERNAL, 1),
                    List(
                        0,
                        99,
                        ["", "Partition", " (ID={1})"],
                        &[
                            Number(0, 99, ERROR, 2),
                            Number(0, 99, PARTITION_ID, 4),
                            Number(0, 99, LEADER_ID, 4),
                            Number(7, 99, LEADER_EPOCH, 4),
                            Each(0, 99, REPLICA_ID, 4, "Replicas"),
                            Each(0, 99, ISR_ID, 4, "Caught-Up Replicas"),
                            Each(5, 99, OFFLINE_ID, 4, "Offline Replicas"),
                        ],
                    ),
                    Number(8, 99, TOPIC_AUTHORIZED_OPS, 4),
                ],
            ),
            Number(8, 99, CLUSTER_AUTHORIZED_OPS, 4),
        ],
    ),
    (
        8,
        true,
        8,
        &[
            Text(0, 99, CONSUMER_GROUP),
            Number(1, 99, GENERATION_ID, 4),
            Text(1, 99, MEMBER_ID),
            Text(7, 99, CONSUMER_GROUP_INSTANCE),
            Number(2, 4, RETENTION_TIME, 8),
            List(
                0,
                99,
                ["", "Topic", " (Topic={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["", "Partition", " (ID={0}, Offset={1})"],
                        &[
                            Number(0, 99, PARTITION_ID, 4),
                            Number(0, 99, OFFSET, 8),
                            Number(6, 99, LEADER_EPOCH, 4),
                            Number(1, 1, COMMIT_TIMESTAMP, 8),
                            Text(0, 99, METADATA),
                        ],
                    ),
                ],
            ),
        ],
    ),
    (
        8,
        false,
        8,
        &[
            Number(3, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["", "Topic", " (Name={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["", "Partition", " (Partition-ID={0}, Error={1})"],
                        &[Number(0, 99, PARTITION_ID, 4), Number(0, 99, ERROR, 2)],
                    ),
                ],
            ),
        ],
    ),
    (
        9,
        true,
        6,
        &[
            Text(0, 99, CONSUMER_GROUP),
            List(
                0,
                99,
                ["Topics #", "Topic", " (Topic: {0}, Partitions: {1})"],
                &[Text(0, 99, TOPIC_NAME), Each(0, 99, PARTITION_ID, 4, "")],
            ),
            Number(7, 99, REQUIRE_STABLE_OFFSET, 1),
        ],
    ),
    (
        9,
        false,
        6,
        &[
            Number(3, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["Topics #", "Topic", " (Topic: {0}, Partitions: {1})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["", "Partition", " (ID={0}, Offset={1})"],
                        &[
                            Number(0, 99, PARTITION_ID, 4),
                            Number(0, 99, OFFSET, 8),
                            Number(5, 99, LEADER_EPOCH, 4),
                            Text(0, 99, METADATA),
                            Number(0, 99, ERROR, 2),
                        ],
                    ),
                ],
            ),
            Number(2, 99, ERROR, 2),
        ],
    ),
    (
        10,
        true,
        3,
        &[
            Text(0, 0, CONSUMER_GROUP),
            Text(1, 99, COORDINATOR_KEY),
            Number(1, 99, COORDINATOR_TYPE, 1),
        ],
    ),
    (
        10,
        false,
        3,
        &[
            Number(1, 99, THROTTLE_TIME, 4),
            Number(0, 99, ERROR, 2),
            Text(1, 99, ERROR_MESSAGE),
            Group(
                "Coordinator",
                " (node {0}: {1}:{2})",
                &[Number(0, 99, NODE_ID, 4), Text(0, 99, HOST), Number(0, 99, PORT, 4)],
            ),
        ],
    ),
    (
        11,
        true,
        6,
        &[
            Text(0, 99, CONSUMER_GROUP),
            Number(0, 99, SESSION_TIMEOUT, 4),
            Number(1, 99, REBALANCE_TIMEOUT, 4),
            Text(0, 99, MEMBER_ID),
            Text(5, 99, CONSUMER_GROUP_INSTANCE),
            Text(0, 99, PROTOCOL_TYPE),
            List(
                0,
                99,
                ["Group Protocols", "Group Protocol", " (Group-ID={0})"],
                &[Text(0, 99, PROTOCOL_NAME), Octets(0, 99, PROTOCOL_METADATA)],
            ),
        ],
    ),
    (
        11,
        false,
        6,
        &[
            Number(2, 99, THROTTLE_TIME, 4),
            Number(0, 99, ERROR, 2),
            Number(0, 99, GENERATION_ID, 4),
            Text(7, 99, PROTOCOL_TYPE),
            Text(0, 99, PROTOCOL_NAME),
            Text(0, 99, GROUP_LEADER_ID),
            Text(0, 99, MEMBER_ID),
            List(
                0,
                99,
                ["Members", "Member", " (Member={0})"],
                &[
                    Text(0, 99, MEMBER_ID),
                    Text(5, 99, CONSUMER_GROUP_INSTANCE),
                    Octets(0, 99, MEMBER_METADATA),
                ],
            ),
        ],
    ),
    (
        12,
        true,
        4,
        &[
            Text(0, 99, CONSUMER_GROUP),
            Number(0, 99, GENERATION_ID, 4),
            Text(0, 99, MEMBER_ID),
            Text(3, 99, CONSUMER_GROUP_INSTANCE),
        ],
    ),
    (12, false, 4, &[Number(1, 99, THROTTLE_TIME, 4), Number(0, 99, ERROR, 2)]),
    (
        13,
        true,
        4,
        &[
            Text(0, 99, CONSUMER_GROUP),
            Text(0, 2, MEMBER_ID),
            List(
                3,
                99,
                ["Members", "Member", " (Member={0}, Group-Instance={1})"],
                &[Text(0, 99, MEMBER_ID), Text(0, 99, CONSUMER_GROUP_INSTANCE)],
            ),
        ],
    ),
    (
        13,
        false,
        4,
        &[
            Number(1, 99, THROTTLE_TIME, 4),
            Number(0, 99, ERROR, 2),
            List(
                3,
                99,
                ["Members", "Member", " (Member={0}, Group-Instance={1})"],
                &[
                    Text(0, 99, MEMBER_ID),
                    Text(0, 99, CONSUMER_GROUP_INSTANCE),
                    Number(0, 99, ERROR, 2),
                ],
            ),
        ],
    ),
    (
        14,
        true,
        4,
        &[
            Text(0, 99, CONSUMER_GROUP),
            Number(0, 99, GENERATION_ID, 4),
            Text(0, 99, MEMBER_ID),
            Text(3, 99, CONSUMER_GROUP_INSTANCE),
            Text(5, 99, PROTOCOL_TYPE),
            Text(5, 99, PROTOCOL_NAME),
            List(
                0,
                99,
                ["Group Assignments", "Group Assignment", " (Member={0})"],
                &[Text(0, 99, MEMBER_ID), Octets(0, 99, MEMBER_ASSIGNMENT)],
            ),
        ],
    ),
    (
        14,
        false,
        4,
        &[
            Number(1, 99, THROTTLE_TIME, 4),
            Number(0, 99, ERROR, 2),
            Text(5, 99, PROTOCOL_TYPE),
            Text(5, 99, PROTOCOL_NAME),
            Octets(0, 99, MEMBER_ASSIGNMENT),
        ],
    ),
    (
        15,
        true,
        5,
        &[Each(0, 99, CONSUMER_GROUP, 0, ""), Number(3, 99, INCLUDE_GROUP_AUTHORIZED_OPS, 1)],
    ),
    (
        15,
        false,
        5,
        &[
            Number(1, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["", "Group", " (Group={1})"],
                &[
                    Number(0, 99, ERROR, 2),
                    Text(0, 99, CONSUMER_GROUP),
                    Text(0, 99, GROUP_STATE),
                    Text(0, 99, PROTOCOL_TYPE),
                    Text(0, 99, PROTOCOL_NAME),
                    List(
                        0,
                        99,
                        ["Members", "Member", " (Member={0}, Instance={1})"],
                        &[
                            Text(0, 99, MEMBER_ID),
                            Text(4, 99, CONSUMER_GROUP_INSTANCE),
                            Text(0, 99, CLIENT_ID),
                            Text(0, 99, CLIENT_HOST),
                            Octets(0, 99, MEMBER_METADATA),
                            Octets(0, 99, MEMBER_ASSIGNMENT),
                        ],
                    ),
                    Number(3, 99, GROUP_AUTHORIZED_OPS, 4),
                ],
            ),
        ],
    ),
    (16, true, 3, &[]),
    (
        16,
        false,
        3,
        &[
            Number(1, 99, THROTTLE_TIME, 4),
            Number(0, 99, ERROR, 2),
            List(
                0,
                99,
                ["Groups", "Group", " (Group-ID={0}, Protocol-Type={1})"],
                &[Text(0, 99, CONSUMER_GROUP), Text(0, 99, PROTOCOL_TYPE)],
            ),
        ],
    ),
    (17, true, 99, &[Text(0, 99, SASL_MECHANISM)]),
    (
        17,
        false,
        99,
        &[Number(0, 99, ERROR, 2), Each(0, 99, SASL_MECHANISM, 0, "Enabled SASL Mechanisms")],
    ),
    (18, true, 3, &[Text(3, 99, CLIENT_SOFTWARE_NAME), Text(3, 99, CLIENT_SOFTWARE_VERSION)]),
    (
        19,
        true,
        5,
        &[
            List(
                0,
                99,
                ["Create Topic Requests", "Create Topic Request", " (Topic={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    Number(0, 99, NUM_PARTITIONS, 4),
                    Number(0, 99, REPLICATION_FACTOR, 2),
                    List(
                        0,
                        99,
                        ["Replica Assignments", "Replica Assignment", " (Partition-ID={0})"],
                        &[Number(0, 99, PARTITION_ID, 4)],
                    ),
                    List(
                        0,
                        99,
                        ["Configs", "Config", " (Key={0}, Value={1})"],
                        &[Text(0, 99, CONFIG_KEY), Text(0, 99, CONFIG_VALUE)],
                    ),
                ],
            ),
            Number(0, 99, TIMEOUT, 4),
            Number(1, 99, VALIDATE_ONLY, 1),
        ],
    ),
    (
        19,
        false,
        5,
        &[
            Number(2, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["Topics", "Topic", " (Topic={0}, Error={1})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    Number(0, 99, ERROR, 2),
                    Text(1, 99, ERROR_MESSAGE),
                    Number(5, 99, NUM_PARTITIONS, 4),
                    Number(5, 99, REPLICATION_FACTOR, 2),
                    List(
                        5,
                        99,
                        ["Config", "Config Entry", ""],
                        &[
                            Text(0, 99, CONFIG_KEY),
                            Text(0, 99, CONFIG_VALUE),
                            Number(0, 99, CONFIG_READONLY, 1),
                            Number(0, 99, CONFIG_SOURCE, 1),
                            Number(0, 99, CONFIG_SENSITIVE, 1),
                        ],
                    ),
                ],
            ),
        ],
    ),
    (20, true, 4, &[Each(0, 99, TOPIC_NAME, 0, "Topics"), Number(0, 99, TIMEOUT, 4)]),
    (
        20,
        false,
        4,
        &[
            Number(3, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["Topic Error Codes", "Topic Error Code", " (Topic={0}, Error={1})"],
                &[Text(0, 99, TOPIC_NAME), Number(0, 99, ERROR, 2)],
            ),
        ],
    ),
    (
        21,
        true,
        2,
        &[
            List(
                0,
                99,
                ["Topics", "Topic", " (Topic={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["Partitions", "Partition", " (ID={0}, Offset={1})"],
                        &[Number(0, 99, PARTITION_ID, 4), Number(0, 99, OFFSET, 8)],
                    ),
                ],
            ),
            Number(0, 99, TIMEOUT, 4),
        ],
    ),
    (
        21,
        false,
        2,
        &[
            Number(0, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["Topics", "Topic", " (Topic={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["Partitions", "Partition", " (ID={0}{?2})"],
                        &[
                            Number(0, 99, PARTITION_ID, 4),
                            Number(0, 99, OFFSET, 8),
                            Number(0, 99, ERROR, 2),
                        ],
                    ),
                ],
            ),
        ],
    ),
    (
        22,
        true,
        2,
        &[
            Text(0, 99, TRANSACTIONAL_ID),
            Number(0, 99, TRANSACTION_TIMEOUT, 4),
            Number(3, 99, PRODUCER_ID, 8),
            Number(3, 99, PRODUCER_EPOCH, 2),
        ],
    ),
    (
        22,
        false,
        2,
        &[
            Number(0, 99, THROTTLE_TIME, 4),
            Number(0, 99, ERROR, 2),
            Number(0, 99, PRODUCER_ID, 8),
            Number(0, 99, PRODUCER_EPOCH, 2),
        ],
    ),
    (
        23,
        true,
        4,
        &[
            Number(3, 99, REPLICA_ID, 4),
            List(
                0,
                99,
                ["Topics", "Topic", " (Name={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["Partitions", "Partition", " (ID={0})"],
                        &[
                            Number(0, 99, PARTITION_ID, 4),
                            Number(2, 99, CURRENT_LEADER_EPOCH, 4),
                            Number(0, 99, LEADER_EPOCH, 4),
                        ],
                    ),
                ],
            ),
        ],
    ),
    (
        23,
        false,
        4,
        &[
            Number(2, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["Topics", "Topic", " (Name={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["Partitions", "Partition", " (ID={1}{?0})"],
                        &[
                            Number(0, 99, ERROR, 2),
                            Number(0, 99, PARTITION_ID, 4),
                            Number(1, 99, LEADER_EPOCH, 4),
                            Number(0, 99, OFFSET, 8),
                        ],
                    ),
                ],
            ),
        ],
    ),
    (
        24,
        true,
        3,
        &[
            Text(0, 99, TRANSACTIONAL_ID),
            Number(0, 99, PRODUCER_ID, 8),
            Number(0, 99, PRODUCER_EPOCH, 2),
            List(
                0,
                99,
                ["Topics", "Topic", " (Topic={0})"],
                &[Text(0, 99, TOPIC_NAME), Each(0, 99, PARTITION_ID, 4, "Partitions")],
            ),
        ],
    ),
    (
        24,
        false,
        3,
        &[
            Number(0, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["Topics", "Topic", " (Topic={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["Partitions", "Partition", " (ID={0}{?1})"],
                        &[Number(0, 99, PARTITION_ID, 4), Number(0, 99, ERROR, 2)],
                    ),
                ],
            ),
        ],
    ),
    (
        25,
        true,
        3,
        &[
            Text(0, 99, TRANSACTIONAL_ID),
            Number(0, 99, PRODUCER_ID, 8),
            Number(0, 99, PRODUCER_EPOCH, 2),
            Text(0, 99, CONSUMER_GROUP),
        ],
    ),
    (25, false, 3, &[Number(0, 99, THROTTLE_TIME, 4), Number(0, 99, ERROR, 2)]),
    (
        26,
        true,
        3,
        &[
            Text(0, 99, TRANSACTIONAL_ID),
            Number(0, 99, PRODUCER_ID, 8),
            Number(0, 99, PRODUCER_EPOCH, 2),
            Number(0, 99, TRANSACTION_RESULT, 1),
        ],
    ),
    (26, false, 3, &[Number(0, 99, THROTTLE_TIME, 4), Number(0, 99, ERROR, 2)]),
    (
        28,
        true,
        3,
        &[
            Text(0, 99, TRANSACTIONAL_ID),
            Text(0, 99, CONSUMER_GROUP),
            Number(0, 99, PRODUCER_ID, 8),
            Number(0, 99, PRODUCER_EPOCH, 2),
            Number(3, 99, GENERATION_ID, 4),
            Text(3, 99, MEMBER_ID),
            Text(3, 99, CONSUMER_GROUP_INSTANCE),
            List(
                0,
                99,
                ["Topics", "Topic", " (Topic={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["Partitions", "Partition", " (ID={0}, Offset={1})"],
                        &[
                            Number(0, 99, PARTITION_ID, 4),
                            Number(0, 99, OFFSET, 8),
                            Number(2, 99, LEADER_EPOCH, 4),
                            Text(0, 99, METADATA),
                        ],
                    ),
                ],
            ),
        ],
    ),
    (
        28,
        false,
        3,
        &[
            Number(0, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["Topics", "Topic", " (Topic={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    List(
                        0,
                        99,
                        ["Partitions", "Partition", " (ID={0}{?1})"],
                        &[Number(0, 99, PARTITION_ID, 4), Number(0, 99, ERROR, 2)],
                    ),
                ],
            ),
        ],
    ),
    (
        32,
        true,
        4,
        &[
            List(
                0,
                99,
                ["Resources", "Resource", ""],
                &[
                    Number(0, 99, CONFIG_RESOURCE_TYPE, 1),
                    Text(0, 99, CONFIG_RESOURCE_NAME),
                    Each(0, 99, CONFIG_KEY, 0, "Entries"),
                ],
            ),
            Number(1, 99, CONFIG_INCLUDE_SYNONYMS, 1),
        ],
    ),
    (
        32,
        false,
        4,
        &[
            Number(0, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["Resources", "Resource", ""],
                &[
                    Number(0, 99, ERROR, 2),
                    Text(0, 99, ERROR_MESSAGE),
                    Number(0, 99, CONFIG_RESOURCE_TYPE, 1),
                    Text(0, 99, CONFIG_RESOURCE_NAME),
                    List(
                        0,
                        99,
                        ["Entries", "Entry", " (Key={0})"],
                        &[
                            Text(0, 99, CONFIG_KEY),
                            Text(0, 99, CONFIG_VALUE),
                            Number(0, 99, CONFIG_READONLY, 1),
                            Number(0, 0, CONFIG_DEFAULT, 1),
                            Number(1, 99, CONFIG_SOURCE, 1),
                            Number(0, 99, CONFIG_SENSITIVE, 1),
                            List(
                                1,
                                99,
                                ["Synonyms", "Synonym", " (Key={0})"],
                                &[
                                    Text(0, 99, CONFIG_KEY),
                                    Text(0, 99, CONFIG_VALUE),
                                    Number(0, 99, CONFIG_SOURCE, 1),
                                ],
                            ),
                        ],
                    ),
                ],
            ),
        ],
    ),
    (36, true, 2, &[Octets(0, 99, SASL_AUTHENTICATION)]),
    (
        36,
        false,
        2,
        &[
            Number(0, 99, ERROR, 2),
            Text(0, 99, ERROR_MESSAGE),
            Octets(0, 99, SASL_AUTHENTICATION),
            Number(1, 99, SESSION_LIFETIME_MS, 8),
        ],
    ),
    (
        37,
        true,
        2,
        &[
            List(
                0,
                99,
                ["Topics", "Topic", " (Name={0})"],
                &[
                    Text(0, 99, TOPIC_NAME),
                    Number(0, 99, PARTITION_COUNT, 4),
                    Each(0, 99, NODE_ID, 4, "Brokers"),
                ],
            ),
            Number(0, 99, TIMEOUT, 4),
            Number(0, 99, VALIDATE_ONLY, 1),
        ],
    ),
    (
        37,
        false,
        2,
        &[
            Number(0, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["Topics", "Topic", " (Name={0})"],
                &[Text(0, 99, TOPIC_NAME), Number(0, 99, ERROR, 2), Text(0, 99, ERROR_MESSAGE)],
            ),
        ],
    ),
    (42, true, 2, &[Each(0, 99, CONSUMER_GROUP, 0, "Groups")]),
    (
        42,
        false,
        2,
        &[
            Number(0, 99, THROTTLE_TIME, 4),
            List(
                0,
                99,
                ["Groups", "Group", ""],
                &[Text(0, 99, CONSUMER_GROUP), Number(0, 99, ERROR, 2)],
            ),
        ],
    ),
    (18, false, 3, &[]),
];
