//! What a capture says about itself: sections, interfaces, names, secrets.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

use crate::frame::Timestamp;
use crate::link::LinkType;

/// Everything a capture has said about itself up to some point.
///
/// Grows as the file is read; nothing in it is ever removed or moved, so an index taken
/// from it stays good.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Description {
    /// The sections of the file in order. A pcap file counts as one.
    pub sections: Vec<Section>,
    /// The interfaces of all sections in order.
    pub interfaces: Vec<Interface>,
    /// Address to name, from name resolution blocks.
    pub names: Vec<NameRecord>,
    /// Decryption secrets blocks.
    pub secrets: Vec<Secrets>,
    /// Interface statistics blocks in order.
    pub statistics: Vec<InterfaceStatistics>,
    /// Counts the additions: equal revisions of one capture mean equal contents.
    pub revision: u64,
}

impl Description {
    /// Number of the section being read, counted from 0.
    #[must_use]
    pub fn last_section(&self) -> u32 {
        u32::try_from(self.sections.len()).unwrap_or(u32::MAX).saturating_sub(1)
    }
}

/// A section header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Whether the section's numbers are big-endian.
    pub big_endian: bool,
    /// `shb_hardware`: the machine that made the capture.
    pub hardware: Option<String>,
    /// `shb_os`: its operating system.
    pub os: Option<String>,
    /// `shb_userappl`: the program.
    pub application: Option<String>,
    /// Comments on the whole capture.
    pub comments: Vec<String>,
}

/// An interface description.
#[derive(Clone, Debug, PartialEq)]
pub struct Interface {
    /// Section it belongs to, counted from 0.
    pub section: u32,
    /// Number within its section, as packet blocks of the file refer to it.
    pub id: u32,
    /// Link type of its frames.
    pub link: LinkType,
    /// Longest piece of a frame that was kept; 0 means no limit.
    pub snaplen: u32,
    /// Resolution of its time stamps.
    pub resolution: Resolution,
    /// Seconds that were added to the file's time stamps (`if_tsoffset`).
    pub offset_seconds: i64,
    /// Length in bytes of the frame check sequence at the end of frames, if the file says.
    pub fcs_length: Option<u8>,
    /// `if_name`.
    pub name: Option<String>,
    /// `if_description`.
    pub description: Option<String>,
    /// `if_filter` where it is text: the capture filter.
    pub filter: Option<String>,
    /// `if_os`.
    pub os: Option<String>,
    /// `if_hardware`.
    pub hardware: Option<String>,
    /// `if_macaddr`.
    pub mac: Option<[u8; 6]>,
    /// `if_speed`, bits a second.
    pub speed: Option<u64>,
    /// Comments on the interface.
    pub comments: Vec<String>,
}

impl Interface {
    /// An interface of this type of which nothing else is known.
    #[must_use]
    pub fn new(link: LinkType) -> Self {
        Self {
            section: 0,
            id: 0,
            link,
            snaplen: 0,
            resolution: Resolution::MICROSECONDS,
            offset_seconds: 0,
            fcs_length: None,
            name: None,
            description: None,
            filter: None,
            os: None,
            hardware: None,
            mac: None,
            speed: None,
            comments: Vec::new(),
        }
    }
}

/// The unit of an interface's time stamps (`if_tsresol`, draft-ietf-opsawg-pcapng, 4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolution(u8);

impl Resolution {
    /// 10^-6 s, which holds when a file does not say.
    pub const MICROSECONDS: Self = Self(6);
    /// 10^-9 s.
    pub const NANOSECONDS: Self = Self(9);

    /// From the option's byte: the top bit selects a power of 2 instead of 10.
    #[must_use]
    pub const fn from_byte(byte: u8) -> Self {
        Self(byte)
    }

    /// The option's byte.
    #[must_use]
    pub const fn byte(self) -> u8 {
        self.0
    }

    /// Decimals of a second worth printing, 0 to 9.
    #[must_use]
    pub const fn digits(self) -> u8 {
        let exponent = self.0 & 0x7f;
        if self.0 & 0x80 == 0 {
            if exponent < 9 { exponent } else { 9 }
        } else {
            // 2^-n needs about n * 0.30103 decimals to tell neighbours apart.
            let digits = (exponent as u32 * 30_103).div_ceil(100_000);
            if digits < 9 { digits as u8 } else { 9 }
        }
    }

    /// Nanoseconds for a count of units, rounded down; held at the limit of `i64`.
    #[must_use]
    pub fn to_nanos(self, units: u64) -> i64 {
        const NANOS: u128 = 1_000_000_000;
        let exponent = u32::from(self.0 & 0x7f);
        let nanos = if self.0 & 0x80 != 0 {
            (u128::from(units) * NANOS).checked_shr(exponent).unwrap_or(0)
        } else if exponent <= 9 {
            // At most 2^64 * 10^9.
            u128::from(units) * 10u128.pow(9 - exponent)
        } else {
            10u128.checked_pow(exponent - 9).map_or(0, |d| u128::from(units) / d)
        };
        i64::try_from(nanos).unwrap_or(i64::MAX)
    }

    /// Count of units for nanoseconds; `None` if it does not fit.
    ///
    /// Powers of ten round down. Powers of two round up, which undoes the rounding of
    /// [`to_nanos`](Self::to_nanos).
    #[must_use]
    pub fn from_nanos(self, nanos: i64) -> Option<u64> {
        const NANOS: u128 = 1_000_000_000;
        let nanos = u128::try_from(nanos).ok()?;
        let exponent = u32::from(self.0 & 0x7f);
        let units = if self.0 & 0x80 != 0 {
            // 63 bits of nanoseconds leave room for 65 more.
            if exponent > 64 { return None } else { (nanos << exponent).div_ceil(NANOS) }
        } else if exponent <= 9 {
            nanos / 10u128.pow(9 - exponent)
        } else {
            nanos.checked_mul(10u128.checked_pow(exponent - 9)?)?
        };
        u64::try_from(units).ok()
    }
}

/// One address and the names it has (name resolution block).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameRecord {
    /// Section it belongs to.
    pub section: u32,
    /// The address.
    pub address: IpAddr,
    /// Its names, the first one being preferred.
    pub names: Vec<String>,
}

impl NameRecord {
    pub(crate) fn v4(section: u32, address: [u8; 4], names: Vec<String>) -> Self {
        Self { section, address: IpAddr::V4(Ipv4Addr::from(address)), names }
    }

    pub(crate) fn v6(section: u32, address: [u8; 16], names: Vec<String>) -> Self {
        Self { section, address: IpAddr::V6(Ipv6Addr::from(address)), names }
    }
}

/// A decryption secrets block: key material kept with the capture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secrets {
    /// Section it belongs to.
    pub section: u32,
    /// What the data is.
    pub kind: SecretsKind,
    /// The data as in the file; a TLS key log is text, shared and never copied.
    pub data: Arc<[u8]>,
}

/// Kinds of decryption secrets (draft-ietf-opsawg-pcapng, section 4.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SecretsKind(pub u32);

impl SecretsKind {
    /// SSH key log.
    pub const SSH_KEY_LOG: Self = Self(0x5353_484b);
    /// NSS key log, as written through `SSLKEYLOGFILE`.
    pub const TLS_KEY_LOG: Self = Self(0x544c_534b);
    /// WireGuard key log.
    pub const WIREGUARD_KEY_LOG: Self = Self(0x5747_4b4c);
    /// ZigBee network key.
    pub const ZIGBEE_NWK_KEY: Self = Self(0x5a4e_574b);
    /// ZigBee application link key.
    pub const ZIGBEE_APS_KEY: Self = Self(0x5a41_504b);
}

/// An interface statistics block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterfaceStatistics {
    /// Index into [`Description::interfaces`].
    pub interface: u32,
    /// When the counters were read.
    pub time: Option<Timestamp>,
    /// `isb_starttime`.
    pub start: Option<Timestamp>,
    /// `isb_endtime`.
    pub end: Option<Timestamp>,
    /// `isb_ifrecv`: frames received from the interface.
    pub received: Option<u64>,
    /// `isb_ifdrop`: frames the interface dropped for want of resources.
    pub dropped: Option<u64>,
    /// `isb_filteraccept`: frames the filter let through.
    pub accepted: Option<u64>,
    /// `isb_osdrop`: frames the operating system dropped.
    pub os_dropped: Option<u64>,
    /// `isb_usrdeliv`: frames given to the program.
    pub delivered: Option<u64>,
    /// Comments on the counters.
    pub comments: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolutions() {
        for (byte, units, nanos, digits) in [
            (6, 1_500_000, 1_500_000_000, 6),
            (9, 7, 7, 9),
            (0, 2, 2_000_000_000, 0),
            (3, 1, 1_000_000, 3),
            (12, 5_000, 5, 9),
            (0x80 | 10, 1024, 1_000_000_000, 4),
            (0x80, 3, 3_000_000_000, 0),
        ] {
            let resolution = Resolution::from_byte(byte);
            assert_eq!(resolution.to_nanos(units), nanos, "{byte}");
            assert_eq!(resolution.from_nanos(nanos), Some(units), "{byte}");
            assert_eq!(resolution.digits(), digits, "{byte}");
        }
    }

    #[test]
    fn extreme_resolutions_do_not_overflow() {
        for byte in 0..=255 {
            let resolution = Resolution::from_byte(byte);
            let _ = (
                resolution.to_nanos(u64::MAX),
                resolution.from_nanos(i64::MAX),
                resolution.from_nanos(-1),
            );
            assert!(resolution.digits() <= 9);
        }
    }
}
