//! What a conversation's TLS records know of each other.

use crate::columns::Address;
use crate::secrets::{RANDOM_LEN, Secrets};
use crate::track::{Memory, Note};

use super::inside::Inside;
use super::keyring::Keyring;
use super::seal::{Plain, Seal};
use super::{content, handshake, handshake_type, version};

/// The extension that announces early data.
const EARLY_DATA: u16 = 42;

/// The extension that names the protocol inside.
const ALPN: u16 = 16;

/// The extension that says that what is encrypted is authenticated.
const ENCRYPT_THEN_MAC: u16 = 22;

/// Handshake octets that one direction may leave over for its next record.
const MAX_PENDING: usize = 1 << 16;

/// Parts that a handshake message over several records may have.
const MAX_PARTS: usize = 1 << 10;

/// What one end has sent so far.
#[derive(Debug, Default)]
struct Side {
    /// Its Change Cipher Spec was met: what follows is encrypted.
    encrypted: bool,
    /// Octets of data that were in its records.
    sent: u32,
    /// The start of a handshake message that goes on in the next record, and which frames' parts it has.
    pending: Vec<u8>,
    parts: Vec<(u32, u32)>,
}

/// The TLS session of one conversation.
#[derive(Debug, Default)]
pub(crate) struct Session {
    first: Option<(Address, u16)>,
    sides: [Side; 2],
    /// The version agreed on; 0 while it is not known.
    version: u16,
    cipher: u16,
    /// The client sends data before the server has answered (RFC 8446, section 2.3), which only TLS 1.3 has.
    early: bool,
    /// The side that was met last.
    side: usize,
    /// The side that has said hello as a server, and not yet that it is done: it takes up an earlier session if it
    /// changes its cipher now.
    greeted: Option<usize>,
    /// What ends have agreed to speak inside.
    inside: Option<Inside>,
    /// Whether QUIC opens what is encrypted.
    is_quic: bool,
    /// The keys, where secrets are at hand.
    keyring: Option<Box<Keyring>>,
}

/// What opens records in the first pass: secrets, and where keys are put aside.
pub(crate) struct Opening<'o> {
    pub(crate) secrets: &'o Secrets,
    pub(crate) memory: &'o mut dyn Memory,
    /// What was in the record.
    pub(crate) plain: &'o mut Option<Plain>,
    /// The number that a datagram's record has with it.
    pub(crate) number: Option<u64>,
}

/// What a record's session says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The version agreed on before the record, 0 if none.
    pub(super) before: u16,
    /// The version agreed on after it.
    pub(super) after: u16,
    /// The cipher suite agreed on.
    pub(super) cipher: u16,
    /// Whether the record is encrypted.
    pub(super) encrypted: bool,
    /// What application data are, where that was agreed on.
    pub(super) inside: Option<Inside>,
    /// Whether the record ends the taking up of an earlier session.
    pub(super) resumed: bool,
    /// What opens the record.
    pub(super) seal: Option<Seal>,
    /// Octets of data that its sender had sent before it, as they count in the first pass.
    pub(super) begun: u32,
    /// The start of a handshake message from records before.
    pub(super) pending: Vec<u8>,
    /// The frames of that start, with their octets.
    pub(super) parts: Vec<(u32, u32)>,
}

impl Note for Standing {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        let flags = u64::from(self.encrypted)
            | u64::from(self.seal.is_some()) << 1
            | u64::from(self.resumed) << 2
            | u64::from(!self.parts.is_empty()) << 3
            | u64::from(self.inside.map_or(0, Inside::number)) << 8
            | u64::from(self.before) << 16
            | u64::from(self.after) << 32
            | u64::from(self.cipher) << 48;
        write(flags);
        if let Some(seal) = &self.seal {
            seal.save(write);
        }
        if !self.parts.is_empty() {
            self.parts.save(write);
            write(self.pending.len() as u64);
            for part in self.pending.chunks(8) {
                write(part.iter().fold(0, |word, b| word << 8 | u64::from(*b)));
            }
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let flags = read();
        let mut standing = Standing {
            before: (flags >> 16) as u16,
            after: (flags >> 32) as u16,
            cipher: (flags >> 48) as u16,
            encrypted: flags & 1 != 0,
            inside: Inside::from_number((flags >> 8) as u8),
            resumed: flags & 4 != 0,
            ..Standing::default()
        };
        if flags & 2 != 0 {
            standing.seal = Some(Note::load(read));
        }
        if flags & 8 != 0 {
            standing.parts = Note::load(read);
            let len = (read() as usize).min(MAX_PENDING);
            while standing.pending.len() < len {
                let word = read().to_be_bytes();
                let n = (len - standing.pending.len()).min(8);
                standing.pending.extend(word.iter().skip(8 - n));
            }
        }
        standing
    }
}

impl Session {
    /// The session of a QUIC connection, whose version is TLS 1.3 from the start (RFC 9001, section 4.2).
    pub(crate) fn over_quic() -> Self {
        Session { version: version::TLS_1_3, is_quic: true, ..Session::default() }
    }

    /// What is agreed on now.
    pub(crate) fn now(&self) -> Standing {
        Standing {
            before: self.version,
            after: self.version,
            cipher: self.cipher,
            ..Standing::default()
        }
    }

    /// The random of the Client Hello, where secrets may be found by it.
    pub(crate) fn client_random(&self) -> Option<&[u8; RANDOM_LEN]> {
        Some(self.keyring.as_ref()?.client_random())
    }

    /// What was agreed to be spoken inside.
    pub(crate) fn inside(&self) -> Option<Inside> {
        self.inside
    }

    /// The cipher suite agreed on; 0 while there is none.
    pub(crate) fn cipher(&self) -> u16 {
        self.cipher
    }

    /// The version agreed on; 0 while it is not known.
    pub(super) fn version(&self) -> u16 {
        self.version
    }

    /// Settles the version, for records whose versions are not those of TLS.
    pub(super) fn agree(&mut self, version: u16) {
        self.version = version;
    }

    /// Takes in a whole handshake message that came by itself.
    pub(super) fn take(&mut self, kind: u8, body: &[u8], opening: Option<&mut Opening<'_>>) {
        self.message(&Message { kind, length: body.len(), body }, opening);
    }

    /// Takes in a record that came from `source`, and opens it where there are secrets for that.
    pub(crate) fn meet(
        &mut self,
        source: (Address, u16),
        frame: u32,
        kind: u8,
        record_version: u16,
        fragment: &[u8],
        mut opening: Option<Opening<'_>>,
    ) -> Standing {
        let first = self.first.get_or_insert_with(|| source.clone());
        let side = usize::from(*first != source);
        self.side = side;
        let is_datagram = opening.as_ref().is_some_and(|opening| opening.number.is_some());
        if std::mem::take(&mut self.early) && !is_datagram {
            self.version = version::TLS_1_3;
        }
        if !is_datagram {
            self.settle(kind, record_version, fragment.first().copied());
        }
        let mut standing = Standing {
            before: self.version,
            encrypted: self.sides.get(side).is_some_and(|s| s.encrypted),
            ..Standing::default()
        };
        let opening = &mut opening;
        match kind {
            content::CHANGE_CIPHER_SPEC if self.version != version::TLS_1_3 => {
                if let Some(side) = self.sides.get_mut(side) {
                    side.encrypted = true;
                }
                if let (Some(keyring), Some(opening)) = (&mut self.keyring, opening) {
                    keyring.change(side, (self.version, self.cipher), opening);
                }
                standing.resumed = self.greeted == Some(side);
                self.greeted.take_if(|greeted| *greeted == side);
            }
            _ if self.open(side, (kind, record_version), fragment, &mut standing, opening) => {
                let plain = opening.as_mut().and_then(|opening| opening.plain.clone());
                match plain {
                    // Messages over datagrams have a frame of their own.
                    Some(plain) if plain.kind == content::HANDSHAKE && is_datagram => {}
                    Some(plain) if plain.kind == content::HANDSHAKE => {
                        self.handshake(side, frame, &plain.octets, &mut standing, opening);
                    }
                    Some(plain) if plain.kind == content::APPLICATION_DATA => {
                        if let Some(side) = self.sides.get_mut(side) {
                            standing.begun = side.sent;
                            side.sent = side.sent.wrapping_add(plain.octets.len() as u32);
                        }
                    }
                    _ => {}
                }
            }
            content::HANDSHAKE if !is_datagram && !self.is_sealed(side, fragment) => {
                self.handshake(side, frame, fragment, &mut standing, opening);
            }
            _ => {}
        }
        standing.after = self.version;
        standing.cipher = self.cipher;
        standing.inside = self.inside;
        standing
    }

    /// Whether a record with handshake messages cannot be read: not where one of them goes on in it.
    fn is_sealed(&self, side: usize, fragment: &[u8]) -> bool {
        let goes_on = self.sides.get(side).is_some_and(|side| !side.pending.is_empty());
        !goes_on && handshake::looks_encrypted(fragment, fragment.len())
    }

    /// Opens an encrypted record, if it is one and can be opened.
    fn open(
        &mut self,
        side: usize,
        header: (u8, u16),
        fragment: &[u8],
        standing: &mut Standing,
        opening: &mut Option<Opening<'_>>,
    ) -> bool {
        let (Some(keyring), Some(opening)) = (&mut self.keyring, opening) else { return false };
        let is_13 = self.version == version::TLS_1_3;
        if if is_13 { header.0 != content::APPLICATION_DATA } else { !standing.encrypted } {
            return false;
        }
        standing.seal = keyring.open(side, header, fragment, opening);
        standing.seal.is_some()
    }

    /// Takes in a record that was cut: no more than what its header and the type of its message tell of the version.
    pub(super) fn meet_cut(&mut self, kind: u8, record_version: u16, message: Option<u8>) {
        if message.is_some() {
            self.settle(kind, record_version, message);
        }
    }

    /// Lets the version of a record be that of a conversation of which nothing is known, unless it is that of a Client Hello,
    /// or of what cannot be read. `message` is the first octet of what is in the record.
    fn settle(&mut self, kind: u8, record_version: u16, message: Option<u8>) {
        let tells = kind != content::HANDSHAKE
            || message.is_some_and(|kind| {
                kind != handshake_type::CLIENT_HELLO && handshake_type::is_known(kind)
            });
        if self.version == 0 && tells && version::is_known(record_version) {
            self.version = record_version;
        }
    }

    /// Takes in the handshake messages of a record, and keeps the start of one that goes on.
    fn handshake(
        &mut self,
        side: usize,
        frame: u32,
        fragment: &[u8],
        standing: &mut Standing,
        opening: &mut Option<Opening<'_>>,
    ) {
        let Some(kept) = self.sides.get_mut(side) else { return };
        standing.pending = std::mem::take(&mut kept.pending);
        standing.parts = std::mem::take(&mut kept.parts);
        let joined;
        let bytes = if standing.pending.is_empty() {
            fragment
        } else {
            joined = [standing.pending.as_slice(), fragment].concat();
            joined.as_slice()
        };
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let message = Message::new(rest);
            match message {
                Some(message) if message.is_whole() => {
                    self.message(&message, opening.as_mut());
                    at += message.len();
                }
                _ => {
                    let Some(kept) = self.sides.get_mut(side) else { return };
                    if rest.len() <= MAX_PENDING && standing.parts.len() < MAX_PARTS {
                        kept.pending = rest.to_vec();
                        if at == 0 {
                            kept.parts.clone_from(&standing.parts);
                        }
                        kept.parts.push((frame, rest.len().min(fragment.len()) as u32));
                    }
                    return;
                }
            }
        }
    }

    fn message(&mut self, message: &Message<'_>, opening: Option<&mut Opening<'_>>) {
        let body = message.body;
        match message.kind {
            handshake_type::CLIENT_HELLO => {
                let Some(hello) = Hello::new(body, true) else { return };
                self.early = hello.extensions().any(|(kind, _)| kind == EARLY_DATA);
                if let Some(opening) = opening.filter(|opening| opening.secrets.any())
                    && let Some(random) = hello.random
                {
                    let keyring = self.keyring.get_or_insert_default();
                    keyring.client_hello(self.side, *random);
                    if self.early && !self.is_quic {
                        keyring.begin_early(opening);
                    }
                }
            }
            handshake_type::SERVER_HELLO => {
                let Some(hello) = Hello::new(body, false) else { return };
                self.cipher = hello.cipher;
                let mut chosen = hello.version;
                let mut encrypts_first = false;
                self.inside = None;
                for (kind, data) in hello.extensions() {
                    match (kind, data) {
                        (43, [high, low]) => chosen = u16::from_be_bytes([*high, *low]),
                        (ALPN, data) => self.inside = Inside::agreed(data),
                        (ENCRYPT_THEN_MAC, _) => encrypts_first = true,
                        _ => {}
                    }
                }
                let agreed = version::settle(chosen);
                if version::is_known(agreed) {
                    self.version = agreed;
                }
                self.greeted = (self.version != version::TLS_1_3).then_some(self.side);
                if let (Some(keyring), Some(opening)) = (&mut self.keyring, opening)
                    && let Some(random) = hello.random
                    && !super::hello::is_retry(body)
                {
                    keyring.server_hello(*random, encrypts_first);
                    if self.version == version::TLS_1_3 && !self.is_quic {
                        keyring.begin(self.cipher, opening);
                    }
                }
            }
            handshake_type::ENCRYPTED_EXTENSIONS => {
                let rest = body.get(2..).unwrap_or(&[]);
                let alpn = Extensions(rest).find(|(kind, _)| *kind == ALPN);
                self.inside = alpn.and_then(|(_, data)| Inside::agreed(data)).or(self.inside);
            }
            handshake_type::SERVER_HELLO_DONE => self.greeted = None,
            handshake_type::FINISHED
            | handshake_type::END_OF_EARLY_DATA
            | handshake_type::KEY_UPDATE
                if self.version == version::TLS_1_3 && !self.is_quic =>
            {
                if let (Some(keyring), Some(opening)) = (&mut self.keyring, opening) {
                    keyring.advance(self.side, message.kind, opening);
                }
            }
            _ => {}
        }
    }
}

/// A handshake message: its type, its length and as much of its body as is there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Message<'a> {
    pub(super) kind: u8,
    pub(super) length: usize,
    pub(super) body: &'a [u8],
}

impl<'a> Message<'a> {
    /// The message at the start of `bytes`; `None` where its header is not there.
    pub(super) fn new(bytes: &'a [u8]) -> Option<Self> {
        let [kind, a, b, c, rest @ ..] = bytes else { return None };
        let length = u32::from_be_bytes([0, *a, *b, *c]) as usize;
        let body = rest.get(..length).unwrap_or(rest);
        Some(Message { kind: *kind, length, body })
    }

    pub(super) fn is_whole(&self) -> bool {
        self.body.len() == self.length
    }

    /// Octets with the header.
    pub(super) fn len(&self) -> usize {
        self.length + 4
    }
}

/// The parts of a Client or Server Hello that decide about a session (RFC 8446, sections 4.1.2 and
/// 4.1.3).
struct Hello<'a> {
    version: u16,
    random: Option<&'a [u8; RANDOM_LEN]>,
    cipher: u16,
    extensions: &'a [u8],
}

impl<'a> Hello<'a> {
    fn new(body: &'a [u8], from_client: bool) -> Option<Self> {
        let two = |at: usize| Some(u16::from_be_bytes([*body.get(at)?, *body.get(at + 1)?]));
        let version = two(0)?;
        // The drafts of TLS 1.3 before the 22nd had neither session nor compression in the server's.
        let is_draft = version::is_early_draft(version);
        let session_len = if is_draft { 0 } else { usize::from(*body.get(34)?) };
        let at = if is_draft { 34 } else { 35 + session_len };
        let random = body.get(2..).and_then(|rest| rest.first_chunk());
        let mut hello = Hello { version, random, cipher: 0, extensions: &[] };
        let extensions_at = if from_client {
            let suites = usize::from(two(at)?);
            at + 2 + suites + 1 + usize::from(*body.get(at + 2 + suites)?)
        } else {
            hello.cipher = two(at)?;
            if is_draft { at + 2 } else { at + 3 }
        };
        hello.extensions = body.get(extensions_at + 2..).unwrap_or(&[]);
        Some(hello)
    }

    fn extensions(&self) -> Extensions<'a> {
        Extensions(self.extensions)
    }
}

/// Number and octets of each extension.
struct Extensions<'a>(&'a [u8]);

impl<'a> Iterator for Extensions<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let [a, b, c, d, data @ ..] = self.0 else { return None };
        let data_len = usize::from(u16::from_be_bytes([*c, *d]));
        let (data, after) = data.split_at_checked(data_len)?;
        self.0 = after;
        Some((u16::from_be_bytes([*a, *b]), data))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::track::Kept;

    #[test]
    fn standings_survive_the_tape() {
        let standing = Standing {
            before: 0x303,
            after: 0x304,
            cipher: 0x1301,
            encrypted: true,
            inside: Inside::agreed(b"\0\x03\x02h2"),
            resumed: false,
            seal: Some(Seal { keys: Kept(7), number: 300, chain: Some([9; 16]) }),
            begun: 0,
            pending: (0..19).collect(),
            parts: vec![(3, 11), (4, 8)],
        };
        let mut tape = Vec::new();
        standing.save(&mut |word| tape.push(word));
        let mut words = tape.into_iter();
        assert_eq!(Standing::load(&mut || words.next().unwrap_or(0)), standing);
    }

    #[test]
    fn a_message_over_two_records_is_kept() {
        let mut session = Session::default();
        let me = (Address::Ipv4([1, 1, 1, 1]), 5);
        session.meet(me.clone(), 1, 22, 0x301, &[1, 0, 0, 6, 9, 9], None);
        let second = session.meet(me, 2, 22, 0x301, &[9, 9, 9, 9], None);
        assert_eq!(second.pending, [1, 0, 0, 6, 9, 9]);
        assert_eq!(second.parts, [(1, 6)]);
    }
}
