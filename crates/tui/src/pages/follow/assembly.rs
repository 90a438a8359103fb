//! Putting a conversation together from its packets.

use std::collections::BTreeMap;
use std::ops::Range;

use super::End;

/// Most octets of a conversation that are shown.
pub const MAX_OCTETS: usize = 16 << 20;

/// Segments of one side that may wait for one before them; then what is missing is taken for lost.
const MAX_WAITING: usize = 512;

/// What two ends said, in the order in which it could be read.
#[derive(Clone, Debug, Default)]
pub struct Dialogue {
    /// The ends: the first one spoke first.
    pub ends: Vec<End>,
    /// All octets.
    pub octets: Vec<u8>,
    /// Where they come from, in their order.
    pub parts: Vec<Part>,
    sides: [Side; 2],
    is_cut: bool,
}

/// Octets that one packet brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The packet.
    pub number: u32,
    /// Who said it: the place among the ends.
    pub side: u8,
    /// Where they are in all octets.
    pub range: Range<usize>,
    /// Octets before them that were not captured.
    pub missing: u64,
}

#[derive(Clone, Debug, Default)]
struct Side {
    /// The sequence number that comes next.
    next: Option<u32>,
    /// Segments behind a gap, by their distance from the first one's sequence number.
    waiting: BTreeMap<u32, (u32, Vec<u8>)>,
    octets: u64,
    packets: u32,
}

impl Dialogue {
    /// Octets and packets with octets of a side.
    pub fn said(&self, side: usize) -> (u64, u32) {
        self.sides.get(side).map_or((0, 0), |side| (side.octets, side.packets))
    }

    /// Whether there was more than is shown.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    fn side_of(&mut self, ends: [&End; 2]) -> usize {
        if self.ends.is_empty() {
            self.ends = ends.map(Clone::clone).to_vec();
        }
        usize::from(self.ends.first() != Some(ends[0]))
    }

    /// Takes a TCP segment in: retransmissions are dropped, segments out of order put in order.
    pub(super) fn segment(
        &mut self,
        ends: [&End; 2],
        number: u32,
        sequence: u32,
        syn: bool,
        payload: &[u8],
    ) {
        let at = self.side_of(ends);
        let sequence = sequence.wrapping_add(u32::from(syn));
        let side = &mut self.sides[at];
        if syn {
            side.next = Some(sequence);
        }
        if payload.is_empty() {
            return;
        }
        side.packets += 1;
        let next = *side.next.get_or_insert(sequence);
        let ahead = sequence.wrapping_sub(next);
        // Sequence numbers wrap: the nearer half is ahead (RFC 9293, section 3.4).
        if ahead as i32 > 0 {
            side.waiting.insert(sequence, (number, payload.to_vec()));
            if side.waiting.len() > MAX_WAITING {
                self.skip_gap(at);
            }
        } else {
            let seen = (ahead as i32).unsigned_abs() as usize;
            if let Some(fresh) = payload.get(seen..).filter(|fresh| !fresh.is_empty()) {
                self.put(at, number, fresh, 0);
            }
        }
        self.drain(at);
    }

    /// Takes a UDP datagram in.
    pub(super) fn datagram(&mut self, ends: [&End; 2], number: u32, payload: &[u8]) {
        let at = self.side_of(ends);
        if !payload.is_empty() {
            self.sides[at].packets += 1;
            self.put(at, number, payload, 0);
        }
    }

    /// Takes everything that still waits: what is missing before it will not come.
    pub(super) fn end(&mut self) {
        for at in 0..2 {
            while !self.sides[at].waiting.is_empty() && !self.is_cut {
                self.skip_gap(at);
                self.drain(at);
            }
        }
    }

    /// The waiting segment that comes first.
    fn first_waiting(&self, at: usize) -> Option<u32> {
        let side = &self.sides[at];
        let next = side.next?;
        side.waiting.keys().copied().min_by_key(|sequence| sequence.wrapping_sub(next) as i32)
    }

    fn skip_gap(&mut self, at: usize) {
        let Some(first) = self.first_waiting(at) else { return };
        let side = &mut self.sides[at];
        let missing = side.next.map_or(0, |next| first.wrapping_sub(next));
        side.next = Some(first);
        if let Some((number, payload)) = side.waiting.remove(&first) {
            self.put(at, number, &payload, u64::from(missing));
        }
    }

    fn drain(&mut self, at: usize) {
        while let Some(first) = self.first_waiting(at) {
            let side = &mut self.sides[at];
            let ahead = first.wrapping_sub(side.next.unwrap_or(first)) as i32;
            if ahead > 0 {
                return;
            }
            let Some((number, payload)) = side.waiting.remove(&first) else { return };
            let fresh = payload.get(ahead.unsigned_abs() as usize..).unwrap_or(&[]);
            if !fresh.is_empty() {
                self.put(at, number, fresh, 0);
            }
        }
    }

    fn put(&mut self, at: usize, number: u32, octets: &[u8], missing: u64) {
        let side = &mut self.sides[at];
        side.next = side.next.map(|next| next.wrapping_add(octets.len() as u32));
        let room = MAX_OCTETS - self.octets.len().min(MAX_OCTETS);
        self.is_cut |= octets.len() > room;
        let kept = octets.get(..room.min(octets.len())).unwrap_or(&[]);
        if kept.is_empty() {
            return;
        }
        side.octets += kept.len() as u64;
        let start = self.octets.len();
        self.octets.extend_from_slice(kept);
        let range = start..self.octets.len();
        self.parts.push(Part { number, side: at as u8, range, missing });
    }
}

#[cfg(test)]
mod tests {
    use lamna_dissect::Address;

    use super::*;

    fn ends() -> [End; 2] {
        [1, 2].map(|n| End { address: Address::Ipv4([10, 0, 0, n]), port: 1000 + u16::from(n) })
    }

    fn said(dialogue: &Dialogue) -> Vec<(u32, u8, String, u64)> {
        let text = |part: &Part| {
            String::from_utf8_lossy(&dialogue.octets[part.range.clone()]).into_owned()
        };
        let part = |part: &Part| (part.number, part.side, text(part), part.missing);
        dialogue.parts.iter().map(part).collect()
    }

    #[test]
    fn segments_are_put_in_order_and_said_once() {
        let [a, b] = &ends();
        let mut dialogue = Dialogue::default();
        let top = u32::MAX - 2;
        dialogue.segment([a, b], 1, top, true, b"");
        dialogue.segment([b, a], 2, 100, true, b"");
        dialogue.segment([a, b], 3, top.wrapping_add(4), false, b"lo");
        dialogue.segment([a, b], 4, top.wrapping_add(1), false, b"hel");
        dialogue.segment([a, b], 5, top.wrapping_add(1), false, b"hello");
        dialogue.segment([a, b], 6, top.wrapping_add(4), false, b"lo!");
        dialogue.segment([b, a], 7, 101, false, b"hi");
        dialogue.end();
        let want = [(4, 0, "hel", 0), (3, 0, "lo", 0), (6, 0, "!", 0), (7, 1, "hi", 0)];
        assert_eq!(said(&dialogue), want.map(|(n, s, t, m)| (n, s, t.to_owned(), m)));
        assert_eq!((dialogue.said(0), dialogue.said(1)), ((6, 4), (2, 1)));
    }

    #[test]
    fn what_was_not_captured_is_counted() {
        let [a, b] = &ends();
        let mut dialogue = Dialogue::default();
        dialogue.segment([a, b], 1, 10, false, b"one");
        dialogue.segment([a, b], 2, 20, false, b"two");
        dialogue.end();
        assert_eq!(said(&dialogue), [(1, 0, "one".to_owned(), 0), (2, 0, "two".to_owned(), 7)]);
    }

    #[test]
    fn a_conversation_is_cut_at_its_bound() {
        let [a, b] = &ends();
        let mut dialogue = Dialogue::default();
        let block = vec![0; MAX_OCTETS / 2 + 1];
        dialogue.datagram([a, b], 1, &block);
        assert!(!dialogue.is_cut());
        dialogue.datagram([a, b], 2, &block);
        assert!(dialogue.is_cut());
        assert_eq!(dialogue.octets.len(), MAX_OCTETS);
    }
}
