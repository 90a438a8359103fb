//! Apache Thrift's messages (Thrift's documentation, "Thrift Binary protocol encoding" and "Thrift Compact protocol
//! encoding"): in the binary and the compact notation, with a length in front or without. What the fields mean only
//! the definition of an interface tells.

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Text;
use crate::proto::script::Reader;
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu, show_size};
use crate::walk::{REST, Walk};

values! {
    static EXCEPTION_TYPE_VALUES {
        0 => "Unknown (type of peer)",
        1 => "Unknown Method",
        2 => "Invalid Message Type",
        3 => "Wrong Method Name",
        4 => "Bad Sequence Id",
        5 => "Missing Result",
        6 => "Internal Error",
        7 => "Protocol Error (something went wrong during decoding)",
        8 => "Invalid Transform",
        9 => "Invalid Protocol",
        10 => "Unsupported Client Type",
    }
    static PROTOCOL_ID_VALUES {
        0x80 => "Strict Binary Protocol",
        0x82 => "Compact Protocol",
    }
    static MTYPE_VALUES {
        0x1 => "CALL",
        0x2 => "REPLY",
        0x3 => "EXCEPTION",
        0x4 => "ONEWAY",
    }
    static TYPE_VALUES {
        0x0 => "T_STOP",
        0x1 => "T_VOID",
        0x2 => "T_BOOL",
        0x3 => "T_I8",
        0x4 => "T_DOUBLE",
        0x6 => "T_I16",
        0x8 => "T_I32",
        0xa => "T_I64",
        0xb => "T_BINARY",
        0xc => "T_STRUCT",
        0xd => "T_MAP",
        0xe => "T_SET",
        0xf => "T_LIST",
        0x10 => "T_UUID",
    }
    static COMPACT_TYPE_VALUES {
        0x1 => "BOOLEAN_TRUE",
        0x2 => "BOOLEAN_FALSE",
        0x3 => "T_I8",
        0x4 => "T_I16",
        0x5 => "T_I32",
        0x6 => "T_I64",
        0x7 => "T_DOUBLE",
        0x8 => "T_BINARY",
        0x9 => "T_LIST",
        0xa => "T_SET",
        0xb => "T_MAP",
        0xc => "T_STRUCT",
        0xd => "T_UUID",
    }
}

field_table! {
    /// The fields of Thrift Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("thrift", "Thrift Protocol", "Thrift");
    FRAME_LEN = FieldDef::new("thrift.frame_len", "Frame length", FieldType::Int32);
    EXCEPTION = FieldDef::new("thrift.exception", "Exception", FieldType::None);
    EXCEPTION_MESSAGE = FieldDef::new("thrift.exception.message", "Exception Message", FieldType::String);
    EXCEPTION_TYPE = FieldDef::new("thrift.exception.type", "Exception Type", FieldType::Int32).strings(Strings::Values(&EXCEPTION_TYPE_VALUES));
    PROTOCOL_ID = FieldDef::new("thrift.protocol_id", "Protocol id", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PROTOCOL_ID_VALUES));
    VERSION = FieldDef::new("thrift.version", "Version", FieldType::Uint8);
    MTYPE = FieldDef::new("thrift.mtype", "Message type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MTYPE_VALUES));
    STR_LEN = FieldDef::new("thrift.str_len", "Length", FieldType::Int32);
    METHOD = FieldDef::new("thrift.method", "Method", FieldType::String);
    SEQ_ID = FieldDef::new("thrift.seq_id", "Sequence Id", FieldType::Int32);
    TYPE = FieldDef::new("thrift.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    TYPE_COMPACT = FieldDef::new("thrift.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&COMPACT_TYPE_VALUES));
    FID = FieldDef::new("thrift.fid", "Field Id", FieldType::Int16);
    FID_DELTA = FieldDef::new("thrift.fid_delta", "Field Id Delta", FieldType::Uint8);
    BOOL = FieldDef::new("thrift.bool", "Boolean", FieldType::Boolean);
    I8 = FieldDef::new("thrift.i8", "Integer8", FieldType::Int8);
    I16 = FieldDef::new("thrift.i16", "Integer16", FieldType::Int16);
    I32 = FieldDef::new("thrift.i32", "Integer32", FieldType::Int32);
    I64 = FieldDef::new("thrift.i64", "Integer64", FieldType::Int64);
    DOUBLE = FieldDef::new("thrift.double", "Double", FieldType::Double);
    BINARY = FieldDef::new("thrift.binary", "Binary", FieldType::Bytes);
    STRING = FieldDef::new("thrift.string", "String", FieldType::String);
    STRUCT = FieldDef::new("thrift.struct", "Struct", FieldType::None);
    LIST = FieldDef::new("thrift.list", "List", FieldType::None);
    SET = FieldDef::new("thrift.set", "Set", FieldType::None);
    MAP = FieldDef::new("thrift.map", "Map", FieldType::None);
    NUM_SET_ITEM = FieldDef::new("thrift.num_set_item", "Number of Set Items", FieldType::Int32);
    NUM_LIST_ITEM = FieldDef::new("thrift.num_list_item", "Number of List Items", FieldType::Int32);
    NUM_MAP_ITEM = FieldDef::new("thrift.num_map_item", "Number of Map Items", FieldType::Int32);
    NUM_ITEM = FieldDef::new("thrift.num_item", "More than 14 items", FieldType::Uint8).base(Base::Hex);
    UUID = FieldDef::new("thrift.uuid", "UUID", FieldType::Guid);
    NEGATIVE_FIELD_ID = FieldDef::new("thrift.negative_field_id", "Encountered unexpected negative field id, possibly an old application.", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    UNORDERED_FIELD_ID = FieldDef::new("thrift.unordered_field_id", "Field id not defined by sub-dissector, using generic Thrift dissector.", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    APPLICATION_EXCEPTION = FieldDef::new("thrift.application_exception", "The application recognized the method but rejected the content.", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    PROTOCOL_EXCEPTION = FieldDef::new("thrift.protocol_exception", "The application was not able to handle the request.", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// What a message begins with in the binary and in the compact notation.
const BINARY_ID: u8 = 0x80;
const COMPACT_ID: u8 = 0x82;

/// The version of both.
const VERSION_1: u8 = 1;

/// Octets of the length in front of a message.
const LENGTH_LEN: usize = 4;

/// Values inside of each other; more is given up.
const MAX_DEPTH: usize = 25;

/// The count of items that says that the true one follows.
const MANY: u64 = 15;

/// Octets of a number of variable length.
const MAX_VARINT: usize = 10;

/// Types of messages.
mod message {
    pub(super) const CALL: u8 = 1;
    pub(super) const REPLY: u8 = 2;
    pub(super) const EXCEPTION: u8 = 3;
    pub(super) const ONEWAY: u8 = 4;
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Stop,
    Bool,
    I8,
    Double,
    I16,
    I32,
    I64,
    Binary,
    Struct,
    Map,
    Set,
    List,
    Uuid,
}

impl Kind {
    fn of(code: u8, compact: bool) -> Option<Kind> {
        Some(match (code, compact) {
            (0, _) => Kind::Stop,
            (2, false) | (1 | 2, true) => Kind::Bool,
            (3, _) => Kind::I8,
            (4, false) | (7, true) => Kind::Double,
            (6, false) | (4, true) => Kind::I16,
            (8, false) | (5, true) => Kind::I32,
            (10, false) | (6, true) => Kind::I64,
            (11, false) | (8, true) => Kind::Binary,
            (12, _) => Kind::Struct,
            (13, false) | (11, true) => Kind::Map,
            (14, false) | (10, true) => Kind::Set,
            (15, false) | (9, true) => Kind::List,
            (16, false) | (13, true) => Kind::Uuid,
            _ => return None,
        })
    }
}

/// The head of a message.
#[derive(Clone, Copy, Debug)]
struct Head<'b> {
    compact: bool,
    kind: u8,
    method: &'b [u8],
    sequence: i64,
    /// Where the parts are: method and sequence number, with their octets.
    method_at: usize,
    sequence_at: (usize, usize),
    /// Where the fields begin.
    end: usize,
}

/// Reads the head of a message that begins at `at`.
fn head<'b>(b: &Buf<'b>, at: usize) -> Result<Head<'b>, Fault> {
    let first = b.u8(at)?;
    if first == COMPACT_ID {
        let second = b.u8(at + 1)?;
        let (sequence, sequence_len) = varint(b, at + 2)?;
        let len_at = at + 2 + sequence_len;
        let (len, head) = varint(b, len_at)?;
        let method_at = len_at + head;
        let method = b.bytes(method_at, usize::try_from(len).unwrap_or(usize::MAX))?;
        return Ok(Head {
            compact: true,
            kind: second >> 5,
            method,
            // Wireshark takes it for a signed number.
            sequence: signed(sequence),
            method_at,
            sequence_at: (at + 2, sequence_len),
            end: method_at + method.len(),
        });
    }
    let kind = b.u8(at + 3)?;
    let len = b.u32(at + 4)? as usize;
    let method = b.bytes(at + 8, len)?;
    let sequence_at = at + 8 + len;
    Ok(Head {
        compact: false,
        kind,
        method,
        sequence: i64::from(b.u32(sequence_at)? as i32),
        method_at: at + 8,
        sequence_at: (sequence_at, 4),
        end: sequence_at + 4,
    })
}

/// A number of variable length, least significant groups first, and its octets.
fn varint(b: &Buf<'_>, at: usize) -> Result<(u64, usize), Fault> {
    let mut number = 0u64;
    for len in 0..MAX_VARINT {
        let octet = b.u8(at + len)?;
        number |= u64::from(octet & 0x7f) << (7 * len).min(63);
        if octet & 0x80 == 0 {
            return Ok((number, len + 1));
        }
    }
    Err(Fault::Malformed)
}

/// The signed number that a number of variable length stands for.
fn signed(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

/// Whether a message begins with these octets: the identifiers, and a method that is text.
fn begins(bytes: &[u8]) -> bool {
    let b = Buf::new(bytes, bytes.len(), 0);
    let fixed = match bytes {
        [BINARY_ID, VERSION_1, 0, kind, ..] => (message::CALL..=message::ONEWAY).contains(kind),
        [COMPACT_ID, second, ..] => {
            second & 0x1f == VERSION_1 && (message::CALL..=message::ONEWAY).contains(&(second >> 5))
        }
        _ => false,
    };
    let is_name = |method: &[u8]| {
        !method.is_empty()
            && std::str::from_utf8(method).is_ok_and(|name| !name.contains(char::is_control))
    };
    // A head alone is no message.
    fixed && head(&b, 0).is_ok_and(|head| is_name(head.method) && head.end < bytes.len())
}

/// Where a message begins: behind its length, or at once.
fn start(bytes: &[u8]) -> Option<usize> {
    if begins(bytes) {
        return Some(0);
    }
    begins(bytes.get(LENGTH_LEN..)?).then_some(LENGTH_LEN)
}

/// Thrift.
#[derive(Clone, Copy, Debug)]
pub struct Thrift;

impl Dissect for Thrift {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp"), Claim::Heuristic("udp")];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held = Held::Part;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let at = start(b.captured()).ok_or(Fault::NotMine)?;
        w.column_protocol("THRIFT");
        let head = head(&b, at)?;
        if w.wants_columns() {
            tell(w.columns(), &head);
        }
        if at == LENGTH_LEN {
            show_size(w, &b)?;
        }
        let outer = w.open_top();
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if w.fields() {
            let mut reader = Reader::new(b, at);
            let result = read(&mut reader, &head, at);
            if result.is_err() {
                reader.script.close_all_at(b.len());
            }
            reader.show(w, result)?;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(at) = start(bytes) else { return Pdu::NotMine };
        if at == LENGTH_LEN {
            let len = bytes.first_chunk().map_or(0, |len| u32::from_be_bytes(*len) as usize);
            let whole = LENGTH_LEN.saturating_add(len);
            return if whole > bytes.len() {
                Pdu::More(whole - bytes.len())
            } else {
                Pdu::Whole(whole)
            };
        }
        let b = Buf::new(bytes, bytes.len(), 0);
        let Ok(head) = head(&b, 0) else { return Pdu::MoreUnknown };
        let mut reader = Reader::new(b, 0);
        match read(&mut reader, &head, 0) {
            Ok(()) => Pdu::Whole(reader.at.max(1)),
            Err(_) => {
                if framing.columns.is_on() {
                    tell(framing.columns, &head);
                }
                Pdu::MoreUnknown
            }
        }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        start(b.captured()).is_some()
    }
}

/// Says in Info what a message is.
fn tell(columns: &mut crate::columns::Columns, head: &Head<'_>) {
    let word = MTYPE_VALUES.get(head.kind.into()).unwrap_or("Unknown");
    columns.clear_info();
    columns.append_info_separated(", ", format_args!("{word} {}", Text(head.method)));
}

/// Reads a message that begins at `start`.
fn read(r: &mut Reader<'_>, head: &Head<'_>, start: usize) -> Walked {
    if start > 0 {
        r.script.item(FRAME_LEN, 0, LENGTH_LEN);
    }
    let word = MTYPE_VALUES.get(head.kind.into()).unwrap_or("Unknown");
    let method = String::from_utf8_lossy(head.method);
    r.script.text(
        start,
        head.end - start,
        format!("{word} [version: {VERSION_1}, seqid: {}, method: {method}]", head.sequence),
    );
    r.script.open();
    r.script.item(PROTOCOL_ID, start, 1);
    r.script.number(VERSION, start + 1, 1, VERSION_1.into());
    r.script.label(format!(
        "...{:01b} {:04b} = Version: {VERSION_1}",
        VERSION_1 >> 4,
        VERSION_1 & 0xf
    ));
    let sequence = |r: &mut Reader<'_>| {
        let (at, len) = head.sequence_at;
        r.script.number(SEQ_ID, at, len, head.sequence as u64);
    };
    // The bits are drawn though the field has no mask.
    let (bits, kind) = (head.kind & 7, head.kind);
    if head.compact {
        r.script.number(MTYPE, start + 1, 1, kind.into());
        r.script.label(format!("{bits:03b}. .... = Message type: {word} (0x{kind:02x})"));
    } else {
        r.script.number(MTYPE, start + 3, 1, kind.into());
        r.script.label(format!(".... .{bits:03b} = Message type: {word} (0x{kind:02x})"));
    }
    if head.kind == message::EXCEPTION {
        let text = "The application was not able to handle the request.";
        r.script.expert(PROTOCOL_EXCEPTION, text.to_owned());
    }
    if head.compact {
        sequence(r);
    }
    let len_at = if head.compact { head.sequence_at.0 + head.sequence_at.1 } else { start + 4 };
    r.script.number(STR_LEN, len_at, head.method_at - len_at, head.method.len() as u64);
    r.script.item(METHOD, head.method_at, head.method.len());
    if !head.compact {
        sequence(r);
    }
    r.script.close();
    r.at = head.end;
    if head.kind == message::EXCEPTION && !head.compact {
        return exception(r);
    }
    r.script.text(r.at, 0, "Data".to_owned());
    if head.kind == message::REPLY && !head.compact {
        let (kind, id) = (r.b.u8(r.at)?, r.b.u16(r.at + 1).unwrap_or(0));
        if kind != 0 && id != 0 {
            r.script.label(format!("Exception: {id}"));
        }
    }
    r.script.open();
    fields(r, head.compact, 0)?;
    r.script.close_at(r.at);
    Ok(())
}

/// Reads what an application could not do: a text and a number.
fn exception(r: &mut Reader<'_>) -> Walked {
    r.script.item(EXCEPTION, r.at, 0);
    r.script.open();
    while r.b.u8(r.at)? != 0 {
        let (kind, id) = (r.b.u8(r.at)?, r.b.u16(r.at + 1)?);
        r.at += 3;
        match (Kind::of(kind, false), id) {
            (Some(Kind::Binary), 1) => {
                let len = r.b.u32(r.at)? as usize;
                r.at += 4;
                r.item(EXCEPTION_MESSAGE, len)?;
            }
            (Some(Kind::I32), 2) => r.item(EXCEPTION_TYPE, 4)?,
            (Some(kind), _) => value(r, kind, false, 0)?,
            (None, _) => return Err(Fault::Malformed),
        }
    }
    r.at += 1;
    r.script.close_at(r.at);
    Ok(())
}

/// Reads fields up to the one that ends them.
fn fields(r: &mut Reader<'_>, compact: bool, depth: usize) -> Walked {
    let (mut id, mut is_first) = (0i64, true);
    loop {
        let code = r.b.u8(r.at)?;
        if code == 0 {
            return r.item(TYPE, 1);
        }
        let start = r.at;
        let fixed = if compact { 1 } else { 3 };
        // A header is shown only as a whole.
        r.b.check(start, fixed)?;
        let before = id;
        id = match (compact, code >> 4) {
            (true, 0) => varint(&r.b, start + 1).map_or(0, |(number, _)| signed(number)),
            (true, delta) => id + i64::from(delta),
            (false, _) => r.b.u16(start + 1).map_or(0, |id| i64::from(id as i16)),
        };
        r.script.text(start, fixed, format!("Field Header #{id}"));
        r.script.open();
        let kind = if compact {
            let (delta, kind) = (code >> 4, code & 0xf);
            low_type(r, TYPE_COMPACT, kind);
            r.script.number(FID_DELTA, start, 1, delta.into());
            let none = if delta == 0 { " (Not Set)" } else { "" };
            r.script.label(format!("{delta:04b} .... = Field Id Delta: {delta}{none}"));
            r.at += 1;
            if delta == 0 {
                let (number, len) = varint(&r.b, r.at)?;
                // Shown as it is written, not as what it stands for.
                r.script.number(FID, r.at, len, number);
                r.at += len;
            } else {
                r.script.number(FID, start, 1, id as u64);
                r.script.generated();
            }
            Kind::of(code & 0xf, true)
        } else {
            r.item(TYPE, 1)?;
            r.item(FID, 2)?;
            Kind::of(code, false)
        };
        let is_behind = compact && code >> 4 == 0 && id <= before && !is_first;
        let is_written = !compact || code >> 4 == 0;
        if is_behind || is_written && id < 0 {
            let field = if is_behind { UNORDERED_FIELD_ID } else { NEGATIVE_FIELD_ID };
            let title = FIELDS.get(usize::from(field.0)).map_or("", |def| def.title);
            r.script.expert(field, title.to_owned());
        }
        is_first = false;
        let kind = kind.ok_or(Fault::Malformed)?;
        let len = (kind == Kind::Binary).then(|| length(r, compact));
        r.script.close_at(r.at);
        match len {
            Some(len) => text(r, len?)?,
            None => value(r, kind, compact, depth)?,
        }
    }
}

/// Reads the length of a text.
fn length(r: &mut Reader<'_>, compact: bool) -> Result<usize, Fault> {
    if compact {
        let (len, octets) = varint(&r.b, r.at)?;
        r.script.number(STR_LEN, r.at, octets, len);
        r.at += octets;
        return Ok(usize::try_from(len).unwrap_or(usize::MAX));
    }
    Ok(r.number(STR_LEN, 4)? as usize)
}

/// Reads a text, or octets that are none.
fn text(r: &mut Reader<'_>, len: usize) -> Walked {
    let octets = r.b.bytes(r.at, len)?;
    r.item(if is_text(octets) { STRING } else { BINARY }, len)
}

/// Whether octets are taken for text: characters that print, of which the last may be cut, or else padded with zeros.
fn is_text(octets: &[u8]) -> bool {
    let padding = octets.iter().rev().take_while(|octet| **octet == 0).count();
    let inner = octets.get(..octets.len() - padding).unwrap_or(&[]);
    let is_whole = match std::str::from_utf8(inner) {
        Ok(_) => true,
        Err(error) => padding == 0 && error.error_len().is_none(),
    };
    is_whole && inner.is_empty() == octets.is_empty() && !inner.iter().any(u8::is_ascii_control)
}

/// Notes the type in the lower half of the octet at hand.
fn low_type(r: &mut Reader<'_>, field: Field, kind: u8) {
    let table = if field == TYPE { &TYPE_VALUES } else { &COMPACT_TYPE_VALUES };
    let word = table.get(kind.into()).unwrap_or("Unknown");
    r.script.number(field, r.at, 1, kind.into());
    r.script.label(format!(".... {kind:04b} = Type: {word} (0x{kind:02x})"));
}

/// Reads a value.
fn value(r: &mut Reader<'_>, kind: Kind, compact: bool, depth: usize) -> Walked {
    if depth >= MAX_DEPTH {
        return Err(Fault::Malformed);
    }
    let integer = |r: &mut Reader<'_>, field: Field, len: usize| {
        if !compact {
            return r.item(field, len);
        }
        let (number, len) = varint(&r.b, r.at)?;
        r.script.number(field, r.at, len, signed(number) as u64);
        r.at += len;
        Ok(())
    };
    match kind {
        Kind::Stop => Err(Fault::Malformed),
        Kind::Bool => {
            let octet = r.b.u8(r.at)?;
            r.script.number(BOOL, r.at, 1, u64::from(octet != 0));
            r.at += 1;
            Ok(())
        }
        Kind::I8 => r.item(I8, 1),
        Kind::I16 => integer(r, I16, 2),
        Kind::I32 => integer(r, I32, 4),
        Kind::I64 => integer(r, I64, 8),
        Kind::Double if compact => {
            r.b.check(r.at, 8)?;
            r.script.item_le(DOUBLE, r.at, 8);
            r.at += 8;
            Ok(())
        }
        Kind::Double => r.item(DOUBLE, 8),
        Kind::Uuid => r.item(UUID, 16),
        Kind::Binary => {
            let len = length(r, compact)?;
            text(r, len)
        }
        Kind::Struct => {
            r.b.check(r.at, 1)?;
            r.script.item(STRUCT, r.at, 0);
            r.script.open();
            fields(r, compact, depth + 1)?;
            r.script.close_at(r.at);
            Ok(())
        }
        Kind::Map => map(r, compact, depth),
        Kind::Set => list(r, SET, NUM_SET_ITEM, compact, depth),
        Kind::List => list(r, LIST, NUM_LIST_ITEM, compact, depth),
    }
}

fn list(r: &mut Reader<'_>, field: Field, count: Field, compact: bool, depth: usize) -> Walked {
    r.b.check(r.at, if compact { 1 } else { 5 })?;
    r.script.item(field, r.at, 0);
    r.script.open();
    let (kind, number) = if compact {
        let octet = r.b.u8(r.at)?;
        // Wireshark has the words of the other notation here.
        low_type(r, TYPE, octet & 0xf);
        let mut number = u64::from(octet >> 4);
        let bits = nibble(octet >> 4);
        let is_short = number < MANY;
        r.script.number(if is_short { count } else { NUM_ITEM }, r.at, 1, number);
        if is_short {
            r.script.label(format!("{bits} .... = {}: {number}", count_title(count)));
        } else {
            r.script.label(format!("{bits} .... = More than 14 items: 0x{number:02x}"));
        }
        r.at += 1;
        if !is_short {
            let (more, len) = varint(&r.b, r.at)?;
            r.script.number(count, r.at, len, more);
            r.at += len;
            number = more;
        }
        (Kind::of(octet & 0xf, true), number)
    } else {
        let code = r.number(TYPE, 1)? as u8;
        (Kind::of(code, false), r.number(count, 4)?)
    };
    let kind = kind.ok_or(Fault::Malformed)?;
    for _ in 0..number {
        r.b.check(r.at, 1)?;
        value(r, kind, compact, depth + 1)?;
    }
    r.script.close_at(r.at);
    Ok(())
}

fn nibble(bits: u8) -> String {
    format!("{bits:04b}")
}

fn count_title(count: Field) -> &'static str {
    if count == NUM_SET_ITEM { "Number of Set Items" } else { "Number of List Items" }
}

fn map(r: &mut Reader<'_>, compact: bool, depth: usize) -> Walked {
    r.b.check(r.at, if compact { 1 } else { 6 })?;
    r.script.item(MAP, r.at, 0);
    r.script.open();
    // Of the compact notation too.
    let word = |code: u8| TYPE_VALUES.get(code.into()).unwrap_or("Unknown");
    let (kinds, number) = if compact {
        let (number, len) = varint(&r.b, r.at)?;
        r.script.number(NUM_MAP_ITEM, r.at, len, number);
        r.at += len;
        if number == 0 {
            r.script.close_at(r.at);
            return Ok(());
        }
        let octet = r.b.u8(r.at)?;
        for (code, mask, title) in
            [(octet >> 4, [true, false], "Key"), (octet & 0xf, [false, true], "Value")]
        {
            let bits = nibble(code);
            let drawn = if mask[0] { format!("{bits} ....") } else { format!(".... {bits}") };
            r.script.number(TYPE, r.at, 1, u64::from(code));
            r.script.label(format!("{drawn} = {title} Type: {} (0x{code:02x})", word(code)));
        }
        r.at += 1;
        ([octet >> 4, octet & 0xf], number)
    } else {
        let mut kinds = [0; 2];
        for (kind, title) in kinds.iter_mut().zip(["Key", "Value"]) {
            *kind = r.number(TYPE, 1)? as u8;
            r.script.label(format!("{title} Type: {} (0x{:02x})", word(*kind), *kind));
        }
        (kinds, r.number(NUM_MAP_ITEM, 4)?)
    };
    for _ in 0..number {
        for code in kinds {
            r.b.check(r.at, 1)?;
            value(r, Kind::of(code, compact).ok_or(Fault::Malformed)?, compact, depth + 1)?;
        }
    }
    r.script.close_at(r.at);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;
    use crate::proto::datagram::{segment, shown};

    const CALL: &[u8] = b"\x80\x01\0\x01\0\0\0\x03get\0\0\0\x07\x0b\0\x01\0\0\0\x02ab\0";

    #[test]
    fn a_call_has_fields() {
        let shown = segment(40_000, 9090, CALL);
        assert_eq!(shown.info, "THRIFT CALL get");
        assert!(shown.has("CALL [version: 1, seqid: 7, method: get]"));
        assert!(shown.has("Type: T_BINARY (0x0b)"));
        assert!(shown.has("String: ab"));
    }

    #[test]
    fn text_may_be_cut_or_padded() {
        for text in ["", "ab\0\0", "caf\u{e9}", "\u{85}"] {
            assert!(is_text(text.as_bytes()), "{text:?}");
        }
        assert!(is_text(b"ab\xc3"));
        for octets in [&b"\0"[..], b"a\0b", b"a\tb", b"\x7f", b"ab\xc3\0", b"\xff"] {
            assert!(!is_text(octets), "{octets:?}");
        }
    }

    #[test]
    fn an_unfinished_message_is_shown_as_far_as_it_goes() {
        let octets = b"\x80\x01\0\x01\0\0\0\x03get\0\0\0\x07\x0f\0\x01\x0b\0\0\0\x02\0\0\0\x02ab\0";
        let shown = segment(40_000, 9090, octets);
        assert!(shown.has("Field Header #1"));
        assert!(shown.has("Number of List Items: 2"));
        assert!(shown.has("String: ab"));
        // A head alone is no message.
        assert!(segment(40_000, 9090, &CALL[..15]).protocols.ends_with("data"));
    }

    #[test]
    fn a_compact_list_of_many_items_has_its_count_behind() {
        let mut octets = b"\x82\x21\x01\x02cm\x19\xf3\x0f".to_vec();
        octets.extend([7; 15]);
        octets.push(0);
        let shown = shown(40_000, 9090, &octets);
        assert!(shown.has("1111 .... = More than 14 items: 0x0f"));
        assert!(shown.has("Number of List Items: 15"));
        assert!(shown.has("001. .... = Message type: CALL (0x01)"));
    }

    #[test]
    fn a_length_may_come_first() {
        let mut octets = (CALL.len() as u32).to_be_bytes().to_vec();
        octets.extend(CALL);
        assert!(segment(40_000, 9090, &octets).has("Frame length: 25"));
    }

    #[test]
    fn the_compact_notation_counts_fields_on() {
        let octets = b"\x82\x21\x01\x02cm\x15\x9a\x01\x18\x01x\0";
        let shown = shown(40_000, 9090, octets);
        assert_eq!(shown.info, "THRIFT CALL cm");
        assert!(shown.has("Integer32: 77"));
        assert!(shown.has("[Field Id: 2]"));
    }

    #[test]
    fn a_message_ends_with_its_last_field() {
        let mut columns = Columns::default();
        let mut ask = |bytes: &[u8]| Thrift::frame(&mut Framing::alone(&mut columns), bytes);
        assert_eq!(ask(CALL), Pdu::Whole(CALL.len()));
        assert_eq!(ask(&CALL[..20]), Pdu::MoreUnknown);
        assert_eq!(ask(b"hello"), Pdu::NotMine);
    }

    #[test]
    fn depth_has_a_bound() {
        let mut octets = CALL[..15].to_vec();
        for _ in 0..40 {
            octets.extend([12, 0, 1]);
        }
        let b = Buf::new(&octets, octets.len(), 0);
        let head = head(&b, 0).unwrap();
        assert_eq!(read(&mut Reader::new(b, 0), &head, 0), Err(Fault::Malformed));
    }
}
