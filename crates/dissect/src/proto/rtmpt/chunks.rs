//! How messages are cut into chunks, those of several messages one after the other in any order, and put together again.

use std::collections::HashMap;

use crate::track::{Link, Memory};

/// Octets of the handshakes of a client, and of a server's.
const C0_C1_LEN: usize = 1537;
const C2_LEN: usize = 1536;
const S0_S1_S2_LEN: usize = 3073;

/// What a handshake begins with: the version.
const VERSION: u8 = 3;

/// Longest chunk until something else is said.
const DEFAULT_CHUNK: usize = 128;

/// Chunk streams that a side may use: players have a handful.
const MAX_STREAMS: usize = 256;

/// Octets of messages not whole yet that are kept for a side, so that nothing grows without an end.
const MAX_HELD: usize = 1 << 24;

/// Calls that wait for an answer.
const MAX_CALLS: usize = 1024;

/// What stands where a time does that needs more room.
pub(super) const EXTENDED: u32 = 0xff_ffff;

/// Kinds of messages that matter here; those of handshakes are beyond an octet's.
pub(super) mod kind {
    pub(in super::super) const CHUNK_SIZE: u16 = 1;
    pub(in super::super) const ABORT: u16 = 2;
    pub(in super::super) const COMMAND3: u16 = 0x11;
    pub(in super::super) const COMMAND: u16 = 0x14;
    pub(in super::super) const C0_C1: u16 = 0x100;
    pub(in super::super) const C2: u16 = 0x101;
    pub(in super::super) const S0_S1_S2: u16 = 0x102;
}

/// Where a side is in its handshake.
#[derive(Clone, Copy, Debug, Default)]
enum Phase {
    #[default]
    First,
    Second,
    Chunks,
}

/// What was said last in a chunk stream.
#[derive(Debug, Default)]
struct Stream {
    time: u32,
    delta: u32,
    is_extended: bool,
    len: usize,
    kind: u8,
    /// Octets of the header of its last message.
    head: usize,
    /// Octets of the message that is not whole yet, with its header, and how many are missing.
    held: Vec<u8>,
    missing: usize,
}

/// What one end has sent.
#[derive(Debug)]
struct Side {
    phase: Phase,
    chunk: usize,
    streams: HashMap<u32, Stream>,
    /// The beginning of a chunk or a handshake.
    begun: Vec<u8>,
    held: usize,
}

impl Default for Side {
    fn default() -> Self {
        Side {
            phase: Phase::default(),
            chunk: DEFAULT_CHUNK,
            streams: HashMap::new(),
            begun: Vec::new(),
            held: 0,
        }
    }
}

/// Both ends of a conversation.
#[derive(Debug, Default)]
pub(super) struct Session {
    client: Side,
    server: Side,
    /// By the caller and the number of the call.
    calls: HashMap<(bool, u32), (u32, Link)>,
}

/// Where a message's octets are.
#[derive(Debug)]
pub(super) enum Place {
    /// In the segment at hand.
    Here(usize),
    /// They were put together.
    Joined(Vec<u8>),
}

/// A message that is whole.
#[derive(Debug)]
pub(super) struct Message {
    pub(super) place: Place,
    pub(super) len: usize,
    /// Octets of its header.
    pub(super) head: usize,
    pub(super) kind: u16,
    pub(super) time: u32,
}

/// The header of a chunk.
struct Header {
    format: u8,
    stream: u32,
    /// Octets that name the stream.
    basic: usize,
    /// Octets in all.
    len: usize,
}

/// Octets behind the stream's name, for each format.
pub(super) const LENGTHS: [usize; 4] = [11, 7, 3, 0];

/// The format, the chunk stream and how many octets tell them.
pub(super) fn basic(octets: &[u8]) -> Option<(u8, u32, usize)> {
    let first = *octets.first()?;
    let byte = |at: usize| octets.get(at).map(|octet| u32::from(*octet));
    let (stream, len) = match first & 0x3f {
        0 => (64 + byte(1)?, 2),
        1 => (64 + byte(1)? + 256 * byte(2)?, 3),
        stream => (u32::from(stream), 1),
    };
    Some((first >> 6, stream, len))
}

fn u24(octets: &[u8], at: usize) -> Option<u32> {
    let octets: &[u8; 3] = octets.get(at..)?.first_chunk()?;
    Some(u32::from_be_bytes([0, octets[0], octets[1], octets[2]]))
}

fn u32_at(octets: &[u8], at: usize) -> Option<u32> {
    octets.get(at..)?.first_chunk().map(|octets| u32::from_be_bytes(*octets))
}

impl Session {
    /// Takes the next octets of a side, and says which messages end with them.
    pub(super) fn feed(&mut self, is_client: bool, octets: &[u8]) -> Vec<Message> {
        let side = if is_client { &mut self.client } else { &mut self.server };
        let mut begun = std::mem::take(&mut side.begun);
        let before = begun.len();
        if before > 0 {
            begun.extend_from_slice(octets);
        }
        let all: &[u8] = if before > 0 { &begun } else { octets };
        let mut messages = Vec::new();
        let mut at = 0;
        while let Some(rest) = all.get(at..).filter(|rest| !rest.is_empty()) {
            let begins = at.checked_sub(before);
            match side.next(rest, is_client, begins) {
                Some((len, message)) => {
                    messages.extend(message);
                    at += len;
                }
                None => break,
            }
        }
        let rest = all.get(at..).unwrap_or(&[]);
        side.begun = if rest.len() > MAX_HELD { Vec::new() } else { rest.to_vec() };
        messages
    }

    /// Which call an answer is to, or which answer a call will have.
    pub(super) fn call(
        &mut self,
        is_client: bool,
        frame: u32,
        (is_answer, number): (bool, u32),
        memory: &mut dyn Memory,
    ) -> (u32, Link) {
        if is_answer {
            let call = self.calls.remove(&(!is_client, number));
            let (call, link) = call.unwrap_or_default();
            if call != 0 {
                memory.set_link(link, frame.into());
            }
            return (call, Link::default());
        }
        let link = memory.new_link();
        if self.calls.len() < MAX_CALLS {
            self.calls.insert((is_client, number), (frame, link));
        }
        (0, link)
    }
}

impl Side {
    /// How many octets the next chunk (or handshake) has, and the message that it ends; `None` where it is not whole.
    /// `begins` says where in the segment it begins, if it does there.
    fn next(
        &mut self,
        octets: &[u8],
        is_client: bool,
        begins: Option<usize>,
    ) -> Option<(usize, Option<Message>)> {
        let handshake = match (self.phase, is_client) {
            (Phase::First, _) if octets.first() != Some(&VERSION) => None,
            (Phase::First, true) => Some((C0_C1_LEN, kind::C0_C1, Phase::Second)),
            (Phase::First, false) => Some((S0_S1_S2_LEN, kind::S0_S1_S2, Phase::Chunks)),
            (Phase::Second, _) => Some((C2_LEN, kind::C2, Phase::Chunks)),
            (Phase::Chunks, _) => None,
        };
        if let Some((len, kind, next)) = handshake {
            let place = place(octets.get(..len)?, begins);
            self.phase = next;
            return Some((len, Some(Message { place, len, head: 0, kind, time: 0 })));
        }
        self.phase = Phase::Chunks;
        let (format, stream, basic) = basic(octets)?;
        let known = self.streams.get(&stream);
        let mut len = basic + LENGTHS[usize::from(format)];
        let is_extended = match format {
            3 => known.is_some_and(|known| known.is_extended),
            _ => u24(octets, basic)? == EXTENDED,
        };
        if is_extended {
            len += 4;
        }
        let header = Header { format, stream, basic, len };
        let goes_on = format == 3 && known.is_some_and(|known| known.missing > 0);
        let missing = match (format, known) {
            (0 | 1, _) => u24(octets, basic + 3)? as usize,
            (_, Some(known)) if goes_on => known.missing,
            (_, Some(known)) => known.len,
            // Nobody has said how long it is.
            (_, None) => self.chunk,
        };
        let end = header.len + missing.min(self.chunk);
        let chunk = octets.get(..end)?;
        if !self.streams.contains_key(&stream) && self.streams.len() >= MAX_STREAMS {
            return Some((end, None));
        }
        let message = self.take(&header, chunk, missing, goes_on, begins);
        if let Some(message) = &message {
            self.obey(message, chunk.get(header.len..).unwrap_or(&[]));
        }
        Some((end, message))
    }

    /// Takes a whole chunk.
    fn take(
        &mut self,
        header: &Header,
        chunk: &[u8],
        missing: usize,
        goes_on: bool,
        begins: Option<usize>,
    ) -> Option<Message> {
        let stream = self.streams.entry(header.stream).or_default();
        let body = chunk.len() - header.len;
        if goes_on {
            stream.held.extend_from_slice(chunk.get(header.len..)?);
            self.held += body;
            stream.missing -= body;
            if self.held > MAX_HELD {
                self.held -= stream.held.len();
                (stream.held, stream.missing) = (Vec::new(), 0);
                return None;
            }
        } else {
            stream.begin(header, chunk);
            self.held -= stream.held.len();
            stream.held = Vec::new();
            stream.missing = missing - body;
            if stream.missing > 0 {
                stream.held = chunk.to_vec();
                self.held += chunk.len();
            }
        }
        if stream.missing > 0 {
            return None;
        }
        let (kind, time, head) = (stream.kind.into(), stream.time, stream.head);
        if goes_on {
            self.held -= stream.held.len();
            let octets = std::mem::take(&mut stream.held);
            let len = octets.len();
            return Some(Message { place: Place::Joined(octets), len, head, kind, time });
        }
        Some(Message { place: place(chunk, begins), len: chunk.len(), head, kind, time })
    }

    /// Does what a message asks for: `body` is its last chunk's.
    fn obey(&mut self, message: &Message, body: &[u8]) {
        match message.kind {
            kind::CHUNK_SIZE => {
                if let Some(size) = u32_at(body, 0).filter(|size| *size > 0) {
                    self.chunk = size as usize;
                }
            }
            kind::ABORT => {
                if let Some(stream) = u32_at(body, 0).and_then(|id| self.streams.get_mut(&id)) {
                    self.held -= stream.held.len();
                    (stream.held, stream.missing) = (Vec::new(), 0);
                }
            }
            _ => {}
        }
    }
}

impl Stream {
    /// Notes what the header of a message's first chunk says.
    fn begin(&mut self, header: &Header, chunk: &[u8]) {
        let at = header.basic;
        self.head = header.len;
        let said = u24(chunk, at).unwrap_or_default();
        if header.format < 3 {
            self.is_extended = said == EXTENDED;
        }
        let extended = u32_at(chunk, header.len - 4.min(header.len)).unwrap_or_default();
        let time = if self.is_extended { extended } else { said };
        if header.format < 2 {
            self.len = u24(chunk, at + 3).unwrap_or_default() as usize;
            self.kind = chunk.get(at + 6).copied().unwrap_or_default();
        }
        match header.format {
            0 => (self.time, self.delta) = (time, 0),
            3 => self.time = self.time.wrapping_add(self.delta),
            _ if self.is_extended => (self.time, self.delta) = (time, 0),
            _ => (self.time, self.delta) = (self.time.wrapping_add(time), time),
        }
    }
}

fn place(octets: &[u8], begins: Option<usize>) -> Place {
    match begins {
        Some(at) => Place::Here(at),
        None => Place::Joined(octets.to_vec()),
    }
}
