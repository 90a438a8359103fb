//! Conversations over UDP.

use lamna_dissect::{Ends, FrameInfo, UdpFacts};

use crate::table::{Key, Table};

/// UDP conversations, numbered in the order in which they begin.
#[derive(Debug)]
pub(crate) struct Datagrams {
    table: Table<Conversation>,
    streams: u32,
    /// The stream that the last datagram's conversation had before it got another.
    moved: Option<u32>,
}

/// What is known of a conversation.
#[derive(Clone, Debug, Default)]
struct Conversation {
    stream: u32,
    first: i64,
    previous: i64,
    /// The next datagram begins another stream.
    splits: bool,
}

/// Whether a port is SNMP's: for what is said there Wireshark begins a conversation anew behind the first datagram.
pub(crate) fn is_management(port: u16) -> bool {
    matches!(port, 161 | 162)
}

impl Datagrams {
    pub(crate) fn new(limit: usize, seed: Option<u64>) -> Self {
        Datagrams { table: Table::new(limit, seed), streams: 0, moved: None }
    }

    /// Takes in the next datagram.
    pub(crate) fn datagram(&mut self, frame: &FrameInfo, ends: &Ends, quoted: bool) -> UdpFacts {
        let (key, _) = Key::of(ends);
        let time = frame.time.unwrap_or(0);
        let begun = |stream| Conversation { stream, first: time, previous: time, splits: false };
        let found = self.table.find(&key);
        let at = found.unwrap_or_else(|| self.table.insert(key));
        let state = self.table.state(at);
        if found.is_none() {
            *state = begun(self.streams);
            self.streams = self.streams.wrapping_add(1);
        }
        self.moved = None;
        if state.splits && !quoted {
            self.moved = Some(state.stream);
            *state = begun(self.streams);
            self.streams = self.streams.wrapping_add(1);
        }
        let facts = UdpFacts {
            stream: state.stream,
            time_relative: time.wrapping_sub(state.first),
            time_delta: time.wrapping_sub(state.previous),
        };
        if !quoted {
            state.previous = time;
            state.splits = found.is_none()
                && (is_management(ends.source_port) || is_management(ends.destination_port));
        }
        facts
    }

    /// The stream that the last datagram's conversation had before it got another.
    pub(crate) fn moved(&self) -> Option<u32> {
        self.moved
    }

    /// Streams so far.
    pub(crate) fn streams(&self) -> u32 {
        self.streams
    }

    /// Conversations that were given up for others.
    pub(crate) fn evicted(&self) -> u64 {
        self.table.evicted()
    }
}
