//! Security of ZigBee's frames (ZigBee specification, section 4.5): AES-128 in CCM* with the keys of a network that the capture
//! itself tells, as a trust centre hands them out in clear.

use aes::Aes128;
use aes::cipher::{Array, KeyInit};
use bytes::Bytes;
use ccm::Ccm;
use ccm::aead::AeadInOut;
use ccm::aead::consts::{U4, U13};

use super::*;
use crate::track::Scope;

/// Octets that authenticate a frame of a network, which mostly uses level 5.
const MIC_LEN: usize = 4;

/// The level of security that frames have, whatever they say: they say nothing.
const LEVEL: u8 = 5;

/// Keys of networks that are remembered of a capture: far more than any real one tells.
const MAX_KEYS: usize = 16;

/// Octets that are deciphered at most: more than a frame of the link has.
const MAX_SEALED: usize = 4096;

/// A key's octets.
type Key = [u8; 16];

/// The keys of networks that a capture told, and where.
#[derive(Debug, Default)]
struct Keys(Vec<(Key, u32)>);

/// Remembers a network's key.
pub(super) fn learn<C: Collector>(w: &mut Walk<'_, C>, key: Key) {
    let frame = w.frame.number;
    w.remember(Scope::Capture, |keys: &mut Keys, _| {
        if keys.0.len() < MAX_KEYS && !keys.0.iter().any(|(known, _)| *known == key) {
            keys.0.push((key, frame));
        }
    });
}

/// What a frame carried.
pub(super) enum Payload<'b> {
    /// It is still enciphered.
    Sealed(Buf<'b>),
    /// It was deciphered.
    Open(Bytes),
}

/// Opens `sealed`, which ends with what authenticates it, with the nonce and what lies before it.
fn open(key: &Key, nonce: &[u8; 13], before: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (body, mic) = sealed.split_at_checked(sealed.len().checked_sub(MIC_LEN)?)?;
    let cipher = Ccm::<Aes128, U4, U13>::new(&Array::from(*key));
    let mic = Array::try_from(mic).ok()?;
    let mut octets = body.to_vec();
    let nonce = Array::from(*nonce);
    cipher.decrypt_inout_detached(&nonce, before, octets.as_mut_slice().into(), &mic).ok()?;
    Some(octets)
}

/// Shows the header of security at `start` of a layer; what it protects. `says` is whether a source that nobody knows is noted.
pub(super) fn walk<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    start: usize,
    source: Option<u64>,
    is_network: bool,
) -> Result<Payload<'b>, Fault> {
    const NETWORK_KEY: u8 = 1;
    w.foreign(id::ZBEE_NWK, |w| {
        let control = b.u8(start)?;
        let rest = b.len().saturating_sub(start);
        let item = w.text(b, start, rest, format_args!("ZigBee Security Header"))?;
        let opened = w.open(item);
        w.bitmask(SEC_FIELD, &[SEC_KEY_ID, SEC_EXT_NONCE], b, start, 1)?;
        w.item_le(SEC_COUNTER, b, start + 1, 4)?;
        let mut at = start + 5;
        let mut source = source;
        if control & 0x20 != 0 {
            wpan::long(w, SEC_SRC64, b, at)?;
            source = Some(b.u64_le(at)?);
            at += 8;
        } else if source.is_none() {
            let note = w.text(b, at.min(b.len()), 0, format_args!("Extended Source: Unknown"))?;
            w.expert(SEC_EXTENDED_SOURCE_UNKNOWN, note);
        }
        if control >> 3 & 3 == NETWORK_KEY {
            w.item(SEC_KEY_SEQNO, b, at, 1)?;
            at += 1;
        }
        let end = b.reported().checked_sub(MIC_LEN).filter(|end| *end >= at);
        let end = end.ok_or(Fault::Malformed)?;
        w.item(SEC_MIC, b, end, MIC_LEN)?;
        let mut nonce = [0; 13];
        nonce[..8].copy_from_slice(&source.unwrap_or_default().to_le_bytes());
        nonce[8..12].copy_from_slice(b.bytes(start + 1, 4)?);
        nonce[12] = control & !7 | LEVEL;
        let octets = b.bytes(0, b.reported().min(MAX_SEALED)).unwrap_or(&[]);
        let told = if is_network && source.is_some() {
            w.remember(Scope::Capture, |keys: &mut Keys, _| {
                let mut before = octets.get(..at)?.to_vec();
                *before.get_mut(start)? = nonce[12];
                let sealed = octets.get(at..)?;
                let found =
                    keys.0.iter().find(|(key, _)| open(key, &nonce, &before, sealed).is_some())?;
                let (high, low) = found.0.split_at(8);
                let half = |octets: &[u8]| octets.iter().fold(0, |n, o| n << 8 | u64::from(*o));
                Some((half(high), half(low), found.1))
            })
        } else {
            None
        };
        if let Some((high, low, frame)) = told.flatten() {
            let mut key = [0; 16];
            key[..8].copy_from_slice(&high.to_be_bytes());
            key[8..].copy_from_slice(&low.to_be_bytes());
            let mut before = octets.get(..at).unwrap_or(&[]).to_vec();
            if let Some(octet) = before.get_mut(start) {
                *octet = nonce[12];
            }
            let opened_octets = open(&key, &nonce, &before, octets.get(at..).unwrap_or(&[]));
            if let Some(plain) = opened_octets {
                let item = w.octets(SEC_KEY, b, 0, 16, &key)?;
                w.mark_generated(item);
                w.generated(SEC_KEY_ORIGIN, b, 0, u64::from(frame));
                w.close(opened);
                return Ok(Payload::Open(Bytes::from(plain)));
            }
        }
        w.expert(SEC_ENCRYPTED_PAYLOAD, item);
        w.close(opened);
        Ok(Payload::Sealed(b.slice(at, end - at)?))
    })
}
