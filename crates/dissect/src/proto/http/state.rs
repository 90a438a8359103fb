//! What a conversation's HTTP messages know of each other.

use crate::track::{Link, Memory, Note};

use super::message::Kind;

/// A request and its response, as far as they were met.
#[derive(Clone, Copy, Debug, Default)]
struct Exchange {
    request: Option<u32>,
    request_time: i64,
    response: Option<u32>,
    /// Filled with the frames of this exchange's response, and of the next one's messages.
    response_in: Link,
    next_request: Link,
    next_response: Link,
}

/// What a request's method says of the response's body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    #[default]
    Body,
    /// `HEAD`: there is none.
    Head,
    /// `CONNECT`: a success has none.
    Tunnel,
}

impl Note for Asked {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(match self {
            Asked::Body => 0,
            Asked::Head => 1,
            Asked::Tunnel => 2,
        });
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        match read() {
            1 => Asked::Head,
            2 => Asked::Tunnel,
            _ => Asked::Body,
        }
    }
}

/// Which protocol took over a conversation (`101 Switching Protocols`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Switched {
    /// None.
    #[default]
    No,
    /// One that is not shown.
    Other,
    /// WebSocket.
    WebSocket,
    /// HTTP/2 without a secured channel below.
    Http2,
}

impl Note for Switched {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(match self {
            Switched::No => 0,
            Switched::Other => 1,
            Switched::WebSocket => 2,
            Switched::Http2 => 3,
        });
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        match read() {
            0 => Switched::No,
            2 => Switched::WebSocket,
            3 => Switched::Http2,
            _ => Switched::Other,
        }
    }
}

/// What `CONNECT` names: a host, and a port where a colon stands behind it. The port is what digits there make of 32 bits.
pub(super) type Target = (String, Option<u32>);

/// The HTTP messages of one conversation.
#[derive(Debug, Default)]
pub(super) struct Stream {
    /// Exchanges so far.
    count: u32,
    last: Exchange,
    previous: Exchange,
    total: Option<Link>,
    /// The URI of the newest request, in full where its host was told.
    uri: String,
    /// What the newest request asks for.
    pub(super) asked: Asked,
    /// Whether any request was met.
    known: bool,
    /// Whether another protocol took over.
    pub(super) switched: Switched,
    /// Where the newest `CONNECT` is to lead.
    target: Option<Target>,
    /// Where everything goes since a `CONNECT` was granted.
    pub(super) tunnel: Option<Target>,
    /// Whether what goes there is HTTP once more.
    pub(super) nests: bool,
}

/// What a message's place in its conversation is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// Whether a request was met before.
    pub(super) known: bool,
    /// What the request before asks for.
    pub(super) asked: Asked,
    /// Whether another protocol took over.
    pub(super) switched: Switched,
    /// The exchange's number, from 1; 0 for what is no message.
    pub(super) number: u32,
    /// Exchanges in the conversation, when all are known.
    pub(super) total: Link,
    pub(super) request_in: Option<u32>,
    pub(super) time: Option<i64>,
    pub(super) previous_request: Option<u32>,
    pub(super) previous_response: Option<u32>,
    pub(super) response_in: Link,
    pub(super) next_request: Link,
    pub(super) next_response: Link,
    pub(super) uri: String,
    pub(super) tunnel: Option<Target>,
    /// Whether HTTP was met in the tunnel.
    pub(super) nests: bool,
}

impl Note for Place {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.known, self.asked, self.switched, self.number).save(write);
        self.tunnel.save(write);
        self.nests.save(write);
        if self.number != 0 {
            (self.total, self.request_in, self.time).save(write);
            (self.previous_request, self.previous_response).save(write);
            (self.response_in, self.next_request, self.next_response).save(write);
            self.uri.save(write);
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (known, asked, switched, number) = Note::load(read);
        let (tunnel, nests) = Note::load(read);
        let mut place = Place { known, asked, switched, number, tunnel, nests, ..Place::default() };
        if number != 0 {
            (place.total, place.request_in, place.time) = Note::load(read);
            (place.previous_request, place.previous_response) = Note::load(read);
            (place.response_in, place.next_request, place.next_response) = Note::load(read);
            place.uri = Note::load(read);
        }
        place
    }
}

/// A message as its conversation takes it in.
pub(super) struct Met<'a> {
    pub(super) kind: Kind,
    pub(super) frame: u32,
    pub(super) time: i64,
    /// What a request asks for.
    pub(super) asked: Asked,
    /// The code of a response.
    pub(super) status: Option<u64>,
    /// A response says that another protocol takes over.
    pub(super) switches: Switched,
    /// A request's URI, in full where its host was told.
    pub(super) uri: Option<&'a str>,
    /// Where `CONNECT` is to lead.
    pub(super) tunnel: Option<Target>,
}

/// Whether a message grants what a `CONNECT` asked for: behind it, everything goes to its target.
pub(super) fn opens_tunnel(kind: Kind, status: Option<u64>, asked: Asked) -> bool {
    kind == Kind::Response && status == Some(200) && asked == Asked::Tunnel
}

impl Stream {
    /// Where the conversation stands, for octets that are no message.
    pub(super) fn look(&self) -> Place {
        Place {
            known: self.known,
            asked: self.asked,
            switched: self.switched,
            tunnel: self.tunnel.clone(),
            nests: self.nests,
            ..Place::default()
        }
    }

    /// Takes in a message whose headers were cut: what its first line tells, but it does not count.
    pub(super) fn begin_cut(
        &mut self,
        kind: Kind,
        uri: Option<&str>,
        (asked, target): (Asked, Option<Target>),
    ) -> Place {
        let before = self.look();
        if matches!(kind, Kind::Request | Kind::Notification) {
            self.known = true;
            self.asked = asked;
            if target.is_some() {
                self.target = target;
            }
            if let Some(uri) = uri {
                uri.clone_into(&mut self.uri);
            }
        }
        before
    }

    /// Takes in a message.
    pub(super) fn meet(&mut self, met: &Met<'_>, memory: &mut dyn Memory) -> Place {
        let (known, asked, switched) = (self.known, self.asked, self.switched);
        let is_response = met.kind == Kind::Response;
        let is_counted = met.kind != Kind::Notification;
        let tunnel = self.tunnel.clone();
        self.known |= !is_response;
        // HTTP/2 is agreed on with whoever asked for it.
        if self.switched == Switched::No && (known || met.switches != Switched::Http2) {
            self.switched = met.switches;
        }
        if is_counted && (self.count == 0 || !is_response || self.last.response.is_some()) {
            self.begin(memory);
        }
        if is_response {
            self.last.response = Some(met.frame);
            memory.set_link(self.last.response_in, u64::from(met.frame));
            if self.count > 1 {
                memory.set_link(self.previous.next_response, u64::from(met.frame));
            }
            if opens_tunnel(met.kind, met.status, asked) {
                self.tunnel = self.target.clone();
            }
        } else {
            if is_counted {
                self.last.request = Some(met.frame);
                self.last.request_time = met.time;
            }
            self.asked = met.asked;
            if is_counted && self.count > 1 {
                memory.set_link(self.previous.next_request, u64::from(met.frame));
            }
            if let Some(uri) = met.uri {
                uri.clone_into(&mut self.uri);
            }
            if met.tunnel.is_some() {
                self.target.clone_from(&met.tunnel);
            }
        }
        Place {
            known,
            asked,
            switched,
            number: if is_counted { self.count } else { 0 },
            total: self.total.unwrap_or_default(),
            request_in: self.last.request.filter(|_| is_response),
            time: self
                .last
                .request
                .filter(|_| is_response)
                .map(|_| met.time - self.last.request_time),
            previous_request: self.previous.request,
            previous_response: self.previous.response.filter(|_| is_response),
            response_in: self.last.response_in,
            next_request: self.last.next_request,
            next_response: self.last.next_response,
            uri: if is_response { self.uri.clone() } else { String::new() },
            tunnel,
            nests: self.nests,
        }
    }

    fn begin(&mut self, memory: &mut dyn Memory) {
        self.count += 1;
        self.previous = std::mem::take(&mut self.last);
        self.last.response_in = memory.new_link();
        self.last.next_request = memory.new_link();
        self.last.next_response = memory.new_link();
        let total = *self.total.get_or_insert_with(|| memory.new_link());
        memory.set_link(total, u64::from(self.count));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[derive(Default)]
    struct Links(u32, HashMap<u32, u64>);

    impl Memory for Links {
        fn new_link(&mut self) -> Link {
            self.0 += 1;
            Link(self.0)
        }
        fn set_link(&mut self, link: Link, value: u64) {
            self.1.insert(link.0, value);
        }
    }

    fn met(kind: Kind, frame: u32) -> Met<'static> {
        Met {
            kind,
            frame,
            time: i64::from(frame) * 10,
            asked: Asked::Body,
            status: None,
            switches: Switched::No,
            uri: None,
            tunnel: None,
        }
    }

    #[test]
    fn pipelined_responses_belong_to_the_newest_request() {
        let (mut links, mut stream) = (Links::default(), Stream::default());
        stream.meet(&met(Kind::Request, 6), &mut links);
        let second = stream.meet(&met(Kind::Request, 7), &mut links);
        let first_response = stream.meet(&met(Kind::Response, 8), &mut links);
        assert_eq!((first_response.number, first_response.request_in), (2, Some(7)));
        assert_eq!(first_response.time, Some(10));
        assert_eq!(first_response.previous_request, Some(6));
        let orphan = stream.meet(&met(Kind::Response, 9), &mut links);
        assert_eq!((orphan.number, orphan.request_in, orphan.time), (3, None, None));
        assert_eq!((orphan.previous_request, orphan.previous_response), (Some(7), Some(8)));
        assert_eq!(links.1.get(&second.response_in.0), Some(&8));
        assert_eq!(links.1.get(&second.total.0), Some(&3));
        assert_eq!(links.1.get(&second.next_response.0), Some(&9));
    }
}
