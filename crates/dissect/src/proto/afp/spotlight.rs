//! Searches of Spotlight: values with a head of eight octets each, some of which stand in a table of contents, by the rules of
//! Apple's file servers.

use lamna_fields::Encoding;

use super::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::walk::Walk;

/// Octets of a head, and the unit of lengths.
const WORD: usize = 8;

/// Octets before the values.
const HEADER_LEN: usize = 2 * WORD;

/// The octets that a search says it has are these at least, and fewer than those.
const MIN_LEN: u64 = WORD as u64;
const MAX_LEN: u64 = 1 << 31;

/// Lists in lists that are looked into: more than any search has.
const MAX_DEPTH: u8 = 32;

/// Empty values that one head may stand for and that are shown.
const MAX_NULLS: u64 = 256;

/// Seconds from the epoch of its dates to 1970.
const EPOCH: i64 = 280_878_921_600;

/// Types of values.
mod kind {
    pub(super) const NULL: u16 = 0;
    pub(super) const BOOL: u16 = 0x100;
    pub(super) const COMPLEX: u16 = 0x200;
    pub(super) const DATA: u16 = 0x700;
    pub(super) const INT64: u16 = 0x8400;
    pub(super) const FLOAT: u16 = 0x8500;
    pub(super) const DATE: u16 = 0x8600;
    pub(super) const CNIDS: u16 = 0x8700;
    pub(super) const UUID: u16 = 0xe00;
}

/// Types of entries in the table of contents.
mod entry {
    pub(super) const ARRAY: u16 = 0xa00;
    pub(super) const STRING: u16 = 0xc00;
    pub(super) const DICTIONARY: u16 = 0xd00;
    pub(super) const CNIDS: u16 = 0x1a00;
    pub(super) const FILE_META: u16 = 0x1b00;
    pub(super) const UTF16_STRING: u16 = 0x1c00;
}

/// A head: of a value, or an entry of the table of contents.
#[derive(Clone, Copy)]
struct Head {
    value: u64,
}

impl Head {
    fn kind(self) -> u16 {
        (self.value >> 16) as u16
    }

    fn count(self) -> u64 {
        self.value >> 32
    }

    /// Octets of the value with its head, or where an entry's value begins.
    fn len(self) -> usize {
        (self.value & 0xffff) as usize * WORD
    }

    fn name(self) -> &'static str {
        match self.kind() {
            entry::ARRAY => "array",
            entry::STRING => "string",
            entry::DICTIONARY => "dictionary",
            entry::CNIDS => "CNIDs",
            entry::FILE_META => "FileMeta",
            entry::UTF16_STRING => "utf-16 string",
            _ => "Unknown",
        }
    }
}

/// A search or an answer.
struct Search<'a, 'b> {
    b: &'a Buf<'b>,
    order: Encoding,
    /// Where the table of contents is said to be.
    toc: usize,
}

/// Walks a search; its octets.
pub(in crate::proto) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
) -> Result<usize, Fault> {
    let is_big = b.bytes(0, WORD)? == b"md031234";
    let order = if is_big { Encoding::Big } else { Encoding::Little };
    w.number(f::ENDIANNESS, b, 0, WORD, u64::from(is_big))?;
    let search = Search { b, order, toc: 0 };
    let lengths = search.head(WORD)?.value;
    let octets = |words: u64| (words * WORD as u64).wrapping_sub(WORD as u64);
    let (toc, whole) = (octets(lengths >> 32), octets(lengths & 0xffff_ffff));
    let item = w.number(f::TOC_OFFSET, b, WORD, WORD, toc)?;
    let limit = match whole {
        0..MIN_LEN => Some(('<', MIN_LEN)),
        MAX_LEN.. => Some(('>', MAX_LEN - 1)),
        _ => None,
    };
    if let Some((sign, limit)) = limit {
        let text = format_args!("{toc} Bytes, Query length: {whole} {sign} {limit} (bogus)");
        w.expert_text(f::TOC_OFFSET_BOGUS, item, text);
        return Err(Fault::Malformed);
    }
    w.number(f::QUERY_LEN, b, WORD, WORD, whole)?;
    let toc = usize::try_from(toc).map_err(|_| Fault::Malformed)?;
    b.check(HEADER_LEN, toc)?;
    let item = w.text(b, HEADER_LEN, toc, format_args!("Spotlight RPC data"))?;
    let search = Search { toc: HEADER_LEN + toc, ..search };
    let opened = w.open(item);
    let mut at = HEADER_LEN;
    search.values(w, &mut at, entry::ARRAY, u64::MAX, 0)?;
    w.close(opened);
    search.contents(w, at)
}

impl Search<'_, '_> {
    fn head(&self, at: usize) -> Result<Head, Fault> {
        let value = match self.order {
            Encoding::Little => self.b.u64_le(at)?,
            _ => self.b.u64(at)?,
        };
        Ok(Head { value })
    }

    /// Adds `count` values from `at` on, as far as there are any, which lie in an entry of the type `inside`.
    fn values<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: &mut usize,
        inside: u16,
        count: u64,
        depth: u8,
    ) -> Walked {
        if depth > MAX_DEPTH {
            return Err(Fault::Malformed);
        }
        let mut done = 0;
        while done < count && *at < self.toc {
            let head = self.head(*at)?;
            if head.len() == 0 {
                break;
            }
            if head.kind() == kind::COMPLEX {
                self.complex(w, at, head, depth)?;
                done += 1;
            } else {
                done += self.value(w, *at, head, inside)?.max(1);
                *at += head.len();
            }
        }
        Ok(())
    }

    /// Adds what the table of contents tells more of.
    fn complex<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: &mut usize,
        head: Head,
        depth: u8,
    ) -> Walked {
        let b = self.b;
        let index = head.count();
        let place = usize::try_from(index).ok().and_then(|index| index.checked_mul(WORD));
        let place = place.and_then(|place| self.toc.checked_add(place)).ok_or(Fault::Malformed)?;
        let told = self.head(place)?;
        let (start, kind, name) = (*at, told.kind(), told.name());
        match kind {
            entry::STRING | entry::UTF16_STRING => {
                let data = self.head(start + WORD)?;
                let len = data.len();
                let body = len.checked_sub(WORD).ok_or(Fault::Malformed)?;
                let octets = b.bytes(start + 2 * WORD, body)?;
                let (field, text, said) = if kind == entry::STRING {
                    let text = Encoding::Utf8.text(octets);
                    (f::STRING, text.clone(), text)
                } else {
                    let (order, rest) = match octets {
                        [0xff, 0xfe, rest @ ..] => (Encoding::Utf16Le, rest),
                        [0xfe, 0xff, rest @ ..] => (Encoding::Utf16, rest),
                        _ => (Encoding::Utf16, octets),
                    };
                    (f::UTF_16_STRING, Encoding::Utf16.text(octets), order.text(rest))
                };
                let cut = |text: &str| text.split('\0').next().unwrap_or("").to_owned();
                let (text, said) = (cut(&text), cut(&said));
                let title = format_args!("{name}, toc index: {index}, {name}: '{said}'");
                let item = w.text(b, start, WORD + len, title)?;
                let opened = w.open(item);
                w.string(field, b, start + WORD, len, format_args!("{text}"))?;
                w.close(opened);
                *at += WORD + len;
            }
            _ => {
                let is_list = matches!(kind, entry::ARRAY | entry::DICTIONARY);
                let children = if is_list { told.count() } else { 1 };
                let prefix = if is_list { "" } else { "type: complex (" };
                let suffix = if is_list { "" } else { ")" };
                let title = format_args!(
                    "{prefix}{name}{suffix}, toc index: {index}, children: {children}"
                );
                let item = w.text(b, start, head.len(), title)?;
                let opened = w.open(item);
                *at += WORD;
                self.values(w, at, kind, children, depth + 1)?;
                w.close(opened);
            }
        }
        Ok(())
    }

    /// Adds a value; how many of a list it counts as.
    fn value<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
        head: Head,
        inside: u16,
    ) -> Result<u64, Fault> {
        let (b, len) = (self.b, head.len());
        let body = at + WORD;
        let count = head.count();
        match head.kind() {
            kind::NULL => {
                for _ in 0..count.min(MAX_NULLS) {
                    w.item(f::NULL, b, at, len)?;
                }
                return Ok(count);
            }
            kind::BOOL => {
                let item = w.number(f::BOOL, b, at, len, count)?;
                let word = if count == 0 { "false" } else { "true" };
                w.label_value(item, format_args!("{word}"));
            }
            kind::INT64 | kind::FLOAT => {
                let (field, title) = if head.kind() == kind::INT64 {
                    (f::INT64, "int64")
                } else {
                    (f::FLOAT, "float")
                };
                let item = w.text(b, at, WORD, format_args!("{title}"))?;
                let opened = w.open(item);
                for index in 0..count as usize {
                    w.item_as(field, b, body + index * WORD, WORD, self.order)?;
                }
                w.close(opened);
                return Ok(count);
            }
            kind::UUID => {
                let item = w.text(b, at, WORD, format_args!("UUID"))?;
                let opened = w.open(item);
                for index in 0..count as usize {
                    w.item(f::SPOTLIGHT_UUID, b, body + index * 16, 16)?;
                }
                w.close(opened);
                return Ok(count);
            }
            kind::DATE => {
                for index in 0..count as usize {
                    let at = body + index * WORD;
                    let seconds = (self.head(at)?.value >> 24) as i64 - EPOCH;
                    // Times are kept in nanoseconds, which reach back to the 17th century only.
                    let nanoseconds = seconds.saturating_mul(1_000_000_000);
                    w.number(f::SPOTLIGHT_DATE, b, at, WORD, nanoseconds as u64)?;
                }
                return Ok(count);
            }
            kind::CNIDS if len <= WORD => {
                w.text(b, at, WORD, format_args!("CNID Array (empty)"))?;
            }
            kind::CNIDS => {
                let item = w.text(b, at, len, format_args!("CNID Array"))?;
                let opened = w.open(item);
                let cnids = self.head(body)?.value & 0xffff;
                self.unknown(w, body, self.order)?;
                for index in 1..=cnids as usize {
                    w.item_as(f::CNID, b, body + index * WORD, WORD, self.order)?;
                }
                w.close(opened);
            }
            kind::DATA if inside == entry::FILE_META => {
                if len <= WORD {
                    w.text(b, at, WORD, format_args!("filemeta (empty)"))?;
                } else {
                    let item = w.text(b, at, len, format_args!("filemeta"))?;
                    let opened = w.open(item);
                    w.within(id::AFP, b.from(body)?, |w, b| walk(w, &b).map(drop))?;
                    w.close(opened);
                }
            }
            kind::DATA => {}
            _ => {
                w.string(f::QUERY_TYPE, b, at, len, format_args!("Unknown"))?;
            }
        }
        Ok(1)
    }

    /// Adds the two numbers behind the first of a word.
    fn unknown<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize, order: Encoding) -> Walked {
        let b = self.b;
        let long = if order == Encoding::Little { b.u32_le(at + 4)? } else { b.u32(at + 4)? };
        w.item_as(f::UNKNOWN, b, at + 2, 2, order)?;
        let item = w.number(f::UNKNOWN, b, at + 4, 4, u64::from(long))?;
        w.label(item, format_args!("unknown2: {long:#010x}"));
        Ok(())
    }

    /// Adds the table of contents; where it ends.
    fn contents<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Result<usize, Fault> {
        let b = self.b;
        let entries = (self.head(at)?.value & 0xffff) as usize;
        let end = at + entries * WORD;
        if entries == 0 {
            let title = format_args!("Complex types ToC (0 entries) (0 < 1 - bogus)");
            w.text(b, at, WORD, title)?;
            return Err(Fault::Malformed);
        }
        let title = format_args!("Complex types ToC ({entries} entries) ({entries} entries)");
        let item = w.text(b, at, end - at, title)?;
        let opened = w.open(item);
        w.number(f::NUM_TOC_ENTRIES, b, at, 2, (entries as u64).saturating_sub(1))?;
        // These two come in network order, whatever the others do.
        self.unknown(w, at, Encoding::Big)?;
        for index in 1..entries {
            let at = at + index * WORD;
            let told = self.head(at)?;
            let (name, offset, count) = (told.name(), told.len(), told.count());
            let item = w.number(f::TOC_ENTRY, b, at, WORD, told.value)?;
            match told.kind() {
                entry::ARRAY | entry::DICTIONARY => {
                    let text =
                        format_args!("{index}: count: {count}, type: {name}, offset: {offset}");
                    w.label(item, text);
                }
                entry::STRING | entry::UTF16_STRING => {
                    let pad = 8i64 - count as i64;
                    let text = format_args!(
                        "{index}: pad byte count: {pad}, type: {name}, offset: {offset}"
                    );
                    w.label(item, text);
                }
                _ => {
                    let text = format_args!(
                        "{index}: unknown: {count:#010x}, type: {name}, offset: {offset}"
                    );
                    w.label(item, text);
                }
            }
        }
        w.close(opened);
        Ok(end)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown_as;
    use crate::proto::id;

    fn head(count: u32, kind: u16, words: u16) -> Vec<u8> {
        [&words.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes()].concat()
    }

    /// A search of these values and entries of the table of contents.
    fn search(values: &[u8], entries: &[Vec<u8>]) -> Vec<u8> {
        let toc = values.len() as u32 / 8 + 1;
        let mut octets = b"432130dm".to_vec();
        octets.extend((toc + entries.len() as u32 + 1).to_le_bytes());
        octets.extend(toc.to_le_bytes());
        octets.extend(values);
        octets.extend(head(0, 0x8800, entries.len() as u16 + 1));
        octets.extend(entries.concat());
        octets
    }

    #[test]
    fn values_stand_in_the_list_that_the_contents_tell() {
        let text = [head(2, 0x200, 1), head(3, 0x700, 2), b"abc\0\0\0\0\0".to_vec()].concat();
        let number = [head(1, 0x8400, 2), vec![5, 0, 0, 0, 0, 0, 0, 0]].concat();
        let values = [head(1, 0x200, 1), text, number].concat();
        let told = shown_as(id::AFP, &search(&values, &[head(2, 0xa00, 2), head(3, 0xc00, 3)]));
        for line in [
            "array, toc index: 1, children: 2",
            "string, toc index: 2, string: 'abc'",
            "int64: 0x0000000000000005",
            "Complex types ToC (3 entries) (3 entries)",
            "2: pad byte count: 5, type: string, offset: 24",
        ] {
            assert!(told.has(line), "{line} {told:#?}");
        }
    }

    #[test]
    fn a_value_that_refers_past_the_contents_is_malformed() {
        let told = shown_as(id::AFP, &search(&head(9, 0x200, 1), &[head(1, 0xa00, 2)]));
        assert!(told.info.ends_with("[Malformed Packet]"), "{told:#?}");
    }

    #[test]
    fn lists_within_themselves_end() {
        let values = head(1, 0x200, 1).repeat(90);
        let told = shown_as(id::AFP, &search(&values, &[head(99, 0xa00, 2)]));
        assert!(told.info.ends_with("[Malformed Packet]"), "{told:#?}");
    }
}
