//! Messages that exchange keys: lists of algorithms, public values, host keys and signatures.

use std::fmt::Write as _;

use lamna_fields::Field;
use md5::{Digest, Md5};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::{REST, Walk};

use super::state::{Exchange, LISTS};
use super::*;

/// The lists of a Key Exchange Init: length and names.
static LIST_FIELDS: [(Field, Field); LISTS] = [
    (KEX_ALGORITHMS_LENGTH, KEX_ALGORITHMS),
    (SERVER_HOST_KEY_ALGORITHMS_LENGTH, SERVER_HOST_KEY_ALGORITHMS),
    (ENCRYPTION_ALGORITHMS_CLIENT_TO_SERVER_LENGTH, ENCRYPTION_ALGORITHMS_CLIENT_TO_SERVER),
    (ENCRYPTION_ALGORITHMS_SERVER_TO_CLIENT_LENGTH, ENCRYPTION_ALGORITHMS_SERVER_TO_CLIENT),
    (MAC_ALGORITHMS_CLIENT_TO_SERVER_LENGTH, MAC_ALGORITHMS_CLIENT_TO_SERVER),
    (MAC_ALGORITHMS_SERVER_TO_CLIENT_LENGTH, MAC_ALGORITHMS_SERVER_TO_CLIENT),
    (COMPRESSION_ALGORITHMS_CLIENT_TO_SERVER_LENGTH, COMPRESSION_ALGORITHMS_CLIENT_TO_SERVER),
    (COMPRESSION_ALGORITHMS_SERVER_TO_CLIENT_LENGTH, COMPRESSION_ALGORITHMS_SERVER_TO_CLIENT),
    (LANGUAGES_CLIENT_TO_SERVER_LENGTH, LANGUAGES_CLIENT_TO_SERVER),
    (LANGUAGES_SERVER_TO_CLIENT_LENGTH, LANGUAGES_SERVER_TO_CLIENT),
];

/// Walks the message `b`, whose code comes first.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    code: u8,
    exchange: Exchange,
    from_server: bool,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let mut at = 1;
    match (code, exchange) {
        (message::KEX_INIT, _) => init(w, b, from_server),
        (message::DISCONNECT, _) => {
            w.item(DISCONNECT_REASON, b, 1, 4)?;
            at = 5;
            string(w, b, &mut at, DISCONNECT_DESCRIPTION_LENGTH, DISCONNECT_DESCRIPTION)?;
            string(w, b, &mut at, LANG_TAG_LENGTH, LANG_TAG)
        }
        (message::IGNORE, _) => string(w, b, &mut at, IGNORE_DATA_LENGTH, IGNORE_DATA),
        (message::DEBUG, _) => {
            w.item(DEBUG_ALWAYS_DISPLAY, b, 1, 1)?;
            at = 2;
            string(w, b, &mut at, DEBUG_NAME_LENGTH, DEBUG_NAME)?;
            string(w, b, &mut at, LANG_TAG_LENGTH, LANG_TAG)
        }
        (30, Exchange::Group) => string(w, b, &mut at, MPINT_LENGTH, DH_E),
        (31, Exchange::Group) => reply(w, b, at, MPINT_LENGTH, DH_F),
        (30, Exchange::Proposed) => w.item(DH_GEX_NBITS, b, 1, 4).map(drop),
        (31, Exchange::Proposed) => {
            string(w, b, &mut at, MPINT_LENGTH, DH_GEX_P)?;
            string(w, b, &mut at, MPINT_LENGTH, DH_GEX_G)
        }
        (32, Exchange::Proposed) => string(w, b, &mut at, MPINT_LENGTH, DH_E),
        (33, Exchange::Proposed) => reply(w, b, at, MPINT_LENGTH, DH_F),
        (34, Exchange::Proposed) => {
            w.item(DH_GEX_MIN, b, 1, 4)?;
            w.item(DH_GEX_NBITS, b, 5, 4)?;
            w.item(DH_GEX_MAX, b, 9, 4).map(drop)
        }
        (30, Exchange::Curve) => string(w, b, &mut at, ECDH_Q_C_LENGTH, ECDH_Q_C),
        (31, Exchange::Curve) => reply(w, b, at, ECDH_Q_S_LENGTH, ECDH_Q_S),
        _ => Ok(()),
    }
}

/// Octets with their length in front, of four octets itself.
fn string<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: &mut usize,
    length: Field,
    field: Field,
) -> Walked {
    let len = b.u32(*at)? as usize;
    w.item(length, b, *at, 4)?;
    w.item(field, b, *at + 4, len)?;
    *at = (*at + 4).saturating_add(len);
    Ok(())
}

/// Key Exchange Init (RFC 4253, section 7.1), and the fingerprint of its lists.
fn init<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, from_server: bool) -> Walked {
    let item = w.text(b, 1, REST, format_args!("Algorithms"))?;
    let opened = w.open(item);
    w.item(COOKIE, b, 1, 16)?;
    let mut at = 17;
    let mut lists: [&[u8]; LISTS] = [&[]; LISTS];
    for ((length, field), list) in LIST_FIELDS.iter().zip(&mut lists) {
        *list = b.bytes(at + 4, b.u32(at)? as usize)?;
        string(w, b, &mut at, *length, *field)?;
    }
    w.item(FIRST_KEX_PACKET_FOLLOWS, b, at, 1)?;
    w.item(KEX_RESERVED, b, at + 1, 4)?;
    at += 5;
    let (text, hash) = match from_server {
        false => (KEX_HASSH_ALGORITHMS, KEX_HASSH),
        true => (KEX_HASSHSERVER_ALGORITHMS, KEX_HASSHSERVER),
    };
    if w.wants(text) || w.wants(hash) {
        let place = usize::from(from_server);
        let mut all = Vec::new();
        for (i, list) in [0, 2 + place, 4 + place, 6 + place].iter().enumerate() {
            if i > 0 {
                all.push(b';');
            }
            all.extend_from_slice(lists.get(*list).unwrap_or(&&[][..]));
        }
        let mut digest = String::with_capacity(32);
        for byte in Md5::digest(&all) {
            // Writing to a String cannot fail.
            let _ = write!(digest, "{byte:02x}");
        }
        w.generated_string(text, b, at, format_args!("{}", String::from_utf8_lossy(&all)));
        w.generated_string(hash, b, at, format_args!("{digest}"));
    }
    w.close(opened);
    Ok(())
}

/// The server's answer: host key, public value, signature.
fn reply<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    length: Field,
    field: Field,
) -> Walked {
    host_key(w, b, &mut at)?;
    string(w, b, &mut at, length, field)?;
    signature(w, b, at)
}

/// What names a host key or signature is of.
fn kind<'b>(b: &Buf<'b>, at: usize) -> Result<&'b [u8], Fault> {
    b.bytes(at + 8, b.u32(at + 4)? as usize)
}

fn host_key<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: &mut usize) -> Walked {
    let len = b.u32(*at)? as usize;
    let name = kind(b, *at)?;
    let shown = lamna_fields::Encoding::Ascii.text(name);
    let item =
        w.text(b, *at, len.saturating_add(4), format_args!("KEX host key (type: {shown})"))?;
    let opened = w.open(item);
    w.item(HOST_KEY_LENGTH, b, *at, 4)?;
    let end = (*at + 4).saturating_add(len);
    let mut place = *at + 4;
    string(w, b, &mut place, HOST_KEY_TYPE_LENGTH, HOST_KEY_TYPE)?;
    let numbers: &[Field] = match name {
        b"ssh-rsa" => &[HOST_KEY_RSA_E, HOST_KEY_RSA_N],
        b"ssh-dss" => &[HOST_KEY_DSA_P, HOST_KEY_DSA_Q, HOST_KEY_DSA_G, HOST_KEY_DSA_Y],
        _ => &[],
    };
    for number in numbers {
        string(w, b, &mut place, MPINT_LENGTH, *number)?;
    }
    if name.starts_with(b"ecdsa-sha2-") {
        string(w, b, &mut place, HOST_KEY_ECDSA_ID_LENGTH, HOST_KEY_ECDSA_ID)?;
        string(w, b, &mut place, HOST_KEY_ECDSA_Q_LENGTH, HOST_KEY_ECDSA_Q)?;
    } else if name.starts_with(b"ssh-ed") {
        string(w, b, &mut place, HOST_KEY_EDDSA_KEY_LENGTH, HOST_KEY_EDDSA_KEY)?;
    } else if numbers.is_empty() {
        w.item(HOST_KEY_DATA, b, place, end.saturating_sub(place))?;
    }
    w.close(opened);
    *at = end;
    Ok(())
}

fn signature<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let len = b.u32(at)? as usize;
    let name = kind(b, at)?;
    let shown = lamna_fields::Encoding::Ascii.text(name);
    let title = format_args!("KEX host signature (type: {shown})");
    let item = w.text(b, at, len.saturating_add(4), title)?;
    let opened = w.open(item);
    let length: Item = w.item(HOST_SIG_LENGTH, b, at, 4)?;
    let mut place = at + 4;
    let end = place.saturating_add(len);
    if name == b"ssh-rsa" || name == b"ssh-dss" {
        let field = if name == b"ssh-rsa" { HOST_SIG_RSA } else { HOST_SIG_DSA };
        string(w, b, &mut place, HOST_SIG_TYPE_LENGTH, HOST_SIG_TYPE)?;
        string(w, b, &mut place, MPINT_LENGTH, field)?;
    } else {
        let decoded = 8 + name.len();
        w.expert_text(
            PACKET_DECODE_ERROR,
            length,
            format_args!("Decoded {decoded} bytes, but packet legnth is {len} bytes"),
        );
        string(w, b, &mut place, HOST_SIG_TYPE_LENGTH, HOST_SIG_TYPE)?;
        if !name.starts_with(b"ecdsa-sha2-") && !name.starts_with(b"ssh-ed") {
            w.item(HOST_SIG_DATA, b, place, end.saturating_sub(place))?;
        }
    }
    w.close(opened);
    Ok(())
}
