//! IP datagrams that are spread over several fragments (RFC 791, section 3.2; RFC 8200, section 4.5).
//!
//! Fragments are kept until the datagram is whole, whatever time passes between them, as Wireshark
//! does. Memory is bounded by [`MAX_DATAGRAMS`] and [`MAX_OCTETS`]: the oldest unfinished datagrams go first.

use std::collections::VecDeque;

use bytes::Bytes;
use hashbrown::HashMap;
use lamna_dissect::proto::ip::{Fragment, FragmentPart};
use lamna_dissect::stream::Part;
use lamna_dissect::{Address, Link};

/// Unfinished datagrams kept.
pub const MAX_DATAGRAMS: usize = 4096;

/// Octets of all unfinished datagrams together.
pub const MAX_OCTETS: usize = 16 << 20;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    source: Address,
    destination: Address,
    id: u32,
    protocol: u8,
}

#[derive(Debug)]
struct Stored {
    frame: u32,
    offset: u32,
    bytes: Vec<u8>,
}

#[derive(Debug)]
struct Datagram {
    parts: Vec<Stored>,
    total: Option<u32>,
    link: Link,
    age: u64,
}

/// What became of a fragment.
#[derive(Debug)]
pub enum Collected {
    /// Others are missing still; the link names the frame that will complete the datagram.
    Incomplete(Link),
    /// This one completed it.
    Complete {
        /// The datagram's payload.
        payload: Bytes,
        /// Its fragments in the order of their offsets.
        parts: Vec<FragmentPart>,
        /// The link that earlier frames have to this one.
        link: Link,
    },
}

/// Puts datagrams together.
#[derive(Debug, Default)]
pub struct Fragments {
    datagrams: HashMap<Key, Datagram, foldhash::fast::RandomState>,
    order: VecDeque<(Key, u64)>,
    ages: u64,
    held: usize,
    dropped: u64,
}

impl Fragments {
    /// Datagrams given up for want of room.
    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    /// Takes in a fragment.
    pub fn take(
        &mut self,
        frame: u32,
        fragment: &Fragment<'_>,
        new_link: impl FnOnce() -> Link,
    ) -> Collected {
        let key = Key {
            source: fragment.source.clone(),
            destination: fragment.destination.clone(),
            id: fragment.id,
            protocol: fragment.protocol,
        };
        let ages = &mut self.ages;
        let order = &mut self.order;
        let datagram = self.datagrams.entry(key.clone()).or_insert_with(|| {
            *ages += 1;
            order.push_back((key.clone(), *ages));
            Datagram { parts: Vec::new(), total: None, link: new_link(), age: *ages }
        });
        let end = fragment.offset.saturating_add(fragment.payload.len() as u32);
        if !fragment.more {
            datagram.total = Some(datagram.total.unwrap_or(0).max(end));
        }
        let place = datagram.parts.partition_point(|p| p.offset <= fragment.offset);
        datagram.parts.insert(
            place,
            Stored { frame, offset: fragment.offset, bytes: fragment.payload.to_vec() },
        );
        self.held += fragment.payload.len();
        let link = datagram.link;
        if let Some(total) = datagram.total
            && contiguous(&datagram.parts) >= total
            && let Some(datagram) = self.datagrams.remove(&key)
        {
            self.held -= datagram.parts.iter().map(|p| p.bytes.len()).sum::<usize>();
            let (payload, parts) = join(&datagram.parts);
            return Collected::Complete { payload, parts, link };
        }
        self.make_room();
        Collected::Incomplete(link)
    }

    fn make_room(&mut self) {
        while self.datagrams.len() > MAX_DATAGRAMS
            || self.held > MAX_OCTETS
            || self.order.len() > 2 * MAX_DATAGRAMS
        {
            let Some((key, age)) = self.order.pop_front() else { return };
            if self.datagrams.get(&key).is_some_and(|d| d.age == age)
                && let Some(datagram) = self.datagrams.remove(&key)
            {
                self.held -= datagram.parts.iter().map(|p| p.bytes.len()).sum::<usize>();
                self.dropped += 1;
            }
        }
    }
}

fn contiguous(parts: &[Stored]) -> u32 {
    let mut end = 0;
    for part in parts {
        if part.offset > end {
            break;
        }
        end = end.max(part.offset + part.bytes.len() as u32);
    }
    end
}

/// The datagram from its fragments, lowest offset first: earlier octets win.
fn join(parts: &[Stored]) -> (Bytes, Vec<FragmentPart>) {
    let mut payload: Vec<u8> = Vec::with_capacity(contiguous(parts) as usize);
    let mut shown = Vec::with_capacity(parts.len());
    for part in parts {
        let offset = part.offset as usize;
        let known = payload.len().saturating_sub(offset).min(part.bytes.len());
        let old = payload.get(offset..offset + known).unwrap_or(&[]);
        let new = part.bytes.get(..known).unwrap_or(&[]);
        shown.push(FragmentPart {
            part: Part { frame: part.frame, len: part.bytes.len() as u32 },
            offset: part.offset,
            overlap: known > 0,
            conflict: old != new,
        });
        payload.extend_from_slice(part.bytes.get(known..).unwrap_or(&[]));
    }
    (payload.into(), shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(f: &mut Fragments, frame: u32, offset: u32, more: bool, payload: &[u8]) -> Collected {
        let (source, destination) = (Address::Ipv4([10, 0, 0, 1]), Address::Ipv4([10, 0, 0, 2]));
        let fragment = Fragment {
            source: &source,
            destination: &destination,
            id: 1,
            protocol: 17,
            offset,
            more,
            payload,
        };
        f.take(frame, &fragment, || Link(frame))
    }

    #[test]
    fn fragments_join_in_any_order() {
        let mut f = Fragments::default();
        assert!(matches!(take(&mut f, 1, 8, false, b"ij"), Collected::Incomplete(Link(1))));
        match take(&mut f, 2, 0, true, b"abcdefgh") {
            Collected::Complete { payload, parts, link } => {
                assert_eq!(&payload[..], b"abcdefghij");
                assert_eq!(parts.iter().map(|p| p.part.frame).collect::<Vec<_>>(), [2, 1]);
                assert_eq!(link, Link(1));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(f.held, 0);
        assert!(matches!(take(&mut f, 3, 8, false, b"ij"), Collected::Incomplete(Link(3))));
    }

    #[test]
    fn overlaps_and_conflicts_are_told() {
        let mut f = Fragments::default();
        take(&mut f, 1, 0, true, b"abcdefgh");
        take(&mut f, 2, 0, true, b"abcdefgX");
        match take(&mut f, 3, 8, false, b"ij") {
            Collected::Complete { payload, parts, .. } => {
                assert_eq!(&payload[..], b"abcdefghij");
                assert_eq!(
                    parts.iter().map(|p| (p.overlap, p.conflict)).collect::<Vec<_>>(),
                    [(false, false), (true, true), (false, false)]
                );
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn unfinished_datagrams_are_bounded() {
        let mut f = Fragments::default();
        let (source, destination) = (Address::Ipv4([1; 4]), Address::Ipv4([2; 4]));
        for id in 0..3 * MAX_DATAGRAMS as u32 {
            let fragment = Fragment {
                source: &source,
                destination: &destination,
                id,
                protocol: 6,
                offset: 0,
                more: true,
                payload: &[0; 8],
            };
            f.take(id, &fragment, || Link(0));
        }
        assert!(f.datagrams.len() <= MAX_DATAGRAMS);
        assert_eq!(f.dropped(), 2 * MAX_DATAGRAMS as u64);
    }
}
