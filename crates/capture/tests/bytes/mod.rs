//! Capture files put together by hand.
//!
//! Each test uses some of it.
#![allow(dead_code)]

/// A pcap file header: version 2.4, little-endian, microseconds.
pub(crate) fn pcap_header(link: u32) -> Vec<u8> {
    let mut out = vec![0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    out.extend(65_535u32.to_le_bytes());
    out.extend(link.to_le_bytes());
    out
}

/// A pcap record, little-endian.
pub(crate) fn record(seconds: u32, fraction: u32, length: u32, data: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for number in [seconds, fraction, data.len() as u32, length] {
        out.extend(number.to_le_bytes());
    }
    out.extend(data);
    out
}

/// Turns 32-bit words around.
pub(crate) fn swap_words(bytes: &[u8]) -> Vec<u8> {
    bytes.chunks(4).flat_map(|word| word.iter().rev().copied().collect::<Vec<_>>()).collect()
}

/// Blocks of a byte order.
#[derive(Clone, Copy)]
pub(crate) struct Blocks {
    pub(crate) big_endian: bool,
}

impl Blocks {
    pub(crate) fn n16(self, number: u16) -> Vec<u8> {
        if self.big_endian { number.to_be_bytes().into() } else { number.to_le_bytes().into() }
    }

    pub(crate) fn n32(self, number: u32) -> Vec<u8> {
        if self.big_endian { number.to_be_bytes().into() } else { number.to_le_bytes().into() }
    }

    pub(crate) fn n64(self, number: u64) -> Vec<u8> {
        if self.big_endian { number.to_be_bytes().into() } else { number.to_le_bytes().into() }
    }

    pub(crate) fn block(self, kind: u32, parts: &[&[u8]]) -> Vec<u8> {
        let mut body = parts.concat();
        body.resize(body.len().next_multiple_of(4), 0);
        let length = self.n32(body.len() as u32 + 12);
        [&self.n32(kind)[..], &length, &body, &length].concat()
    }

    pub(crate) fn option(self, code: u16, value: &[u8]) -> Vec<u8> {
        let mut out = [self.n16(code), self.n16(value.len() as u16), value.to_vec()].concat();
        out.resize(out.len().next_multiple_of(4), 0);
        out
    }

    pub(crate) fn section(self, options: &[u8]) -> Vec<u8> {
        let fixed = [self.n32(0x1a2b_3c4d), self.n16(1), self.n16(0), self.n64(u64::MAX)].concat();
        self.block(0x0a0d_0d0a, &[&fixed, options])
    }

    pub(crate) fn interface(self, link: u16, snaplen: u32, options: &[u8]) -> Vec<u8> {
        self.block(1, &[&self.n16(link), &self.n16(0), &self.n32(snaplen), options])
    }

    pub(crate) fn enhanced(
        self,
        interface: u32,
        units: u64,
        length: u32,
        data: &[u8],
        options: &[u8],
    ) -> Vec<u8> {
        let mut padded = data.to_vec();
        padded.resize(data.len().next_multiple_of(4), 0);
        let fields = [interface, (units >> 32) as u32, units as u32, data.len() as u32, length];
        let head: Vec<u8> = fields.into_iter().flat_map(|field| self.n32(field)).collect();
        self.block(6, &[&head, &padded, options])
    }
}

pub(crate) const LITTLE: Blocks = Blocks { big_endian: false };
pub(crate) const BIG: Blocks = Blocks { big_endian: true };
