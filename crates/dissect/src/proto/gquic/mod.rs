//! Google's QUIC, before the IETF's: versions `Q024` to `Q046` with a public header of their own. Chromium's design
//! documents specify them ("QUIC Wire Layout Specification", "QUIC Crypto").
//!
//! Covers headers, and the frames and tags of handshake messages that are not encrypted.

mod fields;
mod frames;

pub(super) use frames::{CRYPTO, begin, crypto, frame};

pub(crate) mod tags;
mod values;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::{REST, Walk};

/// The version from which numbers have network order, and a packet's length is as the IETF's later has it.
const BIG_ENDIAN: u16 = 39;

/// The version from which packets have no private flags.
const NO_PRIVATE_FLAGS: u16 = 34;

/// The version from which the connection's identifier has one flag, and a nonce another.
const NONCE: u16 = 33;

/// The version whose header is that of the IETF's drafts.
const LONG_HEADERS: u16 = 46;

/// Octets of the hash before frames that are not encrypted.
const HASH_LEN: usize = 12;

/// Octets of a nonce that makes keys different.
const NONCE_LEN: usize = 32;

/// Flags of the public header.
mod flag {
    pub(super) const VERSION: u8 = 0x01;
    pub(super) const RESET: u8 = 0x02;
    pub(super) const NONCE: u8 = 0x04;
    pub(super) const ID: u8 = 0x08;
    /// Of the header that the IETF's drafts have.
    pub(super) const LONG: u8 = 0x80;
}

/// What a conversation agreed on.
#[derive(Clone, Copy, Debug, Default)]
struct Session {
    /// The number in the version; 0 while none was met.
    version: u16,
    server_port: u16,
}

/// The number in a version: 43 of `Q043`.
fn version_number(octets: [u8; 4]) -> Option<u16> {
    let [b'Q', digits @ ..] = octets else { return None };
    std::str::from_utf8(&digits).ok()?.parse().ok()
}

/// A packet: where the walk is in it, and what is known of it.
struct Packet<'r, 'b> {
    b: &'r Buf<'b>,
    at: usize,
    flags: u8,
    version: u16,
    from_server: bool,
    id: Option<u64>,
}

/// Google's QUIC.
#[derive(Clone, Copy, Debug)]
pub struct GQuic;

impl Dissect for GQuic {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let flags = b.u8(0)?;
        let is_long = flags & flag::LONG != 0;
        let has_version = is_long || flags & (flag::VERSION | flag::RESET) == flag::VERSION;
        let place = match (is_long, flags & flag::ID != 0) {
            (true, _) | (false, false) => 1,
            (false, true) => 9,
        };
        let version = b.array::<4>(place).ok().filter(|_| has_version).and_then(version_number);
        let (source_port, destination_port) = (w.net.source_port, w.net.destination_port);
        let session = w.remember(Scope::Stream, |session: &mut Session, _| {
            if session.server_port == 0 {
                session.server_port = destination_port;
            }
            if let Some(version) = version {
                session.version = version;
            }
            (session.version, session.server_port)
        });
        let (known, server_port) = session.unwrap_or((version.unwrap_or(0), destination_port));
        if version.is_some() {
            w.assign(id::GQUIC);
        }
        w.column_protocol("GQUIC");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let from_server = source_port == server_port;
        let mut packet = Packet { b: &b, at: 1, flags, version: known, from_server, id: None };
        if is_long || known >= LONG_HEADERS {
            packet.later(w)?;
        } else {
            packet.earlier(w)?;
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let Ok(flags) = b.u8(0) else { return false };
        if b.len() < 13 {
            return false;
        }
        let place = match flags {
            0x80.. => 1,
            _ if flags & flag::VERSION != 0 && flags & flag::ID != 0 && flags & 0xc2 == 0 => 9,
            _ => return false,
        };
        let version = b.array::<4>(place).ok().and_then(version_number);
        match version {
            Some(version) if flags & flag::LONG != 0 => version == LONG_HEADERS,
            Some(version) => version < LONG_HEADERS,
            None => false,
        }
    }
}

impl Packet<'_, '_> {
    /// A packet with Google's own header.
    fn earlier<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let old: &[Field] = &[
            f::PUFLAGS_VERSION,
            f::PUFLAGS_RESET,
            f::PUFLAGS_CID_OLD,
            f::PUFLAGS_PKN,
            f::PUFLAGS_MPTH,
            f::PUFLAGS_RSV,
        ];
        let new: &[Field] = &[
            f::PUFLAGS_VERSION,
            f::PUFLAGS_RESET,
            f::PUFLAGS_NONCE,
            f::PUFLAGS_CID,
            f::PUFLAGS_PKN,
            f::PUFLAGS_MPTH,
            f::PUFLAGS_RSV,
        ];
        let b = self.b;
        let item = w.item(f::PUFLAGS, b, 0, 1)?;
        w.bits(item, if self.version < NONCE { old } else { new }, b, 0, 1)?;
        if self.flags & flag::ID != 0 {
            self.id(w)?;
        }
        if self.flags & flag::RESET != 0 {
            return self.reset(w);
        }
        if self.flags & flag::VERSION != 0 {
            if self.from_server {
                return self.versions(w);
            }
            w.item(f::VERSION, b, self.at, 4)?;
            self.at += 4;
        }
        let has_nonce = self.version >= NONCE && self.flags & flag::NONCE != 0;
        if has_nonce && self.from_server {
            w.item(f::DIVERSIFICATION_NONCE, b, self.at, NONCE_LEN)?;
            self.at += NONCE_LEN;
        }
        let len = match self.flags >> 4 & 3 {
            0 => 1,
            1 => 2,
            2 => 4,
            _ => 6,
        };
        self.contents(w, len)
    }

    /// A packet with the header of the IETF's drafts.
    fn later<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let b = self.b;
        let item = w.item(f::PUFLAGS, b, 0, 1)?;
        if self.flags & flag::LONG == 0 {
            let fields = [f::HEADER_FORM, f::FIXED_BIT, f::PACKET_NUMBER_LENGTH];
            w.bits(item, &fields, b, 0, 1)?;
            if !self.from_server {
                self.id(w)?;
            }
        } else {
            let fields = [
                f::HEADER_FORM,
                f::FIXED_BIT,
                f::LONG_PACKET_TYPE,
                f::LONG_RESERVED,
                f::PACKET_NUMBER_LENGTH,
            ];
            w.bits(item, &fields, b, 0, 1)?;
            w.item(f::VERSION, b, 1, 4)?;
            w.item(f::DCIL, b, 5, 1)?;
            w.item(f::SCIL, b, 5, 1)?;
            let lens = b.u8(5)?;
            self.at = 6;
            for len in [lens >> 4, lens & 15] {
                if len != 0 {
                    self.id(w)?;
                }
            }
        }
        self.contents(w, usize::from(self.flags & 3) + 1)
    }

    /// The connection's identifier.
    fn id<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let (b, at) = (self.b, self.at);
        let id = if self.version >= BIG_ENDIAN { b.u64(at)? } else { b.u64_le(at)? };
        w.number(f::CID, b, at, 8, id)?;
        self.id = Some(id);
        self.at += 8;
        Ok(())
    }

    fn append_id<C: Collector>(&self, w: &mut Walk<'_, C>) {
        if let Some(id) = self.id {
            w.info_append(format_args!(", CID: {id}"));
        }
    }

    /// A server that does not know the connection.
    fn reset<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        w.info(format_args!("Public Reset"));
        self.append_id(w);
        let (b, at) = (self.b, self.at);
        w.item(f::TAG, b, at, 4)?;
        let count = b.u16_le(at + 4)?;
        w.item_le(f::TAG_NUMBER, b, at + 4, 2)?;
        w.item(f::PADDING, b, at + 6, 2)?;
        tags::list(w, b, at + 8, usize::from(count)).map(drop)
    }

    /// The versions that a server would rather speak.
    fn versions<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        w.info(format_args!("Version Negotiation"));
        self.append_id(w);
        while self.b.remaining(self.at) > 0 {
            w.item(f::VERSION, self.b, self.at, 4)?;
            self.at += 4;
        }
        Ok(())
    }

    /// The packet's number, whose length is `len`, and what follows it.
    fn contents<C: Collector>(&mut self, w: &mut Walk<'_, C>, len: usize) -> Walked {
        let b = self.b;
        let octets = b.bytes(self.at, len)?;
        let number = number(octets, self.version);
        w.number(f::PACKET_NUMBER, b, self.at, len, number)?;
        self.at += len;
        let private = if self.version < NO_PRIVATE_FLAGS { 1 } else { 0 };
        let frames = self.at + HASH_LEN + private;
        if frames::are_plain(b, frames, self.version) {
            w.item(f::MESSAGE_AUTHENTICATION_HASH, b, self.at, HASH_LEN)?;
            if private > 0 {
                let item = w.item(f::PRFLAGS, b, self.at + HASH_LEN, 1)?;
                let flags = [f::PRFLAGS_ENTROPY, f::PRFLAGS_FECG, f::PRFLAGS_FEC, f::PRFLAGS_RSV];
                w.bits(item, &flags, b, self.at + HASH_LEN, 1)?;
            }
            let mut at = frames;
            while b.remaining(at) > 0 {
                at = frames::frame(w, b, at, self.version)?;
            }
        } else {
            w.info(format_args!("Payload (Encrypted)"));
            if b.remaining(self.at) > 0 {
                w.item(f::PAYLOAD, b, self.at, REST)?;
            }
        }
        if w.wants_columns() {
            let comma = if w.columns().info().is_empty() { "" } else { ", " };
            w.info_append(format_args!("{comma}PKN: {number}"));
        }
        self.append_id(w);
        Ok(())
    }
}

/// A number in the order that a version has.
fn number(octets: &[u8], version: u16) -> u64 {
    let add = |number: u64, octet: &u8| number << 8 | u64::from(*octet);
    if version >= BIG_ENDIAN {
        octets.iter().fold(0, add)
    } else {
        octets.iter().rev().fold(0, add)
    }
}

/// The number of `len` octets at `at`.
fn read(b: &Buf<'_>, at: usize, len: usize, version: u16) -> Result<u64, Fault> {
    Ok(number(b.bytes(at, len)?, version))
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    /// A client's packet of `version` with one handshake message of one tag.
    fn hello(version: &[u8; 4], private: bool) -> Vec<u8> {
        let mut octets = vec![0x0d, 1, 0, 0, 0, 0, 0, 0, 0];
        octets.extend(version);
        octets.push(1);
        octets.extend([0; 12]);
        octets.extend(private.then_some(0));
        octets.extend([0x80, 1]);
        octets.extend(b"CHLO\x01\0\0\0SNI\0\x01\0\0\0x");
        octets
    }

    #[test]
    fn a_client_says_whom_it_wants() {
        let shown = shown(40_000, 443, &hello(b"Q025", true));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:gquic");
        assert_eq!(shown.info, "GQUIC Client Hello, PKN: 1, CID: 1");
        assert!(shown.has("Tag/value: SNI (Server Name Indication) (l=1): x"));
        assert!(shown.has("Server Name Indication: x"));
    }

    #[test]
    fn later_versions_turn_numbers_around() {
        let shown = shown(40_000, 443, &hello(b"Q043", false));
        assert_eq!(shown.info, "GQUIC Client Hello, PKN: 1, CID: 72057594037927936");
    }

    #[test]
    fn what_is_encrypted_is_payload() {
        let mut octets = hello(b"Q043", false);
        octets[30] = b'X';
        let shown = shown(40_000, 443, &octets);
        assert!(shown.info.starts_with("GQUIC Payload (Encrypted), PKN: 1"));
    }
}
