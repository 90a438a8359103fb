//! Bodies of management frames (IEEE 802.11-2020, 9.3.3): parameters in fixed places, then elements.

mod action;
mod capability;
mod element;
mod fields;
mod he;
mod radio;
mod security;
mod service;
mod throughput;
mod values;
mod vendor;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{id, little};
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

/// The body of a management frame. It has no layer of its own.
#[derive(Clone, Copy, Debug)]
pub struct Management;

impl Dissect for Management {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        walk(w, b, subtype::BEACON)
    }
}

/// Management frames as [`super::FrameControl::subtype`] numbers them.
pub(super) mod subtype {
    pub(in crate::proto::wlan) const ASSOCIATION_REQUEST: u16 = 0;
    pub(in crate::proto::wlan) const ASSOCIATION_RESPONSE: u16 = 1;
    pub(in crate::proto::wlan) const REASSOCIATION_REQUEST: u16 = 2;
    pub(in crate::proto::wlan) const REASSOCIATION_RESPONSE: u16 = 3;
    pub(in crate::proto::wlan) const PROBE_REQUEST: u16 = 4;
    pub(in crate::proto::wlan) const PROBE_RESPONSE: u16 = 5;
    pub(in crate::proto::wlan) const MEASUREMENT_PILOT: u16 = 6;
    pub(in crate::proto::wlan) const BEACON: u16 = 8;
    pub(in crate::proto::wlan) const DISASSOCIATION: u16 = 10;
    pub(in crate::proto::wlan) const AUTHENTICATION: u16 = 11;
    pub(in crate::proto::wlan) const DEAUTHENTICATION: u16 = 12;
    pub(in crate::proto::wlan) const ACTION: u16 = 13;
    pub(in crate::proto::wlan) const ACTION_NO_ACK: u16 = 14;
    pub(in crate::proto::wlan) const ARUBA: u16 = 15;
}

/// The walk of a body; the frame's subtype is in Info already.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, kind: u16) -> Walked {
    w.foreign(id::WLAN_MGT, |w| body(w, &b, kind))
}

fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u16) -> Walked {
    let outer = w.open_top();
    let root = w.item(Field::PROTOCOL, b, 0, b.len())?;
    w.label(root, format_args!("IEEE 802.11 Wireless Management"));
    w.open(root);
    use subtype::*;
    match kind {
        ASSOCIATION_REQUEST => {
            let end = fixed(w, b, 4, |w| {
                capabilities(w, b, 0)?;
                w.item_le(f::FIXED_LISTEN_IVAL, b, 2, 2)?;
                Ok(())
            })?;
            tagged(w, b, end, kind)?;
        }
        ASSOCIATION_RESPONSE | REASSOCIATION_RESPONSE => {
            let end = fixed(w, b, 6, |w| {
                capabilities(w, b, 0)?;
                w.item_le(f::FIXED_STATUS_CODE, b, 2, 2)?;
                w.item_le(f::FIXED_AID, b, 4, 2)?;
                Ok(())
            })?;
            tagged(w, b, end, kind)?;
        }
        REASSOCIATION_REQUEST => {
            let end = fixed(w, b, 10, |w| {
                capabilities(w, b, 0)?;
                w.item_le(f::FIXED_LISTEN_IVAL, b, 2, 2)?;
                w.item(f::FIXED_CURRENT_AP, b, 4, 6)?;
                Ok(())
            })?;
            tagged(w, b, end, kind)?;
        }
        PROBE_REQUEST => tagged(w, b, 0, kind)?,
        PROBE_RESPONSE | BEACON => {
            let end = fixed(w, b, 12, |w| {
                w.item_le(f::FIXED_TIMESTAMP, b, 0, 8)?;
                interval(w, b, 8)?;
                capabilities(w, b, 10)
            })?;
            tagged(w, b, end, kind)?;
        }
        MEASUREMENT_PILOT => {
            let end = fixed(w, b, 12, |w| pilot(w, b))?;
            tagged(w, b, end + 9, kind)?;
        }
        DISASSOCIATION | DEAUTHENTICATION => {
            let end = fixed(w, b, 2, |w| {
                w.item_le(f::FIXED_REASON_CODE, b, 0, 2)?;
                Ok(())
            })?;
            tagged(w, b, end, kind)?;
        }
        AUTHENTICATION => authentication(w, b)?,
        ACTION | ACTION_NO_ACK => action::walk(w, b, kind)?,
        ARUBA => {
            let item = w.text(b, 0, 0, format_args!("Aruba Management"))?;
            let opened = w.open(item);
            w.item(f::ARUBA_TYPE, b, 0, 2)?;
            w.close(opened);
        }
        _ => {}
    }
    w.close(outer);
    Ok(())
}

/// Adds the parameters in fixed places, `len` octets of them, that `inner` knows; answers where they end.
fn fixed<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    len: usize,
    inner: impl FnOnce(&mut Walk<'_, C>) -> Walked,
) -> Result<usize, Fault> {
    // Shown as far as it goes where the frame ends too early.
    let item = w.item(f::FIXED_ALL, b, 0, len.min(b.len()))?;
    w.label(item, format_args!("Fixed parameters ({len} bytes)"));
    let opened = w.open(item);
    inner(w)?;
    w.close(opened);
    Ok(len)
}

/// Adds the elements from `at` on.
fn tagged<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, kind: u16) -> Walked {
    let len = b.remaining(at);
    use subtype::*;
    // These are cut where they hold no element.
    let needed = matches!(
        kind,
        ASSOCIATION_REQUEST
            | ASSOCIATION_RESPONSE
            | REASSOCIATION_REQUEST
            | REASSOCIATION_RESPONSE
            | PROBE_RESPONSE
            | BEACON
    );
    if len == 0 && !needed {
        return Ok(());
    }
    b.check(at, 1)?;
    let item = w.item(f::TAGGED_ALL, b, at, REST)?;
    w.label(item, format_args!("Tagged parameters ({len} bytes)"));
    let opened = w.open(item);
    element::list(w, &b.from(at)?, kind)?;
    w.close(opened);
    Ok(())
}

/// Adds a beacon interval, in units of 1024 microseconds, and shows it in Info.
fn interval<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let value = b.u16_le(at)?;
    let item = w.item_le(f::FIXED_BEACON, b, at, 2)?;
    let seconds = f64::from(value) * 1024.0 / 1_000_000.0;
    w.label(item, format_args!("Beacon Interval: {seconds:.6} [Seconds]"));
    w.info_append(format_args!(", BI={value}"));
    Ok(())
}

static CAPABILITIES: &[Field] = &[
    f::FIXED_CAPABILITIES_ESS,
    f::FIXED_CAPABILITIES_IBSS,
    f::FIXED_CAPABILITIES_RESERVED1,
    f::FIXED_CAPABILITIES_RESERVED2,
    f::FIXED_CAPABILITIES_PRIVACY,
    f::FIXED_CAPABILITIES_SHORT_PREAMBLE,
    f::FIXED_CAPABILITIES_RESERVED3,
    f::FIXED_CAPABILITIES_RESERVED4,
    f::FIXED_CAPABILITIES_SPEC_MAN,
    f::FIXED_CAPABILITIES_QOS,
    f::FIXED_CAPABILITIES_SHORT_SLOT_TIME,
    f::FIXED_CAPABILITIES_APSD,
    f::FIXED_CAPABILITIES_RADIO_MEASUREMENT,
    f::FIXED_CAPABILITIES_EPD,
    f::FIXED_CAPABILITIES_RESERVED5,
    f::FIXED_CAPABILITIES_RESERVED6,
];

/// Adds the capabilities of a station (9.4.1.4).
fn capabilities<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    little::tree(w, f::FIXED_CAPABILITIES, b, at, 2, CAPABILITIES)?;
    Ok(())
}

fn pilot<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item_le(f::FIXED_TIMESTAMP, b, 0, 8)?;
    w.item(f::FIXED_MSMTPILOTINT, b, 8, 1)?;
    interval(w, b, 9)?;
    capabilities(w, b, 11)?;
    w.item(f::FIXED_COUNTRY, b, 13, 3)?;
    w.item(f::FIXED_MAXREGPWR, b, 16, 2)?;
    w.item(f::FIXED_MAXTXPWR, b, 18, 1)?;
    w.item(f::FIXED_TXPWR, b, 19, 1)?;
    w.item(f::FIXED_TNOISEFLOOR, b, 20, 1)?;
    Ok(())
}

/// The authentication algorithm of SAE (12.4).
const SAE: u16 = 3;

/// Status codes of SAE that say how its first message is laid out (9.4.1.9).
mod status {
    pub(super) const SUCCESS: u16 = 0;
    pub(super) const ANTI_CLOGGING: u16 = 76;
    pub(super) const HASH_TO_ELEMENT: u16 = 126;
}

fn authentication<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.item(f::FIXED_ALL, b, 0, 6)?;
    let algorithm = b.u16_le(0)?;
    let sequence = b.u16_le(2)?;
    let code = b.u16_le(4)?;
    let opened = w.open(item);
    w.item_le(f::FIXED_AUTH_ALG, b, 0, 2)?;
    w.item_le(f::FIXED_AUTH_SEQ, b, 2, 2)?;
    w.item_le(f::FIXED_STATUS_CODE, b, 4, 2)?;
    let mut end = 6;
    if algorithm == SAE {
        let item = w.item_le(f::FIXED_SAE_MESSAGE_TYPE, b, 2, 2)?;
        let word = match sequence {
            1 => "Commit",
            2 => "Confirm",
            _ => "Unknown",
        };
        w.label_value(item, format_args!("{word} ({sequence})"));
        end = match sequence {
            1 => sae_commit(w, b, code)?,
            2 => {
                w.item_le(f::FIXED_SEND_CONFIRM, b, 6, 2)?;
                let rest = b.len().saturating_sub(8);
                w.item(f::FIXED_CONFIRM, b, 8, rest)?;
                8 + rest
            }
            _ => end,
        };
    }
    w.set_len(item, end);
    w.label(item, format_args!("Fixed parameters ({end} bytes)"));
    w.close(opened);
    tagged(w, b, end, subtype::AUTHENTICATION)
}

/// Octets of a scalar, and of an element, of a finite cyclic group (IANA "Transform Type 4").
fn group_len(group: u16) -> Option<(usize, usize)> {
    Some(match group {
        19 => (32, 64),
        20 => (48, 96),
        21 => (66, 132),
        25 => (24, 48),
        26 => (28, 56),
        28 => (32, 64),
        29 => (48, 96),
        30 => (64, 128),
        15 => (384, 384),
        16 => (512, 512),
        _ => return None,
    })
}

/// Adds what opens SAE (12.4.7.3, 12.4.7.4); answers where it ends.
fn sae_commit<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, code: u16) -> Result<usize, Fault> {
    let group = b.u16_le(6)?;
    w.item_le(f::FIXED_FINITE_CYCLIC_GROUP, b, 6, 2)?;
    let mut at = 8;
    if code == status::ANTI_CLOGGING {
        let rest = b.len().saturating_sub(at);
        w.item(f::FIXED_ANTI_CLOGGING_TOKEN, b, at, rest)?;
        return Ok(at + rest);
    }
    if code != status::SUCCESS && code != status::HASH_TO_ELEMENT {
        return Ok(at);
    }
    let Some((scalar, element)) = group_len(group) else { return Ok(at) };
    if code == status::SUCCESS
        && let Some(token) = b.remaining(at).checked_sub(scalar + element)
        && token > 0
    {
        w.item(f::FIXED_ANTI_CLOGGING_TOKEN, b, at, token)?;
        at += token;
    }
    w.item(f::FIXED_SCALAR, b, at, scalar)?;
    w.item(f::FIXED_FINITE_FIELD_ELEMENT, b, at + scalar, element)?;
    Ok(at + scalar + element)
}

/// Adds the elements that something else than a management frame holds.
pub(crate) fn elements<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.foreign(id::WLAN_MGT, |w| element::list(w, b, u16::MAX))
}

/// Organisations that often put elements into frames, as Wireshark calls them. Names are only for labels.
static ORGANISATIONS: &[(u32, &str)] = &[
    (0x00_0352, "Colubris Networks"),
    (0x00_037f, "Atheros Communications, Inc."),
    (0x00_0393, "Apple, Inc."),
    (0x00_0b86, "Hewlett Packard Enterprise"),
    (0x00_0c43, "Ralink Technology, Corp."),
    (0x00_0ce7, "MediaTek Inc."),
    (0x00_0fac, "Ieee 802.11"),
    (0x00_1018, "Broadcom"),
    (0x00_1374, "Atheros Communications, Inc."),
    (0x00_1392, "Ruckus Wireless"),
    (0x00_156d, "Ubiquiti Networks Inc."),
    (0x00_17f2, "Apple, Inc."),
    (0x00_1977, "Extreme Networks, Inc."),
    (0x00_24a8, "ProCurve Networking by HP"),
    (0x00_4096, "Cisco Systems, Inc"),
    (0x00_5043, "Marvell Semiconductor, Inc."),
    (0x00_50f2, "Microsoft Corp."),
    (0x00_904c, "Epigram, Inc."),
    (0x00_e04c, "Realtek Semiconductor Corp."),
    (0x50_6f9a, "Wi-Fi Alliance"),
    (0x8c_fdf0, "Qualcomm Inc."),
];

/// The name of the organisation whose hardware addresses begin so.
fn oui_name(oui: u32) -> Option<&'static str> {
    ORGANISATIONS.iter().find(|(number, _)| *number == oui).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use crate::frame::link;
    use crate::proto::captured::{self, Shown};

    /// A beacon or an action between two stations, with this body.
    fn frame(control: u8, body: &[u8]) -> Shown {
        let mut octets = vec![control, 0, 0, 0, 2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2];
        octets.extend([2, 0, 0, 0, 0, 2, 0x10, 0]);
        octets.extend(body);
        captured::frame(link::IEEE802_11, &octets)
    }

    fn beacon(elements: &[u8]) -> Shown {
        let mut body = vec![1, 0, 0, 0, 0, 0, 0, 0, 100, 0, 0x11, 4];
        body.extend(elements);
        frame(0x80, &body)
    }

    #[test]
    fn a_beacon_is_taken_apart() {
        let mut elements =
            b"\x00\x03abc\x01\x04\x82\x84\x8b\x96\x03\x01\x06\x30\x14\x01\0".to_vec();
        elements.extend([0, 0x0f, 0xac, 4, 1, 0, 0, 0x0f, 0xac, 4, 1, 0, 0, 0x0f, 0xac, 2, 0, 0]);
        let shown = beacon(&elements);
        assert!(
            shown
                .columns
                .contains("Beacon frame, SN=1, FN=0, Flags=........, BI=100, SSID=\"abc\"")
        );
        assert!(shown.has("Tag: Supported Rates 1(B), 2(B), 5.5(B), 11(B), [Mbit/sec]"));
        assert!(shown.has("Tag: DS Parameter set: Current Channel: 6"));
        assert!(shown.has("Pairwise Cipher Suite: 00:0f:ac (Ieee 802.11) AES (CCM)"));
        assert!(shown.has("Auth Key Management (AKM) type: PSK (2)"));
    }

    #[test]
    fn an_answer_without_elements_is_cut() {
        assert!(frame(0x10, &[1, 0, 10, 0, 0, 0]).has("[Malformed Packet: IEEE 802.11]"));
        assert!(!frame(0xc0, &[1, 0]).has("[Malformed Packet: IEEE 802.11]"));
    }

    #[test]
    fn setup_is_inside_of_an_element_of_microsoft() {
        let shown = beacon(b"\0\0\xdd\x0e\0\x50\xf2\x04\x10\x4a\0\x01\x10\x10\x44\0\x01\x02");
        assert!(shown.has("Tag: SSID parameter set: Wildcard SSID"));
        assert!(shown.has("Version: 0x10"));
        assert!(shown.has("Wifi Protected Setup State: Configured (0x02)"));
    }

    #[test]
    fn an_action_is_named_by_its_category() {
        let shown = frame(0xd0, &[3, 0, 1, 3, 0x10, 0, 0, 0, 0]);
        assert!(shown.columns.ends_with("Action, SN=1, FN=0, Flags=........, Dialog Token=1"));
        assert!(shown.has("Action code: Add Block Ack Request (0x00)"));
        assert!(shown.has("Block Ack Parameters: 0x1003, A-MSDUs, Block Ack Policy"));
    }

    #[test]
    fn octets_of_the_extended_capabilities_that_share_a_number_are_shown_together() {
        let shown = beacon(&[127, 9, 0, 0, 0, 0, 0, 0, 0, 0x40, 0x8f]);
        assert!(shown.has("Extended Capabilities: 0x8f40 (octets 8 & 9)"));
        assert!(shown.has(".... ...1 0... .... = Max Number Of MSDUs In A-MSDU: 16 (2)"));
    }

    #[test]
    fn capabilities_of_high_efficiency() {
        let mut element = vec![255, 26, 35, 1, 0x78, 0xc8, 0x12, 0x40, 0, 0x08];
        element.extend([0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0]);
        element.extend([0xfa, 0xff, 0xaa, 0xff]);
        // Told of by the width, but not there.
        let shown = beacon(&element);
        assert!(shown.has("HE MAC Capabilities Information: 0x004012c87801"));
        assert!(shown.has("[Malformed Packet: IEEE 802.11]"));
        element[1] = 33;
        element.extend([0xff; 4]);
        element.extend([0x08, 0x11, 0x12]);
        let shown = beacon(&element);
        assert!(shown.has("Rx and Tx MCS Maps 160 MHz"));
        assert!(shown.has("RU allocation: 242"));
        assert!(shown.has("PPET16: 16-QAM (0x02)"));
        assert!(shown.has("PPET8: 256-QAM (0x04)"));
    }

    #[test]
    fn operation_of_high_efficiency() {
        let mut element =
            vec![255, 12, 36, 0xf4, 0x3f, 2, 0x95, 0x12, 0x34, 0x11, 0x22, 0x33, 0x44];
        element.push(0x55);
        let shown = beacon(&element);
        assert!(shown.has("BSS Color Information: 0x95"));
        assert!(shown.has("Primary Channel: 17"));
        assert!(shown.has("Minimum Rate: 85"));
        let shown = beacon(&[255, 3, 39, 4, 0x11]);
        assert!(shown.has("Non-SRG OBSS PD Max Offset: 17"));
    }

    #[test]
    fn an_element_that_is_longer_than_its_frame_is_noted() {
        let shown = beacon(&[196, 53, 1]);
        let note = "[Expert Info (Error/Malformed): Tag Length is longer than remaining payload]";
        assert!(shown.has(note));
    }
}
