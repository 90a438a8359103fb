//! EAP-TLS (RFC 5216, section 3) and the methods that carry TLS in the same way: flags, perhaps a length, and
//! a part of a TLS message, put together with those before it.

use std::collections::HashMap;

use bytes::Bytes;

use super::fields as f;
use super::method;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::{id, little};
use crate::track::Scope;
use crate::walk::Walk;

/// The flags.
mod flag {
    pub(super) const LENGTH: u8 = 0x80;
    pub(super) const MORE: u8 = 0x40;
    pub(super) const START: u8 = 0x20;
}

/// Octets of a message that is put together. Chains of certificates are far shorter.
const MAX_MESSAGE: usize = 1 << 16;

/// Messages that are open at a time in a capture; beyond, the parts of new ones stay apart.
const MAX_OPEN: usize = 256;

/// The messages that are open, by sender and receiver.
#[derive(Default)]
struct Open {
    messages: HashMap<(Address, Address), Message>,
}

/// A message of which parts are known.
#[derive(Default)]
struct Message {
    octets: Vec<u8>,
    parts: Vec<(u32, u32)>,
}

/// Adds the method's part of a packet.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    _identifier: u8,
) -> Walked {
    let flags = b.u8(0)?;
    let item = w.item(f::TLS_FLAGS, b, 0, 1)?;
    let opened = w.open(item);
    little::bits(
        w,
        b,
        0,
        1,
        &[f::TLS_FLAGS_LEN_INCLUDED, f::TLS_FLAGS_MORE_FRAGMENTS, f::TLS_FLAGS_START],
    )?;
    if kind == method::TEAP {
        w.item(f::TLS_FLAGS_OUTER_TLV_LEN_INCLUDED, b, 0, 1)?;
    }
    if kind != method::TLS {
        w.item(f::TLS_FLAGS_VERSION, b, 0, 1)?;
    }
    w.close(opened);
    let mut at = 1;
    if flags & flag::LENGTH != 0 {
        w.item(f::TLS_LEN, b, at, 4)?;
        at += 4;
    }
    let part = b.from(at)?;
    if part.reported() == 0 || flags & flag::START != 0 {
        return Ok(());
    }
    let whole = assemble(w, &part, flags & flag::MORE != 0);
    match whole {
        Some((octets, parts)) if parts.len() > 1 => {
            let octets = Bytes::from(octets);
            let Some(source) = w.add_source("Reassembled EAP-TLS", octets.clone()) else {
                return Ok(());
            };
            let message = Buf::new(&octets, octets.len(), source);
            fragments(w, b, &message, &parts)?;
            tls(w, message)
        }
        Some(_) => tls(w, part),
        None => Ok(()),
    }
}

/// A message that is whole: its octets, and the frame and length of each part.
type Whole = (Vec<u8>, Vec<(u32, u32)>);

/// Takes in a part of a message; answers the message when this was its last part.
fn assemble<C: Collector>(w: &mut Walk<'_, C>, part: &Buf<'_>, more: bool) -> Option<Whole> {
    let key = (w.net.source.clone(), w.net.destination.clone());
    let number = w.frame.number;
    let octets = part.captured();
    let note = w.remember(Scope::Capture, |open: &mut Open, _| -> Option<Whole> {
        if !more && !open.messages.contains_key(&key) {
            return Some((Vec::new(), vec![(number, octets.len() as u32)]));
        }
        if open.messages.len() >= MAX_OPEN && !open.messages.contains_key(&key) {
            return None;
        }
        let message = open.messages.entry(key.clone()).or_default();
        if message.octets.len() + octets.len() > MAX_MESSAGE {
            open.messages.remove(&key);
            return None;
        }
        message.octets.extend_from_slice(octets);
        message.parts.push((number, octets.len() as u32));
        if more {
            return None;
        }
        open.messages.remove(&key).map(|message| (message.octets, message.parts))
    });
    match note {
        Some(note) => note,
        // Without a tracker a part that is all of its message can still be shown.
        None if !more => Some((Vec::new(), vec![(number, octets.len() as u32)])),
        None => None,
    }
}

/// Adds which frames the message was put together from.
fn fragments<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    message: &Buf<'_>,
    parts: &[(u32, u32)],
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let _ = b;
    let item = w.item(f::TLS_FRAGMENTS, message, 0, message.len())?;
    if w.labels() {
        let mut list = String::new();
        for (index, (frame, len)) in parts.iter().enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            list.push_str(&format!("{comma}#{frame}({len})"));
        }
        let (count, len) = (parts.len(), message.len());
        w.label(item, format_args!("{count} EAP-TLS Fragments ({len} bytes): {list}"));
    }
    w.mark_generated(item);
    let opened = w.open(item);
    let mut at = 0;
    for (frame, len) in parts {
        let len = *len as usize;
        let item = w.number(f::TLS_FRAGMENT, message, at, len, u64::from(*frame))?;
        let end = (at + len).saturating_sub(1);
        w.label(item, format_args!("Frame: {frame}, payload: {at}-{end} ({len} bytes)"));
        w.mark_generated(item);
        at += len;
    }
    w.generated(f::TLS_FRAGMENT_COUNT, message, 0, parts.len() as u64);
    w.generated(f::TLS_REASSEMBLED_LEN, message, 0, message.len() as u64);
    w.close(opened);
    Ok(())
}

/// Goes on with the TLS records of a message.
fn tls<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.call(id::TLS, b)
}
