//! What the first pass over a capture leaves for later ones.

use std::collections::HashMap;

use bytes::Bytes;
use lamna_dissect::proto::tcp::SCALE_UNKNOWN;
use lamna_dissect::{Kept, Link};

/// What is known of a conversation as a whole, so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamNote {
    /// The initial sequence numbers of the two sides.
    pub base: [Option<u32>; 2],
    /// The frame of the SYN+ACK that told it, of each side; 0 where another segment did.
    pub(crate) answered_in: [u32; 2],
    /// The window shifts that the two sides used last.
    pub window_scale: [i8; 2],
    /// What of a whole conversation was captured: the bits of `tcp.completeness`.
    pub completeness: u8,
    /// What its first segment adds to that for all segments but itself.
    pub opening: u8,
    /// The port of the end that a SYN was sent to.
    pub server_port: Option<u16>,
    /// When its first segment came, in nanoseconds since 1970.
    pub first: i64,
    /// The round-trip time of its handshake in nanoseconds; 0 where it was not seen.
    pub initial_rtt: i64,
    /// Which of all conversations over TCP and UDP it is, in the order in which they began.
    pub number: u32,
    /// The frame that began it.
    pub begun_in: u32,
    /// The last frame of it.
    pub last_in: u32,
}

impl Default for StreamNote {
    /// Nothing known.
    fn default() -> Self {
        StreamNote {
            base: [None; 2],
            answered_in: [0; 2],
            window_scale: [SCALE_UNKNOWN; 2],
            completeness: 0,
            opening: 0,
            server_port: None,
            first: 0,
            initial_rtt: 0,
            number: 0,
            begun_in: 0,
            last_in: 0,
        }
    }
}

/// The mark of what is kept for good, in the number that it is known by.
const FOR_GOOD: u32 = 1 << 31;

/// Pieces that are kept for good, at most.
const MAX_FOR_GOOD: usize = 1 << 18;

/// The tapes of all frames, and what they refer to.
///
/// A frame costs four octets and its tape (about ten for a plain TCP segment). Grows only while the
/// first pass runs; later passes share it and read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Where each frame's tape ends.
    ends: Vec<u32>,
    tape: Vec<u8>,
    links: Vec<u64>,
    kept: Vec<Bytes>,
    /// What any later frame may be told of: keys.
    for_good: Vec<Bytes>,
    /// How many there were.
    kept_for_good: u32,
    pub(crate) streams: Vec<StreamNote>,
    /// Of conversations whose numbers were set anew: from which frame on a side had which initial number.
    renumbered: HashMap<u32, Vec<Renumbered>>,
    /// How many there are.
    renumberings: usize,
}

/// An initial number that a side of a conversation had from a frame on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Renumbered {
    frame: u32,
    side: usize,
    base: u32,
}

/// Initial numbers that are noted, at most; in one conversation.
const MAX_RENUMBERED: [usize; 2] = [1 << 16, 1 << 6];

impl Notes {
    /// The number of frames with a tape.
    pub fn frames(&self) -> u32 {
        self.ends.len() as u32
    }

    /// Octets of memory that the notes take, roughly.
    pub fn size(&self) -> usize {
        self.ends.capacity() * 4
            + self.tape.capacity()
            + self.links.capacity() * 8
            + self.streams.capacity() * size_of::<StreamNote>()
            + self.kept.iter().chain(&self.for_good).map(Bytes::len).sum::<usize>()
    }

    /// What is known of a TCP conversation.
    pub fn stream(&self, stream: u32) -> Option<&StreamNote> {
        self.streams.get(stream as usize)
    }

    /// Takes in what is known of a conversation behind a segment of it. `answers` is the side that sent it, where it is a SYN+ACK:
    /// it tells its initial number again, and the last one to tell holds for segments before, too, unless another
    /// SYN+ACK had told theirs. So it is when Wireshark looks at frames for the second time.
    pub(crate) fn note_stream(
        &mut self,
        frame: u32,
        stream: u32,
        note: Option<StreamNote>,
        answers: Option<u8>,
    ) {
        let place = stream as usize;
        if self.streams.len() <= place {
            self.streams.resize(place + 1, StreamNote::default());
        }
        let Some(mut note) = note else { return };
        let before = self.streams[place];
        note.answered_in = before.answered_in;
        if let Some(side) = answers.map(|side| usize::from(side & 1))
            && let Some(base) = note.base[side]
        {
            let told = before.answered_in[side];
            match before.base[side] {
                Some(known) if known != base => {
                    if told != 0 {
                        self.renumber(stream, Renumbered { frame: told, side, base: known });
                    }
                    self.renumber(stream, Renumbered { frame, side, base });
                    note.answered_in[side] = frame;
                }
                _ if told == 0 => note.answered_in[side] = frame,
                _ => {}
            }
        }
        self.streams[place] = note;
    }

    fn renumber(&mut self, stream: u32, one: Renumbered) {
        let [most, most_of_one] = MAX_RENUMBERED;
        if self.renumberings >= most {
            return;
        }
        let all = self.renumbered.entry(stream).or_default();
        if all.len() < most_of_one && !all.contains(&one) {
            all.push(one);
            self.renumberings += 1;
        }
    }

    /// The initial numbers of the two sides, as they are for the segment in a frame.
    pub(crate) fn bases(&self, stream: u32, frame: u32) -> [Option<u32>; 2] {
        let mut bases = self.stream(stream).map_or([None; 2], |note| note.base);
        let all = self.renumbered.get(&stream).into_iter().flatten();
        for one in all.filter(|one| one.frame <= frame) {
            bases[one.side] = Some(one.base);
        }
        bases
    }

    /// The number of TCP conversations.
    pub fn streams(&self) -> usize {
        self.streams.len()
    }

    pub(crate) fn tape_of(&self, frame: u32) -> &[u8] {
        let Some(index) = (frame as usize).checked_sub(1) else { return &[] };
        let Some(end) = self.ends.get(index) else { return &[] };
        let start = index.checked_sub(1).map_or(0, |i| self.ends[i]);
        self.tape.get(start as usize..*end as usize).unwrap_or(&[])
    }

    /// Ends the tape of the frame that was worked on. Frames are numbered from 1 without gaps.
    pub(crate) fn end_frame(&mut self) {
        self.ends.push(u32::try_from(self.tape.len()).unwrap_or(u32::MAX));
    }

    pub(crate) fn write(&mut self, mut word: u64) {
        // Past 4 GiB no more is noted; such frames read back as if nothing were known of them.
        if self.tape.len() > u32::MAX as usize - 16 {
            return;
        }
        while word >= 0x80 {
            self.tape.push(word as u8 | 0x80);
            word >>= 7;
        }
        self.tape.push(word as u8);
    }

    pub(crate) fn new_link(&mut self) -> Link {
        self.links.push(0);
        Link(self.links.len() as u32)
    }

    pub(crate) fn set_link(&mut self, link: Link, value: u64) {
        if let Some(place) = (link.0 as usize).checked_sub(1).and_then(|i| self.links.get_mut(i)) {
            *place = value.wrapping_add(1);
        }
    }

    pub(crate) fn unset_link(&mut self, link: Link) {
        if let Some(place) = (link.0 as usize).checked_sub(1).and_then(|i| self.links.get_mut(i)) {
            *place = 0;
        }
    }

    pub(crate) fn link(&self, link: Link) -> Option<u64> {
        let value = *self.links.get((link.0 as usize).checked_sub(1)?)?;
        value.checked_sub(1)
    }

    pub(crate) fn keep(&mut self, bytes: Bytes) -> u64 {
        self.kept.push(bytes);
        self.kept.len() as u64 - 1
    }

    /// Keeps octets for all later frames. Where there is no more room the oldest give way if they `may`.
    pub(crate) fn keep_for_good(&mut self, bytes: Bytes, may: bool) -> Option<Kept> {
        let number = self.kept_for_good;
        let at = number as usize % MAX_FOR_GOOD;
        match self.for_good.get_mut(at) {
            None => self.for_good.push(bytes),
            Some(oldest) if may => *oldest = bytes,
            Some(_) => return None,
        }
        self.kept_for_good = number.wrapping_add(1);
        Some(Kept(FOR_GOOD | at as u32))
    }

    /// Gives up what was kept, where no later pass will ask for it.
    pub(crate) fn forget_kept(&mut self) {
        self.kept.clear();
    }

    pub(crate) fn kept(&self, Kept(id): Kept) -> Bytes {
        let (list, at) = match id & FOR_GOOD {
            0 => (&self.kept, id),
            _ => (&self.for_good, id & !FOR_GOOD),
        };
        list.get(at as usize).cloned().unwrap_or_default()
    }
}

/// Reads a frame's tape word by word; zeros past its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TapeReader<'a>(pub(crate) &'a [u8]);

impl TapeReader<'_> {
    pub(crate) fn read(&mut self) -> u64 {
        let mut word = 0;
        let mut shift = 0;
        while let Some((byte, rest)) = self.0.split_first() {
            self.0 = rest;
            word |= u64::from(byte & 0x7f).wrapping_shl(shift);
            shift += 7;
            if byte & 0x80 == 0 || shift > 63 {
                break;
            }
        }
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_answer_numbers_what_no_answer_did_before() {
        let note = |base| Some(StreamNote { base: [Some(7), Some(base)], ..StreamNote::default() });
        let mut notes = Notes::default();
        let bases = |notes: &Notes| [1, 3, 5, 9].map(|frame| notes.bases(0, frame)[1]);
        // Known from what the other side acknowledges, then told by an answer.
        notes.note_stream(2, 0, note(100), None);
        notes.note_stream(4, 0, note(200), Some(1));
        assert_eq!(bases(&notes), [Some(200); 4]);
        // Another answer tells another number; behind it the first comes again.
        notes.note_stream(6, 0, note(300), Some(1));
        assert_eq!(bases(&notes), [Some(300), Some(300), Some(200), Some(300)]);
        notes.note_stream(8, 0, note(200), Some(1));
        assert_eq!(bases(&notes), [Some(200), Some(200), Some(200), Some(200)]);
        assert_eq!(notes.bases(0, 7), [Some(7), Some(300)]);
    }

    #[test]
    fn tapes_give_back_their_words_frame_by_frame() {
        let mut notes = Notes::default();
        notes.write(5);
        notes.write(u64::MAX);
        notes.end_frame();
        notes.end_frame();
        notes.write(300);
        notes.end_frame();
        let mut first = TapeReader(notes.tape_of(1));
        assert_eq!((first.read(), first.read(), first.read()), (5, u64::MAX, 0));
        assert_eq!(TapeReader(notes.tape_of(2)).read(), 0);
        assert_eq!(TapeReader(notes.tape_of(3)).read(), 300);
        assert_eq!(TapeReader(notes.tape_of(4)).read(), 0);
        assert_eq!(TapeReader(notes.tape_of(0)).read(), 0);
    }

    #[test]
    fn links_are_empty_until_set() {
        let mut notes = Notes::default();
        let link = notes.new_link();
        assert_eq!(notes.link(link), None);
        notes.set_link(link, 9);
        assert_eq!(
            (notes.link(link), notes.link(Link(0)), notes.link(Link(9))),
            (Some(9), None, None)
        );
    }
}
