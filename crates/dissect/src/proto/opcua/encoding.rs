//! Built-in types of OPC UA in their binary encoding (OPC 10000-6, section 5.2).

use lamna_fields::{Field, FieldType};

use super::fields;
use super::schema::{self, Kind, Struct};
use super::status::STATUS_CODES;
use crate::buf::{Buf, Fault};
use crate::collect::{Collector, Item};
use crate::proto::{filetime, little};
use crate::walk::{REST, Walk};

/// The part of a status code that has a name (OPC 10000-4, section 7.39).
const CODE: u32 = 0xffff_0000;

/// Octets of text with their length before them: strings and strings of octets; the item, and where they end.
fn counted<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    kind: &str,
) -> Result<(Item, usize), Fault> {
    let len = b.u32_le(at)? as i32;
    if let Ok(len @ 1..) = usize::try_from(len) {
        return Ok((w.item(field, b, at + 4, len)?, at + 4 + len));
    }
    let item = match w.def(field).kind {
        FieldType::String => w.string(field, b, at, 4, format_args!(""))?,
        _ => w.octets(field, b, at, 4, &[])?,
    };
    let what = if len == 0 { "Empty" } else { "Null" };
    w.append(item, format_args!("[OpcUa {what} {kind}]"));
    Ok((item, at + 4))
}

/// Text; where it ends.
pub(super) fn string<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    Ok(counted(w, field, b, at, "String")?.1)
}

/// Octets; where they end.
pub(super) fn byte_string<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    Ok(counted(w, field, b, at, "ByteString")?.1)
}

/// A status code, of four octets.
pub(super) fn status<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<Item, Fault> {
    let code = b.u32_le(at)?;
    let item = w.number(field, b, at, 4, u64::from(code))?;
    if w.labels() {
        let word = STATUS_CODES.get(u64::from(code & CODE)).unwrap_or("Unknown Status Code");
        w.append(item, format_args!(" [{word}]"));
    }
    Ok(item)
}

/// Structures within structures that are followed, so that a value within itself ends.
const MAX_DEPTH: usize = 32;

/// Elements of an array that are taken apart: what holds more is no message of sense.
const MAX_ELEMENTS: i32 = 10_000;

/// The diagnostics that a request may ask for.
const RETURNED: [Field; 10] = [
    fields::RETURNDIAG_SERVICELEVEL_SYMBOLICID,
    fields::RETURNDIAG_SERVICELEVEL_LOCALIZEDTEXT,
    fields::RETURNDIAG_SERVICELEVEL_ADDITIONALINFO,
    fields::RETURNDIAG_SERVICELEVEL_INNERSTATUSCODE,
    fields::RETURNDIAG_SERVICELEVEL_INNERDIAGNOSTICS,
    fields::RETURNDIAG_OPERATIONLEVEL_SYMBOLICID,
    fields::RETURNDIAG_OPERATIONLEVEL_LOCALIZEDTEXT,
    fields::RETURNDIAG_OPERATIONLEVEL_ADDITIONALINFO,
    fields::RETURNDIAG_OPERATIONLEVEL_INNERSTATUSCODE,
    fields::RETURNDIAG_OPERATIONLEVEL_INNERDIAGNOSTICS,
];

/// The classes of nodes.
const CLASSES: [Field; 8] = [
    fields::NODECLASSMASK_OBJECT,
    fields::NODECLASSMASK_VARIABLE,
    fields::NODECLASSMASK_METHOD,
    fields::NODECLASSMASK_OBJECTTYPE,
    fields::NODECLASSMASK_VARIABLETYPE,
    fields::NODECLASSMASK_REFERENCETYPE,
    fields::NODECLASSMASK_DATATYPE,
    fields::NODECLASSMASK_VIEW,
];

/// The parts of a reference that a browser may ask for.
const RESULTS: [Field; 6] = [
    fields::RESULTMASK_REFERENCETYPE,
    fields::RESULTMASK_ISFORWARD,
    fields::RESULTMASK_NODECLASS,
    fields::RESULTMASK_BROWSENAME,
    fields::RESULTMASK_DISPLAYNAME,
    fields::RESULTMASK_TYPEDEFINITION,
];

/// All of [`RESULTS`].
const ALL_RESULTS: u32 = 0x3f;

/// The parts of a text with its language.
const LOCALIZED: [Field; 2] = [fields::LOCTEXT_HAS_LOCALE_INFORMATION, fields::LOCTEXT_HAS_TEXT];

/// The parts of a value with its quality and times.
const DATA_VALUE: [Field; 6] = [
    fields::DATAVALUE_HAS_VALUE,
    fields::DATAVALUE_HAS_STATUSCODE,
    fields::DATAVALUE_HAS_SOURCE_TIMESTAMP,
    fields::DATAVALUE_HAS_SERVER_TIMESTAMP,
    fields::DATAVALUE_HAS_SOURCE_PICOSECONDS,
    fields::DATAVALUE_HAS_SERVER_PICOSECONDS,
];

/// The parts of diagnostics.
const DIAGNOSTIC: [Field; 7] = [
    fields::DIAG_HAS_SYMBOLIC_ID,
    fields::DIAG_HAS_NAMESPACE,
    fields::DIAG_HAS_LOCALIZEDTEXT,
    fields::DIAG_HAS_LOCALE,
    fields::DIAG_HAS_ADDITIONAL_INFO,
    fields::DIAG_HAS_INNER_STATUSCODE,
    fields::DIAG_HAS_INNER_DIAGNOSTIC_CODE,
];

/// What a value is called: by its member, or by its place in an array of them.
#[derive(Clone, Copy)]
struct Named {
    name: &'static str,
    index: Option<i32>,
}

/// A request or an answer; where it ends.
pub(super) fn structure<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    of: &'static Struct,
    depth: usize,
) -> Result<usize, Fault> {
    if depth > MAX_DEPTH {
        return Err(Fault::Malformed);
    }
    let mut at = at;
    for member in of.members {
        at = if member.array {
            array(w, b, at, member.name, member.field, member.kind, depth)?
        } else {
            let named = Named { name: member.name, index: None };
            value(w, b, at, named, member.field, member.kind, depth)?
        };
    }
    Ok(at)
}

/// What a type is called.
fn type_name<C: Collector>(w: &Walk<'_, C>, field: Field, kind: Kind) -> &'static str {
    match kind {
        Kind::Plain(_) => match w.def(field).kind {
            FieldType::Boolean => "Boolean",
            FieldType::Int8 => "SByte",
            FieldType::Uint8 => "Byte",
            FieldType::Int16 => "Int16",
            FieldType::Uint16 => "UInt16",
            FieldType::Int32 => "Int32",
            FieldType::Int64 => "Int64",
            FieldType::Uint64 => "UInt64",
            FieldType::Float => "Float",
            FieldType::Double => "Double",
            FieldType::Guid => "Guid",
            _ => "UInt32",
        },
        Kind::Return | Kind::Classes | Kind::Results => "UInt32",
        Kind::Text => "String",
        Kind::Octets => "ByteString",
        Kind::Time => "DateTime",
        Kind::Status => "StatusCode",
        Kind::Node => "NodeId",
        Kind::Expanded => "ExpandedNodeId",
        Kind::Qualified => "QualifiedName",
        Kind::Localized => "LocalizedText",
        Kind::Variant => "Variant",
        Kind::Value => "DataValue",
        Kind::Object => "ExtensionObject",
        Kind::Diagnostic => "DiagnosticInfo",
        Kind::Struct(of) => of.name,
    }
}

/// Any number of values; where they end.
fn array<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    name: &'static str,
    field: Field,
    kind: Kind,
    depth: usize,
) -> Result<usize, Fault> {
    let root =
        w.text(b, at, REST, format_args!("{name}: Array of {}", type_name(w, field, kind)))?;
    let opened = w.open(root);
    let count = b.u32_le(at)? as i32;
    w.item_le(fields::VARIANT_ARRAYSIZE, b, at, 4)?;
    let mut end = at + 4;
    for index in 0..checked(w, b, end, count)? {
        end = value(w, b, end, Named { name, index: Some(index) }, field, kind, depth)?;
    }
    w.close(opened);
    w.set_len(root, end - at);
    Ok(end)
}

/// The elements of an array that are read: none, and a word of it, where it says that it has too many.
fn checked<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    count: i32,
) -> Result<i32, Fault> {
    if count <= MAX_ELEMENTS {
        return Ok(count);
    }
    let text = format_args!("Array length {count} too large to process");
    let item = w.text(b, at, 0, text)?;
    w.expert_text(fields::ARRAY_LENGTH, item, text);
    Ok(0)
}

/// A value; where it ends.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    named: Named,
    field: Field,
    kind: Kind,
    depth: usize,
) -> Result<usize, Fault> {
    let simple = match kind {
        Kind::Plain(len) => Some((w.item_le(field, b, at, len)?, at + len)),
        Kind::Text => Some(counted(w, field, b, at, "String")?),
        Kind::Octets => Some(counted(w, field, b, at, "ByteString")?),
        Kind::Time => Some((filetime::item(w, field, b, at)?, at + 8)),
        Kind::Status => Some((status(w, field, b, at)?, at + 4)),
        _ => None,
    };
    if let Some((item, end)) = simple {
        // Times in arrays are shown without their places.
        if let Some(index) = named.index
            && !matches!(kind, Kind::Time)
        {
            w.prepend(item, b, format_args!("[{index}]: "));
        }
        return Ok(end);
    }
    match kind {
        Kind::Return => {
            little::tree(w, fields::RETURNDIAG, b, at, 4, &RETURNED)?;
            return Ok(at + 4);
        }
        Kind::Classes => {
            if b.u32_le(at)? == 0 {
                w.item_le(fields::NODECLASSMASK_ALL, b, at, 4)?;
            } else {
                little::tree(w, fields::NODECLASSMASK, b, at, 4, &CLASSES)?;
            }
            return Ok(at + 4);
        }
        Kind::Results => {
            if b.u32_le(at)? == ALL_RESULTS {
                w.item_le(fields::RESULTMASK_ALL, b, at, 4)?;
            } else {
                little::tree(w, fields::RESULTMASK, b, at, 4, &RESULTS)?;
            }
            return Ok(at + 4);
        }
        _ => {}
    }
    let of = type_name(w, field, kind);
    let root = match named.index {
        Some(index) => w.text(b, at, REST, format_args!("[{index}]: {of}"))?,
        None => w.text(b, at, REST, format_args!("{}: {of}", named.name))?,
    };
    let opened = w.open(root);
    let depth = depth + 1;
    if depth > MAX_DEPTH {
        return Err(Fault::Malformed);
    }
    let end = match kind {
        Kind::Node => {
            w.item(fields::NODEID_ENCODINGMASK, b, at, 1)?;
            node(w, b, at)?.1
        }
        Kind::Expanded => expanded(w, b, at)?.1,
        Kind::Qualified => {
            w.item_le(fields::QUALNAME_ID, b, at, 2)?;
            string(w, fields::QUALNAME_NAME, b, at + 2)?
        }
        Kind::Localized => {
            let mask = b.u8(at)?;
            w.bitmask(fields::LOCTEXT_MASK, &LOCALIZED, b, at, 1)?;
            let mut end = at + 1;
            for (bit, field) in [(1, fields::LOCTEXT_LOCALE), (2, fields::LOCTEXT_TEXT)] {
                if mask & bit != 0 {
                    end = string(w, field, b, end)?;
                }
            }
            end
        }
        Kind::Variant => variant(w, b, at, depth)?,
        Kind::Value => data_value(w, b, at, depth)?,
        Kind::Object => object(w, b, at, depth)?,
        Kind::Diagnostic => diagnostic(w, b, at, depth)?,
        Kind::Struct(of) => structure(w, b, at, of, depth)?,
        _ => at,
    };
    w.close(opened);
    w.set_len(root, end - at);
    Ok(end)
}

/// The identifier of a node behind its first octet at `at`: its number, and where it ends.
fn node<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<(u32, usize), Fault> {
    let space = |w: &mut Walk<'_, C>, len| w.item_le(fields::NODEID_NSINDEX, b, at + 1, len);
    Ok(match b.u8(at)? & 0xf {
        0 => {
            w.item_le(fields::NODEID_NUMERIC, b, at + 1, 1)?;
            (u32::from(b.u8(at + 1)?), at + 2)
        }
        1 => {
            space(w, 1)?;
            w.item_le(fields::NODEID_NUMERIC, b, at + 2, 2)?;
            (u32::from(b.u16_le(at + 2)?), at + 4)
        }
        2 => {
            space(w, 2)?;
            w.item_le(fields::NODEID_NUMERIC, b, at + 3, 4)?;
            (b.u32_le(at + 3)?, at + 7)
        }
        3 => {
            space(w, 2)?;
            (0, string(w, fields::NODEID_STRING, b, at + 3)?)
        }
        4 => {
            space(w, 2)?;
            w.item_le(fields::NODEID_GUID, b, at + 3, 16)?;
            (0, at + 19)
        }
        5 => {
            space(w, 2)?;
            (0, byte_string(w, fields::NODEID_BYTESTRING, b, at + 3)?)
        }
        _ => (0, at + 1),
    })
}

/// The identifier of a node of whatever server: its number, and where it ends.
fn expanded<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<(u32, usize), Fault> {
    const EXPANDED: [Field; 3] = [
        fields::NODEID_ENCODINGMASK,
        fields::EXPANDEDNODEID_HAS_SERVER_INDEX,
        fields::EXPANDEDNODEID_HAS_NAMESPACE_URI,
    ];
    let mask = b.u8(at)?;
    w.bitmask(fields::EXPANDEDNODEID_MASK, &EXPANDED, b, at, 1)?;
    let (id, mut end) = node(w, b, at)?;
    if mask & 0x80 != 0 {
        end = string(w, fields::NAMESPACEURI, b, end)?;
    }
    if mask & 0x40 != 0 {
        w.item_le(fields::EXPANDEDNODEID_SERVERINDEX, b, end, 4)?;
        end += 4;
    }
    Ok((id, end))
}

/// A structure with its type.
fn object<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    depth: usize,
) -> Result<usize, Fault> {
    let root = w.text(b, at, REST, format_args!("TypeId: ExpandedNodeId"))?;
    let opened = w.open(root);
    let (id, mut end) = expanded(w, b, at)?;
    w.close(opened);
    w.set_len(root, end - at);
    let mask = b.u8(end)?;
    let parts = [fields::EXTOBJ_HAS_BINARY_BODY, fields::EXTOBJ_HAS_XML_BODY];
    w.bitmask(fields::EXTOBJ_MASK, &parts, b, end, 1)?;
    end += 1;
    if mask & 3 == 0 {
        return Ok(end);
    }
    match schema::object(id).filter(|_| mask & 1 != 0) {
        Some(of) => {
            let named = Named { name: of.name, index: None };
            value(w, b, end + 4, named, Field::PROTOCOL, Kind::Struct(of), depth)
        }
        None => byte_string(w, fields::BYTESTRING, b, end),
    }
}

/// A value with its type.
fn variant<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    depth: usize,
) -> Result<usize, Fault> {
    let mask = b.u8(at)?;
    w.item(fields::VARIANT_HAS_VALUE, b, at, 1)?;
    let none = Field::PROTOCOL;
    let (field, kind) = match mask & 0x3f {
        1 => (fields::BOOLEAN, Kind::Plain(1)),
        2 => (fields::SBYTE, Kind::Plain(1)),
        3 => (fields::BYTE, Kind::Plain(1)),
        4 => (fields::INT16, Kind::Plain(2)),
        5 => (fields::UINT16, Kind::Plain(2)),
        6 => (fields::INT32, Kind::Plain(4)),
        7 => (fields::UINT32, Kind::Plain(4)),
        8 => (fields::INT64, Kind::Plain(8)),
        9 => (fields::UINT64, Kind::Plain(8)),
        10 => (fields::FLOAT, Kind::Plain(4)),
        11 => (fields::DOUBLE, Kind::Plain(8)),
        12 => (fields::STRING, Kind::Text),
        13 => (fields::DATETIME, Kind::Time),
        14 => (fields::GUID, Kind::Plain(16)),
        15 => (fields::BYTESTRING, Kind::Octets),
        16 => (fields::XMLELEMENT, Kind::Octets),
        17 => (none, Kind::Node),
        18 => (none, Kind::Expanded),
        19 => (fields::STATUSCODE, Kind::Status),
        20 => (none, Kind::Qualified),
        21 => (none, Kind::Localized),
        22 => (none, Kind::Object),
        23 => (none, Kind::Value),
        24 => (none, Kind::Variant),
        25 => (none, Kind::Diagnostic),
        _ => return Ok(at + 1),
    };
    if mask & 0x80 == 0 {
        return value(w, b, at + 1, Named { name: "Value", index: None }, field, kind, depth);
    }
    let mut end = array(w, b, at + 1, type_name(w, field, kind), field, kind, depth)?;
    if mask & 0x40 != 0 {
        let root = w.text(b, end, REST, format_args!("ArrayDimensions"))?;
        let opened = w.open(root);
        let begin = end;
        let count = b.u32_le(end)? as i32;
        w.item_le(fields::VARIANT_ARRAYSIZE, b, end, 4)?;
        end += 4;
        for _ in 0..checked(w, b, end, count)? {
            w.item_le(fields::INT32, b, end, 4)?;
            end += 4;
        }
        w.close(opened);
        w.set_len(root, end - begin);
    }
    Ok(end)
}

/// A variant with its quality and times.
fn data_value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    depth: usize,
) -> Result<usize, Fault> {
    let mask = b.u8(at)?;
    w.bitmask(fields::DATAVALUE_MASK, &DATA_VALUE, b, at, 1)?;
    // The order on the wire is not that of the bits.
    let parts = [
        (0x01, "Value", Field::PROTOCOL, Kind::Variant),
        (0x02, "StatusCode", fields::STATUSCODE, Kind::Status),
        (0x04, "SourceTimestamp", fields::DATAVALUE_SOURCETIMESTAMP, Kind::Time),
        (0x10, "SourcePicoseconds", fields::DATAVALUE_SOURCEPICOSECONDS, Kind::Plain(2)),
        (0x08, "ServerTimestamp", fields::DATAVALUE_SERVERTIMESTAMP, Kind::Time),
        (0x20, "ServerPicoseconds", fields::DATAVALUE_SERVERPICOSECONDS, Kind::Plain(2)),
    ];
    let mut end = at + 1;
    for (bit, name, field, kind) in parts {
        if mask & bit != 0 {
            end = value(w, b, end, Named { name, index: None }, field, kind, depth)?;
        }
    }
    Ok(end)
}

/// Diagnostics.
fn diagnostic<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    depth: usize,
) -> Result<usize, Fault> {
    let mask = b.u8(at)?;
    w.bitmask(fields::DIAG_MASK, &DIAGNOSTIC, b, at, 1)?;
    let parts = [
        (0x01, "SymbolicId", fields::DIAG_SYMBOLICID, Kind::Plain(4)),
        (0x02, "Namespace", fields::DIAG_NAMESPACE, Kind::Plain(4)),
        (0x08, "Locale", fields::DIAG_LOCALE, Kind::Plain(4)),
        (0x04, "LocalizedText", fields::DIAG_LOCALIZEDTEXT, Kind::Plain(4)),
        (0x10, "AdditionalInfo", fields::DIAG_ADDITIONALINFO, Kind::Text),
        (0x20, "InnerStatusCode", fields::DIAG_INNERSTATUSCODE, Kind::Status),
        (0x40, "Inner DiagnosticInfo", Field::PROTOCOL, Kind::Diagnostic),
    ];
    let mut end = at + 1;
    for (bit, name, field, kind) in parts {
        if mask & bit != 0 {
            end = value(w, b, end, Named { name, index: None }, field, kind, depth)?;
        }
    }
    Ok(end)
}
