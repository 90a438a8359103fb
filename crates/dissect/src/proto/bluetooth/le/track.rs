//! What is known of connections: who their ends are, which message goes on, what was asked.

use std::collections::HashMap;

use super::super::{Way, address, address_number, l2cap};
use crate::buf::Buf;
use crate::collect::Collector;
use crate::stream::Part;
use crate::track::{Kept, Link, Memory, Note, Scope};
use crate::walk::Walk;

/// Connections that are remembered at a time: more than devices that can be heard at one place.
const MAX_CONNECTIONS: usize = 1 << 12;

/// Octets of the longest message: what its length can say, and its header.
const MAX_MESSAGE: usize = (1 << 16) + l2cap::HEADER_LEN;

/// Packets that a message may have.
const MAX_PIECES: usize = 1 << 12;

/// What becomes of a packet of L2CAP.
#[derive(Clone, Debug, Default)]
pub(super) enum Joined {
    /// It is a message by itself.
    Alone,
    /// It completes one.
    Whole(Kept, Vec<Part>),
    /// The message goes on, or there is none.
    #[default]
    Open,
    /// Its message was never begun.
    Stray,
}

/// A packet of a connection.
pub(super) struct Packet<'a> {
    pub(super) way: Way,
    pub(super) header: u8,
    pub(super) frame: u32,
    /// Whether it begins a message.
    pub(super) start: bool,
    /// Whether it goes on with one.
    pub(super) more: bool,
    /// The opcode, where it is one about the connection itself.
    pub(super) control: Option<u8>,
    pub(super) octets: &'a [u8],
}

/// What is known of a packet.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// The addresses of master and slave.
    pub(super) ends: Option<(u64, u64)>,
    /// The frame whose parameters hold.
    pub(super) parameters: Option<u32>,
    /// Whether it is sent once more.
    pub(super) again: bool,
    /// Whether it asks for the other end's last packet once more.
    pub(super) refused: bool,
    /// The number of its message.
    pub(super) index: Option<u32>,
    pub(super) joined: Joined,
    /// The frame that it answers.
    pub(super) request: Option<u32>,
    /// The frame that answers it.
    pub(super) response: Option<Link>,
}

impl Note for Facts {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.ends.save(write);
        self.parameters.save(write);
        (self.again, self.refused, self.index).save(write);
        match &self.joined {
            Joined::Open => write(0),
            Joined::Alone => write(1),
            Joined::Stray => write(2),
            Joined::Whole(kept, parts) => {
                write(3);
                kept.save(write);
                parts.save(write);
            }
        }
        (self.request, self.response).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let ends = Note::load(read);
        let parameters = Note::load(read);
        let (again, refused, index) = Note::load(read);
        let joined = match read() {
            1 => Joined::Alone,
            2 => Joined::Stray,
            3 => Joined::Whole(Kept::load(read), Note::load(read)),
            _ => Joined::Open,
        };
        let (request, response) = Note::load(read);
        Facts { ends, parameters, again, refused, index, joined, request, response }
    }
}

#[derive(Debug)]
struct OpenMessage {
    index: u32,
    len: usize,
    octets: Vec<u8>,
    parts: Vec<Part>,
}

/// What one end has sent.
#[derive(Debug, Default)]
struct End {
    number: Option<bool>,
    message: Option<OpenMessage>,
    request: Option<(u8, u32, Link)>,
}

#[derive(Debug, Default)]
struct Connection {
    ends: Option<(u64, u64)>,
    parameters: Option<u32>,
    sides: [End; 2],
}

#[derive(Debug, Default)]
struct Connections {
    known: HashMap<u32, Connection>,
    next_index: u32,
}

impl Connections {
    fn get(&mut self, access: u32) -> &mut Connection {
        if self.known.len() >= MAX_CONNECTIONS && !self.known.contains_key(&access) {
            self.known.clear();
        }
        self.known.entry(access).or_default()
    }
}

/// A connection is opened: the addresses of its ends are at `at`, its parameters follow.
pub(super) fn open<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) {
    let (Ok(master), Ok(slave), Ok(access)) =
        (address(b, at), address(b, at + 6), b.u32_le(at + 12))
    else {
        return;
    };
    let frame = w.frame.number;
    let _ = w.remember(Scope::Capture, |connections: &mut Connections, _| {
        let connection = connections.get(access);
        *connection = Connection {
            ends: Some((address_number(master), address_number(slave))),
            parameters: Some(frame),
            ..Connection::default()
        };
    });
}

/// What answers an opcode.
fn answers(opcode: u8, request: u8) -> bool {
    matches!(
        (opcode, request),
        (0, 15)
            | (4..=6, 3)
            | (7, _)
            | (9, 8 | 14)
            | (11, 10)
            | (12, 12)
            | (13 | 17, _)
            | (16, 15)
            | (19, 18)
            | (21, 20)
            | (23 | 24, 22)
            | (27, 26)
            | (30, 29)
            | (32 | 33, 31)
            | (36, 35)
    )
}

/// Whether an opcode is an answer only.
fn is_answer(opcode: u8) -> bool {
    matches!(opcode, 4..=7 | 9 | 11 | 13 | 16 | 17 | 19 | 21 | 23 | 24 | 27 | 30 | 32 | 33 | 36)
}

/// Takes in a packet of the connection with this access address.
pub(super) fn packet<C: Collector>(
    w: &mut Walk<'_, C>,
    access: u32,
    packet: &Packet<'_>,
) -> Option<Facts> {
    w.remember(Scope::Capture, |connections: &mut Connections, memory| {
        let mut next = connections.next_index;
        let connection = connections.get(access);
        let facts = connection.take(packet, &mut next, memory);
        connections.next_index = next;
        facts
    })
}

impl Connection {
    fn take(&mut self, packet: &Packet<'_>, next: &mut u32, memory: &mut dyn Memory) -> Facts {
        const UPDATE: u8 = 0;
        let mut facts = Facts { ends: self.ends, ..Facts::default() };
        let side = packet.way.index();
        if packet.way != Way::Unknown {
            let (expected, number) = (packet.header & 4 != 0, packet.header & 8 != 0);
            facts.again = self.sides[side].number == Some(number);
            facts.refused = self.sides[packet.way.back().index()].number == Some(expected);
            self.sides[side].number = Some(number);
        }
        if let Some(opcode) = packet.control {
            if opcode == UPDATE {
                self.parameters = Some(packet.frame);
            }
            if packet.way != Way::Unknown && !facts.again {
                self.control(packet, opcode, &mut facts, memory);
            }
        }
        facts.parameters = self.parameters;
        let end = &mut self.sides[side];
        if packet.start && !packet.octets.is_empty() {
            end.start(packet, next, &mut facts);
        } else if packet.more {
            end.go_on(packet, next, &mut facts, memory);
        }
        facts
    }

    fn control(
        &mut self,
        packet: &Packet<'_>,
        opcode: u8,
        facts: &mut Facts,
        memory: &mut dyn Memory,
    ) {
        let asker = packet.way.back().index();
        let asked = self.sides[asker].request.filter(|(request, ..)| answers(opcode, *request));
        if let Some((_, frame, link)) = asked {
            facts.request = Some(frame);
            memory.set_link(link, u64::from(packet.frame));
        } else if let Some((_, frame, _)) = self.sides[packet.way.index()]
            .request
            .filter(|(request, ..)| (opcode, *request) == (24, 22))
        {
            facts.request = Some(frame);
        }
        if !is_answer(opcode) && asked.is_none() {
            let link = memory.new_link();
            self.sides[packet.way.index()].request = Some((opcode, packet.frame, link));
            facts.response = Some(link);
        }
    }
}

impl End {
    fn start(&mut self, packet: &Packet<'_>, next: &mut u32, facts: &mut Facts) {
        let octets = packet.octets;
        let index = *next;
        *next = next.wrapping_add(1);
        facts.index = Some(index);
        self.message = None;
        let len = match octets.first_chunk::<2>() {
            Some(len) => usize::from(u16::from_le_bytes(*len)) + l2cap::HEADER_LEN,
            None => MAX_MESSAGE,
        };
        if len <= octets.len() {
            facts.joined = Joined::Alone;
            return;
        }
        let part = Part { frame: packet.frame, len: octets.len() as u32 };
        self.message = Some(OpenMessage { index, len, octets: octets.to_vec(), parts: vec![part] });
    }

    fn go_on(
        &mut self,
        packet: &Packet<'_>,
        next: &mut u32,
        facts: &mut Facts,
        memory: &mut dyn Memory,
    ) {
        let octets = packet.octets;
        let Some(message) = &mut self.message else {
            facts.index = Some(*next);
            *next = next.wrapping_add(1);
            facts.joined = Joined::Stray;
            return;
        };
        facts.index = Some(message.index);
        let total = message.octets.len() + octets.len();
        if total > message.len || total > MAX_MESSAGE || message.parts.len() >= MAX_PIECES {
            self.message = None;
            return self.go_on(packet, next, facts, memory);
        }
        message.octets.extend_from_slice(octets);
        message.parts.push(Part { frame: packet.frame, len: octets.len() as u32 });
        if message.octets.len() >= message.len
            && let Some(message) = self.message.take()
        {
            facts.joined = Joined::Whole(memory.keep(message.octets.into()), message.parts);
        }
    }
}
