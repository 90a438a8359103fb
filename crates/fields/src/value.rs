/// One value of a field, borrowing from the frame (or from the text that the
/// dissection made) where it is not a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// A field without a value: its presence is all there is to know.
    None,
    /// Unsigned integers, characters, frame numbers, EUI-64, IPX networks.
    Uint(u64),
    /// Signed integers.
    Int(i64),
    /// True or false.
    Bool(bool),
    /// Floating point of any width.
    Float(f64),
    /// Text, already valid UTF-8: octets that are not are U+FFFD by now.
    Str(&'a str),
    /// Octets: bytes, object identifiers (in BER), FCWWN and other addresses.
    Bytes(&'a [u8]),
    /// The octets of a protocol's own part of the frame.
    Protocol(&'a [u8]),
    /// A hardware address.
    Ether([u8; 6]),
    /// An IPv4 address.
    Ipv4([u8; 4]),
    /// An IPv6 address.
    Ipv6([u8; 16]),
    /// A GUID, its first three parts in network order.
    Guid([u8; 16]),
    /// Nanoseconds since 1970-01-01 00:00 UTC.
    AbsoluteTime(i128),
    /// Nanoseconds.
    RelativeTime(i128),
}

impl<'a> Value<'a> {
    /// The number in an integer or a boolean.
    pub fn as_u64(&self) -> Option<u64> {
        match *self {
            Value::Uint(n) => Some(n),
            Value::Int(n) => Some(n as u64),
            Value::Bool(b) => Some(u64::from(b)),
            _ => None,
        }
    }

    /// The octets of a value that has octets, text included.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self {
            Value::Str(s) => Some(s.as_bytes()),
            Value::Bytes(b) | Value::Protocol(b) => Some(b),
            Value::Ether(a) => Some(a),
            Value::Ipv4(a) => Some(a),
            Value::Ipv6(a) | Value::Guid(a) => Some(a),
            _ => None,
        }
    }
}
