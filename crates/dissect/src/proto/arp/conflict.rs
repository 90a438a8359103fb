//! Two machines that use one IPv4 address, as their ARP packets show (RFC 5227, 2.4).

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{
    DUPLICATE_ADDRESS_DETECTED, DUPLICATE_ADDRESS_FRAME, Ends, Header, Purpose,
    SECONDS_SINCE_DUPLICATE_ADDRESS_FRAME, operation,
};
use crate::buf::{Buf, Fault};
use crate::collect::Collector;
use crate::columns::Address;
use crate::track::Scope;
use crate::walk::Walk;

/// Addresses of which the owner is remembered; the owners of others are not.
const MAX_ADDRESSES: usize = 1 << 16;

/// Who was seen to use an address.
#[derive(Clone, Copy, Debug)]
struct Owner {
    mac: [u8; 6],
    frame: u32,
    /// Nanoseconds since 1970.
    time: i64,
}

/// The owners of addresses, as far as the capture has shown them.
#[derive(Debug, Default)]
struct Owners(HashMap<[u8; 4], Owner>);

impl Owners {
    /// Takes in that `now` uses `address`; the earlier owner, if that was another. The earlier one stays.
    fn learn(&mut self, address: [u8; 4], now: Owner) -> Option<Owner> {
        let full = self.0.len() >= MAX_ADDRESSES;
        match self.0.entry(address) {
            Entry::Occupied(known) if known.get().mac != now.mac => Some(*known.get()),
            Entry::Occupied(mut known) => {
                known.insert(now);
                None
            }
            Entry::Vacant(free) => {
                if !full {
                    free.insert(now);
                }
                None
            }
        }
    }
}

/// An earlier owner as it goes to the tape: frame, hardware address, seconds since.
type Earlier = Option<(u32, u64, u32)>;

/// Takes in who uses which address, and shows what contradicts that. The address that Info has to name:
/// the last one that was looked at, if it is in doubt.
pub(super) fn check<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: &Header,
    purpose: Purpose,
    ends: &Ends<'_>,
) -> Result<Option<[u8; 4]>, Fault> {
    let reply = header.operation() == operation::REPLY;
    if !header.is_ether() || !header.is_ipv4() || !reply && header.operation() != operation::REQUEST
    {
        return Ok(None);
    }
    let sender = claimed(ends.sender.octets, ends.sender_hardware.octets);
    let target = claimed(ends.target.octets, ends.target_hardware.octets)
        .filter(|_| reply && !purpose.is_gratuitous());
    if sender.is_none() && target.is_none() {
        return Ok(None);
    }
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or(0));
    let notes = w.remember(Scope::Capture, |owners: &mut Owners, _| -> (Earlier, Earlier) {
        let mut learn = |who: Option<([u8; 4], [u8; 6])>| {
            let (address, mac) = who?;
            let earlier = owners.learn(address, Owner { mac, frame, time })?;
            // Whole seconds of the clock, whatever was left of each.
            let seconds = time.div_euclid(1_000_000_000) - earlier.time.div_euclid(1_000_000_000);
            Some((earlier.frame, number(earlier.mac), u32::try_from(seconds).unwrap_or(0)))
        };
        (learn(sender), learn(target))
    });
    let Some((sender_earlier, target_earlier)) = notes else { return Ok(None) };
    let mut in_doubt = None;
    for (who, earlier) in [(sender, sender_earlier), (target, target_earlier)] {
        let Some((address, mac)) = who else { continue };
        in_doubt = earlier.map(|_| address);
        if let Some(earlier) = earlier {
            show(w, b, address, mac, earlier)?;
        }
    }
    Ok(in_doubt)
}

/// An address and its owner, if both are real: not the zero address of a probe, not a group of machines.
fn claimed(address: &[u8], mac: &[u8]) -> Option<([u8; 4], [u8; 6])> {
    let (address, mac) = (<[u8; 4]>::try_from(address).ok()?, <[u8; 6]>::try_from(mac).ok()?);
    (address != [0; 4] && mac != [0; 6] && mac[0] & 1 == 0).then_some((address, mac))
}

fn number([a, b, c, d, e, f]: [u8; 6]) -> u64 {
    u64::from_be_bytes([0, 0, a, b, c, d, e, f])
}

fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    address: [u8; 4],
    mac: [u8; 6],
    (frame, earlier, seconds): (u32, u64, u32),
) -> Result<(), Fault> {
    let [_, _, a, x, c, d, e, f] = earlier.to_be_bytes();
    let (address, mac, earlier) =
        (Address::Ipv4(address), Address::Ether(mac), Address::Ether([a, x, c, d, e, f]));
    let top = w.open_top();
    let text = w.text(
        b,
        0,
        0,
        format_args!(
            "Duplicate IP address detected for {address} ({mac}) - also in use by {earlier} (frame {frame})"
        ),
    )?;
    w.mark_generated(text);
    let inner = w.open(text);
    let item = w.generated(DUPLICATE_ADDRESS_FRAME, b, 0, u64::from(frame));
    w.expert_text(
        DUPLICATE_ADDRESS_DETECTED,
        item,
        format_args!("Duplicate IP address configured ({address})"),
    );
    w.generated(SECONDS_SINCE_DUPLICATE_ADDRESS_FRAME, b, 0, u64::from(seconds));
    w.close(inner);
    w.close(top);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(last: u8, frame: u32) -> Owner {
        Owner { mac: [2, 0, 0, 0, 0, last], frame, time: 0 }
    }

    #[test]
    fn the_first_owner_stays_and_is_refreshed() {
        let mut owners = Owners::default();
        let address = [10, 0, 0, 1];
        assert!(owners.learn(address, owner(1, 1)).is_none());
        assert!(owners.learn(address, owner(1, 5)).is_none());
        assert_eq!(owners.learn(address, owner(2, 6)).unwrap().frame, 5);
        assert_eq!(owners.learn(address, owner(2, 7)).unwrap().frame, 5);
    }

    #[test]
    fn owners_are_bounded() {
        let mut owners = Owners::default();
        for n in 0..MAX_ADDRESSES as u32 + 9 {
            owners.learn(n.to_be_bytes(), owner(1, n));
        }
        assert_eq!(owners.0.len(), MAX_ADDRESSES);
    }

    #[test]
    fn groups_and_probes_claim_nothing() {
        assert!(claimed(&[10, 0, 0, 1], &[2, 0, 0, 0, 0, 1]).is_some());
        assert!(claimed(&[0; 4], &[2, 0, 0, 0, 0, 1]).is_none());
        assert!(claimed(&[10, 0, 0, 1], &[0xff; 6]).is_none());
        assert!(claimed(&[10, 0, 0, 1], &[0; 6]).is_none());
    }
}
