//! The protection of packets (RFC 9001, sections 5.2 to 5.4 and 5.8, and section 6; RFC 9369, section 3.3; the drafts of
//! both): of Initial and Retry packets, whose keys anybody can derive, and of those whose secrets are at hand.

use aes::cipher::{Array, BlockCipherEncrypt, KeyInit};
use aes::{Aes128, Aes256};
use aes_gcm::Aes128Gcm;
use aes_gcm::aead::AeadInOut;
use chacha20::ChaCha20;
use chacha20::cipher::{KeyIvInit, StreamCipher, StreamCipherSeek};
use hkdf::Hkdf;
use sha2::Sha256;

use crate::proto::tls::keys::{Bulk, Keys as Sealing, Suite, labelled_secret};
use crate::proto::tls::seal::{numbered, open_aead};
use crate::secrets::Secret;
use crate::track::{Kept, Memory, Note};

/// Octets of the tag behind protected octets.
pub(super) const TAG_LEN: usize = 16;

/// Octets that the mask of a header is made from.
pub(super) const SAMPLE_LEN: usize = 16;

/// The draft of QUIC 1 whose rules a version follows; 0 for versions that nothing is known of.
pub(super) fn draft(version: u32) -> u8 {
    match version {
        1 => 34,
        0xff00_0000..=0xff00_00ff => version as u8,
        // Facebook's implementation.
        0xfaceb001 => 22,
        0xfaceb002 | 0xfaceb00e => 27,
        // Picoquic's own versions.
        0x5043_5130 | 0x5043_5131 => 27,
        // Google's with TLS.
        0x5430_3530 | 0x5430_3531 | 0x5130_3530 => 27,
        0xabcd_0000..=0xabcd_000f => 29,
        _ if is_forcing_negotiation(version) => 29,
        _ if is_version_2(version) => 100,
        _ => 0,
    }
}

/// Whether a packet of this version is enough to tell that a conversation is QUIC's. Others are of it only where packets
/// before them were.
pub(super) fn begins(version: u32) -> bool {
    /// The first draft that has the header of today.
    const FIRST_DRAFT: u8 = 11;
    match version {
        1 | 0x6b33_43cf | 0xfaceb001 | 0xfaceb002 | 0xfaceb00e => true,
        0x5430_3530 | 0x5430_3531 | 0x5130_3530 => true,
        0xff00_0000..=0xff00_00ff => version as u8 >= FIRST_DRAFT,
        _ => is_forcing_negotiation(version),
    }
}

/// Whether a version is one of those that no server may speak (RFC 9000, section 15).
pub(super) fn is_forcing_negotiation(version: u32) -> bool {
    version & 0x0f0f_0f0f == 0x0a0a_0a0a
}

/// Whether a version has the packets of QUIC and the frames of Google's own protocol: Q050, T050 and T051.
pub(super) fn is_google(version: u32) -> bool {
    matches!(version, 0x5130_3530 | 0x5430_3530 | 0x5430_3531)
}

/// Whether the version is QUIC 2 (RFC 9369) or one of its drafts.
pub(super) fn is_version_2(version: u32) -> bool {
    matches!(version, 0x6b33_43cf | 0x709a_50c4 | 0xff02_0000)
}

/// The salt that a version's Initial keys are made with; that of QUIC 2 for versions that nothing is known of, as in
/// Wireshark.
fn salt(version: u32) -> Option<&'static [u8; 20]> {
    Some(match (version, draft(version)) {
        (0x5130_3530, _) => {
            b"\x50\x45\x74\xef\xd0\x66\xfe\x2f\x9d\x94\x5c\xfc\xdb\xd3\xa7\xf0\xd3\xb5\x6b\x45"
        }
        (0x5430_3530, _) => {
            b"\x7f\xf5\x79\xe5\xac\xd0\x72\x91\x55\x80\x30\x4c\x43\xa2\x36\x7c\x60\x48\x83\x10"
        }
        (0x5430_3531, _) => {
            b"\x7a\x4e\xde\xf4\xe7\xcc\xee\x5f\xa4\x50\x6c\x19\x12\x4f\xc8\xcc\xda\x6e\x03\x3d"
        }
        (0xff02_0000, _) => {
            b"\xa7\x07\xc2\x03\xa5\x9b\x47\x18\x4a\x1d\x62\xca\x57\x04\x06\xea\x7a\xe3\xe5\xd3"
        }
        (_, 1..=20) => return None,
        (_, 21 | 22) => {
            b"\x7f\xbc\xdb\x0e\x7c\x66\xbb\xe9\x19\x3a\x96\xcd\x21\x51\x9e\xbd\x7a\x02\x64\x4a"
        }
        (_, 23..=28) => {
            b"\xc3\xee\xf7\x12\xc7\x2e\xbb\x5a\x11\xa7\xd2\x43\x2b\xb4\x63\x65\xbe\xf9\xf5\x02"
        }
        (_, 29..=32) => {
            b"\xaf\xbf\xec\x28\x99\x93\xd2\x4c\x9e\x97\x86\xf1\x9c\x61\x11\xe0\x43\x90\xa8\x99"
        }
        (_, 33..=34) => {
            b"\x38\x76\x2c\xf7\xf5\x59\x34\xb3\x4d\x17\x9a\xe6\xa4\xc8\x0c\xad\xcc\xbb\x7f\x0a"
        }
        _ => b"\x0d\xed\xe3\xde\xf7\x00\xa6\xdb\x81\x93\x81\xbe\x6e\x26\x9d\xcb\xf9\xbd\x2e\xd9",
    })
}

/// Key and nonce of the tag in a version's Retry packets; `None` where they have no tag.
fn retry(version: u32) -> Option<(&'static [u8; 16], &'static [u8; 12])> {
    Some(match (version, draft(version)) {
        (0xff02_0000, _) => (
            b"\xba\x85\x8d\xc7\xb4\x3d\xe5\xdb\xf8\x76\x17\xff\x4a\xb2\x53\xdb",
            b"\x14\x1b\x99\xc2\x39\xb0\x3e\x78\x5d\x6a\x2e\x9f",
        ),
        (_, 1..=24) => return None,
        (_, 25..=28) => (
            b"\x4d\x32\xec\xdb\x2a\x21\x33\xc8\x41\xe4\x04\x3d\xf2\x7d\x44\x30",
            b"\x4d\x16\x11\xd0\x55\x13\xa5\x52\xc5\x87\xd5\x75",
        ),
        (_, 29..=32) => (
            b"\xcc\xce\x18\x7e\xd0\x9a\x09\xd0\x57\x28\x15\x5a\x6c\xb9\x6b\xe1",
            b"\xe5\x49\x30\xf9\x7f\x21\x36\xf0\x53\x0a\x8c\x1c",
        ),
        (_, 33..=34) => (
            b"\xbe\x0c\x69\x0b\x9f\x66\x57\x5a\x1d\x76\x6b\x54\xe3\x68\xc8\x4e",
            b"\x46\x15\x99\xd3\x5d\x63\x2b\xf2\x23\x98\x25\xbb",
        ),
        _ => (
            b"\x8f\xb4\xb0\x1b\x56\xac\x48\xe2\x60\xfb\xcb\xce\xad\x7c\xcc\x92",
            b"\xd8\x69\x69\xbc\x2d\x7c\x6d\x99\x90\xef\xb0\x4a",
        ),
    })
}

/// Whether a version's Retry packets end with a tag.
pub(super) fn has_retry_tag(version: u32) -> bool {
    retry(version).is_some()
}

/// Whether `tag` is right for the Retry packet `packet` (without it) that answers an Initial packet
/// to `original`.
pub(super) fn is_retry_tag(version: u32, original: &[u8], packet: &[u8], tag: &[u8]) -> bool {
    let Some((key, nonce)) = retry(version) else { return false };
    let mut pseudo = vec![original.len() as u8];
    pseudo.extend_from_slice(original);
    pseudo.extend_from_slice(packet);
    let Ok(tag) = Array::try_from(tag) else { return false };
    let cipher = Aes128Gcm::new(&Array(*key));
    cipher.decrypt_inout_detached(&Array(*nonce), &pseudo, (&mut [][..]).into(), &tag).is_ok()
}

/// HKDF-Expand-Label of TLS 1.3 with an empty context (RFC 8446, section 7.1).
fn expand<const N: usize>(secret: &Hkdf<Sha256>, label: &str) -> [u8; N] {
    let mut info = vec![0, N as u8, 6 + label.len() as u8];
    info.extend_from_slice(b"tls13 ");
    info.extend_from_slice(label.as_bytes());
    info.push(0);
    let mut out = [0; N];
    // Fails only for more octets than anybody asks for.
    let _ = secret.expand(&info, &mut out);
    out
}

/// The keys of one end's Initial packets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Keys {
    pub(super) key: [u8; 16],
    pub(super) iv: [u8; 12],
    header: [u8; 16],
}

impl Keys {
    /// The client's and the server's, from the connection id that the client's first packet was sent
    /// to. `None` for versions whose salt is not known.
    pub(super) fn initial(version: u32, id: &[u8]) -> Option<[Keys; 2]> {
        let initial = Hkdf::<Sha256>::new(Some(salt(version)?), id);
        let end = |label| {
            let secret: [u8; 32] = expand(&initial, label);
            let secret = Hkdf::<Sha256>::from_prk(&secret).ok()?;
            let [key, iv, header] = match is_version_2(version) {
                false => ["quic key", "quic iv", "quic hp"],
                true => ["quicv2 key", "quicv2 iv", "quicv2 hp"],
            };
            Some(Keys {
                key: expand(&secret, key),
                iv: expand(&secret, iv),
                header: expand(&secret, header),
            })
        };
        Some([end("client in")?, end("server in")?])
    }

    /// The mask of a header (RFC 9001, section 5.4.3).
    pub(super) fn mask(&self, sample: &[u8; SAMPLE_LEN]) -> [u8; SAMPLE_LEN] {
        let mut block = Array(*sample);
        Aes128::new(&Array(self.header)).encrypt_block(&mut block);
        block.0
    }
}

/// The labels that a version has for key, vector, key of the header, and the next secret.
fn labels(version: u32) -> [&'static str; 4] {
    match is_version_2(version) {
        false => ["quic key", "quic iv", "quic hp", "quic ku"],
        true => ["quicv2 key", "quicv2 iv", "quicv2 hp", "quicv2 ku"],
    }
}

/// What protects the packets of one end from a change of keys to the next.
#[derive(Clone, Debug)]
pub(super) struct Protection {
    suite: Suite,
    secret: Secret,
    sealing: Sealing,
    kept: Kept,
    header: [u8; 32],
}

impl Protection {
    /// From the secret; the keys are put aside.
    pub(super) fn new(
        version: u32,
        suite: Suite,
        secret: Secret,
        memory: &mut dyn Memory,
    ) -> Option<Self> {
        let [key, iv, hp, _] = labels(version);
        let sealing = Sealing::from_secret(&suite, secret.as_slice(), [key, iv]);
        let mut header = [0; 32];
        suite.hash.expand(secret.as_slice(), hp, header.get_mut(..suite.key_len)?);
        let kept = memory.keep_for_good(sealing.to_bytes())?;
        Some(Protection { suite, secret, sealing, kept, header })
    }

    /// What comes after it (RFC 9001, section 6.1). Not put aside yet.
    pub(super) fn next(&self, version: u32) -> Option<Protection> {
        let [key, iv, _, ku] = labels(version);
        let secret = labelled_secret(self.suite.hash, self.secret.as_slice(), ku)?;
        let sealing = Sealing::from_secret(&self.suite, secret.as_slice(), [key, iv]);
        Some(Protection { secret, sealing, ..self.clone() })
    }

    /// Puts its keys aside.
    pub(super) fn keep(&mut self, memory: &mut dyn Memory) -> Option<()> {
        self.kept = memory.keep_for_good(self.sealing.to_bytes())?;
        Some(())
    }

    /// The mask of a header (RFC 9001, sections 5.4.3 and 5.4.4).
    pub(super) fn mask(&self, sample: &[u8; SAMPLE_LEN]) -> [u8; SAMPLE_LEN] {
        let key = self.header.get(..self.suite.key_len).unwrap_or(&[]);
        if self.suite.bulk == Bulk::ChaCha20Poly1305 {
            let mut mask = [0; SAMPLE_LEN];
            let (counter, nonce) = sample.split_at(4);
            let counter = counter.iter().rev().fold(0u64, |n, b| n << 8 | u64::from(*b));
            if let Ok(mut cipher) = ChaCha20::new_from_slices(key, nonce)
                && cipher.try_seek(counter * 64).is_ok()
            {
                cipher.apply_keystream(&mut mask);
            }
            return mask;
        }
        let mut block = Array(*sample);
        match key.len() {
            16 => Aes128::new_from_slice(key).map(|cipher| cipher.encrypt_block(&mut block)).ok(),
            _ => Aes256::new_from_slice(key).map(|cipher| cipher.encrypt_block(&mut block)).ok(),
        };
        block.0
    }

    /// What opens a packet of this number and first octet.
    pub(super) fn seal(&self, number: u64, first: u8) -> Seal {
        Seal { key: Key::Kept(self.kept), number, first }
    }

    /// Whether it opens a packet whose payload begins at `at`.
    pub(super) fn opens(&self, seal: &Seal, packet: &[u8], at: usize) -> bool {
        let split = packet.split_at_checked(at);
        split.is_some_and(|(header, payload)| {
            seal.open_with(&self.sealing, header, payload).is_some()
        })
    }
}

/// The key of a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// Of an Initial packet.
    Own([u8; 16], [u8; 12]),
    /// Put aside.
    Kept(Kept),
}

/// What opens one packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seal {
    pub(super) key: Key,
    /// The packet number.
    pub(super) number: u64,
    /// The first octet without protection.
    pub(super) first: u8,
}

impl Seal {
    /// Octets of the packet number.
    pub(super) fn number_len(&self) -> usize {
        usize::from(self.first & 3) + 1
    }

    /// The plain octets of `payload`, whose last ones are the tag. `header` is everything before it, as it
    /// stands in the packet, `kept` the key that was put aside; `None` where the tag is wrong.
    pub(super) fn open(&self, kept: &[u8], header: &[u8], payload: &[u8]) -> Option<Vec<u8>> {
        let Key::Own(key, iv) = self.key else {
            return self.open_with(&Sealing::from_bytes(kept)?, header, payload);
        };
        self.open_by(Bulk::AesGcm, &key, &iv, header, payload)
    }

    fn open_with(&self, sealing: &Sealing, header: &[u8], payload: &[u8]) -> Option<Vec<u8>> {
        self.open_by(sealing.bulk, sealing.key(), &sealing.iv, header, payload)
    }

    fn open_by(
        &self,
        bulk: Bulk,
        key: &[u8],
        iv: &[u8],
        header: &[u8],
        payload: &[u8],
    ) -> Option<Vec<u8>> {
        let (number, len) = (self.number.to_be_bytes(), self.number_len());
        let mut header = header.to_vec();
        *header.first_mut()? = self.first;
        let at = header.len().checked_sub(len)?;
        header.get_mut(at..)?.copy_from_slice(number.get(8 - len..)?);
        let mut plain = payload.to_vec();
        open_aead(bulk, key, &numbered(iv, self.number), &header, &mut plain)?;
        Some(plain)
    }
}

impl Note for Seal {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        match &self.key {
            Key::Own(key, iv) => {
                write(0);
                let (high, low) = key.split_at(8);
                for part in [high, low, iv.get(..8).unwrap_or(&[]), iv.get(8..).unwrap_or(&[])] {
                    write(part.iter().fold(0, |word, b| word << 8 | u64::from(*b)));
                }
            }
            Key::Kept(kept) => {
                write(1);
                kept.save(write);
            }
        }
        (self.number, self.first).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let key = if read() == 0 {
            let (mut key, mut iv) = ([0; 16], [0; 12]);
            let (high, low) = key.split_at_mut(8);
            high.copy_from_slice(&read().to_be_bytes());
            low.copy_from_slice(&read().to_be_bytes());
            let (first, last) = iv.split_at_mut(8);
            first.copy_from_slice(&read().to_be_bytes());
            last.copy_from_slice(&(read() as u32).to_be_bytes());
            Key::Own(key, iv)
        } else {
            Key::Kept(Note::load(read))
        };
        let (number, first) = Note::load(read);
        Seal { key, number, first }
    }
}

/// The packet number of which `len` octets were sent, nearest to what follows `largest` (RFC 9000, section A.3).
pub(super) fn packet_number(largest: Option<u64>, sent: u64, len: usize) -> u64 {
    let expected = largest.map_or(0, |n| n + 1);
    let window = 1u64 << (8 * len);
    let half = window / 2;
    let candidate = expected & !(window - 1) | sent;
    if candidate + half <= expected && candidate < (1 << 62) - window {
        candidate + window
    } else if candidate > expected + half && candidate >= window {
        candidate - window
    } else {
        candidate
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 9001, section A.1.
    #[test]
    fn initial_keys_are_those_of_the_standard() {
        let [client, server] = Keys::initial(1, b"\x83\x94\xc8\xf0\x3e\x51\x57\x08").unwrap();
        assert_eq!(
            client.key,
            *b"\x1f\x36\x96\x13\xdd\x76\xd5\x46\x77\x30\xef\xcb\xe3\xb1\xa2\x2d"
        );
        assert_eq!(client.iv, *b"\xfa\x04\x4b\x2f\x42\xa3\xfd\x3b\x46\xfb\x25\x5c");
        assert_eq!(server.iv, *b"\x0a\xc1\x49\x3c\xa1\x90\x58\x53\xb0\xbb\xa0\x3e");
        assert_eq!(
            client.header,
            *b"\x9f\x50\x44\x9e\x04\xa0\xe8\x10\x28\x3a\x1e\x99\x33\xad\xed\xd2"
        );
    }

    /// RFC 9001, section A.4.
    #[test]
    fn a_retry_carries_a_tag() {
        let packet = b"\xff\x00\x00\x00\x01\x00\x08\xf0\x67\xa5\x50\x2a\x42\x62\xb5token";
        let tag = b"\x04\xa2\x65\xba\x2e\xff\x4d\x82\x90\x58\xfb\x3f\x0f\x24\x96\xba";
        let original = b"\x83\x94\xc8\xf0\x3e\x51\x57\x08";
        assert!(is_retry_tag(1, original, packet, tag));
        assert!(!is_retry_tag(1, b"\x83", packet, tag));
    }

    /// RFC 9000, section A.3.
    #[test]
    fn packet_numbers_are_completed() {
        assert_eq!(packet_number(Some(0xa82f_30ea), 0x9b32, 2), 0xa82f_9b32);
        assert_eq!(packet_number(None, 0, 1), 0);
    }

    #[test]
    fn seals_survive_the_tape() {
        for key in [Key::Own([7; 16], [9; 12]), Key::Kept(Kept(3))] {
            let seal = Seal { key, number: 5, first: 0xc3 };
            let mut tape = Vec::new();
            seal.save(&mut |word| tape.push(word));
            let mut words = tape.into_iter();
            assert_eq!(Seal::load(&mut || words.next().unwrap_or(0)), seal);
        }
    }

    /// Keeps nothing.
    struct NoMemory;

    impl Memory for NoMemory {
        fn new_link(&mut self) -> crate::track::Link {
            crate::track::Link(0)
        }
        fn set_link(&mut self, _: crate::track::Link, _: u64) {}
        fn keep_for_good(&mut self, _: bytes::Bytes) -> Option<Kept> {
            Some(Kept(1))
        }
    }

    /// RFC 9001, section A.5.
    #[test]
    fn a_packet_with_a_short_header_is_opened_with_its_secret() {
        let secret = b"\x9a\xc3\x12\xa7\xf8\x77\x46\x8e\xbe\x69\x42\x27\x48\xad\x00\xa1\x54\x43\xf1\x82\x03\xa0\x7d\x60\x60\xf6\x88\xf3\x0f\x21\x63\x2b";
        let packet =
            b"\x4c\xfe\x41\x89\x65\x5e\x5c\xd5\x5c\x41\xf6\x90\x80\x57\x5d\x79\x99\xc2\x5a\x5b\xfb";
        let next = b"\x12\x23\x50\x47\x55\x03\x6d\x55\x63\x42\xee\x93\x61\xd2\x53\x42\x1a\x82\x6c\x9e\xcd\xf3\xc7\x14\x86\x84\xb3\x6b\x71\x48\x81\xf9";
        let suite = Suite::of(0x1303).unwrap();
        let secret = Secret::new(secret).unwrap();
        let protection = Protection::new(1, suite, secret, &mut NoMemory).unwrap();
        let mask = protection.mask(packet[5..].first_chunk().unwrap());
        assert_eq!(mask[..5], [0xae, 0xfe, 0xfe, 0x7d, 0x03]);
        let seal = protection.seal(654_360_564, packet[0] ^ (mask[0] & 0x1f));
        assert_eq!(seal.number_len(), 3);
        assert!(protection.opens(&seal, packet, 4));
        let kept = protection.sealing.to_bytes();
        assert_eq!(seal.open(&kept, &packet[..4], &packet[4..]).unwrap(), [1]);
        assert!(seal.open(&[], &packet[..4], &packet[4..]).is_none());
        let after = protection.next(1).unwrap();
        assert_eq!(after.secret.as_slice(), next);
        assert!(!after.opens(&seal, packet, 4));
    }
}
