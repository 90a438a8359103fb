//! Secrets that open what packets encrypt: the lines of TLS key logs, as `SSLKEYLOGFILE` and the Decryption Secrets
//! Blocks of pcapng files have them (draft-ietf-tls-keylogfile).
//!
//! Only the first pass over a capture asks for them; what opens a record is then noted with its frame.

use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Octets of the random of a Client Hello, by which secrets are found.
pub const RANDOM_LEN: usize = 32;

/// Longest secret: a hash of SHA-384, or the master secret of TLS 1.2.
const MAX_SECRET: usize = 64;

/// Secrets that are kept; further ones are left out.
const MAX_SECRETS: usize = 1 << 18;

/// What a secret is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Label {
    /// The master secret of TLS 1.2 and before.
    Master,
    /// What a client sends before the server has answered.
    ClientEarly,
    /// The handshake of the client.
    ClientHandshake,
    /// The handshake of the server.
    ServerHandshake,
    /// The client's data.
    ClientTraffic,
    /// The server's data.
    ServerTraffic,
}

impl Label {
    fn of(name: &str) -> Option<Label> {
        Some(match name {
            "CLIENT_RANDOM" => Label::Master,
            "CLIENT_EARLY_TRAFFIC_SECRET" | "QUIC_CLIENT_EARLY_TRAFFIC_SECRET" => {
                Label::ClientEarly
            }
            "CLIENT_HANDSHAKE_TRAFFIC_SECRET" | "QUIC_CLIENT_HANDSHAKE_TRAFFIC_SECRET" => {
                Label::ClientHandshake
            }
            "SERVER_HANDSHAKE_TRAFFIC_SECRET" | "QUIC_SERVER_HANDSHAKE_TRAFFIC_SECRET" => {
                Label::ServerHandshake
            }
            "CLIENT_TRAFFIC_SECRET_0" | "QUIC_CLIENT_TRAFFIC_SECRET_0" => Label::ClientTraffic,
            "SERVER_TRAFFIC_SECRET_0" | "QUIC_SERVER_TRAFFIC_SECRET_0" => Label::ServerTraffic,
            _ => return None,
        })
    }
}

/// A secret by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret {
    len: u8,
    octets: [u8; MAX_SECRET],
}

impl Secret {
    /// `None` where there are none, or more octets than any secret has.
    pub fn new(bytes: &[u8]) -> Option<Secret> {
        let mut octets = [0; MAX_SECRET];
        octets.get_mut(..bytes.len()).filter(|_| !bytes.is_empty())?.copy_from_slice(bytes);
        Some(Secret { len: bytes.len() as u8, octets })
    }

    /// Its octets.
    pub fn as_slice(&self) -> &[u8] {
        self.octets.get(..usize::from(self.len)).unwrap_or(&[])
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret of {} octets", self.len)
    }
}

/// Gives the lines of a key log that have come since it was asked last.
pub type Source = Box<dyn FnMut() -> Option<Vec<u8>> + Send>;

#[derive(Default)]
struct Held {
    by_random: HashMap<([u8; RANDOM_LEN], Label), Secret>,
    /// A key log that grows while it is used.
    source: Option<Source>,
}

/// The secrets of a program: added to while others dissect.
#[derive(Default)]
pub struct Secrets {
    /// Whether there may be any: what everybody looks at who may need one.
    any: AtomicBool,
    held: Mutex<Held>,
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} Secrets", self.held().by_random.len())
    }
}

impl Secrets {
    fn held(&self) -> MutexGuard<'_, Held> {
        // Nothing that panics leaves a map in pieces.
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether it is worth asking for one.
    #[inline]
    pub fn any(&self) -> bool {
        self.any.load(Ordering::Relaxed)
    }

    /// Adds the lines of a key log. Lines that are none are left out, as comments are. Of two secrets for the same end the
    /// later one counts.
    pub fn add_key_log(&self, log: &[u8]) {
        self.held().add(log);
        self.any.store(true, Ordering::Relaxed);
    }

    /// Has what is not known yet looked for in `source`, each time that it is asked for.
    pub fn follow(&self, source: Source) {
        self.held().source = Some(source);
        self.any.store(true, Ordering::Relaxed);
    }

    /// The secret of the connection that began with the Client Hello of this random.
    pub fn find(&self, random: &[u8; RANDOM_LEN], label: Label) -> Option<Secret> {
        if !self.any() {
            return None;
        }
        let mut held = self.held();
        let key = (*random, label);
        if !held.by_random.contains_key(&key)
            && let Some(more) = held.source.as_mut().and_then(|source| source())
        {
            held.add(&more);
        }
        held.by_random.get(&key).copied()
    }
}

impl Held {
    fn add(&mut self, log: &[u8]) {
        for line in log.split(|b| matches!(b, b'\n' | b'\r')) {
            if self.by_random.len() >= MAX_SECRETS {
                return;
            }
            if let Some((random, label, secret)) = read_line(line) {
                self.by_random.insert((random, label), secret);
            }
        }
    }
}

/// A line: its label, the random of the Client Hello, the secret.
fn read_line(line: &[u8]) -> Option<([u8; RANDOM_LEN], Label, Secret)> {
    let line = std::str::from_utf8(line).ok()?;
    let mut words = line.split_ascii_whitespace();
    let (label, random, secret) = (words.next()?, words.next()?, words.next()?);
    let label = Label::of(label)?;
    let mut octets = [0; RANDOM_LEN];
    (unhex(random, &mut octets)? == RANDOM_LEN).then_some(())?;
    let mut of_secret = [0; MAX_SECRET];
    let len = unhex(secret, &mut of_secret)?;
    Some((octets, label, Secret::new(of_secret.get(..len)?)?))
}

/// Reads hexadecimal digits; answers how many octets they were.
fn unhex(digits: &str, into: &mut [u8]) -> Option<usize> {
    let digits = digits.as_bytes();
    let len = digits.len() / 2;
    if !digits.len().is_multiple_of(2) || len > into.len() {
        return None;
    }
    let value = |digit: u8| char::from(digit).to_digit(16);
    for (pair, octet) in digits.chunks_exact(2).zip(into) {
        let [high, low] = *pair else { return None };
        *octet = (value(high)? << 4 | value(low)?) as u8;
    }
    Some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RANDOM: [u8; RANDOM_LEN] = [0xab; RANDOM_LEN];

    fn line(label: &str, secret: &str) -> String {
        format!("{label} {} {secret}\n", "ab".repeat(RANDOM_LEN))
    }

    #[test]
    fn lines_of_a_key_log_are_found_by_their_random() {
        let secrets = Secrets::default();
        assert!(!secrets.any());
        let log = format!(
            "# comment\n{}\r\n{}{}{}",
            line("CLIENT_RANDOM", &"01".repeat(48)),
            line("SERVER_TRAFFIC_SECRET_0", "0A0b"),
            line("CLIENT_HANDSHAKE_TRAFFIC_SECRET", "abc"),
            line("UNHEARD_OF", "00"),
        );
        secrets.add_key_log(log.as_bytes());
        assert!(secrets.any());
        assert_eq!(secrets.find(&RANDOM, Label::Master).unwrap().as_slice(), [1; 48]);
        let traffic = secrets.find(&RANDOM, Label::ServerTraffic).unwrap();
        assert_eq!(traffic.as_slice(), [10, 11]);
        assert_eq!(secrets.find(&RANDOM, Label::ClientHandshake), None);
        assert_eq!(secrets.find(&[0; RANDOM_LEN], Label::Master), None);
    }

    #[test]
    fn a_key_log_that_grows_is_asked_again_for_what_it_did_not_have() {
        let secrets = Secrets::default();
        let mut parts = vec![line("CLIENT_RANDOM", "0102"), "# nothing yet\n".to_owned()];
        secrets.follow(Box::new(move || parts.pop().map(String::into_bytes)));
        assert_eq!(secrets.find(&RANDOM, Label::Master), None);
        assert_eq!(secrets.find(&RANDOM, Label::Master), Secret::new(&[1, 2]));
    }

    #[test]
    fn secrets_are_not_told_in_debug_output() {
        let secrets = Secrets::default();
        secrets.add_key_log(line("CLIENT_RANDOM", "0102").as_bytes());
        assert_eq!(format!("{secrets:?}"), "1 Secrets");
        assert_eq!(format!("{:?}", Secret::new(&[7; 3]).unwrap()), "Secret of 3 octets");
    }
}
