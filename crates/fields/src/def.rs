use crate::Strings;

/// The type of a field's values, as Wireshark's `FT_*` name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the variants are Wireshark's FT_ names")]
pub enum FieldType {
    None,
    Protocol,
    Boolean,
    Char,
    Uint8,
    Uint16,
    Uint24,
    Uint32,
    Uint40,
    Uint48,
    Uint56,
    Uint64,
    Int8,
    Int16,
    Int24,
    Int32,
    Int40,
    Int48,
    Int56,
    Int64,
    Ieee11073Sfloat,
    Ieee11073Float,
    Float,
    Double,
    AbsoluteTime,
    RelativeTime,
    String,
    Stringz,
    UintString,
    StringzPad,
    StringzTrunc,
    Ether,
    Bytes,
    UintBytes,
    Ipv4,
    Ipv6,
    IpxNet,
    FrameNum,
    Guid,
    Oid,
    RelOid,
    SystemId,
    Eui64,
    Ax25,
    Vines,
    Fcwwn,
}

impl FieldType {
    /// Unsigned integers of every width, characters and frame numbers.
    pub const fn is_unsigned(self) -> bool {
        use FieldType::*;
        matches!(
            self,
            Char | Uint8
                | Uint16
                | Uint24
                | Uint32
                | Uint40
                | Uint48
                | Uint56
                | Uint64
                | FrameNum
                | IpxNet
        )
    }

    /// Signed integers of every width.
    pub const fn is_signed(self) -> bool {
        use FieldType::*;
        matches!(self, Int8 | Int16 | Int24 | Int32 | Int40 | Int48 | Int56 | Int64)
    }

    /// Any integer, not counting booleans.
    pub const fn is_integer(self) -> bool {
        self.is_unsigned() || self.is_signed()
    }

    /// Text of any encoding.
    pub const fn is_string(self) -> bool {
        use FieldType::*;
        matches!(self, String | Stringz | UintString | StringzPad | StringzTrunc | Ax25)
    }

    /// Values that are plain octets.
    pub const fn is_bytes(self) -> bool {
        use FieldType::*;
        matches!(self, Bytes | UintBytes | Ether | Oid | RelOid | SystemId | Vines | Fcwwn)
    }

    /// The width in octets that the type itself implies, 0 where the width is the value's.
    pub const fn width(self) -> usize {
        use FieldType::*;
        match self {
            Char | Uint8 | Int8 => 1,
            Uint16 | Int16 | Ieee11073Sfloat => 2,
            Uint24 | Int24 => 3,
            Uint32 | Int32 | Float | Ieee11073Float | Ipv4 | IpxNet | FrameNum | Boolean => 4,
            Uint40 | Int40 => 5,
            Uint48 | Int48 | Ether | Vines => 6,
            Uint56 | Int56 => 7,
            Uint64 | Int64 | Double | Eui64 | Fcwwn => 8,
            Ipv6 | Guid => 16,
            _ => 0,
        }
    }

    /// Wireshark's name, `FT_UINT16`.
    pub const fn name(self) -> &'static str {
        use FieldType::*;
        match self {
            None => "FT_NONE",
            Protocol => "FT_PROTOCOL",
            Boolean => "FT_BOOLEAN",
            Char => "FT_CHAR",
            Uint8 => "FT_UINT8",
            Uint16 => "FT_UINT16",
            Uint24 => "FT_UINT24",
            Uint32 => "FT_UINT32",
            Uint40 => "FT_UINT40",
            Uint48 => "FT_UINT48",
            Uint56 => "FT_UINT56",
            Uint64 => "FT_UINT64",
            Int8 => "FT_INT8",
            Int16 => "FT_INT16",
            Int24 => "FT_INT24",
            Int32 => "FT_INT32",
            Int40 => "FT_INT40",
            Int48 => "FT_INT48",
            Int56 => "FT_INT56",
            Int64 => "FT_INT64",
            Ieee11073Sfloat => "FT_IEEE_11073_SFLOAT",
            Ieee11073Float => "FT_IEEE_11073_FLOAT",
            Float => "FT_FLOAT",
            Double => "FT_DOUBLE",
            AbsoluteTime => "FT_ABSOLUTE_TIME",
            RelativeTime => "FT_RELATIVE_TIME",
            String => "FT_STRING",
            Stringz => "FT_STRINGZ",
            UintString => "FT_UINT_STRING",
            StringzPad => "FT_STRINGZPAD",
            StringzTrunc => "FT_STRINGZTRUNC",
            Ether => "FT_ETHER",
            Bytes => "FT_BYTES",
            UintBytes => "FT_UINT_BYTES",
            Ipv4 => "FT_IPv4",
            Ipv6 => "FT_IPv6",
            IpxNet => "FT_IPXNET",
            FrameNum => "FT_FRAMENUM",
            Guid => "FT_GUID",
            Oid => "FT_OID",
            RelOid => "FT_REL_OID",
            SystemId => "FT_SYSTEM_ID",
            Eui64 => "FT_EUI64",
            Ax25 => "FT_AX25",
            Vines => "FT_VINES",
            Fcwwn => "FT_FCWWN",
        }
    }
}

/// How a value is written: the base of a number, the separator of octets, the
/// zone of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the variants are Wireshark's BASE_ names")]
pub enum Base {
    None,
    Dec,
    Hex,
    Oct,
    DecHex,
    HexDec,
    /// The text comes from the dissector alone, and the number is decimal.
    Custom,
    Dot,
    Dash,
    Colon,
    Space,
    /// Absolute time in the reader's zone.
    Local,
    /// Absolute time in UTC.
    Utc,
    /// Absolute time in UTC as day of the year.
    UtcDoy,
    /// Absolute time in UTC counted in NTP's era; zero is "NULL".
    NtpUtc,
    PortTcp,
    PortUdp,
    PortSctp,
    PortDccp,
    /// An IPv4 netmask.
    Netmask,
    /// The first three octets of a hardware address.
    Oui,
}

/// A field's index in its protocol's own table. Index 0 is the protocol itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Field(pub u16);

impl Field {
    /// The protocol's own entry.
    pub const PROTOCOL: Field = Field(0);

    /// The place in the protocol's table.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A field among all fields of a schema: the base of its protocol plus its [`Field`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldId(pub u32);

/// A protocol among all protocols of a schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProtocolId(pub u16);

/// Where a field lies when that never changes: octets from the start of its
/// protocol's header, big-endian. The field exists in every header of its protocol
/// that is long enough to hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// First octet.
    pub offset: u16,
    /// Number of octets.
    pub len: u16,
}

/// The definition of one field: what it is called, what its values are and how
/// they are written. Made in `const` context by [`field_table!`](crate::field_table).
#[derive(Clone, Copy, Debug)]
pub struct FieldDef {
    /// Wireshark's abbreviation, `tcp.srcport`.
    pub name: &'static str,
    /// What a person reads, `Source Port`.
    pub title: &'static str,
    /// Type of the values.
    pub kind: FieldType,
    /// How they are written.
    pub base: Base,
    /// The bits of the container that are the value; 0 means all of it.
    pub mask: u64,
    /// Width in bits of the octets that a boolean is drawn over; 0 for none.
    pub bits: u8,
    /// Words for numbers.
    pub strings: Strings,
    /// The fixed place in the header, if it has one.
    pub place: Option<Place>,
    rarity: Rarity,
    /// See [`name_hash`].
    name_hash: u32,
}

/// A hash of a field's name for tables of names, the same in every run: FNV-1a.
///
/// A definition knows that of its own name, so a program that starts need not read tens of thousands of names.
pub const fn name_hash(name: &str) -> u32 {
    let octets = name.as_bytes();
    let len = octets.len();
    // Numbers that cannot overflow need no call to multiply, which is what the compiler takes long over: it does
    // this for every octet of every name.
    let mut hash = 0x811c_9dc5u64;
    let mut at = 0;
    while at < len {
        hash = ((hash ^ octets[at] as u64) * 0x0100_0193) & 0xffff_ffff;
        at += 1;
    }
    hash as u32
}

/// What few fields have. There are tens of thousands of definitions, so what most do without shares one place, and its
/// absence takes no relocation.
#[derive(Clone, Copy, Debug)]
enum Rarity {
    None,
    /// The short name of a protocol.
    Short(&'static str),
    /// The fields that this one stands for.
    Members(&'static [Field]),
}

impl FieldDef {
    /// A field with type `kind`, decimal or plain, without words and without a fixed place.
    pub const fn new(name: &'static str, title: &'static str, kind: FieldType) -> Self {
        let base = if kind.is_integer() { Base::Dec } else { Base::None };
        FieldDef {
            name,
            title,
            kind,
            base,
            mask: 0,
            bits: 0,
            strings: Strings::None,
            place: None,
            rarity: Rarity::None,
            name_hash: name_hash(name),
        }
    }

    /// The first entry of a table: the protocol, with its long and its short name.
    pub const fn protocol(name: &'static str, title: &'static str, short: &'static str) -> Self {
        let mut def = FieldDef::new(name, title, FieldType::Protocol);
        def.rarity = Rarity::Short(short);
        def
    }

    /// Marks a field that Wireshark registers as a protocol in name only (a TCP option, say): it is
    /// named without the protocol that it belongs to.
    pub const fn in_name_only(mut self) -> Self {
        self.rarity = Rarity::Short(self.title);
        self
    }

    /// How values are written.
    pub const fn base(mut self, base: Base) -> Self {
        self.base = base;
        self
    }

    /// The bits of the container that are the value.
    pub const fn mask(mut self, mask: u64) -> Self {
        self.mask = mask;
        self
    }

    /// The width in bits that a masked boolean is drawn over.
    pub const fn bits(mut self, bits: u8) -> Self {
        self.bits = bits;
        self
    }

    /// Words for numbers.
    pub const fn strings(mut self, strings: Strings) -> Self {
        self.strings = strings;
        self
    }

    /// The fixed place in the header: `offset` and `len` in octets.
    pub const fn at(mut self, offset: u16, len: u16) -> Self {
        self.place = Some(Place { offset, len });
        self
    }

    /// The [`name_hash`] of the name, worked out by the compiler.
    pub const fn name_hash(&self) -> u32 {
        self.name_hash
    }

    /// For a protocol: what the Protocol column says, `TCP`. Empty for a field that is no protocol,
    /// not even in name.
    pub const fn short(&self) -> &'static str {
        match self.rarity {
            Rarity::Short(short) => short,
            Rarity::None | Rarity::Members(_) => "",
        }
    }

    /// For a field that only stands for others (`tcp.port`): those, in their
    /// protocol's table. Such a field has every value that these have.
    pub const fn members(&self) -> &'static [Field] {
        match self.rarity {
            Rarity::Members(members) => members,
            Rarity::None | Rarity::Short(_) => &[],
        }
    }

    /// Makes the field stand for others of the same table. A protocol cannot.
    pub const fn stands_for(mut self, members: &'static [Field]) -> Self {
        self.rarity = Rarity::Members(members);
        self
    }

    /// The number of bits to shift a masked value right by.
    pub const fn shift(&self) -> u32 {
        if self.mask == 0 { 0 } else { self.mask.trailing_zeros() }
    }
}

/// Writes a protocol's field table once: a `static` slice of [`FieldDef`]s and a
/// [`Field`] constant for each row, numbered in order. The first row is the
/// protocol itself. One table a module.
#[macro_export]
macro_rules! field_table {
    ($(#[$meta:meta])* $vis:vis static $table:ident; $($(#[$row:meta])* $name:ident = $value:expr;)*) => {
        #[doc(hidden)]
        #[allow(non_camel_case_types, dead_code, clippy::upper_case_acronyms, reason = "only numbers the rows")]
        #[repr(u16)]
        enum FieldTableRow { $($name),* }
        $(
            $(#[$row])*
            #[allow(missing_docs, dead_code, reason = "the row says what the field is; some are only filtered on")]
            pub const $name: $crate::Field = $crate::Field(FieldTableRow::$name as u16);
        )*
        $(#[$meta])*
        $vis static $table: &[$crate::FieldDef] = {
            // With a name, for else each unit of code that reads the table would have one of its own.
            static ROWS: [$crate::FieldDef; [$(stringify!($name)),*].len()] = [$($value),*];
            &ROWS
        };
    };
}
