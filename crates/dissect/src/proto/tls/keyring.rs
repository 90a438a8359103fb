//! The keys of a session whose secrets are at hand: which of them the next record of either end is under.

use crate::secrets::{Label, RANDOM_LEN, Secret};
use crate::track::Kept;

use super::handshake_type;
use super::keys::{Keys, Suite, next_secret};
use super::seal::Seal;
use super::state::Opening;

/// What the records of an end are protected with now (RFC 8446, section 2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Early,
    Handshake,
    Data,
}

/// Keys that are in use, and how far.
#[derive(Debug)]
struct Active {
    keys: Keys,
    kept: Kept,
    number: u64,
    chain: Option<[u8; 16]>,
}

/// One end.
#[derive(Debug, Default)]
struct End {
    stage: Stage,
    active: Option<Active>,
    /// What the keys of TLS 1.3 come from.
    secret: Option<Secret>,
}

/// The keys of both ends.
#[derive(Debug, Default)]
pub(super) struct Keyring {
    client_random: [u8; RANDOM_LEN],
    server_random: [u8; RANDOM_LEN],
    encrypts_first: bool,
    /// Which of the two sides the client is.
    client: usize,
    suite: Option<Suite>,
    /// By side.
    ends: [End; 2],
}

/// The suites that early data may be encrypted with: which one the ends had agreed on before is not said again.
pub(crate) const EARLY_SUITES: [u16; 5] = [0x1301, 0x1303, 0x1302, 0x1304, 0x1305];

impl Keyring {
    pub(super) fn client_random(&self) -> &[u8; RANDOM_LEN] {
        &self.client_random
    }

    /// The client begins.
    pub(super) fn client_hello(&mut self, side: usize, random: [u8; RANDOM_LEN]) {
        self.client = side;
        self.client_random = random;
    }

    /// The server answers.
    pub(super) fn server_hello(&mut self, random: [u8; RANDOM_LEN], encrypts_first: bool) {
        self.server_random = random;
        self.encrypts_first = encrypts_first;
    }

    /// The client sends early data.
    pub(super) fn begin_early(&mut self, opening: &mut Opening<'_>) {
        let secret = opening.secrets.find(&self.client_random, Label::ClientEarly);
        if let Some(end) = self.ends.get_mut(self.client) {
            *end = End { secret, ..End::default() };
        }
    }

    /// The ends have agreed on a suite of TLS 1.3.
    pub(super) fn begin(&mut self, cipher: u16, opening: &mut Opening<'_>) {
        self.suite = Suite::of(cipher);
        for side in 0..2 {
            let is_early =
                side == self.client && self.ends.get(side).is_some_and(|end| end.secret.is_some());
            if !is_early {
                self.enter(side, Stage::Handshake, opening);
            }
        }
    }

    /// Both ends change to keys from the master secret, `side` now (TLS 1.2 and before).
    pub(super) fn change(
        &mut self,
        side: usize,
        (version, cipher): (u16, u16),
        opening: &mut Opening<'_>,
    ) {
        let active = self.of_master(side, version, cipher, opening);
        if let Some(end) = self.ends.get_mut(side) {
            end.active = active;
        }
    }

    fn of_master(
        &self,
        side: usize,
        version: u16,
        cipher: u16,
        opening: &mut Opening<'_>,
    ) -> Option<Active> {
        let suite = Suite::of(cipher)?;
        let master = opening.secrets.find(&self.client_random, Label::Master)?;
        let randoms: [&[u8]; 2] = [&self.client_random, &self.server_random];
        let keys =
            Keys::from_master(&suite, version, self.encrypts_first, master.as_slice(), randoms);
        let [client, server] = keys;
        Active::of(if side == self.client { client } else { server }, opening)
    }

    /// A side enters a stage of TLS 1.3.
    fn enter(&mut self, side: usize, stage: Stage, opening: &mut Opening<'_>) {
        let label = match (stage, side == self.client) {
            (Stage::Early, _) => Label::ClientEarly,
            (Stage::Handshake, true) => Label::ClientHandshake,
            (Stage::Handshake, false) => Label::ServerHandshake,
            (Stage::Data, true) => Label::ClientTraffic,
            (Stage::Data, false) => Label::ServerTraffic,
        };
        let secret = opening.secrets.find(&self.client_random, label);
        self.renew(side, stage, secret, opening);
    }

    fn renew(
        &mut self,
        side: usize,
        stage: Stage,
        secret: Option<Secret>,
        opening: &mut Opening<'_>,
    ) {
        let suite = self.suite;
        let active = secret.zip(suite).and_then(|(secret, suite)| {
            Active::of(Keys::from_traffic(&suite, secret.as_slice()), opening)
        });
        if let Some(end) = self.ends.get_mut(side) {
            *end = End { stage, active, secret };
        }
    }

    /// A message after which a side of TLS 1.3 has other keys.
    pub(super) fn advance(&mut self, side: usize, message: u8, opening: &mut Opening<'_>) {
        let Some(end) = self.ends.get(side) else { return };
        match (message, end.stage) {
            (handshake_type::END_OF_EARLY_DATA, Stage::Early) => {
                self.enter(side, Stage::Handshake, opening);
            }
            (handshake_type::FINISHED, Stage::Handshake) => {
                self.enter(side, Stage::Data, opening);
            }
            (handshake_type::KEY_UPDATE, Stage::Data) => {
                let next = end.secret.zip(self.suite);
                let next =
                    next.and_then(|(secret, suite)| next_secret(suite.hash, secret.as_slice()));
                self.renew(side, Stage::Data, next, opening);
            }
            _ => {}
        }
    }

    /// Opens a record of `side`: what opens it again.
    pub(super) fn open(
        &mut self,
        side: usize,
        header: (u8, u16),
        fragment: &[u8],
        opening: &mut Opening<'_>,
    ) -> Option<Seal> {
        let end = self.ends.get_mut(side)?;
        if let Some(active) = &mut end.active
            && let Some(seal) = active.open(header, fragment, opening)
        {
            return Some(seal);
        }
        if end.stage != Stage::Early || side != self.client {
            return None;
        }
        let secret = end.secret?;
        if end.active.is_none() {
            for cipher in EARLY_SUITES {
                let Some(suite) = Suite::of(cipher) else { continue };
                if suite.hash.len() != secret.as_slice().len() {
                    continue;
                }
                let keys = Keys::from_traffic(&suite, secret.as_slice());
                if keys.open(0, None, header, fragment).is_some() {
                    let mut active = Active::of(keys, opening)?;
                    let seal = active.open(header, fragment, opening);
                    end.active = Some(active);
                    return seal;
                }
            }
        }
        // The server wanted no early data: the handshake goes on without the message that would end them.
        self.suite?;
        let early = self.ends.get_mut(side).map(std::mem::take);
        self.enter(side, Stage::Handshake, opening);
        let active = self.ends.get_mut(side)?.active.as_mut();
        let seal = active.and_then(|active| active.open(header, fragment, opening));
        if seal.is_none()
            && let (Some(end), Some(early)) = (self.ends.get_mut(side), early)
        {
            *end = early;
        }
        seal
    }
}

impl Active {
    fn of(keys: Keys, opening: &mut Opening<'_>) -> Option<Active> {
        let kept = opening.memory.keep_for_good(keys.to_bytes())?;
        Some(Active { keys, kept, number: 0, chain: None })
    }

    fn open(
        &mut self,
        header: (u8, u16),
        fragment: &[u8],
        opening: &mut Opening<'_>,
    ) -> Option<Seal> {
        let number = opening.number.unwrap_or(self.number);
        let plain = self.keys.open(number, self.chain, header, fragment)?;
        let seal = Seal { keys: self.kept, number, chain: self.chain };
        *opening.plain = Some(plain);
        self.number += 1;
        self.chain = self.keys.chain(fragment);
        Some(seal)
    }
}
