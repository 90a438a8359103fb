//! What QUIC packets know of each other: which connection they belong to, its keys, and the
//! handshake octets that arrived so far.

use std::collections::HashMap;

use crate::columns::Address;
use crate::proto::tls::keyring::EARLY_SUITES;
use crate::proto::tls::keys::Suite;
use crate::proto::tls::{Agreed, Opening, Session, Standing, content};
use crate::secrets::{Label, Secrets};
use crate::track::{Ends, Memory, Note};

use super::keys::{Key, Keys, Protection, SAMPLE_LEN, Seal, packet_number};
use super::{Kind, Long, MAX_ID_LEN, MAX_NUMBER_LEN, http3};

/// Connections that one capture may have; later ones stay unknown.
const MAX_CONNECTIONS: usize = 1 << 16;

/// Connection ids that one end of a connection may have.
const MAX_IDS: usize = 64;

/// Streams of HTTP/3 that are followed in a connection, in both directions.
const MAX_STREAMS: usize = 1 << 16;

/// Handshake octets that may wait for a gap before them to be filled.
const MAX_WAITING: usize = 1 << 16;

/// Pieces of handshake octets that may wait for a gap.
const MAX_PIECES: usize = 1 << 10;

/// Where secrets are, and where keys are put aside.
pub(super) struct Vault<'v> {
    pub(super) secrets: &'v Secrets,
    pub(super) memory: &'v mut dyn Memory,
}

/// A space of packet numbers (RFC 9000, section 12.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Initial,
    Handshake,
    Data,
}

impl Space {
    pub(super) fn of(kind: Kind) -> Space {
        match kind {
            Kind::Handshake => Space::Handshake,
            Kind::ZeroRtt => Space::Data,
            _ => Space::Initial,
        }
    }
}

/// What protects the packets of one end with secrets of their own.
#[derive(Debug, Default)]
struct Level {
    /// Whether its secret was looked for.
    sought: bool,
    now: Option<Protection>,
    /// The key phase of these keys, and the keys of the one before.
    phase: bool,
    before: Option<Protection>,
}

/// By what is protected, the levels of client and server.
#[derive(Debug, Default)]
struct Levels {
    early: [Level; 2],
    handshake: [Level; 2],
    data: [Level; 2],
}

/// An end of a datagram.
type End = (Address, u16);

/// The connections of a capture.
#[derive(Default)]
pub(super) struct Connections {
    list: Vec<Connection>,
    /// By the id that the client's first packets were sent to.
    initial: HashMap<Vec<u8>, usize>,
    /// By the ids that clients chose: packets to them come from the server.
    client: HashMap<Vec<u8>, usize>,
    /// By the ids that servers chose.
    server: HashMap<Vec<u8>, usize>,
    /// Bits for the lengths of those ids.
    lengths: u32,
    /// By the two ends, the smaller one first.
    ends: HashMap<(End, End), usize>,
}

#[derive(Default)]
struct Connection {
    version: u32,
    /// The id that the Initial keys are made from.
    initial: Vec<u8>,
    keys: Option<[Keys; 2]>,
    /// The server had it begin again.
    retried: bool,
    server: Option<End>,
    client_ids: Vec<Vec<u8>>,
    server_ids: Vec<Vec<u8>>,
    /// The largest packet numbers of client and server, by space.
    largest: [[Option<u64>; 2]; 3],
    session: Session,
    /// By space.
    streams: [[Stream; 2]; 3],
    levels: Option<Box<Levels>>,
    /// What is known of HTTP/3's streams, by number and sender.
    http3: HashMap<(u64, bool), http3::Progress>,
    /// Whether it was said already that packets with short headers cannot be opened.
    given_up: bool,
}

/// What is known of a packet's connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Met {
    /// The connection's number.
    pub(super) number: Option<u32>,
    pub(super) from_server: bool,
    /// What opens the packet.
    pub(super) seal: Option<Seal>,
    /// Octets of the connection id in a short header; `None` where it is not known.
    pub(super) id_len: Option<u8>,
    /// Whether the handshake came as far as to agree on a cipher.
    pub(super) agreed: bool,
    /// Whether the connection's packets with short headers were given up before this one.
    pub(super) given_up: bool,
    /// What streams carry, where that was agreed on.
    pub(super) inside: Option<Agreed>,
    /// The id that the client's first packet was sent to, for Retry packets.
    pub(super) original: Vec<u8>,
}

impl Note for Met {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.number, self.from_server, self.id_len, self.agreed).save(write);
        self.given_up.save(write);
        self.inside.map_or(0, Agreed::number).save(write);
        self.seal.save(write);
        self.original.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (number, from_server, id_len, agreed) = Note::load(read);
        let given_up = Note::load(read);
        let inside = Agreed::from_number(Note::load(read));
        let (seal, original) = Note::load(read);
        Met { number, from_server, seal, id_len, agreed, given_up, inside, original }
    }
}

fn key(ends: &Ends) -> (End, End) {
    let source = (ends.source.clone(), ends.source_port);
    let destination = (ends.destination.clone(), ends.destination_port);
    if source <= destination { (source, destination) } else { (destination, source) }
}

impl Connections {
    /// The connection that the two ends used last, and whether the sender is its server.
    fn by_ends(&self, ends: &Ends) -> Option<(usize, bool)> {
        let index = *self.ends.get(&key(ends))?;
        let server = self.list.get(index)?.server.as_ref()?;
        Some((index, *server == (ends.source.clone(), ends.source_port)))
    }

    /// [`Self::by_ends`], where the receiver's id is what `bytes` begin with; octets of the id.
    fn by_receiver(&self, ends: &Ends, bytes: &[u8]) -> Option<(usize, bool, Option<u8>)> {
        let (index, from_server) = self.by_ends(ends)?;
        let connection = self.list.get(index)?;
        let ids = if from_server { &connection.client_ids } else { &connection.server_ids };
        let id = ids.iter().find(|id| bytes.starts_with(id));
        // An end that uses ids is found by these alone: it may have moved, or the packet is another connection's.
        (id.is_some() || ids.is_empty()).then(|| (index, from_server, id.map(|id| id.len() as u8)))
    }

    /// Whether a packet with a short header, whose receiver's id `bytes` begin with, belongs to a connection.
    pub(super) fn knows(&self, ends: &Ends, bytes: &[u8]) -> bool {
        self.by_receiver(ends, bytes).is_some() || self.by_id(bytes).is_some()
    }

    /// The connection that has an end with the id that `bytes` begin with.
    fn by_id(&self, bytes: &[u8]) -> Option<(usize, bool, Option<u8>)> {
        let lengths = (1..=MAX_ID_LEN).filter(|len| self.lengths >> len & 1 != 0);
        lengths.filter_map(|len| bytes.get(..len)).find_map(|id| {
            let client = self.client.get(id).map(|index| (*index, true));
            let found = client.or_else(|| self.server.get(id).map(|index| (*index, false)))?;
            Some((found.0, found.1, Some(id.len() as u8)))
        })
    }

    fn find(&self, long: &Long<'_>, ends: &Ends) -> Option<(usize, bool)> {
        let of = |map: &HashMap<Vec<u8>, usize>| map.get(long.destination).copied();
        if long.destination.is_empty() {
            return self.by_ends(ends);
        }
        if long.kind == Kind::ZeroRtt {
            return of(&self.initial).map(|index| (index, false));
        }
        let client = of(&self.client).map(|index| (index, true));
        let found = client.or_else(|| of(&self.server).map(|index| (index, false)));
        if long.kind != Kind::Initial {
            return found;
        }
        found.or_else(|| of(&self.initial).map(|index| (index, false)))
    }

    fn begin(&mut self, long: &Long<'_>, ends: &Ends) -> Option<usize> {
        if self.list.len() >= MAX_CONNECTIONS {
            return None;
        }
        let index = self.list.len();
        self.list.push(Connection {
            version: long.version,
            initial: long.destination.to_vec(),
            keys: Keys::initial(long.version, long.destination),
            server: Some((ends.destination.clone(), ends.destination_port)),
            session: Session::over_quic(),
            ..Connection::default()
        });
        self.initial.insert(long.destination.to_vec(), index);
        self.ends.insert(key(ends), index);
        Some(index)
    }

    /// Takes in a packet with a long header, whose packet number stands at `at`.
    pub(super) fn meet(
        &mut self,
        long: &Long<'_>,
        ends: &Ends,
        packet: &[u8],
        at: usize,
        vault: Option<&mut Vault<'_>>,
    ) -> Met {
        let mut found = self.find(long, ends);
        if found.is_none() && long.kind == Kind::Initial {
            found = self.begin(long, ends).map(|index| (index, false));
            // Wireshark makes no keys of a first packet that was cut.
            if let Some((index, _)) = found
                && packet.len() < at + MAX_NUMBER_LEN + SAMPLE_LEN
                && let Some(connection) = self.list.get_mut(index)
            {
                connection.keys = None;
            }
        }
        let Some((index, from_server)) = found else { return Met::default() };
        let Some(connection) = self.list.get_mut(index) else { return Met::default() };
        let original = match long.kind {
            Kind::Retry => connection.initial.clone(),
            _ => Vec::new(),
        };
        // Only what asks to begin again for the second time is taken for a packet as others are.
        let tells_id = match long.kind {
            Kind::Initial | Kind::Handshake => true,
            Kind::Retry => connection.retried,
            _ => false,
        };
        match long.kind {
            // A client heeds only the first (RFC 9000, section 17.2.5.2).
            Kind::Retry if from_server && !connection.retried => {
                connection.retried = true;
                connection.initial = long.source.to_vec();
                connection.keys = Keys::initial(connection.version, long.source);
                self.initial.insert(long.source.to_vec(), index);
            }
            // The server's first packet tells which version both speak.
            Kind::Initial if from_server && connection.version != long.version => {
                connection.version = long.version;
                connection.keys = Keys::initial(long.version, &connection.initial);
            }
            _ => {}
        }
        // The id of an end's first packet: it has others only by its own word.
        let has_id = match from_server {
            true => !connection.server_ids.is_empty(),
            false => !connection.client_ids.is_empty(),
        };
        if tells_id && !has_id {
            self.new_id(index as u32, from_server, long.source);
        }
        let Some(connection) = self.list.get_mut(index) else { return Met::default() };
        let seal = match (long.kind, vault) {
            (Kind::Initial, _) => connection.initial_seal(from_server, packet, at),
            (Kind::Handshake | Kind::ZeroRtt, Some(vault)) => {
                connection.unseal(long.kind == Kind::ZeroRtt, from_server, packet, at, vault)
            }
            _ => None,
        };
        Met {
            number: Some(index as u32),
            from_server,
            seal,
            id_len: None,
            agreed: connection.session.cipher() != 0,
            given_up: connection.given_up,
            inside: connection.session.inside(),
            original,
        }
    }

    /// Takes in a packet with a short header.
    pub(super) fn meet_short(
        &mut self,
        ends: &Ends,
        packet: &[u8],
        vault: Option<&mut Vault<'_>>,
    ) -> Met {
        let bytes = packet.get(1..).unwrap_or(&[]);
        let found = self.by_receiver(ends, bytes).or_else(|| self.by_id(bytes));
        let Some((index, from_server, id_len)) = found else { return Met::default() };
        let Some(connection) = self.list.get_mut(index) else { return Met::default() };
        let agreed = connection.session.cipher() != 0;
        let at = 1 + usize::from(id_len.unwrap_or(0));
        let seal = vault.and_then(|vault| connection.unseal_data(from_server, packet, at, vault));
        let given_up = connection.given_up;
        connection.given_up |= agreed && seal.is_none();
        Met {
            number: Some(index as u32),
            from_server,
            seal,
            id_len,
            agreed,
            given_up,
            inside: connection.session.inside(),
            original: Vec::new(),
        }
    }

    /// Notes that a packet could be opened, so that its number was right.
    pub(super) fn opened(&mut self, number: u32, from_server: bool, packet: u64, space: Space) {
        let connection = self.list.get_mut(number as usize);
        let sides = connection.and_then(|c| c.largest.get_mut(space as usize));
        if let Some(largest) = sides.and_then(|sides| sides.get_mut(usize::from(from_server))) {
            *largest = Some(largest.map_or(packet, |n| n.max(packet)));
        }
    }

    /// Takes in handshake octets of connection `number` that lie at `offset` of their stream.
    pub(super) fn crypto(
        &mut self,
        number: u32,
        from_server: bool,
        frame: u32,
        (space, offset): (Space, u64),
        bytes: &[u8],
        vault: Option<&mut Vault<'_>>,
    ) -> Piece {
        let Some(connection) = self.list.get_mut(number as usize) else { return Piece::default() };
        let side = usize::from(from_server);
        let sides = connection.streams.get_mut(space as usize);
        let Some(stream) = sides.and_then(|sides| sides.get_mut(side)) else {
            return Piece::default();
        };
        let mut piece = stream.take(frame, offset, bytes);
        if piece.step.gives_octets() {
            let octets = match piece.step {
                Step::Filled => &piece.octets,
                Step::Overlapping(n) => bytes.get(n as usize..).unwrap_or(&[]),
                _ => bytes,
            };
            let source = (Address::None, u16::from(from_server));
            let tls = &mut connection.session;
            let mut plain = None;
            let opening = vault.map(|Vault { secrets, memory }| Opening {
                secrets,
                memory: &mut **memory,
                plain: &mut plain,
                number: None,
            });
            piece.standing = tls.meet(source, frame, content::HANDSHAKE, 0, octets, opening);
        }
        piece
    }
}

impl Connections {
    /// Takes in octets of a stream of HTTP/3 that lie at `offset`; which of them are shown.
    pub(super) fn http3(
        &mut self,
        number: u32,
        from_server: bool,
        (stream, offset): (u64, u64),
        octets: &[u8],
    ) -> http3::Part {
        let Some(connection) = self.list.get_mut(number as usize) else {
            return http3::Part::default();
        };
        let streams = &mut connection.http3;
        if streams.len() >= MAX_STREAMS && !streams.contains_key(&(stream, from_server)) {
            return http3::Part::default();
        }
        streams.entry((stream, from_server)).or_default().take(stream, offset, octets)
    }
}

/// First octet and packet number without protection, of a packet whose number stands at `at`, with the mask that is made
/// of a sample.
fn unmasked(
    packet: &[u8],
    at: usize,
    largest: Option<u64>,
    mask: impl FnOnce(&[u8; SAMPLE_LEN]) -> [u8; SAMPLE_LEN],
) -> Option<(u8, u64)> {
    let protected = packet.get(at..)?;
    // The sample begins where the payload would after a packet number of four octets.
    let mask = mask(protected.get(4..)?.first_chunk()?);
    let first = *packet.first()?;
    let first = first ^ (mask[0] & if first & 0x80 == 0 { 0x1f } else { 0x0f });
    let len = usize::from(first & 3) + 1;
    let sent = protected.iter().zip(&mask[1..]).take(len);
    let sent = sent.fold(0, |n, (b, mask)| n << 8 | u64::from(b ^ mask));
    Some((first, packet_number(largest, sent, len)))
}

impl Connection {
    fn largest(&self, space: Space, side: usize) -> Option<u64> {
        *self.largest.get(space as usize)?.get(side)?
    }

    fn initial_seal(&self, from_server: bool, packet: &[u8], at: usize) -> Option<Seal> {
        let side = usize::from(from_server);
        let keys = *self.keys.as_ref()?.get(side)?;
        let largest = self.largest(Space::Initial, side);
        let (first, number) = unmasked(packet, at, largest, |sample| keys.mask(sample))?;
        Some(Seal { key: Key::Own(keys.key, keys.iv), number, first })
    }

    /// What protects what the client or the server sends, if there is a secret for it. Each is looked for once.
    fn protection(
        &mut self,
        label: Label,
        from_server: bool,
        vault: &mut Vault<'_>,
    ) -> Option<&mut Level> {
        let random = self.session.client_random()?;
        let cipher = self.session.cipher();
        let levels = self.levels.get_or_insert_default();
        let levels = match label {
            Label::ClientEarly => &mut levels.early,
            Label::ClientHandshake | Label::ServerHandshake => &mut levels.handshake,
            _ => &mut levels.data,
        };
        let level = levels.get_mut(usize::from(from_server))?;
        if !level.sought && label != Label::ClientEarly {
            let suite = Suite::of(cipher)?;
            level.sought = true;
            let secret = vault.secrets.find(random, label);
            level.now = secret.and_then(|secret| {
                Protection::new(self.version, suite, secret, &mut *vault.memory)
            });
        }
        Some(level)
    }

    /// What opens a Handshake packet, or one of early data.
    fn unseal(
        &mut self,
        is_early: bool,
        from_server: bool,
        packet: &[u8],
        at: usize,
        vault: &mut Vault<'_>,
    ) -> Option<Seal> {
        let side = usize::from(from_server);
        if is_early {
            return self.unseal_early(packet, at, vault);
        }
        let largest = self.largest(Space::Handshake, side);
        let label = if from_server { Label::ServerHandshake } else { Label::ClientHandshake };
        let protection = self.protection(label, from_server, vault)?.now.as_ref()?;
        let (first, number) = unmasked(packet, at, largest, |sample| protection.mask(sample))?;
        Some(protection.seal(number, first))
    }

    /// Which suite early data are encrypted with is not said again: the one that fits.
    fn unseal_early(&mut self, packet: &[u8], at: usize, vault: &mut Vault<'_>) -> Option<Seal> {
        let (version, largest) = (self.version, self.largest(Space::Data, 0));
        let random = *self.session.client_random()?;
        let level = self.protection(Label::ClientEarly, false, vault)?;
        if !level.sought {
            level.sought = true;
            let secret = vault.secrets.find(&random, Label::ClientEarly)?;
            for suite in EARLY_SUITES.into_iter().filter_map(Suite::of) {
                if suite.hash.len() != secret.as_slice().len() {
                    continue;
                }
                let protection = Protection::new(version, suite, secret, &mut *vault.memory)?;
                let found = unmasked(packet, at, largest, |sample| protection.mask(sample));
                let Some((first, number)) = found else { continue };
                let seal = protection.seal(number, first);
                if protection.opens(&seal, packet, at + seal.number_len()) {
                    level.now = Some(protection);
                    break;
                }
            }
        }
        let protection = level.now.as_ref()?;
        let (first, number) = unmasked(packet, at, largest, |sample| protection.mask(sample))?;
        Some(protection.seal(number, first))
    }

    /// What opens a packet with a short header. Where its key phase is another one, keys have changed (RFC 9001,
    /// section 6), or it is late.
    fn unseal_data(
        &mut self,
        from_server: bool,
        packet: &[u8],
        at: usize,
        vault: &mut Vault<'_>,
    ) -> Option<Seal> {
        const KEY_PHASE: u8 = 4;
        let version = self.version;
        let largest = self.largest(Space::Data, usize::from(from_server));
        let label = if from_server { Label::ServerTraffic } else { Label::ClientTraffic };
        let level = self.protection(label, from_server, vault)?;
        let now = level.now.as_ref()?;
        let (first, number) = unmasked(packet, at, largest, |sample| now.mask(sample))?;
        let seal = now.seal(number, first);
        if (first & KEY_PHASE != 0) == level.phase {
            return Some(seal);
        }
        let payload_at = at + seal.number_len();
        if let Some(mut next) = now.next(version)
            && next.opens(&seal, packet, payload_at)
            && next.keep(&mut *vault.memory).is_some()
        {
            let seal = next.seal(number, first);
            level.before = level.now.replace(next);
            level.phase = !level.phase;
            return Some(seal);
        }
        let before = level.before.as_ref();
        let before = before.filter(|before| before.opens(&seal, packet, payload_at));
        Some(before.map_or(seal, |before| before.seal(number, first)))
    }
}

impl Connections {
    /// Takes in an id that the sender may be sent packets to from now on.
    pub(super) fn new_id(&mut self, number: u32, from_server: bool, id: &[u8]) {
        let index = number as usize;
        let Some(connection) = self.list.get_mut(index) else { return };
        let (ids, map) = match from_server {
            true => (&mut connection.server_ids, &mut self.server),
            false => (&mut connection.client_ids, &mut self.client),
        };
        if !id.is_empty() && ids.len() < MAX_IDS && !ids.iter().any(|known| known == id) {
            ids.push(id.to_vec());
            map.insert(id.to_vec(), index);
            self.lengths |= 1u32.checked_shl(id.len() as u32).unwrap_or(0);
        }
    }
}

/// What a piece of handshake octets is to the stream of one end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Step {
    /// It comes next.
    #[default]
    Next,
    /// It waits for a gap before it to be filled.
    Held,
    /// It fills the last gap of what was waiting.
    Filled,
    /// All of it was seen before.
    Repeated,
    /// So many of its octets were seen before.
    Overlapping(u32),
}

impl Step {
    /// Whether the handshake goes on with it.
    fn gives_octets(self) -> bool {
        matches!(self, Step::Next | Step::Filled | Step::Overlapping(_))
    }
}

/// What became of a piece of handshake octets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) step: Step,
    /// The octets that were put together, and the frames that they came in with their lengths.
    pub(super) octets: Vec<u8>,
    pub(super) parts: Vec<(u32, u32)>,
    pub(super) standing: Standing,
}

impl Note for Piece {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        let step = match self.step {
            Step::Next => 0,
            Step::Held => 1,
            Step::Filled => 2,
            Step::Repeated => 3,
            Step::Overlapping(n) => 4 + u64::from(n),
        };
        write(step);
        if self.step == Step::Filled {
            self.octets.save(write);
            self.parts.save(write);
        }
        if self.step.gives_octets() {
            self.standing.save(write);
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let step = match read() {
            0 => Step::Next,
            1 => Step::Held,
            2 => Step::Filled,
            3 => Step::Repeated,
            n => Step::Overlapping((n - 4) as u32),
        };
        let mut piece = Piece { step, ..Piece::default() };
        if step == Step::Filled {
            piece.octets = Note::load(read);
            piece.parts = Note::load(read);
        }
        if step.gives_octets() {
            piece.standing = Note::load(read);
        }
        piece
    }
}

/// The handshake octets of one end.
#[derive(Default)]
struct Stream {
    /// Where what comes next begins.
    next: u64,
    /// Pieces behind a gap, in the order of their offsets: offset, frame, octets.
    waiting: Vec<(u64, u32, Vec<u8>)>,
    waiting_len: usize,
}

impl Stream {
    fn take(&mut self, frame: u32, offset: u64, bytes: &[u8]) -> Piece {
        let step = |step| Piece { step, ..Piece::default() };
        let end = offset.saturating_add(bytes.len() as u64);
        let covered = |(at, _, octets): &(u64, u32, Vec<u8>)| {
            *at <= offset && end <= at + octets.len() as u64
        };
        if offset < self.next {
            if end <= self.next || !self.waiting.is_empty() {
                return step(Step::Repeated);
            }
            let seen = (self.next - offset) as u32;
            self.next = end;
            return step(Step::Overlapping(seen));
        }
        if self.waiting.iter().any(covered) {
            return step(Step::Repeated);
        }
        if self.waiting.is_empty() && offset == self.next {
            self.next = end;
            return step(Step::Next);
        }
        if self.waiting_len + bytes.len() > MAX_WAITING || self.waiting.len() >= MAX_PIECES {
            return step(Step::Held);
        }
        let place = self.waiting.partition_point(|(at, ..)| *at < offset);
        self.waiting_len += bytes.len();
        self.waiting.insert(place, (offset, frame, bytes.to_vec()));
        let mut whole = self.next;
        for (at, _, octets) in &self.waiting {
            if *at > whole {
                return step(Step::Held);
            }
            whole = whole.max(at + octets.len() as u64);
        }
        let mut piece = step(Step::Filled);
        let begin = self.next;
        for (at, frame, octets) in self.waiting.drain(..) {
            let have = begin + piece.octets.len() as u64;
            let fresh = octets.get(have.saturating_sub(at) as usize..).unwrap_or(&[]);
            piece.octets.extend_from_slice(fresh);
            piece.parts.push((frame, octets.len() as u32));
        }
        self.waiting_len = 0;
        self.next = whole;
        piece
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_wait_for_the_gaps_before_them() {
        let mut stream = Stream::default();
        assert_eq!(stream.take(1, 4, b"4567").step, Step::Held);
        assert_eq!(stream.take(2, 2, b"23").step, Step::Held);
        let piece = stream.take(3, 0, b"01");
        assert_eq!(piece.step, Step::Filled);
        assert_eq!(piece.octets, b"01234567");
        assert_eq!(piece.parts, [(3, 2), (2, 2), (1, 4)]);
        assert_eq!(stream.take(4, 0, b"0123").step, Step::Repeated);
        assert_eq!(stream.take(4, 6, b"6789").step, Step::Overlapping(2));
        assert_eq!(stream.take(5, 10, b"ab").step, Step::Next);
    }
}
