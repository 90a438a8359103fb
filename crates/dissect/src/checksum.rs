//! The checksum of the Internet protocols (RFC 1071).

use lamna_fields::{Field, values};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::walk::{Net, Walk};

values! {
    /// What is known of whether a checksum is right: the words of every protocol's status field.
    pub(crate) static STATUS_VALUES {
        0 => "Bad",
        1 => "Good",
        2 => "Unverified",
        3 => "Not present",
        4 => "Illegal",
    }
}

/// The sum of 16-bit words in one's complement, folded, not inverted, over the parts one after the
/// other. Each part but the last must have an even number of octets.
///
/// Over octets that hold a right checksum the sum is `0xffff`.
pub(crate) fn sum(parts: &[&[u8]]) -> u16 {
    // In the machine's order, and in words of 32 bits: folded and put in order, it comes to the same (RFC 1071, section 2).
    let mut sum: u64 = 0;
    for part in parts {
        let (chunks, rest) = part.as_chunks::<4>();
        sum += chunks.iter().map(|chunk| u64::from(u32::from_ne_bytes(*chunk))).sum::<u64>();
        let (words, rest) = rest.as_chunks::<2>();
        sum += words.iter().map(|word| u64::from(u16::from_ne_bytes(*word))).sum::<u64>();
        if let [last] = rest {
            sum += u64::from(u16::from_ne_bytes([*last, 0]));
        }
    }
    while sum > 0xffff {
        sum = (sum >> 16) + (sum & 0xffff);
    }
    u16::from_be(sum as u16)
}

/// The checksum that would be right where `found` stands in octets whose [`sum`] is `sum`.
pub(crate) fn expected(found: u16, sum: u16) -> u16 {
    // What the sum lacks to all ones, added to what is there.
    let mut right = u32::from(found) + u32::from(!sum);
    right = (right >> 16) + (right & 0xffff);
    right as u16
}

/// What a checksum covers besides a message: the addresses, length and protocol of the packet around it
/// (RFC 768, RFC 8200, section 8.1).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pseudo {
    octets: [u8; 40],
    len: usize,
}

impl Pseudo {
    /// The header of a message of `len` octets of IP protocol `protocol` between the addresses of `net`.
    /// Empty where those are not of IP.
    pub(crate) fn of(net: &Net, protocol: u8, len: usize) -> Self {
        let mut pseudo = Pseudo { octets: [0; 40], len: 0 };
        let [a, b, c, d] = (len as u32).to_be_bytes();
        match (&net.source, &net.destination) {
            (Address::Ipv4(from), Address::Ipv4(to)) => {
                pseudo.octets[..4].copy_from_slice(from);
                pseudo.octets[4..8].copy_from_slice(to);
                pseudo.octets[8..12].copy_from_slice(&[0, protocol, c, d]);
                pseudo.len = 12;
            }
            (Address::Ipv6(from), Address::Ipv6(to)) => {
                pseudo.octets[..16].copy_from_slice(from);
                pseudo.octets[16..32].copy_from_slice(to);
                pseudo.octets[32..].copy_from_slice(&[a, b, c, d, 0, 0, 0, protocol]);
                pseudo.len = 40;
            }
            _ => {}
        }
        pseudo
    }

    /// Its octets.
    pub(crate) fn octets(&self) -> &[u8] {
        &self.octets[..self.len]
    }
}

/// A table for one octet at a time of a reflected polynomial of degree 32.
const fn table(polynomial: u32) -> [u32; 256] {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 256 {
        let (mut value, mut bit) = (i as u32, 0);
        while bit < 8 {
            value = if value & 1 == 1 { value >> 1 ^ polynomial } else { value >> 1 };
            bit += 1;
        }
        table[i] = value;
        i += 1;
    }
    table
}

/// The CRC-32 of ITU-T V.42, which Ethernet has too.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    static TABLE: [u32; 256] = table(0xedb8_8320);
    !bytes.iter().fold(!0, |crc, b| crc >> 8 ^ TABLE[((crc ^ u32::from(*b)) & 0xff) as usize])
}

/// The CRC-32C of RFC 3720, appendix B.4.
pub(crate) fn crc32c(bytes: &[u8]) -> u32 {
    static TABLE: [u32; 256] = table(0x82f6_3b78);
    !bytes.iter().fold(!0, |crc, b| crc >> 8 ^ TABLE[((crc ^ u32::from(*b)) & 0xff) as usize])
}

/// Says in the label of a checksum that has no status of its own whether it is right over `parts`.
pub(crate) fn judge<C: Collector>(w: &mut Walk<'_, C>, item: Item, found: u16, parts: &[&[u8]]) {
    let sum = sum(parts);
    if sum == 0xffff {
        w.label_value(item, format_args!("0x{found:04x} [correct]"));
    } else {
        let right = expected(found, sum);
        w.label_value(item, format_args!("0x{found:04x} [incorrect, should be 0x{right:04x}]"));
    }
}

/// The fields that tell a checksum: its value, whether it is right, and the note where it is not.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fields {
    pub(crate) value: Field,
    pub(crate) status: Field,
    pub(crate) bad: Field,
}

/// Shows the checksum at `at`, which covers `parts` with itself among them; without parts it cannot be
/// verified.
pub(crate) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    fields: Fields,
    b: &Buf<'_>,
    at: usize,
    parts: Option<&[&[u8]]>,
) -> Walked {
    show_noted(w, fields, "Bad checksum", b, at, parts)
}

/// [`show`] with what the note of a wrong checksum begins with.
pub(crate) fn show_noted<C: Collector>(
    w: &mut Walk<'_, C>,
    fields: Fields,
    note: &str,
    b: &Buf<'_>,
    at: usize,
    parts: Option<&[&[u8]]>,
) -> Walked {
    const BAD: u64 = 0;
    const GOOD: u64 = 1;
    const UNVERIFIED: u64 = 2;
    let found = b.u16(at)?;
    let item = w.item(fields.value, b, at, 2)?;
    if !w.fields() {
        return Ok(());
    }
    let Some(parts) = parts else {
        w.label_value(item, format_args!("0x{found:04x} [unverified]"));
        w.generated(fields.status, b, at, UNVERIFIED);
        return Ok(());
    };
    let sum = sum(parts);
    if sum == 0xffff {
        w.label_value(item, format_args!("0x{found:04x} [correct]"));
        w.generated(fields.status, b, at, GOOD);
        return Ok(());
    }
    let right = expected(found, sum);
    w.label_value(item, format_args!("0x{found:04x} incorrect, should be 0x{right:04x}"));
    w.expert_text(fields.bad, item, format_args!("{note} [should be 0x{right:04x}]"));
    w.generated(fields.status, b, at, BAD);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_that_is_right_sums_to_all_ones() {
        let header = [
            0x45, 0, 0, 0x73, 0, 0, 0x40, 0, 0x40, 0x11, 0xb8, 0x61, 0xc0, 0xa8, 0, 1, 0xc0, 0xa8,
            0, 0xc7,
        ];
        assert_eq!(sum(&[&header]), 0xffff);
        assert_eq!(sum(&[&header[..10], &header[10..]]), 0xffff);
    }

    #[test]
    fn a_wrong_checksum_tells_the_right_one() {
        let mut message = [8, 0, 0x66, 0x69, 0, 1, 0, 1, 97, 98, 99, 100, 101, 102, 103, 104];
        assert_eq!(expected(0x6669, sum(&[&message])), 0x6668);
        message[3] = 0x68;
        assert_eq!(sum(&[&message]), 0xffff);
    }

    #[test]
    fn the_crc_of_the_usual_check_string() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn words_of_any_width_come_to_the_same() {
        let octets: Vec<u8> = (0..100u8).map(|n| n.wrapping_mul(91) ^ 0xa5).collect();
        for len in 0..octets.len() {
            let words = octets[..len].chunks(2).map(|word| match *word {
                [high, low] => u32::from(high) << 8 | u32::from(low),
                [high] => u32::from(high) << 8,
                _ => 0,
            });
            let mut plain: u32 = words.sum();
            while plain > 0xffff {
                plain = (plain >> 16) + (plain & 0xffff);
            }
            assert_eq!(u32::from(sum(&[&octets[..len]])), plain, "{len}");
        }
    }

    #[test]
    fn an_odd_octet_is_the_high_half_of_a_word() {
        assert_eq!(sum(&[&[1, 2, 3]]), 0x0402);
    }
}
