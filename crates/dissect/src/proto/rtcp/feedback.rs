//! Feedback: what was lost, what a decoder needs, how fast a sender may be.

use super::*;

/// Feedback on the transport (RFC 4585, 6.2).
pub(super) fn transport<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    format: usize,
    end: usize,
    root: Item,
) -> Walked {
    w.item(SENDERSSRC, b, 4, 4)?;
    w.item(MEDIASSRC, b, 8, 4)?;
    match format {
        1 => {
            for at in (12..end.saturating_sub(3)).step_by(4) {
                let lost = negative(w, b, at)?;
                w.append(root, format_args!(": NACK: {lost} frames lost"));
            }
            Ok(())
        }
        3 | 4 => {
            for (n, at) in (12..end).step_by(8).enumerate() {
                bit_rate(w, b, (n + 1, at), if format == 3 { "TMMBR" } else { "TMMBN" }, root)?;
            }
            Ok(())
        }
        15 => congestion(w, b, end),
        _ if end > 12 => w.item(FCI, b, 12, end - 12).map(drop),
        _ => Ok(()),
    }
}

/// The most that a stream may take for a while (RFC 5104, section 4.2).
fn bit_rate<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (n, at): (usize, usize),
    word: &str,
    root: Item,
) -> Walked {
    let item = w.text(b, at, 8, format_args!("{word} {n}"))?;
    let opened = w.open(item);
    let bits = b.u32(at + 4)?;
    w.item(RTPFB_TMMBR_FCI_SSRC, b, at, 4)?;
    w.item(RTPFB_TMMBR_FCI_EXP, b, at + 4, 1)?;
    w.item(RTPFB_TMMBR_FCI_MANTISSA, b, at + 4, 3)?;
    let (exponent, mantissa) = (bits >> 26, bits >> 9 & 0x1_ffff);
    let rate = w.string(RTPFB_TMMBR_FCI_BITRATE, b, at + 4, 3, format_args!(""))?;
    w.label_value(rate, format_args!("{mantissa}*2^{exponent}"));
    w.item(RTPFB_TMMBR_FCI_MEASUREDOVERHEAD, b, at + 6, 2)?;
    w.close(opened);
    // Wireshark calls both so here.
    w.append(root, format_args!(": TMMBR: {mantissa}*2^{exponent}"));
    Ok(())
}

/// A frame that was lost and those after it; answers how many.
fn negative<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<u32, crate::buf::Fault> {
    let (first, bits) = (b.u16(at)?, b.u16(at + 2)?);
    w.item(RTPFB_NACK_PID, b, at, 2)?;
    let item = w.item(RTPFB_NACK_BLP, b, at + 2, 2)?;
    let later = (0..16).filter(|n| bits >> n & 1 == 1).map(|n| first.wrapping_add(n + 1));
    if bits == 0 {
        w.append(item, format_args!(" (No additional frames lost)"));
        return Ok(1);
    }
    w.append(item, format_args!(" (Frames"));
    let opened = w.open(item);
    for frame in later {
        w.append(item, format_args!(" {frame}"));
        let lost = w.number(RTPFB_NACK_PID, b, at + 2, 2, u64::from(frame))?;
        w.label(lost, format_args!("Frame {frame} also lost"));
    }
    w.close(opened);
    w.append(item, format_args!(" lost)"));
    Ok(1 + bits.count_ones())
}

/// Feedback on congestion of the whole transport: its header (draft-holmer-rmcat-transport-wide-cc).
fn congestion<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, end: usize) -> Walked {
    let item = w.text(b, 12, end.min(b.len()).saturating_sub(12), format_args!("Transport-cc"))?;
    let opened = w.open(item);
    let base = b.u16(12)?;
    let item = w.item(RTPFB_TRANSPORTCC_BASESEQ, b, 12, 2)?;
    w.label_value(item, format_args!("{base} (0x{base:04x})"));
    let mut count = b.u16(14)?;
    let item = w.item(RTPFB_TRANSPORTCC_STATUSCOUNT, b, 14, 2)?;
    w.label_value(item, format_args!("{count} (0x{count:04x})"));
    w.item(RTPFB_TRANSPORTCC_REFTIME, b, 16, 3)?;
    let packets = b.u8(19)?;
    let item = w.item(RTPFB_TRANSPORTCC_PKTCOUNT, b, 19, 1)?;
    w.label_value(item, format_args!("{packets} (0x{packets:02x})"));
    let mut at = 20;
    let chunks = w.text(b, at, 0, format_args!("Packet Chunks"))?;
    let inner = w.open(chunks);
    while count > 0 && at + 2 <= end {
        let chunk = b.u16(at)?;
        let (words, len) = chunk_words(chunk, count);
        let item = w.item(RTPFB_TRANSPORTCC_PKTCHUNK, b, at, 2)?;
        w.label_value(item, format_args!("{chunk} (0x{chunk:04x}) {words}"));
        count = count.saturating_sub(len);
        at += 2;
    }
    w.close(inner);
    w.close(opened);
    Ok(())
}

/// What a chunk says, and how many packets it is about.
fn chunk_words(chunk: u16, left: u16) -> (String, u16) {
    const STATES: [&str; 4] =
        ["Not received", "Small Delta", "Large or Negative Delta", "Reserved"];
    if chunk & 0x8000 == 0 {
        let state = STATES[usize::from(chunk >> 13 & 3)];
        let len = chunk & 0x1fff;
        return (format!("[Run Length Chunk] {state}. Length : {len}"), len);
    }
    let (bits, count) = if chunk & 0x4000 == 0 { (1, 14) } else { (2, 7) };
    let mut words =
        format!("[{bits} bit{} Status Vector Chunk]:", if bits == 1 { "" } else { "s" });
    for n in 0..count.min(left) {
        let shift = 14 - bits * (n + 1);
        let state = chunk >> shift & ((1 << bits) - 1);
        words.push_str(match state {
            0 => " N |",
            1 => " SD |",
            2 => " LD |",
            _ => " R |",
        });
    }
    (words, count)
}

/// Feedback on payloads (RFC 4585, 6.3; RFC 5104).
pub(super) fn payload<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    format: usize,
    end: usize,
    root: Item,
) -> Walked {
    let word = match format {
        1 => "PLI",
        2 => "SLI",
        3 => "RPSI",
        4 => "FIR",
        5 => "TSTR",
        6 => "TSTN",
        7 => "VBCM",
        15 => "ALFB",
        31 => "Reserved",
        _ => "Unknown",
    };
    w.info_append(format_args!("{word}  "));
    w.item(SENDERSSRC, b, 4, 4)?;
    w.item(MEDIASSRC, b, 8, 4)?;
    let mut at = 12;
    let mut n = 0;
    match format {
        2 => {
            while at + 4 <= end {
                n += 1;
                let item = w.text(b, at, 4, format_args!("SLI {n}"))?;
                let fields = [PSFB_FIR_SLI_FIRST, PSFB_FIR_SLI_NUMBER, PSFB_FIR_SLI_PICTURE_ID];
                w.bits(item, &fields, b, at, 4)?;
                at += 4;
            }
        }
        4 => {
            while at + 8 <= end {
                n += 1;
                let item = w.text(b, at, 8, format_args!("FIR {n}"))?;
                let opened = w.open(item);
                w.item(PSFB_FIR_FCI_SSRC, b, at, 4)?;
                w.item(PSFB_FIR_FCI_CSN, b, at + 4, 1)?;
                w.item(PSFB_FIR_FCI_RESERVED, b, at + 5, 3)?;
                w.close(opened);
                at += 8;
            }
        }
        15 if end >= 20 && b.bytes(12, 4)? == b"REMB" => rate(w, b, end, root)?,
        1 => {}
        _ if end > at => {
            w.item(FCI, b, at, end - at)?;
        }
        _ => {}
    }
    Ok(())
}

/// The rate that a receiver estimates (draft-alvestrand-rmcat-remb, 2.2).
fn rate<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, end: usize, root: Item) -> Walked {
    let item = w.text(b, 12, 8, format_args!("REMB 0"))?;
    let opened = w.open(item);
    w.item(PSFB_REMB_IDENTIFIER, b, 12, 4)?;
    let count = usize::from(b.u8(16)?);
    w.item(PSFB_REMB_FCI_NUMBER_SSRCS, b, 16, 1)?;
    w.item(PSFB_REMB_FCI_BR_EXP, b, 17, 1)?;
    w.item(PSFB_REMB_FCI_BR_MANTISSA, b, 17, 3)?;
    let bits = b.u24(17)?;
    let rate = u64::from(bits & 0x3_ffff).checked_shl(bits >> 18).unwrap_or(u64::MAX);
    let item = w.string(PSFB_REMB_FCI_BITRATE, b, 17, 3, format_args!("{rate}"))?;
    w.label_value(item, format_args!("{rate}"));
    for n in 0..count {
        if 20 + 4 * n >= end {
            break;
        }
        w.item(PSFB_REMB_FCI_SSRC, b, 20 + 4 * n, 4)?;
    }
    w.close(opened);
    w.append(root, format_args!(": REMB: max bitrate={rate}"));
    Ok(())
}
