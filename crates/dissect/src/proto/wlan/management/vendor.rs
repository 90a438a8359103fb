//! Elements of vendors (IEEE 802.11-2020, 9.4.2.25): those of Microsoft, Epigram, and Cisco that many stations
//! send; of others only whose they are.

use lamna_fields::Field;

use super::element::Element;
use super::fields as f;
use super::{oui_name, security, service, subtype, throughput};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::{id, little, wps};
use crate::walk::Walk;

const MICROSOFT: u32 = 0x00_50f2;
const EPIGRAM: u32 = 0x00_904c;
const CISCO: u32 = 0x00_4096;
const IEEE: u32 = 0x00_0fac;
const ATHEROS: u32 = 0x00_037f;
const ARUBA: u32 = 0x00_0b86;
const AEROHIVE: u32 = 0x00_1977;
const RUCKUS: u32 = 0x00_1392;
const WFA: u32 = 0x50_6f9a;

/// Octets of the organisation and the kind of its element.
const HEADER_LEN: usize = 4;

/// Adds an element of a vendor.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    if e.len() < 3 {
        e.wrong_length(w, format_args!("Tag length {} too short, must be >= 3", e.len()));
        return Ok(());
    }
    let oui = b.u24(0)?;
    security::organisation(w, b, 0, f::TAG_OUI)?;
    if w.labels() {
        let [a, c, d] = b.array(0)?;
        match oui_name(oui) {
            Some(name) => w.append(e.item, format_args!(": {name}")),
            None => w.append(e.item, format_args!(": {a:02x}:{c:02x}:{d:02x}")),
        }
    }
    if b.remaining(3) == 0 {
        return Ok(());
    }
    let kind = b.u8(3)?;
    w.item(f::TAG_VENDOR_OUI_TYPE, b, 3, 1)?;
    match (oui, kind) {
        (MICROSOFT, _) => microsoft(w, e, kind),
        (EPIGRAM, _) => epigram(w, e, kind),
        (CISCO, _) => cisco(w, e, kind),
        (IEEE, _) => service::key_data(w, e, kind, HEADER_LEN),
        (ATHEROS, _) => atheros(w, e, kind),
        (ARUBA, _) => aruba(w, e),
        (WFA, _) => alliance(w, e, kind),
        (AEROHIVE, _) => {
            w.item(f::VS_AEROHIVE_VERSION, b, HEADER_LEN, 1)?;
            let rest = b.remaining(HEADER_LEN + 1);
            w.item(f::VS_AEROHIVE_DATA, b, HEADER_LEN + 1, rest)?;
            Ok(())
        }
        (RUCKUS, _) => {
            w.item(f::VS_RUCKUS_DATA, b, HEADER_LEN, b.remaining(HEADER_LEN))?;
            Ok(())
        }
        _ => {
            w.item(f::TAG_VENDOR_DATA, b, 3, b.remaining(3))?;
            Ok(())
        }
    }
}

/// The kinds of Microsoft's elements.
mod kind {
    pub(super) const WPA: u8 = 1;
    pub(super) const WME: u8 = 2;
    pub(super) const WPS: u8 = 4;
}

fn microsoft<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>, kind: u8) -> Walked {
    let b = &e.b;
    w.item(f::WFA_IE_TYPE, b, 3, 1)?;
    if w.labels() {
        match w.word(f::WFA_IE_TYPE, u64::from(kind)) {
            Some(word) => w.append(e.item, format_args!(": {word}")),
            None => w.append(e.item, format_args!(": Unknown {kind}")),
        }
    }
    match kind {
        kind::WPA => security::wpa(w, e, HEADER_LEN),
        kind::WME => multimedia(w, e),
        kind::WPS => {
            let rest = b.from(HEADER_LEN)?;
            w.foreign(id::WPS, |w| wps::attributes(w, &rest))
        }
        _ => Ok(()),
    }
}

/// Adds an element of Wi-Fi Multimedia.
fn multimedia<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    let kind = b.u8(4)?;
    w.item(f::WFA_IE_WME_SUBTYPE, b, 4, 1)?;
    w.item(f::WFA_IE_WME_VERSION, b, 5, 1)?;
    if w.labels() {
        let word = w.word(f::WFA_IE_WME_SUBTYPE, u64::from(kind)).unwrap_or("Unknown");
        w.append(e.item, format_args!(": {word}"));
    }
    if kind > 1 {
        return Ok(());
    }
    let item = w.item(f::WFA_IE_WME_QOS_INFO, b, 6, 1)?;
    let opened = w.open(item);
    // Who sends tells how the octet is laid out.
    let from_station =
        [subtype::ASSOCIATION_REQUEST, subtype::REASSOCIATION_REQUEST, subtype::PROBE_REQUEST]
            .contains(&e.kind);
    let fields: &[_] = if from_station {
        &[
            f::WFA_IE_WME_QOS_INFO_STA_MAX_SP_LENGTH,
            f::WFA_IE_WME_QOS_INFO_STA_AC_BE,
            f::WFA_IE_WME_QOS_INFO_STA_AC_BK,
            f::WFA_IE_WME_QOS_INFO_STA_AC_VI,
            f::WFA_IE_WME_QOS_INFO_STA_AC_VO,
            f::WFA_IE_WME_QOS_INFO_STA_RESERVED,
        ]
    } else {
        &[
            f::WFA_IE_WME_QOS_INFO_AP_U_APSD,
            f::WFA_IE_WME_QOS_INFO_AP_PARAMETER_SET_COUNT,
            f::WFA_IE_WME_QOS_INFO_AP_RESERVED,
        ]
    };
    little::bits(w, b, 6, 1, fields)?;
    w.close(opened);
    if kind == 1 {
        w.item(f::WFA_IE_WME_RESERVED, b, 7, 1)?;
        for index in 0..4 {
            if b.remaining(8 + 4 * index) < 4 {
                break;
            }
            access_category(w, b, 8 + 4 * index)?;
        }
    }
    Ok(())
}

/// Adds how one kind of traffic may use the channel.
fn access_category<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let root = w.item(f::WFA_IE_WME_ACP, b, at, 4)?;
    w.label(root, format_args!("Ac Parameters"));
    let opened = w.open(root);
    let first = b.u8(at)?;
    if w.labels() {
        let category = first >> 5 & 3;
        let word = w.word(f::WFA_IE_WME_ACP_ACI, u64::from(category)).unwrap_or("");
        let mandatory = if first & 0x10 != 0 { "yes" } else { "no" };
        let slots = first & 15;
        w.append(root, format_args!(" ACI {category} ({word}), ACM {mandatory}, AIFSN {slots}"));
    }
    let item = w.item(f::WFA_IE_WME_ACP_ACI_AIFSN, b, at, 1)?;
    let inner = w.open(item);
    little::bits(
        w,
        b,
        at,
        1,
        &[
            f::WFA_IE_WME_ACP_AIFSN,
            f::WFA_IE_WME_ACP_ACM,
            f::WFA_IE_WME_ACP_ACI,
            f::WFA_IE_WME_ACP_RESERVED,
        ],
    )?;
    let slots = first & 15;
    // Access points may use 1, which Wireshark lets pass.
    if slots == 0 {
        w.expert_text(
            f::QOS_INFO_BAD_AIFSN,
            item,
            format_args!("The minimum value for the AIFSN subfield is 2 (found {slots})."),
        );
    }
    w.close(inner);
    let window = b.u8(at + 1)?;
    let (most, least) = (window >> 4, window & 15);
    let (most_slots, least_slots) = ((1u32 << most) - 1, (1u32 << least) - 1);
    w.append(
        root,
        format_args!(", ECWmin/max {least}/{most} (CWmin/max {least_slots}/{most_slots})"),
    );
    let item = w.item(f::WFA_IE_WME_ACP_ECW, b, at + 1, 1)?;
    let inner = w.open(item);
    w.item(f::WFA_IE_WME_ACP_ECW_MAX, b, at + 1, 1)?;
    w.item(f::WFA_IE_WME_ACP_ECW_MIN, b, at + 1, 1)?;
    w.number(f::WFA_IE_WME_ACP_CW_MAX, b, at + 1, 1, u64::from(most_slots))?;
    w.number(f::WFA_IE_WME_ACP_CW_MIN, b, at + 1, 1, u64::from(least_slots))?;
    w.close(inner);
    let limit = b.u16_le(at + 2)?;
    w.append(root, format_args!(", TXOP {limit}"));
    w.item_le(f::WFA_IE_WME_ACP_TXOP_LIMIT, b, at + 2, 2)?;
    w.close(opened);
    Ok(())
}

/// Adds Epigram's elements: HT before it was a standard.
fn epigram<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>, kind: u8) -> Walked {
    let b = &e.b;
    w.item(f::VS_PREN_TYPE, b, 3, 1)?;
    if let Some(word) = w.word(f::VS_PREN_TYPE, u64::from(kind)) {
        w.append(e.item, format_args!(": {word}"));
    }
    if !matches!(kind, 51 | 52) {
        w.item(f::VS_PREN_UNKNOWN_DATA, b, HEADER_LEN, b.remaining(HEADER_LEN))?;
        return Ok(());
    }
    if kind == 51 && e.len() >= HEADER_LEN + throughput::HT_LEN {
        return throughput::ht(w, b, HEADER_LEN, &throughput::VENDOR);
    }
    if kind != 52 || e.len() < HEADER_LEN + 22 {
        return Ok(());
    }
    w.item(f::HTA_CONTROL_CHANNEL, b, 4, 1)?;
    little::tree(
        w,
        f::HTA_CAPABILITIES,
        b,
        5,
        1,
        &[
            f::HTA_CAPABILITIES_EXT_CHAN_OFFSET,
            f::HTA_CAPABILITIES_REC_TX_WIDTH,
            f::HTA_CAPABILITIES_RIFS_MODE,
            f::HTA_CAPABILITIES_CONTROLLED_ACCESS,
            f::HTA_CAPABILITIES_SERVICE_INTERVAL,
        ],
    )?;
    little::tree(
        w,
        f::HTA_CAPABILITIES,
        b,
        6,
        2,
        &[f::HTA_CAPABILITIES_OPERATING_MODE, f::HTA_CAPABILITIES_NON_GF_DEVICES],
    )?;
    little::tree(
        w,
        f::HTA_CAPABILITIES,
        b,
        8,
        2,
        &[
            f::HTA_CAPABILITIES_BASIC_STBC_MCS,
            f::HTA_CAPABILITIES_DUAL_STBC_PROTECTION,
            f::HTA_CAPABILITIES_SECONDARY_BEACON,
            f::HTA_CAPABILITIES_LSIG_TXOP_PROTECTION,
            f::HTA_CAPABILITIES_PCO_ACTIVE,
            f::HTA_CAPABILITIES_PCO_PHASE,
        ],
    )?;
    throughput::mcs_set(w, b, 10, f::VS_HT_MCSSET, "MCS Set")
}

/// Adds Cisco's elements.
fn cisco<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>, kind: u8) -> Walked {
    let b = &e.b;
    let rest = b.remaining(HEADER_LEN);
    w.item(f::AIRONET_TYPE, b, 3, 1)?;
    match kind {
        0 => {
            w.item(f::AIRONET_DTPC, b, HEADER_LEN, 1)?;
            let power = b.u8(HEADER_LEN)? as i8;
            w.item(f::AIRONET_DTPC_UNKNOWN, b, HEADER_LEN + 1, rest.saturating_sub(1))?;
            w.append(e.item, format_args!(": Aironet DTPC Powerlevel {power}dBm"));
        }
        3 => {
            w.item(f::AIRONET_VERSION, b, HEADER_LEN, 1)?;
            let version = b.u8(HEADER_LEN)?;
            w.append(e.item, format_args!(": Aironet CCX version = {version}"));
        }
        20 => {
            w.item(f::AIRONET_CLIENTMFP, b, HEADER_LEN, 1)?;
            let enabled = b.u8(HEADER_LEN)? & 1 != 0;
            let word = if enabled { "Enabled" } else { "Disabled" };
            w.append(e.item, format_args!(": Aironet Client MFP {word}"));
        }
        _ => {
            w.item(f::AIRONET_DATA, b, HEADER_LEN, rest)?;
            if w.labels() {
                match w.word(f::AIRONET_TYPE, u64::from(kind)) {
                    Some(word) => w.append(e.item, format_args!(": Aironet {word} ({kind})")),
                    None => w.append(e.item, format_args!(": Aironet Unknown ({kind})")),
                }
            }
        }
    }
    Ok(())
}

static ATHEROS_CAPABILITIES: &[Field] = &[
    f::IE_ATHEROS_CAPABILITIES_TURBOP,
    f::IE_ATHEROS_CAPABILITIES_COMP,
    f::IE_ATHEROS_CAPABILITIES_FF,
    f::IE_ATHEROS_CAPABILITIES_XR,
    f::IE_ATHEROS_CAPABILITIES_AR,
    f::IE_ATHEROS_CAPABILITIES_BURST,
    f::IE_ATHEROS_CAPABILITIES_WME,
    f::IE_ATHEROS_CAPABILITIES_BOOST,
];

/// The kinds of Atheros' elements.
mod atheros_kind {
    pub(super) const ADVANCED: u8 = 1;
    pub(super) const EXTENDED_RANGE: u8 = 3;
}

/// Adds Atheros' elements.
fn atheros<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>, kind: u8) -> Walked {
    let b = &e.b;
    if e.len() < 6 {
        e.wrong_length(w, format_args!("Tag length {} too short, must be >= 6", e.len()));
        return Ok(());
    }
    w.item(f::ATHEROS_IE_TYPE, b, 3, 1)?;
    w.item(f::ATHEROS_IE_SUBTYPE, b, 4, 1)?;
    w.item(f::ATHEROS_IE_VERSION, b, 5, 1)?;
    let version = b.u8(5)?;
    let word = w.word(f::ATHEROS_IE_TYPE, u64::from(kind)).unwrap_or("Unknown");
    w.append(e.item, format_args!(": {word}"));
    let mut at = 6;
    match kind {
        atheros_kind::ADVANCED if version == 0 => {
            little::tree(w, f::ATHEROS_IE_ADVCAP_CAP, b, at, 1, ATHEROS_CAPABILITIES)?;
            w.item_le(f::ATHEROS_IE_ADVCAP_DEFKEY, b, at + 1, 2)?;
            at += 3;
        }
        atheros_kind::EXTENDED_RANGE if version == 0 => {
            w.item(f::ATHEROS_IE_XR_INFO, b, at, 1)?;
            w.item(f::ATHEROS_IE_XR_BASE_BSSID, b, at + 1, 6)?;
            w.item(f::ATHEROS_IE_XR_XR_BSSID, b, at + 7, 6)?;
            let interval = b.u16_le(at + 13)?;
            let item = w.item_le(f::ATHEROS_IE_XR_XR_BEACON, b, at + 13, 2)?;
            let seconds = f64::from(interval) * 1024.0 / 1_000_000.0;
            w.label_value(item, format_args!("{seconds:.6} [Seconds]"));
            little::tree(w, f::ATHEROS_IE_XR_BASE_CAP, b, at + 15, 1, ATHEROS_CAPABILITIES)?;
            little::tree(w, f::ATHEROS_IE_XR_XR_CAP, b, at + 16, 1, ATHEROS_CAPABILITIES)?;
            at += 17;
        }
        _ => {}
    }
    if b.remaining(at) > 0 {
        w.item(f::ATHEROS_DATA, b, at, b.remaining(at))?;
    }
    Ok(())
}

/// Adds Aruba's elements.
fn aruba<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    let kind = b.u8(HEADER_LEN)?;
    w.item(f::VS_ARUBA_SUBTYPE, b, HEADER_LEN, 1)?;
    let name = w.word(f::VS_ARUBA_SUBTYPE, u64::from(kind)).unwrap_or("Unknown");
    w.append(e.item, format_args!(": {name}"));
    let (at, rest) = (HEADER_LEN + 1, b.remaining(HEADER_LEN + 1));
    // Number 3 is the name of an access point, behind an octet that says nothing.
    if kind == 3 && rest > 0 {
        w.item(f::VS_ARUBA_AP_NAME, b, at + 1, rest - 1)?;
        if w.labels() {
            let name = String::from_utf8_lossy(b.bytes(at + 1, rest - 1)?);
            w.append(e.item, format_args!(" ({name})"));
        }
        return Ok(());
    }
    w.item(f::VS_ARUBA_DATA, b, at, rest)?;
    if w.labels() && rest > 0 {
        let data = b.bytes(at, rest)?;
        w.append(e.item, format_args!(" (Data: "));
        for octet in data {
            w.append(e.item, format_args!("{octet:02x}"));
        }
        w.append(e.item, format_args!(")"));
    }
    Ok(())
}

/// The kinds of elements of the Wi-Fi Alliance.
mod alliance_kind {
    pub(super) const P2P: u8 = 9;
    pub(super) const HOTSPOT: u8 = 16;
    pub(super) const OSEN: u8 = 18;
    pub(super) const NAN: u8 = 19;
    pub(super) const MBO: u8 = 22;
    pub(super) const OWE: u8 = 28;
}

/// Adds elements of the Wi-Fi Alliance.
fn alliance<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>, kind: u8) -> Walked {
    let b = &e.b;
    let name = match kind {
        alliance_kind::P2P => "P2P",
        alliance_kind::HOTSPOT => "Hotspot 2.0 Indication",
        alliance_kind::OSEN => "OSU Server-only l2 Encryption Network",
        alliance_kind::NAN => "NAN",
        alliance_kind::MBO => "Multi Band Operation - Optimized Connectivity Experience",
        alliance_kind::OWE => "OWE Transition Mode",
        _ => "Unknown",
    };
    w.append(e.item, format_args!(": {name}"));
    let at = HEADER_LEN;
    match kind {
        alliance_kind::HOTSPOT => {
            let flags = b.u8(at)?;
            little::bits(
                w,
                b,
                at,
                1,
                &[
                    f::HS20_INDICATION_DGAF_DISABLED,
                    f::HS20_INDICATION_PPS_MO_ID_PRESENT,
                    f::HS20_INDICATION_ANQP_DOMAIN_ID_PRESENT,
                    f::HS20_INDICATION_RESERVED,
                    f::HS20_INDICATION_VERSION_NUMBER,
                ],
            )?;
            let mut at = at + 1;
            for (bit, field) in
                [(2, f::HS20_INDICATION_PPS_MO_ID), (4, f::HS20_INDICATION_DOMAIN_ID)]
            {
                if flags & bit != 0 && b.remaining(at) >= 2 {
                    w.item_le(field, b, at, 2)?;
                    at += 2;
                }
            }
        }
        alliance_kind::OWE => {
            let len = usize::from(b.u8(at + 6)?);
            w.item(f::WFA_IE_OWE_BSSID, b, at, 6)?;
            w.item(f::WFA_IE_OWE_SSID_LENGTH, b, at + 6, 1)?;
            if len <= b.remaining(at + 7) {
                w.item(f::WFA_IE_OWE_SSID, b, at + 7, len)?;
                if b.remaining(at + 7 + len) >= 2 {
                    w.item(f::WFA_IE_OWE_BAND_INFO, b, at + 7 + len, 1)?;
                    w.item(f::WFA_IE_OWE_CHANNEL_INFO, b, at + 8 + len, 1)?;
                }
            }
        }
        _ => {}
    }
    Ok(())
}
