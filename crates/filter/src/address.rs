//! What addresses are for: private, link-local, multicast and the rest of the special-purpose
//! registries (RFC 6890).

/// A block of addresses: the first octets, how many bits of them count, and what it is for.
type Block = (&'static [u8], u32, &'static str);

const IPV4: &[Block] = &[
    (&[255, 255, 255, 255], 32, "Limited Broadcast"),
    (&[192, 0, 0, 0], 24, "IETF Protocol Assignments"),
    (&[192, 0, 2, 0], 24, "Documentation (TEST-NET-1)"),
    (&[192, 88, 99, 0], 24, "6to4 Relay Anycast"),
    (&[198, 51, 100, 0], 24, "Documentation (TEST-NET-2)"),
    (&[203, 0, 113, 0], 24, "Documentation (TEST-NET-3)"),
    (&[169, 254], 16, "Link-Local"),
    (&[192, 168], 16, "Private-Use"),
    (&[198, 18], 15, "Benchmarking"),
    (&[172, 16], 12, "Private-Use"),
    (&[100, 64], 10, "Shared Address Space"),
    (&[0], 8, "This host on this network"),
    (&[10], 8, "Private-Use"),
    (&[127], 8, "Loopback"),
    (&[240], 4, "Reserved"),
];

const IPV6: &[Block] = &[
    (&[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 128, "Loopback Address"),
    (&[0; 16], 128, "Unspecified Address"),
    (&[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], 96, "IPv4-mapped Address"),
    (&[0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0], 96, "IPv4-IPv6 Translat."),
    (&[1, 0, 0, 0, 0, 0, 0, 0], 64, "Discard-Only Address Block"),
    (&[0x20, 0x01, 0x00, 0x02, 0, 0], 48, "Benchmarking"),
    (&[0x20, 0x01, 0x0d, 0xb8], 32, "Documentation"),
    (&[0x20, 0x01, 0, 0], 32, "TEREDO"),
    (&[0x20, 0x01, 0x00, 0x10], 28, "ORCHID"),
    (&[0x20, 0x01, 0], 23, "IETF Protocol Assignments"),
    (&[0x20, 0x02], 16, "6to4"),
    (&[0xfe, 0x80], 10, "Linked-Scoped Unicast"),
    (&[0xfc], 7, "Unique-Local"),
];

fn within(address: &[u8], block: &[u8], bits: u32) -> bool {
    let whole = (bits / 8) as usize;
    let rest = bits % 8;
    if address.get(..whole) != block.get(..whole) {
        return false;
    }
    let mask = !(0xffu8.checked_shr(rest).unwrap_or(0));
    rest == 0 || address.get(whole).zip(block.get(whole)).is_some_and(|(a, b)| a & mask == b & mask)
}

fn special(address: &[u8]) -> Option<&'static Block> {
    let blocks = if address.len() == 4 { IPV4 } else { IPV6 };
    blocks.iter().find(|(block, bits, _)| within(address, block, *bits))
}

/// The name of the special-purpose block that an address is in.
pub(crate) fn special_name(address: &[u8]) -> Option<&'static str> {
    special(address).map(|block| block.2)
}

/// The bits of the mask of that block.
pub(crate) fn special_mask(address: &[u8]) -> Option<i128> {
    special(address).map(|block| i128::from(block.1))
}

/// RFC 3927 and RFC 4291, section 2.5.6.
pub(crate) fn link_local(address: &[u8]) -> Option<i128> {
    yes(if address.len() == 4 {
        within(address, &[169, 254], 16)
    } else {
        within(address, &[0xfe, 0x80], 10)
    })
}

/// RFC 5771 and RFC 4291, section 2.7.
pub(crate) fn multicast(address: &[u8]) -> Option<i128> {
    yes(if address.len() == 4 { within(address, &[224], 4) } else { within(address, &[0xff], 8) })
}

/// RFC 1918.
pub(crate) fn private(address: &[u8]) -> Option<i128> {
    yes(address.len() == 4
        && (within(address, &[10], 8)
            || within(address, &[172, 16], 12)
            || within(address, &[192, 168], 16)))
}

/// RFC 4193.
pub(crate) fn ula(address: &[u8]) -> Option<i128> {
    yes(address.len() == 16 && within(address, &[0xfc], 7))
}

fn yes(answer: bool) -> Option<i128> {
    Some(i128::from(answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks() {
        assert_eq!(private(&[172, 31, 0, 1]), Some(1));
        assert_eq!(private(&[172, 32, 0, 1]), Some(0));
        assert_eq!(multicast(&[239, 1, 2, 3]), Some(1));
        assert_eq!(link_local(&[0xfe, 0xbf, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]), Some(1));
        assert_eq!(special_name(&[127, 0, 0, 1]), Some("Loopback"));
        assert_eq!(special_mask(&[198, 19, 0, 1]), Some(15));
        assert_eq!(special_name(&[8, 8, 8, 8]), None);
    }
}
