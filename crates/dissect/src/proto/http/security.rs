//! Tokens by which the ends prove who they are, in base64 behind the name of a scheme (RFC 4559; MS-NTHT).

use bytes::Bytes;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::{gss_api, id, ntlmssp};
use crate::walk::Walk;

/// The schemes that carry such tokens.
const SCHEMES: [&[u8]; 2] = [b"NTLM ", b"Negotiate "];

/// Whether the value of a header may hold a token.
pub(super) fn may_hold_token(value: &[u8]) -> bool {
    SCHEMES.iter().any(|scheme| value.starts_with(scheme))
}

/// Goes on with the token that a header's value holds.
pub(super) fn token<C: Collector>(w: &mut Walk<'_, C>, value: &[u8]) -> Walked {
    let Some(text) = SCHEMES.iter().find_map(|scheme| value.strip_prefix(*scheme)) else {
        return Ok(());
    };
    let octets = Bytes::from(base64(text.trim_ascii()));
    let protocol = if octets.starts_with(ntlmssp::SIGNATURE) {
        id::NTLMSSP
    } else if gss_api::is_token(&octets) {
        id::GSS_API
    } else {
        return Ok(());
    };
    let Some(source) = w.add_source("NTLMSSP / GSSAPI Data", octets.clone()) else {
        return Ok(());
    };
    w.call(protocol, Buf::new(&octets, octets.len(), source))
}

/// What a character of base64 stands for, with the last two of its alphabet.
fn six_bits(c: u8, last: &[u8; 2]) -> Option<u8> {
    match c {
        b'A'..=b'Z' => Some(c - b'A'),
        b'a'..=b'z' => Some(c - b'a' + 26),
        b'0'..=b'9' => Some(c - b'0' + 52),
        _ if c == last[0] => Some(62),
        _ if c == last[1] => Some(63),
        _ => None,
    }
}

/// Decodes base64 (RFC 4648, section 4) as far as it goes.
pub(crate) fn base64(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut have) = (0u32, 0);
    for c in text {
        let Some(six) = six_bits(*c, b"+/") else { break };
        bits = bits << 6 | u32::from(six);
        have += 6;
        if have >= 8 {
            have -= 8;
            out.push((bits >> have) as u8);
            bits &= (1 << have) - 1;
        }
    }
    out
}

/// Decodes base64 for addresses (RFC 4648, section 5) as GLib does: groups of four only, whatever is in between.
pub(super) fn base64url(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut group, mut have) = (0u32, 0);
    // The two characters that came last: what stands for padding is seen only there.
    let mut last = [0u8; 2];
    for c in text {
        let six = match c {
            b'=' => 0,
            _ => match six_bits(*c, b"-_") {
                Some(six) => six,
                None => continue,
            },
        };
        last = [last[1], *c];
        group = group << 6 | u32::from(six);
        have += 1;
        if have == 4 {
            let [_, a, b, c] = group.to_be_bytes();
            out.push(a);
            if last[0] != b'=' {
                out.push(b);
            }
            if last[1] != b'=' {
                out.push(c);
            }
            (group, have) = (0, 0);
        }
    }
    out
}
