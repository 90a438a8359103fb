//! RTP Control Protocol (RFC 3550): reports of senders and receivers, descriptions of sources, goodbyes and
//! what applications say, feedback (RFC 4585, RFC 5104, REMB) and extended reports (RFC 3611). A datagram holds
//! several packets one after the other.

mod feedback;
mod fields;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::rtp;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::{REST, Walk};

pub use fields::*;

/// Types of packets.
mod kind {
    pub(super) const SENDER: u8 = 200;
    pub(super) const RECEIVER: u8 = 201;
    pub(super) const DESCRIPTION: u8 = 202;
    pub(super) const BYE: u8 = 203;
    pub(super) const APPLICATION: u8 = 204;
    pub(super) const RTP_FEEDBACK: u8 = 205;
    pub(super) const PAYLOAD_FEEDBACK: u8 = 206;
    pub(super) const EXTENDED: u8 = 207;
    pub(super) const AVB: u8 = 208;
}

/// Packets that one datagram may have shown.
const MAX_PACKETS: usize = 256;

/// Octets of what is reported on one source.
const REPORT_LEN: usize = 24;

/// RTP Control Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Rtcp;

impl Dissect for Rtcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("udp"), Claim::Heuristic("stun")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("RTCP");
        let setup = w.remember(Scope::Stream, |session: &mut rtp::Session, _| session.setup());
        let setup: Option<(u32, String)> = setup.flatten();
        let mut at = 0;
        let mut last = None;
        for _ in 0..MAX_PACKETS {
            if b.remaining(at) < 2 {
                break;
            }
            let kind = b.u8(at + 1)?;
            if !(kind::SENDER..=210).contains(&kind) && !(192..=195).contains(&kind) {
                break;
            }
            let len = 4 * (usize::from(b.u16(at + 2)?) + 1);
            let whole = b.slice_up_to(at, len);
            w.info_append(format_args!("{}   ", PT_VALUES.get(u64::from(kind)).unwrap_or("")));
            let outer = w.open_top();
            let root = w.item(Field::PROTOCOL, &whole, 0, REST)?;
            if let Some(word) = PT_VALUES.get(u64::from(kind)) {
                w.append(root, format_args!(" ({word})"));
            }
            let opened = w.open(root);
            if let Some((frame, _)) = &setup {
                announced(w, &whole, *frame);
            }
            packet(w, &b.from(at)?, len, kind, root)?;
            w.close(opened);
            w.close(outer);
            last = Some(root);
            at += len;
        }
        if let Some(root) = last {
            let opened = w.open(root);
            check(w, &b, at);
            w.close(opened);
        }
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let [first, kind, ..] = *b.captured() else { return false };
        let known = matches!(
            kind,
            kind::SENDER | kind::RECEIVER | kind::BYE | kind::APPLICATION | kind::PAYLOAD_FEEDBACK
        );
        first >> 6 == 2 && known && b.len().is_multiple_of(4)
    }
}

/// Shows what announced the conversation.
fn announced<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, frame: u32) {
    let item = w.generated_string(SETUP, b, 0, format_args!(""));
    w.label(item, format_args!("Stream setup by SDP (frame {frame})"));
    let opened = w.open(item);
    w.generated(SETUP_FRAME, b, 0, u64::from(frame));
    w.generated_string(SETUP_METHOD, b, 0, format_args!("SDP"));
    w.close(opened);
}

/// What the lengths of all packets make up; what lies behind them is encrypted, or somebody else's.
fn check<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, found: usize) {
    let item = w.generated(LENGTH_CHECK, b, 0, 1);
    w.label_value(item, format_args!("OK - {found} bytes"));
}

/// One packet of `len` octets at the start of `b`.
fn packet<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    len: usize,
    kind: u8,
    root: Item,
) -> Walked {
    let first = b.u8(0)?;
    let count = usize::from(first & 0x1f);
    let has_padding = first & 0x20 != 0;
    w.item(VERSION, b, 0, 1)?;
    w.item(PADDING, b, 0, 1)?;
    let field = match kind {
        kind::SENDER | kind::RECEIVER => Some(RC),
        kind::DESCRIPTION | kind::BYE => Some(SC),
        kind::APPLICATION | kind::AVB => Some(APP_SUBTYPE),
        kind::RTP_FEEDBACK => Some(RTPFB_FMT),
        kind::PAYLOAD_FEEDBACK => Some(PSFB_FMT),
        _ => None,
    };
    if let Some(field) = field {
        w.item(field, b, 0, 1)?;
    }
    w.item(PT, b, 1, 1)?;
    let item = w.item(LENGTH, b, 2, 2)?;
    w.append(item, format_args!(" ({len} bytes)"));
    let end = match has_padding && len <= b.len() {
        true => len.saturating_sub(usize::from(b.u8(len - 1)?)).max(4),
        false => len,
    };
    match kind {
        kind::SENDER => sender(w, b, count, end)?,
        kind::RECEIVER => {
            w.item(SENDERSSRC, b, 4, 4)?;
            reports(w, b, 8, count, end)?;
        }
        kind::DESCRIPTION => description(w, b, count)?,
        kind::BYE => {
            for n in 0..count {
                w.item(SSRC_IDENTIFIER, b, 4 + 4 * n, 4)?;
            }
            let at = 4 + 4 * count;
            if at < end {
                let len = usize::from(b.u8(at)?);
                w.item(SDES_LENGTH, b, at, 1)?;
                w.item(SDES_TEXT, b, at + 1, len)?;
            }
        }
        kind::APPLICATION => application(w, b, count, end)?,
        kind::RTP_FEEDBACK => feedback::transport(w, b, count, end, root)?,
        kind::PAYLOAD_FEEDBACK => feedback::payload(w, b, count, end, root)?,
        kind::EXTENDED => extended(w, b, end)?,
        kind::AVB => {
            w.item(SSRC_IDENTIFIER, b, 4, 4)?;
            w.item(APP_NAME, b, 8, 4)?;
            w.item(TIMEBASE_INDICATOR, b, 12, 2)?;
            w.item(IDENTITY, b, 14, 10)?;
            w.item(STREAM_ID, b, 24, 8)?;
            w.item(TIMESTAMP_AS, b, 32, 4)?;
            w.item(TIMESTAMP_RTP, b, 36, 4)?;
        }
        _ => {}
    }
    if end < len {
        if len - end > 1 {
            w.item(PADDING_DATA, b, end, len - end - 1)?;
        }
        w.item(PADDING_COUNT, b, len - 1, 1)?;
    }
    Ok(())
}

fn sender<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, count: usize, end: usize) -> Walked {
    w.item(SENDERSSRC, b, 4, 4)?;
    w.item(TIMESTAMP_NTP_MSW, b, 8, 4)?;
    w.item(TIMESTAMP_NTP_LSW, b, 12, 4)?;
    let item = w.item_as(TIMESTAMP_NTP, b, 8, 8, Encoding::Ntp)?;
    w.mark_generated(item);
    w.item(TIMESTAMP_RTP, b, 16, 4)?;
    w.item(SENDER_PACKETCOUNT, b, 20, 4)?;
    w.item(SENDER_OCTETCOUNT, b, 24, 4)?;
    reports(w, b, 28, count, end)
}

/// What is reported on sources, and what a profile adds.
fn reports<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    from: usize,
    count: usize,
    end: usize,
) -> Walked {
    for n in 0..count {
        let at = from + REPORT_LEN * n;
        let here = REPORT_LEN.min(b.len().saturating_sub(at));
        let item = w.text(b, at, here, format_args!("Source {}", n + 1))?;
        let opened = w.open(item);
        w.item(SSRC_IDENTIFIER, b, at, 4)?;
        let here = 20.min(b.len().saturating_sub(at + 4));
        let item = w.text(b, at + 4, here, format_args!("SSRC contents"))?;
        let inner = w.open(item);
        let lost = b.u8(at + 4)?;
        let item = w.item(SSRC_FRACTION, b, at + 4, 1)?;
        w.label_value(item, format_args!("{lost} / 256"));
        w.item(SSRC_CUM_NR, b, at + 5, 3)?;
        w.close(inner);
        let item = w.item(SSRC_EXT_HIGH, b, at + 8, 4)?;
        let inner = w.open(item);
        w.item(SSRC_HIGH_CYCLES, b, at + 8, 2)?;
        w.item(SSRC_HIGH_SEQ, b, at + 10, 2)?;
        w.close(inner);
        w.item(SSRC_JITTER, b, at + 12, 4)?;
        w.item(SSRC_LSR, b, at + 16, 4)?;
        let delay = b.u32(at + 20)?;
        let item = w.item(SSRC_DLSR, b, at + 20, 4)?;
        // In 65536ths of a second.
        let milliseconds = u64::from(delay) * 1000 / 65_536;
        w.append(item, format_args!(" ({milliseconds} milliseconds)"));
        w.close(opened);
    }
    let at = from + REPORT_LEN * count;
    if at < end {
        return extension(w, b, at, end);
    }
    Ok(())
}

/// Extensions that a profile adds to reports (MS-RTP, 2.2.11).
fn extension<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, from: usize, end: usize) -> Walked {
    let mut at = from;
    w.info_append(format_args!("("));
    while at + 4 <= end {
        let kind = b.u16(at)?;
        let len = usize::from(b.u16(at + 2)?);
        let word = w.word(PROFILE_SPECIFIC_EXTENSION_TYPE, u64::from(kind)).unwrap_or("Unknown");
        w.info_append(format_args!("PSE:{word}  "));
        let here = len.min(b.len().saturating_sub(at));
        let title = "Payload Specific Extension";
        let item = w.text(b, at, here, format_args!("{title} ({word})"))?;
        let opened = w.open(item);
        w.item(PROFILE_SPECIFIC_EXTENSION_TYPE, b, at, 2)?;
        w.item(PROFILE_SPECIFIC_EXTENSION_LENGTH, b, at + 2, 2)?;
        let content = len.saturating_sub(4);
        w.item(PROFILE_SPECIFIC_EXTENSION, b, at + 4, content)?;
        w.close(opened);
        at += len.max(4);
    }
    w.info_append(format_args!(") "));
    Ok(())
}

/// An item of a description that says by a prefix whose it is (RFC 3550, section 6.5.8).
const SDES_PRIVATE: u8 = 8;

fn description<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, count: usize) -> Walked {
    let mut at = 4;
    for n in 0..count {
        let source = b.u32(at)?;
        let begin = at;
        let item = w.text(b, at, 4, format_args!("Chunk {}, SSRC/CSRC 0x{source:X}", n + 1))?;
        let opened = w.open(item);
        w.item(SSRC_IDENTIFIER, b, at, 4)?;
        at += 4;
        let items_at = at;
        let items = w.text(b, at, 1.min(b.len().saturating_sub(at)), format_args!("SDES items"))?;
        let inner = w.open(items);
        loop {
            if at >= b.reported() {
                break;
            }
            let kind = b.u8(at)?;
            w.item(SDES_TYPE, b, at, 1)?;
            at += 1;
            if kind == 0 {
                break;
            }
            let len = usize::from(b.u8(at)?);
            w.item(SDES_LENGTH, b, at, 1)?;
            let mut text = at + 1;
            if kind == SDES_PRIVATE && len > 0 {
                let prefix = usize::from(b.u8(text)?);
                w.item(SDES_PREFIX_LENGTH, b, text, 1)?;
                w.item(SDES_PREFIX_STRING, b, text + 1, prefix)?;
                text += 1 + prefix;
            }
            at += 1 + len;
            w.item(SDES_TEXT, b, text, at.saturating_sub(text))?;
        }
        w.close(inner);
        w.set_len(items, at - items_at);
        // Chunks begin at multiples of four octets.
        at = at.next_multiple_of(4);
        w.set_len(item, at - begin);
        w.close(opened);
    }
    Ok(())
}

fn application<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    subtype: usize,
    end: usize,
) -> Walked {
    w.item(SSRC_IDENTIFIER, b, 4, 4)?;
    let name = b.bytes(8, 4)?;
    let is_name = name.iter().all(|octet| matches!(octet, b' '..=b'~'));
    if is_name {
        w.item(APP_NAME, b, 8, 4)?;
    } else {
        let text = format_args!("Application name is not a string");
        let item = w.text(b, 8, 4, text)?;
        w.expert(APPL_NOT_ASCII, item);
    }
    if w.wants_columns() {
        if is_name {
            w.info_append(format_args!("( {} ) ", crate::proto::lines::Text(name)));
        }
        w.info_append(format_args!("subtype={subtype}"));
    }
    if end > 12 {
        let data = b.bytes(12, end - 12)?;
        let is_text = data.iter().all(|b| matches!(b, b' '..=b'~'));
        w.item(if is_text { APP_DATA_STR } else { APP_DATA }, b, 12, end - 12)?;
    }
    Ok(())
}

/// Blocks of an extended report; their contents are shown where they are times of receivers.
fn extended<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, end: usize) -> Walked {
    w.item(SENDERSSRC, b, 4, 4)?;
    let (mut at, mut n) = (8, 0);
    while at + 4 <= end {
        n += 1;
        let kind = b.u8(at)?;
        let len = 4 * usize::from(b.u16(at + 2)?);
        let here = (4 + len).min(b.len().saturating_sub(at));
        let item = w.text(b, at, here, format_args!("Block {n}"))?;
        let opened = w.open(item);
        w.item(XR_BT, b, at, 1)?;
        w.item(XR_BS, b, at + 1, 1)?;
        let item = w.item(XR_BL, b, at + 2, 2)?;
        w.append(item, format_args!(" ({len} bytes)"));
        let here = len.min(b.len().saturating_sub(at + 4));
        let item = w.text(b, at + 4, here, format_args!("Contents"))?;
        let inner = w.open(item);
        match kind {
            4 if len >= 8 => {
                w.item_as(XR_TIMESTAMP, b, at + 4, 8, Encoding::Ntp)?;
            }
            5 => {
                for (i, at) in (at + 4..at + 4 + len - len % 12).step_by(12).enumerate() {
                    let item = w.text(b, at, 12, format_args!("Source {}", i + 1))?;
                    let source = w.open(item);
                    w.item(SSRC_IDENTIFIER, b, at, 4)?;
                    w.item(XR_LRR, b, at + 4, 4)?;
                    w.item(XR_DLRR, b, at + 8, 4)?;
                    w.close(source);
                }
            }
            _ => {}
        }
        w.close(inner);
        w.close(opened);
        at += 4 + len;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    const RECEIVER: [u8; 8] = [0x80, 201, 0, 1, 0, 0, 0, 7];

    #[test]
    fn packets_follow_each_other() {
        let mut octets = RECEIVER.to_vec();
        octets.extend([0x81, 203, 0, 1, 0, 0, 0, 7]);
        let shown = shown(5001, 5003, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:rtcp");
        assert_eq!(shown.info, "RTCP Receiver Report   Goodbye   ");
        assert!(shown.has("Real-time Transport Control Protocol (Goodbye)"));
        assert!(shown.has("[RTCP frame length check: OK - 16 bytes]"));
    }

    #[test]
    fn names_of_applications_are_text() {
        let octets = |name: &[u8]| [&[0x81, 204, 0, 2, 0, 0, 0, 7], name].concat();
        assert!(shown(5001, 5003, &octets(b"ab c")).has("Name (ASCII): ab c"));
        assert!(shown(5001, 5003, &octets(b"ab\0\0")).has("Application name is not a string"));
    }

    #[test]
    fn streams_have_times_of_both_clocks() {
        let mut octets = RECEIVER.to_vec();
        octets.extend([0x82, 208, 0, 9, 0, 0, 0, 7]);
        octets.extend(b"name");
        octets.extend(0..28);
        let shown = shown(5001, 5003, &octets);
        for line in [
            "...0 0010 = Subtype: 2",
            "Timebase Indicator: 1 (0x0001)",
            "Stream id: 0x0c0d0e0f10111213",
            "RTP timestamp: 404298267",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn sources_are_described() {
        let mut octets = RECEIVER.to_vec();
        octets.extend([0x81, 202, 0, 3, 0, 0, 0, 7, 1, 3, b'a', b'@', b'b', 0, 0, 0]);
        let shown = shown(5001, 5003, &octets);
        assert!(shown.has("Chunk 1, SSRC/CSRC 0x7"));
        assert!(shown.has("Text: a@b"));
        assert!(shown.has("Type: END (0)"));
    }

    #[test]
    fn a_limit_of_the_rate_is_a_mantissa_and_an_exponent() {
        let mut octets = RECEIVER.to_vec();
        octets.extend([0x83, 205, 0, 4, 0, 0, 0, 7, 0, 0, 0, 9, 0, 0, 0, 8, 5, 6, 7, 8]);
        let shown = shown(5001, 5003, &octets);
        assert!(shown.tree.iter().any(|l| l.ends_with(": TMMBR: 33539*2^1")));
        assert!(shown.has("0000 01.. = MxTBR Exp: 1"));
    }

    #[test]
    fn lost_frames_are_counted() {
        let mut octets = RECEIVER.to_vec();
        octets.extend([0x81, 205, 0, 3, 0, 0, 0, 7, 0, 0, 0, 9, 0, 5, 0, 3]);
        let shown = shown(5001, 5003, &octets);
        assert!(shown.tree.iter().any(|l| l.ends_with("NACK: 3 frames lost")));
        assert!(shown.has("Frame 6 also lost"));
    }

    #[test]
    fn other_first_packets_are_not_taken_for_it() {
        let shown = shown(5001, 5003, &[0x80, 202, 0, 0]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:data");
    }
}
