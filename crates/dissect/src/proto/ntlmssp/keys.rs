//! The keys of an answer in the second version (MS-NLMP, sections 3.3.2 and 3.4.5), where the password is empty.
//!
//! Wireshark tries the password of its preferences, which is empty unless somebody gives one.

use md5::{Digest, Md5};

/// The hash of the empty password: MD4 of nothing.
const EMPTY_PASSWORD: [u8; 16] = [
    0x31, 0xd6, 0xcf, 0xe0, 0xd1, 0x6a, 0xe9, 0x31, 0xb7, 0x3c, 0x59, 0xd7, 0xe0, 0xc0, 0x89, 0xc0,
];

/// Octets of a proof and of a key.
const KEY_LEN: usize = 16;

/// An answer to a challenge.
pub(super) struct Answer<'a> {
    /// The challenge, of eight octets.
    pub(super) challenge: &'a [u8],
    pub(super) user: &'a str,
    pub(super) domain: &'a str,
    /// The proof, and what it is of.
    pub(super) response: &'a [u8],
}

impl Answer<'_> {
    /// The base key of the session, if the password is empty.
    pub(super) fn base_key(&self) -> Option<[u8; KEY_LEN]> {
        let (proof, of) = self.response.split_first_chunk::<KEY_LEN>()?;
        let name: String = self.user.to_uppercase() + self.domain;
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let owner = keyed(&EMPTY_PASSWORD, &[&name]);
        (keyed(&owner, &[self.challenge, of]) == *proof).then(|| keyed(&owner, &[proof]))
    }
}

/// HMAC-MD5 (RFC 2104).
fn keyed(key: &[u8; KEY_LEN], parts: &[&[u8]]) -> [u8; KEY_LEN] {
    const BLOCK: usize = 64;
    let pad = |with: u8| {
        let mut block = [with; BLOCK];
        block.iter_mut().zip(key).for_each(|(octet, key)| *octet ^= key);
        Md5::new_with_prefix(block)
    };
    let mut inner = pad(0x36);
    parts.iter().for_each(|part| inner.update(part));
    pad(0x5c).chain_update(inner.finalize()).finalize().into()
}

/// RC4, for the key that one side chose.
pub(super) fn opened(key: &[u8; KEY_LEN], sealed: &[u8; KEY_LEN]) -> [u8; KEY_LEN] {
    let mut state: [u8; 256] = std::array::from_fn(|at| at as u8);
    let mut j = 0u8;
    for i in 0..state.len() {
        j = j.wrapping_add(state[i]).wrapping_add(key[i % KEY_LEN]);
        state.swap(i, usize::from(j));
    }
    let mut j = 0u8;
    std::array::from_fn(|at| {
        let i = at + 1;
        j = j.wrapping_add(state[i]);
        state.swap(i, usize::from(j));
        sealed[at] ^ state[usize::from(state[i].wrapping_add(state[usize::from(j)]))]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyed_hash_is_that_of_the_standard() {
        // RFC 2202, section 2, first case.
        let hash = keyed(&[0x0b; 16], &[b"Hi", b" There"]);
        assert_eq!(hash[..4], [0x92, 0x94, 0x72, 0x7a]);
    }

    #[test]
    fn what_is_sealed_twice_is_open() {
        let (key, text) = ([7; 16], [9; 16]);
        assert_eq!(opened(&key, &opened(&key, &text)), text);
        // RFC 6229: the key 0x0102...10.
        let key = std::array::from_fn(|at| at as u8 + 1);
        assert_eq!(opened(&key, &[0; 16])[..4], [0x9a, 0xc7, 0xcc, 0x9a]);
    }

    #[test]
    fn only_the_empty_password_proves() {
        let owner = keyed(&EMPTY_PASSWORD, &[b"U\0D\0"]);
        let mut response = keyed(&owner, &[&[1; 8], &[2; 28]]).to_vec();
        response.extend([2; 28]);
        let key = |response: &[u8]| {
            Answer { challenge: &[1; 8], user: "u", domain: "D", response }.base_key()
        };
        assert_eq!(key(&response), Some(keyed(&owner, &[&response[..16]])));
        response[0] ^= 1;
        assert_eq!(key(&response), None);
    }
}
