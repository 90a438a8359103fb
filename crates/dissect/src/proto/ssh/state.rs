//! What the packets of one connection know of each other: its version, what both ends agreed on, how far each
//! has come.

use crate::track::Note;

use super::message;

/// Longest packet that is taken for one (RFC 4253, section 6.1).
pub(super) const MAX_PACKET: usize = 35_000;

/// How keys are exchanged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Exchange {
    /// Not known yet.
    #[default]
    Unknown,
    /// With a group that the method names, which is also believed while no method is known.
    Group,
    /// With a group that the server proposes.
    Proposed,
    /// On an elliptic curve.
    Curve,
}

impl Exchange {
    /// By the method's name.
    pub(super) fn of(method: &str) -> Self {
        if method.starts_with("diffie-hellman-group-exchange-") {
            Exchange::Proposed
        } else if method.is_empty() || method.starts_with("diffie-hellman-group") {
            Exchange::Group
        } else if method.starts_with("ecdh-sha2-") || method.starts_with("curve25519-sha256") {
            Exchange::Curve
        } else {
            Exchange::Unknown
        }
    }
}

/// Ciphers whose packets Wireshark takes apart when it has the keys, and shows nothing of otherwise.
pub(super) static CIPHERS: &[&str] = &[
    "",
    "chacha20-poly1305@openssh.com",
    "aes128-ctr",
    "aes192-ctr",
    "aes256-ctr",
    "aes128-cbc",
    "aes192-cbc",
    "aes256-cbc",
    "aes128-gcm@openssh.com",
    "aes256-gcm@openssh.com",
];

/// Authentication codes that it knows.
pub(super) static MACS: &[&str] = &["", "hmac-sha2-256"];

/// Compressions.
pub(super) static COMPRESSIONS: &[&str] = &["", "none", "zlib", "zlib@openssh.com"];

/// The lists of a Key Exchange Init (RFC 4253, section 7.1), in their order.
pub(super) const LISTS: usize = 10;

/// What one end has said so far.
#[derive(Debug, Default)]
struct Side {
    identified: bool,
    encrypted: bool,
    sequence: u32,
    /// The lists of its Key Exchange Init.
    lists: Option<[String; LISTS]>,
    /// Whether one came of which nothing is missing.
    proposed: bool,
}

/// One connection.
#[derive(Debug, Default)]
pub(super) struct Session {
    version: u8,
    /// Client and server.
    sides: [Side; 2],
    method: String,
}

/// What is known of a packet before it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Met {
    /// The version agreed on; 0 while it is not known.
    pub(super) version: u8,
    /// Whether the sender has told who it is.
    pub(super) identified: bool,
    /// Whether its packets are encrypted.
    pub(super) encrypted: bool,
    /// The packet's number.
    pub(super) sequence: u32,
    /// Places in the lists of ciphers, authentication codes and compressions.
    pub(super) cipher: u8,
    pub(super) mac: u8,
    pub(super) compression: u8,
    /// The key exchange method.
    pub(super) method: String,
}

impl Note for Met {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        let flags = u64::from(self.identified)
            | u64::from(self.encrypted) << 1
            | u64::from(self.version) << 2
            | u64::from(self.cipher) << 8
            | u64::from(self.mac) << 16
            | u64::from(self.compression) << 24;
        (flags, self.sequence).save(write);
        if !self.encrypted {
            self.method.save(write);
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (flags, sequence): (u64, u32) = Note::load(read);
        let mut met = Met {
            identified: flags & 1 != 0,
            encrypted: flags & 2 != 0,
            version: (flags >> 2) as u8 & 7,
            cipher: (flags >> 8) as u8,
            mac: (flags >> 16) as u8,
            compression: (flags >> 24) as u8,
            sequence,
            method: String::new(),
        };
        if !met.encrypted {
            met.method = Note::load(read);
        }
        met
    }
}

fn index(list: &[&str], name: &str) -> u8 {
    list.iter().position(|known| *known == name).unwrap_or(0) as u8
}

/// The first of the client's choices that the server has too (RFC 4253, section 7.1).
fn agreed<'l>(client: &'l str, server: &str) -> &'l str {
    client.split(',').find(|name| server.split(',').any(|other| other == *name)).unwrap_or("")
}

impl Session {
    /// What the sender's next octets are: the version, whether it has told who it is, and whether it
    /// encrypts.
    pub(super) fn standing(&self, from_server: bool) -> (u8, bool, bool) {
        let side = &self.sides[usize::from(from_server)];
        (self.version, side.identified, side.encrypted)
    }

    /// Whether the sender has proposed what to encrypt with: if that was not captured, new keys change nothing.
    pub(super) fn has_proposed(&self, from_server: bool) -> bool {
        self.sides[usize::from(from_server)].proposed
    }

    fn met(&self, from_server: bool) -> Met {
        let side = &self.sides[usize::from(from_server)];
        let mut met = Met {
            version: self.version,
            identified: side.identified,
            encrypted: side.encrypted,
            sequence: side.sequence,
            method: self.method.clone(),
            ..Met::default()
        };
        // Wireshark makes no keys of a group that the server proposed.
        if Exchange::of(&self.method) == Exchange::Proposed {
            return met;
        }
        if let [Side { lists: Some(client), .. }, Side { lists: Some(server), .. }] = &self.sides {
            let place = usize::from(from_server);
            let of = |at: usize| agreed(&client[at + place], &server[at + place]);
            met.cipher = index(CIPHERS, of(2));
            met.mac = index(MACS, of(4));
            met.compression = index(COMPRESSIONS, of(6));
        }
        met
    }

    /// Takes in a line that tells who the sender is.
    pub(super) fn identify(&mut self, from_server: bool, line: &[u8]) -> Met {
        let met = self.met(from_server);
        self.sides[usize::from(from_server)].identified = true;
        if !from_server {
            self.version = match line {
                line if line.starts_with(b"SSH-2.") || line.starts_with(b"SSH-1.99-") => 2,
                line if line.starts_with(b"SSH-1.") => 1,
                _ => 0,
            };
        }
        met
    }

    /// Takes in a packet whose message has this code; `body` is what follows the code. `None` stands for
    /// what cannot be read.
    pub(super) fn packet(&mut self, from_server: bool, code: Option<u8>, body: &[u8]) -> Met {
        let lists = code.filter(|code| *code == message::KEX_INIT).and_then(|_| lists(body));
        let mut met = self.met(from_server);
        let version = self.version;
        let side = &mut self.sides[usize::from(from_server)];
        side.sequence = side.sequence.wrapping_add(1);
        if met.encrypted {
            return met;
        }
        if version == 1 {
            // After the keys, everything is encrypted (the client sends them).
            if code == Some(message::SESSION_KEY_1) {
                self.sides.iter_mut().for_each(|side| side.encrypted = true);
            }
        } else if code == Some(message::NEW_KEYS) {
            side.encrypted = side.proposed;
        } else if let Some((lists, is_whole)) = lists {
            side.lists = Some(lists);
            side.proposed |= is_whole;
            // What is wrong with the later of both proposals leaves everything open.
            if is_whole
                && let [Side { lists: Some(client), .. }, Side { lists: Some(server), .. }] =
                    &self.sides
            {
                self.method = agreed(&client[0], &server[0]).to_owned();
            }
        }
        if code != Some(message::NEW_KEYS) {
            // Before the new keys, nothing of what was agreed on holds.
            (met.cipher, met.mac, met.compression) = (0, 0, 0);
        }
        met
    }
}

/// The lists in a Key Exchange Init, whose cookie comes first, as far as they are there, and whether all are.
fn lists(body: &[u8]) -> Option<([String; LISTS], bool)> {
    let mut rest = body.get(16..)?;
    let mut lists: [String; LISTS] = Default::default();
    for list in &mut lists {
        let split = rest
            .split_first_chunk::<4>()
            .and_then(|(len, after)| after.split_at_checked(u32::from_be_bytes(*len) as usize));
        let Some((names, after)) = split else { return Some((lists, false)) };
        *list = String::from_utf8_lossy(names).into_owned();
        rest = after;
    }
    Some((lists, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clients_choice_counts() {
        assert_eq!(agreed("a,b,c", "c,b"), "b");
        assert_eq!(agreed("a", "b"), "");
    }

    #[test]
    fn lists_before_one_that_is_too_long_are_known() {
        let body = [&[0; 16][..], &[0, 0, 0, 1, b'a', 0xaa, 0, 0, 0, b'b']].concat();
        let (lists, is_whole) = lists(&body).unwrap();
        assert_eq!((lists[0].as_str(), is_whole), ("a", false));
    }

    #[test]
    fn what_is_known_survives_the_tape() {
        let met = Met {
            version: 2,
            identified: true,
            encrypted: false,
            sequence: 70_000,
            cipher: 3,
            mac: 1,
            compression: 2,
            method: "ecdh-sha2-nistp256".into(),
        };
        let mut tape = Vec::new();
        met.save(&mut |word| tape.push(word));
        let mut words = tape.into_iter();
        assert_eq!(Met::load(&mut || words.next().unwrap_or(0)), met);
    }
}
