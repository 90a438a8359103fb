//! What a program is told.

use std::fmt;

use lamna_dissect::proto::tcp::{Facts, Flags};

use crate::state::State;
use crate::statistics::End;

/// Something that happened in a conversation.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    /// The conversation, with this event counted in.
    pub conversation: &'a Summary,
    /// The frame that brought it about.
    pub frame: u32,
    /// When that was captured, in nanoseconds since 1970.
    pub time: i64,
    /// What happened.
    pub what: What<'a>,
}

/// What happened. Sides are places in [`Summary::ends`].
///
/// A conversation begins with [`New`](What::New) and ends with exactly one of [`Closed`](What::Closed),
/// [`Reset`](What::Reset) and [`Expired`](What::Expired).
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum What<'a> {
    /// Its first segment was seen.
    New,
    /// Both ends have heard of each other: its handshake is over. Does not come where that was not captured.
    Established,
    /// A segment of it: comes before the data that the segment brings about.
    Segment {
        /// Who sent it.
        side: usize,
        /// Its control bits.
        flags: Flags,
        /// Octets of data in it.
        len: u32,
        /// What it is to the conversation.
        facts: &'a Facts,
    },
    /// The next octets of a direction.
    Data {
        /// Who sent them.
        side: usize,
        /// Octets before them, gaps included.
        offset: i64,
        /// The octets.
        octets: &'a [u8],
        /// The frame that brought them.
        frame: u32,
        /// When it was captured.
        time: i64,
    },
    /// Octets of a direction that will not come, or come late.
    Gap {
        /// Who sent them.
        side: usize,
        /// Octets before them.
        offset: i64,
        /// How many.
        len: u64,
        /// Why they are given up.
        why: Missing,
    },
    /// Octets of a gap after all, or of before the first segment that was seen.
    Late {
        /// Who sent them.
        side: usize,
        /// Where they belong; less than 0 before the first segment that was seen.
        offset: i64,
        /// The octets.
        octets: &'a [u8],
        /// The frame that brought them.
        frame: u32,
        /// When it was captured.
        time: i64,
    },
    /// Both ends are done, and know it of each other.
    Closed,
    /// An end has given the connection up.
    Reset,
    /// It is not followed any more.
    Expired(Expiry),
}

/// Why octets are given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// The receiver had them: they were not captured, or not whole.
    NotCaptured,
    /// Too much waited behind them.
    Budget,
    /// The conversation is over.
    Over,
}

/// Why a conversation is not followed any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expiry {
    /// It was silent for long.
    Idle,
    /// There were too many, and it was silent longest.
    Evicted,
    /// A new one began between the same ports.
    PortsReused,
    /// The capture is over.
    End,
}

/// What one end sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Segments.
    pub segments: u64,
    /// Octets of data in them.
    pub octets: u64,
    /// Octets that were handed out, in order or late.
    pub delivered: u64,
    /// Octets in gaps.
    pub missing: u64,
    /// Octets that were there before.
    pub repeated: u64,
    /// Octets that were there before as something else: the first copy counts.
    pub conflicting: u64,
    /// Octets too far ahead to be of this conversation, or after its end.
    pub astray: u64,
    /// Segments that were sent again, of whatever kind.
    pub retransmissions: u64,
    /// Segments that came later than one that follows them.
    pub out_of_order: u64,
    /// Acknowledgments that say nothing new.
    pub duplicate_acks: u64,
    /// Segments that close the window.
    pub zero_windows: u64,
}

/// A conversation as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Its number: `tcp.stream`, as long as nothing was evicted.
    pub stream: u32,
    /// The sender of its first segment, and the other end.
    pub ends: [End; 2],
    /// When its first segment was captured, in nanoseconds since 1970.
    pub first: i64,
    /// When its last one was.
    pub last: i64,
    /// From the SYN to the ACK that ends the handshake, in nanoseconds.
    pub handshake_rtt: Option<i64>,
    /// What of a whole conversation was captured: the bits of `tcp.completeness`.
    pub completeness: u8,
    /// The states of the two ends.
    pub states: [State; 2],
    /// What the two ends sent.
    pub sides: [Traffic; 2],
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b] = &self.ends;
        write!(f, "{}:{} -> {}:{}", a.address, a.port, b.address, b.port)
    }
}
