//! What a connection's responses told of its attributes, and which request is open.

use std::collections::{BTreeMap, HashMap};

use super::super::Connection;
use crate::collect::Collector;
use crate::track::{Link, Note, Scope};
use crate::walk::Walk;

/// Connections whose attributes are remembered at a time.
const MAX_CONNECTIONS: usize = 1 << 10;

/// The number of a kind of attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Uuid {
    /// One that the Bluetooth SIG gave out.
    Short(u16),
    /// Anybody's, in the order in which it is written.
    Long([u8; 16]),
}

impl Note for Uuid {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        match self {
            Uuid::Short(number) => write(u64::from(*number) << 1),
            Uuid::Long(octets) => {
                write(1);
                for half in octets.chunks(8) {
                    write(half.iter().fold(0, |word, octet| word << 8 | u64::from(*octet)));
                }
            }
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let word = read();
        if word & 1 == 0 {
            return Uuid::Short((word >> 1) as u16);
        }
        let (high, low) = (read(), read());
        Uuid::Long((u128::from(high) << 64 | u128::from(low)).to_be_bytes())
    }
}

/// What a handle stands for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Attribute {
    /// The service that it belongs to.
    pub(super) service: Option<Uuid>,
    /// The characteristic that it describes.
    pub(super) characteristic: Option<Uuid>,
    /// Its own kind.
    pub(super) uuid: Option<Uuid>,
}

impl Note for Attribute {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.service, self.characteristic, self.uuid).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (service, characteristic, uuid) = Note::load(read);
        Attribute { service, characteristic, uuid }
    }
}

/// What an attribute was told to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// The first of a service.
    Service,
    /// The value of a characteristic.
    Characteristic,
    /// Anything else.
    Attribute,
}

/// What a request is about.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Asked {
    /// The kind of attributes.
    pub(super) kind: Option<Uuid>,
    /// The handle.
    pub(super) handle: Option<u16>,
}

/// What is known of a message.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    /// The kind that the answered request asked for.
    pub(super) kind: Option<Uuid>,
    /// The handle that it named.
    pub(super) handle: Option<u16>,
    /// The frame of that request.
    pub(super) request: Option<u32>,
    /// The frame of the answer to this one.
    pub(super) response: Option<Link>,
}

impl Note for Facts {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.kind, self.handle, self.request, self.response).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (kind, handle, request, response) = Note::load(read);
        Facts { kind, handle, request, response }
    }
}

#[derive(Debug)]
struct Request {
    opcode: u8,
    frame: u32,
    asked: Asked,
    link: Link,
}

#[derive(Debug, Default)]
struct Database {
    attributes: BTreeMap<u16, (Uuid, Told)>,
    /// The open requests of both ends.
    requests: [Option<Request>; 2],
}

impl Database {
    fn find(&self, handle: u16) -> Attribute {
        let own = self.attributes.get(&handle);
        let mut below = self.attributes.range(..handle).rev();
        let mut characteristic = None;
        let mut service = None;
        for (_, (uuid, told)) in below.by_ref() {
            match told {
                Told::Service => {
                    service = Some(*uuid);
                    break;
                }
                Told::Characteristic if characteristic.is_none() => characteristic = Some(*uuid),
                _ => {}
            }
        }
        if own.is_some_and(|(_, told)| *told == Told::Characteristic) {
            characteristic = None;
        }
        Attribute { service, characteristic, uuid: own.map(|(uuid, _)| *uuid) }
    }
}

#[derive(Debug, Default)]
struct Databases(HashMap<u32, Database>);

impl Databases {
    fn get(&mut self, key: u32) -> &mut Database {
        if self.0.len() >= MAX_CONNECTIONS && !self.0.contains_key(&key) {
            self.0.clear();
        }
        self.0.entry(key).or_default()
    }
}

/// What `handle` stands for, as far as was told before.
pub(super) fn find<C: Collector>(
    w: &mut Walk<'_, C>,
    connection: &Connection,
    handle: u16,
) -> Option<Attribute> {
    let key = connection.key;
    w.remember(Scope::Capture, |databases: &mut Databases, _| databases.get(key).find(handle))
}

/// Notes what `handle` stands for.
pub(super) fn tell<C: Collector>(
    w: &mut Walk<'_, C>,
    connection: &Connection,
    handle: u16,
    uuid: Uuid,
    told: Told,
) {
    let key = connection.key;
    let _ = w.remember(Scope::Capture, |databases: &mut Databases, _| {
        let attributes = &mut databases.get(key).attributes;
        let kept = attributes.get(&handle).map(|(_, told)| *told);
        // That it is a characteristic's value is not forgotten when it is read by its kind.
        let told = if told == Told::Attribute { kept.unwrap_or(told) } else { told };
        attributes.insert(handle, (uuid, told));
    });
}

/// The request that an opcode answers.
fn answered(opcode: u8) -> Option<u8> {
    match opcode {
        0x03 | 0x05 | 0x07 | 0x09 | 0x0b | 0x0d | 0x0f | 0x11 | 0x13 | 0x17 | 0x19 => {
            Some(opcode - 1)
        }
        0x1e => Some(0x1d),
        _ => None,
    }
}

/// Takes in a message.
pub(super) fn packet<C: Collector>(
    w: &mut Walk<'_, C>,
    connection: &Connection,
    opcode: u8,
    asked: Asked,
) -> Option<Facts> {
    const ERROR: u8 = 1;
    let (key, frame) = (connection.key, w.frame.number);
    let (own, other) = (connection.way.index(), connection.way.back().index());
    w.remember(Scope::Capture, |databases: &mut Databases, memory| {
        let database = databases.get(key);
        let mut facts = Facts::default();
        if opcode == ERROR {
            facts.kind = database.requests[other].as_ref().and_then(|request| request.asked.kind);
        } else if let Some(expected) = answered(opcode) {
            if let Some(request) =
                database.requests[other].as_ref().filter(|request| request.opcode == expected)
            {
                facts.kind = request.asked.kind;
                facts.handle = request.asked.handle;
                facts.request = Some(request.frame);
                memory.set_link(request.link, u64::from(frame));
            }
        } else if opcode & 0x40 == 0 && (opcode.is_multiple_of(2) || opcode == 0x1d) {
            let link = memory.new_link();
            facts.response = Some(link);
            database.requests[own] = Some(Request { opcode, frame, asked, link });
        }
        facts
    })
}
