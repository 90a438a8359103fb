//! Control And Provisioning of Wireless Access Points (RFC 5415), what its data channel carries: the header with what IEEE 802.11 adds
//! to it (RFC 5416), fragments, and messages that keep the channel alive.

mod fields;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::pieces::{self, Begins, Joined, Piece};
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::proto::{id, wlan};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;
pub use fields::*;

/// The port of the data channel.
pub const DATA_PORT: u16 = 5247;

/// Octets of the preamble.
const PREAMBLE_LEN: usize = 1;

/// Octets of the preamble and the header without its optional parts.
const HEADER_LEN: usize = 8;

/// Octets that a header is a multiple of.
const ALIGNMENT: usize = 4;

/// Flags of the header.
mod flag {
    pub(super) const NATIVE: u32 = 0x100;
    pub(super) const FRAGMENT: u32 = 0x80;
    pub(super) const LAST: u32 = 0x40;
    pub(super) const WIRELESS: u32 = 0x20;
    pub(super) const MAC: u32 = 0x10;
    pub(super) const KEEP_ALIVE: u32 = 0x08;
}

/// The wireless technology of IEEE 802.11.
const IEEE80211: u32 = 1;

/// The fields that list fragments.
static FRAGMENT_FIELDS: FragmentFields = FragmentFields {
    title: "Message fragment",
    fragments: FRAGMENTS,
    fragment: FRAGMENT,
    overlap: FRAGMENT_OVERLAP,
    conflict: FRAGMENT_OVERLAP_CONFLICTS,
    error: FRAGMENT_ERROR,
    count: FRAGMENT_COUNT,
    length: REASSEMBLED_LENGTH,
    data: None,
};

/// CAPWAP: the fields that both channels have.
#[derive(Clone, Copy, Debug)]
pub struct Capwap;

impl Dissect for Capwap {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Err(Fault::NotMine)
    }
}

/// The fields of the data channel: none but itself.
static DATA_FIELDS: &[FieldDef] = &[FieldDef::protocol(
    "capwap.data",
    "Control And Provisioning of Wireless Access Points - Data",
    "CAPWAP-DATA",
)];

/// The data channel.
#[derive(Clone, Copy, Debug)]
pub struct Data;

impl Dissect for Data {
    const FIELDS: &'static [FieldDef] = DATA_FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(DATA_PORT)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const DTLS: u8 = 1;
        w.column_protocol("CAPWAP-Data");
        w.info(format_args!("CAPWAP-Data"));
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let kind = b.u8(0)? & 0xf;
        w.foreign(id::CAPWAP, |w| {
            let len = if kind == DTLS { ALIGNMENT } else { PREAMBLE_LEN };
            let item = w.item(PREAMBLE, &b, 0, len)?;
            w.bits(item, &[PREAMBLE_VERSION, PREAMBLE_TYPE], &b, 0, 1)?;
            if kind == DTLS {
                w.bits(item, &[PREAMBLE_RESERVED], &b, PREAMBLE_LEN, 3)?;
            }
            Ok(())
        })?;
        if kind == DTLS {
            w.close(opened);
            return w.call(id::DTLS, b.from(ALIGNMENT)?);
        }
        let bits = b.u24(PREAMBLE_LEN)?;
        let at = w.foreign(id::CAPWAP, |w| header(w, &b, bits))?;
        if bits & flag::KEEP_ALIVE != 0 {
            w.info_append(format_args!(" Keep-Alive"));
            w.foreign(id::CAPWAP, |w| keep_alive(w, &b, at))?;
            w.close(opened);
            return Ok(());
        }
        w.close(opened);
        let rest = b.from(at)?;
        if bits & flag::FRAGMENT == 0 {
            return payload(w, rest, bits);
        }
        fragment(w, &b, rest, bits)
    }
}

/// The header; where the payload begins.
fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, bits: u32) -> Result<usize, Fault> {
    let said = ALIGNMENT * (bits >> 19) as usize;
    let binding = bits >> 9 & 0x1f;
    let item = w.item(HEADER, b, PREAMBLE_LEN, HEADER_LEN - PREAMBLE_LEN)?;
    let opened = w.open(item);
    let length = w.item(HEADER_LENGTH, b, 1, 3)?;
    w.append(length, format_args!(" ({said})"));
    w.item(HEADER_RID, b, 1, 3)?;
    w.item(HEADER_WBID, b, 1, 3)?;
    let flags = w.item(HEADER_FLAGS, b, 1, 3)?;
    let shown = [
        HEADER_FLAGS_T,
        HEADER_FLAGS_F,
        HEADER_FLAGS_L,
        HEADER_FLAGS_W,
        HEADER_FLAGS_M,
        HEADER_FLAGS_K,
        HEADER_FLAGS_R,
    ];
    w.bits(flags, &shown, b, 1, 3)?;
    w.item(HEADER_FRAGMENT_ID, b, 4, 2)?;
    w.item(HEADER_FRAGMENT_OFFSET, b, 6, 2)?;
    w.number(HEADER_FRAGMENT_RESERVED, b, 7, 1, u64::from(b.u8(7)? & 7))?;
    let mut at = HEADER_LEN;
    if bits & flag::MAC != 0 {
        let len = usize::from(b.u8(at)?);
        w.item(HEADER_MAC_LENGTH, b, at, 1)?;
        let field = match len {
            6 => HEADER_MAC_EUI48,
            8 => HEADER_MAC_EUI64,
            _ => HEADER_MAC_DATA,
        };
        w.item(field, b, at + 1, len)?;
        at = padding(w, b, at + 1 + len)?;
    }
    if bits & flag::WIRELESS != 0 {
        let len = usize::from(b.u8(at)?);
        w.item(HEADER_WIRELESS_LENGTH, b, at, 1)?;
        w.item(HEADER_WIRELESS_DATA, b, at + 1, len)?;
        if binding == IEEE80211 {
            wireless(w, b, at + 1)?;
        }
        at = padding(w, b, at + 1 + len)?;
    }
    w.close(opened);
    w.set_len(item, at - PREAMBLE_LEN);
    if at != said {
        let (found, told) = (at - PREAMBLE_LEN, said as i64 - PREAMBLE_LEN as i64);
        let text = format_args!(
            "Wrong calculate length ({found}) =! header length ({told}) ! (May be try to use Cisco Wireless Controller Support Preference ?)"
        );
        w.expert_text(HEADER_LENGTH_BAD, length, text);
        if said > PREAMBLE_LEN && said <= b.len() {
            w.set_len(item, said - PREAMBLE_LEN);
        }
    }
    Ok(said.max(PREAMBLE_LEN))
}

/// Octets up to the next multiple of the alignment; where they end.
fn padding<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let end = at.next_multiple_of(ALIGNMENT);
    if end > at {
        w.item(HEADER_PADDING, b, at, end - at)?;
    }
    Ok(end)
}

/// What IEEE 802.11 says of a frame: how it was received, or for which networks it is.
fn wireless<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    const LEN: usize = 4;
    if w.net.destination_port == DATA_PORT {
        let item = w.item(HEADER_WIRELESS_DATA_IEEE80211_FI, b, at, LEN)?;
        let opened = w.open(item);
        w.item(HEADER_WIRELESS_DATA_IEEE80211_FI_RSSI, b, at, 1)?;
        w.item(HEADER_WIRELESS_DATA_IEEE80211_FI_SNR, b, at + 1, 1)?;
        let rate = b.u16(at + 2)?;
        let item = w.item(HEADER_WIRELESS_DATA_IEEE80211_FI_DATA_RATE, b, at + 2, 2)?;
        w.append(item, format_args!(" ({}.{} Mb/s)", rate / 10, rate % 10));
        w.close(opened);
        return Ok(());
    }
    let item = w.item(HEADER_WIRELESS_DATA_IEEE80211_DW, b, at, LEN)?;
    let opened = w.open(item);
    w.item(HEADER_WIRELESS_DATA_IEEE80211_DW_WLAN_ID_BITMAP, b, at, 2)?;
    w.item(HEADER_WIRELESS_DATA_IEEE80211_DW_RESERVED, b, at + 2, 2)?;
    w.close(opened);
    Ok(())
}

/// A message that keeps the channel alive: its elements.
fn keep_alive<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    const LEN: usize = 2;
    const HEAD: usize = 4;
    const SESSION: u16 = 35;
    let item = w.item(KEEP_ALIVE, b, at, b.len().saturating_sub(at))?;
    let opened = w.open(item);
    let length = w.item(KEEP_ALIVE_LENGTH, b, at, LEN)?;
    if usize::from(b.u16(at)?) != b.remaining(at) {
        w.expert(KEEP_ALIVE_LENGTH_BAD, length);
    }
    let mut here = at + LEN;
    while b.remaining(here) > 0 {
        let (kind, len) = (b.u16(here)?, usize::from(b.u16(here + 2)?));
        let item = w.item(MESSAGE_ELEMENT, b, here, HEAD + len)?;
        let name = w.word(MESSAGE_ELEMENT_TYPE, u64::from(kind)).unwrap_or("Unknown");
        w.label(item, format_args!("Type: (t={kind},l={len}) {name}"));
        let inner = w.open(item);
        w.item(MESSAGE_ELEMENT_TYPE, b, here, 2)?;
        w.item(MESSAGE_ELEMENT_LENGTH, b, here + 2, 2)?;
        w.item(MESSAGE_ELEMENT_VALUE, b, here + HEAD, len)?;
        if kind == SESSION {
            w.item(CONTROL_MESSAGE_ELEMENT_SESSION_ID, b, here + HEAD, len)?;
        }
        w.close(inner);
        here += HEAD + len;
    }
    w.close(opened);
    Ok(())
}

/// A fragment: the frame where it is the last one, else octets.
fn fragment<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, rest: Buf<'_>, bits: u32) -> Walked {
    /// Octets that offsets count.
    const UNIT: u16 = 8;
    let (number, offset) = (b.u16(4)?, b.u16(6)? & !(UNIT - 1));
    let piece = Piece {
        channel: u64::from(number),
        number: None,
        begins: if offset == 0 { Begins::Yes } else { Begins::No },
        last: bits & flag::LAST != 0,
        octets: rest.captured(),
    };
    // The messages that are open are those of the channel's protocol.
    match pieces::join(w, &piece) {
        Joined::Whole { message, parts } => {
            let Some(source) = w.add_source("Reassembled CAPWAP", message.clone()) else {
                return Ok(());
            };
            let whole = Buf::new(&message, message.len(), source);
            let outer = w.open_top();
            w.foreign(id::CAPWAP, |w| {
                list_fragments(w, &FRAGMENT_FIELDS, &whole, &pieces::places(&parts))
            })?;
            w.close(outer);
            payload(w, whole, bits)
        }
        Joined::Alone => payload(w, rest, bits),
        Joined::Open(_) | Joined::Stray => {
            let text = format_args!(" (Fragment ID: {number}, Fragment Offset: {offset})");
            w.info_append(text);
            w.data(rest)
        }
    }
}

/// What is carried: a frame as it was in the air, or one of Ethernet.
fn payload<C: Collector>(w: &mut Walk<'_, C>, rest: Buf<'_>, bits: u32) -> Walked {
    if bits & flag::NATIVE == 0 {
        return w.call(id::ETH, rest);
    }
    if bits >> 9 & 0x1f != IEEE80211 {
        return w.data(rest);
    }
    let framing = wlan::Framing { swapped: true, ..wlan::Framing::default() };
    w.run(id::WLAN, rest, |w, b| wlan::walk(w, b, framing))
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_frame_has_the_octets_of_its_control_field_swapped() {
        let packet = [&[0, 0x10, 0x43, 0, 0, 0, 0, 0][..], &[0, 0xd4, 0, 0], &[2; 6]].concat();
        let shown = shown(5247, 5247, &packet);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:capwap.data:wlan");
        assert!(shown.has("Frame Control Field: 0x00d4(Swapped)"));
    }

    #[test]
    fn a_channel_is_kept_alive() {
        let shown = shown(5247, 5247, b"\0\x10\x43\x08\0\0\0\0\0\x07\0\x23\0\x01\x09");
        assert_eq!(shown.info, "CAPWAP-Data CAPWAP-Data Keep-Alive");
        assert!(shown.has("Type: (t=35,l=1) Session ID"));
    }

    #[test]
    fn a_header_that_says_another_length_is_noted() {
        let shown = shown(5247, 5247, b"\0\x18\x47\0\0\0\0\0abcdefgh");
        let text = "Wrong calculate length (7) =! header length (11)";
        assert!(shown.tree.iter().any(|line| line.contains(text)));
    }
}
