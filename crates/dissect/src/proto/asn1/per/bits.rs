//! Reading by bits.

use crate::buf::{Buf, Fault};

/// A place among bits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bits<'b> {
    pub(crate) b: Buf<'b>,
    /// Bits before it.
    pub(crate) at: usize,
}

impl<'b> Bits<'b> {
    pub(crate) fn new(b: Buf<'b>) -> Self {
        Bits { b, at: 0 }
    }

    /// The octet that it lies in.
    pub(crate) fn octet(&self) -> usize {
        self.at / 8
    }

    /// Goes to where an octet begins.
    pub(crate) fn align(&mut self) {
        self.at = self.at.next_multiple_of(8);
    }

    /// Whether it is the next bit that is set.
    pub(crate) fn bit(&mut self) -> Result<bool, Fault> {
        let octet = self.b.u8(self.octet())?;
        let bit = octet >> (7 - self.at % 8) & 1;
        self.at += 1;
        Ok(bit != 0)
    }

    /// The number that the next bits make, of which there are 64 at most.
    pub(crate) fn number(&mut self, bits: usize) -> Result<u64, Fault> {
        let (mut left, mut value) = (bits, 0u64);
        while left > 0 {
            let octet = u64::from(self.b.u8(self.octet())?);
            let here = (8 - self.at % 8).min(left);
            let shifted = octet >> (8 - self.at % 8 - here);
            value = value << here | shifted & ((1 << here) - 1);
            self.at += here;
            left -= here;
        }
        Ok(value)
    }

    /// A number in whole octets, eight at most.
    pub(crate) fn octets_number(&mut self, octets: usize) -> Result<u64, Fault> {
        self.align();
        self.number(octets.min(8) * 8)
    }

    /// Octets from here on, wherever in an octet that is, the last one filled up with clear bits; written over `room`
    /// where they do not begin with an octet.
    pub(crate) fn take<'r>(&mut self, bits: usize, room: &'r mut Vec<u8>) -> Result<&'r [u8], Fault>
    where
        'b: 'r,
    {
        let len = bits.div_ceil(8);
        if bits == 0 {
            return Ok(&[]);
        }
        let (first, last) = (self.octet(), (self.at + bits - 1) / 8);
        let octets = self.b.bytes(first, last - first + 1)?;
        let shift = self.at % 8;
        self.at += bits;
        if shift == 0 && bits.is_multiple_of(8) {
            return Ok(octets);
        }
        room.clear();
        for at in 0..len {
            let pair = [octets.get(at), octets.get(at + 1)].map(|o| o.copied().unwrap_or(0));
            room.push((u16::from_be_bytes(pair) << shift).to_be_bytes()[0]);
        }
        if let Some(octet) = room.last_mut() {
            *octet &= 0xff << (len * 8 - bits);
        }
        Ok(room)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_follow_each_other() {
        let mut bits = Bits::new(Buf::new(&[0b1010_0110, 0xff, 0x12], 3, 0));
        assert_eq!(bits.bit(), Ok(true));
        assert_eq!(bits.number(5), Ok(0b01001));
        assert_eq!(bits.number(4), Ok(0b1011));
        assert_eq!(bits.octets_number(1), Ok(0x12));
        assert_eq!(bits.bit(), Err(Fault::Malformed));
    }

    #[test]
    fn octets_may_begin_anywhere() {
        let mut room = Vec::new();
        let mut bits = Bits::new(Buf::new(&[0x12, 0x34, 0x5f], 3, 0));
        assert_eq!(bits.take(8, &mut room), Ok(&[0x12][..]));
        assert_eq!(bits.number(4), Ok(3));
        assert_eq!(bits.take(10, &mut room), Ok(&[0x45, 0xc0][..]));
        assert_eq!(bits.take(3, &mut room), Err(Fault::Malformed));
    }
}
