//! What a dissection knows of the frames before it, and where it keeps what it learns.
//!
//! A walk is a function of a frame's octets and of *facts* from elsewhere in the
//! capture: a TCP segment's place in its conversation, the other fragments of a datagram, the
//! request that a response answers. It asks for them through [`Track`]. In the first pass, in
//! order, the answers are worked out and written to the frame's tape; later, in any order and on
//! any thread, they are read back from the tape. The walk cannot tell the difference, so a frame
//! looks the same whenever it is dissected. A walk must therefore ask the same questions whatever
//! is collected: never inside `if` of a collector's constant.

use std::any::Any;

use bytes::Bytes;
use lamna_fields::ProtocolId;

use crate::columns::Address;
use crate::proto::{ip, tcp};
use crate::stream;

/// The two ends of a datagram or segment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ends {
    /// Sender's address.
    pub source: Address,
    /// Receiver's address.
    pub destination: Address,
    /// Sender's port, 0 without ports.
    pub source_port: u16,
    /// Receiver's port, 0 without ports.
    pub destination_port: u16,
}

/// What is known of a UDP datagram's conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UdpFacts {
    /// `udp.stream`.
    pub stream: u32,
    /// Nanoseconds since the first datagram of the conversation.
    pub time_relative: i64,
    /// Nanoseconds since the previous one.
    pub time_delta: i64,
}

/// What carries a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Transport {
    /// TCP.
    Tcp,
    /// UDP.
    Udp,
}

/// A conversation that another one announced: a file's data behind an `FTP` command, the media that a
/// session description agrees on. See [`Walk::expect`](crate::Walk::expect).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// What will carry it.
    pub transport: Transport,
    /// The address of the end that was announced.
    pub address: Address,
    /// The port of that end.
    pub port: u16,
    /// The address of the other end, where it is known.
    pub peer: Option<Address>,
    /// The port of the other end, where it is known.
    pub peer_port: Option<u16>,
    /// Whether only one conversation is meant, the first that comes; else all to that end are.
    pub once: bool,
    /// The protocol that it will carry.
    pub protocol: ProtocolId,
}

impl Expected {
    /// Whatever comes over `transport` to this end, from whom and how often it may.
    pub fn at(transport: Transport, address: Address, port: u16, protocol: ProtocolId) -> Self {
        Expected { transport, address, port, peer: None, peer_port: None, once: false, protocol }
    }
}

/// State that an announced conversation begins with: its kind, and what makes it.
pub type Seed = (std::any::TypeId, Box<dyn Fn() -> Box<dyn Any + Send> + Send>);

/// Where a piece of remembered state belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// To the conversation (TCP or UDP stream) that the walk is in; outside of one, to the capture.
    Stream,
    /// To the whole capture.
    Capture,
}

/// A promise of a number that a later frame may fill in: "the response is in frame N".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Link(pub u32);

/// Octets that were put aside for the frame that is dissected now, whenever it is dissected: what was put
/// together from several frames, or decoded with the help of earlier ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept(pub u32);

/// What a walk may do while it remembers: see [`Walk::remember`](crate::Walk::remember).
pub trait Memory {
    /// A new link, not filled in yet.
    fn new_link(&mut self) -> Link;
    /// Fills a link in.
    fn set_link(&mut self, link: Link, value: u64);
    /// Puts octets aside, to be had with [`Walk::kept`](crate::Walk::kept) while this frame is
    /// dissected, now and later. Where nothing is kept, there will be none.
    fn keep(&mut self, octets: Bytes) -> Kept {
        let _ = octets;
        Kept::default()
    }
    /// Puts few octets aside for all later frames, which may be told of them. `None` where there is no more room.
    fn keep_for_good(&mut self, octets: Bytes) -> Option<Kept> {
        let _ = octets;
        None
    }
}

/// Facts from elsewhere in the capture. Implemented by `lamna-conversation`.
pub trait Track {
    /// A TCP segment's place in its conversation, and its analysis. Makes that conversation the
    /// current one.
    fn tcp(
        &mut self,
        frame: &crate::FrameInfo,
        ends: &Ends,
        segment: &tcp::Segment<'_>,
    ) -> tcp::Facts;

    /// Segments of a conversation between `ends` are carried in those of the current one, which goes on. Without state
    /// between frames there is nothing to do.
    fn carried(&mut self, frame: &crate::FrameInfo, ends: &Ends) {
        let _ = (frame, ends);
    }

    /// A UDP datagram's conversation. Makes it the current one. A datagram that an ICMP error quotes
    /// leaves the times of the conversation as they are.
    fn udp(&mut self, frame: &crate::FrameInfo, ends: &Ends, quoted: bool) -> UdpFacts;

    /// Takes in a fragment of an IP datagram.
    fn fragment(
        &mut self,
        frame: &crate::FrameInfo,
        fragment: &ip::Fragment<'_>,
    ) -> ip::Defragmented;

    /// Asks what to do with the payload of the segment that [`Track::tcp`] was told last: see
    /// [`crate::stream`].
    fn assemble(
        &mut self,
        frame: &crate::FrameInfo,
        payload: &stream::Payload<'_>,
    ) -> stream::Assembly;

    /// Opens (or extends) a message that needs more than the octets at hand. Answers in which frame it
    /// will be whole, if that is known.
    fn need_more(&mut self, frame: &crate::FrameInfo, open: stream::Open<'_>) -> Option<u32>;

    /// The protocol that was assigned to the current conversation.
    fn assigned(&mut self) -> Option<ProtocolId>;

    /// Assigns a protocol to the current conversation, from the next payload on.
    fn assign(&mut self, protocol: ProtocolId);

    /// Assigns a protocol to a conversation that is still to come, and has its state begin with what
    /// `seed` makes. A later announcement of the same end goes before an earlier one. Without state
    /// between frames there is nothing to do.
    fn expect(&mut self, expected: Expected, seed: Option<Seed>) {
        let _ = (expected, seed);
    }

    /// Whether answers are read back rather than worked out.
    fn is_replay(&self) -> bool;

    /// Whether what is forward is known: the final completeness, links to later frames. True when
    /// the whole capture was seen before (as with `tshark -2`).
    fn is_final(&self) -> bool;

    /// State of type-erased kind `key` in `scope`, made by `make` where there is none; `None` when
    /// answers are read back.
    fn state(
        &mut self,
        scope: Scope,
        key: std::any::TypeId,
        make: fn() -> Box<dyn Any + Send>,
    ) -> Option<(&mut (dyn Any + Send), &mut dyn Memory)>;

    /// Appends to the frame's tape.
    fn write(&mut self, word: u64);

    /// Reads the next word of the frame's tape; 0 past its end.
    fn read(&mut self) -> u64;

    /// What [`Memory::keep`] put aside.
    fn kept(&self, kept: Kept) -> Bytes {
        let _ = kept;
        Bytes::new()
    }

    /// What was filled into a link; `None` while nothing was, or while it is not yet to be known.
    fn link(&self, link: Link) -> Option<u64>;
}

/// Something that fits on a frame's tape.
pub trait Note: Sized {
    /// Writes it with `write`.
    fn save(&self, write: &mut dyn FnMut(u64));
    /// Reads it back in the same order.
    fn load(read: &mut dyn FnMut() -> u64) -> Self;
}

macro_rules! number_note {
    ($($t:ty),*) => {$(
        impl Note for $t {
            #[allow(clippy::cast_lossless, reason = "some of the types have no lossless conversion")]
            fn save(&self, write: &mut dyn FnMut(u64)) {
                write(*self as u64);
            }
            fn load(read: &mut dyn FnMut() -> u64) -> Self {
                read() as $t
            }
        }
    )*};
}
number_note!(u8, u16, u32, u64, usize, i32);

/// Signed numbers are folded so that small ones stay short.
impl Note for i64 {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write((self.wrapping_shl(1) ^ (self >> 63)) as u64);
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let n = read();
        (n >> 1) as i64 ^ -((n & 1) as i64)
    }
}

impl Note for bool {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(u64::from(*self));
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        read() != 0
    }
}

impl Note for Link {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(u64::from(self.0));
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        Link(read() as u32)
    }
}

impl Note for Kept {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(u64::from(self.0));
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        Kept(read() as u32)
    }
}

impl<T: Note> Note for Option<T> {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.is_some().save(write);
        if let Some(note) = self {
            note.save(write);
        }
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        bool::load(read).then(|| T::load(read))
    }
}

/// Most entries that a list on a tape may have.
const MAX_NOTES: u64 = 1 << 20;

impl<T: Note> Note for Vec<T> {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(self.len() as u64);
        self.iter().for_each(|note| note.save(write));
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        (0..read().min(MAX_NOTES)).map(|_| T::load(read)).collect()
    }
}

impl Note for String {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(self.len() as u64);
        self.bytes().for_each(|b| write(u64::from(b)));
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let bytes = (0..read().min(MAX_NOTES)).map(|_| read() as u8).collect::<Vec<u8>>();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

macro_rules! tuple_note {
    ($($name:ident)*) => {
        impl<$($name: Note),*> Note for ($($name,)*) {
            #[allow(non_snake_case, unused_variables)]
            fn save(&self, write: &mut dyn FnMut(u64)) {
                let ($($name,)*) = self;
                $($name.save(write);)*
            }
            #[allow(unused_variables, clippy::unused_unit)]
            fn load(read: &mut dyn FnMut() -> u64) -> Self {
                ($($name::load(read),)*)
            }
        }
    };
}
tuple_note!();
tuple_note!(A);
tuple_note!(A B);
tuple_note!(A B C);
tuple_note!(A B C D);
tuple_note!(A B C D E);
tuple_note!(A B C D E F);
