//! Which TCP connections make one connection of Multipath TCP, and from where its octets are counted (RFC 8684, 3).

use std::collections::HashMap;

use bytes::Bytes;
use sha1::Sha1;
use sha2::{Digest, Sha256};

use crate::track::{Kept, Link, Memory, Note};

/// Connections that are told apart in one capture; of others nothing is worked out.
const MAX_CONNECTIONS: usize = 1 << 16;

/// TCP connections that are remembered as part of one; later ones are not counted to it.
const MAX_SUBFLOWS: usize = 64;

/// TCP connections that are remembered in all.
const MAX_REMEMBERED: usize = 1 << 17;

/// What a key stands for: see RFC 8684, 3.2 (SHA-256) and RFC 6824, 3.2 (SHA-1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Derived {
    /// What names the connection to who joins it.
    pub(super) token: u32,
    /// The number before that of the first octet.
    pub(super) initial: u64,
}

impl Derived {
    /// Zeros in versions of which the hash is not known.
    pub(super) fn from_key(version: u8, key: u64) -> Derived {
        let key = key.to_be_bytes();
        match version {
            0 => Derived::from_hash(&Sha1::digest(key)),
            1 => Derived::from_hash(&Sha256::digest(key)),
            _ => Derived::default(),
        }
    }

    fn from_hash(hash: &[u8]) -> Derived {
        Derived {
            token: hash.first_chunk().map_or(0, |token| u32::from_be_bytes(*token)),
            initial: hash.last_chunk().map_or(0, |number| u64::from_be_bytes(*number)),
        }
    }
}

/// One direction of a connection.
#[derive(Clone, Copy, Debug, Default)]
struct Flow {
    key: Option<u64>,
    derived: Option<Derived>,
}

#[derive(Debug)]
struct Connection {
    /// That of who opened it, then the other's.
    flows: [Flow; 2],
    /// The stream that the keys were seen in.
    master: Option<u32>,
    /// The streams, in the order in which they came, of those that told a key or a token.
    subflows: Vec<u32>,
    /// The list of streams as it is known so far, and where the whole one will be found.
    list: Option<Kept>,
    whole_list: Link,
}

/// A TCP connection that carries one of Multipath TCP.
#[derive(Clone, Copy, Debug)]
struct Subflow {
    connection: usize,
    /// Which of its ends counts as the one that opened the whole.
    opener: u8,
}

/// Where a segment comes from.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Origin {
    /// The TCP connection, among all conversations of the capture.
    pub(super) conversation: u32,
    /// Its stream's number.
    pub(super) stream: u32,
    /// Which of its two ends.
    pub(super) side: u8,
}

/// What an option tells of the connection.
#[derive(Clone, Copy, Debug)]
pub(super) enum Told {
    /// The sender's key, and perhaps the receiver's.
    Keys { version: u8, sender: u64, receiver: Option<u64> },
    /// The token of the connection that the segment's is to join.
    Token(u32),
    /// A number of eight octets that the sender gives its data.
    LongNumber,
    /// Nothing.
    Nothing,
}

/// What is known of a connection when an option is dissected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// The sender's token and the number before its first octet, once known.
    pub(super) sender: Option<(u32, u64)>,
    /// The number before the receiver's first octet, once known.
    pub(super) receiver: Option<u64>,
    /// Whether the receiver's key is another than the sender says.
    pub(super) is_mismatch: bool,
}

impl Note for Standing {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        let Standing { sender, receiver, is_mismatch } = *self;
        (sender, (receiver, is_mismatch)).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (sender, (receiver, is_mismatch)) = Note::load(read);
        Standing { sender, receiver, is_mismatch }
    }
}

/// What is shown of a connection behind the options of each of its segments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Summary {
    pub(super) number: u32,
    pub(super) master: Option<u32>,
    pub(super) list: Option<Kept>,
    pub(super) whole_list: Link,
}

impl Note for Summary {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        ((self.number, self.master), (self.list, self.whole_list)).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let ((number, master), (list, whole_list)) = Note::load(read);
        Summary { number, master, list, whole_list }
    }
}

/// The connections of a capture.
#[derive(Debug, Default)]
pub(super) struct Connections {
    list: Vec<Connection>,
    /// By their TCP connections.
    subflows: HashMap<u32, Subflow>,
    /// By the tokens of either end.
    tokens: HashMap<u32, usize>,
}

impl Connections {
    /// Takes in what a segment's option tells.
    pub(super) fn learn(
        &mut self,
        origin: Origin,
        told: Told,
        memory: &mut dyn Memory,
    ) -> Standing {
        let Some(subflow) = self.subflow(origin, told, memory) else { return Standing::default() };
        let Some(connection) = self.list.get_mut(subflow.connection) else {
            return Standing::default();
        };
        let sender = usize::from(origin.side != subflow.opener);
        let mut is_mismatch = false;
        match told {
            Told::Keys { version, sender: key, receiver } => {
                connection.master = Some(origin.stream);
                let keys = [(sender, Some(key)), (sender ^ 1, receiver)];
                for (at, key) in keys.into_iter().filter_map(|(at, key)| Some((at, key?))) {
                    let flow = &mut connection.flows[at];
                    if flow.key.is_none() {
                        let derived = Derived::from_key(version, key);
                        *flow = Flow { key: Some(key), derived: Some(derived) };
                        if derived != Derived::default() {
                            self.tokens.insert(derived.token, subflow.connection);
                        }
                    }
                }
                is_mismatch =
                    receiver.is_some_and(|key| connection.flows[sender ^ 1].key != Some(key));
            }
            Told::LongNumber => {
                connection.flows[sender].derived.get_or_insert_default();
            }
            Told::Token(_) | Told::Nothing => {}
        }
        let derived = |at: usize| connection.flows[at].derived;
        Standing {
            sender: derived(sender).map(|derived| (derived.token, derived.initial)),
            receiver: derived(sender ^ 1).map(|derived| derived.initial),
            is_mismatch,
        }
    }

    /// The place of a TCP connection, which is given one where it has none.
    fn subflow(&mut self, origin: Origin, told: Told, memory: &mut dyn Memory) -> Option<Subflow> {
        if let Some(known) = self.subflows.get(&origin.conversation) {
            return Some(*known);
        }
        if self.subflows.len() >= MAX_REMEMBERED {
            return None;
        }
        let token = match told {
            Told::Token(token) => Some(token),
            Told::Keys { version, sender, .. } => Some(Derived::from_key(version, sender).token),
            Told::LongNumber | Told::Nothing => None,
        };
        let joined = token.and_then(|token| self.tokens.get(&token)).copied();
        let connection = match joined {
            Some(at) if self.list.get(at)?.subflows.len() < MAX_SUBFLOWS => at,
            None if self.list.len() < MAX_CONNECTIONS => {
                self.list.push(Connection {
                    flows: [Flow::default(); 2],
                    master: None,
                    subflows: Vec::new(),
                    list: None,
                    whole_list: memory.new_link(),
                });
                self.list.len() - 1
            }
            _ => return None,
        };
        // The first key is the opener's in version 0; in version 1 who opens sends none with its SYN.
        let answers = matches!(told, Told::Keys { version, .. } if version != 0);
        let subflow = Subflow { connection, opener: origin.side ^ u8::from(answers) };
        let known = self.list.get_mut(connection)?;
        if token.is_some() {
            known.subflows.push(origin.stream);
            let list = known.subflows.iter().rev().flat_map(|stream| stream.to_be_bytes());
            if let Some(list) = memory.keep_for_good(Bytes::from_iter(list)) {
                known.list = Some(list);
                memory.set_link(known.whole_list, u64::from(list.0));
            }
        }
        self.subflows.insert(origin.conversation, subflow);
        Some(subflow)
    }

    /// What there is to show of the connection that a TCP connection is part of.
    pub(super) fn summary(&self, origin: Origin) -> Option<Summary> {
        let at = self.subflows.get(&origin.conversation)?.connection;
        let Connection { master, list, whole_list, .. } = *self.list.get(at)?;
        Some(Summary { number: at as u32, master, list, whole_list })
    }
}

/// The streams that are listed in octets that were put aside, as they are shown.
pub(super) struct Streams<'a>(pub(super) &'a [u8]);

impl std::fmt::Display for Streams<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0
            .as_chunks()
            .0
            .iter()
            .try_for_each(|stream| write!(f, "{} ", u32::from_be_bytes(*stream)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Links(Vec<u64>, Vec<Bytes>);

    impl Memory for Links {
        fn new_link(&mut self) -> Link {
            self.0.push(0);
            Link(self.0.len() as u32 - 1)
        }

        fn set_link(&mut self, link: Link, value: u64) {
            self.0[link.0 as usize] = value;
        }

        fn keep_for_good(&mut self, octets: Bytes) -> Option<Kept> {
            self.1.push(octets);
            Some(Kept(self.1.len() as u32 - 1))
        }
    }

    const CLIENT: u64 = 0x1122_3344_5566_7788;
    const SERVER: u64 = 0x99aa_bbcc_ddee_ff00;

    fn origin(conversation: u32, side: u8) -> Origin {
        Origin { conversation, stream: conversation, side }
    }

    fn keys(version: u8, sender: u64, receiver: Option<u64>) -> Told {
        Told::Keys { version, sender, receiver }
    }

    #[test]
    fn keys_tell_tokens_and_first_numbers() {
        let sha1 = Derived { token: 3_183_496_201, initial: 15_011_795_807_459_873_237 };
        let sha256 = Derived { token: 500_065_796, initial: 7_098_050_234_200_811_941 };
        assert_eq!(Derived::from_key(0, CLIENT), sha1);
        assert_eq!(Derived::from_key(1, CLIENT), sha256);
    }

    #[test]
    fn who_joins_counts_as_who_opened() {
        let (mut all, mut links) = (Connections::default(), Links::default());
        all.learn(origin(0, 1), keys(0, CLIENT, None), &mut links);
        let standing = all.learn(origin(0, 0), keys(0, SERVER, None), &mut links);
        let (client, server) = (Derived::from_key(0, CLIENT), Derived::from_key(0, SERVER));
        assert_eq!(standing.receiver, Some(client.initial));
        let joins = all.learn(origin(3, 0), Told::Token(server.token), &mut links);
        assert_eq!(joins.sender, Some((client.token, client.initial)));
        assert_eq!(joins.receiver, Some(server.initial));
        let summary = all.summary(origin(3, 1)).unwrap();
        assert_eq!((summary.number, summary.master), (0, Some(0)));
        let list = &links.1[links.0[summary.whole_list.0 as usize] as usize];
        assert_eq!(Streams(list).to_string(), "3 0 ");
    }

    #[test]
    fn a_key_that_is_not_the_receivers_is_noted() {
        let (mut all, mut links) = (Connections::default(), Links::default());
        assert!(!all.learn(origin(7, 0), keys(1, SERVER, None), &mut links).is_mismatch);
        let mut answer = |key| all.learn(origin(7, 1), keys(1, CLIENT, Some(key)), &mut links);
        assert!(!answer(SERVER).is_mismatch);
        assert!(answer(SERVER + 1).is_mismatch);
    }

    #[test]
    fn without_keys_long_numbers_are_counted_from_nothing() {
        let (mut all, mut links) = (Connections::default(), Links::default());
        assert_eq!(all.learn(origin(0, 0), Told::Nothing, &mut links), Standing::default());
        let standing = all.learn(origin(0, 0), Told::LongNumber, &mut links);
        assert_eq!((standing.sender, standing.receiver), (Some((0, 0)), None));
    }
}
