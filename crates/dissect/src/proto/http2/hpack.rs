//! Header compression for HTTP/2 (RFC 7541): representations, the two tables, and the code for strings.

use std::collections::VecDeque;
use std::sync::LazyLock;

/// The static table (RFC 7541, appendix A); index 1 is the first.
static TABLE: &[(&str, &str)] = &[
    (":authority", ""),
    (":method", "GET"),
    (":method", "POST"),
    (":path", "/"),
    (":path", "/index.html"),
    (":scheme", "http"),
    (":scheme", "https"),
    (":status", "200"),
    (":status", "204"),
    (":status", "206"),
    (":status", "304"),
    (":status", "400"),
    (":status", "404"),
    (":status", "500"),
    ("accept-charset", ""),
    ("accept-encoding", "gzip, deflate"),
    ("accept-language", ""),
    ("accept-ranges", ""),
    ("accept", ""),
    ("access-control-allow-origin", ""),
    ("age", ""),
    ("allow", ""),
    ("authorization", ""),
    ("cache-control", ""),
    ("content-disposition", ""),
    ("content-encoding", ""),
    ("content-language", ""),
    ("content-length", ""),
    ("content-location", ""),
    ("content-range", ""),
    ("content-type", ""),
    ("cookie", ""),
    ("date", ""),
    ("etag", ""),
    ("expect", ""),
    ("expires", ""),
    ("from", ""),
    ("host", ""),
    ("if-match", ""),
    ("if-modified-since", ""),
    ("if-none-match", ""),
    ("if-range", ""),
    ("if-unmodified-since", ""),
    ("last-modified", ""),
    ("link", ""),
    ("location", ""),
    ("max-forwards", ""),
    ("proxy-authenticate", ""),
    ("proxy-authorization", ""),
    ("range", ""),
    ("referer", ""),
    ("refresh", ""),
    ("retry-after", ""),
    ("server", ""),
    ("set-cookie", ""),
    ("strict-transport-security", ""),
    ("transfer-encoding", ""),
    ("user-agent", ""),
    ("vary", ""),
    ("via", ""),
    ("www-authenticate", ""),
];

/// How many bits the code of each octet has, and that of the end (RFC 7541, appendix B). The code is canonical: codes
/// of one length are numbered in the order of their octets, and follow those that are shorter.
static CODE_LENGTHS: [u8; 257] = [
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5,
    5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10, 13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
    7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6, 15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6,
    6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28, 20, 22, 20, 20, 22, 22, 22, 23, 22,
    23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24, 22,
    21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20,
    22, 22, 22, 23, 22, 22, 23, 26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19,
    21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22,
    22, 25, 25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26, 30,
];

/// Longest code, in bits.
const MAX_CODE: u32 = 30;

/// Octets of a dynamic table before a change of its size (RFC 9113, section 6.5.2).
const TABLE_SIZE: usize = 4096;

/// The name of a header in a place of the dynamic table that nothing was put in.
const UNKNOWN: &[u8] = b"<unknown>";

/// Octets that a dynamic table may be told to have: far above what implementations announce.
const MAX_TABLE_SIZE: usize = 1 << 20;

/// What an entry counts besides its octets (RFC 7541, section 4.1).
const ENTRY_OVERHEAD: usize = 32;

/// Octets that the headers of one block may unfold to: a reference of one octet may stand for thousands.
const MAX_UNFOLDED: usize = 256 << 10;

/// Headers of one block that are shown, as in Wireshark.
pub(super) const MAX_HEADERS: usize = 200;

/// How a header is written (RFC 7541, section 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A reference to a table.
    Indexed,
    /// Name and value, or a value for a name of a table, to be added to the dynamic table.
    Incremental,
    /// The same, not to be added.
    Plain,
    /// The same, never to be added by anybody.
    Never,
    /// Not a header but a new size of the dynamic table.
    Size,
}

/// A string as it is written: the octets and whether they are coded.
#[derive(Clone, Copy, Debug)]
struct Literal<'b> {
    octets: &'b [u8],
    coded: bool,
}

impl Literal<'_> {
    fn text(&self) -> Option<Vec<u8>> {
        if self.coded { decoded(self.octets) } else { Some(self.octets.to_vec()) }
    }
}

/// A header, or a change of the table's size, as it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Representation<'b> {
    pub(super) kind: Kind,
    /// The first octet in the block, and the octet behind the last.
    pub(super) at: usize,
    pub(super) end: usize,
    /// The place in the tables, 0 for a new name; or the table's new size.
    pub(super) index: usize,
    name: Option<Literal<'b>>,
    value: Option<Literal<'b>>,
}

/// The representations in a block, as far as they are whole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Representations<'b> {
    block: &'b [u8],
    at: usize,
}

impl<'b> Representations<'b> {
    pub(super) fn new(block: &'b [u8]) -> Self {
        Representations { block, at: 0 }
    }

    /// What is left of a block after those that are whole.
    pub(super) fn left_of(block: &'b [u8]) -> &'b [u8] {
        let end = Representations::new(block).last().map_or(0, |last| last.end);
        block.get(end..).unwrap_or(&[])
    }

    /// A number whose first `bits` bits are in the octet at hand (RFC 7541, section 5.1).
    fn number(&mut self, bits: u32) -> Option<usize> {
        let most = (1usize << bits) - 1;
        let mut value = usize::from(*self.block.get(self.at)?) & most;
        self.at += 1;
        if value < most {
            return Some(value);
        }
        let mut shift = 0;
        loop {
            let octet = *self.block.get(self.at)?;
            self.at += 1;
            value = value.checked_add(usize::from(octet & 0x7f).checked_shl(shift)?)?;
            if octet & 0x80 == 0 {
                return Some(value);
            }
            shift += 7;
            if shift > 28 {
                return None;
            }
        }
    }

    fn literal(&mut self) -> Option<Literal<'b>> {
        let coded = self.block.get(self.at)? & 0x80 != 0;
        let len = self.number(7)?;
        let octets = self.block.get(self.at..self.at.checked_add(len)?)?;
        self.at += len;
        Some(Literal { octets, coded })
    }
}

impl<'b> Iterator for Representations<'b> {
    type Item = Representation<'b>;

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.at;
        let (kind, bits) = match *self.block.get(at)? {
            0x80.. => (Kind::Indexed, 7),
            0x40.. => (Kind::Incremental, 6),
            0x20.. => (Kind::Size, 5),
            0x10.. => (Kind::Never, 4),
            _ => (Kind::Plain, 4),
        };
        let index = self.number(bits)?;
        let mut this = Representation { kind, at, end: self.at, index, name: None, value: None };
        if !matches!(kind, Kind::Indexed | Kind::Size) {
            if index == 0 {
                this.name = Some(self.literal()?);
            }
            this.value = Some(self.literal()?);
        }
        this.end = self.at;
        Some(this)
    }
}

/// One direction's dynamic table.
#[derive(Debug)]
pub(super) struct Decoder {
    entries: VecDeque<(Vec<u8>, Vec<u8>)>,
    size: usize,
    max: usize,
}

impl Default for Decoder {
    fn default() -> Self {
        Decoder { entries: VecDeque::new(), size: 0, max: TABLE_SIZE }
    }
}

impl Decoder {
    /// The headers of a block, each as its name and its value with a length of four octets before both: the form in
    /// which Wireshark shows them. Ends where a header cannot be read.
    pub(super) fn unfold(&mut self, block: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        for representation in Representations::new(block) {
            if representation.kind == Kind::Size {
                self.resize(representation.index);
                continue;
            }
            let Some((name, value)) = self.header(&representation) else { break };
            if out.len() + name.len() + value.len() > MAX_UNFOLDED {
                break;
            }
            for text in [&name, &value] {
                out.extend((text.len() as u32).to_be_bytes());
                out.extend_from_slice(text);
            }
            if representation.kind == Kind::Incremental {
                self.add(name, value);
            }
        }
        out
    }

    fn header(&self, representation: &Representation<'_>) -> Option<(Vec<u8>, Vec<u8>)> {
        let (name, value) = match representation.index {
            0 => (representation.name?.text()?, Vec::new()),
            index => self.entry(index)?,
        };
        match representation.value {
            Some(literal) => Some((name, literal.text()?)),
            None => Some((name, value)),
        }
    }

    fn entry(&self, index: usize) -> Option<(Vec<u8>, Vec<u8>)> {
        let at = index.checked_sub(1)?;
        match TABLE.get(at) {
            Some((name, value)) => Some((name.as_bytes().to_vec(), value.as_bytes().to_vec())),
            // The beginning of the conversation was not captured.
            None => {
                let entry = self.entries.get(at - TABLE.len()).cloned();
                Some(entry.unwrap_or_else(|| (UNKNOWN.to_vec(), Vec::new())))
            }
        }
    }

    fn add(&mut self, name: Vec<u8>, value: Vec<u8>) {
        self.size += name.len() + value.len() + ENTRY_OVERHEAD;
        self.entries.push_front((name, value));
        self.evict();
    }

    fn resize(&mut self, max: usize) {
        self.max = max.min(MAX_TABLE_SIZE);
        self.evict();
    }

    fn evict(&mut self) {
        while self.size > self.max {
            let Some((name, value)) = self.entries.pop_back() else { break };
            self.size -= name.len() + value.len() + ENTRY_OVERHEAD;
        }
    }
}

/// The code for strings, by the lengths of its words.
struct Code {
    /// The first word of each length, and how many there are.
    first: [u32; MAX_CODE as usize + 1],
    count: [u32; MAX_CODE as usize + 1],
    /// Where the symbols of each length begin in `symbols`.
    start: [usize; MAX_CODE as usize + 1],
    symbols: Vec<u16>,
}

static CODE: LazyLock<Code> = LazyLock::new(|| {
    let lens = MAX_CODE as usize + 1;
    let (mut first, mut count, mut start) = ([0; 31], [0; 31], [0; 31]);
    let mut symbols = Vec::with_capacity(CODE_LENGTHS.len());
    let mut word = 0;
    for len in 1..lens {
        word <<= 1;
        first[len] = word;
        start[len] = symbols.len();
        for (symbol, _) in CODE_LENGTHS.iter().enumerate().filter(|(_, l)| usize::from(**l) == len)
        {
            symbols.push(symbol as u16);
            count[len] += 1;
            word += 1;
        }
    }
    Code { first, count, start, symbols }
});

/// Decodes a string (RFC 7541, section 5.2); `None` where it is not in the code.
fn decoded(octets: &[u8]) -> Option<Vec<u8>> {
    let code = &*CODE;
    let mut out = Vec::with_capacity(octets.len() * 8 / 5);
    let (mut word, mut len) = (0u32, 0usize);
    for octet in octets {
        for bit in (0..8).rev() {
            word = word << 1 | u32::from(octet >> bit & 1);
            len += 1;
            if len > MAX_CODE as usize {
                return None;
            }
            let place = word.wrapping_sub(code.first[len]);
            if place < code.count[len] {
                let symbol = *code.symbols.get(code.start[len] + place as usize)?;
                out.push(u8::try_from(symbol).ok()?);
                (word, len) = (0, 0);
            }
        }
    }
    // What is left over is the beginning of the end's code: ones, less than an octet.
    (len < 8 && word + 1 == 1 << len).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unfolded(decoder: &mut Decoder, block: &[u8]) -> Vec<String> {
        let octets = decoder.unfold(block);
        let (mut at, mut out) = (0, Vec::new());
        while let Some(len) = octets.get(at..at + 4) {
            let len = u32::from_be_bytes(len.try_into().unwrap()) as usize;
            out.push(String::from_utf8(octets[at + 4..at + 4 + len].to_vec()).unwrap());
            at += 4 + len;
        }
        out
    }

    #[test]
    fn requests_with_coded_strings_share_a_table() {
        // RFC 7541, appendix C.4.
        let mut decoder = Decoder::default();
        let first = [
            0x82, 0x86, 0x84, 0x41, 0x8c, 0xf1, 0xe3, 0xc2, 0xe5, 0xf2, 0x3a, 0x6b, 0xa0, 0xab,
            0x90, 0xf4, 0xff,
        ];
        let host = ":authority www.example.com";
        let request = format!(":method GET :scheme http :path / {host}");
        assert_eq!(unfolded(&mut decoder, &first).join(" "), request);
        let second = [0x82, 0x86, 0x84, 0xbe, 0x58, 0x86, 0xa8, 0xeb, 0x10, 0x64, 0x9c, 0xbf];
        let request = format!("{request} cache-control no-cache");
        assert_eq!(unfolded(&mut decoder, &second).join(" "), request);
        assert_eq!(decoder.size, 110);
    }

    #[test]
    fn a_smaller_table_forgets() {
        let mut decoder = Decoder::default();
        assert_eq!(unfolded(&mut decoder, &[0x40, 1, b'a', 1, b'b', 0xbe]), ["a", "b", "a", "b"]);
        assert_eq!(unfolded(&mut decoder, &[0x20, 0xbe]), ["<unknown>", ""]);
    }

    #[test]
    fn what_is_cut_short_is_left_out() {
        let mut decoder = Decoder::default();
        assert_eq!(unfolded(&mut decoder, &[0x82, 0x40, 9, b'a']), [":method", "GET"]);
        assert!(unfolded(&mut decoder, &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).is_empty());
    }
}
