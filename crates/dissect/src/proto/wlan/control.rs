//! Control frames (IEEE 802.11-2020, 9.3.1): who sends, who receives, and what block acknowledgements say.

use lamna_fields::Field;

use super::fields as f;
use super::{Frame, address, duration, frame_control, htc, role};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::little;
use crate::walk::Walk;

/// Control frames as [`super::FrameControl::subtype`] numbers them.
mod subtype {
    pub(super) const TRIGGER: u16 = 0x12;
    pub(super) const REPORT_POLL: u16 = 0x14;
    pub(super) const ANNOUNCEMENT: u16 = 0x15;
    pub(super) const WRAPPER: u16 = 0x17;
    pub(super) const BLOCK_ACK_REQUEST: u16 = 0x18;
    pub(super) const BLOCK_ACK: u16 = 0x19;
    pub(super) const POWER_SAVE_POLL: u16 = 0x1a;
    pub(super) const REQUEST_TO_SEND: u16 = 0x1b;
    pub(super) const CONTENTION_FREE_END: u16 = 0x1e;
    pub(super) const CONTENTION_FREE_END_ACK: u16 = 0x1f;
    /// The extended subtypes whose only address is the receiver's.
    pub(super) const CLEAR_TO_SEND_60: u16 = 0x165;
    pub(super) const EXTENDED: std::ops::RangeInclusive<u16> = 0x162..=0x16a;
}

/// What a trigger frame asks for (IEEE 802.11ax, 9.3.1.22).
const TRIGGERS: [&str; 8] = [
    "Basic",
    "Beamforming Report Poll (BRP)",
    "MU-BAR",
    "MU-RTS",
    "Buffer Status Report Poll (BSRP)",
    "GCR MU-BAR",
    "Bandwidth Query Report Poll (BQRP)",
    "NDP Feedback Report Poll (NFRP)",
];

/// What the second address of a control frame is called.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Second {
    None,
    Transmitter,
    Bssid,
}

/// The walk of a control frame; its subtype is in Info already.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, frame: &mut Frame) -> Walked {
    use subtype::*;
    let outer = w.open(Item::NONE);
    let kind = frame.control.subtype();
    let second = match kind {
        TRIGGER
        | REPORT_POLL
        | ANNOUNCEMENT
        | BLOCK_ACK_REQUEST
        | BLOCK_ACK
        | POWER_SAVE_POLL
        | REQUEST_TO_SEND
        | CONTENTION_FREE_END_ACK => Second::Transmitter,
        CONTENTION_FREE_END => Second::Bssid,
        CLEAR_TO_SEND_60 => Second::None,
        _ if EXTENDED.contains(&kind) => Second::Transmitter,
        // Nobody knows where the header of these ends; Wireshark reads two addresses of one, too.
        0x13 => Second::Transmitter,
        _ => Second::None,
    };
    let len = match (kind, second) {
        (0x10 | 0x11 | 0x13 | 0x16, _) => 4,
        (_, Second::None) => 10,
        _ => 16,
    };
    frame.open(w, b, len)?;
    duration(w, b)?;
    let receiver = if kind == POWER_SAVE_POLL { "BSSID" } else { "RA" };
    address(w, b, 4, f::RA)?;
    address(w, b, 4, f::ADDR)?;
    if kind == POWER_SAVE_POLL {
        address(w, b, 4, f::BSSID)?;
    }
    w.set_addresses(Address::None, role(b, 4, receiver)?);
    if second != Second::None {
        let (field, word) = match second {
            Second::Bssid => (f::BSSID, "BSSID"),
            _ => (f::TA, "TA"),
        };
        w.set_addresses(role(b, 10, word)?, role(b, 4, receiver)?);
        address(w, b, 10, field)?;
        address(w, b, 10, f::ADDR)?;
    }
    let body = frame.body(b, len)?;
    match kind {
        TRIGGER => trigger(w, &body)?,
        ANNOUNCEMENT => announcement(w, &body)?,
        WRAPPER => wrapper(w, &body)?,
        BLOCK_ACK_REQUEST => block_ack(w, &body, true)?,
        BLOCK_ACK => block_ack(w, &body, false)?,
        _ => {}
    }
    frame.info_flags(w);
    frame.fcs(w, b, len)?;
    w.close(outer);
    Ok(())
}

fn trigger<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let kind = usize::from(b.u8(0)? & 15);
    let word = TRIGGERS.get(kind).copied().unwrap_or("Reserved");
    w.info_append(format_args!(" {word}"));
    Ok(())
}

/// Adds the announcement of a sounding packet (9.3.1.19), for VHT and HE stations.
fn announcement<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let token = b.u8(0)?;
    w.info_append(format_args!(", Sounding Dialog Token={token}"));
    let efficient = token & 2 != 0;
    if efficient {
        let item = w.item_le(f::HE_NDP_TOKEN, b, 0, 1)?;
        let opened = w.open(item);
        little::bits(
            w,
            b,
            0,
            1,
            &[f::VHT_NDP_TOKEN_RANGING, f::VHT_NDP_TOKEN_HE, f::VHT_NDP_TOKEN_NUMBER],
        )?;
        w.close(opened);
    } else {
        let item = w.item_le(f::VHT_NDP_TOKEN, b, 0, 1)?;
        let opened = w.open(item);
        little::bits(
            w,
            b,
            0,
            1,
            &[f::VHT_NDP_TOKEN_RANGING, f::VHT_NDP_TOKEN_HE, f::VHT_NDP_TOKEN_NUMBER],
        )?;
        w.close(opened);
    }
    let each = if efficient { 4 } else { 2 };
    let list = w.text(b, 1, b.len().saturating_sub(1), format_args!("STA list"))?;
    let opened = w.open(list);
    let mut at = 1;
    let mut number = 0;
    while b.remaining(at) > 0 {
        b.check(at, each)?;
        let item = w.text(b, at, each, format_args!("STA {number}"))?;
        let inner = w.open(item);
        if efficient {
            little::bits(w, b, at, 4, HE_STATION)?;
        } else {
            little::bits(
                w,
                b,
                at,
                2,
                &[
                    f::VHT_NDP_STA_INFO_AID12,
                    f::VHT_NDP_STA_INFO_FEEDBACK_TYPE,
                    f::VHT_NDP_STA_INFO_NC_INDEX,
                ],
            )?;
        }
        w.close(inner);
        at += each;
        number += 1;
    }
    w.close(opened);
    Ok(())
}

static HE_STATION: &[Field] = &[
    f::HE_NDP_STA_INFO_AID11,
    f::HE_NDP_STA_INFO_RU_START,
    f::HE_NDP_STA_INFO_RU_END,
    f::HE_NDP_STA_INFO_FEEDBACK_TYPE_AND_NG,
    f::HE_NDP_STA_INFO_DISAMBIGUATION,
    f::HE_NDP_STA_INFO_CODEBOOK_SIZE,
    f::HE_NDP_STA_INFO_NC,
];

/// Adds what a control wrapper carries (9.3.1.10).
fn wrapper<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let control = super::FrameControl::new(b.u16_le(0)?);
    let item = w.text(b, 0, 2, format_args!("Contained Frame Control"))?;
    let opened = w.open(item);
    frame_control(w, b, 0, control, false)?;
    w.close(opened);
    htc::show(w, b, 2)?;
    w.text(b, 6, 2, format_args!("Carried Frame"))?;
    Ok(())
}

/// The kinds of block acknowledgements (9.3.1.8, table 9-28).
mod variant {
    pub(super) const BASIC: u16 = 0;
    pub(super) const EXTENDED: u16 = 1;
    pub(super) const COMPRESSED: u16 = 2;
    pub(super) const MULTI_TID: u16 = 3;
    pub(super) const GCR: u16 = 6;
    pub(super) const GLK_GCR: u16 = 10;
    pub(super) const MULTI_STATION: u16 = 11;
}

/// Adds a block acknowledgement or the request for one.
fn block_ack<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, request: bool) -> Walked {
    let control = b.u16_le(0)?;
    let kind = control >> 1 & 15;
    let what = if request { "Request" } else { "Response" };
    let root = match super::values::BA_CONTROL_BA_TYPE_VALUES.get(u64::from(kind)) {
        Some(word) => w.text(b, 0, b.len(), format_args!("{word} {what}"))?,
        None => w.text(b, 0, b.len(), format_args!("Reserved ({kind}) {what}"))?,
    };
    let opened = w.open(root);
    little::tree(
        w,
        f::BA_CONTROL,
        b,
        0,
        2,
        &[
            f::BA_CONTROL_ACKPOLICY,
            f::BA_CONTROL_BA_TYPE,
            f::BA_CONTROL_RESERVED,
            f::BA_BASIC_TIDINFO,
        ],
    )?;
    if kind == variant::EXTENDED {
        w.expert_text(
            f::DMG_SUBTYPE_BAD,
            Item::NONE,
            format_args!(
                "Non-DMG STAs shouldn't transmit BlockAckReq frames with Extended Compressed BlockAckReqs"
            ),
        );
    }
    let end = match kind {
        variant::BASIC
        | variant::EXTENDED
        | variant::COMPRESSED
        | variant::GCR
        | variant::GLK_GCR => {
            let mut at = sequence(w, b, 2)?;
            if kind == variant::GCR || kind == variant::GLK_GCR {
                w.item(f::BA_GCR_GROUP_ADDR, b, at, 6)?;
                at += 6;
            }
            match (request, kind) {
                (true, _) => at,
                (false, variant::BASIC) => {
                    w.item(f::BA_BM, b, at, BASIC_BITMAP_LEN)?;
                    at + BASIC_BITMAP_LEN
                }
                (false, _) => {
                    let len = compressed_len(b.u16_le(2)? & 15);
                    bitmap(w, b, at, len, b.u16_le(2)? >> 4)?;
                    if kind == variant::EXTENDED {
                        w.item(f::BA_RBUFCAP, b, at + len, 1)?;
                        at + len + 1
                    } else {
                        at + len
                    }
                }
            }
        }
        variant::MULTI_TID => tids(w, b, control >> 12, request)?,
        variant::MULTI_STATION if !request => stations(w, b)?,
        _ => 2,
    };
    w.set_len(root, end);
    w.close(opened);
    Ok(())
}

/// Octets of a basic block acknowledgement's bitmap.
const BASIC_BITMAP_LEN: usize = 128;

/// Octets of a compressed bitmap, by the fragment number in front of it (table 9-30a).
fn compressed_len(fragment: u16) -> usize {
    match fragment >> 1 & 3 {
        2 if fragment & 8 == 0 => 32,
        3 if fragment & 8 == 0 => 4,
        _ => 8,
    }
}

/// Adds the starting sequence control at `at`; answers where it ends.
fn sequence<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    little::tree(w, f::FIXED_SSC, b, at, 2, &[f::FIXED_SSC_FRAGMENT, f::FIXED_SSC_SEQUENCE])?;
    Ok(at + 2)
}

/// Adds a bitmap, and a line for each frame from `first` on that is missing in it.
fn bitmap<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    first: u16,
) -> Walked {
    let item = w.item(f::BA_BM, b, at, len)?;
    if !w.fields() {
        return Ok(());
    }
    let opened = w.open(item);
    for (index, octet) in b.bytes(at, len)?.iter().enumerate() {
        for bit in 0..8 {
            if octet >> bit & 1 == 0 {
                let missing = u64::from(first) + index as u64 * 8 + bit;
                w.number(f::BA_BM_MISSING_FRAME, b, at + index, 1, missing)?;
            }
        }
    }
    w.close(opened);
    Ok(())
}

/// Adds the parts of a multi-TID acknowledgement or request.
fn tids<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    count: u16,
    request: bool,
) -> Result<usize, Fault> {
    let each = if request { 4 } else { 12 };
    let mut at = 2;
    let list = w.text(b, at, b.len().saturating_sub(at), format_args!("TID List"))?;
    let opened = w.open(list);
    for _ in 0..=count {
        let tid = b.u16_le(at)?;
        let number = if request { tid & 15 } else { tid >> 12 };
        let item = w.text(b, at, each, format_args!("TID {number} details"))?;
        let inner = w.open(item);
        little::bits(w, b, at, 2, &[f::BAR_MTID_TIDINFO_RESERVED, f::BAR_MTID_TIDINFO_VALUE])?;
        sequence(w, b, at + 2)?;
        if !request {
            bitmap(w, b, at + 4, 8, b.u16_le(at + 2)? >> 4)?;
        }
        w.close(inner);
        at += each;
    }
    w.set_len(list, at - 2);
    w.close(opened);
    Ok(at)
}

/// Adds the parts of an acknowledgement for several stations (IEEE 802.11ax, 9.3.1.8.7).
fn stations<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    let mut at = 2;
    while b.remaining(at) > 0 {
        let info = b.u16_le(at)?;
        little::tree(
            w,
            f::BA_MULTI_STA_AID_TID_INFO,
            b,
            at,
            2,
            &[f::BA_MULTI_STA_AID11, f::BA_MULTI_STA_ACK_TYPE, f::BA_MULTI_STA_TID],
        )?;
        at += 2;
        if info & 0x7ff == 2045 {
            at += 4;
            w.item(f::BA_MULTI_STA_RA, b, at, 6)?;
            at += 6;
        } else if info >> 11 & 1 == 0 {
            let fragment = b.u16_le(at)?;
            at = sequence(w, b, at)?;
            let len = compressed_len(fragment & 15);
            bitmap(w, b, at, len, fragment >> 4)?;
            at += len;
        }
    }
    Ok(at)
}
