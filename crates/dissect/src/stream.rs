//! Messages of application protocols in a stream of segments.
//!
//! A protocol over TCP tells where its messages end ([`Pdu`]); this module asks it
//! for each payload and each message put together from several, calls its walk on whole messages,
//! and asks the tracker to keep what is not whole yet.

use bytes::Bytes;

use crate::columns::Columns;
use crate::track::Scope;

/// Where the first message in a stream of octets ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pdu {
    /// After this many octets, all of which are there.
    Whole(usize),
    /// It needs this many octets more than there are.
    More(usize),
    /// It needs an unknown number of octets more: ask again after the next segment.
    MoreUnknown,
    /// It ends when the sender closes the stream.
    UntilClose,
    /// The octets are not of this protocol.
    NotMine,
}

/// What a framing function may look at besides the octets.
pub struct Framing<'a> {
    /// Whether the octets come from the end that opened the conversation (or sent its first frame).
    pub from_client: bool,
    /// The columns, for protocols that name a message before it is whole.
    pub columns: &'a mut Columns,
    /// The tracker, through [`Framing::recall`].
    pub(crate) track: Option<&'a mut (dyn crate::track::Track + 'a)>,
}

impl Framing<'_> {
    /// Looks at (or changes) state that walks of the same conversation keep with
    /// [`Walk::remember`](crate::Walk::remember). `None` where nothing is kept: then say what the
    /// octets alone tell.
    pub fn recall<T: Default + Send + 'static, R>(
        &mut self,
        scope: Scope,
        look: impl FnOnce(&mut T) -> R,
    ) -> Option<R> {
        let track = self.track.as_deref_mut()?;
        let (state, _) =
            track.state(scope, std::any::TypeId::of::<T>(), || Box::new(T::default()))?;
        state.downcast_mut::<T>().map(look)
    }
}

/// A part of a message that was put together: which frame's octets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The frame.
    pub frame: u32,
    /// Octets of the message that come from it.
    pub len: u32,
}

/// What a segment's payload is for the messages of its stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assembly {
    /// No open message takes it: it begins one.
    Fresh,
    /// An open message took it and is not whole yet.
    Held,
    /// An open message took the first `taken` octets and is whole now.
    Complete {
        /// The message's octets.
        message: Bytes,
        /// The parts in the order of their octets.
        parts: Vec<Part>,
        /// Octets of this payload in it.
        taken: u32,
        /// Whether it is to be dissected: not where a late segment filled the gap.
        dissect: bool,
    },
    /// It was seen before (a retransmission), and is not dissected again.
    Seen,
    /// It is left alone for another reason: out of order, spurious, a reset's cause.
    Left,
}

/// A message that begins in a payload and goes on after it.
#[derive(Clone, Copy, Debug)]
pub struct Open<'a> {
    /// Sequence number of the message's first octet.
    pub sequence: u32,
    /// The octets of it that are here.
    pub bytes: &'a [u8],
    /// What it waits for.
    pub wait: Pdu,
}
