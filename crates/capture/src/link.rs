//! Link types: what the first byte of a frame is.

use std::fmt;

/// A link-layer type, in the numbers of the tcpdump.org registry (`LINKTYPE_*`).
///
/// Capture files of some systems hold that system's own number (`DLT_*`) for a few
/// types; [`LinkType::canonical`] maps those.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct LinkType(pub u16);

impl LinkType {
    /// BSD loopback: four bytes of address family in the byte order of the machine.
    pub const NULL: Self = Self(0);
    /// Ethernet (IEEE 802.3), without preamble.
    pub const ETHERNET: Self = Self(1);
    /// Token Ring (IEEE 802.5).
    pub const IEEE802_5: Self = Self(6);
    /// PPP (RFC 1661), perhaps in HDLC-like framing.
    pub const PPP: Self = Self(9);
    /// FDDI.
    pub const FDDI: Self = Self(10);
    /// IPv4 or IPv6, told apart by the version nibble.
    pub const RAW: Self = Self(101);
    /// IEEE 802.11 without a radio header.
    pub const IEEE802_11: Self = Self(105);
    /// OpenBSD loopback: four bytes of address family in network order.
    pub const LOOP: Self = Self(108);
    /// Linux "cooked" capture, version 1.
    pub const LINUX_SLL: Self = Self(113);
    /// IEEE 802.11 after a radiotap header.
    pub const IEEE802_11_RADIOTAP: Self = Self(127);
    /// IPv4 only.
    pub const IPV4: Self = Self(228);
    /// IPv6 only.
    pub const IPV6: Self = Self(229);
    /// Linux "cooked" capture, version 2.
    pub const LINUX_SLL2: Self = Self(276);

    /// No link type: bytes that are no packet. The registry will not reach this number.
    pub const NONE: Self = Self(u16::MAX);

    /// The registry's number for a value that a file wrote as its system's `DLT_*`.
    ///
    /// 11 is ATM (100), 12 and 14 are raw IP (101) and 16, 18, 19 are Linux ATM CLIP
    /// (106), as Wireshark reads them; 13 is OpenBSD's ENC (109).
    #[must_use]
    pub const fn canonical(self) -> Self {
        match self.0 {
            11 => Self(100),
            12 | 14 => Self::RAW,
            13 => Self(109),
            16 | 18 | 19 => Self(106),
            _ => self,
        }
    }

    /// Whether Wireshark 4.0 has a reader for this type; it refuses a file of any other.
    #[must_use]
    pub fn is_known(self) -> bool {
        KNOWN
            .binary_search_by(|&(first, last)| {
                if last < self.0 {
                    std::cmp::Ordering::Less
                } else if first > self.0 {
                    std::cmp::Ordering::Greater
                } else {
                    std::cmp::Ordering::Equal
                }
            })
            .is_ok()
    }
}

impl fmt::Display for LinkType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Ranges (first, last) of link types with a Wireshark 4.0 encapsulation, found by
/// giving it one file of each.
const KNOWN: &[(u16, u16)] = &[
    (0, 3),
    (6, 14),
    (16, 16),
    (18, 19),
    (32, 32),
    (50, 51),
    (99, 101),
    (104, 109),
    (112, 114),
    (117, 119),
    (121, 123),
    (127, 131),
    (133, 133),
    (135, 144),
    (147, 163),
    (165, 165),
    (167, 167),
    (169, 173),
    (177, 181),
    (183, 184),
    (186, 190),
    (192, 192),
    (195, 197),
    (199, 204),
    (209, 215),
    (220, 220),
    (224, 231),
    (235, 237),
    (239, 243),
    (245, 245),
    (248, 256),
    (258, 260),
    (264, 264),
    (266, 266),
    (268, 268),
    (270, 276),
    (279, 280),
    (283, 283),
    (287, 288),
    (290, 290),
    (292, 295),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_types() {
        for known in [0, 1, 101, 105, 113, 127, 147, 162, 228, 229, 276, 292] {
            assert!(LinkType(known).is_known(), "{known}");
        }
        for unknown in [4, 98, 182, 281, 285, 300, 8224, u16::MAX] {
            assert!(!LinkType(unknown).is_known(), "{unknown}");
        }
    }

    #[test]
    fn numbers_of_other_systems() {
        assert_eq!(LinkType(12).canonical(), LinkType::RAW);
        assert_eq!(LinkType(14).canonical(), LinkType::RAW);
        assert_eq!(LinkType::ETHERNET.canonical(), LinkType::ETHERNET);
    }
}
