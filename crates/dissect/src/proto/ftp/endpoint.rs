//! Where a data connection is to be, as commands and replies write it.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::columns::Address;
use crate::proto::lines::number;

/// Where a data connection is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Endpoint {
    pub(super) address: Address,
    pub(super) port: u16,
    /// Where the family, the address and the port stand, and their octets.
    pub(super) family_at: usize,
    pub(super) address_at: (usize, usize),
    pub(super) port_at: (usize, usize),
}

impl Endpoint {
    /// Six numbers with commas between them, somewhere in `text`, which begins at `at` (RFC 959,
    /// section 4.1.2).
    pub(super) fn numbers(at: usize, text: &[u8]) -> Option<Self> {
        let mut from = 0;
        loop {
            from += text.get(from..)?.iter().position(u8::is_ascii_digit)?;
            if let Some(endpoint) = Endpoint::six(at + from, text.get(from..)?) {
                return Some(endpoint);
            }
            from += text.get(from..)?.iter().take_while(|b| b.is_ascii_digit()).count();
        }
    }

    fn six(at: usize, text: &[u8]) -> Option<Self> {
        let mut octets = [0u8; 6];
        let (mut place, mut address_len) = (0, 0);
        for (i, octet) in octets.iter_mut().enumerate() {
            if i > 0 {
                if text.get(place) != Some(&b',') {
                    return None;
                }
                if i == 4 {
                    address_len = place;
                }
                place += 1;
            }
            let rest = text.get(place..)?;
            let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
            *octet = u8::try_from(number(rest.get(..digits)?)?).ok()?;
            place += digits;
        }
        let [a, b, c, d, high, low] = octets;
        Some(Endpoint {
            address: Address::Ipv4([a, b, c, d]),
            port: u16::from_be_bytes([high, low]),
            family_at: 0,
            address_at: (at, address_len),
            port_at: (at + address_len + 1, place - address_len - 1),
        })
    }

    /// `|family|address|port|` (RFC 2428, section 2). Any delimiter will do.
    pub(super) fn extended(at: usize, text: &[u8]) -> Option<Self> {
        let delimiter = *text.first()?;
        let mut parts = [(0, 0); 3];
        let mut from = 1;
        for part in &mut parts {
            let len = text.get(from..)?.iter().position(|b| *b == delimiter)?;
            *part = (from, len);
            from += len + 1;
        }
        let [family, address, port] = parts;
        let octets = |(from, len): (usize, usize)| text.get(from..from + len);
        let written = std::str::from_utf8(octets(address)?).ok()?;
        let value = match number(octets(family)?)? {
            1 => Address::Ipv4(written.parse::<Ipv4Addr>().ok()?.octets()),
            2 => Address::Ipv6(written.parse::<Ipv6Addr>().ok()?.octets()),
            _ => return None,
        };
        Some(Endpoint {
            address: value,
            port: u16::try_from(number(octets(port)?)?).ok()?,
            family_at: at + family.0,
            address_at: (at + address.0, address.1),
            port_at: (at + port.0, port.1),
        })
    }

    /// `(|||port|)` in a server's words (RFC 2428, section 3), at the server's address.
    pub(super) fn passive(at: usize, text: &[u8], address: Address) -> Option<Self> {
        let open = memchr::memchr(b'(', text)? + 1;
        let delimiter = *text.get(open)?;
        if text.get(open..open + 3)? != [delimiter; 3] {
            return None;
        }
        let rest = text.get(open + 3..)?;
        let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        if rest.get(digits) != Some(&delimiter) {
            return None;
        }
        Some(Endpoint {
            address,
            port: u16::try_from(number(rest.get(..digits)?)?).ok()?,
            family_at: 0,
            address_at: (0, 0),
            port_at: (at + open + 3, digits),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_numbers_are_found_anywhere() {
        let found = Endpoint::numbers(4, b"mode 7 (127,0,0,1,185,13).").unwrap();
        assert_eq!((found.address, found.port), (Address::Ipv4([127, 0, 0, 1]), 47_373));
        assert_eq!((found.address_at, found.port_at), ((12, 9), (22, 6)));
        assert_eq!(Endpoint::numbers(0, b"1,2,3"), None);
        assert_eq!(Endpoint::numbers(0, b"1,2,3,4,5,666"), None);
    }

    #[test]
    fn extended_forms_have_delimiters() {
        let found = Endpoint::extended(5, b"|2|::1|49190|").unwrap();
        assert_eq!((found.port, found.family_at, found.port_at), (49_190, 6, (12, 5)));
        assert_eq!(Endpoint::extended(5, b"|1|1.2.3.4"), None);
        let found = Endpoint::passive(4, b"ok (|||58612|)", Address::None).unwrap();
        assert_eq!((found.port, found.port_at), (58_612, (11, 5)));
        assert_eq!(Endpoint::passive(4, b"ok (|||x|)", Address::None), None);
        assert_eq!(Endpoint::passive(4, b"ok (|||1", Address::None), None);
    }
}
