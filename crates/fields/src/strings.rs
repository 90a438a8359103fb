use std::fmt;

/// Words for the numbers of a field.
#[derive(Clone, Copy, Debug)]
pub enum Strings {
    /// None.
    None,
    /// A number has a word; one without is `Unknown`.
    Values(&'static ValueTable),
    /// A number may have a word, and is shown alone where it has none
    /// (Wireshark's `BASE_SPECIAL_VALS`).
    Special(&'static ValueTable),
    /// A range of numbers has a word.
    Ranges(&'static RangeTable),
    /// The words for true and false.
    TrueFalse(&'static (&'static str, &'static str)),
    /// The unit after a number, for one and for many.
    Unit(&'static (&'static str, &'static str)),
    /// A function writes the whole value.
    Custom(fn(u64, &mut dyn fmt::Write) -> fmt::Result),
    /// The name of a protocol that the field stands for.
    Protocol,
    /// An expert note: the field's title is its text.
    Expert(Group, Severity),
}

/// How grave an expert note is, from a remark to an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the variants are Wireshark's severities")]
pub enum Severity {
    Comment,
    Chat,
    Note,
    Warn,
    Error,
}

impl Severity {
    /// The number in `_ws.expert.severity`.
    pub const fn number(self) -> u32 {
        match self {
            Severity::Comment => 0x0010_0000,
            Severity::Chat => 0x0020_0000,
            Severity::Note => 0x0040_0000,
            Severity::Warn => 0x0060_0000,
            Severity::Error => 0x0080_0000,
        }
    }

    /// The word that Wireshark shows.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Comment => "Comment",
            Severity::Chat => "Chat",
            Severity::Note => "Note",
            Severity::Warn => "Warning",
            Severity::Error => "Error",
        }
    }
}

/// What kind of thing an expert note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the variants are Wireshark's groups")]
pub enum Group {
    Checksum,
    Sequence,
    Response,
    Request,
    Undecoded,
    Reassemble,
    Malformed,
    Debug,
    Protocol,
    Security,
    Comment,
    Decryption,
    Assumption,
    Deprecated,
    Receive,
    Interface,
}

impl Group {
    /// The number in `_ws.expert.group`.
    pub const fn number(self) -> u32 {
        (match self {
            Group::Checksum => 1u32,
            Group::Sequence => 2,
            Group::Response => 3,
            Group::Request => 4,
            Group::Undecoded => 5,
            Group::Reassemble => 6,
            Group::Malformed => 7,
            Group::Debug => 8,
            Group::Protocol => 9,
            Group::Security => 10,
            Group::Comment => 11,
            Group::Decryption => 12,
            Group::Assumption => 13,
            Group::Deprecated => 14,
            Group::Receive => 15,
            Group::Interface => 16,
        }) << 24
    }

    /// The word that Wireshark shows.
    pub const fn name(self) -> &'static str {
        match self {
            Group::Checksum => "Checksum",
            Group::Sequence => "Sequence",
            Group::Response => "Response",
            Group::Request => "Request",
            Group::Undecoded => "Undecoded",
            Group::Reassemble => "Reassemble",
            Group::Malformed => "Malformed",
            Group::Debug => "Debug",
            Group::Protocol => "Protocol",
            Group::Security => "Security",
            Group::Comment => "Comment",
            Group::Decryption => "Decryption",
            Group::Assumption => "Assumption",
            Group::Deprecated => "Deprecated",
            Group::Receive => "Receive",
            Group::Interface => "Interface",
        }
    }
}

/// Words for single numbers: keys, and all texts in one string with the end of
/// each, so that a row costs eight octets and its letters, and no relocation.
///
/// Keys are the low 32 bits of the value. Made by [`values!`](crate::values).
#[derive(Debug)]
pub struct ValueTable {
    keys: &'static [u32],
    text: &'static str,
    ends: &'static [u32],
    sorted: bool,
}

impl ValueTable {
    /// A table from its parts: `ends` as [`text_ends`] makes it from `text`.
    pub const fn new(keys: &'static [u32], text: &'static str, ends: &'static [u32]) -> Self {
        let mut sorted = true;
        let mut i = 1;
        while i < keys.len() {
            if keys[i - 1] >= keys[i] {
                sorted = false;
            }
            i += 1;
        }
        ValueTable { keys, text, ends, sorted }
    }

    /// The word for `value`: the first row where several have the key. A binary
    /// search where the keys are in order.
    pub fn get(&self, value: u64) -> Option<&'static str> {
        let key = u32::try_from(value)
            .or(if (value as i64) < 0 { Ok(value as u32) } else { Err(()) })
            .ok()?;
        let row = if self.sorted {
            self.keys.binary_search(&key).ok()?
        } else {
            self.keys.iter().position(|k| *k == key)?
        };
        Some(self.row_text(row))
    }

    /// The rows in order.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &'static str)> + '_ {
        self.keys.iter().enumerate().map(|(row, key)| (*key, self.row_text(row)))
    }

    /// The number of rows.
    pub const fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there are no rows.
    pub const fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    fn row_text(&self, row: usize) -> &'static str {
        row_text(self.text, self.ends, row)
    }
}

/// Words for ranges of numbers. Made by [`ranges!`](crate::ranges).
#[derive(Debug)]
pub struct RangeTable {
    keys: &'static [(u32, u32)],
    text: &'static str,
    ends: &'static [u32],
}

impl RangeTable {
    /// A table from its parts: `ends` as [`text_ends`] makes it from `text`.
    pub const fn new(
        keys: &'static [(u32, u32)],
        text: &'static str,
        ends: &'static [u32],
    ) -> Self {
        RangeTable { keys, text, ends }
    }

    /// The word for `value`: the first range that holds it.
    pub fn get(&self, value: u64) -> Option<&'static str> {
        let row = self
            .keys
            .iter()
            .position(|(low, high)| u64::from(*low) <= value && value <= u64::from(*high))?;
        Some(row_text(self.text, self.ends, row))
    }

    /// The rows in order.
    pub fn iter(&self) -> impl Iterator<Item = ((u32, u32), &'static str)> + '_ {
        self.keys.iter().enumerate().map(|(row, key)| (*key, row_text(self.text, self.ends, row)))
    }
}

fn row_text(text: &'static str, ends: &'static [u32], row: usize) -> &'static str {
    let start = if row == 0 { 0 } else { ends[row - 1] as usize + 1 };
    &text[start..ends[row] as usize]
}

/// The places of the NULs that end the `N` texts in `text`. For [`values!`](crate::values).
pub const fn text_ends<const N: usize>(text: &str) -> [u32; N] {
    let bytes = text.as_bytes();
    // Not asked for again with every octet: the compiler runs this over all texts of all tables.
    let len = bytes.len();
    let mut ends = [0; N];
    let mut row = 0;
    let mut i = 0;
    while i < len {
        if bytes[i] == 0 {
            ends[row] = i as u32;
            row += 1;
        }
        i += 1;
    }
    assert!(row == N, "one text for each key");
    ends
}

/// Makes [`ValueTable`]s: `values! { static NAME { 1 => "one", 2 => "two" } }`.
#[macro_export]
macro_rules! values {
    ($($(#[$meta:meta])* $vis:vis static $name:ident { $($key:expr => $text:expr),* $(,)? })*) => {$(
        $(#[$meta])*
        $vis static $name: $crate::ValueTable = {
            const KEYS: &[u32] = &[$($key as u32),*];
            const TEXT: &str = concat!($($text, "\0"),*);
            static ENDS: [u32; KEYS.len()] = $crate::text_ends(TEXT);
            $crate::ValueTable::new(KEYS, TEXT, &ENDS)
        };
    )*};
}

/// Makes [`RangeTable`]s: `ranges! { static NAME { (1, 9) => "few", (10, 99) => "many" } }`.
#[macro_export]
macro_rules! ranges {
    ($($(#[$meta:meta])* $vis:vis static $name:ident { $(($low:expr, $high:expr) => $text:expr),* $(,)? })*) => {$(
        $(#[$meta])*
        $vis static $name: $crate::RangeTable = {
            const KEYS: &[(u32, u32)] = &[$(($low as u32, $high as u32)),*];
            const TEXT: &str = concat!($($text, "\0"),*);
            static ENDS: [u32; KEYS.len()] = $crate::text_ends(TEXT);
            $crate::RangeTable::new(KEYS, TEXT, &ENDS)
        };
    )*};
}

#[cfg(test)]
mod tests {
    values! {
        static SORTED { 1 => "one", 7 => "seven", 9 => "nine" }
        static UNSORTED { 7 => "seven", 1 => "one", 7 => "again" }
        static NEGATIVE { 0 => "zero", -1i32 => "minus one" }
    }
    ranges! { static RANGES { (0, 4) => "low", (3, 9) => "high" } }

    #[test]
    fn words_are_found_in_sorted_and_unsorted_tables() {
        assert_eq!(SORTED.get(7), Some("seven"));
        assert_eq!(SORTED.get(8), None);
        assert_eq!(SORTED.get(1 << 40 | 1), None);
        assert_eq!(UNSORTED.get(7), Some("seven"));
        assert_eq!(UNSORTED.get(1), Some("one"));
        assert_eq!(NEGATIVE.get(-1i64 as u64), Some("minus one"));
        assert_eq!(UNSORTED.iter().count(), 3);
    }

    #[test]
    fn the_first_range_wins() {
        assert_eq!(RANGES.get(4), Some("low"));
        assert_eq!(RANGES.get(5), Some("high"));
        assert_eq!(RANGES.get(10), None);
    }
}
