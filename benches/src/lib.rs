//! What the benches share: a mixed set of frames, and a hand-written decoder as the baseline.
//!
//! Read the numbers as ratios within one run: each group has the baseline and the peers beside
//! what it measures, on the same frames.

use std::hint::black_box;
use std::net::IpAddr;

/// Frames in a set: more than branch predictors learn by heart, few enough for the second-level cache.
pub const FRAMES: usize = 4096;

/// A small generator of numbers that are the same in every run.
#[derive(Clone, Debug)]
pub struct Numbers(u64);

impl Numbers {
    /// Numbers from a seed.
    pub fn new(seed: u64) -> Self {
        Numbers(seed | 1)
    }

    /// The next number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

/// Mixed Ethernet frames: TCP and UDP over IPv4 and IPv6, a tenth of them in a VLAN, some ICMP.
pub fn frames() -> Vec<Vec<u8>> {
    let mut numbers = Numbers::new(7);
    (0..FRAMES).map(|n| frame(&mut numbers, n as u32)).collect()
}

fn frame(numbers: &mut Numbers, n: u32) -> Vec<u8> {
    let mut frame = vec![2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2];
    if numbers.below(10) == 0 {
        frame.extend([0x81, 0, 0, 7]);
    }
    let payload = vec![0x5a; numbers.below(1200) as usize];
    let (protocol, transport) = match numbers.below(20) {
        0..15 => (6, tcp(numbers, n, &payload)),
        15..19 => (17, udp(numbers, &payload)),
        _ => (1, [&[8, 0, 0, 0, 0, 1, 0, 1][..], &payload].concat()),
    };
    let host = numbers.below(200) as u8;
    if numbers.below(8) == 0 && protocol != 1 {
        frame.extend([0x86, 0xdd, 0x60, 0, 0, 0]);
        frame.extend((transport.len() as u16).to_be_bytes());
        frame.extend([protocol, 64]);
        for side in [1, 2] {
            frame.extend([0xfd, 0, 0, 0, 0, 0, 0, side, 0, 0, 0, 0, 0, 0, 0, host]);
        }
    } else {
        frame.extend([8, 0, 0x45, 0]);
        frame.extend((20 + transport.len() as u16).to_be_bytes());
        frame.extend([
            (n >> 8) as u8,
            n as u8,
            0x40,
            0,
            64,
            protocol,
            0,
            0,
            10,
            0,
            0,
            host,
            192,
            168,
            0,
            host,
        ]);
    }
    frame.extend(transport);
    frame
}

fn tcp(numbers: &mut Numbers, n: u32, payload: &[u8]) -> Vec<u8> {
    let (low, high) = (
        [8080u16, 5000, 9000, 7000][numbers.below(4) as usize],
        40_000 + numbers.below(500) as u16,
    );
    let (source, destination) = if numbers.below(2) == 0 { (low, high) } else { (high, low) };
    let mut segment = Vec::new();
    segment.extend(source.to_be_bytes());
    segment.extend(destination.to_be_bytes());
    segment.extend((n * 1000).to_be_bytes());
    segment.extend((n * 900).to_be_bytes());
    segment.extend([0x80, 0x10, 0x20, 0, 0, 0, 0, 0]);
    segment.extend([1, 1, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2]);
    segment.extend(payload);
    segment
}

fn udp(numbers: &mut Numbers, payload: &[u8]) -> Vec<u8> {
    let mut datagram = Vec::new();
    datagram.extend((30_000 + numbers.below(1000) as u16).to_be_bytes());
    datagram.extend((40_000 + numbers.below(1000) as u16).to_be_bytes());
    datagram.extend((8 + payload.len() as u16).to_be_bytes());
    datagram.extend([0, 0]);
    datagram.extend(payload);
    datagram
}

/// What the baseline decodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FiveTuple {
    /// Sender.
    pub source: IpAddr,
    /// Receiver.
    pub destination: IpAddr,
    /// Sender's port.
    pub source_port: u16,
    /// Receiver's port.
    pub destination_port: u16,
    /// IP protocol.
    pub protocol: u8,
    /// Octets of payload.
    pub payload: usize,
}

/// The baseline: a decoder for just these headers, written by hand, safe and checked.
#[inline]
pub fn five_tuple(frame: &[u8]) -> Option<FiveTuple> {
    let mut ethertype = u16::from_be_bytes(frame.get(12..14)?.try_into().ok()?);
    let mut at = 14;
    while ethertype == 0x8100 || ethertype == 0x88a8 {
        ethertype = u16::from_be_bytes(frame.get(at + 2..at + 4)?.try_into().ok()?);
        at += 4;
    }
    let ip = frame.get(at..)?;
    let (source, destination, protocol, header, total) = match ethertype {
        0x0800 => {
            let fixed: &[u8; 20] = ip.first_chunk()?;
            let source: [u8; 4] = fixed[12..16].try_into().ok()?;
            let destination: [u8; 4] = fixed[16..20].try_into().ok()?;
            let total = usize::from(u16::from_be_bytes([fixed[2], fixed[3]]));
            (
                IpAddr::from(source),
                IpAddr::from(destination),
                fixed[9],
                usize::from(fixed[0] & 15) * 4,
                total,
            )
        }
        0x86dd => {
            let fixed: &[u8; 40] = ip.first_chunk()?;
            let source: [u8; 16] = fixed[8..24].try_into().ok()?;
            let destination: [u8; 16] = fixed[24..40].try_into().ok()?;
            let total = 40 + usize::from(u16::from_be_bytes([fixed[4], fixed[5]]));
            (IpAddr::from(source), IpAddr::from(destination), fixed[6], 40, total)
        }
        _ => return None,
    };
    let transport = ip.get(header..)?;
    let (source_port, destination_port, length) = match protocol {
        6 => {
            let fixed: &[u8; 20] = transport.first_chunk()?;
            (
                u16::from_be_bytes([fixed[0], fixed[1]]),
                u16::from_be_bytes([fixed[2], fixed[3]]),
                usize::from(fixed[12] >> 4) * 4,
            )
        }
        17 => {
            let fixed: &[u8; 8] = transport.first_chunk()?;
            (u16::from_be_bytes([fixed[0], fixed[1]]), u16::from_be_bytes([fixed[2], fixed[3]]), 8)
        }
        _ => (0, 0, 0),
    };
    let payload = total.checked_sub(header + length)?;
    Some(FiveTuple { source, destination, source_port, destination_port, protocol, payload })
}

/// Runs the baseline over all frames.
pub fn baseline(frames: &[Vec<u8>]) {
    for frame in frames {
        black_box(five_tuple(black_box(frame)));
    }
}

/// A classic pcap file of the frames, over and over, `count` of them.
pub fn pcap(frames: &[Vec<u8>], count: usize) -> Vec<u8> {
    let mut file =
        vec![0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];
    for (n, frame) in frames.iter().cycle().take(count).enumerate() {
        file.extend((1_700_000_000 + n as u32 / 1000).to_le_bytes());
        file.extend((n as u32 % 1000 * 1000).to_le_bytes());
        file.extend((frame.len() as u32).to_le_bytes());
        file.extend((frame.len() as u32).to_le_bytes());
        file.extend(frame);
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use lamna_dissect::{Depth, Dissection, FrameInfo, Registry, link, proto::id};

    #[test]
    fn the_baseline_and_slicing_see_the_same_headers() {
        let registry = Registry::new();
        let mut dissection = Dissection::slice(Depth::Transport);
        for frame in frames() {
            let info =
                FrameInfo { len: frame.len() as u32, link: link::ETHERNET, ..FrameInfo::default() };
            dissection.dissect(&registry, &info, &frame, None);
            let tuple = five_tuple(&frame).expect("every frame has headers");
            let transport = if tuple.protocol == 6 { id::TCP } else { id::UDP };
            if tuple.protocol != 1 {
                let layer = dissection.layers.of(transport).next().expect("a transport layer");
                let header = &frame[layer.start as usize..];
                assert_eq!(header[..2], tuple.source_port.to_be_bytes());
            }
        }
    }
}
