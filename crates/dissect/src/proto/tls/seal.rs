//! Opening records (RFC 5246, section 6.2.3; RFC 7366; RFC 8446, section 5.2).

use aes::cipher::{Array, BlockCipherDecrypt, KeyInit};
use aes::{Aes128, Aes256};
use aes_gcm::aead::AeadInOut;
use aes_gcm::aead::consts::{U8, U12, U16};
use aes_gcm::{Aes128Gcm, Aes256Gcm};
use bytes::Bytes;
use ccm::Ccm;
use chacha20poly1305::ChaCha20Poly1305;

use crate::track::{Kept, Note};

use super::content;
use super::keys::{Bulk, Form, Keys};

/// Octets of a block of AES.
const BLOCK: usize = 16;

/// Octets of the part of a nonce that a record brings.
const EXPLICIT: usize = 8;

/// What opens one record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seal {
    /// The keys.
    pub(crate) keys: Kept,
    /// The number of the record under these keys.
    pub(crate) number: u64,
    /// The end of the record before, where that is the vector.
    pub(crate) chain: Option<[u8; BLOCK]>,
}

impl Note for Seal {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.keys.save(write);
        write(self.number);
        write(u64::from(self.chain.is_some()));
        for half in self.chain.iter().flat_map(|chain| chain.chunks(8)) {
            write(half.iter().fold(0, |word, b| word << 8 | u64::from(*b)));
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let mut seal = Seal { keys: Note::load(read), number: read(), chain: None };
        if read() != 0 {
            let mut chain = [0; BLOCK];
            for half in chain.chunks_mut(8) {
                half.copy_from_slice(&read().to_be_bytes());
            }
            seal.chain = Some(chain);
        }
        seal
    }
}

/// What was in a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plain {
    /// The type of the content.
    pub(crate) kind: u8,
    pub(crate) octets: Bytes,
}

/// Decrypts `octets`, whose tag stands at the end, in place. `None` where the tag is wrong.
pub(crate) fn open_aead(
    bulk: Bulk,
    key: &[u8],
    nonce: &[u8; 12],
    data: &[u8],
    octets: &mut Vec<u8>,
) -> Option<()> {
    fn with<A: AeadInOut<NonceSize = U12> + KeyInit>(
        key: &[u8],
        nonce: &[u8; 12],
        data: &[u8],
        octets: &mut [u8],
        tag: &[u8],
    ) -> Option<()> {
        let cipher = A::new_from_slice(key).ok()?;
        let tag = Array::try_from(tag).ok()?;
        cipher.decrypt_inout_detached(&Array(*nonce), data, octets.into(), &tag).ok()
    }
    let open = match (bulk, key.len()) {
        (Bulk::AesGcm, 16) => with::<Aes128Gcm>,
        (Bulk::AesGcm, _) => with::<Aes256Gcm>,
        (Bulk::AesCcm, 16) => with::<Ccm<Aes128, U16, U12>>,
        (Bulk::AesCcm, _) => with::<Ccm<Aes256, U16, U12>>,
        (Bulk::AesCcm8, 16) => with::<Ccm<Aes128, U8, U12>>,
        (Bulk::AesCcm8, _) => with::<Ccm<Aes256, U8, U12>>,
        (Bulk::ChaCha20Poly1305, _) => with::<ChaCha20Poly1305>,
        (Bulk::Null | Bulk::AesCbc, _) => return None,
    };
    let len = octets.len().checked_sub(bulk.tag_len())?;
    let (sealed, tag) = octets.split_at_mut_checked(len)?;
    open(key, nonce, data, sealed, tag)?;
    octets.truncate(len);
    Some(())
}

/// The nonce of record `number`: it is mixed into the end of `iv`.
pub(crate) fn numbered(iv: &[u8], number: u64) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce.iter_mut().zip(iv).for_each(|(to, from)| *to = *from);
    nonce.iter_mut().skip(4).zip(number.to_be_bytes()).for_each(|(to, from)| *to ^= from);
    nonce
}

impl Keys {
    /// The content of record `number` of this type and version. `None` where these keys do not open it.
    pub(crate) fn open(
        &self,
        number: u64,
        chain: Option<[u8; BLOCK]>,
        (kind, version): (u8, u16),
        fragment: &[u8],
    ) -> Option<Plain> {
        if self.form == Form::Tls13 {
            return self.open_13(number, version, fragment);
        }
        let octets = match self.bulk {
            Bulk::Null => {
                let (octets, code) =
                    fragment.split_at_checked(fragment.len().checked_sub(self.hash.len())?)?;
                self.is_authentic(number, kind, version, octets, code).then(|| octets.to_vec())?
            }
            Bulk::AesCbc => self.open_cbc(number, chain, (kind, version), fragment)?,
            _ => self.open_12(number, (kind, version), fragment)?,
        };
        Some(Plain { kind, octets: octets.into() })
    }

    /// A record of TLS 1.3.
    fn open_13(&self, number: u64, version: u16, fragment: &[u8]) -> Option<Plain> {
        let mut data = [content::APPLICATION_DATA, 0, 0, 0, 0];
        data[1..3].copy_from_slice(&version.to_be_bytes());
        data[3..].copy_from_slice(&(fragment.len() as u16).to_be_bytes());
        let mut octets = fragment.to_vec();
        open_aead(self.bulk, self.key(), &numbered(&self.iv, number), &data, &mut octets)?;
        // Zeros behind the type of the content are padding.
        let end = octets.iter().rposition(|b| *b != 0)?;
        let kind = octets[end];
        octets.truncate(end);
        Some(Plain { kind, octets: octets.into() })
    }

    /// A record of TLS 1.2 whose cipher authenticates.
    fn open_12(&self, number: u64, (kind, version): (u8, u16), fragment: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = if self.bulk == Bulk::ChaCha20Poly1305 {
            (numbered(&self.iv, number), fragment)
        } else {
            let (explicit, sealed) = fragment.split_first_chunk::<EXPLICIT>()?;
            let mut nonce = [0; 12];
            nonce[..4].copy_from_slice(&self.iv[..4]);
            nonce[4..].copy_from_slice(explicit);
            (nonce, sealed)
        };
        let len = sealed.len().checked_sub(self.bulk.tag_len())?;
        let mut octets = sealed.to_vec();
        open_aead(self.bulk, self.key(), &nonce, &lead(number, kind, version, len), &mut octets)?;
        Some(octets)
    }

    /// A record whose code of authentication stands behind what it is made of.
    fn open_cbc(
        &self,
        number: u64,
        chain: Option<[u8; BLOCK]>,
        (kind, version): (u8, u16),
        fragment: &[u8],
    ) -> Option<Vec<u8>> {
        let mut sealed = fragment;
        if self.encrypts_first {
            let (before, code) =
                sealed.split_at_checked(sealed.len().checked_sub(self.hash.len())?)?;
            self.is_authentic(number, kind, version, before, code).then_some(())?;
            sealed = before;
        }
        let vector = match self.form {
            Form::Tls10 => chain.unwrap_or(self.iv),
            _ => {
                let (vector, rest) = sealed.split_first_chunk()?;
                sealed = rest;
                *vector
            }
        };
        let mut octets = self.decrypt_blocks(vector, sealed)?;
        let padding = usize::from(*octets.last()?);
        octets.truncate(octets.len().checked_sub(padding + 1)?);
        if !self.encrypts_first {
            let len = octets.len().checked_sub(self.hash.len())?;
            let (before, code) = octets.split_at_checked(len)?;
            self.is_authentic(number, kind, version, before, code).then_some(())?;
            octets.truncate(len);
        }
        Some(octets)
    }

    fn decrypt_blocks(&self, mut vector: [u8; BLOCK], sealed: &[u8]) -> Option<Vec<u8>> {
        enum Cipher {
            Short(Aes128),
            Long(Aes256),
        }
        let cipher = match self.key().len() {
            16 => Cipher::Short(Aes128::new_from_slice(self.key()).ok()?),
            _ => Cipher::Long(Aes256::new_from_slice(self.key()).ok()?),
        };
        let mut octets = Vec::with_capacity(sealed.len());
        let (blocks, []) = sealed.as_chunks::<BLOCK>() else { return None };
        for before in blocks {
            let mut block = Array(*before);
            match &cipher {
                Cipher::Short(cipher) => cipher.decrypt_block(&mut block),
                Cipher::Long(cipher) => cipher.decrypt_block(&mut block),
            }
            octets.extend(block.0.iter().zip(vector).map(|(b, v)| b ^ v));
            vector = *before;
        }
        Some(octets)
    }

    /// Whether `code` is that of the record.
    fn is_authentic(
        &self,
        number: u64,
        kind: u8,
        version: u16,
        octets: &[u8],
        code: &[u8],
    ) -> bool {
        let lead = lead(number, kind, version, octets.len());
        let right = self.hash.keyed(self.mac(), &[&lead, octets]);
        right.get(..self.hash.len()) == Some(code)
    }

    /// What the vector of the record after this one is, where records are chained.
    pub(crate) fn chain(&self, fragment: &[u8]) -> Option<[u8; BLOCK]> {
        let is_chained = self.form == Form::Tls10 && self.bulk == Bulk::AesCbc;
        let end = match self.encrypts_first {
            true => fragment.len().checked_sub(self.hash.len())?,
            false => fragment.len(),
        };
        fragment.get(..end)?.last_chunk().copied().filter(|_| is_chained)
    }
}

/// What is authenticated before the octets of a record.
fn lead(number: u64, kind: u8, version: u16, len: usize) -> [u8; 13] {
    let mut lead = [0; 13];
    lead[..8].copy_from_slice(&number.to_be_bytes());
    lead[8] = kind;
    lead[9..11].copy_from_slice(&version.to_be_bytes());
    lead[11..].copy_from_slice(&(len as u16).to_be_bytes());
    lead
}
