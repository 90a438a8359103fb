use std::net::{Ipv4Addr, Ipv6Addr};

use super::{Literal, Unreadable, unreadable};

/// Reads a dotted quad, alone or with a prefix length; the host's bits do not matter then.
pub(super) fn read_ipv4(text: &str) -> Result<Literal, Unreadable> {
    let bad = || unreadable(format!("\"{text}\" is not a valid hostname or IPv4 address."));
    let (address, prefix) = split(text);
    let address = u32::from(address.parse::<Ipv4Addr>().map_err(|_| bad())?);
    let Some(prefix) = prefix else { return Ok(Literal::int(address)) };
    let bits: u32 = prefix.parse().map_err(|_| bad())?;
    if bits > 32 {
        return Err(unreadable(format!(
            "Netmask bits in a CIDR IPv4 address should be <= 32, not {bits}"
        )));
    }
    let host = u32::MAX.checked_shr(bits).unwrap_or(0);
    Ok(Literal::Int(i128::from(address & !host), i128::from(address | host)))
}

/// Reads an IPv6 address in any form of RFC 4291, section 2.2, alone or with a prefix length.
pub(super) fn read_ipv6(text: &str) -> Result<Literal, Unreadable> {
    let bad = || unreadable(format!("\"{text}\" is not a valid hostname or IPv6 address."));
    let (address, prefix) = split(text);
    let address = u128::from(address.parse::<Ipv6Addr>().map_err(|_| bad())?);
    let bits: u32 = match prefix {
        Some(prefix) => prefix.parse().map_err(|_| bad())?,
        None => 128,
    };
    if bits > 128 {
        return Err(unreadable(format!(
            "Prefix in a CIDR IPv6 address should be <= 128, not {bits}"
        )));
    }
    let host = u128::MAX.checked_shr(bits).unwrap_or(0);
    let octets = |n: u128| n.to_be_bytes().to_vec();
    Ok(Literal::Octets(octets(address & !host), octets(address | host)))
}

fn split(text: &str) -> (&str, Option<&str>) {
    match text.split_once('/') {
        Some((address, prefix)) => (address, Some(prefix)),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_a_range() {
        assert_eq!(read_ipv4("10.0.0.5"), Ok(Literal::int(0x0a00_0005)));
        assert_eq!(read_ipv4("10.1.2.3/8"), Ok(Literal::Int(0x0a00_0000, 0x0aff_ffff)));
        assert_eq!(read_ipv4("1.2.3.4/0"), Ok(Literal::Int(0, 0xffff_ffff)));
        assert_eq!(read_ipv4("1.2.3.4/32"), Ok(Literal::int(0x0102_0304)));
        assert!(read_ipv4("10.0.0.5/33").unwrap_err().message.contains("not 33"));
        for text in ["10.0.0", "256.1.1.1", "0xff", "1"] {
            assert!(read_ipv4(text).is_err(), "{text}");
        }
    }

    #[test]
    fn six() {
        let Ok(Literal::Octets(low, high)) = read_ipv6("fe80::/10") else { panic!() };
        assert_eq!((low[0], low[1], high[1], high[15]), (0xfe, 0x80, 0xbf, 0xff));
        assert!(read_ipv6("::ffff:1.2.3.4").is_ok());
        assert!(read_ipv6("::1/129").is_err());
        assert!(read_ipv6("1.2.3.4").is_err());
    }
}
