//! HT (IEEE 802.11-2020, 9.4.2.55, 9.4.2.56) and VHT (9.4.2.157, 9.4.2.158): what a station sends and receives,
//! and how a network operates.

use lamna_fields::Field;

use super::element::Element;
use super::fields as f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::walk::Walk;

/// The fields whose names differ between the element and its forerunner of a vendor.
pub(super) struct Names {
    capabilities: Field,
    aggregation: Field,
    mcs: Field,
    extended: Field,
    beamforming: Field,
    antennas: Field,
}

static STANDARD: Names = Names {
    capabilities: f::HT_CAPABILITIES,
    aggregation: f::HT_AMPDUPARAM,
    mcs: f::HT_MCSSET,
    extended: f::HTEX_CAPABILITIES,
    beamforming: f::TXBF,
    antennas: f::ASEL,
};

pub(super) static VENDOR: Names = Names {
    capabilities: f::VS_HT_CAPABILITIES,
    aggregation: f::VS_HT_AMPDUPARAM,
    mcs: f::VS_HT_MCSSET,
    extended: f::VS_HTEX_CAPABILITIES,
    beamforming: f::VS_TXBF,
    antennas: f::VS_ASEL,
};

/// Octets of HT capabilities.
pub(super) const HT_LEN: usize = 26;

static HT_BITS: &[Field] = &[
    f::HT_CAPABILITIES_LDPCCODING,
    f::HT_CAPABILITIES_WIDTH,
    f::HT_CAPABILITIES_SM,
    f::HT_CAPABILITIES_GREEN,
    f::HT_CAPABILITIES_SHORT20,
    f::HT_CAPABILITIES_SHORT40,
    f::HT_CAPABILITIES_TXSTBC,
    f::HT_CAPABILITIES_RXSTBC,
    f::HT_CAPABILITIES_DELAYEDBLOCKACK,
    f::HT_CAPABILITIES_AMSDU,
    f::HT_CAPABILITIES_DSSCCK,
    f::HT_CAPABILITIES_PSMP,
    f::HT_CAPABILITIES_40MHZINTOLERANT,
    f::HT_CAPABILITIES_LSIG,
];

static BEAMFORMING: &[Field] = &[
    f::TXBF_TXBF,
    f::TXBF_RXSS,
    f::TXBF_TXSS,
    f::TXBF_RXNDP,
    f::TXBF_TXNDP,
    f::TXBF_IMPLTXBF,
    f::TXBF_CALIBRATION,
    f::TXBF_CSI,
    f::TXBF_FM_UNCOMPRESSED_TBF,
    f::TXBF_FM_COMPRESSED_TBF,
    f::TXBF_RCSI,
    f::TXBF_FM_UNCOMPRESSED_RBF,
    f::TXBF_FM_COMPRESSED_BF,
    f::TXBF_MINGROUP,
    f::TXBF_CSINUMANT,
    f::TXBF_FM_UNCOMPRESSED_MAXANT,
    f::TXBF_FM_COMPRESSED_MAXANT,
    f::TXBF_CSI_MAXROWS,
    f::TXBF_CHANNELEST,
    f::TXBF_RESERVED,
];

static ANTENNAS: &[Field] = &[
    f::ASEL_CAPABLE,
    f::ASEL_TXCSI,
    f::ASEL_TXIF,
    f::ASEL_CSI,
    f::ASEL_IF,
    f::ASEL_RX,
    f::ASEL_SPPDU,
    f::ASEL_RESERVED,
];

/// Adds an HT capabilities element.
pub(super) fn ht_capabilities<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    if e.len() != HT_LEN {
        e.wrong_length(
            w,
            format_args!("HT Capabilities IE length {} wrong, must be = 26", e.len()),
        );
        return Ok(());
    }
    ht(w, &e.b, 0, &STANDARD)
}

/// Adds HT capabilities at `at` under these names.
pub(super) fn ht<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    names: &Names,
) -> Walked {
    little::tree(w, names.capabilities, b, at, 2, HT_BITS)?;
    let item = w.item(names.aggregation, b, at + 2, 1)?;
    let opened = w.open(item);
    let exponent = b.u8(at + 2)? & 3;
    let value = u64::from(exponent);
    let item = w.number(f::HT_AMPDUPARAM_MAXLENGTH, b, at + 2, 1, value)?;
    let octets = (1u32 << (13 + exponent)) - 1;
    let bits = format!("{exponent:02b}");
    w.label(
        item,
        format_args!(".... ..{bits} = Maximum Rx A-MPDU Length: 0x{exponent:x} ({octets}[Bytes])"),
    );
    w.item(f::HT_AMPDUPARAM_MPDUDENSITY, b, at + 2, 1)?;
    w.item(f::HT_AMPDUPARAM_RESERVED, b, at + 2, 1)?;
    w.close(opened);
    mcs_set(w, b, at + 3, names.mcs, "MCS Set")?;
    little::tree(
        w,
        names.extended,
        b,
        at + 19,
        2,
        &[
            f::HTEX_CAPABILITIES_PCO,
            f::HTEX_CAPABILITIES_TRANSTIME,
            f::HTEX_CAPABILITIES_MCS,
            f::HTEX_CAPABILITIES_HTC,
            f::HTEX_CAPABILITIES_RDRESPONDER,
        ],
    )?;
    little::tree(w, names.beamforming, b, at + 21, 4, BEAMFORMING)?;
    little::tree(w, names.antennas, b, at + 25, 1, ANTENNAS)?;
    Ok(())
}

/// Adds which modulations a station receives and sends (9.4.2.55.4).
pub(super) fn mcs_set<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    title: &str,
) -> Walked {
    let item = w.item(field, b, at, 16)?;
    if w.labels() {
        let name = w.def(field).title;
        w.label(item, format_args!("{name}: {title}"));
    }
    let opened = w.open(item);
    let mask = w.item(f::HT_MCSSET_RXBITMASK, b, at, 10)?;
    let streams = b.bytes(at, 4)?.iter().filter(|octet| **octet != 0).count();
    let text = match b.bytes(at, 4)?.iter().rposition(|octet| *octet == 0xff).map(|n| n + 1) {
        Some(1) => "1 spatial stream".to_owned(),
        Some(n) => format!("{n} spatial streams"),
        None => format!("Reserved:{}", if streams == 0 { 8 } else { streams }),
    };
    w.label(mask, format_args!("Rx Modulation and Coding Scheme (One bit per modulation): {text}"));
    let inner = w.open(mask);
    little::bits(
        w,
        b,
        at,
        4,
        &[
            f::HT_MCSSET_RXBITMASK_0TO7,
            f::HT_MCSSET_RXBITMASK_8TO15,
            f::HT_MCSSET_RXBITMASK_16TO23,
            f::HT_MCSSET_RXBITMASK_24TO31,
        ],
    )?;
    little::bits(
        w,
        b,
        at + 4,
        4,
        &[f::HT_MCSSET_RXBITMASK_32, f::HT_MCSSET_RXBITMASK_33TO38, f::HT_MCSSET_RXBITMASK_39TO52],
    )?;
    w.item_le(f::HT_MCSSET_RXBITMASK_53TO76, b, at + 6, 4)?;
    w.close(inner);
    w.item_le(f::HT_MCSSET_HIGHESTDATARATE, b, at + 10, 2)?;
    little::bits(w, b, at + 12, 1, &[f::HT_MCSSET_TXSETDEFINED, f::HT_MCSSET_TXRXMCSNOTEQUAL])?;
    let sent = b.u8(at + 12)?;
    let item = w.item_le(f::HT_MCSSET_TXMAXSS, b, at + 12, 1)?;
    if w.labels() {
        let most = sent >> 2 & 3;
        let text = match (sent & 3, text.is_empty()) {
            (1, false) => text,
            (3, _) => format!("{} spatial streams", most + 1),
            _ => "TX MCS Set Not Defined".to_owned(),
        };
        let bits = format!("{most:02b}");
        w.label(
            item,
            format_args!(
                ".... .... .... {bits}.. = Maximum Number of Tx Spatial Streams Supported: 0x{most:x}, {text}"
            ),
        );
    }
    w.item_le(f::HT_MCSSET_TXUNEQUALMOD, b, at + 12, 1)?;
    w.close(opened);
    Ok(())
}

/// Adds an HT operation element.
pub(super) fn ht_operation<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    if e.len() < 22 {
        e.wrong_length(
            w,
            format_args!(
                "HT Information IE content length {} wrong, must be at least 22 bytes",
                e.len()
            ),
        );
        return Ok(());
    }
    w.item(f::HT_INFO_PRIMARYCHANNEL, b, 0, 1)?;
    little::tree(
        w,
        f::HT_INFO_DELIM1,
        b,
        1,
        1,
        &[
            f::HT_INFO_SECCHANOFFSET,
            f::HT_INFO_CHANWIDTH,
            f::HT_INFO_RIFS,
            f::HT_INFO_RESERVED_B4_B7,
        ],
    )?;
    little::tree(
        w,
        f::HT_INFO_DELIM2,
        b,
        2,
        2,
        &[
            f::HT_INFO_HT_PROTECTION,
            f::HT_INFO_GREENFIELD,
            f::HT_INFO_RESERVED_B11,
            f::HT_INFO_OBSSNONHT,
            f::HT_INFO_CHAN_CENTER_FREQ_SEG_2,
            f::HT_INFO_RESERVED_B21_B23,
        ],
    )?;
    little::tree(
        w,
        f::HT_INFO_DELIM3,
        b,
        4,
        2,
        &[
            f::HT_INFO_RESERVED_B24_B29,
            f::HT_INFO_DUALBEACON,
            f::HT_INFO_DUALCTS,
            f::HT_INFO_SECONDARYBEACON,
            f::HT_INFO_LSIGPROTSUPPORT,
            f::HT_INFO_PCO_ACTIVE,
            f::HT_INFO_PCO_PHASE,
            f::HT_INFO_RESERVED_B36_B39,
        ],
    )?;
    mcs_set(w, b, 6, f::HT_MCSSET, "Basic MCS Set")
}

static VHT_BITS: &[Field] = &[
    f::VHT_CAPABILITIES_MAXMPDULENGTH,
    f::VHT_CAPABILITIES_SUPPORTEDCHANWIDTHSET,
    f::VHT_CAPABILITIES_RXLDPC,
    f::VHT_CAPABILITIES_SHORT80,
    f::VHT_CAPABILITIES_SHORT160,
    f::VHT_CAPABILITIES_TXSTBC,
    f::VHT_CAPABILITIES_RXSTBC,
    f::VHT_CAPABILITIES_SUBEAMFORMER,
    f::VHT_CAPABILITIES_SUBEAMFORMEE,
    f::VHT_CAPABILITIES_BEAMFORMEE_STS_CAP,
    f::VHT_CAPABILITIES_SOUNDINGDIMENSIONS,
    f::VHT_CAPABILITIES_MUBEAMFORMER,
    f::VHT_CAPABILITIES_MUBEAMFORMEE,
    f::VHT_CAPABILITIES_VHTTXOPPS,
    f::VHT_CAPABILITIES_VHTHTC,
    f::VHT_CAPABILITIES_MAXAMPDU,
    f::VHT_CAPABILITIES_LINKADAPT,
    f::VHT_CAPABILITIES_RXPATCONSIST,
    f::VHT_CAPABILITIES_TXPATCONSIST,
    f::VHT_CAPABILITIES_EXT_NSS_BW_SUPPORT,
];

static RECEIVED: &[Field] = &[
    f::VHT_MCSSET_RXMCSMAP_SS1,
    f::VHT_MCSSET_RXMCSMAP_SS2,
    f::VHT_MCSSET_RXMCSMAP_SS3,
    f::VHT_MCSSET_RXMCSMAP_SS4,
    f::VHT_MCSSET_RXMCSMAP_SS5,
    f::VHT_MCSSET_RXMCSMAP_SS6,
    f::VHT_MCSSET_RXMCSMAP_SS7,
    f::VHT_MCSSET_RXMCSMAP_SS8,
];

static SENT: &[Field] = &[
    f::VHT_MCSSET_TXMCSMAP_SS1,
    f::VHT_MCSSET_TXMCSMAP_SS2,
    f::VHT_MCSSET_TXMCSMAP_SS3,
    f::VHT_MCSSET_TXMCSMAP_SS4,
    f::VHT_MCSSET_TXMCSMAP_SS5,
    f::VHT_MCSSET_TXMCSMAP_SS6,
    f::VHT_MCSSET_TXMCSMAP_SS7,
    f::VHT_MCSSET_TXMCSMAP_SS8,
];

/// Adds a VHT capabilities element.
pub(super) fn vht_capabilities<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    if e.len() != 12 {
        e.wrong_length(
            w,
            format_args!("VHT Capabilities IE length {} wrong, must be = 12", e.len()),
        );
        return Ok(());
    }
    little::tree(w, f::VHT_CAPABILITIES, b, 0, 4, VHT_BITS)?;
    let item = w.item(f::VHT_MCSSET, b, 4, 8)?;
    let opened = w.open(item);
    little::tree(w, f::VHT_MCSSET_RXMCSMAP, b, 4, 2, RECEIVED)?;
    little::bits(w, b, 6, 2, &[f::VHT_MCSSET_RXHIGHESTLONGGIRATE, f::VHT_MCSSET_MAX_NSTS_TOTAL])?;
    little::tree(w, f::VHT_MCSSET_TXMCSMAP, b, 8, 2, SENT)?;
    little::bits(
        w,
        b,
        10,
        2,
        &[f::VHT_MCSSET_TXHIGHESTLONGGIRATE, f::VHT_NCSSET_EXT_NSS_BW_CAP, f::VHT_NCSSET_RESERVED],
    )?;
    w.close(opened);
    Ok(())
}

/// Adds a VHT operation element.
pub(super) fn vht_operation<C: Collector>(w: &mut Walk<'_, C>, e: &Element<'_>) -> Walked {
    let b = &e.b;
    if e.len() != 5 {
        e.wrong_length(w, format_args!("VHT Operation IE length {} wrong, must be = 5", e.len()));
        return Ok(());
    }
    let item = w.item(f::VHT_OP, b, 0, 3)?;
    let opened = w.open(item);
    w.item(f::VHT_OP_CHANNELWIDTH, b, 0, 1)?;
    w.item(f::VHT_OP_CHANNELCENTER0, b, 1, 1)?;
    w.item(f::VHT_OP_CHANNELCENTER1, b, 2, 1)?;
    w.close(opened);
    little::tree(
        w,
        f::VHT_OP_BASICMCSMAP,
        b,
        3,
        2,
        &[
            f::VHT_OP_BASICMCSMAP_SS1,
            f::VHT_OP_BASICMCSMAP_SS2,
            f::VHT_OP_BASICMCSMAP_SS3,
            f::VHT_OP_BASICMCSMAP_SS4,
            f::VHT_OP_BASICMCSMAP_SS5,
            f::VHT_OP_BASICMCSMAP_SS6,
            f::VHT_OP_BASICMCSMAP_SS7,
            f::VHT_OP_BASICMCSMAP_SS8,
        ],
    )?;
    Ok(())
}
