//! What the messages of one conversation know of each other.

use std::collections::HashMap;

use crate::proto::lanman::Asked;
use crate::track::{Link, Memory, Note};

use super::opened::{Opened, Wish};

/// Requests, files and trees that are remembered of a conversation, each.
const MAX_REMEMBERED: usize = 65_536;

/// The number of no share.
const NO_TREE: u16 = 0xffff;

/// A share that was connected to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tree {
    pub(super) path: String,
    pub(super) is_ipc: bool,
    pub(super) frame: u32,
}

/// A request, as its response wants to know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) frame: u32,
    pub(super) time: i64,
    pub(super) response: Link,
    /// The path or the transaction that it names.
    pub(super) name: String,
    pub(super) file: Option<u16>,
    /// The operation of a transaction.
    pub(super) operation: Option<u16>,
    /// The level of information.
    pub(super) level: u16,
    /// The dialects on offer, one a line.
    pub(super) dialects: String,
    /// Whether it connects to the share that it names.
    pub(super) connects: bool,
    /// How it wants to open the file that it names.
    pub(super) wish: Option<Wish>,
    /// Which octets of the file it reads or writes: offset and number.
    pub(super) range: Option<(u64, u32)>,
    /// What it asks of remote administration.
    pub(super) asked: Option<Asked>,
}

impl Note for Request {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.frame, self.time, self.response).save(write);
        self.name.save(write);
        (self.file, self.operation, self.level).save(write);
        self.dialects.save(write);
        self.connects.save(write);
        self.wish.save(write);
        self.range.save(write);
        self.asked.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (frame, time, response) = Note::load(read);
        let name = Note::load(read);
        let (file, operation, level) = Note::load(read);
        let dialects = Note::load(read);
        let (connects, wish, range) = (Note::load(read), Note::load(read), Note::load(read));
        let asked = Note::load(read);
        Request {
            frame,
            time,
            response,
            name,
            file,
            operation,
            level,
            dialects,
            connects,
            wish,
            range,
            asked,
        }
    }
}

impl Note for Tree {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.path.save(write);
        (self.is_ipc, self.frame).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let path = Note::load(read);
        let (is_ipc, frame) = Note::load(read);
        Tree { path, is_ipc, frame }
    }
}

/// What a message's header leads to.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    pub(super) tree: Option<Tree>,
    /// The request itself, or the one that a response answers.
    pub(super) request: Option<Request>,
}

impl Note for Standing {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.tree.save(write);
        self.request.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        Standing { tree: Note::load(read), request: Note::load(read) }
    }
}

/// The numbers in a message's header.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers {
    pub(super) tree: u16,
    pub(super) process: u16,
    pub(super) multiplex: u16,
    pub(super) command: u8,
    pub(super) is_response: bool,
    pub(super) frame: u32,
    pub(super) time: i64,
}

impl Numbers {
    fn key(&self) -> (u16, u16) {
        (self.process, self.multiplex)
    }

    /// The command that is answered: what follows a transaction answers the transaction.
    fn answered(&self) -> u8 {
        match self.command {
            0x26 => 0x25,
            0x33 => 0x32,
            0xa1 => 0xa0,
            command => command,
        }
    }
}

/// One conversation.
#[derive(Debug, Default)]
pub(super) struct Conversation {
    /// The latest request of each number, with its command.
    requests: HashMap<(u16, u16), (u8, Request)>,
    /// Whether the server offered no mechanism: tokens are then NTLMSSP's without more ado.
    pub(super) is_raw: bool,
    trees: HashMap<u16, Tree>,
    files: HashMap<(u16, u16), Opened>,
}

fn keep<K: std::hash::Hash + Eq, V>(map: &mut HashMap<K, V>, key: K, value: V) {
    if map.len() >= MAX_REMEMBERED {
        map.clear();
    }
    map.insert(key, value);
}

impl Conversation {
    /// Takes in a message's header.
    pub(super) fn meet(&mut self, n: Numbers, memory: &mut dyn Memory) -> Standing {
        let mut tree = self.trees.get(&n.tree).cloned();
        let known = self.requests.get(&n.key());
        let known = known.filter(|known| known.0 == n.answered()).map(|known| known.1.clone());
        let is_secondary = matches!(n.command, 0x26 | 0x33 | 0xa1);
        let request = if n.is_response {
            if let Some(request) = &known {
                memory.set_link(request.response, u64::from(n.frame));
                // The answer to a connection is in the share already.
                if request.connects && n.tree != NO_TREE {
                    let path = request.name.clone();
                    tree = Some(Tree { path, is_ipc: false, frame: n.frame });
                }
            }
            known
        } else if is_secondary {
            known
        } else {
            let request = Request {
                frame: n.frame,
                time: n.time,
                response: memory.new_link(),
                ..Request::default()
            };
            keep(&mut self.requests, n.key(), (n.answered(), request.clone()));
            Some(request)
        };
        Standing { tree, request }
    }

    /// Changes what is known of a request.
    pub(super) fn amend(&mut self, n: Numbers, change: impl FnOnce(&mut Request)) {
        if let Some((command, request)) = self.requests.get_mut(&n.key())
            && *command == n.answered()
        {
            change(request);
        }
    }

    /// Notes a share.
    pub(super) fn connect(&mut self, id: u16, tree: Tree) {
        keep(&mut self.trees, id, tree);
    }

    /// Notes an open file of a share.
    pub(super) fn open(&mut self, tree: u16, file: u16, opened: Opened) {
        keep(&mut self.files, (tree, file), opened);
    }

    /// Notes that `frame` closes a file.
    pub(super) fn close(&mut self, tree: u16, file: u16, frame: u32) {
        if let Some(opened) = self.files.get_mut(&(tree, file)) {
            opened.closed = frame;
        }
    }

    /// Whether anything is known of a file.
    pub(super) fn has(&self, tree: u16, file: u16) -> bool {
        self.files.contains_key(&(tree, file))
    }

    /// What is known of an open file.
    pub(super) fn file(&self, tree: u16, file: u16) -> Option<Opened> {
        self.files.get(&(tree, file)).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Links;

    impl Memory for Links {
        fn new_link(&mut self) -> Link {
            Link(1)
        }
        fn set_link(&mut self, _: Link, _: u64) {}
    }

    #[test]
    fn what_follows_a_transaction_belongs_to_it() {
        let mut known = Conversation::default();
        let n = Numbers {
            tree: 1,
            process: 2,
            multiplex: 3,
            command: 0x32,
            is_response: false,
            frame: 4,
            time: 5,
        };
        known.meet(n, &mut Links);
        known.amend(n, |request| request.operation = Some(7));
        let secondary = Numbers { command: 0x33, frame: 5, ..n };
        let request = known.meet(secondary, &mut Links).request.unwrap();
        assert_eq!((request.frame, request.operation), (4, Some(7)));
    }
}
