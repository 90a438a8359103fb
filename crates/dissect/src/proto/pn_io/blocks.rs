//! The blocks of PROFINET IO (IEC 61158-6-10, section 5.1): each has its type, its length and a version before its data.

use lamna_fields::Field;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::pn_rt;
use crate::walk::Walk;

use super::{device, fields as f, setup};

/// Octets of a block's header.
pub(super) const HEADER_LEN: usize = 6;

/// Octets of it that its length does not count.
const UNCOUNTED: usize = 4;

/// Blocks within blocks that are followed.
const MAX_DEPTH: usize = 8;

/// The index of a record that holds others.
const MULTIPLE_WRITE: u16 = 0xe040;

/// A place in a block's data.
pub(super) struct Data<'b> {
    pub(super) b: Buf<'b>,
    pub(super) at: usize,
    pub(super) end: usize,
    /// The block's item.
    pub(super) block: Item,
    pub(super) depth: usize,
}

impl Data<'_> {
    /// Octets left.
    pub(super) fn left(&self) -> usize {
        self.end.saturating_sub(self.at)
    }

    /// A field of up to eight octets; its value.
    pub(super) fn number<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        len: usize,
    ) -> Result<u64, Fault> {
        let octets = self.b.bytes(self.at, len)?;
        let value = octets.iter().fold(0, |value, octet| value << 8 | u64::from(*octet));
        w.number(field, &self.b, self.at, len, value)?;
        self.at += len;
        Ok(value)
    }

    /// A field of any length.
    pub(super) fn item<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        len: usize,
    ) -> Result<Item, Fault> {
        let item = w.item(field, &self.b, self.at, len)?;
        self.at += len;
        Ok(item)
    }

    /// A number with its bits below it; its value.
    pub(super) fn tree<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        len: usize,
        bits: &[Field],
    ) -> Result<u64, Fault> {
        let at = self.at;
        let octets = self.b.bytes(at, len)?;
        let value = octets.iter().fold(0, |value, octet| value << 8 | u64::from(*octet));
        let item = w.number(field, &self.b, at, len, value)?;
        self.at += len;
        w.bits(item, bits, &self.b, at, len)?;
        Ok(value)
    }

    /// Octets that say nothing.
    pub(super) fn pad<C: Collector>(&mut self, w: &mut Walk<'_, C>, len: usize) -> Walked {
        pn_rt::padding(w, &self.b, self.at, len)?;
        self.at += len;
        Ok(())
    }

    /// Octets up to a multiple of four.
    pub(super) fn align<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let len = self.at.next_multiple_of(4) - self.at;
        if len > 0 && len <= self.left() {
            self.pad(w, len)?;
        }
        Ok(())
    }

    /// Text behind its length.
    pub(super) fn text<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        len: (Field, usize),
        field: Field,
    ) -> Result<String, Fault> {
        let count = self.number(w, len.0, len.1)? as usize;
        let octets = self.b.bytes(self.at, count)?;
        self.item(w, field, count)?;
        if w.labels() || w.wants_columns() {
            return Ok(String::from_utf8_lossy(octets).into_owned());
        }
        Ok(String::new())
    }

    /// An Ethernet address.
    pub(super) fn mac<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
    ) -> Result<Address, Fault> {
        let address = Address::Ether(self.b.array(self.at)?);
        self.item(w, field, 6)?;
        Ok(address)
    }

    /// The blocks up to the end.
    pub(super) fn blocks<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        while self.left() >= HEADER_LEN {
            self.at = block(w, &self.b, self.at, self.end, self.depth + 1)?;
            self.at = self.at.next_multiple_of(4).min(self.end.max(self.at));
        }
        Ok(())
    }
}

/// The blocks of a call, and the data of reads and writes among them.
pub(super) fn record<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
) -> Walked {
    let mut at = at;
    while end.saturating_sub(at) >= HEADER_LEN {
        let kind = b.u16(at)?;
        let next = block(w, b, at, end, 0)?;
        if !matches!(kind, 0x0008 | 0x8009) {
            at = next;
            continue;
        }
        let index = b.u16(at + 34)?;
        let len = b.u32(at + 36)? as usize;
        at = next;
        if index == MULTIPLE_WRITE {
            continue;
        }
        let until = at.saturating_add(len).min(end);
        data(w, b, at, until, index)?;
        at = until.next_multiple_of(4);
    }
    Ok(())
}

/// The data of a record.
fn data<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    index: u16,
) -> Walked {
    let len = end - at;
    if len == 0 {
        return Ok(());
    }
    match index {
        0..=0x7fff => pn_rt::user_data(w, b, at, len, "User Specified Data"),
        0xb000..=0xbfff if !matches!(index, 0xb050 | 0xb051 | 0xb060 | 0xb061) => {
            pn_rt::user_data(w, b, at, len, "Reserved for Profiles (subslot specific)")
        }
        _ => {
            let mut at = at;
            while end.saturating_sub(at) >= HEADER_LEN {
                at = block(w, b, at, end, 0)?;
            }
            Ok(())
        }
    }
}

/// One block, of what lies before `end`; where it ends.
pub(super) fn block<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    depth: usize,
) -> Result<usize, Fault> {
    if depth > MAX_DEPTH {
        return Err(Fault::Malformed);
    }
    let kind = b.u16(at)?;
    let len = usize::from(b.u16(at + 2)?);
    let [high, low] = b.array(at + 4)?;
    let word = w.word(f::BLOCK_TYPE, u64::from(kind));
    w.info_append(format_args!(", {}", word.unwrap_or("Unknown")));
    let left = end.saturating_sub(at + HEADER_LEN);
    let told = len.saturating_sub(HEADER_LEN - UNCOUNTED);
    let body = told.min(left);
    let root = w.item(f::BLOCK, b, at, HEADER_LEN + body)?;
    match word {
        Some(word) => w.label(root, format_args!("{word}")),
        None => w.label(root, format_args!("Unknown ({kind:#06x})")),
    }
    let opened = w.open(root);
    let header = w.item(f::BLOCK_HEADER, b, at, HEADER_LEN)?;
    match word {
        Some(word) => w.label(
            header,
            format_args!("BlockHeader: Type={word}, Length={len}(+4), Version={high}.{low}"),
        ),
        None => w.label(
            header,
            format_args!(
                "BlockHeader: Type=Unknown ({kind:#06x}), Length={len}(+4), Version={high}.{low}"
            ),
        ),
    }
    let inner = w.open(header);
    w.item(f::BLOCK_TYPE, b, at, 2)?;
    w.item(f::BLOCK_LENGTH, b, at + 2, 2)?;
    w.item(f::BLOCK_VERSION_HIGH, b, at + 4, 1)?;
    w.item(f::BLOCK_VERSION_LOW, b, at + 5, 1)?;
    w.close(inner);
    if told > left {
        w.append(
            root,
            format_args!(
                " Block_Length: {told} greater than remaining Bytes, trying with Blocklen = remaining ({left})"
            ),
        );
    }
    let begin = at + HEADER_LEN;
    let mut data = Data { b: *b, at: begin, end: begin + body, block: root, depth };
    let is_known = setup::walk(w, kind, &mut data)? || device::walk(w, kind, &mut data)?;
    if !is_known && data.left() > 0 {
        pn_rt::undecoded(w, b, data.at, data.left())?;
    }
    w.close(opened);
    Ok(begin + body)
}
