//! Requests and the responses to them, matched by a number that both carry.

use std::collections::HashMap;
use std::hash::Hash;

use crate::frame::FrameInfo;
use crate::track::{Link, Memory, Note};

/// Requests that wait for a response; with more, those that wait are given up.
const MAX_OPEN: usize = 1 << 12;

/// What a message is answered by, or what it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pair {
    /// A request: the frame of its response, once that is known.
    Request(Link),
    /// A response: the frame of its request, and nanoseconds since.
    Response(u32, i64),
    /// Neither.
    Alone,
}

impl Note for Pair {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        match *self {
            Pair::Request(link) => (0u8, link).save(write),
            Pair::Response(frame, time) => (1u8, frame, time).save(write),
            Pair::Alone => write(2),
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        match read() {
            0 => Pair::Request(Link::load(read)),
            1 => {
                let (frame, time) = Note::load(read);
                Pair::Response(frame, time)
            }
            _ => Pair::Alone,
        }
    }
}

#[derive(Clone, Debug)]
struct Open<V> {
    link: Link,
    frame: u32,
    time: i64,
    value: V,
}

/// Requests that wait for their responses, each with what its response needs to know of it.
#[derive(Clone, Debug)]
pub(crate) struct Pairs<K, V = ()> {
    open: HashMap<K, Open<V>>,
}

impl<K, V> Default for Pairs<K, V> {
    fn default() -> Self {
        Pairs { open: HashMap::new() }
    }
}

impl<K: Hash + Eq, V: Clone> Pairs<K, V> {
    /// Takes in a request.
    pub(crate) fn request(
        &mut self,
        key: K,
        value: V,
        frame: &FrameInfo,
        memory: &mut dyn Memory,
    ) -> Pair {
        if self.open.len() >= MAX_OPEN {
            self.open.clear();
        }
        let link = memory.new_link();
        let time = frame.time.unwrap_or(0);
        self.open.insert(key, Open { link, frame: frame.number, time, value });
        Pair::Request(link)
    }

    /// Takes in a response; answers what was kept of its request too.
    pub(crate) fn response(
        &mut self,
        key: &K,
        frame: &FrameInfo,
        memory: &mut dyn Memory,
    ) -> (Pair, Option<V>) {
        let Some(open) = self.open.remove(key) else { return (Pair::Alone, None) };
        memory.set_link(open.link, u64::from(frame.number));
        let time = frame.time.unwrap_or(0) - open.time;
        (Pair::Response(open.frame, time), Some(open.value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Links;
    impl Memory for Links {
        fn new_link(&mut self) -> Link {
            Link(7)
        }
        fn set_link(&mut self, link: Link, value: u64) {
            assert_eq!((link, value), (Link(7), 5));
        }
    }

    #[test]
    fn a_response_finds_its_request_once() {
        let frame =
            |number| FrameInfo { number, time: Some(i64::from(number)), ..Default::default() };
        let mut pairs = Pairs::<u8, u16>::default();
        assert_eq!(pairs.request(1, 9, &frame(3), &mut Links), Pair::Request(Link(7)));
        assert_eq!(pairs.response(&1, &frame(5), &mut Links), (Pair::Response(3, 2), Some(9)));
        assert_eq!(pairs.response(&1, &frame(6), &mut Links), (Pair::Alone, None));
    }

    #[test]
    fn notes_are_read_back() {
        for pair in [Pair::Request(Link(4)), Pair::Response(3, -2), Pair::Alone] {
            let mut tape = Vec::new();
            pair.save(&mut |word| tape.push(word));
            let mut words = tape.into_iter();
            assert_eq!(Pair::load(&mut || words.next().unwrap_or(0)), pair);
        }
    }
}
