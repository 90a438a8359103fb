//! Inter-Asterisk eXchange, version 2 (RFC 5456): signalling and media of calls over one port.

mod calls;
mod elements;
mod fields;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{Opened, REST, Walk};
use calls::{Call, Seen};
pub use fields::*;

/// The port.
pub const PORT: u16 = 4569;

/// The bit that says that a frame is a full one.
const FULL: u16 = 0x8000;

/// Types of full frames.
mod kind {
    pub(super) const DTMF_END: u8 = 1;
    pub(super) const VOICE: u8 = 2;
    pub(super) const VIDEO: u8 = 3;
    pub(super) const CONTROL: u8 = 4;
    pub(super) const IAX: u8 = 6;
    pub(super) const TEXT: u8 = 7;
    pub(super) const HTML: u8 = 9;
    pub(super) const MODEM: u8 = 11;
    pub(super) const DTMF_BEGIN: u8 = 12;
}

/// The message that begins a call.
const NEW: u8 = 1;

/// Numbers of [`PACKET_TYPE`].
mod packet {
    pub(super) const VOICE: u64 = 0;
    pub(super) const FULL: u64 = 1;
    pub(super) const VIDEO: u64 = 2;
    pub(super) const TRUNK: u64 = 3;
}

/// IAX2.
#[derive(Clone, Copy, Debug)]
pub struct Iax2;

impl Dissect for Iax2 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IAX2");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let first = b.u16(0)?;
        let payload = if first & FULL != 0 {
            full(w, &b)?
        } else if first != 0 {
            mini(w, &b)?
        } else if b.u16(2)? & FULL != 0 {
            video(w, &b)?
        } else {
            trunk(w, &b)?;
            None
        };
        let Some((at, header)) = payload else {
            w.close(opened);
            return Ok(());
        };
        w.set_len(root, at);
        if b.remaining(at) == 0 {
            w.close(opened);
            return Ok(());
        }
        w.item(PAYLOAD_DATA, &b, at, REST)?;
        w.close(header);
        w.close(opened);
        w.data(b.from(at)?)
    }
}

/// Where a payload begins, and the token of the header's item, which the payload is shown in.
type Payload = (usize, Opened);

/// Shows which call a packet is of, and when it was sent by the clock of who began the call.
fn call<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, call: Option<Call>) -> Walked {
    if let Some(call) = call {
        let item = w.number(CALL, b, 0, 4, u64::from(call.number))?;
        w.mark_generated(item);
    }
    Ok(())
}

/// When a packet was sent, and how late it came.
fn clock<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, call: Option<Call>, stamp: u32) {
    const MILLI: i64 = 1_000_000;
    if let Some(call) = call {
        let sent = call.begun + i64::from(stamp) * MILLI;
        w.generated_signed(ABSTIME, b, 0, sent);
        let late = w.frame.time.unwrap_or_default() - sent;
        w.generated_signed(LATENESS, b, 0, late);
    }
}

/// The codec of a compressed number: itself, or the power of two that it stands for.
fn uncompressed(number: u8) -> u64 {
    const POWER: u8 = 0x80;
    /// Powers are of 6 bits, since there are no more codecs.
    const MASK: u8 = 0x1f;
    if number & POWER != 0 { 1 << (number & MASK) } else { u64::from(number) }
}

/// A full frame, and its payload, if it has one.
fn full<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Option<Payload>, Fault> {
    const HEADER_LEN: usize = 12;
    let (source, destination) = (b.u16(0)? & !FULL, b.u16(2)? & !FULL);
    let stamp = b.u32(4)?;
    let (kind, sub) = (b.u8(10)?, b.u8(11)?);
    let unknown = format!("Unknown (0x{kind:02x})");
    let name = w.word(TYPE, u64::from(kind)).unwrap_or(&unknown);
    w.info(format_args!("{name}, source call# {source}, timestamp {stamp}ms"));
    let seen = Seen {
        source,
        destination: Some(destination),
        begins: kind == kind::IAX && sub == NEW,
        stamp,
        voice: (kind == kind::VOICE).then(|| uncompressed(sub)),
        video: (kind == kind::VIDEO).then(|| uncompressed(sub & !0x40)),
    };
    let found = calls::find(w, seen);
    let item = w.number(PACKET_TYPE, b, 0, 2, packet::FULL)?;
    let opened = w.open(item);
    w.item(SRC_CALL, b, 0, 2)?;
    w.item(DST_CALL, b, 2, 2)?;
    w.item(RETRANSMISSION, b, 2, 2)?;
    call(w, b, found)?;
    w.item(TIMESTAMP, b, 4, 4)?;
    clock(w, b, found, stamp);
    w.item(OSEQNO, b, 8, 1)?;
    w.item(ISEQNO, b, 9, 1)?;
    let item = w.item(TYPE, b, 10, 1)?;
    let inner = w.open(item);
    let mut has_payload = false;
    match kind {
        kind::IAX => {
            w.item(IAX_SUBCLASS, b, 11, 1)?;
            info_word(w, IAX_SUBCLASS, sub);
            elements::all(w, b, HEADER_LEN)?;
        }
        kind::CONTROL => {
            w.item(CONTROL_SUBCLASS, b, 11, 1)?;
            info_word(w, CONTROL_SUBCLASS, sub);
        }
        kind::MODEM => {
            w.item(MODEM_SUBCLASS, b, 11, 1)?;
            info_word(w, MODEM_SUBCLASS, sub);
        }
        kind::DTMF_BEGIN | kind::DTMF_END => {
            w.item(DTMF_SUBCLASS, b, 11, 1)?;
            w.info_append(format_args!(" digit {}", char::from(sub)));
        }
        kind::TEXT => {
            w.item(TEXT_SUBCLASS, b, 11, 1)?;
            w.item(TEXT_TEXT, b, HEADER_LEN, REST)?;
        }
        kind::HTML => {
            w.item(HTML_SUBCLASS, b, 11, 1)?;
            if sub == 1 {
                w.item(HTML_URL, b, HEADER_LEN, REST)?;
            }
        }
        kind::VOICE => {
            let codec = uncompressed(sub);
            w.item(VOICE_SUBCLASS, b, 11, 1)?;
            let item = w.number(VOICE_CODEC, b, 11, 1, codec)?;
            w.mark_generated(item);
            w.info_append(format_args!(", {}", codec_name(codec).unwrap_or("Unknown")));
            has_payload = true;
        }
        kind::VIDEO => {
            let codec = uncompressed(sub & !0x40);
            w.item(VIDEO_SUBCLASS, b, 11, 1)?;
            w.item(VIDEO_MARKER, b, 11, 1)?;
            let item = w.number(VIDEO_CODEC, b, 11, 1, codec)?;
            w.mark_generated(item);
            if sub & 0x40 != 0 {
                w.info_append(format_args!(", Mark"));
            }
            w.info_append(format_args!(", {}", codec_name(codec).unwrap_or("Unknown")));
            has_payload = true;
        }
        _ => {
            w.item(SUBCLASS, b, 11, 1)?;
            w.info_append(format_args!(" subclass {sub}"));
        }
    }
    w.close(inner);
    if has_payload {
        return Ok(Some((HEADER_LEN, opened)));
    }
    w.close(opened);
    Ok(None)
}

/// Names a subclass in Info.
fn info_word<C: Collector>(w: &mut Walk<'_, C>, field: lamna_fields::Field, sub: u8) {
    match w.word(field, u64::from(sub)) {
        Some(name) => w.info_append(format_args!(" {name}")),
        None => w.info_append(format_args!(" unknown (0x{sub:02x})")),
    }
}

/// What a packet has whose codec was said before: its name, or that there is nothing.
fn info_codec<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, codec: u64) {
    /// What stands for a codec that nobody named.
    const FIRST: u64 = 1;
    if b.remaining(at) == 0 {
        w.info_append(format_args!(", empty frame"));
    } else {
        let codec = if codec == 0 { FIRST } else { codec };
        w.info_append(format_args!(", {}", codec_name(codec).unwrap_or("Unknown")));
    }
}

/// A packet of voice with a short header.
fn mini<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Option<Payload>, Fault> {
    const HEADER_LEN: usize = 4;
    let (source, stamp) = (b.u16(0)?, b.u16(2)?);
    w.info(format_args!("Mini packet, source call# {source}, timestamp {stamp}ms"));
    let found = calls::find(w, Seen::short(source, stamp));
    let item = w.number(PACKET_TYPE, b, 0, 2, packet::VOICE)?;
    let opened = w.open(item);
    w.item(SRC_CALL, b, 0, 2)?;
    call(w, b, found)?;
    w.item(TIMESTAMP, b, 2, 2)?;
    clock(w, b, found, found.map_or(0, |call| call.stamp));
    info_codec(w, b, HEADER_LEN, found.map_or(0, |call| call.voice));
    Ok(Some((HEADER_LEN, opened)))
}

/// A packet of video with a short header.
fn video<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Option<Payload>, Fault> {
    const HEADER_LEN: usize = 6;
    const MARK: u16 = 0x8000;
    let (source, stamp) = (b.u16(2)? & !FULL, b.u16(4)?);
    let time = stamp & !MARK;
    w.info(format_args!("Mini video packet, source call# {source}, timestamp {time}ms"));
    if stamp & MARK != 0 {
        w.info_append(format_args!(", Mark"));
    }
    let found = calls::find(w, Seen::short(source, time));
    let item = w.number(PACKET_TYPE, b, 0, 4, packet::VIDEO)?;
    let opened = w.open(item);
    w.item(SRC_CALL, b, 2, 2)?;
    call(w, b, found)?;
    w.item(MINI_TIMESTAMP, b, 4, 2)?;
    clock(w, b, found, found.map_or(0, |call| call.stamp));
    w.item(VIDEO_MINI_MARKER, b, 4, 2)?;
    info_codec(w, b, HEADER_LEN, found.map_or(0, |call| call.video));
    Ok(Some((HEADER_LEN, opened)))
}

/// Media of several calls.
fn trunk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const HEADER_LEN: usize = 8;
    const TRUNK: u8 = 1;
    const STAMPS: u8 = 1;
    let (command, data) = (b.u8(2)? & 0x7f, b.u8(3)?);
    let has_stamps = data & STAMPS != 0;
    let item = w.number(PACKET_TYPE, b, 0, 2, packet::TRUNK)?;
    let opened = w.open(item);
    w.item(TRUNK_METACMD, b, 2, 1)?;
    let item = w.item(TRUNK_CMDDATA, b, 3, 1)?;
    if has_stamps {
        w.append(item, format_args!(" (trunk timestamps)"));
    }
    w.bits(item, &[TRUNK_CMDDATA_TS], b, 3, 1)?;
    w.item(TIMESTAMP, b, 4, 4)?;
    let mut count = 0;
    let mut at = HEADER_LEN;
    let mut seen: Vec<u16> = Vec::new();
    while command == TRUNK && b.remaining(at) > 0 {
        at = if has_stamps {
            let (len, source, stamp) =
                (usize::from(b.u16(at)?), b.u16(at + 2)? & !FULL, b.u16(at + 4)?);
            let text = format_args!("Trunk call from {source}, ts: {stamp}");
            let item = w.text(b, at, 6 + len, text)?;
            let inner = w.open(item);
            let row = [(TRUNK_CALL_LEN, 2), (TRUNK_CALL_SCALLNO, 2), (TRUNK_CALL_TS, 2)];
            let next = w.row(b, at, &row)?;
            w.item(TRUNK_CALL_PAYLOAD, b, next, len)?;
            w.close(inner);
            note(&mut seen, source);
            next + len
        } else {
            let (source, len) = (b.u16(at)? & !FULL, usize::from(b.u16(at + 2)?));
            let item = w.text(b, at, 4 + len, format_args!("Trunk call from {source}"))?;
            let inner = w.open(item);
            w.item(TRUNK_CALL_SCALLNO, b, at, 2)?;
            w.item(TRUNK_CALL_LEN, b, at + 2, 2)?;
            w.item(TRUNK_CALL_PAYLOAD, b, at + 4, len)?;
            w.close(inner);
            note(&mut seen, source);
            at + 4 + len
        };
        count += 1;
    }
    w.generated(TRUNK_NCALLS, b, 0, seen.len() as u64);
    w.close(opened);
    let (frames, calls) = (plural(count), plural(seen.len()));
    let number = seen.len();
    w.info(format_args!("Trunk packet with {count} media frame{frames} for {number} call{calls}"));
    Ok(())
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// Notes a call among those of a packet, which an octet counts.
fn note(seen: &mut Vec<u16>, source: u16) {
    if !seen.contains(&source) && seen.len() < usize::from(u8::MAX) {
        seen.push(source);
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_full_frame_has_elements() {
        let packet = b"\x80\x04\0\0\0\0\0\x01\0\0\x06\x01\x0b\x02\0\x02\x01\x03100";
        let shown = shown(4569, 4569, packet);
        assert_eq!(shown.info, "IAX2 IAX, source call# 4, timestamp 1ms NEW");
        assert!(shown.has("Information Element: Number/extension being called: 100"));
        assert!(shown.has("Protocol version: 0x0002"));
    }

    #[test]
    fn voice_says_its_codec() {
        let shown = shown(4569, 4569, b"\x80\x04\x80\x17\0\0\0\x28\x01\x02\x02\x82ab");
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:iax2:data");
        assert!(shown.info.ends_with(", Raw mu-law data (G.711)"));
    }

    #[test]
    fn an_element_of_a_wrong_length_is_noted() {
        let shown = shown(4569, 4569, b"\x80\x04\0\0\0\0\0\x01\0\0\x06\x01\x0b\x01\x02");
        assert!(shown.has("Invalid length"));
    }
}
