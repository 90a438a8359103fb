//! Secure Shell: version 2 (RFC 4253, with the key exchanges of RFC 4419, RFC 5656 and RFC 8731) and the outside of
//! version 1.
//!
//! Both ends say who they are in a line; then packets follow, whose lengths are in the clear until new keys
//! are taken up. What is encrypted stays so.

mod fields;
mod kex;
mod state;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};

pub use fields::*;
use state::{CIPHERS, COMPRESSIONS, Exchange, MACS, MAX_PACKET, Met, Session};

/// Codes of messages that the walk knows by name.
pub(crate) mod message {
    /// In version 1: the client's key for the session.
    pub(crate) const SESSION_KEY_1: u8 = 3;
    pub(crate) const DISCONNECT: u8 = 1;
    pub(crate) const IGNORE: u8 = 2;
    pub(crate) const DEBUG: u8 = 4;
    pub(crate) const KEX_INIT: u8 = 20;
    pub(crate) const NEW_KEYS: u8 = 21;
    pub(crate) const KEX_FIRST: u8 = 30;
    pub(crate) const KEX_LAST: u8 = 49;
}

/// Octets of a packet before its message: its length and the length of its padding.
const HEADER_LEN: usize = 5;

/// Longest line that tells who an end is (RFC 4253, section 4.2).
const MAX_LINE: usize = 255;

/// Ports that servers listen on.
const PORTS: [u16; 2] = [22, 29418];

/// Whether the sender's port is a server's.
fn is_from_server(source: u16, destination: u16) -> bool {
    PORTS.contains(&source) && (!PORTS.contains(&destination) || source < destination)
}

/// Secure Shell.
#[derive(Clone, Copy, Debug)]
pub struct Ssh;

impl Dissect for Ssh {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(22), Claim::TcpPort(29418)];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held =
        Held::Titled(|octets| (!octets.starts_with(b"SSH-")).then_some("SSH Version 2"));

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let from_server = is_from_server(w.net.source_port, w.net.destination_port);
        let standing = w.remember(Scope::Stream, |s: &mut Session, _| s.standing(from_server));
        let (version, ..) = standing.unwrap_or_default();
        w.column_protocol(match version {
            1 => "SSHv1",
            2 => "SSHv2",
            _ => "SSH",
        });
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let mut packets = Packets { from_server };
        let mut at = 0;
        // What was not captured is not missed between packets.
        while at < b.len() || at == 0 {
            let rest = b.from(at)?;
            at += packets.one(w, &rest)?.max(1);
        }
        w.columns().prepend_info(if from_server { "Server: " } else { "Client: " });
        // Its words are no part of the field: filters do not know them.
        let words = if from_server { "server-to-client" } else { "client-to-server" };
        let item = w.generated(DIRECTION, &b, 0, u64::from(from_server));
        w.label_value(item, format_args!("{words}"));
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let from_server = is_from_server(framing.source_port, framing.destination_port);
        let standing = framing.recall(Scope::Stream, |s: &mut Session| {
            (s.standing(from_server), s.has_proposed(from_server))
        });
        let ((version, identified, encrypted), proposed) = standing.unwrap_or_default();
        let (mut identified, mut encrypted, mut proposed) = (identified, encrypted, proposed);
        let mut at = 0;
        // All packets that are there are walked at once, as one layer.
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let len = if !identified && b"SSH-".starts_with(rest.get(..4).unwrap_or(rest)) {
                identified = true;
                line_len(rest)
            } else if encrypted || version != 2 {
                match (version, encrypted) {
                    (1, _) => packet_1_len(rest),
                    _ => Some(rest.len()),
                }
            } else {
                let code = rest.get(HEADER_LEN);
                proposed |= code == Some(&message::KEX_INIT);
                encrypted = proposed && code == Some(&message::NEW_KEYS);
                packet_len(rest)
            };
            match len {
                Some(len) if len <= rest.len() => at += len.max(1),
                _ if at > 0 => return Pdu::Whole(at),
                Some(len) => return Pdu::More(len - rest.len()),
                None => return Pdu::MoreUnknown,
            }
        }
        Pdu::Whole(at)
    }
}

/// Octets of the line that tells who an end is; `None` while its end is not there.
fn line_len(bytes: &[u8]) -> Option<usize> {
    match memchr::memchr(b'\n', bytes) {
        Some(end) => Some(end + 1),
        None if bytes.len() > MAX_LINE => Some(bytes.len()),
        None => None,
    }
}

/// Octets of a packet of version 2, however many it says; everything where it has none.
fn packet_len(bytes: &[u8]) -> Option<usize> {
    let len = u32::from_be_bytes(*bytes.first_chunk()?) as usize;
    Some(if len == 0 { bytes.len() } else { len.saturating_add(4) })
}

/// Octets of a packet of version 1, whose padding its length does not count.
fn packet_1_len(bytes: &[u8]) -> Option<usize> {
    let len = u32::from_be_bytes(*bytes.first_chunk()?) as usize;
    Some(if len == 0 || len > MAX_PACKET { bytes.len() } else { 4 + len + (8 - len % 8) })
}

/// Places of AES in blocks and in counters in the list of ciphers, and octets of its blocks.
const AES: std::ops::RangeInclusive<u8> = 2..=7;
const BLOCK_LEN: usize = 16;

/// The packets of one walk.
struct Packets {
    from_server: bool,
}

impl Packets {
    /// Walks the packet at the start of `b`; answers how many octets it took.
    fn one<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
        let from_server = self.from_server;
        let standing = w.remember(Scope::Stream, |s: &mut Session, _| s.standing(from_server));
        let (version, identified, encrypted) = standing.unwrap_or_default();
        let bytes = b.captured();
        if !identified && bytes.starts_with(b"SSH-") {
            return self.line(w, b);
        }
        match (version, encrypted) {
            (2, false) => self.plain(w, b),
            (1, _) => self.version_1(w, b),
            _ => self.sealed(w, b, version),
        }
    }

    /// Names a message in Info.
    fn name<C: Collector>(&mut self, w: &mut Walk<'_, C>, text: std::fmt::Arguments<'_>) {
        w.columns().append_info_separated(", ", text);
    }

    /// The line that tells who the sender is.
    fn line<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
        let len = line_len(b.captured()).unwrap_or(b.len());
        let line = b.bytes(0, len)?;
        let end = line.strip_suffix(b"\n").unwrap_or(line);
        let end = end.strip_suffix(b"\r").unwrap_or(end).len();
        let from_server = self.from_server;
        w.remember(Scope::Stream, |s: &mut Session, _| s.identify(from_server, line));
        let text = Text(line.get(..end).unwrap_or(line));
        self.name(w, format_args!("Protocol ({text})"));
        w.item(IDENTIFICATION, b, 0, end)?;
        Ok(len.max(1))
    }

    fn remember<C: Collector>(&self, w: &mut Walk<'_, C>, code: Option<u8>, body: &[u8]) -> Met {
        let from_server = self.from_server;
        let met = w.remember(Scope::Stream, |s: &mut Session, _| s.packet(from_server, code, body));
        met.unwrap_or_default()
    }

    /// A packet of version 2 in the clear.
    fn plain<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
        let length = b.u32(0)?;
        let is_large = length as usize > b.remaining(4);
        // One that is too large is as long as what was captured.
        let len = if is_large { b.len() } else { packet_len(b.captured()).unwrap_or(b.reported()) };
        let len = len.min(b.reported());
        let code = b.captured().get(HEADER_LEN).copied();
        let body = b.captured().get(HEADER_LEN + 1..len.min(b.len())).unwrap_or(&[]);
        let met = self.remember(w, code, body);
        let packet = b.slice_up_to(0, len);
        let root = w.text(&packet, 0, REST, format_args!("SSH Version 2"))?;
        agreed_label(w, root, &met);
        let opened = w.open(root);
        let item = w.item(PACKET_LENGTH, &packet, 0, 4)?;
        if is_large {
            let text = format_args!("Overly large number {}", length.cast_signed());
            w.expert_text(PACKET_LENGTH_ERROR, item, text);
        }
        let padding = usize::from(packet.u8(4)?);
        w.item(PADDING_LENGTH, &packet, 4, 1)?;
        let end = len.saturating_sub(padding).max(HEADER_LEN);
        let payload = packet.slice_up_to(HEADER_LEN, end - HEADER_LEN);
        let group = w.text(&packet, HEADER_LEN, len - HEADER_LEN, format_args!("Message"))?;
        let code = packet.u8(HEADER_LEN)?;
        let exchange = Exchange::of(&met.method);
        let is_kex = (message::KEX_FIRST..=message::KEX_LAST).contains(&code);
        let word = match exchange {
            _ if !is_kex => MESSAGE_CODE_VALUES.get(u64::from(code)),
            Exchange::Group => DH_VALUES.get(u64::from(code)),
            Exchange::Proposed => GROUP_EXCHANGE_VALUES.get(u64::from(code)),
            Exchange::Curve => CURVE_VALUES.get(u64::from(code)),
            // Before both ends have proposed something, the oldest is taken for it.
            Exchange::Unknown if met.method.is_empty() => DH_VALUES.get(u64::from(code)),
            Exchange::Unknown => None,
        };
        match word {
            Some(word) => self.name(w, format_args!("{word}")),
            None => self.name(w, format_args!("Unknown ({code})")),
        }
        if (message::KEX_INIT..=message::KEX_LAST).contains(&code) {
            match met.method.as_str() {
                "" => w.label(group, format_args!("Key Exchange")),
                method => w.label(group, format_args!("Key Exchange (method:{method})")),
            }
        }
        let inner = w.open(group);
        let item = w.item(MESSAGE_CODE, &packet, HEADER_LEN, 1)?;
        match word {
            Some(word) => w.label_value(item, format_args!("{word} ({code})")),
            None => w.label_value(item, format_args!("Unknown ({code})")),
        }
        if len < HEADER_LEN + padding {
            return Err(Fault::Unreassembled);
        }
        kex::walk(w, &payload, code, exchange, self.from_server)?;
        w.close(inner);
        w.item(PADDING_STRING, &packet, end, padding)?;
        // Wireshark counts packets of these exchanges once more.
        let counted_twice = is_kex && matches!(exchange, Exchange::Group | Exchange::Proposed);
        let sequence = met.sequence.wrapping_add(u32::from(counted_twice));
        w.number(SEQ_NUM, &packet, len.min(packet.len()), 0, u64::from(sequence))?;
        w.close(opened);
        Ok(len)
    }

    /// Octets that are encrypted.
    fn sealed<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        version: u8,
    ) -> Result<usize, Fault> {
        let met = self.remember(w, None, &[]);
        // What no line of identification came before stands by itself.
        let opened = if version == 0 {
            None
        } else {
            let root = w.text(b, 0, REST, format_args!("SSH Version 2"))?;
            agreed_label(w, root, &met);
            if met.cipher != 0 {
                // Wireshark looks for the length in the first block of AES.
                if AES.contains(&met.cipher) {
                    b.check(0, BLOCK_LEN)?;
                }
                return Ok(b.reported());
            }
            Some(w.open(root))
        };
        self.name(w, format_args!("Encrypted packet (len={})", b.reported()));
        if b.len() >= 4 {
            w.item(PACKET_LENGTH_ENCRYPTED, b, 0, 4)?;
            if b.reported() > 4 {
                w.item(ENCRYPTED_PACKET, b, 4, b.remaining(4))?;
            }
        } else {
            w.item(ENCRYPTED_PACKET, b, 0, b.reported())?;
        }
        if let Some(opened) = opened {
            w.close(opened);
        }
        Ok(b.reported())
    }

    /// A packet of version 1.
    fn version_1<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
    ) -> Result<usize, Fault> {
        let length = b.u32(0)?;
        let len = packet_1_len(b.captured()).unwrap_or(b.reported()).min(b.reported());
        let padding = 8 - length as usize % 8;
        let code = b.captured().get(4 + padding).copied();
        let met = self.remember(w, code, &[]);
        let packet = b.slice_up_to(0, len);
        let root = w.text(&packet, 0, REST, format_args!("SSH Version 1"))?;
        let opened = w.open(root);
        w.item(PACKET_LENGTH, &packet, 0, 4)?;
        if met.encrypted {
            self.name(w, format_args!("Encrypted packet (len={length})"));
            w.item(ENCRYPTED_PACKET, &packet, 4, REST)?;
        } else {
            w.number(PADDING_LENGTH, &packet, 0, 0, padding as u64)?;
            w.item(PADDING_STRING, &packet, 4, padding)?;
            let code = packet.u8(4 + padding)?;
            let word = MESSAGE_1_VALUES.get(u64::from(code)).unwrap_or("Unknown");
            self.name(w, format_args!("{word}"));
            let item = w.item(MESSAGE_CODE, &packet, 4 + padding, 1)?;
            w.label_value(item, format_args!("{word} ({code})"));
            w.item(PAYLOAD, &packet, 5 + padding, REST)?;
        }
        w.close(opened);
        Ok(len)
    }
}

/// Says in a packet's label what was agreed on for it.
fn agreed_label<C: Collector>(w: &mut Walk<'_, C>, root: crate::collect::Item, met: &Met) {
    let of = |list: &[&'static str], at: u8| list.get(usize::from(at)).copied().unwrap_or("");
    let cipher = of(CIPHERS, met.cipher);
    let (mac, compression) = (of(MACS, met.mac), of(COMPRESSIONS, met.compression));
    if cipher.is_empty() {
        return;
    }
    // This cipher authenticates by itself.
    let mac = if cipher.starts_with("chacha20") { "" } else { mac };
    let (sign, blank) = if mac.is_empty() { ("", "") } else { (" mac:", mac) };
    w.label(
        root,
        format_args!("SSH Version 2 (encryption:{cipher}{sign}{blank} compression:{compression})"),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;

    fn frame(bytes: &[u8]) -> Pdu {
        let mut columns = Columns::default();
        Ssh::frame(&mut Framing::alone(&mut columns), bytes)
    }

    #[test]
    fn a_line_ends_with_its_feed() {
        assert_eq!(frame(b"SSH-2.0-x\r\n"), Pdu::Whole(11));
        assert_eq!(frame(b"SSH-2.0-x"), Pdu::MoreUnknown);
        assert_eq!(frame(b"SS"), Pdu::MoreUnknown);
    }

    #[test]
    fn packets_tell_their_length() {
        assert_eq!(packet_len(&[0, 0, 0, 12, 4]), Some(16));
        assert_eq!(packet_len(&[0xff, 0, 0, 12, 4]), Some(0xff00_0010));
        assert_eq!(packet_len(&[0, 0, 0, 0, 4]), Some(5));
        assert_eq!(packet_len(&[0, 0]), None);
        assert_eq!(packet_1_len(&[0, 0, 0, 5, 1]), Some(12));
        assert_eq!(packet_1_len(&[0, 0, 0, 8, 1]), Some(20));
    }

    #[test]
    fn servers_are_known_by_their_port() {
        assert!(is_from_server(22, 50000));
        assert!(!is_from_server(50000, 22));
    }
}
