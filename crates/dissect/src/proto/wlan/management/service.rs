//! What networks offer besides a channel: keys for moving stations, timeouts, other networks, meshes
//! (IEEE 802.11-2020, 9.4.2).

use lamna_fields::Field;

use super::element::Element;
use super::fields as f;
use super::security;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::walk::Walk;

/// Octets of the MIC of a fast transition, and of its nonces (9.4.2.47).
const FT_MIC_LEN: usize = 16;
const FT_NONCE_LEN: usize = 32;

/// Adds the keys of a fast transition.
pub(super) fn fast_transition<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    let fixed = 2 + FT_MIC_LEN + 2 * FT_NONCE_LEN;
    if e.len() < fixed {
        e.wrong_length(w, format_args!("FTIE content length must be at least {fixed} bytes"));
        return Ok(());
    }
    little::tree(
        w,
        f::FT_MIC_CONTROL,
        b,
        0,
        2,
        &[f::FT_MIC_CONTROL_RESERVED, f::FT_MIC_CONTROL_ELEMENT_COUNT],
    )?;
    w.item(f::FT_MIC, b, 2, FT_MIC_LEN)?;
    w.item(f::FT_ANONCE, b, 2 + FT_MIC_LEN, FT_NONCE_LEN)?;
    w.item(f::FT_SNONCE, b, 2 + FT_MIC_LEN + FT_NONCE_LEN, FT_NONCE_LEN)?;
    let mut at = fixed;
    while b.remaining(at) >= 2 {
        let (number, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let name = w.word(f::FT_SUBELEM_ID, u64::from(number)).unwrap_or("Unknown");
        let covered = (2 + len).min(b.len() - at);
        let item = w.text(b, at, covered, format_args!("Subelement: {name}"))?;
        let opened = w.open(item);
        w.item(f::FT_SUBELEM_ID, b, at, 1)?;
        w.item(f::FT_SUBELEM_LEN, b, at + 1, 1)?;
        at += 2;
        match number {
            1 => {
                w.item(f::FT_SUBELEM_R1KH_ID, b, at, len)?;
            }
            2 => group_key(w, b, at, len)?,
            3 => {
                w.item(f::FT_SUBELEM_R0KH_ID, b, at, len)?;
            }
            4 => {
                w.item_le(f::FT_SUBELEM_IGTK_KEY_ID, b, at, 2)?;
                w.item(f::FT_SUBELEM_IGTK_IPN, b, at + 2, 6)?;
                w.item(f::FT_SUBELEM_IGTK_KEY_LENGTH, b, at + 8, 1)?;
                w.item(f::FT_SUBELEM_IGTK_KEY, b, at + 9, 24)?;
            }
            _ => {
                w.item(f::FT_SUBELEM_DATA, b, at, len)?;
            }
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

/// Octets in front of the wrapped group key of a fast transition.
const GROUP_KEY_AT: usize = 11;

fn group_key<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    little::tree(w, f::FT_SUBELEM_GTK_KEY_INFO, b, at, 2, &[f::FT_SUBELEM_GTK_KEY_ID])?;
    w.item(f::FT_SUBELEM_GTK_KEY_LENGTH, b, at + 2, 1)?;
    w.item(f::FT_SUBELEM_GTK_RSC, b, at + 3, 8)?;
    if let Some(len) = len.checked_sub(GROUP_KEY_AT)
        && len > 0
    {
        w.item(f::FT_SUBELEM_GTK_KEY_ENCRYPTED, b, at + GROUP_KEY_AT, len)?;
    }
    Ok(())
}

/// Adds a timeout (9.4.2.48).
pub(super) fn timeout<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if e.len() != 5 {
        e.wrong_length(
            w,
            format_args!("Timeout Interval Element length {} wrong, must be = 5", e.len()),
        );
        return Ok(());
    }
    w.item(f::TIMEOUT_INT_TYPE, &e.b, 0, 1)?;
    w.item_le(f::TIMEOUT_INT_VALUE, &e.b, 1, 4)?;
    Ok(())
}

/// Adds the proof that a frame to all is authentic (9.4.2.54).
pub(super) fn management_mic<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if e.len() < 16 {
        e.wrong_length(w, format_args!("MMIE content length must be 16 or 24 bytes"));
        return Ok(());
    }
    w.item_le(f::MMIE_KEYID, &e.b, 0, 2)?;
    w.item(f::MMIE_IPN, &e.b, 2, 6)?;
    // Longer ones show no more than the shorter do.
    w.item(f::MMIE_MIC, &e.b, 8, 8)?;
    Ok(())
}

/// Adds how long a station may be silent (9.4.2.78).
pub(super) fn idle<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if e.len() != 3 {
        e.wrong_length(
            w,
            format_args!("BSS Max Idle Period IE length {} wrong, must be = 3", e.len()),
        );
        return Ok(());
    }
    w.item_le(f::BSS_MAX_IDLE_PERIOD, &e.b, 0, 2)?;
    w.item(f::BSS_MAX_IDLE_OPTIONS_PROTECTED, &e.b, 2, 1)?;
    Ok(())
}

/// Adds what lies behind a network (9.4.2.91).
pub(super) fn interworking<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    little::bits(
        w,
        b,
        0,
        1,
        &[
            f::INTERWORKING_ACCESS_NETWORK_TYPE,
            f::INTERWORKING_INTERNET,
            f::INTERWORKING_ASRA,
            f::INTERWORKING_ESR,
            f::INTERWORKING_UESA,
        ],
    )?;
    let mut at = 1;
    if matches!(e.len(), 3 | 9) {
        w.item(f::FIXED_VENUE_INFO_GROUP, b, 1, 1)?;
        w.item(f::FIXED_VENUE_INFO_TYPE, b, 2, 1)?;
        at = 3;
    }
    if matches!(e.len(), 7 | 9) {
        w.item(f::INTERWORKING_HESSID, b, at, 6)?;
    }
    Ok(())
}

/// Adds how a station can ask for services (9.4.2.92).
pub(super) fn advertisement<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    let first = if e.len() >= 2 { b.u8(1)? } else { u8::MAX };
    let what = if first == 0 { "ANQP" } else { "Unknown" };
    let item = w.text(b, 0, e.len(), format_args!("Advertisement Protocol element: {what}"))?;
    let opened = w.open(item);
    let mut at = 0;
    while b.remaining(at) >= 2 {
        let number = b.u8(at + 1)?;
        let mut len = 2;
        // Number 221 is a vendor's, with a length of its own.
        if number == 221 {
            len += 1 + usize::from(b.u8(at + 2)?);
        }
        let name = w.word(f::ADV_PROTO_ID, u64::from(number)).unwrap_or("Unknown");
        let item = w.text(b, at, len, format_args!("Advertisement Protocol Tuple: {name}"))?;
        let inner = w.open(item);
        w.item(f::ADV_PROTO_RESP_LEN_LIMIT, b, at, 1)?;
        w.item(f::ADV_PROTO_PAME_BI, b, at, 1)?;
        w.item(f::ADV_PROTO_ID, b, at + 1, 1)?;
        if number == 221 {
            w.item(f::ADV_PROTO_VS_LEN, b, at + 2, 1)?;
        }
        w.close(inner);
        at += len;
    }
    w.close(opened);
    Ok(())
}

/// Adds whose subscribers a network takes (9.4.2.95).
pub(super) fn roaming<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    w.item(f::ROAMING_CONSORTIUM_NUM_ANQP_OI, b, 0, 1)?;
    w.item(f::ROAMING_CONSORTIUM_OI1_LEN, b, 1, 1)?;
    w.item(f::ROAMING_CONSORTIUM_OI2_LEN, b, 1, 1)?;
    let lens = b.u8(1)?;
    let (first, second) = (usize::from(lens & 15), usize::from(lens >> 4));
    let rest = b.remaining(2).saturating_sub(first + second);
    let mut at = 2;
    for (field, len) in [
        (f::ROAMING_CONSORTIUM_OI1, first),
        (f::ROAMING_CONSORTIUM_OI2, second),
        (f::ROAMING_CONSORTIUM_OI3, rest),
    ] {
        if len > 0 {
            let item = w.item(field, b, at, len)?;
            if len == 3
                && w.labels()
                && let Some(name) = super::oui_name(b.u24(at)?)
            {
                let oui = b.u24(at)?;
                w.label_value(item, format_args!("{oui:06x} - {name}"));
            }
        }
        at += len;
    }
    Ok(())
}

static MESH_FORMATION: &[Field] = &[
    f::MESH_FORMATION_INFO_CONNECT_TO_MESH_GATE,
    f::MESH_CONFIG_FORMATION_INFO_NUM_PEERS,
    f::MESH_FORMATION_INFO_CONNECT_TO_AS,
];

static MESH_CAPABILITY: &[Field] = &[
    f::MESH_CONFIG_CAP_ACCEPT,
    f::MESH_CONFIG_CAP_MCCA_SUPPORT,
    f::MESH_CONFIG_CAP_MCCA_ENABLED,
    f::MESH_CONFIG_CAP_FORWARDING,
    f::MESH_CONFIG_CAP_MBCA_ENABLED,
    f::MESH_CONFIG_CAP_TBTT_ADJUSTING,
    f::MESH_CONFIG_CAP_POWER_SAVE_LEVEL,
    f::MESH_CONFIG_CAP_RESERVED,
];

/// Adds how a mesh works (9.4.2.97).
pub(super) fn mesh_configuration<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let fields = [
        f::MESH_CONFIG_PS_PROTOCOL,
        f::MESH_CONFIG_PS_METRIC,
        f::MESH_CONFIG_CONG_CTL,
        f::MESH_CONFIG_SYNC_METHOD,
        f::MESH_CONFIG_AUTH_PROTOCOL,
    ];
    for (at, field) in fields.into_iter().enumerate() {
        w.item(field, &e.b, at, 1)?;
    }
    little::tree(w, f::MESH_CONFIG_FORMATION_INFO, &e.b, 5, 1, MESH_FORMATION)?;
    little::tree(w, f::MESH_CONFIG_CAP, &e.b, 6, 1, MESH_CAPABILITY)?;
    Ok(())
}

/// Adds the name of a mesh (9.4.2.98).
pub(super) fn mesh_id<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    w.item(f::MESH_ID, &e.b, 0, e.len())?;
    if e.len() > 0 && w.labels() {
        let name = String::from_utf8_lossy(e.b.bytes(0, e.len())?);
        w.append(e.item, format_args!(": {name}"));
    }
    Ok(())
}

/// Adds an element that Cisco put into beacons before there were elements of vendors.
pub(super) fn cisco_extensions<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if e.len() < 26 {
        e.wrong_length(w, format_args!("Tag length {} too short, must be >= 26", e.len()));
        return Ok(());
    }
    w.item(f::CISCO_CCX1_UNKNOWN, &e.b, 0, 10)?;
    w.item(f::CISCO_CCX1_NAME, &e.b, 10, 16)?;
    w.item(f::CISCO_CCX1_CLIENTS, &e.b, 26, 1)?;
    w.item(f::CISCO_CCX1_UNKNOWN2, &e.b, 27, 3)?;
    Ok(())
}

/// The kinds of data that key packets carry (12.7.2).
mod data {
    pub(super) const GTK: u8 = 1;
    pub(super) const MAC_ADDRESS: u8 = 3;
    pub(super) const PMKID: u8 = 4;
    pub(super) const NONCE: u8 = 6;
    pub(super) const LIFETIME: u8 = 7;
    pub(super) const IGTK: u8 = 9;
    pub(super) const KEY_ID: u8 = 10;
}

/// Adds data of a key packet of this kind, which begins at `at`.
pub(super) fn key_data<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Element<'_>,
    kind: u8,
    at: usize,
) -> Walked {
    let b = &e.b;
    w.item(f::RSN_IE_KDE_DATA_TYPE, b, at - 1, 1)?;
    let rest = b.remaining(at);
    let name = match kind {
        data::GTK => {
            little::bits(
                w,
                b,
                at,
                1,
                &[f::RSN_IE_GTK_KDE_KEY_ID, f::RSN_IE_GTK_KDE_TX, f::RSN_IE_GTK_KDE_RES1],
            )?;
            w.item(f::RSN_IE_GTK_KDE_RES2, b, at + 1, 1)?;
            w.item(f::RSN_IE_GTK_KDE_GTK, b, at + 2, rest.saturating_sub(2))?;
            "GTK"
        }
        data::MAC_ADDRESS => {
            w.item(f::RSN_IE_MAC_ADDRESS_KDE_MAC_ADDRESS, b, at, 6)?;
            "MAC Address"
        }
        data::PMKID => {
            w.item(f::RSN_IE_PMKID, b, at, security::PMKID_LEN)?;
            "PMKID"
        }
        data::NONCE => {
            w.item(f::RSN_IE_KEY_NONCE_KDE_NONCE, b, at, 32)?;
            "NONCE"
        }
        data::LIFETIME => {
            w.item(f::RSN_IE_KEY_LIFETIME_KDE_LIFETIME, b, at, 4)?;
            "Lifetime"
        }
        data::IGTK => {
            w.item_le(f::RSN_IE_IGTK_KDE_KEYID, b, at, 2)?;
            w.item_le(f::RSN_IE_IGTK_KDE_IPN, b, at + 2, 6)?;
            w.item(f::RSN_IE_IGTK_KDE_IGTK, b, at + 8, rest.saturating_sub(8))?;
            "IGTK"
        }
        data::KEY_ID => {
            w.item(f::RSN_IE_PTK_KEYID, b, at, 1)?;
            "PTK"
        }
        _ => {
            w.item(f::RSN_IE_UNKNOWN, b, at, rest)?;
            "UNKNOWN"
        }
    };
    w.append(e.item, format_args!(": RSN {name}"));
    Ok(())
}
