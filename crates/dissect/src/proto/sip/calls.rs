//! What messages are to others: repetitions, and the requests that responses answer.

use std::collections::HashMap;

use crate::collect::Collector;
use crate::track::{Ends, Note, Scope};
use crate::walk::Walk;

/// Directions of calls that one capture may have; messages of later ones are not compared.
const MAX_CALLS: usize = 1 << 16;

/// How far a transaction has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Nothing,
    Requested,
    /// Answered, with this code.
    Answered(u32),
}

/// The newest transaction of one direction of a call.
#[derive(Debug, Default)]
struct Transaction {
    number: u64,
    method: String,
    stage: Stage,
    frame: u32,
    time: i64,
    /// When the call was asked to end.
    ended: Option<i64>,
}

/// The calls of a capture, by direction.
#[derive(Debug, Default)]
struct Calls(HashMap<(String, Ends), Transaction>);

/// What a message is to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Relation {
    /// The frame that said the same; 0 where none did.
    pub(super) original: u32,
    /// The frame of the request that is answered (or acknowledged), and milliseconds since.
    pub(super) request: Option<(u32, u32)>,
    /// Milliseconds since the call was asked to end.
    pub(super) release: Option<u32>,
}

impl Note for Relation {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.original, self.request, self.release).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (original, request, release) = Note::load(read);
        Relation { original, request, release }
    }
}

/// A message as far as it matters to others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Message<'m> {
    pub(super) call: &'m str,
    pub(super) number: u64,
    pub(super) method: &'m str,
    /// The code of a response.
    pub(super) code: Option<u32>,
}

/// Finds out what a message is to others.
pub(super) fn relation<C: Collector>(w: &mut Walk<'_, C>, message: &Message<'_>) -> Relation {
    let (frame, now, ends) = (w.frame.number, w.frame.time.unwrap_or(0), w.ends());
    let relation =
        w.remember(Scope::Capture, |calls: &mut Calls, _| calls.meet(message, frame, now, ends));
    relation.unwrap_or_default()
}

impl Calls {
    fn meet(&mut self, message: &Message<'_>, frame: u32, now: i64, ends: Ends) -> Relation {
        // Seconds and their fractions are taken apart, as Wireshark has it.
        const SECOND: i64 = 1_000_000_000;
        let since = |time: i64| {
            let seconds = (now / SECOND).saturating_sub(time / SECOND);
            let fraction = (now % SECOND - time % SECOND) / 1_000_000;
            seconds.saturating_mul(1000).saturating_add(fraction).max(0) as u32
        };
        let back = Ends {
            source: ends.destination.clone(),
            destination: ends.source.clone(),
            source_port: ends.destination_port,
            destination_port: ends.source_port,
        };
        let mut relation = Relation::default();
        let call = message.call.to_owned();
        let full = self.0.len() >= MAX_CALLS;
        let key = (call.clone(), ends);
        if full && !self.0.contains_key(&key) {
            return relation;
        }
        let own = self.0.entry(key).or_default();
        let stage = match message.code {
            Some(code) => Stage::Answered(code),
            None => Stage::Requested,
        };
        let same = own.frame != 0 && own.number == message.number;
        let is_ack = message.code.is_none() && message.method == "ACK";
        if is_ack && same {
            relation.request = Some((own.frame, since(own.time)));
        }
        if same && own.stage == stage && own.method == message.method {
            relation.original = own.frame;
        } else if !is_ack {
            if !same {
                own.number = message.number;
                message.method.clone_into(&mut own.method);
            }
            (own.stage, own.frame, own.time) = (stage, frame, now);
        }
        if message.code.is_none() && message.method == "BYE" && relation.original == 0 {
            own.ended = Some(now);
        }
        if let (Some(_), Some(asked)) = (message.code, self.0.get(&(call, back)))
            && asked.number == message.number
            && asked.method == message.method
        {
            relation.request = Some((asked.frame, since(asked.time)));
            if message.method == "BYE" && relation.original == 0 {
                relation.release = asked.ended.map(since);
            }
        }
        relation
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Address;

    fn ends(forward: bool) -> Ends {
        let (a, b) = (Address::Ipv4([10, 0, 0, 1]), Address::Ipv4([10, 0, 0, 2]));
        let (source, destination) = if forward { (a, b) } else { (b, a) };
        Ends { source, destination, source_port: 5060, destination_port: 5060 }
    }

    #[test]
    fn responses_find_their_request_and_repetitions_their_original() {
        let mut calls = Calls::default();
        let invite = Message { call: "x", number: 1, method: "INVITE", code: None };
        let ok = Message { code: Some(200), ..invite };
        let ms = 1_000_000;
        assert_eq!(calls.meet(&invite, 1, 0, ends(true)), Relation::default());
        assert_eq!(calls.meet(&invite, 2, ms, ends(true)).original, 1);
        assert_eq!(calls.meet(&ok, 3, 5 * ms, ends(false)).request, Some((1, 5)));
        let again = calls.meet(&ok, 4, 6 * ms, ends(false));
        assert_eq!((again.original, again.request), (3, Some((1, 6))));
        let ack = Message { method: "ACK", ..invite };
        assert_eq!(calls.meet(&ack, 5, 9 * ms, ends(true)).request, Some((1, 9)));
    }
}
