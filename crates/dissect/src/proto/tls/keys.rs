//! Keys: what a cipher suite needs, and how its keys are made from secrets (RFC 5246, sections 5, 6.3 and 8.1; RFC 2246,
//! section 5; RFC 8446, section 7).

use bytes::Bytes;
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::{Sha256, Sha384};

use crate::secrets::Secret;

use super::suites::HANDSHAKE_CIPHERSUITE_VALUES;

/// Octets of the longest hash.
const MAX_HASH: usize = 48;

/// Octets of the longest key of a cipher.
pub(crate) const MAX_KEY: usize = 32;

/// Octets of the longest nonce or initialisation vector that is made from secrets.
pub(crate) const MAX_IV: usize = 16;

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Hash {
    Md5,
    Sha1,
    Sha256,
    Sha384,
}

impl Hash {
    /// Octets of a hash.
    pub(crate) const fn len(self) -> usize {
        match self {
            Hash::Md5 => 16,
            Hash::Sha1 => 20,
            Hash::Sha256 => 32,
            Hash::Sha384 => MAX_HASH,
        }
    }

    fn from_number(number: u8) -> Hash {
        match number {
            0 => Hash::Md5,
            1 => Hash::Sha1,
            2 => Hash::Sha256,
            _ => Hash::Sha384,
        }
    }

    /// The keyed hash of `parts` one after the other (RFC 2104), in the first [`Hash::len`] octets.
    pub(crate) fn keyed(self, key: &[u8], parts: &[&[u8]]) -> [u8; MAX_HASH] {
        fn with<M: Mac + KeyInit>(key: &[u8], parts: &[&[u8]]) -> [u8; MAX_HASH] {
            let mut out = [0; MAX_HASH];
            // A key of any length will do.
            let Ok(mut mac) = <M as KeyInit>::new_from_slice(key) else { return out };
            parts.iter().for_each(|part| mac.update(part));
            out.iter_mut().zip(mac.finalize().into_bytes()).for_each(|(to, from)| *to = from);
            out
        }
        match self {
            Hash::Md5 => with::<Hmac<Md5>>(key, parts),
            Hash::Sha1 => with::<Hmac<Sha1>>(key, parts),
            Hash::Sha256 => with::<Hmac<Sha256>>(key, parts),
            Hash::Sha384 => with::<Hmac<Sha384>>(key, parts),
        }
    }

    /// `P_hash` of RFC 5246, section 5, mixed into `out`.
    fn spread(self, secret: &[u8], seed: &[&[u8]], out: &mut [u8]) {
        let len = self.len();
        let mut a = self.keyed(secret, seed);
        for block in out.chunks_mut(len) {
            let own = a.get(..len).unwrap_or(&[]);
            let parts: Vec<&[u8]> = std::iter::once(own).chain(seed.iter().copied()).collect();
            let octets = self.keyed(secret, &parts);
            block.iter_mut().zip(octets).for_each(|(to, from)| *to ^= from);
            a = self.keyed(secret, &[own]);
        }
    }

    /// HKDF-Expand-Label with an empty context (RFC 8446, section 7.1): fills `out`.
    pub(crate) fn expand(self, secret: &[u8], label: &str, out: &mut [u8]) {
        let length = (out.len() as u16).to_be_bytes();
        let label_len = [(6 + label.len()) as u8];
        let len = self.len();
        let mut before = [0; MAX_HASH];
        for (number, block) in (1u8..).zip(out.chunks_mut(len)) {
            let chained = if number == 1 { &[][..] } else { before.get(..len).unwrap_or(&[]) };
            let end = [0, number];
            let info: [&[u8]; 6] =
                [chained, &length, &label_len, b"tls13 ", label.as_bytes(), &end];
            before = self.keyed(secret, &info);
            block.copy_from_slice(before.get(..block.len()).unwrap_or(&[]));
        }
    }
}

/// A cipher with its mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Bulk {
    Null,
    AesCbc,
    AesGcm,
    AesCcm,
    /// With a tag of eight octets.
    AesCcm8,
    ChaCha20Poly1305,
}

impl Bulk {
    fn from_number(number: u8) -> Bulk {
        match number {
            0 => Bulk::Null,
            1 => Bulk::AesCbc,
            2 => Bulk::AesGcm,
            3 => Bulk::AesCcm,
            4 => Bulk::AesCcm8,
            _ => Bulk::ChaCha20Poly1305,
        }
    }

    /// Whether the mode authenticates by itself.
    pub(crate) fn is_aead(self) -> bool {
        !matches!(self, Bulk::Null | Bulk::AesCbc)
    }

    /// Octets of the tag.
    pub(crate) fn tag_len(self) -> usize {
        if self == Bulk::AesCcm8 { 8 } else { 16 }
    }
}

/// What a cipher suite says of the protection of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Suite {
    pub(crate) bulk: Bulk,
    /// Octets of the key.
    pub(crate) key_len: usize,
    /// The hash at the end of its name.
    pub(crate) hash: Hash,
}

impl Suite {
    /// The suite of a number, by its name; `None` for those whose cipher is not known here.
    pub(crate) fn of(number: u16) -> Option<Suite> {
        let name = HANDSHAKE_CIPHERSUITE_VALUES.get(u64::from(number))?;
        let own = match name.split_once("_WITH_") {
            Some((_, own)) => own,
            None => name.strip_prefix("TLS_")?,
        };
        let (bulk, key_len, rest) = if let Some(rest) = own.strip_prefix("CHACHA20_POLY1305") {
            (Bulk::ChaCha20Poly1305, 32, rest)
        } else if let Some(rest) = own.strip_prefix("NULL") {
            (Bulk::Null, 0, rest)
        } else {
            let own = own.strip_prefix("AES_")?;
            let (len, mode) = own.split_once('_')?;
            let key_len = match len {
                "128" => 16,
                "256" => 32,
                _ => return None,
            };
            let modes = [
                ("CBC", Bulk::AesCbc),
                ("GCM", Bulk::AesGcm),
                ("CCM_8", Bulk::AesCcm8),
                ("CCM", Bulk::AesCcm),
            ];
            let (word, bulk) = modes.into_iter().find(|(word, _)| mode.starts_with(word))?;
            (bulk, key_len, mode.get(word.len()..)?)
        };
        let hash = match rest {
            "_SHA384" => Hash::Sha384,
            "_SHA" => Hash::Sha1,
            "_MD5" => Hash::Md5,
            // The hash of suites that do not name one.
            _ => Hash::Sha256,
        };
        Some(Suite { bulk, key_len, hash })
    }
}

/// How the records of a version are protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Form {
    /// The first vector comes from secrets, each later one is the end of the record before.
    Tls10,
    /// Each record brings its vector.
    Tls11,
    /// The type of the content is in the record.
    Tls13,
}

/// What opens the records of one end, from a change of keys to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Keys {
    pub(crate) bulk: Bulk,
    pub(crate) form: Form,
    /// Whether the code of authentication is made of what is encrypted (RFC 7366).
    pub(crate) encrypts_first: bool,
    pub(crate) hash: Hash,
    key_len: u8,
    key: [u8; MAX_KEY],
    pub(crate) iv: [u8; MAX_IV],
    mac: [u8; MAX_HASH],
}

/// Octets that keys take where they are put aside.
const KEYS_LEN: usize = 5 + MAX_KEY + MAX_IV + MAX_HASH;

impl Keys {
    pub(crate) fn key(&self) -> &[u8] {
        self.key.get(..usize::from(self.key_len)).unwrap_or(&[])
    }

    /// The key of the code of authentication.
    pub(crate) fn mac(&self) -> &[u8] {
        self.mac.get(..self.hash.len()).unwrap_or(&[])
    }

    /// The keys of client and server, from the master secret that they agreed on.
    pub(crate) fn from_master(
        suite: &Suite,
        version: u16,
        encrypts_first: bool,
        master: &[u8],
        [client, server]: [&[u8]; 2],
    ) -> [Keys; 2] {
        let version = super::dtls::version::tls(version);
        let aead = suite.bulk.is_aead();
        let mac_len = if aead { 0 } else { suite.hash.len() };
        let iv_len = match suite.bulk {
            Bulk::Null => 0,
            Bulk::AesCbc => 16,
            Bulk::AesGcm | Bulk::AesCcm | Bulk::AesCcm8 => 4,
            Bulk::ChaCha20Poly1305 => 12,
        };
        let mut block = [0; 2 * (MAX_HASH + MAX_KEY + MAX_IV)];
        let seed: [&[u8]; 3] = [b"key expansion", server, client];
        if version >= 0x0303 {
            let hash = if suite.hash == Hash::Sha384 { Hash::Sha384 } else { Hash::Sha256 };
            hash.spread(master, &seed, &mut block);
        } else {
            // The two halves share the octet in the middle.
            let half = master.len().div_ceil(2);
            Hash::Md5.spread(master.get(..half).unwrap_or(&[]), &seed, &mut block);
            let second = master.get(master.len() - half..).unwrap_or(&[]);
            Hash::Sha1.spread(second, &seed, &mut block);
        }
        let form = if version <= 0x0301 { Form::Tls10 } else { Form::Tls11 };
        let end = |side: usize| {
            let mut keys = Keys {
                bulk: suite.bulk,
                form,
                encrypts_first,
                hash: suite.hash,
                key_len: suite.key_len as u8,
                key: [0; MAX_KEY],
                iv: [0; MAX_IV],
                mac: [0; MAX_HASH],
            };
            let mut at = 0;
            let parts = [
                (mac_len, &mut keys.mac[..]),
                (suite.key_len, &mut keys.key[..]),
                (iv_len, &mut keys.iv[..]),
            ];
            for (len, to) in parts {
                let octets = block.get(at + side * len..at + (side + 1) * len).unwrap_or(&[]);
                to.iter_mut().zip(octets).for_each(|(to, from)| *to = *from);
                at += 2 * len;
            }
            keys
        };
        [end(0), end(1)]
    }

    /// The keys of one end, from its secret of TLS 1.3.
    pub(crate) fn from_traffic(suite: &Suite, secret: &[u8]) -> Keys {
        Keys::from_secret(suite, secret, ["key", "iv"])
    }

    /// The same, by the labels of key and vector.
    pub(crate) fn from_secret(suite: &Suite, secret: &[u8], [key, iv]: [&str; 2]) -> Keys {
        let mut keys = Keys::empty(suite, Form::Tls13);
        suite.hash.expand(secret, key, keys.key.get_mut(..suite.key_len).unwrap_or_default());
        suite.hash.expand(secret, iv, keys.iv.get_mut(..12).unwrap_or_default());
        keys
    }

    fn empty(suite: &Suite, form: Form) -> Keys {
        Keys {
            bulk: suite.bulk,
            form,
            encrypts_first: false,
            hash: suite.hash,
            key_len: suite.key_len as u8,
            key: [0; MAX_KEY],
            iv: [0; MAX_IV],
            mac: [0; MAX_HASH],
        }
    }

    /// In octets, to be put aside.
    pub(crate) fn to_bytes(&self) -> Bytes {
        let flags = u8::from(self.encrypts_first);
        let head = [self.bulk as u8, self.form as u8, flags, self.hash as u8, self.key_len];
        Bytes::from([&head[..], &self.key, &self.iv, &self.mac].concat())
    }

    /// Reads them back; `None` where these are none.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Keys> {
        let bytes: &[u8; KEYS_LEN] = bytes.try_into().ok()?;
        let [bulk, form, flags, hash, key_len, rest @ ..] = bytes;
        let (key, rest) = rest.split_first_chunk()?;
        let (iv, rest) = rest.split_first_chunk()?;
        Some(Keys {
            bulk: Bulk::from_number(*bulk),
            form: match form {
                0 => Form::Tls10,
                1 => Form::Tls11,
                _ => Form::Tls13,
            },
            encrypts_first: *flags != 0,
            hash: Hash::from_number(*hash),
            key_len: *key_len,
            key: *key,
            iv: *iv,
            mac: *rest.first_chunk()?,
        })
    }
}

/// The secret that follows on `secret` when an end changes its keys (RFC 8446, section 7.2).
pub(crate) fn next_secret(hash: Hash, secret: &[u8]) -> Option<Secret> {
    labelled_secret(hash, secret, "traffic upd")
}

/// The secret that is made from `secret` with this label.
pub(crate) fn labelled_secret(hash: Hash, secret: &[u8], label: &str) -> Option<Secret> {
    let mut next = [0; MAX_HASH];
    let next = next.get_mut(..hash.len())?;
    hash.expand(secret, label, next);
    Secret::new(next)
}
