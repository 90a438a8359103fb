//! Attributes of media: formats, ways to reach them (RFC 8839) and keys (RFC 4568).

use super::*;
use crate::proto::http::base64;

/// What a parameter of H.264 that tells of packets begins with (RFC 6184, section 8.1).
const MODE: &[u8] = b"packetization-mode=";

/// An attribute of a medium.
pub(super) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, value): (usize, &[u8]),
    names: &mut Vec<(u8, String)>,
) -> Walked {
    let Some(colon) = value.iter().position(|b| *b == b':') else { return Ok(()) };
    let name = value.get(..colon).unwrap_or(&[]);
    let rest = value.get(colon + 1..).unwrap_or(&[]);
    let from = at + colon + 1;
    w.item(MEDIA_ATTRIBUTE_FIELD, b, at, colon)?;
    match name {
        b"rtpmap" => {
            let blank = rest.iter().position(|b| *b == b' ').unwrap_or(rest.len());
            w.item(MEDIA_FORMAT, b, from, blank)?;
            let Some(coding) = rest.get(blank + 1..) else { return Ok(()) };
            let slash = coding.iter().position(|b| *b == b'/').unwrap_or(coding.len());
            w.item(MIME_TYPE, b, from + blank + 1, slash)?;
            if let Some((number, name)) = mapping(value)
                && names.len() < MAX_NAMES
            {
                names.push((number, lossy(name).into_owned()));
            }
            if let Some(rate) = coding.get(slash + 1..) {
                let len = rate.iter().position(|b| *b == b'/').unwrap_or(rate.len());
                w.item(SAMPLE_RATE, b, from + blank + 1 + slash + 1, len)?;
            }
        }
        b"fmtp" => {
            let blank = rest.iter().position(|b| *b == b' ').unwrap_or(rest.len());
            let item = w.item(MEDIA_FORMAT, b, from, blank)?;
            let format = rest.get(..blank).unwrap_or(&[]);
            let known = number(format)
                .and_then(|n| names.iter().rev().find(|(known, _)| u64::from(*known) == n));
            let name = known.map(|(_, name)| name.as_str());
            if name.is_some() || number(format).is_some_and(|n| n != 0) {
                let name = name.unwrap_or("Unknown");
                w.label_value(item, format_args!("{} [{name}]", lossy(format)));
            }
            let mut at = from + blank + 1;
            for part in rest.get(blank + 1..).unwrap_or(&[]).split(|b| *b == b';') {
                let blanks = part.iter().take_while(|b| **b == b' ').count();
                if part.len() > blanks {
                    let item = w.item(FMTP_PARAMETER, b, at + blanks, part.len() - blanks)?;
                    let is_h264 = name.is_some_and(|name| name.eq_ignore_ascii_case("H264"));
                    let mode = part.get(blanks..).unwrap_or(&[]).strip_prefix(MODE);
                    if let Some(mode) = mode.filter(|_| is_h264) {
                        let opened = w.open(item);
                        let value = number(mode).unwrap_or(0);
                        let at = at + blanks + MODE.len();
                        let field = FMTP_H264_PACKETIZATION_MODE;
                        let item = w.number(field, b, at, mode.len(), value)?;
                        w.mark_generated(item);
                        w.close(opened);
                    }
                }
                at += part.len() + 1;
            }
        }
        b"candidate" => candidate(w, b, (from, rest))?,
        b"crypto" => crypto(w, b, (from, rest))?,
        _ => {
            let blanks = rest.iter().take_while(|b| **b == b' ').count();
            if rest.len() > blanks {
                w.item(MEDIA_ATTRIBUTE_VALUE, b, from + blanks, rest.len() - blanks)?;
            }
        }
    }
    Ok(())
}

/// A way to reach a medium (RFC 8839, section 5.1).
fn candidate<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, value): (usize, &[u8]),
) -> Walked {
    let mut from = 0;
    for (i, word) in value.split(|b| *b == b' ').enumerate() {
        let field = match i {
            0 => ICE_CANDIDATE_FOUNDATION,
            1 => ICE_CANDIDATE_COMPONENTID,
            2 => ICE_CANDIDATE_TRANSPORT,
            3 => ICE_CANDIDATE_PRIORITY,
            4 => ICE_CANDIDATE_ADDRESS,
            5 => ICE_CANDIDATE_PORT,
            // "typ" stands before it.
            7 => ICE_CANDIDATE_TYPE,
            6 => {
                from += word.len() + 1;
                continue;
            }
            _ => break,
        };
        let item = w.item(field, b, at + from, word.len())?;
        let words = match word {
            b"host" => "Host candidate",
            b"srflx" => "Server reflexive candidate",
            b"prflx" => "Peer reflexive candidate",
            b"relay" => "Relayed candidate",
            _ => "",
        };
        if i == 7 && !words.is_empty() {
            w.label_value(item, format_args!("{} ({words})", lossy(word)));
        }
        from += word.len() + 1;
    }
    Ok(())
}

/// Octets of the key and of the salt of suites with AES in counter mode and its F8 (RFC 4568, section 6.2).
const KEY_AND_SALT_LEN: [usize; 2] = [16, 14];

/// Keys of media.
fn crypto<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, (at, value): (usize, &[u8])) -> Walked {
    let mut parts = value.splitn(3, |b| *b == b' ');
    let (tag, suite, keys) =
        (parts.next().unwrap_or(&[]), parts.next().unwrap_or(&[]), parts.next().unwrap_or(&[]));
    match number(tag) {
        Some(number) => w.number(CRYPTO_TAG, b, at, tag.len(), number).map(drop)?,
        None => {
            let item = w.number(CRYPTO_TAG, b, at, tag.len(), 0)?;
            w.expert(INVALID_CRYPTO_TAG, item);
        }
    }
    if suite.is_empty() {
        return Ok(());
    }
    let at = at + tag.len() + 1;
    w.item(CRYPTO_CRYPTO_SUITE, b, at, suite.len())?;
    let at = at + suite.len() + 1;
    let Some(inline) = keys.strip_prefix(b"inline:") else { return Ok(()) };
    let item = w.text(b, at, keys.len(), format_args!("Key parameters"))?;
    let opened = w.open(item);
    let mut parts = inline.splitn(3, |b| *b == b'|');
    let key = parts.next().unwrap_or(&[]);
    let mut from = at + keys.len() - inline.len();
    let whole = base64(key);
    let [key_len, salt_len] = KEY_AND_SALT_LEN;
    let is_known =
        [&b"AES_CM_128_HMAC_SHA1_80"[..], b"AES_CM_128_HMAC_SHA1_32", b"F8_128_HMAC_SHA1_80"];
    match (whole.get(..key_len), whole.get(key_len..key_len + salt_len)) {
        (Some(octets), Some(salt)) if is_known.contains(&suite) => {
            w.item(KEY_AND_SALT, b, from, key.len())?;
            // Where they are counts from the text, not from what it says.
            w.octets(CRYPTO_MASTER_KEY, b, at, key_len, octets)?;
            w.octets(CRYPTO_MASTER_SALT, b, at + key_len, salt_len, salt)?;
        }
        _ => {
            let len = whole.len().min(keys.len());
            w.octets(KEY_AND_SALT, b, at, len, &whole)?;
        }
    }
    from += key.len() + 1;
    if let Some(lifetime) = parts.next() {
        w.item(CRYPTO_LIFETIME, b, from, lifetime.len())?;
        from += lifetime.len() + 1;
    }
    if let Some(master) = parts.next() {
        let colon = master.iter().position(|b| *b == b':').unwrap_or(master.len());
        w.item(CRYPTO_MKI_VALU, b, from, colon)?;
        if let Some(len) = master.get(colon + 1..) {
            w.item(CRYPTO_MKI_LENGTH, b, from + colon + 1, len.len())?;
        }
    }
    w.close(opened);
    Ok(())
}
