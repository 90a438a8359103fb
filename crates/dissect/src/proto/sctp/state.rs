//! What the packets of an association know of each other: where its sequence numbers begin, and the parts of
//! messages that are not whole yet.

use std::collections::HashMap;

use bytes::Bytes;

use crate::track::{Ends, Kept, Memory};

/// Directions that one capture may have; later ones have no relative numbers and nothing put together.
const MAX_DIRECTIONS: usize = 1 << 14;

/// Parts that one direction may have waiting.
const MAX_PARTS: usize = 1 << 10;

/// Octets that the parts of one direction may have.
const MAX_OCTETS: usize = 1 << 22;

/// Numbers of all directions whose first frames are remembered.
const MAX_NUMBERS: usize = 1 << 20;

/// A part of a message.
#[derive(Clone, Debug)]
struct Part {
    frame: u32,
    begins: bool,
    ends: bool,
    octets: Vec<u8>,
}

/// One direction of an association.
#[derive(Debug, Default)]
struct Direction {
    /// The first number of the association whose numbers came last.
    first: Option<u32>,
    /// Frame and time of each number, by the tag of the association.
    sent: HashMap<(u32, u32), (u32, i64)>,
    /// By stream and sequence number.
    parts: HashMap<(u16, u32), Part>,
    octets: usize,
}

/// All associations of a capture.
#[derive(Debug, Default)]
pub(super) struct Associations {
    directions: HashMap<Ends, Direction>,
    /// By ports and tag: an association may have several addresses.
    firsts: HashMap<(u16, u16, u32), u32>,
    numbers: usize,
}

/// A part that came now.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'b> {
    pub(super) frame: u32,
    pub(super) stream: u16,
    pub(super) number: u32,
    pub(super) begins: bool,
    pub(super) ends: bool,
    pub(super) octets: &'b [u8],
}

/// A message that is whole now: its octets, and frame and octets of each part.
pub(super) type Whole = (Kept, Vec<(u32, u32)>);

impl Associations {
    fn direction(&mut self, ends: Ends) -> Option<&mut Direction> {
        if self.directions.len() >= MAX_DIRECTIONS && !self.directions.contains_key(&ends) {
            return None;
        }
        Some(self.directions.entry(ends).or_default())
    }

    /// A number, counted from the first one that came with its tag; without a tag there is nothing to count from.
    pub(super) fn relative(&mut self, ends: Ends, tag: u32, number: u32) -> Option<u32> {
        let key = (ends.source_port, ends.destination_port, tag);
        let is_known = self.firsts.contains_key(&key);
        if tag == 0 || !is_known && self.firsts.len() >= MAX_DIRECTIONS {
            return None;
        }
        let first = *self.firsts.entry(key).or_insert(number);
        if let Some(direction) = self.direction(ends) {
            direction.first = Some(first);
        }
        Some(number.wrapping_sub(first))
    }

    /// Frame and time that a number was sent in before, if not in this frame.
    pub(super) fn sent_before(
        &mut self,
        ends: Ends,
        number: (u32, u32),
        (frame, time): (u32, i64),
    ) -> Option<(u32, i64)> {
        // Without a tag it is not known whose it is.
        if number.0 == 0 {
            return None;
        }
        let has_room = self.numbers < MAX_NUMBERS;
        let direction = self.direction(ends)?;
        if let Some(first) = direction.sent.get(&number) {
            return Some(*first).filter(|(first, _)| *first != frame);
        }
        if has_room {
            direction.sent.insert(number, (frame, time));
            self.numbers += 1;
        }
        None
    }

    /// A number that the other end acknowledges, counted from its first where that is known.
    pub(super) fn acknowledged(&self, ends: &Ends, number: u32) -> u32 {
        let first = self.directions.get(ends).and_then(|direction| direction.first);
        number.wrapping_sub(first.unwrap_or(0))
    }

    /// Takes in a part, and gives the message that it makes whole.
    pub(super) fn part(
        &mut self,
        ends: Ends,
        piece: &Piece<'_>,
        memory: &mut dyn Memory,
    ) -> Option<Whole> {
        let direction = self.direction(ends)?;
        if direction.parts.len() >= MAX_PARTS || direction.octets + piece.octets.len() > MAX_OCTETS
        {
            direction.parts.clear();
            direction.octets = 0;
        }
        let part = Part {
            frame: piece.frame,
            begins: piece.begins,
            ends: piece.ends,
            octets: piece.octets.to_vec(),
        };
        direction.octets += part.octets.len();
        if let Some(before) = direction.parts.insert((piece.stream, piece.number), part) {
            direction.octets = direction.octets.saturating_sub(before.octets.len());
        }
        let at = |number: u32| direction.parts.get(&(piece.stream, number));
        let mut first = piece.number;
        while !at(first)?.begins {
            first = first.wrapping_sub(1);
        }
        let mut last = piece.number;
        while !at(last)?.ends {
            last = last.wrapping_add(1);
        }
        let (mut octets, mut parts) = (Vec::new(), Vec::new());
        let mut number = first;
        loop {
            let part = direction.parts.remove(&(piece.stream, number))?;
            direction.octets = direction.octets.saturating_sub(part.octets.len());
            parts.push((part.frame, part.octets.len() as u32));
            octets.extend(part.octets);
            if number == last {
                break;
            }
            number = number.wrapping_add(1);
        }
        Some((memory.keep(Bytes::from(octets)), parts))
    }
}
