//! Conversations that others announced, until they come.

use std::any::{Any, TypeId};

use foldhash::fast::RandomState;
use hashbrown::HashMap;
use lamna_dissect::{Address, Ends, Expected, Seed, Transport};
use lamna_fields::ProtocolId;

/// Announcements kept at a time; the oldest half goes when there are more, so that a capture full
/// of them costs no more than this.
pub const MAX_EXPECTED: usize = 16_384;

/// Announcements of one end kept at a time: a client that announces the same end for ever
/// costs no more time than this many comparisons.
const MAX_SAME_END: usize = 16;

/// The end that was announced.
type End = (Transport, Address, u16);

struct Announcement {
    number: u64,
    expected: Expected,
    seed: Option<Seed>,
}

/// What a conversation was announced to be.
pub(crate) struct Met {
    /// The announcement's number, from 1.
    pub(crate) number: u64,
    pub(crate) protocol: ProtocolId,
    pub(crate) state: Option<(TypeId, Box<dyn Any + Send>)>,
}

/// The announcements.
#[derive(Default)]
pub(crate) struct Expectations {
    ends: HashMap<End, Vec<Announcement>, RandomState>,
    count: usize,
    newest: u64,
}

impl Expectations {
    /// Takes in an announcement.
    pub(crate) fn add(&mut self, expected: Expected, seed: Option<Seed>) {
        if self.count >= MAX_EXPECTED {
            self.forget();
        }
        self.newest += 1;
        let end = (expected.transport, expected.address.clone(), expected.port);
        let list = self.ends.entry(end).or_default();
        let same = |a: &Announcement| {
            a.expected.peer == expected.peer && a.expected.peer_port == expected.peer_port
        };
        if let Some(at) = list.iter().position(same) {
            list.remove(at);
            self.count -= 1;
        } else if list.len() >= MAX_SAME_END {
            list.remove(0);
            self.count -= 1;
        }
        list.push(Announcement { number: self.newest, expected, seed });
        self.count += 1;
    }

    /// What was announced of a conversation between these ends, if that is news after announcement
    /// number `after`. The one that tells most of the other end counts, then the newest.
    pub(crate) fn meet(&mut self, transport: Transport, ends: &Ends, after: u64) -> Option<Met> {
        if self.count == 0 || after >= self.newest {
            return None;
        }
        let sides = [
            (&ends.source, ends.source_port, &ends.destination, ends.destination_port),
            (&ends.destination, ends.destination_port, &ends.source, ends.source_port),
        ];
        let mut best: Option<(bool, bool, u64, End, usize)> = None;
        for (address, port, peer, peer_port) in sides {
            let end = (transport, address.clone(), port);
            let Some(list) = self.ends.get(&end) else { continue };
            for (at, one) in list.iter().enumerate() {
                let expected = &one.expected;
                if one.number > after
                    && expected.peer.as_ref().is_none_or(|p| p == peer)
                    && expected.peer_port.is_none_or(|p| p == peer_port)
                {
                    let rank = (expected.peer_port.is_some(), expected.peer.is_some(), one.number);
                    if best.as_ref().is_none_or(|b| (b.0, b.1, b.2) < rank) {
                        best = Some((rank.0, rank.1, rank.2, end.clone(), at));
                    }
                }
            }
        }
        let (_, _, _, end, at) = best?;
        let list = self.ends.get_mut(&end)?;
        let one = list.get(at)?;
        let met = Met {
            number: one.number,
            protocol: one.expected.protocol,
            state: one.seed.as_ref().map(|(key, make)| (*key, make())),
        };
        if one.expected.once {
            list.remove(at);
            self.count -= 1;
            if list.is_empty() {
                self.ends.remove(&end);
            }
        }
        Some(met)
    }

    /// Gives up the oldest half.
    fn forget(&mut self) {
        let mut numbers: Vec<u64> = self.ends.values().flatten().map(|a| a.number).collect();
        numbers.sort_unstable();
        let limit = numbers.get(numbers.len() / 2).copied().unwrap_or(0);
        self.ends.retain(|_, list| {
            list.retain(|a| a.number > limit);
            !list.is_empty()
        });
        self.count = self.ends.values().map(Vec::len).sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVER: Address = Address::Ipv4([10, 0, 0, 1]);
    const CLIENT: Address = Address::Ipv4([10, 0, 0, 2]);

    fn expected(peer: Option<Address>, once: bool, protocol: u16) -> Expected {
        Expected {
            transport: Transport::Tcp,
            address: SERVER,
            port: 2000,
            peer,
            peer_port: None,
            once,
            protocol: ProtocolId(protocol),
        }
    }

    fn ends() -> Ends {
        Ends { source: CLIENT, destination: SERVER, source_port: 999, destination_port: 2000 }
    }

    #[test]
    fn either_end_may_be_the_announced_one() {
        let mut all = Expectations::default();
        all.add(expected(None, false, 1), Some((TypeId::of::<u8>(), Box::new(|| Box::new(7u8)))));
        let met = all.meet(Transport::Tcp, &ends(), 0).unwrap();
        let (key, state) = met.state.unwrap();
        assert_eq!((met.protocol, met.number), (ProtocolId(1), 1));
        assert_eq!((key, state.downcast_ref()), (TypeId::of::<u8>(), Some(&7u8)));
        let back =
            Ends { source: SERVER, destination: CLIENT, source_port: 2000, destination_port: 999 };
        assert!(all.meet(Transport::Tcp, &back, 0).is_some());
        assert!(all.meet(Transport::Udp, &back, 0).is_none());
        // No news for whom it was applied to.
        assert!(all.meet(Transport::Tcp, &back, 1).is_none());
    }

    #[test]
    fn what_tells_more_of_the_other_end_goes_first() {
        let mut all = Expectations::default();
        all.add(expected(Some(CLIENT), false, 1), None);
        all.add(expected(None, false, 2), None);
        all.add(expected(Some(SERVER), false, 3), None);
        assert_eq!(all.meet(Transport::Tcp, &ends(), 0).unwrap().protocol, ProtocolId(1));
        all.add(expected(Some(CLIENT), false, 4), None);
        assert_eq!(all.meet(Transport::Tcp, &ends(), 1).unwrap().protocol, ProtocolId(4));
    }

    #[test]
    fn one_conversation_uses_an_announcement_up() {
        let mut all = Expectations::default();
        all.add(expected(None, true, 1), None);
        assert!(all.meet(Transport::Tcp, &ends(), 0).is_some());
        assert!(all.meet(Transport::Tcp, &ends(), 0).is_none());
        assert_eq!(all.count, 0);
    }

    #[test]
    fn announcements_are_bounded() {
        let mut all = Expectations::default();
        for n in 0..=u16::MAX {
            all.add(Expected { port: n, ..expected(None, false, 1) }, None);
            all.add(Expected { peer_port: Some(n), ..expected(None, false, 1) }, None);
        }
        assert!(all.count <= MAX_EXPECTED);
        assert_eq!(all.count, all.ends.values().map(Vec::len).sum::<usize>());
    }
}
