//! Elements of IEEE 802.1 (IEEE 802.1Q, annex D), of 802.3 (IEEE 802.3, clause 79), of edge virtual bridging's draft, and of
//! data centre bridging before its standard.

use lamna_fields::Field;

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::walk::Walk;

use super::fields::*;
use super::organisation::{excess, fits};

/// Adds fields of the same octets.
fn same<C: Collector>(
    w: &mut Walk<'_, C>,
    fields: &[Field],
    e: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    for field in fields {
        w.item(*field, e, at, len)?;
    }
    Ok(())
}

/// Adds fields that lie one behind the other, each of `len` octets.
fn each<C: Collector>(
    w: &mut Walk<'_, C>,
    fields: &[Field],
    e: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    for (i, field) in fields.iter().enumerate() {
        w.item(*field, e, at + i * len, len)?;
    }
    Ok(())
}

const FLOW_CONTROL: &[Field] = &[
    DCBX_FEATURE_PFC_PRIO0,
    DCBX_FEATURE_PFC_PRIO1,
    DCBX_FEATURE_PFC_PRIO2,
    DCBX_FEATURE_PFC_PRIO3,
    DCBX_FEATURE_PFC_PRIO4,
    DCBX_FEATURE_PFC_PRIO5,
    DCBX_FEATURE_PFC_PRIO6,
    DCBX_FEATURE_PFC_PRIO7,
];

const GROUP_SHARES: &[Field] = &[
    DCBX_FEATURE_PG_PER0,
    DCBX_FEATURE_PG_PER1,
    DCBX_FEATURE_PG_PER2,
    DCBX_FEATURE_PG_PER3,
    DCBX_FEATURE_PG_PER4,
    DCBX_FEATURE_PG_PER5,
    DCBX_FEATURE_PG_PER6,
    DCBX_FEATURE_PG_PER7,
];

/// The groups of eight priorities, and the shares of eight groups: twelve octets.
fn groups<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize) -> Walked {
    same(
        w,
        &[
            DCBX_FEATURE_PG_PGID_PRIO0,
            DCBX_FEATURE_PG_PGID_PRIO1,
            DCBX_FEATURE_PG_PGID_PRIO2,
            DCBX_FEATURE_PG_PGID_PRIO3,
        ],
        e,
        at,
        2,
    )?;
    same(
        w,
        &[
            DCBX_FEATURE_PG_PGID_PRIO4,
            DCBX_FEATURE_PG_PGID_PRIO5,
            DCBX_FEATURE_PG_PGID_PRIO6,
            DCBX_FEATURE_PG_PGID_PRIO7,
        ],
        e,
        at + 2,
        2,
    )?;
    each(w, GROUP_SHARES, e, at + 4, 1)
}

/// An element of IEEE 802.1.
pub(super) fn bridges<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    subtype: u8,
) -> Walked {
    match subtype {
        0x01 => {
            w.item(IEEE_802_1_PORT_VLAN_ID, e, at, 2)?;
        }
        0x02 => {
            let flags = w.item(IEEE_802_1_PORT_AND_VLAN_ID_FLAG, e, at, 1)?;
            let bits = [
                IEEE_802_1_PORT_AND_VLAN_ID_FLAG_SUPPORTED,
                IEEE_802_1_PORT_AND_VLAN_ID_FLAG_ENABLED,
            ];
            w.bits(flags, &bits, e, at, 1)?;
            w.item(IEEE_802_1_PORT_PROTO_VLAN_ID, e, at + 1, 2)?;
        }
        0x03 => {
            w.item(IEEE_802_1_VLAN_ID, e, at, 2)?;
            let len = usize::from(e.u8(at + 2)?);
            w.item(IEEE_802_1_VLAN_NAME_LEN, e, at + 2, 1)?;
            if len > 0 {
                w.item(IEEE_802_1_VLAN_NAME, e, at + 3, len)?;
            }
        }
        0x04 => {
            let len = usize::from(e.u8(at)?);
            w.item(IEEE_802_1_PROTO_ID_LENGTH, e, at, 1)?;
            if len > 0 {
                w.item(IEEE_802_1_PROTO_ID, e, at + 1, len)?;
            }
        }
        0x07 => {
            let status = w.item(IEEE_802_1_AGGREGATION_STATUS, e, at, 1)?;
            let bits = [
                IEEE_802_1_AGGREGATION_STATUS_CAP,
                IEEE_802_1_AGGREGATION_STATUS_ENABLED,
                IEEE_802_1_AGGREGATION_STATUS_PORTTYPE,
            ];
            w.bits(status, &bits, e, at, 1)?;
            w.item(IEEE_802_1_AGGREGATED_PORT_ID, e, at + 1, 4)?;
        }
        0x08 => {
            let bits = [
                IEEE_802_1QAU_CNPV_PRIO0,
                IEEE_802_1QAU_CNPV_PRIO1,
                IEEE_802_1QAU_CNPV_PRIO2,
                IEEE_802_1QAU_CNPV_PRIO3,
                IEEE_802_1QAU_CNPV_PRIO4,
                IEEE_802_1QAU_CNPV_PRIO5,
                IEEE_802_1QAU_CNPV_PRIO6,
                IEEE_802_1QAU_CNPV_PRIO7,
            ];
            same(w, &bits, e, at, 1)?;
            let bits = [
                IEEE_802_1QAU_READY_PRIO0,
                IEEE_802_1QAU_READY_PRIO1,
                IEEE_802_1QAU_READY_PRIO2,
                IEEE_802_1QAU_READY_PRIO3,
                IEEE_802_1QAU_READY_PRIO4,
                IEEE_802_1QAU_READY_PRIO5,
                IEEE_802_1QAU_READY_PRIO6,
                IEEE_802_1QAU_READY_PRIO7,
            ];
            same(w, &bits, e, at + 1, 1)?;
        }
        0x09 | 0x0a => {
            if subtype == 0x09 {
                let bits = [DCBX_IEEE_WILLING, DCBX_IEEE_ETS_CBS];
                same(w, &bits, e, at, 1)?;
                let most = e.u8(at)? & 7;
                let item = w.item(DCBX_IEEE_ETS_MAXTCS, e, at, 1)?;
                let shown = if most == 0 { 8 } else { most };
                let text = format_args!(
                    ".... .{most:03b} = Maximum Number of Traffic Classes: {shown} (0x{most:x})"
                );
                w.label(item, text);
            } else {
                w.item(DCBX_FEATURE_PG_RESERVED, e, at, 1)?;
            }
            groups(w, e, at + 1)?;
            let bits = [
                DCBX_IEEE_ETS_TSA0,
                DCBX_IEEE_ETS_TSA1,
                DCBX_IEEE_ETS_TSA2,
                DCBX_IEEE_ETS_TSA3,
                DCBX_IEEE_ETS_TSA4,
                DCBX_IEEE_ETS_TSA5,
                DCBX_IEEE_ETS_TSA6,
                DCBX_IEEE_ETS_TSA7,
            ];
            each(w, &bits, e, at + 13, 1)?;
        }
        0x0b => {
            same(w, &[DCBX_IEEE_WILLING, DCBX_IEEE_PFC_MBC, DCBX_IEEE_PFC_NUMTCS], e, at, 1)?;
            same(w, FLOW_CONTROL, e, at + 1, 1)?;
        }
        0x0c => {
            w.item(DCBX_IEEE_APP_RESERVED, e, at, 1)?;
            let mut at = at + 1;
            while e.remaining(at) > 0 {
                let selector = e.u8(at)? & 7;
                let protocol = e.u16(at + 1)?;
                let name = application(protocol, selector == 1, matches!(selector, 2 | 4));
                let item = w.text(e, at, 3, format_args!("{name} Application"))?;
                let opened = w.open(item);
                same(w, &[DCBX_IEEE_APP_PRIO, DCBX_IEE_APP_SF], e, at, 1)?;
                w.item(DCBX_FEATURE_APP_PROTO, e, at + 1, 2)?;
                w.close(opened);
                at += 3;
            }
        }
        _ => {}
    }
    Ok(())
}

/// What a protocol's number stands for, as an EtherType or as a port.
fn application(protocol: u16, ethertype: bool, port: bool) -> &'static str {
    match protocol {
        0x8906 if ethertype => "FCoE",
        0x8914 if ethertype => "FiP",
        0x0cbc if port => "iSCSI",
        _ => "Unknown",
    }
}

const ADVERTISED: &[Field] = &[
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_1000BASE_TFD,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_1000BASE_T,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_1000BASE_XFD,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_1000BASE_X,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_FDX_BPAUSE,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_FDX_SPAUSE,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_FDX_APAUSE,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_FDX_PAUSE,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_100BASE_T2FD,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_100BASE_T2,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_100BASE_TXFD,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_100BASE_TX,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_100BASE_T4,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_10BASE_TFD,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_10BASE_T,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_OTHER,
];

const ADVERTISED_INVERSE: &[Field] = &[
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_1000BASE_TFD,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_1000BASE_T,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_1000BASE_XFD,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_1000BASE_X,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_FDX_BPAUSE,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_FDX_SPAUSE,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_FDX_APAUSE,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_FDX_PAUSE,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_100BASE_T2FD,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_100BASE_T2,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_100BASE_TXFD,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_100BASE_TX,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_100BASE_T4,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_10BASE_TFD,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_10BASE_T,
    IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS_INV_OTHER,
];

/// An element of IEEE 802.3.
pub(super) fn ethernet<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    subtype: u8,
    item: Item,
) -> Walked {
    match subtype {
        0x01 => {
            let status = w.item(IEEE_802_3_MAC_PHY_AUTO_NEG_STATUS, e, at, 1)?;
            let bits = [
                IEEE_802_3_MAC_PHY_AUTO_NEG_STATUS_SUPPORTED,
                IEEE_802_3_MAC_PHY_AUTO_NEG_STATUS_ENABLED,
            ];
            w.bits(status, &bits, e, at, 1)?;
            let caps = w.item(IEEE_802_3_PMD_AUTO_NEG_ADVERTISED_CAPS, e, at + 1, 2)?;
            w.bits(caps, ADVERTISED, e, at + 1, 2)?;
            let text = format_args!("Same in inverse (wrong) bitorder");
            let inverse = w.text(e, at + 1, 2, text)?;
            w.bits(inverse, ADVERTISED_INVERSE, e, at + 1, 2)?;
            w.item(IEEE_802_3_PMD_MAU_TYPE, e, at + 3, 2)?;
            excess(w, e, at + 5)
        }
        0x02 => power(w, e, at),
        0x03 => {
            w.expert(TLV_DEPRECATED, item);
            let status = w.item(IEEE_802_3_AGGREGATION_STATUS, e, at, 1)?;
            let bits = [IEEE_802_3_AGGREGATION_STATUS_CAP, IEEE_802_3_AGGREGATION_STATUS_ENABLED];
            w.bits(status, &bits, e, at, 1)?;
            w.item(IEEE_802_3_AGGREGATED_PORT_ID, e, at + 1, 4)?;
            excess(w, e, at + 5)
        }
        0x04 => {
            w.item(IEEE_802_3_MAX_FRAME_SIZE, e, at, 2)?;
            excess(w, e, at + 2)
        }
        0x05 => {
            let fields = [
                IEEE_802_3_EEE_TRANSMIT,
                IEEE_802_3_EEE_RECEIVE,
                IEEE_802_3_EEE_FALLBACK_RECEIVE,
                IEEE_802_3_EEE_ECHO_TRANSMIT,
                IEEE_802_3_EEE_ECHO_RECEIVE,
            ];
            each(w, &fields, e, at, 2)?;
            excess(w, e, at + 10)
        }
        0x07 => {
            let bits = [
                IEEE_802_3BR_AEC_SUPPORT,
                IEEE_802_3BR_AEC_ENABLE,
                IEEE_802_3BR_AEC_ACTIVE,
                IEEE_802_3BR_AEC_ADDFRAGSIZE,
                IEEE_802_3BR_AEC_RESERVED,
            ];
            w.bitmask(IEEE_802_3BR_EAC, &bits, e, at, 2)?;
            excess(w, e, at + 2)
        }
        _ => excess(w, e, at),
    }
}

/// Power over the cable (IEEE 802.3, 79.3.2), which grew twice.
fn power<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, at: usize) -> Walked {
    let support = w.item(IEEE_802_3_MDI_POWER_SUPPORT, e, at, 1)?;
    let bits = [
        IEEE_802_3_MDI_POWER_SUPPORT_PORT_CLASS,
        IEEE_802_3_MDI_POWER_SUPPORT_SUPPORTED,
        IEEE_802_3_MDI_POWER_SUPPORT_ENABLED,
        IEEE_802_3_MDI_POWER_SUPPORT_PSE_PAIRS,
    ];
    w.bits(support, &bits, e, at, 1)?;
    w.item(IEEE_802_3_MDI_PSE_PAIR, e, at + 1, 1)?;
    w.item(IEEE_802_3_MDI_POWER_CLASS, e, at + 2, 1)?;
    if e.remaining(at + 3) == 0 {
        return Ok(());
    }
    let octet = e.u8(at + 3)?;
    w.item(IEEE_802_3_MDI_POWER_TYPE, e, at + 3, 1)?;
    let source = w.item(IEEE_802_3_MDI_POWER_SOURCE, e, at + 3, 1)?;
    // A type's upper bit tells the supplying side from the powered one.
    power_source(w, source, octet, Some(octet & 0x40 != 0));
    w.item(IEEE_802_3_MDI_POWER_PRIORITY, e, at + 3, 1)?;
    for (i, field) in
        [IEEE_802_3_MDI_PDE_REQUESTED, IEEE_802_3_MDI_PSE_ALLOCATED].iter().enumerate()
    {
        let place = at + 4 + 2 * i;
        let tenths = e.u16(place)?;
        let item = w.item(*field, e, place, 2)?;
        w.label_value(item, format_args!("{}.{}. Watt", tenths / 10, tenths % 10));
    }
    if e.remaining(at + 8) < 17 {
        return Ok(());
    }
    let fields = [
        IEEE_802_3_BT_DS_PD_REQUESTED_POWER_VALUE_MODE_A,
        IEEE_802_3_BT_DS_PD_REQUESTED_POWER_VALUE_MODE_B,
        IEEE_802_3_BT_DS_PSE_ALLOCATED_POWER_VALUE_ALT_A,
        IEEE_802_3_BT_DS_PSE_ALLOCATED_POWER_VALUE_ALT_B,
    ];
    each(w, &fields, e, at + 8, 2)?;
    let status = w.item(IEEE_802_3_BT_POWER_STATUS, e, at + 16, 2)?;
    let bits = [
        IEEE_802_3_BT_PSE_POWERING_STATUS,
        IEEE_802_3_BT_PD_POWERED_STATUS,
        IEEE_802_3_BT_PSE_POWER_PAIRS_EXT,
        IEEE_802_3_BT_DS_PWR_CLASS_EXT_A,
        IEEE_802_3_BT_DS_PWR_CLASS_EXT_B,
        IEEE_802_3_BT_PWR_CLASS_EXT,
    ];
    w.bits(status, &bits, e, at + 16, 2)?;
    let setup = w.item(IEEE_802_3_BT_SYSTEM_SETUP, e, at + 18, 1)?;
    w.bits(setup, &[IEEE_802_3_BT_POWER_TYPE_EXT], e, at + 18, 1)?;
    w.item(IEEE_802_3_BT_PSE_MAXIMUM_AVAILABLE_POWER_VALUE, e, at + 19, 2)?;
    let autoclass = w.item(IEEE_802_3_BT_AUTOCLASS, e, at + 21, 1)?;
    let bits = [
        IEEE_802_3_BT_PSE_AUTOCLASS_SUPPORT,
        IEEE_802_3_BT_AUTOCLASS_COMPLETED,
        IEEE_802_3_BT_AUTOCLASS_REQUEST,
        IEEE_802_3_BT_AUTOCLASS_RESERVED,
    ];
    w.bits(autoclass, &bits, e, at + 21, 1)?;
    let down = w.item(IEEE_802_3_BT_POWER_DOWN, e, at + 22, 3)?;
    w.bits(down, &[IEEE_802_3_BT_POWER_DOWN_REQUEST, IEEE_802_3_BT_POWER_DOWN_TIME], e, at + 22, 3)
}

/// Labels where power comes from (two bits under mask 0x30) for the side that takes it or gives it, where that is known.
pub(super) fn power_source<C: Collector>(
    w: &mut Walk<'_, C>,
    item: Item,
    octet: u8,
    powered: Option<bool>,
) {
    let source = octet >> 4 & 3;
    let word = match (source, powered) {
        (0, _) | (_, None) => "Unknown",
        (1, Some(true)) => "PSE",
        (1, Some(false)) => "Primary Power Source",
        (2, Some(false)) => "Backup Power Source",
        (2, Some(true)) => "Local",
        (3, Some(true)) => "PSE and Local",
        _ => "Reserved",
    };
    w.label(item, format_args!("..{source:02b} .... = Power Source: {source} {word}"));
}

/// An element of edge virtual bridging before its standard.
pub(super) fn edge<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    subtype: u8,
) -> Walked {
    const EDGE: u8 = 0;
    if subtype != EDGE {
        return Ok(());
    }
    let caps = w.item(IEEE_802_1QBG_EVB_SUPPORT_CAPS, e, at, 2)?;
    let bits = [
        IEEE_802_1QBG_EVB_SUPPORT_CAPS_STD,
        IEEE_802_1QBG_EVB_SUPPORT_CAPS_RR,
        IEEE_802_1QBG_EVB_SUPPORT_CAPS_RTE,
        IEEE_802_1QBG_EVB_SUPPORT_CAPS_ECP,
        IEEE_802_1QBG_EVB_SUPPORT_CAPS_VDP,
    ];
    w.bits(caps, &bits, e, at, 2)?;
    let caps = w.item(IEEE_802_1QBG_EVB_CONFIGURE_CAPS, e, at + 2, 2)?;
    let bits = [
        IEEE_802_1QBG_EVB_CONFIGURE_CAPS_STD,
        IEEE_802_1QBG_EVB_CONFIGURE_CAPS_RR,
        IEEE_802_1QBG_EVB_CONFIGURE_CAPS_RTE,
        IEEE_802_1QBG_EVB_CONFIGURE_CAPS_ECP,
        IEEE_802_1QBG_EVB_CONFIGURE_CAPS_VDP,
    ];
    w.bits(caps, &bits, e, at + 2, 2)?;
    w.item(IEEE_802_1QBG_EVB_SUPPORTED_VSI, e, at + 4, 2)?;
    w.item(IEEE_802_1QBG_EVB_CONFIGURED_VSI, e, at + 6, 2)?;
    w.item(IEEE_802_1QBG_EVB_RETRANS_TIMER, e, at + 8, 1)?;
    Ok(())
}

/// The elements within an element of data centre bridging exchange, version 1.0 or 1.01.
pub(super) fn data_centre<C: Collector>(w: &mut Walk<'_, C>, e: &Buf<'_>, mut at: usize) -> Walked {
    const CONTROL: u16 = 1;
    while e.remaining(at) > 0 {
        let head = e.u16(at)?;
        let (kind, len) = (head >> 9, usize::from(head & 0x1ff));
        let word = w.word(DCBX_TYPE, u64::from(kind)).unwrap_or("Unknown");
        let item = w.text(e, at, (2 + len).min(e.len() - at), format_args!("{word} TLV"))?;
        let opened = w.open(item);
        same(w, &[DCBX_TYPE, DCBX_LEN], e, at, 2)?;
        each(w, &[DCBX_VERSION, DCBX_MAX_VERSION], e, at + 2, 1)?;
        if kind == CONTROL {
            each(w, &[DCBX_CONTROL_SEQ, DCBX_CONTROL_ACK], e, at + 4, 4)?;
        } else {
            feature(w, e, at + 4, kind, at + 2 + len)?;
        }
        w.close(opened);
        at += 2 + len;
    }
    Ok(())
}

/// A feature, from its flags on.
fn feature<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    kind: u16,
    end: usize,
) -> Walked {
    same(w, &[DCBX_FEATURE_ENABLED, DCBX_FEATURE_WILLING, DCBX_FEATURE_ERROR], e, at, 1)?;
    w.item(DCBX_FEATURE_SUBTYPE, e, at + 1, 1)?;
    let mut at = at + 2;
    match kind {
        2 => {
            groups(w, e, at)?;
            w.item(DCBX_FEATURE_PG_NUMTCS, e, at + 12, 1)?;
        }
        3 => {
            same(w, FLOW_CONTROL, e, at, 1)?;
            w.item(DCBX_FEATURE_PFC_NUMTCS, e, at + 1, 1)?;
        }
        4 => {
            while at < end && fits(w, e, at, 6)? {
                let (protocol, selector) = (e.u16(at)?, e.u8(at + 2)? & 3);
                let name = application(protocol, selector == 0, selector == 1);
                let item = w.text(e, at, 6, format_args!("{name} Application"))?;
                let opened = w.open(item);
                w.item(DCBX_FEATURE_APP_PROTO, e, at, 2)?;
                same(w, &[DCBX_FEATURE_APP_OUI, DCBX_FEATURE_APP_SF], e, at + 2, 3)?;
                let priority = e.u8(at + 5)?.trailing_zeros() % 8;
                w.number(DCBX_FEATURE_APP_PRIO, e, at + 5, 1, u64::from(priority))?;
                w.close(opened);
                at += 6;
            }
        }
        6 => {
            w.item(DCBX_FEATURE_LLINK_TYPE, e, at, 1)?;
        }
        _ => {}
    }
    Ok(())
}
