//! What is known of a connection between its PDUs: which commands run, what the units are, which digests there are.

use std::collections::HashMap;

use crate::proto::scsi::Exchange;
use crate::track::{Link, Memory, Note};

/// Most commands of a connection that are kept; their tags are used again and again.
const MAX_COMMANDS: usize = 4096;

/// Most units of a connection whose kind is kept.
const MAX_UNITS: usize = 4096;

/// Whether a digest follows headers, or data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Digest {
    /// Not known yet: the next octets tell.
    #[default]
    Unknown,
    None,
    Crc32c,
}

/// A connection.
#[derive(Clone, Debug, Default)]
pub(super) struct Session {
    /// Whether PDUs have come: later ones may begin with less than a header.
    pub(super) is_known: bool,
    commands: HashMap<u32, Task>,
    units: HashMap<u16, u8>,
    pub(super) header: Digest,
    pub(super) data: Digest,
}

/// A command that runs.
#[derive(Clone, Copy, Debug, Default)]
struct Task {
    request: u32,
    time: i64,
    lun: u16,
    cdb: [u64; 2],
    response: u32,
    data_in: u32,
    data_out: u32,
    links: [Link; 3],
}

/// What a PDU is for its command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    DataOut,
    DataIn,
    /// With the status of the command.
    LastDataIn,
    Response,
}

/// What is known of the command that a PDU belongs to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    pub(super) exchange: Exchange,
    pub(super) data_in: u32,
    pub(super) data_out: u32,
    /// To the newest response, and to the newest data to the initiator and from it.
    pub(super) links: [Link; 3],
}

impl Note for Found {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.exchange.save(write);
        (self.data_in, self.data_out).save(write);
        self.links.iter().for_each(|link| link.save(write));
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let exchange = Exchange::load(read);
        let (data_in, data_out) = Note::load(read);
        let links = [Link::load(read), Link::load(read), Link::load(read)];
        Found { exchange, data_in, data_out, links }
    }
}

/// A command block as two numbers.
pub(super) fn halves(cdb: &[u8]) -> [u64; 2] {
    let half = |from: usize| {
        let octets = cdb.iter().skip(from).take(8);
        octets.enumerate().fold(0, |n, (i, octet)| n | u64::from(*octet) << ((7 - i) * 8))
    };
    [half(0), half(8)]
}

impl Session {
    /// A command begins.
    pub(super) fn begin(
        &mut self,
        memory: &mut dyn Memory,
        (frame, time): (u32, i64),
        tag: u32,
        lun: u16,
        cdb: [u64; 2],
    ) -> Found {
        if self.commands.len() >= MAX_COMMANDS && !self.commands.contains_key(&tag) {
            self.commands.clear();
        }
        let links = [memory.new_link(), memory.new_link(), memory.new_link()];
        let task = Task { request: frame, time, lun, cdb, links, ..Default::default() };
        self.commands.insert(tag, task);
        self.found(&task, time)
    }

    /// A PDU comes that belongs to a command; `device` is what data to the initiator begin with.
    pub(super) fn find(
        &mut self,
        memory: &mut dyn Memory,
        (frame, time): (u32, i64),
        tag: u32,
        role: Role,
        device: Option<u8>,
    ) -> Found {
        let Some(mut task) = self.commands.get(&tag).copied() else { return Found::default() };
        match role {
            Role::DataOut => {
                task.data_out = frame;
                memory.set_link(task.links[2], frame.into());
            }
            Role::DataIn | Role::LastDataIn => {
                task.data_in = frame;
                memory.set_link(task.links[1], frame.into());
            }
            Role::Response => {}
        }
        if matches!(role, Role::LastDataIn | Role::Response) {
            task.response = frame;
            memory.set_link(task.links[0], frame.into());
        }
        self.commands.insert(tag, task);
        let found = self.found(&task, time);
        // An answer to an inquiry that asks for no page begins with the kind of device.
        if found.exchange.asks_for_kind()
            && let Some(device) = device
            && (self.units.len() < MAX_UNITS || self.units.contains_key(&task.lun))
        {
            self.units.insert(task.lun, device & 0x1f);
        }
        found
    }

    fn found(&self, task: &Task, time: i64) -> Found {
        let exchange = Exchange {
            request: task.request,
            elapsed: time.wrapping_sub(task.time),
            response: task.response,
            lun: task.lun,
            device: self.units.get(&task.lun).copied(),
            cdb: task.cdb,
        };
        Found { exchange, data_in: task.data_in, data_out: task.data_out, links: task.links }
    }
}
