//! Which TCP conversation a segment belongs to, where nothing else is asked of it.

use lamna_dissect::Ends;
use lamna_dissect::plain::Plain;
use lamna_dissect::proto::tcp::{Analysis, Facts, Flags, Header, Segment};

use crate::table::{Key, Numbers, Table};

/// TCP conversations by number: all that the [whole analysis](crate::analysis::Conversations) says of a segment but its
/// stream, its side and whether it begins a conversation is left out.
#[derive(Debug)]
pub(crate) struct Numbering {
    table: Table<Conversation>,
    streams: u32,
}

/// What tells where the next conversation between the same ports begins.
#[derive(Clone, Copy, Debug, Default)]
struct Conversation {
    stream: u32,
    /// The first numbers of the sides, once they are known.
    bases: [Option<u32>; 2],
}

impl Numbering {
    /// A table that follows at most so many conversations.
    pub(crate) fn new(limit: usize) -> Self {
        Numbering { table: Table::new(limit, None), streams: 0 }
    }

    /// Takes in the next segment, that of a plain frame. Answers its stream and its side.
    #[inline]
    pub(crate) fn plain(&mut self, plain: &Plain<'_>) -> Option<(u32, u8)> {
        let header = plain.tcp()?;
        let (numbers, side) = Numbers::of(plain);
        let own = usize::from(side & 1);
        let Some(at) = self.table.find_numbers(&numbers) else {
            let at = self.table.insert(Key::Numbers(numbers));
            let state = begin(self.table.state(at), &mut self.streams);
            state.learn(own, &header);
            return Some((state.stream, side));
        };
        let state = self.table.state(at);
        let is_syn = header.flags().has(Flags::SYN);
        if is_syn || matches!(state.bases, [None, _] | [_, None]) {
            if state.is_renewed_by(own, &header) {
                begin(state, &mut self.streams);
            }
            state.renumber(own, &header);
            state.learn(own, &header);
        }
        Some((state.stream, side))
    }

    /// Takes in the next segment.
    pub(crate) fn segment(&mut self, ends: &Ends, segment: &Segment<'_>) -> Facts {
        let (key, side) = Key::of(ends);
        let header = &segment.header;
        let own = usize::from(side & 1);
        let found = self.table.find(&key);
        let at = found.unwrap_or_else(|| self.table.insert(key));
        let state = self.table.state(at);
        let is_first = found.is_none() || state.is_renewed_by(own, header);
        if is_first {
            begin(state, &mut self.streams);
        }
        state.renumber(own, header);
        if !segment.quoted && segment.len.is_some() {
            state.learn(own, header);
        }
        let mut facts = Facts { stream: state.stream, side, is_first, ..Facts::default() };
        if is_first && found.is_some() {
            facts.analysis.add(Analysis::REUSED_PORTS);
        }
        facts
    }

    /// Makes a conversation of segments that are carried in those of another.
    pub(crate) fn carried(&mut self, ends: &Ends) {
        let (key, _) = Key::of(ends);
        if self.table.find(&key).is_none() {
            let at = self.table.insert(key);
            begin(self.table.state(at), &mut self.streams);
        }
    }
}

/// Whether a segment of the side that begins with `base` opens a new conversation between the same ports: a pure SYN
/// with another number does.
pub(crate) fn is_renewal(base: Option<u32>, flags: Flags, sequence: u32) -> bool {
    flags.is_pure_syn() && base.is_some_and(|base| base != sequence)
}

/// The first number of a side, as its first segment that was seen tells it.
pub(crate) fn first_number(flags: Flags, sequence: u32) -> u32 {
    if flags.has(Flags::SYN) { sequence } else { sequence.wrapping_sub(1) }
}

/// The first number of a side, as what the other acknowledges tells it.
pub(crate) fn first_of_other(acknowledgment: u32) -> u32 {
    acknowledgment.wrapping_sub(1)
}

/// Makes a conversation the next one.
fn begin<'c>(state: &'c mut Conversation, streams: &mut u32) -> &'c mut Conversation {
    *state = Conversation { stream: *streams, bases: [None; 2] };
    *streams = streams.wrapping_add(1);
    state
}

impl Conversation {
    fn is_renewed_by(&self, own: usize, header: &Header<'_>) -> bool {
        is_renewal(self.bases[own], header.flags(), header.sequence())
    }

    /// Another SYN+ACK counts, not the first.
    fn renumber(&mut self, own: usize, header: &Header<'_>) {
        let flags = header.flags();
        if flags.has(Flags::SYN) && flags.has(Flags::ACK) && self.bases[own].is_some() {
            self.bases[own] = Some(header.sequence());
        }
    }

    /// The first numbers of the sides, where they have none yet.
    fn learn(&mut self, own: usize, header: &Header<'_>) {
        let (flags, sequence) = (header.flags(), header.sequence());
        self.bases[own].get_or_insert(first_number(flags, sequence));
        if flags.has(Flags::ACK) {
            self.bases[own ^ 1].get_or_insert(first_of_other(header.acknowledgment()));
        }
    }
}

#[cfg(test)]
mod tests {
    use lamna_dissect::{Address, FrameInfo, Registry, link};

    use super::*;
    use crate::analysis::Conversations;

    #[test]
    fn numbers_alone_are_those_of_the_whole_analysis() {
        let mut whole = Conversations::default();
        let mut numbers = Numbering::new(16);
        let mut of_plain = Numbering::new(16);
        let registry = Registry::new();
        let kinds = [0x02, 0x12, 0x10, 0x18, 0x11, 0x04, 0x14, 0];
        // Any order will do that is not always the same.
        let mut state = 7_u32;
        let mut next = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) % below
        };
        let mut streams = 0;
        for turn in 0..5000 {
            let mut octets = [0_u8; 20];
            let ports = if next(2) == 0 { [40_000_u16, 80] } else { [80, 40_000] };
            octets[..2].copy_from_slice(&ports[0].to_be_bytes());
            octets[2..4].copy_from_slice(&ports[1].to_be_bytes());
            octets[4..8].copy_from_slice(&(1000 + next(3)).to_be_bytes());
            octets[8..12].copy_from_slice(&(5000 + next(3)).to_be_bytes());
            (octets[12], octets[13]) = (0x50, kinds[next(kinds.len() as u32) as usize]);
            let len = (next(20) > 0).then(|| next(2) * 10);
            let quoted = next(10) == 0;
            let header = Header::from_octets(&octets);
            let segment = Segment { header, options: &[], payload: &[], len, quoted };
            let address = Address::Ipv4([10, 0, 0, 1]);
            let ends = Ends {
                source: address.clone(),
                destination: address,
                source_port: ports[0],
                destination_port: ports[1],
            };
            let (number, link) = (turn + 1, link::ETHERNET);
            let time = Some(number.into());
            let frame = FrameInfo { number, time, len: 54, link, ..FrameInfo::default() };
            let (a, b) = (whole.segment(&frame, &ends, &segment), numbers.segment(&ends, &segment));
            let of = |facts: &Facts| {
                let reused = facts.analysis.has(Analysis::REUSED_PORTS);
                (facts.stream, facts.side, facts.is_first, facts.is_first && reused)
            };
            assert_eq!(of(&a), of(&b), "segment {turn}");
            streams = a.stream;
            if len.is_none() || quoted {
                // No plain frame has such a segment.
                of_plain.segment(&ends, &segment);
                continue;
            }
            let mut bytes = vec![2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0, 0x45, 0, 0, 40, 0, 0];
            bytes.extend([0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 1]);
            bytes.extend(octets);
            let plain = Plain::new(&registry, &frame, &bytes).unwrap();
            assert_eq!(of_plain.plain(&plain), Some((a.stream, a.side)), "segment {turn}");
        }
        assert!(streams > 100, "{streams}");
    }
}
