//! How a server can be reached: its network interfaces (MS-SMB2, section 2.2.32.5).

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use lamna_fields::Encoding;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::walk::Walk;

use super::fields as f;

/// Address families of Windows.
mod family {
    pub(super) const IPV4: u16 = 2;
    pub(super) const IPV6: u16 = 23;
}

/// Octets of an interface before its address.
const HEADER_LEN: usize = 24;

/// Bits a second, in the largest unit that fits.
struct Speed(u64);

impl fmt::Display for Speed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (unit, one) = match self.0 {
            n if n >= 1_000_000_000 => ("GBits/s", 1e9),
            n if n >= 1_000_000 => ("MBits/s", 1e6),
            n if n >= 1_000 => ("KBits/s", 1e3),
            _ => ("Bits/s", 1.0),
        };
        write!(out, "{:.1} {unit}", self.0 as f64 / one)
    }
}

/// Adds the interfaces.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, list: &Buf<'_>) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let mut start = 0;
    loop {
        let next = list.u32_le(start)? as usize;
        let b = if next == 0 { list.from(start)? } else { list.slice_up_to(start, next) };
        let speed = Speed(b.u64_le(16)?);
        let item = w.text(&b, 0, b.len(), format_args!("Network Interface, {speed}"))?;
        let opened = w.open(item);
        w.item_le(f::IOCTL_NETWORK_INTERFACES_NEXT_OFFSET, &b, 0, 4)?;
        w.item_le(f::IOCTL_NETWORK_INTERFACES_INDEX, &b, 4, 4)?;
        let bits = &[
            f::IOCTL_NETWORK_INTERFACES_CAPABILITIES_RDMA,
            f::IOCTL_NETWORK_INTERFACES_CAPABILITIES_RSS,
        ];
        let place = (&b, 8, 4, Encoding::Little);
        bitmask::item(w, place, f::IOCTL_NETWORK_INTERFACES_CAPABILITIES, bits, Names::Shown)?;
        w.item_le(f::IOCTL_NETWORK_INTERFACES_RSS_QUEUE_COUNT, &b, 12, 4)?;
        let shown = w.number(f::IOCTL_NETWORK_INTERFACES_LINK_SPEED, &b, 16, 8, speed.0)?;
        w.append(shown, format_args!(", {speed}"));
        if let Some(address) = address(w, &b, HEADER_LEN)? {
            w.append(item, format_args!(", {address}"));
        }
        w.close(opened);
        start += next;
        if next == 0 || start >= list.reported() {
            return Ok(());
        }
    }
}

/// Adds the address of a socket; answers its text.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<Option<String>, Fault> {
    let (len, text) = match b.u16_le(at)? {
        family::IPV4 => (8, Some(format!("IPv4: {}", Ipv4Addr::from(b.array::<4>(at + 4)?)))),
        family::IPV6 => (26, Some(format!("IPv6: {}", Ipv6Addr::from(b.array::<16>(at + 8)?)))),
        _ => (4, None),
    };
    let item = match &text {
        Some(text) => w.text(b, at, len, format_args!("Socket Address, {text}"))?,
        None => w.text(b, at, len, format_args!("Socket Address"))?,
    };
    let opened = w.open(item);
    w.item_le(f::WINDOWS_SOCKADDR_FAMILY, b, at, 2)?;
    w.item_le(f::WINDOWS_SOCKADDR_PORT, b, at + 2, 2)?;
    if len == 8 {
        w.item(f::WINDOWS_SOCKADDR_IN_ADDR, b, at + 4, 4)?;
    } else if len == 26 {
        w.item_le(f::WINDOWS_SOCKADDR_IN6_FLOW_INFO, b, at + 4, 2)?;
        w.item(f::WINDOWS_SOCKADDR_IN6_ADDR, b, at + 8, 16)?;
        w.item_le(f::WINDOWS_SOCKADDR_IN6_SCOPE_ID, b, at + 24, 2)?;
    }
    w.close(opened);
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speeds_have_the_largest_unit_that_fits() {
        assert_eq!(Speed(1_000_000_000).to_string(), "1.0 GBits/s");
        assert_eq!(Speed(100_000_000).to_string(), "100.0 MBits/s");
        assert_eq!(Speed(64_000).to_string(), "64.0 KBits/s");
        assert_eq!(Speed(7).to_string(), "7.0 Bits/s");
    }
}
