//! Borrowed octets of one layer, with checked reads.

/// Why a dissection stopped before its end. What was collected before stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The octets were on the wire but not captured (`_ws.short`).
    Short,
    /// A length or an offset points outside the layer (`_ws.malformed`).
    Malformed,
    /// The octets are in a later fragment that was not put together (`_ws.unreassembled`).
    Unreassembled,
    /// A message inside says that it is longer than what holds it (`_ws.malformed`).
    Contained,
    /// The octets lie in a message that was put together without them (`_ws.malformed`).
    Overlap,
    /// The octets lie behind those that a command let a device answer with (`_ws.short`).
    Limited,
    /// The octets are not of this protocol: nothing was collected, and the next
    /// candidate may try.
    NotMine,
}

/// What a dissector returns.
pub type Walked = Result<(), Fault>;

/// The octets that a layer was given: captured ones, how many there were on the wire,
/// and where in which byte source they lie.
///
/// Every read is checked: past the captured octets it answers [`Fault::Short`], past
/// the reported length [`Fault::Malformed`]. Copying is cheap.
#[derive(Clone, Copy, Debug)]
pub struct Buf<'b> {
    bytes: &'b [u8],
    reported: usize,
    start: u32,
    source: u8,
    fragment: bool,
}

impl<'b> Buf<'b> {
    /// `bytes` of byte source number `source`, of which `reported` were on the wire (at least as
    /// many as are here).
    #[inline]
    pub fn new(bytes: &'b [u8], reported: usize, source: u8) -> Self {
        Buf { bytes, reported: reported.max(bytes.len()), start: 0, source, fragment: false }
    }

    /// The captured octets.
    #[inline]
    pub fn captured(&self) -> &'b [u8] {
        self.bytes
    }

    /// Number of captured octets.
    #[inline]
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether nothing was captured.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Number of octets on the wire.
    #[inline]
    pub fn reported(&self) -> usize {
        self.reported
    }

    /// Number of octets on the wire from `offset`.
    #[inline]
    pub fn remaining(&self, offset: usize) -> usize {
        self.reported.saturating_sub(offset)
    }

    /// Where these octets begin in their source.
    #[inline]
    pub fn start(&self) -> u32 {
        self.start
    }

    /// The number of the byte source: 0 is the frame.
    #[inline]
    pub fn source(&self) -> u8 {
        self.source
    }

    /// Whether this is the first part of something that continues in frames not put together.
    #[inline]
    pub fn is_fragment(&self) -> bool {
        self.fragment
    }

    /// Whether octets are missing because of the snapshot length.
    #[inline]
    pub fn is_cut(&self) -> bool {
        self.bytes.len() < self.reported
    }

    /// No octets, at this place in the same source.
    pub(crate) fn empty_at(&self, start: u32) -> Buf<'b> {
        Buf { bytes: &[], reported: 0, start, ..*self }
    }

    /// The octets as those of a layer of `reported` octets, of which no more were captured.
    pub(crate) fn grown(self, reported: usize) -> Self {
        Buf { reported: reported.max(self.bytes.len()), ..self }
    }

    /// Marks the octets as the first part of something that was not put together.
    #[inline]
    pub fn as_fragment(mut self) -> Self {
        self.fragment = true;
        self
    }

    /// The fault of a read of `len` octets at `offset`, if it reaches outside.
    #[inline]
    pub fn check(&self, offset: usize, len: usize) -> Result<(), Fault> {
        match offset.checked_add(len) {
            Some(end) if end <= self.bytes.len() => Ok(()),
            end => Err(self.fault(end)),
        }
    }

    #[cold]
    #[inline(never)]
    fn fault(&self, end: Option<usize>) -> Fault {
        match end {
            Some(end) if end <= self.reported => Fault::Short,
            _ if self.fragment => Fault::Unreassembled,
            _ => Fault::Malformed,
        }
    }

    /// `len` octets at `offset`.
    #[inline]
    pub fn bytes(&self, offset: usize, len: usize) -> Result<&'b [u8], Fault> {
        self.check(offset, len)?;
        self.bytes.get(offset..offset + len).ok_or(Fault::Malformed)
    }

    /// `N` octets at `offset`.
    #[inline]
    pub fn array<const N: usize>(&self, offset: usize) -> Result<[u8; N], Fault> {
        match self.bytes.get(offset..).and_then(|b| b.first_chunk::<N>()) {
            Some(array) => Ok(*array),
            None => Err(self.fault(offset.checked_add(N))),
        }
    }

    /// The octet at `offset`.
    #[inline]
    pub fn u8(&self, offset: usize) -> Result<u8, Fault> {
        self.array::<1>(offset).map(|[b]| b)
    }

    /// Two octets in network order.
    #[inline]
    pub fn u16(&self, offset: usize) -> Result<u16, Fault> {
        self.array(offset).map(u16::from_be_bytes)
    }

    /// Three octets in network order.
    #[inline]
    pub fn u24(&self, offset: usize) -> Result<u32, Fault> {
        self.array(offset).map(|[a, b, c]: [u8; 3]| u32::from_be_bytes([0, a, b, c]))
    }

    /// Four octets in network order.
    #[inline]
    pub fn u32(&self, offset: usize) -> Result<u32, Fault> {
        self.array(offset).map(u32::from_be_bytes)
    }

    /// Six octets in network order.
    #[inline]
    pub fn u48(&self, offset: usize) -> Result<u64, Fault> {
        let [a, b, c, d, e, f] = self.array::<6>(offset)?;
        Ok(u64::from_be_bytes([0, 0, a, b, c, d, e, f]))
    }

    /// Eight octets in network order.
    #[inline]
    pub fn u64(&self, offset: usize) -> Result<u64, Fault> {
        self.array(offset).map(u64::from_be_bytes)
    }

    /// Two octets, least significant first.
    #[inline]
    pub fn u16_le(&self, offset: usize) -> Result<u16, Fault> {
        self.array(offset).map(u16::from_le_bytes)
    }

    /// Four octets, least significant first.
    #[inline]
    pub fn u32_le(&self, offset: usize) -> Result<u32, Fault> {
        self.array(offset).map(u32::from_le_bytes)
    }

    /// Eight octets, least significant first.
    #[inline]
    pub fn u64_le(&self, offset: usize) -> Result<u64, Fault> {
        self.array(offset).map(u64::from_le_bytes)
    }

    /// Everything from `offset`, which may be the end.
    #[inline]
    pub fn from(&self, offset: usize) -> Result<Buf<'b>, Fault> {
        if offset > self.reported {
            return Err(self.fault(None));
        }
        let at = offset.min(self.bytes.len());
        Ok(Buf {
            bytes: self.bytes.get(at..).unwrap_or(&[]),
            reported: self.reported - offset,
            start: self.start.wrapping_add(offset as u32),
            ..*self
        })
    }

    /// `len` octets from `offset`, as a layer of that reported length. The captured octets may be
    /// fewer; a `len` that reaches past the reported ones is a fault.
    #[inline]
    pub fn slice(&self, offset: usize, len: usize) -> Result<Buf<'b>, Fault> {
        match offset.checked_add(len) {
            Some(end) if end <= self.reported => {
                let at = offset.min(self.bytes.len());
                let to = end.min(self.bytes.len());
                Ok(Buf {
                    bytes: self.bytes.get(at..to).unwrap_or(&[]),
                    reported: len,
                    start: self.start.wrapping_add(offset as u32),
                    ..*self
                })
            }
            _ => Err(self.fault(None)),
        }
    }

    /// Like [`slice`](Buf::slice), but at most what there is.
    #[inline]
    pub fn slice_up_to(&self, offset: usize, len: usize) -> Buf<'b> {
        let offset = offset.min(self.reported);
        let len = len.min(self.reported - offset);
        let at = offset.min(self.bytes.len());
        let to = (offset + len).min(self.bytes.len());
        Buf {
            bytes: self.bytes.get(at..to).unwrap_or(&[]),
            reported: len,
            start: self.start.wrapping_add(offset as u32),
            ..*self
        }
    }

    /// Like [`slice`](Buf::slice), but believed to be `len` octets also where there are fewer.
    pub(crate) fn claimed(&self, offset: usize, len: usize) -> Buf<'b> {
        Buf { reported: len, ..self.slice_up_to(offset, len) }
    }

    /// The offset of the first `byte` at or after `offset` among the captured octets.
    pub fn find(&self, offset: usize, byte: u8) -> Option<usize> {
        let at = self.bytes.get(offset..)?.iter().position(|b| *b == byte)?;
        Some(offset + at)
    }

    /// Where the first zero octet from `offset` on ends: the end of a text that one closes.
    pub fn behind_nul(&self, offset: usize) -> Result<usize, Fault> {
        match self.find(offset, 0) {
            Some(nul) => Ok(nul + 1),
            None if offset <= self.bytes.len() && self.is_cut() => Err(Fault::Short),
            None => Err(self.fault(None)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tell_cut_from_malformed() {
        let b = Buf::new(&[1, 2, 3, 4], 6, 0);
        assert_eq!(b.u16(2), Ok(0x0304));
        assert_eq!(b.u16(3), Err(Fault::Short));
        assert_eq!(b.u16(5), Err(Fault::Malformed));
        assert_eq!(b.u16(usize::MAX), Err(Fault::Malformed));
        assert_eq!(b.as_fragment().u16(5), Err(Fault::Unreassembled));
    }

    #[test]
    fn parts_keep_their_place_and_length() {
        let b = Buf::new(&[1, 2, 3, 4], 6, 0);
        let part = b.slice(1, 5).unwrap();
        assert_eq!((part.captured(), part.reported(), part.start()), (&[2, 3, 4][..], 5, 1));
        assert_eq!(b.slice(1, 6).unwrap_err(), Fault::Malformed);
        assert_eq!(b.from(6).unwrap().len(), 0);
        assert_eq!(b.from(7).unwrap_err(), Fault::Malformed);
        assert_eq!(b.slice_up_to(5, 9).reported(), 1);
        assert_eq!(b.slice_up_to(50, 9).reported(), 0);
    }
}
