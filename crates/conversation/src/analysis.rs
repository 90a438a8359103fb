//! Conversations and what segments are in them.

use std::collections::HashMap;

use lamna_dissect::proto::tcp;
use lamna_dissect::{Ends, FrameInfo, UdpFacts};

use crate::notes::StreamNote;

/// The conversations of a capture.
#[derive(Debug, Default)]
pub struct Conversations {
    streams: HashMap<(Ends, bool), u32>,
}

impl Conversations {
    /// Takes in a segment.
    pub fn segment(&mut self, _: &FrameInfo, ends: &Ends, _: &tcp::Segment<'_>) -> tcp::Facts {
        tcp::Facts { stream: self.stream(ends, true), ..tcp::Facts::default() }
    }

    /// Takes in a datagram.
    pub fn datagram(&mut self, _: &FrameInfo, ends: &Ends) -> UdpFacts {
        UdpFacts { stream: self.stream(ends, false), ..UdpFacts::default() }
    }

    /// What is known of a TCP conversation as a whole.
    pub fn note(&self, _: u32) -> Option<StreamNote> {
        None
    }

    fn stream(&mut self, ends: &Ends, tcp: bool) -> u32 {
        let next = self.streams.len() as u32;
        *self.streams.entry((ends.clone(), tcp)).or_insert(next)
    }
}
