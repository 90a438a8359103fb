//! Messages that come in pieces, one after the other, with a mark on the first and on the last: what
//! protocols with a transport layer of their own do (DNP3, COTP, SCTP, ...).
//!
//! A walk hands each piece to [`join`]. The piece that completes a message gets all its octets; the
//! others get the promise of the frame where it is whole.

use std::collections::HashMap;

use bytes::Bytes;
use lamna_fields::ProtocolId;

use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::ip::FragmentPart;
use crate::stream::Part;
use crate::track::{Kept, Link, Note, Scope};
use crate::walk::Walk;

/// Longest message that is put together, in octets: more than any protocol here sends at a time.
const MAX_MESSAGE: usize = 1 << 20;

/// Messages that may be open at a time in a conversation: channels of one that multiplexes.
const MAX_OPEN: usize = 64;

/// Pieces that a message may have: bounds the list that is shown.
const MAX_PIECES: usize = 1 << 14;

/// Whether a piece begins a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Begins {
    /// It does, whatever is open.
    Yes,
    /// It does not: without a message that was begun it is stray.
    No,
    /// It does where nothing is open.
    IfNoneOpen,
}

/// A piece of a message.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'a> {
    /// The channel that it came on, where a conversation has several.
    pub(crate) channel: u64,
    /// Its number and the count of all numbers, where pieces are counted: it follows on the number of the
    /// piece before it, and 0 on the highest.
    pub(crate) number: Option<(u32, u32)>,
    /// Whether it begins a message.
    pub(crate) begins: Begins,
    /// Whether it ends one.
    pub(crate) last: bool,
    /// Its octets.
    pub(crate) octets: &'a [u8],
}

impl Piece<'_> {
    /// The number of the piece after it.
    fn next(&self) -> u32 {
        self.number.map_or(0, |(number, count)| (number + 1) % count.max(1))
    }
}

/// What became of a piece.
#[derive(Clone, Debug)]
pub(crate) enum Joined {
    /// It is a message by itself.
    Alone,
    /// It completed the message.
    Whole {
        /// All octets.
        message: Bytes,
        /// The pieces in order.
        parts: Vec<Part>,
    },
    /// The message goes on; the link will tell in which frame it is whole.
    Open(Link),
    /// It belongs to no message that was begun.
    Stray,
}

/// The messages of a conversation that are not whole yet.
#[derive(Debug, Default)]
struct OpenMessages(HashMap<(ProtocolId, Address, u16, u64), OpenMessage>);

#[derive(Debug)]
struct OpenMessage {
    next: u32,
    octets: Vec<u8>,
    parts: Vec<Part>,
    link: Link,
}

/// [`Joined`] on a tape.
enum Tape {
    Alone,
    Whole(Kept, Vec<Part>),
    Open(Link),
    Stray,
}

impl Note for Tape {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        match self {
            Tape::Whole(kept, parts) => {
                write(0);
                kept.save(write);
                parts.save(write);
            }
            Tape::Open(link) => {
                write(1);
                link.save(write);
            }
            Tape::Stray => write(2),
            Tape::Alone => write(3),
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        match read() {
            0 => Tape::Whole(Kept::load(read), Vec::load(read)),
            1 => Tape::Open(Link::load(read)),
            3 => Tape::Alone,
            _ => Tape::Stray,
        }
    }
}

/// Takes in a piece that the current protocol's message has from the sender of this frame.
///
/// Without a tracker a piece that begins and ends a message is one, and any other is stray.
pub(crate) fn join<C: Collector>(w: &mut Walk<'_, C>, piece: &Piece<'_>) -> Joined {
    let part = Part { frame: w.frame.number, len: piece.octets.len() as u32 };
    let key = (w.protocol(), w.net.source.clone(), w.net.source_port, piece.channel);
    let note = w.remember(Scope::Stream, |open: &mut OpenMessages, memory| {
        let begins = match piece.begins {
            Begins::Yes => true,
            Begins::No => false,
            Begins::IfNoneOpen => !open.0.contains_key(&key),
        };
        if begins {
            open.0.remove(&key);
            if piece.last {
                return Tape::Alone;
            }
            if open.0.len() >= MAX_OPEN {
                open.0.clear();
            }
            let link = memory.new_link();
            let message = OpenMessage {
                next: piece.next(),
                octets: piece.octets.to_vec(),
                parts: vec![part],
                link,
            };
            open.0.insert(key, message);
            return Tape::Open(link);
        }
        let Some(message) = open.0.get_mut(&key) else { return Tape::Stray };
        let fits = message.octets.len() + piece.octets.len() <= MAX_MESSAGE
            && message.parts.len() < MAX_PIECES;
        if !fits || piece.number.is_some_and(|(number, _)| number != message.next) {
            return Tape::Stray;
        }
        message.next = piece.next();
        message.octets.extend_from_slice(piece.octets);
        message.parts.push(part);
        if !piece.last {
            return Tape::Open(message.link);
        }
        memory.set_link(message.link, u64::from(part.frame));
        let Some(message) = open.0.remove(&key) else { return Tape::Stray };
        Tape::Whole(memory.keep(message.octets.into()), message.parts)
    });
    match note {
        Some(Tape::Whole(kept, parts)) => {
            Joined::Whole { message: w.kept(kept).unwrap_or_default(), parts }
        }
        Some(Tape::Open(link)) => Joined::Open(link),
        Some(Tape::Stray) => Joined::Stray,
        Some(Tape::Alone) => Joined::Alone,
        None if piece.begins != Begins::No && piece.last => Joined::Alone,
        None => Joined::Stray,
    }
}

/// The parts of a message as a list of fragments shows them.
pub(crate) fn places(parts: &[Part]) -> Vec<FragmentPart> {
    let mut offset = 0;
    let place = |part: &Part| {
        let placed = FragmentPart { part: *part, offset, overlap: false, conflict: false };
        offset += part.len;
        placed
    };
    parts.iter().map(place).collect()
}
