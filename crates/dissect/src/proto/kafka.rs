//! Apache Kafka's protocol (Kafka's documentation, "Kafka protocol guide"): requests and responses, matched by their numbers,
//! and the versions that a broker knows. What else the messages carry is not taken apart.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::pairs::{Pair, Pairs};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};

values! {
    static ERROR_VALUES {
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
    static API_KEY_VALUES {
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
}

field_table! {
    /// The fields of Kafka.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("kafka", "Kafka", "Kafka");
    LEN = FieldDef::new("kafka.len", "Length", FieldType::Int32);
    ERROR = FieldDef::new("kafka.error", "Error", FieldType::Int16).strings(Strings::Values(&ERROR_VALUES));
    API_KEY = FieldDef::new("kafka.api_key", "API Key", FieldType::Int16).strings(Strings::Values(&API_KEY_VALUES));
    API_VERSION = FieldDef::new("kafka.api_version", "API Version", FieldType::Int16);
    REQUEST_KEY = FieldDef::new("kafka.request_key", "API Key", FieldType::Int16).strings(Strings::Values(&API_KEY_VALUES));
    RESPONSE_KEY = FieldDef::new("kafka.response_key", "API Key", FieldType::Int16).strings(Strings::Values(&API_KEY_VALUES));
    REQUEST_VERSION = FieldDef::new("kafka.request.version", "API Version", FieldType::Int16);
    RESPONSE_VERSION = FieldDef::new("kafka.response.version", "API Version", FieldType::Int16);
    CORRELATION_ID = FieldDef::new("kafka.correlation_id", "Correlation ID", FieldType::Int32);
    CLIENT_ID = FieldDef::new("kafka.client_id", "Client ID", FieldType::String);
    REQUEST_FRAME = FieldDef::new("kafka.request_frame", "Request Frame", FieldType::FrameNum);
    THROTTLE_TIME = FieldDef::new("kafka.throttle_time", "Throttle time", FieldType::Int32);
    RESPONSE_FRAME = FieldDef::new("kafka.response_frame", "Response Frame", FieldType::FrameNum);
    API_VERSIONS_API_KEY = FieldDef::new("kafka.api_versions.api_key", "API Key", FieldType::Int16).strings(Strings::Values(&API_KEY_VALUES));
    API_VERSIONS_MIN_VERSION = FieldDef::new("kafka.api_versions.min_version", "Min Version", FieldType::Int16);
    API_VERSIONS_MAX_VERSION = FieldDef::new("kafka.api_versions.max_version", "Max Version", FieldType::Int16);
    REQUEST_MISSING = FieldDef::new("kafka.request_missing", "Request missing", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    UNSUPPORTED_API_VERSION = FieldDef::new("kafka.unsupported_api_version", "Unsupported API version", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// The port of brokers.
const PORT: u16 = 9092;

/// Octets of a message's length, and of the smallest message.
const LENGTH_LEN: usize = 4;
const MIN_LEN: usize = 4;

/// The question for versions, and the last version whose answer is a plain list.
const API_VERSIONS: u16 = 18;
const LAST_PLAIN: u16 = 2;

/// The request that produces, and the first version of it that names a transaction.
const PRODUCE: u16 = 0;
const FIRST_TRANSACTIONAL: u16 = 3;

/// Where the client's name stands in a request.
const CLIENT_AT: usize = 12;

/// The last version of every kind of requests that Wireshark knows.
static LAST_VERSIONS: [u16; 48] = [
    8, 11, 5, 9, 4, 2, 6, 3, 8, 7, 3, 7, 4, 4, 5, 5, 3, 1, 3, 5, 4, 1, 3, 3, 1, 1, 1, 0, 3, 2, 2,
    2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 1, 0, 0, 0,
];

/// The last version that is known of a kind of requests.
fn last_version(key: u16) -> Option<u16> {
    LAST_VERSIONS.get(usize::from(key)).copied()
}

/// What kind of requests has this number.
fn name(key: u16) -> String {
    API_KEY_VALUES.get(key.into()).map_or_else(|| format!("Unknown {key}"), str::to_owned)
}

/// Kafka.
#[derive(Clone, Copy, Debug)]
pub struct Kafka;

impl Dissect for Kafka {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Kafka");
        let outer = w.open_top();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(LEN, &b, 0, LENGTH_LEN)?;
        if w.net.destination_port == PORT {
            request(w, &b, root)?;
        } else {
            response(w, &b, root)?;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(len) = bytes.first_chunk::<LENGTH_LEN>() else { return Pdu::MoreUnknown };
        let len = LENGTH_LEN.saturating_add((u32::from_be_bytes(*len) as usize).max(MIN_LEN));
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// Names a message in Info and in its own label.
fn tell<C: Collector>(
    w: &mut Walk<'_, C>,
    root: crate::collect::Item,
    key: u16,
    version: u16,
    what: &str,
) {
    if !w.wants_columns() && !w.labels() {
        return;
    }
    let name = name(key);
    let known = last_version(key).is_none_or(|last| version <= last);
    let note = if known { "" } else { " [Unsupported API version]" };
    // Of several messages in a frame the last one is told.
    w.info(format_args!("Kafka {name} v{version} {what}{note}"));
    w.append(root, format_args!(" ({name} v{version} {what})"));
}

fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: crate::collect::Item) -> Walked {
    let (key, version, number) = (b.u16(4)?, b.u16(6)?, b.u32(8)?);
    let frame = w.frame;
    let answered = !is_unanswered(b, key, version);
    let pair = w.remember(Scope::Stream, |pairs: &mut Pairs<u32, (u16, u16)>, memory| {
        if answered { pairs.request(number, (key, version), frame, memory) } else { Pair::Alone }
    });
    tell(w, root, key, version, "Request");
    let hidden = w.item(REQUEST_KEY, b, 4, 2)?;
    w.hide(hidden);
    w.item(API_KEY, b, 4, 2)?;
    let hidden = w.item(REQUEST_VERSION, b, 6, 2)?;
    w.hide(hidden);
    let item = w.item(API_VERSION, b, 6, 2)?;
    if let Some(last) = last_version(key).filter(|last| version > *last) {
        w.append(item, format_args!(" [Unsupported API version. Supports {}]", range(last)));
        let name = name(key);
        w.expert_text(
            UNSUPPORTED_API_VERSION,
            item,
            format_args!("Unsupported {name} version. Supports {}.", range(last)),
        );
    }
    w.item(CORRELATION_ID, b, 8, 4)?;
    let len = b.u16(12)? as i16;
    let text = usize::try_from(len).unwrap_or(0);
    let item = w.string(
        CLIENT_ID,
        b,
        12,
        2 + text,
        format_args!("{}", crate::proto::lines::Plain(b.bytes(14, text)?)),
    )?;
    if len < 0 {
        w.label_value(item, format_args!("[ Null ]"));
    }
    if let Some(Pair::Request(link)) = pair
        && let Some(frame) = w.link(link)
    {
        w.generated(RESPONSE_FRAME, b, 0, frame);
    }
    Ok(())
}

/// Whether a request asks for no response: what is produced without an acknowledgement.
fn is_unanswered(b: &Buf<'_>, key: u16, version: u16) -> bool {
    let text_len = |at: usize| usize::try_from(b.u16(at).unwrap_or(0) as i16).unwrap_or(0);
    let mut at = CLIENT_AT + 2 + text_len(CLIENT_AT);
    if version >= FIRST_TRANSACTIONAL {
        at += 2 + text_len(at);
    }
    key == PRODUCE && b.u16(at).is_ok_and(|acknowledgements| acknowledgements == 0)
}

/// The versions up to the last known one, as text.
fn range(last: u16) -> String {
    if last == 0 { "v0".to_owned() } else { format!("v0-{last}") }
}

fn response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: crate::collect::Item) -> Walked {
    let number = b.u32(4)?;
    let frame = w.frame;
    let known = w.remember(Scope::Stream, |pairs: &mut Pairs<u32, (u16, u16)>, memory| {
        let (pair, value) = pairs.response(&number, frame, memory);
        (pair, value)
    });
    w.item(CORRELATION_ID, b, 4, 4)?;
    let Some((Pair::Response(frame, _), Some((key, version)))) = known else {
        let text = "Kafka Response (Undecoded, Request Missing)";
        w.info(format_args!("{text}"));
        w.expert(REQUEST_MISSING, root);
        return Ok(());
    };
    tell(w, root, key, version, "Response");
    w.generated(REQUEST_FRAME, b, 0, u64::from(frame));
    let hidden = w.generated(RESPONSE_KEY, b, 0, u64::from(key));
    w.hide(hidden);
    w.generated(API_KEY, b, 0, u64::from(key));
    w.generated(RESPONSE_VERSION, b, 0, u64::from(version));
    if key == API_VERSIONS && version <= LAST_PLAIN {
        api_versions(w, b, version)?;
    }
    Ok(())
}

/// Walks the versions that a broker knows.
fn api_versions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, version: u16) -> Walked {
    w.item(ERROR, b, 8, 2)?;
    let count = b.u32(10)?;
    let mut at = 14;
    for _ in 0..count {
        let (key, low, high) = (b.u16(at)?, b.u16(at + 2)?, b.u16(at + 4)?);
        if w.fields() {
            let name = name(key);
            let versions = if low == high { format!("v{low}") } else { format!("v{low}-{high}") };
            let item = w.text(b, at, 6, format_args!("API Version {name} ({versions})"))?;
            let opened = w.open(item);
            w.row(
                b,
                at,
                &[
                    (API_VERSIONS_API_KEY, 2),
                    (API_VERSIONS_MIN_VERSION, 2),
                    (API_VERSIONS_MAX_VERSION, 2),
                ],
            )?;
            w.close(opened);
            if let Some(last) = last_version(key).filter(|last| high > *last) {
                let range = range(last);
                w.append(item, format_args!(" [Unsupported API version. Supports {range}]"));
                w.expert_text(
                    UNSUPPORTED_API_VERSION,
                    item,
                    format_args!("Unsupported {name} version. Supports {range}."),
                );
            }
        }
        at += 6;
    }
    if version > 0 {
        w.item(THROTTLE_TIME, b, at, 4)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_request_names_its_kind() {
        let shown = segment(40_000, 9092, b"\0\0\0\x0d\0\x03\0\x02\0\0\0\x07\0\x03cli");
        assert_eq!(shown.info, "Kafka Kafka Metadata v2 Request");
        assert!(shown.has("Client ID: cli"));
        assert!(shown.tree[0].contains("(Metadata v2 Request)"));
    }

    #[test]
    fn versions_have_an_end() {
        let shown = segment(40_000, 9092, b"\0\0\0\x0a\0\x03\0\x0c\0\0\0\x07\xff\xff");
        assert_eq!(shown.info, "Kafka Kafka Metadata v12 Request [Unsupported API version]");
        assert!(shown.has("Client ID: [ Null ]"));
    }

    #[test]
    fn a_response_needs_its_request() {
        let shown = segment(9092, 40_000, b"\0\0\0\x04\0\0\0\x07");
        assert_eq!(shown.info, "Kafka Kafka Response (Undecoded, Request Missing)");
    }
}
