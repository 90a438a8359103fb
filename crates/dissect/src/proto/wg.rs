//! WireGuard (the white paper by Donenfeld, section 5.4). What is encrypted stays so: no keys are at hand.
//!
//! Messages find their session by the indexes that both ends chose.

use std::collections::HashMap;
use std::fmt::{self, Write as _};

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::Walk;

values! {
    static TYPE_VALUES {
        1 => "Handshake Initiation",
        2 => "Handshake Response",
        3 => "Cookie Reply",
        4 => "Transport Data",
    }
}

field_table! {
    /// The fields of WireGuard Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("wg", "WireGuard Protocol", "WireGuard");
    TYPE = FieldDef::new("wg.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES)).at(0, 1);
    RESERVED = FieldDef::new("wg.reserved", "Reserved", FieldType::Bytes).at(1, 3);
    SENDER = FieldDef::new("wg.sender", "Sender", FieldType::Uint32).base(Base::Hex);
    EPHEMERAL = FieldDef::new("wg.ephemeral", "Ephemeral", FieldType::String);
    ENCRYPTED_STATIC = FieldDef::new("wg.encrypted_static", "Encrypted Static", FieldType::None);
    ENCRYPTED_TIMESTAMP = FieldDef::new("wg.encrypted_timestamp", "Encrypted Timestamp", FieldType::None);
    MAC1 = FieldDef::new("wg.mac1", "mac1", FieldType::Bytes);
    MAC2 = FieldDef::new("wg.mac2", "mac2", FieldType::Bytes);
    RECEIVER = FieldDef::new("wg.receiver", "Receiver", FieldType::Uint32).base(Base::Hex);
    ENCRYPTED_EMPTY = FieldDef::new("wg.encrypted_empty", "Encrypted Empty", FieldType::None);
    NONCE = FieldDef::new("wg.nonce", "Nonce", FieldType::Bytes);
    ENCRYPTED_COOKIE = FieldDef::new("wg.encrypted_cookie", "Encrypted Cookie", FieldType::Bytes);
    COUNTER = FieldDef::new("wg.counter", "Counter", FieldType::Uint64);
    ENCRYPTED_PACKET = FieldDef::new("wg.encrypted_packet", "Encrypted Packet", FieldType::None);
    STREAM = FieldDef::new("wg.stream", "Stream index", FieldType::Uint32);
    RESPONSE_IN = FieldDef::new("wg.response_in", "Response in Frame", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("wg.response_to", "Response to Frame", FieldType::FrameNum);
    EPHEMERAL_KNOWN_PRIVKEY = FieldDef::new("wg.ephemeral.known_privkey", "Has Private Key", FieldType::Boolean);
    KEEPALIVE = FieldDef::new("wg.keepalive", "This is a Keepalive message", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Chat));
    BAD_PACKET_LENGTH = FieldDef::new("wg.bad_packet_length", "Packet length is too small", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Types of messages.
pub mod message {
    /// The initiator's handshake.
    pub const INITIATION: u8 = 1;
    /// The answer to it.
    pub const RESPONSE: u8 = 2;
    /// Asks a busy receiver's peer to prove its address.
    pub const COOKIE: u8 = 3;
    /// An encrypted packet.
    pub const DATA: u8 = 4;

    /// Octets of a message of this type, at least.
    pub fn len(kind: u8) -> Option<usize> {
        match kind {
            INITIATION => Some(148),
            RESPONSE => Some(92),
            COOKIE => Some(64),
            DATA => Some(32),
            _ => None,
        }
    }
}

/// Octets of an authentication tag.
const TAG_LEN: usize = 16;

/// Sessions that one capture may have; later ones have no number.
const MAX_SESSIONS: usize = 1 << 16;

/// The sessions of a capture.
#[derive(Default)]
struct Sessions {
    count: u32,
    /// By the index that an end chose and that end: number, and the frame of the initiation.
    ends: HashMap<(u32, Address, u16), (u32, u32)>,
}

impl Sessions {
    /// Takes in a message. Answers the session's number and the frame of the initiation that a response
    /// answers.
    fn meet(
        &mut self,
        kind: u8,
        frame: u32,
        sender: Option<u32>,
        receiver: Option<u32>,
        ends: &crate::track::Ends,
    ) -> (Option<u32>, u32) {
        let source = |index: u32| (index, ends.source.clone(), ends.source_port);
        let destination = |index: u32| (index, ends.destination.clone(), ends.destination_port);
        if self.ends.len() >= MAX_SESSIONS {
            return (None, 0);
        }
        match (kind, sender, receiver) {
            (message::INITIATION, Some(sender), _) => {
                let number = self.count;
                self.count += 1;
                self.ends.insert(source(sender), (number, frame));
                (Some(number), 0)
            }
            (message::RESPONSE, Some(sender), Some(receiver)) => {
                let Some((number, begun)) = self.ends.get(&destination(receiver)).copied() else {
                    return (None, 0);
                };
                self.ends.insert(source(sender), (number, begun));
                (Some(number), begun)
            }
            (_, _, Some(receiver)) => {
                (self.ends.get(&destination(receiver)).map(|(number, _)| *number), 0)
            }
            _ => (None, 0),
        }
    }
}

/// Octets as base64 (RFC 4648, section 4).
struct Base64<'a>(&'a [u8]);

impl fmt::Display for Base64<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: &[u8; 64] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for part in self.0.chunks(3) {
            let bits =
                part.iter().fold(0u32, |n, b| n << 8 | u32::from(*b)) << (8 * (3 - part.len()));
            for digit in 0..4 {
                let six = (bits >> (18 - 6 * digit) & 63) as usize;
                let c = if digit > part.len() { b'=' } else { DIGITS[six] };
                f.write_char(char::from(c))?;
            }
        }
        Ok(())
    }
}

/// WireGuard.
#[derive(Clone, Copy, Debug)]
pub struct Wg;

impl Dissect for Wg {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !Self::recognise(&b) {
            // Not every packet of a conversation that had some is one.
            return Err(Fault::NotMine);
        }
        let kind = b.u8(0)?;
        w.column_protocol("WireGuard");
        w.assign(w.protocol());
        let (_, opened) = w.open_protocol(&b, 0, crate::walk::REST)?;
        w.item(TYPE, &b, 0, 1)?;
        w.item(RESERVED, &b, 1, 3)?;
        let word = TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        w.info(format_args!("{word}"));
        let index = |at: usize| b.u32_le(at);
        let (sender, receiver) = match kind {
            message::INITIATION => (Some(index(4)?), None),
            message::RESPONSE => (Some(index(4)?), Some(index(8)?)),
            _ => (None, Some(index(4)?)),
        };
        let (frame, ends) = (w.frame.number, w.ends());
        let session = w.remember(Scope::Capture, |all: &mut Sessions, _| {
            all.meet(kind, frame, sender, receiver, &ends)
        });
        match kind {
            message::INITIATION => {
                side(w, &b, SENDER, 4, "sender")?;
                ephemeral(w, &b, 8)?;
                w.item(ENCRYPTED_STATIC, &b, 40, 48)?;
                w.item(ENCRYPTED_TIMESTAMP, &b, 88, 28)?;
                w.item(MAC1, &b, 116, 16)?;
                w.item(MAC2, &b, 132, 16)?;
            }
            message::RESPONSE => {
                side(w, &b, SENDER, 4, "sender")?;
                side(w, &b, RECEIVER, 8, "receiver")?;
                ephemeral(w, &b, 12)?;
                w.item(ENCRYPTED_EMPTY, &b, 44, TAG_LEN)?;
                w.item(MAC1, &b, 60, 16)?;
                w.item(MAC2, &b, 76, 16)?;
            }
            message::COOKIE => {
                side(w, &b, RECEIVER, 4, "receiver")?;
                w.item(NONCE, &b, 8, 24)?;
                w.item(ENCRYPTED_COOKIE, &b, 32, 32)?;
            }
            _ => {
                // Counted by what was captured.
                let len = b.len().saturating_sub(16);
                if len == TAG_LEN {
                    w.info(format_args!("Keepalive"));
                }
                side(w, &b, RECEIVER, 4, "receiver")?;
                let counter = b.u64_le(8)?;
                w.item_le(COUNTER, &b, 8, 8)?;
                w.info_append(format_args!(", counter={counter}"));
                let packet = w.item(ENCRYPTED_PACKET, &b, 16, len)?;
                if len == TAG_LEN {
                    w.expert(KEEPALIVE, packet);
                } else {
                    w.info_append(format_args!(", datalen={}", len.saturating_sub(TAG_LEN)));
                }
            }
        }
        if let Some((Some(number), begun)) = session {
            w.generated(STREAM, &b, 0, u64::from(number));
            if begun != 0 {
                w.generated(RESPONSE_TO, &b, 0, u64::from(begun));
            }
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let [kind, 0, 0, 0, ..] = *b.captured() else { return false };
        message::len(kind).is_some_and(|len| match kind {
            message::DATA => b.reported() >= len,
            _ => b.reported() == len,
        })
    }
}

/// An index, and what Info says of it.
fn side<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    name: &str,
) -> Walked {
    let index = b.u32_le(at)?;
    w.item_le(field, b, at, 4)?;
    w.info_append(format_args!(", {name}=0x{index:08X}"));
    Ok(())
}

/// A public key that was made for this handshake.
fn ephemeral<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let key = b.bytes(at, 32)?;
    let item = w.string(EPHEMERAL, b, at, 32, format_args!("{}", Base64(key)))?;
    let opened = w.open(item);
    // Wireshark counts the place of what is not in the octets twice.
    w.generated(EPHEMERAL_KNOWN_PRIVKEY, b, b.start() as usize + at, 0);
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Base64;
    use crate::proto::datagram::shown;

    #[test]
    fn a_keepalive_has_nothing_but_a_tag() {
        let mut octets = vec![4, 0, 0, 0, 0xef, 0xbe, 0xad, 0xde, 7, 0, 0, 0, 0, 0, 0, 0];
        octets.extend([0; 16]);
        let shown = shown(1, 51820, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:wg");
        assert_eq!(shown.info, "WireGuard Keepalive, receiver=0xDEADBEEF, counter=7");
    }

    #[test]
    fn data_tells_its_length_without_the_tag() {
        let mut octets = vec![4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        octets.extend([0; 48]);
        let shown = shown(1, 51820, &octets);
        assert_eq!(
            shown.info,
            "WireGuard Transport Data, receiver=0x00000001, counter=0, datalen=32"
        );
    }

    #[test]
    fn data_that_were_cut_are_as_long_as_what_was_captured() {
        use crate::proto::captured::{cut, datagram};
        let octets = [&[4, 0, 0, 0, 1, 0, 0, 0][..], &[0; 56]].concat();
        let shown = cut(&datagram(1, 51820, &octets), 42 + 16 + 16 + 20);
        assert!(shown.columns.ends_with("counter=0, datalen=20"));
    }

    #[test]
    fn keys_are_shown_in_base64() {
        assert_eq!(Base64(b"abcd").to_string(), "YWJjZA==");
        assert_eq!(Base64(b"abc").to_string(), "YWJj");
    }
}
