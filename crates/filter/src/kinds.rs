//! What the types of fields can do, and what they are called.

use lamna_fields::FieldType;

use crate::syntax::ArithmeticOp;

/// How values of a type are computed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Domain {
    /// Integers, booleans, times in nanoseconds, IPv4 addresses.
    Int,
    /// Floating point.
    Float,
    /// Everything with octets, ordered lexicographically.
    Octets,
}

pub(crate) fn domain(kind: FieldType) -> Domain {
    use FieldType::*;
    match kind {
        Boolean | Ipv4 | AbsoluteTime | RelativeTime | Eui64 => Domain::Int,
        kind if kind.is_integer() => Domain::Int,
        Float | Double | Ieee11073Sfloat | Ieee11073Float => Domain::Float,
        _ => Domain::Octets,
    }
}

/// Whether values of a type can be compared at all.
pub(crate) fn can_compare(kind: FieldType) -> bool {
    kind != FieldType::None
}

pub(crate) fn can_contain(kind: FieldType) -> bool {
    kind.is_string() || kind == FieldType::Protocol || kind.is_bytes()
}

pub(crate) fn can_match(kind: FieldType) -> bool {
    use FieldType::*;
    kind.is_string()
        || matches!(kind, Protocol | Bytes | UintBytes | Ether | Fcwwn | SystemId | Vines)
}

pub(crate) fn can_slice(kind: FieldType) -> bool {
    use FieldType::*;
    kind.is_string() || kind == Protocol || kind.is_bytes() || matches!(kind, Ipv4 | Ipv6)
}

/// Whether a type takes part in an operation. `modern` is the latest dialect.
pub(crate) fn can_compute(kind: FieldType, op: ArithmeticOp, modern: bool) -> bool {
    use ArithmeticOp::*;
    use FieldType::*;
    match kind {
        IpxNet => op == BitAnd,
        kind if kind.is_integer() || kind == Eui64 => true,
        Float | Double => matches!(op, Add | Subtract | Multiply | Divide),
        RelativeTime => matches!(op, Add | Subtract) || modern && matches!(op, Multiply | Divide),
        AbsoluteTime => modern && matches!(op, Add | Subtract),
        Ipv4 | Ipv6 | Ether | Fcwwn | Bytes | UintBytes | SystemId | Vines => op == BitAnd,
        _ => false,
    }
}

/// Whether a type has an opposite.
pub(crate) fn can_negate(kind: FieldType) -> bool {
    use FieldType::*;
    kind.is_integer() || matches!(kind, Eui64 | Float | Double | RelativeTime)
}

/// Whether values of two types, left and right, may be compared with each other.
pub(crate) fn compatible(left: FieldType, right: FieldType) -> bool {
    use FieldType::*;
    let float = |k| matches!(k, Float | Double | Ieee11073Sfloat | Ieee11073Float);
    let int = |k: FieldType| k.is_integer() && k != IpxNet;
    left == right
        || int(left) && (int(right) || right == Boolean)
        || float(left) && float(right)
        || octets(left) && octets(right)
        || left.is_string() && right.is_string()
}

/// The types that are plain octets to each other.
fn octets(kind: FieldType) -> bool {
    kind.is_bytes() || kind == FieldType::Eui64
}

/// Wireshark's words for a type.
pub(crate) fn pretty_name(kind: FieldType) -> &'static str {
    use FieldType::*;
    match kind {
        None => "Label",
        Protocol => "Protocol",
        Boolean => "Boolean",
        Char => "Character, 1 byte",
        Uint8 => "Unsigned integer (1 byte)",
        Uint16 => "Unsigned integer (2 bytes)",
        Uint24 => "Unsigned integer (3 bytes)",
        Uint32 => "Unsigned integer (4 bytes)",
        Uint40 => "Unsigned integer (5 bytes)",
        Uint48 => "Unsigned integer (6 bytes)",
        Uint56 => "Unsigned integer (7 bytes)",
        Uint64 => "Unsigned integer (8 bytes)",
        Int8 => "Signed integer (1 byte)",
        Int16 => "Signed integer (2 bytes)",
        Int24 => "Signed integer (3 bytes)",
        Int32 => "Signed integer (4 bytes)",
        Int40 => "Signed integer (5 bytes)",
        Int48 => "Signed integer (6 bytes)",
        Int56 => "Signed integer (7 bytes)",
        Int64 => "Signed integer (8 bytes)",
        Ieee11073Sfloat => "IEEE-11073 Floating point (16-bit)",
        Ieee11073Float => "IEEE-11073 Floating point (32-bit)",
        Float => "Floating point (single-precision)",
        Double => "Floating point (double-precision)",
        AbsoluteTime => "Date and time",
        RelativeTime => "Time offset",
        String | Stringz | UintString | StringzPad | StringzTrunc => "Character string",
        Ether => "Ethernet or other MAC address",
        Bytes | UintBytes => "Sequence of bytes",
        Ipv4 => "IPv4 address",
        Ipv6 => "IPv6 address",
        IpxNet => "IPX network number",
        FrameNum => "Frame number",
        Guid => "Globally Unique Identifier",
        Oid => "ASN.1 object identifier",
        RelOid => "ASN.1 relative object identifier",
        SystemId => "OSI System-ID",
        Eui64 => "EUI64 address",
        Ax25 => "AX.25 address",
        Vines => "VINES address",
        Fcwwn => "Fibre Channel WWN",
    }
}
