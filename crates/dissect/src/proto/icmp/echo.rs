//! Which echo reply answers which request, for both versions of ICMP.

use std::collections::{HashMap, VecDeque};

use lamna_fields::Field;

use crate::buf::Buf;
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::track::{Link, Scope};
use crate::walk::Walk;

/// Requests that wait for their replies at one time; the oldest is forgotten beyond.
pub(crate) const MAX_WAITING: usize = 65_536;

/// The rows of a protocol's table that show the other message.
pub(crate) struct Fields {
    pub(crate) response_in: Field,
    pub(crate) no_response: Field,
    pub(crate) not_found: Field,
    pub(crate) not_found_text: &'static str,
    /// Whether that text ends with the request's frame.
    pub(crate) names_frame: bool,
    pub(crate) response_to: Field,
    pub(crate) time: Field,
    /// What a request's octets sum up to more than those of the reply that echoes them: the type is another.
    pub(crate) more: u16,
}

/// The two ends, whoever asked (Wireshark looks for the conversation, not for its direction), with identifier,
/// sequence number and the request's checksum.
type Key = (Address, Address, u16, u16, u16);

/// A request without a reply.
struct Request {
    frame: u32,
    time: i64,
    reply: Link,
}

/// The requests of a capture that have no reply yet.
#[derive(Default)]
struct Waiting {
    requests: HashMap<Key, Request>,
    order: VecDeque<(u32, Key)>,
}

impl Waiting {
    /// Adds a request. Of two with the same key the newer one gets the reply.
    fn add(&mut self, key: Key, request: Request) {
        while self.order.len() >= MAX_WAITING {
            let Some((frame, oldest)) = self.order.pop_front() else { break };
            if self.requests.get(&oldest).is_some_and(|r| r.frame == frame) {
                self.requests.remove(&oldest);
            }
        }
        self.order.push_back((request.frame, key.clone()));
        self.requests.insert(key, request);
    }
}

/// The checksum of the request that a reply with this one echoes, if type is all that differs.
pub(super) fn of_request(checksum: u16, more: u16) -> u16 {
    let (sum, carry) = (!checksum).overflowing_add(more);
    !sum.wrapping_add(u16::from(carry))
}

/// Links an echo request or reply of `key` (identifier and sequence number) to its counterpart.
pub(crate) fn link<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    fields: &Fields,
    (id, sequence): (u16, u16),
    is_request: bool,
) {
    if !w.is_tracked() {
        return;
    }
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or(0));
    let (one, other) = (w.net.source.clone(), w.net.destination.clone());
    let sum = b.u16(2).unwrap_or(0);
    let sum = if is_request { sum } else { of_request(sum, fields.more) };
    let key = (one.clone().min(other.clone()), one.max(other), id, sequence, sum);
    if is_request {
        let reply = w.remember(Scope::Capture, |waiting: &mut Waiting, memory| {
            let reply = memory.new_link();
            waiting.add(key, Request { frame, time, reply });
            reply
        });
        match reply.and_then(|reply| w.link(reply)) {
            Some(reply) => {
                w.generated(fields.response_in, b, 0, reply);
                w.info_append(format_args!(" (reply in {reply})"));
            }
            None if w.is_final() => {
                if let Ok(item) = w.number(fields.no_response, b, 0, 0, 0) {
                    w.mark_generated(item);
                    let (field, text) = (fields.not_found, fields.not_found_text);
                    if fields.names_frame {
                        let frame = w.frame.number;
                        w.expert_text(field, item, format_args!("{text} in frame {frame}"));
                    } else {
                        w.expert_text(field, item, format_args!("{text}"));
                    }
                }
                w.info_append(format_args!(" (no response found!)"));
            }
            None => {}
        }
        return;
    }
    let answered = w.remember(Scope::Capture, |waiting: &mut Waiting, memory| {
        let request = waiting.requests.remove(&key)?;
        memory.set_link(request.reply, u64::from(frame));
        Some((request.frame, time.wrapping_sub(request.time)))
    });
    let Some((request, took)) = answered.flatten() else { return };
    w.generated(fields.response_to, b, 0, u64::from(request));
    let millis = took as f64 / 1e6;
    let item = w.generated(fields.time, b, 0, millis.to_bits());
    w.label_value(item, format_args!("{millis:.3} ms"));
    w.info_append(format_args!(" (request in {request})"));
    let _ = root;
}
