//! What packets of one conversation know of each other.

use std::collections::HashMap;

use crate::track::{Link, Memory, Note};

/// Bindings and calls that are remembered of a conversation: far more than any real one has open.
const MAX_REMEMBERED: usize = 65_536;

/// What a presentation context was bound to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bound {
    pub(super) uuid: u128,
    pub(super) version: u16,
    pub(super) minor: u16,
    /// Whether numbers and pointers are laid out for 64 bits.
    pub(super) is_wide: bool,
}

/// What is known of a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) bound: Bound,
    pub(super) operation: u16,
    /// The frame of the request and its time.
    pub(super) request: Option<u32>,
    pub(super) time: i64,
    /// Filled with the frame of the response.
    pub(super) response: Link,
    pub(super) object: Option<u128>,
}

impl Note for Call {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        let Bound { uuid, version, minor, is_wide } = self.bound;
        ((uuid >> 64) as u64, uuid as u64, version, minor, self.operation).save(write);
        is_wide.save(write);
        (self.request, self.time, self.response).save(write);
        self.object.map(|id| ((id >> 64) as u64, id as u64)).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (high, low, version, minor, operation): (u64, u64, u16, u16, u16) = Note::load(read);
        let is_wide = Note::load(read);
        let (request, time, response) = Note::load(read);
        let object: Option<(u64, u64)> = Note::load(read);
        Call {
            bound: Bound { uuid: join(high, low), version, minor, is_wide },
            operation,
            request,
            time,
            response,
            object: object.map(|(high, low)| join(high, low)),
        }
    }
}

fn join(high: u64, low: u64) -> u128 {
    u128::from(high) << 64 | u128::from(low)
}

/// The bindings and calls of one conversation. The pipe that carries a call sets calls apart.
#[derive(Debug, Default)]
pub(super) struct Associations {
    bound: HashMap<(String, u16), Bound>,
    calls: HashMap<(String, u32), Call>,
    datagrams: HashMap<(u128, u32), Call>,
}

/// A call as its request tells it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Request {
    pub(super) context: u16,
    pub(super) id: u32,
    pub(super) operation: u16,
    pub(super) object: Option<u128>,
    /// Whether it begins here, rather than goes on.
    pub(super) first: bool,
    pub(super) frame: u32,
    pub(super) time: i64,
}

impl Associations {
    /// Binds a context.
    pub(super) fn bind(&mut self, pipe: &str, context: u16, bound: Bound) {
        if self.bound.len() < MAX_REMEMBERED {
            self.bound.insert((pipe.to_owned(), context), bound);
        }
    }

    /// Takes in a request; what it calls, if its context is bound.
    pub(super) fn request(
        &mut self,
        pipe: &str,
        request: Request,
        memory: &mut dyn Memory,
    ) -> Option<Call> {
        let bound = *self.bound.get(&(pipe.to_owned(), request.context))?;
        let key = (pipe.to_owned(), request.id);
        if !request.first
            && let Some(call) = self.calls.get(&key)
        {
            return Some(*call);
        }
        if self.calls.len() >= MAX_REMEMBERED {
            self.calls.clear();
        }
        let call = Call {
            bound,
            operation: request.operation,
            request: Some(request.frame),
            time: request.time,
            response: memory.new_link(),
            object: request.object,
        };
        self.calls.insert(key, call);
        Some(call)
    }

    /// Takes in a response (or a fault) and says what it answers.
    pub(super) fn response(
        &mut self,
        pipe: &str,
        id: u32,
        frame: u32,
        memory: &mut dyn Memory,
    ) -> Option<Call> {
        let call = *self.calls.get(&(pipe.to_owned(), id))?;
        memory.set_link(call.response, u64::from(frame));
        Some(call)
    }

    /// Takes in a datagram's request.
    pub(super) fn datagram_request(
        &mut self,
        key: (u128, u32),
        frame: u32,
        call: Call,
        memory: &mut dyn Memory,
    ) -> Call {
        if let Some(call) = self.datagrams.get(&key) {
            return *call;
        }
        if self.datagrams.len() >= MAX_REMEMBERED {
            self.datagrams.clear();
        }
        let call = Call { request: Some(frame), response: memory.new_link(), ..call };
        self.datagrams.insert(key, call);
        call
    }

    /// The call that a datagram's numbers tell.
    pub(super) fn datagram(&self, key: (u128, u32)) -> Option<Call> {
        self.datagrams.get(&key).copied()
    }

    /// Takes in a datagram's response.
    pub(super) fn datagram_response(
        &mut self,
        key: (u128, u32),
        frame: u32,
        memory: &mut dyn Memory,
    ) -> Option<Call> {
        let call = *self.datagrams.get(&key)?;
        memory.set_link(call.response, u64::from(frame));
        Some(call)
    }
}
