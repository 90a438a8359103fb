//! Values in the distinguished encoding rules, and in the basic ones with definite lengths (ITU-T X.690).

use crate::buf::{Buf, Fault};

/// Tags of universal types and of numbered parts.
pub(crate) mod tag {
    pub(crate) const BOOLEAN: u8 = 0x01;
    pub(crate) const INTEGER: u8 = 0x02;
    pub(crate) const BIT_STRING: u8 = 0x03;
    pub(crate) const OCTET_STRING: u8 = 0x04;
    pub(crate) const NULL: u8 = 0x05;
    pub(crate) const OID: u8 = 0x06;
    pub(crate) const UTF8_STRING: u8 = 0x0c;
    pub(crate) const UTC_TIME: u8 = 0x17;
    pub(crate) const SEQUENCE: u8 = 0x30;

    /// The tag of the part `n`, with parts inside.
    pub(crate) const fn part(n: u8) -> u8 {
        0xa0 | n
    }
}

/// One value: where it is, and where what it holds is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tlv {
    pub(crate) tag: u8,
    /// The first octet of the tag.
    pub(crate) at: usize,
    /// The first octet of the contents.
    pub(crate) start: usize,
    /// The octet after the contents.
    pub(crate) end: usize,
}

impl Tlv {
    /// The value at `at`, which must end at `end` at the latest.
    pub(crate) fn new(b: &Buf<'_>, at: usize, end: usize) -> Result<Self, Fault> {
        let tag = b.u8(at)?;
        let first = b.u8(at + 1)?;
        let (len, start) = match first {
            0..=0x7f => (usize::from(first), at + 2),
            0x81..=0x84 => {
                let octets = b.bytes(at + 2, usize::from(first & 0x7f))?;
                let len = octets.iter().fold(0usize, |n, b| n << 8 | usize::from(*b));
                (len, at + 2 + octets.len())
            }
            _ => return Err(Fault::Malformed),
        };
        match start.checked_add(len) {
            Some(to) if to <= end => Ok(Tlv { tag, at, start, end: to }),
            _ => Err(Fault::Malformed),
        }
    }

    /// The value at `at`, which may end behind the octets that are there: for frames around others.
    pub(crate) fn open(b: &Buf<'_>, at: usize) -> Result<Self, Fault> {
        Tlv::new(b, at, usize::MAX)
    }

    /// Octets with tag and length.
    pub(crate) fn whole_len(&self) -> usize {
        self.end - self.at
    }

    /// Octets of the contents.
    pub(crate) fn len(&self) -> usize {
        self.end - self.start
    }

    /// The values inside.
    pub(crate) fn children<'r, 'b>(&self, b: &'r Buf<'b>) -> Children<'r, 'b> {
        Children { b, at: self.start, end: self.end }
    }

    /// The contents as a signed number (X.690, section 8.3); the last eight octets of a longer one.
    pub(crate) fn integer(&self, b: &Buf<'_>) -> Result<i64, Fault> {
        let octets = b.bytes(self.start, self.len())?;
        let first = if octets.first().is_some_and(|o| o & 0x80 != 0) { -1 } else { 0 };
        Ok(octets.iter().fold(first, |n: i64, o| n << 8 | i64::from(*o)))
    }

    /// The octets of the contents.
    pub(crate) fn contents<'b>(&self, b: &Buf<'b>) -> &'b [u8] {
        b.captured().get(self.start..self.end).unwrap_or(&[])
    }
}

/// The values inside of another, one after the other.
#[derive(Clone)]
pub(crate) struct Children<'r, 'b> {
    b: &'r Buf<'b>,
    at: usize,
    end: usize,
}

impl Children<'_, '_> {
    /// The next value, if there is one.
    pub(crate) fn next(&mut self) -> Result<Option<Tlv>, Fault> {
        if self.at >= self.end {
            return Ok(None);
        }
        let tlv = Tlv::new(self.b, self.at, self.end)?;
        self.at = tlv.end;
        Ok(Some(tlv))
    }

    /// The next value, if its tag is `tag`.
    pub(crate) fn next_if(&mut self, tag: u8) -> Result<Option<Tlv>, Fault> {
        if self.at < self.end && self.b.u8(self.at)? == tag { self.next() } else { Ok(None) }
    }

    /// The next value, which must be there.
    pub(crate) fn expect(&mut self) -> Result<Tlv, Fault> {
        self.next()?.ok_or(Fault::Malformed)
    }

    /// How many values are left.
    pub(crate) fn count(mut self) -> Result<usize, Fault> {
        let mut count = 0;
        while self.next()?.is_some() {
            count += 1;
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_must_fit() {
        let bytes = [0x30, 0x81, 0x03, 2, 1, 5];
        let b = Buf::new(&bytes, 6, 0);
        let tlv = Tlv::new(&b, 0, 6).unwrap();
        assert_eq!((tlv.start, tlv.len(), tlv.whole_len()), (3, 3, 6));
        assert_eq!(tlv.children(&b).count(), Ok(1));
        assert_eq!(tlv.children(&b).expect().and_then(|n| n.integer(&b)), Ok(5));
        assert_eq!(Tlv::new(&b, 0, 5), Err(Fault::Malformed));
        assert_eq!(Tlv::new(&Buf::new(&[4, 0x80], 2, 0), 0, 2), Err(Fault::Malformed));
    }
}
