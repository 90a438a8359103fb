//! What the frames of one conversation know of each other: header tables, and bodies that are not whole.

use std::collections::HashMap;

use crate::proto::grpc;
use crate::stream::Part;
use crate::track::{Kept, Link, Memory, Note};

use super::hpack::{Decoder, Representations};

/// Streams of a conversation whose bodies are remembered at a time; with more, all are forgotten.
const MAX_STREAMS: usize = 1024;

/// Octets of a block of headers that is put together from several frames.
const MAX_BEGUN: usize = 1 << 20;

/// Octets of a body that are put together.
const MAX_BODY: usize = 16 << 20;

/// Frames that a body may be put together from.
const MAX_PARTS: usize = 1 << 14;

/// The frames of one conversation; of two directions the client's is first.
#[derive(Debug, Default)]
pub(super) struct Session {
    /// Whether an exchange of HTTP/1.1 agreed on it.
    pub(super) is_agreed: bool,
    /// The segment at hand begins with the preface and nobody agreed on HTTP/2 before: HTTP hands it on, and nothing is put
    /// together from what it ends with.
    pub(super) is_handed_on: bool,
    decoders: [Decoder; 2],
    /// The beginning of a header whose end is in the next frame.
    begun: [Vec<u8>; 2],
    bodies: HashMap<(usize, u32), Body>,
    /// What the client called in a stream, where its messages are shown one by one.
    paths: HashMap<u32, String>,
}

/// What one end sends in a stream.
#[derive(Debug, Default)]
struct Body {
    content_type: String,
    content_encoding: String,
    octets: Vec<u8>,
    parts: Vec<Part>,
    link: Option<Link>,
}

/// Messages in the data of a frame that are shown one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Streamed {
    pub(super) content_type: String,
    pub(super) path: String,
    /// Octets that end a message of earlier frames, and that message.
    pub(super) taken: usize,
    pub(super) message: Option<Kept>,
    pub(super) parts: Vec<Part>,
    /// Where what begins a message of later frames stands, and where that will be whole.
    pub(super) held_at: usize,
    pub(super) whole_in: Option<Link>,
}

impl Note for Streamed {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.content_type.save(write);
        self.path.save(write);
        (self.taken, self.message, self.held_at, self.whole_in).save(write);
        self.parts.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (content_type, path) = Note::load(read);
        let (taken, message, held_at, whole_in) = Note::load(read);
        let parts = Note::load(read);
        Streamed { content_type, path, taken, message, parts, held_at, whole_in }
    }
}

/// What is known of the data of a frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) content_type: String,
    pub(super) content_encoding: String,
    /// The body, where it came in several frames and is whole.
    pub(super) body: Option<Kept>,
    pub(super) parts: Vec<Part>,
    /// Where it will be whole.
    pub(super) whole_in: Option<Link>,
}

impl Note for Known {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.content_type.save(write);
        self.content_encoding.save(write);
        (self.body, self.whole_in).save(write);
        self.parts.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (content_type, content_encoding) = Note::load(read);
        let (body, whole_in) = Note::load(read);
        Known { content_type, content_encoding, body, parts: Note::load(read), whole_in }
    }
}

/// Whether messages of this type are shown as they come.
fn is_streamed(content_type: &str) -> bool {
    content_type
        .strip_prefix("application/grpc")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['+', ';']))
}

impl Session {
    /// Takes in a part of a block of headers, which is the last of it or not. Puts aside the plain form of those that
    /// end in it, and what was left over from the part before.
    pub(super) fn headers(
        &mut self,
        (direction, stream): (usize, u32),
        is_last: bool,
        block: &[u8],
        memory: &mut dyn Memory,
    ) -> (Kept, Option<Kept>) {
        let begun = std::mem::take(&mut self.begun[direction]);
        let whole = [&begun, block].concat();
        let headers = self.decoders[direction].unfold(&whole);
        if !is_last && whole.len() <= MAX_BEGUN {
            self.begun[direction] = Representations::left_of(&whole).to_vec();
        }
        if self.bodies.len() >= MAX_STREAMS && !self.bodies.contains_key(&(direction, stream)) {
            self.bodies.clear();
        }
        if self.paths.len() >= MAX_STREAMS {
            self.paths.clear();
        }
        let body = self.bodies.entry((direction, stream)).or_default();
        let mut path = None;
        for (name, value) in super::Pairs::new(&headers) {
            let text = || String::from_utf8_lossy(value.octets(&headers)).into_owned();
            match name.octets(&headers) {
                b"content-type" => body.content_type = text(),
                b"content-encoding" => body.content_encoding = text(),
                b":path" => path = Some(text()),
                _ => {}
            }
        }
        if let Some(path) = path.filter(|_| is_streamed(&body.content_type)) {
            self.paths.insert(stream, path);
        }
        let before = (!begun.is_empty()).then(|| memory.keep(begun.into()));
        (memory.keep(headers.into()), before)
    }

    /// Takes in data whose messages are shown one by one; `None` where it is to be put together as a whole.
    pub(super) fn streamed(
        &mut self,
        (direction, stream): (usize, u32),
        octets: &[u8],
        frame: u32,
        memory: &mut dyn Memory,
    ) -> Option<Streamed> {
        let body = self.bodies.get_mut(&(direction, stream))?;
        if !is_streamed(&body.content_type) {
            return None;
        }
        let path = self.paths.get(&stream).cloned().unwrap_or_default();
        let mut known =
            Streamed { content_type: body.content_type.clone(), path, ..Streamed::default() };
        let mut at = 0;
        if body.octets.len() + octets.len() > MAX_BODY || body.parts.len() >= MAX_PARTS {
            body.octets.clear();
            body.parts.clear();
        }
        if !body.octets.is_empty() {
            let before = body.octets.len();
            body.octets.extend_from_slice(octets);
            let whole = grpc::message_len(&body.octets).filter(|len| *len <= body.octets.len());
            at = whole.map_or(octets.len(), |len| len - before);
            body.parts.push(Part { frame, len: at as u32 });
            known.whole_in = body.link;
            known.taken = at;
            if let Some(len) = whole {
                body.octets.truncate(len);
                known.message = Some(memory.keep(std::mem::take(&mut body.octets).into()));
                known.parts = std::mem::take(&mut body.parts);
                if let Some(link) = body.link.take() {
                    memory.set_link(link, u64::from(frame));
                }
            }
        }
        loop {
            let rest = octets.get(at..).unwrap_or(&[]);
            match grpc::message_len(rest).filter(|len| *len <= rest.len()) {
                Some(len) => at += len,
                None => break,
            }
        }
        known.held_at = at;
        let rest = octets.get(at..).unwrap_or(&[]);
        if !rest.is_empty() {
            body.octets = rest.to_vec();
            body.parts = vec![Part { frame, len: rest.len() as u32 }];
            let link = memory.new_link();
            body.link = Some(link);
            known.whole_in = Some(link);
        }
        Some(known)
    }

    /// Takes in data.
    pub(super) fn data(
        &mut self,
        (direction, stream): (usize, u32),
        is_last: bool,
        octets: &[u8],
        frame: u32,
        memory: &mut dyn Memory,
    ) -> Known {
        let Some(body) = self.bodies.get_mut(&(direction, stream)) else {
            return Known::default();
        };
        let fits = body.octets.len() + octets.len() <= MAX_BODY && body.parts.len() < MAX_PARTS;
        let is_alone = is_last && body.parts.is_empty();
        if fits && !is_alone && !octets.is_empty() {
            body.octets.extend_from_slice(octets);
            body.parts.push(Part { frame, len: octets.len() as u32 });
        }
        let mut known = Known {
            content_type: body.content_type.clone(),
            content_encoding: body.content_encoding.clone(),
            ..Known::default()
        };
        if !is_last {
            known.whole_in = Some(*body.link.get_or_insert_with(|| memory.new_link()));
            return known;
        }
        if let Some(link) = body.link {
            memory.set_link(link, u64::from(frame));
        }
        if !is_alone {
            known.body = Some(memory.keep(std::mem::take(&mut body.octets).into()));
            known.parts = std::mem::take(&mut body.parts);
        }
        self.bodies.remove(&(direction, stream));
        known
    }
}
