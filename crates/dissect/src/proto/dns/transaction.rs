//! Which response belongs to which query.

use std::collections::HashMap;

use crate::collect::Collector;
use crate::track::{Link, Note, Scope};
use crate::walk::Walk;

/// A query that is repeated later than this, in nanoseconds, is a new one.
const RETRANSMISSION_TIME: i64 = 5_000_000_000;

/// The newest transaction with some id in a conversation.
#[derive(Clone, Copy, Debug)]
struct Transaction {
    query: u32,
    time: i64,
    response: Option<u32>,
    link: Link,
}

/// The transactions of a conversation by id: at most 65,536 of them.
#[derive(Debug, Default)]
struct Transactions(HashMap<(u32, u16), Transaction>);

/// What a message is to others of its conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// A query; the response, once there is one, is in the link.
    Query(Link),
    /// The query of this frame again, without a response so far.
    QueryAgain(u32),
    /// The response to the query of this frame, so many nanoseconds later.
    Response(u32, i64),
    /// Another response, after the one in this frame.
    ResponseAgain(u32),
    /// A response to no query.
    Unsolicited,
}

impl Note for Relation {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        let (kind, frame) = match *self {
            Relation::Query(link) => (0, link.0),
            Relation::QueryAgain(frame) => (1, frame),
            Relation::Response(frame, _) => (2, frame),
            Relation::ResponseAgain(frame) => (3, frame),
            Relation::Unsolicited => (4, 0),
        };
        write(u64::from(frame) << 3 | kind);
        if let Relation::Response(_, time) = self {
            time.save(write);
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let word = read();
        let frame = (word >> 3) as u32;
        match word & 7 {
            0 => Relation::Query(Link(frame)),
            1 => Relation::QueryAgain(frame),
            2 => Relation::Response(frame, i64::load(read)),
            3 => Relation::ResponseAgain(frame),
            _ => Relation::Unsolicited,
        }
    }
}

/// Finds out what the message with `id` is to others. `None` without a tracker. What an ICMP error quotes is no message of
/// its own, and nobody is known to have asked for a response there.
pub(super) fn learn<C: Collector>(
    w: &mut Walk<'_, C>,
    id: u16,
    response: bool,
) -> Option<Relation> {
    if w.net.quoted {
        return response.then_some(Relation::Unsolicited);
    }
    // Queries over HTTP/2 are told apart by the stream that each has (RFC 8484, section 4.1).
    let key = (w.net.substream, id);
    let (frame, now) = (w.frame.number, w.frame.time.unwrap_or(0));
    w.remember(Scope::Stream, |known: &mut Transactions, memory| {
        let newest = known.0.get_mut(&key);
        match newest {
            Some(t) if response => match t.response {
                // One frame may hold a response twice, over TCP.
                Some(first) => Relation::ResponseAgain(first),
                None => {
                    t.response = Some(frame);
                    memory.set_link(t.link, u64::from(frame));
                    Relation::Response(t.query, now.saturating_sub(t.time))
                }
            },
            None if response => Relation::Unsolicited,
            Some(t) if t.response.is_none() && now.saturating_sub(t.time) < RETRANSMISSION_TIME => {
                Relation::QueryAgain(t.query)
            }
            _ => {
                let link = memory.new_link();
                let new = Transaction { query: frame, time: now, response: None, link };
                known.0.insert(key, new);
                Relation::Query(link)
            }
        }
    })
}
