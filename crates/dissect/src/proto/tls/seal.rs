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

#[cfg(test)]
mod tests {
    use super::super::keys::Suite;
    use super::*;

    fn octets(digits: &str) -> Vec<u8> {
        let pairs = digits.as_bytes().chunks(2);
        let octet = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16);
        pairs.map(|pair| octet(pair).unwrap()).collect()
    }

    /// A client's first two records under keys: its Finished message, and a request. Made with OpenSSL 3.
    struct Talk {
        suite: u16,
        version: u16,
        encrypts_first: bool,
        master: &'static str,
        randoms: [&'static str; 2],
        finished: &'static str,
        request: &'static str,
    }

    static TALKS: &[Talk] = &[
        // PSK-AES128-CBC-SHA256, with RFC 7366.
        Talk {
            suite: 0x00ae,
            version: 0x0303,
            encrypts_first: true,
            master: "25e35eee1ebfd29952781639ddae0f64485c37da8013d79eaa6c6ce7773c3efab4b7da5f200e9a3eff95357f477fdf6a",
            randoms: [
                "c115786329a6d17e3251c43104ec2134679e8c6e6b62f9be9598749ca1054d9e",
                "23deec40998c4f88691fe512a8c4fccd3a1591fba3da07b0ede73636e411437c",
            ],
            finished: "9cbab09c6951c6cc4053e56be2930dcc82d3cf01e183d5e928e114cddbb571587e0785dbf51507cf36127de793683be85903f5e9599e8b4189228aeb97b6503724852e5dacda7702b6b34977c0568fd5",
            request: "62c378b95664aa393adce8908bd116d73acabcfa384e09f3d0f66b549912651ee60b119f283cf1ebc5f0aa040eb12f231a9957821135954c5cf407c6c74fb5d4efab80bae4a76b62ed8ccf476ef8eb32",
        },
        // PSK-AES256-GCM-SHA384.
        Talk {
            suite: 0x00a9,
            version: 0x0303,
            encrypts_first: false,
            master: "b6d11ec54815c0cc39f30ed774c5a90b4200500a02f1ae76c4c3d4b808f43fd3219daa07ec47d37cf1641857a94251ad",
            randoms: [
                "7965f4fe7950120706c53d4d67cc798cbe77952d60805fe337e4ff565a410336",
                "2424d73122c9c4debed947fd5b468dd115468ae8097d89d56171488fc9b8f5e1",
            ],
            finished: "dea1380a21e39f589628dbb0df9d0ea81afba9b0380155ffaada7fa8a3082ae77f0f6555b9fc40d9",
            request: "dea1380a21e39f5928eac57dda8c707250b4afb53036f17adce52c281b11456423185f336ec8998d0eeca3740e58b507841aeb",
        },
        // PSK-AES128-CCM8.
        Talk {
            suite: 0xc0a8,
            version: 0x0303,
            encrypts_first: false,
            master: "461a27b91bac5ec07a86a246d22a9278f6ab08887a4686fa52a7fee1f3ea1b68bb49ff8bccf9c736e5cb3a55e6164a2b",
            randoms: [
                "5e841d0fdf37ffc452da16ea698b9a4c50e1189bf5de9197bc4c8a52c83ba4a1",
                "4180ff7af62f4b43e129ef049bbd19ebeaf6044007c8b9121d392a6acf67f85a",
            ],
            finished: "00000000000000009273d4685d97b9e7f7a73250a7c38052c98b0f9a005c6ea4",
            request: "00000000000000018b78c294d0bc09d69cc4ca0d1096f6b4b49e4a8e868f5c8672879e7f4f8170b1fec159",
        },
        // PSK-AES256-CBC-SHA, of TLS 1.1.
        Talk {
            suite: 0x008d,
            version: 0x0302,
            encrypts_first: false,
            master: "1313c3b41a1642fd9dc0b0069bead4e3e52748cf7c12fe38cfeadff2d2e1985419cdc62f01567177586d821b6babd945",
            randoms: [
                "7e5cd2991b13b52521fdd55d49ea5ba616d5cc5b831ed2e168206b5939c26a40",
                "dae6555eb340959492e17b447774e22ae064e5cf1420d2db40c764b9fa086b20",
            ],
            finished: "3dad79a1c9b701df11885c74e7ac365d062245701139ec1a0e4b10f764ff9e735e5841f20eb4d13cce093f025c62c4cfab6c38b59bcd7437438d4356128a5cd2",
            request: "a71eeeafc1b7db311d01763f84fb121ffbc0411bfe887f9aef1f935b6a323ac265496ba30415ed082bab6fcd9b49fed80937d5a902bf25006268efffb39df4db",
        },
        // PSK-AES128-CBC-SHA, of TLS 1.0, with RFC 7366.
        Talk {
            suite: 0x008c,
            version: 0x0301,
            encrypts_first: true,
            master: "816c125a74a01e5071c28994e765d5c2fb5ee147dfc441f1ddfb178629ef843a3e037b701ec1c83ce5d7d3d9dc8f7f14",
            randoms: [
                "8ca0cb503694260816d39515040cee490ee21cb62808d97a4cb4fbba9e6a8837",
                "fbee2809965e62fc78cd0613314e979ae83e99383f4fa9a4cb17ace6ab886c20",
            ],
            finished: "be36b1b1fd1d9103238fb5de15710b402c62ed2b56e1f6378c681970b582394249d63c1bd8949e55d0beeb038f825ef1c866305a",
            request: "ff6f904c3abf94097ccb760d988b4e4a70c234b395fc3d85ce29b6feb6402dda78990efc",
        },
    ];

    #[test]
    fn records_of_all_versions_before_13_are_opened() {
        for talk in TALKS {
            let suite = Suite::of(talk.suite).unwrap();
            let [client, server] = talk.randoms.map(octets);
            let (first, master) = (talk.encrypts_first, octets(talk.master));
            let randoms = [client.as_slice(), &server];
            let [keys, other] = Keys::from_master(&suite, talk.version, first, &master, randoms);
            let keys = Keys::from_bytes(&keys.to_bytes()).unwrap();
            let finished = octets(talk.finished);
            let header = |kind| (kind, talk.version);
            let plain = keys.open(0, None, header(22), &finished);
            let plain = plain.unwrap_or_else(|| panic!("suite {:#06x}", talk.suite));
            assert_eq!(plain.octets[..4], [20, 0, 0, 12], "suite {:#06x}", talk.suite);
            let chain = keys.chain(&finished);
            assert_eq!(chain.is_some(), talk.version == 0x0301);
            let mut request = octets(talk.request);
            // TLS 1.0 of OpenSSL sends a record of nothing before data.
            let plain = keys.open(1, chain, header(23), &request).unwrap();
            let whole = talk.version != 0x0301;
            let text: &[u8] = if whole { b"GET /small.txt" } else { b"" };
            assert!(plain.octets.starts_with(text) && plain.octets.is_empty() != whole);
            assert_eq!(keys.open(2, chain, header(23), &request), None);
            assert_eq!(other.open(1, chain, header(23), &request), None);
            let last = request.len() - 1;
            request[last] ^= 1;
            assert_eq!(keys.open(1, chain, header(23), &request), None);
            for len in 0..request.len() {
                assert_eq!(keys.open(1, chain, header(23), &request[..len]), None);
            }
        }
    }

    /// TLS_CHACHA20_POLY1305_SHA256, made with OpenSSL 3.
    #[test]
    fn a_record_of_13_has_its_type_inside() {
        let suite = Suite::of(0x1303).unwrap();
        let secret = "a1d180ad847839cd055256564064c74ce091f0d51127eb2a4cc277fe868b8500";
        let keys = Keys::from_traffic(&suite, &octets(secret));
        let record = octets(
            "c668907d0b4f817ba1716116b9c32f4f38a270ce8d88a4daf7f28b11cb3e9e8ef30169f3f02582e82636d8ac",
        );
        let plain = keys.open(0, None, (23, 0x0303), &record).unwrap();
        assert_eq!((plain.kind, &plain.octets[..]), (23, &b"GET /small.txt HTTP/1.1\r\n\r\n"[..]));
        assert_eq!(keys.open(1, None, (23, 0x0303), &record), None);
    }

    #[test]
    fn suites_are_known_by_their_names() {
        let of = |number| Suite::of(number).map(|suite| (suite.bulk, suite.key_len));
        assert_eq!(of(0xc02f), Some((Bulk::AesGcm, 16)));
        assert_eq!(of(0xcca8), Some((Bulk::ChaCha20Poly1305, 32)));
        assert_eq!(of(0xc0af), Some((Bulk::AesCcm8, 32)));
        assert_eq!(of(0x003b), Some((Bulk::Null, 0)));
        // RC4, Camellia and what is no suite.
        assert_eq!((of(0x0005), of(0x0041), of(0xffff)), (None, None, None));
    }
}
