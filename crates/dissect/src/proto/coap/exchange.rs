//! Which request a response belongs to.

use std::collections::HashMap;

use super::fields::*;
use super::options::Message;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::track::{Link, Scope};
use crate::walk::Walk;

/// Tokens and requests of a conversation that are remembered.
const MAX_OPEN: usize = 1 << 10;

/// The paths that were asked for, by the tokens of the requests.
#[derive(Debug, Default)]
struct Paths(HashMap<Vec<u8>, (String, String)>);

/// The path and the query that a message is about: its own, or those of the first request with its token.
pub(super) fn uri<C: Collector>(
    w: &mut Walk<'_, C>,
    token: &[u8],
    message: &Message,
) -> Option<(String, String)> {
    let own = (message.uri.clone(), message.query.clone());
    if token.is_empty() {
        return Some(own);
    }
    let is_request = message.is_request();
    let found = w.remember(Scope::Stream, |known: &mut Paths, _| {
        if let Some(found) = known.0.get(token) {
            return (!is_request).then(|| found.clone());
        }
        if is_request {
            if known.0.len() >= MAX_OPEN {
                known.0.clear();
            }
            known.0.insert(token.to_vec(), own.clone());
        }
        None
    });
    Some(found.flatten().map_or(own, |(uri, _)| (uri, String::new())))
}

/// A request: its frame, its time, the promise of its answer, and the frame of that where it came already.
type Request = (u32, i64, Link, u32);

/// The requests of a conversation by their numbers.
#[derive(Debug, Default)]
struct Requests(HashMap<u16, Request>);

/// Types of messages that matter here.
mod kind {
    pub(super) const CONFIRMABLE: u8 = 0;
    pub(super) const ACKNOWLEDGEMENT: u8 = 2;
}

/// Tells which request a response answers, or where a request is answered, or that it came before.
pub(super) fn answer<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    code: u8,
    number: u16,
) -> Walked {
    let is_request = kind == kind::CONFIRMABLE && (1..32).contains(&code);
    let is_response = kind == kind::ACKNOWLEDGEMENT && code >= 64;
    if !is_request && !is_response {
        return Ok(());
    }
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let known = w.remember(Scope::Stream, |requests: &mut Requests, memory| {
        if let Some((asked, begun, link, answered)) = requests.0.get_mut(&number) {
            if is_response && *answered == 0 {
                *answered = frame;
                memory.set_link(*link, u64::from(frame));
            }
            return Some((*asked, time - *begun, *link, *answered));
        }
        if is_request {
            if requests.0.len() >= MAX_OPEN {
                requests.0.clear();
            }
            let link = memory.new_link();
            requests.0.insert(number, (frame, time, link, 0));
            return Some((0, 0, link, 0));
        }
        None
    });
    let Some((asked, took, link, answered)) = known.flatten() else { return Ok(()) };
    if is_response {
        w.generated(RESPONSE_TO, b, 0, u64::from(asked));
        w.generated_signed(RESPONSE_TIME, b, 0, took);
        return Ok(());
    }
    let answered = Some(u64::from(answered)).filter(|frame| *frame != 0);
    if let Some(answer) = answered.or_else(|| w.link(link)) {
        w.generated(RESPONSE_IN, b, 0, answer);
    }
    if asked != 0 {
        w.info_append(format_args!(" [Retransmission]"));
        let item = w.generated(REQUEST_FIRST_IN, b, 0, u64::from(asked));
        w.expert(RETRANSMITTED, item);
    }
    Ok(())
}
