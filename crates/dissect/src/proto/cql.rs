//! The binary protocol of Cassandra (the "CQL binary protocol" documents, versions 3 and 4): queries and what they answer.
//!
//! Rows are shown as Wireshark shows them, which takes the columns of a result with one table for all of them apart anew
//! for each row as if each named its table; that mostly ends in a fault in the first row.

use std::collections::HashMap;

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Link, Scope};
use crate::walk::{REST, Walk};

values! {
    static DIRECTION_VALUES {
        0x0 => "Request",
        0x8 => "Response",
    }
    static OPCODE_VALUES {
        0 => "ERROR",
        1 => "STARTUP",
        2 => "READY",
        3 => "AUTHENTICATE",
        5 => "OPTIONS",
        6 => "SUPPORTED",
        7 => "QUERY",
        8 => "RESULT",
        9 => "PREPARE",
        10 => "EXECUTE",
        11 => "REGISTER",
        12 => "EVENT",
        13 => "BATCH",
        14 => "AUTH_CHALLENGE",
        15 => "AUTH_RESPONSE",
        16 => "AUTH_SUCCESS",
    }
    static BATCH_TYPE_VALUES {
        0 => "LOGGED",
        1 => "UNLOGGED",
        2 => "COUNTER",
    }
    static BATCH_QUERY_TYPE_VALUES {
        0 => "QUERY",
        1 => "PREPARED",
    }
    static CONSISTENCY_VALUES {
        0x0 => "ANY",
        0x1 => "ONE",
        0x2 => "TWO",
        0x3 => "THREE",
        0x4 => "QUORUM",
        0x5 => "ALL",
        0x6 => "LOCAL_QUORUM",
        0x7 => "EACH_QUORUM",
        0x8 => "SERIAL",
        0x9 => "LOCAL_SERIAL",
        0xa => "LOCAL_ONE",
    }
    static RESULT_KIND_VALUES {
        1 => "VOID",
        2 => "Rows",
        3 => "Set Keyspace",
        4 => "Prepared",
        5 => "Schema Change",
    }
    static DATA_TYPE_VALUES {
        0 => "CUSTOM",
        1 => "ASCII",
        2 => "BIGINT",
        3 => "BLOB",
        4 => "BOOLEAN",
        5 => "COUNTER",
        6 => "DECIMAL",
        7 => "DOUBLE",
        8 => "FLOAT",
        9 => "INT",
        11 => "TIMESTAMP",
        12 => "UUID",
        13 => "VARCHAR",
        14 => "VARINT",
        15 => "TIMEUUID",
        16 => "INET",
        17 => "DATE",
        18 => "TIME",
        19 => "SMALLINT",
        20 => "TINYINT",
        32 => "LIST",
        33 => "MAP",
        34 => "SET",
        48 => "UDT",
        49 => "TUBPLE",
    }
}

field_table! {
    /// The fields of Cassandra CQL Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cql", "Cassandra CQL Protocol", "CQL");
    BATCH_FLAGS_SERIAL_CONSISTENCY = FieldDef::new("cql.batch.flags.serial_consistency", "Serial Consistency", FieldType::Boolean).bits(8).mask(0x10);
    BATCH_FLAGS_DEFAULT_TIMESTAMP = FieldDef::new("cql.batch.flags.default_timestamp", "Default Timestamp", FieldType::Boolean).bits(8).mask(0x20);
    BATCH_FLAGS_WITH_NAME_FOR_VALUES = FieldDef::new("cql.batch.flags.with_name_for_values", "With Name For Value", FieldType::Boolean).bits(8).mask(0x40);
    BATCH_FLAGS = FieldDef::new("cql.batch.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    VERSION = FieldDef::new("cql.version", "Version", FieldType::Uint8).base(Base::Hex);
    PROTOCOL_VERSION = FieldDef::new("cql.protocol_version", "Protocol version", FieldType::Uint8).mask(0xf);
    DIRECTION = FieldDef::new("cql.direction", "Direction", FieldType::Uint8).base(Base::Hex).mask(0xf0).strings(Strings::Values(&DIRECTION_VALUES));
    FLAGS = FieldDef::new("cql.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    RESULT_ROWS_FLAGS = FieldDef::new("cql.result.rows.flags", "Rows Result Flags", FieldType::Uint32);
    RESULT_ROWS_FLAGS_GLOBAL_TABLES = FieldDef::new("cql.result.rows.flags.global_tables", "Global tables spec.", FieldType::Boolean).bits(32).mask(0x1);
    RESULT_ROWS_FLAGS_HAS_MORE_PAGES = FieldDef::new("cql.result.rows.flags.has_more_pages", "Has More Pages", FieldType::Boolean).bits(32).mask(0x2);
    RESULT_ROWS_FLAGS_NO_METADATA = FieldDef::new("cql.result.rows.flags.no_metadata", "No Metadata", FieldType::Boolean).bits(32).mask(0x4);
    FLAGS_COMPRESSION = FieldDef::new("cql.flags.compression", "Compression", FieldType::Boolean).bits(8).mask(0x1);
    FLAGS_TRACING = FieldDef::new("cql.flags.tracing", "Tracing", FieldType::Boolean).bits(8).mask(0x2);
    FLAGS_CUSTOM_PAYLOAD = FieldDef::new("cql.flags.custom_payload", "Custom Payload", FieldType::Boolean).bits(8).mask(0x4);
    FLAGS_WARNING = FieldDef::new("cql.flags.warning", "Warning", FieldType::Boolean).bits(8).mask(0x8);
    FLAGS_RESERVED = FieldDef::new("cql.flags.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xfc);
    FLAGS_RESERVED_V4 = FieldDef::new("cql.flags.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    QUERY_FLAGS = FieldDef::new("cql.query.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    QUERY_FLAGS_PAGE_SIZE = FieldDef::new("cql.query.flags.page_size", "Page Size", FieldType::Boolean).bits(8).mask(0x4);
    QUERY_FLAGS_SKIP_METADATA = FieldDef::new("cql.query.flags.skip_metadata", "Skip Metadata", FieldType::Boolean).bits(8).mask(0x2);
    QUERY_FLAGS_VALUES = FieldDef::new("cql.query.flags.values", "Values", FieldType::Boolean).bits(8).mask(0x1);
    QUERY_FLAGS_DEFAULT_TIMESTAMP = FieldDef::new("cql.query.flags.default_timestamp", "Default Timestamp", FieldType::Boolean).bits(8).mask(0x20);
    QUERY_FLAGS_VALUE_NAMES = FieldDef::new("cql.query.flags.value_names", "Names for Values", FieldType::Boolean).bits(8).mask(0x40);
    QUERY_FLAGS_PAGING_STATE = FieldDef::new("cql.query.flags.paging_state", "Paging State", FieldType::Boolean).bits(8).mask(0x8);
    QUERY_FLAGS_SERIAL_CONSISTENCY = FieldDef::new("cql.query.flags.serial_consistency", "Serial Consistency", FieldType::Boolean).bits(8).mask(0x10);
    QUERY_FLAGS_RESERVED = FieldDef::new("cql.query_flags.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x80);
    STREAM = FieldDef::new("cql.stream", "Stream Identifier", FieldType::Int16);
    OPCODE = FieldDef::new("cql.opcode", "Opcode", FieldType::Uint8).mask(0x7f).strings(Strings::Values(&OPCODE_VALUES));
    BATCH_TYPE = FieldDef::new("cql.batch_type", "Batch type", FieldType::Uint8).strings(Strings::Values(&BATCH_TYPE_VALUES));
    BATCH_QUERY_TYPE = FieldDef::new("cql.batch_query_type", "Batch query type", FieldType::Uint8).strings(Strings::Values(&BATCH_QUERY_TYPE_VALUES));
    MESSAGE_LENGTH = FieldDef::new("cql.message_length", "Message Length", FieldType::Uint32);
    STRING_MAP_SIZE = FieldDef::new("cql.string_map_size", "String Map Size", FieldType::Uint16);
    STRING_LIST_SIZE = FieldDef::new("cql.string_list_size", "String List Size", FieldType::Uint16);
    STRING = FieldDef::new("cql.string", "String", FieldType::String);
    RESULT_ROWS_KEYSPACE_NAME = FieldDef::new("cql.result.rows.keyspace_name", "Global Spec Keyspace Name", FieldType::String);
    KEYSPACE_NAME = FieldDef::new("cql.result.rows.keyspace_name", "Keyspace Name", FieldType::String);
    RESULT_ROWS_TABLE_NAME = FieldDef::new("cql.result.rows.table_name", "Global Spec Table Name", FieldType::String);
    TABLE_NAME = FieldDef::new("cql.result.rows.table_name", "Table Name", FieldType::String);
    RESULT_ROWS_UDT_NAME = FieldDef::new("cql.result.rows.udt_name", "User Defined Type Name", FieldType::String);
    RESULT_ROWS_UDT_FIELD_NAME = FieldDef::new("cql.result.rows.udt_field_name", "User Defined Type field Name", FieldType::String);
    RESULT_ROWS_UDT_SIZE = FieldDef::new("cql.result.rows.udt_size", "User Defined Type Size", FieldType::Uint16);
    RESULT_ROWS_LIST_SIZE = FieldDef::new("cql.result.rows.list_size", "List Size", FieldType::Int32);
    RESULT_ROWS_MAP_SIZE = FieldDef::new("cql.result.rows.map_size", "Map Size", FieldType::Int32);
    RESULT_ROWS_SET_SIZE = FieldDef::new("cql.result.rows.set_size", "Set Size", FieldType::Int32);
    RESULT_ROWS_COLUMN_NAME = FieldDef::new("cql.result.rows.column_name", "Column Name", FieldType::String);
    STRING_LENGTH = FieldDef::new("cql.string_length", "String Length", FieldType::Uint32);
    CONSISTENCY = FieldDef::new("cql.consistency", "Consistency", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&CONSISTENCY_VALUES));
    VALUE_COUNT = FieldDef::new("cql.value_count", "Value count", FieldType::Uint16);
    BYTES_LENGTH_INT = FieldDef::new("cql.bytes_length.int", "Bytes length", FieldType::Int32);
    BYTES_LENGTH_SHORT = FieldDef::new("cql.bytes_length.short", "Bytes length", FieldType::Uint16);
    BYTES = FieldDef::new("cql.bytes", "Bytes", FieldType::Bytes);
    BIGINT = FieldDef::new("cql.bigint", "Bigint", FieldType::Int64);
    SCALE = FieldDef::new("cql.scale", "Scale", FieldType::Int32);
    ASCII = FieldDef::new("cql.ascii", "Ascii", FieldType::String);
    DOUBLE = FieldDef::new("cql.double", "Double float", FieldType::Double);
    FLOAT = FieldDef::new("cql.float", "Float", FieldType::Float);
    INT = FieldDef::new("cql.int", "Int", FieldType::Int32);
    VARINT = FieldDef::new("cql.varint", "Varint", FieldType::Uint8);
    VARINT64 = FieldDef::new("cql.varint64", "Varint", FieldType::Uint64);
    VARCHAR = FieldDef::new("cql.varchar", "Varchar", FieldType::String);
    TIMEUUID = FieldDef::new("cql.timeuuid", "Time Uuid", FieldType::Guid);
    CUSTOM = FieldDef::new("cql.custom", "Custom", FieldType::String);
    RAW_COMPRESSED_BYTES = FieldDef::new("cql.raw_compressed_bytes", "Raw compressed bytes", FieldType::Bytes);
    PAGING_STATE = FieldDef::new("cql.paging_state", "Paging State", FieldType::Bytes);
    PAGE_SIZE = FieldDef::new("cql.page_size", "Page size", FieldType::Int32);
    RESPONSE_IN = FieldDef::new("cql.response_in", "Response in", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("cql.response_to", "Request in", FieldType::FrameNum);
    RESPONSE_TIME = FieldDef::new("cql.response_time", "Response time", FieldType::RelativeTime);
    TIMESTAMP = FieldDef::new("cql.timestamp", "Timestamp", FieldType::AbsoluteTime);
    QUERY_ID = FieldDef::new("cql.query_id", "Query ID", FieldType::Bytes);
    BATCH_QUERY_SIZE = FieldDef::new("cql.batch_query_size", "Batch Query Size", FieldType::Uint16);
    ERROR_CODE = FieldDef::new("cql.error_code", "Error Code", FieldType::Int32);
    RESULT_KIND = FieldDef::new("cql.result.kind", "Result Kind", FieldType::Int32).strings(Strings::Values(&RESULT_KIND_VALUES));
    RESULT_ROWS_COLUMN_COUNT = FieldDef::new("cql.result.rows.column_count", "Column Count", FieldType::Int32);
    RESULT_ROWS_TUPLE_SIZE = FieldDef::new("cql.result.rows.tuple_size", "Tuple Size", FieldType::Uint16);
    RESULT_TIMESTAMP = FieldDef::new("cql.result.timestamp", "Timestamp (Epoch Time)", FieldType::Int64);
    DATA_TYPE = FieldDef::new("cql.data_type", "CQL Data Type", FieldType::Uint16).strings(Strings::Values(&DATA_TYPE_VALUES));
    RESULT_ROWS_ROW_COUNT = FieldDef::new("cql.result.rows.row_count", "CQL Result Rows Count", FieldType::Int32);
    UUID = FieldDef::new("cql.uuid", "UUID", FieldType::Guid);
    NODE_PORT = FieldDef::new("cql.port", "Port", FieldType::Uint32);
    BOOLEAN = FieldDef::new("cql.boolean", "Boolean", FieldType::Boolean);
    IPV4 = FieldDef::new("cql.ipv4", "IPV4", FieldType::Ipv4);
    IPV6 = FieldDef::new("cql.ipv6", "IPV6", FieldType::Ipv6);
    IE_DATA_NOT_DISSECTED_YET = FieldDef::new("cql.ie_data_not_dissected_yet", "IE data not dissected yet", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    UNEXPECTED_NEGATIVE_VALUE = FieldDef::new("cql.unexpected_negative_value", "Unexpected negative value", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Error));
}

/// The port of servers.
const PORT: u16 = 9042;

/// Octets of a message's header.
const HEADER_LEN: usize = 9;

/// Longest message that is put together, in octets: what servers allow.
const MAX_LEN: usize = 1 << 28;

/// Requests that wait for answers; with more, all are given up.
const MAX_OPEN: usize = 1 << 12;

/// Most columns of a result, types in types, and rows that are shown of one.
const MAX_COLUMNS: u32 = 1 << 12;
const MAX_TYPES: usize = 8;
const MAX_ROWS: u32 = 1 << 16;

/// Kinds of messages.
mod opcode {
    pub(super) const ERROR: u8 = 0;
    pub(super) const STARTUP: u8 = 1;
    pub(super) const QUERY: u8 = 7;
    pub(super) const RESULT: u8 = 8;
    pub(super) const PREPARE: u8 = 9;
    pub(super) const EXECUTE: u8 = 10;
    pub(super) const REGISTER: u8 = 11;
    pub(super) const BATCH: u8 = 13;
}

/// The flag of a body that is compressed.
const COMPRESSED: u8 = 1;

/// The versions that are known.
const VERSIONS: [u8; 2] = [3, 4];

/// The highest bit of the version, of an answer.
const RESPONSE: u8 = 0x80;

const FLAGS_V3: &[Field] = &[FLAGS_COMPRESSION, FLAGS_TRACING, FLAGS_RESERVED];
const FLAGS_V4: &[Field] =
    &[FLAGS_COMPRESSION, FLAGS_TRACING, FLAGS_CUSTOM_PAYLOAD, FLAGS_WARNING, FLAGS_RESERVED_V4];
const QUERY_FLAG_FIELDS: &[Field] = &[
    QUERY_FLAGS_VALUES,
    QUERY_FLAGS_SKIP_METADATA,
    QUERY_FLAGS_PAGE_SIZE,
    QUERY_FLAGS_PAGING_STATE,
    QUERY_FLAGS_SERIAL_CONSISTENCY,
    QUERY_FLAGS_DEFAULT_TIMESTAMP,
    QUERY_FLAGS_VALUE_NAMES,
    QUERY_FLAGS_RESERVED,
];
const BATCH_FLAG_FIELDS: &[Field] = &[
    BATCH_FLAGS_SERIAL_CONSISTENCY,
    BATCH_FLAGS_DEFAULT_TIMESTAMP,
    BATCH_FLAGS_WITH_NAME_FOR_VALUES,
];

/// Flags of a query, and of a batch where it has them.
mod flag {
    pub(super) const VALUES: u8 = 0x01;
    pub(super) const PAGE_SIZE: u8 = 0x04;
    pub(super) const PAGING_STATE: u8 = 0x08;
    pub(super) const SERIAL: u8 = 0x10;
    pub(super) const TIMESTAMP: u8 = 0x20;
    pub(super) const NAMES: u8 = 0x40;
}

/// Flags of the columns of a result.
mod columns {
    pub(super) const GLOBAL: u32 = 1;
    pub(super) const MORE: u32 = 2;
    pub(super) const NONE: u32 = 4;
}

/// The newest request of each number: its frame, its time, and where its answer is noted.
#[derive(Debug, Default)]
struct Requests(HashMap<u16, (u32, i64, Link)>);

/// The binary protocol of Cassandra.
#[derive(Clone, Copy, Debug)]
pub struct Cql;

impl Dissect for Cql {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("CQL");
        let (version, code) = (b.u8(0)?, b.u8(4)?);
        let is_response = version & RESPONSE != 0;
        if w.wants_columns() {
            let way = if is_response { "S->C" } else { "C->S" };
            let version = version & 0xf;
            match OPCODE_VALUES.get(code.into()) {
                Some(word) => w.info(format_args!("v{version} {way} Type {word}")),
                None => w.info(format_args!("v{version} {way} Type Unknown (0x{code:02x})")),
            }
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.item(VERSION, &b, 0, 1)?;
        w.bits(item, &[PROTOCOL_VERSION, DIRECTION], &b, 0, 1)?;
        let flags = if version & 0xf < 4 { FLAGS_V3 } else { FLAGS_V4 };
        w.bitmask(FLAGS, flags, &b, 1, 1)?;
        w.row(&b, 2, &[(STREAM, 2), (OPCODE, 1), (MESSAGE_LENGTH, 4)])?;
        link(w, &b, is_response)?;
        let len = b.u32(5)? as usize;
        let content = b.slice_up_to(HEADER_LEN, len);
        if b.u8(1)? & COMPRESSED != 0 {
            if len > 0 {
                w.item(RAW_COMPRESSED_BYTES, &content, 0, REST)?;
            }
        } else if len > 0 {
            body(w, &content, code, is_response)?;
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        if bytes.first().is_some_and(|version| !VERSIONS.contains(&(version & !RESPONSE))) {
            return Pdu::NotMine;
        }
        let Some(len) = bytes.get(5..HEADER_LEN).and_then(|len| len.first_chunk()) else {
            return Pdu::MoreUnknown;
        };
        let len = HEADER_LEN + (u32::from_be_bytes(*len) as usize).min(MAX_LEN);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// What a message answers, or is answered by.
fn link<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, is_response: bool) -> Walked {
    let number = b.u16(2)?;
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let known = w.remember(Scope::Stream, |requests: &mut Requests, memory| {
        if is_response {
            let request = requests.0.get(&number).copied().unwrap_or_default();
            if request.0 != 0 {
                memory.set_link(request.2, u64::from(frame));
            }
            return request;
        }
        if requests.0.len() >= MAX_OPEN {
            requests.0.clear();
        }
        let request = (frame, time, memory.new_link());
        requests.0.insert(number, request);
        request
    });
    let Some((request, asked, link)) = known else { return Ok(()) };
    if !is_response {
        if let Some(answer) = w.link(link) {
            w.generated(RESPONSE_IN, b, 0, answer);
        }
    } else if request != 0 {
        w.generated(RESPONSE_TO, b, 0, u64::from(request));
        w.generated_signed(RESPONSE_TIME, b, 0, time - asked);
    }
    Ok(())
}

/// What a message carries.
fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, code: u8, is_response: bool) -> Walked {
    let title = match (code, is_response) {
        (opcode::STARTUP, false) => "Message STARTUP",
        (opcode::QUERY, false) => "Query",
        (opcode::PREPARE, false) => "Message PREPARE",
        (opcode::EXECUTE, false) => "Message EXECUTE",
        (opcode::REGISTER, false) => "Message REGISTER",
        (opcode::BATCH, false) => "Message BATCH",
        (opcode::ERROR, true) => "Message ERROR",
        (opcode::RESULT, true) => "Message RESULT",
        _ if OPCODE_VALUES.get(code.into()).is_some() => return Ok(()),
        _ => return unknown(w, b),
    };
    let item = w.text(b, 0, REST, format_args!("{title}"))?;
    let opened = w.open(item);
    match code {
        opcode::STARTUP | opcode::REGISTER => {
            let is_map = code == opcode::STARTUP;
            let count = b.u16(0)?;
            w.item(if is_map { STRING_MAP_SIZE } else { STRING_LIST_SIZE }, b, 0, 2)?;
            let mut at = 2;
            for _ in 0..u32::from(count) * if is_map { 2 } else { 1 } {
                at = string(w, STRING, b, at)?;
            }
        }
        opcode::QUERY => {
            let at = long_string(w, b, 0)?;
            parameters(w, b, at)?;
        }
        opcode::PREPARE => {
            long_string(w, b, 0)?;
        }
        opcode::EXECUTE => {
            let at = query_id(w, b, 0)?;
            parameters(w, b, at)?;
        }
        opcode::BATCH => batch(w, b)?,
        opcode::ERROR => {
            w.item(ERROR_CODE, b, 0, 4)?;
            string(w, STRING, b, 4)?;
        }
        _ => result(w, b)?,
    }
    w.close(opened);
    Ok(())
}

fn unknown<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.text(b, 0, REST, format_args!("IE data not dissected yet"))?;
    w.expert(IE_DATA_NOT_DISSECTED_YET, item);
    Ok(())
}

/// A text with two octets of length; where what follows begins.
fn string<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let len = usize::from(b.u16(at)?);
    w.item(STRING_LENGTH, b, at, 2)?;
    w.item(field, b, at + 2, len)?;
    Ok(at + 2 + len)
}

/// A text with four octets of length.
fn long_string<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let len = b.u32(at)? as usize;
    w.item(STRING_LENGTH, b, at, 4)?;
    w.item(STRING, b, at + 4, len)?;
    Ok(at + 4 + len)
}

/// Octets with four octets of length, which is negative for none.
fn long_bytes<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let len = usize::try_from(b.u32(at)? as i32).unwrap_or(0);
    w.item(BYTES_LENGTH_INT, b, at, 4)?;
    if len > 0 {
        w.item(field, b, at + 4, len)?;
    }
    Ok(at + 4 + len)
}

/// The number of a prepared query.
fn query_id<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let len = usize::from(b.u16(at)?);
    w.item(BYTES_LENGTH_SHORT, b, at, 2)?;
    w.item(QUERY_ID, b, at + 2, len)?;
    Ok(at + 2 + len)
}

/// Values with their number before them, and their names where they have them.
fn bound_values<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    has_names: bool,
) -> Result<usize, Fault> {
    let count = b.u16(at)?;
    w.item(VALUE_COUNT, b, at, 2)?;
    at += 2;
    for _ in 0..count {
        if has_names {
            at = string(w, STRING, b, at)?;
        }
        at = long_bytes(w, BYTES, b, at)?;
    }
    Ok(at)
}

/// What a query is to be run with.
fn parameters<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(CONSISTENCY, b, at, 2)?;
    let flags = b.u8(at + 2)?;
    w.bitmask(QUERY_FLAGS, QUERY_FLAG_FIELDS, b, at + 2, 1)?;
    let mut at = at + 3;
    if flags & flag::VALUES != 0 {
        at = bound_values(w, b, at, flags & flag::NAMES != 0)?;
    }
    if flags & flag::PAGE_SIZE != 0 {
        w.item(PAGE_SIZE, b, at, 4)?;
        at += 4;
    }
    if flags & flag::PAGING_STATE != 0 {
        at = long_bytes(w, BYTES, b, at)?;
    }
    late_parameters(w, b, at, flags)
}

/// The consistency of conditions and the time of what is written.
fn late_parameters<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    flags: u8,
) -> Walked {
    if flags & flag::SERIAL != 0 {
        w.item(CONSISTENCY, b, at, 2)?;
        at += 2;
    }
    if flags & flag::TIMESTAMP != 0 {
        let micros = b.u64(at)?;
        w.number(TIMESTAMP, b, at, 8, micros.wrapping_mul(1000))?;
    }
    Ok(())
}

/// Several queries at once.
fn batch<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let count = b.u16(1)?;
    w.row(b, 0, &[(BATCH_TYPE, 1), (BATCH_QUERY_SIZE, 2)])?;
    let mut at = 3;
    for _ in 0..count {
        let is_prepared = b.u8(at)? != 0;
        w.item(BATCH_QUERY_TYPE, b, at, 1)?;
        at = if is_prepared { query_id(w, b, at + 1)? } else { long_string(w, b, at + 1)? };
        at = bound_values(w, b, at, false)?;
    }
    let flags = b.u8(at + 2)?;
    w.item(CONSISTENCY, b, at, 2)?;
    w.bitmask(BATCH_FLAGS, BATCH_FLAG_FIELDS, b, at + 2, 1)?;
    late_parameters(w, b, at + 3, flags)
}

/// What a query answers.
fn result<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let kind = b.u32(0)?;
    w.item(RESULT_KIND, b, 0, 4)?;
    match kind {
        1 => {}
        2 => rows(w, b)?,
        3 => {
            string(w, STRING, b, 4)?;
        }
        4 => {
            query_id(w, b, 4)?;
        }
        5 => {
            // Wireshark shows three texts without any octets.
            for _ in 0..3 {
                w.item(STRING, b, 4, 0)?;
            }
        }
        _ => unknown(w, b)?,
    }
    Ok(())
}

/// Rows, with their columns before them.
fn rows<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let flags = b.u32(4)?;
    w.item(RESULT_ROWS_FLAGS, b, 4, 4)?;
    for field in [
        RESULT_ROWS_FLAGS_GLOBAL_TABLES,
        RESULT_ROWS_FLAGS_HAS_MORE_PAGES,
        RESULT_ROWS_FLAGS_NO_METADATA,
    ] {
        w.item(field, b, 4, 4)?;
    }
    let count = b.u32(8)?.min(MAX_COLUMNS);
    let item = w.text(b, 8, 0, format_args!("Metadata"))?;
    let opened = w.open(item);
    w.item(RESULT_ROWS_COLUMN_COUNT, b, 8, 4)?;
    let mut at = 12;
    if flags & columns::MORE != 0 {
        at = long_bytes(w, PAGING_STATE, b, at)?;
    }
    let is_global = flags & columns::GLOBAL != 0;
    let has_columns = flags & columns::NONE == 0;
    if has_columns && is_global {
        at = string(w, RESULT_ROWS_KEYSPACE_NAME, b, at)?;
        at = string(w, RESULT_ROWS_TABLE_NAME, b, at)?;
    }
    let first = at;
    if has_columns {
        for _ in 0..count {
            if !is_global {
                at = string(w, KEYSPACE_NAME, b, at)?;
                at = string(w, TABLE_NAME, b, at)?;
            }
            at = string(w, RESULT_ROWS_COLUMN_NAME, b, at)?;
            at = column_type(w, b, at, 0)?;
        }
    }
    w.close(opened);
    let item = w.text(b, at, 0, format_args!("Rows"))?;
    let opened = w.open(item);
    let rows = b.u32(at)?.min(MAX_ROWS);
    w.item(RESULT_ROWS_ROW_COUNT, b, at, 4)?;
    at += 4;
    for _ in 0..rows {
        let item = w.text(b, at, 0, format_args!("Data (Columns)"))?;
        let row = w.open(item);
        let mut column = first;
        for _ in 0..count {
            if has_columns {
                (column, at) = cell(w, b, column, at)?;
            } else {
                at = long_bytes(w, BYTES, b, at)?;
            }
        }
        w.close(row);
    }
    w.close(opened);
    Ok(())
}

/// The type of a column, with the types in it.
fn column_type<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    depth: usize,
) -> Result<usize, Fault> {
    if depth > MAX_TYPES {
        return Err(Fault::Malformed);
    }
    let kind = b.u16(at)?;
    w.item(DATA_TYPE, b, at, 2)?;
    let mut at = at + 2;
    match kind {
        0x20 | 0x22 => at = column_type(w, b, at, depth + 1)?,
        0x21 => {
            at = column_type(w, b, at, depth + 1)?;
            at = column_type(w, b, at, depth + 1)?;
        }
        0x30 => {
            at = string(w, KEYSPACE_NAME, b, at)?;
            at = string(w, RESULT_ROWS_UDT_NAME, b, at)?;
            let count = b.u16(at)?;
            w.item(RESULT_ROWS_UDT_SIZE, b, at, 2)?;
            at += 2;
            for _ in 0..count {
                at = string(w, RESULT_ROWS_UDT_FIELD_NAME, b, at)?;
                at = column_type(w, b, at, depth + 1)?;
            }
        }
        0x31 => {
            let count = b.u16(at)?;
            w.item(RESULT_ROWS_TUPLE_SIZE, b, at, 2)?;
            at += 2;
            for _ in 0..count {
                at = column_type(w, b, at, depth + 1)?;
            }
        }
        _ => {}
    }
    Ok(at)
}

/// One value of a row, by what stands for its column at `column`; where the next of both begin.
fn cell<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    column: usize,
    at: usize,
) -> Result<(usize, usize), Fault> {
    let mut column = column;
    for field in [KEYSPACE_NAME, TABLE_NAME, RESULT_ROWS_COLUMN_NAME] {
        let size = w.item(STRING_LENGTH, b, column, 2)?;
        w.hide(size);
        let len = usize::from(b.u16(column)?);
        let text = w.item(field, b, column + 2, len)?;
        w.hide(text);
        column += 2 + len;
    }
    let len = usize::try_from(b.u32(at)? as i32).unwrap_or(0);
    w.item(BYTES_LENGTH_INT, b, at, 4)?;
    let kind = b.u16(column)?;
    let item = w.item(DATA_TYPE, b, column, 2)?;
    w.hide(item);
    let field = match kind {
        1 => ASCII,
        2 | 5 => BIGINT,
        4 => BOOLEAN,
        7 => DOUBLE,
        8 => FLOAT,
        9 => INT,
        11 => RESULT_TIMESTAMP,
        12 => UUID,
        13 => VARCHAR,
        15 => TIMEUUID,
        16 if len == 4 => IPV4,
        16 if len == 16 => IPV6,
        _ => BYTES,
    };
    if len > 0 {
        w.item(field, b, at + 4, len)?;
    }
    Ok((column + 2, at + 4 + len))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    fn message(version: u8, code: u8, body: &[u8]) -> Vec<u8> {
        let mut octets = vec![version, 0, 0, 1, code, 0, 0, 0, body.len() as u8];
        octets.extend(body);
        octets
    }

    #[test]
    fn a_query_has_parameters() {
        let shown =
            segment(40_000, PORT, &message(4, 7, b"\0\0\0\x01x\0\x01\x01\0\x01\0\0\0\x02hi"));
        assert_eq!(shown.info, "CQL v4 C->S Type QUERY");
        for line in ["String: x", "Consistency: ONE (0x0001)", "Value count: 1", "Bytes: 6869"] {
            assert!(shown.has(line), "{line}");
        }
        assert!(shown.has("Flags: 0x01, Values"));
    }

    #[test]
    fn a_result_names_its_columns() {
        let body = b"\0\0\0\x02\0\0\0\x01\0\0\0\x01\0\x01k\0\x01t\0\x01c\0\x09\0\0\0\0";
        let shown = segment(PORT, 40_000, &message(0x84, 8, body));
        assert_eq!(shown.info, "CQL v4 S->C Type RESULT");
        for line in ["Column Name: c", "CQL Data Type: INT (9)", "CQL Result Rows Count: 0"] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn an_unknown_kind_is_noted() {
        let shown = segment(40_000, PORT, &message(4, 4, b"x"));
        assert_eq!(shown.info, "CQL v4 C->S Type Unknown (0x04)");
        assert!(shown.has("IE data not dissected yet"));
    }
}
