//! What the frames of one conversation know of each other: header tables, and bodies that are not whole.

use std::collections::HashMap;

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
    decoders: [Decoder; 2],
    /// The beginning of a header whose end is in the next frame.
    begun: [Vec<u8>; 2],
    bodies: HashMap<(usize, u32), Body>,
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
        let body = self.bodies.entry((direction, stream)).or_default();
        for (name, value) in super::Pairs::new(&headers) {
            let text = || String::from_utf8_lossy(value.octets(&headers)).into_owned();
            match name.octets(&headers) {
                b"content-type" => body.content_type = text(),
                b"content-encoding" => body.content_encoding = text(),
                _ => {}
            }
        }
        let before = (!begun.is_empty()).then(|| memory.keep(begun.into()));
        (memory.keep(headers.into()), before)
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
