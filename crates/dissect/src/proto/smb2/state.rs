//! What the messages of one conversation know of each other.

use std::collections::HashMap;

use sha2::{Digest, Sha512};

use crate::track::{Link, Memory, Note};

/// A hash over messages: SHA-512, the only one that MS-SMB2 knows (section 2.2.3.1.1).
type Hash = [u8; 64];

/// Requests, files, trees and sessions that are remembered of a conversation, each.
const MAX_REMEMBERED: usize = 65_536;

/// Who a session belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Account {
    /// Whether anybody said who.
    pub(super) is_named: bool,
    pub(super) user: String,
    pub(super) domain: String,
    pub(super) host: String,
    /// The frame that proved it, or the one that confirmed it.
    pub(super) frame: u32,
}

/// A share that was connected to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tree {
    pub(super) name: String,
    pub(super) kind: u8,
    pub(super) frame: u32,
}

/// A request, as its response wants to know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) frame: u32,
    pub(super) time: i64,
    pub(super) response: Link,
    /// The file, the share or the pattern that it names.
    pub(super) name: Option<String>,
    /// The class of information, or 0.
    pub(super) class: u8,
    /// The level of information, or 0.
    pub(super) level: u8,
    /// The function of an ioctl, or 0.
    pub(super) function: u32,
    /// The file that it works on.
    pub(super) file: u128,
}

impl Note for Request {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.frame, self.time, self.response).save(write);
        self.name.save(write);
        (self.class, self.level, self.function).save(write);
        ((self.file >> 64) as u64, self.file as u64).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (frame, time, response) = Note::load(read);
        let name = Note::load(read);
        let (class, level, function) = Note::load(read);
        let (high, low): (u64, u64) = Note::load(read);
        let file = u128::from(high) << 64 | u128::from(low);
        Request { frame, time, response, name, class, level, function, file }
    }
}

impl Note for Account {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.is_named.save(write);
        self.user.save(write);
        self.domain.save(write);
        self.host.save(write);
        self.frame.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        Account {
            is_named: Note::load(read),
            user: Note::load(read),
            domain: Note::load(read),
            host: Note::load(read),
            frame: Note::load(read),
        }
    }
}

impl Note for Tree {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.name.save(write);
        (self.kind, self.frame).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let name = Note::load(read);
        let (kind, frame) = Note::load(read);
        Tree { name, kind, frame }
    }
}

/// What a message's header leads to.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    pub(super) account: Option<Account>,
    pub(super) tree: Option<Tree>,
    /// The request itself, or the one that a response answers.
    pub(super) request: Option<Request>,
}

/// One conversation.
#[derive(Debug, Default)]
pub(super) struct Conversation {
    requests: HashMap<u64, Request>,
    /// Who asks for a session, until it is confirmed.
    candidates: HashMap<u64, Account>,
    /// The hash over the negotiation, and the one over the setup of the latest session too.
    negotiation: Option<Hash>,
    setup: Option<Hash>,
}

/// The sessions of a capture: one may have several conversations (MS-SMB2, section 3.2.4.20, "multichannel").
#[derive(Debug, Default)]
pub(super) struct Sessions {
    accounts: HashMap<u64, Account>,
    trees: HashMap<(u64, u32), Tree>,
    files: HashMap<(u128, u64, u32), String>,
    /// Where each handle was given out last, whoever may use it.
    handles: HashMap<u128, u32>,
}

/// The numbers in a message's header.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers {
    pub(super) message: u64,
    pub(super) session: u64,
    pub(super) tree: u32,
    pub(super) is_response: bool,
    /// Whether the message says that a session is set up.
    pub(super) confirms: bool,
    pub(super) frame: u32,
    pub(super) time: i64,
}

/// The hash over what `before` is over, and `octets`.
fn extended(before: Option<Hash>, octets: &[u8]) -> Hash {
    let mut hash = Sha512::new();
    hash.update(before.unwrap_or([0; 64]));
    hash.update(octets);
    hash.finalize().into()
}

fn keep<K: std::hash::Hash + Eq, V>(map: &mut HashMap<K, V>, key: K, value: V) {
    if map.len() >= MAX_REMEMBERED {
        map.clear();
    }
    map.insert(key, value);
}

impl Conversation {
    /// Takes in a message's header: the request itself, or the one that a response answers, and who asked for the session
    /// that it confirms.
    pub(super) fn meet(
        &mut self,
        n: Numbers,
        memory: &mut dyn Memory,
    ) -> (Option<Request>, Option<Account>) {
        let proven = self.candidates.get(&n.message).filter(|_| n.confirms).cloned();
        if n.confirms {
            self.candidates.remove(&n.message);
        }
        if n.is_response {
            let request = self.requests.get(&n.message).cloned();
            if let Some(request) = &request {
                memory.set_link(request.response, u64::from(n.frame));
            }
            return (request, proven);
        }
        let request = Request {
            frame: n.frame,
            time: n.time,
            response: memory.new_link(),
            ..Request::default()
        };
        keep(&mut self.requests, n.message, request.clone());
        (Some(request), proven)
    }

    /// Changes what is known of a request.
    pub(super) fn amend(&mut self, message: u64, change: impl FnOnce(&mut Request)) {
        if let Some(request) = self.requests.get_mut(&message) {
            change(request);
        }
    }

    /// Notes who asks for a session.
    pub(super) fn ask(&mut self, message: u64, account: Account) {
        keep(&mut self.candidates, message, account);
    }

    /// Takes a message of the negotiation into its hash (MS-SMB2, section 3.2.5.2).
    pub(super) fn hash_negotiation(&mut self, octets: &[u8]) -> Vec<u8> {
        let hash = extended(self.negotiation, octets);
        self.negotiation = Some(hash);
        self.setup = self.negotiation;
        hash.to_vec()
    }

    /// Takes a message of a session's setup into its hash, which begins with the negotiation's. The answer
    /// that ends the setup is not in it.
    pub(super) fn hash_setup(&mut self, n: Numbers, octets: &[u8], is_last: bool) -> Vec<u8> {
        if !n.is_response && n.session == 0 {
            self.setup = self.negotiation;
        }
        let hash = match self.setup {
            Some(hash) if is_last => hash,
            before => extended(before, octets),
        };
        self.setup = Some(hash);
        hash.to_vec()
    }
}

impl Sessions {
    /// Takes in a message's header: whose its session is, and which share it is about.
    pub(super) fn meet(
        &mut self,
        n: Numbers,
        proven: Option<Account>,
    ) -> (Option<Account>, Option<Tree>) {
        let account = if n.confirms {
            // The answer itself names the request; what follows names the answer.
            let account = proven.clone().unwrap_or_default();
            keep(&mut self.accounts, n.session, Account { frame: n.frame, ..account });
            proven
        } else {
            self.account(n.session)
        };
        (account, self.trees.get(&(n.session, n.tree)).cloned())
    }

    /// Who a session belongs to.
    pub(super) fn account(&self, session: u64) -> Option<Account> {
        self.accounts.get(&session).cloned()
    }

    /// Notes a share.
    pub(super) fn connect(&mut self, session: u64, id: u32, tree: Tree) {
        keep(&mut self.trees, (session, id), tree);
    }

    /// Notes an open file of a share.
    pub(super) fn open(&mut self, file: u128, n: Numbers, name: String) {
        keep(&mut self.files, (file, n.session, n.tree), name);
        keep(&mut self.handles, file, n.frame);
    }

    /// The name of an open file, where its share is known to be the same, and where it was opened.
    pub(super) fn file(&self, file: u128, n: Numbers) -> Option<(Option<String>, u32)> {
        let name = self.files.get(&(file, n.session, n.tree)).cloned();
        self.handles.get(&file).map(|frame| (name, *frame))
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
    fn a_session_of_several_connections_keeps_its_share() {
        let n = Numbers {
            message: 5,
            session: 1,
            tree: 2,
            is_response: true,
            confirms: true,
            frame: 7,
            time: 1,
        };
        let mut all = Sessions::default();
        all.connect(1, 2, Tree { name: "share".to_owned(), ..Tree::default() });
        let mut other = Conversation::default();
        let (_, proven) = other.meet(n, &mut Links);
        let (_, tree) = all.meet(Numbers { confirms: false, ..n }, proven);
        assert_eq!(tree.unwrap().name, "share");
    }

    #[test]
    fn a_response_knows_its_request() {
        let mut known = Conversation::default();
        let n = Numbers {
            message: 5,
            session: 1,
            tree: 2,
            is_response: false,
            confirms: false,
            frame: 7,
            time: 1,
        };
        known.meet(n, &mut Links);
        known.amend(5, |request| request.name = Some("a".to_owned()));
        let answer = Numbers { is_response: true, frame: 8, ..n };
        let request = known.meet(answer, &mut Links).0.unwrap();
        assert_eq!((request.frame, request.name.as_deref()), (7, Some("a")));
        let mut all = Sessions::default();
        all.open(9, answer, request.name.unwrap());
        assert_eq!(all.file(9, n), Some((Some("a".to_owned()), 8)));
        assert_eq!(all.file(9, Numbers { tree: 0, ..n }), Some((None, 8)));
    }
}
