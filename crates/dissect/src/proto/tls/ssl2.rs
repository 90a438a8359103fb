//! The hello of SSL 2, with which clients of its time offered later versions too.

use crate::buf::{Buf, Fault};
use crate::collect::Collector;
use crate::track::Scope;
use crate::walk::Walk;

use super::state::Session;
use super::{
    HANDSHAKE_CHALLENGE, HANDSHAKE_CHALLENGE_LENGTH, HANDSHAKE_CIPHER_SPEC_LEN,
    HANDSHAKE_CIPHERSPEC, HANDSHAKE_CIPHERSUITES, HANDSHAKE_SESSION_ID,
    HANDSHAKE_SESSION_ID_LENGTH, HANDSHAKE_TYPE, HANDSHAKE_VERSION, RECORD, RECORD_LENGTH,
    RECORD_VERSION, append, version,
};

/// Octets of a hello before its lists.
const HEADER_LEN: usize = 11;

/// A client's hello: the header and the lengths of what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hello {
    length: usize,
    specs: usize,
    session: usize,
    challenge: usize,
}

impl Hello {
    /// The hello at the start of `bytes`; `None` where they are none.
    pub(super) fn new(bytes: &[u8]) -> Option<Self> {
        let [a, b, 1, major, minor, c, d, e, f, g, h] = *bytes.first_chunk::<HEADER_LEN>()? else {
            return None;
        };
        let offered = u16::from_be_bytes([major, minor]);
        if a & 0x80 == 0 || !(offered == version::SSL_2 || version::is_known(offered)) {
            return None;
        }
        let hello = Hello {
            length: usize::from(u16::from_be_bytes([a & 0x7f, b])),
            specs: usize::from(u16::from_be_bytes([c, d])),
            session: usize::from(u16::from_be_bytes([e, f])),
            challenge: usize::from(u16::from_be_bytes([g, h])),
        };
        let fits = hello.length == 9 + hello.specs + hello.session + hello.challenge;
        (fits && hello.specs.is_multiple_of(3)).then_some(hello)
    }

    /// Octets of the record.
    pub(super) fn record_len(&self) -> usize {
        self.length + 2
    }
}

/// Octets of the record at the start of `bytes`, if they look like one: a header of two octets, then a
/// message type.
pub(super) fn record_len(bytes: &[u8]) -> Option<usize> {
    let [a, b, kind] = *bytes.first_chunk::<3>()?;
    (a & 0x80 != 0 && TYPES.contains(&kind))
        .then(|| usize::from(u16::from_be_bytes([a & 0x7f, b])) + 2)
}

/// The message types that are sent before anything is encrypted: Error, Client Hello, Client Master
/// Key and Server Hello. By these a record is told from octets of anything else.
const TYPES: [u8; 4] = [0, 1, 2, 4];

/// Walks a record of `len` octets; answers how many it took.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    len: usize,
) -> Result<usize, Fault> {
    if let Some(hello) = Hello::new(b.captured()) {
        return client_hello(w, b, &hello);
    }
    if w.wants_columns() {
        w.columns().set_protocol("SSLv2");
    }
    append(w, format_args!("Encrypted Data"));
    let root = w.item(RECORD, b, 0, len.min(b.len()))?;
    w.label(root, format_args!("SSLv2 Record Layer: Encrypted Data"));
    let opened = w.open(root);
    w.generated(RECORD_VERSION, b, 0, u64::from(version::SSL_2));
    w.close(opened);
    Ok(len)
}

fn client_hello<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    hello: &Hello,
) -> Result<usize, Fault> {
    w.remember(Scope::Stream, |_: &mut Session, _| ());
    super::assign(w);
    if w.wants_columns() {
        w.columns().set_protocol("SSLv2");
    }
    append(w, format_args!("Client Hello"));
    let len = hello.record_len();
    let root = w.item(RECORD, b, 0, len)?;
    w.label(root, format_args!("SSLv2 Record Layer: Client Hello"));
    let opened = w.open(root);
    w.generated(RECORD_VERSION, b, 0, u64::from(version::SSL_2));
    w.number(RECORD_LENGTH, b, 0, 2, hello.length as u64)?;
    let item = w.item(HANDSHAKE_TYPE, b, 2, 1)?;
    w.label(item, format_args!("Handshake Message Type: Client Hello (1)"));
    w.item(HANDSHAKE_VERSION, b, 3, 2)?;
    w.item(HANDSHAKE_CIPHER_SPEC_LEN, b, 5, 2)?;
    w.item(HANDSHAKE_SESSION_ID_LENGTH, b, 7, 2)?;
    w.item(HANDSHAKE_CHALLENGE_LENGTH, b, 9, 2)?;
    let mut at = HEADER_LEN;
    let specs = w.item(HANDSHAKE_CIPHERSUITES, b, at, hello.specs)?;
    let count = hello.specs / 3;
    let plural = if count == 1 { "" } else { "s" };
    w.label(specs, format_args!("Cipher Specs ({count} spec{plural})"));
    let inner = w.open(specs);
    for n in 0..count {
        w.item(HANDSHAKE_CIPHERSPEC, b, at + 3 * n, 3)?;
    }
    w.close(inner);
    at += hello.specs;
    if hello.session != 0 {
        w.item(HANDSHAKE_SESSION_ID, b, at, hello.session)?;
    }
    at += hello.session;
    if hello.challenge != 0 {
        w.item(HANDSHAKE_CHALLENGE, b, at, hello.challenge)?;
    }
    w.close(opened);
    Ok(len)
}

#[cfg(test)]
mod tests {
    use super::{Hello, record_len};

    #[test]
    fn only_messages_in_the_clear_make_a_record() {
        assert_eq!(record_len(&[0x80, 2, 4]), Some(4));
        assert_eq!(record_len(&[0x80, 2, 3]), None);
        assert_eq!(record_len(&[0x00, 2, 1]), None);
    }

    #[test]
    fn a_hello_must_add_up() {
        let mut bytes = vec![0x80, 12, 1, 3, 1, 0, 3, 0, 0, 0, 0, 0, 0, 5];
        assert_eq!(Hello::new(&bytes).map(|h| h.record_len()), Some(14));
        bytes[1] = 13;
        assert_eq!(Hello::new(&bytes), None);
    }
}
